/* Floats: tables whose results CPython 3.11 computed. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "common/numbers/float.h"
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

static bool same_double(double a, double b) {
    return isnan(a) ? isnan(b) : memcmp(&a, &b, sizeof a) == 0;
}

static void expect_double(value v, double expected, const char *what) {
    cr_assert_not(value_is_absent(v), "%s raised where %a was expected", what, expected);
    cr_assert(value_is_float(v));
    cr_assert(same_double(value_double(v), expected), "%s: %a instead of %a", what, value_double(v),
              expected);
    value_release(v);
}

TestSuite(numbers_float, .init = setup, .fini = teardown);

/* ---- Operators ---- */

static const struct {
    enum number_operator op;
    double a, b, expected;
} operations[] = {
    {NUMBER_ADD, 0x1.999999999999ap-4, -0x1.4000000000000p+1, -0x1.3333333333333p+1},
    {NUMBER_ADD, -0x1.c000000000000p+2, 0x1.d99999999999ap+1, -0x1.a666666666666p+1},
    {NUMBER_ADD, -0x1.c000000000000p+2, 0x1.0000000000000p+0, -0x1.8000000000000p+2},
    {NUMBER_ADD, NAN, -INFINITY, NAN},
    {NUMBER_ADD, 0x1.999999999999ap-4, -0x1.1ccf385ebc8a0p+1023, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_ADD, 0x1.999999999999ap-4, -0x1.c000000000000p+2, -0x1.b99999999999ap+2},
    {NUMBER_ADD, -0x0.0p+0, 0x1.4000000000000p+1, 0x1.4000000000000p+1},
    {NUMBER_ADD, 0x1.1c37937e08000p+53, 0x1.d99999999999ap+1, 0x1.1c37937e08002p+53},
    {NUMBER_ADD, NAN, 0x1.0000000000000p+0, NAN},
    {NUMBER_ADD, 0x1.d99999999999ap+1, -0x1.1ccf385ebc8a0p+1023, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_ADD, -0x1.0000000000000p+0, -0x0.0p+0, -0x1.0000000000000p+0},
    {NUMBER_ADD, -0x1.c000000000000p+2, -0x0.0p+0, -0x1.c000000000000p+2},
    {NUMBER_ADD, 0x1.0000000000000p+0, 0x1.0000000000000p+0, 0x1.0000000000000p+1},
    {NUMBER_ADD, 0x1.4000000000000p+1, 0x1.0000000000000p-1, 0x1.8000000000000p+1},
    {NUMBER_ADD, -0x1.0000000000000p+0, INFINITY, INFINITY},
    {NUMBER_ADD, 0x1.d99999999999ap+1, -0x1.4000000000000p+1, 0x1.3333333333334p+0},
    {NUMBER_ADD, 0x1.4000000000000p+1, -INFINITY, -INFINITY},
    {NUMBER_ADD, INFINITY, 0x1.d99999999999ap+1, INFINITY},
    {NUMBER_ADD, NAN, 0x1.1c37937e08000p+53, NAN},
    {NUMBER_ADD, 0x1.d99999999999ap+1, -0x1.c000000000000p+2, -0x1.a666666666666p+1},
    {NUMBER_ADD, INFINITY, -0x1.4000000000000p+1, INFINITY},
    {NUMBER_ADD, -0x1.1ccf385ebc8a0p+1023, -0x1.4000000000000p+1, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_SUB, 0x1.0000000000000p-1, -0x1.4000000000000p+1, 0x1.8000000000000p+1},
    {NUMBER_SUB, 0x1.d99999999999ap+1, NAN, NAN},
    {NUMBER_SUB, 0x0.0p+0, 0x1.0000000000000p+0, -0x1.0000000000000p+0},
    {NUMBER_SUB, -0x1.c000000000000p+2, -0x0.0p+0, -0x1.c000000000000p+2},
    {NUMBER_SUB, 0x1.0000000000000p+0, 0x1.c000000000000p+2, -0x1.8000000000000p+2},
    {NUMBER_SUB, NAN, 0x1.1c37937e08000p+53, NAN},
    {NUMBER_SUB, -0x1.1ccf385ebc8a0p+1023, -0x0.0p+0, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_SUB, 0x1.1c37937e08000p+53, 0x1.1ccf385ebc8a0p+1023, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_SUB, 0x1.999999999999ap-4, 0x1.4000000000000p+1, -0x1.3333333333333p+1},
    {NUMBER_SUB, 0x1.4000000000000p+1, -0x1.0000000000000p+0, 0x1.c000000000000p+1},
    {NUMBER_SUB, -INFINITY, 0x1.0000000000000p-1, -INFINITY},
    {NUMBER_SUB, -0x1.c000000000000p+2, -0x1.c000000000000p+2, 0x0.0p+0},
    {NUMBER_SUB, -INFINITY, -0x1.0000000000000p+0, -INFINITY},
    {NUMBER_SUB, 0x1.1c37937e08000p+53, -0x0.0p+0, 0x1.1c37937e08000p+53},
    {NUMBER_SUB, -0x1.4000000000000p+1, 0x1.0000000000000p-1, -0x1.8000000000000p+1},
    {NUMBER_SUB, 0x1.0000000000000p-1, 0x0.0000000000001p-1022, 0x1.0000000000000p-1},
    {NUMBER_SUB, -INFINITY, 0x1.1c37937e08000p+53, -INFINITY},
    {NUMBER_SUB, 0x1.d99999999999ap+1, 0x1.0000000000000p-1, 0x1.999999999999ap+1},
    {NUMBER_SUB, -INFINITY, 0x1.999999999999ap-4, -INFINITY},
    {NUMBER_SUB, 0x1.0000000000000p+0, 0x0.0p+0, 0x1.0000000000000p+0},
    {NUMBER_SUB, 0x1.1c37937e08000p+53, -0x1.c000000000000p+2, 0x1.1c37937e08004p+53},
    {NUMBER_SUB, 0x0.0p+0, 0x1.1c37937e08000p+53, -0x1.1c37937e08000p+53},
    {NUMBER_MUL, -0x1.0000000000000p+0, 0x1.4000000000000p+1, -0x1.4000000000000p+1},
    {NUMBER_MUL, INFINITY, -INFINITY, -INFINITY},
    {NUMBER_MUL, 0x1.4000000000000p+1, 0x1.999999999999ap-4, 0x1.0000000000000p-2},
    {NUMBER_MUL, 0x1.999999999999ap-4, 0x1.1c37937e08000p+53, 0x1.c6bf526340000p+49},
    {NUMBER_MUL, 0x1.0000000000000p-1, INFINITY, INFINITY},
    {NUMBER_MUL, 0x1.1ccf385ebc8a0p+1023, INFINITY, INFINITY},
    {NUMBER_MUL, NAN, 0x1.d99999999999ap+1, NAN},
    {NUMBER_MUL, 0x0.0p+0, -0x1.4000000000000p+1, -0x0.0p+0},
    {NUMBER_MUL, 0x1.c000000000000p+2, 0x1.1c37937e08000p+53, 0x1.f161421c8e000p+55},
    {NUMBER_MUL, 0x1.0000000000000p-1, 0x1.1c37937e08000p+53, 0x1.1c37937e08000p+52},
    {NUMBER_MUL, -0x1.0000000000000p+0, 0x1.1ccf385ebc8a0p+1023, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_MUL, 0x1.c000000000000p+2, -0x0.0p+0, -0x0.0p+0},
    {NUMBER_MUL, INFINITY, -0x1.0000000000000p+0, -INFINITY},
    {NUMBER_MUL, 0x1.0000000000000p+0, NAN, NAN},
    {NUMBER_MUL, NAN, -0x0.0p+0, NAN},
    {NUMBER_MUL, -0x1.1ccf385ebc8a0p+1023, 0x0.0000000000001p-1022, -0x1.1ccf385ebc8a0p-51},
    {NUMBER_MUL, 0x1.c000000000000p+2, NAN, NAN},
    {NUMBER_MUL, -0x1.0000000000000p+0, INFINITY, -INFINITY},
    {NUMBER_MUL, 0x1.999999999999ap-4, 0x1.d99999999999ap+1, 0x1.7ae147ae147afp-2},
    {NUMBER_MUL, 0x1.999999999999ap-4, 0x0.0p+0, 0x0.0p+0},
    {NUMBER_MUL, 0x1.1c37937e08000p+53, 0x1.c000000000000p+2, 0x1.f161421c8e000p+55},
    {NUMBER_MUL, 0x1.d99999999999ap+1, 0x1.999999999999ap-4, 0x1.7ae147ae147afp-2},
    {NUMBER_FLOORDIV, 0x1.c000000000000p+2, 0x1.1ccf385ebc8a0p+1023, 0x0.0p+0},
    {NUMBER_FLOORDIV, -0x0.0p+0, -0x1.0000000000000p+0, 0x0.0p+0},
    {NUMBER_FLOORDIV, -0x1.c000000000000p+2, 0x1.d99999999999ap+1, -0x1.0000000000000p+1},
    {NUMBER_FLOORDIV, 0x1.4000000000000p+1, -0x1.0000000000000p+0, -0x1.8000000000000p+1},
    {NUMBER_FLOORDIV, 0x1.c000000000000p+2, 0x0.0000000000001p-1022, INFINITY},
    {NUMBER_FLOORDIV, -0x1.1ccf385ebc8a0p+1023, 0x0.0000000000001p-1022, -INFINITY},
    {NUMBER_FLOORDIV, -0x1.0000000000000p+0, 0x1.1c37937e08000p+53, -0x1.0000000000000p+0},
    {NUMBER_FLOORDIV, -0x1.1ccf385ebc8a0p+1023, 0x1.c000000000000p+2, -0x1.457f1bd9fc0b7p+1020},
    {NUMBER_FLOORDIV, 0x1.1ccf385ebc8a0p+1023, -0x1.c000000000000p+2, -0x1.457f1bd9fc0b7p+1020},
    {NUMBER_FLOORDIV, 0x0.0p+0, 0x1.d99999999999ap+1, 0x0.0p+0},
    {NUMBER_FLOORDIV, 0x1.1c37937e08000p+53, 0x1.c000000000000p+2, 0x1.44d1cd2252490p+50},
    {NUMBER_FLOORDIV, 0x1.4000000000000p+1, 0x1.4000000000000p+1, 0x1.0000000000000p+0},
    {NUMBER_FLOORDIV, 0x1.4000000000000p+1, 0x1.1c37937e08000p+53, 0x0.0p+0},
    {NUMBER_FLOORDIV, NAN, -INFINITY, NAN},
    {NUMBER_FLOORDIV, 0x1.4000000000000p+1, 0x1.d99999999999ap+1, 0x0.0p+0},
    {NUMBER_FLOORDIV, 0x0.0000000000001p-1022, INFINITY, 0x0.0p+0},
    {NUMBER_FLOORDIV, -INFINITY, 0x0.0000000000001p-1022, NAN},
    {NUMBER_FLOORDIV, 0x1.0000000000000p-1, 0x1.0000000000000p+0, 0x0.0p+0},
    {NUMBER_FLOORDIV, 0x1.d99999999999ap+1, 0x1.0000000000000p-1, 0x1.c000000000000p+2},
    {NUMBER_FLOORDIV, -0x1.1ccf385ebc8a0p+1023, INFINITY, -0x1.0000000000000p+0},
    {NUMBER_FLOORDIV, -0x0.0p+0, -0x1.c000000000000p+2, 0x0.0p+0},
    {NUMBER_FLOORDIV, -INFINITY, -INFINITY, NAN},
    {NUMBER_MOD, 0x1.1c37937e08000p+53, 0x0.0000000000001p-1022, 0x0.0p+0},
    {NUMBER_MOD, 0x1.1ccf385ebc8a0p+1023, 0x1.0000000000000p+0, 0x0.0p+0},
    {NUMBER_MOD, -0x1.4000000000000p+1, 0x1.0000000000000p-1, 0x0.0p+0},
    {NUMBER_MOD, 0x0.0000000000001p-1022, INFINITY, 0x0.0000000000001p-1022},
    {NUMBER_MOD, -INFINITY, 0x1.999999999999ap-4, NAN},
    {NUMBER_MOD, 0x1.0000000000000p+0, 0x1.0000000000000p-1, 0x0.0p+0},
    {NUMBER_MOD, -0x0.0p+0, 0x1.999999999999ap-4, 0x0.0p+0},
    {NUMBER_MOD, 0x1.999999999999ap-4, 0x1.0000000000000p+0, 0x1.999999999999ap-4},
    {NUMBER_MOD, -0x1.1ccf385ebc8a0p+1023, NAN, NAN},
    {NUMBER_MOD, 0x1.0000000000000p-1, 0x0.0000000000001p-1022, 0x0.0p+0},
    {NUMBER_MOD, 0x1.1ccf385ebc8a0p+1023, 0x0.0000000000001p-1022, 0x0.0p+0},
    {NUMBER_MOD, 0x0.0p+0, -INFINITY, -0x0.0p+0},
    {NUMBER_MOD, NAN, 0x1.4000000000000p+1, NAN},
    {NUMBER_MOD, 0x1.4000000000000p+1, INFINITY, 0x1.4000000000000p+1},
    {NUMBER_MOD, -0x1.1ccf385ebc8a0p+1023, 0x1.0000000000000p-1, 0x0.0p+0},
    {NUMBER_MOD, 0x1.d99999999999ap+1, -0x1.1ccf385ebc8a0p+1023, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_MOD, 0x0.0000000000001p-1022, 0x1.1c37937e08000p+53, 0x0.0000000000001p-1022},
    {NUMBER_MOD, NAN, -0x1.1ccf385ebc8a0p+1023, NAN},
    {NUMBER_MOD, -0x1.0000000000000p+0, 0x1.4000000000000p+1, 0x1.8000000000000p+0},
    {NUMBER_MOD, INFINITY, 0x1.1c37937e08000p+53, NAN},
    {NUMBER_MOD, 0x1.0000000000000p+0, -0x1.c000000000000p+2, -0x1.8000000000000p+2},
    {NUMBER_MOD, 0x0.0000000000001p-1022, -0x1.0000000000000p+0, -0x1.0000000000000p+0},
    {NUMBER_POW, 0x1.0000000000000p+0, -0x0.0p+0, 0x1.0000000000000p+0},
    {NUMBER_POW, 0x1.1c37937e08000p+53, -INFINITY, 0x0.0p+0},
    {NUMBER_POW, 0x1.999999999999ap-4, 0x0.0000000000001p-1022, 0x1.0000000000000p+0},
    {NUMBER_POW, 0x1.c000000000000p+2, -0x1.1ccf385ebc8a0p+1023, 0x0.0p+0},
    {NUMBER_POW, 0x1.1c37937e08000p+53, NAN, NAN},
    {NUMBER_POW, NAN, 0x1.0000000000000p-1, NAN},
    {NUMBER_POW, 0x1.999999999999ap-4, INFINITY, 0x0.0p+0},
    {NUMBER_POW, 0x1.0000000000000p-1, 0x1.1c37937e08000p+53, 0x0.0p+0},
    {NUMBER_POW, -INFINITY, 0x0.0p+0, 0x1.0000000000000p+0},
    {NUMBER_POW, 0x1.1ccf385ebc8a0p+1023, INFINITY, INFINITY},
    {NUMBER_POW, 0x1.0000000000000p+0, NAN, 0x1.0000000000000p+0},
    {NUMBER_POW, 0x1.1ccf385ebc8a0p+1023, -0x1.0000000000000p+0, 0x0.730d67819e8d2p-1022},
    {NUMBER_POW, -0x1.4000000000000p+1, 0x0.0p+0, 0x1.0000000000000p+0},
    {NUMBER_POW, -0x1.1ccf385ebc8a0p+1023, 0x1.0000000000000p+0, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_POW, -0x0.0p+0, 0x1.4000000000000p+1, 0x0.0p+0},
    {NUMBER_POW, 0x1.0000000000000p-1, -0x1.0000000000000p+0, 0x1.0000000000000p+1},
    {NUMBER_POW, 0x1.0000000000000p-1, 0x1.999999999999ap-4, 0x1.ddb680117ab12p-1},
    {NUMBER_POW, 0x0.0p+0, 0x0.0000000000001p-1022, 0x0.0p+0},
    {NUMBER_POW, NAN, -0x1.0000000000000p+0, NAN},
    {NUMBER_POW, 0x1.1c37937e08000p+53, 0x1.999999999999ap-4, 0x1.3e7c5939384adp+5},
    {NUMBER_POW, -0x1.4000000000000p+1, -0x1.c000000000000p+2, -0x1.ad7f29abcaf48p-10},
    {NUMBER_POW, NAN, 0x1.c000000000000p+2, NAN},
    {NUMBER_TRUEDIV, -0x1.1ccf385ebc8a0p+1023, 0x1.0000000000000p+0, -0x1.1ccf385ebc8a0p+1023},
    {NUMBER_TRUEDIV, 0x1.1ccf385ebc8a0p+1023, 0x1.4000000000000p+1, 0x1.c7b1f3cac7433p+1021},
    {NUMBER_TRUEDIV, 0x1.1ccf385ebc8a0p+1023, -0x1.1ccf385ebc8a0p+1023, -0x1.0000000000000p+0},
    {NUMBER_TRUEDIV, -0x1.c000000000000p+2, 0x1.1ccf385ebc8a0p+1023, -0x1.92aeea45aaee0p-1021},
    {NUMBER_TRUEDIV, 0x1.1c37937e08000p+53, -INFINITY, -0x0.0p+0},
    {NUMBER_TRUEDIV, 0x1.1c37937e08000p+53, 0x1.1c37937e08000p+53, 0x1.0000000000000p+0},
    {NUMBER_TRUEDIV, 0x0.0000000000001p-1022, -0x1.1ccf385ebc8a0p+1023, -0x0.0p+0},
    {NUMBER_TRUEDIV, NAN, 0x1.4000000000000p+1, NAN},
    {NUMBER_TRUEDIV, -0x1.1ccf385ebc8a0p+1023, 0x1.0000000000000p-1, -INFINITY},
    {NUMBER_TRUEDIV, 0x1.0000000000000p+0, 0x1.999999999999ap-4, 0x1.4000000000000p+3},
    {NUMBER_TRUEDIV, 0x1.1c37937e08000p+53, 0x1.1ccf385ebc8a0p+1023, 0x1.feef63f97d79bp-971},
    {NUMBER_TRUEDIV, -0x1.4000000000000p+1, 0x1.c000000000000p+2, -0x1.6db6db6db6db7p-2},
    {NUMBER_TRUEDIV, -0x1.0000000000000p+0, 0x1.d99999999999ap+1, -0x1.14c1bacf914c1p-2},
    {NUMBER_TRUEDIV, 0x1.c000000000000p+2, 0x1.4000000000000p+1, 0x1.6666666666666p+1},
    {NUMBER_TRUEDIV, NAN, -0x1.1ccf385ebc8a0p+1023, NAN},
    {NUMBER_TRUEDIV, -0x1.0000000000000p+0, -INFINITY, 0x0.0p+0},
    {NUMBER_TRUEDIV, 0x0.0p+0, INFINITY, 0x0.0p+0},
    {NUMBER_TRUEDIV, -INFINITY, 0x1.1ccf385ebc8a0p+1023, -INFINITY},
    {NUMBER_TRUEDIV, 0x0.0p+0, 0x1.0000000000000p+0, 0x0.0p+0},
    {NUMBER_TRUEDIV, -0x1.1ccf385ebc8a0p+1023, -0x1.c000000000000p+2, 0x1.457f1bd9fc0b7p+1020},
    {NUMBER_TRUEDIV, -0x0.0p+0, 0x1.4000000000000p+1, -0x0.0p+0},
    {NUMBER_TRUEDIV, 0x1.d99999999999ap+1, NAN, NAN},
};

