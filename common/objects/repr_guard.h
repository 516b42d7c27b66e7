/* Keeps repr() of a container that holds itself from running for ever (CPython's Py_ReprEnter).
 */
#ifndef TAGBOX_COMMON_OBJECTS_REPR_GUARD_H
#define TAGBOX_COMMON_OBJECTS_REPR_GUARD_H

#include "common/core/object.h"

enum repr_entry { REPR_FIRST, REPR_AGAIN, REPR_FAILED };

/* Notes that the repr of o is being made. REPR_AGAIN: it is already (show "..."); REPR_FAILED: RecursionError is pending. Only
 * REPR_FIRST is paired with repr_leave(). */
enum repr_entry repr_enter(struct object *o);
void repr_leave(struct object *o);

#endif
