/* The type str: its slots and its table of methods. */
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/slice.h"
#include "common/objects/str_internal.h"
#include "common/objects/text_construct.h"
#include "common/objects/text_methods.h"
#include "common/objects/tuple.h"

static value result_of(struct str *s) {
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value bound[3];
    (void)type;
    if (nargs == 1 && kwnames == NULL) {
        return abstract_str(args[0]);
    }
    if (!text_construct_bind("str", "object", args, nargs, kwnames, bound)) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(bound[0])) {
        return value_retained(str_value(str_empty));
    }
    if (value_is_absent(bound[1]) && value_is_absent(bound[2])) {
        return abstract_str(bound[0]);
    }
    if (str_check(bound[0])) {
        return exception_raise(&type_TypeError, "decoding str is not supported");
    }
    struct text t;
    if (!bytes_like(bound[0], &t)) {
        return exception_raise(&type_TypeError,
                               "decoding to str: need a bytes-like object, %T found", bound[0]);
    }
    return result_of(codec_decode(t.units, t.length,
                                  value_is_absent(bound[1]) ? NULL : str_of(bound[1]),
                                  value_is_absent(bound[2]) ? NULL : str_of(bound[2])));
}

/* A copy of what str() makes, in an object of the subclass. */
static value create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value plain = construct(&type_str, args, nargs, kwnames);
    struct str *s;
    if (value_is_absent(plain) || type == &type_str) {
        return plain;
    }
    s = (struct str *)object_new(type, str_size(str_of(plain)));
    if (s != NULL) {
        const struct str *from = str_of(plain);
        memcpy((char *)s + sizeof s->head, (const char *)from + sizeof from->head, str_size(from) - sizeof from->head);
        s->is_interned = false;
        if (type->flags & TYPE_TRACKED) {
            gc_track(&s->head);
        }
    }
    value_release(plain);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value repr(value self) {
    return result_of(str_repr(str_of(self)));
}

static value to_str(value self) {
    return result_of(str_slice(str_of(self), 0, str_of(self)->length));
}

static bool hash(value self, int64_t *out) {
    *out = str_hash(str_of(self));
    return true;
}

