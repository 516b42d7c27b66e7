/* Class statements at run time: names in class bodies, __build_class__, super() without arguments. CPython 3.11: Python/bltinmodule.c
 * (builtin___build_class__), Python/ceval.c (LOAD_NAME, LOAD_CLASSDEREF), Objects/typeobject.c (super_init_without_args). */
#include "common/core/machine.h"
#include "common/objects/abstract.h"
#include "common/objects/cell.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/vm/class_body.h"
#include "common/vm/slow.h"

/* ---- Names ---- */

/* What the namespace has; absent: nothing, or an exception is pending. */
static value find_in(value namespace, value name) {
    if (value_has_type(namespace, &type_dict)) {
        value found = dict_get_name(dict_of(namespace), name);
        return value_is_absent(found) ? found : value_retained(found);
    }
    value found = abstract_get_item(namespace, name);
    if (value_is_absent(found) && error_matches(&type_KeyError)) {
        error_clear();
    }
    return found;
}

value class_body_load(value namespace, struct dict *globals, value name) {
    value found = find_in(namespace, name);
    if (!value_is_absent(found) || error_pending()) {
        return found;
    }
    found = dict_get_name(globals, name);
    if (value_is_absent(found)) {
        found = dict_get_name(vm.builtins, name);
    }
    if (value_is_absent(found)) {
        slow_undefined_global(name, globals);
        return VALUE_ABSENT;
    }
    return value_retained(found);
}

value class_body_load_free(value namespace, const struct frame *frame, unsigned index) {
    value found = find_in(namespace, frame->function->code->capture_names[index]);
    if (!value_is_absent(found) || error_pending()) {
        return found;
    }
    found = ((struct cell *)value_object(frame->function->closure->items[index]))->content;
    if (value_is_absent(found)) {
        slow_unbound_free(frame->function->code, index);
        return VALUE_ABSENT;
    }
    return value_retained(found);
}

bool class_body_store(value namespace, value name, value v) {
    if (value_has_type(namespace, &type_dict)) {
        return dict_set(dict_of(namespace), name, v);
    }
    return abstract_set_item(namespace, name, v) >= 0;
}

bool class_body_delete(value namespace, value name) {
    if (abstract_delete_item(namespace, name) >= 0) {
        return true;
    }
    error_clear(); /* CPython's DELETE_NAME makes a NameError of any */
    exception_raise(&type_NameError, "name '%V' is not defined", name);
    return false;
}

value class_body_builder(void) {
    struct str *name = str_intern_text("__build_class__");
    value found;
    if (name == NULL) {
        return VALUE_ABSENT;
    }
    found = dict_get_name(vm.builtins, str_value(name));
    object_release(&name->head);
    return value_is_absent(found) ? exception_raise(&type_NameError, "__build_class__ not found") : value_retained(found);
}

/* ---- __build_class__ ---- */

struct definition {
    value body, name, meta, namespace;
    struct tuple *given, *bases; /* as written; with __mro_entries__ resolved */
    value *values;               /* of keywords, metaclass taken out */
    struct tuple *names;         /* or NULL */
};

/* Bases that are no types may stand for others. */
static bool resolve_bases(struct definition *d) {
    struct list *bases = list_new(0);
    bool ok = bases != NULL, changed = false;
    for (int64_t i = 0; ok && i < d->given->length; i++) {
        value base = d->given->items[i], method = VALUE_ABSENT, entries;
        if (!class_is_type(base)) {
            method = abstract_find_attribute(base, CLASS_NAME(mro_entries));
            ok = !error_pending();
        }
        if (value_is_absent(method)) {
            ok = ok && list_append(bases, base);
            continue;
        }
        entries = abstract_call_one(method, tuple_value(d->given));
        value_release(method);
        ok = !value_is_absent(entries);
        if (ok && !tuple_check(entries)) {
            exception_raise(&type_TypeError, "__mro_entries__ must return a tuple");
            ok = false;
        }
        ok = ok && list_extend(bases, entries);
        changed = true;
        value_release_any(entries);
    }
    if (ok && changed) {
        d->bases = tuple_from_array(bases->items, (size_t)bases->length);
    } else if (ok) {
        object_retain(&d->given->head);
        d->bases = d->given;
    }
    if (bases != NULL) {
        object_release(&bases->head);
    }
    return d->bases != NULL;
}

