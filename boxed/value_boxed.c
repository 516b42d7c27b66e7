/* boxed: the small-int table, the freelist, and ints wider than one digit. */
#include "common/value.h"

#if !BOXED_INT_BLOCKS

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "boxed/block_boxed.h"
#include "boxed/digits_boxed.h"

const char value_representation[] = "boxed";

struct boxed_int boxed_small_ints[BOXED_SMALL_COUNT];
struct boxed_int boxed_freelist_end;
struct boxed_int *boxed_freelist = &boxed_freelist_end;

/* ---- Blocks ---- */

static size_t digits_of_tag(uint32_t tag) {
    return tag >> 3;
}

/* The size with which the block of `o` was obtained, rounded up to 16. */
static size_t block_size(const struct boxed_int *o) {
    return mem_rounded(boxed_request(digits_of_tag(o->tag))) + (size_t)o->slack * 16;
}

/* A raw int block for `digits` digits; NULL without an exception. Requests of at most one digit are served from the freelist. */
static struct boxed_int *allocate(size_t digits, size_t request) {
    if (digits <= 1 && !boxed_freelist_empty()) {
        struct boxed_int *o = boxed_freelist_pop();
        COUNT(ints_created);
        TRACE_INT(REUSING, o, request);
        boxed_block_started(o, digits);
        return o;
    }
    return boxed_block_allocate(digits, request);
}

value boxed_from_compact(int64_t i) {
    struct boxed_int *o = allocate(1, BOXED_COMPACT_REQUEST);
    return o == NULL ? VALUE_ABSENT : boxed_write_compact(o, i);
}

static void free_block(struct boxed_int *o) {
    COUNT(ints_freed);
    COUNT(objects_freed);
    mem_free(o, block_size(o));
}

void value_int_deallocate(struct object *object) {
    struct boxed_int *o = (struct boxed_int *)object;
    if (boxed_freelist_takes(o)) {
        TRACE_INT(KEEPING, o, block_size(o));
        boxed_freelist_push(o);
        return;
    }
    TRACE_INT(FREEING, o, block_size(o));
    free_block(o);
}

/* ---- Conversions ---- */

value boxed_from_wide(int64_t i) {
    uint64_t magnitude = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    size_t digits = boxed_digits_of_bits(64 - (size_t)__builtin_clzll(magnitude));
    struct boxed_int *o = allocate(digits, boxed_request(digits));
    if (o == NULL) {
        return VALUE_ABSENT;
    }
    o->tag |= i < 0 ? BOXED_NEGATIVE : BOXED_POSITIVE;
    o->limbs[0] = magnitude;
    if (boxed_limbs_of_digits(digits) > 1) {
        o->limbs[1] = 0;
    }
    return value_from_object(&o->head);
}

value boxed_from_size(int64_t i) {
    if (boxed_is_small(i) || !boxed_fits_digit(i)) {
        return value_from_int64(i);
    }
    struct boxed_int *o = allocate(1, boxed_request(1));
    if (o == NULL) {
        return error_no_memory();
    }
    o->tag = boxed_compact_tag(i);
    o->compact = i;
    return value_from_object(&o->head);
}

