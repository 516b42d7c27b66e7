/* Conditions as jumps, and comparisons as jumps and as values. */
#include "common/lang/compile_internal.h"

static const uint16_t compare_opcodes[] = {
    [COMPARE_EQ] = OP_COMPARE_EQ, [COMPARE_NE] = OP_COMPARE_NE, [COMPARE_LT] = OP_COMPARE_LT,
    [COMPARE_LE] = OP_COMPARE_LE, [COMPARE_GT] = OP_COMPARE_GT, [COMPARE_GE] = OP_COMPARE_GE,
    [COMPARE_IS] = OP_IS,         [COMPARE_IS_NOT] = OP_IS_NOT, [COMPARE_IN] = OP_IN,
    [COMPARE_NOT_IN] = OP_NOT_IN,
};

/* First opcodes of the families that jump if the comparison holds, and if it does not. */
static const uint16_t jump_opcodes[][2] = {
    [COMPARE_EQ] = {OP_JUMP_IF_NOT_EQ_VV, OP_JUMP_IF_EQ_VV},
    [COMPARE_NE] = {OP_JUMP_IF_NOT_NE_VV, OP_JUMP_IF_NE_VV},
    [COMPARE_LT] = {OP_JUMP_IF_NOT_LT_VV, OP_JUMP_IF_LT_VV},
    [COMPARE_LE] = {OP_JUMP_IF_NOT_LE_VV, OP_JUMP_IF_LE_VV},
    [COMPARE_GT] = {OP_JUMP_IF_NOT_GT_VV, OP_JUMP_IF_GT_VV},
    [COMPARE_GE] = {OP_JUMP_IF_NOT_GE_VV, OP_JUMP_IF_GE_VV},
    [COMPARE_IS] = {OP_JUMP_IF_IS_NOT, OP_JUMP_IF_IS},
    [COMPARE_IS_NOT] = {OP_JUMP_IF_IS, OP_JUMP_IF_IS_NOT},
    [COMPARE_IN] = {OP_JUMP_IF_NOT_IN, OP_JUMP_IF_IN},
    [COMPARE_NOT_IN] = {OP_JUMP_IF_IN, OP_JUMP_IF_NOT_IN},
};

static bool is_none(struct operand operand) {
    return operand.kind == OPERAND_CONSTANT && operand.node->kind == NODE_NONE;
}

void compile_jump_compare(struct builder *b, enum compare_operator op, struct operand left,
                          struct operand right, bool when, uint32_t label) {
    bool family = op < COMPARE_IS;
    uint16_t opcode = jump_opcodes[op][when];
    int small;
    uint32_t index;
    if ((op == COMPARE_IS || op == COMPARE_IS_NOT) && is_none(right)) {
        uint32_t live = b->depth;
        compile_drop(b, left);
        compile_jump_with(b, (op == COMPARE_IS) == when ? OP_JUMP_IF_NONE : OP_JUMP_IF_NOT_NONE,
                          compile_source(left), 0, 0, label, live);
        return;
    }
    unsigned kind;
    uint32_t right_field;
    if (family && compile_small_int(right, &small)) {
        kind = OPCODE_RIGHT_I;
        right_field = (uint16_t)small;
    } else if (family && right.kind == OPERAND_CONSTANT &&
               (index = compile_constant(b, right.node)) < CONSTANT_FAR) {
        kind = OPCODE_RIGHT_K;
        right_field = index;
    } else {
        compile_force(b, &right, false);
        kind = compile_is_temp(right) ? OPCODE_RIGHT_T : OPCODE_RIGHT_V;
        right_field = family ? right.reg : compile_source(right);
    }
    uint32_t live = b->depth;
    compile_drop(b, right);
    compile_drop(b, left);
    if (family)
        opcode = (uint16_t)(opcode + OPCODE_JUMP_FORM(compile_is_temp(left), kind));
    compile_jump_with(b, opcode, 0, family ? left.reg : compile_source(left), right_field, label,
                      live);
}

