/* Primaries: names, literals, brackets, calls, subscripts, attributes, comprehensions. */
#include "common/lang/parser_internal.h"

/* ---- comprehensions ---- */

/* 'for' targets 'in' disjunction ('if' disjunction)* */
static struct node *parse_generator(struct parser *p) {
    struct node *node = node_new(p, NODE_GENERATOR);
    advance(p);
    node->generator.target = parse_for_targets(p);
    expect(p, KEYWORD_IN);
    node->generator.iterable = parse_disjunction(p);
    uint32_t mark = p->stack_count;
    while (accept(p, KEYWORD_IF))
        push(p, parse_disjunction(p));
    node->generator.conditions = pop_list(p, mark);
    deepen(p, node, node->generator.target);
    deepen(p, node, node->generator.iterable);
    deepen_list(p, node, node->generator.conditions);
    return node_end(p, node);
}

static bool at_comprehension(const struct parser *p) {
    return peek(p) == KEYWORD_FOR || peek(p) == KEYWORD_ASYNC;
}

/* Turns node (kind, position set) into a comprehension of element; its end is the caller's. reads_before: p->locals_reads when
 * the element began. */
static void parse_comprehension(struct parser *p, struct node *node, struct node *element,
                                struct node *value, uint32_t reads_before) {
    if (element->kind == NODE_STARRED)
        parser_fail_node(p, element, "iterable unpacking cannot be used in comprehension");
    uint32_t mark = p->stack_count;
    while (at_comprehension(p)) {
        if (peek(p) == KEYWORD_ASYNC)
            parser_fail_token(p, p->stream.token, "asynchronous comprehensions are not supported");
        push(p, parse_generator(p));
    }
    node->comprehension.element = element;
    node->comprehension.value = value;
    node->comprehension.generators = pop_list(p, mark);
    node->comprehension.scope = NULL;
    node->comprehension.reads_locals = p->locals_reads != reads_before;
    deepen(p, node, element);
    deepen(p, node, value);
    deepen_list(p, node, node->comprehension.generators);
}

/* ---- elements in brackets ---- */

static struct node *parse_element(struct parser *p) {
    if (peek(p) != TOKEN_STAR)
        return parse_named_expression(p);
    struct node *node = node_new(p, NODE_STARRED);
    advance(p);
    node->unary.operand = parse_bitwise_or(p);
    deepen(p, node, node->unary.operand);
    return node_end(p, node);
}

/* Elements after the first, from its comma on, up to and without the closing bracket. */
static const struct node_list *parse_elements(struct parser *p, struct node *first,
                                              enum token_kind close) {
    uint32_t mark = p->stack_count;
    push(p, first);
    while (accept(p, TOKEN_COMMA) && peek(p) != close) {
        if (peek(p) == KEYWORD_FOR && close != TOKEN_RPAREN)
            parser_fail_range(p, first, p->stack[p->stack_count - 1],
                              "did you forget parentheses around the comprehension target?");
        push(p, parse_element(p));
    }
    if (peek(p) == KEYWORD_FOR && close != TOKEN_RPAREN)
        parser_fail_range(p, first, p->stack[p->stack_count - 1],
                          "did you forget parentheses around the comprehension target?");
    return pop_list(p, mark);
}

static struct node *parse_parenthesised(struct parser *p) {
    struct node *node = node_new(p, NODE_TUPLE);
    node->flags = NODE_IN_PARENS;
    advance(p);
    if (accept(p, TOKEN_RPAREN)) {
        node->sequence.elements = &ast_no_nodes;
        return node_end(p, node);
    }
    if (peek(p) == TOKEN_DOUBLE_STAR) {
        struct token star = *p->stream.token;
        advance(p);
        if (parser_probe(p, parse_expression_tree) != NULL && peek(p) == TOKEN_RPAREN)
            parser_fail_token(p, &star, "cannot use double starred expression here");
        parser_fail_token(p, &star, "invalid syntax");
    }
    struct node *first;
    if (peek(p) == KEYWORD_YIELD) {
        first = parse_yield_or_star_expressions(p);
        expect(p, TOKEN_RPAREN);
        first->flags |= NODE_PARENTHESISED;
        return first;
    }
    first = parse_element(p);
    if (at_comprehension(p)) {
        node->kind = NODE_GENERATOR_EXP;
        parse_comprehension(p, node, first, NULL, p->locals_reads);
        expect(p, TOKEN_RPAREN);
        return node_end(p, node);
    }
    if (peek(p) == TOKEN_COMMA) {
        node->sequence.elements = parse_elements(p, first, TOKEN_RPAREN);
        deepen_list(p, node, node->sequence.elements);
        expect(p, TOKEN_RPAREN);
        return node_end(p, node);
    }
    expect(p, TOKEN_RPAREN);
    if (first->kind == NODE_STARRED)
        parser_fail_node(p, first, "cannot use starred expression here");
    first->flags |= NODE_PARENTHESISED;
    return first;
}

