/* Allocators head to head on 32-byte blocks: nanoseconds per allocation and its free, medians over
 * interleaved rounds.
 *
 *   alloc_bench [--rows] [--short] [ROUNDS]       (default 15 rounds)
 *
 * --rows prints "PATTERN LIVE CONTENDER = NANOSECONDS" instead of a table; --short does with a
 * quarter of the work and of the largest heap.
 *
 * Contenders: the pools inlined as the runtimes use them, the pools behind a call as a library
 * would be, libc's malloc, mimalloc when libmimalloc.so.2 is there (loaded privately, so that it
 * does not replace malloc), and a freelist without bound, filled by blocks of 31 objects and never
 * emptied, as CPython 2.7 keeps its ints. Every block is written to. Patterns, N blocks live at a
 * time:
 *
 *   pairs     allocate, free (N = 1)
 *   lifo      allocate N, free the newest first
 *   fifo      allocate N, free the oldest first
 *   random    allocate N, free in a fixed random order, which the next round's allocations inherit
 *   churn     N live; free a random one and allocate its successor
 *
 * Below the table: geometric means of the pools' time to malloc's and mimalloc's over all patterns but churn.
 *
 * What is alike and what is not: all contenders run the same loops, expanded for each, in turns. malloc and mimalloc
 * are called through the PLT and through pointers, as programs call them, and "called" is the same for the pools: there
 * the inlining is equal, and the means are given for it too. "pool" is what the runtimes do. The pools are told the size in
 * both ends, but use it in the allocation alone, where it is a constant for the others as well; they serve one thread, where
 * malloc and mimalloc look for their thread's heap, and mi_free asks whose thread a block is. mimalloc keeps what a batch
 * freed for the next, malloc gives the end of its heap back, the pools give empty arenas back as CPython does; alloc_bench_kept is
 * the same program with pools that keep 32 MiB of them.
 *
 * churn is what CPython's rules are worst at, as soon as the blocks fill more than one pool: a class serves from one pool until
 * that is full, so all others come to be full too, and about every second free puts a full pool in front of its class. Which
 * one does is random here, which costs mispredicted branches on both sides of a pair.
 *
 * Build: cc -O2 -I. bench/micro/alloc_bench.c common/memory/{pool,os,counters}.c -ldl -lm
 */
#include <dlfcn.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "common/memory/pool.h"

enum { SIZE = 32, MOST = 1000000, ROUNDS_MOST = 1000 };

struct pattern {
    const char *name;
    int live;
    int operations; /* pairs of allocation and free in one measurement */
};

static const struct pattern patterns[] = {
    {"pairs", 1, 4000000},        {"lifo", 100, 2000000},   {"lifo", 10000, 2000000},
    {"lifo", 1000000, 2000000},   {"fifo", 100, 2000000},   {"fifo", 10000, 2000000},
    {"fifo", 1000000, 2000000},   {"random", 100, 2000000}, {"random", 10000, 2000000},
    {"random", 1000000, 2000000}, {"churn", 1000, 2000000}, {"churn", 1000000, 2000000},
};
enum { PATTERNS = sizeof patterns / sizeof patterns[0], CONTENDERS = 5 };

static void *blocks[MOST];
static uint32_t order[MOST]; /* a permutation of 0 .. live - 1 */
static uint32_t picks[MOST]; /* random indices below live */

__attribute__((noinline)) static void *called_alloc(size_t size) {
    return pool_alloc(size);
}

__attribute__((noinline)) static void called_free(void *p, size_t size) {
    pool_free(p, size);
}

static void *(*mimalloc_alloc)(size_t);
static void (*mimalloc_free)(void *);

/* CPython 2.7, Objects/intobject.c: one malloc serves a block of objects, the freed ones are linked
 * through their first word. */
struct free_object {
    struct free_object *next;
} __attribute__((may_alias));
enum { FILL = 31 };
static struct free_object *free_objects;

__attribute__((noinline)) static void fill_free_objects(void) {
    char *block = malloc(SIZE * FILL);
    for (int i = 0; block && i < FILL; i++) {
        struct free_object *object = (struct free_object *)(block + (size_t)SIZE * (size_t)i);
        object->next = free_objects;
        free_objects = object;
    }
}

static inline void *freelist_alloc(void) {
    if (__builtin_expect(free_objects == NULL, 0)) {
        fill_free_objects();
        if (free_objects == NULL) {
            return NULL;
        }
    }
    struct free_object *object = free_objects;
    free_objects = object->next;
    return object;
}

