/* The walk over statements. */
#include <string.h>

#include "common/lang/scope_internal.h"

void collect_block(struct analyser *a, const struct node_list *body) {
    for (uint32_t i = 0; i < body->count; i++)
        collect_statement(a, body->items[i]);
}

static void collect_optional(struct analyser *a, struct node *node) {
    if (node != NULL)
        collect_expression(a, node);
}

/* ---- imports ---- */

static void check_feature(struct analyser *a, const struct node *node, const struct name *name) {
    static const char *const features[] = {
        "nested_scopes", "generators", "division", "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"};
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++) {
        if (strcmp(name->text, features[i]) == 0) {
            if (strcmp(name->text, "annotations") == 0)
                a->module->future_annotations = true;
            return;
        }
    }
    if (strcmp(name->text, "braces") == 0)
        scope_fail(a, node, "not a chance");
    scope_fail(a, node, "future feature %.100s is not defined", name->text);
}

static bool is_future_import(const struct analyser *a, const struct node *node) {
    return node->kind == NODE_IMPORT_FROM && node->import.level == 0 &&
           node->import.module == a->name_future;
}

static bool is_module_docstring(const struct analyser *a, const struct node *node) {
    const struct node_list *body = a->module->root->module.body;
    return body->items[0] == node && ast_docstring(body) != NULL;
}

static void check_future(struct analyser *a, const struct node *node) {
    if (!a->future_allowed)
        scope_fail(a, node, "from __future__ imports must occur at the beginning of the file");
    for (uint32_t i = 0; i < node->import.aliases->count; i++)
        check_feature(a, node, node->import.aliases->items[i]->alias.name);
}

/* The name that an alias binds: `as` name, or the part before the first dot. */
static struct name *bound_name(struct analyser *a, const struct node *alias) {
    struct name *name = alias->alias.name;
    if (alias->alias.as_name != NULL)
        return alias->alias.as_name;
    const char *dot = memchr(name->text, '.', name->length);
    return dot == NULL ? name : scope_intern(a, name->text, (uint32_t)(dot - name->text));
}

static void collect_import(struct analyser *a, struct node *node) {
    if (node->import.module != NULL)
        node->import.module = mangle(a, node->import.module);
    for (uint32_t i = 0; i < node->import.aliases->count; i++) {
        struct node *alias = node->import.aliases->items[i];
        if (alias->alias.name->text[0] == '*') {
            if (a->scope->kind != SCOPE_MODULE)
                scope_fail(a, alias, "import * only allowed at module level");
            a->scope->has_star_import = true;
            continue;
        }
        alias->alias.symbol = bind_name(a, bound_name(a, alias), SYMBOL_IS_IMPORTED, alias);
        alias->alias.name = mangle(a, alias->alias.name);
    }
}

/* ---- global and nonlocal ---- */

static void collect_declaration(struct analyser *a, struct node *node) {
    bool global = node->kind == NODE_GLOBAL;
    const char *what = global ? "global" : "nonlocal";
    struct name_list *names = (struct name_list *)node->names.items;  /* built by the parser */
    for (uint32_t i = 0; i < names->count; i++) {
        struct name *name = names->items[i] = mangle(a, names->items[i]);
        struct symbol *symbol = scope_symbol(a, a->scope, name, node);
        if ((symbol->flags & SYMBOL_IS_PARAMETER) != 0)
            scope_fail(a, node, "name '%s' is parameter and %s", name->text, what);
        if ((symbol->flags & SYMBOL_IS_USED) != 0)
            scope_fail(a, node, "name '%s' is used prior to %s declaration", name->text, what);
        if ((symbol->flags & SYMBOL_IS_ANNOTATED) != 0)
            scope_fail(a, node, "annotated name '%s' can't be %s", name->text, what);
        if ((symbol->flags & SYMBOL_IS_STORED) != 0)
            scope_fail(a, node, "name '%s' is assigned to before %s declaration", name->text,
                       what);
        symbol->flags |= global ? SYMBOL_IS_DECLARED_GLOBAL : SYMBOL_IS_DECLARED_NONLOCAL;
        if (symbol->declaration == NULL)
            symbol->declaration = node;
    }
}

/* ---- assignments ---- */

static void collect_assign(struct analyser *a, struct node *node) {
    collect_expression(a, node->assign.value);
    for (uint32_t i = 0; i < node->assign.targets->count; i++)
        collect_target(a, node->assign.targets->items[i]);
}

