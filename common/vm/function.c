/* Functions: the object, and the binding of a call's arguments to its parameters. */
#include "common/vm/function.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/bound_method.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/vm/vm.h"

/* ---- The object ---- */

static void retain_any(void *object) {
    if (object != NULL) {
        object_retain(object);
    }
}

static void release_any(void *object) {
    if (object != NULL) {
        object_release(object);
    }
}

struct function *function_new(struct code *code, struct dict *globals, struct tuple *closure,
                              struct tuple *defaults, struct dict *keyword_defaults) {
    struct function *f = (struct function *)object_new(&type_function, sizeof *f);
    if (f == NULL) {
        return NULL;
    }
    object_retain(&code->head);
    object_retain(&globals->head);
    retain_any(closure);
    retain_any(defaults);
    retain_any(keyword_defaults);
    f->code = code;
    f->globals = globals;
    f->closure = closure;
    f->defaults = defaults;
    f->keyword_defaults = keyword_defaults;
    f->name = value_retained(code->name);
    f->qualified_name = value_retained(code->qualified_name);
    f->attributes = NULL;
    f->own = NULL;
    gc_track(&f->head);
    return f;
}

static void drop_own(struct function *f) {
    struct function_own *own = f->own;
    f->own = NULL;
    if (own != NULL) {
        value_release_any(own->doc);
        value_release_any(own->module);
        value_release_any(own->annotations);
        mem_free(own, sizeof *own);
    }
}

static void function_deallocate(struct object *self) {
    struct function *f = (struct function *)self;
    gc_untrack(self);
    drop_own(f);
    release_any(f->attributes);
    value_release(f->qualified_name);
    value_release(f->name);
    release_any(f->keyword_defaults);
    release_any(f->defaults);
    release_any(f->closure);
    release_any(f->globals);
    object_release(&f->code->head);
    object_free(self, sizeof *f);
}

static void visit_any(void *object, gc_visit visit, void *context) {
    if (object != NULL) {
        visit(object, context);
    }
}

static void function_traverse(struct object *self, gc_visit visit, void *context) {
    struct function *f = (struct function *)self;
    visit_any(f->globals, visit, context);
    visit_any(f->closure, visit, context);
    visit_any(f->defaults, visit, context);
    visit_any(f->keyword_defaults, visit, context);
    visit_any(f->attributes, visit, context);
    if (f->own != NULL) {
        value_visit(f->own->doc, visit, context);
        value_visit(f->own->module, visit, context);
        value_visit(f->own->annotations, visit, context);
    }
}

/* Code and globals stay: a function that is being torn down may still be called by others in the cycle. */
static void function_clear(struct object *self) {
    struct function *f = (struct function *)self;
    struct object *parts[] = {(struct object *)f->defaults, (struct object *)f->keyword_defaults,
                              (struct object *)f->attributes};
    f->defaults = NULL;
    f->keyword_defaults = NULL;
    f->attributes = NULL;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        release_any(parts[i]);
    }
    drop_own(f);
}

