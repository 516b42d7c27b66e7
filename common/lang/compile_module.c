/* Compiling a module: memory, errors, and the making of one unit. */
#include "common/lang/compiler.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "common/lang/compile_internal.h"

/* ---- Errors ---- */

void compile_fail(struct compiler *c, const struct node *node, const char *format, ...) {
    char message[sizeof c->error->message];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    source_error_set(c->error, SOURCE_SYNTAX_ERROR, "%s", message);
    source_error_locate(c->error, &c->module->source, node->line, node->column, node->end_line,
                        node->end_column);
    longjmp(c->recover, 1);
}

void compile_fail_line(struct builder *b, const char *message) {
    struct compiler *c = b->compiler;
    source_error_set(c->error, SOURCE_SYNTAX_ERROR, "%s", message);
    source_error_locate(c->error, &c->module->source, b->at.line == 0 ? 1 : b->at.line, 0, 0, 0);
    longjmp(c->recover, 1);
}

void compile_fail_memory(struct compiler *c) {
    source_error_set(c->error, SOURCE_MEMORY_ERROR, "out of memory");
    longjmp(c->recover, 1);
}

/* ---- Memory ---- */

void *compile_alloc(struct compiler *c, size_t size) {
    void *block = arena_alloc_zero(c->units, size);
    if (block == NULL)
        compile_fail_memory(c);
    return block;
}

void *compile_scratch(struct compiler *c, size_t size) {
    void *block = arena_alloc(&c->scratch, size);
    if (block == NULL)
        compile_fail_memory(c);
    return block;
}

void *compile_grow(struct compiler *c, void *items, uint32_t *capacity, size_t item_size) {
    uint32_t larger = *capacity == 0 ? 32 : *capacity * 2;
    void *grown = larger > UINT32_MAX / 4 ? NULL : realloc(items, larger * item_size);
    if (grown == NULL)
        compile_fail_memory(c);
    *capacity = larger;
    return grown;
}

const char *compile_copy(struct compiler *c, const char *text, size_t length) {
    const char *copy = arena_copy(c->units, text, length);
    if (copy == NULL)
        compile_fail_memory(c);
    return copy;
}

static struct name_text *find_name(struct name_text *names, uint32_t capacity,
                                   const struct name *name) {
    uint32_t i = name->hash & (capacity - 1);
    while (names[i].name != NULL && names[i].name != name)
        i = (i + 1) & (capacity - 1);
    return &names[i];
}

struct name_text *compile_name_text(struct compiler *c, const struct name *name) {
    if (c->name_count * 2 >= c->name_capacity) {
        uint32_t capacity = c->name_capacity == 0 ? 64 : c->name_capacity * 2;
        struct name_text *names = compile_scratch(c, capacity * sizeof *names);
        memset(names, 0, capacity * sizeof *names);
        for (uint32_t i = 0; i < c->name_capacity; i++) {
            if (c->names[i].name != NULL)
                *find_name(names, capacity, c->names[i].name) = c->names[i];
        }
        c->names = names;
        c->name_capacity = capacity;
    }
    struct name_text *slot = find_name(c->names, c->name_capacity, name);
    if (slot->name == NULL) {
        slot->text = compile_copy(c, name->text, name->length);
        slot->name = name;
        c->name_count++;
    }
    return slot;
}

const char *compile_name(struct compiler *c, const struct name *name) {
    return compile_name_text(c, name)->text;
}

/* ---- Builders ---- */

static void builder_free(struct builder *b) {
    free(b->code);
    free(b->notes);
    free(b->labels);
    free(b->fixups);
    free(b->handlers);
    free(b->ranges.items);
    free(b->ranges.slots);
    free(b->inlined_items);
    for (int i = 0; i < 2; i++) {
        free(b->constants.items[i]);
        free(b->cache_names[i]);
    }
    free(b->constants.slots);
    free(b->children);
    free(b->variable_names);
    free(b);
}

/* A builder with nothing in it; its buffers may come from an earlier unit. */
static struct builder *builder_take(struct compiler *c) {
    struct builder *b = c->idle;
    if (b != NULL) {
        c->idle = b->next_idle;
        return b;
    }
    b = calloc(1, sizeof *b);
    if (b == NULL)
        compile_fail_memory(c);
    b->compiler = c;
    b->next = c->builders;
    c->builders = b;
    return b;
}

static void builder_give_back(struct builder *b) {
    b->count = b->label_count = b->fixup_count = b->handler_count = 0;
    b->child_count = b->variable_count = 0;
    if (b->ranges.count != 0)
        memset(b->ranges.slots, 0, b->ranges.slot_count * sizeof *b->ranges.slots);
    b->ranges.count = b->inlined_count = b->inlined = 0;
    for (int i = 0; i < 2; i++)
        b->constants.count[i] = b->cache_count[i] = 0;
    if (b->constants.slot_used != 0)
        memset(b->constants.slots, 0, b->constants.slot_count * sizeof *b->constants.slots);
    b->constants.slot_used = 0;
    b->register_count = b->barrier = 0;
    b->idle_sets = NULL;
    b->any_rebindable = false;
    b->block = NULL;
    b->block_count = b->region_count = 0;
    b->next_idle = b->compiler->idle;
    b->compiler->idle = b;
}

