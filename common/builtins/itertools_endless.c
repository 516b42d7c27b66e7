/* itertools: count, cycle, repeat, accumulate. */
#include "common/builtins/itertools_private.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/str.h"

static value text_value(struct str *s) {
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* ---- count ---- */

/* While step is 1 and the number an int64 it is in `next`; later, or else from the start, `number` is there and `next` is its largest. */
struct count {
    struct object head;
    value number, step;
    int64_t next;
};

/* Whether something can be counted with: CPython's PyNumber_Check. */
static bool is_number(value v, bool *failed) {
    static const char *const methods[] = {"__index__", "__int__", "__float__"};
    if (value_is_int(v) || value_is_float(v) || value_type(v)->index != NULL) {
        return true;
    }
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        struct str *name = str_intern_text(methods[i]);
        if (name == NULL) {
            *failed = true;
            return false;
        }
        bool there = !value_is_absent(type_lookup(value_type(v), str_value(name)));
        object_release(&name->head);
        if (there) {
            return true;
        }
    }
    return false;
}

/* An int or an instance of a subclass that is an int64: *out. */
static bool is_small(value v, int64_t *out) {
    if (!type_is_subtype_flag(value_type(v), TYPE_INT_SUBCLASS)) {
        return false;
    }
    value exact = abstract_index_value(v);
    if (value_is_absent(exact)) {
        error_clear();
        return false;
    }
    bool fits = value_to_int64(exact, out);
    value_release(exact);
    return fits;
}

static value count_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"count", .parameters = "start step"};
    value given[2];
    int64_t start = 0, step = 1;
    bool failed = false;
    struct count *c;
    if (!native_bind(&signature, args, nargs, kwnames, given)) {
        return VALUE_ABSENT;
    }
    for (int i = 0; i < 2; i++) {
        if (!value_is_absent(given[i]) && !is_number(given[i], &failed)) {
            return failed ? VALUE_ABSENT : exception_raise(&type_TypeError, "a number is required");
        }
    }
    c = itertools_new(type);
    if (c == NULL) {
        return VALUE_ABSENT;
    }
    if ((value_is_absent(given[0]) || (is_small(given[0], &start) && start < INT64_MAX)) &&
        (value_is_absent(given[1]) || (is_small(given[1], &step) && step == 1))) {
        c->next = start;
        c->step = value_is_absent(given[1]) ? value_from_constant(1) : value_retained(given[1]);
    } else {
        c->next = INT64_MAX;
        c->number = value_is_absent(given[0]) ? value_from_constant(0) : value_retained(given[0]);
        c->step = value_is_absent(given[1]) ? value_from_constant(1) : value_retained(given[1]);
    }
    if (value_is_absent(c->step) || (c->next == INT64_MAX && value_is_absent(c->number))) {
        object_release(&c->head);
        return VALUE_ABSENT;
    }
    return value_from_object(&c->head);
}

static value count_next(value self) {
    struct count *c = (struct count *)value_object(self);
    if (LIKELY(c->next < INT64_MAX)) {
        value number = value_from_int64(c->next);
        c->next += !value_is_absent(number);
        return number;
    }
    if (value_is_absent(c->number)) {
        c->number = value_from_int64(c->next);
        if (value_is_absent(c->number)) {
            return VALUE_ABSENT;
        }
    }
    value number = value_retained(c->number), sum;
    if (!value_try_add(number, c->step, &sum)) {
        sum = abstract_binary(NUMBER_ADD, number, c->step);
    }
    if (value_is_absent(sum)) {
        value_release(number);
        return VALUE_ABSENT;
    }
    value_replace(&c->number, sum);
    return number;
}

static value count_repr(value self) {
    const struct count *c = (const struct count *)value_object(self);
    const char *name = value_has_type(self, &type_itertools_count) ? "count" : value_type(self)->name;
    int64_t step;
    if (c->next < INT64_MAX || value_is_absent(c->number)) {
        return text_value(str_format("%s(%lld)", name, (long long)c->next));
    }
    if (value_is_int(c->step) && value_to_int64(c->step, &step) && step == 1) {
        return text_value(str_format("%s(%R)", name, c->number));
    }
    return text_value(str_format("%s(%R, %R)", name, c->number, c->step));
}

struct type type_itertools_count = {ITERTOOLS_TYPE("count", struct count, 2, count_make, count_next), .repr = count_repr};

/* ---- cycle ---- */

struct cycle {
    struct object head;
    value iterator; /* absent once it has ended */
    value saved;    /* a list of what it gave */
    int64_t index;
    int64_t unused; /* CPython's size */
};

static value cycle_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (!native_check_positional("cycle", nargs, kwnames, 1, 1)) {
        return VALUE_ABSENT;
    }
    value iterator = abstract_iter(args[0]);
    struct list *saved = value_is_absent(iterator) ? NULL : list_new(0);
    struct cycle *c = saved == NULL ? NULL : itertools_new(type);
    if (c == NULL) {
        value_release_any(iterator);
        if (saved != NULL) {
            object_release(&saved->head);
        }
        return VALUE_ABSENT;
    }
    c->iterator = iterator;
    c->saved = list_value(saved);
    return value_from_object(&c->head);
}

