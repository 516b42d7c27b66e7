/* boxed: arithmetic on ints of at most four digits, the sizes between the inline fast path and GMP.
 *
 * The result is computed in 128 bits; what remains of CPython's general algorithm is what can be observed: the sizes of the
 * blocks it asks for before it knows how long the result will be, and their ends (Objects/longobject.c: x_add, x_sub,
 * long_mul, long_bitwise, long_lshift, divrem1, x_divrem).
 */
#include "common/value.h"

#if !BOXED_INT_BLOCKS

#include "boxed/block_boxed.h"
#include "boxed/wide_boxed.h"

typedef __int128 int128;
typedef unsigned __int128 uint128;

struct medium {
    int128 number;
    int digits;   /* 1 to 4; zero counts as one */
    value source; /* where it was read; absent for a constant in the instruction */
};

/* How many digits the magnitude has; zero has none. */
static inline int digits_of(uint128 magnitude) {
    uint64_t high = (uint64_t)(magnitude >> 64), low = (uint64_t)magnitude;
    if (LIKELY(high == 0)) {
        return low >> (2 * BOXED_DIGIT_BITS) != 0 ? 3 : low >> BOXED_DIGIT_BITS != 0 ? 2 : low != 0;
    }
    return (128 - __builtin_clzll(high) + BOXED_DIGIT_BITS - 1) / BOXED_DIGIT_BITS;
}

static inline uint128 magnitude_of(int128 i) {
    return i < 0 ? 0 - (uint128)i : (uint128)i;
}

static inline uint32_t digit_at(uint128 magnitude, int index) {
    return (uint32_t)(magnitude >> (index * BOXED_DIGIT_BITS)) & ((1u << BOXED_DIGIT_BITS) - 1);
}

/* The number in v, if it is an int of at most four digits. */
static inline bool medium_read(value v, struct medium *m) {
    const struct boxed_int *o = boxed_int_of(v);
    if (UNLIKELY(!value_is_int(v))) {
        return false;
    }
    m->source = v;
    if (o->tag < BOXED_COMPACT_LIMIT) {
        m->number = o->compact;
        m->digits = 1;
        return true;
    }
    m->digits = (int)(o->tag >> 3);
    uint128 magnitude = o->limbs[0];
    if (o->tag >= BOXED_BRIEF_LIMIT) {
        if (o->tag >= BOXED_MEDIUM_LIMIT) {
            return false;
        }
        magnitude |= (uint128)o->limbs[1] << 64;
    }
    m->number = (int128)((o->tag & BOXED_SIGN_MASK) == BOXED_NEGATIVE ? 0 - magnitude : magnitude);
    return true;
}

static inline bool is_small(int128 i) {
    return i >= TAGBOX_SMALL_INT_MIN && i <= TAGBOX_SMALL_INT_MAX;
}

/* The result in `o`, whose block was requested for `requested` digits. */
static bool give_in(struct boxed_int *o, int requested, int128 result, value *out) {
    uint128 magnitude = magnitude_of(result);
    int digits = digits_of(magnitude);
    if (UNLIKELY(is_small(result))) {
        boxed_block_discard(o, (size_t)requested, 1);
        return value_try_from_int64((int64_t)result, out);
    }
    boxed_block_fit(o, (size_t)requested, digits == 0 ? 1 : (size_t)digits);
    o->tag |= result < 0 ? BOXED_NEGATIVE : result == 0 ? BOXED_ZERO : BOXED_POSITIVE;
    if (digits <= 1) {
        o->compact = (int64_t)result;
    } else {
        o->limbs[0] = (mp_limb_t)magnitude;
        if (digits > 2) {
            o->limbs[1] = (mp_limb_t)(magnitude >> 64);
            if (digits > 4) {
                o->limbs[2] = 0;
            }
        }
    }
    *out = value_from_object(&o->head);
    return true;
}

