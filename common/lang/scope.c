#include "common/lang/scope.h"

#include <stdarg.h>
#include <string.h>

#include "common/lang/scope_internal.h"

/* Scopes with fewer symbols are searched one by one. */
enum { FIRST_TABLE = 16 };

/* ---- errors and memory ---- */

void scope_fail(struct analyser *a, const struct node *node, const char *format, ...) {
    char message[sizeof a->error->message];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    source_error_set(a->error, SOURCE_SYNTAX_ERROR, "%s", message);
    source_error_locate(a->error, &a->module->source, node->line, node->column, node->end_line,
                        node->end_column);
    longjmp(a->recover, 1);
}

void scope_fail_memory(struct analyser *a) {
    source_error_set(a->error, SOURCE_MEMORY_ERROR, "%s", "");
    longjmp(a->recover, 1);
}

void *scope_alloc(struct analyser *a, size_t size) {
    void *block = arena_alloc_zero(a->arena, size);
    if (block == NULL)
        scope_fail_memory(a);
    return block;
}

struct name *scope_intern(struct analyser *a, const char *text, uint32_t length) {
    struct name *name = name_intern(&a->module->names, a->arena, text, length);
    if (name == NULL)
        scope_fail_memory(a);
    return name;
}

uint32_t next_stamp(struct analyser *a) {
    return ++a->stamp;
}

/* ---- symbols ---- */

static struct symbol **find_slot(struct symbol **table, uint32_t capacity,
                                 const struct name *name) {
    uint32_t i = name->hash & (capacity - 1);
    while (table[i] != NULL && table[i]->name != name)
        i = (i + 1) & (capacity - 1);
    return &table[i];
}

struct symbol *scope_lookup(const struct scope *scope, const struct name *name) {
    if (scope->table != NULL)
        return *find_slot(scope->table, scope->table_capacity, name);
    for (uint32_t i = 0; i < scope->symbols.count; i++) {
        if (scope->symbols.items[i]->name == name)
            return scope->symbols.items[i];
    }
    return NULL;
}

/* Keeps the table at most half full. */
static void table_add(struct analyser *a, struct scope *scope, struct symbol *symbol) {
    if (scope->symbols.count * 2 < FIRST_TABLE)
        return;
    if (scope->symbols.count * 2 > scope->table_capacity) {
        uint32_t capacity = scope->table_capacity == 0 ? 2 * FIRST_TABLE
                                                       : scope->table_capacity * 2;
        scope->table = scope_alloc(a, capacity * sizeof scope->table[0]);
        scope->table_capacity = capacity;
        for (uint32_t i = 0; i < scope->symbols.count; i++) {
            struct symbol *other = scope->symbols.items[i];
            *find_slot(scope->table, capacity, other->name) = other;
        }
    } else {
        *find_slot(scope->table, scope->table_capacity, symbol->name) = symbol;
    }
}

