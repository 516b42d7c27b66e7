/* Expressions above the level of a primary: operators by precedence climbing, conditional
 * expressions, lambda, :=, yield, and the comma. */
#include "common/lang/parser_internal.h"

enum precedence {
    PRECEDENCE_NONE,
    PRECEDENCE_OR,
    PRECEDENCE_AND,
    PRECEDENCE_NOT,
    PRECEDENCE_COMPARE,
    PRECEDENCE_BIT_OR,
    PRECEDENCE_BIT_XOR,
    PRECEDENCE_BIT_AND,
    PRECEDENCE_SHIFT,
    PRECEDENCE_SUM,
    PRECEDENCE_TERM,
};

/* Of the infix operators. */
static const struct infix {
    uint8_t precedence;
    uint8_t op;  /* enum bool_operator, compare_operator or binary_operator, by precedence */
} infixes[TOKEN_KIND_COUNT] = {
    [KEYWORD_OR] = {PRECEDENCE_OR, BOOL_OR},
    [KEYWORD_AND] = {PRECEDENCE_AND, BOOL_AND},
    [KEYWORD_NOT] = {PRECEDENCE_COMPARE, COMPARE_NOT_IN},
    [KEYWORD_IN] = {PRECEDENCE_COMPARE, COMPARE_IN},
    [KEYWORD_IS] = {PRECEDENCE_COMPARE, COMPARE_IS},
    [TOKEN_EQ] = {PRECEDENCE_COMPARE, COMPARE_EQ},
    [TOKEN_NE] = {PRECEDENCE_COMPARE, COMPARE_NE},
    [TOKEN_LT] = {PRECEDENCE_COMPARE, COMPARE_LT},
    [TOKEN_LE] = {PRECEDENCE_COMPARE, COMPARE_LE},
    [TOKEN_GT] = {PRECEDENCE_COMPARE, COMPARE_GT},
    [TOKEN_GE] = {PRECEDENCE_COMPARE, COMPARE_GE},
    [TOKEN_BAR] = {PRECEDENCE_BIT_OR, BINARY_OR},
    [TOKEN_CARET] = {PRECEDENCE_BIT_XOR, BINARY_XOR},
    [TOKEN_AMPERSAND] = {PRECEDENCE_BIT_AND, BINARY_AND},
    [TOKEN_LSHIFT] = {PRECEDENCE_SHIFT, BINARY_LSHIFT},
    [TOKEN_RSHIFT] = {PRECEDENCE_SHIFT, BINARY_RSHIFT},
    [TOKEN_PLUS] = {PRECEDENCE_SUM, BINARY_ADD},
    [TOKEN_MINUS] = {PRECEDENCE_SUM, BINARY_SUB},
    [TOKEN_STAR] = {PRECEDENCE_TERM, BINARY_MUL},
    [TOKEN_SLASH] = {PRECEDENCE_TERM, BINARY_TRUEDIV},
    [TOKEN_DOUBLE_SLASH] = {PRECEDENCE_TERM, BINARY_FLOORDIV},
    [TOKEN_PERCENT] = {PRECEDENCE_TERM, BINARY_MOD},
    [TOKEN_AT] = {PRECEDENCE_TERM, BINARY_MATMUL},
};

static struct node *parse_operators(struct parser *p, enum precedence minimum);

static struct node *parse_unary(struct parser *p);

/* primary ['**' unary] */
static struct node *parse_power(struct parser *p) {
    struct place start = here(p);
    struct node *base = parse_primary(p);
    if (peek(p) != TOKEN_DOUBLE_STAR)
        return base;
    struct node *node = node_from(p, NODE_BIN_OP, start);
    node->op = BINARY_POW;
    advance(p);
    enter(p);
    node->binary.left = base;
    node->binary.right = parse_unary(p);
    leave(p);
    deepen(p, node, base);
    deepen(p, node, node->binary.right);
    return node_end(p, node);
}

static struct node *parse_unary(struct parser *p) {
    enum unary_operator op;
    switch (peek(p)) {
    case TOKEN_MINUS: op = UNARY_NEG; break;
    case TOKEN_PLUS: op = UNARY_POS; break;
    case TOKEN_TILDE: op = UNARY_INVERT; break;
    default: return parse_power(p);
    }
    struct node *node = node_new(p, NODE_UNARY_OP);
    node->op = (uint8_t)op;
    advance(p);
    enter(p);
    node->unary.operand = parse_unary(p);
    leave(p);
    deepen(p, node, node->unary.operand);
    return node_end(p, node);
}

