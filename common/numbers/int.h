/* int: what the files of this folder share about ints. Everybody else includes
 * common/numbers/number.h.
 *
 * Arithmetic works on views (struct int_view of the contract): sign and magnitude limbs, whatever
 * the int's representation. A result is computed where it will stay
 * (value_int_room) or in scratch limbs, and handed to value_int_finish.
 */
#ifndef TAGBOX_COMMON_NUMBERS_INT_H
#define TAGBOX_COMMON_NUMBERS_INT_H

#include "common/numbers/number.h"
#include "common/numbers/number_text.h"
#include "common/objects/native.h"
#include "common/value.h"

/* Results wider than this many bits (2 GiB) raise MemoryError before anything is allocated. */
#define INT_BITS_MAX ((uint64_t)1 << 34)

/* Scratch limbs: on the C stack as far as they go. Not to be moved while open. */
#define INT_WORK_LOCAL 128
struct int_work {
    mp_limb_t *limbs;
    size_t count;
    mp_limb_t local[INT_WORK_LOCAL];
};

COLD bool int_work_open_heap(struct int_work *w, size_t count);

/* `count` uninitialised limbs (may be 0). false: MemoryError pending, nothing to close. */
static inline bool int_work_open(struct int_work *w, size_t count) {
    w->count = count;
    if (LIKELY(count <= INT_WORK_LOCAL)) {
        w->limbs = w->local;
        return true;
    }
    return int_work_open_heap(w, count);
}

static inline void int_work_close(struct int_work *w) {
    if (UNLIKELY(w->count > INT_WORK_LOCAL)) {
        mem_free(w->limbs, w->count * sizeof(mp_limb_t));
    }
}

/* Limbs for a result: those of the int that is to be, if the plan has room, else scratch. As
 * int_work_open; w->count is 0 where the limbs are not scratch. */
ALWAYS_INLINE bool int_work_open_result(struct int_work *w, struct int_plan *plan, size_t count) {
    w->limbs = value_int_room(plan, count);
    w->count = 0;
    return LIKELY(w->limbs != NULL) || int_work_open(w, count);
}

/* Exactly an int or a bool: *view becomes its number. false for everything else. The view is valid
 * while v lives. */
static inline bool int_operand(value v, struct int_view *view) {
    if (LIKELY(value_is_int(v))) {
        value_int_view(v, view);
        return true;
    }
    if (value_has_type(v, &type_bool)) {
        view->small = ((struct bool_object *)value_object(v))->truth;
        view->limbs = &view->small;
        view->count = (size_t)view->small;
        view->negative = false;
        return true;
    }
    return false;
}

/* An instance of a program's subclass of int: the int that it is, exactly. */
struct int_instance {
    struct object head;
    value number;
};

/* For instance_deallocate: what is left of an instance is taken apart. */
void int_instance_deallocate(struct object *self);

/* The same for instances of subclasses, too: for what a class's own methods come before. */
static inline bool int_operand_any(value v, struct int_view *view) {
    if (int_operand(v, view)) {
        return true;
    }
    if (type_is_subtype_flag(value_type(v), TYPE_INT_SUBCLASS)) {
        value_int_view(((struct int_instance *)value_object(v))->number, view);
        return true;
    }
    return false;
}

/* The same where v is known to be of type int or a subtype. */
static inline void int_view_open(value v, struct int_view *view) {
    if (!int_operand_any(v, view)) {
        DEBUG_ASSERT(false);
        view->limbs = &view->small;
        view->small = 0;
        view->count = 0;
        view->negative = false;
    }
}

/* The view of a plain number. */
static inline void int_view_of(int64_t i, struct int_view *view) {
    view->negative = i < 0;
    view->small = i < 0 ? 0 - (mp_limb_t)i : (mp_limb_t)i;
    view->limbs = &view->small;
    view->count = i != 0;
}

static inline bool int_view_is_one(const struct int_view *v) {
    return v->count == 1 && v->limbs[0] == 1;
}

/* The number as int64; false if it does not fit. */
bool int_view_to_int64(const struct int_view *v, int64_t *out);
/* Bits of the magnitude; 0 for zero. */
uint64_t int_view_bits(const struct int_view *v);
/* CPython's digits of 30 bits, at least 1: what its algorithms compare lengths by. */
static inline uint64_t int_view_digits(const struct int_view *v) {
    uint64_t digits = (int_view_bits(v) + 29) / 30;
    return digits == 0 ? 1 : digits;
}
/* <0, 0, >0. */
int int_view_compare(const struct int_view *a, const struct int_view *b);
/* Rounded half to even; false: it is beyond every double (nothing raised). */
bool int_view_to_double(const struct int_view *v, double *out);
/* The sign of (a - d), d not a NaN, exactly. */
int int_view_compare_double(const struct int_view *a, double d);

/* A binary operator of Python on two ints, POW with any exponent and TRUEDIV among them. `a` is x's
 * exact int value where it has one, else absent: then a result equal to it may be that object, as
 * in CPython. */
value int_arith(enum number_operator op, value a, const struct int_view *x,
                const struct int_view *y);
/* The same on two ints. */
value int_binary(enum number_operator op, value a, value b);
value int_arith_unary(enum number_unary op, value a, const struct int_view *x);
/* The result whose magnitude is in w, which is closed in any case. */
ALWAYS_INLINE value int_finish_work(struct int_plan *plan, struct int_work *w, size_t count, bool negative) {
    value result = value_int_finish(plan, w->limbs, count, negative);
    int_work_close(w);
    return result;
}
/* A new int with that magnitude (leading zeros allowed), sized by itself. */
value int_from_limbs(const mp_limb_t *limbs, size_t count, bool negative);
value int_from_uint64(uint64_t magnitude, bool negative);

/* The int that x views: a itself, or if that is absent (a bool, a constant in an instruction) a new one. */
value int_same(value a, const struct int_view *x);

/* x ** y for y >= 0, and pow(x, y, m). a and b are the ints that x and m view, or absent. */
value int_power(value a, const struct int_view *x, const struct int_view *y);
value int_power_modulo(value a, const struct int_view *x, const struct int_view *y, value b,
                       const struct int_view *m);
/* x / y, correctly rounded: a float. */
value int_true_divide(const struct int_view *x, const struct int_view *y);

/* round(v, ndigits) for an int or bool; ndigits may be absent. */
value int_round(value v, value ndigits);

/* Slots shared with bool, whose number they read. */
value int_slot_binary(enum number_operator op, value left, value right);
value int_slot_unary(enum number_unary op, value operand);
bool int_slot_hash(value self, int64_t *hash);
extern const struct native_method int_methods[];
extern const struct type_member int_members[];

#endif
