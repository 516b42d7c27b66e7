/* Inline caches of attributes that instances have in themselves: where the value stands.
 */
#ifndef TAGBOX_COMMON_VM_ATTRIBUTE_CACHE_H
#define TAGBOX_COMMON_VM_ATTRIBUTE_CACHE_H

#include "common/vm/code.h"

/* pre: cache->place_version is the version of self's type. In heap form; absent: the instance does not have it. */
ALWAYS_INLINE value *attribute_cache_place(value self, const struct cache *cache) {
    return (value *)(void *)((char *)value_object(self) + cache->offset);
}

/* The memo of the type's attribute by that name; NULL: none at hand. It lasts until the next look-up. */
ALWAYS_INLINE struct type_lookup_memo *attribute_cache_memo(const struct type *type, value name) {
    struct type_lookup_memo *memo = type_lookup_slot(type, (uint64_t)value_id(name));
    return memo->version == type->version && value_is(memo->name, name) && type->version != 0 ? memo : NULL;
}

/* self.name and self.name = v (borrowed), the long way; they fill the cache where the next time may be quicker. */
value attribute_cache_get(value self, struct cache *cache);
bool attribute_cache_set(value self, struct cache *cache, value v);

#endif
