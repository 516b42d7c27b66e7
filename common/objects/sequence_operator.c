#include "common/objects/sequence_operator.h"

#include "common/objects/bytearray.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"

static const struct type *solid_of(const struct type *type) {
    return class_check(type) ? class_of_type(type)->solid : type;
}

static bool is_sequence(const struct type *type) {
    return type_is_subtype_flag(type, SEQUENCE_OPERATOR_KINDS) || solid_of(type) == &type_bytearray;
}

bool sequence_operator_among(const struct type *left, const struct type *right) {
    return is_sequence(left) || is_sequence(right);
}

static bool is_not_implemented(value v) {
    return value_is(v, value_from_object(&not_implemented_object));
}

static value not_implemented(void) {
    return value_retained(value_from_object(&not_implemented_object));
}

/* ---- The numbers' operators ---- */

/* What stands for nb_add and nb_multiply. */
enum number_slot {
    SLOT_NONE,
    SLOT_METHODS, /* a program's */
    SLOT_BUILTIN  /* type->binary */
};

static enum number_slot slot_of(struct type *type, enum number_operator op) {
    return class_check(type) && class_defines_operator(type, op) ? SLOT_METHODS
           : type->binary == NULL || is_sequence(type)           ? SLOT_NONE
                                                                 : SLOT_BUILTIN;
}

static value call_slot(enum number_slot slot, const struct type *type, enum number_operator op, value left, value right,
                       bool declined) {
    return slot == SLOT_METHODS ? class_binary(op, left, right, declined) : type->binary(op, left, right);
}

/* binary_op1 */
static value as_numbers(enum number_operator op, value left, value right, bool declined) {
    struct type *l = value_type(left), *r = value_type(right);
    enum number_slot left_slot = slot_of(l, op), right_slot = l == r ? SLOT_NONE : slot_of(r, op);
    value result;
    if (left_slot == right_slot && (left_slot == SLOT_METHODS || l->binary == r->binary)) {
        right_slot = SLOT_NONE;
    }
    if (left_slot != SLOT_NONE) {
        if (right_slot != SLOT_NONE && !declined && type_is_subtype(r, l)) {
            result = call_slot(right_slot, r, op, left, right, false);
            if (!is_not_implemented(result)) {
                return result;
            }
            value_release(result);
            right_slot = SLOT_NONE;
        }
        result = call_slot(left_slot, l, op, left, right, declined);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
    }
    return right_slot != SLOT_NONE ? call_slot(right_slot, r, op, left, right, false) : not_implemented();
}

/* ---- The sequences' ---- */

static bool concatenates(const struct type *type, enum number_operator op, bool inplace) {
    if (!is_sequence(type) || (inplace && solid_of(type)->inplace == NULL)) {
        return false;
    }
    return !class_check(type) || class_keeps_concat((struct type *)(uintptr_t)type, op, inplace);
}

static value repeated(const struct type *sequence, value left, value right, value count, bool inplace) {
    if (value_type(count)->index == NULL) {
        return exception_raise(&type_TypeError, "can't multiply sequence by non-int of type '%T'", count);
    }
    return inplace ? sequence->inplace(NUMBER_MUL, left, right) : sequence->binary(NUMBER_MUL, left, right);
}

static value as_sequences(enum number_operator op, value left, value right, bool inplace) {
    const struct type *l = value_type(left), *r = value_type(right);
    bool changes = inplace && concatenates(l, op, true);
    if (changes || concatenates(l, op, false)) {
        const struct type *solid = solid_of(l);
        return op == NUMBER_MUL ? repeated(solid, left, right, right, changes)
               : changes        ? solid->inplace(op, left, right)
                                : solid->binary(op, left, right);
    }
    if (inplace && (class_check(l) || l->length != NULL)) { /* CPython asks the right side only where the left one is no sequence at all */
        return not_implemented();
    }
    return op == NUMBER_MUL && concatenates(r, op, false) ? repeated(solid_of(r), left, right, left, false) : not_implemented();
}

value sequence_operator(enum number_operator op, value left, value right, bool inplace, bool declined) {
    struct type *l = value_type(left);
    value result;
    /* A class that inherits a sequence's __iadd__ has it as the numbers', too, since their wrappers look alike. */
    bool has_concat = class_check(l) && op == NUMBER_ADD && concatenates(l, op, true);
    if (inplace && !declined && l->inplace != NULL && (!is_sequence(l) || has_concat || class_defines_inplace(l, op))) {
        result = has_concat ? solid_of(l)->inplace(op, left, right) : l->inplace(op, left, right);
        if (!is_not_implemented(result)) {
            return result;
        }
        value_release(result);
    }
    result = as_numbers(op, left, right, declined);
    if (!is_not_implemented(result)) {
        return result;
    }
    value_release(result);
    result = as_sequences(op, left, right, inplace);
    if (!is_not_implemented(result)) {
        return result;
    }
    value_release(result);
    return exception_raise(&type_TypeError, "unsupported operand type(s) for %s%s: '%T' and '%T'", op == NUMBER_ADD ? "+" : "*",
                           inplace ? "=" : "", left, right);
}
