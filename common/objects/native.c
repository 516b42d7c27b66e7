/* Functions written in C: the object, and calls without keywords. Counts are checked in native_bind.c's words. */
#include "common/objects/native.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/module.h"
#include "common/objects/native_private.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Making ---- */

void native_read_parameters(struct native *n, const char *text) {
    bool keyword_only = false;
    for (const char *p = text + strspn(text, " "); *p != '\0';) {
        size_t length = strcspn(p, " ");
        if (*p == '/') {
            n->positional_only = n->slots;
        } else if (*p == '*') {
            keyword_only = true;
        } else {
            n->slots++;
            n->positional += !keyword_only;
        }
        p += length;
        p += strspn(p, " ");
    }
    DEBUG_ASSERT(n->slots <= NATIVE_PARAMETERS_MOST);
}

struct native *native_new(const struct native_method *method, value self, struct type *owner) {
    struct native *n = (struct native *)object_new(&type_native, sizeof *n);
    if (n == NULL) {
        return NULL;
    }
    n->method = method;
    n->self = n->module = VALUE_ABSENT;
    if (!value_is_absent(self)) {
        if (owner == NULL && value_has_type(self, &type_module)) {
            n->module = value_retained(((struct module *)value_object(self))->name);
        } else {
            n->self = value_retained(self);
        }
    }
    n->owner = owner;
    n->slots = n->positional = n->positional_only = 0;
    n->least = NATIVE_NEVER_SIMPLE;
    n->more = 0;
    if (value_is_absent(n->self) && method->function != NULL && method->parameters == NULL && !(owner != NULL && method->is_static) &&
        method->min < UINT8_MAX) {
        n->least = (uint16_t)(method->min + (owner != NULL));
        n->more = method->max < 0 || method->max - method->min > UINT8_MAX ? UINT8_MAX : (uint8_t)(method->max - method->min);
    }
    if (method->parameters != NULL) {
        native_read_parameters(n, method->parameters);
    }
    gc_track(&n->head);
    return n;
}

static void native_deallocate(struct object *self) {
    struct native *n = (struct native *)self;
    gc_untrack(self);
    value_release_any(n->self);
    value_release_any(n->module);
    object_free(self, sizeof *n);
}

static void native_traverse(struct object *self, gc_visit visit, void *context) {
    value_visit(((struct native *)self)->self, visit, context);
}

static void native_clear(struct object *self) {
    struct native *n = (struct native *)self;
    value held = n->self;
    n->self = VALUE_ABSENT;
    value_release_any(held);
}

/* ---- Calls ---- */

/* The first argument of an unbound method must be an instance of the type it belongs to. */
static bool check_self(const struct native *n, const value *args, size_t nargs) {
    if (UNLIKELY(nargs == 0)) {
        exception_raise(&type_TypeError, "unbound method %s.%s() needs an argument", n->owner->name,
                        n->method->name);
        return false;
    }
    if (LIKELY(value_type(args[0]) == n->owner) || type_is_subtype(value_type(args[0]), n->owner)) {
        return true;
    }
    exception_raise(&type_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object",
                    n->method->name, n->owner->name, args[0]);
    return false;
}

/* args begin with self if the native has one. */
static inline value call_flat(const struct native *n, const value *args, size_t nargs,
                              struct tuple *kwnames, bool has_self) {
    const struct native_method *m = n->method;
    int64_t given = (int64_t)nargs - has_self;
    if (m->raw != NULL) {
        return m->raw(args, nargs, kwnames);
    }
    if (m->parameters != NULL) {
        return native_call_bound(n, args, nargs, kwnames, has_self);
    }
    if (UNLIKELY(kwnames != NULL && kwnames->length > 0)) {
        return native_refuse_keywords(n);
    }
    if (UNLIKELY(given < m->min || (m->max >= 0 && given > m->max))) {
        return native_refuse_count(n, given);
    }
    return m->function(args, nargs);
}

/* A bound native: self goes in front of the arguments. */
static value call_with_self(const struct native *n, const value *args, size_t nargs,
                            struct tuple *kwnames) {
    value few[NATIVE_FEW], *flat = few, result, self = n->self;
    size_t count = nargs + 1 + (kwnames == NULL ? 0 : (size_t)kwnames->length);
    if (count > NATIVE_FEW) {
        flat = mem_alloc_array(count, sizeof *flat);
        if (flat == NULL) {
            return error_no_memory();
        }
    }
    /* The native itself may go while it runs. */
    value_retain(self);
    flat[0] = self;
    if (count > 1) {
        memcpy(flat + 1, args, (count - 1) * sizeof *flat);
    }
    result = call_flat(n, flat, nargs + 1, kwnames, true);
    value_release(self);
    if (flat != few) {
        mem_free(flat, count * sizeof *flat);
    }
    return result;
}

