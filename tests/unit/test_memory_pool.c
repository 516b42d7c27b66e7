/* The pool allocator against formulas, and step by step against a naive model of CPython's
 * obmalloc. Compiles with any of the pool settings, with or without sanitizers. */
#include <criterion/criterion.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "common/memory/pool.h"

static uint64_t random_state = 0x2545F4914F6CDD1Du;

static uint64_t next_random(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

static void check_valid(void) {
    const char *wrong = pool_validate();
    cr_assert(wrong == NULL, "%s", wrong);
}

static size_t class_pools(size_t size) {
    struct pool_census census;
    pool_take_census(&census);
    return census.classes[pool_class(size)].pools;
}

Test(memory_pool, block_addresses_follow_the_formula) {
    for (size_t size = 1; size <= TAGBOX_POOL_THRESHOLD; size++) {
        size_t bs = (size + 15) / 16 * 16;
        size_t capacity = (TAGBOX_POOL_SIZE - 48) / bs;
        void *blocks[TAGBOX_POOL_SIZE / 16 + 1];
        for (size_t i = 0; i <= capacity; i++) {
            blocks[i] = pool_alloc(size);
            cr_assert(blocks[i] != NULL);
        }
        char *pool = pool_of(blocks[0])->start;
        for (size_t i = 0; i < capacity; i++) {
            cr_assert((char *)blocks[i] == pool + i * bs, "size %zu block %zu", size, i);
        }
        cr_assert((char *)blocks[capacity] != pool + capacity * bs, "size %zu", size);
        cr_assert(class_pools(size) == 2, "size %zu", size);
        check_valid();
        for (size_t i = 0; i <= capacity; i++) {
            pool_free(blocks[i], size);
        }
        struct pool_census census;
        pool_take_census(&census);
        cr_assert(census.used_pools == 0 && census.arenas == TAGBOX_KEEP_ONE_ARENA);
        check_valid();
        pool_shutdown();
    }
}

Test(memory_pool, last_freed_is_first_served) {
    void *a = pool_alloc(32), *b = pool_alloc(32), *c = pool_alloc(32);
    pool_free(a, 32);
    pool_free(c, 32);
    cr_assert(pool_alloc(32) == c);
    cr_assert(pool_alloc(32) == a);
    pool_free(b, 32);
    cr_assert(pool_alloc(17) == b, "17 and 32 share a class");
    cr_assert(pool_alloc(33) != b);
    check_valid();
    pool_shutdown();
}

Test(memory_pool, freeing_into_a_full_pool_puts_it_in_front) {
    enum { POOLS = 5, PER_POOL = (TAGBOX_POOL_SIZE - 48) / 32 };
    static void *blocks[POOLS * PER_POOL];
    for (int i = 0; i < POOLS * PER_POOL; i++) {
        blocks[i] = pool_alloc(32);
    }
    /* All full. Free one block each of pools 1, 3, 0: the order of the list is 0, 3, 1. */
    void *p1 = blocks[PER_POOL], *p3 = blocks[3 * PER_POOL + 7], *p0 = blocks[9];
    pool_free(p1, 32);
    pool_free(p3, 32);
    pool_free(p0, 32);
    /* A further block into pool 1, which is not full, moves nothing. */
    pool_free(blocks[PER_POOL + 1], 32);
    check_valid();
    cr_assert(pool_alloc(32) == p0);
    cr_assert(pool_alloc(32) == p3);
    cr_assert(pool_alloc(32) == blocks[PER_POOL + 1]);
    cr_assert(pool_alloc(32) == p1);
    check_valid();
    pool_shutdown();
}

Test(memory_pool, a_full_head_is_overtaken) {
    /* The head becomes full; another full pool is freed into, then the head: the head must lead
     * again. */
    enum { PER_POOL = (TAGBOX_POOL_SIZE - 48) / 32 };
    static void *blocks[2 * PER_POOL];
    for (int i = 0; i < 2 * PER_POOL; i++) {
        blocks[i] = pool_alloc(32);
    }
    pool_free(blocks[0], 32);
    pool_free(blocks[PER_POOL], 32);
    check_valid();
    cr_assert(pool_alloc(32) == blocks[PER_POOL]);
    cr_assert(pool_alloc(32) == blocks[0]);
    pool_shutdown();
}

Test(memory_pool, an_empty_pool_serves_any_class_and_keeps_its_list_for_its_own) {
    (void)pool_alloc(256); /* keeps the arena */
    void *a = pool_alloc(48), *b = pool_alloc(48), *c = pool_alloc(48);
    pool_free(b, 48);
    pool_free(c, 48);
    pool_free(a, 48);
    cr_assert(class_pools(48) == 0);
    cr_assert(pool_alloc(48) == a);
    cr_assert(pool_alloc(48) == c);
    cr_assert(pool_alloc(48) == b);
    pool_free(a, 48);
    pool_free(b, 48);
    pool_free(c, 48);
    char *other = pool_alloc(512);
    cr_assert(other == pool_of(a)->start, "the same pool, from its start, for another class");
    pool_free(other, 512);
    check_valid();
    pool_shutdown();
}

Test(memory_pool, arenas_hold_63_pools) {
    void *first = pool_alloc(512);
    struct pool_arena *a = pool_of(first)->arena;
    cr_assert((uintptr_t)a->base % TAGBOX_ARENA_SIZE == 0);
    cr_assert(a->total_pools == POOL_PER_ARENA - 1);
    size_t per_pool = (TAGBOX_POOL_SIZE - 48) / 512;
    size_t n = a->total_pools * per_pool;
    for (size_t i = 1; i < n; i++) {
        cr_assert(pool_of(pool_alloc(512))->arena == a, "block %zu", i);
    }
    struct pool_census census;
    pool_take_census(&census);
    cr_assert(census.arenas == 1 && census.usable_arenas == 0 && census.free_pools == 0);
    cr_assert(pool_of(pool_alloc(512))->arena != a);
    pool_take_census(&census);
    cr_assert(census.arenas == 2 && census.usable_arenas == 1);
    check_valid();
    pool_shutdown();
}

Test(memory_pool, a_million_ints, .timeout = 60) {
    enum { N = 1000000 };
    void **blocks = malloc(N * sizeof *blocks);
    cr_assert(blocks != NULL);
    for (int i = 0; i < N; i++) {
        blocks[i] = pool_alloc(28);
    }
    check_valid();
    struct pool_census census;
    pool_take_census(&census);
    size_t per_pool = (TAGBOX_POOL_SIZE - 48) / 32;
    size_t pools = (N + per_pool - 1) / per_pool;
#if TAGBOX_POOL_SIZE == 16384
    cr_assert(pools == 1961);
#else
    cr_assert(pools == 7937);
#endif
    cr_assert(census.classes[1].pools == pools);
    cr_assert(census.classes[1].used_blocks == N);
    cr_assert(census.classes[1].free_blocks == pools * per_pool - N);
    cr_assert(census.used_pools == pools);
    cr_assert(census.arenas == (pools + POOL_PER_ARENA - 2) / (POOL_PER_ARENA - 1));
    for (int i = 0; i < N; i++) {
        pool_free(blocks[i], 28);
    }
    check_valid();
    pool_take_census(&census);
    cr_assert(census.used_pools == 0);
    cr_assert(census.arenas == TAGBOX_KEEP_ONE_ARENA, "%zu arenas", census.arenas);
    free(blocks);
    pool_shutdown();
    pool_take_census(&census);
    cr_assert(census.arenas == 0);
}

#if TAGBOX_ARENA_RESERVE > 0

Test(memory_pool, a_returned_arena_is_used_again_until_released) {
    enum { N = 4 * TAGBOX_ARENA_SIZE / 512 };
    static char *blocks[N];
    char *bases[2][N / 16];
    size_t arenas[2] = {0, 0};
    cr_assert(!pool_release_reserve());
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < N; i++) {
            blocks[i] = pool_alloc(512);
            cr_assert(blocks[i] != NULL);
            memset(blocks[i], 0xFF, 512);
            char *base = pool_of(blocks[i])->arena->base;
            if (arenas[round] == 0 || bases[round][arenas[round] - 1] != base) {
                bases[round][arenas[round]++] = base;
            }
        }
        check_valid();
        for (int i = 0; i < N; i++) {
            pool_free(blocks[i], 512);
        }
        check_valid();
    }
    cr_assert(arenas[0] >= 4 && arenas[1] == arenas[0]);
    for (size_t i = 0; i < arenas[1]; i++) {
        size_t k = 0;
        while (k < arenas[0] && bases[0][k] != bases[1][i]) {
            k++;
        }
        cr_assert(k < arenas[0], "arena %zu is a new mapping", i);
    }
    struct pool_census census;
    pool_take_census(&census);
    cr_assert(census.arenas == TAGBOX_KEEP_ONE_ARENA, "those kept are not counted");
    cr_assert(pool_release_reserve());
    cr_assert(!pool_release_reserve());
    pool_shutdown();
}

