/* The walk over expressions: every name is entered in its scope. The order in which CPython
 * meets things is kept where an error message depends on it (Python/symtable.c). */
#include "common/lang/scope_internal.h"

static void collect_list(struct analyser *a, const struct node_list *list) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i] != NULL)
            collect_expression(a, list->items[i]);
    }
}

/* Elements among which *x may stand. */
static void collect_elements(struct analyser *a, const struct node_list *list) {
    for (uint32_t i = 0; i < list->count; i++) {
        struct node *element = list->items[i];
        collect_expression(a, element->kind == NODE_STARRED ? element->unary.operand : element);
    }
}

static void collect_optional(struct analyser *a, struct node *node) {
    if (node != NULL)
        collect_expression(a, node);
}

/* ---- names ---- */

/* The symbol of a name that is used here: a loop variable of an inlined comprehension around, else
 * one of the function's own. */
static struct symbol *use_name(struct analyser *a, struct name *name, const struct node *node) {
    struct scope *scope = a->scope;
    for (; scope->inlined; scope = scope->parent) {
        struct symbol *symbol = scope_lookup(scope, name);
        if (symbol != NULL) {
            symbol->flags |= SYMBOL_IS_USED;
            return symbol;
        }
    }
    struct symbol *symbol = scope_symbol(a, scope, name, node);
    symbol->flags |= SYMBOL_IS_USED;
    return symbol;
}

static void collect_name(struct analyser *a, struct node *node) {
    if (node->context != CONTEXT_LOAD) {
        collect_target(a, node);
        return;
    }
    struct name *name = mangle(a, node->identifier.name);
    node->identifier.name = name;
    node->identifier.symbol = use_name(a, name, node);
    struct scope *host = scope_host(a->scope);
    if (name == a->name_super && host->kind != SCOPE_MODULE && host->kind != SCOPE_CLASS) {
        host->uses_super = true;
        use_name(a, a->name_class, node);
    } else if (name == a->name_locals || name == a->name_vars || name == a->name_dir ||
               name == a->name_eval || name == a->name_exec) {
        host->uses_locals = true;
    }
}

/* ---- functions ---- */

static void collect_parameters(struct analyser *a, const struct parameters *parameters) {
    for (uint32_t i = 0; i < parameters->items->count; i++) {
        struct node *node = parameters->items->items[i];
        check_debug(a, node->parameter.name, node);
        struct name *name = mangle(a, node->parameter.name);
        struct symbol *symbol = scope_symbol(a, a->scope, name, node);
        if ((symbol->flags & SYMBOL_IS_PARAMETER) != 0)
            scope_fail(a, node, "duplicate argument '%s' in function definition", name->text);
        symbol->flags |= SYMBOL_IS_PARAMETER | SYMBOL_IS_ASSIGNED | SYMBOL_IS_STORED;
        symbol->bindings++;
        node->parameter.name = name;
        node->parameter.symbol = symbol;
    }
    a->scope->parameter_count = a->scope->symbols.count;
}

/* What is evaluated where the function is made. */
static void collect_defaults(struct analyser *a, const struct parameters *parameters) {
    for (uint32_t i = 0; i < parameters->items->count; i++)
        collect_optional(a, parameters->items->items[i]->parameter.fallback);
}

static void collect_annotations(struct analyser *a, const struct function *function) {
    for (uint32_t i = 0; i < function->parameters.items->count; i++) {
        struct node *annotation = function->parameters.items->items[i]->parameter.annotation;
        if (annotation != NULL && annotation->kind == NODE_STARRED)
            annotation = annotation->unary.operand;
        collect_optional(a, annotation);
    }
    collect_optional(a, function->returns);
}

