/* Tables as Markdown (padded, so that they read well as plain text too) or plain text. */
#ifndef TAGBOX_BENCH_TAGBOX_TABLE_H
#define TAGBOX_BENCH_TAGBOX_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

enum { TABLE_COLUMNS_MOST = 24 };

struct table {
    char *headings[TABLE_COLUMNS_MOST];
    bool right[TABLE_COLUMNS_MOST];
    size_t columns;
    char **cells; /* row by row */
    size_t count;
};

/* Columns first, then cells from left to right; an unfinished last row must not be printed. */
void table_column(struct table *t, const char *heading, bool right);
void table_cell(struct table *t, const char *pattern, ...) __attribute__((format(printf, 2, 3)));

/* Takes the string over. An empty cell is a mistake: it is shown as "?" so that it stands out. */
void table_take(struct table *t, char *cell);

void table_markdown(const struct table *t, struct text *out);
void table_plain(const struct table *t, struct text *out);
void table_free(struct table *t);

#endif
