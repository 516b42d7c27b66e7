/* Files in memory: io.StringIO and io.BytesIO. CPython 3.11: Modules/_io/stringio.c, Modules/_io/bytesio.c.
 */
#ifndef TAGBOX_COMMON_BUILTINS_MEMORY_FILE_H
#define TAGBOX_COMMON_BUILTINS_MEMORY_FILE_H

#include "common/builtins/file_private.h"
#include "common/value.h"

/* Both: an array of units and a place in it. */
struct memory_file {
    struct object head;
    void *units; /* NULL while nothing is allocated */
    int64_t length, capacity;
    int64_t position; /* may be beyond the end */
    bool is_ready;    /* __init__ has run */
    bool closed;
    enum newline newline; /* of text */
};

extern struct type type_string_io, type_bytes_io;

static inline struct memory_file *memory_file_of(value v) {
    return (struct memory_file *)value_object(v);
}

/* type.create: an empty one, for __init__ to fill. */
value memory_file_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
/* type.construct: both halves. */
value memory_file_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
void memory_file_deallocate(struct object *self);
/* Binds up to two arguments to names; absent where not given. false with TypeError pending. */
bool memory_file_bind(const char *function, const char *const names[2], const value *args, size_t nargs,
                      struct tuple *kwnames, value out[2], size_t most);

/* Room for `length` units of `size` bytes. false with MemoryError pending. */
bool memory_file_reserve(struct memory_file *f, int64_t length, size_t size);
/* Before `count` units are written at the position: room for them, and zeros between the end and there. */
bool memory_file_prepare(struct memory_file *f, int64_t count, size_t size);

/* false with ValueError pending: closed, or __init__ was never called. */
bool memory_file_check(const struct memory_file *f);
/* args[1], an int or None; absent or None: -1. */
bool memory_file_size(const value *args, size_t nargs, int64_t *out);

/* Methods that are the same for both. */
#define MEMORY_FILE_METHODS(X) \
    X(readlines) X(writelines) X(tell) X(close) X(flush) X(isatty) X(able) X(fileno) X(detach) X(enter)
#define X(name) value memory_file_##name(const value *args, size_t nargs);
MEMORY_FILE_METHODS(X)
#undef X
#define MEMORY_FILE_ENTRIES                                                                         \
    {"readlines", .function = memory_file_readlines, .max = 1},                                     \
        {"writelines", .function = memory_file_writelines, .min = 1, .max = 1},                     \
        {"tell", .function = memory_file_tell}, {"close", .function = memory_file_close},           \
        {"flush", .function = memory_file_flush}, {"isatty", .function = memory_file_isatty},       \
        {"readable", .function = memory_file_able}, {"writable", .function = memory_file_able},     \
        {"seekable", .function = memory_file_able}, {"fileno", .function = memory_file_fileno},     \
        {"detach", .function = memory_file_detach}, {"__enter__", .function = memory_file_enter},   \
        {"__exit__", .function = memory_file_close, .max = -1}
value memory_file_closed(value self);
value memory_file_iter(value self);
/* type.next; the built-in readline of an exact type is `line`. */
value memory_file_next(value self, struct type *exact, value (*line)(struct memory_file *f, int64_t most));

#endif
