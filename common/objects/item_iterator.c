/* Iteration by index. */
#include "common/objects/item_iterator.h"

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"

struct item_iterator {
    struct object head;
    value sequence; /* absent once exhausted */
    int64_t index;
};

value item_iterator_new(value sequence) {
    struct item_iterator *it = (struct item_iterator *)object_new(&type_item_iterator, sizeof *it);
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    it->sequence = value_retained(sequence);
    it->index = 0;
    gc_track(&it->head);
    return value_from_object(&it->head);
}

static void deallocate(struct object *self) {
    gc_untrack(self);
    value_release_any(((struct item_iterator *)self)->sequence);
    object_free(self, sizeof(struct item_iterator));
}

static void traverse(struct object *self, gc_visit visit, void *context) {
    value_visit(((struct item_iterator *)self)->sequence, visit, context);
}

static value next(value self) {
    struct item_iterator *it = (struct item_iterator *)value_object(self);
    value key, item;
    if (value_is_absent(it->sequence)) {
        return VALUE_ABSENT;
    }
    key = value_from_int64(it->index);
    if (value_is_absent(key)) {
        return key;
    }
    it->index++;
    item = abstract_get_item(it->sequence, key);
    value_release(key);
    if (value_is_absent(item) && (error_matches(&type_IndexError) || error_matches(&type_StopIteration))) {
        error_clear();
        value_replace(&it->sequence, VALUE_ABSENT);
    }
    return item;
}

struct type type_item_iterator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "iterator",
    .size = sizeof(struct item_iterator),
    .flags = TYPE_TRACKED,
    .deallocate = deallocate,
    .traverse = traverse,
    .iter = iterator_self,
    .next = next,
};
