/* boxed, the ints of CPython 3. Included by boxed/value_boxed.h alone. An int's object is CPython's:
 *
 *      +0  reference count          8 bytes
 *      +8  type pointer             8 bytes
 *     +16  tag                      4 bytes   digits << 3 | sign (0 positive, 1 zero, 2 negative)
 *     +20  slack                    4 bytes   of the block, see below; CPython's tag has these bytes too
 *     +24  payload                  4 bytes for each 30-bit digit, as far as sizes are concerned
 *
 * Sizes and events are CPython's to the byte: an int of d digits asks the allocator for 24 + 4d bytes. Inside the block the
 * payload is kept the way that makes arithmetic fastest: a compact int (at most one digit, |v| < 2^30) as a signed 64-bit number,
 * a wider one as 64-bit limbs of its magnitude, which always fit where its digits would (every request is rounded up to 16).
 */
#ifndef TAGBOX_BOXED_COMPACT_BOXED_H
#define TAGBOX_BOXED_COMPACT_BOXED_H

#include <string.h>

#include "boxed/value_boxed.h"

enum boxed_sign { BOXED_POSITIVE = 0, BOXED_ZERO = 1, BOXED_NEGATIVE = 2, BOXED_SIGN_MASK = 3 };

/* The tag of a compact int is below the first, of one of at most two digits below the second, of at most four below the third. */
#define BOXED_COMPACT_LIMIT ((uint32_t)2 << 3)
#define BOXED_BRIEF_LIMIT ((uint32_t)3 << 3)
#define BOXED_MEDIUM_LIMIT ((uint32_t)5 << 3)
#define BOXED_DIGITS_MAX (((size_t)1 << 29) - 1)

struct boxed_int {
    struct object head;
    uint32_t tag;
    /* 16-byte units by which the block is larger than its digits ask for: a result may be shorter than the request made for
     * it. Stays with the block on the freelist, so that it can always be returned with its true size. */
    uint32_t slack;
    union {
        int64_t compact;
        mp_limb_t limbs[1];
    };
};
_Static_assert(offsetof(struct boxed_int, compact) == 24, "CPython's int header has 24 bytes");

/* The request for a compact int made from a C number. */
#define BOXED_COMPACT_REQUEST (BOXED_COMPACT_STRUCT ? sizeof(struct boxed_int) : offsetof(struct boxed_int, compact) + 4)

extern struct boxed_int boxed_small_ints[BOXED_SMALL_COUNT];

/* The ints that wait for reuse, last in first out: linked through `refcount`, the type stays; `compact` is how many wait from
 * this one on. So taking one needs no count. The list ends in boxed_freelist_end. */
extern struct boxed_int *boxed_freelist;
extern struct boxed_int boxed_freelist_end;

static inline bool boxed_freelist_empty(void) {
    return boxed_freelist == &boxed_freelist_end;
}
static inline struct boxed_int *boxed_next_waiting(const struct boxed_int *o) {
    return (struct boxed_int *)(uintptr_t)o->head.refcount;
}
/* pre: not empty. The block's type is in place. */
ALWAYS_INLINE struct boxed_int *boxed_freelist_pop(void) {
    struct boxed_int *o = boxed_freelist;
    boxed_freelist = boxed_next_waiting(o);
    COUNT(ints_freelist_pops);
    COUNT_SET(ints_freelist_size_end, boxed_freelist->compact);
    return o;
}
/* Whether the block of the dead int can wait: the value decides, as in CPython, even when the block served a wider request. */
ALWAYS_INLINE bool boxed_freelist_takes(const struct boxed_int *o) {
    return TAGBOX_INT_FREELIST > 0 && LIKELY(o->tag < BOXED_COMPACT_LIMIT && boxed_freelist->compact < TAGBOX_INT_FREELIST);
}
/* pre: boxed_freelist_takes(o). The number in it is gone. */
ALWAYS_INLINE void boxed_freelist_push(struct boxed_int *o) {
    struct boxed_int *first = boxed_freelist; /* read once: what is written to `o` might lie there, as far as the compiler knows */
    int64_t waiting = first->compact + 1;
    o->head.refcount = (int64_t)(uintptr_t)first;
    o->compact = waiting;
    boxed_freelist = o;
    COUNT(ints_freelist_pushes);
    COUNT_SET(ints_freelist_size_end, o->compact);
}

/* ---- Types ---- */

