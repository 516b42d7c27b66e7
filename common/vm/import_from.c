/* Names out of modules: from ... import, and __import__. */
#include "common/core/machine.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/module.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/vm/import.h"
#include "common/vm/vm.h"

/* An attribute, or absent without exception, also where a descriptor said AttributeError. */
static value find_attribute(value v, value name) {
    value found = abstract_find_attribute(v, name);
    if (value_is_absent(found) && error_matches(&type_AttributeError)) {
        error_clear();
    }
    return found;
}

/* "package.name", interned, by the module's __name__; absent without exception: it has none that is a str. */
static value full_name(value module, value name) {
    value package = find_attribute(module, CLASS_NAME(name));
    struct str *full = NULL;
    if (!value_is_absent(package) && str_check(package)) {
        full = str_intern(str_format("%V.%V", package, name));
    }
    value_release_any(package);
    return full == NULL ? VALUE_ABSENT : str_value(full);
}

/* Whether the pending exception says that this very module is not there. */
static bool is_missing(value name) {
    if (!error_matches(&type_ModuleNotFoundError)) {
        return false;
    }
    struct object *pending = error_take();
    value extra = ((struct exception *)pending)->extra;
    bool missing = !value_is_absent(extra) && tuple_check(extra) && tuple_of(extra)->length > 0 &&
                   str_check(tuple_of(extra)->items[0]) && str_equal(str_of(tuple_of(extra)->items[0]), str_of(name));
    error_set(pending);
    return missing;
}

/* A module of a package that is no attribute of it yet; absent without exception: there is none. */
static value import_child(value module, value name) {
    value full = full_name(module, name), found, path;
    if (value_is_absent(full)) {
        return VALUE_ABSENT;
    }
    path = find_attribute(module, CLASS_NAME(path));
    found = value_is_absent(path) || error_pending() ? VALUE_ABSENT : import_absolute(full);
    value_release_any(path);
    if (value_is_absent(found) && is_missing(full)) {
        error_clear();
    }
    if (value_is_absent(found) && !error_pending() && vm.modules != NULL) { /* one that is being imported, round a circle */
        found = dict_get(vm.modules, full);
        found = value_is_absent(found) ? found : value_retained(found);
    }
    value_release(full);
    return found;
}

static value raise_no_name(value module, value name) {
    value package = find_attribute(module, CLASS_NAME(name)), file = find_attribute(module, vm.file_name), extra[2];
    struct str *known = NULL;
    if (!error_pending()) {
        bool circular = value_has_type(module, &type_module) && ((struct module *)value_object(module))->is_initializing;
        known = value_is_absent(package) || !str_check(package) ? str_from_ascii("<unknown module name>") : NULL;
        extra[0] = known == NULL ? package : str_value(known);
        extra[1] = value_is_absent(file) || !str_check(file) ? value_none() : file;
        if (value_is_none(extra[1])) {
            exception_raise(&type_ImportError, "cannot import name %R from %R (unknown location)", name, extra[0]);
        } else {
            exception_raise(&type_ImportError,
                            circular ? "cannot import name %R from partially initialized module %R (most likely due to a "
                                       "circular import) (%V)"
                                     : "cannot import name %R from %R (%V)",
                            name, extra[0], extra[1]);
        }
        if (error_matches(&type_ImportError)) {
            struct object *raised = error_take();
            struct tuple *t = tuple_from_array(extra, 2);
            if (t != NULL) {
                value_replace(&((struct exception *)raised)->extra, tuple_value(t));
            }
            error_clear();
            error_set(raised);
        }
    }
    if (known != NULL) {
        object_release(&known->head);
    }
    value_release_any(package);
    value_release_any(file);
    return VALUE_ABSENT;
}

value import_attribute(value module, value name) {
    value found = find_attribute(module, name);
    if (value_is_absent(found) && !error_pending()) {
        found = import_child(module, name);
    }
    return value_is_absent(found) && !error_pending() ? raise_no_name(module, name) : found;
}

/* ---- from module import * ---- */

