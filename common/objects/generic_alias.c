/* list[int] and int | None. */
#include "common/objects/generic_alias.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

struct alias {
    struct object head;
    value origin; /* of a union: absent */
    struct tuple *args;
    struct tuple *parameters; /* type variables in args; NULL until asked for */
};

static struct alias *alias_of(value v) {
    return (struct alias *)value_object(v);
}

static bool alias_check(value v) {
    return value_has_type(v, &type_generic_alias);
}

static bool union_check(value v) {
    return value_has_type(v, &type_union);
}

/* Steals args, also on failure; NULL stays NULL. */
static value alias_new(struct type *type, value origin, struct tuple *args) {
    struct alias *a = args == NULL ? NULL : (struct alias *)object_new(type, sizeof *a);
    if (a == NULL) {
        if (args != NULL) {
            object_release(&args->head);
        }
        return VALUE_ABSENT;
    }
    a->origin = value_is_absent(origin) ? origin : value_retained(origin);
    a->args = args;
    a->parameters = NULL;
    gc_track(&a->head);
    return value_from_object(&a->head);
}

value generic_alias_new(value origin, value key) {
    struct tuple *args;
    if (tuple_check(key)) {
        args = tuple_of(key);
        object_retain(&args->head);
    } else {
        args = tuple_from_array(&key, 1);
    }
    return alias_new(&type_generic_alias, origin, args);
}

value generic_alias_class_getitem(const value *args, size_t nargs) {
    (void)nargs;
    return generic_alias_new(args[0], args[1]);
}

struct tuple *generic_alias_members(value v) {
    return union_check(v) ? alias_of(v)->args : NULL;
}

static void deallocate(struct object *self) {
    struct alias *a = (struct alias *)self;
    gc_untrack(self);
    value_release_any(a->origin);
    object_release(&a->args->head);
    if (a->parameters != NULL) {
        object_release(&a->parameters->head);
    }
    object_free(self, sizeof *a);
}

static void traverse(struct object *self, gc_visit visit, void *context) {
    struct alias *a = (struct alias *)self;
    value_visit(a->origin, visit, context);
    visit(&a->args->head, context);
    if (a->parameters != NULL) {
        visit(&a->parameters->head, context);
    }
}

/* v.name, absent without exception when there is none. */
static value find_attribute(value v, const char *name) {
    struct str *s = str_intern_text(name);
    value found;
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    found = abstract_find_attribute(v, str_value(s));
    object_release(&s->head);
    return found;
}

/* ---- repr ---- */

/* A type is shown by its name, all else by its repr. */
static bool add_shown(struct str_builder *b, value v, bool in_union) {
    value shown;
    if (value_is(v, value_from_object(&ellipsis_object))) {
        return str_builder_add_text(b, "...");
    }
    if (in_union && class_is_type(v) && class_type_of(v) == &type_none) {
        return str_builder_add_text(b, "None");
    }
    if (class_is_type(v)) {
        struct str *name = class_full_name(class_type_of(v));
        bool ok = name != NULL && str_builder_add_str(b, name);
        if (name != NULL) {
            object_release(&name->head);
        }
        return ok;
    }
    shown = abstract_repr(v);
    if (value_is_absent(shown)) {
        return false;
    }
    bool ok = str_builder_add_str(b, str_of(shown));
    value_release(shown);
    return ok;
}

