/* Tokens: kinds, positions, indentation, and the lexer's complaints. Expectations follow CPython
 * 3.11's tokenizer. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "common/lang/lexer.h"

struct setup {
    struct arena arena;
    struct name_table names;
    struct lexer lexer;
};

static void start(struct setup *s, const char *text) {
    *s = (struct setup){.arena = ARENA_INIT};
    cr_assert(lexer_intern_keywords(&s->names, &s->arena));
    lexer_init(&s->lexer, text, (uint32_t)strlen(text), &s->names, &s->arena);
}

/* The kinds of all tokens, separated by blanks; names, numbers and strings as they are written. */
static void describe(struct setup *s, char *out, size_t size) {
    struct token token;
    size_t used = 0;
    do {
        lexer_next(&s->lexer, &token);
        const char *text = lexer_kind_text(token.kind);
        int length = (int)strlen(text);
        if (token.kind == TOKEN_NAME || token.kind == TOKEN_NUMBER || token.kind == TOKEN_STRING) {
            text = s->lexer.text + token.start;
            length = (int)(token.end - token.start);
        }
        used += (size_t)snprintf(out + used, size - used, "%s%.*s", used > 0 ? " " : "", length,
                                 text);
        cr_assert_lt(used, size);
    } while (token.kind != TOKEN_END && token.kind != TOKEN_ERROR);
}

