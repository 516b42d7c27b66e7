/* Simple statements, blocks, and the sequence of statements. */
#include "common/lang/parser_internal.h"

/* ---- assignment and expression statements ---- */

/* At an `=` after something that cannot be assigned to. The better hint is given where the
 * statement would make sense with `==`: the left side an operand, and one operand after it. */
static _Noreturn void fail_assign_target(struct parser *p, struct node *target, struct node *bad,
                                         bool is_first) {
    if (target->kind == NODE_YIELD || target->kind == NODE_YIELD_FROM) {
        if ((target->flags & NODE_PARENTHESISED) == 0)
            parser_fail_node(p, target, "assignment to yield expression not possible");
    }
    const struct node *last = target;
    if (target->kind == NODE_TUPLE && (target->flags & NODE_IN_PARENS) == 0)
        last = target->sequence.elements->items[target->sequence.elements->count - 1];
    bool operand = bad == last && bad->kind != NODE_GENERATOR_EXP && bad->kind != NODE_TRUE &&
                   bad->kind != NODE_NONE && bad->kind != NODE_FALSE;
    if ((bad->flags & NODE_PARENTHESISED) == 0) {
        operand = operand && bad->kind != NODE_BOOL_OP && bad->kind != NODE_COMPARE &&
                  bad->kind != NODE_LAMBDA && bad->kind != NODE_IF_EXP &&
                  !(bad->kind == NODE_UNARY_OP && bad->op == UNARY_NOT);
    }
    if (is_first && operand) {
        advance(p);
        if (parser_probe(p, parse_bitwise_or) != NULL && peek(p) != TOKEN_ASSIGN &&
            peek(p) != TOKEN_WALRUS)
            parser_fail_node(p, bad,
                             "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                             parser_expression_name(bad));
    }
    parser_fail_node(p, bad, "cannot assign to %s", parser_expression_name(bad));
}

/* From the first '=' on. */
static struct node *parse_assign(struct parser *p, struct place start, struct node *first) {
    struct node *node = node_from(p, NODE_ASSIGN, start);
    uint32_t mark = p->stack_count;
    struct node *value = first;
    while (peek(p) == TOKEN_ASSIGN) {
        struct node *bad = parser_invalid_target(value, TARGET_ASSIGN);
        if (bad != NULL)
            fail_assign_target(p, value, bad, value == first);
        set_context(value, CONTEXT_STORE);
        push(p, value);
        advance(p);
        value = parse_yield_or_star_expressions(p);
    }
    node->assign.targets = pop_list(p, mark);
    node->assign.value = value;
    return node_end(p, node);
}

static struct node *parse_augmented(struct parser *p, struct place start, struct node *target) {
    if (target->kind != NODE_NAME && target->kind != NODE_ATTRIBUTE &&
        target->kind != NODE_SUBSCRIPT)
        parser_fail_node(p, target, "'%s' is an illegal expression for augmented assignment",
                         parser_expression_name(target));
    struct node *node = node_from(p, NODE_AUG_ASSIGN, start);
    node->op = (uint8_t)(peek(p) - TOKEN_ADD_ASSIGN);
    target->context = CONTEXT_STORE;
    advance(p);
    node->binary.left = target;
    node->binary.right = parse_yield_or_star_expressions(p);
    return node_end(p, node);
}

static struct node *parse_annotated(struct parser *p, struct place start, struct node *target) {
    switch (target->kind) {
    case NODE_NAME: case NODE_ATTRIBUTE: case NODE_SUBSCRIPT:
        break;
    case NODE_TUPLE:
        if ((target->flags & NODE_IN_PARENS) == 0)
            parser_fail_node(p, target->sequence.elements->items[0],
                             "only single target (not tuple) can be annotated");
        parser_fail_node(p, target, "only single target (not tuple) can be annotated");
    case NODE_LIST:
        parser_fail_node(p, target, "only single target (not list) can be annotated");
    case NODE_STARRED:
        parser_fail_syntax(p);
    default:
        parser_fail_node(p, target, "illegal target for annotation");
    }
    struct node *node = node_from(p, NODE_ANN_ASSIGN, start);
    node->annotated.simple =
        target->kind == NODE_NAME && (target->flags & NODE_PARENTHESISED) == 0;
    target->context = CONTEXT_STORE;
    advance(p);
    node->annotated.target = target;
    node->annotated.annotation = parse_expression_tree(p);
    if (accept(p, TOKEN_ASSIGN))
        node->annotated.value = parse_yield_or_star_expressions(p);
    return node_end(p, node);
}

static struct node *parse_expression_statement(struct parser *p) {
    struct place start = here(p);
    struct node *value = parse_yield_or_star_expressions(p);
    enum token_kind kind = peek(p);
    if (kind == TOKEN_ASSIGN)
        return parse_assign(p, start, value);
    if (kind >= TOKEN_ADD_ASSIGN && kind <= TOKEN_XOR_ASSIGN)
        return parse_augmented(p, start, value);
    if (kind == TOKEN_COLON && value->kind != NODE_YIELD && value->kind != NODE_YIELD_FROM)
        return parse_annotated(p, start, value);
    if (kind == TOKEN_WALRUS && value->kind == NODE_LAMBDA)
        parser_fail_node(p, value, "cannot use assignment expressions with lambda");
    struct node *node = node_from(p, NODE_EXPR_STMT, start);
    node->unary.operand = value;
    return node_end(p, node);
}

/* ---- the other simple statements ---- */

static bool ends_statement(enum token_kind kind) {
    return kind == TOKEN_NEWLINE || kind == TOKEN_SEMICOLON;
}

static struct node *parse_word(struct parser *p, enum node_kind kind) {
    struct node *node = node_new(p, kind);
    advance(p);
    return node;
}

static struct node *parse_return(struct parser *p) {
    struct node *node = parse_word(p, NODE_RETURN);
    if (!ends_statement(peek(p)))
        node->unary.operand = parse_star_expressions(p);
    return node_end(p, node);
}

static struct node *parse_raise(struct parser *p) {
    struct node *node = parse_word(p, NODE_RAISE);
    if (!ends_statement(peek(p))) {
        node->binary.left = parse_expression_tree(p);
        if (accept(p, KEYWORD_FROM))
            node->binary.right = parse_expression_tree(p);
    }
    return node_end(p, node);
}

static struct node *parse_assert(struct parser *p) {
    struct node *node = parse_word(p, NODE_ASSERT);
    node->binary.left = parse_expression_tree(p);
    if (accept(p, TOKEN_COMMA))
        node->binary.right = parse_expression_tree(p);
    return node_end(p, node);
}

static struct node *parse_del(struct parser *p) {
    struct node *node = parse_word(p, NODE_DELETE);
    struct node *targets = parse_star_expressions(p);
    if (!ends_statement(peek(p)))
        parser_fail_syntax(p);
    struct node *bad = parser_invalid_target(targets, TARGET_DELETE);
    if (bad != NULL)
        parser_fail_node(p, bad, "cannot delete %s", parser_expression_name(bad));
    set_context(targets, CONTEXT_DELETE);
    if (targets->kind == NODE_TUPLE && (targets->flags & NODE_IN_PARENS) == 0)
        node->sequence.elements = targets->sequence.elements;
    else
        node->sequence.elements = single_list(p, targets);
    return node_end(p, node);
}

/* global and nonlocal */
static struct node *parse_declaration(struct parser *p, enum node_kind kind) {
    struct node *node = parse_word(p, kind);
    uint32_t mark = p->stack_count;
    do {
        struct node *name = node_new(p, NODE_NAME);
        name->identifier.name = expect_name(p);
        push(p, name);
    } while (accept(p, TOKEN_COMMA));
    uint32_t count = p->stack_count - mark;
    struct name_list *list = parser_alloc(p, sizeof *list + count * sizeof list->items[0]);
    list->count = count;
    for (uint32_t i = 0; i < count; i++)
        list->items[i] = p->stack[mark + i]->identifier.name;
    p->stack_count = mark;
    node->names.items = list;
    return node_end(p, node);
}

static struct node *parse_simple_statement(struct parser *p) {
    switch (peek(p)) {
    case KEYWORD_RETURN: return parse_return(p);
    case KEYWORD_IMPORT: return parse_import(p);
    case KEYWORD_FROM: return parse_import_from(p);
    case KEYWORD_RAISE: return parse_raise(p);
    case KEYWORD_PASS: return parse_word(p, NODE_PASS);
    case KEYWORD_BREAK: return parse_word(p, NODE_BREAK);
    case KEYWORD_CONTINUE: return parse_word(p, NODE_CONTINUE);
    case KEYWORD_DEL: return parse_del(p);
    case KEYWORD_ASSERT: return parse_assert(p);
    case KEYWORD_GLOBAL: return parse_declaration(p, NODE_GLOBAL);
    case KEYWORD_NONLOCAL: return parse_declaration(p, NODE_NONLOCAL);
    default: return parse_expression_statement(p);
    }
}

/* simple (';' simple)* [';'] NEWLINE */
void parse_simple_line(struct parser *p) {
    do {
        push(p, parse_simple_statement(p));
        if (peek(p) == TOKEN_NEWLINE)
            break;
        expect(p, TOKEN_SEMICOLON);
    } while (peek(p) != TOKEN_NEWLINE);
    advance(p);
}

/* ---- sequences of statements ---- */

const struct node_list *parse_statements(struct parser *p, enum token_kind end) {
    uint32_t mark = p->stack_count;
    while (peek(p) != end) {
        p->last_expression = NULL;
        struct node *node = parse_compound(p);
        if (node != NULL)
            push(p, node);
        else
            parse_simple_line(p);
    }
    return pop_list(p, mark);
}

void expect_colon(struct parser *p) {
    if (peek(p) == TOKEN_NEWLINE)
        parser_fail_token(p, p->stream.token, "expected ':'");
    expect(p, TOKEN_COLON);
}

const struct node_list *parse_block(struct parser *p, const char *what, uint32_t line) {
    if (peek(p) != TOKEN_NEWLINE) {
        uint32_t mark = p->stack_count;
        parse_simple_line(p);
        return pop_list(p, mark);
    }
    advance(p);
    if (peek(p) != TOKEN_INDENT)
        parser_fail_block(p, what, line);
    advance(p);
    const struct node_list *body = parse_statements(p, TOKEN_DEDENT);
    advance(p);
    return body;
}
