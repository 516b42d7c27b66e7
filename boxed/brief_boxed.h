/* boxed: what medium_boxed.c does for four digits, for at most two, in 64 bits: the numbers just beyond a digit, which random numbers,
 * hashes and sums often are. A part of that file, which includes it where give_in and give_number are defined.
 *
 * As there, `requested` is what CPython's general algorithm asks for. What false is returned for is left
 * to the way for four digits, which knows every case; nothing has happened then.
 */
#ifndef TAGBOX_BOXED_BRIEF_BOXED_H
#define TAGBOX_BOXED_BRIEF_BOXED_H

struct brief {
    int64_t number;
    int digits; /* 1 or 2; zero counts as one */
};

static inline bool brief_read(value v, struct brief *b) {
    const struct boxed_int *o = boxed_int_of(v);
    if (UNLIKELY(!value_is_int(v) || o->tag >= BOXED_BRIEF_LIMIT)) {
        return false;
    }
    if (o->tag < BOXED_COMPACT_LIMIT) {
        *b = (struct brief){o->compact, 1};
    } else {
        int64_t magnitude = (int64_t)o->limbs[0];
        *b = (struct brief){(o->tag & BOXED_SIGN_MASK) == BOXED_NEGATIVE ? -magnitude : magnitude, 2};
    }
    return true;
}

static inline uint64_t brief_magnitude(int64_t i) {
    return i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
}

/* pre: magnitude < 2^63, that is at most three digits */
static inline int brief_digits(uint64_t magnitude) {
    return 1 + (magnitude >> BOXED_DIGIT_BITS != 0) + (magnitude >> 2 * BOXED_DIGIT_BITS != 0);
}

/* The result, in a block requested for `requested` digits; pre: result > INT64_MIN. */
static inline bool brief_give(int64_t result, int requested, value *out) {
    struct boxed_int *o = UNLIKELY(requested == 1) ? boxed_block_new(1)
                                                   : boxed_block_allocate((size_t)requested, boxed_request((size_t)requested));
    if (UNLIKELY(o == NULL)) {
        return false;
    }
    if (UNLIKELY(result == 0 || boxed_is_small(result))) {
        return give_in(o, requested, result, out);
    }
    uint64_t magnitude = brief_magnitude(result);
    int digits = brief_digits(magnitude);
    boxed_block_fit(o, (size_t)requested, (size_t)digits);
    o->tag |= result < 0 ? BOXED_NEGATIVE : BOXED_POSITIVE;
    o->limbs[0] = digits == 1 ? (mp_limb_t)result : magnitude; /* of one digit: `compact` */
    if (digits > 2) {
        o->limbs[1] = 0;
    }
    *out = value_from_object(&o->head);
    return true;
}

static inline bool brief_sum(struct brief a, struct brief b, int64_t result, bool same_sign, value *out) {
    int most = a.digits > b.digits ? a.digits : b.digits;
    if (UNLIKELY(most == 1)) {
        return false;
    }
    if (same_sign) {
        return brief_give(result, most + 1, out);
    }
    if (a.digits == b.digits) { /* equal leading digits are trimmed */
        uint64_t differing = brief_magnitude(a.number) ^ brief_magnitude(b.number);
        if (differing >> BOXED_DIGIT_BITS == 0) {
            return false;
        }
    }
    return brief_give(result, most, out);
}

static inline bool brief_add(struct brief a, struct brief b, value *out) {
    return brief_sum(a, b, a.number + b.number, (a.number < 0) == (b.number < 0), out);
}

static inline bool brief_sub(struct brief a, struct brief b, value *out) {
    /* 0 counts as positive on either side */
    return b.number != 0 && brief_sum(a, b, a.number - b.number, (a.number < 0) == (b.number > 0), out);
}

static inline bool brief_mul(struct brief a, struct brief b, value *out) {
    int64_t result;
    int digits = a.digits + b.digits;
    return digits > 2 && a.number != 0 && b.number != 0 && !__builtin_mul_overflow(a.number, b.number, &result) &&
           LIKELY(result > INT64_MIN) && brief_give(result, digits, out);
}

/* Of a positive number of two digits by one of one digit. */
static inline bool brief_divides(struct brief a, struct brief b) {
    return a.digits == 2 && a.number > 0 && b.digits == 1 && b.number > 0;
}

static inline bool brief_floordiv(struct brief a, struct brief b, value *out) {
    return brief_divides(a, b) && brief_give(a.number / b.number, 2, out);
}

static inline bool brief_mod(struct brief a, struct brief b, value *out) {
    return BOXED_REMAINDER_ALONE && brief_divides(a, b) && give_number(a.number % b.number, out);
}

/* long_bitwise of positive numbers, not both of one digit; zero may have none. */
static inline bool brief_has_bits(struct brief a, struct brief b) {
    return a.number > 0 && b.number > 0 && a.digits + b.digits > 2;
}

static inline bool brief_and(struct brief a, struct brief b, value *out) {
    return brief_has_bits(a, b) && brief_give(a.number & b.number, a.digits < b.digits ? a.digits : b.digits, out);
}

static inline bool brief_or(struct brief a, struct brief b, value *out) {
    return brief_has_bits(a, b) && brief_give(a.number | b.number, 2, out);
}

static inline bool brief_xor(struct brief a, struct brief b, value *out) {
    return brief_has_bits(a, b) && brief_give(a.number ^ b.number, 2, out);
}

static inline bool brief_lshift(struct brief a, struct brief b, value *out) {
    int64_t count = b.number;
    if (a.number <= 0 || count < 0 || count > 62 || a.number >> (62 - count) != 0 ||
        (BOXED_COMPACT_BITWISE && a.digits == 1 && count < BOXED_DIGIT_BITS)) {
        return false;
    }
    int whole = (int)count / BOXED_DIGIT_BITS, part = (int)count % BOXED_DIGIT_BITS;
    return brief_give(a.number << count, a.digits + whole + (part != 0), out);
}

static inline bool brief_rshift(struct brief a, struct brief b, value *out) {
    int64_t count = b.number;
    return a.digits == 2 && a.number > 0 && count >= 0 && count < 2 * BOXED_DIGIT_BITS &&
           brief_give(a.number >> count, 2 - (count >= BOXED_DIGIT_BITS), out);
}

#endif
