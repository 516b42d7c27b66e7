/* The type `object`, the singletons' types, and the parts of a built-in type. The type `type`: type_type.c. */
#include "common/core/type_parts.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/slot_methods.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Parts of a type ---- */

bool type_make_parts(struct type *type) {
    int64_t length = 0, i = 0;
    for (struct type *t = type; t != NULL; t = t->base) {
        length++;
    }
    type->mro = tuple_new(length);
    for (struct type *t = type; type->mro != NULL && t != NULL; t = t->base) {
        object_retain(&t->head);
        type->mro->items[i++] = value_from_object(&t->head);
    }
    if (type->mro != NULL) {
        gc_untrack(&type->mro->head); /* static types are in no cycle */
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

static bool fill_attributes(struct type *type) {
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

bool type_parts_failed;

struct dict *type_attributes(struct type *type) {
    if (LIKELY(type->attributes != NULL) || type->mro == NULL || class_check(type)) {
        return type->attributes;
    }
    int count = gc_pause();
    type->attributes = dict_new();
    if (type->attributes != NULL && !fill_attributes(type)) {
        object_release(&type->attributes->head);
        type->attributes = NULL;
    }
    gc_resume(count);
    return type->attributes;
}

struct dict *type_all_attributes(struct type *type) {
    struct dict *attributes = type_attributes(type);
    return attributes == NULL || class_check(type) || slot_methods_make_all(type) ? attributes : NULL;
}

bool type_fill(struct type *type) {
    for (int64_t i = 0; type->mro != NULL && i < type->mro->length; i++) {
        if (type_attributes(class_type_of(type->mro->items[i])) == NULL) {
            return !error_pending();
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

value type_find_own(struct type *type, value name) {
    struct dict *attributes = type_attributes(type);
    if (attributes == NULL) {
        type_parts_failed |= type->mro != NULL;
        error_clear();
        return VALUE_ABSENT;
    }
    value found = dict_get_name(attributes, name);
    return value_is_absent(found) && !class_check(type) ? slot_methods_find(type, name) : found;
}

value type_lookup_parts(struct type *type, value name) {
    if (class_check(type)) {
        for (int64_t i = 0; type->mro != NULL && i < type->mro->length; i++) {
            value found = type_find_own(class_type_of(type->mro->items[i]), name);
            if (!value_is_absent(found)) {
                return found;
            }
        }
        return VALUE_ABSENT;
    }
    for (struct type *t = type; t != NULL; t = t->base) {
        value found = type_find_own(t, name);
        if (!value_is_absent(found)) {
            return found;
        }
    }
    return VALUE_ABSENT;
}

bool type_mro_has(const struct type *type, const struct type *ancestor) {
    for (int64_t i = 0; type->mro != NULL && i < type->mro->length; i++) {
        if (class_type_of(type->mro->items[i]) == ancestor) {
            return true;
        }
    }
    return false;
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
    struct str *name = class_full_name(value_type(self));
    struct str *s = name == NULL ? NULL : str_format("<%V object at %p>", str_value(name), (void *)value_id(self));
    if (name != NULL) {
        object_release(&name->head);
    }
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

/* CPython 3.11: object_init. */
static int object_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct type *type = value_type(self);
    (void)args;
    if (LIKELY(nargs == 0 && (kwnames == NULL || kwnames->length == 0))) {
        return 0;
    }
    if (class_check(type) && !value_is_absent(class_of_type(type)->initialize_method)) {
        exception_raise(&type_TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
        return -1;
    }
    if (type->create == instance_create && (!class_check(type) || value_is_absent(class_of_type(type)->create_method))) {
        exception_raise(&type_TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", type->name);
        return -1;
    }
    return 0;
}

static value object_init_subclass(const value *args, size_t nargs, struct tuple *kwnames) {
    struct type *type = class_type_of(args[0]);
    struct str *name;
    if (nargs == 1 && (kwnames == NULL || kwnames->length == 0)) {
        return value_none_retained();
    }
    name = class_check(type) ? str_format("%V", class_of_type(type)->qualified_name) : str_from_ascii(type->name);
    if (name != NULL) {
        exception_raise(&type_TypeError,
                        nargs == 1 ? "%V.__init_subclass__() takes no keyword arguments"
                                   : "%V.__init_subclass__() takes no arguments (%zu given)",
                        str_value(name), nargs - 1);
        object_release(&name->head);
    }
    return VALUE_ABSENT;
}

static value object_subclasshook(const value *args, size_t nargs) {
    (void)args, (void)nargs;
    return value_retained(value_from_object(&not_implemented_object));
}

static value object_dir(const value *args, size_t nargs) {
    struct list *names = attribute_dir_plain(args[0]);
    (void)nargs;
    return names == NULL ? VALUE_ABSENT : value_from_object((struct object *)names);
}

static value object_sizeof_method(const value *args, size_t nargs) {
    const struct type *type = value_type(args[0]);
    (void)nargs;
    return value_from_int64((int64_t)(type->sizeof_object != NULL ? type->sizeof_object(args[0]) : type->size));
}

static const struct native_method object_methods[] = {
    {"__init_subclass__", .raw = object_init_subclass, .max = -1, .is_class = true},
    {"__subclasshook__", .function = object_subclasshook, .is_class = true, .min = 0, .max = -1},
    {"__dir__", .function = object_dir},
    {"__sizeof__", .function = object_sizeof_method},
    {NULL, .min = 0},
};

static int set_class(value self, value v) {
    (void)v;
    exception_raise(&type_TypeError, "__class__ assignment is not supported for '%T' object", self);
    return -1;
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
    {"__class__", get_class, set_class},
    {"__doc__", get_doc, NULL},
    {NULL, NULL, NULL},
};

struct type type_object = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "object",
    .size = sizeof(struct object),
    .flags = TYPE_BASE,
    .methods = object_methods,
    .members = object_members,
    .deallocate = object_deallocate_plain,
    .construct = object_construct,
    .create = instance_create,
    .initialize = object_initialize,
    .repr = object_repr,
    .format = object_format,
    .hash = identity_hash,
    .compare = object_compare,
};

static value text_value(const char *text) {
    struct str *s = str_intern_text(text);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

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