static inline struct type *value_type(value v) {
    return value_object(v)->type;
}
static inline bool value_is_int(value v) {
    return value_object(v)->type == &type_int;
}

/* ---- Compact ints ---- */

/* Puts a dead int's block on the freelist or returns it. */
void value_int_deallocate(struct object *o);

ALWAYS_INLINE void boxed_end_int(struct object *o) {
    struct boxed_int *dead = (struct boxed_int *)o;
#ifndef TAGBOX_COUNTED /* there value_int_deallocate traces */
    if (boxed_freelist_takes(dead)) {
        boxed_freelist_push(dead);
        return;
    }
#endif
    value_int_deallocate(&dead->head);
}

/* A compact int in a new block, where none waits. Absent without an exception. */
value boxed_from_compact(int64_t i);
/* An int beyond one digit that fits in 64 bits. Absent without an exception. */
value boxed_from_wide(int64_t i);

ALWAYS_INLINE void boxed_release_int(value v) {
    struct object *o = value_object(v);
    COUNT(references_releases);
    if (--o->refcount == 0) {
        boxed_end_int(o);
    }
}
ALWAYS_INLINE void value_release_old(value v) {
    struct object *o = value_object(v);
    if (o == NULL) {
        return;
    }
    COUNT(references_releases);
    if (--o->refcount == 0) {
        if (LIKELY(o->type == &type_int)) {
            boxed_end_int(o);
        } else {
            object_deallocate(o);
        }
    }
}
ALWAYS_INLINE void value_release_operand(value v) {
    boxed_release_int(v);
}

ALWAYS_INLINE uint32_t boxed_compact_tag(int64_t i) {
    return (1u << 3) + (uint32_t)((uint64_t)i >> 63) * BOXED_NEGATIVE; /* zero has the tag of a positive one */
}

/* A new int of this block. */
ALWAYS_INLINE value boxed_write_compact(struct boxed_int *o, int64_t i) {
    o->head.refcount = 1;
    o->tag = boxed_compact_tag(i);
    o->compact = i;
    return value_from_object(&o->head);
}

/* One of those in the table. */
ALWAYS_INLINE bool boxed_is_small(int64_t i) {
    return i >= TAGBOX_SMALL_INT_MIN && i <= TAGBOX_SMALL_INT_MAX && (!TAGBOX_TUNABLE || i <= BOXED_SMALL_MOST);
}
ALWAYS_INLINE bool boxed_fits_digit(int64_t i) {
    return (uint64_t)i + ((1u << BOXED_DIGIT_BITS) - 1) <= ((uint64_t)2 << BOXED_DIGIT_BITS) - 2;
}

ALWAYS_INLINE bool value_try_from_int64(int64_t i, value *out) {
    if (boxed_is_small(i)) {
        COUNT(ints_small_hits);
        /* Immortal: the count may drift by any number of releases without harm. */
        *out = value_from_object(&boxed_small_ints[i - TAGBOX_SMALL_INT_MIN].head);
        TRACE_INT(SMALL, value_object(*out), 0);
        return true;
    }
    if (UNLIKELY(!boxed_fits_digit(i))) {
        *out = boxed_from_wide(i);
        return out->bits != 0;
    }
    if (TAGBOX_INT_FREELIST == 0 || UNLIKELY(boxed_freelist_empty())) {
        *out = boxed_from_compact(i); /* all of it, so that nothing must be kept for after the call */
        return out->bits != 0;
    }
    struct boxed_int *o = boxed_freelist_pop();
    COUNT(ints_created);
    TRACE_INT(REUSING, o, BOXED_COMPACT_REQUEST);
    *out = boxed_write_compact(o, i);
    return true;
}

static inline value value_from_int64(int64_t i) {
    value v;
    if (LIKELY(value_try_from_int64(i, &v))) {
        return v;
    }
    return error_no_memory();
}

/* value_from_size where the request differs. */
value boxed_from_size(int64_t i);

static inline value value_from_size(int64_t i) {
    return BOXED_SIZE_BY_DIGITS ? boxed_from_size(i) : value_from_int64(i);
}
static inline value value_from_constant(int64_t i) {
    return boxed_is_small(i) ? value_from_object(&boxed_small_ints[i - TAGBOX_SMALL_INT_MIN].head) : value_from_int64(i);
}

