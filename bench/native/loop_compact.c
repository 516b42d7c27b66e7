/* C twin of loop_compact.py. */
#include "native.h"

#define P 1000000007

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    check(size < 350000000, "3 * i + 1 has to stay below 2**30");
    int64_t x = 0, y = 0;
    for (int64_t i = 0; i < size; i++) {
        int64_t a = add(mul(opaque(i), 3), 1);
        x = opaque(add(x, 999983));
        if (x >= P)
            x = sub(x, P);
        y = opaque(sub(x, a));
    }
    check(x == size * 999983 % P, "wrong x");
    check(y == x - (3 * size - 2), "wrong y");
    printf("%" PRId64 " %" PRId64 "\n", x, y);
    return 0;
}
