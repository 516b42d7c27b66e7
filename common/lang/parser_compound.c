/* Compound statements, match excepted. */
#include "common/lang/parser_internal.h"

/* Ends a statement where its block ends: at the last token that is no NEWLINE or DEDENT. */
static struct node *end_at_body(struct node *node, const struct node_list *body) {
    if (body->count > 0) {
        node->end_line = body->items[body->count - 1]->end_line;
        node->end_column = body->items[body->count - 1]->end_column;
    }
    return node;
}

/* 'else' ':' block, or nothing. */
static const struct node_list *parse_else(struct parser *p) {
    uint32_t line = p->stream.token->line;
    if (!accept(p, KEYWORD_ELSE))
        return &ast_no_nodes;
    if (peek(p) != TOKEN_COLON)
        parser_fail_token(p, p->stream.token, "expected ':'");
    advance(p);
    return parse_block(p, "'else' statement", line);
}

/* ---- if, while, for ---- */

static struct node *parse_if_clause(struct parser *p, const char *what) {
    struct node *clause = node_new(p, NODE_IF_CLAUSE);
    advance(p);
    clause->if_clause.test = parse_named_expression(p);
    expect_colon(p);
    clause->if_clause.body = parse_block(p, what, clause->line);
    return end_at_body(clause, clause->if_clause.body);
}

static struct node *parse_if(struct parser *p) {
    struct node *node = node_new(p, NODE_IF);
    uint32_t mark = p->stack_count;
    push(p, parse_if_clause(p, "'if' statement"));
    while (peek(p) == KEYWORD_ELIF) {
        struct node *clause = parse_if_clause(p, "'elif' statement");
        clause->flags |= NODE_ELIF;
        push(p, clause);
    }
    node->if_chain.clauses = pop_list(p, mark);
    node->if_chain.orelse = parse_else(p);
    end_at_body(node, node->if_chain.clauses);
    return end_at_body(node, node->if_chain.orelse);
}

static struct node *parse_while(struct parser *p) {
    struct node *node = node_new(p, NODE_WHILE);
    advance(p);
    node->while_loop.test = parse_named_expression(p);
    expect_colon(p);
    node->while_loop.body = parse_block(p, "'while' statement", node->line);
    node->while_loop.orelse = parse_else(p);
    end_at_body(node, node->while_loop.body);
    return end_at_body(node, node->while_loop.orelse);
}

static struct node *parse_for(struct parser *p) {
    struct node *node = node_new(p, NODE_FOR);
    advance(p);
    node->for_loop.target = parse_for_targets(p);
    expect(p, KEYWORD_IN);
    node->for_loop.iterable = parse_star_expressions(p);
    expect_colon(p);
    node->for_loop.body = parse_block(p, "'for' statement", node->line);
    node->for_loop.orelse = parse_else(p);
    end_at_body(node, node->for_loop.body);
    return end_at_body(node, node->for_loop.orelse);
}

/* ---- with ---- */

/* After 'as'. */
static struct node *parse_with_target(struct parser *p) {
    struct node *target;
    if (peek(p) == TOKEN_STAR) {
        target = node_new(p, NODE_STARRED);
        advance(p);
        target->unary.operand = parse_expression_tree(p);
        deepen(p, target, target->unary.operand);
        node_end(p, target);
    } else {
        target = parse_expression_tree(p);
    }
    if (peek(p) != TOKEN_COMMA && peek(p) != TOKEN_RPAREN && peek(p) != TOKEN_COLON) {
        if (peek(p) == TOKEN_NEWLINE)
            expect_colon(p);
        parser_fail_syntax(p);
    }
    struct node *bad = parser_invalid_target(target, TARGET_ASSIGN);
    if (bad != NULL)
        parser_fail_node(p, bad, "cannot assign to %s", parser_expression_name(bad));
    set_context(target, CONTEXT_STORE);
    return target;
}

static struct node *parse_with_item(struct parser *p) {
    struct node *item = node_new(p, NODE_WITH_ITEM);
    item->binary.left = parse_expression_tree(p);
    if (accept(p, KEYWORD_AS))
        item->binary.right = parse_with_target(p);
    return node_end(p, item);
}

/* At '(' after 'with': does it enclose the items rather than begin an expression? Only the former
 * can have `as` directly inside and ':' (or, by mistake, the line's end) right after its ')'. */
