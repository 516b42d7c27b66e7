/* float to text and back. glibc's printf and strtod are exact and round half to even, so the
 * conversions here are theirs, but for short numbers in fixed notation (fixed_text); what is added
 * is the choice of digits, CPython's layout (Python/dtoa.c and pystrtod.c), and its grammar. */
#include <ctype.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/numbers/float.h"
#include "common/numbers/number_text.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

/* More digits than this are zeros: a double's exact value has at most 767 significant digits, 1,074
 * after the point. */
#define DIGITS_MAX 1100

/* ---- Decimal digits ---- */

/* |d| = 0.DIGITS * 10^point, DIGITS without trailing zeros unless asked for. */
struct decimal {
    char digits[DIGITS_MAX + 2];
    int count;
    int point;
};

/* The first `count` significant digits (>= 1), rounded. */
static void decimal_rounded(double d, int count, struct decimal *out) {
    char text[DIGITS_MAX + 16];
    int wanted = count < DIGITS_MAX ? count : DIGITS_MAX;
    snprintf(text, sizeof text, "%.*e", wanted - 1, fabs(d));
    out->digits[0] = text[0];
    memcpy(out->digits + 1, text + 2, (size_t)(wanted - 1)); /* text[1] is the point */
    out->count = wanted;
    out->point = (int)strtol(strchr(text, 'e') + 1, NULL, 10) + 1;
    if (d == 0) {
        out->point = 1;
    }
}

static double decimal_value(const struct decimal *x) {
    char text[40];
    snprintf(text, sizeof text, "%.*se%d", x->count, x->digits, x->point - x->count);
    return strtod(text, NULL);
}

static void trim_zeros(struct decimal *x) {
    while (x->count > 1 && x->digits[x->count - 1] == '0') {
        x->count--;
    }
}

/* One more in the last digit. pre: not all nines. */
static void increment(struct decimal *x) {
    int i = x->count - 1;
    while (x->digits[i] == '9') {
        x->digits[i--] = '0';
    }
    x->digits[i]++;
}

/* The fewest digits that read back as d, and of those the nearest to it. Every decimal of 15 digits
 * survives the way through a normal double, so the search begins there; denormals have fewer. Below
 * a power of two doubles are closer together than above: there the nearest decimal below may miss
 * while the next one above still hits. */
static void decimal_shortest(double d, struct decimal *out) {
    double magnitude = fabs(d);
    int exponent;
    bool is_power_of_two = frexp(magnitude, &exponent) == 0.5;
    for (int count = magnitude < DBL_MIN ? 1 : DBL_DIG; count < DBL_DECIMAL_DIG; count++) {
        decimal_rounded(d, count, out);
        if (decimal_value(out) == magnitude) {
            break;
        }
        if (is_power_of_two && count > DBL_DIG) {
            increment(out);
            if (decimal_value(out) == magnitude) {
                break;
            }
        }
        if (count == DBL_DECIMAL_DIG - 1) {
            decimal_rounded(d, DBL_DECIMAL_DIG, out);
        }
    }
    trim_zeros(out);
}

/* ---- Layout ---- */

static bool add_exponent(struct number_text *t, int exponent) {
    char text[16];
    int length = snprintf(text, sizeof text, "e%+03d", exponent);
    return number_text_add(t, text, (size_t)length);
}

/* Digits with a point after `point` of them (in front, with zeros, when point <= 0). */
static bool add_positional(struct number_text *t, const struct decimal *x, bool dot_zero,
                           bool keep_point) {
    size_t count = (size_t)x->count, whole = x->point > 0 ? (size_t)x->point : 0;
    bool ok;
    if (whole == 0) {
        ok = number_text_add(t, "0.", 2) && number_text_add_repeated(t, '0', (size_t)-x->point) &&
             number_text_add(t, x->digits, count);
    } else if (whole < count) {
        ok = number_text_add(t, x->digits, whole) && number_text_add(t, ".", 1) &&
             number_text_add(t, x->digits + whole, count - whole);
    } else {
        ok =
            number_text_add(t, x->digits, count) && number_text_add_repeated(t, '0', whole - count);
        if (dot_zero) {
            ok = ok && number_text_add(t, ".0", 2);
        } else if (keep_point) {
            ok = ok && number_text_add(t, ".", 1);
        }
    }
    return ok;
}

