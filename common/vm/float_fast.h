/* + - * where the quick int path gave up: of two floats, and what else is worth a short way, ints of any size, an int and a float,
 * str + str. Private to vm/.
 */
#ifndef TAGBOX_COMMON_VM_FLOAT_FAST_H
#define TAGBOX_COMMON_VM_FLOAT_FAST_H

#include "common/value.h"

/* What becomes of the operands and of what the slot holds. */
enum float_fast { FLOAT_FAST_LEFT = 1 /* consumed */, FLOAT_FAST_RIGHT = 2 /* consumed */, FLOAT_FAST_OLD = 4 /* released last */ };

/* true: the result is in *slot, the operands are released as `how` says. false: other types, or no memory; nothing has happened and
 * nothing is raised. */
bool float_fast_add(value left, value right, value *slot, unsigned how);
bool float_fast_sub(value left, value right, value *slot, unsigned how);
bool float_fast_mul(value left, value right, value *slot, unsigned how);
bool float_fast_add_small(value left, int k, value *slot, unsigned how);
bool float_fast_sub_small(value left, int k, value *slot, unsigned how);
bool float_fast_mul_small(value left, int k, value *slot, unsigned how);

#endif
