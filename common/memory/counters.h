/* Counters of the counted builds (TAGBOX_COUNTED); in timing builds everything here expands to
 * nothing.
 *
 * One list, COUNTERS, is the single truth: it gives the fields of `struct counters`, their JSON
 * family and key, and how they behave over a segment. Beside it each kind of KINDS has a histogram
 * of request sizes.
 *
 * An event is counted where it physically happens: memory_* by the memory levels themselves, the
 * others by the layer that creates, recycles or frees the object.
 */
#ifndef TAGBOX_COMMON_MEMORY_COUNTERS_H
#define TAGBOX_COMMON_MEMORY_COUNTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/memory/model.h"

/* X(name, mode, family, key)
 * mode SUM: grows only, a segment's value is the difference of two snapshots.
 * mode LEVEL: a size at this moment (COUNT_SET), a segment's value is the one at its end.
 *
 * memory_allocations - memory_frees is the number of live blocks since the reset: a resize that
 * leaves its rounded size counts as one allocation and one free, one that stays inside it as
 * neither. bytes are bytes as requested.
 */
#define COUNTERS_OF_KIND(X, kind)                                  \
    X(kind##_created, SUM, #kind, "created")                       \
    X(kind##_freelist_pops, SUM, #kind, "freelist_pops")           \
    X(kind##_freelist_pushes, SUM, #kind, "freelist_pushes")       \
    X(kind##_freelist_size_end, LEVEL, #kind, "freelist_size_end") \
    X(kind##_freed, SUM, #kind, "freed")

/* CPython 2.7 has a type of its own for wide ints. */
#if TAGBOX_CPYTHON < 300
#define COUNTERS_OF_LONGS(X) COUNTERS_OF_KIND(X, longs)
#define COUNTERS_KIND_LONGS(X) X(longs, "longs", "malloc_by_size")
#else
#define COUNTERS_OF_LONGS(X)
#define COUNTERS_KIND_LONGS(X)
#endif

#define COUNTERS(X)                                             \
    COUNTERS_OF_KIND(X, ints)                                   \
    X(ints_small_hits, SUM, "ints", "small_hits")               \
    X(ints_blocks_filled, SUM, "ints", "blocks_filled")         \
    COUNTERS_OF_LONGS(X)                                        \
    COUNTERS_OF_KIND(X, floats)                                 \
    COUNTERS_OF_KIND(X, tuples)                                 \
    COUNTERS_OF_KIND(X, lists)                                  \
    COUNTERS_OF_KIND(X, dicts)                                  \
    X(objects_created, SUM, "objects", "created")               \
    X(objects_freed, SUM, "objects", "freed")                   \
    X(memory_allocations, SUM, "memory", "allocations")         \
    X(memory_bytes, SUM, "memory", "bytes")                     \
    X(memory_frees, SUM, "memory", "frees")                     \
    X(memory_resizes, SUM, "memory", "resizes")                 \
    X(memory_pool_blocks, SUM, "memory", "pool_blocks")         \
    X(memory_pools_created, SUM, "memory", "pools_created")     \
    X(memory_pools_freed, SUM, "memory", "pools_freed")         \
    X(memory_arenas_created, SUM, "memory", "arenas_created")   \
    X(memory_arenas_freed, SUM, "memory", "arenas_freed")       \
    X(memory_raw_allocations, SUM, "memory", "raw_allocations") \
    X(memory_raw_bytes, SUM, "memory", "raw_bytes")             \
    X(arithmetic_fast, SUM, "arithmetic", "fast")               \
    X(arithmetic_slow, SUM, "arithmetic", "slow")               \
    X(arithmetic_overflows, SUM, "arithmetic", "overflows")     \
    X(references_retains, SUM, "references", "retains")         \
    X(references_releases, SUM, "references", "releases")

/* Histograms by size: X(kind, family, key). What objects ask of the allocator, in bytes as requested; blocks and pools that the
 * pools hand out and take back, by the size of a block. */
#define COUNTERS_KINDS(X)                                            \
    X(ints, "ints", "malloc_by_size")                                \
    COUNTERS_KIND_LONGS(X)                                           \
    X(floats, "floats", "malloc_by_size")                            \
    X(tuples, "tuples", "malloc_by_size")                            \
    X(lists, "lists", "malloc_by_size")                              \
    X(dicts, "dicts", "malloc_by_size")                              \
    X(pool_blocks, "memory", "pool_blocks_by_size")                  \
    X(pools_created, "memory", "pools_created_by_size")              \
    X(pools_freed, "memory", "pools_freed_by_size")

enum counters_kind {
#define X(kind, family, key) COUNTERS_KIND_##kind,
    COUNTERS_KINDS(X)
#undef X
        COUNTERS_KIND_COUNT
};

#ifdef TAGBOX_COUNTED

struct counters {
#define X(name, mode, family, key) uint64_t name;
    COUNTERS(X)
#undef X
};

extern struct counters counters;

/* COUNT(ints_created): one more. COUNT_ADD(memory_bytes, n): n more. COUNT_SET: for those of mode
 * LEVEL. COUNT_REQUEST(ints, 28): one block of 28 bytes was asked of the allocator for an int. */
#define COUNT(name) ((void)counters.name++)
#define COUNT_ADD(name, n) ((void)(counters.name += (uint64_t)(n)))
#define COUNT_SET(name, n) ((void)(counters.name = (uint64_t)(n)))
#define COUNT_REQUEST(kind, bytes) counters_request(COUNTERS_KIND_##kind, (bytes))

/* Counts one request of `bytes` bytes in the histogram of `kind`. Every size is kept exactly. When
 * the table for sizes above 4,096 cannot grow for want of memory, the request is counted as lost
 * (counters_lost). */
void counters_request(enum counters_kind kind, size_t bytes);

/* All counters and histograms at one moment. Opaque; owned by the caller. */
struct counters_snapshot;

/* A copy of everything as it stands now; NULL when memory is short. The caller frees it. */
struct counters_snapshot *counters_snapshot(void);
void counters_snapshot_free(struct counters_snapshot *s);

/* Sets everything to zero: the program's window begins. */
void counters_reset(void);

/* Returns the memory of the histograms; they are empty and usable afterwards. */
void counters_shutdown(void);

/* Visits every counter in the order of the list. The value is the one of the segment (from, to]:
 * the difference for SUM, the value at `to` for LEVEL. from == NULL: since the reset; to == NULL:
 * until now. */
typedef void (*counters_visitor)(void *context, const char *family, const char *key,
                                 uint64_t value);
void counters_each(const struct counters_snapshot *from, const struct counters_snapshot *to,
                   counters_visitor visit, void *context);

/* Visits the histogram of `kind` over the same segment, in ascending order of bytes, skipping sizes
 * whose count is zero. Returns false, having visited nothing, when there is no memory to sort the
 * large sizes. */
typedef void (*counters_request_visitor)(void *context, uint64_t bytes, uint64_t count);
bool counters_each_request(enum counters_kind kind, const struct counters_snapshot *from,
                           const struct counters_snapshot *to, counters_request_visitor visit,
                           void *context);

/* The JSON family that the histogram of `kind` belongs to, and its key there: "ints", "malloc_by_size". */
const char *counters_kind_family(enum counters_kind kind);
const char *counters_kind_key(enum counters_kind kind);

/* Requests that a histogram could not keep since the reset; a report with any must say so. */
uint64_t counters_lost(void);

#else

/* sizeof keeps the operand's variables used and evaluates nothing. */
#define COUNT(name) ((void)0)
#define COUNT_ADD(name, n) ((void)sizeof(n))
#define COUNT_SET(name, n) ((void)sizeof(n))
#define COUNT_REQUEST(kind, bytes) ((void)sizeof(bytes))

#endif

#endif
