/* Descriptors. CPython 3.11: Objects/descrobject.c, Objects/funcobject.c, Python/structmember.c. */
#include "common/objects/descriptor.h"

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/bound_method.h"
#include "common/objects/class.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static value of_str(struct str *s) {
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value or_none(value v) {
    return value_is_absent(v) ? value_none_retained() : value_retained(v);
}

int descriptor_is_abstract(value v) {
    value mark;
    int truth;
    if (value_is_absent(v)) {
        return 0;
    }
    mark = abstract_find_attribute(v, CLASS_NAME(isabstractmethod));
    if (value_is_absent(mark)) {
        return error_pending() ? -1 : 0;
    }
    truth = abstract_truth(mark);
    value_release(mark);
    return truth;
}

/* ---- Members of __slots__ ---- */

struct slot_member {
    struct object head;
    struct type *owner; /* retained: its name is shown */
    value name;
    size_t offset;
};

static struct slot_member *slot_of(value v) {
    return (struct slot_member *)value_object(v);
}

struct object *descriptor_slot_new(struct type *owner, value name, size_t offset) {
    struct slot_member *m = (struct slot_member *)object_new(&type_slot_member, sizeof *m);
    if (m == NULL) {
        return NULL;
    }
    object_retain(&owner->head);
    m->owner = owner;
    m->name = value_retained(name);
    m->offset = offset;
    gc_track(&m->head);
    return &m->head;
}

size_t descriptor_slot_offset(value v) {
    return value_has_type(v, &type_slot_member) ? slot_of(v)->offset : 0;
}

static void slot_deallocate(struct object *self) {
    struct slot_member *m = (struct slot_member *)self;
    gc_untrack(self);
    object_release(&m->owner->head);
    value_release(m->name);
    object_free(self, sizeof *m);
}

static void slot_traverse(struct object *self, gc_visit visit, void *context) {
    visit(&((struct slot_member *)self)->owner->head, context);
}

static value *slot_place(const struct slot_member *m, value instance) {
    if (UNLIKELY(!type_is_subtype(value_type(instance), m->owner))) {
        exception_raise(&type_TypeError, "descriptor '%V' for '%s' objects doesn't apply to a '%T' object", m->name,
                        m->owner->name, instance);
        return NULL;
    }
    return (value *)(void *)((char *)value_object(instance) + m->offset);
}

static value slot_get(value self, value instance, struct type *owner) {
    (void)owner;
    if (value_is_absent(instance)) {
        return value_retained(self);
    }
    const value *place = slot_place(slot_of(self), instance);
    if (place == NULL) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(*place)) {
        return exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", instance, slot_of(self)->name);
    }
    return value_retained(value_from_heap(*place));
}

static int slot_set(value self, value instance, value v) {
    value *place = slot_place(slot_of(self), instance);
    if (place == NULL) {
        return -1;
    }
    if (value_is_absent(v) && value_is_absent(*place)) {
        exception_raise_value(&type_AttributeError, slot_of(self)->name);
        return -1;
    }
    value_replace(place, value_is_absent(v) ? v : value_to_heap(value_retained(v)));
    return 0;
}

static value slot_repr(value self) {
    return of_str(str_format("<member '%V' of '%s' objects>", slot_of(self)->name, slot_of(self)->owner->name));
}

static value slot_name(value self) {
    return value_retained(slot_of(self)->name);
}
static value slot_objclass(value self) {
    return value_retained(value_from_object(&slot_of(self)->owner->head));
}
static const struct type_member slot_members[] = {
    {"__name__", slot_name, NULL}, {"__objclass__", slot_objclass, NULL}, {NULL, NULL, NULL}};

struct type type_slot_member = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "member_descriptor",
    .size = sizeof(struct slot_member),
    .flags = TYPE_TRACKED,
    .members = slot_members,
    .deallocate = slot_deallocate,
    .traverse = slot_traverse,
    .repr = slot_repr,
    .get_descriptor = slot_get,
    .set_descriptor = slot_set,
};

/* ---- property ---- */

static struct property *property_of(value v) {
    return (struct property *)value_object(v);
}

