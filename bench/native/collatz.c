/* C twin of collatz.py. */
#include "native.h"

static void longest(int64_t limit, int64_t *best_start, int64_t *best_steps) {
    *best_start = 0;
    *best_steps = -1;
    for (int64_t start = 1; start < limit; start++) {
        int64_t n = start, steps = 0;
        while (n != 1) {
            n = opaque(n % 2 == 0 ? n / 2 : add(mul(3, n), 1));
            steps = add(steps, 1);
        }
        if (steps > *best_steps) {
            *best_steps = steps;
            *best_start = start;
        }
    }
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t start = 0, steps = 0;
    for (int64_t round = 0; round < size; round++) {
        longest(300, &start, &steps);
        check(start == 231 && steps == 127, "wrong chain");
    }
    printf("%" PRId64 " %" PRId64 "\n", start, steps);
    return 0;
}
