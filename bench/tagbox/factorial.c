#include "bench/tagbox/factorial.h"

#include <math.h>

/* |s|! (n - 1 - |s|)! / n!: the share of the orders in which just the settings of a set of this
 * size come before a given other one. */
static double weight(size_t settings, size_t before) {
    double w = 1.0 / (double)settings;
    for (size_t i = 1; i <= before; i++)
        w *= (double)i / (double)(settings - i);
    return w;
}

static size_t size_of(size_t set) {
    size_t count = 0;
    for (; set; set &= set - 1)
        count++;
    return count;
}

double factorial_share(const double *value, size_t settings, size_t which) {
    size_t bit = (size_t)1 << which;
    double share = 0;
    for (size_t set = 0; set < (size_t)1 << settings; set++)
        if (!(set & bit))
            share += weight(settings, size_of(set)) * (value[set | bit] - value[set]);
    return share;
}

struct factorial_range factorial_range(const double *value, size_t settings, size_t which) {
    size_t bit = (size_t)1 << which;
    struct factorial_range range = {INFINITY, -INFINITY};
    for (size_t set = 0; set < (size_t)1 << settings; set++) {
        if (set & bit)
            continue;
        double step = value[set | bit] - value[set];
        range.low = fmin(range.low, step);
        range.high = fmax(range.high, step);
    }
    return range;
}
