/* The executable form of common/value.h. Compiles unchanged against every representation and checks
 * it against GMP's mpz on the cross product of boundary values. */
#include <criterion/criterion.h>

#include <float.h>
#include <math.h>
#include <string.h>

#include "common/core/gc.h"
#include "common/value.h"

/* ---- Boundary values ---- */

#define VALUES_MAX 400
static mpz_t numbers[VALUES_MAX];
static value values[VALUES_MAX];
static size_t value_count;

static value value_of(const mpz_t z) {
    struct int_view view = {
        .limbs = mpz_limbs_read(z), .count = mpz_size(z), .negative = mpz_sgn(z) < 0};
    struct int_plan plan;
    if (mpz_fits_slong_p(z)) {
        return value_from_int64(mpz_get_si(z));
    }
    cr_assert(value_int_begin(INT_OP_OTHER, &view, NULL, &plan));
    return value_int_finish(&plan, view.limbs, view.count, view.negative);
}

static void add_number(const mpz_t z) {
    cr_assert(value_count < VALUES_MAX);
    mpz_init_set(numbers[value_count], z);
    values[value_count] = value_of(z);
    cr_assert(!value_is_absent(values[value_count]));
    value_count++;
}

/* +-(2^bits + delta) */
static void add_power(unsigned bits, int delta) {
    mpz_t z;
    mpz_init_set_ui(z, 1);
    mpz_mul_2exp(z, z, bits);
    delta < 0 ? mpz_sub_ui(z, z, (unsigned)-delta) : mpz_add_ui(z, z, (unsigned)delta);
    add_number(z);
    mpz_neg(z, z);
    add_number(z);
    mpz_clear(z);
}

static void add_small(long i) {
    mpz_t z;
    mpz_init_set_si(z, i);
    add_number(z);
    mpz_clear(z);
}

static void setup(void) {
    static const long small[] = {0,    1,    -1,   2,    -2,    3,    -3,    -4,    -5,
                                 -6,   7,    -7,   10,   -10,   30,   59,    60,    61,
                                 62,   63,   64,   65,   100,   255,  256,   257,   1000,
                                 1023, 1024, 1025, 1026, 32767, -257, -1025, -32768};
    static const unsigned powers[] = {15, 29, 30, 31, 32, 45, 53,  59,  60,  61,  62,
                                      63, 64, 65, 89, 90, 91, 119, 127, 128, 150, 200};
    mem_startup();
    cr_assert(value_startup());
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++) {
        add_small(small[i]);
    }
    for (size_t i = 0; i < sizeof powers / sizeof powers[0]; i++) {
        for (int delta = -1; delta <= 1; delta++) {
            add_power(powers[i], delta);
        }
    }
}

static void teardown(void) {
    for (size_t i = 0; i < value_count; i++) {
        value_release(values[i]);
        mpz_clear(numbers[i]);
    }
    value_count = 0;
    value_shutdown();
    float_object_clear_freelist();
    cr_assert(mem_shutdown() == 0, "blocks leaked");
}

/* ---- Helpers ---- */

static bool equals(value v, const mpz_t z) {
    struct int_view view;
    mpz_t read;
    value_int_view(v, &view);
    if (view.count > 0 && view.limbs[view.count - 1] == 0) {
        return false; /* not normalised */
    }
    if (view.count == 0) {
        return mpz_sgn(z) == 0 && !view.negative;
    }
    mp_size_t size = view.negative ? -(mp_size_t)view.count : (mp_size_t)view.count;
    return mpz_cmp(mpz_roinit_n(read, view.limbs, size), z) == 0;
}

static void check(value v, const mpz_t expected, const char *what, const mpz_t a, const mpz_t b) {
    if (!value_is_int(v) || value_type(v) != &type_int || !equals(v, expected)) {
        char text[4][100];
        cr_assert_fail("%s of %s and %s is not %s", what, mpz_get_str(text[0], 16, a),
                       mpz_get_str(text[1], 16, b), mpz_get_str(text[2], 16, expected));
    }
}

