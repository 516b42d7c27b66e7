/* enumerate, zip, map, filter, reversed. */
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"
#include "common/objects/list.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- What they share ---- */

/* An instance of a program's subclass of a type of `size` bytes has its __slots__ behind them: all empty. */
static void clear_slots(struct object *self, size_t size) {
    memset((char *)self + size, 0, self->type->size - size);
}

value pair_iterator_new(struct type *type, value first, value second) {
    struct pair_iterator *it = (struct pair_iterator *)object_new(type, type->size);
    size_t size = type->size;
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    if (UNLIKELY(class_check(type))) {
        size = class_of_type(type)->solid->size;
        clear_slots(&it->head, size);
    }
    it->first = value_retained(first);
    it->second = value_is_absent(second) ? second : value_retained(second);
    if (size > PAIR_ITERATOR_SHORT) {
        it->index = 0;
    }
    if (size > offsetof(struct pair_iterator, pair)) {
        it->pair = NULL;
    }
    gc_track(&it->head);
    return value_from_object(&it->head);
}

void pair_iterator_drop(struct pair_iterator *it) {
    value_replace(&it->first, VALUE_ABSENT);
    value_replace(&it->second, VALUE_ABSENT);
}

void pair_iterator_deallocate(struct object *self) {
    gc_untrack(self);
    pair_iterator_drop((struct pair_iterator *)self);
    object_free(self, self->type->size);
}

void pair_iterator_traverse(struct object *self, gc_visit visit, void *context) {
    struct pair_iterator *it = (struct pair_iterator *)self;
    value_visit(it->first, visit, context);
    value_visit(it->second, visit, context);
}

/* Keywords may be meant for the __init__ of a subclass. */
static bool refuse_keywords(const struct type *type, const char *name, const struct tuple *kwnames) {
    if (kwnames != NULL && kwnames->length > 0 && type->initialize == type_object.initialize) {
        exception_raise(&type_TypeError, "%s() takes no keyword arguments", name);
        return false;
    }
    return true;
}

static bool keyword_is(const struct tuple *kwnames, int64_t i, const char *text) {
    const char *name = str_ascii_text(str_of(kwnames->items[i]));
    return name != NULL && __builtin_strcmp(name, text) == 0;
}

/* ---- enumerate: first = iterator, second = the next number once it leaves int64, index = the next number ---- */

/* abstract_next, inline as far as there is an item. */
ALWAYS_INLINE value next_of(value iterator) {
    const struct type *type = value_object(iterator)->type;
    if (LIKELY(type->next != NULL && !object_stack_is_low())) {
        value item = type->next(iterator);
        if (LIKELY(!value_is_absent(item)) || !error_pending()) {
            return item;
        }
        if (error_matches(&type_StopIteration)) {
            error_clear();
        }
        return VALUE_ABSENT;
    }
    return abstract_next(iterator);
}

static value enumerate_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value iterable = nargs > 0 ? args[0] : VALUE_ABSENT, start = nargs > 1 ? args[1] : VALUE_ABSENT;
    value iterator, number, self;
    size_t count = nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length);
    if (nargs > 0 && count > 2) {
        return exception_raise(&type_TypeError, "enumerate() takes at most 2 arguments (%zu given)", count);
    }
    if (count == 0 || count > 2) {
        return exception_raise(&type_TypeError, "enumerate() missing required argument 'iterable'");
    }
    for (int64_t i = 0; kwnames != NULL && i < kwnames->length; i++) {
        if (keyword_is(kwnames, i, "iterable") && value_is_absent(iterable)) {
            iterable = args[nargs + (size_t)i];
        } else if (keyword_is(kwnames, i, "start") && value_is_absent(start)) {
            start = args[nargs + (size_t)i];
        } else {
            return exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for enumerate()",
                                   kwnames->items[i]);
        }
    }
    if (value_is_absent(iterable)) {
        return exception_raise(&type_TypeError, "'start' is an invalid keyword argument for enumerate()");
    }
    number = value_is_absent(start) ? value_from_int64(0) : abstract_index_value(start);
    if (value_is_absent(number)) {
        return number;
    }
    iterator = abstract_iter(iterable);
    if (value_is_absent(iterator)) {
        value_release(number);
        return iterator;
    }
    self = pair_iterator_new(type, iterator, VALUE_ABSENT);
    value_release(iterator);
    if (!value_is_absent(self)) {
        struct pair_iterator *it = pair_iterator_of(self);
        if (!value_to_int64(number, &it->index)) {
            it->second = value_retained(number);
        }
        it->pair = tuple_of_none(2);
        if (it->pair == NULL) {
            value_release(self);
            self = VALUE_ABSENT;
        }
    }
    value_release(number);
    return self;
}

