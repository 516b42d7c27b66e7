/* print, input, open. */
#include "common/builtins/builtins.h"
#include "common/builtins/file.h"
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

/* v.name, by a C name. */
static value attribute(value v, const char *name) {
    struct str *s = str_intern_text(name);
    value found;
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    found = abstract_get_attribute(v, str_value(s));
    object_release(&s->head);
    return found;
}

static bool flush_file(value file) {
    value flush, result;
    if (value_is_absent(file)) {
        return output_flush();
    }
    flush = attribute(file, "flush");
    if (value_is_absent(flush)) {
        return false;
    }
    result = abstract_call(flush, NULL, 0, NULL);
    value_release(flush);
    value_release_any(result);
    return !value_is_absent(result);
}

static value builtin_print(const value *args, size_t nargs, struct tuple *kwnames) {
    static const char *const keywords[] = {"sep", "end", "file", "flush", NULL};
    size_t recognised = 0;
    value separator = VALUE_ABSENT, end = VALUE_ABSENT, file = VALUE_ABSENT, flush = VALUE_ABSENT;
    struct sink s = {VALUE_ABSENT};
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
    if (!value_is_absent(file) && value_is_none(file)) {
        file = VALUE_ABSENT;
    }
    if (!value_is_absent(file)) {
        s.write = attribute(file, "write");
        if (value_is_absent(s.write)) {
            return VALUE_ABSENT;
        }
    }
    ok = print_all(&s, args, nargs, separator, end) && (!flushes || flush_file(file));
    value_release_any(s.write);
    return ok ? value_none_retained() : VALUE_ABSENT;
}

static value builtin_input(const value *args, size_t nargs) {
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    for (int fd = 0; fd < 3; fd++) {
        if (!file_standard_is_open(fd)) {
            return exception_raise(&type_RuntimeError, "input(): lost sys.%s", names[fd]);
        }
    }
    if (nargs > 0) {
        value prompt = abstract_str(args[0]);
        bool ok = !value_is_absent(prompt) && output_write_str(str_of(prompt));
        value_release_any(prompt);
        if (!ok) {
            return VALUE_ABSENT;
        }
    }
    return output_flush() ? file_input_line() : VALUE_ABSENT;
}

const struct native_method builtins_io[] = {
    {"print", .raw = builtin_print},
    {"input", .function = builtin_input, .min = 0, .max = 1},
    {"open", .raw = file_open_builtin},
    {NULL, .min = 0},
};