static bool has_parenthesised_items(struct parser *p) {
    uint32_t level = p->stream.token->level;
    bool has_as = false;
    for (uint32_t i = 1;; i++) {
        const struct token *token = parser_look(p, i);
        if (token->kind == TOKEN_END || token->kind == TOKEN_ERROR)
            return has_as;
        if (token->kind == KEYWORD_AS && token->level == level)
            has_as = true;
        if (token->kind == TOKEN_RPAREN && token->level + 1u == level) {
            enum token_kind next = parser_look(p, i + 1)->kind;
            return has_as && (next == TOKEN_COLON || next == TOKEN_NEWLINE);
        }
    }
}

/* `with (a, b):` has two items, not a tuple; but what only a tuple can hold makes it one. */
static bool is_item_tuple(const struct node *node) {
    if (node->kind != NODE_TUPLE || (node->flags & NODE_IN_PARENS) == 0 ||
        (node->flags & NODE_PARENTHESISED) != 0)
        return false;
    const struct node_list *elements = node->sequence.elements;
    for (uint32_t i = 0; i < elements->count; i++) {
        const struct node *element = elements->items[i];
        if (element->kind == NODE_STARRED || (element->kind == NODE_NAMED_EXPR &&
                                              (element->flags & NODE_PARENTHESISED) == 0))
            return false;
    }
    return elements->count > 0;
}

static const struct node_list *items_of_tuple(struct parser *p, const struct node *tuple) {
    uint32_t mark = p->stack_count;
    for (uint32_t i = 0; i < tuple->sequence.elements->count; i++) {
        struct node *element = tuple->sequence.elements->items[i];
        struct place start = {element->line, element->column};
        struct node *item = node_from(p, NODE_WITH_ITEM, start);
        item->end_line = element->end_line;
        item->end_column = element->end_column;
        item->binary.left = element;
        push(p, item);
    }
    return pop_list(p, mark);
}

static const struct node_list *parse_with_items(struct parser *p) {
    uint32_t mark = p->stack_count;
    if (peek(p) == TOKEN_LPAREN && has_parenthesised_items(p)) {
        advance(p);
        do
            push(p, parse_with_item(p));
        while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RPAREN);
        expect(p, TOKEN_RPAREN);
        return pop_list(p, mark);
    }
    do
        push(p, parse_with_item(p));
    while (accept(p, TOKEN_COMMA));
    struct node *first = p->stack[mark];
    if (p->stack_count == mark + 1 && first->binary.right == NULL &&
        is_item_tuple(first->binary.left)) {
        p->stack_count = mark;
        return items_of_tuple(p, first->binary.left);
    }
    return pop_list(p, mark);
}

static struct node *parse_with(struct parser *p) {
    struct node *node = node_new(p, NODE_WITH);
    advance(p);
    node->with.items = parse_with_items(p);
    expect_colon(p);
    node->with.body = parse_block(p, "'with' statement", node->line);
    return end_at_body(node, node->with.body);
}

/* ---- try ---- */

static struct node *parse_handler(struct parser *p) {
    struct node *node = node_new(p, NODE_HANDLER);
    advance(p);
    if (peek(p) == TOKEN_STAR)
        parser_fail_token(p, p->stream.token, "'except*' is not supported");
    if (peek(p) != TOKEN_COLON && peek(p) != TOKEN_NEWLINE) {
        struct node *type = parse_expression_tree(p);
        if (peek(p) == TOKEN_COMMA) {
            advance(p);
            struct node *others = parser_probe(p, parse_star_expressions);
            if (others == NULL)
                parser_fail_syntax(p);
            parser_fail_range(p, type, others, "multiple exception types must be parenthesized");
        }
        node->handler.type = type;
        if (accept(p, KEYWORD_AS))
            node->handler.name = expect_name(p);
    }
    expect_colon(p);
    node->handler.body = parse_block(p, "'except' statement", node->line);
    return end_at_body(node, node->handler.body);
}

