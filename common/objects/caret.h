/* The line of carets under a source line in a traceback (PEP 657). CPython 3.11: Python/traceback.c, tb_displayline. */
#ifndef TAGBOX_COMMON_OBJECTS_CARET_H
#define TAGBOX_COMMON_OBJECTS_CARET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Counted in characters of the line, which CPython takes for equally wide. */
struct carets {
    int64_t start, end; /* what is marked */
    bool has_anchor;    /* ... by '~', and by '^' from `anchor` to `anchor_end`; else all by '^' */
    int64_t anchor, anchor_end;
};

/* Carets for bytes column ... end_column (as for exception_add_trace) of a line of so many bytes, the first `blanks` of which are not
 * shown. false: none are shown, as they would mark the whole line, or because nothing is known. */
bool caret_find(const char *line, size_t length, size_t blanks, uint32_t column, uint32_t end_column, struct carets *c);

/* The character at a place of the line of carets. */
static inline char caret_at(const struct carets *c, int64_t place) {
    if (place < c->start || place >= c->end) {
        return ' ';
    }
    return c->has_anchor && (place < c->anchor || place >= c->anchor_end) ? '~' : '^';
}

#endif