#endif

#if !POOL_POISONS /* the sanitizer itself needs address space */

Test(memory_pool, no_memory_is_null_and_nothing_is_lost) {
    void *first = pool_alloc(512);
    struct pool_arena *a = pool_of(first)->arena;
    struct rlimit none = {.rlim_cur = 1 << 20, .rlim_max = RLIM_INFINITY};
    struct rlimit before;
    cr_assert(getrlimit(RLIMIT_AS, &before) == 0);
    none.rlim_max = before.rlim_max;
    cr_assert(setrlimit(RLIMIT_AS, &none) == 0);
    size_t n = 1;
    while (pool_alloc(512) != NULL) {
        n++;
    }
    void *other_class = pool_alloc(16);
    pool_free(first, 512);
    void *again = pool_alloc(512);
    const char *wrong = pool_validate();
    cr_assert(setrlimit(RLIMIT_AS, &before) == 0);
    cr_assert(n == a->total_pools * ((TAGBOX_POOL_SIZE - 48) / 512), "%zu blocks", n);
    cr_assert(other_class == NULL && again == first);
    cr_assert(wrong == NULL, "%s", wrong);
    cr_assert(pool_alloc(16) != NULL && pool_alloc(512) != NULL);
    check_valid();
    pool_shutdown();
}

