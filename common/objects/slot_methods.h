/* Slots as methods: [].__len__, int.__add__, object.__init__ ... for the special names of what a built-in type's slots can do.
 *
 * CPython's wrapper_descriptor and method-wrapper: a slot wrapper knows the type whose slot it calls, which need not be the type of the
 * object that it is called on; so that a class's own __len__ can call list.__len__(self).
 */
#ifndef TAGBOX_COMMON_OBJECTS_SLOT_METHODS_H
#define TAGBOX_COMMON_OBJECTS_SLOT_METHODS_H

#include "common/value.h"

/* If `name` is the special name of a slot that `type` fills otherwise than its base, makes the method, puts it into the type's attributes
 * and returns it, borrowed. Absent otherwise; a failure to allocate counts as otherwise. They are made when first asked for, since few
 * programs do. pre: type is built in. */
value slot_methods_find(struct type *type, value name);

/* The same question without making anything. */
bool slot_methods_has(const struct type *type, value name);

/* If v is an unbound slot wrapper for the special name, the type whose slot it calls; else NULL. */
struct type *slot_methods_owner(value v, value name);

/* Makes all that slot_methods_find() would, for who looks at the type's dict as a whole: vars(), dir(). false with MemoryError pending. */
bool slot_methods_make_all(struct type *type);

#endif
