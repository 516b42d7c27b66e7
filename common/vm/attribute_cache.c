/* Filling the caches of attributes. */
#include "common/vm/attribute_cache.h"

#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/descriptor.h"

/* Where instances of the type have the attribute, if it is read and stored by the generic rules; 0: nowhere. */
static size_t offset_of(struct type *type, value name) {
    value found = type_lookup(type, name);
    if (!value_is_absent(found) && value_type(found)->set_descriptor != NULL) {
        return descriptor_slot_offset(found);
    }
    return instance_offset(type, name);
}

static bool fill(struct type *type, struct cache *cache) {
    struct type_lookup_memo *memo = attribute_cache_memo(type, cache->name);
    size_t offset = memo != NULL ? memo->place : 0;
    if (offset == 0 && class_check(type) && type->version != 0) {
        offset = offset_of(type, cache->name);
        memo = attribute_cache_memo(type, cache->name);
        if (memo != NULL) {
            memo->place = offset;
        }
    }
    if (offset != 0) {
        cache->offset = offset;
        cache->place_version = type->version;
    }
    return offset != 0;
}

value attribute_cache_get(value self, struct cache *cache) {
    struct type *type = value_type(self);
    if ((type->get_attribute == NULL || type->get_attribute == instance_get_attribute) && fill(type, cache)) {
        value found = *attribute_cache_place(self, cache);
        if (!value_is_absent(found)) {
            return value_retained(value_from_heap(found));
        }
    }
    return abstract_get_attribute(self, cache->name);
}

/* Stores at the cached place, if the instance has its attributes there. */
static bool store_at_place(value self, struct cache *cache, value v) {
    value *place = attribute_cache_place(self, cache);
    if (!value_is_absent(*place)) {
        value_replace(place, value_to_heap(value_retained(v)));
        return true;
    }
    if (class_of_type(value_type(self))->shape != NULL) {
        return instance_add_at(value_object(self), cache->offset, v);
    }
    *place = value_to_heap(value_retained(v)); /* of __slots__ */
    return true;
}

bool attribute_cache_set(value self, struct cache *cache, value v) {
    struct type *type = value_type(self);
    bool is_generic = true;
    if (LIKELY(cache->place_version == type->version)) {
        if (store_at_place(self, cache, v)) {
            return true;
        }
    } else {
        is_generic = type->set_attribute == NULL || type->set_attribute == instance_set_attribute;
        if (is_generic && fill(type, cache) && store_at_place(self, cache, v)) {
            return true;
        }
    }
    if (abstract_set_attribute(self, cache->name, v) < 0) {
        return false;
    }
    if (is_generic) {
        fill(type, cache);
    }
    return true;
}
