/* Messages: what CPython 3.11 says about a program that is not one (Grammar/python.gram, the
 * invalid_ rules; Parser/pegen_errors.c). */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "common/lang/parser_internal.h"

struct span {
    uint32_t line, column, end_line, end_column;
};

static void set_lexer_error(struct parser *p, const struct lexer_error *error) {
    source_error_set(p->error, error->kind, "%s", error->message);
    if (error->kind != SOURCE_MEMORY_ERROR)
        source_error_locate(p->error, &p->module->source, error->line, error->column, error->line,
                            error->end_column);
}

static void set_unclosed(struct parser *p, const struct lexer *lexer) {
    uint32_t top = lexer->level - 1;
    uint32_t column = lexer->brackets[top].column;
    source_error_set(p->error, SOURCE_SYNTAX_ERROR, "%s'%c' was never closed",
                     p->fstring_depth > 0 ? "f-string: " : "", lexer->brackets[top].open);
    source_error_locate(p->error, &p->module->source, lexer->brackets[top].line, column,
                        lexer->brackets[top].line, column + 1);
}

/* Reads the rest of the program: an error of the lexer's, or a bracket left open on a line before
 * the newest token's, explains more than the parser's error does. true: p->error is set to it. */
static bool find_better_error(struct parser *p) {
    for (struct token_stream *s = &p->stream; s != NULL; s = s->outer) {
        struct token token = s->tokens[s->count - 1];
        uint32_t line = token.kind == TOKEN_END ? UINT32_MAX : token.line;
        while (token.kind != TOKEN_END && token.kind != TOKEN_ERROR)
            lexer_next(s->lexer, &token);
        if (s->lexer->failed && !s->lexer->error.local) {
            set_lexer_error(p, &s->lexer->error);
            return true;
        }
        if (s->lexer->level > 0 && line > s->lexer->brackets[s->lexer->level - 1].line) {
            set_unclosed(p, s->lexer);
            return true;
        }
    }
    return false;
}

static _Noreturn void leave_with_error(struct parser *p) {
    longjmp(*p->recover, 1);
}

enum { MESSAGE_SIZE = sizeof(((struct source_error *)0)->message) };

static _Noreturn void fail_here(struct parser *p, enum source_error_kind kind, struct span at,
                                const char *message) {
    if (!p->probing) {
        source_error_set(p->error, kind, "%s%s", p->fstring_depth > 0 ? "f-string: " : "", message);
        source_error_locate(p->error, &p->module->source, at.line, at.column, at.end_line,
                            at.end_column);
    }
    leave_with_error(p);
}

static _Noreturn void fail(struct parser *p, enum source_error_kind kind, struct span at,
                           const char *message) {
    if (!p->probing && find_better_error(p))
        leave_with_error(p);
    fail_here(p, kind, at, message);
}

static struct span token_span(const struct token *token) {
    return (struct span){token->line, token->column, token->end_line, token->end_column};
}

/* Formats the arguments that follow `format` into a local `message`. */
#define FORMAT_MESSAGE                                     \
    char message[MESSAGE_SIZE];                            \
    va_list arguments;                                     \
    va_start(arguments, format);                           \
    vsnprintf(message, sizeof message, format, arguments); \
    va_end(arguments)

void parser_fail_token(struct parser *p, const struct token *token, const char *format, ...) {
    FORMAT_MESSAGE;
    fail(p, SOURCE_SYNTAX_ERROR, token_span(token), message);
}

void parser_fail_node(struct parser *p, const struct node *node, const char *format, ...) {
    FORMAT_MESSAGE;
    struct span at = {node->line, node->column, node->end_line, node->end_column};
    fail(p, SOURCE_SYNTAX_ERROR, at, message);
}

void parser_fail_range(struct parser *p, const struct node *first, const struct node *last,
                       const char *format, ...) {
    FORMAT_MESSAGE;
    struct span at = {first->line, first->column, last->end_line, last->end_column};
    fail(p, SOURCE_SYNTAX_ERROR, at, message);
}

void parser_fail_memory(struct parser *p) {
    if (!p->probing)
        source_error_set(p->error, SOURCE_MEMORY_ERROR, "%s", "");
    leave_with_error(p);
}

void parser_fail_depth(struct parser *p, const struct node *node) {
    if (node != NULL)
        parser_fail_node(p, node, "expression is too deeply nested");
    parser_fail_token(p, p->stream.token, "expression is too deeply nested");
}

void parser_fail_block(struct parser *p, const char *what, uint32_t line) {
    char message[MESSAGE_SIZE];
    snprintf(message, sizeof message, "expected an indented block after %s on line %u", what, line);
    fail(p, SOURCE_INDENTATION_ERROR, token_span(p->stream.token), message);
}

struct node *parser_probe(struct parser *p, parse_function *parse) {
    if (p->probing)
        return NULL;
    /* volatile where it is read after the longjmp */
    struct node *volatile result = NULL;
    jmp_buf *volatile outer = p->recover;
    struct token_stream *volatile outer_stream = p->stream.outer;
    volatile uint32_t fstring_depth = p->fstring_depth;
    jmp_buf recover;
    p->recover = &recover;
    p->probing = true;
    if (setjmp(recover) == 0) {
        result = parse(p);
    } else {
        while (p->stream.outer != outer_stream)
            p->stream = *p->stream.outer;
    }
    p->fstring_depth = fstring_depth;
    p->probing = false;
    p->recover = outer;
    return result;
}

