#include "common/lang/lexer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "common/lang/lexer_internal.h"

#define N CLASS_NAME
#define D (CLASS_NAME | CLASS_DIGIT | CLASS_HEX)
#define H (CLASS_NAME | CLASS_HEX)
const uint8_t lexer_classes[256] = {
    ['0' ... '9'] = D, ['a' ... 'f'] = H, ['g' ... 'z'] = N, ['A' ... 'F'] = H,
    ['G' ... 'Z'] = N, ['_'] = N,         [128 ... 255] = N,
};
#undef N
#undef D
#undef H

static const char *const kind_texts[TOKEN_KIND_COUNT] = {
    [TOKEN_END] = "end of file", [TOKEN_ERROR] = "error",   [TOKEN_UNKNOWN] = "unknown character",
    [TOKEN_NEWLINE] = "newline", [TOKEN_INDENT] = "indent", [TOKEN_DEDENT] = "dedent",
    [TOKEN_NAME] = "name",       [TOKEN_NUMBER] = "number", [TOKEN_STRING] = "string",
#define X(kind, spelling) [TOKEN_##kind] = spelling,
    LEXER_OPERATORS(X)
#undef X
#define X(kind, spelling) [KEYWORD_##kind] = spelling,
    LEXER_KEYWORDS(X)
#undef X
};

const char *lexer_kind_text(enum token_kind kind) {
    return kind_texts[kind];
}

bool lexer_intern_keywords(struct name_table *names, struct arena *arena) {
    static const uint8_t kinds[] = {
#define X(kind, spelling) KEYWORD_##kind,
        LEXER_KEYWORDS(X)
#undef X
    };
    for (size_t i = 0; i < sizeof kinds; i++) {
        const char *text = kind_texts[kinds[i]];
        struct name *name = name_intern(names, arena, text, (uint32_t)strlen(text));
        if (name == NULL)
            return false;
        name->keyword = kinds[i];
    }
    return true;
}

void lexer_init(struct lexer *lexer, const char *text, uint32_t length, struct name_table *names,
                struct arena *arena) {
    lexer->text = text;
    lexer->length = length;
    lexer->position = 0;
    lexer->line = 1;
    lexer->line_start = 0;
    lexer->at_line_start = true;
    lexer->line_has_tokens = false;
    lexer->implicit_join = false;
    lexer->failed = false;
    lexer->level = 0;
    lexer->indent_depth = 1;
    lexer->indents[0] = lexer->alt_indents[0] = 0;
    lexer->pending_dedents = 0;
    lexer->names = names;
    lexer->arena = arena;
    lexer->error = (struct lexer_error){.kind = SOURCE_OK};
    lexer->next_warning = NULL;
}

void lexer_fail(struct lexer *lexer, enum source_error_kind kind, uint32_t offset,
                const char *format, ...) {
    lexer->failed = true;
    lexer->error.kind = kind;
    lexer->error.local = kind == SOURCE_INDENTATION_ERROR || kind == SOURCE_TAB_ERROR;
    lexer->error.line = lexer->line;
    lexer->error.column = offset - lexer->line_start;
    lexer->error.end_column = lexer->error.column;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(lexer->error.message, sizeof lexer->error.message, format, arguments);
    va_end(arguments);
}

static void fail_memory(struct lexer *lexer) {
    lexer_fail(lexer, SOURCE_MEMORY_ERROR, lexer->position, "%s", "");
}

static void next_line(struct lexer *lexer) {
    lexer->line++;
    lexer->line_start = lexer->position;
}

/* ---- indentation ---- */

static void fail_continuation(struct lexer *lexer, uint32_t offset, const char *message) {
    lexer_fail(lexer, SOURCE_SYNTAX_ERROR, offset, "%s", message);
    lexer->error.local = true;
}

/* After a backslash: passes over the line end that must follow. false: failed. */
static bool continue_line(struct lexer *lexer) {
    uint32_t offset = lexer->position;
    lexer->position++;
    if (lexer->text[lexer->position] != '\n') {
        if (lexer->position >= lexer->length)
            fail_continuation(lexer, offset + 1, "unexpected EOF while parsing");
        else
            fail_continuation(lexer, offset + 1,
                              "unexpected character after line continuation character");
        return false;
    }
    lexer->position++;
    if (lexer->position >= lexer->length) {
        fail_continuation(lexer, offset + 1, "unexpected EOF while parsing");
        return false;
    }
    next_line(lexer);
    return true;
}

