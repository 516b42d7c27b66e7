/* The methods that bytes and bytearray do not share with str: they know ASCII only. */
#include "common/objects/abstract.h"
#include "common/objects/bytes_internal.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/text_methods.h"
#include "common/objects/unicode.h"

static value result_of(struct bytes *b) {
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

static uint8_t byte_at(struct text t, int64_t i) {
    return ((const uint8_t *)t.units)[i];
}

static bool has(uint8_t c, unsigned flags) {
    return c < 0x80 && unicode_has(c, flags);
}

static uint8_t lower(uint8_t c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static uint8_t upper(uint8_t c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
}

/* ---- Case ---- */

enum bytes_case { LOWER, UPPER, SWAPPED, TITLE, CAPITALIZED };

static value map_case(value self, enum bytes_case to) {
    const struct text_class *class = text_class_of(self);
    struct text t = text_of(self);
    void *out;
    uint8_t kind;
    value result = class->create(t.length, 0xFF, &out, &kind);
    if (value_is_absent(result)) {
        return VALUE_ABSENT;
    }
    bool in_word = false;
    for (int64_t i = 0; i < t.length; i++) {
        uint8_t c = byte_at(t, i);
        bool up = to == UPPER || (to == SWAPPED && has(c, UNICODE_LOWER)) ||
                  (to == TITLE && !in_word) || (to == CAPITALIZED && i == 0);
        ((uint8_t *)out)[i] = up ? upper(c) : lower(c);
        in_word = has(c, UNICODE_ALPHA);
    }
    return class->finish(result);
}

#define MAP_CASE(name, to)                                        \
    value bytes_method_##name(const value *args, size_t nargs) { \
        (void)nargs;                                              \
        return map_case(args[0], to);                             \
    }

MAP_CASE(lower, LOWER)
MAP_CASE(upper, UPPER)
MAP_CASE(swapcase, SWAPPED)
MAP_CASE(title, TITLE)
MAP_CASE(capitalize, CAPITALIZED)

/* ---- Classification ---- */

#define ALL_BYTES(name, condition)                                \
    value bytes_method_##name(const value *args, size_t nargs) { \
        struct text t = text_of(args[0]);                         \
        (void)nargs;                                              \
        for (int64_t i = 0; i < t.length; i++) {                  \
            uint8_t c = byte_at(t, i);                            \
            if (!(condition)) {                                   \
                return value_from_bool(false);                    \
            }                                                     \
        }                                                         \
        return value_from_bool(t.length > 0);                     \
    }

ALL_BYTES(isalpha, has(c, UNICODE_ALPHA))
ALL_BYTES(isdigit, has(c, UNICODE_DECIMAL))
ALL_BYTES(isalnum, has(c, UNICODE_ALPHA | UNICODE_DECIMAL))
ALL_BYTES(isspace, text_is_space(text_class_of(args[0]), c))

static value some_and_none(value self, unsigned wanted, unsigned unwanted) {
    struct text t = text_of(self);
    bool found = false;
    for (int64_t i = 0; i < t.length; i++) {
        if (has(byte_at(t, i), unwanted)) {
            return value_from_bool(false);
        }
        found |= has(byte_at(t, i), wanted);
    }
    return value_from_bool(found);
}

value bytes_method_isupper(const value *args, size_t nargs) {
    (void)nargs;
    return some_and_none(args[0], UNICODE_UPPER, UNICODE_LOWER);
}

value bytes_method_islower(const value *args, size_t nargs) {
    (void)nargs;
    return some_and_none(args[0], UNICODE_LOWER, UNICODE_UPPER);
}

value bytes_method_istitle(const value *args, size_t nargs) {
    struct text t = text_of(args[0]);
    bool found = false, in_word = false;
    (void)nargs;
    for (int64_t i = 0; i < t.length; i++) {
        uint8_t c = byte_at(t, i);
        if (has(c, UNICODE_UPPER) ? in_word : has(c, UNICODE_LOWER) && !in_word) {
            return value_from_bool(false);
        }
        in_word = has(c, UNICODE_ALPHA);
        found |= in_word;
    }
    return value_from_bool(found);
}

/* ---- Text ---- */