static void compare_value(struct builder *b, enum compare_operator op, struct operand left,
                          struct operand right, uint32_t target) {
    compile_force(b, &right, false);
    compile_emit_result(b, compare_opcodes[op], target, compile_source(left),
                        compile_source(right), compile_is_temp(left) + compile_is_temp(right));
}

static void prepare(struct builder *b, struct node *node) {
    uint32_t last = node->compare.rights->count - 1;
    if (node->compare.ops[last] == COMPARE_IN || node->compare.ops[last] == COMPARE_NOT_IN)
        compile_fold_iterable(b->compiler, node->compare.rights->items[last]);
}

/* ---- Chains: a < b < c ---- */

/* Evaluates the right operand of a link that is not the last, such that it can be read twice. Where
 * it is a temporary, the copy to keep ends up below what the comparison consumes:
 * [left] [right] becomes [kept] [left] [right]. */
struct link {
    struct operand left, right; /* for this comparison */
    struct operand kept;        /* left side of the next one */
};

static void compile_link(struct builder *b, struct operand left, struct node *right_node,
                         const struct node *next, struct link *link) {
    link->left = left;
    compile_protect(b, &link->left, right_node);
    struct operand right = compile_operand(b, right_node);
    compile_protect(b, &right, next);
    link->right = link->kept = right;
    if (right.kind != OPERAND_TEMPORARY)
        return;
    if (link->left.kind == OPERAND_TEMPORARY) {
        uint32_t base = b->depth - 2;
        compile_duplicate(b, b->depth - 1);
        compile_emit(b, OP_SWAP, base, 1, 0);
        link->kept.reg = (uint16_t)base;
        link->left.reg = (uint16_t)(base + 1);
        link->right.reg = (uint16_t)(base + 2);
        return;
    }
    if (link->left.kind == OPERAND_CONSTANT) { /* loaded only now: nobody can tell */
        compile_force(b, &link->left, false);
    }
    compile_duplicate(b, right.reg);
    link->right = compile_top(b);
}

/* The left side of a chain: a constant is not loaded before it must be. */
static struct operand chain_left(struct builder *b, struct node *node) {
    return compile_operand(b, node);
}

static void condition_chain(struct builder *b, struct node *node, bool when, uint32_t label) {
    const struct node_list *rights = node->compare.rights;
    uint32_t last = rights->count - 1, depth = b->depth;
    uint32_t fails = when ? compile_label(b) : label;  /* nothing kept */
    uint32_t drops = compile_label(b), end = compile_label(b);
    bool any_kept = false;
    struct operand left = chain_left(b, node->compare.left);
    for (uint32_t i = 0; i < last; i++) {
        struct link link;
        compile_link(b, left, rights->items[i], rights->items[i + 1], &link);
        bool kept = compile_is_temp(link.kept);
        compile_force(b, &link.left, false);
        compile_jump_compare(b, (enum compare_operator)node->compare.ops[i], link.left, link.right,
                        false, kept ? drops : fails);
        any_kept |= kept;
        left = link.kept;
    }
    compile_force(b, &left, false);
    compile_protect(b, &left, rights->items[last]);
    struct operand right = compile_operand(b, rights->items[last]);
    enum compare_operator op = (enum compare_operator)node->compare.ops[last];
    if (!any_kept) {
        compile_jump_compare(b, op, left, right, when, label);
    } else {
        compile_jump_compare(b, op, left, right, true, when ? label : end);
        compile_jump(b, fails);
        b->depth = depth + 1;
        compile_place(b, drops);
        compile_pop(b);
        if (!when)
            compile_jump(b, fails);
    }
    b->depth = depth;
    if (when)
        compile_place(b, fails);
    compile_place(b, end);
}