/* Passes over blank lines, comments and the blanks before the next token. *column and *alternate
 * become its indentation, tabs counted to multiples of 8 and as 1. false: failed, or text over. */
static bool find_indentation(struct lexer *lexer, uint32_t *column, uint32_t *alternate) {
    const char *text = lexer->text;
    uint32_t continued = 0;
    *column = *alternate = 0;
    for (;;) {
        switch (text[lexer->position]) {
        case ' ':
            ++*column;
            ++*alternate;
            lexer->position++;
            break;
        case '\t':
            *column = (*column / 8 + 1) * 8;
            ++*alternate;
            lexer->position++;
            break;
        case '\f':
            *column = *alternate = 0;
            lexer->position++;
            break;
        case '\\':  /* the indentation is what stands before the first backslash */
            if (continued == 0)
                continued = *column;
            if (!continue_line(lexer))
                return false;
            break;
        case '#':
            while (text[lexer->position] != '\n' && text[lexer->position] != '\0')
                lexer->position++;
            break;
        case '\n':
            lexer->position++;
            next_line(lexer);
            *column = *alternate = continued = 0;
            break;
        case '\0':
            return false;
        default:
            if (continued != 0)
                *column = *alternate = continued;
            return true;
        }
    }
}

/* Compares an indentation with the stack's; opens one block or closes some. false: failed. */
static bool apply_indentation(struct lexer *lexer, uint32_t column, uint32_t alternate,
                              bool *opened) {
    uint32_t top = lexer->indent_depth - 1;
    bool consistent = true;
    *opened = false;
    if (column == lexer->indents[top]) {
        consistent = alternate == lexer->alt_indents[top];
    } else if (column > lexer->indents[top]) {
        if (lexer->indent_depth + 1 > LEXER_MAX_INDENT) {
            lexer_fail(lexer, SOURCE_INDENTATION_ERROR, lexer->position,
                       "too many levels of indentation");
            return false;
        }
        consistent = alternate > lexer->alt_indents[top];
        lexer->indents[lexer->indent_depth] = column;
        lexer->alt_indents[lexer->indent_depth] = alternate;
        lexer->indent_depth++;
        *opened = true;
    } else {
        while (top > 0 && column < lexer->indents[top]) {
            top--;
            lexer->pending_dedents++;
        }
        lexer->indent_depth = top + 1;
        if (column != lexer->indents[top]) {
            lexer_fail(lexer, SOURCE_INDENTATION_ERROR, lexer->position,
                       "unindent does not match any outer indentation level");
            return false;
        }
        consistent = alternate == lexer->alt_indents[top];
    }
    if (!consistent) {
        lexer_fail(lexer, SOURCE_TAB_ERROR, lexer->position,
                   "inconsistent use of tabs and spaces in indentation");
        return false;
    }
    return true;
}

/* ---- names ---- */