static value property_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct property *p = (struct property *)object_new(type, type->size);
    (void)args, (void)nargs, (void)kwnames;
    if (p == NULL) {
        return VALUE_ABSENT;
    }
    __builtin_memset((char *)p + sizeof p->head, 0, type->size - sizeof p->head);
    gc_track(&p->head);
    return value_from_object(&p->head);
}

/* The getter's docstring, unless another is given; absent without exception: none. */
static bool take_doc(struct property *p) {
    value doc;
    if (!value_is_absent(p->doc) || value_is_absent(p->get)) {
        return true;
    }
    doc = abstract_find_attribute(p->get, CLASS_NAME(doc));
    if (value_is_absent(doc)) {
        return !error_pending();
    }
    p->doc_from_getter = !value_is_none(doc);
    if (p->head.type != &type_property) { /* the class's own docstring is in the way */
        bool ok = abstract_set_attribute(value_from_object(&p->head), CLASS_NAME(doc), doc) >= 0;
        value_release(doc);
        return ok;
    }
    if (value_is_none(doc)) {
        value_release(doc);
        return true;
    }
    p->doc = doc;
    return true;
}

static value retained_unless_none(value v) {
    return value_is_absent(v) || value_is_none(v) ? VALUE_ABSENT : value_retained(v);
}

static value property_fill(const value *args, size_t nargs) {
    struct property *p = property_of(args[0]);
    value *const parts[4] = {&p->get, &p->set, &p->delete, &p->doc};
    (void)nargs;
    for (int i = 0; i < 4; i++) {
        value_replace(parts[i], retained_unless_none(args[i + 1]));
    }
    return take_doc(p) ? value_none_retained() : VALUE_ABSENT;
}

static const struct native_method property_init = {
    "property", .function = property_fill, .parameters = "fget fset fdel doc", .max = 4};

/* Binds keywords through a native of its own. */
static int property_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct native *n = native_new(&property_init, self, &type_property);
    value result;
    if (n == NULL) {
        return -1;
    }
    result = native_call(value_from_object(&n->head), args, nargs, kwnames);
    object_release(&n->head);
    value_release_any(result);
    return value_is_absent(result) ? -1 : 0;
}

static void property_clear(struct object *self) {
    struct property *p = (struct property *)self;
    value *const parts[] = {&p->get, &p->set, &p->delete, &p->doc, &p->name};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        value_replace(parts[i], VALUE_ABSENT);
    }
}

static void property_deallocate(struct object *self) {
    gc_untrack(self);
    property_clear(self);
    object_free(self, self->type->size);
}

static void property_traverse(struct object *self, gc_visit visit, void *context) {
    struct property *p = (struct property *)self;
    value_visit(p->get, visit, context);
    value_visit(p->set, visit, context);
    value_visit(p->delete, visit, context);
    value_visit(p->doc, visit, context);
}

COLD static value refuse_access(const struct property *p, value instance, const char *what) {
    if (value_is_absent(p->name)) {
        return exception_raise(&type_AttributeError, "property of '%T' object has no %s", instance, what);
    }
    return exception_raise(&type_AttributeError, "property %R of '%T' object has no %s", p->name, instance, what);
}

static value property_get(value self, value instance, struct type *owner) {
    const struct property *p = property_of(self);
    (void)owner;
    if (value_is_absent(instance)) {
        return value_retained(self);
    }
    if (value_is_absent(p->get)) {
        return refuse_access(p, instance, "getter");
    }
    return abstract_call_one(p->get, instance);
}

static int property_set(value self, value instance, value v) {
    const struct property *p = property_of(self);
    value args[2] = {instance, v}, result, method = value_is_absent(v) ? p->delete : p->set;
    if (value_is_absent(method)) {
        refuse_access(p, instance, value_is_absent(v) ? "deleter" : "setter");
        return -1;
    }
    result = abstract_call(method, args, value_is_absent(v) ? 1 : 2, NULL);
    value_release_any(result);
    return value_is_absent(result) ? -1 : 0;
}

