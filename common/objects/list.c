/* list: storage, growth, slices and operators. Methods are in list_methods.c, sorting in list_sort.c. */
#include "common/objects/list.h"

#include <string.h>

#include "common/memory/model.h"
#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/list_private.h"
#include "common/objects/sequence.h"
#include "common/objects/set.h"
#include "common/objects/slice.h"
#include "common/objects/tuple.h"

/* CPython 3.10-3.15: PyList_MAXFREELIST. */
#define FREELIST_MOST 80
/* What list_extend takes an iterable for that does not say how long it is. */
#define LENGTH_UNKNOWN 8

static struct list *freelist; /* linked through items */
static int freelist_size;

/* ---- Making and freeing ----
 *
 * Making a list may start a collection, whose finalizers may change any list. So whatever is copied from a list is counted and read
 * after the new one is made; reserving room for its items runs no code of the program. */

static struct list *take(void) {
    struct list *l = freelist;
    COUNT(lists_created);
    if (l != NULL) {
        freelist = (struct list *)(void *)l->items;
        freelist_size--;
        COUNT(lists_freelist_pops);
        l->head.refcount = 1;
    } else {
        COUNT_REQUEST(lists, sizeof *l + sizeof(struct gc_head));
        l = (struct list *)object_new(&type_list, sizeof *l);
    }
    if (l != NULL) {
        l->length = 0;
        l->items = NULL;
        l->allocated = 0;
    }
    return l;
}

static bool too_large(int64_t capacity) {
    return capacity > (int64_t)(SIZE_MAX / 4 / sizeof(value));
}

struct list *list_new(int64_t capacity) {
    struct list *l = take();
    if (l == NULL) {
        return NULL;
    }
    if (capacity > 0) {
        l->items = too_large(capacity) ? NULL : mem_alloc((size_t)capacity * sizeof(value));
        if (l->items == NULL) {
            gc_track(&l->head);
            object_release(&l->head);
            error_no_memory();
            return NULL;
        }
        l->allocated = capacity;
    }
    gc_track(&l->head);
    return l;
}

struct list *list_steal_array(const value *items, size_t count) {
    struct list *l = list_new((int64_t)count);
    if (l == NULL) {
        for (size_t i = 0; i < count; i++) {
            value_release(items[i]);
        }
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        l->items[i] = value_to_heap(items[i]);
    }
    l->length = (int64_t)count;
    return l;
}

void list_copy_items(value *to, const value *from, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        to[i] = value_retained(from[i]);
    }
}

/* A new list, or NULL, gets room for `length` items. NULL with MemoryError pending, and the list is released. */
static struct list *with_room(struct list *l, int64_t length) {
    if (l == NULL || length <= 0 || list_reserve(l, length)) {
        return l;
    }
    object_release(&l->head);
    return NULL;
}

struct list *list_of_items(const struct list *from, int64_t start, int64_t stop) {
    struct list *l = list_new(0);
    stop = stop < from->length ? stop : from->length;
    l = with_room(l, stop - start);
    if (l != NULL && start < stop) {
        list_copy_items(l->items, from->items + start, stop - start);
        l->length = stop - start;
    }
    return l;
}

struct list *list_from_iterable(value iterable) {
    struct list *l = list_new(0);
    if (l != NULL && !list_extend(l, iterable)) {
        object_release(&l->head);
        return NULL;
    }
    return l;
}

static void free_items(value *items, int64_t allocated) {
    if (items != NULL) {
        mem_free(items, (size_t)allocated * sizeof(value));
    }
}

static void list_deallocate(struct object *self) {
    struct list *l = (struct list *)self;
    gc_untrack(self);
    for (int64_t i = l->length; i-- > 0;) {
        value_release_any(l->items[i]);
    }
    free_items(l->items, l->allocated);
    if (freelist_size < FREELIST_MOST && self->type == &type_list) {
        l->items = (value *)(void *)freelist;
        freelist = l;
        freelist_size++;
        COUNT(lists_freelist_pushes);
        return;
    }
    COUNT(lists_freed);
    object_free(self, self->type->size);
}

void list_clear_freelist(void) {
    while (freelist != NULL) {
        struct list *l = freelist;
        freelist = (struct list *)(void *)l->items;
        COUNT(lists_freed);
        object_free(&l->head, sizeof *l);
    }
    freelist_size = 0;
}

