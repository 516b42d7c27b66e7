/* int to text and back, in time that GMP keeps well below quadratic. */
#include <string.h>

#include "common/numbers/gmp_guard.h"
#include "common/numbers/int.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

int int_text_limit = INT_TEXT_LIMIT_DEFAULT;

static bool is_power_of_two(int base) {
    return (base & (base - 1)) == 0;
}

/* ---- int to text ---- */

#define DIGITS "0123456789abcdefghijklmnopqrstuvwxyz"

#define DECIMAL_MOST 20 /* digits of a uint64_t */

/* Writes the decimal digits that end before `end`; returns where they begin. */
static inline char *write_decimal(char *end, uint64_t magnitude) {
    static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
                                "495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596"
                                "979899";
    while (magnitude >= 100) {
        end -= 2;
        memcpy(end, pairs + 2 * (magnitude % 100), 2);
        magnitude /= 100;
    }
    if (magnitude >= 10) {
        end -= 2;
        memcpy(end, pairs + 2 * magnitude, 2);
    } else {
        *--end = (char)('0' + magnitude);
    }
    return end;
}

static bool add_uint64(uint64_t magnitude, int base, struct number_text *t) {
    char buffer[64], *p = buffer + sizeof buffer;
    if (base == 10) {
        p = write_decimal(p, magnitude);
    } else {
        do {
            *--p = DIGITS[magnitude % (unsigned)base];
            magnitude /= (unsigned)base;
        } while (magnitude != 0);
    }
    return number_text_add(t, p, (size_t)(buffer + sizeof buffer - p));
}

/* An upper bound of the digits of a number of so many bits: 1 / log2(base) from above, in 2^-16
 * (rounded up). */
static size_t digits_bound(uint64_t bits, int base) {
    static const uint32_t ratios[37] = {
        [2] = 65536,  [3] = 41349,  [4] = 32768,  [5] = 28225,  [6] = 25353,  [7] = 23345,
        [8] = 21846,  [9] = 20675,  [10] = 19729, [11] = 18945, [12] = 18281, [13] = 17711,
        [14] = 17214, [15] = 16775, [16] = 16384, [17] = 16034, [18] = 15717, [19] = 15428,
        [20] = 15164, [21] = 14921, [22] = 14697, [23] = 14488, [24] = 14294, [25] = 14113,
        [26] = 13943, [27] = 13783, [28] = 13633, [29] = 13491, [30] = 13356, [31] = 13229,
        [32] = 13108, [33] = 12992, [34] = 12883, [35] = 12778, [36] = 12677};
    return (size_t)((unsigned __int128)bits * ratios[base] >> 16) + 2;
}

static bool too_many_digits(void) {
    exception_raise(&type_ValueError,
                    "Exceeds the limit (%d digits) for integer string conversion; "
                    "use sys.set_int_max_str_digits() to increase the limit",
                    int_text_limit);
    return false;
}

/* Appends the digits of a magnitude of several limbs. */
static bool add_limbs(const struct int_view *view, int base, struct number_text *t) {
    struct int_work w;
    size_t start = t->length, length, bound = digits_bound(int_view_bits(view), base);
    /* GMP clobbers its operand unless the base is a power of two, and may write a leading zero. */
    if (!number_text_reserve(t, start + bound + 1) || !int_work_open(&w, view->count + 1)) {
        return false;
    }
    unsigned char *digits = (unsigned char *)t->text + start;
    mpn_copyi(w.limbs, view->limbs, (mp_size_t)view->count);
    bool ok = gmp_get_str(digits, base, w.limbs, view->count, &length);
    int_work_close(&w);
    t->text[start] = ok ? t->text[start] : '\0';
    if (!ok) {
        return false;
    }
    size_t skip = 0;
    while (skip + 1 < length && digits[skip] == 0) {
        skip++;
    }
    for (size_t i = skip; i < length; i++) {
        digits[i - skip] = (unsigned char)DIGITS[digits[i]];
    }
    t->length = start + length - skip;
    t->text[t->length] = '\0';
    return true;
}

bool int_view_to_text(const struct int_view *view, int base, struct number_text *t) {
    size_t start;
    bool limited = int_text_limit > 0 && !is_power_of_two(base);
    /* Far beyond the limit is said without the work. */
    if (limited && int_view_bits(view) / 4 > (uint64_t)int_text_limit * 2) {
        return too_many_digits();
    }
    if (view->negative && !number_text_add(t, "-", 1)) {
        return false;
    }
    if (LIKELY(view->count <= 1)) {
        return add_uint64(view->count == 0 ? 0 : view->limbs[0], base, t);
    }
    start = t->length;
    if (!add_limbs(view, base, t)) {
        return false;
    }
    return !limited || t->length - start <= (size_t)int_text_limit || too_many_digits();
}

