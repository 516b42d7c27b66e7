/* What each name means: scopes from the outside in; a name that is not bound in its own scope is
 * looked for in the functions around it (CPython 3.11, Python/symtable.c: analyze_block). */
#include "common/lang/scope_internal.h"

#define BINDING_FLAGS \
    (SYMBOL_IS_ASSIGNED | SYMBOL_IS_STORED | SYMBOL_IS_PARAMETER | SYMBOL_IS_DELETED)

static void make_cell(struct analyser *a, struct symbol *symbol) {
    if (symbol->kind == SYMBOL_CELL)
        return;
    symbol->kind = SYMBOL_CELL;
    symbol->closure_index = (int32_t)symbol->scope->cells.count;
    symbol_list_add(a, &symbol->scope->cells, symbol);
}

static void make_free(struct analyser *a, struct symbol *symbol, struct symbol *outer) {
    symbol->kind = SYMBOL_FREE;
    symbol->outer = outer;
    symbol->closure_index = (int32_t)symbol->scope->frees.count;
    symbol_list_add(a, &symbol->scope->frees, symbol);
}

/* The hidden cell that holds the class for its methods. */
static struct symbol *class_cell(struct analyser *a, struct scope *scope) {
    if (scope->class_cell == NULL) {
        struct symbol *symbol = symbol_new(a, scope, a->name_class);
        symbol->flags = SYMBOL_IS_CLASS_CELL | SYMBOL_IS_ASSIGNED;
        symbol->bindings = 1;
        make_cell(a, symbol);
        scope->class_cell = symbol;
    }
    return scope->class_cell;
}

/* A class's free variable beside its own name of the same spelling, made earlier. */
static struct symbol *find_pass_through(const struct scope *scope, const struct name *name) {
    for (uint32_t i = 0; i < scope->frees.count; i++) {
        if (scope->frees.items[i]->name == name)
            return scope->frees.items[i];
    }
    return NULL;
}

/* The CELL or FREE symbol in scope that a name used inside of it refers to; NULL: no function
 * around binds it. Every function and class on the way to the binding passes the cell on. */
static struct symbol *find_outer(struct analyser *a, struct scope *scope, struct name *name,
                                 const struct symbol *user) {
    struct scope *top = scope;
    struct symbol *found = NULL;
    for (; top->kind != SCOPE_MODULE || top->inlined; top = top->parent) {
        if (top->kind == SCOPE_CLASS) {
            if (name == a->name_class)
                found = class_cell(a, top);
            else
                found = find_pass_through(top, name);
            if (found != NULL)
                break;
            continue;
        }
        struct symbol *symbol = scope_lookup(top, name);
        if (symbol == NULL)
            continue;
        if (symbol->kind == SYMBOL_GLOBAL_EXPLICIT || symbol->kind == SYMBOL_GLOBAL_IMPLICIT)
            return NULL;
        if (symbol->kind == SYMBOL_LOCAL)
            make_cell(a, symbol);
        found = symbol;
        break;
    }
    if (found == NULL)
        return NULL;
    /* From the user outwards the scopes between are linked inside out; each gets a symbol whose
     * outer is filled when the next one is made. */
    struct symbol *innermost = NULL, *previous = NULL;
    for (struct scope *between = scope; between != top; between = between->parent) {
        if (between->inlined)
            continue;
        struct symbol *symbol;
        if (between->kind == SCOPE_CLASS && scope_lookup(between, name) != NULL) {
            symbol = symbol_new(a, between, name);
        } else {
            struct node at = {
                .line = user->line, .column = user->column, .end_column = user->end_column};
            symbol = scope_symbol(a, between, name, &at);
        }
        symbol->flags |= SYMBOL_IS_PASS_THROUGH;
        make_free(a, symbol, NULL);
        if (previous != NULL)
            previous->outer = symbol;
        else
            innermost = symbol;
        previous = symbol;
    }
    if (previous == NULL)
        return found;
    previous->outer = found;
    return innermost;
}

static void mark_rebound(struct symbol *symbol) {
    while (symbol != NULL && (symbol->flags & SYMBOL_IS_REBOUND_INSIDE) == 0) {
        symbol->flags |= SYMBOL_IS_REBOUND_INSIDE;
        symbol = symbol->outer;
    }
}

static void resolve_nonlocal(struct analyser *a, struct symbol *symbol) {
    struct scope *scope = symbol->scope;
    struct node at = {.line = symbol->line, .column = symbol->column, .end_line = symbol->line,
                      .end_column = symbol->end_column};
    const struct node *where = symbol->declaration != NULL ? symbol->declaration : &at;
    if (scope->kind == SCOPE_MODULE)
        scope_fail(a, where, "nonlocal declaration not allowed at module level");
    struct symbol *outer = find_outer(a, scope->parent, symbol->name, symbol);
    if (outer == NULL)
        scope_fail(a, where, "no binding for nonlocal '%s' found", symbol->name->text);
    make_free(a, symbol, outer);
    if ((symbol->flags & BINDING_FLAGS) != 0)
        mark_rebound(outer);
}

static void resolve_symbol(struct analyser *a, struct symbol *symbol) {
    struct scope *scope = symbol->scope;
    if ((symbol->flags & SYMBOL_IS_PASS_THROUGH) != 0)
        return;
    if ((symbol->flags & SYMBOL_IS_DECLARED_GLOBAL) != 0) {
        if ((symbol->flags & SYMBOL_IS_DECLARED_NONLOCAL) != 0)
            scope_fail(a, symbol->declaration, "name '%s' is nonlocal and global",
                       symbol->name->text);
        symbol->kind = SYMBOL_GLOBAL_EXPLICIT;
    } else if ((symbol->flags & SYMBOL_IS_DECLARED_NONLOCAL) != 0) {
        resolve_nonlocal(a, symbol);
    } else if (scope->kind == SCOPE_MODULE && !scope->in_namespace) {
        symbol->kind = SYMBOL_GLOBAL_IMPLICIT;
    } else if ((symbol->flags & BINDING_FLAGS) != 0) {
        symbol->kind = scope_has_namespace(scope) ? SYMBOL_CLASS_LOCAL : SYMBOL_LOCAL;
    } else if (scope->kind == SCOPE_MODULE) {
        symbol->kind = SYMBOL_GLOBAL_IMPLICIT;
    } else {
        struct symbol *outer = find_outer(a, scope->parent, symbol->name, symbol);
        if (outer == NULL) {
            symbol->kind = SYMBOL_GLOBAL_IMPLICIT;
        } else {
            make_free(a, symbol, outer);
            if (scope->kind == SCOPE_CLASS)
                symbol->flags |= SYMBOL_IS_CLASS_FREE;
        }
    }
}

/* Scopes in preorder without recursion: the order of the source. */
static struct scope *next_scope(struct scope *scope) {
    if (scope->first_child != NULL)
        return scope->first_child;
    while (scope != NULL && scope->next_sibling == NULL)
        scope = scope->parent;
    return scope == NULL ? NULL : scope->next_sibling;
}

void resolve_scopes(struct analyser *a) {
    for (struct scope *s = a->module->scope; s != NULL; s = next_scope(s)) {
        /* Pass-through symbols join the list later, from scopes inside: they are done. */
        uint32_t count = s->symbols.count;
        for (uint32_t i = 0; i < count; i++)
            resolve_symbol(a, s->symbols.items[i]);
    }
}
