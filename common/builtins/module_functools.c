/* The module _functools: what of functools is in C. The rest is common/library/functools.py. CPython 3.11: Modules/_functoolsmodule.c. */
#include "common/builtins/modules_private.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/exception.h"
#include "common/objects/lru_cache.h"
#include "common/objects/partial.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- reduce ---- */

static value reduce_function(const value *args, size_t nargs, struct tuple *kwnames) {
    value iterator, pair[2], result;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "reduce() takes no keyword arguments");
    }
    if (nargs < 2 || nargs > 3) {
        return exception_raise(&type_TypeError, "reduce expected at %s arguments, got %zu", nargs < 2 ? "least 2" : "most 3", nargs);
    }
    if (value_type(args[1])->iter == NULL && value_type(args[1])->get_item == NULL) {
        return exception_raise(&type_TypeError, "reduce() arg 2 must support iteration");
    }
    iterator = abstract_iter(args[1]);
    if (value_is_absent(iterator)) {
        if (error_matches(&type_TypeError)) {
            error_clear();
            exception_raise(&type_TypeError, "reduce() arg 2 must support iteration");
        }
        return iterator;
    }
    result = nargs > 2 ? value_retained(args[2]) : abstract_next(iterator);
    if (value_is_absent(result) && !error_pending()) {
        exception_raise(&type_TypeError, "reduce() of empty iterable with no initial value");
    }
    while (!value_is_absent(result) && !value_is_absent(pair[1] = abstract_next(iterator))) {
        pair[0] = result;
        result = abstract_call(args[0], pair, 2, NULL);
        value_release(pair[0]);
        value_release(pair[1]);
    }
    value_release(iterator);
    if (error_pending() && !value_is_absent(result)) {
        value_release(result);
        result = VALUE_ABSENT;
    }
    return result;
}

/* ---- cmp_to_key ---- */

/* cmp_to_key(f) is one of these without an object; calling it with an object makes one that has it. */
struct key {
    struct object head;
    value compare;
    value object; /* or absent */
};

extern struct type type_key;

static struct key *key_of(value v) {
    return (struct key *)value_object(v);
}

static value key_new(value compare, value object) {
    struct key *k = (struct key *)object_new(&type_key, sizeof *k);
    if (k == NULL) {
        return VALUE_ABSENT;
    }
    k->compare = value_retained(compare);
    k->object = value_is_absent(object) ? object : value_retained(object);
    gc_track(&k->head);
    return value_from_object(&k->head);
}

static void key_deallocate(struct object *self) {
    struct key *k = (struct key *)self;
    gc_untrack(self);
    value_release(k->compare);
    value_release_any(k->object);
    object_free(self, sizeof *k);
}

static void key_traverse(struct object *self, gc_visit visit, void *context) {
    value_visit(((struct key *)self)->compare, visit, context);
    value_visit(((struct key *)self)->object, visit, context);
}

/* K(obj) */
static value key_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    size_t keywords = kwnames == NULL ? 0 : (size_t)kwnames->length;
    const char *name = keywords == 0 ? NULL : str_ascii_text(str_of(kwnames->items[0]));
    if (nargs + keywords == 0) {
        return exception_raise(&type_TypeError, "K() missing required argument 'obj' (pos 1)");
    }
    if (nargs + keywords > 1) {
        return exception_raise(&type_TypeError, "K() takes at most 1 argument (%zu given)", nargs + keywords);
    }
    if (keywords == 1 && (name == NULL || __builtin_strcmp(name, "obj") != 0)) {
        return exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for K()", kwnames->items[0]);
    }
    return key_new(key_of(self)->compare, args[0]);
}

static value key_compare(enum order op, value left, value right) {
    value both[2], answer, zero, result;
    if (!value_has_type(right, &type_key) || !value_has_type(left, &type_key)) {
        return exception_raise(&type_TypeError, "other argument must be K instance");
    }
    both[0] = key_of(left)->object;
    both[1] = key_of(right)->object;
    if (value_is_absent(both[0]) || value_is_absent(both[1])) {
        return exception_raise(&type_AttributeError, "object");
    }
    answer = abstract_call(key_of(left)->compare, both, 2, NULL);
    zero = value_is_absent(answer) ? answer : value_from_constant(0);
    if (value_is_absent(zero)) {
        value_release_any(answer);
        return zero;
    }
    result = abstract_compare(op, answer, zero);
    value_release(zero);
    value_release(answer);
    return result;
}

static value key_get_object(value self) {
    value object = key_of(self)->object;
    return value_is_absent(object) ? exception_raise(&type_AttributeError, "obj") : value_retained(object);
}
static int key_set_object(value self, value v) {
    value_replace(&key_of(self)->object, value_is_absent(v) ? v : value_retained(v));
    return 0;
}

static const struct type_member key_members[] = {
    {"obj", key_get_object, key_set_object},
    {NULL, NULL, NULL},
};

struct type type_key = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "functools.KeyWrapper",
    .size = sizeof(struct key),
    .flags = TYPE_TRACKED,
    .members = key_members,
    .deallocate = key_deallocate,
    .traverse = key_traverse,
    .call = key_call,
    .compare = key_compare,
    .hash = type_unhashable,
};

static value cmp_to_key_function(const value *args, size_t nargs) {
    (void)nargs;
    return key_new(args[0], VALUE_ABSENT);
}

/* ---- The module ---- */

static const struct native_method natives[] = {
    {"reduce", .raw = reduce_function},
    {"cmp_to_key", .function = cmp_to_key_function, .min = 1, .parameters = "mycmp"},
    {NULL, .min = 0},
};

extern struct type type_lru_link;
static struct type *const types[] = {&type_partial, &type_lru_cache, &type_lru_link, &type_key};

struct module *module_functools_create(void) {
    struct module *m = module_new("_functools");
    bool ok = m != NULL;
    for (size_t i = 0; ok && i < sizeof types / sizeof *types; i++) {
        ok = type_ready(types[i]);
    }
    ok = ok && module_add_natives(m, natives) && modules_add_type(m, &type_partial) && modules_add_type(m, &type_lru_cache);
    if (m != NULL && !ok) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}

void module_functools_finish(void) {
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        type_finish(types[i]);
    }
}
