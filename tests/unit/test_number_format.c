/* format() of numbers: tables whose results CPython 3.11 computed. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "common/numbers/number.h"
#include "common/numbers/number_text.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/format_spec.h"
#include "common/objects/str.h"
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

TestSuite(number_format, .init = setup, .fini = teardown);

/* expected, or type and message of the exception */
static const struct {
    const char *number, *spec, *expected;
    struct type *type;
    const char *message;
} ints[] = {
    {"12d687", "d", "1234567", NULL, NULL},
    {"-12d687", "d", "-1234567", NULL, NULL},
    {"ff", "d", "255", NULL, NULL},
    {"12d687", "5", "1234567", NULL, NULL},
    {"-12d687", "5", "-1234567", NULL, NULL},
    {"5", "5", "    5", NULL, NULL},
    {"5", "<5", "5    ", NULL, NULL},
    {"-400000000000000000", "<5", "-1180591620717411303424", NULL, NULL},
    {"400000000000000000", "<5", "1180591620717411303424", NULL, NULL},
    {"0", ">5", "    0", NULL, NULL},
    {"12d687", ">5", "1234567", NULL, NULL},
    {"-5", ">5", "   -5", NULL, NULL},
    {"0", "^6", "  0   ", NULL, NULL},
    {"ff", "^6", " 255  ", NULL, NULL},
    {"400000000000000000", "^6", "1180591620717411303424", NULL, NULL},
    {"-400000000000000000", "=6", "-1180591620717411303424", NULL, NULL},
    {"12d687", "=6", "1234567", NULL, NULL},
    {"0", "=6", "     0", NULL, NULL},
    {"-400000000000000000", "+", "-1180591620717411303424", NULL, NULL},
    {"5", "+", "+5", NULL, NULL},
    {"400000000000000000", "+", "+1180591620717411303424", NULL, NULL},
    {"-400000000000000000", "-", "-1180591620717411303424", NULL, NULL},
    {"ff", "-", "255", NULL, NULL},
    {"400000000000000000", "-", "1180591620717411303424", NULL, NULL},
    {"-400000000000000000", " ", "-1180591620717411303424", NULL, NULL},
    {"0", " ", " 0", NULL, NULL},
    {"12d687", " ", " 1234567", NULL, NULL},
    {"0", "+d", "+0", NULL, NULL},
    {"5", "+d", "+5", NULL, NULL},
    {"12d687", "+d", "+1234567", NULL, NULL},
    {"12d687", "05", "1234567", NULL, NULL},
    {"-400000000000000000", "05", "-1180591620717411303424", NULL, NULL},
    {"-12d687", "05", "-1234567", NULL, NULL},
    {"ff", "005", "00255", NULL, NULL},
    {"0", "005", "00000", NULL, NULL},
    {"5", "005", "00005", NULL, NULL},
    {"-5", "<05", "-5000", NULL, NULL},
    {"0", "<05", "00000", NULL, NULL},
    {"-12d687", "<05", "-1234567", NULL, NULL},
    {"-12d687", "x<8", "-1234567", NULL, NULL},
    {"0", "x<8", "0xxxxxxx", NULL, NULL},
    {"5", "x<8", "5xxxxxxx", NULL, NULL},
    {"0", "*^9", "****0****", NULL, NULL},
    {"-12d687", "*^9", "-1234567*", NULL, NULL},
    {"12d687", "*^9", "*1234567*", NULL, NULL},
    {"12d687", ",", "1,234,567", NULL, NULL},
    {"-5", ",", "-5", NULL, NULL},
    {"0", ",", "0", NULL, NULL},
    {"0", "_", "0", NULL, NULL},
    {"-400000000000000000", "_", "-1_180_591_620_717_411_303_424", NULL, NULL},
    {"ff", "_", "255", NULL, NULL},
    {"-5", ",d", "-5", NULL, NULL},
    {"5", ",d", "5", NULL, NULL},
    {"-12d687", ",d", "-1,234,567", NULL, NULL},
    {"12d687", "_d", "1_234_567", NULL, NULL},
    {"-400000000000000000", "_d", "-1_180_591_620_717_411_303_424", NULL, NULL},
    {"-12d687", "_d", "-1_234_567", NULL, NULL},
    {"-5", "015,", "-00,000,000,005", NULL, NULL},
    {"ff", "015,", "000,000,000,255", NULL, NULL},
    {"-12d687", "015,", "-00,001,234,567", NULL, NULL},
    {"-12d687", "-016,", "-000,001,234,567", NULL, NULL},
    {"0", "-016,", "0,000,000,000,000", NULL, NULL},
    {"400000000000000000", "-016,", "1,180,591,620,717,411,303,424", NULL, NULL},
    {"12d687", "016,", "0,000,001,234,567", NULL, NULL},
    {"-5", "016,", "-000,000,000,005", NULL, NULL},
    {"400000000000000000", "016,", "1,180,591,620,717,411,303,424", NULL, NULL},
    {"400000000000000000", "017,", "1,180,591,620,717,411,303,424", NULL, NULL},
    {"-400000000000000000", "017,", "-1,180,591,620,717,411,303,424", NULL, NULL},
    {"0", "017,", "0,000,000,000,000", NULL, NULL},
    {"400000000000000000", "020_", "1_180_591_620_717_411_303_424", NULL, NULL},
    {"-400000000000000000", "020_", "-1_180_591_620_717_411_303_424", NULL, NULL},
    {"12d687", "020_", "0_000_000_001_234_567", NULL, NULL},
    {"5", "+020,", "+000,000,000,000,005", NULL, NULL},
    {"-5", "+020,", "-000,000,000,000,005", NULL, NULL},
    {"ff", "+020,", "+000,000,000,000,255", NULL, NULL},
    {"-5", "b", "-101", NULL, NULL},
    {"0", "b", "0", NULL, NULL},
    {"-12d687", "b", "-100101101011010000111", NULL, NULL},
    {"12d687", "#b", "0b100101101011010000111", NULL, NULL},
    {"-5", "#b", "-0b101", NULL, NULL},
    {"-400000000000000000", "#b",
     "-0b100000000000000000000000000000000000000000000000000000000000"
     "00000000000",
     NULL, NULL},
    {"400000000000000000", "#010b",
     "0b10000000000000000000000000000000000000000000000000000000000"
     "000000000000",
     NULL, NULL},
    {"12d687", "#010b", "0b100101101011010000111", NULL, NULL},
    {"5", "#010b", "0b00000101", NULL, NULL},
    {"ff", "_b", "1111_1111", NULL, NULL},
    {"12d687", "_b", "1_0010_1101_0110_1000_0111", NULL, NULL},
    {"0", "_b", "0", NULL, NULL},
    {"5", "#_b", "0b101", NULL, NULL},
    {"12d687", "#_b", "0b1_0010_1101_0110_1000_0111", NULL, NULL},
    {"-12d687", "#_b", "-0b1_0010_1101_0110_1000_0111", NULL, NULL},
    {"5", "o", "5", NULL, NULL},
    {"ff", "o", "377", NULL, NULL},
    {"-12d687", "o", "-4553207", NULL, NULL},
    {"12d687", "#o", "0o4553207", NULL, NULL},
    {"ff", "#o", "0o377", NULL, NULL},
    {"-400000000000000000", "#o", "-0o200000000000000000000000", NULL, NULL},
    {"-12d687", "x", "-12d687", NULL, NULL},
    {"-5", "x", "-5", NULL, NULL},
    {"12d687", "x", "12d687", NULL, NULL},
    {"-12d687", "X", "-12D687", NULL, NULL},
    {"5", "X", "5", NULL, NULL},
    {"12d687", "X", "12D687", NULL, NULL},
    {"-400000000000000000", "#x", "-0x400000000000000000", NULL, NULL},
    {"12d687", "#x", "0x12d687", NULL, NULL},
    {"-12d687", "#x", "-0x12d687", NULL, NULL},
    {"-400000000000000000", "#X", "-0X400000000000000000", NULL, NULL},
    {"ff", "#X", "0XFF", NULL, NULL},
    {"5", "#X", "0X5", NULL, NULL},
    {"ff", "#020_x", "0x000_0000_0000_00ff", NULL, NULL},
    {"-12d687", "#020_x", "-0x00_0000_0012_d687", NULL, NULL},
    {"-5", "#020_x", "-0x00_0000_0000_0005", NULL, NULL},
    {"ff", "_x", "ff", NULL, NULL},
    {"0", "_x", "0", NULL, NULL},
    {"400000000000000000", "_x", "40_0000_0000_0000_0000", NULL, NULL},
    {"0", "x=#12x", "0xxxxxxxxxx0", NULL, NULL},
    {"ff", "x=#12x", "0xxxxxxxxxff", NULL, NULL},
    {"-12d687", "x=#12x", "-0xxxx12d687", NULL, NULL},
    {"5", "n", "5", NULL, NULL},
    {"-12d687", "n", "-1234567", NULL, NULL},
    {"-400000000000000000", "n", "-1180591620717411303424", NULL, NULL},
    {"400000000000000000", "e", "1.180592e+21", NULL, NULL},
    {"ff", "e", "2.550000e+02", NULL, NULL},
    {"0", "e", "0.000000e+00", NULL, NULL},
    {"-12d687", ".2e", "-1.23e+06", NULL, NULL},
    {"-5", ".2e", "-5.00e+00", NULL, NULL},
    {"12d687", ".2e", "1.23e+06", NULL, NULL},
    {"ff", "E", "2.550000E+02", NULL, NULL},
    {"0", "E", "0.000000E+00", NULL, NULL},
    {"-12d687", "E", "-1.234567E+06", NULL, NULL},
    {"ff", "f", "255.000000", NULL, NULL},
    {"-12d687", "f", "-1234567.000000", NULL, NULL},
    {"-5", "f", "-5.000000", NULL, NULL},
    {"12d687", ".1f", "1234567.0", NULL, NULL},
    {"400000000000000000", ".1f", "1180591620717411303424.0", NULL, NULL},
    {"0", ".1f", "0.0", NULL, NULL},
    {"12d687", "10.2f", "1234567.00", NULL, NULL},
    {"-5", "10.2f", "     -5.00", NULL, NULL},
    {"-400000000000000000", "10.2f", "-1180591620717411303424.00", NULL, NULL},
    {"-12d687", "g", "-1.23457e+06", NULL, NULL},
    {"400000000000000000", "g", "1.18059e+21", NULL, NULL},
    {"0", "g", "0", NULL, NULL},
    {"5", ".3g", "5", NULL, NULL},
    {"-12d687", ".3g", "-1.23e+06", NULL, NULL},
    {"-5", ".3g", "-5", NULL, NULL},
    {"-12d687", "%", "-123456700.000000%", NULL, NULL},
    {"ff", "%", "25500.000000%", NULL, NULL},
    {"-400000000000000000", "%", "-118059162071741130342400.000000%", NULL, NULL},
    {"0", ".1%", "0.0%", NULL, NULL},
    {"400000000000000000", ".1%", "118059162071741130342400.0%", NULL, NULL},
    {"5", ".1%", "500.0%", NULL, NULL},
    {"ff", "08.2f", "00255.00", NULL, NULL},
    {"-5", "08.2f", "-0005.00", NULL, NULL},
    {"400000000000000000", "08.2f", "1180591620717411303424.00", NULL, NULL},
    {"-400000000000000000", ",.2f", "-1,180,591,620,717,411,303,424.00", NULL, NULL},
    {"ff", ",.2f", "255.00", NULL, NULL},
    {"0", ",.2f", "0.00", NULL, NULL},
    {"-5", "=+#20x", "-0x                5", NULL, NULL},
    {"ff", "=+#20x", "+0x               ff", NULL, NULL},
    {"5", "=+#20x", "+0x                5", NULL, NULL},
    {"-400000000000000000", "{>6", "-1180591620717411303424", NULL, NULL},
    {"400000000000000000", "{>6", "1180591620717411303424", NULL, NULL},
    {"12d687", "{>6", "1234567", NULL, NULL},
    {"-12d687", ">>5", "-1234567", NULL, NULL},
    {"ff", ">>5", ">>255", NULL, NULL},
    {"400000000000000000", ">>5", "1180591620717411303424", NULL, NULL},
    {"5", ".3d", NULL, &type_ValueError, "Precision not allowed in integer format specifier"},
    {"-5", "zd", NULL, &type_ValueError,
     "Negative zero coercion (z) not allowed in integer format"
     " specifier"},
    {"-5", "s", NULL, &type_ValueError, "Unknown format code 's' for object of type 'int'"},
    {"5", "y", NULL, &type_ValueError, "Unknown format code 'y' for object of type 'int'"},
    {"5", "+c", NULL, &type_ValueError, "Sign not allowed with integer format specifier 'c'"},
    {"-5", "#c", NULL, &type_ValueError,
     "Alternate form (#) not allowed with integer format speci"
     "fier 'c'"},
    {"-5", ".2c", NULL, &type_ValueError, "Precision not allowed in integer format specifier"},
    {"5", ",x", NULL, &type_ValueError, "Cannot specify ',' with 'x'."},
    {"5", ",n", NULL, &type_ValueError, "Cannot specify ',' with 'n'."},
    {"-5", "_n", NULL, &type_ValueError, "Cannot specify '_' with 'n'."},
    {"5", ",_d", NULL, &type_ValueError, "Cannot specify both ',' and '_'."},
    {"-5", "_,d", NULL, &type_ValueError, "Cannot specify both ',' and '_'."},
    {"-5", ",,d", NULL, &type_ValueError,
     "Invalid format specifier ',,d' for object of type 'int'"},
    {"5", "__d", NULL, &type_ValueError, "Invalid format specifier '__d' for object of type 'int'"},
    {"-5", "10.", NULL, &type_ValueError, "Format specifier missing precision"},
    {"5", "abc", NULL, &type_ValueError, "Invalid format specifier 'abc' for object of type 'int'"},
    {"5", "1.1.1", NULL, &type_ValueError,
     "Invalid format specifier '1.1.1' for object of type 'i"
     "nt'"},
    {"-5", "99999999999999999999d", NULL, &type_ValueError,
     "Too many decimal digits in format string"},
    {"-5", ".99999999999999999999f", NULL, &type_ValueError,
     "Too many decimal digits in format string"},
    {"5", "<<<", NULL, &type_ValueError, "Unknown format code '<' for object of type 'int'"},
    {"-5", ".2147483648f", NULL, &type_ValueError, "precision too big"},
    {"-5", "{", NULL, &type_ValueError, "Unknown format code '{' for object of type 'int'"},
    {"5", "5}", NULL, &type_ValueError, "Unknown format code '}' for object of type 'int'"},
    {"-5", ",s", NULL, &type_ValueError, "Cannot specify ',' with 's'."},
    {"5", "_c", NULL, &type_ValueError, "Cannot specify '_' with 'c'."},
    {"41", "c", "A", NULL, NULL},
    {"41", "5c", "    A", NULL, NULL},
    {"41", "<5c", "A    ", NULL, NULL},
    {"20ac", "c", "\342\202\254", NULL, NULL},
    {"10ffff", "^3c", " \364\217\277\277 ", NULL, NULL},
    {"-1", "c", NULL, &type_OverflowError, "%c arg not in range(0x110000)"},
    {"110000", "c", NULL, &type_OverflowError, "%c arg not in range(0x110000)"},
    {"c9f2c9cd04674edea40000000", "c", NULL, &type_OverflowError,
     "Python int too large to convert to C long"},
    {"1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf50120e5c0e6ad18"
     "e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75ca271e1d059e"
     "08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c10000000000000000000000000000000000000000000"
     "000000000000000000000000000000000000000000000000000000000",
     "f", NULL, &type_OverflowError, "int too large to convert to float"},
};

