/* The interpreter loop.
 *
 * Three variables carry the machine: pc (the NEXT instruction; the running one is pc[-1]), R (the frame's registers) and K (its
 * constants). `frame` is the running frame's record. A handler does its common case inline and calls a function of slow.h for
 * the rest, which decodes the instruction again from pc[-1]; so the hot handlers stay short. Handlers that can raise store pc
 * into frame->pc first (SAVE), which tells tracebacks the line.
 *
 * Dispatch is by computed goto through vm_dispatch, or by a switch (TAGBOX_DISPATCH_SWITCH): the same handlers. Nothing is
 * tested for Ctrl-C on the way: vm_interrupt() points every entry of vm_dispatch at the handler `interrupted`.
 */
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/range.h"
#include "common/objects/tuple.h"
#include "common/vm/float_fast.h"
#include "common/vm/generator.h"
#include "common/vm/slow.h"
#include "common/vm/vm.h"

#include <signal.h>

static volatile sig_atomic_t interrupt_requested;

#ifdef TAGBOX_COUNTED
vm_watcher vm_watch;
#define WATCH()                                                                                     \
    do {                                                                                            \
        if (UNLIKELY(vm_watch != NULL)) {                                                           \
            vm_watch(frame, pc);                                                                    \
        }                                                                                           \
    } while (0)
#else
#define WATCH() ((void)0)
#endif

#ifdef TAGBOX_DISPATCH_SWITCH

#define HANDLER(name) case OP_##name:
#define FAMILY_HANDLER(name) case name:
#define NEXT() goto next

void vm_interrupt(void) {
    interrupt_requested = 1;
}

#else

#define HANDLER(name) L_OP_##name:
#define FAMILY_HANDLER(name) L_##name:
#define NEXT()                                                                                      \
    do {                                                                                            \
        WATCH();                                                                                    \
        uint16_t op_ = pc->op;                                                                      \
        pc++;                                                                                       \
        goto *vm_dispatch[op_];                                                                     \
    } while (0)

static const void *vm_dispatch[OPCODE_COUNT];
static const void *interrupted_handler;

void vm_interrupt(void) {
    interrupt_requested = 1;
    for (int i = 0; i < OPCODE_COUNT; i++) {
        __atomic_store_n(&vm_dispatch[i], interrupted_handler, __ATOMIC_RELAXED);
    }
}

#endif

bool vm_check_interrupt(void) {
    if (LIKELY(!interrupt_requested)) {
        return true;
    }
    interrupt_requested = 0;
    exception_raise(&type_KeyboardInterrupt, NULL);
    return false;
}

#define I (pc[-1])
#define IMMEDIATE(field) ((int16_t)(field))
#define DISTANCE_BC ((int32_t)instruction_bc(I))
#define CODE (frame->function->code)
#define SAVE() (frame->pc = pc)

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
#define RAISE_UNLESS(condition)                                                                     \
    do {                                                                                            \
        if (UNLIKELY(!(condition))) {                                                               \
            goto error;                                                                             \
        }                                                                                           \
    } while (0)

/* ---- Arithmetic families: operand readers and the release of consumed temporaries by kind ---- */

#define RIGHT_V R[I.c]
#define RIGHT_T R[I.c]
#define RIGHT_K K[I.c]
#define RELEASE_V(v)
#define RELEASE_T(v) value_release_operand(v)
#define RELEASE_K(v)
#define CONSUMES_V false
#define CONSUMES_T true
#define CONSUMES_K false

/* A temporary as destination may be the register of a consumed operand, so the operands are read before it is written; a
 * variable's old value goes last, inside the _over form. */
