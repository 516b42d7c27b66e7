/* itemgetter, attrgetter, methodcaller. */
#include "common/builtins/operator_getters.h"

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/repr_guard.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* One layout for all three:
 *   itemgetter    given: the keys
 *   attrgetter    given: the names as they came; names: for each a tuple of its parts, interned
 *   methodcaller  given: the method's name, interned, then arguments, then the values of keywords; names: the keywords, or NULL */
struct getter {
    struct object head;
    struct tuple *given;
    struct tuple *names;
    int64_t unused[2]; /* up to the size of CPython's objects */
};

static struct getter *getter_of(value v) {
    return (struct getter *)value_object(v);
}

/* Steals both; they may be NULL after a failure. */
static value getter_new(struct type *type, struct tuple *given, struct tuple *names, bool ok) {
    struct getter *g = ok ? (struct getter *)object_new(type, sizeof *g) : NULL;
    if (g == NULL) {
        if (given != NULL) {
            object_release(&given->head);
        }
        if (names != NULL) {
            object_release(&names->head);
        }
        return VALUE_ABSENT;
    }
    g->given = given;
    g->names = names;
    gc_track(&g->head);
    return value_from_object(&g->head);
}

static void getter_deallocate(struct object *self) {
    struct getter *g = (struct getter *)self;
    gc_untrack(self);
    object_release(&g->given->head);
    if (g->names != NULL) {
        object_release(&g->names->head);
    }
    object_free(self, sizeof *g);
}

static void getter_traverse(struct object *self, gc_visit visit, void *context) {
    struct getter *g = (struct getter *)self;
    visit(&g->given->head, context);
    if (g->names != NULL) {
        visit(&g->names->head, context);
    }
}

static bool has_keywords(const struct tuple *kwnames) {
    return kwnames != NULL && kwnames->length > 0;
}

/* The one argument of a call; false with TypeError pending. */
static bool check_call(const char *name, size_t nargs, const struct tuple *kwnames) {
    if (has_keywords(kwnames)) {
        exception_raise(&type_TypeError, "%s() takes no keyword arguments", name);
        return false;
    }
    if (nargs != 1) {
        exception_raise(&type_TypeError, "%s expected 1 argument, got %zu", name, nargs);
        return false;
    }
    return true;
}

static bool check_construct(const char *name, size_t nargs, const struct tuple *kwnames) {
    if (has_keywords(kwnames)) {
        exception_raise(&type_TypeError, "%s() takes no keyword arguments", name);
        return false;
    }
    if (nargs == 0) {
        exception_raise(&type_TypeError, "%s expected 1 argument, got 0", name);
        return false;
    }
    return true;
}

/* "operator.itemgetter(1, 2)": the type's name and what was given. */
static value getter_repr(value self) {
    struct getter *g = getter_of(self);
    int64_t positional = g->given->length, count = g->given->length;
    struct str_builder b;
    struct str *s;
    if (value_has_type(self, &type_methodcaller) && g->names != NULL) {
        positional -= g->names->length;
    }
    enum repr_entry entry = repr_enter(&g->head);
    if (entry == REPR_FAILED) {
        return VALUE_ABSENT;
    }
    str_builder_init(&b);
    str_builder_add_text(&b, value_type(self)->name);
    str_builder_add_text(&b, "(");
    if (entry == REPR_AGAIN) {
        str_builder_add_text(&b, "...");
    }
    for (int64_t i = 0; entry == REPR_FIRST && i < count && !error_pending(); i++) {
        value part = abstract_repr(value_from_heap(g->given->items[i]));
        if (value_is_absent(part)) {
            break;
        }
        str_builder_add_text(&b, i == 0 ? "" : ", ");
        if (i >= positional) {
            str_builder_add_str(&b, str_of(g->names->items[i - positional]));
            str_builder_add_text(&b, "=");
        }
        str_builder_add_str(&b, str_of(part));
        value_release(part);
    }
    if (entry == REPR_FIRST) {
        repr_leave(&g->head);
    }
    if (error_pending()) {
        str_builder_discard(&b);
        return VALUE_ABSENT;
    }
    str_builder_add_text(&b, ")");
    s = str_builder_finish(&b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* A tuple of what `get` finds in v for each item of `from`, or that alone if there is but one. */
static value get_all(struct tuple *from, value v, value (*get)(value v, value key)) {
    struct tuple *result;
    if (from->length == 1) {
        return get(v, value_from_heap(from->items[0]));
    }
    result = tuple_new(from->length);
    for (int64_t i = 0; result != NULL && i < from->length; i++) {
        value item = get(v, value_from_heap(from->items[i]));
        if (value_is_absent(item)) {
            object_release(&result->head);
            return item;
        }
        result->items[i] = value_to_heap(item);
    }
    return result == NULL ? VALUE_ABSENT : tuple_value(result);
}

/* ---- itemgetter ---- */

static value itemgetter_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (!check_construct("itemgetter", nargs, kwnames)) {
        return VALUE_ABSENT;
    }
    struct tuple *given = tuple_from_array(args, nargs);
    return getter_new(type, given, NULL, given != NULL);
}

static value itemgetter_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    if (!check_call("itemgetter", nargs, kwnames)) {
        return VALUE_ABSENT;
    }
    return get_all(getter_of(self)->given, args[0], abstract_get_item);
}

