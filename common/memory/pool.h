/* Level 2: the object allocator, for requests of 1 to TAGBOX_POOL_THRESHOLD bytes. The model is
 * CPython's obmalloc (3.11, Objects/obmalloc.c): which block is handed out, which pool serves, and
 * when pools and arenas come and go are its rules; the code is our own.
 *
 *   arena   TAGBOX_ARENA_SIZE bytes from the OS at a multiple of that size, cut into pools. The first
 *           is not one: it holds the headers of the 63 others. (CPython's arenas hold 63 pools too,
 *           or 64 when the mapping happens to be aligned.)
 *   pool    TAGBOX_POOL_SIZE bytes of blocks of one size class:
 *
 *           0                                     carved                 16384 - 48      16384
 *           | block | block | block | block | ... | never used yet ... | rest | not used |
 *                         free ->  linked through their first word
 *
 *           CPython keeps the header in the 48 bytes. Here the bytes are left out, so that a pool holds
 *           as many blocks, but headers at multiples of 16 KiB share a few sets of the caches: beyond a
 *           dozen pools each would miss. Side by side they do not (POOL_HEADER_SHIFT, below).
 *
 *   class   blocks of 16 * (class + 1) bytes
 *
 * The rules, all of them observable:
 *   - A class serves from the first pool of its list, that pool from its most recently freed block
 * (LIFO), else from its lowest block never used.
 *   - A pool without free blocks is in no list; a block freed into it puts it at the front of its
 * class.
 *   - A pool without used blocks goes back to its arena, which hands it out again last in, first
 * out, to any class. Taken up by the same class it keeps its free list.
 *   - The arena with the fewest free pools serves first, so that others may become wholly free. A
 * wholly free arena goes back to the OS, except (TAGBOX_KEEP_ONE_ARENA) the one at the end of the
 * list of usable arenas.
 *
 * Two tricks keep both fast paths at one branch; neither shows in what is handed out.
 *   - Blocks are carved several at a time, and a pool that has become full stays at the head of its
 * list until somebody asks: the allocation that finds it, or a pool about to be put before it
 * (retirement).
 *   - `countdown` reaches zero in a free exactly when there is something to do (below).
 */
#ifndef TAGBOX_COMMON_MEMORY_POOL_H
#define TAGBOX_COMMON_MEMORY_POOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/memory/counters.h"
#include "common/memory/model.h"

/* CPython 3.10 made pools and arenas four times as large (Include/internal/pycore_obmalloc.h); 3.9 began to keep one empty arena. */
#ifndef TAGBOX_POOL_SIZE
#define TAGBOX_POOL_SIZE (TAGBOX_CPYTHON >= 310 ? 16384 : 4096)
#endif
#ifndef TAGBOX_ARENA_SIZE
#define TAGBOX_ARENA_SIZE (TAGBOX_CPYTHON >= 310 ? 1048576 : 262144)
#endif
#ifndef TAGBOX_KEEP_ONE_ARENA
#define TAGBOX_KEEP_ONE_ARENA (TAGBOX_CPYTHON >= 309)
#endif
#ifndef TAGBOX_POOL_THRESHOLD
#define TAGBOX_POOL_THRESHOLD 512
#endif
#ifndef TAGBOX_POOL_CARVE
#define TAGBOX_POOL_CARVE \
    512 /* bytes carved at a time: linking them is cheap, touching more is not needed */
#endif

/* Arenas that were returned wait for reuse up to this many bytes. CPython keeps none, and so do the runtimes: what goes back to
 * the OS is part of what is measured. alloc_bench_kept keeps 32 MiB, as much as glibc's malloc may keep of large blocks
 * (M_MMAP_THRESHOLD's limit), to tell what that would be worth: a page that comes anew from the OS costs as much as a hundred
 * allocations. */
#ifndef TAGBOX_ARENA_RESERVE
#define TAGBOX_ARENA_RESERVE 0
#endif

#define POOL_ALIGNMENT 16
#define POOL_HEADER 48 /* bytes of a pool that are in no block */
#define POOL_CLASSES (TAGBOX_POOL_THRESHOLD / POOL_ALIGNMENT)
#define POOL_PER_ARENA (TAGBOX_ARENA_SIZE / TAGBOX_POOL_SIZE)

#if defined(__SANITIZE_ADDRESS__)
#define POOL_POISONS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define POOL_POISONS 1
#endif
#endif
#ifndef POOL_POISONS
#define POOL_POISONS 0
#endif

/* A free block. The client wrote other types to the same memory, hence may_alias. */
struct pool_block {
    struct pool_block *next;
} __attribute__((may_alias));

enum pool_state {
    POOL_FREE,   /* no used block; in its arena's list */
    POOL_LINKED, /* in its class's list */
    POOL_FULL    /* no free block; in no list */
};