/* type(p)(fget, fset, fdel, doc) with one of the three replaced; None replaces nothing. */
static value property_copy(value self, value get, value set, value delete) {
    const struct property *p = property_of(self);
    get = !value_is_absent(get) && value_is_none(get) ? VALUE_ABSENT : get;
    set = !value_is_absent(set) && value_is_none(set) ? VALUE_ABSENT : set;
    delete = !value_is_absent(delete) && value_is_none(delete) ? VALUE_ABSENT : delete;
    value args[4] = {value_is_absent(get) ? p->get : get, value_is_absent(set) ? p->set : set,
                     value_is_absent(delete) ? p->delete : delete,
                     p->doc_from_getter && !value_is_absent(get) ? VALUE_ABSENT : p->doc};
    value copy;
    for (int i = 0; i < 4; i++) {
        args[i] = value_is_absent(args[i]) ? value_none() : args[i];
    }
    copy = abstract_call(value_from_object(&value_type(self)->head), args, 4, NULL);
    if (!value_is_absent(copy) && type_is_subtype(value_type(copy), &type_property) && !value_is_absent(p->name)) {
        value_replace(&property_of(copy)->name, value_retained(p->name));
    }
    return copy;
}

static value method_getter(const value *args, size_t nargs) {
    (void)nargs;
    return property_copy(args[0], args[1], VALUE_ABSENT, VALUE_ABSENT);
}
static value method_setter(const value *args, size_t nargs) {
    (void)nargs;
    return property_copy(args[0], VALUE_ABSENT, args[1], VALUE_ABSENT);
}
static value method_deleter(const value *args, size_t nargs) {
    (void)nargs;
    return property_copy(args[0], VALUE_ABSENT, VALUE_ABSENT, args[1]);
}
static value method_set_name(const value *args, size_t nargs) {
    (void)nargs;
    value_replace(&property_of(args[0])->name, value_retained(args[2]));
    return value_none_retained();
}
static const struct native_method property_methods[] = {
    {"getter", .function = method_getter, .min = 1, .max = 1},
    {"setter", .function = method_setter, .min = 1, .max = 1},
    {"deleter", .function = method_deleter, .min = 1, .max = 1},
    {"__set_name__", .function = method_set_name, .min = 2, .max = 2},
    {NULL, .min = 0},
};

static value get_fget(value self) {
    return or_none(property_of(self)->get);
}
static value get_fset(value self) {
    return or_none(property_of(self)->set);
}
static value get_fdel(value self) {
    return or_none(property_of(self)->delete);
}
static value get_doc(value self) {
    return or_none(property_of(self)->doc);
}
static int set_doc(value self, value v) {
    value_replace(&property_of(self)->doc, value_is_absent(v) ? v : value_retained(v));
    return 0;
}
static value get_abstract(value self) {
    const struct property *p = property_of(self);
    int abstract = descriptor_is_abstract(p->get);
    abstract = abstract == 0 ? descriptor_is_abstract(p->set) : abstract;
    abstract = abstract == 0 ? descriptor_is_abstract(p->delete) : abstract;
    return abstract < 0 ? VALUE_ABSENT : value_from_bool(abstract != 0);
}
static const struct type_member property_members[] = {
    {"fget", get_fget, member_read_only}, {"fset", get_fset, member_read_only},
    {"fdel", get_fdel, member_read_only}, {"__doc__", get_doc, set_doc},
    {"__isabstractmethod__", get_abstract, NULL}, {NULL, NULL, NULL},
};

struct type type_property = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "property",
    .size = sizeof(struct property),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .methods = property_methods,
    .members = property_members,
    .deallocate = property_deallocate,
    .traverse = property_traverse,
    .clear = property_clear,
    .construct = class_construct,
    .create = property_create,
    .initialize = property_initialize,
    .get_descriptor = property_get,
    .set_descriptor = property_set,
};

/* ---- classmethod, staticmethod ---- */

static struct method_wrapper *wrapper_of(value v) {
    return (struct method_wrapper *)value_object(v);
}

static value wrapper_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct method_wrapper *w = (struct method_wrapper *)object_new(type, type->size);
    (void)args, (void)nargs, (void)kwnames;
    if (w == NULL) {
        return VALUE_ABSENT;
    }
    __builtin_memset((char *)w + sizeof w->head, 0, type->size - sizeof w->head);
    gc_track(&w->head);
    return value_from_object(&w->head);
}

