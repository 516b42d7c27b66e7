/* The methods and operators of set and frozenset, and their iterator. The order in which results are built is CPython's, because it
 * decides the order in which they iterate. */
#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/iterator_private.h"
#include "common/objects/native.h"
#include "common/objects/repr_guard.h"
#include "common/objects/set_private.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* What operations on a subclass's instances make: a set or a frozenset (CPython: make_new_set_basetype). */
static struct type *plain_type(const struct type *type) {
    return type_is_subtype(type, &type_frozenset) ? &type_frozenset : &type_set;
}

static value set_or_absent(struct set *s) {
    return s == NULL ? VALUE_ABSENT : value_from_object(&s->head);
}

static value not_implemented(void) {
    return value_retained(value_from_object(&not_implemented_object));
}

static value done(bool ok) {
    return ok ? value_none_retained() : VALUE_ABSENT;
}

/* ---- The four operations ---- */

typedef bool (*each_key)(void *context, value key, int64_t hash);

static bool for_each_key(struct dict *d, each_key each, void *context) {
    int64_t hash, position = 0;
    value key, item;
    while (dict_next_hashed(d, &position, &key, &item, &hash)) {
        value_retain(key);
        bool ok = each(context, key, hash);
        value_release(key);
        if (!ok) {
            return false;
        }
    }
    return true;
}

/* Calls `each` with every item of an iterable and its hash; stops when it answers false. */
static bool for_each(value iterable, each_key each, void *context) {
    value iterator, item;
    int64_t hash, position = 0;
    if (set_check(iterable)) {
        while (set_next(set_of(iterable), &position, &item, &hash)) {
            value_retain(item);
            bool ok = each(context, item, hash);
            value_release(item);
            if (!ok) {
                return false;
            }
        }
        return true;
    }
    iterator = abstract_iter(iterable);
    if (value_is_absent(iterator)) {
        return false;
    }
    while (!value_is_absent(item = abstract_next(iterator))) {
        bool ok = abstract_hash(item, &hash) && each(context, item, hash);
        value_release(item);
        if (!ok) {
            value_release(iterator);
            return false;
        }
    }
    value_release(iterator);
    return !error_pending();
}

struct pair {
    struct set *tested, *result;
    bool wanted; /* keep those that are (or are not) in `tested`, */
    struct dict *keys; /* or, unless NULL, among these keys */
};

static bool keep(void *context, value key, int64_t hash) {
    struct pair *p = context;
    int found = p->keys != NULL ? dict_contains_hashed(p->keys, key, hash) : set_contains_hashed(p->tested, key, hash);
    return found >= 0 && ((found != 0) != p->wanted || set_add_hashed(p->result, key, hash));
}

static struct set *copy_as(struct type *type, struct set *s) {
    return set_from_iterable(type, value_from_object(&s->head));
}

static struct set *intersection(struct set *s, value other, struct type *type) {
    struct pair p = {.tested = s, .wanted = true};
    if (set_check(other) && set_of(other) == s) {
        return copy_as(type, s);
    }
    p.result = set_new_of(type);
    if (p.result == NULL) {
        return NULL;
    }
    if (set_check(other) && set_of(other)->used > s->used) {
        p.tested = set_of(other);
        other = value_from_object(&s->head);
    }
    if (!for_each(other, keep, &p)) {
        object_release(&p.result->head);
        return NULL;
    }
    return p.result;
}

static bool discard_one(void *context, value key, int64_t hash) {
    return set_discard_hashed(context, key, hash) >= 0;
}

bool set_difference_update(struct set *s, value other) {
    struct set *common;
    bool ok;
    if (!set_check(other) || (set_of(other) != s && set_of(other)->used >> 3 <= s->used)) {
        return for_each(other, discard_one, s) && set_shrink(s);
    }
    if (set_of(other) == s) {
        set_clear(s);
        return true;
    }
    /* Much larger than s: only what is in both has to go. */
    common = intersection(s, other, plain_type(s->head.type));
    ok = common != NULL && for_each(value_from_object(&common->head), discard_one, s) && set_shrink(s);
    if (common != NULL) {
        object_release(&common->head);
    }
    return ok;
}

static struct set *difference(struct set *s, value other, struct type *type) {
    struct pair p = {.wanted = false};
    bool is_dict = value_has_type(other, &type_dict);
    if ((!set_check(other) && !is_dict) ||
        (s->used >> 2) > (is_dict ? dict_of(other)->length : set_of(other)->used)) {
        struct set *copy = copy_as(type, s);
        if (copy != NULL && !set_difference_update(copy, other)) {
            object_release(&copy->head);
            return NULL;
        }
        return copy;
    }
    if (is_dict) {
        p.keys = dict_of(other);
    } else {
        p.tested = set_of(other);
    }
    p.result = set_new_of(type);
    if (p.result != NULL && !for_each(value_from_object(&s->head), keep, &p)) {
        object_release(&p.result->head);
        return NULL;
    }
    return p.result;
}