static struct node *parse_list_display(struct parser *p) {
    uint32_t reads = p->locals_reads;
    struct node *node = node_new(p, NODE_LIST);
    advance(p);
    node->sequence.elements = &ast_no_nodes;
    if (peek(p) != TOKEN_RBRACKET) {
        struct node *first = parse_element(p);
        if (at_comprehension(p)) {
            node->kind = NODE_LIST_COMP;
            parse_comprehension(p, node, first, NULL, reads);
        } else {
            node->sequence.elements = parse_elements(p, first, TOKEN_RBRACKET);
            deepen_list(p, node, node->sequence.elements);
        }
    }
    expect(p, TOKEN_RBRACKET);
    return node_end(p, node);
}

/* ---- dicts and sets ---- */

/* After a key: ':' and the value. */
static struct node *parse_dict_value(struct parser *p) {
    if (peek(p) != TOKEN_COLON) {
        if (peek(p) == TOKEN_COMMA || peek(p) == TOKEN_RBRACE || p->stream.last_level == 0)
            parser_fail_token(p, p->stream.token, "':' expected after dictionary key");
        parser_fail_syntax(p);
    }
    struct token colon = *p->stream.token;
    advance(p);
    if (peek(p) == TOKEN_STAR) {
        struct node star = {.line = p->stream.token->line, .column = p->stream.token->column};
        advance(p);
        struct node *operand = parser_probe(p, parse_bitwise_or);
        if (operand != NULL)
            parser_fail_range(p, &star, operand,
                              "cannot use a starred expression in a dictionary value");
        parser_fail_syntax(p);
    }
    if (peek(p) == TOKEN_RBRACE || peek(p) == TOKEN_COMMA)
        parser_fail_token(p, &colon, "expression expected after dictionary key and ':'");
    return parse_expression_tree(p);
}

/* Pushes one key (NULL for **) and its value. */
static void parse_dict_item(struct parser *p) {
    if (accept(p, TOKEN_DOUBLE_STAR)) {
        push(p, NULL);
        push(p, parse_bitwise_or(p));
    } else {
        push(p, parse_expression_tree(p));
        push(p, parse_dict_value(p));
    }
}

/* From the items on the stack above mark (keys and values by turns) on. */
static void parse_dict_rest(struct parser *p, struct node *node, uint32_t mark) {
    while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RBRACE)
        parse_dict_item(p);
    uint32_t count = (p->stack_count - mark) / 2;
    struct node_list *keys = parser_alloc(p, sizeof *keys + count * sizeof keys->items[0]);
    struct node_list *values = parser_alloc(p, sizeof *values + count * sizeof values->items[0]);
    keys->count = values->count = count;
    for (uint32_t i = 0; i < count; i++) {
        keys->items[i] = p->stack[mark + 2 * i];
        values->items[i] = p->stack[mark + 2 * i + 1];
    }
    p->stack_count = mark;
    node->dict.keys = keys;
    node->dict.values = values;
    deepen_list(p, node, keys);
    deepen_list(p, node, values);
}

