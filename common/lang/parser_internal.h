/* Shared by the files of the parser only.
 *
 * The parser is recursive descent with precedence climbing for operators; it looks ahead in a
 * queue of tokens and never goes back. An error leaves through one longjmp: nothing on the way
 * owns memory (nodes are the arena's, the two work buffers are the parser's). */
#ifndef TAGBOX_COMMON_LANG_PARSER_INTERNAL_H
#define TAGBOX_COMMON_LANG_PARSER_INTERNAL_H

#include <setjmp.h>

#include "common/lang/ast.h"
#include "common/lang/lexer.h"

/* Where tokens come from. The expressions in an f-string have a stream of their own, whose `outer`
 * is the stream around it. */
struct token_stream {
    struct lexer *lexer;
    struct token *token;         /* the current one: &tokens[position] */
    struct token *tokens;        /* looked at, not yet passed */
    uint32_t position, count, capacity;
    uint32_t last_line, last_column;  /* end of the token before the current one */
    uint8_t last_kind, last_level;
    struct name *last_name;
    struct token_stream *outer;
};

struct parser {
    struct token_stream stream;
    struct arena *arena;
    struct module_ast *module;
    struct source_error *error;
    jmp_buf *recover;            /* where errors go */
    bool probing;                /* an attempt on the way to an error message; see parser_probe */
    uint32_t depth;              /* of C recursion through expressions */
    uint32_t fstring_depth;      /* f-strings around the current token */
    struct node *last_expression;  /* newest complete expression, for error hints */
    struct node **stack;         /* nodes of lists under way; malloc */
    uint32_t stack_count, stack_capacity;
    char *buffer;                /* bytes of string literals under way; malloc */
    size_t buffer_count, buffer_capacity;
    struct name *name_match, *name_case, *name_underscore, *name_print, *name_exec;
    struct name *name_locals, *name_vars, *name_dir, *name_eval;
    uint32_t locals_reads;    /* how often one of those, or exec, was read so far */
};

typedef struct node *parse_function(struct parser *p);

/* ---- errors (parser_error.c) ---- */

/* Fails at a token, a node, or from the start of one node to the end of another. */
_Noreturn void parser_fail_token(struct parser *p, const struct token *token, const char *format,
                                 ...) __attribute__((format(printf, 3, 4)));
