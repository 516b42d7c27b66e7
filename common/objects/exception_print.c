/* Tracebacks. CPython 3.11: Python/pythonrun.c (PyErr_Display), Python/traceback.c. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/core/machine.h"
#include "common/objects/abstract.h"
#include "common/objects/caret.h"
#include "common/objects/dict.h"
#include "common/objects/class.h"
#include "common/objects/exception_private.h"
#include "common/objects/list.h"
#include "common/objects/str.h"

/* CPython: PyTraceBack_LIMIT frames are shown at most, TB_RECURSIVE_CUTOFF equal ones. */
#define FRAMES_MOST 1000
#define EQUAL_FRAMES_MOST 3
#define SOURCE_BYTES_MOST ((int64_t)64 << 20)

/* ---- Output: everything is gathered and written in large pieces ---- */

struct output {
    char buffer[4096];
    size_t used;
};

/* Bytes of the last character when it is cut short. */
static size_t cut_short(const struct output *out) {
    size_t back = 1;
    while (back < 4 && back < out->used && ((unsigned char)out->buffer[out->used - back] & 0xC0) == 0x80) {
        back++;
    }
    unsigned char lead = out->used == 0 ? 0 : (unsigned char)out->buffer[out->used - back];
    size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return wanted > back ? back : 0;
}

static void flush(struct output *out) {
    size_t held = cut_short(out), whole = out->used - held;
    if (machine.write_error == NULL || !machine.write_error(out->buffer, whole)) {
        fwrite(out->buffer, 1, whole, stderr);
    }
    memmove(out->buffer, out->buffer + whole, held);
    out->used = held;
}

static void put(struct output *out, const char *bytes, size_t length) {
    while (length > 0) {
        size_t room = sizeof out->buffer - out->used, part = length < room ? length : room;
        memcpy(out->buffer + out->used, bytes, part);
        out->used += part;
        bytes += part;
        length -= part;
        if (out->used == sizeof out->buffer) {
            flush(out);
        }
    }
}

static void put_text(struct output *out, const char *text) {
    put(out, text, strlen(text));
}

static void put_number(struct output *out, long long n) {
    char digits[24];
    put(out, digits, (size_t)snprintf(digits, sizeof digits, "%lld", n));
}

/* As stderr's error handler does: lone surrogates are shown as escapes. */
static void put_code_point(struct output *out, uint32_t c) {
    char bytes[8];
    size_t length;
    if (c < 0x80) {
        bytes[0] = (char)c;
        length = 1;
    } else if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6);
        bytes[1] = (char)(0x80 | (c & 0x3F));
        length = 2;
    } else if (c >= 0xD800 && c < 0xE000) {
        length = (size_t)snprintf(bytes, sizeof bytes, "\\u%04x", (unsigned)c);
    } else if (c < 0x10000) {
        bytes[0] = (char)(0xE0 | c >> 12);
        bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (c & 0x3F));
        length = 3;
    } else {
        bytes[0] = (char)(0xF0 | c >> 18);
        bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
        bytes[2] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[3] = (char)(0x80 | (c & 0x3F));
        length = 4;
    }
    put(out, bytes, length);
}

static void put_range(struct output *out, const struct str *s, int64_t start, int64_t stop) {
    for (int64_t i = start; i < stop; i++) {
        put_code_point(out, str_get(s, i));
    }
}

static void put_str(struct output *out, value s);

/* A program's class by its qualified name, with the module where that is not the program itself. */
static void put_type_name(struct output *out, struct type *type) {
    value module = class_module(type);
    const char *text = value_is_absent(module) ? NULL : str_ascii_text(str_of(module));
    if (!class_check(type)) {
        put_text(out, type->name);
        return;
    }
    if (!value_is_absent(module) && (text == NULL || (strcmp(text, "__main__") != 0 && strcmp(text, "builtins") != 0))) {
        put_str(out, module);
        put_text(out, ".");
    }
    put_str(out, class_of_type(type)->qualified_name);
}

static void put_str(struct output *out, value s) {
    put_range(out, str_of(s), 0, str_of(s)->length);
}

