/* Patterns of match statements at run time. CPython 3.11: Python/ceval.c (match_keys, match_class, match_class_attr, GET_LEN). */
#include "common/vm/match.h"

#include "common/builtins/builtins.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/set.h"
#include "common/objects/str.h"

int match_sequence(value subject, unsigned count, bool at_least) {
    int64_t length;
    if (!type_is_subtype_flag(value_type(subject), TYPE_SEQUENCE)) {
        return 0;
    }
    if (at_least && count == 0) {
        return 1;
    }
    length = abstract_length(subject);
    return length < 0 ? -1 : at_least ? length >= count : length == count;
}

int match_mapping(value subject, unsigned count) {
    int64_t length;
    if (!type_is_subtype_flag(value_type(subject), TYPE_MAPPING)) {
        return 0;
    }
    if (count == 0) {
        return 1;
    }
    length = abstract_length(subject);
    return length < 0 ? -1 : length >= count;
}

/* ---- Keys ---- */

/* An item under a key, by the mapping's method get() with a default that nothing else is, so that no default is made for the key
 * (defaultdict). Absent without exception: there is none. */
static value find_key(value get, value key, value nothing) {
    value found = abstract_call(get, (value[]){key, nothing}, 2, NULL);
    if (!value_is_absent(found) && value_is(found, nothing)) {
        value_release(found);
        return VALUE_ABSENT;
    }
    return found;
}

static value instance_of_object(void) {
    return abstract_call(value_from_object(&type_object.head), NULL, 0, NULL);
}

/* Fills `values` from a mapping that is no plain dict: 1, 0 (a key is missing), -1. */
static int find_keys(value subject, const struct tuple *keys, struct list *values) {
    struct str *name = str_intern_text("get");
    value get = name == NULL ? VALUE_ABSENT : abstract_get_attribute(subject, str_value(name));
    value nothing = value_is_absent(get) ? VALUE_ABSENT : instance_of_object();
    int found = value_is_absent(nothing) ? -1 : 1;
    for (int64_t i = 0; found > 0 && i < keys->length; i++) {
        value item = find_key(get, keys->items[i], nothing);
        if (value_is_absent(item)) {
            found = error_pending() ? -1 : 0;
        } else if (!list_append_steal(values, item)) {
            found = -1;
        }
    }
    value_release_any(nothing);
    value_release_any(get);
    if (name != NULL) {
        object_release(&name->head);
    }
    return found;
}

static int find_keys_in_dict(struct dict *d, const struct tuple *keys, struct list *values) {
    for (int64_t i = 0; i < keys->length; i++) {
        value item = dict_get(d, keys->items[i]);
        if (value_is_absent(item)) {
            return error_pending() ? -1 : 0;
        }
        if (!list_append(values, item)) {
            return -1;
        }
    }
    return 1;
}

/* Keys that are not literals may turn out to be equal. */
static bool are_distinct(const struct tuple *keys) {
    struct dict *seen = keys->length < 2 ? NULL : dict_new();
    bool ok = keys->length < 2 || seen != NULL;
    for (int64_t i = 0; ok && seen != NULL && i < keys->length; i++) {
        int found = dict_contains(seen, keys->items[i]);
        if (found > 0) {
            exception_raise(&type_ValueError, "mapping pattern checks duplicate key (%R)", keys->items[i]);
        }
        ok = found == 0 && dict_set(seen, keys->items[i], value_none());
    }
    if (seen != NULL) {
        object_release(&seen->head);
    }
    return ok;
}

static value tuple_or_none(struct list *values, int found) {
    struct tuple *t = found > 0 ? tuple_from_array(values->items, (size_t)values->length) : NULL;
    if (values != NULL) {
        object_release(&values->head);
    }
    return found < 0 || (found > 0 && t == NULL) ? VALUE_ABSENT : found == 0 ? value_none_retained() : tuple_value(t);
}

value match_keys(value subject, value keys) {
    const struct tuple *t = tuple_of(keys);
    struct list *values = are_distinct(t) ? list_new(t->length) : NULL;
    int found = -1;
    if (values != NULL) {
        found = value_has_type(subject, &type_dict) ? find_keys_in_dict(dict_of(subject), t, values)
                                                    : find_keys(subject, t, values);
    }
    return tuple_or_none(values, found);
}