static struct node *parse_brace_display(struct parser *p) {
    uint32_t reads = p->locals_reads;
    struct node *node = node_new(p, NODE_DICT);
    uint32_t mark = p->stack_count;
    advance(p);
    if (peek(p) == TOKEN_RBRACE) {
        node->dict.keys = node->dict.values = &ast_no_nodes;
    } else if (peek(p) == TOKEN_DOUBLE_STAR) {
        struct token star = *p->stream.token;
        parse_dict_item(p);
        if (at_comprehension(p))
            parser_fail_token(p, &star, "dict unpacking cannot be used in dict comprehension");
        parse_dict_rest(p, node, mark);
    } else {
        struct node *first = parse_element(p);
        if (peek(p) == TOKEN_COLON && first->kind != NODE_STARRED &&
            (first->kind != NODE_NAMED_EXPR || (first->flags & NODE_PARENTHESISED) != 0)) {
            struct node *value = parse_dict_value(p);
            if (at_comprehension(p)) {
                node->kind = NODE_DICT_COMP;
                parse_comprehension(p, node, first, value, reads);
            } else {
                push(p, first);
                push(p, value);
                parse_dict_rest(p, node, mark);
            }
        } else if (at_comprehension(p)) {
            node->kind = NODE_SET_COMP;
            parse_comprehension(p, node, first, NULL, reads);
        } else {
            node->kind = NODE_SET;
            node->sequence.elements = parse_elements(p, first, TOKEN_RBRACE);
            deepen_list(p, node, node->sequence.elements);
        }
    }
    expect(p, TOKEN_RBRACE);
    return node_end(p, node);
}

/* ---- calls ---- */