static inline void freelist_free(void *p) {
    struct free_object *object = p;
    object->next = free_objects;
    free_objects = object;
}

static void out_of_memory(void) {
    fprintf(stderr, "alloc_bench: no memory\n");
    exit(1);
}

/* Writes what an int object would hold, and keeps the compiler from seeing through the block. */
static inline void *used(void *p) {
    if (p == NULL) {
        out_of_memory();
    }
    __asm__ volatile("" : "+r"(p) : : "memory");
    ((uint64_t *)p)[0] = 1;
    ((uint64_t *)p)[1] = (uintptr_t)p;
    return p;
}

static inline double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

#define CONTENDER(who, ALLOC, FREE)                                          \
    static void run_batches_##who(int live, int batches, char kind) {        \
        for (int b = 0; b < batches; b++) {                                  \
            for (int i = 0; i < live; i++) {                                 \
                blocks[i] = used(ALLOC);                                     \
            }                                                                \
            if (kind == 'l') {                                               \
                for (int i = live - 1; i >= 0; i--) {                        \
                    FREE(blocks[i]);                                         \
                }                                                            \
            } else if (kind == 'f') {                                        \
                for (int i = 0; i < live; i++) {                             \
                    FREE(blocks[i]);                                         \
                }                                                            \
            } else {                                                         \
                for (int i = 0; i < live; i++) {                             \
                    FREE(blocks[order[i]]);                                  \
                }                                                            \
            }                                                                \
        }                                                                    \
    }                                                                        \
    static double run_##who(const struct pattern *p) {                       \
        double start;                                                        \
        double end;                                                          \
        if (p->name[0] == 'p') {                                             \
            void *keep = used(ALLOC);                                        \
            start = now();                                                   \
            for (int i = 0; i < p->operations; i++) {                        \
                void *q = used(ALLOC);                                       \
                FREE(q);                                                     \
            }                                                                \
            end = now();                                                     \
            FREE(keep);                                                      \
        } else if (p->name[0] == 'c') {                                      \
            for (int i = 0; i < p->live; i++) {                              \
                blocks[i] = used(ALLOC);                                     \
            }                                                                \
            start = now();                                                   \
            for (int i = 0; i < p->operations; i++) {                        \
                void **slot = &blocks[picks[i % MOST]];                      \
                void *q = used(ALLOC);                                       \
                FREE(*slot);                                                 \
                *slot = q;                                                   \
            }                                                                \
            end = now();                                                     \
            for (int i = 0; i < p->live; i++) {                              \
                FREE(blocks[i]);                                             \
            }                                                                \
        } else {                                                             \
            run_batches_##who(p->live, 1, p->name[0]);                       \
            start = now();                                                   \
            run_batches_##who(p->live, p->operations / p->live, p->name[0]); \
            end = now();                                                     \
        }                                                                    \
        return (end - start) / p->operations;                                \
    }

#define POOL_FREE_32(p) pool_free((p), SIZE)
#define CALLED_FREE_32(p) called_free((p), SIZE)

CONTENDER(pool, pool_alloc(SIZE), POOL_FREE_32)
CONTENDER(called, called_alloc(SIZE), CALLED_FREE_32)
CONTENDER(malloc, malloc(SIZE), free)
CONTENDER(mimalloc, mimalloc_alloc(SIZE), mimalloc_free)
CONTENDER(freelist, freelist_alloc(), freelist_free)

static double (*const contenders[CONTENDERS])(const struct pattern *) = {
    run_pool, run_called, run_malloc, run_mimalloc, run_freelist};
static const char *const names[CONTENDERS] = {"pool", "called", "malloc", "mimalloc", "freelist"};

static uint64_t random_state = 20240229;

static uint32_t random_below(uint32_t n) {
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((random_state >> 32) * n >> 32);
}