#ifdef TAGBOX_COUNTED
int64_t list_each_waiting(object_visitor visit, void *context) {
    for (struct list *l = freelist; l != NULL; l = (struct list *)(void *)l->items) {
        visit(context, gc_head_of(&l->head));
    }
    return FREELIST_MOST;
}
#endif

static void list_traverse(struct object *self, gc_visit visit, void *context) {
    const struct list *l = (const struct list *)self;
    const value *items = l->items; /* a visit changes nothing */
    for (int64_t i = 0, length = l->length; i < length; i++) {
        value_visit(items[i], visit, context);
    }
}

void list_clear_items(struct list *l) {
    value *items = l->items;
    int64_t length = l->length, allocated = l->allocated;
    if (items == NULL) {
        return;
    }
    /* Emptied first: releasing items may run code that looks at the list. */
    l->items = NULL;
    l->length = l->allocated = 0;
    for (int64_t i = length; i-- > 0;) {
        value_release_any(items[i]);
    }
    free_items(items, allocated);
}

static void list_clear(struct object *self) {
    list_clear_items((struct list *)self);
}

/* ---- Growth: CPython 3.9+, Objects/listobject.c, list_resize: 0, 4, 8, 16, 24, 32, 40, 52, 64, 76, ...; up to 3.8: 0, 4, 8, 16, 25,
 * 35, 46, 58, 72, 88, ... */
static int64_t grown_capacity(int64_t length, int64_t wanted) {
    if (TAGBOX_CPYTHON < 309) {
        return wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6);
    }
    int64_t capacity = (wanted + (wanted >> 3) + 6) & ~(int64_t)3;
    if (wanted - length > capacity - wanted) {
        capacity = (wanted + 3) & ~(int64_t)3;
    }
    return capacity;
}

bool list_resize(struct list *l, int64_t length) {
    int64_t capacity;
    value *items;
    if (l->allocated >= length && length >= (l->allocated >> 1)) {
        l->length = length;
        return true;
    }
    capacity = length == 0 ? 0 : grown_capacity(l->length, length);
    if (capacity == 0) {
        free_items(l->items, l->allocated);
        l->items = NULL;
        l->length = l->allocated = 0;
        return true;
    }
    if (too_large(capacity)) {
        error_no_memory();
        return false;
    }
    items = l->items == NULL ? mem_alloc((size_t)capacity * sizeof(value))
                             : mem_resize(l->items, (size_t)l->allocated * sizeof(value),
                                          (size_t)capacity * sizeof(value));
    if (items == NULL) {
        if (length <= l->allocated) { /* shrinking can be done without */
            l->length = length;
            return true;
        }
        error_no_memory();
        return false;
    }
    l->items = items;
    l->allocated = capacity;
    l->length = length;
    return true;
}

bool list_grow(struct list *l, int64_t length) {
    return list_resize(l, length);
}

void list_shrink(struct list *l, int64_t length) {
    list_resize(l, length);
}

bool list_append(struct list *l, value item) {
    value_retain(item);
    return list_append_steal(l, item);
}

/* ---- Extending ---- */

bool list_reserve(struct list *l, int64_t capacity) {
    value *items = too_large(capacity) ? NULL : mem_alloc((size_t)capacity * sizeof(value));
    if (items == NULL) {
        error_no_memory();
        return false;
    }
    l->items = items;
    l->allocated = capacity;
    return true;
}

/* Room for `count` > 0 more items. From 3.10 on an empty list gets as many and one if they are odd (list_preallocate_exact). */
static bool make_room(struct list *l, int64_t count) {
    int64_t length = l->length;
    if (TAGBOX_CPYTHON >= 310 && l->items == NULL) {
        return list_reserve(l, count < INT64_MAX ? count + (count & 1) : count);
    }
    if (__builtin_add_overflow(length, count, &count)) {
        error_no_memory();
        return false;
    }
    if (!list_resize(l, count)) {
        return false;
    }
    l->length = length;
    return true;
}

static bool extend_by_array(struct list *l, struct object *source, const value *items, int64_t count) {
    int64_t length = l->length;
    if (count == 0) {
        return true;
    }
    object_retain(source);
    if (!make_room(l, count)) {
        object_release(source);
        return false;
    }
    l->length = length + count;
    if (source == &l->head) { /* l.extend(l) */
        items = l->items;
    }
    for (int64_t i = 0; i < count; i++) {
        l->items[length + i] = value_retained(items[i]);
    }
    object_release(source);
    return true;
}

