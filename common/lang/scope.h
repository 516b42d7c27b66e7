/* Scopes: where every name of a program lives.
 *
 * scope_analyse walks the tree once to collect names and once over the scopes to resolve them.
 * Afterwards each NAME node (and each other place that binds a name: def, class, parameter,
 * import alias, except ... as, match capture) points at its `struct symbol`. A compiler needs no
 * lookups by name:
 *
 *     switch (node->identifier.symbol->kind) {
 *     case SYMBOL_LOCAL: register `symbol->slot` ...
 *
 * A symbol belongs to the scope in which the name is written: an inner function that uses x of its
 * outer function has a symbol x of its own, of kind FREE, whose `outer` is the symbol that the
 * closure is made from.
 *
 * Comprehensions: with SCOPE_INLINE_COMPREHENSIONS, a list, set or dict comprehension that stands
 * in a function or module (not directly in a class body) has `inlined` set. Its scope then holds
 * only its own loop variables; all other names in it, walrus targets included, point directly at
 * symbols of the enclosing scope, as if they stood there, and make no cell. The compiler gives the
 * loop variables registers of the enclosing function (kind LOCAL, or CELL when a nested function
 * captures one: a fresh cell each time the comprehension starts). Generator expressions, and
 * comprehensions in class bodies or with a name like locals or eval in them, are functions of their
 * own with one parameter, the iterator of the first iterable, which is no symbol: it is passed as
 * argument 0. */
#ifndef TAGBOX_COMMON_LANG_SCOPE_H
#define TAGBOX_COMMON_LANG_SCOPE_H

#include "common/lang/ast.h"

enum scope_kind {
    SCOPE_MODULE,
    SCOPE_FUNCTION,       /* def */
    SCOPE_LAMBDA,
    SCOPE_CLASS,
    SCOPE_COMPREHENSION,  /* LIST_COMP, SET_COMP, DICT_COMP */
    SCOPE_GENERATOR_EXP,
};

/* How code of the symbol's own scope reaches it. */
enum symbol_kind {
    SYMBOL_LOCAL,            /* a register of this function */
    SYMBOL_CELL,             /* this function's, but an inner function captures it: a cell */
    SYMBOL_FREE,             /* a cell handed in by the enclosing scope: see outer */
    SYMBOL_GLOBAL_EXPLICIT,  /* declared `global`: module dict, then builtins */
    SYMBOL_GLOBAL_IMPLICIT,  /* not bound here nor in an enclosing function: the same; also every
                                name of the module scope itself */
    SYMBOL_CLASS_LOCAL,      /* bound in a class body: class namespace; when not found there,
                                module dict, then builtins; also in code of exec() with locals */
};

/* symbol->flags: facts about the uses of the name in the symbol's own scope (an inlined
 * comprehension counts as part of its enclosing scope), except where said. */
enum symbol_flags {
    SYMBOL_IS_PARAMETER = 1 << 0,
    SYMBOL_IS_ASSIGNED = 1 << 1,        /* bound by anything: =, for, import, def, with, := ... */
    SYMBOL_IS_USED = 1 << 2,            /* read (augmented assignment reads) */
    SYMBOL_IS_DELETED = 1 << 3,         /* by `del`, or by the end of `except ... as name` */
    SYMBOL_IS_DECLARED_GLOBAL = 1 << 4,
    SYMBOL_IS_DECLARED_NONLOCAL = 1 << 5,
    SYMBOL_IS_IMPORTED = 1 << 6,
    SYMBOL_IS_ANNOTATED = 1 << 7,
    SYMBOL_IS_LOOP_TARGET = 1 << 8,     /* of a comprehension's for */
    SYMBOL_IS_WALRUS_TARGET = 1 << 9,
    SYMBOL_IS_FOR_TARGET = 1 << 10,     /* of a for statement */
    SYMBOL_IS_CLASS_CELL = 1 << 11,     /* a class's hidden __class__ cell */
    SYMBOL_IS_PASS_THROUGH = 1 << 12,   /* FREE only for the sake of inner functions */
    SYMBOL_IS_REBOUND_INSIDE = 1 << 13, /* CELL or FREE: an inner function assigns or deletes it */
    SYMBOL_IS_CLASS_FREE = 1 << 14,     /* FREE read in a class body: class namespace first */
};

