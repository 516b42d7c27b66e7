/* Modules. */
#include "common/objects/module.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static struct module *module_of(value v) {
    return (struct module *)value_object(v);
}

struct module *module_new(const char *name) {
    struct dict *globals = dict_new();
    struct str *text = globals == NULL ? NULL : str_intern(str_from_utf8(name, strlen(name)));
    struct module *m = text == NULL ? NULL : (struct module *)object_new(&type_module, sizeof *m);
    if (m == NULL || !dict_set_name(globals, "__name__", str_value(text))) {
        if (text != NULL) {
            object_release(&text->head);
        }
        if (globals != NULL) {
            object_release(&globals->head);
        }
        if (m != NULL) {
            object_free(&m->head, sizeof *m);
        }
        return NULL;
    }
    m->globals = globals;
    m->name = str_value(text);
    m->is_initializing = false;
    gc_track(&m->head);
    return m;
}

bool module_add(struct module *m, const char *name, value v) {
    bool ok;
    if (value_is_absent(v)) {
        return false;
    }
    ok = dict_set_name(m->globals, name, v);
    value_release(v);
    return ok;
}

bool module_add_natives(struct module *m, const struct native_method *table) {
    const char *name = str_ascii_text(str_of(m->name));
    bool is_builtins = name != NULL && strcmp(name, "builtins") == 0;
    for (; table->name != NULL; table++) {
        /* CPython shows no module for the functions of builtins. */
        struct native *n =
            native_new(table, is_builtins ? VALUE_ABSENT : value_from_object(&m->head), NULL);
        if (n == NULL || !module_add(m, table->name, value_from_object(&n->head))) {
            return false;
        }
    }
    return true;
}

static void deallocate(struct object *self) {
    struct module *m = (struct module *)self;
    gc_untrack(self);
    object_release(&m->globals->head);
    value_release(m->name);
    object_free(self, sizeof *m);
}

static void traverse(struct object *self, gc_visit visit, void *context) {
    visit(&((struct module *)self)->globals->head, context);
}

static void clear(struct object *self) {
    dict_clear(((struct module *)self)->globals);
}

static value repr(value self) {
    struct str *name = str_intern_text("__file__"), *loader = str_intern_text("__loader__"), *s;
    value file = VALUE_ABSENT;
    bool is_made = false; /* by the program: the built-in ones are without a __loader__ */
    if (name != NULL && loader != NULL) {
        file = dict_get_name(module_of(self)->globals, str_value(name));
        is_made = !value_is_absent(dict_get_name(module_of(self)->globals, str_value(loader)));
    }
    if (name != NULL) {
        object_release(&name->head);
    }
    if (loader != NULL) {
        object_release(&loader->head);
    }
    if (error_pending()) {
        return VALUE_ABSENT;
    }
    s = value_is_absent(file) ? str_format(is_made ? "<module '%V'>" : "<module '%V' (built-in)>", module_of(self)->name)
        : value_is_none(file) ? str_format("<module '%V' (namespace)>", module_of(self)->name)
                              : str_format("<module '%V' from %R>", module_of(self)->name, file);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value get_attribute(value self, value name) {
    value found = dict_get_name(module_of(self)->globals, name);
    if (!value_is_absent(found)) {
        return value_retained(found);
    }
    found = attribute_find_generic(self, name);
    if (value_is_absent(found) && (!error_pending() || error_matches(&type_AttributeError))) {
        value own = dict_get_name(module_of(self)->globals, CLASS_NAME(getattr));
        error_clear();
        if (!value_is_absent(own)) { /* PEP 562 */
            value_retain(own);
            found = abstract_call_one(own, name);
            value_release(own);
            return found;
        }
        return exception_raise(&type_AttributeError,
                               module_of(self)->is_initializing ? "partially initialized module '%V' has no attribute '%V' (most "
                                                                  "likely due to a circular import)"
                                                                : "module '%V' has no attribute '%V'", module_of(self)->name, name);
    }
    return found;
}

static int set_attribute(value self, value name, value v) {
    int deleted;
    if (!value_is_absent(v)) {
        return dict_set(module_of(self)->globals, name, v) ? 0 : -1;
    }
    deleted = dict_delete(module_of(self)->globals, name);
    if (deleted == 0) {
        exception_raise(&type_AttributeError, "'module' object has no attribute '%V'", name);
    }
    return deleted > 0 ? 0 : -1;
}

static value get_dict(value self) {
    return value_retained(dict_value(module_of(self)->globals));
}

/* A module of that name, which nobody else knows yet. */
static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct module *m;
    char *name;
    size_t length;
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "module() takes no keyword arguments");
    }
    if (nargs < 1 || nargs > 2) {
        return nargs == 0 ? exception_raise(&type_TypeError, "module() missing required argument 'name' (pos 1)")
                          : exception_raise(&type_TypeError, "module() takes at most 2 arguments (%zu given)", nargs);
    }
    if (!str_check(args[0])) {
        return exception_raise(&type_TypeError, "module() argument 'name' must be str, not %T", args[0]);
    }
    name = str_to_utf8(str_of(args[0]), &length);
    m = name == NULL ? NULL : module_new(name);
    if (name != NULL) {
        mem_free(name, length + 1);
    }
    if (m == NULL) {
        return VALUE_ABSENT;
    }
    if (!module_add(m, "__doc__", nargs > 1 ? value_retained(args[1]) : value_none_retained()) ||
        !module_add(m, "__package__", value_none_retained()) || !module_add(m, "__loader__", value_none_retained()) ||
        !module_add(m, "__spec__", value_none_retained())) {
        object_release(&m->head);
        return VALUE_ABSENT;
    }
    return value_from_object(&m->head);
}

static const struct type_member members[] = {{"__dict__", get_dict, NULL}, {NULL, NULL, NULL}};

struct type type_module = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "module",
    .size = sizeof(struct module),
    .flags = TYPE_TRACKED,
    .members = members,
    .deallocate = deallocate,
    .traverse = traverse,
    .clear = clear,
    .construct = construct,
    .repr = repr,
    .get_attribute = get_attribute,
    .set_attribute = set_attribute,
};