/* 'g' and 'r'. padding: zeros that the digits lack of the precision, for '#'. */
static bool add_general(struct number_text *t, struct decimal *x, int exponent_from, unsigned flags,
                        size_t padding) {
    bool keep_point = (flags & FLOAT_TEXT_ALTERNATE) != 0, ok;
    if (x->point > -4 && x->point <= exponent_from) {
        ok = add_positional(t, x, (flags & FLOAT_TEXT_DOT_ZERO) != 0, keep_point);
        return ok && number_text_add_repeated(t, '0', padding);
    }
    ok = number_text_add(t, x->digits, 1);
    if (x->count > 1 || keep_point) {
        ok = ok && number_text_add(t, ".", 1) &&
             number_text_add(t, x->digits + 1, (size_t)(x->count - 1));
    }
    return ok && number_text_add_repeated(t, '0', padding) && add_exponent(t, x->point - 1);
}

static bool add_g(double d, int precision, unsigned flags, struct number_text *t) {
    struct decimal x;
    size_t padding = 0;
    precision = precision == 0 ? 1 : precision;
    decimal_rounded(d, precision, &x);
    if ((flags & FLOAT_TEXT_ALTERNATE) != 0) {
        padding = (size_t)(precision - x.count);
    } else {
        trim_zeros(&x);
    }
    return add_general(t, &x, precision - ((flags & FLOAT_TEXT_DOT_ZERO) != 0), flags, padding);
}

static bool add_r(double d, unsigned flags, struct number_text *t) {
    struct decimal x;
    if (d == 0) {
        x = (struct decimal){.digits = "0", .count = 1, .point = 1};
    } else {
        decimal_shortest(d, &x);
    }
    return add_general(t, &x, 16, flags, 0);
}

/* Fixed notation by ints of 128 bits: d is m * 2^e, so m * 10^precision shifted by e is exact, and what is shifted out tells how
 * to round, half to even. pre: d >= 0. Length of the text; 0: too big, too small or too precise for that.
 * The text holds a number below 2^63, so at most 19 digits, or 1 + FIXED_PRECISION_MAX with zeros in front, and a point. */
enum { FIXED_PRECISION_MAX = 15, FIXED_SIZE = 24 };
static size_t fixed_text(double d, int precision, bool point, char text[FIXED_SIZE]) {
    static const uint64_t powers[FIXED_PRECISION_MAX + 1] = {
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
        10000000000000, 100000000000000, 1000000000000000};
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    int exponent = (int)(bits >> 52) - 1075;
    if (precision > FIXED_PRECISION_MAX || exponent > 10 || (exponent < -120 && d != 0)) {
        return 0;
    }
    unsigned __int128 scaled = (unsigned __int128)(bits & (((uint64_t)1 << 52) - 1)) * powers[precision];
    if (d != 0) {
        scaled += ((unsigned __int128)1 << 52) * powers[precision];
        if (exponent >= 0) {
            scaled <<= exponent;
        } else {
            unsigned __int128 half = (unsigned __int128)1 << (-exponent - 1), rest = scaled & (2 * half - 1);
            scaled >>= -exponent;
            scaled += rest > half || (rest == half && (scaled & 1) != 0);
        }
    }
    if (scaled >> 63 != 0) {
        return 0;
    }
    char digits[FIXED_SIZE], *p = digits + FIXED_SIZE;
    uint64_t left = (uint64_t)scaled;
    for (int i = 0; i < precision; i++, left /= 10) {
        *--p = (char)('0' + left % 10);
    }
    if (precision > 0 || point) {
        *--p = '.';
    }
    do {
        *--p = (char)('0' + left % 10);
        left /= 10;
    } while (left != 0);
    size_t length = (size_t)(digits + FIXED_SIZE - p);
    memcpy(text, p, length);
    return length;
}

/* 'e' and 'f': printf's own layout, and zeros where the precision asks for more than there is. */
static bool add_printf(double d, char type, int precision, unsigned flags, struct number_text *t) {
    char text[DIGITS_MAX + 330]; /* 309 digits before the point */
    int wanted = precision < DIGITS_MAX ? precision : DIGITS_MAX;
    size_t fixed = type == 'f' ? fixed_text(fabs(d), precision, (flags & FLOAT_TEXT_ALTERNATE) != 0, text) : 0;
    if (fixed != 0) {
        return number_text_add(t, text, fixed);
    }
    const char *format = type == 'e' ? ((flags & FLOAT_TEXT_ALTERNATE) != 0 ? "%#.*e" : "%.*e")
                                     : ((flags & FLOAT_TEXT_ALTERNATE) != 0 ? "%#.*f" : "%.*f");
    size_t length = (size_t)snprintf(text, sizeof text, format, wanted, fabs(d));
    const char *exponent = type == 'e' ? strchr(text, 'e') : text + length;
    size_t mantissa = (size_t)(exponent - text);
    return number_text_add(t, text, mantissa) &&
           number_text_add_repeated(t, '0', (size_t)(precision - wanted)) &&
           number_text_add(t, exponent, length - mantissa);
}

