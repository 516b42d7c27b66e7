/* Ints beyond the fast paths: tables whose results CPython 3.11 computed, and random operands
 * against mpz. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/runtime/runtime.h"

/* ---- Helpers ---- */

static void setup(void) {
    cr_assert(runtime_startup());
}

static void teardown(void) {
    cr_assert_not(error_pending());
    cr_assert_eq(runtime_shutdown(), 0, "blocks are still live after shutdown");
}

/* An int written in hexadecimal. */
static value hex_value(const char *text) {
    bool negative = text[0] == '-';
    value v = int_from_text(text + negative, strlen(text + negative), 16);
    cr_assert_not(value_is_absent(v));
    if (negative) {
        value positive = v;
        v = number_unary(NUMBER_NEGATE, positive);
        value_release(positive);
    }
    return v;
}

/* The str v as UTF-8 equals `expected`; releases v. */
static void expect_text(value v, const char *expected, const char *what) {
    size_t length;
    cr_assert_not(value_is_absent(v), "%s raised where '%s' was expected", what, expected);
    cr_assert(str_check(v));
    char *text = str_to_utf8(str_of(v), &length);
    cr_assert_str_eq(text, expected, "%s: '%s' instead of '%s'", what, text, expected);
    mem_free(text, length + 1);
    value_release(v);
}

/* v is absent, and what is pending is of this type and has this message; clears it. */
static void expect_error(value v, struct type *type, const char *message, const char *what) {
    cr_assert(value_is_absent(v), "%s raised nothing", what);
    cr_assert(error_pending());
    struct object *e = error_take();
    cr_assert_eq(e->type, type, "%s: %s instead of %s", what, e->type->name, type->name);
    if (message != NULL) {
        expect_text(abstract_str(value_from_object(e)), message, what);
    }
    object_release(e);
}

static value text_value(const char *utf8) {
    struct str *s = str_from_utf8(utf8, strlen(utf8));
    cr_assert_not_null(s);
    return str_value(s);
}

/* v is the int written in hexadecimal; releases v. */
static void expect_hex(value v, const char *expected, const char *what) {
    cr_assert_not(value_is_absent(v), "%s raised", what);
    cr_assert(value_is_int(v), "%s is no int", what);
    value wanted = hex_value(expected);
    bool equal = false;
    cr_assert(number_try_compare(ORDER_EQ, v, wanted, &equal));
    if (!equal) {
        value shown = int_to_str(v, 16);
        cr_assert_fail("%s is %s instead of %s", what, str_ascii_text(str_of(shown)), expected);
    }
    value_release(wanted);
    value_release(v);
}

static void expect_double(value v, double expected, const char *what) {
    cr_assert_not(value_is_absent(v), "%s raised", what);
    cr_assert(value_is_float(v));
    cr_assert(value_double(v) == expected && signbit(value_double(v)) == signbit(expected),
              "%s: %a instead of %a", what, value_double(v), expected);
    value_release(v);
}

TestSuite(numbers_int, .init = setup, .fini = teardown);

/* ---- Operators ---- */

