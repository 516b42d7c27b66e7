/* C twin of loop_cross62.py. */
#include "native.h"

static int64_t cross(int64_t limit, int64_t size) {
    int64_t above = 0;
    int64_t start = sub(limit, 50);
    int64_t x = start;
    for (int64_t round = 0; round < size; round++) {
        for (int64_t i = 0; i < 100; i++) {
            int64_t up = opaque(add(x, i));
            if (up >= limit)
                above = add(above, 1);
            int64_t down = opaque(sub(up, 50));
            x = opaque(sub(add(down, 50), i));
        }
    }
    check(x == start, "not where it began");
    return above;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t low = cross(INT64_C(1) << 60, size);
    int64_t high = cross(INT64_C(1) << 62, size);
    check(low == 50 * size && high == 50 * size, "wrong count");
    printf("%" PRId64 " %" PRId64 "\n", low, high);
    return 0;
}
