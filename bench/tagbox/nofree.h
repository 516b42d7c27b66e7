/* boxed-nofree, the build that reclaims nothing: how much memory it will need, and its arena present before it starts
 * (TAGBOX_BUMP_RESERVE), so that the page faults of fresh memory are not taken for the cost of allocation. */
#ifndef TAGBOX_BENCH_TAGBOX_NOFREE_H
#define TAGBOX_BENCH_TAGBOX_NOFREE_H

#include <stdbool.h>

#include "bench/tagbox/stopwatch.h"

/* The program is that build. */
bool nofree_is(const char *program);

/* Bytes that a run may need: 3.5e9 (the build itself ends at 4 GiB), or half of what is free. */
double nofree_limit(void);

/* The bytes of a run of `size` from the peaks of two shorter ones, by the line through them; no line falls. */
double nofree_estimate(double small, double small_kib, double large, double large_kib, double size);

/* The MiB to reserve for a run whose peak is known. */
long nofree_mib(long peak_kib);

/* Sets the reserve of all children from now on; 0: none. Other builds do not read it. */
void nofree_reserve(long mib);

/* What start-up and end cost beyond those without a reserve, in seconds of the processor: where whole processes are timed it
 * is to be subtracted.
 * Leaves no reserve set. False: *problem, the caller frees it. */
bool nofree_reserve_seconds(struct stopwatch *s, const char *path, long mib, double *seconds, char **problem);

#endif
