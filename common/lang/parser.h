/* From program text to syntax tree. */
#ifndef TAGBOX_COMMON_LANG_PARSER_H
#define TAGBOX_COMMON_LANG_PARSER_H

#include "common/lang/ast.h"

/* Parses a whole program. text is raw bytes as they come from a file (source_decode is applied;
 * it need not be NUL-terminated and is not kept); filename is used in messages.
 * Returns NULL with *error set on any error; the arena then holds garbage to be freed.
 * The tree lives in the arena. */
struct module_ast *parse_module(const char *text, size_t length, const char *filename,
                                struct arena *arena, struct source_error *error);

enum parse_flags {
    PARSE_EXPRESSION = 1, /* one expression, from the first column on; the root is an EXPRESSION node */
    PARSE_TEXT = 2        /* the bytes are the UTF-8 of a string: without BOM and coding cookie */
};

/* parse_module and more. how: enum parse_flags. */
struct module_ast *parse_text(const char *text, size_t length, const char *filename, unsigned how,
                              struct arena *arena, struct source_error *error);

#endif