/* Writing bs = 16 * (class + 1), capacity = (POOL_SIZE - POOL_HEADER) / bs, free = the length of
 * the free list, uncarved = capacity - carved / bs, used = capacity - free -
 * uncarved:
 *
 *   FREE    used = 0
 *   LINKED  1 <= used = countdown; used = capacity only in the head of the list; head: prev = NULL
 *   FULL    used = capacity, countdown = 1, free list empty
 *
 * So the free that takes countdown to zero either empties a linked pool or is the first into a full
 * one.
 */
struct pool {
    struct pool_block *free; /* most recently freed first */
    uint32_t countdown;
    uint16_t size_class; /* POOL_CLASSES: never had one */
    uint16_t state;      /* enum pool_state */
    struct pool *next;   /* LINKED: in the class; FREE: in the arena */
    struct pool *prev;   /* LINKED only */
    struct pool_arena *arena;
    char *start;
    uint32_t carved;   /* offset from start of the first byte never in a block: n * bs */
    uint32_t capacity; /* blocks */
    char unused[8];    /* a cache line in all */
};

/* Where the header of a block's pool lies, from bits of the block's address (16 KiB pools in 1 MiB arenas):
 *
 *           63        arena        20 19   pool   14 13   within   0
 *   header: | the same arena         | .. | colour | pool | 000000 |
 *                                        13      12 11   6
 *
 * The colour, the arena number's lowest bits, spreads the headers of successive arenas over the caches; 4 KiB pools
 * have no room for one.
 */
#define POOL_HEADER_SHIFT (__builtin_ctz(TAGBOX_POOL_SIZE) - 6)
#define POOL_HEADER_MASK ((uintptr_t)(TAGBOX_POOL_SIZE - 64))

/* free_pools = length of `free` + (first + total_pools * POOL_SIZE - fresh) / POOL_SIZE.
 * Usable (in the list through next, prev): free_pools > 0; the list ascends in free_pools. */
struct pool_arena {
    char *base;  /* a multiple of the arena size */
    char *first; /* its first pool: base + TAGBOX_POOL_SIZE */
    char *fresh; /* the lowest pool never used */
    struct pool *free;
    uint32_t free_pools;
    uint32_t total_pools;
    bool populates; /* the pages of a pool are asked for when it is first used, all at once */
    struct pool_arena *next, *prev;
    struct pool_arena *all_next, *all_prev; /* every arena, the newest first */
#ifdef TAGBOX_COUNTED
    uint8_t *labels; /* one for each POOL_ALIGNMENT bytes from base on; NULL unless label_enabled */
#endif
};

_Static_assert(sizeof(void *) == 8, "the pool header is laid out for 64-bit pointers");
_Static_assert(sizeof(struct pool) == 64, "POOL_HEADER_SHIFT");
_Static_assert(64 * POOL_PER_ARENA <= TAGBOX_POOL_SIZE, "the headers fit into one pool");
_Static_assert((TAGBOX_ARENA_SIZE & (TAGBOX_ARENA_SIZE - 1)) == 0, "an arena is found by masking an address");
_Static_assert((TAGBOX_POOL_SIZE & (TAGBOX_POOL_SIZE - 1)) == 0,
               "a pool's number is in the bits of an address");
_Static_assert(TAGBOX_POOL_SIZE >= 4096 && TAGBOX_POOL_SIZE <= 65536 * 4, "offsets and pages");
_Static_assert(TAGBOX_ARENA_SIZE % TAGBOX_POOL_SIZE == 0 && POOL_PER_ARENA >= 4, "whole pools");
_Static_assert(TAGBOX_POOL_THRESHOLD % POOL_ALIGNMENT == 0, "whole classes");
_Static_assert(TAGBOX_POOL_THRESHOLD * 4 <= TAGBOX_POOL_SIZE - POOL_HEADER,
               "several blocks to a pool");
#if TAGBOX_POOL_SIZE == 16384 && TAGBOX_ARENA_SIZE == 1048576
_Static_assert((TAGBOX_POOL_SIZE - POOL_HEADER) / 32 == 510 && POOL_PER_ARENA == 64,
               "CPython 3.10+");
#elif TAGBOX_POOL_SIZE == 4096 && TAGBOX_ARENA_SIZE == 262144
_Static_assert((TAGBOX_POOL_SIZE - POOL_HEADER) / 32 == 126 && POOL_PER_ARENA == 64,
               "CPython 2.7-3.9");
#endif

/* The head of each class's list; &pool_none, whose free list is empty for ever, stands for an empty
 * list. */
extern __attribute__((visibility("hidden"))) struct pool *pool_used[POOL_CLASSES];
extern __attribute__((visibility("hidden"))) struct pool pool_none;

#if POOL_POISONS
/* Makes the first `size` bytes of a block accessible, or none of it. */
void pool_expose(void *block, size_t size);
void pool_hide(void *block);
#else
static inline void pool_expose(void *block, size_t size) {
    (void)block;
    (void)size;
}

static inline void pool_hide(void *block) {
    (void)block;
}
#endif