static const struct {
    enum number_operator op;
    const char *a, *b, *expected;
} operations[] = {
    {NUMBER_ADD, "-8000000000000000", "-1000000000000001", "-9000000000000001"},
    {NUMBER_ADD, "-7", "-ffffffffffffffff", "-10000000000000006"},
    {NUMBER_ADD, "7fffffff", "1d6329f1c35ca4bfabb9f5610000000000",
     "1d6329f1c35ca4bfabb9f561007fffffff"},
    {NUMBER_ADD, "1000000000000000", "-7", "ffffffffffffff9"},
    {NUMBER_ADD, "-8000000000000000", "-40000000", "-8000000040000000"},
    {NUMBER_ADD, "7fffffffffffffff", "1000000000000000", "8fffffffffffffff"},
    {NUMBER_ADD, "-1000000000000001", "4000000000000000", "2fffffffffffffff"},
    {NUMBER_ADD, "-40000000", "-1", "-40000001"},
    {NUMBER_ADD, "-8000000000000000", "-88f924eeceeda7fe92e1f5b1", "-88f924ef4eeda7fe92e1f5b1"},
    {NUMBER_ADD, "-ffffffffffffffff", "-8000000000000000", "-17fffffffffffffff"},
    {NUMBER_ADD, "-1000000000000001", "-8000000000000000", "-9000000000000001"},
    {NUMBER_SUB, "4000000000000000", "-8000000000000000", "c000000000000000"},
    {NUMBER_SUB, "-88f924eeceeda7fe92e1f5b1", "7fffffff", "-88f924eeceeda7ff12e1f5b0"},
    {NUMBER_SUB, "-7", "20000000000000000", "-20000000000000007"},
    {NUMBER_SUB, "-8000000000000000", "1000000000000000", "-9000000000000000"},
    {NUMBER_SUB, "-1000000000000001", "4000000000000000", "-5000000000000001"},
    {NUMBER_SUB, "-ffffffffffffffff", "7fffffffffffffff", "-17ffffffffffffffe"},
    {NUMBER_SUB, "-1d6329f1c35ca4bfabb9f560ffffffffff", "-8000000000000000",
     "-1d6329f1c35ca4bfab39f560ffffffffff"},
    {NUMBER_SUB, "7fffffffffffffff", "7fffffffffffffff", "0"},
    {NUMBER_SUB, "10000000000000000", "1000000000000000", "f000000000000000"},
    {NUMBER_SUB, "7", "-7", "e"},
    {NUMBER_SUB, "7fffffff", "-7", "80000006"},
    {NUMBER_MUL, "7", "-8000000000000000", "-38000000000000000"},
    {NUMBER_MUL, "-1000000000000001", "-8000000000000000", "8000000000000008000000000000000"},
    {NUMBER_MUL, "-1d6329f1c35ca4bfabb9f560ffffffffff", "7fffffffffffffff",
     "-eb194f8e1ae525fb879d0bebca35b4053c60a9f0000000001"},
    {NUMBER_MUL, "7fffffff", "-1d6329f1c35ca4bfabb9f560ffffffffff",
     "-eb194f8c44b286e128055f0d4460a9eff80000001"},
    {NUMBER_MUL, "-8000000000000000", "-ffffffffffffffff", "7fffffffffffffff8000000000000000"},
    {NUMBER_MUL, "-1", "20000000", "-20000000"},
    {NUMBER_MUL, "980553f0db2fd09de3c9", "7fffffffffffffff",
     "4c02a9f86d97e84e59df2c0f24d02f621c37"},
    {NUMBER_MUL, "20000000", "-ffffffffffffffff", "-1fffffffffffffffe0000000"},
    {NUMBER_MUL, "7fffffffffffffff", "-1d6329f1c35ca4bfabb9f560ffffffffff",
     "-eb194f8e1ae525fb879d0bebca35b4053c60a9f0000000001"},
    {NUMBER_MUL, "7fffffffffffffff", "0", "0"},
    {NUMBER_MUL, "-1d6329f1c35ca4bfabb9f560ffffffffff", "-7", "cdb6259c5788813db215b5a6fffffffff9"},
    {NUMBER_FLOORDIV, "980553f0db2fd09de3c9", "7fffffffffffffff", "1300a"},
    {NUMBER_FLOORDIV, "-ffffffffffffffff", "7", "-2492492492492493"},
    {NUMBER_FLOORDIV, "1d6329f1c35ca4bfabb9f5610000000000", "20000000",
     "eb194f8e1ae525fd5dcfab0800"},
    {NUMBER_FLOORDIV, "-1d6329f1c35ca4bfabb9f560ffffffffff", "1d6329f1c35ca4bfabb9f5610000000000",
     "-1"},
    {NUMBER_FLOORDIV, "0", "-1", "0"},
    {NUMBER_FLOORDIV, "-1", "7fffffffffffffff", "-1"},
    {NUMBER_FLOORDIV, "-1d6329f1c35ca4bfabb9f560ffffffffff", "1",
     "-1d6329f1c35ca4bfabb9f560ffffffffff"},
    {NUMBER_FLOORDIV, "-7", "4000000000000000", "-1"},
    {NUMBER_FLOORDIV, "1", "-1", "-1"},
    {NUMBER_FLOORDIV, "-8000000000000000", "-1", "8000000000000000"},
    {NUMBER_FLOORDIV, "7fffffffffffffff", "1000000000000000", "7"},
    {NUMBER_MOD, "10000000000000000", "-40000000", "0"},
    {NUMBER_MOD, "20000000", "980553f0db2fd09de3c9", "20000000"},
    {NUMBER_MOD, "7fffffff", "-1", "0"},
    {NUMBER_MOD, "-8000000000000000", "4000000000000000", "0"},
    {NUMBER_MOD, "10000000000000000", "980553f0db2fd09de3c9", "10000000000000000"},
    {NUMBER_MOD, "-40000000", "7fffffff", "3fffffff"},
    {NUMBER_MOD, "20000000", "-1d6329f1c35ca4bfabb9f560ffffffffff",
     "-1d6329f1c35ca4bfabb9f560ffdfffffff"},
    {NUMBER_MOD, "0", "7fffffff", "0"},
    {NUMBER_MOD, "-1000000000000001", "7", "5"},
    {NUMBER_MOD, "-1d6329f1c35ca4bfabb9f560ffffffffff", "7fffffffffffffff", "7fb6bb7946b68033"},
    {NUMBER_MOD, "7fffffff", "7fffffffffffffff", "7fffffff"},
    {NUMBER_AND, "-7", "7fffffffffffffff", "7ffffffffffffff9"},
    {NUMBER_AND, "1", "-1", "1"},
    {NUMBER_AND, "10000000000000000", "7fffffff", "0"},
    {NUMBER_AND, "20000000000000000", "-8000000000000000", "20000000000000000"},
    {NUMBER_AND, "-88f924eeceeda7fe92e1f5b1", "7fffffffffffffff", "311258016d1e0a4f"},
    {NUMBER_AND, "20000000000000000", "7", "0"},
    {NUMBER_AND, "-1", "-1d6329f1c35ca4bfabb9f560ffffffffff",
     "-1d6329f1c35ca4bfabb9f560ffffffffff"},
    {NUMBER_AND, "1000000000000000", "4000000000000000", "0"},
    {NUMBER_AND, "20000000000000000", "1", "0"},
    {NUMBER_AND, "-1000000000000001", "-1d6329f1c35ca4bfabb9f560ffffffffff",
     "-1d6329f1c35ca4bfabb9f560ffffffffff"},
    {NUMBER_AND, "-1", "-ffffffffffffffff", "-ffffffffffffffff"},
    {NUMBER_OR, "980553f0db2fd09de3c9", "4000000000000000", "980553f0db2fd09de3c9"},
    {NUMBER_OR, "-7", "1", "-7"},
    {NUMBER_OR, "-1", "-1000000000000001", "-1"},
    {NUMBER_OR, "1", "-8000000000000000", "-7fffffffffffffff"},
    {NUMBER_OR, "20000000000000000", "1", "20000000000000001"},
    {NUMBER_OR, "-88f924eeceeda7fe92e1f5b1", "4000000000000000", "-88f924ee8eeda7fe92e1f5b1"},
    {NUMBER_OR, "-7", "20000000", "-7"},
    {NUMBER_OR, "980553f0db2fd09de3c9", "1", "980553f0db2fd09de3c9"},
    {NUMBER_OR, "20000000000000000", "7fffffff", "2000000007fffffff"},
    {NUMBER_OR, "-1d6329f1c35ca4bfabb9f560ffffffffff", "-1", "-1"},
    {NUMBER_OR, "7fffffff", "1d6329f1c35ca4bfabb9f5610000000000",
     "1d6329f1c35ca4bfabb9f561007fffffff"},
    {NUMBER_XOR, "-1", "-88f924eeceeda7fe92e1f5b1", "88f924eeceeda7fe92e1f5b0"},
    {NUMBER_XOR, "7", "20000000", "20000007"},
    {NUMBER_XOR, "1000000000000000", "7fffffffffffffff", "6fffffffffffffff"},
    {NUMBER_XOR, "7", "-8000000000000000", "-7ffffffffffffff9"},
    {NUMBER_XOR, "7fffffff", "980553f0db2fd09de3c9", "980553f0db2faf621c36"},
    {NUMBER_XOR, "-88f924eeceeda7fe92e1f5b1", "20000000", "-88f924eeceeda7feb2e1f5b1"},
    {NUMBER_XOR, "1000000000000000", "1d6329f1c35ca4bfabb9f5610000000000",
     "1d6329f1c35ca4bfaba9f5610000000000"},
    {NUMBER_XOR, "-1000000000000001", "20000000000000000", "-21000000000000001"},
    {NUMBER_XOR, "1d6329f1c35ca4bfabb9f5610000000000", "980553f0db2fd09de3c9",
     "1d6329f1c35ca427aeea05ba2fd09de3c9"},
    {NUMBER_XOR, "980553f0db2fd09de3c9", "-1000000000000001", "-980543f0db2fd09de3ca"},
    {NUMBER_XOR, "-1", "-7", "6"},
    {NUMBER_LSHIFT, "7", "1e", "1c0000000"},
    {NUMBER_LSHIFT, "10000000000000000", "7", "800000000000000000"},
    {NUMBER_LSHIFT, "7fffffffffffffff", "1e", "1fffffffffffffffc0000000"},
    {NUMBER_LSHIFT, "7fffffffffffffff", "2", "1fffffffffffffffc"},
    {NUMBER_LSHIFT, "-1d6329f1c35ca4bfabb9f560ffffffffff", "3f",
     "-eb194f8e1ae525fd5dcfab07fffffffff8000000000000000"},
    {NUMBER_LSHIFT, "7", "64", "70000000000000000000000000"},
    {NUMBER_LSHIFT, "-88f924eeceeda7fe92e1f5b1", "3f", "-447c92776776d3ff4970fad88000000000000000"},
    {NUMBER_LSHIFT, "7", "1e", "1c0000000"},
    {NUMBER_LSHIFT, "-ffffffffffffffff", "0", "-ffffffffffffffff"},
    {NUMBER_LSHIFT, "0", "7", "0"},
    {NUMBER_LSHIFT, "0", "41", "0"},
    {NUMBER_RSHIFT, "20000000", "0", "20000000"},
    {NUMBER_RSHIFT, "-8000000000000000", "3", "-1000000000000000"},
    {NUMBER_RSHIFT, "-8000000000000000", "64", "-1"},
    {NUMBER_RSHIFT, "10000000000000000", "3", "2000000000000000"},
    {NUMBER_RSHIFT, "-88f924eeceeda7fe92e1f5b1", "0", "-88f924eeceeda7fe92e1f5b1"},
    {NUMBER_RSHIFT, "7fffffff", "41", "0"},
    {NUMBER_RSHIFT, "-40000000", "1", "-20000000"},
    {NUMBER_RSHIFT, "-7", "40", "-1"},
    {NUMBER_RSHIFT, "-1", "1", "-1"},
    {NUMBER_RSHIFT, "1d6329f1c35ca4bfabb9f5610000000000", "0",
     "1d6329f1c35ca4bfabb9f5610000000000"},
    {NUMBER_RSHIFT, "0", "1e", "0"},
    {NUMBER_POW, "4000000000000000", "1", "4000000000000000"},
    {NUMBER_POW, "1", "0", "1"},
    {NUMBER_POW, "-40000000", "4", "1000000000000000000000000000000"},
    {NUMBER_POW, "-7", "4", "961"},
    {NUMBER_POW, "0", "1", "0"},
    {NUMBER_POW, "-40000000", "1", "-40000000"},
    {NUMBER_POW, "-1", "1", "-1"},
    {NUMBER_POW, "7fffffff", "4", "fffffff800000017ffffffe00000001"},
    {NUMBER_POW, "-7", "1", "-7"},
    {NUMBER_POW, "20000000000000000", "1", "20000000000000000"},
    {NUMBER_POW, "-1", "1", "-1"},
};

