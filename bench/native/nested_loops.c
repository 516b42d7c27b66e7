/* C twin of nested_loops.py. */
#include "native.h"

static int64_t count(int64_t n) {
    int64_t total = 0;
    for (int64_t a = 0; a < n; a++)
        for (int64_t b = 0; b < n; b++)
            for (int64_t c = 0; c < n; c++)
                for (int64_t d = 0; d < n; d++)
                    for (int64_t e = 0; e < n; e++)
                        for (int64_t f = 0; f < n; f++)
                            total = opaque(add(total, add(a, f)));
    return total;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t total = 0;
    for (int64_t round = 0; round < size; round++) {
        total = count(opaque(5));
        check(total == 62500, "wrong total");
    }
    printf("%" PRId64 "\n", total);
    return 0;
}
