/* Operators on values of any type. CPython 3.11: Objects/abstract.c (binary_op1 and its callers), Objects/object.c (do_richcompare). */
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/bytearray.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/sequence.h"
#include "common/objects/sequence_operator.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static bool is_not_implemented(value v) {
    return value_is(v, value_from_object(&not_implemented_object));
}

/* ---- Binary operators ---- */

static const char *const operator_names[NUMBER_COUNT] = {
    [NUMBER_ADD] = "+",     [NUMBER_SUB] = "-",     [NUMBER_MUL] = "*",  [NUMBER_FLOORDIV] = "//",
    [NUMBER_MOD] = "%",     [NUMBER_AND] = "&",     [NUMBER_OR] = "|",   [NUMBER_XOR] = "^",
    [NUMBER_LSHIFT] = "<<", [NUMBER_RSHIFT] = ">>", [NUMBER_TRUEDIV] = "/", [NUMBER_POW] = "** or pow()",
    [NUMBER_MATMUL] = "@",  [NUMBER_DIVMOD] = "divmod()",
};

/* Asks both sides; the right one first when its type is a subtype of the left's that does it differently. NotImplemented if
 * neither can. */
static value ask_both(enum number_operator op, value left, value right) {
    const struct type *l = value_type(left), *r = value_type(right);
    value result;
    if (r->binary != NULL && r->binary != l->binary) {
        if (l->binary == NULL) {
            return r->binary(op, left, right);
        }
        if (type_is_subtype(r, l)) {
            result = r->binary(op, left, right);
            if (!is_not_implemented(result)) {
                return result;
            }
            value_release(result);
            return l->binary(op, left, right);
        }
        result = l->binary(op, left, right);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
        return r->binary(op, left, right);
    }
    return l->binary != NULL ? l->binary(op, left, right)
                             : value_retained(value_from_object(&not_implemented_object));
}

/* What CPython takes for a sequence that * repeats. */
static bool is_repeatable(value v) {
    return bytearray_check(v) || type_is_subtype_flag(value_type(v), TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS | TYPE_LIST_SUBCLASS |
                                                   TYPE_TUPLE_SUBCLASS);
}

/* print >> stream, the Python 2 statement. */
static bool is_print(value v) {
    return value_has_type(v, &type_native) &&
           strcmp(((struct native *)value_object(v))->method->name, "print") == 0;
}

COLD static value refuse_binary(enum number_operator op, value left, value right, bool inplace) {
    const char *name = inplace && op == NUMBER_POW ? "**" : operator_names[op];
    if (op == NUMBER_MUL && (is_repeatable(left) || is_repeatable(right))) {
        return exception_raise(&type_TypeError, "can't multiply sequence by non-int of type '%T'",
                               is_repeatable(left) ? right : left);
    }
    return exception_raise(&type_TypeError, "unsupported operand type(s) for %s%s: '%T' and '%T'%s", name,
                           inplace ? "=" : "", left, right,
                           op == NUMBER_RSHIFT && !inplace && is_print(left)
                               ? ". Did you mean \"print(<message>, file=<output_stream>)\"?"
                               : "");
}

value abstract_binary(enum number_operator op, value left, value right) {
    if (UNLIKELY(sequence_operator_wanted(op, value_type(left), value_type(right)))) {
        return sequence_operator(op, left, right, false, false);
    }
    value result = ask_both(op, left, right);
    if (UNLIKELY(is_not_implemented(result))) {
        value_release(result);
        return refuse_binary(op, left, right, false);
    }
    return result;
}

value abstract_binary_declined(enum number_operator op, value left, value right, bool inplace) {
    const struct type *r = value_type(right);
    if (UNLIKELY(sequence_operator_wanted(op, value_type(left), r))) {
        return sequence_operator(op, left, right, inplace, true);
    }
    if (r->binary != NULL && r->binary != value_type(left)->binary) {
        value result = r->binary(op, left, right);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
    }
    return refuse_binary(op, left, right, inplace);
}

value abstract_inplace(enum number_operator op, value left, value right) {
    const struct type *l = value_type(left);
    value result;
    if (UNLIKELY(sequence_operator_wanted(op, l, value_type(right)))) {
        return sequence_operator(op, left, right, true, false);
    }
    if (l->inplace != NULL) {
        result = l->inplace(op, left, right);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
    }
    result = ask_both(op, left, right);
    if (UNLIKELY(is_not_implemented(result))) {
        value_release(result);
        return refuse_binary(op, left, right, true);
    }
    return result;
}

value abstract_unary(enum number_unary op, value operand) {
    static const char *const names[] = {
        [NUMBER_NEGATE] = "unary -",
        [NUMBER_POSITIVE] = "unary +",
        [NUMBER_INVERT] = "unary ~",
        [NUMBER_ABS] = "abs()",
    };
    static const enum class_name methods[] = {
        [NUMBER_NEGATE] = CLASS_NAME_neg,
        [NUMBER_POSITIVE] = CLASS_NAME_pos,
        [NUMBER_INVERT] = CLASS_NAME_invert,
        [NUMBER_ABS] = CLASS_NAME_abs,
    };
    const struct type *type = value_type(operand);
    value result;
    if (type->unary != NULL) {
        result = type->unary(op, operand);
        /* A class may lack this one of the four; what its own method answers is a value like any other. */
        if (LIKELY(!is_not_implemented(result)) ||
            (class_check(type) && !value_is_absent(type_lookup(value_type(operand), class_names[methods[op]])))) {
            return result;
        }
        value_release(result);
    }
    return exception_raise(&type_TypeError, "bad operand type for %s: '%T'", names[op], operand);
}