static int wrapper_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct type *type = value_type(self);
    const char *name = type_is_subtype(type, &type_classmethod) ? "classmethod" : "staticmethod";
    if (kwnames != NULL && kwnames->length > 0) {
        exception_raise(&type_TypeError, "%s() takes no keyword arguments", name);
        return -1;
    }
    if (nargs != 1) {
        exception_raise(&type_TypeError, "%s expected 1 argument, got %zu", name, nargs);
        return -1;
    }
    value_replace(&wrapper_of(self)->function, value_retained(args[0]));
    return 0;
}

static void wrapper_clear(struct object *self) {
    struct method_wrapper *w = (struct method_wrapper *)self;
    struct dict *attributes = w->attributes;
    w->attributes = NULL;
    value_replace(&w->function, VALUE_ABSENT);
    if (attributes != NULL) {
        object_release(&attributes->head);
    }
}

static void wrapper_deallocate(struct object *self) {
    gc_untrack(self);
    wrapper_clear(self);
    object_free(self, self->type->size);
}

static void wrapper_traverse(struct object *self, gc_visit visit, void *context) {
    struct method_wrapper *w = (struct method_wrapper *)self;
    value_visit(w->function, visit, context);
    if (w->attributes != NULL) {
        visit(&w->attributes->head, context);
    }
}

static value uninitialised(const char *what) {
    return exception_raise(&type_RuntimeError, "uninitialized %s object", what);
}

static value classmethod_get(value self, value instance, struct type *owner) {
    value function = wrapper_of(self)->function, class = value_from_object(&owner->head);
    (void)instance;
    if (value_is_absent(function)) {
        return uninitialised("classmethod");
    }
    if (value_type(function)->get_descriptor != NULL && !value_has_type(function, &type_function)) {
        return value_type(function)->get_descriptor(function, class, owner);
    }
    return bound_method_new(function, class);
}

static value staticmethod_get(value self, value instance, struct type *owner) {
    (void)instance, (void)owner;
    value function = wrapper_of(self)->function;
    return value_is_absent(function) ? uninitialised("staticmethod") : value_retained(function);
}

static value staticmethod_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    return abstract_call(wrapper_of(self)->function, args, nargs, kwnames);
}

static value wrapper_repr(value self) {
    return of_str(str_format("<%T(%R)>", self, wrapper_of(self)->function));
}

static value get_function(value self) {
    return or_none(wrapper_of(self)->function);
}
static value get_wrapper_abstract(value self) {
    int abstract = descriptor_is_abstract(wrapper_of(self)->function);
    return abstract < 0 ? VALUE_ABSENT : value_from_bool(abstract != 0);
}
static const struct type_member wrapper_members[] = {
    {"__func__", get_function, member_read_only},
    {"__wrapped__", get_function, member_read_only},
    {"__isabstractmethod__", get_wrapper_abstract, NULL},
    {NULL, NULL, NULL},
};

/* What the wrapper does not have, its function has: __name__, __doc__ ... */
static value wrapper_get_attribute(value self, value name) {
    value found = attribute_find_generic(self, name);
    bool of_object = value_is(name, CLASS_NAME(doc));
    if ((!value_is_absent(found) && !of_object) || error_pending()) {
        return found;
    }
    value_release_any(found);
    if (value_is_absent(wrapper_of(self)->function)) {
        return attribute_get_generic(self, name);
    }
    return abstract_get_attribute(wrapper_of(self)->function, name);
}

#define WRAPPER_TYPE(text)                                                                          \
    .head = {OBJECT_IMMORTAL, &type_type}, .name = text, .size = sizeof(struct method_wrapper),     \
    .flags = TYPE_TRACKED | TYPE_BASE, .members = wrapper_members, .deallocate = wrapper_deallocate, \
    .traverse = wrapper_traverse, .clear = wrapper_clear, .construct = class_construct,             \
    .create = wrapper_create, .initialize = wrapper_initialize, .repr = wrapper_repr,               \
    .get_attribute = wrapper_get_attribute

struct type type_classmethod = {WRAPPER_TYPE("classmethod"), .get_descriptor = classmethod_get};
struct type type_staticmethod = {WRAPPER_TYPE("staticmethod"), .get_descriptor = staticmethod_get,
                                 .call = staticmethod_call};