/* How many items an iterable says it has; -1 with an error when asking fails (CPython 3.11, Objects/abstract.c,
 * PyObject_LengthHint: all but a TypeError goes on to the caller). */
static int64_t length_hint(value iterable) {
    struct type *type = value_type(iterable);
    int64_t hint = LENGTH_UNKNOWN;
    if (type->length != NULL) {
        hint = type->length(iterable);
    } else if (type->length_hint != NULL) {
        hint = type->length_hint(iterable);
    }
    if (hint < 0 && error_matches(&type_TypeError)) {
        error_clear();
        return LENGTH_UNKNOWN;
    }
    return hint;
}

/* From 3.13 on sets, dicts and their views are not sized like other iterables (list_extend_set and its neighbours). */
static bool is_sized_by_growth(value iterable) {
    return TAGBOX_CPYTHON >= 313 && (set_check(iterable) || value_has_type(iterable, &type_dict) || dict_is_view(iterable));
}

bool list_extend(struct list *l, value iterable) {
    value iterator, item;
    int64_t hint;
    bool ok;
    if (value_has_type(iterable, &type_list)) {
        return extend_by_array(l, value_object(iterable), list_of(iterable)->items, list_of(iterable)->length);
    }
    if (value_has_type(iterable, &type_tuple)) {
        return extend_by_array(l, value_object(iterable), tuple_of(iterable)->items, tuple_of(iterable)->length);
    }
    iterator = abstract_iter(iterable);
    if (value_is_absent(iterator)) {
        return false;
    }
    hint = length_hint(iterable);
    ok = hint == 0;
    if (hint > 0 && l->items == NULL && is_sized_by_growth(iterable)) {
        ok = list_resize(l, hint);
        l->length = 0;
    } else if (hint > 0) {
        ok = make_room(l, hint);
    }
    while (ok && !value_is_absent(item = abstract_next(iterator))) {
        ok = list_append_steal(l, item);
    }
    value_release(iterator);
    if (error_pending()) {
        return false;
    }
    /* Gives back what the hint reserved too much. */
    return l->length >= l->allocated || list_resize(l, l->length);
}

/* ---- Slices ---- */

static value get_slice(value self, value key) {
    const struct list *l = list_of(self);
    int64_t start, stop, step, count;
    struct list *result;
    if (!slice_unpack(key, &start, &stop, &step)) {
        return VALUE_ABSENT;
    }
    if (step == 1) {
        slice_adjust(l->length, &start, &stop, step);
        result = list_of_items(l, start, stop);
        return result == NULL ? VALUE_ABSENT : list_value(result);
    }
    result = list_new(0);
    count = slice_adjust(l->length, &start, &stop, step);
    result = with_room(result, count);
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    for (int64_t i = 0; i < count; i++) {
        result->items[i] = value_retained(l->items[start + i * step]);
    }
    result->length = count;
    return list_value(result);
}

/* Replaces items [start, stop) by the items of `with` (NULL: none); the old ones are released last. */
bool list_replace(struct list *l, int64_t start, int64_t stop, struct list *with) {
    int64_t added = with == NULL ? 0 : with->length, removed = stop - start, length = l->length;
    value *old = NULL;
    if (removed > 0) {
        old = mem_alloc((size_t)removed * sizeof(value));
        if (old == NULL) {
            error_no_memory();
            return false;
        }
        memcpy(old, l->items + start, (size_t)removed * sizeof(value));
    }
    if (added > removed && !list_resize(l, length + added - removed)) {
        mem_free(old, (size_t)removed * sizeof(value));
        return false;
    }
    if (length > stop) {
        memmove(l->items + start + added, l->items + stop, (size_t)(length - stop) * sizeof(value));
    }
    if (added < removed) {
        list_resize(l, length + added - removed);
    }
    for (int64_t i = 0; i < added; i++) {
        l->items[start + i] = value_retained(with->items[i]);
    }
    for (int64_t i = 0; i < removed; i++) {
        value_release(old[i]);
    }
    if (old != NULL) {
        mem_free(old, (size_t)removed * sizeof(value));
    }
    return true;
}

static int delete_extended(struct list *l, int64_t start, int64_t step, int64_t count) {
    int64_t write, kept = 0, next;
    value *dead;
    if (count == 0) {
        return 0;
    }
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    dead = mem_alloc((size_t)count * sizeof(value));
    if (dead == NULL) {
        error_no_memory();
        return -1;
    }
    write = next = start;
    for (int64_t read = start; read < l->length; read++) {
        if (read == next && kept < count) {
            dead[kept++] = l->items[read];
            next += step;
        } else {
            l->items[write++] = l->items[read];
        }
    }
    list_resize(l, write);
    for (int64_t i = 0; i < count; i++) {
        value_release(dead[i]);
    }
    mem_free(dead, (size_t)count * sizeof(value));
    return 0;
}

