/* + and * where a program's class derives from a built-in sequence.
 *
 * In CPython the sequences' concatenation and repetition are no operators of numbers: they are tried after both operands' __add__ and
 * __radd__ (__mul__ and __rmul__) have declined, and a class that defines one of these has them no more. Only here do the two kinds
 * need to be told apart; elsewhere a type's `binary` is enough. CPython 3.11: Objects/abstract.c (PyNumber_Add, PyNumber_Multiply and
 * their in-place forms), Objects/typeobject.c (update_one_slot).
 */
#ifndef TAGBOX_COMMON_OBJECTS_SEQUENCE_OPERATOR_H
#define TAGBOX_COMMON_OBJECTS_SEQUENCE_OPERATOR_H

#include "common/value.h"

#define SEQUENCE_OPERATOR_KINDS (TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS | TYPE_LIST_SUBCLASS | TYPE_TUPLE_SUBCLASS)

/* Whether sequence_operator() is to do it. */
bool sequence_operator_among(const struct type *left, const struct type *right);
static inline bool sequence_operator_wanted(enum number_operator op, const struct type *left, const struct type *right) {
    return ((left->flags | right->flags) & TYPE_HEAP) != 0 && (op == NUMBER_ADD || op == NUMBER_MUL) &&
           sequence_operator_among(left, right);
}

/* left + right, left * right or their in-place forms, raising what CPython raises. `declined`: the left operand's own method has been
 * asked, and answered NotImplemented. */
value sequence_operator(enum number_operator op, value left, value right, bool inplace, bool declined);

#endif
