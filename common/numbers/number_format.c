/* format() of ints and floats (CPython's counterpart: Python/formatter_unicode.c). */
#include <limits.h>
#include <string.h>

#include "common/numbers/float.h"
#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/format_spec.h"
#include "common/objects/str.h"

/* A number taken apart. Texts are ASCII. */
struct parts {
    char sign;          /* 0: none is shown */
    const char *prefix; /* "0x" or "" */
    const char *digits; /* before the point: these are grouped */
    size_t digit_count;
    const char *rest; /* point, fraction, exponent, percent sign; or inf, nan */
    size_t rest_count;
};

static char shown_sign(const struct format_spec *spec, bool negative) {
    return negative ? '-' : spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
}

/* Where a text is being written, and in which kind of units. */
struct place {
    char *units; /* bytes where the text is ASCII, else `s` has to be asked */
    struct str *s;
    int64_t at;
};

static inline void put_ascii(struct place *to, const char *text, size_t length) {
    if (LIKELY(to->s->is_ascii)) {
        text_copy_bytes(to->units + to->at, text, length);
    } else {
        text_copy(to->units, to->s->kind, to->at, (struct text){text, (int64_t)length, 1});
    }
    to->at += (int64_t)length;
}

static inline void put_fill(struct place *to, uint32_t c, int64_t count) {
    if (count > 0) {
        text_fill(to->units, to->s->kind, to->at, count, c);
        to->at += count;
    }
}

/* Digits with leading zeros up to `count`, in groups of `group` from the right. */
static void put_grouped(struct place *to, const struct parts *p, size_t count, size_t group,
                        char separator) {
    size_t zeros = count - p->digit_count;
    for (size_t i = 0; i < count; i++) {
        if (separator != 0 && i > 0 && (count - i) % group == 0) {
            put_ascii(to, &separator, 1);
        }
        put_ascii(to, i < zeros ? "0" : p->digits + (i - zeros), 1);
    }
}

/* How many digits, leading zeros included, fill at least `width` characters with their separators;
 * no fewer than there are. */
static int64_t padded_digits(int64_t digits, int64_t width, int64_t group) {
    if (group == 0) {
        return digits > width ? digits : width;
    }
    /* Smallest n with n + (n - 1) / group >= width. */
    int64_t n = width <= 0 ? 0 : width - (width - 1) / (group + 1);
    return digits > n ? digits : n;
}

static value build(const struct format_spec *spec, const struct parts *p) {
    int64_t group =
        spec->thousands == 0                                                               ? 0
        : spec->type == 'b' || spec->type == 'o' || spec->type == 'x' || spec->type == 'X' ? 4
                                                                                           : 3;
    size_t prefix = strlen(p->prefix);
    int64_t around = (p->sign != 0) + (int64_t)prefix + (int64_t)p->rest_count;
    int64_t count = (int64_t)p->digit_count, left, right;
    /* Wider than any memory: said at once. */
    if (spec->width > INT64_MAX / 8) {
        return error_no_memory();
    }
    if (spec->fill == '0' && spec->align == '=' && count > 0 && spec->width > around) {
        count = padded_digits(count, spec->width - around, group);
    }
    int64_t grouped = count + (group != 0 && count > 0 ? (count - 1) / group : 0);
    format_spec_padding(spec, around + grouped, &left, &right);
    struct str *s = str_new(around + grouped + left + right, left + right > 0 && spec->fill > 0x7F ? spec->fill : 0x7F);
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    struct place to = {str_data(s), s, 0};
    bool inside = spec->align == '=';
    put_fill(&to, spec->fill, inside ? 0 : left);
    put_ascii(&to, &p->sign, p->sign != 0);
    put_ascii(&to, p->prefix, prefix);
    put_fill(&to, spec->fill, inside ? left : 0);
    if (group == 0 || count <= group) {
        put_fill(&to, '0', count - (int64_t)p->digit_count);
        put_ascii(&to, p->digits, p->digit_count);
    } else {
        put_grouped(&to, p, (size_t)count, (size_t)group, spec->thousands);
    }
    put_ascii(&to, p->rest, p->rest_count);
    put_fill(&to, spec->fill, right);
    DEBUG_ASSERT(to.at == s->length);
    if (UNLIKELY(s->length == 1)) { /* the one that exists */
        struct str *shared = str_from_text(str_text(s));
        object_release(&s->head);
        return str_value(shared);
    }
    return str_value(s);
}

/* ---- Ints ---- */

