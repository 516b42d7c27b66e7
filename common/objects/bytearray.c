/* The type bytearray: layout, slots. Its methods are in bytearray_methods.c. */
#include "common/objects/bytearray.h"

#include <stdio.h>

#include "common/objects/abstract.h"
#include "common/objects/bytearray_private.h"
#include "common/objects/bytes.h"
#include "common/objects/class.h"
#include "common/objects/bytes_internal.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"
#include "common/objects/slice.h"
#include "common/objects/str.h"
#include "common/objects/text_construct.h"
#include "common/objects/text_methods.h"

_Static_assert(sizeof(struct bytearray) == 56, "CPython's PyByteArrayObject");

/* ---- Memory ---- */

static struct bytearray *make(struct type *type) {
    struct bytearray *a = (struct bytearray *)object_new(type, type->size);
    if (a != NULL) {
        memset((char *)a + sizeof a->head, 0, type->size - sizeof a->head);
        if ((type->flags & TYPE_TRACKED) != 0) {
            gc_track(&a->head);
        }
    }
    return a;
}

static bool no_memory(void) {
    error_no_memory();
    return false;
}

/* What CPython allocates for a new length that does not fit; 0: it fits. */
static int64_t room_for(const struct bytearray *a, int64_t length) {
    int64_t offset = a->start - a->bytes;
    if (length + offset + 1 <= a->allocated) {
        return length < a->allocated / 2 ? length + 1 : 0;
    }
    if ((double)length <= (double)a->allocated * 1.125) {
        return length + (length >> 3) + (length < 9 ? 3 : 6);
    }
    return length + 1;
}

bool bytearray_resize(struct bytearray *a, int64_t length) {
    int64_t room, kept = length < a->length ? length : a->length;
    uint8_t *moved;
    if (length == a->length) {
        return true;
    }
    if (a->locks > 0) {
        exception_raise(&type_BufferError, "Existing exports of data: object cannot be re-sized");
        return false;
    }
    if (length > INT64_MAX / 2) {
        return no_memory();
    }
    room = room_for(a, length);
    if (room != 0 && a->start != a->bytes) {
        moved = mem_alloc((size_t)room);
        if (moved == NULL) {
            return no_memory();
        }
        memcpy(moved, a->start, (size_t)kept);
        mem_free(a->bytes, (size_t)a->allocated);
        a->bytes = a->start = moved;
        a->allocated = room;
    } else if (room != 0) {
        moved = mem_resize(a->bytes, (size_t)a->allocated, (size_t)room);
        if (moved == NULL) {
            return no_memory();
        }
        a->bytes = a->start = moved;
        a->allocated = room;
    }
    a->length = length;
    a->start[length] = 0;
    return true;
}

struct bytearray *bytearray_new(int64_t length) {
    struct bytearray *a = make(&type_bytearray);
    if (a != NULL && !bytearray_resize(a, length)) {
        object_release(&a->head);
        return NULL;
    }
    return a;
}

struct bytearray *bytearray_from_text(struct text t) {
    struct bytearray *a = bytearray_new(t.length);
    if (a != NULL && t.length > 0) {
        memcpy(a->start, t.units, (size_t)t.length);
    }
    return a;
}

static void deallocate(struct object *self) {
    struct bytearray *a = (struct bytearray *)self;
    if (a->bytes != NULL) {
        mem_free(a->bytes, (size_t)a->allocated);
    }
    object_free(self, self->type->size);
}

static size_t sizeof_object(value self) {
    return value_type(self)->size + (size_t)bytearray_of(self)->allocated;
}

/* ---- Changing ---- */