struct symbol {
    struct name *name;        /* mangled where the class rules ask for it */
    struct scope *scope;      /* the one it belongs to */
    uint8_t kind;             /* enum symbol_kind */
    uint32_t flags;           /* enum symbol_flags */
    uint32_t order;           /* index in scope->symbols */
    uint32_t bindings;        /* how many places of this scope bind it (parameter: 1) */
    struct symbol *outer;     /* FREE: CELL or FREE symbol of an enclosing scope, the one that the
                                 code which makes this scope's function takes the cell from */
    int32_t closure_index;    /* CELL: index in its scope's cells; FREE: in its scope's frees */
    int32_t slot;             /* the compiler's own; -1 at first */
    struct node *declaration; /* the global/nonlocal statement, or NULL */
    uint32_t line, column;    /* first occurrence */
    uint32_t end_column;
};

struct symbol_list {
    struct symbol **items;
    uint32_t count, capacity;
};

struct scope {
    enum scope_kind kind;
    bool inlined;             /* comprehension compiled into its enclosing scope */
    bool is_generator;        /* has yield (or is a generator expression) */
    bool is_nested;           /* somewhere inside a function */
    bool in_namespace;        /* a module whose names stand in a namespace first (module_ast.in_namespace) */
    bool uses_super;          /* reads the name `super` */
    bool uses_locals;         /* reads a name locals, vars, dir, eval or exec */
    bool has_star_import;     /* `from m import *` (module scope only) */
    bool returns_value;       /* has `return x` */
    bool has_annotations;     /* module or class: an annotated simple name, so __annotations__ */
    struct name *name;        /* "<module>", "f", "<lambda>", "<listcomp>", "<setcomp>",
                                 "<dictcomp>", "<genexpr>" */
    struct name *qualified_name;  /* __qualname__: "C.f", "f.<locals>.g" */
    struct scope *parent;     /* enclosing scope, NULL for the module */
    struct scope *first_child, *next_sibling;  /* in source order */
    struct node *node;        /* MODULE/EXPRESSION, FUNCTION_DEF, LAMBDA, CLASS_DEF, *_COMP */

    struct symbol_list symbols;   /* parameters first, in order; then by first occurrence */
    uint32_t parameter_count;
    struct symbol_list cells;     /* symbols of kind CELL, parameters among them */
    struct symbol_list frees;     /* symbols of kind FREE: the closure tuple, in order. In a class a
                                     pass-through beside its own name of that spelling is here
                                     only */
    struct symbol *class_cell;    /* class: the __class__ cell when a method needs it (also in
                                     cells, not in symbols), else NULL */
    struct name *private_class;   /* nearest enclosing class's name, for mangling, or NULL */

    struct symbol **table;        /* open hash by name; NULL while few symbols */
    uint32_t table_capacity;
    void *compiler;               /* the compiler's own; NULL at first */
    struct scope *next_open;      /* scope_analyse's own */
};

enum scope_options { SCOPE_INLINE_COMPREHENSIONS = 1 };

/* Builds module->scope and fills every [scope] field. options: enum scope_options.
 * false with *error set on a SyntaxError or when out of memory. Call once per module. */
bool scope_analyse(struct module_ast *module, unsigned options, struct source_error *error);

/* The symbol of a name in this very scope, or NULL. */
struct symbol *scope_lookup(const struct scope *scope, const struct name *name);

/* Whether names of this very scope are looked up in a namespace at run time: a class body, or code that exec() runs with locals of
 * its own. */
static inline bool scope_has_namespace(const struct scope *scope) {
    return scope->kind == SCOPE_CLASS || scope->in_namespace;
}

/* The scope whose code object holds this scope's code: itself, or for an inlined comprehension
 * the function, lambda, generator expression or module around it. */
struct scope *scope_host(struct scope *scope);

/* Writes scopes as nested s-expressions, for tests:
 * (module <module> (x global) (function f generator (a local param) (y free) ...)) */
void scope_dump(FILE *out, const struct scope *scope);

#endif
