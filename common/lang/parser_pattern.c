/* The match statement and its patterns. */
#include "common/lang/parser_internal.h"

static struct node *parse_pattern(struct parser *p);

/* ---- is it one? ---- */

/* `match` is a name like any other unless a subject follows. A line that begins with the name and
 * ends in ':' can only be a match statement (or one without its ':', when the next is indented); so
 * can one where the name is followed by what begins an operand but continues none. */
bool is_match_statement(struct parser *p) {
    if (p->stream.token->name != p->name_match)
        return false;
    switch (parser_look(p, 1)->kind) {
    case TOKEN_NAME: case TOKEN_NUMBER: case TOKEN_STRING: case TOKEN_LBRACE: case TOKEN_TILDE:
    case TOKEN_ELLIPSIS: case KEYWORD_NONE: case KEYWORD_TRUE: case KEYWORD_FALSE:
    case KEYWORD_LAMBDA: case KEYWORD_AWAIT: case KEYWORD_YIELD:
        return true;
    case TOKEN_LPAREN: case TOKEN_LBRACKET: case TOKEN_STAR: case TOKEN_MINUS: case TOKEN_PLUS:
    case KEYWORD_NOT:
        break;
    default:
        return false;
    }
    enum token_kind last = TOKEN_NAME;
    bool colon = false;  /* outside of brackets */
    for (uint32_t i = 1;; i++) {
        const struct token *token = parser_look(p, i);
        if (token->kind == TOKEN_NEWLINE)
            return last == TOKEN_COLON ||
                   (!colon && parser_look(p, i + 1)->kind == TOKEN_INDENT);
        if (token->kind == TOKEN_END || token->kind == TOKEN_ERROR)
            return false;
        last = token->kind;
        colon = colon || (last == TOKEN_COLON && token->level == 0);
    }
}

/* ---- literals and values ---- */

static struct node *parse_signed_number(struct parser *p) {
    struct node *number;
    if (peek(p) == TOKEN_MINUS) {
        number = node_new(p, NODE_UNARY_OP);
        number->op = UNARY_NEG;
        advance(p);
        if (peek(p) != TOKEN_NUMBER)
            parser_fail_syntax(p);
        number->unary.operand = parse_number(p);
        deepen(p, number, number->unary.operand);
        node_end(p, number);
    } else {
        number = parse_number(p);
    }
    if (peek(p) == TOKEN_PLUS || peek(p) == TOKEN_MINUS) {
        advance(p);
        if (peek(p) != TOKEN_NUMBER)
            parser_fail_syntax(p);
        struct node *imaginary = parse_number(p);
        parser_fail_node(p, imaginary, "imaginary number required in complex literal");
    }
    return number;
}

/* NAME ('.' NAME)* */
static struct node *parse_name_or_attribute(struct parser *p) {
    struct place start = here(p);
    struct node *value = node_new(p, NODE_NAME);
    value->identifier.name = expect_name(p);
    while (peek(p) == TOKEN_DOT) {
        struct node *node = node_from(p, NODE_ATTRIBUTE, start);
        advance(p);
        node->attribute.value = value;
        node->attribute.name = expect_name(p);
        deepen(p, node, value);
        value = node_end(p, node);
    }
    return value;
}

static struct node *wrap(struct parser *p, enum node_kind kind, struct node *operand) {
    struct node *node = node_from(p, kind, (struct place){operand->line, operand->column});
    node->unary.operand = operand;
    deepen(p, node, operand);
    return node_end(p, node);
}

static struct node *parse_singleton(struct parser *p, enum node_kind kind) {
    struct node *node = node_new(p, kind);
    advance(p);
    return node;
}

/* ---- sequences, groups, mappings, classes ---- */

static struct node *parse_star_pattern(struct parser *p) {
    if (peek(p) != TOKEN_STAR)
        return parse_pattern(p);
    struct node *node = node_new(p, NODE_MATCH_STAR);
    advance(p);
    struct name *name = expect_name(p);
    if (name != p->name_underscore)
        node->capture.name = name;
    return node_end(p, node);
}

/* Patterns up to the closing bracket; a single one without a comma in '(' is just a group. */
static struct node *parse_bracketed(struct parser *p, enum token_kind close) {
    struct node *node = node_new(p, NODE_MATCH_SEQUENCE);
    uint32_t mark = p->stack_count;
    bool comma = false;
    advance(p);
    while (peek(p) != close) {
        push(p, parse_star_pattern(p));
        comma = accept(p, TOKEN_COMMA);
        if (!comma)
            break;
    }
    struct node *only = p->stack_count == mark + 1 ? p->stack[mark] : NULL;
    if (only != NULL && !comma && close == TOKEN_RPAREN && only->kind != NODE_MATCH_STAR) {
        expect(p, close);
        p->stack_count = mark;
        return only;
    }
    if (only != NULL && !comma && close == TOKEN_RPAREN)
        parser_fail_syntax(p);
    expect(p, close);
    node->sequence.elements = pop_list(p, mark);
    deepen_list(p, node, node->sequence.elements);
    return node_end(p, node);
}