static value compare(enum order op, value self, value other) {
    if (!str_check(other)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    struct str *a = str_of(self), *b = str_of(other);
    if (op == ORDER_EQ || op == ORDER_NE) {
        return value_from_bool(str_equal(a, b) == (op == ORDER_EQ));
    }
    return text_rich_compare(op, str_text(a), str_text(b));
}

static int truth(value self) {
    return str_of(self)->length != 0;
}

static value iter(value self) {
    return sequence_iterator_new(str_of(self)->is_ascii ? &type_str_ascii_iterator : &type_str_iterator, self);
}

static value binary(enum number_operator op, value left, value right) {
    switch (op) {
    case NUMBER_ADD:
        if (!str_check(left)) {
            break;
        }
        if (!str_check(right)) {
            return text_foreign_add(left, right);
        }
        return result_of(str_concat(str_of(left), str_of(right)));
    case NUMBER_MUL:
        return str_check(left) ? text_repeat(left, right) : text_repeat(right, left);
    case NUMBER_MOD:
        if (str_check(left)) {
            return str_percent(str_of(left), right);
        }
        break;
    default:
        break;
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static int64_t length(value self) {
    return str_of(self)->length;
}

static value get_slice(value self, value key) {
    struct str *s = str_of(self);
    int64_t start, stop, step, count;
    if (!slice_indices(key, s->length, &start, &stop, &step, &count)) {
        return VALUE_ABSENT;
    }
    if (step == 1) {
        return result_of(str_slice(s, count == 0 ? 0 : start, count == 0 ? 0 : start + count));
    }
    if (count <= 1) {
        return result_of(str_slice(s, count == 0 ? 0 : start, count == 0 ? 0 : start + 1));
    }
    struct str *result = str_new(count, str_limit(s));
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    void *units = str_data(result);
    for (int64_t i = 0; i < count; i++) {
        text_put(units, s->kind, i, str_get(s, start + i * step));
    }
    return result_of(str_narrowed(result));
}

static value get_item(value self, value key) {
    struct str *s = str_of(self);
    size_t quick;
    int64_t i;
    if (LIKELY(value_try_index(key, (size_t)s->length, &quick))) {
        return result_of(str_from_code_point(str_get(s, (int64_t)quick)));
    }
    if (value_is_int(key) || value_type(key)->index != NULL) {
        if (!abstract_index(key, &type_IndexError, &i)) {
            return VALUE_ABSENT;
        }
        i += i < 0 ? s->length : 0;
        if (i < 0 || i >= s->length) {
            return exception_raise(&type_IndexError, "string index out of range");
        }
        return result_of(str_from_code_point(str_get(s, i)));
    }
    if (value_has_type(key, &type_slice)) {
        return get_slice(self, key);
    }
    return exception_raise(&type_TypeError, "string indices must be integers, not '%T'", key);
}

static int contains(value self, value item) {
    if (!str_check(item)) {
        exception_raise(&type_TypeError, "'in <string>' requires string as left operand, not %T",
                        item);
        return -1;
    }
    struct text t = text_of(self), part = text_of(item);
    if (part.length == 1 && t.length <= 16 && t.kind == 1 && part.kind == 1) { /* shorter than the way to memchr */
        const uint8_t *units = t.units, wanted = *(const uint8_t *)part.units;
        for (int64_t i = 0; i < t.length; i++) {
            if (units[i] == wanted) {
                return 1;
            }
        }
        return 0;
    }
    return text_find(t, part, 0, t.length) >= 0;
}

static size_t sizeof_object(value self) {
    const struct str *s = str_of(self);
    /* CPython 3.12 and later keep the UTF-8 form of single Latin-1 characters beside them: two bytes and a NUL. */
    return str_size(s) + (TAGBOX_CPYTHON >= 312 && s->length == 1 && s->kind == 1 && !s->is_ascii ? 3 : 0);
}

static const struct native_method methods[] = {
    TEXT_METHOD_ENTRIES,
    {"upper", .function = str_method_upper},
    {"lower", .function = str_method_lower},
    {"title", .function = str_method_title},
    {"capitalize", .function = str_method_capitalize},
    {"swapcase", .function = str_method_swapcase},
    {"casefold", .function = str_method_casefold},
    {"isalpha", .function = str_method_isalpha},
    {"isdigit", .function = str_method_isdigit},
    {"isdecimal", .function = str_method_isdecimal},
    {"isnumeric", .function = str_method_isnumeric},
    {"isalnum", .function = str_method_isalnum},
    {"isspace", .function = str_method_isspace},
    {"isupper", .function = str_method_isupper},
    {"islower", .function = str_method_islower},
    {"istitle", .function = str_method_istitle},
    {"isidentifier", .function = str_method_isidentifier},
    {"isprintable", .function = str_method_isprintable},
    {"encode", .function = str_method_encode, .parameters = "encoding errors", .max = 2},
    {"translate", .function = str_method_translate, .min = 1, .max = 1},
    {"maketrans", .function = str_method_maketrans, .min = 1, .max = 3, .is_static = true},
    {"format", .raw = str_method_format, .max = -1},
    {"format_map", .function = str_method_format_map, .min = 1, .max = 1},
    {0},
};

struct type type_str = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "str",
    .size = STR_HEADER_ASCII,
    .flags = TYPE_BASE | TYPE_STR_SUBCLASS | TYPE_MATCH_SELF,
    .methods = methods,
    .deallocate = str_deallocate,
    .construct = construct,
    .create = create,
    .repr = repr,
    .str = to_str,
    .format = str_format_value,
    .hash = hash,
    .compare = compare,
    .truth = truth,
    .iter = iter,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .sizeof_object = sizeof_object,
};
