/* Statistics of the counted builds: the program's window, its segments, and how they are shown. In timing builds nothing happens.
 *
 * The window opens when the program's code starts to run and closes when its last statement has: start-up, compilation and
 * shutdown are outside. tagbox.mark() closes a segment inside it.
 */
#ifndef TAGBOX_COMMON_RUNTIME_STATS_H
#define TAGBOX_COMMON_RUNTIME_STATS_H

#include <stdbool.h>
#include <stdio.h>

/* Opens the window: full collection (which empties the freelists), counters to zero. */
void stats_begin(void);

/* Closes the current segment and begins the next. */
void stats_mark(void);

/* Closes the window. */
void stats_end(void);

/* After the window: a table on stderr, or JSON into a file, written whole or not at all. false with a message on stderr. */
bool stats_print_table(void);
bool stats_write_json(const char *path, const char *program);

#ifdef TAGBOX_COUNTED
/* Writes `text` as a JSON string. */
void stats_write_string(FILE *out, const char *text);
#endif

/* Whether this build counts. */
bool stats_available(void);
void stats_free(void);

#endif