static value function_repr(value self) {
    struct str *s = str_format("<function %V at %p>", function_of(self)->qualified_name,
                               (void *)value_object(self));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value function_get_descriptor(value self, value instance, struct type *owner) {
    (void)owner;
    return value_is_absent(instance) ? value_retained(self) : bound_method_new(self, instance);
}

static value get_name(value self) {
    return value_retained(function_of(self)->name);
}
static value get_qualified_name(value self) {
    return value_retained(function_of(self)->qualified_name);
}
static value get_doc(value self) {
    const struct function_own *own = function_of(self)->own;
    value doc = own != NULL && !value_is_absent(own->doc) ? own->doc : function_of(self)->code->docstring;
    return value_is_absent(doc) ? value_none_retained() : value_retained(doc);
}
static value get_defaults(value self) {
    struct tuple *defaults = function_of(self)->defaults;
    return defaults == NULL ? value_none_retained() : value_retained(tuple_value(defaults));
}
static value get_keyword_defaults(value self) {
    struct dict *defaults = function_of(self)->keyword_defaults;
    return defaults == NULL ? value_none_retained() : value_retained(dict_value(defaults));
}
static value get_globals(value self) {
    return value_retained(dict_value(function_of(self)->globals));
}
static value get_module(value self) {
    const struct function_own *own = function_of(self)->own;
    struct str *name;
    value module;
    if (own != NULL && !value_is_absent(own->module)) {
        return value_retained(own->module);
    }
    name = str_intern_text("__name__");
    if (name == NULL) {
        return VALUE_ABSENT;
    }
    module = dict_get_name(function_of(self)->globals, str_value(name));
    object_release(&name->head);
    return value_is_absent(module) ? value_none_retained() : value_retained(module);
}
/* f->own, made if need be; NULL with MemoryError pending. */
static struct function_own *own_of(struct function *f) {
    if (f->own == NULL) {
        f->own = mem_alloc(sizeof *f->own);
        if (f->own == NULL) {
            error_no_memory();
        } else {
            *f->own = (struct function_own){VALUE_ABSENT, VALUE_ABSENT, VALUE_ABSENT};
        }
    }
    return f->own;
}
static int set_doc(value self, value v) {
    struct function_own *own = own_of(function_of(self));
    if (own == NULL) {
        return -1;
    }
    value_replace(&own->doc, value_is_absent(v) ? value_none_retained() : value_retained(v));
    return 0;
}
static int set_module(value self, value v) {
    struct function_own *own = own_of(function_of(self));
    if (own == NULL) {
        return -1;
    }
    value_replace(&own->module, value_is_absent(v) ? value_none_retained() : value_retained(v));
    return 0;
}
static value get_annotations(value self) {
    struct function_own *own = own_of(function_of(self));
    if (own == NULL) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(own->annotations)) {
        struct dict *d = dict_new();
        if (d == NULL) {
            return VALUE_ABSENT;
        }
        own->annotations = dict_value(d);
    }
    return value_retained(own->annotations);
}
bool function_annotate(struct function *f, value annotations) {
    struct function_own *own = own_of(f);
    if (own != NULL) {
        own->annotations = value_retained(annotations);
    }
    return own != NULL;
}
static int set_annotations(value self, value v) {
    struct function_own *own = own_of(function_of(self));
    if (own == NULL) {
        return -1;
    }
    if (!value_is_absent(v) && !value_is_none(v) && !dict_check(v)) {
        exception_raise(&type_TypeError, "__annotations__ must be set to a dict object");
        return -1;
    }
    value_replace(&own->annotations, value_is_absent(v) || value_is_none(v) ? VALUE_ABSENT : value_retained(v));
    return 0;
}
static value get_dict(value self) {
    struct function *f = function_of(self);
    if (f->attributes == NULL && (f->attributes = dict_new()) == NULL) {
        return VALUE_ABSENT;
    }
    return value_retained(dict_value(f->attributes));
}
static int set_dict(value self, value v) {
    struct function *f = function_of(self);
    struct dict *old = f->attributes;
    if (value_is_absent(v)) {
        exception_raise(&type_TypeError, "cannot delete __dict__");
        return -1;
    }
    if (!dict_check(v)) {
        exception_raise(&type_TypeError, "__dict__ must be set to a dictionary, not a '%T'", v);
        return -1;
    }
    f->attributes = dict_of(value_retained(v));
    release_any(old);
    return 0;
}
static value get_code(value self) {
    return value_retained(value_from_object(&function_of(self)->code->head));
}
static value get_closure(value self) {
    struct tuple *closure = function_of(self)->closure;
    return closure == NULL ? value_none_retained() : value_retained(tuple_value(closure));
}
static int set_text(value *slot, value v, const char *attribute) {
    if (value_is_absent(v) || !str_check(v)) {
        exception_raise(&type_TypeError, "%s must be set to a string object", attribute);
        return -1;
    }
    value_replace(slot, value_retained(v));
    return 0;
}
static int set_name(value self, value v) {
    return set_text(&function_of(self)->name, v, "__name__");
}
static int set_qualified_name(value self, value v) {
    return set_text(&function_of(self)->qualified_name, v, "__qualname__");
}

