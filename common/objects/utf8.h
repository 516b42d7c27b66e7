/* UTF-8, one code point at a time. */
#ifndef TAGBOX_COMMON_OBJECTS_UTF8_H
#define TAGBOX_COMMON_OBJECTS_UTF8_H

#include <stdbool.h>
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu

/* Decodes what begins at p < end into *c and returns its length, 1..4. Malformed: returns minus the
 * number of bytes (1..3) that could not be continued, and says why in *reason (CPython's words).
 * Surrogates are malformed unless `surrogates`. */
static inline int utf8_decode(const uint8_t *p, const uint8_t *end, bool surrogates, uint32_t *c,
                              const char **reason) {
    uint32_t first = *p;
    if (first < 0x80) {
        *c = first;
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        *reason = "invalid start byte";
        return -1;
    }
    int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80; /* no overlong forms */
    uint32_t high = first == 0xED && !surrogates ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    uint32_t code = first & (0x3Fu >> more);
    for (int i = 1; i <= more; i++) {
        if (p + i >= end) {
            *reason = "unexpected end of data";
            return -i;
        }
        if (p[i] < low || p[i] > high) {
            *reason = "invalid continuation byte";
            return -i;
        }
        code = code << 6 | (p[i] & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    *c = code;
    return more + 1;
}

/* Bytes that c takes. */
static inline int utf8_length(uint32_t c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

/* Writes c (a surrogate too) and returns how many bytes. */
static inline int utf8_encode(uint32_t c, uint8_t *out) {
    if (c < 0x80) {
        out[0] = (uint8_t)c;
        return 1;
    }
    int length = utf8_length(c);
    for (int i = length - 1; i > 0; i--) {
        out[i] = (uint8_t)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (uint8_t)((0xF00u >> length) | c);
    return length;
}

#endif
