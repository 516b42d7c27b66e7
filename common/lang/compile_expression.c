/* Expressions: operands, names, operators, attributes, subscripts. */
#include "common/lang/compile_internal.h"

/* ---- Names ---- */

static bool is_local(const struct node *node) {
    return node->kind == NODE_NAME && node->identifier.symbol->kind == SYMBOL_LOCAL;
}

void compile_check_bound(struct builder *b, struct symbol *symbol) {
    uint32_t slot = (uint32_t)symbol->slot;
    if (compile_set_has(b->assigned, slot))
        return;
    compile_emit(b, OP_CHECK_BOUND, slot, 0, 0);
    compile_mark_bound(b, slot);
}

void compile_load_symbol(struct builder *b, struct symbol *symbol, uint32_t target) {
    uint32_t index;
    uint16_t op = OP_LOAD_GLOBAL;
    switch ((enum symbol_kind)symbol->kind) {
    case SYMBOL_LOCAL:
        compile_check_bound(b, symbol);
        if (target != (uint32_t)symbol->slot)
            compile_emit_result(b, OP_COPY, target, (uint32_t)symbol->slot, 0, 0);
        break;
    case SYMBOL_CELL:
        compile_emit_result(b, OP_LOAD_CELL, target, (uint32_t)symbol->slot, 0, 0);
        break;
    case SYMBOL_FREE:
        op = (symbol->flags & SYMBOL_IS_CLASS_FREE) ? OP_LOAD_CLASS_FREE : OP_LOAD_FREE;
        compile_emit_result(b, op, target, (uint32_t)symbol->closure_index, 0, 0);
        break;
    case SYMBOL_GLOBAL_IMPLICIT:
        /* In a class the namespace may hold names that nothing there binds: __qualname__, what __prepare__ put in. */
        op = scope_has_namespace(b->scope) ? OP_LOAD_NAME : OP_LOAD_GLOBAL;
        goto named;
    case SYMBOL_CLASS_LOCAL:
        op = OP_LOAD_NAME;
        goto named;
    case SYMBOL_GLOBAL_EXPLICIT:
    named:
        index = compile_global_cache(b, symbol);
        compile_emit_result(b, op, target, index & 0xffff, index >> 16, 0);
        break;
    }
}

/* ---- Operands ---- */

static struct operand variable_operand(const struct symbol *symbol) {
    return (struct operand){.kind = OPERAND_VARIABLE, .reg = (uint16_t)symbol->slot};
}

static void compile_named(struct builder *b, struct node *node) {
    struct node *name = node->binary.left;
    struct source_range at = b->at;
    b->at = compile_range(node);
    if (is_local(name)) {
        compile_to(b, node->binary.right, (uint32_t)name->identifier.symbol->slot);
        compile_mark_bound(b, (uint32_t)name->identifier.symbol->slot);
    } else {
        compile_push(b, node->binary.right);
        compile_duplicate(b, b->depth - 1);
        compile_store_symbol(b, name->identifier.symbol, compile_top(b));
    }
    b->at = at;
}

struct operand compile_operand(struct builder *b, struct node *node) {
    if (compile_fold(b->compiler, node))
        return (struct operand){.kind = OPERAND_CONSTANT, .node = node};
    if (is_local(node)) {
        struct source_range at = b->at;
        b->at = compile_range(node);
        compile_check_bound(b, node->identifier.symbol);
        b->at = at;
        return variable_operand(node->identifier.symbol);
    }
    if (node->kind == NODE_NAMED_EXPR && is_local(node->binary.left)) {
        compile_named(b, node);
        return variable_operand(node->binary.left->identifier.symbol);
    }
    if (node->kind == NODE_IF_EXP && compile_fold(b->compiler, node->if_exp.test)) {
        int truth = compile_constant_truth(node->if_exp.test);
        if (truth >= 0)
            return compile_operand(b, truth ? node->if_exp.then : node->if_exp.orelse);
    }
    compile_push(b, node);
    return compile_top(b);
}

struct operand compile_register(struct builder *b, struct node *node) {
    struct operand operand = compile_operand(b, node);
    compile_force(b, &operand, false);
    return operand;
}

void compile_force(struct builder *b, struct operand *operand, bool variables_too) {
    if (operand->kind == OPERAND_CONSTANT)
        compile_load_constant(b, compile_constant(b, operand->node), TO_TEMPORARY);
    else if (operand->kind == OPERAND_VARIABLE && variables_too)
        compile_emit_result(b, OP_COPY, TO_TEMPORARY, operand->reg, 0, 0);
    else
        return;
    *operand = compile_top(b);
}

