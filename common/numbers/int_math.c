/* Number theory on ints: what the math module offers, and round() of an int. */
#include <math.h>
#include <string.h>

#include "common/numbers/gmp_guard.h"
#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"

/* ---- Steps that own their operands ---- */

/* a op b, both released; absent operands (of a failed step before) pass through. */
static value step(enum number_operator op, value a, value b) {
    value result = VALUE_ABSENT;
    if (!value_is_absent(a) && !value_is_absent(b)) {
        result = number_binary(op, a, b);
    }
    value_release_any(a);
    value_release_any(b);
    return result;
}

/* a op k, a released. */
static value step_small(enum number_operator op, value a, int k) {
    value result = value_is_absent(a) ? VALUE_ABSENT : number_binary_small(op, a, k);
    value_release_any(a);
    return result;
}

static bool is_zero(value v) {
    struct int_view view;
    return int_operand(v, &view) && view.count == 0;
}

/* ---- gcd ---- */

static uint64_t gcd_uint64(uint64_t a, uint64_t b) {
    if (a == 0 || b == 0) {
        return a | b;
    }
    int shift = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b != 0) {
        b >>= __builtin_ctzll(b);
        if (a > b) {
            uint64_t swap = a;
            a = b;
            b = swap;
        }
        b -= a;
    }
    return a << shift;
}

/* {r, result} = v without its trailing zero bits. pre: v != 0. */
static size_t odd_part(mp_limb_t *r, const struct int_view *v, uint64_t *zeros) {
    *zeros = mpn_scan1(v->limbs, 0);
    size_t skip = (size_t)(*zeros / 64), count = v->count - skip;
    if (*zeros % 64 == 0) {
        mpn_copyi(r, v->limbs + skip, (mp_size_t)count);
    } else {
        mpn_rshift(r, v->limbs + skip, (mp_size_t)count, (unsigned)(*zeros % 64));
    }
    return count - (r[count - 1] == 0);
}

/* pre: neither is zero. */
static value gcd_limbs(const struct int_view *x, const struct int_view *y) {
    struct int_work w;
    uint64_t x_zeros, y_zeros, zeros;
    size_t count;
    value result = VALUE_ABSENT;
    size_t room = (x->count > y->count ? x->count : y->count) + 1;
    if (!int_work_open(&w, x->count + y->count + room + 1)) {
        return VALUE_ABSENT;
    }
    mp_limb_t *a = w.limbs, *b = a + x->count, *r = b + y->count;
    size_t an = odd_part(a, x, &x_zeros), bn = odd_part(b, y, &y_zeros);
    bool swap = an < bn || (an == bn && mpn_cmp(a, b, (mp_size_t)an) < 0);
    zeros = x_zeros < y_zeros ? x_zeros : y_zeros;
    if (swap ? gmp_gcd(r, &count, b, bn, a, an) : gmp_gcd(r, &count, a, an, b, bn)) {
        /* The common power of two comes back: the result is not larger than either operand. */
        result = int_from_limbs(r, count, false);
        if (zeros != 0) {
            result = step(NUMBER_LSHIFT, result, int_from_uint64(zeros, false));
        }
    }
    int_work_close(&w);
    return result;
}

value int_gcd(value a, value b) {
    struct int_view x, y;
    int_view_open(a, &x);
    int_view_open(b, &y);
    if (x.count <= 1 && y.count <= 1) {
        return int_from_uint64(
            gcd_uint64(x.count == 0 ? 0 : x.limbs[0], y.count == 0 ? 0 : y.limbs[0]), false);
    }
    if (x.count == 0 || y.count == 0) {
        const struct int_view *v = x.count == 0 ? &y : &x;
        return int_from_limbs(v->limbs, v->count, false);
    }
    return gcd_limbs(&x, &y);
}

value int_lcm(value a, value b) {
    if (is_zero(a) || is_zero(b)) {
        return value_from_int64(0);
    }
    value quotient = step(NUMBER_FLOORDIV, value_retained(a), int_gcd(a, b));
    value product = step(NUMBER_MUL, quotient, value_retained(b));
    if (value_is_absent(product)) {
        return VALUE_ABSENT;
    }
    value result = number_unary(NUMBER_ABS, product);
    value_release(product);
    return result;
}

