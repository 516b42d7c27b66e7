/* tagged: small ints live in the value word itself, as in Smalltalk.
 *
 * The layout of OpenSmalltalk's 64-bit Spur (Spur64BitMemoryManager): the low three bits are the tag, each pattern a
 * one-bit test.
 *
 *      63                                   3 2 1 0
 *     +--------------------------------------+-----+
 *     |  address of an object, 8-aligned     | 000 |   object (floats and big ints among them)
 *     +--------------------------------------+-----+
 *     |  61-bit two's complement integer     | 001 |   SmallInteger, -2^60 ... 2^60 - 1, (v << 3) + 1
 *     +--------------------------------------+-----+
 *     |                                      | 010 |   Character in Spur; here tagged_both_small forbids it
 *     +--------------------------------------+-----+
 *     | 8 exponent, 52 mantissa bits, sign   | 100 |   SmallFloat64 (build setting TAGBOX_TAGGED_FLOAT)
 *     +--------------------------------------+-----+
 *
 * Overflow of the 64-bit addition of two tagged words is exactly overflow of the 61-bit ints in them, so they are added,
 * subtracted and compared without untagging. What does not fit goes to the heap as a big int and comes back as soon as it fits:
 * one value has one representation. None, True and False are ordinary objects at fixed addresses.
 */
#ifndef TAGBOX_TAGGED_VALUE_TAGGED_H
#define TAGBOX_TAGGED_VALUE_TAGGED_H

#include <stddef.h>
#include <string.h>

#include "common/value.h"

#include "tagged/dummy_tagged.h"

#ifndef TAGBOX_TAGGED_FLOAT
#define TAGBOX_TAGGED_FLOAT 0
#endif

#define TAGGED_MASK ((uintptr_t)7)
#define TAGGED_OBJECT ((uintptr_t)0)
#define TAGGED_INT ((uintptr_t)1)
#define TAGGED_FLOAT ((uintptr_t)4)
#define TAGGED_SHIFT 3
#define TAGGED_INT_MAX (((int64_t)1 << 60) - 1)
#define TAGGED_INT_MIN (-((int64_t)1 << 60))
_Static_assert(sizeof(uintptr_t) == 8, "the layout is Spur's 64-bit one");

/* An int beyond 61 bits. The sign of `size` is the int's, its magnitude the number of limbs; the top limb is not zero. A result
 * computed where it stays may have been given room for a limb more than it turned out to need. */
struct tagged_big {
    struct object head;
    int32_t size;
    uint32_t room; /* limbs that the block was asked for */
    mp_limb_t limbs[];
};

extern const char value_representation[];

/* ---- Words and objects ---- */

ALWAYS_INLINE value value_from_object(struct object *o) {
    return (value){(uintptr_t)o};
}
static inline bool tagged_is_object(value v) {
    return (v.bits & TAGGED_MASK) == TAGGED_OBJECT;
}
ALWAYS_INLINE struct object *value_object(value v) {
    DEBUG_ASSERT(tagged_is_object(v));
    return (struct object *)v.bits;
}
static inline bool tagged_is_small(value v) {
    return (v.bits & TAGGED_INT) != 0;
}
ALWAYS_INLINE struct type *value_type(value v) {
    if (tagged_is_small(v)) {
        return &type_int;
    }
    if (TAGBOX_TAGGED_FLOAT && (v.bits & TAGGED_FLOAT) != 0) {
        return &type_float;
    }
    return value_object(v)->type;
}
ALWAYS_INLINE bool value_is_int(value v) {
    return tagged_is_small(v) || (tagged_is_object(v) && value_object(v)->type == &type_int);
}
static inline bool value_is_float(value v) {
    return (TAGBOX_TAGGED_FLOAT && (v.bits & TAGGED_FLOAT) != 0) ||
           (tagged_is_object(v) && value_object(v)->type == &type_float);
}
ALWAYS_INLINE bool value_has_type(value v, const struct type *type) {
    return tagged_is_object(v) && value_object(v)->type == type;
}
ALWAYS_INLINE bool value_is(value a, value b) {
    return a.bits == b.bits;
}
static inline int64_t value_id(value v) {
    return (int64_t)v.bits;
}

/* ---- Ownership ---- */