static bool add_digits(double d, char type, int precision, unsigned flags, struct number_text *t) {
    if (!isfinite(d)) {
        return number_text_add(t, isnan(d) ? "nan" : "inf", 3);
    }
    switch (type) {
    case 'g':
        return add_g(d, precision, flags, t);
    case 'r':
        return add_r(d, flags, t);
    default:
        return add_printf(d, type, precision, flags, t);
    }
}

/* Takes the minus sign away when only zeros follow. */
static void drop_minus_zero(struct number_text *t, size_t start) {
    const char *p = t->text + start + 1;
    p += strspn(p, "0.");
    if (t->text[start] == '-' && (*p == '\0' || *p == 'e')) {
        memmove(t->text + start, t->text + start + 1, t->length - start);
        t->length--;
    }
}

bool float_to_text(double d, char type, int precision, unsigned flags, struct number_text *t) {
    size_t start = t->length;
    bool upper = type == 'E' || type == 'F' || type == 'G', negative = signbit(d) && !isnan(d);
    if (negative && !number_text_add(t, "-", 1)) {
        return false;
    }
    if (!add_digits(d, (char)tolower((unsigned char)type), precision, flags, t)) {
        return false;
    }
    if (negative && (flags & FLOAT_TEXT_NO_MINUS_ZERO) != 0) {
        drop_minus_zero(t, start);
    }
    for (size_t i = start; upper && i < t->length; i++) {
        t->text[i] = (char)toupper((unsigned char)t->text[i]);
    }
    if ((flags & FLOAT_TEXT_SIGN) != 0 && t->text[start] != '-') {
        if (!number_text_add(t, "+", 1)) {
            return false;
        }
        memmove(t->text + start + 1, t->text + start, t->length - 1 - start);
        t->text[start] = '+';
    }
    return true;
}

value float_repr(value self) {
    struct number_text t;
    value result = VALUE_ABSENT;
    number_text_init(&t);
    if (float_to_text(float_number(self), 'r', 0, FLOAT_TEXT_DOT_ZERO, &t)) {
        result = number_text_to_str(&t);
    }
    number_text_release(&t);
    return result;
}

/* ---- Text to float ---- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Past inf, infinity or nan; NULL: none of them. */
static const char *skip_special(const char *p) {
    static const char *const names[] = {"infinity", "inf", "nan"};
    for (size_t i = 0; i < 3; i++) {
        if (strncasecmp(p, names[i], strlen(names[i])) == 0) {
            return p + strlen(names[i]);
        }
    }
    return NULL;
}

static const char *skip_digits(const char *p) {
    while (is_digit(*p)) {
        p++;
    }
    return p;
}

/* Past [sign] digits [. digits] [e [sign] digits]; NULL: malformed. */
static const char *skip_decimal(const char *p) {
    const char *start, *whole;
    p += *p == '+' || *p == '-';
    if (skip_special(p) != NULL) {
        return skip_special(p);
    }
    start = p;
    p = skip_digits(p);
    whole = p;
    if (*p == '.') {
        p = skip_digits(p + 1);
        if (whole == start && p == whole + 1) {
            return NULL;
        }
    } else if (whole == start) {
        return NULL;
    }
    if (*p == 'e' || *p == 'E') {
        const char *digits = p + 1;
        digits += *digits == '+' || *digits == '-';
        if (!is_digit(*digits)) {
            return NULL;
        }
        p = skip_digits(digits);
    }
    return p;
}

/* Takes out underscores, each of which must stand between digits. */
static bool remove_underscores(char *text) {
    char *to = text;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p != '_') {
            *to++ = *p;
        } else if (p == text || !is_digit(p[-1]) || !is_digit(p[1])) {
            return false;
        }
    }
    *to = '\0';
    return true;
}

bool float_parse(const struct number_text *text, double *out) {
    const char *end = skip_decimal(text->text);
    if (end == NULL || *end != '\0' || text->length == 0) {
        return false;
    }
    *out = strtod(text->text, NULL);
    return true;
}