static bool give(int128 result, int requested, value *out) {
    struct boxed_int *o = boxed_block_new((size_t)requested);
    return LIKELY(o != NULL) && give_in(o, requested, result, out);
}

/* The result of a C computation: sized by the result. */
static inline bool give_number(int64_t result, value *out) {
    return value_try_from_int64(result, out);
}

/* x_add and x_sub */
static inline bool medium_add(struct medium a, struct medium b, value *out) {
    int most = a.digits > b.digits ? a.digits : b.digits;
    int128 result = a.number + b.number;
    if (most == 1) {
        return give_number((int64_t)result, out);
    }
    if ((a.number < 0) == (b.number < 0)) {
        return give(result, most + 1, out);
    }
    if (a.digits == b.digits) { /* equal leading digits are trimmed */
        most = digits_of(magnitude_of(a.number) ^ magnitude_of(b.number));
        if (most == 0) {
            return give_number(0, out);
        }
    }
    return give(result, most, out);
}

static inline bool medium_sub(struct medium a, struct medium b, value *out) {
    b.number = -b.number;
    if (b.number == 0) { /* 0 counts as positive on either side */
        return a.digits == 1 ? give_number((int64_t)a.number, out)
                             : give(a.number, a.number < 0 ? a.digits + 1 : a.digits, out);
    }
    return medium_add(a, b, out);
}

static inline bool medium_mul(struct medium a, struct medium b, value *out) {
    int digits = a.digits + b.digits;
    if (digits == 2 || a.number == 0 || b.number == 0) {
        return give_number((int64_t)(a.number * b.number), out);
    }
    return digits <= 4 && give(a.number * b.number, digits, out);
}

static inline uint128 quotient_of(uint128 x, uint128 y) {
    return (x | y) >> 64 == 0 ? (uint64_t)x / (uint64_t)y : x / y;
}

/* |x| < |y| as CPython's long_divrem sees it at once. */
static inline bool is_quick_remainder(struct medium a, struct medium b) {
    return a.digits < b.digits ||
           (a.digits == b.digits && digit_at((uint128)a.number, a.digits - 1) <
                                        digit_at((uint128)b.number, b.digits - 1));
}

/* x_divrem's quotient has as many digits; the divisor is normalised so that its leading digit is at least half the base. */
static inline int digits_of_quotient(struct medium a, struct medium b) {
    uint32_t top = digit_at((uint128)b.number, b.digits - 1);
    int shift = BOXED_DIGIT_BITS - (32 - __builtin_clz(top));
    uint128 dividend = (uint128)a.number >> (a.digits - 2) * BOXED_DIGIT_BITS << shift >> BOXED_DIGIT_BITS;
    uint128 divisor = (uint128)b.number >> (b.digits - 2) * BOXED_DIGIT_BITS << shift >> BOXED_DIGIT_BITS;
    return a.digits + (dividend >= divisor) - b.digits;
}

/* x_divrem: scratch ints for dividend and divisor, of which the latter becomes the remainder, and the quotient. */
static bool divide(struct medium a, struct medium b, bool wants_quotient, value *out) {
    int sizes[3] = {a.digits + 1, b.digits, digits_of_quotient(a, b)};
    struct boxed_int *blocks[3];
    for (int i = 0; i < 3; i++) {
        blocks[i] = boxed_block_new((size_t)sizes[i]);
        if (UNLIKELY(blocks[i] == NULL)) {
            while (--i >= 0) {
                boxed_block_discard(blocks[i], (size_t)sizes[i], (size_t)sizes[i]);
            }
            return false;
        }
    }
    uint128 quotient = quotient_of((uint128)a.number, (uint128)b.number);
    uint128 remainder = (uint128)a.number - quotient * (uint128)b.number;
    int unwanted = wants_quotient ? 1 : 2;
    int digits = digits_of(wants_quotient ? remainder : quotient);
    boxed_block_discard(blocks[0], (size_t)sizes[0], (size_t)sizes[0]);
    boxed_block_discard(blocks[unwanted], (size_t)sizes[unwanted], (size_t)digits);
    return give_in(blocks[3 - unwanted], sizes[3 - unwanted],
                   (int128)(wants_quotient ? quotient : remainder), out);
}

