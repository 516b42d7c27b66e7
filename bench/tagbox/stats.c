#include "bench/tagbox/stats.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/text.h"

enum { EXACT_LIMIT = 60 };

double stats_mean(const double *x, size_t n) {
    return gsl_stats_mean(x, 1, n);
}

double stats_deviation(const double *x, size_t n) {
    return n < 2 ? 0.0 : gsl_stats_sd(x, 1, n);
}

double stats_minimum(const double *x, size_t n) {
    return gsl_stats_min(x, 1, n);
}

double stats_maximum(const double *x, size_t n) {
    return gsl_stats_max(x, 1, n);
}

static int compare_doubles(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static double *sorted_copy(const double *x, size_t n) {
    double *copy = need_array(n, sizeof *copy);
    memcpy(copy, x, n * sizeof *copy);
    qsort(copy, n, sizeof *copy, compare_doubles);
    return copy;
}

double stats_median(const double *x, size_t n) {
    double *sorted = sorted_copy(x, n);
    double median = gsl_stats_median_from_sorted_data(sorted, 1, n);
    free(sorted);
    return median;
}

double stats_order(const double *x, size_t n, double share) {
    double *sorted = sorted_copy(x, n);
    double needed = ceil(share * (double)n);
    size_t index = needed < 1 ? 0 : needed > (double)n ? n - 1 : (size_t)needed - 1;
    double value = sorted[index];
    free(sorted);
    return value;
}

double stats_geometric_mean(const double *x, size_t n) {
    double sum = 0.0;
    for (size_t i = 0; i < n; i++)
        sum += log(x[i]);
    return exp(sum / (double)n);
}

/* The n (n + 1) / 2 Walsh averages in ascending order; the caller frees them. */
static double *walsh_averages(const double *x, size_t n, size_t *count) {
    *count = n * (n + 1) / 2;
    double *averages = need_array(*count, sizeof *averages);
    size_t k = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i; j < n; j++)
            averages[k++] = (x[i] + x[j]) / 2.0;
    qsort(averages, *count, sizeof *averages, compare_doubles);
    return averages;
}

double stats_hodges_lehmann(const double *x, size_t n) {
    size_t count;
    double *averages = walsh_averages(x, n, &count);
    double median = gsl_stats_median_from_sorted_data(averages, 1, count);
    free(averages);
    return median;
}

/* ways[w] / 2^n is the probability of W = w: rank k joins the sum or does not. */
static double exact_probability(size_t n, size_t w) {
    size_t most = n * (n + 1) / 2;
    if (w >= most)
        return 1.0;
    double *ways = need_array(most + 1, sizeof *ways);
    ways[0] = 1.0;
    size_t reached = 0;
    for (size_t rank = 1; rank <= n; rank++) {
        reached += rank;
        for (size_t sum = reached; sum >= rank; sum--)
            ways[sum] += ways[sum - rank];
    }
    double total = 0.0;
    for (size_t sum = 0; sum <= w; sum++)
        total += ways[sum];
    free(ways);
    return ldexp(total, -(int)n);
}

double stats_signed_rank_probability(size_t n, double w) {
    if (w < 0)
        return 0.0;
    if (n <= EXACT_LIMIT)
        return exact_probability(n, (size_t)w);
    double m = (double)n;
    double mean = m * (m + 1) / 4;
    double deviation = sqrt(m * (m + 1) * (2 * m + 1) / 24);
    return gsl_cdf_ugaussian_P((floor(w) + 0.5 - mean) / deviation);
}

struct interval stats_wilcoxon_interval(const double *x, size_t n, double level) {
    size_t count;
    double *averages = walsh_averages(x, n, &count);
    double tail = (1.0 - level) / 2;
    /* The largest number of averages that may be cut from each end: P(W <= cut - 1) stays within
     * the tail. */
    size_t cut = 0;
    while (cut < count / 2 && stats_signed_rank_probability(n, (double)cut) <= tail)
        cut++;
    size_t first = cut ? cut - 1 : 0;
    struct interval result = {averages[first], averages[count - 1 - first],
                              1.0 - 2.0 * stats_signed_rank_probability(n, (double)first)};
    if (n == 1)
        result.level = 0.0;
    free(averages);
    return result;
}

struct interval stats_t_interval(const double *x, size_t n, double level) {
    double mean = stats_mean(x, n);
    if (n < 2)
        return (struct interval){mean, mean, 0.0};
    double t = gsl_cdf_tdist_Pinv(0.5 + level / 2, (double)(n - 1));
    double half = t * stats_deviation(x, n) / sqrt((double)n);
    return (struct interval){mean - half, mean + half, level};
}

bool stats_unsteady(const double *x, size_t n) {
    return n >= 2 && stats_deviation(x, n) >= 0.10 * stats_mean(x, n);
}

bool stats_outlier(const double *x, size_t n) {
    if (n < 2)
        return false;
    double mean = stats_mean(x, n);
    return stats_minimum(x, n) <= 0.5 * mean || stats_maximum(x, n) >= 1.5 * mean;
}

double stats_slope(const double *x, const double *y, size_t n) {
    if (n < 2 || stats_minimum(x, n) == stats_maximum(x, n))
        return 0.0;
    double c0, c1, cov00, cov01, cov11, sumsq;
    gsl_fit_linear(x, 1, y, 1, n, &c0, &c1, &cov00, &cov01, &cov11, &sumsq);
    return c1;
}

double stats_correlation(const double *x, const double *y, size_t n) {
    if (n < 2 || stats_minimum(x, n) == stats_maximum(x, n) ||
        stats_minimum(y, n) == stats_maximum(y, n))
        return 0.0;
    return gsl_stats_correlation(x, 1, y, 1, n);
}
