/* Comprehensions and generator expressions.
 *
 * An inlined one keeps [container] and then one iterator per `for` in temporaries of the host:
 *     [container] [iterator of the first for] ... [iterator of the last for]
 * One that is a function does the same in its own frame, with the first iterator taken from its
 * parameter. */
#include "common/lang/compile_internal.h"

/* The labels of one `for`. */
struct loop_labels {
    uint32_t body, next;
    struct source_range at;
};

static void compile_element(struct builder *b, struct node *node, uint32_t container) {
    struct node *element = node->comprehension.element;
    if (node->kind == NODE_GENERATOR_EXP) {
        compile_push(b, element);
        compile_emit(b, OP_YIELD, b->depth - 1, b->depth - 1, 0);
        compile_pop(b);
        return;
    }
    struct operand first = compile_register(b, element);
    if (node->kind == NODE_DICT_COMP) {
        compile_protect(b, &first, node->comprehension.value);
        struct operand second = compile_register(b, node->comprehension.value);
        compile_emit(b, OP_DICT_ADD, container, compile_source(first), compile_source(second));
        compile_drop(b, second);
    } else {
        compile_emit(b, node->kind == NODE_LIST_COMP ? OP_LIST_APPEND : OP_SET_ADD, container,
                     compile_source(first), 0);
    }
    compile_drop(b, first);
}

/* Register that FOR_ITER can write directly, or TO_TEMPORARY. */
static uint32_t direct_target(const struct node *target) {
    if (target->kind == NODE_NAME && target->identifier.symbol->kind == SYMBOL_LOCAL)
        return (uint32_t)target->identifier.symbol->slot;
    return TO_TEMPORARY;
}

/* From the jump to FOR_ITER to the conditions of one `for`, whose iterator is the top temporary. */
static void open_loop(struct builder *b, struct node *generator, struct loop_labels *labels) {
    uint32_t variable = direct_target(generator->generator.target);
    labels->body = compile_label(b);
    labels->next = compile_label(b);
    labels->at = b->at;
    bool reachable = b->reachable;
    compile_jump(b, labels->next);
    b->reachable = reachable;
    if (variable == TO_TEMPORARY)
        compile_grow_depth(b, 1);
    compile_place_head(b, labels->body);
    if (variable == TO_TEMPORARY)
        compile_store(b, generator->generator.target, compile_top(b));
    else
        compile_mark_bound(b, variable);
    const struct node_list *conditions = generator->generator.conditions;
    for (uint32_t i = 0; i < conditions->count; i++)
        compile_condition(b, conditions->items[i], false, labels->next);
}

static void close_loop(struct builder *b, struct node *generator,
                       const struct loop_labels *labels) {
    uint32_t variable = direct_target(generator->generator.target);
    uint32_t iterator = b->depth - 1;
    b->at = labels->at;
    compile_place(b, labels->next);
    compile_jump_with(b, OP_FOR_ITER,
                      variable == TO_TEMPORARY ? b->depth | OPERAND_TEMP : variable, iterator, 0,
                      labels->body, b->depth);
    b->depth--;
}

/* The loops; the first iterator is on top. Afterwards it is gone. */
static void compile_loops(struct builder *b, struct node *node, uint32_t container) {
    const struct node_list *generators = node->comprehension.generators;
    struct loop_labels *labels =
        compile_scratch(b->compiler, generators->count * sizeof *labels);
    for (uint32_t i = 0; i < generators->count; i++) {
        struct node *generator = generators->items[i];
        if (i != 0) {
            compile_fold_iterable(b->compiler, generator->generator.iterable);
            struct operand from = compile_register(b, generator->generator.iterable);
            compile_emit_result(b, OP_GET_ITER, TO_TEMPORARY, compile_source(from), 0,
                                compile_is_temp(from));
        }
        open_loop(b, generator, &labels[i]);
    }
    compile_element(b, node, container);
    for (uint32_t i = generators->count; i-- > 0;)
        close_loop(b, generators->items[i], &labels[i]);
}

/* Pushes the iterator of the first iterable. */
static void push_first_iterator(struct builder *b, struct node *node) {
    struct node *iterable = node->comprehension.generators->items[0]->generator.iterable;
    compile_fold_iterable(b->compiler, iterable);
    struct operand from = compile_register(b, iterable);
    compile_emit_result(b, OP_GET_ITER, TO_TEMPORARY, compile_source(from), 0,
                        compile_is_temp(from));
}

static void push_container(struct builder *b, struct node *node) {
    uint16_t opcode = node->kind == NODE_LIST_COMP  ? OP_BUILD_LIST
                      : node->kind == NODE_SET_COMP ? OP_BUILD_SET
                                                    : OP_BUILD_DICT;
    compile_emit(b, opcode, b->depth, 0, 0);
    compile_grow_depth(b, 1);
}