ALWAYS_INLINE bool boxed_is_compact(value v) {
    return LIKELY(value_is_int(v)) && LIKELY(boxed_int_of(v)->tag < BOXED_COMPACT_LIMIT);
}
ALWAYS_INLINE bool boxed_both_compact(value a, value b) {
    return LIKELY(value_is_int(a)) && LIKELY(value_is_int(b)) &&
           LIKELY((boxed_int_of(a)->tag | boxed_int_of(b)->tag) < BOXED_COMPACT_LIMIT);
}
ALWAYS_INLINE int64_t boxed_number(value v) {
    return boxed_int_of(v)->compact;
}

bool boxed_wide_to_int64(value v, int64_t *out);

static inline bool value_to_int64(value v, int64_t *out) {
    DEBUG_ASSERT(value_is_int(v));
    if (LIKELY(boxed_int_of(v)->tag < BOXED_COMPACT_LIMIT)) {
        *out = boxed_number(v);
        return true;
    }
    return boxed_wide_to_int64(v, out);
}

ALWAYS_INLINE bool value_try_index(value v, size_t length, size_t *out) {
    if (UNLIKELY(!boxed_is_compact(v))) {
        return false;
    }
    *out = (size_t)boxed_number(v);
    return *out < length;
}

ALWAYS_INLINE bool value_try_truth(value v, bool *out) {
    if (UNLIKELY(!value_is_int(v))) {
        return false;
    }
    *out = boxed_int_of(v)->tag >= BOXED_COMPACT_LIMIT || boxed_int_of(v)->compact != 0;
    return true;
}

/* ---- Fast paths: both operands compact, so no 64-bit overflow is possible ---- */

static inline int64_t boxed_floordiv(int64_t a, int64_t b) {
    int32_t x = (int32_t)a, y = (int32_t)b; /* |v| < 2^30: the short division is far quicker */
    int32_t q = x / y;
    return q - ((x % y != 0) & ((x ^ y) < 0));
}
static inline int64_t boxed_mod(int64_t a, int64_t b) {
    int32_t x = (int32_t)a, y = (int32_t)b;
    int32_t r = x % y;
    return r != 0 && (r ^ y) < 0 ? r + y : r;
}
static inline bool boxed_is_power_of_two(int k) {
    return k > 0 && (k & (k - 1)) == 0;
}
/* `//` and `%` by a constant: shift and mask where it is a power of two. */
static inline int64_t boxed_floordiv_small(int64_t a, int k) {
    return boxed_is_power_of_two(k) ? a >> __builtin_ctz((unsigned)k) : boxed_floordiv(a, k);
}
static inline int64_t boxed_mod_small(int64_t a, int k) {
    return boxed_is_power_of_two(k) ? a & (k - 1) : boxed_mod(a, k);
}

/* CPython's order: the operands go, right before left, then the store frees what the variable held. (Where no box is reused, the
 * text of the _over forms says the same, so that no operand is tested for being there.) */
ALWAYS_INLINE void boxed_store_over(value result, value right, value left, value old, value *slot) {
    *slot = result;
    if (!value_is_absent(right)) {
        boxed_release_int(right);
    }
    if (!value_is_absent(left)) {
        boxed_release_int(left);
    }
    value_release_old(old);
}

/* The variant that reuses: overwrites the compact int in `candidate` with `number`, if nothing else refers to it and the number
 * needs such a block. */
ALWAYS_INLINE bool boxed_overwrite(value candidate, int64_t number) {
    if (value_is_absent(candidate) || value_object(candidate)->refcount != 1 || !boxed_is_compact(candidate) ||
        !boxed_fits_digit(number) || boxed_is_small(number)) {
        return false;
    }
    TRACE_INT(OVERWRITING, boxed_int_of(candidate), 0);
    boxed_int_of(candidate)->tag = boxed_compact_tag(number);
    boxed_int_of(candidate)->compact = number;
    return true;
}
/* boxed_store_over without a new int, where one of the old ones can take the number. left, right: absent if not consumed. */
ALWAYS_INLINE bool boxed_reuse_over(int64_t number, value right, value left, value old, value *slot) {
    if (boxed_overwrite(old, number)) {
        boxed_store_over(old, right, left, VALUE_ABSENT, slot);
        return true;
    }
    if (boxed_overwrite(left, number)) {
        boxed_store_over(left, right, VALUE_ABSENT, old, slot);
        return true;
    }
    if (boxed_overwrite(right, number)) {
        boxed_store_over(right, VALUE_ABSENT, left, old, slot);
        return true;
    }
    return false;
}

