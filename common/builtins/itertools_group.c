/* itertools: groupby, tee, zip_longest. */
#include "common/builtins/itertools_private.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

/* ---- groupby ---- */

struct groupby {
    struct object head;
    value iterator;
    value function;                  /* None: items are their own keys */
    value target_key;                /* of the group given last */
    value key, item;                 /* what was read last; item absent once it has been given, key where there is none */
    const struct object *group;      /* the group given last, to tell it from older ones; not owned */
};

struct grouper {
    struct object head;
    value parent; /* a groupby */
    value key;
};

static value groupby_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"groupby", .parameters = "iterable key", .min = 1};
    value given[2];
    if (!native_bind(&signature, args, nargs, kwnames, given)) {
        return VALUE_ABSENT;
    }
    value iterator = abstract_iter(given[0]);
    struct groupby *g = value_is_absent(iterator) ? NULL : itertools_new(type);
    if (g == NULL) {
        value_release_any(iterator);
        return VALUE_ABSENT;
    }
    g->iterator = iterator;
    g->function = value_is_absent(given[1]) ? value_none_retained() : value_retained(given[1]);
    return value_from_object(&g->head);
}

/* Reads the next item and its key; false: there is none, or an error. */
static bool groupby_step(struct groupby *g) {
    value item = abstract_next(g->iterator), key;
    if (value_is_absent(item)) {
        return false;
    }
    key = value_is_none(g->function) ? value_retained(item) : abstract_call_one(g->function, item);
    if (value_is_absent(key)) {
        value_release(item);
        return false;
    }
    value_replace(&g->item, item);
    value_replace(&g->key, key);
    return true;
}

/* Whether `key` equals the key read last. */
static int groupby_same(const struct groupby *g, value key) {
    value left = value_retained(key), right = value_retained(g->key);
    int same = abstract_equal(left, right);
    value_release(left);
    value_release(right);
    return same;
}

static value groupby_next(value self) {
    struct groupby *g = (struct groupby *)value_object(self);
    g->group = NULL;
    for (;;) {
        if (!value_is_absent(g->key)) {
            int same = value_is_absent(g->target_key) ? 0 : groupby_same(g, g->target_key);
            if (same < 0) {
                return VALUE_ABSENT;
            }
            if (same == 0 && !value_is_absent(g->key)) { /* comparing may have used up the item */
                break;
            }
        }
        if (!groupby_step(g)) {
            return VALUE_ABSENT;
        }
    }
    value key = value_retained(g->key);
    value_replace(&g->target_key, value_retained(key));
    struct grouper *group = itertools_new(&type_itertools_grouper);
    if (group == NULL) {
        value_release(key);
        return VALUE_ABSENT;
    }
    group->parent = value_retained(self);
    group->key = value_retained(key);
    g->group = &group->head;
    const value pair[] = {key, value_from_object(&group->head)};
    struct tuple *t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value grouper_next(value self) {
    struct grouper *group = (struct grouper *)value_object(self);
    struct groupby *g = (struct groupby *)value_object(group->parent);
    if (g->group != &group->head || (value_is_absent(g->item) && !groupby_step(g))) {
        return VALUE_ABSENT;
    }
    /* The step may have run code that went on with the parent. */
    if (value_is_absent(g->key) || groupby_same(g, group->key) <= 0) {
        return VALUE_ABSENT;
    }
    value item = g->item;
    g->item = VALUE_ABSENT;
    value_replace(&g->key, VALUE_ABSENT);
    return item;
}

static value refuse_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
}

struct type type_itertools_groupby = {ITERTOOLS_TYPE("groupby", struct groupby, 5, groupby_make, groupby_next)};
struct type type_itertools_grouper = {ITERTOOLS_TYPE("_grouper", struct grouper, 2, refuse_construct, grouper_next)};

/* ---- tee: a chain of blocks of items, shared by all that read from one iterator ---- */

#define TEE_ITEMS 57 /* CPython: LINKCELLS */

struct tee_data {
    struct object head;
    value iterator;
    value next; /* the block after this one, once it is full */
    int64_t count;
    bool running;
    value items[TEE_ITEMS];
};

struct tee {
    struct object head;
    value block; /* where the next item is or will be */
    int64_t index;
};

static struct tee_data *tee_data_of(value v) {
    return (struct tee_data *)value_object(v);
}

static void tee_data_deallocate(struct object *self) {
    struct tee_data *d = (struct tee_data *)self;
    gc_untrack(self);
    for (int64_t i = 0; i < d->count; i++) {
        value_release_any(d->items[i]);
    }
    value_release_any(d->iterator);
    value_release_any(d->next);
    object_free(self, self->type->size);
}

