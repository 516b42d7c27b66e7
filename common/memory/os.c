#include "common/memory/os.h"

#include <sys/mman.h>

static void *map(size_t bytes, int extra_flags) {
    void *p =
        mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | extra_flags, -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

void *os_map_arena(size_t bytes) {
    return map(bytes, 0);
}

void *os_map_populated(size_t bytes) {
    return map(bytes, MAP_POPULATE);
}

void os_unmap(void *p, size_t bytes) {
    /* Fails only for arguments that break the precondition, or when splitting a mapping; ours are
     * whole. */
    (void)munmap(p, bytes);
}