static void prepare(int live) {
    for (int i = 0; i < live; i++) {
        order[i] = (uint32_t)i;
    }
    for (int i = live - 1; i > 0; i--) {
        uint32_t j = random_below((uint32_t)i + 1);
        uint32_t t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
    for (int i = 0; i < MOST; i++) {
        picks[i] = random_below((uint32_t)live);
    }
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

static bool load_mimalloc(void) {
    void *library = dlopen("libmimalloc.so.2", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        return false;
    }
    *(void **)&mimalloc_alloc = dlsym(library, "mi_malloc");
    *(void **)&mimalloc_free = dlsym(library, "mi_free");
    return mimalloc_alloc != NULL && mimalloc_free != NULL;
}

/* Medians of one pattern; 0 for a contender that is not there. */
static void measure(const struct pattern *p, int rounds, bool with_mimalloc, double *medians) {
    static double samples[CONTENDERS][ROUNDS_MOST];
    prepare(p->live);
    for (int r = 0; r < rounds; r++) {
        for (int i = 0; i < CONTENDERS; i++) {
            int c = (i + r) % CONTENDERS;
            bool there = contenders[c] != run_mimalloc || with_mimalloc;
            samples[c][r] = there ? contenders[c](p) : 0;
        }
    }
    for (int c = 0; c < CONTENDERS; c++) {
        medians[c] = median(samples[c], rounds);
    }
}

static void print_rows(const struct pattern *p, const double *m) {
    for (int c = 0; c < CONTENDERS; c++) {
        if (m[c] > 0) {
            printf("%s %d %s = %.3f\n", p->name, p->live, names[c], m[c]);
        }
    }
}

static void print_line(const struct pattern *p, const double *m) {
    printf("%-8s %8d %8.2f %8.2f %8.2f ", p->name, p->live, m[0], m[1], m[2]);
    if (m[3] > 0) {
        printf("%8.2f %8.2f %12.2f %14.2f\n", m[3], m[4], m[2] / m[0], m[3] / m[0]);
    } else {
        printf("%8s %8.2f %12.2f %14s\n", "-", m[4], m[2] / m[0], "-");
    }
}

/* The logarithm of a contender's time to malloc's and mimalloc's, summed over the patterns. */
struct mean {
    double to_malloc, to_mimalloc;
    int patterns;
};

static void add_to_mean(struct mean *mean, const double *m, int contender) {
    mean->to_malloc += log(m[contender] / m[2]);
    mean->to_mimalloc += m[3] > 0 ? log(m[contender] / m[3]) : 0;
    mean->patterns++;
}

static void print_mean(const struct mean *mean, const char *who, bool with_mimalloc) {
    printf("geometric mean without churn: %s / malloc %.2f", who, exp(mean->to_malloc / mean->patterns));
    if (with_mimalloc) {
        printf(", / mimalloc %.2f", exp(mean->to_mimalloc / mean->patterns));
    }
    putchar('\n');
}

int main(int argc, char **argv) {
    bool rows = false;
    bool brief = false;
    long rounds = 15;
    for (int i = 1; i < argc; i++) {
        char *end;
        if (strcmp(argv[i], "--rows") == 0) {
            rows = true;
        } else if (strcmp(argv[i], "--short") == 0) {
            brief = true;
        } else {
            rounds = strtol(argv[i], &end, 10);
            if (*end != '\0' || rounds < 1 || rounds > ROUNDS_MOST) {
                fprintf(stderr, "usage: alloc_bench [--rows] [--short] [ROUNDS]   (1 to %d)\n",
                        ROUNDS_MOST);
                return 2;
            }
        }
    }
    bool with_mimalloc = load_mimalloc();
    struct mean inlined = {0}, called = {0};
    if (!rows) {
        printf("ns per allocation + free of %d bytes, medians of %ld interleaved rounds%s\n", SIZE,
               rounds, with_mimalloc ? "" : " (no libmimalloc.so.2)");
        printf("%-8s %8s %8s %8s %8s %8s %8s %12s %14s\n", "pattern", "live", "pool", "called",
               "malloc", "mimalloc", "freelist", "malloc/pool", "mimalloc/pool");
    }
    for (int k = 0; k < PATTERNS; k++) {
        double medians[CONTENDERS];
        struct pattern p = patterns[k];
        if (brief) {
            p.operations /= 4;
            p.live = p.live > MOST / 4 ? MOST / 4 : p.live;
        }
        measure(&p, (int)rounds, with_mimalloc, medians);
        if (rows) {
            print_rows(&p, medians);
        } else {
            print_line(&p, medians);
        }
        fflush(stdout);
        if (p.name[0] != 'c') {
            add_to_mean(&inlined, medians, 0);
            add_to_mean(&called, medians, 1);
        }
    }
    if (!rows) {
        print_mean(&inlined, names[0], with_mimalloc);
        print_mean(&called, names[1], with_mimalloc);
    }
    pool_shutdown();
    return 0;
}
