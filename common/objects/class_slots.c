/* Slots of classes, filled from special methods. Where a class, or a base made by a program, defines the method, the slot is a function
 * of this file, which looks the method up and calls it; else it is the built-in base's own. CPython 3.11: Objects/typeobject.c (slot_tp_
 * and slot_nb_ functions, update_one_slot). */
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/item_iterator.h"
#include "common/objects/native.h"
#include "common/objects/slot_methods.h"
#include "common/objects/str.h"

#include "common/core/type_parts.h"

#define ARGUMENTS_MOST 3

/* ---- Calling a special method ---- */

/* found(self, *args) by the descriptor's rules. */
value class_call_found(value found, value self, const value *args, size_t nargs) {
    value all[ARGUMENTS_MOST + 1], result;
    value_retain(found); /* the class may be changed meanwhile */
    if (LIKELY(value_has_type(found, &type_function) || value_has_type(found, &type_slot_wrapper))) {
        all[0] = self;
        for (size_t i = 0; i < nargs; i++) {
            all[i + 1] = args[i];
        }
        result = abstract_call(found, all, nargs + 1, NULL);
    } else if (value_type(found)->get_descriptor != NULL) {
        value bound = value_type(found)->get_descriptor(found, self, value_type(self));
        result = value_is_absent(bound) ? bound : abstract_call(bound, args, nargs, NULL);
        value_release_any(bound);
    } else {
        result = abstract_call(found, args, nargs, NULL);
    }
    value_release(found);
    return result;
}

value class_call_special(value v, enum class_name name, const value *args, size_t nargs, bool *found) {
    value method = type_lookup(value_type(v), class_names[name]);
    *found = !value_is_absent(method);
    return *found ? class_call_found(method, v, args, nargs) : method;
}

/* The same where there ought to be one: the slot is filled because there was. */
static value call(value v, enum class_name name, const value *args, size_t nargs) {
    bool found;
    value result = class_call_special(v, name, args, nargs, &found);
    return found ? result : exception_raise(&type_AttributeError, "%V", class_names[name]);
}

static value not_implemented(void) {
    return value_retained(value_from_object(&not_implemented_object));
}
static bool is_not_implemented(value v) {
    return value_is(v, value_from_object(&not_implemented_object));
}

/* The same for operators: NotImplemented where there is none. */
static value call_maybe(value v, enum class_name name, const value *args, size_t nargs) {
    bool found;
    value result = class_call_special(v, name, args, nargs, &found);
    return found ? result : not_implemented();
}

/* ---- Text, hash, truth, length ---- */

/* call() where CPython counts one more level of recursion than the method's own (Objects/object.c: PyObject_Repr, PyObject_Str). */
static value call_counted(value v, enum class_name name, const char *what) {
    if (!object_recursion_enter(what)) {
        return VALUE_ABSENT;
    }
    value result = call(v, name, NULL, 0);
    object_recursion_leave();
    return result;
}
static value slot_repr(value self) {
    return call_counted(self, CLASS_NAME_repr, " while getting the repr of an object");
}
static value slot_str(value self) {
    return call_counted(self, CLASS_NAME_str, " while getting the str of an object");
}
static value slot_format(value self, value spec) {
    return call(self, CLASS_NAME_format, &spec, 1);
}

static bool slot_hash(value self, int64_t *hash) {
    value result = call(self, CLASS_NAME_hash, NULL, 0), exact;
    if (value_is_absent(result)) {
        return false;
    }
    if (!type_is_subtype_flag(value_type(result), TYPE_INT_SUBCLASS)) {
        exception_raise(&type_TypeError, "__hash__ method should return an integer");
        value_release(result);
        return false;
    }
    exact = abstract_index_value(result);
    value_release(result);
    if (value_is_absent(exact)) {
        return false;
    }
    /* What does not fit is hashed once more, as a number. */
    bool ok = value_to_int64(exact, hash) || abstract_hash(exact, hash);
    value_release(exact);
    *hash -= ok && *hash == -1;
    return ok;
}

