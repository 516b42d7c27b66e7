/* Exceptions: the object, raising, context, matching. CPython 3.11: Objects/exceptions.c, Python/errors.c, Python/ceval.c. */
#include "common/objects/exception.h"

#include <string.h>

#include "common/core/recursion.h"
#include "common/core/type_parts.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/dict.h"
#include "common/objects/exception_private.h"
#include "common/objects/str.h"
#include "common/objects/traceback.h"
#include "common/objects/text_format.h"

struct exception *exception_handled;

/* MemoryErrors for when there is no memory to make one, as new and untracked; any that dies becomes one while there is room (CPython:
 * MemoryError_dealloc()). The first is tracked and always stays here: it is what everybody gets when the others are gone. */
enum { SPARES = 16 }; /* as CPython's MEMERRORS_SAVE */
static struct exception *spares[SPARES];
static int spare_count;
static bool keeps_spares; /* between start-up and shutdown */

/* ---- The object ---- */

static struct exception *allocate(struct type *type) {
    struct exception *e = (struct exception *)object_new(type, type->size);
    if (e != NULL) {
        memset((char *)e + sizeof e->head, 0, type->size - sizeof e->head);
        object_retain(&tuple_empty->head);
        e->args = tuple_empty;
    }
    return e;
}

static void release_any(void *object) {
    if (object != NULL) {
        object_release(object);
    }
}

void exception_drop_trace(struct exception *e) {
    struct traceback *shown = e->traceback;
    struct traceback_entry *trace = e->trace;
    uint32_t count = e->trace_count, capacity = e->trace_capacity;
    e->trace = NULL;
    e->trace_count = e->trace_capacity = e->traceback_count = 0;
    e->traceback = NULL;
    for (uint32_t i = 0; i < count; i++) {
        value_release(trace[i].filename);
        value_release(trace[i].function);
    }
    if (trace != NULL) {
        mem_free(trace, capacity * sizeof *trace);
    }
    release_any(shown);
}

/* Leaves an exception without arguments, as new. */
static void exception_clear(struct object *self) {
    struct exception *e = (struct exception *)self;
    struct object *parts[] = {(struct object *)e->args, (struct object *)e->cause,
                              (struct object *)e->context, (struct object *)e->attributes};
    value extra = e->extra;
    object_retain(&tuple_empty->head);
    e->args = tuple_empty;
    e->cause = e->context = NULL;
    e->attributes = NULL;
    e->extra = VALUE_ABSENT;
    e->suppress_context = false;
    exception_drop_trace(e);
    value_release_any(extra);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        release_any(parts[i]);
    }
}

static void exception_deallocate(struct object *self) {
    gc_untrack(self);
    exception_clear(self);
    if (self->type == &type_MemoryError && keeps_spares && spare_count < SPARES) {
        self->refcount = 1;
        spares[spare_count++] = (struct exception *)self;
        return;
    }
    object_release(&((struct exception *)self)->args->head);
    object_free(self, self->type->size);
}

static void visit_any(void *object, gc_visit visit, void *context) {
    if (object != NULL) {
        visit(object, context);
    }
}

static void exception_traverse(struct object *self, gc_visit visit, void *context) {
    struct exception *e = (struct exception *)self;
    visit_any(e->args, visit, context);
    visit_any(e->cause, visit, context);
    visit_any(e->context, visit, context);
    visit_any(e->attributes, visit, context);
    value_visit(e->extra, visit, context);
}

/* What a program has hung on the instance comes after the members and before the methods of its type. */
static value exception_get_attribute(value self, value name) {
    struct dict *attributes = exception_of(self)->attributes;
    if (attributes != NULL) {
        value found = type_lookup(value_type(self), name), own;
        if (value_is_absent(found) || value_type(found)->set_descriptor == NULL) {
            own = dict_get_name(attributes, name);
            if (!value_is_absent(own)) {
                return value_retained(own);
            }
        }
    }
    return attribute_get_generic(self, name);
}

static int exception_set_attribute(value self, value name, value v) {
    struct exception *e = exception_of(self);
    int known = attribute_set_member(self, name, v), deleted;
    if (known != 0) {
        return known < 0 ? -1 : 0;
    }
    if (!value_is_absent(v)) {
        if (e->attributes == NULL && (e->attributes = dict_new()) == NULL) {
            return -1;
        }
        return dict_set(e->attributes, name, v) ? 0 : -1;
    }
    deleted = e->attributes == NULL ? 0 : dict_delete(e->attributes, name);
    if (deleted == 0) {
        exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", self, name);
    }
    return deleted > 0 ? 0 : -1;
}

