/* Views of a dict (keys, values, items) and the iterators over them. */
#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"
#include "common/objects/list.h"
#include "common/objects/ordered_dict.h"
#include "common/objects/repr_guard.h"
#include "common/objects/set_private.h"
#include "common/objects/str.h"

/* ---- Views ---- */

struct view {
    struct object head;
    struct dict *dict;
};

extern struct type type_dict_keys, type_dict_values, type_dict_items;

static struct dict *dict_of_view(value self) {
    return ((struct view *)value_object(self))->dict;
}

value dict_view_new(struct dict *d, enum dict_part part) {
    struct type *const types[] = {&type_dict_keys, &type_dict_values, &type_dict_items};
    struct view *v = (struct view *)object_new(types[part], sizeof *v);
    if (v == NULL) {
        return VALUE_ABSENT;
    }
    object_retain(&d->head);
    v->dict = d;
    gc_track(&v->head);
    return value_from_object(&v->head);
}

static void view_deallocate(struct object *self) {
    gc_untrack(self);
    object_release(&((struct view *)self)->dict->head);
    object_free(self, sizeof(struct view));
}

static void view_traverse(struct object *self, gc_visit visit, void *context) {
    visit(&((struct view *)self)->dict->head, context);
}

bool dict_is_view(value v) {
    return value_has_type(v, &type_dict_keys) || value_has_type(v, &type_dict_values) || value_has_type(v, &type_dict_items);
}

static enum dict_part part_of(value self) {
    return value_has_type(self, &type_dict_keys) ? DICT_KEYS
           : value_has_type(self, &type_dict_values) ? DICT_ITEMS_OF_KEYS
                                                     : DICT_PAIRS;
}

static int64_t view_length(value self) {
    return dict_of_view(self)->length;
}

static value view_iter(value self) {
    return dict_iterator_new(dict_of_view(self), part_of(self), false);
}