Test(numbers_float, operators) {
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        char what[100];
        value a = value_from_double(operations[i].a), b = value_from_double(operations[i].b);
        snprintf(what, sizeof what, "operator %d of %a and %a", (int)operations[i].op,
                 operations[i].a, operations[i].b);
        expect_double(number_binary(operations[i].op, a, b), operations[i].expected, what);
        expect_double(abstract_binary(operations[i].op, a, b), operations[i].expected, what);
        value_release(b);
        value_release(a);
    }
}

static const struct {
    enum number_operator op;
    double a, b;
    struct type *type;
    const char *message;
} failures[] = {
    {NUMBER_TRUEDIV, 0x1.0000000000000p+0, 0x0.0p+0, &type_ZeroDivisionError,
     "float division by zero"},
    {NUMBER_FLOORDIV, 0x1.0000000000000p+0, 0x0.0p+0, &type_ZeroDivisionError,
     "float floor division by zero"},
    {NUMBER_MOD, 0x1.0000000000000p+0, -0x0.0p+0, &type_ZeroDivisionError, "float modulo"},
    {NUMBER_DIVMOD, 0x1.0000000000000p+0, 0x0.0p+0, &type_ZeroDivisionError, "float divmod()"},
    {NUMBER_POW, 0x0.0p+0, -0x1.0000000000000p+0, &type_ZeroDivisionError,
     "0.0 cannot be raised to a negative power"},
    {NUMBER_POW, -0x0.0p+0, -0x1.4000000000000p+1, &type_ZeroDivisionError,
     "0.0 cannot be raised to a negative power"},
    {NUMBER_POW, 0x1.4e718d7d7625ap+664, 0x1.0000000000000p+1, &type_OverflowError,
     "(34, 'Numerical result out of range')"},
    {NUMBER_POW, -0x1.4e718d7d7625ap+664, 0x1.8000000000000p+1, &type_OverflowError,
     "(34, 'Numerical result out of range')"},
};

