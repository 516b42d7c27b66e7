/* Containers and iteration on values of any type. CPython 3.11: Objects/abstract.c. */
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"

/* ---- Length and items ---- */

int64_t abstract_length(value v) {
    const struct type *type = value_type(v);
    if (UNLIKELY(type->length == NULL)) {
        exception_raise(&type_TypeError, "object of type '%T' has no len()", v);
        return -1;
    }
    return type->length(v);
}

value abstract_get_item(value container, value key) {
    const struct type *type = value_type(container);
    if (LIKELY(type->get_item != NULL)) {
        return type->get_item(container, key);
    }
    if (type_is_subtype_flag(type, TYPE_TYPE_SUBCLASS)) {
        if (class_type_of(container) == &type_type) {
            return generic_alias_new(container, key);
        }
        value method = abstract_find_attribute(container, CLASS_NAME(class_getitem));
        if (!value_is_absent(method)) {
            value result = abstract_call_one(method, key);
            value_release(method);
            return result;
        }
        if (error_pending()) {
            return VALUE_ABSENT;
        }
        return exception_raise(&type_TypeError, "type '%s' is not subscriptable",
                               ((struct type *)value_object(container))->name);
    }
    return exception_raise(&type_TypeError, "'%T' object is not subscriptable", container);
}

/* Types without item assignment that are sequences in CPython: all with a length, and programs' classes. */
static bool is_fixed_sequence(const struct type *type) {
    return type->length != NULL || (type->flags & TYPE_HEAP) != 0;
}

/* Raises TypeError with a message for what is no sequence, or is one: there the index is read first, and that may raise something else.
 * Returns -1. */
static int refuse_item(value container, value key, const char *format, const char *sequence_format) {
    int64_t index;
    if (!is_fixed_sequence(value_type(container)) || value_type(key)->index == NULL) {
        exception_raise(&type_TypeError, format, container);
    } else if (abstract_index(key, &type_IndexError, &index)) {
        exception_raise(&type_TypeError, sequence_format, container);
    }
    return -1;
}

int abstract_set_item(value container, value key, value item) {
    static const char message[] = "'%T' object does not support item assignment";
    const struct type *type = value_type(container);
    if (UNLIKELY(type->set_item == NULL)) {
        return refuse_item(container, key, message, message);
    }
    return type->set_item(container, key, item);
}

int abstract_delete_item(value container, value key) {
    const struct type *type = value_type(container);
    if (UNLIKELY(type->set_item == NULL)) {
        return refuse_item(container, key, "'%T' object does not support item deletion", "'%T' object doesn't support item deletion");
    }
    return type->set_item(container, key, VALUE_ABSENT);
}

struct search {
    value item;
    int found;
};

static bool search_one(void *context, value item) {
    struct search *s = context;
    s->found = abstract_equal(item, s->item);
    return s->found == 0;
}

int abstract_contains(value container, value item) {
    const struct type *type = value_type(container);
    struct search s = {item, 0};
    if (LIKELY(type->contains != NULL)) {
        return type->contains(container, item);
    }
    if (type->iter == NULL) {
        exception_raise(&type_TypeError, "argument of type '%T' is not iterable", container);
        return -1;
    }
    if (!abstract_each(container, search_one, &s)) {
        return s.found != 0 && !error_pending() ? s.found : -1;
    }
    return 0;
}

/* ---- Iteration ---- */

value abstract_iter(value v) {
    const struct type *type = value_type(v);
    value iterator;
    if (UNLIKELY(type->iter == NULL)) {
        return exception_raise(&type_TypeError, "'%T' object is not iterable", v);
    }
    iterator = type->iter(v);
    if (UNLIKELY(!value_is_absent(iterator) && value_type(iterator)->next == NULL)) {
        exception_raise(&type_TypeError, "iter() returned non-iterator of type '%T'", iterator);
        value_release(iterator);
        return VALUE_ABSENT;
    }
    return iterator;
}

