/* The array module: the methods of arrays, and the module itself. */
#include <string.h>

#include "common/builtins/array_private.h"
#include "common/builtins/modules_private.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"

static value done(bool ok) {
    return ok ? value_none_retained() : VALUE_ABSENT;
}

/* ---- Like a list's ---- */

static value append_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    (void)nargs;
    return done(array_insert(a, a->length, args[1]));
}

static value extend_method(const value *args, size_t nargs) {
    (void)nargs;
    return done(array_extend(array_of(args[0]), args[1]));
}

static value insert_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    int64_t index;
    (void)nargs;
    if (!abstract_size_argument(args[1], &index)) {
        return VALUE_ABSENT;
    }
    index += index < 0 ? a->length : 0;
    return done(array_insert(a, index < 0 ? 0 : index, args[2]));
}

static value pop_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    int64_t index = -1;
    if (nargs > 1 && !abstract_size_argument(args[1], &index)) {
        return VALUE_ABSENT;
    }
    if (a->length == 0) {
        return exception_raise(&type_IndexError, "pop from empty array");
    }
    index += index < 0 ? a->length : 0;
    if (index < 0 || index >= a->length) {
        return exception_raise(&type_IndexError, "pop index out of range");
    }
    value item = array_get(a, index);
    if (!value_is_absent(item)) {
        array_replace(a, index, index + 1, NULL, 0);
    }
    return item;
}

/* Where the first item in [start, stop) is that equals v: -1 nowhere, -2 an exception is pending. */
static int64_t find(const struct array *a, value v, int64_t start, int64_t stop) {
    for (int64_t i = start; i < stop && i < a->length; i++) {
        value item = array_get(a, i);
        int equal = value_is_absent(item) ? -1 : abstract_equal(item, v);
        value_release_any(item);
        if (equal != 0) {
            return equal < 0 ? -2 : i;
        }
    }
    return -1;
}

/* A start or stop: negative counts from the end, then clipped. */
static bool read_bound(value v, int64_t length, int64_t *out) {
    if (!value_is_int(v) && value_type(v)->index == NULL) {
        exception_raise(&type_TypeError, "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!abstract_index(v, NULL, out)) {
        return false;
    }
    *out += *out < 0 ? length : 0;
    *out = *out < 0 ? 0 : *out;
    return true;
}

static value index_method(const value *args, size_t nargs) {
    const struct array *a = array_of(args[0]);
    int64_t start = 0, stop = INT64_MAX;
    if ((nargs > 2 && !read_bound(args[2], a->length, &start)) || (nargs > 3 && !read_bound(args[3], a->length, &stop))) {
        return VALUE_ABSENT;
    }
    int64_t index = find(a, args[1], start, stop);
    if (index == -1) {
        return exception_raise(&type_ValueError, "array.index(x): x not in array");
    }
    return index < 0 ? VALUE_ABSENT : value_from_int64(index);
}

static value remove_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    int64_t index = find(a, args[1], 0, INT64_MAX);
    (void)nargs;
    if (index == -1) {
        return exception_raise(&type_ValueError, "array.remove(x): x not in array");
    }
    return done(index >= 0 && (index >= a->length || array_replace(a, index, index + 1, NULL, 0)));
}

static value count_method(const value *args, size_t nargs) {
    const struct array *a = array_of(args[0]);
    int64_t count = 0;
    (void)nargs;
    for (int64_t i = 0; (i = find(a, args[1], i, INT64_MAX)) != -1; i++) {
        if (i < 0) {
            return VALUE_ABSENT;
        }
        count++;
    }
    return value_from_int64(count);
}

static value reverse_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    size_t size = a->kind->size;
    uint64_t held;
    (void)nargs;
    for (int64_t i = 0, j = a->length - 1; i < j; i++, j--) {
        uint8_t *low = a->items + (size_t)i * size, *high = a->items + (size_t)j * size;
        memcpy(&held, low, size);
        memcpy(low, high, size);
        memcpy(high, &held, size);
    }
    return value_none_retained();
}

