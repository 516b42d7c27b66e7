/* Slots as methods. CPython 3.11: Objects/typeobject.c (slotdefs and the wrap_ functions), Objects/descrobject.c. */
#include "common/objects/slot_methods.h"

#include <string.h>

#include "common/core/type_parts.h"
#include "common/numbers/float.h"
#include "common/numbers/int.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/bytearray.h"
#include "common/objects/class.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/sequence_operator.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* owner: the type whose slot is called; args[0]: self. */
typedef value (*slot_function)(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames);

struct slot_method {
    const char *name;
    slot_function function;
    int8_t min, max;   /* arguments beyond self; max -1: any, and keywords */
    int8_t op;         /* enum number_operator, number_unary or order */
    bool reflected;
    uint16_t slot;     /* offset of the slot in struct type */
};

struct slot_wrapper {
    struct object head;
    const struct slot_method *method;
    struct type *owner; /* borrowed: built in */
    value self;         /* bound, or absent */
};

/* ---- What they call ---- */

/* Repeating a sequence: its methods do not decline what is no count (CPython: wrap_indexargfunc). */
static bool refuse_count(enum number_operator op, const struct type *owner, value count) {
    if (op != NUMBER_MUL || value_type(count)->index != NULL ||
        !(type_is_subtype_flag(owner, SEQUENCE_OPERATOR_KINDS) || owner == &type_bytearray)) {
        return false;
    }
    exception_raise(&type_TypeError, "'%T' object cannot be interpreted as an integer", count);
    return true;
}

/* The operators call the slot itself, so that they answer NotImplemented instead of raising. */
#define BINARY(text, which)                                                                         \
    static value op_##text(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames) { \
        (void)nargs, (void)kwnames;                                                                 \
        return refuse_count(which, owner, args[1]) ? VALUE_ABSENT : owner->binary(which, args[0], args[1]); \
    }                                                                                               \
    static value op_r##text(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames) { \
        (void)nargs, (void)kwnames;                                                                 \
        return refuse_count(which, owner, args[1]) ? VALUE_ABSENT : owner->binary(which, args[1], args[0]); \
    }                                                                                               \
    static value op_i##text(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames) { \
        (void)nargs, (void)kwnames;                                                                 \
        return refuse_count(which, owner, args[1]) ? VALUE_ABSENT : owner->inplace(which, args[0], args[1]); \
    }
#define BINARIES(X)                                                                                 \
    X(add, NUMBER_ADD) X(sub, NUMBER_SUB) X(mul, NUMBER_MUL) X(floordiv, NUMBER_FLOORDIV)           \
    X(mod, NUMBER_MOD) X(and, NUMBER_AND) X(or, NUMBER_OR) X(xor, NUMBER_XOR)                       \
    X(lshift, NUMBER_LSHIFT) X(rshift, NUMBER_RSHIFT) X(truediv, NUMBER_TRUEDIV) X(divmod, NUMBER_DIVMOD)
BINARIES(BINARY)

static value op_pow(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)kwnames;
    if (nargs > 2 && !value_is_none(args[2])) {
        if (owner == &type_int || owner == &type_bool) {
            bool are_ints = type_is_subtype_flag(value_type(args[1]), TYPE_INT_SUBCLASS) &&
                            type_is_subtype_flag(value_type(args[2]), TYPE_INT_SUBCLASS);
            return are_ints ? number_power_modulo_plain(args[0], args[1], args[2]) : number_not_implemented();
        }
        return owner == &type_float ? number_power_modulo_plain(args[0], args[1], args[2]) : number_not_implemented();
    }
    return owner->binary(NUMBER_POW, args[0], args[1]);
}
static value op_rpow(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return owner->binary(NUMBER_POW, args[1], args[0]);
}

#define ORDER(name, op)                                                                             \
    static value name(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames) { \
        (void)nargs, (void)kwnames;                                                                 \
        return owner->compare(op, args[0], args[1]);                                                \
    }
ORDER(lt, ORDER_LT)
ORDER(le, ORDER_LE)
ORDER(gt, ORDER_GT)
ORDER(ge, ORDER_GE)
ORDER(eq, ORDER_EQ)
ORDER(ne, ORDER_NE)

