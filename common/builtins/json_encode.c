/* Writing JSON text. CPython 3.11: Modules/_json.c; with an indent, Lib/json/encoder.py. */
#include <math.h>
#include <string.h>

#include "common/builtins/json_private.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"

/* What is being written around the value at hand, to find circles. */
struct enclosing {
    const struct enclosing *outer;
    value container;
};

struct encoder {
    struct str_builder out;
    value fallback; /* `default` */
    bool skip_keys, ascii_only, check_circular, allow_nan, sort_keys;
    const struct str *indent; /* NULL: on one line */
    const struct str *item_separator, *key_separator;
};

static bool encode(struct encoder *e, value v, int64_t level, const struct enclosing *outer);

/* ---- Strings ---- */

static bool add_escape(struct str_builder *b, uint32_t c) {
    static const char digits[] = "0123456789abcdef";
    char text[6] = {'\\', 'u', digits[c >> 12 & 15], digits[c >> 8 & 15], digits[c >> 4 & 15], digits[c & 15]};
    static const char from[] = "\"\\\n\r\t\f\b", to[] = "\"\\nrtfb";
    const char *found = c < 0x80 && c != 0 ? strchr(from, (int)c) : NULL;
    if (found != NULL) {
        text[1] = to[found - from];
        return str_builder_add_ascii(b, text, 2);
    }
    return str_builder_add_ascii(b, text, 6);
}

static bool add_string(struct str_builder *b, const struct str *s, bool ascii_only) {
    struct text t = str_text(s);
    int64_t done = 0;
    if (!str_builder_add_char(b, '"')) {
        return false;
    }
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        bool plain = c >= 0x20 && c != '"' && c != '\\' && (!ascii_only || c < 0x7F);
        if (plain) {
            continue;
        }
        if (done < i && !str_builder_add_part(b, text_part(t, done, i))) {
            return false;
        }
        done = i + 1;
        if (c >= 0x10000) {
            c -= 0x10000;
            if (!add_escape(b, 0xD800 | c >> 10)) {
                return false;
            }
            c = 0xDC00 | (c & 0x3FF);
        }
        if (!add_escape(b, c)) {
            return false;
        }
    }
    return (done == t.length || str_builder_add_part(b, text_part(t, done, t.length))) && str_builder_add_char(b, '"');
}

