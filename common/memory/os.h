/* Level -1: memory from the operating system, in whole pages.
 *
 * pre: bytes is a positive multiple of the page size. Mappings are private, zero-filled, readable
 * and writable.
 */
#ifndef TAGBOX_COMMON_MEMORY_OS_H
#define TAGBOX_COMMON_MEMORY_OS_H

#include <stddef.h>

/* Maps `bytes` bytes; pages appear when first touched. NULL when the OS refuses. Return with
 * os_unmap. */
void *os_map_arena(size_t bytes);

/* The same at a multiple of `bytes`, at `wish` (itself one, or NULL) where that is free. pre: bytes is a power of two, and a
 * multiple of the page size. */
void *os_map_aligned(size_t bytes, void *wish);

/* The same with every page present before it returns, so that no later touch faults. */
void *os_map_populated(size_t bytes);

/* Makes the pages of a part of a mapping present at once, where the kernel can (Linux 5.14); a hint. */
void os_populate(void *p, size_t bytes);

/* Returns a whole mapping. pre: p and bytes as mapped. */
void os_unmap(void *p, size_t bytes);

#endif
