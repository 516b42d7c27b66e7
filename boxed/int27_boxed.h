/* boxed, the ints of CPython 2.7 on a 64-bit machine. Included by boxed/value_boxed.h alone.
 *
 * An int of at most 64 bits is a `struct boxed_int` of 24 bytes:
 *
 *      +0  reference count          8 bytes
 *      +8  type pointer             8 bytes   while dead: the next free int
 *     +16  number                   8 bytes
 *
 * It lives in an int block: 992 bytes of malloc, a link and 41 ints. All free ints are linked through the type field into one
 * list without bound; only a full collection returns blocks, and only those in which nothing is alive.
 *
 * A wider int is 2.7's `long`, a `struct boxed_long`: header, size, 4 bytes for each 30-bit digit, from the pools, never kept for
 * reuse. Once an int has become a long, what is computed from it stays a long, small or not; a program cannot see that. The two
 * are told apart by the type pointer: that of a long is a type of its own, which value_type shows as type_int.
 *
 * Sources: CPython 2.7.18, Objects/intobject.c and Objects/longobject.c.
 */
#ifndef TAGBOX_BOXED_INT27_BOXED_H
#define TAGBOX_BOXED_INT27_BOXED_H

#include "boxed/value_boxed.h"

#if TAGBOX_INT_REUSE || TAGBOX_TUNABLE
#error "TAGBOX_INT_REUSE and TAGBOX_TUNABLE are not for the ints of CPython 2.7"
#endif

struct boxed_int {
    struct object head;
    int64_t number;
};
_Static_assert(sizeof(struct boxed_int) == 24, "2.7's int has 24 bytes");

struct boxed_long {
    struct object head;
    int32_t size;       /* digits, negative for a negative number; 0: zero. 2.7's size field has 8 bytes */
    uint32_t requested; /* the digits that the block was asked for: a result may turn out shorter */
    mp_limb_t limbs[];  /* the magnitude; the room of n digits always holds it */
};
_Static_assert(offsetof(struct boxed_long, limbs) == 24, "2.7's long header has 24 bytes");

extern struct type boxed_type_long;
extern struct boxed_int *boxed_small_ints[BOXED_SMALL_COUNT]; /* immortal, in the first int blocks */
extern struct boxed_int *boxed_freelist;                      /* last in first out */

#ifdef TAGBOX_COUNTED
extern int64_t boxed_freelist_size;
#define BOXED_FREELIST_GROWS(n)     \
    (boxed_freelist_size += (n), COUNT_SET(ints_freelist_size_end, boxed_freelist_size))
#else
#define BOXED_FREELIST_GROWS(n) ((void)0)
#endif

/* What the address sanitizer must not see read or written while an int is free: all but the link. */
#if defined(POOL_POISONS) && POOL_POISONS
void boxed_hide(struct boxed_int *o);
void boxed_expose(struct boxed_int *o);
#else
static inline void boxed_hide(struct boxed_int *o) {
    (void)o;
}
static inline void boxed_expose(struct boxed_int *o) {
    (void)o;
}
#endif

/* ---- Types ---- */

static inline struct type *value_type(value v) {
    struct type *type = value_object(v)->type;
    return UNLIKELY(type == &boxed_type_long) ? &type_int : type;
}
/* The layout of at most 64 bits. */
ALWAYS_INLINE bool boxed_is_int(value v) {
    return value_object(v)->type == &type_int;
}
ALWAYS_INLINE bool boxed_is_long(value v) {
    return value_object(v)->type == &boxed_type_long;
}
static inline bool value_is_int(value v) {
    return boxed_is_int(v) || boxed_is_long(v);
}

/* ---- Birth and death ---- */

/* Links the ints of a new block; the first of them, or NULL without an exception. */
struct boxed_int *boxed_fill_freelist(void);
void boxed_long_deallocate(struct object *o);
void value_int_deallocate(struct object *o);

ALWAYS_INLINE bool boxed_is_small(int64_t i) {
    return i >= TAGBOX_SMALL_INT_MIN && i <= TAGBOX_SMALL_INT_MAX;
}

