/* The with statement at run time. CPython 3.11: Python/ceval.c (BEFORE_WITH, WITH_EXCEPT_START). */
#include "common/vm/context.h"

#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/traceback.h"

/* v's special method, bound; absent without exception: there is none. */
static value bound_special(value v, enum class_name name) {
    value found = type_lookup(value_type(v), class_names[name]);
    if (value_is_absent(found)) {
        return found;
    }
    if (value_type(found)->get_descriptor == NULL) {
        return value_retained(found);
    }
    return value_type(found)->get_descriptor(found, v, value_type(v));
}

bool context_enter(value manager, value *exit, value *entered) {
    value enter = bound_special(manager, CLASS_NAME_enter);
    if (value_is_absent(enter)) {
        if (!error_pending()) {
            exception_raise(&type_TypeError, "'%T' object does not support the context manager protocol", manager);
        }
        return false;
    }
    *exit = bound_special(manager, CLASS_NAME_exit);
    if (value_is_absent(*exit)) {
        if (!error_pending()) {
            exception_raise(&type_TypeError,
                            "'%T' object does not support the context manager protocol (missed __exit__ method)", manager);
        }
        value_release(enter);
        return false;
    }
    *entered = abstract_call(enter, NULL, 0, NULL);
    value_release(enter);
    if (value_is_absent(*entered)) {
        value_release(*exit);
        return false;
    }
    return true;
}

value context_leave(value exit, value exception) {
    value args[3] = {value_from_object(&value_type(exception)->head), exception, VALUE_ABSENT}, result;
    args[2] = traceback_of_exception((struct exception *)value_object(exception));
    if (value_is_absent(args[2])) {
        return VALUE_ABSENT;
    }
    result = abstract_call(exit, args, 3, NULL);
    value_release(args[2]);
    return result;
}