static void collect_augmented(struct analyser *a, struct node *node) {
    struct node *target = node->binary.left;
    collect_target(a, target);
    if (target->kind == NODE_NAME)
        target->identifier.symbol->flags |= SYMBOL_IS_USED;
    collect_expression(a, node->binary.right);
}

static void collect_annotated(struct analyser *a, struct node *node) {
    struct node *target = node->annotated.target;
    if (target->kind == NODE_NAME) {
        check_debug(a, target->identifier.name, target);
        struct name *name = mangle(a, target->identifier.name);
        struct symbol *symbol = scope_symbol(a, a->scope, name, target);
        target->identifier.name = name;
        target->identifier.symbol = symbol;
        if (node->annotated.simple) {
            if (a->scope->kind != SCOPE_MODULE &&
                (symbol->flags & (SYMBOL_IS_DECLARED_GLOBAL | SYMBOL_IS_DECLARED_NONLOCAL)) != 0)
                scope_fail(a, node, "annotated name '%s' can't be %s", name->text,
                           (symbol->flags & SYMBOL_IS_DECLARED_GLOBAL) != 0 ? "global"
                                                                            : "nonlocal");
            symbol->flags |= SYMBOL_IS_ANNOTATED | SYMBOL_IS_STORED;
            if (a->scope->kind == SCOPE_MODULE || a->scope->kind == SCOPE_CLASS)
                a->scope->has_annotations = true;
        }
        if (node->annotated.value != NULL) {
            symbol->flags |= SYMBOL_IS_ASSIGNED | SYMBOL_IS_STORED;
            symbol->bindings++;
        }
    } else {
        collect_target(a, target);
    }
    struct source_warning *before = a->last_warning;
    collect_expression(a, node->annotated.annotation);
    struct source_warning *of_annotation = warn_take(a, before);
    collect_optional(a, node->annotated.value);
    /* compiled after the value, and where it is evaluated */
    if ((a->scope->kind == SCOPE_MODULE || a->scope->kind == SCOPE_CLASS) && !a->module->future_annotations)
        warn_put(a, of_annotation);
}

/* ---- loops, with, try ---- */

static void mark_for_targets(struct node *target) {
    if (target->kind == NODE_NAME) {
        target->identifier.symbol->flags |= SYMBOL_IS_FOR_TARGET;
    } else if (target->kind == NODE_TUPLE || target->kind == NODE_LIST) {
        for (uint32_t i = 0; i < target->sequence.elements->count; i++)
            mark_for_targets(target->sequence.elements->items[i]);
    } else if (target->kind == NODE_STARRED) {
        mark_for_targets(target->unary.operand);
    }
}

static void collect_loop(struct analyser *a, const struct node_list *body,
                         const struct node_list *orelse) {
    bool in_loop = a->in_loop;
    a->in_loop = true;
    collect_block(a, body);
    a->in_loop = in_loop;
    collect_block(a, orelse);
}

static void collect_for(struct analyser *a, struct node *node) {
    collect_target(a, node->for_loop.target);
    mark_for_targets(node->for_loop.target);
    collect_expression(a, node->for_loop.iterable);
    collect_loop(a, node->for_loop.body, node->for_loop.orelse);
}

static void collect_if(struct analyser *a, struct node *node) {
    for (uint32_t i = 0; i < node->if_chain.clauses->count; i++) {
        struct node *clause = node->if_chain.clauses->items[i];
        collect_expression(a, clause->if_clause.test);
        collect_block(a, clause->if_clause.body);
    }
    collect_block(a, node->if_chain.orelse);
}

static void collect_with(struct analyser *a, struct node *node) {
    for (uint32_t i = 0; i < node->with.items->count; i++) {
        struct node *item = node->with.items->items[i];
        collect_expression(a, item->binary.left);
        if (item->binary.right != NULL)
            collect_target(a, item->binary.right);
    }
    collect_block(a, node->with.body);
}

static void collect_handler(struct analyser *a, struct node *node) {
    collect_optional(a, node->handler.type);
    if (node->handler.name != NULL) {
        struct symbol *symbol = bind_name(a, node->handler.name, SYMBOL_IS_DELETED, node);
        node->handler.name = symbol->name;
        node->handler.symbol = symbol;
    }
    collect_block(a, node->handler.body);
}

