/* Shared between set.c and set_methods.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_SET_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_SET_PRIVATE_H

#include "common/objects/set.h"

static inline struct set *set_of(value v) {
    return (struct set *)value_object(v);
}

struct set *set_new_of(struct type *type);
struct set *set_from_iterable(struct type *type, value iterable /* may be absent */);
bool set_add_hashed(struct set *s, value key, int64_t hash);
/* The methods of those names, for the views of dicts. Absent or false: an exception is pending. */
value set_intersection(struct set *s, value other);
bool set_difference_update(struct set *s, value other);
bool set_symmetric_difference_update(struct set *s, value other);
int set_contains_hashed(struct set *s, value key, int64_t hash);
/* 1 removed, 0 not there, -1 error. */
int set_discard(struct set *s, value key);
int set_discard_hashed(struct set *s, value key, int64_t hash);
value set_pop(struct set *s);   /* pre: not empty */
bool set_shrink(struct set *s); /* rebuilds when more than a quarter of the slots are deleted ones */
void set_clear(struct set *s);
void set_swap(struct set *a, struct set *b); /* exchanges the items */
/* Iteration: *position starts at 0; borrowed key. */
bool set_next(const struct set *s, int64_t *position, value *key, int64_t *hash);
/* The hash of a key that is looked up: a set counts as the frozenset of its items. */
bool set_key_hash(value key, int64_t *hash);
bool set_frozen_hash(value self, int64_t *hash);

void set_deallocate(struct object *self);
void set_traverse(struct object *self, gc_visit visit, void *context);
size_t set_sizeof(value self);

extern struct type type_set_iterator;

#endif