Test(numbers_int, operators) {
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        char what[300];
        value a = hex_value(operations[i].a), b = hex_value(operations[i].b);
        int64_t small;
        snprintf(what, sizeof what, "operator %d of %s and %s", (int)operations[i].op,
                 operations[i].a, operations[i].b);
        expect_hex(number_binary(operations[i].op, a, b), operations[i].expected, what);
        expect_hex(abstract_binary(operations[i].op, a, b), operations[i].expected, what);
        if (value_to_int64(b, &small) && small >= -32767 && small <= 32767) {
            expect_hex(number_binary_small(operations[i].op, a, (int)small), operations[i].expected,
                       what);
        }
        value_release(a);
        value_release(b);
    }
}

static const struct {
    enum number_operator op;
    const char *a, *b;
    struct type *type;
    const char *message;
} failures[] = {
    {NUMBER_FLOORDIV, "1", "0", &type_ZeroDivisionError, "integer division or modulo by zero"},
    {NUMBER_MOD, "1", "0", &type_ZeroDivisionError, "integer modulo by zero"},
    {NUMBER_MOD, "10000000000000000000000000", "0", &type_ZeroDivisionError,
     "integer modulo by zero"},
    {NUMBER_DIVMOD, "1", "0", &type_ZeroDivisionError, "integer division or modulo by zero"},
    {NUMBER_TRUEDIV, "1", "0", &type_ZeroDivisionError, "division by zero"},
    {NUMBER_LSHIFT, "1", "-1", &type_ValueError, "negative shift count"},
    {NUMBER_RSHIFT, "1", "-1", &type_ValueError, "negative shift count"},
    {NUMBER_RSHIFT, "-400000000000000000", "-1", &type_ValueError, "negative shift count"},
    {NUMBER_LSHIFT, "1", "40000000000000000", &type_OverflowError, "too many digits in integer"},
    {NUMBER_TRUEDIV,
     "1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7b"
     "f50120e5c0e6ad18e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e"
     "0c75ca271e1d059e08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c1000000000000000000000000000"
     "0000000000000000000000000000000000000000000000000000000000000000000000000",
     "3", &type_OverflowError, "integer division result too large for a float"},
    {NUMBER_POW, "0", "-1", &type_ZeroDivisionError, "0.0 cannot be raised to a negative power"},
    {NUMBER_POW,
     "1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf501"
     "20e5c0e6ad18e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75"
     "ca271e1d059e08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c10000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000",
     "-1", &type_OverflowError, "int too large to convert to float"},
};

Test(numbers_int, operators_that_raise) {
    for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++) {
        value a = hex_value(failures[i].a), b = hex_value(failures[i].b);
        expect_error(number_binary(failures[i].op, a, b), failures[i].type, failures[i].message,
                     failures[i].message);
        value_release(a);
        value_release(b);
    }
}