Test(numbers_float, operators_that_raise) {
    for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++) {
        value a = value_from_double(failures[i].a), b = value_from_double(failures[i].b);
        expect_error(number_binary(failures[i].op, a, b), failures[i].type, failures[i].message,
                     failures[i].message);
        value_release(b);
        value_release(a);
    }
    value minus = value_from_double(-8.0), third = value_from_double(0.5);
    expect_error(number_binary(NUMBER_POW, minus, third), &type_ValueError,
                 "negative number cannot be raised to a fractional power: "
                 "complex numbers are not supported",
                 "(-8.0) ** 0.5");
    value none = number_binary(NUMBER_AND, minus, third);
    cr_assert(number_is_not_implemented(none));
    value_release(third);
    value_release(minus);
}

Test(numbers_float, mixed_operands) {
    value half = value_from_double(0.5), two = value_from_int64(2), yes = value_from_bool(true);
    value one = value_from_int64(1), huge = number_binary_small(NUMBER_LSHIFT, one, 1024);
    expect_double(number_binary(NUMBER_ADD, half, two), 2.5, "0.5 + 2");
    expect_double(number_binary(NUMBER_SUB, two, half), 1.5, "2 - 0.5");
    expect_double(number_binary(NUMBER_MUL, yes, half), 0.5, "True * 0.5");
    expect_double(number_binary(NUMBER_POW, two, half), sqrt(2.0), "2 ** 0.5");
    expect_double(number_binary_small(NUMBER_TRUEDIV, half, -2), -0.25, "0.5 / -2");
    expect_double(number_unary(NUMBER_NEGATE, half), -0.5, "-0.5");
    expect_error(number_binary(NUMBER_ADD, half, huge), &type_OverflowError,
                 "int too large to convert to float", "0.5 + 2**1024");
    expect_error(number_binary(NUMBER_MUL, huge, half), &type_OverflowError,
                 "int too large to convert to float", "2**1024 * 0.5");
    value pair = number_binary(NUMBER_DIVMOD, half, two);
    cr_assert(tuple_check(pair) && tuple_of(pair)->length == 2);
    cr_assert(value_double(tuple_of(pair)->items[0]) == 0.0);
    cr_assert(value_double(tuple_of(pair)->items[1]) == 0.5);
    value_release(pair);
    value_release(huge);
    value_release(one);
    value_release(two);
    value_release(half);
}

