/* Looking attributes up along the mro, with a cache for all types (CPython: Objects/typeobject.c, the method cache). */
#include "common/core/type_parts.h"
#include "common/value.h"

struct type_lookup_memo type_lookup_memos[TYPE_LOOKUP_MEMOS];
static bool is_used;

/* Without memory for a type's attributes, nothing is found, but nothing is remembered either. */
static value look_up(struct type *type, value name, bool *is_certain) {
    bool failed_before = type_parts_failed;
    type_parts_failed = false;
    value found = type_lookup_parts(type, name);
    *is_certain = !type_parts_failed;
    type_parts_failed |= failed_before;
    return found;
}

value type_lookup(struct type *type, value name) {
    struct type_lookup_memo *memo = type_lookup_slot(type, (uint64_t)value_id(name));
    value found;
    bool is_certain;
    if (LIKELY(memo->version == type->version && value_is(memo->name, name) && type->version != 0)) {
        return memo->found;
    }
    found = look_up(type, name, &is_certain);
    if (LIKELY(is_certain) && type->version != 0) {
        value old = memo->name;
        *memo = (struct type_lookup_memo){type->version, false, 0, value_retained(name), found};
        is_used = true;
        value_release_any(old);
    }
    return found;
}

void type_forget_lookups(void) {
    for (size_t i = 0; is_used && i < TYPE_LOOKUP_MEMOS; i++) {
        value old = type_lookup_memos[i].name;
        type_lookup_memos[i].version = 0;
        type_lookup_memos[i].name = VALUE_ABSENT;
        value_release_any(old);
    }
    is_used = false;
}
