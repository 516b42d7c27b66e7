/* Arithmetic on ints beyond the fast paths (CPython's counterpart: Objects/longobject.c, which also
 * says which errors there are). */
#include <string.h>

#include "common/numbers/float.h"
#include "common/numbers/gmp_guard.h"
#include "common/numbers/int.h"
#include "common/objects/exception.h"
#include "common/objects/tuple.h"

typedef unsigned __int128 uint128;
typedef __int128 int128;

/* ---- Scratch, results ---- */

bool int_work_open_heap(struct int_work *w, size_t count) {
    w->limbs = mem_alloc_array(count, sizeof(mp_limb_t));
    if (w->limbs == NULL) {
        error_no_memory();
        return false;
    }
    return true;
}

value int_from_limbs(const mp_limb_t *limbs, size_t count, bool negative) {
    struct int_view magnitude = {.limbs = limbs, .count = count, .negative = negative};
    struct int_plan plan;
    while (magnitude.count > 0 && limbs[magnitude.count - 1] == 0) {
        magnitude.count--;
    }
    if (!value_int_begin(INT_OP_OTHER, &magnitude, NULL, &plan)) {
        return VALUE_ABSENT;
    }
    return value_int_finish(&plan, limbs, magnitude.count, negative);
}

value int_from_uint64(uint64_t magnitude, bool negative) {
    if (magnitude <= (uint64_t)INT64_MAX) {
        return value_from_int64(negative ? -(int64_t)magnitude : (int64_t)magnitude);
    }
    return int_from_limbs(&magnitude, 1, negative);
}

value int_from_size(size_t size) {
    return int_from_uint64(size, false);
}

static value finish_int128(struct int_plan *plan, int128 r) {
    uint128 magnitude = r < 0 ? 0 - (uint128)r : (uint128)r;
    mp_limb_t limbs[2] = {(mp_limb_t)magnitude, (mp_limb_t)(magnitude >> 64)};
    return value_int_finish(plan, limbs, 2, r < 0);
}

static bool is_single(const struct int_view *x, const struct int_view *y) {
    return x->count <= 1 && y->count <= 1;
}

static mp_limb_t low_limb(const struct int_view *v) {
    return v->count == 0 ? 0 : v->limbs[0];
}

/* pre: at most one limb. */
static int128 as_int128(const struct int_view *v) {
    int128 magnitude = (int128)low_limb(v);
    return v->negative ? -magnitude : magnitude;
}

/* Releases an operation's resources after a failure of its own; the exception is pending. */
static value abandon(struct int_plan *plan, struct int_work *w) {
    if (w != NULL) {
        int_work_close(w);
    }
    value_int_abandon(plan);
    return VALUE_ABSENT;
}

/* ---- Addition ---- */

static int compare_magnitudes(const struct int_view *x, const struct int_view *y) {
    if (x->count != y->count) {
        return x->count < y->count ? -1 : 1;
    }
    return x->count == 0 ? 0 : mpn_cmp(x->limbs, y->limbs, (mp_size_t)x->count);
}

/* |x| + |y|, with that sign; pre: x has as many limbs as y at least. */
ALWAYS_INLINE value add_magnitudes(struct int_plan *plan, const struct int_view *x,
                            const struct int_view *y, bool negative) {
    struct int_work w, longer;
    mp_limb_t carry = 0;
    if (!int_work_open_result(&w, plan, x->count)) {
        return abandon(plan, NULL);
    }
    if (LIKELY(y->count != 0)) {
        carry = mpn_add(w.limbs, x->limbs, (mp_size_t)x->count, y->limbs, (mp_size_t)y->count);
    } else {
        mpn_copyi(w.limbs, x->limbs, (mp_size_t)x->count);
    }
    if (LIKELY(carry == 0)) {
        return int_finish_work(plan, &w, x->count, negative);
    }
    if (!int_work_open(&longer, x->count + 1)) {
        return abandon(plan, &w);
    }
    mpn_copyi(longer.limbs, w.limbs, (mp_size_t)x->count);
    longer.limbs[x->count] = carry;
    int_work_close(&w);
    return int_finish_work(plan, &longer, x->count + 1, negative);
}

