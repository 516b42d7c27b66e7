/* tagged: big ints, and the rare halves of the fast paths. */
#include "common/value.h"

const char value_representation[] = "tagged";

void tagged_release_object(value v) {
    value_release_any(v);
}

static value big_new(const mp_limb_t *limbs, size_t count, bool negative) {
    struct tagged_big *big = tagged_big_allocate(count);
    if (UNLIKELY(big == NULL)) {
        return error_no_memory();
    }
    memcpy(big->limbs, limbs, count * sizeof(mp_limb_t));
    return tagged_big_finished(big, count, negative);
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

/* ---- Slow operations ---- */

void value_int_abandon(struct int_plan *plan) {
    if (plan->big != NULL) {
        mem_free(plan->big, tagged_big_size(plan->big->room));
    }
}

/* Returns what the result does not need, unless that is a limb that a carry might have taken. */
static struct tagged_big *trimmed(struct tagged_big *big, size_t count) {
    if (UNLIKELY(big->room - count > 1)) {
        struct tagged_big *shorter = mem_resize(big, tagged_big_size(big->room), tagged_big_size(count));
        if (shorter != NULL) {
            big = shorter;
            big->room = (uint32_t)count;
        }
    }
    return big;
}

value tagged_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative) {
    if (UNLIKELY(plan->no_memory)) {
        return error_no_memory();
    }
    if (count <= 1 && (count == 0 || limbs[0] <= (mp_limb_t)TAGGED_INT_MAX + negative)) {
        int64_t magnitude = count == 0 ? 0 : (int64_t)limbs[0];
        value_int_abandon(plan);
        return tagged_made(tagged_encode(negative ? -magnitude : magnitude));
    }
    if (LIKELY(plan->big == NULL && count == 1)) { /* just beyond a word: as quick as boxed's ints of a few digits */
        struct tagged_big *big = tagged_big_allocate(1);
        if (UNLIKELY(big == NULL)) {
            return error_no_memory();
        }
        big->limbs[0] = limbs[0];
        return tagged_big_finished(big, 1, negative);
    }
    if (plan->big != NULL && limbs == plan->big->limbs) {
        return tagged_big_finished(trimmed(plan->big, count), count, negative);
    }
    value_int_abandon(plan);
    return big_new(limbs, count, negative);
}

void value_int_deallocate(struct object *o) {
    const struct tagged_big *big = (const struct tagged_big *)o;
    size_t size = tagged_big_size(big->room);
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
    return tagged_big_size(view.count);
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
