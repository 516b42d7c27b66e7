/* From syntax tree to units of bytecode. */
#ifndef TAGBOX_COMMON_LANG_COMPILER_H
#define TAGBOX_COMMON_LANG_COMPILER_H

#include "common/bytecode/unit.h"
#include "common/lang/ast.h"

/* Compiles a parsed module; the scopes are analysed here, with comprehensions inlined, unless that
 * has been done. The tree is changed: constant expressions are folded in place, so that it can be
 * compiled once only. A root of kind EXPRESSION becomes a unit that returns its value.
 * The unit, its children and all they point at stand on their own: the tree may be freed before
 * them. Release by unit_free. NULL with *error set on a SyntaxError or when out of memory. */
struct unit *compile_module(struct module_ast *module, struct source_error *error);

/* Frees what compile_module returned, children included. NULL is allowed. */
void unit_free(struct unit *unit);

#endif
