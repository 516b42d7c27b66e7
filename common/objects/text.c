#include "common/objects/text.h"

/* One loop for each pair of widths where the target is wider. */
#define WIDEN(to_type, from_type)                          \
    do {                                                   \
        to_type *restrict to_units = (to_type *)to + at;   \
        const from_type *restrict from_units = from.units; \
        for (int64_t i = 0; i < from.length; i++) {        \
            to_units[i] = (to_type)from_units[i];          \
        }                                                  \
    } while (0)

void text_convert(void *to, uint8_t to_kind, int64_t at, struct text from) {
    if (to_kind == 1) { /* narrowing: the caller knows that every unit fits */
        if (from.kind == 2) {
            WIDEN(uint8_t, uint16_t);
        } else {
            WIDEN(uint8_t, uint32_t);
        }
    } else if (to_kind == 2) {
        if (from.kind == 1) {
            WIDEN(uint16_t, uint8_t);
        } else {
            WIDEN(uint16_t, uint32_t);
        }
    } else if (from.kind == 1) {
        WIDEN(uint32_t, uint8_t);
    } else {
        WIDEN(uint32_t, uint16_t);
    }
}

void text_fill(void *units, uint8_t kind, int64_t at, int64_t count, uint32_t c) {
    if (kind == 1) {
        memset((uint8_t *)units + at, (int)c, (size_t)count);
        return;
    }
    for (int64_t i = 0; i < count; i++) {
        text_put(units, kind, at + i, c);
    }
}

uint32_t text_max(struct text t) {
    /* The limits are all-ones masks, so the union of all bits exceeds one exactly when some unit
     * does. */
    uint32_t bits = 0;
    if (t.kind == 1) {
        const uint8_t *units = t.units;
        int64_t i = 0;
        uint64_t word, words = 0;
        for (; i + 8 <= t.length; i += 8) {
            memcpy(&word, units + i, 8);
            words |= word;
        }
        words |= words >> 32;
        words |= words >> 16;
        bits = (uint32_t)(words | words >> 8) & 0xFF;
        for (; i < t.length; i++) {
            bits |= units[i];
        }
    } else if (t.kind == 2) {
        const uint16_t *units = t.units;
        for (int64_t i = 0; i < t.length; i++) {
            bits |= units[i];
        }
    } else {
        const uint32_t *units = t.units;
        for (int64_t i = 0; i < t.length; i++) {
            bits |= units[i];
        }
    }
    return bits <= 0x7F ? 0x7F : bits <= 0xFF ? 0xFF : bits <= 0xFFFF ? 0xFFFF : 0x10FFFF;
}

bool text_matches_at(struct text t, struct text part, int64_t at) {
    if (part.length > t.length - at) {
        return false;
    }
    if (t.kind == part.kind) {
        return part.length == 0 || memcmp((const char *)t.units + at * t.kind, part.units,
                                          (size_t)part.length * t.kind) == 0;
    }
    for (int64_t i = 0; i < part.length; i++) {
        if (text_get(t, at + i) != text_get(part, i)) {
            return false;
        }
    }
    return true;
}

bool text_equal(struct text a, struct text b) {
    return a.length == b.length && text_matches_at(a, b, 0);
}

int text_compare(struct text a, struct text b) {
    int64_t common = a.length < b.length ? a.length : b.length;
    int order = 0;
    if (a.kind == 1 && b.kind == 1) {
        order = common == 0 ? 0 : memcmp(a.units, b.units, (size_t)common);
    } else {
        int64_t i = 0;
        while (i < common && text_get(a, i) == text_get(b, i)) {
            i++;
        }
        if (i < common) {
            order = text_get(a, i) < text_get(b, i) ? -1 : 1;
        }
    }
    return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

static inline uint64_t rotate(uint64_t x, int by) {
    return x << by | x >> (64 - by);
}

#define SIP_ROUND(v0, v1, v2, v3) \
    do {                          \
        v0 += v1;                 \
        v2 += v3;                 \
        v1 = rotate(v1, 13) ^ v0; \
        v3 = rotate(v3, 16) ^ v2; \
        v0 = rotate(v0, 32);      \
        v2 += v1;                 \
        v0 += v3;                 \
        v1 = rotate(v1, 17) ^ v2; \
        v3 = rotate(v3, 21) ^ v0; \
        v2 = rotate(v2, 32);      \
    } while (0)

/* J.-P. Aumasson, D. J. Bernstein, SipHash: a fast short-input PRF, 2012; with one round a word and
 * three at the end. */
int64_t text_hash(const void *bytes, size_t size) {
    if (size == 0) {
        return 0;
    }
    uint64_t v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d;
    uint64_t v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;
    const unsigned char *p = bytes;
    size_t whole = size & ~(size_t)7;
    uint64_t word;
    for (size_t i = 0; i < whole; i += 8) {
        memcpy(&word, p + i, 8);
        v3 ^= word;
        SIP_ROUND(v0, v1, v2, v3);
        v0 ^= word;
    }
    word = (uint64_t)size << 56;
    for (size_t i = whole; i < size; i++) {
        word |= (uint64_t)p[i] << (8 * (i - whole));
    }
    v3 ^= word;
    SIP_ROUND(v0, v1, v2, v3);
    v0 ^= word;
    v2 ^= 0xFF;
    SIP_ROUND(v0, v1, v2, v3);
    SIP_ROUND(v0, v1, v2, v3);
    SIP_ROUND(v0, v1, v2, v3);
    int64_t hash = (int64_t)(v0 ^ v1 ^ v2 ^ v3);
    return hash == -1 ? -2 : hash;
}
