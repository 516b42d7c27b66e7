/* The funnel, under whichever allocator this file is compiled for. */
#include <criterion/criterion.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "common/memory/mem.h"

static uint64_t random_state = 0x9E3779B97F4A7C15u;

static uint64_t next_random(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

Test(memory, blocks_are_distinct_aligned_and_writable) {
    static const size_t sizes[] = {0,  0,   1,   8,   15,  16,  17,   28,     32,
                                   33, 496, 511, 512, 513, 528, 4096, 100000, 5000000};
    enum { N = sizeof sizes / sizeof sizes[0] };
    unsigned char *blocks[N];
    mem_startup();
    for (int i = 0; i < N; i++) {
        blocks[i] = mem_alloc(sizes[i]);
        cr_assert(blocks[i] != NULL);
        cr_assert((uintptr_t)blocks[i] % 16 == 0, "size %zu", sizes[i]);
        memset(blocks[i], i + 1, sizes[i]);
        for (int j = 0; j < i; j++) {
            cr_assert(blocks[i] != blocks[j]);
        }
    }
    for (int i = 0; i < N; i++) {
        for (size_t k = 0; k < sizes[i]; k++) {
            cr_assert(blocks[i][k] == i + 1, "size %zu byte %zu", sizes[i], k);
        }
        mem_free(blocks[i], sizes[i]);
    }
    cr_assert(mem_shutdown() == 0);
}

Test(memory, a_resize_keeps_the_contents_and_stays_within_the_rounded_size) {
    static const size_t sizes[] = {1,   16,  17,  31,     32,  0,   500, 512, 513,
                                   520, 528, 529, 100000, 600, 512, 40,  33,  1};
    size_t size = 0;
    unsigned char *p = mem_resize(NULL, 0, 0);
    cr_assert(p != NULL);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        unsigned char *q = mem_resize(p, size, sizes[i]);
        cr_assert(q != NULL);
        if (mem_rounded(size) == mem_rounded(sizes[i])) {
            cr_assert(q == p, "%zu to %zu", size, sizes[i]);
        }
        size_t kept = size < sizes[i] ? size : sizes[i];
        for (size_t k = 0; k < kept; k++) {
            cr_assert(q[k] == (unsigned char)(k * 7), "%zu to %zu, byte %zu", size, sizes[i], k);
        }
        for (size_t k = 0; k < sizes[i]; k++) {
            q[k] = (unsigned char)(k * 7);
        }
        p = q;
        size = sizes[i];
    }
    mem_free(p, size);
    cr_assert(mem_shutdown() == 0);
}

Test(memory, absurd_requests_fail_and_harm_nothing) {
    volatile size_t most = SIZE_MAX;
    unsigned char *p = mem_alloc(40);
    memset(p, 7, 40);
    cr_assert(mem_alloc(most) == NULL);
    cr_assert(mem_alloc(most - 15) == NULL);
    cr_assert(mem_alloc(most / 2 + 1) == NULL);
    cr_assert(mem_resize(p, 40, most) == NULL);
    cr_assert(mem_resize(p, 40, most - 14) == NULL);
    cr_assert(mem_alloc_array(most / 8, 16) == NULL);
    cr_assert(mem_alloc_array((size_t)1 << 33, (size_t)1 << 33) == NULL);
    cr_assert(mem_resize_array(p, 10, most / 2, 4) == NULL);
    for (int i = 0; i < 40; i++) {
        cr_assert(p[i] == 7);
    }
    unsigned char *q = mem_resize_array(p, 10, 20, 4);
    cr_assert(q != NULL && q[39] == 7);
    mem_free(q, 80);
    void *array = mem_alloc_array(10, 8);
    cr_assert(array != NULL);
    mem_free(array, 80);
    array = mem_alloc_array(0, 8);
    cr_assert(array != NULL);
    mem_free(array, 0);
    cr_assert(mem_shutdown() == 0);
}

struct live {
    unsigned char *p;
    size_t size;
    unsigned char fill;
};

static void check_fill(const struct live *l, size_t size) {
    for (size_t i = 0; i < size; i++) {
        cr_assert(l->p[i] == l->fill);
    }
}