#define DO_TO_TEMP(fast, lk, rk)                                                                    \
    {                                                                                               \
        value left = R[I.b], right = RIGHT_##rk, result;                                            \
        if (LIKELY(value_try_##fast(left, right, &result))) {                                       \
            COUNT(arithmetic_fast);                                                                 \
            R[I.a] = result;                                                                        \
            RELEASE_##rk(right);                                                                    \
            RELEASE_##lk(left);                                                                     \
            NEXT();                                                                                 \
        }                                                                                           \
    }
#define DO_TO_TEMP_I(fast, lk)                                                                      \
    {                                                                                               \
        value left = R[I.b], result;                                                                \
        if (LIKELY(value_try_##fast##_small(left, IMMEDIATE(I.c), &result))) {                      \
            COUNT(arithmetic_fast);                                                                 \
            R[I.a] = result;                                                                        \
            RELEASE_##lk(left);                                                                     \
            NEXT();                                                                                 \
        }                                                                                           \
    }
#define DO_TO_VARIABLE(fast, lk, rk)                                                                \
    if (LIKELY(value_try_##fast##_over(R[I.b], RIGHT_##rk, &R[I.a], CONSUMES_##lk, CONSUMES_##rk))) { \
        COUNT(arithmetic_fast);                                                                     \
        NEXT();                                                                                     \
    }
#define DO_TO_VARIABLE_I(fast, lk)                                                                  \
    if (LIKELY(value_try_##fast##_small_over(R[I.b], IMMEDIATE(I.c), &R[I.a], CONSUMES_##lk))) {    \
        COUNT(arithmetic_fast);                                                                     \
        NEXT();                                                                                     \
    }

#define BODY_TVV(fast) DO_TO_TEMP(fast, V, V)
#define BODY_TVT(fast) DO_TO_TEMP(fast, V, T)
#define BODY_TVK(fast) DO_TO_TEMP(fast, V, K)
#define BODY_TVI(fast) DO_TO_TEMP_I(fast, V)
#define BODY_TTV(fast) DO_TO_TEMP(fast, T, V)
#define BODY_TTT(fast) DO_TO_TEMP(fast, T, T)
#define BODY_TTK(fast) DO_TO_TEMP(fast, T, K)
#define BODY_TTI(fast) DO_TO_TEMP_I(fast, T)
#define BODY_VVV(fast) DO_TO_VARIABLE(fast, V, V)
#define BODY_VVT(fast) DO_TO_VARIABLE(fast, V, T)
#define BODY_VVK(fast) DO_TO_VARIABLE(fast, V, K)
#define BODY_VVI(fast) DO_TO_VARIABLE_I(fast, V)
#define BODY_VTV(fast) DO_TO_VARIABLE(fast, T, V)
#define BODY_VTT(fast) DO_TO_VARIABLE(fast, T, T)
#define BODY_VTK(fast) DO_TO_VARIABLE(fast, T, K)
#define BODY_VTI(fast) DO_TO_VARIABLE_I(fast, T)

/* ---- Floats, where the int path gave up ---- */

#define OLD_OF_T 0
#define OLD_OF_V FLOAT_FAST_OLD
#define LEFT_OF_V 0
#define LEFT_OF_T FLOAT_FAST_LEFT
#define RIGHT_OF_V 0
#define RIGHT_OF_K 0
#define RIGHT_OF_T FLOAT_FAST_RIGHT
#define DO_FLOATS(fast, to, lk, rk)                                                                 \
    if (float_fast_##fast(R[I.b], RIGHT_##rk, &R[I.a], OLD_OF_##to | LEFT_OF_##lk | RIGHT_OF_##rk)) { \
        NEXT();                                                                                     \
    }
#define DO_FLOATS_I(fast, to, lk)                                                                   \
    if (float_fast_##fast##_small(R[I.b], IMMEDIATE(I.c), &R[I.a], OLD_OF_##to | LEFT_OF_##lk)) {   \
        NEXT();                                                                                     \
    }
#define FLOATS_TVV(fast) DO_FLOATS(fast, T, V, V)
#define FLOATS_TVT(fast) DO_FLOATS(fast, T, V, T)
#define FLOATS_TVK(fast) DO_FLOATS(fast, T, V, K)
#define FLOATS_TVI(fast) DO_FLOATS_I(fast, T, V)
#define FLOATS_TTV(fast) DO_FLOATS(fast, T, T, V)
#define FLOATS_TTT(fast) DO_FLOATS(fast, T, T, T)
#define FLOATS_TTK(fast) DO_FLOATS(fast, T, T, K)
#define FLOATS_TTI(fast) DO_FLOATS_I(fast, T, T)
#define FLOATS_VVV(fast) DO_FLOATS(fast, V, V, V)
#define FLOATS_VVT(fast) DO_FLOATS(fast, V, V, T)
#define FLOATS_VVK(fast) DO_FLOATS(fast, V, V, K)
#define FLOATS_VVI(fast) DO_FLOATS_I(fast, V, V)
#define FLOATS_VTV(fast) DO_FLOATS(fast, V, T, V)
#define FLOATS_VTT(fast) DO_FLOATS(fast, V, T, T)
#define FLOATS_VTK(fast) DO_FLOATS(fast, V, T, K)
#define FLOATS_VTI(fast) DO_FLOATS_I(fast, V, T)
#define FLOATS_ADD(form) FLOATS_##form(add)
#define FLOATS_SUB(form) FLOATS_##form(sub)
#define FLOATS_MUL(form) FLOATS_##form(mul)
#define FLOATS_FLOORDIV(form)
#define FLOATS_MOD(form)
#define FLOATS_AND(form)
#define FLOATS_OR(form)
#define FLOATS_XOR(form)
#define FLOATS_LSHIFT(form)
#define FLOATS_RSHIFT(form)

/* ---- Comparison families ---- */

#define JUMP_BY_A(condition)                                                                        \
    do {                                                                                            \
        if (condition) {                                                                            \
            pc += IMMEDIATE(I.a);                                                                   \
        }                                                                                           \
        NEXT();                                                                                     \
    } while (0)
#define DO_JUMP(fast, lk, rk, wanted)                                                               \
    {                                                                                               \
        value left = R[I.b], right = RIGHT_##rk;                                                    \
        bool truth;                                                                                 \
        if (LIKELY(value_try_##fast(left, right, &truth))) {                                        \
            RELEASE_##rk(right);                                                                    \
            RELEASE_##lk(left);                                                                     \
            JUMP_BY_A(truth == (wanted));                                                           \
        }                                                                                           \
    }
#define DO_JUMP_I(fast, lk, wanted)                                                                 \
    {                                                                                               \
        value left = R[I.b];                                                                        \
        bool truth;                                                                                 \
        if (LIKELY(value_try_##fast##_small(left, IMMEDIATE(I.c), &truth))) {                       \
            RELEASE_##lk(left);                                                                     \
            JUMP_BY_A(truth == (wanted));                                                           \
        }                                                                                           \
    }
#define JUMP_BODY_VV(fast, wanted) DO_JUMP(fast, V, V, wanted)
#define JUMP_BODY_VT(fast, wanted) DO_JUMP(fast, V, T, wanted)
#define JUMP_BODY_VK(fast, wanted) DO_JUMP(fast, V, K, wanted)
#define JUMP_BODY_VI(fast, wanted) DO_JUMP_I(fast, V, wanted)
#define JUMP_BODY_TV(fast, wanted) DO_JUMP(fast, T, V, wanted)
#define JUMP_BODY_TT(fast, wanted) DO_JUMP(fast, T, T, wanted)
#define JUMP_BODY_TK(fast, wanted) DO_JUMP(fast, T, K, wanted)
#define JUMP_BODY_TI(fast, wanted) DO_JUMP_I(fast, T, wanted)

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

/* Truth of the three commonest kinds without a call. */
static inline int quick_truth(value v) {
    if (value_is(v, value_from_object(&true_object.head))) {
        return 1;
    }
    if (value_is(v, value_from_object(&false_object.head)) || value_is_none(v)) {
        return 0;
    }
    return abstract_truth(v);
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

value vm_execute(void) {
    const struct instruction *pc;
    value *R;
    const value *K;
    struct frame *frame;
    bool add_trace;
    size_t nargs;
    value *base;

#ifndef TAGBOX_DISPATCH_SWITCH
    static const void *const handlers[OPCODE_COUNT] = {
#define Y(op, a, b, c) &&L_OP_##op##_##a##b##c,
#define X(op, fast) OPCODE_ARITHMETIC_FORMS(Y, op)
        OPCODE_ARITHMETIC(X)
#undef X
#undef Y
#define Y(op, b, c) &&L_OP_JUMP_IF_##op##_##b##c,
#define X(op, fast) OPCODE_COMPARISON_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define Y(op, b, c) &&L_OP_JUMP_IF_NOT_##op##_##b##c,
#define X(op, fast) OPCODE_COMPARISON_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define X(op, kinds, meaning) &&L_OP_##op,
        OPCODES_OTHER(X)
#undef X
    };
    if (UNLIKELY(interrupted_handler == NULL)) {
        interrupted_handler = &&interrupted;
        for (int i = 0; i < OPCODE_COUNT; i++) {
            vm_dispatch[i] = handlers[i];
        }
    }
#endif

#define LOAD_FRAME()                                                                                \
    do {                                                                                            \
        frame = vm.frame;                                                                           \
        pc = frame->pc;                                                                             \
        R = frame->base;                                                                            \
        K = CODE->constants;                                                                        \
    } while (0)

    LOAD_FRAME();
    NEXT();

#ifdef TAGBOX_DISPATCH_SWITCH
next:
    WATCH();
    if (UNLIKELY(interrupt_requested)) {
        pc++;
        goto interrupted;
    }
    pc++;
execute:
    switch ((enum opcode)I.op) {
    case OPCODE_COUNT:
#endif

/* ---- arithmetic ---- */
#define Y(op, a, b, c)                                                                              \
    FAMILY_HANDLER(OP_##op##_##a##b##c)                                                             \
    BODY_##a##b##c(FAST)                                                                            \
    FLOATS_##op(a##b##c)                                                                            \
    SAVE();                                                                                         \
    RAISE_UNLESS(slow_arithmetic(R, K, frame, NUMBER_##op));                                        \
    NEXT();
#define FAST add
    OPCODE_ARITHMETIC_FORMS(Y, ADD)
#undef FAST
#define FAST sub
    OPCODE_ARITHMETIC_FORMS(Y, SUB)
#undef FAST
#define FAST mul
    OPCODE_ARITHMETIC_FORMS(Y, MUL)
#undef FAST
#define FAST floordiv
    OPCODE_ARITHMETIC_FORMS(Y, FLOORDIV)
#undef FAST
#define FAST mod
    OPCODE_ARITHMETIC_FORMS(Y, MOD)
#undef FAST
#define FAST and
    OPCODE_ARITHMETIC_FORMS(Y, AND)
#undef FAST
#define FAST or
    OPCODE_ARITHMETIC_FORMS(Y, OR)
#undef FAST
#define FAST xor
    OPCODE_ARITHMETIC_FORMS(Y, XOR)
#undef FAST
#define FAST lshift
    OPCODE_ARITHMETIC_FORMS(Y, LSHIFT)
#undef FAST
#define FAST rshift
    OPCODE_ARITHMETIC_FORMS(Y, RSHIFT)
#undef FAST
#undef Y

/* ---- compare and branch ---- */
#define Y(op, b, c)                                                                                 \
    FAMILY_HANDLER(OP_JUMP_IF_##op##_##b##c)                                                        \
    JUMP_BODY_##b##c(FAST, true)                                                                    \
    SAVE();                                                                                         \
    JUMP_ON(slow_comparison(R, K, frame, ORDER_##op), 1, IMMEDIATE(I.a));                           \
    FAMILY_HANDLER(OP_JUMP_IF_NOT_##op##_##b##c)                                                    \
    JUMP_BODY_##b##c(FAST, false)                                                                   \
    SAVE();                                                                                         \
    JUMP_ON(slow_comparison(R, K, frame, ORDER_##op), 0, IMMEDIATE(I.a));
#define FAST lt
    OPCODE_COMPARISON_FORMS(Y, LT)
#undef FAST
#define FAST le
    OPCODE_COMPARISON_FORMS(Y, LE)
#undef FAST
#define FAST gt
    OPCODE_COMPARISON_FORMS(Y, GT)
#undef FAST
#define FAST ge
    OPCODE_COMPARISON_FORMS(Y, GE)
#undef FAST
#define FAST eq
    OPCODE_COMPARISON_FORMS(Y, EQ)
#undef FAST
#define FAST ne
    OPCODE_COMPARISON_FORMS(Y, NE)
#undef FAST
#undef Y

    /* ---- moves ---- */
    HANDLER(NOP)
    NEXT();

    HANDLER(HALT) {
        value result = R[0];
        vm.frame = frame - 1;
        return result;
    }

    HANDLER(COPY) {
        value v = R[I.b];
        value_retain(v);
        WRITE(I.a, v);
        NEXT();
    }

    HANDLER(MOVE) {
        value v = R[I.b];
        value_replace(&R[I.a], v);
        NEXT();
    }

    HANDLER(DUPLICATE) {
        value v = R[I.b];
        value_retain(v);
        R[I.a] = v;
        NEXT();
    }

    HANDLER(SWAP) {
        value v = R[I.a];
        R[I.a] = R[I.a + I.b];
        R[I.a + I.b] = v;
        NEXT();
    }

    HANDLER(LOAD_CONST) {
        value v = K[instruction_bc(I)];
        value_retain(v);
        WRITE(I.a, v);
        NEXT();
    }

    HANDLER(POP) {
        value_release(R[I.a]);
        NEXT();
    }

    HANDLER(CHECK_BOUND) {
        if (LIKELY(!value_is_absent(R[I.a]))) {
            NEXT();
        }
        SAVE();
        slow_unbound_local(CODE, I.a);
        goto error;
    }

    HANDLER(DELETE_LOCAL) {
        value old = R[I.a];
        SAVE();
        if (UNLIKELY(value_is_absent(old))) {
            slow_unbound_local(CODE, I.a);
            goto error;
        }
        R[I.a] = VALUE_ABSENT;
        value_release(old);
        NEXT();
    }

    HANDLER(CLEAR_LOCAL) {
        value old = R[I.a];
        R[I.a] = VALUE_ABSENT;
        value_release_any(old);
        NEXT();
    }

    /* ---- names ---- */
    HANDLER(LOAD_GLOBAL) {
        struct cache *cache = &CODE->caches[instruction_bc(I)];
        struct dict *globals = frame->function->globals;
        value v;
        if (LIKELY(dict_is_name_at(globals, cache->index, cache->name))) {
            v = globals->names[cache->index].item;
            value_retain(v);
        } else if (LIKELY(cache->version == globals->keys_version &&
                          dict_is_name_at(vm.builtins, cache->builtin_index, cache->name))) {
            v = vm.builtins->names[cache->builtin_index].item;
            value_retain(v);
        } else {
            SAVE();
            v = slow_load_global(globals, cache);
            RAISE_UNLESS(!value_is_absent(v));
        }
        WRITE(I.a, v);
        NEXT();
    }

    HANDLER(STORE_GLOBAL) {
        struct cache *cache = &CODE->caches[instruction_bc(I)];
        struct dict *globals = frame->function->globals;
        value v = READ(I.a);
        if (LIKELY(dict_is_name_at(globals, cache->index, cache->name))) {
            value *slot = &globals->names[cache->index].item, old = *slot;
            if (!IS_TEMP(I.a)) {
                value_retain(v);
            }
            *slot = v;
            value_release(old);
            NEXT();
        }
        SAVE();
        RAISE_UNLESS(slow_store_global(globals, cache, v));
        CONSUME(I.a);
        NEXT();
    }

    HANDLER(DELETE_GLOBAL) {
        SAVE();
        RAISE_UNLESS(slow_delete_global(frame->function->globals, &CODE->caches[instruction_bc(I)]));
        NEXT();
    }

    HANDLER(MAKE_CELL) {
        struct cell *cell;
        SAVE();
        cell = cell_new(R[I.a]);
        R[I.a] = cell == NULL ? VALUE_ABSENT : value_from_object(&cell->head);
        RAISE_UNLESS(cell != NULL);
        NEXT();
    }

#define CELL_OF_VARIABLE(field) ((struct cell *)value_object(R[field]))
#define CELL_OF_CLOSURE(field) ((struct cell *)value_object(frame->function->closure->items[field]))

    HANDLER(LOAD_CELL) {
        value v = CELL_OF_VARIABLE(I.b)->content;
        if (UNLIKELY(value_is_absent(v))) {
            SAVE();
            slow_unbound_local(CODE, I.b);
            goto error;
        }
        value_retain(v);
        WRITE(I.a, v);
        NEXT();
    }

    HANDLER(LOAD_FREE) {
        value v = CELL_OF_CLOSURE(I.b)->content;
        if (UNLIKELY(value_is_absent(v))) {
            SAVE();
            slow_unbound_free(CODE, I.b);
            goto error;
        }
        value_retain(v);
        WRITE(I.a, v);
        NEXT();
    }

#define STORE_IN_CELL(which)                                                                        \
    {                                                                                               \
        struct cell *target = (which);                                                              \
        value v = READ(I.b);                                                                        \
        if (!IS_TEMP(I.b)) {                                                                        \
            value_retain(v);                                                                        \
        }                                                                                           \
        value_replace(&target->content, v);                                                         \
        NEXT();                                                                                     \
    }
    HANDLER(STORE_CELL)
    STORE_IN_CELL(CELL_OF_VARIABLE(I.a))
    HANDLER(STORE_FREE)
    STORE_IN_CELL(CELL_OF_CLOSURE(I.a))

    HANDLER(DELETE_CELL) {
        SAVE();
        if (UNLIKELY(value_is_absent(CELL_OF_VARIABLE(I.a)->content))) {
            slow_unbound_local(CODE, I.a);
            goto error;
        }
        value_replace(&CELL_OF_VARIABLE(I.a)->content, VALUE_ABSENT);
        NEXT();
    }

    HANDLER(CLEAR_CELL)
    value_replace(&CELL_OF_VARIABLE(I.a)->content, VALUE_ABSENT);
    NEXT();

    HANDLER(DELETE_FREE) {
        SAVE();
        if (UNLIKELY(value_is_absent(CELL_OF_CLOSURE(I.a)->content))) {
            slow_unbound_free(CODE, I.a);
            goto error;
        }
        value_replace(&CELL_OF_CLOSURE(I.a)->content, VALUE_ABSENT);
        NEXT();
    }

    HANDLER(CLEAR_FREE)
    value_replace(&CELL_OF_CLOSURE(I.a)->content, VALUE_ABSENT);
    NEXT();

    /* ---- operators ---- */
#define NOTE_OF_I (CODE->notes[pc - CODE->instructions - 1])
#define INPLACE ((NOTE_OF_I.flags & NOTE_INPLACE) != 0)

    HANDLER(TRUEDIV)
    SIMPLE_BINARY(slow_binary(NUMBER_TRUEDIV, READ(I.b), READ(I.c), INPLACE))
    HANDLER(POW)
    SIMPLE_BINARY(slow_binary(NUMBER_POW, READ(I.b), READ(I.c), INPLACE))
    HANDLER(MATMUL)
    SIMPLE_BINARY(slow_binary(NUMBER_MATMUL, READ(I.b), READ(I.c), INPLACE))

    HANDLER(NEGATE) {
        value result, operand = READ(I.b);
        if (LIKELY(value_is_int(operand) && value_try_negate(operand, &result))) {
            COUNT(arithmetic_fast);
        } else {
            SAVE();
            result = abstract_unary(NUMBER_NEGATE, operand);
            RAISE_UNLESS(!value_is_absent(result));
        }
        CONSUME(I.b);
        WRITE(I.a, result);
        NEXT();
    }
    HANDLER(POSITIVE)
    SIMPLE_UNARY(abstract_unary(NUMBER_POSITIVE, READ(I.b)))
    HANDLER(INVERT)
    SIMPLE_UNARY(abstract_unary(NUMBER_INVERT, READ(I.b)))

    HANDLER(NOT) {
        int truth;
        SAVE();
        truth = quick_truth(READ(I.b));
        RAISE_UNLESS(truth >= 0);
        CONSUME(I.b);
        WRITE(I.a, value_from_bool(!truth));
        NEXT();
    }

#define COMPARE_HANDLER(op, fast)                                                                   \
    HANDLER(COMPARE_##op) {                                                                         \
        value left = READ(I.b), right = READ(I.c), result;                                          \
        bool truth;                                                                                 \
        if (LIKELY(value_try_##fast(left, right, &truth))) {                                        \
            result = value_from_bool(truth);                                                        \
        } else {                                                                                    \
            SAVE();                                                                                 \
            result = abstract_compare(ORDER_##op, left, right);                                     \
            RAISE_UNLESS(!value_is_absent(result));                                                 \
        }                                                                                           \
        CONSUME(I.c);                                                                               \
        CONSUME(I.b);                                                                               \
        WRITE(I.a, result);                                                                         \
        NEXT();                                                                                     \
    }
    OPCODE_COMPARISONS(COMPARE_HANDLER)

    HANDLER(IS)
    SIMPLE_BINARY(value_from_bool(value_is(READ(I.b), READ(I.c))))
    HANDLER(IS_NOT)
    SIMPLE_BINARY(value_from_bool(!value_is(READ(I.b), READ(I.c))))

    HANDLER(IN)
    SIMPLE_BINARY(slow_contains(READ(I.b), READ(I.c), false))
    HANDLER(NOT_IN)
    SIMPLE_BINARY(slow_contains(READ(I.b), READ(I.c), true))

    /* ---- jumps ---- */
    HANDLER(JUMP)
    pc += DISTANCE_BC;
    NEXT();

#define JUMP_IF_HANDLER(name, wanted)                                                               \
    HANDLER(name) {                                                                                 \
        int truth;                                                                                  \
        SAVE();                                                                                     \
        truth = quick_truth(READ(I.a));                                                             \
        RAISE_UNLESS(truth >= 0);                                                                   \
        CONSUME(I.a);                                                                               \
        if (truth == (wanted)) {                                                                    \
            pc += DISTANCE_BC;                                                                      \
        }                                                                                           \
        NEXT();                                                                                     \
    }
    JUMP_IF_HANDLER(JUMP_IF_TRUE, 1)
    JUMP_IF_HANDLER(JUMP_IF_FALSE, 0)

#define JUMP_IF_KEEP_HANDLER(name, wanted)                                                          \
    HANDLER(name) {                                                                                 \
        int truth;                                                                                  \
        SAVE();                                                                                     \
        truth = quick_truth(R[I.a]);                                                                \
        RAISE_UNLESS(truth >= 0);                                                                   \
        if (truth == (wanted)) {                                                                    \
            pc += DISTANCE_BC;                                                                      \
        } else {                                                                                    \
            value_release(R[I.a]);                                                                  \
        }                                                                                           \
        NEXT();                                                                                     \
    }
    JUMP_IF_KEEP_HANDLER(JUMP_IF_TRUE_KEEP, 1)
    JUMP_IF_KEEP_HANDLER(JUMP_IF_FALSE_KEEP, 0)

#define JUMP_IF_NONE_HANDLER(name, wanted)                                                          \
    HANDLER(name) {                                                                                 \
        bool is_none = value_is_none(READ(I.a));                                                    \
        CONSUME(I.a);                                                                               \
        if (is_none == (wanted)) {                                                                  \
            pc += DISTANCE_BC;                                                                      \
        }                                                                                           \
        NEXT();                                                                                     \
    }
    JUMP_IF_NONE_HANDLER(JUMP_IF_NONE, true)
    JUMP_IF_NONE_HANDLER(JUMP_IF_NOT_NONE, false)

#define JUMP_IF_TEST_HANDLER(name, test, wanted)                                                    \
    HANDLER(name) {                                                                                 \
        int truth;                                                                                  \
        SAVE();                                                                                     \
        truth = (test);                                                                             \
        RAISE_UNLESS(truth >= 0);                                                                   \
        CONSUME(I.c);                                                                               \
        CONSUME(I.b);                                                                               \
        JUMP_BY_A(truth == (wanted));                                                               \
    }
    JUMP_IF_TEST_HANDLER(JUMP_IF_IS, value_is(READ(I.b), READ(I.c)), 1)
    JUMP_IF_TEST_HANDLER(JUMP_IF_IS_NOT, value_is(READ(I.b), READ(I.c)), 0)
    JUMP_IF_TEST_HANDLER(JUMP_IF_IN, abstract_contains(READ(I.c), READ(I.b)), 1)
    JUMP_IF_TEST_HANDLER(JUMP_IF_NOT_IN, abstract_contains(READ(I.c), READ(I.b)), 0)

    /* ---- iteration ---- */
    HANDLER(GET_ITER)
    SIMPLE_UNARY(abstract_iter(READ(I.b)))

    HANDLER(FOR_ITER) {
        struct object *iterator = value_object(R[I.b]);
        value item;
        if (LIKELY(iterator->type == &type_range_iterator)) {
            struct range_iterator *range = (struct range_iterator *)iterator;
            if (UNLIKELY(range->remaining <= 0)) {
                goto exhausted;
            }
            int64_t current = range->current;
            range->remaining--;
            range->current = (int64_t)((uint64_t)current + (uint64_t)range->step);
            if (UNLIKELY(!value_try_from_int64(current, &item))) {
                SAVE();
                item = value_from_int64(current);
                RAISE_UNLESS(!value_is_absent(item));
            }
        } else if (iterator->type == &type_list_iterator) {
            struct sequence_iterator *it = (struct sequence_iterator *)iterator;
            struct list *list = (struct list *)it->sequence;
            if (UNLIKELY(list == NULL || it->index >= list->length)) {
                goto next_slow;
            }
            item = value_from_heap(list->items[it->index++]);
            value_retain(item);
        } else if (iterator->type == &type_tuple_iterator) {
            struct sequence_iterator *it = (struct sequence_iterator *)iterator;
            struct tuple *tuple = (struct tuple *)it->sequence;
            if (UNLIKELY(tuple == NULL || it->index >= tuple->length)) {
                goto next_slow;
            }
            item = value_from_heap(tuple->items[it->index++]);
            value_retain(item);
        } else {
        next_slow:
            SAVE();
            item = abstract_next(R[I.b]);
            if (value_is_absent(item)) {
                RAISE_UNLESS(!error_pending());
            exhausted:
                value_release(R[I.b]);
                NEXT();
            }
        }
        WRITE(I.a, item);
        pc += IMMEDIATE(I.c);
        NEXT();
    }

    /* ---- containers ---- */
    HANDLER(BUILD_LIST)
    BUILD(slow_build_list(&R[I.a], I.b))
    HANDLER(BUILD_TUPLE)
    BUILD(slow_build_tuple(&R[I.a], I.b))
    HANDLER(BUILD_SET)
    BUILD(slow_build_set(&R[I.a], I.b))
    HANDLER(BUILD_DICT)
    BUILD(slow_build_dict(&R[I.a], I.b))
    HANDLER(BUILD_SLICE)
    BUILD(slow_build_slice(&R[I.a], I.b))
    HANDLER(BUILD_STRING)
    BUILD(slow_build_string(&R[I.a], I.b))
    HANDLER(LIST_TO_TUPLE)
    BUILD(slow_list_to_tuple(R[I.a]))

    HANDLER(FORMAT_VALUE) {
        value result;
        SAVE();
        result = slow_format(&R[OPERAND_REGISTER(I.b)], I.c);
        RAISE_UNLESS(!value_is_absent(result));
        READ(I.a) = result;
        NEXT();
    }

    HANDLER(LIST_APPEND) {
        struct list *list = list_of(R[I.a]);
        value item = READ(I.b);
        if (!IS_TEMP(I.b)) {
            value_retain(item);
        }
        if (LIKELY(list->length < list->allocated)) {
            list->items[list->length++] = item;
            NEXT();
        }
        SAVE();
        if (UNLIKELY(!list_append_steal(list, item))) {
            /* Stolen all the same: what the register's number still says is live must be a value. */
            if (IS_TEMP(I.b)) {
                READ(I.b) = value_none_retained();
            }
            goto error;
        }
        NEXT();
    }

#define UPDATE_HANDLER(name, call)                                                                  \
    HANDLER(name) {                                                                                 \
        SAVE();                                                                                     \
        RAISE_UNLESS(call);                                                                         \
        CONSUME(I.b);                                                                               \
        NEXT();                                                                                     \
    }
    UPDATE_HANDLER(SET_ADD, slow_set_add(R[I.a], READ(I.b)))
    UPDATE_HANDLER(LIST_EXTEND, slow_list_extend(R[I.a], READ(I.b)))
    UPDATE_HANDLER(SET_UPDATE, slow_set_update(R[I.a], READ(I.b)))
    UPDATE_HANDLER(DICT_UPDATE, slow_dict_update(R[I.a], READ(I.b)))
    UPDATE_HANDLER(DICT_MERGE, slow_dict_merge(&R[I.a], READ(I.b)))

    HANDLER(DICT_ADD) {
        SAVE();
        RAISE_UNLESS(dict_set(dict_of(R[I.a]), READ(I.b), READ(I.c)));
        CONSUME(I.c);
        CONSUME(I.b);
        NEXT();
    }

    HANDLER(GET_ITEM) {
        value container = READ(I.b), key = READ(I.c), result;
        size_t index;
        if (LIKELY(value_has_type(container, &type_list))) {
            if (LIKELY(value_try_index(key, (size_t)list_of(container)->length, &index))) {
                result = value_from_heap(list_of(container)->items[index]);
                value_retain(result);
                goto got_item;
            }
        } else if (value_has_type(container, &type_tuple)) {
            if (LIKELY(value_try_index(key, (size_t)tuple_of(container)->length, &index))) {
                result = value_from_heap(tuple_of(container)->items[index]);
                value_retain(result);
                goto got_item;
            }
        }
        SAVE();
        result = slow_get_item(container, key);
        RAISE_UNLESS(!value_is_absent(result));
    got_item:
        CONSUME(I.c);
        CONSUME(I.b);
        WRITE(I.a, result);
        NEXT();
    }

    HANDLER(GET_ITEM_INT) {
        value container = READ(I.b), result;
        int64_t index = IMMEDIATE(I.c);
        if (LIKELY(value_has_type(container, &type_list))) {
            struct list *list = list_of(container);
            index += index < 0 ? list->length : 0;
            if (LIKELY((uint64_t)index < (uint64_t)list->length)) {
                result = value_from_heap(list->items[index]);
                value_retain(result);
                goto got_item_int;
            }
        } else if (value_has_type(container, &type_tuple)) {
            struct tuple *tuple = tuple_of(container);
            index += index < 0 ? tuple->length : 0;
            if (LIKELY((uint64_t)index < (uint64_t)tuple->length)) {
                result = value_from_heap(tuple->items[index]);
                value_retain(result);
                goto got_item_int;
            }
        }
        SAVE();
        result = slow_get_item_int(container, IMMEDIATE(I.c));
        RAISE_UNLESS(!value_is_absent(result));
    got_item_int:
        CONSUME(I.b);
        WRITE(I.a, result);
        NEXT();
    }

    HANDLER(SET_ITEM) {
        value container = READ(I.a), key = READ(I.b);
        size_t index;
        if (LIKELY(value_has_type(container, &type_list) &&
                   value_try_index(key, (size_t)list_of(container)->length, &index))) {
            value item = READ(I.c), *slot = &list_of(container)->items[index], old = *slot;
            if (!IS_TEMP(I.c)) {
                value_retain(item);
            }
            *slot = item;
            value_release(old);
        } else {
            SAVE();
            RAISE_UNLESS(slow_set_item(container, key, READ(I.c)));
            CONSUME(I.c);
        }
        CONSUME(I.a);
        CONSUME(I.b);
        NEXT();
    }

    HANDLER(DELETE_ITEM) {
        SAVE();
        RAISE_UNLESS(abstract_delete_item(READ(I.a), READ(I.b)) >= 0);
        CONSUME(I.a);
        CONSUME(I.b);
        NEXT();
    }

    HANDLER(UNPACK) {
        SAVE();
        RAISE_UNLESS(slow_unpack(&R[I.a], READ(I.b), I.c, IS_TEMP(I.b)));
        NEXT();
    }
    HANDLER(UNPACK_STAR) {
        SAVE();
        RAISE_UNLESS(slow_unpack_star(&R[I.a], READ(I.b), I.c & 0xff, I.c >> 8, IS_TEMP(I.b)));
        NEXT();
    }

    /* ---- attributes ---- */
    HANDLER(GET_ATTR)
    SIMPLE_UNARY(abstract_get_attribute(READ(I.b), CODE->caches[I.c].name))

    HANDLER(SET_ATTR) {
        SAVE();
        RAISE_UNLESS(abstract_set_attribute(READ(I.a), CODE->caches[I.c].name, READ(I.b)) >= 0);
        CONSUME(I.a);
        CONSUME(I.b);
        NEXT();
    }
    HANDLER(DELETE_ATTR) {
        SAVE();
        RAISE_UNLESS(abstract_set_attribute(READ(I.a), CODE->caches[I.c].name, VALUE_ABSENT) >= 0);
        CONSUME(I.a);
        NEXT();
    }

    HANDLER(LOAD_METHOD) {
        struct cache *cache = &CODE->caches[I.c];
        value self = READ(I.b);
        struct type *type = value_type(self);
        if (LIKELY(cache->type == type && cache->version == type->version)) {
            value_retain(cache->found);
            if (!IS_TEMP(I.b)) {
                value_retain(self);
            }
            R[I.a] = cache->found;
            R[I.a + 1] = self;
            NEXT();
        }
        SAVE();
        RAISE_UNLESS(slow_load_method(&R[I.a], self, cache, IS_TEMP(I.b)));
        NEXT();
    }

    /* ---- calls ---- */
    HANDLER(CALL_METHOD) {
        base = &R[I.a + 1];
        nargs = I.b;
        if (UNLIKELY(value_is_absent(base[-1]))) {
            slow_shift_window(base, nargs);
        } else {
            nargs++;
        }
        goto call;
    }

    HANDLER(CALL)
    base = &R[I.a + 1];
    nargs = I.b;
call: {
    value callee = base[-1];
    SAVE();
    if (LIKELY(value_has_type(callee, &type_function))) {
        struct function *function = function_of(callee);
        struct code *code = function->code;
        if (UNLIKELY(frame + 1 >= vm.frame_limit || base + code->register_count > vm.stack_limit)) {
            slow_drop_call(base, nargs);
            slow_recursion_error();
            goto error;
        }
        if (LIKELY(nargs == code->simple_arguments)) {
            for (size_t k = nargs; k < code->variable_count; k++) {
                base[k] = VALUE_ABSENT;
            }
        } else if (UNLIKELY(!function_bind(function, base, nargs, NULL))) {
            value_release(callee);
            goto error;
        }
        frame++;
        frame->base = base;
        frame->function = function;
        vm.frame = frame;
        pc = code->instructions;
        R = base;
        K = code->constants;
        NEXT();
    }
    if (pc->op == OP_GET_ITER && OPERAND_REGISTER(pc->a) == I.a &&
        value_is(callee, value_from_object(&type_range.head))) {
        /* The head of a loop: GET_ITER would replace the range by its iterator. */
        value iterator = range_iterator_of_call(base, nargs);
        if (LIKELY(!value_is_absent(iterator) || error_pending())) {
            slow_drop_call(base, nargs);
            RAISE_UNLESS(!value_is_absent(iterator));
            R[I.a] = iterator;
            pc++;
            NEXT();
        }
    }
    value result = slow_call(base, nargs);
    RAISE_UNLESS(!value_is_absent(result));
    R[I.a] = result;
    NEXT();
}

    HANDLER(CALL_METHOD_KEYWORDS) {
        base = &R[I.a + 1];
        nargs = I.b;
        if (value_is_absent(base[-1])) {
            slow_shift_window(base, nargs);
        } else {
            nargs++;
        }
        goto call_keywords;
    }

    HANDLER(CALL_KEYWORDS)
    base = &R[I.a + 1];
    nargs = I.b;
call_keywords: {
    struct tuple *names = tuple_of(K[I.c]);
    value callee = base[-1];
    SAVE();
    if (LIKELY(value_has_type(callee, &type_function))) {
        struct function *function = function_of(callee);
        struct code *code = function->code;
        if (UNLIKELY(frame + 1 >= vm.frame_limit || base + code->register_count > vm.stack_limit)) {
            slow_drop_call(base, nargs);
            slow_recursion_error();
            goto error;
        }
        if (UNLIKELY(!function_bind(function, base, nargs - (size_t)names->length, names))) {
            value_release(callee);
            goto error;
        }
        goto enter;
    }
    value result = slow_call_keywords(base, nargs, names);
    RAISE_UNLESS(!value_is_absent(result));
    R[I.a] = result;
    NEXT();
}

    HANDLER(CALL_SPREAD) {
        base = &R[I.a + 1];
        SAVE();
        if (LIKELY(value_has_type(base[-1], &type_function))) {
            if (UNLIKELY(!slow_bind_spread(base, I.b != 0))) {
                goto error;
            }
            goto enter;
        }
        value result = slow_call_spread(&R[I.a], I.b != 0);
        RAISE_UNLESS(!value_is_absent(result));
        R[I.a] = result;
        NEXT();
    }

enter: { /* the function at base[-1], its variables bound */
    struct function *function = function_of(base[-1]);
    frame++;
    frame->base = base;
    frame->function = function;
    vm.frame = frame;
    pc = function->code->instructions;
    R = base;
    K = function->code->constants;
    NEXT();
}

    HANDLER(MAKE_FUNCTION)
    BUILD(slow_make_function(frame, &R[I.a], I.b, I.c))

    HANDLER(RETURN) {
        value result = READ(I.a);
        struct function *function = frame->function;
        size_t count = function->code->variable_count;
        if (!IS_TEMP(I.a)) {
            R[I.a] = VALUE_ABSENT; /* moved out instead of retained and released */
        }
        for (size_t k = 0; k < count; k++) {
            value_release_any(R[k]);
        }
        R[-1] = result;
        object_release(&function->head);
        frame--;
        vm.frame = frame;
        pc = frame->pc;
        R = frame->base;
        K = CODE->constants;
        NEXT();
    }

    HANDLER(RETURN_CONST) {
        value result = K[instruction_bc(I)];
        struct function *function = frame->function;
        size_t count = function->code->variable_count;
        value_retain(result);
        for (size_t k = 0; k < count; k++) {
            value_release_any(R[k]);
        }
        R[-1] = result;
        object_release(&function->head);
        frame--;
        vm.frame = frame;
        pc = frame->pc;
        R = frame->base;
        K = CODE->constants;
        NEXT();
    }

    /* ---- generators ---- */
    HANDLER(START_GENERATOR) {
        struct generator *generator;
        SAVE();
        generator = generator_from_frame(frame, pc);
        RAISE_UNLESS(generator != NULL);
        R[-1] = value_from_object(&generator->head);
        frame--;
        vm.frame = frame;
        pc = frame->pc;
        R = frame->base;
        K = CODE->constants;
        NEXT();
    }

    HANDLER(YIELD) {
        value item = READ(I.b);
        generator_suspend(frame, pc, OPERAND_REGISTER(I.b), OPERAND_REGISTER(I.a));
        vm.frame = frame - 2;
        return item;
    }

    HANDLER(YIELD_FROM) {
        value item, returned;
        SAVE();
        item = slow_delegate(R[I.a], READ(I.b), &returned);
        if (value_is_absent(item)) {
            RAISE_UNLESS(!error_pending());
            value_release(READ(I.b));
            value_release(R[I.a]);
            R[I.a] = returned;
            NEXT();
        }
        value_release(READ(I.b));
        /* On resumption this instruction runs again with the sent value in R[b]. */
        generator_suspend(frame, pc - 1, OPERAND_REGISTER(I.b), OPERAND_REGISTER(I.b));
        vm.frame = frame - 2;
        return item;
    }

    /* ---- exceptions ---- */
    HANDLER(RAISE) {
        SAVE();
        if (I.c == 0) {
            if (!slow_raise_again()) {
                goto error;
            }
            goto reraise;
        }
        exception_raise_statement(READ(I.a), I.c == 2 ? READ(I.b) : VALUE_ABSENT);
        goto error;
    }

    HANDLER(PUSH_HANDLED)
    slow_push_handled(&R[I.a]);
    NEXT();

    HANDLER(POP_HANDLED)
    slow_pop_handled(&R[I.a]);
    NEXT();

    HANDLER(RERAISE) {
        struct object *exception = value_object(R[I.a]);
        SAVE();
        object_retain(exception);
        slow_pop_handled(&R[I.a]);
        error_set(exception);
        goto reraise;
    }

    HANDLER(RERAISE_OVER) {
        SAVE();
        slow_pop_handled(&R[I.a]);
        error_set(value_object(R[I.a + 2]));
        goto reraise;
    }

    HANDLER(JUMP_IF_NOT_MATCH) {
        int matches;
        SAVE();
        matches = exception_matches((struct exception *)value_object(R[I.b]), READ(I.c));
        RAISE_UNLESS(matches >= 0);
        CONSUME(I.c);
        JUMP_BY_A(matches == 0);
    }

    HANDLER(LOAD_ASSERTION_ERROR)
    READ(I.a) = value_from_object(&type_AssertionError.head);
    object_retain(&type_AssertionError.head);
    NEXT();

    /* ---- imports ---- */
    HANDLER(IMPORT_NAME) {
        value module;
        SAVE();
        module = vm_import(K[I.b], I.c >> 1, (I.c & 1) == 0);
        RAISE_UNLESS(!value_is_absent(module));
        READ(I.a) = module;
        NEXT();
    }

    HANDLER(IMPORT_FROM) {
        value result;
        SAVE();
        result = slow_import_from(READ(I.b), CODE->caches[I.c].name);
        RAISE_UNLESS(!value_is_absent(result));
        READ(I.a) = result;
        NEXT();
    }

    HANDLER(IMPORT_STAR) {
        SAVE();
        RAISE_UNLESS(slow_import_star(READ(I.a), frame->function->globals));
        value_release(READ(I.a));
        NEXT();
    }

#ifdef TAGBOX_DISPATCH_SWITCH
    }
    __builtin_unreachable();
#endif

interrupted:
    /* Where an instruction consumes its operands even when it raises, its note does not tell what is live before it: run it, and
     * stop at the next one. */
    if (opcode_always_consumes(I.op)) {
#ifdef TAGBOX_DISPATCH_SWITCH
        goto execute;
#else
        goto *handlers[I.op];
#endif
    }
#ifndef TAGBOX_DISPATCH_SWITCH
    for (int i = 0; i < OPCODE_COUNT; i++) {
        vm_dispatch[i] = handlers[i];
    }
#endif
    SAVE();
    RAISE_UNLESS(vm_check_interrupt());
    pc--; /* somebody else has answered it */
    NEXT();

reraise: /* the traceback has this frame already */
    add_trace = false;
    goto unwind;
error:
    add_trace = true;
unwind:
    DEBUG_ASSERT(error_pending());
    if (!slow_unwind(add_trace)) {
        return VALUE_ABSENT;
    }
    LOAD_FRAME();
    NEXT();
}
