/* Powers of ints, and powers modulo an int. */
#include <string.h>

#include "common/memory/model.h"
#include "common/numbers/gmp_guard.h"
#include "common/numbers/int.h"
#include "common/numbers/number.h"
#include "common/objects/exception.h"

typedef unsigned __int128 uint128;

/* ---- Powering by products of ints ---- */

#define PLAIN_EXPONENT_BITS 60 /* CPython takes longer ones in windows: HUGE_EXP_CUTOFF */

/* p * q, modulo m unless that is absent. */
static value multiply(value p, value q, value m) {
    value product, residue;
    if (!value_try_mul(p, q, &product)) {
        product = number_binary(NUMBER_MUL, p, q);
    }
    if (value_is_absent(m) || value_is_absent(product)) {
        return product;
    }
    if (!value_try_mod(product, m, &residue)) {
        residue = number_binary(NUMBER_MOD, product, m);
    }
    value_release(product);
    return residue;
}

/* *z becomes z * q. */
static bool multiply_into(value *z, value q, value m) {
    value product = multiply(*z, q, m);
    value_release(*z);
    *z = product;
    return !value_is_absent(product);
}

/* base ** exponent, modulo m unless that is absent, by the products that CPython makes (Objects/longobject.c, long_pow): left to
 * right, from the base itself or, before 3.11, from 1. pre: 0 < exponent < 2^60. */
static value power_by_products(value base, uint64_t exponent, value m) {
    value z = value_retained(base);
    if (exponent == 1 || TAGBOX_CPYTHON < 311) {
        value one = value_from_int64(1);
        if (value_is_absent(one)) {
            value_release(z);
            return one;
        }
        bool ok = multiply_into(&z, one, m);
        value_release(one);
        if (!ok) {
            return z;
        }
    }
    for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; bit--) {
        value square = multiply(z, z, m);
        value_release(z);
        z = square;
        if (value_is_absent(z) || ((exponent >> bit & 1) != 0 && !multiply_into(&z, base, m))) {
            break;
        }
    }
    return z;
}

/* ---- CPython 2.7: powers in machine words where they fit (Objects/intobject.c, int_pow) ---- */

/* *power = base ** exponent, modulo m unless that is 0. false where a step does not fit. */
static bool plain_power(int64_t base, uint64_t exponent, int64_t m, int64_t *power) {
    int64_t result = 1;
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) {
            return false;
        }
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base)) {
            return false;
        }
        if (m != 0) {
            result %= m;
            base %= m;
        }
    }
    if (m != 0) {
        result %= m;
        result += result != 0 && (result ^ m) < 0 ? m : 0;
    }
    *power = result;
    return true;
}

/* The power of x itself, if that is how it is computed (*is_done), else x as the products need it. m may be NULL. */
static value power_start(const struct int_view *x, const struct int_view *y, const struct int_view *m,
                         bool *is_done) {
    struct int_plan plan;
    int64_t base, modulus = 0, power = 0;
    *is_done = y->count <= 1 && int_view_to_int64(x, &base) && (m == NULL || int_view_to_int64(m, &modulus)) &&
               plain_power(base, y->count == 0 ? 0 : y->limbs[0], modulus, &power);
    if (!value_int_begin(INT_OP_POW, x, *is_done ? y : NULL, &plan)) {
        return VALUE_ABSENT;
    }
    if (*is_done) {
        mp_limb_t magnitude = power < 0 ? 0 - (mp_limb_t)power : (mp_limb_t)power;
        return value_int_finish(&plan, &magnitude, 1, power < 0);
    }
    return value_int_finish(&plan, x->limbs, x->count, x->negative);
}

/* ---- x ** y ---- */

value int_power(value a, const struct int_view *x, const struct int_view *y) {
    uint64_t exponent, bits = int_view_bits(x);
    bool is_odd = y->count != 0 && (y->limbs[0] & 1) != 0;
    if (y->count == 0 || x->count == 0) {
        return value_from_int64(y->count == 0);
    }
    if (bits == 1) {
        return value_from_int64(x->negative && is_odd ? -1 : 1);
    }
    exponent = y->limbs[0];
    if (y->count > 1 || exponent > INT_BITS_MAX || (bits - 1) * (uint128)exponent > INT_BITS_MAX) {
        return error_no_memory();
    }
    bool is_done = false;
    value base = TAGBOX_CPYTHON < 300 ? power_start(x, y, NULL, &is_done) : int_same(a, x);
    if (is_done || value_is_absent(base)) {
        return base;
    }
    value result = power_by_products(base, exponent, VALUE_ABSENT);
    value_release(base);
    return result;
}