static inline int64_t compact_quotient(struct medium a, struct medium b) {
    return boxed_floordiv((int64_t)a.number, (int64_t)b.number);
}

/* Where an operand is negative, only what is compact. */
static inline bool divides(struct medium a, struct medium b) {
    return b.number != 0 && (a.digits + b.digits == 2 || (a.number >= 0 && b.number > 0));
}

static inline bool medium_floordiv(struct medium a, struct medium b, value *out) {
    if (!divides(a, b)) {
        return false;
    }
    if (a.digits + b.digits == 2) {
        return give_number(compact_quotient(a, b), out);
    }
    if (is_quick_remainder(a, b)) {
        return give_number(0, out);
    }
    if (b.digits > 1) {
        return divide(a, b, true, out);
    }
    return give((int128)quotient_of((uint128)a.number, (uint128)b.number), a.digits, out);
}

static inline bool medium_mod(struct medium a, struct medium b, value *out) {
    if (!divides(a, b)) {
        return false;
    }
    if (a.digits + b.digits == 2) {
        return give_number(boxed_mod((int64_t)a.number, (int64_t)b.number), out);
    }
    if (is_quick_remainder(a, b)) { /* the left operand itself */
        *out = value_retained(a.source);
        return true;
    }
    if (b.digits > 1) {
        return divide(a, b, false, out);
    }
    uint128 quotient = quotient_of((uint128)a.number, (uint128)b.number);
    if (!BOXED_REMAINDER_ALONE) {
        struct boxed_int *unwanted = boxed_block_new((size_t)a.digits);
        if (unwanted == NULL) {
            return false;
        }
        boxed_block_discard(unwanted, (size_t)a.digits, (size_t)digits_of(quotient));
    }
    return give_number((int64_t)((uint128)a.number - quotient * (uint128)b.number), out);
}

/* long_bitwise: general, but for negative operands. Before 3.11 it sees zero as having no digits. */
static inline bool give_bits(struct medium a, struct medium b, int128 result, int requested, value *out) {
    if (BOXED_COMPACT_BITWISE && a.digits + b.digits == 2) {
        return give_number((int64_t)result, out);
    }
    return a.number >= 0 && b.number >= 0 && give(result, requested, out);
}

static inline int bit_digits(struct medium m) {
    return m.number == 0 ? 0 : m.digits;
}

static inline bool medium_and(struct medium a, struct medium b, value *out) {
    int x = bit_digits(a), y = bit_digits(b);
    return give_bits(a, b, a.number & b.number, x < y ? x : y, out);
}

static inline bool medium_or(struct medium a, struct medium b, value *out) {
    int x = bit_digits(a), y = bit_digits(b);
    return give_bits(a, b, a.number | b.number, x > y ? x : y, out);
}

static inline bool medium_xor(struct medium a, struct medium b, value *out) {
    int x = bit_digits(a), y = bit_digits(b);
    return give_bits(a, b, a.number ^ b.number, x > y ? x : y, out);
}

static inline bool medium_lshift(struct medium a, struct medium b, value *out) {
    int count = (int)b.number, whole = count / BOXED_DIGIT_BITS, part = count % BOXED_DIGIT_BITS;
    if (b.digits != 1 || b.number < 0 || b.number > 119 || a.number == 0 || a.digits + whole + (part != 0) > 4) {
        return false;
    }
    int128 result = (int128)((uint128)a.number << count);
    if (BOXED_COMPACT_BITWISE && a.digits == 1 && count < BOXED_DIGIT_BITS) {
        return give_number((int64_t)result, out);
    }
    return give(result, a.digits + whole + (part != 0), out);
}

