/* The % operator of str and bytes: printf-like formatting (CPython: unicode_format and
 * _PyBytes_FormatEx, which this follows in every message). bytes are gathered as the code points of
 * a Latin-1 string. */
#include "common/numbers/number.h"
#include "common/numbers/number_text.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes_internal.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/text_methods.h"
#include "common/objects/tuple.h"
#include "common/objects/unicode.h"

#define GROWTH 32 /* by how many code points a format is expected to become longer */

struct percent {
    struct text format;
    int64_t at; /* next unit of the format */
    bool is_bytes;
    struct str_builder out;
    value mapping; /* borrowed; what %(key) looks into, or absent */
    value args;    /* borrowed: a tuple whose items are next, or the one argument */
    bool is_tuple;
    int64_t next;    /* index of the next argument */
    value looked_up; /* owned: the item of the last key, which stands for args; or absent */
};

struct directive {
    bool left, plus, blank, alternate, zero;
    bool no_minus_zero; /* 'z', which 3.11 takes in bytes alone */
    int64_t width;
    int64_t precision; /* -1: none */
    uint32_t letter;
};

/* The next argument, borrowed; absent with TypeError pending when there is none. */
static value next_argument(struct percent *p) {
    if (p->is_tuple) {
        if (p->next < tuple_of(p->args)->length) {
            return value_from_heap(tuple_of(p->args)->items[p->next++]);
        }
    } else if (p->next == 0) {
        p->next = 1;
        return p->args;
    }
    return exception_raise(&type_TypeError, "not enough arguments for format string");
}

/* The unit at p->at, or ValueError: a directive may not end here. */
static bool peek(struct percent *p, uint32_t *c) {
    if (p->at >= p->format.length) {
        exception_raise(&type_ValueError, "incomplete format");
        return false;
    }
    *c = text_get(p->format, p->at);
    return true;
}

/* "(key)": the item becomes the one argument. p->at is behind the opening parenthesis. */
static bool take_key(struct percent *p) {
    int64_t start = p->at, depth = 1;
    if (value_is_absent(p->mapping)) {
        exception_raise(&type_TypeError, "format requires a mapping");
        return false;
    }
    for (; p->at < p->format.length && depth > 0; p->at++) {
        uint32_t c = text_get(p->format, p->at);
        depth += (c == '(') - (c == ')');
    }
    if (depth > 0) {
        exception_raise(&type_ValueError, "incomplete format key");
        return false;
    }
    struct text name = text_part(p->format, start, p->at - 1);
    struct object *key = p->is_bytes ? (struct object *)bytes_from_array(name.units, name.length)
                                     : (struct object *)str_from_text(name);
    if (key == NULL) {
        return false;
    }
    value item = abstract_get_item(p->mapping, value_from_object(key));
    object_release(key);
    if (value_is_absent(item)) {
        return false;
    }
    value_replace(&p->looked_up, item);
    p->args = item;
    p->is_tuple = false;
    p->next = 0;
    return true;
}

static void take_flags(struct percent *p, struct directive *d) {
    for (; p->at < p->format.length; p->at++) {
        switch (text_get(p->format, p->at)) {
        case '-':
            d->left = true;
            break;
        case '+':
            d->plus = true;
            break;
        case ' ':
            d->blank = true;
            break;
        case '#':
            d->alternate = true;
            break;
        case '0':
            d->zero = true;
            break;
        case 'z':
            if (!p->is_bytes) {
                return;
            }
            d->no_minus_zero = true;
            break;
        default:
            return;
        }
    }
}

/* "*" as width or precision. */
static bool take_star(struct percent *p, bool is_precision, int64_t *out) {
    value v = next_argument(p);
    p->at++;
    if (value_is_absent(v)) {
        return false;
    }
    if (!value_is_int(v) && !type_is_subtype_flag(value_type(v), TYPE_INT_SUBCLASS)) {
        exception_raise(&type_TypeError, "* wants int");
        return false;
    }
    int narrow;
    if (!is_precision) {
        return abstract_size_argument(v, out);
    }
    if (!abstract_int_argument(v, &narrow)) {
        return false;
    }
    *out = narrow;
    return true;
}