static value cycle_next(value self) {
    struct cycle *c = (struct cycle *)value_object(self);
    struct list *saved = list_of(c->saved);
    if (!value_is_absent(c->iterator)) {
        value iterator = value_retained(c->iterator), item = abstract_next(iterator);
        value_release(iterator);
        if (!value_is_absent(item)) {
            if (!list_append(saved, item)) {
                value_release(item);
                return VALUE_ABSENT;
            }
            return item;
        }
        if (error_pending()) {
            return VALUE_ABSENT;
        }
        value_replace(&c->iterator, VALUE_ABSENT);
    }
    if (saved->length == 0) {
        return VALUE_ABSENT;
    }
    value item = value_retained(value_from_heap(saved->items[c->index]));
    if (++c->index >= saved->length) {
        c->index = 0;
    }
    return item;
}

struct type type_itertools_cycle = {ITERTOOLS_TYPE("cycle", struct cycle, 2, cycle_make, cycle_next)};

/* ---- repeat ---- */

struct repeat {
    struct object head;
    value element;
    int64_t left; /* -1: for ever */
};

static value repeat_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"repeat", .parameters = "object times", .min = 1};
    value given[2];
    int64_t times = -1;
    if (!native_bind(&signature, args, nargs, kwnames, given)) {
        return VALUE_ABSENT;
    }
    if (!value_is_absent(given[1])) {
        if (!abstract_size_argument(given[1], &times)) {
            return VALUE_ABSENT;
        }
        times = times < 0 ? 0 : times;
    }
    struct repeat *r = itertools_new(type);
    if (r == NULL) {
        return VALUE_ABSENT;
    }
    r->element = value_retained(given[0]);
    r->left = times;
    return value_from_object(&r->head);
}

static value repeat_next(value self) {
    struct repeat *r = (struct repeat *)value_object(self);
    if (r->left == 0) {
        return VALUE_ABSENT;
    }
    r->left -= r->left > 0;
    return value_retained(r->element);
}

static value repeat_repr(value self) {
    const struct repeat *r = (const struct repeat *)value_object(self);
    const char *name = value_has_type(self, &type_itertools_repeat) ? "repeat" : value_type(self)->name;
    return text_value(r->left < 0 ? str_format("%s(%R)", name, r->element)
                                  : str_format("%s(%R, %lld)", name, r->element, (long long)r->left));
}

static int64_t repeat_hint(value self) {
    const struct repeat *r = (const struct repeat *)value_object(self);
    if (r->left < 0) {
        exception_raise(&type_TypeError, "len() of unsized object");
    }
    return r->left;
}

struct type type_itertools_repeat = {ITERTOOLS_TYPE("repeat", struct repeat, 1, repeat_make, repeat_next),
                                     .repr = repeat_repr, .length_hint = repeat_hint};

/* ---- accumulate ---- */

struct accumulate {
    struct object head;
    value iterator;
    value function; /* absent: + */
    value total;
    value initial; /* what comes first; absent: nothing does, or it has come */
};

static value accumulate_make(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    static const struct native_method signature = {"accumulate", .parameters = "iterable func * initial", .min = 1};
    value given[3];
    if (!native_bind(&signature, args, nargs, kwnames, given)) {
        return VALUE_ABSENT;
    }
    value iterator = abstract_iter(given[0]);
    struct accumulate *a = value_is_absent(iterator) ? NULL : itertools_new(type);
    if (a == NULL) {
        value_release_any(iterator);
        return VALUE_ABSENT;
    }
    a->iterator = iterator;
    if (!value_is_absent(given[1]) && !value_is_none(given[1])) {
        a->function = value_retained(given[1]);
    }
    if (!value_is_absent(given[2]) && !value_is_none(given[2])) {
        a->initial = value_retained(given[2]);
    }
    return value_from_object(&a->head);
}

static value accumulate_next(value self) {
    struct accumulate *a = (struct accumulate *)value_object(self);
    if (UNLIKELY(!value_is_absent(a->initial))) {
        a->total = a->initial;
        a->initial = VALUE_ABSENT;
        return value_retained(a->total);
    }
    value item = abstract_next(a->iterator), sum;
    if (value_is_absent(item)) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(a->total)) {
        a->total = value_retained(item);
        return item;
    }
    if (value_is_absent(a->function)) {
        if (!value_try_add(a->total, item, &sum)) {
            value total = value_retained(a->total);
            sum = abstract_binary(NUMBER_ADD, total, item);
            value_release(total);
        }
    } else {
        const value operands[] = {value_retained(a->total), item};
        sum = abstract_call(a->function, operands, 2, NULL);
        value_release(operands[0]);
    }
    value_release(item);
    if (!value_is_absent(sum)) {
        value_replace(&a->total, value_retained(sum));
    }
    return sum;
}

struct type type_itertools_accumulate = {ITERTOOLS_TYPE("accumulate", struct accumulate, 4, accumulate_make, accumulate_next)};
