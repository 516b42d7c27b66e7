/* The part of an expression that tracebacks mark most: the operator of `a + b`, the brackets of `a[b]`. */
#ifndef TAGBOX_COMMON_LANG_ANCHOR_H
#define TAGBOX_COMMON_LANG_ANCHOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Parses the text, a piece of one line. true: it is one expression statement, a binary operation or a subscript, and bytes *start up
 * to *end are what to mark (CPython 3.11: Python/traceback.c, extract_anchors_from_expr). Nothing is reported, whatever fails. */
bool anchor_find(const char *text, size_t length, uint32_t *start, uint32_t *end);

#endif
