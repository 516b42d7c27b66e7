/* itertools: product, permutations, combinations, combinations_with_replacement. Each keeps the tuple that it gave last, and the
 * positions in its pool (or pools) of what that holds; the next one is made from it. */
#include "common/builtins/itertools_private.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

struct combine {
    struct object head;
    value pool;       /* a tuple; product: a tuple of them */
    value result;     /* the tuple given last; absent before the first */
    int64_t *indices; /* `places` of them, behind which permutations has its `width` cycles; NULL: none */
    int64_t places, width;
    bool ended;
};

static void combine_deallocate(struct object *self) {
    struct combine *c = (struct combine *)self;
    itertools_release(self, 2);
    if (c->indices != NULL) {
        mem_free(c->indices, (size_t)(c->places + c->width) * sizeof *c->indices);
    }
    object_free(self, self->type->size);
}

static void combine_traverse(struct object *self, gc_visit visit, void *context) {
    itertools_visit(self, 2, visit, context);
}

static size_t combine_sizeof(value self) {
    const struct combine *c = (const struct combine *)value_object(self);
    return value_type(self)->size + (size_t)(c->places + c->width) * sizeof *c->indices;
}

/* Over a pool, stolen (also on failure), with so many positions and cycles. NULL with an exception pending. */
static struct combine *combine_new(struct type *type, struct tuple *pool, int64_t places, int64_t width) {
    struct combine *c = pool == NULL ? NULL : itertools_new(type);
    if (c == NULL) {
        if (pool != NULL) {
            object_release(&pool->head);
        }
        return NULL;
    }
    c->pool = tuple_value(pool);
    if (places + width > 0) {
        c->indices = mem_alloc_array((size_t)(places + width), sizeof *c->indices);
        if (c->indices == NULL) {
            object_release(&c->head);
            error_no_memory();
            return NULL;
        }
        for (int64_t i = 0; i < places + width; i++) {
            c->indices[i] = 0;
        }
    }
    c->places = places;
    c->width = width;
    return c;
}

static value combine_value(struct combine *c) {
    return c == NULL ? VALUE_ABSENT : value_from_object(&c->head);
}

static value combine_end(struct combine *c) {
    c->ended = true;
    return VALUE_ABSENT;
}

/* The first result: of `length` items, number i being item indices[i] of the pool, or of pool number i. */
static value combine_first(struct combine *c, int64_t length, bool many) {
    const struct tuple *pool = tuple_of(c->pool);
    struct tuple *t = tuple_new(length);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    for (int64_t i = 0; i < length; i++) {
        const struct tuple *from = many ? tuple_of(pool->items[i]) : pool;
        t->items[i] = value_retained(from->items[c->indices[i]]);
    }
    c->result = value_retained(tuple_value(t));
    return tuple_value(t);
}

static inline void put(struct tuple *t, int64_t i, value item) {
    value_replace(&t->items[i], value_retained(item));
}

/* ---- product ---- */

static bool product_repeat(const value *args, size_t nargs, struct tuple *kwnames, int64_t *repeat) {
    static const struct native_method signature = {"product", .parameters = "* repeat"};
    value given[1];
    *repeat = 1;
    if (kwnames == NULL || kwnames->length == 0) {
        return true;
    }
    if (!native_bind(&signature, args + nargs, 0, kwnames, given) || !abstract_size_argument(given[0], repeat)) {
        return false;
    }
    if (*repeat < 0) {
        exception_raise(&type_ValueError, "repeat argument cannot be negative");
        return false;
    }
    return true;
}

