/* Between ints and doubles: conversion, comparison and true division, all of them exact or
 * correctly rounded. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "common/numbers/gmp_guard.h"
#include "common/numbers/int.h"
#include "common/objects/exception.h"

/* A finite double's integer part has at most this many limbs, with one to spare. */
#define DOUBLE_LIMBS (1024 / 64 + 1)
#define DOUBLE_EXACT ((int64_t)1 << DBL_MANT_DIG) /* every int up to here is a double */

/* ---- int to double ---- */

/* The 64 leading bits of a magnitude, with the lowest one set when any bit below them is: enough to
 * round from once, because a double takes 53 of them. *shift: by how much the magnitude is larger.
 * pre: more than one limb. */
static uint64_t leading_bits(const struct int_view *v, uint64_t *shift) {
    const mp_limb_t *top = v->limbs + v->count - 1;
    int zeros = __builtin_clzll(top[0]);
    uint64_t bits = zeros == 0 ? top[0] : top[0] << zeros | top[-1] >> (64 - zeros);
    bool rest = zeros == 0 ? top[-1] != 0 : top[-1] << zeros != 0;
    rest = rest || (v->count > 2 && !mpn_zero_p(v->limbs, (mp_size_t)(v->count - 2)));
    *shift = int_view_bits(v) - 64;
    return bits | rest;
}

bool int_view_to_double(const struct int_view *v, double *out) {
    uint64_t shift;
    double magnitude = v->count == 0 ? 0.0 : (double)v->limbs[0];
    if (v->count > 1) {
        magnitude = (double)leading_bits(v, &shift);
        magnitude = shift > 1024 ? HUGE_VAL : ldexp(magnitude, (int)shift);
    }
    *out = v->negative ? -magnitude : magnitude;
    return isfinite(magnitude);
}

bool int_to_double(value v, double *out) {
    struct int_view view;
    int_view_open(v, &view);
    if (!int_view_to_double(&view, out)) {
        exception_raise(&type_OverflowError, "int too large to convert to float");
        return false;
    }
    return true;
}

double int_frexp(value v, int64_t *exponent) {
    struct int_view view;
    uint64_t shift = 0;
    int small = 0;
    double mantissa;
    *exponent = 0;
    int_view_open(v, &view);
    if (view.count == 0) {
        return 0.0;
    }
    mantissa = view.count > 1 ? (double)leading_bits(&view, &shift) : (double)view.limbs[0];
    mantissa = frexp(mantissa, &small);
    *exponent = (int64_t)shift + small;
    return view.negative ? -mantissa : mantissa;
}

/* ---- double to int ---- */

/* The integer part of |d| in `limbs` (room for DOUBLE_LIMBS). pre: finite. Returns their number,
 * normalised. */
static size_t limbs_of_double(double d, mp_limb_t *limbs) {
    int exponent;
    double fraction = frexp(fabs(d), &exponent);
    if (exponent <= 0) {
        return 0;
    }
    uint64_t mantissa = (uint64_t)ldexp(fraction, DBL_MANT_DIG);
    if (exponent <= DBL_MANT_DIG) {
        limbs[0] = mantissa >> (DBL_MANT_DIG - exponent);
        return 1;
    }
    size_t shift = (size_t)(exponent - DBL_MANT_DIG), low = shift / 64, bits = shift % 64;
    memset(limbs, 0, low * sizeof *limbs);
    limbs[low] = mantissa << bits;
    limbs[low + 1] = bits == 0 ? 0 : mantissa >> (64 - bits);
    return low + 1 + (limbs[low + 1] != 0);
}

value int_from_double(double d) {
    mp_limb_t limbs[DOUBLE_LIMBS];
    if (isnan(d)) {
        return exception_raise(&type_ValueError, "cannot convert float NaN to integer");
    }
    if (isinf(d)) {
        return exception_raise(&type_OverflowError, "cannot convert float infinity to integer");
    }
    if (fabs(d) < 0x1p63) {
        return value_from_int64((int64_t)d);
    }
    return int_from_limbs(limbs, limbs_of_double(d, limbs), d < 0);
}

/* ---- Comparison ---- */

int int_view_compare_double(const struct int_view *a, double d) {
    mp_limb_t limbs[DOUBLE_LIMBS];
    struct int_view whole = {.limbs = limbs};
    if (a->count == 0 || (a->count == 1 && a->limbs[0] <= (mp_limb_t)DOUBLE_EXACT)) {
        double x;
        int_view_to_double(a, &x);
        return (x > d) - (x < d);
    }
    if (isinf(d)) {
        return d > 0 ? -1 : 1;
    }
    if (d == 0 || a->negative != (d < 0)) {
        return a->negative ? -1 : 1;
    }
    /* An int this large equals the integer part of d only where d has no fraction. */
    whole.count = limbs_of_double(d, limbs);
    whole.negative = d < 0;
    return int_view_compare(a, &whole);
}

