/* array.array: numbers in memory as C has them. Shared by the files of the module. CPython 3.11: Modules/arraymodule.c.
 */
#ifndef TAGBOX_COMMON_BUILTINS_ARRAY_PRIVATE_H
#define TAGBOX_COMMON_BUILTINS_ARRAY_PRIVATE_H

#include "common/objects/native.h"
#include "common/value.h"

/* One type code. */
struct array_kind {
    char code;
    uint8_t size;                      /* bytes of an item */
    value (*get)(const void *at);      /* a new reference */
    bool (*set)(void *at, value v);    /* false with TypeError or OverflowError pending, and nothing is written */
};
extern const struct array_kind array_kinds[]; /* ends with code 0 */
extern const char array_codes[];

struct array {
    struct object head;
    int64_t length;
    uint8_t *items; /* NULL while nothing is allocated */
    int64_t allocated;
    const struct array_kind *kind;
    uint64_t unused[2]; /* CPython's size */
};

extern struct type type_array, type_array_iterator;
extern const struct native_method array_methods[];

static inline bool array_check(value v) {
    return type_is_subtype(value_type(v), &type_array);
}
static inline struct array *array_of(value v) {
    return (struct array *)value_object(v);
}
static inline value array_value(struct array *a) {
    return a == NULL ? VALUE_ABSENT : value_from_object(&a->head);
}
static inline size_t array_bytes(const struct array *a) {
    return (size_t)a->length * a->kind->size;
}
static inline value array_get(const struct array *a, int64_t i) {
    return a->kind->get(a->items + i * a->kind->size);
}

/* A new one of that type, which may be a program's subclass, with `length` items, not yet written. NULL with an exception pending. */
struct array *array_new(struct type *type, const struct array_kind *kind, int64_t length);
/* Gives a new array without items, or NULL, `length` of them, not yet written, and is it; else NULL with MemoryError pending, and the array
 * is released. Runs no code of the program, as array_new may (array_object.c). */
struct array *array_with_room(struct array *a, int64_t length);
/* A new one of type_array with the same items. NULL with an exception pending. */
struct array *array_copy(const struct array *from);
/* Sets the length by CPython's rule of growth; new items are not written. false with MemoryError pending. */
bool array_resize(struct array *a, int64_t length);
/* v becomes an item before number `index`. */
bool array_insert(struct array *a, int64_t index, value v);
/* Items [start, stop) give way to `count` items at `with`, which are not a's own. */
bool array_replace(struct array *a, int64_t start, int64_t stop, const void *with, int64_t count);
/* Appends all of an iterable; of an array only if it is of the same kind. */
bool array_extend(struct array *a, value iterable);
/* Appends items that are bytes in memory; ValueError where they are no whole items. */
bool array_append_bytes(struct array *a, const void *bytes, int64_t size);
/* Appends the characters of a str to an array of 'u'. */
bool array_append_text(struct array *a, value text);
/* The characters of an array of 'u' as a str; absent with ValueError pending where one is none. */
value array_text(const struct array *a);

#endif