Test(numbers_int, huge_results_are_memory_errors_at_once) {
    value one = value_from_int64(1), seven = value_from_int64(7),
          many = value_from_int64(1000000000000);
    value most = hex_value("100000000000000000000");
    expect_error(number_binary(NUMBER_LSHIFT, one, many), &type_MemoryError, NULL, "1 << 10**12");
    expect_error(number_binary(NUMBER_POW, seven, many), &type_MemoryError, NULL, "7 ** 10**12");
    expect_error(number_binary(NUMBER_POW, seven, most), &type_MemoryError, NULL, "7 ** 2**80");
    expect_hex(number_binary(NUMBER_POW, one, most), "1", "1 ** 2**80");
    expect_hex(number_binary(NUMBER_RSHIFT, seven, most), "0", "7 >> 2**80");
    expect_error(int_factorial(many), &type_MemoryError, NULL, "factorial(10**12)");
    value_release(most);
    value_release(many);
    value_release(seven);
    value_release(one);
}

Test(numbers_int, bools_are_ints) {
    value yes = value_from_bool(true), no = value_from_bool(false), two = value_from_int64(2);
    expect_hex(number_binary(NUMBER_ADD, yes, yes), "2", "True + True");
    expect_hex(number_binary(NUMBER_LSHIFT, yes, two), "4", "True << 2");
    expect_hex(number_binary(NUMBER_AND, yes, two), "0", "True & 2");
    expect_hex(number_unary(NUMBER_NEGATE, yes), "-1", "-True");
    expect_hex(number_unary(NUMBER_POSITIVE, no), "0", "+False");
    expect_hex(number_unary(NUMBER_INVERT, yes), "-2", "~True");
    value both = number_binary(NUMBER_AND, yes, no);
    cr_assert(value_is(both, no));
    both = number_binary(NUMBER_XOR, yes, no);
    cr_assert(value_is(both, yes));
    value other = number_binary(NUMBER_ADD, two, value_none());
    cr_assert(number_is_not_implemented(other));
    bool truth;
    cr_assert(number_try_compare(ORDER_LT, yes, two, &truth) && truth);
    cr_assert_not(number_try_compare(ORDER_LT, yes, value_none(), &truth));
    value_release(two);
}

static const struct {
    const char *a, *b, *modulus, *expected;
} modular_powers[] = {
    {"2", "a", "3e8", "18"},
    {"-2", "b", "3e8", "3b8"},
    {"2", "a", "-3e8", "-3d0"},
    {"3", "-1", "7", "5"},
    {"3", "-5", "1ffffffffffffffffffffff", "1926fabb85cb5339f140436"},
    {"ab54a98ceb1f0ad2", "55aa54d38e5267eea", "c9f2c9cd04674edea40000039",
     "335db827066fc4a637af0d821"},
    {"-5", "400000000000000000", "10000000000000000", "1"},
    {"7", "10000000000000000000000000", "ffffffffffffffc5", "c8b5c3f295b7c641"},
    {"2", "100000000000000000000000000000000000000000000000000",
     "-7fffffffffffffffffffffffffffffff", "-7ffffffffffffffffffffffffffeffff"},
    {"0", "0", "1", "0"},
    {"0", "0", "5", "1"},
    {"446c3b15f9926687d2c40534fdb564000000000000", "3", "56bc75e2d63100000", "0"},
    {"5", "0", "-3", "-2"},
    {"6", "-1", "1ffffffffffffffffffffff", "1aaaaaaaaaaaaaaaaaaaaaa"},
};

Test(numbers_int, modular_powers) {
    for (size_t i = 0; i < sizeof modular_powers / sizeof modular_powers[0]; i++) {
        value a = hex_value(modular_powers[i].a), b = hex_value(modular_powers[i].b),
              modulus = hex_value(modular_powers[i].modulus);
        expect_hex(number_power_modulo(a, b, modulus), modular_powers[i].expected, "pow");
        value_release(modulus);
        value_release(b);
        value_release(a);
    }
    value zero = value_from_int64(0), two = value_from_int64(2), four = value_from_int64(4),
          minus = value_from_int64(-1);
    expect_error(number_power_modulo(two, two, zero), &type_ValueError,
                 "pow() 3rd argument cannot be 0", "pow(2, 2, 0)");
    expect_error(number_power_modulo(two, minus, four), &type_ValueError,
                 "base is not invertible for the given modulus", "pow(2, -1, 4)");
}

/* ---- Conversions ---- */

static const struct {
    const char *a, *b;
    double expected;
} quotients[] = {
    {"1", "3", 0x1.5555555555555p-2},
    {"-1", "3", -0x1.5555555555555p-2},
    {"20000000000001", "1", 0x1.0000000000000p+53},
    {"20000000000003", "1", 0x1.0000000000002p+53},
    {"ffffffffffffffff", "1", 0x1.0000000000000p+64},
    {"1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf50120e5c0e6ad18"
     "e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75ca271e1d059e"
     "08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c10000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000",
     "2bb13ff4f586652de947ea4c6025938"
     "e2be3ba26afd08e654f4df46021ab2af8599e7d61abf98801ce3c67d77b5b09dc086175ba434517ae57b2fcde5a3"
     "8798e2d5d3733069f14a288f91017257af872d401fcfce0bc76a4fcfb3c300e3a8f11068ec3a77b903a386462b84"
     "a98126a058c9e5dc6800000000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000",
     0x1.4000000000000p+3},
    {"1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf50120e5c0e6ad18"
     "e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75ca271e1d059e"
     "08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c10000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000",
     "52199f9bed3cf4b994e7ec719443cf4"
     "9c0198018edf92137603660b1d245c72ebe92b733044f7f0b713df22a29512ae370d5e51994b027596a6f9e5f2c7"
     "d2a706b505bb0d9a56b861336ba6303510a1af56c4d916ae7b2a46ba6b260438afa534f1aa13de4384c0adeec841"
     "c5c1b3589c4fc0000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000",
     0x1.5499149249249p+30},
    {"1",
     "400000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
     0x0.0000000000001p-1022},
    {"1",
     "800000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
     0x0.0p+0},
    {"3",
     "800000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
     0x0.0000000000002p-1022},
    {"-1",
     "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0",
     -0x0.0p+0},
    {"80000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000000",
     "1", 0x1.0000000000000p+1023},
    {"fffffffffffff8000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000000",
     "1", 0x1.fffffffffffffp+1023},
    {"10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000001",
     "40000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000",
     0x1.0000000000000p+10},
    {"1fd5863c3eb0469ec21a937a76f3432ffd73d97e447606b683ecf6f6e4a7ae225bfaff1eaaf8b0a1",
     "1249ad2594c37ceb0b2784c4ce0bf38ace408e211a7caab24308a82e8f1", 0x1.bda056ed493fcp+84},
    {"0", "-5", -0x0.0p+0},
    {"-7", "100000000000000000000000000000000000000000000000000", -0x1.c000000000000p-198},
    {"18ee90ff6c373e0ee4e3f0ad2", "3ade68b1", 0x1.b1ae4d2c9bde2p+66},
    {"10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000",
     "200000000000000000000000000000000000000000001", 0x1.0000000000000p+1023},
};

