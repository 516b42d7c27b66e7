/* Arenas and pools: what freeing them costs as the heap grows, and when their pages come.
 *
 *   arena_bench frees MOST [ROUNDS]    heaps of 4, 16, 64 ... MOST arenas (default 5 rounds)
 *   arena_bench pages ARENAS           reserve, then touch, ARENAS arenas
 *
 * Rows "NAME = VALUE". `frees`: medians over interleaved rounds of the nanoseconds to free the last
 * block of a pool, which gives the pool back to its arena, and of a whole arena, which gives that
 * back to the OS. The pools are emptied in a shuffled order, so that the list of arenas, which is
 * sorted by free pools, is disturbed as much as can be. One pool of each arena stays until the
 * arenas' turn comes. "ns to touch" is what it costs merely to read the pool's and the arena's
 * header and to write to the block, in the same order: a large heap makes that slow too.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "common/memory/os.h"
#include "common/memory/pool.h"

enum { SIZE = 512, ARENAS_LEAST = 4, ARENAS_MOST = 1024, SIZES_MOST = 8, ROUNDS_MOST = 100 };
enum { PER_POOL = (TAGBOX_POOL_SIZE - POOL_HEADER) / SIZE };

struct heap {
    void **blocks; /* all; those freed beforehand are NULL */
    void **last;   /* the last block of each pool that is to be freed */
    void **pinned; /* the last block of each arena */
    size_t count, last_count, pinned_count;
};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void *need(void *p) {
    if (p == NULL) {
        fprintf(stderr, "arena_bench: no memory\n");
        exit(1);
    }
    return p;
}

/* Blocks of a pool come one after the other, and so do pools of an arena: an empty pool is filled
 * before the next one is begun. */
static void fill(struct heap *h, int arenas) {
    h->count = (size_t)arenas * (POOL_PER_ARENA - 1) * PER_POOL;
    h->blocks = need(malloc(h->count * sizeof *h->blocks));
    h->last = need(malloc(h->count * sizeof *h->last));
    h->pinned = need(malloc(h->count * sizeof *h->pinned));
    h->last_count = h->pinned_count = 0;
    struct pool *pool = NULL;
    struct pool_arena *arena = NULL;
    for (size_t i = 0; i < h->count; i++) {
        void *block = need(pool_alloc(SIZE));
        memset(block, 1, SIZE);
        h->blocks[i] = block;
        if (pool_of(block) == pool) {
            continue;
        }
        pool = pool_of(block);
        h->blocks[i] = NULL;
        if (pool->arena == arena) {
            h->last[h->last_count++] = block;
        } else {
            arena = pool->arena;
            h->pinned[h->pinned_count++] = block;
        }
    }
    for (size_t i = 0; i < h->count; i++) {
        if (h->blocks[i] != NULL) {
            pool_free(h->blocks[i], SIZE);
        }
    }
}

static uint64_t random_state = 20240229;

static void shuffle(void **items, size_t count) {
    for (size_t i = count; i > 1; i--) {
        random_state = random_state * 6364136223846793005u + 1442695040888963407u;
        size_t j = (size_t)((random_state >> 32) * i >> 32);
        void *t = items[i - 1];
        items[i - 1] = items[j];
        items[j] = t;
    }
}

static double free_all(void **items, size_t count) {
    double start = now();
    for (size_t i = 0; i < count; i++) {
        pool_free(items[i], SIZE);
    }
    return (now() - start) / (double)count;
}

static double touch_all(void **items, size_t count) {
    uint32_t sum = 0;
    double start = now();
    for (size_t i = 0; i < count; i++) {
        sum += pool_of(items[i])->arena->free_pools;
        *(volatile uint32_t *)items[i] = sum;
    }
    return (now() - start) / (double)count;
}

static void measure(int arenas, double *touch_ns, double *pool_ns, double *arena_ns) {
    struct heap h;
    fill(&h, arenas);
    shuffle(h.last, h.last_count);
    shuffle(h.pinned, h.pinned_count);
    touch_all(h.last, h.last_count);
    *touch_ns = touch_all(h.last, h.last_count);
    *pool_ns = free_all(h.last, h.last_count);
    *arena_ns = free_all(h.pinned, h.pinned_count);
    free(h.blocks);
    free(h.last);
    free(h.pinned);
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *samples, int n) {
    qsort(samples, (size_t)n, sizeof *samples, by_value);
    return n % 2 ? samples[n / 2] : (samples[n / 2 - 1] + samples[n / 2]) / 2;
}

