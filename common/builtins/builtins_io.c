/* print, input, open. */
#include "common/builtins/builtins.h"
#include "common/builtins/file.h"
#include "common/builtins/modules_private.h"
#include "common/builtins/output.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

/* Where print writes: straight into the output buffer, or by calling `write` of a file object. */
struct sink {
    value write; /* borrowed; absent: the standard output */
};

static bool sink_str(const struct sink *s, value text) {
    value result;
    if (value_is_absent(s->write)) {
        return output_write_str(str_of(text));
    }
    result = abstract_call_one(s->write, text);
    value_release_any(result);
    return !value_is_absent(result);
}

/* `text`, or the ASCII `fallback` when it is absent. */
static bool sink_separator(const struct sink *s, value text, const char *fallback) {
    struct str *made;
    bool ok;
    if (!value_is_absent(text)) {
        return sink_str(s, text);
    }
    if (value_is_absent(s->write)) {
        return output_write_ascii(fallback, 1);
    }
    made = str_from_ascii(fallback);
    ok = made != NULL && sink_str(s, str_value(made));
    if (made != NULL) {
        object_release(&made->head);
    }
    return ok;
}

static bool print_all(const struct sink *s, const value *args, size_t nargs, value separator, value end) {
    for (size_t i = 0; i < nargs; i++) {
        value text;
        bool ok;
        if (i > 0 && !sink_separator(s, separator, " ")) {
            return false;
        }
        text = value_has_type(args[i], &type_str) ? value_retained(args[i]) : abstract_str(args[i]);
        ok = !value_is_absent(text) && sink_str(s, text);
        value_release_any(text);
        if (!ok) {
            return false;
        }
    }
    return sink_separator(s, end, "\n");
}

/* sep= and end=: a str, None or absent. */
static bool read_text(value *v, const char *name) {
    if (value_is_absent(*v) || value_is_none(*v)) {
        *v = VALUE_ABSENT;
        return true;
    }
    if (!str_check(*v)) {
        exception_raise(&type_TypeError, "%s must be None or a string, not %T", name, *v);
        return false;
    }
    return true;
}

/* v.write */
static value write_of(value v) {
    struct str *s = str_intern_text("write");
    value found;
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    found = abstract_get_attribute(v, str_value(s));
    object_release(&s->head);
    return found;
}

static bool flush_file(value file) {
    value result;
    if (value_is_absent(file)) {
        return output_flush();
    }
    result = module_sys_call_stream(file, "flush", NULL, 0);
    value_release_any(result);
    return !value_is_absent(result);
}

/* Prints to `file`, absent: the standard output. */
static bool print_to(value file, const value *args, size_t nargs, value separator, value end, bool flushes) {
    struct sink s = {VALUE_ABSENT};
    bool ok;
    if (!value_is_absent(file)) {
        s.write = write_of(file);
        if (value_is_absent(s.write)) {
            return false;
        }
    }
    ok = print_all(&s, args, nargs, separator, end) && (!flushes || flush_file(file));
    value_release_any(s.write);
    return ok;
}

static value builtin_print(const value *args, size_t nargs, struct tuple *kwnames) {
    static const char *const keywords[] = {"sep", "end", "file", "flush", NULL};
    size_t recognised = 0;
    value separator = VALUE_ABSENT, end = VALUE_ABSENT, file = VALUE_ABSENT, flush = VALUE_ABSENT;
    int flushes = 0;
    bool ok;
    if (kwnames != NULL) {
        separator = builtins_keyword(args, nargs, kwnames, "sep", &recognised);
        end = builtins_keyword(args, nargs, kwnames, "end", &recognised);
        file = builtins_keyword(args, nargs, kwnames, "file", &recognised);
        flush = builtins_keyword(args, nargs, kwnames, "flush", &recognised);
        if (!builtins_keywords_done(kwnames, recognised, keywords, "print") || !read_text(&separator, "sep") ||
            !read_text(&end, "end")) {
            return VALUE_ABSENT;
        }
    }
    if (!value_is_absent(flush) && (flushes = abstract_truth(flush)) < 0) {
        return VALUE_ABSENT;
    }
    if (!value_is_absent(file) && !value_is_none(file)) {
        return print_to(file, args, nargs, separator, end, flushes) ? value_none_retained() : VALUE_ABSENT;
    }
    if (!module_sys_stream(1, &file)) {
        return VALUE_ABSENT;
    }
    ok = (!value_is_absent(file) && value_is_none(file)) || print_to(file, args, nargs, separator, end, flushes);
    value_release_any(file);
    return ok ? value_none_retained() : VALUE_ABSENT;
}

/* A line that stdin.readline() gave (stolen), without its end. */
static value finish_line(value line) {
    struct str *cut;
    int64_t length;
    if (value_is_absent(line)) {
        return line;
    }
    if (!str_check(line)) {
        value_release(line);
        return exception_raise(&type_TypeError, "object.readline() returned non-string");
    }
    length = str_of(line)->length;
    if (length == 0) {
        value_release(line);
        return exception_raise(&type_EOFError, "EOF when reading a line");
    }
    cut = str_slice(str_of(line), 0, str_get(str_of(line), length - 1) == '\n' ? length - 1 : length);
    value_release(line);
    return cut == NULL ? VALUE_ABSENT : str_value(cut);
}

/* Writes the prompt and reads a line; the streams are absent where they are the standard ones. */
static value prompt_and_read(value in, value out, const value *prompt) {
    if (prompt != NULL) {
        value text = abstract_str(*prompt);
        bool ok = !value_is_absent(text);
        if (ok && value_is_absent(out)) {
            ok = output_write_str(str_of(text));
        } else if (ok) {
            value written = module_sys_call_stream(out, "write", &text, 1);
            ok = !value_is_absent(written);
            value_release_any(written);
        }
        value_release_any(text);
        if (!ok) {
            return VALUE_ABSENT;
        }
    }
    if (!flush_file(out)) {
        return VALUE_ABSENT;
    }
    return value_is_absent(in) ? file_input_line() : finish_line(module_sys_call_stream(in, "readline", NULL, 0));
}

static value builtin_input(const value *args, size_t nargs) {
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    value streams[3] = {VALUE_ABSENT, VALUE_ABSENT, VALUE_ABSENT}, line = VALUE_ABSENT;
    bool ok = true;
    for (int fd = 0; ok && fd < 3; fd++) {
        ok = module_sys_stream(fd, &streams[fd]);
        if (!ok) {
            error_clear();
        } else if (value_is_absent(streams[fd])) {
            ok = file_standard_is_open(fd);
        } else {
            ok = !value_is_none(streams[fd]);
        }
        if (!ok) {
            exception_raise(&type_RuntimeError, "input(): lost sys.%s", names[fd]);
        }
    }
    if (ok) {
        line = prompt_and_read(streams[0], streams[1], nargs > 0 ? &args[0] : NULL);
    }
    for (int fd = 0; fd < 3; fd++) {
        value_release_any(streams[fd]);
    }
    return line;
}

const struct native_method builtins_io[] = {
    {"print", .raw = builtin_print},
    {"input", .function = builtin_input, .min = 0, .max = 1},
    {"open", .raw = file_open_builtin},
    {NULL, .min = 0},
};