Test(numbers_int, true_division_rounds_once) {
    for (size_t i = 0; i < sizeof quotients / sizeof quotients[0]; i++) {
        value a = hex_value(quotients[i].a), b = hex_value(quotients[i].b);
        expect_double(number_binary(NUMBER_TRUEDIV, a, b), quotients[i].expected, "true division");
        value_release(b);
        value_release(a);
    }
}

static const struct {
    const char *number;
    double expected;
} doubles[] = {
    {"20000000000000", 0x1.0000000000000p+53},
    {"20000000000001", 0x1.0000000000000p+53},
    {"20000000000002", 0x1.0000000000001p+53},
    {"20000000000003", 0x1.0000000000002p+53},
    {"-20000000000001", -0x1.0000000000000p+53},
    {"ffffffffffffffff", 0x1.0000000000000p+64},
    {"fffffffffffffc00", 0x1.0000000000000p+64},
    {"fffffffffffffbff", 0x1.fffffffffffffp+63},
    {"21e19e0c9bab2400000", 0x1.0f0cf064dd592p+73},
    {"152d02c7e14af6800000", 0x1.52d02c7e14af6p+76},
    {"b39cfff485a5dbf4d6aae030b91bfb0ec6bba389cd8d7f85bba3985c19c5e24e40c543a123c6e028a873e9e3874e"
     "1b4623a44be39b34e67dc5c2671",
     0x1.6739ffe90b4bbp+475},
    {"80000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000000",
     0x1.0000000000000p+1023},
    {"fffffffffffffbffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
     "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
     "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
     0x1.fffffffffffffp+1023},
    {"-1655d2ce0563f7604e438536ea8bd18717a8d41ba44b36007fc71bfeedf8ddaa6168bcc52f6106c8206c1293f75"
     "602875a28bd71067dec768f857b788769fe7d07580e5e29afcfd919fb9a70357d9830e106a8c5a03ca5239747c67"
     "cf0f71db37d9dd11",
     -0x1.655d2ce0563f7p+792},
};

Test(numbers_int, to_double_rounds_half_to_even) {
    double d;
    for (size_t i = 0; i < sizeof doubles / sizeof doubles[0]; i++) {
        value v = hex_value(doubles[i].number);
        cr_assert(int_to_double(v, &d));
        cr_assert(d == doubles[i].expected, "%a instead of %a", d, doubles[i].expected);
        value_release(v);
    }
    value one = value_from_int64(1), huge = number_binary_small(NUMBER_LSHIFT, one, 1024);
    cr_assert_not(int_to_double(huge, &d));
    expect_error(VALUE_ABSENT, &type_OverflowError, "int too large to convert to float", "2**1024");
    value_release(huge);
    value_release(one);
}

Test(numbers_int, from_double) {
    expect_hex(int_from_double(-0.0), "0", "-0.0");
    expect_hex(int_from_double(-2.9), "-2", "-2.9");
    expect_hex(int_from_double(0x1p63), "8000000000000000", "2**63");
    expect_hex(int_from_double(-0x1p63), "-8000000000000000", "-2**63");
    expect_hex(int_from_double(-0x1.8p200), "-180000000000000000000000000000000000000000000000000",
               "-1.5 * 2**200");
    expect_error(int_from_double(NAN), &type_ValueError, "cannot convert float NaN to integer",
                 "nan");
    expect_error(int_from_double(INFINITY), &type_OverflowError,
                 "cannot convert float infinity to integer", "inf");
    expect_hex(int_from_size(SIZE_MAX), "ffffffffffffffff", "SIZE_MAX");
}

static const struct {
    const char *number;
    int64_t expected;
} hashes[] = {
    {"0", 0x0},
    {"1", 0x1},
    {"-1", -0x2},
    {"-2", -0x2},
    {"1fffffffffffffff", 0x0},
    {"2000000000000000", 0x1},
    {"-1fffffffffffffff", 0x0},
    {"1ffffffffffffffe", 0x1ffffffffffffffe},
    {"-2000000000000000", -0x2},
    {"8000000000000000", 0x4},
    {"-8000000000000000", -0x4},
    {"10000000000000000", 0x8},
    {"5a4653ca673768565b41f775d6947d55cf3813d1", 0x104fc01f3adcc219},
    {"-5a4653ca673768565b41f775d6947d55cf3813d1", -0x104fc01f3adcc219},
};

Test(numbers_int, hashes) {
    for (size_t i = 0; i < sizeof hashes / sizeof hashes[0]; i++) {
        value v = hex_value(hashes[i].number);
        int64_t hash;
        cr_assert(abstract_hash(v, &hash) && hash == hashes[i].expected, "hash of %s",
                  hashes[i].number);
        value_release(v);
    }
}

static const struct {
    const char *number;
    int digits;
    const char *expected;
} roundings[] = {
    {"3039", -2, "300c"},
    {"f", -1, "14"},
    {"19", -1, "14"},
    {"-f", -1, "-14"},
    {"-19", -1, "-14"},
    {"5", -1, "0"},
    {"6", -1, "a"},
    {"-5", -1, "0"},
    {"-6", -1, "-a"},
    {"0", -3, "0"},
    {"d40bba4a77d2df9cf90000000", -29, "c9f2c9cd04674edea40000000"},
    {"1e4ad1785a42b23aff0000000", -29, "2863c1f5cdae42f9540000000"},
    {"327cb2734119d3b7a90000000", -29, "2863c1f5cdae42f9540000000"},
    {"10000000000000000000000000", -10, "100000000000000000c4811800"},
    {"7", 3, "7"},
    {"63", -2, "64"},
    {"32", -2, "0"},
    {"96", -2, "c8"},
    {"33", -2, "64"},
    {"1", -50, "0"},
};

Test(numbers_int, rounding) {
    for (size_t i = 0; i < sizeof roundings / sizeof roundings[0]; i++) {
        value v = hex_value(roundings[i].number), digits = value_from_int64(roundings[i].digits);
        expect_hex(number_round(v, digits), roundings[i].expected, "round");
        value_release(digits);
        value_release(v);
    }
}

/* ---- Text ---- */