static void collect_function(struct analyser *a, struct node *node) {
    struct function *function = node->function;
    struct scope_state saved;
    if (node->kind == NODE_FUNCTION_DEF)
        function->symbol = bind_name(a, function->name, 0, node);
    struct source_warning *before = a->last_warning;
    collect_defaults(a, &function->parameters);
    if (node->kind == NODE_FUNCTION_DEF) {
        struct source_warning *of_defaults = warn_take(a, before);
        collect_annotations(a, function);
        struct source_warning *of_annotations = warn_take(a, before);
        collect_list(a, function->decorators);
        /* compiled in this order: decorators, defaults, annotations */
        warn_put(a, of_defaults);
        if (!a->module->future_annotations)
            warn_put(a, of_annotations);
        function->scope = open_scope(a, SCOPE_FUNCTION, function->name, node, &saved);
        collect_parameters(a, &function->parameters);
        collect_block(a, function->body);
    } else {
        function->scope = open_scope(a, SCOPE_LAMBDA, function->name, node, &saved);
        collect_parameters(a, &function->parameters);
        collect_expression(a, function->expression);
    }
    close_scope(a, &saved);
}

/* ---- comprehensions ---- */

/* Loop variables are entered before the walk, so that a use before the `for` that binds them finds
 * them; bindings counts from there on. */
static void enter_loop_variables(struct analyser *a, struct node *target) {
    switch (target->kind) {
    case NODE_NAME: {
        struct symbol *symbol =
            scope_symbol(a, a->scope, mangle(a, target->identifier.name), target);
        symbol->flags |= SYMBOL_IS_LOOP_TARGET | SYMBOL_IS_ASSIGNED | SYMBOL_IS_STORED;
        break;
    }
    case NODE_STARRED:
        enter_loop_variables(a, target->unary.operand);
        break;
    case NODE_LIST:
    case NODE_TUPLE:
        for (uint32_t i = 0; i < target->sequence.elements->count; i++)
            enter_loop_variables(a, target->sequence.elements->items[i]);
        break;
    default:
        break;
    }
}

static void collect_loop_target(struct analyser *a, struct node *target);

static void collect_loop_elements(struct analyser *a, struct node *target) {
    const struct node_list *elements = target->sequence.elements;
    bool starred = false;
    for (uint32_t i = 0; i < elements->count; i++) {
        struct node *element = elements->items[i];
        if (element->kind == NODE_STARRED) {
            if (starred)
                scope_fail(a, target, "multiple starred expressions in assignment");
            starred = true;
            element = element->unary.operand;
        }
        collect_loop_target(a, element);
    }
}

static void collect_loop_target(struct analyser *a, struct node *target) {
    switch (target->kind) {
    case NODE_NAME: {
        check_debug(a, target->identifier.name, target);
        struct symbol *symbol = scope_lookup(a->scope, mangle(a, target->identifier.name));
        if ((symbol->flags & SYMBOL_IS_WALRUS_TARGET) != 0)
            scope_fail(a, target,
                       "comprehension inner loop cannot rebind assignment expression target '%s'",
                       symbol->name->text);
        symbol->bindings++;
        target->identifier.name = symbol->name;
        target->identifier.symbol = symbol;
        break;
    }
    case NODE_LIST:
    case NODE_TUPLE:
        collect_loop_elements(a, target);
        break;
    default:
        collect_target(a, target);
        break;
    }
}

static void collect_iterable(struct analyser *a, struct node *iterable) {
    a->iterable_depth++;
    collect_expression(a, iterable);
    a->iterable_depth--;
}

static void collect_comprehension(struct analyser *a, struct node *node) {
    static const struct { const char *name; uint32_t length; } names[] = {
        [NODE_LIST_COMP - NODE_LIST_COMP] = {"<listcomp>", 10},
        [NODE_SET_COMP - NODE_LIST_COMP] = {"<setcomp>", 9},
        [NODE_DICT_COMP - NODE_LIST_COMP] = {"<dictcomp>", 10},
        [NODE_GENERATOR_EXP - NODE_LIST_COMP] = {"<genexpr>", 9},
    };
    const struct node_list *generators = node->comprehension.generators;
    uint32_t which = (uint32_t)(node->kind - NODE_LIST_COMP);
    bool is_generator = node->kind == NODE_GENERATOR_EXP;
    struct scope_state saved;

    collect_iterable(a, generators->items[0]->generator.iterable);
    struct name *name = scope_intern(a, names[which].name, names[which].length);
    struct scope *scope = open_scope(
        a, is_generator ? SCOPE_GENERATOR_EXP : SCOPE_COMPREHENSION, name, node, &saved);
    scope->is_generator = is_generator;
    scope->inlined = !is_generator && !scope_has_namespace(scope->parent) && !node->comprehension.reads_locals &&
                     (a->options & SCOPE_INLINE_COMPREHENSIONS) != 0;
    node->comprehension.scope = scope;
    for (uint32_t i = 0; i < generators->count; i++)
        enter_loop_variables(a, generators->items[i]->generator.target);
    for (uint32_t i = 0; i < generators->count; i++) {
        struct node *generator = generators->items[i];
        collect_loop_target(a, generator->generator.target);
        if (i > 0)
            collect_iterable(a, generator->generator.iterable);
        collect_list(a, generator->generator.conditions);
    }
    collect_optional(a, node->comprehension.value);
    collect_expression(a, node->comprehension.element);
    close_scope(a, &saved);
}

