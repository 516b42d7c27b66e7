/* The module _collections: the types of collections that are in C, and what namedtuple and Counter need. The rest is
 * common/library/collections.py. CPython 3.11: Modules/_collectionsmodule.c. */
#include "common/builtins/modules_private.h"
#include "common/core/machine.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/default_dict.h"
#include "common/objects/deque.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/ordered_dict.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Fields of named tuples ---- */

/* What a class made by namedtuple has for each field: the item at an index. */
struct tuple_getter {
    struct object head;
    int64_t index;
    value doc;
};

static struct tuple_getter *tuple_getter_of(value v) {
    return (struct tuple_getter *)value_object(v);
}

static value tuple_getter_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct tuple_getter *g;
    int64_t index;
    if (nargs != 2 || (kwnames != NULL && kwnames->length > 0)) {
        return exception_raise(&type_TypeError, "_tuplegetter expected 2 arguments, got %zu", nargs);
    }
    if (!abstract_size_argument(args[0], &index)) {
        return VALUE_ABSENT;
    }
    g = (struct tuple_getter *)object_new(type, sizeof *g);
    if (g == NULL) {
        return VALUE_ABSENT;
    }
    g->index = index;
    g->doc = value_retained(args[1]);
    gc_track(&g->head);
    return value_from_object(&g->head);
}

static void tuple_getter_deallocate(struct object *self) {
    gc_untrack(self);
    value_release_any(((struct tuple_getter *)self)->doc);
    object_free(self, sizeof(struct tuple_getter));
}

static void tuple_getter_traverse(struct object *self, gc_visit visit, void *context) {
    value_visit(((struct tuple_getter *)self)->doc, visit, context);
}

static value tuple_getter_get(value self, value instance, struct type *owner) {
    const struct tuple_getter *g = tuple_getter_of(self);
    (void)owner;
    if (value_is_absent(instance) || value_is_none(instance)) {
        return value_retained(self);
    }
    if (!tuple_check(instance)) {
        return exception_raise(&type_TypeError, "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
                               (long long)g->index, instance);
    }
    if (g->index < 0 || g->index >= tuple_of(instance)->length) {
        return exception_raise(&type_IndexError, "tuple index out of range");
    }
    return value_retained(value_from_heap(tuple_of(instance)->items[g->index]));
}

static int tuple_getter_set(value self, value instance, value v) {
    (void)self, (void)instance;
    exception_raise(&type_AttributeError, value_is_absent(v) ? "can't delete attribute" : "can't set attribute");
    return -1;
}

static value tuple_getter_repr(value self) {
    struct str *s = str_format("_tuplegetter(%lld, %R)", (long long)tuple_getter_of(self)->index, tuple_getter_of(self)->doc);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value get_doc(value self) {
    return value_retained(tuple_getter_of(self)->doc);
}
static int set_doc(value self, value v) {
    value_replace(&tuple_getter_of(self)->doc, value_is_absent(v) ? value_none_retained() : value_retained(v));
    return 0;
}

static const struct type_member tuple_getter_members[] = {
    {"__doc__", get_doc, set_doc},
    {NULL, NULL, NULL},
};

struct type type_tuple_getter = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "collections._tuplegetter",
    .size = sizeof(struct tuple_getter),
    .flags = TYPE_TRACKED,
    .members = tuple_getter_members,
    .deallocate = tuple_getter_deallocate,
    .traverse = tuple_getter_traverse,
    .construct = tuple_getter_construct,
    .get_descriptor = tuple_getter_get,
    .set_descriptor = tuple_getter_set,
    .repr = tuple_getter_repr,
};

/* _tuple_new(cls, items): an instance of a tuple's subclass, whatever its own __new__. */
static value tuple_new_function(const value *args, size_t nargs) {
    (void)nargs;
    if (!class_is_type(args[0]) || !type_is_subtype(class_type_of(args[0]), &type_tuple)) {
        return exception_raise(&type_TypeError, "tuple.__new__(X): X is not a subtype of tuple");
    }
    return type_tuple.create(class_type_of(args[0]), args + 1, 1, NULL);
}

