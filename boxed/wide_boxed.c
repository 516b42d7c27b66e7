#include "boxed/wide_boxed.h"

#if !BOXED_INT_BLOCKS

#include "boxed/block_boxed.h"
#include "boxed/digits_boxed.h"

/* A magnitude. Limbs beyond `count` that its digits reach to are zero, as in a block. */
struct wide {
    const mp_limb_t *limbs;
    size_t count, digits;
    bool negative;
    mp_limb_t small; /* the limb of a compact int */
};

static inline void read_number(int64_t number, struct wide *w) {
    w->negative = number < 0;
    w->small = number < 0 ? 0 - (mp_limb_t)number : (mp_limb_t)number;
    w->limbs = &w->small;
    w->count = number != 0;
    w->digits = 1;
}

/* false: not an int. */
static inline bool read(value v, struct wide *w) {
    const struct boxed_int *o = boxed_int_of(v);
    if (UNLIKELY(!value_is_int(v))) {
        return false;
    }
    if (o->tag < BOXED_COMPACT_LIMIT) {
        read_number(o->compact, w);
        return true;
    }
    w->negative = (o->tag & BOXED_SIGN_MASK) == BOXED_NEGATIVE;
    w->digits = o->tag >> 3;
    w->limbs = o->limbs;
    w->count = boxed_limbs_of_digits(w->digits);
    w->count -= o->limbs[w->count - 1] == 0;
    return true;
}

/* A block as the allocator gave it for that many digits: nothing has shortened it yet. */
static inline struct boxed_int *fresh_block(size_t digits) {
    return boxed_block_allocate(digits, boxed_request(digits));
}

/* The result in a fresh block, one digit shorter than what was asked for or not. pre: two digits at least; the top limb is not
 * zero. Whether the last digit is zero is asked of the limb where it begins: shorter to wait for than the number's length. */
static inline value finish_near(struct boxed_int *o, size_t requested, size_t count, bool negative) {
    size_t bit = (requested - 1) * BOXED_DIGIT_BITS, limb = bit / 64;
    bool is_long = count > limb + 1 || (count == limb + 1 && o->limbs[limb] >> (bit % 64) != 0);
    size_t digits = requested - !is_long;
    o->slack = (uint32_t)((boxed_rounded_request(requested) - boxed_rounded_request(digits)) / 16);
    o->tag = (uint32_t)digits << 3 | (negative ? BOXED_NEGATIVE : BOXED_POSITIVE);
    if (count < boxed_limbs_of_digits(digits)) { /* by one at most */
        o->limbs[count] = 0;
    }
    return value_from_object(&o->head);
}

/* The result of a subtraction, of any size. */
static value finish_any(struct boxed_int *o, size_t requested, size_t count, bool negative) {
    while (count > 0 && o->limbs[count - 1] == 0) {
        count--;
    }
    if (UNLIKELY(count <= 1)) {
        struct int_plan plan = {.block = o, .digits = requested};
        return boxed_finish(&plan, o->limbs, count, negative);
    }
    return boxed_fill_wide(o, requested, boxed_digits_of_bits(boxed_bits(o->limbs, count)), o->limbs, count, negative);
}

/* x_add */
static inline value sum(const struct wide *x, const struct wide *y) {
    size_t requested = (x->digits > y->digits ? x->digits : y->digits) + 1, count;
    struct boxed_int *o = fresh_block(requested);
    if (UNLIKELY(o == NULL)) {
        return VALUE_ABSENT;
    }
    if (x->count < y->count) {
        const struct wide *shorter = x;
        x = y;
        y = shorter;
    }
    count = x->count;
    mp_limb_t carry = mpn_add(o->limbs, x->limbs, (mp_size_t)count, y->limbs, (mp_size_t)y->count);
    if (UNLIKELY(carry != 0)) { /* there is room: the sum has no more digits than were asked for */
        o->limbs[count++] = carry;
    }
    return finish_near(o, requested, count, x->negative);
}

/* x_sub of magnitudes with as many digits: equal leading ones are trimmed first. The result has x's sign. */
static inline value difference_of_equals(const struct wide *x, const struct wide *y) {
    size_t top = boxed_limbs_of_digits(x->digits) - 1;
    bool negative = x->negative;
    while (x->limbs[top] == y->limbs[top]) {
        if (top-- == 0) {
            return VALUE_ABSENT;
        }
    }
    unsigned bit = 63 - (unsigned)__builtin_clzll(x->limbs[top] ^ y->limbs[top]);
    size_t requested = (top * 64 + bit) / BOXED_DIGIT_BITS + 1;
    struct boxed_int *o = boxed_block_new(requested);
    if (UNLIKELY(o == NULL)) {
        return VALUE_ABSENT;
    }
    if (x->limbs[top] < y->limbs[top]) {
        const struct wide *greater = y;
        y = x;
        x = greater;
        negative = !negative;
    }
    mpn_sub_n(o->limbs, x->limbs, y->limbs, (mp_size_t)top + 1);
    return finish_any(o, requested, top + 1, negative);
}