void symbol_list_add(struct analyser *a, struct symbol_list *list, struct symbol *symbol) {
    if (list->count == list->capacity) {
        uint32_t capacity = list->capacity == 0 ? 4 : list->capacity * 2;
        struct symbol **items = scope_alloc(a, capacity * sizeof *items);
        if (list->count > 0)
            memcpy(items, list->items, list->count * sizeof *items);
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = symbol;
}

struct symbol *symbol_new(struct analyser *a, struct scope *scope, struct name *name) {
    struct symbol *symbol = scope_alloc(a, sizeof *symbol);
    symbol->name = name;
    symbol->scope = scope;
    symbol->closure_index = -1;
    symbol->slot = -1;
    return symbol;
}

struct symbol *scope_symbol(struct analyser *a, struct scope *scope, struct name *name,
                            const struct node *node) {
    struct symbol *symbol = scope_lookup(scope, name);
    if (symbol != NULL)
        return symbol;
    symbol = symbol_new(a, scope, name);
    symbol->order = scope->symbols.count;
    symbol->line = node->line;
    symbol->column = node->column;
    symbol->end_column = node->end_column;
    symbol_list_add(a, &scope->symbols, symbol);
    table_add(a, scope, symbol);
    return symbol;
}

struct scope *scope_host(struct scope *scope) {
    while (scope->inlined)
        scope = scope->parent;
    return scope;
}

/* ---- the analysis ---- */

static void intern_names(struct analyser *a) {
    a->name_class = scope_intern(a, "__class__", 9);
    a->name_super = scope_intern(a, "super", 5);
    a->name_debug = scope_intern(a, "__debug__", 9);
    a->name_future = scope_intern(a, "__future__", 10);
    a->name_locals = scope_intern(a, "locals", 6);
    a->name_vars = scope_intern(a, "vars", 4);
    a->name_dir = scope_intern(a, "dir", 3);
    a->name_eval = scope_intern(a, "eval", 4);
    a->name_exec = scope_intern(a, "exec", 4);
}

bool scope_analyse(struct module_ast *module, unsigned options, struct source_error *error) {
    *error = (struct source_error){.kind = SOURCE_OK};
    struct analyser a = {
        .module = module, .arena = module->arena, .error = error, .options = options};
    for (struct source_warning *w = module->warnings; w != NULL; w = w->next)
        a.last_warning = w; /* the lexer's come first */
    if (setjmp(a.recover) != 0)
        return false;
    intern_names(&a);
    collect_module(&a);
    resolve_scopes(&a);
    return true;
}

/* ---- dumps ---- */

static const char *const scope_kind_names[] = {
    [SCOPE_MODULE] = "module",       [SCOPE_FUNCTION] = "function",
    [SCOPE_LAMBDA] = "lambda",       [SCOPE_CLASS] = "class",
    [SCOPE_COMPREHENSION] = "comprehension", [SCOPE_GENERATOR_EXP] = "genexp"};

static const char *const symbol_kind_names[] = {
    [SYMBOL_LOCAL] = "local",
    [SYMBOL_CELL] = "cell",
    [SYMBOL_FREE] = "free",
    [SYMBOL_GLOBAL_EXPLICIT] = "global!",
    [SYMBOL_GLOBAL_IMPLICIT] = "global",
    [SYMBOL_CLASS_LOCAL] = "classlocal"};

static void dump_symbol(FILE *out, const struct symbol *symbol) {
    static const struct { uint32_t flag; const char *text; } flags[] = {
        {SYMBOL_IS_PARAMETER, "param"},       {SYMBOL_IS_DELETED, "deleted"},
        {SYMBOL_IS_PASS_THROUGH, "passed"},   {SYMBOL_IS_REBOUND_INSIDE, "rebound"},
        {SYMBOL_IS_CLASS_FREE, "classfree"},  {SYMBOL_IS_CLASS_CELL, "classcell"},
    };
    fprintf(out, " (%s %s", symbol->name->text, symbol_kind_names[symbol->kind]);
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        if ((symbol->flags & flags[i].flag) != 0)
            fprintf(out, " %s", flags[i].text);
    }
    fputc(')', out);
}

void scope_dump(FILE *out, const struct scope *scope) {
    fprintf(out, "(%s %s%s%s", scope_kind_names[scope->kind], scope->qualified_name->text,
            scope->is_generator ? " generator" : "", scope->inlined ? " inlined" : "");
    for (uint32_t i = 0; i < scope->symbols.count; i++)
        dump_symbol(out, scope->symbols.items[i]);
    if (scope->class_cell != NULL)
        dump_symbol(out, scope->class_cell);
    for (uint32_t i = 0; i < scope->frees.count; i++) {
        struct symbol *symbol = scope->frees.items[i];
        if (scope_lookup(scope, symbol->name) != symbol)
            dump_symbol(out, symbol);
    }
    for (const struct scope *child = scope->first_child; child != NULL;
         child = child->next_sibling) {
        fputc(' ', out);
        scope_dump(out, child);
    }
    fputc(')', out);
}
