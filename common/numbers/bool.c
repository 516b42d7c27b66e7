/* type_bool: a subclass of int with two instances, which core/ defines. */
#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

static bool truth_of(value v) {
    return ((struct bool_object *)value_object(v))->truth;
}

static value slot_repr(value self) {
    struct str *s = str_from_ascii(truth_of(self) ? "True" : "False");
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value slot_binary(enum number_operator op, value left, value right) {
    if (value_has_type(left, &type_bool) && value_has_type(right, &type_bool)) {
        bool a = truth_of(left), b = truth_of(right);
        switch (op) {
        case NUMBER_AND:
            return value_from_bool(a & b);
        case NUMBER_OR:
            return value_from_bool(a | b);
        case NUMBER_XOR:
            return value_from_bool(a ^ b);
        default:
            break;
        }
    }
    return int_slot_binary(op, left, right);
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    int truth;
    (void)type;
    if (kwnames != NULL) {
        return exception_raise(&type_TypeError, "bool() takes no keyword arguments");
    }
    if (nargs > 1) {
        return exception_raise(&type_TypeError, "bool expected at most 1 argument, got %zu", nargs);
    }
    truth = nargs == 0 ? 0 : abstract_truth(args[0]);
    return truth < 0 ? VALUE_ABSENT : value_from_bool(truth != 0);
}

/* Both instances are immortal; their count can only come here through a bug. */
static void deallocate(struct object *self) {
    self->refcount = OBJECT_IMMORTAL;
}

struct type type_bool = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "bool",
    .size = sizeof(struct bool_object),
    .flags = TYPE_INT_SUBCLASS | TYPE_MATCH_SELF,
    .base = &type_int,
    .doc = "bool(x): whether x counts as true",
    .deallocate = deallocate,
    .construct = construct,
    .repr = slot_repr,
    .binary = slot_binary,
};