#define UNARY(name, op)                                                                             \
    static value name(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames) { \
        (void)nargs, (void)kwnames;                                                                 \
        return owner->unary(op, args[0]);                                                           \
    }
UNARY(neg, NUMBER_NEGATE)
UNARY(pos, NUMBER_POSITIVE)
UNARY(invert, NUMBER_INVERT)
UNARY(absolute, NUMBER_ABS)

#define METHOD(name)                                                                                \
    static value name(struct type *owner, const value *args, size_t nargs, struct tuple *kwnames)
#define UNUSED (void)owner, (void)args, (void)nargs, (void)kwnames

METHOD(length) {
    UNUSED;
    int64_t n = owner->length(args[0]);
    return n < 0 ? VALUE_ABSENT : value_from_int64(n);
}
METHOD(get_item) {
    UNUSED;
    return owner->get_item(args[0], args[1]);
}
METHOD(set_item) {
    UNUSED;
    return owner->set_item(args[0], args[1], args[2]) < 0 ? VALUE_ABSENT : value_none_retained();
}
METHOD(delete_item) {
    UNUSED;
    return owner->set_item(args[0], args[1], VALUE_ABSENT) < 0 ? VALUE_ABSENT : value_none_retained();
}
METHOD(contains) {
    UNUSED;
    int found = owner->contains(args[0], args[1]);
    return found < 0 ? VALUE_ABSENT : value_from_bool(found != 0);
}
METHOD(iter) {
    UNUSED;
    return owner->iter(args[0]);
}
METHOD(next) {
    UNUSED;
    value item = owner->next(args[0]);
    return value_is_absent(item) && !error_pending() ? exception_raise(&type_StopIteration, NULL) : item;
}
METHOD(hash) {
    UNUSED;
    int64_t h;
    return owner->hash(args[0], &h) ? value_from_int64(h) : VALUE_ABSENT;
}
METHOD(repr) {
    UNUSED;
    return owner->repr(args[0]);
}
/* object.__str__ shows what the object's own __repr__ makes. */
METHOD(str) {
    UNUSED;
    return owner->str != NULL ? owner->str(args[0]) : abstract_repr(args[0]);
}
METHOD(format) {
    UNUSED;
    if (!str_check(args[1])) {
        return exception_raise(&type_TypeError, "__format__() argument must be str, not %T", args[1]);
    }
    return owner->format(args[0], args[1]);
}
METHOD(truth) {
    UNUSED;
    int t = owner->truth(args[0]);
    return t < 0 ? VALUE_ABSENT : value_from_bool(t != 0);
}
METHOD(call) {
    return owner->call(args[0], args + 1, nargs - 1, kwnames);
}

/* An attribute's name as an interned str, owned. */
static value attribute_name(value name) {
    struct str *s;
    if (!str_check(name)) {
        return exception_raise(&type_TypeError, "attribute name must be string, not '%T'", name);
    }
    s = str_intern(str_of(value_retained(name)));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}
METHOD(get_attribute) {
    UNUSED;
    value name = attribute_name(args[1]), result;
    if (value_is_absent(name)) {
        return name;
    }
    result = owner->get_attribute != NULL ? owner->get_attribute(args[0], name) : instance_get_attribute(args[0], name);
    value_release(name);
    return result;
}
static value change_attribute(struct type *owner, value self, value given, value v) {
    value name = attribute_name(given);
    int result;
    if (value_is_absent(name)) {
        return name;
    }
    result = owner->set_attribute != NULL ? owner->set_attribute(self, name, v) : instance_set_attribute(self, name, v);
    value_release(name);
    return result < 0 ? VALUE_ABSENT : value_none_retained();
}
METHOD(set_attribute) {
    UNUSED;
    return change_attribute(owner, args[0], args[1], args[2]);
}
METHOD(delete_attribute) {
    UNUSED;
    return change_attribute(owner, args[0], args[1], VALUE_ABSENT);
}
METHOD(get_descriptor) {
    UNUSED;
    value instance = value_is_none(args[1]) ? VALUE_ABSENT : args[1];
    value class = nargs > 2 && !value_is_none(args[2]) ? args[2] : VALUE_ABSENT;
    if (value_is_absent(instance) && value_is_absent(class)) {
        return exception_raise(&type_TypeError, "__get__(None, None) is invalid");
    }
    return owner->get_descriptor(args[0], instance,
                                 value_is_absent(class) || !class_is_type(class) ? value_type(instance) : class_type_of(class));
}
METHOD(set_descriptor) {
    UNUSED;
    return owner->set_descriptor(args[0], args[1], args[2]) < 0 ? VALUE_ABSENT : value_none_retained();
}
METHOD(delete_descriptor) {
    UNUSED;
    return owner->set_descriptor(args[0], args[1], VALUE_ABSENT) < 0 ? VALUE_ABSENT : value_none_retained();
}
METHOD(initialize) {
    return owner->initialize(args[0], args + 1, nargs - 1, kwnames) < 0 ? VALUE_ABSENT : value_none_retained();
}

