/* boxed: arithmetic on ints of at most two digits, the size between the inline fast path and GMP.
 *
 * The result is computed with one machine operation; what remains of CPython's general algorithm is what can be observed: the
 * size of the block it asks for before it knows how long the result will be (Objects/longobject.c: x_add, x_sub, long_mul,
 * long_bitwise, long_lshift, divrem1), and the block's end when the result turns out to be a small int.
 */
#include "common/value.h"

#include "boxed/block_boxed.h"

struct medium {
    int64_t number;
    int digits; /* 1 or 2; zero counts as one */
};

/* The number in v, if it is an int of at most two digits. */
static inline bool medium_read(value v, struct medium *m) {
    const struct boxed_int *o = boxed_int_of(v);
    uint64_t tag;
    if (UNLIKELY(!value_is_int(v))) {
        return false;
    }
    tag = o->tag & BOXED_TAG_MASK;
    if (tag < BOXED_COMPACT_LIMIT) {
        m->number = o->compact;
        m->digits = 1;
        return true;
    }
    m->digits = 2;
    m->number = (int64_t)((tag & BOXED_SIGN_MASK) == BOXED_NEGATIVE ? 0 - o->limbs[0] : o->limbs[0]);
    return tag < BOXED_MEDIUM_LIMIT;
}

static inline uint64_t magnitude_of(int64_t i) {
    return i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
}

static inline int digits_of(uint64_t magnitude) {
    return magnitude < (1u << BOXED_DIGIT_BITS) ? 1 : magnitude >> (2 * BOXED_DIGIT_BITS) == 0 ? 2 : 3;
}

/* The result in a block requested for `digits` digits; digits == 0: sized by the result. */
static bool give(int64_t result, int digits, value *out) {
    struct boxed_int *o;
    uint64_t magnitude = magnitude_of(result);
    int natural;
    if (digits == 0) {
        return value_try_from_int64(result, out);
    }
    o = boxed_block_new((size_t)digits);
    if (UNLIKELY(o == NULL)) {
        return false;
    }
    if (UNLIKELY(result >= TAGBOX_SMALL_INT_MIN && result <= TAGBOX_SMALL_INT_MAX)) {
        boxed_block_discard(o, (size_t)digits);
        return value_try_from_int64(result, out);
    }
    natural = digits_of(magnitude);
    o->tag = boxed_block_slack((size_t)digits, (size_t)natural) << BOXED_SLACK_SHIFT | (uint64_t)natural << 3 |
             (result < 0 ? BOXED_NEGATIVE : BOXED_POSITIVE);
    if (natural == 1) {
        o->compact = result;
    } else {
        o->limbs[0] = magnitude;
        if (natural == 3) {
            o->limbs[1] = 0;
        }
    }
    *out = value_from_object(&o->head);
    return true;
}

/* x_add and x_sub */
static inline bool medium_add(struct medium a, struct medium b, value *out) {
    int most = a.digits > b.digits ? a.digits : b.digits;
    int64_t result = a.number + b.number;
    if (most == 1) {
        return give(result, 0, out);
    }
    if ((a.number < 0) == (b.number < 0)) {
        return give(result, most + 1, out);
    }
    if (a.digits == b.digits) { /* equal leading digits are trimmed */
        uint64_t x = magnitude_of(a.number), y = magnitude_of(b.number);
        most = x >> BOXED_DIGIT_BITS != y >> BOXED_DIGIT_BITS ? 2 : x != y ? 1 : 0;
    }
    return give(result, most, out);
}

static inline bool medium_sub(struct medium a, struct medium b, value *out) {
    b.number = -b.number;
    if (b.number == 0) { /* 0 counts as positive on either side */
        return give(a.number, a.digits == 1 ? 0 : a.number < 0 ? a.digits + 1 : a.digits, out);
    }
    return medium_add(a, b, out);
}

static inline bool medium_mul(struct medium a, struct medium b, value *out) {
    int64_t result;
    if (__builtin_mul_overflow(a.number, b.number, &result) || magnitude_of(result) >> 63 != 0) {
        return false;
    }
    return give(result, a.digits + b.digits == 2 || result == 0 ? 0 : a.digits + b.digits, out);
}

