/* C twin of queens.py. */
#include "native.h"

#define N 8

__attribute__((noinline)) static int64_t place(int64_t row, unsigned char *columns,
                                               unsigned char *rising, unsigned char *falling) {
    if (row == N)
        return 1;
    int64_t found = 0;
    for (int64_t column = 0; column < N; column++) {
        int64_t up = opaque(add(row, column));
        int64_t down = sub(add(sub(row, column), N), 1);
        if (columns[column] && rising[up] && falling[down]) {
            columns[column] = rising[up] = falling[down] = 0;
            found = add(found, place(add(row, 1), columns, rising, falling));
            columns[column] = rising[up] = falling[down] = 1;
        }
    }
    return found;
}

static int64_t queens(void) {
    unsigned char columns[N], rising[2 * N - 1], falling[2 * N - 1];
    memset(columns, 1, sizeof columns);
    memset(rising, 1, sizeof rising);
    memset(falling, 1, sizeof falling);
    return place(0, columns, rising, falling);
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t found = 0;
    for (int64_t round = 0; round < size; round++) {
        found = queens();
        check(found == 92, "wrong number of solutions");
    }
    printf("%" PRId64 "\n", found);
    return 0;
}