/* What Python's operator gives; false where it raises (or would be too wide to be tested). */
static bool expect_add(mpz_t r, const mpz_t a, const mpz_t b) {
    mpz_add(r, a, b);
    return true;
}
static bool expect_sub(mpz_t r, const mpz_t a, const mpz_t b) {
    mpz_sub(r, a, b);
    return true;
}
static bool expect_mul(mpz_t r, const mpz_t a, const mpz_t b) {
    mpz_mul(r, a, b);
    return true;
}
static bool expect_floordiv(mpz_t r, const mpz_t a, const mpz_t b) {
    if (mpz_sgn(b) != 0) {
        mpz_fdiv_q(r, a, b);
    }
    return mpz_sgn(b) != 0;
}
static bool expect_mod(mpz_t r, const mpz_t a, const mpz_t b) {
    if (mpz_sgn(b) != 0) {
        mpz_fdiv_r(r, a, b);
    }
    return mpz_sgn(b) != 0;
}
static bool expect_and(mpz_t r, const mpz_t a, const mpz_t b) {
    mpz_and(r, a, b);
    return true;
}
static bool expect_or(mpz_t r, const mpz_t a, const mpz_t b) {
    mpz_ior(r, a, b);
    return true;
}
static bool expect_xor(mpz_t r, const mpz_t a, const mpz_t b) {
    mpz_xor(r, a, b);
    return true;
}
static bool expect_lshift(mpz_t r, const mpz_t a, const mpz_t b) {
    if (mpz_sgn(b) < 0) {
        return false;
    }
    if (mpz_cmp_ui(b, 100000) > 0) {
        mpz_set_ui(r, 0);
        return mpz_sgn(a) == 0;
    }
    mpz_mul_2exp(r, a, mpz_get_ui(b));
    return true;
}
static bool expect_rshift(mpz_t r, const mpz_t a, const mpz_t b) {
    if (mpz_sgn(b) < 0) {
        return false;
    }
    mpz_fdiv_q_2exp(r, a, mpz_cmp_ui(b, 100000) > 0 ? 100000 : mpz_get_ui(b));
    return true;
}

/* ---- Conversions ---- */

TestSuite(value_contract, .init = setup, .fini = teardown);

Test(value_contract, every_int_comes_back_as_it_went_in) {
    for (size_t i = 0; i < value_count; i++) {
        int64_t back = 0;
        bool fits = value_to_int64(values[i], &back);
        check(values[i], numbers[i], "value", numbers[i], numbers[i]);
        cr_assert(fits == (mpz_fits_slong_p(numbers[i]) != 0));
        cr_assert(!fits || back == mpz_get_si(numbers[i]));
    }
}

Test(value_contract, int64_is_total) {
    static const int64_t edges[] = {INT64_MIN, INT64_MIN + 1, INT64_MAX - 1, INT64_MAX};
    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++) {
        value v = value_from_int64(edges[i]), quick;
        int64_t back;
        cr_assert(value_to_int64(v, &back) && back == edges[i]);
        value_release(v);
        if (value_try_from_int64(edges[i], &quick)) {
            cr_assert(value_to_int64(quick, &back) && back == edges[i]);
            value_release(quick);
        }
    }
    for (unsigned bit = 0; bit < 63; bit++) {
        for (int64_t delta = -2; delta <= 2; delta++) {
            int64_t i = ((int64_t)1 << bit) + delta, back;
            value v = value_from_int64(i), negative = value_from_int64(-i);
            cr_assert(value_to_int64(v, &back) && back == i);
            cr_assert(value_to_int64(negative, &back) && back == -i);
            value_release(v);
            value_release(negative);
        }
    }
}