/* How many nodes are looked at for a := before the answer is a cautious yes. */
enum { REBIND_BUDGET = 24 };

static bool may_rebind(const struct node *node, uint16_t variable, int *budget) {
    if (node == NULL || compile_is_constant(node))
        return false;
    if (--*budget < 0)
        return true;
    switch ((enum node_kind)node->kind) {
    case NODE_NAME:
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_ELLIPSIS:
    case NODE_INT:
    case NODE_BIG_INT:
    case NODE_FLOAT:
    case NODE_STR:
    case NODE_BYTES: return false;
    case NODE_ATTRIBUTE: return may_rebind(node->attribute.value, variable, budget);
    case NODE_UNARY_OP: return may_rebind(node->unary.operand, variable, budget);
    case NODE_SUBSCRIPT:
    case NODE_BIN_OP:
        return may_rebind(node->binary.left, variable, budget) ||
               may_rebind(node->binary.right, variable, budget);
    case NODE_NAMED_EXPR:
        return (is_local(node->binary.left) &&
                node->binary.left->identifier.symbol->slot == variable) ||
               may_rebind(node->binary.right, variable, budget);
    case NODE_CALL:
        if (node->call.keywords->count != 0)
            return true;
        for (uint32_t i = 0; i < node->call.arguments->count; i++) {
            if (may_rebind(node->call.arguments->items[i], variable, budget))
                return true;
        }
        return may_rebind(node->call.callee, variable, budget);
    default: return true;
    }
}

bool compile_may_rebind(const struct builder *b, const struct node *node, uint16_t variable) {
    int budget = REBIND_BUDGET;
    return b->any_rebindable && compile_set_has(b->rebindable, variable) &&
           may_rebind(node, variable, &budget);
}

void compile_protect(struct builder *b, struct operand *operand, const struct node *later) {
    if (operand->kind == OPERAND_VARIABLE && compile_may_rebind(b, later, operand->reg))
        compile_force(b, operand, true);
}

/* ---- Operators ---- */

/* First opcode of an operator's family, or its one opcode. */
static const uint16_t binary_opcodes[BINARY_OPERATOR_COUNT] = {
    [BINARY_ADD] = OP_ADD_TVV,           [BINARY_SUB] = OP_SUB_TVV,
    [BINARY_MUL] = OP_MUL_TVV,           [BINARY_FLOORDIV] = OP_FLOORDIV_TVV,
    [BINARY_MOD] = OP_MOD_TVV,           [BINARY_AND] = OP_AND_TVV,
    [BINARY_OR] = OP_OR_TVV,             [BINARY_XOR] = OP_XOR_TVV,
    [BINARY_LSHIFT] = OP_LSHIFT_TVV,     [BINARY_RSHIFT] = OP_RSHIFT_TVV,
    [BINARY_TRUEDIV] = OP_TRUEDIV,       [BINARY_POW] = OP_POW,
    [BINARY_MATMUL] = OP_MATMUL,
};

void compile_arithmetic(struct builder *b, enum binary_operator op, struct operand left,
                        struct operand right, uint32_t target, uint16_t note_flags) {
    uint16_t opcode = binary_opcodes[op];
    bool family = opcode < OP_NOP;
    int small;
    unsigned kind;
    uint32_t right_field, index;
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
        right_field = right.reg;
    }
    uint32_t consumed = compile_is_temp(left) + (kind == OPCODE_RIGHT_T);
    if (family) {
        /* The form tells the kinds; the fields are plain register numbers. */
        opcode = (uint16_t)(opcode +
                            OPCODE_FORM(target != TO_TEMPORARY, compile_is_temp(left), kind));
        uint32_t a = target != TO_TEMPORARY ? target : b->depth - consumed;
        compile_emit(b, opcode, a, left.reg, right_field);
        b->depth -= consumed;
        if (target == TO_TEMPORARY)
            compile_grow_depth(b, 1);
    } else {
        compile_emit_result(b, opcode, target, compile_source(left), compile_source(right),
                            consumed);
    }
    compile_note(b, note_flags);
}

static void compile_binary(struct builder *b, struct node *node, uint32_t target) {
    struct operand left = compile_register(b, node->binary.left);
    compile_protect(b, &left, node->binary.right);
    struct operand right = compile_operand(b, node->binary.right);
    compile_arithmetic(b, (enum binary_operator)node->op, left, right, target, 0);
}