bool int_to_text(value v, int base, struct number_text *t) {
    struct int_view view;
    struct int_plan plan;
    bool ok;
    int_view_open(v, &view);
    if (base != 10) {
        return int_view_to_text(&view, base, t);
    }
    if (!value_int_begin(INT_OP_TO_STRING, &view, NULL, &plan)) {
        return false;
    }
    ok = int_view_to_text(&view, base, t);
    value_int_abandon(&plan);
    return ok;
}

/* An int of one limb. */
static value str_of_limb(const struct int_view *view) {
    char buffer[1 + DECIMAL_MOST], *end = buffer + sizeof buffer;
    char *p = write_decimal(end, view->count == 0 ? 0 : view->limbs[0]);
    if (view->negative) {
        *--p = '-';
    }
    struct str *s = str_new_ascii(end - p);
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    text_copy_bytes(str_data(s), p, (size_t)(end - p));
    return str_value(s);
}

static value str_of_decimal(value v) {
    struct number_text t;
    struct int_view view;
    struct int_plan plan;
    value result = VALUE_ABSENT;
    int_view_open(v, &view);
    /* The scratch int lives until the str is made, as CPython's does. */
    if (!value_int_begin(INT_OP_TO_STRING, &view, NULL, &plan)) {
        return VALUE_ABSENT;
    }
    if (LIKELY(view.count <= 1)) {
        result = str_of_limb(&view);
        value_int_abandon(&plan);
        return result;
    }
    number_text_init(&t);
    if (int_view_to_text(&view, 10, &t)) {
        result = number_text_to_str(&t);
    }
    value_int_abandon(&plan);
    number_text_release(&t);
    return result;
}

value int_to_str(value v, int base) {
    struct number_text t;
    struct int_view view;
    value result = VALUE_ABSENT;
    const char *prefix = base == 2 ? "-0b" : base == 8 ? "-0o" : "-0x";
    if (base == 10) {
        return str_of_decimal(v);
    }
    number_text_init(&t);
    int_view_open(v, &view);
    if (view.negative ? number_text_add(&t, prefix, 3) : number_text_add(&t, prefix + 1, 2)) {
        view.negative = false;
        if (view.count == 1 ? add_uint64(view.limbs[0], base, &t)
                            : int_view_to_text(&view, base, &t)) {
            result = number_text_to_str(&t);
        }
    }
    number_text_release(&t);
    return result;
}

/* ---- Text to int ---- */

static int digit_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

/* An upper bound of the bits of a digit, in 2^-8. */
static size_t limbs_bound(size_t digits, int base) {
    static const uint16_t bits[37] = {
        [2] = 256,   [3] = 406,   [4] = 512,   [5] = 595,   [6] = 662,   [7] = 719,   [8] = 768,
        [9] = 812,   [10] = 851,  [11] = 886,  [12] = 918,  [13] = 948,  [14] = 975,  [15] = 1001,
        [16] = 1024, [17] = 1047, [18] = 1068, [19] = 1088, [20] = 1107, [21] = 1125, [22] = 1142,
        [23] = 1159, [24] = 1174, [25] = 1189, [26] = 1204, [27] = 1218, [28] = 1231, [29] = 1244,
        [30] = 1257, [31] = 1269, [32] = 1280, [33] = 1292, [34] = 1303, [35] = 1314, [36] = 1324};
    return digits * bits[base] / 256 / 64 + 3;
}

/* What was parsed. */
static value parsed(const mp_limb_t *limbs, size_t count, bool negative) {
    struct int_plan plan;
    struct int_view view = {.limbs = limbs, .count = count, .negative = negative};
    if (!value_int_begin(INT_OP_PARSE, &view, NULL, &plan)) {
        return VALUE_ABSENT;
    }
    return value_int_finish(&plan, limbs, count, negative);
}

/* The int of these digit values. */
static value from_digit_values(const unsigned char *digits, size_t length, int base,
                               bool negative) {
    struct int_work w;
    size_t count;
    value result = VALUE_ABSENT;
    while (length > 0 && digits[0] == 0) {
        digits++;
        length--;
    }
    if (length <= 12) { /* 36^12 < 2^63 */
        mp_limb_t magnitude = 0;
        for (size_t i = 0; i < length; i++) {
            magnitude = magnitude * (unsigned)base + digits[i];
        }
        return parsed(&magnitude, magnitude != 0, negative);
    }
    if (!int_work_open(&w, limbs_bound(length, base))) {
        return VALUE_ABSENT;
    }
    if (gmp_set_str(w.limbs, &count, digits, length, base)) {
        result = parsed(w.limbs, count, negative);
    }
    int_work_close(&w);
    return result;
}

/* Copies the digit values of text[0..length), underscores left out; single ones between digits are
 * allowed, and one in front where `leading` says so. Returns their number, or SIZE_MAX where it is
 * no number in that base. */