/* ---- Making ---- */

enum exception_kind exception_kind_of(const struct type *type) {
    static const struct {
        const struct type *type;
        enum exception_kind kind;
    } kinds[] = {
        {&type_StopIteration, EXCEPTION_STOP},  {&type_SystemExit, EXCEPTION_EXIT},
        {&type_OSError, EXCEPTION_OS},          {&type_SyntaxError, EXCEPTION_SYNTAX},
        {&type_ImportError, EXCEPTION_IMPORT},  {&type_NameError, EXCEPTION_NAME},
        {&type_AttributeError, EXCEPTION_ATTRIBUTE}, {&type_KeyError, EXCEPTION_KEY},
        {&type_UnicodeDecodeError, EXCEPTION_UNICODE_DECODE},
        {&type_UnicodeEncodeError, EXCEPTION_UNICODE_ENCODE},
    };
    for (; type != NULL && type != &type_Exception; type = type->base) {
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
            if (kinds[i].type == type) {
                return kinds[i].kind;
            }
        }
    }
    return EXCEPTION_PLAIN;
}

/* OSError(errno, strerror[, filename[, winerror[, filename2]]]): args keeps the first two. */
static bool take_os_arguments(struct exception *e) {
    value parts[4], first[2];
    int64_t length = e->args->length;
    struct tuple *extra, *args;
    for (int64_t i = 0; i < 4; i++) {
        int64_t from = i == 3 ? 4 : i;
        parts[i] = from < length ? value_from_heap(e->args->items[from]) : value_none();
    }
    first[0] = parts[0];
    first[1] = parts[1];
    extra = tuple_from_array(parts, 4);
    if (extra == NULL) {
        return false;
    }
    e->extra = tuple_value(extra);
    if (length > 2) {
        args = tuple_from_array(first, 2);
        if (args == NULL) {
            return false;
        }
        object_release(&e->args->head);
        e->args = args;
    }
    return true;
}

/* SyntaxError(message, (filename, line, column, text[, end line, end column])). */
static bool take_syntax_arguments(struct exception *e) {
    value details = value_from_heap(e->args->items[1]), parts[6];
    struct tuple *given = tuple_from_iterable(details), *extra;
    if (given == NULL) {
        return false;
    }
    if (given->length != 4 && given->length != 6) {
        exception_raise(&type_TypeError,
                        given->length == 5 ? "end_offset must be provided when end_lineno is provided"
                                           : "function takes %s arguments (%lld given)",
                        given->length < 4 ? "at least 4" : "at most 6", (long long)given->length);
        object_release(&given->head);
        return false;
    }
    for (int64_t i = 0; i < 6; i++) {
        parts[i] = i < given->length ? value_from_heap(given->items[i]) : value_none();
    }
    extra = tuple_from_array(parts, 6);
    object_release(&given->head);
    if (extra != NULL) {
        e->extra = tuple_value(extra);
    }
    return extra != NULL;
}

static bool take_arguments(struct exception *e) {
    int64_t length = e->args->length;
    switch (exception_kind_of(e->head.type)) {
    case EXCEPTION_STOP:
        if (length > 0) {
            e->extra = value_retained(value_from_heap(e->args->items[0]));
        }
        return true;
    case EXCEPTION_EXIT:
        if (length > 0) {
            e->extra = length == 1 ? value_retained(value_from_heap(e->args->items[0]))
                                   : value_retained(tuple_value(e->args));
        }
        return true;
    case EXCEPTION_OS:
        return length < 2 || length > 5 || take_os_arguments(e);
    case EXCEPTION_SYNTAX:
        return length != 2 || take_syntax_arguments(e);
    default:
        return true;
    }
}

struct exception *exception_make(struct type *type, struct tuple *args) {
    struct exception *e;
    int64_t number;
    if (type == &type_OSError && args->length >= 2 && value_is_int(value_from_heap(args->items[0])) &&
        value_to_int64(value_from_heap(args->items[0]), &number)) {
        type = exception_errno_type(number);
    }
    e = allocate(type);
    if (e == NULL) {
        object_release(&args->head);
        return NULL;
    }
    object_release(&e->args->head);
    e->args = args;
    gc_track(&e->head);
    if (!take_arguments(e)) {
        object_release(&e->head);
        return NULL;
    }
    return e;
}

struct exception *exception_make_plain(struct type *type, struct tuple *args) {
    struct exception *e = allocate(type);
    if (e == NULL) {
        object_release(&args->head);
        return NULL;
    }
    object_release(&e->args->head);
    e->args = args;
    gc_track(&e->head);
    return e;
}

