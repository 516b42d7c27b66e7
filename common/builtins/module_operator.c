/* The module _operator: the operators as functions. The callables that it makes (itemgetter ...): operator_getters.c. CPython 3.11:
 * Modules/_operator.c. */
#include "common/builtins/modules_private.h"
#include "common/builtins/operator_getters.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"

/* ---- Arithmetic ---- */

#define BINARY_OPERATORS(X)                                                                         \
    X(add, NUMBER_ADD) X(sub, NUMBER_SUB) X(mul, NUMBER_MUL) X(floordiv, NUMBER_FLOORDIV) X(mod, NUMBER_MOD) \
    X(truediv, NUMBER_TRUEDIV) X(matmul, NUMBER_MATMUL) X(lshift, NUMBER_LSHIFT) X(rshift, NUMBER_RSHIFT)    \
    X(and_, NUMBER_AND) X(or_, NUMBER_OR) X(xor, NUMBER_XOR) X(pow, NUMBER_POW)
#define INPLACE_OPERATORS(X)                                                                        \
    X(iadd, NUMBER_ADD) X(isub, NUMBER_SUB) X(imul, NUMBER_MUL) X(ifloordiv, NUMBER_FLOORDIV) X(imod, NUMBER_MOD) \
    X(itruediv, NUMBER_TRUEDIV) X(imatmul, NUMBER_MATMUL) X(ilshift, NUMBER_LSHIFT) X(irshift, NUMBER_RSHIFT)     \
    X(iand, NUMBER_AND) X(ior, NUMBER_OR) X(ixor, NUMBER_XOR) X(ipow, NUMBER_POW)
#define COMPARISONS(X) X(lt, ORDER_LT) X(le, ORDER_LE) X(eq, ORDER_EQ) X(ne, ORDER_NE) X(gt, ORDER_GT) X(ge, ORDER_GE)
#define UNARY_OPERATORS(X)                                                                          \
    X(neg, NUMBER_NEGATE) X(pos, NUMBER_POSITIVE) X(invert, NUMBER_INVERT) X(abs, NUMBER_ABS)


#define DEFINE_BINARY(name, op)                                                                     \
    static value name##_function(const value *args, size_t nargs) {                                 \
        (void)nargs;                                                                                \
        return abstract_binary(op, args[0], args[1]);                                               \
    }
#define DEFINE_INPLACE(name, op)                                                                    \
    static value name##_function(const value *args, size_t nargs) {                                 \
        (void)nargs;                                                                                \
        return abstract_inplace(op, args[0], args[1]);                                              \
    }
#define DEFINE_COMPARISON(name, op)                                                                 \
    static value name##_function(const value *args, size_t nargs) {                                 \
        (void)nargs;                                                                                \
        return abstract_compare(op, args[0], args[1]);                                              \
    }
#define DEFINE_UNARY(name, op)                                                                      \
    static value name##_function(const value *args, size_t nargs) {                                 \
        (void)nargs;                                                                                \
        return abstract_unary(op, args[0]);                                                         \
    }

/* Sums of ints are what these are mostly called for: reduce(operator.add, ...). */
static value add_function(const value *args, size_t nargs) {
    value out;
    (void)nargs;
    return value_try_add(args[0], args[1], &out) ? out : abstract_binary(NUMBER_ADD, args[0], args[1]);
}
static value sub_function(const value *args, size_t nargs) {
    value out;
    (void)nargs;
    return value_try_sub(args[0], args[1], &out) ? out : abstract_binary(NUMBER_SUB, args[0], args[1]);
}
static value mul_function(const value *args, size_t nargs) {
    value out;
    (void)nargs;
    return value_try_mul(args[0], args[1], &out) ? out : abstract_binary(NUMBER_MUL, args[0], args[1]);
}
DEFINE_BINARY(floordiv, NUMBER_FLOORDIV)
DEFINE_BINARY(mod, NUMBER_MOD)
DEFINE_BINARY(truediv, NUMBER_TRUEDIV)
DEFINE_BINARY(matmul, NUMBER_MATMUL)
DEFINE_BINARY(lshift, NUMBER_LSHIFT)
DEFINE_BINARY(rshift, NUMBER_RSHIFT)
DEFINE_BINARY(and_, NUMBER_AND)
DEFINE_BINARY(or_, NUMBER_OR)
DEFINE_BINARY(xor, NUMBER_XOR)
DEFINE_BINARY(pow, NUMBER_POW)
INPLACE_OPERATORS(DEFINE_INPLACE)
COMPARISONS(DEFINE_COMPARISON)
UNARY_OPERATORS(DEFINE_UNARY)

/* ---- Truth and identity ---- */

static value truth_function(const value *args, size_t nargs) {
    int truth = abstract_truth(args[0]);
    (void)nargs;
    return truth < 0 ? VALUE_ABSENT : value_from_bool(truth);
}
static value not_function(const value *args, size_t nargs) {
    int truth = abstract_truth(args[0]);
    (void)nargs;
    return truth < 0 ? VALUE_ABSENT : value_from_bool(!truth);
}
static value is_function(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_bool(value_is(args[0], args[1]));
}
static value is_not_function(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_bool(!value_is(args[0], args[1]));
}
static value index_function(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_index_value(args[0]);
}

/* ---- Containers ---- */

