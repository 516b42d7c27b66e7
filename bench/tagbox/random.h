/* A small seeded generator, so that a run's shuffles can be repeated from the seed that it printed.
 * SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. */
#ifndef TAGBOX_BENCH_TAGBOX_RANDOM_H
#define TAGBOX_BENCH_TAGBOX_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state;
};

uint64_t random_next(struct random *r);

/* Uniform in [0, bound), bound > 0, without modulo bias. */
uint64_t random_below(struct random *r, uint64_t bound);

/* Fisher-Yates over `count` indices. */
void random_shuffle(struct random *r, size_t *indices, size_t count);

/* A seed from the system, small enough to retype: below 1,000,000. */
uint64_t random_seed(void);

#endif
