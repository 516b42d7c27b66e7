/* THE CONTRACT between a value representation and everything else.
 *
 * A representation is a folder that defines, as `static inline` functions in its value_*.h, every operation declared below;
 * this file selects one at compile time and is the only place outside the folders that names them. Nothing else in the
 * source may ask which representation it is compiled for. tests/unit/test_value_contract.c is the executable form of this
 * text and compiles unchanged against each.
 *
 * A value is one opaque word (common/core/object.h). It represents an int, a float, or a heap object of another type.
 * Ints are the point of the exercise: how an int is a word is each representation's own business. Everything of another type
 * than int and float is a `struct object *` in every representation.
 *
 * Notation: "pre" is what the caller guarantees (checked in debug builds), "post" what holds after. Parameters are borrowed and
 * results are new references unless "steals" or "borrowed" is said. "May fail" means: returns VALUE_ABSENT (or false where
 * it returns bool, and says so) with MemoryError pending.
 *
 * ---- Words and objects ------------------------------------------------------------------------------------------------
 * value value_from_object(struct object *o)     The word of an object that is not an int or a float. No reference is made:
 *                                               ownership passes with the word.
 * struct object *value_object(value v)          pre: v is neither int nor float. Borrowed. Inverse of the above.
 * struct type *value_type(value v)              Borrowed. Total. exactly `&type_int` for every int that is not of a subtype.
 * bool value_is_int(value v)                    Exactly an int: false for bool and other subtypes, which are plain objects.
 * bool value_is_float(value v)                  Exactly a float.
 * bool value_has_type(value v, type)            value_type(v) == type; pre: type is not type_int or type_float. The cheap test.
 * bool value_is(value a, value b)               The `is` operator: the same word.
 * int64_t value_id(value v)                     What id() shows: distinct for distinct live values.
 *
 * ---- Ownership --------------------------------------------------------------------------------------------------------
 * void value_retain(value v)                    One more reference. pre: not absent.
 * void value_release(value v)                   One less; reclaims at zero. pre: not absent.
 * void value_release_any(value v)               The same for a word that may be absent.
 * void value_release_old(value v)               value_release_any of what a variable held, where that is mostly an int.
 * void value_release_all(const value *v, size_t count)   value_release_any of each, in order; for a small constant count.
 * void value_release_others(value *v, size_t count, size_t moved)   The same but for v[moved], which the caller has taken; what
 *                                               is left in v is undefined.
 * bool value_needs_release(value v)             false only when value_release would do nothing. v may be absent. Cheap.
 * void value_release_operand(value v)           Releases an operand of a value_try_* that has just returned true: there a
 *                                               representation may know that there is nothing to do.
 * int64_t value_refcount(value v)               What sys.getrefcount could show; a large constant where nothing is counted.
 *
 * ---- Stores -----------------------------------------------------------------------------------------------------------
 * value value_to_heap(value v)                  Steals v; the form in which a value is stored in an object (list items, dict
 *                                               keys and values, cells, attributes, tuples). May fail (v is then released).
 * value value_from_heap(value v)                Borrowed to borrowed: the inverse, on loading. Both are the identity here and
 *                                               leave room for a representation that boxes only what is stored.
 *
 * ---- Ints -------------------------------------------------------------------------------------------------------------
 * value value_from_int64(int64_t i)             Every int64 has a value. May allocate, may fail.
 * value value_from_size(int64_t i)              The same for a length or a hash: modelled runtimes may ask for it differently.
 * value value_from_constant(int64_t i)          The same for what the modelled runtime has at hand as an object: a constant of
 *                                               the code, zero, one. No event where such an int exists anyway.
 * bool value_try_from_int64(int64_t i, value *out)   The same where it is quick; false says nothing and raises nothing.
 * bool value_to_int64(value v, int64_t *out)    pre: int. false (nothing raised) if it does not fit.
 * void value_int_view(value v, struct int_view *view)   pre: int. Its magnitude as GMP limbs, normalised, valid while v lives
 *                                               and `view` is not moved.
 * bool value_int_begin(enum int_operation op, const struct int_view *a, const struct int_view *b, struct int_plan *plan)
 *                                               Starts a slow operation: performs the allocations that the modelled runtime
 *                                               makes before it computes (the result's block, scratch ints). b is NULL for unary
 *                                               operations. false: MemoryError pending, nothing to clean up.
 * mp_limb_t *value_int_room(struct int_plan *plan, size_t count)
 *                                               After begin, at most once: where the result's magnitude may be computed, `count`
 *                                               uninitialised limbs of the block that will be the result. NULL, nothing raised:
 *                                               there is no such place, compute elsewhere. finish may be given other limbs still.
 *                                               Not where rounding toward minus infinity may lengthen the result.
 * value value_int_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative)
 *                                               Ends it: the normalised int of that magnitude (leading zero limbs allowed). Frees
 *                                               what begin allocated and the result does not need. May fail, but not with limbs
 *                                               that are value_int_room's.
 * bool value_int_floored(enum int_operation op, struct int_plan *plan, const struct int_division *d)
 *                                               Between the two, for a division whose result must still be rounded toward minus
 *                                               infinity (signs differ, the remainder of the magnitudes is not zero): what the
 *                                               modelled runtime allocates for that. false: MemoryError pending; abandon the plan.
 * bool value_int_remainder_is_left(const struct int_view *a, const struct int_view *b)
 *                                               pre: |a| < |b|, same sign or a zero. a % b may give a itself; else a new int.
 * void value_int_abandon(struct int_plan *plan) Instead of finish, when the computation failed.
 *
 * ---- Fast paths -------------------------------------------------------------------------------------------------------
 * They belong to the representation. Each returns false where its quick case does not hold (operands of another type, overflow,
 * zero divisor, no memory); nothing has happened then, nothing is raised, and the caller takes the shared slow path, which
 * knows every case. True: *out is a new reference to exactly what Python's operator gives.
 *
 * bool value_try_add(value a, value b, value *out)         and _sub _mul _floordiv _mod _and _or _xor _lshift _rshift
 * bool value_try_add_small(value a, int k, value *out)     and the same kin: right operand is the int k, |k| <= 32767
 * bool value_try_negate(value a, value *out), value_try_invert
 * bool value_try_compare(value a, value b, int *out)       *out is <0, 0 or >0 as a is less than, equal to, greater than b.
 * bool value_try_lt(value a, value b, bool *out)           and _le _gt _ge _eq _ne, and *_small(a, k, out)
 *
 * The _over forms also store and release: `*slot` holds a value or is absent. True: the result has replaced it; b has been
 * released if consume_b, then a if consume_a, then the old value, in CPython's order. False: nothing was touched.
 * bool value_try_add_over(value a, value b, value *slot, bool consume_a, bool consume_b)   and all kin
 * bool value_try_add_small_over(value a, int k, value *slot, bool consume_a)               and all kin
 * The _update forms are the same with *slot as left operand: x += b.
 * bool value_try_add_update(value *slot, value b, bool consume_b)                          and all kin
 * bool value_try_add_small_update(value *slot, int k)                                      and all kin
 *
 * bool value_try_index(value v, size_t length, size_t *out)   An int in [0, length), that is an index into `length` items as it
 *                                               stands. false: not an int, negative, or out of range.
 *
 * bool value_try_truth(value v, bool *out)      Truth of an int; false: not an int, or a big one.
 *
 * How a loop over a range counts: the numbers in a form of the representation's own, a 64-bit word, where that is quick.
 * bool value_counts(int64_t first, int64_t last)       Whether all ints from the one to the other (in either order) have that form.
 * int64_t value_counter(int64_t i)                     That form of i.
 * int64_t value_counter_step(int64_t step)             What a step adds to it. pre: two numbers that are a step apart have the form.
 * bool value_try_from_counter(int64_t counter, value *out)   The int; false as of value_try_from_int64.
 *
 * ---- Floats -----------------------------------------------------------------------------------------------------------
 * value value_from_double(double d)             May allocate, may fail. Keeps every bit pattern that matters (sign of zero, inf).
 * bool value_try_from_double(double d, value *out)   The same where no allocator is asked; false says nothing and raises nothing.
 * double value_double(value v)                  pre: value_is_float(v).
 *
 * ---- Life cycle -------------------------------------------------------------------------------------------------------
 * bool value_startup(void), void value_shutdown(void)      Tables that the representation keeps. Shutdown returns all memory.
 * void value_clear_freelists(void)                         Called by a full collection (CPython's gc does so).
 * void value_int_deallocate(struct object *o)              For type_int.deallocate: an int object whose count became zero.
 * size_t value_int_sizeof(value v)                         sys.getsizeof of an int.
 * const char value_representation[]                        Its name, for --version and statistics.
 *
 * ---- Counted builds: for pictures of the heap ---------------------------------------------------------------------------
 * int64_t value_each_waiting(object_visitor visit, void *context)   Visits the block of each dead int kept for reuse; returns
 *                                               how many may be kept.
 * bool value_small_int_table(int64_t *low, int64_t *high, size_t *bytes)   The ints that exist once, outside all blocks, and
 *                                               the size of their table; false when there is none.
 * bool value_each_int_block(value_block_visitor visit, void *context)   Visits the blocks that ints are asked for in, many at a
 *                                               time, the newest first; false when each int has a block of its own.
 */
