/* bytearray: bytes that can be changed. CPython's layout and growth (Objects/bytearrayobject.c).
 */
#ifndef TAGBOX_COMMON_OBJECTS_BYTEARRAY_H
#define TAGBOX_COMMON_OBJECTS_BYTEARRAY_H

#include "common/objects/text.h"
#include "common/value.h"

/*     bytes ......... start ............... start + length   NUL ......... bytes + allocated
 *           (taken off the front)                                (room)
 * start == bytes == NULL while nothing is allocated. */
struct bytearray {
    struct object head;
    int64_t length;
    int64_t allocated;
    uint8_t *bytes;
    uint8_t *start;
    int64_t locks; /* while not 0, a method reads the bytes: the length must not change */
};

extern struct type type_bytearray, type_bytearray_iterator;

static inline bool bytearray_check(value v) {
    return value_has_type(v, &type_bytearray) ||
           ((value_type(v)->flags & TYPE_HEAP) != 0 && type_is_subtype(value_type(v), &type_bytearray));
}
static inline struct bytearray *bytearray_of(value v) {
    return (struct bytearray *)value_object(v);
}
static inline value bytearray_value(struct bytearray *a) {
    return value_from_object(&a->head);
}
static inline struct text bytearray_text(const struct bytearray *a) {
    return (struct text){a->length == 0 ? (const uint8_t *)"" : a->start, a->length, 1};
}

/* With that many bytes, uninitialised. NULL with MemoryError pending. */
struct bytearray *bytearray_new(int64_t length);
struct bytearray *bytearray_from_text(struct text t);
/* false with MemoryError, or with BufferError while it is locked. New bytes are uninitialised. */
bool bytearray_resize(struct bytearray *a, int64_t length);
/* Replaces [start, stop) by t, which is not part of a. 0 <= start <= stop <= length */
bool bytearray_replace(struct bytearray *a, int64_t start, int64_t stop, struct text t);
/* The bytes of an iterable of ints or of a bytes-like object, as a new one. */
struct bytearray *bytearray_from_object(value v);

#endif