static inline bool medium_rshift(struct medium a, struct medium b, value *out) {
    int128 count = b.number, result;
    if (b.digits != 1 || count < 0 || (a.number < 0 && (a.digits > 1 || !BOXED_COMPACT_BITWISE))) {
        return false;
    }
    result = a.number >> (count > 127 ? 127 : (int)count);
    if ((BOXED_COMPACT_BITWISE && a.digits == 1) || count / BOXED_DIGIT_BITS >= bit_digits(a)) {
        return give_number((int64_t)result, out);
    }
    return give(result, a.digits - (int)(count / BOXED_DIGIT_BITS), out);
}

#include "boxed/brief_boxed.h"

/* Most operands that are not brief are wider than medium: asked before they are read as such. */
static inline bool is_wider(value v) {
    return value_is_int(v) && boxed_int_of(v)->tag >= BOXED_MEDIUM_LIMIT;
}

/* WIDER(name, arguments): where the operands are not such. */
#define WITHOUT_WIDER(name, ...) VALUE_ABSENT
#define WITH_WIDER(name, ...) boxed_wide_##name(__VA_ARGS__)
#define MEDIUM(name, WIDER)                                                                         \
    value boxed_medium_##name(value a, value b) {                                                   \
        struct brief p, q;                                                                          \
        struct medium x, y;                                                                         \
        value result;                                                                               \
        if (LIKELY(brief_read(a, &p) && brief_read(b, &q)) && LIKELY(brief_##name(p, q, &result))) { \
            return result;                                                                          \
        }                                                                                           \
        if (is_wider(a)) {                                                                          \
            return WIDER(name, a, b);                                                               \
        }                                                                                           \
        if (LIKELY(medium_read(a, &x) && medium_read(b, &y) && medium_##name(x, y, &result))) {     \
            return result;                                                                          \
        }                                                                                           \
        return WIDER(name, a, b);                                                                   \
    }                                                                                               \
    value boxed_medium_##name##_small(value a, int k) {                                             \
        struct brief p, q = {k, 1};                                                                 \
        struct medium x, y = {k, 1, VALUE_ABSENT};                                                  \
        value result;                                                                               \
        if (LIKELY(brief_read(a, &p)) && LIKELY(brief_##name(p, q, &result))) {                     \
            return result;                                                                          \
        }                                                                                           \
        if (LIKELY(medium_read(a, &x) && medium_##name(x, y, &result))) {                           \
            return result;                                                                          \
        }                                                                                           \
        return WIDER(name##_small, a, k);                                                           \
    }
MEDIUM(add, WITH_WIDER)
MEDIUM(sub, WITH_WIDER)
MEDIUM(mul, WITH_WIDER)
MEDIUM(floordiv, WITHOUT_WIDER)
MEDIUM(mod, WITHOUT_WIDER)
MEDIUM(and, WITHOUT_WIDER)
MEDIUM(or, WITHOUT_WIDER)
MEDIUM(xor, WITHOUT_WIDER)
MEDIUM(lshift, WITHOUT_WIDER)
MEDIUM(rshift, WITHOUT_WIDER)

static inline int order_of(int128 x, int128 y) {
    return (x > y) - (x < y);
}

int boxed_medium_compare(value a, value b) {
    struct brief p, q;
    struct medium x, y;
    if (LIKELY(brief_read(a, &p) && brief_read(b, &q))) {
        return (p.number > q.number) - (p.number < q.number);
    }
    return medium_read(a, &x) && medium_read(b, &y) ? order_of(x.number, y.number) : BOXED_UNORDERED;
}

int boxed_medium_compare_small(value a, int k) {
    struct brief p;
    struct medium x;
    if (LIKELY(brief_read(a, &p))) {
        return (p.number > k) - (p.number < k);
    }
    return medium_read(a, &x) ? order_of(x.number, k) : BOXED_UNORDERED;
}

#endif
