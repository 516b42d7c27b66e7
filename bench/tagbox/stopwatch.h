/* The stopwatch: hyperfine, one call per group of commands, one run each. Where hyperfine is not
 * installed tagbox times the processes itself, and the results say so. */
#ifndef TAGBOX_BENCH_TAGBOX_STOPWATCH_H
#define TAGBOX_BENCH_TAGBOX_STOPWATCH_H

#include <stdbool.h>
#include <stddef.h>

struct stopwatch {
    char *hyperfine; /* path, or NULL: built-in */
    char *name;      /* "hyperfine 1.15.0" or "built in (hyperfine is not installed)" */
    char *folder;    /* a private temporary folder for hyperfine's JSON */
    double timeout;  /* seconds for a group of commands */
};

struct timing {
    double seconds;
    double user;
    double system;
};

/* Looks for hyperfine. False after a message when there is no temporary folder. */
bool stopwatch_open(struct stopwatch *s, double timeout);
void stopwatch_close(struct stopwatch *s);

/* Runs each command once, in the order given, in `folder` (or NULL), after the files that its words name were read into the page
 * cache, all on one core: in 30 rounds of five workloads
 * against their own copies the standard deviation of the ratio was 2.2 to 2.7 % so, 2.7 to 10.6 % where they could move. False: *problem says which
 * failed and how; no timing is to be used then. */
bool stopwatch_run(const struct stopwatch *s, const char *folder,
                   const char *const *const *commands, size_t count, struct timing *timings,
                   char **problem);

/* Reads hyperfine's --export-json for `count` commands of one run each: version 1's
 * `results[].times[]` and version 2's `results[].measurements[]` with values in units. False:
 * *problem is set. */
bool stopwatch_parse_hyperfine(const char *bytes, size_t length, size_t count,
                               struct timing *timings, char **problem);

#endif