/* ---- Inlined ---- */

static void make_loop_cells(struct builder *b, const struct scope *scope) {
    for (uint32_t i = 0; i < scope->symbols.count; i++) {
        struct symbol *symbol = scope->symbols.items[i];
        if (symbol->kind == SYMBOL_CELL) {
            compile_emit(b, OP_MAKE_CELL, (uint32_t)symbol->slot, 0, 0);
            compile_mark_bound(b, (uint32_t)symbol->slot);
        }
    }
}

/* The loop variables' objects die with the comprehension, as when it had a frame of its own. */
static void clear_loop_variables(struct builder *b, const struct scope *scope) {
    for (uint32_t i = 0; i < scope->symbols.count; i++) {
        struct symbol *symbol = scope->symbols.items[i];
        if (symbol->kind == SYMBOL_LOCAL || symbol->kind == SYMBOL_CELL) {
            compile_emit(b, OP_CLEAR_LOCAL, (uint32_t)symbol->slot, 0, 0);
            compile_mark_unbound(b, (uint32_t)symbol->slot);
        }
    }
}

/* Notes the comprehension for tracebacks; 1 + its index. */
static uint32_t add_inlined(struct builder *b, const struct node *node) {
    uint32_t range = compile_range_index(b, b->at);
    if (b->inlined_count == b->inlined_capacity)
        b->inlined_items = compile_grow(b->compiler, b->inlined_items, &b->inlined_capacity, sizeof *b->inlined_items);
    b->inlined_items[b->inlined_count] = (struct unit_inlined){
        .name = compile_name(b->compiler, node->comprehension.scope->name), .line = b->at.line, .range = range};
    return ++b->inlined_count;
}

/* Inside a try the variables must be cleared when an exception passes, too: it may be caught in
 * this very frame. */
static void compile_inlined(struct builder *b, struct node *node, uint32_t target) {
    const struct scope *scope = node->comprehension.scope;
    uint32_t base = b->depth, around = b->inlined;
    struct source_range at = b->at;
    struct block block = {.kind = BLOCK_TRY, .outer = b->block, .depth = (uint16_t)base};
    bool guarded = b->region_count != 0;
    push_first_iterator(b, node);
    push_container(b, node);
    compile_emit(b, OP_SWAP, base, 1, 0);
    if (guarded)
        compile_region_enter(b, &block, (uint16_t)base);
    b->inlined = add_inlined(b, node);
    make_loop_cells(b, scope);
    compile_loops(b, node, base);
    b->inlined = around;
    b->at = at;
    if (guarded)
        compile_region_close(b, &block);
    clear_loop_variables(b, scope);
    if (guarded) {
        uint32_t end = compile_label(b);
        compile_jump(b, end);
        compile_place_handler(b, block.handler, (uint16_t)base);
        clear_loop_variables(b, scope);
        compile_emit(b, OP_PUSH_HANDLED, base, 0, 0);
        compile_grow_depth(b, 1);
        compile_emit_consuming(b, OP_RERAISE, base, 0, 0);
        b->reachable = false;
        b->depth = base + 1;
        compile_place(b, end);
    }
    compile_finish(b, target);
}

/* ---- Functions of their own ---- */

static void function_body(struct builder *b, struct node *node) {
    uint32_t container = b->depth;
    bool generator = node->kind == NODE_GENERATOR_EXP;
    if (!generator)
        push_container(b, node);
    compile_emit_result(b, OP_COPY, TO_TEMPORARY, 0, 0, 0);
    compile_emit(b, OP_CLEAR_LOCAL, 0, 0, 0);
    compile_mark_unbound(b, 0);
    compile_loops(b, node, container);
    if (generator) {
        uint32_t none = compile_constant(b, &compile_none);
        compile_emit_long(b, OP_RETURN_CONST, 0, none);
    } else {
        compile_emit(b, OP_RETURN, container | OPERAND_TEMP, 0, 0);
    }
    b->reachable = false;
}

static void compile_as_function(struct builder *b, struct node *node, uint32_t target) {
    uint32_t base = b->depth;
    struct unit *unit = compile_unit(b->compiler, b, node->comprehension.scope, node, NULL,
                                     function_body);
    compile_make_function(b, unit, 0);
    push_first_iterator(b, node);
    compile_emit_consuming(b, OP_CALL, base, 1, 0);
    b->depth = base + 1;
    compile_finish(b, target);
}

void compile_comprehension(struct builder *b, struct node *node, uint32_t target) {
    if (node->comprehension.scope->inlined)
        compile_inlined(b, node, target);
    else
        compile_as_function(b, node, target);
}
