/* C twin of matmul.py. */
#include "native.h"

#define N 20

static void matmul(int64_t product[N][N], int64_t a[N][N], int64_t b[N][N]) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            int64_t total = 0;
            for (int k = 0; k < N; k++)
                total = opaque(add(total, mul(a[i][k], b[k][j])));
            product[i][j] = total;
        }
    }
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    static int64_t a[N][N], b[N][N], product[N][N];
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            a[i][j] = 10 * i + j;
            b[i][j] = i - j;
        }
    }
    for (int64_t round = 0; round < size; round++)
        matmul(product, a, b);
    const int64_t s1 = N * (N - 1) / 2, s2 = (N - 1) * N * (2 * N - 1) / 6;
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++)
            check(product[i][j] == s2 + (10 * i - j) * s1 - 10 * N * i * j, "wrong element");
    }
    printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", product[0][0], product[7][11],
           product[N - 1][N - 1]);
    return 0;
}