/* 'c': the code point with that number. */
static value format_code_point(value v, const struct format_spec *spec) {
    struct int_view view;
    struct str_builder b;
    int64_t code, left, right;
    int_view_open(v, &view);
    if (!int_view_to_int64(&view, &code)) {
        return exception_raise(&type_OverflowError, "Python int too large to convert to C long");
    }
    if (code < 0 || code > 0x10FFFF) {
        return exception_raise(&type_OverflowError, "%%c arg not in range(0x110000)");
    }
    if (spec->width > INT64_MAX / 8) {
        return error_no_memory();
    }
    format_spec_padding(spec, 1, &left, &right);
    str_builder_init(&b);
    if (!str_builder_add_chars(&b, spec->fill, left) || !str_builder_add_char(&b, (uint32_t)code) ||
        !str_builder_add_chars(&b, spec->fill, right)) {
        str_builder_discard(&b);
        return error_pending() ? VALUE_ABSENT : error_no_memory();
    }
    struct str *s = str_builder_finish(&b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* What an int's type letter forbids; false: ValueError pending. */
static bool check_int_spec(const struct format_spec *spec) {
    const char *complaint = NULL;
    if (spec->precision != -1) {
        complaint = "Precision not allowed in integer format specifier";
    } else if (spec->no_minus_zero) {
        complaint = "Negative zero coercion (z) not allowed in integer format specifier";
    } else if (spec->type == 'c' && spec->sign != 0) {
        complaint = "Sign not allowed with integer format specifier 'c'";
    } else if (spec->type == 'c' && spec->alternate) {
        complaint = "Alternate form (#) not allowed with integer format specifier 'c'";
    }
    if (complaint != NULL) {
        exception_raise(&type_ValueError, "%s", complaint);
    }
    return complaint == NULL;
}

static value format_digits(value v, const struct format_spec *spec) {
    struct number_text t;
    struct parts p = {.prefix = "", .rest = ""};
    value result = VALUE_ABSENT;
    int base = spec->type == 'b'                        ? 2
               : spec->type == 'o'                      ? 8
               : spec->type == 'x' || spec->type == 'X' ? 16
                                                        : 10;
    number_text_init(&t);
    if (int_to_text(v, base, &t)) {
        bool negative = t.text[0] == '-';
        p.sign = shown_sign(spec, negative);
        p.digits = t.text + negative;
        p.digit_count = t.length - negative;
        if (spec->alternate && base != 10) {
            p.prefix = base == 2 ? "0b" : base == 8 ? "0o" : spec->type == 'X' ? "0X" : "0x";
        }
        for (size_t i = 0; spec->type == 'X' && i < t.length; i++) {
            t.text[i] = (char)(t.text[i] >= 'a' ? t.text[i] - 32 : t.text[i]);
        }
        result = build(spec, &p);
    }
    number_text_release(&t);
    return result;
}

/* ---- Floats ---- */

/* Splits what float_to_text wrote without its sign. */
static void split_float(const char *text, size_t length, struct parts *p) {
    size_t digits = strspn(text, "0123456789");
    p->digits = text;
    p->digit_count = digits;
    p->rest = text + digits;
    p->rest_count = length - digits;
}

static value format_double(double d, const struct format_spec *spec) {
    struct number_text t;
    struct parts p = {.prefix = ""};
    unsigned flags = (spec->alternate ? FLOAT_TEXT_ALTERNATE : 0) |
                     (spec->no_minus_zero ? FLOAT_TEXT_NO_MINUS_ZERO : 0);
    char type = (char)spec->type;
    int precision = 6;
    value result = VALUE_ABSENT;
    if (spec->precision > INT_MAX) {
        return exception_raise(&type_ValueError, "precision too big");
    }
    if (type == 0) {
        type = spec->precision == -1 ? 'r' : 'g';
        flags |= FLOAT_TEXT_DOT_ZERO;
    } else if (type == 'n') {
        type = 'g';
    } else if (type == '%') {
        type = 'f';
        d *= 100;
    }
    if (spec->precision != -1) {
        precision = (int)spec->precision;
    }
    number_text_init(&t);
    if (float_to_text(d, type, precision, flags, &t) &&
        (spec->type != '%' || number_text_add(&t, "%", 1))) {
        bool negative = t.text[0] == '-';
        p.sign = shown_sign(spec, negative);
        split_float(t.text + negative, t.length - negative, &p);
        result = build(spec, &p);
    }
    number_text_release(&t);
    return result;
}

/* ---- Entry points ---- */

/* Whether format(v, spec) is str(v); -1: TypeError pending. */
static int is_plain(value spec) {
    if (value_is_absent(spec)) {
        return 1;
    }
    if (!str_check(spec)) {
        exception_raise(&type_TypeError, "__format__() argument must be str, not %T", spec);
        return -1;
    }
    return str_of(spec)->length == 0;
}

value int_format(value v, value spec) {
    struct format_spec parsed;
    double d;
    int plain = is_plain(spec);
    if (plain != 0) {
        return plain < 0 ? VALUE_ABSENT : abstract_str(v);
    }
    if (!format_spec_parse(spec, v, 'd', '>', &parsed)) {
        return VALUE_ABSENT;
    }
    switch (parsed.type) {
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
        if (!check_int_spec(&parsed)) {
            return VALUE_ABSENT;
        }
        return parsed.type == 'c' ? format_code_point(v, &parsed) : format_digits(v, &parsed);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
        return int_to_double(v, &d) ? format_double(d, &parsed) : VALUE_ABSENT;
    default:
        return format_spec_unknown_type(parsed.type, v);
    }
}

value float_format(value v, value spec) {
    struct format_spec parsed;
    int plain = is_plain(spec);
    if (plain != 0) {
        return plain < 0 ? VALUE_ABSENT : abstract_str(v);
    }
    if (!format_spec_parse(spec, v, 0, '>', &parsed)) {
        return VALUE_ABSENT;
    }
    switch (parsed.type) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
    case '%':
        return format_double(float_number(v), &parsed);
    default:
        return format_spec_unknown_type(parsed.type, v);
    }
}
