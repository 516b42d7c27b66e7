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
    size_t offset = class_check(type) && type->version != 0 ? offset_of(type, cache->name) : 0;
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

bool attribute_cache_set(value self, struct cache *cache, value v) {
    struct type *type = value_type(self);
    if (cache->place_version == type->version && class_of_type(type)->shape != NULL &&
        instance_add_at(value_object(self), cache->offset, v)) {
        return true;
    }
    if (abstract_set_attribute(self, cache->name, v) < 0) {
        return false;
    }
    if (type->set_attribute == NULL || type->set_attribute == instance_set_attribute) {
        fill(type, cache);
    }
    return true;
}
