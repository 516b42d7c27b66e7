/* open(): its arguments, and the system's answer. CPython 3.11: _io_open_impl in Modules/_io/_iomodule.c. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/builtins/file_private.h"
#include "common/objects/native.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"

enum { FILE_ARGUMENT, MODE, BUFFERING, ENCODING, ERRORS, NEWLINE, CLOSEFD, OPENER };

struct mode {
    char access; /* 'r', 'w', 'a', 'x' */
    bool binary;
};

static bool mode_error(const char *text) {
    exception_raise(&type_ValueError, "%s", text);
    return false;
}

/* Reads a mode; the encoding, errors and newline that were given with it are those of args. */
static bool parse_mode(value text, const value *args, struct mode *mode) {
    const struct str *s = str_of(text);
    bool seen[128] = {false};
    int accesses = 0;
    *mode = (struct mode){0, false};
    for (int64_t i = 0; i < s->length; i++) {
        uint32_t c = str_get(s, i);
        if (c == 0 || c >= 128 || strchr("rwax+bt", (int)c) == NULL || seen[c]) {
            exception_raise(&type_ValueError, "invalid mode: '%V'", text);
            return false;
        }
        seen[c] = true;
        if (strchr("rwax", (int)c) != NULL) {
            mode->access = (char)c;
            accesses++;
        }
    }
    mode->binary = seen['b'];
    if (seen['b'] && seen['t']) {
        return mode_error("can't have text and binary mode at once");
    }
    if (accesses > 1) {
        return mode_error("must have exactly one of create/read/write/append mode");
    }
    static const struct {
        int argument;
        const char *complaint;
    } text_only[] = {{ENCODING, "binary mode doesn't take an encoding argument"},
                     {ERRORS, "binary mode doesn't take an errors argument"},
                     {NEWLINE, "binary mode doesn't take a newline argument"}};
    for (size_t i = 0; mode->binary && i < sizeof text_only / sizeof *text_only; i++) {
        if (!value_is_absent(args[text_only[i].argument])) {
            return mode_error(text_only[i].complaint);
        }
    }
    if (accesses == 0) {
        return mode_error("Must have exactly one of create/read/write/append mode and at most one plus");
    }
    return !seen['+'] || mode_error("files open for reading and writing at once are not supported");
}

/* args[i] is a str, or becomes absent where it was None. */
static bool take_text(value *args, int i, const char *name, bool none) {
    if (!value_is_absent(args[i]) && none && value_is_none(args[i])) {
        args[i] = VALUE_ABSENT;
    }
    if (!value_is_absent(args[i]) && !str_check(args[i])) {
        exception_raise(&type_TypeError, none ? "open() argument '%s' must be str or None, not %s"
                                              : "open() argument '%s' must be str, not %s",
                        name, abstract_given(args[i]));
        return false;
    }
    return true;
}

static bool take_newline(value v, enum newline *newline) {
    static const char *const names[] = {[NEWLINE_KEPT] = "", [NEWLINE_LF] = "\n", [NEWLINE_CR] = "\r",
                                        [NEWLINE_CRLF] = "\r\n"};
    const char *text;
    *newline = NEWLINE_UNIVERSAL;
    if (value_is_absent(v)) {
        return true;
    }
    text = str_ascii_text(str_of(v));
    for (int i = NEWLINE_KEPT; text != NULL && i <= NEWLINE_CRLF; i++) {
        if (strcmp(text, names[i]) == 0 && strlen(text) == (size_t)str_of(v)->length) {
            *newline = (enum newline)i;
            return true;
        }
    }
    exception_raise(&type_ValueError, "illegal newline value: %V", v);
    return false;
}

/* open(2) on a path in UTF-8. The descriptor, or -1 with an exception pending. */
static int open_path(const char *path, size_t length, char access) {
    int flags = access == 'r'   ? O_RDONLY
                : access == 'w' ? O_WRONLY | O_CREAT | O_TRUNC
                : access == 'a' ? O_WRONLY | O_CREAT | O_APPEND
                                : O_WRONLY | O_CREAT | O_EXCL;
    struct stat info;
    int fd;
    if (strlen(path) != length) {
        exception_raise(&type_ValueError, "embedded null byte");
        return -1;
    }
    do {
        fd = open(path, flags | O_CLOEXEC, 0666);
    } while (fd < 0 && errno == EINTR);
    if (fd >= 0 && fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        close(fd);
        fd = -1;
        errno = EISDIR;
    }
    if (fd < 0) {
        exception_raise_errno(errno, path);
    }
    return fd;
}

