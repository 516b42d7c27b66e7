/* str methods that go through a table or an encoding: encode, maketrans, translate; and format,
 * which is not there. */
#include "common/objects/abstract.h"
#include "common/objects/codec.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/str_internal.h"
#include "common/objects/text_methods.h"
#include "common/objects/unicode.h"

value str_method_encode(const value *args, size_t nargs) {
    static const char *const names[] = {"encoding", "errors"};
    const struct str *options[2] = {NULL, NULL};
    (void)nargs;
    for (int i = 0; i < 2; i++) {
        if (value_is_absent(args[1 + i])) {
            continue;
        }
        if (!str_check(args[1 + i])) {
            return exception_raise(&type_TypeError, "encode() argument '%s' must be str, not %s",
                                   names[i], abstract_given(args[1 + i]));
        }
        options[i] = str_of(args[1 + i]);
    }
    struct bytes *b = codec_encode(str_of(args[0]), options[0], options[1]);
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

/* table[c] = item, which is stolen and may be absent after a failure. */
static bool set_translation(struct dict *table, uint32_t c, value item) {
    if (value_is_absent(item)) {
        return false;
    }
    value key = value_from_int64(c);
    bool done = !value_is_absent(key) && dict_set(table, key, item);
    value_release_any(key);
    value_release(item);
    return done;
}

/* maketrans(dict): keys become code points. */
static bool translate_keys(struct dict *table, struct dict *from) {
    int64_t position = 0;
    value key, item;
    while (dict_next(from, &position, &key, &item)) {
        if (!str_check(key)) {
            if (!value_is_int(key) && !type_is_subtype_flag(value_type(key), TYPE_INT_SUBCLASS)) {
                exception_raise(&type_TypeError,
                                "keys in translate table must be strings or integers");
                return false;
            }
            if (!dict_set(table, key, item)) {
                return false;
            }
            continue;
        }
        if (str_of(key)->length != 1) {
            exception_raise(&type_ValueError, "string keys in translate table must be of length 1");
            return false;
        }
        if (!set_translation(table, str_get(str_of(key), 0), value_retained(item))) {
            return false;
        }
    }
    return true;
}

static bool translate_pairs(struct dict *table, const struct str *from, const struct str *to,
                            const struct str *deleted) {
    if (from->length != to->length) {
        exception_raise(&type_ValueError,
                        "the first two maketrans arguments must have equal length");
        return false;
    }
    for (int64_t i = 0; i < from->length; i++) {
        if (!set_translation(table, str_get(from, i), value_from_int64(str_get(to, i)))) {
            return false;
        }
    }
    for (int64_t i = 0; deleted != NULL && i < deleted->length; i++) {
        if (!set_translation(table, str_get(deleted, i), value_none_retained())) {
            return false;
        }
    }
    return true;
}

/* A static method: no self. */
value str_method_maketrans(const value *args, size_t nargs) {
    for (size_t i = 1; i < nargs; i++) {
        if (!str_check(args[i])) {
            return exception_raise(&type_TypeError, "maketrans() argument %zu must be str, not %s",
                                   i + 1, abstract_given(args[i]));
        }
    }
    if (nargs == 1 && !dict_check(args[0])) {
        return exception_raise(&type_TypeError,
                               "if you give only one argument to maketrans it must be a dict");
    }
    if (nargs > 1 && !str_check(args[0])) {
        return exception_raise(&type_TypeError,
                               "first maketrans argument must be a string if there is "
                               "a second argument");
    }
    struct dict *table = dict_new();
    if (table == NULL) {
        return VALUE_ABSENT;
    }
    bool done = nargs == 1 ? translate_keys(table, dict_of(args[0]))
                           : translate_pairs(table, str_of(args[0]), str_of(args[1]),
                                             nargs > 2 ? str_of(args[2]) : NULL);
    if (!done) {
        object_release(&table->head);
        return VALUE_ABSENT;
    }
    return dict_value(table);
}

/* Appends what the table makes of c. */
static bool add_translated(struct str_builder *b, value table, uint32_t c) {
    value key = value_from_int64(c);
    if (value_is_absent(key)) {
        return false;
    }
    value to = abstract_get_item(table, key);
    value_release(key);
    if (value_is_absent(to)) {
        if (!error_matches(&type_LookupError)) {
            return false;
        }
        error_clear();
        return str_builder_add_char(b, c);
    }
    bool done = true;
    int64_t code;
    if (str_check(to)) {
        done = str_builder_add_str(b, str_of(to));
    } else if (value_is_int(to) || type_is_subtype_flag(value_type(to), TYPE_INT_SUBCLASS)) {
        done = abstract_index(to, NULL, &code);
        if (done && (code < 0 || code > (int64_t)UNICODE_MAX)) {
            exception_raise(&type_ValueError, "character mapping must be in range(0x110000)");
            done = false;
        }
        done = done && str_builder_add_char(b, (uint32_t)code);
    } else if (!value_is_none(to)) {
        exception_raise(&type_TypeError, "character mapping must return integer, None or str");
        done = false;
    }
    value_release(to);
    return done;
}

value str_method_translate(const value *args, size_t nargs) {
    (void)nargs;
    struct text t = str_text(str_of(args[0]));
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length; i++) {
        if (!add_translated(&b, args[1], text_get(t, i))) {
            str_builder_discard(&b);
            return VALUE_ABSENT;
        }
    }
    struct str *result = str_builder_finish(&b);
    return result == NULL ? VALUE_ABSENT : str_value(result);
}