static int slot_truth(value self) {
    value result = call(self, CLASS_NAME_bool, NULL, 0);
    if (value_is_absent(result)) {
        return -1;
    }
    if (!value_has_type(result, &type_bool)) {
        exception_raise(&type_TypeError, "__bool__ should return bool, returned %T", result);
        value_release(result);
        return -1;
    }
    int truth = value_is(result, value_from_object(&true_object.head));
    value_release(result);
    return truth;
}

/* A method's answer as a length. */
static int64_t take_length(value result, const char *name) {
    int64_t length = -1;
    if (value_is_absent(result)) {
        return -1;
    }
    if (value_type(result)->index == NULL) {
        exception_raise(&type_TypeError, "'%T' object cannot be interpreted as an integer", result);
    } else if (abstract_index(result, &type_OverflowError, &length) && length < 0) {
        exception_raise(&type_ValueError, "%s() should return >= 0", name);
    }
    value_release(result);
    return error_pending() ? -1 : length;
}

static int64_t slot_length(value self) {
    return take_length(call(self, CLASS_NAME_len, NULL, 0), "__len__");
}

static int64_t slot_length_hint(value self) {
    value result = call(self, CLASS_NAME_length_hint, NULL, 0);
    if (!value_is_absent(result) && is_not_implemented(result)) {
        value_release(result);
        return 8;
    }
    if (!value_is_absent(result) && !type_is_subtype_flag(value_type(result), TYPE_INT_SUBCLASS)) {
        exception_raise(&type_TypeError, "__length_hint__ must be an integer, not %T", result);
        value_release(result);
        return -1;
    }
    return take_length(result, "__length_hint__");
}

static bool slot_index(value self, value *out) {
    value result = call(self, CLASS_NAME_index, NULL, 0);
    if (!value_is_absent(result) && !value_is_int(result)) {
        if (!type_is_subtype_flag(value_type(result), TYPE_INT_SUBCLASS)) {
            exception_raise(&type_TypeError, "__index__ returned non-int (type %T)", result);
            value_release(result);
            return false;
        }
        bool ok = type_int.index(result, out);
        value_release(result);
        return ok;
    }
    *out = result;
    return !value_is_absent(result);
}

/* ---- Calls and attributes ---- */

static value slot_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    value found = type_lookup(value_type(self), CLASS_NAME(call)), bound, result;
    if (value_is_absent(found)) {
        return exception_raise(&type_TypeError, "'%T' object is not callable", self);
    }
    if (value_type(found)->get_descriptor == NULL) {
        value_retain(found);
        result = abstract_call(found, args, nargs, kwnames);
        value_release(found);
        return result;
    }
    if (!object_recursion_enter(" while calling a Python object")) {
        return VALUE_ABSENT;
    }
    value_retain(found);
    bound = value_type(found)->get_descriptor(found, self, value_type(self));
    value_release(found);
    result = value_is_absent(bound) ? bound : abstract_call(bound, args, nargs, kwnames);
    value_release_any(bound);
    object_recursion_leave();
    return result;
}

/* __getattr__, once the other way has failed with AttributeError. */
static value ask_getattr(value self, value name) {
    bool found;
    struct object *first = error_take();
    value result = class_call_special(self, CLASS_NAME_getattr, &name, 1, &found);
    if (found) {
        object_release(first);
    } else {
        error_set(first);
    }
    return result;
}

static value slot_get_attribute(value self, value name) {
    value found = type_lookup(value_type(self), CLASS_NAME(getattribute)), result;
    struct type *owner = value_is_absent(found) ? NULL : slot_methods_owner(found, CLASS_NAME(getattribute));
    if (value_is_absent(found) || owner == &type_object) {
        result = instance_find_attribute(self, name);
        if (!value_is_absent(result)) {
            return result;
        }
        if (!error_pending()) {
            bool has;
            result = class_call_special(self, CLASS_NAME_getattr, &name, 1, &has);
            return has ? result
                       : exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", self, name);
        }
    } else if (owner != NULL && owner->get_attribute != NULL) {
        result = owner->get_attribute(self, name);
    } else {
        result = class_call_found(found, self, &name, 1);
    }
    if (value_is_absent(result) && error_matches(&type_AttributeError)) {
        return ask_getattr(self, name);
    }
    return result;
}