static value view_repr(value self) {
    struct list *l;
    struct str *s;
    value items;
    struct str_builder b;
    switch (repr_enter(value_object(self))) {
    case REPR_FAILED:
        return VALUE_ABSENT;
    case REPR_AGAIN:
        s = str_from_ascii("...");
        return s == NULL ? VALUE_ABSENT : str_value(s);
    case REPR_FIRST:
        break;
    }
    l = list_from_iterable(self);
    items = l == NULL ? VALUE_ABSENT : abstract_repr(list_value(l));
    if (l != NULL) {
        object_release(&l->head);
    }
    repr_leave(value_object(self));
    if (value_is_absent(items)) {
        return items;
    }
    str_builder_init(&b);
    str_builder_add_text(&b, ordered_dict_check(dict_value(dict_of_view(self))) ? "o" : ""); /* odict_keys */
    str_builder_add_text(&b, value_type(self)->name);
    str_builder_add_text(&b, "(");
    str_builder_add_str(&b, str_of(items));
    str_builder_add_text(&b, ")");
    value_release(items);
    s = str_builder_finish(&b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static int keys_contains(value self, value key) {
    return dict_contains(dict_of_view(self), key);
}

static int items_contains(value self, value pair) {
    value item;
    int equal;
    if (!value_has_type(pair, &type_tuple) || tuple_of(pair)->length != 2) {
        return 0;
    }
    item = dict_get(dict_of_view(self), tuple_of(pair)->items[0]);
    if (value_is_absent(item)) {
        return error_pending() ? -1 : 0;
    }
    value_retain(item);
    equal = abstract_equal(item, tuple_of(pair)->items[1]);
    value_release(item);
    return equal;
}

static bool is_set_view(value v) {
    return value_has_type(v, &type_dict_keys) || value_has_type(v, &type_dict_items);
}

static bool is_set_like(value v) {
    return set_check(v) || is_set_view(v);
}

/* Whether every item of a is in b. */
static int all_contained(value a, value b) {
    value iterator = abstract_iter(a), item;
    int contained = 1;
    if (value_is_absent(iterator)) {
        return -1;
    }
    while (contained > 0 && !value_is_absent(item = abstract_next(iterator))) {
        contained = abstract_contains(b, item);
        value_release(item);
    }
    value_release(iterator);
    return error_pending() ? -1 : contained;
}

static value view_compare(enum order op, value left, value right) {
    int64_t a, b;
    int truth;
    if (!is_set_like(left) || !is_set_like(right)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    a = abstract_length(left);
    b = abstract_length(right);
    switch (op) {
    case ORDER_EQ:
    case ORDER_NE:
        truth = a == b ? all_contained(left, right) : 0;
        return truth < 0 ? VALUE_ABSENT : value_from_bool((truth != 0) == (op == ORDER_EQ));
    case ORDER_LT:
        truth = a < b ? all_contained(left, right) : 0;
        break;
    case ORDER_LE:
        truth = a <= b ? all_contained(left, right) : 0;
        break;
    case ORDER_GT:
        truth = a > b ? all_contained(right, left) : 0;
        break;
    case ORDER_GE:
    default:
        truth = a >= b ? all_contained(right, left) : 0;
        break;
    }
    return truth < 0 ? VALUE_ABSENT : value_from_bool(truth);
}

/* ---- & | ^ - ----
 *
 * They give sets. Which operand's items they keep and the order in which they add them is CPython's (Objects/dictobject.c:
 * _PyDictView_Intersect, dictitems_xor and their neighbours), because that decides how the result iterates.
 */

/* A new set of v's items. */
static struct set *items_as_set(value v) {
    return set_from_iterable(&type_set, value_has_type(v, &type_dict_keys) ? dict_value(dict_of_view(v)) : v);
}

static value set_or_drop(struct set *s, bool ok) {
    if (!ok) {
        if (s != NULL) {
            object_release(&s->head);
        }
        return VALUE_ABSENT;
    }
    return value_from_object(&s->head);
}

static value view_intersection(value left, value right) {
    value view = is_set_view(left) ? left : right, other = is_set_view(left) ? right : left, iterator, item;
    struct set *result;
    bool ok = true;
    if (value_has_type(other, &type_set) && dict_of_view(view)->length <= set_of(other)->used) {
        return set_intersection(set_of(other), view);
    }
    if (is_set_view(other) && dict_of_view(other)->length > dict_of_view(view)->length) {
        value larger = other;
        other = view;
        view = larger;
    }
    iterator = abstract_iter(other);
    if (value_is_absent(iterator)) {
        return iterator;
    }
    result = set_new();
    while (ok && result != NULL && !value_is_absent(item = abstract_next(iterator))) {
        int found = abstract_contains(view, item);
        ok = found >= 0 && (found == 0 || set_add(result, item));
        value_release(item);
    }
    value_release(iterator);
    return set_or_drop(result, result != NULL && !error_pending());
}

/* Drops from `rest` the entry of `key` if it has an equal item, else adds the pair to `result`. */
static bool toggle_pair(struct dict *rest, struct set *result, value key, value item) {
    const value both[] = {key, item};
    value other = dict_get(rest, key);
    struct tuple *pair;
    int equal = 0;
    bool ok;
    if (value_is_absent(other)) {
        if (error_pending()) {
            return false;
        }
    } else {
        value_retain(other);
        equal = abstract_equal(other, item);
        value_release(other);
    }
    if (equal != 0) {
        return equal > 0 && dict_delete(rest, key) >= 0;
    }
    pair = tuple_from_array(both, 2);
    ok = pair != NULL && set_add(result, tuple_value(pair));
    if (pair != NULL) {
        object_release(&pair->head);
    }
    return ok;
}

/* Of two items views, without making the pairs that are in both. */
static value items_symmetric_difference(struct dict *left, struct dict *right) {
    struct dict *rest = dict_copy(left);
    struct set *result = rest == NULL ? NULL : set_new();
    bool ok = result != NULL;
    int64_t position = 0;
    value key, item;
    while (ok && dict_next(right, &position, &key, &item)) {
        value_retain(key);
        value_retain(item);
        ok = toggle_pair(rest, result, key, item);
        value_release(item);
        value_release(key);
    }
    if (ok) {
        value pairs = dict_view_new(rest, DICT_PAIRS);
        ok = !value_is_absent(pairs) && set_update(result, pairs);
        value_release_any(pairs);
    }
    if (rest != NULL) {
        object_release(&rest->head);
    }
    return set_or_drop(result, ok);
}

static value view_binary(enum number_operator op, value left, value right) {
    struct set *result;
    if ((op != NUMBER_AND && op != NUMBER_OR && op != NUMBER_XOR && op != NUMBER_SUB) ||
        (!is_set_view(left) && !is_set_view(right))) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    if (op == NUMBER_AND) {
        return view_intersection(left, right);
    }
    if (op == NUMBER_XOR && value_has_type(left, &type_dict_items) && value_has_type(right, &type_dict_items)) {
        return items_symmetric_difference(dict_of_view(left), dict_of_view(right));
    }
    result = items_as_set(left);
    return set_or_drop(result, result != NULL && (op == NUMBER_OR    ? set_update(result, right)
                                                  : op == NUMBER_XOR ? set_symmetric_difference_update(result, right)
                                                                     : set_difference_update(result, right)));
}

static value isdisjoint_method(const value *args, size_t nargs) {
    value iterator, item;
    int found = 0;
    (void)nargs;
    iterator = abstract_iter(args[1]);
    if (value_is_absent(iterator)) {
        return iterator;
    }
    while (found == 0 && !value_is_absent(item = abstract_next(iterator))) {
        found = abstract_contains(args[0], item);
        value_release(item);
    }
    value_release(iterator);
    return error_pending() ? VALUE_ABSENT : value_from_bool(found == 0);
}

static value reversed_method(const value *args, size_t nargs) {
    (void)nargs;
    return dict_iterator_new(dict_of_view(args[0]), part_of(args[0]), true);
}

static const struct native_method set_like_methods[] = {
    {"isdisjoint", .function = isdisjoint_method, .min = 1, .max = 1},
    {"__reversed__", .function = reversed_method},
    {NULL, .min = 0},
};
static const struct native_method values_methods[] = {
    {"__reversed__", .function = reversed_method},
    {NULL, .min = 0},
};

#define VIEW_TYPE(text, method_table, more)                                                         \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = text, .size = sizeof(struct view),           \
        .flags = TYPE_TRACKED, .methods = method_table, .deallocate = view_deallocate,              \
        .traverse = view_traverse, .repr = view_repr, .iter = view_iter, .length = view_length,     \
        more                                                                                        \
    }
#define SET_LIKE(test) .compare = view_compare, .hash = type_unhashable, .binary = view_binary, .contains = test,

struct type type_dict_keys = VIEW_TYPE("dict_keys", set_like_methods, SET_LIKE(keys_contains));
struct type type_dict_items = VIEW_TYPE("dict_items", set_like_methods, SET_LIKE(items_contains));
struct type type_dict_values = VIEW_TYPE("dict_values", values_methods, );

/* ---- Iterators ---- */

struct dict_iterator {
    struct object head;
    struct dict *dict; /* NULL once exhausted */
    int64_t position;  /* in entries */
    int64_t length;    /* of the dict when the iteration began */
    int64_t remaining; /* how many entries are still expected */
    struct tuple *pair; /* for tuple_give_pair; NULL where it gives no pairs */
};

extern struct type type_dict_iterators[6]; /* by part, then again for reversed ones */

static inline ptrdiff_t kind_of(const struct dict_iterator *it) {
    return it->head.type - type_dict_iterators;
}
static inline bool is_reversed(const struct dict_iterator *it) {
    return kind_of(it) >= 3;
}

value dict_iterator_new(struct dict *d, enum dict_part part, bool reversed) {
    struct type *type = &type_dict_iterators[part + (reversed ? 3 : 0)];
    struct dict_iterator *it = (struct dict_iterator *)object_new(type, sizeof *it);
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    object_retain(&d->head);
    it->dict = d;
    it->length = it->remaining = d->length;
    if (UNLIKELY(ordered_dict_check(dict_value(d)))) {
        it->length = (int64_t)d->keys_version; /* see ordered_next */
    }
    it->position = reversed ? dict_used(d) - 1 : 0;
    it->pair = NULL;
    if (part == DICT_PAIRS && (it->pair = tuple_of_none(2)) == NULL) {
        object_release(&it->head);
        return VALUE_ABSENT;
    }
    gc_track(&it->head);
    return value_from_object(&it->head);
}

static void iterator_drop(struct dict_iterator *it) {
    struct dict *d = it->dict;
    it->dict = NULL;
    if (d != NULL) {
        object_release(&d->head);
    }
}

static void iterator_deallocate(struct object *self) {
    gc_untrack(self);
    iterator_drop((struct dict_iterator *)self);
    if (((struct dict_iterator *)self)->pair != NULL) {
        object_release(&((struct dict_iterator *)self)->pair->head);
    }
    object_free(self, sizeof(struct dict_iterator));
}

static void iterator_traverse(struct object *self, gc_visit visit, void *context) {
    struct dict_iterator *it = (struct dict_iterator *)self;
    if (it->dict != NULL) {
        visit(&it->dict->head, context);
    }
    if (it->pair != NULL) {
        visit(&it->pair->head, context);
    }
}

/* entry: a key and its item */
static inline value show(struct dict_iterator *it, const value *entry) {
    if (it->pair == NULL) {
        return value_retained(value_from_heap(entry[kind_of(it) % 3 == DICT_KEYS ? 0 : 1]));
    }
    return tuple_give_pair(it->pair, value_retained(value_from_heap(entry[0])), value_retained(value_from_heap(entry[1])));
}

/* Over an OrderedDict: `length` is its keys_version when the iteration began, for moving entries ends it too. CPython knows the next
 * key beforehand, and so does not look after the last one. */
static value ordered_next(struct dict_iterator *it) {
    struct dict *d = it->dict;
    int64_t i = it->position, step = is_reversed(it) ? -1 : 1;
    if (it->remaining <= 0) {
        iterator_drop(it);
        return VALUE_ABSENT;
    }
    if ((int64_t)d->keys_version != it->length) {
        it->length = -1;
        return exception_raise(&type_RuntimeError, "OrderedDict mutated during iteration");
    }
    while (value_is_absent(*dict_pair_at(d, i))) {
        i += step;
    }
    it->remaining--;
    it->position = i + step;
    return show(it, dict_pair_at(d, i));
}

static value iterator_next(value self) {
    struct dict_iterator *it = (struct dict_iterator *)value_object(self);
    struct dict *d = it->dict;
    int64_t i = it->position, step = is_reversed(it) ? -1 : 1;
    if (d == NULL) {
        return VALUE_ABSENT;
    }
    if (d->length != it->length) {
        if (ordered_dict_check(dict_value(d))) {
            return ordered_next(it);
        }
        it->length = -1; /* the error stays */
        return exception_raise(&type_RuntimeError, "dictionary changed size during iteration");
    }
    int64_t used = dict_used(d);
    while (i >= 0 && i < used && value_is_absent(*dict_pair_at(d, i))) {
        i += step;
    }
    if (i < 0 || i >= used) {
        iterator_drop(it);
        return VALUE_ABSENT;
    }
    if (it->remaining-- == 0 && !is_reversed(it)) { /* as many were added as deleted; CPython looks at forward ones alone */
        iterator_drop(it);
        return exception_raise(&type_RuntimeError, "dictionary keys changed during iteration");
    }
    it->position = i + step;
    return show(it, dict_pair_at(d, i));
}

static int64_t iterator_hint(value self) {
    const struct dict_iterator *it = (const struct dict_iterator *)value_object(self);
    bool whole = it->dict != NULL && (ordered_dict_check(dict_value(it->dict)) ? (int64_t)it->dict->keys_version : it->dict->length) == it->length;
    return whole ? it->remaining : 0;
}

#define ITERATOR_TYPE(text)                                                                         \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = text, .size = sizeof(struct dict_iterator),  \
        .flags = TYPE_TRACKED, .deallocate = iterator_deallocate, .traverse = iterator_traverse,    \
        .iter = iterator_self, .next = iterator_next, .length_hint = iterator_hint,                 \
    }

struct type type_dict_iterators[6] = {
    ITERATOR_TYPE("dict_keyiterator"),        ITERATOR_TYPE("dict_valueiterator"),
    ITERATOR_TYPE("dict_itemiterator"),       ITERATOR_TYPE("dict_reversekeyiterator"),
    ITERATOR_TYPE("dict_reversevalueiterator"), ITERATOR_TYPE("dict_reverseitemiterator"),
};

bool dict_views_ready(void) {
    bool ok = type_ready(&type_dict_keys) && type_ready(&type_dict_values) && type_ready(&type_dict_items);
    for (size_t i = 0; ok && i < sizeof type_dict_iterators / sizeof *type_dict_iterators; i++) {
        ok = type_ready(&type_dict_iterators[i]);
    }
    return ok;
}

void dict_views_finish(void) {
    type_finish(&type_dict_keys);
    type_finish(&type_dict_values);
    type_finish(&type_dict_items);
    for (size_t i = 0; i < sizeof type_dict_iterators / sizeof *type_dict_iterators; i++) {
        type_finish(&type_dict_iterators[i]);
    }
}