static value product_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    int64_t repeat, count;
    if (!product_repeat(args, nargs, kwnames, &repeat)) {
        return VALUE_ABSENT;
    }
    nargs = repeat == 0 ? 0 : nargs;
    if (__builtin_mul_overflow((int64_t)nargs, repeat, &count) || count > INT64_MAX / 8) {
        return exception_raise(&type_OverflowError, "repeat argument too large");
    }
    struct tuple *pools = tuple_new(count);
    bool ended = false;
    for (int64_t i = 0; pools != NULL && i < count; i++) {
        struct tuple *pool;
        if (i < (int64_t)nargs) {
            pool = tuple_from_iterable(args[i]);
            if (pool == NULL) {
                object_release(&pools->head);
                return VALUE_ABSENT;
            }
        } else {
            pool = tuple_of(value_retained(pools->items[i - (int64_t)nargs]));
        }
        pools->items[i] = tuple_value(pool);
        ended |= pool->length == 0;
    }
    struct combine *c = combine_new(type, pools, count, 0);
    if (c != NULL) {
        c->ended = ended;
    }
    return combine_value(c);
}

static value product_next(value self) {
    struct combine *c = (struct combine *)value_object(self);
    const struct tuple *pools = tuple_of(c->pool);
    if (c->ended) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(c->result)) {
        return combine_first(c, pools->length, true);
    }
    struct tuple *t = itertools_renew(&c->result);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    for (int64_t i = c->places - 1; i >= 0; i--) {
        const struct tuple *pool = tuple_of(pools->items[i]);
        bool wraps = ++c->indices[i] == pool->length;
        c->indices[i] = wraps ? 0 : c->indices[i];
        put(t, i, pool->items[c->indices[i]]);
        if (!wraps) {
            return tuple_value(t);
        }
    }
    object_release(&t->head);
    return combine_end(c);
}

/* ---- combinations, with or without replacement ---- */

/* (iterable, r) */
static struct combine *combinations_new(struct type *type, const struct native_method *signature, const value *args,
                                        size_t nargs, struct tuple *kwnames) {
    value given[2];
    int64_t r;
    if (!native_bind(signature, args, nargs, kwnames, given) || !abstract_size_argument(given[1], &r)) {
        return NULL;
    }
    struct tuple *pool = tuple_from_iterable(given[0]);
    if (pool != NULL && r < 0) {
        object_release(&pool->head);
        exception_raise(&type_ValueError, "r must be non-negative");
        return NULL;
    }
    return combine_new(type, pool, r, 0);
}

static value combinations_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"combinations", .parameters = "iterable r", .min = 2};
    struct combine *c = combinations_new(type, &signature, args, nargs, kwnames);
    for (int64_t i = 0; c != NULL && i < c->places; i++) {
        c->indices[i] = i;
    }
    if (c != NULL) {
        c->ended = c->places > tuple_of(c->pool)->length;
    }
    return combine_value(c);
}

static value combinations_next(value self) {
    struct combine *c = (struct combine *)value_object(self);
    const struct tuple *pool = tuple_of(c->pool);
    int64_t r = c->places, i = r - 1;
    if (c->ended) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(c->result)) {
        return combine_first(c, r, false);
    }
    /* The last position that is not as far as it can go. */
    while (i >= 0 && c->indices[i] == i + pool->length - r) {
        i--;
    }
    if (i < 0) {
        return combine_end(c);
    }
    struct tuple *t = itertools_renew(&c->result);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    c->indices[i]++;
    put(t, i, pool->items[c->indices[i]]);
    while (++i < r) {
        c->indices[i] = c->indices[i - 1] + 1;
        put(t, i, pool->items[c->indices[i]]);
    }
    return tuple_value(t);
}

static value with_replacement_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"combinations_with_replacement", .parameters = "iterable r", .min = 2};
    struct combine *c = combinations_new(type, &signature, args, nargs, kwnames);
    if (c != NULL) {
        c->ended = tuple_of(c->pool)->length == 0 && c->places > 0;
    }
    return combine_value(c);
}