/* Removes what is in both, adds what is only in the other. */
static bool toggle(void *context, value key, int64_t hash) {
    int removed = set_discard_hashed(context, key, hash);
    return removed > 0 || (removed == 0 && set_add_hashed(context, key, hash));
}

bool set_symmetric_difference_update(struct set *s, value other) {
    struct set *distinct;
    bool ok;
    if (set_check(other)) {
        if (set_of(other) == s) {
            set_clear(s);
            return true;
        }
        return for_each(other, toggle, s);
    }
    if (value_has_type(other, &type_dict)) {
        return for_each_key(dict_of(other), toggle, s);
    }
    distinct = set_from_iterable(&type_set, other); /* each item counts once */
    ok = distinct != NULL && for_each(value_from_object(&distinct->head), toggle, s);
    if (distinct != NULL) {
        object_release(&distinct->head);
    }
    return ok;
}

static struct set *symmetric_difference(struct set *s, value other, struct type *type) {
    struct set *result = set_from_iterable(type, other);
    if (result != NULL && !for_each(value_from_object(&s->head), toggle, result)) {
        object_release(&result->head);
        return NULL;
    }
    return result;
}

value set_intersection(struct set *s, value other) {
    return set_or_absent(intersection(s, other, plain_type(s->head.type)));
}

static int is_subset(struct set *a, struct set *b) {
    int64_t position = 0, hash;
    value key;
    if (a->used > b->used) {
        return 0;
    }
    while (set_next(a, &position, &key, &hash)) {
        value_retain(key);
        int found = set_contains_hashed(b, key, hash);
        value_release(key);
        if (found <= 0) {
            return found;
        }
    }
    return 1;
}

/* ---- Methods ---- */

static value add_method(const value *args, size_t nargs) {
    (void)nargs;
    return done(set_add(set_of(args[0]), args[1]));
}
static value discard_method(const value *args, size_t nargs) {
    (void)nargs;
    return done(set_discard(set_of(args[0]), args[1]) >= 0);
}
static value remove_method(const value *args, size_t nargs) {
    int removed = set_discard(set_of(args[0]), args[1]);
    (void)nargs;
    return removed == 0 ? exception_raise_key(args[1]) : done(removed > 0);
}
static value pop_method(const value *args, size_t nargs) {
    (void)nargs;
    if (set_of(args[0])->used == 0) {
        return exception_raise(&type_KeyError, "pop from an empty set");
    }
    return set_pop(set_of(args[0]));
}
static value clear_method(const value *args, size_t nargs) {
    (void)nargs;
    set_clear(set_of(args[0]));
    return value_none_retained();
}
static value copy_method(const value *args, size_t nargs) {
    (void)nargs;
    if (value_has_type(args[0], &type_frozenset)) {
        return value_retained(args[0]);
    }
    return set_or_absent(copy_as(plain_type(value_type(args[0])), set_of(args[0])));
}
static value update_method(const value *args, size_t nargs) {
    for (size_t i = 1; i < nargs; i++) {
        if (!set_update(set_of(args[0]), args[i])) {
            return VALUE_ABSENT;
        }
    }
    return value_none_retained();
}
static value union_method(const value *args, size_t nargs) {
    struct set *result = copy_as(plain_type(value_type(args[0])), set_of(args[0]));
    for (size_t i = 1; result != NULL && i < nargs; i++) {
        if (!set_update(result, args[i])) {
            object_release(&result->head);
            result = NULL;
        }
    }
    return set_or_absent(result);
}

typedef struct set *(*operation)(struct set *s, value other, struct type *type);

/* s.intersection(a, b, ...): one after the other. */
static value fold(operation apply, const value *args, size_t nargs) {
    struct type *type = plain_type(value_type(args[0]));
    struct set *result;
    if (nargs == 1) {
        return set_or_absent(copy_as(type, set_of(args[0])));
    }
    result = apply(set_of(args[0]), args[1], type);
    for (size_t i = 2; result != NULL && i < nargs; i++) {
        struct set *next = apply(result, args[i], type);
        object_release(&result->head);
        result = next;
    }
    return set_or_absent(result);
}

static value intersection_method(const value *args, size_t nargs) {
    return fold(intersection, args, nargs);
}