ALWAYS_INLINE bool value_try_from_int64(int64_t i, value *out) {
    if (boxed_is_small(i)) {
        COUNT(ints_small_hits);
        /* Immortal: the count may drift by any number of releases without harm. */
        *out = value_from_object(&boxed_small_ints[i - TAGBOX_SMALL_INT_MIN]->head);
        TRACE_INT(SMALL, value_object(*out), 0);
        return true;
    }
    struct boxed_int *o = boxed_freelist;
    if (UNLIKELY(o == NULL)) {
        o = boxed_fill_freelist();
        if (UNLIKELY(o == NULL)) {
            return false;
        }
    }
    boxed_freelist = (struct boxed_int *)(void *)o->head.type;
    COUNT(ints_created);
    COUNT(ints_freelist_pops);
    BOXED_FREELIST_GROWS(-1);
    TRACE_INT(REUSING, o, sizeof *o);
    boxed_expose(o);
    o->head.refcount = 1;
    o->head.type = &type_int;
    o->number = i;
    *out = value_from_object(&o->head);
    return true;
}

static inline value value_from_int64(int64_t i) {
    value v;
    if (LIKELY(value_try_from_int64(i, &v))) {
        return v;
    }
    return error_no_memory();
}
static inline value value_from_size(int64_t i) {
    return value_from_int64(i);
}
static inline value value_from_constant(int64_t i) {
    return boxed_is_small(i) ? value_from_object(&boxed_small_ints[i - TAGBOX_SMALL_INT_MIN]->head) : value_from_int64(i);
}

ALWAYS_INLINE void boxed_int_died(struct object *o) {
    TRACE_INT(KEEPING, o, sizeof(struct boxed_int));
    o->type = (struct type *)(void *)boxed_freelist;
    boxed_freelist = (struct boxed_int *)o;
    COUNT(ints_freelist_pushes);
    BOXED_FREELIST_GROWS(1);
    boxed_hide((struct boxed_int *)o);
}

/* pre: v is an int. */
ALWAYS_INLINE void boxed_release_int(value v) {
    struct object *o = value_object(v);
    COUNT(references_releases);
    if (--o->refcount == 0) {
        if (LIKELY(o->type == &type_int)) {
            boxed_int_died(o);
        } else {
            boxed_long_deallocate(o);
        }
    }
}
ALWAYS_INLINE void value_release_operand(value v) {
    boxed_release_int(v);
}
ALWAYS_INLINE void value_release_old(value v) {
    value_release_any(v);
}

/* ---- Numbers ---- */

ALWAYS_INLINE bool boxed_both_ints(value a, value b) {
    return boxed_is_int(a) && boxed_is_int(b);
}
ALWAYS_INLINE int64_t boxed_number(value v) {
    return ((const struct boxed_int *)v.bits)->number;
}

bool boxed_long_to_int64(value v, int64_t *out);

static inline bool value_to_int64(value v, int64_t *out) {
    DEBUG_ASSERT(value_is_int(v));
    if (LIKELY(boxed_is_int(v))) {
        *out = boxed_number(v);
        return true;
    }
    return boxed_long_to_int64(v, out);
}

ALWAYS_INLINE bool value_try_index(value v, size_t length, size_t *out) {
    if (UNLIKELY(!boxed_is_int(v))) {
        return false;
    }
    *out = (size_t)boxed_number(v);
    return *out < length;
}

ALWAYS_INLINE bool value_try_truth(value v, bool *out) {
    if (UNLIKELY(!boxed_is_int(v))) {
        return false;
    }
    *out = boxed_number(v) != 0;
    return true;
}

/* ---- Fast paths: both operands of the 64-bit layout, and so is the result ---- */

/* boxed_compute_NAME(x, y, r): *r is x NAME y; false where it has no 64-bit result. With _small, y is the instruction's. */
#define X(name)                                                                                     \
    ALWAYS_INLINE bool boxed_compute_##name(int64_t x, int64_t y, int64_t *r) {                     \
        return !__builtin_##name##_overflow(x, y, r);                                               \
    }                                                                                               \
    ALWAYS_INLINE bool boxed_compute_##name##_small(int64_t x, int y, int64_t *r) {                 \
        return !__builtin_##name##_overflow(x, (int64_t)y, r);                                      \
    }
X(add)
X(sub)
X(mul)
#undef X

#define X(name, operator)                                                                           \
    ALWAYS_INLINE bool boxed_compute_##name(int64_t x, int64_t y, int64_t *r) {                     \
        *r = x operator y;                                                                          \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool boxed_compute_##name##_small(int64_t x, int y, int64_t *r) {                 \
        *r = x operator y;                                                                          \
        return true;                                                                                \
    }
X(and, &)
X(or, |)
X(xor, ^)
#undef X

