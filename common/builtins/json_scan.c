/* Reading JSON text. The grammar is RFC 8259's, with NaN, Infinity and -Infinity; errors are found where CPython 3.11 finds them
 * (Modules/_json.c). */
#include <stdlib.h>
#include <string.h>

#include "common/builtins/json_private.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"

struct scanner {
    value text;
    struct text t;
    bool strict; /* no control characters in strings */
    /* Called with what was read; absent: nothing is. */
    value object_hook, pairs_hook, parse_float, parse_int, parse_constant;
    value error;       /* called with message, text and place: gives the exception */
    struct dict *memo; /* keys, so that equal ones are one object */
};

static value scan(struct scanner *s, int64_t at, int64_t *end);

/* ---- Errors ---- */

static value fail(struct scanner *s, const char *message, int64_t at) {
    struct str *text = str_from_ascii(message);
    value args[3] = {text == NULL ? VALUE_ABSENT : str_value(text), s->text, value_from_int64(at)}, made = VALUE_ABSENT;
    if (text != NULL && !value_is_absent(args[2])) {
        made = abstract_call(s->error, args, 3, NULL);
    }
    value_release_any(args[0]);
    value_release_any(args[2]);
    if (!value_is_absent(made)) {
        exception_raise_statement(made, VALUE_ABSENT);
        value_release(made);
    }
    return VALUE_ABSENT;
}

/* There is no value: the caller says so, for whom a StopIteration tells the place. */
static value no_value(int64_t at) {
    value place = value_from_int64(at);
    if (!value_is_absent(place)) {
        exception_raise_value(&type_StopIteration, place);
        value_release(place);
    }
    return VALUE_ABSENT;
}

static uint32_t get(const struct scanner *s, int64_t at) {
    return at < s->t.length ? text_get(s->t, at) : 0;
}

static int64_t skip_space(const struct scanner *s, int64_t at) {
    for (;; at++) {
        uint32_t c = get(s, at);
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
            return at;
        }
    }
}

/* ---- Strings ---- */

static int hex_value(uint32_t c) {
    return c >= '0' && c <= '9' ? (int)c - '0' : c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : c >= 'A' && c <= 'F' ? (int)c - 'A' + 10 : -1;
}

/* Four hexadecimal digits; -1: they are none. */
static int32_t read_hex(const struct scanner *s, int64_t at) {
    int32_t code = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_value(get(s, at + i));
        if (digit < 0) {
            return -1;
        }
        code = code << 4 | digit;
    }
    return code;
}