Test(number_format, ints) {
    for (size_t i = 0; i < sizeof ints / sizeof ints[0]; i++) {
        char what[300];
        value v = hex_value(ints[i].number), spec = text_value(ints[i].spec);
        snprintf(what, sizeof what, "format(0x%.100s, '%s')", ints[i].number, ints[i].spec);
        if (ints[i].expected != NULL) {
            expect_text(int_format(v, spec), ints[i].expected, what);
        } else {
            expect_error(int_format(v, spec), ints[i].type, ints[i].message, what);
        }
        value_release(spec);
        value_release(v);
    }
}

static const struct {
    double d;
    const char *spec, *expected;
    struct type *type;
    const char *message;
} floats[] = {
    {NAN, "", "nan", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "", "1e-10", NULL, NULL},
    {0x1.869ff33333333p+16, "", "99999.95", NULL, NULL},
    {0x1.2d687e4189375p+20, "", "1234567.891", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "5", "1e+20", NULL, NULL},
    {0x1.249ad2594c37dp+332, "5", "1e+100", NULL, NULL},
    {0x1.2d687e4189375p+20, "5", "1234567.891", NULL, NULL},
    {0x1.0000000000000p+0, "5", "  1.0", NULL, NULL},
    {-0x1.8000000000000p+0, "<8", "-1.5    ", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "<8", "0.000123456", NULL, NULL},
    {0x1.e240000000000p+16, "<8", "123456.0", NULL, NULL},
    {0x0.0p+0, "<8", "0.0     ", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "^9", "  1e+20  ", NULL, NULL},
    {0x1.0000000000000p-1, "^9", "   0.5   ", NULL, NULL},
    {-0x0.0p+0, "^9", "  -0.0   ", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "^9", "  1e-10  ", NULL, NULL},
    {0x0.0p+0, "=8", "     0.0", NULL, NULL},
    {0x1.e240000000000p+16, "=8", "123456.0", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "=8", "   1e-10", NULL, NULL},
    {0x1.249ad2594c37dp+332, "=8", "  1e+100", NULL, NULL},
    {0x1.2d687e4189375p+20, "+", "+1234567.891", NULL, NULL},
    {-0x1.8000000000000p+0, "+", "-1.5", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "+", "+0.000123456", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "+", "+1e-10", NULL, NULL},
    {INFINITY, "+010", "+000000inf", NULL, NULL},
    {0x1.e240000000000p+16, "+010", "+0123456.0", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "+010", "+0.000123456", NULL, NULL},
    {0x1.0000000000000p+0, "+010", "+0000001.0", NULL, NULL},
    {-0x1.8000000000000p+0, " ", "-1.5", NULL, NULL},
    {0x1.869ff33333333p+16, " ", " 99999.95", NULL, NULL},
    {0x1.249ad2594c37dp+332, " ", " 1e+100", NULL, NULL},
    {-INFINITY, " ", "-inf", NULL, NULL},
    {0x1.2d687e4189375p+20, "010", "1234567.891", NULL, NULL},
    {-0x1.8000000000000p+0, "010", "-0000001.5", NULL, NULL},
    {NAN, "010", "0000000nan", NULL, NULL},
    {0x0.0p+0, "010", "00000000.0", NULL, NULL},
    {0x1.0000000000000p-1, "012.3", "0000000000.5", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "012.3", "00000001e+20", NULL, NULL},
    {NAN, "012.3", "000000000nan", NULL, NULL},
    {0x1.249ad2594c37dp+332, "012.3", "0000001e+100", NULL, NULL},
    {-0x1.8000000000000p+0, "e", "-1.500000e+00", NULL, NULL},
    {0x0.0p+0, "e", "0.000000e+00", NULL, NULL},
    {0x1.2d687e4189375p+20, "e", "1.234568e+06", NULL, NULL},
    {0x1.0000000000000p-1, "e", "5.000000e-01", NULL, NULL},
    {0x1.0000000000000p+0, ".0e", "1e+00", NULL, NULL},
    {0x1.02e7ef70994ddp-13, ".0e", "1e-04", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, ".0e", "1e-10", NULL, NULL},
    {0x0.0p+0, ".0e", "0e+00", NULL, NULL},
    {-0x1.8000000000000p+0, "#.0e", "-2.e+00", NULL, NULL},
    {0x1.249ad2594c37dp+332, "#.0e", "1.e+100", NULL, NULL},
    {0x1.e240000000000p+16, "#.0e", "1.e+05", NULL, NULL},
    {-INFINITY, "#.0e", "-inf", NULL, NULL},
    {INFINITY, ".3e", "inf", NULL, NULL},
    {0x0.0p+0, ".3e", "0.000e+00", NULL, NULL},
    {0x1.4000000000000p+1, ".3e", "2.500e+00", NULL, NULL},
    {0x1.e240000000000p+16, ".3e", "1.235e+05", NULL, NULL},
    {INFINITY, "E", "INF", NULL, NULL},
    {-INFINITY, "E", "-INF", NULL, NULL},
    {-0x1.8000000000000p+0, "E", "-1.500000E+00", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "E", "1.234560E-04", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "f", "100000000000000000000.000000", NULL, NULL},
    {-0x1.8000000000000p+0, "f", "-1.500000", NULL, NULL},
    {0x1.2d687e4189375p+20, "f", "1234567.891000", NULL, NULL},
    {0x1.869ff33333333p+16, "f", "99999.950000", NULL, NULL},
    {-INFINITY, ".0f", "-inf", NULL, NULL},
    {0x1.e240000000000p+16, ".0f", "123456", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, ".0f", "0", NULL, NULL},
    {0x1.4000000000000p+1, ".0f", "2", NULL, NULL},
    {-0x1.8000000000000p+0, "#.0f", "-2.", NULL, NULL},
    {0x1.2d687e4189375p+20, "#.0f", "1234568.", NULL, NULL},
    {0x1.0000000000000p+0, "#.0f", "1.", NULL, NULL},
    {0x1.869ff33333333p+16, "#.0f", "100000.", NULL, NULL},
    {0x1.249ad2594c37dp+332, ".1f",
     "1000000000000000015902891109759918046836080856394528138978132"
     "7557747838772170381060813469985856815104.0",
     NULL, NULL},
    {-0x0.0p+0, ".1f", "-0.0", NULL, NULL},
    {0x0.0p+0, ".1f", "0.0", NULL, NULL},
    {INFINITY, ".1f", "inf", NULL, NULL},
    {-0x1.8000000000000p+0, "F", "-1.500000", NULL, NULL},
    {0x1.4000000000000p+1, "F", "2.500000", NULL, NULL},
    {0x1.249ad2594c37dp+332, "F",
     "100000000000000001590289110975991804683608085639452813897813275"
     "57747838772170381060813469985856815104.000000",
     NULL, NULL},
    {0x1.02e7ef70994ddp-13, "F", "0.000123", NULL, NULL},
    {-INFINITY, ".20f", "-inf", NULL, NULL},
    {0x1.2d687e4189375p+20, ".20f", "1234567.89100000006146728992", NULL, NULL},
    {0x1.0000000000000p+0, ".20f", "1.00000000000000000000", NULL, NULL},
    {NAN, ".20f", "nan", NULL, NULL},
    {INFINITY, "g", "inf", NULL, NULL},
    {0x1.4000000000000p+1, "g", "2.5", NULL, NULL},
    {-0x1.8000000000000p+0, "g", "-1.5", NULL, NULL},
    {0x1.0000000000000p+0, "g", "1", NULL, NULL},
    {0x1.0000000000000p+0, ".1g", "1", NULL, NULL},
    {0x1.2d687e4189375p+20, ".1g", "1e+06", NULL, NULL},
    {INFINITY, ".1g", "inf", NULL, NULL},
    {0x1.02e7ef70994ddp-13, ".1g", "0.0001", NULL, NULL},
    {0x1.0000000000000p-1, ".0g", "0.5", NULL, NULL},
    {0x0.0p+0, ".0g", "0", NULL, NULL},
    {0x1.0000000000000p+0, ".0g", "1", NULL, NULL},
    {0x1.4000000000000p+1, ".0g", "2", NULL, NULL},
    {0x1.4000000000000p+1, "#g", "2.50000", NULL, NULL},
    {0x1.0000000000000p-1, "#g", "0.500000", NULL, NULL},
    {-INFINITY, "#g", "-inf", NULL, NULL},
    {0x0.0p+0, "#g", "0.00000", NULL, NULL},
    {-0x1.8000000000000p+0, ".10g", "-1.5", NULL, NULL},
    {0x1.5af1d78b58c40p+66, ".10g", "1e+20", NULL, NULL},
    {0x0.0p+0, ".10g", "0", NULL, NULL},
    {-0x0.0p+0, ".10g", "-0", NULL, NULL},
    {0x1.869ff33333333p+16, "G", "99999.9", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "G", "1E+20", NULL, NULL},
    {0x1.0000000000000p+0, "G", "1", NULL, NULL},
    {NAN, "G", "NAN", NULL, NULL},
    {0x1.0000000000000p-1, "%", "50.000000%", NULL, NULL},
    {INFINITY, "%", "inf%", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "%", "0.012346%", NULL, NULL},
    {0x1.2d687e4189375p+20, "%", "123456789.100000%", NULL, NULL},
    {-INFINITY, ".0%", "-inf%", NULL, NULL},
    {0x1.869ff33333333p+16, ".0%", "9999995%", NULL, NULL},
    {-0x1.8000000000000p+0, ".0%", "-150%", NULL, NULL},
    {NAN, ".0%", "nan%", NULL, NULL},
    {0x1.0000000000000p+0, ".1", "1e+00", NULL, NULL},
    {0x1.0000000000000p-1, ".1", "0.5", NULL, NULL},
    {0x1.e240000000000p+16, ".1", "1e+05", NULL, NULL},
    {0x1.869ff33333333p+16, ".1", "1e+05", NULL, NULL},
    {0x1.0000000000000p-1, ".3", "0.5", NULL, NULL},
    {INFINITY, ".3", "inf", NULL, NULL},
    {0x1.0000000000000p+0, ".3", "1.0", NULL, NULL},
    {-0x0.0p+0, ".3", "-0.0", NULL, NULL},
    {0x1.0000000000000p-1, ".17", "0.5", NULL, NULL},
    {-0x0.0p+0, ".17", "-0.0", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, ".17", "1e-10", NULL, NULL},
    {0x1.2d687e4189375p+20, ".17", "1234567.8910000001", NULL, NULL},
    {0x1.0000000000000p-1, "#", "0.5", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "#", "1.e-10", NULL, NULL},
    {-0x1.8000000000000p+0, "#", "-1.5", NULL, NULL},
    {0x1.869ff33333333p+16, "#", "99999.95", NULL, NULL},
    {0x1.2d687e4189375p+20, "#.3", "1.23e+06", NULL, NULL},
    {0x1.869ff33333333p+16, "#.3", "1.00e+05", NULL, NULL},
    {INFINITY, "#.3", "inf", NULL, NULL},
    {0x1.4000000000000p+1, "#.3", "2.50", NULL, NULL},
    {NAN, "n", "nan", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "n", "1e+20", NULL, NULL},
    {0x1.0000000000000p+0, "n", "1", NULL, NULL},
    {0x1.4000000000000p+1, "n", "2.5", NULL, NULL},
    {-INFINITY, ".2n", "-inf", NULL, NULL},
    {0x1.e240000000000p+16, ".2n", "1.2e+05", NULL, NULL},
    {0x1.869ff33333333p+16, ".2n", "1e+05", NULL, NULL},
    {0x1.02e7ef70994ddp-13, ".2n", "0.00012", NULL, NULL},
    {0x1.0000000000000p-1, ",", "0.5", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, ",", "1e-10", NULL, NULL},
    {0x0.0p+0, ",", "0.0", NULL, NULL},
    {-0x0.0p+0, ",", "-0.0", NULL, NULL},
    {0x1.4000000000000p+1, "_", "2.5", NULL, NULL},
    {-0x0.0p+0, "_", "-0.0", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "_", "0.000123456", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "_", "1e-10", NULL, NULL},
    {0x1.0000000000000p-1, ",.2f", "0.50", NULL, NULL},
    {0x1.869ff33333333p+16, ",.2f", "99,999.95", NULL, NULL},
    {0x1.0000000000000p+0, ",.2f", "1.00", NULL, NULL},
    {0x1.2d687e4189375p+20, ",.2f", "1,234,567.89", NULL, NULL},
    {NAN, "015,.1f", "000000000000nan", NULL, NULL},
    {INFINITY, "015,.1f", "000000000000inf", NULL, NULL},
    {0x1.0000000000000p-1, "015,.1f", "0,000,000,000.5", NULL, NULL},
    {0x1.0000000000000p+0, "015,.1f", "0,000,000,001.0", NULL, NULL},
    {-0x1.8000000000000p+0, "020_.3f", "-000_000_000_001.500", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "020_.3f", "100_000_000_000_000_000_000.000", NULL, NULL},
    {0x1.869ff33333333p+16, "020_.3f", "0_000_000_099_999.950", NULL, NULL},
    {NAN, "020_.3f", "00000000000000000nan", NULL, NULL},
    {-0x1.8000000000000p+0, "+.2f", "-1.50", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "+.2f", "+0.00", NULL, NULL},
    {0x1.249ad2594c37dp+332, "+.2f",
     "+10000000000000000159028911097599180468360808563945281389781"
     "327557747838772170381060813469985856815104.00",
     NULL, NULL},
    {-INFINITY, "+.2f", "-inf", NULL, NULL},
    {0x1.0000000000000p+0, "z.0f", "1", NULL, NULL},
    {0x1.e240000000000p+16, "z.0f", "123456", NULL, NULL},
    {0x1.2d687e4189375p+20, "z.0f", "1234568", NULL, NULL},
    {0x1.249ad2594c37dp+332, "z.0f",
     "100000000000000001590289110975991804683608085639452813897813"
     "27557747838772170381060813469985856815104",
     NULL, NULL},
    {0x1.0000000000000p-1, "z", "0.5", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "z", "1e+20", NULL, NULL},
    {INFINITY, "z", "inf", NULL, NULL},
    {0x1.4000000000000p+1, "z", "2.5", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "z.1f", "0.0", NULL, NULL},
    {INFINITY, "z.1f", "inf", NULL, NULL},
    {-0x1.8000000000000p+0, "z.1f", "-1.5", NULL, NULL},
    {0x1.249ad2594c37dp+332, "z.1f",
     "100000000000000001590289110975991804683608085639452813897813"
     "27557747838772170381060813469985856815104.0",
     NULL, NULL},
    {0x1.02e7ef70994ddp-13, "*>12.2f", "********0.00", NULL, NULL},
    {0x1.b7cdfd9d7bdbbp-34, "*>12.2f", "********0.00", NULL, NULL},
    {0x1.5af1d78b58c40p+66, "*>12.2f", "100000000000000000000.00", NULL, NULL},
    {-0x0.0p+0, "*>12.2f", "*******-0.00", NULL, NULL},
    {-INFINITY, "x^15,", "xxxxx-infxxxxxx", NULL, NULL},
    {-0x1.8000000000000p+0, "x^15,", "xxxxx-1.5xxxxxx", NULL, NULL},
    {0x1.869ff33333333p+16, "x^15,", "xxx99,999.95xxx", NULL, NULL},
    {NAN, "x^15,", "xxxxxxnanxxxxxx", NULL, NULL},
    {0x1.869ff33333333p+16, ".50f", "99999.94999999999708961695432662963867187500000000000000",
     NULL, NULL},
    {0x1.e240000000000p+16, ".50f", "123456.00000000000000000000000000000000000000000000000000",
     NULL, NULL},
    {0x1.5af1d78b58c40p+66, ".50f",
     "100000000000000000000.000000000000000000000000000000000000000"
     "00000000000",
     NULL, NULL},
    {INFINITY, ".50f", "inf", NULL, NULL},
    {-INFINITY, "010.2e", "-000000inf", NULL, NULL},
    {0x1.249ad2594c37dp+332, "010.2e", "01.00e+100", NULL, NULL},
    {NAN, "010.2e", "0000000nan", NULL, NULL},
    {-0x1.8000000000000p+0, "010.2e", "-01.50e+00", NULL, NULL},
    {0x1.02e7ef70994ddp-13, "-012g", "00.000123456", NULL, NULL},
    {-INFINITY, "-012g", "-00000000inf", NULL, NULL},
    {0x1.0000000000000p-1, "-012g", "0000000000.5", NULL, NULL},
    {-0x0.0p+0, "-012g", "-00000000000", NULL, NULL},
    {0x1.4000000000000p+1, "_.2%", "250.00%", NULL, NULL},
    {-0x0.0p+0, "_.2%", "-0.00%", NULL, NULL},
    {INFINITY, "_.2%", "inf%", NULL, NULL},
    {0x1.869ff33333333p+16, "_.2%", "9_999_995.00%", NULL, NULL},
    {0x1.8000000000000p+0, "d", NULL, &type_ValueError,
     "Unknown format code 'd' for object of type 'float'"},
    {0x1.8000000000000p+0, "x", NULL, &type_ValueError,
     "Unknown format code 'x' for object of type 'float'"},
    {0x1.8000000000000p+0, "s", NULL, &type_ValueError,
     "Unknown format code 's' for object of type 'float'"},
    {0x1.8000000000000p+0, "c", NULL, &type_ValueError,
     "Unknown format code 'c' for object of type 'float'"},
    {0x1.8000000000000p+0, "y", NULL, &type_ValueError,
     "Unknown format code 'y' for object of type 'float'"},
    {0x1.8000000000000p+0, ".3d", NULL, &type_ValueError,
     "Unknown format code 'd' for object of type 'float'"},
    {0x1.8000000000000p+0, ",n", NULL, &type_ValueError, "Cannot specify ',' with 'n'."},
    {0x1.8000000000000p+0, "_n", NULL, &type_ValueError, "Cannot specify '_' with 'n'."},
    {0x1.8000000000000p+0, "10.", NULL, &type_ValueError, "Format specifier missing precision"},
    {0x1.8000000000000p+0, "abc", NULL, &type_ValueError,
     "Invalid format specifier 'abc' for obje"
     "ct of type 'float'"},
    {0x1.8000000000000p+0, ",_f", NULL, &type_ValueError, "Cannot specify both ',' and '_'."},
    {0x1.8000000000000p+0, ".2147483648f", NULL, &type_ValueError, "precision too big"},
    {0x1.8000000000000p+0, "\342\202\254", NULL, &type_ValueError,
     "Unknown format code '\\x20ac' for object of type 'float'"},
    {0x1.8000000000000p+0, "5b", NULL, &type_ValueError,
     "Unknown format code 'b' for object of type 'float'"},
};