static int assign_extended(struct list *l, int64_t start, int64_t step, int64_t count, struct list *from) {
    if (from->length != count) {
        exception_raise(&type_ValueError, "attempt to assign sequence of size %lld to extended slice of size %lld",
                        (long long)from->length, (long long)count);
        return -1;
    }
    /* Exchanged with the copy, which dies when the list is whole again: releasing may run code that changes it. */
    for (int64_t i = 0; i < count; i++) {
        value old = l->items[start + i * step];
        l->items[start + i * step] = from->items[i];
        from->items[i] = old;
    }
    return 0;
}

static int set_slice(struct list *l, value key, value items) {
    int64_t start, stop, step, count;
    struct list *from;
    int result;
    if (!slice_unpack(key, &start, &stop, &step)) {
        return -1;
    }
    if (value_is_absent(items)) {
        count = slice_adjust(l->length, &start, &stop, step);
        if (step == 1 && stop < start) {
            stop = start;
        }
        return step == 1 ? list_replace(l, start, stop, NULL) ? 0 : -1 : delete_extended(l, start, step, count);
    }
    if (value_type(items)->iter == NULL) {
        exception_raise(&type_TypeError, step == 1 ? "can only assign an iterable"
                                                   : "must assign iterable to extended slice");
        return -1;
    }
    from = list_from_iterable(items); /* a copy: it may be the list itself */
    if (from == NULL) {
        return -1;
    }
    count = slice_adjust(l->length, &start, &stop, step); /* making the copy may have changed the list */
    if (step == 1) {
        result = list_replace(l, start, stop < start ? start : stop, from) ? 0 : -1;
    } else {
        result = assign_extended(l, start, step, count, from);
    }
    object_release(&from->head);
    return result;
}

/* ---- Operators ---- */

static value list_repr(value self) {
    return sequence_repr(self, "[", "]", "");
}

static int64_t list_length(value self) {
    return list_of(self)->length;
}

static value list_get_item(value self, value key) {
    if (value_has_type(key, &type_slice)) {
        return get_slice(self, key);
    }
    int64_t index = sequence_position(key, &list_of(self)->length, "list", "list index out of range");
    return index < 0 ? VALUE_ABSENT : value_retained(value_from_heap(list_of(self)->items[index]));
}

static int list_set_item(value self, value key, value item) {
    struct list *l = list_of(self);
    int64_t index;
    if (value_has_type(key, &type_slice)) {
        return set_slice(l, key, item);
    }
    index = sequence_position(key, &l->length, "list", "list assignment index out of range");
    if (index < 0) {
        return -1;
    }
    if (value_is_absent(item)) {
        value old = l->items[index];
        memmove(l->items + index, l->items + index + 1, (size_t)(l->length - index - 1) * sizeof(value));
        list_resize(l, l->length - 1);
        value_release(old);
        return 0;
    }
    value_replace(&l->items[index], value_to_heap(value_retained(item)));
    return 0;
}

static value concatenate(const struct list *a, const struct list *b) {
    struct list *result = list_new(0);
    int64_t length = a->length + b->length;
    result = with_room(result, length);
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    if (length > 0) {
        list_copy_items(result->items, a->items, a->length);
        list_copy_items(result->items + a->length, b->items, b->length);
        result->length = length;
    }
    return list_value(result);
}

static value repeat(const struct list *l, value n) {
    int64_t count = sequence_repeat_count(n), length;
    struct list *result;
    if (count < 0) {
        return VALUE_ABSENT;
    }
    result = list_new(0);
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    if (count > 0 && l->length > INT64_MAX / 16 / count) {
        object_release(&result->head);
        return error_no_memory();
    }
    length = l->length * count;
    result = with_room(result, length);
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    value *to = result->items;
    if (l->length == 1) {
        value item = l->items[0];
        for (int64_t i = 0; i < length; i++) {
            to[i] = value_retained(item);
        }
    } else {
        for (int64_t i = 0; i < length; i += l->length) {
            list_copy_items(to + i, l->items, l->length);
        }
    }
    result->length = length;
    return list_value(result);
}

