/* The methods of list. */
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/iterator.h"
#include "common/objects/list_private.h"
#include "common/objects/sequence.h"

value list_append_method(const value *args, size_t nargs) {
    (void)nargs;
    return list_append(list_of(args[0]), args[1]) ? value_none_retained() : VALUE_ABSENT;
}

static value extend_method(const value *args, size_t nargs) {
    (void)nargs;
    return list_extend(list_of(args[0]), args[1]) ? value_none_retained() : VALUE_ABSENT;
}

static value insert_method(const value *args, size_t nargs) {
    struct list *l = list_of(args[0]);
    int64_t index, length;
    (void)nargs;
    if (!abstract_size_argument(args[1], &index)) {
        return VALUE_ABSENT;
    }
    length = l->length;
    index += index < 0 ? length : 0;
    index = index < 0 ? 0 : index > length ? length : index;
    if (!list_resize(l, length + 1)) {
        return VALUE_ABSENT;
    }
    memmove(l->items + index + 1, l->items + index, (size_t)(length - index) * sizeof(value));
    l->items[index] = value_to_heap(value_retained(args[2]));
    return value_none_retained();
}

/* Takes the item at index out; the caller owns it. */
static value take_out(struct list *l, int64_t index) {
    value item = value_from_heap(l->items[index]);
    memmove(l->items + index, l->items + index + 1, (size_t)(l->length - index - 1) * sizeof(value));
    list_resize(l, l->length - 1);
    return item;
}

static value pop_method(const value *args, size_t nargs) {
    struct list *l = list_of(args[0]);
    int64_t index = -1;
    if (nargs > 1 && !abstract_size_argument(args[1], &index)) {
        return VALUE_ABSENT;
    }
    if (l->length == 0) {
        return exception_raise(&type_IndexError, "pop from empty list");
    }
    index += index < 0 ? l->length : 0;
    if (index < 0 || index >= l->length) {
        return exception_raise(&type_IndexError, "pop index out of range");
    }
    return index == l->length - 1 ? list_take_last(l) : take_out(l, index);
}

static value remove_method(const value *args, size_t nargs) {
    struct list *l = list_of(args[0]);
    (void)nargs;
    for (int64_t i = 0; i < l->length; i++) {
        value item = value_retained(l->items[i]);
        int equal = abstract_equal(item, args[1]);
        value_release(item);
        if (equal < 0) {
            return VALUE_ABSENT;
        }
        if (equal) {
            if (i < l->length) { /* else __eq__ has taken it out */
                value_release(take_out(l, i));
            }
            return value_none_retained();
        }
    }
    return exception_raise(&type_ValueError, "list.remove(x): x not in list");
}

static value clear_method(const value *args, size_t nargs) {
    (void)nargs;
    list_clear_items(list_of(args[0]));
    return value_none_retained();
}

static value copy_method(const value *args, size_t nargs) {
    struct list *copy = list_of_items(list_of(args[0]), 0, INT64_MAX);
    (void)nargs;
    return copy == NULL ? VALUE_ABSENT : list_value(copy);
}

static value count_method(const value *args, size_t nargs) {
    (void)nargs;
    return sequence_count(args[0], args[1]);
}

static value index_method(const value *args, size_t nargs) {
    return sequence_index(args[0], args + 1, nargs - 1, "list");
}

bool list_reverse(struct list *l) {
    for (int64_t i = 0, j = l->length - 1; i < j; i++, j--) {
        value v = l->items[i];
        l->items[i] = l->items[j];
        l->items[j] = v;
    }
    return true;
}

static value reverse_method(const value *args, size_t nargs) {
    (void)nargs;
    list_reverse(list_of(args[0]));
    return value_none_retained();
}

static value sort_method(const value *args, size_t nargs) {
    int reverse = 0;
    (void)nargs;
    if (!value_is_absent(args[2]) && !abstract_int_argument(args[2], &reverse)) {
        return VALUE_ABSENT;
    }
    return list_sort(list_of(args[0]), args[1], reverse != 0) ? value_none_retained() : VALUE_ABSENT;
}

static value reversed_method(const value *args, size_t nargs) {
    (void)nargs;
    return sequence_iterator_new(&type_list_reverse_iterator, args[0]);
}

const struct native_method list_methods[] = {
    {"append", .function = list_append_method, .min = 1, .max = 1},
    {"extend", .function = extend_method, .min = 1, .max = 1},
    {"insert", .function = insert_method, .min = 2, .max = 2},
    {"pop", .function = pop_method, .min = 0, .max = 1},
    {"remove", .function = remove_method, .min = 1, .max = 1},
    {"clear", .function = clear_method},
    {"copy", .function = copy_method},
    {"count", .function = count_method, .min = 1, .max = 1},
    {"index", .function = index_method, .min = 1, .max = 3},
    {"reverse", .function = reverse_method},
    {"sort", .function = sort_method, .parameters = "* key reverse"},
    {"__reversed__", .function = reversed_method},
    GENERIC_ALIAS_ENTRY,
    {NULL, .min = 0},
};