static struct set *difference_method_step(struct set *s, value other, struct type *type) {
    return difference(s, other, type);
}
static value difference_method(const value *args, size_t nargs) {
    value result;
    if (nargs <= 2) {
        return fold(difference_method_step, args, nargs);
    }
    result = fold(difference_method_step, args, 2);
    for (size_t i = 2; !value_is_absent(result) && i < nargs; i++) {
        if (!set_difference_update(set_of(result), args[i])) {
            value_release(result);
            return VALUE_ABSENT;
        }
    }
    return result;
}
static value symmetric_difference_method(const value *args, size_t nargs) {
    (void)nargs;
    return set_or_absent(symmetric_difference(set_of(args[0]), args[1], plain_type(value_type(args[0]))));
}
static value intersection_update_method(const value *args, size_t nargs) {
    value result = fold(intersection, args, nargs);
    if (value_is_absent(result)) {
        return result;
    }
    set_swap(set_of(args[0]), set_of(result));
    value_release(result);
    return value_none_retained();
}
static value difference_update_method(const value *args, size_t nargs) {
    for (size_t i = 1; i < nargs; i++) {
        if (!set_difference_update(set_of(args[0]), args[i])) {
            return VALUE_ABSENT;
        }
    }
    return value_none_retained();
}
static value symmetric_difference_update_method(const value *args, size_t nargs) {
    (void)nargs;
    return done(set_symmetric_difference_update(set_of(args[0]), args[1]));
}

static bool is_absent(void *context, value key, int64_t hash) {
    struct pair *p = context;
    int found = set_contains_hashed(p->tested, key, hash);
    p->wanted = found > 0;
    return found == 0;
}
static value isdisjoint_method(const value *args, size_t nargs) {
    struct pair p = {.tested = set_of(args[0])};
    value other = args[1];
    (void)nargs;
    if (set_check(other) && set_of(other)->used > p.tested->used) {
        p.tested = set_of(other);
        other = args[0];
    }
    if (!for_each(other, is_absent, &p) && !p.wanted) {
        return VALUE_ABSENT;
    }
    return value_from_bool(!p.wanted);
}

static value issubset_method(const value *args, size_t nargs) {
    struct set *s = set_of(args[0]), *common;
    int result;
    (void)nargs;
    if (set_check(args[1])) {
        result = is_subset(s, set_of(args[1]));
        return result < 0 ? VALUE_ABSENT : value_from_bool(result);
    }
    common = intersection(s, args[1], &type_set);
    if (common == NULL) {
        return VALUE_ABSENT;
    }
    result = common->used == s->used;
    object_release(&common->head);
    return value_from_bool(result);
}

/* Stops at the first item that is not there. */
static bool is_present(void *context, value key, int64_t hash) {
    struct pair *p = context;
    int found = set_contains_hashed(p->tested, key, hash);
    p->wanted = found != 0;
    return found > 0;
}
static value issuperset_method(const value *args, size_t nargs) {
    struct pair p = {.tested = set_of(args[0]), .wanted = true};
    int result;
    (void)nargs;
    if (set_check(args[1])) {
        result = is_subset(set_of(args[1]), set_of(args[0]));
        return result < 0 ? VALUE_ABSENT : value_from_bool(result);
    }
    if (!for_each(args[1], is_present, &p) && p.wanted) {
        return VALUE_ABSENT;
    }
    return value_from_bool(p.wanted);
}

#define COMMON_METHODS                                                                              \
    {"copy", .function = copy_method}, {"union", .function = union_method, .max = -1},              \
        {"intersection", .function = intersection_method, .max = -1},                               \
        {"difference", .function = difference_method, .max = -1},                                   \
        {"symmetric_difference", .function = symmetric_difference_method, .min = 1, .max = 1},      \
        {"isdisjoint", .function = isdisjoint_method, .min = 1, .max = 1},                          \
        {"issubset", .function = issubset_method, .min = 1, .max = 1},                              \
        {"issuperset", .function = issuperset_method, .min = 1, .max = 1},                  \
        GENERIC_ALIAS_ENTRY

static const struct native_method frozenset_methods[] = {COMMON_METHODS, {NULL, .min = 0}};
static const struct native_method set_methods[] = {
    COMMON_METHODS,
    {"add", .function = add_method, .min = 1, .max = 1},
    {"discard", .function = discard_method, .min = 1, .max = 1},
    {"remove", .function = remove_method, .min = 1, .max = 1},
    {"pop", .function = pop_method},
    {"clear", .function = clear_method},
    {"update", .function = update_method, .max = -1},
    {"intersection_update", .function = intersection_update_method, .max = -1},
    {"difference_update", .function = difference_update_method, .max = -1},
    {"symmetric_difference_update", .function = symmetric_difference_update_method, .min = 1, .max = 1},
    {NULL, .min = 0},
};