static struct node *parse_keyword(struct parser *p, struct name *name) {
    struct node *node = node_new(p, NODE_KEYWORD);
    struct node start = {.line = node->line, .column = node->column};
    advance(p);
    if (name != NULL) {
        start.end_line = p->stream.token->end_line;
        start.end_column = p->stream.token->end_column;
        advance(p);
    }
    node->keyword.name = name;
    node->keyword.value = parse_expression_tree(p);
    deepen(p, node, node->keyword.value);
    if (name != NULL && peek(p) == KEYWORD_FOR)
        parser_fail_range(p, &start, &start,
                          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    return node_end(p, node);
}

/* At a mistaken `=` after an expression that is no name. */
static _Noreturn void fail_keyword(struct parser *p, struct node *left) {
    struct node equals = {.end_line = p->stream.token->end_line,
                          .end_column = p->stream.token->end_column};
    if ((left->kind == NODE_TRUE || left->kind == NODE_FALSE || left->kind == NODE_NONE) &&
        (left->flags & NODE_PARENTHESISED) == 0)
        parser_fail_range(p, left, &equals, "cannot assign to %s", parser_expression_name(left));
    if (left->kind == NODE_STARRED || left->kind == NODE_NAMED_EXPR)
        parser_fail_syntax(p);
    parser_fail_range(p, left, &equals,
                      "expression cannot contain assignment, perhaps you meant \"==\"?");
}

static struct node *parse_walrus_argument(struct parser *p) {
    struct place start = here(p);
    struct node *target = node_new(p, NODE_NAME);
    target->context = CONTEXT_STORE;
    target->identifier.name = expect_name(p);
    node_end(p, target);
    struct node *node = node_from(p, NODE_NAMED_EXPR, start);
    advance(p);
    node->binary.left = target;
    node->binary.right = parse_expression_tree(p);
    deepen(p, node, node->binary.right);
    return node_end(p, node);
}

static struct node *parse_positional(struct parser *p) {
    struct node *node;
    if (peek(p) == TOKEN_STAR) {
        node = node_new(p, NODE_STARRED);
        advance(p);
        node->unary.operand = parse_expression_tree(p);
        deepen(p, node, node->unary.operand);
        node_end(p, node);
    } else if (peek(p) == TOKEN_NAME && parser_look(p, 1)->kind == TOKEN_WALRUS) {
        node = parse_walrus_argument(p);
    } else {
        node = parse_expression_tree(p);
    }
    if (peek(p) == TOKEN_ASSIGN && !p->probing)
        fail_keyword(p, node);
    return node;
}

/* element 'for' ...: alone it needs no parentheses, the call's serve. The genexp starts at the
 * call's '('. */
static struct node *parse_generator_argument(struct parser *p, struct node *element,
                                             struct place open, bool alone) {
    struct node *node =
        node_from(p, NODE_GENERATOR_EXP, (struct place){element->line, element->column});
    parse_comprehension(p, node, element, NULL, p->locals_reads);
    node_end(p, node);
    if (!alone || peek(p) == TOKEN_COMMA)
        parser_fail_node(p, node, "Generator expression must be parenthesized");
    node->line = open.line;
    node->column = open.column;
    if (peek(p) == TOKEN_RPAREN) {
        node->end_line = p->stream.token->end_line;
        node->end_column = p->stream.token->end_column;
    }
    return node;
}

/* Splits what gathered on the stack above mark: *iterable may stand among the keywords. */
static void split_arguments(struct parser *p, uint32_t mark, uint32_t keyword_count,
                            const struct node_list **positional,
                            const struct node_list **keywords) {
    *keywords = &ast_no_nodes;
    if (keyword_count > 0) {
        struct node_list *list =
            parser_alloc(p, sizeof *list + keyword_count * sizeof list->items[0]);
        uint32_t kept = mark;
        list->count = 0;
        for (uint32_t i = mark; i < p->stack_count; i++) {
            if (p->stack[i]->kind == NODE_KEYWORD)
                list->items[list->count++] = p->stack[i];
            else
                p->stack[kept++] = p->stack[i];
        }
        p->stack_count = kept;
        *keywords = list;
    }
    *positional = pop_list(p, mark);
}

void parse_arguments(struct parser *p, const struct node_list **positional,
                     const struct node_list **keywords, bool allow_generator) {
    struct place open = {p->stream.last_line, p->stream.last_column - 1};
    uint32_t mark = p->stack_count;
    uint32_t keyword_count = 0;
    bool unpacked = false;
    while (peek(p) != TOKEN_RPAREN) {
        if (peek(p) == TOKEN_DOUBLE_STAR) {
            push(p, parse_keyword(p, NULL));
            keyword_count++;
            unpacked = true;
        } else if (peek(p) == TOKEN_NAME && parser_look(p, 1)->kind == TOKEN_ASSIGN) {
            push(p, parse_keyword(p, p->stream.token->name));
            keyword_count++;
        } else {
            struct node *argument = parse_positional(p);
            if (argument->kind == NODE_STARRED) {
                if (unpacked)
                    parser_fail_node(
                        p, argument,
                        "iterable argument unpacking follows keyword argument unpacking");
            } else if (at_comprehension(p) && allow_generator) {
                argument = parse_generator_argument(p, argument, open, p->stack_count == mark);
            } else if (keyword_count > 0) {
                parser_fail_node(p, argument, "positional argument follows keyword argument%s",
                                 unpacked ? " unpacking" : "");
            }
            push(p, argument);
        }
        if (!accept(p, TOKEN_COMMA))
            break;
    }
    expect(p, TOKEN_RPAREN);
    split_arguments(p, mark, keyword_count, positional, keywords);
}

static struct node *parse_call(struct parser *p, struct place start, struct node *callee) {
    struct node *node = node_from(p, NODE_CALL, start);
    advance(p);
    const struct node_list *positional, *keywords;
    parse_arguments(p, &positional, &keywords, true);
    node->call.callee = callee;
    node->call.arguments = positional;
    node->call.keywords = keywords;
    deepen(p, node, callee);
    deepen_list(p, node, positional);
    deepen_list(p, node, keywords);
    return node_end(p, node);
}

/* ---- subscripts ---- */

static bool ends_slice_part(enum token_kind kind) {
    return kind == TOKEN_COLON || kind == TOKEN_COMMA || kind == TOKEN_RBRACKET;
}

static struct node *parse_slice(struct parser *p) {
    struct place start = here(p);
    struct node *lower = NULL;
    struct node *node;
    if (peek(p) == TOKEN_STAR)
        return parse_element(p);
    if (peek(p) != TOKEN_COLON) {
        lower = parse_named_expression(p);
        if (peek(p) != TOKEN_COLON ||
            (lower->kind == NODE_NAMED_EXPR && (lower->flags & NODE_PARENTHESISED) == 0))
            return lower;
        node = node_from(p, NODE_SLICE, start);
    } else {
        node = node_new(p, NODE_SLICE);
    }
    advance(p);
    node->slice.lower = lower;
    if (!ends_slice_part(peek(p)))
        node->slice.upper = parse_expression_tree(p);
    if (accept(p, TOKEN_COLON) && !ends_slice_part(peek(p)))
        node->slice.step = parse_expression_tree(p);
    deepen(p, node, lower);
    deepen(p, node, node->slice.upper);
    deepen(p, node, node->slice.step);
    return node_end(p, node);
}

static struct node *parse_subscript(struct parser *p, struct place start, struct node *value) {
    struct node *node = node_from(p, NODE_SUBSCRIPT, start);
    advance(p);
    struct place index_start = here(p);
    struct node *index = parse_slice(p);
    if (peek(p) == TOKEN_COMMA || index->kind == NODE_STARRED) {
        struct node *tuple = node_from(p, NODE_TUPLE, index_start);
        uint32_t mark = p->stack_count;
        push(p, index);
        while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RBRACKET)
            push(p, parse_slice(p));
        tuple->sequence.elements = pop_list(p, mark);
        deepen_list(p, tuple, tuple->sequence.elements);
        index = node_end(p, tuple);
    }
    expect(p, TOKEN_RBRACKET);
    node->binary.left = value;
    node->binary.right = index;
    deepen(p, node, value);
    deepen(p, node, index);
    return node_end(p, node);
}