static value list_binary(enum number_operator op, value left, value right) {
    if (op == NUMBER_ADD && list_check(left)) {
        if (!list_check(right)) {
            return exception_raise(&type_TypeError, "can only concatenate list (not \"%T\") to list", right);
        }
        return concatenate(list_of(left), list_of(right));
    }
    if (op == NUMBER_MUL && list_check(left) && !list_check(right)) {
        return repeat(list_of(left), right);
    }
    if (op == NUMBER_MUL && list_check(right) && value_type(left)->index != NULL) {
        return repeat(list_of(right), left);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static value list_inplace(enum number_operator op, value left, value right) {
    struct list *l = list_of(left);
    if (op == NUMBER_ADD) {
        return list_extend(l, right) ? value_retained(left) : VALUE_ABSENT;
    }
    if (op == NUMBER_MUL) {
        int64_t count = sequence_repeat_count(right), length = l->length;
        if (count < 0) {
            return VALUE_ABSENT;
        }
        if (count == 0) {
            list_clear_items(l);
            return value_retained(left);
        }
        if (length == 0 || count == 1) {
            return value_retained(left);
        }
        if (length > INT64_MAX / 16 / count) {
            return error_no_memory();
        }
        if (!list_resize(l, length * count)) {
            return VALUE_ABSENT;
        }
        for (int64_t i = length; i < length * count; i++) {
            l->items[i] = value_retained(l->items[i - length]);
        }
        return value_retained(left);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static value list_iter(value self) {
    return sequence_iterator_new(&type_list_iterator, self);
}

/* 3.8 and 3.9: list() of what has a length reserves exactly that (list___init___impl). A program's own __len__ is asked where 3.11
 * asks it. */
static bool reserve_for_construct(struct list *l, value iterable) {
    int64_t length;
    if (TAGBOX_CPYTHON < 300 || TAGBOX_CPYTHON >= 310 || value_type(iterable)->length == NULL ||
        (value_type(iterable)->flags & TYPE_HEAP) != 0) {
        return true;
    }
    length = length_hint(iterable);
    return length == 0 || (length > 0 && list_reserve(l, length));
}

static value list_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct list *l;
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "list() takes no keyword arguments");
    }
    if (nargs > 1) {
        return exception_raise(&type_TypeError, "list expected at most 1 argument, got %zu", nargs);
    }
    l = list_new(0);
    if (l != NULL && nargs == 1 && !(reserve_for_construct(l, args[0]) && list_extend(l, args[0]))) {
        object_release(&l->head);
        l = NULL;
    }
    return l == NULL ? VALUE_ABSENT : list_value(l);
}

/* An empty list, of a subclass too. */
static value list_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct list *l;
    (void)args, (void)nargs, (void)kwnames;
    if (type == &type_list) {
        l = list_new(0);
        return l == NULL ? VALUE_ABSENT : list_value(l);
    }
    COUNT(lists_created);
    l = (struct list *)object_new(type, type->size);
    if (l == NULL) {
        return VALUE_ABSENT;
    }
    memset((char *)l + sizeof l->head, 0, type->size - sizeof l->head);
    gc_track(&l->head);
    return list_value(l);
}

static int list_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct list *l = list_of(self);
    if (kwnames != NULL && kwnames->length > 0) {
        exception_raise(&type_TypeError, "list() takes no keyword arguments");
        return -1;
    }
    if (nargs > 1) {
        exception_raise(&type_TypeError, "list expected at most 1 argument, got %zu", nargs);
        return -1;
    }
    list_clear_items(l);
    return nargs == 0 || (reserve_for_construct(l, args[0]) && list_extend(l, args[0])) ? 0 : -1;
}

static size_t list_sizeof(value self) {
    return value_type(self)->size + (size_t)list_of(self)->allocated * sizeof(value);
}

struct type type_list = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "list",
    .size = sizeof(struct list),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_LIST_SUBCLASS | TYPE_SEQUENCE | TYPE_MATCH_SELF,
    .methods = list_methods,
    .deallocate = list_deallocate,
    .traverse = list_traverse,
    .clear = list_clear,
    .construct = list_construct,
    .create = list_create,
    .initialize = list_initialize,
    .repr = list_repr,
    .hash = type_unhashable,
    .compare = sequence_compare,
    .iter = list_iter,
    .binary = list_binary,
    .inplace = list_inplace,
    .length = list_length,
    .get_item = list_get_item,
    .set_item = list_set_item,
    .contains = sequence_contains,
    .sizeof_object = list_sizeof,
};