ALWAYS_INLINE void value_retain(value v) {
    if (tagged_is_object(v)) {
        object_retain(value_object(v));
    }
}
ALWAYS_INLINE void value_release(value v) {
    if (tagged_is_object(v)) {
        object_release(value_object(v));
    }
}
static inline bool value_needs_release(value v) {
    return tagged_is_object(v) && v.bits != 0;
}
ALWAYS_INLINE void value_release_any(value v) {
    if (value_needs_release(v)) {
        object_release(value_object(v));
    }
}
COLD void tagged_release_object(value v); /* value_release_any */
ALWAYS_INLINE void value_release_old(value v) {
    if (UNLIKELY(tagged_is_object(v))) {
        tagged_release_object(v); /* a call, so that the quick way passes over no code */
    }
}
ALWAYS_INLINE bool tagged_all_small_of(const value *v, size_t count) {
    uintptr_t all = TAGGED_INT;
    for (size_t i = 0; i < count; i++) {
        all &= v[i].bits;
    }
    return all != 0;
}
ALWAYS_INLINE void tagged_release_each(const value *v, size_t count) {
    __asm__("" : "+r"(v)); /* else the two tests of a single one are joined into one that both kinds pass */
#pragma GCC unroll 4
    for (size_t i = 0; i < count; i++) {
        value_release_any(v[i]);
    }
}
ALWAYS_INLINE void value_release_all(const value *v, size_t count) {
    if (UNLIKELY(!tagged_all_small_of(v, count))) {
        tagged_release_each(v, count);
    }
}
ALWAYS_INLINE void value_release_others(value *v, size_t count, size_t moved) {
    if (UNLIKELY(!tagged_all_small_of(v, count))) {
        v[moved].bits = TAGGED_INT;
        tagged_release_each(v, count);
    }
}
/* The operands of a fast path were immediates. */
static inline void value_release_operand(value v) {
    (void)v;
}
static inline int64_t value_refcount(value v) {
    return tagged_is_object(v) ? value_object(v)->refcount : OBJECT_IMMORTAL;
}
ALWAYS_INLINE value value_to_heap(value v) {
    return v;
}
ALWAYS_INLINE value value_from_heap(value v) {
    return v;
}

/* ---- Immediate ints ---- */

static inline value tagged_encode(int64_t i) {
    return (value){((uintptr_t)i << TAGGED_SHIFT) + TAGGED_INT};
}
static inline int64_t tagged_decode(value v) {
    return (int64_t)v.bits >> TAGGED_SHIFT;
}
static inline bool tagged_fits(int64_t i) {
    return i >= TAGGED_INT_MIN && i <= TAGGED_INT_MAX;
}
/* Of its two lowest bits, an int has the lower one set and any other word none; so the sum of two words tells, which is one instruction. */
static inline bool tagged_both_small(value a, value b) {
    return ((a.bits + b.bits) & (TAGGED_INT << 1)) != 0;
}
static inline bool tagged_all_small(value a, value b, value c) {
    return (a.bits & b.bits & c.bits & TAGGED_INT) != 0;
}

/* Every immediate int that is made passes here; only the variant tagged-dummy does something. */
ALWAYS_INLINE value tagged_made(value v) {
    if (TAGBOX_TAGGED_DUMMY) {
        tagged_dummy_pay(tagged_decode(v));
    }
    return v;
}

ALWAYS_INLINE bool value_try_from_int64(int64_t i, value *out) {
    *out = tagged_made(tagged_encode(i));
    return LIKELY(tagged_fits(i));
}

/* An int outside the immediate range. Absent with MemoryError pending. */
COLD value tagged_big_from_int64(int64_t i);

static inline value value_from_int64(int64_t i) {
    return LIKELY(tagged_fits(i)) ? tagged_made(tagged_encode(i)) : tagged_big_from_int64(i);
}

static inline value value_from_size(int64_t i) {
    return value_from_int64(i);
}
static inline value value_from_constant(int64_t i) {
    return value_from_int64(i);
}

bool tagged_big_to_int64(value v, int64_t *out);

static inline bool value_to_int64(value v, int64_t *out) {
    DEBUG_ASSERT(value_is_int(v));
    if (LIKELY(tagged_is_small(v))) {
        *out = tagged_decode(v);
        return true;
    }
    return tagged_big_to_int64(v, out);
}

ALWAYS_INLINE bool value_try_index(value v, size_t length, size_t *out) {
    /* Without its tag the word is eight times the int: any other low bit, and the sign, rotate to where no length reaches. */
    uintptr_t word = v.bits - TAGGED_INT;
    *out = word >> TAGGED_SHIFT | word << (64 - TAGGED_SHIFT);
    return *out < length;
}

