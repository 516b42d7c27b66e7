/* Classes as objects: their life, their versions, calling them. Making them: class_make.c. CPython 3.11: Objects/typeobject.c. */
#include "common/objects/class.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

value class_names[CLASS_NAME_COUNT];

bool class_startup(void) {
    static const char *const texts[] = {
#define X(text) "__" #text "__",
        CLASS_NAMES(X)
#undef X
    };
    for (size_t i = 0; i < CLASS_NAME_COUNT; i++) {
        struct str *s = str_intern_text(texts[i]);
        if (s == NULL) {
            return false;
        }
        class_names[i] = str_value(s);
    }
    return true;
}

void class_shutdown(void) {
    for (size_t i = 0; i < CLASS_NAME_COUNT; i++) {
        value name = class_names[i];
        class_names[i] = VALUE_ABSENT;
        value_release_any(name);
    }
}

/* ---- Names ---- */

value class_module(struct type *type) {
    value module;
    if (!class_check(type) || type->attributes == NULL) {
        return VALUE_ABSENT;
    }
    module = dict_get_name(type->attributes, CLASS_NAME(module));
    return !value_is_absent(module) && str_check(module) ? module : VALUE_ABSENT;
}

struct str *class_full_name(struct type *type) {
    value module = class_module(type);
    const char *text;
    if (!class_check(type)) {
        return str_from_utf8(type->name, strlen(type->name));
    }
    text = value_is_absent(module) ? NULL : str_ascii_text(str_of(module));
    if (value_is_absent(module) || (text != NULL && strcmp(text, "builtins") == 0)) {
        return str_format("%V", class_of_type(type)->qualified_name);
    }
    return str_format("%V.%V", module, class_of_type(type)->qualified_name);
}

/* ---- Versions ---- */

/* Whether slots may depend on the attribute. */
static bool is_special(value name) {
    const char *text = str_ascii_text(str_of(name));
    return text != NULL && text[0] == '_' && text[1] == '_' && !value_is(name, CLASS_NAME(abstractmethods)) &&
           !value_is(name, CLASS_NAME(doc)) && !value_is(name, CLASS_NAME(module));
}

static void renew(struct class *c, bool refill) {
    type_renew_version(&c->type);
    if (refill) {
        class_fill_slots(c);
    }
    for (uint32_t i = 0; i < c->subclass_count; i++) {
        renew(c->subclasses[i], refill);
    }
}

void class_modified(struct type *type, value name) {
    renew(class_of_type(type), value_is_absent(name) || is_special(name));
}

/* ---- Calling ---- */

/* method(first, *args, **keywords) */
static value call_with_first(value method, value first, const value *args, size_t nargs, struct tuple *kwnames) {
    size_t count = nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length);
    value few[8], *all = few, result;
    if (count + 1 > sizeof few / sizeof *few && (all = mem_alloc_array(count + 1, sizeof *all)) == NULL) {
        return error_no_memory();
    }
    all[0] = first;
    for (size_t i = 0; i < count; i++) {
        all[i + 1] = args[i];
    }
    result = abstract_call(method, all, nargs + 1, kwnames);
    if (all != few) {
        mem_free(all, (count + 1) * sizeof *all);
    }
    return result;
}

static value run_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value method = class_check(type) ? class_of_type(type)->create_method : VALUE_ABSENT, result;
    if (LIKELY(value_is_absent(method))) {
        if (type->create == NULL) {
            return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
        }
        return type->create(type, args, nargs, kwnames);
    }
    value_retain(method);
    if (value_type(method)->get_descriptor != NULL) {
        value bound = value_type(method)->get_descriptor(method, VALUE_ABSENT, type);
        value_release(method);
        if (value_is_absent(bound)) {
            return bound;
        }
        method = bound;
    }
    result = call_with_first(method, value_from_object(&type->head), args, nargs, kwnames);
    value_release(method);
    return result;
}

