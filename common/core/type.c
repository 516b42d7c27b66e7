/* Types: completing static ones. Looking attributes up: objects/type_lookup.c; the type objects `type`, `object` and the singletons':
 * objects/type_object.c. */
#include "common/core/type.h"

#include "common/core/type_parts.h"

/* Every slot, for inheritance. */
#define TYPE_SLOTS(X)                                                                               \
    X(deallocate) X(traverse) X(finalize) X(clear) X(construct) X(create) X(initialize) X(call) X(repr) X(str) X(format) X(hash)        \
    X(compare) X(truth) X(get_attribute) X(set_attribute) X(iter) X(next) X(binary) X(inplace)      \
    X(unary) X(index) X(length) X(get_item) X(set_item) X(contains) X(get_descriptor)               \
    X(set_descriptor) X(sizeof_object) X(length_hint)

static uint32_t next_version = 1;

void type_inherit(struct type *type, const struct type *base) {
#define X(slot)                                                                                     \
    if (type->slot == NULL) {                                                                       \
        type->slot = base->slot;                                                                    \
    }
    TYPE_SLOTS(X)
#undef X
    /* Kind flags are inherited; how instances are laid out is the type's own business. */
    type->flags |= base->flags & ~(uint32_t)(TYPE_TRACKED | TYPE_BASE | TYPE_HEAP | TYPE_INSTANCE_WORDS | TYPE_ABSTRACT);
}

/* Once all numbers are used up, nothing is cached any more. */
void type_renew_version(struct type *type) {
    type->version = next_version;
    next_version += next_version != 0;
}

bool type_ready(struct type *type) {
    struct type *base = type->base;
    if (base == NULL && type != &type_object) {
        base = type->base = &type_object;
    }
    if (base != NULL) {
        if (base->mro == NULL && !type_ready(base)) {
            return false;
        }
        /* As CPython: who defines equality and no hash is unhashable; else both are inherited together. */
        if (type->compare != NULL && type->hash == NULL) {
            type->hash = type_unhashable;
        }
        type_inherit(type, base);
    }
    if (type->head.type == NULL) {
        type->head.type = &type_type;
    }
    if (type->mro != NULL) {
        return true;
    }
    type_renew_version(type);
#ifdef TAGBOX_COUNTED
    /* What is counted is what the program does: no type is filled within its window. */
    return type_make_parts(type) && type_attributes(type) != NULL;
#else
    return type_make_parts(type);
#endif
}

void type_finish(struct type *type) {
    type_forget_lookups();
    type_drop_parts(type);
    type->version = 0;
}

bool type_is_subtype(const struct type *type, const struct type *ancestor) {
    for (const struct type *t = type; t != NULL; t = t->base) {
        if (t == ancestor) {
            return true;
        }
    }
    /* Programs' classes may have more bases than one. */
    return (type->flags & (TYPE_HEAP | TYPE_OWN_MRO)) != 0 && (ancestor->flags & TYPE_BASE) != 0 && type_mro_has(type, ancestor);
}
