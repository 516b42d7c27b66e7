/* functools.partial. */
#include "common/objects/partial.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/native.h"
#include "common/objects/own_attributes.h"
#include "common/objects/repr_guard.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

struct partial {
    struct object head;
    value function;
    struct tuple *args;
    struct dict *keywords;
    struct dict *attributes; /* NULL until one is set */
    int64_t unused[2];       /* up to the size of CPython's objects */
};

static struct partial *partial_of(value v) {
    return (struct partial *)value_object(v);
}

static value partial_call(value self, const value *args, size_t nargs, struct tuple *kwnames);

/* ---- Making ---- */

/* The arguments of `inner` (NULL: none) and then those given. */
static struct tuple *join_args(const struct partial *inner, const value *args, size_t nargs) {
    int64_t first = inner == NULL ? 0 : inner->args->length;
    struct tuple *t = tuple_new(first + (int64_t)nargs);
    for (int64_t i = 0; t != NULL && i < first; i++) {
        t->items[i] = value_retained(inner->args->items[i]);
    }
    for (size_t i = 0; t != NULL && i < nargs; i++) {
        t->items[first + (int64_t)i] = value_to_heap(value_retained(args[i]));
    }
    return t;
}

static struct dict *join_keywords(const struct dict *first, const value *values, const struct tuple *kwnames) {
    struct dict *d = first == NULL ? dict_new() : dict_copy((struct dict *)(uintptr_t)first);
    for (int64_t i = 0; d != NULL && kwnames != NULL && i < kwnames->length; i++) {
        if (!dict_set(d, kwnames->items[i], values[i])) {
            object_release(&d->head);
            return NULL;
        }
    }
    return d;
}

/* Of a subclass's instance these are elsewhere. */
static bool has_no_attributes(value v) {
    const struct dict *d = class_check(value_type(v)) && instance_has_dict(v) ? instance_dict(v) : partial_of(v)->attributes;
    return (d == NULL || d->length == 0) && !error_pending();
}

static value partial_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct partial *inner = NULL;
    struct partial *p;
    if (nargs == 0) {
        return exception_raise(&type_TypeError, "type 'partial' takes at least one argument");
    }
    if (value_type(args[0])->call == NULL) {
        return exception_raise(&type_TypeError, "the first argument must be callable");
    }
    if (value_type(args[0])->call == partial_call && has_no_attributes(args[0])) {
        inner = partial_of(args[0]); /* partial(partial(f, 1), 2) is partial(f, 1, 2) */
    } else if (error_pending()) {
        return VALUE_ABSENT;
    }
    p = (struct partial *)object_new(type, type->size);
    if (p == NULL) {
        return VALUE_ABSENT;
    }
    memset((char *)p + sizeof p->head, 0, type->size - sizeof p->head);
    p->function = value_retained(inner == NULL ? args[0] : inner->function);
    p->args = join_args(inner, args + 1, nargs - 1);
    p->keywords = p->args == NULL ? NULL : join_keywords(inner == NULL ? NULL : inner->keywords, args + nargs, kwnames);
    gc_track(&p->head);
    if (p->keywords == NULL) {
        object_release(&p->head);
        return VALUE_ABSENT;
    }
    return value_from_object(&p->head);
}

static void release_any(void *object) {
    if (object != NULL) {
        object_release(object);
    }
}

static void partial_deallocate(struct object *self) {
    struct partial *p = (struct partial *)self;
    gc_untrack(self);
    value_release_any(p->function);
    release_any(p->args);
    release_any(p->keywords);
    release_any(p->attributes);
    object_free(self, self->type->size);
}

static void partial_traverse(struct object *self, gc_visit visit, void *context) {
    const struct partial *p = (const struct partial *)self;
    struct object *const parts[] = {(struct object *)p->args, (struct object *)p->keywords, (struct object *)p->attributes};
    value_visit(p->function, visit, context);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i] != NULL) {
            visit(parts[i], context);
        }
    }
}

/* ---- Calling ---- */

/* With keywords on both sides: partial's first, a call's in place of those of the same name. */
static value call_merged(const struct partial *p, value *all, size_t positional, const value *values, struct tuple *kwnames) {
    struct dict *merged = join_keywords(p->keywords, values, kwnames);
    struct tuple *names = merged == NULL ? NULL : tuple_new(merged->length);
    value result = VALUE_ABSENT, key, item;
    int64_t position = 0;
    for (int64_t i = 0; names != NULL && dict_next(merged, &position, &key, &item); i++) {
        names->items[i] = value_retained(key);
        all[positional + (size_t)i] = item; /* merged keeps it */
    }
    if (names != NULL) {
        result = abstract_call(p->function, all, positional, names);
    }
    release_any(names);
    release_any(merged);
    return result;
}

