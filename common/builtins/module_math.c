/* The math module: functions of one or two reals. Their errors follow CPython 3.11, Modules/mathmodule.c: a NaN out of no NaN is a
 * domain error, an infinity out of finite numbers an overflow where the function can overflow and a domain error otherwise.
 * Functions on ints: math_integer.c; those that take many numbers: math_sums.c; gamma and lgamma: math_gamma.c.
 */
#include <math.h>

#include "common/builtins/math_gamma.h"
#include "common/builtins/modules_private.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/tuple.h"

static const double pi = 3.141592653589793238462643383279502884;
static const double e = 2.718281828459045235360287471352662498;

static value domain_error(void) {
    return exception_raise(&type_ValueError, "math domain error");
}

static value range_error(void) {
    return exception_raise(&type_OverflowError, "math range error");
}

/* An argument, mostly a float. */
static inline bool take(value v, double *out) {
    if (LIKELY(value_is_float(v))) {
        *out = value_double(v);
        return true;
    }
    return number_to_double(v, out);
}

/* ---- One real to one real ---- */

static inline value checked(double result, double x, bool can_overflow) {
    if (UNLIKELY(!isfinite(result))) {
        if (isnan(result) && !isnan(x)) {
            return domain_error();
        }
        if (isinf(result) && isfinite(x)) {
            return can_overflow ? range_error() : domain_error();
        }
    }
    return value_from_double(result);
}

#define SAFE_FUNCTIONS(X)                                                                           \
    X(acos) X(acosh) X(asin) X(asinh) X(atan) X(atanh) X(cbrt) X(cos) X(erf) X(erfc) X(fabs) X(log1p) \
    X(sin) X(sqrt) X(tan) X(tanh)
#define OVERFLOWING_FUNCTIONS(X) X(cosh) X(exp) X(exp2) X(expm1) X(sinh)

#define DEFINE(name, can_overflow)                                                                  \
    static value name##_function(const value *args, size_t nargs) {                                 \
        double x;                                                                                   \
        (void)nargs;                                                                                \
        return take(args[0], &x) ? checked(name(x), x, can_overflow) : VALUE_ABSENT;                \
    }
#define DEFINE_SAFE(name) DEFINE(name, false)
#define DEFINE_OVERFLOWING(name) DEFINE(name, true)
SAFE_FUNCTIONS(DEFINE_SAFE)
OVERFLOWING_FUNCTIONS(DEFINE_OVERFLOWING)

static value from_outcome(double result, enum math_outcome outcome) {
    return outcome == MATH_DOMAIN  ? domain_error()
           : outcome == MATH_RANGE ? range_error()
                                   : value_from_double(result);
}

static value gamma_function(const value *args, size_t nargs) {
    double x, result;
    (void)nargs;
    if (!take(args[0], &x)) {
        return VALUE_ABSENT;
    }
    enum math_outcome outcome = math_gamma(x, &result);
    return from_outcome(result, outcome);
}

static value lgamma_function(const value *args, size_t nargs) {
    double x, result;
    (void)nargs;
    if (!take(args[0], &x)) {
        return VALUE_ABSENT;
    }
    enum math_outcome outcome = math_log_gamma(x, &result);
    return from_outcome(result, outcome);
}

static value degrees_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    return take(args[0], &x) ? value_from_double(x * (180.0 / pi)) : VALUE_ABSENT;
}

static value radians_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    return take(args[0], &x) ? value_from_double(x * (pi / 180.0)) : VALUE_ABSENT;
}

static value ulp_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    if (!take(args[0], &x)) {
        return VALUE_ABSENT;
    }
    x = fabs(x);
    if (!isfinite(x)) {
        return value_from_double(x);
    }
    double above = nextafter(x, INFINITY);
    return value_from_double(isinf(above) ? x - nextafter(x, 0.0) : above - x);
}

/* ---- Logarithms: ints of any size ---- */

/* *out = logarithm(v). */
static bool take_logarithm(value v, double (*logarithm)(double), double *out) {
    double x;
    int64_t exponent = 0;
    if (!value_is_float(v) && type_is_subtype_flag(value_type(v), TYPE_INT_SUBCLASS)) {
        value i = abstract_index_value(v);
        if (value_is_absent(i)) {
            return false;
        }
        if (!int_to_double(i, &x)) {
            if (!error_matches(&type_OverflowError)) {
                value_release(i);
                return false;
            }
            error_clear();
            x = int_frexp(i, &exponent);
        }
        value_release(i);
    } else if (!take(v, &x)) {
        return false;
    }
    if (x <= 0.0) {
        domain_error();
        return false;
    }
    *out = logarithm(x);
    if (exponent != 0) {
        *out += logarithm(2.0) * (double)exponent;
    }
    return true;
}