/* ---- pow(x, y, m) ---- */

static uint64_t mul_mod_uint64(uint64_t a, uint64_t b, uint64_t m) {
    return (uint64_t)((uint128)a * b % m);
}

/* base ** y mod m in one limb. */
static uint64_t power_mod_uint64(uint64_t base, const struct int_view *y, uint64_t m) {
    uint64_t result = 1 % m;
    for (size_t i = y->count; i-- > 0;) {
        for (int bit = 63; bit >= 0; bit--) {
            if (result != 1) {
                result = mul_mod_uint64(result, result, m);
            }
            if ((y->limbs[i] >> bit & 1) != 0) {
                result = mul_mod_uint64(result, base, m);
            }
        }
    }
    return result;
}

/* Numbers modulo {m, n}; each takes n limbs, zero-padded. */
#define WINDOW_BITS 4
#define WINDOW_EXPONENT_BITS 64 /* shorter exponents are not worth a table */
struct modular {
    int window; /* exponent bits taken at a time: WINDOW_BITS or 1 */
    const mp_limb_t *m;
    size_t n;
    struct int_work product; /* 2n, then n + 1 for the quotient */
    struct int_work powers;  /* base^0, base^1 ... (1 << window of them), n limbs each */
    struct int_work result;
};

static bool mul_mod(struct modular *c, mp_limb_t *r, const mp_limb_t *a, const mp_limb_t *b) {
    if (a == b ? !gmp_sqr(c->product.limbs, a, c->n)
               : !gmp_mul(c->product.limbs, a, c->n, b, c->n)) {
        return false;
    }
    return gmp_tdiv_qr(c->product.limbs + 2 * c->n, r, c->product.limbs, 2 * c->n, c->m, c->n);
}

static mp_limb_t *power_at(struct modular *c, size_t index) {
    return c->powers.limbs + index * c->n;
}

/* The table of powers; pre: base is at index 1. */
static bool fill_powers(struct modular *c) {
    mpn_zero(power_at(c, 0), (mp_size_t)c->n);
    power_at(c, 0)[0] = 1;
    for (size_t i = 2; i < (size_t)1 << c->window; i++) {
        if (!mul_mod(c, power_at(c, i), power_at(c, i - 1), power_at(c, 1))) {
            return false;
        }
    }
    return true;
}

static bool run_windows(struct modular *c, const struct int_view *y) {
    mp_limb_t *r = c->result.limbs;
    bool started = false;
    mpn_copyi(r, power_at(c, 0), (mp_size_t)c->n);
    for (size_t i = y->count; i-- > 0;) {
        for (int shift = 64 - c->window; shift >= 0; shift -= c->window) {
            size_t window = (size_t)(y->limbs[i] >> shift) & (((size_t)1 << c->window) - 1);
            for (int k = 0; started && k < c->window; k++) {
                if (!mul_mod(c, r, r, r)) {
                    return false;
                }
            }
            if (window == 0) {
                continue;
            }
            if (!mul_mod(c, r, r, power_at(c, window))) {
                return false;
            }
            started = true;
        }
    }
    return true;
}

static bool open_modular(struct modular *c) {
    if (!int_work_open(&c->product, 3 * c->n + 1)) {
        return false;
    }
    if (!int_work_open(&c->powers, c->n << c->window)) {
        int_work_close(&c->product);
        return false;
    }
    if (!int_work_open(&c->result, c->n)) {
        int_work_close(&c->powers);
        int_work_close(&c->product);
        return false;
    }
    return true;
}

static void close_modular(struct modular *c) {
    int_work_close(&c->result);
    int_work_close(&c->powers);
    int_work_close(&c->product);
}

/* {r, mn} = x mod m, not negative, padded. pre: m > 0. */
static bool reduce(mp_limb_t *r, const struct int_view *x, const struct int_view *m) {
    struct int_work quotient;
    bool ok = true;
    if (x->count < m->count) {
        mpn_copyi(r, x->limbs, (mp_size_t)x->count);
        mpn_zero(r + x->count, (mp_size_t)(m->count - x->count));
    } else {
        if (!int_work_open(&quotient, x->count - m->count + 1)) {
            return false;
        }
        ok = gmp_tdiv_qr(quotient.limbs, r, x->limbs, x->count, m->limbs, m->count);
        int_work_close(&quotient);
    }
    if (ok && x->negative && !mpn_zero_p(r, (mp_size_t)m->count)) {
        mpn_sub_n(r, m->limbs, r, (mp_size_t)m->count);
    }
    return ok;
}

