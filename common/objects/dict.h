/* dict: insertion-ordered hash table after CPython's (Objects/dictobject.c): a sparse index table beside a dense array of
 * entries. Keys and values in heap form.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DICT_H
#define TAGBOX_COMMON_OBJECTS_DICT_H

#include "common/value.h"

struct dict_entry {
    int64_t hash;
    value key; /* absent: deleted */
    value item;
};

struct dict {
    struct object head;
    int64_t length;              /* live entries */
    struct dict_entry *entries;  /* dense, in insertion order; `used` of them, deleted ones included */
    int64_t used;
    uint64_t keys_version;       /* changes whenever a key is added or removed or entries move (not when a value is replaced) */
    void *table;                 /* private: index table (8/16/32-bit slots) */
    uint8_t log2_size;           /* private: slots = 1 << log2_size; 0: nothing allocated */
    int64_t usable;              /* private: entries that still fit */
};

static inline bool dict_check(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_DICT_SUBCLASS);
}
static inline struct dict *dict_of(value v) {
    return (struct dict *)value_object(v);
}
static inline value dict_value(struct dict *d) {
    return value_from_object(&d->head);
}

struct dict *dict_new(void);
/* Borrowed item, or absent: without exception = not there; with one pending = hashing or comparing failed. */
value dict_get(struct dict *d, value key);
/* The same for an interned str key: never raises. */
value dict_get_name(struct dict *d, value name);
/* Index in entries of an interned str key, or -1. For inline caches. */
int64_t dict_find_name(struct dict *d, value name);
int dict_contains(struct dict *d, value key);
bool dict_set(struct dict *d, value key, value item); /* both borrowed */
bool dict_set_name(struct dict *d, const char *name, value item); /* borrowed item; interns the name */
int dict_delete(struct dict *d, value key); /* 1 deleted, 0 not there, -1 error */
void dict_clear(struct dict *d);
bool dict_update(struct dict *d, value mapping_or_pairs);
struct dict *dict_copy(struct dict *d);
/* Iteration: starts with *position = 0; borrowed key and item; false at the end. The dict must not change meanwhile. */
bool dict_next(struct dict *d, int64_t *position, value *key, value *item);
void dict_clear_freelists(void);

#ifdef TAGBOX_COUNTED
/* Visits the block of each dict on the freelist; returns how many may be there. */
int64_t dict_each_waiting(object_visitor visit, void *context);
#endif

#endif
