/* C twin of sieve.py. */
#include "native.h"

#define LAST 8190

static int64_t sieve(void) {
    static unsigned char flags[LAST + 1];
    memset(flags, 1, sizeof flags);
    int64_t count = 0;
    for (int64_t i = 0; i <= LAST; i = add(i, 1)) {
        if (!flags[i])
            continue;
        int64_t prime = add(add(i, i), 3);
        for (int64_t k = add(i, prime); k <= LAST; k = opaque(add(k, prime)))
            flags[k] = 0;
        count = opaque(add(count, 1));
    }
    return count;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t count = 0;
    for (int64_t round = 0; round < size; round++) {
        count = sieve();
        check(count == 1899, "wrong number of primes");
    }
    printf("%" PRId64 "\n", count);
    return 0;
}
