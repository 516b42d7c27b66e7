/* range. */
#include "common/objects/range.h"

#include "common/memory/model.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/sequence.h"
#include "common/objects/slice.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static struct range *range_of(value v) {
    return (struct range *)value_object(v);
}

/* left op right, releasing left (owned) whatever happens; absent operands pass through. */
static value step_binary(enum number_operator op, value left, value right) {
    value result;
    if (value_is_absent(left)) {
        return left;
    }
    result = abstract_binary(op, left, right);
    value_release(left);
    return result;
}

/* -1, 0, 1 by the sign of an int. */
static int sign_of(value v) {
    struct int_view view;
    value_int_view(v, &view);
    return view.count == 0 ? 0 : view.negative ? -1 : 1;
}

/* How many items there are, in 64 bits; false when that does not suffice. */
static bool count_numbers(int64_t start, int64_t stop, int64_t step, int64_t *count) {
    uint64_t distance = step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
    uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    *count = 0;
    if (step > 0 ? start >= stop : start <= stop) {
        return true;
    }
    *count = (int64_t)((distance - 1) / stride + 1);
    return distance <= (uint64_t)INT64_MAX && stride <= (uint64_t)INT64_MAX;
}

/* The count as an int. CPython 3.11, Objects/rangeobject.c, compute_range_length, calculates in int objects, which all live until
 * the last is made; 3.12 and later in C. */
static value count_object(int64_t start, int64_t stop, int64_t step, int64_t count) {
    int64_t distance = step > 0 ? stop - start : start - stop;
    int64_t numbers[] = {distance, distance - 1, count - 1, count};
    value objects[4];
    int first = TAGBOX_CPYTHON >= 300 && TAGBOX_CPYTHON < 312 && count > 0 ? 0 : 3, made = first;
    do {
        objects[made] = value_from_int64(numbers[made]);
    } while (!value_is_absent(objects[made]) && ++made < 4);
    for (int i = first; i < made && i < 3; i++) {
        value_release(objects[i]);
    }
    return made == 4 ? objects[3] : VALUE_ABSENT;
}

/* Number of items: (stop - start - 1) // step + 1 for a positive step, mirrored for a negative one; an int. */
static value count_items(value start, value stop, value step) {
    int64_t a, b, s, count;
    if (value_to_int64(start, &a) && value_to_int64(stop, &b) && value_to_int64(step, &s) &&
        count_numbers(a, b, s, &count)) {
        return count_object(a, b, s, count);
    }
    bool up = sign_of(step) > 0;
    value low = up ? start : stop, high = up ? stop : start, one, result, stride;
    int empty = abstract_compare_truth(ORDER_GE, low, high);
    if (empty != 0) {
        return empty < 0 ? VALUE_ABSENT : value_from_int64(0);
    }
    stride = up ? value_retained(step) : abstract_unary(NUMBER_NEGATE, step);
    one = value_is_absent(stride) ? VALUE_ABSENT : value_from_constant(1);
    if (value_is_absent(one)) {
        value_release_any(stride);
        return one;
    }
    result = step_binary(NUMBER_SUB, abstract_binary(NUMBER_SUB, high, low), one);
    result = step_binary(NUMBER_FLOORDIV, result, stride);
    result = step_binary(NUMBER_ADD, result, one);
    value_release(one);
    value_release(stride);
    return result;
}

/* CPython 2.7's range has no length to keep: there it is counted when somebody asks. false: an exception is pending. */
static bool know_length(struct range *r) {
    if (TAGBOX_CPYTHON < 300 && value_is_absent(r->length)) {
        r->length = count_items(r->start, r->stop, r->step);
        return !value_is_absent(r->length);
    }
    return true;
}