static struct node *parse_try(struct parser *p) {
    struct node *node = node_new(p, NODE_TRY);
    advance(p);
    if (peek(p) != TOKEN_COLON)
        parser_fail_token(p, p->stream.token, "expected ':'");
    advance(p);
    node->try_block.body = parse_block(p, "'try' statement", node->line);
    node->try_block.orelse = node->try_block.finally = &ast_no_nodes;
    uint32_t mark = p->stack_count;
    while (peek(p) == KEYWORD_EXCEPT)
        push(p, parse_handler(p));
    node->try_block.handlers = pop_list(p, mark);
    if (node->try_block.handlers->count > 0)
        node->try_block.orelse = parse_else(p);
    uint32_t line = p->stream.token->line;
    if (accept(p, KEYWORD_FINALLY)) {
        if (peek(p) != TOKEN_COLON)
            parser_fail_token(p, p->stream.token, "expected ':'");
        advance(p);
        node->try_block.finally = parse_block(p, "'finally' statement", line);
    } else if (node->try_block.handlers->count == 0) {
        parser_fail_token(p, p->stream.token, "expected 'except' or 'finally' block");
    }
    end_at_body(node, node->try_block.handlers);
    end_at_body(node, node->try_block.orelse);
    return end_at_body(node, node->try_block.finally);
}

/* ---- def, class, decorators ---- */

static struct node *parse_def(struct parser *p, const struct node_list *decorators) {
    struct node *node = node_new(p, NODE_FUNCTION_DEF);
    struct function *function = parser_alloc(p, sizeof *function);
    *function = (struct function){.decorators = decorators};
    node->function = function;
    advance(p);
    function->name = expect_name(p);
    if (peek(p) != TOKEN_LPAREN)
        parser_fail_token(p, p->stream.token, "expected '('");
    advance(p);
    parse_parameters(p, &function->parameters, false);
    expect(p, TOKEN_RPAREN);
    if (peek(p) == TOKEN_ARROW) {
        struct token arrow = *p->stream.token;
        advance(p);
        if (peek(p) == TOKEN_COLON)
            parser_fail_token(p, &arrow, "expected ':'");
        function->returns = parse_expression_tree(p);
    }
    if (peek(p) != TOKEN_COLON)
        parser_fail_token(p, p->stream.token, "expected ':'");
    advance(p);
    function->body = parse_block(p, "function definition", node->line);
    return end_at_body(node, function->body);
}

static struct node *parse_class(struct parser *p, const struct node_list *decorators) {
    struct node *node = node_new(p, NODE_CLASS_DEF);
    struct class_def *class_def = parser_alloc(p, sizeof *class_def);
    *class_def = (struct class_def){
        .decorators = decorators, .bases = &ast_no_nodes, .keywords = &ast_no_nodes};
    node->class_def = class_def;
    advance(p);
    class_def->name = expect_name(p);
    if (accept(p, TOKEN_LPAREN))
        parse_arguments(p, &class_def->bases, &class_def->keywords, false);
    expect_colon(p);
    class_def->body = parse_block(p, "class definition", node->line);
    return end_at_body(node, class_def->body);
}

static struct node *parse_decorated(struct parser *p) {
    uint32_t mark = p->stack_count;
    while (accept(p, TOKEN_AT)) {
        push(p, parse_named_expression(p));
        expect(p, TOKEN_NEWLINE);
    }
    const struct node_list *decorators = pop_list(p, mark);
    if (peek(p) == KEYWORD_DEF)
        return parse_def(p, decorators);
    if (peek(p) == KEYWORD_CLASS)
        return parse_class(p, decorators);
    if (peek(p) == KEYWORD_ASYNC)
        parser_fail_token(p, p->stream.token, "'async' is not supported");
    parser_fail_syntax(p);
}

struct node *parse_compound(struct parser *p) {
    switch (peek(p)) {
    case KEYWORD_IF: return parse_if(p);
    case KEYWORD_FOR: return parse_for(p);
    case KEYWORD_WHILE: return parse_while(p);
    case KEYWORD_DEF: return parse_def(p, &ast_no_nodes);
    case KEYWORD_CLASS: return parse_class(p, &ast_no_nodes);
    case KEYWORD_WITH: return parse_with(p);
    case KEYWORD_TRY: return parse_try(p);
    case TOKEN_AT: return parse_decorated(p);
    case KEYWORD_ASYNC: parser_fail_token(p, p->stream.token, "'async' is not supported");
    case TOKEN_NAME: return is_match_statement(p) ? parse_match(p) : NULL;
    default: return NULL;
    }
}
