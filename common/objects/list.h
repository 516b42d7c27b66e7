/* list: growable array. CPython's layout (header, length, items, allocated) and growth rule. */
#ifndef TAGBOX_COMMON_OBJECTS_LIST_H
#define TAGBOX_COMMON_OBJECTS_LIST_H

#include "common/value.h"

struct list {
    struct object head;
    int64_t length;
    value *items; /* in heap form; NULL while nothing is allocated */
    int64_t allocated;
};

static inline bool list_check(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_LIST_SUBCLASS);
}
static inline struct list *list_of(value v) {
    return (struct list *)value_object(v);
}
static inline value list_value(struct list *l) {
    return value_from_object(&l->head);
}

struct list *list_new(int64_t capacity);                         /* empty, tracked, room for exactly `capacity` */
struct list *list_steal_array(const value *items, size_t count); /* steals the items, also on failure */
struct list *list_from_iterable(value iterable);
bool list_append(struct list *l, value item); /* borrowed item */
bool list_extend(struct list *l, value iterable);
/* Room for exactly `capacity` items. pre: nothing is allocated. */
bool list_reserve(struct list *l, int64_t capacity);
bool list_sort(struct list *l, value key /* absent or None */, bool reverse); /* stable; adaptive merge */
bool list_reverse(struct list *l);
/* Makes the length `length` by CPython's rule of growing. false with MemoryError pending. */
bool list_grow(struct list *l, int64_t length);
/* Steals the item, also on failure. */
ALWAYS_INLINE bool list_append_steal(struct list *l, value item) {
    int64_t length = l->length;
    if (LIKELY(length < l->allocated)) {
        l->length = length + 1;
    } else if (UNLIKELY(!list_grow(l, length + 1))) {
        value_release(item);
        return false;
    }
    l->items[length] = value_to_heap(item);
    return true;
}
/* Makes the length `length`, at most what it is; room is given back by CPython's rule. */
void list_shrink(struct list *l, int64_t length);
/* Takes the last item out; the caller owns it. pre: there is one. */
ALWAYS_INLINE value list_take_last(struct list *l) {
    int64_t length = l->length - 1;
    value item = value_from_heap(l->items[length]);
    if (LIKELY(length >= l->allocated >> 1)) {
        l->length = length;
    } else {
        list_shrink(l, length);
    }
    return item;
}
/* list.append as programs call it: the interpreter loop does itself what calls this. */
value list_append_method(const value *args, size_t nargs);
void list_clear_freelist(void);

#ifdef TAGBOX_COUNTED
/* Visits the block of each list on the freelist; returns how many may be there. */
int64_t list_each_waiting(object_visitor visit, void *context);
#endif

/* Sequence helpers shared with tuple, str, range: slice.h */
#endif
