/* Text as an array of units: what str and bytes have in common.
 *
 * A `struct text` borrows the units of a str (one, two or four bytes each) or of a bytes (one byte
 * each). Nothing here allocates, fails, or knows objects; text_methods.h builds the methods of both
 * types on it.
 */
#ifndef TAGBOX_COMMON_OBJECTS_TEXT_H
#define TAGBOX_COMMON_OBJECTS_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct text {
    const void *units;
    int64_t length; /* in units */
    uint8_t kind;   /* bytes a unit: 1, 2 or 4 */
};

static inline uint32_t text_unit(const void *units, uint8_t kind, int64_t index) {
    return kind == 1   ? ((const uint8_t *)units)[index]
           : kind == 2 ? ((const uint16_t *)units)[index]
                       : ((const uint32_t *)units)[index];
}

static inline uint32_t text_get(struct text t, int64_t index) {
    return text_unit(t.units, t.kind, index);
}

/* pre: c fits the kind. */
static inline void text_put(void *units, uint8_t kind, int64_t index, uint32_t c) {
    if (kind == 1) {
        ((uint8_t *)units)[index] = (uint8_t)c;
    } else if (kind == 2) {
        ((uint16_t *)units)[index] = (uint16_t)c;
    } else {
        ((uint32_t *)units)[index] = c;
    }
}

/* The part [start, stop). pre: 0 <= start <= stop <= length. */
static inline struct text text_part(struct text t, int64_t start, int64_t stop) {
    return (struct text){(const char *)t.units + start * t.kind, stop - start, t.kind};
}

/* memcpy, without a call for the few bytes that most strings have. */
static inline void text_copy_bytes(void *to, const void *from, size_t size) {
    if (size > 16) {
        memcpy(to, from, size);
        return;
    }
    char *t = to;
    const char *f = from;
    uint64_t low, high; /* overlapping where the size is no power of two; read before anything is written */
    uint32_t low4, high4;
    if (size >= 8) {
        memcpy(&low, f, 8);
        memcpy(&high, f + size - 8, 8);
        memcpy(t, &low, 8);
        memcpy(t + size - 8, &high, 8);
    } else if (size >= 4) {
        memcpy(&low4, f, 4);
        memcpy(&high4, f + size - 4, 4);
        memcpy(t, &low4, 4);
        memcpy(t + size - 4, &high4, 4);
    } else if (size != 0) {
        char first = f[0], middle = f[size / 2], last = f[size - 1];
        t[0] = first;
        t[size / 2] = middle;
        t[size - 1] = last;
    }
}

/* text_copy between units of different widths. */
void text_convert(void *to, uint8_t to_kind, int64_t at, struct text from);

/* All of `from` written to to[at...]. Where units get narrower, the caller knows that each fits.
 * The ranges do not overlap. */
static inline void text_copy(void *to, uint8_t to_kind, int64_t at, struct text from) {
    if (from.kind == to_kind) {
        text_copy_bytes((char *)to + at * to_kind, from.units, (size_t)from.length * to_kind);
    } else {
        text_convert(to, to_kind, at, from);
    }
}

/* count units c written to units[at...]. */
void text_fill(void *units, uint8_t kind, int64_t at, int64_t count, uint32_t c);

/* The smallest of 0x7F, 0xFF, 0xFFFF, 0x10FFFF that no unit exceeds. */
uint32_t text_max(struct text t);

bool text_equal(struct text a, struct text b);
int text_compare(struct text a, struct text b); /* <0, 0, >0 by units, then by length */

/* Whether `part` stands in t at `at`. pre: at >= 0. */
bool text_matches_at(struct text t, struct text part, int64_t at);

/* The first or last place where `part` begins in t, wholly within [start, stop); -1: nowhere. An
 * empty part is found at either end. pre: 0 <= start, stop <= length; start > stop finds nothing.
 * A part with a wider kind is never found in a narrower text: kinds are minimal, so it holds a unit
 * that t cannot have. Forward search is linear in the worst case, backward search quadratic (as
 * CPython's). */
int64_t text_find(struct text t, struct text part, int64_t start, int64_t stop);
int64_t text_find_last(struct text t, struct text part, int64_t start, int64_t stop);
int64_t text_find_unit(struct text t, uint32_t unit, int64_t start, int64_t stop);

/* Occurrences that do not overlap, at most `limit`. The empty part occurs between all units and at
 * both ends. */
int64_t text_count(struct text t, struct text part, int64_t start, int64_t stop, int64_t limit);

/* SipHash-1-3 with an all-zero key, folded as CPython does: the hash of str and bytes under
 * PYTHONHASHSEED=0. Never -1. */
int64_t text_hash(const void *bytes, size_t size);

#endif
