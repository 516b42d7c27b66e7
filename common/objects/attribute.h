/* Attributes of instances of built-in types: the generic look-up along the mro, and the descriptors behind struct type_member.
 */
#ifndef TAGBOX_COMMON_OBJECTS_ATTRIBUTE_H
#define TAGBOX_COMMON_OBJECTS_ATTRIBUTE_H

#include "common/value.h"

struct list;

/* v.name by the type alone; AttributeError when there is none. For get_attribute slots that look elsewhere first. */
value attribute_get_generic(value v, value name);
/* The same; absent with NO exception pending when there is none. */
value attribute_find_generic(value v, value name);

/* If the type has a settable (or read-only) member `name`, sets (absent: deletes) it: 1 done, -1 an exception is pending. 0: there is
 * no such member and the caller may store the attribute elsewhere. */
int attribute_set_member(value v, value name, value new_value);

/* The names of v's attributes, sorted: what dir(v) answers. NULL with an exception pending. */
struct list *attribute_dir(value v);

/* The same without asking the class's own __dir__. */
struct list *attribute_dir_plain(value v);

/* A descriptor for a computed attribute of `owner`. NULL with MemoryError pending. */
struct object *member_new(const struct type_member *member, struct type *owner);

/* A type_member.set for what CPython stores in a struct field: AttributeError "readonly attribute". */
int member_read_only(value v, value new_value);

extern struct type type_member_descriptor;

#endif
