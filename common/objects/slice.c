/* slice objects, and slicing arithmetic for all sequences. */
#include "common/objects/slice.h"

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static struct slice *slice_of(value v) {
    return (struct slice *)value_object(v);
}

value slice_new(value start, value stop, value step) {
    struct slice *s = (struct slice *)object_new(&type_slice, sizeof *s);
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    s->start = value_retained(start);
    s->stop = value_retained(stop);
    s->step = value_retained(step);
    gc_track(&s->head);
    return value_from_object(&s->head);
}

/* One bound as int64, clipped; `fallback` for None. */
static bool read_bound(value v, int64_t fallback, int64_t *out) {
    if (value_is_none(v)) {
        *out = fallback;
        return true;
    }
    if (value_type(v)->index == NULL) {
        exception_raise(&type_TypeError,
                        "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    return abstract_index(v, NULL, out);
}

static int64_t clip(int64_t bound, int64_t length, int64_t low, int64_t high) {
    bound += bound < 0 ? length : 0;
    return bound < low ? low : bound > high ? high : bound;
}

bool slice_unpack(value slice, int64_t *start, int64_t *stop, int64_t *step) {
    const struct slice *s = slice_of(slice);
    if (!read_bound(s->step, 1, step)) {
        return false;
    }
    if (*step == 0) {
        exception_raise(&type_ValueError, "slice step cannot be zero");
        return false;
    }
    if (*step < -INT64_MAX) {
        *step = -INT64_MAX;
    }
    return read_bound(s->start, *step < 0 ? INT64_MAX : 0, start) &&
           read_bound(s->stop, *step < 0 ? INT64_MIN : INT64_MAX, stop);
}

int64_t slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step) {
    if (step > 0) {
        *start = clip(*start, length, 0, length);
        *stop = clip(*stop, length, 0, length);
        return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
    }
    *start = clip(*start, length, -1, length - 1);
    *stop = clip(*stop, length, -1, length - 1);
    return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
}

bool slice_indices(value slice, int64_t length, int64_t *start, int64_t *stop, int64_t *step,
                   int64_t *count) {
    if (!slice_unpack(slice, start, stop, step)) {
        return false;
    }
    *count = slice_adjust(length, start, stop, *step);
    return true;
}

static void slice_deallocate(struct object *self) {
    struct slice *s = (struct slice *)self;
    gc_untrack(self);
    value_release(s->start);
    value_release(s->stop);
    value_release(s->step);
    object_free(self, sizeof *s);
}

static void slice_traverse(struct object *self, gc_visit visit, void *context) {
    struct slice *s = (struct slice *)self;
    value_visit(s->start, visit, context);
    value_visit(s->stop, visit, context);
    value_visit(s->step, visit, context);
}

static value repr_of_parts(const struct slice *s) {
    struct str *text;
    value start = abstract_repr(s->start), stop, step;
    if (value_is_absent(start)) {
        return start;
    }
    stop = abstract_repr(s->stop);
    step = value_is_absent(stop) ? VALUE_ABSENT : abstract_repr(s->step);
    text = value_is_absent(step) ? NULL : str_format("slice(%V, %V, %V)", start, stop, step);
    value_release_any(step);
    value_release_any(stop);
    value_release(start);
    return text == NULL ? VALUE_ABSENT : str_value(text);
}

static value slice_repr(value self) {
    value text;
    if (!object_recursion_enter(" while getting the repr of an object")) {
        return VALUE_ABSENT;
    }
    text = repr_of_parts(slice_of(self));
    object_recursion_leave();
    return text;
}

static value parts_of(value self) {
    const value parts[] = {slice_of(self)->start, slice_of(self)->stop, slice_of(self)->step};
    struct tuple *t = tuple_from_array(parts, 3);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value slice_compare(enum order op, value left, value right) {
    value a, b, result;
    if (!value_has_type(right, &type_slice) || !value_has_type(left, &type_slice)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    a = parts_of(left);
    b = value_is_absent(a) ? VALUE_ABSENT : parts_of(right);
    result = value_is_absent(b) ? VALUE_ABSENT : abstract_compare(op, a, b);
    value_release_any(b);
    value_release_any(a);
    return result;
}

static value slice_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value none = value_none();
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "slice() takes no keyword arguments");
    }
    if (nargs < 1 || nargs > 3) {
        return exception_raise(&type_TypeError, "slice expected at %s %d argument%s, got %zu",
                               nargs < 1 ? "least" : "most", nargs < 1 ? 1 : 3, nargs < 1 ? "" : "s", nargs);
    }
    return slice_new(nargs == 1 ? none : args[0], nargs == 1 ? args[0] : args[1], nargs == 3 ? args[2] : none);
}

static value get_start(value self) {
    return value_retained(slice_of(self)->start);
}
static value get_stop(value self) {
    return value_retained(slice_of(self)->stop);
}
static value get_step(value self) {
    return value_retained(slice_of(self)->step);
}

/* slice.indices(length) */
static value slice_indices_method(const value *args, size_t nargs) {
    int64_t length, start, stop, step, count;
    value parts[3];
    struct tuple *t;
    (void)nargs;
    if (!abstract_index(args[1], &type_OverflowError, &length)) {
        return VALUE_ABSENT;
    }
    if (length < 0) {
        return exception_raise(&type_ValueError, "length should not be negative");
    }
    if (!slice_indices(args[0], length, &start, &stop, &step, &count)) {
        return VALUE_ABSENT;
    }
    t = tuple_new(3);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    parts[0] = value_from_int64(start);
    parts[1] = value_from_int64(stop);
    parts[2] = value_from_int64(step);
    for (int i = 0; i < 3; i++) {
        t->items[i] = parts[i];
    }
    if (error_pending()) {
        object_release(&t->head);
        return VALUE_ABSENT;
    }
    return tuple_value(t);
}

static const struct type_member slice_members[] = {{"start", get_start, member_read_only},
                                                   {"stop", get_stop, member_read_only},
                                                   {"step", get_step, member_read_only},
                                                   {NULL, NULL, NULL}};
static const struct native_method slice_methods[] = {
    {"indices", .function = slice_indices_method, .min = 1, .max = 1}, {NULL, .min = 0}};

struct type type_slice = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "slice",
    .size = sizeof(struct slice),
    .flags = TYPE_TRACKED,
    .methods = slice_methods,
    .members = slice_members,
    .deallocate = slice_deallocate,
    .traverse = slice_traverse,
    .construct = slice_construct,
    .repr = slice_repr,
    .hash = type_unhashable,
    .compare = slice_compare,
};
