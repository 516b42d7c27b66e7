/* C twin of gcd.py. */
#include "native.h"

static int64_t gcd(int64_t a, int64_t b) {
    while (b != 0) {
        int64_t rest = opaque(a % b);
        a = b;
        b = rest;
    }
    return a;
}

static int64_t coprime_pairs(int64_t n, int64_t scale) {
    int64_t count = 0;
    for (int64_t a = 1; a <= n; a++) {
        for (int64_t b = 1; b <= n; b++) {
            if (gcd(mul(a, scale), mul(b, scale)) == scale)
                count = opaque(add(count, 1));
        }
    }
    return count;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t count = 0;
    for (int64_t round = 0; round < size; round++) {
        count = coprime_pairs(50, opaque(1009));
        check(count == 1547, "wrong number of pairs");
    }
    printf("%" PRId64 "\n", count);
    return 0;
}
