/* File objects: three types on one struct, as CPython names them. */
#include "common/builtins/file.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "common/builtins/file_private.h"
#include "common/builtins/output.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/tuple.h"

struct file *file_new(struct type *type, value name, value mode) {
    struct file *f = (struct file *)object_new(type, sizeof *f);
    if (f == NULL) {
        value_release(name);
        value_release(mode);
        return NULL;
    }
    f->stream = &f->own;
    f->text = &f->own_text;
    stream_open(&f->own, STREAM_READS, -1, false);
    f->own_text = (struct text_stream){.newline = NEWLINE_UNIVERSAL};
    f->closed = false;
    f->name = name;
    f->mode = mode;
    f->encoding = f->errors = VALUE_ABSENT;
    return f;
}

/* ---- Closing ---- */

static bool close_file(struct file *f, bool quietly) {
    if (f->closed) {
        return true;
    }
    f->closed = true;
    if (f->stream != &f->own) {
        return quietly || stream_flush(f->stream);
    }
    file_text_drop(&f->own_text);
    return stream_close(&f->own, quietly);
}

static void file_deallocate(struct object *self) {
    struct file *f = (struct file *)self;
    close_file(f, true);
    value_release(f->name);
    value_release(f->mode);
    value_release_any(f->encoding);
    value_release_any(f->errors);
    object_free(self, sizeof *f);
}

/* ---- What is asked of a file first ---- */

static value raise_closed(void) {
    return exception_raise(&type_ValueError, "I/O operation on closed file.");
}

/* What CPython words without the full stop: questions to the raw file below. */
static value raise_closed_raw(void) {
    return exception_raise(&type_ValueError, "I/O operation on closed file");
}

/* `what`: "read", "readline"; binary files name it. A binary file that cannot do a thing says so even when it is closed. */
static bool may_read(const struct file *f, const char *what) {
    if (f->closed && f->head.type != &type_binary_writer) {
        if (f->head.type == &type_binary_reader) {
            exception_raise(&type_ValueError, "%s of closed file", what);
        } else {
            raise_closed();
        }
        return false;
    }
    if (f->stream->kind != STREAM_READS) {
        exception_raise(&type_UnsupportedOperation, file_is_text(f) ? "not readable" : "read");
        return false;
    }
    return true;
}

static bool may_write(const struct file *f) {
    if (f->closed && f->head.type != &type_binary_reader) {
        if (f->head.type == &type_binary_writer) {
            exception_raise(&type_ValueError, "write to closed file");
        } else {
            raise_closed();
        }
        return false;
    }
    if (f->stream->kind == STREAM_READS) {
        exception_raise(&type_UnsupportedOperation, file_is_text(f) ? "not writable" : "write");
        return false;
    }
    return true;
}

/* An argument that is a size; absent, and None where it may be given: -1. */
static bool take_size(const value *args, size_t nargs, bool none, int64_t *out) {
    *out = -1;
    if (nargs < 2 || (none && value_is_none(args[1]))) {
        return true;
    }
    if (none && value_type(args[1])->index == NULL) {
        exception_raise(&type_TypeError, "argument should be integer or None, not '%T'", args[1]);
        return false;
    }
    return abstract_index(args[1], &type_OverflowError, out);
}

/* ---- Reading ---- */