/* ---- True division (the method of CPython 3.11, long_true_divide) ---- */

/* The quotient |x| / |y| * 2^-shift, truncated, with its lowest bit set as well if anything was cut
 * off. pre: it fits in 64 bits. false: MemoryError pending. */
static bool scaled_quotient(const struct int_view *x, const struct int_view *y, int64_t shift,
                            uint64_t *quotient) {
    size_t up = shift < 0 ? (size_t)-shift : 0, down = shift < 0 ? 0 : (size_t)shift;
    struct int_view dividend = *x, divisor = *y;
    const struct int_view *scaled = shift < 0 ? x : y;
    size_t count = scaled->count + (up + down) / 64 + 1;
    struct int_work w, q, r;
    bool ok = false;
    if (!int_work_open(&w, count)) {
        return false;
    }
    size_t low = (up + down) / 64, bits = (up + down) % 64;
    mpn_zero(w.limbs, (mp_size_t)low);
    w.limbs[count - 1] = 0;
    if (bits == 0) {
        mpn_copyi(w.limbs + low, scaled->limbs, (mp_size_t)scaled->count);
    } else {
        w.limbs[count - 1] =
            mpn_lshift(w.limbs + low, scaled->limbs, (mp_size_t)scaled->count, (unsigned)bits);
    }
    count -= w.limbs[count - 1] == 0;
    if (shift < 0) {
        dividend.limbs = w.limbs;
        dividend.count = count;
    } else {
        divisor.limbs = w.limbs;
        divisor.count = count;
    }
    if (dividend.count < divisor.count) {
        *quotient = dividend.count != 0;
        ok = true;
    } else if (int_work_open(&q, dividend.count - divisor.count + 1)) {
        if (int_work_open(&r, divisor.count)) {
            ok = gmp_tdiv_qr(q.limbs, r.limbs, dividend.limbs, dividend.count, divisor.limbs,
                             divisor.count);
            if (ok) {
                *quotient = q.limbs[0] | !mpn_zero_p(r.limbs, (mp_size_t)r.count);
            }
            int_work_close(&r);
        }
        int_work_close(&q);
    }
    int_work_close(&w);
    return ok;
}

static value overflow(void) {
    return exception_raise(&type_OverflowError, "integer division result too large for a float");
}

value int_true_divide(const struct int_view *x, const struct int_view *y) {
    bool negative = x->negative != y->negative;
    uint64_t quotient;
    struct int_plan plan;
    if (x->count <= 1 && y->count == 1 && y->limbs[0] <= (mp_limb_t)DOUBLE_EXACT &&
        (x->count == 0 || x->limbs[0] <= (mp_limb_t)DOUBLE_EXACT)) {
        double a = x->count == 0 ? 0.0 : (double)x->limbs[0];
        double q = a / (double)y->limbs[0];
        return value_from_double(negative ? -q : q);
    }
    if (x->count == 0) {
        return value_from_double(negative ? -0.0 : 0.0);
    }
    /* The exponents bound the result: 2^(difference-1) < |x / y| < 2^(difference+1). */
    int64_t difference = (int64_t)int_view_bits(x) - (int64_t)int_view_bits(y);
    if (difference > DBL_MAX_EXP) {
        return overflow();
    }
    if (difference < DBL_MIN_EXP - DBL_MANT_DIG - 1) {
        return value_from_double(negative ? -0.0 : 0.0);
    }
    /* 55 or 56 bits of quotient, fewer where the result is denormal; then one rounding to the bits
     * that it can have. */
    int64_t shift = (difference > DBL_MIN_EXP ? difference : DBL_MIN_EXP) - DBL_MANT_DIG - 2;
    if (!value_int_begin(INT_OP_TRUEDIV, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    value_int_abandon(&plan);
    if (!scaled_quotient(x, y, shift, &quotient)) {
        return VALUE_ABSENT;
    }
    int64_t bits = quotient == 0 ? 0 : 64 - __builtin_clzll(quotient);
    int64_t extra = (bits > DBL_MIN_EXP - shift ? bits : DBL_MIN_EXP - shift) - DBL_MANT_DIG;
    uint64_t half = (uint64_t)1 << (extra - 1);
    if ((quotient & half) != 0 && (quotient & (3 * half - 1)) != 0) {
        quotient += half;
    }
    quotient &= ~(2 * half - 1);
    double q = ldexp((double)quotient, (int)shift);
    return isinf(q) ? overflow() : value_from_double(negative ? -q : q);
}
