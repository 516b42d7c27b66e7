/* Operators where the quick int path gave up: of two floats, and what else is worth a short way, ints of any size, an int and a
 * float, str + str, comparisons of strings. Private to vm/.
 */
#ifndef TAGBOX_COMMON_VM_MIXED_FAST_H
#define TAGBOX_COMMON_VM_MIXED_FAST_H

#include "common/value.h"

/* What becomes of the operands and of what the slot holds. */
enum mixed_fast { MIXED_FAST_LEFT = 1 /* consumed */, MIXED_FAST_RIGHT = 2 /* consumed */, MIXED_FAST_OLD = 4 /* released last */ };

/* true: the result is in *slot, the operands are released as `how` says. false: other types, an operator that raises, or no memory;
 * nothing has happened and nothing is raised. */
#define X(name)                                                                                     \
    bool mixed_fast_##name(value left, value right, value *slot, unsigned how);                     \
    bool mixed_fast_##name##_small(value left, int k, value *slot, unsigned how);
VALUE_ARITHMETIC(X)
#undef X
/* + - * for operands of known kinds: to a temporary (T) or a variable (V, whose old value is released), left and right consumed (T)
 * or not (V). */
#define MIXED_FAST_FORMS(Y, name)                                                                   \
    Y(name, T, V, V) Y(name, T, V, T) Y(name, T, T, V) Y(name, T, T, T)                             \
    Y(name, V, V, V) Y(name, V, V, T) Y(name, V, T, V) Y(name, V, T, T)
#define Y(name, to, lk, rk) bool mixed_fast_##name##_##to##lk##rk(value left, value right, value *slot);
MIXED_FAST_FORMS(Y, add)
MIXED_FAST_FORMS(Y, sub)
MIXED_FAST_FORMS(Y, mul)
#undef Y
bool mixed_fast_truediv(value left, value right, value *slot, unsigned how);

/* 0 or 1: what the comparison says; the operands are released as `how` says. -1: other types; nothing has happened. */
#define X(name, operator)                                                                           \
    int mixed_fast_##name(value left, value right, unsigned how);                                   \
    int mixed_fast_##name##_small(value left, int k, unsigned how);
VALUE_COMPARISONS(X)
#undef X

#endif