/* pre: |x| >= |y| */
static inline void sub_magnitudes(mp_limb_t *r, const struct int_view *x, const struct int_view *y) {
    if (y->count == 0) {
        mpn_copyi(r, x->limbs, (mp_size_t)x->count);
    } else {
        mpn_sub(r, x->limbs, (mp_size_t)x->count, y->limbs, (mp_size_t)y->count);
    }
}

ALWAYS_INLINE value add(enum int_operation op, const struct int_view *x, const struct int_view *y) {
    struct int_plan plan;
    struct int_work w;
    bool y_negative = y->negative != (op == INT_OP_SUB);
    if (!value_int_begin(op, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    if (LIKELY(is_single(x, y))) {
        int128 b = as_int128(y);
        return finish_int128(&plan, as_int128(x) + (op == INT_OP_SUB ? -b : b));
    }
    if (x->negative == y_negative) {
        return x->count >= y->count ? add_magnitudes(&plan, x, y, y_negative)
                                    : add_magnitudes(&plan, y, x, y_negative);
    }
    bool y_is_greater = compare_magnitudes(x, y) < 0;
    const struct int_view *greater = y_is_greater ? y : x, *less = y_is_greater ? x : y;
    if (!int_work_open_result(&w, &plan, greater->count)) {
        return abandon(&plan, NULL);
    }
    sub_magnitudes(w.limbs, greater, less);
    return int_finish_work(&plan, &w, greater->count, y_is_greater ? y_negative : x->negative);
}

/* ---- Multiplication ---- */

static value too_big(void) {
    return error_no_memory();
}

/* x * y after value_int_begin; pre: neither is zero, one has more than one limb. */
static value mul_planned(struct int_plan *plan, const struct int_view *x, const struct int_view *y) {
    struct int_work w;
    size_t count = x->count + y->count;
    if (!int_work_open_result(&w, plan, count)) {
        return abandon(plan, NULL);
    }
    if (x->limbs == y->limbs) {
        if (!gmp_sqr(w.limbs, x->limbs, x->count)) {
            return abandon(plan, &w);
        }
    } else if (!gmp_mul(w.limbs, x->limbs, x->count, y->limbs, y->count)) {
        return abandon(plan, &w);
    }
    return int_finish_work(plan, &w, count, x->negative != y->negative);
}

/* Most products of big ints are by one limb. pre: x has more than one. */
ALWAYS_INLINE value mul_by_limb(const struct int_view *x, const struct int_view *y) {
    struct int_plan plan;
    size_t count = x->count;
    if (UNLIKELY(!value_int_begin(INT_OP_MUL, x, y, &plan))) {
        return VALUE_ABSENT;
    }
    mp_limb_t *limbs = value_int_room(&plan, count + 1);
    if (UNLIKELY(limbs == NULL)) {
        return mul_planned(&plan, x, y);
    }
    limbs[count] = mpn_mul_1(limbs, x->limbs, (mp_size_t)count, y->limbs[0]);
    return value_int_finish(&plan, limbs, count + 1, x->negative != y->negative);
}

static __attribute__((noinline)) value mul_any(const struct int_view *x, const struct int_view *y) {
    struct int_plan plan;
    if (UNLIKELY(x->count + y->count > INT_BITS_MAX / 64) &&
        int_view_bits(x) + int_view_bits(y) > INT_BITS_MAX + 64) {
        return too_big();
    }
    if (!value_int_begin(INT_OP_MUL, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    if (is_single(x, y)) {
        uint128 product = (uint128)low_limb(x) * low_limb(y);
        mp_limb_t limbs[2] = {(mp_limb_t)product, (mp_limb_t)(product >> 64)};
        return value_int_finish(&plan, limbs, 2, x->negative != y->negative && product != 0);
    }
    if (x->count == 0 || y->count == 0) {
        return value_int_finish(&plan, NULL, 0, false);
    }
    return mul_planned(&plan, x, y);
}

ALWAYS_INLINE value mul(const struct int_view *x, const struct int_view *y) {
    const struct int_view *longer = x->count >= y->count ? x : y, *shorter = x->count >= y->count ? y : x;
    if (LIKELY(shorter->count == 1 && longer->count > 1 && longer->count < INT_BITS_MAX / 64)) {
        return mul_by_limb(longer, shorter);
    }
    return mul_any(x, y);
}

/* ---- Division ---- */

/* x / y where the quotient is one limb: guessed from the leading two limbs of x and the leading one of y, both moved up so far as
 * y's top bit asks for, then at most two too great (Knuth, The Art of Computer Programming 2, 4.3.1, theorems A and B).
 * The remainder goes to r, y_count limbs. pre: y has two limbs at least; x has as many, or one more, less than y's top one. */
static mp_limb_t divide_once(mp_limb_t *r, const mp_limb_t *x, mp_limb_t x_top, const mp_limb_t *y, size_t y_count) {
    size_t n = y_count;
    int up = __builtin_clzll(y[n - 1]), down = 63 - up;
    mp_limb_t divisor = y[n - 1] << up | y[n - 2] >> 1 >> down;
    uint128 dividend = (uint128)(x_top << up | x[n - 1] >> 1 >> down) << 64 | (x[n - 1] << up | x[n - 2] >> 1 >> down);
    mp_limb_t quotient = (mp_limb_t)(dividend / divisor);
    mpn_copyi(r, x, (mp_size_t)n);
    mp_limb_t top = x_top - mpn_submul_1(r, y, (mp_size_t)n, quotient);
    while (top != 0) {
        top += mpn_add_n(r, r, y, (mp_size_t)n);
        quotient--;
    }
    return quotient;
}

/* Quotient and remainder of magnitudes, x_count - y_count + 1 and y_count limbs. pre: x_count >= y_count >= 2. false: MemoryError
 * pending. */
static bool divide_limbs(mp_limb_t *quotient, mp_limb_t *remainder, const struct int_view *x, const struct int_view *y) {
    size_t n = y->count;
    if (x->count == n) {
        quotient[0] = divide_once(remainder, x->limbs, 0, y->limbs, n);
        return true;
    }
    if (x->count == n + 1 && x->limbs[n] < y->limbs[n - 1]) {
        quotient[0] = divide_once(remainder, x->limbs, x->limbs[n], y->limbs, n);
        quotient[1] = 0;
        return true;
    }
    return gmp_tdiv_qr(quotient, remainder, x->limbs, x->count, y->limbs, n);
}

/* Quotient and remainder, rounded toward minus infinity, in scratch limbs. */
struct division {
    struct int_work quotient, remainder;
    bool quotient_negative, remainder_negative;
};

static void close_division(struct division *d) {
    int_work_close(&d->quotient);
    int_work_close(&d->remainder);
}

static struct int_view magnitude_view(const mp_limb_t *limbs, size_t count) {
    while (count > 0 && limbs[count - 1] == 0) {
        count--;
    }
    return (struct int_view){.limbs = limbs, .count = count};
}

/* What rounding toward minus infinity takes. false: MemoryError pending, the plan is abandoned. */
static bool plan_rounding(enum int_operation op, struct int_plan *plan, const struct int_division *d) {
    if (d->dividend->negative == d->divisor->negative || d->remainder.count == 0 ||
        value_int_floored(op, plan, d)) {
        return true;
    }
    value_int_abandon(plan);
    return false;
}

/* The same where both have one limb at most. */
static bool plan_rounding_single(enum int_operation op, struct int_plan *plan, const struct int_view *x,
                                 const struct int_view *y) {
    mp_limb_t quotient = low_limb(x) / y->limbs[0], rest = low_limb(x) % y->limbs[0];
    struct int_division d = {x, y, magnitude_view(&quotient, 1), magnitude_view(&rest, 1)};
    return plan_rounding(op, plan, &d);
}

/* The same where |x| < |y|. */
static bool plan_rounding_less(enum int_operation op, struct int_plan *plan, const struct int_view *x,
                               const struct int_view *y) {
    struct int_division d = {x, y, {.count = 0}, magnitude_view(x->limbs, x->count)};
    return plan_rounding(op, plan, &d);
}

/* From the division of magnitudes to the floor of the signed one: where the signs differ and
 * something remains, the quotient is one further down, and the remainder has the divisor's sign.
 * Both have room for it. */
static void floor_division(struct division *d, const struct int_view *x, const struct int_view *y) {
    d->quotient_negative = x->negative != y->negative;
    d->remainder_negative = y->negative;
    if (x->negative == y->negative ||
        mpn_zero_p(d->remainder.limbs, (mp_size_t)d->remainder.count)) {
        return;
    }
    mpn_add_1(d->quotient.limbs, d->quotient.limbs, (mp_size_t)d->quotient.count, 1);
    mpn_sub_n(d->remainder.limbs, y->limbs, d->remainder.limbs, (mp_size_t)y->count);
}

/* pre: y != 0, |x| >= |y|. false: MemoryError pending, the plan abandoned and nothing to close. */
static bool divide(struct division *d, enum int_operation op, struct int_plan *plan,
                   const struct int_view *x, const struct int_view *y) {
    size_t quotient_count = x->count - y->count + 2;
    if (!int_work_open(&d->quotient, quotient_count)) {
        value_int_abandon(plan);
        return false;
    }
    if (!int_work_open(&d->remainder, y->count)) {
        int_work_close(&d->quotient);
        value_int_abandon(plan);
        return false;
    }
    d->quotient.limbs[quotient_count - 1] = 0;
    if (y->count == 1) {
        d->remainder.limbs[0] =
            mpn_divrem_1(d->quotient.limbs, 0, x->limbs, (mp_size_t)x->count, y->limbs[0]);
    } else if (!divide_limbs(d->quotient.limbs, d->remainder.limbs, x, y)) {
        close_division(d);
        value_int_abandon(plan);
        return false;
    }
    struct int_division magnitudes = {x, y, magnitude_view(d->quotient.limbs, quotient_count),
                                      magnitude_view(d->remainder.limbs, d->remainder.count)};
    if (!plan_rounding(op, plan, &magnitudes)) {
        close_division(d);
        return false;
    }
    floor_division(d, x, y);
    return true;
}

/* Both operands in one limb: floor division there. The quotient may be 2^64. */
static int128 floordiv_single(const struct int_view *x, const struct int_view *y) {
    mp_limb_t a = low_limb(x), b = y->limbs[0];
    int128 q = (int128)(a / b);
    if (x->negative == y->negative) {
        return q;
    }
    return -q - (a % b != 0);
}

static int128 mod_single(const struct int_view *x, const struct int_view *y) {
    mp_limb_t b = y->limbs[0], r = low_limb(x) % b;
    if (r != 0 && x->negative != y->negative) {
        r = b - r;
    }
    return y->negative ? -(int128)r : (int128)r;
}

/* The quotient when |x| < |y|: 0 or -1. */
static int128 small_quotient(const struct int_view *x, const struct int_view *y) {
    return x->count != 0 && x->negative != y->negative ? -1 : 0;
}

/* x // y where nothing is rounded; pre: the signs are equal, |x| >= |y|. */
static value exact_quotient(struct int_plan *plan, const struct int_view *x,
                            const struct int_view *y) {
    struct int_work quotient, remainder;
    size_t count = x->count - y->count + 1;
    if (!int_work_open_result(&quotient, plan, count)) {
        return abandon(plan, NULL);
    }
    if (y->count == 1) {
        mpn_divrem_1(quotient.limbs, 0, x->limbs, (mp_size_t)x->count, y->limbs[0]);
        return int_finish_work(plan, &quotient, count, false);
    }
    if (!int_work_open(&remainder, y->count)) {
        return abandon(plan, &quotient);
    }
    bool ok = divide_limbs(quotient.limbs, remainder.limbs, x, y);
    int_work_close(&remainder);
    return ok ? int_finish_work(plan, &quotient, count, false) : abandon(plan, &quotient);
}

/* x % y, likewise. */
static value exact_remainder(struct int_plan *plan, const struct int_view *x,
                             const struct int_view *y) {
    struct int_work quotient, remainder;
    if (y->count == 1) {
        mp_limb_t rest = mpn_mod_1(x->limbs, (mp_size_t)x->count, y->limbs[0]);
        return value_int_finish(plan, &rest, 1, y->negative);
    }
    if (!int_work_open_result(&remainder, plan, y->count)) {
        return abandon(plan, NULL);
    }
    if (!int_work_open(&quotient, x->count - y->count + 1)) {
        return abandon(plan, &remainder);
    }
    bool ok = divide_limbs(quotient.limbs, remainder.limbs, x, y);
    int_work_close(&quotient);
    return ok ? int_finish_work(plan, &remainder, y->count, y->negative) : abandon(plan, &remainder);
}

static value floordiv(enum int_operation op, const struct int_view *x, const struct int_view *y) {
    struct int_plan plan;
    struct division d;
    if (!value_int_begin(op, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    if (LIKELY(is_single(x, y))) {
        return plan_rounding_single(op, &plan, x, y) ? finish_int128(&plan, floordiv_single(x, y))
                                                     : VALUE_ABSENT;
    }
    if (compare_magnitudes(x, y) < 0) {
        return plan_rounding_less(op, &plan, x, y) ? finish_int128(&plan, small_quotient(x, y))
                                                   : VALUE_ABSENT;
    }
    if (x->negative == y->negative) {
        return exact_quotient(&plan, x, y);
    }
    if (!divide(&d, op, &plan, x, y)) {
        return VALUE_ABSENT;
    }
    int_work_close(&d.remainder);
    return int_finish_work(&plan, &d.quotient, d.quotient.count, d.quotient_negative);
}

static value mod(enum int_operation op, value a, const struct int_view *x,
                 const struct int_view *y) {
    struct int_plan plan;
    struct division d;
    bool is_less = compare_magnitudes(x, y) < 0;
    if (is_less && !value_is_absent(a) && (x->count == 0 || x->negative == y->negative) &&
        value_int_remainder_is_left(x, y)) {
        return value_retained(a);
    }
    if (!value_int_begin(op, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    if (LIKELY(is_single(x, y))) {
        return plan_rounding_single(op, &plan, x, y) ? finish_int128(&plan, mod_single(x, y))
                                                     : VALUE_ABSENT;
    }
    if (is_less && !plan_rounding_less(op, &plan, x, y)) {
        return VALUE_ABSENT;
    }
    if (is_less) {
        /* x itself, or when the signs differ y + x. */
        struct int_work w;
        if (!int_work_open(&w, y->count)) {
            return abandon(&plan, NULL);
        }
        if (x->count == 0 || x->negative == y->negative) {
            mpn_copyi(w.limbs, x->limbs, (mp_size_t)x->count);
            return int_finish_work(&plan, &w, x->count, x->negative);
        }
        sub_magnitudes(w.limbs, y, x);
        return int_finish_work(&plan, &w, y->count, y->negative);
    }
    if (x->negative == y->negative) {
        return exact_remainder(&plan, x, y);
    }
    if (!divide(&d, op, &plan, x, y)) {
        return VALUE_ABSENT;
    }
    int_work_close(&d.quotient);
    return int_finish_work(&plan, &d.remainder, d.remainder.count, d.remainder_negative);
}

static value int_divmod(value a, const struct int_view *x, const struct int_view *y) {
    value pair[2];
    struct tuple *t;
    pair[0] = floordiv(INT_OP_DIVMOD_QUOTIENT, x, y);
    if (value_is_absent(pair[0])) {
        return VALUE_ABSENT;
    }
    pair[1] = mod(INT_OP_DIVMOD_REMAINDER, a, x, y);
    if (value_is_absent(pair[1])) {
        value_release(pair[0]);
        return VALUE_ABSENT;
    }
    t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

/* ---- Bitwise operators: on two's complement of unlimited width ---- */

static void to_twos_complement(mp_limb_t *r, size_t count, const struct int_view *v) {
    mpn_copyi(r, v->limbs, (mp_size_t)v->count);
    mpn_zero(r + v->count, (mp_size_t)(count - v->count));
    if (v->negative) {
        mpn_neg(r, r, (mp_size_t)count);
    }
}

static void combine(enum int_operation op, mp_limb_t *r, const mp_limb_t *a, const mp_limb_t *b,
                    size_t count) {
    mp_size_t n = (mp_size_t)count;
    if (op == INT_OP_AND) {
        mpn_and_n(r, a, b, n);
    } else if (op == INT_OP_OR) {
        mpn_ior_n(r, a, b, n);
    } else {
        mpn_xor_n(r, a, b, n);
    }
}

static value bitwise(enum int_operation op, const struct int_view *x, const struct int_view *y) {
    struct int_plan plan;
    struct int_work w;
    if (!value_int_begin(op, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    if (LIKELY(is_single(x, y))) {
        int128 a = as_int128(x), b = as_int128(y);
        return finish_int128(&plan, op == INT_OP_AND ? a & b : op == INT_OP_OR ? a | b : a ^ b);
    }
    size_t count = (x->count > y->count ? x->count : y->count) + 1;
    if (!int_work_open(&w, 2 * count)) {
        return abandon(&plan, NULL);
    }
    to_twos_complement(w.limbs, count, x);
    to_twos_complement(w.limbs + count, count, y);
    combine(op, w.limbs, w.limbs, w.limbs + count, count);
    bool negative = w.limbs[count - 1] >> 63 != 0;
    if (negative) {
        mpn_neg(w.limbs, w.limbs, (mp_size_t)count);
    }
    return int_finish_work(&plan, &w, count, negative);
}

/* ---- Shifts ---- */

static value negative_count(void) {
    return exception_raise(&type_ValueError, "negative shift count");
}

/* The error of a left shift too wide for INT_BITS_MAX: CPython distinguishes what its size field
 * cannot express. */
static value lshift_too_big(const struct int_view *y) {
    const uint128 digits_max = ((uint128)INT64_MAX - 24) / 4; /* CPython 3.11, MAX_LONG_DIGITS */
    uint128 count = y->count > 1 ? (uint128)y->limbs[1] << 64 | y->limbs[0] : low_limb(y);
    if (y->count > 2 || count / 30 >= digits_max) {
        return exception_raise(&type_OverflowError, "too many digits in integer");
    }
    return too_big();
}

static value lshift(const struct int_view *x, const struct int_view *y) {
    struct int_plan plan;
    struct int_work w;
    if (y->negative) {
        return negative_count();
    }
    if (x->count == 0) {
        return value_from_int64(0);
    }
    if (y->count > 1 || low_limb(y) > INT_BITS_MAX ||
        low_limb(y) + int_view_bits(x) > INT_BITS_MAX) {
        return lshift_too_big(y);
    }
    size_t limbs = low_limb(y) / 64, bits = low_limb(y) % 64;
    if (!value_int_begin(INT_OP_LSHIFT, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    size_t count = x->count + limbs + (bits > (unsigned)__builtin_clzll(x->limbs[x->count - 1]));
    if (!int_work_open_result(&w, &plan, count)) {
        return abandon(&plan, NULL);
    }
    mpn_zero(w.limbs, (mp_size_t)limbs);
    if (bits == 0) {
        mpn_copyi(w.limbs + limbs, x->limbs, (mp_size_t)x->count);
    } else {
        mp_limb_t top =
            mpn_lshift(w.limbs + limbs, x->limbs, (mp_size_t)x->count, (unsigned)bits);
        if (top != 0) {
            w.limbs[count - 1] = top;
        }
    }
    return int_finish_work(&plan, &w, count, x->negative);
}

/* Whether any of the `count` low bits is set. pre: they are fewer than the limbs have. */
static bool low_bits_set(const struct int_view *v, size_t count) {
    size_t limbs = count / 64, bits = count % 64;
    return (limbs > 0 && !mpn_zero_p(v->limbs, (mp_size_t)limbs)) ||
           (bits > 0 && v->limbs[limbs] << (64 - bits) != 0);
}

static value rshift(const struct int_view *x, const struct int_view *y) {
    struct int_plan plan;
    struct int_work w;
    if (y->negative) {
        return negative_count();
    }
    if (!value_int_begin(INT_OP_RSHIFT, x, y, &plan)) {
        return VALUE_ABSENT;
    }
    if (y->count > 1 || low_limb(y) / 64 >= x->count) {
        return finish_int128(&plan, x->negative ? -1 : 0);
    }
    size_t limbs = low_limb(y) / 64, bits = low_limb(y) % 64, count = x->count - limbs;
    /* A negative one is rounded toward minus infinity, which may take more than there is room for. */
    size_t room = count + x->negative;
    if (!(x->negative ? int_work_open(&w, room) : int_work_open_result(&w, &plan, room))) {
        return abandon(&plan, NULL);
    }
    w.limbs[room - 1] = 0;
    if (bits == 0) {
        mpn_copyi(w.limbs, x->limbs + limbs, (mp_size_t)count);
    } else {
        mpn_rshift(w.limbs, x->limbs + limbs, (mp_size_t)count, (unsigned)bits);
    }
    if (x->negative && low_bits_set(x, low_limb(y))) {
        mpn_add_1(w.limbs, w.limbs, (mp_size_t)room, 1);
    }
    return int_finish_work(&plan, &w, room, x->negative);
}

/* ---- All operators ---- */

/* x ** y with a negative y is a float. */
static value power(value a, const struct int_view *x, const struct int_view *y) {
    double base, exponent;
    if (!y->negative) {
        return int_power(a, x, y);
    }
    if (!int_view_to_double(x, &base) || !int_view_to_double(y, &exponent)) {
        return exception_raise(&type_OverflowError, "int too large to convert to float");
    }
    return float_power(base, exponent);
}

static value zero_division(enum number_operator op) {
    const char *what = op == NUMBER_MOD       ? "integer modulo by zero"
                       : op == NUMBER_TRUEDIV ? "division by zero"
                                              : "integer division or modulo by zero";
    return exception_raise(&type_ZeroDivisionError, "%s", what);
}

value int_arith(enum number_operator op, value a, const struct int_view *x,
                const struct int_view *y) {
    COUNT(arithmetic_slow);
    switch (op) {
    case NUMBER_ADD:
        return add(INT_OP_ADD, x, y);
    case NUMBER_SUB:
        return add(INT_OP_SUB, x, y);
    case NUMBER_MUL:
        return mul(x, y);
    case NUMBER_FLOORDIV:
        return UNLIKELY(y->count == 0) ? zero_division(op) : floordiv(INT_OP_FLOORDIV, x, y);
    case NUMBER_MOD:
        return UNLIKELY(y->count == 0) ? zero_division(op) : mod(INT_OP_MOD, a, x, y);
    case NUMBER_DIVMOD:
        return UNLIKELY(y->count == 0) ? zero_division(op) : int_divmod(a, x, y);
    case NUMBER_TRUEDIV:
        return UNLIKELY(y->count == 0) ? zero_division(op) : int_true_divide(x, y);
    case NUMBER_AND:
        return bitwise(INT_OP_AND, x, y);
    case NUMBER_OR:
        return bitwise(INT_OP_OR, x, y);
    case NUMBER_XOR:
        return bitwise(INT_OP_XOR, x, y);
    case NUMBER_LSHIFT:
        return lshift(x, y);
    case NUMBER_RSHIFT:
        return rshift(x, y);
    case NUMBER_POW:
        return power(a, x, y);
    case NUMBER_MATMUL:
    case NUMBER_COUNT:
        break;
    }
    return number_not_implemented();
}

value int_binary(enum number_operator op, value a, value b) {
    struct int_view x, y;
    value_int_view(a, &x);
    value_int_view(b, &y);
    return int_arith(op, a, &x, &y);
}

#define SUM(a, x, y) add(INT_OP_ADD, x, y)
#define DIFFERENCE(a, x, y) add(INT_OP_SUB, x, y)
#define PRODUCT(a, x, y) mul(x, y)
#define QUOTIENT(a, x, y) ((y)->count == 0 ? VALUE_ABSENT : floordiv(INT_OP_FLOORDIV, x, y))
#define REMAINDER(a, x, y) ((y)->count == 0 ? VALUE_ABSENT : mod(INT_OP_MOD, a, x, y))
#define CONJUNCTION(a, x, y) bitwise(INT_OP_AND, x, y)
#define DISJUNCTION(a, x, y) bitwise(INT_OP_OR, x, y)
#define DISTINCTION(a, x, y) bitwise(INT_OP_XOR, x, y)
#define LEFT_SHIFT(a, x, y) ((y)->negative ? VALUE_ABSENT : lshift(x, y))
#define RIGHT_SHIFT(a, x, y) ((y)->negative ? VALUE_ABSENT : rshift(x, y))
#define X(name, compute)                                                                           \
    value int_##name(value a, value b) {                                                           \
        struct int_view x, y;                                                                      \
        COUNT(arithmetic_slow);                                                                    \
        value_int_view(a, &x);                                                                     \
        value_int_view(b, &y);                                                                     \
        return compute(a, &x, &y);                                                                 \
    }                                                                                              \
    value int_##name##_small(value a, int k) {                                                     \
        struct int_view x, y;                                                                      \
        COUNT(arithmetic_slow);                                                                    \
        value_int_view(a, &x);                                                                     \
        int_view_of(k, &y);                                                                        \
        return compute(a, &x, &y);                                                                 \
    }
X(add, SUM)
X(sub, DIFFERENCE)
X(mul, PRODUCT)
X(floordiv, QUOTIENT)
X(mod, REMAINDER)
X(and, CONJUNCTION)
X(or, DISJUNCTION)
X(xor, DISTINCTION)
X(lshift, LEFT_SHIFT)
X(rshift, RIGHT_SHIFT)
#undef X

value int_same(value a, const struct int_view *x) {
    return value_is_absent(a) ? int_from_limbs(x->limbs, x->count, x->negative) : value_retained(a);
}

static value with_sign(enum int_operation op, const struct int_view *x, bool negative) {
    struct int_plan plan;
    if (!value_int_begin(op, x, NULL, &plan)) {
        return VALUE_ABSENT;
    }
    return value_int_finish(&plan, x->limbs, x->count, negative && x->count != 0);
}

/* ~x = -x - 1 */
static value invert(const struct int_view *x) {
    struct int_plan plan;
    struct int_work w;
    if (!value_int_begin(INT_OP_INVERT, x, NULL, &plan)) {
        return VALUE_ABSENT;
    }
    if (x->count <= 1) {
        return finish_int128(&plan, ~as_int128(x));
    }
    if (!int_work_open(&w, x->count + 1)) {
        return abandon(&plan, NULL);
    }
    mpn_copyi(w.limbs, x->limbs, (mp_size_t)x->count);
    w.limbs[x->count] = 0;
    if (x->negative) {
        mpn_sub_1(w.limbs, w.limbs, (mp_size_t)w.count, 1);
    } else {
        mpn_add_1(w.limbs, w.limbs, (mp_size_t)w.count, 1);
    }
    return int_finish_work(&plan, &w, w.count, !x->negative);
}

value int_arith_unary(enum number_unary op, value a, const struct int_view *x) {
    COUNT(arithmetic_slow);
    switch (op) {
    case NUMBER_NEGATE:
        return with_sign(INT_OP_NEGATE, x, !x->negative);
    case NUMBER_POSITIVE:
        return int_same(a, x);
    case NUMBER_ABS:
        return x->negative ? with_sign(INT_OP_ABS, x, false) : int_same(a, x);
    case NUMBER_INVERT:
        return invert(x);
    }
    return number_not_implemented();
}