/* ---- hints on a token that cannot stand here ---- */

static bool may_start_expression(const struct token *token) {
    switch (token->kind) {
    case TOKEN_NAME: case TOKEN_NUMBER: case TOKEN_STRING: case TOKEN_LPAREN: case TOKEN_LBRACKET:
    case TOKEN_LBRACE: case TOKEN_MINUS: case TOKEN_PLUS: case TOKEN_TILDE: case TOKEN_ELLIPSIS:
    case KEYWORD_NONE: case KEYWORD_TRUE: case KEYWORD_FALSE: case KEYWORD_NOT:
    case KEYWORD_LAMBDA: case TOKEN_STAR:
        return true;
    default:
        return false;
    }
}

static bool is_legacy_statement(const struct parser *p, const struct name *name) {
    return name == p->name_print || name == p->name_exec;
}

static bool is_soft_keyword(const struct parser *p, const struct name *name) {
    return name == p->name_match || name == p->name_case || name == p->name_underscore;
}

/* `print x`, as Python 2 has it. */
static void hint_legacy_print(struct parser *p) {
    const struct name *name = p->stream.last_name;
    if (p->stream.last_kind != TOKEN_NAME || !is_legacy_statement(p, name) ||
        peek(p) == TOKEN_LPAREN)
        return;
    struct node start = {.line = p->stream.last_line,
                         .column = p->stream.last_column - name->length};
    struct node *arguments = parser_probe(p, parse_star_expressions);
    if (arguments != NULL)
        parser_fail_range(p, &start, arguments,
                          "Missing parentheses in call to '%s'. Did you mean %s(...)?", name->text,
                          name->text);
}

/* Two expressions side by side within brackets. */
static void hint_comma(struct parser *p, const struct token *token) {
    struct node *first = p->last_expression;
    if (first == NULL || p->stream.last_level == 0 || token->kind == TOKEN_STAR ||
        first->end_line != p->stream.last_line || first->end_column != p->stream.last_column)
        return;
    if (first->kind == NODE_NAME && (first->flags & NODE_PARENTHESISED) == 0 &&
        (token->kind == TOKEN_STRING || is_soft_keyword(p, first->identifier.name) ||
         is_legacy_statement(p, first->identifier.name)))
        return;
    struct node *second = parser_probe(p, parse_expression_tree);
    if (second != NULL)
        parser_fail_range(p, first, second, "invalid syntax. Perhaps you forgot a comma?");
}

void parser_fail_syntax(struct parser *p) {
    if (p->probing)
        leave_with_error(p);
    struct token token = *p->stream.token;
    struct lexer *lexer = p->stream.lexer;
    if (may_start_expression(&token)) {
        hint_legacy_print(p);
        if (p->stream.token->start == token.start)
            hint_comma(p, &token);
    }
    if (token.kind == TOKEN_ERROR) {
        set_lexer_error(p, &lexer->error);
        leave_with_error(p);
    }
    if (token.kind == TOKEN_INDENT || token.kind == TOKEN_DEDENT)
        fail_here(p, SOURCE_INDENTATION_ERROR, token_span(&token),
                  token.kind == TOKEN_INDENT ? "unexpected indent" : "unexpected unindent");
    parser_fail_token(p, &token, "invalid syntax");
}

/* ---- targets ---- */

struct node *parser_invalid_target(struct node *node, enum target_use use) {
    switch (node->kind) {
    case NODE_LIST:
    case NODE_TUPLE:
        for (uint32_t i = 0; i < node->sequence.elements->count; i++) {
            struct node *bad = parser_invalid_target(node->sequence.elements->items[i], use);
            if (bad != NULL)
                return bad;
        }
        return NULL;
    case NODE_STARRED:
        if (use == TARGET_DELETE)
            return node;
        return parser_invalid_target(node->unary.operand, use);
    case NODE_COMPARE:
        if (use == TARGET_FOR && node->compare.ops[0] == COMPARE_IN)
            return parser_invalid_target(node->compare.left, use);
        return node;
    case NODE_NAME:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
        return NULL;
    default:
        return node;
    }
}

const char *parser_expression_name(const struct node *node) {
    switch (node->kind) {
    case NODE_ATTRIBUTE: return "attribute";
    case NODE_SUBSCRIPT: return "subscript";
    case NODE_STARRED: return "starred";
    case NODE_NAME: return "name";
    case NODE_LIST: return "list";
    case NODE_TUPLE: return "tuple";
    case NODE_LAMBDA: return "lambda";
    case NODE_CALL: return "function call";
    case NODE_BOOL_OP: case NODE_BIN_OP: case NODE_UNARY_OP: return "expression";
    case NODE_GENERATOR_EXP: return "generator expression";
    case NODE_YIELD: case NODE_YIELD_FROM: return "yield expression";
    case NODE_LIST_COMP: return "list comprehension";
    case NODE_SET_COMP: return "set comprehension";
    case NODE_DICT_COMP: return "dict comprehension";
    case NODE_DICT: return "dict literal";
    case NODE_SET: return "set display";
    case NODE_JOINED_STR: return "f-string expression";
    case NODE_NONE: return "None";
    case NODE_TRUE: return "True";
    case NODE_FALSE: return "False";
    case NODE_ELLIPSIS: return "ellipsis";
    case NODE_COMPARE: return "comparison";
    case NODE_IF_EXP: return "conditional expression";
    case NODE_NAMED_EXPR: return "named expression";
    default: return "literal";
    }
}
