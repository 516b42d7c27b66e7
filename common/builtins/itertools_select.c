/* itertools: chain, compress, dropwhile, takewhile, filterfalse, islice, pairwise, starmap. */
#include "common/builtins/itertools_private.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"

/* ---- chain ---- */

struct chain {
    struct object head;
    value source; /* the iterator over the iterables; absent at the end */
    value active; /* over the one that it is at; absent before the next */
};

/* Steals the iterator, which may be absent. */
static value chain_over(struct type *type, value source) {
    struct chain *c = value_is_absent(source) ? NULL : itertools_new(type);
    if (c == NULL) {
        value_release_any(source);
        return VALUE_ABSENT;
    }
    c->source = source;
    return value_from_object(&c->head);
}

static value chain_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (!native_check_positional("chain", nargs, kwnames, 0, SIZE_MAX >> 33)) {
        return VALUE_ABSENT;
    }
    struct tuple *iterables = tuple_from_array(args, nargs);
    if (iterables == NULL) {
        return VALUE_ABSENT;
    }
    value source = sequence_iterator_new(&type_tuple_iterator, tuple_value(iterables));
    object_release(&iterables->head);
    return chain_over(type, source);
}

static value chain_from_iterable(const value *args, size_t nargs) {
    (void)nargs;
    return chain_over((struct type *)value_object(args[0]), abstract_iter(args[1]));
}

/* The next iterable is begun; false: there is none, or an error. */
static bool chain_advance(struct chain *c) {
    value source = value_retained(c->source), iterable = abstract_next(source), iterator = VALUE_ABSENT;
    value_release(source);
    if (!value_is_absent(iterable)) {
        iterator = abstract_iter(iterable);
        value_release(iterable);
    }
    if (value_is_absent(iterator)) {
        value_replace(&c->source, VALUE_ABSENT);
        return false;
    }
    value_replace(&c->active, iterator);
    return true;
}

static value chain_next(value self) {
    struct chain *c = (struct chain *)value_object(self);
    while (!value_is_absent(c->source)) {
        if (value_is_absent(c->active) && !chain_advance(c)) {
            return VALUE_ABSENT;
        }
        value active = value_retained(c->active), item = abstract_next(active);
        value_release(active);
        if (!value_is_absent(item) || error_pending()) {
            return item;
        }
        value_replace(&c->active, VALUE_ABSENT);
    }
    return VALUE_ABSENT;
}

static const struct native_method chain_methods[] = {
    {"from_iterable", .function = chain_from_iterable, .min = 1, .max = 1, .is_class = true},
    {NULL, .min = 0},
};

struct type type_itertools_chain = {ITERTOOLS_TYPE("chain", struct chain, 2, chain_make, chain_next),
                                    .methods = chain_methods};

/* ---- compress, dropwhile, takewhile, filterfalse, starmap: two values ---- */

struct select {
    struct object head;
    value iterator;
    value other; /* a function, or the iterator over the selectors */
};

/* dropwhile, takewhile */
struct select_until {
    struct select base;
    int64_t turned; /* whether the function has said no */
};

/* Retains `other`; iterates over the iterable. */
static value select_new(struct type *type, value iterable, value other) {
    value iterator = abstract_iter(iterable);
    struct select *s = value_is_absent(iterator) ? NULL : itertools_new(type);
    if (s == NULL) {
        value_release_any(iterator);
        return VALUE_ABSENT;
    }
    s->iterator = iterator;
    s->other = value_retained(other);
    return value_from_object(&s->head);
}

static value compress_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"compress", .parameters = "data selectors", .min = 2};
    value given[2];
    if (!native_bind(&signature, args, nargs, kwnames, given)) {
        return VALUE_ABSENT;
    }
    value data = abstract_iter(given[0]), selectors = value_is_absent(data) ? data : abstract_iter(given[1]);
    struct select *s = value_is_absent(selectors) ? NULL : itertools_new(type);
    if (s == NULL) {
        value_release_any(data);
        value_release_any(selectors);
        return VALUE_ABSENT;
    }
    s->iterator = data;
    s->other = selectors;
    return value_from_object(&s->head);
}

static value compress_next(value self) {
    struct select *s = (struct select *)value_object(self);
    for (;;) {
        value item = abstract_next(s->iterator), selector;
        if (value_is_absent(item)) {
            return VALUE_ABSENT;
        }
        selector = abstract_next(s->other);
        int keeps = value_is_absent(selector) ? -1 : abstract_truth(selector);
        value_release_any(selector);
        if (keeps > 0) {
            return item;
        }
        value_release(item);
        if (keeps < 0) {
            return VALUE_ABSENT;
        }
    }
}