value int_isqrt(value n) {
    struct int_view x;
    struct int_work w;
    value result = VALUE_ABSENT;
    int_view_open(n, &x);
    if (x.negative) {
        return exception_raise(&type_ValueError, "isqrt() argument must be nonnegative");
    }
    if (x.count == 0) {
        return value_from_int64(0);
    }
    if (!int_work_open(&w, (x.count + 1) / 2)) {
        return VALUE_ABSENT;
    }
    if (gmp_sqrt(w.limbs, x.limbs, x.count)) {
        result = int_from_limbs(w.limbs, w.count, false);
    }
    int_work_close(&w);
    return result;
}

/* ---- Products of ranges ---- */

/* first * (first + 1) * ... * last, by halves, so that large factors are of like size. */
static value product_of_range(uint64_t first, uint64_t last) {
    if (first > last) {
        return value_from_int64(1);
    }
    if (last - first < 16) {
        uint64_t product = first;
        value result = VALUE_ABSENT;
        for (uint64_t i = first + 1; i <= last && i != 0; i++) {
            uint64_t next;
            if (!__builtin_mul_overflow(product, i, &next)) {
                product = next;
                continue;
            }
            value factor = int_from_uint64(product, false);
            result = value_is_absent(result) ? factor : step(NUMBER_MUL, result, factor);
            if (value_is_absent(result)) {
                return VALUE_ABSENT;
            }
            product = i;
        }
        value factor = int_from_uint64(product, false);
        return value_is_absent(result) ? factor : step(NUMBER_MUL, result, factor);
    }
    uint64_t middle = first + (last - first) / 2;
    value low = product_of_range(first, middle);
    return value_is_absent(low) ? low : step(NUMBER_MUL, low, product_of_range(middle + 1, last));
}

/* Whether the product of `count` factors of about `last` would pass INT_BITS_MAX, roughly. */
static bool product_too_big(uint64_t last, uint64_t count) {
    return (double)count * log2((double)last / 2.72 + 1.0) > (double)INT_BITS_MAX;
}

value int_factorial(value n) {
    struct int_view x;
    int64_t number;
    int_view_open(n, &x);
    if (x.negative) {
        return exception_raise(&type_ValueError, "factorial() not defined for negative values");
    }
    if (!int_view_to_int64(&x, &number)) {
        return exception_raise(&type_OverflowError, "factorial() argument should not exceed %lld",
                               (long long)INT64_MAX);
    }
    if (product_too_big((uint64_t)number, (uint64_t)number)) {
        return error_no_memory();
    }
    return product_of_range(2, (uint64_t)number);
}

/* n * (n - 1) * ... (k factors) for an n beyond 64 bits; divided by k! on the way where `divide`.
 */
static value falling_product(value n, uint64_t k, bool divide) {
    value result = value_from_int64(1);
    for (uint64_t i = 0; i < k && !value_is_absent(result); i++) {
        value factor = step(NUMBER_SUB, value_retained(n), int_from_uint64(i, false));
        result = step(NUMBER_MUL, result, factor);
        if (divide && !value_is_absent(result)) {
            result = step(NUMBER_FLOORDIV, result, int_from_uint64(i + 1, false));
        }
    }
    return result;
}

static bool check_operand(const struct int_view *v, const char *name) {
    if (v->negative) {
        exception_raise(&type_ValueError, "%s must be a non-negative integer", name);
        return false;
    }
    return true;
}

value int_perm(value n, value k) {
    struct int_view x, y;
    int_view_open(n, &x);
    int_view_open(k, &y);
    if (!check_operand(&x, "n") || !check_operand(&y, "k")) {
        return VALUE_ABSENT;
    }
    if (int_view_compare(&x, &y) < 0) {
        return value_from_int64(0);
    }
    if (y.count > 1) {
        return exception_raise(&type_OverflowError, "k must not exceed %lld", (long long)INT64_MAX);
    }
    uint64_t factors = y.count == 0 ? 0 : y.limbs[0];
    if (x.count > 1) {
        return factors > INT_BITS_MAX / 64 ? error_no_memory() : falling_product(n, factors, false);
    }
    uint64_t last = x.count == 0 ? 0 : x.limbs[0];
    if (product_too_big(last, factors)) {
        return error_no_memory();
    }
    return factors == 0 ? value_from_int64(1) : product_of_range(last - factors + 1, last);
}