static bool take_digits(struct percent *p, int64_t max, const char *message, int64_t *out) {
    for (*out = 0; p->at < p->format.length; p->at++) {
        uint32_t c = text_get(p->format, p->at);
        if (c < '0' || c > '9') {
            break;
        }
        if (*out > (max - ((int64_t)c - '0')) / 10) {
            exception_raise(&type_ValueError, message);
            return false;
        }
        *out = *out * 10 + ((int64_t)c - '0');
    }
    return true;
}

static bool take_width(struct percent *p, struct directive *d) {
    uint32_t c;
    if (!peek(p, &c)) {
        return false;
    }
    if (c != '*') {
        return take_digits(p, INT64_MAX, "width too big", &d->width);
    }
    if (!take_star(p, false, &d->width)) {
        return false;
    }
    if (d->width < 0) {
        d->left = true;
        d->width = d->width == INT64_MIN ? INT64_MAX : -d->width;
    }
    return true;
}

static bool take_precision(struct percent *p, struct directive *d) {
    uint32_t c;
    if (!peek(p, &c)) {
        return false;
    }
    if (c != '.') {
        return true;
    }
    p->at++;
    if (!peek(p, &c)) {
        return false;
    }
    if (c != '*') {
        return take_digits(p, INT32_MAX, p->is_bytes ? "prec too big" : "precision too big",
                           &d->precision);
    }
    if (!take_star(p, true, &d->precision)) {
        return false;
    }
    d->precision = d->precision < 0 ? 0 : d->precision;
    return true;
}

/* Everything behind the "%", down to the letter. */
static bool parse_directive(struct percent *p, struct directive *d) {
    *d = (struct directive){.precision = -1};
    uint32_t c;
    if (!peek(p, &c)) {
        return false;
    }
    if (c == 'd' || c == 's') {
        p->at++;
        d->letter = c;
        return true;
    }
    if (c == '(') {
        p->at++;
        if (!take_key(p)) {
            return false;
        }
    }
    take_flags(p, d);
    if (!take_width(p, d) || !take_precision(p, d) || !peek(p, &c)) {
        return false;
    }
    if (c == 'h' || c == 'l' || c == 'L') { /* C's length modifiers mean nothing */
        p->at++;
        if (!peek(p, &c)) {
            return false;
        }
    }
    p->at++;
    d->letter = c;
    return true;
}

/* Writes the text padded with blanks. */
static bool put_text(struct percent *p, const struct directive *d, struct text t) {
    int64_t missing = d->width > t.length ? d->width - t.length : 0;
    return str_builder_add_chars(&p->out, ' ', d->left ? 0 : missing) &&
           str_builder_add_part(&p->out, t) &&
           str_builder_add_chars(&p->out, ' ', d->left ? missing : 0);
}

/* Writes a number: sign, prefix ("" or "0x"), then `zeros` zeros and the digits, which carry '-' if
 * negative. */
static bool put_number(struct percent *p, const struct directive *d, const char *digits,
                       size_t length, int64_t zeros, const char *prefix) {
    char sign[2] = "";
    if (digits[0] == '-' || digits[0] == '+') {
        sign[0] = *digits++;
        length--;
    } else if (d->plus || d->blank) {
        sign[0] = d->plus ? '+' : ' ';
    }
    int64_t used = (int64_t)(strlen(sign) + strlen(prefix) + length) + zeros;
    int64_t missing = d->width > used ? d->width - used : 0;
    bool fill_zero = d->zero && !d->left;
    return str_builder_add_chars(&p->out, ' ', d->left || fill_zero ? 0 : missing) &&
           str_builder_add_text(&p->out, sign) && str_builder_add_text(&p->out, prefix) &&
           str_builder_add_chars(&p->out, '0', (fill_zero ? missing : 0) + zeros) &&
           str_builder_add_ascii(&p->out, digits, length) &&
           str_builder_add_chars(&p->out, ' ', d->left ? missing : 0);
}