/* ValueError with the whole repr of the text. */
static value could_not_convert(value text) {
    struct str *head = str_from_ascii("could not convert string to float: ");
    value repr = head == NULL ? VALUE_ABSENT : abstract_repr(text);
    if (!value_is_absent(repr)) {
        struct str *message = str_concat(head, str_of(repr));
        if (message != NULL) {
            exception_raise_value(&type_ValueError, str_value(message));
            value_release(str_value(message));
        }
        value_release(repr);
    }
    if (head != NULL) {
        value_release(str_value(head));
    }
    return VALUE_ABSENT;
}

value float_from_str(value text) {
    struct number_text t;
    double d;
    number_text_init(&t);
    if (!number_text_from_value(&t, text)) {
        return VALUE_ABSENT;
    }
    bool ok = remove_underscores(t.text) && float_parse(&t, &d);
    number_text_release(&t);
    return ok ? value_from_double(d) : could_not_convert(text);
}

/* ---- Hexadecimal ---- */

value float_hex(double d) {
    char text[64];
    int exponent;
    if (!isfinite(d)) {
        snprintf(text, sizeof text, "%s", isnan(d) ? "nan" : d < 0 ? "-inf" : "inf");
    } else if (d == 0) {
        snprintf(text, sizeof text, "%s0x0.0p+0", signbit(d) ? "-" : "");
    } else {
        /* Denormals keep the smallest normal exponent. */
        double fraction = frexp(fabs(d), &exponent);
        int shift = 1 - (DBL_MIN_EXP - exponent > 0 ? DBL_MIN_EXP - exponent : 0);
        uint64_t mantissa = (uint64_t)ldexp(fraction, DBL_MANT_DIG - 1 + shift);
        snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", d < 0 ? "-" : "",
                 (int)(mantissa >> (DBL_MANT_DIG - 1)),
                 (unsigned long long)(mantissa & (((uint64_t)1 << (DBL_MANT_DIG - 1)) - 1)),
                 exponent - shift);
    }
    struct str *s = str_from_ascii(text);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Past hexadecimal digits with at most one point among them, at least one digit; NULL: malformed.
 */
static const char *skip_hex_digits(const char *p) {
    size_t digits = 0;
    bool point = false;
    for (;; p++) {
        if (isxdigit((unsigned char)*p)) {
            digits++;
        } else if (*p == '.' && !point) {
            point = true;
        } else {
            return digits > 0 ? p : NULL;
        }
    }
}

/* [sign] [0x] hex digits [p [sign] digits]: made what strtod reads, in `t`, which has room for two
 * more bytes. */
static bool read_hex(struct number_text *t, double *out) {
    char *p = t->text;
    p += *p == '+' || *p == '-';
    if (skip_special(p) != NULL) {
        *out = strtod(t->text, NULL);
        return *skip_special(p) == '\0';
    }
    if (!(p[0] == '0' && (p[1] == 'x' || p[1] == 'X'))) {
        memmove(p + 2, p, strlen(p) + 1);
        memcpy(p, "0x", 2);
    }
    const char *end = skip_hex_digits(p + 2);
    if (end == NULL) {
        return false;
    }
    if (*end == 'p' || *end == 'P') {
        const char *digits = end + 1;
        digits += *digits == '+' || *digits == '-';
        if (!is_digit(*digits)) {
            return false;
        }
        end = skip_digits(digits);
    }
    *out = strtod(t->text, NULL);
    return *end == '\0';
}

value float_from_hex(value text) {
    struct number_text t;
    double d = 0;
    if (!str_check(text)) {
        return exception_raise(&type_TypeError, "bad argument type for built-in operation");
    }
    if (!str_of(text)->is_ascii) { /* digits of other scripts do not count here */
        return exception_raise(&type_ValueError, "invalid hexadecimal floating-point string");
    }
    number_text_init(&t);
    if (!number_text_from_value(&t, text) || !number_text_reserve(&t, t.length + 2)) {
        number_text_release(&t);
        return VALUE_ABSENT;
    }
    bool names_infinity = strpbrk(t.text, "iI") != NULL;
    bool ok = read_hex(&t, &d);
    number_text_release(&t);
    if (!ok) {
        return exception_raise(&type_ValueError, "invalid hexadecimal floating-point string");
    }
    if (isinf(d) && !names_infinity) {
        return exception_raise(&type_OverflowError,
                               "hexadecimal value too large to represent as a float");
    }
    return value_from_double(d);
}
