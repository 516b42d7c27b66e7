/* One run of `tagbox bench`: its options, its parts, and the document that grows while it runs
 * (results.h describes the document). */
#ifndef TAGBOX_BENCH_TAGBOX_BENCH_H
#define TAGBOX_BENCH_TAGBOX_BENCH_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bench/tagbox/hardware.h"
#include "bench/tagbox/manifest.h"
#include "bench/tagbox/programs.h"
#include "bench/tagbox/progress.h"
#include "bench/tagbox/random.h"
#include "bench/tagbox/stopwatch.h"

enum { LAYOUTS_MOST = 3 };

/* Two programs timed against each other. d = ln(time of a) - ln(time of b). Each may have been
 * linked several times: the timed one is taken in turn from all_a and all_b. */
struct comparison {
    const char *name; /* "boxed/tagged" */
    const struct program *a;
    const struct program *b;
    bool control; /* A/A: a and b are copies of the same program */
    size_t layouts;
    const struct program *all_a[LAYOUTS_MOST]; /* [0] is a */
    const struct program *all_b[LAYOUTS_MOST];
};

enum { COMPARISONS = 3 };

/* One workload under one comparison: what is shuffled within a round. */
struct cell {
    const struct workload *workload;
    const struct comparison *comparison;
    bool *timed;     /* per counted round: programs apart sit some of them out */
    bool *a_first;   /* per counted round, balanced; the warm-up goes as the first of them */
    size_t *turn;    /* per counted round: which of the cell's own timed rounds it is, from 0 */
    double estimate; /* seconds of one pair */
    int failures;    /* rounds that it missed: after two it is not timed any more */
};

struct bench {
    bool quick;
    bool rounds_given; /* by --rounds */
    size_t rounds;
    size_t peer_rounds;
    uint64_t seed;
    bool own;         /* the workload is the user's own program */
    size_t finished;  /* rounds that an earlier run had finished (--resume), the warm-up too */
    double earlier;   /* seconds that it had taken */
    bool was_complete; /* it had finished: nothing is left to do */
    const char *root; /* the repository */
    const char *bin;
    const char *folder; /* where results go */
    struct manifest manifest;
    struct programs programs;
    struct stopwatch stopwatch;
    struct hardware hardware;
    struct random random;
    double started; /* by process_now */
    struct progress progress;
    struct comparison comparisons[COMPARISONS];
    struct cell *cells;
    size_t cell_count;
    bool *passed;         /* per workload: both runtimes passed the gate */
    bool *usable;         /* [workload * programs.count + program]: passed the gate */
    double *gate_seconds; /* likewise: how long the gate's run took */
    bool any_failure;
    json_t *document;
    json_t *environment;
};

/* The size at which `w` is timed in this run. */
long long bench_size(const struct bench *b, const struct workload *w);

/* Where the programs run: the repository, or for the user's own one tagbox's own folder (NULL). */
const char *bench_place(const struct bench *b);

/* Index into `usable` and `gate_seconds`. */
size_t bench_index(const struct bench *b, const struct workload *w, const struct program *program);

/* Writes bench.partial.json, or bench.json when `complete`, and environment.json beside it. False
 * after a message. */
bool bench_save(struct bench *b, bool complete);

/* --resume: takes seed and number of rounds from FOLDER/bench.partial.json, or where there is none from a complete bench.json, before
 * the run is planned. False: *problem says why not; the caller frees it. */
bool bench_resume_plan(struct bench *b, json_t **earlier, char **problem);

/* Takes over the finished rounds of `earlier`, once the executables are known: they must be the
 * same. False: *problem. */
bool bench_resume_rounds(struct bench *b, const json_t *earlier, char **problem);

/* --json: the estimates of a finished run on standard output, a JSON object. */
void bench_print_summary(const struct bench *b);

/* The phases, in their order. Each returns false when the run cannot go on (Ctrl-C, no disk). */
bool bench_gate(struct bench *b);
bool bench_memory(struct bench *b);
bool bench_rounds(struct bench *b);
bool bench_events(struct bench *b);
bool bench_instructions(struct bench *b);
bool bench_limits(struct bench *b);

/* After the gate: the cells of the rounds are made, their number is fixed (a quick run that would
 * take too long gets fewer), and the seconds that the phases will take are estimated. `beside` is
 * what the other phases will take. */
double bench_plan_rounds(struct bench *b, double beside);
double bench_plan_counts(const struct bench *b);
double bench_plan_limits(const struct bench *b);

/* Notes in the document that something did not work: {"round", "workload", "what", "message"};
 * round < 0: none. */
void bench_note_failure(struct bench *b, int round, const char *workload, const char *what,
                        const char *message);

#endif
