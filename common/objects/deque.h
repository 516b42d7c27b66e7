/* collections.deque: a double-ended queue, a chain of blocks of 64 items. CPython 3.11: Modules/_collectionsmodule.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DEQUE_H
#define TAGBOX_COMMON_OBJECTS_DEQUE_H

#include "common/value.h"

#define DEQUE_BLOCK 64
#define DEQUE_SPARE_MOST 16

struct deque_block {
    struct deque_block *left;
    value items[DEQUE_BLOCK]; /* in heap form */
    struct deque_block *right;
};

/* The items are those from left_index in left_block to right_index in right_block. When there are none these are neighbours in one block:
 * left_index == right_index + 1. */
struct deque {
    struct object head;
    int64_t length;
    struct deque_block *left_block, *right_block;
    int64_t left_index, right_index;
    uint64_t state; /* changes with every change */
    int64_t most;   /* maxlen, or -1 */
    int64_t spare_count;
    struct deque_block *spares[DEQUE_SPARE_MOST];
    int64_t unused; /* CPython's weak references */
};

extern struct type type_deque, type_deque_iterator, type_deque_reverse_iterator;

static inline struct deque *deque_of(value v) {
    return (struct deque *)value_object(v);
}
static inline bool deque_check(value v) {
    return type_is_subtype(value_type(v), &type_deque);
}

/* Adds an item at the right or left end, steals it, also on failure; what exceeds maxlen falls off the other end. */
bool deque_append(struct deque *d, value item);
bool deque_append_left(struct deque *d, value item);
/* Takes the last or first item. pre: there is one. */
value deque_take(struct deque *d);
value deque_take_left(struct deque *d);
bool deque_extend(struct deque *d, value iterable, bool left);
void deque_clear(struct deque *d);
void deque_rotate(struct deque *d, int64_t n);
/* Where item number `index` is. pre: 0 <= index < length */
value *deque_at(const struct deque *d, int64_t index);

/* For the type. */
value deque_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
void deque_deallocate(struct object *self);
void deque_traverse(struct object *self, gc_visit visit, void *context);
size_t deque_sizeof(value self);
value deque_iterator_new(struct type *type, struct deque *d);

#endif
