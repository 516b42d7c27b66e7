/* bytes: immutable array of bytes. CPython's layout; texts of one-byte units in the sense of
 * text.h.
 */
#ifndef TAGBOX_COMMON_OBJECTS_BYTES_H
#define TAGBOX_COMMON_OBJECTS_BYTES_H

#include "common/objects/bytearray.h"
#include "common/objects/text.h"
#include "common/value.h"

struct bytes {
    struct object head;
    int64_t length;
    int64_t hash;   /* -1: not yet computed */
    uint8_t data[]; /* length of them and a NUL */
};

static inline bool bytes_check(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_BYTES_SUBCLASS);
}
static inline struct bytes *bytes_of(value v) {
    return (struct bytes *)value_object(v);
}
static inline value bytes_value(struct bytes *b) {
    return value_from_object(&b->head);
}
static inline struct text bytes_text(const struct bytes *b) {
    return (struct text){b->data, b->length, 1};
}

/* The bytes of what may stand where CPython wants "a bytes-like object", bytes or bytearray: of v, borrowed while v does not change.
 * false: it is none, nothing raised. */
static inline bool bytes_like(value v, struct text *out) {
    if (bytes_check(v)) {
        *out = bytes_text(bytes_of(v));
        return true;
    }
    if (bytearray_check(v)) {
        *out = bytearray_text(bytearray_of(v));
        return true;
    }
    return false;
}

/* Uninitialised but for the NUL. NULL with MemoryError pending. */
struct bytes *bytes_new(int64_t length);
struct bytes *bytes_from_array(const void *data,
                               int64_t length); /* a copy; those of length 0 and 1 exist once */
int64_t bytes_hash(struct bytes *b);
struct bytes *bytes_slice(struct bytes *b, int64_t start,
                          int64_t stop); /* 0 <= start <= stop <= length */

/* repr(b): b'...' */
struct str *bytes_repr(const struct bytes *b);

/* v as a byte: 0..255, or -1 with TypeError or ValueError ("byte must be in range(0, 256)",
 * `plural`: "bytes must ...") pending. */
int bytes_byte(value v, bool plural);

/* left % right, printf-like (str_percent.c); a new bytes. */
value bytes_percent(struct bytes *format, value right);

#endif