ALWAYS_INLINE bool value_try_truth(value v, bool *out) {
    *out = v.bits != TAGGED_INT;
    return LIKELY(tagged_is_small(v));
}

/* A loop counts in tagged words. */
static inline bool value_counts(int64_t first, int64_t last) {
    return tagged_fits(first) && tagged_fits(last);
}
static inline int64_t value_counter(int64_t i) {
    return (int64_t)tagged_encode(i).bits;
}
static inline int64_t value_counter_step(int64_t step) {
    return (int64_t)((uint64_t)step << TAGGED_SHIFT);
}
ALWAYS_INLINE bool value_try_from_counter(int64_t counter, value *out) {
    *out = tagged_made((value){(uintptr_t)counter});
    return true;
}

/* ---- Fast paths: on tagged words; pre of tagged_op_*: both are immediate ints ---- */

static inline bool tagged_result(int64_t word, bool overflow, value *out) {
    out->bits = (uintptr_t)word;
    return LIKELY(!overflow);
}
ALWAYS_INLINE bool tagged_op_sub(value a, value b, value *out) {
    int64_t r;
    bool overflow = __builtin_sub_overflow((int64_t)a.bits, (int64_t)(b.bits - TAGGED_INT), &r);
    return tagged_result(r, overflow, out);
}
ALWAYS_INLINE bool tagged_op_mul(value a, value b, value *out) {
    int64_t r;
    if (UNLIKELY(__builtin_mul_overflow((int64_t)(a.bits - TAGGED_INT), tagged_decode(b), &r))) {
        return false;
    }
    out->bits = (uintptr_t)r + TAGGED_INT;
    return true;
}
ALWAYS_INLINE bool tagged_op_floordiv(value a, value b, value *out) {
    int64_t x = tagged_decode(a), y = tagged_decode(b), q;
    if (UNLIKELY(y == 0)) {
        return false;
    }
    if (LIKELY((uint64_t)(x | y) >> 32 == 0)) { /* the short division is far quicker */
        *out = tagged_encode((int64_t)((uint32_t)x / (uint32_t)y));
        return true;
    }
    q = x / y;
    q -= (x % y != 0) & ((x ^ y) < 0);
    return value_try_from_int64(q, out);
}
ALWAYS_INLINE bool tagged_op_mod(value a, value b, value *out) {
    int64_t x = tagged_decode(a), y = tagged_decode(b), r;
    if (UNLIKELY(y == 0)) {
        return false;
    }
    if (LIKELY((uint64_t)(x | y) >> 32 == 0)) {
        *out = tagged_encode((int64_t)((uint32_t)x % (uint32_t)y));
        return true;
    }
    r = x % y;
    r += r != 0 && (r ^ y) < 0 ? y : 0;
    *out = tagged_encode(r);
    return true;
}
ALWAYS_INLINE bool tagged_op_and(value a, value b, value *out) {
    out->bits = a.bits & b.bits;
    return true;
}
ALWAYS_INLINE bool tagged_op_or(value a, value b, value *out) {
    out->bits = a.bits | b.bits;
    return true;
}
ALWAYS_INLINE bool tagged_op_xor(value a, value b, value *out) {
    out->bits = (a.bits ^ b.bits) | TAGGED_INT;
    return true;
}
ALWAYS_INLINE bool tagged_op_lshift(value a, value b, value *out) {
    uint64_t count = (uint64_t)tagged_decode(b);
    int64_t word = (int64_t)(a.bits - TAGGED_INT);
    if (UNLIKELY(count > 60)) {
        return false;
    }
    int64_t r = (int64_t)((uint64_t)word << count);
    return tagged_result((int64_t)((uint64_t)r + TAGGED_INT), r >> count != word, out);
}
ALWAYS_INLINE bool tagged_op_rshift(value a, value b, value *out) {
    int64_t count = tagged_decode(b);
    if (UNLIKELY(count < 0)) {
        return false;
    }
    *out = tagged_encode(tagged_decode(a) >> (count > 63 ? 63 : count));
    return true;
}

