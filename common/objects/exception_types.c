/* What the exception types have of their own: construction, text, attributes. CPython 3.11: Objects/exceptions.c. */
#include <errno.h>
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/dict.h"
#include "common/objects/exception_private.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/objects/traceback.h"

static value value_of_str(struct str *s) {
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

value exception_extra_item(const struct exception *e, int64_t i) {
    if (value_is_absent(e->extra) || !value_has_type(e->extra, &type_tuple) ||
        i >= tuple_of(e->extra)->length) {
        return value_none();
    }
    return value_from_heap(tuple_of(e->extra)->items[i]);
}

/* ---- Construction ---- */

/* The keywords that a kind of exception takes, in the order of its extra tuple. */
static const char *const *keywords_of(enum exception_kind kind) {
    static const char *const import_keywords[] = {"name", "path", NULL};
    static const char *const name_keywords[] = {"name", NULL};
    static const char *const attribute_keywords[] = {"name", "obj", NULL};
    return kind == EXCEPTION_IMPORT      ? import_keywords
           : kind == EXCEPTION_NAME      ? name_keywords
           : kind == EXCEPTION_ATTRIBUTE ? attribute_keywords
                                         : NULL;
}

static bool take_keywords(struct exception *e, const char *const *known, const value *values,
                          struct tuple *kwnames) {
    value parts[2] = {value_none(), value_none()};
    struct tuple *extra;
    size_t count = known[1] == NULL ? 1 : 2;
    for (int64_t i = 0; i < kwnames->length; i++) {
        value name = value_from_heap(kwnames->items[i]);
        const char *text = str_ascii_text(str_of(name));
        size_t k = 0;
        while (k < count && (text == NULL || strcmp(text, known[k]) != 0)) {
            k++;
        }
        if (k == count) {
            exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for %s()", name,
                            e->head.type->name);
            return false;
        }
        parts[k] = values[i];
    }
    extra = tuple_from_array(parts, count);
    if (extra != NULL) {
        e->extra = tuple_value(extra);
    }
    return extra != NULL;
}

static bool check_unicode_arguments(const value *args, size_t nargs, size_t count) {
    if (nargs != count) {
        exception_raise(&type_TypeError, "function takes exactly %zu arguments (%zu given)", count, nargs);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        bool wants_int = i == count - 3 || i == count - 2, wants_object = count == 5 && i == 1;
        if (!wants_object && (wants_int ? value_type(args[i])->index == NULL : !str_check(args[i]))) {
            if (wants_int) {
                exception_raise(&type_TypeError, "'%T' object cannot be interpreted as an integer", args[i]);
            } else {
                exception_raise(&type_TypeError, "argument %zu must be str, not %T", i + 1, args[i]);
            }
            return false;
        }
    }
    return true;
}

value exception_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    enum exception_kind kind = exception_kind_of(type);
    const char *const *known = keywords_of(kind);
    bool has_keywords = kwnames != NULL && kwnames->length > 0;
    struct tuple *arguments;
    struct exception *e;
    if (has_keywords && known == NULL) {
        return exception_raise(&type_TypeError, "%s() takes no keyword arguments", type->name);
    }
    if ((kind == EXCEPTION_UNICODE_DECODE || kind == EXCEPTION_UNICODE_ENCODE) &&
        !check_unicode_arguments(args, nargs, 5)) {
        return VALUE_ABSENT;
    }
    arguments = nargs == 0 ? tuple_new(0) : tuple_from_array(args, nargs);
    e = arguments == NULL ? NULL : exception_make(type, arguments);
    if (e == NULL) {
        return VALUE_ABSENT;
    }
    if (has_keywords && !take_keywords(e, known, args + nargs, kwnames)) {
        object_release(&e->head);
        return VALUE_ABSENT;
    }
    return exception_value(e);
}

/* Keywords are for the subclass's own __init__. */
value exception_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct tuple *arguments;
    struct exception *e;
    if ((type->flags & TYPE_HEAP) == 0) {
        return exception_construct(type, args, nargs, kwnames);
    }
    arguments = nargs == 0 ? tuple_new(0) : tuple_from_array(args, nargs);
    e = arguments == NULL ? NULL : exception_make_plain(type, arguments);
    return e == NULL ? VALUE_ABSENT : exception_value(e);
}

