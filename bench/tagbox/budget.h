/* How many rounds fit a given time. What a run has to do anyway comes first; then rounds fill the rest of the time, as many as
 * the seconds measured for one of them allow. Of the suite and the attribution they are fixed before the first is timed, from runs in
 * the gate; of a sweep by how long its first round took, never by what it showed. Pure functions, so that a plan can be computed for
 * other machines too (`tagbox plan`). */
#ifndef TAGBOX_BENCH_TAGBOX_BUDGET_H
#define TAGBOX_BENCH_TAGBOX_BUDGET_H

#include <stddef.h>

/* Seconds that the commands of bench/run fill with rounds, set-up aside: `full` and `quick`. On a machine where even the fewest rounds
 * take longer so do they: nothing stops them. The experiments have a fixed number of runs and fill nothing; with what they take where
 * these limits were set (100 s, quick 16 s) a full run has 42 of its 45 minutes, a quick one 90 of its 120 seconds. */
struct budget_limits {
    double bench, sweep, attribution, all;
};
extern const struct budget_limits budget_full, budget_quick;

/* One kind of round. */
struct budget_part {
    double seconds; /* that one round takes */
    size_t wanted;  /* rounds where time allows */
    size_t least;   /* rounds without which the result says little; at most `wanted` */
    size_t extra;   /* more of them that are not counted: the warm-up */
    size_t step;    /* beyond the least only multiples of so many more; 0: of one */
    size_t rounds;  /* the result */
};

/* Sets the rounds of each part so that all take `seconds` at most: all that are wanted, or else of each the same share of what is
 * wanted beyond the least. The least are run in any case. Returns the seconds that they take. */
double budget_fit(struct budget_part *parts, size_t count, double seconds);

/* For one kind of round. */
size_t budget_rounds(double round_seconds, size_t wanted, size_t least, double seconds);

#endif
