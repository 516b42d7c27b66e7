/* The iterator over what has __getitem__ alone: x[0], x[1], ... until IndexError. CPython: Objects/iterobject.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_ITEM_ITERATOR_H
#define TAGBOX_COMMON_OBJECTS_ITEM_ITERATOR_H

#include "common/value.h"

/* For type.iter. */
value item_iterator_new(value sequence);

extern struct type type_item_iterator;

#endif
