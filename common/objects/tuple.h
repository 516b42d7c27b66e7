/* tuple: immutable sequence. CPython's layout, with its freelists (one per length 1..19, CPython 3.10-3.15). */
#ifndef TAGBOX_COMMON_OBJECTS_TUPLE_H
#define TAGBOX_COMMON_OBJECTS_TUPLE_H

#include "common/memory/model.h"
#include "common/value.h"

/* From 3.14 on a tuple remembers its hash. */
#define TUPLE_HASH_CACHED (TAGBOX_CPYTHON >= 314)

struct tuple {
    struct object head;
    int64_t length;
#if TUPLE_HASH_CACHED
    int64_t hash; /* -1: not yet computed */
#endif
    value items[]; /* in heap form (value_to_heap) */
};

/* For whoever makes a tuple's block: its hash is not known. */
static inline void tuple_forget_hash(struct tuple *t) {
#if TUPLE_HASH_CACHED
    t->hash = -1;
#else
    (void)t;
#endif
}

static inline bool tuple_check(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_TUPLE_SUBCLASS);
}
static inline struct tuple *tuple_of(value v) {
    return (struct tuple *)value_object(v);
}
static inline value tuple_value(struct tuple *t) {
    return value_from_object(&t->head);
}

extern struct tuple *tuple_empty; /* the one empty tuple; borrowed, immortal while the runtime runs */

/* A tuple of that length with absent items, tracked; the caller stores every one. For 0 a reference to tuple_empty. */
struct tuple *tuple_new(int64_t length);
struct tuple *tuple_from_array(const value *items, size_t count);       /* retains the items */
struct tuple *tuple_steal_array(const value *items, size_t count);      /* steals them, also on failure */
struct tuple *tuple_from_iterable(value iterable);
/* What an iterator over pairs gives next: the pair that it keeps for that, where nobody else holds it any more, else a new one, as in
 * CPython (Objects/enumobject.c, enum_next; Objects/dictobject.c, dictiter_iternextitem). Steals the two, also on failure; `kept`
 * stays the iterator's. */
value tuple_give_pair(struct tuple *kept, value first, value second);
/* What it keeps at first: so many None. NULL with MemoryError pending. */
struct tuple *tuple_of_none(int64_t length);
/* For whoever writes into a tuple that it alone holds: tracked again, its hash not known. */
void tuple_renewed(struct tuple *t);
void tuple_clear_freelists(void);

#ifdef TAGBOX_COUNTED
/* Visits the block of each tuple on the freelists; returns how many may be on all of them. */
int64_t tuple_each_waiting(object_visitor visit, void *context);
#endif
bool tuple_startup(void);
void tuple_shutdown(void);

#endif
