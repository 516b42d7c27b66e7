/* import and from ... import. */
#include "common/lang/parser_internal.h"

/* NAME ('.' NAME)*: one interned name, dots included. */
static struct name *parse_dotted_name(struct parser *p) {
    struct name *name = expect_name(p);
    if (peek(p) != TOKEN_DOT)
        return name;
    size_t start = p->buffer_count;
    buffer_append(p, name->text, name->length);
    while (accept(p, TOKEN_DOT)) {
        name = expect_name(p);
        buffer_append(p, ".", 1);
        buffer_append(p, name->text, name->length);
    }
    name = parser_intern(p, p->buffer + start, (uint32_t)(p->buffer_count - start));
    p->buffer_count = start;
    return name;
}

static struct node *parse_alias(struct parser *p, bool dotted) {
    struct node *node = node_new(p, NODE_ALIAS);
    node->alias.name = dotted ? parse_dotted_name(p) : expect_name(p);
    if (accept(p, KEYWORD_AS))
        node->alias.as_name = expect_name(p);
    return node_end(p, node);
}

struct node *parse_import(struct parser *p) {
    struct node *node = node_new(p, NODE_IMPORT);
    advance(p);
    uint32_t mark = p->stack_count;
    do
        push(p, parse_alias(p, true));
    while (accept(p, TOKEN_COMMA));
    node->import.aliases = pop_list(p, mark);
    return node_end(p, node);
}

static const struct node_list *parse_from_aliases(struct parser *p) {
    uint32_t mark = p->stack_count;
    if (peek(p) == TOKEN_STAR) {
        struct node *star = node_new(p, NODE_ALIAS);
        star->alias.name = parser_intern(p, "*", 1);
        advance(p);
        push(p, star);
        return pop_list(p, mark);
    }
    bool parenthesised = accept(p, TOKEN_LPAREN);
    do {
        if (parenthesised && peek(p) == TOKEN_RPAREN && p->stack_count > mark)
            break;
        if (!parenthesised && peek(p) == TOKEN_NEWLINE && p->stack_count > mark)
            parser_fail_token(p, p->stream.token,
                              "trailing comma not allowed without surrounding parentheses");
        push(p, parse_alias(p, false));
    } while (accept(p, TOKEN_COMMA));
    if (parenthesised)
        expect(p, TOKEN_RPAREN);
    return pop_list(p, mark);
}

struct node *parse_import_from(struct parser *p) {
    struct node *node = node_new(p, NODE_IMPORT_FROM);
    advance(p);
    for (;;) {
        if (accept(p, TOKEN_DOT))
            node->import.level += 1;
        else if (accept(p, TOKEN_ELLIPSIS))
            node->import.level += 3;
        else
            break;
    }
    if (node->import.level == 0 || peek(p) != KEYWORD_IMPORT)
        node->import.module = parse_dotted_name(p);
    expect(p, KEYWORD_IMPORT);
    node->import.aliases = parse_from_aliases(p);
    return node_end(p, node);
}