static bool run_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct type *type = value_type(self);
    value method = class_check(type) ? class_of_type(type)->initialize_method : VALUE_ABSENT, result;
    if (value_is_absent(method)) {
        return type->initialize == NULL || type->initialize(self, args, nargs, kwnames) >= 0;
    }
    value_retain(method);
    if (LIKELY(value_has_type(method, &type_function))) {
        result = call_with_first(method, self, args, nargs, kwnames);
    } else if (value_type(method)->get_descriptor != NULL) {
        value bound = value_type(method)->get_descriptor(method, self, type);
        result = value_is_absent(bound) ? bound : abstract_call(bound, args, nargs, kwnames);
        value_release_any(bound);
    } else {
        result = abstract_call(method, args, nargs, kwnames);
    }
    value_release(method);
    if (value_is_absent(result)) {
        return false;
    }
    if (!value_is_none(result)) {
        exception_raise(&type_TypeError, "__init__() should return None, not '%T'", result);
        value_release(result);
        return false;
    }
    value_release(result);
    return true;
}

value class_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    if (!object_recursion_enter(" while calling a Python object")) {
        return VALUE_ABSENT;
    }
    value self = run_create(type, args, nargs, kwnames);
    if (!value_is_absent(self) && type_is_subtype(value_type(self), type) && UNLIKELY(!run_initialize(self, args, nargs, kwnames))) {
        value_release(self);
        self = VALUE_ABSENT;
    }
    object_recursion_leave();
    return self;
}

/* ---- Life ---- */

static void forget_subclass(struct class *base, const struct class *c) {
    for (uint32_t i = 0; i < base->subclass_count; i++) {
        if (base->subclasses[i] == c) {
            base->subclasses[i] = base->subclasses[--base->subclass_count];
            return;
        }
    }
}

/* Takes c out of its bases' lists, which do not keep it alive. */
static void leave_bases(struct class *c) {
    for (int64_t i = 0; c->bases != NULL && i < c->bases->length; i++) {
        struct type *base = class_type_of(c->bases->items[i]);
        if (class_check(base)) {
            forget_subclass(class_of_type(base), c);
        }
    }
}

static void release_any(void *object) {
    if (object != NULL) {
        object_release(object);
    }
}

void class_deallocate(struct object *self) {
    struct class *c = (struct class *)self;
    if (!class_check(&c->type)) {
        return; /* built-in types are immortal */
    }
    gc_untrack(self);
    leave_bases(c);
    release_any(c->type.attributes);
    release_any(c->type.mro);
    release_any(c->bases);
    if (c->type.base != NULL) {
        object_release(&c->type.base->head);
    }
    shape_free(c->shape);
    if (c->subclasses != NULL) {
        mem_free(c->subclasses, c->subclass_capacity * sizeof *c->subclasses);
    }
    value_release_any(c->name);
    value_release_any(c->qualified_name);
    if (c->name_text != NULL) {
        mem_free(c->name_text, c->name_size);
    }
    object_free(self, sizeof *c);
}

static void visit_any(void *object, gc_visit visit, void *context) {
    if (object != NULL) {
        visit(object, context);
    }
}

void class_traverse(struct object *self, gc_visit visit, void *context) {
    struct class *c = (struct class *)self;
    if (class_check(&c->type)) {
        visit(&self->type->head, context);
        visit_any(c->type.attributes, visit, context);
        visit_any(c->type.mro, visit, context);
        visit_any(c->bases, visit, context);
        visit_any(c->type.base, visit, context);
    }
}

/* The slots stay: instances may still have to be taken apart. */
void class_clear(struct object *self) {
    struct class *c = (struct class *)self;
    if (!class_check(&c->type)) {
        return;
    }
    struct tuple *mro = c->type.mro;
    c->type.version = 0;
    c->create_method = c->initialize_method = VALUE_ABSENT;
    c->type.mro = NULL;
    if (c->type.attributes != NULL) {
        dict_clear(c->type.attributes);
    }
    release_any(mro);
}
