/* C twin of quicksort.py. */
#include "native.h"

#define N 500

static void quicksort(int64_t *data, int64_t low, int64_t high) {
    while (low < high) {
        int64_t pivot = data[add(low, high) / 2];
        int64_t i = low, j = high;
        while (i <= j) {
            while (data[i] < pivot)
                i = add(i, 1);
            while (pivot < data[j])
                j = sub(j, 1);
            if (i <= j) {
                int64_t saved = data[i];
                data[i] = data[j];
                data[j] = saved;
                i = add(i, 1);
                j = opaque(sub(j, 1));
            }
        }
        quicksort(data, low, j);
        low = i;
    }
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    int64_t original[N], data[N];
    int64_t s = 1;
    for (int i = 0; i < N; i++)
        original[i] = s = (s * 1366 + 150889) % 714025;
    for (int64_t round = 0; round < size; round++) {
        memcpy(data, original, sizeof data);
        quicksort(data, 0, N - 1);
    }
    int64_t sum = 0;
    for (int i = 0; i < N; i++) {
        sum += original[i] - data[i];
        check(i == 0 || data[i - 1] <= data[i], "not sorted");
    }
    check(sum == 0, "not the same elements");
    printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", data[0], data[250], data[499]);
    return 0;
}
