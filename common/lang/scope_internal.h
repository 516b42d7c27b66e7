/* Shared by the files of the scope analysis only. */
#ifndef TAGBOX_COMMON_LANG_SCOPE_INTERNAL_H
#define TAGBOX_COMMON_LANG_SCOPE_INTERNAL_H

#include <setjmp.h>

#include "common/lang/scope.h"

/* Beside enum symbol_flags: bound by something other than import (what `global` may not follow). */
#define SYMBOL_IS_STORED (1u << 30)

struct analyser {
    struct module_ast *module;
    struct arena *arena;
    struct source_error *error;
    unsigned options;
    jmp_buf recover;
    struct scope *scope;      /* where the walk is */
    bool in_loop;             /* break and continue have a loop in this scope */
    bool future_allowed;      /* nothing but docstring and __future__ imports so far */
    uint32_t iterable_depth;  /* iterables of comprehensions around the walk */
    uint32_t stamp;           /* newest value of next_stamp */
    uint32_t case_stamp;      /* bound_stamp of the names bound by the pattern under way */
    struct name **bound;      /* those names; arena */
    uint32_t bound_count, bound_capacity;
    bool negated;             /* the expression about to be walked is the operand of an odd number of `not`s */
    struct source_warning *last_warning;  /* NULL: none yet */
    struct name *name_class, *name_super, *name_debug, *name_future;
    struct name *name_locals, *name_vars, *name_dir, *name_eval, *name_exec;
};

/* ---- errors and memory (scope.c); all leave by longjmp ---- */

_Noreturn void scope_fail(struct analyser *a, const struct node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
_Noreturn void scope_fail_memory(struct analyser *a);
void *scope_alloc(struct analyser *a, size_t size);
struct name *scope_intern(struct analyser *a, const char *text, uint32_t length);

/* ---- symbols (scope.c) ---- */

/* The symbol of a name in a scope, made when it is not there. node: for its position. */
struct symbol *scope_symbol(struct analyser *a, struct scope *scope, struct name *name,
                            const struct node *node);

/* A symbol that is in no list and no table yet. */
struct symbol *symbol_new(struct analyser *a, struct scope *scope, struct name *name);

void symbol_list_add(struct analyser *a, struct symbol_list *list, struct symbol *symbol);

/* A fresh stamp: names carrying it have been seen. */
uint32_t next_stamp(struct analyser *a);

/* ---- the walks ---- */

/* scope_collect.c: scopes, symbols and flags; all SyntaxErrors but nonlocal's */
void collect_module(struct analyser *a);
void collect_expression(struct analyser *a, struct node *node);
void collect_block(struct analyser *a, const struct node_list *body);

/* scope_warning.c: notes what CPython warns of at this node, its children aside; negated: the node is the operand of
 * an odd number of `not`s */
void warn_about(struct analyser *a, const struct node *node, bool negated);
/* Takes those after `after` (NULL: all) off the list; puts what has been taken at its end. */
struct source_warning *warn_take(struct analyser *a, struct source_warning *after);
void warn_put(struct analyser *a, struct source_warning *taken);
/* Repeats those after `after` (NULL: from the first) up to `last`, for code that CPython compiles once more. */
void warn_again(struct analyser *a, const struct source_warning *after, const struct source_warning *last);

/* scope_statement.c */
void collect_statement(struct analyser *a, struct node *node);

/* scope_target.c: a place where something is bound or deleted */
void collect_target(struct analyser *a, struct node *node);

/* A name bound at node in the current scope, of more than SYMBOL_IS_ASSIGNED kind or just that. */
struct symbol *bind_name(struct analyser *a, struct name *name, uint32_t flags,
                         const struct node *node);

/* Refuses __debug__ as a target. */
void check_debug(struct analyser *a, const struct name *name, const struct node *node);

/* The name as private-name mangling leaves it in the current scope. */
struct name *mangle(struct analyser *a, struct name *name);

/* Scopes opened and closed around a walk. */
struct scope_state {
    struct scope *scope;
    bool in_loop;
};
struct scope *open_scope(struct analyser *a, enum scope_kind kind, struct name *name,
                         struct node *node, struct scope_state *saved);
void close_scope(struct analyser *a, const struct scope_state *saved);

/* scope_pattern.c: the patterns of a match statement */
void collect_match(struct analyser *a, struct node *node);

/* scope_resolve.c: the kind of every symbol, closures */
void resolve_scopes(struct analyser *a);

#endif
