#include "common/vm/mixed_fast.h"

#include "common/core/error.h"
#include "common/core/float_object.h"
#include "common/memory/model.h"
#include "common/numbers/number.h"
#include "common/objects/sequence.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

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
    if ((how & MIXED_FAST_RIGHT) != 0) {
        release(right);
    }
    if ((how & MIXED_FAST_LEFT) != 0) {
        release(left);
    }
    if ((how & MIXED_FAST_OLD) != 0) {
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
    if (is_reusable(left, (how & MIXED_FAST_LEFT) != 0)) {
        result = overwritten(left, number);
        how &= ~(unsigned)MIXED_FAST_LEFT;
    } else if (is_reusable(right, (how & MIXED_FAST_RIGHT) != 0)) {
        result = overwritten(right, number);
        how &= ~(unsigned)MIXED_FAST_RIGHT;
    } else {
        result = value_from_double(number);
    }
    return finish(result, left, right, slot, how);
}

static inline void release_float(value v) {
    if (value_needs_release(v)) {
        COUNT(references_releases);
        if (--value_object(v)->refcount == 0) {
            float_object_reclaim(value_object(v));
        }
    }
}

/* Of a consumed float that is_reusable() has refused: others refer to it. */
static inline void release_shared(value v) {
    if (TAGBOX_CPYTHON < 312) {
        release_float(v);
    } else if (value_needs_release(v)) {
        COUNT(references_releases);
        value_object(v)->refcount--;
    }
}

/* The same inline, for a constant `how`. */
ALWAYS_INLINE bool finish_float_quickly(value left, value right, value *slot, unsigned how, double number) {
    value result, old = *slot;
    if (is_reusable(left, (how & MIXED_FAST_LEFT) != 0)) {
        *slot = overwritten(left, number);
        if ((how & MIXED_FAST_RIGHT) != 0) {
            release_float(right);
        }
    } else if (is_reusable(right, (how & MIXED_FAST_RIGHT) != 0)) {
        *slot = overwritten(right, number);
        if ((how & MIXED_FAST_LEFT) != 0) {
            release_shared(left);
        }
    } else if (LIKELY(value_try_from_double(number, &result))) {
        *slot = result;
        if ((how & MIXED_FAST_RIGHT) != 0) {
            release_shared(right);
        }
        if ((how & MIXED_FAST_LEFT) != 0) {
            if ((how & MIXED_FAST_RIGHT) != 0) {
                release_float(left); /* perhaps the same one: then it was shared with `right` alone */
            } else {
                release_shared(left);
            }
        }
    } else {
        return finish_float(left, right, slot, how, number);
    }
    if ((how & MIXED_FAST_OLD) != 0) {
        release(old);
    }
    return true;
}

/* ---- Strings ---- */

/* s += t and the sum of a temporary and t grow the left string in place where nothing else refers to it; CPython does so for
 * variables (Python/bytecodes.c, BINARY_OP_INPLACE_ADD_UNICODE). */
static bool add_strings(value left, value right, value *slot, unsigned how) {
    struct str *s = str_of(left);
    bool is_updated = (how & (MIXED_FAST_OLD | MIXED_FAST_LEFT)) == MIXED_FAST_OLD && value_is(*slot, left);
    if ((is_updated || (how & MIXED_FAST_LEFT) != 0) && str_grow(&s, str_of(right))) {
        if (is_updated) {
            *slot = VALUE_ABSENT;
        }
        return finish(str_value(s), left, right, slot, how & ~(unsigned)MIXED_FAST_LEFT);
    }
    s = str_concat(s, str_of(right));
    return finish(s == NULL ? VALUE_ABSENT : str_value(s), left, right, slot, how);
}

/* ---- Arithmetic ---- */

static inline bool is_both(const struct type *type, value left, value right) {
    return value_has_type(left, type) && value_has_type(right, type);
}

/* Operands of other types than float and float. QUICK(x, y): whether two doubles need no exception; FLOAT(x, y): the result. */
#define OTHERS(name, QUICK, FLOAT)                                                                  \
    static __attribute__((noinline)) bool others_##name(value left, value right, value *slot, unsigned how) { \
        int64_t i;                                                                                  \
        if (value_is_int(left)) {                                                                   \
            if (value_is_int(right)) {                                                              \
                return finish(int_##name(left, right), left, right, slot, how);                     \
            }                                                                                       \
            return value_is_float(right) && value_to_int64(left, &i) && QUICK((double)i, value_double(right)) && \
                   finish(value_from_double(FLOAT((double)i, value_double(right))), left, right, slot, how); \
        }                                                                                           \
        if (value_is_float(left)) {                                                                 \
            return value_is_int(right) && value_to_int64(right, &i) && QUICK(value_double(left), (double)i) && \
                   finish(value_from_double(FLOAT(value_double(left), (double)i)), left, right, slot, how); \
        }                                                                                           \
        return OTHERS_##name(left, right, slot, how);                                               \
    }
