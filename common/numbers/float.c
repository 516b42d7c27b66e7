/* type_float: the slots and arithmetic (CPython's counterpart: Objects/floatobject.c). */
#include "common/numbers/float.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/numbers/int.h"
#include "common/numbers/number_text.h"
#include "common/objects/abstract.h"
#include "common/objects/bytearray.h"
#include "common/objects/exception.h"
#include "common/objects/tuple.h"

/* ---- Arithmetic ---- */

static value division_by_zero(const char *what) {
    return exception_raise(&type_ZeroDivisionError, "%s", what);
}

double float_mod(double x, double y) {
    double r = fmod(x, y);
    if (r == 0) {
        return copysign(0.0, y);
    }
    return (y < 0) != (r < 0) ? r + y : r;
}

/* Floor division and remainder that belong together. pre: y != 0 */
static void float_divmod(double x, double y, double *quotient, double *remainder) {
    double r = fmod(x, y), q = (x - r) / y;
    if (r == 0) {
        r = copysign(0.0, y);
    } else if ((y < 0) != (r < 0)) {
        r += y;
        q -= 1.0;
    }
    if (q == 0) {
        q = copysign(0.0, x / y);
    } else {
        double floored = floor(q);
        q = q - floored > 0.5 ? floored + 1.0 : floored;
    }
    *quotient = q;
    *remainder = r;
}

double float_floordiv(double x, double y) {
    double quotient, remainder;
    float_divmod(x, y, &quotient, &remainder);
    return quotient;
}

