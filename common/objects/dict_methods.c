/* The methods and operators of dict. */
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/repr_guard.h"
#include "common/objects/str.h"

/* ---- Methods ---- */

/* Whether the key is there; its item (borrowed). -1: error. */
static int look_up(struct dict *d, value key, value *item) {
    *item = dict_get(d, key);
    return !value_is_absent(*item) ? 1 : error_pending() ? -1 : 0;
}

static value get_method(const value *args, size_t nargs) {
    value item;
    int found = look_up(dict_of(args[0]), args[1], &item);
    if (found != 0) {
        return found < 0 ? VALUE_ABSENT : value_retained(item);
    }
    return nargs > 2 ? value_retained(args[2]) : value_none_retained();
}

static value setdefault_method(const value *args, size_t nargs) {
    value fallback = nargs > 2 ? args[2] : value_none(), item;
    int found = look_up(dict_of(args[0]), args[1], &item);
    if (found != 0) {
        return found < 0 ? VALUE_ABSENT : value_retained(item);
    }
    return dict_set(dict_of(args[0]), args[1], fallback) ? value_retained(fallback) : VALUE_ABSENT;
}

static value pop_method(const value *args, size_t nargs) {
    int taken = 0;
    /* An empty dict does not even ask for the hash. */
    value item = dict_of(args[0])->length == 0 ? VALUE_ABSENT : dict_take(dict_of(args[0]), args[1], &taken);
    if (taken != 0) {
        return item;
    }
    return nargs > 2 ? value_retained(args[2]) : exception_raise_key(args[1]);
}