static inline bool boxed_has_quotient(int64_t x, int64_t y) {
    return y != 0 && (y != -1 || x != INT64_MIN);
}
/* Where both are in 32 bits and not negative, the short division is far quicker. */
static inline bool boxed_divides_short(int64_t x, int64_t y) {
    return ((uint64_t)x | (uint64_t)y) >> 32 == 0;
}
static inline bool boxed_compute_floordiv(int64_t x, int64_t y, int64_t *r) {
    if (UNLIKELY(!boxed_has_quotient(x, y))) {
        return false;
    }
    if (boxed_divides_short(x, y)) {
        *r = (uint32_t)x / (uint32_t)y;
        return true;
    }
    *r = x / y - (x % y != 0 && (x ^ y) < 0);
    return true;
}
static inline bool boxed_compute_mod(int64_t x, int64_t y, int64_t *r) {
    if (UNLIKELY(!boxed_has_quotient(x, y))) {
        return false;
    }
    if (boxed_divides_short(x, y)) {
        *r = (uint32_t)x % (uint32_t)y;
        return true;
    }
    *r = x % y;
    *r += *r != 0 && (*r ^ y) < 0 ? y : 0;
    return true;
}
static inline bool boxed_is_power_of_two(int k) {
    return k > 0 && (k & (k - 1)) == 0;
}
/* By a constant: shift and mask where it is a power of two. */
ALWAYS_INLINE bool boxed_compute_floordiv_small(int64_t x, int y, int64_t *r) {
    if (LIKELY(boxed_is_power_of_two(y))) {
        *r = x >> __builtin_ctz((unsigned)y);
        return true;
    }
    return boxed_compute_floordiv(x, y, r);
}
ALWAYS_INLINE bool boxed_compute_mod_small(int64_t x, int y, int64_t *r) {
    if (LIKELY(boxed_is_power_of_two(y))) {
        *r = x & (y - 1);
        return true;
    }
    return boxed_compute_mod(x, y, r);
}

ALWAYS_INLINE bool boxed_compute_lshift(int64_t x, int64_t y, int64_t *r) {
    if (UNLIKELY((uint64_t)y > 63)) {
        return false;
    }
    *r = (int64_t)((uint64_t)x << y);
    return *r >> y == x;
}
ALWAYS_INLINE bool boxed_compute_rshift(int64_t x, int64_t y, int64_t *r) {
    *r = x >> (y > 63 ? 63 : y & 63);
    return y >= 0;
}
ALWAYS_INLINE bool boxed_compute_lshift_small(int64_t x, int y, int64_t *r) {
    return boxed_compute_lshift(x, y, r);
}
ALWAYS_INLINE bool boxed_compute_rshift_small(int64_t x, int y, int64_t *r) {
    return boxed_compute_rshift(x, y, r);
}

/* Where a shift gives its left operand itself. */
ALWAYS_INLINE bool boxed_shifts_nothing(int64_t x, int64_t y) {
    return y == 0 || (x == 0 && y > 0);
}
ALWAYS_INLINE bool boxed_never(int64_t x, int64_t y) {
    (void)x;
    (void)y;
    return false;
}

/* X(name, when the result is the left operand itself) */
#define BOXED_ARITHMETIC(X)                                                                         \
    X(add, boxed_never) X(sub, boxed_never) X(mul, boxed_never) X(floordiv, boxed_never)            \
    X(mod, boxed_never) X(and, boxed_never) X(or, boxed_never) X(xor, boxed_never)                  \
    X(lshift, boxed_shifts_nothing) X(rshift, boxed_shifts_nothing)

/* CPython's order: the operands go, right before left, then the store frees what the variable held. */
ALWAYS_INLINE void boxed_store_over(value result, value right, value left, value *slot) {
    value old = *slot;
    *slot = result;
    if (!value_is_absent(right)) {
        boxed_release_int(right);
    }
    if (!value_is_absent(left)) {
        boxed_release_int(left);
    }
    value_release_any(old);
}