value abstract_next(value iterator) {
    const struct type *type = value_type(iterator);
    value item;
    if (UNLIKELY(type->next == NULL)) {
        return exception_raise(&type_TypeError, "'%T' object is not an iterator", iterator);
    }
    /* Iterators over iterators over iterators ... recurse here. */
    if (UNLIKELY(object_stack_is_low())) {
        return exception_raise(&type_RecursionError, "maximum recursion depth exceeded");
    }
    item = type->next(iterator);
    if (UNLIKELY(value_is_absent(item) && error_pending() && error_matches(&type_StopIteration))) {
        error_clear();
    }
    return item;
}

/* Items may be replaced, and lists shrink or grow, while `each` runs; it sees what an iterator would have shown it. */
static bool each_of_list(struct list *l, bool (*each)(void *context, value item), void *context) {
    bool ok = true;
    object_retain(&l->head);
    for (int64_t i = 0; ok && i < l->length; i++) {
        value item = value_retained(value_from_heap(l->items[i]));
        ok = each(context, item);
        value_release(item);
    }
    object_release(&l->head);
    return ok;
}

static bool each_of_tuple(struct tuple *t, bool (*each)(void *context, value item), void *context) {
    bool ok = true;
    object_retain(&t->head);
    for (int64_t i = 0; ok && i < t->length; i++) {
        ok = each(context, value_from_heap(t->items[i]));
    }
    object_release(&t->head);
    return ok;
}

bool abstract_each(value iterable, bool (*each)(void *context, value item), void *context) {
    value iterator, item;
    bool ok = true;
    if (value_has_type(iterable, &type_list)) {
        return each_of_list(list_of(iterable), each, context);
    }
    if (value_has_type(iterable, &type_tuple)) {
        return each_of_tuple(tuple_of(iterable), each, context);
    }
    iterator = abstract_iter(iterable);
    if (value_is_absent(iterator)) {
        return false;
    }
    while (ok && !value_is_absent(item = abstract_next(iterator))) {
        ok = each(context, item);
        value_release(item);
    }
    value_release(iterator);
    return ok && !error_pending();
}

/* ---- Indexes ---- */

value abstract_index_value(value v) {
    const struct type *type;
    value out;
    if (LIKELY(value_is_int(v))) {
        return value_retained(v);
    }
    type = value_type(v);
    if (type->index == NULL) {
        return exception_raise(&type_TypeError, "'%T' object cannot be interpreted as an integer", v);
    }
    if (type_is_subtype_flag(type, TYPE_INT_SUBCLASS)) { /* an int is its own index, whatever __index__ its class has */
        type = &type_int;
    }
    return type->index(v, &out) ? out : VALUE_ABSENT;
}

static bool is_negative(value v) {
    struct int_view view;
    value_int_view(v, &view);
    return view.negative;
}

bool abstract_index(value v, struct type *overflow, int64_t *out) {
    value number;
    bool ok;
    if (LIKELY(value_is_int(v)) && LIKELY(value_to_int64(v, out))) {
        return true;
    }
    number = abstract_index_value(v);
    if (value_is_absent(number)) {
        return false;
    }
    ok = value_to_int64(number, out);
    if (!ok && overflow == NULL) {
        *out = is_negative(number) ? INT64_MIN : INT64_MAX;
        ok = true;
    } else if (!ok) {
        exception_raise(overflow, "cannot fit '%T' into an index-sized integer", v);
    }
    value_release(number);
    return ok;
}

bool abstract_size_argument(value argument, int64_t *out) {
    value index = abstract_index_value(argument);
    if (value_is_absent(index)) {
        return false;
    }
    bool fits = value_to_int64(index, out);
    value_release(index);
    if (!fits) {
        exception_raise(&type_OverflowError, "Python int too large to convert to C ssize_t");
    }
    return fits;
}

bool abstract_int_argument(value argument, int *out) {
    int64_t wide = 0;
    value index = abstract_index_value(argument);
    if (value_is_absent(index)) {
        return false;
    }
    bool fits = value_to_int64(index, &wide) && wide >= INT32_MIN && wide <= INT32_MAX;
    value_release(index);
    if (!fits) {
        exception_raise(&type_OverflowError, "Python int too large to convert to C int");
        return false;
    }
    *out = (int)wide;
    return true;
}
