/* The bisect module: where something belongs in a sorted sequence. CPython 3.11: Modules/_bisectmodule.c. */
#include <string.h>

#include "common/builtins/modules_private.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list_private.h"

/* The parameters. */
enum { A, X, LO, HI, KEY, PARAMETERS };

static bool read_bounds(const value *args, int64_t *low, int64_t *high) {
    *low = 0;
    *high = -1;
    if (!value_is_absent(args[LO]) && !abstract_size_argument(args[LO], low)) {
        return false;
    }
    if (!value_is_absent(args[HI]) && !value_is_none(args[HI])) {
        if (!value_is_int(args[HI]) && value_type(args[HI])->index == NULL) {
            exception_raise(&type_TypeError, "argument should be integer or None, not '%T'", args[HI]);
            return false;
        }
        if (!abstract_index(args[HI], &type_OverflowError, high)) {
            return false;
        }
    }
    if (*low < 0) {
        exception_raise(&type_ValueError, "lo must be non-negative");
        return false;
    }
    if (*high == -1 && value_has_type(args[A], &type_dict)) {
        exception_raise(&type_TypeError, "dict is not a sequence");
        return false;
    }
    if (*high == -1) {
        *high = abstract_length(args[A]);
    }
    return *high >= 0 || !error_pending();
}

/* What is compared at `index`: the item, or its key. */
static value item_at(value sequence, int64_t index, value key) {
    value item, position;
    if (LIKELY(value_has_type(sequence, &type_list) && index < list_of(sequence)->length)) {
        item = value_retained(value_from_heap(list_of(sequence)->items[index]));
    } else if (UNLIKELY(value_has_type(sequence, &type_dict))) {
        return exception_raise(&type_TypeError, "dict is not a sequence");
    } else if (UNLIKELY(value_type(sequence)->get_item == NULL)) {
        return exception_raise(&type_TypeError, "'%T' object does not support indexing", sequence);
    } else {
        position = value_from_int64(index);
        item = value_is_absent(position) ? position : abstract_get_item(sequence, position);
        value_release_any(position);
    }
    if (value_is_absent(item) || value_is_absent(key) || value_is_none(key)) {
        return item;
    }
    value result = abstract_call_one(key, item);
    value_release(item);
    return result;
}

/* The place before (left) or behind (right) everything equal to x; -1 with an exception pending. */
static int64_t find(const value *args, value x, bool left) {
    int64_t low, high;
    if (!read_bounds(args, &low, &high)) {
        return -1;
    }
    while (low < high) {
        int64_t middle = (int64_t)(((uint64_t)low + (uint64_t)high) / 2);
        value item = item_at(args[A], middle, args[KEY]);
        bool quick;
        int less;
        if (value_is_absent(item)) {
            return -1;
        }
        if (value_try_lt(left ? item : x, left ? x : item, &quick)) {
            less = quick;
        } else {
            less = abstract_compare_truth(ORDER_LT, left ? item : x, left ? x : item);
        }
        value_release(item);
        if (less < 0) {
            return -1;
        }
        if ((less != 0) == left) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static value bisect(const value *args, bool left) {
    int64_t index = find(args, args[X], left);
    return index < 0 ? VALUE_ABSENT : value_from_int64(index);
}

static value insert_into_list(struct list *l, int64_t index, value x) {
    int64_t length = l->length;
    index = index > length ? length : index;
    if (!list_resize(l, length + 1)) {
        return VALUE_ABSENT;
    }
    memmove(l->items + index + 1, l->items + index, (size_t)(length - index) * sizeof(value));
    l->items[index] = value_to_heap(value_retained(x));
    return value_none_retained();
}

static value insort(const value *args, bool left) {
    value x = value_is_absent(args[KEY]) || value_is_none(args[KEY]) ? value_retained(args[X])
                                                                    : abstract_call_one(args[KEY], args[X]);
    int64_t index = value_is_absent(x) ? -1 : find(args, x, left);
    value_release_any(x);
    if (index < 0) {
        return VALUE_ABSENT;
    }
    if (value_has_type(args[A], &type_list)) {
        return insert_into_list(list_of(args[A]), index, args[X]);
    }
    struct str *name = str_intern_text("insert");
    value method = name == NULL ? VALUE_ABSENT : abstract_get_attribute(args[A], str_value(name));
    const value arguments[] = {value_is_absent(method) ? method : value_from_int64(index), args[X]};
    value result = value_is_absent(arguments[0]) ? VALUE_ABSENT : abstract_call(method, arguments, 2, NULL);
    value_release_any(arguments[0]);
    value_release_any(method);
    if (name != NULL) {
        object_release(&name->head);
    }
    if (value_is_absent(result)) {
        return result;
    }
    value_release(result);
    return value_none_retained();
}

#define DEFINE(name, body, left)                                                                    \
    static value name##_function(const value *args, size_t nargs) {                                 \
        (void)nargs;                                                                                \
        return body(args, left);                                                                    \
    }
DEFINE(bisect_left, bisect, true)
DEFINE(bisect_right, bisect, false)
DEFINE(insort_left, insort, true)
DEFINE(insort_right, insort, false)

#define NATIVE(name) {#name, .function = name##_function, .parameters = "a x lo hi * key", .min = 2},
static const struct native_method natives[] = {
    NATIVE(bisect_left)
    NATIVE(bisect_right)
    NATIVE(insort_left)
    NATIVE(insort_right)
    {NULL, .min = 0},
};

/* m.name = m.same */
static bool add_alias(struct module *m, const char *name, const char *same) {
    struct str *key = str_intern_text(same);
    value v = key == NULL ? VALUE_ABSENT : dict_get_name(m->globals, str_value(key));
    if (key != NULL) {
        object_release(&key->head);
    }
    return !value_is_absent(v) && module_add(m, name, value_retained(v));
}

struct module *module_bisect_create(void) {
    struct module *m = module_new("bisect");
    if (m != NULL && !(module_add_natives(m, natives) && add_alias(m, "bisect", "bisect_right") &&
                       add_alias(m, "insort", "insort_right"))) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