static value divmod_pair(double x, double y) {
    double quotient, remainder;
    value pair[2];
    struct tuple *t;
    float_divmod(x, y, &quotient, &remainder);
    pair[0] = value_from_double(quotient);
    pair[1] = value_from_double(remainder);
    if (value_is_absent(pair[0]) || value_is_absent(pair[1])) {
        value_release_any(pair[0]);
        value_release_any(pair[1]);
        return VALUE_ABSENT;
    }
    t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static bool is_odd(double d) {
    return fmod(fabs(d), 2.0) == 1.0;
}

/* OverflowError(34, 'Numerical result out of range') */
static value out_of_range(void) {
    value arguments[2] = {value_from_int64(34), VALUE_ABSENT}, error = VALUE_ABSENT;
    struct number_text t;
    number_text_init(&t);
    if (number_text_add(&t, "Numerical result out of range", 29)) {
        arguments[1] = number_text_to_str(&t);
    }
    if (!value_is_absent(arguments[0]) && !value_is_absent(arguments[1])) {
        error = abstract_call(value_from_object(&type_OverflowError.head), arguments, 2, NULL);
    }
    if (!value_is_absent(error)) {
        exception_raise_statement(error, VALUE_ABSENT);
    }
    value_release_any(error);
    value_release_any(arguments[1]);
    value_release_any(arguments[0]);
    number_text_release(&t);
    return VALUE_ABSENT;
}

/* Powers with an infinite or zero operand; false: x and y are finite and x is not zero. */
static bool special_power(double x, double y, double *out) {
    if (y == 0 || x == 1.0) {
        *out = 1.0;
    } else if (isnan(x) || isnan(y)) {
        *out = isnan(x) ? x : y;
    } else if (isinf(y)) {
        double magnitude = fabs(x);
        *out = magnitude == 1.0 ? 1.0 : (y > 0) == (magnitude > 1.0) ? fabs(y) : 0.0;
    } else if (isinf(x)) {
        *out = y > 0 ? (is_odd(y) ? x : fabs(x)) : (is_odd(y) ? copysign(0.0, x) : 0.0);
    } else if (x == 0 && y > 0) {
        *out = is_odd(y) ? x : 0.0;
    } else {
        return false;
    }
    return true;
}

value float_power(double x, double y) {
    double result;
    bool negate = false;
    if (special_power(x, y, &result)) {
        return value_from_double(result);
    }
    if (x == 0) {
        return division_by_zero("0.0 cannot be raised to a negative power");
    }
    if (x < 0) {
        if (y != floor(y)) {
            return exception_raise(&type_ValueError,
                                   "negative number cannot be raised to a fractional power: "
                                   "complex numbers are not supported");
        }
        negate = is_odd(y);
        x = -x;
    }
    result = x == 1.0 ? 1.0 : pow(x, y);
    if (isinf(result)) {
        return out_of_range();
    }
    return value_from_double(negate ? -result : result);
}

value float_arith(enum number_operator op, double x, double y) {
    switch (op) {
    case NUMBER_ADD:
        return value_from_double(x + y);
    case NUMBER_SUB:
        return value_from_double(x - y);
    case NUMBER_MUL:
        return value_from_double(x * y);
    case NUMBER_TRUEDIV:
        return y == 0 ? division_by_zero("float division by zero") : value_from_double(x / y);
    case NUMBER_FLOORDIV:
        return y == 0 ? division_by_zero("float floor division by zero") : value_from_double(float_floordiv(x, y));
    case NUMBER_MOD:
        return y == 0 ? division_by_zero("float modulo") : value_from_double(float_mod(x, y));
    case NUMBER_DIVMOD:
        return y == 0 ? division_by_zero("float divmod()") : divmod_pair(x, y);
    case NUMBER_POW:
        return float_power(x, y);
    default:
        return number_not_implemented();
    }
}

/* ---- round ---- */

/* CPython 3.11, Objects/floatobject.c, NDIGITS_MAX and NDIGITS_MIN: beyond them nothing changes, or
 * nothing is left. */
#define ROUND_DIGITS_MAX 323
#define ROUND_DIGITS_MIN (-308)

/* Whether a number of which not even the leading digit stays rounds up to one more digit. text:
 * d.ddd...e+xx, with all its digits up to where any double differs from a tie. */
static bool is_above_half(const char *text) {
    if (text[0] != '5') {
        return text[0] > '5';
    }
    return strspn(text + 1, ".0") != (size_t)(strchr(text, 'e') - text - 1);
}

/* d rounded half to even, as its exact decimal value, to multiples of 10^-digits. pre: digits < 0,
 * d finite, not 0. */
static bool round_tens(double d, int digits, double *out) {
    struct number_text t;
    bool ok;
    number_text_init(&t);
    /* 331 digits are all of an integer part: the exponent is exact. */
    ok = float_to_text(fabs(d), 'e', 330, 0, &t);
    if (ok) {
        int exponent = (int)strtol(strchr(t.text, 'e') + 1, NULL, 10), stay = exponent + digits;
        char unit[16];
        snprintf(unit, sizeof unit, "1e%d", -digits);
        if (stay < 0) {
            *out = stay == -1 && is_above_half(t.text) ? strtod(unit, NULL) : 0.0;
        } else {
            number_text_release(&t);
            ok = float_to_text(fabs(d), 'e', stay, 0, &t);
            *out = ok ? strtod(t.text, NULL) : 0.0;
        }
        *out = copysign(*out, d);
    }
    number_text_release(&t);
    return ok;
}

static bool round_digits(double d, int digits, double *out) {
    struct number_text t;
    bool ok;
    if (digits < 0) {
        return round_tens(d, digits, out);
    }
    number_text_init(&t);
    ok = float_to_text(d, 'f', digits, 0, &t);
    *out = ok ? strtod(t.text, NULL) : 0.0;
    number_text_release(&t);
    return ok;
}

value float_round(double d, value ndigits) {
    int64_t digits;
    double result;
    if (value_is_absent(ndigits)) {
        return int_from_double(rint(d)); /* the rounding mode is to nearest, half to even */
    }
    if (!abstract_index(ndigits, NULL, &digits)) {
        return VALUE_ABSENT;
    }
    if (!isfinite(d) || d == 0 || digits > ROUND_DIGITS_MAX) {
        return value_from_double(d);
    }
    if (digits < ROUND_DIGITS_MIN) {
        return value_from_double(0.0 * d);
    }
    if (!round_digits(d, (int)digits, &result)) {
        return VALUE_ABSENT;
    }
    if (isinf(result)) {
        return exception_raise(&type_OverflowError, "rounded value too large to represent");
    }
    return value_from_double(result);
}

/* ---- Slots ---- */

static value slot_binary(enum number_operator op, value left, value right) {
    return value_is_float(left) && value_is_float(right) ? number_binary(op, left, right)
                                                         : number_binary_any(op, left, right);
}

static value slot_unary(enum number_unary op, value operand) {
    double d = float_number(operand);
    switch (op) {
    case NUMBER_NEGATE:
        return value_from_double(-d);
    case NUMBER_POSITIVE:
        return value_from_double(d);
    case NUMBER_ABS:
        return value_from_double(fabs(d));
    case NUMBER_INVERT:
        break;
    }
    return number_not_implemented();
}

static value slot_compare(enum order op, value self, value other) {
    bool truth;
    if (!number_try_compare(op, self, other, &truth)) {
        return number_not_implemented();
    }
    return value_from_bool(truth);
}

static int slot_truth(value self) {
    return float_number(self) != 0.0;
}

#define HASH_BITS 61
#define HASH_MODULUS (((uint64_t)1 << HASH_BITS) - 1)
#define HASH_INFINITY 314159 /* CPython, Include/internal/pycore_pyhash.h */

/* As the hash of the equal int, or of a fraction in the field of that prime. A NaN hashes by
 * identity. */
static bool slot_hash(value self, int64_t *hash) {
    double d = float_number(self);
    uint64_t residue = 0;
    int exponent;
    if (isinf(d)) {
        *hash = d > 0 ? HASH_INFINITY : -HASH_INFINITY;
        return true;
    }
    if (isnan(d)) {
        uint64_t id = (uint64_t)value_id(self);
        *hash = (int64_t)(id >> 4 | id << 60);
        return true;
    }
    double fraction = frexp(fabs(d), &exponent);
    while (fraction != 0) {
        residue = (residue << 28 & HASH_MODULUS) | residue >> (HASH_BITS - 28);
        fraction *= 0x1p28;
        exponent -= 28;
        uint64_t part = (uint64_t)fraction;
        fraction -= (double)part;
        residue += part;
        residue -= residue >= HASH_MODULUS ? HASH_MODULUS : 0;
    }
    exponent = exponent >= 0 ? exponent % HASH_BITS : HASH_BITS - 1 - (-1 - exponent) % HASH_BITS;
    residue = (residue << exponent & HASH_MODULUS) | residue >> (HASH_BITS - exponent);
    *hash = d < 0 ? -(int64_t)residue : (int64_t)residue;
    *hash -= *hash == -1;
    return true;
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    double d;
    int converted;
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "float() takes no keyword arguments");
    }
    if (nargs > 1) {
        return exception_raise(&type_TypeError, "float expected at most 1 argument, got %zu",
                               nargs);
    }
    if (nargs == 0) {
        return value_from_double(0.0);
    }
    if (value_is_float(args[0])) {
        return value_retained(args[0]);
    }
    if (type_is_subtype_flag(value_type(args[0]), TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS) || bytearray_check(args[0])) {
        return float_from_str(args[0]);
    }
    converted = float_convert(args[0], &d);
    if (converted == 0) {
        return exception_raise(&type_TypeError,
                               "float() argument must be a string or a real number, not '%T'",
                               args[0]);
    }
    return converted < 0 ? VALUE_ABSENT : value_from_double(d);
}

static value create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value number = construct(&type_float, args, nargs, kwnames);
    struct float_object *o;
    double d;
    if (value_is_absent(number) || type == &type_float) {
        return number;
    }
    d = value_double(number);
    value_release(number);
    o = (struct float_object *)object_new(type, type->size);
    if (o == NULL) {
        return VALUE_ABSENT;
    }
    __builtin_memset((char *)o + sizeof o->head, 0, type->size - sizeof o->head);
    o->number = d;
    if (type->flags & TYPE_TRACKED) {
        gc_track(&o->head);
    }
    return value_from_object(&o->head);
}

struct type type_float = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "float",
    .size = sizeof(struct float_object),
    .flags = TYPE_BASE | TYPE_FLOAT_SUBCLASS | TYPE_MATCH_SELF,
    .methods = float_methods,
    .members = float_members,
    .doc = "float(x=0.0): an IEEE 754 double",
    .deallocate = float_object_deallocate,
    .construct = construct,
    .create = create,
    .repr = float_repr,
    .format = float_format,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .binary = slot_binary,
    .unary = slot_unary,
};
