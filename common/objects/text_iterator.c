/* Iterators over str and bytes. */
#include "common/objects/bytes.h"
#include "common/objects/iterator.h"
#include "common/objects/str.h"

static struct sequence_iterator *iterator_of(value v) {
    return (struct sequence_iterator *)value_object(v);
}

static void deallocate(struct object *self) {
    struct sequence_iterator *it = (struct sequence_iterator *)self;
    gc_untrack(self);
    if (it->sequence != NULL) {
        object_release(it->sequence);
    }
    object_free(self, sizeof *it);
}

static void traverse(struct object *self, gc_visit visit, void *context) {
    struct sequence_iterator *it = (struct sequence_iterator *)self;
    if (it->sequence != NULL) {
        visit(it->sequence, context);
    }
}

static value self_iter(value self) {
    return value_retained(self);
}

static value exhaust(struct sequence_iterator *it) {
    struct object *sequence = it->sequence;
    it->sequence = NULL;
    if (sequence != NULL) {
        object_release(sequence);
    }
    return VALUE_ABSENT;
}

static value str_iterator_next(value self) {
    struct sequence_iterator *it = iterator_of(self);
    struct str *s = (struct str *)it->sequence;
    if (s == NULL || it->index >= s->length) {
        return exhaust(it);
    }
    struct str *c = str_from_code_point(str_get(s, it->index));
    if (c == NULL) {
        return VALUE_ABSENT;
    }
    it->index++;
    return str_value(c);
}

static value bytes_iterator_next(value self) {
    struct sequence_iterator *it = iterator_of(self);
    struct bytes *b = (struct bytes *)it->sequence;
    if (b == NULL || it->index >= b->length) {
        return exhaust(it);
    }
    return value_from_int64(b->data[it->index++]);
}

static int64_t str_iterator_hint(value self) {
    const struct sequence_iterator *it = iterator_of(self);
    return it->sequence == NULL ? 0 : ((const struct str *)it->sequence)->length - it->index;
}

static int64_t bytes_iterator_hint(value self) {
    const struct sequence_iterator *it = iterator_of(self);
    return it->sequence == NULL ? 0 : ((const struct bytes *)it->sequence)->length - it->index;
}

#define ITERATOR_TYPE(text, step, hint)                                                                \
    {                                                                                              \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = text,                                       \
        .size = sizeof(struct sequence_iterator), .flags = TYPE_TRACKED, .deallocate = deallocate, \
        .traverse = traverse, .iter = self_iter, .next = step, .length_hint = hint,                \
    }

struct type type_str_iterator = ITERATOR_TYPE("str_iterator", str_iterator_next, str_iterator_hint);
struct type type_str_ascii_iterator = ITERATOR_TYPE("str_ascii_iterator", str_iterator_next, str_iterator_hint);
struct type type_bytes_iterator = ITERATOR_TYPE("bytes_iterator", bytes_iterator_next, bytes_iterator_hint);
