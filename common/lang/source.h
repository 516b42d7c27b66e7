/* Program text: loading a file, decoding it to UTF-8, and the record of an error in it. */
#ifndef TAGBOX_COMMON_LANG_SOURCE_H
#define TAGBOX_COMMON_LANG_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "common/lang/arena.h"

enum source_error_kind {
    SOURCE_OK,
    SOURCE_SYNTAX_ERROR,
    SOURCE_INDENTATION_ERROR,  /* subclass of SyntaxError */
    SOURCE_TAB_ERROR,          /* subclass of IndentationError */
    SOURCE_VALUE_ERROR,        /* an int literal beyond a limit, NUL bytes in a string to compile */
    SOURCE_MEMORY_ERROR,
    SOURCE_OS_ERROR,           /* a file that cannot be read; message is complete */
};

/* What went wrong. A fixed-size record that needs no memory of its own, so that it can report
 * that there is none. line and end_line count from 1; columns are in characters and count from 1
 * as CPython's SyntaxError.offset does (0: unknown). text is the offending line without
 * its newline, cut short at a character boundary when very long. */
struct source_error {
    enum source_error_kind kind;
    uint32_t line;
    uint32_t column;
    uint32_t end_line;
    uint32_t end_column;  /* one past the last character; 0: unknown */
    char message[320];
    bool has_text;
    char text[512];
};

/* A SyntaxWarning: no error, but hardly meant. */
struct source_warning {
    struct source_warning *next;
    uint32_t line;
    char message[100];
};

/* "SyntaxError", "IndentationError", ... */
const char *source_error_name(enum source_error_kind kind);

/* Records an error by format (at most 319 bytes, cut at a character boundary), with no position. */
void source_error_set(struct source_error *error, enum source_error_kind kind, const char *format,
                      ...) __attribute__((format(printf, 3, 4)));

/* Prints it as CPython's traceback module does:
 *     File "NAME", line 3
 *       a b
 *         ^
 *   SyntaxError: invalid syntax
 * MemoryError and OSError print their one line only. */
void source_error_print(FILE *out, const struct source_error *error, const char *filename);

/* Program text in memory: UTF-8 without BOM, line ends all '\n', no NUL inside, one NUL after
 * the last byte. Owned by the arena. */
struct source {
    const char *text;
    size_t length;
};

/* Decodes raw bytes (UTF-8, or what a coding cookie in the first two lines names: ascii, latin-1
 * and utf-8 under their usual spellings). false with *error set on invalid text, an unknown
 * encoding, a NUL byte, more than 2 GiB, or no memory. is_text: the bytes are the UTF-8 of a string, in which a cookie
 * means nothing and a BOM is a character like others. filename is for messages. */
bool source_decode(struct source *source, struct arena *arena, const char *bytes, size_t length, bool is_text,
                   const char *filename, struct source_error *error);

/* Reads a whole file ("-" is standard input) as raw bytes into the arena. */
bool source_read_file(const char **bytes, size_t *length, struct arena *arena, const char *path,
                      struct source_error *error);

/* Characters in the first `column` bytes of a line: a byte column as people count it, from 0. */
uint32_t source_char_column(const char *line, uint32_t column);

/* Start of line number `line` (from 1) and its length without the newline; "" beyond the end. */
const char *source_line(const struct source *source, uint32_t line, size_t *length);

/* Puts a position into *error: byte columns from 0 in, character columns from 1 out, and the text
 * of the line. end_line 0: only a point. */
void source_error_locate(struct source_error *error, const struct source *source, uint32_t line,
                         uint32_t column, uint32_t end_line, uint32_t end_column);

#endif
