/* Blocks: loops, and leaving loops, handlers and final blocks early. */
#include "common/lang/compile_internal.h"

/* CPython's limit; it bounds how often nested final blocks are repeated, too. */
enum { MAX_BLOCKS = 20 };

void compile_enter_block(struct builder *b, struct block *block, enum block_kind kind,
                         const struct node *node) {
    if (++b->block_count > MAX_BLOCKS)
        compile_fail(b->compiler, node, "too many statically nested blocks");
    *block = (struct block){
        .kind = kind, .outer = b->block, .depth = (uint16_t)b->depth, .at = compile_range(node)};
    b->block = block;
}

void compile_leave_block(struct builder *b, struct block *block) {
    b->block = block->outer;
    b->block_count--;
}

/* ---- Leaving early ---- */

/* Brings the return value on top of the stack below the temporary under it. */
static void swap_top(struct builder *b) {
    compile_emit(b, OP_SWAP, b->depth - 2, 1, 0);
}

/* Emits what it takes to leave one block, whose region is closed already. has_value: a return value
 * is on top of the block's temporaries and stays on top. */
static void leave(struct builder *b, struct block *block, bool has_value) {
    struct block value_block;
    switch (block->kind) {
    case BLOCK_LOOP:
    case BLOCK_TRY: break;
    case BLOCK_FOR:
    case BLOCK_VALUE:
        if (has_value)
            swap_top(b);
        compile_pop(b);
        break;
    case BLOCK_HANDLED:
        if (has_value) { /* [exception] [saved] [value] becomes [value] [exception] [saved] */
            swap_top(b);
            compile_emit(b, OP_SWAP, b->depth - 3, 1, 0);
        }
        compile_emit_consuming(b, OP_POP_HANDLED, b->depth - 2, 0, 0);
        b->depth -= 2;
        if (block->symbol != NULL)
            compile_clear_symbol(b, block->symbol);
        break;
    case BLOCK_WITH:
        if (has_value)
            swap_top(b);
        b->at = block->at;
        compile_plain_exit(b);
        break;
    case BLOCK_FINALLY:
        if (has_value) {
            value_block = (struct block){
                .kind = BLOCK_VALUE, .outer = block->outer, .depth = (uint16_t)(b->depth - 1)};
            b->block = &value_block;
        }
        compile_final_body(b, block->finally);
        break;
    }
}

/* Leaves all blocks from the innermost to `until`, exclusively; rewind_to
 * then brings the state back to where it was. */
static void unwind(struct builder *b, const struct block *until, bool has_value) {
    struct source_range at = b->at;
    for (struct block *block = b->block; block != until; block = block->outer) {
        if (block->has_region)
            compile_region_close(b, block);
        b->block = block->outer;
        leave(b, block, has_value);
        b->at = at;
    }
}

/* Undoes what unwind did to the state of the compiler; the code itself is left by a jump. */
static void rewind_to(struct builder *b, struct block *innermost, const struct block *until,
                      uint32_t depth) {
    b->block = innermost;
    b->depth = depth;
    for (struct block *block = innermost; block != until; block = block->outer) {
        if (block->has_region)
            compile_region_open(b, block);
    }
}

static struct block *innermost_loop(const struct builder *b) {
    struct block *block = b->block;
    while (block != NULL && block->kind != BLOCK_LOOP && block->kind != BLOCK_FOR)
        block = block->outer;
    return block;
}

void compile_break(struct builder *b, struct node *node) {
    struct block *innermost = b->block, *loop = innermost_loop(b);
    uint32_t depth = b->depth;
    if (loop == NULL)
        compile_fail(b->compiler, node, "'break' outside loop");
    if (!b->reachable)
        return;
    unwind(b, loop, false);
    if (loop->kind == BLOCK_FOR)
        compile_pop(b);
    compile_jump(b, loop->break_label);
    rewind_to(b, innermost, loop, depth);
}

void compile_continue(struct builder *b, struct node *node) {
    struct block *innermost = b->block, *loop = innermost_loop(b);
    uint32_t depth = b->depth;
    if (loop == NULL)
        compile_fail(b->compiler, node, "'continue' not properly in loop");
    if (!b->reachable)
        return;
    unwind(b, loop, false);
    compile_jump(b, loop->continue_label);
    rewind_to(b, innermost, loop, depth);
}