#ifndef TAGBOX_COMMON_VALUE_H
#define TAGBOX_COMMON_VALUE_H

#include <gmp.h>

#include "common/core/error.h"
#include "common/core/float_object.h"
#include "common/core/object.h"
#include "common/core/type.h"

/* An int's magnitude, least significant limb first. zero: count == 0. */
struct int_view {
    const mp_limb_t *limbs;
    size_t count;
    bool negative;
    mp_limb_t small; /* where a one-limb magnitude is kept that has no limbs of its own */
};

/* What a slow operation is about to do; a representation sizes its requests by it. */
enum int_operation {
    INT_OP_ADD,
    INT_OP_SUB,
    INT_OP_MUL,
    INT_OP_FLOORDIV,
    INT_OP_MOD,
    INT_OP_DIVMOD_QUOTIENT,
    INT_OP_DIVMOD_REMAINDER,
    INT_OP_POW, /* 2.7 alone; b is NULL where a is about to be multiplied with itself */
    INT_OP_AND,
    INT_OP_OR,
    INT_OP_XOR,
    INT_OP_LSHIFT, /* b: the count */
    INT_OP_RSHIFT,
    INT_OP_NEGATE,
    INT_OP_INVERT,
    INT_OP_ABS,
    INT_OP_TRUEDIV,   /* the scratch ints of int / int; no result */
    INT_OP_TO_STRING, /* the scratch int of str(); no result */
    INT_OP_PARSE,
    INT_OP_OTHER /* sized by its result alone */
};