#endif

Test(memory_pool, the_validator_notices) {
    void *a = pool_alloc(64);
    struct pool *pool = pool_of(a);
    check_valid();
    pool->countdown++;
    cr_assert(pool_validate() != NULL);
    pool->countdown--;
    pool->arena->free_pools--;
    cr_assert(pool_validate() != NULL);
    pool->arena->free_pools++;
    pool->carved += 16;
    cr_assert(pool_validate() != NULL);
    pool->carved -= 16;
    struct pool_block *free_list = pool->free;
    pool->free = (struct pool_block *)((char *)a + 16);
    cr_assert(pool_validate() != NULL);
    pool->free = free_list;
    struct pool *head = pool_used[pool_class(64)];
    pool_used[pool_class(64)] = &pool_none;
    cr_assert(pool_validate() != NULL);
    pool_used[pool_class(64)] = head;
    check_valid();
    cr_assert(pool_check_block(a, 64) == NULL);
    cr_assert(pool_check_block(a, 65) != NULL);
    cr_assert(pool_check_block((char *)a + 16, 64) != NULL);
    pool_shutdown();
}

/* The model: obmalloc's rules in the plainest terms, arrays moved about by memmove. It knows
 * nothing of addresses; a pool's is learnt when the pool is first used, and must then always be the
 * same. */
enum { MODEL_ARENAS = 128, MODEL_POOLS = MODEL_ARENAS * POOL_PER_ARENA };
enum { MODEL_BLOCKS = (TAGBOX_POOL_SIZE - 48) / 16 };

