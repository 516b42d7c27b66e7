/* OrderedDict. CPython 3.11: Objects/odictobject.c. */
#include "common/objects/ordered_dict.h"

#include <string.h>

#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/repr_guard.h"
#include "common/objects/str.h"

/* ---- Order ---- */

static value popitem_method(const value *args, size_t nargs) {
    struct dict *d = dict_of(args[0]);
    int last = nargs > 1 && !value_is_absent(args[1]) ? abstract_truth(args[1]) : 1;
    value pair[2];
    struct tuple *t;
    if (last < 0) {
        return VALUE_ABSENT;
    }
    if (!(last ? dict_take_last(d, &pair[0], &pair[1]) : dict_take_first(d, &pair[0], &pair[1]))) {
        return exception_raise(&type_KeyError, "dictionary is empty");
    }
    t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value move_to_end_method(const value *args, size_t nargs) {
    int last = nargs > 2 && !value_is_absent(args[2]) ? abstract_truth(args[2]) : 1, moved;
    if (last < 0) {
        return VALUE_ABSENT;
    }
    moved = dict_move(dict_of(args[0]), args[1], !last);
    return moved > 0 ? value_none_retained() : moved < 0 ? VALUE_ABSENT : exception_raise_key(args[1]);
}

/* ---- Making ---- */

/* self[pair[0]] = pair[1], in CPython's words where it is no pair (mutablemapping_add_pairs). */
static bool set_pair(value self, value pair) {
    value iterator = abstract_iter(pair), parts[3];
    int count = 0;
    if (value_is_absent(iterator)) {
        return false;
    }
    while (count < 3 && !value_is_absent(parts[count] = abstract_next(iterator))) {
        count++;
    }
    value_release(iterator);
    bool ok = !error_pending();
    if (ok && count != 2) {
        exception_raise(&type_ValueError, count > 2 ? "too many values to unpack (expected 2)" : "need more than %d value%s to unpack",
                        count, count == 1 ? "" : "s");
        ok = false;
    }
    ok = ok && abstract_set_item(self, parts[0], parts[1]) >= 0;
    for (int i = 0; i < count; i++) {
        value_release(parts[i]);
    }
    return ok;
}

/* self[key] = item for all pairs, so that a subclass sees each: MutableMapping.update. */
static bool update_by_items(value self, value source) {
    struct dict *all = dict_new();
    bool is_mapping = false, ok = all != NULL && (dict_update_mapping(all, source, &is_mapping) || !error_pending());
    int64_t position = 0;
    value key, item, iterator;
    while (ok && is_mapping && dict_next(all, &position, &key, &item)) {
        ok = abstract_set_item(self, key, item) >= 0;
    }
    if (all != NULL) {
        object_release(&all->head);
    }
    if (!ok || is_mapping) {
        return ok;
    }
    iterator = abstract_iter(source);
    ok = !value_is_absent(iterator);
    while (ok && !value_is_absent(item = abstract_next(iterator))) {
        ok = set_pair(self, item);
        value_release(item);
    }
    value_release_any(iterator);
    return ok && !error_pending();
}

static bool update_from_call(value self, const char *name, const value *args, size_t nargs, struct tuple *kwnames) {
    bool plain = value_type(self)->set_item == type_dict.set_item;
    if (nargs > 1) {
        exception_raise(&type_TypeError, "%s() takes at most 1 positional argument (%zu given)", name, nargs);
        return false;
    }
    if (nargs == 1 && !(plain && dict_check(args[0]) ? dict_update(dict_of(self), args[0]) : update_by_items(self, args[0]))) {
        return false;
    }
    for (int64_t i = 0; kwnames != NULL && i < kwnames->length; i++) {
        if (abstract_set_item(self, kwnames->items[i], args[nargs + (size_t)i]) < 0) {
            return false;
        }
    }
    return true;
}

static value update_method(const value *args, size_t nargs, struct tuple *kwnames) {
    return update_from_call(args[0], "update", args + 1, nargs - 1, kwnames) ? value_none_retained() : VALUE_ABSENT;
}

static int ordered_dict_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    if (nargs > 1) {
        exception_raise(&type_TypeError, "expected at most 1 arguments, got %zu", nargs);
        return -1;
    }
    return update_from_call(self, "update", args, nargs, kwnames) ? 0 : -1;
}

/* An empty one of self's class. */
static value new_like(value self) {
    return abstract_call(value_from_object(&value_type(self)->head), NULL, 0, NULL);
}

static value copy_of(value self) {
    value copy = new_like(self);
    if (!value_is_absent(copy) && !update_by_items(copy, self)) {
        value_release(copy);
        return VALUE_ABSENT;
    }
    return copy;
}

static value copy_method(const value *args, size_t nargs) {
    (void)nargs;
    return copy_of(args[0]);
}