static const struct {
    const char *number, *decimal, *hexadecimal, *octal, *binary;
} texts[] = {
    {"0", "0", "0x0", "0o0", "0b0"},
    {"5", "5", "0x5", "0o5", "0b101"},
    {"-5", "-5", "-0x5", "-0o5", "-0b101"},
    {"40000000", "1073741824", "0x40000000", "0o10000000000", "0b1000000000000000000000000000000"},
    {"-8000000000000000", "-9223372036854775808", "-0x8000000000000000",
     "-0o1000000000000000000000",
     "-0b100000000000000000000000000000000000000000000000000000000000"
     "0000"},
    {"10000000000000000", "18446744073709551616", "0x10000000000000000", "0o2000000000000000000000",
     "0b10000000000000000000000000000000000000000000000000000000000000"
     "000"},
    {"c9f2c9cd04674edea40000000", "1000000000000000000000000000000", "0xc9f2c9cd04674edea40000000",
     "0o1447626234640431647336510000000000",
     "0b11001001111100101100100111001101000001000110011101"
     "00111011011110101001000000000000000000000000000000"},
    {"-c9f2c9cd04674edea40000000", "-1000000000000000000000000000000",
     "-0xc9f2c9cd04674edea40000000", "-0o1447626234640431647336510000000000",
     "-0b11001001111100101100100111001101000001000110011101001110110111101010010000000000000000000"
     "00000000000"},
    {"5a4653ca673768565b41f775d6947d55cf3813d1", "515377520732011331036461129765621272702107522001",
     "0x5a4653ca673768565b41f775d6947d55cf3813d1",
     "0o55106247451471566412626640767353532243725271716011721",
     "0b1011010010001100101001111001010"
     "01100111001101110110100001010110010110110100000111110111011101011101011010010100011111010101"
     "010111001111001110000001001111010001"},
};

Test(numbers_int, to_text) {
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        value v = hex_value(texts[i].number);
        expect_text(abstract_repr(v), texts[i].decimal, "repr");
        expect_text(int_to_str(v, 16), texts[i].hexadecimal, "hex");
        expect_text(int_to_str(v, 8), texts[i].octal, "oct");
        expect_text(int_to_str(v, 2), texts[i].binary, "bin");
        value_release(v);
    }
}

static const struct {
    const char *text;
    int base;
    const char *expected, *message;
} parsings[] = {
    {"0", 10, "0", NULL},
    {"-0", 10, "0", NULL},
    {"+12", 10, "c", NULL},
    {" \t-12\n", 10, "-c", NULL},
    {"1_000_000", 10, "f4240", NULL},
    {"1__0", 10, NULL, "invalid literal for int() with base 10: '1__0'"},
    {"_1", 10, NULL, "invalid literal for int() with base 10: '_1'"},
    {"1_", 10, NULL, "invalid literal for int() with base 10: '1_'"},
    {"", 10, NULL, "invalid literal for int() with base 10: ''"},
    {" ", 10, NULL, "invalid literal for int() with base 10: ' '"},
    {"-", 10, NULL, "invalid literal for int() with base 10: '-'"},
    {"+-1", 10, NULL, "invalid literal for int() with base 10: '+-1'"},
    {"1 2", 10, NULL, "invalid literal for int() with base 10: '1 2'"},
    {"12a", 10, NULL, "invalid literal for int() with base 10: '12a'"},
    {"0x1f", 16, "1f", NULL},
    {"0X_1F", 16, "1f", NULL},
    {"0x", 16, NULL, "invalid literal for int() with base 16: '0x'"},
    {"0x1f", 0, "1f", NULL},
    {"0b101", 0, "5", NULL},
    {"0o17", 0, "f", NULL},
    {"-0b101", 0, "-5", NULL},
    {"0", 0, "0", NULL},
    {"00_0", 0, "0", NULL},
    {"010", 0, NULL, "invalid literal for int() with base 0: '010'"},
    {"0b12", 0, NULL, "invalid literal for int() with base 0: '0b12'"},
    {"zz", 36, "50f", NULL},
    {"ZZ", 36, "50f", NULL},
    {"zz", 35, NULL, "invalid literal for int() with base 35: 'zz'"},
    {"0b1", 16, "b1", NULL},
    {"0b1", 2, "1", NULL},
    {"0o7", 8, "7", NULL},
    {"0x7", 8, NULL, "invalid literal for int() with base 8: '0x7'"},
    {"1111111111111111111111111111111111111111", 2, "ffffffffff", NULL},
    {"-777777777777777777777777777777777777777777777777777777777777", 8,
     "-fffffffffffffffffffffffffffffffffffffffffffff", NULL},
    {"99999999999999999999999999999999999999999999999999", 10,
     "446c3b15f9926687d2c40534fdb563ffffffffffff", NULL},
    {"fffffffffffffffffffffffffffffffff", 16, "fffffffffffffffffffffffffffffffff", NULL},
    {"\331\241\331\242", 10, "c", NULL},
    {"\302\24012\342\200\203", 10, "c", NULL},
    {"\0371", 10, NULL, "invalid literal for int() with base 10: '\\x1f1'"},
    {"12L", 10, NULL, "invalid literal for int() with base 10: '12L'"},
    {"1.0", 10, NULL, "invalid literal for int() with base 10: '1.0'"},
    {"1e5", 10, NULL, "invalid literal for int() with base 10: '1e5'"},
    {"0_x1", 16, NULL, "invalid literal for int() with base 16: '0_x1'"},
};

Test(numbers_int, from_text) {
    for (size_t i = 0; i < sizeof parsings / sizeof parsings[0]; i++) {
        value text = text_value(parsings[i].text);
        value v = int_from_str(text, parsings[i].base);
        if (parsings[i].expected != NULL) {
            expect_hex(v, parsings[i].expected, parsings[i].text);
        } else {
            expect_error(v, &type_ValueError, parsings[i].message, parsings[i].text);
        }
        value_release(text);
    }
}

