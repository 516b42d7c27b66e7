/* Iterators over list and tuple, and the iterator of iter(callable, sentinel). */
#include "common/objects/iterator.h"

#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"
#include "common/objects/list.h"
#include "common/objects/range.h"
#include "common/objects/set_private.h"
#include "common/objects/tuple.h"

value iterator_self(value self) {
    return value_retained(self);
}

/* ---- list, tuple ---- */

static struct sequence_iterator *iterator_of(value v) {
    return (struct sequence_iterator *)value_object(v);
}

value sequence_iterator_new(struct type *type, value sequence) {
    struct sequence_iterator *it = (struct sequence_iterator *)object_new(type, sizeof *it);
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    it->index = type == &type_list_reverse_iterator ? list_of(sequence)->length - 1 : 0;
    it->sequence = value_object(value_retained(sequence));
    gc_track(&it->head);
    return value_from_object(&it->head);
}

void sequence_iterator_deallocate(struct object *self) {
    struct sequence_iterator *it = (struct sequence_iterator *)self;
    gc_untrack(self);
    if (it->sequence != NULL) {
        object_release(it->sequence);
    }
    object_free(self, self->type->size);
}

void sequence_iterator_traverse(struct object *self, gc_visit visit, void *context) {
    struct sequence_iterator *it = (struct sequence_iterator *)self;
    if (it->sequence != NULL) {
        visit(it->sequence, context);
    }
}

static value exhaust(struct sequence_iterator *it) {
    struct object *sequence = it->sequence;
    it->sequence = NULL;
    if (sequence != NULL) {
        object_release(sequence);
    }
    return VALUE_ABSENT;
}

static value list_iterator_next(value self) {
    struct sequence_iterator *it = iterator_of(self);
    struct list *l = (struct list *)it->sequence;
    if (l == NULL || it->index >= l->length) {
        return exhaust(it);
    }
    return value_retained(value_from_heap(l->items[it->index++]));
}

static value tuple_iterator_next(value self) {
    struct sequence_iterator *it = iterator_of(self);
    struct tuple *t = (struct tuple *)it->sequence;
    if (t == NULL || it->index >= t->length) {
        return exhaust(it);
    }
    return value_retained(value_from_heap(t->items[it->index++]));
}

static value list_reverse_iterator_next(value self) {
    struct sequence_iterator *it = iterator_of(self);
    struct list *l = (struct list *)it->sequence;
    if (l == NULL || it->index < 0 || it->index >= l->length) {
        return exhaust(it);
    }
    return value_retained(value_from_heap(l->items[it->index--]));
}

static int64_t list_iterator_hint(value self) {
    const struct sequence_iterator *it = iterator_of(self);
    const struct list *l = (const struct list *)it->sequence;
    return l == NULL || it->index > l->length ? 0 : l->length - it->index;
}

static int64_t tuple_iterator_hint(value self) {
    const struct sequence_iterator *it = iterator_of(self);
    return it->sequence == NULL ? 0 : ((const struct tuple *)it->sequence)->length - it->index;
}

static int64_t list_reverse_iterator_hint(value self) {
    const struct sequence_iterator *it = iterator_of(self);
    const struct list *l = (const struct list *)it->sequence;
    return l == NULL || it->index >= l->length ? 0 : it->index + 1;
}

#define SEQUENCE_ITERATOR(variable, text, step, hint)                                                    \
    struct type variable = {                                                                        \
        .head = {OBJECT_IMMORTAL, &type_type},                                                      \
        .name = text,                                                                               \
        .size = sizeof(struct sequence_iterator),                                                   \
        .flags = TYPE_TRACKED,                                                                      \
        .deallocate = sequence_iterator_deallocate,                                                                   \
        .traverse = sequence_iterator_traverse,                                                                       \
        .iter = iterator_self,                                                                      \
        .next = step,                                                                               \
        .length_hint = hint,                                                                        \
    }
SEQUENCE_ITERATOR(type_list_iterator, "list_iterator", list_iterator_next, list_iterator_hint);
#if TAGBOX_CPYTHON < 300
SEQUENCE_ITERATOR(type_range_list_iterator, "range_iterator", list_iterator_next, list_iterator_hint);
#endif
SEQUENCE_ITERATOR(type_tuple_iterator, "tuple_iterator", tuple_iterator_next, tuple_iterator_hint);
SEQUENCE_ITERATOR(type_list_reverse_iterator, "list_reverseiterator", list_reverse_iterator_next,
                  list_reverse_iterator_hint);

/* ---- iter(callable, sentinel) ---- */

value callable_iterator_new(value callable, value sentinel) {
    return pair_iterator_new(&type_callable_iterator, callable, sentinel);
}

static value callable_iterator_next(value self) {
    struct pair_iterator *it = pair_iterator_of(self);
    value item;
    int ended;
    if (value_is_absent(it->first)) {
        return VALUE_ABSENT;
    }
    item = abstract_call(it->first, NULL, 0, NULL);
    if (value_is_absent(item)) {
        if (error_matches(&type_StopIteration)) {
            error_clear();
            pair_iterator_drop(it);
        }
        return VALUE_ABSENT;
    }
    ended = abstract_equal(it->second, item);
    if (ended == 0) {
        return item;
    }
    value_release(item);
    if (ended > 0) {
        pair_iterator_drop(it);
    }
    return VALUE_ABSENT;
}

struct type type_callable_iterator = PAIR_ITERATOR_TYPE("callable_iterator", PAIR_ITERATOR_SHORT, callable_iterator_next, NULL);

/* ---- All types that only C code makes ---- */

static struct type *const iterator_types[] = {
    &type_list_iterator,     &type_tuple_iterator,    &type_list_reverse_iterator,
    &type_str_iterator,      &type_str_ascii_iterator, &type_bytes_iterator,    &type_range_iterator,
    &type_long_range_iterator, &type_callable_iterator, &type_enumerate,
    &type_zip,               &type_map,               &type_filter,
    &type_reversed,          &type_set_iterator,
#if TAGBOX_CPYTHON < 300
    &type_range_list_iterator,
#endif
};

bool iterators_ready(void) {
    for (size_t i = 0; i < sizeof iterator_types / sizeof *iterator_types; i++) {
        if (!type_ready(iterator_types[i])) {
            return false;
        }
    }
    return dict_views_ready();
}

void iterators_finish(void) {
    dict_views_finish();
    for (size_t i = 0; i < sizeof iterator_types / sizeof *iterator_types; i++) {
        type_finish(iterator_types[i]);
    }
}
