/* Descriptors: property, classmethod, staticmethod, the members that __slots__ makes, the read-only view of a class's dict.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DESCRIPTOR_H
#define TAGBOX_COMMON_OBJECTS_DESCRIPTOR_H

#include "common/value.h"

struct property {
    struct object head;
    value get, set, delete; /* or absent */
    value doc;              /* or absent */
    value name;             /* what __set_name__ told, or absent */
    bool doc_from_getter;
};

/* classmethod and staticmethod. */
struct method_wrapper {
    struct object head;
    value function;
    struct dict *attributes; /* NULL until one is needed */
};

/* The member `name` of `owner` (borrowed), whose value stands at that offset of its instances. NULL: MemoryError. */
struct object *descriptor_slot_new(struct type *owner, value name, size_t offset);
/* If v is such a member, the offset, else 0. */
size_t descriptor_slot_offset(value v);

/* A mappingproxy of a dict (retained). */
value descriptor_proxy_new(struct dict *mapping);

/* Whether v.__isabstractmethod__ is there and true; -1 with an exception pending. */
int descriptor_is_abstract(value v);

extern struct type type_slot_member, type_proxy;

#endif