#define X(name, same)                                                                               \
    ALWAYS_INLINE bool value_try_##name(value a, value b, value *out) {                             \
        if (UNLIKELY(!boxed_both_ints(a, b))) {                                                     \
            return false;                                                                           \
        }                                                                                           \
        int64_t x = boxed_number(a), y = boxed_number(b), result;                                   \
        if (same(x, y)) {                                                                           \
            value_retain(a);                                                                        \
            *out = a;                                                                               \
            return true;                                                                            \
        }                                                                                           \
        return LIKELY(boxed_compute_##name(x, y, &result)) && value_try_from_int64(result, out);    \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small(value a, int k, value *out) {                       \
        if (UNLIKELY(!boxed_is_int(a))) {                                                           \
            return false;                                                                           \
        }                                                                                           \
        int64_t x = boxed_number(a), result;                                                        \
        if (same(x, k)) {                                                                           \
            value_retain(a);                                                                        \
            *out = a;                                                                               \
            return true;                                                                            \
        }                                                                                           \
        return LIKELY(boxed_compute_##name##_small(x, k, &result)) &&                          \
               value_try_from_int64(result, out);                                                   \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_over(value a, value b, value *slot, bool consume_a,       \
                                               bool consume_b) {                                    \
        value result;                                                                               \
        if (UNLIKELY(!value_try_##name(a, b, &result))) {                                           \
            return false;                                                                           \
        }                                                                                           \
        boxed_store_over(result, consume_b ? b : VALUE_ABSENT, consume_a ? a : VALUE_ABSENT, slot); \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small_over(value a, int k, value *slot, bool consume_a) { \
        value result;                                                                               \
        if (UNLIKELY(!value_try_##name##_small(a, k, &result))) {                                   \
            return false;                                                                           \
        }                                                                                           \
        boxed_store_over(result, VALUE_ABSENT, consume_a ? a : VALUE_ABSENT, slot);                 \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_update(value *slot, value b, bool consume_b) {            \
        return value_try_##name##_over(*slot, b, slot, false, consume_b);                           \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small_update(value *slot, int k) {                        \
        return value_try_##name##_small_over(*slot, k, slot, false);                                \
    }
BOXED_ARITHMETIC(X)
#undef X

static inline bool value_try_negate(value a, value *out) {
    return boxed_is_int(a) && boxed_number(a) != INT64_MIN && value_try_from_int64(-boxed_number(a), out);
}
static inline bool value_try_invert(value a, value *out) {
    return boxed_is_int(a) && value_try_from_int64(~boxed_number(a), out);
}

/* With a long among the operands: beside an int, that int is converted for it. false: not ints, or no memory. */
bool boxed_long_compare(value a, value b, int *out);
bool boxed_long_compare_small(value a, int k, int *out);

static inline bool value_try_compare(value a, value b, int *out) {
    if (UNLIKELY(!boxed_both_ints(a, b))) {
        return boxed_long_compare(a, b, out);
    }
    int64_t x = boxed_number(a), y = boxed_number(b);
    *out = (x > y) - (x < y);
    return true;
}
#define X(name, operator)                                                                           \
    ALWAYS_INLINE bool value_try_##name(value a, value b, bool *out) {                              \
        int order;                                                                                  \
        if (UNLIKELY(!boxed_both_ints(a, b))) {                                                     \
            bool known = boxed_long_compare(a, b, &order);                                          \
            *out = order operator 0;                                                                \
            return known;                                                                           \
        }                                                                                           \
        *out = boxed_number(a) operator boxed_number(b);                                            \
        return true;                                                                                \
    }                                                                                               \
    ALWAYS_INLINE bool value_try_##name##_small(value a, int k, bool *out) {                        \
        int order;                                                                                  \
        if (UNLIKELY(!boxed_is_int(a))) {                                                           \
            bool known = boxed_long_compare_small(a, k, &order);                                    \
            *out = order operator 0;                                                                \
            return known;                                                                           \
        }                                                                                           \
        *out = boxed_number(a) operator k;                                                          \
        return true;                                                                                \
    }
VALUE_COMPARISONS(X)
#undef X

/* ---- Slow ints ---- */

/* What value_int_begin has allocated. */
struct int_plan {
    bool is_long;                 /* the result stays a long, even where it would fit an int */
    struct boxed_long *block;     /* for a long result; NULL: sized by the result in value_int_finish */
    struct boxed_long *scratch[7]; /* converted operands and what the algorithm needs besides */
    int scratch_count;
};

void value_int_view(value v, struct int_view *view);
bool value_int_begin(enum int_operation op, const struct int_view *a, const struct int_view *b,
                     struct int_plan *plan);
value value_int_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative);
/* Whether the result becomes a long is known only at the end. */
static inline mp_limb_t *value_int_room(struct int_plan *plan, size_t count) {
    (void)plan, (void)count;
    return NULL;
}

#endif