/* ---- Source lines ---- */

/* The file read last. */
struct source_file {
    value name; /* borrowed from the traceback; absent: none */
    char *text;
    size_t length;
};

static void source_close(struct source_file *file) {
    if (file->text != NULL) {
        mem_free(file->text, file->length);
    }
    *file = (struct source_file){.name = VALUE_ABSENT};
}

static char *read_regular_file(const char *path, size_t *length) {
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat info;
    char *text = NULL;
    if (fd < 0) {
        return NULL;
    }
    if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0 &&
        info.st_size <= SOURCE_BYTES_MOST) {
        size_t size = (size_t)info.st_size, used = 0;
        text = mem_alloc(size);
        while (text != NULL && used < size) {
            ssize_t n = read(fd, text + used, size - used);
            if (n < 0 && errno == EINTR) {
                continue;
            }
            if (n <= 0) { /* it has shrunk meanwhile: the rest are empty lines */
                memset(text + used, '\n', size - used);
                break;
            }
            used += (size_t)n;
        }
        *length = size;
    }
    close(fd);
    return text;
}

static void source_open(struct source_file *file, value name) {
    size_t length;
    char *path;
    if (!value_is_absent(file->name) && value_is(file->name, name)) {
        return;
    }
    source_close(file);
    file->name = name;
    path = str_to_utf8(str_of(name), &length);
    if (path == NULL) {
        error_clear();
        return;
    }
    if (strlen(path) == length) {
        file->text = read_regular_file(path, &file->length);
    }
    mem_free(path, length + 1);
    if (file->text != NULL) {
        size_t decoded = file->length;
        char *text = machine.decode_source(file->text, &decoded);
        if (text != NULL) { /* else it is shown as it is */
            mem_free(file->text, file->length);
            file->text = text;
            file->length = decoded;
        }
    }
}

/* Line number `line` without its end; NULL: there is none. */
static const char *source_find(const struct source_file *file, int line, size_t *length) {
    const char *p = file->text, *end = p + file->length, *stop;
    if (p == NULL || line < 1) {
        return NULL;
    }
    while (--line > 0 && p < end) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        p = newline == NULL ? end : newline + 1;
    }
    if (p == end) {
        return NULL;
    }
    stop = memchr(p, '\n', (size_t)(end - p));
    stop = stop == NULL ? end : stop;
    if (stop > p && stop[-1] == '\r') {
        stop--;
    }
    *length = (size_t)(stop - p);
    return p;
}

/* ---- The frames ---- */

/* The source line without its indentation, and the carets. */
static void put_source_line(struct output *out, const char *text, size_t length, const struct traceback_entry *frame) {
    size_t blanks = 0;
    struct carets carets;
    while (blanks < length && (text[blanks] == ' ' || text[blanks] == '\t' || text[blanks] == '\f')) {
        blanks++;
    }
    put_text(out, "    ");
    put(out, text + blanks, length - blanks);
    put_text(out, "\n");
    if (caret_find(text, length, blanks, frame->column, frame->end_column, &carets)) {
        /* Under the text where it is that of the program; the file may have changed. */
        for (int64_t i = (int64_t)blanks - 4; i < carets.end; i++) {
            char c = caret_at(&carets, i);
            put(out, &c, 1);
        }
        put_text(out, "\n");
    }
}

static void put_frame(struct output *out, struct source_file *file, const struct traceback_entry *frame) {
    const char *text;
    size_t length;
    put_text(out, "  File \"");
    put_str(out, frame->filename);
    put_text(out, "\", line ");
    put_number(out, frame->line);
    put_text(out, ", in ");
    put_str(out, frame->function);
    put_text(out, "\n");
    source_open(file, frame->filename);
    text = source_find(file, frame->line, &length);
    if (text != NULL) {
        put_source_line(out, text, length, frame);
    }
}

static void put_repeated(struct output *out, int64_t equal) {
    if (equal > EQUAL_FRAMES_MOST) {
        int64_t more = equal - EQUAL_FRAMES_MOST;
        put_text(out, "  [Previous line repeated ");
        put_number(out, more);
        put_text(out, more == 1 ? " more time]\n" : " more times]\n");
    }
}