/* ---- attrgetter ---- */

/* "a.b.c" as a tuple of interned names; NULL with an exception pending. */
static struct tuple *split_name(struct str *name) {
    int64_t count = 1, start = 0, part = 0;
    struct tuple *parts;
    for (int64_t i = 0; i < name->length; i++) {
        count += str_get(name, i) == '.';
    }
    parts = tuple_new(count);
    for (int64_t i = 0; parts != NULL && i <= name->length; i++) {
        if (i < name->length && str_get(name, i) != '.') {
            continue;
        }
        struct str *s = str_slice(name, start, i);
        s = s == NULL ? NULL : str_intern(s);
        if (s == NULL) {
            object_release(&parts->head);
            return NULL;
        }
        parts->items[part++] = str_value(s);
        start = i + 1;
    }
    return parts;
}

static value attrgetter_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct tuple *given, *names;
    bool ok;
    if (!check_construct("attrgetter", nargs, kwnames)) {
        return VALUE_ABSENT;
    }
    for (size_t i = 0; i < nargs; i++) {
        if (!str_check(args[i])) {
            return exception_raise(&type_TypeError, "attribute name must be a string");
        }
    }
    given = tuple_from_array(args, nargs);
    names = tuple_new((int64_t)nargs);
    ok = given != NULL && names != NULL;
    for (size_t i = 0; ok && i < nargs; i++) {
        struct tuple *parts = split_name(str_of(args[i]));
        ok = parts != NULL;
        if (ok) {
            names->items[i] = tuple_value(parts);
        }
    }
    return getter_new(type, given, names, ok);
}

static value get_path(value v, value path) {
    const struct tuple *parts = tuple_of(path);
    value found = value_retained(v);
    for (int64_t i = 0; i < parts->length && !value_is_absent(found); i++) {
        value next = abstract_get_attribute(found, value_from_heap(parts->items[i]));
        value_release(found);
        found = next;
    }
    return found;
}

static value attrgetter_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    if (!check_call("attrgetter", nargs, kwnames)) {
        return VALUE_ABSENT;
    }
    return get_all(getter_of(self)->names, args[0], get_path);
}

/* ---- methodcaller ---- */

static value methodcaller_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    size_t keywords = has_keywords(kwnames) ? (size_t)kwnames->length : 0;
    struct tuple *given;
    struct str *name;
    if (nargs == 0) {
        return exception_raise(&type_TypeError, "methodcaller needs at least one argument, the method name");
    }
    if (!str_check(args[0])) {
        return exception_raise(&type_TypeError, "method name must be a string");
    }
    given = tuple_from_array(args, nargs + keywords);
    if (given == NULL) {
        return VALUE_ABSENT;
    }
    name = str_slice(str_of(args[0]), 0, str_of(args[0])->length);
    name = name == NULL ? NULL : str_intern(name);
    if (name != NULL) {
        value_replace(&given->items[0], str_value(name));
    }
    if (keywords > 0) {
        object_retain(&kwnames->head);
    }
    return getter_new(type, given, keywords > 0 ? kwnames : NULL, name != NULL);
}

static value methodcaller_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    const struct getter *g = getter_of(self);
    size_t count = (size_t)g->given->length, keywords = g->names == NULL ? 0 : (size_t)g->names->length;
    value few[8], *all = few, method, result;
    bool is_method;
    if (!check_call("methodcaller", nargs, kwnames)) {
        return VALUE_ABSENT;
    }
    method = abstract_get_method(args[0], value_from_heap(g->given->items[0]), &is_method);
    if (value_is_absent(method)) {
        return method;
    }
    if (count > sizeof few / sizeof *few && (all = mem_alloc_array(count, sizeof *all)) == NULL) {
        value_release(method);
        return error_no_memory();
    }
    all[0] = args[0];
    for (size_t i = 1; i < count; i++) {
        all[i] = value_from_heap(g->given->items[i]);
    }
    value_retain(self);
    result = abstract_call(method, is_method ? all : all + 1, count - keywords - (is_method ? 0 : 1), g->names);
    value_release(self);
    value_release(method);
    if (all != few) {
        mem_free(all, count * sizeof *all);
    }
    return result;
}

/* ---- The types ---- */

#define GETTER_TYPE(text, prefix)                                                                   \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = "operator." text, .size = sizeof(struct getter), \
        .flags = TYPE_TRACKED, .deallocate = getter_deallocate, .traverse = getter_traverse,        \
        .construct = prefix##_construct, .call = prefix##_call, .repr = getter_repr,                \
    }
struct type type_itemgetter = GETTER_TYPE("itemgetter", itemgetter);
struct type type_attrgetter = GETTER_TYPE("attrgetter", attrgetter);
struct type type_methodcaller = GETTER_TYPE("methodcaller", methodcaller);

bool operator_getters_ready(void) {
    return type_itemgetter.mro != NULL ||
           (type_ready(&type_itemgetter) && type_ready(&type_attrgetter) && type_ready(&type_methodcaller));
}

void operator_getters_finish(void) {
    type_finish(&type_itemgetter);
    type_finish(&type_attrgetter);
    type_finish(&type_methodcaller);
}
