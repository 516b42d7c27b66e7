/* How the handlers read, consume and write their operands. Included by interp.c alone. */
#ifndef TAGBOX_COMMON_VM_HANDLERS_OPERANDS_H
#define TAGBOX_COMMON_VM_HANDLERS_OPERANDS_H

#define I (pc[-1])
#define IMMEDIATE(field) ((int16_t)(field))
#define DISTANCE_C ((intptr_t)IMMEDIATE(I.c))
#define DISTANCE_BC ((int32_t)instruction_bc(I))
#define CODE (frame->function->code)
#define SAVE() (frame->pc = pc)

/* A small constant that the loader found to be a power of two, so that the representation's own test for it falls away. */
ALWAYS_INLINE int known_power_of_two(int constant) {
    DEBUG_ASSERT(constant > 0 && (constant & (constant - 1)) == 0);
    if (constant <= 0 || (constant & (constant - 1)) != 0) {
        __builtin_unreachable();
    }
    return constant;
}
#define KNOWN_POWER(field) known_power_of_two(IMMEDIATE(field))

/* Operands of kind R: the top bit tells a temporary. */
#define READ(field) R[OPERAND_REGISTER(field)]
#define IS_TEMP(field) (((field) & OPERAND_TEMP) != 0)
#define CONSUME(field)                                                                              \
    do {                                                                                            \
        if (IS_TEMP(field)) {                                                                       \
            value_release(READ(field));                                                             \
        }                                                                                           \
    } while (0)
#define WRITE(field, v)                                                                             \
    do {                                                                                            \
        if (IS_TEMP(field)) {                                                                       \
            READ(field) = (v);                                                                      \
        } else {                                                                                    \
            value_replace(&R[field], (v));                                                          \
        }                                                                                           \
    } while (0)
/* Operands of a kind known from the opcode's form. */
#define CONSUME_V(field)
#define CONSUME_T(field) value_release(R[field])
#define WRITE_V(field, v) value_replace(&R[field], (v))
#define WRITE_T(field, v) (R[field] = (v))
/* A value that is stored elsewhere: a temporary moves. */
#define RETAIN_MOVED_V(v) value_retain(v)
#define RETAIN_MOVED_T(v)
/* The item that GET_ITEM_TVV would give, borrowed: the list keeps it alive. */
#define FIND_ITEM(otherwise)                                                                        \
    value container = R[I.b];                                                                       \
    size_t index;                                                                                   \
    if (UNLIKELY(!value_has_type(container, &type_list) ||                                          \
                 !value_try_index(R[I.c], (size_t)list_of(container)->length, &index))) {           \
        GOTO(otherwise);                                                                            \
    }                                                                                               \
    value item = value_from_heap(list_of(container)->items[index]);
/* The cache of an instruction with an attribute. */
#define NEAR_CACHE code_cache_at(K, IMMEDIATE(I.c))
#define RAISE_UNLESS(condition)                                                                     \
    do {                                                                                            \
        if (UNLIKELY(!(condition))) {                                                               \
            GOTO(error);                                                                            \
        }                                                                                           \
    } while (0)

/* A truth value wanted by a jump instruction whose slow path said 0, 1 or -1. */
#define JUMP_ON(truth_expression, wanted, distance)                                                 \
    do {                                                                                            \
        int truth_ = (truth_expression);                                                            \
        RAISE_UNLESS(truth_ >= 0);                                                                  \
        if (truth_ == (wanted)) {                                                                   \
            pc += (distance);                                                                       \
        }                                                                                           \
        NEXT();                                                                                     \
    } while (0)

/* Truth of the commonest kinds without a call; false: of another kind. */
static inline bool try_quick_truth(value v, bool *truth) {
    if (value_try_truth(v, truth)) {
        return true;
    }
    *truth = value_is(v, value_from_object(&true_object.head));
    return *truth || value_is(v, value_from_object(&false_object.head)) || value_is_none(v);
}
/* 0, 1, or -1 with an exception pending. */
static inline int quick_truth(value v) {
    bool truth;
    return try_quick_truth(v, &truth) ? truth : abstract_truth(v);
}

/* abstract_next. What the iterator itself calls may recurse, and looks whether the stack is low. */
ALWAYS_INLINE value next_item(struct object *iterator) {
    if (LIKELY(iterator->type->next != NULL)) {
        value item = iterator->type->next(value_from_object(iterator));
        if (LIKELY(!value_is_absent(item)) || !error_pending()) {
            return item;
        }
    }
    return slow_next_ends(value_from_object(iterator));
}

/* R-kind binary operators that go straight to a function of slow.h. */
#define SIMPLE_BINARY(call)                                                                         \
    {                                                                                               \
        value result;                                                                               \
        SAVE();                                                                                     \
        result = (call);                                                                            \
        RAISE_UNLESS(!value_is_absent(result));                                                     \
        CONSUME(I.c);                                                                               \
        CONSUME(I.b);                                                                               \
        WRITE(I.a, result);                                                                         \
        NEXT();                                                                                     \
    }
#define SIMPLE_UNARY(call)                                                                          \
    {                                                                                               \
        value result;                                                                               \
        SAVE();                                                                                     \
        result = (call);                                                                            \
        RAISE_UNLESS(!value_is_absent(result));                                                     \
        CONSUME(I.b);                                                                               \
        WRITE(I.a, result);                                                                         \
        NEXT();                                                                                     \
    }
/* Window builders: n values from R[a] are consumed by `call`, whose result takes R[a]. */
#define BUILD(call)                                                                                 \
    {                                                                                               \
        value result;                                                                               \
        SAVE();                                                                                     \
        result = (call);                                                                            \
        RAISE_UNLESS(!value_is_absent(result));                                                     \
        R[I.a] = result;                                                                            \
        NEXT();                                                                                     \
    }

#endif