/* ---- Conversions ---- */

static value tolist_method(const value *args, size_t nargs) {
    const struct array *a = array_of(args[0]);
    struct list *l = list_new(a->length);
    (void)nargs;
    for (int64_t i = 0; l != NULL && i < a->length; i++) {
        value item = array_get(a, i);
        if (value_is_absent(item) || !list_append_steal(l, item)) {
            object_release(&l->head);
            return VALUE_ABSENT;
        }
    }
    return l == NULL ? VALUE_ABSENT : list_value(l);
}

static value fromlist_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    (void)nargs;
    if (!list_check(args[1])) {
        return exception_raise(&type_TypeError, "arg must be list");
    }
    struct list *l = list_of(args[1]);
    int64_t before = a->length, count = l->length;
    if (count == 0) {
        return value_none_retained();
    }
    if (!array_resize(a, before + count)) {
        return VALUE_ABSENT;
    }
    memset(a->items + (size_t)before * a->kind->size, 0, (size_t)count * a->kind->size);
    for (int64_t i = 0; i < count; i++) {
        uint64_t made;
        value item = value_retained(value_from_heap(l->items[i]));
        bool ok = a->kind->set(&made, item);
        value_release(item);
        if (ok && (l->length != count || a->length < before + count)) {
            exception_raise(&type_RuntimeError, "list changed size during iteration");
            ok = false;
        }
        if (!ok) { /* all or nothing */
            array_resize(a, a->length < before ? a->length : before);
            return VALUE_ABSENT;
        }
        memcpy(a->items + (size_t)(before + i) * a->kind->size, &made, a->kind->size);
    }
    return value_none_retained();
}

static value tobytes_method(const value *args, size_t nargs) {
    const struct array *a = array_of(args[0]);
    struct bytes *b = bytes_from_array(a->items == NULL ? (const void *)"" : a->items, (int64_t)array_bytes(a));
    (void)nargs;
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

static value frombytes_method(const value *args, size_t nargs) {
    (void)nargs;
    if (array_check(args[1]) && array_of(args[1]) != array_of(args[0])) {
        return done(array_append_bytes(array_of(args[0]), array_of(args[1])->items, (int64_t)array_bytes(array_of(args[1]))));
    }
    struct text memory;
    if (!bytes_like(args[1], &memory)) {
        return exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'", args[1]);
    }
    return done(array_append_bytes(array_of(args[0]), memory.units, memory.length));
}

static value tounicode_method(const value *args, size_t nargs) {
    (void)nargs;
    if (array_of(args[0])->kind->code != 'u') {
        return exception_raise(&type_ValueError, "tounicode() may only be called on unicode type arrays");
    }
    return array_text(array_of(args[0]));
}

static value fromunicode_method(const value *args, size_t nargs) {
    (void)nargs;
    if (!str_check(args[1])) {
        return exception_raise(&type_TypeError, "fromunicode() argument must be str, not %s", abstract_given(args[1]));
    }
    if (array_of(args[0])->kind->code != 'u') {
        return exception_raise(&type_ValueError, "fromunicode() may only be called on unicode type arrays");
    }
    return done(array_append_text(array_of(args[0]), args[1]));
}

static value byteswap_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    size_t size = a->kind->size;
    (void)nargs;
    for (int64_t i = 0; i < a->length; i++) {
        uint8_t *item = a->items + (size_t)i * size;
        for (size_t k = 0; k < size / 2; k++) {
            uint8_t held = item[k];
            item[k] = item[size - 1 - k];
            item[size - 1 - k] = held;
        }
    }
    return value_none_retained();
}