struct model_pool {
    char *address;
    int size_class; /* -1: never had one */
    int used;
    int next_block; /* eager: at least one ahead */
    int arena;
    int nfree;
    uint16_t free[MODEL_BLOCKS]; /* a stack */
};

struct model_arena {
    bool mapped;
    int total, fresh, nfree;
    int free[POOL_PER_ARENA]; /* a stack of pool ids */
};

static struct model_pool *pools;
static struct model_arena arenas[MODEL_ARENAS];
static int usable[MODEL_ARENAS], usable_count;
static int lists[POOL_CLASSES][MODEL_POOLS], list_count[POOL_CLASSES];

static void insert(int *array, int *count, int at, int value) {
    memmove(array + at + 1, array + at, (size_t)(*count - at) * sizeof *array);
    array[at] = value;
    ++*count;
}

static void take_out(int *array, int *count, int value) {
    int at = 0;
    while (array[at] != value) {
        at++;
        cr_assert(at < *count);
    }
    memmove(array + at, array + at + 1, (size_t)(*count - at - 1) * sizeof *array);
    --*count;
}

static int arena_free_pools(const struct model_arena *a) {
    return a->nfree + a->total - a->fresh;
}

static int model_take_pool(struct pool_arena *real) {
    if (usable_count == 0) {
        int i = 0;
        while (arenas[i].mapped) {
            i++;
            cr_assert(i < MODEL_ARENAS);
        }
        arenas[i] = (struct model_arena){.mapped = true, .total = (int)real->total_pools};
        insert(usable, &usable_count, 0, i);
    }
    int id = usable[0];
    struct model_arena *a = &arenas[id];
    int pool;
    if (a->nfree > 0) {
        pool = a->free[--a->nfree];
    } else {
        pool = id * POOL_PER_ARENA + a->fresh++;
        pools[pool] = (struct model_pool){.size_class = -1, .arena = id};
    }
    if (arena_free_pools(a) == 0) {
        take_out(usable, &usable_count, id);
    }
    return pool;
}

static void model_give_pool_back(int pool) {
    int id = pools[pool].arena;
    struct model_arena *a = &arenas[id];
    bool last = usable_count == 0 || usable[usable_count - 1] == id;
    bool was_usable = arena_free_pools(a) > 0;
    a->free[a->nfree++] = pool;
    if (was_usable) {
        take_out(usable, &usable_count, id);
    }
    if (arena_free_pools(a) == a->total && !(TAGBOX_KEEP_ONE_ARENA && last)) {
        a->mapped = false;
        return;
    }
    int at = 0;
    while (at < usable_count && arena_free_pools(&arenas[usable[at]]) < arena_free_pools(a)) {
        at++;
    }
    insert(usable, &usable_count, at, id);
}

static char *model_alloc(int c, char *served) {
    int bs = 16 * (c + 1);
    int capacity = (TAGBOX_POOL_SIZE - 48) / bs;
    if (list_count[c] == 0) {
        struct pool *real = pool_of(served);
        int id = model_take_pool(real->arena);
        struct model_pool *fresh = &pools[id];
        if (fresh->address == NULL) {
            fresh->address = real->start;
        }
        if (fresh->size_class != c) {
            fresh->size_class = c;
            fresh->nfree = 1;
            fresh->free[0] = 0;
            fresh->next_block = 1;
        }
        insert(lists[c], &list_count[c], 0, id);
    }
    struct model_pool *p = &pools[lists[c][0]];
    int block = p->free[--p->nfree];
    p->used++;
    if (p->nfree == 0) {
        if (p->next_block < capacity) {
            p->free[p->nfree++] = (uint16_t)p->next_block++;
        } else {
            take_out(lists[c], &list_count[c], lists[c][0]);
        }
    }
    return p->address + block * bs;
}