bool exception_take_arguments(struct exception *e) {
    value_replace(&e->extra, VALUE_ABSENT);
    return take_arguments(e);
}

static struct exception *make_with(struct type *type, value argument) {
    struct tuple *args = tuple_from_array(&argument, 1);
    return args == NULL ? NULL : exception_make(type, args);
}

struct exception *exception_new(struct type *type, const char *message) {
    struct exception *e;
    struct str *text;
    if (message == NULL) {
        return exception_make(type, tuple_new(0));
    }
    text = str_from_utf8(message, strlen(message));
    if (text == NULL) {
        return NULL;
    }
    e = make_with(type, str_value(text));
    object_release(&text->head);
    return e;
}

/* ---- Cause and context ---- */

void exception_set_cause(struct exception *e, struct exception *cause) {
    struct exception *old = e->cause;
    e->cause = cause;
    e->suppress_context = true;
    release_any(old);
}

void exception_set_context(struct exception *e, struct exception *context) {
    struct exception *old = e->context;
    e->context = context;
    release_any(old);
}

/* Gives e the handled exception as context; where e is itself among that one's contexts, the chain is cut there. A chain that a
 * program has bent into a circle is followed only once (Brent's method: `slow` is met again). */
static void add_context(struct exception *e) {
    struct exception *handled = exception_handled, *slow = handled;
    bool step = false;
    if (handled == NULL || handled == e) {
        return;
    }
    for (struct exception *o = handled; o->context != NULL;) {
        if (o->context == e) {
            exception_set_context(o, NULL);
            break;
        }
        o = o->context;
        if (o == slow) {
            break;
        }
        slow = step ? slow->context : slow;
        step = !step;
    }
    object_retain(&handled->head);
    exception_set_context(e, handled);
}

/* ---- Raising ---- */

void exception_raise_instance(struct exception *e) {
    add_context(e);
    error_set(&e->head);
}

static value raise_made(struct exception *e) {
    if (e != NULL) {
        exception_raise_instance(e);
    }
    return VALUE_ABSENT;
}

static struct str *format_message(const char *format, va_list arguments) {
    struct str_builder b;
    str_builder_init(&b);
    if (!text_format(&b, format, arguments)) {
        str_builder_discard(&b);
        return NULL;
    }
    return str_builder_finish(&b);
}

value exception_raise(struct type *type, const char *format, ...) {
    va_list arguments;
    struct str *message;
    if (UNLIKELY(type_parts_failed) && (type == &type_AttributeError || type == &type_TypeError)) {
        type_parts_failed = false; /* what seems to be missing may be there: memory did not suffice to find it */
        return error_no_memory();
    }
    if (format == NULL) {
        return raise_made(exception_new(type, NULL));
    }
    va_start(arguments, format);
    message = format_message(format, arguments);
    va_end(arguments);
    if (message != NULL) {
        exception_raise_value(type, str_value(message));
        object_release(&message->head);
    }
    return VALUE_ABSENT;
}

value exception_raise_value(struct type *type, value argument) {
    return raise_made(make_with(type, argument));
}

value exception_raise_key(value key) {
    return exception_raise_value(&type_KeyError, key);
}

void recursion_error(const char *what) {
    exception_raise(&type_RecursionError, "maximum recursion depth exceeded%s", what);
}

bool exception_is_class(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_TYPE_SUBCLASS) &&
           type_is_subtype_flag((struct type *)value_object(v), TYPE_EXCEPTION_SUBCLASS);
}

/* An instance of what stands behind `raise` or `from`; absent with a TypeError pending. */
static value instantiate(value v, const char *complaint) {
    value e;
    if (exception_check(v)) {
        return value_retained(v);
    }
    if (!exception_is_class(v)) {
        return exception_raise(&type_TypeError, "%s", complaint);
    }
    e = abstract_call(v, NULL, 0, NULL);
    if (!value_is_absent(e) && !exception_check(e)) {
        exception_raise(&type_TypeError,
                        "calling %R should have returned an instance of BaseException, not %R", v,
                        value_from_object(&value_type(e)->head));
        value_release(e);
        return VALUE_ABSENT;
    }
    return e;
}

void exception_raise_statement(value exc, value cause) {
    value e = instantiate(exc, "exceptions must derive from BaseException");
    if (value_is_absent(e)) {
        return;
    }
    if (!value_is_absent(cause)) {
        struct exception *reason = NULL;
        if (!value_is_none(cause)) {
            value made = instantiate(cause, "exception causes must derive from BaseException");
            if (value_is_absent(made)) {
                value_release(e);
                return;
            }
            reason = exception_of(made);
        }
        exception_set_cause(exception_of(e), reason);
    }
    exception_raise_instance(exception_of(e));
}

