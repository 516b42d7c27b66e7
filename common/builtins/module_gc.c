/* The gc module. */
#include "common/builtins/modules_private.h"
#include "common/core/gc.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/tuple.h"

#define GENERATIONS 3

/* An argument that is a C int. */
static bool take_int(value v, int *out) {
    int64_t i;
    if (!abstract_index(v, NULL, &i)) {
        return false;
    }
    if (i < INT32_MIN || i > INT32_MAX) {
        exception_raise(&type_OverflowError, "Python int too large to convert to C int");
        return false;
    }
    *out = (int)i;
    return true;
}

static value collect_function(const value *args, size_t nargs) {
    int generation = GENERATIONS - 1;
    (void)nargs;
    if (!value_is_absent(args[0]) && !take_int(args[0], &generation)) {
        return VALUE_ABSENT;
    }
    if (generation < 0 || generation >= GENERATIONS) {
        return exception_raise(&type_ValueError, "invalid generation");
    }
    return value_from_int64(gc_collect(generation));
}

static value enable_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    gc_enable(true);
    return value_none_retained();
}

static value disable_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    gc_enable(false);
    return value_none_retained();
}

static value isenabled_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return value_from_bool(gc_is_enabled());
}

/* (of(0), of(1), of(2)) */
static value triple(int (*of)(int generation)) {
    value numbers[GENERATIONS];
    struct tuple *t;
    for (int i = 0; i < GENERATIONS; i++) {
        numbers[i] = value_from_int64(of(i));
        if (value_is_absent(numbers[i])) {
            while (i > 0) {
                value_release(numbers[--i]);
            }
            return VALUE_ABSENT;
        }
    }
    t = tuple_steal_array(numbers, GENERATIONS);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value get_threshold_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return triple(gc_get_threshold);
}

static value get_count_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return triple(gc_get_count);
}

static value set_threshold_function(const value *args, size_t nargs) {
    int thresholds[GENERATIONS];
    for (size_t i = 0; i < nargs; i++) {
        if (!take_int(args[i], &thresholds[i])) {
            return VALUE_ABSENT;
        }
    }
    for (size_t i = 0; i < nargs; i++) {
        gc_set_threshold((int)i, thresholds[i]);
    }
    return value_none_retained();
}

static value is_tracked_function(const value *args, size_t nargs) {
    value v = args[0];
    (void)nargs;
    return value_from_bool(!value_is_int(v) && !value_is_float(v) && gc_is_known(value_object(v)));
}

static const struct native_method natives[] = {
    {"collect", .function = collect_function, .parameters = "generation"},
    {"enable", .function = enable_function},
    {"disable", .function = disable_function},
    {"isenabled", .function = isenabled_function},
    {"get_threshold", .function = get_threshold_function},
    {"set_threshold", .function = set_threshold_function, .min = 1, .max = 3, .style = NATIVE_PARSED},
    {"get_count", .function = get_count_function},
    {"is_tracked", .function = is_tracked_function, .min = 1, .max = 1},
    {NULL, .min = 0},
};

struct module *module_gc_create(void) {
    struct module *m = module_new("gc");
    if (m != NULL && !module_add_natives(m, natives)) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