static value popitem_method(const value *args, size_t nargs) {
    value pair[2];
    struct tuple *t;
    (void)nargs;
    if (!dict_take_last(dict_of(args[0]), &pair[0], &pair[1])) {
        return error_pending() ? VALUE_ABSENT : exception_raise(&type_KeyError, "popitem(): dictionary is empty");
    }
    t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value clear_method(const value *args, size_t nargs) {
    (void)nargs;
    dict_clear(dict_of(args[0]));
    return value_none_retained();
}

/* A plain dict of what is in v, a dict or an instance of a subclass. */
static struct dict *plain_copy(value v) {
    struct dict *copy;
    if (value_type(v)->iter == type_dict.iter) {
        return dict_copy(dict_of(v));
    }
    copy = dict_new();
    if (copy != NULL && !dict_update(copy, v)) {
        object_release(&copy->head);
        return NULL;
    }
    return copy;
}

static value copy_method(const value *args, size_t nargs) {
    struct dict *copy;
    (void)nargs;
    copy = plain_copy(args[0]);
    return copy == NULL ? VALUE_ABSENT : dict_value(copy);
}

static value keys_method(const value *args, size_t nargs) {
    (void)nargs;
    return dict_view_new(dict_of(args[0]), DICT_KEYS);
}
static value values_method(const value *args, size_t nargs) {
    (void)nargs;
    return dict_view_new(dict_of(args[0]), DICT_ITEMS_OF_KEYS);
}
static value items_method(const value *args, size_t nargs) {
    (void)nargs;
    return dict_view_new(dict_of(args[0]), DICT_PAIRS);
}
static value reversed_method(const value *args, size_t nargs) {
    (void)nargs;
    return dict_iterator_new(dict_of(args[0]), DICT_KEYS, true);
}

/* dict(x, a=1) and d.update(x, a=1): at most one positional argument, then keywords. */
static bool update_from_call(struct dict *d, const char *name, const value *args, size_t nargs,
                             struct tuple *kwnames) {
    if (nargs > 1) {
        exception_raise(&type_TypeError, "%s expected at most 1 argument, got %zu", name, nargs);
        return false;
    }
    if (nargs == 1 && !dict_update(d, args[0])) {
        return false;
    }
    if (kwnames != NULL && !dict_prepare_for_keywords(d, kwnames->length)) {
        return false;
    }
    for (int64_t i = 0; kwnames != NULL && i < kwnames->length; i++) {
        if (!dict_set(d, kwnames->items[i], args[nargs + (size_t)i])) {
            return false;
        }
    }
    return true;
}

static value update_method(const value *args, size_t nargs, struct tuple *kwnames) {
    bool ok = update_from_call(dict_of(args[0]), "update", args + 1, nargs - 1, kwnames);
    return ok ? value_none_retained() : VALUE_ABSENT;
}

/* D.fromkeys of a subclass: what D() gives, filled as a program would. */
static value fill_called(value class, value keys, value item) {
    value d = abstract_call(class, NULL, 0, NULL), iterator = VALUE_ABSENT, key;
    if (!value_is_absent(d)) {
        iterator = abstract_iter(keys);
    }
    while (!value_is_absent(iterator) && !value_is_absent(key = abstract_next(iterator))) {
        int set = abstract_set_item(d, key, item);
        value_release(key);
        if (set < 0) {
            break;
        }
    }
    value_release_any(iterator);
    if (!error_pending()) {
        return d;
    }
    value_release_any(d);
    return VALUE_ABSENT;
}

static value fromkeys_method(const value *args, size_t nargs) {
    value item = nargs > 2 ? args[2] : value_none(), iterator, key;
    if (!value_is(args[0], value_from_object(&type_dict.head))) {
        return fill_called(args[0], args[1], item);
    }
    struct dict *d = dict_new_called();
    if (d == NULL) {
        return VALUE_ABSENT;
    }
    iterator = dict_prepare_for_keys(d, args[1]) ? abstract_iter(args[1]) : VALUE_ABSENT;
    if (!value_is_absent(iterator)) {
        while (!value_is_absent(key = abstract_next(iterator))) {
            bool ok = dict_set(d, key, item);
            value_release(key);
            if (!ok) {
                break;
            }
        }
        value_release(iterator);
    }
    if (error_pending()) {
        object_release(&d->head);
        return VALUE_ABSENT;
    }
    return dict_value(d);
}

static const struct native_method methods[] = {
    {"get", .function = get_method, .min = 1, .max = 2},
    {"setdefault", .function = setdefault_method, .min = 1, .max = 2},
    {"pop", .function = pop_method, .min = 1, .max = 2},
    {"popitem", .function = popitem_method},
    {"clear", .function = clear_method},
    {"copy", .function = copy_method},
    {"keys", .function = keys_method},
    {"values", .function = values_method},
    {"items", .function = items_method},
    {"update", .raw = update_method},
    GENERIC_ALIAS_ENTRY,
    {"fromkeys", .function = fromkeys_method, .min = 1, .max = 2, .is_class = true},
    {"__reversed__", .function = reversed_method},
    {NULL, .min = 0},
};

/* ---- Operators ---- */

static bool add_entry_repr(struct str_builder *b, value key, value item, bool first) {
    value key_text, item_text;
    bool ok;
    value_retain(key);
    value_retain(item);
    key_text = abstract_repr(key);
    item_text = value_is_absent(key_text) ? VALUE_ABSENT : abstract_repr(item);
    ok = !value_is_absent(item_text) && (first || str_builder_add_text(b, ", ")) &&
         str_builder_add_str(b, str_of(key_text)) && str_builder_add_text(b, ": ") &&
         str_builder_add_str(b, str_of(item_text));
    value_release_any(item_text);
    value_release_any(key_text);
    value_release(item);
    value_release(key);
    return ok;
}

static value dict_repr(value self) {
    struct dict *d = dict_of(self);
    struct str_builder b;
    struct str *text;
    int64_t position = 0;
    value key, item;
    bool first = true, ok = true;
    switch (repr_enter(&d->head)) {
    case REPR_FAILED:
        return VALUE_ABSENT;
    case REPR_AGAIN:
        text = str_from_ascii("{...}");
        return text == NULL ? VALUE_ABSENT : str_value(text);
    case REPR_FIRST:
        break;
    }
    str_builder_init(&b);
    ok = str_builder_add_text(&b, "{");
    while (ok && dict_next(d, &position, &key, &item)) {
        ok = add_entry_repr(&b, key, item, first);
        first = false;
    }
    repr_leave(&d->head);
    if (error_pending()) {
        str_builder_discard(&b);
        return VALUE_ABSENT;
    }
    str_builder_add_text(&b, "}");
    text = str_builder_finish(&b);
    return text == NULL ? VALUE_ABSENT : str_value(text);
}

/* Same length, and each of a's entries is in b with an equal item. */
static int dicts_equal(struct dict *a, struct dict *b) {
    int64_t position = 0;
    value key, item, other;
    if (a->length != b->length) {
        return 0;
    }
    while (dict_next(a, &position, &key, &item)) {
        int found, equal = 0;
        value_retain(key);
        value_retain(item);
        found = look_up(b, key, &other);
        if (found > 0) {
            value_retain(other);
            equal = abstract_equal(item, other);
            value_release(other);
        }
        value_release(item);
        value_release(key);
        if (found <= 0 || equal <= 0) {
            return found < 0 || equal < 0 ? -1 : 0;
        }
    }
    return 1;
}

static value dict_compare(enum order op, value left, value right) {
    int equal;
    if ((op != ORDER_EQ && op != ORDER_NE) || !dict_check(left) || !dict_check(right)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    if (!object_recursion_enter(" in comparison")) {
        return VALUE_ABSENT;
    }
    equal = dicts_equal(dict_of(left), dict_of(right));
    object_recursion_leave();
    return equal < 0 ? VALUE_ABSENT : value_from_bool((equal != 0) == (op == ORDER_EQ));
}

static value dict_binary(enum number_operator op, value left, value right) {
    struct dict *merged;
    if (op != NUMBER_OR || !dict_check(left) || !dict_check(right)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    merged = plain_copy(left);
    if (merged != NULL && !dict_update(merged, right)) {
        object_release(&merged->head);
        merged = NULL;
    }
    return merged == NULL ? VALUE_ABSENT : dict_value(merged);
}

static value dict_inplace(enum number_operator op, value left, value right) {
    if (op != NUMBER_OR) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    return dict_update(dict_of(left), right) ? value_retained(left) : VALUE_ABSENT;
}

static int64_t dict_length(value self) {
    return dict_of(self)->length;
}

static value dict_get_item(value self, value key) {
    value item;
    int found = look_up(dict_of(self), key, &item);
    if (LIKELY(found > 0)) {
        return value_retained(item);
    }
    if (found == 0 && value_type(self) != &type_dict) {
        bool has;
        item = class_call_special(self, CLASS_NAME_missing, &key, 1, &has);
        if (has) {
            return item;
        }
    }
    return found < 0 ? VALUE_ABSENT : exception_raise_key(key);
}

static int dict_set_item(value self, value key, value item) {
    int deleted;
    if (!value_is_absent(item)) {
        return dict_set(dict_of(self), key, item) ? 0 : -1;
    }
    deleted = dict_delete(dict_of(self), key);
    if (deleted == 0) {
        exception_raise_key(key);
    }
    return deleted > 0 ? 0 : -1;
}

static int dict_contains_slot(value self, value key) {
    return dict_contains(dict_of(self), key);
}

static value dict_iter(value self) {
    return dict_iterator_new(dict_of(self), DICT_KEYS, false);
}

static value dict_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct dict *d = dict_new_called();
    (void)type;
    if (d != NULL && !update_from_call(d, "dict", args, nargs, kwnames)) {
        object_release(&d->head);
        d = NULL;
    }
    return d == NULL ? VALUE_ABSENT : dict_value(d);
}

static int dict_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    return update_from_call(dict_of(self), "dict", args, nargs, kwnames) ? 0 : -1;
}

static void dict_clear_slot(struct object *self) {
    dict_clear((struct dict *)self);
}

struct type type_dict = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "dict",
    .size = sizeof(struct dict),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_DICT_SUBCLASS | TYPE_MAPPING | TYPE_MATCH_SELF,
    .methods = methods,
    .deallocate = dict_deallocate,
    .traverse = dict_traverse,
    .clear = dict_clear_slot,
    .construct = dict_construct,
    .create = dict_create,
    .initialize = dict_initialize,
    .repr = dict_repr,
    .hash = type_unhashable,
    .compare = dict_compare,
    .iter = dict_iter,
    .binary = dict_binary,
    .inplace = dict_inplace,
    .length = dict_length,
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains_slot,
    .sizeof_object = dict_sizeof,
};
