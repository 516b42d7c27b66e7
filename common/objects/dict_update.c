/* Dicts made from what is there already: sized beforehand, copied, updated. CPython: Objects/dictobject.c. */
#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/set_private.h"

/* ---- Sized beforehand ---- */

#define DISPLAY_SMALL 5 /* fit the least table */
#define DISPLAY_MOST 15

/* _PyDict_NewPresized; since 3.11 _PyDict_FromItems, and a compiler that has longer displays grow pair by pair. */
struct dict *dict_new_for_pairs(const value *pairs, size_t count) {
    struct dict *d;
    bool is_text = DICT_TEXT_TABLES;
    unsigned log2_size;
    if (count <= DISPLAY_SMALL || (TAGBOX_CPYTHON >= 309 && count > DISPLAY_MOST)) {
        return dict_new();
    }
    for (size_t i = 0; is_text && i < count; i++) {
        is_text = value_has_type(pairs[2 * i], &type_str);
    }
    log2_size = TAGBOX_CPYTHON < 300 ? dict_table_log2_for((int64_t)count) : dict_table_log2_to_hold((int64_t)count);
    d = dict_new();
    if (d != NULL && !dict_rebuild(d, log2_size, is_text)) {
        object_release(&d->head);
        return NULL;
    }
    return d;
}

struct dict *dict_new_called(void) {
    struct dict *d = dict_new();
    if (d != NULL && TAGBOX_CPYTHON >= 300 && TAGBOX_CPYTHON < 309 && !dict_rebuild(d, DICT_LOG2_LEAST, false)) {
        object_release(&d->head);
        return NULL;
    }
    return d;
}

bool dict_prepare_for_keywords(struct dict *d, int64_t count) {
    return TAGBOX_CPYTHON >= 300 || dict_make_room(d, count, true);
}

bool dict_prepare_for_keys(struct dict *d, value iterable) {
    bool is_text = false;
    int64_t count;
    if (value_has_type(iterable, &type_dict)) {
        count = dict_of(iterable)->length;
        is_text = dict_table_is_text(dict_of(iterable)->table);
    } else if (set_check(iterable)) {
        count = set_of(iterable)->used;
    } else {
        return true;
    }
    if (!dict_rebuild(d, TAGBOX_CPYTHON < 300 ? dict_table_log2_for(count / 2 * 3) : dict_table_log2_to_hold(count), is_text)) {
        return false;
    }
    if (TAGBOX_CPYTHON < 300 && d->table->usable < count) { /* one more than there ought to be, for which there is room */
        d->table->usable = (uint32_t)count;
    }
    return true;
}

/* ---- From another mapping or from pairs ---- */

/* Whether an empty dict becomes a clone of the other one: dict_merge of 3.10 and later. */
static bool may_clone(const struct dict *d, const struct dict *other) {
    const struct dict_table *t = other->table;
    return TAGBOX_CPYTHON >= 310 && d->length == 0 && other->length == dict_used(other) &&
           (t->log2_size == DICT_LOG2_LEAST || dict_table_capacity(t->log2_size - 1u) < other->length);
}

static bool update_from_dict(struct dict *d, struct dict *other) {
    if (other == d || other->length == 0) {
        return true;
    }
    if (may_clone(d, other)) {
        return dict_clone_table(d, other);
    }
    if (!dict_make_room(d, other->length, dict_table_is_text(other->table))) {
        return false;
    }
    uint64_t version = other->keys_version;
    for (int64_t i = 0; i < dict_used(other); i++) {
        const value *pair = dict_pair_at(other, i), key = pair[0], item = pair[1];
        if (value_is_absent(key)) {
            continue;
        }
        int64_t hash = dict_hash_at(other, i);
        value_retain(key);
        value_retain(item);
        bool ok = dict_set_hashed(d, key, hash, item);
        value_release(item);
        value_release(key);
        if (ok && UNLIKELY(other->keys_version != version)) {
            exception_raise(&type_RuntimeError, "dict mutated during update");
            ok = false;
        }
        if (!ok) {
            return false;
        }
    }
    return true;
}

struct dict *dict_copy(struct dict *d) {
    struct dict *copy = dict_new();
    bool ok;
    if (copy == NULL || d->length == 0) {
        return copy;
    }
    /* PyDict_Copy: not when many are deleted. */
    ok = TAGBOX_CPYTHON >= 300 && d->length >= dict_used(d) * 2 / 3 ? dict_clone_table(copy, d) : update_from_dict(copy, d);
    if (!ok) {
        object_release(&copy->head);
        return NULL;
    }
    return copy;
}

static bool add_pair(struct dict *d, value pair, int64_t number) {
    struct tuple *parts;
    bool ok;
    if (value_type(pair)->iter == NULL) {
        exception_raise(&type_TypeError, "cannot convert dictionary update sequence element #%lld to a sequence",
                        (long long)number);
        return false;
    }
    parts = tuple_from_iterable(pair);
    if (parts == NULL) {
        return false;
    }
    ok = parts->length == 2;
    if (!ok) {
        exception_raise(&type_ValueError, "dictionary update sequence element #%lld has length %lld; 2 is required",
                        (long long)number, (long long)parts->length);
    } else {
        ok = dict_set(d, parts->items[0], parts->items[1]);
    }
    object_release(&parts->head);
    return ok;
}

/* As PyDict_Merge: what a subclass says of its keys counts only where it has an __iter__ of its own, too. */
static bool is_plain_source(value source) {
    return dict_check(source) && value_type(source)->iter == type_dict.iter;
}

bool dict_update_mapping(struct dict *d, value source, bool *is_mapping) {
    struct str *name;
    value method, keys, iterator = VALUE_ABSENT, key;
    bool ok;
    *is_mapping = is_plain_source(source);
    if (*is_mapping) {
        return update_from_dict(d, dict_of(source));
    }
    name = str_intern_text("keys");
    method = name == NULL ? VALUE_ABSENT : abstract_find_attribute(source, str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    if (value_is_absent(method)) {
        return false;
    }
    *is_mapping = true;
    keys = abstract_call(method, NULL, 0, NULL);
    value_release(method);
    if (!value_is_absent(keys)) {
        iterator = abstract_iter(keys);
        value_release(keys);
    }
    ok = !value_is_absent(iterator);
    while (ok && !value_is_absent(key = abstract_next(iterator))) {
        value item = abstract_get_item(source, key);
        ok = !value_is_absent(item) && dict_set(d, key, item);
        value_release_any(item);
        value_release(key);
    }
    value_release_any(iterator);
    return ok && !error_pending();
}

bool dict_update(struct dict *d, value source) {
    value iterator, pair;
    bool ok = true, is_mapping = false;
    if (is_plain_source(source)) {
        return update_from_dict(d, dict_of(source));
    }
    if (value_type(source)->get_item != NULL && !value_has_type(source, &type_list) && !value_has_type(source, &type_tuple)) {
        ok = dict_update_mapping(d, source, &is_mapping);
        if (is_mapping || error_pending()) {
            return ok;
        }
        ok = true;
    }
    iterator = abstract_iter(source);
    if (value_is_absent(iterator)) {
        return false;
    }
    for (int64_t number = 0; ok && !value_is_absent(pair = abstract_next(iterator)); number++) {
        ok = add_pair(d, pair, number);
        value_release(pair);
    }
    value_release(iterator);
    return ok && !error_pending();
}
