/* super: attributes as the classes behind one in the mro have them. CPython 3.11: Objects/typeobject.c (super_getattro). */
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

static value super_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct type *from, *of = NULL;
    value self = nargs > 1 && !value_is_none(args[1]) ? args[1] : VALUE_ABSENT, class = nargs > 0 ? args[0] : VALUE_ABSENT;
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "super() takes no keyword arguments");
    }
    if (nargs > 2) {
        return exception_raise(&type_TypeError, "super expected at most 2 arguments, got %zu", nargs);
    }
    if (nargs == 0 && !machine.super_arguments(&class, &self)) {
        return VALUE_ABSENT;
    }
    if (!class_is_type(class)) {
        return exception_raise(&type_TypeError, "super() argument 1 must be a type, not %T", class);
    }
    from = class_type_of(class);
    if (!value_is_absent(self) && (of = check(from, self)) == NULL) {
        return VALUE_ABSENT;
    }
    struct super *s = (struct super *)object_new(&type_super, sizeof *s);
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    object_retain(&from->head);
    s->type = from;
    s->of = of;
    s->self = value_is_absent(self) ? self : value_retained(self);
    if (of != NULL) {
        object_retain(&of->head);
    }
    gc_track(&s->head);
    return value_from_object(&s->head);
}

static void super_deallocate(struct object *self) {
    struct super *s = (struct super *)self;
    gc_untrack(self);
    object_release(&s->type->head);
    value_release_any(s->self);
    if (s->of != NULL) {
        object_release(&s->of->head);
    }
    object_free(self, sizeof *s);
}

static void super_traverse(struct object *self, gc_visit visit, void *context) {
    struct super *s = (struct super *)self;
    visit(&s->type->head, context);
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
    return attribute_get_generic(self, name);
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
    struct str *text = s->of == NULL ? str_format("<super: <class '%s'>, NULL>", s->type->name)
                                     : str_format("<super: <class '%s'>, <%s object>>", s->type->name, s->of->name);
    return text == NULL ? VALUE_ABSENT : str_value(text);
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
    .flags = TYPE_TRACKED,
    .members = members,
    .deallocate = super_deallocate,
    .traverse = super_traverse,
    .construct = super_construct,
    .repr = super_repr,
    .get_attribute = super_get_attribute,
};