static int slot_set_attribute(value self, value name, value v) {
    value args[2] = {name, v};
    bool delete = value_is_absent(v);
    value result = call(self, delete ? CLASS_NAME_delattr : CLASS_NAME_setattr, args, delete ? 1 : 2);
    value_release_any(result);
    return value_is_absent(result) ? -1 : 0;
}

static value slot_get_descriptor(value self, value instance, struct type *owner) {
    value args[2] = {value_is_absent(instance) ? value_none() : instance,
                     owner == NULL ? value_none() : value_from_object(&owner->head)};
    return call(self, CLASS_NAME_get, args, 2);
}

static int slot_set_descriptor(value self, value instance, value v) {
    value args[2] = {instance, v};
    bool delete = value_is_absent(v);
    value result = call(self, delete ? CLASS_NAME_delete : CLASS_NAME_set, args, delete ? 1 : 2);
    value_release_any(result);
    return value_is_absent(result) ? -1 : 0;
}

static int slot_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    value found = type_lookup(value_type(self), CLASS_NAME(init)), bound, result;
    value_retain(found);
    bound = value_type(found)->get_descriptor == NULL
                ? value_retained(found)
                : value_type(found)->get_descriptor(found, self, value_type(self));
    result = value_is_absent(bound) ? bound : abstract_call(bound, args, nargs, kwnames);
    value_release_any(bound);
    value_release(found);
    value_release_any(result);
    return value_is_absent(result) ? -1 : 0;
}

/* ---- Containers and iteration ---- */

static value slot_get_item(value self, value key) {
    return call(self, CLASS_NAME_getitem, &key, 1);
}

static int slot_set_item(value self, value key, value item) {
    value args[2] = {key, item};
    bool delete = value_is_absent(item);
    value result = call(self, delete ? CLASS_NAME_delitem : CLASS_NAME_setitem, args, delete ? 1 : 2);
    value_release_any(result);
    return value_is_absent(result) ? -1 : 0;
}

static int slot_contains(value self, value item) {
    value found = type_lookup(value_type(self), CLASS_NAME(contains));
    if (!value_is_absent(found) && value_is_none(found)) {
        exception_raise(&type_TypeError, "'%T' object is not a container", self);
        return -1;
    }
    value result = call(self, CLASS_NAME_contains, &item, 1);
    if (value_is_absent(result)) {
        return -1;
    }
    int truth = abstract_truth(result);
    value_release(result);
    return truth;
}

static value slot_iter(value self) {
    value found = type_lookup(value_type(self), CLASS_NAME(iter));
    if (value_is_absent(found) || value_is_none(found)) {
        return exception_raise(&type_TypeError, "'%T' object is not iterable", self);
    }
    return class_call_found(found, self, NULL, 0);
}

/* A StopIteration stays pending: abstract_next takes it for the end. */
static value slot_next(value self) {
    return call(self, CLASS_NAME_next, NULL, 0);
}

/* ---- Operators ---- */

struct operator_names {
    int16_t plain, reflected, inplace;
};

#define OPERATOR(op, text) [op] = {CLASS_NAME_##text, CLASS_NAME_r##text, CLASS_NAME_i##text}
static const struct operator_names operator_names[NUMBER_COUNT] = {
    OPERATOR(NUMBER_ADD, add),       OPERATOR(NUMBER_SUB, sub),         OPERATOR(NUMBER_MUL, mul),
    OPERATOR(NUMBER_FLOORDIV, floordiv), OPERATOR(NUMBER_MOD, mod),     OPERATOR(NUMBER_AND, and),
    OPERATOR(NUMBER_OR, or),         OPERATOR(NUMBER_XOR, xor),         OPERATOR(NUMBER_LSHIFT, lshift),
    OPERATOR(NUMBER_RSHIFT, rshift), OPERATOR(NUMBER_TRUEDIV, truediv), OPERATOR(NUMBER_POW, pow),
    OPERATOR(NUMBER_MATMUL, matmul), [NUMBER_DIVMOD] = {CLASS_NAME_divmod, CLASS_NAME_rdivmod, -1},
};