/* What follows "\u" at `at`: *end behind it. -1 with an exception pending. */
static int32_t read_unicode(struct scanner *s, int64_t at, int64_t *end) {
    int32_t code, low;
    if (at + 4 >= s->t.length || (code = read_hex(s, at)) < 0) {
        fail(s, "Invalid \\uXXXX escape", at - 1);
        return -1;
    }
    *end = at + 4;
    if (code >= 0xD800 && code < 0xDC00 && *end + 6 < s->t.length && get(s, *end) == '\\' && get(s, *end + 1) == 'u') {
        low = read_hex(s, *end + 2);
        if (low < 0) {
            fail(s, "Invalid \\uXXXX escape", *end + 1);
            return -1;
        }
        if (low >= 0xDC00 && low < 0xE000) {
            *end += 6;
            return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
    }
    return code;
}

/* The character for an escape other than \u; 0: there is none. */
static uint32_t escaped(uint32_t c) {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *found = c != 0 && c < 0x80 ? strchr(from, (int)c) : NULL;
    return found == NULL ? 0 : (uint32_t)to[found - from];
}

/* The next quote or backslash; -1 with an exception pending. begin: of the string, for the message. */
static int64_t find_special(struct scanner *s, int64_t at, int64_t begin) {
    for (; at < s->t.length; at++) {
        uint32_t c = text_get(s->t, at);
        if (c == '"' || c == '\\') {
            return at;
        }
        if (c < 0x20 && s->strict) {
            fail(s, "Invalid control character at", at);
            return -1;
        }
    }
    fail(s, "Unterminated string starting at", begin);
    return -1;
}

static value finish_string(struct str *made) {
    return made == NULL ? VALUE_ABSENT : str_value(made);
}

/* A string whose text begins at `at`, behind the quote. */
static value scan_string(struct scanner *s, int64_t at, int64_t *end) {
    int64_t begin = at - 1, special = find_special(s, at, begin);
    struct str_builder b;
    if (special < 0) {
        return VALUE_ABSENT;
    }
    if (text_get(s->t, special) == '"') {
        *end = special + 1;
        return finish_string(str_from_text(text_part(s->t, at, special)));
    }
    str_builder_init(&b);
    for (;;) {
        uint32_t c;
        if (special > at && !str_builder_add_part(&b, text_part(s->t, at, special))) {
            break;
        }
        at = special + 1;
        if (text_get(s->t, special) == '"') {
            *end = at;
            return finish_string(str_builder_finish(&b));
        }
        if (at == s->t.length) {
            fail(s, "Unterminated string starting at", begin);
            break;
        }
        c = text_get(s->t, at++);
        if (c == 'u') {
            int32_t code = read_unicode(s, at, &at);
            if (code < 0) {
                break;
            }
            c = (uint32_t)code;
        } else {
            c = escaped(c);
            if (c == 0) {
                fail(s, "Invalid \\escape", at - 2);
                break;
            }
        }
        if (!str_builder_add_char(&b, c) || (special = find_special(s, at, begin)) < 0) {
            break;
        }
    }
    str_builder_discard(&b);
    return VALUE_ABSENT;
}

/* ---- Numbers and names ---- */

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

static int64_t skip_digits(const struct scanner *s, int64_t at) {
    while (is_digit(get(s, at))) {
        at++;
    }
    return at;
}

#define DIGITS_FEW 18 /* what fits an int64 in any case */

static value number_of(struct scanner *s, int64_t start, int64_t end, bool is_float) {
    value hook = is_float ? s->parse_float : s->parse_int, text, result;
    if (value_is_absent(hook) && !is_float && end - start <= DIGITS_FEW) {
        bool negative = text_get(s->t, start) == '-';
        int64_t n = 0;
        for (int64_t i = start + negative; i < end; i++) {
            n = n * 10 + (text_get(s->t, i) - '0');
        }
        return value_from_int64(negative ? -n : n);
    }
    text = finish_string(str_from_text(text_part(s->t, start, end)));
    if (value_is_absent(text)) {
        return text;
    }
    result = !value_is_absent(hook) ? abstract_call_one(hook, text) : is_float ? float_from_str(text) : int_from_str(text, 10);
    value_release(text);
    return result;
}

static value scan_number(struct scanner *s, int64_t start, int64_t *end) {
    int64_t at = start + (get(s, start) == '-'), further;
    bool is_float = false;
    if (!is_digit(get(s, at))) {
        return no_value(start);
    }
    at = get(s, at) == '0' ? at + 1 : skip_digits(s, at);
    if (get(s, at) == '.' && is_digit(get(s, at + 1))) {
        is_float = true;
        at = skip_digits(s, at + 1);
    }
    if (get(s, at) == 'e' || get(s, at) == 'E') {
        further = at + 1;
        further += get(s, further) == '-' || get(s, further) == '+';
        if (is_digit(get(s, further))) {
            is_float = true;
            at = skip_digits(s, further);
        }
    }
    *end = at;
    return number_of(s, start, at, is_float);
}

static bool stands(const struct scanner *s, int64_t at, const char *name) {
    struct text part = {name, (int64_t)strlen(name), 1};
    return at + part.length <= s->t.length && text_matches_at(s->t, part, at);
}

/* NaN and the infinities. */
static value constant(struct scanner *s, const char *name, double d) {
    value text, result;
    if (value_is_absent(s->parse_constant)) {
        return value_from_double(d);
    }
    text = finish_string(str_from_ascii(name));
    result = value_is_absent(text) ? text : abstract_call_one(s->parse_constant, text);
    value_release_any(text);
    return result;
}

static value scan_name(struct scanner *s, int64_t at, int64_t *end) {
    static const struct {
        const char *name;
        struct object *object;
        double number;
    } names[] = {
        {"null", &none_object, 0},
        {"true", &true_object.head, 0},
        {"false", &false_object.head, 0},
        {"NaN", NULL, __builtin_nan("")},
        {"Infinity", NULL, __builtin_inf()},
        {"-Infinity", NULL, -__builtin_inf()},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (stands(s, at, names[i].name)) {
            *end = at + (int64_t)strlen(names[i].name);
            return names[i].object != NULL ? value_retained(value_from_object(names[i].object))
                                           : constant(s, names[i].name, names[i].number);
        }
    }
    return get(s, at) == '-' ? scan_number(s, at, end) : no_value(at);
}

/* ---- Containers ---- */

static value scan_array(struct scanner *s, int64_t at, int64_t *end) {
    struct list *l = list_new(0);
    if (l == NULL) {
        return VALUE_ABSENT;
    }
    at = skip_space(s, at);
    if (get(s, at) == ']') {
        *end = at + 1;
        return list_value(l);
    }
    for (;;) {
        value item = scan(s, at, &at);
        if (value_is_absent(item) || !list_append_steal(l, item)) {
            break;
        }
        at = skip_space(s, at);
        if (get(s, at) == ']') {
            *end = at + 1;
            return list_value(l);
        }
        if (get(s, at) != ',') {
            fail(s, "Expecting ',' delimiter", at);
            break;
        }
        at = skip_space(s, at + 1);
    }
    object_release(&l->head);
    return VALUE_ABSENT;
}

/* A key, its colon and the item behind; both owned. false with an exception pending. */
static bool scan_pair(struct scanner *s, int64_t *at, value *key, value *item) {
    value known;
    if (get(s, *at) != '"') {
        fail(s, "Expecting property name enclosed in double quotes", *at);
        return false;
    }
    *key = scan_string(s, *at + 1, at);
    if (value_is_absent(*key)) {
        return false;
    }
    known = dict_get(s->memo, *key);
    if (!value_is_absent(known)) {
        value_replace(key, value_retained(known));
    } else if (!dict_set(s->memo, *key, *key)) {
        value_release(*key);
        return false;
    }
    *at = skip_space(s, *at);
    if (get(s, *at) != ':') {
        fail(s, "Expecting ':' delimiter", *at);
        value_release(*key);
        return false;
    }
    *item = scan(s, skip_space(s, *at + 1), at);
    if (value_is_absent(*item)) {
        value_release(*key);
        return false;
    }
    return true;
}

/* Keeps a pair in the list, if there is one, else in the dict; steals both. */
static bool keep(struct list *pairs, struct dict *d, value key, value item) {
    const value both[2] = {key, item};
    bool ok;
    if (pairs != NULL) {
        struct tuple *pair = tuple_steal_array(both, 2);
        return pair != NULL && list_append_steal(pairs, tuple_value(pair));
    }
    ok = dict_set(d, key, item);
    value_release(key);
    value_release(item);
    return ok;
}

static bool scan_pairs(struct scanner *s, int64_t at, int64_t *end, struct list *pairs, struct dict *d) {
    at = skip_space(s, at);
    if (get(s, at) == '}') {
        *end = at + 1;
        return true;
    }
    for (;;) {
        value key, item;
        if (!scan_pair(s, &at, &key, &item) || !keep(pairs, d, key, item)) {
            return false;
        }
        at = skip_space(s, at);
        if (get(s, at) == '}') {
            *end = at + 1;
            return true;
        }
        if (get(s, at) != ',') {
            fail(s, "Expecting ',' delimiter", at);
            return false;
        }
        at = skip_space(s, at + 1);
    }
}

static value scan_object(struct scanner *s, int64_t at, int64_t *end) {
    bool wants_pairs = !value_is_absent(s->pairs_hook);
    struct list *pairs = wants_pairs ? list_new(0) : NULL;
    struct dict *d = wants_pairs ? NULL : dict_new();
    value made = wants_pairs ? pairs == NULL ? VALUE_ABSENT : list_value(pairs) : d == NULL ? VALUE_ABSENT : dict_value(d);
    value hook = wants_pairs ? s->pairs_hook : s->object_hook;
    if (!value_is_absent(made) && !scan_pairs(s, at, end, pairs, d)) {
        value_release(made);
        made = VALUE_ABSENT;
    }
    if (!value_is_absent(made) && !value_is_absent(hook)) {
        value result = abstract_call_one(hook, made);
        value_release(made);
        made = result;
    }
    return made;
}

/* The value that begins at `at`. */
static value scan(struct scanner *s, int64_t at, int64_t *end) {
    uint32_t c = get(s, at);
    value result;
    if (at >= s->t.length) {
        return no_value(at);
    }
    if (c == '"') {
        return scan_string(s, at + 1, end);
    }
    if (is_digit(c)) {
        return scan_number(s, at, end);
    }
    if (c != '{' && c != '[') {
        return scan_name(s, at, end);
    }
    if (!object_recursion_enter(c == '{' ? " while decoding a JSON object from a unicode string"
                                         : " while decoding a JSON array from a unicode string")) {
        return VALUE_ABSENT;
    }
    result = c == '{' ? scan_object(s, at + 1, end) : scan_array(s, at + 1, end);
    object_recursion_leave();
    return result;
}

/* ---- Functions ---- */

static bool take_text(struct scanner *s, value text) {
    if (!str_check(text)) {
        exception_raise(&type_TypeError, "first argument must be a string, not %T", text);
        return false;
    }
    s->text = text;
    s->t = str_text(str_of(text));
    return true;
}

static value with_end(value v, int64_t end) {
    value both[2] = {v, VALUE_ABSENT};
    struct tuple *t;
    if (value_is_absent(v)) {
        return v;
    }
    both[1] = value_from_int64(end);
    if (value_is_absent(both[1])) {
        value_release(v);
        return VALUE_ABSENT;
    }
    t = tuple_steal_array(both, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value or_absent(value v) {
    return value_is_none(v) ? VALUE_ABSENT : v;
}

/* scan_once(text, place, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, error): (value, end) */
value json_scan_once(const value *args, size_t nargs) {
    struct scanner s;
    int64_t at, end = 0;
    int strict = abstract_truth(args[2]);
    value result;
    (void)nargs;
    if (strict < 0 || !take_text(&s, args[0]) || !abstract_size_argument(args[1], &at)) {
        return VALUE_ABSENT;
    }
    if (at < 0) {
        return exception_raise(&type_ValueError, "idx cannot be negative");
    }
    s.strict = strict != 0;
    s.object_hook = or_absent(args[3]);
    s.pairs_hook = or_absent(args[4]);
    s.parse_float = or_absent(args[5]);
    s.parse_int = or_absent(args[6]);
    s.parse_constant = or_absent(args[7]);
    s.error = args[8];
    s.memo = dict_new();
    if (s.memo == NULL) {
        return VALUE_ABSENT;
    }
    result = scan(&s, at, &end);
    object_release(&s.memo->head);
    return with_end(result, end);
}

/* scanstring(text, place, error[, strict]): (str, end) */
value json_scan_string(const value *args, size_t nargs) {
    struct scanner s = {.error = args[2], .strict = true};
    int64_t at, end = 0;
    int strict = nargs > 3 ? abstract_truth(args[3]) : 1;
    if (strict < 0 || !take_text(&s, args[0]) || !abstract_size_argument(args[1], &at)) {
        return VALUE_ABSENT;
    }
    s.strict = strict != 0;
    if (at < 0 || at > s.t.length) {
        return exception_raise(&type_ValueError, "end is out of bounds");
    }
    value result = scan_string(&s, at, &end);
    return with_end(result, end);
}
