/* Levels 0 and 1: libc's malloc behind a funnel that is told sizes and rounds requests up to 16
 * bytes.
 *
 * Size 0 gives a block of its own. Blocks are aligned to 16 bytes.
 */
#ifndef TAGBOX_COMMON_MEMORY_RAW_H
#define TAGBOX_COMMON_MEMORY_RAW_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "common/memory/counters.h"

/* The next multiple of 16, at least 16. pre: size <= PTRDIFF_MAX. */
static inline size_t raw_rounded(size_t size) {
    return size == 0 ? 16 : (size + 15) & ~(size_t)15;
}

/* `size` bytes; NULL when there is no memory. */
static inline void *raw_alloc(size_t size) {
    void *p = size > (size_t)PTRDIFF_MAX ? NULL : malloc(raw_rounded(size));
    if (p != NULL) {
        COUNT(memory_raw_allocations);
        COUNT_ADD(memory_raw_bytes, size);
    }
    return p;
}

/* pre: p came from raw_alloc or raw_resize with this size. */
static inline void raw_free(void *p, size_t size) {
    (void)size;
    free(p);
}

/* Changes the size; may move. NULL: no memory, the old block is intact. Counts as an allocation of
 * new_size unless the rounded size stays. pre: as raw_free. */
void *raw_resize(void *p, size_t old_size, size_t new_size);

#endif