static value with_replacement_next(value self) {
    struct combine *c = (struct combine *)value_object(self);
    const struct tuple *pool = tuple_of(c->pool);
    int64_t r = c->places, i = r - 1;
    if (c->ended) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(c->result)) {
        return combine_first(c, r, false);
    }
    while (i >= 0 && c->indices[i] == pool->length - 1) {
        i--;
    }
    if (i < 0) {
        return combine_end(c);
    }
    struct tuple *t = itertools_renew(&c->result);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    int64_t index = c->indices[i] + 1;
    for (; i < r; i++) {
        c->indices[i] = index;
        put(t, i, pool->items[index]);
    }
    return tuple_value(t);
}

/* ---- permutations: `places` is the pool's length ---- */

static value permutations_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"permutations", .parameters = "iterable r", .min = 1};
    value given[2];
    int64_t r;
    if (!native_bind(&signature, args, nargs, kwnames, given)) {
        return VALUE_ABSENT;
    }
    struct tuple *pool = tuple_from_iterable(given[0]);
    if (pool == NULL) {
        return VALUE_ABSENT;
    }
    int64_t n = r = pool->length;
    if (!value_is_absent(given[1]) && !value_is_none(given[1])) {
        bool ok = type_is_subtype_flag(value_type(given[1]), TYPE_INT_SUBCLASS);
        if (!ok) {
            exception_raise(&type_TypeError, "Expected int as r");
        } else if ((ok = abstract_size_argument(given[1], &r)) && r < 0) {
            exception_raise(&type_ValueError, "r must be non-negative");
            ok = false;
        }
        if (!ok) {
            object_release(&pool->head);
            return VALUE_ABSENT;
        }
    }
    struct combine *c = combine_new(type, pool, n, r > n ? 0 : r);
    for (int64_t i = 0; c != NULL && i < n; i++) {
        c->indices[i] = i;
    }
    for (int64_t i = 0; c != NULL && i < c->width; i++) {
        c->indices[n + i] = n - i;
    }
    if (c != NULL) {
        c->ended = r > n;
    }
    return combine_value(c);
}

/* indices[i] goes to the end. */
static void rotate(int64_t *indices, int64_t i, int64_t n) {
    int64_t first = indices[i];
    for (; i < n - 1; i++) {
        indices[i] = indices[i + 1];
    }
    indices[n - 1] = first;
}

static value permutations_next(value self) {
    struct combine *c = (struct combine *)value_object(self);
    const struct tuple *pool = tuple_of(c->pool);
    int64_t n = c->places, r = c->width, *indices = c->indices, *cycles;
    if (c->ended) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(c->result)) {
        return combine_first(c, r, false);
    }
    if (n == 0) {
        return combine_end(c);
    }
    cycles = indices + n;
    struct tuple *t = itertools_renew(&c->result);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    for (int64_t i = r - 1; i >= 0; i--) {
        if (--cycles[i] == 0) {
            rotate(indices, i, n);
            cycles[i] = n - i;
            continue;
        }
        int64_t j = n - cycles[i], held = indices[i];
        indices[i] = indices[j];
        indices[j] = held;
        for (int64_t k = i; k < r; k++) {
            put(t, k, pool->items[indices[k]]);
        }
        return tuple_value(t);
    }
    object_release(&t->head);
    return combine_end(c);
}

#define COMBINE_TYPE(text, make, step)                                                              \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = "itertools." text, .size = sizeof(struct combine), \
        .flags = TYPE_TRACKED | TYPE_BASE, .deallocate = combine_deallocate,                        \
        .traverse = combine_traverse, .construct = make, .create = make, .iter = iterator_self,     \
        .next = step, .sizeof_object = combine_sizeof,                                              \
    }
struct type type_itertools_product = COMBINE_TYPE("product", product_make, product_next);
struct type type_itertools_permutations = COMBINE_TYPE("permutations", permutations_make, permutations_next);
struct type type_itertools_combinations = COMBINE_TYPE("combinations", combinations_make, combinations_next);
struct type type_itertools_combinations_with_replacement =
    COMBINE_TYPE("combinations_with_replacement", with_replacement_make, with_replacement_next);
