/* REPORT.md from results/: each part is a function from the analysis to text, so that parts can be
 * tested and reordered. Nothing here measures, reads a clock, or depends on the machine that writes
 * the report. */
#ifndef TAGBOX_BENCH_TAGBOX_REPORT_H
#define TAGBOX_BENCH_TAGBOX_REPORT_H

#include <jansson.h>
#include <stdbool.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/text.h"

/* Which pictures were drawn; the parts say in words or bars what a missing one would have shown. */
struct report_plots {
    const char *folder; /* of the pictures, relative to the report */
    bool forest;
    bool strips;
    bool memory;
    bool instructions;
    bool drift;
    unsigned sweeps; /* bit i: that of sweeps[i] */
    bool attribution;
};

/* The whole report. `experiments`: what experiments.json holds, or NULL when there is none; `curves`: likewise sweeps.json;
 * `attribution`: likewise attribution.json. */
void report_write(const struct analysis *a, const json_t *environment, const json_t *experiments, const json_t *curves,
                  const json_t *attribution, const struct report_plots *plots, struct text *out);

/* Its parts, in their order. */
void report_headline(const struct analysis *a, struct text *out);
void report_main_table(const struct analysis *a, const struct report_plots *plots,
                       struct text *out);
void report_controls(const struct analysis *a, const struct report_plots *plots, struct text *out);
void report_peers(const struct analysis *a, struct text *out);
void report_holdout(const struct analysis *a, struct text *out);
void report_macro(const struct analysis *a, struct text *out);
void report_speed(const struct analysis *a, struct text *out);
void report_why(const struct analysis *a, const struct report_plots *plots, struct text *out);
void report_memory(const struct analysis *a, const struct report_plots *plots, struct text *out);
void report_environment(const struct analysis *a, const json_t *environment, struct text *out);
void report_reproduce(const struct analysis *a, struct text *out);
void report_threats(const struct analysis *a, struct text *out);

/* "×1.72 [1.70 – 1.74]", or "no data". New string. */
char *report_estimate(const struct estimate *e);

/* "tagged faster", "boxed faster", "no clear difference" ... for a row's verdict. */
const char *report_verdict(const struct analysis_row *row);

/* A bar of `width` or fewer blocks that shows `value` on a scale that ends at `most`. New string.
 */
char *report_bar(double value, double most, int width);

#endif