_Noreturn void parser_fail_node(struct parser *p, const struct node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
_Noreturn void parser_fail_range(struct parser *p, const struct node *first,
                                 const struct node *last, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
_Noreturn void parser_fail_memory(struct parser *p);

/* IndentationError at the current token: a block was expected after `what` on a line. */
_Noreturn void parser_fail_block(struct parser *p, const char *what, uint32_t line);

/* The current token cannot stand here: the best message that CPython has for it. */
_Noreturn void parser_fail_syntax(struct parser *p);

/* Runs parse on the tokens ahead. Its errors only make this return NULL. To be used when an error
 * is certain already: the tokens are gone afterwards. */
struct node *parser_probe(struct parser *p, parse_function *parse);

enum target_use { TARGET_ASSIGN, TARGET_DELETE, TARGET_FOR };

/* The part of an expression that cannot be a target, or NULL. */
struct node *parser_invalid_target(struct node *node, enum target_use use);

/* "function call", "literal", ...: what CPython calls an expression in messages. */
const char *parser_expression_name(const struct node *node);

/* ---- tokens ---- */

void parser_fill(struct parser *p);

/* The token `distance` after the current one (0: the current one). */
const struct token *parser_look(struct parser *p, uint32_t distance);

static inline enum token_kind peek(const struct parser *p) {
    return p->stream.token->kind;
}

static inline void advance(struct parser *p) {
    struct token_stream *s = &p->stream;
    s->last_line = s->token->end_line;
    s->last_column = s->token->end_column;
    s->last_kind = s->token->kind;
    s->last_level = s->token->level;
    s->last_name = s->token->name;
    if (++s->position == s->count)
        parser_fill(p);
    else
        s->token++;
}

static inline bool accept(struct parser *p, enum token_kind kind) {
    if (peek(p) != kind)
        return false;
    advance(p);
    return true;
}

static inline void expect(struct parser *p, enum token_kind kind) {
    if (peek(p) != kind)
        parser_fail_syntax(p);
    advance(p);
}

/* ---- nodes ---- */

void *parser_alloc(struct parser *p, size_t size);

/* A node that starts at the current token; all other fields are zero. */
struct node *node_new(struct parser *p, enum node_kind kind);

/* Where a node starts whose first part is parsed before it is known: at a '(' perhaps, which is no
 * part of that part. */
struct place {
    uint32_t line, column;
};

static inline struct place here(const struct parser *p) {
    return (struct place){p->stream.token->line, p->stream.token->column};
}

/* A node that starts at a place passed already. */
struct node *node_from(struct parser *p, enum node_kind kind, struct place start);

/* Ends a node at the last token passed; returns it. */
static inline struct node *node_end(struct parser *p, struct node *node) {
    node->end_line = p->stream.last_line;
    node->end_column = p->stream.last_column;
    return node;
}

_Noreturn void parser_fail_depth(struct parser *p, const struct node *node);

/* Keeps node->depth above its child's (NULL: no child). */
static inline void deepen(struct parser *p, struct node *node, const struct node *child) {
    if (child != NULL && child->depth >= node->depth) {
        node->depth = (uint16_t)(child->depth + 1);
        if (node->depth > AST_MAX_DEPTH)
            parser_fail_depth(p, node);
    }
}

void deepen_list(struct parser *p, struct node *node, const struct node_list *list);

static inline void enter(struct parser *p) {
    if (++p->depth > AST_MAX_DEPTH)
        parser_fail_depth(p, NULL);
}

static inline void leave(struct parser *p) {
    p->depth--;
}

/* Lists are collected on a stack: mark = p->stack_count; push ...; list = pop_list(p, mark). */
void push(struct parser *p, struct node *node);
const struct node_list *pop_list(struct parser *p, uint32_t mark);

/* A list of one. */
const struct node_list *single_list(struct parser *p, struct node *node);

/* ---- names and strings ---- */

struct name *parser_intern(struct parser *p, const char *text, uint32_t length);
void buffer_append(struct parser *p, const char *bytes, size_t length);
void buffer_append_utf8(struct parser *p, uint32_t code);

/* A NAME token's name. */
struct name *expect_name(struct parser *p);

/* ---- grammar ---- */

/* parser_expression.c; each stops at the first token that is not its own */
struct node *parse_expression_tree(struct parser *p);   /* `expression` */
struct node *parse_named_expression(struct parser *p);  /* with := */
struct node *parse_star_expressions(struct parser *p);  /* a, *b: a TUPLE when there is a comma */
struct node *parse_yield_or_star_expressions(struct parser *p);
struct node *parse_disjunction(struct parser *p);
struct node *parse_bitwise_or(struct parser *p);
struct node *parse_primary(struct parser *p);

/* parser_atom.c */
struct node *parse_atom(struct parser *p);

/* The arguments of a call or class, from after '(' to and with ')'. */
void parse_arguments(struct parser *p, const struct node_list **positional,
                     const struct node_list **keywords, bool allow_generator);

/* The targets of for: a, *b, (c, d): a TUPLE when there is a comma; context STORE. */
struct node *parse_for_targets(struct parser *p);

/* Sets the context of a target and all its parts. */
void set_context(struct node *node, enum node_context context);

/* parser_parameters.c: up to the ')' of a def or the ':' of a lambda */
void parse_parameters(struct parser *p, struct parameters *parameters, bool is_lambda);

/* parser_literal.c */
struct node *parse_number(struct parser *p);
struct node *parse_strings(struct parser *p);  /* all adjacent ones */

/* parser_fstring.c: appends the parts of an f-string's body (the text between the quotes) to the
 * stack and the buffer; literal_start is where the literal text under way begins in the buffer. */
void parse_fstring(struct parser *p, const struct token *token, bool raw, size_t *literal_start);

/* Makes a STR node of the buffer from start on and pushes it, unless it is empty. */
void push_literal(struct parser *p, const struct token *token, size_t start);

/* Appends the decoded text of a literal. */
void decode_text(struct parser *p, const struct token *token, const char *text, size_t length,
                 bool raw, bool bytes);

/* parser_statement.c */
const struct node_list *parse_statements(struct parser *p, enum token_kind end);
const struct node_list *parse_block(struct parser *p, const char *what, uint32_t line);
void expect_colon(struct parser *p);
void parse_simple_line(struct parser *p);       /* pushes each statement up to the NEWLINE */

/* parser_compound.c: the current token is the statement's first; NULL: not a compound statement */
struct node *parse_compound(struct parser *p);

/* parser_import.c */
struct node *parse_import(struct parser *p);
struct node *parse_import_from(struct parser *p);

/* parser_pattern.c */
bool is_match_statement(struct parser *p);
struct node *parse_match(struct parser *p);

#endif
