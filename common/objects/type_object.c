/* The types `type` and `object`, the singletons' types, and the descriptors of built-in attributes. */
#include <string.h>

#include "common/core/type_parts.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/slot_methods.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Parts of a type ---- */

static bool make_mro(struct type *type) {
    int64_t length = 0, i = 0;
    for (struct type *t = type; t != NULL; t = t->base) {
        length++;
    }
    type->mro = tuple_new(length);
    for (struct type *t = type; type->mro != NULL && t != NULL; t = t->base) {
        object_retain(&t->head);
        type->mro->items[i++] = value_from_object(&t->head);
    }
    return type->mro != NULL;
}

static bool add_part(struct type *type, const char *name, struct object *part) {
    bool ok = part != NULL && dict_set_name(type->attributes, name, value_from_object(part));
    if (part != NULL) {
        object_release(part);
    }
    return ok;
}

bool type_make_parts(struct type *type) {
    if (!make_mro(type)) {
        return false;
    }
    type->attributes = dict_new();
    if (type->attributes == NULL) {
        return false;
    }
    for (const struct native_method *m = type->methods; m != NULL && m->name != NULL; m++) {
        struct native *native = native_new(m, VALUE_ABSENT, type);
        if (!add_part(type, m->name, native == NULL ? NULL : &native->head)) {
            return false;
        }
    }
    for (const struct type_member *m = type->members; m != NULL && m->name != NULL; m++) {
        if (!add_part(type, m->name, member_new(m, type))) {
            return false;
        }
    }
    return true;
}

void type_drop_parts(struct type *type) {
    struct dict *attributes = type->attributes;
    struct tuple *mro = type->mro;
    type->attributes = NULL;
    type->mro = NULL;
    if (attributes != NULL) {
        object_release(&attributes->head);
    }
    if (mro != NULL) {
        object_release(&mro->head);
    }
}

value type_lookup_parts(struct type *type, value name) {
    for (struct type *t = type; t != NULL; t = t->base) {
        value found = t->attributes == NULL ? VALUE_ABSENT : dict_get_name(t->attributes, name);
        if (!value_is_absent(found)) {
            return found;
        }
    }
    return slot_methods_find(type, name);
}

/* ---- object ---- */

static bool identity_hash(value self, int64_t *hash) {
    uint64_t id = (uint64_t)value_id(self);
    *hash = (int64_t)(id >> 4 | id << 60);
    if (*hash == -1) {
        *hash = -2;
    }
    return true;
}

static value object_compare(enum order op, value self, value other) {
    if (op == ORDER_EQ && value_is(self, other)) {
        return value_from_bool(true);
    }
    if (op == ORDER_NE && !value_is_absent(other)) {
        value equal = value_type(self)->compare(ORDER_EQ, self, other);
        if (value_is_absent(equal) || value_is(equal, value_from_object(&not_implemented_object))) {
            return equal;
        }
        int truth = abstract_truth(equal);
        value_release(equal);
        return truth < 0 ? VALUE_ABSENT : value_from_bool(!truth);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static value object_repr(value self) {
    struct str *s = str_format("<%T object at %p>", self, (void *)value_id(self));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value object_format(value self, value spec) {
    if (!value_is_absent(spec) && str_of(spec)->length > 0) {
        return exception_raise(&type_TypeError, "unsupported format string passed to %T.__format__", self);
    }
    return abstract_str(self);
}

static void object_deallocate_plain(struct object *self) {
    if (self->type->flags & TYPE_TRACKED) {
        gc_untrack(self);
    }
    object_free(self, self->type->size);
}

static value object_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct object *o;
    (void)args;
    if (type != &type_object) {
        return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
    }
    if (nargs > 0 || (kwnames != NULL && kwnames->length > 0)) {
        return exception_raise(&type_TypeError, "object() takes no arguments");
    }
    o = object_new(type, sizeof *o);
    return o == NULL ? VALUE_ABSENT : value_from_object(o);
}

static value get_class(value self) {
    object_retain(&value_type(self)->head);
    return value_from_object(&value_type(self)->head);
}

static value get_doc(value self) {
    const char *doc = value_type(self)->doc;
    struct str *s;
    if (doc == NULL) {
        return value_none_retained();
    }
    s = str_from_utf8(doc, __builtin_strlen(doc));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static const struct type_member object_members[] = {
    {"__class__", get_class, NULL},
    {"__doc__", get_doc, NULL},
    {NULL, NULL, NULL},
};

struct type type_object = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "object",
    .size = sizeof(struct object),
    .flags = TYPE_BASE,
    .members = object_members,
    .deallocate = object_deallocate_plain,
    .construct = object_construct,
    .repr = object_repr,
    .format = object_format,
    .hash = identity_hash,
    .compare = object_compare,
};

/* ---- type ---- */

static struct type *type_of(value v) {
    return (struct type *)value_object(v);
}

static value type_repr(value self) {
    struct str *s = str_format("<class '%s'>", type_of(self)->name);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value type_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct type *type = type_of(self);
    return type->construct(type, args, nargs, kwnames);
}

static value type_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)type;
    if (nargs == 1 && (kwnames == NULL || kwnames->length == 0)) {
        return get_class(args[0]);
    }
    if (nargs == 3) {
        return exception_raise(&type_TypeError, "type() with three arguments is not supported yet");
    }
    return exception_raise(&type_TypeError, "type() takes 1 or 3 arguments");
}