/* ---- Medium ints: at most four digits, |v| < 2^120. Out of line: still a machine operation or two, but the block is asked
 * for in the size that CPython's general algorithm asks for. Absent: not such operands, or no memory. (A result by reference
 * would keep the interpreter's results in memory.) */
#define X(name)                                                                                     \
    value boxed_medium_##name(value a, value b);                                                    \
    value boxed_medium_##name##_small(value a, int k);
VALUE_ARITHMETIC(X)
#undef X
/* Below 0, 0 or above 0 as a is less than, equal to, greater than the other; or not such operands. */
enum { BOXED_UNORDERED = 2 };
int boxed_medium_compare(value a, value b);
int boxed_medium_compare_small(value a, int k);

/* X(name, computed here when both are compact, quick case beyond that, result from the numbers x and y, result when y is a
 * small constant) */
#define BOXED_ARITHMETIC(X)                                                                         \
    X(add, true, true, x + y, x + y)                                                                \
    X(sub, true, true, x - y, x - y)                                                                \
    X(mul, true, true, x * y, x * y)                                                                \
    X(floordiv, true, y != 0, boxed_floordiv(x, y), boxed_floordiv_small(x, (int)y))                \
    X(mod, true, y != 0, boxed_mod(x, y), boxed_mod_small(x, (int)y))                               \
    X(and, BOXED_COMPACT_BITWISE, true, x & y, x & y)                                               \
    X(or, BOXED_COMPACT_BITWISE, true, x | y, x | y)                                                \
    X(xor, BOXED_COMPACT_BITWISE, true, x ^ y, x ^ y)                                               \
    X(lshift, BOXED_COMPACT_BITWISE, (uint64_t)y < BOXED_DIGIT_BITS, x * ((int64_t)1 << y),         \
      x * ((int64_t)1 << y))                                                                        \
    X(rshift, BOXED_COMPACT_BITWISE, y >= 0, x >> (y > 63 ? 63 : y), x >> (y > 63 ? 63 : y))

