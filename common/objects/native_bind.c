/* Functions written in C: binding of keywords, and the errors of wrong calls. The messages are CPython 3.11's, which depend on how
 * a function takes its arguments there: Python/getargs.c, Objects/methodobject.c, Objects/descrobject.c. */
#include <string.h>

#include "common/objects/exception.h"
#include "common/objects/native_private.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Errors without named parameters ---- */

/* "len", "list.append", "math.sqrt": what CPython's _PyObject_FunctionStr shows, without the parentheses. NULL: MemoryError. */
static struct str *qualified_name(const struct native *n) {
    if (n->owner != NULL) {
        const char *dot = strrchr(n->owner->name, '.'); /* of "_io.TextIOWrapper" the part behind the module */
        return str_format("%s.%s", dot == NULL ? n->owner->name : dot + 1, n->method->name);
    }
    if (!value_is_absent(n->module) && str_check(n->module)) {
        const char *module = str_ascii_text(str_of(n->module));
        if (module != NULL && strcmp(module, "builtins") != 0) {
            return str_format("%s.%s", module, n->method->name);
        }
    }
    return str_from_ascii(n->method->name);
}

/* `format` begins with %V for the name and may go on with one %lld. */
static value raise_named(const struct native *n, const char *format, int64_t given) {
    struct str *name = qualified_name(n);
    if (name != NULL) {
        exception_raise(&type_TypeError, format, str_value(name), (long long)given);
        object_release(&name->head);
    }
    return VALUE_ABSENT;
}

value native_refuse_keywords(const struct native *n) {
    return raise_named(n, "%V() takes no keyword arguments", 0);
}

/* "pop expected at most 1 argument, got 2" (_PyArg_CheckPositional), or "find() takes at most 3 arguments (4 given)"
 * (PyArg_ParseTuple). */
static value refuse_range(const struct native *n, int64_t given) {
    const struct native_method *m = n->method;
    int bound = given < m->min ? m->min : m->max;
    const char *how = m->min == m->max ? "" : given < m->min ? "at least " : "at most ";
    if (m->style == NATIVE_PARSED) {
        return exception_raise(&type_TypeError, "%s() takes %s%d argument%s (%lld given)", m->name,
                               m->min == m->max ? "exactly " : how, bound, bound == 1 ? "" : "s",
                               (long long)given);
    }
    return exception_raise(&type_TypeError, "%s expected %s%d argument%s, got %lld", m->name, how, bound,
                           bound == 1 ? "" : "s", (long long)given);
}

value native_refuse_count(const struct native *n, int64_t given) {
    const struct native_method *m = n->method;
    if (m->style == NATIVE_BY_COUNTS && m->max == 0) {
        return raise_named(n, "%V() takes no arguments (%lld given)", given);
    }
    if (m->style == NATIVE_BY_COUNTS && m->min == 1 && m->max == 1) {
        return raise_named(n, "%V() takes exactly one argument (%lld given)", given);
    }
    return refuse_range(n, given);
}

/* ---- Named parameters (CPython 3.11: Python/getargs.c, _PyArg_UnpackKeywords) ---- */

struct binding {
    const struct native *native;
    value *slots;      /* one for each parameter */
    int64_t given;     /* positional arguments */
    int64_t keywords;  /* keyword arguments */
    const value *keyword_values;
    struct tuple *names;
};

/* The name of parameter `index` and its length. */
static const char *parameter_name(const struct native *n, int64_t index, size_t *length) {
    const char *p = n->method->parameters;
    for (;;) {
        p += strspn(p, " ");
        *length = strcspn(p, " ");
        if (*p != '*' && *p != '/' && index-- == 0) {
            return p;
        }
        p += *length;
    }
}

/* The parameter that may be given as keyword `name`, or -1. */
static int64_t find_parameter(const struct native *n, const struct str *name) {
    const char *text = str_ascii_text(name);
    for (int64_t i = n->positional_only; text != NULL && i < n->slots; i++) {
        size_t length;
        const char *parameter = parameter_name(n, i, &length);
        if ((int64_t)length == name->length && memcmp(parameter, text, length) == 0) {
            return i;
        }
    }
    return -1;
}

static bool refuse_excess(const struct binding *b) {
    const struct native *n = b->native;
    if (b->given + b->keywords > n->slots) {
        exception_raise(&type_TypeError, "%s() takes at most %d %sargument%s (%lld given)",
                        n->method->name, n->slots, b->given == 0 ? "keyword " : "",
                        n->slots == 1 ? "" : "s", (long long)(b->given + b->keywords));
        return false;
    }
    if (n->positional == 0) {
        exception_raise(&type_TypeError, "%s() takes no positional arguments", n->method->name);
    } else {
        exception_raise(&type_TypeError, "%s() takes %s %d positional argument%s (%lld given)",
                        n->method->name, n->method->min < n->positional ? "at most" : "exactly",
                        n->positional, n->positional == 1 ? "" : "s", (long long)b->given);
    }
    return false;
}