value int_comb(value n, value k) {
    struct int_view x, y;
    int_view_open(n, &x);
    int_view_open(k, &y);
    if (!check_operand(&x, "n") || !check_operand(&y, "k")) {
        return VALUE_ABSENT;
    }
    if (int_view_compare(&x, &y) < 0) {
        return value_from_int64(0);
    }
    value rest = number_binary(NUMBER_SUB, n, k);
    struct int_view z;
    if (value_is_absent(rest)) {
        return VALUE_ABSENT;
    }
    int_view_open(rest, &z);
    const struct int_view *smaller = int_view_compare(&y, &z) < 0 ? &y : &z;
    size_t limbs = smaller->count;
    uint64_t factors = limbs == 0 ? 0 : smaller->limbs[0];
    value_release(rest);
    if (limbs > 1) {
        return exception_raise(&type_OverflowError, "min(n - k, k) must not exceed %lld",
                               (long long)INT64_MAX);
    }
    if (factors == 0) {
        return value_from_int64(1);
    }
    if (x.count > 1) {
        return factors > INT_BITS_MAX / 64 ? error_no_memory() : falling_product(n, factors, true);
    }
    if (product_too_big(x.limbs[0], factors)) {
        return error_no_memory();
    }
    value numerator = product_of_range(x.limbs[0] - factors + 1, x.limbs[0]);
    return value_is_absent(numerator)
               ? numerator
               : step(NUMBER_FLOORDIV, numerator, product_of_range(2, factors));
}

/* ---- round(v, -digits) ---- */

/* Half to even, to a multiple of 10^digits: v minus the remainder nearest to zero. */
static value round_to_power(value v, uint64_t digits) {
    value ten = value_from_int64(10), count = int_from_uint64(digits, false);
    value power = step(NUMBER_POW, ten, count);
    if (value_is_absent(power)) {
        return VALUE_ABSENT;
    }
    value quotient = number_binary(NUMBER_FLOORDIV, v, power);
    value remainder =
        value_is_absent(quotient) ? VALUE_ABSENT : number_binary(NUMBER_MOD, v, power);
    value twice =
        value_is_absent(remainder) ? VALUE_ABSENT : number_binary_small(NUMBER_MUL, remainder, 2);
    value_release_any(remainder);
    if (value_is_absent(twice)) {
        value_release_any(quotient);
        value_release(power);
        return VALUE_ABSENT;
    }
    struct int_view x, y, q;
    int_view_open(twice, &x);
    int_view_open(power, &y);
    int_view_open(quotient, &q);
    int order = int_view_compare(&x, &y);
    bool up = order > 0 || (order == 0 && q.count != 0 && (q.limbs[0] & 1) != 0);
    value_release(twice);
    if (up) {
        quotient = step_small(NUMBER_ADD, quotient, 1);
    }
    return step(NUMBER_MUL, quotient, power);
}

value int_round(value v, value ndigits) {
    struct int_view view, digits;
    value index, result;
    int_view_open(v, &view);
    if (value_is_absent(ndigits)) {
        return int_slot_unary(NUMBER_POSITIVE, v);
    }
    index = abstract_index_value(ndigits);
    if (value_is_absent(index)) {
        return VALUE_ABSENT;
    }
    int_view_open(index, &digits);
    if (!digits.negative) {
        result = int_slot_unary(NUMBER_POSITIVE, v);
    } else if (digits.count > 1 || digits.limbs[0] > int_view_bits(&view) / 3 + 1) {
        result = value_from_int64(0); /* |v| < 10^digits / 2 */
    } else {
        result = round_to_power(v, digits.limbs[0]);
    }
    value_release(index);
    return result;
}
