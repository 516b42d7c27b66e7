/* C twin of list_shuffle.py. Its ints lie in the array itself: shuffling does not scatter them. */
#include "native.h"

static void shuffle(int64_t *data, int64_t size) {
    int64_t s = 1;
    for (int64_t i = size - 1; i > 0; i--) {
        s = mul(s, 16807) % 2147483647;
        int64_t j = s % (i + 1);
        int64_t saved = data[i];
        data[i] = data[j];
        data[j] = saved;
    }
}

static int64_t walk(const int64_t *data, int64_t size, int64_t *descents) {
    int64_t total = 0, before = 0;
    *descents = 0;
    for (int64_t i = 0; i < size; i++) {
        total = opaque(add(total, data[i]));
        if (data[i] < before)
            *descents = add(*descents, 1);
        before = data[i];
    }
    return total;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t *data = allocate((size_t)size, sizeof *data);
    for (int64_t i = 0; i < size; i++)
        data[i] = add(1000000, mul(7, i));
    shuffle(data, size);
    int64_t expected = 1000000 * size + 7 * (size * (size - 1) / 2);
    int64_t descents = 0;
    for (int pass = 0; pass < 10; pass++)
        check(walk(data, size, &descents) == expected, "wrong sum");
    check(size < 1000 || (9 * size < 20 * descents && 20 * descents < 11 * size), "not random");
    printf("%" PRId64 " %" PRId64 "\n", expected, descents);
    free(data);
    return 0;
}
