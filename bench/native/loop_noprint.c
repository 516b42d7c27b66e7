/* C twin of loop_noprint.py. */
#include "native.h"

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t a = 0;
    for (int64_t i = 0; i < size; i++)
        a = add(opaque(i), 1);
    check(a == size, "wrong end");
    printf("%" PRId64 "\n", a);
    return 0;
}