#define X(name, inlined, quick, general, constant)                                                  \
    ALWAYS_INLINE bool value_try_##name(value a, value b, value *out) {                             \
        if (!(inlined) || UNLIKELY(!boxed_both_compact(a, b))) {                                    \
            *out = boxed_medium_##name(a, b);                                                       \
            return out->bits != 0;                                                                  \
        }                                                                                           \
        int64_t x = boxed_number(a), y = boxed_number(b);                                           \
        return LIKELY(quick) && value_try_from_int64(general, out);                                 \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small(value a, int k, value *out) {                       \
        if (!(inlined) || UNLIKELY(!boxed_is_compact(a))) {                                         \
            *out = boxed_medium_##name##_small(a, k);                                               \
            return out->bits != 0;                                                                  \
        }                                                                                           \
        int64_t x = boxed_number(a), y = k;                                                         \
        return LIKELY(quick) && value_try_from_int64(constant, out);                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_over(value a, value b, value *slot, bool consume_a,       \
                                               bool consume_b) {                                    \
        value result = VALUE_ABSENT;                                                                \
        if (TAGBOX_INT_REUSE && (inlined) && boxed_both_compact(a, b)) {                            \
            value right = consume_b ? b : VALUE_ABSENT, left = consume_a ? a : VALUE_ABSENT;        \
            int64_t x = boxed_number(a), y = boxed_number(b);                                       \
            if ((quick) && boxed_reuse_over(general, right, left, *slot, slot)) {                   \
                return true;                                                                        \
            }                                                                                       \
        }                                                                                           \
        if (UNLIKELY(!value_try_##name(a, b, &result))) {                                           \
            return false;                                                                           \
        }                                                                                           \
        value old = *slot; /* not before: nothing is kept over a call */                            \
        *slot = result;                                                                             \
        if (consume_b) {                                                                            \
            boxed_release_int(b);                                                                   \
        }                                                                                           \
        if (consume_a) {                                                                            \
            boxed_release_int(a);                                                                   \
        }                                                                                           \
        value_release_old(old);                                                                     \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small_over(value a, int k, value *slot, bool consume_a) { \
        value result = VALUE_ABSENT;                                                                \
        if (TAGBOX_INT_REUSE && (inlined) && boxed_is_compact(a)) {                                 \
            value left = consume_a ? a : VALUE_ABSENT;                                              \
            int64_t x = boxed_number(a), y = k;                                                     \
            if ((quick) && boxed_reuse_over(constant, VALUE_ABSENT, left, *slot, slot)) {           \
                return true;                                                                        \
            }                                                                                       \
        }                                                                                           \
        if (UNLIKELY(!value_try_##name##_small(a, k, &result))) {                                   \
            return false;                                                                           \
        }                                                                                           \
        value old = *slot; /* not before: nothing is kept over a call */                            \
        *slot = result;                                                                             \
        if (consume_a) {                                                                            \
            boxed_release_int(a);                                                                   \
        }                                                                                           \
        value_release_old(old);                                                                     \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_update(value *slot, value b, bool consume_b) {            \
        value result = VALUE_ABSENT, old = *slot;                                                   \
        if (TAGBOX_INT_REUSE) {                                                                     \
            return value_try_##name##_over(old, b, slot, false, consume_b);                         \
        }                                                                                           \
        if (UNLIKELY(!value_try_##name(old, b, &result))) {                                         \
            return false;                                                                           \
        }                                                                                           \
        *slot = result;                                                                             \
        if (consume_b) {                                                                            \
            boxed_release_int(b);                                                                   \
        }                                                                                           \
        boxed_release_int(old);                                                                     \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small_update(value *slot, int k) {                        \
        value result = VALUE_ABSENT, old = *slot;                                                   \
        if (TAGBOX_INT_REUSE) {                                                                     \
            return value_try_##name##_small_over(old, k, slot, false);                              \
        }                                                                                           \
        if (UNLIKELY(!value_try_##name##_small(old, k, &result))) {                                 \
            return false;                                                                           \
        }                                                                                           \
        *slot = result;                                                                             \
        boxed_release_int(old);                                                                     \
        return true;                                                                                \
    }
BOXED_ARITHMETIC(X)
#undef X

static inline bool value_try_negate(value a, value *out) {
    return boxed_is_compact(a) && value_try_from_int64(-boxed_number(a), out);
}
static inline bool value_try_invert(value a, value *out) {
    return boxed_is_compact(a) && value_try_from_int64(~boxed_number(a), out);
}

static inline bool value_try_compare(value a, value b, int *out) {
    if (UNLIKELY(!boxed_both_compact(a, b))) {
        *out = boxed_medium_compare(a, b);
        return *out != BOXED_UNORDERED;
    }
    int64_t x = boxed_number(a), y = boxed_number(b);
    *out = (x > y) - (x < y);
    return true;
}
#define X(name, operator)                                                                           \
    ALWAYS_INLINE bool value_try_##name(value a, value b, bool *out) {                              \
        if (UNLIKELY(!boxed_both_compact(a, b))) {                                                  \
            int order = boxed_medium_compare(a, b);                                                 \
            *out = order operator 0;                                                                \
            return order != BOXED_UNORDERED;                                                        \
        }                                                                                           \
        *out = boxed_number(a) operator boxed_number(b);                                            \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small(value a, int k, bool *out) {                        \
        if (UNLIKELY(!boxed_is_compact(a))) {                                                       \
            int order = boxed_medium_compare_small(a, k);                                           \
            *out = order operator 0;                                                                \
            return order != BOXED_UNORDERED;                                                        \
        }                                                                                           \
        *out = boxed_number(a) operator k;                                                          \
        return true;                                                                                \
    }
VALUE_COMPARISONS(X)
#undef X

/* ---- Slow ints ---- */

/* What value_int_begin has allocated. */
struct int_plan {
    struct boxed_int *block; /* for the result; NULL: sized by the result in value_int_finish */
    size_t digits;           /* that block's digits as requested */
    /* Scratch ints, with their digits as requested and as used: a compact one may wait on the freelist when it dies. */
    struct boxed_int *scratch[2];
    size_t scratch_digits[2], scratch_used[2];
};

#include "boxed/block_boxed.h"
#include "boxed/digits_boxed.h"

static inline void value_int_view(value v, struct int_view *view) {
    const struct boxed_int *o = boxed_int_of(v);
    if (o->tag < BOXED_COMPACT_LIMIT) {
        view->negative = o->compact < 0;
        view->small = o->compact < 0 ? 0 - (mp_limb_t)o->compact : (mp_limb_t)o->compact;
        view->limbs = &view->small;
        view->count = o->compact != 0;
        return;
    }
    view->negative = (o->tag & BOXED_SIGN_MASK) == BOXED_NEGATIVE;
    view->limbs = o->limbs;
    view->count = boxed_limbs_of_digits(o->tag >> 3);
    view->count -= o->limbs[view->count - 1] == 0;
}

/* The allocations of operations in general, and those of the result alone. false: MemoryError pending. pre: the plan is empty */
bool boxed_plan(enum int_operation op, const struct int_view *a, const struct int_view *b, struct int_plan *plan);
bool boxed_plan_result(struct int_plan *plan, size_t digits);

static inline bool boxed_is_compact_view(const struct int_view *v) {
    return v->count == 0 || (v->count == 1 && v->limbs[0] >> BOXED_DIGIT_BITS == 0);
}

/* The same for a block of two digits or more, inline. */
ALWAYS_INLINE bool boxed_plan_wide(struct int_plan *plan, size_t digits) {
    plan->digits = digits;
    plan->block = boxed_block_allocate(digits, boxed_request(digits));
    if (UNLIKELY(plan->block == NULL)) {
        error_no_memory();
        return false;
    }
    return true;
}

/* The same for x_add, x_sub and long_mul alone. */
ALWAYS_INLINE bool boxed_plan_ring(enum int_operation op, const struct int_view *a, const struct int_view *b, struct int_plan *plan) {
    size_t na = boxed_digits(a), nb = boxed_digits(b);
    if (boxed_is_compact_view(a) && boxed_is_compact_view(b)) {
        return true;
    }
    if (op == INT_OP_MUL) {
        return a->count == 0 || b->count == 0 || boxed_plan_wide(plan, na + nb);
    }
    if ((a->negative == b->negative) == (op == INT_OP_ADD)) {
        return boxed_plan_wide(plan, (na > nb ? na : nb) + 1);
    }
    na = boxed_digits_of_difference(a, b);
    return na == 0 || boxed_plan_result(plan, na);
}

ALWAYS_INLINE bool value_int_begin(enum int_operation op, const struct int_view *a, const struct int_view *b, struct int_plan *plan) {
    plan->block = plan->scratch[0] = plan->scratch[1] = NULL;
    if (__builtin_constant_p(op) && (op == INT_OP_ADD || op == INT_OP_SUB || op == INT_OP_MUL)) {
        return boxed_plan_ring(op, a, b, plan);
    }
    return boxed_plan(op, a, b, plan);
}

ALWAYS_INLINE mp_limb_t *value_int_room(struct int_plan *plan, size_t count) {
    struct boxed_int *o = plan->block;
    size_t header = offsetof(struct boxed_int, limbs);
    return o != NULL && count * sizeof(mp_limb_t) <= boxed_rounded_request(plan->digits) - header ? o->limbs : NULL;
}

/* Writes a result of two digits or more into `o`, whose block was requested for `requested` digits. The limbs may be its own. */
ALWAYS_INLINE value boxed_fill_wide(struct boxed_int *o, size_t requested, size_t digits, const mp_limb_t *limbs, size_t count,
                                    bool negative) {
    o->slack += (uint32_t)((boxed_rounded_request(requested) - boxed_rounded_request(digits)) / 16);
    o->tag = (uint32_t)digits << 3 | (negative ? BOXED_NEGATIVE : BOXED_POSITIVE);
    if (limbs != o->limbs) {
        memcpy(o->limbs, limbs, count * sizeof(mp_limb_t));
    }
    if (count < boxed_limbs_of_digits(digits)) { /* by one at most */
        o->limbs[count] = 0;
    }
    return value_from_object(&o->head);
}

/* Where there are scratch ints, no block for the result, or a result that does not take two limbs. pre: the top limb is not zero */
value boxed_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative);

ALWAYS_INLINE value value_int_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative) {
    while (count > 0 && limbs[count - 1] == 0) {
        count--;
    }
    if (LIKELY(count > 1 && plan->block != NULL && plan->scratch[0] == NULL && plan->scratch[1] == NULL)) {
        size_t digits = boxed_digits_of_bits(boxed_bits(limbs, count));
        if (LIKELY(digits <= plan->digits)) {
            return boxed_fill_wide(plan->block, plan->digits, digits, limbs, count, negative);
        }
    }
    return boxed_finish(plan, limbs, count, negative);
}

#endif
