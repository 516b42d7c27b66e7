/* super: attributes as the classes behind one in the mro have them. CPython 3.11: Objects/typeobject.c (super_getattro). */
#include <string.h>

#include "common/core/machine.h"
#include "common/core/type_parts.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

struct super {
    struct object head;
    struct type *type;   /* the search begins behind it */
    value self;          /* absent: unbound */
    struct type *of;     /* whose mro is searched */
};

static struct super *super_of(value v) {
    return (struct super *)value_object(v);
}

/* Whose mro super(type, self) searches, borrowed; NULL with TypeError pending. */
static struct type *check(struct type *type, value self) {
    if (class_is_type(self) && type_is_subtype(class_type_of(self), type)) {
        return class_type_of(self);
    }
    if (type_is_subtype(value_type(self), type)) {
        return value_type(self);
    }
    exception_raise(&type_TypeError, "super(type, obj): obj must be an instance or subtype of type");
    return NULL;
}

/* What super(*args) is about; all borrowed. */
static bool resolve(const value *args, size_t nargs, const struct tuple *kwnames, struct super *out) {
    value class = nargs > 0 ? args[0] : VALUE_ABSENT;
    out->self = nargs > 1 && !value_is_none(args[1]) ? args[1] : VALUE_ABSENT;
    out->of = NULL;
    if (kwnames != NULL && kwnames->length > 0) {
        exception_raise(&type_TypeError, "super() takes no keyword arguments");
        return false;
    }
    if (nargs > 2) {
        exception_raise(&type_TypeError, "super expected at most 2 arguments, got %zu", nargs);
        return false;
    }
    if (nargs == 0 && !machine.super_arguments(&class, &out->self)) {
        return false;
    }
    if (!class_is_type(class)) {
        exception_raise(&type_TypeError, "super() argument 1 must be a type, not %T", class);
        return false;
    }
    out->type = class_type_of(class);
    return value_is_absent(out->self) || (out->of = check(out->type, out->self)) != NULL;
}

static void retain_parts(struct super *s) {
    object_retain(&s->type->head);
    if (!value_is_absent(s->self)) {
        value_retain(s->self);
    }
    if (s->of != NULL) {
        object_retain(&s->of->head);
    }
}

static void release_parts(const struct super *s) {
    if (s->type != NULL) {
        object_release(&s->type->head);
    }
    value_release_any(s->self);
    if (s->of != NULL) {
        object_release(&s->of->head);
    }
}

static value super_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct super found, *s;
    (void)type;
    if (!resolve(args, nargs, kwnames, &found) || (s = (struct super *)object_new(&type_super, sizeof *s)) == NULL) {
        return VALUE_ABSENT;
    }
    s->type = found.type;
    s->of = found.of;
    s->self = found.self;
    retain_parts(s);
    gc_track(&s->head);
    return value_from_object(&s->head);
}

/* super.__new__ makes an empty one, which __init__ fills. */
static value super_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct object *o = object_new(type, type->size);
    (void)args, (void)nargs, (void)kwnames;
    if (o == NULL) {
        return VALUE_ABSENT;
    }
    memset((char *)o + sizeof *o, 0, type->size - sizeof *o);
    gc_track(o);
    return value_from_object(o);
}

static int super_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct super found, *s = super_of(self), old = *s;
    if (!resolve(args, nargs, kwnames, &found)) {
        return -1;
    }
    s->type = found.type;
    s->of = found.of;
    s->self = found.self;
    retain_parts(s);
    release_parts(&old);
    return 0;
}

static void super_deallocate(struct object *self) {
    gc_untrack(self);
    release_parts((struct super *)self);
    object_free(self, self->type->size);
}

static void super_traverse(struct object *self, gc_visit visit, void *context) {
    struct super *s = (struct super *)self;
    if (s->type != NULL) {
        visit(&s->type->head, context);
    }
    value_visit(s->self, visit, context);
    if (s->of != NULL) {
        visit(&s->of->head, context);
    }
}

/* What the classes behind s->type have by that name; borrowed, or absent. */
static value find_behind(const struct super *s, value name) {
    const struct tuple *mro = s->of->mro;
    int64_t i = 0;
    while (mro != NULL && i < mro->length && class_type_of(mro->items[i]) != s->type) {
        i++;
    }
    for (i++; mro != NULL && i < mro->length; i++) {
        value found = type_find_own(class_type_of(mro->items[i]), name);
        if (!value_is_absent(found)) {
            return found;
        }
    }
    return VALUE_ABSENT;
}

static value super_get_attribute(value self, value name) {
    const struct super *s = super_of(self);
    if (s->of != NULL && !value_is(name, CLASS_NAME(class))) {
        value found = find_behind(s, name);
        if (!value_is_absent(found)) {
            if (value_type(found)->get_descriptor == NULL) {
                return value_retained(found);
            }
            bool on_class = value_is(s->self, value_from_object(&s->of->head));
            value result;
            value_retain(found);
            result = value_type(found)->get_descriptor(found, on_class ? VALUE_ABSENT : s->self, s->of);
            value_release(found);
            return result;
        }
    }
    return class_check(s->head.type) ? instance_get_attribute(self, name) : attribute_get_generic(self, name);
}

bool super_find_method(value super, value name, value *method, value *receiver) {
    const struct super *s = super_of(super);
    value found;
    if (s->of == NULL || value_is(s->self, value_from_object(&s->of->head))) {
        return false;
    }
    found = find_behind(s, name);
    if (value_is_absent(found) || !value_has_type(found, &type_function) || value_is(name, CLASS_NAME(class))) {
        return false;
    }
    *method = value_retained(found);
    *receiver = value_retained(s->self);
    return true;
}

static value super_repr(value self) {
    const struct super *s = super_of(self);
    const char *name = s->type == NULL ? "NULL" : s->type->name;
    struct str *text = s->of == NULL ? str_format("<super: <class '%s'>, NULL>", name)
                                     : str_format("<super: <class '%s'>, <%s object>>", name, s->of->name);
    return text == NULL ? VALUE_ABSENT : str_value(text);
}

/* super(C).__get__(instance): bound to it; a bound one stays what it is. */
static value super_get(value self, value instance, struct type *owner) {
    const struct super *s = super_of(self);
    value parts[2] = {value_from_object(&s->type->head), instance};
    (void)owner;
    if (value_is_absent(instance) || s->of != NULL || s->type == NULL) {
        return value_retained(self);
    }
    return abstract_call(value_from_object(&value_type(self)->head), parts, 2, NULL);
}

static value class_or_none(struct type *type) {
    return type == NULL ? value_none_retained() : value_retained(value_from_object(&type->head));
}
static value get_thisclass(value self) {
    return class_or_none(super_of(self)->type);
}
static value get_self(value self) {
    return value_is_absent(super_of(self)->self) ? value_none_retained() : value_retained(super_of(self)->self);
}
static value get_self_class(value self) {
    return class_or_none(super_of(self)->of);
}
static const struct type_member members[] = {
    {"__thisclass__", get_thisclass, member_read_only},
    {"__self__", get_self, member_read_only},
    {"__self_class__", get_self_class, member_read_only},
    {NULL, NULL, NULL},
};

struct type type_super = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "super",
    .size = sizeof(struct super),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .members = members,
    .deallocate = super_deallocate,
    .traverse = super_traverse,
    .construct = super_construct,
    .create = super_create,
    .initialize = super_initialize,
    .repr = super_repr,
    .get_attribute = super_get_attribute,
    .get_descriptor = super_get,
};
