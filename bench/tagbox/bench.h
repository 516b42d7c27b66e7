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
    size_t rounds;         /* of the pairs; all kinds are spread over them */
    size_t control_rounds; /* of the A/A pairs */
    size_t apart_rounds;   /* of the programs apart */
    size_t peer_rounds;    /* of peers and C twins */
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
    double processors; /* that count at once */
    struct random random;
    double started; /* by process_now */
    struct progress progress;
    struct comparison comparisons[COMPARISONS];
    struct cell *cells;
    size_t cell_count;
    bool *passed;         /* per workload: both runtimes passed the gate */
    bool *usable;         /* [workload * programs.count + program]: passed the gate */
    double *gate_seconds; /* likewise: how long the gate's run took */
    double *gate_bytes;   /* likewise: its peak of memory */
    long long *sizes;     /* likewise: the size it is timed at */
    bool any_failure;
    json_t *earlier_gate; /* of the run that is resumed, or NULL: its sizes stand */
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

/* Frees all that it owns. */
void bench_free(struct bench *b);

/* --json: the estimates of a finished run on standard output, a JSON object. */
void bench_print_summary(const struct bench *b);

/* The phases, in their order. Each returns false when the run cannot go on (Ctrl-C, no disk). */
bool bench_gate(struct bench *b);
bool bench_memory(struct bench *b);
bool bench_rounds(struct bench *b);
bool bench_events(struct bench *b);
bool bench_instructions(struct bench *b);
bool bench_limits(struct bench *b);

/* Seconds that the phases will take, from those of the gate: for the progress bar, and for `tagbox plan`. `pace`: how many
 * times as long as here the start of a counter takes. */
double bench_plan_counts(const struct bench *b, double pace);
double bench_plan_limits(const struct bench *b);
double bench_plan_memory(const struct bench *b);

/* The rounds that are wanted and those of which a run has to have some, for a full or a quick run. Rounds that were given, or that
 * an earlier run had, stand. */
void bench_wanted_rounds(struct bench *b);

/* Makes the cells of the rounds. */
void bench_make_cells(struct bench *b);

/* Fixes how many rounds of each kind fit `seconds`; returns what they will take. */
double bench_fit_rounds(struct bench *b, double seconds);

/* Where they take `planned` > `seconds` even so: a quick run leaves out workloads, spread over the list, and says which. Returns
 * what the rest takes. */
double bench_shorten(struct bench *b, double planned, double seconds);

/* Notes in the document that something did not work: {"round", "workload", "what", "message"};
 * round < 0: none. */
void bench_note_failure(struct bench *b, int round, const char *workload, const char *what,
                        const char *message);

#endif