static value buffer_info_method(const value *args, size_t nargs) {
    const struct array *a = array_of(args[0]);
    (void)nargs;
    const value pair[] = {value_from_int64((int64_t)(intptr_t)a->items), value_from_int64(a->length)};
    if (value_is_absent(pair[0]) || value_is_absent(pair[1])) {
        value_release_any(pair[0]);
        value_release_any(pair[1]);
        return VALUE_ABSENT;
    }
    struct tuple *t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value copy_method(const value *args, size_t nargs) {
    (void)nargs;
    return array_value(array_copy(array_of(args[0])));
}

/* ---- Files: anything that has read or write ---- */

/* object.name(argument); steals the argument, which may be absent. */
static value call_named(value object, const char *name, value argument) {
    struct str *text = value_is_absent(argument) ? NULL : str_intern_text(name);
    value method = text == NULL ? VALUE_ABSENT : abstract_get_attribute(object, str_value(text));
    value result = value_is_absent(method) ? method : abstract_call_one(method, argument);
    value_release_any(method);
    value_release_any(argument);
    if (text != NULL) {
        object_release(&text->head);
    }
    return result;
}

static value tofile_method(const value *args, size_t nargs) {
    value result = call_named(args[1], "write", tobytes_method(args, nargs));
    value_release_any(result);
    return done(!value_is_absent(result));
}

static value fromfile_method(const value *args, size_t nargs) {
    struct array *a = array_of(args[0]);
    int64_t count, bytes;
    (void)nargs;
    if (!abstract_size_argument(args[2], &count)) {
        return VALUE_ABSENT;
    }
    if (count < 0) {
        return exception_raise(&type_ValueError, "negative count");
    }
    if (__builtin_mul_overflow(count, (int64_t)a->kind->size, &bytes)) {
        return error_no_memory();
    }
    value read = call_named(args[1], "read", value_from_int64(bytes));
    if (value_is_absent(read)) {
        return read;
    }
    if (!bytes_check(read)) {
        value_release(read);
        return exception_raise(&type_TypeError, "read() didn't return bytes");
    }
    bool ok = array_append_bytes(a, bytes_of(read)->data, bytes_of(read)->length);
    if (ok && bytes_of(read)->length != bytes) {
        exception_raise(&type_EOFError, "read() didn't return enough bytes");
        ok = false;
    }
    value_release(read);
    return done(ok);
}

const struct native_method array_methods[] = {
    {"append", .function = append_method, .min = 1, .max = 1},
    {"extend", .function = extend_method, .parameters = "bb /", .min = 1},
    {"insert", .function = insert_method, .min = 2, .max = 2},
    {"pop", .function = pop_method, .min = 0, .max = 1},
    {"index", .function = index_method, .min = 1, .max = 3},
    {"remove", .function = remove_method, .min = 1, .max = 1},
    {"count", .function = count_method, .min = 1, .max = 1},
    {"reverse", .function = reverse_method},
    {"tolist", .function = tolist_method},
    {"fromlist", .function = fromlist_method, .min = 1, .max = 1},
    {"tobytes", .function = tobytes_method},
    {"frombytes", .function = frombytes_method, .min = 1, .max = 1},
    {"tounicode", .function = tounicode_method},
    {"fromunicode", .function = fromunicode_method, .min = 1, .max = 1},
    {"byteswap", .function = byteswap_method},
    {"buffer_info", .function = buffer_info_method},
    {"tofile", .function = tofile_method, .parameters = "f /", .min = 1},
    {"fromfile", .function = fromfile_method, .parameters = "f n /", .min = 2},
    {"__copy__", .function = copy_method},
    {"__deepcopy__", .function = copy_method, .min = 1, .max = 1},
    {NULL, .min = 0},
};

bool module_array_ready(void) {
    return type_ready(&type_array) && type_ready(&type_array_iterator);
}

void module_array_finish(void) {
    type_finish(&type_array_iterator);
    type_finish(&type_array);
}

struct module *module_array_create(void) {
    struct module *m = module_array_ready() ? module_new("array") : NULL;
    if (m != NULL && !(module_add(m, "array", value_retained(value_from_object(&type_array.head))) &&
                       module_add(m, "ArrayType", value_retained(value_from_object(&type_array.head))) &&
                       modules_add_text(m, "typecodes", array_codes))) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