bool bytearray_replace(struct bytearray *a, int64_t start, int64_t stop, struct text t) {
    int64_t growth = t.length - (stop - start), tail = a->length - stop;
    if (growth != 0 && a->locks > 0) {
        return bytearray_resize(a, a->length + growth);
    }
    if (growth < 0) {
        if (start == 0) {
            a->start -= growth;
        } else {
            memmove(a->start + start + t.length, a->start + stop, (size_t)tail);
        }
        if (!bytearray_resize(a, a->length + growth)) {
            a->start += start == 0 ? growth : 0;
            return false;
        }
    } else if (growth > 0) {
        if (!bytearray_resize(a, a->length + growth)) {
            return false;
        }
        memmove(a->start + start + t.length, a->start + stop, (size_t)tail);
    }
    if (t.length > 0) {
        memcpy(a->start + start, t.units, (size_t)t.length);
    }
    return true;
}

static bool add_byte(void *context, value item) {
    struct bytearray *a = context;
    int byte = bytes_byte(item, false);
    if (byte < 0 || !bytearray_resize(a, a->length + 1)) {
        return false;
    }
    a->start[a->length - 1] = (uint8_t)byte;
    return true;
}

struct bytearray *bytearray_from_object(value v) {
    struct text t;
    struct bytearray *a;
    value iterator;
    if (bytes_like(v, &t)) {
        return bytearray_from_text(t);
    }
    iterator = abstract_iter(v);
    if (value_is_absent(iterator)) {
        if (error_matches(&type_TypeError) && value_type(v)->iter == NULL) {
            exception_raise(&type_TypeError, "cannot convert '%T' object to bytearray", v);
        }
        return NULL;
    }
    a = make(&type_bytearray);
    if (a != NULL && !abstract_each(iterator, add_byte, a)) {
        object_release(&a->head);
        a = NULL;
    }
    value_release(iterator);
    return a;
}

bool bytearray_extend(struct bytearray *a, value items) {
    struct bytearray *copy;
    bool ok;
    if (value_type(items)->iter == NULL && value_type(items)->get_item == NULL) {
        exception_raise(&type_TypeError, "can't extend bytearray with %T", items);
        return false;
    }
    copy = bytearray_from_object(items);
    if (copy == NULL) {
        return false;
    }
    ok = bytearray_replace(a, a->length, a->length, bytearray_text(copy));
    object_release(&copy->head);
    return ok;
}

/* ---- Making ---- */

static value create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return bytearray_result(make(type));
}

/* bytearray(n): n zeros. */
static int fill_zeros(struct bytearray *a, value count) {
    int64_t length;
    if (!abstract_index(count, &type_OverflowError, &length)) {
        return -1;
    }
    if (length < 0) {
        exception_raise(&type_ValueError, "negative count");
        return -1;
    }
    if (!bytearray_resize(a, length)) {
        return -1;
    }
    if (length > 0) {
        memset(a->start, 0, (size_t)length);
    }
    return 0;
}

static int fill_from(struct bytearray *a, value source) {
    struct text t;
    value iterator;
    bool done;
    if (bytes_like(source, &t)) {
        return bytearray_replace(a, 0, 0, t) ? 0 : -1;
    }
    value memory = bytes_from_memory(source);
    if (!value_is_absent(memory) || error_pending()) {
        done = !value_is_absent(memory) && bytes_like(memory, &t) && bytearray_replace(a, 0, 0, t);
        value_release_any(memory);
        return done ? 0 : -1;
    }
    iterator = abstract_iter(source);
    if (value_is_absent(iterator)) {
        if (error_matches(&type_TypeError) && value_type(source)->iter == NULL) {
            exception_raise(&type_TypeError, "cannot convert '%T' object to bytearray", source);
        }
        return -1;
    }
    done = abstract_each(iterator, add_byte, a);
    value_release(iterator);
    return done ? 0 : -1;
}