Test(numbers_int, the_limit_on_digits) {
    char digits[4402];
    value one = value_from_int64(1), huge = number_binary_small(NUMBER_LSHIFT, one, 14285);
    memset(digits, '1', sizeof digits - 1);
    digits[sizeof digits - 1] = '\0';
    value text = text_value(digits);
    expect_error(
        int_from_str(text, 10), &type_ValueError,
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4401 digits; "
        "use sys.set_int_max_str_digits() to increase the limit",
        "4401 digits");
    expect_error(int_to_str(huge, 10), &type_ValueError,
                 "Exceeds the limit (4300 digits) for integer string conversion; "
                 "use sys.set_int_max_str_digits() to increase the limit",
                 "2**14285");
    value hexadecimal = int_to_str(huge, 16);
    cr_assert(str_of(hexadecimal)->length == 2 + 3572);
    value_release(hexadecimal);
    value half = number_binary_small(NUMBER_RSHIFT, huge, 1); /* 4,300 digits: just allowed */
    value decimal = int_to_str(half, 10);
    cr_assert(str_of(decimal)->length == 4300);
    value back = int_from_str(decimal, 10);
    bool equal;
    cr_assert(number_try_compare(ORDER_EQ, back, half, &equal) && equal);
    value_release(back);
    value_release(decimal);
    int_text_limit = 0;
    decimal = int_to_str(huge, 10);
    cr_assert(str_of(decimal)->length == 4301);
    int_text_limit = INT_TEXT_LIMIT_DEFAULT;
    value_release(decimal);
    value_release(half);
    value_release(text);
    value_release(huge);
    value_release(one);
}

/* ---- Random operands against mpz ---- */

static gmp_randstate_t randomness;

static void random_number(mpz_t z, unsigned bits) {
    mpz_rrandomb(z, randomness, 1 + gmp_urandomm_ui(randomness, bits));
    if (gmp_urandomb_ui(randomness, 1) != 0) {
        mpz_neg(z, z);
    }
}

static value value_of(const mpz_t z) {
    struct int_view view = {
        .limbs = mpz_limbs_read(z), .count = mpz_size(z), .negative = mpz_sgn(z) < 0};
    struct int_plan plan;
    cr_assert(value_int_begin(INT_OP_OTHER, &view, NULL, &plan));
    return value_int_finish(&plan, view.limbs, view.count, view.negative);
}

static void expect_number(value v, const mpz_t expected, const char *what) {
    struct int_view view;
    mpz_t read;
    cr_assert_not(value_is_absent(v), "%s raised", what);
    value_int_view(v, &view);
    mp_size_t size = view.negative ? -(mp_size_t)view.count : (mp_size_t)view.count;
    cr_assert(view.count == 0 ? mpz_sgn(expected) == 0
                              : mpz_cmp(mpz_roinit_n(read, view.limbs, size), expected) == 0,
              "%s is wrong", what);
    value_release(v);
}

static void check_pair(const mpz_t a, const mpz_t b, value x, value y) {
    mpz_t r;
    mpz_init(r);
    mpz_add(r, a, b);
    expect_number(number_binary(NUMBER_ADD, x, y), r, "+");
    mpz_sub(r, a, b);
    expect_number(number_binary(NUMBER_SUB, x, y), r, "-");
    mpz_mul(r, a, b);
    expect_number(number_binary(NUMBER_MUL, x, y), r, "*");
    mpz_and(r, a, b);
    expect_number(number_binary(NUMBER_AND, x, y), r, "&");
    mpz_ior(r, a, b);
    expect_number(number_binary(NUMBER_OR, x, y), r, "|");
    mpz_xor(r, a, b);
    expect_number(number_binary(NUMBER_XOR, x, y), r, "^");
    if (mpz_sgn(b) != 0) {
        mpz_fdiv_q(r, a, b);
        expect_number(number_binary(NUMBER_FLOORDIV, x, y), r, "//");
        mpz_fdiv_r(r, a, b);
        expect_number(number_binary(NUMBER_MOD, x, y), r, "%");
    }
    mpz_gcd(r, a, b);
    expect_number(int_gcd(x, y), r, "gcd");
    mpz_lcm(r, a, b);
    expect_number(int_lcm(x, y), r, "lcm");
    mpz_clear(r);
}

static void check_single(const mpz_t a, value x) {
    unsigned count = (unsigned)gmp_urandomm_ui(randomness, 300);
    mpz_t r;
    mpz_init(r);
    mpz_mul_2exp(r, a, count);
    expect_number(number_binary_small(NUMBER_LSHIFT, x, (int)count), r, "<<");
    mpz_fdiv_q_2exp(r, a, count);
    expect_number(number_binary_small(NUMBER_RSHIFT, x, (int)count), r, ">>");
    mpz_com(r, a);
    expect_number(number_unary(NUMBER_INVERT, x), r, "~");
    mpz_neg(r, a);
    expect_number(number_unary(NUMBER_NEGATE, x), r, "-x");
    mpz_abs(r, a);
    expect_number(number_unary(NUMBER_ABS, x), r, "abs");
    if (mpz_sgn(a) >= 0) {
        mpz_sqrt(r, a);
        expect_number(int_isqrt(x), r, "isqrt");
    }
    mpz_pow_ui(r, a, count % 20);
    expect_number(number_binary_small(NUMBER_POW, x, (int)count % 20), r, "**");
    cr_assert(int_bit_length(x) == (mpz_sgn(a) == 0 ? 0 : mpz_sizeinbase(a, 2)));
    mpz_clear(r);
}

Test(numbers_int, random_operands) {
    static const unsigned widths[] = {40, 70, 140, 300, 2000, 20000};
    mpz_t a, b;
    gmp_randinit_default(randomness);
    mpz_inits(a, b, NULL);
    for (int i = 0; i < 3000; i++) {
        random_number(a, widths[gmp_urandomm_ui(randomness, 6)]);
        random_number(b, widths[gmp_urandomm_ui(randomness, 6)]);
        value x = value_of(a), y = value_of(b);
        check_pair(a, b, x, y);
        if (i % 4 == 0) {
            check_pair(a, a, x, x);
        }
        check_single(a, x);
        value_release(y);
        value_release(x);
    }
    mpz_clears(a, b, NULL);
    gmp_randclear(randomness);
}

Test(numbers_int, random_modular_powers) {
    mpz_t a, b, m, r;
    gmp_randinit_default(randomness);
    mpz_inits(a, b, m, r, NULL);
    for (int i = 0; i < 400; i++) {
        random_number(a, 500);
        random_number(b, 200);
        random_number(m, i % 2 == 0 ? 60 : 400);
        mpz_add_ui(m, m, mpz_sgn(m) == 0);
        mpz_abs(r, m);
        value x = value_of(a), y = value_of(b), z = value_of(m), result;
        bool invertible = mpz_sgn(b) >= 0 || mpz_invert(a, a, r) != 0 || mpz_cmp_ui(r, 1) == 0;
        result = number_power_modulo(x, y, z);
        if (invertible) {
            mpz_abs(b, b);
            mpz_powm(r, a, b, r);
            mpz_fdiv_r(r, r, m); /* the modulus' sign */
            expect_number(result, r, "pow");
        } else {
            expect_error(result, &type_ValueError, NULL, "pow");
        }
        value_release(z);
        value_release(y);
        value_release(x);
    }
    mpz_clears(a, b, m, r, NULL);
    gmp_randclear(randomness);
}