/* ---- atoms and primaries ---- */

static struct node *parse_constant(struct parser *p, enum node_kind kind) {
    struct node *node = node_new(p, kind);
    advance(p);
    return node;
}

/* Whoever is called so wants the variables of the frame that calls. */
static bool reads_locals(const struct parser *p, const struct name *name) {
    return name == p->name_locals || name == p->name_eval || name == p->name_exec || name == p->name_vars || name == p->name_dir;
}

struct node *parse_atom(struct parser *p) {
    struct node *node;
    switch (peek(p)) {
    case TOKEN_NAME:
        node = node_new(p, NODE_NAME);
        node->identifier.name = p->stream.token->name;
        p->locals_reads += reads_locals(p, node->identifier.name);
        advance(p);
        return node;
    case TOKEN_NUMBER: return parse_number(p);
    case TOKEN_STRING: return parse_strings(p);
    case TOKEN_LPAREN: return parse_parenthesised(p);
    case TOKEN_LBRACKET: return parse_list_display(p);
    case TOKEN_LBRACE: return parse_brace_display(p);
    case TOKEN_ELLIPSIS: return parse_constant(p, NODE_ELLIPSIS);
    case KEYWORD_NONE: return parse_constant(p, NODE_NONE);
    case KEYWORD_TRUE: return parse_constant(p, NODE_TRUE);
    case KEYWORD_FALSE: return parse_constant(p, NODE_FALSE);
    case KEYWORD_AWAIT:
        parser_fail_token(p, p->stream.token, "'await' is not supported");
    default:
        parser_fail_syntax(p);
    }
}

static uint32_t name_characters(const struct name *name) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < name->length; i++)
        count += ((uint8_t)name->text[i] & 0xC0) != 0x80;
    return count;
}

struct node *parse_primary(struct parser *p) {
    struct place start = here(p);
    struct node *value = parse_atom(p);
    for (;;) {
        switch (peek(p)) {
        case TOKEN_DOT: {
            struct node *node = node_from(p, NODE_ATTRIBUTE, start);
            advance(p);
            node->attribute.value = value;
            node->attribute.name = expect_name(p);
            deepen(p, node, value);
            value = node_end(p, node);
            node->attribute.name_column = node->end_column - name_characters(node->attribute.name);
            break;
        }
        case TOKEN_LPAREN:
            value = parse_call(p, start, value);
            break;
        case TOKEN_LBRACKET:
            value = parse_subscript(p, start, value);
            break;
        default:
            return value;
        }
    }
}
