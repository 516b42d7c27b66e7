/* dict: insertion-ordered hash table after CPython's (Objects/dictobject.c): a sparse index table before a dense array of
 * entries, both in one block. Keys and values in heap form. Sizes and growth are those of the CPython modelled (TAGBOX_CPYTHON).
 */
#ifndef TAGBOX_COMMON_OBJECTS_DICT_H
#define TAGBOX_COMMON_OBJECTS_DICT_H

#include "common/memory/model.h"
#include "common/value.h"

/* CPython 3.11 and later: while all keys are str, an entry is the key and the item alone, for a str knows its hash. */
#define DICT_TEXT_TABLES (TAGBOX_CPYTHON >= 311)
/* CPython 2.7: the first 8 slots are in the dict itself, and a slot is 24 bytes. */
#define DICT_SMALL_TABLE (TAGBOX_CPYTHON < 300)

struct dict_entry {
    int64_t hash;
    value key; /* absent: deleted */
    value item;
};

/* An entry of a table that holds text alone. */
struct dict_name_entry {
    value key;
    value item;
};

struct dict_table; /* private: a header and the index table */

/* PyDictObject's 48 bytes; in 2.7 its 248. */
struct dict {
    struct object head;
    int32_t length;        /* live entries */
    bool is_watched;       /* dict_watch_hook is to be called whenever keys_version changes */
    uint64_t keys_version; /* changes whenever a key is added or removed or entries move (not when a value is replaced) */
    union {                /* dense, in insertion order */
        struct dict_entry *entries;
        struct dict_name_entry *names; /* while the table is one of text */
    };
    struct dict_table *table;
#if DICT_SMALL_TABLE
    uint64_t small_table[25];
#endif
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
/* For a display of so many pairs, key before item: sized as CPython sizes it, and still empty. */
struct dict *dict_new_for_pairs(const value *pairs, size_t count);
/* Borrowed item, or absent: without exception = not there; with one pending = hashing or comparing failed. */
value dict_get(struct dict *d, value key);
/* The same for an interned str key: never raises. */
value dict_get_name(struct dict *d, value name);
/* Where the item of an interned str key stands (in heap form), or NULL; it may be written, after retaining. Valid until keys_version
 * changes: have the dict watched to be told. */
value *dict_item_of_name(struct dict *d, value name);
/* From now on dict_watch_hook is called when a key of d is added or removed, entries move, or d dies. */
static inline void dict_watch(struct dict *d) {
    d->is_watched = true;
}
extern void (*dict_watch_hook)(void);
int dict_contains(struct dict *d, value key);
bool dict_set(struct dict *d, value key, value item); /* both borrowed */
bool dict_set_name(struct dict *d, const char *name, value item); /* borrowed item; interns the name */
int dict_delete(struct dict *d, value key); /* 1 deleted, 0 not there, -1 error */
void dict_clear(struct dict *d);
bool dict_update(struct dict *d, value mapping_or_pairs);
/* The same for a mapping: what is a dict or has a method keys(). false without exception: it is none. */
bool dict_update_mapping(struct dict *d, value mapping, bool *is_mapping);
/* As dict.fromkeys makes the table for the keys of a dict, set or frozenset; nothing for other iterables. pre: d is new */
bool dict_prepare_for_keys(struct dict *d, value iterable);
struct dict *dict_copy(struct dict *d);
/* Iteration: starts with *position = 0; borrowed key and item; false at the end. The dict must not change meanwhile. */
bool dict_next(struct dict *d, int64_t *position, value *key, value *item);
void dict_clear_freelists(void);

#ifdef TAGBOX_COUNTED
/* Visits the block of each dict on the freelist; returns how many may be there. */
int64_t dict_each_waiting(object_visitor visit, void *context);
/* The same for the tables that wait. */
int64_t dict_each_waiting_table(object_visitor visit, void *context);
#endif

#endif
