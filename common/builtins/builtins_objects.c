/* Builtin functions on objects of any type. */
#include "common/builtins/builtins.h"
#include "common/core/machine.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/list.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static value builtin_len(const value *args, size_t nargs) {
    int64_t length;
    (void)nargs;
    if (LIKELY(value_has_type(args[0], &type_list))) {
        return value_from_size(list_of(args[0])->length);
    }
    length = abstract_length(args[0]);
    return length < 0 ? VALUE_ABSENT : value_from_size(length);
}

static value builtin_repr(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_repr(args[0]);
}

static value builtin_ascii(const value *args, size_t nargs) {
    value text = abstract_repr(args[0]);
    struct str *escaped;
    (void)nargs;
    if (value_is_absent(text)) {
        return text;
    }
    escaped = str_escaped(str_of(text));
    return escaped == NULL ? VALUE_ABSENT : str_value(escaped);
}

static value builtin_hash(const value *args, size_t nargs) {
    int64_t hash;
    (void)nargs;
    return abstract_hash(args[0], &hash) ? value_from_size(hash) : VALUE_ABSENT;
}

static value builtin_id(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_int64(value_id(args[0]));
}

static value builtin_callable(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_bool(value_type(args[0])->call != NULL);
}

static value builtin_format(const value *args, size_t nargs) {
    if (nargs > 1 && !str_check(args[1])) {
        return exception_raise(&type_TypeError, "format() argument 2 must be str, not %s", abstract_given(args[1]));
    }
    return abstract_format(args[0], nargs > 1 ? args[1] : VALUE_ABSENT);
}

/* ---- isinstance, issubclass ---- */

static bool is_type(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_TYPE_SUBCLASS);
}

/* What a class's metaclass says with __instancecheck__ or __subclasscheck__; -1: an exception is pending, -2: it says nothing. */
static int ask_metaclass(value classes, value subject, enum class_name method) {
    bool found;
    value answer;
    int truth;
    if (!class_check(value_type(classes))) {
        return -2;
    }
    answer = class_call_special(classes, method, &subject, 1, &found);
    if (!found) {
        return -2;
    }
    truth = value_is_absent(answer) ? -1 : abstract_truth(answer);
    value_release_any(answer);
    return truth;
}

/* Whether `type` (of `subject`, or subject itself) derives from `classes`, a type or a nested tuple of them. -1: neither. */
static int derives(const struct type *type, value subject, value classes, const char *function) {
    int said = ask_metaclass(classes, subject, function[2] == 'i' ? CLASS_NAME_instancecheck : CLASS_NAME_subclasscheck);
    if (said != -2) {
        return said;
    }
    if (is_type(classes) && type == NULL) {
        exception_raise(&type_TypeError, "issubclass() arg 1 must be a class");
        return -1;
    }
    if (is_type(classes)) {
        return type_is_subtype(type, (const struct type *)value_object(classes));
    }
    if (value_has_type(classes, &type_generic_alias)) {
        exception_raise(&type_TypeError, "%s() argument 2 cannot be a parameterized generic", function);
        return -1;
    }
    if (generic_alias_members(classes) != NULL) {
        return derives(type, subject, tuple_value(generic_alias_members(classes)), function);
    }
    if (tuple_check(classes)) {
        if (!object_recursion_enter(" in __subclasscheck__")) {
            return -1;
        }
        int result = 0;
        for (int64_t i = 0; result == 0 && i < tuple_of(classes)->length; i++) {
            result = derives(type, subject, tuple_of(classes)->items[i], function);
        }
        object_recursion_leave();
        return result;
    }
    exception_raise(&type_TypeError, "%s() arg 2 must be a %s, a tuple of %s, or a union", function,
                    function[2] == 'i' ? "type" : "class", function[2] == 'i' ? "types" : "classes");
    return -1;
}

int builtins_is_instance(value v, value classes) {
    return value_is(value_from_object(&value_type(v)->head), classes) ? 1 : derives(value_type(v), v, classes, "isinstance");
}

static value builtin_isinstance(const value *args, size_t nargs) {
    int result;
    (void)nargs;
    result = builtins_is_instance(args[0], args[1]);
    return result < 0 ? VALUE_ABSENT : value_from_bool(result);
}

static value builtin_issubclass(const value *args, size_t nargs) {
    int result;
    (void)nargs;
    if (!is_type(args[0]) && !class_check(value_type(args[1]))) {
        return exception_raise(&type_TypeError, "issubclass() arg 1 must be a class");
    }
    result = derives(is_type(args[0]) ? class_type_of(args[0]) : NULL, args[0], args[1], "issubclass");
    return result < 0 ? VALUE_ABSENT : value_from_bool(result);
}

/* ---- Attributes by name ---- */

