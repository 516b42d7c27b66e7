#include "common/memory/os.h"

#include <stdint.h>
#include <sys/mman.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23 /* older headers; an older kernel says EINVAL */
#endif

static void *map(size_t bytes, int extra_flags) {
    void *p =
        mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | extra_flags, -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

void *os_map_arena(size_t bytes) {
    return map(bytes, 0);
}

void *os_map_aligned(size_t bytes, void *wish) {
    void *p = wish == NULL ? MAP_FAILED
                           : mmap(wish, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p != MAP_FAILED && (uintptr_t)p % bytes == 0) {
        return p;
    }
    if (p != MAP_FAILED) {
        (void)munmap(p, bytes);
    }
    /* Twice as much surely holds it; both ends are given back. */
    char *twice = map(2 * bytes, 0);
    if (twice == NULL) {
        return NULL;
    }
    size_t before = -(uintptr_t)twice % bytes;
    if (before > 0) {
        (void)munmap(twice, before);
    }
    (void)munmap(twice + before + bytes, bytes - before);
    return twice + before;
}

void *os_map_populated(size_t bytes) {
    return map(bytes, MAP_POPULATE);
}

void os_populate(void *p, size_t bytes) {
    (void)madvise(p, bytes, MADV_POPULATE_WRITE);
}

void os_unmap(void *p, size_t bytes) {
    /* Fails only for arguments that break the precondition, or when splitting a mapping; ours are
     * whole. */
    (void)munmap(p, bytes);
}
