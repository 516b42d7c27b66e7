/* The order of a run, fixed before it starts: pure functions of the numbers and the seed. */
#ifndef TAGBOX_BENCH_TAGBOX_PLAN_H
#define TAGBOX_BENCH_TAGBOX_PLAN_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/random.h"

/* For `rounds` rounds, whether A goes first: half of the rounds (one more when the number is odd),
 * in random order. The caller frees it. */
bool *plan_first_sides(struct random *r, size_t rounds);

/* Which of `layouts` builds of each side runs in turn `turn` (from 0). Every `layouts` turns each
 * build has run once on its side; every layouts * layouts turns each has met each. With `same` both
 * sides run the same one. */
void plan_layouts(size_t turn, size_t layouts, bool same, size_t *a, size_t *b);

/* The generator of one round: the rounds' orders do not depend on each other, so that a run can be
 * resumed. */
struct random plan_round_random(uint64_t seed, size_t round);

/* The indices 0 ... count - 1 in random order; the caller frees them. */
size_t *plan_order(struct random *r, size_t count);

/* True for `wanted` of `count` indices, spread evenly: which rounds run the peers. */
bool plan_is_chosen(size_t index, size_t count, size_t wanted);

/* Sets chosen[0 ... count - 1] for the workloads with A/A rows: of those that are `timed` the ones that are `marked`, or all where none
 * of them is; and of these `most`, spread evenly. */
void plan_controls(const bool *timed, const bool *marked, size_t count, size_t most, bool *chosen);

/* Sets chosen[0 ... count - 1] for `wanted` of them: all in `first`, even when those are more, and of the others as many as are
 * missing, spread evenly. */
void plan_choose(const bool *first, size_t count, size_t wanted, bool *chosen);

#endif
