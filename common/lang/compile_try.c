/* try, except, finally, with.
 *
 * A handler starts with the exception in the lowest temporary free at the try. PUSH_HANDLED makes
 * it the handled one and keeps the one before above it; code in the handler has a handler of its
 * own, which ends the handling when an exception leaves it:
 *
 *     [exception] [saved] ...           in the handler
 *     [exception] [saved] [exception]   in the handler's handler: RERAISE_OVER */
#include "common/lang/compile_internal.h"

/* Ends a region in which an exception was handled: what leaves it takes the handling along. */
static void place_reraise_over(struct builder *b, uint32_t label, uint32_t depth) {
    compile_place_handler(b, label, (uint16_t)(depth + 2));
    compile_emit_consuming(b, OP_RERAISE_OVER, depth, 0, 0);
    b->reachable = false;
}

static void push_handled(struct builder *b, uint32_t depth) {
    compile_emit(b, OP_PUSH_HANDLED, depth, 0, 0);
    b->depth = depth + 1;
    compile_grow_depth(b, 1);
}

static void pop_handled(struct builder *b, uint32_t depth) {
    compile_emit_consuming(b, OP_POP_HANDLED, depth, 0, 0);
    b->depth = depth;
}

static void reraise(struct builder *b, uint32_t depth) {
    compile_emit_consuming(b, OP_RERAISE, depth, 0, 0);
    b->reachable = false;
}

/* The body of `except ... as name`. The name is unbound on every way out; for exceptions by a
 * handler, which the region around covers until the exception goes on. */
static void compile_named_handler(struct builder *b, struct node *handler, struct block *handled,
                                  uint32_t end) {
    uint32_t depth = handled->depth, around = handled->handler;
    struct source_range at = b->at;
    struct block clearing;
    struct symbol *symbol = handler->handler.symbol;
    compile_duplicate(b, depth);
    compile_store_symbol(b, symbol, compile_top(b));
    compile_region_close(b, handled);
    compile_region_enter(b, handled, (uint16_t)(depth + 2));
    handled->symbol = symbol;
    compile_block(b, handler->handler.body);
    compile_region_close(b, handled);
    handled->symbol = NULL;
    b->at = at;
    pop_handled(b, depth);
    compile_clear_symbol(b, symbol);
    compile_jump(b, end);

    compile_place_handler(b, handled->handler, (uint16_t)(depth + 2));
    clearing = (struct block){.has_region = true, .handler = around,
                              .handler_depth = (uint16_t)(depth + 2)};
    compile_region_open(b, &clearing);
    compile_clear_symbol(b, symbol);
    compile_region_close(b, &clearing);
    compile_emit_consuming(b, OP_RERAISE_OVER, depth, 0, 0);
    b->reachable = false;
    handled->handler = around;
    b->depth = depth + 2;
    compile_region_open(b, handled);
}

static void compile_handler(struct builder *b, struct node *handler, struct block *handled,
                            uint32_t end) {
    uint32_t depth = handled->depth, next = compile_label(b);
    b->at = compile_range(handler);
    if (handler->handler.type != NULL) {
        struct operand pattern = compile_register(b, handler->handler.type);
        uint32_t live = b->depth;
        compile_drop(b, pattern);
        compile_jump_with(b, OP_JUMP_IF_NOT_MATCH, 0, depth, compile_source(pattern), next, live);
    }
    if (handler->handler.name != NULL) {
        compile_named_handler(b, handler, handled, end);
    } else {
        compile_block(b, handler->handler.body);
        compile_region_close(b, handled);
        b->at = compile_range(handler);
        pop_handled(b, depth);
        compile_jump(b, end);
        b->depth = depth + 2;
        compile_region_open(b, handled);
    }
    compile_place(b, next);
}

static void compile_try_except(struct builder *b, struct node *node) {
    const struct node_list *handlers = node->try_block.handlers;
    uint32_t depth = b->depth, end = compile_label(b);
    struct block body, handled;
    compile_enter_block(b, &body, BLOCK_TRY, node);
    compile_region_enter(b, &body, (uint16_t)depth);
    compile_block(b, node->try_block.body);
    compile_region_close(b, &body);
    compile_leave_block(b, &body);
    compile_block(b, node->try_block.orelse);
    compile_jump(b, end);

    b->at = compile_range(node);
    compile_place_handler(b, body.handler, (uint16_t)depth);
    push_handled(b, depth);
    compile_enter_block(b, &handled, BLOCK_HANDLED, node);
    handled.depth = (uint16_t)depth;
    compile_region_enter(b, &handled, (uint16_t)(depth + 2));
    for (uint32_t i = 0; i < handlers->count; i++)
        compile_handler(b, handlers->items[i], &handled, end);
    compile_region_close(b, &handled);
    compile_leave_block(b, &handled);
    b->at = compile_range(node);
    reraise(b, depth);
    place_reraise_over(b, handled.handler, depth);
    b->depth = depth;
    compile_place(b, end);
}

