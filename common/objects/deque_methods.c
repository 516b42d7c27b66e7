/* The methods and operators of deque. CPython 3.11: Modules/_collectionsmodule.c. */
#include <string.h>

#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/deque.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/repr_guard.h"
#include "common/objects/sequence.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Ends ---- */

static value none_if(bool ok) {
    return ok ? value_none_retained() : VALUE_ABSENT;
}

static value append_method(const value *args, size_t nargs) {
    (void)nargs;
    return none_if(deque_append(deque_of(args[0]), value_retained(args[1])));
}
static value appendleft_method(const value *args, size_t nargs) {
    (void)nargs;
    return none_if(deque_append_left(deque_of(args[0]), value_retained(args[1])));
}
static value extend_method(const value *args, size_t nargs) {
    (void)nargs;
    return none_if(deque_extend(deque_of(args[0]), args[1], false));
}
static value extendleft_method(const value *args, size_t nargs) {
    (void)nargs;
    return none_if(deque_extend(deque_of(args[0]), args[1], true));
}
static value raise_empty(void) {
    return exception_raise(&type_IndexError, "pop from an empty deque");
}
static value pop_method(const value *args, size_t nargs) {
    struct deque *d = deque_of(args[0]);
    (void)nargs;
    return d->length == 0 ? raise_empty() : deque_take(d);
}
static value popleft_method(const value *args, size_t nargs) {
    struct deque *d = deque_of(args[0]);
    (void)nargs;
    return d->length == 0 ? raise_empty() : deque_take_left(d);
}
static value clear_method(const value *args, size_t nargs) {
    (void)nargs;
    deque_clear(deque_of(args[0]));
    return value_none_retained();
}

static value rotate_method(const value *args, size_t nargs, struct tuple *kwnames) {
    int64_t n = 1;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "deque.rotate() takes no keyword arguments");
    }
    if (nargs > 2) {
        return exception_raise(&type_TypeError, "deque.rotate expected at most 1 argument, got %zu", nargs - 1);
    }
    if (nargs > 1 && !abstract_size_argument(args[1], &n)) {
        return VALUE_ABSENT;
    }
    deque_rotate(deque_of(args[0]), n);
    return none_if(!error_pending());
}

static value reverse_method(const value *args, size_t nargs) {
    struct deque *d = deque_of(args[0]);
    (void)nargs;
    for (int64_t i = 0, k = d->length - 1; i < k; i++, k--) {
        value *a = deque_at(d, i), *b = deque_at(d, k), saved = *a;
        *a = *b;
        *b = saved;
    }
    return value_none_retained();
}

/* ---- Searching ---- */

/* Where the first item equal to `item` is in [start, stop), or with count_all how many are. -1: an exception is pending, or none is. */
static int64_t search(struct deque *d, value item, int64_t start, int64_t stop, bool count_all) {
    uint64_t state = d->state;
    int64_t count = 0;
    for (int64_t i = start; i < stop && i < d->length; i++) {
        value other = value_retained(value_from_heap(*deque_at(d, i)));
        int equal = abstract_equal(other, item);
        value_release(other);
        if (equal < 0) {
            return -1;
        }
        if (equal > 0 && !count_all) {
            return i; /* the answer stands, whatever the comparison has done to the deque */
        }
        if (d->state != state) {
            exception_raise(&type_RuntimeError, "deque mutated during iteration");
            return -1;
        }
        count += equal;
    }
    return count_all ? count : -1;
}

static int deque_contains(value self, value item) {
    struct deque *d = deque_of(self);
    int64_t at = search(d, item, 0, d->length, false);
    return at >= 0 ? 1 : error_pending() ? -1 : 0;
}

static value count_method(const value *args, size_t nargs) {
    struct deque *d = deque_of(args[0]);
    int64_t count = search(d, args[1], 0, d->length, true);
    (void)nargs;
    return count < 0 ? VALUE_ABSENT : value_from_size(count);
}