/* The int that an integer directive shows: a new reference, or absent with an exception pending. */
static value integer_of(value v, char letter, bool is_bytes) {
    bool whole = letter == 'o' || letter == 'x' || letter == 'X';
    value number = VALUE_ABSENT;
    struct type *type = value_type(v);
    if (value_is_int(v) || type->index != NULL) {
        number = abstract_index_value(v);
    } else if (!whole && type_is_subtype_flag(type, TYPE_FLOAT_SUBCLASS)) {
        double d;
        return number_to_double(v, &d) ? int_from_double(d) : VALUE_ABSENT;
    } else if (!whole && (type->flags & TYPE_HEAP) != 0 && !str_check(v) && !bytes_check(v)) {
        number = type_int.construct(&type_int, &v, 1, NULL);
    }
    if (!value_is_absent(number) || (error_pending() && !error_matches(&type_TypeError))) {
        return number;
    }
    return exception_raise(&type_TypeError,
                           whole ? "%%%c format: an integer is required, not %T"
                                 : "%%%c format: a real number is required, not %T",
                           is_bytes && letter == 'i' ? 'd' : letter, v);
}

static bool is_bare(const struct directive *d) {
    return d->width == 0 && d->precision < 0 && !(d->plus || d->blank || d->alternate);
}

static bool put_integer(struct percent *p, const struct directive *d, value v) {
    struct number_text t;
    char letter = (char)d->letter;
    if (value_is_int(v) && (letter == 'd' || letter == 'i' || letter == 'u') && is_bare(d)) {
        number_text_init(&t);
        bool done = int_to_text(v, 10, &t) && str_builder_add_ascii(&p->out, t.text, t.length);
        number_text_release(&t);
        return done;
    }
    int base = letter == 'o' ? 8 : letter == 'x' || letter == 'X' ? 16 : 10;
    value number = integer_of(v, letter, p->is_bytes);
    if (value_is_absent(number)) {
        return false;
    }
    number_text_init(&t);
    bool done = int_to_text(number, base, &t);
    value_release(number);
    if (done) {
        for (size_t i = 0; letter == 'X' && i < t.length; i++) {
            t.text[i] -= t.text[i] >= 'a' && t.text[i] <= 'z' ? 32 : 0;
        }
        const char *prefix = !d->alternate || base == 10 ? ""
                             : base == 8                 ? "0o"
                             : letter == 'x'             ? "0x"
                                                         : "0X";
        int64_t digits = (int64_t)t.length - (t.text[0] == '-');
        done = put_number(p, d, t.text, t.length, d->precision > digits ? d->precision - digits : 0,
                          prefix);
    }
    number_text_release(&t);
    return done;
}

static bool put_float(struct percent *p, const struct directive *d, value v) {
    struct number_text t;
    double number;
    if (!number_to_double(v, &number)) {
        if (p->is_bytes) {
            exception_raise(&type_TypeError, "float argument required, not %T", v);
        }
        return false;
    }
    number_text_init(&t);
    bool done = float_to_text(number, (char)d->letter, d->precision < 0 ? 6 : (int)d->precision,
                              (d->alternate ? FLOAT_TEXT_ALTERNATE : 0u) |
                                  (d->no_minus_zero ? FLOAT_TEXT_NO_MINUS_ZERO : 0u),
                              &t) &&
                put_number(p, d, t.text, t.length, 0, "");
    number_text_release(&t);
    return done;
}

/* What %s, %r and %a show of v, as a new str. */
static value shown(struct percent *p, uint32_t letter, value v) {
    value s = letter == 's' ? abstract_str(v) : abstract_repr(v);
    if (value_is_absent(s) || letter == 's' || (letter == 'r' && !p->is_bytes) ||
        str_of(s)->is_ascii) {
        return s;
    }
    struct str *escaped = str_escaped(str_of(s));
    return escaped == NULL ? VALUE_ABSENT : str_value(escaped);
}

static bool put_shown(struct percent *p, const struct directive *d, value v) {
    value s;
    if (d->letter == 's' && value_has_type(v, &type_str) && !p->is_bytes && is_bare(d)) {
        return str_builder_add_str(&p->out, str_of(v));
    }
    if (p->is_bytes && (d->letter == 's' || d->letter == 'b')) {
        struct text like;
        bool found = false;
        s = bytes_check(v) ? VALUE_ABSENT : bytes_from_special(v, &found);
        if (found && value_is_absent(s)) {
            return false;
        }
        if (!found && !bytes_like(v, &like)) {
            exception_raise(&type_TypeError,
                            "%%b requires a bytes-like object, or an object that "
                            "implements __bytes__, not '%T'",
                            v);
            return false;
        }
        s = found ? s : value_retained(v);
    } else {
        s = shown(p, d->letter, v);
        if (value_is_absent(s)) {
            return false;
        }
    }
    struct text t = text_of(s);
    if (d->precision >= 0 && d->precision < t.length) {
        t = text_part(t, 0, d->precision);
    }
    bool done = put_text(p, d, t);
    value_release(s);
    return done;
}

