#include "common/lang/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 16 * 1024, LAST_CHUNK = 1024 * 1024 };

struct arena_chunk {
    struct arena_chunk *previous;
    size_t size;  /* of memory; keeps it aligned to 16 */
    char memory[];
};

static struct arena_chunk *chunk_new(struct arena *arena, size_t size) {
    if (arena->fail_after != 0) {
        if (arena->fail_after == 1)
            return NULL;
        arena->fail_after--;
    }
    if (size > SIZE_MAX / 2)
        return NULL;
    struct arena_chunk *chunk = malloc(sizeof *chunk + size);
    if (chunk == NULL)
        return NULL;
    chunk->size = size;
    arena->total += sizeof *chunk + size;
    return chunk;
}

/* A large block goes behind the newest chunk, whose rest stays in use. */
static void *alloc_large(struct arena *arena, size_t size) {
    struct arena_chunk *chunk = chunk_new(arena, size);
    if (chunk == NULL)
        return NULL;
    if (arena->chunks == NULL) {
        chunk->previous = NULL;
        arena->chunks = chunk;
    } else {
        chunk->previous = arena->chunks->previous;
        arena->chunks->previous = chunk;
    }
    return chunk->memory;
}

void *arena_alloc(struct arena *arena, size_t size) {
    if (size > SIZE_MAX / 2)
        return NULL;
    size = (size + 7) & ~(size_t)7;
    if (size <= (size_t)(arena->limit - arena->next)) {
        void *block = arena->next;
        arena->next += size;
        return block;
    }
    size_t chunk_size = arena->chunk_size == 0 ? FIRST_CHUNK : arena->chunk_size;
    if (size > chunk_size / 4)
        return alloc_large(arena, size);
    if (arena->chunk_size != 0 && chunk_size < LAST_CHUNK)
        chunk_size *= 2;
    struct arena_chunk *chunk = chunk_new(arena, chunk_size);
    if (chunk == NULL)
        return NULL;
    chunk->previous = arena->chunks;
    arena->chunks = chunk;
    arena->chunk_size = chunk_size;
    arena->next = chunk->memory + size;
    arena->limit = chunk->memory + chunk_size;
    return chunk->memory;
}

void *arena_alloc_zero(struct arena *arena, size_t size) {
    void *block = arena_alloc(arena, size);
    if (block != NULL)
        memset(block, 0, size);
    return block;
}

char *arena_copy(struct arena *arena, const char *text, size_t length) {
    char *copy = arena_alloc(arena, length + 1);
    if (copy == NULL)
        return NULL;
    if (length != 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

void arena_free(struct arena *arena) {
    struct arena_chunk *chunk = arena->chunks;
    while (chunk != NULL) {
        struct arena_chunk *previous = chunk->previous;
        free(chunk);
        chunk = previous;
    }
    *arena = (struct arena){0};
}