/* Whether leaving all blocks may change a variable: by final blocks, and names of handlers. */
static bool leaving_changes_variables(const struct builder *b) {
    for (const struct block *block = b->block; block != NULL; block = block->outer) {
        if (block->kind == BLOCK_FINALLY || (block->kind == BLOCK_HANDLED && block->symbol != NULL))
            return true;
    }
    return false;
}

void compile_return(struct builder *b, struct node *node) {
    struct block *innermost = b->block;
    uint32_t depth = b->depth;
    struct operand value = {.kind = OPERAND_CONSTANT, .node = &compile_none};
    if (!b->reachable)
        return;
    if (node->unary.operand != NULL)
        value = compile_operand(b, node->unary.operand);
    if (value.kind == OPERAND_VARIABLE && leaving_changes_variables(b))
        compile_force(b, &value, true);
    unwind(b, NULL, compile_is_temp(value));
    if (b->reachable) {
        if (value.kind == OPERAND_CONSTANT) {
            compile_emit_long(b, OP_RETURN_CONST, 0, compile_constant(b, value.node));
        } else {
            if (compile_is_temp(value))
                value = compile_top(b);
            compile_emit(b, OP_RETURN, compile_source(value), 0, 0);
        }
        b->reachable = false;
    }
    rewind_to(b, innermost, NULL, depth);
}

/* ---- Loops ---- */

static int constant_truth(struct builder *b, struct node *test) {
    return compile_fold(b->compiler, test) ? compile_constant_truth(test) : -1;
}

/* The test stands before the loop and again behind the body, so that each round takes one jump. */
void compile_while(struct builder *b, struct node *node) {
    struct block block;
    struct node *test = node->while_loop.test;
    uint32_t body = compile_label(b), again = compile_label(b);
    uint32_t otherwise = compile_label(b), end = compile_label(b);
    bool endless = constant_truth(b, test) == 1;
    compile_condition(b, test, false, otherwise);
    compile_place_head(b, body);
    compile_enter_block(b, &block, BLOCK_LOOP, node);
    block.break_label = end;
    block.continue_label = endless ? body : again;
    compile_block(b, node->while_loop.body);
    compile_leave_block(b, &block);
    if (endless) {
        compile_jump(b, body);
    } else {
        compile_place(b, again);
        b->at = block.at;
        compile_condition(b, test, true, body);
    }
    compile_place(b, otherwise);
    compile_block(b, node->while_loop.orelse);
    compile_place(b, end);
}

void compile_for(struct builder *b, struct node *node) {
    struct block block;
    struct node *target = node->for_loop.target, *iterable = node->for_loop.iterable;
    bool direct = target->kind == NODE_NAME && target->identifier.symbol->kind == SYMBOL_LOCAL;
    uint32_t body = compile_label(b), next = compile_label(b), end = compile_label(b);
    uint32_t iterator = b->depth;
    compile_fold_iterable(b->compiler, iterable);
    struct operand from = compile_register(b, iterable);
    compile_emit_result(b, OP_GET_ITER, TO_TEMPORARY, compile_source(from), 0,
                        compile_is_temp(from));
    bool reachable = b->reachable;
    compile_jump(b, next);
    b->reachable = reachable;
    compile_enter_block(b, &block, BLOCK_FOR, node);
    block.depth = (uint16_t)iterator;
    block.break_label = end;
    block.continue_label = next;
    if (!direct)
        compile_grow_depth(b, 1);
    compile_place_head(b, body);
    if (direct)
        compile_mark_bound(b, (uint32_t)target->identifier.symbol->slot);
    else
        compile_store(b, target, compile_top(b));
    compile_block(b, node->for_loop.body);
    compile_leave_block(b, &block);
    b->at = block.at;
    compile_place(b, next);
    compile_jump_with(b, OP_FOR_ITER,
                      direct ? (uint32_t)target->identifier.symbol->slot : b->depth | OPERAND_TEMP,
                      iterator, 0, body, b->depth);
    b->depth--;
    compile_block(b, node->for_loop.orelse);
    compile_place(b, end);
}