bool boxed_wide_to_int64(value v, int64_t *out) {
    struct int_view view;
    value_int_view(v, &view);
    if (view.count > 1) {
        return false;
    }
    mp_limb_t magnitude = view.count == 0 ? 0 : view.limbs[0];
    if (magnitude > (mp_limb_t)INT64_MAX + view.negative) {
        return false;
    }
    *out = view.negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

size_t value_int_sizeof(value v) {
    uint32_t tag = boxed_int_of(v)->tag;
    return boxed_request((tag & BOXED_SIGN_MASK) == BOXED_ZERO ? 0 : digits_of_tag(tag));
}

/* ---- Slow operations: allocate as CPython's algorithms do (Objects/longobject.c) ---- */

static size_t digits_of_view(const struct int_view *view) {
    return view->count == 0 ? 1 : boxed_digits(view);
}

static bool plan_block(struct int_plan *plan, size_t digits) {
    plan->block = allocate(digits, boxed_request(digits));
    plan->digits = digits == 0 ? 1 : digits; /* there is room for one in any case */
    return plan->block != NULL;
}

static bool plan_scratch(struct int_plan *plan, int index, size_t digits) {
    plan->scratch[index] = allocate(digits, boxed_request(digits));
    plan->scratch_digits[index] = plan->scratch_used[index] = digits;
    return plan->scratch[index] != NULL;
}

static bool plan_division(enum int_operation op, const struct int_view *a, const struct int_view *b,
                          struct int_plan *plan) {
    size_t na = digits_of_view(a), nb = digits_of_view(b);
    bool quotient = op == INT_OP_FLOORDIV || op == INT_OP_DIVMOD_QUOTIENT;
    if (a->count == 0 || boxed_is_quick_remainder(a, b)) {
        return true;
    }
    if (nb == 1) { /* divrem1 */
        return (!quotient && BOXED_REMAINDER_ALONE) ||
               (quotient ? plan_block(plan, na) : plan_scratch(plan, 0, na));
    }
    /* Scratch dividend and divisor; the divisor's block becomes the remainder. The two halves of divmod share them. */
    if (op == INT_OP_DIVMOD_REMAINDER) {
        return plan_block(plan, nb);
    }
    if (!plan_scratch(plan, 0, na + 1)) {
        return false;
    }
    if (op == INT_OP_DIVMOD_QUOTIENT) {
        return plan_block(plan, boxed_digits_of_quotient(a, b));
    }
    if (quotient) {
        return plan_scratch(plan, 1, nb) && plan_block(plan, boxed_digits_of_quotient(a, b));
    }
    return plan_block(plan, nb) && plan_scratch(plan, 1, boxed_digits_of_quotient(a, b));
}

/* Allocates ints of the given sizes, all alive at once, and frees them. */
static bool pass_through(const size_t *digits, size_t count) {
    struct boxed_int *o[4];
    size_t made = 0;
    while (made < count && (o[made] = allocate(digits[made], boxed_request(digits[made]))) != NULL) {
        made++;
    }
    bool complete = made == count;
    while (made-- > 0) {
        boxed_block_discard(o[made], digits[made], digits[made]);
    }
    return complete;
}

/* long_true_divide: none where both fit in a double; else the dividend shifted so that the quotient has 55 or 56 bits, divided
 * in place by one digit or by x_divrem, with its two scratch ints and the quotient. */
static bool plan_true_division(const struct int_view *a, const struct int_view *b) {
    size_t na = digits_of_view(a), nb = digits_of_view(b);
    size_t a_bits = boxed_bits(a->limbs, a->count), b_bits = boxed_bits(b->limbs, b->count);
    if (a->count == 0 || (a_bits <= 53 && b_bits <= 53)) {
        return true;
    }
    int64_t difference = (int64_t)a_bits - (int64_t)b_bits;
    if (difference > 1024 || difference < -1021 - 53 - 1) {
        return true;
    }
    int64_t shift = (difference > -1021 ? difference : -1021) - 53 - 2;
    size_t distance = (size_t)(shift < 0 ? -shift : shift), whole = distance / BOXED_DIGIT_BITS;
    size_t x = shift <= 0 ? na + whole + 1 : na - whole;
    size_t x_bits = shift <= 0 ? a_bits + distance : a_bits - distance, used = boxed_digits_of_bits(x_bits);
    if (nb == 1) {
        return pass_through(&x, 1);
    }
    size_t sizes[4] = {x, used + 1, nb, x_bits < b_bits ? 1 : used - nb + (used > nb ? 0 : 1)};
    return pass_through(sizes, x_bits < b_bits ? 3 : 4);
}

/* long_bitwise: a negative operand is complemented in a copy; the result has a digit more when it is negative. */
static bool plan_bitwise(enum int_operation op, const struct int_view *a, const struct int_view *b,
                         struct int_plan *plan) {
    size_t na = boxed_digits(a), nb = boxed_digits(b);
    if (a->negative && !plan_scratch(plan, 0, na)) {
        return false;
    }
    if (b->negative && !plan_scratch(plan, 1, nb)) {
        return false;
    }
    const struct int_view *shorter = na < nb ? a : b;
    size_t least = na < nb ? na : nb, most = na < nb ? nb : na;
    switch (op) {
    case INT_OP_AND:
        return plan_block(plan, (shorter->negative ? most : least) + (a->negative && b->negative));
    case INT_OP_OR:
        return plan_block(plan, (shorter->negative ? least : most) + (a->negative || b->negative));
    default:
        return plan_block(plan, most + (a->negative != b->negative));
    }
}

/* long_rshift before 3.11, of a negative int: inverted, shifted by `gone` whole digits and more, inverted again. */
static bool plan_negative_shift(size_t digits, size_t gone, struct int_plan *plan) {
    if (!plan_scratch(plan, 0, digits)) {
        return false;
    }
    if (gone >= digits) {
        return true;
    }
    return plan_scratch(plan, 1, digits - gone) && (digits - gone == 1 || plan_block(plan, digits - gone + 1));
}

static bool plan_allocations(enum int_operation op, const struct int_view *a,
                             const struct int_view *b, struct int_plan *plan) {
    size_t na = a == NULL ? 1 : digits_of_view(a), nb = b == NULL ? 1 : digits_of_view(b);
    bool both_compact = na == 1 && nb == 1;
    switch (op) {
    case INT_OP_ADD:
    case INT_OP_SUB:
    case INT_OP_MUL:
        return boxed_plan_ring(op, a, b, plan);
    case INT_OP_FLOORDIV:
    case INT_OP_MOD:
    case INT_OP_DIVMOD_QUOTIENT:
    case INT_OP_DIVMOD_REMAINDER:
        return both_compact || plan_division(op, a, b, plan);
    case INT_OP_AND:
    case INT_OP_OR:
    case INT_OP_XOR:
        return (BOXED_COMPACT_BITWISE && both_compact) || plan_bitwise(op, a, b, plan);
    case INT_OP_LSHIFT: {
        mp_limb_t count = b->count == 0 ? 0 : b->limbs[0];
        if (na == 1 && count < BOXED_DIGIT_BITS) {
            return true;
        }
        return plan_block(plan, na + count / BOXED_DIGIT_BITS + (count % BOXED_DIGIT_BITS != 0));
    }
    case INT_OP_RSHIFT: {
        mp_limb_t count = b->count == 0 ? 0 : b->limbs[0];
        if (a->negative && !BOXED_COMPACT_BITWISE) {
            return plan_negative_shift(na, b->count > 1 || count / BOXED_DIGIT_BITS >= na ? na : count / BOXED_DIGIT_BITS, plan);
        }
        if ((na == 1 && BOXED_COMPACT_BITWISE) || b->count > 1 || count / BOXED_DIGIT_BITS >= na) {
            return true;
        }
        return plan_block(plan, na - count / BOXED_DIGIT_BITS);
    }
    case INT_OP_TO_STRING:
        if (a->count == 0) {
            return plan_scratch(plan, 0, 1);
        }
        return plan_scratch(plan, 0, 1 + na + na / 99);
    case INT_OP_INVERT: /* long_add(a, 1), negated in place */
        return na == 1 || plan_block(plan, a->negative ? na : na + 1);
    case INT_OP_TRUEDIV:
        return plan_true_division(a, b);
    case INT_OP_PARSE:
        return plan_block(plan, na);
    case INT_OP_NEGATE:
    case INT_OP_ABS:
    case INT_OP_POW:
    case INT_OP_OTHER:
        return true;
    }
    return true;
}

bool boxed_plan(enum int_operation op, const struct int_view *a, const struct int_view *b, struct int_plan *plan) {
    if (plan_allocations(op, a, b, plan)) {
        return true;
    }
    value_int_abandon(plan);
    error_no_memory();
    return false;
}

bool boxed_plan_result(struct int_plan *plan, size_t digits) {
    if (LIKELY(plan_block(plan, digits))) {
        return true;
    }
    error_no_memory();
    return false;
}

/* Takes back the block meant for the result; it holds an int of `used` digits. */
static void plan_discard_block(struct int_plan *plan, size_t used) {
    if (plan->block != NULL) {
        boxed_block_discard(plan->block, plan->digits, used);
        plan->block = NULL;
    }
}

/* Makes an int and frees it. */
static bool pass_number(int64_t i) {
    value v;
    if (!value_try_from_int64(i, &v)) {
        return false;
    }
    boxed_release_int(v);
    return true;
}

/* long_sub(quotient, 1), the quotient being negative. */
static bool pass_lowered(const struct int_view *quotient) {
    size_t longer = digits_of_view(quotient) + 1;
    if (longer == 2) {
        return pass_number(-1 - (quotient->count == 0 ? 0 : (int64_t)quotient->limbs[0]));
    }
    return pass_through(&longer, 1);
}

/* The quotient's part of l_divmod: the sum that replaces the remainder, and the quotient less one. */
static bool floor_quotient(enum int_operation op, struct int_plan *plan, const struct int_division *d) {
    size_t nr = digits_of_view(&d->remainder), sum = boxed_digits_of_difference(d->divisor, &d->remainder);
    size_t longer = digits_of_view(&d->quotient) + 1;
    bool compact = nr == 1 && digits_of_view(d->divisor) == 1;
    if (op == INT_OP_FLOORDIV && !compact && !pass_through(&sum, 1)) {
        return false;
    }
    if (plan->block == NULL) {
        return true;
    }
    plan_discard_block(plan, longer - 1);
    return longer == 2 || plan_block(plan, longer); /* one digit: a C number's int */
}

/* The remainder's part: its sum with the divisor. What it replaces is an int of its own where the divisor has one digit. */
static bool floor_remainder(enum int_operation op, struct int_plan *plan, const struct int_division *d) {
    size_t nr = digits_of_view(&d->remainder), nd = digits_of_view(d->divisor);
    bool both_compact = nd == 1 && digits_of_view(d->dividend) == 1;
    if (plan->block != NULL) {
        plan_discard_block(plan, nr);
    } else if (!both_compact && nd == 1 &&
               !pass_number(d->dividend->negative ? -(int64_t)d->remainder.limbs[0] : (int64_t)d->remainder.limbs[0])) {
        return false;
    }
    if (!BOXED_REMAINDER_ALONE && op == INT_OP_MOD && !both_compact && !pass_lowered(&d->quotient)) {
        return false;
    }
    return (nr == 1 && nd == 1) || plan_block(plan, boxed_digits_of_difference(d->divisor, &d->remainder));
}

bool value_int_floored(enum int_operation op, struct int_plan *plan, const struct int_division *d) {
    bool quotient = op == INT_OP_FLOORDIV || op == INT_OP_DIVMOD_QUOTIENT;
    if (quotient ? floor_quotient(op, plan, d) : floor_remainder(op, plan, d)) {
        return true;
    }
    error_no_memory();
    return false;
}

bool value_int_remainder_is_left(const struct int_view *a, const struct int_view *b) {
    return (digits_of_view(a) > 1 || digits_of_view(b) > 1) && boxed_is_quick_remainder(a, b);
}

struct boxed_int *boxed_block_new(size_t digits) {
    return allocate(digits, boxed_request(digits));
}

void boxed_block_discard(struct boxed_int *o, size_t requested, size_t digits) {
    boxed_block_fit(o, requested, digits);
    TRACE_INT(SCRATCH, o, 0);
    value_int_deallocate(&o->head);
}

static void discard_scratch(struct int_plan *plan) {
    for (int i = 0; i < 2; i++) {
        if (plan->scratch[i] != NULL) {
            boxed_block_discard(plan->scratch[i], plan->scratch_digits[i], plan->scratch_used[i]);
            plan->scratch[i] = NULL;
        }
    }
}

void value_int_abandon(struct int_plan *plan) {
    if (plan->block != NULL) {
        boxed_block_discard(plan->block, plan->digits, plan->digits);
    }
    discard_scratch(plan);
}

value boxed_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative) {
    discard_scratch(plan);
    if (plan->block != NULL && count > 1) {
        size_t wide = boxed_digits_of_bits(boxed_bits(limbs, count));
        if (wide <= plan->digits) {
            return boxed_fill_wide(plan->block, plan->digits, wide, limbs, count, negative);
        }
    }
    size_t digits = boxed_digits_of_bits(boxed_bits(limbs, count));
    mp_limb_t magnitude = count == 0 ? 0 : limbs[0];
    int64_t number = digits > 1 ? 0 : negative ? -(int64_t)magnitude : (int64_t)magnitude;
    struct boxed_int *o = plan->block;
    if (digits <= 1 && boxed_is_small(number)) {
        if (o != NULL) {
            boxed_block_discard(o, plan->digits, 1);
        }
        return value_from_int64(number);
    }
    if (o != NULL && digits > plan->digits && limbs == o->limbs) { /* its room had limbs to spare */
        struct boxed_int *larger = allocate(digits, boxed_request(digits));
        if (larger != NULL) {
            memcpy(larger->limbs, limbs, count * sizeof *limbs);
            limbs = larger->limbs;
        }
        boxed_block_discard(o, plan->digits, plan->digits);
        if (larger == NULL) {
            return error_no_memory();
        }
        plan->block = o = larger;
        plan->digits = digits;
    }
    if (o != NULL && digits > plan->digits) { /* rounding toward minus infinity went one digit further */
        boxed_block_discard(o, plan->digits, plan->digits);
        o = NULL;
    }
    size_t requested = o == NULL ? digits : plan->digits;
    if (o == NULL) {
        o = allocate(digits, digits == 1 ? BOXED_COMPACT_REQUEST : boxed_request(digits));
    }
    if (o == NULL) {
        return error_no_memory();
    }
    if (digits > 1) {
        return boxed_fill_wide(o, requested, digits, limbs, count, negative);
    }
    boxed_block_fit(o, requested, 1);
    o->tag = magnitude == 0 ? 1u << 3 | BOXED_ZERO : boxed_compact_tag(number);
    o->compact = number;
    return value_from_object(&o->head);
}