value range_new(value start, value stop, value step) {
    value length = TAGBOX_CPYTHON < 300 ? VALUE_ABSENT : count_items(start, stop, step);
    struct range *r;
    if (TAGBOX_CPYTHON >= 300 && value_is_absent(length)) {
        return length;
    }
    r = (struct range *)object_new(&type_range, sizeof *r);
    if (r == NULL) {
        value_release_any(length);
        return VALUE_ABSENT;
    }
    r->start = value_retained(start);
    r->stop = value_retained(stop);
    r->step = value_retained(step);
    r->length = length;
    return value_from_object(&r->head);
}

static void range_deallocate(struct object *self) {
    struct range *r = (struct range *)self;
    value_release(r->start);
    value_release(r->stop);
    value_release(r->step);
    value_release_any(r->length);
    object_free(self, sizeof *r);
}

static value range_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value parts[3] = {VALUE_ABSENT, VALUE_ABSENT, VALUE_ABSENT}, result = VALUE_ABSENT;
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "range() takes no keyword arguments");
    }
    if (nargs < 1 || nargs > 3) {
        return exception_raise(&type_TypeError, "range expected at %s %d argument%s, got %zu",
                               nargs < 1 ? "least" : "most", nargs < 1 ? 1 : 3, nargs < 1 ? "" : "s", nargs);
    }
    if (nargs == 1) {
        parts[0] = value_from_constant(0);
        parts[1] = abstract_index_value(args[0]);
    } else {
        parts[0] = abstract_index_value(args[0]);
        parts[1] = value_is_absent(parts[0]) ? VALUE_ABSENT : abstract_index_value(args[1]);
    }
    if (!value_is_absent(parts[1])) {
        parts[2] = nargs == 3 ? abstract_index_value(args[2]) : value_from_constant(1);
    }
    if (!value_is_absent(parts[2])) {
        if (sign_of(parts[2]) == 0) {
            exception_raise(&type_ValueError, "range() arg 3 must not be zero");
        } else {
            result = range_new(parts[0], parts[1], parts[2]);
        }
    }
    for (int i = 0; i < 3; i++) {
        value_release_any(parts[i]);
    }
    return result;
}