/* ---- Variables ---- */

static void add_variable(struct builder *b, const char *name) {
    if (b->variable_count >= OPCODE_MAX_REGISTERS)
        compile_fail_line(b, "function uses too many registers");
    if (b->variable_count == b->variable_capacity)
        b->variable_names = compile_grow(b->compiler, b->variable_names, &b->variable_capacity,
                                         sizeof *b->variable_names);
    b->variable_names[b->variable_count++] = name;
}

static bool is_variable(const struct symbol *symbol) {
    return symbol->kind == SYMBOL_LOCAL || symbol->kind == SYMBOL_CELL;
}

enum { DISTINCT_LOOP_VARIABLES = 256 };

/* Registers for the loop variables of inlined comprehensions. Comprehensions that do not stand in
 * each other may share registers: `busy` tells those of the ones around. They share only with
 * variables of the same name, for the sake of messages, until there are very many. */
struct loop_registers {
    struct builder *builder;
    uint32_t first;
    uint8_t *busy;
    uint32_t busy_capacity;
};

static uint32_t loop_register(struct loop_registers *l, const char *name) {
    struct builder *b = l->builder;
    uint32_t count = b->variable_count - l->first;
    bool any_name = count >= DISTINCT_LOOP_VARIABLES;
    uint32_t i = 0;
    while (i < count && (l->busy[i] || (!any_name && b->variable_names[l->first + i] != name)))
        i++;
    if (i == count) {
        add_variable(b, name);
        if (i == l->busy_capacity) {
            uint32_t capacity = i == 0 ? 16 : 2 * i;
            uint8_t *busy = compile_scratch(b->compiler, capacity);
            if (i != 0)
                memcpy(busy, l->busy, i);
            l->busy = busy;
            l->busy_capacity = capacity;
        }
    }
    l->busy[i] = 1;
    return l->first + i;
}

static void add_loop_variables(struct loop_registers *l, const struct scope *scope) {
    for (const struct scope *s = scope->first_child; s != NULL; s = s->next_sibling) {
        if (!s->inlined)
            continue;
        for (uint32_t i = 0; i < s->symbols.count; i++) {
            struct symbol *symbol = s->symbols.items[i];
            if (is_variable(symbol))
                symbol->slot = (int32_t)loop_register(l, compile_name(l->builder->compiler,
                                                                      symbol->name));
            else
                symbol->slot = -1;
        }
        add_loop_variables(l, s);
        for (uint32_t i = 0; i < s->symbols.count; i++) {
            if (is_variable(s->symbols.items[i]))
                l->busy[(uint32_t)s->symbols.items[i]->slot - l->first] = 0;
        }
    }
}

static uint64_t *new_set(struct builder *b) {
    uint64_t *set = compile_scratch(b->compiler, b->set_words * sizeof *set);
    memset(set, 0, b->set_words * sizeof *set);
    return set;
}

static void note_variable(struct builder *b, const struct symbol *symbol) {
    uint32_t slot = (uint32_t)symbol->slot;
    if (symbol->flags & SYMBOL_IS_DELETED)
        b->deletable[slot / 64] |= (uint64_t)1 << (slot % 64);
    if (symbol->flags & SYMBOL_IS_WALRUS_TARGET) {
        b->rebindable[slot / 64] |= (uint64_t)1 << (slot % 64);
        b->any_rebindable = true;
    }
}

/* Gives every variable its register: parameters (a comprehension's iterator, a class body's namespace), other locals, a class's cell,
 * loop variables. */
static void lay_out_variables(struct builder *b, uint32_t parameter_count) {
    const struct symbol_list *symbols = &b->scope->symbols;
    bool has_iterator = parameter_count > b->scope->parameter_count;
    if (has_iterator)
        add_variable(b, UNIT_ARGUMENT_VARIABLE);
    for (uint32_t i = 0; i < symbols->count; i++) {
        struct symbol *symbol = symbols->items[i];
        symbol->slot = -1;
        if (is_variable(symbol)) {
            symbol->slot = (int32_t)b->variable_count;
            add_variable(b, compile_name(b->compiler, symbol->name));
        }
    }
    if (b->scope->class_cell != NULL) {
        b->scope->class_cell->slot = (int32_t)b->variable_count;
        add_variable(b, "__class__");
    }
    if (b->scope->uses_locals && b->scope->kind != SCOPE_MODULE && b->scope->kind != SCOPE_CLASS)
        add_variable(b, UNIT_LOCALS_VARIABLE);
    struct loop_registers l = {.builder = b, .first = b->variable_count};
    add_loop_variables(&l, b->scope);

    b->set_words = b->variable_count / 64 + 1;
    b->assigned = new_set(b);
    b->deletable = new_set(b);
    b->rebindable = new_set(b);
    for (uint32_t i = 0; i < parameter_count; i++)
        compile_mark_bound(b, i);
    for (uint32_t i = 0; i < symbols->count; i++) {
        if (symbols->items[i]->slot >= 0)
            note_variable(b, symbols->items[i]);
    }
    b->depth = b->register_count = b->variable_count;
}