/* {a, n} becomes its inverse modulo {m, n}. 1: done, 0: there is none, -1: MemoryError pending. */
static int invert(mp_limb_t *a, const mp_limb_t *m, size_t n) {
    struct int_work w;
    size_t gcd_count = 0;
    mp_size_t sn = 0;
    int outcome = -1;
    /* u = a + m (n + 2 limbs with the spare one), v = m (n + 1), gcd (n + 1), s (n + 2) */
    if (!int_work_open(&w, 4 * n + 6)) {
        return -1;
    }
    mp_limb_t *u = w.limbs, *v = u + n + 2, *gcd = v + n + 1, *s = gcd + n + 1;
    u[n] = mpn_add_n(u, a, m, (mp_size_t)n);
    mpn_copyi(v, m, (mp_size_t)n);
    if (gmp_gcdext(gcd, &gcd_count, s, &sn, u, n + (u[n] != 0), v, n)) {
        size_t count = (size_t)(sn < 0 ? -sn : sn);
        outcome = gcd_count == 1 && gcd[0] == 1;
        if (outcome == 1) {
            mpn_copyi(a, s, (mp_size_t)count);
            mpn_zero(a + count, (mp_size_t)(n - count));
            if (sn < 0) {
                mpn_sub_n(a, m, a, (mp_size_t)n);
            }
        }
    }
    int_work_close(&w);
    return outcome;
}

/* The residue {r, n} of a power modulo |m| as Python's result, which has m's sign. */
static value finish_residue(mp_limb_t *r, const struct int_view *m) {
    if (m->negative && !mpn_zero_p(r, (mp_size_t)m->count)) {
        mpn_sub_n(r, m->limbs, r, (mp_size_t)m->count);
    }
    return int_from_limbs(r, m->count, m->negative);
}

/* pre: *base in [0, m), |m| > 1; y is taken as positive. */
static value power_reduced(mp_limb_t *base, const struct int_view *y, const struct int_view *m) {
    struct modular c = {.m = m->limbs, .n = m->count};
    c.window = int_view_bits(y) > WINDOW_EXPONENT_BITS ? WINDOW_BITS : 1;
    value result = VALUE_ABSENT;
    if (m->count == 1) {
        mp_limb_t r = power_mod_uint64(base[0], y, m->limbs[0]);
        return finish_residue(&r, m);
    }
    if (!open_modular(&c)) {
        return VALUE_ABSENT;
    }
    mpn_copyi(power_at(&c, 1), base, (mp_size_t)c.n);
    if (fill_powers(&c) && run_windows(&c, y)) {
        result = finish_residue(c.result.limbs, m);
    }
    close_modular(&c);
    return result;
}

/* The way of CPython: where the exponent is plain, and the modulus positive. */
static value power_modulo_by_products(value a, const struct int_view *x, const struct int_view *y,
                                      value m, const struct int_view *modulus) {
    bool is_done = false;
    value base = TAGBOX_CPYTHON < 300 ? power_start(x, y, modulus, &is_done) : int_same(a, x), reduced;
    if (is_done) {
        return base;
    }
    value modulus_value = int_same(m, modulus), result = VALUE_ABSENT;
    if (!value_is_absent(base) && !value_is_absent(modulus_value)) {
        if (x->negative || int_view_digits(x) > int_view_digits(modulus)) {
            reduced = number_binary(NUMBER_MOD, base, modulus_value);
            value_release(base);
            base = reduced;
        }
        if (!value_is_absent(base)) {
            result = power_by_products(base, y->limbs[0], modulus_value);
        }
    }
    value_release_any(modulus_value);
    value_release_any(base);
    return result;
}

value int_power_modulo(value a, const struct int_view *x, const struct int_view *y, value b,
                       const struct int_view *m) {
    struct int_work base;
    value result = VALUE_ABSENT;
    COUNT(arithmetic_slow);
    if (m->count == 0) {
        return exception_raise(&type_ValueError, "pow() 3rd argument cannot be 0");
    }
    if (int_view_is_one(m)) {
        return value_from_int64(0);
    }
    if (!m->negative && !y->negative && y->count == 1 && y->limbs[0] >> PLAIN_EXPONENT_BITS == 0) {
        return power_modulo_by_products(a, x, y, b, m);
    }
    if (!int_work_open(&base, m->count)) {
        return VALUE_ABSENT;
    }
    if (reduce(base.limbs, x, m)) {
        int inverted = y->negative ? invert(base.limbs, m->limbs, m->count) : 1;
        if (inverted > 0) {
            result = power_reduced(base.limbs, y, m);
        } else if (inverted == 0) {
            exception_raise(&type_ValueError, "base is not invertible for the given modulus");
        }
    }
    int_work_close(&base);
    return result;
}