Test(number_format, floats) {
    for (size_t i = 0; i < sizeof floats / sizeof floats[0]; i++) {
        char what[100];
        value v = value_from_double(floats[i].d), spec = text_value(floats[i].spec);
        snprintf(what, sizeof what, "format(%a, '%s')", floats[i].d, floats[i].spec);
        if (floats[i].expected != NULL) {
            expect_text(float_format(v, spec), floats[i].expected, what);
        } else {
            expect_error(float_format(v, spec), floats[i].type, floats[i].message, what);
        }
        value_release(spec);
        value_release(v);
    }
}

Test(number_format, bools) {
    value yes = value_from_bool(true), empty = text_value(""), wide = text_value("5");
    expect_text(int_format(yes, VALUE_ABSENT), "True", "format(True)");
    expect_text(int_format(yes, empty), "True", "format(True, '')");
    expect_text(int_format(yes, wide), "    1", "format(True, '5')");
    expect_error(int_format(yes, yes), &type_TypeError,
                 "__format__() argument must be str, not bool", "a spec that is no str");
    value_release(wide);
    value_release(empty);
}

Test(number_format, widths_beyond_all_memory) {
    value one = value_from_int64(1), spec = text_value("9223372036854775807d");
    expect_error(int_format(one, spec), &type_MemoryError, NULL, "a width of 2**63 - 1");
    value_release(spec);
    value_release(one);
}

