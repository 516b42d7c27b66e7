/* The type `type`: the attributes of types, and what calling one does. CPython 3.11: Objects/typeobject.c. */
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/descriptor.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/str.h"

static value value_of_type(struct type *type) {
    return value_retained(value_from_object(&type->head));
}

static value type_repr(value self) {
    struct type *type = class_type_of(self);
    struct str *name = class_full_name(type);
    struct str *s = name == NULL ? NULL : str_format("<class '%V'>", str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* ---- Calling ---- */

static value type_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct type *type = class_type_of(self);
    return type->construct(type, args, nargs, kwnames);
}

/* type.__new__(meta, name, bases, namespace, **keywords) */
static value type_create(struct type *meta, const value *args, size_t nargs, struct tuple *kwnames) {
    static const char *const wanted[] = {"str", "tuple", "dict"};
    struct type *winner;
    if (nargs != 3) {
        return exception_raise(&type_TypeError, "type.__new__() takes exactly 3 arguments (%zu given)", nargs);
    }
    for (int i = 0; i < 3; i++) {
        if (!(i == 0 ? str_check(args[0]) : i == 1 ? tuple_check(args[1]) : dict_check(args[2]))) {
            return exception_raise(&type_TypeError, "type.__new__() argument %d must be %s, not %T", i + 1, wanted[i], args[i]);
        }
    }
    winner = class_winner(meta, tuple_of(args[1]));
    if (winner == NULL) {
        return VALUE_ABSENT;
    }
    if (winner != meta && class_check(winner) && !value_is_absent(class_of_type(winner)->create_method)) {
        value method = abstract_get_attribute(value_from_object(&winner->head), CLASS_NAME(new)), all[4], result;
        if (value_is_absent(method)) {
            return method;
        }
        all[0] = value_from_object(&winner->head);
        memcpy(all + 1, args, 3 * sizeof *args);
        result = abstract_call(method, all, 4, NULL);
        value_release(method);
        return result;
    }
    return class_new(winner, args[0], tuple_of(args[1]), dict_of(args[2]), args + 3, kwnames);
}

static int type_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)self, (void)args;
    if (kwnames != NULL && kwnames->length > 0 && nargs == 1) {
        exception_raise(&type_TypeError, "type.__init__() takes no keyword arguments");
        return -1;
    }
    if (nargs != 1 && nargs != 3) {
        exception_raise(&type_TypeError, "type.__init__() takes 1 or 3 arguments");
        return -1;
    }
    return 0;
}

static value type_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (nargs == 1 && (kwnames == NULL || kwnames->length == 0)) {
        return value_of_type(value_type(args[0]));
    }
    if (nargs != 3) {
        return exception_raise(&type_TypeError, "type() takes 1 or 3 arguments");
    }
    return class_construct(type, args, nargs, kwnames);
}

/* ---- Attributes ---- */

/* A type's own and inherited ones (unbound), then what all types have. */
static value type_get_attribute(value self, value name) {
    value found = type_lookup(class_type_of(self), name), general = type_lookup(value_type(self), name);
    if (!value_is_absent(general) && value_type(general)->set_descriptor != NULL &&
        value_type(general)->get_descriptor != NULL) {
        return value_type(general)->get_descriptor(general, self, value_type(self));
    }
    if (!value_is_absent(found)) {
        if (value_type(found)->get_descriptor != NULL) {
            value result;
            value_retain(found);
            result = value_type(found)->get_descriptor(found, VALUE_ABSENT, class_type_of(self));
            value_release(found);
            return result;
        }
        return value_retained(found);
    }
    if (!value_is_absent(general)) {
        if (value_type(general)->get_descriptor != NULL) {
            return value_type(general)->get_descriptor(general, self, value_type(self));
        }
        return value_retained(general);
    }
    return exception_raise(&type_AttributeError, "type object '%s' has no attribute '%V'", class_type_of(self)->name, name);
}

static int type_set_attribute(value self, value name, value v) {
    struct type *type = class_type_of(self);
    int known;
    if (!class_check(type)) {
        exception_raise(&type_TypeError, "cannot set '%V' attribute of immutable type '%s'", name, type->name);
        return -1;
    }
    known = attribute_set_member(self, name, v);
    if (known != 0) {
        return known < 0 ? -1 : 0;
    }
    if (!value_is_absent(v)) {
        if (!dict_set(type->attributes, name, v)) {
            return -1;
        }
    } else {
        int deleted = dict_delete(type->attributes, name);
        if (deleted == 0) {
            exception_raise(&type_AttributeError, "type object '%s' has no attribute '%V'", type->name, name);
        }
        if (deleted <= 0) {
            return -1;
        }
    }
    class_modified(type, name);
    return 0;
}

