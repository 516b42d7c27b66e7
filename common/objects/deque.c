/* deque: the chain of blocks, and iterators over it. Methods are in deque_methods.c. */
#include "common/objects/deque.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"
#include "common/objects/list.h"

#define CENTRE ((DEQUE_BLOCK - 1) / 2)

/* ---- Blocks ---- */

static struct deque_block *take_block(struct deque *d) {
    struct deque_block *b;
    if (d->spare_count > 0) {
        return d->spares[--d->spare_count];
    }
    b = mem_alloc(sizeof *b);
    if (b == NULL) {
        error_no_memory();
    }
    return b;
}

static void give_block(struct deque *d, struct deque_block *b) {
    if (d->spare_count < DEQUE_SPARE_MOST) {
        d->spares[d->spare_count++] = b;
    } else {
        mem_free(b, sizeof *b);
    }
}

/* Empty, in that block. */
static void start_in(struct deque *d, struct deque_block *b) {
    b->left = b->right = NULL;
    d->left_block = d->right_block = b;
    d->left_index = CENTRE + 1;
    d->right_index = CENTRE;
    d->length = 0;
}

/* ---- Ends ---- */

static bool add_right(struct deque *d, value item) {
    if (d->right_index == DEQUE_BLOCK - 1) {
        struct deque_block *b = take_block(d);
        if (b == NULL) {
            value_release(item);
            return false;
        }
        b->left = d->right_block;
        b->right = NULL;
        d->right_block->right = b;
        d->right_block = b;
        d->right_index = -1;
    }
    d->right_block->items[++d->right_index] = value_to_heap(item);
    d->length++;
    d->state++;
    return true;
}

static bool add_left(struct deque *d, value item) {
    if (d->left_index == 0) {
        struct deque_block *b = take_block(d);
        if (b == NULL) {
            value_release(item);
            return false;
        }
        b->right = d->left_block;
        b->left = NULL;
        d->left_block->left = b;
        d->left_block = b;
        d->left_index = DEQUE_BLOCK;
    }
    d->left_block->items[--d->left_index] = value_to_heap(item);
    d->length++;
    d->state++;
    return true;
}

value deque_take(struct deque *d) {
    value item = d->right_block->items[d->right_index--];
    d->length--;
    d->state++;
    if (d->right_index < 0) {
        if (d->length == 0) {
            start_in(d, d->right_block);
        } else {
            struct deque_block *b = d->right_block;
            d->right_block = b->left;
            d->right_block->right = NULL;
            d->right_index = DEQUE_BLOCK - 1;
            give_block(d, b);
        }
    }
    return value_from_heap(item);
}

value deque_take_left(struct deque *d) {
    value item = d->left_block->items[d->left_index++];
    d->length--;
    d->state++;
    if (d->left_index == DEQUE_BLOCK) {
        if (d->length == 0) {
            start_in(d, d->left_block);
        } else {
            struct deque_block *b = d->left_block;
            d->left_block = b->right;
            d->left_block->left = NULL;
            d->left_index = 0;
            give_block(d, b);
        }
    }
    return value_from_heap(item);
}

bool deque_append(struct deque *d, value item) {
    if (!add_right(d, item)) {
        return false;
    }
    if (UNLIKELY(d->most >= 0 && d->length > d->most)) {
        value_release(deque_take_left(d));
    }
    return true;
}

bool deque_append_left(struct deque *d, value item) {
    if (!add_left(d, item)) {
        return false;
    }
    if (UNLIKELY(d->most >= 0 && d->length > d->most)) {
        value_release(deque_take(d));
    }
    return true;
}

bool deque_extend(struct deque *d, value iterable, bool left) {
    value iterator, item;
    bool ok = true;
    if (value_is(iterable, value_from_object(&d->head))) {
        struct list *copy = list_from_iterable(iterable);
        ok = copy != NULL && deque_extend(d, list_value(copy), left);
        if (copy != NULL) {
            object_release(&copy->head);
        }
        return ok;
    }
    iterator = abstract_iter(iterable);
    if (value_is_absent(iterator)) {
        return false;
    }
    while (ok && !value_is_absent(item = abstract_next(iterator))) {
        ok = left ? deque_append_left(d, item) : deque_append(d, item);
    }
    value_release(iterator);
    return ok && !error_pending();
}

/* ---- All items ---- */

/* Releases the items of a chain that is no deque's any more, and frees its blocks but the first. */
static void drop_chain(struct deque_block *b, int64_t index, int64_t length) {
    while (length > 0) {
        value_release(b->items[index++]);
        length--;
        if (index == DEQUE_BLOCK && length > 0) {
            struct deque_block *next = b->right;
            mem_free(b, sizeof *b);
            b = next;
            index = 0;
        }
    }
    mem_free(b, sizeof *b);
}

void deque_clear(struct deque *d) {
    struct deque_block *fresh, *old = d->left_block;
    int64_t index = d->left_index, length = d->length;
    if (length == 0) {
        return;
    }
    fresh = take_block(d);
    if (fresh == NULL) { /* one by one then, though what dies may add items meanwhile */
        error_clear();
        while (length-- > 0 && d->length > 0) {
            value_release(deque_take(d));
        }
        return;
    }
    start_in(d, fresh);
    d->state++;
    drop_chain(old, index, length);
}