struct type type_itertools_compress = {ITERTOOLS_TYPE("compress", struct select, 2, compress_make, compress_next)};

#define DEFINE_MAKE(name)                                                                           \
    static value name##_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) { \
        return native_check_positional(#name, nargs, kwnames, 2, 2) ? select_new(type, args[1], args[0]) \
                                                                    : VALUE_ABSENT;                 \
    }
DEFINE_MAKE(dropwhile)
DEFINE_MAKE(takewhile)
DEFINE_MAKE(filterfalse)
DEFINE_MAKE(starmap)

/* The truth of function(item). */
static int ask(value function, value item) {
    value answer = abstract_call_one(function, item);
    if (value_is_absent(answer)) {
        return -1;
    }
    int truth = abstract_truth(answer);
    value_release(answer);
    return truth;
}

static value dropwhile_next(value self) {
    struct select_until *s = (struct select_until *)value_object(self);
    for (;;) {
        value item = abstract_next(s->base.iterator);
        if (value_is_absent(item) || s->turned) {
            return item;
        }
        int drops = ask(s->base.other, item);
        if (drops == 0) {
            s->turned = true;
            return item;
        }
        value_release(item);
        if (drops < 0) {
            return VALUE_ABSENT;
        }
    }
}

static value takewhile_next(value self) {
    struct select_until *s = (struct select_until *)value_object(self);
    if (s->turned) {
        return VALUE_ABSENT;
    }
    value item = abstract_next(s->base.iterator);
    if (value_is_absent(item)) {
        return VALUE_ABSENT;
    }
    int takes = ask(s->base.other, item);
    if (takes > 0) {
        return item;
    }
    value_release(item);
    s->turned |= takes == 0;
    return VALUE_ABSENT;
}

static value filterfalse_next(value self) {
    struct select *s = (struct select *)value_object(self);
    bool plain = value_is_none(s->other) || value_is(s->other, value_from_object(&type_bool.head));
    for (;;) {
        value item = abstract_next(s->iterator);
        if (value_is_absent(item)) {
            return VALUE_ABSENT;
        }
        int drops = plain ? abstract_truth(item) : ask(s->other, item);
        if (drops == 0) {
            return item;
        }
        value_release(item);
        if (drops < 0) {
            return VALUE_ABSENT;
        }
    }
}

static value starmap_next(value self) {
    struct select *s = (struct select *)value_object(self);
    value item = abstract_next(s->iterator);
    if (value_is_absent(item)) {
        return VALUE_ABSENT;
    }
    struct tuple *arguments;
    if (tuple_check(item)) {
        arguments = tuple_of(item);
    } else {
        arguments = tuple_from_iterable(item);
        value_release(item);
        if (arguments == NULL) {
            return VALUE_ABSENT;
        }
    }
    value result = abstract_call(s->other, arguments->items, (size_t)arguments->length, NULL);
    object_release(&arguments->head);
    return result;
}

struct type type_itertools_dropwhile = {ITERTOOLS_TYPE("dropwhile", struct select_until, 2, dropwhile_make, dropwhile_next)};
struct type type_itertools_takewhile = {ITERTOOLS_TYPE("takewhile", struct select_until, 2, takewhile_make, takewhile_next)};
struct type type_itertools_filterfalse = {ITERTOOLS_TYPE("filterfalse", struct select, 2, filterfalse_make, filterfalse_next)};
struct type type_itertools_starmap = {ITERTOOLS_TYPE("starmap", struct select, 2, starmap_make, starmap_next)};

/* ---- islice ---- */

struct islice {
    struct object head;
    value iterator; /* absent at the end */
    int64_t next;   /* the position of the next item wanted */
    int64_t stop;   /* -1: none */
    int64_t step;
    int64_t at; /* items taken so far */
};

/* A position; None leaves *out. What is none reads as -1, nothing raised. */
static void read_position(value v, int64_t *out) {
    if (!value_is_none(v) && !abstract_index(v, &type_OverflowError, out)) {
        error_clear();
        *out = -1;
    }
}

