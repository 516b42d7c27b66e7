#include "common/memory/mem.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(TAGBOX_ALLOCATOR >= TAGBOX_ALLOCATOR_POOL &&
                   TAGBOX_ALLOCATOR <= TAGBOX_ALLOCATOR_BUMP,
               "a known allocator");

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL

#include "common/memory/raw.h"

static size_t large_blocks; /* live, served by malloc */

__attribute__((noinline, cold)) void *mem_serve_unusual(size_t size) {
    if (size == 0) {
        return pool_alloc(1);
    }
    void *p = raw_alloc(size);
    if (p == NULL && pool_release_reserve()) {
        p = raw_alloc(size);
    }
    large_blocks += p != NULL;
    return p;
}

__attribute__((noinline, cold)) void mem_take_unusual(void *p, size_t size) {
    if (size == 0) {
        pool_free(p, 1);
    } else {
        large_blocks--;
        raw_free(p, size);
    }
}

size_t mem_allocated_blocks(void) {
    struct pool_census census;
    size_t blocks = large_blocks;
    pool_take_census(&census);
    for (size_t c = 0; c < POOL_CLASSES; c++) {
        blocks += census.classes[c].used_blocks;
    }
    return blocks;
}

#else

size_t mem_allocated_blocks(void) {
    return 0;
}

#endif

/* Resizes in the allocator itself, which may know how to grow a block where it lies. pre: the
 * rounded size changes, and can_resize_itself(old_size, new_size). */
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL

static bool can_resize_itself(size_t old_size, size_t new_size) {
    return old_size > TAGBOX_POOL_THRESHOLD && new_size > TAGBOX_POOL_THRESHOLD;
}

static void *resize_itself(void *p, size_t old_size, size_t new_size) {
    void *resized = raw_resize(p, old_size, new_size);
    return resized == NULL && pool_release_reserve() ? raw_resize(p, old_size, new_size) : resized;
}

#elif TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_MALLOC

static bool can_resize_itself(size_t old_size, size_t new_size) {
    (void)old_size;
    (void)new_size;
    return true;
}

static void *resize_itself(void *p, size_t old_size, size_t new_size) {
    return raw_resize(p, old_size, new_size);
}

#elif TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_MIMALLOC

static bool can_resize_itself(size_t old_size, size_t new_size) {
    (void)old_size;
    (void)new_size;
    return true;
}

static void *resize_itself(void *p, size_t old_size, size_t new_size) {
    (void)old_size;
    return new_size > MEM_SIZE_MAX ? NULL : mi_realloc(p, mem_rounded(new_size));
}

#else

static bool can_resize_itself(size_t old_size, size_t new_size) {
    return new_size < old_size;
}

static void *resize_itself(void *p, size_t old_size, size_t new_size) {
    (void)old_size;
    (void)new_size;
    return p;
}

#endif

__attribute__((noinline)) void *mem_resize_slow(void *p, size_t old_size, size_t new_size) {
    if (p == NULL) {
        return mem_alloc(new_size);
    }
    if (!can_resize_itself(old_size, new_size)) {
        void *moved = mem_alloc(new_size);
        if (moved != NULL) {
            COUNT(memory_resizes);
            LABEL_MOVED(p, old_size, moved, new_size);
            memcpy(moved, p, old_size < new_size ? old_size : new_size);
            mem_free(p, old_size);
        }
        return moved;
    }
    void *resized = mem_debug_may_alloc() ? resize_itself(p, old_size, new_size) : NULL;
    if (resized != NULL) {
        COUNT(memory_resizes);
        COUNT(memory_allocations);
        COUNT_ADD(memory_bytes, new_size);
        COUNT(memory_frees);
        LABEL_RESIZED(p, old_size, resized, new_size);
        mem_debug_resized(old_size, new_size);
    }
    return resized;
}

#ifdef TAGBOX_DEBUG

static long
    until_failure; /* allocations until the one that fails, that one included; 0: none will */
