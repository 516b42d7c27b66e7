/* The methods and attributes of float. */
#include <float.h>
#include <math.h>

#include "common/numbers/float.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/tuple.h"

static value is_integer(const value *args, size_t nargs) {
    double d = float_number(args[0]);
    (void)nargs;
    return value_from_bool(isfinite(d) && floor(d) == d);
}

/* The number as an exact float. */
static value itself(value self) {
    return value_is_float(self) ? value_retained(self) : value_from_double(float_number(self));
}

static value get_zero(value self) {
    (void)self;
    return value_from_double(0.0);
}

static value method_itself(const value *args, size_t nargs) {
    (void)nargs;
    return itself(args[0]);
}

/* a << shift, a released; absent stays absent. */
static value shifted(value a, int shift) {
    value result = value_is_absent(a) ? a : number_binary_small(NUMBER_LSHIFT, a, shift);
    value_release_any(a);
    return result;
}

static value as_integer_ratio(const value *args, size_t nargs) {
    double d = float_number(args[0]);
    value pair[2];
    struct tuple *t;
    int exponent;
    (void)nargs;
    if (!isfinite(d)) {
        return isnan(d) ? exception_raise(&type_ValueError, "cannot convert NaN to integer ratio")
                        : exception_raise(&type_OverflowError,
                                          "cannot convert Infinity to integer ratio");
    }
    int64_t mantissa = (int64_t)ldexp(frexp(d, &exponent), DBL_MANT_DIG);
    exponent -= DBL_MANT_DIG;
    while (mantissa != 0 && mantissa % 2 == 0) {
        mantissa /= 2;
        exponent++;
    }
    exponent = mantissa == 0 ? 0 : exponent;
    pair[0] = shifted(value_from_int64(mantissa), exponent > 0 ? exponent : 0);
    pair[1] = shifted(value_from_int64(1), exponent < 0 ? -exponent : 0);
    if (value_is_absent(pair[0]) || value_is_absent(pair[1])) {
        value_release_any(pair[0]);
        value_release_any(pair[1]);
        return VALUE_ABSENT;
    }
    t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value hex(const value *args, size_t nargs) {
    (void)nargs;
    return float_hex(float_number(args[0]));
}

/* A class method: args[0] is the type. */
static value fromhex(const value *args, size_t nargs) {
    (void)nargs;
    value plain = float_from_hex(args[1]), made;
    if (value_is_absent(plain) || value_is(args[0], value_from_object(&type_float.head))) {
        return plain;
    }
    made = abstract_call_one(args[0], plain);
    value_release(plain);
    return made;
}

static value trunc_method(const value *args, size_t nargs) {
    (void)nargs;
    return int_from_double(float_number(args[0]));
}

static value floor_method(const value *args, size_t nargs) {
    (void)nargs;
    return int_from_double(floor(float_number(args[0])));
}

static value ceil_method(const value *args, size_t nargs) {
    (void)nargs;
    return int_from_double(ceil(float_number(args[0])));
}

static value round_method(const value *args, size_t nargs) {
    return number_round(args[0], nargs > 1 ? args[1] : VALUE_ABSENT);
}

const struct native_method float_methods[] = {
    {"is_integer", .function = is_integer, .doc = "whether the float has no fraction"},
    {"as_integer_ratio", .function = as_integer_ratio,
     .doc = "the float as a fraction in lowest terms"},
    {"hex", .function = hex, .doc = "the float in hexadecimal, exactly"},
    {"fromhex", .function = fromhex, .min = 1, .max = 1, .is_class = true,
     .doc = "the float that hex() wrote"},
    {"conjugate", .function = method_itself, .doc = "the float itself"},
    {"__float__", .function = method_itself},
    {"__int__", .function = trunc_method},
    {"__trunc__", .function = trunc_method},
    {"__floor__", .function = floor_method},
    {"__ceil__", .function = ceil_method},
    {"__round__", .function = round_method, .max = 1},
    {.name = NULL},
};

const struct type_member float_members[] = {
    {"real", .get = itself},
    {"imag", .get = get_zero},
    {.name = NULL},
};
