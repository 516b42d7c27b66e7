/* C twin of int_list_memory.py: raw machine ints, the floor for memory too. */
#include "native.h"

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t *data = allocate((size_t)size, sizeof *data);
    for (int64_t i = 0; i < size; i++)
        data[i] = add(INT64_C(3000000000), opaque(i));
    int64_t total = 0;
    for (int64_t i = 0; i < size; i++)
        total = opaque(add(total, data[i]));
    check(total == 3000000000 * size + size * (size - 1) / 2, "wrong sum");
    printf("%" PRId64 "\n", total);
    free(data);
    return 0;
}
