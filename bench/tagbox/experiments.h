/* The experiments on what the source documents claim: what runs on what (experiments.c), how it is
 * run (experiments_run.c), and access to the raw results (experiments.c again).
 *
 * results/experiments.json, schema 1, one record a line:
 *   run          {"mode", "command", "commit", "started", "seconds", "level2_kib", "level3_kib"}
 *   experiments  [{"name", "claims", "about"}]
 *   runs         [{"experiment", "program", "build", "version", "round", "arguments",
 *                  "figures": {name: number or text}, "totals", "segments": [{"name", ...}]}]
 * A run without figures has a "message" that says why. "totals" and "segments" are there for
 * counting builds, in the form in which the runtimes write them. Figures are what the program
 * printed (bench/experiments/README.md).
 */
#ifndef TAGBOX_BENCH_TAGBOX_EXPERIMENTS_H
#define TAGBOX_BENCH_TAGBOX_EXPERIMENTS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

enum experiment_build {
    EXPERIMENT_TIMING = 1,   /* the runtimes as they are timed */
    EXPERIMENT_COUNTING = 2, /* their counting builds */
    EXPERIMENT_CPYTHON = 4,  /* every modelled CPython of this machine */
    EXPERIMENT_MICRO = 8,    /* a program of bench/micro/ */
    EXPERIMENT_LISTING = 16  /* the runtimes show the program's bytecode */
};

struct experiment {
    const char *name;
    const char *claims; /* "1, 4" */
    const char *about;
    const char *file;            /* in bench/experiments/; a micro-benchmark's executable */
    const char *arguments[2];    /* of a full and of a quick run, separated by blanks */
    unsigned builds;             /* enum experiment_build */
    const char *const *runtimes; /* NULL-terminated */
    int rounds[2];               /* more than one: timed, interleaved */
    double seconds[2];           /* of one program once, for the progress bar */
};

extern const struct experiment experiments[];
extern const size_t experiments_total;

/* Seconds that all of them take, or this one, with so many CPythons. */
double experiments_seconds(bool quick, size_t pythons);
double experiments_seconds_of(const struct experiment *e, bool quick, size_t pythons);

/* The experiment tests claim `number`. */
bool experiments_tests(const struct experiment *e, long long number);

/* ---- Running ---- */

/* One program under one experiment. `path` NULL: it is not there, and `why` says so. The record,
 * always one; *failed when it was there and did not do what it should. */
json_t *experiments_run(const struct experiment *e, const char *root, const char *program,
                        enum experiment_build build, const char *version, const char *path,
                        const char *why, bool quick, int round, bool *failed);

/* What a program printed and what its counting build wrote, put into a run's record. False:
 * *problem says what does not fit; the caller frees it. */
bool experiments_record(json_t *run, const char *output, const json_t *statistics, char **problem);

/* What `--dis` of a runtime printed: the instructions of source line `line`, as the figure "instructions". */
void experiments_record_listing(json_t *run, const char *listing, long line);

/* "timing", "counting", "CPython", "micro", "listing". */
const char *experiments_build_name(enum experiment_build build);

/* ---- The file ---- */

json_t *experiments_document(void);

/* Writes FOLDER/experiments.json when `complete`, and removes the partial file; else
 * FOLDER/experiments.partial.json. Whole or not at all. False after a message. */
bool experiments_save(const char *folder, const json_t *document, bool complete);

/* Reads FOLDER/experiments.json. True with *document NULL when there is none; false: *problem says
 * what is wrong. */
bool experiments_load(const char *folder, json_t **document, char **problem);

/* ---- Reading ---- */

/* The first run of a program, or NULL. */
const json_t *experiments_find(const json_t *document, const char *experiment, const char *program,
                               enum experiment_build build);

/* The next run of an experiment under one of `builds` from *index on, first rounds only; NULL at
 * the end. */
const json_t *experiments_next(const json_t *document, const char *experiment, unsigned builds,
                               size_t *index);

/* A figure of every round of a timed experiment, in the order of the rounds, at most `most`; how
 * many there are. */
size_t experiments_samples(const json_t *document, const char *experiment, const char *program,
                           const char *name, double *samples, size_t most);

/* A figure, or NAN: also for a NULL run. */
double experiments_figure(const json_t *run, const char *name);

/* A figure that is a text, or NULL. */
const char *experiments_text(const json_t *run, const char *name);

/* A count of a segment (NULL: of the totals), or NAN. */
double experiments_events(const json_t *run, const char *segment, const char *family,
                          const char *key);

/* The sum of a family's requests to the allocator, or NAN. */
double experiments_requests(const json_t *run, const char *segment, const char *family);

#endif
