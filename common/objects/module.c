/* Modules. */
#include "common/objects/module.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

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
    struct str *name = str_intern_text("__file__"), *s;
    value file;
    if (name == NULL) {
        return VALUE_ABSENT;
    }
    file = dict_get_name(module_of(self)->globals, str_value(name));
    object_release(&name->head);
    s = value_is_absent(file) ? str_format("<module '%V' (built-in)>", module_of(self)->name)
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
    if (value_is_absent(found) && !error_pending()) {
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
    .repr = repr,
    .get_attribute = get_attribute,
    .set_attribute = set_attribute,
};