int exception_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct exception *e = exception_of(self);
    enum exception_kind kind = exception_kind_of(e->head.type);
    const char *const *known = keywords_of(kind);
    bool has_keywords = kwnames != NULL && kwnames->length > 0;
    struct tuple *arguments, *old = e->args;
    if (has_keywords && known == NULL) {
        exception_raise(&type_TypeError, "%s() takes no keyword arguments", e->head.type->name);
        return -1;
    }
    if ((kind == EXCEPTION_UNICODE_DECODE || kind == EXCEPTION_UNICODE_ENCODE) && !check_unicode_arguments(args, nargs, 5)) {
        return -1;
    }
    arguments = nargs == 0 ? tuple_new(0) : tuple_from_array(args, nargs);
    if (arguments == NULL) {
        return -1;
    }
    e->args = arguments;
    object_release(&old->head);
    if (!exception_take_arguments(e)) {
        return -1;
    }
    return !has_keywords || take_keywords(e, known, args + nargs, kwnames) ? 0 : -1;
}

/* ---- Text ---- */

value exception_repr(value self) {
    const struct tuple *args = exception_of(self)->args;
    if (args->length == 1) {
        value shown = abstract_repr(value_from_heap(args->items[0])), result;
        struct str_builder b;
        if (value_is_absent(shown)) {
            return shown;
        }
        str_builder_init(&b);
        str_builder_add_text(&b, abstract_type_name(self));
        str_builder_add_char(&b, '(');
        str_builder_add_str(&b, str_of(shown));
        str_builder_add_char(&b, ')');
        value_release(shown);
        result = value_of_str(str_builder_finish(&b));
        return result;
    }
    value all = abstract_repr(tuple_value(exception_of(self)->args));
    if (value_is_absent(all)) {
        return all;
    }
    struct str *name = str_from_ascii(abstract_type_name(self));
    struct str *text = name == NULL ? NULL : str_concat(name, str_of(all));
    if (name != NULL) {
        object_release(&name->head);
    }
    value_release(all);
    return value_of_str(text);
}

static value os_str(const struct exception *e) {
    value number = exception_extra_item(e, 0), message = exception_extra_item(e, 1);
    value filename = exception_extra_item(e, 2), other = exception_extra_item(e, 3);
    if (value_is_none(filename)) {
        return value_of_str(str_format("[Errno %V] %V", number, message));
    }
    if (value_is_none(other)) {
        return value_of_str(str_format("[Errno %V] %V: %R", number, message, filename));
    }
    return value_of_str(str_format("[Errno %V] %V: %R -> %R", number, message, filename, other));
}

/* "message (file.py, line 3)" with the file's name alone. */
static value syntax_str(const struct exception *e) {
    value message = e->args->length > 0 ? value_from_heap(e->args->items[0]) : value_none();
    value filename = exception_extra_item(e, 0), line = exception_extra_item(e, 1);
    bool has_line = value_is_int(line), has_file = str_check(filename);
    if (!has_file) {
        return has_line ? value_of_str(str_format("%V (line %V)", message, line)) : abstract_str(message);
    }
    const struct str *path = str_of(filename);
    int64_t start = path->length;
    while (start > 0 && str_get(path, start - 1) != '/') {
        start--;
    }
    struct str *base = str_slice(str_of(filename), start, path->length);
    if (base == NULL) {
        return VALUE_ABSENT;
    }
    struct str *text = has_line ? str_format("%V (%V, line %V)", message, str_value(base), line)
                                : str_format("%V (%V)", message, str_value(base));
    object_release(&base->head);
    return value_of_str(text);
}

/* The unit at `index` of the object that could not be coded, or -1. */
static int64_t unit_at(value object, int64_t index) {
    if (str_check(object) && index >= 0 && index < str_of(object)->length) {
        return str_get(str_of(object), index);
    }
    if (type_is_subtype_flag(value_type(object), TYPE_BYTES_SUBCLASS)) {
        value key = value_from_int64(index), item;
        int64_t unit = -1;
        if (value_is_absent(key)) {
            error_clear();
            return -1;
        }
        item = abstract_get_item(object, key);
        value_release(key);
        if (value_is_absent(item)) {
            error_clear();
            return -1;
        }
        if (!value_is_int(item) || !value_to_int64(item, &unit)) {
            unit = -1;
        }
        value_release(item);
        return unit;
    }
    return -1;
}