static value slot_binary(enum number_operator op, value left, value right);

/* The right side's type has a reflected method of its own, other than what the left side's has. */
static bool is_overloaded(const struct type *left, struct type *right, enum class_name reflected) {
    value a = type_lookup((struct type *)(uintptr_t)left, class_names[reflected]), b = type_lookup(right, class_names[reflected]);
    return !value_is_absent(b) && (value_is_absent(a) || !value_is(a, b));
}

/* CPython 3.11: SLOT1BINFULL. ask_left, ask_right: which of the two types have a method to ask; the right one, of another type, is asked
 * first where it overrides what it has from the left one. */
static value ask_both(enum number_operator op, value left, value right, bool ask_left, bool ask_right) {
    const struct operator_names *names = &operator_names[op];
    struct type *l = value_type(left), *r = value_type(right);
    value result;
    if (ask_left) {
        if (ask_right && type_is_subtype(r, l) && is_overloaded(l, r, (enum class_name)names->reflected)) {
            result = call_maybe(right, (enum class_name)names->reflected, &left, 1);
            if (!is_not_implemented(result)) {
                return result;
            }
            value_release(result);
            ask_right = false;
        }
        result = call_maybe(left, (enum class_name)names->plain, &right, 1);
        if (!is_not_implemented(result) || !ask_right) {
            return result;
        }
        value_release(result);
    }
    return ask_right ? call_maybe(right, (enum class_name)names->reflected, &left, 1) : not_implemented();
}

static value slot_binary(enum number_operator op, value left, value right) {
    struct type *l = value_type(left), *r = value_type(right);
    return ask_both(op, left, right, l->binary == slot_binary, l != r && r->binary == slot_binary);
}

value class_operator(struct type *type, enum number_operator op) {
    return type->binary == slot_binary ? type_lookup(type, class_names[operator_names[op].plain]) : VALUE_ABSENT;
}

/* Whether the class has a method of a program's by that name. */
static bool defines(struct type *type, int name) {
    value found = name < 0 ? VALUE_ABSENT : type_lookup(type, class_names[name]);
    return !value_is_absent(found) && slot_methods_owner(found, class_names[name]) == NULL;
}

static bool keeps(struct type *type, int name) {
    value found = type_lookup(type, class_names[name]);
    return !value_is_absent(found) && slot_methods_owner(found, class_names[name]) != NULL;
}

bool class_defines_operator(struct type *type, enum number_operator op) {
    return type->binary == slot_binary && (defines(type, operator_names[op].plain) || defines(type, operator_names[op].reflected));
}

bool class_keeps_concat(struct type *type, enum number_operator op, bool inplace) {
    const struct operator_names *names = &operator_names[op];
    if (inplace) {
        return keeps(type, names->inplace);
    }
    return keeps(type, names->plain) && (op != NUMBER_MUL || !defines(type, names->reflected));
}

value class_binary(enum number_operator op, value left, value right, bool declined) {
    struct type *l = value_type(left), *r = value_type(right);
    return ask_both(op, left, right, !declined && class_defines_operator(l, op), l != r && class_defines_operator(r, op));
}

bool class_defines_inplace(struct type *type, enum number_operator op) {
    return class_check(type) && defines(type, operator_names[op].inplace);
}

static value slot_inplace(enum number_operator op, value left, value right) {
    int name = operator_names[op].inplace;
    return name < 0 ? not_implemented() : call_maybe(left, (enum class_name)name, &right, 1);
}

static value slot_unary(enum number_unary op, value operand) {
    static const enum class_name names[] = {
        [NUMBER_NEGATE] = CLASS_NAME_neg,
        [NUMBER_POSITIVE] = CLASS_NAME_pos,
        [NUMBER_INVERT] = CLASS_NAME_invert,
        [NUMBER_ABS] = CLASS_NAME_abs,
    };
    return call_maybe(operand, names[op], NULL, 0);
}