/* x_sub. The result has x's sign where |x| is greater. */
static inline value difference(const struct wide *x, const struct wide *y) {
    bool negative = x->negative;
    if (x->digits == y->digits) {
        return difference_of_equals(x, y);
    }
    if (x->digits < y->digits) {
        const struct wide *longer = y;
        y = x;
        x = longer;
        negative = !negative;
    }
    struct boxed_int *o = boxed_block_new(x->digits);
    if (UNLIKELY(o == NULL)) {
        return VALUE_ABSENT;
    }
    mpn_sub(o->limbs, x->limbs, (mp_size_t)x->count, y->limbs, (mp_size_t)y->count);
    return finish_any(o, x->digits, x->count, negative);
}

/* pre: y's sign is already turned around for a subtraction */
static inline value add(const struct wide *x, const struct wide *y) {
    if (UNLIKELY(x->digits + y->digits <= 2 || x->count == 0 || y->count == 0)) {
        return VALUE_ABSENT;
    }
    return x->negative == y->negative ? sum(x, y) : difference(x, y);
}

/* long_mul. pre: o has two digits at least */
static inline value mul_by_limb(const struct boxed_int *o, mp_limb_t limb, size_t limb_digits, bool negative) {
    size_t digits = o->tag >> 3, count = boxed_limbs_of_digits(digits), requested = digits + limb_digits;
    count -= o->limbs[count - 1] == 0;
    struct boxed_int *product = fresh_block(requested);
    if (UNLIKELY(product == NULL)) {
        return VALUE_ABSENT;
    }
    mp_limb_t carry = mpn_mul_1(product->limbs, o->limbs, (mp_size_t)count, limb);
    if (carry != 0) { /* there is room: the product has no more digits than were asked for */
        product->limbs[count++] = carry;
    }
    return finish_near(product, requested, count, ((o->tag & BOXED_SIGN_MASK) == BOXED_NEGATIVE) != negative);
}

static inline value mul_by_number(const struct boxed_int *o, int64_t number) {
    if (UNLIKELY(number == 0 || o->tag < BOXED_COMPACT_LIMIT)) {
        return VALUE_ABSENT;
    }
    return mul_by_limb(o, number < 0 ? 0 - (mp_limb_t)number : (mp_limb_t)number, 1, number < 0);
}

value boxed_wide_mul(value a, value b) {
    const struct boxed_int *x = boxed_int_of(a), *y = boxed_int_of(b);
    if (UNLIKELY(!value_is_int(a) || !value_is_int(b))) {
        return VALUE_ABSENT;
    }
    if (x->tag < y->tag) {
        const struct boxed_int *longer = y;
        y = x;
        x = longer;
    }
    if (LIKELY(y->tag < BOXED_COMPACT_LIMIT)) {
        return mul_by_number(x, y->compact);
    }
    if (y->tag >= BOXED_BRIEF_LIMIT) {
        return VALUE_ABSENT;
    }
    return mul_by_limb(x, y->limbs[0], 2, (y->tag & BOXED_SIGN_MASK) == BOXED_NEGATIVE);
}

value boxed_wide_mul_small(value a, int k) {
    return LIKELY(value_is_int(a)) ? mul_by_number(boxed_int_of(a), k) : VALUE_ABSENT;
}

value boxed_wide_add(value a, value b) {
    struct wide x, y;
    return read(a, &x) && read(b, &y) ? add(&x, &y) : VALUE_ABSENT;
}

value boxed_wide_sub(value a, value b) {
    struct wide x, y;
    if (!read(a, &x) || !read(b, &y)) {
        return VALUE_ABSENT;
    }
    y.negative = !y.negative;
    return add(&x, &y);
}

value boxed_wide_add_small(value a, int k) {
    struct wide x, y;
    read_number(k, &y);
    return read(a, &x) ? add(&x, &y) : VALUE_ABSENT;
}

value boxed_wide_sub_small(value a, int k) {
    struct wide x, y;
    read_number(-(int64_t)k, &y);
    return read(a, &x) ? add(&x, &y) : VALUE_ABSENT;
}

#endif