/* By a constant: `//` and `%` are shift and mask where it is a power of two. */
static inline bool tagged_is_power_of_two(int k) {
    return k > 0 && (k & (k - 1)) == 0;
}
ALWAYS_INLINE bool tagged_op_floordiv_small(value a, int k, value *out) {
    if (LIKELY(tagged_is_power_of_two(k))) {
        *out = tagged_encode(tagged_decode(a) >> __builtin_ctz((unsigned)k));
        return true;
    }
    return tagged_op_floordiv(a, tagged_encode(k), out);
}
ALWAYS_INLINE bool tagged_op_mod_small(value a, int k, value *out) {
    if (LIKELY(tagged_is_power_of_two(k))) {
        out->bits = a.bits & (((uintptr_t)(k - 1) << TAGGED_SHIFT) | TAGGED_INT);
        return true;
    }
    return tagged_op_mod(a, tagged_encode(k), out);
}
#define X(name)                                                                                     \
    static inline bool tagged_op_##name##_small(value a, int k, value *out) {                       \
        return tagged_op_##name(a, tagged_encode(k), out);                                          \
    }
X(mul) X(and) X(or) X(xor) X(lshift) X(rshift)
#undef X
ALWAYS_INLINE bool tagged_op_add_small(value a, int k, value *out) { /* the constant comes without its tag */
    int64_t r;
    bool overflow = __builtin_add_overflow((int64_t)a.bits, (int64_t)k * ((int64_t)1 << TAGGED_SHIFT), &r);
    return tagged_result(r, overflow, out);
}
ALWAYS_INLINE bool tagged_op_sub_small(value a, int k, value *out) {
    int64_t r;
    bool overflow = __builtin_sub_overflow((int64_t)a.bits, (int64_t)k * ((int64_t)1 << TAGGED_SHIFT), &r);
    return tagged_result(r, overflow, out);
}

/* With the test of the operands, and of the word that the result overwrites. */
#define X(name)                                                                                     \
    ALWAYS_INLINE bool tagged_checked_##name(value a, value b, value *out) {                        \
        return LIKELY(tagged_both_small(a, b)) && LIKELY(tagged_op_##name(a, b, out));              \
    }                                                                                               \
    ALWAYS_INLINE bool tagged_checked_over_##name(value a, value b, value old, value *out) {        \
        return LIKELY(tagged_all_small(a, b, old)) && LIKELY(tagged_op_##name(a, b, out));          \
    }
X(sub) X(mul) X(floordiv) X(mod) X(and) X(or) X(xor) X(lshift) X(rshift)
#undef X
/* Addition: the sum is what is tested, too. */
ALWAYS_INLINE bool tagged_sum(value a, value b, uintptr_t *out) {
    int64_t sum;
    if (UNLIKELY(__builtin_add_overflow((int64_t)a.bits, (int64_t)b.bits, &sum))) {
        return false;
    }
    __asm__("" : "+r"(sum)); /* else what is made of the sum comes before the jump, and the flag it jumps by must be saved */
    *out = (uintptr_t)sum;
    return true;
}
ALWAYS_INLINE bool tagged_checked_add(value a, value b, value *out) {
    uintptr_t sum;
    if (UNLIKELY(!tagged_sum(a, b, &sum)) || UNLIKELY((sum & (TAGGED_INT << 1)) == 0)) {
        return false;
    }
    out->bits = sum - TAGGED_INT;
    return true;
}
ALWAYS_INLINE bool tagged_checked_over_add(value a, value b, value old, value *out) {
    uintptr_t sum;
    if (UNLIKELY(!tagged_sum(a, b, &sum)) || UNLIKELY((sum & (old.bits << 1) & (TAGGED_INT << 1)) == 0)) {
        return false;
    }
    out->bits = sum - TAGGED_INT;
    return true;
}

/* The _over forms: one branch tests both operands and the overwritten word at once, for an old value that is an immediate int
 * needs no release either. The rest is out of line. */