static size_t read_digits(unsigned char *digits, const char *text, size_t length, int base,
                          bool leading) {
    size_t count = 0;
    bool after_digit = leading;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '_') {
            if (!after_digit) {
                return SIZE_MAX;
            }
            after_digit = false;
            continue;
        }
        int digit = digit_value(text[i]);
        if (digit >= base) {
            return SIZE_MAX;
        }
        digits[count++] = (unsigned char)digit;
        after_digit = true;
    }
    return after_digit && count > 0 ? count : SIZE_MAX;
}

static bool check_limit(size_t digits, int base) {
    if (int_text_limit > 0 && !is_power_of_two(base) && digits > (size_t)int_text_limit) {
        exception_raise(
            &type_ValueError,
            "Exceeds the limit (%d digits) for integer string conversion: value has %zu "
            "digits; use sys.set_int_max_str_digits() to increase the limit",
            int_text_limit, digits);
        return false;
    }
    return true;
}

/* What stands before the digits. */
struct head {
    size_t length; /* sign and prefix */
    int base;
    bool negative, has_prefix,
        zeros_only; /* zeros_only: base 0 and a leading 0 that is no prefix */
};

static int prefix_base(const char *text) {
    char c = text[0] == '0' ? text[1] | 0x20 : 0;
    return c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
}

static struct head read_head(const char *text, int base) {
    struct head h = {.base = base};
    if (*text == '+' || *text == '-') {
        h.negative = *text == '-';
        h.length = 1;
    }
    int prefix = prefix_base(text + h.length);
    if (base == 0) {
        h.base = prefix != 0 ? prefix : 10;
        h.zeros_only = prefix == 0 && text[h.length] == '0';
    }
    if (prefix != 0 && prefix == h.base) {
        h.has_prefix = true;
        h.length += 2;
    }
    return h;
}

static value invalid_literal(value text, int base) {
    return exception_raise(&type_ValueError, "invalid literal for int() with base %d: %.200R", base,
                           text);
}

#define PLAIN_MOST 18 /* 10^18 < 2^63 */

/* The int of a sign or none and a few decimal digits; false: it is not so simple. */
static bool read_plain(const struct str *s, value *out) {
    const char *p = (const char *)s + STR_HEADER_ASCII;
    int64_t length = s->length, number = 0;
    bool negative = length > 0 && *p == '-';
    if (!s->is_ascii || length - negative < 1 || length - negative > PLAIN_MOST) {
        return false;
    }
    for (int64_t i = negative; i < length; i++) {
        unsigned digit = (unsigned)p[i] - '0';
        if (digit > 9) {
            return false;
        }
        number = number * 10 + digit;
    }
    mp_limb_t magnitude = (mp_limb_t)number;
    *out = parsed(&magnitude, magnitude != 0, negative);
    return true;
}

value int_from_str(value text, int base) {
    struct number_text t;
    value result = VALUE_ABSENT;
    if (base == 10 && value_has_type(text, &type_str) && read_plain(str_of(text), &result)) {
        return result;
    }
    if (bytearray_check(text)) { /* messages show it as bytes */
        struct text part = bytearray_text(bytearray_of(text));
        struct bytes *copy = bytes_from_array(part.units, part.length);
        if (copy != NULL) {
            result = int_from_str(bytes_value(copy), base);
            object_release(&copy->head);
        }
        return result;
    }
    number_text_init(&t);
    if (!number_text_from_value(&t, text)) {
        return VALUE_ABSENT;
    }
    struct head h = read_head(t.text, base);
    unsigned char *digits = (unsigned char *)t.text + h.length; /* rewritten in place */
    size_t count =
        read_digits(digits, t.text + h.length, t.length - h.length, h.base, h.has_prefix);
    bool valid = count != SIZE_MAX;
    for (size_t i = 0; valid && h.zeros_only && i < count; i++) {
        valid = digits[i] == 0;
    }
    if (!valid) {
        result = invalid_literal(text, base);
    } else if (check_limit(count, h.base)) {
        result = from_digit_values(digits, count, h.base, h.negative);
    }
    number_text_release(&t);
    return result;
}

value int_from_text(const char *digits, size_t length, int base) {
    struct number_text t;
    value result = VALUE_ABSENT;
    number_text_init(&t);
    if (number_text_add(&t, digits, length)) {
        size_t count = read_digits((unsigned char *)t.text, t.text, length, base, true);
        if (count == SIZE_MAX) {
            result =
                exception_raise(&type_ValueError, "invalid literal for int() with base %d", base);
        } else if (check_limit(count, base)) {
            result = from_digit_values((unsigned char *)t.text, count, base, false);
        }
    }
    number_text_release(&t);
    return result;
}
