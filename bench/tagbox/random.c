#include "bench/tagbox/random.h"

#include <sys/random.h>
#include <time.h>

uint64_t random_next(struct random *r) {
    uint64_t z = (r->state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

uint64_t random_below(struct random *r, uint64_t bound) {
    uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    uint64_t x;
    do {
        x = random_next(r);
    } while (x >= limit);
    return x % bound;
}

void random_shuffle(struct random *r, size_t *indices, size_t count) {
    for (size_t i = count; i > 1; i--) {
        size_t j = (size_t)random_below(r, i);
        size_t kept = indices[i - 1];
        indices[i - 1] = indices[j];
        indices[j] = kept;
    }
}

uint64_t random_seed(void) {
    uint64_t seed;
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) != (ssize_t)sizeof seed)
        seed = (uint64_t)time(NULL);
    return seed % 1000000;
}