/* ---- Operators ---- */

static value set_binary(enum number_operator op, value left, value right) {
    struct set *a, *result;
    struct type *type;
    if (!set_check(left) || !set_check(right)) {
        return not_implemented();
    }
    a = set_of(left);
    type = plain_type(value_type(left));
    switch (op) {
    case NUMBER_AND:
        return set_or_absent(intersection(a, right, type));
    case NUMBER_SUB:
        return set_or_absent(difference(a, right, type));
    case NUMBER_XOR:
        return set_or_absent(symmetric_difference(a, right, type));
    case NUMBER_OR:
        result = copy_as(type, a);
        if (result != NULL && !set_update(result, right)) {
            object_release(&result->head);
            result = NULL;
        }
        return set_or_absent(result);
    default:
        return not_implemented();
    }
}

static value set_inplace(enum number_operator op, value left, value right) {
    const value args[] = {left, right};
    value result;
    bool ok;
    if (!set_check(right)) {
        return not_implemented();
    }
    switch (op) {
    case NUMBER_OR:
        ok = set_update(set_of(left), right);
        break;
    case NUMBER_SUB:
        ok = set_difference_update(set_of(left), right);
        break;
    case NUMBER_XOR:
        ok = set_symmetric_difference_update(set_of(left), right);
        break;
    case NUMBER_AND:
        result = intersection_update_method(args, 2);
        ok = !value_is_absent(result);
        value_release_any(result);
        break;
    default:
        return not_implemented();
    }
    return ok ? value_retained(left) : VALUE_ABSENT;
}

static value set_compare(enum order op, value left, value right) {
    struct set *a, *b;
    int truth;
    if (!set_check(left) || !set_check(right)) {
        return not_implemented();
    }
    a = set_of(left);
    b = set_of(right);
    switch (op) {
    case ORDER_EQ:
    case ORDER_NE:
        truth = a->used == b->used ? is_subset(a, b) : 0;
        return truth < 0 ? VALUE_ABSENT : value_from_bool((truth != 0) == (op == ORDER_EQ));
    case ORDER_LE:
        truth = is_subset(a, b);
        break;
    case ORDER_LT:
        truth = a->used < b->used ? is_subset(a, b) : 0;
        break;
    case ORDER_GE:
        truth = is_subset(b, a);
        break;
    default:
        truth = b->used < a->used ? is_subset(b, a) : 0;
        break;
    }
    return truth < 0 ? VALUE_ABSENT : value_from_bool(truth);
}

static int64_t set_length(value self) {
    return set_of(self)->used;
}
static int set_contains_slot(value self, value key) {
    return set_contains(set_of(self), key);
}

static value set_repr(value self) {
    const struct set *s = set_of(self);
    const char *name = value_type(self)->name;
    bool plain = value_has_type(self, &type_set);
    struct str_builder b;
    struct str *text;
    int64_t position = 0, hash;
    value key;
    bool first = true, ok;
    if (s->used == 0) {
        text = str_format("%s()", name);
        return text == NULL ? VALUE_ABSENT : str_value(text);
    }
    switch (repr_enter(value_object(self))) {
    case REPR_FAILED:
        return VALUE_ABSENT;
    case REPR_AGAIN:
        text = str_format("%s(...)", name);
        return text == NULL ? VALUE_ABSENT : str_value(text);
    case REPR_FIRST:
        break;
    }
    str_builder_init(&b);
    ok = plain ? str_builder_add_text(&b, "{")
               : str_builder_add_text(&b, name) && str_builder_add_text(&b, "({");
    while (ok && set_next(s, &position, &key, &hash)) {
        value part;
        value_retain(key);
        part = abstract_repr(key);
        value_release(key);
        ok = !value_is_absent(part) && (first || str_builder_add_text(&b, ", ")) &&
             str_builder_add_str(&b, str_of(part));
        value_release_any(part);
        first = false;
    }
    repr_leave(value_object(self));
    if (error_pending()) {
        str_builder_discard(&b);
        return VALUE_ABSENT;
    }
    str_builder_add_text(&b, plain ? "}" : "})");
    text = str_builder_finish(&b);
    return text == NULL ? VALUE_ABSENT : str_value(text);
}

static value set_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "%s() takes no keyword arguments", type->name);
    }
    if (nargs > 1) {
        return exception_raise(&type_TypeError, "%s expected at most 1 argument, got %zu", type->name, nargs);
    }
    if (type == &type_frozenset && nargs == 1 && value_has_type(args[0], &type_frozenset)) {
        return value_retained(args[0]);
    }
    return set_or_absent(set_from_iterable(type, nargs == 1 ? args[0] : VALUE_ABSENT));
}

