/* C twin of fannkuch.py. */
#include "native.h"

#define N 7

static int64_t flips_of(const int64_t *permutation) {
    int64_t pile[N];
    memcpy(pile, permutation, sizeof pile);
    int64_t flips = 0;
    int64_t first = pile[0];
    while (first != 0) {
        for (int64_t low = 0, high = first; low < high; low = add(low, 1), high = sub(high, 1)) {
            int64_t saved = pile[low];
            pile[low] = pile[high];
            pile[high] = saved;
        }
        flips = opaque(add(flips, 1));
        first = pile[0];
    }
    return flips;
}

/* Moves on to the next permutation: rotates ever longer prefixes until a counter has room. */
static bool next(int64_t *permutation, int64_t *count) {
    for (int64_t r = 1; r < N; r++) {
        int64_t first = permutation[0];
        for (int64_t i = 0; i < r; i++)
            permutation[i] = permutation[i + 1];
        permutation[r] = first;
        count[r] = add(count[r], 1);
        if (count[r] <= r)
            return true;
        count[r] = 0;
    }
    return false;
}

static void fannkuch(int64_t *checksum, int64_t *most) {
    int64_t permutation[N], count[N] = {0};
    for (int64_t i = 0; i < N; i++)
        permutation[i] = opaque(i);
    *checksum = 0;
    *most = 0;
    bool even = true;
    do {
        int64_t flips = flips_of(permutation);
        if (flips > *most)
            *most = flips;
        *checksum = even ? add(*checksum, flips) : sub(*checksum, flips);
        even = !even;
    } while (next(permutation, count));
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t checksum = 0, most = 0;
    for (int64_t round = 0; round < size; round++) {
        fannkuch(&checksum, &most);
        check(checksum == 228 && most == 16, "wrong checksum");
    }
    printf("%" PRId64 " %" PRId64 "\n", checksum, most);
    return 0;
}
