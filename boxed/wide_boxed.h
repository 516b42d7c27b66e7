/* boxed: sums, differences and products where an operand has more than four digits, the commonest ones straight from block to
 * block: no view of the operands, no plan. Absent: not such a case, or no memory; then common/numbers/int_arith.c computes it.
 */
#ifndef TAGBOX_BOXED_WIDE_BOXED_H
#define TAGBOX_BOXED_WIDE_BOXED_H

#include "common/value.h"

value boxed_wide_add(value a, value b);
value boxed_wide_sub(value a, value b);
/* A product whose one factor has one or two digits. */
value boxed_wide_mul(value a, value b);

value boxed_wide_add_small(value a, int k);
value boxed_wide_sub_small(value a, int k);
value boxed_wide_mul_small(value a, int k);

#endif