static struct node *parse_not(struct parser *p) {
    struct node *node = node_new(p, NODE_UNARY_OP);
    node->op = UNARY_NOT;
    advance(p);
    enter(p);
    node->unary.operand = parse_operators(p, PRECEDENCE_NOT);
    leave(p);
    deepen(p, node, node->unary.operand);
    return node_end(p, node);
}

/* One `and` or `or` of any number of operands. */
static struct node *parse_bool(struct parser *p, struct place start, struct node *left) {
    enum token_kind kind = peek(p);
    struct node *node = node_from(p, NODE_BOOL_OP, start);
    node->op = infixes[kind].op;
    uint32_t mark = p->stack_count;
    push(p, left);
    while (accept(p, kind))
        push(p, parse_operators(p, infixes[kind].precedence + 1));
    node->sequence.elements = pop_list(p, mark);
    deepen_list(p, node, node->sequence.elements);
    return node_end(p, node);
}

static enum compare_operator parse_compare_operator(struct parser *p) {
    enum token_kind kind = peek(p);
    advance(p);
    if (kind == KEYWORD_NOT)
        expect(p, KEYWORD_IN);
    else if (kind == KEYWORD_IS && accept(p, KEYWORD_NOT))
        return COMPARE_IS_NOT;
    return infixes[kind].op;
}

/* One comparison of any number of operands. Its operators wait in the byte buffer. */
static struct node *parse_compare(struct parser *p, struct place start, struct node *left) {
    struct node *node = node_from(p, NODE_COMPARE, start);
    uint32_t mark = p->stack_count;
    size_t first_op = p->buffer_count;
    while (infixes[peek(p)].precedence == PRECEDENCE_COMPARE) {
        char op = (char)parse_compare_operator(p);
        buffer_append(p, &op, 1);
        push(p, parse_operators(p, PRECEDENCE_COMPARE + 1));
    }
    node->compare.left = left;
    node->compare.rights = pop_list(p, mark);
    uint8_t *ops = parser_alloc(p, node->compare.rights->count);
    for (uint32_t i = 0; i < node->compare.rights->count; i++)
        ops[i] = (uint8_t)p->buffer[first_op + i];
    node->compare.ops = ops;
    p->buffer_count = first_op;
    deepen(p, node, left);
    deepen_list(p, node, node->compare.rights);
    return node_end(p, node);
}

static struct node *parse_binary(struct parser *p, struct place start, struct node *left,
                                 const struct infix *infix) {
    struct node *node = node_from(p, NODE_BIN_OP, start);
    node->op = infix->op;
    advance(p);
    node->binary.left = left;
    node->binary.right = parse_operators(p, infix->precedence + 1);
    deepen(p, node, left);
    deepen(p, node, node->binary.right);
    return node_end(p, node);
}

/* An expression of operators that bind at least as tightly as minimum. */
static struct node *parse_operators(struct parser *p, enum precedence minimum) {
    struct place start = here(p);
    struct node *left;
    if (peek(p) == KEYWORD_NOT && minimum <= PRECEDENCE_NOT)
        left = parse_not(p);
    else
        left = parse_unary(p);
    for (;;) {
        const struct infix *infix = &infixes[peek(p)];
        if (infix->precedence == PRECEDENCE_NONE || infix->precedence < minimum)
            return left;
        if (infix->precedence <= PRECEDENCE_AND)
            left = parse_bool(p, start, left);
        else if (infix->precedence == PRECEDENCE_COMPARE)
            left = parse_compare(p, start, left);
        else
            left = parse_binary(p, start, left, infix);
    }
}

struct node *parse_disjunction(struct parser *p) {
    return parse_operators(p, PRECEDENCE_OR);
}

struct node *parse_bitwise_or(struct parser *p) {
    return parse_operators(p, PRECEDENCE_BIT_OR);
}

/* ---- expression: lambda, or disjunction ['if' disjunction 'else' expression] ---- */

