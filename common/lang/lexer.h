/* From decoded text to tokens, one at a time. */
#ifndef TAGBOX_COMMON_LANG_LEXER_H
#define TAGBOX_COMMON_LANG_LEXER_H

#include "common/lang/names.h"
#include "common/lang/source.h"

/* X(kind, spelling) */
#define LEXER_OPERATORS(X)                                                                       \
    X(LPAREN, "(") X(RPAREN, ")") X(LBRACKET, "[") X(RBRACKET, "]") X(LBRACE, "{") X(RBRACE, "}") \
    X(COLON, ":") X(COMMA, ",") X(SEMICOLON, ";") X(DOT, ".") X(ELLIPSIS, "...") X(AT, "@")      \
    X(ARROW, "->") X(WALRUS, ":=") X(ASSIGN, "=")                                                \
    X(PLUS, "+") X(MINUS, "-") X(STAR, "*") X(SLASH, "/") X(DOUBLE_SLASH, "//")                  \
    X(PERCENT, "%") X(DOUBLE_STAR, "**") X(TILDE, "~") X(LSHIFT, "<<") X(RSHIFT, ">>")           \
    X(AMPERSAND, "&") X(BAR, "|") X(CARET, "^")                                                  \
    X(EQ, "==") X(NE, "!=") X(LT, "<") X(LE, "<=") X(GT, ">") X(GE, ">=")                        \
    /* augmented assignment, in the order of enum binary_operator (ast.h) */                     \
    X(ADD_ASSIGN, "+=") X(SUB_ASSIGN, "-=") X(MUL_ASSIGN, "*=") X(MATMUL_ASSIGN, "@=")           \
    X(TRUEDIV_ASSIGN, "/=") X(FLOORDIV_ASSIGN, "//=") X(MOD_ASSIGN, "%=") X(POW_ASSIGN, "**=")   \
    X(LSHIFT_ASSIGN, "<<=") X(RSHIFT_ASSIGN, ">>=") X(AND_ASSIGN, "&=") X(OR_ASSIGN, "|=")       \
    X(XOR_ASSIGN, "^=")

/* X(kind, spelling): reserved words. match, case and _ are names that the parser looks at. */
#define LEXER_KEYWORDS(X)                                                                        \
    X(FALSE, "False") X(NONE, "None") X(TRUE, "True") X(AND, "and") X(AS, "as")                  \
    X(ASSERT, "assert") X(ASYNC, "async") X(AWAIT, "await") X(BREAK, "break") X(CLASS, "class")  \
    X(CONTINUE, "continue") X(DEF, "def") X(DEL, "del") X(ELIF, "elif") X(ELSE, "else")          \
    X(EXCEPT, "except") X(FINALLY, "finally") X(FOR, "for") X(FROM, "from") X(GLOBAL, "global")  \
    X(IF, "if") X(IMPORT, "import") X(IN, "in") X(IS, "is") X(LAMBDA, "lambda")                  \
    X(NONLOCAL, "nonlocal") X(NOT, "not") X(OR, "or") X(PASS, "pass") X(RAISE, "raise")          \
    X(RETURN, "return") X(TRY, "try") X(WHILE, "while") X(WITH, "with") X(YIELD, "yield")

enum token_kind {
    TOKEN_END,      /* end of the text, once per lexer and for ever after */
    TOKEN_ERROR,    /* see lexer->error; for ever after */
    TOKEN_UNKNOWN,  /* a character that no token starts with ($ ? ! `): the parser's error */
    TOKEN_NEWLINE,
    TOKEN_INDENT,
    TOKEN_DEDENT,
    TOKEN_NAME,     /* token.name */
    TOKEN_NUMBER,   /* well-formed; text from start to end */
    TOKEN_STRING,   /* prefix, quotes and all; text from start to end */
#define X(kind, spelling) TOKEN_##kind,
    LEXER_OPERATORS(X)
#undef X
#define X(kind, spelling) KEYWORD_##kind,
    LEXER_KEYWORDS(X)
#undef X
    TOKEN_KIND_COUNT
};

/* Columns are in bytes from 0, lines from 1; ends are exclusive. */
struct token {
    uint8_t kind;          /* enum token_kind */
    uint8_t prefix;        /* STRING: bytes before the opening quote */
    uint8_t quotes;        /* STRING: 1 or 3 */
    uint8_t level;         /* open brackets after this token */
    uint32_t start, end;   /* offsets in the lexer's text */
    uint32_t line, column;
    uint32_t end_line, end_column;
    struct name *name;     /* NAME and keywords */
};

enum { LEXER_MAX_LEVEL = 200, LEXER_MAX_INDENT = 100 };  /* CPython 3.11, Parser/tokenizer.h */

struct lexer_error {
    enum source_error_kind kind;
    bool local;            /* of no interest when the parser failed before it (indentation and
                              line continuation, as in CPython) */
    uint32_t line, column;
    uint32_t end_column;   /* on the same line; column: only a point */
    char message[128];
};

struct lexer {
    const char *text;      /* NUL-terminated */
    uint32_t length;
    uint32_t position;
    uint32_t line;
    uint32_t line_start;   /* offset of the line's first byte; wraps below 0 inside an f-string */
    bool at_line_start;
    bool line_has_tokens;  /* since the last NEWLINE */
    bool implicit_join;    /* an f-string's expression: newlines are blanks */
    bool failed;
    uint32_t level;        /* open brackets */
    uint32_t indent_depth;
    uint32_t pending_dedents;
    struct { char open; uint32_t line, column; } brackets[LEXER_MAX_LEVEL];
    uint32_t indents[LEXER_MAX_INDENT];      /* columns with tabs to multiples of 8 */
    uint32_t alt_indents[LEXER_MAX_INDENT];  /* columns with tabs of width 1 */
    struct name_table *names;
    struct arena *arena;
    struct lexer_error error;
    struct source_warning **next_warning;  /* where the next one is entered, of the arena; NULL: they are dropped */
};

/* Makes the reserved words known to a name table. Once per table, before lexer_init.
 * false: out of memory. */
bool lexer_intern_keywords(struct name_table *names, struct arena *arena);

/* Starts on text (decoded, NUL-terminated, at most 2 GiB, kept by reference). */
void lexer_init(struct lexer *lexer, const char *text, uint32_t length, struct name_table *names,
                struct arena *arena);

/* The next token. Bad input gives TOKEN_ERROR and fills lexer->error. At the end of the text open
 * brackets are no error of the lexer's: it gives TOKEN_END with level > 0. */
void lexer_next(struct lexer *lexer, struct token *token);

/* Spelling of an operator or keyword, a description of others. */
const char *lexer_kind_text(enum token_kind kind);

#endif
