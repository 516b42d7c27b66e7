/* From program text to a code object: parse, compile, (in debug builds) verify, load.
 */
#ifndef TAGBOX_COMMON_VM_LOAD_H
#define TAGBOX_COMMON_VM_LOAD_H

#include <stdio.h>

#include "common/vm/code.h"

/* Compiles program text (raw bytes). NULL with SyntaxError (or a subclass, MemoryError, ValueError) pending. If `listing` is not NULL,
 * the disassembly is written there. */
struct code *load_text(const char *text, size_t length, const char *filename, FILE *listing);

/* A text for eval() or exec(). */
struct piece {
    const char *text;
    size_t length;
    const char *filename;
    bool is_expression; /* one expression, whose value the code returns */
    bool is_str;        /* of a str in UTF-8: a coding cookie means nothing in it */
    bool is_repeated;   /* it was compiled before: its warnings have been printed */
};

/* Compiles it. in_namespace: the code takes one argument, where its names stand before the globals. NULL with an exception pending as
 * above. */
struct code *load_piece(const struct piece *piece, bool in_namespace);

/* Reads a whole file into memory of its own (mem_free(*text, *length + 1)). false with OSError or MemoryError pending,
 * and the reason in errno. */
bool load_file(const char *path, char **text, size_t *length);

#endif
