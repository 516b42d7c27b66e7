/* Turning a unit's literals into values.
 */
#ifndef TAGBOX_COMMON_VM_LITERAL_H
#define TAGBOX_COMMON_VM_LITERAL_H

#include "common/bytecode/unit.h"
#include "common/value.h"

/* The value of a literal: operations are carried out, strings that look like names interned (as CPython interns constants).
 * Absent with an exception pending. */
value literal_value(const struct literal *literal);

#endif