Test(lexer, tokens) {
    static const struct { const char *source, *tokens; } cases[] = {
        {"", "end of file"},
        {"\n\n  \n# only\n", "end of file"},
        {"x", "x newline end of file"},
        {"x = 1\n", "x = 1 newline end of file"},
        {"match case _ async", "match case _ async newline end of file"},
        {"True and not None", "True and not None newline end of file"},
        {"a**=b//c>>=d->e:=f...g.h", "a **= b // c >>= d -> e := f ... g . h newline end of file"},
        {"a!=b<=c>=d==e@=f~g", "a != b <= c >= d == e @= f ~ g newline end of file"},
        {"0xFF 0o17 0b1_0 1_000 .5 5. 1e-5 1_0.0_1e1_0 00 09.5",
         "0xFF 0o17 0b1_0 1_000 .5 5. 1e-5 1_0.0_1e1_0 00 09.5 newline end of file"},
        {"1if x else y", "1 if x else y newline end of file"},
        {"1..real", "1. . real newline end of file"},
        {"'a' \"b\" '''c\n'd''' rb'\\'' F\"x\" u'' bR\"\"", "'a' \"b\" '''c\n'd''' rb'\\'' F\"x\" "
                                                            "u'' bR\"\" newline end of file"},
        {"ub''", "ub '' newline end of file"},
        {"if x:\n  y\n  z\nw\n",
         "if x : newline indent y newline z newline dedent w newline end of file"},
        {"if x:\n if y:\n  z",
         "if x : newline indent if y : newline indent z newline dedent dedent end of file"},
        {"if x:\n\ty\n\n   # comment\n\tz\n",
         "if x : newline indent y newline z newline dedent end of file"},
        {"f(\n  a,\n# c\nb)\n", "f ( a , b ) newline end of file"},
        {"a = 1 + \\\n  2\n", "a = 1 + 2 newline end of file"},
        {"\x0c" "a\n", "a newline end of file"},
        {"if x:\n  \x0c  y\n  z", "if x : newline indent y newline z newline dedent end of file"},
        {"h\xc3\xa9 = 1", "h\xc3\xa9 = 1 newline end of file"},
        {"a $ b", "a unknown character b newline end of file"},
        {"(", "( end of file"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct setup s;
        char got[512];
        start(&s, cases[i].source);
        describe(&s, got, sizeof got);
        cr_expect_str_eq(got, cases[i].tokens, "%s", cases[i].source);
        arena_free(&s.arena);
    }
}

Test(lexer, errors) {
    static const struct {
        const char *source;
        enum source_error_kind kind;
        uint32_t line;
        const char *message;
    } cases[] = {
        {"1abc", SOURCE_SYNTAX_ERROR, 1, "invalid decimal literal"},
        {"1__0", SOURCE_SYNTAX_ERROR, 1, "invalid decimal literal"},
        {"1_", SOURCE_SYNTAX_ERROR, 1, "invalid decimal literal"},
        {"1e+", SOURCE_SYNTAX_ERROR, 1, "invalid decimal literal"},
        {"0x", SOURCE_SYNTAX_ERROR, 1, "invalid hexadecimal literal"},
        {"0xfg", SOURCE_SYNTAX_ERROR, 1, "invalid hexadecimal literal"},
        {"0b12", SOURCE_SYNTAX_ERROR, 1, "invalid digit '2' in binary literal"},
        {"0o8", SOURCE_SYNTAX_ERROR, 1, "invalid digit '8' in octal literal"},
        {"1jx", SOURCE_SYNTAX_ERROR, 1, "invalid imaginary literal"},
        {"0777", SOURCE_SYNTAX_ERROR, 1,
         "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
         "integers"},
        {"x = 'abc\n", SOURCE_SYNTAX_ERROR, 1,
         "unterminated string literal (detected at line 1)"},
        {"\n'''a\nb\n", SOURCE_SYNTAX_ERROR, 2,
         "unterminated triple-quoted string literal (detected at line 3)"},
        {"\n)", SOURCE_SYNTAX_ERROR, 2, "unmatched ')'"},
        {"(]", SOURCE_SYNTAX_ERROR, 1,
         "closing parenthesis ']' does not match opening parenthesis '('"},
        {"(\n}", SOURCE_SYNTAX_ERROR, 2,
         "closing parenthesis '}' does not match opening parenthesis '(' on line 1"},
        {"a \\ b", SOURCE_SYNTAX_ERROR, 1,
         "unexpected character after line continuation character"},
        {"a \\", SOURCE_SYNTAX_ERROR, 1, "unexpected EOF while parsing"},
        {"\xe2\x80\x9c", SOURCE_SYNTAX_ERROR, 1, "invalid character '\xe2\x80\x9c' (U+201C)"},
        {"a\xc2\xa0", SOURCE_SYNTAX_ERROR, 1, "invalid non-printable character U+00A0"},
        {"\xef\xac\x81", SOURCE_SYNTAX_ERROR, 1, "invalid character '\xef\xac\x81' (U+FB01)"},
        {"\x01", SOURCE_SYNTAX_ERROR, 1, "invalid non-printable character U+0001"},
        {"if x:\n\ty\n        z\n", SOURCE_TAB_ERROR, 3,
         "inconsistent use of tabs and spaces in indentation"},
        {"if x:\n   y\n z\n", SOURCE_INDENTATION_ERROR, 3,
         "unindent does not match any outer indentation level"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct setup s;
        struct token token;
        start(&s, cases[i].source);
        do
            lexer_next(&s.lexer, &token);
        while (token.kind != TOKEN_END && token.kind != TOKEN_ERROR);
        cr_assert_eq(token.kind, TOKEN_ERROR, "%s", cases[i].source);
        cr_expect_eq(s.lexer.error.kind, cases[i].kind, "%s", cases[i].source);
        cr_expect_eq(s.lexer.error.line, cases[i].line, "%s", cases[i].source);
        cr_expect_str_eq(s.lexer.error.message, cases[i].message, "%s", cases[i].source);
        lexer_next(&s.lexer, &token);
        cr_expect_eq(token.kind, TOKEN_ERROR, "an error stays");
        arena_free(&s.arena);
    }
}

Test(lexer, positions) {
    struct setup s;
    struct token t;
    start(&s, "ab = '''x\ny'''\n  \nif c: d\n");
    lexer_next(&s.lexer, &t);
    cr_expect(t.line == 1 && t.column == 0 && t.end_line == 1 && t.end_column == 2);
    lexer_next(&s.lexer, &t);
    cr_expect(t.line == 1 && t.column == 3 && t.end_column == 4);
    lexer_next(&s.lexer, &t);
    cr_expect(t.line == 1 && t.column == 5 && t.end_line == 2 && t.end_column == 4);
    cr_expect(t.prefix == 0 && t.quotes == 3);
    lexer_next(&s.lexer, &t);
    cr_expect(t.kind == TOKEN_NEWLINE && t.line == 2 && t.column == 4);
    lexer_next(&s.lexer, &t);
    cr_expect(t.kind == KEYWORD_IF && t.line == 4 && t.column == 0);
    arena_free(&s.arena);
}

Test(lexer, limits) {
    static char text[64 * 1024];
    struct setup s;
    struct token t;
    memset(text, '(', LEXER_MAX_LEVEL + 1);
    start(&s, text);
    for (int i = 0; i < LEXER_MAX_LEVEL; i++) {
        lexer_next(&s.lexer, &t);
        cr_assert_eq(t.kind, TOKEN_LPAREN);
    }
    lexer_next(&s.lexer, &t);
    cr_expect_str_eq(s.lexer.error.message, "too many nested parentheses");
    arena_free(&s.arena);

    size_t used = 0;
    for (int i = 0; i < LEXER_MAX_INDENT + 1; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "%*sif x:\n", i, "");
    start(&s, text);
    do
        lexer_next(&s.lexer, &t);
    while (t.kind != TOKEN_END && t.kind != TOKEN_ERROR);
    cr_expect_str_eq(s.lexer.error.message, "too many levels of indentation");
    cr_expect_eq(s.lexer.error.kind, SOURCE_INDENTATION_ERROR);
    cr_expect_eq(t.line, LEXER_MAX_INDENT + 1);
    arena_free(&s.arena);
}
