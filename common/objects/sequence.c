/* What list and tuple have in common. */
#include "common/objects/sequence.h"

#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/repr_guard.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* The items and length of a list or tuple at this moment; items may move when other code runs. */
static int64_t length_of(value self) {
    return list_check(self) ? list_of(self)->length : tuple_of(self)->length;
}

static value item_at(value self, int64_t index) {
    return value_from_heap(list_check(self) ? list_of(self)->items[index] : tuple_of(self)->items[index]);
}

value sequence_repr(value self, const char *open, const char *close, const char *single) {
    struct str_builder b;
    struct str *text;
    bool ok = true;
    if (length_of(self) == 0) {
        text = str_format("%s%s", open, close);
        return text == NULL ? VALUE_ABSENT : str_value(text);
    }
    switch (repr_enter(value_object(self))) {
    case REPR_FAILED:
        return VALUE_ABSENT;
    case REPR_AGAIN:
        text = str_format("%s...%s", open, close);
        return text == NULL ? VALUE_ABSENT : str_value(text);
    case REPR_FIRST:
        break;
    }
    str_builder_init(&b);
    str_builder_add_text(&b, open);
    for (int64_t i = 0; ok && i < length_of(self); i++) {
        value item = value_retained(item_at(self, i)), part;
        part = abstract_repr(item);
        value_release(item);
        if (value_is_absent(part)) {
            ok = false;
            break;
        }
        ok = (i == 0 || str_builder_add_text(&b, ", ")) && str_builder_add_str(&b, str_of(part));
        value_release(part);
    }
    repr_leave(value_object(self));
    if (error_pending()) {
        str_builder_discard(&b);
        return VALUE_ABSENT;
    }
    if (length_of(self) == 1) {
        str_builder_add_text(&b, single);
    }
    str_builder_add_text(&b, close);
    text = str_builder_finish(&b);
    return text == NULL ? VALUE_ABSENT : str_value(text);
}

/* Equality of two items that the comparison may change or free meanwhile. */
static int items_equal(value a, value b) {
    int equal;
    bool is_equal;
    if (value_is(a, b)) {
        return 1;
    }
    if (value_try_eq(a, b, &is_equal)) {
        return is_equal;
    }
    value_retain(a);
    value_retain(b);
    equal = abstract_equal(a, b);
    value_release(b);
    value_release(a);
    return equal;
}

int sequence_equal_plainly(const struct tuple *a, const struct tuple *b) {
    if (a->length != b->length) {
        return 0;
    }
    for (int64_t i = 0; i < a->length; i++) {
        value x = value_from_heap(a->items[i]), y = value_from_heap(b->items[i]);
        bool equal = value_is(x, y);
        if (!equal && !value_try_eq(x, y, &equal)) {
            if (!value_has_type(x, &type_str) || !value_has_type(y, &type_str)) {
                return -1;
            }
            equal = str_equal(str_of(x), str_of(y));
        }
        if (!equal) {
            return 0;
        }
    }
    return 1;
}

bool sequence_order_plainly(const struct tuple *a, const struct tuple *b, int depth, int *order) {
    int64_t both = a->length < b->length ? a->length : b->length;
    for (int64_t i = 0; i < both; i++) {
        value x = value_from_heap(a->items[i]), y = value_from_heap(b->items[i]);
        if (value_is(x, y)) {
            continue;
        }
        if (!value_try_compare(x, y, order)) {
            if (value_has_type(x, &type_str) && value_has_type(y, &type_str)) {
                *order = str_compare(str_of(x), str_of(y));
            } else if (depth == 0 || !value_has_type(x, &type_tuple) || !value_has_type(y, &type_tuple) ||
                       !sequence_order_plainly(tuple_of(x), tuple_of(y), depth - 1, order)) {
                return false;
            }
        }
        if (*order != 0) {
            return true;
        }
    }
    *order = (a->length > b->length) - (a->length < b->length);
    return true;
}

static value order_of_lengths(enum order op, int64_t left, int64_t right) {
    switch (op) {
    case ORDER_LT:
        return value_from_bool(left < right);
    case ORDER_LE:
        return value_from_bool(left <= right);
    case ORDER_GT:
        return value_from_bool(left > right);
    case ORDER_GE:
        return value_from_bool(left >= right);
    case ORDER_EQ:
        return value_from_bool(left == right);
    case ORDER_NE:
        break;
    }
    return value_from_bool(left != right);
}

