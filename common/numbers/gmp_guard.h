/* GMP that never aborts: its temporary memory comes from mem_alloc, and when there is none the call
 * unwinds to MemoryError.
 *
 * mpn_ functions keep small temporaries on the stack and ask GMP's allocation function for large
 * ones (above 64 KiB in one piece); by default GMP aborts the process when that fails. Here the
 * allocation function jumps back into gmp_guard, which frees whatever the interrupted call held.
 * Every function below wraps the mpn_ function of its name, has its preconditions, and returns
 * false with MemoryError pending.
 */
#ifndef TAGBOX_COMMON_NUMBERS_GMP_GUARD_H
#define TAGBOX_COMMON_NUMBERS_GMP_GUARD_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>

#include "common/core/object.h"

/* Operands that have fewer limbs together never make GMP allocate: its scratch space is a small
 * multiple of them. */
#define GMP_GUARD_LIMBS 256

/* The operations below where GMP may allocate. */
bool gmp_guarded_mul(mp_limb_t *r, const mp_limb_t *a, size_t an, const mp_limb_t *b, size_t bn);
bool gmp_guarded_sqr(mp_limb_t *r, const mp_limb_t *a, size_t an);
bool gmp_guarded_tdiv_qr(mp_limb_t *q, mp_limb_t *r, const mp_limb_t *a, size_t an,
                         const mp_limb_t *b, size_t bn);

/* {r, an + bn} = a * b. pre: an, bn > 0; r apart from both. The order of sizes does not matter. */
ALWAYS_INLINE bool gmp_mul(mp_limb_t *r, const mp_limb_t *a, size_t an, const mp_limb_t *b,
                           size_t bn) {
    if (an < bn) {
        const mp_limb_t *shorter = a;
        size_t count = an;
        a = b, an = bn;
        b = shorter, bn = count;
    }
    if (UNLIKELY(an + bn >= GMP_GUARD_LIMBS)) {
        return gmp_guarded_mul(r, a, an, b, bn);
    }
    if (bn == 1) {
        r[an] = mpn_mul_1(r, a, (mp_size_t)an, b[0]);
    } else {
        mpn_mul(r, a, (mp_size_t)an, b, (mp_size_t)bn);
    }
    return true;
}

/* {r, 2 * an} = a * a. */
static inline bool gmp_sqr(mp_limb_t *r, const mp_limb_t *a, size_t an) {
    if (UNLIKELY(2 * an >= GMP_GUARD_LIMBS)) {
        return gmp_guarded_sqr(r, a, an);
    }
    mpn_sqr(r, a, (mp_size_t)an);
    return true;
}

/* {q, an - bn + 1} and {r, bn}. pre: an >= bn > 0, b's top limb is not zero; no overlap but r == a.
 */
static inline bool gmp_tdiv_qr(mp_limb_t *q, mp_limb_t *r, const mp_limb_t *a, size_t an,
                               const mp_limb_t *b, size_t bn) {
    if (UNLIKELY(an + bn >= GMP_GUARD_LIMBS)) {
        return gmp_guarded_tdiv_qr(q, r, a, an, b, bn);
    }
    mpn_tdiv_qr(q, r, 0, a, (mp_size_t)an, b, (mp_size_t)bn);
    return true;
}

/* Digit values (not characters) of a, most significant first; clobbers a. *length: how many. */
bool gmp_get_str(unsigned char *digits, int base, mp_limb_t *a, size_t an, size_t *length);
/* The number with these digit values; *rn: its limbs. */
bool gmp_set_str(mp_limb_t *r, size_t *rn, const unsigned char *digits, size_t length, int base);
/* {r, *rn} = gcd. Clobbers a and b. pre: a has at least as many bits as b; b is odd. */
bool gmp_gcd(mp_limb_t *r, size_t *rn, mp_limb_t *a, size_t an, mp_limb_t *b, size_t bn);
/* {g, *gn} = gcd(a, b) and {s, |*sn|} with g = a * s + b * t; the sign of *sn is that of s.
 * Clobbers a and b, and one limb past each. pre: an >= bn > 0; s has room for bn + 1 limbs. */
bool gmp_gcdext(mp_limb_t *g, size_t *gn, mp_limb_t *s, mp_size_t *sn, mp_limb_t *a, size_t an,
                mp_limb_t *b, size_t bn);
/* {s, (an + 1) / 2} = floor(sqrt(a)). pre: a's top limb is not zero. */
bool gmp_sqrt(mp_limb_t *s, const mp_limb_t *a, size_t an);

#endif
