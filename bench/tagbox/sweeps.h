/* Sweeps: one property varied along an axis, everything else held. What runs at which points (sweeps.c), how it is run
 * (cmd_sweep.c), how it is drawn (sweeps_plot.c) and told (report_sweeps.c); and the micro-measurements of the value contract's
 * operations without an interpreter around them (micro.c), which the same command makes.
 *
 * results/sweeps.json, schema 1, one record a line:
 *   run     {"mode", "seed", "command", "commit", "started", "seconds", "memory_megabytes", "level2_kib", "level3_kib", "kept": records
 *            of earlier runs are among the others, "counters": what counted instructions}
 *   runs    [{"sweep", "program", "file", "arguments", "setting", "x", "round", "together", "seconds", "cpu",
 *            "figures": {name: number}}]
 *   micro   [{"program", "row", "round", "ns"}]
 *   counts  [{"program", "row", "instructions"}]    for each operation
 * A run without figures has a "message" that says why. Figures are what the program printed (bench/sweeps/README.md); "seconds"
 * and "cpu" are the wall-clock and the processor time of the whole process; "together": the points of a program ran at the same
 * time, and only "cpu" says something.
 */
#ifndef TAGBOX_BENCH_TAGBOX_SWEEPS_H
#define TAGBOX_BENCH_TAGBOX_SWEEPS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/text.h"

enum { SWEEP_ROUNDS_MOST = 12, SWEEP_ROUNDS_LEAST = 2, SWEEP_SERIES_MOST = 8 };

struct sweep_point {
    double x;
    const char *label;    /* on the axis and in the table */
    const char *argument; /* the program's first, or NULL */
    const char *setting;  /* "NAME=VALUE" in the program's environment, or NULL */
    double megabytes;     /* what the largest program of the sweep needs there; 0: little */
};

/* A line of the plot. Series with the same program, file and arguments come from the same runs. */
struct sweep_series {
    const char *label;
    const char *program;
    const char *file;         /* from bench/ on */
    const char *arguments[2]; /* of a full and of a quick run, behind the point's own; separated by blanks */
    const char *figure;       /* NULL: the processor time of the whole process, which other programs disturb least */
};

struct sweep {
    const char *name;
    const char *claims; /* "31", or "" */
    const char *title;
    const char *x_label, *y_label;
    const char *about; /* what to look for, a paragraph */
    const struct sweep_point *points;
    size_t point_count;
    const struct sweep_series *series;
    size_t series_count;
    int rounds[2];     /* of a full and of a quick run */
    double seconds[2]; /* that a round takes, for the progress bar */
    int reference;     /* >= 0: figures are shown relative to those of this point, and all points of a program, which are
                          PROCESS_MOST at most and need little memory, run at the same time on one core */
    bool log_x, log_y;
};

extern const struct sweep sweeps[];
extern const size_t sweeps_total;

const struct sweep *sweeps_named(const char *name);

/* Seconds that a sweep is planned to take. */
double sweeps_seconds(const struct sweep *s, bool quick);

/* The rounds of a full run's sweep, the first one included, when that took `round_seconds`: of the `left` seconds it has the share
 * that it has of the `planned` ones, which are those of itself and of the sweeps behind it. */
size_t sweeps_rounds(const struct sweep *s, double round_seconds, double left, double planned);

/* The series' runs are those of an earlier series of the sweep. */
bool sweeps_shares_runs(const struct sweep *s, size_t series);

/* ---- The file ---- */

json_t *sweeps_document(void);

/* As experiments_save and experiments_load, with sweeps.json and sweeps.partial.json. */
bool sweeps_save(const char *folder, const json_t *document, bool complete);
bool sweeps_load(const char *folder, json_t **document, char **problem);

/* ---- Reading ---- */

/* The samples of a series at a point, by round: NAN where there is none. How many are there. */
struct sweep_cell {
    double by_round[SWEEP_ROUNDS_MOST];
    size_t n;
    double median, low, high; /* low, high: the whole range; NAN without samples */
    const char *message;      /* why there are none, or NULL */
};
struct sweep_cell sweeps_cell(const json_t *document, const struct sweep *s, const struct sweep_series *series,
                              const struct sweep_point *point);

/* a over b, paired by round. n = 0: there is nothing to compare. */
struct estimate sweeps_ratio(const struct sweep_cell *a, const struct sweep_cell *b);

/* The series of tagged that is to be compared with the series of boxed at `index`: same file and figure. NULL: none, or the series
 * is not boxed's. */
const struct sweep_series *sweeps_partner(const struct sweep *s, size_t index);

/* ---- Micro-measurements (micro.c) ---- */

/* The programs: native C, tagged, boxed. The rows are what `value_bench --list` says. */
extern const char *const micro_programs[];
extern const size_t micro_programs_total;

/* Runs value_bench of `bin` for each program, `rounds` times in turn, and counts instructions with cachegrind, if it is there;
 * adds the records. False after a message when one failed; programs that are not built get a message in the document. */
bool micro_run(json_t *document, const char *bin, int rounds, bool quick);

/* Seconds that this takes, roughly. */
double micro_seconds(int rounds, bool quick);

/* Median and range of a row's nanoseconds; instructions for each operation or NAN. */
struct sweep_cell micro_cell(const json_t *document, const char *program, const char *row);
double micro_instructions(const json_t *document, const char *program, const char *row);

/* ---- The report ---- */

/* Draws FOLDER/sweep-NAME.svg for each sweep that has figures, notes it in plots->sweeps, and removes those of the others (of all,
 * when the document is NULL). False after a message. Without gnuplot there are none, and that is no failure. */
bool sweeps_plot_all(const json_t *document, const char *folder, struct report_plots *plots);

/* The script of a sweep's plot, for plot_draw; false when there is nothing to draw. */
bool sweeps_plot(const json_t *document, const struct sweep *s, struct text *script);

/* The section "What makes the difference". */
void report_sweeps(const json_t *document, const struct report_plots *plots, struct text *out);
void report_micro(const json_t *document, struct text *out);

#endif