value sequence_compare(enum order op, value left, value right) {
    int64_t i;
    value result;
    if (list_check(left) != list_check(right) || (!list_check(left) && !tuple_check(right)) ||
        (!list_check(right) && !tuple_check(left))) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    if ((op == ORDER_EQ || op == ORDER_NE) && length_of(left) != length_of(right)) {
        return value_from_bool(op == ORDER_NE);
    }
    if (!object_recursion_enter(" in comparison")) {
        return VALUE_ABSENT;
    }
    for (i = 0; i < length_of(left) && i < length_of(right); i++) {
        int equal = items_equal(item_at(left, i), item_at(right, i));
        if (equal < 0) {
            object_recursion_leave();
            return VALUE_ABSENT;
        }
        if (!equal) {
            break;
        }
    }
    if (i >= length_of(left) || i >= length_of(right)) {
        result = order_of_lengths(op, length_of(left), length_of(right));
    } else if (op == ORDER_EQ || op == ORDER_NE) {
        result = value_from_bool(op == ORDER_NE);
    } else {
        value a = item_at(left, i), b = item_at(right, i);
        int order;
        if (value_try_compare(a, b, &order)) {
            object_recursion_leave();
            return order_of_lengths(op, order, 0);
        }
        value_retain(a);
        value_retain(b);
        result = abstract_compare(op, a, b);
        value_release(b);
        value_release(a);
    }
    object_recursion_leave();
    return result;
}

int sequence_contains(value self, value item) {
    for (int64_t i = 0; i < length_of(self); i++) {
        int equal = items_equal(item_at(self, i), item);
        if (equal != 0) {
            return equal;
        }
    }
    return 0;
}

value sequence_count(value self, value item) {
    int64_t count = 0;
    for (int64_t i = 0; i < length_of(self); i++) {
        int equal = items_equal(item_at(self, i), item);
        if (equal < 0) {
            return VALUE_ABSENT;
        }
        count += equal;
    }
    return value_from_int64(count);
}

/* A start or stop argument of index(): negative counts from the end, then clipped at 0. */
static bool read_bound(value v, int64_t length, int64_t *bound) {
    if (!abstract_index(v, NULL, bound)) {
        return false;
    }
    if (*bound < 0) {
        *bound += length;
        *bound = *bound < 0 ? 0 : *bound;
    }
    return true;
}

value sequence_index(value self, const value *args, size_t nargs, const char *kind) {
    int64_t start = 0, stop = INT64_MAX;
    if ((nargs > 1 && !read_bound(args[1], length_of(self), &start)) ||
        (nargs > 2 && !read_bound(args[2], length_of(self), &stop))) {
        return VALUE_ABSENT;
    }
    for (int64_t i = start; i < stop && i < length_of(self); i++) {
        int equal = items_equal(item_at(self, i), args[0]);
        if (equal < 0) {
            return VALUE_ABSENT;
        }
        if (equal) {
            return value_from_int64(i);
        }
    }
    if (list_check(self)) {
        return exception_raise(&type_ValueError, "%R is not in list", args[0]);
    }
    return exception_raise(&type_ValueError, "%s.index(x): x not in %s", kind, kind);
}

int64_t sequence_position(value key, const int64_t *length, const char *kind, const char *out_of_range) {
    int64_t index;
    if (value_type(key)->index == NULL) {
        exception_raise(&type_TypeError, "%s indices must be integers or slices, not %T", kind, key);
        return -1;
    }
    if (!abstract_index(key, &type_IndexError, &index)) {
        return -1;
    }
    index += index < 0 ? *length : 0;
    if (index < 0 || index >= *length) {
        exception_raise(&type_IndexError, "%s", out_of_range);
        return -1;
    }
    return index;
}

int64_t sequence_repeat_count(value n) {
    int64_t count;
    if (value_type(n)->index == NULL) {
        exception_raise(&type_TypeError, "can't multiply sequence by non-int of type '%T'", n);
        return -1;
    }
    if (!abstract_index(n, &type_OverflowError, &count)) {
        return -1;
    }
    return count < 0 ? 0 : count;
}