static bool same_text(value a, value b) {
    return value_is(a, b) || str_equal(str_of(a), str_of(b));
}

/* Entries were noted from the innermost frame outwards, so the last one noted is shown first. */
static void put_frames(struct output *out, const struct exception *e) {
    struct source_file file = {.name = VALUE_ABSENT};
    const struct traceback_entry *previous = NULL;
    int64_t equal = 0;
    uint32_t first = e->trace_count > FRAMES_MOST ? FRAMES_MOST : e->trace_count;
    if (first == 0) {
        return;
    }
    put_text(out, "Traceback (most recent call last):\n");
    for (uint32_t i = first; i-- > 0;) {
        const struct traceback_entry *frame = &e->trace[i];
        if (previous == NULL || previous->line != frame->line ||
            !same_text(previous->filename, frame->filename) ||
            !same_text(previous->function, frame->function)) {
            put_repeated(out, equal);
            previous = frame;
            equal = 0;
        }
        if (++equal <= EQUAL_FRAMES_MOST) {
            put_frame(out, &file, frame);
        }
    }
    put_repeated(out, equal);
    source_close(&file);
}

/* ---- A syntax error's place ---- */

/* A column as kept by the exception; 0 where it is unknown. */
static int64_t column_of(value v) {
    int64_t column;
    return value_is_int(v) && value_to_int64(v, &column) ? column : 0;
}

static bool is_blank(uint32_t c) {
    return c == ' ' || c == '\t' || c == '\f';
}

/* The source line, and carets from `column` (counted from 1) to `end`. CPython: print_error_text. */
static void put_error_text(struct output *out, const struct str *text, int64_t column, int64_t end) {
    int64_t carets = end > 0 && end > column ? end - column : 1, start = 0, stop = text->length;
    int64_t offset = column - 1;
    if (stop > 0 && str_get(text, stop - 1) == '\n') {
        stop--;
    }
    while (start < stop && is_blank(str_get(text, start))) {
        start++;
    }
    offset = offset > stop ? stop - start : offset - start;
    put_text(out, "    ");
    put_range(out, text, start, stop);
    put_text(out, "\n");
    if (offset < 0) {
        return;
    }
    put_text(out, "    ");
    for (int64_t i = 0; i < offset; i++) {
        put_text(out, " ");
    }
    for (int64_t i = 0; i < carets && i <= text->length; i++) {
        put_text(out, "^");
    }
    put_text(out, "\n");
}

static void put_syntax_place(struct output *out, const struct exception *e) {
    value filename = exception_extra_item(e, 0), line = exception_extra_item(e, 1);
    value text = exception_extra_item(e, 3);
    int64_t number;
    if (!value_is_int(line) || !value_to_int64(line, &number)) {
        return;
    }
    put_text(out, "  File \"");
    if (str_check(filename)) {
        put_str(out, filename);
    } else {
        put_text(out, "<string>");
    }
    put_text(out, "\", line ");
    put_number(out, number);
    put_text(out, "\n");
    if (str_check(text)) {
        put_error_text(out, str_of(text), column_of(exception_extra_item(e, 2)),
                       column_of(exception_extra_item(e, 5)));
    }
}

/* ---- The message ---- */

/* What e.__notes__ lists, a line each. */
static void put_notes(struct output *out, struct exception *e) {
    struct str *name = e->attributes == NULL ? NULL : str_intern_text("__notes__");
    value notes;
    if (name == NULL) {
        error_clear();
        return;
    }
    notes = dict_get_name(e->attributes, str_value(name));
    object_release(&name->head);
    if (value_is_absent(notes) || !list_check(notes)) {
        return;
    }
    value_retain(notes);
    for (int64_t i = 0; i < list_of(notes)->length; i++) {
        value shown = abstract_str(value_from_heap(list_of(notes)->items[i]));
        if (value_is_absent(shown)) {
            error_clear();
            put_text(out, "<note str() failed>");
        } else {
            put_str(out, shown);
            value_release(shown);
        }
        put_text(out, "\n");
    }
    value_release(notes);
}

