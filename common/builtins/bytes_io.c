/* io.BytesIO. CPython 3.11: Modules/_io/bytesio.c. */
#include <string.h>

#include "common/builtins/memory_file.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"

static uint8_t *units_of(const struct memory_file *f) {
    return f->units;
}

static value bytes_or_absent(const void *data, int64_t length) {
    struct bytes *b = bytes_from_array(length == 0 ? "" : data, length);
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

/* What is written: its bytes; false with TypeError pending. */
static bool data_of(value v, struct text *out) {
    if (!bytes_like(v, out)) {
        exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'", v);
        return false;
    }
    return true;
}

static bool write_data(struct memory_file *f, struct text t) {
    if (t.length == 0) {
        return true;
    }
    if (!memory_file_prepare(f, t.length, 1)) {
        return false;
    }
    memcpy(units_of(f) + f->position, t.units, (size_t)t.length);
    f->position += t.length;
    f->length = f->position > f->length ? f->position : f->length;
    return true;
}

static int initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    static const char *const names[2] = {"initial_bytes", NULL};
    struct memory_file *f = memory_file_of(self);
    struct text t;
    value bound[2];
    if (!memory_file_bind("BytesIO", names, args, nargs, kwnames, bound, 1)) {
        return -1;
    }
    f->length = f->position = 0;
    f->closed = false;
    f->is_ready = true;
    if (!value_is_absent(bound[0]) && !value_is_none(bound[0]) && (!data_of(bound[0], &t) || !write_data(f, t))) {
        return -1;
    }
    f->position = 0;
    return 0;
}

static value write_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    struct text t;
    (void)nargs;
    if (!memory_file_check(f) || !data_of(args[1], &t) || !write_data(f, t)) {
        return VALUE_ABSENT;
    }
    return value_from_int64(t.length);
}

/* ---- Reading ---- */

static int64_t bytes_left(const struct memory_file *f) {
    return f->position < f->length ? f->length - f->position : 0;
}

static value take(struct memory_file *f, int64_t count) {
    int64_t from = f->position;
    if (count == 0) {
        return bytes_or_absent("", 0);
    }
    f->position += count;
    return bytes_or_absent(units_of(f) + from, count);
}

static value read_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t most, left;
    if (!memory_file_size(args, nargs, &most) || !memory_file_check(f)) {
        return VALUE_ABSENT;
    }
    left = bytes_left(f);
    return take(f, most < 0 || most > left ? left : most);
}

static value read_line(struct memory_file *f, int64_t most) {
    int64_t left = bytes_left(f);
    const uint8_t *start, *end;
    left = most >= 0 && most < left ? most : left;
    if (left == 0) {
        return bytes_or_absent("", 0);
    }
    start = units_of(f) + f->position;
    end = memchr(start, '\n', (size_t)left);
    return take(f, end == NULL ? left : end + 1 - start);
}

static value readline_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t most;
    return memory_file_size(args, nargs, &most) && memory_file_check(f) ? read_line(f, most) : VALUE_ABSENT;
}

static value next(value self) {
    return memory_file_next(self, &type_bytes_io, read_line);
}

static value getvalue_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    (void)nargs;
    return memory_file_check(f) ? bytes_or_absent(units_of(f), f->length) : VALUE_ABSENT;
}

/* ---- Places ---- */

static value seek_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t to, base;
    int whence = 0;
    if (!abstract_size_argument(args[1], &to) || (nargs > 2 && !abstract_int_argument(args[2], &whence)) ||
        !memory_file_check(f)) {
        return VALUE_ABSENT;
    }
    if (to < 0 && whence == 0) {
        return exception_raise(&type_ValueError, "negative seek value %lld", (long long)to);
    }
    if (whence < 0 || whence > 2) {
        return exception_raise(&type_ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence);
    }
    base = whence == 0 ? 0 : whence == 1 ? f->position : f->length;
    if (to > INT64_MAX - base) {
        return exception_raise(&type_OverflowError, "new position too large");
    }
    f->position = base + to < 0 ? 0 : base + to;
    return value_from_int64(f->position);
}

static value truncate_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t size;
    bool given = nargs > 1 && !value_is_none(args[1]);
    if (!memory_file_size(args, nargs, &size) || !memory_file_check(f)) {
        return VALUE_ABSENT;
    }
    size = given ? size : f->position;
    if (size < 0) {
        return exception_raise(&type_ValueError, "negative size value %lld", (long long)size);
    }
    f->length = size < f->length ? size : f->length;
    return value_from_int64(size);
}

static const struct native_method methods[] = {
    MEMORY_FILE_ENTRIES,
    {"write", .function = write_method, .min = 1, .max = 1},
    {"read", .function = read_method, .max = 1},
    {"read1", .function = read_method, .max = 1},
    {"readline", .function = readline_method, .max = 1},
    {"getvalue", .function = getvalue_method},
    {"seek", .function = seek_method, .min = 1, .max = 2},
    {"truncate", .function = truncate_method, .max = 1},
    {NULL, .min = 0},
};
static const struct type_member members[] = {{"closed", memory_file_closed, NULL}, {NULL, NULL, NULL}};

struct type type_bytes_io = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "_io.BytesIO",
    .size = sizeof(struct memory_file),
    .flags = TYPE_BASE,
    .methods = methods,
    .members = members,
    .deallocate = memory_file_deallocate,
    .construct = memory_file_construct,
    .create = memory_file_create,
    .initialize = initialize,
    .iter = value_retained,
    .next = next,
};
