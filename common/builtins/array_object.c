/* array.array: storage, construction, operators, slices, iteration. */
#include <string.h>

#include "common/builtins/array_private.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"
#include "common/objects/list.h"
#include "common/objects/sequence.h"
#include "common/objects/slice.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Storage ----
 *
 * Making an array may start a collection, whose finalizers may change any array. So whatever is copied from an array is counted and read
 * after the new one is made; giving that its room runs no code of the program. */

struct array *array_new(struct type *type, const struct array_kind *kind, int64_t length) {
    struct array *a = (struct array *)object_new(type, type->size);
    if (a == NULL) {
        return NULL;
    }
    memset((char *)a + sizeof a->head, 0, type->size - sizeof a->head);
    a->kind = kind;
    gc_track(&a->head);
    return array_with_room(a, length);
}

struct array *array_with_room(struct array *a, int64_t length) {
    if (a == NULL || length <= 0) {
        return a;
    }
    a->items = mem_alloc_array((size_t)length, a->kind->size);
    if (a->items == NULL) {
        object_release(&a->head);
        error_no_memory();
        return NULL;
    }
    a->length = a->allocated = length;
    return a;
}

struct array *array_copy(const struct array *from) {
    struct array *copy = array_new(&type_array, from->kind, 0);
    copy = array_with_room(copy, from->length);
    if (copy != NULL && copy->length > 0) {
        memcpy(copy->items, from->items, array_bytes(copy));
    }
    return copy;
}

static void array_deallocate(struct object *self) {
    struct array *a = (struct array *)self;
    gc_untrack(self);
    if (a->items != NULL) {
        mem_free(a->items, (size_t)a->allocated * a->kind->size);
    }
    object_free(self, self->type->size);
}

/* Nothing that the collector could follow, yet CPython gives arrays its header. */
static void array_traverse(struct object *self, gc_visit visit, void *context) {
    (void)self, (void)visit, (void)context;
}

bool array_resize(struct array *a, int64_t length) {
    if (length <= a->allocated && a->length < length + 16 && a->items != NULL) {
        a->length = length;
        return true;
    }
    if (length == 0) {
        if (a->items != NULL) {
            mem_free(a->items, (size_t)a->allocated * a->kind->size);
        }
        a->items = NULL;
        a->length = a->allocated = 0;
        return true;
    }
    if (length > INT64_MAX / 16) {
        error_no_memory();
        return false;
    }
    int64_t room = (length >> 4) + (a->length < 8 ? 3 : 7) + length;
    uint8_t *items = mem_resize_array(a->items, (size_t)a->allocated, (size_t)room, a->kind->size);
    if (items == NULL) {
        if (length <= a->allocated) { /* shrinking can be done without */
            a->length = length;
            return true;
        }
        error_no_memory();
        return false;
    }
    a->items = items;
    a->allocated = room;
    a->length = length;
    return true;
}

bool array_replace(struct array *a, int64_t start, int64_t stop, const void *with, int64_t count) {
    size_t size = a->kind->size;
    int64_t length = a->length, added = count - (stop - start);
    if (added > 0 && !array_resize(a, length + added)) {
        return false;
    }
    if (length > stop && added != 0) {
        memmove(a->items + (size_t)(stop + added) * size, a->items + (size_t)stop * size, (size_t)(length - stop) * size);
    }
    if (added < 0) {
        array_resize(a, length + added);
    }
    if (count > 0) {
        memcpy(a->items + (size_t)start * size, with, (size_t)count * size);
    }
    return true;
}

/* The item is made first: that may run the program's code. */
bool array_insert(struct array *a, int64_t index, value v) {
    uint64_t item;
    if (!a->kind->set(&item, v)) {
        return false;
    }
    index = index > a->length ? a->length : index;
    return array_replace(a, index, index, &item, 1);
}

/* ---- Filling ---- */

bool array_append_bytes(struct array *a, const void *bytes, int64_t size) {
    if (size % a->kind->size != 0) {
        exception_raise(&type_ValueError, "bytes length not a multiple of item size");
        return false;
    }
    return size == 0 || array_replace(a, a->length, a->length, bytes, size / a->kind->size);
}

bool array_append_text(struct array *a, value text) {
    const struct str *s = str_of(text);
    int64_t length = a->length;
    if (s->length == 0) {
        return true;
    }
    if (!array_resize(a, length + s->length)) {
        return false;
    }
    for (int64_t i = 0; i < s->length; i++) {
        const uint32_t c = str_get(s, i);
        memcpy(a->items + (size_t)(length + i) * sizeof c, &c, sizeof c);
    }
    return true;
}