static void enumerate_deallocate(struct object *self) {
    struct tuple *pair = ((struct pair_iterator *)self)->pair;
    if (pair != NULL) {
        object_release(&pair->head);
    }
    pair_iterator_deallocate(self);
}

static void enumerate_traverse(struct object *self, gc_visit visit, void *context) {
    struct tuple *pair = ((struct pair_iterator *)self)->pair;
    if (pair != NULL) {
        visit(&pair->head, context);
    }
    pair_iterator_traverse(self, visit, context);
}

static value enumerate_number(struct pair_iterator *it) {
    if (value_is_absent(it->second)) {
        if (it->index < INT64_MAX) {
            return value_from_int64(it->index++);
        }
        it->second = value_from_int64(it->index);
        if (value_is_absent(it->second)) {
            return VALUE_ABSENT;
        }
    }
    value number = it->second, one = value_from_constant(1);
    it->second = value_is_absent(one) ? one : abstract_binary(NUMBER_ADD, number, one);
    value_release_any(one);
    return number;
}

static value enumerate_next(value self) {
    struct pair_iterator *it = pair_iterator_of(self);
    value item = next_of(it->first), number;
    if (value_is_absent(item)) {
        return VALUE_ABSENT;
    }
    number = enumerate_number(it);
    if (value_is_absent(number)) {
        value_release(item);
        return VALUE_ABSENT;
    }
    return tuple_give_pair(it->pair, number, item);
}

struct type type_enumerate = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "enumerate",
    .size = sizeof(struct pair_iterator) - (TAGBOX_CPYTHON >= 310 ? 0 : 8),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .deallocate = enumerate_deallocate,
    .traverse = enumerate_traverse,
    .construct = enumerate_construct,
    .create = enumerate_construct,
    .iter = iterator_self,
    .next = enumerate_next,
};

/* ---- zip: first = tuple of iterators, second = the tuple that it gives again while nobody else holds it, index = 1 when strict ---- */

/* The iterators of all arguments as a tuple. `name`: for the message about argument number i. */
static struct tuple *iterators_of(const value *args, size_t count, const char *name) {
    struct tuple *t = tuple_new((int64_t)count);
    for (size_t i = 0; t != NULL && i < count; i++) {
        if (name != NULL && value_type(args[i])->iter == NULL && value_type(args[i])->get_item == NULL) {
            exception_raise(&type_TypeError, "'%T' object is not iterable", args[i]);
        } else {
            t->items[i] = abstract_iter(args[i]);
        }
        if (error_pending()) {
            object_release(&t->head);
            return NULL;
        }
    }
    return t;
}

static value zip_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct tuple *iterators;
    int strict = 0;
    value self;
    for (int64_t i = 0; kwnames != NULL && i < kwnames->length; i++) {
        if (!keyword_is(kwnames, i, "strict")) {
            return exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for zip()", kwnames->items[i]);
        }
        strict = abstract_truth(args[nargs + (size_t)i]);
        if (strict < 0) {
            return VALUE_ABSENT;
        }
    }
    iterators = iterators_of(args, nargs, "zip");
    if (iterators == NULL) {
        return VALUE_ABSENT;
    }
    struct tuple *kept = tuple_of_none((int64_t)nargs);
    self = kept == NULL ? VALUE_ABSENT : pair_iterator_new(type, tuple_value(iterators), tuple_value(kept));
    if (kept != NULL) {
        object_release(&kept->head);
    }
    object_release(&iterators->head);
    if (!value_is_absent(self)) {
        pair_iterator_of(self)->index = strict;
    }
    return self;
}

