/* Operators on numbers of mixed types. */
#include "common/numbers/number.h"

#include <math.h>

#include "common/numbers/float.h"
#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/slot_methods.h"
#include "common/objects/str.h"

/* ---- Mixed operands ---- */

enum kind { KIND_OTHER, KIND_FLOAT, KIND_INT };

/* What a number looks like once unwrapped. */
struct operand {
    double number;
    struct int_view view;
};

static enum kind unwrap(value v, struct operand *out) {
    if (value_is_float(v)) {
        out->number = value_double(v);
        return KIND_FLOAT;
    }
    return int_operand(v, &out->view) ? KIND_INT : KIND_OTHER;
}

/* The same with instances of subclasses. */
static enum kind unwrap_any(value v, struct operand *out) {
    if (!value_is_float(v) && type_is_subtype_flag(value_type(v), TYPE_FLOAT_SUBCLASS)) {
        out->number = ((struct float_object *)value_object(v))->number;
        return KIND_FLOAT;
    }
    return value_is_float(v) ? unwrap(v, out) : int_operand_any(v, &out->view) ? KIND_INT : KIND_OTHER;
}

static bool to_double(enum kind kind, struct operand *o) {
    if (kind == KIND_FLOAT || int_view_to_double(&o->view, &o->number)) {
        return true;
    }
    exception_raise(&type_OverflowError, "int too large to convert to float");
    return false;
}

static bool is_bitwise(enum number_operator op) {
    return (op >= NUMBER_AND && op <= NUMBER_RSHIFT) || op == NUMBER_MATMUL;
}

static value mixed_binary(enum number_operator op, value a, value b, bool any) {
    struct operand x, y;
    enum kind a_kind = any ? unwrap_any(a, &x) : unwrap(a, &x), b_kind = any ? unwrap_any(b, &y) : unwrap(b, &y);
    if (a_kind == KIND_OTHER || b_kind == KIND_OTHER) {
        return number_not_implemented();
    }
    if (a_kind == KIND_INT && b_kind == KIND_INT) {
        if (op >= NUMBER_AND && op <= NUMBER_XOR && value_has_type(a, &type_bool)) {
            return type_bool.binary(op, a, b);
        }
        return int_arith(op, value_is_int(a) ? a : VALUE_ABSENT, &x.view, &y.view);
    }
    if (is_bitwise(op)) {
        return number_not_implemented();
    }
    if (!to_double(a_kind, &x) || !to_double(b_kind, &y)) {
        return VALUE_ABSENT;
    }
    return float_arith(op, x.number, y.number);
}

static inline value quick_float(enum number_operator op, double x, double y) {
    switch (op) {
    case NUMBER_ADD:
        return value_from_double(x + y);
    case NUMBER_SUB:
        return value_from_double(x - y);
    case NUMBER_MUL:
        return value_from_double(x * y);
    case NUMBER_TRUEDIV:
        return LIKELY(y != 0) ? value_from_double(x / y) : float_arith(op, x, y);
    default:
        return float_arith(op, x, y);
    }
}

value number_binary(enum number_operator op, value a, value b) {
    if (value_is_float(a)) {
        int64_t k;
        if (value_is_float(b)) {
            return quick_float(op, value_double(a), value_double(b));
        }
        if (value_is_int(b) && !is_bitwise(op) && value_to_int64(b, &k)) {
            return quick_float(op, value_double(a), (double)k);
        }
        return mixed_binary(op, a, b, false);
    }
    if (LIKELY(value_is_int(a) && value_is_int(b))) {
        return int_binary(op, a, b);
    }
    return mixed_binary(op, a, b, false);
}

value number_binary_any(enum number_operator op, value a, value b) {
    return mixed_binary(op, a, b, true);
}

value number_binary_small(enum number_operator op, value a, int k) {
    struct int_view x, y;
    if (value_is_float(a)) {
        return is_bitwise(op) ? number_not_implemented() : quick_float(op, value_double(a), k);
    }
    if (!int_operand(a, &x)) {
        return number_not_implemented();
    }
    int_view_of(k, &y);
    return int_arith(op, value_is_int(a) ? a : VALUE_ABSENT, &x, &y);
}

value number_unary(enum number_unary op, value v) {
    if (value_is_float(v)) {
        return type_float.unary(op, v);
    }
    return int_slot_unary(op, v);
}

/* ---- Comparison ---- */

static bool holds(enum order op, int order) {
    switch (op) {
    case ORDER_LT:
        return order < 0;
    case ORDER_LE:
        return order <= 0;
    case ORDER_GT:
        return order > 0;
    case ORDER_GE:
        return order >= 0;
    case ORDER_EQ:
        return order == 0;
    case ORDER_NE:
        break;
    }
    return order != 0;
}

static bool holds_doubles(enum order op, double x, double y) {
    switch (op) {
    case ORDER_LT:
        return x < y;
    case ORDER_LE:
        return x <= y;
    case ORDER_GT:
        return x > y;
    case ORDER_GE:
        return x >= y;
    case ORDER_EQ:
        return x == y;
    case ORDER_NE:
        break;
    }
    return x != y;
}