/* `not (x is y)` and its kin are one comparison. */
static bool invert_comparison(struct node *operand) {
    if (operand->kind != NODE_COMPARE || operand->compare.rights->count != 1)
        return false;
    return operand->compare.ops[0] >= COMPARE_IS;
}

static void compile_unary(struct builder *b, struct node *node, uint32_t target) {
    static const uint16_t opcodes[] = {
        [UNARY_NOT] = OP_NOT,
        [UNARY_NEG] = OP_NEGATE,
        [UNARY_POS] = OP_POSITIVE,
        [UNARY_INVERT] = OP_INVERT,
    };
    struct node *operand_node = node->unary.operand;
    if (node->op == UNARY_NOT && invert_comparison(operand_node)) {
        static const uint8_t opposites[] = {
            [COMPARE_IS] = COMPARE_IS_NOT,
            [COMPARE_IS_NOT] = COMPARE_IS,
            [COMPARE_IN] = COMPARE_NOT_IN,
            [COMPARE_NOT_IN] = COMPARE_IN,
        };
        struct node comparison = *operand_node;
        comparison.compare.ops = &opposites[operand_node->compare.ops[0]];
        b->at = compile_range(operand_node);
        compile_compare(b, &comparison, target);
        return;
    }
    struct operand operand = compile_register(b, operand_node);
    compile_emit_result(b, opcodes[node->op], target, compile_source(operand), 0,
                        compile_is_temp(operand));
}

/* a and b, a or b: the value of the operand that decides. */
static void compile_bool(struct builder *b, struct node *node, uint32_t target) {
    const struct node_list *elements = node->sequence.elements;
    bool deciding = node->op == BOOL_OR;
    uint16_t op = deciding ? OP_JUMP_IF_TRUE_KEEP : OP_JUMP_IF_FALSE_KEEP;
    uint32_t end = compile_label(b);
    for (uint32_t i = 0; i + 1 < elements->count; i++) {
        struct node *element = elements->items[i];
        int truth = compile_fold(b->compiler, element) ? compile_constant_truth(element) : -1;
        if (truth >= 0 && (truth != 0) != deciding)
            continue;
        compile_push(b, element);
        if (truth >= 0) {
            compile_jump(b, end);
        } else {
            compile_jump_with(b, op, b->depth - 1, 0, 0, end, b->depth);
        }
        b->depth--;
    }
    compile_push(b, elements->items[elements->count - 1]);
    compile_place(b, end);
    compile_finish(b, target);
}

static void compile_if_expression(struct builder *b, struct node *node, uint32_t target) {
    int truth = -1;
    if (compile_fold(b->compiler, node->if_exp.test))
        truth = compile_constant_truth(node->if_exp.test);
    if (truth >= 0) {
        compile_to(b, truth ? node->if_exp.then : node->if_exp.orelse, target);
        return;
    }
    uint32_t otherwise = compile_label(b), end = compile_label(b), depth = b->depth;
    compile_condition(b, node->if_exp.test, false, otherwise);
    compile_to(b, node->if_exp.then, target);
    compile_jump(b, end);
    b->depth = depth;
    compile_place(b, otherwise);
    compile_to(b, node->if_exp.orelse, target);
    compile_place(b, end);
}

/* ---- Attributes and subscripts ---- */

static void compile_attribute(struct builder *b, struct node *node, uint32_t target) {
    struct operand from = compile_register(b, node->attribute.value);
    b->at = compile_attribute_range(node);
    compile_emit_result(b, OP_GET_ATTR, target, compile_source(from),
                        compile_attribute_cache(b, node->attribute.name), compile_is_temp(from));
}

void compile_get_item(struct builder *b, struct operand container, struct operand key,
                      uint32_t target) {
    int small;
    if (compile_small_int(key, &small)) {
        compile_emit_result(b, OP_GET_ITEM_INT, target, compile_source(container),
                            (uint16_t)small, compile_is_temp(container));
        return;
    }
    compile_force(b, &key, false);
    compile_emit_result(b, OP_GET_ITEM, target, compile_source(container), compile_source(key),
                        compile_is_temp(container) + compile_is_temp(key));
}

static void compile_subscript(struct builder *b, struct node *node, uint32_t target) {
    struct operand container = compile_register(b, node->binary.left);
    compile_protect(b, &container, node->binary.right);
    struct operand key = compile_operand(b, node->binary.right);
    compile_get_item(b, container, key, target);
}