Test(memory, random_steps_keep_every_content, .timeout = 120) {
    enum { STEPS = 200000, MOST = 4000 };
    static struct live live[MOST];
    int n = 0;
    for (int step = 0; step < STEPS; step++) {
        uint64_t dice = next_random() % 100;
        size_t size = next_random() % 10 == 0 ? next_random() % 3000 : next_random() % 200;
        if (n == 0 || (n < MOST && dice < 45)) {
            live[n] = (struct live){mem_alloc(size), size, (unsigned char)next_random()};
            cr_assert(live[n].p != NULL);
            memset(live[n].p, live[n].fill, size);
            n++;
            continue;
        }
        struct live *l = &live[next_random() % (uint64_t)n];
        check_fill(l, l->size);
        if (dice < 60) {
            unsigned char *p = mem_resize(l->p, l->size, size);
            cr_assert(p != NULL);
            l->p = p;
            check_fill(l, l->size < size ? l->size : size);
            l->size = size;
            memset(l->p, l->fill, size);
        } else {
            mem_free(l->p, l->size);
            *l = live[--n];
        }
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
        if (step % 10000 == 0) {
            const char *wrong = pool_validate();
            cr_assert(wrong == NULL, "%s", wrong);
        }
#endif
#ifdef TAGBOX_DEBUG
        cr_assert(mem_live_blocks() == (size_t)n);
#endif
    }
    while (n > 0) {
        n--;
        check_fill(&live[n], live[n].size);
        mem_free(live[n].p, live[n].size);
    }
    cr_assert(mem_shutdown() == 0);
}

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_BUMP

Test(memory, bump_moves_up_only) {
    cr_assert(bump_reserve(1 << 20));
    size_t mapped = bump_mapped();
    char *a = mem_alloc(20);
    mem_free(a, 20);
    char *b = mem_alloc(20);
    cr_assert(b == a + 32);
    cr_assert(bump_mapped() == mapped);
    cr_assert(!bump_reserve(TAGBOX_BUMP_LIMIT + 1));
    cr_assert(mem_alloc(TAGBOX_BUMP_LIMIT) == NULL);
    mem_free(b, 20);
    (void)mem_shutdown();
    cr_assert(bump_mapped() == 0);
}

#endif

#ifdef TAGBOX_DEBUG

Test(memory, live_blocks_are_counted_and_reported) {
    void *a = mem_alloc(10);
    void *b = mem_alloc(1000);
    cr_assert(mem_live_blocks() == 2 && mem_live_bytes() == 1010);
    a = mem_resize(a, 10, 16);
    cr_assert(mem_live_blocks() == 2 && mem_live_bytes() == 1016);
    a = mem_resize(a, 16, 200);
    cr_assert(mem_live_blocks() == 2 && mem_live_bytes() == 1200);
    b = mem_resize(b, 1000, 2000);
    cr_assert(mem_live_blocks() == 2 && mem_live_bytes() == 2200);
    mem_free(b, 2000);
    cr_assert(mem_live_blocks() == 1 && mem_live_bytes() == 200);
    cr_assert(mem_shutdown() == 1, "a was never freed");
    cr_assert(mem_live_blocks() == 0);
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_MALLOC
    raw_free(a, 200); /* the leak sanitizer would report it as well */
#endif
}

Test(memory, new_blocks_are_filled) {
    unsigned char *p = mem_alloc(24);
    cr_assert(p[0] == 0xCD && p[23] == 0xCD);
    mem_free(p, 24);
    (void)mem_shutdown();
}

Test(memory, the_nth_allocation_fails_once) {
    for (long n = 1; n <= 5; n++) {
        mem_fail_after(n);
        for (long i = 1; i <= 8; i++) {
            void *p = mem_alloc(i % 2 ? 32 : 3200);
            cr_assert((p == NULL) == (i == n), "n = %ld, allocation %ld", n, i);
            if (p != NULL) {
                mem_free(p, i % 2 ? 32 : 3200);
            }
        }
    }
    cr_assert(mem_shutdown() == 0);
}

Test(memory, all_from_the_nth_fail) {
    void *kept = mem_alloc(700);
    mem_fail_from(2);
    void *p = mem_alloc(8);
    cr_assert(p != NULL);
    cr_assert(mem_alloc(8) == NULL && mem_alloc(800) == NULL && mem_alloc(0) == NULL);
    cr_assert(mem_resize(p, 8, 32) == NULL && mem_resize(kept, 700, 7000) == NULL);
    cr_assert(mem_resize(p, 8, 16) == p, "a resize within the rounded size cannot fail");
    cr_assert(mem_live_blocks() == 2);
    mem_fail_after(0);
    p = mem_resize(p, 16, 32);
    cr_assert(p != NULL);
    mem_free(p, 32);
    mem_free(kept, 700);
    cr_assert(mem_shutdown() == 0);
}