/* Precisions beyond a double's digits are zeros. */
Test(number_format, long_precisions) {
    struct number_text t;
    number_text_init(&t);
    cr_assert(float_to_text(0.1, 'f', 5000, 0, &t) && t.length == 5002);
    cr_assert(memcmp(t.text, "0.1000000000000000055511151231257827", 36) == 0);
    cr_assert(t.text[5001] == '0');
    number_text_release(&t);
    cr_assert(float_to_text(-1.0, 'e', 3000, FLOAT_TEXT_SIGN, &t) && t.length == 3 + 3000 + 4);
    cr_assert(strcmp(t.text + t.length - 5, "0e+00") == 0);
    number_text_release(&t);
    cr_assert(float_to_text(1.5, 'G', 2000, FLOAT_TEXT_ALTERNATE, &t) && t.length == 2001);
    number_text_release(&t);
}

Test(number_format, spec_parsing) {
    struct format_spec s;
    value spec = text_value("*^+z#012_.3f"), v = value_from_double(1.0);
    cr_assert(format_spec_parse(spec, v, 0, '>', &s));
    cr_assert(s.fill == '*' && s.align == '^' && s.sign == '+' && s.no_minus_zero && s.alternate);
    cr_assert(s.width == 12 && s.thousands == '_' && s.precision == 3 && s.type == 'f');
    cr_assert(s.fill_given && s.align_given);
    value_release(spec);
    spec = text_value("");
    cr_assert(format_spec_parse(spec, v, 's', '<', &s));
    cr_assert(s.fill == ' ' && s.align == '<' && s.sign == 0 && s.width == -1 && s.precision == -1);
    cr_assert(s.type == 's' && s.thousands == 0 && !s.fill_given && !s.align_given);
    value_release(spec);
    value_release(v);
}