static value bytes_from_memory(uint8_t *memory, size_t length, size_t capacity, bool ok) {
    struct bytes *b = ok ? bytes_from_array(memory == NULL ? (const uint8_t *)"" : memory, (int64_t)length) : NULL;
    if (memory != NULL) {
        mem_free(memory, capacity);
    }
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

static value read_bytes(struct file *f, int64_t most) {
    uint8_t *memory = NULL;
    size_t length = 0, capacity = 0;
    bool ok = stream_read_all(f->stream, most < 0 ? UINT64_MAX : (uint64_t)most, &memory, &length, &capacity);
    return bytes_from_memory(memory, length, capacity, ok);
}

static value read_bytes_line(struct file *f, int64_t most) {
    struct stream *s = f->stream;
    uint8_t *memory = NULL;
    size_t length = 0, capacity = 0;
    bool ok = true, ended = false;
    uint64_t left = most < 0 ? UINT64_MAX : (uint64_t)most;
    while (ok && !ended && left > 0) {
        int64_t held = stream_fill(s);
        if (held <= 0) {
            ok = held == 0;
            break;
        }
        size_t size = (uint64_t)held < left ? (size_t)held : (size_t)left;
        const uint8_t *lf = memchr(s->buffer + s->start, '\n', size);
        if (lf != NULL) {
            size = (size_t)(lf + 1 - (s->buffer + s->start));
            ended = true;
        }
        ok = stream_read_all(s, size, &memory, &length, &capacity);
        left -= size;
    }
    return bytes_from_memory(memory, length, capacity, ok);
}

static value read_line(struct file *f, int64_t most) {
    return file_is_text(f) ? file_text_read_line(f, most) : read_bytes_line(f, most);
}

static value read_method(const value *args, size_t nargs) {
    struct file *f = file_of(args[0]);
    int64_t most;
    if (!take_size(args, nargs, true, &most) || !may_read(f, "read")) {
        return VALUE_ABSENT;
    }
    if (file_is_text(f)) {
        return file_text_read(f, most);
    }
    return most < -1 ? exception_raise(&type_ValueError, "read length must be non-negative or -1")
                     : read_bytes(f, most);
}

static value readline_method(const value *args, size_t nargs) {
    struct file *f = file_of(args[0]);
    int64_t most;
    return take_size(args, nargs, !file_is_text(f), &most) && may_read(f, "readline") ? read_line(f, most)
                                                                                      : VALUE_ABSENT;
}

/* The next line; absent without an exception at the end. */
static value next(value self) {
    struct file *f = file_of(self);
    value line;
    if (!may_read(f, "readline")) {
        return VALUE_ABSENT;
    }
    line = read_line(f, -1);
    if (!value_is_absent(line) && abstract_length(line) == 0) {
        value_release(line);
        return VALUE_ABSENT;
    }
    return line;
}

static value readlines_method(const value *args, size_t nargs) {
    struct file *f = file_of(args[0]);
    int64_t hint, total = 0;
    struct list *lines;
    value line;
    if (!take_size(args, nargs, true, &hint)) {
        return VALUE_ABSENT;
    }
    if (f->closed) {
        return raise_closed();
    }
    if (!may_read(f, "readline") || (lines = list_new(0)) == NULL) {
        return VALUE_ABSENT;
    }
    while ((hint <= 0 || total <= hint) && !value_is_absent(line = next(args[0]))) {
        total += abstract_length(line);
        if (!list_append_steal(lines, line)) {
            break;
        }
    }
    if (error_pending()) {
        object_release(&lines->head);
        return VALUE_ABSENT;
    }
    return list_value(lines);
}

static value iter(value self) {
    return file_of(self)->closed ? raise_closed() : value_retained(self);
}

/* ---- Writing ---- */

/* How much was written; -1 with an exception pending. */
static int64_t write_value(struct file *f, value v) {
    if (file_is_text(f)) {
        if (!str_check(v)) {
            exception_raise(&type_TypeError, "write() argument must be str, not %T", v);
            return -1;
        }
        return may_write(f) && file_text_write(f, v) ? str_of(v)->length : -1;
    }
    struct text t = {"", 0, 1};
    if (f->head.type == &type_binary_writer && !bytes_like(v, &t)) {
        exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'", v);
        return -1;
    }
    if (!may_write(f)) {
        return -1;
    }
    return stream_write(f->stream, t.units, (size_t)t.length) ? t.length : -1;
}

static value write_method(const value *args, size_t nargs) {
    int64_t written = write_value(file_of(args[0]), args[1]);
    (void)nargs;
    return written < 0 ? VALUE_ABSENT : value_from_int64(written);
}

static bool write_each(void *context, value item) {
    return write_value(context, item) >= 0;
}

static value writelines_method(const value *args, size_t nargs) {
    (void)nargs;
    if (file_of(args[0])->closed) {
        return raise_closed();
    }
    return abstract_each(args[1], write_each, file_of(args[0])) ? value_none_retained() : VALUE_ABSENT;
}

static value flush_method(const value *args, size_t nargs) {
    struct file *f = file_of(args[0]);
    (void)nargs;
    if (f->closed) {
        return raise_closed();
    }
    return stream_flush(f->stream) ? value_none_retained() : VALUE_ABSENT;
}

/* ---- The rest ---- */

static value close_method(const value *args, size_t nargs) {
    (void)nargs;
    return close_file(file_of(args[0]), false) ? value_none_retained() : VALUE_ABSENT;
}

static value enter_method(const value *args, size_t nargs) {
    (void)nargs;
    return iter(args[0]);
}

static value fileno_method(const value *args, size_t nargs) {
    (void)nargs;
    return file_of(args[0])->closed ? raise_closed_raw() : value_from_int64(file_of(args[0])->stream->fd);
}

static value isatty_method(const value *args, size_t nargs) {
    (void)nargs;
    return file_of(args[0])->closed ? raise_closed_raw() : value_from_bool(isatty(file_of(args[0])->stream->fd));
}

static value readable_method(const value *args, size_t nargs) {
    (void)nargs;
    return file_of(args[0])->closed ? raise_closed_raw()
                                    : value_from_bool(file_of(args[0])->stream->kind == STREAM_READS);
}

static value writable_method(const value *args, size_t nargs) {
    (void)nargs;
    return file_of(args[0])->closed ? raise_closed_raw()
                                    : value_from_bool(file_of(args[0])->stream->kind != STREAM_READS);
}

static const struct native_method methods[] = {
    {"read", .function = read_method, .min = 0, .max = 1},
    {"readline", .function = readline_method, .min = 0, .max = 1},
    {"readlines", .function = readlines_method, .min = 0, .max = 1},
    {"write", .function = write_method, .min = 1, .max = 1},
    {"writelines", .function = writelines_method, .min = 1, .max = 1},
    {"flush", .function = flush_method},
    {"close", .function = close_method},
    {"fileno", .function = fileno_method},
    {"isatty", .function = isatty_method},
    {"readable", .function = readable_method},
    {"writable", .function = writable_method},
    {"__enter__", .function = enter_method},
    {"__exit__", .function = close_method, .min = 0, .max = -1},
    {NULL, .min = 0},
};

static value get_closed(value self) {
    return value_from_bool(file_of(self)->closed);
}

static value get_name(value self) {
    return value_retained(file_of(self)->name);
}

static value get_mode(value self) {
    return value_retained(file_of(self)->mode);
}

/* A str, or that ASCII text in its place. */
static value str_or_text(value v, const char *text) {
    struct str *s;
    if (!value_is_absent(v)) {
        return value_retained(v);
    }
    s = str_from_ascii(text);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static bool is_standard(const struct file *f) {
    return f->stream != &f->own;
}

static value get_encoding(value self) {
    return str_or_text(file_of(self)->encoding, is_standard(file_of(self)) ? "utf-8" : "UTF-8");
}

static value get_errors(value self) {
    return str_or_text(file_of(self)->errors,
                       file_of(self)->stream->kind == STREAM_STANDARD_ERROR ? "backslashreplace" : "strict");
}

/* The binary file below a standard stream. */
static value get_buffer(value self) {
    struct file *f = file_of(self), *b;
    if (!is_standard(f)) {
        return exception_raise(&type_AttributeError, "'%T' object has no attribute 'buffer'", self);
    }
    b = file_new(f->stream->kind == STREAM_READS ? &type_binary_reader : &type_binary_writer,
                 value_retained(f->name), value_retained(f->mode));
    if (b == NULL) {
        return VALUE_ABSENT;
    }
    b->stream = f->stream;
    return value_from_object(&b->head);
}

static const struct type_member text_members[] = {
    {"closed", get_closed, NULL}, {"name", get_name, NULL},     {"mode", get_mode, NULL},
    {"encoding", get_encoding, NULL}, {"errors", get_errors, NULL}, {"buffer", get_buffer, NULL},
    {NULL, NULL, NULL},
};
static const struct type_member binary_members[] = {
    {"closed", get_closed, NULL}, {"name", get_name, NULL}, {"mode", get_mode, NULL}, {NULL, NULL, NULL}};

static value repr(value self) {
    const struct file *f = file_of(self);
    struct str *s;
    if (file_is_text(f)) {
        value encoding = get_encoding(self);
        if (value_is_absent(encoding)) {
            return encoding;
        }
        s = str_format("<%T name=%R mode=%R encoding=%R>", self, f->name, f->mode, encoding);
        value_release(encoding);
    } else {
        s = str_format("<%T name=%R>", self, f->name);
    }
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Only open() makes files. */
static value refuse_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args;
    (void)nargs;
    (void)kwnames;
    return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
}

#define FILE_TYPE(text, member_table)                                                               \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = text, .size = sizeof(struct file),           \
        .methods = methods, .members = member_table, .deallocate = file_deallocate,                 \
        .construct = refuse_construct, .repr = repr, .iter = iter, .next = next,                    \
    }
struct type type_text_file = FILE_TYPE("_io.TextIOWrapper", text_members);
struct type type_binary_reader = FILE_TYPE("_io.BufferedReader", binary_members);
struct type type_binary_writer = FILE_TYPE("_io.BufferedWriter", binary_members);

/* Everything but its name comes from OSError. */
struct type type_UnsupportedOperation = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "io.UnsupportedOperation",
    .size = sizeof(struct exception),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_EXCEPTION_SUBCLASS | TYPE_OWN_MRO,
    .base = &type_OSError,
};