/* A value has one form however it was made, so finish normalises; zero has no sign. */
Test(value_contract, finish_normalises) {
    for (size_t i = 0; i < value_count; i++) {
        struct int_view view;
        mp_limb_t limbs[16] = {0};
        struct int_plan plan;
        value_int_view(values[i], &view);
        memcpy(limbs, view.limbs, view.count * sizeof *limbs);
        for (size_t extra = 0; extra < 4; extra++) {
            cr_assert(value_int_begin(INT_OP_OTHER, &view, NULL, &plan));
            value v = value_int_finish(&plan, limbs, view.count + extra, view.negative);
            check(v, numbers[i], "finish", numbers[i], numbers[i]);
            value_release(v);
        }
    }
    for (int sign = 0; sign < 2; sign++) {
        static const mp_limb_t zeros[3];
        struct int_view view;
        struct int_plan plan;
        value_int_view(values[0], &view);
        cr_assert(value_int_begin(INT_OP_OTHER, &view, NULL, &plan));
        value v = value_int_finish(&plan, zeros, 3, sign);
        cr_assert(equals(v, numbers[0]));
        value_release(v);
    }
}

/* Whatever begin allocates, finish and abandon account for, with results narrower than begin
 * expected. */
Test(value_contract, plans_leave_nothing_behind) {
    static const enum int_operation operations[] = {INT_OP_ADD,
                                                    INT_OP_SUB,
                                                    INT_OP_MUL,
                                                    INT_OP_FLOORDIV,
                                                    INT_OP_MOD,
                                                    INT_OP_DIVMOD_QUOTIENT,
                                                    INT_OP_DIVMOD_REMAINDER,
                                                    INT_OP_POW,
                                                    INT_OP_AND,
                                                    INT_OP_OR,
                                                    INT_OP_XOR,
                                                    INT_OP_PARSE};
    for (size_t i = 0; i < value_count; i++) {
        for (size_t j = 0; j < value_count; j++) {
            struct int_view a, b;
            value_int_view(values[i], &a);
            value_int_view(values[j], &b);
            for (size_t k = 0; k < sizeof operations / sizeof operations[0]; k++) {
                struct int_plan plan;
                mp_limb_t limb = (mp_limb_t)1 << (j % 64);
                if (b.count == 0) {
                    continue;
                }
                cr_assert(value_int_begin(operations[k], &a, &b, &plan));
                value_int_abandon(&plan);
                cr_assert(value_int_begin(operations[k], &a, &b, &plan));
                value v = value_int_finish(&plan, &limb, i % 2, j % 2 != 0);
                struct int_view back;
                value_int_view(v, &back);
                cr_assert(back.count == i % 2 && (back.count == 0 || back.limbs[0] == limb));
                value_release(v);
            }
        }
    }
}

/* Room is writable as far as it was asked for, whatever of it the result turns out to need, and the plan may also end with other
 * limbs or not at all. */
Test(value_contract, results_are_made_in_their_room) {
    static const enum int_operation operations[] = {INT_OP_ADD, INT_OP_SUB, INT_OP_MUL,
                                                    INT_OP_FLOORDIV, INT_OP_MOD, INT_OP_OTHER};
    for (size_t i = 0; i < value_count * value_count; i++) {
        struct int_view a, b;
        value_int_view(values[i / value_count], &a);
        value_int_view(values[i % value_count], &b);
        size_t most = a.count > b.count ? a.count : b.count;
        for (size_t k = 0; b.count != 0 && k < 6 * (2 * most + 3); k++) {
            enum int_operation op = operations[k % 6];
            size_t used = k / 6 / 2, end = k / 6 % 2;
            size_t room = op == INT_OP_MUL ? a.count + b.count : most;
            struct int_plan plan;
            cr_assert(value_int_begin(op, &a, &b, &plan));
            mp_limb_t *limbs = value_int_room(&plan, room);
            if (limbs == NULL || used > room) {
                value_int_abandon(&plan);
                continue;
            }
            memset(limbs, 0, room * sizeof *limbs);
            for (size_t limb = 0; limb < used; limb++) {
                limbs[limb] = limb + 1;
            }
            mp_limb_t other = 77;
            value v = end == 0 ? value_int_finish(&plan, limbs, room, i % 2 != 0)
                               : value_int_finish(&plan, &other, 1, false);
            struct int_view back;
            value_int_view(v, &back);
            cr_assert(back.count == (end == 0 ? used : 1));
            for (size_t limb = 0; end == 0 && limb < used; limb++) {
                cr_assert(back.limbs[limb] == limb + 1);
            }
            cr_assert(end != 0 || back.negative == (i % 2 != 0 && used != 0));
            cr_assert(end == 0 || back.limbs[0] == other);
            value_release(v);
        }
    }
}