static bool copy_named(value module, value name, struct dict *globals) {
    value v;
    if (!str_check(name)) {
        value owner = find_attribute(module, CLASS_NAME(name));
        if (!value_is_absent(owner)) {
            exception_raise(&type_TypeError, "Item in %V.__all__ must be str, not %T", owner, name);
            value_release(owner);
        }
        return false;
    }
    value_retain(name);
    struct str *interned = str_intern(str_of(name));
    if (interned == NULL) {
        return false;
    }
    v = find_attribute(module, str_value(interned));
    if (value_is_absent(v) && !error_pending()) {
        v = import_child(module, str_value(interned));
    }
    if (value_is_absent(v) && !error_pending()) {
        v = abstract_get_attribute(module, str_value(interned)); /* for its complaint */
    }
    bool ok = !value_is_absent(v) && dict_set(globals, str_value(interned), v);
    value_release_any(v);
    object_release(&interned->head);
    return ok;
}

bool import_star(value module, struct dict *globals) {
    value all = find_attribute(module, vm.all_name), names;
    if (value_is_absent(all) && !error_pending()) {
        value dict = find_attribute(module, CLASS_NAME(dict));
        if (value_is_absent(dict) && !error_pending()) {
            exception_raise(&type_ImportError, "from-import-* object has no __dict__ and no __all__");
        }
        struct list *keys = value_is_absent(dict) ? NULL : list_from_iterable(dict);
        value_release_any(dict);
        names = keys == NULL ? VALUE_ABSENT : list_value(keys);
    } else {
        names = all;
    }
    value iterator = value_is_absent(names) ? VALUE_ABSENT : abstract_iter(names), name;
    bool ok = !value_is_absent(iterator);
    while (ok && !value_is_absent(name = abstract_next(iterator))) {
        bool is_private = value_is_absent(all) && (!str_check(name) || str_of(name)->length == 0 || str_get(str_of(name), 0) == '_');
        ok = is_private || copy_named(module, name, globals);
        value_release(name);
    }
    value_release_any(iterator);
    value_release_any(names);
    return ok && !error_pending();
}

/* ---- __import__ ---- */

static bool import_children(value module, value names) {
    value path = find_attribute(module, CLASS_NAME(path)), iterator, name;
    if (value_is_absent(path)) {
        return !error_pending();
    }
    value_release(path);
    iterator = abstract_iter(names);
    if (value_is_absent(iterator)) {
        return false;
    }
    while (!value_is_absent(name = abstract_next(iterator))) {
        if (str_check(name)) {
            struct str *interned;
            value_retain(name);
            interned = str_intern(str_of(name));
            value found = interned == NULL ? VALUE_ABSENT : find_attribute(module, str_value(interned));
            if (value_is_absent(found) && !error_pending()) {
                found = import_child(module, str_value(interned));
            }
            value_release_any(found);
            if (interned != NULL) {
                object_release(&interned->head);
            }
        }
        value_release(name);
        if (error_pending()) {
            break;
        }
    }
    value_release(iterator);
    return !error_pending();
}

/* __import__(name, globals=None, locals=None, fromlist=(), level=0) */
static value import_function(const value *args, size_t nargs) {
    struct dict *globals = machine.globals == NULL ? NULL : machine.globals();
    int64_t level = 0;
    (void)nargs;
    if (!str_check(args[0])) {
        return exception_raise(&type_TypeError, "module name must be a string");
    }
    if (!value_is_absent(args[4]) && !abstract_index(args[4], &type_OverflowError, &level)) {
        return VALUE_ABSENT;
    }
    if (level < 0 || level > INT16_MAX) {
        return exception_raise(&type_ValueError, "level must be >= 0");
    }
    if (!value_is_absent(args[1]) && dict_check(args[1])) {
        globals = dict_of(args[1]);
    }
    value_retain(args[0]);
    struct str *name = str_intern(str_of(args[0]));
    if (name == NULL) {
        return VALUE_ABSENT;
    }
    int from = value_is_absent(args[3]) || value_is_none(args[3]) ? 0 : abstract_truth(args[3]);
    value module = from < 0 ? VALUE_ABSENT : import_name(str_value(name), (int)level, from == 0, globals);
    object_release(&name->head);
    if (!value_is_absent(module) && from > 0 && !import_children(module, args[3])) {
        value_release(module);
        return VALUE_ABSENT;
    }
    return module;
}

const struct native_method import_natives[] = {
    {"__import__", .function = import_function, .parameters = "name globals locals fromlist level", .min = 1},
    {NULL, .min = 0},
};