/* ---- := ---- */

static bool is_comprehension(const struct scope *scope) {
    return scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_GENERATOR_EXP;
}

/* Inside comprehensions the target is bound in the function around them (PEP 572). */
static struct symbol *bind_walrus(struct analyser *a, struct name *name, struct node *node) {
    struct scope *scope = a->scope;
    for (; is_comprehension(scope); scope = scope->parent) {
        struct symbol *symbol = scope_lookup(scope, name);
        if (symbol == NULL || (symbol->flags & SYMBOL_IS_LOOP_TARGET) == 0)
            continue;
        if (symbol->bindings > 0)
            scope_fail(a, node,
                       "assignment expression cannot rebind comprehension iteration variable '%s'",
                       name->text);
        symbol->flags |= SYMBOL_IS_WALRUS_TARGET;  /* its `for` comes later and will complain */
    }
    if (scope->kind == SCOPE_CLASS)
        scope_fail(a, node,
                   "assignment expression within a comprehension cannot be used in a class body");
    struct symbol *symbol = scope_symbol(a, scope, name, node);
    symbol->flags |= SYMBOL_IS_ASSIGNED | SYMBOL_IS_STORED | SYMBOL_IS_WALRUS_TARGET;
    symbol->bindings++;
    struct scope *host = scope_host(a->scope);
    if (host == scope)
        return symbol;
    bool global = scope->kind == SCOPE_MODULE || (symbol->flags & SYMBOL_IS_DECLARED_GLOBAL) != 0;
    symbol = scope_symbol(a, host, name, node);
    symbol->flags |= SYMBOL_IS_ASSIGNED | SYMBOL_IS_WALRUS_TARGET |
                     (global ? SYMBOL_IS_DECLARED_GLOBAL : SYMBOL_IS_DECLARED_NONLOCAL);
    symbol->bindings++;
    return symbol;
}

static void collect_named_expression(struct analyser *a, struct node *node) {
    struct node *target = node->binary.left;
    if (a->iterable_depth > 0)
        scope_fail(a, node,
                   "assignment expression cannot be used in a comprehension iterable expression");
    check_debug(a, target->identifier.name, target);
    struct name *name = mangle(a, target->identifier.name);
    target->identifier.name = name;
    if (is_comprehension(a->scope))
        target->identifier.symbol = bind_walrus(a, name, target);
    else
        target->identifier.symbol = bind_name(a, name, SYMBOL_IS_WALRUS_TARGET, target);
    collect_expression(a, node->binary.right);
}

/* ---- yield, calls ---- */

static void collect_yield(struct analyser *a, struct node *node) {
    struct scope *scope = a->scope;
    if (is_comprehension(scope)) {
        const char *where = scope->node->kind == NODE_LIST_COMP   ? "list comprehension"
                            : scope->node->kind == NODE_SET_COMP  ? "set comprehension"
                            : scope->node->kind == NODE_DICT_COMP ? "dict comprehension"
                                                                  : "generator expression";
        scope_fail(a, node, "'yield' inside %s", where);
    }
    if (scope->kind == SCOPE_MODULE || scope->kind == SCOPE_CLASS)
        scope_fail(a, node, "'yield' outside function");
    scope->is_generator = true;
    collect_optional(a, node->unary.operand);
}