static inline int64_t floor_quotient(int64_t x, int64_t y) {
    int64_t q = x / y;
    return q - (x % y != 0 && (x ^ y) < 0);
}

/* Only the simple shapes: a one-digit positive divisor of a non-negative number. */
static inline bool medium_floordiv(struct medium a, struct medium b, value *out) {
    if (b.digits != 1 || b.number == 0 || (a.digits == 2 && (a.number < 0 || b.number < 0))) {
        return false;
    }
    return give(floor_quotient(a.number, b.number), a.digits == 1 ? 0 : a.digits, out);
}

static inline bool medium_mod(struct medium a, struct medium b, value *out) {
    if (b.digits != 1 || b.number == 0 || (a.digits == 2 && (a.number < 0 || b.number < 0))) {
        return false;
    }
    return give(a.number - b.number * floor_quotient(a.number, b.number), 0, out);
}

static inline bool medium_and(struct medium a, struct medium b, value *out) {
    if (a.digits + b.digits == 2) {
        return give(a.number & b.number, 0, out);
    }
    if (a.number < 0 || b.number < 0 || a.number == 0 || b.number == 0) {
        return false;
    }
    return give(a.number & b.number, a.digits < b.digits ? a.digits : b.digits, out);
}

static inline bool medium_or_size(struct medium a, struct medium b, int64_t result, value *out) {
    if (a.digits + b.digits == 2) {
        return give(result, 0, out);
    }
    if (a.number < 0 || b.number < 0) {
        return false;
    }
    return give(result, a.digits > b.digits ? a.digits : b.digits, out);
}

static inline bool medium_or(struct medium a, struct medium b, value *out) {
    return medium_or_size(a, b, a.number | b.number, out);
}

static inline bool medium_xor(struct medium a, struct medium b, value *out) {
    return medium_or_size(a, b, a.number ^ b.number, out);
}

static inline bool medium_lshift(struct medium a, struct medium b, value *out) {
    int count = (int)b.number;
    if (b.digits != 1 || b.number < 0 || b.number > 62 || a.number == 0 ||
        magnitude_of(a.number) >> (62 - count) != 0) {
        return false;
    }
    if (a.digits == 1 && count < BOXED_DIGIT_BITS) {
        return give(a.number * ((int64_t)1 << count), 0, out);
    }
    return give(a.number * ((int64_t)1 << count),
                a.digits + count / BOXED_DIGIT_BITS + (count % BOXED_DIGIT_BITS != 0), out);
}

static inline bool medium_rshift(struct medium a, struct medium b, value *out) {
    int64_t count = b.number, result;
    if (b.digits != 1 || count < 0 || (a.number < 0 && a.digits == 2)) {
        return false;
    }
    result = a.number >> (count > 63 ? 63 : count);
    if (a.digits == 1 || count / BOXED_DIGIT_BITS >= a.digits) {
        return give(result, 0, out);
    }
    return give(result, a.digits - (int)(count / BOXED_DIGIT_BITS), out);
}

#define X(name)                                                                                     \
    bool boxed_medium_##name(value a, value b, value *out) {                                        \
        struct medium x, y;                                                                         \
        return medium_read(a, &x) && medium_read(b, &y) && medium_##name(x, y, out);                \
    }                                                                                               \
    bool boxed_medium_##name##_small(value a, int k, value *out) {                                  \
        struct medium x, y = {k, 1};                                                                \
        return medium_read(a, &x) && medium_##name(x, y, out);                                      \
    }
VALUE_ARITHMETIC(X)
#undef X

static inline int order_of(int64_t x, int64_t y) {
    return (x > y) - (x < y);
}

bool boxed_medium_compare(value a, value b, int *out) {
    struct medium x, y;
    *out = 0;
    if (!medium_read(a, &x) || !medium_read(b, &y)) {
        return false;
    }
    *out = order_of(x.number, y.number);
    return true;
}

bool boxed_medium_compare_small(value a, int k, int *out) {
    struct medium x;
    *out = 0;
    if (!medium_read(a, &x)) {
        return false;
    }
    *out = order_of(x.number, k);
    return true;
}