/* ---- Fast paths against mpz ---- */

/* One operator: *out and *slot forms on every pair; where it is quick it is right, else nothing has
 * changed. */
typedef bool (*try_function)(value, value, value *);
typedef bool (*over_function)(value, value, value *, bool, bool);
typedef bool (*expect_function)(mpz_t, const mpz_t, const mpz_t);

static bool is_counted(value v) {
    return value_refcount(v) < OBJECT_IMMORTAL / 2;
}

/* consume: bit 0 a, bit 1 b. The caller's own references must be the ones that are left. */
static void check_over(const char *what, over_function over, size_t i, size_t j, value old,
                       const mpz_t *expected, unsigned consume) {
    value a = values[i], b = values[j], slot = old;
    int64_t a_count = value_refcount(a), b_count = value_refcount(b);
    bool consume_a = (consume & 1) != 0, consume_b = (consume & 2) != 0;
    if (!value_is_absent(old)) {
        value_retain(old);
    }
    if (consume_a) {
        value_retain(a);
    }
    if (consume_b) {
        value_retain(b);
    }
    if (over(a, b, &slot, consume_a, consume_b)) {
        cr_assert(expected != NULL, "%s_over where the operator raises", what);
        check(slot, *expected, what, numbers[i], numbers[j]);
    } else {
        cr_assert(value_is(slot, old), "%s_over failed and touched its slot", what);
        if (consume_a) {
            value_release(a);
        }
        if (consume_b) {
            value_release(b);
        }
    }
    value_release_any(slot);
    cr_assert(!is_counted(a) || value_refcount(a) == a_count, "%s_over loses count of a", what);
    cr_assert(!is_counted(b) || value_refcount(b) == b_count, "%s_over loses count of b", what);
}

static size_t check_operator(const char *what, try_function quick, over_function over,
                             over_function update, expect_function expect) {
    size_t hits = 0;
    value real = value_from_double(1.5);
    mpz_t r;
    mpz_init(r);
    for (size_t i = 0; i < value_count; i++) {
        for (size_t j = 0; j < value_count; j++) {
            bool defined = expect(r, numbers[i], numbers[j]);
            value out;
            if (quick(values[i], values[j], &out)) {
                cr_assert(defined, "%s where the operator raises", what);
                check(out, r, what, numbers[i], numbers[j]);
                value_release(out);
                hits++;
            }
            const mpz_t *expected = defined ? (const mpz_t *)&r : NULL;
            const value olds[] = {VALUE_ABSENT, values[i], real, values[value_count - 1]};
            for (unsigned k = 0; k < 4; k++) {
                check_over(what, over, i, j, olds[k], expected, (unsigned)(i + j + k) % 4);
            }
            check_over(what, update, i, j, values[i], expected, 0);
            check_over(what, update, i, j, values[i], expected, 2);
        }
        check_over(what, update, i, i, real, NULL, 0);
        value out;
        cr_assert(!quick(values[i], real, &out) && !quick(real, values[i], &out));
        cr_assert(!quick(values[i], value_from_object(&true_object.head), &out));
        cr_assert(!quick(value_none(), values[i], &out));
    }
    mpz_clear(r);
    value_release(real);
    return hits;
}