/* The class of a request. pre: 1 <= size <= TAGBOX_POOL_THRESHOLD. */
static inline size_t pool_class(size_t size) {
    return (size - 1) / POOL_ALIGNMENT;
}

/* Bytes of a block of this class. */
static inline size_t pool_block_size(size_t size_class) {
    return (size_class + 1) * POOL_ALIGNMENT;
}

/* The pool that a block lies in. */
static inline struct pool *pool_of(const void *block) {
    uintptr_t address = (uintptr_t)block;
    return (struct pool *)((address & ~(uintptr_t)(TAGBOX_ARENA_SIZE - 1)) |
                           (address >> POOL_HEADER_SHIFT & POOL_HEADER_MASK));
}

/* The rare cases: the head pool of the class has no free block; a free took countdown to zero. */
void *pool_alloc_slow(size_t size);
void pool_free_slow(struct pool *pool);

/* Changes countdown in a register: successive calls wait for each other through this memory, and processors that forward a
 * store to a plain load at no cost do not to an instruction that changes memory. */
static inline uint32_t pool_count(struct pool *pool, int change) {
    uint32_t countdown = pool->countdown + (uint32_t)change;
    __asm__("" : "+r"(countdown));
    pool->countdown = countdown;
    return countdown;
}

/* A block for `size` bytes, aligned to 16; NULL when there is no memory. pre: 1 <= size <=
 * TAGBOX_POOL_THRESHOLD. */
static inline void *pool_alloc(size_t size) {
    struct pool *pool = pool_used[pool_class(size)];
    struct pool_block *block = pool->free;
    if (__builtin_expect(block == NULL, 0)) {
        return pool_alloc_slow(size);
    }
    pool_expose(block, POOL_ALIGNMENT);
    pool->free = block->next;
    pool_count(pool, 1);
    pool_expose(block, size);
    COUNT(memory_pool_blocks);
    COUNT_REQUEST(pool_blocks, pool_block_size(pool->size_class));
    return block;
}

/* Takes a block back. pre: block came from pool_alloc for a size of the same class as `size`; freed
 * once. */
static inline void pool_free(void *block, size_t size) {
    (void)size; /* the pool knows its class */
    struct pool *pool = pool_of(block);
    struct pool_block *freed = block;
    pool_expose(freed, POOL_ALIGNMENT);
    freed->next = pool->free;
    pool->free = freed;
    pool_hide(freed);
    if (__builtin_expect(pool_count(pool, -1) == 0, 0)) {
        pool_free_slow(pool);
    }
}

/* Tells the sanitizer that a block now holds new_size bytes. pre: a pooled block; the same class as
 * before. */
static inline void pool_resized(void *block, size_t new_size) {
    pool_hide(block);
    pool_expose(block, new_size);
}

/* Blocks in a pool of this class. */
static inline size_t pool_capacity(size_t size_class) {
    return (TAGBOX_POOL_SIZE - POOL_HEADER) / pool_block_size(size_class);
}

/* What there is at this moment. */
struct pool_census {
    struct {
        size_t pools; /* with at least one used block */
        size_t used_blocks;
        size_t free_blocks; /* in those pools, carved or not */
    } classes[POOL_CLASSES];
    size_t arenas;
    size_t usable_arenas; /* with at least one free pool */
    size_t free_pools;    /* in all arenas, used before or not */
    size_t used_pools;
};
void pool_take_census(struct pool_census *census);

/* Visits every pool that was ever used, arena by arena and upwards in each. The visitor must not
 * allocate here. */
typedef void (*pool_visitor)(void *context, const struct pool *pool);
void pool_each(pool_visitor visit, void *context);

#ifdef TAGBOX_COUNTED
/* Visits the arenas, the newest first; and the pools of one, as pool_each. */
typedef void (*pool_arena_visitor)(void *context, const struct pool_arena *arena);
void pool_each_arena(pool_arena_visitor visit, void *context);
void pool_each_of(const struct pool_arena *arena, pool_visitor visit, void *context);

/* Where the label of a block is kept (label.h). pre: labels are enabled; the address lies in a pool. */
static inline uint8_t *pool_label(const void *block) {
    const struct pool_arena *a = pool_of(block)->arena;
    return &a->labels[((uintptr_t)block - (uintptr_t)a->base) / POOL_ALIGNMENT];
}

/* Sets is_free[i] for each block i of the pool that is in its free list or was never carved, and clears the others. pre: room
 * for pool->capacity. */
void pool_map_free(const struct pool *pool, bool *is_free);
#endif

/* Checks every invariant above, walking the whole heap. NULL when all hold, else what does not. */
const char *pool_validate(void);

/* Whether `block` is a used block for a request of `size`, as far as its pool can tell: NULL, or
 * what is wrong. pre: the address lies in an arena. */
const char *pool_check_block(const void *block, size_t size);

/* Returns arenas kept for reuse to the OS. False: there were none. */
bool pool_release_reserve(void);

/* Returns all arenas to the OS, whatever is in them. Allocation may begin anew. */
void pool_shutdown(void);

#endif