static void compare_chain(struct builder *b, struct node *node, uint32_t target) {
    const struct node_list *rights = node->compare.rights;
    uint32_t last = rights->count - 1, depth = b->depth;
    uint32_t decided = compile_label(b), drops = compile_label(b);
    bool any_kept = false;
    struct operand left = chain_left(b, node->compare.left);
    for (uint32_t i = 0; i < last; i++) {
        struct link link;
        compile_link(b, left, rights->items[i], rights->items[i + 1], &link);
        bool kept = compile_is_temp(link.kept);
        compile_force(b, &link.left, false);
        compare_value(b, (enum compare_operator)node->compare.ops[i], link.left, link.right,
                      TO_TEMPORARY);
        compile_jump_with(b, OP_JUMP_IF_FALSE_KEEP, b->depth - 1, 0, 0, kept ? drops : decided,
                          b->depth);
        b->depth--;
        any_kept |= kept;
        left = link.kept;
    }
    compile_force(b, &left, false);
    compile_protect(b, &left, rights->items[last]);
    struct operand right = compile_operand(b, rights->items[last]);
    compare_value(b, (enum compare_operator)node->compare.ops[last], left, right, TO_TEMPORARY);
    if (any_kept) {
        compile_jump(b, decided);
        b->depth = depth + 2;
        compile_place(b, drops);
        compile_emit(b, OP_SWAP, depth, 1, 0);
        compile_pop(b);
    }
    compile_place(b, decided);
    compile_finish(b, target);
}

void compile_compare(struct builder *b, struct node *node, uint32_t target) {
    prepare(b, node);
    if (node->compare.rights->count > 1) {
        compare_chain(b, node, target);
        return;
    }
    struct node *right_node = node->compare.rights->items[0];
    struct operand left = compile_register(b, node->compare.left);
    compile_protect(b, &left, right_node);
    struct operand right = compile_operand(b, right_node);
    compare_value(b, (enum compare_operator)node->compare.ops[0], left, right, target);
}

static void condition_compare(struct builder *b, struct node *node, bool when, uint32_t label) {
    prepare(b, node);
    if (node->compare.rights->count > 1) {
        condition_chain(b, node, when, label);
        return;
    }
    struct node *right_node = node->compare.rights->items[0];
    struct operand left = compile_register(b, node->compare.left);
    compile_protect(b, &left, right_node);
    struct operand right = compile_operand(b, right_node);
    compile_jump_compare(b, (enum compare_operator)node->compare.ops[0], left, right, when, label);
}

/* ---- Other conditions ---- */

static void condition_bool(struct builder *b, struct node *node, bool when, uint32_t label) {
    const struct node_list *elements = node->sequence.elements;
    bool deciding = node->op == BOOL_OR;
    uint32_t last = elements->count - 1;
    uint32_t skip = when == deciding ? label : compile_label(b);
    for (uint32_t i = 0; i < last; i++)
        compile_condition(b, elements->items[i], deciding, skip);
    compile_condition(b, elements->items[last], when, label);
    if (skip != label)
        compile_place(b, skip);
}

static void condition_if(struct builder *b, struct node *node, bool when, uint32_t label) {
    uint32_t otherwise = compile_label(b), end = compile_label(b);
    compile_condition(b, node->if_exp.test, false, otherwise);
    compile_condition(b, node->if_exp.then, when, label);
    compile_jump(b, end);
    compile_place(b, otherwise);
    compile_condition(b, node->if_exp.orelse, when, label);
    compile_place(b, end);
}

void compile_condition(struct builder *b, struct node *node, bool when, uint32_t label) {
    int truth = compile_fold(b->compiler, node) ? compile_constant_truth(node) : -1;
    if (truth >= 0) {
        if ((truth != 0) == when)
            compile_jump(b, label);
    } else if (node->kind == NODE_UNARY_OP && node->op == UNARY_NOT) {
        compile_condition(b, node->unary.operand, !when, label);
    } else if (node->kind == NODE_BOOL_OP) {
        condition_bool(b, node, when, label);
    } else if (node->kind == NODE_COMPARE) {
        b->at = compile_range(node);
        condition_compare(b, node, when, label);
    } else if (node->kind == NODE_IF_EXP) {
        condition_if(b, node, when, label);
    } else {
        struct operand value = compile_register(b, node);
        uint32_t live = b->depth;
        compile_drop(b, value);
        compile_jump_with(b, when ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, compile_source(value), 0, 0,
                          label, live);
    }
}
