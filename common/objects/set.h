/* set and frozenset: CPython's open hash table with linear probes (Objects/setobject.c), so that sets of ints iterate in
 * CPython's order.
 */
#ifndef TAGBOX_COMMON_OBJECTS_SET_H
#define TAGBOX_COMMON_OBJECTS_SET_H

#include "common/value.h"

struct set_entry {
    value key; /* in heap form; absent: never used or deleted (see set.c) */
    int64_t hash;
};

#define SET_SMALL_SIZE 8

struct set {
    struct object head;
    int64_t fill; /* used and deleted slots */
    int64_t used;
    int64_t mask; /* slots - 1 */
    struct set_entry *table; /* small_table, or mask + 1 entries of its own */
    int64_t hash;            /* frozenset: cached, or -1 */
    int64_t finger;          /* where pop() looks next */
    struct set_entry small_table[SET_SMALL_SIZE];
    void *unused; /* CPython's list of weak references */
};

static inline bool set_check(value v) { /* set, frozenset or a subtype */
    return type_is_subtype_flag(value_type(v), TYPE_SET_SUBCLASS);
}

struct set *set_new(void);
bool set_add(struct set *s, value key);
bool set_update(struct set *s, value iterable);
int set_contains(struct set *s, value key);
value frozenset_from_iterable(value iterable);

#endif