/* Positional-only parameters without which nothing goes: counted before any is named. */
static bool check_least(const struct binding *b) {
    const struct native *n = b->native;
    int least = n->method->min < n->positional_only ? n->method->min : n->positional_only;
    if (b->given >= least) {
        return true;
    }
    exception_raise(&type_TypeError, "%s() takes %s %d positional argument%s (%lld given)", n->method->name,
                    least < n->positional ? "at least" : "exactly", least, least == 1 ? "" : "s",
                    (long long)b->given);
    return false;
}

static bool check_required(const struct binding *b) {
    for (int64_t i = 0; i < b->native->method->min; i++) {
        if (value_is_absent(b->slots[i])) {
            size_t length;
            const char *name = parameter_name(b->native, i, &length);
            exception_raise(&type_TypeError, "%s() missing required argument '%.*s' (pos %lld)",
                            b->native->method->name, (int)length, name, (long long)i + 1);
            return false;
        }
    }
    return true;
}

/* Puts keywords into their slots; *stray is the first that found none. */
static bool place_keywords(const struct binding *b, int64_t *stray) {
    *stray = -1;
    for (int64_t i = 0; i < b->keywords; i++) {
        value name = value_from_heap(b->names->items[i]);
        int64_t index = find_parameter(b->native, str_of(name));
        if (index >= b->given) {
            b->slots[index] = b->keyword_values[i];
        } else if (*stray < 0) {
            *stray = i;
        }
    }
    return true;
}

static bool refuse_keyword(const struct binding *b, int64_t stray) {
    value name = value_from_heap(b->names->items[stray]);
    int64_t index = find_parameter(b->native, str_of(name));
    if (index >= 0) {
        exception_raise(&type_TypeError, "argument for %s() given by name ('%V') and position (%lld)",
                        b->native->method->name, name, (long long)index + 1);
    } else {
        exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for %s()", name,
                        b->native->method->name);
    }
    return false;
}

static bool bind(const struct binding *b) {
    const struct native *n = b->native;
    int64_t stray;
    if (UNLIKELY(b->given > n->positional || b->given + b->keywords > n->slots)) {
        return refuse_excess(b);
    }
    if (UNLIKELY(!check_least(b))) {
        return false;
    }
    if (b->keywords > 0) {
        place_keywords(b, &stray);
        if (UNLIKELY(!check_required(b))) {
            return false;
        }
        return stray < 0 || refuse_keyword(b, stray);
    }
    return b->given >= n->method->min || check_required(b);
}

value native_call_bound(const struct native *n, const value *args, size_t nargs, struct tuple *kwnames,
                        bool has_self) {
    value slots[NATIVE_PARAMETERS_MOST + 1];
    struct binding b = {
        .native = n,
        .slots = slots + has_self,
        .given = (int64_t)nargs - has_self,
        .keywords = kwnames == NULL ? 0 : kwnames->length,
        .keyword_values = args + nargs,
        .names = kwnames,
    };
    size_t count = (size_t)n->slots + has_self;
    for (size_t i = 0; i < count; i++) {
        slots[i] = i < nargs ? args[i] : VALUE_ABSENT;
    }
    return bind(&b) ? n->method->function(slots, count) : VALUE_ABSENT;
}

/* ---- For constructors ---- */

bool native_bind(const struct native_method *m, const value *args, size_t nargs, struct tuple *kwnames, value *slots) {
    struct native n = {.method = m, .self = VALUE_ABSENT, .module = VALUE_ABSENT};
    struct binding b = {
        .native = &n,
        .slots = slots,
        .given = (int64_t)nargs,
        .keywords = kwnames == NULL ? 0 : kwnames->length,
        .keyword_values = args + nargs,
        .names = kwnames,
    };
    native_read_parameters(&n, m->parameters);
    for (size_t i = 0; i < n.slots; i++) {
        slots[i] = i < nargs ? args[i] : VALUE_ABSENT;
    }
    return bind(&b);
}

bool native_check_positional(const char *name, size_t nargs, const struct tuple *kwnames, size_t least, size_t most) {
    const struct native_method m = {.name = name, .min = (int)least, .max = (int)most, .style = NATIVE_EXPECTED};
    const struct native n = {.method = &m, .self = VALUE_ABSENT, .module = VALUE_ABSENT};
    if (UNLIKELY(kwnames != NULL && kwnames->length > 0)) {
        native_refuse_keywords(&n);
        return false;
    }
    if (UNLIKELY(nargs < least || nargs > most)) {
        native_refuse_count(&n, (int64_t)nargs);
        return false;
    }
    return true;
}