static value set_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return set_or_absent(set_new_of(type));
}

static int set_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct set *s = set_of(self);
    if (kwnames != NULL && kwnames->length > 0) {
        exception_raise(&type_TypeError, "set() takes no keyword arguments");
        return -1;
    }
    if (nargs > 1) {
        exception_raise(&type_TypeError, "set expected at most 1 argument, got %zu", nargs);
        return -1;
    }
    set_clear(s);
    return nargs == 0 || set_update(s, args[0]) ? 0 : -1;
}

/* A frozenset has all it ever gets when it is made. */
static value frozenset_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (type == &type_frozenset) {
        return set_construct(type, args, nargs, kwnames);
    }
    if (nargs > 1) {
        return exception_raise(&type_TypeError, "frozenset expected at most 1 argument, got %zu", nargs);
    }
    return set_or_absent(set_from_iterable(type, nargs == 1 ? args[0] : VALUE_ABSENT));
}

static void set_clear_slot(struct object *self) {
    set_clear((struct set *)self);
}

/* ---- Iterator ---- */

struct set_iterator {
    struct object head;
    struct set *set; /* NULL once exhausted */
    int64_t position, used;
    int64_t remaining; /* how many items are still to come */
};

static value set_iter(value self) {
    struct set_iterator *it = (struct set_iterator *)object_new(&type_set_iterator, sizeof *it);
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    it->set = set_of(value_retained(self));
    it->position = 0;
    it->used = it->remaining = it->set->used;
    gc_track(&it->head);
    return value_from_object(&it->head);
}

static void iterator_drop(struct set_iterator *it) {
    struct set *s = it->set;
    it->set = NULL;
    if (s != NULL) {
        object_release(&s->head);
    }
}

static void iterator_deallocate(struct object *self) {
    gc_untrack(self);
    iterator_drop((struct set_iterator *)self);
    object_free(self, sizeof(struct set_iterator));
}

static void iterator_traverse(struct object *self, gc_visit visit, void *context) {
    struct set_iterator *it = (struct set_iterator *)self;
    if (it->set != NULL) {
        visit(&it->set->head, context);
    }
}

static value iterator_next(value self) {
    struct set_iterator *it = (struct set_iterator *)value_object(self);
    int64_t hash;
    value key;
    if (it->set == NULL) {
        return VALUE_ABSENT;
    }
    if (it->set->used != it->used) {
        it->used = -1; /* the error stays */
        return exception_raise(&type_RuntimeError, "Set changed size during iteration");
    }
    if (!set_next(it->set, &it->position, &key, &hash)) {
        iterator_drop(it);
        return VALUE_ABSENT;
    }
    it->remaining--;
    return value_retained(key);
}

static int64_t iterator_hint(value self) {
    const struct set_iterator *it = (const struct set_iterator *)value_object(self);
    return it->set == NULL || it->set->used != it->used ? 0 : it->remaining;
}

struct type type_set_iterator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "set_iterator",
    .size = sizeof(struct set_iterator),
    .flags = TYPE_TRACKED,
    .deallocate = iterator_deallocate,
    .traverse = iterator_traverse,
    .iter = iterator_self,
    .next = iterator_next,
    .length_hint = iterator_hint,
};

struct type type_set = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "set",
    .size = sizeof(struct set),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_SET_SUBCLASS | TYPE_MATCH_SELF,
    .methods = set_methods,
    .deallocate = set_deallocate,
    .traverse = set_traverse,
    .clear = set_clear_slot,
    .construct = set_construct,
    .create = set_create,
    .initialize = set_initialize,
    .repr = set_repr,
    .hash = type_unhashable,
    .compare = set_compare,
    .iter = set_iter,
    .binary = set_binary,
    .inplace = set_inplace,
    .length = set_length,
    .contains = set_contains_slot,
    .sizeof_object = set_sizeof,
};

struct type type_frozenset = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "frozenset",
    .size = sizeof(struct set),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_SET_SUBCLASS | TYPE_MATCH_SELF,
    .methods = frozenset_methods,
    .deallocate = set_deallocate,
    .traverse = set_traverse,
    .clear = set_clear_slot,
    .construct = set_construct,
    .create = frozenset_create,
    .repr = set_repr,
    .hash = set_frozen_hash,
    .compare = set_compare,
    .iter = set_iter,
    .binary = set_binary,
    .length = set_length,
    .contains = set_contains_slot,
    .sizeof_object = set_sizeof,
};