/* A division as far as magnitudes go: truncated, before it is rounded toward minus infinity. */
struct int_division {
    const struct int_view *dividend, *divisor;
    struct int_view quotient, remainder;
};

/* The families of fast paths, for whoever defines or tests them all: X(name). */
#define VALUE_ARITHMETIC(X) X(add) X(sub) X(mul) X(floordiv) X(mod) X(and) X(or) X(xor) X(lshift) X(rshift)
#define VALUE_COMPARISONS(X) X(lt, <) X(le, <=) X(gt, >) X(ge, >=) X(eq, ==) X(ne, !=)

#if defined(TAGBOX_REPRESENTATION_BOXED)
#include "boxed/value_boxed.h"
#elif defined(TAGBOX_REPRESENTATION_TAGGED)
#include "tagged/value_tagged.h"
#else
#error "choose a representation: TAGBOX_REPRESENTATION_BOXED or TAGBOX_REPRESENTATION_TAGGED"
#endif

#ifdef TAGBOX_COUNTED
int64_t value_each_waiting(object_visitor visit, void *context);
bool value_small_int_table(int64_t *low, int64_t *high, size_t *bytes);
/* A block of so many bytes has room for `slots` ints, of which `living` are in use; the others wait on the freelist. */
typedef void (*value_block_visitor)(void *context, size_t bytes, unsigned slots, unsigned living);
bool value_each_int_block(value_block_visitor visit, void *context);
#endif

/* ---- Pure derivations, the same for all ---- */

/* v with one more reference, for `return value_retained(v);`. */
static inline value value_retained(value v) {
    value_retain(v);
    return v;
}

static inline value value_none(void) {
    return value_from_object(&none_object);
}

/* A new reference to True or False. */
ALWAYS_INLINE value value_from_bool(bool truth) {
    struct object *o = truth ? &true_object.head : &false_object.head;
    object_retain(o);
    return value_from_object(o);
}

/* A new reference to None. */
static inline value value_none_retained(void) {
    return value_retained(value_none());
}

static inline bool value_is_none(value v) {
    return value_is(v, value_none());
}

/* Replaces *slot (which may hold nothing) by v, stolen; the old value is released last. */
ALWAYS_INLINE void value_replace(value *slot, value v) {
    value old = *slot;
    *slot = v;
    value_release_any(old);
}

/* Visits v for the cycle collector, if it is something the collector can track. For a type's traverse. */
static inline void value_visit(value v, gc_visit visit, void *context) {
    if (value_needs_release(v) && (value_object(v)->type->flags & TYPE_TRACKED) != 0) {
        visit(value_object(v), context);
    }
}

#endif
