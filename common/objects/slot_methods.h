/* Slots as methods: [].__len__, int.__add__, ... for the special names of what a built-in type's slots can do.
 */
#ifndef TAGBOX_COMMON_OBJECTS_SLOT_METHODS_H
#define TAGBOX_COMMON_OBJECTS_SLOT_METHODS_H

#include "common/value.h"

/* If `name` is the special name of a slot that `type` fills, makes the method, puts it into the type's attributes and returns it, borrowed.
 * Absent otherwise; a failure to allocate counts as otherwise. They are made when first asked for, since few programs do. */
value slot_methods_find(struct type *type, value name);

#endif