/* The name as an interned str, owned; absent with TypeError pending. */
static value attribute_name(value name) {
    struct str *s;
    if (!str_check(name)) {
        return exception_raise(&type_TypeError, "attribute name must be string, not '%T'", name);
    }
    value_retain(name);
    s = str_intern(str_of(name));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value builtin_getattr(const value *args, size_t nargs) {
    value name = attribute_name(args[1]), result;
    if (value_is_absent(name)) {
        return name;
    }
    result = nargs > 2 ? abstract_find_attribute(args[0], name) : abstract_get_attribute(args[0], name);
    value_release(name);
    if (value_is_absent(result) && nargs > 2 && !error_pending()) {
        return value_retained(args[2]);
    }
    return result;
}

static value builtin_hasattr(const value *args, size_t nargs) {
    value name = attribute_name(args[1]), result;
    (void)nargs;
    if (value_is_absent(name)) {
        return name;
    }
    result = abstract_find_attribute(args[0], name);
    value_release(name);
    if (value_is_absent(result)) {
        return error_pending() ? VALUE_ABSENT : value_from_bool(false);
    }
    value_release(result);
    return value_from_bool(true);
}

static value builtin_setattr(const value *args, size_t nargs) {
    value name = attribute_name(args[1]);
    int result;
    (void)nargs;
    if (value_is_absent(name)) {
        return name;
    }
    result = abstract_set_attribute(args[0], name, args[2]);
    value_release(name);
    return result < 0 ? VALUE_ABSENT : value_none_retained();
}

static value builtin_delattr(const value *args, size_t nargs) {
    value name = attribute_name(args[1]);
    int result;
    (void)nargs;
    if (value_is_absent(name)) {
        return name;
    }
    result = abstract_set_attribute(args[0], name, VALUE_ABSENT);
    value_release(name);
    return result < 0 ? VALUE_ABSENT : value_none_retained();
}

static value builtin_globals(const value *args, size_t nargs) {
    struct dict *globals = machine.globals == NULL ? NULL : machine.globals();
    (void)args, (void)nargs;
    if (globals == NULL) {
        return exception_raise(&type_RuntimeError, "no program is running");
    }
    return value_retained(dict_value(globals));
}

static value builtin_locals(const value *args, size_t nargs) {
    (void)args, (void)nargs;
    return machine.locals == NULL ? exception_raise(&type_RuntimeError, "no program is running") : machine.locals();
}

static value builtin_vars(const value *args, size_t nargs) {
    value found;
    if (nargs == 0) {
        return builtin_locals(args, nargs);
    }
    found = abstract_find_attribute(args[0], CLASS_NAME(dict));
    if (value_is_absent(found) && !error_pending()) {
        return exception_raise(&type_TypeError, "vars() argument must have __dict__ attribute");
    }
    return found;
}

static value builtin_dir(const value *args, size_t nargs) {
    struct list *names;
    if (nargs == 0) {
        value locals = builtin_locals(args, nargs);
        names = value_is_absent(locals) ? NULL : list_from_iterable(locals);
        value_release_any(locals);
        if (names != NULL && !list_sort(names, VALUE_ABSENT, false)) {
            object_release(&names->head);
            names = NULL;
        }
    } else {
        names = attribute_dir(args[0]);
    }
    return names == NULL ? VALUE_ABSENT : list_value(names);
}

/* exit() and quit(), which CPython's site module provides. */
static value builtin_exit(const value *args, size_t nargs) {
    return nargs == 0 ? exception_raise(&type_SystemExit, NULL) : exception_raise_value(&type_SystemExit, args[0]);
}

const struct native_method builtins_objects[] = {
    {"exit", .function = builtin_exit, .min = 0, .max = 1, .style = NATIVE_EXPECTED},
    {"quit", .function = builtin_exit, .min = 0, .max = 1, .style = NATIVE_EXPECTED},
    {"len", .function = builtin_len, .min = 1, .max = 1},
    {"repr", .function = builtin_repr, .min = 1, .max = 1},
    {"ascii", .function = builtin_ascii, .min = 1, .max = 1},
    {"hash", .function = builtin_hash, .min = 1, .max = 1},
    {"id", .function = builtin_id, .min = 1, .max = 1},
    {"callable", .function = builtin_callable, .min = 1, .max = 1},
    {"format", .function = builtin_format, .min = 1, .max = 2},
    {"isinstance", .function = builtin_isinstance, .min = 2, .max = 2},
    {"issubclass", .function = builtin_issubclass, .min = 2, .max = 2},
    {"getattr", .function = builtin_getattr, .min = 2, .max = 3},
    {"hasattr", .function = builtin_hasattr, .min = 2, .max = 2},
    {"setattr", .function = builtin_setattr, .min = 3, .max = 3},
    {"delattr", .function = builtin_delattr, .min = 2, .max = 2},
    {"globals", .function = builtin_globals},
    {"locals", .function = builtin_locals},
    {"vars", .function = builtin_vars, .min = 0, .max = 1},
    {"dir", .function = builtin_dir, .min = 0, .max = 1},
    {NULL, .min = 0},
};