/* ---- Units ---- */

static uint32_t describe_parameters(struct unit *unit, const struct scope *scope,
                                    const struct parameters *parameters) {
    if (parameters != NULL) {
        unit->positional_only = (uint16_t)parameters->positional_only;
        unit->positional = (uint16_t)parameters->positional;
        unit->keyword_only = (uint16_t)parameters->keyword_only;
        unit->flags |= parameters->has_varargs ? UNIT_VARARGS : 0;
        unit->flags |= parameters->has_kwargs ? UNIT_KWARGS : 0;
        return scope->parameter_count;
    }
    if (scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_GENERATOR_EXP ||
        scope_has_namespace(scope)) {
        unit->positional_only = unit->positional = 1;
        return 1;
    }
    return 0;
}

static void make_cells(struct builder *b) {
    const struct symbol_list *cells = &b->scope->cells;
    for (uint32_t i = 0; i < cells->count; i++) {
        if (cells->items[i]->kind == SYMBOL_CELL && cells->items[i]->slot >= 0) {
            compile_emit(b, OP_MAKE_CELL, (uint32_t)cells->items[i]->slot, 0, 0);
            compile_mark_bound(b, (uint32_t)cells->items[i]->slot);
        }
    }
}

struct unit *compile_unit(struct compiler *c, struct builder *outer, struct scope *scope,
                          struct node *node, const struct parameters *parameters,
                          compile_body *body) {
    struct unit *unit = compile_alloc(c, sizeof *unit);
    struct builder *b = builder_take(c);
    b->outer = outer;
    b->scope = scope;
    b->unit = unit;
    b->at = compile_range(node); /* of a comprehension; others have an empty one before their first statement */
    if (parameters != NULL || scope->kind == SCOPE_CLASS || scope->kind == SCOPE_MODULE)
        b->at = (struct source_range){.line = node->line == 0 ? 1 : node->line};
    b->reachable = true;
    unit->name = compile_name(c, scope->name);
    unit->qualified_name =
        compile_name(c, scope->qualified_name != NULL ? scope->qualified_name : scope->name);
    unit->filename = c->filename;
    unit->line = b->at.line;
    unit->flags = (scope->kind == SCOPE_MODULE && !scope->in_namespace ? UNIT_MODULE : 0) |
                  (scope->is_nested ? UNIT_NESTED : 0) |
                  (scope_has_namespace(scope) ? UNIT_NAMESPACE : 0) |
                  (scope->is_generator ? UNIT_GENERATOR : 0);
    uint32_t parameter_count = describe_parameters(unit, scope, parameters);
    if (parameter_count > OPCODE_MAX_REGISTERS)
        compile_fail_line(b, "function has too many parameters");
    unit->parameter_count = (uint16_t)parameter_count;
    lay_out_variables(b, parameter_count);
    compile_captures(b);
    if (scope->is_generator)
        compile_emit(b, OP_START_GENERATOR, 0, 0, 0);
    make_cells(b);
    body(b, node);
    compile_layout(b);
    builder_give_back(b);
    return unit;
}

/* ---- Entry ---- */

/* What compile_module returns: the root, and the memory of all the rest. */
struct root_unit {
    struct arena arena;
    struct unit unit;
};

static struct unit *compile_root(struct compiler *c) {
    struct node *root = c->module->root;
    if (setjmp(c->recover) != 0)
        return NULL;
    c->filename = compile_copy(c, c->module->filename, strlen(c->module->filename));
    return compile_unit(c, NULL, c->module->scope, root, NULL, compile_module_body);
}

struct unit *compile_module(struct module_ast *module, struct source_error *error) {
    struct arena arena = ARENA_INIT;
    struct unit *root = NULL;
    if (module->scope == NULL && !scope_analyse(module, SCOPE_INLINE_COMPREHENSIONS, error))
        return NULL;
    struct compiler *c = calloc(1, sizeof *c);
    if (c == NULL) {
        source_error_set(error, SOURCE_MEMORY_ERROR, "out of memory");
        return NULL;
    }
    c->module = module;
    c->error = error;
    c->units = &arena;
    root = compile_root(c);
    while (c->builders != NULL) {
        struct builder *b = c->builders;
        c->builders = b->next;
        builder_free(b);
    }
    arena_free(&c->scratch);
    free(c);
    struct root_unit *whole = root == NULL ? NULL : malloc(sizeof *whole);
    if (whole == NULL) {
        if (root != NULL)
            source_error_set(error, SOURCE_MEMORY_ERROR, "out of memory");
        arena_free(&arena);
        return NULL;
    }
    whole->arena = arena;
    whole->unit = *root;
    return &whole->unit;
}

void unit_free(struct unit *unit) {
    if (unit == NULL)
        return;
    struct root_unit *whole =
        (struct root_unit *)((char *)unit - offsetof(struct root_unit, unit));
    arena_free(&whole->arena);
    free(whole);
}
