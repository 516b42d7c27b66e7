/* Functions, lambdas, modules: making their units, and the functions at run time. */
#include "common/lang/compile_internal.h"

/* ---- Captures ---- */

void compile_captures(struct builder *b) {
    const struct symbol_list *frees = &b->scope->frees;
    struct unit *unit = b->unit;
    if (frees->count > UINT16_MAX)
        compile_fail_line(b, "function uses too many names of functions around it");
    unit->capture_count = frees->count;
    unit->captures = compile_alloc(b->compiler, (frees->count + 1) * sizeof *unit->captures);
    unit->capture_names =
        compile_alloc(b->compiler, (frees->count + 1) * sizeof *unit->capture_names);
    for (uint32_t i = 0; i < frees->count; i++) {
        const struct symbol *outer = frees->items[i]->outer;
        bool from_variable = outer->kind == SYMBOL_CELL;
        unit->captures[i] = (struct unit_capture){
            .from_variable = from_variable,
            .index = (uint16_t)(from_variable ? outer->slot : outer->closure_index),
        };
        unit->capture_names[i] = compile_name(b->compiler, frees->items[i]->name);
    }
}

/* ---- Bodies ---- */

static void return_none(struct builder *b) {
    if (b->reachable)
        compile_emit_long(b, OP_RETURN_CONST, 0, compile_constant(b, &compile_none));
    b->reachable = false;
}

static void set_docstring(struct builder *b, const struct node_list *body) {
    const struct node *text = ast_docstring(body);
    if (text == NULL)
        return;
    struct literal literal = {
        .kind = LITERAL_STR, .text = text->text.bytes, .length = text->text.length};
    b->unit->docstring = compile_own_literal(b->compiler, &literal);
}

static void function_body(struct builder *b, struct node *node) {
    set_docstring(b, node->function->body);
    compile_block(b, node->function->body);
    return_none(b);
}

static void return_value(struct builder *b, struct node *node) {
    struct operand value = compile_operand(b, node);
    if (value.kind == OPERAND_CONSTANT)
        compile_emit_long(b, OP_RETURN_CONST, 0, compile_constant(b, value.node));
    else
        compile_emit(b, OP_RETURN, compile_source(value), 0, 0);
    compile_drop(b, value);
    b->reachable = false;
}

static void lambda_body(struct builder *b, struct node *node) {
    return_value(b, node->function->expression);
}

static void store_named_global(struct builder *b, const char *name) {
    uint32_t cache = compile_named_global(b, name);
    compile_emit_long(b, scope_has_namespace(b->scope) ? OP_STORE_NAME : OP_STORE_GLOBAL, compile_source(compile_top(b)), cache);
    b->depth--;
}

void compile_module_body(struct builder *b, struct node *node) {
    if (node->kind == NODE_EXPRESSION) {
        return_value(b, node->unary.operand);
        return;
    }
    set_docstring(b, node->module.body);
    if (b->unit->docstring != NULL) {
        b->at = compile_range(ast_docstring(node->module.body));
        compile_load_constant(b, compile_constant_literal(b, b->unit->docstring, false),
                              TO_TEMPORARY);
        store_named_global(b, "__doc__");
    }
    if (b->scope->has_annotations) {
        compile_emit(b, OP_BUILD_DICT, b->depth, 0, 0);
        compile_grow_depth(b, 1);
        store_named_global(b, "__annotations__");
    }
    compile_block(b, node->module.body);
    return_none(b);
}

/* ---- Making a function ---- */

enum { HAS_DEFAULTS = 1, HAS_KEYWORD_DEFAULTS = 2, HAS_ANNOTATIONS = 4, MAX_CHILDREN = 65536 };

void compile_make_function(struct builder *b, struct unit *unit, uint32_t flags) {
    uint32_t values = (uint32_t)__builtin_popcount(flags);
    uint32_t base = b->depth - values;
    if (b->child_count == b->child_capacity)
        b->children =
            compile_grow(b->compiler, b->children, &b->child_capacity, sizeof *b->children);
    if (b->child_count == MAX_CHILDREN)
        compile_fail_line(b, "too many functions in one block");
    b->children[b->child_count] = unit;
    compile_emit(b, OP_MAKE_FUNCTION, base, b->child_count++, flags);
    b->depth = base;
    compile_grow_depth(b, 1);
}

/* The defaults of positional parameters as a tuple. */
static uint32_t push_defaults(struct builder *b, const struct parameters *parameters) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < parameters->positional; i++)
        count += parameters->items->items[i]->parameter.fallback != NULL;
    if (count == 0)
        return 0;
    struct node_list *values =
        compile_scratch(b->compiler, sizeof *values + count * sizeof values->items[0]);
    values->count = count;
    for (uint32_t i = 0; i < count; i++)
        values->items[i] =
            parameters->items->items[parameters->positional - count + i]->parameter.fallback;
    struct node tuple = {.kind = NODE_TUPLE, .context = CONTEXT_LOAD};
    compile_locate(b, &tuple);
    tuple.sequence.elements = values;
    compile_push(b, &tuple);
    return HAS_DEFAULTS;
}

