/* The statistics of the report: small pure functions over arrays of doubles. Nothing here reads a
 * clock or a file.
 *
 * Sources: Hodges & Lehmann, "Estimates of location based on rank tests", 1963; Hollander & Wolfe,
 * "Nonparametric Statistical Methods", sections 3.1-3.3 (signed-rank statistic, estimator, interval
 * by Tukey's Walsh averages).
 */
#ifndef TAGBOX_BENCH_TAGBOX_STATS_H
#define TAGBOX_BENCH_TAGBOX_STATS_H

#include <stdbool.h>
#include <stddef.h>

/* A two-sided interval. `level` is the confidence really reached: the signed-rank statistic is
 * discrete, so it is at least what was asked for, or, with fewer than six values at 95 %, what the
 * whole range of values gives. */
struct interval {
    double low;
    double high;
    double level;
};

/* All of these need n >= 1 unless said otherwise; none changes its input. */
double stats_mean(const double *x, size_t n);

/* The sample's standard deviation (n - 1); 0 for n = 1. */
double stats_deviation(const double *x, size_t n);

double stats_median(const double *x, size_t n);
double stats_minimum(const double *x, size_t n);
double stats_maximum(const double *x, size_t n);

/* The smallest value that at least the share `share` (0 ... 1) of all values do not exceed. */
double stats_order(const double *x, size_t n, double share);

/* exp of the mean of logarithms; every x > 0. */
double stats_geometric_mean(const double *x, size_t n);

/* The median of all means of pairs (x[i] + x[j]) / 2, i <= j. */
double stats_hodges_lehmann(const double *x, size_t n);

/* P(W <= w) of Wilcoxon's signed-rank statistic of n values under the null hypothesis: exact for n
 * <= 60, by the normal approximation with continuity correction beyond. */
double stats_signed_rank_probability(size_t n, double w);

/* The interval around stats_hodges_lehmann that inverts the signed-rank test. */
struct interval stats_wilcoxon_interval(const double *x, size_t n, double level);

/* Student's interval of the mean; for n = 1 the value itself with level 0. */
struct interval stats_t_interval(const double *x, size_t n, double level);

/* True when the values look disturbed, by pyperf's rules: deviation >= 10 % of the mean; minimum or
 * maximum at least 50 % away from the mean. Fewer than two values never do. */
bool stats_unsteady(const double *x, size_t n);
bool stats_outlier(const double *x, size_t n);

/* Least-squares slope of y over x; 0 when all x are equal. */
double stats_slope(const double *x, const double *y, size_t n);

/* Pearson's correlation; 0 when either side does not vary. */
double stats_correlation(const double *x, const double *y, size_t n);

#endif
