/* What each of several settings contributes, when they interact.
 *
 * Take n settings, each off or on, and a value for each of the 2^n combinations: value[s], where bit
 * i of s says that setting i is on. Switched on one after the other, a setting contributes another
 * amount in each order. Its Shapley share is the mean of these over all n! orders; the shares add up
 * to value[all on] - value[all off]. With logarithms of times for values they are ratios that
 * multiply up.
 *
 * Sources: Shapley, "A value for n-person games", 1953; Box, Hunter & Hunter, "Statistics for
 * Experimenters", chapter 5 (factorial designs at two levels).
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

/* The interaction of all settings in `which` (a set of bits, not 0): by how much what one of them
 * contributes changes with the others, in the usual scale of a two-level design, contrast / 2^(n-1).
 * For a set of one it is the setting's main effect. */
double factorial_effect(const double *value, size_t settings, size_t which);

#endif
