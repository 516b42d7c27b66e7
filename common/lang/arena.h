/* A bump arena: everything that one parse makes is freed in one call. */
#ifndef TAGBOX_COMMON_LANG_ARENA_H
#define TAGBOX_COMMON_LANG_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena_chunk;

/* All zero is a valid, empty arena. Memory comes from malloc in chunks that double from 16 KiB
 * to 1 MiB; a request larger than that gets a chunk of its own. */
struct arena {
    char *next;                  /* first free byte of the newest chunk */
    char *limit;                 /* end of the newest chunk */
    struct arena_chunk *chunks;  /* newest first */
    size_t chunk_size;           /* size of the newest regular chunk */
    size_t total;                /* bytes taken from malloc */
    /* Test hook: when not 0, counts down with each chunk and makes the one that reaches 0 fail,
     * and every later one. */
    size_t fail_after;
};

#define ARENA_INIT ((struct arena){0})

/* size bytes, aligned to 8, uninitialised; NULL when out of memory. Lives until arena_free. */
void *arena_alloc(struct arena *arena, size_t size);

/* The same, zeroed. */
void *arena_alloc_zero(struct arena *arena, size_t size);

/* length bytes of text and a NUL after them; NULL when out of memory. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* Gives back everything. The arena is empty and usable again. */
void arena_free(struct arena *arena);

#endif
