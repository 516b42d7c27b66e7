/* Slots as methods. */
#include "common/objects/slot_methods.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/str.h"

/* The operators call the slot itself, so that they answer NotImplemented instead of raising. */
#define BINARY_METHOD(name, op)                                                                     \
    static value op_##name(const value *args, size_t nargs) {                                       \
        (void)nargs;                                                                                \
        return value_type(args[0])->binary(op, args[0], args[1]);                                   \
    }                                                                                               \
    static value op_r##name(const value *args, size_t nargs) {                                      \
        (void)nargs;                                                                                \
        return value_type(args[0])->binary(op, args[1], args[0]);                                   \
    }
BINARY_METHOD(add, NUMBER_ADD)
BINARY_METHOD(sub, NUMBER_SUB)
BINARY_METHOD(mul, NUMBER_MUL)
BINARY_METHOD(floordiv, NUMBER_FLOORDIV)
BINARY_METHOD(truediv, NUMBER_TRUEDIV)
BINARY_METHOD(mod, NUMBER_MOD)
BINARY_METHOD(pow, NUMBER_POW)
BINARY_METHOD(and, NUMBER_AND)
BINARY_METHOD(or, NUMBER_OR)
BINARY_METHOD(xor, NUMBER_XOR)
BINARY_METHOD(lshift, NUMBER_LSHIFT)
BINARY_METHOD(rshift, NUMBER_RSHIFT)
BINARY_METHOD(divmod, NUMBER_DIVMOD)

#define ORDER_METHOD(name, op)                                                                      \
    static value name(const value *args, size_t nargs) {                                            \
        (void)nargs;                                                                                \
        return value_type(args[0])->compare(op, args[0], args[1]);                                  \
    }
ORDER_METHOD(lt, ORDER_LT)
ORDER_METHOD(le, ORDER_LE)
ORDER_METHOD(gt, ORDER_GT)
ORDER_METHOD(ge, ORDER_GE)
ORDER_METHOD(eq, ORDER_EQ)
ORDER_METHOD(ne, ORDER_NE)

#define UNARY_METHOD(name, op)                                                                      \
    static value name(const value *args, size_t nargs) {                                            \
        (void)nargs;                                                                                \
        return abstract_unary(op, args[0]);                                                         \
    }
UNARY_METHOD(neg, NUMBER_NEGATE)
UNARY_METHOD(pos, NUMBER_POSITIVE)
UNARY_METHOD(invert, NUMBER_INVERT)
UNARY_METHOD(absolute, NUMBER_ABS)

static value length(const value *args, size_t nargs) {
    int64_t n;
    (void)nargs;
    n = abstract_length(args[0]);
    return n < 0 ? VALUE_ABSENT : value_from_int64(n);
}
static value get_item(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_get_item(args[0], args[1]);
}
static value set_item(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_set_item(args[0], args[1], args[2]) < 0 ? VALUE_ABSENT : value_none_retained();
}
static value delete_item(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_delete_item(args[0], args[1]) < 0 ? VALUE_ABSENT : value_none_retained();
}
static value contains(const value *args, size_t nargs) {
    int found;
    (void)nargs;
    found = abstract_contains(args[0], args[1]);
    return found < 0 ? VALUE_ABSENT : value_from_bool(found);
}
static value iter(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_iter(args[0]);
}
static value next(const value *args, size_t nargs) {
    value item;
    (void)nargs;
    item = value_type(args[0])->next(args[0]);
    return value_is_absent(item) && !error_pending() ? exception_raise(&type_StopIteration, NULL) : item;
}
static value hash(const value *args, size_t nargs) {
    int64_t h;
    (void)nargs;
    return abstract_hash(args[0], &h) ? value_from_int64(h) : VALUE_ABSENT;
}
static value repr(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_repr(args[0]);
}
static value str(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_str(args[0]);
}
static value format(const value *args, size_t nargs) {
    (void)nargs;
    if (!str_check(args[1])) {
        return exception_raise(&type_TypeError, "__format__() argument must be str, not %T", args[1]);
    }
    return abstract_format(args[0], args[1]);
}
static value truth(const value *args, size_t nargs) {
    int t;
    (void)nargs;
    t = abstract_truth(args[0]);
    return t < 0 ? VALUE_ABSENT : value_from_bool(t);
}
static value call(const value *args, size_t nargs, struct tuple *kwnames) {
    return abstract_call(args[0], args + 1, nargs - 1, kwnames);
}

