/* boxed: every int is a heap object behind a pointer, as in CPython. A value is a `struct object *`.
 *
 * Here is what does not depend on how an int is laid out; the layouts are compact_boxed.h (CPython 3) and int27_boxed.h
 * (CPython 2.7).
 *
 * The measures that make boxing bearable, each a build setting: the small-int table (immortal objects, never allocated), the
 * freelist of ints, and the pool allocator underneath (common/memory). Rules of which event happens when: README.md here.
 */
#ifndef TAGBOX_BOXED_VALUE_BOXED_H
#define TAGBOX_BOXED_VALUE_BOXED_H

#include "common/value.h"

#include "boxed/model_boxed.h"

#define BOXED_DIGIT_BITS 30
#define BOXED_SMALL_COUNT (BOXED_SMALL_MOST - TAGBOX_SMALL_INT_MIN + 1) /* there is room for */

extern const char value_representation[];

/* ---- Words and objects ---- */

/* Not every small function is ALWAYS_INLINE here as in tagged/: with those of kinds and freelist so gcc keeps loop_noprint in 138
 * instructions instead of 135. */
static inline value value_from_object(struct object *o) {
    return (value){(uintptr_t)o};
}
ALWAYS_INLINE struct object *value_object(value v) {
    return (struct object *)v.bits;
}
static inline struct boxed_int *boxed_int_of(value v) {
    return (struct boxed_int *)v.bits;
}
static inline bool value_is_float(value v) {
    return value_object(v)->type == &type_float;
}
static inline bool value_has_type(value v, const struct type *type) {
    return value_object(v)->type == type;
}
ALWAYS_INLINE bool value_is(value a, value b) {
    return a.bits == b.bits;
}
static inline int64_t value_id(value v) {
    return (int64_t)v.bits;
}

/* ---- Ownership ---- */

ALWAYS_INLINE void value_retain(value v) {
    object_retain(value_object(v));
}
ALWAYS_INLINE void value_release(value v) {
    object_release(value_object(v));
}
ALWAYS_INLINE void value_release_any(value v) {
    if (v.bits != 0) {
        object_release(value_object(v));
    }
}
ALWAYS_INLINE void value_release_all(const value *v, size_t count) {
    if (count > 0) { /* unrolled, so that a constant count leaves no loop */
        value_release_any(v[0]);
    }
    if (count > 1) {
        value_release_any(v[1]);
    }
    if (count > 2) {
        value_release_any(v[2]);
    }
    for (size_t i = 3; i < count; i++) {
        value_release_any(v[i]);
    }
}
ALWAYS_INLINE void value_release_others(value *v, size_t count, size_t moved) {
    v[moved] = VALUE_ABSENT;
    value_release_all(v, count);
}
static inline bool value_needs_release(value v) {
    return v.bits != 0;
}
static inline int64_t value_refcount(value v) {
    return value_object(v)->refcount;
}
static inline value value_to_heap(value v) {
    return v;
}
static inline value value_from_heap(value v) {
    return v;
}

/* ---- Ints: the layout, value_type, conversions, the fast paths, struct int_plan ---- */

#if BOXED_INT_BLOCKS
#include "boxed/int27_boxed.h"
#else
#include "boxed/compact_boxed.h"
#endif

/* A loop counts in plain numbers. */
static inline bool value_counts(int64_t first, int64_t last) {
    (void)first, (void)last;
    return true;
}
static inline int64_t value_counter(int64_t i) {
    return i;
}
static inline int64_t value_counter_step(int64_t step) {
    return step;
}
ALWAYS_INLINE bool value_try_from_counter(int64_t counter, value *out) {
    return value_try_from_int64(counter, out);
}

/* ---- Slow ints ---- */

/* value_int_view, value_int_begin, value_int_room and value_int_finish are the layout's. */
bool value_int_floored(enum int_operation op, struct int_plan *plan, const struct int_division *d);
bool value_int_remainder_is_left(const struct int_view *a, const struct int_view *b);
void value_int_abandon(struct int_plan *plan);
size_t value_int_sizeof(value v);

/* ---- Floats ---- */

static inline value value_from_double(double d) {
    struct float_object *f = float_object_new(d);
    return f == NULL ? VALUE_ABSENT : value_from_object(&f->head);
}
static inline bool value_try_from_double(double d, value *out) {
    struct float_object *f = float_object_waiting(d);
    *out = value_from_object((struct object *)f);
    return LIKELY(f != NULL);
}
static inline double value_double(value v) {
    DEBUG_ASSERT(value_is_float(v));
    return ((struct float_object *)v.bits)->number;
}

/* ---- Life cycle ---- */

bool value_startup(void);
void value_shutdown(void);
void value_clear_freelists(void);

#endif