static bool compare_unwrapped(enum order op, enum kind a_kind, const struct operand *x,
                              enum kind b_kind, const struct operand *y) {
    if (a_kind == KIND_INT && b_kind == KIND_INT) {
        return holds(op, int_view_compare(&x->view, &y->view));
    }
    if (a_kind == KIND_FLOAT && b_kind == KIND_FLOAT) {
        return holds_doubles(op, x->number, y->number);
    }
    if (isnan(a_kind == KIND_FLOAT ? x->number : y->number)) {
        return op == ORDER_NE;
    }
    return holds(op, a_kind == KIND_INT ? int_view_compare_double(&x->view, y->number)
                                        : -int_view_compare_double(&y->view, x->number));
}

bool number_try_compare(enum order op, value a, value b, bool *out) {
    struct operand x, y;
    enum kind a_kind = unwrap_any(a, &x), b_kind = unwrap_any(b, &y);
    if (a_kind == KIND_OTHER || b_kind == KIND_OTHER) {
        return false;
    }
    *out = compare_unwrapped(op, a_kind, &x, b_kind, &y);
    return true;
}

bool number_try_compare_small(enum order op, value a, int k, bool *out) {
    struct operand x, y;
    enum kind kind = unwrap(a, &x);
    if (kind == KIND_OTHER) {
        return false;
    }
    if (kind == KIND_FLOAT) {
        *out = holds_doubles(op, x.number, k);
        return true;
    }
    int_view_of(k, &y.view);
    *out = compare_unwrapped(op, kind, &x, KIND_INT, &y);
    return true;
}

/* ---- pow, round, float ---- */

value number_power_modulo(value base, value exponent, value modulus) {
    if (value_is_absent(modulus) || value_is_none(modulus)) {
        return abstract_binary(NUMBER_POW, base, exponent);
    }
    if (class_check(value_type(base))) {
        value args[2] = {exponent, modulus}, method = type_lookup(value_type(base), CLASS_NAME(pow));
        if (!value_is_absent(method) && !value_has_type(method, &type_slot_wrapper)) {
            value result = class_call_found(method, base, args, 2);
            if (!value_is(result, value_from_object(&not_implemented_object))) {
                return result;
            }
            value_release(result);
        }
    }
    return number_power_modulo_plain(base, exponent, modulus);
}

value number_power_modulo_plain(value base, value exponent, value modulus) {
    struct operand x, y, m;
    enum kind x_kind = unwrap_any(base, &x), y_kind = unwrap_any(exponent, &y),
              m_kind = unwrap_any(modulus, &m);
    if (x_kind == KIND_INT && y_kind == KIND_INT && m_kind == KIND_INT) {
        return int_power_modulo(value_is_int(base) ? base : VALUE_ABSENT, &x.view, &y.view,
                                value_is_int(modulus) ? modulus : VALUE_ABSENT, &m.view);
    }
    if (x_kind == KIND_FLOAT || y_kind == KIND_FLOAT || m_kind == KIND_FLOAT) {
        return exception_raise(&type_TypeError,
                               "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return exception_raise(&type_TypeError,
                           "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base,
                           exponent, modulus);
}

value number_round(value v, value ndigits) {
    if (!value_is_absent(ndigits) && value_is_none(ndigits)) {
        ndigits = VALUE_ABSENT;
    }
    if (type_is_subtype_flag(value_type(v), TYPE_FLOAT_SUBCLASS)) {
        return float_round(float_number(v), ndigits);
    }
    if (type_is_subtype_flag(value_type(v), TYPE_INT_SUBCLASS)) {
        return int_round(v, ndigits);
    }
    return number_not_implemented();
}

/* The float that v.__float__() gives. 1: *out is set, 0: there is no such method, -1: exception
 * pending. */
static int call_float(value v, double *out) {
    struct str *name = str_intern_text("__float__");
    value method, result;
    int outcome = -1;
    if (name == NULL) {
        return -1;
    }
    method = type_lookup(value_type(v), str_value(name));
    if (value_is_absent(method)) {
        value_release(str_value(name));
        return 0;
    }
    value_retain(method);
    value_release(str_value(name));
    result = class_call_method(method, v);
    value_release(method);
    if (value_is_absent(result)) {
        return -1;
    }
    if (type_is_subtype_flag(value_type(result), TYPE_FLOAT_SUBCLASS)) {
        *out = float_number(result);
        outcome = 1;
    } else {
        exception_raise(&type_TypeError, "%T.__float__ returned non-float (type %T)", v, result);
    }
    value_release(result);
    return outcome;
}

int float_convert(value v, double *out) {
    struct operand x;
    value index;
    int called;
    enum kind kind = value_is_float(v) || !(value_type(v)->flags & TYPE_HEAP) ? unwrap(v, &x) : KIND_OTHER;
    if (kind != KIND_OTHER) {
        if (!to_double(kind, &x)) {
            return -1;
        }
        *out = x.number;
        return 1;
    }
    called = call_float(v, out);
    if (called != 0 || value_type(v)->index == NULL) {
        return called;
    }
    index = abstract_index_value(v);
    if (value_is_absent(index)) {
        return -1;
    }
    bool ok = int_to_double(index, out);
    value_release(index);
    return ok ? 1 : -1;
}

bool number_to_double(value v, double *out) {
    int converted = float_convert(v, out);
    if (converted == 0) {
        exception_raise(&type_TypeError, "must be real number, not %T", v);
    }
    return converted > 0;
}