static value getitem_function(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_get_item(args[0], args[1]);
}
static value setitem_function(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_set_item(args[0], args[1], args[2]) < 0 ? VALUE_ABSENT : value_none_retained();
}
static value delitem_function(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_delete_item(args[0], args[1]) < 0 ? VALUE_ABSENT : value_none_retained();
}
static value contains_function(const value *args, size_t nargs) {
    int found = abstract_contains(args[0], args[1]);
    (void)nargs;
    return found < 0 ? VALUE_ABSENT : value_from_bool(found);
}

/* What can be concatenated: CPython's sequences, that is what has items and is neither a mapping nor a number. */
static bool is_sequence(value v) {
    const struct type *type = value_type(v);
    return type->get_item != NULL && !type_is_subtype_flag(type, TYPE_DICT_SUBCLASS);
}
static value concatenate(const value *args, bool in_place) {
    if (!is_sequence(args[0])) {
        return exception_raise(&type_TypeError, "'%T' object can't be concatenated", args[0]);
    }
    return in_place ? abstract_inplace(NUMBER_ADD, args[0], args[1]) : abstract_binary(NUMBER_ADD, args[0], args[1]);
}
static value concat_function(const value *args, size_t nargs) {
    (void)nargs;
    return concatenate(args, false);
}
static value iconcat_function(const value *args, size_t nargs) {
    (void)nargs;
    return concatenate(args, true);
}

/* Counts the items equal to args[1], or gives the position of the first one. */
static value search(const value *args, bool position) {
    value iterator = value_type(args[0])->iter == NULL && value_type(args[0])->get_item == NULL
                         ? exception_raise(&type_TypeError, "argument of type '%T' is not iterable", args[0])
                         : abstract_iter(args[0]),
          item;
    int64_t count = 0;
    if (value_is_absent(iterator)) {
        return iterator;
    }
    for (int64_t at = 0; !value_is_absent(item = abstract_next(iterator)); at++) {
        int equal = abstract_equal(item, args[1]);
        value_release(item);
        if (equal < 0 || (equal > 0 && position)) {
            value_release(iterator);
            return equal < 0 ? VALUE_ABSENT : value_from_int64(at);
        }
        count += equal;
    }
    value_release(iterator);
    if (error_pending()) {
        return VALUE_ABSENT;
    }
    return position ? exception_raise(&type_ValueError, "sequence.index(x): x not in sequence") : value_from_int64(count);
}
static value count_function(const value *args, size_t nargs) {
    (void)nargs;
    return search(args, false);
}
static value index_of_function(const value *args, size_t nargs) {
    (void)nargs;
    return search(args, true);
}

static value length_hint_function(const value *args, size_t nargs) {
    const struct type *type = value_type(args[0]);
    int64_t hint = 0;
    if (nargs > 1 && !type_is_subtype_flag(value_type(args[1]), TYPE_INT_SUBCLASS)) {
        return exception_raise(&type_TypeError, "'%T' object cannot be interpreted as an integer", args[1]);
    }
    if (type->length != NULL) {
        hint = type->length(args[0]);
    } else if (type->length_hint != NULL) {
        hint = type->length_hint(args[0]);
    } else {
        return nargs > 1 ? abstract_index_value(args[1]) : value_from_int64(0);
    }
    if (hint < 0 && error_matches(&type_TypeError)) {
        error_clear();
        return nargs > 1 ? abstract_index_value(args[1]) : value_from_int64(0);
    }
    return hint < 0 ? VALUE_ABSENT : value_from_size(hint);
}

static value call_function(const value *args, size_t nargs, struct tuple *kwnames) {
    if (nargs == 0) {
        return exception_raise(&type_TypeError, "call expected at least 1 argument, got 0");
    }
    return abstract_call(args[0], args + 1, nargs - 1, kwnames);
}

/* ---- The module ---- */

#define TWO(text, name) {text, .function = name##_function, .min = 2, .max = 2, .style = NATIVE_EXPECTED},
#define ONE(text, name) {text, .function = name##_function, .min = 1, .max = 1},
#define TWO_OF(name, op) TWO(#name, name)
#define ONE_OF(name, op) ONE(#name, name)

static const struct native_method natives[] = {
    BINARY_OPERATORS(TWO_OF)
    INPLACE_OPERATORS(TWO_OF)
    COMPARISONS(TWO_OF)
    UNARY_OPERATORS(ONE_OF)
    ONE("inv", invert)
    ONE("truth", truth)
    ONE("not_", not)
    ONE("index", index)
    TWO("is_", is)
    TWO("is_not", is_not)
    TWO("getitem", getitem)
    TWO("delitem", delitem)
    TWO("contains", contains)
    TWO("concat", concat)
    TWO("iconcat", iconcat)
    TWO("countOf", count)
    TWO("indexOf", index_of)
    {"setitem", .function = setitem_function, .min = 3, .max = 3, .style = NATIVE_EXPECTED},
    {"length_hint", .function = length_hint_function, .min = 1, .max = 2},
    {"call", .raw = call_function},
    {NULL, .min = 0},
};

static bool fill(struct module *m) {
    return operator_getters_ready() && module_add_natives(m, natives) && modules_add_type(m, &type_itemgetter) &&
           modules_add_type(m, &type_attrgetter) && modules_add_type(m, &type_methodcaller);
}

struct module *module_operator_create(void) {
    struct module *m = module_new("_operator");
    if (m != NULL && !fill(m)) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
