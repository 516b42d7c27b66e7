/* A callable with its first argument attached. */
#include "common/objects/bound_method.h"

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static struct bound_method *method_of(value v) {
    return (struct bound_method *)value_object(v);
}

value bound_method_new(value function, value self) {
    struct bound_method *m = (struct bound_method *)object_new(&type_bound_method, sizeof *m);
    if (m == NULL) {
        return VALUE_ABSENT;
    }
    m->function = value_retained(function);
    m->self = value_retained(self);
    gc_track(&m->head);
    return value_from_object(&m->head);
}

static void deallocate(struct object *self) {
    struct bound_method *m = (struct bound_method *)self;
    gc_untrack(self);
    value_release(m->function);
    value_release(m->self);
    object_free(self, sizeof *m);
}

static void traverse(struct object *self, gc_visit visit, void *context) {
    struct bound_method *m = (struct bound_method *)self;
    value_visit(m->function, visit, context);
    value_visit(m->self, visit, context);
}

static value call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct bound_method *m = method_of(self);
    size_t count = nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length);
    value few[8], *all = few, result;
    if (count + 1 > sizeof few / sizeof *few && (all = mem_alloc_array(count + 1, sizeof *all)) == NULL) {
        return error_no_memory();
    }
    all[0] = m->self;
    for (size_t i = 0; i < count; i++) {
        all[i + 1] = args[i];
    }
    result = abstract_call(m->function, all, nargs + 1, kwnames);
    if (all != few) {
        mem_free(all, (count + 1) * sizeof *all);
    }
    return result;
}

/* "<bound method f of ...>"; the function shows itself by its qualified name. */
static value repr(value self) {
    const struct bound_method *m = method_of(self);
    struct str *attribute = str_intern_text("__qualname__"), *s;
    value name;
    if (attribute == NULL) {
        return VALUE_ABSENT;
    }
    name = abstract_find_attribute(m->function, str_value(attribute));
    object_release(&attribute->head);
    if (value_is_absent(name)) {
        if (error_pending()) {
            return VALUE_ABSENT;
        }
        s = str_format("<bound method ? of %R>", m->self);
    } else {
        s = str_format("<bound method %V of %R>", name, m->self);
        value_release(name);
    }
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Equal: the same object's same function. */
static value compare(enum order op, value left, value right) {
    int equal;
    if ((op != ORDER_EQ && op != ORDER_NE) || !value_has_type(right, &type_bound_method)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    equal = value_is(method_of(left)->self, method_of(right)->self)
                ? abstract_equal(method_of(left)->function, method_of(right)->function)
                : 0;
    return equal < 0 ? VALUE_ABSENT : value_from_bool((equal != 0) == (op == ORDER_EQ));
}

static bool hash(value self, int64_t *out) {
    uint64_t id = (uint64_t)value_id(method_of(self)->self);
    if (!abstract_hash(method_of(self)->function, out)) {
        return false;
    }
    *out ^= (int64_t)(id >> 4 | id << 60);
    *out -= *out == -1;
    return true;
}

/* What a method does not have itself, its function has: __name__, __doc__, and what programs hang on it. */
static value get_attribute(value self, value name) {
    value found = attribute_find_generic(self, name);
    if (!value_is_absent(found) || error_pending()) {
        return found;
    }
    return abstract_get_attribute(method_of(self)->function, name);
}

static value get_function(value self) {
    return value_retained(method_of(self)->function);
}
static value get_self(value self) {
    return value_retained(method_of(self)->self);
}
static value get_doc(value self) {
    struct str *name = str_intern_text("__doc__");
    value doc = name == NULL ? VALUE_ABSENT : abstract_get_attribute(method_of(self)->function, str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    return doc;
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "method() takes no keyword arguments");
    }
    if (nargs != 2) {
        return exception_raise(&type_TypeError, "method expected 2 arguments, got %zu", nargs);
    }
    if (value_type(args[0])->call == NULL) {
        return exception_raise(&type_TypeError, "first argument must be callable");
    }
    if (value_is_none(args[1])) {
        return exception_raise(&type_TypeError, "instance must not be None");
    }
    return bound_method_new(args[0], args[1]);
}

static const struct type_member members[] = {
    {"__func__", get_function, NULL},
    {"__self__", get_self, NULL},
    {"__doc__", get_doc, NULL},
    {NULL, NULL, NULL},
};

struct type type_bound_method = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "method",
    .size = sizeof(struct bound_method),
    .flags = TYPE_TRACKED,
    .members = members,
    .deallocate = deallocate,
    .traverse = traverse,
    .construct = construct,
    .call = call,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .get_attribute = get_attribute,
};