static bool put_char(struct percent *p, const struct directive *d, value v) {
    int64_t limit = p->is_bytes ? 0x100 : (int64_t)UNICODE_MAX + 1, code = -1;
    struct text like;
    bool same = p->is_bytes ? bytes_like(v, &like) : str_check(v);
    if (same && text_of(v).length == 1) {
        return put_text(p, d, text_of(v));
    }
    if (same || (!value_is_int(v) && value_type(v)->index == NULL)) {
        exception_raise(&type_TypeError,
                        p->is_bytes ? "%%c requires an integer in range(256) or a single byte"
                                    : "%%c requires int or char");
        return false;
    }
    if (!abstract_index(v, NULL, &code)) {
        return false;
    }
    if (code < 0 || code >= limit) {
        exception_raise(&type_OverflowError, "%%c arg not in range(%s)",
                        p->is_bytes ? "256" : "0x110000");
        return false;
    }
    uint32_t unit = (uint32_t)code;
    return put_text(p, d, (struct text){&unit, 1, 4});
}

static bool put_directive(struct percent *p, const struct directive *d) {
    value v = next_argument(p);
    if (value_is_absent(v)) {
        return false;
    }
    switch (d->letter) {
    case 's':
    case 'r':
    case 'a':
        return put_shown(p, d, v);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        return put_integer(p, d, v);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
        return put_float(p, d, v);
    case 'c':
        return put_char(p, d, v);
    case 'b':
        if (p->is_bytes) {
            return put_shown(p, d, v);
        }
        break;
    default:
        break;
    }
    exception_raise(&type_ValueError, "unsupported format character '%c' (0x%x) at index %lld",
                    d->letter > 31 && d->letter < 128 ? (int)d->letter : '?', (unsigned)d->letter,
                    (long long)p->at - 1);
    return false;
}

static bool format_all(struct percent *p) {
    while (p->at < p->format.length) {
        int64_t percent = text_find_unit(p->format, '%', p->at, p->format.length);
        int64_t stop = percent < 0 ? p->format.length : percent;
        if (!str_builder_add_part(&p->out, text_part(p->format, p->at, stop))) {
            return false;
        }
        p->at = stop;
        if (percent < 0) {
            break;
        }
        p->at++;
        struct directive d;
        if (p->at < p->format.length && text_get(p->format, p->at) == '%') {
            p->at++;
            if (!str_builder_add_char(&p->out, '%')) {
                return false;
            }
        } else if (!parse_directive(p, &d) || !put_directive(p, &d)) {
            return false;
        }
    }
    if (value_is_absent(p->mapping) &&
        (p->is_tuple ? p->next < tuple_of(p->args)->length : p->next == 0)) {
        exception_raise(&type_TypeError, "not all arguments converted during %s formatting",
                        p->is_bytes ? "bytes" : "string");
        return false;
    }
    return true;
}

static struct str *format_text(struct text format, bool is_bytes, value right) {
    struct percent p = {.format = format, .is_bytes = is_bytes, .args = right};
    p.is_tuple = tuple_check(right);
    if (value_type(right)->get_item != NULL && !p.is_tuple && !str_check(right) &&
        !(is_bytes && (bytes_check(right) || bytearray_check(right)))) {
        p.mapping = right;
    }
    str_builder_init(&p.out);
    str_builder_reserve(&p.out, format.length + GROWTH, 0x7F);
    bool done = format_all(&p);
    value_release_any(p.looked_up);
    if (!done) {
        str_builder_discard(&p.out);
        return NULL;
    }
    return str_builder_finish(&p.out);
}

value str_percent(struct str *format, value right) {
    struct str *s = format_text(str_text(format), false, right);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

value bytes_percent(struct bytes *format, value right) {
    struct bytes *b = codec_bytes_of_latin(format_text(bytes_text(format), true, right));
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}
