/* The math module's functions on ints. */
#include "common/builtins/modules_private.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"

/* function(int(v)). */
static value of_index(value v, value (*function)(value)) {
    value i = abstract_index_value(v), result;
    if (value_is_absent(i)) {
        return i;
    }
    result = function(i);
    value_release(i);
    return result;
}

static value factorial_function(const value *args, size_t nargs) {
    (void)nargs;
    return of_index(args[0], int_factorial);
}

static value isqrt_function(const value *args, size_t nargs) {
    (void)nargs;
    return of_index(args[0], int_isqrt);
}

static value of_indexes(value a, value b, value (*function)(value, value)) {
    value x = abstract_index_value(a);
    value y = value_is_absent(x) ? VALUE_ABSENT : abstract_index_value(b);
    value result = value_is_absent(y) ? VALUE_ABSENT : function(x, y);
    value_release_any(x);
    value_release_any(y);
    return result;
}

static value comb_function(const value *args, size_t nargs) {
    (void)nargs;
    return of_indexes(args[0], args[1], int_comb);
}

static value perm_function(const value *args, size_t nargs) {
    if (nargs == 1 || value_is_none(args[1])) {
        return of_index(args[0], int_factorial);
    }
    return of_indexes(args[0], args[1], int_perm);
}

/* function over all arguments, each of which must be an int, from `start` on. */
static value fold(const value *args, size_t nargs, value (*function)(value, value), int64_t start) {
    value result = value_from_int64(start);
    for (size_t i = 0; i < nargs && !value_is_absent(result); i++) {
        value folded = of_indexes(result, args[i], function);
        value_release(result);
        result = folded;
    }
    return result;
}

static value gcd_function(const value *args, size_t nargs) {
    return fold(args, nargs, int_gcd, 0);
}

static value lcm_function(const value *args, size_t nargs) {
    return fold(args, nargs, int_lcm, 1);
}

const struct native_method math_integer_natives[] = {
    {"factorial", .function = factorial_function, .min = 1, .max = 1},
    {"isqrt", .function = isqrt_function, .min = 1, .max = 1},
    {"comb", .function = comb_function, .min = 2, .max = 2},
    {"perm", .function = perm_function, .min = 1, .max = 2},
    {"gcd", .function = gcd_function, .min = 0, .max = -1},
    {"lcm", .function = lcm_function, .min = 0, .max = -1},
    {NULL, .min = 0},
};
