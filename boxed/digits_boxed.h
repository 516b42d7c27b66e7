/* Magnitudes as CPython's 30-bit digits: how many there are, and how many its algorithms ask for (Objects/longobject.c, the same
 * in 2.7 and 3). Zero has no digits.
 */
#ifndef TAGBOX_BOXED_DIGITS_BOXED_H
#define TAGBOX_BOXED_DIGITS_BOXED_H

#include "boxed/value_boxed.h"

static inline size_t boxed_digits_of_bits(size_t bits) {
    return (bits + BOXED_DIGIT_BITS - 1) / BOXED_DIGIT_BITS;
}

static inline size_t boxed_bits(const mp_limb_t *limbs, size_t count) {
    return count == 0 ? 0 : count * 64 - (size_t)__builtin_clzll(limbs[count - 1]);
}

/* Limbs that hold any number of so many digits. */
static inline size_t boxed_limbs_of_digits(size_t digits) {
    return (digits * BOXED_DIGIT_BITS + 63) / 64;
}

static inline size_t boxed_digits(const struct int_view *view) {
    return boxed_digits_of_bits(boxed_bits(view->limbs, view->count));
}

/* The digit at `index`; beyond the number 0. */
static inline uint32_t boxed_digit_at(const struct int_view *view, size_t index) {
    size_t bit = index * BOXED_DIGIT_BITS, limb = bit / 64, shift = bit % 64;
    if (limb >= view->count) {
        return 0;
    }
    mp_limb_t low = view->limbs[limb] >> shift;
    if (shift > 64 - BOXED_DIGIT_BITS && limb + 1 < view->count) {
        low |= view->limbs[limb + 1] << (64 - shift);
    }
    return (uint32_t)(low & ((1u << BOXED_DIGIT_BITS) - 1));
}

/* x_sub: the larger size, but equal leading digits are trimmed; 0 when the magnitudes are equal. */
static inline size_t boxed_digits_of_difference(const struct int_view *a, const struct int_view *b) {
    size_t na = boxed_digits(a), nb = boxed_digits(b);
    if (na != nb) {
        return na > nb ? na : nb;
    }
    while (na > 0 && boxed_digit_at(a, na - 1) == boxed_digit_at(b, na - 1)) {
        na--;
    }
    return na;
}

/* The two leading digits of a magnitude of `digits` >= 2. */
static inline uint64_t boxed_two_leading_digits(const struct int_view *v, size_t digits) {
    size_t bit = (digits - 2) * BOXED_DIGIT_BITS, limb = bit / 64, shift = bit % 64;
    mp_limb_t low = v->limbs[limb] >> shift;
    return limb + 1 < v->count ? low | v->limbs[limb + 1] << 1 << (63 - shift) : low;
}

/* x_divrem's quotient, after normalising the divisor so that its leading digit is at least half the base. pre: a, b have at
 * least two digits */
static inline size_t boxed_digits_of_quotient(const struct int_view *a, const struct int_view *b) {
    size_t na = boxed_digits(a), nb = boxed_digits(b);
    uint64_t dividend = boxed_two_leading_digits(a, na), divisor = boxed_two_leading_digits(b, nb);
    unsigned dropped = 64 - (unsigned)__builtin_clzll(divisor) - BOXED_DIGIT_BITS; /* by the right digit, after normalising */
    return na + (dividend >> dropped >= divisor >> dropped) - nb;
}

/* |a| < |b| as CPython's long_divrem sees it at once: fewer digits, or as many and a smaller leading one. */
static inline bool boxed_is_quick_remainder(const struct int_view *a, const struct int_view *b) {
    size_t na = boxed_digits(a), nb = boxed_digits(b);
    return na < nb || (na == nb && na > 0 && boxed_digit_at(a, na - 1) < boxed_digit_at(b, nb - 1));
}

#endif
