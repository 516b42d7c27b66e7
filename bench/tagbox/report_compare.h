/* Two result sets side by side. */
#ifndef TAGBOX_BENCH_TAGBOX_REPORT_COMPARE_H
#define TAGBOX_BENCH_TAGBOX_REPORT_COMPARE_H

#include <jansson.h>
#include <stdbool.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/text.h"

/* A ratio of two ratios, after / before, with an interval: the two runs are independent, so the half widths of the logarithms'
 * intervals add in square. `agrees`: each ratio lies within 3 % of the other's interval. `clear`: the interval of the change
 * excludes 1 and the change is 1 % or more. */
struct change {
    double change, low, high;
    bool known, agrees, clear;
};
struct change report_change(const struct estimate *before, const struct estimate *after);

/* The interval holds the least ratio that is called a difference, or its counterpart below 1. */
bool report_touches(const struct estimate *e, double threshold);

struct result_set {
    const char *name; /* its folder */
    const struct analysis *analysis;
    const json_t *environment;
};

/* The Markdown page. Its means are over the workloads that both sets timed at the same size. */
void report_compare(const struct result_set *before, const struct result_set *after, struct text *out);

#endif
