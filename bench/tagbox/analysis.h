/* From the raw samples to estimates: everything that a table or a plot shows is computed here, from
 * the document of results.h and nothing else. Strings point into the document, which must outlive
 * the analysis. */
#ifndef TAGBOX_BENCH_TAGBOX_ANALYSIS_H
#define TAGBOX_BENCH_TAGBOX_ANALYSIS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

/* A ratio a/b with its 95 % interval, from n logarithms of paired ratios: exp of the Hodges-Lehmann
 * estimate and of the signed-rank interval; Student's beside it. n = 0: there is no data. */
struct estimate {
    size_t n;
    double ratio;
    double low;
    double high;
    double level; /* reached by low ... high; below 0.95 when n < 6 */
    double t_low;
    double t_high;
};

enum verdict {
    VERDICT_NONE, /* no data */
    VERDICT_FEW,  /* too few rounds for a 95 % interval */
    VERDICT_A_SLOWER,
    VERDICT_B_SLOWER,
    VERDICT_UNCLEAR
};

/* One workload under one comparison. */
struct analysis_row {
    const char *workload;
    const char *group;
    const char *comparison;
    const char *a;
    const char *b;
    bool integer;
    bool holdout; /* in the table and the mean of the holdout programs alone */
    bool macro;   /* likewise, of the whole programs */
    bool control;
    bool in_turn; /* its programs ran one after the other, where those of others ran at the same time */
    bool incomplete; /* it misses more than one round that others of its set have: in no mean */
    char *problem; /* why there is no figure, or NULL; owned */
    size_t n;
    double *d; /* ln(a) - ln(b) of each counted round */
    double *times_a;
    double *times_b;
    int *rounds;
    int *layouts_a; /* which build of each side ran in the round */
    int *layouts_b;
    double spread_a; /* between the builds of a side, analysis_spread; NAN when there is one */
    double spread_b;
    double median_a;
    double median_b;
    struct estimate estimate;
    enum verdict verdict;
    char *flags; /* "steady", or what is odd; owned */
};

struct analysis {
    const json_t *document;
    double threshold; /* differences below this share count as unclear: 0.01 */
    struct analysis_row
        *rows; /* as in the document: all comparisons of a workload, then the next workload */
    size_t count;
    struct estimate all;      /* geometric mean of boxed/tagged */
    struct estimate integers; /* over workloads marked integer */
    struct estimate holdout;  /* over the holdout programs */
    struct estimate macro;    /* over the whole programs of the group macro */
    size_t all_count;
    size_t integer_count;
    size_t holdout_count;
    size_t macro_count;
    size_t control_count;
    size_t control_inside; /* control rows inside the threshold */
    size_t control_within; /* control rows inside 1 %, whatever the threshold */
    double control_worst;  /* the largest |ratio - 1| among them */
    double control_most;   /* not exceeded by 95 % of them: the bound for later runs; NAN without any */
    double spread_worst;   /* the largest spread between builds; NAN when there is one build */
    double spread_median;
    size_t failed;         /* workloads without a figure */
};

/* How much slower the slowest of several builds is than the fastest: exp(max - min) - 1 of the
 * Hodges-Lehmann estimates of d over the rounds of each build. d holds logarithms of ratios in which
 * the other side's builds take turns, so that they weigh alike. NAN with fewer than two builds. */
double analysis_spread(const double *d, const int *builds, size_t n);

/* The estimate from logarithms of ratios. */
struct estimate analysis_estimate(const double *d, size_t n);

/* The verdict on an estimate by the rule of the report: clear when the interval excludes 1 and the
 * ratio is at least the threshold away from 1. */
enum verdict analysis_verdict(const struct estimate *e, double threshold);

void analysis_build(struct analysis *a, const json_t *document);
void analysis_free(struct analysis *a);

/* What a geometric mean is taken over: the suite, its integer workloads, the holdout programs, the
 * whole programs. */
enum analysis_set { ANALYSIS_ALL, ANALYSIS_INTEGERS, ANALYSIS_HOLDOUT, ANALYSIS_MACRO };

/* Of the control rows whose instructions were counted: how many need the same number of instructions as their copy, beyond an
 * empty program's: to the last one where they are simulated, to 0.1 % where perf measured them. */
size_t analysis_controls_equal(const struct analysis *a, size_t *counted);

/* Whether a program ran a workload at another, smaller size than the runtimes (NULL: any workload, any program). */
bool analysis_is_scaled(const json_t *document, const char *workload, const char *program);

/* Whether a row of boxed/tagged belongs to the set; control rows belong to none. */
bool analysis_in(const struct analysis_row *row, enum analysis_set set);

/* Rows of boxed/tagged of the suite with a figure, by falling ratio; the caller frees the array. */
const struct analysis_row **analysis_ranked(const struct analysis *a, size_t *count);

/* The medians of single programs: peers, native. NAN when there is none. */
double analysis_startup(const json_t *document, const char *program);
double analysis_single(const json_t *document, const char *workload, const char *program);

/* A runtime against a peer on one workload, paired by round: time of `runtime` over time of `peer`,
 * both without the start-up of an empty program when `net`, and per unit of work where the twin
 * runs a scaled size. n = 0 also when a time is no longer than the start-up subtracted from it. */
struct estimate analysis_versus(const json_t *document, const char *workload, const char *runtime,
                                const char *peer, bool net);

/* The geometric mean of that over the workloads of a set where both have figures; *count is their
 * number. With start-up (not `net`) there is none, and *count is 0, when the peer ran one of them at a smaller size. */
double analysis_versus_mean(const struct analysis *a, const char *runtime, const char *peer,
                            bool net, enum analysis_set set, size_t *count);

/* Start-up times of two programs, paired by round. */
struct estimate analysis_startup_versus(const json_t *document, const char *a, const char *b);

/* The gate's record of a workload and a program, or NULL; and its peak memory in KiB or -1. */
const json_t *analysis_gate(const json_t *document, const char *workload, const char *program);
double analysis_peak(const json_t *document, const char *workload, const char *program);

/* The record's peak memory is no larger than that of a child that does nothing: what the program
 * itself took is not known. */
bool analysis_at_floor(const json_t *record);

/* Why `program` has no figure on `workload`, in a word or two for a table cell. Never NULL; belongs
 * to the document or is constant. */
const char *analysis_why_not(const json_t *document, const char *workload, const char *program);

/* The first record of `list` whose members "workload" and "program" are these; NULL when there is
 * none. A NULL workload matches records without one. */
const json_t *analysis_find(const json_t *document, const char *list, const char *workload,
                            const char *program);

/* Difference of the 2 N and the N run per iteration, for "instructions", "data_misses" ...; NAN
 * without data. */
double analysis_per_iteration(const json_t *document, const char *workload, const char *program,
                              const char *counter);

/* The peers in the document: names of programs with role "peer" of a language ("python", "lua"), in
 * order; returns the index-th or NULL. A NULL language matches all. */
const json_t *analysis_peer(const json_t *document, const char *language, size_t index);

#endif
