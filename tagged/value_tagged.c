/* tagged: big ints, and the rare halves of the fast paths. */
#include "common/value.h"

const char value_representation[] = "tagged";

static size_t big_size(size_t limbs) {
    return offsetof(struct tagged_big, limbs) + limbs * sizeof(mp_limb_t);
}

static value big_new(const mp_limb_t *limbs, size_t count, bool negative) {
    size_t size = big_size(count);
    struct tagged_big *big = mem_alloc(size);
    if (big == NULL) {
        return error_no_memory();
    }
    COUNT(ints_created);
    COUNT(objects_created);
    COUNT_REQUEST(ints, size);
    LABEL_BLOCK(big, size, LABEL_INT);
    TRACE_INT(ALLOCATING, big, size);
    big->head.refcount = 1;
    big->head.type = &type_int;
    big->size = negative ? -(int64_t)count : (int64_t)count;
    memcpy(big->limbs, limbs, count * sizeof(mp_limb_t));
    return value_from_object(&big->head);
}

value tagged_big_from_int64(int64_t i) {
    mp_limb_t magnitude = i < 0 ? 0 - (mp_limb_t)i : (mp_limb_t)i;
    return big_new(&magnitude, 1, i < 0);
}

bool tagged_big_to_int64(value v, int64_t *out) {
    struct int_view view;
    value_int_view(v, &view);
    if (view.count > 1 || view.limbs[0] > (mp_limb_t)INT64_MAX + view.negative) {
        return false;
    }
    *out = view.negative ? (int64_t)(0 - view.limbs[0]) : (int64_t)view.limbs[0];
    return true;
}

value value_int_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative) {
    (void)plan;
    while (count > 0 && limbs[count - 1] == 0) {
        count--;
    }
    if (count == 0) {
        return tagged_encode(0);
    }
    if (count == 1 && limbs[0] <= (mp_limb_t)TAGGED_INT_MAX + negative) {
        return tagged_made(tagged_encode(negative ? (int64_t)(0 - limbs[0]) : (int64_t)limbs[0]));
    }
    return big_new(limbs, count, negative);
}

void value_int_deallocate(struct object *o) {
    const struct tagged_big *big = (const struct tagged_big *)o;
    size_t size = big_size((size_t)(big->size < 0 ? -big->size : big->size));
    TRACE_INT(FREEING, big, size);
    COUNT(ints_freed);
    COUNT(objects_freed);
    mem_free(o, size);
}

size_t value_int_sizeof(value v) {
    struct int_view view;
    if (tagged_is_small(v)) {
        return 0;
    }
    value_int_view(v, &view);
    return big_size(view.count);
}

/* The overwritten word is not an immediate int (or an operand is not): compute, store, release it. */
#define X(name)                                                                                     \
    bool tagged_##name##_over_any(value a, value b, value *slot) {                                  \
        value result, old = *slot;                                                                  \
        if (!value_try_##name(a, b, &result)) {                                                     \
            return false;                                                                           \
        }                                                                                           \
        *slot = result;                                                                             \
        value_release_any(old);                                                                     \
        return true;                                                                                \
    }
VALUE_ARITHMETIC(X)
#undef X