/* ". Did you mean: 'print'?" */
static void put_suggestion(struct output *out, const struct exception *e) {
    value meant = exception_suggestion(e);
    if (!value_is_absent(meant)) {
        put_text(out, ". Did you mean: '");
        put_str(out, meant);
        put_text(out, "'?");
        value_release(meant);
    }
}

static void put_message(struct output *out, struct exception *e) {
    bool is_syntax_error = exception_kind_of(e->head.type) == EXCEPTION_SYNTAX && !value_is_absent(e->extra);
    value shown;
    if (is_syntax_error) {
        put_syntax_place(out, e);
    }
    put_type_name(out, e->head.type);
    shown = is_syntax_error && e->args->length > 0 ? abstract_str(value_from_heap(e->args->items[0]))
                                                   : abstract_str(exception_value(e));
    if (value_is_absent(shown)) {
        error_clear();
        put_text(out, ": <exception str() failed>");
    } else {
        if (str_of(shown)->length > 0) {
            put_text(out, ": ");
            put_str(out, shown);
        }
        value_release(shown);
    }
    put_suggestion(out, e);
    put_text(out, "\n");
    put_notes(out, e);
}

static void put_one(struct output *out, struct exception *e) {
    put_frames(out, e);
    put_message(out, e);
}

/* ---- The chain ---- */

/* What is shown before e. */
static struct exception *predecessor(const struct exception *e) {
    return e->cause != NULL ? e->cause : e->suppress_context ? NULL : e->context;
}

/* How many exceptions there are from e on until the end, or until one comes again (Floyd: the two meet inside the circle; from there
 * and from the start the entrance is equally far). */
static size_t chain_length(struct exception *e) {
    struct exception *slow = e, *fast = e;
    size_t length = 0;
    do {
        for (int i = 0; i < 2; i++) {
            fast = fast == NULL ? NULL : predecessor(fast);
        }
        slow = fast == NULL ? NULL : predecessor(slow);
    } while (fast != NULL && fast != slow);
    if (fast == NULL) {
        for (; e != NULL; e = predecessor(e)) {
            length++;
        }
        return length;
    }
    for (; e != slow; e = predecessor(e), slow = predecessor(slow)) {
        length++;
    }
    do {
        length++;
        slow = predecessor(slow);
    } while (slow != e);
    return length;
}

static void put_chain(struct output *out, struct exception *e) {
    size_t length = chain_length(e);
    struct exception **chain = mem_alloc_array(length, sizeof *chain);
    if (chain == NULL) { /* the last one says most */
        put_one(out, e);
        return;
    }
    for (size_t i = 0; i < length; i++, e = predecessor(e)) {
        chain[i] = e;
        object_retain(&e->head); /* str() of one may drop another */
    }
    for (size_t i = length; i-- > 0;) {
        put_one(out, chain[i]);
        if (i > 0) {
            put_text(out, chain[i - 1]->cause != NULL
                              ? "\nThe above exception was the direct cause of the following exception:\n\n"
                              : "\nDuring handling of the above exception, another exception occurred:\n\n");
        }
    }
    for (size_t i = 0; i < length; i++) {
        object_release(&chain[i]->head);
    }
    mem_free(chain, length * sizeof *chain);
}

void exception_print(struct exception *e) {
    struct object *pending = error_take();
    struct output out;
    out.used = 0;
    put_chain(&out, e);
    flush(&out);
    error_clear();
    if (pending != NULL) {
        error_set(pending);
    }
}

void exception_print_ignored(struct exception *e, value where) {
    struct object *pending = error_take();
    struct output out;
    value shown = value_is_absent(where) ? where : abstract_repr(where);
    out.used = 0;
    error_clear();
    put_text(&out, "Exception ignored in: ");
    if (value_is_absent(shown)) {
        put_text(&out, "<unknown>");
    } else {
        put_str(&out, shown);
        value_release(shown);
    }
    put_text(&out, "\n");
    put_one(&out, e); /* without what came before it, as CPython has it */
    flush(&out);
    error_clear();
    if (pending != NULL) {
        error_set(pending);
    }
}
