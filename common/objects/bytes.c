/* The type bytes: layout, slots. Its methods are in bytes_methods.c and text_methods.c. */
#include "common/objects/bytes.h"

#include "common/objects/abstract.h"
#include "common/objects/bytes_internal.h"
#include "common/objects/class.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/slice.h"
#include "common/objects/str.h"
#include "common/objects/text_construct.h"
#include "common/objects/text_methods.h"

/* Header 32, as CPython's PyBytesObject without its last byte. */
#define BYTES_HEADER offsetof(struct bytes, data)
_Static_assert(BYTES_HEADER == 32, "the header is CPython's");

/* The empty bytes and those of one byte are static and immortal, as in CPython 3.12 and later; set
 * up when first needed. */
_Alignas(16) static char singles[257][48];

static struct bytes *single(int64_t length, uint8_t byte) {
    struct bytes *b = (struct bytes *)(void *)singles[length == 0 ? 256 : byte];
    if (b->head.refcount == 0) {
        b->head = (struct object){OBJECT_IMMORTAL, &type_bytes};
        b->length = length;
        b->hash = -1;
        b->data[0] = length == 0 ? 0 : byte;
        b->data[length] = 0;
    }
    object_retain(&b->head);
    return b;
}

struct bytes *bytes_new(int64_t length) {
    if (length > INT64_MAX - (int64_t)BYTES_HEADER - 1) {
        error_no_memory();
        return NULL;
    }
    struct bytes *b = (struct bytes *)object_new(&type_bytes, BYTES_HEADER + (size_t)length + 1);
    if (b != NULL) {
        b->length = length;
        b->hash = -1;
        b->data[length] = 0;
    }
    return b;
}

struct bytes *bytes_from_array(const void *data, int64_t length) {
    if (length <= 1) {
        return single(length, length == 0 ? 0 : *(const uint8_t *)data);
    }
    struct bytes *b = bytes_new(length);
    if (b != NULL) {
        memcpy(b->data, data, (size_t)length);
    }
    return b;
}

int64_t bytes_hash(struct bytes *b) {
    if (b->hash == -1) {
        b->hash = text_hash(b->data, (size_t)b->length);
    }
    return b->hash;
}

struct bytes *bytes_slice(struct bytes *b, int64_t start, int64_t stop) {
    if (start == 0 && stop == b->length && b->head.type == &type_bytes) {
        object_retain(&b->head);
        return b;
    }
    return bytes_from_array(b->data + start, stop - start);
}

int bytes_byte(value v, bool plural) {
    int64_t number = -1;
    value index = abstract_index_value(v);
    if (value_is_absent(index)) {
        return -1;
    }
    bool fits = value_to_int64(index, &number) && number >= 0 && number <= 255;
    value_release(index);
    if (!fits) {
        exception_raise(&type_ValueError, "%s must be in range(0, 256)", plural ? "bytes" : "byte");
        return -1;
    }
    return (int)number;
}