/* " 1" or "s 1-2": the earlier arguments, in CPython's words. */
static value raise_zip_length(int64_t argument, const char *comparison) {
    if (argument == 2) {
        return exception_raise(&type_ValueError, "zip() argument 2 is %s than argument 1", comparison);
    }
    return exception_raise(&type_ValueError, "zip() argument %lld is %s than arguments 1-%lld", (long long)argument,
                           comparison, (long long)(argument - 1));
}

/* A strict zip whose argument number `ended` (from 0) has ended first. */
static value check_strict(struct tuple *iterators, int64_t ended) {
    if (ended > 0) {
        return raise_zip_length(ended + 1, "shorter");
    }
    for (int64_t i = 1; i < iterators->length; i++) {
        value item = abstract_next(iterators->items[i]);
        if (!value_is_absent(item)) {
            value_release(item);
            return raise_zip_length(i + 1, "longer");
        }
        if (error_pending()) {
            return VALUE_ABSENT;
        }
    }
    return VALUE_ABSENT;
}

static value zip_next(value self) {
    struct pair_iterator *it = pair_iterator_of(self);
    struct tuple *iterators = tuple_of(it->first), *result = tuple_of(it->second);
    if (iterators->length == 0) {
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
        value item = abstract_next(iterators->items[i]);
        if (value_is_absent(item)) {
            object_release(&result->head);
            return it->index != 0 && !error_pending() ? check_strict(iterators, i) : VALUE_ABSENT;
        }
        value_replace(&result->items[i], item);
    }
    if (again) {
        tuple_renewed(result);
    }
    return result == NULL ? VALUE_ABSENT : tuple_value(result);
}

struct type type_zip = PAIR_ITERATOR_TYPE("zip", sizeof(struct pair_iterator) - (TAGBOX_CPYTHON >= 310 ? 8 : 16), zip_next,
                                          zip_construct);

/* ---- map: first = function, second = tuple of iterators ---- */

static value map_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct tuple *iterators;
    value self;
    if (!refuse_keywords(type, "map", kwnames)) {
        return VALUE_ABSENT;
    }
    if (nargs < 2) {
        return exception_raise(&type_TypeError, "map() must have at least two arguments.");
    }
    iterators = iterators_of(args + 1, nargs - 1, NULL);
    if (iterators == NULL) {
        return VALUE_ABSENT;
    }
    self = pair_iterator_new(type, args[0], tuple_value(iterators));
    object_release(&iterators->head);
    return self;
}

static value map_next(value self) {
    struct pair_iterator *it = pair_iterator_of(self);
    const struct tuple *iterators = tuple_of(it->second);
    value few[8], *items = few, result = VALUE_ABSENT;
    size_t count = (size_t)iterators->length, taken = 0;
    if (count > sizeof few / sizeof *few && (items = mem_alloc_array(count, sizeof *items)) == NULL) {
        return error_no_memory();
    }
    while (taken < count && !value_is_absent(items[taken] = abstract_next(iterators->items[taken]))) {
        taken++;
    }
    if (taken == count) {
        result = abstract_call(it->first, items, count, NULL);
    }
    for (size_t i = 0; i < taken; i++) {
        value_release(items[i]);
    }
    if (items != few) {
        mem_free(items, count * sizeof *items);
    }
    return result;
}

struct type type_map = PAIR_ITERATOR_TYPE("map", PAIR_ITERATOR_SHORT + (TAGBOX_CPYTHON >= 314 ? 8 : 0), map_next,
                                          map_construct);

/* ---- filter: first = function or None, second = iterator ---- */

