/* The stopwatch: hyperfine, one run a call. Where hyperfine is not installed tagbox times the processes itself, and the results say so.
 *
 * What is compared runs at the same time on one core, which the kernel shares out among the programs in turns of a few milliseconds, and
 * what is measured is the processor time of each. So whatever slows the core down for longer than that, such as a neighbour on its other
 * hardware thread, slows all of them: duet benchmarking (L. Bulej and others, "Duet Benchmarking: Improving Measurement Accuracy in the
 * Cloud", ICPE 2020), here with turns on one core instead of two cores. On a machine where that happens half of the time, 12 pairs of
 * copies of one program differed by 2.5 to 7.8 % (median deviation from the median, three workloads) when one ran after the other,
 * by 0.4 to 0.6 % so.
 */
#ifndef TAGBOX_BENCH_TAGBOX_STOPWATCH_H
#define TAGBOX_BENCH_TAGBOX_STOPWATCH_H

#include <stdbool.h>
#include <stddef.h>

enum { STOPWATCH_MOST = 32 };

struct stopwatch {
    char *hyperfine; /* path, or NULL: built-in */
    char *name;      /* "hyperfine 1.15.0" or "built in (hyperfine is not installed)" */
    char *folder;    /* a private temporary folder for hyperfine's JSON */
    double timeout;  /* seconds for a group of commands */
};

enum stopwatch_mode {
    STOPWATCH_TOGETHER, /* all at the same time */
    STOPWATCH_IN_TURN   /* one after the other: what needs the caches, or the memory, for itself */
};

/* Looks for hyperfine. False after a message when there is no temporary folder. */
bool stopwatch_open(struct stopwatch *s, double timeout);
void stopwatch_close(struct stopwatch *s);

/* Runs each command once, STOPWATCH_MOST of them at most, started in the order given, in `folder` (or NULL), on one core, after the
 * files that its words name were read into the page cache. seconds[i]: processor time of command i and what it started, user and
 * system. False: *problem says which failed and how; no time is to be used then. */
bool stopwatch_run(const struct stopwatch *s, const char *folder, const char *const *const *commands, size_t count,
                   enum stopwatch_mode mode, double *seconds, char **problem);

/* TOGETHER, unless programs with these peaks of memory would fill more than half of what is free. */
enum stopwatch_mode stopwatch_mode_for(double bytes);

/* Reads hyperfine's --export-json for one command and one run: version 1's `results[].user` and version 2's
 * `results[].measurements[]` with values in units. False: *problem is set. */
bool stopwatch_parse_hyperfine(const char *bytes, size_t length, double *seconds, char **problem);

#endif
