/* Statements. */
#include "common/lang/compile_internal.h"

/* Where a body that is only a break or continue jumps, when nothing else is left by it. */
static uint32_t plain_jump(const struct builder *b, const struct node_list *body) {
    const struct block *loop = b->block;
    if (body->count != 1 || loop == NULL || (loop->kind != BLOCK_LOOP && loop->kind != BLOCK_FOR))
        return NO_LABEL;
    if (body->items[0]->kind == NODE_CONTINUE)
        return loop->continue_label;
    return body->items[0]->kind == NODE_BREAK && loop->kind == BLOCK_LOOP ? loop->break_label
                                                                          : NO_LABEL;
}

static void compile_if(struct builder *b, struct node *node) {
    const struct node_list *clauses = node->if_chain.clauses;
    uint32_t end = compile_label(b);
    for (uint32_t i = 0; i < clauses->count; i++) {
        struct node *clause = clauses->items[i];
        bool last = i + 1 == clauses->count && node->if_chain.orelse->count == 0;
        uint32_t next = last ? end : compile_label(b);
        b->at = compile_range(clause); /* an elif is an if that ends where the whole does */
        b->at.end_column = node->end_line == clause->line ? node->end_column : UNIT_RANGE_OPEN;
        uint32_t jump = plain_jump(b, clause->if_clause.body);
        if (jump != NO_LABEL) {
            compile_condition(b, clause->if_clause.test, true, jump);
            continue;
        }
        compile_condition(b, clause->if_clause.test, false, next);
        compile_block(b, clause->if_clause.body);
        if (!last) {
            compile_jump(b, end);
            compile_place(b, next);
        }
    }
    compile_block(b, node->if_chain.orelse);
    compile_place(b, end);
}

static void compile_assert(struct builder *b, struct node *node) {
    uint32_t holds = compile_label(b), base = b->depth;
    compile_condition(b, node->binary.left, true, holds);
    compile_emit(b, OP_LOAD_ASSERTION_ERROR, base, 0, 0);
    compile_grow_depth(b, 1);
    if (node->binary.right != NULL) {
        compile_push(b, node->binary.right);
        compile_emit_consuming(b, OP_CALL, base, 1, 0);
        b->depth--;
    }
    compile_emit(b, OP_RAISE, compile_source(compile_top(b)), 0, 1);
    b->depth = base;
    b->reachable = false;
    compile_place(b, holds);
}

static void compile_raise(struct builder *b, struct node *node) {
    uint32_t depth = b->depth, count = 0;
    struct operand exception = {.kind = OPERAND_VARIABLE}, cause = {.kind = OPERAND_VARIABLE};
    if (node->binary.left != NULL) {
        exception = compile_register(b, node->binary.left);
        count++;
        if (node->binary.right != NULL) {
            compile_protect(b, &exception, node->binary.right);
            cause = compile_register(b, node->binary.right);
            count++;
        }
    }
    compile_emit(b, OP_RAISE, compile_source(exception), compile_source(cause), count);
    b->depth = depth;
    b->reachable = false;
}

static void compile_statement(struct builder *b, struct node *node) {
    b->at = compile_range(node);
    switch ((enum node_kind)node->kind) {
    case NODE_EXPR_STMT: compile_effect(b, node->unary.operand); break;
    case NODE_ASSIGN: compile_assign_statement(b, node); break;
    case NODE_AUG_ASSIGN: compile_augmented(b, node); break;
    case NODE_ANN_ASSIGN: compile_annotated(b, node); break;
    case NODE_IF: compile_if(b, node); break;
    case NODE_FOR: compile_for(b, node); break;
    case NODE_WHILE: compile_while(b, node); break;
    case NODE_RETURN: compile_return(b, node); break;
    case NODE_BREAK: compile_break(b, node); break;
    case NODE_CONTINUE: compile_continue(b, node); break;
    case NODE_FUNCTION_DEF: compile_function_def(b, node); break;
    case NODE_DELETE:
        for (uint32_t i = 0; i < node->sequence.elements->count; i++)
            compile_delete(b, node->sequence.elements->items[i]);
        break;
    case NODE_ASSERT: compile_assert(b, node); break;
    case NODE_RAISE: compile_raise(b, node); break;
    case NODE_TRY: compile_try(b, node); break;
    case NODE_IMPORT: compile_import(b, node); break;
    case NODE_IMPORT_FROM: compile_import_from(b, node); break;
    case NODE_GLOBAL:
    case NODE_NONLOCAL:
    case NODE_PASS: break;
    case NODE_CLASS_DEF: compile_class_def(b, node); break;
    case NODE_WITH: compile_with(b, node); break;
    case NODE_MATCH: compile_match(b, node); break;
    default: compile_fail(b->compiler, node, "this statement is not supported yet");
    }
}

void compile_block(struct builder *b, const struct node_list *body) {
    for (uint32_t i = 0; i < body->count; i++)
        compile_statement(b, body->items[i]);
}