static value fromkeys_method(const value *args, size_t nargs) {
    value d = abstract_call(args[0], NULL, 0, NULL), iterator, key;
    if (value_is_absent(d)) {
        return d;
    }
    iterator = abstract_iter(args[1]);
    while (!value_is_absent(iterator) && !value_is_absent(key = abstract_next(iterator))) {
        int set = abstract_set_item(d, key, nargs > 2 && !value_is_absent(args[2]) ? args[2] : value_none());
        value_release(key);
        if (set < 0) {
            break;
        }
    }
    value_release_any(iterator);
    if (error_pending()) {
        value_release(d);
        return VALUE_ABSENT;
    }
    return d;
}

static value pop_method(const value *args, size_t nargs) {
    int taken;
    value item = dict_take(dict_of(args[0]), args[1], &taken);
    bool has;
    (void)nargs;
    if (taken != 0) {
        return item;
    }
    if (!value_is_absent(args[2])) {
        return value_retained(args[2]);
    }
    if (value_type(args[0]) != &type_ordered_dict) {
        item = class_call_special(args[0], CLASS_NAME_missing, &args[1], 1, &has);
        if (has) {
            return item;
        }
    }
    return exception_raise_key(args[1]);
}

static const struct native_method methods[] = {
    {"popitem", .function = popitem_method, .parameters = "last"},
    {"move_to_end", .function = move_to_end_method, .parameters = "key last", .min = 1},
    {"pop", .function = pop_method, .parameters = "key default", .min = 1},
    {"update", .raw = update_method},
    {"copy", .function = copy_method},
    {"fromkeys", .function = fromkeys_method, .parameters = "iterable value", .min = 1, .is_class = true},
    {NULL, .min = 0},
};

/* ---- Operators ---- */

/* "OrderedDict([('a', 1)])" */
static value ordered_dict_repr(value self) {
    struct list *pairs = NULL;
    struct str *s = NULL;
    value view, items, name;
    switch (repr_enter(value_object(self))) {
    case REPR_FAILED:
        return VALUE_ABSENT;
    case REPR_AGAIN:
        s = str_from_ascii("...");
        return s == NULL ? VALUE_ABSENT : str_value(s);
    case REPR_FIRST:
        break;
    }
    view = dict_view_new(dict_of(self), DICT_PAIRS);
    pairs = value_is_absent(view) ? NULL : list_from_iterable(view);
    value_release_any(view);
    items = pairs == NULL ? VALUE_ABSENT : abstract_repr(list_value(pairs));
    if (pairs != NULL) {
        object_release(&pairs->head);
    }
    repr_leave(value_object(self));
    name = value_is_absent(items) ? items : abstract_get_attribute(value_from_object(&value_type(self)->head), CLASS_NAME(name));
    if (!value_is_absent(name)) {
        s = dict_of(self)->length == 0 ? str_format("%V()", name) : str_format("%V(%V)", name, items);
        value_release(name);
    }
    value_release_any(items);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Whether two dicts of the same length have equal keys in the same order. */
static int same_order(struct dict *a, struct dict *b) {
    int64_t at = 0, bt = 0;
    value x, y, item;
    int equal = 1;
    while (equal > 0 && dict_next(a, &at, &x, &item) && dict_next(b, &bt, &y, &item)) {
        value_retain(x);
        value_retain(y);
        equal = abstract_equal(x, y);
        value_release(x);
        value_release(y);
    }
    return equal;
}

static value ordered_dict_compare(enum order op, value left, value right) {
    value result = type_dict.compare(op == ORDER_NE ? ORDER_EQ : op, left, right);
    int equal;
    if ((op != ORDER_EQ && op != ORDER_NE) || value_is_absent(result) || number_is_not_implemented(result)) {
        return result;
    }
    equal = value_is(result, value_from_object(&true_object.head));
    value_release(result);
    if (equal && ordered_dict_check(left) && ordered_dict_check(right)) {
        equal = same_order(dict_of(left), dict_of(right));
    }
    return equal < 0 ? VALUE_ABSENT : value_from_bool((equal != 0) == (op == ORDER_EQ));
}

static value ordered_dict_binary(enum number_operator op, value left, value right) {
    value self = ordered_dict_check(left) ? left : right, result;
    if (op != NUMBER_OR || !dict_check(left) || !dict_check(right)) {
        return number_not_implemented();
    }
    result = new_like(self);
    if (!value_is_absent(result) && !(update_by_items(result, left) && update_by_items(result, right))) {
        value_release(result);
        return VALUE_ABSENT;
    }
    return result;
}

static value ordered_dict_inplace(enum number_operator op, value left, value right) {
    if (op != NUMBER_OR) {
        return number_not_implemented();
    }
    return update_by_items(left, right) ? value_retained(left) : VALUE_ABSENT;
}

struct type type_ordered_dict = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "collections.OrderedDict",
    .size = sizeof(struct dict),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .base = &type_dict,
    .methods = methods,
    .construct = class_construct,
    .initialize = ordered_dict_initialize,
    .repr = ordered_dict_repr,
    .hash = type_unhashable,
    .compare = ordered_dict_compare,
    .binary = ordered_dict_binary,
    .inplace = ordered_dict_inplace,
};
