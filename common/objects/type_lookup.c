/* Looking attributes up along the mro, with a cache for all types (CPython: Objects/typeobject.c, the method cache). */
#include "common/core/type_parts.h"
#include "common/value.h"

#define CACHE_SIZE 1024 /* a power of two */

/* The name is held: were it to die, another might take its address. */
static struct {
    uint32_t version; /* of the type; 0: empty */
    value name;
    value found; /* borrowed from a type's dict; absent: known not to be there */
} cache[CACHE_SIZE];
static bool cache_is_used;

value type_lookup(struct type *type, value name) {
    size_t slot = (((size_t)value_id(name) >> 4) ^ type->version * 31u) & (CACHE_SIZE - 1);
    value found;
    if (LIKELY(cache[slot].version == type->version && value_is(cache[slot].name, name) &&
               type->version != 0)) {
        return cache[slot].found;
    }
    found = type_lookup_parts(type, name);
    if (type->version != 0) {
        value old = cache[slot].name;
        cache[slot].version = type->version;
        cache[slot].name = value_retained(name);
        cache[slot].found = found;
        cache_is_used = true;
        value_release_any(old);
    }
    return found;
}

void type_forget_lookups(void) {
    for (size_t i = 0; cache_is_used && i < CACHE_SIZE; i++) {
        value old = cache[i].name;
        cache[i].version = 0;
        cache[i].name = VALUE_ABSENT;
        value_release_any(old);
    }
    cache_is_used = false;
}