/* A bound of index(), clipped. */
static bool take_bound(value v, int64_t length, int64_t *out) {
    if (value_type(v)->index == NULL) {
        exception_raise(&type_TypeError, "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!abstract_index(v, NULL, out)) {
        return false;
    }
    *out += *out < 0 ? length : 0;
    *out = *out < 0 ? 0 : *out > length ? length : *out;
    return true;
}

static value index_method(const value *args, size_t nargs) {
    struct deque *d = deque_of(args[0]);
    int64_t start = 0, stop = d->length, at;
    if ((nargs > 2 && !take_bound(args[2], d->length, &start)) || (nargs > 3 && !take_bound(args[3], d->length, &stop))) {
        return VALUE_ABSENT;
    }
    at = search(d, args[1], start, stop, false);
    if (at >= 0) {
        return value_from_size(at);
    }
    return error_pending() ? VALUE_ABSENT : exception_raise(&type_ValueError, "%R is not in deque", args[1]);
}

/* ---- Items in the middle ---- */

static void delete_at(struct deque *d, int64_t index) {
    value old;
    deque_rotate(d, -index);
    if (error_pending()) {
        return;
    }
    old = deque_take_left(d);
    deque_rotate(d, index);
    value_release(old);
}

static value remove_method(const value *args, size_t nargs) {
    struct deque *d = deque_of(args[0]);
    uint64_t state = d->state;
    (void)nargs;
    for (int64_t i = 0; i < d->length; i++) {
        value item = value_retained(value_from_heap(*deque_at(d, i)));
        int equal = abstract_equal(item, args[1]);
        value_release(item);
        if (d->state != state) {
            return equal < 0 ? VALUE_ABSENT : exception_raise(&type_IndexError, "deque mutated during iteration");
        }
        if (equal != 0) {
            if (equal > 0) {
                delete_at(d, i);
            }
            return none_if(!error_pending());
        }
    }
    return exception_raise(&type_ValueError, "%R is not in deque", args[1]);
}

static value insert_method(const value *args, size_t nargs) {
    struct deque *d = deque_of(args[0]);
    int64_t index, length = d->length;
    bool ok;
    (void)nargs;
    if (!abstract_size_argument(args[1], &index)) {
        return VALUE_ABSENT;
    }
    if (length == d->most) {
        return exception_raise(&type_IndexError, "deque already at its maximum size");
    }
    if (index >= length) {
        return none_if(deque_append(d, value_retained(args[2])));
    }
    if (index <= -length || index == 0) {
        return none_if(deque_append_left(d, value_retained(args[2])));
    }
    deque_rotate(d, -index);
    ok = !error_pending() && (index < 0 ? deque_append(d, value_retained(args[2])) : deque_append_left(d, value_retained(args[2])));
    deque_rotate(d, index);
    return none_if(ok && !error_pending());
}

static bool take_index(struct deque *d, value key, int64_t *index) {
    if (value_type(key)->index == NULL) {
        exception_raise(&type_TypeError, "sequence index must be integer, not '%T'", key);
        return false;
    }
    if (!abstract_index(key, &type_IndexError, index)) {
        return false;
    }
    *index += *index < 0 ? d->length : 0;
    if (*index < 0 || *index >= d->length) {
        exception_raise(&type_IndexError, "deque index out of range");
        return false;
    }
    return true;
}

static value deque_get_item(value self, value key) {
    int64_t index;
    return take_index(deque_of(self), key, &index) ? value_retained(value_from_heap(*deque_at(deque_of(self), index))) : VALUE_ABSENT;
}

static int deque_set_item(value self, value key, value item) {
    int64_t index;
    if (!take_index(deque_of(self), key, &index)) {
        return -1;
    }
    if (value_is_absent(item)) {
        delete_at(deque_of(self), index);
        return error_pending() ? -1 : 0;
    }
    value_replace(deque_at(deque_of(self), index), value_to_heap(value_retained(item)));
    return 0;
}

/* ---- Copies, operators ---- */

/* Of the same class: deque(self, maxlen), or what the subclass makes of that. */
static value copy_of(value self) {
    struct deque *d = deque_of(self);
    value args[2], result;
    if (value_has_type(self, &type_deque)) {
        result = deque_create(&type_deque, NULL, 0, NULL);
        if (!value_is_absent(result)) {
            deque_of(result)->most = d->most;
            if (!deque_extend(deque_of(result), self, false)) {
                value_release(result);
                result = VALUE_ABSENT;
            }
        }
        return result;
    }
    args[0] = self;
    args[1] = d->most < 0 ? value_none_retained() : value_from_int64(d->most);
    if (value_is_absent(args[1])) {
        return VALUE_ABSENT;
    }
    result = abstract_call(value_from_object(&value_type(self)->head), args, d->most < 0 ? 1 : 2, NULL);
    value_release(args[1]);
    if (!value_is_absent(result) && !deque_check(result)) {
        exception_raise(&type_TypeError, "%T() must return a deque, not %T", self, result);
        value_release(result);
        return VALUE_ABSENT;
    }
    return result;
}

static value copy_method(const value *args, size_t nargs) {
    (void)nargs;
    return copy_of(args[0]);
}

static bool repeat_in_place(struct deque *d, int64_t count) {
    struct list *items;
    bool ok = true;
    if (count <= 0) {
        deque_clear(d);
        return true;
    }
    if (d->length == 0 || count == 1) {
        return true;
    }
    if (d->length > INT64_MAX / 16 / count && d->most < 0) {
        error_no_memory();
        return false;
    }
    if (d->most >= 0 && count > d->most / d->length + 2) { /* further rounds push out what is the same */
        count = d->most / d->length + 2;
    }
    items = list_from_iterable(value_from_object(&d->head));
    ok = items != NULL;
    for (int64_t i = 1; ok && i < count; i++) {
        ok = deque_extend(d, list_value(items), false);
    }
    if (items != NULL) {
        object_release(&items->head);
    }
    return ok;
}

static value repeated(value self, value n, bool in_place) {
    int64_t count = sequence_repeat_count(n);
    value result;
    if (count < 0) {
        return VALUE_ABSENT;
    }
    result = in_place ? value_retained(self) : copy_of(self);
    if (!value_is_absent(result) && !repeat_in_place(deque_of(result), count)) {
        value_release(result);
        return VALUE_ABSENT;
    }
    return result;
}

static value deque_binary(enum number_operator op, value left, value right) {
    if (op == NUMBER_ADD && deque_check(left)) {
        if (!deque_check(right)) {
            return exception_raise(&type_TypeError, "can only concatenate deque (not \"%T\") to deque", right);
        }
        value sum = copy_of(left);
        if (!value_is_absent(sum) && !deque_extend(deque_of(sum), right, false)) {
            value_release(sum);
            return VALUE_ABSENT;
        }
        return sum;
    }
    if (op == NUMBER_MUL && deque_check(left) && !deque_check(right)) {
        return repeated(left, right, false);
    }
    if (op == NUMBER_MUL && deque_check(right) && value_type(left)->index != NULL) {
        return repeated(right, left, false);
    }
    return number_not_implemented();
}

static value deque_inplace(enum number_operator op, value left, value right) {
    if (op == NUMBER_ADD) {
        return deque_extend(deque_of(left), right, false) ? value_retained(left) : VALUE_ABSENT;
    }
    return op == NUMBER_MUL ? repeated(left, right, true) : number_not_implemented();
}

/* Of the first items that differ; *decided false: one has ended before any did. */
static value compare_items(enum order op, value left, value right, bool *decided) {
    value a = abstract_iter(left), b = value_is_absent(a) ? a : abstract_iter(right), result = VALUE_ABSENT;
    *decided = false;
    while (!value_is_absent(b) && !*decided) {
        value x = abstract_next(a), y = error_pending() ? VALUE_ABSENT : abstract_next(b);
        bool both = !value_is_absent(x) && !value_is_absent(y);
        int equal = both ? abstract_equal(x, y) : -1;
        if (both && equal == 0) {
            *decided = true;
            result = op == ORDER_EQ || op == ORDER_NE ? value_from_bool(op == ORDER_NE) : abstract_compare(op, x, y);
        }
        value_release_any(x);
        value_release_any(y);
        if (!both || equal < 0) {
            break;
        }
    }
    value_release_any(b);
    value_release_any(a);
    return result;
}

static value deque_compare(enum order op, value left, value right) {
    int64_t a, b;
    bool decided;
    value result;
    if (!deque_check(left) || !deque_check(right)) {
        return number_not_implemented();
    }
    a = deque_of(left)->length;
    b = deque_of(right)->length;
    if ((op == ORDER_EQ || op == ORDER_NE) && (value_is(left, right) || a != b)) {
        return value_from_bool(value_is(left, right) == (op == ORDER_EQ));
    }
    if (!object_recursion_enter(" in comparison")) {
        return VALUE_ABSENT;
    }
    result = compare_items(op, left, right, &decided);
    object_recursion_leave();
    if (decided || error_pending()) {
        return result;
    }
    switch (op) {
    case ORDER_LT:
        return value_from_bool(a < b);
    case ORDER_LE:
        return value_from_bool(a <= b);
    case ORDER_GT:
        return value_from_bool(a > b);
    case ORDER_GE:
        return value_from_bool(a >= b);
    case ORDER_EQ:
        return value_from_bool(a == b);
    case ORDER_NE:
        break;
    }
    return value_from_bool(a != b);
}

static int64_t deque_length(value self) {
    return deque_of(self)->length;
}
static value deque_iter(value self) {
    return deque_iterator_new(&type_deque_iterator, deque_of(self));
}
static value reversed_method(const value *args, size_t nargs) {
    (void)nargs;
    return deque_iterator_new(&type_deque_reverse_iterator, deque_of(args[0]));
}

static value deque_repr(value self) {
    struct deque *d = deque_of(self);
    struct list *list;
    struct str *s;
    value items, name;
    switch (repr_enter(&d->head)) {
    case REPR_FAILED:
        return VALUE_ABSENT;
    case REPR_AGAIN:
        s = str_from_ascii("[...]");
        return s == NULL ? VALUE_ABSENT : str_value(s);
    case REPR_FIRST:
        break;
    }
    list = list_from_iterable(self);
    items = list == NULL ? VALUE_ABSENT : abstract_repr(list_value(list));
    if (list != NULL) {
        object_release(&list->head);
    }
    repr_leave(&d->head);
    name = value_is_absent(items) ? items : abstract_get_attribute(value_from_object(&value_type(self)->head), CLASS_NAME(name));
    if (value_is_absent(name)) {
        value_release_any(items);
        return name;
    }
    s = d->most < 0 ? str_format("%V(%V)", name, items) : str_format("%V(%V, maxlen=%lld)", name, items, (long long)d->most);
    value_release(name);
    value_release(items);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* ---- Construction ---- */

/* deque(iterable=(), maxlen=None) */
static bool take_arguments(const value *args, size_t nargs, const struct tuple *kwnames, value out[2]) {
    static const char *const names[] = {"iterable", "maxlen"};
    size_t keywords = kwnames == NULL ? 0 : (size_t)kwnames->length;
    if (nargs + keywords > 2) {
        exception_raise(&type_TypeError, "deque() takes at most 2 arguments (%zu given)", nargs + keywords);
        return false;
    }
    for (size_t i = 0; i < 2; i++) {
        out[i] = i < nargs ? args[i] : VALUE_ABSENT;
    }
    for (size_t k = 0; k < keywords; k++) {
        const char *name = str_ascii_text(str_of(kwnames->items[k]));
        size_t i = 0;
        while (i < 2 && (name == NULL || strcmp(name, names[i]) != 0)) {
            i++;
        }
        if (i == 2) {
            exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for deque()", kwnames->items[k]);
            return false;
        }
        if (!value_is_absent(out[i])) {
            exception_raise(&type_TypeError, "argument for deque() given by name ('%s') and position (%zu)", names[i], i + 1);
            return false;
        }
        out[i] = args[nargs + k];
    }
    return true;
}

static int deque_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct deque *d = deque_of(self);
    value given[2];
    int64_t most = -1;
    if (!take_arguments(args, nargs, kwnames, given)) {
        return -1;
    }
    if (!value_is_absent(given[1]) && !value_is_none(given[1])) {
        if (!type_is_subtype_flag(value_type(given[1]), TYPE_INT_SUBCLASS)) {
            exception_raise(&type_TypeError, "an integer is required");
            return -1;
        }
        if (!abstract_size_argument(given[1], &most)) {
            return -1;
        }
        if (most < 0) {
            exception_raise(&type_ValueError, "maxlen must be non-negative");
            return -1;
        }
    }
    d->most = most;
    deque_clear(d);
    return value_is_absent(given[0]) || deque_extend(d, given[0], false) ? 0 : -1;
}

static value get_maxlen(value self) {
    int64_t most = deque_of(self)->most;
    return most < 0 ? value_none_retained() : value_from_int64(most);
}

static void deque_clear_slot(struct object *self) {
    deque_clear((struct deque *)self);
}

static const struct native_method methods[] = {
    {"append", .function = append_method, .min = 1, .max = 1},
    {"appendleft", .function = appendleft_method, .min = 1, .max = 1},
    {"clear", .function = clear_method},
    {"copy", .function = copy_method},
    {"__copy__", .function = copy_method},
    {"count", .function = count_method, .min = 1, .max = 1},
    {"extend", .function = extend_method, .min = 1, .max = 1},
    {"extendleft", .function = extendleft_method, .min = 1, .max = 1},
    {"index", .function = index_method, .min = 1, .max = 3, .style = NATIVE_PARSED},
    {"insert", .function = insert_method, .min = 2, .max = 2},
    {"pop", .function = pop_method},
    {"popleft", .function = popleft_method},
    {"remove", .function = remove_method, .min = 1, .max = 1},
    {"reverse", .function = reverse_method},
    {"rotate", .raw = rotate_method},
    {"__reversed__", .function = reversed_method},
    GENERIC_ALIAS_ENTRY,
    {NULL, .min = 0},
};

static const struct type_member members[] = {
    {"maxlen", get_maxlen, NULL},
    {NULL, NULL, NULL},
};

struct type type_deque = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "collections.deque",
    .size = sizeof(struct deque),
    .flags = TYPE_TRACKED | TYPE_BASE | TYPE_SEQUENCE,
    .methods = methods,
    .members = members,
    .deallocate = deque_deallocate,
    .traverse = deque_traverse,
    .clear = deque_clear_slot,
    .construct = class_construct,
    .create = deque_create,
    .initialize = deque_initialize,
    .repr = deque_repr,
    .hash = type_unhashable,
    .compare = deque_compare,
    .iter = deque_iter,
    .binary = deque_binary,
    .inplace = deque_inplace,
    .length = deque_length,
    .get_item = deque_get_item,
    .set_item = deque_set_item,
    .contains = deque_contains,
    .sizeof_object = deque_sizeof,
};
