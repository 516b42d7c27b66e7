/* The module _heapq: a list as a heap. heapq itself is common/library/heapq.py. CPython 3.11: Modules/_heapqmodule.c; the order of
 * comparisons is the same. */
#include "common/builtins/modules_private.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list_private.h"

/* Whether a must come before b in a heap of this kind: a < b, or for a heap with the greatest on top b < a. -1: an error, or the
 * comparison has changed the list's length. */
ALWAYS_INLINE int before(const struct list *heap, bool greatest, value a, value b) {
    value left = greatest ? b : a, right = greatest ? a : b;
    int64_t length = heap->length;
    bool less;
    if (LIKELY(value_try_lt(left, right, &less))) {
        return less;
    }
    value_retain(left);
    value_retain(right);
    int truth = abstract_compare_truth(ORDER_LT, left, right);
    value_release(left);
    value_release(right);
    if (UNLIKELY(truth >= 0 && heap->length != length)) {
        exception_raise(&type_RuntimeError, "list changed size during iteration");
        return -1;
    }
    return truth;
}

static inline void swap(struct list *heap, int64_t a, int64_t b) {
    value held = heap->items[a];
    heap->items[a] = heap->items[b];
    heap->items[b] = held;
}

/* The item at `at` rises to where it belongs, not above `top`. Items are swapped and not carried, for a comparison may look. */
ALWAYS_INLINE bool rise(struct list *heap, bool greatest, int64_t top, int64_t at) {
    while (at > top) {
        int64_t parent = (at - 1) >> 1;
        int comes = before(heap, greatest, heap->items[at], heap->items[parent]);
        if (comes <= 0) {
            return comes == 0;
        }
        swap(heap, at, parent);
        at = parent;
    }
    return true;
}

/* The item at `at` sinks to a leaf, always below the child that comes first, and rises again from there: fewer comparisons than stopping
 * on the way. */
ALWAYS_INLINE bool sink(struct list *heap, bool greatest, int64_t at) {
    int64_t top = at, end = heap->length;
    while (at < end >> 1) {
        int64_t child = 2 * at + 1;
        if (child + 1 < end) {
            int comes = before(heap, greatest, heap->items[child], heap->items[child + 1]);
            if (comes < 0) {
                return false;
            }
            child += comes == 0;
        }
        swap(heap, at, child);
        at = child;
    }
    return rise(heap, greatest, top, at);
}

/* ---- The functions ---- */

static struct list *heap_argument(const char *function, const char *argument, value v) {
    if (list_check(v)) {
        return list_of(v);
    }
    exception_raise(&type_TypeError, "%s() %s must be list, not %s", function, argument, abstract_given(v));
    return NULL;
}

ALWAYS_INLINE value pop(const char *name, value v, bool greatest) {
    struct list *heap = heap_argument(name, "argument", v);
    if (heap == NULL) {
        return VALUE_ABSENT;
    }
    if (heap->length == 0) {
        return exception_raise(&type_IndexError, "index out of range");
    }
    value last = heap->items[heap->length - 1];
    list_resize(heap, heap->length - 1);
    if (heap->length == 0) {
        return last;
    }
    value top = heap->items[0];
    heap->items[0] = last;
    if (!sink(heap, greatest, 0)) {
        value_release(top);
        return VALUE_ABSENT;
    }
    return top;
}

ALWAYS_INLINE value replace(const char *name, value v, value item, bool greatest) {
    struct list *heap = heap_argument(name, "argument 1", v);
    if (heap == NULL) {
        return VALUE_ABSENT;
    }
    if (heap->length == 0) {
        return exception_raise(&type_IndexError, "index out of range");
    }
    value top = heap->items[0];
    heap->items[0] = value_retained(item);
    if (!sink(heap, greatest, 0)) {
        value_release(top);
        return VALUE_ABSENT;
    }
    return top;
}

ALWAYS_INLINE value heapify(const char *name, value v, bool greatest) {
    struct list *heap = heap_argument(name, "argument", v);
    if (heap == NULL) {
        return VALUE_ABSENT;
    }
    for (int64_t i = (heap->length >> 1) - 1; i >= 0; i--) {
        if (!sink(heap, greatest, i)) {
            return VALUE_ABSENT;
        }
    }
    return value_none_retained();
}

static value heappush_function(const value *args, size_t nargs) {
    struct list *heap = heap_argument("heappush", "argument 1", args[0]);
    (void)nargs;
    if (heap == NULL || !list_append(heap, args[1]) || !rise(heap, false, 0, heap->length - 1)) {
        return VALUE_ABSENT;
    }
    return value_none_retained();
}

static value heappushpop_function(const value *args, size_t nargs) {
    struct list *heap = heap_argument("heappushpop", "argument 1", args[0]);
    (void)nargs;
    if (heap == NULL) {
        return VALUE_ABSENT;
    }
    int comes = heap->length == 0 ? 0 : before(heap, false, heap->items[0], args[1]);
    if (comes <= 0) {
        return comes < 0 ? VALUE_ABSENT : value_retained(args[1]);
    }
    if (heap->length == 0) {
        return exception_raise(&type_IndexError, "index out of range");
    }
    return replace("heappushpop", args[0], args[1], false);
}

static value heappop_function(const value *args, size_t nargs) {
    (void)nargs;
    return pop("heappop", args[0], false);
}
static value heappop_max_function(const value *args, size_t nargs) {
    (void)nargs;
    return pop("_heappop_max", args[0], true);
}
static value heapreplace_function(const value *args, size_t nargs) {
    (void)nargs;
    return replace("heapreplace", args[0], args[1], false);
}
static value heapreplace_max_function(const value *args, size_t nargs) {
    (void)nargs;
    return replace("_heapreplace_max", args[0], args[1], true);
}
static value heapify_function(const value *args, size_t nargs) {
    (void)nargs;
    return heapify("heapify", args[0], false);
}
static value heapify_max_function(const value *args, size_t nargs) {
    (void)nargs;
    return heapify("_heapify_max", args[0], true);
}

static const struct native_method natives[] = {
    {"heappush", .function = heappush_function, .min = 2, .max = 2},
    {"heappop", .function = heappop_function, .min = 1, .max = 1},
    {"heappushpop", .function = heappushpop_function, .min = 2, .max = 2},
    {"heapreplace", .function = heapreplace_function, .min = 2, .max = 2},
    {"heapify", .function = heapify_function, .min = 1, .max = 1},
    {"_heappop_max", .function = heappop_max_function, .min = 1, .max = 1},
    {"_heapreplace_max", .function = heapreplace_max_function, .min = 2, .max = 2},
    {"_heapify_max", .function = heapify_max_function, .min = 1, .max = 1},
    {NULL, .min = 0},
};

struct module *module_heapq_create(void) {
    struct module *m = module_new("_heapq");
    if (m != NULL && !module_add_natives(m, natives)) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
