#include "common/memory/bump.h"

#include "common/memory/os.h"

#define BUMP_PAGE ((size_t)65536) /* a multiple of every page size in use */

/* Stands at the start of each chunk; a multiple of 16, so that blocks after it are aligned. */
struct bump_chunk {
    struct bump_chunk *previous;
    size_t bytes;
};
_Static_assert(sizeof(struct bump_chunk) % 16 == 0,
               "blocks after the chunk header are aligned to 16");

char *bump_next;
char *bump_end;

static struct bump_chunk *chunks;
static size_t mapped;

static bool add_chunk(size_t bytes, void *(*map)(size_t)) {
    if (bytes > TAGBOX_BUMP_LIMIT) {
        return false;
    }
    size_t whole = (bytes + sizeof(struct bump_chunk) + BUMP_PAGE - 1) & ~(BUMP_PAGE - 1);
    if (whole > TAGBOX_BUMP_LIMIT - mapped) {
        return false;
    }
    struct bump_chunk *chunk = map(whole);
    if (chunk == NULL) {
        return false;
    }
    chunk->previous = chunks;
    chunk->bytes = whole;
    chunks = chunk;
    mapped += whole;
    bump_next = (char *)(chunk + 1);
    bump_end = (char *)chunk + whole;
    return true;
}

void *bump_alloc_slow(size_t size) {
    size_t least = size > TAGBOX_BUMP_CHUNK - sizeof(struct bump_chunk)
                       ? size
                       : TAGBOX_BUMP_CHUNK - sizeof(struct bump_chunk);
    if (!add_chunk(least, os_map_arena)) {
        /* Near the limit a smaller chunk may still serve. */
        if (least == size || !add_chunk(size, os_map_arena)) {
            return NULL;
        }
    }
    return bump_alloc(size);
}

bool bump_reserve(size_t bytes) {
    return add_chunk(bytes, os_map_populated);
}

size_t bump_mapped(void) {
    return mapped;
}

void bump_shutdown(void) {
    while (chunks != NULL) {
        struct bump_chunk *chunk = chunks;
        chunks = chunk->previous;
        os_unmap(chunk, chunk->bytes);
    }
    mapped = 0;
    bump_next = NULL;
    bump_end = NULL;
}
