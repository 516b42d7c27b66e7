/* collections.OrderedDict: a dict that can be reordered, and whose equality looks at the order.
 *
 * Every dict keeps the order of insertion, so this one has no list of its own beside its table, as CPython's has (Objects/odictobject.c):
 * moving a key to the end is taking it out and putting it in again.
 */
#ifndef TAGBOX_COMMON_OBJECTS_ORDERED_DICT_H
#define TAGBOX_COMMON_OBJECTS_ORDERED_DICT_H

#include "common/objects/dict.h"

extern struct type type_ordered_dict;

static inline bool ordered_dict_check(value v) {
    return value_has_type(v, &type_ordered_dict) || type_is_subtype(value_type(v), &type_ordered_dict);
}

#endif