static value result_of(struct bytes *b) {
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

static void deallocate(struct object *self) {
    object_free(self, BYTES_HEADER + (size_t)((struct bytes *)self)->length + 1);
}

static size_t sizeof_object(value self) {
    return BYTES_HEADER + (size_t)bytes_of(self)->length + 1;
}

/* bytes(n): n zeros. */
static value zeros(value count) {
    int64_t length;
    if (!abstract_index(count, &type_OverflowError, &length)) {
        return VALUE_ABSENT;
    }
    if (length < 0) {
        return exception_raise(&type_ValueError, "negative count");
    }
    if (length <= 1) {
        return result_of(bytes_from_array("", length));
    }
    struct bytes *b = bytes_new(length);
    if (b != NULL) {
        memset(b->data, 0, (size_t)length);
    }
    return result_of(b);
}

static bool add_byte(void *context, value item) {
    int byte = bytes_byte(item, true);
    return byte >= 0 && str_builder_add_char(context, (uint32_t)byte);
}

static value from_iterable(value source) {
    struct str_builder b;
    value iterator = abstract_iter(source);
    if (value_is_absent(iterator)) {
        if (error_matches(&type_TypeError) && value_type(source)->iter == NULL) {
            exception_raise(&type_TypeError, "cannot convert '%T' object to bytes", source);
        }
        return VALUE_ABSENT;
    }
    str_builder_init(&b);
    bool done = abstract_each(iterator, add_byte, &b);
    value_release(iterator);
    if (!done) {
        str_builder_discard(&b);
        return VALUE_ABSENT;
    }
    return result_of(codec_bytes_of_latin(str_builder_finish(&b)));
}

value bytes_from_memory(value source) {
    struct str *name = str_intern_text("tobytes");
    if (name == NULL) {
        return VALUE_ABSENT;
    }
    value method = type_lookup(value_type(source), str_value(name));
    object_release(&name->head);
    return !value_is_absent(method) && value_has_type(method, &type_native) ? abstract_call_one(method, source) : VALUE_ABSENT;
}

value bytes_from_special(value source, bool *found) {
    value result;
    *found = false;
    if (!class_check(value_type(source))) {
        return VALUE_ABSENT;
    }
    struct str *name = str_intern_text("__bytes__");
    if (name == NULL) {
        *found = true;
        return VALUE_ABSENT;
    }
    value method = type_lookup(value_type(source), str_value(name));
    object_release(&name->head);
    if (value_is_absent(method)) {
        return VALUE_ABSENT;
    }
    *found = true;
    result = class_call_found(method, source, NULL, 0);
    if (!value_is_absent(result) && !bytes_check(result)) {
        exception_raise(&type_TypeError, "__bytes__ returned non-bytes (type %T)", result);
        value_release(result);
        return VALUE_ABSENT;
    }
    return result;
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value bound[3];
    (void)type;
    if (!text_construct_bind("bytes", "source", args, nargs, kwnames, bound)) {
        return VALUE_ABSENT;
    }
    value source = bound[0];
    if (!value_is_absent(source) && value_is_absent(bound[1]) && value_is_absent(bound[2])) {
        bool found;
        value own = bytes_from_special(source, &found);
        if (found) {
            return own;
        }
    }
    if (!value_is_absent(source) && str_check(source)) {
        if (value_is_absent(bound[1])) {
            return exception_raise(&type_TypeError, "string argument without an encoding");
        }
        return result_of(codec_encode(str_of(source), str_of(bound[1]),
                                      value_is_absent(bound[2]) ? NULL : str_of(bound[2])));
    }
    for (int i = 1; i < 3; i++) {
        if (!value_is_absent(bound[i])) {
            return exception_raise(&type_TypeError, "%s without a string argument",
                                   i == 1 ? "encoding" : "errors");
        }
    }
    if (value_is_absent(source)) {
        return result_of(single(0, 0));
    }
    struct text t;
    if (bytes_check(source)) { /* a copy as bytes where that is a subclass's */
        return result_of(bytes_slice(bytes_of(source), 0, bytes_of(source)->length));
    }
    if (bytes_like(source, &t)) {
        return result_of(bytes_from_array(t.units, t.length));
    }
    if (value_is_int(source) || value_type(source)->index != NULL) {
        return zeros(source);
    }
    value memory = bytes_from_memory(source);
    return !value_is_absent(memory) || error_pending() ? memory : from_iterable(source);
}

/* bytes.__new__: an instance of a subclass is a copy of what the bytes would be. */
static value create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value plain = construct(&type_bytes, args, nargs, kwnames);
    if (value_is_absent(plain) || type == &type_bytes) {
        return plain;
    }
    const struct bytes *from = bytes_of(plain);
    struct bytes *b = (struct bytes *)object_new(type, BYTES_HEADER + (size_t)from->length + 1);
    if (b != NULL) {
        b->length = from->length;
        b->hash = from->hash;
        memcpy(b->data, from->data, (size_t)from->length + 1);
        if (type->flags & TYPE_TRACKED) {
            gc_track(&b->head);
        }
    }
    value_release(plain);
    return result_of(b);
}