/* ---- Tracebacks, matching ---- */

void exception_add_trace(struct exception *e, value filename, value function, int line, uint32_t column, uint32_t end_column) {
    if (e->trace_count == e->trace_capacity) {
        uint32_t larger = e->trace_capacity == 0 ? 4 : 2 * e->trace_capacity;
        struct traceback_entry *grown =
            larger <= e->trace_capacity
                ? NULL
                : mem_resize_array(e->trace, e->trace_capacity, larger, sizeof *grown);
        if (grown == NULL) {
            return;
        }
        e->trace = grown;
        e->trace_capacity = larger;
    }
    e->trace[e->trace_count++] =
        (struct traceback_entry){value_retained(filename), value_retained(function), line, column, end_column};
}

static int matches_class(const struct exception *e, value class) {
    if (!exception_is_class(class)) {
        exception_raise(&type_TypeError,
                        "catching classes that do not inherit from BaseException is not allowed");
        return -1;
    }
    return type_is_subtype(e->head.type, (struct type *)value_object(class));
}

int exception_matches(struct exception *e, value pattern) {
    int found = 0;
    if (!tuple_check(pattern)) {
        return matches_class(e, pattern);
    }
    /* All items are checked, the ones after a match too. Tuples inside are not looked into, as in CPython. */
    for (int64_t i = 0; i < tuple_of(pattern)->length; i++) {
        int match = matches_class(e, value_from_heap(tuple_of(pattern)->items[i]));
        if (match < 0) {
            return -1;
        }
        found |= match;
    }
    return found;
}

/* ---- Without memory ---- */

static void raise_spare(void) {
    bool last = spare_count == 1;
    struct exception *e = last ? spares[0] : spares[--spare_count];
    if (!last) {
        gc_track(&e->head);
    } else {
        if (e->head.refcount == 1) { /* nobody has it any more, as far as counts tell */
            exception_clear(&e->head);
        }
        object_retain(&e->head);
    }
    exception_raise_instance(e);
}

void exception_clear_spare(void) {
    if (spare_count > 0) {
        exception_clear(&spares[0]->head);
    }
}

static void drop_spares(void) {
    exception_clear_spare();
    keeps_spares = false;
    error_on_no_memory(NULL);
    while (spare_count > 0) {
        object_release(&spares[--spare_count]->head);
    }
}

static bool fill_spares(void) {
    for (spare_count = 0; spare_count < SPARES; spare_count++) {
        struct exception *e = allocate(&type_MemoryError);
        if (e == NULL) {
            drop_spares();
            return false;
        }
        spares[spare_count] = e;
    }
    gc_track(&spares[0]->head);
    keeps_spares = true;
    error_on_no_memory(raise_spare);
    return true;
}

/* ---- The types ---- */

/* The base of all; the others inherit everything and differ by name, and a few by members. */
#define EXCEPTION_TYPE(text, parent)                                                                \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = text, .size = sizeof(struct exception),      \
        .flags = TYPE_TRACKED | TYPE_BASE | TYPE_EXCEPTION_SUBCLASS, .base = parent,                \
        .deallocate = exception_deallocate, .traverse = exception_traverse,                         \
        .clear = exception_clear, .construct = exception_construct, .create = exception_create,           \
        .initialize = exception_initialize, .repr = exception_repr,         \
        .str = exception_str, .get_attribute = exception_get_attribute,                             \
        .set_attribute = exception_set_attribute,                                                   \
    }

struct type type_BaseException = EXCEPTION_TYPE("BaseException", &type_object);
#define X(name, base) struct type type_##name = EXCEPTION_TYPE(#name, &type_##base);
EXCEPTION_TYPES(X)
#undef X

bool exception_startup(void) {
    exception_set_members();
    if (!type_ready(&type_BaseException)) {
        return false;
    }
#define X(name, base)                                                                               \
    if (!type_ready(&type_##name)) {                                                                \
        return false;                                                                               \
    }
    EXCEPTION_TYPES(X)
#undef X
    if (!traceback_startup()) {
        return false;
    }
    return fill_spares();
}

void exception_shutdown(void) {
    if (exception_handled != NULL) {
        object_release(&exception_handled->head);
        exception_handled = NULL;
    }
    drop_spares();
#define X(name, base) type_finish(&type_##name);
    EXCEPTION_TYPES(X)
#undef X
    type_finish(&type_BaseException);
    traceback_shutdown();
}
