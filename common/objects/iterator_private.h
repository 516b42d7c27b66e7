/* Iterators that hold up to two values and a counter: enumerate, map, filter, reversed, iter(callable, sentinel).
 */
#ifndef TAGBOX_COMMON_OBJECTS_ITERATOR_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_ITERATOR_PRIVATE_H

#include <stddef.h>

#include "common/objects/iterator.h"

struct pair_iterator {
    struct object head;
    value first, second; /* absent once exhausted */
    int64_t index; /* not there in types of PAIR_ITERATOR_SHORT bytes */
    struct tuple *pair; /* enumerate: for tuple_give_pair; not there in short types either */
    int64_t unused; /* up to the size of CPython's objects */
};
#define PAIR_ITERATOR_SHORT offsetof(struct pair_iterator, index)

static inline struct pair_iterator *pair_iterator_of(value v) {
    return (struct pair_iterator *)value_object(v);
}

/* Retains both; second may be absent. */
value pair_iterator_new(struct type *type, value first, value second);
void pair_iterator_drop(struct pair_iterator *it); /* releases both values */
void pair_iterator_deallocate(struct object *self);
void pair_iterator_traverse(struct object *self, gc_visit visit, void *context);

/* For types whose instances are struct sequence_iterator. */
void sequence_iterator_deallocate(struct object *self);
void sequence_iterator_traverse(struct object *self, gc_visit visit, void *context);

value iterator_self(value self);

#define PAIR_ITERATOR_TYPE(text, bytes, step, make)                                                       \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = text, .size = (bytes),                       \
        .flags = TYPE_TRACKED | TYPE_BASE, .deallocate = pair_iterator_deallocate,                  \
        .traverse = pair_iterator_traverse, .construct = make, .create = make,                      \
        .iter = iterator_self, .next = step,                                                        \
    }

#endif
