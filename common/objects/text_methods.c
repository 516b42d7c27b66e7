/* Methods of both str and bytes: searching, trimming, padding, replacing, joining. Those that cut
 * are in text_split.c. */
#include "common/objects/text_methods.h"

#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/objects/unicode.h"

static value make_str(struct text t) {
    struct str *s = str_from_text(t);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value part_of_str(value self, int64_t start, int64_t stop) {
    struct str *s = str_slice(str_of(self), start, stop);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static uint32_t limit_of_str(value v) {
    return str_limit(str_of(v));
}

static value create_str(int64_t length, uint32_t limit, void **units, uint8_t *kind) {
    struct str *s = str_new(length, limit);
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    *units = str_data(s);
    *kind = s->kind;
    return str_value(s);
}

static value finish_str(value created) {
    struct str *s = str_of(created);
    if (s->length <= 1) {
        struct str *cached = str_from_text(str_text(s));
        object_release(&s->head);
        s = cached;
    } else {
        s = str_narrowed(s);
    }
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value make_bytes(struct text t) {
    struct bytes *b = bytes_from_array(t.units, t.length);
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

static value part_of_bytes(value self, int64_t start, int64_t stop) {
    struct bytes *b = bytes_slice(bytes_of(self), start, stop);
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

static uint32_t limit_of_bytes(value v) {
    (void)v;
    return 0xFF;
}

static value create_bytes(int64_t length, uint32_t limit, void **units, uint8_t *kind) {
    (void)limit;
    struct bytes *b = bytes_new(length);
    if (b == NULL) {
        return VALUE_ABSENT;
    }
    *units = b->data;
    *kind = 1;
    return bytes_value(b);
}

static value finish_bytes(value created) {
    if (bytes_of(created)->length > 1) {
        return created;
    }
    value cached = make_bytes(bytes_text(bytes_of(created)));
    value_release(created);
    return cached;
}

#define BITS(from, to) ((((uint64_t)2 << ((to) - (from))) - 1) << (from))

static const struct text_class str_class = {
    false, BITS(9, 13) | BITS(28, 32), make_str, part_of_str, limit_of_str, create_str, finish_str};
static const struct text_class bytes_class = {true,           BITS(9, 13) | BITS(32, 32),
                                              make_bytes,     part_of_bytes,
                                              limit_of_bytes, create_bytes,
                                              finish_bytes};

static value make_bytearray(struct text t) {
    struct bytearray *a = bytearray_from_text(t);
    return a == NULL ? VALUE_ABSENT : bytearray_value(a);
}

static value part_of_bytearray(value self, int64_t start, int64_t stop) {
    return make_bytearray(text_part(text_of(self), start, stop));
}

static value create_bytearray(int64_t length, uint32_t limit, void **units, uint8_t *kind) {
    (void)limit;
    struct bytearray *a = bytearray_new(length);
    if (a == NULL) {
        return VALUE_ABSENT;
    }
    static uint8_t nothing[1];
    *units = length == 0 ? nothing : a->start;
    *kind = 1;
    return bytearray_value(a);
}

static value finish_bytearray(value created) {
    return created;
}

static const struct text_class bytearray_class = {true,           BITS(9, 13) | BITS(32, 32),
                                                  make_bytearray, part_of_bytearray,
                                                  limit_of_bytes, create_bytearray,
                                                  finish_bytearray};

const struct text_class *text_class_of(value self) {
    return str_check(self) ? &str_class : bytes_check(self) ? &bytes_class : &bytearray_class;
}

struct text text_of(value self) {
    return str_check(self)     ? str_text(str_of(self))
           : bytes_check(self) ? bytes_text(bytes_of(self))
                               : bytearray_text(bytearray_of(self));
}

bool text_is_wide_space(const struct text_class *c, uint32_t unit) {
    return !c->is_bytes && unicode_has(unit, UNICODE_SPACE);
}

bool text_argument(const struct text_class *c, value argument, const char *str_message,
                   struct text *out) {
    if (c->is_bytes ? !bytes_like(argument, out) : !str_check(argument)) {
        if (c->is_bytes) {
            exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'", argument);
        } else if (str_message == NULL) {
            exception_raise(&type_TypeError, "must be str, not %T", argument);
        } else {
            exception_raise(&type_TypeError, str_message, abstract_given(argument));
        }
        return false;
    }
    *out = text_of(argument);
    return true;
}

/* One end of a range: None leaves *out alone, negative counts from the end. */
static bool range_end(value v, int64_t length, int64_t *out) {
    if (value_is_none(v)) {
        return true;
    }
    if (!value_is_int(v) && value_type(v)->index == NULL) {
        exception_raise(&type_TypeError, "slice indices must be integers or None or have an "
                                         "__index__ method");
        return false;
    }
    int64_t i;
    if (!abstract_index(v, NULL, &i)) {
        return false;
    }
    if (i < 0) {
        i = i + length < 0 ? 0 : i + length;
    }
    *out = i;
    return true;
}

bool text_range(const value *args, size_t nargs, int64_t length, int64_t *start, int64_t *stop) {
    *start = 0;
    *stop = length;
    if (nargs > 2 && !range_end(args[2], length, start)) {
        return false;
    }
    if (nargs > 3 && !range_end(args[3], length, stop)) {
        return false;
    }
    if (*stop > length) {
        *stop = length;
    }
    return true;
}

/* What to search for: text, or for bytes also one byte given as an int, kept in *byte. */
static bool searched(const struct text_class *c, value argument, uint8_t *byte, struct text *out) {
    if (!c->is_bytes || bytes_like(argument, out)) {
        return text_argument(c, argument, NULL, out);
    }
    if (!value_is_int(argument) && value_type(argument)->index == NULL) {
        exception_raise(&type_TypeError,
                        "argument should be integer or bytes-like object, not '%T'", argument);
        return false;
    }
    int number = bytes_byte(argument, false);
    if (number < 0) {
        return false;
    }
    *byte = (uint8_t)number;
    *out = (struct text){byte, 1, 1};
    return true;
}

/* The place found, -1: none, -2: an exception is pending. */
static int64_t find(const value *args, size_t nargs, bool last) {
    struct text t = text_of(args[0]), part;
    uint8_t byte;
    int64_t start, stop;
    if (!text_range(args, nargs, t.length, &start, &stop) ||
        !searched(text_class_of(args[0]), args[1], &byte, &part)) {
        return -2;
    }
    return last ? text_find_last(t, part, start, stop) : text_find(t, part, start, stop);
}

static value find_or_raise(const value *args, size_t nargs, bool last) {
    int64_t at = find(args, nargs, last);
    if (at == -1) {
        return exception_raise(&type_ValueError, text_class_of(args[0])->is_bytes
                                                     ? "subsection not found"
                                                     : "substring not found");
    }
    return at < 0 ? VALUE_ABSENT : value_from_int64(at);
}

value text_method_find(const value *args, size_t nargs) {
    int64_t at = find(args, nargs, false);
    return at == -2 ? VALUE_ABSENT : value_from_int64(at);
}

value text_method_rfind(const value *args, size_t nargs) {
    int64_t at = find(args, nargs, true);
    return at == -2 ? VALUE_ABSENT : value_from_int64(at);
}

value text_method_index(const value *args, size_t nargs) {
    return find_or_raise(args, nargs, false);
}

value text_method_rindex(const value *args, size_t nargs) {
    return find_or_raise(args, nargs, true);
}

value text_method_count(const value *args, size_t nargs) {
    struct text t = text_of(args[0]), part;
    uint8_t byte;
    int64_t start, stop;
    if (!text_range(args, nargs, t.length, &start, &stop) ||
        !searched(text_class_of(args[0]), args[1], &byte, &part)) {
        return VALUE_ABSENT;
    }
    return value_from_int64(text_count(t, part, start, stop, INT64_MAX));
}

static bool has_affix(struct text t, struct text affix, int64_t start, int64_t stop, bool at_end) {
    if (stop - start < affix.length) {
        return false;
    }
    return text_matches_at(t, affix, at_end ? stop - affix.length : start);
}

static value starts_or_ends(const value *args, size_t nargs, bool at_end) {
    const struct text_class *c = text_class_of(args[0]);
    const char *name = at_end ? "endswith" : "startswith";
    struct text t = text_of(args[0]), affix;
    int64_t start, stop;
    if (!text_range(args, nargs, t.length, &start, &stop)) {
        return VALUE_ABSENT;
    }
    if (tuple_check(args[1])) {
        struct tuple *choices = tuple_of(args[1]);
        for (int64_t i = 0; i < choices->length; i++) {
            value choice = value_from_heap(choices->items[i]);
            if (!c->is_bytes && !str_check(choice)) {
                return exception_raise(&type_TypeError,
                                       "tuple for %s must only contain str, not %T", name, choice);
            }
            if (!text_argument(c, choice, NULL, &affix)) {
                return VALUE_ABSENT;
            }
            if (has_affix(t, affix, start, stop, at_end)) {
                return value_from_bool(true);
            }
        }
        return value_from_bool(false);
    }
    if (c->is_bytes ? !bytes_like(args[1], &affix) : !str_check(args[1])) {
        const char *kind = c->is_bytes ? "bytes" : "str";
        return exception_raise(&type_TypeError, "%s first arg must be %s or a tuple of %s, not %T",
                               name, kind, kind, args[1]);
    }
    return value_from_bool(has_affix(t, text_of(args[1]), start, stop, at_end));
}

value text_method_startswith(const value *args, size_t nargs) {
    return starts_or_ends(args, nargs, false);
}

value text_method_endswith(const value *args, size_t nargs) {
    return starts_or_ends(args, nargs, true);
}

enum ends { LEFT = 1, RIGHT = 2 };

static value strip(const value *args, size_t nargs, enum ends ends, const char *message) {
    const struct text_class *c = text_class_of(args[0]);
    struct text t = text_of(args[0]), set = {"", 0, 1};
    bool spaces = nargs < 2 || value_is_none(args[1]);
    if (!spaces && !text_argument(c, args[1], message, &set)) {
        return VALUE_ABSENT;
    }
    int64_t start = 0, stop = t.length;
#define GOES(at)                                \
    (spaces ? text_is_space(c, text_get(t, at)) \
            : text_find_unit(set, text_get(t, at), 0, set.length) >= 0)
    while ((ends & LEFT) != 0 && start < stop && GOES(start)) {
        start++;
    }
    while ((ends & RIGHT) != 0 && start < stop && GOES(stop - 1)) {
        stop--;
    }
#undef GOES
    return c->part(args[0], start, stop);
}

value text_method_strip(const value *args, size_t nargs) {
    return strip(args, nargs, LEFT | RIGHT, "strip arg must be None or str");
}

value text_method_lstrip(const value *args, size_t nargs) {
    return strip(args, nargs, LEFT, "lstrip arg must be None or str");
}

value text_method_rstrip(const value *args, size_t nargs) {
    return strip(args, nargs, RIGHT, "rstrip arg must be None or str");
}

value text_method_removeprefix(const value *args, size_t nargs) {
    (void)nargs;
    const struct text_class *c = text_class_of(args[0]);
    struct text t = text_of(args[0]), affix;
    if (!text_argument(c, args[1], "removeprefix() argument must be str, not %s", &affix)) {
        return VALUE_ABSENT;
    }
    bool there = has_affix(t, affix, 0, t.length, false);
    return c->part(args[0], there ? affix.length : 0, t.length);
}

value text_method_removesuffix(const value *args, size_t nargs) {
    (void)nargs;
    const struct text_class *c = text_class_of(args[0]);
    struct text t = text_of(args[0]), affix;
    if (!text_argument(c, args[1], "removesuffix() argument must be str, not %s", &affix)) {
        return VALUE_ABSENT;
    }
    bool there = has_affix(t, affix, 0, t.length, true);
    return c->part(args[0], 0, there ? t.length - affix.length : t.length);
}

/* Writes t with its first n occurrences of `from` replaced into units. */
static void write_replaced(void *units, uint8_t kind, struct text t, struct text from,
                           struct text to, int64_t n) {
    int64_t read = 0, write = 0;
    for (int64_t i = 0; i < n; i++) {
        int64_t at =
            from.length == 0 ? (i == 0 ? 0 : read + 1) : text_find(t, from, read, t.length);
        text_copy(units, kind, write, text_part(t, read, at));
        write += at - read;
        text_copy(units, kind, write, to);
        write += to.length;
        read = at + from.length;
    }
    text_copy(units, kind, write, text_part(t, read, t.length));
}

value text_method_replace(const value *args, size_t nargs) {
    const struct text_class *c = text_class_of(args[0]);
    struct text t = text_of(args[0]), from, to;
    int64_t limit = -1;
    if (!text_argument(c, args[1], "replace() argument 1 must be str, not %s", &from) ||
        !text_argument(c, args[2], "replace() argument 2 must be str, not %s", &to) ||
        (nargs > 3 && !abstract_size_argument(args[3], &limit)) ||
        !text_argument(c, args[1], NULL, &from) || !text_argument(c, args[2], NULL, &to)) { /* as __index__ has left them */
        return VALUE_ABSENT;
    }
    int64_t n = text_count(t, from, 0, t.length, limit < 0 ? INT64_MAX : limit);
    if (n == 0) {
        return c->part(args[0], 0, t.length);
    }
    int64_t change, length;
    if (__builtin_mul_overflow(n, to.length - from.length, &change) ||
        __builtin_add_overflow(t.length, change, &length)) {
        return exception_raise(&type_OverflowError, c->is_bytes ? "replace bytes is too long"
                                                                : "replace string is too long");
    }
    void *units;
    uint8_t kind;
    uint32_t wide = c->limit(args[0]), to_wide = c->limit(args[2]);
    value result = c->create(length, to_wide > wide ? to_wide : wide, &units, &kind);
    if (value_is_absent(result)) {
        return VALUE_ABSENT;
    }
    write_replaced(units, kind, t, from, to, n);
    return c->finish(result);
}

/* t between `left` and `right` times the fill unit. pre: both >= 0, together less than 2^63 -
 * length. */
static value pad(value self, int64_t left, int64_t right, uint32_t fill) {
    const struct text_class *c = text_class_of(self);
    struct text t = text_of(self);
    if (left == 0 && right == 0) {
        return c->part(self, 0, t.length);
    }
    void *units;
    uint8_t kind;
    uint32_t limit = c->limit(self);
    value result = c->create(left + t.length + right, fill > limit ? fill : limit, &units, &kind);
    if (!value_is_absent(result)) {
        text_fill(units, kind, 0, left, fill);
        text_copy(units, kind, left, t);
        text_fill(units, kind, left + t.length, right, fill);
        result = c->finish(result);
    }
    return result;
}

/* Reads (width[, fill]); *missing is how much there is to add. */
static bool pad_arguments(const value *args, size_t nargs, const char *name, int64_t *width,
                          int64_t *missing, uint32_t *fill) {
    const struct text_class *c = text_class_of(args[0]);
    *fill = ' ';
    if (!abstract_size_argument(args[1], width)) {
        return false;
    }
    if (nargs > 2) {
        struct text given;
        bool right_type = c->is_bytes ? bytes_like(args[2], &given) : str_check(args[2]);
        if (c->is_bytes && (!right_type || given.length != 1)) {
            exception_raise(&type_TypeError,
                            "%s() argument 2 must be a byte string of length 1, not %s", name,
                            abstract_given(args[2]));
            return false;
        }
        if (!right_type) {
            exception_raise(&type_TypeError,
                            "The fill character must be a unicode character, not %T", args[2]);
            return false;
        }
        if (text_of(args[2]).length != 1) {
            exception_raise(&type_TypeError,
                            "The fill character must be exactly one character long");
            return false;
        }
        *fill = text_get(text_of(args[2]), 0);
    }
    int64_t length = text_of(args[0]).length;
    *missing = *width > length ? *width - length : 0;
    return true;
}

value text_method_center(const value *args, size_t nargs) {
    int64_t width, missing;
    uint32_t fill;
    if (!pad_arguments(args, nargs, "center", &width, &missing, &fill)) {
        return VALUE_ABSENT;
    }
    int64_t left = missing / 2 + (missing & width & 1);
    return pad(args[0], left, missing - left, fill);
}

value text_method_ljust(const value *args, size_t nargs) {
    int64_t width, missing;
    uint32_t fill;
    if (!pad_arguments(args, nargs, "ljust", &width, &missing, &fill)) {
        return VALUE_ABSENT;
    }
    return pad(args[0], 0, missing, fill);
}

value text_method_rjust(const value *args, size_t nargs) {
    int64_t width, missing;
    uint32_t fill;
    if (!pad_arguments(args, nargs, "rjust", &width, &missing, &fill)) {
        return VALUE_ABSENT;
    }
    return pad(args[0], missing, 0, fill);
}

value text_method_zfill(const value *args, size_t nargs) {
    int64_t width, missing;
    uint32_t fill;
    if (!pad_arguments(args, nargs, "zfill", &width, &missing, &fill)) {
        return VALUE_ABSENT;
    }
    value result = pad(args[0], missing, 0, '0');
    struct text t = text_of(args[0]);
    if (value_is_absent(result) || missing == 0 || t.length == 0) {
        return result;
    }
    uint32_t sign = text_get(t, 0);
    if (sign == '+' ||
        sign == '-') { /* result is new and nobody else's: the sign moves to the front */
        struct text padded = text_of(result);
        text_put((void *)(uintptr_t)padded.units, padded.kind, 0, sign);
        text_put((void *)(uintptr_t)padded.units, padded.kind, missing, '0');
    }
    return result;
}

value text_method_isascii(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_bool(text_max(text_of(args[0])) < 0x80);
}

/* Walks t, tabs expanded; writes if units is not NULL. Returns the length, -1 if that is more than
 * an int64 can say. */
static int64_t expand_tabs(struct text t, int tab_size, void *units, uint8_t kind) {
    int64_t column = 0, length = 0;
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        if (c == '\t') {
            int64_t spaces = tab_size > 0 ? tab_size - column % tab_size : 0;
            if (units != NULL) {
                text_fill(units, kind, length, spaces, ' ');
            }
            column += spaces;
            if (__builtin_add_overflow(length, spaces, &length)) {
                return -1;
            }
            continue;
        }
        if (units != NULL) {
            text_put(units, kind, length, c);
        }
        if (__builtin_add_overflow(length, 1, &length)) {
            return -1;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return length;
}

value text_method_expandtabs(const value *args, size_t nargs) {
    (void)nargs;
    const struct text_class *c = text_class_of(args[0]);
    struct text t = text_of(args[0]);
    int tab_size = 8;
    if (!value_is_absent(args[1]) && !abstract_int_argument(args[1], &tab_size)) {
        return VALUE_ABSENT;
    }
    if (text_find_unit(t, '\t', 0, t.length) < 0) {
        return c->part(args[0], 0, t.length);
    }
    int64_t length = expand_tabs(t, tab_size, NULL, 0);
    if (length < 0) {
        return exception_raise(&type_OverflowError,
                               c->is_bytes ? "result too long" : "new string is too long");
    }
    void *units;
    uint8_t kind;
    value result = c->create(length, c->limit(args[0]), &units, &kind);
    if (!value_is_absent(result)) {
        expand_tabs(t, tab_size, units, kind);
        result = c->finish(result);
    }
    return result;
}

/* Joins items, all of which are of class c. */
static value join_items(const struct text_class *c, value separator, const value *items,
                        int64_t count) {
    struct text between = text_of(separator);
    uint32_t limit = between.length == 0 || count < 2 ? 0x7F : c->limit(separator);
    int64_t length = 0;
    for (int64_t i = 0; i < count; i++) {
        value item = value_from_heap(items[i]);
        if (__builtin_add_overflow(length, text_of(item).length, &length) ||
            (i > 0 && __builtin_add_overflow(length, between.length, &length))) {
            return exception_raise(&type_OverflowError,
                                   c->is_bytes ? "join() result is too long for bytes"
                                               : "join() result is too long for a Python string");
        }
        limit = c->limit(item) > limit ? c->limit(item) : limit;
    }
    void *units;
    uint8_t kind;
    value result = c->create(length, limit, &units, &kind);
    if (value_is_absent(result)) {
        return VALUE_ABSENT;
    }
    int64_t at = 0;
    for (int64_t i = 0; i < count; i++) {
        if (i > 0) {
            text_copy(units, kind, at, between);
            at += between.length;
        }
        struct text t = text_of(value_from_heap(items[i]));
        text_copy(units, kind, at, t);
        at += t.length;
    }
    return length <= 1 ? c->finish(result) : result;
}

/* The length of them together; -1: not all are exact ASCII strings, or it is beyond all memory. */
static int64_t ascii_length(const value *items, int64_t count) {
    int64_t length = 0;
    for (int64_t i = 0; i < count; i++) {
        value item = value_from_heap(items[i]);
        if (!value_has_type(item, &type_str) || !str_of(item)->is_ascii || str_of(item)->length > INT64_MAX / 2 - length) {
            return -1;
        }
        length += str_of(item)->length;
    }
    return length;
}

/* pre: all are ASCII; count > 1; `length`, that of the items, > 1 */
static value join_ascii(const struct str *separator, const value *items, int64_t count, int64_t length) {
    const char *between = str_data(separator);
    int64_t gap = separator->length;
    struct str *result = str_new_ascii(length + gap * (count - 1));
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    char *p = str_data(result);
    for (int64_t i = 0; i < count; i++) {
        const struct str *s = str_of(value_from_heap(items[i]));
        if (i > 0) {
            if (gap == 1) {
                *p = *between;
            } else {
                text_copy_bytes(p, between, (size_t)gap);
            }
            p += gap;
        }
        text_copy_bytes(p, (const char *)s + STR_HEADER_ASCII, (size_t)s->length);
        p += s->length;
    }
    return str_value(result);
}

static value join_array(value separator, const value *items, int64_t count) {
    const struct text_class *c = text_class_of(separator);
    if (!c->is_bytes && count > 1 && str_of(separator)->is_ascii) {
        int64_t length = ascii_length(items, count);
        if (length > 1 && str_of(separator)->length <= (INT64_MAX / 2 - length) / (count + 1)) {
            return join_ascii(str_of(separator), items, count, length);
        }
    }
    struct text t;
    for (int64_t i = 0; i < count; i++) {
        value item = value_from_heap(items[i]);
        if (c->is_bytes ? !bytes_like(item, &t) : !str_check(item)) {
            return exception_raise(&type_TypeError, "sequence item %lld: expected %s, %T found",
                                   (long long)i,
                                   c->is_bytes ? "a bytes-like object" : "str instance", item);
        }
    }
    if (count == 1) {
        value item = value_from_heap(items[0]);
        return text_class_of(item) == c ? c->part(item, 0, text_of(item).length) : c->make(text_of(item));
    }
    return join_items(c, separator, items, count);
}

value text_method_join(const value *args, size_t nargs) {
    (void)nargs;
    if (tuple_check(args[1])) {
        return join_array(args[0], tuple_of(args[1])->items, tuple_of(args[1])->length);
    }
    if (list_check(args[1])) { /* nothing below runs code of the program that could change it */
        return join_array(args[0], list_of(args[1])->items, list_of(args[1])->length);
    }
    struct list *items = list_from_iterable(args[1]);
    if (items == NULL) {
        if (error_matches(&type_TypeError) && value_type(args[1])->iter == NULL) {
            exception_raise(&type_TypeError, "can only join an iterable");
        }
        return VALUE_ABSENT;
    }
    value result = join_array(args[0], items->items, items->length);
    object_release(&items->head);
    return result;
}

value text_foreign_add(value left, value right) {
    if (str_check(left)) {
        return exception_raise(&type_TypeError, "can only concatenate str (not \"%T\") to str",
                               right);
    }
    return exception_raise(&type_TypeError, "can't concat %T to %T", right, left);
}

value text_repeat(value self, value n) {
    const struct text_class *c = text_class_of(self);
    struct text t;
    int64_t count, length;
    if (!value_is_int(n) && value_type(n)->index == NULL) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    if (!abstract_index(n, &type_OverflowError, &count)) {
        return VALUE_ABSENT;
    }
    t = text_of(self); /* now: an __index__ may have changed a bytearray */
    if (count <= 0 || t.length == 0) {
        return c->part(self, 0, 0);
    }
    if (count == 1) {
        return c->part(self, 0, t.length);
    }
    if (__builtin_mul_overflow(count, t.length, &length)) {
        return exception_raise(&type_OverflowError, c->is_bytes ? "repeated bytes are too long"
                                                                : "repeated string is too long");
    }
    void *units;
    uint8_t kind;
    value result = c->create(length, c->limit(self), &units, &kind);
    if (value_is_absent(result)) {
        return VALUE_ABSENT;
    }
    if (t.length == 1) {
        text_fill(units, kind, 0, length, text_get(t, 0));
        return result;
    }
    text_copy(units, kind, 0, t);
    for (int64_t done = t.length; done < length;) { /* doubling */
        int64_t more = done < length - done ? done : length - done;
        text_copy(units, kind, done, (struct text){units, more, kind});
        done += more;
    }
    return result;
}

value text_rich_compare(enum order op, struct text a, struct text b) {
    if (op == ORDER_EQ || op == ORDER_NE) {
        return value_from_bool(text_equal(a, b) == (op == ORDER_EQ));
    }
    int order = text_compare(a, b);
    return value_from_bool(op == ORDER_LT   ? order < 0
                           : op == ORDER_LE ? order <= 0
                           : op == ORDER_GT ? order > 0
                                            : order >= 0);
}
