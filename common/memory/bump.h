/* The allocator that never reclaims: a pointer that only moves up. It shows what allocation costs
 * when freeing costs nothing, where there is memory enough.
 *
 *   chunk   [ used ............ | bump_next ->  unused ........ bump_end )
 *
 * A request that does not fit abandons the rest of the chunk and takes a new one. Mapped memory is
 * limited to TAGBOX_BUMP_LIMIT bytes; beyond that allocation fails.
 */
#ifndef TAGBOX_COMMON_MEMORY_BUMP_H
#define TAGBOX_COMMON_MEMORY_BUMP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef TAGBOX_BUMP_CHUNK
#define TAGBOX_BUMP_CHUNK ((size_t)64 << 20) /* bytes; larger requests get a chunk of their own */
#endif
#ifndef TAGBOX_BUMP_LIMIT
#define TAGBOX_BUMP_LIMIT ((size_t)4 << 30) /* bytes mapped in all */
#endif

extern __attribute__((visibility("hidden"))) char *bump_next; /* aligned to 16 */
extern __attribute__((visibility("hidden"))) char *bump_end;  /* bump_next <= bump_end */

/* The path that needs a new chunk. */
void *bump_alloc_slow(size_t size);

/* `size` bytes aligned to 16; NULL when there is no memory or the limit is reached. */
static inline void *bump_alloc(size_t size) {
    size_t rounded = size == 0 ? 16 : (size + 15) & ~(size_t)15;
    if (__builtin_expect(size > (size_t)PTRDIFF_MAX || rounded > (size_t)(bump_end - bump_next),
                         0)) {
        return bump_alloc_slow(size);
    }
    void *p = bump_next;
    bump_next += rounded;
    return p;
}

/* Maps one chunk of at least `bytes` bytes with all its pages present, and allocates from it next.
 * False: no memory, or beyond the limit. */
bool bump_reserve(size_t bytes);

/* Bytes mapped so far. */
size_t bump_mapped(void);

/* Returns everything to the OS; every block ever handed out is gone. Allocation may begin anew. */
void bump_shutdown(void);

#endif