static value finish(struct str_builder *b, bool ok) {
    struct str *s;
    if (!ok) {
        str_builder_discard(b);
        return VALUE_ABSENT;
    }
    s = str_builder_finish(b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value alias_repr(value self) {
    const struct alias *a = alias_of(self);
    struct str_builder b;
    bool ok;
    if (!object_recursion_enter(" while getting the repr of an object")) {
        return VALUE_ABSENT;
    }
    str_builder_init(&b);
    ok = add_shown(&b, a->origin, false) && str_builder_add_text(&b, "[");
    for (int64_t i = 0; ok && i < a->args->length; i++) {
        ok = (i == 0 || str_builder_add_text(&b, ", ")) && add_shown(&b, value_from_heap(a->args->items[i]), false);
    }
    ok = ok && (a->args->length > 0 || str_builder_add_text(&b, "()")) && str_builder_add_text(&b, "]");
    object_recursion_leave();
    return finish(&b, ok);
}

static value union_repr(value self) {
    const struct alias *a = alias_of(self);
    struct str_builder b;
    bool ok = true;
    str_builder_init(&b);
    for (int64_t i = 0; ok && i < a->args->length; i++) {
        ok = (i == 0 || str_builder_add_text(&b, " | ")) && add_shown(&b, value_from_heap(a->args->items[i]), true);
    }
    return finish(&b, ok);
}

/* ---- Type variables: whatever has __typing_subst__ ---- */

static bool add_once(struct list *l, value v) {
    for (int64_t i = 0; i < l->length; i++) {
        if (value_is(value_from_heap(l->items[i]), v)) {
            return true;
        }
    }
    return list_append(l, v);
}

static bool is_variable(value v, bool *out) {
    value method;
    *out = false;
    if (class_is_type(v)) {
        return true;
    }
    method = find_attribute(v, "__typing_subst__");
    *out = !value_is_absent(method);
    value_release_any(method);
    return !error_pending();
}

/* The parameters of a value that is an alias itself, or absent without exception. */
static value parameters_of(value v) {
    value found = class_is_type(v) ? VALUE_ABSENT : find_attribute(v, "__parameters__");
    if (!value_is_absent(found) && !tuple_check(found)) {
        value_release(found);
        return VALUE_ABSENT;
    }
    return found;
}

/* Borrowed; NULL with an exception pending. */
static struct tuple *find_parameters(struct alias *a) {
    struct list *found;
    bool ok = true;
    if (a->parameters != NULL) {
        return a->parameters;
    }
    found = list_new(0);
    for (int64_t i = 0; found != NULL && ok && i < a->args->length; i++) {
        value arg = value_from_heap(a->args->items[i]), inner;
        bool variable;
        ok = is_variable(arg, &variable);
        if (ok && variable) {
            ok = add_once(found, arg);
        } else if (ok) {
            inner = parameters_of(arg);
            for (int64_t k = 0; !value_is_absent(inner) && ok && k < tuple_of(inner)->length; k++) {
                ok = add_once(found, tuple_of(inner)->items[k]);
            }
            value_release_any(inner);
            ok = ok && !error_pending();
        }
    }
    if (found != NULL && ok) {
        a->parameters = tuple_from_array(found->items, (size_t)found->length);
    }
    if (found != NULL) {
        object_release(&found->head);
    }
    return a->parameters;
}

static value given_for(const struct tuple *parameters, const struct tuple *given, value parameter) {
    for (int64_t i = 0; i < parameters->length; i++) {
        if (value_is(parameters->items[i], parameter)) {
            return given->items[i];
        }
    }
    return parameter;
}

/* One argument with its variables replaced; a new reference. */
static value substitute(const struct tuple *parameters, const struct tuple *given, value arg) {
    bool variable;
    value inner, result;
    struct tuple *replaced;
    if (!is_variable(arg, &variable)) {
        return VALUE_ABSENT;
    }
    if (variable) {
        return value_retained(given_for(parameters, given, arg));
    }
    inner = parameters_of(arg);
    if (value_is_absent(inner) || tuple_of(inner)->length == 0) {
        value_release_any(inner);
        return error_pending() ? VALUE_ABSENT : value_retained(arg);
    }
    replaced = tuple_new(tuple_of(inner)->length);
    for (int64_t i = 0; replaced != NULL && i < replaced->length; i++) {
        replaced->items[i] = value_retained(given_for(parameters, given, tuple_of(inner)->items[i]));
    }
    value_release(inner);
    if (replaced == NULL) {
        return VALUE_ABSENT;
    }
    result = abstract_get_item(arg, tuple_value(replaced));
    object_release(&replaced->head);
    return result;
}

/* The arguments after self[key]; NULL with an exception pending. */
static struct tuple *substitute_all(value self, value key) {
    struct alias *a = alias_of(self);
    struct tuple *parameters = find_parameters(a), *given, *args;
    if (parameters == NULL) {
        return NULL;
    }
    if (parameters->length == 0) {
        exception_raise(&type_TypeError, "%R is not a generic class", self);
        return NULL;
    }
    given = tuple_check(key) ? tuple_of(value_retained(key)) : tuple_from_array(&key, 1);
    if (given == NULL) {
        return NULL;
    }
    args = NULL;
    if (given->length != parameters->length) {
        exception_raise(&type_TypeError, "Too %s arguments for %R; actual %lld, expected %lld",
                        given->length > parameters->length ? "many" : "few", self, (long long)given->length,
                        (long long)parameters->length);
    } else {
        args = tuple_new(a->args->length);
    }
    for (int64_t i = 0; args != NULL && i < args->length; i++) {
        value item = substitute(parameters, given, value_from_heap(a->args->items[i]));
        if (value_is_absent(item)) {
            object_release(&args->head);
            args = NULL;
        } else {
            args->items[i] = item;
        }
    }
    object_release(&given->head);
    return args;
}

static value alias_get_item(value self, value key) {
    return alias_new(&type_generic_alias, alias_of(self)->origin, substitute_all(self, key));
}

/* ---- Comparing ---- */

static value not_implemented(void) {
    return value_retained(value_from_object(&not_implemented_object));
}

static value alias_compare(enum order op, value left, value right) {
    int equal;
    if ((op != ORDER_EQ && op != ORDER_NE) || !alias_check(right)) {
        return not_implemented();
    }
    equal = abstract_equal(alias_of(left)->origin, alias_of(right)->origin);
    if (equal > 0) {
        equal = abstract_equal(tuple_value(alias_of(left)->args), tuple_value(alias_of(right)->args));
    }
    return equal < 0 ? VALUE_ABSENT : value_from_bool((equal != 0) == (op == ORDER_EQ));
}

static bool alias_hash(value self, int64_t *out) {
    int64_t origin;
    if (!abstract_hash(alias_of(self)->origin, &origin) || !abstract_hash(tuple_value(alias_of(self)->args), out)) {
        return false;
    }
    *out ^= origin;
    *out -= *out == -1;
    return true;
}

/* Whether v is among the first `count` items; -1 with an exception pending. Types are the same only if identical. */
static int is_among(const struct tuple *t, int64_t count, value v) {
    for (int64_t i = 0; i < count; i++) {
        value other = value_from_heap(t->items[i]);
        int same = class_is_type(v) || class_is_type(other) ? value_is(v, other) : abstract_equal(v, other);
        if (same != 0) {
            return same;
        }
    }
    return 0;
}

static int has_all(const struct tuple *t, const struct tuple *items) {
    for (int64_t i = 0; i < items->length; i++) {
        int among = is_among(t, t->length, value_from_heap(items->items[i]));
        if (among <= 0) {
            return among;
        }
    }
    return 1;
}

static value union_compare(enum order op, value left, value right) {
    int equal;
    if ((op != ORDER_EQ && op != ORDER_NE) || !union_check(right)) {
        return not_implemented();
    }
    equal = has_all(alias_of(left)->args, alias_of(right)->args);
    equal = equal > 0 ? has_all(alias_of(right)->args, alias_of(left)->args) : equal;
    return equal < 0 ? VALUE_ABSENT : value_from_bool((equal != 0) == (op == ORDER_EQ));
}

static bool union_hash(value self, int64_t *out) {
    const struct tuple *args = alias_of(self)->args;
    *out = 1;
    for (int64_t i = 0; i < args->length; i++) {
        int64_t one;
        if (!abstract_hash(value_from_heap(args->items[i]), &one)) {
            return false;
        }
        *out ^= (int64_t)((uint64_t)one * 0x9E3779B97F4A7C15u); /* in any order */
    }
    *out -= *out == -1;
    return true;
}

/* ---- | ---- */

static bool may_unite(value v) {
    return value_is_none(v) || alias_check(v) || union_check(v) || class_is_type(v);
}

/* Adds what `v` stands for to t, which has `count` items; -1 with an exception pending. */
static int64_t unite(struct tuple *t, int64_t count, value v) {
    value none = value_from_object(&type_none.head), one = value_is_none(v) ? none : v;
    const struct tuple *members = generic_alias_members(v);
    for (int64_t i = 0; i < (members == NULL ? 1 : members->length); i++) {
        value member = members == NULL ? one : value_from_heap(members->items[i]);
        int among = is_among(t, count, member);
        if (among < 0) {
            return -1;
        }
        if (!among) {
            t->items[count++] = value_retained(member);
        }
    }
    return count;
}

static int64_t members_most(value v) {
    const struct tuple *members = generic_alias_members(v);
    return members == NULL ? 1 : members->length;
}

/* The union of these, or the only one. */
static value union_of(const value *parts, size_t count) {
    int64_t most = 0, used = 0;
    struct tuple *all, *args;
    value single;
    for (size_t i = 0; i < count; i++) {
        most += members_most(parts[i]);
    }
    all = tuple_new(most);
    for (size_t i = 0; all != NULL && used >= 0 && i < count; i++) {
        used = unite(all, used, parts[i]);
    }
    if (all == NULL || used < 0) {
        if (all != NULL) {
            object_release(&all->head);
        }
        return VALUE_ABSENT;
    }
    single = used == 1 ? value_retained(all->items[0]) : VALUE_ABSENT;
    args = used == 1 ? NULL : tuple_from_array(all->items, (size_t)used);
    object_release(&all->head);
    return used == 1 ? single : alias_new(&type_union, VALUE_ABSENT, args);
}

value generic_alias_binary(enum number_operator op, value left, value right) {
    const value parts[2] = {left, right};
    if (op != NUMBER_OR || !may_unite(left) || !may_unite(right)) {
        return not_implemented();
    }
    return union_of(parts, 2);
}

static value union_get_item(value self, value key) {
    struct tuple *args = substitute_all(self, key);
    value result = args == NULL || args->length == 0 ? VALUE_ABSENT : value_retained(args->items[0]);
    for (int64_t i = 1; args != NULL && !value_is_absent(result) && i < args->length; i++) {
        value next = abstract_binary(NUMBER_OR, result, args->items[i]);
        value_release(result);
        result = next;
    }
    if (args != NULL) {
        object_release(&args->head);
    }
    return result;
}

/* ---- Attributes ---- */

static value get_origin(value self) {
    return value_retained(alias_of(self)->origin);
}
static value get_args(value self) {
    return value_retained(tuple_value(alias_of(self)->args));
}
static value get_parameters(value self) {
    struct tuple *parameters = find_parameters(alias_of(self));
    return parameters == NULL ? VALUE_ABSENT : value_retained(tuple_value(parameters));
}

static value mro_entries_method(const value *args, size_t nargs) {
    struct tuple *t = tuple_from_array(&alias_of(args[0])->origin, 1);
    (void)nargs;
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

/* What an alias has itself; all else is its origin's. */
static value alias_get_attribute(value self, value name) {
    static const char *const own[] = {"__class__", "__origin__", "__args__", "__parameters__", "__mro_entries__"};
    const char *text = str_ascii_text(str_of(name));
    for (size_t i = 0; text != NULL && i < sizeof own / sizeof *own; i++) {
        if (strcmp(text, own[i]) == 0) {
            return attribute_get_generic(self, name);
        }
    }
    return abstract_get_attribute(alias_of(self)->origin, name);
}

/* Calls the origin; the result is told what it was made as. */
static value alias_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    value made = abstract_call(alias_of(self)->origin, args, nargs, kwnames);
    struct str *name = value_is_absent(made) ? NULL : str_intern_text("__orig_class__");
    if (name != NULL) {
        if (abstract_set_attribute(made, str_value(name), self) < 0 &&
            (error_matches(&type_AttributeError) || error_matches(&type_TypeError))) {
            error_clear();
        }
        object_release(&name->head);
    }
    if (error_pending()) {
        value_release_any(made);
        return VALUE_ABSENT;
    }
    return made;
}

static value alias_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)type;
    if (kwnames != NULL && kwnames->length > 0) {
        return exception_raise(&type_TypeError, "GenericAlias() takes no keyword arguments");
    }
    if (nargs != 2) {
        return exception_raise(&type_TypeError, "GenericAlias expected 2 arguments, got %zu", nargs);
    }
    return generic_alias_new(args[0], args[1]);
}