/* ---- The standard streams ---- */

static struct stream standard_streams[3] = {
    {.kind = STREAM_READS, .fd = 0},
    {.kind = STREAM_STANDARD_OUTPUT, .fd = 1},
    {.kind = STREAM_STANDARD_ERROR, .fd = 2},
};
/* On Linux CPython translates nothing on any of them. */
static struct text_stream standard_texts[3] = {
    {.newline = NEWLINE_LF, .is_utf8 = true},
    {.newline = NEWLINE_LF, .is_utf8 = true},
    {.newline = NEWLINE_LF, .is_utf8 = true},
};

static bool standard_closed[3];

bool file_standard_is_open(int fd) {
    return !standard_closed[fd];
}

value file_standard(int fd) {
    static const char *const names[3] = {"<stdin>", "<stdout>", "<stderr>"};
    struct str *name, *mode;
    struct file *f;
    if (standard_closed[fd]) {
        return value_none_retained();
    }
    name = str_from_ascii(names[fd]);
    if (name == NULL) {
        return VALUE_ABSENT;
    }
    mode = str_from_ascii(fd == 0 ? "r" : "w");
    if (mode == NULL) {
        object_release(&name->head);
        return VALUE_ABSENT;
    }
    f = file_new(&type_text_file, str_value(name), str_value(mode));
    if (f == NULL) {
        return VALUE_ABSENT;
    }
    f->stream = &standard_streams[fd];
    f->text = &standard_texts[fd];
    return value_from_object(&f->head);
}

