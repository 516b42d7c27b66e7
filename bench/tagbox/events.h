/* The event counts that a counting build writes (`boxed-counted --stats=FILE`). One list names
 * every figure that the tables use; a figure missing from the file is an error that names it, never
 * a zero. Unknown keys are ignored. */
#ifndef TAGBOX_BENCH_TAGBOX_EVENTS_H
#define TAGBOX_BENCH_TAGBOX_EVENTS_H

#include <jansson.h>
#include <stdbool.h>

/* X(field, family, key, what it counts) */
#define EVENTS(X)                                                                      \
    X(ints_created, "ints", "created", "int objects created")                          \
    X(ints_small_hits, "ints", "small_hits", "served by the small-int cache")          \
    X(ints_freelist_pops, "ints", "freelist_pops", "served by the int freelist")       \
    X(ints_freelist_pushes, "ints", "freelist_pushes", "returned to the int freelist") \
    X(ints_freed, "ints", "freed", "int objects freed")                                \
    X(floats_created, "floats", "created", "float objects created")                    \
    X(objects_created, "objects", "created", "objects of every kind created")          \
    X(objects_freed, "objects", "freed", "objects of every kind freed")                \
    X(memory_allocations, "memory", "allocations", "blocks asked of the allocator")    \
    X(memory_bytes, "memory", "bytes", "bytes asked of the allocator")                 \
    X(memory_frees, "memory", "frees", "blocks given back to the allocator")           \
    X(memory_pool_blocks, "memory", "pool_blocks", "blocks served by pools")           \
    X(memory_pools_created, "memory", "pools_created", "pools opened")                 \
    X(memory_arenas_created, "memory", "arenas_created", "arenas mapped")              \
    X(memory_raw_allocations, "memory", "raw_allocations", "blocks served by malloc")  \
    X(arithmetic_fast, "arithmetic", "fast", "int operations on the fast path")        \
    X(arithmetic_slow, "arithmetic", "slow", "operations on the slow path")            \
    X(arithmetic_overflows, "arithmetic", "overflows", "overflows to a big int")       \
    X(references_retains, "references", "retains", "reference counts raised")          \
    X(references_releases, "references", "releases", "reference counts lowered")

struct events {
#define X(field, family, key, about) double field;
    EVENTS(X)
#undef X
};

/* Reads one block ("totals"). False: *problem names the missing or malformed figure; the caller
 * frees it. */
bool events_read(const json_t *block, struct events *e, char **problem);

/* Reads a whole file's text and returns its "totals" (a new reference), checked by events_read;
 * NULL with *problem. */
json_t *events_totals(const char *path, struct events *e, char **problem);

/* Runs `words` (a counting build with its program; words[1] must be left for the option: NULL is
 * replaced by
 * --stats=FILE) in `folder` and returns the totals as above. */
json_t *events_run(const char *folder, const char **words, double timeout, struct events *e,
                   char **problem);

#endif
