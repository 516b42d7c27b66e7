/* A callable with its first argument attached. */
#include "common/objects/bound_method.h"

#include "common/objects/abstract.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static struct bound_method *method_of(value v) {
    return (struct bound_method *)value_object(v);
}

value bound_method_new(value function, value self) {
    struct bound_method *m = (struct bound_method *)object_new(&type_bound_method, sizeof *m);
    if (m == NULL) {
        return VALUE_ABSENT;
    }
    m->function = value_retained(function);
    m->self = value_retained(self);
    gc_track(&m->head);
    return value_from_object(&m->head);
}

static void deallocate(struct object *self) {
    struct bound_method *m = (struct bound_method *)self;
    gc_untrack(self);
    value_release(m->function);
    value_release(m->self);
    object_free(self, sizeof *m);
}

static void traverse(struct object *self, gc_visit visit, void *context) {
    struct bound_method *m = (struct bound_method *)self;
    value_visit(m->function, visit, context);
    value_visit(m->self, visit, context);
}

static value call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct bound_method *m = method_of(self);
    size_t count = nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length);
    value few[8], *all = few, result;
    if (count + 1 > sizeof few / sizeof *few && (all = mem_alloc_array(count + 1, sizeof *all)) == NULL) {
        return error_no_memory();
    }
    all[0] = m->self;
    for (size_t i = 0; i < count; i++) {
        all[i + 1] = args[i];
    }
    result = abstract_call(m->function, all, nargs + 1, kwnames);
    if (all != few) {
        mem_free(all, (count + 1) * sizeof *all);
    }
    return result;
}

static value repr(value self) {
    struct str *s = str_format("<bound method %R of %R>", method_of(self)->function, method_of(self)->self);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

struct type type_bound_method = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "method",
    .size = sizeof(struct bound_method),
    .flags = TYPE_TRACKED,
    .deallocate = deallocate,
    .traverse = traverse,
    .call = call,
    .repr = repr,
};
