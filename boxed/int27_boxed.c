/* boxed, the ints of CPython 2.7: int blocks and their freelist, longs, and the slow operations on both. */
#include "common/value.h"

#if BOXED_INT_BLOCKS

#include <string.h>

#include "boxed/digits_boxed.h"

const char value_representation[] = "boxed";

/* ---- Int blocks (Objects/intobject.c) ---- */

#define INTS_IN_BLOCK 41

struct int_block {
    struct int_block *next;
    struct boxed_int ints[INTS_IN_BLOCK];
};
_Static_assert(sizeof(struct int_block) == 992, "2.7's int block has 992 bytes");

struct boxed_int *boxed_small_ints[BOXED_SMALL_COUNT];
struct boxed_int *boxed_freelist;
static struct int_block *blocks; /* all of them */

#ifdef TAGBOX_COUNTED
int64_t boxed_freelist_size;
#endif

#if defined(POOL_POISONS) && POOL_POISONS
#include <sanitizer/asan_interface.h>

void boxed_hide(struct boxed_int *o) {
    __asan_poison_memory_region(&o->head.refcount, sizeof o->head.refcount);
    __asan_poison_memory_region(&o->number, sizeof o->number);
}
void boxed_expose(struct boxed_int *o) {
    __asan_unpoison_memory_region(o, sizeof *o);
}
#endif

/* A free int's type field holds a link, never this. */
static bool is_alive(const struct boxed_int *o) {
    return o->head.type == &type_int;
}

struct boxed_int *boxed_fill_freelist(void) {
    struct int_block *block = mem_alloc(sizeof *block);
    if (block == NULL) {
        return NULL;
    }
    COUNT(ints_blocks_filled);
    LABEL_BLOCK(block, sizeof *block, LABEL_INT_BLOCK);
    TRACE_INT(FILLING, block, sizeof *block);
    block->next = blocks;
    blocks = block;
    /* Handed out from the last to the first. */
    struct boxed_int *link = NULL;
    for (int i = 0; i < INTS_IN_BLOCK; i++) {
        block->ints[i].head.type = (struct type *)(void *)link;
        link = &block->ints[i];
        boxed_hide(link);
    }
    BOXED_FREELIST_GROWS(INTS_IN_BLOCK);
    return link;
}

void value_int_deallocate(struct object *o) {
    boxed_int_died(o);
}

static void free_int_block(struct int_block *block) {
    TRACE_INT(DRAINING, block, sizeof *block);
    for (int i = 0; i < INTS_IN_BLOCK; i++) {
        boxed_expose(&block->ints[i]);
    }
    mem_free(block, sizeof *block);
}

static int living_in(const struct int_block *block) {
    int living = 0;
    for (int i = 0; i < INTS_IN_BLOCK; i++) {
        living += is_alive(&block->ints[i]);
    }
    return living;
}

/* PyInt_ClearFreeList: frees the blocks in which nothing is alive and links the free ints of the others anew. */
void value_clear_freelists(void) {
    struct int_block *next, *kept = NULL;
    struct boxed_int *link = NULL;
    int64_t linked = 0;
    for (struct int_block *block = blocks; block != NULL; block = next) {
        int living = living_in(block);
        next = block->next;
        if (living == 0) {
            free_int_block(block);
            continue;
        }
        block->next = kept;
        kept = block;
        linked += INTS_IN_BLOCK - living;
        for (int i = 0; i < INTS_IN_BLOCK; i++) {
            if (!is_alive(&block->ints[i])) {
                block->ints[i].head.type = (struct type *)(void *)link;
                link = &block->ints[i];
            }
        }
    }
    blocks = kept;
    boxed_freelist = link;
#ifdef TAGBOX_COUNTED
    boxed_freelist_size = linked;
    COUNT_SET(ints_freelist_size_end, linked);
#else
    (void)linked;
#endif
}