static value text_value(const char *text, size_t length) {
    struct str *s = str_intern(str_from_utf8(text, length));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* A builtin type's name is "module.name" outside of builtins, as in CPython. */
static value get_name(value self) {
    struct type *type = class_type_of(self);
    const char *dot = strrchr(type->name, '.'), *text = dot == NULL ? type->name : dot + 1;
    return class_check(type) ? value_retained(class_of_type(type)->name) : text_value(text, strlen(text));
}
static value get_qualified_name(value self) {
    struct type *type = class_type_of(self);
    return class_check(type) ? value_retained(class_of_type(type)->qualified_name) : get_name(self);
}
static value get_own(value self, value name, value fallback) {
    value found = dict_get_name(class_type_of(self)->attributes, name);
    return value_retained(value_is_absent(found) ? fallback : found);
}
static value get_module(value self) {
    struct type *type = class_type_of(self);
    const char *dot = strrchr(type->name, '.');
    if (class_check(type)) {
        value found = dict_get_name(type->attributes, CLASS_NAME(module));
        return value_is_absent(found) ? exception_raise(&type_AttributeError, "__module__") : value_retained(found);
    }
    return dot == NULL ? text_value("builtins", 8) : text_value(type->name, (size_t)(dot - type->name));
}
static value get_doc(value self) {
    struct type *type = class_type_of(self);
    if (class_check(type)) {
        value found = dict_get_name(type->attributes, CLASS_NAME(doc));
        if (!value_is_absent(found) && value_type(found)->get_descriptor != NULL) {
            return value_type(found)->get_descriptor(found, VALUE_ABSENT, type);
        }
        return get_own(self, CLASS_NAME(doc), value_none());
    }
    return type->doc == NULL ? value_none_retained() : text_value(type->doc, strlen(type->doc));
}
static value get_dict(value self) {
    struct dict *attributes = type_all_attributes(class_type_of(self));
    return attributes == NULL ? VALUE_ABSENT : descriptor_proxy_new(attributes);
}
static value get_mro(value self) {
    return value_retained(tuple_value(class_type_of(self)->mro));
}
static value get_base(value self) {
    struct type *base = class_type_of(self)->base;
    return base == NULL ? value_none_retained() : value_of_type(base);
}
static value get_bases(value self) {
    struct type *type = class_type_of(self);
    value base;
    struct tuple *t;
    if (class_check(type)) {
        return value_retained(tuple_value(class_of_type(type)->bases));
    }
    if (type->base == NULL) {
        return value_retained(tuple_value(tuple_empty));
    }
    base = get_base(self);
    t = tuple_steal_array(&base, 1);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}
static value get_abstract_methods(value self) {
    struct dict *attributes = type_attributes(class_type_of(self));
    value found = attributes == NULL ? VALUE_ABSENT : dict_get_name(attributes, CLASS_NAME(abstractmethods));
    return attributes == NULL ? found : value_is_absent(found) ? exception_raise(&type_AttributeError, "__abstractmethods__") : value_retained(found);
}
static value get_basic_size(value self) {
    return value_from_int64((int64_t)class_type_of(self)->size);
}

/* Whether the class may be changed; else TypeError is pending. */
static bool may_set(value self, value v, const char *name, bool may_delete) {
    struct type *type = class_type_of(self);
    if (!class_check(type)) {
        exception_raise(&type_TypeError, "cannot set '%s' attribute of immutable type '%s'", name, type->name);
        return false;
    }
    if (value_is_absent(v) && !may_delete) {
        exception_raise(&type_TypeError, "cannot delete '%s' attribute of immutable type '%s'", name, type->name);
        return false;
    }
    return true;
}
static int set_text(value self, value v, const char *name, value *slot) {
    if (!may_set(self, v, name, false)) {
        return -1;
    }
    if (!str_check(v)) {
        exception_raise(&type_TypeError, "can only assign string to %s.%s, not '%T'", class_type_of(self)->name, name, v);
        return -1;
    }
    value_replace(slot, value_retained(v));
    return 0;
}
static int set_name(value self, value v) {
    struct class *c = class_of_type(class_type_of(self));
    char *text;
    size_t length;
    text = may_set(self, v, "__name__", false) && str_check(v) ? str_to_utf8(str_of(v), &length) : NULL;
    if (text != NULL && strlen(text) != length) {
        exception_raise(&type_ValueError, "type name must not contain null characters");
    }
    if (error_pending() || set_text(self, v, "__name__", &c->name) < 0) {
        if (text != NULL) {
            mem_free(text, length + 1);
        }
        return -1;
    }
    mem_free(c->name_text, c->name_size);
    c->name_text = text;
    c->name_size = length + 1;
    c->type.name = text;
    return 0;
}
static int set_qualified_name(value self, value v) {
    return set_text(self, v, "__qualname__", &class_of_type(class_type_of(self))->qualified_name);
}
static int set_own(value self, value name, value v, const char *text) {
    struct type *type = class_type_of(self);
    if (!may_set(self, v, text, false)) {
        return -1;
    }
    if (!dict_set(type->attributes, name, v)) {
        return -1;
    }
    class_modified(type, name);
    return 0;
}
static int set_module(value self, value v) {
    return set_own(self, CLASS_NAME(module), v, "__module__");
}
static int set_doc(value self, value v) {
    return set_own(self, CLASS_NAME(doc), v, "__doc__");
}
static int set_abstract_methods(value self, value v) {
    struct type *type = class_type_of(self);
    int abstract = 0;
    if (!may_set(self, v, "__abstractmethods__", true)) {
        return -1;
    }
    if (value_is_absent(v)) {
        if (dict_delete(type->attributes, CLASS_NAME(abstractmethods)) <= 0) {
            exception_raise(&type_AttributeError, "__abstractmethods__");
            return -1;
        }
    } else {
        abstract = abstract_truth(v);
        if (abstract < 0 || !dict_set(type->attributes, CLASS_NAME(abstractmethods), v)) {
            return -1;
        }
    }
    class_modified(type, CLASS_NAME(abstractmethods));
    type->flags = abstract ? type->flags | TYPE_ABSTRACT : type->flags & ~(uint32_t)TYPE_ABSTRACT;
    return 0;
}
static int set_bases(value self, value v) {
    (void)v;
    exception_raise(&type_TypeError, "__bases__ assignment is not supported for '%s'", class_type_of(self)->name);
    return -1;
}

static const struct type_member type_members[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualified_name, set_qualified_name},
    {"__module__", get_module, set_module},
    {"__doc__", get_doc, set_doc},
    {"__dict__", get_dict, NULL},
    {"__mro__", get_mro, member_read_only},
    {"__base__", get_base, member_read_only},
    {"__bases__", get_bases, set_bases},
    {"__abstractmethods__", get_abstract_methods, set_abstract_methods},
    {"__basicsize__", get_basic_size, member_read_only},
    {NULL, NULL, NULL},
};