value bytes_method_decode(const value *args, size_t nargs) {
    static const char *const names[] = {"encoding", "errors"};
    const struct str *options[2] = {NULL, NULL};
    (void)nargs;
    for (int i = 0; i < 2; i++) {
        if (value_is_absent(args[1 + i])) {
            continue;
        }
        if (!str_check(args[1 + i])) {
            return exception_raise(&type_TypeError, "decode() argument '%s' must be str, not %s",
                                   names[i], abstract_given(args[1 + i]));
        }
        options[i] = str_of(args[1 + i]);
    }
    struct text t = text_of(args[0]);
    struct str *s = codec_decode(t.units, t.length, options[0], options[1]);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* The separator of hex(): one ASCII character; -1 with an exception pending. */
static int hex_separator(value v) {
    struct text t;
    int64_t length = abstract_length(v);
    if (length != 1) {
        if (length >= 0) {
            exception_raise(&type_ValueError, "sep must be length 1.");
        }
        return -1;
    }
    if (!str_check(v) && !bytes_like(v, &t)) {
        exception_raise(&type_TypeError, "sep must be str or bytes.");
        return -1;
    }
    t = text_of(v);
    if (text_get(t, 0) >= 0x80) {
        exception_raise(&type_ValueError, "sep must be ASCII.");
        return -1;
    }
    return (int)text_get(t, 0);
}

value bytes_method_hex(const value *args, size_t nargs) {
    struct text b = text_of(args[0]);
    int separator = 0, group = 1;
    struct str_builder out;
    (void)nargs;
    if ((!value_is_absent(args[2]) && !abstract_int_argument(args[2], &group)) ||
        (!value_is_absent(args[1]) && (separator = hex_separator(args[1])) < 0)) {
        return VALUE_ABSENT;
    }
    int64_t size = group < 0 ? -(int64_t)group : group;
    str_builder_init(&out);
    for (int64_t i = 0; i < b.length; i++) {
        /* Groups are counted from the right, or from the left if negative. */
        int64_t counted = group > 0 ? b.length - i : i;
        char digits[3] = {(char)separator, "0123456789abcdef"[byte_at(b, i) >> 4],
                          "0123456789abcdef"[byte_at(b, i) & 15]};
        bool apart = separator != 0 && i > 0 && size > 0 && counted % size == 0;
        if (!str_builder_add_ascii(&out, digits + !apart, apart ? 3 : 2)) {
            break;
        }
    }
    struct str *s = str_builder_finish(&out);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static int hex_digit(struct text t, int64_t at) {
    uint32_t c = at < t.length ? text_get(t, at) : 0;
    return c >= '0' && c <= '9'   ? (int)c - '0'
           : c >= 'a' && c <= 'f' ? (int)c - 'a' + 10
           : c >= 'A' && c <= 'F' ? (int)c - 'A' + 10
                                  : -1;
}

value bytes_method_fromhex(const value *args, size_t nargs) {
    (void)nargs;
    if (!str_check(args[1])) {
        return exception_raise(&type_TypeError, "fromhex() argument must be str, not %s",
                               abstract_given(args[1]));
    }
    struct text t = str_text(str_of(args[1]));
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length;) {
        uint32_t c = text_get(t, i);
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            i++;
            continue;
        }
        int high = hex_digit(t, i), low = hex_digit(t, i + 1);
        if (high < 0 || low < 0) {
            str_builder_discard(&b);
            return exception_raise(&type_ValueError,
                                   "non-hexadecimal number found in fromhex() arg at position %lld",
                                   (long long)(high < 0 ? i : i + 1));
        }
        if (!str_builder_add_char(&b, (uint32_t)(high << 4 | low))) {
            break;
        }
        i += 2;
    }
    value made = result_of(codec_bytes_of_latin(str_builder_finish(&b))), converted;
    if (value_is_absent(made) || value_is(args[0], value_from_object(&type_bytes.head))) {
        return made;
    }
    converted = abstract_call_one(args[0], made);
    value_release(made);
    return converted;
}

/* ---- Tables ---- */

/* args: self, table (None: none), delete (absent: nothing). */
value bytes_method_translate(const value *args, size_t nargs) {
    const struct text_class *class = text_class_of(args[0]);
    struct text t = text_of(args[0]), table = {NULL, 0, 1}, deleted = {"", 0, 1};
    (void)nargs;
    if (!value_is_none(args[1])) {
        if (!text_argument(class, args[1], NULL, &table)) {
            return VALUE_ABSENT;
        }
        if (table.length != 256) {
            return exception_raise(&type_ValueError,
                                   "translation table must be 256 characters long");
        }
    }
    if (!value_is_absent(args[2]) && !text_argument(class, args[2], NULL, &deleted)) {
        return VALUE_ABSENT;
    }
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        if (text_find_unit(deleted, c, 0, deleted.length) < 0 &&
            !str_builder_add_char(&b, table.units == NULL ? c : text_get(table, c))) {
            break;
        }
    }
    struct bytes *made = codec_bytes_of_latin(str_builder_finish(&b));
    value result = made == NULL ? VALUE_ABSENT : class->make(bytes_text(made));
    if (made != NULL) {
        object_release(&made->head);
    }
    return result;
}

value bytes_method_maketrans(const value *args, size_t nargs) {
    uint8_t table[256];
    struct text texts[2];
    (void)nargs;
    for (int i = 0; i < 2; i++) {
        if (!bytes_like(args[i], &texts[i])) {
            return exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'",
                                   args[i]);
        }
    }
    if (texts[0].length != texts[1].length) {
        return exception_raise(&type_ValueError, "maketrans arguments must have same length");
    }
    for (int i = 0; i < 256; i++) {
        table[i] = (uint8_t)i;
    }
    for (int64_t i = 0; i < texts[0].length; i++) {
        table[byte_at(texts[0], i)] = byte_at(texts[1], i);
    }
    return result_of(bytes_from_array(table, 256));
}

const struct native_method bytes_methods[] = {
    TEXT_METHOD_ENTRIES,
    BYTES_METHOD_TABLE(BYTES_METHOD_NAME),
    {0},
};