/* The six comparisons < <= > >= == != as digits. */
static const struct {
    const char *number;
    double d;
    const char *expected;
} comparisons[] = {
    {"20000000000001", 0x1.0000000000000p+53, "001101"},
    {"20000000000000", 0x1.0000000000000p+53, "010110"},
    {"-20000000000001", -0x1.0000000000000p+53, "110001"},
    {"10000000000000000000000000", 0x1.0000000000000p+100, "010110"},
    {"10000000000000000000000001", 0x1.0000000000000p+100, "001101"},
    {"fffffffffffffffffffffffff", 0x1.0000000000000p+100, "110001"},
    {"1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf50120e5c0e6ad18"
     "e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75ca271e1d059e"
     "08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c10000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000",
     INFINITY, "110001"},
    {"1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf50120e5c0e6ad18"
     "e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75ca271e1d059e"
     "08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c10000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000",
     0x1.fffffffffffffp+1023, "001101"},
    {"-1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf50120e5c0e6ad1"
     "8e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75ca271e1d059"
     "e08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c1000000000000000000000000000000000000000000"
     "0000000000000000000000000000000000000000000000000000000000",
     -INFINITY, "001101"},
    {"3", 0x1.c000000000000p+1, "110001"},
    {"-3", -0x1.c000000000000p+1, "001101"},
    {"0", -0x0.0p+0, "010110"},
    {"0", 0x0.0000000000001p-1022, "110001"},
    {"8000000000000000", 0x1.0000000000000p+63, "010110"},
    {"ffffffffffffffff", 0x1.0000000000000p+64, "110001"},
    {"1", NAN, "000001"},
    {"400000000000000000", NAN, "000001"},
    {"80000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000000000000000000",
     0x1.0000000000000p+1023, "010110"},
    {"-8000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000000000000000000000000000000000000000000000000001",
     -0x1.0000000000000p+1023, "110001"},
};