static value unicode_str(const struct exception *e, bool decoding) {
    value items[5];
    int64_t start, end, unit;
    for (int64_t i = 0; i < 5; i++) {
        items[i] = value_from_heap(e->args->items[i]);
    }
    if (!abstract_index(items[2], NULL, &start) || !abstract_index(items[3], NULL, &end)) {
        return VALUE_ABSENT;
    }
    unit = end == start + 1 ? unit_at(items[1], start) : -1;
    if (unit < 0) {
        return value_of_str(str_format("'%V' codec can't %s in position %lld-%lld: %V", items[0],
                                       decoding ? "decode bytes" : "encode characters",
                                       (long long)start, (long long)end - 1, items[4]));
    }
    if (decoding) {
        return value_of_str(str_format("'%V' codec can't decode byte 0x%02x in position %lld: %V", items[0],
                                       (unsigned)unit, (long long)start, items[4]));
    }
    return value_of_str(str_format(unit <= 0xFF     ? "'%V' codec can't encode character '\\x%02x' in position %lld: %V"
                                   : unit <= 0xFFFF ? "'%V' codec can't encode character '\\u%04x' in position %lld: %V"
                                                    : "'%V' codec can't encode character '\\U%08x' in position %lld: %V",
                                   items[0], (unsigned)unit, (long long)start, items[4]));
}

value exception_str(value self) {
    struct exception *e = exception_of(self);
    switch (exception_kind_of(e->head.type)) {
    case EXCEPTION_OS:
        if (!value_is_absent(e->extra)) {
            return os_str(e);
        }
        break;
    case EXCEPTION_SYNTAX:
        if (!value_is_absent(e->extra)) {
            return syntax_str(e);
        }
        break;
    case EXCEPTION_KEY:
        if (e->args->length == 1) {
            return abstract_repr(value_from_heap(e->args->items[0]));
        }
        break;
    case EXCEPTION_UNICODE_DECODE:
    case EXCEPTION_UNICODE_ENCODE:
        if (e->args->length == 5) {
            return unicode_str(e, exception_kind_of(e->head.type) == EXCEPTION_UNICODE_DECODE);
        }
        break;
    default:
        break;
    }
    if (e->args->length == 0) {
        return value_retained(str_value(str_empty));
    }
    return e->args->length == 1 ? abstract_str(value_from_heap(e->args->items[0]))
                                : abstract_str(tuple_value(e->args));
}

/* ---- Attributes of all exceptions ---- */

static value get_args(value self) {
    return value_retained(tuple_value(exception_of(self)->args));
}

static int set_args(value self, value v) {
    struct tuple *t, *old;
    if (value_is_absent(v)) {
        exception_raise(&type_TypeError, "args may not be deleted");
        return -1;
    }
    t = tuple_from_iterable(v);
    if (t == NULL) {
        return -1;
    }
    old = exception_of(self)->args;
    exception_of(self)->args = t;
    object_release(&old->head);
    return 0;
}

static value exception_or_none(struct exception *e) {
    return e == NULL ? value_none_retained() : value_retained(exception_value(e));
}

static value get_cause(value self) {
    return exception_or_none(exception_of(self)->cause);
}
static value get_context(value self) {
    return exception_or_none(exception_of(self)->context);
}

/* The new reference to an exception that __cause__ or __context__ is set to: NULL for None. false with TypeError pending. */
static bool read_exception(value v, const char *what, struct exception **out) {
    if (value_is_absent(v)) {
        exception_raise(&type_TypeError, "__%s__ may not be deleted", what);
        return false;
    }
    *out = NULL;
    if (!value_is_none(v)) {
        if (!exception_check(v)) {
            exception_raise(&type_TypeError, "exception %s must be None or derive from BaseException", what);
            return false;
        }
        *out = exception_of(value_retained(v));
    }
    return true;
}

static int set_cause(value self, value v) {
    struct exception *cause;
    if (!read_exception(v, "cause", &cause)) {
        return -1;
    }
    exception_set_cause(exception_of(self), cause);
    return 0;
}
static int set_context(value self, value v) {
    struct exception *context;
    if (!read_exception(v, "context", &context)) {
        return -1;
    }
    exception_set_context(exception_of(self), context);
    return 0;
}

static value get_suppress(value self) {
    return value_from_bool(exception_of(self)->suppress_context);
}
static int set_suppress(value self, value v) {
    if (value_is_absent(v)) {
        exception_raise(&type_TypeError, "can't delete numeric/char attribute");
        return -1;
    }
    if (!value_has_type(v, &type_bool)) {
        exception_raise(&type_TypeError, "attribute value type must be bool");
        return -1;
    }
    exception_of(self)->suppress_context = value_is(v, value_from_object(&true_object.head));
    return 0;
}

