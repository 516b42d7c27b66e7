/* f-strings, by the rules of Python 3.11: the text between braces is no token of the program's; it
 * is found first (no backslash, no comment, no quote of the string's own) and then parsed as an
 * expression in parentheses. CPython 3.11, Parser/string_parser.c. */
#include <string.h>

#include "common/lang/parser_internal.h"

/* A place in the body of one f-string. */
struct fstring {
    const struct token *token;
    const char *text;         /* the token's: prefix, quote and body */
    const char *cursor, *end;
    uint32_t line;            /* of line_cursor */
    const char *line_cursor;  /* up to here newlines are counted */
    const char *line_start;   /* NULL on the token's first line */
    bool raw;
    size_t *literal_start;
};

static _Noreturn void fail_fstring(struct parser *p, const struct fstring *f, const char *message) {
    parser_fail_token(p, f->token, "f-string: %s", message);
}

/* The line and column of a place in the body. Places are asked for in order. */
static void locate(struct fstring *f, const char *at, uint32_t *line, uint32_t *column) {
    while (f->line_cursor < at) {
        if (*f->line_cursor++ == '\n') {
            f->line++;
            f->line_start = f->line_cursor;
        }
    }
    *line = f->line;
    if (f->line_start == NULL)
        *column = f->token->column + (uint32_t)(at - f->text);
    else
        *column = (uint32_t)(at - f->line_start);
}

/* ---- the expression of a replacement field ---- */

static bool is_blank(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (strchr(" \t\n\f\r", text[i]) == NULL)
            return false;
    }
    return true;
}

/* Parses the text as an expression in parentheses, in a token stream of its own. */
static struct node *parse_field_expression(struct parser *p, struct fstring *f, const char *text,
                                           size_t length) {
    if (is_blank(text, length))
        fail_fstring(p, f, "empty expression not allowed");
    char *copy = parser_alloc(p, length + 3);
    copy[0] = '(';
    memcpy(copy + 1, text, length);
    copy[length + 1] = ')';
    copy[length + 2] = '\0';
    uint32_t line, column;
    locate(f, text, &line, &column);

    /* On the heap, since a failed probe unwinds the C stack while streams are still linked. */
    struct token_stream *outer = parser_alloc(p, sizeof *outer);
    *outer = p->stream;
    struct lexer lexer;
    lexer_init(&lexer, copy, (uint32_t)length + 2, &p->module->names, p->arena);
    lexer.line = line;
    lexer.line_start = 0u - (column - 1);
    lexer.implicit_join = true;
    lexer.next_warning = outer->lexer->next_warning;
    p->stream = (struct token_stream){.lexer = &lexer, .outer = outer, .last_line = line};
    p->fstring_depth++;
    enter(p);
    parser_fill(p);
    struct node *node = parse_atom(p);
    if (peek(p) != TOKEN_END)
        parser_fail_syntax(p);
    leave(p);
    p->fstring_depth--;
    outer->lexer->next_warning = lexer.next_warning;
    p->stream = *outer;
    return node;
}

/* Finds the end of the expression at f->cursor: a '!', ':', '=' or '}' outside of brackets and
 * strings, or the end of the body. */
static void find_expression_end(struct parser *p, struct fstring *f) {
    char brackets[LEXER_MAX_LEVEL];
    uint32_t level = 0;
    char quote = 0;
    int quotes = 0;
    for (; f->cursor < f->end; f->cursor++) {
        char c = *f->cursor;
        size_t left = (size_t)(f->end - f->cursor);
        if (c == '\\')
            parser_fail_token(p, f->token,
                              "f-string expression part cannot include a backslash");
        bool triple = left >= 3 && f->cursor[1] == c && f->cursor[2] == c;
        if (quote != 0) {
            if (c == quote && (quotes == 1 || triple)) {
                f->cursor += quotes - 1;
                quote = 0;
            }
            continue;
        }
        switch (c) {
        case '\'': case '"':
            quote = c;
            quotes = triple ? 3 : 1;
            f->cursor += quotes - 1;
            continue;
        case '(': case '[': case '{':
            if (level == LEXER_MAX_LEVEL)
                fail_fstring(p, f, "too many nested parenthesis");
            brackets[level++] = c;
            continue;
        case '#':
            parser_fail_token(p, f->token, "f-string expression part cannot include '#'");
        case '!': case ':': case '=': case '<': case '>': case '}':
            if (level > 0)
                break;
            if (left > 1 && f->cursor[1] == '=' && c != ':' && c != '}') {
                f->cursor++;  /* != == <= >= */
                continue;
            }
            if (c == '<' || c == '>')
                continue;
            return;
        }
        if (c == ')' || c == ']' || c == '}') {
            if (level == 0)
                parser_fail_token(p, f->token, "f-string: unmatched '%c'", c);
            char open = brackets[--level];
            if (!((open == '(' && c == ')') || (open == '[' && c == ']') ||
                  (open == '{' && c == '}')))
                parser_fail_token(p, f->token,
                                  "f-string: closing parenthesis '%c' does not match opening "
                                  "parenthesis '%c'",
                                  c, open);
        }
    }
    if (quote != 0)
        fail_fstring(p, f, "unterminated string");
    if (level > 0)
        parser_fail_token(p, f->token, "f-string: unmatched '%c'", brackets[level - 1]);
}