Test(numbers_float, comparisons_with_ints_are_exact) {
    static const enum order swapped[] = {ORDER_GT, ORDER_GE, ORDER_LT,
                                         ORDER_LE, ORDER_EQ, ORDER_NE};
    for (size_t i = 0; i < sizeof comparisons / sizeof comparisons[0]; i++) {
        value a = hex_value(comparisons[i].number), b = value_from_double(comparisons[i].d);
        for (int op = ORDER_LT; op <= ORDER_NE; op++) {
            bool expected = comparisons[i].expected[op] == '1', truth;
            cr_assert(number_try_compare((enum order)op, a, b, &truth) && truth == expected,
                      "%s and %a, %d", comparisons[i].number, comparisons[i].d, op);
            cr_assert(number_try_compare(swapped[op], b, a, &truth) && truth == expected);
            cr_assert_eq(abstract_compare_test((enum order)op, a, b), expected);
        }
        value_release(b);
        value_release(a);
    }
}

/* ---- Text ---- */

static const struct {
    double d;
    const char *expected;
} reprs[] = {
    {0x0.0p+0, "0.0"},
    {-0x0.0p+0, "-0.0"},
    {0x1.0000000000000p+0, "1.0"},
    {-0x1.8000000000000p+0, "-1.5"},
    {0x1.999999999999ap-4, "0.1"},
    {0x1.3333333333334p-2, "0.30000000000000004"},
    {0x1.c6bf526340000p+49, "1000000000000000.0"},
    {0x1.1c37937e08000p+53, "1e+16"},
    {0x1.b69b4ba630f35p+56, "1.2345678901234568e+17"},
    {0x1.0f0cf064dd592p+73, "1e+22"},
    {0x1.52d02c7e14af6p+76, "1e+23"},
    {0x1.a36e2eb1c432dp-14, "0.0001"},
    {0x1.4f8b588e368f1p-17, "1e-05"},
    {0x1.02e4b6ce5dc68p-13, "0.00012345"},
    {0x0.0000000000001p-1022, "5e-324"},
    {0x1.0000000000000p-1022, "2.2250738585072014e-308"},
    {0x0.fffffffffffffp-1022, "2.225073858507201e-308"},
    {0x1.fffffffffffffp+1023, "1.7976931348623157e+308"},
    {0x1.0000000000000p-44, "5.684341886080802e-14"},
    {0x1.0000000000000p+53, "9007199254740992.0"},
    {0x1.1666666666666p+2, "4.35"},
    {0x1.5555555555555p-2, "0.3333333333333333"},
    {0x1.9000000000000p+6, "100.0"},
    {0x1.249ad2594c37dp+332, "1e+100"},
    {INFINITY, "inf"},
    {-INFINITY, "-inf"},
    {NAN, "nan"},
    {0x1.0000000000000p+60, "1.152921504606847e+18"},
    {0x1.0000000000000p-14, "6.103515625e-05"},
    {0x1.49da7e361ce4cp-33, "1.5e-10"},
    {0x0.0000000000010p-1022, "8e-323"},
    {0x0.0020000000000p-1022, "1.086461844974e-311"},
    {0x1.0000000000000p-996, "1.4932217896051502e-300"},
    {0x1.0000000000000p-959, "2.0522684006491881e-289"},
    {0x1.0000000000000p-922, "2.8206162122887962e-278"},
    {0x1.0000000000000p-885, "3.8766254036312874e-267"},
    {0x1.0000000000000p-848, "5.327993384780537e-256"},
    {0x1.0000000000000p-811, "7.322738349099761e-245"},
    {0x1.0000000000000p-774, "1.0064294952495521e-233"},
    {0x1.0000000000000p-737, "1.3832261657045163e-222"},
    {0x1.0000000000000p-700, "1.90109156629516e-211"},
    {0x1.0000000000000p-663, "2.612840353260521e-200"},
    {0x1.0000000000000p-626, "3.5910604374153675e-189"},
    {0x1.0000000000000p-589, "4.935515883730707e-178"},
    {0x1.0000000000000p-552, "6.783321379043816e-167"},
    {0x1.0000000000000p-515, "9.322925914000258e-156"},
    {0x1.0000000000000p-478, "1.2813331809171846e-144"},
    {0x1.0000000000000p-441, "1.761050914342067e-133"},
    {0x1.0000000000000p-404, "2.420369946780824e-122"},
    {0x1.0000000000000p-367, "3.326531125006368e-111"},
    {0x1.0000000000000p-330, "4.5719495651291e-100"},
    {0x1.0000000000000p-293, "6.28363963558109e-89"},
    {0x1.0000000000000p-256, "8.636168555094445e-78"},
    {0x1.0000000000000p-219, "1.1869459682199748e-66"},
    {0x1.0000000000000p-182, "1.6313261169996311e-55"},
    {0x1.0000000000000p-145, "2.2420775429197073e-44"},
    {0x1.0000000000000p-108, "3.0814879110195774e-33"},
    {0x1.0000000000000p-71, "4.235164736271502e-22"},
    {0x1.0000000000000p-34, "5.820766091346741e-11"},
    {0x1.0000000000000p+3, "8.0"},
    {0x1.0000000000000p+40, "1099511627776.0"},
    {0x1.0000000000000p+77, "1.5111572745182865e+23"},
    {0x1.0000000000000p+114, "2.076918743413931e+34"},
    {0x1.0000000000000p+151, "2.85449538541192e+45"},
    {0x1.0000000000000p+188, "3.9231885846166755e+56"},
    {0x1.0000000000000p+225, "5.391989333430128e+67"},
    {0x1.0000000000000p+262, "7.410693711188237e+78"},
    {0x1.0000000000000p+299, "1.018517988167243e+90"},
    {0x1.0000000000000p+336, "1.3998404638611276e+101"},
    {0x1.0000000000000p+373, "1.9239260838083242e+112"},
    {0x1.0000000000000p+410, "2.6442238751609944e+123"},
    {0x1.0000000000000p+447, "3.6341936214780345e+134"},
    {0x1.0000000000000p+484, "4.994797680505588e+145"},
    {0x1.0000000000000p+521, "6.86479766013061e+156"},
    {0x1.0000000000000p+558, "9.434906062053853e+167"},
    {0x1.0000000000000p+595, "1.2967236152753103e+179"},
    {0x1.0000000000000p+632, "1.78220336625867e+190"},
    {0x1.0000000000000p+669, "2.4494416553286712e+201"},
    {0x1.0000000000000p+706, "3.366486976990959e+212"},
    {0x1.0000000000000p+743, "4.626864469947544e+223"},
    {0x1.0000000000000p+780, "6.359114106063704e+234"},
    {0x1.0000000000000p+817, "8.739899877464283e+245"},
    {0x1.0000000000000p+854, "1.201202692608752e+257"},
    {0x1.0000000000000p+891, "1.650920409798954e+268"},
    {0x1.0000000000000p+928, "2.269007733883336e+279"},
    {0x1.0000000000000p+965, "3.118500483648e+290"},
    {0x1.0000000000000p+1002, "4.2860344287450693e+301"},
};