static void push_or_none(struct builder *b, struct node *node) {
    if (node != NULL)
        compile_push(b, node);
    else
        compile_load_constant(b, compile_constant(b, &compile_none), TO_TEMPORARY);
}

static void compile_slice(struct builder *b, struct node *node, uint32_t target) {
    uint32_t base = b->depth;
    push_or_none(b, node->slice.lower);
    push_or_none(b, node->slice.upper);
    if (node->slice.step != NULL)
        compile_push(b, node->slice.step);
    compile_emit(b, OP_BUILD_SLICE, base, b->depth - base, 0);
    b->depth = base + 1;
    compile_finish(b, target);
}

/* ---- Generators ---- */

static void compile_yield(struct builder *b, struct node *node, uint32_t target) {
    push_or_none(b, node->unary.operand);
    compile_emit(b, OP_YIELD, b->depth - 1, b->depth - 1, 0);
    compile_finish(b, target);
}

static void compile_yield_from(struct builder *b, struct node *node, uint32_t target) {
    struct operand from = compile_register(b, node->unary.operand);
    compile_emit_result(b, OP_GET_ITER, TO_TEMPORARY, compile_source(from), 0,
                        compile_is_temp(from));
    compile_load_constant(b, compile_constant(b, &compile_none), TO_TEMPORARY);
    compile_emit(b, OP_YIELD_FROM, b->depth - 2, b->depth - 1, 0);
    b->depth--;
    compile_finish(b, target);
}

/* ---- Any expression ---- */

static void compile_any(struct builder *b, struct node *node, uint32_t target) {
    switch ((enum node_kind)node->kind) {
    case NODE_NAME: compile_load_symbol(b, node->identifier.symbol, target); break;
    case NODE_NAMED_EXPR: {
        struct operand value = compile_operand(b, node); /* a local: see compile_to */
        if (value.reg != target)
            compile_emit_result(b, OP_COPY, target, value.reg, 0, 0);
        break;
    }
    case NODE_BIN_OP: compile_binary(b, node, target); break;
    case NODE_UNARY_OP: compile_unary(b, node, target); break;
    case NODE_BOOL_OP: compile_bool(b, node, target); break;
    case NODE_IF_EXP: compile_if_expression(b, node, target); break;
    case NODE_COMPARE: compile_compare(b, node, target); break;
    case NODE_CALL: compile_call(b, node, target); break;
    case NODE_ATTRIBUTE: compile_attribute(b, node, target); break;
    case NODE_SUBSCRIPT: compile_subscript(b, node, target); break;
    case NODE_SLICE: compile_slice(b, node, target); break;
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
        compile_sequence(b, node->sequence.elements, (enum node_kind)node->kind, target);
        break;
    case NODE_DICT: compile_dict(b, node, target); break;
    case NODE_LIST_COMP:
    case NODE_SET_COMP:
    case NODE_DICT_COMP:
    case NODE_GENERATOR_EXP: compile_comprehension(b, node, target); break;
    case NODE_LAMBDA: compile_lambda(b, node, target); break;
    case NODE_JOINED_STR: compile_joined_string(b, node, target); break;
    case NODE_FORMATTED_VALUE: compile_formatted(b, node, target); break;
    case NODE_YIELD: compile_yield(b, node, target); break;
    case NODE_YIELD_FROM: compile_yield_from(b, node, target); break;
    case NODE_STARRED: compile_fail(b->compiler, node, "can't use starred expression here");
    default: compile_fail(b->compiler, node, "this expression is not supported yet");
    }
}

void compile_to(struct builder *b, struct node *node, uint32_t target) {
    struct source_range at = b->at;
    if (node->kind != NODE_FORMATTED_VALUE) /* that one has the place of the whole f-string */
        b->at = compile_range(node);
    if (compile_fold(b->compiler, node))
        compile_load_constant(b, compile_constant(b, node), target);
    else if (node->kind == NODE_NAMED_EXPR && !is_local(node->binary.left)) {
        compile_named(b, node);
        compile_finish(b, target);
    } else {
        compile_any(b, node, target);
    }
    b->at = at;
}

void compile_push(struct builder *b, struct node *node) {
    compile_to(b, node, TO_TEMPORARY);
}

void compile_effect(struct builder *b, struct node *node) {
    if (compile_fold(b->compiler, node))
        return;
    struct operand value = compile_operand(b, node);
    if (compile_is_temp(value))
        compile_pop(b);
}
