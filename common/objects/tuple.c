/* tuple. */
#include "common/objects/tuple.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/iterator.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/sequence.h"
#include "common/objects/slice.h"
#include "common/objects/str.h"

/* CPython 3.11: PyTuple_MAXSAVESIZE, PyTuple_MAXFREELIST. */
#define FREELIST_LENGTHS 20
#define FREELIST_MOST 2000

/* Dead tuples by length, linked through items[0]. */
static struct tuple *freelists[FREELIST_LENGTHS + 1];
static int freelist_sizes[FREELIST_LENGTHS + 1];

struct tuple *tuple_empty;

static size_t size_of(int64_t length) {
    return sizeof(struct tuple) + (size_t)length * sizeof(value);
}

/* ---- Making and freeing ---- */

static struct tuple *take(int64_t length) {
    struct tuple *t;
    COUNT(tuples_created);
    if (length > 0 && length <= FREELIST_LENGTHS && freelists[length] != NULL) {
        t = freelists[length];
        freelists[length] = (struct tuple *)t->items[0].bits;
        freelist_sizes[length]--;
        COUNT(tuples_freelist_pops);
        t->head.refcount = 1;
        tuple_forget_hash(t);
        return t;
    }
    if (length > (int64_t)((SIZE_MAX / 2 - sizeof(struct tuple)) / sizeof(value))) {
        error_no_memory();
        return NULL;
    }
    COUNT_REQUEST(tuples, size_of(length) + sizeof(struct gc_head));
    t = (struct tuple *)object_new(&type_tuple, size_of(length));
    if (t != NULL) {
        t->length = length;
        tuple_forget_hash(t);
    }
    return t;
}

static struct tuple *new_untracked(int64_t length) {
    struct tuple *t;
    if (length == 0) {
        object_retain(&tuple_empty->head);
        return tuple_empty;
    }
    t = take(length);
    if (t != NULL) {
        memset(t->items, 0, (size_t)length * sizeof(value));
    }
    return t;
}

struct tuple *tuple_new(int64_t length) {
    struct tuple *t = new_untracked(length);
    if (t != NULL && length > 0) {
        gc_track(&t->head);
    }
    return t;
}

struct tuple *tuple_steal_array(const value *items, size_t count) {
    struct tuple *t = count == 0 ? new_untracked(0) : take((int64_t)count);
    if (UNLIKELY(t == NULL)) {
        for (size_t i = 0; i < count; i++) {
            value_release(items[i]);
        }
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        t->items[i] = value_to_heap(items[i]);
    }
    if (count > 0) {
        gc_track(&t->head);
    }
    return t;
}

struct tuple *tuple_from_array(const value *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        value_retain(items[i]);
    }
    return tuple_steal_array(items, count);
}

struct tuple *tuple_of_none(int64_t length) {
    struct tuple *t = tuple_new(length);
    for (int64_t i = 0; t != NULL && i < length; i++) {
        t->items[i] = value_none_retained();
    }
    return t;
}

void tuple_renewed(struct tuple *t) {
    tuple_forget_hash(t);
    if (UNLIKELY(!gc_is_tracked(&t->head))) {
        gc_track(&t->head);
    }
}