static void model_free(int c, char *block) {
    char *address = pool_of(block)->start;
    int id = 0;
    while (pools[id].address != address || !arenas[pools[id].arena].mapped || pools[id].used == 0) {
        id++;
        cr_assert(id < MODEL_POOLS);
    }
    struct model_pool *p = &pools[id];
    cr_assert(p->size_class == c);
    if (p->nfree == 0) {
        insert(lists[c], &list_count[c], 0, id);
    }
    p->free[p->nfree++] = (uint16_t)((block - address) / (16 * (c + 1)));
    if (--p->used == 0) {
        take_out(lists[c], &list_count[c], id);
        model_give_pool_back(id);
    }
}

static void compare_census(int step) {
    struct pool_census census;
    pool_take_census(&census);
    size_t mapped = 0;
    for (int i = 0; i < MODEL_ARENAS; i++) {
        mapped += arenas[i].mapped;
    }
    cr_assert(census.arenas == mapped, "step %d: %zu arenas, the model has %zu", step,
              census.arenas, mapped);
    cr_assert(census.usable_arenas == (size_t)usable_count, "step %d", step);
}

struct live {
    char *p;
    uint16_t size;
    unsigned char fill;
};

static void check_fill(const struct live *l) {
    for (int i = 0; i < l->size; i++) {
        cr_assert((unsigned char)l->p[i] == l->fill, "byte %d of a block of %d was overwritten", i,
                  l->size);
    }
}

/* Every address handed out is the model's, through phases of growth, shrinkage, and change of the
 * sizes in use. */
Test(memory_pool, every_block_is_the_one_that_cpython_would_hand_out, .timeout = 240) {
    enum { STEPS = 200000, MOST = 40000 };
    static struct live live[MOST];
    int n = 0;
    size_t most_arenas = 0;
    pools = calloc(MODEL_POOLS, sizeof *pools);
    cr_assert(pools != NULL);
    for (int step = 0; step < STEPS; step++) {
        int phase = step / 20000;
        bool grow =
            n == 0 ||
            (n < MOST && (phase % 2 == 0 ? next_random() % 100 < 80 : next_random() % 100 < 15));
        if (grow) {
            uint16_t size =
                (uint16_t)(phase % 4 == 0 ? 1 + next_random() % 512 : 400 + next_random() % 113);
            if (next_random() % 2 == 0) {
                size = 32;
            }
            char *p = pool_alloc(size);
            cr_assert(p != NULL);
            char *expected = model_alloc((int)pool_class(size), p);
            cr_assert(p == expected, "step %d, size %d: %p, the model says %p", step, size,
                      (void *)p, (void *)expected);
            live[n] = (struct live){p, size, (unsigned char)next_random()};
            memset(p, live[n].fill, size);
            n++;
        } else {
            /* Now and then the newest, else any, in shrinking phases from a narrow band so that
             * pools empty. */
            int at = next_random() % 4 == 0 ? n - 1 : (int)(next_random() % (uint64_t)n);
            if (phase % 2 == 1 && next_random() % 2 == 0) {
                at = (int)(next_random() % (uint64_t)(n / 8 + 1));
            }
            check_fill(&live[at]);
            model_free((int)pool_class(live[at].size), live[at].p); /* first: it looks up where the pool is */
            pool_free(live[at].p, live[at].size);
            live[at] = live[--n];
        }
        if (step % 5000 == 0) {
            check_valid();
            compare_census(step);
            struct pool_census census;
            pool_take_census(&census);
            most_arenas = census.arenas > most_arenas ? census.arenas : most_arenas;
        }
    }
    while (n > 0) {
        n--;
        check_fill(&live[n]);
        model_free((int)pool_class(live[n].size), live[n].p);
        pool_free(live[n].p, live[n].size);
    }
    check_valid();
    compare_census(STEPS);
    cr_assert(most_arenas >= 3, "the sequence was meant to spread over arenas, had %zu",
              most_arenas);
    struct pool_census census;
    pool_take_census(&census);
    cr_assert(census.used_pools == 0 && census.arenas == TAGBOX_KEEP_ONE_ARENA);
    free(pools);
    pool_shutdown();
}
