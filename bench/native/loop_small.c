/* C twin of loop_small.py. */
#include "native.h"

static void once(int64_t *middle, int64_t *end) {
    int64_t x = 0;
    for (int64_t i = 0; i < 100; i++) {
        x = opaque(add(x, i));
        if (x >= 500)
            x = sub(x, 500);
    }
    *middle = x;
    for (int64_t i = 0; i < 100; i++) {
        if (x < i)
            x = add(x, 500);
        x = opaque(sub(x, i));
    }
    *end = x;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t middle = 0, end = 0;
    for (int64_t round = 0; round < size; round++) {
        once(&middle, &end);
        check(middle == 450 && end == 0, "wrong sums");
    }
    printf("%" PRId64 " %" PRId64 "\n", middle, end);
    return 0;
}