static value log_function(const value *args, size_t nargs) {
    double x, base;
    if (nargs < 1 || nargs > 2) {
        return exception_raise(&type_TypeError, "math.log requires 1 to 2 arguments");
    }
    if (!take_logarithm(args[0], log, &x)) {
        return VALUE_ABSENT;
    }
    if (nargs == 1) {
        return value_from_double(x);
    }
    if (!take_logarithm(args[1], log, &base)) {
        return VALUE_ABSENT;
    }
    return base == 0.0 ? exception_raise(&type_ZeroDivisionError, "float division by zero")
                       : value_from_double(x / base);
}

static value log2_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    return take_logarithm(args[0], log2, &x) ? value_from_double(x) : VALUE_ABSENT;
}

static value log10_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    return take_logarithm(args[0], log10, &x) ? value_from_double(x) : VALUE_ABSENT;
}

/* ---- Two reals ---- */

static value copysign_function(const value *args, size_t nargs) {
    double x, y;
    (void)nargs;
    return take(args[0], &x) && take(args[1], &y) ? value_from_double(copysign(x, y)) : VALUE_ABSENT;
}

static value atan2_function(const value *args, size_t nargs) {
    double x, y;
    (void)nargs;
    return take(args[0], &x) && take(args[1], &y) ? value_from_double(atan2(x, y)) : VALUE_ABSENT;
}

static value nextafter_function(const value *args, size_t nargs) {
    double x, y;
    (void)nargs;
    return take(args[0], &x) && take(args[1], &y) ? value_from_double(nextafter(x, y)) : VALUE_ABSENT;
}

static value fmod_function(const value *args, size_t nargs) {
    double x, y;
    (void)nargs;
    if (!take(args[0], &x) || !take(args[1], &y)) {
        return VALUE_ABSENT;
    }
    double result = fmod(x, y);
    return isnan(result) && !isnan(x) && !isnan(y) ? domain_error() : value_from_double(result);
}

static value remainder_function(const value *args, size_t nargs) {
    double x, y;
    (void)nargs;
    if (!take(args[0], &x) || !take(args[1], &y)) {
        return VALUE_ABSENT;
    }
    double result = remainder(x, y);
    return isnan(result) && !isnan(x) && !isnan(y) ? domain_error() : value_from_double(result);
}

static value pow_function(const value *args, size_t nargs) {
    double x, y;
    (void)nargs;
    if (!take(args[0], &x) || !take(args[1], &y)) {
        return VALUE_ABSENT;
    }
    double result = pow(x, y);
    if (!isfinite(result) && isfinite(x) && isfinite(y)) {
        /* 0.0 ** negative is infinite too, but no overflow. */
        return isnan(result) || x == 0.0 ? domain_error() : range_error();
    }
    return value_from_double(result);
}

static value isclose_function(const value *args, size_t nargs) {
    double a, b, relative = 1e-9, absolute = 0.0;
    (void)nargs;
    if (!take(args[0], &a) || !take(args[1], &b) ||
        (!value_is_absent(args[2]) && !take(args[2], &relative)) ||
        (!value_is_absent(args[3]) && !take(args[3], &absolute))) {
        return VALUE_ABSENT;
    }
    if (relative < 0.0 || absolute < 0.0) {
        return exception_raise(&type_ValueError, "tolerances must be non-negative");
    }
    if (a == b || isinf(a) || isinf(b)) {
        return value_from_bool(a == b);
    }
    double difference = fabs(b - a);
    return value_from_bool(difference <= fabs(relative * b) || difference <= fabs(relative * a) ||
                           difference <= absolute);
}

/* ---- Tests and parts ---- */

static value isnan_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    return take(args[0], &x) ? value_from_bool(isnan(x)) : VALUE_ABSENT;
}

static value isinf_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    return take(args[0], &x) ? value_from_bool(isinf(x)) : VALUE_ABSENT;
}

static value isfinite_function(const value *args, size_t nargs) {
    double x;
    (void)nargs;
    return take(args[0], &x) ? value_from_bool(isfinite(x)) : VALUE_ABSENT;
}

