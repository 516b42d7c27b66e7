/* Text and calls of values of any type. Attributes: attribute.c. CPython 3.11: Objects/object.c, Objects/call.c. */
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

/* A slot's answer that must be a str. */
static value checked_text(value text, const char *method) {
    if (UNLIKELY(!value_is_absent(text) && !str_check(text))) {
        exception_raise(&type_TypeError, "%s returned non-string (type %T)", method, text);
        value_release(text);
        return VALUE_ABSENT;
    }
    return text;
}

COLD static value refuse_depth(const char *what) {
    return exception_raise(&type_RecursionError, "maximum recursion depth exceeded%s", what);
}

value abstract_repr(value v) {
    /* Containers count their own depth (repr_guard.h); the rest is bounded by the stack. */
    if (UNLIKELY(object_stack_is_low())) {
        return refuse_depth(" while getting the repr of an object");
    }
    return checked_text(value_type(v)->repr(v), "__repr__");
}

value abstract_str(value v) {
    const struct type *type = value_type(v);
    if (type == &type_str) {
        return value_retained(v);
    }
    if (type->str == NULL) {
        return abstract_repr(v);
    }
    if (UNLIKELY(object_stack_is_low())) {
        return refuse_depth(" while getting the str of an object");
    }
    return checked_text(type->str(v), "__str__");
}

value abstract_format(value v, value spec) {
    const struct type *type = value_type(v);
    bool plain = value_is_absent(spec) || str_of(spec)->length == 0;
    value text;
    if (plain && (type == &type_str || type == &type_int)) {
        return abstract_str(v);
    }
    text = type->format(v, value_is_absent(spec) ? str_value(str_empty) : spec);
    if (UNLIKELY(!value_is_absent(text) && !str_check(text))) {
        exception_raise(&type_TypeError, "__format__ must return a str, not %T", text);
        value_release(text);
        return VALUE_ABSENT;
    }
    return text;
}

value abstract_call(value callee, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct type *type = value_type(callee);
    if (UNLIKELY(type->call == NULL)) {
        return exception_raise(&type_TypeError, "'%T' object is not callable", callee);
    }
    /* Natives that call natives recurse on the C stack alone. */
    if (UNLIKELY(object_stack_is_low())) {
        return refuse_depth(" while calling a Python object");
    }
    return type->call(callee, args, nargs, kwnames);
}
