/* Attributes that programs may hang on instances of a built-in type, as on functions: a dict made when the first one is set.
 */
#ifndef TAGBOX_COMMON_OBJECTS_OWN_ATTRIBUTES_H
#define TAGBOX_COMMON_OBJECTS_OWN_ATTRIBUTES_H

#include "common/objects/dict.h"

/* For get_attribute and set_attribute slots: `dict` is where the instance keeps them, NULL while there are none. The type's own members
 * (struct type_member) come first and cannot be hidden. */
value own_attributes_get(value self, value name, struct dict *const *dict);
int own_attributes_set(value self, value name, value v, struct dict **dict);
/* For the member __dict__: makes the dict if there is none yet. */
value own_attributes_dict(struct dict **dict);

#endif
