/* Iterators over the built-in sequences, laid out for the interpreter, which steps them inline.
 */
#ifndef TAGBOX_COMMON_OBJECTS_ITERATOR_H
#define TAGBOX_COMMON_OBJECTS_ITERATOR_H

#include "common/memory/model.h"
#include "common/value.h"

/* Over a list or a tuple (type_list_iterator, type_tuple_iterator). */
struct sequence_iterator {
    struct object head;
    int64_t index;
    struct object *sequence; /* owned; NULL once exhausted */
};

extern struct type type_list_iterator, type_tuple_iterator;
#if TAGBOX_CPYTHON < 300
extern struct type type_range_list_iterator; /* over the list that stands for a range, where the program may see it */
#endif
extern struct type type_list_reverse_iterator, type_str_iterator, type_str_ascii_iterator, type_bytes_iterator;
extern struct type type_enumerate, type_zip, type_map, type_filter, type_reversed, type_callable_iterator;

/* The iterator of iter(callable, sentinel); retains both. */
value callable_iterator_new(value callable, value sentinel);

/* An iterator over a list or tuple from its start (or, for the reverse one, its end). */
value sequence_iterator_new(struct type *type, value sequence);

/* Readies (and at shutdown finishes) all types that only C code instantiates: the iterators above, dict views, long range iterators ... */
bool iterators_ready(void);
void iterators_finish(void);

#endif