static struct node *parse_mapping_key(struct parser *p) {
    switch (peek(p)) {
    case TOKEN_NUMBER: case TOKEN_MINUS: return parse_signed_number(p);
    case TOKEN_STRING: return parse_strings(p);
    case KEYWORD_NONE: return parse_singleton(p, NODE_NONE);
    case KEYWORD_TRUE: return parse_singleton(p, NODE_TRUE);
    case KEYWORD_FALSE: return parse_singleton(p, NODE_FALSE);
    case TOKEN_NAME: {
        struct node *key = parse_name_or_attribute(p);
        if (key->kind == NODE_ATTRIBUTE)
            return key;
        break;
    }
    default:
        break;
    }
    parser_fail_syntax(p);
}

static struct node *parse_mapping(struct parser *p) {
    struct node *node = node_new(p, NODE_MATCH_MAPPING);
    uint32_t mark = p->stack_count;
    advance(p);
    while (peek(p) != TOKEN_RBRACE) {
        if (accept(p, TOKEN_DOUBLE_STAR)) {
            if (p->stream.token->name == p->name_underscore)
                parser_fail_syntax(p);
            node->match_mapping.rest = expect_name(p);
            accept(p, TOKEN_COMMA);
            break;
        }
        push(p, parse_mapping_key(p));
        expect(p, TOKEN_COLON);
        push(p, parse_pattern(p));
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    expect(p, TOKEN_RBRACE);
    uint32_t count = (p->stack_count - mark) / 2;
    struct node_list *keys = parser_alloc(p, sizeof *keys + count * sizeof keys->items[0]);
    struct node_list *patterns = parser_alloc(p, sizeof *patterns + count * sizeof keys->items[0]);
    keys->count = patterns->count = count;
    for (uint32_t i = 0; i < count; i++) {
        keys->items[i] = p->stack[mark + 2 * i];
        patterns->items[i] = p->stack[mark + 2 * i + 1];
    }
    p->stack_count = mark;
    node->match_mapping.keys = keys;
    node->match_mapping.patterns = patterns;
    deepen_list(p, node, keys);
    deepen_list(p, node, patterns);
    return node_end(p, node);
}

static struct node *parse_class_pattern(struct parser *p, struct place start,
                                        struct node *callee) {
    struct node *node = node_from(p, NODE_MATCH_CLASS, start);
    uint32_t mark = p->stack_count, first_keyword = UINT32_MAX;
    advance(p);
    while (peek(p) != TOKEN_RPAREN) {
        if (peek(p) == TOKEN_NAME && parser_look(p, 1)->kind == TOKEN_ASSIGN) {
            struct node *keyword = node_new(p, NODE_KEYWORD);
            keyword->keyword.name = expect_name(p);
            advance(p);
            keyword->keyword.value = parse_pattern(p);
            deepen(p, keyword, keyword->keyword.value);
            if (first_keyword == UINT32_MAX)
                first_keyword = p->stack_count;
            push(p, node_end(p, keyword));
        } else {
            struct node *pattern = parse_pattern(p);
            if (first_keyword != UINT32_MAX)
                parser_fail_node(p, pattern, "positional patterns follow keyword patterns");
            push(p, pattern);
        }
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    expect(p, TOKEN_RPAREN);
    node->call.callee = callee;
    node->call.keywords =
        first_keyword == UINT32_MAX ? &ast_no_nodes : pop_list(p, first_keyword);
    node->call.arguments = pop_list(p, mark);
    deepen(p, node, callee);
    deepen_list(p, node, node->call.arguments);
    deepen_list(p, node, node->call.keywords);
    return node_end(p, node);
}

/* ---- patterns ---- */

static struct node *parse_name_pattern(struct parser *p) {
    struct place start = here(p);
    struct node *value = parse_name_or_attribute(p);
    if (peek(p) == TOKEN_LPAREN)
        return parse_class_pattern(p, start, value);
    if (value->kind == NODE_ATTRIBUTE)
        return wrap(p, NODE_MATCH_VALUE, value);
    struct name *name = value->identifier.name;
    value->kind = NODE_MATCH_AS;
    value->capture.pattern = NULL;
    value->capture.name = name == p->name_underscore ? NULL : name;
    value->capture.symbol = NULL;
    return value;
}

static struct node *parse_closed_pattern(struct parser *p) {
    switch (peek(p)) {
    case TOKEN_NUMBER: case TOKEN_MINUS:
        return wrap(p, NODE_MATCH_VALUE, parse_signed_number(p));
    case TOKEN_STRING: return wrap(p, NODE_MATCH_VALUE, parse_strings(p));
    case KEYWORD_NONE: return wrap(p, NODE_MATCH_SINGLETON, parse_singleton(p, NODE_NONE));
    case KEYWORD_TRUE: return wrap(p, NODE_MATCH_SINGLETON, parse_singleton(p, NODE_TRUE));
    case KEYWORD_FALSE: return wrap(p, NODE_MATCH_SINGLETON, parse_singleton(p, NODE_FALSE));
    case TOKEN_NAME: return parse_name_pattern(p);
    case TOKEN_LPAREN: return parse_bracketed(p, TOKEN_RPAREN);
    case TOKEN_LBRACKET: return parse_bracketed(p, TOKEN_RBRACKET);
    case TOKEN_LBRACE: return parse_mapping(p);
    default: parser_fail_syntax(p);
    }
}

static struct node *parse_or_pattern(struct parser *p) {
    struct place start = here(p);
    struct node *first = parse_closed_pattern(p);
    if (peek(p) != TOKEN_BAR)
        return first;
    struct node *node = node_from(p, NODE_MATCH_OR, start);
    uint32_t mark = p->stack_count;
    push(p, first);
    while (accept(p, TOKEN_BAR))
        push(p, parse_closed_pattern(p));
    node->sequence.elements = pop_list(p, mark);
    deepen_list(p, node, node->sequence.elements);
    return node_end(p, node);
}

/* or_pattern ['as' NAME] */
static struct node *parse_pattern(struct parser *p) {
    struct place start = here(p);
    struct node *pattern = parse_or_pattern(p);
    if (peek(p) != KEYWORD_AS)
        return pattern;
    struct node *node = node_from(p, NODE_MATCH_AS, start);
    advance(p);
    struct token target = *p->stream.token;
    if (target.kind != TOKEN_NAME) {
        struct node *other = parser_probe(p, parse_expression_tree);
        if (other != NULL)
            parser_fail_node(p, other, "invalid pattern target");
        parser_fail_syntax(p);
    }
    if (target.name == p->name_underscore)
        parser_fail_token(p, &target, "cannot use '_' as a target");
    advance(p);
    node->capture.pattern = pattern;
    node->capture.name = target.name;
    deepen(p, node, pattern);
    return node_end(p, node);
}

/* The pattern of a case: a sequence needs no brackets there. */
static struct node *parse_open_pattern(struct parser *p) {
    struct place start = here(p);
    struct node *first = parse_star_pattern(p);
    if (peek(p) != TOKEN_COMMA) {
        if (first->kind == NODE_MATCH_STAR)
            parser_fail_syntax(p);
        return first;
    }
    struct node *node = node_from(p, NODE_MATCH_SEQUENCE, start);
    uint32_t mark = p->stack_count;
    push(p, first);
    while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_COLON && peek(p) != KEYWORD_IF)
        push(p, parse_star_pattern(p));
    node->sequence.elements = pop_list(p, mark);
    deepen_list(p, node, node->sequence.elements);
    return node_end(p, node);
}

/* ---- the statement ---- */

static struct node *end_at_last(struct node *node, const struct node_list *list) {
    node->end_line = list->items[list->count - 1]->end_line;
    node->end_column = list->items[list->count - 1]->end_column;
    return node;
}

static struct node *parse_case(struct parser *p) {
    struct node *node = node_new(p, NODE_MATCH_CASE);
    if (p->stream.token->name != p->name_case)
        parser_fail_syntax(p);
    advance(p);
    node->match_case.pattern = parse_open_pattern(p);
    if (accept(p, KEYWORD_IF))
        node->match_case.guard = parse_named_expression(p);
    expect_colon(p);
    node->match_case.body = parse_block(p, "'case' statement", node->line);
    return end_at_last(node, node->match_case.body);
}

static struct node *parse_subject_part(struct parser *p) {
    if (peek(p) != TOKEN_STAR)
        return parse_named_expression(p);
    struct node *node = node_new(p, NODE_STARRED);
    advance(p);
    node->unary.operand = parse_bitwise_or(p);
    deepen(p, node, node->unary.operand);
    return node_end(p, node);
}

static struct node *parse_subject(struct parser *p) {
    struct place start = here(p);
    struct node *first = parse_subject_part(p);
    if (peek(p) != TOKEN_COMMA) {
        if (first->kind == NODE_STARRED)
            parser_fail_syntax(p);
        return first;
    }
    struct node *tuple = node_from(p, NODE_TUPLE, start);
    uint32_t mark = p->stack_count;
    push(p, first);
    while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_COLON)
        push(p, parse_subject_part(p));
    tuple->sequence.elements = pop_list(p, mark);
    deepen_list(p, tuple, tuple->sequence.elements);
    return node_end(p, tuple);
}

struct node *parse_match(struct parser *p) {
    struct node *node = node_new(p, NODE_MATCH);
    advance(p);
    node->match.subject = parse_subject(p);
    expect_colon(p);
    expect(p, TOKEN_NEWLINE);
    if (peek(p) != TOKEN_INDENT)
        parser_fail_block(p, "'match' statement", node->line);
    advance(p);
    uint32_t mark = p->stack_count;
    do
        push(p, parse_case(p));
    while (peek(p) != TOKEN_DEDENT);
    advance(p);
    node->match.cases = pop_list(p, mark);
    return end_at_last(node, node->match.cases);
}
