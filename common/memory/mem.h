/* The one funnel through which every object's memory comes and goes.
 *
 * Both ends are told the size, so no allocator needs a header and every count is exact.
 * TAGBOX_ALLOCATOR selects what serves it; requests are rounded up to 16 bytes under each, and
 * counted as they were made.
 *
 *   TAGBOX_ALLOCATOR_POOL      up to 512 bytes pools (pool.h), above that raw (raw.h); the default
 *   TAGBOX_ALLOCATOR_MALLOC    everything raw: libc's malloc
 *   TAGBOX_ALLOCATOR_MIMALLOC  everything mimalloc
 *   TAGBOX_ALLOCATOR_BUMP      a pointer that only moves up, nothing reclaimed (bump.h)
 *
 * For all functions: blocks are aligned to 16 bytes; size 0 is legal and gives a block of its own;
 * single-threaded. NULL means no memory, which is never an abort.
 */
#ifndef TAGBOX_COMMON_MEMORY_MEM_H
#define TAGBOX_COMMON_MEMORY_MEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/memory/counters.h"
#include "common/memory/label.h"
#include "common/memory/trace.h"

#define TAGBOX_ALLOCATOR_POOL 1
#define TAGBOX_ALLOCATOR_MALLOC 2
#define TAGBOX_ALLOCATOR_MIMALLOC 3
#define TAGBOX_ALLOCATOR_BUMP 4

#ifndef TAGBOX_ALLOCATOR
#define TAGBOX_ALLOCATOR TAGBOX_ALLOCATOR_POOL
#endif

#define MEM_ALIGNMENT 16
#define MEM_SIZE_MAX ((size_t)PTRDIFF_MAX) /* larger requests fail */

/* The bytes that a request of `size` occupies: the next multiple of 16, at least 16. pre: size <=
 * MEM_SIZE_MAX. */
static inline size_t mem_rounded(size_t size) {
    return size == 0 ? MEM_ALIGNMENT : (size + MEM_ALIGNMENT - 1) & ~(size_t)(MEM_ALIGNMENT - 1);
}

/* Each allocator: serve a request, take a block back, hear that a block's size changed within its
 * rounded size. They know nothing of counts and checks. */
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL

#include "common/memory/pool.h"

/* Size 0, or above the pools' threshold. */
void *mem_serve_unusual(size_t size);
void mem_take_unusual(void *p, size_t size);

static inline void *mem_serve(size_t size) {
    if (__builtin_expect(size - 1 < TAGBOX_POOL_THRESHOLD, 1)) {
        return pool_alloc(size);
    }
    return mem_serve_unusual(size);
}

static inline void mem_take(void *p, size_t size) {
    if (__builtin_expect(size - 1 < TAGBOX_POOL_THRESHOLD, 1)) {
        pool_free(p, size);
    } else {
        mem_take_unusual(p, size);
    }
}

static inline void mem_stay(void *p, size_t new_size) {
    if (new_size <= TAGBOX_POOL_THRESHOLD) {
        pool_resized(p, new_size);
    }
}

#elif TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_MALLOC

#include "common/memory/raw.h"

static inline void *mem_serve(size_t size) {
    return raw_alloc(size);
}

static inline void mem_take(void *p, size_t size) {
    raw_free(p, size);
}

static inline void mem_stay(void *p, size_t new_size) {
    (void)p;
    (void)new_size;
}

#elif TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_MIMALLOC

#include <mimalloc.h>

static inline void *mem_serve(size_t size) {
    return size > MEM_SIZE_MAX ? NULL : mi_malloc(mem_rounded(size));
}

static inline void mem_take(void *p, size_t size) {
    mi_free_size(p, mem_rounded(size));
}

static inline void mem_stay(void *p, size_t new_size) {
    (void)p;
    (void)new_size;
}

#elif TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_BUMP

#include "common/memory/bump.h"

static inline void *mem_serve(size_t size) {
    return bump_alloc(size);
}

static inline void mem_take(void *p, size_t size) {
    (void)p;
    (void)size;
}

static inline void mem_stay(void *p, size_t new_size) {
    (void)p;
    (void)new_size;
}

#else
#error "TAGBOX_ALLOCATOR is none of the allocators listed above"
#endif

/* Debug builds (TAGBOX_DEBUG) fail allocations on demand, count live blocks, fill new blocks with
 * 0xCD and freed ones with 0xDD, and check that a block is freed with the size it was asked for. */