static value encode_one_string(value v, bool ascii_only) {
    struct str_builder b;
    struct str *s;
    if (!str_check(v)) {
        return exception_raise(&type_TypeError, "first argument must be a string, not %T", v);
    }
    str_builder_init(&b);
    add_string(&b, str_of(v), ascii_only);
    s = str_builder_finish(&b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

value json_encode_string(const value *args, size_t nargs) {
    (void)nargs;
    return encode_one_string(args[0], false);
}

value json_encode_string_ascii(const value *args, size_t nargs) {
    (void)nargs;
    return encode_one_string(args[0], true);
}

/* ---- Numbers ---- */

/* Adds a text that is owned. */
static bool add_owned(struct encoder *e, value text) {
    bool ok = !value_is_absent(text) && str_builder_add_str(&e->out, str_of(text));
    value_release_any(text);
    return ok;
}

/* The repr that `type` itself gives, whatever a subclass says. */
static bool add_plain_repr(struct encoder *e, const struct type *type, value v) {
    return add_owned(e, type->repr(v));
}

/* Whether v is a float that JSON has no text for; then *name is what is written, NULL after a failure. */
static bool special_float(struct encoder *e, value v, const char **name) {
    double d;
    *name = NULL;
    if (!number_to_double(v, &d)) {
        return true;
    }
    if (isfinite(d)) {
        return false;
    }
    if (!e->allow_nan) {
        if (e->indent == NULL) {
            exception_raise(&type_ValueError, "Out of range float values are not JSON compliant");
        } else {
            exception_raise(&type_ValueError, "Out of range float values are not JSON compliant: %R", v);
        }
        return true;
    }
    *name = isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
    return true;
}

static bool add_float(struct encoder *e, value v) {
    const char *name;
    if (value_is_float(v) || type_is_subtype_flag(value_type(v), TYPE_FLOAT_SUBCLASS)) {
        if (special_float(e, v, &name)) {
            return name != NULL && str_builder_add_text(&e->out, name);
        }
    }
    return add_plain_repr(e, &type_float, v);
}

static bool is_float(value v) {
    return value_is_float(v) || type_is_subtype_flag(value_type(v), TYPE_FLOAT_SUBCLASS);
}

static bool is_int(value v) {
    return value_is_int(v) || type_is_subtype_flag(value_type(v), TYPE_INT_SUBCLASS);
}

/* None, True and False by name; NULL: none of them. */
static const char *name_of(value v) {
    return value_is_none(v)                                        ? "null"
           : value_is(v, value_from_object(&true_object.head))     ? "true"
           : value_is(v, value_from_object(&false_object.head))    ? "false"
                                                                   : NULL;
}

/* ---- Containers ---- */

static bool add_line(struct encoder *e, int64_t level) {
    if (e->indent == NULL) {
        return true;
    }
    if (!str_builder_add_char(&e->out, '\n')) {
        return false;
    }
    for (int64_t i = 0; i < level; i++) {
        if (!str_builder_add_str(&e->out, e->indent)) {
            return false;
        }
    }
    return true;
}

static bool enter(struct encoder *e, struct enclosing *here, value container, const struct enclosing *outer) {
    here->outer = outer;
    here->container = container;
    for (; e->check_circular && outer != NULL; outer = outer->outer) {
        if (value_is(outer->container, container)) {
            exception_raise(&type_ValueError, "Circular reference detected");
            return false;
        }
    }
    return object_recursion_enter(" while encoding a JSON object");
}

/* The separator before item i, and the start of its line. */
static bool add_gap(struct encoder *e, bool first, int64_t level) {
    return (first || str_builder_add_str(&e->out, e->item_separator)) && add_line(e, level);
}

static bool encode_array(struct encoder *e, value v, int64_t level, const struct enclosing *outer) {
    bool is_list = list_check(v), ok = true;
    for (int64_t i = 0; ok && i < (is_list ? list_of(v)->length : tuple_of(v)->length); i++) {
        value item = value_retained(value_from_heap(is_list ? list_of(v)->items[i] : tuple_of(v)->items[i]));
        ok = add_gap(e, i == 0, level + 1) && encode(e, item, level + 1, outer);
        value_release(item);
    }
    return ok && add_line(e, level);
}

/* A key as text; *skip: it is left out. */
static bool add_key(struct encoder *e, value key, bool *first, int64_t level, bool *skip) {
    const char *name = name_of(key);
    *skip = false;
    if (name == NULL && !str_check(key) && !is_float(key) && !is_int(key)) {
        *skip = e->skip_keys;
        if (!*skip) {
            exception_raise(&type_TypeError, "keys must be str, int, float, bool or None, not %T", key);
        }
        return *skip;
    }
    if (!add_gap(e, *first, level)) {
        return false;
    }
    *first = false;
    if (str_check(key)) {
        return add_string(&e->out, str_of(key), e->ascii_only);
    }
    return str_builder_add_char(&e->out, '"') &&
           (name != NULL ? str_builder_add_text(&e->out, name)
            : is_float(key) ? add_float(e, key)
                            : add_plain_repr(e, &type_int, key)) &&
           str_builder_add_char(&e->out, '"');
}

static bool encode_pair(struct encoder *e, value key, value item, bool *first, int64_t level, const struct enclosing *outer) {
    bool skip;
    return add_key(e, key, first, level, &skip) &&
           (skip || (str_builder_add_str(&e->out, e->key_separator) && encode(e, item, level, outer)));
}

/* v.items() as a list of its own; sorted if that is wanted. */
static struct list *items_of(struct encoder *e, value v) {
    struct str *name = str_intern_text("items");
    value method = name == NULL ? VALUE_ABSENT : abstract_get_attribute(v, str_value(name)), items;
    struct list *l;
    if (name != NULL) {
        object_release(&name->head);
    }
    items = value_is_absent(method) ? method : abstract_call(method, NULL, 0, NULL);
    value_release_any(method);
    if (value_is_absent(items)) {
        return NULL;
    }
    l = list_from_iterable(items);
    value_release(items);
    if (l != NULL && e->sort_keys && !list_sort(l, VALUE_ABSENT, false)) {
        object_release(&l->head);
        return NULL;
    }
    return l;
}

static bool encode_object(struct encoder *e, value v, int64_t level, const struct enclosing *outer) {
    struct list *items = items_of(e, v);
    bool ok = items != NULL, first = true;
    for (int64_t i = 0; ok && i < items->length; i++) {
        value pair = value_from_heap(items->items[i]);
        if (!tuple_check(pair) || tuple_of(pair)->length != 2) {
            exception_raise(&type_ValueError, "items must return 2-tuples");
            ok = false;
        } else {
            ok = encode_pair(e, value_from_heap(tuple_of(pair)->items[0]), value_from_heap(tuple_of(pair)->items[1]), &first,
                             level + 1, outer);
        }
    }
    if (items != NULL) {
        object_release(&items->head);
    }
    return ok && (first || add_line(e, level));
}

static bool encode_container(struct encoder *e, value v, int64_t level, const struct enclosing *outer) {
    struct enclosing here;
    bool is_object = dict_check(v), ok;
    int64_t length = is_object ? abstract_length(v) : list_check(v) ? list_of(v)->length : tuple_of(v)->length;
    if (length <= 0) {
        return length == 0 && str_builder_add_text(&e->out, is_object ? "{}" : "[]");
    }
    if (!enter(e, &here, v, outer)) {
        return false;
    }
    ok = str_builder_add_char(&e->out, is_object ? '{' : '[') &&
         (is_object ? encode_object(e, v, level, &here) : encode_array(e, v, level, &here)) &&
         str_builder_add_char(&e->out, is_object ? '}' : ']');
    object_recursion_leave();
    return ok;
}

/* What `default` makes of a value of another type. */
static bool encode_other(struct encoder *e, value v, int64_t level, const struct enclosing *outer) {
    struct enclosing here;
    value other;
    bool ok;
    if (!enter(e, &here, v, outer)) {
        return false;
    }
    other = abstract_call_one(e->fallback, v);
    ok = !value_is_absent(other) && encode(e, other, level, &here);
    value_release_any(other);
    object_recursion_leave();
    return ok;
}

static bool encode(struct encoder *e, value v, int64_t level, const struct enclosing *outer) {
    const char *name = name_of(v);
    if (name != NULL) {
        return str_builder_add_text(&e->out, name);
    }
    if (str_check(v)) {
        return add_string(&e->out, str_of(v), e->ascii_only);
    }
    if (is_int(v)) {
        return add_plain_repr(e, &type_int, v);
    }
    if (is_float(v)) {
        return add_float(e, v);
    }
    if (list_check(v) || tuple_check(v) || dict_check(v)) {
        return encode_container(e, v, level, outer);
    }
    return encode_other(e, v, level, outer);
}

/* encode(value, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator, key_separator) */
value json_encode(const value *args, size_t nargs) {
    struct encoder e = {.fallback = args[1]};
    bool *const flags[] = {&e.skip_keys, &e.ascii_only, &e.check_circular, &e.allow_nan, &e.sort_keys};
    struct str *s;
    (void)nargs;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        int truth = abstract_truth(args[2 + i]);
        if (truth < 0) {
            return VALUE_ABSENT;
        }
        *flags[i] = truth != 0;
    }
    for (int i = 9; i >= 7; i--) {
        if (!str_check(args[i]) && !(i == 7 && value_is_none(args[i]))) {
            return exception_raise(&type_TypeError, "make_encoder() argument %d must be str, not %s", i == 7 ? 4 : 14 - i,
                                   abstract_given(args[i]));
        }
    }
    e.indent = value_is_none(args[7]) ? NULL : str_of(args[7]);
    e.item_separator = str_of(args[8]);
    e.key_separator = str_of(args[9]);
    str_builder_init(&e.out);
    if (!encode(&e, args[0], 0, NULL)) {
        str_builder_discard(&e.out);
        return VALUE_ABSENT;
    }
    s = str_builder_finish(&e.out);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}