#define OTHERS_add(left, right, slot, how) (is_both(&type_str, left, right) && add_strings(left, right, slot, how))
#define OTHERS_sub(left, right, slot, how) false
#define OTHERS_mul(left, right, slot, how) false
#define OTHERS_floordiv(left, right, slot, how) false
#define OTHERS_mod(left, right, slot, how) false
#define OTHERS_truediv(left, right, slot, how) false

#define WITH_FLOATS(name, QUICK, FLOAT)                                                             \
    OTHERS(name, QUICK, FLOAT)                                                                      \
    bool mixed_fast_##name(value left, value right, value *slot, unsigned how) {                    \
        if (LIKELY(value_is_float(left) && value_is_float(right) && QUICK(value_double(left), value_double(right)))) { \
            return finish_float(left, right, slot, how, FLOAT(value_double(left), value_double(right))); \
        }                                                                                           \
        return others_##name(left, right, slot, how);                                               \
    }
#define WITH_FLOATS_SMALL(name, QUICK, FLOAT)                                                       \
    bool mixed_fast_##name##_small(value left, int k, value *slot, unsigned how) {                  \
        if (value_is_float(left) && QUICK(value_double(left), k)) {                                 \
            return finish_float(left, VALUE_ABSENT, slot, how, FLOAT(value_double(left), k));       \
        }                                                                                           \
        return value_is_int(left) && finish(int_##name##_small(left, k), left, VALUE_ABSENT, slot, how); \
    }
#define ALWAYS(x, y) true
#define NONZERO(x, y) ((y) != 0)
#define SUM(x, y) ((x) + (y))
#define DIFFERENCE(x, y) ((x) - (y))
#define PRODUCT(x, y) ((x) * (y))
#define QUOTIENT(x, y) ((x) / (y))

/* True division of ints that are doubles as they stand; CPython makes no int for these either. */
static inline value int_truediv(value a, value b) {
    const int64_t most = (int64_t)1 << 53;
    int64_t x, y;
    return value_to_int64(a, &x) && value_to_int64(b, &y) && y != 0 && x >= -most && x <= most && y >= -most && y <= most
               ? value_from_double((double)x / (double)y)
               : VALUE_ABSENT;
}

WITH_FLOATS(add, ALWAYS, SUM)
WITH_FLOATS(sub, ALWAYS, DIFFERENCE)
WITH_FLOATS(mul, ALWAYS, PRODUCT)
WITH_FLOATS(floordiv, NONZERO, float_floordiv)
WITH_FLOATS(mod, NONZERO, float_mod)
WITH_FLOATS(truediv, NONZERO, QUOTIENT)

#define HOW_LEFT_V 0
#define HOW_LEFT_T MIXED_FAST_LEFT
#define HOW_RIGHT_V 0
#define HOW_RIGHT_T MIXED_FAST_RIGHT
#define HOW_TO_T 0
#define HOW_TO_V MIXED_FAST_OLD
#define OF_KINDS(name, FLOAT, to, lk, rk)                                                           \
    bool mixed_fast_##name##_##to##lk##rk(value left, value right, value *slot) {                   \
        const unsigned how = HOW_TO_##to | HOW_LEFT_##lk | HOW_RIGHT_##rk;                          \
        if (LIKELY(value_is_float(left) && value_is_float(right))) {                                \
            return finish_float_quickly(left, right, slot, how, FLOAT(value_double(left), value_double(right))); \
        }                                                                                           \
        return others_##name(left, right, slot, how);                                               \
    }
#define Y(name, to, lk, rk) OF_KINDS(name, SUM, to, lk, rk)
MIXED_FAST_FORMS(Y, add)
#undef Y
#define Y(name, to, lk, rk) OF_KINDS(name, DIFFERENCE, to, lk, rk)
MIXED_FAST_FORMS(Y, sub)
#undef Y
#define Y(name, to, lk, rk) OF_KINDS(name, PRODUCT, to, lk, rk)
MIXED_FAST_FORMS(Y, mul)
#undef Y

