/* C twin of fib.py. `opaque` on the argument keeps every call: a compiler that knew it would
 * unfold them. */
#include "native.h"

__attribute__((noinline)) static int64_t fib(int64_t n) {
    n = opaque(n);
    if (n < 2)
        return n;
    return add(fib(sub(n, 1)), fib(sub(n, 2)));
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t value = 0;
    for (int64_t round = 0; round < size; round++) {
        value = fib(18);
        check(value == 2584, "wrong fib(18)");
    }
    printf("%" PRId64 "\n", value);
    return 0;
}
