/* Number literals (CPython 3.11, Parser/tokenizer.c: the same literals, the same complaints). */
#include <stdio.h>
#include <string.h>

#include "common/lang/lexer_internal.h"

static bool fail_at(struct lexer *lexer, uint32_t offset, const char *kind) {
    lexer_fail(lexer, SOURCE_SYNTAX_ERROR, offset, "invalid %s literal", kind);
    return false;
}

static bool warn(struct lexer *lexer, const char *kind) {
    if (lexer->next_warning == NULL)
        return true;
    struct source_warning *w = arena_alloc(lexer->arena, sizeof *w);
    if (w == NULL) {
        lexer_fail(lexer, SOURCE_MEMORY_ERROR, lexer->position, "%s", "");
        return false;
    }
    w->next = NULL;
    w->line = lexer->line;
    snprintf(w->message, sizeof w->message, "invalid %s literal", kind);
    *lexer->next_warning = w;
    lexer->next_warning = &w->next;
    return true;
}

/* A number may run into a keyword (`1if x else y`), with a warning, but not into a name. CPython prints the warning where the text
 * turns out to be no program as well. */
static bool check_end(struct lexer *lexer, const char *kind) {
    static const char *const followers[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    const char *rest = lexer->text + lexer->position;
    if (!is_name_byte(*rest))
        return true;
    for (size_t i = 0; i < sizeof followers / sizeof followers[0]; i++) {
        if (strncmp(rest, followers[i], strlen(followers[i])) == 0)
            return warn(lexer, kind);
    }
    return fail_at(lexer, lexer->position - 1, kind);
}

/* Digits with single underscores between them; the first is known to be a digit. */
static bool scan_decimal(struct lexer *lexer) {
    const char *text = lexer->text;
    for (;;) {
        while (is_digit(text[lexer->position]))
            lexer->position++;
        if (text[lexer->position] != '_')
            return true;
        lexer->position++;
        if (!is_digit(text[lexer->position]))
            return fail_at(lexer, lexer->position - 1, "decimal");
    }
}

static bool is_base_digit(char c, int base) {
    if (base == 16)
        return (lexer_classes[(uint8_t)c] & CLASS_HEX) != 0;
    return c >= '0' && c < '0' + base;
}

/* After "0x", "0o" or "0b". */
static bool scan_based(struct lexer *lexer, int base, const char *kind) {
    const char *text = lexer->text;
    do {
        if (text[lexer->position] == '_')
            lexer->position++;
        char c = text[lexer->position];
        if (!is_base_digit(c, base)) {
            if (base == 16 || !is_digit(c))
                return fail_at(lexer, lexer->position - 1, kind);
            break;
        }
        while (is_base_digit(text[lexer->position], base))
            lexer->position++;
    } while (text[lexer->position] == '_');
    char c = text[lexer->position];
    if (base != 16 && is_digit(c)) {
        lexer_fail(lexer, SOURCE_SYNTAX_ERROR, lexer->position, "invalid digit '%c' in %s literal",
                   c, kind);
        return false;
    }
    return check_end(lexer, kind);
}

static bool scan_imaginary(struct lexer *lexer) {
    lexer->position++;
    return check_end(lexer, "imaginary");
}

/* From the 'e' or the end of the digits. */
static bool scan_exponent(struct lexer *lexer) {
    const char *text = lexer->text;
    char c = text[lexer->position];
    if (c == 'e' || c == 'E') {
        uint32_t digits = lexer->position + 1;
        if (text[digits] == '+' || text[digits] == '-') {
            digits++;
            if (!is_digit(text[digits]))
                return fail_at(lexer, digits - 1, "decimal");
        } else if (!is_digit(text[digits])) {
            return check_end(lexer, "decimal");
        }
        lexer->position = digits;
        if (!scan_decimal(lexer))
            return false;
        c = text[lexer->position];
    }
    if (c == 'j' || c == 'J')
        return scan_imaginary(lexer);
    return check_end(lexer, "decimal");
}

/* From the '.', the exponent or the end of the digits before it. */
static bool scan_fraction(struct lexer *lexer) {
    if (lexer->text[lexer->position] == '.') {
        lexer->position++;
        if (is_digit(lexer->text[lexer->position]) && !scan_decimal(lexer))
            return false;
    }
    return scan_exponent(lexer);
}

/* Zeros, then perhaps other digits: those only as the start of a float. */
static bool scan_zero(struct lexer *lexer) {
    const char *text = lexer->text;
    uint32_t start = lexer->position;
    bool nonzero = false;
    for (;;) {
        if (text[lexer->position] == '_') {
            lexer->position++;
            if (!is_digit(text[lexer->position]))
                return fail_at(lexer, lexer->position - 1, "decimal");
        }
        if (text[lexer->position] != '0')
            break;
        lexer->position++;
    }
    uint32_t zeros_end = lexer->position;
    if (is_digit(text[lexer->position])) {
        nonzero = true;
        if (!scan_decimal(lexer))
            return false;
    }
    char c = text[lexer->position];
    if (nonzero && c != '.' && c != 'e' && c != 'E' && c != 'j' && c != 'J') {
        lexer_fail(lexer, SOURCE_SYNTAX_ERROR, start,
                   "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                   "for octal integers");
        lexer->error.end_column = lexer->error.column + (zeros_end - start);
        return false;
    }
    return scan_fraction(lexer);
}

bool lexer_scan_number(struct lexer *lexer) {
    const char *start = lexer->text + lexer->position;
    if (start[0] == '0') {
        int base = 0;
        switch (start[1]) {
        case 'x': case 'X': base = 16; break;
        case 'o': case 'O': base = 8; break;
        case 'b': case 'B': base = 2; break;
        }
        if (base != 0) {
            lexer->position += 2;
            return scan_based(lexer, base,
                              base == 16 ? "hexadecimal" : base == 8 ? "octal" : "binary");
        }
        return scan_zero(lexer);
    }
    if (start[0] != '.' && !scan_decimal(lexer))
        return false;
    return scan_fraction(lexer);
}
