/* Shared between exception.c, exception_types.c, exception_errno.c and exception_print.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_EXCEPTION_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_EXCEPTION_PRIVATE_H

#include "common/objects/exception.h"
#include "common/objects/tuple.h"

/* One frame of a traceback. */
struct traceback_entry {
    value filename, function; /* str */
    int line;
    uint32_t column, end_column; /* as for exception_add_trace */
};

/* Which ancestor gives an exception its extra attributes. What exception.extra holds for each, where it is not absent:
 *   STOP     the value
 *   EXIT     the exit code
 *   OS       (errno, strerror, filename or None, filename2 or None)
 *   SYNTAX   (filename, line, column, text, end line, end column), each possibly None
 *   IMPORT   (name, path)     NAME  (name, scopes ...)     ATTRIBUTE  (name, object)
 *   UNICODE  (encoding, object, start, end, reason) */
enum exception_kind {
    EXCEPTION_PLAIN,
    EXCEPTION_STOP,
    EXCEPTION_EXIT,
    EXCEPTION_OS,
    EXCEPTION_SYNTAX,
    EXCEPTION_IMPORT,
    EXCEPTION_NAME,
    EXCEPTION_ATTRIBUTE,
    EXCEPTION_KEY,
    EXCEPTION_UNICODE_DECODE,
    EXCEPTION_UNICODE_ENCODE
};
enum exception_kind exception_kind_of(const struct type *type);

static inline struct exception *exception_of(value v) {
    return (struct exception *)value_object(v);
}
static inline value exception_value(struct exception *e) {
    return value_from_object(&e->head);
}

static inline bool exception_check(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_EXCEPTION_SUBCLASS);
}

/* Forgets the frames that e has passed. */
void exception_drop_trace(struct exception *e);

/* v is a class derived from BaseException. */
bool exception_is_class(value v);

/* A new instance with these args, stolen also on failure; extra attributes are taken from args as the type's constructor does.
 * NULL with an exception pending. */
struct exception *exception_make(struct type *type, struct tuple *args);

/* The same without looking at the arguments; they are looked at by the second function. */
struct exception *exception_make_plain(struct type *type, struct tuple *args);
bool exception_take_arguments(struct exception *e);

/* Makes e pending (steals it), with the exception being handled as its context. */
void exception_raise_instance(struct exception *e);

/* Item i of the tuple in e->extra, borrowed; None if there is no such tuple. */
value exception_extra_item(const struct exception *e, int64_t i);

/* The subclass of OSError that CPython uses for an errno. */
struct type *exception_errno_type(int64_t error_number);

/* Sets the member tables of the types that have attributes of their own. */
void exception_set_members(void);

value exception_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
/* __new__ and __init__ of all exceptions. */
value exception_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
int exception_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames);
/* The name that a NameError or AttributeError may have meant, a new reference, or absent. Nothing is left pending. */
value exception_suggestion(const struct exception *e);

value exception_repr(value self);
value exception_str(value self);

#endif