value file_input_line(void) {
    value input = file_standard(0), line;
    struct str *s, *cut;
    if (value_is_absent(input)) {
        return input;
    }
    line = file_text_read_line(file_of(input), -1);
    value_release(input);
    if (value_is_absent(line)) {
        return line;
    }
    s = str_of(line);
    if (s->length == 0) {
        value_release(line);
        return exception_raise(&type_EOFError, "EOF when reading a line");
    }
    if (str_get(s, s->length - 1) != '\n') {
        return line;
    }
    cut = str_slice(s, 0, s->length - 1);
    value_release(line);
    return cut == NULL ? VALUE_ABSENT : str_value(cut);
}

/* io.UnsupportedOperation is a ValueError too. */
static bool add_second_base(void) {
    struct type *const order[] = {&type_UnsupportedOperation, &type_OSError,       &type_ValueError,
                                  &type_Exception,            &type_BaseException, &type_object};
    struct tuple *mro = tuple_new(sizeof order / sizeof *order), *old = type_UnsupportedOperation.mro;
    if (mro == NULL) {
        return false;
    }
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        mro->items[i] = value_retained(value_from_object(&order[i]->head));
    }
    type_UnsupportedOperation.mro = mro;
    object_release(&old->head);
    return true;
}

bool file_ready(void) {
    for (int fd = 0; fd < 3; fd++) {
        standard_closed[fd] = fcntl(fd, F_GETFD) < 0;
    }
    return type_ready(&type_text_file) && type_ready(&type_binary_reader) && type_ready(&type_binary_writer) &&
           type_ready(&type_UnsupportedOperation) && add_second_base();
}

void file_finish(void) {
    for (int i = 0; i < 3; i++) {
        file_text_drop(&standard_texts[i]);
        if (standard_streams[i].buffer != NULL) {
            mem_free(standard_streams[i].buffer, STREAM_BUFFER_SIZE);
            standard_streams[i].buffer = NULL;
        }
        standard_streams[i].start = standard_streams[i].end = 0;
    }
    type_finish(&type_text_file);
    type_finish(&type_binary_reader);
    type_finish(&type_binary_writer);
    type_finish(&type_UnsupportedOperation);
}