static value islice_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    int64_t start = 0, stop = -1, step = 1;
    if (!native_check_positional("islice", nargs, kwnames, 2, 4)) {
        return VALUE_ABSENT;
    }
    const value *bounds = args + 1;
    value end = nargs == 2 ? bounds[0] : bounds[1];
    if (nargs > 2) {
        read_position(bounds[0], &start);
    }
    read_position(end, &stop);
    if (stop == -1 && !value_is_none(end)) {
        return exception_raise(&type_ValueError,
                               "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    if (start < 0 || stop < -1) {
        return exception_raise(&type_ValueError,
                               "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    if (nargs > 3) {
        read_position(bounds[2], &step);
    }
    if (step < 1) {
        return exception_raise(&type_ValueError, "Step for islice() must be a positive integer or None.");
    }
    value iterator = abstract_iter(args[0]);
    struct islice *s = value_is_absent(iterator) ? NULL : itertools_new(type);
    if (s == NULL) {
        value_release_any(iterator);
        return VALUE_ABSENT;
    }
    s->iterator = iterator;
    s->next = start;
    s->stop = stop;
    s->step = step;
    return value_from_object(&s->head);
}

/* Takes items up to the one wanted. */
static value islice_take(struct islice *s, value iterator) {
    value item;
    while (s->at < s->next) {
        item = abstract_next(iterator);
        if (value_is_absent(item)) {
            return VALUE_ABSENT;
        }
        value_release(item);
        s->at++;
    }
    if (s->stop != -1 && s->at >= s->stop) {
        return VALUE_ABSENT;
    }
    item = abstract_next(iterator);
    if (!value_is_absent(item)) {
        s->at++;
        if (__builtin_add_overflow(s->next, s->step, &s->next)) {
            s->next = s->stop == -1 ? INT64_MAX : s->stop;
        } else if (s->stop != -1 && s->next > s->stop) {
            s->next = s->stop;
        }
    }
    return item;
}

static value islice_next(value self) {
    struct islice *s = (struct islice *)value_object(self);
    if (value_is_absent(s->iterator)) {
        return VALUE_ABSENT;
    }
    value iterator = value_retained(s->iterator), item = islice_take(s, iterator);
    value_release(iterator);
    if (value_is_absent(item)) {
        /* Before what holds the iterator may run: an error stays pending meanwhile. */
        struct object *pending = error_take();
        value_replace(&s->iterator, VALUE_ABSENT);
        if (pending != NULL) {
            error_set(pending);
        }
    }
    return item;
}

struct type type_itertools_islice = {ITERTOOLS_TYPE("islice", struct islice, 1, islice_make, islice_next)};

/* ---- pairwise ---- */

struct pairwise {
    struct object head;
    value iterator, last; /* absent at the end; last also before the first */
#if TAGBOX_CPYTHON >= 313
    value kept; /* the pair given last, for tuple_give_pair */
#define PAIRWISE_LIFE(what) itertools_##what##_3
#else
#define PAIRWISE_LIFE(what) itertools_##what##_2
#endif
};

static value pairwise_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (!native_check_positional("pairwise", nargs, kwnames, 1, 1)) {
        return VALUE_ABSENT;
    }
    value iterator = abstract_iter(args[0]);
    struct pairwise *p = value_is_absent(iterator) ? NULL : itertools_new(type);
    if (p == NULL) {
        value_release_any(iterator);
        return VALUE_ABSENT;
    }
    p->iterator = iterator;
#if TAGBOX_CPYTHON >= 313
    struct tuple *kept = tuple_of_none(2);
    if (kept == NULL) {
        object_release(&p->head);
        return VALUE_ABSENT;
    }
    p->kept = tuple_value(kept);
#endif
    return value_from_object(&p->head);
}

static value pairwise_end(struct pairwise *p) {
    struct object *pending = error_take();
    value_replace(&p->iterator, VALUE_ABSENT);
    value_replace(&p->last, VALUE_ABSENT);
    if (pending != NULL) {
        error_set(pending);
    }
    return VALUE_ABSENT;
}

static value pairwise_next(value self) {
    struct pairwise *p = (struct pairwise *)value_object(self);
    if (value_is_absent(p->iterator)) {
        return VALUE_ABSENT;
    }
    value iterator = value_retained(p->iterator), first, second = VALUE_ABSENT;
    if (value_is_absent(p->last)) {
        first = abstract_next(iterator);
        if (!value_is_absent(first)) {
            value_replace(&p->last, value_retained(first));
        }
    } else {
        first = value_retained(p->last);
    }
    if (!value_is_absent(first)) {
        second = abstract_next(iterator);
    }
    value_release(iterator);
    if (value_is_absent(second)) {
        value_release_any(first);
        return pairwise_end(p);
    }
    value_replace(&p->last, value_retained(second));
#if TAGBOX_CPYTHON >= 313
    return tuple_give_pair(tuple_of(p->kept), first, second);
#else
    const value pair[] = {first, second};
    struct tuple *t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
#endif
}

struct type type_itertools_pairwise = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "itertools.pairwise",
    .size = sizeof(struct pairwise),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .deallocate = PAIRWISE_LIFE(deallocate),
    .traverse = PAIRWISE_LIFE(traverse),
    .construct = pairwise_make,
    .create = pairwise_make,
    .iter = iterator_self,
    .next = pairwise_next,
};
