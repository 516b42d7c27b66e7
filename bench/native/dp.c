/* C twin of dp.py. */
#include "native.h"

#define AMOUNT 200
#define WIDTH 60

static int64_t ways_to_change(const int64_t *coins, int coin_count) {
    int64_t ways[AMOUNT + 1] = {1};
    for (int c = 0; c < coin_count; c++) {
        for (int64_t amount = coins[c]; amount <= AMOUNT; amount++)
            ways[amount] = opaque(add(ways[amount], ways[sub(amount, coins[c])]));
    }
    return ways[AMOUNT];
}

static int64_t lcs(const int64_t *a, const int64_t *b) {
    int64_t rows[2][WIDTH + 1] = {{0}};
    int64_t *above = rows[0], *row = rows[1];
    for (int i = 0; i < WIDTH; i++) {
        row[0] = 0;
        for (int j = 0; j < WIDTH; j++) {
            int64_t best = add(above[j], 1);
            if (a[i] != b[j])
                best = row[j] > above[j + 1] ? row[j] : above[j + 1];
            row[j + 1] = opaque(best);
        }
        int64_t *spare = above;
        above = row;
        row = spare;
    }
    return above[WIDTH];
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    const int64_t coins[] = {1, 2, 5, 10, 20, 50, 100, 200};
    int64_t a[WIDTH], b[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
        a[i] = i;
        b[i] = 17 * i % 60;
    }
    int64_t ways = 0, common = 0;
    for (int64_t round = 0; round < size; round++) {
        ways = ways_to_change(coins, 8);
        common = lcs(a, b);
        check(ways == 73682 && common == 8, "wrong result");
    }
    printf("%" PRId64 " %" PRId64 "\n", ways, common);
    return 0;
}
