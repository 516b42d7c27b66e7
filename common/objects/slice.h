/* slice objects, and slicing arithmetic for all sequences.
 */
#ifndef TAGBOX_COMMON_OBJECTS_SLICE_H
#define TAGBOX_COMMON_OBJECTS_SLICE_H

#include "common/value.h"

struct slice {
    struct object head;
    value start, stop, step;
};

value slice_new(value start, value stop, value step); /* retains all three */

/* The bounds and the step as int64, clipped to it; may run __index__ of a program's class. false with TypeError or ValueError ("slice
 * step cannot be zero") pending. */
bool slice_unpack(value slice, int64_t *start, int64_t *stop, int64_t *step);
/* What unpacked bounds select of `length` items: the count, *start and *stop within the sequence. */
int64_t slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step);

/* Both, for a sequence that cannot change meanwhile. What the slice selects of a sequence of `length` items: `count` items from *start in steps of *step (CPython's
 * PySlice_AdjustIndices). false with TypeError or ValueError ("slice step cannot be zero") pending. */
bool slice_indices(value slice, int64_t length, int64_t *start, int64_t *stop, int64_t *step, int64_t *count);

#endif
