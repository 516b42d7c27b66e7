#include "common/vm/float_fast.h"

#include "common/core/error.h"
#include "common/core/float_object.h"
#include "common/memory/model.h"
#include "common/numbers/number.h"
#include "common/objects/str.h"

/* ---- Ends ---- */

/* value_release_any for what is mostly a float. */
static inline void release(value v) {
    if (value_needs_release(v)) {
        struct object *o = value_object(v);
        COUNT(references_releases);
        if (--o->refcount == 0) {
            if (LIKELY(o->type == &type_float)) {
                float_object_reclaim(o);
            } else {
                object_deallocate(o);
            }
        }
    }
}

/* The result replaces what is in the slot; right, left and the old value go, in that order. */
static inline bool finish(value result, value left, value right, value *slot, unsigned how) {
    value old = *slot;
    if (UNLIKELY(value_is_absent(result))) {
        error_clear();
        return false;
    }
    *slot = result;
    if (how == 0) {
        return true;
    }
    if ((how & FLOAT_FAST_RIGHT) != 0) {
        release(right);
    }
    if ((how & FLOAT_FAST_LEFT) != 0) {
        release(left);
    }
    if ((how & FLOAT_FAST_OLD) != 0) {
        release(old);
    }
    return true;
}

/* A consumed float that nothing else refers to can hold the result, as in CPython since 3.12 (Python/ceval_macros.h,
 * DECREF_INPUTS_AND_REUSE_FLOAT). */
static inline bool is_reusable(value v, bool consumed) {
    return TAGBOX_CPYTHON >= 312 && consumed && value_refcount(v) == 1;
}

static inline value overwritten(value v, double number) {
    ((struct float_object *)value_object(v))->number = number;
    return v;
}

/* pre: both are floats, or `right` is absent and `how` does not mention it. Out of line so that the operators, which end here, need
 * no frame. */
static __attribute__((noinline)) bool finish_float(value left, value right, value *slot, unsigned how, double number) {
    value result;
    if (is_reusable(left, (how & FLOAT_FAST_LEFT) != 0)) {
        result = overwritten(left, number);
        how &= ~(unsigned)FLOAT_FAST_LEFT;
    } else if (is_reusable(right, (how & FLOAT_FAST_RIGHT) != 0)) {
        result = overwritten(right, number);
        how &= ~(unsigned)FLOAT_FAST_RIGHT;
    } else {
        result = value_from_double(number);
    }
    return finish(result, left, right, slot, how);
}

/* ---- Strings ---- */

/* s += t and the sum of a temporary and t grow the left string in place where nothing else refers to it; CPython does so for
 * variables (Python/bytecodes.c, BINARY_OP_INPLACE_ADD_UNICODE). */
static bool add_strings(value left, value right, value *slot, unsigned how) {
    struct str *s = str_of(left);
    bool is_updated = (how & (FLOAT_FAST_OLD | FLOAT_FAST_LEFT)) == FLOAT_FAST_OLD && value_is(*slot, left);
    if ((is_updated || (how & FLOAT_FAST_LEFT) != 0) && str_grow(&s, str_of(right))) {
        if (is_updated) {
            *slot = VALUE_ABSENT;
        }
        return finish(str_value(s), left, right, slot, how & ~(unsigned)FLOAT_FAST_LEFT);
    }
    s = str_concat(s, str_of(right));
    return finish(s == NULL ? VALUE_ABSENT : str_value(s), left, right, slot, how);
}

/* ---- Operators ---- */

/* Operands of other types than float and float. */
#define OTHERS(name, operator)                                                                      \
    static __attribute__((noinline)) bool others_##name(value left, value right, value *slot, unsigned how) { \
        int64_t i;                                                                                  \
        if (value_is_int(left)) {                                                                   \
            if (value_is_int(right)) {                                                              \
                return finish(int_##name(left, right), left, right, slot, how);                     \
            }                                                                                       \
            return value_is_float(right) && value_to_int64(left, &i) &&                             \
                   finish(value_from_double((double)i operator value_double(right)), left, right, slot, how); \
        }                                                                                           \
        if (value_is_float(left)) {                                                                 \
            return value_is_int(right) && value_to_int64(right, &i) &&                              \
                   finish(value_from_double(value_double(left) operator (double)i), left, right, slot, how); \
        }                                                                                           \
        return OTHERS_##name(left, right, slot, how);                                               \
    }
#define OTHERS_add(left, right, slot, how)                                                          \
    (value_has_type(left, &type_str) && value_has_type(right, &type_str) && add_strings(left, right, slot, how))
#define OTHERS_sub(left, right, slot, how) false
#define OTHERS_mul(left, right, slot, how) false

#define X(name, operator)                                                                           \
    OTHERS(name, operator)                                                                          \
    bool float_fast_##name(value left, value right, value *slot, unsigned how) {                    \
        if (LIKELY(value_is_float(left) && value_is_float(right))) {                                \
            return finish_float(left, right, slot, how, value_double(left) operator value_double(right)); \
        }                                                                                           \
        return others_##name(left, right, slot, how);                                               \
    }                                                                                               \
    bool float_fast_##name##_small(value left, int k, value *slot, unsigned how) {                  \
        if (LIKELY(value_is_float(left))) {                                                         \
            return finish_float(left, VALUE_ABSENT, slot, how, value_double(left) operator k);      \
        }                                                                                           \
        return value_is_int(left) && finish(int_##name##_small(left, k), left, VALUE_ABSENT, slot, how); \
    }
X(add, +)
X(sub, -)
X(mul, *)
#undef X