static void frees(int most, int rounds) {
    static double touches[SIZES_MOST][ROUNDS_MOST];
    static double pools[SIZES_MOST][ROUNDS_MOST];
    static double arenas[SIZES_MOST][ROUNDS_MOST];
    int sizes = 0;
    while (sizes < SIZES_MOST && (ARENAS_LEAST << 2 * sizes) <= most) {
        sizes++;
    }
    for (int r = 0; r < rounds; r++) {
        for (int i = 0; i < sizes; i++) {
            int k = (i + r) % sizes;
            measure(ARENAS_LEAST << 2 * k, &touches[k][r], &pools[k][r], &arenas[k][r]);
        }
    }
    for (int k = 0; k < sizes; k++) {
        int count = ARENAS_LEAST << 2 * k;
        printf("%d arenas, ns to touch = %.3f\n", count, median(touches[k], rounds));
        printf("%d arenas, ns per pool = %.3f\n", count, median(pools[k], rounds));
        printf("%d arenas, ns per arena = %.3f\n", count, median(arenas[k], rounds));
    }
}

/* Address space and resident memory in KiB. */
static void sizes_now(long *address_space, long *resident) {
    long pages[2] = {0, 0};
    FILE *f = fopen("/proc/self/statm", "r");
    if (f == NULL || fscanf(f, "%ld %ld", &pages[0], &pages[1]) != 2) {
        fprintf(stderr, "arena_bench: /proc/self/statm cannot be read\n");
        exit(1);
    }
    fclose(f);
    long page = sysconf(_SC_PAGESIZE) / 1024;
    *address_space = pages[0] * page;
    *resident = pages[1] * page;
}

static void report(const char *when, long address_space, long resident) {
    long space;
    long pages;
    sizes_now(&space, &pages);
    printf("%s, KiB reserved = %ld\n%s, KiB resident = %ld\n", when, space - address_space, when,
           pages - resident);
}

static void pages(int arenas) {
    static char *mapped[ARENAS_MOST];
    long space;
    long resident;
    sizes_now(&space, &resident); /* the first call brings libc's own pages */
    sizes_now(&space, &resident);
    for (int i = 0; i < arenas; i++) {
        mapped[i] = need(os_map_arena(TAGBOX_ARENA_SIZE));
    }
    report("mapped", space, resident);
    for (int i = 0; i < arenas; i++) {
        memset(mapped[i], 1, TAGBOX_ARENA_SIZE / 2);
    }
    report("half touched", space, resident);
    for (int i = 0; i < arenas; i++) {
        memset(mapped[i], 1, TAGBOX_ARENA_SIZE);
    }
    report("all touched", space, resident);
    for (int i = 0; i < arenas; i++) {
        os_unmap(mapped[i], TAGBOX_ARENA_SIZE);
    }
    report("unmapped", space, resident);
    printf("arenas = %d\narena, KiB = %d\n", arenas, TAGBOX_ARENA_SIZE / 1024);
}

static int number(const char *word, int most) {
    char *end;
    long n = strtol(word, &end, 10);
    return *word == '\0' || *end != '\0' || n < 1 || n > most ? 0 : (int)n;
}

int main(int argc, char **argv) {
    int count = argc > 2 ? number(argv[2], ARENAS_MOST) : 0;
    int rounds = argc > 3 ? number(argv[3], ROUNDS_MOST) : 5;
    if (argc <= 4 && count >= ARENAS_LEAST && rounds && strcmp(argv[1], "frees") == 0) {
        frees(count, rounds);
    } else if (argc == 3 && count && strcmp(argv[1], "pages") == 0) {
        pages(count);
    } else {
        fprintf(stderr,
                "usage: arena_bench frees MOST [ROUNDS]   (MOST: %d to %d)\n"
                "       arena_bench pages ARENAS          (1 to %d)\n",
                ARENAS_LEAST, ARENAS_MOST, ARENAS_MOST);
        return 2;
    }
    pool_shutdown();
    return 0;
}
