#include "common/vm/float_fast.h"

#include "common/core/error.h"
#include "common/core/float_object.h"
#include "common/memory/model.h"

/* A consumed float that nothing else refers to can hold the result, as in CPython since 3.12 (Python/ceval_macros.h,
 * DECREF_INPUTS_AND_REUSE_FLOAT). */
static inline bool is_reusable(value v, bool consumed) {
    return TAGBOX_CPYTHON >= 312 && consumed && value_refcount(v) == 1;
}

static inline value overwritten(value v, double number) {
    ((struct float_object *)value_object(v))->number = number;
    return v;
}

static inline bool finish(double number, value left, value right, value *slot, unsigned how) {
    value result, old = (how & FLOAT_FAST_OLD) != 0 ? *slot : VALUE_ABSENT;
    if (is_reusable(left, (how & FLOAT_FAST_LEFT) != 0)) {
        result = overwritten(left, number);
        how &= ~(unsigned)FLOAT_FAST_LEFT;
    } else if (is_reusable(right, (how & FLOAT_FAST_RIGHT) != 0)) {
        result = overwritten(right, number);
        how &= ~(unsigned)FLOAT_FAST_RIGHT;
    } else {
        result = value_from_double(number);
        if (UNLIKELY(value_is_absent(result))) {
            error_clear();
            return false;
        }
    }
    *slot = result;
    if ((how & FLOAT_FAST_RIGHT) != 0) {
        value_release(right);
    }
    if ((how & FLOAT_FAST_LEFT) != 0) {
        value_release(left);
    }
    value_release_any(old);
    return true;
}

#define X(name, operator)                                                                           \
    bool float_fast_##name(value left, value right, value *slot, unsigned how) {                    \
        return LIKELY(value_is_float(left) && value_is_float(right)) &&                             \
               finish(value_double(left) operator value_double(right), left, right, slot, how);     \
    }                                                                                               \
    bool float_fast_##name##_small(value left, int k, value *slot, unsigned how) {                  \
        return value_is_float(left) &&                                                              \
               finish(value_double(left) operator k, left, VALUE_ABSENT, slot, how);                \
    }
X(add, +)
X(sub, -)
X(mul, *)
#undef X
