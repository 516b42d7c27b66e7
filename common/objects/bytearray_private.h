/* Shared by bytearray.c and bytearray_methods.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_BYTEARRAY_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_BYTEARRAY_PRIVATE_H

#include "common/objects/bytearray.h"
#include "common/objects/native.h"

extern const struct native_method bytearray_methods[];

/* Adds the items of an iterable or of a bytes-like object at the end. */
bool bytearray_extend(struct bytearray *a, value items);

static inline value bytearray_result(struct bytearray *a) {
    return a == NULL ? VALUE_ABSENT : bytearray_value(a);
}

#endif