/* Final bodies in final bodies double the code at each level, or worse. */
enum { MAX_DEEP_COPIES = 20000 };

void compile_final_body(struct builder *b, const struct node_list *body) {
    struct compiler *c = b->compiler;
    if (c->copy_depth > 0 && ++c->deep_copies > MAX_DEEP_COPIES)
        compile_fail_line(b, "too many statically nested blocks");
    c->copy_depth++;
    compile_block(b, body);
    c->copy_depth--;
}

static void compile_try_finally(struct builder *b, struct node *node) {
    uint32_t depth = b->depth, end = compile_label(b);
    struct block body, handled;
    compile_enter_block(b, &body, BLOCK_FINALLY, node);
    body.finally = node->try_block.finally;
    compile_region_enter(b, &body, (uint16_t)depth);
    if (node->try_block.handlers->count != 0)
        compile_try_except(b, node);
    else
        compile_block(b, node->try_block.body);
    compile_region_close(b, &body);
    compile_leave_block(b, &body);
    if (b->reachable) {
        compile_final_body(b, node->try_block.finally);
        compile_jump(b, end);
    }

    b->at = compile_range(node);
    compile_place_handler(b, body.handler, (uint16_t)depth);
    push_handled(b, depth);
    compile_enter_block(b, &handled, BLOCK_HANDLED, node);
    handled.depth = (uint16_t)depth;
    compile_region_enter(b, &handled, (uint16_t)(depth + 2));
    compile_final_body(b, node->try_block.finally);
    compile_region_close(b, &handled);
    compile_leave_block(b, &handled);
    b->at = compile_range(node);
    reraise(b, depth);
    place_reraise_over(b, handled.handler, depth);
    b->depth = depth;
    compile_place(b, end);
}

void compile_try(struct builder *b, struct node *node) {
    if (node->try_block.finally->count != 0)
        compile_try_finally(b, node);
    else
        compile_try_except(b, node);
}

/* ---- with ---- */

void compile_plain_exit(struct builder *b) {
    uint32_t base = b->depth - 1;
    for (int i = 0; i < 3; i++)
        compile_load_constant(b, compile_constant(b, &compile_none), TO_TEMPORARY);
    compile_emit_consuming(b, OP_CALL, base, 3, 0);
    b->depth = base + 1;
    compile_pop(b);
}

/* [exit] [exception] [saved]: asks exit whether the exception ends here. */
static void compile_with_handler(struct builder *b, struct node *node, uint32_t depth, uint32_t label) {
    struct block handled;
    uint32_t suppressed = compile_label(b);
    compile_place_handler(b, label, (uint16_t)(depth + 1));
    push_handled(b, depth + 1);
    compile_enter_block(b, &handled, BLOCK_HANDLED, node);
    handled.depth = (uint16_t)(depth + 1);
    compile_region_enter(b, &handled, (uint16_t)(depth + 3));
    compile_emit(b, OP_WITH_EXCEPT, b->depth, depth, 0);
    compile_grow_depth(b, 1);
    uint32_t live = b->depth;
    b->depth--;
    compile_jump_with(b, OP_JUMP_IF_TRUE, (live - 1) | OPERAND_TEMP, 0, 0, suppressed, live);
    compile_region_close(b, &handled);
    compile_leave_block(b, &handled);
    reraise(b, depth + 1);
    place_reraise_over(b, handled.handler, depth + 1);
    b->depth = depth + 3;
    compile_place(b, suppressed);
    pop_handled(b, depth + 1);
    compile_pop(b);
}

static void compile_with_items(struct builder *b, struct node *node, uint32_t index) {
    if (index == node->with.items->count) {
        compile_block(b, node->with.body);
        return;
    }
    struct node *item = node->with.items->items[index];
    uint32_t depth = b->depth, end = compile_label(b);
    struct block body;
    b->at = compile_range(node);
    struct operand manager = compile_register(b, item->binary.left);
    compile_emit(b, OP_WITH_ENTER, depth, compile_source(manager), 0);
    b->depth = depth;
    compile_grow_depth(b, 2);
    compile_enter_block(b, &body, BLOCK_WITH, node);
    body.depth = (uint16_t)depth;
    compile_region_enter(b, &body, (uint16_t)(depth + 1));
    if (item->binary.right != NULL)
        compile_store(b, item->binary.right, compile_top(b));
    else
        compile_pop(b);
    compile_with_items(b, node, index + 1);
    compile_region_close(b, &body);
    compile_leave_block(b, &body);
    b->at = compile_range(node);
    if (b->reachable) {
        compile_plain_exit(b);
        compile_jump(b, end);
    }
    compile_with_handler(b, node, depth, body.handler);
    b->depth = depth;
    compile_place(b, end);
}

void compile_with(struct builder *b, struct node *node) {
    compile_with_items(b, node, 0);
}