bool match_remove_keys(value dict, value keys) {
    const struct tuple *t = tuple_of(keys);
    for (int64_t i = 0; i < t->length; i++) {
        int deleted = dict_delete(dict_of(dict), t->items[i]);
        if (deleted == 0) {
            exception_raise_key(t->items[i]);
        }
        if (deleted <= 0) {
            return false;
        }
    }
    return true;
}

/* ---- Classes ---- */

/* What __match_args__ says; absent without exception: the class has none. */
static value positional_names(struct type *type) {
    struct str *name = str_intern_text("__match_args__");
    value names = name == NULL ? VALUE_ABSENT : abstract_find_attribute(value_from_object(&type->head), str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    if (!value_is_absent(names) && !value_has_type(names, &type_tuple)) {
        exception_raise(&type_TypeError, "%s.__match_args__ must be a tuple (got %T)", type->name, names);
        value_release(names);
        return VALUE_ABSENT;
    }
    return names;
}

/* Appends the subject's attribute: 1, 0 (it has none), -1. seen: names asked for before. */
static int add_attribute(value subject, const struct type *type, value name, struct dict *seen, struct list *values) {
    int again = dict_contains(seen, name);
    if (again > 0) {
        exception_raise(&type_TypeError, "%s() got multiple sub-patterns for attribute %R", type->name, name);
    }
    if (again != 0 || !dict_set(seen, name, value_none())) {
        return -1;
    }
    struct str *interned = str_of(name);
    object_retain(&interned->head);
    interned = str_intern(interned);
    value found = interned == NULL ? VALUE_ABSENT : abstract_find_attribute(subject, str_value(interned));
    if (interned != NULL) {
        object_release(&interned->head);
    }
    if (value_is_absent(found) && error_matches(&type_AttributeError)) { /* a descriptor's own */
        error_clear();
    }
    if (value_is_absent(found)) {
        return error_pending() ? -1 : 0;
    }
    return list_append_steal(values, found) ? 1 : -1;
}

static int add_positional(value subject, struct type *type, unsigned count, struct dict *seen, struct list *values) {
    value names = positional_names(type);
    bool is_self = value_is_absent(names) && type_is_subtype_flag(type, TYPE_MATCH_SELF);
    int64_t allowed = is_self ? 1 : value_is_absent(names) ? 0 : tuple_of(names)->length;
    int found = 1;
    if (error_pending()) {
        return -1;
    }
    if (allowed < (int64_t)count) {
        exception_raise(&type_TypeError, "%s() accepts %d positional sub-pattern%s (%u given)", type->name, (int)allowed,
                        allowed == 1 ? "" : "s", count);
        found = -1;
    } else if (is_self) {
        found = list_append(values, subject) ? 1 : -1;
    }
    for (unsigned i = 0; found > 0 && !is_self && i < count; i++) {
        value name = tuple_of(names)->items[i];
        if (!str_check(name)) {
            exception_raise(&type_TypeError, "__match_args__ elements must be strings (got %T)", name);
            found = -1;
        } else {
            found = add_attribute(subject, type, name, seen, values);
        }
    }
    value_release_any(names);
    return found;
}

value match_class(value subject, value class, value names, unsigned positional) {
    const struct tuple *keywords = tuple_of(names);
    int found;
    if (!class_is_type(class)) {
        return exception_raise(&type_TypeError, "called match pattern must be a type");
    }
    struct type *type = class_type_of(class);
    found = builtins_is_instance(subject, class);
    if (found <= 0) {
        return found < 0 ? VALUE_ABSENT : value_none_retained();
    }
    if (positional == 0 && keywords->length == 0) {
        object_retain(&tuple_empty->head);
        return tuple_value(tuple_empty);
    }
    struct dict *seen = dict_new();
    struct list *values = seen == NULL ? NULL : list_new(keywords->length + positional);
    found = values == NULL ? -1 : 1;
    if (found > 0 && positional > 0) {
        found = add_positional(subject, type, positional, seen, values);
    }
    for (int64_t i = 0; found > 0 && i < keywords->length; i++) {
        found = add_attribute(subject, type, keywords->items[i], seen, values);
    }
    if (seen != NULL) {
        object_release(&seen->head);
    }
    return tuple_or_none(values, found);
}