/* Moves items from one end to the other, as many as come first round. */
void deque_rotate(struct deque *d, int64_t n) {
    if (d->length <= 1) {
        return;
    }
    n %= d->length;
    if (n > d->length / 2) {
        n -= d->length;
    } else if (n < -(d->length / 2)) {
        n += d->length;
    }
    /* A block that is needed at one end is not always one that becomes free at the other. */
    struct deque_block *b = take_block(d);
    if (b == NULL) {
        return;
    }
    give_block(d, b);
    for (; n > 0; n--) {
        add_left(d, deque_take(d));
    }
    for (; n < 0; n++) {
        add_right(d, deque_take_left(d));
    }
}

value *deque_at(const struct deque *d, int64_t index) {
    int64_t at = index + d->left_index, blocks = at / DEQUE_BLOCK;
    struct deque_block *b;
    if (index < d->length / 2) {
        for (b = d->left_block; blocks > 0; blocks--) {
            b = b->right;
        }
    } else {
        blocks = (d->left_index + d->length - 1) / DEQUE_BLOCK - blocks;
        for (b = d->right_block; blocks > 0; blocks--) {
            b = b->left;
        }
    }
    return &b->items[at % DEQUE_BLOCK];
}

/* ---- Life ---- */

value deque_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct deque *d = (struct deque *)object_new(type, type->size);
    struct deque_block *b;
    (void)args, (void)nargs, (void)kwnames;
    if (d == NULL) {
        return VALUE_ABSENT;
    }
    memset((char *)d + sizeof d->head, 0, type->size - sizeof d->head);
    d->most = -1;
    b = take_block(d);
    if (b != NULL) {
        start_in(d, b);
    }
    gc_track(&d->head);
    if (b == NULL) {
        object_release(&d->head);
        return VALUE_ABSENT;
    }
    return value_from_object(&d->head);
}

void deque_deallocate(struct object *self) {
    struct deque *d = (struct deque *)self;
    gc_untrack(self);
    if (d->left_block != NULL) {
        drop_chain(d->left_block, d->left_index, d->length);
    }
    while (d->spare_count > 0) {
        mem_free(d->spares[--d->spare_count], sizeof(struct deque_block));
    }
    object_free(self, self->type->size);
}

void deque_traverse(struct object *self, gc_visit visit, void *context) {
    const struct deque *d = (const struct deque *)self;
    const struct deque_block *b = d->left_block;
    int64_t index = d->left_index;
    for (int64_t i = 0; i < d->length; i++) {
        value_visit(b->items[index], visit, context);
        if (++index == DEQUE_BLOCK) {
            b = b->right;
            index = 0;
        }
    }
}

size_t deque_sizeof(value self) {
    const struct deque *d = deque_of(self);
    size_t blocks = (size_t)((d->left_index + d->length + DEQUE_BLOCK - 1) / DEQUE_BLOCK);
    return value_type(self)->size + (blocks == 0 ? 1 : blocks) * sizeof(struct deque_block);
}

/* ---- Iterators ---- */

struct deque_iterator {
    struct object head;
    struct deque *deque;
    const struct deque_block *block;
    int64_t index;
    uint64_t state;
    int64_t remaining;
};

value deque_iterator_new(struct type *type, struct deque *d) {
    struct deque_iterator *it = (struct deque_iterator *)object_new(type, sizeof *it);
    bool reversed = type == &type_deque_reverse_iterator;
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    object_retain(&d->head);
    it->deque = d;
    it->block = reversed ? d->right_block : d->left_block;
    it->index = reversed ? d->right_index : d->left_index;
    it->state = d->state;
    it->remaining = d->length;
    gc_track(&it->head);
    return value_from_object(&it->head);
}

static void iterator_deallocate(struct object *self) {
    gc_untrack(self);
    object_release(&((struct deque_iterator *)self)->deque->head);
    object_free(self, sizeof(struct deque_iterator));
}

static void iterator_traverse(struct object *self, gc_visit visit, void *context) {
    visit(&((struct deque_iterator *)self)->deque->head, context);
}

/* Whether there is another item; else RuntimeError is pending or not. */
static bool has_next(struct deque_iterator *it) {
    if (it->deque->state != it->state) {
        it->remaining = 0;
        exception_raise(&type_RuntimeError, "deque mutated during iteration");
        return false;
    }
    return it->remaining > 0;
}

static value iterator_next(value self) {
    struct deque_iterator *it = (struct deque_iterator *)value_object(self);
    value item;
    if (!has_next(it)) {
        return VALUE_ABSENT;
    }
    item = value_retained(value_from_heap(it->block->items[it->index++]));
    it->remaining--;
    if (it->index == DEQUE_BLOCK && it->remaining > 0) {
        it->block = it->block->right;
        it->index = 0;
    }
    return item;
}

static value reverse_iterator_next(value self) {
    struct deque_iterator *it = (struct deque_iterator *)value_object(self);
    value item;
    if (it->remaining == 0 || !has_next(it)) {
        return VALUE_ABSENT;
    }
    item = value_retained(value_from_heap(it->block->items[it->index--]));
    it->remaining--;
    if (it->index < 0 && it->remaining > 0) {
        it->block = it->block->left;
        it->index = DEQUE_BLOCK - 1;
    }
    return item;
}

static int64_t iterator_hint(value self) {
    return ((struct deque_iterator *)value_object(self))->remaining;
}

#define ITERATOR_TYPE(text, step)                                                                   \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = "_collections." text, .size = sizeof(struct deque_iterator), \
        .flags = TYPE_TRACKED, .deallocate = iterator_deallocate, .traverse = iterator_traverse,    \
        .iter = iterator_self, .next = step, .length_hint = iterator_hint,                          \
    }
struct type type_deque_iterator = ITERATOR_TYPE("_deque_iterator", iterator_next);
struct type type_deque_reverse_iterator = ITERATOR_TYPE("_deque_reverse_iterator", reverse_iterator_next);