/* Attributes of a type: its own and inherited ones (unbound), then what all types have. */
static value type_get_attribute(value self, value name) {
    value found = type_lookup(type_of(self), name), general;
    general = type_lookup(value_type(self), name);
    if (!value_is_absent(general) && value_type(general)->set_descriptor != NULL) {
        return value_type(general)->get_descriptor(general, self, value_type(self));
    }
    if (!value_is_absent(found)) {
        if (value_type(found)->get_descriptor != NULL) {
            return value_type(found)->get_descriptor(found, VALUE_ABSENT, type_of(self));
        }
        return value_retained(found);
    }
    if (!value_is_absent(general)) {
        if (value_type(general)->get_descriptor != NULL) {
            return value_type(general)->get_descriptor(general, self, value_type(self));
        }
        return value_retained(general);
    }
    return exception_raise(&type_AttributeError, "type object '%s' has no attribute '%V'", type_of(self)->name, name);
}

static int type_set_attribute(value self, value name, value v) {
    (void)v;
    exception_raise(&type_TypeError, "cannot set '%V' attribute of immutable type '%s'", name, type_of(self)->name);
    return -1;
}

static value text_value(const char *text) {
    struct str *s = str_intern_text(text);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* A builtin type's name is "module.name" outside of builtins, as in CPython. */
static value get_name(value self) {
    const char *dot = strrchr(type_of(self)->name, '.');
    return text_value(dot == NULL ? type_of(self)->name : dot + 1);
}
static value get_module(value self) {
    const char *name = type_of(self)->name, *dot = strrchr(name, '.');
    if (dot == NULL) {
        return text_value("builtins");
    }
    struct str *s = str_from_utf8(name, (size_t)(dot - name));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}
static value get_mro(value self) {
    return value_retained(tuple_value(type_of(self)->mro));
}
static value get_base(value self) {
    struct type *base = type_of(self)->base;
    if (base == NULL) {
        return value_none_retained();
    }
    object_retain(&base->head);
    return value_from_object(&base->head);
}
static value get_bases(value self) {
    value base;
    struct tuple *t;
    if (type_of(self)->base == NULL) {
        return value_retained(tuple_value(tuple_empty));
    }
    base = get_base(self);
    t = tuple_steal_array(&base, 1);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}
static int set_never(value self, value v) {
    (void)v;
    exception_raise(&type_TypeError, "cannot set attributes of immutable type '%s'", type_of(self)->name);
    return -1;
}

static const struct type_member type_members[] = {
    {"__name__", get_name, set_never},  {"__qualname__", get_name, set_never},
    {"__module__", get_module, set_never}, {"__mro__", get_mro, set_never},
    {"__base__", get_base, set_never},  {"__bases__", get_bases, set_never},
    {NULL, NULL, NULL},
};

static void type_deallocate(struct object *self) {
    (void)self; /* built-in types are immortal */
}

struct type type_type = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "type",
    .size = sizeof(struct type),
    .flags = TYPE_BASE | TYPE_TYPE_SUBCLASS,
    .members = type_members,
    .deallocate = type_deallocate,
    .construct = type_construct,
    .call = type_call,
    .repr = type_repr,
    .get_attribute = type_get_attribute,
    .set_attribute = type_set_attribute,
};

bool type_unhashable(value self, int64_t *hash) {
    (void)hash;
    exception_raise(&type_TypeError, "unhashable type: '%T'", self);
    return false;
}

/* ---- The singletons ---- */

static void singleton_deallocate(struct object *self) {
    self->refcount = OBJECT_IMMORTAL; /* cannot happen: the count starts beyond any program's reach */
}

static value none_repr(value self) {
    (void)self;
    return text_value("None");
}
static value not_implemented_repr(value self) {
    (void)self;
    return text_value("NotImplemented");
}
static value ellipsis_repr(value self) {
    (void)self;
    return text_value("Ellipsis");
}
static int none_truth(value self) {
    (void)self;
    return 0;
}

#define SINGLETON_CONSTRUCT(prefix, object_name)                                                    \
    static value prefix##_construct(struct type *type, const value *args, size_t nargs,             \
                                    struct tuple *kwnames) {                                        \
        (void)args;                                                                                 \
        if (nargs > 0 || (kwnames != NULL && kwnames->length > 0)) {                                \
            return exception_raise(&type_TypeError, "%s takes no arguments", type->name);           \
        }                                                                                           \
        object_retain(&object_name);                                                                \
        return value_from_object(&object_name);                                                     \
    }
SINGLETON_CONSTRUCT(none, none_object)
SINGLETON_CONSTRUCT(not_implemented, not_implemented_object)
SINGLETON_CONSTRUCT(ellipsis, ellipsis_object)

struct type type_none = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "NoneType",
    .size = sizeof(struct object),
    .deallocate = singleton_deallocate,
    .construct = none_construct,
    .repr = none_repr,
    .truth = none_truth,
};
struct type type_not_implemented = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "NotImplementedType",
    .size = sizeof(struct object),
    .deallocate = singleton_deallocate,
    .construct = not_implemented_construct,
    .repr = not_implemented_repr,
};
struct type type_ellipsis = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "ellipsis",
    .size = sizeof(struct object),
    .deallocate = singleton_deallocate,
    .construct = ellipsis_construct,
    .repr = ellipsis_repr,
};
