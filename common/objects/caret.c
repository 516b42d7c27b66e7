#include "common/objects/caret.h"

#include "common/core/machine.h"
#include "common/objects/exception.h"

/* Characters in the first `bytes` bytes. The file may have changed: a place behind its end is taken for the one behind the last
 * character. */
static int64_t characters(const char *line, size_t length, size_t bytes) {
    int64_t count = bytes > length;
    for (size_t i = 0; i < bytes && i < length; i++) {
        count += ((unsigned char)line[i] & 0xC0) != 0x80;
    }
    return count;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

bool caret_find(const char *line, size_t length, size_t blanks, uint32_t column, uint32_t end_column, struct carets *c) {
    if (column == EXCEPTION_TRACE_UNKNOWN) {
        return false;
    }
    *c = (struct carets){.start = characters(line, length, column)};
    if (end_column == EXCEPTION_TRACE_OPEN) {
        /* CPython takes the length in characters for a place in UTF-8 here, and what it finds for a number of characters. */
        size_t last = (size_t)characters(line, length, length);
        while (last > 0 && is_blank(line[last - 1])) {
            last--;
        }
        c->end = (int64_t)last;
    } else {
        uint32_t start, end;
        c->end = characters(line, length, end_column);
        if (column < end_column && end_column <= length &&
            machine.find_anchor(line + column, end_column - column, &start, &end)) {
            c->has_anchor = true;
            c->anchor = characters(line, length, column + start);
            c->anchor_end = characters(line, length, column + end);
        }
    }
    return c->has_anchor || c->end - c->start != characters(line, length, length) - (int64_t)blanks;
}
