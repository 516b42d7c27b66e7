/* defaultdict. */
#include "common/objects/default_dict.h"

#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/generic_alias.h"
#include "common/objects/repr_guard.h"
#include "common/objects/str.h"

struct default_dict {
    struct dict dict;
    value factory; /* or absent: None */
};

static struct default_dict *default_dict_of(value v) {
    return (struct default_dict *)(void *)value_object(v);
}

static value get_factory(value self) {
    value factory = default_dict_of(self)->factory;
    return value_is_absent(factory) ? value_none_retained() : value_retained(factory);
}
static int set_factory(value self, value v) {
    value_replace(&default_dict_of(self)->factory, value_is_absent(v) ? v : value_retained(v));
    return 0;
}

/* What the factory makes for a key that is not there, which it is then. */
static value make_item(value self, value key) {
    value factory = default_dict_of(self)->factory, item;
    if (value_is_absent(factory) || value_is_none(factory)) {
        return exception_raise_key(key);
    }
    value_retain(factory);
    item = abstract_call(factory, NULL, 0, NULL);
    value_release(factory);
    if (!value_is_absent(item) && abstract_set_item(self, key, item) < 0) {
        value_release(item);
        return VALUE_ABSENT;
    }
    return item;
}

static value missing_method(const value *args, size_t nargs) {
    (void)nargs;
    return make_item(args[0], args[1]);
}

static value default_dict_get_item(value self, value key) {
    if (value_type(self) == &type_default_dict) {
        value item = dict_get(dict_of(self), key);
        if (LIKELY(!value_is_absent(item))) {
            return value_retained(item);
        }
        return error_pending() ? VALUE_ABSENT : make_item(self, key);
    }
    return type_dict.get_item(self, key); /* a subclass may have its own __missing__ */
}

/* type(self)(default_factory, self) */
static value copy_of(value self) {
    value args[2], result;
    args[0] = get_factory(self);
    args[1] = self;
    result = abstract_call(value_from_object(&value_type(self)->head), args, 2, NULL);
    value_release(args[0]);
    return result;
}

static value copy_method(const value *args, size_t nargs) {
    (void)nargs;
    return copy_of(args[0]);
}

static value default_dict_repr(value self) {
    value factory = get_factory(self), name, items = type_dict.repr(self), text = VALUE_ABSENT;
    struct str *s = NULL;
    if (!value_is_absent(items)) {
        /* The dict guards itself; here it is the factory, which may show the dict in its turn. */
        struct object *held = value_type(factory)->call == NULL ? NULL : value_object(factory);
        enum repr_entry entry = held == NULL ? REPR_FIRST : repr_enter(held);
        if (entry == REPR_AGAIN) {
            struct str *dots = str_from_ascii("...");
            text = dots == NULL ? VALUE_ABSENT : str_value(dots);
        } else if (entry == REPR_FIRST) {
            text = abstract_repr(factory);
            if (held != NULL) {
                repr_leave(held);
            }
        }
    }
    name = value_is_absent(text) ? text : abstract_get_attribute(value_from_object(&value_type(self)->head), CLASS_NAME(name));
    if (!value_is_absent(name)) {
        s = str_format("%V(%V, %V)", name, text, items);
        value_release(name);
    }
    value_release_any(text);
    value_release_any(items);
    value_release(factory);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Either side may be an ordinary dict; the result is like the one that is not. */
static value default_dict_binary(enum number_operator op, value left, value right) {
    value self = type_is_subtype(value_type(left), &type_default_dict) ? left : right, result;
    if (op != NUMBER_OR || !dict_check(left) || !dict_check(right)) {
        return number_not_implemented();
    }
    if (value_is(self, left)) {
        result = copy_of(self);
    } else {
        value args[2];
        args[0] = get_factory(self);
        args[1] = left;
        result = abstract_call(value_from_object(&value_type(self)->head), args, 2, NULL);
        value_release(args[0]);
    }
    if (!value_is_absent(result) && !(dict_check(result) && dict_update(dict_of(result), right))) {
        value_release(result);
        return error_pending() ? VALUE_ABSENT : number_not_implemented();
    }
    return result;
}

static int default_dict_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    value factory = nargs > 0 ? args[0] : value_none();
    if (!value_is_none(factory) && value_type(factory)->call == NULL) {
        exception_raise(&type_TypeError, "first argument must be callable or None");
        return -1;
    }
    value_replace(&default_dict_of(self)->factory, value_retained(factory));
    size_t skipped = nargs > 0 ? 1 : 0;
    return type_dict.initialize(self, args + skipped, nargs - skipped, kwnames);
}

static void default_dict_deallocate(struct object *self) {
    struct default_dict *d = (struct default_dict *)(void *)self;
    gc_untrack(self);
    value_replace(&d->factory, VALUE_ABSENT);
    dict_deallocate(self);
}

static void default_dict_traverse(struct object *self, gc_visit visit, void *context) {
    value_visit(((struct default_dict *)(void *)self)->factory, visit, context);
    dict_traverse(self, visit, context);
}

static void default_dict_clear(struct object *self) {
    value_replace(&((struct default_dict *)(void *)self)->factory, VALUE_ABSENT);
    dict_clear((struct dict *)(void *)self);
}

static const struct native_method methods[] = {
    {"__missing__", .function = missing_method, .min = 1, .max = 1},
    {"copy", .function = copy_method},
    {"__copy__", .function = copy_method},
    GENERIC_ALIAS_ENTRY,
    {NULL, .min = 0},
};

static const struct type_member members[] = {
    {"default_factory", get_factory, set_factory},
    {NULL, NULL, NULL},
};

struct type type_default_dict = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "collections.defaultdict",
    .size = sizeof(struct default_dict),
    .flags = TYPE_TRACKED | TYPE_BASE,
    .base = &type_dict,
    .methods = methods,
    .members = members,
    .deallocate = default_dict_deallocate,
    .traverse = default_dict_traverse,
    .clear = default_dict_clear,
    .construct = class_construct,
    .initialize = default_dict_initialize,
    .repr = default_dict_repr,
    .get_item = default_dict_get_item,
    .binary = default_dict_binary,
};