/* (a, b), both stolen and possibly absent. */
static value pair(value a, value b) {
    value both[2] = {a, b};
    struct tuple *t;
    if (value_is_absent(a) || value_is_absent(b)) {
        value_release_any(a);
        value_release_any(b);
        return VALUE_ABSENT;
    }
    t = tuple_steal_array(both, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value modf_function(const value *args, size_t nargs) {
    double x, whole;
    (void)nargs;
    if (!take(args[0], &x)) {
        return VALUE_ABSENT;
    }
    double fraction = modf(x, &whole);
    return pair(value_from_double(fraction), value_from_double(whole));
}

static value frexp_function(const value *args, size_t nargs) {
    double x;
    int exponent = 0;
    (void)nargs;
    if (!take(args[0], &x)) {
        return VALUE_ABSENT;
    }
    if (isfinite(x)) {
        x = frexp(x, &exponent);
    }
    return pair(value_from_double(x), value_from_int64(exponent));
}

static value ldexp_function(const value *args, size_t nargs) {
    double x;
    int64_t exponent;
    (void)nargs;
    if (!take(args[0], &x)) {
        return VALUE_ABSENT;
    }
    if (value_is_float(args[1]) || !type_is_subtype_flag(value_type(args[1]), TYPE_INT_SUBCLASS)) {
        return exception_raise(&type_TypeError, "Expected an int as second argument to ldexp.");
    }
    if (!abstract_index(args[1], NULL, &exponent)) {
        return VALUE_ABSENT;
    }
    if (x == 0.0 || !isfinite(x)) {
        return value_from_double(x);
    }
    /* Beyond these every double has over- or underflowed. */
    exponent = exponent > 10000 ? 10000 : exponent < -10000 ? -10000 : exponent;
    x = ldexp(x, (int)exponent);
    return isinf(x) ? range_error() : value_from_double(x);
}

/* v.__floor__() and the like: a new reference, or absent with *found false where the type has no such method. */
static value call_special(value v, const char *name, bool *found) {
    struct str *text = str_intern_text(name);
    value method, result;
    *found = true;
    if (text == NULL) {
        return VALUE_ABSENT;
    }
    method = type_lookup(value_type(v), str_value(text));
    object_release(&text->head);
    *found = !value_is_absent(method);
    if (!*found) {
        return VALUE_ABSENT;
    }
    value_retain(method);
    result = abstract_call(method, &v, 1, NULL);
    value_release(method);
    return result;
}

static value round_to_int(value v, double (*rounding)(double), const char *name) {
    double x;
    bool found;
    if (value_is_int(v)) {
        return value_retained(v);
    }
    if (value_is_float(v)) {
        return int_from_double(rounding(value_double(v)));
    }
    value result = call_special(v, name, &found);
    if (found) {
        return result;
    }
    return number_to_double(v, &x) ? int_from_double(rounding(x)) : VALUE_ABSENT;
}

static value ceil_function(const value *args, size_t nargs) {
    (void)nargs;
    return round_to_int(args[0], ceil, "__ceil__");
}

static value floor_function(const value *args, size_t nargs) {
    (void)nargs;
    return round_to_int(args[0], floor, "__floor__");
}

static value trunc_function(const value *args, size_t nargs) {
    bool found;
    (void)nargs;
    if (value_is_int(args[0])) {
        return value_retained(args[0]);
    }
    if (value_is_float(args[0])) {
        return int_from_double(value_double(args[0]));
    }
    value result = call_special(args[0], "__trunc__", &found);
    if (!found) {
        return exception_raise(&type_TypeError, "type %T doesn't define __trunc__ method", args[0]);
    }
    return result;
}

/* ---- The module ---- */

#define ONE_REAL(name) {#name, .function = name##_function, .min = 1, .max = 1},
#define TWO_REALS(name) {#name, .function = name##_function, .min = 2, .max = 2},
static const struct native_method natives[] = {
    SAFE_FUNCTIONS(ONE_REAL)
    OVERFLOWING_FUNCTIONS(ONE_REAL)
    ONE_REAL(gamma)
    ONE_REAL(lgamma)
    ONE_REAL(degrees)
    ONE_REAL(radians)
    ONE_REAL(ulp)
    ONE_REAL(log2)
    ONE_REAL(log10)
    ONE_REAL(isnan)
    ONE_REAL(isinf)
    ONE_REAL(isfinite)
    ONE_REAL(modf)
    ONE_REAL(frexp)
    ONE_REAL(ceil)
    ONE_REAL(floor)
    ONE_REAL(trunc)
    TWO_REALS(copysign)
    TWO_REALS(atan2)
    TWO_REALS(nextafter)
    TWO_REALS(fmod)
    TWO_REALS(remainder)
    TWO_REALS(pow)
    TWO_REALS(ldexp)
    {"log", .function = log_function, .min = 0, .max = -1},
    {"isclose", .function = isclose_function, .parameters = "a b * rel_tol abs_tol", .min = 2},
    {NULL, .min = 0},
};

struct module *module_math_create(void) {
    struct module *m = module_new("math");
    if (m != NULL && module_add_natives(m, natives) && module_add_natives(m, math_integer_natives) &&
        module_add_natives(m, math_sums_natives) && modules_add_double(m, "pi", pi) &&
        modules_add_double(m, "e", e) && modules_add_double(m, "tau", 2 * pi) &&
        modules_add_double(m, "inf", INFINITY) && modules_add_double(m, "nan", NAN)) {
        return m;
    }
    if (m != NULL) {
        object_release(&m->head);
    }
    return NULL;
}