static value partial_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct partial *p = partial_of(self);
    size_t first = (size_t)p->args->length, given = kwnames == NULL ? 0 : (size_t)kwnames->length;
    size_t count = first + nargs + given + (size_t)p->keywords->length;
    value few[8], *all = few, result;
    if (count > sizeof few / sizeof *few && (all = mem_alloc_array(count, sizeof *all)) == NULL) {
        return error_no_memory();
    }
    value_retain(self); /* and with it what it holds */
    for (size_t i = 0; i < first; i++) {
        all[i] = value_from_heap(p->args->items[i]);
    }
    memcpy(all + first, args, nargs * sizeof *all);
    if (p->keywords->length == 0) {
        memcpy(all + first + nargs, args + nargs, given * sizeof *all);
        result = abstract_call(p->function, all, first + nargs, kwnames);
    } else {
        result = call_merged(p, all, first + nargs, args + nargs, kwnames);
    }
    value_release(self);
    if (all != few) {
        mem_free(all, count * sizeof *all);
    }
    return result;
}

/* ---- Repr ---- */

static bool add_repr(struct str_builder *b, value v) {
    value text = abstract_repr(v);
    bool ok = !value_is_absent(text) && str_builder_add_str(b, str_of(text));
    value_release_any(text);
    return ok;
}

static bool add_parts(struct str_builder *b, const struct partial *p) {
    int64_t position = 0;
    value key, item;
    bool ok = add_repr(b, p->function);
    for (int64_t i = 0; ok && i < p->args->length; i++) {
        ok = str_builder_add_text(b, ", ") && add_repr(b, value_from_heap(p->args->items[i]));
    }
    while (ok && dict_next(p->keywords, &position, &key, &item)) {
        value_retain(item);
        value text = abstract_str(key);
        ok = !value_is_absent(text) && str_builder_add_text(b, ", ") && str_builder_add_str(b, str_of(text)) &&
             str_builder_add_text(b, "=") && add_repr(b, item);
        value_release_any(text);
        value_release(item);
    }
    return ok;
}

static value partial_repr(value self) {
    struct partial *p = partial_of(self);
    struct str_builder b;
    struct str *s, *name;
    bool ok = true;
    switch (repr_enter(&p->head)) {
    case REPR_FAILED:
        return VALUE_ABSENT;
    case REPR_AGAIN:
        s = str_from_ascii("...");
        return s == NULL ? VALUE_ABSENT : str_value(s);
    case REPR_FIRST:
        break;
    }
    name = class_full_name(value_type(self));
    str_builder_init(&b);
    /* A class shows itself by its name alone, the built-in type by its module too. */
    ok = name != NULL && (class_check(value_type(self)) ? str_builder_add_str(&b, str_of(class_of_type(value_type(self))->name))
                                                        : str_builder_add_str(&b, name));
    ok = ok && str_builder_add_text(&b, "(") && add_parts(&b, p) && str_builder_add_text(&b, ")");
    repr_leave(&p->head);
    release_any(name);
    if (!ok) {
        str_builder_discard(&b);
        return error_pending() ? VALUE_ABSENT : error_no_memory();
    }
    s = str_builder_finish(&b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* ---- Attributes ---- */

static value get_function(value self) {
    return value_retained(partial_of(self)->function);
}
static value get_args(value self) {
    return value_retained(tuple_value(partial_of(self)->args));
}
static value get_keywords(value self) {
    return value_retained(dict_value(partial_of(self)->keywords));
}
static value get_dict(value self) {
    return own_attributes_dict(&partial_of(self)->attributes);
}
static int set_dict(value self, value v) {
    struct dict **at = &partial_of(self)->attributes, *old = *at;
    if (value_is_absent(v) || !dict_check(v)) {
        value_is_absent(v) ? exception_raise(&type_TypeError, "cannot delete __dict__")
                           : exception_raise(&type_TypeError, "__dict__ must be set to a dictionary, not a '%T'", v);
        return -1;
    }
    *at = dict_of(value_retained(v));
    if (old != NULL) {
        object_release(&old->head);
    }
    return 0;
}
static value partial_get_attribute(value self, value name) {
    return own_attributes_get(self, name, &partial_of(self)->attributes);
}
static int partial_set_attribute(value self, value name, value v) {
    return own_attributes_set(self, name, v, &partial_of(self)->attributes);
}

static const struct native_method methods[] = {
    GENERIC_ALIAS_ENTRY,
    {NULL, .min = 0},
};

static const struct type_member members[] = {
    {"func", get_function, member_read_only},
    {"args", get_args, member_read_only},
    {"keywords", get_keywords, member_read_only},
    {"__dict__", get_dict, set_dict},
    {NULL, NULL, NULL},
};

struct type type_partial = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "functools.partial",
    .size = sizeof(struct partial),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .methods = methods,
    .members = members,
    .deallocate = partial_deallocate,
    .traverse = partial_traverse,
    .construct = class_construct,
    .create = partial_create,
    .call = partial_call,
    .repr = partial_repr,
    .get_attribute = partial_get_attribute,
    .set_attribute = partial_set_attribute,
};
