/* Which part of the cost of boxing comes from what: builds that differ in one setting each, timed
 * and counted side by side.
 *
 * Two designs. A factorial of three measures that make boxing bearable (pools, small-int table,
 * freelist), each off or on: eight builds, and the share of each measure over all orders of
 * switching them on (factorial.h). And named differences: pairs of builds, in the one table
 * attribution_differences.
 *
 * results/attribution.json, schema 1, one record a line:
 *   run           {"mode", "command", "commit", "started", "seconds", "rounds", "seed", "stopwatch",
 *                  "hardware", "hardware_source", "finished", "complete"}  rounds planned and finished
 *   builds        [{"name", "about", "version" or "why"}]
 *   workloads     [{"name", "size", "count_size"}]
 *   gate          [{"workload", "program", "status", "message", "seconds", "peak_kib"}]
 *   times         [{"round", "workload", "program", "seconds", "in_turn"}]  of the processor; all builds of a workload ran at the same
 *                 time where the run says "together" and the record not "in_turn"; rounds from 1; of boxed-nofree also
 *                 {"reserve_mib", "reserve_seconds"}, what its arena took to be there before the start: not in "seconds"
 *   instructions  [{"workload", "program", "n", "at_n", "at_2n" or "message"}]
 *   parts         [{"workload", "program", "n", "instructions": {part: per iteration} or "message"}]
 *                 for boxed and tagged, by part of the source (profile.h), counted by cachegrind
 *   failures      [{"round", "workload", "program", "message"}]
 */
#ifndef TAGBOX_BENCH_TAGBOX_ATTRIBUTION_H
#define TAGBOX_BENCH_TAGBOX_ATTRIBUTION_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/manifest.h"
#include "bench/tagbox/analysis.h"
#include "bench/tagbox/factorial.h"
#include "bench/tagbox/hardware.h"
#include "bench/tagbox/profile.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/text.h"

/* ---- What is compared ---- */

struct attribution_build {
    const char *name;  /* of the executable; "native C" for the twins in C */
    const char *about; /* what sets it apart */
};

extern const struct attribution_build attribution_builds[];
extern const size_t attribution_builds_total;

/* A full run's rounds. With its reserve boxed-nofree takes so many times as long as without. */
enum { ATTRIBUTION_ROUNDS = 7, ATTRIBUTION_ROUNDS_LEAST = 3 };
#define ATTRIBUTION_RESERVE 1.6

/* Instructions are counted at this size and at twice it; processor seconds for both, of a build that takes `seconds` for one unit of
 * the size, where the start of the counter takes `pace` times as long as here. By part of the source (boxed and tagged) it is always
 * valgrind that counts, without caches: half of cachegrind's time. */
long long attribution_count_size(const struct workload *w);
double attribution_count_seconds(enum hardware_source source, double seconds, const struct workload *w, double pace);
double attribution_parts_seconds(double seconds, const struct workload *w, double pace);

/* What a round takes of a build that takes `seconds`, its reserve included; and how many rounds fit `left` seconds. */
double attribution_round_seconds(const char *build, double seconds);
size_t attribution_rounds(double round_seconds, double left);

/* The settings of the factorial, in the order of their bits; and the builds, by the set of bits. */
enum { ATTRIBUTION_SETTINGS = 3, ATTRIBUTION_CORNERS = 8 };
extern const char *const attribution_settings[ATTRIBUTION_SETTINGS];
extern const char *const attribution_corners[ATTRIBUTION_CORNERS];

/* The time of build `a` divided by that of `b`. */
struct attribution_difference {
    const char *name;
    const char *a, *b;
    const char *about; /* what the pair separates, and what it does not */
};

extern const struct attribution_difference attribution_differences[];
extern const size_t attribution_differences_total;

/* ---- The file ---- */

json_t *attribution_document(void);

/* Writes FOLDER/attribution.json when `complete`, and removes the partial file; else
 * FOLDER/attribution.partial.json. Whole or not at all. False after a message. */
bool attribution_save(const char *folder, const json_t *document, bool complete);

/* Reads it: with `partial`, or where there is no complete file, that of the finished rounds. True with *document NULL when there is
 * none; false: *problem says what is wrong. */
bool attribution_load(const char *folder, bool partial, json_t **document, char **problem);

/* ---- Reading; a NULL workload: the geometric mean of all that both have figures of ---- */

/* Time of `a` over time of `b`, paired by round. */
struct estimate attribution_ratio(const json_t *document, const char *workload, const char *a,
                                  const char *b);

/* Instructions of an iteration of `a` over those of `b`; NAN when either was not counted. */
double attribution_instructions(const json_t *document, const char *workload, const char *a,
                                const char *b);

/* What a setting of the factorial is worth: how many times as long the program takes without it.
 * `share`: its Shapley share, paired by round; `low` and `high`: the least and the most in any
 * order of switching on; `part`: the share of ln of the total, NAN where all three together change
 * less than 1 %. n = 0 when a corner has no figure. */
struct attribution_share {
    struct estimate share;
    double low, high, part;
};
struct attribution_share attribution_share(const json_t *document, const char *workload,
                                           size_t setting);

/* All three: the time of the build without any over the time of boxed. */
struct estimate attribution_total(const json_t *document, const char *workload);

/* The parts of boxed's time on a workload, which add up to 1: differences of median times between
 * boxed, tagged-dummy, tagged and the C twin, divided by boxed's. False when one is missing. */
struct attribution_parts {
    double indirection; /* boxed - tagged-dummy, the memory of ints that stay alive included */
    double allocation;  /* tagged-dummy - tagged: of short-lived ints */
    double interpreter; /* tagged - native C */
    double work;        /* native C */
};
bool attribution_parts(const json_t *document, const char *workload,
                       struct attribution_parts *parts);

/* Instructions of an iteration in a part of the source; NAN where they were not counted. */
double attribution_part(const json_t *document, const char *workload, const char *program,
                        enum profile_part part);

/* ---- The section of the report ---- */

/* `plots` may be NULL: no picture. */
void report_attribution(const json_t *document, const struct analysis *bench, const struct report_plots *plots, struct text *out);

/* The script of the picture for plot_draw; false when there is nothing to draw. */
bool attribution_plot(const json_t *document, struct text *script);

/* Draws FOLDER/attribution.svg, or removes it where there is nothing to draw (also: no document, no
 * gnuplot), and notes it in `plots`. False after a message. */
bool attribution_plot_all(const json_t *document, const char *folder, struct report_plots *plots);

#endif