value array_text(const struct array *a) {
    struct str_builder b;
    struct str *s;
    str_builder_init(&b);
    for (int64_t i = 0; i < a->length; i++) {
        uint32_t c;
        memcpy(&c, a->items + (size_t)i * sizeof c, sizeof c);
        if (c > 0x10FFFF) {
            str_builder_discard(&b);
            return exception_raise(&type_ValueError, "character U+%x is not in range [U+0000; U+10ffff]", c);
        }
        str_builder_add_char(&b, c);
    }
    s = str_builder_finish(&b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static bool append_one(void *context, value item) {
    struct array *a = context;
    return array_insert(a, a->length, item);
}

/* Of an array of any kind, item by item. */
static bool append_converted(struct array *a, const struct array *from) {
    for (int64_t i = 0; i < from->length; i++) {
        value item = array_get(from, i);
        bool ok = !value_is_absent(item) && a->kind->set(a->items + i * a->kind->size, item);
        value_release_any(item);
        if (!ok) {
            return false;
        }
    }
    return true;
}

bool array_extend(struct array *a, value iterable) {
    if (!array_check(iterable)) {
        /* Not by abstract_each's shortcuts: what grows meanwhile is seen, as by an iterator. */
        return abstract_each(iterable, append_one, a);
    }
    const struct array *from = array_of(iterable);
    int64_t count = from->length, length = a->length;
    if (from->kind != a->kind) {
        exception_raise(&type_TypeError, "can only extend with array of same kind");
        return false;
    }
    if (count == 0) {
        return true;
    }
    if (!array_resize(a, length + count)) {
        return false;
    }
    memcpy(a->items + (size_t)length * a->kind->size, from->items, (size_t)count * a->kind->size);
    return true;
}

/* ---- Construction ---- */

/* The items of a list or tuple, whose number is known; the program's code may change a list meanwhile. */
static struct array *from_sequence(struct type *type, const struct array_kind *kind, value source) {
    int64_t length = abstract_length(source);
    struct array *a = array_new(type, kind, length);
    for (int64_t i = 0; a != NULL && i < length; i++) {
        const value *items = list_check(source) ? list_of(source)->items : tuple_of(source)->items;
        bool ok = i < abstract_length(source);
        if (!ok) {
            exception_raise(&type_IndexError, "list index out of range");
        } else {
            value item = value_retained(value_from_heap(items[i]));
            ok = kind->set(a->items + i * kind->size, item);
            value_release(item);
        }
        if (!ok) {
            object_release(&a->head);
            return NULL;
        }
    }
    return a;
}

static struct array *from_initial(struct type *type, const struct array_kind *kind, value source) {
    struct text memory;
    bool ok;
    if (value_has_type(source, &type_list) || value_has_type(source, &type_tuple)) {
        return from_sequence(type, kind, source);
    }
    struct array *a = array_new(type, kind, 0);
    a = array_with_room(a, array_check(source) ? array_of(source)->length : 0);
    if (a == NULL) {
        return NULL;
    }
    if (array_check(source)) {
        ok = append_converted(a, array_of(source));
    } else if (bytes_like(source, &memory)) {
        ok = array_append_bytes(a, memory.units, memory.length);
    } else if (str_check(source)) {
        ok = array_append_text(a, source);
    } else {
        ok = array_extend(a, source);
    }
    if (!ok) {
        object_release(&a->head);
        return NULL;
    }
    return a;
}

static const struct array_kind *kind_argument(value v) {
    if (!str_check(v) || str_of(v)->length != 1) {
        exception_raise(&type_TypeError, "array() argument 1 must be a unicode character, not %s", abstract_given(v));
        return NULL;
    }
    for (const struct array_kind *kind = array_kinds; kind->code != 0; kind++) {
        if ((uint32_t)kind->code == str_get(str_of(v), 0)) {
            return kind;
        }
    }
    exception_raise(&type_ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    return NULL;
}

static value array_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (type == &type_array && kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "array.array() takes no keyword arguments");
    }
    if (nargs < 1 || nargs > 2) {
        return exception_raise(&type_TypeError, "array() takes at %s argument%s (%zu given)",
                               nargs < 1 ? "least 1" : "most 2", nargs < 1 ? "" : "s", nargs);
    }
    /* The type code is read before what it means: CPython's order of complaints. */
    if (!str_check(args[0]) || str_of(args[0])->length != 1) {
        kind_argument(args[0]);
        return VALUE_ABSENT;
    }
    char code = str_get(str_of(args[0]), 0) < 0x80 ? (char)str_get(str_of(args[0]), 0) : '?';
    if (nargs > 1 && code != 'u' && str_check(args[1])) {
        return exception_raise(&type_TypeError, "cannot use a str to initialize an array with typecode '%c'", code);
    }
    if (nargs > 1 && code != 'u' && array_check(args[1]) && array_of(args[1])->kind->code == 'u') {
        return exception_raise(&type_TypeError, "cannot use a unicode array to initialize an array with typecode '%c'",
                               code);
    }
    const struct array_kind *kind = kind_argument(args[0]);
    if (kind == NULL) {
        return VALUE_ABSENT;
    }
    return array_value(nargs > 1 ? from_initial(type, kind, args[1]) : array_new(type, kind, 0));
}

/* ---- Items and slices ---- */

/* The position that `key` names; -1 with an exception pending. */
static int64_t position(const struct array *a, value key, const char *out_of_range) {
    int64_t i;
    if (!value_is_int(key) && value_type(key)->index == NULL) {
        exception_raise(&type_TypeError, "array indices must be integers");
        return -1;
    }
    if (!abstract_index(key, &type_IndexError, &i)) {
        return -1;
    }
    i += i < 0 ? a->length : 0;
    if (i < 0 || i >= a->length) {
        exception_raise(&type_IndexError, "%s", out_of_range);
        return -1;
    }
    return i;
}

static value get_slice(struct array *a, value key) {
    int64_t start, stop, step, count;
    if (!slice_unpack(key, &start, &stop, &step)) {
        return VALUE_ABSENT;
    }
    struct array *result = array_new(&type_array, a->kind, 0);
    count = slice_adjust(a->length, &start, &stop, step);
    result = array_with_room(result, count);
    if (result == NULL || count <= 0) {
        return array_value(result);
    }
    size_t size = a->kind->size;
    if (step == 1) {
        memcpy(result->items, a->items + (size_t)start * size, (size_t)count * size);
        return array_value(result);
    }
    for (int64_t i = 0; i < count; i++) {
        memcpy(result->items + (size_t)i * size, a->items + (size_t)(start + i * step) * size, size);
    }
    return array_value(result);
}

static value array_get_item(value self, value key) {
    struct array *a = array_of(self);
    size_t quick;
    if (LIKELY(value_try_index(key, (size_t)a->length, &quick))) {
        return array_get(a, (int64_t)quick);
    }
    if (value_has_type(key, &type_slice)) {
        return get_slice(a, key);
    }
    int64_t i = position(a, key, "array index out of range");
    return i < 0 ? VALUE_ABSENT : array_get(a, i);
}

/* Takes `count` items out, from `start` in steps. */
static void delete_stepped(struct array *a, int64_t start, int64_t step, int64_t count) {
    size_t size = a->kind->size;
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    int64_t write = start, next = start, gone = 0;
    for (int64_t read = start; read < a->length; read++) {
        if (gone < count && read == next) {
            gone++;
            next += step;
        } else {
            memmove(a->items + (size_t)write++ * size, a->items + (size_t)read * size, size);
        }
    }
    array_resize(a, write);
}

static int set_stepped(struct array *a, int64_t start, int64_t step, int64_t count, const struct array *from) {
    size_t size = a->kind->size;
    if (from->length != count) {
        exception_raise(&type_ValueError, "attempt to assign array of size %lld to extended slice of size %lld",
                        (long long)from->length, (long long)count);
        return -1;
    }
    for (int64_t i = 0; i < count; i++) {
        memcpy(a->items + (size_t)(start + i * step) * size, from->items + (size_t)i * size, size);
    }
    return 0;
}

static int set_slice(struct array *a, value key, value item) {
    int64_t start, stop, step, count;
    if (!slice_unpack(key, &start, &stop, &step)) {
        return -1;
    }
    count = slice_adjust(a->length, &start, &stop, step);
    stop = step == 1 && stop < start ? start : stop;
    if (value_is_absent(item)) {
        if (step != 1) {
            if (count > 0) {
                delete_stepped(a, start, step, count);
            }
            return 0;
        }
        return array_replace(a, start, stop, NULL, 0) ? 0 : -1;
    }
    if (value_is(item, array_value(a))) { /* the copy first; then the slice once more, since the array may have another length by then */
        struct array *copy = array_copy(a);
        int result = copy == NULL ? -1 : set_slice(a, key, array_value(copy));
        value_release_any(array_value(copy));
        return result;
    }
    if (!array_check(item)) {
        exception_raise(&type_TypeError, "can only assign array (not \"%T\") to array slice", item);
        return -1;
    }
    if (array_of(item)->kind != a->kind) {
        exception_raise(&type_TypeError, "bad argument type for built-in operation");
        return -1;
    }
    if (step != 1 && array_of(item)->length == 0) { /* as `del`, though lists refuse it */
        if (count > 0) {
            delete_stepped(a, start, step, count);
        }
        return 0;
    }
    return step == 1 ? array_replace(a, start, stop, array_of(item)->items, array_of(item)->length) ? 0 : -1
                     : set_stepped(a, start, step, count, array_of(item));
}

static int array_set_item(value self, value key, value item) {
    struct array *a = array_of(self);
    uint64_t made;
    if (value_has_type(key, &type_slice)) {
        return set_slice(a, key, item);
    }
    int64_t i = position(a, key, "array assignment index out of range");
    if (i < 0) {
        return -1;
    }
    if (value_is_absent(item)) {
        return array_replace(a, i, i + 1, NULL, 0) ? 0 : -1;
    }
    if (!a->kind->set(&made, item)) {
        return -1;
    }
    if (LIKELY(i < a->length)) { /* else the item's __index__ or __float__ has made it shorter */
        memcpy(a->items + i * a->kind->size, &made, a->kind->size);
    }
    return 0;
}

static int64_t array_length(value self) {
    return array_of(self)->length;
}

static int array_contains(value self, value item) {
    const struct array *a = array_of(self);
    int found = 0;
    for (int64_t i = 0; found == 0 && i < a->length; i++) {
        value v = array_get(a, i);
        found = value_is_absent(v) ? -1 : abstract_equal(v, item);
        value_release_any(v);
    }
    return found;
}

/* ---- Operators ---- */

/* How the items at i compare by `op`; -1 with an exception pending. */
static int compare_at(enum order op, const struct array *a, const struct array *b, int64_t i) {
    value left = array_get(a, i), right = value_is_absent(left) ? left : array_get(b, i);
    int result = value_is_absent(right) ? -1 : abstract_compare_test(op, left, right);
    value_release_any(left);
    value_release_any(right);
    return result;
}

static value array_compare(enum order op, value left, value right) {
    if (!array_check(left) || !array_check(right)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    const struct array *a = array_of(left), *b = array_of(right);
    int64_t i = 0, common = a->length < b->length ? a->length : b->length;
    bool whole = op == ORDER_EQ || op == ORDER_NE;
    int same = 1;
    if (whole && a->length != b->length) {
        return value_from_bool(op == ORDER_NE);
    }
    while (i < common && (same = compare_at(ORDER_EQ, a, b, i)) > 0) {
        i++;
    }
    if (same < 0) {
        return VALUE_ABSENT;
    }
    if (i < common) {
        if (whole) {
            return value_from_bool(op == ORDER_NE);
        }
        int result = compare_at(op, a, b, i);
        return result < 0 ? VALUE_ABSENT : value_from_bool(result);
    }
    switch (op) {
    case ORDER_LT:
        return value_from_bool(a->length < b->length);
    case ORDER_LE:
        return value_from_bool(a->length <= b->length);
    case ORDER_GT:
        return value_from_bool(a->length > b->length);
    case ORDER_GE:
        return value_from_bool(a->length >= b->length);
    default:
        return value_from_bool(op == ORDER_EQ);
    }
}

static value concatenate(const struct array *a, value right) {
    if (!array_check(right)) {
        return exception_raise(&type_TypeError, "can only append array (not \"%T\") to array", right);
    }
    const struct array *b = array_of(right);
    if (b->kind != a->kind) {
        return exception_raise(&type_TypeError, "bad argument type for built-in operation");
    }
    struct array *result = array_new(&type_array, a->kind, 0);
    result = array_with_room(result, a->length + b->length);
    if (result != NULL && a->length > 0) {
        memcpy(result->items, a->items, array_bytes(a));
    }
    if (result != NULL && b->length > 0) {
        memcpy(result->items + array_bytes(a), b->items, array_bytes(b));
    }
    return array_value(result);
}

/* Writes the first `unit` bytes again until `bytes` are full. */
static void repeat_bytes(uint8_t *items, size_t unit, size_t bytes) {
    for (size_t done = unit; done < bytes;) {
        size_t part = done < bytes - done ? done : bytes - done;
        memcpy(items + done, items, part);
        done += part;
    }
}

/* a * n, in place or new. */
static value repeat(struct array *a, value n, bool in_place) {
    int64_t count = sequence_repeat_count(n);
    if (count < 0) {
        return VALUE_ABSENT;
    }
    struct array *result = in_place ? NULL : array_new(&type_array, a->kind, 0);
    if (!in_place && result == NULL) {
        return VALUE_ABSENT;
    }
    if (count > 0 && a->length > INT64_MAX / 16 / count) {
        value_release_any(array_value(result));
        return error_no_memory();
    }
    size_t unit = array_bytes(a);
    if (in_place) {
        if (a->length > 0 && count != 1 && !array_resize(a, a->length * count)) {
            return VALUE_ABSENT;
        }
        repeat_bytes(a->items, unit, array_bytes(a));
        return value_retained(array_value(a));
    }
    result = array_with_room(result, a->length * count);
    if (result != NULL && result->length > 0) {
        memcpy(result->items, a->items, unit);
        repeat_bytes(result->items, unit, array_bytes(result));
    }
    return array_value(result);
}

static value array_binary(enum number_operator op, value left, value right) {
    if (op == NUMBER_ADD && array_check(left)) {
        return concatenate(array_of(left), right);
    }
    if (op == NUMBER_MUL) {
        return array_check(left) ? repeat(array_of(left), right, false) : repeat(array_of(right), left, false);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static value array_inplace(enum number_operator op, value left, value right) {
    if (op == NUMBER_ADD) {
        if (!array_check(right)) {
            return exception_raise(&type_TypeError, "can only extend array with array (not \"%T\")", right);
        }
        return array_extend(array_of(left), right) ? value_retained(left) : VALUE_ABSENT;
    }
    if (op == NUMBER_MUL) {
        return repeat(array_of(left), right, true);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static value array_repr(value self) {
    const struct array *a = array_of(self);
    const char *name = strrchr(value_type(self)->name, '.'), *shown = name == NULL ? value_type(self)->name : name + 1;
    struct str *s;
    if (a->length == 0) {
        s = str_format("%s('%c')", shown, a->kind->code);
        return s == NULL ? VALUE_ABSENT : str_value(s);
    }
    struct list *l = NULL;
    value items;
    if (a->kind->code == 'u') {
        items = array_text(a);
    } else {
        l = list_new(a->length);
        bool ok = l != NULL;
        for (int64_t i = 0; ok && i < a->length; i++) {
            value item = array_get(a, i);
            ok = !value_is_absent(item) && list_append_steal(l, item);
        }
        if (!ok && l != NULL) {
            object_release(&l->head);
        }
        items = ok ? list_value(l) : VALUE_ABSENT;
    }
    if (value_is_absent(items)) {
        return items;
    }
    s = str_format("%s('%c', %R)", shown, a->kind->code, items);
    value_release(items);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static size_t array_sizeof(value self) {
    const struct array *a = array_of(self);
    return value_type(self)->size + (size_t)a->allocated * a->kind->size;
}

static value get_itemsize(value self) {
    return value_from_int64(array_of(self)->kind->size);
}

static value get_typecode(value self) {
    struct str *s = str_from_code_point((uint32_t)array_of(self)->kind->code);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static const struct type_member members[] = {
    {"itemsize", get_itemsize, NULL},
    {"typecode", get_typecode, NULL},
    {NULL, NULL, NULL},
};

/* ---- Iteration ---- */

static value array_iter(value self) {
    return sequence_iterator_new(&type_array_iterator, self);
}

static value array_next(value self) {
    struct sequence_iterator *it = (struct sequence_iterator *)value_object(self);
    struct array *a = (struct array *)(void *)it->sequence;
    if (a == NULL) {
        return VALUE_ABSENT;
    }
    if (it->index < a->length) {
        return array_get(a, it->index++);
    }
    it->sequence = NULL;
    object_release(&a->head);
    return VALUE_ABSENT;
}

static value refuse_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
}

struct type type_array_iterator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "array.arrayiterator",
    .size = sizeof(struct sequence_iterator),
    .flags = TYPE_TRACKED,
    .construct = refuse_construct,
    .deallocate = sequence_iterator_deallocate,
    .traverse = sequence_iterator_traverse,
    .iter = iterator_self,
    .next = array_next,
};

struct type type_array = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "array.array",
    .size = sizeof(struct array),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_SEQUENCE,
    .methods = array_methods,
    .members = members,
    .deallocate = array_deallocate,
    .traverse = array_traverse,
    .construct = array_construct,
    .create = array_construct,
    .repr = array_repr,
    .compare = array_compare,
    .iter = array_iter,
    .binary = array_binary,
    .inplace = array_inplace,
    .length = array_length,
    .get_item = array_get_item,
    .set_item = array_set_item,
    .contains = array_contains,
    .sizeof_object = array_sizeof,
};