/* ---- mappingproxy ---- */

struct proxy {
    struct object head;
    struct dict *mapping;
};

static value mapping_of(value self) {
    return dict_value(((struct proxy *)value_object(self))->mapping);
}

value descriptor_proxy_new(struct dict *mapping) {
    struct proxy *p = (struct proxy *)object_new(&type_proxy, sizeof *p);
    if (p == NULL) {
        return VALUE_ABSENT;
    }
    object_retain(&mapping->head);
    p->mapping = mapping;
    gc_track(&p->head);
    return value_from_object(&p->head);
}

static void proxy_deallocate(struct object *self) {
    gc_untrack(self);
    object_release(&((struct proxy *)self)->mapping->head);
    object_free(self, sizeof(struct proxy));
}
static void proxy_traverse(struct object *self, gc_visit visit, void *context) {
    visit(&((struct proxy *)self)->mapping->head, context);
}
static value proxy_repr(value self) {
    return of_str(str_format("mappingproxy(%R)", mapping_of(self)));
}
static value proxy_str(value self) {
    return abstract_str(mapping_of(self));
}
static value proxy_iter(value self) {
    return abstract_iter(mapping_of(self));
}
static int64_t proxy_length(value self) {
    return abstract_length(mapping_of(self));
}
static value proxy_get_item(value self, value key) {
    return abstract_get_item(mapping_of(self), key);
}
static int proxy_contains(value self, value key) {
    return abstract_contains(mapping_of(self), key);
}
static value proxy_compare(enum order op, value self, value other) {
    return abstract_compare(op, mapping_of(self), value_has_type(other, &type_proxy) ? mapping_of(other) : other);
}

static value forward(const char *name, const value *args, size_t nargs) {
    struct str *s = str_intern_text(name);
    value method = s == NULL ? VALUE_ABSENT : abstract_get_attribute(mapping_of(args[0]), str_value(s)), result;
    if (s != NULL) {
        object_release(&s->head);
    }
    result = value_is_absent(method) ? method : abstract_call(method, args + 1, nargs - 1, NULL);
    value_release_any(method);
    return result;
}
#define FORWARD(name)                                                                               \
    static value proxy_##name(const value *args, size_t nargs) {                                    \
        return forward(#name, args, nargs);                                                         \
    }
FORWARD(keys)
FORWARD(values)
FORWARD(items)
FORWARD(get)
FORWARD(copy)
/* Of a dict: other mappings are not supported. */
static value proxy_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)type;
    if (nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length) != 1) {
        return exception_raise(&type_TypeError, nargs == 0 ? "mappingproxy() missing required argument 'mapping' (pos 1)"
                                                           : "mappingproxy() takes at most 1 argument (%zu given)", nargs);
    }
    if (!dict_check(args[0])) {
        return exception_raise(&type_TypeError, "mappingproxy() argument must be a mapping, not %T", args[0]);
    }
    return descriptor_proxy_new(dict_of(args[0]));
}

static value proxy_binary(enum number_operator op, value left, value right) {
    if (op != NUMBER_OR) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    return abstract_binary(op, value_has_type(left, &type_proxy) ? mapping_of(left) : left,
                           value_has_type(right, &type_proxy) ? mapping_of(right) : right);
}

static const struct native_method proxy_methods[] = {
    {"keys", .function = proxy_keys},     {"values", .function = proxy_values},
    {"items", .function = proxy_items},   {"get", .function = proxy_get, .min = 1, .max = 2},
    {"copy", .function = proxy_copy},     {NULL, .min = 0},
};

struct type type_proxy = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "mappingproxy",
    .size = sizeof(struct proxy),
    .flags = TYPE_TRACKED | TYPE_MAPPING,
    .methods = proxy_methods,
    .deallocate = proxy_deallocate,
    .traverse = proxy_traverse,
    .repr = proxy_repr,
    .str = proxy_str,
    .construct = proxy_construct,
    .hash = type_unhashable,
    .compare = proxy_compare,
    .binary = proxy_binary,
    .iter = proxy_iter,
    .length = proxy_length,
    .get_item = proxy_get_item,
    .contains = proxy_contains,
};