/* In CPython's order: else before the handlers. */
static void collect_try(struct analyser *a, struct node *node) {
    collect_block(a, node->try_block.body);
    collect_block(a, node->try_block.orelse);
    const struct node_list *handlers = node->try_block.handlers;
    for (uint32_t i = 0; i < handlers->count; i++) {
        struct node *handler = handlers->items[i];
        if (handler->handler.type == NULL && i + 1 < handlers->count)
            scope_fail(a, handler, "default 'except:' must be last");
        collect_handler(a, handler);
    }
    const struct source_warning *before = a->last_warning;
    collect_block(a, node->try_block.finally);
    /* Once for the normal end and once for an exception. CPython compiles one more copy for each break, continue and return that leaves
     * the statement, and warns once more for each; these are not repeated here, as the body has not been walked when they are met. */
    warn_again(a, before, a->last_warning);
}

/* ---- class, return ---- */

static void collect_class(struct analyser *a, struct node *node) {
    struct class_def *class_def = node->class_def;
    class_def->symbol = bind_name(a, class_def->name, 0, node);
    /* bases and keywords follow the rules of a call's arguments */
    struct node nothing = {.kind = NODE_NONE};
    struct node call = {.kind = NODE_CALL, .line = node->line, .column = node->column};
    call.call.callee = &nothing;
    call.call.arguments = class_def->bases;
    call.call.keywords = class_def->keywords;
    collect_expression(a, &call);
    for (uint32_t i = 0; i < class_def->decorators->count; i++)
        collect_expression(a, class_def->decorators->items[i]);
    struct scope_state saved;
    class_def->scope = open_scope(a, SCOPE_CLASS, class_def->name, node, &saved);
    class_def->scope->private_class = class_def->name;
    collect_block(a, class_def->body);
    close_scope(a, &saved);
}

static void collect_return(struct analyser *a, struct node *node) {
    if (a->scope->kind != SCOPE_FUNCTION)
        scope_fail(a, node, "'return' outside function");
    if (node->unary.operand != NULL) {
        a->scope->returns_value = true;
        collect_expression(a, node->unary.operand);
    }
}

static void collect_loop_exit(struct analyser *a, const struct node *node) {
    if (!a->in_loop)
        scope_fail(a, node, node->kind == NODE_BREAK ? "'break' outside loop"
                                                     : "'continue' not properly in loop");
}

/* ---- all statements ---- */

static void collect_compound(struct analyser *a, struct node *node) {
    switch (node->kind) {
    case NODE_FOR: collect_for(a, node); break;
    case NODE_WHILE: {
        const struct source_warning *before = a->last_warning;
        collect_expression(a, node->while_loop.test);
        const struct source_warning *last = a->last_warning;
        collect_loop(a, node->while_loop.body, node->while_loop.orelse);
        warn_again(a, before, last);
        break;
    }
    case NODE_IF: collect_if(a, node); break;
    case NODE_WITH: collect_with(a, node); break;
    case NODE_TRY: collect_try(a, node); break;
    case NODE_MATCH: collect_match(a, node); break;
    case NODE_CLASS_DEF: collect_class(a, node); break;
    default: collect_expression(a, node); break;  /* FUNCTION_DEF */
    }
}

void collect_statement(struct analyser *a, struct node *node) {
    if (is_future_import(a, node))
        check_future(a, node);
    else if (a->future_allowed && !is_module_docstring(a, node))
        a->future_allowed = false;
    switch (node->kind) {
    case NODE_EXPR_STMT: collect_expression(a, node->unary.operand); break;
    case NODE_ASSIGN: collect_assign(a, node); break;
    case NODE_AUG_ASSIGN: collect_augmented(a, node); break;
    case NODE_ANN_ASSIGN: collect_annotated(a, node); break;
    case NODE_RETURN: collect_return(a, node); break;
    case NODE_DELETE:
        for (uint32_t i = 0; i < node->sequence.elements->count; i++)
            collect_target(a, node->sequence.elements->items[i]);
        break;
    case NODE_RAISE: case NODE_ASSERT:
        warn_about(a, node, false);
        collect_optional(a, node->binary.left);
        collect_optional(a, node->binary.right);
        break;
    case NODE_IMPORT: case NODE_IMPORT_FROM: collect_import(a, node); break;
    case NODE_GLOBAL: case NODE_NONLOCAL: collect_declaration(a, node); break;
    case NODE_BREAK: case NODE_CONTINUE: collect_loop_exit(a, node); break;
    case NODE_PASS: break;
    default: collect_compound(a, node); break;
    }
}