Test(numbers_float, repr_is_the_shortest_text) {
    for (size_t i = 0; i < sizeof reprs / sizeof reprs[0]; i++) {
        value v = value_from_double(reprs[i].d);
        expect_text(abstract_repr(v), reprs[i].expected, "repr");
        value_release(v);
    }
}

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

Test(numbers_float, repr_reads_back) {
    uint64_t state = 0x2545F4914F6CDD1D;
    for (int i = 0; i < 30000; i++) {
        uint64_t bits = next_random(&state);
        double d;
        memcpy(&d, &bits, sizeof d);
        if (!isfinite(d)) {
            continue;
        }
        value v = value_from_double(d), text = abstract_repr(v);
        expect_double(float_from_str(text), d, "repr");
        value_release(text);
        value_release(v);
    }
}

static const struct {
    const char *text;
    double expected;
    bool valid;
} parsings[] = {
    {"0", 0x0.0p+0, true},
    {"-0.0", -0x0.0p+0, true},
    {"1.5", 0x1.8000000000000p+0, true},
    {" 1.5\n", 0x1.8000000000000p+0, true},
    {"1.", 0x1.0000000000000p+0, true},
    {".5", 0x1.0000000000000p-1, true},
    {"1e5", 0x1.86a0000000000p+16, true},
    {"1E+5", 0x1.86a0000000000p+16, true},
    {"1e-5", 0x1.4f8b588e368f1p-17, true},
    {"-.5e-3", -0x1.0624dd2f1a9fcp-11, true},
    {"inf", INFINITY, true},
    {"-Infinity", -INFINITY, true},
    {"+nan", NAN, true},
    {"1_0.0_1e1_0", 0x1.74e6cc9000000p+36, true},
    {"1e400", INFINITY, true},
    {"1e-400", 0x0.0p+0, true},
    {"4.9e-324", 0x0.0000000000001p-1022, true},
    {"2.4703282292062328e-324", 0x0.0000000000001p-1022, true},
    {"2.4703282292062327e-324", 0x0.0p+0, true},
    {"179769313486231580793728971405301e276", 0x1.fffffffffffffp+1023, true},
    {"0.1e1", 0x1.0000000000000p+0, true},
    {"123456789012345678901234567890", 0x1.8ee90ff6c373ep+96, true},
    {"\331\241.5", 0x1.8000000000000p+0, true},
    {"", 0, false},
    {".", 0, false},
    {"e5", 0, false},
    {"1e", 0, false},
    {"1e+", 0, false},
    {"1__0", 0, false},
    {"_1", 0, false},
    {"1_", 0, false},
    {"1_.5", 0, false},
    {"0x10", 0, false},
    {"infinit", 0, false},
    {"nane", 0, false},
    {"1 2", 0, false},
    {"--1", 0, false},
    {"1.5.2", 0, false},
    {"\0371", 0, false},
};