static void tee_data_traverse(struct object *self, gc_visit visit, void *context) {
    const struct tee_data *d = (const struct tee_data *)self;
    for (int64_t i = 0; i < d->count; i++) {
        value_visit(d->items[i], visit, context);
    }
    value_visit(d->iterator, visit, context);
    value_visit(d->next, visit, context);
}

struct type type_itertools_tee_data = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "itertools._tee_dataobject",
    .size = sizeof(struct tee_data),
    .flags = TYPE_TRACKED,
    .construct = refuse_construct,
    .deallocate = tee_data_deallocate,
    .traverse = tee_data_traverse,
};

/* A block that reads from the iterator, retained; absent with an exception pending. */
static value tee_data_new(value iterator) {
    struct tee_data *d = itertools_new(&type_itertools_tee_data);
    if (d == NULL) {
        return VALUE_ABSENT;
    }
    d->iterator = value_retained(iterator);
    return value_from_object(&d->head);
}

static value tee_data_item(struct tee_data *d, int64_t index) {
    if (index < d->count) {
        return value_retained(d->items[index]);
    }
    if (d->running) {
        return exception_raise(&type_RuntimeError, "cannot re-enter the tee iterator");
    }
    d->running = true;
    value item = abstract_next(d->iterator);
    d->running = false;
    if (!value_is_absent(item)) {
        d->items[d->count++] = value_retained(item);
    }
    return item;
}

static value tee_next(value self) {
    struct tee *t = (struct tee *)value_object(self);
    if (t->index >= TEE_ITEMS) {
        struct tee_data *full = tee_data_of(t->block);
        if (value_is_absent(full->next)) {
            full->next = tee_data_new(full->iterator);
        }
        if (value_is_absent(full->next)) {
            return VALUE_ABSENT;
        }
        value_replace(&t->block, value_retained(full->next));
        t->index = 0;
    }
    value block = value_retained(t->block), item = tee_data_item(tee_data_of(block), t->index);
    value_release(block);
    t->index += !value_is_absent(item);
    return item;
}

static value tee_at(value block, int64_t index) {
    struct tee *t = itertools_new(&type_itertools_tee);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    t->block = value_retained(block);
    t->index = index;
    return value_from_object(&t->head);
}

static value tee_copy(const value *args, size_t nargs) {
    const struct tee *t = (const struct tee *)value_object(args[0]);
    (void)nargs;
    return tee_at(t->block, t->index);
}

/* One that reads from the iterator; a copy where that is a tee itself. */
static value tee_over(value iterator) {
    if (value_has_type(iterator, &type_itertools_tee)) {
        return tee_copy(&iterator, 1);
    }
    value block = tee_data_new(iterator), result = VALUE_ABSENT;
    if (!value_is_absent(block)) {
        result = tee_at(block, 0);
        value_release(block);
    }
    return result;
}

static value tee_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)type;
    if (!native_check_positional("_tee", nargs, kwnames, 1, 1)) {
        return VALUE_ABSENT;
    }
    value iterator = abstract_iter(args[0]);
    if (value_is_absent(iterator)) {
        return VALUE_ABSENT;
    }
    value result = tee_over(iterator);
    value_release(iterator);
    return result;
}

static const struct native_method tee_methods[] = {{"__copy__", .function = tee_copy}, {NULL, .min = 0}};

struct type type_itertools_tee = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "itertools._tee",
    .size = sizeof(struct tee),
    .flags = TYPE_TRACKED,
    .methods = tee_methods,
    .construct = tee_make,
    .deallocate = itertools_deallocate_1,
    .traverse = itertools_traverse_1,
    .iter = iterator_self,
    .next = tee_next,
};

/* What tee() gives first: the iterator itself where it can be copied, else one that can; *copy is its method. */
static value tee_first(value iterable, value *copy) {
    struct str *name = str_intern_text("__copy__");
    value iterator = name == NULL ? VALUE_ABSENT : abstract_iter(iterable), first = iterator;
    *copy = VALUE_ABSENT;
    if (!value_is_absent(iterator)) {
        *copy = abstract_find_attribute(iterator, str_value(name));
        if (value_is_absent(*copy)) {
            first = error_pending() ? VALUE_ABSENT : tee_over(iterator);
            value_release(iterator);
            *copy = value_is_absent(first) ? first : abstract_get_attribute(first, str_value(name));
        }
    }
    if (name != NULL) {
        object_release(&name->head);
    }
    if (value_is_absent(*copy)) {
        value_release_any(first);
        return VALUE_ABSENT;
    }
    return first;
}