static uint32_t decode_utf8(const uint8_t *bytes) {
    if (bytes[0] < 0xE0)
        return (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
    if (bytes[0] < 0xF0)
        return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 |
           (bytes[3] & 0x3Fu);
}

/* Refuses a name with a character that is no part of names. The text is valid UTF-8. */
static bool check_name(struct lexer *lexer, uint32_t start, uint32_t end) {
    for (uint32_t i = start; i < end;) {
        uint8_t first = (uint8_t)lexer->text[i];
        if (first < 0x80) {
            i++;
            continue;
        }
        uint32_t code = decode_utf8((const uint8_t *)lexer->text + i);
        uint32_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (!lexer_is_name_character(code)) {
            if (lexer_is_printable(code))
                lexer_fail(lexer, SOURCE_SYNTAX_ERROR, i, "invalid character '%.*s' (U+%04X)",
                           (int)size, lexer->text + i, code);
            else
                lexer_fail(lexer, SOURCE_SYNTAX_ERROR, i,
                           "invalid non-printable character U+%04X", code);
            return false;
        }
        i += size;
    }
    return true;
}

/* Whether the name just scanned, of length bytes, is the prefix of a string literal. */
static bool is_string_prefix(const char *text, uint32_t length) {
    if (length > 2)
        return false;
    char a = (char)(text[0] | 0x20);
    if (length == 1)
        return a == 'r' || a == 'b' || a == 'f' || a == 'u';
    char b = (char)(text[1] | 0x20);
    return (a == 'r' && (b == 'b' || b == 'f')) || (b == 'r' && (a == 'b' || a == 'f'));
}

/* Passes over a string from its opening quote. false: failed. */
static bool scan_string(struct lexer *lexer, struct token *token) {
    const char *text = lexer->text;
    uint32_t first_line = lexer->line, first_line_start = lexer->line_start;
    uint32_t start = token->start;
    uint32_t i = lexer->position;
    char quote = text[i];
    token->prefix = (uint8_t)(i - start);
    token->quotes = text[i + 1] == quote && text[i + 2] == quote ? 3 : 1;
    i += token->quotes;
    for (;; i++) {
        char c = text[i];
        if (c == quote) {
            if (token->quotes == 1)
                break;
            if (text[i + 1] == quote && text[i + 2] == quote) {
                i += 2;
                break;
            }
        } else if (c == '\\' && text[i + 1] != '\0') {
            i++;
            c = text[i];
            if (c != '\n')
                continue;
        } else if (c == '\0' || (c == '\n' && token->quotes == 1)) {
            uint32_t last = lexer->line;  /* a newline at the very end starts no line */
            if (c == '\0' && i > 0 && text[i - 1] == '\n' && last > first_line)
                last--;
            lexer->line = first_line;
            lexer->line_start = first_line_start;
            lexer_fail(lexer, SOURCE_SYNTAX_ERROR, start,
                       "unterminated %sstring literal (detected at line %u)",
                       token->quotes == 3 ? "triple-quoted " : "", last);
            return false;
        }
        if (c == '\n') {
            lexer->line++;
            lexer->line_start = i + 1;
        }
    }
    lexer->position = i + 1;
    return true;
}

/* A name, a keyword, or a string with a prefix. */
static bool scan_name(struct lexer *lexer, struct token *token) {
    const char *text = lexer->text;
    uint32_t start = lexer->position, i = start;
    uint32_t hash = NAME_HASH_START;
    uint8_t all = 0;
    while (is_name_byte(text[i])) {
        all |= (uint8_t)text[i];
        hash = NAME_HASH_STEP(hash, text[i]);
        i++;
    }
    lexer->position = i;
    if ((text[i] == '"' || text[i] == '\'') && is_string_prefix(text + start, i - start)) {
        token->kind = TOKEN_STRING;
        return scan_string(lexer, token);
    }
    if (all >= 0x80 && !check_name(lexer, start, i))
        return false;
    struct name *name =
        name_intern_hashed(lexer->names, lexer->arena, text + start, i - start, hash);
    if (name == NULL) {
        fail_memory(lexer);
        return false;
    }
    token->name = name;
    token->kind = name->keyword != 0 ? name->keyword : TOKEN_NAME;
    return true;
}

/* ---- operators ---- */

static bool open_bracket(struct lexer *lexer) {
    if (lexer->level >= LEXER_MAX_LEVEL) {
        lexer_fail(lexer, SOURCE_SYNTAX_ERROR, lexer->position, "too many nested parentheses");
        return false;
    }
    lexer->brackets[lexer->level].open = lexer->text[lexer->position];
    lexer->brackets[lexer->level].line = lexer->line;
    lexer->brackets[lexer->level].column = lexer->position - lexer->line_start;
    lexer->level++;
    return true;
}

static bool close_bracket(struct lexer *lexer) {
    char c = lexer->text[lexer->position];
    if (lexer->level == 0) {
        lexer_fail(lexer, SOURCE_SYNTAX_ERROR, lexer->position, "unmatched '%c'", c);
        return false;
    }
    lexer->level--;
    char open = lexer->brackets[lexer->level].open;
    uint32_t line = lexer->brackets[lexer->level].line;
    if ((open == '(' && c == ')') || (open == '[' && c == ']') || (open == '{' && c == '}'))
        return true;
    if (line == lexer->line)
        lexer_fail(lexer, SOURCE_SYNTAX_ERROR, lexer->position,
                   "closing parenthesis '%c' does not match opening parenthesis '%c'", c, open);
    else
        lexer_fail(lexer, SOURCE_SYNTAX_ERROR, lexer->position,
                   "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u",
                   c, open, line);
    return false;
}

/* The longest operator at p, its length in *length. */
static enum token_kind match_operator(const char *p, uint32_t *length) {
#define ONE(kind) (*length = 1, TOKEN_##kind)
#define TWO(kind) (*length = 2, TOKEN_##kind)
#define THREE(kind) (*length = 3, TOKEN_##kind)
    switch (p[0]) {
    case '(': return ONE(LPAREN);
    case ')': return ONE(RPAREN);
    case '[': return ONE(LBRACKET);
    case ']': return ONE(RBRACKET);
    case '{': return ONE(LBRACE);
    case '}': return ONE(RBRACE);
    case ',': return ONE(COMMA);
    case ';': return ONE(SEMICOLON);
    case '~': return ONE(TILDE);
    case ':': return p[1] == '=' ? TWO(WALRUS) : ONE(COLON);
    case '.': return p[1] == '.' && p[2] == '.' ? THREE(ELLIPSIS) : ONE(DOT);
    case '=': return p[1] == '=' ? TWO(EQ) : ONE(ASSIGN);
    case '+': return p[1] == '=' ? TWO(ADD_ASSIGN) : ONE(PLUS);
    case '-':
        return p[1] == '=' ? TWO(SUB_ASSIGN) : p[1] == '>' ? TWO(ARROW) : ONE(MINUS);
    case '*':
        if (p[1] == '*')
            return p[2] == '=' ? THREE(POW_ASSIGN) : TWO(DOUBLE_STAR);
        return p[1] == '=' ? TWO(MUL_ASSIGN) : ONE(STAR);
    case '/':
        if (p[1] == '/')
            return p[2] == '=' ? THREE(FLOORDIV_ASSIGN) : TWO(DOUBLE_SLASH);
        return p[1] == '=' ? TWO(TRUEDIV_ASSIGN) : ONE(SLASH);
    case '%': return p[1] == '=' ? TWO(MOD_ASSIGN) : ONE(PERCENT);
    case '@': return p[1] == '=' ? TWO(MATMUL_ASSIGN) : ONE(AT);
    case '&': return p[1] == '=' ? TWO(AND_ASSIGN) : ONE(AMPERSAND);
    case '|': return p[1] == '=' ? TWO(OR_ASSIGN) : ONE(BAR);
    case '^': return p[1] == '=' ? TWO(XOR_ASSIGN) : ONE(CARET);
    case '<':
        if (p[1] == '<')
            return p[2] == '=' ? THREE(LSHIFT_ASSIGN) : TWO(LSHIFT);
        if (p[1] == '>') {  /* the old spelling of !=, a token of its own and never valid */
            *length = 2;
            return TOKEN_UNKNOWN;
        }
        return p[1] == '=' ? TWO(LE) : ONE(LT);
    case '>':
        if (p[1] == '>')
            return p[2] == '=' ? THREE(RSHIFT_ASSIGN) : TWO(RSHIFT);
        return p[1] == '=' ? TWO(GE) : ONE(GT);
    case '!':
        if (p[1] == '=')
            return TWO(NE);
        break;
    }
    *length = 1;
    return TOKEN_UNKNOWN;
#undef ONE
#undef TWO
#undef THREE
}

static bool scan_operator(struct lexer *lexer, struct token *token) {
    uint32_t length;
    token->kind = (uint8_t)match_operator(lexer->text + lexer->position, &length);
    switch (token->kind) {
    case TOKEN_LPAREN: case TOKEN_LBRACKET: case TOKEN_LBRACE:
        if (!open_bracket(lexer))
            return false;
        break;
    case TOKEN_RPAREN: case TOKEN_RBRACKET: case TOKEN_RBRACE:
        if (!close_bracket(lexer))
            return false;
        break;
    case TOKEN_UNKNOWN: {
        uint8_t c = (uint8_t)lexer->text[lexer->position];
        if (c < 0x20 || c == 0x7F) {
            lexer_fail(lexer, SOURCE_SYNTAX_ERROR, lexer->position,
                       "invalid non-printable character U+%04X", c);
            return false;
        }
        break;
    }
    default:
        break;
    }
    lexer->position += length;
    return true;
}

/* ---- the next token ---- */

static void start_token(const struct lexer *lexer, struct token *token, enum token_kind kind) {
    token->kind = (uint8_t)kind;
    token->start = lexer->position;
    token->line = lexer->line;
    token->column = lexer->position - lexer->line_start;
    token->name = NULL;
}

static void end_token(const struct lexer *lexer, struct token *token) {
    token->end = lexer->position;
    token->end_line = lexer->line;
    token->end_column = lexer->position - lexer->line_start;
    token->level = (uint8_t)lexer->level;
}

static void error_token(struct lexer *lexer, struct token *token) {
    start_token(lexer, token, TOKEN_ERROR);
    end_token(lexer, token);
    token->line = token->end_line = lexer->error.line;
    token->column = lexer->error.column;
    token->end_column = lexer->error.end_column;
}

/* At the end of the text: a NEWLINE when the last line has none, the DEDENTs, END. */
static void end_of_text(struct lexer *lexer, struct token *token) {
    if (lexer->line_has_tokens && lexer->level == 0 && !lexer->implicit_join) {
        lexer->line_has_tokens = false;
        start_token(lexer, token, TOKEN_NEWLINE);
        end_token(lexer, token);
        next_line(lexer);
        lexer->at_line_start = true;
        return;
    }
    enum token_kind kind = TOKEN_END;
    if (lexer->level == 0 && lexer->indent_depth > 1) {
        lexer->indent_depth--;
        kind = TOKEN_DEDENT;
    }
    start_token(lexer, token, kind);
    end_token(lexer, token);
    if (lexer->position == lexer->line_start && lexer->line > 1 && lexer->position > 0) {
        const char *text = lexer->text;  /* it stands at the end of the last line */
        uint32_t end = lexer->position - (text[lexer->position - 1] == '\n');
        uint32_t start = end;
        while (start > 0 && text[start - 1] != '\n')
            start--;
        token->line = token->end_line = lexer->line - 1;
        token->column = token->end_column = end - start;
    }
}

/* Passes over what separates tokens on a line: blanks, comments, joined lines. false: failed. */
static bool skip_blanks(struct lexer *lexer) {
    const char *text = lexer->text;
    bool joined = lexer->level > 0 || lexer->implicit_join;
    for (;;) {
        char c = text[lexer->position];
        if (c == ' ' || c == '\t' || c == '\f') {
            lexer->position++;
        } else if (c == '#') {
            const char *start = text + lexer->position;
            const char *end = memchr(start, '\n', lexer->length - lexer->position);
            lexer->position = end == NULL ? lexer->length : (uint32_t)(end - text);
        } else if (c == '\n' && joined) {
            lexer->position++;
            next_line(lexer);
        } else if (c == '\\') {
            if (!continue_line(lexer))
                return false;
        } else {
            return true;
        }
    }
}

/* Handles the start of a line. true: *token is done (INDENT, DEDENT or an error). */
static bool start_line(struct lexer *lexer, struct token *token) {
    if (lexer->at_line_start) {
        uint32_t column, alternate;
        bool opened = false;
        lexer->at_line_start = false;
        if (!lexer->implicit_join && find_indentation(lexer, &column, &alternate)) {
            apply_indentation(lexer, column, alternate, &opened);
        }
        if (lexer->failed) {
            error_token(lexer, token);
            return true;
        }
        if (opened) {
            start_token(lexer, token, TOKEN_INDENT);
            end_token(lexer, token);
            return true;
        }
    }
    if (lexer->pending_dedents > 0) {
        lexer->pending_dedents--;
        start_token(lexer, token, TOKEN_DEDENT);
        end_token(lexer, token);
        return true;
    }
    return false;
}

void lexer_next(struct lexer *lexer, struct token *token) {
    if (lexer->failed) {
        error_token(lexer, token);
        return;
    }
    if ((lexer->at_line_start || lexer->pending_dedents > 0) && start_line(lexer, token))
        return;
    if (!skip_blanks(lexer)) {
        error_token(lexer, token);
        return;
    }
    char c = lexer->text[lexer->position];
    if (c == '\0') {
        end_of_text(lexer, token);
        return;
    }
    start_token(lexer, token, TOKEN_NEWLINE);
    if (c == '\n') {
        lexer->position++;
        end_token(lexer, token);
        next_line(lexer);
        lexer->at_line_start = true;
        lexer->line_has_tokens = false;
        return;
    }
    lexer->line_has_tokens = true;
    bool ok;
    if (is_digit(c) || (c == '.' && is_digit(lexer->text[lexer->position + 1]))) {
        token->kind = TOKEN_NUMBER;
        ok = lexer_scan_number(lexer);
    } else if (is_name_byte(c)) {
        ok = scan_name(lexer, token);
    } else if (c == '"' || c == '\'') {
        token->kind = TOKEN_STRING;
        ok = scan_string(lexer, token);
    } else {
        ok = scan_operator(lexer, token);
    }
    if (ok)
        end_token(lexer, token);
    else
        error_token(lexer, token);
}