static int initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct bytearray *a = bytearray_of(self);
    value bound[3], source;
    if (!text_construct_bind("bytearray", "source", args, nargs, kwnames, bound)) {
        return -1;
    }
    if (!bytearray_resize(a, 0)) {
        return -1;
    }
    source = bound[0];
    if (!value_is_absent(source) && str_check(source)) {
        struct bytes *b;
        int result;
        if (value_is_absent(bound[1])) {
            exception_raise(&type_TypeError, "string argument without an encoding");
            return -1;
        }
        b = codec_encode(str_of(source), str_of(bound[1]), value_is_absent(bound[2]) ? NULL : str_of(bound[2]));
        if (b == NULL) {
            return -1;
        }
        result = bytearray_replace(a, 0, 0, bytes_text(b)) ? 0 : -1;
        object_release(&b->head);
        return result;
    }
    for (int i = 1; i < 3; i++) {
        if (!value_is_absent(bound[i])) {
            exception_raise(&type_TypeError, "%s without a string argument", i == 1 ? "encoding" : "errors");
            return -1;
        }
    }
    if (value_is_absent(source)) {
        return 0;
    }
    return value_is_int(source) || value_type(source)->index != NULL ? fill_zeros(a, source) : fill_from(a, source);
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value self = create(type, args, nargs, kwnames);
    if (!value_is_absent(self) && initialize(self, args, nargs, kwnames) < 0) {
        value_release(self);
        return VALUE_ABSENT;
    }
    return self;
}

/* ---- Slots ---- */