/* ---- Methods ---- */

static value method_mro(const value *args, size_t nargs) {
    struct type *type = class_type_of(args[0]);
    struct tuple *mro = class_check(type) ? class_linearise(class_of_type(type)) : type->mro;
    struct list *list = mro == NULL ? NULL : list_from_iterable(tuple_value(mro));
    (void)nargs;
    if (mro != NULL && class_check(type)) {
        object_release(&mro->head);
    }
    return list == NULL ? VALUE_ABSENT : list_value(list);
}

static value method_subclasses(const value *args, size_t nargs) {
    struct type *type = class_type_of(args[0]);
    struct list *list = list_new(0);
    (void)nargs;
    for (uint32_t i = 0; list != NULL && class_check(type) && i < class_of_type(type)->subclass_count; i++) {
        if (!list_append(list, value_from_object(&class_of_type(type)->subclasses[i]->type.head))) {
            object_release(&list->head);
            return VALUE_ABSENT;
        }
    }
    return list == NULL ? VALUE_ABSENT : list_value(list);
}

static value method_prepare(const value *args, size_t nargs, struct tuple *kwnames) {
    struct dict *d = dict_new();
    (void)args, (void)nargs, (void)kwnames;
    return d == NULL ? VALUE_ABSENT : dict_value(d);
}

static value method_instancecheck(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_bool(type_is_subtype(value_type(args[1]), class_type_of(args[0])));
}

static value method_subclasscheck(const value *args, size_t nargs) {
    (void)nargs;
    if (!class_is_type(args[1])) {
        return exception_raise(&type_TypeError, "issubclass() arg 1 must be a class");
    }
    return value_from_bool(type_is_subtype(class_type_of(args[1]), class_type_of(args[0])));
}

static const struct native_method type_methods[] = {
    {"mro", .function = method_mro},
    {"__subclasses__", .function = method_subclasses},
    {"__prepare__", .raw = method_prepare, .max = -1, .is_class = true},
    {"__instancecheck__", .function = method_instancecheck, .min = 1, .max = 1},
    {"__subclasscheck__", .function = method_subclasscheck, .min = 1, .max = 1},
    {NULL, .min = 0},
};

struct type type_type = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "type",
    .size = sizeof(struct class),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_TYPE_SUBCLASS,
    .methods = type_methods,
    .members = type_members,
    .deallocate = class_deallocate,
    .traverse = class_traverse,
    .clear = class_clear,
    .construct = type_construct,
    .create = type_create,
    .initialize = type_initialize,
    .call = type_call,
    .repr = type_repr,
    .get_attribute = type_get_attribute,
    .set_attribute = type_set_attribute,
    .binary = generic_alias_binary,
};
