#include "common/objects/text_format.h"

#include <stdio.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"

#define CONVERSION_MAX 24 /* characters of one conversion, from % to its letter */

/* A pending exception is kept over the conversion, which may run code of the program. */
static bool add_value(struct str_builder *b, value v, char letter, int64_t most) {
    if (letter == 'T') {
        const char *name = value_type(v)->name;
        return str_builder_add_utf8(b, name, most < 0 ? strlen(name) : strnlen(name, (size_t)most));
    }
    struct object *pending = error_take();
    value shown = letter == 'V' ? abstract_str(v) : abstract_repr(v);
    error_clear();
    if (pending != NULL) {
        error_set(pending);
    }
    if (value_is_absent(shown)) {
        return str_builder_add_char(b, '?');
    }
    struct text t = str_text(str_of(shown));
    bool added = str_builder_add_part(b, text_part(t, 0, most < 0 || t.length < most ? t.length : most));
    value_release(shown);
    return added;
}

struct arguments {
    va_list list;
};

static int64_t next_integer(struct arguments *a, const char *length, bool is_signed) {
    if (strcmp(length, "l") == 0 || strcmp(length, "ll") == 0 || strcmp(length, "z") == 0 ||
        strcmp(length, "j") == 0 || strcmp(length, "t") == 0) {
        return va_arg(a->list, int64_t); /* all 64 bits wide here */
    }
    int narrow = va_arg(a->list, int);
    return is_signed ? (int64_t)narrow : (int64_t)(unsigned)narrow;
}

_Static_assert(sizeof(long) == 8 && sizeof(size_t) == 8,
               "next_integer reads long and size_t as int64_t");

/* One %s: width (0: none) pads with blanks, precision (-1: none) cuts. */
static bool add_string(struct str_builder *b, const char *text, int width, int precision,
                       bool left) {
    size_t length = precision < 0 ? strlen(text) : strnlen(text, (size_t)precision);
    int64_t missing = width - (int64_t)length;
    return str_builder_add_chars(b, ' ', left ? 0 : missing) &&
           str_builder_add_utf8(b, text, length) &&
           str_builder_add_chars(b, ' ', left ? missing : 0);
}

/* A conversion as parsed: "%", flags, then width and precision as numbers. */
struct conversion {
    char flags[8], length[3];
    int width, precision;
    char letter;
};

static const char *parse_number(const char *p, struct arguments *a, int *out) {
    if (*p == '*') {
        *out = va_arg(a->list, int);
        return p + 1;
    }
    for (*out = 0; *p >= '0' && *p <= '9'; p++) {
        *out = *out * 10 + (*p - '0');
    }
    return p;
}

static const char *parse_conversion(const char *p, struct arguments *a, struct conversion *c) {
    size_t count = 0;
    *c = (struct conversion){.precision = -1};
    while (*p != '\0' && strchr("-+ #0", *p) != NULL) {
        if (count < sizeof c->flags - 1) {
            c->flags[count++] = *p;
        }
        p++;
    }
    p = parse_number(p, a, &c->width);
    if (*p == '.') {
        p = parse_number(p + 1, a, &c->precision);
    }
    for (count = 0; *p != '\0' && strchr("hlzjt", *p) != NULL; p++) {
        if (count < sizeof c->length - 1) {
            c->length[count++] = *p;
        }
    }
    c->letter = *p;
    return *p == '\0' ? p : p + 1;
}

/* What libc formats: its own conversion is put together again, with every integer 64 bits wide. */
static bool add_number(struct str_builder *b, struct arguments *a, const struct conversion *c) {
    char format[CONVERSION_MAX], out[400];
    bool is_double = strchr("eEfFgG", c->letter) != NULL;
    bool is_plain = c->letter == 'p' || c->letter == 'c';
    int precision = c->precision > 60 ? 60 : c->precision; /* %f of any double then fits `out` */
    int width = c->width > 60 ? 60 : c->width < -60 ? -60 : c->width;
    char width_text[12] = "", precision_text[13] = "";
    if (width != 0) { /* a lone 0 would be read as a flag */
        snprintf(width_text, sizeof width_text, "%d", width);
    }
    if (precision >= 0) {
        snprintf(precision_text, sizeof precision_text, ".%d", precision);
    }
    int used = snprintf(format, sizeof format, "%%%s%s%s%s%c", c->flags, width_text, precision_text,
                        is_double || is_plain ? "" : "ll", c->letter);
    if (used <= 0 || (size_t)used >= sizeof format) {
        return str_builder_add_char(b, '?');
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    if (is_double) {
        used = snprintf(out, sizeof out, format, va_arg(a->list, double));
    } else if (c->letter == 'p') {
        used = snprintf(out, sizeof out, format, va_arg(a->list, void *));
    } else if (c->letter == 'c') {
        used = snprintf(out, sizeof out, format, va_arg(a->list, int));
    } else {
        used =
            snprintf(out, sizeof out, format,
                     (long long)next_integer(a, c->length, c->letter == 'd' || c->letter == 'i'));
    }
#pragma GCC diagnostic pop
    if (used < 0 || (size_t)used >= sizeof out) {
        return str_builder_add_char(b, '?');
    }
    return str_builder_add_part(b, (struct text){out, used, 1});
}

static bool add_conversion(struct str_builder *b, struct arguments *a, const struct conversion *c) {
    switch (c->letter) {
    case '%':
        return str_builder_add_char(b, '%');
    case 's': {
        const char *text = va_arg(a->list, const char *);
        bool left = c->width < 0 || strchr(c->flags, '-') != NULL;
        return add_string(b, text == NULL ? "(null)" : text, c->width < 0 ? -c->width : c->width,
                          c->precision, left);
    }
    case 'V':
    case 'R':
    case 'T':
        return add_value(b, va_arg(a->list, value), c->letter, c->precision);
    default:
        DEBUG_ASSERT(c->letter != '\0' && strchr("diuxXocpeEfFgG", c->letter) != NULL);
        return add_number(b, a, c);
    }
}

bool text_format(struct str_builder *b, const char *format, va_list ap) {
    struct arguments a;
    va_copy(a.list, ap);
    bool added = true;
    while (added && *format != '\0') {
        const char *percent = strchr(format, '%');
        size_t plain = percent == NULL ? strlen(format) : (size_t)(percent - format);
        added = str_builder_add_utf8(b, format, plain);
        format += plain;
        if (added && percent != NULL) {
            struct conversion c;
            format = parse_conversion(percent + 1, &a, &c);
            added = add_conversion(b, &a, &c);
        }
    }
    va_end(a.list);
    return added;
}

struct str *str_format(const char *format, ...) {
    struct str_builder b;
    va_list ap;
    str_builder_init(&b);
    va_start(ap, format);
    text_format(&b, format, ap);
    va_end(ap);
    return str_builder_finish(&b);
}