WITH_FLOATS_SMALL(add, ALWAYS, SUM)
WITH_FLOATS_SMALL(sub, ALWAYS, DIFFERENCE)
WITH_FLOATS_SMALL(mul, ALWAYS, PRODUCT)
WITH_FLOATS_SMALL(floordiv, NONZERO, float_floordiv)
WITH_FLOATS_SMALL(mod, NONZERO, float_mod)

#define OF_INTS(name)                                                                               \
    bool mixed_fast_##name(value left, value right, value *slot, unsigned how) {                    \
        return value_is_int(left) && value_is_int(right) && finish(int_##name(left, right), left, right, slot, how); \
    }                                                                                               \
    bool mixed_fast_##name##_small(value left, int k, value *slot, unsigned how) {                  \
        return value_is_int(left) && finish(int_##name##_small(left, k), left, VALUE_ABSENT, slot, how); \
    }
OF_INTS(and)
OF_INTS(or)
OF_INTS(xor)
OF_INTS(lshift)
OF_INTS(rshift)

/* ---- Comparisons ---- */

static inline int compared(bool truth, value left, value right, unsigned how) {
    if ((how & MIXED_FAST_RIGHT) != 0) {
        release(right);
    }
    if ((how & MIXED_FAST_LEFT) != 0) {
        release(left);
    }
    return truth;
}

/* i against d: <0, 0 or >0. false: it takes more than a comparison of doubles, or they have no order. */
static bool order_int_float(value i, double d, int *order) {
    const int64_t most = (int64_t)1 << 53;
    int64_t x;
    if (d != d || !value_to_int64(i, &x) || x < -most || x > most) {
        return false;
    }
    *order = ((double)x > d) - ((double)x < d);
    return true;
}

/* Other operands than two floats: *order as above. of_equality: only whether it is 0 matters. */
static inline bool find_order(value left, value right, bool of_equality, int *order) {
    if (value_is_int(left)) {
        if (value_is_int(right)) {
            *order = int_compare(left, right);
            return true;
        }
        return value_is_float(right) && order_int_float(left, value_double(right), order);
    }
    if (value_is_float(left)) {
        bool ok = value_is_int(right) && order_int_float(right, value_double(left), order);
        *order = -*order;
        return ok;
    }
    if (is_both(&type_tuple, left, right)) {
        const struct tuple *a = tuple_of(left), *b = tuple_of(right);
        if (of_equality) {
            int equal = sequence_equal_plainly(a, b);
            *order = equal == 0;
            return equal >= 0;
        }
        return sequence_order_plainly(a, b, SEQUENCE_PLAIN_DEPTH, order);
    }
    if (!is_both(&type_str, left, right)) {
        return false;
    }
    *order = of_equality ? !str_equal(str_of(left), str_of(right)) : str_compare(str_of(left), str_of(right));
    return true;
}

static __attribute__((noinline)) bool order_exactly(value left, value right, int *out) {
    return find_order(left, right, false, out);
}
static __attribute__((noinline)) bool order_equality(value left, value right, int *out) {
    return find_order(left, right, true, out);
}

static inline bool order_texts(value left, value right, int *out) {
    if (is_both(&type_str, left, right)) {
        const struct str *a = str_of(left), *b = str_of(right);
        *out = a != b && (a->length != b->length || (a->is_interned && b->is_interned) || !str_equal(a, b));
        return true;
    }
    return order_equality(left, right, out);
}

#define ORDERED_lt order_exactly
#define ORDERED_le order_exactly
#define ORDERED_gt order_exactly
#define ORDERED_ge order_exactly
#define ORDERED_eq order_texts
#define ORDERED_ne order_texts

#define X(name, operator)                                                                           \
    int mixed_fast_##name(value left, value right, unsigned how) {                                  \
        int found = 0;                                                                              \
        if (LIKELY(value_is_float(left) && value_is_float(right))) {                                \
            return compared(value_double(left) operator value_double(right), left, right, how);     \
        }                                                                                           \
        return ORDERED_##name(left, right, &found) ? compared(found operator 0, left, right, how) : -1; \
    }                                                                                               \
    int mixed_fast_##name##_small(value left, int k, unsigned how) {                                \
        if (value_is_float(left)) {                                                                 \
            return compared(value_double(left) operator k, left, VALUE_ABSENT, how);                \
        }                                                                                           \
        return value_is_int(left) ? compared(int_compare_small(left, k) operator 0, left, VALUE_ABSENT, how) : -1; \
    }
VALUE_COMPARISONS(X)
#undef X
