/* The life of a program's ints, as a counting build wrote it (common/runtime/trace.h describes the file), in words, tables and a
 * picture. tagged, where it ran too, stands beside it.
 */
#ifndef TAGBOX_BENCH_TAGBOX_TRACE_H
#define TAGBOX_BENCH_TAGBOX_TRACE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

/* Where an int comes from. */
enum trace_source { TRACE_FROM_TABLE, TRACE_FROM_FREELIST, TRACE_FROM_POOLS, TRACE_FROM_SYSTEM, TRACE_SOURCES };

/* Cumulative, but for live, peak and line. */
struct trace_sample {
    double instructions;
    double from[TRACE_SOURCES];
    double overwritten, scratch, live, peak;
    size_t line; /* where the module's own code stands, 0: nowhere yet */
};

struct trace_line {
    size_t line;
    double instructions, created, small, scratch, overwritten;
};

struct trace {
    char *runtime; /* without "-counted" */
    char *allocator;
    bool pools, has_small_ints;
    long long small_low, small_high;
    double step;
    struct trace_sample *samples; /* at least one, ascending instructions */
    size_t sample_count;
    struct trace_line *lines; /* ascending */
    size_t line_count;
};

/* Takes over what the document says. False: *problem says what is wrong with it. Free in either case. */
bool trace_read(const json_t *root, struct trace *t, char **problem);
void trace_free(struct trace *t);

/* The last sample: the sums. */
const struct trace_sample *trace_end(const struct trace *t);
/* Ints made as objects until a sample; with those found in the table if `all`. */
double trace_made(const struct trace_sample *s, bool all);
/* NULL when nothing is known of the line. */
const struct trace_line *trace_line_at(const struct trace *t, size_t line);

/* A stretch of time in which the module's code stays within some lines. */
struct trace_phase {
    size_t first, last;       /* samples: it lasts from the one to the next phase's first */
    size_t low, high, most;   /* lines; the one where most samples stand */
};
/* Splits the time; the caller frees the list. */
struct trace_phase *trace_phases(const struct trace *t, size_t *count);

/* The program and the runs: `tagged` is NULL when it did not run beside. */
struct trace_view {
    const char *program; /* its file's name */
    const struct trace *main, *tagged;
    char **source; /* lines */
    size_t source_lines;
};

/* "where an int comes from" as a legend says it. */
const char *trace_source_name(const struct trace *t, enum trace_source source);

/* Sentences on what is to be seen. The caller frees it. */
char *trace_caption(const struct trace_view *v);
/* The lines that make most ints. */
void trace_add_lines(const struct trace_view *v, struct text *out);
/* The time in a few steps. */
void trace_add_course(const struct trace_view *v, struct text *out);

/* A gnuplot script without terminal and output. */
enum { TRACE_WIDTH = 1100, TRACE_HEIGHT = 760 };
void trace_script(const struct trace_view *v, struct text *script);

#endif