/* Apostrophes are escaped even between quotation marks, as in CPython. */
static value repr(value self) {
    struct text t = text_of(self);
    bool has_single = text_find_unit(t, '\'', 0, t.length) >= 0, has_double = text_find_unit(t, '"', 0, t.length) >= 0;
    char quote = has_single && !has_double ? '"' : '\'', escape[5];
    struct str_builder b;
    struct str *s;
    str_builder_init(&b);
    str_builder_add_utf8(&b, value_type(self)->name, strlen(value_type(self)->name));
    str_builder_add_text(&b, "(b");
    str_builder_add_char(&b, (uint32_t)quote);
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        const char *named = c == '\t' ? "\\t" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\'' ? "\\'" : c == '\\' ? "\\\\" : NULL;
        if (named != NULL) {
            str_builder_add_text(&b, named);
        } else if (c < ' ' || c >= 0x7F) {
            snprintf(escape, sizeof escape, "\\x%02x", (unsigned)c);
            str_builder_add_text(&b, escape);
        } else {
            str_builder_add_char(&b, c);
        }
    }
    str_builder_add_char(&b, (uint32_t)quote);
    str_builder_add_text(&b, ")");
    s = str_builder_finish(&b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value compare(enum order op, value self, value other) {
    struct text t;
    if (!bytes_like(other, &t)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    return text_rich_compare(op, text_of(self), t);
}

static int truth(value self) {
    return bytearray_of(self)->length != 0;
}

static int64_t length(value self) {
    return bytearray_of(self)->length;
}

static value concat(value left, value right) {
    struct text a, b;
    struct bytearray *result;
    if (!bytes_like(left, &a) || !bytes_like(right, &b)) {
        return exception_raise(&type_TypeError, "can't concat %T to %T", right, left);
    }
    result = bytearray_new(a.length + b.length);
    if (result != NULL && a.length > 0) {
        memcpy(result->start, a.units, (size_t)a.length);
    }
    if (result != NULL && b.length > 0) {
        memcpy(result->start + a.length, b.units, (size_t)b.length);
    }
    return bytearray_result(result);
}

/* left % right by way of bytes. */
static value percent(value left, value right) {
    struct text t = text_of(left);
    struct bytes *format = bytes_from_array(t.units, t.length);
    value made = format == NULL ? VALUE_ABSENT : bytes_percent(format, right), result = VALUE_ABSENT;
    if (format != NULL) {
        object_release(&format->head);
    }
    if (!value_is_absent(made)) {
        result = bytes_check(made) ? bytearray_result(bytearray_from_text(text_of(made))) : value_retained(made);
        value_release(made);
    }
    return result;
}

static value binary(enum number_operator op, value left, value right) {
    struct text t;
    if (op == NUMBER_ADD && bytearray_check(left)) {
        return bytes_like(right, &t) ? concat(left, right) : text_foreign_add(left, right);
    }
    if (op == NUMBER_MUL) {
        return bytearray_check(left) ? text_repeat(left, right) : text_repeat(right, left);
    }
    if (op == NUMBER_MOD && bytearray_check(left)) {
        return percent(left, right);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static value repeat_in_place(value self, value n) {
    struct bytearray *a = bytearray_of(self);
    int64_t count, old = a->length, whole;
    if (!value_is_int(n) && value_type(n)->index == NULL) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    if (!abstract_index(n, &type_OverflowError, &count)) {
        return VALUE_ABSENT;
    }
    old = a->length;
    count = count < 0 ? 0 : count;
    if (__builtin_mul_overflow(old, count, &whole)) {
        return error_no_memory();
    }
    if (!bytearray_resize(a, whole)) {
        return VALUE_ABSENT;
    }
    for (int64_t at = old; at < whole; at += old) {
        memcpy(a->start + at, a->start, (size_t)old);
    }
    return value_retained(self);
}

static value inplace(enum number_operator op, value left, value right) {
    struct bytearray *a = bytearray_of(left);
    struct text t;
    if (op == NUMBER_MUL) {
        return repeat_in_place(left, right);
    }
    if (op != NUMBER_ADD) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    if (!bytes_like(right, &t)) {
        return text_foreign_add(left, right);
    }
    if (value_is(left, right) && a->length > 0) { /* in CPython it holds its own buffer meanwhile */
        return exception_raise(&type_BufferError, "Existing exports of data: object cannot be re-sized");
    }
    return bytearray_replace(a, a->length, a->length, t) ? value_retained(left) : VALUE_ABSENT;
}

/* ---- Items ---- */

/* The position that an int key names, or -1 with an exception pending. */
static int64_t position(struct bytearray *a, value key) {
    int64_t i;
    if (!value_is_int(key) && value_type(key)->index == NULL) {
        exception_raise(&type_TypeError, "bytearray indices must be integers or slices, not %T", key);
        return -1;
    }
    if (!abstract_index(key, &type_IndexError, &i)) {
        return -1;
    }
    i += i < 0 ? a->length : 0;
    if (i < 0 || i >= a->length) {
        exception_raise(&type_IndexError, "bytearray index out of range");
        return -1;
    }
    return i;
}

static value get_slice(struct bytearray *a, value key) {
    int64_t start, stop, step, count;
    struct bytearray *result;
    if (!slice_unpack(key, &start, &stop, &step)) {
        return VALUE_ABSENT;
    }
    count = slice_adjust(a->length, &start, &stop, step);
    result = bytearray_new(count);
    if (result != NULL && step == 1 && count > 0) {
        memcpy(result->start, a->start + start, (size_t)count);
    } else if (result != NULL) {
        for (int64_t i = 0; i < count; i++) {
            result->start[i] = a->start[start + i * step];
        }
    }
    return bytearray_result(result);
}

static value get_item(value self, value key) {
    struct bytearray *a = bytearray_of(self);
    int64_t i;
    if (value_has_type(key, &type_slice)) {
        return get_slice(a, key);
    }
    i = position(a, key);
    return i < 0 ? VALUE_ABSENT : value_from_int64(a->start[i]);
}

static int delete_extended(struct bytearray *a, int64_t start, int64_t step, int64_t count) {
    int64_t write, next, left = count;
    if (count == 0) {
        return 0;
    }
    if (a->locks > 0) {
        return bytearray_resize(a, a->length - count) ? 0 : -1;
    }
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    write = next = start;
    for (int64_t read = start; read < a->length; read++) {
        if (read == next && left > 0) {
            left--;
            next += step;
        } else {
            a->start[write++] = a->start[read];
        }
    }
    return bytearray_resize(a, write) ? 0 : -1;
}

/* Assigns (with NULL: deletes) what the slice selects now. */
static int set_selected(struct bytearray *a, value key, const struct text *with) {
    int64_t start, stop, step, count;
    if (!slice_unpack(key, &start, &stop, &step)) {
        return -1;
    }
    count = slice_adjust(a->length, &start, &stop, step);
    if (step == 1) {
        struct text none = {"", 0, 1};
        return bytearray_replace(a, start, stop < start ? start : stop, with == NULL ? none : *with) ? 0 : -1;
    }
    if (with == NULL || (with->length == 0 && count > 0)) {
        return delete_extended(a, start, step, count);
    }
    if (with->length != count) {
        exception_raise(&type_ValueError, "attempt to assign bytes of size %lld to extended slice of size %lld",
                        (long long)with->length, (long long)count);
        return -1;
    }
    for (int64_t i = 0; i < count; i++) {
        a->start[start + i * step] = (uint8_t)text_get(*with, i);
    }
    return 0;
}

static int set_slice(struct bytearray *a, value key, value items) {
    struct bytearray *copy;
    struct text t;
    int result;
    if (value_is_absent(items)) {
        return set_selected(a, key, NULL);
    }
    if (str_check(items) || value_is_int(items) || value_is_float(items) || value_type(items)->index != NULL) {
        exception_raise(&type_TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return -1;
    }
    copy = bytearray_from_object(items); /* it may be the array itself */
    if (copy == NULL) {
        return -1;
    }
    t = bytearray_text(copy);
    result = set_selected(a, key, &t);
    object_release(&copy->head);
    return result;
}

static int set_item(value self, value key, value item) {
    struct bytearray *a = bytearray_of(self);
    struct text none = {"", 0, 1};
    int64_t i;
    int byte;
    if (value_has_type(key, &type_slice)) {
        return set_slice(a, key, item);
    }
    i = position(a, key);
    if (i < 0) {
        return -1;
    }
    if (value_is_absent(item)) {
        return bytearray_replace(a, i, i + 1, none) ? 0 : -1;
    }
    byte = bytes_byte(item, false);
    if (byte < 0) {
        return -1;
    }
    if (i >= a->length) { /* __index__ may have shortened it */
        exception_raise(&type_IndexError, "bytearray index out of range");
        return -1;
    }
    a->start[i] = (uint8_t)byte;
    return 0;
}

static int contains(value self, value item) {
    struct text t, part;
    int byte;
    if (bytes_like(item, &part)) {
        t = text_of(self);
        return text_find(t, part, 0, t.length) >= 0;
    }
    if (!value_is_int(item) && value_type(item)->index == NULL) {
        exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'", item);
        return -1;
    }
    byte = bytes_byte(item, false);
    t = text_of(self);
    return byte < 0 ? -1 : text_find_unit(t, (uint32_t)byte, 0, t.length) >= 0;
}

/* ---- Iteration ---- */

static value iter(value self) {
    return sequence_iterator_new(&type_bytearray_iterator, self);
}

static value iterator_next(value self) {
    struct sequence_iterator *it = (struct sequence_iterator *)value_object(self);
    struct bytearray *a = (struct bytearray *)it->sequence;
    if (a != NULL && it->index < a->length) {
        return value_from_int64(a->start[it->index++]);
    }
    it->sequence = NULL;
    if (a != NULL) {
        object_release(&a->head);
    }
    return VALUE_ABSENT;
}

static int64_t iterator_hint(value self) {
    const struct sequence_iterator *it = (const struct sequence_iterator *)value_object(self);
    int64_t length_now = it->sequence == NULL ? 0 : ((const struct bytearray *)it->sequence)->length;
    return length_now > it->index ? length_now - it->index : 0;
}

struct type type_bytearray_iterator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "bytearray_iterator",
    .size = sizeof(struct sequence_iterator),
    .flags = TYPE_TRACKED,
    .deallocate = sequence_iterator_deallocate,
    .traverse = sequence_iterator_traverse,
    .iter = iterator_self,
    .next = iterator_next,
    .length_hint = iterator_hint,
};

struct type type_bytearray = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "bytearray",
    .size = sizeof(struct bytearray),
    .flags = TYPE_BASE,
    .methods = bytearray_methods,
    .deallocate = deallocate,
    .construct = construct,
    .create = create,
    .initialize = initialize,
    .repr = repr,
    .hash = type_unhashable,
    .compare = compare,
    .truth = truth,
    .iter = iter,
    .binary = binary,
    .inplace = inplace,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .contains = contains,
    .sizeof_object = sizeof_object,
};
