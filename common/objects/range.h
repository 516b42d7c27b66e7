/* range and its iterator.
 */
#ifndef TAGBOX_COMMON_OBJECTS_RANGE_H
#define TAGBOX_COMMON_OBJECTS_RANGE_H

#include "common/value.h"

/* start, stop, step and length as the int objects that CPython's range keeps. */
struct range {
    struct object head;
    value start, step, length;
    value stop; /* not there in a long range iterator of 3.12 and later */
};

/* The iterator while all its items fit in 64 bits: the next item, what it grows by, and where it stops, in counter form (value.h).
 * The interpreter steps it inline: `current` meets `end` exactly, whatever the step. */
struct range_iterator {
    struct object head;
    int64_t current;
    int64_t step; /* 0: a wide_range_iterator; then current equals end always */
    int64_t end;
#if TAGBOX_CPYTHON < 312
    int64_t unused; /* CPython's has the start too */
#endif
};

/* One whose items do not all have that form. */
struct wide_range_iterator {
    struct range_iterator base;
    int64_t next, step, remaining;
};

extern struct type type_range_iterator;
static inline struct range_iterator *range_iterator_of(value v) {
    DEBUG_ASSERT(value_has_type(v, &type_range_iterator));
    return (struct range_iterator *)value_object(v);
}
/* Frees one whose last reference is the caller's. */
void range_iterator_end(struct range_iterator *it);
extern struct type type_long_range_iterator; /* beyond 64 bits */

value range_new(value start, value stop, value step); /* ints; step nonzero */

/* iter(range(*args)) without the range in between, for a loop's head. Absent, possibly with an error pending, where the arguments are
 * not ints of at most 64 bits; the caller then makes the range. The ints that the range would have made are made. */
value range_iterator_of_call(const value *args, size_t nargs);
/* range_iterator_of_call with one argument. */
value range_iterator_up_to(value stop);

#endif
