/* C twin of tak.py. */
#include "native.h"

__attribute__((noinline)) static int64_t tak(int64_t x, int64_t y, int64_t z) {
    x = opaque(x);
    if (y >= x)
        return z;
    return tak(tak(sub(x, 1), y, z), tak(sub(y, 1), z, x), tak(sub(z, 1), x, y));
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t value = 0;
    for (int64_t round = 0; round < size; round++) {
        value = tak(12, 8, 4);
        check(value == 5, "wrong tak(12, 8, 4)");
    }
    printf("%" PRId64 "\n", value);
    return 0;
}