Test(numbers_int, combinatorics) {
    mpz_t r;
    mpz_init(r);
    for (int n = 0; n < 120; n++) {
        value v = value_from_int64(n);
        mpz_fac_ui(r, (unsigned long)n);
        expect_number(int_factorial(v), r, "factorial");
        for (int k = 0; k < 125; k += 7) {
            value w = value_from_int64(k);
            mpz_bin_uiui(r, (unsigned long)n, (unsigned long)k);
            expect_number(int_comb(v, w), r, "comb");
            mpz_set_ui(r, k <= n);
            for (int i = 0; i < k && k <= n; i++) {
                mpz_mul_ui(r, r, (unsigned long)(n - i));
            }
            expect_number(int_perm(v, w), r, "perm");
            value_release(w);
        }
        value_release(v);
    }
    mpz_clear(r);
    value minus = value_from_int64(-1);
    expect_error(int_factorial(minus), &type_ValueError,
                 "factorial() not defined for negative values", "factorial(-1)");
    expect_error(int_isqrt(minus), &type_ValueError, "isqrt() argument must be nonnegative",
                 "isqrt(-1)");
    value_release(minus);
}

/* ---- Without memory ---- */

#ifdef TAGBOX_DEBUG

static value huge_a, huge_b; /* wide enough that GMP asks for memory of its own */

static value fail_mul(void) {
    return number_binary(NUMBER_MUL, huge_a, huge_b);
}
static value fail_divide(void) {
    return number_binary(NUMBER_FLOORDIV, huge_a, huge_b);
}
static value fail_divmod(void) {
    return number_binary(NUMBER_DIVMOD, huge_a, huge_b);
}
static value fail_gcd(void) {
    return int_gcd(huge_a, huge_b);
}
static value fail_isqrt(void) {
    return int_isqrt(huge_a);
}
static value fail_power(void) {
    return number_binary_small(NUMBER_POW, huge_b, 5);
}
static value fail_text(void) {
    return int_to_str(huge_b, 10);
}
static value fail_true_division(void) {
    return number_binary(NUMBER_TRUEDIV, huge_a, huge_b);
}
static value fail_bits(void) {
    return number_binary(NUMBER_XOR, huge_a, huge_b);
}
static value fail_factorial(void) {
    value n = value_from_int64(300), result;
    result = value_is_absent(n) ? n : int_factorial(n);
    value_release_any(n);
    return result;
}
static value fail_modular(void) {
    value e = value_from_int64(3), result;
    result = value_is_absent(e) ? e : number_power_modulo(huge_a, e, huge_b);
    value_release_any(e);
    return result;
}

/* Lets the first, second, ... allocation of an operation fail until it succeeds: each failure is a
 * MemoryError that leaks nothing. */
static void check_failures(const char *what, value (*operation)(void)) {
    for (long n = 1;; n++) {
        size_t before;
        value_clear_freelists();
        before = mem_live_blocks();
        mem_fail_after(n);
        value v = operation();
        mem_fail_after(0);
        if (!value_is_absent(v)) {
            value_release(v);
            cr_assert(n > 1 && n < 5000, "%s", what);
            return;
        }
        cr_assert(error_matches(&type_MemoryError), "%s", what);
        error_clear();
        value_clear_freelists();
        cr_assert_eq(mem_live_blocks(), before, "%s leaks when allocation %ld fails", what, n);
    }
}

Test(numbers_int, failed_allocations_are_memory_errors) {
    value one = value_from_int64(1), three = value_from_int64(3);
    value base = number_binary_small(NUMBER_POW, three, 32000);
    huge_b = number_binary_small(NUMBER_POW, base, 8);
    huge_a = number_binary_small(NUMBER_POW, base, 12);
    int_text_limit = 0;
    check_failures("*", fail_mul);
    check_failures("//", fail_divide);
    check_failures("divmod", fail_divmod);
    check_failures("gcd", fail_gcd);
    check_failures("isqrt", fail_isqrt);
    check_failures("**", fail_power);
    check_failures("str", fail_text);
    check_failures("^", fail_bits);
    check_failures("factorial", fail_factorial);
    check_failures("pow", fail_modular);
    value_release(huge_a);
    huge_a = number_binary_small(NUMBER_ADD, huge_b, 1);
    check_failures("/", fail_true_division);
    int_text_limit = INT_TEXT_LIMIT_DEFAULT;
    value_release(huge_a);
    value_release(huge_b);
    value_release(base);
    value_release(three);
    value_release(one);
}

/* The quick ways say no, and leave everything as it was. */
Test(numbers_int, quick_ways_fail_without_a_trace) {
    static bool (*const ways[])(value, value, value *) = {value_try_add, value_try_sub, value_try_mul, value_try_floordiv,
                                                          value_try_mod, value_try_and, value_try_or,  value_try_xor};
    const int64_t numbers[] = {3, -3, 1 << 20, (int64_t)1 << 31, -((int64_t)1 << 31), ((int64_t)1 << 59) + 5, ((int64_t)1 << 59) + 3};
    enum { COUNT_OF_NUMBERS = sizeof numbers / sizeof numbers[0] };
    for (size_t k = 0; k < sizeof ways / sizeof ways[0] * COUNT_OF_NUMBERS * COUNT_OF_NUMBERS; k++) {
        value a = value_from_int64(numbers[k % COUNT_OF_NUMBERS]), b = value_from_int64(numbers[k / COUNT_OF_NUMBERS % COUNT_OF_NUMBERS]);
        value_clear_freelists();
        size_t before = mem_live_blocks();
        for (long n = 1; n < 8; n++) {
            value v;
            mem_fail_after(n);
            bool done = ways[k / COUNT_OF_NUMBERS / COUNT_OF_NUMBERS](a, b, &v);
            mem_fail_after(0);
            cr_assert(!error_pending());
            if (done) {
                value_release(v);
            }
            value_clear_freelists();
            cr_assert_eq(mem_live_blocks(), before, "way %zu, allocation %ld", k, n);
        }
        value_release(a);
        value_release(b);
    }
}

#endif
