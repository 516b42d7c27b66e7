/* Shared by the files of the lexer only. */
#ifndef TAGBOX_COMMON_LANG_LEXER_INTERNAL_H
#define TAGBOX_COMMON_LANG_LEXER_INTERNAL_H

#include "common/lang/lexer.h"

/* Classes of bytes; every byte of a non-ASCII character counts as part of a name. */
enum { CLASS_NAME = 1, CLASS_DIGIT = 2, CLASS_HEX = 4 };

extern const uint8_t lexer_classes[256];

static inline bool is_name_byte(char c) {
    return (lexer_classes[(uint8_t)c] & CLASS_NAME) != 0;
}

static inline bool is_digit(char c) {
    return (lexer_classes[(uint8_t)c] & CLASS_DIGIT) != 0;
}

/* Fails at an offset of the current line. */
void lexer_fail(struct lexer *lexer, enum source_error_kind kind, uint32_t offset,
                const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Passes over a number that starts at lexer->position. false: failed. */
bool lexer_scan_number(struct lexer *lexer);

/* Whether a non-ASCII code point may stand in a name: approximates XID_Continue. */
bool lexer_is_name_character(uint32_t code);

/* Whether a code point is visible: approximates str.isprintable. */
bool lexer_is_printable(uint32_t code);

#endif