/* The slot that must be filled, and the method. */
#define SLOT(field) offsetof(struct type, field)
static const struct {
    size_t slot;
    bool numbers_only; /* sequences fill `binary` for + and * alone */
    struct native_method method;
} slot_methods[] = {
#define BINARY(text, which, numbers)                                                                \
    {SLOT(binary), numbers, {"__" text "__", .function = op_##which, .min = 1, .max = 1}},          \
        {SLOT(binary), true, {"__r" text "__", .function = op_r##which, .min = 1, .max = 1}}
    BINARY("add", add, false), BINARY("mul", mul, false), BINARY("sub", sub, true),
    BINARY("floordiv", floordiv, true), BINARY("truediv", truediv, true), BINARY("mod", mod, true),
    BINARY("pow", pow, true), BINARY("and", and, true), BINARY("or", or, true), BINARY("xor", xor, true),
    BINARY("lshift", lshift, true), BINARY("rshift", rshift, true), BINARY("divmod", divmod, true),
#undef BINARY
#define ONE(field, text, function_name) {SLOT(field), false, {text, .function = function_name, .min = 1, .max = 1}}
#define NONE(field, text, function_name) {SLOT(field), false, {text, .function = function_name}}
    ONE(compare, "__lt__", lt), ONE(compare, "__le__", le), ONE(compare, "__gt__", gt),
    ONE(compare, "__ge__", ge), ONE(compare, "__eq__", eq), ONE(compare, "__ne__", ne),
    NONE(unary, "__neg__", neg), NONE(unary, "__pos__", pos), NONE(unary, "__invert__", invert),
    NONE(unary, "__abs__", absolute), NONE(length, "__len__", length), ONE(get_item, "__getitem__", get_item),
    {SLOT(set_item), false, {"__setitem__", .function = set_item, .min = 2, .max = 2}},
    ONE(set_item, "__delitem__", delete_item), ONE(contains, "__contains__", contains),
    NONE(iter, "__iter__", iter), NONE(next, "__next__", next), NONE(hash, "__hash__", hash),
    NONE(repr, "__repr__", repr), NONE(repr, "__str__", str), ONE(format, "__format__", format),
    NONE(truth, "__bool__", truth), {SLOT(call), false, {"__call__", .raw = call}},
#undef ONE
#undef NONE
};

static bool is_number(const struct type *type) {
    return type_is_subtype_flag(type, TYPE_INT_SUBCLASS | TYPE_FLOAT_SUBCLASS | TYPE_SET_SUBCLASS);
}

static bool slot_is_filled(const struct type *type, size_t slot) {
    void (*function)(void);
    memcpy(&function, (const char *)type + slot, sizeof function);
    return function != NULL;
}

value slot_methods_find(struct type *type, value name) {
    const char *text = str_ascii_text(str_of(name));
    struct native *method;
    bool kept;
    if (text == NULL || text[0] != '_' || text[1] != '_' || type->attributes == NULL) {
        return VALUE_ABSENT;
    }
    for (size_t i = 0; i < sizeof slot_methods / sizeof *slot_methods; i++) {
        if (strcmp(slot_methods[i].method.name, text) != 0) {
            continue;
        }
        if (!slot_is_filled(type, slot_methods[i].slot) || (slot_methods[i].numbers_only && !is_number(type))) {
            return VALUE_ABSENT;
        }
        method = native_new(&slot_methods[i].method, VALUE_ABSENT, type);
        kept = method != NULL && dict_set(type->attributes, name, value_from_object(&method->head));
        if (method != NULL) {
            object_release(&method->head);
        }
        if (!kept) {
            error_clear();
            return VALUE_ABSENT;
        }
        return value_from_object(&method->head);
    }
    return VALUE_ABSENT;
}