Test(numbers_float, from_text) {
    for (size_t i = 0; i < sizeof parsings / sizeof parsings[0]; i++) {
        value text = text_value(parsings[i].text), v = float_from_str(text);
        if (parsings[i].valid) {
            expect_double(v, parsings[i].expected, parsings[i].text);
        } else {
            expect_error(v, &type_ValueError, NULL, parsings[i].text);
        }
        value_release(text);
    }
    value text = text_value("ab\nc");
    expect_error(float_from_str(text), &type_ValueError,
                 "could not convert string to float: 'ab\\nc'", "ab\\nc");
    value_release(text);
}

static const struct {
    double d;
    const char *expected;
} hexadecimals[] = {
    {0x0.0p+0, "0x0.0p+0"},
    {-0x0.0p+0, "-0x0.0p+0"},
    {0x1.0000000000000p+0, "0x1.0000000000000p+0"},
    {-0x1.8000000000000p+0, "-0x1.8000000000000p+0"},
    {0x1.999999999999ap-4, "0x1.999999999999ap-4"},
    {0x0.0000000000001p-1022, "0x0.0000000000001p-1022"},
    {0x1.0000000000000p-1022, "0x1.0000000000000p-1022"},
    {0x1.fffffffffffffp+1023, "0x1.fffffffffffffp+1023"},
    {INFINITY, "inf"},
    {-INFINITY, "-inf"},
    {NAN, "nan"},
    {0x1.91eb851eb851fp+1, "0x1.91eb851eb851fp+1"},
};

Test(numbers_float, hex) {
    for (size_t i = 0; i < sizeof hexadecimals / sizeof hexadecimals[0]; i++) {
        expect_text(float_hex(hexadecimals[i].d), hexadecimals[i].expected, "hex");
    }
}

static const struct {
    const char *text;
    double expected;
    const char *message;
} hex_parsings[] = {
    {"0x1p0", 0x1.0000000000000p+0, NULL},
    {"1", 0x1.0000000000000p+0, NULL},
    {"0x.8", 0x1.0000000000000p-1, NULL},
    {"0x1.8p+1", 0x1.8000000000000p+1, NULL},
    {"-0x1p-1074", -0x0.0000000000001p-1022, NULL},
    {"0x1p-1075", 0x0.0p+0, NULL},
    {"0x1.8p-1075", 0x0.0000000000001p-1022, NULL},
    {"0x1.fffffffffffff7p1023", 0x1.fffffffffffffp+1023, NULL},
    {"0x1.fffffffffffff8p1023", 0, "hexadecimal value too large to represent as a float"},
    {"0x1p1024", 0, "hexadecimal value too large to represent as a float"},
    {" 0xAp0\n", 0x1.4000000000000p+3, NULL},
    {"inf", INFINITY, NULL},
    {"-nan", NAN, NULL},
    {"", 0, "invalid hexadecimal floating-point string"},
    {"0x", 0, "invalid hexadecimal floating-point string"},
    {"0x.", 0, "invalid hexadecimal floating-point string"},
    {"0xg", 0, "invalid hexadecimal floating-point string"},
    {"0x1p", 0, "invalid hexadecimal floating-point string"},
    {"0x1p+", 0, "invalid hexadecimal floating-point string"},
    {"1.2.3", 0, "invalid hexadecimal floating-point string"},
    {"0x1 ", 0x1.0000000000000p+0, NULL},
    {"0x123456789abcdef01p0", 0x1.23456789abcdfp+64, NULL},
    {"0x0p99999999999", 0x0.0p+0, NULL},
};