Test(memory, the_environment_sets_faults) {
    setenv("TAGBOX_FAIL_ALLOC", "2", 1);
    mem_startup();
    void *a = mem_alloc(1), *b = mem_alloc(1), *c = mem_alloc(1);
    cr_assert(a != NULL && b == NULL && c != NULL);
    mem_free(a, 1);
    mem_free(c, 1);
    setenv("TAGBOX_FAIL_ALLOC", "1+", 1);
    mem_startup();
    cr_assert(mem_alloc(1) == NULL && mem_alloc(1) == NULL);
    (void)mem_shutdown();
    static const char *const nonsense[] = {"", "x", "0", "-1", "3x", "3++", "99999999999999999999"};
    for (size_t i = 0; i < sizeof nonsense / sizeof nonsense[0]; i++) {
        setenv("TAGBOX_FAIL_ALLOC", nonsense[i], 1);
        mem_startup();
        for (int k = 0; k < 4; k++) {
            void *p = mem_alloc(1);
            cr_assert(p != NULL, "'%s'", nonsense[i]);
            mem_free(p, 1);
        }
    }
    cr_assert(mem_shutdown() == 0);
}

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL

#include <signal.h>

Test(memory, freeing_with_another_class_aborts, .signal = SIGABRT) {
    mem_free(mem_alloc(32), 33);
}

Test(memory, freeing_twice_aborts, .signal = SIGABRT) {
    void *keep = mem_alloc(32);
    void *p = mem_alloc(32);
    (void)keep;
    mem_free(p, 32);
    mem_free(p, 32);
}

Test(memory, freeing_what_is_no_block_aborts, .signal = SIGABRT) {
    mem_free((char *)mem_alloc(32) + 16, 32);
}

#endif
#endif

#ifdef TAGBOX_COUNTED

Test(memory, the_funnel_counts) {
    counters_reset();
    void *a = mem_alloc(28);
    void *b = mem_alloc(700);
    cr_assert(counters.memory_allocations == 2 && counters.memory_bytes == 728);
    a = mem_resize(a, 28, 32);
    cr_assert(counters.memory_resizes == 1 && counters.memory_allocations == 2 &&
              counters.memory_bytes == 728);
    a = mem_resize(a, 32, 64);
    cr_assert(counters.memory_resizes == 2 && counters.memory_allocations == 3 &&
              counters.memory_frees == 1);
    b = mem_resize(b, 700, 1400);
    cr_assert(counters.memory_resizes == 3 && counters.memory_allocations == 4 &&
              counters.memory_frees == 2);
    cr_assert(counters.memory_bytes == 728 + 64 + 1400);
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
    cr_assert(counters.memory_pool_blocks == 2 && counters.memory_raw_allocations == 2);
    cr_assert(counters.memory_raw_bytes == 2100 && counters.memory_arenas_created == 1);
    cr_assert(counters.memory_pools_created == 2 && counters.memory_pools_freed == 1);
#elif TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_MALLOC
    cr_assert(counters.memory_pool_blocks == 0 && counters.memory_raw_allocations == 4);
#endif
    mem_free(a, 64);
    mem_free(b, 1400);
    cr_assert(counters.memory_frees == counters.memory_allocations);
    (void)mem_shutdown();
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
    cr_assert(counters.memory_arenas_freed == 1);
#endif
}

/* What was allocated since `before`, over all kinds. */
static struct label_sum sum_since(const struct label_sum *before) {
    struct label_sum sum = {0, 0, 0};
    for (int kind = 0; kind < LABEL_COUNT; kind++) {
        sum.pooled += label_sums[kind].pooled - before[kind].pooled;
        sum.other += label_sums[kind].other - before[kind].other;
        sum.bytes += label_sums[kind].bytes - before[kind].bytes;
    }
    return sum;
}

Test(memory, every_block_counts_once_as_its_last_kind) {
    static const size_t sizes[] = {0, 28, 512, 513, 4096};
    struct label_sum before[LABEL_COUNT];
    memcpy(before, label_sums, sizeof before);
    counters_reset();
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        void *p = mem_alloc(sizes[i]);
        cr_assert(p != NULL);
        if (i % 2 == 1) {
            LABEL_BLOCK(p, sizes[i], LABEL_STR);
        }
        p = mem_resize(p, sizes[i], sizes[i] + 1);
        p = mem_resize(p, sizes[i] + 1, 2 * sizes[i] + 600);
        mem_free(p, 2 * sizes[i] + 600);
    }
    struct label_sum sum = sum_since(before);
    cr_assert(sum.pooled + sum.other == counters.memory_allocations);
    cr_assert(sum.bytes == counters.memory_bytes);
    cr_assert(sum.pooled == counters.memory_pool_blocks);
    const struct label_sum *str = &label_sums[LABEL_STR];
    cr_assert(str->pooled + str->other - before[LABEL_STR].pooled - before[LABEL_STR].other == 2);
    cr_assert(str->bytes - before[LABEL_STR].bytes == 28 + 513);
    (void)mem_shutdown();
}

#endif