static struct node *parse_lambda(struct parser *p) {
    struct node *node = node_new(p, NODE_LAMBDA);
    struct function *function = parser_alloc(p, sizeof *function);
    *function = (struct function){.body = &ast_no_nodes, .decorators = &ast_no_nodes};
    function->name = parser_intern(p, "<lambda>", 8);
    node->function = function;
    advance(p);
    parse_parameters(p, &function->parameters, true);
    expect(p, TOKEN_COLON);
    function->expression = parse_expression_tree(p);
    deepen(p, node, function->expression);
    deepen_list(p, node, function->parameters.items);
    return node_end(p, node);
}

static struct node *parse_conditional(struct parser *p, struct place start,
                                      struct node *then) {
    struct node *node = node_from(p, NODE_IF_EXP, start);
    advance(p);
    struct node *test = parse_disjunction(p);
    if (peek(p) != KEYWORD_ELSE) {
        if (peek(p) == TOKEN_COLON || peek(p) == TOKEN_ERROR ||
            (peek(p) == TOKEN_END && p->stream.lexer->level > 0))
            parser_fail_syntax(p);
        parser_fail_range(p, then, test, "expected 'else' after 'if' expression");
    }
    advance(p);
    node->if_exp.then = then;
    node->if_exp.test = test;
    node->if_exp.orelse = parse_expression_tree(p);
    deepen(p, node, then);
    deepen(p, node, test);
    deepen(p, node, node->if_exp.orelse);
    return node_end(p, node);
}

struct node *parse_expression_tree(struct parser *p) {
    struct place start = here(p);
    struct node *node;
    enter(p);
    if (peek(p) == KEYWORD_LAMBDA) {
        node = parse_lambda(p);
    } else {
        node = parse_disjunction(p);
        p->last_expression = node;
        if (peek(p) == KEYWORD_IF) {
            node = parse_conditional(p, start, node);
            p->last_expression = node;
        }
    }
    leave(p);
    return node;
}

/* ---- named expressions ---- */

/* Binds looser than any target-like expression? Those are no targets of a mistaken `=`. */
static bool is_bitwise_or(const struct node *node) {
    if ((node->flags & NODE_PARENTHESISED) != 0)
        return true;
    switch (node->kind) {
    case NODE_BOOL_OP: case NODE_COMPARE: case NODE_LAMBDA: case NODE_IF_EXP:
    case NODE_NAMED_EXPR: case NODE_STARRED: case NODE_YIELD: case NODE_YIELD_FROM:
        return false;
    case NODE_UNARY_OP:
        return node->op != UNARY_NOT;
    case NODE_TUPLE:
        return (node->flags & NODE_IN_PARENS) != 0;
    default:
        return true;
    }
}