static value repr(value self) {
    struct str *s = bytes_repr(bytes_of(self));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static bool hash(value self, int64_t *out) {
    *out = bytes_hash(bytes_of(self));
    return true;
}

static value compare(enum order op, value self, value other) {
    struct text t;
    if (!bytes_like(other, &t)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    return text_rich_compare(op, text_of(self), t);
}

static int truth(value self) {
    return bytes_of(self)->length != 0;
}

static value iter(value self) {
    return sequence_iterator_new(&type_bytes_iterator, self);
}

static value concat(value left, value right) {
    struct bytes *a = bytes_of(left), *b = bytes_of(right);
    if (a->length == 0 || b->length == 0) {
        struct bytes *whole = a->length == 0 ? b : a;
        return result_of(bytes_slice(whole, 0, whole->length));
    }
    struct bytes *result = bytes_new(a->length + b->length);
    if (result != NULL) {
        memcpy(result->data, a->data, (size_t)a->length);
        memcpy(result->data + a->length, b->data, (size_t)b->length);
    }
    return result_of(result);
}

/* bytes + bytearray: bytes */
static value concat_array(value left, value right) {
    struct text a = text_of(left), b = text_of(right);
    struct bytes *result = a.length + b.length <= 1 ? NULL : bytes_new(a.length + b.length);
    if (a.length + b.length <= 1) {
        return result_of(bytes_from_array(a.length > 0 ? a.units : b.units, a.length + b.length));
    }
    if (result != NULL) {
        memcpy(result->data, a.units, (size_t)a.length);
        memcpy(result->data + a.length, b.units, (size_t)b.length);
    }
    return result_of(result);
}

static value binary(enum number_operator op, value left, value right) {
    if (op == NUMBER_ADD && bytes_check(left)) {
        if (bytes_check(right)) {
            return concat(left, right);
        }
        return bytearray_check(right) ? concat_array(left, right) : text_foreign_add(left, right);
    }
    if (op == NUMBER_MUL) {
        return bytes_check(left) ? text_repeat(left, right) : text_repeat(right, left);
    }
    if (op == NUMBER_MOD && bytes_check(left)) {
        return bytes_percent(bytes_of(left), right);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static int64_t length(value self) {
    return bytes_of(self)->length;
}

static value get_slice(struct bytes *b, value key) {
    int64_t start, stop, step, count;
    if (!slice_indices(key, b->length, &start, &stop, &step, &count)) {
        return VALUE_ABSENT;
    }
    if (count <= 1 || step == 1) {
        return result_of(bytes_slice(b, count == 0 ? 0 : start, count == 0 ? 0 : start + count));
    }
    struct bytes *result = bytes_new(count);
    for (int64_t i = 0; result != NULL && i < count; i++) {
        result->data[i] = b->data[start + i * step];
    }
    return result_of(result);
}

static value get_item(value self, value key) {
    struct bytes *b = bytes_of(self);
    int64_t i;
    if (value_is_int(key) || value_type(key)->index != NULL) {
        if (!abstract_index(key, &type_IndexError, &i)) {
            return VALUE_ABSENT;
        }
        i += i < 0 ? b->length : 0;
        if (i < 0 || i >= b->length) {
            return exception_raise(&type_IndexError, "index out of range");
        }
        return value_from_int64(b->data[i]);
    }
    if (value_has_type(key, &type_slice)) {
        return get_slice(b, key);
    }
    return exception_raise(&type_TypeError, "byte indices must be integers or slices, not %T", key);
}

static int contains(value self, value item) {
    struct text t = text_of(self), part;
    if (bytes_like(item, &part)) {
        return text_find(t, part, 0, t.length) >= 0;
    }
    if (!value_is_int(item) && value_type(item)->index == NULL) {
        exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'", item);
        return -1;
    }
    int byte = bytes_byte(item, false);
    return byte < 0 ? -1 : text_find_unit(t, (uint32_t)byte, 0, t.length) >= 0;
}

struct type type_bytes = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "bytes",
    .size = BYTES_HEADER,
    .flags = TYPE_BASE | TYPE_BYTES_SUBCLASS | TYPE_MATCH_SELF,
    .methods = bytes_methods,
    .deallocate = deallocate,
    .construct = construct,
    .create = create,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .truth = truth,
    .iter = iter,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .sizeof_object = sizeof_object,
};