static value filter_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value iterator, self;
    if (!refuse_keywords(type, "filter", kwnames)) {
        return VALUE_ABSENT;
    }
    if (nargs != 2) {
        return exception_raise(&type_TypeError, "filter expected 2 arguments, got %zu", nargs);
    }
    iterator = abstract_iter(args[1]);
    if (value_is_absent(iterator)) {
        return iterator;
    }
    self = pair_iterator_new(type, args[0], iterator);
    value_release(iterator);
    return self;
}

static int filter_keeps(value function, value item) {
    value answer;
    int truth;
    if (value_is_none(function) || value_is(function, value_from_object(&type_bool.head))) {
        return abstract_truth(item);
    }
    answer = abstract_call_one(function, item);
    if (value_is_absent(answer)) {
        return -1;
    }
    truth = abstract_truth(answer);
    value_release(answer);
    return truth;
}

static value filter_next(value self) {
    struct pair_iterator *it = pair_iterator_of(self);
    for (;;) {
        value item = abstract_next(it->second);
        int keeps;
        if (value_is_absent(item)) {
            return item;
        }
        keeps = filter_keeps(it->first, item);
        if (keeps > 0) {
            return item;
        }
        value_release(item);
        if (keeps < 0) {
            return VALUE_ABSENT;
        }
    }
}

struct type type_filter = PAIR_ITERATOR_TYPE("filter", PAIR_ITERATOR_SHORT, filter_next, filter_construct);

/* ---- reversed: first = sequence, index = the next position ---- */

static value reversed_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct str *name;
    value method, result;
    if (!refuse_keywords(type, "reversed", kwnames)) {
        return VALUE_ABSENT;
    }
    if (nargs != 1) {
        return exception_raise(&type_TypeError, "reversed expected 1 argument, got %zu", nargs);
    }
    name = str_intern_text("__reversed__");
    if (name == NULL) {
        return VALUE_ABSENT;
    }
    method = abstract_find_attribute(args[0], str_value(name));
    object_release(&name->head);
    if (!value_is_absent(method)) {
        result = abstract_call(method, NULL, 0, NULL);
        value_release(method);
        return result;
    }
    if (error_pending()) {
        return VALUE_ABSENT;
    }
    if (value_type(args[0])->get_item == NULL || value_type(args[0])->length == NULL ||
        type_is_subtype_flag(value_type(args[0]), TYPE_DICT_SUBCLASS)) {
        return exception_raise(&type_TypeError, "'%T' object is not reversible", args[0]);
    }
    int64_t length = abstract_length(args[0]);
    if (length < 0) {
        return VALUE_ABSENT;
    }
    struct sequence_iterator *it = (struct sequence_iterator *)object_new(type, type->size);
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    clear_slots(&it->head, sizeof *it);
    it->index = length - 1;
    it->sequence = value_object(value_retained(args[0]));
    gc_track(&it->head);
    return value_from_object(&it->head);
}

static value reversed_next(value self) {
    struct sequence_iterator *it = (struct sequence_iterator *)value_object(self);
    struct object *sequence = it->sequence;
    value key, item;
    if (it->index < 0 || sequence == NULL) {
        return VALUE_ABSENT;
    }
    key = value_from_int64(it->index--);
    if (value_is_absent(key)) {
        return key;
    }
    item = abstract_get_item(value_from_object(sequence), key);
    value_release(key);
    if (value_is_absent(item) && error_matches(&type_IndexError)) {
        error_clear();
        it->sequence = NULL;
        object_release(sequence);
    }
    return item;
}

static int64_t reversed_hint(value self) {
    const struct sequence_iterator *it = (const struct sequence_iterator *)value_object(self);
    int64_t length = it->sequence == NULL ? 0 : abstract_length(value_from_object(it->sequence));
    return length <= it->index ? (length < 0 ? -1 : 0) : it->index + 1;
}

struct type type_reversed = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "reversed",
    .size = sizeof(struct sequence_iterator),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .deallocate = sequence_iterator_deallocate,
    .traverse = sequence_iterator_traverse,
    .construct = reversed_construct,
    .create = reversed_construct,
    .iter = iterator_self,
    .next = reversed_next,
    .length_hint = reversed_hint,
};
