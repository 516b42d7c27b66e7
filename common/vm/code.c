/* Code objects: loading a unit. */
#include "common/vm/code.h"

#include <string.h>

#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/set.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/vm/literal.h"
#include "common/vm/slots.h"
#include "common/vm/specialise.h"
#include "common/vm/vm.h"

static void free_array(void *array, size_t count, size_t size) {
    if (array != NULL) {
        mem_free(array, count * size);
    }
}

static void release_values(value *values, size_t count) {
    for (size_t i = 0; values != NULL && i < count; i++) {
        value_release_any(values[i]);
    }
    free_array(values, count, sizeof *values);
}

/* One block: the caches, the slots, the constants. */
static size_t constants_bytes(const struct code *c) {
    return c->cache_count * sizeof *c->caches + ((size_t)c->slot_count + c->constant_count) * sizeof(value);
}

static void release_constants(struct code *c) {
    if (c->constants == NULL) {
        return;
    }
    slots_drop(c);
    for (uint32_t i = 0; i < c->constant_count; i++) {
        value_release_any(c->constants[i]);
    }
    for (uint32_t i = 0; i < c->cache_count; i++) {
        value_release_any(c->caches[i].name);
    }
    mem_free(c->caches, constants_bytes(c));
}

static value interned(const char *text) {
    struct str *s = str_intern(str_from_utf8(text, strlen(text)));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static bool load_constants(struct code *c, const struct unit *unit) {
    char *block;
    c->constant_count = unit->constant_count;
    c->cache_count = unit->cache_count;
    c->attribute_cache_count = unit->attribute_cache_count;
    c->slot_count = unit->cache_count - unit->attribute_cache_count;
    if (constants_bytes(c) == 0) {
        return true;
    }
    block = mem_alloc(constants_bytes(c));
    if (block == NULL) {
        error_no_memory();
        return false;
    }
    c->caches = (struct cache *)(void *)block;
    c->constants = (value *)(void *)(block + constants_bytes(c)) - c->constant_count;
    memset(block, 0, constants_bytes(c));
    slots_init(c);
    for (uint32_t i = 0; i < c->cache_count; i++) {
        c->caches[i].place_version = CACHE_NOWHERE;
        c->caches[i].name = interned(unit->cache_names[i]);
        if (value_is_absent(c->caches[i].name)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < c->constant_count; i++) {
        c->constants[i] = literal_value(&unit->constants[i]);
        if (value_is_absent(c->constants[i])) {
            return false;
        }
    }
    return true;
}

static void code_deallocate(struct object *self) {
    struct code *c = (struct code *)self;
    release_constants(c);
    release_values(c->variable_names, c->variable_count);
    release_values(c->capture_names, c->capture_count);
    for (uint32_t i = 0; c->children != NULL && i < c->child_count; i++) {
        if (c->children[i] != NULL) {
            object_release(&c->children[i]->head);
        }
    }
    free_array(c->children, c->child_count, sizeof *c->children);
    free_array(c->instructions, c->instruction_count, sizeof *c->instructions);
    free_array(c->notes, c->instruction_count, sizeof *c->notes);
    free_array(c->ranges, c->range_count, sizeof *c->ranges);
    for (uint32_t i = 0; c->inlined != NULL && i < c->inlined_count; i++) {
        value_release_any(c->inlined[i].name);
    }
    free_array(c->inlined, c->inlined_count, sizeof *c->inlined);
    free_array(c->handlers, c->handler_count, sizeof *c->handlers);
    free_array(c->captures, c->capture_count, sizeof *c->captures);
    value_release_any(c->name);
    value_release_any(c->qualified_name);
    value_release_any(c->filename);
    value_release_any(c->docstring);
    value_release_any(c->source);
    object_free(self, sizeof *c);
}

static value code_repr(value self) {
    const struct code *c = (const struct code *)value_object(self);
    struct str *s = str_format("<code object %V at %p, file \"%V\", line %u>", c->name, (const void *)c,
                               c->filename, c->line);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static const struct code *code_of(value v) {
    return (const struct code *)value_object(v);
}

static value get_name(value self) {
    return value_retained(code_of(self)->name);
}
static value get_qualified_name(value self) {
    return value_retained(code_of(self)->qualified_name);
}
static value get_filename(value self) {
    return value_retained(code_of(self)->filename);
}
static value get_first_line(value self) {
    return value_from_int64(code_of(self)->line);
}
static value get_argument_count(value self) {
    return value_from_int64(code_of(self)->positional);
}
static value get_positional_only(value self) {
    return value_from_int64(code_of(self)->positional_only);
}
static value get_keyword_only(value self) {
    return value_from_int64(code_of(self)->keyword_only);
}
static value names_tuple(const value *names, size_t count) {
    struct tuple *t = tuple_from_array(names, count);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}
/* Without the one that no source text has named. */
static value get_variable_names(value self) {
    const struct code *code = code_of(self);
    uint32_t place = code->locals_variable, count = code->variable_count;
    if (place == count) {
        return names_tuple(code->variable_names, count);
    }
    value *names = mem_alloc_array(count, sizeof *names), tuple;
    if (names == NULL) {
        return error_no_memory();
    }
    memcpy(names, code->variable_names, place * sizeof *names);
    memcpy(names + place, code->variable_names + place + 1, (count - place - 1) * sizeof *names);
    tuple = names_tuple(names, count - 1);
    mem_free(names, count * sizeof *names);
    return tuple;
}
static value get_variable_count(value self) {
    const struct code *code = code_of(self);
    return value_from_int64(code->variable_count - (code->locals_variable < code->variable_count));
}
static value get_free_names(value self) {
    return names_tuple(code_of(self)->capture_names, code_of(self)->capture_count);
}

static const struct type_member code_members[] = {
    {"co_name", get_name, NULL},
    {"co_qualname", get_qualified_name, NULL},
    {"co_filename", get_filename, NULL},
    {"co_firstlineno", get_first_line, NULL},
    {"co_argcount", get_argument_count, NULL},
    {"co_posonlyargcount", get_positional_only, NULL},
    {"co_kwonlyargcount", get_keyword_only, NULL},
    {"co_nlocals", get_variable_count, NULL},
    {"co_varnames", get_variable_names, NULL},
    {"co_freevars", get_free_names, NULL},
    {NULL, NULL, NULL},
};

struct type type_code = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "code",
    .size = sizeof(struct code),
    .deallocate = code_deallocate,
    .members = code_members,
    .repr = code_repr,
};

/* A copy of `count` elements in memory of their own; *ok becomes false when there is none. NULL for none. */
static void *copy_array(const void *from, size_t count, size_t size, bool *ok) {
    void *to;
    if (count == 0 || !*ok) {
        return NULL;
    }
    to = mem_alloc_array(count, size);
    if (to == NULL) {
        *ok = false;
        error_no_memory();
        return NULL;
    }
    if (from != NULL) {
        memcpy(to, from, count * size);
    } else {
        memset(to, 0, count * size);
    }
    return to;
}

static value *load_names(const char *const *names, size_t count, bool *ok) {
    value *values = copy_array(NULL, count, sizeof *values, ok);
    for (size_t i = 0; values != NULL && *ok && i < count; i++) {
        values[i] = interned(names[i]);
        *ok = !value_is_absent(values[i]);
    }
    return values;
}

static bool load_parts(struct code *c, const struct unit *unit) {
    bool ok = true;
    c->instructions =
        copy_array(unit->instructions, unit->instruction_count, sizeof *c->instructions, &ok);
    c->notes = copy_array(unit->notes, unit->instruction_count, sizeof *c->notes, &ok);
    c->instruction_count = unit->instruction_count;
    c->ranges = copy_array(unit->ranges, unit->range_count, sizeof *c->ranges, &ok);
    c->range_count = unit->range_count;
    c->inlined = copy_array(NULL, unit->inlined_count, sizeof *c->inlined, &ok);
    c->inlined_count = unit->inlined_count;
    for (uint32_t i = 0; ok && i < c->inlined_count; i++) {
        const struct unit_inlined *from = &unit->inlined[i];
        c->inlined[i] = (struct code_inlined){interned(from->name), from->line, from->range};
        ok = !value_is_absent(c->inlined[i].name);
    }
    c->handlers = copy_array(unit->handlers, unit->handler_count, sizeof *c->handlers, &ok);
    c->handler_count = unit->handler_count;
    c->captures = copy_array(unit->captures, unit->capture_count, sizeof *c->captures, &ok);
    c->capture_count = unit->capture_count;
    c->variable_count = c->locals_variable = unit->variable_count;
    for (uint16_t i = 0; i < unit->variable_count; i++) {
        if (strcmp(unit->variable_names[i], UNIT_LOCALS_VARIABLE) == 0) {
            c->locals_variable = i;
        }
    }
    c->capture_names = load_names(unit->capture_names, unit->capture_count, &ok);
    c->variable_names = load_names(unit->variable_names, unit->variable_count, &ok);
    ok = ok && load_constants(c, unit);
    c->children = copy_array(NULL, unit->child_count, sizeof *c->children, &ok);
    c->child_count = unit->child_count;
    for (uint32_t i = 0; ok && i < c->child_count; i++) {
        c->children[i] = code_load(unit->children[i]);
        ok = c->children[i] != NULL;
    }
    return ok;
}

static bool load_texts(struct code *c, const struct unit *unit) {
    c->name = interned(unit->name);
    c->qualified_name = value_is_absent(c->name) ? VALUE_ABSENT : interned(unit->qualified_name);
    c->filename = value_is_absent(c->qualified_name) ? VALUE_ABSENT : interned(unit->filename);
    if (value_is_absent(c->filename)) {
        return false;
    }
    if (unit->docstring != NULL) {
        c->docstring = literal_value(unit->docstring);
        return !value_is_absent(c->docstring);
    }
    return true;
}

struct code *code_load(const struct unit *unit) {
    struct code *c = (struct code *)object_new(&type_code, sizeof *c);
    if (c == NULL) {
        return NULL;
    }
    memset((char *)c + sizeof c->head, 0, sizeof *c - sizeof c->head);
    c->flags = unit->flags;
    c->line = unit->line;
    c->positional_only = unit->positional_only;
    c->positional = unit->positional;
    c->keyword_only = unit->keyword_only;
    c->parameter_count = unit->parameter_count;
    c->register_count = unit->register_count;
    c->simple_arguments =
        c->keyword_only == 0 && !(c->flags & (UNIT_VARARGS | UNIT_KWARGS)) ? c->positional : CODE_NEVER_SIMPLE;
    c->fast_arguments = c->register_count <= VM_SMALL_FRAME && c->simple_arguments == unit->variable_count ? c->simple_arguments
                                                                                                            : CODE_NEVER_SIMPLE;
    if (!load_texts(c, unit) || !load_parts(c, unit)) {
        object_release(&c->head); /* what was not loaded is NULL or absent */
        return NULL;
    }
    specialise(c);
    return c;
}