#ifdef TAGBOX_DEBUG

bool mem_debug_may_alloc(void);
void mem_debug_allocated(void *p, size_t size);
void mem_debug_freeing(void *p, size_t size);
void mem_debug_resized(size_t old_size, size_t new_size);

/* The n-th allocation from now (1 is the next) fails, once; n <= 0 switches injection off. A resize
 * that may move counts as one. TAGBOX_FAIL_ALLOC=n in the environment does the same at mem_startup,
 * TAGBOX_FAIL_ALLOC=n+ as mem_fail_from. */
void mem_fail_after(long n);

/* The n-th allocation from now and all that follow fail, until mem_fail_after(0). */
void mem_fail_from(long n);

/* Blocks, and bytes as requested, that were allocated and not yet freed. */
size_t mem_live_blocks(void);
size_t mem_live_bytes(void);

#else

static inline bool mem_debug_may_alloc(void) {
    return true;
}

static inline void mem_debug_allocated(void *p, size_t size) {
    (void)p;
    (void)size;
}

static inline void mem_debug_freeing(void *p, size_t size) {
    (void)p;
    (void)size;
}

static inline void mem_debug_resized(size_t old_size, size_t new_size) {
    (void)old_size;
    (void)new_size;
}

#endif

/* A block of `size` bytes, contents undefined; NULL when there is no memory. The caller owns it. */
__attribute__((warn_unused_result)) static inline void *mem_alloc(size_t size) {
    void *p = mem_debug_may_alloc() ? mem_serve(size) : NULL;
    if (p != NULL) {
        COUNT(memory_allocations);
        COUNT_ADD(memory_bytes, size);
        LABEL_NEW(p, size);
        mem_debug_allocated(p, size);
    }
    return p;
}

/* Returns a block. pre: p != NULL came from mem_alloc or mem_resize with this very size, and is
 * freed once. */
static inline void mem_free(void *p, size_t size) {
    COUNT(memory_frees);
    LABEL_FREEING(p, size);
    mem_debug_freeing(p, size);
    mem_take(p, size);
}

/* The part of mem_resize that leaves the rounded size. */
void *mem_resize_slow(void *p, size_t old_size, size_t new_size);

/* Changes the size of a block, keeping the first min(old_size, new_size) bytes. Where the rounded
 * size stays, the block stays and the call cannot fail. NULL: no memory, and the old block is
 * intact and still of old_size. p == NULL (old_size 0) allocates. pre: as mem_free. */
__attribute__((warn_unused_result)) static inline void *mem_resize(void *p, size_t old_size,
                                                                   size_t new_size) {
    if (p != NULL && new_size <= MEM_SIZE_MAX && mem_rounded(old_size) == mem_rounded(new_size)) {
        COUNT(memory_resizes);
        mem_debug_resized(old_size, new_size);
        mem_stay(p, new_size);
        return p;
    }
    return mem_resize_slow(p, old_size, new_size);
}

/* mem_alloc of count * size bytes; NULL also when the product does not fit. Free with count * size.
 */
__attribute__((warn_unused_result)) static inline void *mem_alloc_array(size_t count, size_t size) {
    size_t bytes;
    return __builtin_mul_overflow(count, size, &bytes) ? NULL : mem_alloc(bytes);
}

/* mem_resize from old_count to new_count elements of `size` bytes; NULL also when the product does
 * not fit. */
__attribute__((warn_unused_result)) static inline void *
mem_resize_array(void *p, size_t old_count, size_t new_count, size_t size) {
    size_t bytes;
    return __builtin_mul_overflow(new_count, size, &bytes) ? NULL
                                                           : mem_resize(p, old_count * size, bytes);
}

/* Before the first allocation: reads TAGBOX_FAIL_ALLOC (debug builds) and TAGBOX_BUMP_RESERVE
 * (bump). */
void mem_startup(void);

/* "pool", "malloc", "mimalloc" or "bump": the build setting. */
const char *mem_allocator_name(void);

/* Blocks in use, of the pools and larger: sys.getallocatedblocks. 0 when the allocator is not the pools. */
size_t mem_allocated_blocks(void);

/* After the last one: in debug builds validates the pools; then returns every arena to the OS, so
 * that no block may be touched any more. Returns the number of blocks still live (0 in other
 * builds). Allocation may begin anew. */
size_t mem_shutdown(void);

#endif
