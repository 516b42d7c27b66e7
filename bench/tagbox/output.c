#include "bench/tagbox/output.h"

#include <stdlib.h>
#include <string.h>

/* The line that starts at `offset`, shortened and with unprintable bytes shown as '?'. */
static char *line_at(const struct text *t, size_t offset) {
    const char *bytes = text_string(t);
    size_t length = strcspn(bytes + offset, "\n");
    if (length > t->length - offset)
        length = t->length - offset;
    bool cut = length > 60;
    char *line = format("%.*s%s", cut ? 60 : (int)length, bytes + offset, cut ? "..." : "");
    for (char *p = line; *p; p++)
        if ((unsigned char)*p < 0x20 || (unsigned char)*p >= 0x7F)
            *p = '?';
    return line;
}

char *output_difference(const struct text *got, const struct text *expected) {
    const char *a = text_string(got);
    const char *b = text_string(expected);
    size_t common = got->length < expected->length ? got->length : expected->length;
    size_t at = 0, line = 1, start = 0;
    while (at < common && a[at] == b[at]) {
        if (a[at] == '\n') {
            line++;
            start = at + 1;
        }
        at++;
    }
    if (at == got->length && at == expected->length)
        return NULL;
    if (start == got->length)
        return format("it ends after %zu of the expected lines", line - 1);
    if (start == expected->length)
        return format("it goes on after the expected %zu lines", line - 1);
    char *x = line_at(got, start);
    char *y = line_at(expected, start);
    char *message = format("line %zu is \"%s\", not \"%s\"", line, x, y);
    free(x);
    free(y);
    return message;
}
