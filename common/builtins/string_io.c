/* io.StringIO: text in an array of code points. CPython 3.11: Modules/_io/stringio.c. */
#include <string.h>

#include "common/builtins/memory_file.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"

#define UNIT sizeof(uint32_t)

static uint32_t *units_of(const struct memory_file *f) {
    return f->units;
}

static value text_value(const uint32_t *units, int64_t length) {
    struct str *s = str_from_text((struct text){length == 0 ? (const void *)"" : units, length, length == 0 ? 1 : 4});
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* ---- Writing ---- */

/* What is stored for a text: line ends as `newline` says. Borrowed units of t, or of *made, which is to be released. */
static bool translate(const struct memory_file *f, struct text t, struct str **made, struct text *out) {
    struct str_builder b;
    *made = NULL;
    *out = t;
    if (f->newline == NEWLINE_KEPT || f->newline == NEWLINE_LF) {
        return true;
    }
    if (text_find_unit(t, f->newline == NEWLINE_UNIVERSAL ? '\r' : '\n', 0, t.length) < 0) {
        return true;
    }
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        if (f->newline == NEWLINE_UNIVERSAL && c == '\r') {
            i += i + 1 < t.length && text_get(t, i + 1) == '\n';
            c = '\n';
        } else if (f->newline != NEWLINE_UNIVERSAL && c == '\n') {
            if (f->newline == NEWLINE_CRLF) {
                str_builder_add_char(&b, '\r');
            } else {
                c = '\r';
            }
        }
        if (!str_builder_add_char(&b, c)) {
            break;
        }
    }
    *made = str_builder_finish(&b);
    if (*made != NULL) {
        *out = str_text(*made);
    }
    return *made != NULL;
}

static bool write_text(struct memory_file *f, struct text t) {
    struct str *made;
    struct text stored;
    bool ok = translate(f, t, &made, &stored);
    if (ok && stored.length > 0) {
        ok = memory_file_prepare(f, stored.length, UNIT);
        if (ok) {
            text_copy(f->units, UNIT, f->position, stored);
            f->position += stored.length;
            f->length = f->position > f->length ? f->position : f->length;
        }
    }
    if (made != NULL) {
        object_release(&made->head);
    }
    return ok;
}

static bool take_newline(value v, enum newline *out) {
    static const char *const names[] = {
        [NEWLINE_KEPT] = "", [NEWLINE_LF] = "\n", [NEWLINE_CR] = "\r", [NEWLINE_CRLF] = "\r\n"};
    const char *text;
    *out = value_is_absent(v) ? NEWLINE_LF : NEWLINE_UNIVERSAL;
    if (value_is_absent(v) || value_is_none(v)) {
        return true;
    }
    if (!str_check(v)) {
        exception_raise(&type_TypeError, "newline must be str or None, not %T", v);
        return false;
    }
    text = str_ascii_text(str_of(v));
    for (int i = NEWLINE_KEPT; text != NULL && i <= NEWLINE_CRLF; i++) {
        if (strcmp(text, names[i]) == 0 && strlen(text) == (size_t)str_of(v)->length) {
            *out = (enum newline)i;
            return true;
        }
    }
    exception_raise(&type_ValueError, "illegal newline value: %R", v);
    return false;
}

static int initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    static const char *const names[2] = {"initial_value", "newline"};
    struct memory_file *f = memory_file_of(self);
    value bound[2];
    if (!memory_file_bind("StringIO", names, args, nargs, kwnames, bound, 2)) {
        return -1;
    }
    f->is_ready = false;
    f->length = f->position = 0;
    if (!take_newline(bound[1], &f->newline)) {
        return -1;
    }
    if (!value_is_absent(bound[0]) && !value_is_none(bound[0])) {
        if (!str_check(bound[0])) {
            exception_raise(&type_TypeError, "initial_value must be str or None, not %T", bound[0]);
            return -1;
        }
        if (!write_text(f, str_text(str_of(bound[0])))) {
            return -1;
        }
        f->position = 0;
    }
    f->is_ready = true;
    f->closed = false;
    return 0;
}

static value write_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    (void)nargs;
    if (f->is_ready && !str_check(args[1])) {
        return exception_raise(&type_TypeError, "string argument expected, got '%T'", args[1]);
    }
    if (!memory_file_check(f) || !write_text(f, str_text(str_of(args[1])))) {
        return VALUE_ABSENT;
    }
    return value_from_int64(str_of(args[1])->length);
}

/* ---- Reading ---- */

static value take(struct memory_file *f, int64_t count) {
    const uint32_t *from = units_of(f) == NULL ? NULL : units_of(f) + f->position;
    if (count == 0) {
        return value_retained(str_value(str_empty));
    }
    f->position += count;
    return text_value(from, count);
}