/* T.__new__: a bound native, whose self is T; args[1] is the class to make an instance of. */
static value new_raw(const value *args, size_t nargs, struct tuple *kwnames) {
    struct type *owner = class_type_of(args[0]), *type, *solid;
    if (nargs < 2) {
        return exception_raise(&type_TypeError, "%s.__new__(): not enough arguments", owner->name);
    }
    if (!class_is_type(args[1])) {
        return exception_raise(&type_TypeError, "%s.__new__(X): X is not a type object (%T)", owner->name, args[1]);
    }
    type = class_type_of(args[1]);
    if (!type_is_subtype(type, owner)) {
        return exception_raise(&type_TypeError, "%s.__new__(%s): %s is not a subtype of %s", owner->name, type->name, type->name,
                               owner->name);
    }
    for (solid = type; class_check(solid);) {
        solid = solid->base;
    }
    if (solid != owner && solid->create != owner->create) {
        return exception_raise(&type_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", owner->name, type->name,
                               solid->name);
    }
    return owner->create(type, args + 2, nargs - 2, kwnames);
}
static const struct native_method new_method = {"__new__", .raw = new_raw, .max = -1};

/* ---- The table ---- */

#define SLOT(field) offsetof(struct type, field)
#define THREE(text, which)                                                                          \
    {"__" #text "__", op_##text, 1, 1, which, false, SLOT(binary)},                                 \
        {"__r" #text "__", op_r##text, 1, 1, which, true, SLOT(binary)},                            \
        {"__i" #text "__", op_i##text, 1, 1, which, false, SLOT(inplace)},
#define ONE(field, text, function, count) {text, function, count, count, 0, false, SLOT(field)}
static const struct slot_method slot_methods[] = {
    BINARIES(THREE)
    {"__pow__", op_pow, 1, 2, NUMBER_POW, false, SLOT(binary)},
    {"__rpow__", op_rpow, 1, 2, NUMBER_POW, true, SLOT(binary)},
    ONE(compare, "__lt__", lt, 1), ONE(compare, "__le__", le, 1), ONE(compare, "__gt__", gt, 1),
    ONE(compare, "__ge__", ge, 1), ONE(compare, "__eq__", eq, 1), ONE(compare, "__ne__", ne, 1),
    {"__neg__", neg, 0, 0, NUMBER_NEGATE, false, SLOT(unary)},
    {"__pos__", pos, 0, 0, NUMBER_POSITIVE, false, SLOT(unary)},
    {"__invert__", invert, 0, 0, NUMBER_INVERT, false, SLOT(unary)},
    {"__abs__", absolute, 0, 0, NUMBER_ABS, false, SLOT(unary)},
    ONE(length, "__len__", length, 0), ONE(get_item, "__getitem__", get_item, 1),
    ONE(set_item, "__setitem__", set_item, 2), ONE(set_item, "__delitem__", delete_item, 1),
    ONE(contains, "__contains__", contains, 1), ONE(iter, "__iter__", iter, 0), ONE(next, "__next__", next, 0),
    ONE(hash, "__hash__", hash, 0), ONE(repr, "__repr__", repr, 0), ONE(str, "__str__", str, 0),
    ONE(format, "__format__", format, 1), ONE(truth, "__bool__", truth, 0),
    {"__call__", call, 0, -1, 0, false, SLOT(call)},
    ONE(get_attribute, "__getattribute__", get_attribute, 1), ONE(set_attribute, "__setattr__", set_attribute, 2),
    ONE(set_attribute, "__delattr__", delete_attribute, 1),
    {"__get__", get_descriptor, 1, 2, 0, false, SLOT(get_descriptor)},
    ONE(set_descriptor, "__set__", set_descriptor, 2), ONE(set_descriptor, "__delete__", delete_descriptor, 1),
    {"__init__", initialize, 0, -1, 0, false, SLOT(initialize)},
};

/* ---- Which type has which ---- */

static bool is_kind(const struct type *type, uint32_t flags) {
    return type_is_subtype_flag(type, flags);
}

/* Sequences and sets fill `binary` and `inplace` for some operators alone. */
static bool has_operator(const struct type *type, const struct slot_method *m) {
    bool inplace = m->slot == SLOT(inplace);
    switch (m->op) {
    case NUMBER_ADD:
        return is_kind(type, TYPE_INT_SUBCLASS | TYPE_FLOAT_SUBCLASS) ||
               (!m->reflected && !is_kind(type, TYPE_SET_SUBCLASS | TYPE_DICT_SUBCLASS));
    case NUMBER_MUL:
        return !is_kind(type, TYPE_SET_SUBCLASS | TYPE_DICT_SUBCLASS);
    case NUMBER_SUB:
        return is_kind(type, TYPE_INT_SUBCLASS | TYPE_FLOAT_SUBCLASS | TYPE_SET_SUBCLASS);
    case NUMBER_OR:
        return is_kind(type, TYPE_INT_SUBCLASS | TYPE_SET_SUBCLASS | TYPE_DICT_SUBCLASS);
    case NUMBER_AND:
    case NUMBER_XOR:
        return is_kind(type, TYPE_INT_SUBCLASS | TYPE_SET_SUBCLASS);
    case NUMBER_LSHIFT:
    case NUMBER_RSHIFT:
        return is_kind(type, TYPE_INT_SUBCLASS);
    case NUMBER_MOD:
        return !inplace && is_kind(type, TYPE_INT_SUBCLASS | TYPE_FLOAT_SUBCLASS | TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS);
    default:
        return !inplace && is_kind(type, TYPE_INT_SUBCLASS | TYPE_FLOAT_SUBCLASS);
    }
}

typedef void (*any_function)(void);

static any_function slot_at(const struct type *type, size_t slot) {
    any_function function;
    memcpy(&function, (const char *)type + slot, sizeof function);
    return function;
}

static bool has_method(const struct type *type, const struct slot_method *m) {
    if (type == &type_object && (m->slot == SLOT(str) || m->slot == SLOT(get_attribute) || m->slot == SLOT(set_attribute))) {
        return true;
    }
    any_function function = slot_at(type, m->slot);
    if (function == NULL || (type->base != NULL && slot_at(type->base, m->slot) == function)) {
        return false;
    }
    if (m->slot == SLOT(binary) || m->slot == SLOT(inplace)) {
        return has_operator(type, m);
    }
    return !(m->slot == SLOT(unary) && m->op == NUMBER_INVERT && is_kind(type, TYPE_FLOAT_SUBCLASS));
}

/* Where the methods stand in their table, one more, by the hash of the name; 0: nothing. */
#define INDEX_SIZE 512
static uint8_t method_index[INDEX_SIZE];
static bool is_indexed;
_Static_assert(sizeof slot_methods / sizeof *slot_methods < UINT8_MAX, "numbers fit a byte");

static size_t home_of(const struct str *name) {
    return (size_t)str_hash((struct str *)(uintptr_t)name) % INDEX_SIZE;
}

static void make_index(void) {
    for (size_t i = 0; i < sizeof slot_methods / sizeof *slot_methods; i++) {
        const char *name = slot_methods[i].name;
        size_t at = (size_t)text_hash(name, strlen(name)) % INDEX_SIZE;
        while (method_index[at] != 0) {
            at = (at + 1) % INDEX_SIZE;
        }
        method_index[at] = (uint8_t)(i + 1);
    }
    is_indexed = true;
}

static const struct slot_method *find_method(const struct type *type, value name) {
    const struct str *text = str_of(name);
    if (text->length < 6 || !text->is_ascii || *(const char *)str_data(text) != '_') {
        return NULL;
    }
    if (UNLIKELY(!is_indexed)) {
        make_index();
    }
    for (size_t i = home_of(text); method_index[i] != 0; i = (i + 1) % INDEX_SIZE) {
        const struct slot_method *m = &slot_methods[method_index[i] - 1];
        if ((size_t)text->length == strlen(m->name) && memcmp(m->name, str_data(text), (size_t)text->length) == 0) {
            return has_method(type, m) ? m : NULL;
        }
    }
    return NULL;
}

static bool has_new(const struct type *type, value name) {
    return value_is(name, CLASS_NAME(new)) && type->create != NULL && (type->base == NULL || type->base->create != type->create);
}

bool slot_methods_has(const struct type *type, value name) {
    return has_new(type, name) || find_method(type, name) != NULL;
}

/* ---- Wrappers ---- */

static struct slot_wrapper *wrapper_of(value v) {
    return (struct slot_wrapper *)value_object(v);
}

static struct object *wrapper_new(const struct slot_method *m, struct type *owner, value self) {
    struct slot_wrapper *w = (struct slot_wrapper *)object_new(&type_slot_wrapper, sizeof *w);
    if (w == NULL) {
        return NULL;
    }
    w->method = m;
    w->owner = owner;
    w->self = value_is_absent(self) ? self : value_retained(self);
    gc_track(&w->head);
    return &w->head;
}

value slot_methods_find(struct type *type, value name) {
    struct object *method;
    bool kept;
    if (has_new(type, name)) {
        struct native *n = native_new(&new_method, value_from_object(&type->head), type);
        method = n == NULL ? NULL : &n->head;
    } else {
        const struct slot_method *m = find_method(type, name);
        if (m == NULL) {
            return VALUE_ABSENT;
        }
        if (m->slot == SLOT(hash) && type->hash == type_unhashable) {
            object_retain(&none_object);
            method = &none_object;
        } else {
            method = wrapper_new(m, type, VALUE_ABSENT);
        }
    }
    kept = method != NULL && dict_set(type->attributes, name, value_from_object(method));
    if (method != NULL) {
        object_release(method);
    }
    if (!kept) {
        type_parts_failed = true;
        error_clear();
        return VALUE_ABSENT;
    }
    return value_from_object(method);
}

bool slot_methods_make_all(struct type *type) {
    static const char *const first = "__new__";
    for (size_t i = 0; i <= sizeof slot_methods / sizeof *slot_methods; i++) {
        struct str *name = str_intern_text(i == 0 ? first : slot_methods[i - 1].name);
        bool ok = name != NULL;
        if (ok && slot_methods_has(type, str_value(name)) && value_is_absent(dict_get_name(type->attributes, str_value(name)))) {
            ok = !value_is_absent(slot_methods_find(type, str_value(name)));
        }
        if (name != NULL) {
            object_release(&name->head);
        }
        if (!ok) {
            error_no_memory();
            return false;
        }
    }
    return true;
}

struct type *slot_methods_owner(value v, value name) {
    if (value_has_type(v, &type_slot_wrapper) && value_is_absent(wrapper_of(v)->self)) {
        const char *text = str_ascii_text(str_of(name));
        return text != NULL && strcmp(wrapper_of(v)->method->name, text) == 0 ? wrapper_of(v)->owner : NULL;
    }
    return NULL;
}

static void wrapper_deallocate(struct object *self) {
    struct slot_wrapper *w = (struct slot_wrapper *)self;
    gc_untrack(self);
    value_release_any(w->self);
    object_free(self, sizeof *w);
}

static void wrapper_traverse(struct object *self, gc_visit visit, void *context) {
    value_visit(((struct slot_wrapper *)self)->self, visit, context);
}

static value call_with_self(const struct slot_wrapper *w, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct slot_method *m = w->method;
    int given = (int)nargs - 1;
    if (UNLIKELY(m->max >= 0 && kwnames != NULL && kwnames->length > 0)) {
        return exception_raise(&type_TypeError, "wrapper %s() takes no keyword arguments", m->name);
    }
    if (UNLIKELY(given < m->min || (m->max >= 0 && given > m->max))) {
        if (m->min == m->max) {
            return exception_raise(&type_TypeError, "expected %d argument%s, got %d", m->min, m->min == 1 ? "" : "s", given);
        }
        return exception_raise(&type_TypeError, "expected at %s %d argument%s, got %d", given < m->min ? "least" : "most",
                               given < m->min ? m->min : m->max, (given < m->min ? m->min : m->max) == 1 ? "" : "s", given);
    }
    return m->function(w->owner, args, nargs, kwnames);
}

static value wrapper_call(value callee, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct slot_wrapper *w = wrapper_of(callee);
    if (!value_is_absent(w->self)) {
        size_t count = nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length);
        value few[8], *all = few, result;
        if (count + 1 > sizeof few / sizeof *few && (all = mem_alloc_array(count + 1, sizeof *all)) == NULL) {
            return error_no_memory();
        }
        all[0] = value_retained(w->self);
        for (size_t i = 0; i < count; i++) {
            all[i + 1] = args[i];
        }
        result = call_with_self(w, all, nargs + 1, kwnames);
        value_release(all[0]);
        if (all != few) {
            mem_free(all, (count + 1) * sizeof *all);
        }
        return result;
    }
    if (UNLIKELY(nargs == 0)) {
        return exception_raise(&type_TypeError, "descriptor '%s' of '%s' object needs an argument", w->method->name,
                               w->owner->name);
    }
    if (UNLIKELY(!type_is_subtype(value_type(args[0]), w->owner))) {
        return exception_raise(&type_TypeError, "descriptor '%s' requires a '%s' object but received a '%T'", w->method->name,
                               w->owner->name, args[0]);
    }
    return call_with_self(w, args, nargs, kwnames);
}

static value wrapper_get_descriptor(value self, value instance, struct type *owner) {
    const struct slot_wrapper *w = wrapper_of(self);
    struct object *bound;
    (void)owner;
    if (value_is_absent(instance) || !value_is_absent(w->self)) {
        return value_retained(self);
    }
    bound = wrapper_new(w->method, w->owner, instance);
    return bound == NULL ? VALUE_ABSENT : value_from_object(bound);
}

static value wrapper_repr(value self) {
    const struct slot_wrapper *w = wrapper_of(self);
    struct str *s = value_is_absent(w->self)
                        ? str_format("<slot wrapper '%s' of '%s' objects>", w->method->name, w->owner->name)
                        : str_format("<method-wrapper '%s' of %T object at %p>", w->method->name, w->self,
                                     (void *)value_id(w->self));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value wrapper_compare(enum order op, value left, value right) {
    const struct slot_wrapper *a, *b;
    if ((op != ORDER_EQ && op != ORDER_NE) || !value_has_type(right, &type_slot_wrapper)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    a = wrapper_of(left);
    b = wrapper_of(right);
    return value_from_bool((a->method == b->method && a->owner == b->owner && a->self.bits == b->self.bits) == (op == ORDER_EQ));
}

static bool wrapper_hash(value self, int64_t *hash) {
    uint64_t x = (uint64_t)(uintptr_t)wrapper_of(self)->method ^ wrapper_of(self)->self.bits;
    *hash = (int64_t)(x >> 4 | x << 60);
    *hash -= *hash == -1;
    return true;
}

static value get_name(value self) {
    struct str *s = str_from_ascii(wrapper_of(self)->method->name);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}
static value get_qualified_name(value self) {
    struct str *s = str_format("%s.%s", wrapper_of(self)->owner->name, wrapper_of(self)->method->name);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}
static value get_owner(value self) {
    return value_retained(value_from_object(&wrapper_of(self)->owner->head));
}
static value get_self(value self) {
    return value_is_absent(wrapper_of(self)->self) ? value_none_retained() : value_retained(wrapper_of(self)->self);
}
static value get_doc(value self) {
    (void)self;
    return value_none_retained();
}
static const struct type_member wrapper_members[] = {
    {"__name__", get_name, NULL},      {"__qualname__", get_qualified_name, NULL}, {"__objclass__", get_owner, NULL},
    {"__self__", get_self, NULL},      {"__doc__", get_doc, NULL},                 {NULL, NULL, NULL},
};

struct type type_slot_wrapper = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "wrapper_descriptor",
    .size = sizeof(struct slot_wrapper),
    .flags = TYPE_TRACKED,
    .members = wrapper_members,
    .deallocate = wrapper_deallocate,
    .traverse = wrapper_traverse,
    .call = wrapper_call,
    .repr = wrapper_repr,
    .hash = wrapper_hash,
    .compare = wrapper_compare,
    .get_descriptor = wrapper_get_descriptor,
};
