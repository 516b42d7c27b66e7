/* Attributes of instances of built-in types. */
#include "common/objects/attribute.h"

#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/module.h"
#include "common/objects/str.h"

/* ---- The descriptor ---- */

struct member {
    struct object head;
    const struct type_member *definition;
    struct type *owner; /* borrowed: built-in types are immortal */
};

static struct member *member_of(value v) {
    return (struct member *)value_object(v);
}

struct object *member_new(const struct type_member *definition, struct type *owner) {
    struct member *m = (struct member *)object_new(&type_member_descriptor, sizeof *m);
    if (m == NULL) {
        return NULL;
    }
    m->definition = definition;
    m->owner = owner;
    return &m->head;
}

static value member_get(value self, value instance, struct type *owner) {
    (void)owner;
    return value_is_absent(instance) ? value_retained(self) : member_of(self)->definition->get(instance);
}

static int member_set(value self, value instance, value v) {
    const struct member *m = member_of(self);
    if (m->definition->set == NULL) {
        exception_raise(&type_AttributeError, "attribute '%s' of '%s' objects is not writable", m->definition->name,
                        m->owner->name);
        return -1;
    }
    return m->definition->set(instance, v);
}

int member_read_only(value v, value new_value) {
    (void)v, (void)new_value;
    exception_raise(&type_AttributeError, "readonly attribute");
    return -1;
}

static value member_repr(value self) {
    struct str *s =
        str_format("<attribute '%s' of '%s' objects>", member_of(self)->definition->name, member_of(self)->owner->name);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static void member_deallocate(struct object *self) {
    object_free(self, sizeof(struct member));
}

struct type type_member_descriptor = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "getset_descriptor",
    .size = sizeof(struct member),
    .deallocate = member_deallocate,
    .repr = member_repr,
    .get_descriptor = member_get,
    .set_descriptor = member_set,
};

/* ---- Generic access ---- */

value attribute_find_generic(value v, value name) {
    struct type *type = value_type(v);
    value found = type_lookup(type, name);
    if (value_is_absent(found)) {
        return found;
    }
    if (value_type(found)->get_descriptor != NULL) {
        return value_type(found)->get_descriptor(found, v, type);
    }
    return value_retained(found);
}

value attribute_get_generic(value v, value name) {
    value found = attribute_find_generic(v, name);
    if (value_is_absent(found) && !error_pending()) {
        return exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", v, name);
    }
    return found;
}

int attribute_set_member(value v, value name, value new_value) {
    value found = type_lookup(value_type(v), name);
    if (value_is_absent(found) || value_type(found)->set_descriptor == NULL) {
        return 0;
    }
    return value_type(found)->set_descriptor(found, v, new_value) < 0 ? -1 : 1;
}

value abstract_get_attribute(value v, value name) {
    struct type *type = value_type(v);
    value found = type->get_attribute != NULL ? type->get_attribute(v, name) : attribute_get_generic(v, name);
    if (UNLIKELY(value_is_absent(found))) {
        exception_note_attribute(v, name);
    }
    return found;
}

value abstract_find_attribute(value v, value name) {
    struct type *type = value_type(v);
    value found;
    if (type->get_attribute == NULL) {
        found = attribute_find_generic(v, name);
    } else if (type->get_attribute == instance_get_attribute) {
        found = instance_find_attribute(v, name);
    } else {
        found = type->get_attribute(v, name);
    }
    /* Descriptors raise it too: a member of __slots__ that is not set. */
    if (value_is_absent(found) && error_matches(&type_AttributeError)) {
        error_clear();
    }
    return found;
}

int abstract_set_attribute(value v, value name, value new_value) {
    struct type *type = value_type(v);
    int known;
    if (type->set_attribute != NULL) {
        return type->set_attribute(v, name, new_value);
    }
    known = attribute_set_member(v, name, new_value);
    if (known != 0) {
        return known < 0 ? -1 : 0;
    }
    if (!value_is_absent(type_lookup(type, name))) {
        exception_raise(&type_AttributeError, "'%T' object attribute '%V' is read-only", v, name);
    } else {
        exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", v, name);
    }
    return -1;
}

value abstract_get_method(value v, value name, bool *is_method) {
    struct type *type = value_type(v);
    *is_method = false;
    if (type->get_attribute == NULL || type->get_attribute == instance_get_attribute) {
        value found = type_lookup(type, name);
        /* Functions and natives take the instance first; class methods and members do not. */
        if (!value_is_absent(found) && (type->get_attribute == NULL || !instance_shadows(v, name)) &&
            (value_has_type(found, &type_function) || value_has_type(found, &type_slot_wrapper) ||
             (value_has_type(found, &type_native) && ((struct native *)value_object(found))->owner != NULL &&
              value_is_absent(((struct native *)value_object(found))->self) && !((struct native *)value_object(found))->method->is_class &&
              !((struct native *)value_object(found))->method->is_static))) {
            *is_method = true;
            return value_retained(found);
        }
    }
    return abstract_get_attribute(v, name);
}
