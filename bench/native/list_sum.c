/* C twin of list_sum.py: an array that doubles when it is full. */
#include "native.h"

static int64_t *build(int64_t size) {
    int64_t room = 8, length = 0;
    int64_t *data = allocate((size_t)room, sizeof *data);
    int64_t value = 1000000;
    for (int64_t i = 0; i < size; i++) {
        if (length == room) {
            room *= 2;
            int64_t *larger = realloc(data, (size_t)room * sizeof *data);
            if (larger == NULL) {
                free(data);
                fail("out of memory");
            }
            data = larger;
        }
        data[length++] = value;
        value = opaque(add(value, 3));
    }
    return data;
}

static int64_t total(const int64_t *data, int64_t size) {
    int64_t result = 0;
    for (int64_t i = 0; i < size; i++)
        result = opaque(add(result, data[i]));
    return result;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t *data = build(size);
    int64_t expected = 1000000 * size + 3 * (size * (size - 1) / 2);
    for (int pass = 0; pass < 3; pass++)
        check(total(data, size) == expected, "wrong sum");
    printf("%" PRId64 "\n", expected);
    free(data);
    return 0;
}
