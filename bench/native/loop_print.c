/* C twin of loop_print.py. */
#include "native.h"

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    for (int64_t i = 0; i < size; i++)
        printf("%" PRId64 "\n", add(i, 1));
    return 0;
}