/* ---- replacement fields and literal text ---- */

static void parse_parts(struct parser *p, struct fstring *f, uint32_t nesting);

static void require_more(struct parser *p, const struct fstring *f) {
    if (f->cursor >= f->end)
        fail_fstring(p, f, "expecting '}'");
}

/* After ':': the format spec, an f-string of its own in which braces are not doubled. */
static struct node *parse_spec(struct parser *p, struct fstring *f, uint32_t nesting) {
    struct node *spec = node_new(p, NODE_JOINED_STR);
    uint32_t mark = p->stack_count;
    size_t start = p->buffer_count;
    size_t *outer_start = f->literal_start;
    f->literal_start = &start;
    parse_parts(p, f, nesting + 1);
    push_literal(p, f->token, start);
    f->literal_start = outer_start;
    spec->sequence.elements = pop_list(p, mark);
    deepen_list(p, spec, spec->sequence.elements);
    return spec;
}

static char parse_conversion(struct parser *p, struct fstring *f) {
    f->cursor++;
    require_more(p, f);
    char conversion = *f->cursor++;
    if (conversion != 's' && conversion != 'r' && conversion != 'a')
        fail_fstring(p, f, "invalid conversion character: expected 's', 'r', or 'a'");
    return conversion;
}

/* From '{' to '}': pushes a FORMATTED_VALUE, and before it the text of `{x=}`. */
static void parse_field(struct parser *p, struct fstring *f, uint32_t nesting) {
    if (nesting >= 2)
        fail_fstring(p, f, "expressions nested too deeply");
    struct node *node = node_new(p, NODE_FORMATTED_VALUE);
    const char *expression = ++f->cursor;
    find_expression_end(p, f);
    const char *expression_end = f->cursor;
    require_more(p, f);
    node->formatted.value =
        parse_field_expression(p, f, expression, (size_t)(expression_end - expression));
    bool self_documenting = *f->cursor == '=';
    if (self_documenting) {
        f->cursor++;
        while (f->cursor < f->end && strchr(" \t\n\v\f\r", *f->cursor) != NULL)
            f->cursor++;
        require_more(p, f);
        buffer_append(p, expression, (size_t)(f->cursor - expression));
    }
    push_literal(p, f->token, *f->literal_start);
    if (*f->cursor == '!')
        node->formatted.conversion = parse_conversion(p, f);
    require_more(p, f);
    if (*f->cursor == ':') {
        f->cursor++;
        require_more(p, f);
        node->formatted.spec = parse_spec(p, f, nesting);
    }
    if (f->cursor >= f->end || *f->cursor != '}')
        fail_fstring(p, f, "expecting '}'");
    f->cursor++;
    if (self_documenting && node->formatted.conversion == 0 && node->formatted.spec == NULL)
        node->formatted.conversion = 'r';
    deepen(p, node, node->formatted.value);
    deepen(p, node, node->formatted.spec);
    push(p, node);
    *f->literal_start = p->buffer_count;
}

/* Appends literal text up to a brace that is not literal. true: there is one at the cursor. */
static bool parse_literal(struct parser *p, struct fstring *f, bool nested) {
    const char *start = f->cursor;
    while (f->cursor < f->end) {
        char c = *f->cursor;
        if (!f->raw && c == '\\' && f->cursor + 1 < f->end) {
            c = *++f->cursor;
            if (c == 'N') {  /* the braces of \N{name} are its own */
                f->cursor++;
                if (f->cursor < f->end && *f->cursor++ == '{') {
                    while (f->cursor < f->end && *f->cursor++ != '}')
                        continue;
                }
                continue;
            }
        }
        if (c != '{' && c != '}') {
            f->cursor++;
            continue;
        }
        bool doubled = !nested && f->cursor + 1 < f->end && f->cursor[1] == c;
        if (!nested && !doubled && c == '}')
            fail_fstring(p, f, "single '}' is not allowed");
        size_t length = (size_t)(f->cursor - start) + doubled;
        decode_text(p, f->token, start, length, f->raw, false);
        if (!doubled)
            return true;
        f->cursor += 2;
        start = f->cursor;
    }
    decode_text(p, f->token, start, (size_t)(f->cursor - start), f->raw, false);
    return false;
}

/* nesting 0: the whole body; 1, 2: a format spec, up to the '}' that ends its field. */
static void parse_parts(struct parser *p, struct fstring *f, uint32_t nesting) {
    while (parse_literal(p, f, nesting > 0)) {
        if (*f->cursor == '}')
            return;
        parse_field(p, f, nesting);
    }
}

void parse_fstring(struct parser *p, const struct token *token, bool raw, size_t *literal_start) {
    const char *text = p->stream.lexer->text + token->start;
    struct fstring f = {
        .token = token,
        .text = text,
        .cursor = text + token->prefix + token->quotes,
        .end = p->stream.lexer->text + token->end - token->quotes,
        .line = token->line,
        .line_cursor = text,
        .raw = raw,
        .literal_start = literal_start,
    };
    parse_parts(p, &f, 0);
}
