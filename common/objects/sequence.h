/* What list and tuple have in common: arrays of values in heap form.
 */
#ifndef TAGBOX_COMMON_OBJECTS_SEQUENCE_H
#define TAGBOX_COMMON_OBJECTS_SEQUENCE_H

#include "common/objects/tuple.h"

/* "[...]"-like repr of the items between `open` and `close`; `single` is put after a lone item (tuple's comma). */
value sequence_repr(value self, const char *open, const char *close, const char *single);

/* Rich comparison of two lists or two tuples, item by item (CPython's list_richcompare). */
value sequence_compare(enum order op, value left, value right);

/* Whether two tuples are equal, as far as identity, ints and strings tell it, which runs no code: 0 or 1; -1: they do not. */
int sequence_equal_plainly(const struct tuple *a, const struct tuple *b);

/* How two tuples compare, as far as identity, small ints, strings and `depth` levels of tuples in them tell it, which runs no code:
 * *order is <0, 0 or >0. false: they do not. */
bool sequence_order_plainly(const struct tuple *a, const struct tuple *b, int depth, int *order);
#define SEQUENCE_PLAIN_DEPTH 3

/* contains, count and index(item, start, stop) by ==. kind: "list" or "tuple", for messages. */
int sequence_contains(value self, value item);
value sequence_count(value self, value item);
value sequence_index(value self, const value *args, size_t nargs, const char *kind);

/* Reads a subscript that is an int (which may run __index__ of a program's class): its position in [0, *length), or -1 with TypeError or IndexError ("%s index out of range") pending. */
int64_t sequence_position(value key, const int64_t *length, const char *kind, const char *out_of_range);

/* The count for `sequence * n`: clipped at 0; -1 with TypeError ("can't multiply sequence by non-int of type '...'") or OverflowError
 * pending. */
int64_t sequence_repeat_count(value n);

#endif