#define X(name)                                                                                     \
    ALWAYS_INLINE bool value_try_##name(value a, value b, value *out) {                             \
        if (UNLIKELY(!tagged_checked_##name(a, b, out))) {                                          \
            return false;                                                                           \
        }                                                                                           \
        tagged_made(*out);                                                                          \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small(value a, int k, value *out) {                       \
        if (UNLIKELY(!tagged_is_small(a)) || UNLIKELY(!tagged_op_##name##_small(a, k, out))) {      \
            return false;                                                                           \
        }                                                                                           \
        tagged_made(*out);                                                                          \
        return true;                                                                                \
    }                                                                                               \
    bool tagged_##name##_over_any(value a, value b, value *slot);                                   \
    ALWAYS_INLINE bool value_try_##name##_over(value a, value b, value *slot, bool consume_a,       \
                                               bool consume_b) {                                    \
        value r;                                                                                    \
        (void)consume_a, (void)consume_b; /* immediates */                                          \
        if (UNLIKELY(!tagged_checked_over_##name(a, b, *slot, &r))) {                               \
            __asm__("" : "+r"(a.bits)); /* what the one branch computed is not kept for here */     \
            return tagged_both_small(a, b) && tagged_##name##_over_any(a, b, slot);                 \
        }                                                                                           \
        *slot = tagged_made(r);                                                                     \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small_over(value a, int k, value *slot, bool consume_a) { \
        value r;                                                                                    \
        (void)consume_a;                                                                            \
        if (UNLIKELY((a.bits & slot->bits & TAGGED_INT) == 0)) {                                    \
            return tagged_##name##_over_any(a, tagged_encode(k), slot);                             \
        }                                                                                           \
        if (UNLIKELY(!tagged_op_##name##_small(a, k, &r))) {                                        \
            return false;                                                                           \
        }                                                                                           \
        *slot = tagged_made(r);                                                                     \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_update(value *slot, value b, bool consume_b) {            \
        value r;                                                                                    \
        (void)consume_b;                                                                            \
        if (UNLIKELY(!value_try_##name(*slot, b, &r))) {                                            \
            return false;                                                                           \
        }                                                                                           \
        *slot = r;                                                                                  \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small_update(value *slot, int k) {                        \
        value r;                                                                                    \
        if (UNLIKELY(!value_try_##name##_small(*slot, k, &r))) {                                    \
            return false;                                                                           \
        }                                                                                           \
        *slot = r;                                                                                  \
        return true;                                                                                \
    }
VALUE_ARITHMETIC(X)
#undef X

ALWAYS_INLINE bool value_try_negate(value a, value *out) {
    int64_t r;
    bool overflow = __builtin_sub_overflow((int64_t)(2 * TAGGED_INT), (int64_t)a.bits, &r);
    return LIKELY(tagged_is_small(a)) && tagged_result(r, overflow, out);
}
ALWAYS_INLINE bool value_try_invert(value a, value *out) {
    out->bits = a.bits ^ ~TAGGED_MASK;
    return LIKELY(tagged_is_small(a));
}

ALWAYS_INLINE bool value_try_compare(value a, value b, int *out) {
    *out = ((int64_t)a.bits > (int64_t)b.bits) - ((int64_t)a.bits < (int64_t)b.bits);
    return LIKELY(tagged_both_small(a, b));
}
#define X(name, operator)                                                                           \
    ALWAYS_INLINE bool value_try_##name(value a, value b, bool *out) {                              \
        *out = (int64_t)a.bits operator(int64_t) b.bits;                                            \
        return LIKELY(tagged_both_small(a, b));                                                     \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small(value a, int k, bool *out) {                        \
        *out = (int64_t)a.bits operator(int64_t) tagged_encode(k).bits;                             \
        return LIKELY(tagged_is_small(a));                                                          \
    }
VALUE_COMPARISONS(X)
#undef X

/* ---- Big ints ---- */

/* Nothing is allocated ahead: only the result, and only when it does not fit in a word. */
struct int_plan {
    struct tagged_big *big; /* what value_int_room gave room in */
    bool no_memory;         /* value_int_room found none: the result fails, too */
};

static inline void value_int_view(value v, struct int_view *view) {
    if (tagged_is_small(v)) {
        int64_t i = tagged_decode(v);
        view->negative = i < 0;
        view->small = i < 0 ? 0 - (mp_limb_t)i : (mp_limb_t)i;
        view->limbs = &view->small;
        view->count = i != 0;
    } else {
        const struct tagged_big *big = (const struct tagged_big *)value_object(v);
        view->negative = big->size < 0;
        view->count = (size_t)(big->size < 0 ? -big->size : big->size);
        view->limbs = big->limbs;
    }
}
static inline bool value_int_begin(enum int_operation op, const struct int_view *a,
                                   const struct int_view *b, struct int_plan *plan) {
    (void)op, (void)a, (void)b;
    plan->no_memory = false;
    plan->big = NULL;
    return true;
}
static inline bool value_int_floored(enum int_operation op, struct int_plan *plan, const struct int_division *d) {
    (void)op, (void)plan, (void)d;
    return true;
}
static inline bool value_int_remainder_is_left(const struct int_view *a, const struct int_view *b) {
    (void)a, (void)b;
    return true;
}
static inline size_t tagged_big_size(size_t limbs) {
    return offsetof(struct tagged_big, limbs) + limbs * sizeof(mp_limb_t);
}

/* A block for so many limbs. NULL without an exception. */
ALWAYS_INLINE struct tagged_big *tagged_big_allocate(size_t count) {
    struct tagged_big *big = UNLIKELY(count > INT32_MAX) ? NULL : mem_alloc(tagged_big_size(count));
    if (LIKELY(big != NULL)) {
        big->room = (uint32_t)count;
    }
    return big;
}

/* Makes the block an int of the magnitude that is in it. */
ALWAYS_INLINE value tagged_big_finished(struct tagged_big *big, size_t count, bool negative) {
    COUNT(ints_created);
    COUNT(objects_created);
    COUNT_REQUEST(ints, tagged_big_size(big->room));
    LABEL_BLOCK(big, tagged_big_size(big->room), LABEL_INT);
    TRACE_INT(ALLOCATING, big, tagged_big_size(big->room));
    big->head.refcount = 1;
    big->head.type = &type_int;
    big->size = negative ? -(int32_t)count : (int32_t)count;
    return value_from_object(&big->head);
}

ALWAYS_INLINE mp_limb_t *value_int_room(struct int_plan *plan, size_t count) {
    if (count < 2) { /* it may well be an immediate */
        return NULL;
    }
    plan->big = tagged_big_allocate(count);
    if (UNLIKELY(plan->big == NULL)) {
        plan->no_memory = true;
        return NULL;
    }
    return plan->big->limbs;
}

/* A result that is an immediate, is elsewhere, or needs much less room than it was given. pre: the top limb is not zero */
value tagged_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative);

ALWAYS_INLINE value value_int_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative) {
    struct tagged_big *big = plan->big;
    while (count > 0 && limbs[count - 1] == 0) {
        count--;
    }
    if (LIKELY(count > 1 && big != NULL && limbs == big->limbs && big->room - count <= 1)) {
        return tagged_big_finished(big, count, negative);
    }
    return tagged_finish(plan, limbs, count, negative);
}
void value_int_abandon(struct int_plan *plan);
void value_int_deallocate(struct object *o);
size_t value_int_sizeof(value v);

/* ---- Floats ---- */

/* Immediate floats: doubles whose exponent fits in eight bits, that is of about 5.9e-39 to 6.8e38 and the two zeros. Encoding:
 * rotate left by one (the sign comes lowest), subtract the exponent offset unless zero, shift the tag in. */
#define TAGGED_FLOAT_OFFSET ((uint64_t)896 << 53)

static inline bool tagged_float_encode(double d, value *out) {
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    bits = bits << 1 | bits >> 63;
    if (bits > 1) {
        bits -= TAGGED_FLOAT_OFFSET;
        if (bits <= 1 || bits >> 61 != 0) {
            return false;
        }
    }
    out->bits = bits << TAGGED_SHIFT | TAGGED_FLOAT;
    return true;
}
static inline double tagged_float_decode(value v) {
    uint64_t bits = v.bits >> TAGGED_SHIFT;
    double d;
    bits += bits > 1 ? TAGGED_FLOAT_OFFSET : 0;
    bits = bits >> 1 | bits << 63;
    memcpy(&d, &bits, sizeof d);
    return d;
}

static inline value value_from_double(double d) {
    value v;
    if (TAGBOX_TAGGED_FLOAT && LIKELY(tagged_float_encode(d, &v))) {
        return v;
    }
    struct float_object *f = float_object_new(d);
    return f == NULL ? VALUE_ABSENT : value_from_object(&f->head);
}
static inline bool value_try_from_double(double d, value *out) {
    if (TAGBOX_TAGGED_FLOAT && LIKELY(tagged_float_encode(d, out))) {
        return true;
    }
    struct float_object *f = float_object_waiting(d);
    *out = value_from_object((struct object *)f);
    return LIKELY(f != NULL);
}
static inline double value_double(value v) {
    DEBUG_ASSERT(value_is_float(v));
    if (TAGBOX_TAGGED_FLOAT && (v.bits & TAGGED_FLOAT) != 0) {
        return tagged_float_decode(v);
    }
    return ((struct float_object *)v.bits)->number;
}

/* ---- Life cycle: nothing to keep ---- */

static inline bool value_startup(void) {
    return true;
}
static inline void value_shutdown(void) {
    if (TAGBOX_TAGGED_DUMMY) {
        tagged_dummy_shutdown();
    }
}
static inline void value_clear_freelists(void) {
}

#endif