static value get_dict(value self) {
    struct exception *e = exception_of(self);
    if (e->attributes == NULL && (e->attributes = dict_new()) == NULL) {
        return VALUE_ABSENT;
    }
    return value_retained(dict_value(e->attributes));
}

static value get_traceback(value self) {
    return traceback_of_exception(exception_of(self));
}
static int set_traceback(value self, value v) {
    if (value_is_absent(v)) {
        exception_raise(&type_TypeError, "__traceback__ may not be deleted");
        return -1;
    }
    return traceback_set(exception_of(self), v) ? 0 : -1;
}

static const struct type_member base_members[] = {
    {"__dict__", get_dict, NULL},
    {"args", get_args, set_args},
    {"__cause__", get_cause, set_cause},
    {"__context__", get_context, set_context},
    {"__suppress_context__", get_suppress, set_suppress},
    {"__traceback__", get_traceback, set_traceback},
    {NULL, NULL, NULL},
};

/* e.add_note(text): e.__notes__ lists what the traceback shows after the message. */
static value add_note(const value *args, size_t nargs) {
    struct exception *e = exception_of(args[0]);
    struct str *name;
    value notes, result = VALUE_ABSENT;
    (void)nargs;
    if (!str_check(args[1])) {
        return exception_raise(&type_TypeError, "note must be a str, not '%T'", args[1]);
    }
    name = str_intern_text("__notes__");
    if (name == NULL || (e->attributes == NULL && (e->attributes = dict_new()) == NULL)) {
        goto done;
    }
    notes = dict_get_name(e->attributes, str_value(name));
    if (value_is_absent(notes)) {
        struct list *list = list_new(0);
        if (list == NULL) {
            goto done;
        }
        notes = list_value(list);
        bool stored = dict_set(e->attributes, str_value(name), notes);
        object_release(&list->head);
        if (!stored) {
            goto done;
        }
    } else if (!list_check(notes)) {
        exception_raise(&type_TypeError, "Cannot add note: __notes__ is not a list");
        goto done;
    }
    if (list_append(list_of(notes), args[1])) {
        result = value_none_retained();
    }
done:
    if (name != NULL) {
        object_release(&name->head);
    }
    return result;
}

static value with_traceback(const value *args, size_t nargs) {
    (void)nargs;
    return traceback_set(exception_of(args[0]), args[1]) ? value_retained(args[0]) : VALUE_ABSENT;
}

static const struct native_method base_methods[] = {
    {"with_traceback", .function = with_traceback, .min = 1, .max = 1},
    {"add_note", .function = add_note, .min = 1, .max = 1},
    {NULL, .min = 0},
};

/* ---- Attributes of some ---- */

static value get_value(value self) {
    value v = exception_of(self)->extra;
    return value_is_absent(v) ? value_none_retained() : value_retained(v);
}
static int set_value(value self, value v) {
    value_replace(&exception_of(self)->extra, value_is_absent(v) ? v : value_retained(v));
    return 0;
}

static value get_message(value self) {
    const struct tuple *args = exception_of(self)->args;
    return args->length == 0 ? value_none_retained() : value_retained(value_from_heap(args->items[0]));
}

#define EXTRA_GETTER(i)                                                                             \
    static value get_extra_##i(value self) {                                                        \
        return value_retained(exception_extra_item(exception_of(self), i));                         \
    }
EXTRA_GETTER(0)
EXTRA_GETTER(1)
EXTRA_GETTER(2)
EXTRA_GETTER(3)
EXTRA_GETTER(4)
EXTRA_GETTER(5)

#define ARGUMENT_GETTER(i)                                                                          \
    static value get_argument_##i(value self) {                                                     \
        const struct tuple *args = exception_of(self)->args;                                        \
        return i < args->length ? value_retained(value_from_heap(args->items[i]))                   \
                                : value_none_retained();                                            \
    }
ARGUMENT_GETTER(0)
ARGUMENT_GETTER(1)
ARGUMENT_GETTER(2)
ARGUMENT_GETTER(3)
ARGUMENT_GETTER(4)