/* Attributes that programs hang on functions: f.calls = 0. */
static value function_get_attribute(value self, value name) {
    struct function *f = function_of(self);
    if (f->attributes != NULL) {
        value found = dict_get_name(f->attributes, name);
        if (!value_is_absent(found)) {
            return value_retained(found);
        }
    }
    return attribute_get_generic(self, name);
}

static int function_set_attribute(value self, value name, value v) {
    struct function *f = function_of(self);
    int known = attribute_set_member(self, name, v);
    if (known != 0) {
        return known < 0 ? -1 : 0;
    }
    if (f->attributes == NULL && (f->attributes = dict_new()) == NULL) {
        return -1;
    }
    if (!value_is_absent(v)) {
        return dict_set(f->attributes, name, v) ? 0 : -1;
    }
    int deleted = dict_delete(f->attributes, name);
    if (deleted == 0) {
        exception_raise(&type_AttributeError, "'function' object has no attribute '%V'", name);
    }
    return deleted > 0 ? 0 : -1;
}

static const struct type_member function_members[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualified_name, set_qualified_name},
    {"__doc__", get_doc, set_doc},
    {"__defaults__", get_defaults, NULL},
    {"__kwdefaults__", get_keyword_defaults, NULL},
    {"__globals__", get_globals, NULL},
    {"__module__", get_module, set_module},
    {"__annotations__", get_annotations, set_annotations},
    {"__dict__", get_dict, set_dict},
    {"__code__", get_code, NULL},
    {"__closure__", get_closure, member_read_only},
    {NULL, NULL, NULL},
};

struct type type_function = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "function",
    .size = sizeof(struct function),
    .flags = TYPE_TRACKED,
    .members = function_members,
    .deallocate = function_deallocate,
    .traverse = function_traverse,
    .clear = function_clear,
    .repr = function_repr,
    .call = vm_call_function,
    .get_attribute = function_get_attribute,
    .set_attribute = function_set_attribute,
    .get_descriptor = function_get_descriptor,
};

/* ---- Binding (CPython 3.11: Python/ceval.c, initialize_locals) ---- */

struct binding {
    struct function *function;
    struct code *code;
    value *base;
    size_t nargs;          /* positional ones given */
    value *keyword_values; /* moved out of the way of the parameters; owned */
    size_t keyword_count;
    struct tuple *kwnames;
};

static void release_range(value *first, size_t count) {
    for (size_t i = 0; i < count; i++) {
        value_release_any(first[i]);
    }
}