static value slot_compare(enum order op, value self, value other) {
    static const enum class_name names[] = {
        [ORDER_LT] = CLASS_NAME_lt, [ORDER_LE] = CLASS_NAME_le, [ORDER_GT] = CLASS_NAME_gt,
        [ORDER_GE] = CLASS_NAME_ge, [ORDER_EQ] = CLASS_NAME_eq, [ORDER_NE] = CLASS_NAME_ne,
    };
    if (!object_recursion_enter(" in comparison")) {
        return VALUE_ABSENT;
    }
    value result = call_maybe(self, names[op], &other, 1);
    object_recursion_leave();
    return result;
}

/* ---- Filling ---- */

enum source {
    SOURCE_NONE,    /* no class on the mro has any of the names */
    SOURCE_BUILTIN, /* the first one that has is a built-in type: *owner */
    SOURCE_PROGRAM
};

/* Where the first of a slot's names that is found comes from; a program's wins over built-in ones. */
static enum source source_of(const struct class *c, const enum class_name *names, struct type **owner) {
    const struct tuple *mro = c->type.mro;
    enum source best = SOURCE_NONE;
    for (; *names != CLASS_NAME_COUNT; names++) {
        for (int64_t i = 0; i < mro->length; i++) {
            struct type *type = class_type_of(mro->items[i]), *native = NULL;
            struct dict *attributes = class_check(type) ? type->attributes : type_attributes(type);
            value found = attributes == NULL ? VALUE_ABSENT : dict_get_name(attributes, class_names[*names]);
            if (class_check(type)) {
                if (value_is_absent(found)) {
                    continue;
                }
                native = slot_methods_owner(found, class_names[*names]);
                if (native == NULL) {
                    return SOURCE_PROGRAM;
                }
            } else if (!value_is_absent(found) || slot_methods_has(type, class_names[*names])) {
                native = type;
            }
            if (native != NULL) {
                if (best == SOURCE_NONE) {
                    best = SOURCE_BUILTIN;
                    *owner = native;
                }
                break;
            }
        }
    }
    return best;
}

#define NAMES(...) (const enum class_name[]){__VA_ARGS__, CLASS_NAME_COUNT}
#define N(text) CLASS_NAME_##text

/* A slot is the program's dispatcher, the built-in owner's, or what the base that instances are laid out like has. */
#define FILL(slot, dispatcher, ...)                                                                 \
    do {                                                                                            \
        struct type *from_ = c->solid;                                                              \
        enum source found_ = source_of(c, NAMES(__VA_ARGS__), &from_);                              \
        type->slot = found_ == SOURCE_PROGRAM ? (dispatcher) : from_->slot;                         \
    } while (0)

static void fill_operators(struct class *c) {
    static const enum class_name binary[] = {
        N(add), N(radd), N(sub), N(rsub), N(mul), N(rmul), N(floordiv), N(rfloordiv), N(mod), N(rmod), N(and), N(rand), N(or),
        N(ror), N(xor), N(rxor), N(lshift), N(rlshift), N(rshift), N(rrshift), N(truediv), N(rtruediv), N(pow), N(rpow),
        N(matmul), N(rmatmul), N(divmod), N(rdivmod), CLASS_NAME_COUNT};
    static const enum class_name inplace[] = {
        N(iadd), N(isub), N(imul), N(ifloordiv), N(imod), N(iand), N(ior), N(ixor), N(ilshift), N(irshift), N(itruediv),
        N(ipow), N(imatmul), CLASS_NAME_COUNT};
    struct type *type = &c->type, *owner = c->solid;
    enum source source = source_of(c, binary, &owner);
    type->binary = source == SOURCE_PROGRAM ? slot_binary : owner->binary;
    owner = c->solid;
    source = source_of(c, inplace, &owner);
    type->inplace = source == SOURCE_PROGRAM ? slot_inplace : owner->inplace;
    FILL(unary, slot_unary, N(neg), N(pos), N(invert), N(abs));
    FILL(compare, slot_compare, N(lt), N(le), N(gt), N(ge), N(eq), N(ne));
    FILL(index, slot_index, N(index));
}

