#include "bench/tagbox/table.h"

#include <stdarg.h>
#include <stdlib.h>

void table_column(struct table *t, const char *heading, bool right) {
    if (t->columns == TABLE_COLUMNS_MOST)
        return;
    t->headings[t->columns] = need_copy(heading);
    t->right[t->columns++] = right;
}

void table_take(struct table *t, char *cell) {
    if (!*cell) {
        free(cell);
        cell = need_copy("?");
    }
    for (char *p = cell; *p; p++)
        if (*p == '|' || *p == '\n')
            *p = '/';
    t->cells = need_resize(t->cells, t->count + 1, sizeof *t->cells);
    t->cells[t->count++] = cell;
}

void table_cell(struct table *t, const char *pattern, ...) {
    struct text cell = {0};
    va_list arguments;
    va_start(arguments, pattern);
    text_vprintf(&cell, pattern, arguments);
    va_end(arguments);
    table_take(t, text_take(&cell));
}

static void find_widths(const struct table *t, size_t *widths) {
    for (size_t c = 0; c < t->columns; c++) {
        widths[c] = text_width(t->headings[c]);
        if (widths[c] < 3)
            widths[c] = 3;
    }
    for (size_t i = 0; i < t->count; i++) {
        size_t width = text_width(t->cells[i]);
        if (width > widths[i % t->columns])
            widths[i % t->columns] = width;
    }
}

static void add_spaces(struct text *out, size_t count, const char *fill) {
    while (count--)
        text_add(out, fill);
}

static void add_padded(struct text *out, const char *cell, size_t width, bool right) {
    size_t spaces = width - text_width(cell);
    if (right)
        add_spaces(out, spaces, " ");
    text_add(out, cell);
    if (!right)
        add_spaces(out, spaces, " ");
}

void table_markdown(const struct table *t, struct text *out) {
    size_t widths[TABLE_COLUMNS_MOST];
    find_widths(t, widths);
    for (size_t c = 0; c < t->columns; c++) {
        text_add(out, c ? " | " : "| ");
        add_padded(out, t->headings[c], widths[c], t->right[c]);
    }
    text_add(out, " |\n");
    for (size_t c = 0; c < t->columns; c++) {
        text_add(out, c ? " | " : "| ");
        add_spaces(out, widths[c] - 1, "-");
        text_add(out, t->right[c] ? ":" : "-");
    }
    text_add(out, " |\n");
    for (size_t i = 0; i + t->columns <= t->count; i += t->columns) {
        for (size_t c = 0; c < t->columns; c++) {
            text_add(out, c ? " | " : "| ");
            add_padded(out, t->cells[i + c], widths[c], t->right[c]);
        }
        text_add(out, " |\n");
    }
}

void table_plain(const struct table *t, struct text *out) {
    size_t widths[TABLE_COLUMNS_MOST];
    find_widths(t, widths);
    for (size_t i = 0; i < t->count + t->columns; i += t->columns) {
        for (size_t c = 0; c < t->columns; c++) {
            const char *cell = i == 0 ? t->headings[c] : t->cells[i - t->columns + c];
            bool last = c + 1 == t->columns;
            text_add(out, c ? "  " : "");
            add_padded(out, cell, last && !t->right[c] ? text_width(cell) : widths[c], t->right[c]);
        }
        text_add(out, "\n");
    }
}

void table_free(struct table *t) {
    for (size_t i = 0; i < t->columns; i++)
        free(t->headings[i]);
    for (size_t i = 0; i < t->count; i++)
        free(t->cells[i]);
    free(t->cells);
    *t = (struct table){0};
}