static void collect_keywords(struct analyser *a, const struct node_list *keywords) {
    uint32_t stamp = next_stamp(a);
    for (uint32_t i = 0; i < keywords->count; i++) {
        struct node *keyword = keywords->items[i];
        struct name *name = keyword->keyword.name;
        if (name == NULL)
            continue;
        check_debug(a, name, keyword);
        if (name->stamp == stamp)
            scope_fail(a, keyword, "keyword argument repeated: %s", name->text);
        name->stamp = stamp;
    }
    for (uint32_t i = 0; i < keywords->count; i++)
        collect_expression(a, keywords->items[i]->keyword.value);
}

/* ---- all expressions ---- */

static void collect_branch(struct analyser *a, struct node *node) {
    switch (node->kind) {
    case NODE_NAMED_EXPR:
        collect_named_expression(a, node);
        break;
    case NODE_IF_EXP:
        collect_expression(a, node->if_exp.test);
        collect_expression(a, node->if_exp.then);
        collect_expression(a, node->if_exp.orelse);
        break;
    case NODE_DICT:
        collect_list(a, node->dict.keys);
        collect_list(a, node->dict.values);
        break;
    case NODE_LIST_COMP: case NODE_SET_COMP: case NODE_DICT_COMP: case NODE_GENERATOR_EXP:
        collect_comprehension(a, node);
        break;
    case NODE_FUNCTION_DEF: case NODE_LAMBDA:
        collect_function(a, node);
        break;
    case NODE_CLASS_DEF:
        collect_statement(a, node);
        break;
    case NODE_YIELD: case NODE_YIELD_FROM:
        collect_yield(a, node);
        break;
    case NODE_FORMATTED_VALUE:
        collect_expression(a, node->formatted.value);
        collect_optional(a, node->formatted.spec);
        break;
    case NODE_SLICE:
        collect_optional(a, node->slice.lower);
        collect_optional(a, node->slice.upper);
        collect_optional(a, node->slice.step);
        break;
    case NODE_STARRED:
        scope_fail(a, node, "can't use starred expression here");
    default:
        break;
    }
}

void collect_expression(struct analyser *a, struct node *node) {
    bool negated = a->negated;
    a->negated = false;
    switch (node->kind) {
    case NODE_NAME:
        collect_name(a, node);
        break;
    case NODE_ATTRIBUTE:
        collect_expression(a, node->attribute.value);
        node->attribute.name = mangle(a, node->attribute.name);
        break;
    case NODE_CALL:
        warn_about(a, node, negated);
        collect_expression(a, node->call.callee);
        collect_elements(a, node->call.arguments);
        collect_keywords(a, node->call.keywords);
        break;
    case NODE_BIN_OP: case NODE_SUBSCRIPT:
        warn_about(a, node, negated);
        collect_expression(a, node->binary.left);
        collect_expression(a, node->binary.right);
        break;
    case NODE_UNARY_OP:
        a->negated = node->op == UNARY_NOT && !negated;
        collect_expression(a, node->unary.operand);
        break;
    case NODE_EXPRESSION:
        collect_expression(a, node->unary.operand);
        break;
    case NODE_COMPARE:
        warn_about(a, node, negated);
        collect_expression(a, node->compare.left);
        collect_list(a, node->compare.rights);
        break;
    case NODE_BOOL_OP: case NODE_JOINED_STR:
        collect_list(a, node->sequence.elements);
        break;
    case NODE_LIST: case NODE_TUPLE:
        if (node->context != CONTEXT_LOAD)
            collect_target(a, node);
        else
            collect_elements(a, node->sequence.elements);
        break;
    case NODE_SET:
        collect_elements(a, node->sequence.elements);
        break;
    default:
        collect_branch(a, node);
        break;
    }
}

void collect_module(struct analyser *a) {
    struct scope_state saved;
    struct node *root = a->module->root;
    struct scope *scope =
        open_scope(a, SCOPE_MODULE, scope_intern(a, "<module>", 8), root, &saved);
    a->module->scope = scope;
    scope->in_namespace = a->module->in_namespace;
    a->future_allowed = true;
    if (root->kind == NODE_MODULE)
        collect_block(a, root->module.body);
    else
        collect_expression(a, root);
    close_scope(a, &saved);
}
