/* The itertools module. CPython 3.11: Modules/itertoolsmodule.c. */
#include <string.h>

#include "common/builtins/itertools_private.h"
#include "common/builtins/modules_private.h"

/* ---- What the iterators share ---- */

void *itertools_new(struct type *type) {
    struct object *o = object_new(type, type->size);
    if (o != NULL) {
        memset(o + 1, 0, type->size - sizeof *o);
        gc_track(o);
    }
    return o;
}

void itertools_visit(struct object *self, size_t count, gc_visit visit, void *context) {
    const value *values = (const value *)(void *)(self + 1);
    for (size_t i = 0; i < count; i++) {
        value_visit(values[i], visit, context);
    }
}

void itertools_release(struct object *self, size_t count) {
    value *values = (value *)(void *)(self + 1);
    gc_untrack(self);
    for (size_t i = 0; i < count; i++) {
        value_release_any(values[i]);
    }
}

#define X(count)                                                                                    \
    void itertools_deallocate_##count(struct object *self) {                                        \
        itertools_release(self, count);                                                             \
        object_free(self, self->type->size);                                                        \
    }                                                                                               \
    void itertools_traverse_##count(struct object *self, gc_visit visit, void *context) {           \
        itertools_visit(self, count, visit, context);                                               \
    }
X(1) X(2) X(3) X(4) X(5)
#undef X

struct tuple *itertools_renew(value *kept) {
    struct tuple *last = tuple_of(*kept);
    if (LIKELY(last->head.refcount == 1)) {
        object_retain(&last->head);
        tuple_renewed(last);
        return last;
    }
    struct tuple *copy = tuple_from_array(last->items, (size_t)last->length);
    if (copy != NULL) {
        object_retain(&copy->head);
        value_replace(kept, tuple_value(copy));
    }
    return copy;
}

/* ---- The module ---- */

static const struct native_method natives[] = {
    {"tee", .function = itertools_tee_function, .min = 1, .max = 2},
    {NULL, .min = 0},
};

static struct type *const types[] = {
#define X(name) &type_itertools_##name,
    ITERTOOLS_TYPES(X) ITERTOOLS_HIDDEN_TYPES(X)
#undef X
};

bool module_itertools_ready(void) {
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (!type_ready(types[i])) {
            return false;
        }
    }
    return true;
}

void module_itertools_finish(void) {
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        type_finish(types[i]);
    }
}

struct module *module_itertools_create(void) {
    struct module *m = module_itertools_ready() ? module_new("itertools") : NULL;
    bool ok = m != NULL && module_add_natives(m, natives);
#define X(name) ok = ok && module_add(m, #name, value_retained(value_from_object(&type_itertools_##name.head)));
    ITERTOOLS_TYPES(X)
#undef X
    if (!ok && m != NULL) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