bool value_startup(void) {
    for (int i = 0; i < BOXED_SMALL_COUNT; i++) {
        struct boxed_int *o = boxed_freelist != NULL ? boxed_freelist : boxed_fill_freelist();
        if (o == NULL) {
            error_no_memory();
            return false;
        }
        boxed_freelist = (struct boxed_int *)(void *)o->head.type;
        BOXED_FREELIST_GROWS(-1);
        boxed_expose(o);
        o->head.refcount = OBJECT_IMMORTAL;
        o->head.type = &type_int;
        o->number = TAGBOX_SMALL_INT_MIN + i;
        boxed_small_ints[i] = o;
    }
    return true;
}

/* Ints that are still alive keep their blocks, so that they show as leaked. */
void value_shutdown(void) {
    for (int i = 0; i < BOXED_SMALL_COUNT; i++) {
        if (boxed_small_ints[i] != NULL) {
            boxed_int_died(&boxed_small_ints[i]->head);
            boxed_small_ints[i] = NULL;
        }
    }
    value_clear_freelists();
    blocks = NULL;
    boxed_freelist = NULL;
}

/* ---- Longs ---- */

#define DIGITS_MAX (((size_t)1 << 29) - 1)

/* Read by object_release alone; every other reader asks value_type. */
struct type boxed_type_long = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "int",
    .size = offsetof(struct boxed_long, limbs),
    .flags = TYPE_INT_SUBCLASS,
    .deallocate = boxed_long_deallocate,
};

static struct boxed_long *long_of(value v) {
    return (struct boxed_long *)v.bits;
}

static size_t long_digits(const struct boxed_long *o) {
    return (size_t)(o->size < 0 ? -(int64_t)o->size : o->size);
}

/* What 2.7 asks the allocator for: whole pointers. */
static size_t long_request(size_t digits) {
    return (offsetof(struct boxed_long, limbs) + 4 * digits + 7) & ~(size_t)7;
}

/* NULL without an exception. */
static struct boxed_long *long_new(size_t digits) {
    struct boxed_long *o = digits > DIGITS_MAX ? NULL : mem_alloc(long_request(digits));
    if (o == NULL) {
        return NULL;
    }
    COUNT(longs_created);
    COUNT_REQUEST(longs, long_request(digits));
    LABEL_BLOCK(o, long_request(digits), LABEL_INT);
    TRACE_INT(ALLOCATING, o, long_request(digits));
    COUNT(objects_created);
    o->head.refcount = 1;
    o->head.type = &boxed_type_long;
    o->size = 0;
    o->requested = (uint32_t)digits;
    return o;
}

void boxed_long_deallocate(struct object *object) {
    struct boxed_long *o = (struct boxed_long *)object;
    TRACE_INT(FREEING, o, long_request(o->requested));
    COUNT(longs_freed);
    COUNT(objects_freed);
    mem_free(o, long_request(o->requested));
}

/* Ends one that never got a value. */
static void long_discard(struct boxed_long *o) {
    TRACE_INT(SCRATCH, o, 0);
    boxed_long_deallocate(&o->head);
}

/* Writes a normalised magnitude into `o`, which has room for it. */
static value long_fill(struct boxed_long *o, const mp_limb_t *limbs, size_t count, bool negative) {
    size_t digits = boxed_digits_of_bits(boxed_bits(limbs, count)), room = boxed_limbs_of_digits(digits);
    DEBUG_ASSERT(digits <= o->requested);
    o->size = negative ? -(int32_t)digits : (int32_t)digits;
    for (size_t i = 0; i < room; i++) {
        o->limbs[i] = i < count ? limbs[i] : 0;
    }
    return value_from_object(&o->head);
}