/* _run(text, globals): runs the text of a function that namedtuple has written. */
static value run_function(const value *args, size_t nargs) {
    size_t length;
    char *text;
    bool ok;
    (void)nargs;
    if (!str_check(args[0]) || !dict_check(args[1])) {
        return exception_raise(&type_TypeError, "_run() takes a str and a dict");
    }
    text = str_to_utf8(str_of(args[0]), &length);
    if (text == NULL) {
        return VALUE_ABSENT;
    }
    ok = machine.run_text(text, length, dict_of(args[1]));
    mem_free(text, length + 1);
    return ok ? value_none_retained() : VALUE_ABSENT;
}

/* _caller_module(): the module of whoever called the function that asks; None where that is not known. */
static value caller_module_function(const value *args, size_t nargs) {
    (void)args, (void)nargs;
    return machine.caller_module();
}

/* ---- Counting ---- */

/* Whether mapping's get and __setitem__ are dict's own. */
static bool counts_as_dict(value mapping, value get_name) {
    return dict_check(mapping) && value_type(mapping)->set_item == type_dict.set_item &&
           value_is(type_lookup(value_type(mapping), get_name), type_lookup(&type_dict, get_name));
}

static bool count_in_dict(struct dict *d, value key) {
    value old = dict_get(d, key), sum, one;
    bool ok;
    if (value_is_absent(old)) {
        if (error_pending()) {
            return false;
        }
        sum = value_from_constant(1);
    } else if (!value_try_add_small(old, 1, &sum)) {
        value_retain(old);
        one = value_from_constant(1);
        sum = value_is_absent(one) ? one : abstract_binary(NUMBER_ADD, old, one);
        value_release_any(one);
        value_release(old);
    }
    ok = !value_is_absent(sum) && dict_set(d, key, sum);
    value_release_any(sum);
    return ok;
}

/* mapping[key] = mapping.get(key, 0) + 1 */
static bool count_in_mapping(value mapping, value get, value key) {
    value both[2] = {key, value_from_constant(0)}, old, one, sum;
    bool ok;
    if (value_is_absent(both[1])) {
        return false;
    }
    old = abstract_call(get, both, 2, NULL);
    value_release(both[1]);
    one = value_is_absent(old) ? old : value_from_constant(1);
    sum = value_is_absent(one) ? one : abstract_binary(NUMBER_ADD, old, one);
    value_release_any(one);
    value_release_any(old);
    ok = !value_is_absent(sum) && abstract_set_item(mapping, key, sum) >= 0;
    value_release_any(sum);
    return ok;
}

static value count_elements_function(const value *args, size_t nargs) {
    struct str *get_name = str_intern_text("get");
    value iterator = get_name == NULL ? VALUE_ABSENT : abstract_iter(args[1]), get = VALUE_ABSENT, key;
    bool ok = !value_is_absent(iterator), is_dict = ok && counts_as_dict(args[0], str_value(get_name));
    (void)nargs;
    if (ok && !is_dict) {
        get = abstract_get_attribute(args[0], str_value(get_name));
        ok = !value_is_absent(get);
    }
    while (ok && !value_is_absent(key = abstract_next(iterator))) {
        ok = is_dict ? count_in_dict(dict_of(args[0]), key) : count_in_mapping(args[0], get, key);
        value_release(key);
    }
    value_release_any(get);
    value_release_any(iterator);
    if (get_name != NULL) {
        object_release(&get_name->head);
    }
    return error_pending() ? VALUE_ABSENT : value_none_retained();
}

/* ---- The module ---- */

static const struct native_method natives[] = {
    {"_count_elements", .function = count_elements_function, .min = 2, .max = 2},
    {"_tuple_new", .function = tuple_new_function, .min = 2, .max = 2},
    {"_caller_module", .function = caller_module_function},
    {"_run", .function = run_function, .min = 2, .max = 2},
    {NULL, .min = 0},
};

static struct type *const types[] = {&type_deque, &type_default_dict, &type_ordered_dict, &type_tuple_getter,
                                     &type_deque_iterator, &type_deque_reverse_iterator};

struct module *module_collections_create(void) {
    struct module *m = module_new("_collections");
    bool ok = m != NULL;
    for (size_t i = 0; ok && i < sizeof types / sizeof *types; i++) {
        ok = type_ready(types[i]) && modules_add_type(m, types[i]);
    }
    if (m != NULL && !(ok && module_add_natives(m, natives))) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}

void module_collections_finish(void) {
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        type_finish(types[i]);
    }
}
