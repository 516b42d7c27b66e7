/* The methods of bytearray. Those that bytes has too are the same functions, run while the array is locked: what they call of the
 * program (__index__) cannot take the bytes away under them. */
#include "common/objects/abstract.h"
#include "common/objects/bytearray_private.h"
#include "common/objects/bytes.h"
#include "common/objects/bytes_internal.h"
#include "common/objects/exception.h"
#include "common/objects/text_methods.h"

static value locked(native_function method, const value *args, size_t nargs) {
    struct bytearray *a = bytearray_of(args[0]);
    a->locks++;
    value result = method(args, nargs);
    a->locks--;
    return result;
}

#define X(name)                                                                                     \
    static value name##_method(const value *args, size_t nargs) {                                   \
        return locked(text_method_##name, args, nargs);                                             \
    }
TEXT_METHODS(X)
#undef X
#define X(name)                                                                                     \
    static value name##_method(const value *args, size_t nargs) {                                   \
        return locked(bytes_method_##name, args, nargs);                                            \
    }
BYTES_METHODS(X)
#undef X

static struct bytearray *self_of(const value *args) {
    return bytearray_of(args[0]);
}

static value none_or_fail(bool ok) {
    return ok ? value_none_retained() : VALUE_ABSENT;
}

static value append_method(const value *args, size_t nargs) {
    struct bytearray *a = self_of(args);
    int byte = bytes_byte(args[1], false);
    (void)nargs;
    if (byte < 0 || !bytearray_resize(a, a->length + 1)) {
        return VALUE_ABSENT;
    }
    a->start[a->length - 1] = (uint8_t)byte;
    return value_none_retained();
}

static value extend_method(const value *args, size_t nargs) {
    (void)nargs;
    return none_or_fail(bytearray_extend(self_of(args), args[1]));
}

static value insert_method(const value *args, size_t nargs) {
    struct bytearray *a = self_of(args);
    int64_t at;
    int byte;
    uint8_t one;
    (void)nargs;
    if (!abstract_size_argument(args[1], &at) || (byte = bytes_byte(args[2], false)) < 0) {
        return VALUE_ABSENT;
    }
    at = at < 0 ? (at + a->length < 0 ? 0 : at + a->length) : at > a->length ? a->length : at;
    one = (uint8_t)byte;
    return none_or_fail(bytearray_replace(a, at, at, (struct text){&one, 1, 1}));
}

static value pop_method(const value *args, size_t nargs) {
    struct bytearray *a = self_of(args);
    int64_t at = -1;
    uint8_t byte;
    if (nargs > 1 && !abstract_size_argument(args[1], &at)) {
        return VALUE_ABSENT;
    }
    if (a->length == 0) {
        return exception_raise(&type_IndexError, "pop from empty bytearray");
    }
    at += at < 0 ? a->length : 0;
    if (at < 0 || at >= a->length) {
        return exception_raise(&type_IndexError, "pop index out of range");
    }
    byte = a->start[at];
    if (a->locks == 0) {
        memmove(a->start + at, a->start + at + 1, (size_t)(a->length - at - 1));
    }
    return bytearray_resize(a, a->length - 1) ? value_from_int64(byte) : VALUE_ABSENT;
}

static value remove_method(const value *args, size_t nargs) {
    struct bytearray *a = self_of(args);
    int byte = bytes_byte(args[1], false);
    int64_t at;
    (void)nargs;
    if (byte < 0) {
        return VALUE_ABSENT;
    }
    at = text_find_unit(bytearray_text(a), (uint32_t)byte, 0, a->length);
    if (at < 0) {
        return exception_raise(&type_ValueError, "value not found in bytearray");
    }
    return none_or_fail(bytearray_replace(a, at, at + 1, (struct text){"", 0, 1}));
}

static value clear_method(const value *args, size_t nargs) {
    (void)nargs;
    return none_or_fail(bytearray_resize(self_of(args), 0));
}

static value copy_method(const value *args, size_t nargs) {
    (void)nargs;
    return bytearray_result(bytearray_from_text(bytearray_text(self_of(args))));
}

static value reverse_method(const value *args, size_t nargs) {
    struct bytearray *a = self_of(args);
    (void)nargs;
    for (int64_t i = 0, j = a->length - 1; i < j; i++, j--) {
        uint8_t byte = a->start[i];
        a->start[i] = a->start[j];
        a->start[j] = byte;
    }
    return value_none_retained();
}

static value alloc_method(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_int64(self_of(args)->allocated);
}

#define METHOD(name) name##_method
const struct native_method bytearray_methods[] = {
    {"append", .function = append_method, .min = 1, .max = 1},
    {"extend", .function = extend_method, .min = 1, .max = 1},
    {"insert", .function = insert_method, .min = 2, .max = 2},
    {"pop", .function = pop_method, .max = 1},
    {"remove", .function = remove_method, .min = 1, .max = 1},
    {"clear", .function = clear_method},
    {"copy", .function = copy_method},
    {"reverse", .function = reverse_method},
    {"__alloc__", .function = alloc_method},
    TEXT_METHOD_TABLE(METHOD),
    BYTES_METHOD_TABLE(METHOD),
    {NULL, .min = 0},
};