static value range_repr(value self) {
    const struct range *r = range_of(self);
    int64_t step;
    struct str *s = NULL;
    value a = abstract_repr(r->start); /* fails for more digits than the limit */
    value b = value_is_absent(a) ? VALUE_ABSENT : abstract_repr(r->stop);
    value c = value_is_absent(b) ? VALUE_ABSENT : abstract_repr(r->step);
    if (!value_is_absent(c)) {
        s = value_to_int64(r->step, &step) && step == 1 ? str_format("range(%V, %V)", a, b)
                                                        : str_format("range(%V, %V, %V)", a, b, c);
    }
    value_release_any(c);
    value_release_any(b);
    value_release_any(a);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* The number of items where all numbers are in 64 bits. */
static bool plain_length(const struct range *r, int64_t *start, int64_t *step, int64_t *length) {
    int64_t stop;
    return value_to_int64(r->start, start) && value_to_int64(r->stop, &stop) && value_to_int64(r->step, step) &&
           count_numbers(*start, stop, *step, length);
}

static int64_t range_length(value self) {
    int64_t length, start, step;
    if (TAGBOX_CPYTHON < 300 && plain_length(range_of(self), &start, &step, &length)) {
        return length;
    }
    if (!know_length(range_of(self))) {
        return -1;
    }
    if (!value_to_int64(range_of(self)->length, &length)) {
        exception_raise(&type_OverflowError, "Python int too large to convert to C ssize_t");
        return -1;
    }
    return length;
}

static int range_truth(value self) {
    return know_length(range_of(self)) ? sign_of(range_of(self)->length) != 0 : -1;
}

/* start + index * step */
static value item_at(const struct range *r, value index) {
    int64_t start, step, i, product, result;
    if (value_to_int64(r->start, &start) && value_to_int64(r->step, &step) && value_to_int64(index, &i) &&
        !__builtin_mul_overflow(i, step, &product) && !__builtin_add_overflow(start, product, &result)) {
        return value_from_int64(result);
    }
    return step_binary(NUMBER_ADD, abstract_binary(NUMBER_MUL, index, r->step), r->start);
}

static value slice_index(value v) {
    return value_type(v)->index != NULL
               ? abstract_index_value(v)
               : exception_raise(&type_TypeError, "slice indices must be integers or None or have an __index__ method");
}

/* A slice bound that may be any int, as an exact int clipped to [low, high]. */
static value slice_bound(value v, value length, value fallback, value low, value high) {
    value bound, result;
    int negative;
    if (value_is_none(v)) {
        return value_retained(fallback);
    }
    bound = slice_index(v);
    if (value_is_absent(bound)) {
        return bound;
    }
    negative = sign_of(bound) < 0;
    if (negative) {
        bound = step_binary(NUMBER_ADD, bound, length);
        if (value_is_absent(bound)) {
            return bound;
        }
    }
    result = abstract_compare_truth(ORDER_LT, bound, low) > 0    ? low
             : abstract_compare_truth(ORDER_GT, bound, high) > 0 ? high
                                                                 : bound;
    value_retain(result);
    value_release(bound);
    return result;
}

static value range_slice(const struct range *r, const struct slice *s) {
    value step = value_is_none(s->step) ? value_from_int64(1) : slice_index(s->step);
    value zero, minus_one, last, start, stop, result = VALUE_ABSENT;
    if (value_is_absent(step)) {
        return step;
    }
    if (sign_of(step) == 0) {
        value_release(step);
        return exception_raise(&type_ValueError, "slice step cannot be zero");
    }
    bool up = sign_of(step) > 0;
    zero = value_from_constant(0);
    minus_one = value_from_constant(-1);
    last = abstract_binary(NUMBER_ADD, r->length, minus_one);
    start = value_is_absent(last) ? VALUE_ABSENT
                                  : slice_bound(s->start, r->length, up ? zero : last, up ? zero : minus_one,
                                                up ? r->length : last);
    stop = value_is_absent(start) ? VALUE_ABSENT
                                  : slice_bound(s->stop, r->length, up ? r->length : minus_one,
                                                up ? zero : minus_one, up ? r->length : last);
    if (!value_is_absent(stop)) {
        value new_step = abstract_binary(NUMBER_MUL, r->step, step);
        value new_start = value_is_absent(new_step) ? VALUE_ABSENT : item_at(r, start);
        value new_stop = value_is_absent(new_start) ? VALUE_ABSENT : item_at(r, stop);
        result = value_is_absent(new_stop) ? VALUE_ABSENT : range_new(new_start, new_stop, new_step);
        value_release_any(new_stop);
        value_release_any(new_start);
        value_release_any(new_step);
    }
    value_release_any(stop);
    value_release_any(start);
    value_release_any(last);
    value_release_any(minus_one);
    value_release_any(zero);
    value_release(step);
    return result;
}

static value range_get_item(value self, value key) {
    struct range *r = range_of(self);
    value index, result;
    int outside;
    if (!know_length(r)) {
        return VALUE_ABSENT;
    }
    if (value_has_type(key, &type_slice)) {
        return range_slice(r, (const struct slice *)value_object(key));
    }
    if (value_type(key)->index == NULL) {
        return exception_raise(&type_TypeError, "range indices must be integers or slices, not %T", key);
    }
    index = abstract_index_value(key);
    if (!value_is_absent(index) && sign_of(index) < 0) {
        index = step_binary(NUMBER_ADD, index, r->length);
    }
    if (value_is_absent(index)) {
        return index;
    }
    outside = sign_of(index) < 0 || abstract_compare_truth(ORDER_GE, index, r->length) > 0;
    result = outside ? exception_raise(&type_IndexError, "range object index out of range") : item_at(r, index);
    value_release(index);
    return result;
}

/* Position of an int in the range, as an owned int; absent without exception: not there. */
static value position_of(const struct range *r, value v) {
    bool up = sign_of(r->step) > 0;
    value offset, rest;
    int inside = up ? abstract_compare_truth(ORDER_LE, r->start, v) && abstract_compare_truth(ORDER_LT, v, r->stop)
                    : abstract_compare_truth(ORDER_LT, r->stop, v) && abstract_compare_truth(ORDER_LE, v, r->start);
    if (!inside) {
        return VALUE_ABSENT;
    }
    offset = abstract_binary(NUMBER_SUB, v, r->start);
    rest = value_is_absent(offset) ? VALUE_ABSENT : abstract_binary(NUMBER_MOD, offset, r->step);
    if (value_is_absent(rest) || sign_of(rest) != 0) {
        value_release_any(rest);
        value_release_any(offset);
        return VALUE_ABSENT;
    }
    value_release(rest);
    return step_binary(NUMBER_FLOORDIV, offset, r->step);
}

/* For values that are not ints: compares with every item. Position, -1 not there, -2 error. */
static int64_t search(value self, value wanted) {
    value iterator = abstract_iter(self), item;
    int64_t position = 0;
    int equal = 0;
    if (value_is_absent(iterator)) {
        return -2;
    }
    while (equal == 0 && !value_is_absent(item = abstract_next(iterator))) {
        equal = abstract_equal(item, wanted);
        value_release(item);
        position++;
    }
    value_release(iterator);
    return equal < 0 || error_pending() ? -2 : equal > 0 ? position - 1 : -1;
}

static bool is_plain_int(value v) {
    return value_is_int(v) || value_has_type(v, &type_bool);
}

static int range_contains(value self, value wanted) {
    value exact, position;
    if (!is_plain_int(wanted)) {
        int64_t found = search(self, wanted);
        return found == -2 ? -1 : found >= 0;
    }
    exact = abstract_index_value(wanted);
    position = value_is_absent(exact) ? VALUE_ABSENT : position_of(range_of(self), exact);
    value_release_any(exact);
    if (value_is_absent(position)) {
        return error_pending() ? -1 : 0;
    }
    value_release(position);
    return 1;
}

static value index_method(const value *args, size_t nargs) {
    value exact, position = VALUE_ABSENT;
    (void)nargs;
    if (is_plain_int(args[1])) {
        exact = abstract_index_value(args[1]);
        position = value_is_absent(exact) ? VALUE_ABSENT : position_of(range_of(args[0]), exact);
        value_release_any(exact);
        if (value_is_absent(position) && !error_pending()) {
            return exception_raise(&type_ValueError, "%R is not in range", args[1]);
        }
        return position;
    }
    int64_t found = search(args[0], args[1]);
    return found == -2  ? VALUE_ABSENT
           : found >= 0 ? value_from_int64(found)
                        : exception_raise(&type_ValueError, "sequence.index(x): x not in sequence");
}

static value count_method(const value *args, size_t nargs) {
    int found;
    (void)nargs;
    found = range_contains(args[0], args[1]);
    return found < 0 ? VALUE_ABSENT : value_from_int64(found);
}

/* Ranges are equal when they hold the same items. */
static value range_compare(enum order op, value left, value right) {
    int equal;
    if ((op != ORDER_EQ && op != ORDER_NE) || !value_has_type(left, &type_range) ||
        !value_has_type(right, &type_range)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    struct range *a = range_of(left), *b = range_of(right);
    equal = know_length(a) && know_length(b) ? abstract_equal(a->length, b->length) : -1;
    if (equal > 0 && sign_of(a->length) != 0) {
        int64_t length;
        bool single = value_to_int64(a->length, &length) && length == 1;
        equal = abstract_equal(a->start, b->start) && (single || abstract_equal(a->step, b->step));
    }
    return equal < 0 ? VALUE_ABSENT : value_from_bool((equal != 0) == (op == ORDER_EQ));
}

/* hash((length, start or None, step or None)), as in CPython. */
static bool range_hash(value self, int64_t *hash) {
    struct range *r = range_of(self);
    int64_t length = -1;
    if (!know_length(r)) {
        return false;
    }
    bool small = value_to_int64(r->length, &length);
    value parts[3] = {r->length, small && length == 0 ? value_none() : r->start,
                      small && length <= 1 ? value_none() : r->step};
    struct tuple *t = tuple_from_array(parts, 3);
    bool ok = t != NULL && abstract_hash(tuple_value(t), hash);
    if (t != NULL) {
        object_release(&t->head);
    }
    return ok;
}

/* ---- Iteration ---- */

#if TAGBOX_CPYTHON < 300
/* CPython 2.7's range is a list: all its ints are made before the first is used. Those that would take too much memory here stay
 * as in 3. */
#define LISTED_MOST 10000000

static value list_iterator_of(struct type *type, int64_t start, int64_t step, int64_t count) {
    struct list *list = list_new(count);
    value result = VALUE_ABSENT;
    if (list == NULL) {
        return result;
    }
    for (int64_t i = 0; i < count; i++) {
        value item = value_from_int64((int64_t)((uint64_t)start + (uint64_t)i * (uint64_t)step));
        item = value_is_absent(item) ? item : value_to_heap(item);
        if (value_is_absent(item)) {
            object_release(&list->head);
            return result;
        }
        list->items[list->length++] = item;
    }
    result = sequence_iterator_new(type, list_value(list));
    object_release(&list->head);
    return result;
}
#endif

static value wide_range_iterator_new(int64_t start, int64_t step, int64_t count) {
    struct wide_range_iterator *it = (struct wide_range_iterator *)object_new_plain(&type_range_iterator, sizeof *it);
    if (it == NULL) {
        return error_no_memory();
    }
    it->base.current = it->base.step = it->base.end = 0;
    it->next = start;
    it->step = step;
    it->remaining = count;
    return value_from_object(&it->base.head);
}

/* pre: start + count * step fits in 64 bits. is_visible: the program may come to see the iterator. */
ALWAYS_INLINE value range_iterator_new(int64_t start, int64_t step, int64_t count, bool is_visible) {
#if TAGBOX_CPYTHON < 300
    if (count <= LISTED_MOST) {
        return list_iterator_of(is_visible ? &type_range_list_iterator : &type_list_iterator, start, step, count);
    }
#endif
    (void)is_visible;
    step = count == 0 ? 1 : step; /* which may have no counter form, as it leads nowhere */
    int64_t end = (int64_t)((uint64_t)start + (uint64_t)count * (uint64_t)step);
    if (UNLIKELY(!value_counts(start, end))) {
        return wide_range_iterator_new(start, step, count);
    }
    struct range_iterator *it = (struct range_iterator *)object_new_plain(&type_range_iterator, sizeof *it);
    if (it == NULL) {
        return error_no_memory();
    }
    it->current = value_counter(start);
    it->step = value_counter_step(step);
    it->end = value_counter(end);
    return value_from_object(&it->head);
}

#define LONG_ITERATOR_SIZE (TAGBOX_CPYTHON >= 312 ? offsetof(struct range, stop) : sizeof(struct range))

static value iterator_of(value start, value step, value length) {
    int64_t a, s, n, last;
    if (value_to_int64(start, &a) && value_to_int64(step, &s) && value_to_int64(length, &n) &&
        !__builtin_mul_overflow(n, s, &last) && !__builtin_add_overflow(a, last, &last)) {
        return range_iterator_new(a, s, n, true);
    }
    struct range *it = (struct range *)object_new(&type_long_range_iterator, LONG_ITERATOR_SIZE);
    if (it == NULL) {
        return VALUE_ABSENT;
    }
    it->start = value_retained(start);
    it->step = value_retained(step);
    it->length = value_retained(length);
    return value_from_object(&it->head);
}

/* The numbers of range's arguments, if they are plain ints of at most 64 bits and the step is not zero. */
static bool plain_arguments(const value *args, size_t nargs, int64_t *start, int64_t *stop, int64_t *step) {
    int64_t numbers[3] = {0, 0, 1};
    if (nargs < 1 || nargs > 3) {
        return false;
    }
    for (size_t i = 0; i < nargs; i++) {
        if (!value_is_int(args[i]) || !value_to_int64(args[i], &numbers[i])) {
            return false;
        }
    }
    *start = nargs == 1 ? 0 : numbers[0];
    *stop = nargs == 1 ? numbers[0] : numbers[1];
    *step = numbers[2];
    return *step != 0;
}

static value iterator_of_plain(const value *args, size_t nargs) {
    int64_t start, stop, step, count, past;
    value length, iterator;
    if (!plain_arguments(args, nargs, &start, &stop, &step) || !count_numbers(start, stop, step, &count) ||
        __builtin_add_overflow(stop, step, &past)) {
        return VALUE_ABSENT;
    }
    if (TAGBOX_CPYTHON < 300) {
        return range_iterator_new(start, step, count, false);
    }
    length = count_object(start, stop, step, count);
    if (value_is_absent(length)) {
        return length;
    }
    iterator = range_iterator_new(start, step, count, false);
    value_release(length);
    return iterator;
}

/* Of all but the longest loops that count upwards by one; below 2**32, so that nothing overflows. */
#define SHORT_LOOP ((size_t)1 << 32)

ALWAYS_INLINE value iterator_between(size_t start, size_t stop) {
    int64_t first = (int64_t)start, count = stop > start ? (int64_t)(stop - start) : 0;
    value length = count_object(first, (int64_t)stop, 1, count);
    if (UNLIKELY(value_is_absent(length))) {
        return length;
    }
    value iterator = range_iterator_new(first, 1, count, false);
    value_release(length);
    return iterator;
}

value range_iterator_up_to(value stop) {
    size_t end;
    if (UNLIKELY(TAGBOX_CPYTHON < 300 || !value_try_index(stop, SHORT_LOOP, &end))) {
        return iterator_of_plain(&stop, 1);
    }
    return iterator_between(0, end);
}

value range_iterator_of_call(const value *args, size_t nargs) {
    size_t start, stop;
    if (nargs == 1) {
        return range_iterator_up_to(args[0]);
    }
    if (TAGBOX_CPYTHON >= 300 && nargs == 2 && value_try_index(args[0], SHORT_LOOP, &start) &&
        value_try_index(args[1], SHORT_LOOP, &stop)) {
        return iterator_between(start, stop);
    }
    return iterator_of_plain(args, nargs);
}

static value range_iter(value self) {
    struct range *r = range_of(self);
    int64_t start, step, length, end;
    if (TAGBOX_CPYTHON < 300 && plain_length(r, &start, &step, &length) &&
        !__builtin_mul_overflow(length, step, &end) && !__builtin_add_overflow(start, end, &end)) {
        return range_iterator_new(start, step, length, true);
    }
    return know_length(r) ? iterator_of(r->start, r->step, r->length) : VALUE_ABSENT;
}

static value reversed_method(const value *args, size_t nargs) {
    struct range *r = range_of(args[0]);
    value minus_one = value_from_constant(-1), last, start, step, result = VALUE_ABSENT;
    (void)nargs;
    if (!know_length(r)) {
        return VALUE_ABSENT;
    }
    last = abstract_binary(NUMBER_ADD, r->length, minus_one);
    start = value_is_absent(last) ? VALUE_ABSENT : item_at(r, last);
    step = value_is_absent(start) ? VALUE_ABSENT : abstract_unary(NUMBER_NEGATE, r->step);
    if (!value_is_absent(step)) {
        result = iterator_of(start, step, r->length);
    }
    value_release_any(step);
    value_release_any(start);
    value_release_any(last);
    value_release(minus_one);
    return result;
}

static struct wide_range_iterator *as_wide(struct range_iterator *it) {
    return it->step == 0 ? (struct wide_range_iterator *)it : NULL;
}

static value range_iterator_next(value self) {
    struct range_iterator *it = range_iterator_of(self);
    struct wide_range_iterator *wide = as_wide(it);
    int64_t current = it->current;
    value item;
    if (wide != NULL) {
        if (wide->remaining == 0) {
            return VALUE_ABSENT;
        }
        current = wide->next;
        wide->next = (int64_t)((uint64_t)current + (uint64_t)wide->step);
        wide->remaining--;
        return value_from_int64(current);
    }
    if (current == it->end) {
        return VALUE_ABSENT;
    }
    it->current = (int64_t)((uint64_t)current + (uint64_t)it->step);
    return value_try_from_counter(current, &item) ? item : error_no_memory();
}

void range_iterator_end(struct range_iterator *it) {
    object_free_plain(&it->head, as_wide(it) == NULL ? sizeof *it : sizeof(struct wide_range_iterator));
}

static void range_iterator_deallocate(struct object *self) {
    range_iterator_end((struct range_iterator *)self);
}

static int64_t range_iterator_hint(value self) {
    struct range_iterator *it = range_iterator_of(self);
    struct wide_range_iterator *wide = as_wide(it);
    uint64_t left = (uint64_t)it->end - (uint64_t)it->current, step = (uint64_t)it->step;
    if (wide != NULL) {
        return wide->remaining;
    }
    return (int64_t)(it->step > 0 ? left / step : (0 - left) / (0 - step));
}

static int64_t long_range_iterator_hint(value self) {
    int64_t left;
    return abstract_index(range_of(self)->length, &type_OverflowError, &left) ? left : -1;
}

static void long_range_iterator_deallocate(struct object *self) {
    struct range *it = (struct range *)self;
    value_release(it->start);
    value_release(it->step);
    value_release(it->length);
    object_free(self, LONG_ITERATOR_SIZE);
}

static value long_range_iterator_next(value self) {
    struct range *it = range_of(self);
    value item, one, next, left;
    if (sign_of(it->length) <= 0) {
        return VALUE_ABSENT;
    }
    one = value_from_constant(1);
    next = abstract_binary(NUMBER_ADD, it->start, it->step);
    left = value_is_absent(next) ? VALUE_ABSENT : abstract_binary(NUMBER_SUB, it->length, one);
    value_release(one);
    if (value_is_absent(left)) {
        value_release_any(next);
        return VALUE_ABSENT;
    }
    item = it->start;
    it->start = next;
    value_replace(&it->length, left);
    return item;
}

static value self_iter(value self) {
    return value_retained(self);
}

static value get_start(value self) {
    return value_retained(range_of(self)->start);
}
static value get_stop(value self) {
    return value_retained(range_of(self)->stop);
}
static value get_step(value self) {
    return value_retained(range_of(self)->step);
}

static const struct type_member range_members[] = {{"start", get_start, member_read_only},
                                                   {"stop", get_stop, member_read_only},
                                                   {"step", get_step, member_read_only},
                                                   {NULL, NULL, NULL}};
static const struct native_method range_methods[] = {
    {"count", .function = count_method, .min = 1, .max = 1},
    {"index", .function = index_method, .min = 1, .max = 1},
    {"__reversed__", .function = reversed_method},
    {NULL, .min = 0},
};

struct type type_range = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .flags = TYPE_SEQUENCE,
    .name = "range",
    .size = sizeof(struct range),
    .methods = range_methods,
    .members = range_members,
    .deallocate = range_deallocate,
    .construct = range_construct,
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .truth = range_truth,
    .iter = range_iter,
    .length = range_length,
    .get_item = range_get_item,
    .contains = range_contains,
};

struct type type_range_iterator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "range_iterator",
    .size = sizeof(struct range_iterator),
    .deallocate = range_iterator_deallocate,
    .iter = self_iter,
    .next = range_iterator_next,
    .length_hint = range_iterator_hint,
};

struct type type_long_range_iterator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "longrange_iterator",
    .size = LONG_ITERATOR_SIZE,
    .deallocate = long_range_iterator_deallocate,
    .iter = self_iter,
    .next = long_range_iterator_next,
    .length_hint = long_range_iterator_hint,
};