static value union_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
}

static const struct native_method alias_methods[] = {
    {"__mro_entries__", .function = mro_entries_method, .min = 1, .max = 1},
    {NULL, .min = 0},
};
static const struct type_member alias_members[] = {
    {"__origin__", get_origin, NULL}, {"__args__", get_args, NULL}, {"__parameters__", get_parameters, NULL},
    {NULL, NULL, NULL},
};
static const struct type_member union_members[] = {
    {"__args__", get_args, NULL}, {"__parameters__", get_parameters, NULL}, {NULL, NULL, NULL}};

struct type type_generic_alias = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "types.GenericAlias",
    .size = sizeof(struct alias),
    .flags = TYPE_TRACKED,
    .methods = alias_methods,
    .members = alias_members,
    .deallocate = deallocate,
    .traverse = traverse,
    .construct = alias_construct,
    .call = alias_call,
    .repr = alias_repr,
    .hash = alias_hash,
    .compare = alias_compare,
    .get_attribute = alias_get_attribute,
    .binary = generic_alias_binary,
    .get_item = alias_get_item,
};

struct type type_union = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "types.UnionType",
    .size = sizeof(struct alias),
    .flags = TYPE_TRACKED,
    .members = union_members,
    .deallocate = deallocate,
    .traverse = traverse,
    .construct = union_construct,
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .binary = generic_alias_binary,
    .get_item = union_get_item,
};
