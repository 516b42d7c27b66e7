/* Powers of ints, and powers modulo an int. */
#include <string.h>

#include "common/numbers/gmp_guard.h"
#include "common/numbers/int.h"
#include "common/objects/exception.h"

typedef unsigned __int128 uint128;

/* ---- x ** y ---- */

static bool power_uint64(uint64_t base, uint64_t exponent, uint64_t *out) {
    uint64_t result = 1;
    for (;;) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) {
            return false;
        }
        exponent >>= 1;
        if (exponent == 0) {
            *out = result;
            return true;
        }
        if (__builtin_mul_overflow(base, base, &base)) {
            return false;
        }
    }
}

static size_t normalised(const mp_limb_t *limbs, size_t count) {
    while (count > 0 && limbs[count - 1] == 0) {
        count--;
    }
    return count;
}

/* Left-to-right binary powering of an odd number, in two buffers that take turns. */
struct powering {
    struct int_work x, y;
    struct int_work *result; /* one of them, holding `count` limbs */
    size_t count;
};

static bool powering_run(struct powering *p, const mp_limb_t *base, size_t base_count,
                         uint64_t exponent) {
    mpn_copyi(p->x.limbs, base, (mp_size_t)base_count);
    p->result = &p->x;
    p->count = base_count;
    for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; bit--) {
        struct int_work *other = p->result == &p->x ? &p->y : &p->x;
        if (!gmp_sqr(other->limbs, p->result->limbs, p->count)) {
            return false;
        }
        p->count = normalised(other->limbs, 2 * p->count);
        if ((exponent >> bit & 1) == 0) {
            p->result = other;
            continue;
        }
        if (!gmp_mul(p->result->limbs, other->limbs, p->count, base, base_count)) {
            return false;
        }
        p->count = normalised(p->result->limbs, p->count + base_count);
    }
    return true;
}

/* odd ** exponent << shift */
static value power_odd(const mp_limb_t *odd, size_t count, uint64_t exponent, uint64_t shift,
                       bool negative) {
    struct powering p;
    struct int_view base = {.limbs = odd, .count = count};
    struct int_plan plan;
    value result = VALUE_ABSENT;
    /* A square is taken before it is trimmed: one limb, and the base's, more than the result needs.
     */
    size_t room = (size_t)(int_view_bits(&base) * exponent / 64) + count + 3 + (size_t)(shift / 64);
    if (!int_work_open(&p.x, room)) {
        return VALUE_ABSENT;
    }
    if (int_work_open(&p.y, room)) {
        if (powering_run(&p, odd, count, exponent)) {
            struct int_work *other = p.result == &p.x ? &p.y : &p.x;
            size_t limbs = (size_t)(shift / 64), total = p.count + limbs;
            mpn_zero(other->limbs, (mp_size_t)limbs);
            if (shift % 64 == 0) {
                mpn_copyi(other->limbs + limbs, p.result->limbs, (mp_size_t)p.count);
            } else {
                other->limbs[total] = mpn_lshift(other->limbs + limbs, p.result->limbs,
                                                 (mp_size_t)p.count, (unsigned)(shift % 64));
                total++;
            }
            if (value_int_begin(INT_OP_POW, &base, NULL, &plan)) {
                result = value_int_finish(&plan, other->limbs, total, negative);
            }
        }
        int_work_close(&p.y);
    }
    int_work_close(&p.x);
    return result;
}

value int_power(const struct int_view *x, const struct int_view *y) {
    struct int_work w;
    uint64_t exponent, result, bits = int_view_bits(x);
    bool is_odd = y->count != 0 && (y->limbs[0] & 1) != 0;
    bool negative = x->negative && is_odd;
    if (y->count == 0 || x->count == 0) {
        return value_from_int64(y->count == 0);
    }
    if (bits == 1) {
        return value_from_int64(negative ? -1 : 1);
    }
    exponent = y->limbs[0];
    if (y->count > 1 || exponent > INT_BITS_MAX || (bits - 1) * (uint128)exponent > INT_BITS_MAX) {
        return error_no_memory();
    }
    if (x->count == 1 && power_uint64(x->limbs[0], exponent, &result)) {
        struct int_plan plan;
        if (!value_int_begin(INT_OP_POW, x, y, &plan)) {
            return VALUE_ABSENT;
        }
        return value_int_finish(&plan, &result, 1, negative);
    }
    uint64_t zeros = mpn_scan1(x->limbs, 0);
    size_t skip = (size_t)(zeros / 64), count = x->count - skip;
    if (!int_work_open(&w, count)) {
        return VALUE_ABSENT;
    }
    if (zeros % 64 == 0) {
        mpn_copyi(w.limbs, x->limbs + skip, (mp_size_t)count);
    } else {
        mpn_rshift(w.limbs, x->limbs + skip, (mp_size_t)count, (unsigned)(zeros % 64));
    }
    value power =
        power_odd(w.limbs, normalised(w.limbs, count), exponent, zeros * exponent, negative);
    int_work_close(&w);
    return power;
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

value int_power_modulo(const struct int_view *x, const struct int_view *y,
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