static void fill_hash(struct class *c) {
    struct type *owner = c->solid;
    enum source source = source_of(c, NAMES(N(hash)), &owner);
    value found = type_lookup(&c->type, CLASS_NAME(hash));
    if (!value_is_absent(found) && value_is_none(found)) {
        c->type.hash = type_unhashable;
    } else {
        c->type.hash = source == SOURCE_PROGRAM ? slot_hash : owner->hash;
    }
}

static void fill_attributes(struct class *c) {
    struct type *type = &c->type, *owner = c->solid;
    enum source source = source_of(c, NAMES(N(getattribute), N(getattr)), &owner);
    bool has_dict = c->dict_offset != 0 && !type_is_subtype_flag(type, TYPE_TYPE_SUBCLASS);
    if (source == SOURCE_PROGRAM) {
        type->get_attribute = slot_get_attribute;
    } else {
        bool keep = !has_dict || owner == &type_super; /* which knows of its instances' dicts */
        type->get_attribute = owner->get_attribute != NULL && keep ? owner->get_attribute
                              : has_dict                           ? instance_get_attribute
                                                                   : NULL;
    }
    owner = c->solid;
    source = source_of(c, NAMES(N(setattr), N(delattr)), &owner);
    if (source == SOURCE_PROGRAM) {
        type->set_attribute = slot_set_attribute;
    } else {
        type->set_attribute = owner->set_attribute != NULL && !has_dict ? owner->set_attribute
                              : has_dict                                ? instance_set_attribute
                                                                        : NULL;
    }
}

/* __new__ and __init__ of programs are kept at hand; built-in ones become slots. */
static void fill_construction(struct class *c) {
    struct type *type = &c->type, *owner = c->solid;
    value found = type_lookup(type, CLASS_NAME(new));
    c->create_method = c->initialize_method = VALUE_ABSENT;
    type->create = c->solid->create;
    if (source_of(c, NAMES(N(new)), &owner) == SOURCE_PROGRAM && !value_has_type(found, &type_native)) {
        c->create_method = found;
    }
    owner = c->solid;
    found = type_lookup(type, CLASS_NAME(init));
    if (source_of(c, NAMES(N(init)), &owner) == SOURCE_PROGRAM) {
        c->initialize_method = found;
        type->initialize = slot_initialize;
    } else {
        type->initialize = owner->initialize;
    }
}

static void fill_iteration(struct class *c) {
    struct type *type = &c->type, *owner = c->solid;
    FILL(length, slot_length, N(len));
    FILL(truth, slot_truth, N(bool));
    FILL(get_item, slot_get_item, N(getitem));
    FILL(set_item, slot_set_item, N(setitem), N(delitem));
    FILL(contains, slot_contains, N(contains));
    FILL(next, slot_next, N(next));
    FILL(length_hint, slot_length_hint, N(length_hint));
    enum source source = source_of(c, NAMES(N(iter)), &owner);
    type->iter = source == SOURCE_PROGRAM                                        ? slot_iter
                 : source == SOURCE_NONE && type->get_item == slot_get_item      ? item_iterator_new
                                                                                 : owner->iter;
    value found = type_lookup(type, CLASS_NAME(contains));
    if (!value_is_absent(found) && value_is_none(found)) {
        type->contains = slot_contains;
    }
}

void class_fill_slots(struct class *c) {
    struct type *type = &c->type;
    if (type->mro == NULL) {
        return;
    }
    FILL(repr, slot_repr, N(repr));
    FILL(str, slot_str, N(str));
    FILL(format, slot_format, N(format));
    FILL(call, slot_call, N(call));
    FILL(get_descriptor, slot_get_descriptor, N(get));
    FILL(set_descriptor, slot_set_descriptor, N(set), N(delete));
    struct type *owner = c->solid;
    type->finalize = source_of(c, NAMES(N(del)), &owner) == SOURCE_PROGRAM ? instance_finalize : NULL;
    fill_hash(c);
    fill_attributes(c);
    fill_iteration(c);
    fill_operators(c);
    fill_construction(c);
}
