#include "common/objects/format_spec.h"

#include "common/objects/exception.h"
#include "common/objects/unicode.h"

/* Reads along the spec. */
struct cursor {
    const struct str *s;
    int64_t position, length;
};

/* The code point `ahead` from here; 0xFFFFFFFF past the end. */
static uint32_t peek(const struct cursor *c, int64_t ahead) {
    int64_t at = c->position + ahead;
    return at < c->length ? str_get(c->s, at) : UINT32_MAX;
}

static bool accept(struct cursor *c, uint32_t wanted) {
    if (peek(c, 0) != wanted) {
        return false;
    }
    c->position++;
    return true;
}

static bool is_align(uint32_t c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/* Decimal digits, of any script as in CPython. 1: *out, 0: there are none, -1: ValueError pending.
 */
static int read_number(struct cursor *c, int64_t *out) {
    int64_t number = 0;
    int64_t start = c->position;
    for (;; c->position++) {
        uint32_t unit = peek(c, 0);
        int digit = unit == UINT32_MAX ? -1 : unicode_decimal(unit);
        if (digit < 0) {
            break;
        }
        if (number > (INT64_MAX - digit) / 10) {
            exception_raise(&type_ValueError, "Too many decimal digits in format string");
            return -1;
        }
        number = number * 10 + digit;
    }
    if (c->position == start) {
        return 0;
    }
    *out = number;
    return 1;
}

static void read_align(struct cursor *c, struct format_spec *out) {
    if (c->length - c->position >= 2 && is_align(peek(c, 1))) {
        out->fill = peek(c, 0);
        out->align = (char)peek(c, 1);
        out->fill_given = out->align_given = true;
        c->position += 2;
    } else if (is_align(peek(c, 0))) {
        out->align = (char)peek(c, 0);
        out->align_given = true;
        c->position++;
    }
}

static void read_flags(struct cursor *c, struct format_spec *out, char default_align) {
    uint32_t sign = peek(c, 0);
    if (sign == '+' || sign == '-' || sign == ' ') {
        out->sign = (char)sign;
        c->position++;
    }
    out->no_minus_zero = accept(c, 'z');
    out->alternate = accept(c, '#');
    if (!out->fill_given && accept(c, '0')) {
        out->fill = '0';
        if (!out->align_given && default_align == '>') {
            out->align = '=';
        }
    }
}

static bool read_thousands(struct cursor *c, struct format_spec *out) {
    if (accept(c, ',')) {
        out->thousands = ',';
    }
    if (peek(c, 0) == '_') {
        if (out->thousands != 0) {
            exception_raise(&type_ValueError, "Cannot specify both ',' and '_'.");
            return false;
        }
        out->thousands = '_';
        c->position++;
    }
    if (peek(c, 0) == ',' && out->thousands == '_') {
        exception_raise(&type_ValueError, "Cannot specify both ',' and '_'.");
        return false;
    }
    return true;
}

static bool read_precision(struct cursor *c, struct format_spec *out) {
    if (!accept(c, '.')) {
        return true;
    }
    int found = read_number(c, &out->precision);
    if (found == 0) {
        exception_raise(&type_ValueError, "Format specifier missing precision");
    }
    return found > 0;
}

/* Grouping goes with decimal numbers, the underscore also with binary, octal and hexadecimal ones.
 */
static bool check_thousands(const struct format_spec *spec) {
    uint32_t type = spec->type;
    if (spec->thousands == 0 || type == 0 || type == 'd' || type == 'e' || type == 'f' ||
        type == 'g' || type == 'E' || type == 'F' || type == 'G' || type == '%') {
        return true;
    }
    if (spec->thousands == '_' && (type == 'b' || type == 'o' || type == 'x' || type == 'X')) {
        return true;
    }
    if (type > 32 && type < 128) {
        exception_raise(&type_ValueError, "Cannot specify '%c' with '%c'.", spec->thousands,
                        (int)type);
    } else {
        exception_raise(&type_ValueError, "Cannot specify '%c' with '\\x%x'.", spec->thousands,
                        (unsigned)type);
    }
    return false;
}

#define SIMPLE_MOST 8 /* decimal digits of a width or precision that is read without a look at its size */

/* Digits of ASCII; -1: none, -2: too many for this. */
static int64_t read_simple_number(const char **p) {
    const char *start = *p;
    int64_t number = 0;
    while (**p >= '0' && **p <= '9' && *p - start <= SIMPLE_MOST) {
        number = number * 10 + (*(*p)++ - '0');
    }
    return *p == start ? -1 : *p - start > SIMPLE_MOST ? -2 : number;
}

/* [0] [width] [. precision] [letter], what nearly all specs are; z is a flag. false: another one. */
static bool parse_simple(const struct str *s, char default_align, struct format_spec *out) {
    const char *p = str_ascii_text(s);
    if (p == NULL) {
        return false;
    }
    const char *end = p + s->length;
    if (*p == '0') {
        out->fill = '0';
        out->align = default_align == '>' ? '=' : default_align;
        p++;
    }
    out->width = read_simple_number(&p);
    if (*p == '.') {
        p++;
        out->precision = read_simple_number(&p);
        if (out->precision < 0) {
            return false;
        }
    }
    if ((*p >= 'a' && *p < 'z') || (*p >= 'A' && *p <= 'Z') || *p == '%') {
        out->type = (uint8_t)*p++;
    }
    return p == end && out->width != -2;
}

bool format_spec_parse(value spec, value v, char default_type, char default_align,
                       struct format_spec *out) {
    const struct format_spec defaults = {.fill = ' ',
                                         .align = default_align,
                                         .width = -1,
                                         .precision = -1,
                                         .type = (uint8_t)default_type};
    *out = defaults;
    if (LIKELY(parse_simple(str_of(spec), default_align, out))) {
        return true;
    }
    struct cursor c = {.s = str_of(spec), .position = 0, .length = str_of(spec)->length};
    *out = defaults;
    read_align(&c, out);
    read_flags(&c, out, default_align);
    if (read_number(&c, &out->width) < 0 || !read_thousands(&c, out) || !read_precision(&c, out)) {
        return false;
    }
    if (c.length - c.position > 1) {
        exception_raise(&type_ValueError, "Invalid format specifier '%V' for object of type '%T'",
                        spec, v);
        return false;
    }
    if (c.length - c.position == 1) {
        out->type = peek(&c, 0);
    }
    return check_thousands(out);
}

value format_spec_unknown_type(uint32_t type, value v) {
    if (type > 32 && type < 128) {
        return exception_raise(&type_ValueError, "Unknown format code '%c' for object of type '%T'",
                               (int)type, v);
    }
    return exception_raise(&type_ValueError, "Unknown format code '\\x%x' for object of type '%T'",
                           (unsigned)type, v);
}

void format_spec_padding(const struct format_spec *spec, int64_t length, int64_t *left,
                         int64_t *right) {
    int64_t total = spec->width > length ? spec->width - length : 0;
    *left = spec->align == '<' ? 0 : spec->align == '^' ? total / 2 : total;
    *right = total - *left;
}