static int64_t units_left(const struct memory_file *f) {
    return f->position < f->length ? f->length - f->position : 0;
}

static value read_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t most, left;
    if (!memory_file_size(args, nargs, &most) || !memory_file_check(f)) {
        return VALUE_ABSENT;
    }
    left = units_left(f);
    return take(f, most < 0 || most > left ? left : most);
}

/* Units up to and with the end of the line. */
static int64_t line_length(const struct memory_file *f, const uint32_t *units, int64_t left) {
    for (int64_t i = 0; i < left; i++) {
        uint32_t c = units[i];
        bool pair = c == '\r' && i + 1 < left && units[i + 1] == '\n';
        switch (f->newline) {
        case NEWLINE_KEPT:
            if (c == '\n' || c == '\r') {
                return i + 1 + pair;
            }
            break;
        case NEWLINE_CRLF:
            if (pair) {
                return i + 2;
            }
            break;
        default:
            if (c == (f->newline == NEWLINE_CR ? '\r' : '\n')) {
                return i + 1;
            }
        }
    }
    return left;
}

static value read_line(struct memory_file *f, int64_t most) {
    int64_t left = units_left(f);
    left = most >= 0 && most < left ? most : left;
    return left == 0 ? value_retained(str_value(str_empty)) : take(f, line_length(f, units_of(f) + f->position, left));
}

static value readline_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t most;
    return memory_file_size(args, nargs, &most) && memory_file_check(f) ? read_line(f, most) : VALUE_ABSENT;
}

static value next(value self) {
    return memory_file_next(self, &type_string_io, read_line);
}

static value getvalue_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    (void)nargs;
    return memory_file_check(f) ? text_value(units_of(f), f->length) : VALUE_ABSENT;
}

/* ---- Places ---- */

static value seek_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t to;
    int whence = 0;
    if (!abstract_size_argument(args[1], &to) || (nargs > 2 && !abstract_int_argument(args[2], &whence)) ||
        !memory_file_check(f)) {
        return VALUE_ABSENT;
    }
    if (whence < 0 || whence > 2) {
        return exception_raise(&type_ValueError, "Invalid whence (%d, should be 0, 1 or 2)", whence);
    }
    if (to < 0 && whence == 0) {
        return exception_raise(&type_ValueError, "Negative seek position %lld", (long long)to);
    }
    if (whence != 0 && to != 0) {
        return exception_raise(&type_OSError, "Can't do nonzero cur-relative seeks");
    }
    f->position = whence == 0 ? to : whence == 1 ? f->position : f->length;
    return value_from_int64(f->position);
}

static value truncate_method(const value *args, size_t nargs) {
    struct memory_file *f = memory_file_of(args[0]);
    int64_t size = -1;
    bool given = nargs > 1 && !value_is_none(args[1]);
    if (!memory_file_size(args, nargs, &size) || !memory_file_check(f)) {
        return VALUE_ABSENT;
    }
    size = given ? size : f->position;
    if (size < 0) {
        return exception_raise(&type_ValueError, "Negative size value %lld", (long long)size);
    }
    f->length = size < f->length ? size : f->length;
    return value_from_int64(size);
}

static value get_line_buffering(value self) {
    return memory_file_check(memory_file_of(self)) ? value_from_bool(false) : VALUE_ABSENT;
}

static value get_none(value self) {
    (void)self;
    return value_none_retained();
}

static const struct native_method methods[] = {
    MEMORY_FILE_ENTRIES,
    {"write", .function = write_method, .min = 1, .max = 1},
    {"read", .function = read_method, .max = 1},
    {"readline", .function = readline_method, .max = 1},
    {"getvalue", .function = getvalue_method},
    {"seek", .function = seek_method, .min = 1, .max = 2},
    {"truncate", .function = truncate_method, .max = 1},
    {NULL, .min = 0},
};
static const struct type_member members[] = {
    {"closed", memory_file_closed, NULL}, {"line_buffering", get_line_buffering, NULL}, {"newlines", get_none, NULL},
    {"encoding", get_none, NULL},         {"errors", get_none, NULL},                   {NULL, NULL, NULL},
};

struct type type_string_io = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "_io.StringIO",
    .size = sizeof(struct memory_file),
    .flags = TYPE_BASE,
    .methods = methods,
    .members = members,
    .deallocate = memory_file_deallocate,
    .construct = memory_file_construct,
    .create = memory_file_create,
    .initialize = initialize,
    .iter = memory_file_iter,
    .next = next,
};
