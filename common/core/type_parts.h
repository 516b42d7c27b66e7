/* What types need from the layer of dicts, tuples and strings; implemented in objects/type_object.c and objects/type_lookup.c.
 */
#ifndef TAGBOX_COMMON_CORE_TYPE_PARTS_H
#define TAGBOX_COMMON_CORE_TYPE_PARTS_H

#include "common/core/type.h"

/* Makes type->mro of a built-in type. false with an exception pending. */
bool type_make_parts(struct type *type);

/* Set when a look-up could not make what it looked for, for want of memory. Whoever is about to say that there is no such attribute, or
 * goes by what a type lacks, clears it and raises MemoryError instead. */
extern bool type_parts_failed;

/* Whether `ancestor` is in the mro of `type`. */
bool type_mro_has(const struct type *type, const struct type *ancestor);

/* Drops them. */
void type_drop_parts(struct type *type);

/* The attribute `name` of this very type; borrowed, or absent. */
value type_find_own(struct type *type, value name);

/* The attribute `name` along the mro; borrowed, or absent. */
value type_lookup_parts(struct type *type, value name);

/* Empties the cache of type_lookup(). */
void type_forget_lookups(void);

#endif
