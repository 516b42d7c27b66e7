/* What each of several settings contributes, when they interact.
 *
 * Take n settings, each off or on, and a value for each of the 2^n combinations: value[s], where bit
 * i of s says that setting i is on. Switched on one after the other, a setting contributes another
 * amount in each order. Its Shapley share is the mean of these over all n! orders; the shares add up
 * to value[all on] - value[all off]. With logarithms of times for values they are ratios that
 * multiply up.
 *
 * Source: Shapley, "A value for n-person games", 1953.
 */
#ifndef TAGBOX_BENCH_TAGBOX_FACTORIAL_H
#define TAGBOX_BENCH_TAGBOX_FACTORIAL_H

#include <stddef.h>

/* n! must be exact in a double. */
enum { FACTORIAL_SETTINGS_MOST = 16 };

/* The share of setting `which` of `settings` (1 ... FACTORIAL_SETTINGS_MOST); `value` has
 * 2^settings elements. */
double factorial_share(const double *value, size_t settings, size_t which);

/* The least and the most that the setting contributes in any order. */
struct factorial_range {
    double low, high;
};
struct factorial_range factorial_range(const double *value, size_t settings, size_t which);

#endif