Test(numbers_float, fromhex) {
    for (size_t i = 0; i < sizeof hex_parsings / sizeof hex_parsings[0]; i++) {
        value text = text_value(hex_parsings[i].text), v = float_from_hex(text);
        if (hex_parsings[i].message == NULL) {
            expect_double(v, hex_parsings[i].expected, hex_parsings[i].text);
        } else {
            expect_error(v,
                         hex_parsings[i].message[0] == 'h' ? &type_OverflowError : &type_ValueError,
                         hex_parsings[i].message, hex_parsings[i].text);
        }
        value_release(text);
    }
}

/* ---- Rounding, hashing ---- */

static const struct {
    double d;
    int digits;
    double expected;
} roundings[] = {
    {0x1.5666666666666p+1, 2, 0x1.55c28f5c28f5cp+1},
    {0x1.0000000000000p-1, 0, 0x0.0p+0},
    {0x1.8000000000000p+0, 0, 0x1.0000000000000p+1},
    {0x1.4000000000000p+1, 0, 0x1.0000000000000p+1},
    {-0x1.4000000000000p+1, 0, -0x1.0000000000000p+1},
    {0x1.34a0000000000p+10, -2, 0x1.2c00000000000p+10},
    {0x1.3880000000000p+10, -2, 0x1.2c00000000000p+10},
    {0x1.5180000000000p+10, -2, 0x1.5e00000000000p+10},
    {0x1.9000000000000p+5, -2, 0x0.0p+0},
    {0x1.9800000000000p+5, -2, 0x1.9000000000000p+6},
    {0x1.2c00000000000p+7, -2, 0x1.9000000000000p+7},
    {0x1.52d02c7e14af6p+75, -23, 0x0.0p+0},
    {0x1.52ce70673e3a8p+75, -23, 0x0.0p+0},
    {0x1.7e43c8800759cp+996, -300, 0x1.7e43c8800759cp+996},
    {0x1.3c083126e978dp+0, 3, 0x1.3be76c8b43958p+0},
    {0x1.4f8b588e368f1p-17, 4, 0x0.0p+0},
    {0x1.3a92a30553261p-13, 4, 0x1.a36e2eb1c432dp-14},
    {0x1.edd2f1a9fbe77p+6, 20, 0x1.edd2f1a9fbe77p+6},
    {0x1.edd2f1a9fbe77p+6, 323, 0x1.edd2f1a9fbe77p+6},
    {0x1.edd2f1a9fbe77p+6, 400, 0x1.edd2f1a9fbe77p+6},
    {0x1.edd2f1a9fbe77p+6, -308, 0x0.0p+0},
    {0x1.edd2f1a9fbe77p+6, -400, 0x0.0p+0},
    {-0x1.999999999999ap-2, 0, -0x0.0p+0},
    {0x0.0000000000001p-1022, 323, 0x0.0p+0},
    {0x1.fffffffffffffp+1023, -300, 0x1.ffffffe8c42f7p+1023},
    {0x1.3333333333333p-3, 1, 0x1.999999999999ap-4},
    {0x1.0000000000000p-2, 1, 0x1.999999999999ap-3},
    {0x1.6666666666666p-2, 1, 0x1.3333333333333p-2},
    {0x1.0f0cf064dd592p+73, -1, 0x1.0f0cf064dd592p+73},
    {0x1.1c37937e08000p+53, 0, 0x1.1c37937e08000p+53},
};

Test(numbers_float, rounding_is_that_of_the_exact_decimal_value) {
    for (size_t i = 0; i < sizeof roundings / sizeof roundings[0]; i++) {
        char what[80];
        value v = value_from_double(roundings[i].d), digits = value_from_int64(roundings[i].digits);
        snprintf(what, sizeof what, "round(%a, %d)", roundings[i].d, roundings[i].digits);
        expect_double(number_round(v, digits), roundings[i].expected, what);
        value_release(digits);
        value_release(v);
    }
    value most = value_from_double(0x1.fffffffffffffp1023), digits = value_from_int64(-308);
    expect_error(number_round(most, digits), &type_OverflowError,
                 "rounded value too large to represent", "round(DBL_MAX, -308)");
    value_release(digits);
    value_release(most);
    value half = value_from_double(2.5), two = number_round(half, VALUE_ABSENT);
    int64_t number;
    cr_assert(value_is_int(two) && value_to_int64(two, &number) && number == 2);
    value_release(two);
    value_release(half);
}

static const struct {
    double d;
    int64_t expected;
} hashes[] = {
    {0x0.0p+0, 0x0},
    {-0x0.0p+0, 0x0},
    {0x1.0000000000000p+0, 0x1},
    {-0x1.0000000000000p+0, -0x2},
    {0x1.0000000000000p-1, 0x1000000000000000},
    {0x1.999999999999ap-4, 0x333333333333340},
    {0x1.7e43c8800759cp+996, 0x11000eb38017e43c},
    {-0x1.7e43c8800759cp+996, -0x11000eb38017e43c},
    {0x0.0000000000001p-1022, 0x1000000},
    {0x1.0000000000000p+61, 0x1},
    {0x1.ffffffffffffcp+60, 0x1ffffffffffffc00},
    {INFINITY, 0x4cb2f},
    {-INFINITY, -0x4cb2f},
    {0x1.e240c9fbe76c9p+16, 0x193f7ced9201e240},
    {-0x1.0000000000000p+1, -0x2},
};

Test(numbers_float, hashes) {
    for (size_t i = 0; i < sizeof hashes / sizeof hashes[0]; i++) {
        value v = value_from_double(hashes[i].d);
        int64_t hash;
        cr_assert(abstract_hash(v, &hash) && hash == hashes[i].expected, "hash(%a)", hashes[i].d);
        value_release(v);
    }
}