/* Takes `metaclass` out of the keywords, which are copied. */
static bool take_keywords(struct definition *d, const value *values, struct tuple *names) {
    int64_t count = names == NULL ? 0 : names->length, kept = 0;
    struct str *metaclass = str_intern_text("metaclass");
    struct list *others = list_new(0);
    bool ok = metaclass != NULL && others != NULL;
    d->values = mem_alloc_array((size_t)count + 1, sizeof *d->values);
    if (d->values == NULL) {
        error_no_memory();
        ok = false;
    }
    for (int64_t i = 0; ok && i < count; i++) {
        if (abstract_equal(names->items[i], str_value(metaclass)) > 0) {
            d->meta = value_retained(values[i]);
        } else {
            d->values[kept++] = values[i];
            ok = list_append(others, names->items[i]);
        }
    }
    if (ok && kept > 0) {
        d->names = tuple_from_array(others->items, (size_t)kept);
        ok = d->names != NULL;
    }
    if (d->values != NULL && !ok) {
        mem_free(d->values, ((size_t)count + 1) * sizeof *d->values);
        d->values = NULL;
    }
    if (metaclass != NULL) {
        object_release(&metaclass->head);
    }
    if (others != NULL) {
        object_release(&others->head);
    }
    return ok;
}

static bool choose_metaclass(struct definition *d) {
    if (value_is_absent(d->meta)) {
        struct type *meta = d->bases->length == 0 ? &type_type : value_type(d->bases->items[0]);
        d->meta = value_retained(value_from_object(&meta->head));
    }
    if (class_is_type(d->meta)) {
        struct type *winner = class_winner(class_type_of(d->meta), d->bases);
        if (winner == NULL) {
            return false;
        }
        value_replace(&d->meta, value_retained(value_from_object(&winner->head)));
    }
    return true;
}

static bool prepare(struct definition *d) {
    value method, args[2] = {d->name, tuple_value(d->bases)}, *all;
    size_t count = d->names == NULL ? 0 : (size_t)d->names->length;
    if (value_is(d->meta, value_from_object(&type_type.head))) {
        struct dict *fresh = dict_new();
        d->namespace = fresh == NULL ? VALUE_ABSENT : dict_value(fresh);
        return fresh != NULL;
    }
    method = abstract_find_attribute(d->meta, CLASS_NAME(prepare));
    if (value_is_absent(method)) {
        struct dict *fresh = error_pending() ? NULL : dict_new();
        d->namespace = fresh == NULL ? VALUE_ABSENT : dict_value(fresh);
        return fresh != NULL;
    }
    all = mem_alloc_array(count + 2, sizeof *all);
    if (all == NULL) {
        value_release(method);
        error_no_memory();
        return false;
    }
    all[0] = args[0];
    all[1] = args[1];
    for (size_t i = 0; i < count; i++) {
        all[i + 2] = d->values[i];
    }
    d->namespace = abstract_call(method, all, 2, d->names);
    mem_free(all, (count + 2) * sizeof *all);
    value_release(method);
    if (!value_is_absent(d->namespace) && value_type(d->namespace)->get_item == NULL) {
        exception_raise(&type_TypeError, "%s.__prepare__() must return a mapping, not %T",
                        class_is_type(d->meta) ? class_type_of(d->meta)->name : "<metaclass>", d->namespace);
        return false;
    }
    return !value_is_absent(d->namespace);
}

static value call_metaclass(struct definition *d) {
    size_t count = d->names == NULL ? 0 : (size_t)d->names->length;
    value *all = mem_alloc_array(count + 3, sizeof *all), result;
    if (all == NULL) {
        return error_no_memory();
    }
    all[0] = d->name;
    all[1] = tuple_value(d->bases);
    all[2] = d->namespace;
    for (size_t i = 0; i < count; i++) {
        all[i + 3] = d->values[i];
    }
    result = abstract_call(d->meta, all, 3, d->names);
    mem_free(all, (count + 3) * sizeof *all);
    return result;
}