bool boxed_long_to_int64(value v, int64_t *out) {
    struct int_view view;
    value_int_view(v, &view);
    mp_limb_t magnitude = view.count == 0 ? 0 : view.limbs[0];
    if (view.count > 1 || magnitude > (mp_limb_t)INT64_MAX + view.negative) {
        return false;
    }
    *out = view.negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

void value_int_view(value v, struct int_view *view) {
    if (LIKELY(boxed_is_int(v))) {
        int64_t i = boxed_number(v);
        view->negative = i < 0;
        view->small = i < 0 ? 0 - (mp_limb_t)i : (mp_limb_t)i;
        view->limbs = &view->small;
        view->count = i != 0;
        return;
    }
    const struct boxed_long *o = long_of(v);
    view->negative = o->size < 0;
    view->limbs = o->limbs;
    view->count = boxed_limbs_of_digits(long_digits(o));
    view->count -= view->count > 0 && o->limbs[view->count - 1] == 0;
}

size_t value_int_sizeof(value v) {
    return boxed_is_int(v) ? sizeof(struct boxed_int)
                           : offsetof(struct boxed_long, limbs) + 4 * long_digits(long_of(v));
}

/* ---- Comparison ---- */

static int order_of(const struct int_view *a, const struct int_view *b) {
    int order;
    if (a->negative != b->negative) {
        return a->negative ? -1 : 1;
    }
    if (a->count != b->count) {
        order = a->count < b->count ? -1 : 1;
    } else {
        order = a->count == 0 ? 0 : mpn_cmp(a->limbs, b->limbs, (mp_size_t)a->count);
    }
    return a->negative ? -order : order;
}

/* Coercion: the int beside a long becomes one, and goes again. */
static bool convert_for_a_moment(const struct int_view *view) {
    struct boxed_long *o = long_new(boxed_digits(view));
    if (o == NULL) {
        return false;
    }
    long_discard(o);
    return true;
}

bool boxed_long_compare(value a, value b, int *out) {
    struct int_view x, y;
    *out = 0;
    if (!value_is_int(a) || !value_is_int(b)) {
        return false;
    }
    value_int_view(a, &x);
    value_int_view(b, &y);
    if (boxed_is_int(a) != boxed_is_int(b) && !convert_for_a_moment(boxed_is_int(a) ? &x : &y)) {
        return false;
    }
    *out = order_of(&x, &y);
    return true;
}

bool boxed_long_compare_small(value a, int k, int *out) {
    struct int_view x, y = {.count = k != 0, .negative = k < 0, .small = (mp_limb_t)(k < 0 ? -k : k)};
    *out = 0;
    if (!boxed_is_long(a)) {
        return false;
    }
    y.limbs = &y.small;
    value_int_view(a, &x);
    if (!convert_for_a_moment(&y)) {
        return false;
    }
    *out = order_of(&x, &y);
    return true;
}

/* ---- Slow operations (Objects/longobject.c) ---- */

/* The number of an int, or a bool, that is an operand; false: the operand is a long. */
static bool int_in_view(const struct int_view *view, int64_t *i) {
    mp_limb_t magnitude = view->count == 0 ? 0 : view->limbs[0];
    if (view->limbs != &view->small || view->count > 1 || magnitude > (mp_limb_t)INT64_MAX + view->negative) {
        return false;
    }
    *i = view->negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

/* Whether 2.7's int type computes x op y itself. It leaves to long what has no 64-bit result. */
static bool computes_in_ints(enum int_operation op, const struct int_view *a, const struct int_view *b) {
    int64_t x, y = 0, r;
    if (!int_in_view(a, &x) || (b != NULL && !int_in_view(b, &y))) {
        return false;
    }
    switch (op) {
    case INT_OP_ADD:
        return boxed_compute_add(x, y, &r);
    case INT_OP_SUB:
        return boxed_compute_sub(x, y, &r);
    case INT_OP_MUL:
        return boxed_compute_mul(x, y, &r);
    case INT_OP_FLOORDIV:
    case INT_OP_MOD:
    case INT_OP_DIVMOD_QUOTIENT:
    case INT_OP_DIVMOD_REMAINDER:
        return boxed_has_quotient(x, y);
    case INT_OP_LSHIFT:
        return x == 0 || boxed_compute_lshift(x, y, &r);
    case INT_OP_NEGATE:
    case INT_OP_ABS:
        return x != INT64_MIN;
    default:
        return true;
    }
}

static bool plan_block(struct int_plan *plan, size_t digits) {
    plan->block = long_new(digits);
    return plan->block != NULL;
}

static bool plan_scratch(struct int_plan *plan, size_t digits) {
    DEBUG_ASSERT(plan->scratch_count < (int)(sizeof plan->scratch / sizeof plan->scratch[0]));
    struct boxed_long *o = long_new(digits);
    if (o == NULL) {
        return false;
    }
    plan->scratch[plan->scratch_count++] = o;
    return true;
}

static void discard_scratch(struct int_plan *plan) {
    for (int i = 0; i < plan->scratch_count; i++) {
        long_discard(plan->scratch[i]);
    }
    plan->scratch_count = 0;
}

static void discard_block(struct int_plan *plan) {
    if (plan->block != NULL) {
        long_discard(plan->block);
        plan->block = NULL;
    }
}

static bool is_int_operand(const struct int_view *view) {
    int64_t i;
    return int_in_view(view, &i);
}

/* CONVERT_BINOP: an int operand is copied into a long. */
static bool plan_conversions(struct int_plan *plan, const struct int_view *a, const struct int_view *b) {
    return (!is_int_operand(a) || plan_scratch(plan, boxed_digits(a))) &&
           (b == NULL || !is_int_operand(b) || plan_scratch(plan, boxed_digits(b)));
}

/* l_divmod, which makes both quotient and remainder whichever is asked for. The two halves of divmod share what they need. */
static bool plan_division(enum int_operation op, const struct int_view *a, const struct int_view *b,
                          struct int_plan *plan) {
    size_t na = boxed_digits(a), nb = boxed_digits(b), quotient, remainder;
    bool wants_quotient = op == INT_OP_FLOORDIV || op == INT_OP_DIVMOD_QUOTIENT;
    bool has_both = op == INT_OP_FLOORDIV || op == INT_OP_MOD;
    if (na == 0 || boxed_is_quick_remainder(a, b)) { /* the remainder is a itself */
        return wants_quotient ? plan_block(plan, 0)
                              : (op != INT_OP_MOD || plan_scratch(plan, 0)) && plan_block(plan, na);
    }
    if (nb == 1) {
        quotient = na;
        remainder = 1;
    } else {
        quotient = boxed_digits_of_quotient(a, b);
        remainder = nb; /* in place of the shifted divisor */
        if (op != INT_OP_DIVMOD_REMAINDER && !plan_scratch(plan, na + 1)) {
            return false;
        }
    }
    return (!has_both || plan_scratch(plan, wants_quotient ? remainder : quotient)) &&
           plan_block(plan, wants_quotient ? quotient : remainder);
}

/* long_bitwise: a negative operand is complemented in a copy; the result has a digit more when it is negative. */
static bool plan_bitwise(enum int_operation op, const struct int_view *a, const struct int_view *b,
                         struct int_plan *plan) {
    size_t na = boxed_digits(a), nb = boxed_digits(b);
    if ((a->negative && !plan_scratch(plan, na)) || (b->negative && !plan_scratch(plan, nb))) {
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

/* long_invert: -(a + 1), with a long 1. */
static size_t digits_of_inverse(const struct int_view *a) {
    struct int_view one = {.count = 1, .small = 1};
    size_t na = boxed_digits(a);
    one.limbs = &one.small;
    return a->negative ? boxed_digits_of_difference(a, &one) : (na > 1 ? na : 1) + 1;
}

/* long_rshift: a negative number is inverted, shifted and inverted again. */
static bool plan_rshift(const struct int_view *a, const struct int_view *b, struct int_plan *plan) {
    size_t na = boxed_digits(a);
    size_t whole = b->count == 0 ? 0 : b->count > 1 ? SIZE_MAX : b->limbs[0] / BOXED_DIGIT_BITS;
    if (!a->negative) {
        return plan_block(plan, whole < na ? na - whole : 0);
    }
    size_t inverse = digits_of_inverse(a), shifted = whole < inverse ? inverse - whole : 0;
    return plan_scratch(plan, 1) && plan_scratch(plan, inverse) && plan_scratch(plan, shifted) && plan_scratch(plan, 1) &&
           plan_block(plan, (shifted > 1 ? shifted : 1) + 1);
}

/* long_true_divide: the dividend shifted so that the quotient has 55 or 56 bits, divided in place by one digit or by x_divrem,
 * with its two scratch longs and the quotient. None where both fit in a double. */
static bool plan_true_division(const struct int_view *a, const struct int_view *b, struct int_plan *plan) {
    size_t na = boxed_digits(a), nb = boxed_digits(b);
    size_t a_bits = boxed_bits(a->limbs, a->count), b_bits = boxed_bits(b->limbs, b->count);
    int64_t difference = (int64_t)a_bits - (int64_t)b_bits;
    if (a->count == 0 || (a_bits <= 53 && b_bits <= 53) || difference > 1024 || difference < -1021 - 53 - 1) {
        return true;
    }
    int64_t shift = (difference > -1021 ? difference : -1021) - 53 - 2;
    size_t distance = (size_t)(shift < 0 ? -shift : shift), whole = distance / BOXED_DIGIT_BITS;
    size_t x_bits = shift <= 0 ? a_bits + distance : a_bits - distance, used = boxed_digits_of_bits(x_bits);
    if (!plan_scratch(plan, shift <= 0 ? na + whole + 1 : na - whole)) {
        return false;
    }
    if (nb == 1) {
        return true;
    }
    return plan_scratch(plan, used + 1) && plan_scratch(plan, nb) &&
           (x_bits < b_bits || plan_scratch(plan, used > nb ? used - nb : 1));
}

/* What an operation on longs asks for before it computes. */
static bool plan_longs(enum int_operation op, const struct int_view *a, const struct int_view *b,
                       struct int_plan *plan) {
    size_t na = boxed_digits(a), nb = b == NULL ? 0 : boxed_digits(b);
    switch (op) {
    case INT_OP_ADD:
    case INT_OP_SUB:
        if ((a->negative == b->negative) == (op == INT_OP_ADD)) {
            return plan_block(plan, (na > nb ? na : nb) + 1);
        }
        return plan_block(plan, boxed_digits_of_difference(a, b));
    case INT_OP_MUL:
        return plan_block(plan, na == 0 || nb == 0 ? 0 : na + nb);
    case INT_OP_FLOORDIV:
    case INT_OP_MOD:
    case INT_OP_DIVMOD_QUOTIENT:
    case INT_OP_DIVMOD_REMAINDER:
        return plan_division(op, a, b, plan);
    case INT_OP_AND:
    case INT_OP_OR:
    case INT_OP_XOR:
        return plan_bitwise(op, a, b, plan);
    case INT_OP_LSHIFT: {
        mp_limb_t count = b->count == 0 ? 0 : b->limbs[0];
        return plan_block(plan, na == 0 ? 0 : na + count / BOXED_DIGIT_BITS + (count % BOXED_DIGIT_BITS != 0));
    }
    case INT_OP_RSHIFT:
        return plan_rshift(a, b, plan);
    case INT_OP_INVERT:
        return plan_scratch(plan, 1) && plan_block(plan, digits_of_inverse(a));
    case INT_OP_TRUEDIV:
        return plan_true_division(a, b, plan);
    case INT_OP_NEGATE:
    case INT_OP_ABS:
        return plan_block(plan, na);
    default:
        return true;
    }
}

static bool plan_allocations(enum int_operation op, const struct int_view *a, const struct int_view *b,
                             struct int_plan *plan) {
    size_t digits;
    switch (op) {
    case INT_OP_OTHER:
    case INT_OP_PARSE:
        return true; /* an int where it fits, else a long of its own size */
    case INT_OP_TO_STRING:
        digits = boxed_digits(a);
        return is_int_operand(a) || plan_scratch(plan, 1 + digits + digits / 99);
    case INT_OP_POW: /* by products of longs where int_pow does not suffice */
        plan->is_long = b == NULL || !is_int_operand(a) || !is_int_operand(b);
        return true;
    case INT_OP_TRUEDIV: /* no result */
        if (is_int_operand(a) && is_int_operand(b) && boxed_bits(a->limbs, a->count) <= 53 &&
            boxed_bits(b->limbs, b->count) <= 53) {
            return true;
        }
        break;
    default:
        if (computes_in_ints(op, a, b)) {
            return true;
        }
    }
    /* The second half of divmod has the first one's conversions. */
    plan->is_long = true;
    return (op == INT_OP_DIVMOD_REMAINDER || plan_conversions(plan, a, b)) && plan_longs(op, a, b, plan);
}

bool value_int_begin(enum int_operation op, const struct int_view *a, const struct int_view *b,
                     struct int_plan *plan) {
    memset(plan, 0, sizeof *plan);
    if (plan_allocations(op, a, b, plan)) {
        return true;
    }
    value_int_abandon(plan);
    error_no_memory();
    return false;
}

/* l_divmod's end: remainder + divisor, and quotient - 1 with a long 1. */
bool value_int_floored(enum int_operation op, struct int_plan *plan, const struct int_division *d) {
    if (!plan->is_long) {
        return true;
    }
    size_t quotient = boxed_digits(&d->quotient), lower = quotient == 0 ? 1 : quotient + 1;
    size_t moved = boxed_digits_of_difference(d->divisor, &d->remainder);
    bool wants_quotient = op == INT_OP_FLOORDIV || op == INT_OP_DIVMOD_QUOTIENT;
    bool has_both = op == INT_OP_FLOORDIV || op == INT_OP_MOD;
    discard_block(plan);
    if ((op == INT_OP_DIVMOD_REMAINDER || plan_scratch(plan, 1)) &&
        (!has_both || plan_scratch(plan, wants_quotient ? moved : lower)) &&
        plan_block(plan, wants_quotient ? lower : moved)) {
        return true;
    }
    error_no_memory();
    return false;
}

bool value_int_remainder_is_left(const struct int_view *a, const struct int_view *b) {
    return !is_int_operand(a) && boxed_is_quick_remainder(a, b);
}

void value_int_abandon(struct int_plan *plan) {
    discard_block(plan);
    discard_scratch(plan);
}

value value_int_finish(struct int_plan *plan, const mp_limb_t *limbs, size_t count, bool negative) {
    while (count > 0 && limbs[count - 1] == 0) {
        count--;
    }
    struct int_view view = {.count = count, .negative = negative, .small = count == 0 ? 0 : limbs[0]};
    size_t digits = boxed_digits_of_bits(boxed_bits(limbs, count));
    struct boxed_long *o = plan->block;
    int64_t i;
    value result;
    view.limbs = &view.small;
    plan->block = NULL;
    if (!plan->is_long && int_in_view(&view, &i)) {
        result = value_from_int64(i);
    } else {
        if (o == NULL || digits > o->requested) {
            struct boxed_long *larger = long_new(digits);
            if (o != NULL) {
                long_discard(o);
            }
            o = larger;
        }
        result = o == NULL ? error_no_memory() : long_fill(o, limbs, count, negative);
    }
    discard_scratch(plan);
    return result;
}

/* ---- For pictures of the heap ---- */

#ifdef TAGBOX_COUNTED

/* The freelist runs through the int blocks, which are shown by themselves. */
int64_t value_each_waiting(object_visitor visit, void *context) {
    (void)visit;
    (void)context;
    return 0;
}

bool value_each_int_block(value_block_visitor visit, void *context) {
    for (const struct int_block *block = blocks; block != NULL; block = block->next) {
        visit(context, sizeof *block, INTS_IN_BLOCK, (unsigned)living_in(block));
    }
    return true;
}

bool value_small_int_table(int64_t *low, int64_t *high, size_t *bytes) {
    *low = TAGBOX_SMALL_INT_MIN;
    *high = TAGBOX_SMALL_INT_MAX;
    *bytes = sizeof boxed_small_ints;
    return true;
}

#endif

#endif