static void raise_too_many(const struct binding *b) {
    const struct code *code = b->code;
    size_t defaults = b->function->defaults == NULL ? 0 : (size_t)b->function->defaults->length;
    size_t keyword_only_given = 0, positional = code->positional;
    bool plural = positional != 1 || defaults > 0;
    char takes[64];
    for (size_t i = 0; i < code->keyword_only; i++) {
        keyword_only_given += !value_is_absent(b->base[positional + i]);
    }
    if (defaults > 0) {
        snprintf(takes, sizeof takes, "from %zu to %zu", positional - defaults, positional);
    } else {
        snprintf(takes, sizeof takes, "%zu", positional);
    }
    if (keyword_only_given > 0) {
        exception_raise(&type_TypeError,
                        "%V() takes %s positional argument%s but %zu positional argument%s (and %zu "
                        "keyword-only argument%s) were given",
                        b->function->qualified_name, takes, plural ? "s" : "", b->nargs,
                        b->nargs != 1 ? "s" : "", keyword_only_given,
                        keyword_only_given != 1 ? "s" : "");
        return;
    }
    exception_raise(&type_TypeError, "%V() takes %s positional argument%s but %zu %s given",
                    b->function->qualified_name, takes, plural ? "s" : "", b->nargs,
                    b->nargs == 1 ? "was" : "were");
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'" of the absent parameters in [first, last). */
static void raise_missing(const struct binding *b, size_t first, size_t last, const char *kind) {
    struct str_builder names;
    struct str *text;
    size_t count = 0, seen = 0;
    for (size_t i = first; i < last; i++) {
        count += value_is_absent(b->base[i]);
    }
    str_builder_init(&names);
    for (size_t i = first; i < last; i++) {
        if (!value_is_absent(b->base[i])) {
            continue;
        }
        if (seen > 0) {
            str_builder_add_text(&names, seen + 1 < count ? ", " : count > 2 ? ", and " : " and ");
        }
        str_builder_add_text(&names, "'");
        str_builder_add_str(&names, str_of(b->code->variable_names[i]));
        str_builder_add_text(&names, "'");
        seen++;
    }
    text = str_builder_finish(&names);
    if (text != NULL) {
        exception_raise(&type_TypeError, "%V() missing %zu required %s argument%s: %V",
                        b->function->qualified_name, count, kind, count == 1 ? "" : "s",
                        str_value(text));
        object_release(&text->head);
    }
}

/* Index of the parameter called `name` among those that may be given by keyword, or -1. */
static int64_t parameter_index(const struct code *code, value name) {
    size_t last = (size_t)code->positional + code->keyword_only;
    for (size_t i = code->positional_only; i < last; i++) {
        if (value_is(code->variable_names[i], name)) {
            return (int64_t)i;
        }
    }
    for (size_t i = code->positional_only; i < last; i++) {
        if (str_equal(str_of(code->variable_names[i]), str_of(name))) {
            return (int64_t)i;
        }
    }
    return -1;
}

/* Names among kwnames that are positional-only parameters, "a, b"; NULL if there are none or there is no memory. */
static struct str *positional_only_names(const struct binding *b) {
    struct str_builder names;
    size_t found = 0;
    str_builder_init(&names);
    for (size_t i = 0; i < b->code->positional_only; i++) {
        for (size_t k = 0; k < b->keyword_count; k++) {
            if (str_equal(str_of(b->code->variable_names[i]), str_of(b->kwnames->items[k]))) {
                if (found++ > 0) {
                    str_builder_add_text(&names, ", ");
                }
                str_builder_add_str(&names, str_of(b->code->variable_names[i]));
            }
        }
    }
    if (found == 0) {
        str_builder_discard(&names);
        return NULL;
    }
    return str_builder_finish(&names);
}

static bool raise_unexpected_keyword(const struct binding *b, value name) {
    struct str *names = positional_only_names(b);
    if (names != NULL) {
        exception_raise(&type_TypeError,
                        "%V() got some positional-only arguments passed as keyword arguments: '%V'",
                        b->function->qualified_name, str_value(names));
        object_release(&names->head);
        return false;
    }
    if (!error_pending()) {
        exception_raise(&type_TypeError, "%V() got an unexpected keyword argument '%V'",
                        b->function->qualified_name, name);
    }
    return false;
}

static bool bind_keyword(struct binding *b, value name, value *v, struct dict *rest) {
    int64_t index = parameter_index(b->code, name);
    if (index < 0) {
        if (rest == NULL) {
            return raise_unexpected_keyword(b, name);
        }
        return dict_set(rest, name, *v);
    }
    if (!value_is_absent(b->base[index])) {
        exception_raise(&type_TypeError, "%V() got multiple values for argument '%V'",
                        b->function->qualified_name, name);
        return false;
    }
    b->base[index] = *v;
    *v = VALUE_ABSENT;
    return true;
}

static bool bind_keywords(struct binding *b, struct tuple *kwnames, struct dict *rest) {
    for (size_t i = 0; i < b->keyword_count; i++) {
        if (!bind_keyword(b, kwnames->items[i], &b->keyword_values[i], rest)) {
            return false;
        }
    }
    return true;
}

static bool bind_defaults(struct binding *b) {
    struct function *f = b->function;
    struct code *code = b->code;
    size_t count = f->defaults == NULL ? 0 : (size_t)f->defaults->length;
    size_t required = code->positional - count, last = (size_t)code->positional + code->keyword_only;
    bool missing = false;
    for (size_t i = b->nargs; i < required; i++) {
        missing |= value_is_absent(b->base[i]);
    }
    if (missing) {
        raise_missing(b, 0, required, "positional");
        return false;
    }
    for (size_t i = b->nargs > required ? b->nargs : required; i < code->positional; i++) {
        if (value_is_absent(b->base[i])) {
            b->base[i] = value_retained(value_from_heap(f->defaults->items[i - required]));
        }
    }
    missing = false;
    for (size_t i = code->positional; i < last; i++) {
        if (value_is_absent(b->base[i])) {
            value fallback = f->keyword_defaults == NULL
                                 ? VALUE_ABSENT
                                 : dict_get_name(f->keyword_defaults, code->variable_names[i]);
            missing |= value_is_absent(fallback);
            b->base[i] = value_is_absent(fallback) ? VALUE_ABSENT : value_retained(fallback);
        }
    }
    if (missing) {
        raise_missing(b, code->positional, last, "keyword-only");
    }
    return !missing;
}

/* Puts the surplus positional arguments into *args. */
static bool bind_varargs(struct binding *b, value *extra, size_t count) {
    size_t slot = (size_t)b->code->positional + b->code->keyword_only;
    struct tuple *rest = tuple_steal_array(extra, count);
    for (size_t i = 0; i < count; i++) {
        extra[i] = VALUE_ABSENT;
    }
    if (rest == NULL) {
        return false;
    }
    b->base[slot] = tuple_value(rest);
    return true;
}

/* Binds; `extra` has room for what is not a plain positional argument. */
static bool bind(struct function *f, value *base, size_t nargs, struct tuple *kwnames, value *extra) {
    struct code *code = f->code;
    size_t positional = code->positional, keywords = kwnames == NULL ? 0 : (size_t)kwnames->length;
    size_t surplus = nargs > positional ? nargs - positional : 0, given = nargs - surplus;
    size_t varargs_slot = positional + code->keyword_only;
    struct binding b = {f, code, base, nargs, extra + surplus, keywords, kwnames};
    struct dict *rest = NULL;
    bool ok = true;

    memmove(extra, base + given, (surplus + keywords) * sizeof *base);
    for (size_t i = given; i < code->variable_count; i++) {
        base[i] = VALUE_ABSENT;
    }
    if (code->flags & UNIT_KWARGS) {
        rest = dict_new();
        ok = rest != NULL;
        if (ok) {
            base[varargs_slot + ((code->flags & UNIT_VARARGS) != 0)] = dict_value(rest);
        }
    }
    if (ok && (code->flags & UNIT_VARARGS)) {
        ok = bind_varargs(&b, extra, surplus);
    }
    ok = ok && bind_keywords(&b, kwnames, rest);
    if (ok && surplus > 0 && !(code->flags & UNIT_VARARGS)) {
        raise_too_many(&b);
        ok = false;
    }
    b.nargs = given;
    ok = ok && bind_defaults(&b);
    release_range(extra, surplus + keywords);
    if (!ok) {
        release_range(base, code->variable_count);
    }
    return ok;
}

bool function_bind(struct function *f, value *base, size_t nargs, struct tuple *kwnames) {
    size_t registers = f->code->register_count, given = nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length);
    /* What is not a plain positional argument moves out of the way, above all registers. */
    value *extra = base + (registers > nargs ? registers : nargs), *outer = vm.binding_end;
    vm.binding_end = extra + given;
    bool ok = bind(f, base, nargs, kwnames, extra);
    vm.binding_end = outer;
    return ok;
}
