/* The parameters of def and lambda. */
#include "common/lang/parser_internal.h"

/* One parameter list under way. Positional and keyword-only parameters gather on the stack. */
struct parameter_state {
    struct parameters *parameters;
    uint32_t mark;
    uint32_t count;         /* on the stack */
    bool is_lambda;
    bool has_slash, has_star, has_default;
    struct node *varargs, *kwargs;
};

static enum token_kind end_kind(const struct parameter_state *s) {
    return s->is_lambda ? TOKEN_COLON : TOKEN_RPAREN;
}

static struct node *parse_default(struct parser *p) {
    enum token_kind next = parser_look(p, 1)->kind;
    if (next == TOKEN_RPAREN || next == TOKEN_COMMA)
        parser_fail_token(p, p->stream.token, "expected default value expression");
    advance(p);
    return parse_expression_tree(p);
}

/* NAME [':' annotation]; the default is the caller's. */
static struct node *parse_parameter(struct parser *p, const struct parameter_state *s,
                                    bool starred) {
    struct node *node = node_new(p, NODE_PARAMETER);
    node->parameter.name = expect_name(p);
    if (!s->is_lambda && accept(p, TOKEN_COLON)) {
        node->parameter.annotation = starred && peek(p) == TOKEN_STAR
                                         ? parse_star_expressions(p)
                                         : parse_expression_tree(p);
        deepen(p, node, node->parameter.annotation);
    }
    return node_end(p, node);
}

static void parse_plain(struct parser *p, struct parameter_state *s) {
    struct node *node = parse_parameter(p, s, false);
    if (peek(p) == TOKEN_ASSIGN) {
        node->parameter.fallback = parse_default(p);
        deepen(p, node, node->parameter.fallback);
        node_end(p, node);
        s->has_default = true;
    } else if (s->has_default && !s->has_star) {
        parser_fail_node(p, node, "non-default argument follows default argument");
    }
    push(p, node);
    s->count++;
    if (s->has_star)
        s->parameters->keyword_only++;
    else
        s->parameters->positional++;
}

static void parse_slash(struct parser *p, struct parameter_state *s) {
    if (s->has_slash)
        parser_fail_token(p, p->stream.token, "/ may appear only once");
    if (s->has_star)
        parser_fail_token(p, p->stream.token, "/ must be ahead of *");
    if (s->count == 0)
        parser_fail_token(p, p->stream.token, "at least one argument must precede /");
    s->has_slash = true;
    s->parameters->positional_only = s->count;
    advance(p);
    if (peek(p) == TOKEN_STAR)
        parser_fail_token(p, p->stream.token, "expected comma between / and *");
}

static void parse_star(struct parser *p, struct parameter_state *s) {
    struct token star = *p->stream.token;
    enum token_kind next = parser_look(p, 1)->kind;
    if (s->has_star) {
        if (next == TOKEN_NAME || next == TOKEN_COMMA)
            parser_fail_token(p, &star, "* argument may appear only once");
        advance(p);
        parser_fail_syntax(p);
    }
    s->has_star = true;
    advance(p);
    if (next == TOKEN_NAME) {
        s->varargs = parse_parameter(p, s, true);
        if (peek(p) == TOKEN_ASSIGN)
            parser_fail_token(p, p->stream.token,
                              "var-positional argument cannot have default value");
        return;
    }
    if (next == TOKEN_COMMA) {
        enum token_kind after = parser_look(p, 1)->kind;
        if (after != end_kind(s) && after != TOKEN_DOUBLE_STAR)
            return;
    } else if (next != end_kind(s)) {
        parser_fail_syntax(p);
    }
    parser_fail_token(p, &star, "named arguments must follow bare *");
}

static void parse_double_star(struct parser *p, struct parameter_state *s) {
    advance(p);
    s->kwargs = parse_parameter(p, s, false);
    if (peek(p) == TOKEN_ASSIGN)
        parser_fail_token(p, p->stream.token, "var-keyword argument cannot have default value");
    if (peek(p) != TOKEN_COMMA)
        return;
    const struct token *after = parser_look(p, 1);
    switch (after->kind) {
    case TOKEN_NAME: case TOKEN_STAR: case TOKEN_DOUBLE_STAR: case TOKEN_SLASH:
        parser_fail_token(p, after, "arguments cannot follow var-keyword argument");
    default:
        break;
    }
}

/* `def f((a, b)):`, as Python 2 has it. */
static _Noreturn void fail_parenthesised(struct parser *p, const struct parameter_state *s) {
    struct token open = *p->stream.token;
    uint32_t i = 1;
    while (parser_look(p, i)->kind == TOKEN_NAME) {
        i++;
        if (parser_look(p, i)->kind == TOKEN_COMMA)
            i++;
    }
    const struct token *close = parser_look(p, i);
    if (i > 1 && close->kind == TOKEN_RPAREN) {
        open.end_line = close->end_line;
        open.end_column = close->end_column;
        parser_fail_token(p, &open, "%s parameters cannot be parenthesized",
                          s->is_lambda ? "Lambda expression" : "Function");
    }
    parser_fail_syntax(p);
}

void parse_parameters(struct parser *p, struct parameters *parameters, bool is_lambda) {
    struct parameter_state s = {
        .parameters = parameters, .mark = p->stack_count, .is_lambda = is_lambda};
    *parameters = (struct parameters){.items = &ast_no_nodes};
    while (peek(p) != end_kind(&s)) {
        switch (peek(p)) {
        case TOKEN_NAME: parse_plain(p, &s); break;
        case TOKEN_SLASH: parse_slash(p, &s); break;
        case TOKEN_STAR: parse_star(p, &s); break;
        case TOKEN_DOUBLE_STAR: parse_double_star(p, &s); break;
        case TOKEN_LPAREN: fail_parenthesised(p, &s);
        default: parser_fail_syntax(p);
        }
        if (peek(p) == end_kind(&s))
            break;
        expect(p, TOKEN_COMMA);
        if (s.kwargs != NULL && peek(p) != end_kind(&s))
            parser_fail_syntax(p);
    }
    if (s.varargs != NULL)
        push(p, s.varargs);
    if (s.kwargs != NULL)
        push(p, s.kwargs);
    parameters->has_varargs = s.varargs != NULL;
    parameters->has_kwargs = s.kwargs != NULL;
    parameters->items = pop_list(p, s.mark);
}