/* ---- Life cycle ---- */

#if TAGBOX_TUNABLE
int64_t boxed_small_max = BOXED_DEFAULT_SMALL_MAX, boxed_freelist_max = BOXED_DEFAULT_FREELIST;

/* A setting from the environment, if it is there. A wrong one ends the program, as wrong usage does. */
static void read_setting(const char *name, int64_t low, int64_t high, int64_t *setting) {
    const char *text = getenv(name);
    char *end;
    if (text == NULL) {
        return;
    }
    errno = 0;
    long long number = strtoll(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || number < low || number > high) {
        fprintf(stderr, "%s must be a whole number from %lld to %lld, not '%s'\n", name, (long long)low, (long long)high, text);
        exit(2);
    }
    *setting = number;
}

static void read_settings(void) {
    read_setting("TAGBOX_SMALL_INT_MAX", TAGBOX_SMALL_INT_MIN - 1, BOXED_SMALL_MOST, &boxed_small_max);
    read_setting("TAGBOX_INT_FREELIST", 0, BOXED_FREELIST_MOST, &boxed_freelist_max);
}
#else
static inline void read_settings(void) {
}
#endif

bool value_startup(void) {
    read_settings();
    for (int i = 0; i <= TAGBOX_SMALL_INT_MAX - TAGBOX_SMALL_INT_MIN; i++) {
        int number = i + TAGBOX_SMALL_INT_MIN;
        struct boxed_int *o = &boxed_small_ints[i];
        o->head.refcount = OBJECT_IMMORTAL;
        o->head.type = &type_int;
        o->tag = number == 0 ? (1u << 3 | BOXED_ZERO) : boxed_compact_tag(number);
        o->compact = number;
    }
    return true;
}

void value_clear_freelists(void) {
    while (!boxed_freelist_empty()) {
        struct boxed_int *o = boxed_freelist;
        boxed_freelist = boxed_next_waiting(o);
        o->tag = 1u << 3;
        TRACE_INT(CLEARING, o, block_size(o));
        free_block(o);
    }
    COUNT_SET(ints_freelist_size_end, 0);
}

void value_shutdown(void) {
    value_clear_freelists();
}

#endif