/* ---- Comparisons ---- */

static enum order swapped(enum order op) {
    static const enum order other_side[] = {
        [ORDER_LT] = ORDER_GT, [ORDER_LE] = ORDER_GE, [ORDER_GT] = ORDER_LT,
        [ORDER_GE] = ORDER_LE, [ORDER_EQ] = ORDER_EQ, [ORDER_NE] = ORDER_NE,
    };
    return other_side[op];
}

static bool order_holds(enum order op, int sign) {
    switch (op) {
    case ORDER_LT:
        return sign < 0;
    case ORDER_LE:
        return sign <= 0;
    case ORDER_GT:
        return sign > 0;
    case ORDER_GE:
        return sign >= 0;
    case ORDER_EQ:
        return sign == 0;
    case ORDER_NE:
        break;
    }
    return sign != 0;
}

/* Strings, and tuples of what is plainly compared, tested without making a bool. */
static inline bool try_compare_plainly(enum order op, value left, value right, bool *out) {
    int order;
    if (value_has_type(left, &type_tuple) && value_has_type(right, &type_tuple) &&
        sequence_order_plainly(tuple_of(left), tuple_of(right), SEQUENCE_PLAIN_DEPTH, &order)) {
        *out = order_holds(op, order);
        return true;
    }
    if (!value_has_type(left, &type_str) || !value_has_type(right, &type_str)) {
        return false;
    }
    if (op == ORDER_EQ || op == ORDER_NE) {
        *out = (value_is(left, right) || str_equal(str_of(left), str_of(right))) == (op == ORDER_EQ);
    } else {
        *out = order_holds(op, value_is(left, right) ? 0 : str_compare(str_of(left), str_of(right)));
    }
    return true;
}

static value compare_slots(enum order op, value left, value right) {
    const struct type *l = value_type(left), *r = value_type(right);
    bool reflected_first = l != r && r->compare != NULL && type_is_subtype(r, l);
    value result;
    if (reflected_first) {
        result = r->compare(swapped(op), right, left);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
    }
    if (l->compare != NULL) {
        result = l->compare(op, left, right);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
    }
    if (!reflected_first && r->compare != NULL) {
        result = r->compare(swapped(op), right, left);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
    }
    if (op == ORDER_EQ || op == ORDER_NE) {
        return value_from_bool(value_is(left, right) == (op == ORDER_EQ));
    }
    static const char *const signs[] = {[ORDER_LT] = "<", [ORDER_LE] = "<=", [ORDER_GT] = ">", [ORDER_GE] = ">="};
    return exception_raise(&type_TypeError, "'%s' not supported between instances of '%T' and '%T'", signs[op],
                           left, right);
}

value abstract_compare(enum order op, value left, value right) {
    int sign;
    bool truth;
    if (value_try_compare(left, right, &sign)) {
        return value_from_bool(order_holds(op, sign));
    }
    if (try_compare_plainly(op, left, right, &truth)) {
        return value_from_bool(truth);
    }
    if (UNLIKELY(object_stack_is_low())) {
        return exception_raise(&type_RecursionError, "maximum recursion depth exceeded in comparison");
    }
    return compare_slots(op, left, right);
}

int abstract_compare_test(enum order op, value left, value right) {
    int sign;
    bool truth;
    value result;
    if (value_try_compare(left, right, &sign)) {
        return order_holds(op, sign);
    }
    if (try_compare_plainly(op, left, right, &truth)) {
        return truth;
    }
    result = abstract_compare(op, left, right);
    if (UNLIKELY(value_is_absent(result))) {
        return -1;
    }
    int answer = abstract_truth(result);
    value_release(result);
    return answer;
}

int abstract_compare_truth(enum order op, value left, value right) {
    if (value_is(left, right)) {
        if (op == ORDER_EQ) {
            return 1;
        }
        if (op == ORDER_NE) {
            return 0;
        }
    }
    return abstract_compare_test(op, left, right);
}

/* ---- Truth, hash ---- */

int abstract_truth(value v) {
    const struct type *type;
    if (value_has_type(v, &type_bool)) {
        return value_is(v, value_from_object(&true_object.head));
    }
    if (value_is_none(v)) {
        return 0;
    }
    type = value_type(v);
    if (type->truth != NULL) {
        return type->truth(v);
    }
    if (type->length != NULL) {
        int64_t length = type->length(v);
        return length < 0 ? -1 : length != 0;
    }
    return 1;
}

bool abstract_hash(value v, int64_t *hash) {
    const struct type *type = value_type(v);
    if (UNLIKELY(type->hash == NULL)) {
        return type_unhashable(v, hash);
    }
    return type->hash(v, hash);
}