static const struct type_member stop_members[] = {{"value", get_value, set_value}, {NULL, NULL, NULL}};
static const struct type_member exit_members[] = {{"code", get_value, set_value}, {NULL, NULL, NULL}};
static const struct type_member os_members[] = {
    {"errno", get_extra_0, NULL},
    {"strerror", get_extra_1, NULL},
    {"filename", get_extra_2, NULL},
    {"filename2", get_extra_3, NULL},
    {NULL, NULL, NULL},
};
static const struct type_member syntax_members[] = {
    {"msg", get_message, NULL},         {"filename", get_extra_0, NULL},
    {"lineno", get_extra_1, NULL},      {"offset", get_extra_2, NULL},
    {"text", get_extra_3, NULL},        {"end_lineno", get_extra_4, NULL},
    {"end_offset", get_extra_5, NULL},  {NULL, NULL, NULL},
};
static const struct type_member import_members[] = {
    {"msg", get_message, NULL}, {"name", get_extra_0, NULL}, {"path", get_extra_1, NULL}, {NULL, NULL, NULL}};
static const struct type_member name_members[] = {{"name", get_extra_0, NULL}, {NULL, NULL, NULL}};
static const struct type_member attribute_members[] = {
    {"name", get_extra_0, NULL}, {"obj", get_extra_1, NULL}, {NULL, NULL, NULL}};
static const struct type_member unicode_members[] = {
    {"encoding", get_argument_0, NULL}, {"object", get_argument_1, NULL}, {"start", get_argument_2, NULL},
    {"end", get_argument_3, NULL},      {"reason", get_argument_4, NULL}, {NULL, NULL, NULL},
};

void exception_set_members(void) {
    type_BaseException.members = base_members;
    type_BaseException.methods = base_methods;
    type_StopIteration.members = stop_members;
    type_SystemExit.members = exit_members;
    type_OSError.members = os_members;
    type_SyntaxError.members = syntax_members;
    type_ImportError.members = import_members;
    type_NameError.members = name_members;
    type_AttributeError.members = attribute_members;
    type_UnicodeDecodeError.members = unicode_members;
    type_UnicodeEncodeError.members = unicode_members;
}

/* ---- Raising from C: OSError, SyntaxError ---- */

/* CPython 3.11: Objects/exceptions.c, _PyExc_InitState. Errors without a type here are plain OSErrors. */
struct type *exception_errno_type(int64_t error_number) {
    switch (error_number) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
        return &type_BlockingIOError;
    case EPIPE:
    case ESHUTDOWN:
        return &type_BrokenPipeError;
    case ECHILD:
        return &type_ChildProcessError;
    case EEXIST:
        return &type_FileExistsError;
    case ENOENT:
        return &type_FileNotFoundError;
    case EISDIR:
        return &type_IsADirectoryError;
    case ENOTDIR:
        return &type_NotADirectoryError;
    case EINTR:
        return &type_InterruptedError;
    case EACCES:
    case EPERM:
        return &type_PermissionError;
    case ESRCH:
        return &type_ProcessLookupError;
    case ETIMEDOUT:
        return &type_TimeoutError;
    default:
        return &type_OSError;
    }
}

/* Raises type(*args) or, if any argument is absent, what made it so. Steals the arguments. */
static value raise_with(struct type *type, const value *args, size_t count) {
    struct tuple *t;
    struct exception *e;
    for (size_t i = 0; i < count; i++) {
        if (value_is_absent(args[i])) {
            for (size_t k = 0; k < count; k++) {
                value_release_any(args[k]);
            }
            return VALUE_ABSENT;
        }
    }
    t = tuple_steal_array(args, count);
    e = t == NULL ? NULL : exception_make(type, t);
    if (e != NULL) {
        exception_raise_instance(e);
    }
    return VALUE_ABSENT;
}

static value text_or_none(const char *text) {
    return text == NULL ? value_none_retained() : value_of_str(str_from_utf8(text, strlen(text)));
}

value exception_raise_errno(int error_number, const char *filename) {
    value args[3] = {value_from_int64(error_number), text_or_none(strerror(error_number)),
                     text_or_none(filename)};
    return raise_with(&type_OSError, args, filename == NULL && !value_is_absent(args[2]) ? 2 : 3);
}

value exception_raise_syntax(struct type *type, const char *message, const char *filename, int line,
                             int column, int end_column, const char *text) {
    value details[6] = {text_or_none(filename), value_from_int64(line), value_from_int64(column),
                        text_or_none(text),     value_from_int64(line), value_from_int64(end_column)};
    value args[2];
    struct tuple *t;
    for (size_t i = 0; i < 6; i++) {
        if (value_is_absent(details[i])) {
            return raise_with(type, details, 6);
        }
    }
    t = tuple_steal_array(details, 6);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    args[0] = text_or_none(message);
    args[1] = tuple_value(t);
    return raise_with(type, args, 2);
}