/* A dict of names that is being pushed: pairs of temporaries, one instruction for all; behind so many, one for each. */
struct names_dict {
    uint32_t base, pairs;
    bool made;
};

static void push_pair(struct builder *b, struct names_dict *d, const struct name *name, struct node *value) {
    compile_load_constant(b, compile_constant_text(b, name->text, name->length, false), TO_TEMPORARY);
    compile_push(b, value);
    if (d->made) {
        compile_emit(b, OP_DICT_ADD, d->base, (b->depth - 2) | OPERAND_TEMP, (b->depth - 1) | OPERAND_TEMP);
        b->depth -= 2;
    } else if (++d->pairs == DISPLAY_CHUNK / 2) {
        compile_emit(b, OP_BUILD_DICT, d->base, d->pairs, 0);
        b->depth = d->base + 1;
        d->made = true;
    }
}

/* false: there were none, and nothing is pushed. */
static bool finish_pairs(struct builder *b, const struct names_dict *d) {
    if (d->pairs > 0 && !d->made) {
        compile_emit(b, OP_BUILD_DICT, d->base, d->pairs, 0);
        b->depth = d->base + 1;
    }
    return d->pairs > 0;
}

static uint32_t push_keyword_defaults(struct builder *b, const struct parameters *parameters) {
    struct names_dict d = {.base = b->depth};
    for (uint32_t i = 0; i < parameters->keyword_only; i++) {
        const struct node *node = parameters->items->items[parameters->positional + i];
        if (node->parameter.fallback != NULL) {
            /* The symbol's name is the mangled one. */
            push_pair(b, &d, node->parameter.symbol->name, node->parameter.fallback);
        }
    }
    return finish_pairs(b, &d) ? HAS_KEYWORD_DEFAULTS : 0;
}

static void push_annotation(struct builder *b, struct names_dict *d, const struct name *name, struct node *annotation) {
    if (annotation == NULL)
        return;
    if (b->compiler->module->future_annotations) {
        struct node text = compile_annotation_text(b, annotation);
        push_pair(b, d, name, &text);
    } else {
        push_pair(b, d, name, annotation->kind == NODE_STARRED ? annotation->unary.operand : annotation);
    }
}

/* In CPython's order: positional-only parameters behind the other positional ones, *args before what follows it, the result last. */
static uint32_t push_annotations(struct builder *b, const struct function *function) {
    static const struct name result = {.text = "return", .length = 6};
    const struct parameters *p = &function->parameters;
    uint32_t behind = p->positional + p->keyword_only, rest = behind + p->has_varargs;
    const uint32_t ranges[][2] = {{p->positional_only, p->positional}, {0, p->positional_only}, {behind, rest},
                                  {p->positional, behind},             {rest, p->items->count}};
    struct names_dict d = {.base = b->depth};
    for (size_t r = 0; r < sizeof ranges / sizeof *ranges; r++) {
        for (uint32_t i = ranges[r][0]; i < ranges[r][1]; i++) {
            const struct node *node = p->items->items[i];
            push_annotation(b, &d, node->parameter.symbol->name, node->parameter.annotation);
        }
    }
    push_annotation(b, &d, &result, function->returns);
    return finish_pairs(b, &d) ? HAS_ANNOTATIONS : 0;
}

static void push_function(struct builder *b, struct node *node, compile_body *body) {
    struct function *function = node->function;
    uint32_t flags = push_defaults(b, &function->parameters);
    flags |= push_keyword_defaults(b, &function->parameters);
    flags |= push_annotations(b, function);
    struct unit *unit = compile_unit(b->compiler, b, function->scope, node, &function->parameters,
                                     body);
    compile_make_function(b, unit, flags);
}

void compile_lambda(struct builder *b, struct node *node, uint32_t target) {
    push_function(b, node, lambda_body);
    compile_finish(b, target);
}

void compile_apply_decorators(struct builder *b, const struct node_list *decorators) {
    struct source_range at = b->at;
    for (uint32_t i = decorators->count; i-- > 0;) {
        b->at = compile_range(decorators->items[i]);
        compile_emit_consuming(b, OP_CALL, b->depth - 2, 1, 0);
        b->depth--;
    }
    b->at = at;
}

void compile_function_def(struct builder *b, struct node *node) {
    const struct node_list *decorators = node->function->decorators;
    for (uint32_t i = 0; i < decorators->count; i++)
        compile_push(b, decorators->items[i]);
    push_function(b, node, function_body);
    compile_apply_decorators(b, decorators);
    compile_store_symbol(b, node->function->symbol, compile_top(b));
}