static bool keep_failing;
static size_t live_blocks;
static size_t live_bytes;

void mem_fail_after(long n) {
    until_failure = n > 0 ? n : 0;
    keep_failing = false;
}

void mem_fail_from(long n) {
    mem_fail_after(n);
    keep_failing = true;
}

bool mem_debug_may_alloc(void) {
    if (until_failure == 0) {
        return true;
    }
    if (until_failure > 1) {
        until_failure--;
        return true;
    }
    if (!keep_failing) {
        until_failure = 0;
    }
    return false;
}

static void check_block(const void *p, size_t size) {
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
    if (size <= TAGBOX_POOL_THRESHOLD) {
        const char *wrong = pool_check_block(p, size == 0 ? 1 : size);
        if (wrong != NULL) {
            fprintf(stderr, "tagbox: mem_free(%p, %zu): %s\n", p, size, wrong);
            abort();
        }
    }
#else
    (void)p;
    (void)size;
#endif
}

void mem_debug_allocated(void *p, size_t size) {
    live_blocks++;
    live_bytes += size;
    memset(p, 0xCD, size);
}

void mem_debug_freeing(void *p, size_t size) {
    check_block(p, size);
    if (live_blocks == 0 || live_bytes < size) {
        fprintf(stderr, "tagbox: mem_free(%p, %zu): more is freed than was allocated\n", p, size);
        abort();
    }
    live_blocks--;
    live_bytes -= size;
    memset(p, 0xDD, size);
}

void mem_debug_resized(size_t old_size, size_t new_size) {
    live_bytes = live_bytes - old_size + new_size;
}

size_t mem_live_blocks(void) {
    return live_blocks;
}

size_t mem_live_bytes(void) {
    return live_bytes;
}

static void read_fault_setting(void) {
    const char *setting = getenv("TAGBOX_FAIL_ALLOC");
    if (setting == NULL) {
        return;
    }
    char *end;
    errno = 0;
    long n = strtol(setting, &end, 10);
    bool all_following = *end == '+';
    if (end == setting || errno != 0 || n < 1 || end[all_following] != '\0') {
        fprintf(stderr, "tagbox: TAGBOX_FAIL_ALLOC=%s ignored: want n or n+, n >= 1\n", setting);
        return;
    }
    mem_fail_after(n);
    keep_failing = all_following;
}

static size_t forget_live(void) {
    size_t live = live_blocks;
    live_blocks = 0;
    live_bytes = 0;
    mem_fail_after(0);
    return live;
}

#else

static void read_fault_setting(void) {
}

static size_t forget_live(void) {
    return 0;
}

#endif

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_BUMP

/* TAGBOX_BUMP_RESERVE=n: n MiB are mapped and present before the program starts. */
static void reserve(void) {
    const char *setting = getenv("TAGBOX_BUMP_RESERVE");
    if (setting == NULL) {
        return;
    }
    char *end;
    errno = 0;
    unsigned long mib = strtoul(setting, &end, 10);
    if (end == setting || *end != '\0' || errno != 0 || mib == 0 || mib > TAGBOX_BUMP_LIMIT >> 20 ||
        !bump_reserve((size_t)mib << 20)) {
        fprintf(stderr, "tagbox: TAGBOX_BUMP_RESERVE=%s ignored: want MiB that there are\n",
                setting);
    }
}

#else

static void reserve(void) {
}

#endif

void mem_startup(void) {
    reserve();
    read_fault_setting();
}

size_t mem_shutdown(void) {
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
#ifdef TAGBOX_DEBUG
    const char *wrong = pool_validate();
    if (wrong != NULL) {
        fprintf(stderr, "tagbox: pool allocator: %s\n", wrong);
        abort();
    }
#endif
    pool_shutdown();
#elif TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_BUMP
    bump_shutdown();
#endif
    return forget_live();
}

const char *mem_allocator_name(void) {
    static const char *const names[] = {"", "pool", "malloc", "mimalloc", "bump"};
    return names[TAGBOX_ALLOCATOR];
}