#define X(name)                                                                              \
    static bool call_##name(value a, value b, value *out) {                                  \
        return value_try_##name(a, b, out);                                                  \
    }                                                                                        \
    static bool call_##name##_over(value a, value b, value *slot, bool consume_a,            \
                                   bool consume_b) {                                         \
        return value_try_##name##_over(a, b, slot, consume_a, consume_b);                    \
    }                                                                                        \
    static bool call_##name##_update(value a, value b, value *slot, bool consume_a,          \
                                     bool consume_b) {                                       \
        (void)a, (void)consume_a; /* a is in the slot */                                     \
        return value_try_##name##_update(slot, b, consume_b);                                \
    }                                                                                        \
    Test(value_contract, try_##name) {                                                       \
        size_t hits = check_operator(#name, call_##name, call_##name##_over,                 \
                                     call_##name##_update, expect_##name);                   \
        cr_assert(hits > 400, "the fast path of " #name " is hardly ever taken: %zu", hits); \
    }
VALUE_ARITHMETIC(X)
#undef X

static const int constants[] = {
    0,  1,  -1, 2,  -2, 3,   4,   5,   7,    8,    10,   16,   -16,   29,    30,    31,    60,
    61, 62, 63, 64, 65, 100, 255, 256, 1023, 1024, 1025, 4096, 16384, 32766, 32767, -1024, -32767};

typedef bool (*try_small_function)(value, int, value *);
typedef bool (*over_small_function)(value, int, value *, bool);
typedef bool (*update_small_function)(value *, int);

static void check_small(const char *what, try_small_function quick, over_small_function over,
                        update_small_function update, expect_function expect) {
    mpz_t r, k;
    value real = value_from_double(0.5), out;
    mpz_inits(r, k, NULL);
    for (size_t i = 0; i < value_count; i++) {
        for (size_t j = 0; j < sizeof constants / sizeof constants[0]; j++) {
            mpz_set_si(k, constants[j]);
            bool defined = expect(r, numbers[i], k);
            if (quick(values[i], constants[j], &out)) {
                cr_assert(defined, "%s_small where the operator raises", what);
                check(out, r, what, numbers[i], k);
                value_release(out);
            }
            for (int old = 0; old < 3; old++) {
                value before = old == 0 ? VALUE_ABSENT : old == 1 ? values[i] : real;
                value slot = before;
                int64_t count = value_refcount(values[i]);
                bool consume = (i + j) % 2 != 0;
                if (old != 0) {
                    value_retain(slot);
                }
                if (consume) {
                    value_retain(values[i]);
                }
                if (over(values[i], constants[j], &slot, consume)) {
                    cr_assert(defined);
                    check(slot, r, what, numbers[i], k);
                } else {
                    cr_assert(value_is(slot, before));
                    if (consume) {
                        value_release(values[i]);
                    }
                }
                value_release_any(slot);
                cr_assert(!is_counted(values[i]) || value_refcount(values[i]) == count);
            }
            value slot = value_retained(values[i]);
            if (update(&slot, constants[j])) {
                cr_assert(defined);
                check(slot, r, what, numbers[i], k);
            } else {
                cr_assert(value_is(slot, values[i]));
            }
            value_release(slot);
        }
    }
    out = real;
    cr_assert(!update(&out, 1) && value_is(out, real));
    cr_assert(!quick(real, 1, &out));
    cr_assert(!quick(value_from_object(&true_object.head), 1, &out));
    mpz_clears(r, k, NULL);
    value_release(real);
}

#define X(name)                                                                           \
    static bool call_##name##_small(value a, int k, value *out) {                         \
        return value_try_##name##_small(a, k, out);                                       \
    }                                                                                     \
    static bool call_##name##_small_over(value a, int k, value *slot, bool consume_a) {   \
        return value_try_##name##_small_over(a, k, slot, consume_a);                      \
    }                                                                                     \
    static bool call_##name##_small_update(value *slot, int k) {                          \
        return value_try_##name##_small_update(slot, k);                                  \
    }                                                                                     \
    Test(value_contract, try_##name##_small) {                                            \
        check_small(#name, call_##name##_small, call_##name##_small_over,                 \
                    call_##name##_small_update, expect_##name);                           \
    }
VALUE_ARITHMETIC(X)
#undef X

/* Every row of up to four ints, floats and absent words: each loses one reference, but for the one that was moved out. */
Test(value_contract, release_of_many) {
    value kinds[] = {value_from_int64(1 << 20), value_from_double(1.5), VALUE_ABSENT};
    int64_t before[] = {value_refcount(kinds[0]), value_refcount(kinds[1])};
    for (size_t count = 1, rows = 3; count <= 4; count++, rows *= 3) {
        for (size_t row = 0; row < rows; row++) {
            for (size_t moved = 0; moved <= count; moved++) { /* count: none */
                value v[4], taken = VALUE_ABSENT;
                for (size_t i = 0, rest = row; i < count; i++, rest /= 3) {
                    v[i] = kinds[rest % 3];
                    if (!value_is_absent(v[i])) {
                        value_retain(v[i]);
                    }
                }
                if (moved < count) {
                    taken = v[moved];
                    value_release_others(v, count, moved);
                } else {
                    value_release_all(v, count);
                }
                for (size_t k = 0; k < 2; k++) {
                    bool is_taken = value_is(taken, kinds[k]);
                    cr_assert(!is_counted(kinds[k]) || value_refcount(kinds[k]) == before[k] + is_taken);
                }
                value_release_any(taken);
            }
        }
    }
    value_release(kinds[0]);
    value_release(kinds[1]);
}

/* a += b with the operand's own slot overwritten: the operand must live until the result exists. */
Test(value_contract, over_may_overwrite_its_operand) {
    for (size_t i = 0; i < value_count; i++) {
        mpz_t r;
        value slot = value_retained(values[i]);
        mpz_init_set(r, numbers[i]);
        for (int step = 0; step < 3 && value_try_add_over(slot, values[5], &slot, false, false);
             step++) {
            mpz_add(r, r, numbers[5]);
            check(slot, r, "+=", numbers[i], numbers[5]);
        }
        for (int step = 0; step < 3 && value_try_mul_small_over(slot, 3, &slot, false); step++) {
            mpz_mul_si(r, r, 3);
            check(slot, r, "*=", numbers[i], numbers[5]);
        }
        value_release(slot);
        mpz_clear(r);
    }
}

Test(value_contract, unary) {
    mpz_t r;
    value out;
    mpz_init(r);
    for (size_t i = 0; i < value_count; i++) {
        if (value_try_negate(values[i], &out)) {
            mpz_neg(r, numbers[i]);
            check(out, r, "negate", numbers[i], numbers[i]);
            value_release(out);
        }
        if (value_try_invert(values[i], &out)) {
            mpz_com(r, numbers[i]);
            check(out, r, "invert", numbers[i], numbers[i]);
            value_release(out);
        }
    }
    cr_assert(!value_try_negate(value_none(), &out) && !value_try_invert(value_none(), &out));
    mpz_clear(r);
}

Test(value_contract, comparisons) {
    value real = value_from_double(1.0);
    size_t hits = 0;
    int order;
    bool truth;
    for (size_t i = 0; i < value_count; i++) {
        for (size_t j = 0; j < value_count; j++) {
            int expected = mpz_cmp(numbers[i], numbers[j]);
            if (value_try_compare(values[i], values[j], &order)) {
                cr_assert((order > 0) - (order < 0) == (expected > 0) - (expected < 0));
                hits++;
            }
#define X(name, relation)                                 \
    if (value_try_##name(values[i], values[j], &truth)) { \
        cr_assert(truth == (expected relation 0), #name);  \
    }
            VALUE_COMPARISONS(X)
#undef X
        }
        for (size_t j = 0; j < sizeof constants / sizeof constants[0]; j++) {
            int expected = mpz_cmp_si(numbers[i], constants[j]);
#define X(name, relation)                                            \
    if (value_try_##name##_small(values[i], constants[j], &truth)) { \
        cr_assert(truth == (expected relation 0), #name "_small");    \
    }
            VALUE_COMPARISONS(X)
#undef X
        }
        cr_assert(!value_try_compare(values[i], real, &order));
        cr_assert(!value_try_eq(real, values[i], &truth) && !value_try_lt_small(real, 1, &truth));
        cr_assert(!value_try_eq(value_from_object(&true_object.head), values[i], &truth));
    }
    cr_assert(hits > 400);
    value_release(real);
}

Test(value_contract, indices) {
    static const size_t lengths[] = {0, 1, 2, 5, 1000, 1025};
    size_t at = 0;
    value real = value_from_double(0.0);
    for (size_t n = 0; n < sizeof lengths / sizeof lengths[0]; n++) {
        int64_t length = (int64_t)lengths[n];
        for (size_t i = 0; i < value_count; i++) {
            int64_t number = 0;
            bool fits = value_to_int64(values[i], &number);
            bool inside = fits && number >= 0 && number < length;
            cr_assert(value_try_index(values[i], lengths[n], &at) == inside);
            cr_assert(!inside || (int64_t)at == number);
        }
        cr_assert(!value_try_index(real, lengths[n], &at));
        cr_assert(!value_try_index(value_none(), lengths[n], &at));
        cr_assert(!value_try_index(value_from_object(&true_object.head), lengths[n], &at));
    }
    value_release(real);
}

/* ---- Words, types, references ---- */

static void check_one_type(value v, struct type *type) {
    int yes = value_is_int(v) + value_is_float(v) + value_has_type(v, &type_bool) +
              value_has_type(v, &type_none) + value_has_type(v, &type_not_implemented);
    cr_assert(yes == 1);
    cr_assert(value_type(v) == type);
    cr_assert(value_is_int(v) == (type == &type_int));
    cr_assert(value_is_float(v) == (type == &type_float));
    cr_assert(!value_is_absent(v));
    cr_assert(value_is(v, v) && value_id(v) == value_id(v));
}

Test(value_contract, exactly_one_type) {
    value real = value_from_double(-2.25);
    for (size_t i = 0; i < value_count; i++) {
        check_one_type(values[i], &type_int);
        cr_assert(!value_is(values[i], real));
    }
    check_one_type(real, &type_float);
    check_one_type(value_none(), &type_none);
    check_one_type(value_from_object(&true_object.head), &type_bool);
    check_one_type(value_from_object(&false_object.head), &type_bool);
    check_one_type(value_from_object(&not_implemented_object), &type_not_implemented);
    cr_assert(value_object(value_none()) == &none_object);
    cr_assert(value_is_none(value_none()) && !value_is_none(real));
    cr_assert(!value_is(value_none(), value_from_object(&false_object.head)));
    value_release(real);
}

Test(value_contract, distinct_live_values_have_distinct_ids) {
    for (size_t i = 0; i < value_count; i++) {
        for (size_t j = 0; j < value_count; j++) {
            if (mpz_cmp(numbers[i], numbers[j]) != 0) {
                cr_assert(value_id(values[i]) != value_id(values[j]));
                cr_assert(!value_is(values[i], values[j]));
            }
        }
    }
}

Test(value_contract, references) {
    value v = value_from_double(3.0), slot = VALUE_ABSENT;
    for (size_t i = 0; i < value_count; i++) {
        int64_t before = value_refcount(values[i]);
        value_retain(values[i]);
        cr_assert(value_refcount(values[i]) == before + 1 || before >= OBJECT_IMMORTAL / 2);
        cr_assert(value_needs_release(values[i]) || before >= OBJECT_IMMORTAL / 2);
        value_release(values[i]);
        cr_assert(value_refcount(values[i]) == before || before >= OBJECT_IMMORTAL / 2);
    }
    cr_assert(!value_needs_release(VALUE_ABSENT));
    value_release_any(VALUE_ABSENT);
    value_replace(&slot, v);
    value_replace(&slot, value_retained(values[0]));
    value_replace(&slot, VALUE_ABSENT);
    cr_assert(value_is_absent(slot));
    cr_assert(value_refcount(value_none()) >= OBJECT_IMMORTAL / 2);
}

Test(value_contract, stores_keep_the_value) {
    for (size_t i = 0; i < value_count; i++) {
        value stored = value_to_heap(value_retained(values[i]));
        cr_assert(!value_is_absent(stored));
        check(value_from_heap(stored), numbers[i], "store", numbers[i], numbers[i]);
        value_release(stored);
    }
    value real = value_to_heap(value_from_double(0.1));
    cr_assert(value_double(value_from_heap(real)) == 0.1);
    value_release(real);
}

/* ---- Floats ---- */

static void check_double(double d) {
    value v = value_from_double(d), quick;
    double back = value_double(v);
    cr_assert(value_is_float(v) && value_type(v) == &type_float && !value_is_int(v));
    cr_assert(isnan(d) ? isnan(back) : memcmp(&back, &d, sizeof d) == 0, "%a came back as %a", d,
              back);
    value_release(v);
    if (value_try_from_double(d, &quick)) { /* v's place may be free */
        back = value_double(quick);
        cr_assert(value_is_float(quick) && (isnan(d) ? isnan(back) : memcmp(&back, &d, sizeof d) == 0));
        value_release(quick);
    }
}

Test(value_contract, floats) {
    static const double special[] = {0.0,     -0.0,    1.0,     -1.0,    0.1,      1.0 / 3,
                                     5e-324,  -5e-324, DBL_MIN, DBL_MAX, -DBL_MAX, 0x1p53,
                                     5.9e-39, 6.8e38,  1e300,   1e-300};
    for (size_t i = 0; i < sizeof special / sizeof special[0]; i++) {
        check_double(special[i]);
    }
    check_double(HUGE_VAL);
    check_double(-HUGE_VAL);
    check_double(nan(""));
    check_double(-nan(""));
    for (int exponent = -1074; exponent < 1024; exponent++) {
        double d = ldexp(1.0, exponent);
        check_double(d);
        check_double(-d);
        check_double(nextafter(d, 0));
        check_double(nextafter(d, HUGE_VAL));
        check_double(-nextafter(d, HUGE_VAL));
    }
}

Test(value_contract, truth_and_counters) {
    bool truth;
    int64_t number, steps[] = {1, -1, 3, 1024};
    value real = value_from_double(1.0), item = VALUE_ABSENT;
    for (size_t i = 0; i < value_count; i++) {
        bool fits = value_to_int64(values[i], &number);
        if (value_try_truth(values[i], &truth)) {
            cr_assert(truth == (!fits || number != 0));
        } else {
            cr_assert(!fits || number < -1024 || number > 1024);
        }
        if (!fits || number > INT64_MAX - 5000 || number < INT64_MIN + 5000) {
            continue;
        }
        for (size_t k = 0; k < sizeof steps / sizeof steps[0]; k++) {
            int64_t counter;
            if (!value_counts(number, number + steps[k])) {
                continue;
            }
            counter = value_counter(number) + value_counter_step(steps[k]);
            cr_assert(counter == value_counter(number + steps[k]));
            cr_assert(value_try_from_counter(counter, &item));
            cr_assert(value_to_int64(item, &number) && value_counter(number) == counter);
            number -= steps[k];
            value_release(item);
        }
    }
    cr_assert(value_counts(-1000000, 1000000));
    cr_assert(!value_try_truth(real, &truth));
    cr_assert(!value_try_truth(value_from_object(&true_object.head), &truth));
    value_release(real);
}