value itertools_tee_function(const value *args, size_t nargs) {
    int64_t n = 2;
    if (nargs > 1 && !abstract_size_argument(args[1], &n)) {
        return VALUE_ABSENT;
    }
    if (n < 0) {
        return exception_raise(&type_ValueError, "n must be >= 0");
    }
    struct tuple *result = tuple_new(n);
    if (result == NULL || n == 0) {
        return result == NULL ? VALUE_ABSENT : tuple_value(result);
    }
    value copy;
    result->items[0] = tee_first(args[0], &copy);
    bool ok = !value_is_absent(result->items[0]);
    for (int64_t i = 1; ok && i < n; i++) {
        result->items[i] = abstract_call(copy, NULL, 0, NULL);
        ok = !value_is_absent(result->items[i]);
    }
    value_release_any(copy);
    if (!ok) {
        object_release(&result->head);
        return VALUE_ABSENT;
    }
    return tuple_value(result);
}

/* ---- zip_longest ---- */

struct zip_longest {
    struct object head;
    value iterators; /* a tuple; absent where one has ended */
    value result;    /* the tuple given last, given again while nobody else holds it */
    value fill;
    int64_t active; /* iterators that have not ended */
    int64_t unused; /* CPython's size */
};

static bool zip_longest_keywords(const value *args, size_t nargs, const struct tuple *kwnames, value *fill) {
    for (int64_t i = 0; kwnames != NULL && i < kwnames->length; i++) {
        const char *name = str_ascii_text(str_of(kwnames->items[i]));
        if (name == NULL || __builtin_strcmp(name, "fillvalue") != 0) {
            exception_raise(&type_TypeError, "zip_longest() got an unexpected keyword argument");
            return false;
        }
        *fill = args[nargs + (size_t)i];
    }
    return true;
}

static value zip_longest_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value fill = value_none();
    if (!zip_longest_keywords(args, nargs, kwnames, &fill)) {
        return VALUE_ABSENT;
    }
    struct zip_longest *z = itertools_new(type);
    if (z == NULL) {
        return VALUE_ABSENT;
    }
    struct tuple *iterators = tuple_new((int64_t)nargs), *result = NULL;
    bool ok = iterators != NULL;
    if (ok) {
        z->iterators = tuple_value(iterators);
    }
    for (size_t i = 0; ok && i < nargs; i++) {
        iterators->items[i] = abstract_iter(args[i]);
        ok = !value_is_absent(iterators->items[i]);
    }
    result = ok ? tuple_of_none((int64_t)nargs) : NULL;
    if (result == NULL) {
        object_release(&z->head);
        return VALUE_ABSENT;
    }
    z->result = tuple_value(result);
    z->fill = value_retained(fill);
    z->active = (int64_t)nargs;
    return value_from_object(&z->head);
}

/* The item number i; absent: the last iterator has ended, or an error. */
static value zip_longest_item(struct zip_longest *z, struct tuple *iterators, int64_t i) {
    if (value_is_absent(iterators->items[i])) {
        return value_retained(z->fill);
    }
    value iterator = value_retained(iterators->items[i]), item = abstract_next(iterator);
    value_release(iterator);
    if (!value_is_absent(item)) {
        return item;
    }
    z->active--;
    if (z->active <= 0 || error_pending()) {
        z->active = 0;
        return VALUE_ABSENT;
    }
    value_replace(&iterators->items[i], VALUE_ABSENT);
    return value_retained(z->fill);
}

static value zip_longest_next(value self) {
    struct zip_longest *z = (struct zip_longest *)value_object(self);
    struct tuple *iterators = tuple_of(z->iterators), *result = tuple_of(z->result);
    if (z->active <= 0) {
        return VALUE_ABSENT;
    }
    /* Held from here on, lest an iterator that calls back be given the same. */
    bool again = result->head.refcount == 1;
    if (again) {
        object_retain(&result->head);
    } else {
        result = tuple_new(iterators->length);
    }
    for (int64_t i = 0; result != NULL && i < iterators->length; i++) {
        value item = zip_longest_item(z, iterators, i);
        if (value_is_absent(item)) {
            object_release(&result->head);
            return VALUE_ABSENT;
        }
        value_replace(&result->items[i], item);
    }
    if (again) {
        tuple_renewed(result);
    }
    return result == NULL ? VALUE_ABSENT : tuple_value(result);
}

struct type type_itertools_zip_longest = {ITERTOOLS_TYPE("zip_longest", struct zip_longest, 3, zip_longest_make, zip_longest_next)};