value tuple_give_pair(struct tuple *kept, value first, value second) {
    if (LIKELY(kept->head.refcount == 1)) {
        value old_first = kept->items[0], old_second = kept->items[1];
        object_retain(&kept->head);
        kept->items[0] = value_to_heap(first);
        kept->items[1] = value_to_heap(second);
        tuple_renewed(kept);
        value_release_any(old_first);
        value_release_any(old_second);
        return tuple_value(kept);
    }
    const value pair[] = {first, second};
    struct tuple *t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

/* Making a tuple may start a collection, whose finalizers may change the list: then once more. */
static struct tuple *from_list(const struct list *l) {
    for (;;) {
        int64_t length = l->length;
        struct tuple *t = new_untracked(length);
        if (t == NULL || length == 0) {
            return t;
        }
        if (LIKELY(l->length == length)) {
            for (int64_t i = 0; i < length; i++) {
                t->items[i] = value_retained(l->items[i]);
            }
            gc_track(&t->head);
            return t;
        }
        gc_track(&t->head);
        object_release(&t->head);
    }
}

struct tuple *tuple_from_iterable(value iterable) {
    struct tuple *t;
    struct list *l;
    if (value_has_type(iterable, &type_tuple)) {
        value_retain(iterable);
        return tuple_of(iterable);
    }
    if (value_has_type(iterable, &type_list)) {
        return from_list(list_of(iterable));
    }
    l = list_from_iterable(iterable);
    if (l == NULL) {
        return NULL;
    }
    t = tuple_steal_array(l->items, (size_t)l->length);
    l->length = 0;
    object_release(&l->head);
    return t;
}

static void tuple_deallocate(struct object *self) {
    struct tuple *t = (struct tuple *)self;
    int64_t length = t->length;
    gc_untrack(self);
    for (int64_t i = length; i-- > 0;) {
        value_release_any(t->items[i]);
    }
    if (length > 0 && length <= FREELIST_LENGTHS && freelist_sizes[length] < FREELIST_MOST &&
        self->type == &type_tuple) {
        t->items[0].bits = (uintptr_t)freelists[length];
        freelists[length] = t;
        freelist_sizes[length]++;
        COUNT(tuples_freelist_pushes);
        return;
    }
    COUNT(tuples_freed);
    object_free(self, size_of(length));
}

void tuple_clear_freelists(void) {
    for (int64_t length = 1; length <= FREELIST_LENGTHS; length++) {
        while (freelists[length] != NULL) {
            struct tuple *t = freelists[length];
            freelists[length] = (struct tuple *)t->items[0].bits;
            COUNT(tuples_freed);
            object_free(&t->head, size_of(length));
        }
        freelist_sizes[length] = 0;
    }
}

#ifdef TAGBOX_COUNTED
int64_t tuple_each_waiting(object_visitor visit, void *context) {
    for (int length = 1; length <= FREELIST_LENGTHS; length++) {
        for (struct tuple *t = freelists[length]; t != NULL;
             t = (struct tuple *)t->items[0].bits) {
            visit(context, gc_head_of(&t->head));
        }
    }
    return FREELIST_LENGTHS * FREELIST_MOST;
}
#endif

bool tuple_startup(void) {
    tuple_empty = take(0);
    return tuple_empty != NULL;
}

void tuple_shutdown(void) {
    tuple_clear_freelists();
    if (tuple_empty != NULL) {
        object_free(&tuple_empty->head, size_of(0));
        tuple_empty = NULL;
    }
}

static void tuple_traverse(struct object *self, gc_visit visit, void *context) {
    struct tuple *t = (struct tuple *)self;
    for (int64_t i = 0; i < t->length; i++) {
        value_visit(t->items[i], visit, context);
    }
}

/* ---- Operators ---- */

static value tuple_repr(value self) {
    return sequence_repr(self, "(", ")", ",");
}

/* The hash of an item, quick for ints and for strings that know theirs. */
static inline bool hash_item(value item, int64_t *hash) {
    if (LIKELY(value_is_int(item) && value_to_int64(item, hash) && *hash > -((int64_t)1 << 60) && *hash < (int64_t)1 << 60)) {
        *hash -= *hash == -1;
        return true;
    }
    if (value_has_type(item, &type_str) && str_of(item)->hash != STR_HASH_UNKNOWN) {
        *hash = str_of(item)->hash;
        return true;
    }
    if (!object_recursion_enter("")) {
        return false;
    }
    bool ok = abstract_hash(item, hash);
    object_recursion_leave();
    return ok;
}

/* CPython 3.8+: Objects/tupleobject.c, tuplehash, a simplified xxHash. */
static bool compute_hash(value self, int64_t *hash) {
    const struct tuple *t = tuple_of(self);
    const uint64_t prime1 = 11400714785074694791u, prime2 = 14029467366897019727u, prime5 = 2870177450012600261u;
    uint64_t accumulator = prime5;
    for (int64_t i = 0; i < t->length; i++) {
        int64_t lane;
        if (UNLIKELY(!hash_item(value_from_heap(t->items[i]), &lane))) {
            return false;
        }
        accumulator += (uint64_t)lane * prime2;
        accumulator = accumulator << 31 | accumulator >> 33;
        accumulator *= prime1;
    }
    accumulator += (uint64_t)t->length ^ (prime5 ^ 3527539u);
    *hash = accumulator == (uint64_t)-1 ? 1546275796 : (int64_t)accumulator;
    return true;
}

static bool tuple_hash(value self, int64_t *hash) {
#if TUPLE_HASH_CACHED
    struct tuple *t = tuple_of(self);
    if (t->hash == -1 && !compute_hash(self, &t->hash)) {
        return false;
    }
    *hash = t->hash;
    return true;
#else
    return compute_hash(self, hash);
#endif
}

static int64_t tuple_length(value self) {
    return tuple_of(self)->length;
}

static value tuple_slice(value self, value key) {
    const struct tuple *t = tuple_of(self);
    int64_t start, stop, step, count;
    struct tuple *result;
    if (!slice_indices(key, t->length, &start, &stop, &step, &count)) {
        return VALUE_ABSENT;
    }
    if (step == 1 && count == t->length && value_has_type(self, &type_tuple)) {
        return value_retained(self);
    }
    result = tuple_new(count);
    for (int64_t i = 0; result != NULL && i < count; i++) {
        result->items[i] = value_retained(t->items[start + i * step]);
    }
    return result == NULL ? VALUE_ABSENT : tuple_value(result);
}

static value tuple_get_item(value self, value key) {
    if (value_has_type(key, &type_slice)) {
        return tuple_slice(self, key);
    }
    int64_t index = sequence_position(key, &tuple_of(self)->length, "tuple", "tuple index out of range");
    return index < 0 ? VALUE_ABSENT : value_retained(value_from_heap(tuple_of(self)->items[index]));
}

static value concatenate(value left, value right) {
    const struct tuple *a = tuple_of(left), *b = tuple_of(right);
    struct tuple *result;
    if (a->length == 0 && value_has_type(right, &type_tuple)) {
        return value_retained(right);
    }
    if (b->length == 0 && value_has_type(left, &type_tuple)) {
        return value_retained(left);
    }
    result = tuple_new(a->length + b->length);
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    for (int64_t i = 0; i < a->length; i++) {
        result->items[i] = value_retained(a->items[i]);
    }
    for (int64_t i = 0; i < b->length; i++) {
        result->items[a->length + i] = value_retained(b->items[i]);
    }
    return tuple_value(result);
}

static value repeat(value self, value n) {
    const struct tuple *t = tuple_of(self);
    int64_t count = sequence_repeat_count(n);
    struct tuple *result;
    if (count < 0) {
        return VALUE_ABSENT;
    }
    if ((count == 1 || t->length == 0) && value_has_type(self, &type_tuple)) {
        return value_retained(self);
    }
    if (count == 0) {
        return value_retained(tuple_value(tuple_empty));
    }
    if (t->length > INT64_MAX / 16 / count) {
        return error_no_memory();
    }
    result = tuple_new(t->length * count);
    for (int64_t i = 0; result != NULL && i < t->length * count; i++) {
        result->items[i] = value_retained(t->items[i % t->length]);
    }
    return result == NULL ? VALUE_ABSENT : tuple_value(result);
}

static value tuple_binary(enum number_operator op, value left, value right) {
    if (op == NUMBER_ADD && tuple_check(left)) {
        if (tuple_check(right)) {
            return concatenate(left, right);
        }
        return exception_raise(&type_TypeError, "can only concatenate tuple (not \"%T\") to tuple", right);
    }
    if (op == NUMBER_MUL && tuple_check(left) && !tuple_check(right)) {
        return repeat(left, right);
    }
    if (op == NUMBER_MUL && tuple_check(right) && value_type(left)->index != NULL) {
        return repeat(right, left);
    }
    return value_retained(value_from_object(&not_implemented_object));
}

static value tuple_iter(value self) {
    return sequence_iterator_new(&type_tuple_iterator, self);
}

static value tuple_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct tuple *t;
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "tuple() takes no keyword arguments");
    }
    if (nargs > 1) {
        return exception_raise(&type_TypeError, "tuple expected at most 1 argument, got %zu", nargs);
    }
    t = nargs == 0 ? tuple_new(0) : tuple_from_iterable(args[0]);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value tuple_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value plain;
    struct tuple *t;
    int64_t length;
    if (kwnames != NULL && kwnames->length > 0 && type != &type_tuple) {
        kwnames = NULL; /* for the subclass's own __init__ */
    }
    plain = tuple_construct(&type_tuple, args, nargs, kwnames);
    if (value_is_absent(plain) || type == &type_tuple) {
        return plain;
    }
    length = tuple_of(plain)->length;
    t = (struct tuple *)object_new(type, size_of(length));
    if (t != NULL) {
        t->length = length;
        tuple_forget_hash(t);
        for (int64_t i = 0; i < length; i++) {
            t->items[i] = value_retained(tuple_of(plain)->items[i]);
        }
        gc_track(&t->head);
    }
    value_release(plain);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static size_t tuple_sizeof(value self) {
    return size_of(tuple_of(self)->length);
}

static value count_method(const value *args, size_t nargs) {
    (void)nargs;
    return sequence_count(args[0], args[1]);
}
static value index_method(const value *args, size_t nargs) {
    return sequence_index(args[0], args + 1, nargs - 1, "tuple");
}

static const struct native_method tuple_methods[] = {
    GENERIC_ALIAS_ENTRY,
    {"count", .function = count_method, .min = 1, .max = 1},
    {"index", .function = index_method, .min = 1, .max = 3},
    {NULL, .min = 0},
};

struct type type_tuple = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "tuple",
    .size = sizeof(struct tuple),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_TUPLE_SUBCLASS | TYPE_SEQUENCE | TYPE_MATCH_SELF,
    .methods = tuple_methods,
    .deallocate = tuple_deallocate,
    .traverse = tuple_traverse,
    .construct = tuple_construct,
    .create = tuple_create,
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = sequence_compare,
    .iter = tuple_iter,
    .binary = tuple_binary,
    .length = tuple_length,
    .get_item = tuple_get_item,
    .contains = sequence_contains,
    .sizeof_object = tuple_sizeof,
};