value native_call(value callee, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct native *n = native_of(callee);
    if (UNLIKELY(!value_is_absent(n->self))) {
        return call_with_self(n, args, nargs, kwnames);
    }
    if (n->owner == NULL || n->method->is_static) {
        return call_flat(n, args, nargs, kwnames, false);
    }
    if (UNLIKELY(!check_self(n, args, nargs))) {
        return VALUE_ABSENT;
    }
    return call_flat(n, args, nargs, kwnames, true);
}

/* ---- The type ---- */

static value native_get_descriptor(value self, value instance, struct type *owner) {
    const struct native *n = native_of(self);
    struct native *bound;
    if (n->owner == NULL || n->method->is_static || !value_is_absent(n->self)) {
        return value_retained(self);
    }
    if (n->method->is_class) {
        bound = native_new(n->method, value_from_object(&owner->head), n->owner);
    } else if (value_is_absent(instance)) {
        return value_retained(self);
    } else {
        bound = native_new(n->method, instance, n->owner);
    }
    return bound == NULL ? VALUE_ABSENT : value_from_object(&bound->head);
}

static value native_repr(value self) {
    const struct native *n = native_of(self);
    struct str *s;
    if (!value_is_absent(n->self)) {
        s = str_format("<built-in method %s of %T object at %p>", n->method->name, n->self,
                       (void *)value_id(n->self));
    } else if (n->owner != NULL && !n->method->is_static) {
        s = str_format("<method '%s' of '%s' objects>", n->method->name, n->owner->name);
    } else {
        s = str_format("<built-in function %s>", n->method->name);
    }
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Two natives are equal when they are the same function of the same object. */
static value native_compare(enum order op, value left, value right) {
    const struct native *a, *b;
    if ((op != ORDER_EQ && op != ORDER_NE) || !value_has_type(right, &type_native)) {
        return value_retained(value_from_object(&not_implemented_object));
    }
    a = native_of(left);
    b = native_of(right);
    return value_from_bool((a->method == b->method && a->self.bits == b->self.bits) == (op == ORDER_EQ));
}

static bool native_hash(value self, int64_t *hash) {
    uint64_t x = (uint64_t)(uintptr_t)native_of(self)->method ^ native_of(self)->self.bits;
    *hash = (int64_t)(x >> 4 | x << 60);
    *hash -= *hash == -1;
    return true;
}

static value text_or_none(const char *text) {
    struct str *s = text == NULL ? NULL : str_from_utf8(text, strlen(text));
    if (text == NULL) {
        return value_none_retained();
    }
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value get_name(value self) {
    return text_or_none(native_of(self)->method->name);
}

static value get_qualified_name(value self) {
    const struct native *n = native_of(self);
    struct str *s;
    if (n->owner == NULL) {
        return get_name(self);
    }
    const char *dot = strrchr(n->owner->name, '.'); /* of "array.array" the part behind the module */
    s = str_format("%s.%s", dot == NULL ? n->owner->name : dot + 1, n->method->name);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value get_doc(value self) {
    return text_or_none(native_of(self)->method->doc);
}

static value get_module(value self) {
    const struct native *n = native_of(self);
    if (!value_is_absent(n->module)) {
        return value_retained(n->module);
    }
    return text_or_none(n->owner == NULL ? "builtins" : NULL);
}

static value get_self(value self) {
    const struct native *n = native_of(self);
    return value_is_absent(n->self) ? value_none_retained() : value_retained(n->self);
}

static const struct type_member native_members[] = {
    {"__name__", get_name, NULL},     {"__qualname__", get_qualified_name, NULL},
    {"__doc__", get_doc, NULL},       {"__module__", get_module, NULL},
    {"__self__", get_self, NULL},     {NULL, NULL, NULL},
};

struct type type_native = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "builtin_function_or_method",
    .size = sizeof(struct native),
    .flags = TYPE_TRACKED,
    .members = native_members,
    .deallocate = native_deallocate,
    .traverse = native_traverse,
    .clear = native_clear,
    .call = native_call,
    .repr = native_repr,
    .hash = native_hash,
    .compare = native_compare,
    .get_descriptor = native_get_descriptor,
};