/* The cell must have got the class. */
static value check_cell(value class, value cell, value name) {
    value content;
    if (!value_has_type(cell, &type_cell) || value_is_absent(class) || !class_is_type(class)) {
        return class;
    }
    content = ((struct cell *)value_object(cell))->content;
    if (!value_is_absent(content) && value_is(content, class)) {
        return class;
    }
    if (value_is_absent(content)) {
        exception_raise(&type_RuntimeError,
                        "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?", name, class);
    } else {
        exception_raise(&type_TypeError, "__class__ set to %R defining %R as %R", content, name, class);
    }
    value_release(class);
    return VALUE_ABSENT;
}

static value build(struct definition *d) {
    value cell, class = VALUE_ABSENT;
    if (!choose_metaclass(d) || !prepare(d)) {
        return VALUE_ABSENT;
    }
    cell = abstract_call_one(d->body, d->namespace);
    if (value_is_absent(cell)) {
        return cell;
    }
    if (d->bases == d->given || class_body_store(d->namespace, CLASS_NAME(orig_bases), tuple_value(d->given))) {
        class = call_metaclass(d);
    }
    class = check_cell(class, cell, d->name);
    value_release(cell);
    return class;
}

static value build_class(const value *args, size_t nargs, struct tuple *kwnames) {
    struct definition d = {.body = VALUE_ABSENT};
    value class = VALUE_ABSENT;
    size_t keywords = kwnames == NULL ? 0 : (size_t)kwnames->length;
    if (nargs < 2) {
        return exception_raise(&type_TypeError, "__build_class__: not enough arguments");
    }
    if (!value_has_type(args[0], &type_function)) {
        return exception_raise(&type_TypeError, "__build_class__: func must be a function");
    }
    if (!str_check(args[1])) {
        return exception_raise(&type_TypeError, "__build_class__: name is not a string");
    }
    d.body = args[0];
    d.name = args[1];
    d.given = nargs == 2 ? tuple_new(0) : tuple_from_array(args + 2, nargs - 2);
    if (d.given != NULL && resolve_bases(&d) && take_keywords(&d, args + nargs, kwnames)) {
        class = build(&d);
    }
    if (d.values != NULL) {
        mem_free(d.values, (keywords + 1) * sizeof *d.values);
    }
    struct tuple *tuples[] = {d.given, d.bases, d.names};
    for (size_t i = 0; i < sizeof tuples / sizeof *tuples; i++) {
        if (tuples[i] != NULL) {
            object_release(&tuples[i]->head);
        }
    }
    value_release_any(d.namespace);
    value_release_any(d.meta);
    return class;
}

const struct native_method class_body_natives[] = {
    {"__build_class__", .raw = build_class, .max = -1},
    {NULL, .min = 0},
};

/* ---- super() ---- */

bool class_body_super_arguments(value *class, value *self) {
    const struct function *function = vm.frame->function;
    const struct code *code = function == NULL ? NULL : function->code;
    value first;
    if (code == NULL || code->parameter_count == 0 || (code->positional == 0 && !(code->flags & UNIT_VARARGS))) {
        exception_raise(&type_RuntimeError, "super(): no arguments");
        return false;
    }
    first = vm.frame->base[0];
    if (!value_is_absent(first) && value_has_type(first, &type_cell)) {
        first = ((struct cell *)value_object(first))->content;
    }
    if (value_is_absent(first)) {
        exception_raise(&type_RuntimeError, "super(): arg[0] deleted");
        return false;
    }
    for (uint32_t i = 0; i < code->capture_count; i++) {
        if (!value_is(code->capture_names[i], CLASS_NAME(class))) {
            continue;
        }
        *class = ((struct cell *)value_object(function->closure->items[i]))->content;
        if (value_is_absent(*class)) {
            exception_raise(&type_RuntimeError, "super(): empty __class__ cell");
            return false;
        }
        *self = first;
        return true;
    }
    exception_raise(&type_RuntimeError, "super(): __class__ cell not found");
    return false;
}