/* The descriptor that `file` names, and whether it is ours to close; -1 with an exception pending. */
static int open_descriptor(value file, char access, bool closes, bool *ours) {
    *ours = true;
    if (str_check(file) || bytes_check(file)) {
        size_t length;
        int fd;
        if (!closes) {
            exception_raise(&type_ValueError, "Cannot use closefd=False with file name");
            return -1;
        }
        if (bytes_check(file)) {
            return open_path((const char *)bytes_of(file)->data, (size_t)bytes_of(file)->length, access);
        }
        char *path = str_to_utf8(str_of(file), &length);
        if (path == NULL) {
            return -1;
        }
        fd = open_path(path, length, access);
        mem_free(path, length + 1);
        return fd;
    }
    int64_t number;
    struct stat info;
    if (!abstract_index(file, &type_OverflowError, &number)) {
        return -1;
    }
    if (number < 0) {
        exception_raise(&type_ValueError, "negative file descriptor");
        return -1;
    }
    if (number > INT32_MAX || fstat((int)number, &info) != 0) {
        exception_raise_errno(EBADF, NULL);
        return -1;
    }
    *ours = closes;
    return (int)number;
}

/* The file object, its stream open; arguments are checked but for the encoding. */
static struct file *make_file(const value *args, const struct mode *mode, int64_t buffering, enum newline newline,
                              int fd, bool ours) {
    struct type *type = !mode->binary         ? &type_text_file
                        : mode->access == 'r' ? &type_binary_reader
                                              : &type_binary_writer;
    char shown[4] = {mode->access, mode->binary ? 'b' : '\0', '\0', '\0'};
    struct str *text = value_is_absent(args[MODE]) || mode->binary ? str_from_ascii(shown) : NULL;
    value mode_text = text != NULL ? str_value(text)
                      : value_is_absent(args[MODE]) || mode->binary ? VALUE_ABSENT
                                                                    : value_retained(args[MODE]);
    struct file *f = value_is_absent(mode_text) ? NULL : file_new(type, value_retained(args[FILE_ARGUMENT]), mode_text);
    if (f == NULL) {
        if (ours) {
            close(fd);
        }
        return NULL;
    }
    stream_open(&f->own, mode->access == 'r' ? STREAM_READS : STREAM_WRITES, fd, ours);
    f->own.unbuffered = buffering == 0;
    f->own_text.newline = newline;
    f->own_text.flushes_lines = buffering == 1 || (buffering < 0 && isatty(fd));
    f->encoding = value_is_absent(args[ENCODING]) ? VALUE_ABSENT : value_retained(args[ENCODING]);
    f->errors = value_is_absent(args[ERRORS]) ? VALUE_ABSENT : value_retained(args[ERRORS]);
    return f;
}

static value open_function(const value *given, size_t nargs) {
    value args[OPENER + 1];
    struct mode mode = {'r', false};
    enum newline newline;
    int64_t buffering = -1;
    int closes = 1, fd;
    bool ours;
    memcpy(args, given, nargs * sizeof(value));
    if (!take_text(args, MODE, "mode", false) || !take_text(args, ENCODING, "encoding", true) ||
        !take_text(args, ERRORS, "errors", true) || !take_text(args, NEWLINE, "newline", true) ||
        (!value_is_absent(args[BUFFERING]) && !abstract_index(args[BUFFERING], &type_OverflowError, &buffering)) ||
        (!value_is_absent(args[CLOSEFD]) && (closes = abstract_truth(args[CLOSEFD])) < 0)) {
        return VALUE_ABSENT;
    }
    if (!value_is_absent(args[OPENER]) && !value_is_none(args[OPENER])) {
        return exception_raise(&type_NotImplementedError, "open() with an opener is not supported");
    }
    if (!str_check(args[FILE_ARGUMENT]) && !bytes_check(args[FILE_ARGUMENT]) &&
        value_type(args[FILE_ARGUMENT])->index == NULL) {
        return exception_raise(&type_TypeError, "expected str, bytes or os.PathLike object, not %T", args[FILE_ARGUMENT]);
    }
    if (!value_is_absent(args[MODE]) && !parse_mode(args[MODE], args, &mode)) {
        return VALUE_ABSENT;
    }
    if (!mode.binary && buffering == 0) {
        return exception_raise(&type_ValueError, "can't have unbuffered text I/O");
    }
    fd = open_descriptor(args[FILE_ARGUMENT], mode.access, closes != 0, &ours);
    if (fd < 0) {
        return VALUE_ABSENT;
    }
    if (!take_newline(args[NEWLINE], &newline)) {
        if (ours) {
            close(fd);
        }
        return VALUE_ABSENT;
    }
    struct file *f = make_file(args, &mode, buffering, newline, fd, ours);
    if (f != NULL && !mode.binary && !file_text_find_encoding(f)) {
        object_release(&f->head);
        f = NULL;
    }
    return f == NULL ? VALUE_ABSENT : value_from_object(&f->head);
}

value file_open_builtin(const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method method = {
        "open", .function = open_function, .parameters = "file mode buffering encoding errors newline closefd opener",
        .min = 1};
    struct native *n = native_new(&method, VALUE_ABSENT, NULL);
    value result;
    if (n == NULL) {
        return VALUE_ABSENT;
    }
    result = native_call(value_from_object(&n->head), args, nargs, kwnames);
    object_release(&n->head);
    return result;
}
