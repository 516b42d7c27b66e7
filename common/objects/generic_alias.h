/* list[int] and int | None as values. CPython 3.11: Objects/genericaliasobject.c, Objects/unionobject.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_GENERIC_ALIAS_H
#define TAGBOX_COMMON_OBJECTS_GENERIC_ALIAS_H

#include "common/objects/native.h"
#include "common/value.h"

extern struct type type_generic_alias, type_union;

/* origin[key] */
value generic_alias_new(value origin, value key);
/* __class_getitem__ of types that can be subscripted: for their tables of methods. */
value generic_alias_class_getitem(const value *args, size_t nargs);
#define GENERIC_ALIAS_ENTRY                                                                         \
    {"__class_getitem__", .function = generic_alias_class_getitem, .min = 1, .max = 1, .is_class = true}

/* left | right, where both are types, None, aliases or unions; else NotImplemented. For type.binary. */
value generic_alias_binary(enum number_operator op, value left, value right);

/* The members of a union, borrowed; NULL: v is none. */
struct tuple *generic_alias_members(value v);

#endif
