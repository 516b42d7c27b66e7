/* C twin of lcg.py. Unsigned words wrap around by definition, which is what the masks say: nothing
 * to check. */
#include "native.h"

static uint32_t xorshift32(uint32_t x, int steps) {
    for (int i = 0; i < steps; i++) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        x = (uint32_t)opaque(x);
    }
    return x;
}

static uint64_t xorshift64(uint64_t x, int steps) {
    for (int i = 0; i < steps; i++) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        x = (uint64_t)opaque((int64_t)x);
    }
    return x;
}

static uint64_t lcg64(uint64_t s, int steps) {
    for (int i = 0; i < steps; i++) {
        s = s * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        s = (uint64_t)opaque((int64_t)s);
    }
    return s;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    uint32_t a = UINT32_C(2463534242);
    uint64_t b = UINT64_C(88172645463325252), c = 1;
    check(xorshift32(a, 1) == UINT32_C(723471715), "wrong xorshift32");
    check(xorshift64(b, 1) == UINT64_C(8748534153485358512), "wrong xorshift64");
    for (int64_t round = 0; round < size; round++) {
        a = xorshift32(a, 20);
        b = xorshift64(b, 10);
        c = lcg64(c, 10);
    }
    printf("%08" PRIx32 " %016" PRIx64 " %016" PRIx64 "\n", a, b, c);
    return 0;
}