/* At an `=` where only an expression may stand, as in `if x = 1:`. */
static _Noreturn void fail_assignment(struct parser *p, struct node *left) {
    struct token equals = *p->stream.token;
    bool is_name = left->kind == NODE_NAME && (left->flags & NODE_PARENTHESISED) == 0;
    bool hinted = is_bitwise_or(left) && left->kind != NODE_LIST && left->kind != NODE_TUPLE &&
                  left->kind != NODE_GENERATOR_EXP && left->kind != NODE_TRUE &&
                  left->kind != NODE_NONE && left->kind != NODE_FALSE;
    if (hinted) {
        advance(p);
        struct node *right = parser_probe(p, parse_bitwise_or);
        if (right != NULL && peek(p) != TOKEN_ASSIGN && peek(p) != TOKEN_WALRUS) {
            if (is_name)
                parser_fail_range(p, left, right, "invalid syntax. Maybe you meant '==' or ':=' "
                                                  "instead of '='?");
            parser_fail_node(p, left,
                             "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                             parser_expression_name(left));
        }
    }
    parser_fail_token(p, &equals, "invalid syntax");
}

struct node *parse_named_expression(struct parser *p) {
    struct place start = here(p);
    struct node *left = parse_expression_tree(p);
    if (peek(p) == TOKEN_ASSIGN && !p->probing)
        fail_assignment(p, left);
    if (peek(p) != TOKEN_WALRUS)
        return left;
    if (left->kind != NODE_NAME || (left->flags & NODE_PARENTHESISED) != 0)
        parser_fail_node(p, left, "cannot use assignment expressions with %s",
                         parser_expression_name(left));
    struct node *node = node_from(p, NODE_NAMED_EXPR, start);
    advance(p);
    left->context = CONTEXT_STORE;
    node->binary.left = left;
    node->binary.right = parse_expression_tree(p);
    deepen(p, node, node->binary.right);
    return node_end(p, node);
}

/* ---- commas, stars, yield ---- */

static struct node *parse_star_expression(struct parser *p) {
    if (peek(p) != TOKEN_STAR)
        return parse_expression_tree(p);
    struct node *node = node_new(p, NODE_STARRED);
    advance(p);
    node->unary.operand = parse_bitwise_or(p);
    deepen(p, node, node->unary.operand);
    return node_end(p, node);
}

/* Tokens after which a tuple's trailing comma ends it. */
static bool ends_expressions(enum token_kind kind) {
    switch (kind) {
    case TOKEN_NEWLINE: case TOKEN_SEMICOLON: case TOKEN_ASSIGN: case TOKEN_COLON:
    case TOKEN_RPAREN: case TOKEN_RBRACKET: case TOKEN_RBRACE: case TOKEN_END: case KEYWORD_IN:
        return true;
    default:
        return kind >= TOKEN_ADD_ASSIGN && kind <= TOKEN_XOR_ASSIGN;
    }
}

struct node *parse_star_expressions(struct parser *p) {
    struct place start = here(p);
    struct node *first = parse_star_expression(p);
    if (peek(p) != TOKEN_COMMA)
        return first;
    struct node *tuple = node_from(p, NODE_TUPLE, start);
    uint32_t mark = p->stack_count;
    push(p, first);
    while (accept(p, TOKEN_COMMA) && !ends_expressions(peek(p)))
        push(p, parse_star_expression(p));
    tuple->sequence.elements = pop_list(p, mark);
    deepen_list(p, tuple, tuple->sequence.elements);
    return node_end(p, tuple);
}

static struct node *parse_yield(struct parser *p) {
    struct node *node = node_new(p, NODE_YIELD);
    advance(p);
    if (accept(p, KEYWORD_FROM)) {
        node->kind = NODE_YIELD_FROM;
        node->unary.operand = parse_expression_tree(p);
    } else if (!ends_expressions(peek(p))) {
        node->unary.operand = parse_star_expressions(p);
    }
    deepen(p, node, node->unary.operand);
    return node_end(p, node);
}

struct node *parse_yield_or_star_expressions(struct parser *p) {
    return peek(p) == KEYWORD_YIELD ? parse_yield(p) : parse_star_expressions(p);
}

/* ---- targets ---- */

void set_context(struct node *node, enum node_context context) {
    node->context = (uint8_t)context;
    if (node->kind == NODE_STARRED) {
        set_context(node->unary.operand, context);
    } else if (node->kind == NODE_TUPLE || node->kind == NODE_LIST) {
        for (uint32_t i = 0; i < node->sequence.elements->count; i++)
            set_context(node->sequence.elements->items[i], context);
    }
}

static struct node *parse_for_target(struct parser *p) {
    if (peek(p) != TOKEN_STAR)
        return parse_bitwise_or(p);
    struct node *node = node_new(p, NODE_STARRED);
    advance(p);
    node->unary.operand = parse_bitwise_or(p);
    deepen(p, node, node->unary.operand);
    return node_end(p, node);
}

struct node *parse_for_targets(struct parser *p) {
    struct place start = here(p);
    struct node *target = parse_for_target(p);
    if (peek(p) == TOKEN_COMMA) {
        struct node *tuple = node_from(p, NODE_TUPLE, start);
        uint32_t mark = p->stack_count;
        push(p, target);
        while (accept(p, TOKEN_COMMA) && !ends_expressions(peek(p)))
            push(p, parse_for_target(p));
        tuple->sequence.elements = pop_list(p, mark);
        deepen_list(p, tuple, tuple->sequence.elements);
        target = node_end(p, tuple);
    }
    struct node *bad = parser_invalid_target(target, TARGET_FOR);
    if (bad != NULL)
        parser_fail_node(p, bad, "cannot assign to %s", parser_expression_name(bad));
    if (peek(p) == KEYWORD_IN)
        set_context(target, CONTEXT_STORE);
    return target;
}
