/* What each block holds, for pictures of the heap (`--heap`); counted builds with the pool allocator. Elsewhere everything here
 * expands to nothing.
 *
 * mem_alloc labels a block LABEL_MEMORY, and whoever makes an object of it says which kind. Beside each arena stands one byte
 * for each 16 of it: the label of the block that starts there. It outlives the block: so a free block shows what it held last,
 * and LABEL_NONE one that never held anything. Larger blocks, which malloc serves, are in a table while they live.
 *
 * No block's label is recorded before label_enable(), which must precede the first allocation. How many blocks of each kind were
 * allocated is always counted: label_sums.
 */
#ifndef TAGBOX_COMMON_MEMORY_LABEL_H
#define TAGBOX_COMMON_MEMORY_LABEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* X(name, letter, word): MEMORY is what belongs to no object by itself: arrays of lists, tables of dicts, buffers; INT_BLOCK a block
 * for many ints (CPython 2.7). */
#define LABELS(X)               \
    X(NONE, '.', "none")        \
    X(MEMORY, 'm', "memory")    \
    X(INT, 'i', "int")          \
    X(FLOAT, 'f', "float")      \
    X(STR, 's', "str")          \
    X(TUPLE, 't', "tuple")      \
    X(LIST, 'l', "list")        \
    X(DICT, 'd', "dict")        \
    X(OBJECT, 'o', "object")    \
    X(INT_BLOCK, 'b', "int block")

enum label {
#define X(name, letter, word) LABEL_##name,
    LABELS(X)
#undef X
        LABEL_COUNT
};

#ifdef TAGBOX_COUNTED

/* What was allocated so far, by kind. Every block counts once, as the last kind that was said of it; so over all kinds
 * pooled + other are counters.memory_allocations, and bytes are counters.memory_bytes. */
struct label_sum {
    uint64_t pooled, other; /* blocks of the pools; of what else serves */
    uint64_t bytes;         /* of both, as requested */
};
extern struct label_sum label_sums[LABEL_COUNT];

/* A block of `size` bytes was allocated, and is LABEL_MEMORY for now. */
void label_count_new(size_t size);
/* Such a block turns out to be of another kind. */
void label_count_kind(size_t size, enum label label);

extern bool label_enabled;

/* Whether this build can label: it has pools. */
bool label_available(void);
void label_enable(void);

/* pre for all: a live block of mem_alloc and the size asked for. */
void label_set(void *block, size_t size, enum label label);
void label_forget(const void *block, size_t size);
/* The block `from` has become `to`, and is or will be freed. */
void label_move(const void *from, size_t old_size, void *to, size_t new_size);

/* Visits every live block that malloc serves, in no order of note. */
typedef void (*label_visitor)(void *context, const void *block, size_t size, enum label label,
                              bool waiting);
void label_each_large(label_visitor visit, void *context);

/* Blocks that could not be recorded for want of memory. */
uint64_t label_lost(void);

/* A dead block that its owner keeps for reuse: marked while a picture is taken. */
#define LABEL_WAITING 0x80 /* in the label's byte */
void label_set_waiting(const void *block, bool waiting);

void label_shutdown(void);

/* The allocator gave a block; its kind; it is about to be freed; a new block took over from it; the allocator changed its size. */
#define LABEL_NEW(block, size) \
    (label_count_new(size), label_enabled ? label_set((block), (size), LABEL_MEMORY) : (void)0)
#define LABEL_BLOCK(block, size, label) \
    (label_count_kind((size), (label)), label_enabled ? label_set((block), (size), (label)) : (void)0)
#define LABEL_FREEING(block, size) (label_enabled ? label_forget((block), (size)) : (void)0)
#define LABEL_MOVED(from, old_size, to, new_size) \
    (label_enabled ? label_move((from), (old_size), (to), (new_size)) : (void)0)
#define LABEL_RESIZED(from, old_size, to, new_size) \
    (label_count_new(new_size), LABEL_MOVED(from, old_size, to, new_size))

#else

#define LABEL_NEW(block, size) ((void)0)
#define LABEL_BLOCK(block, size, label) ((void)sizeof(label))
#define LABEL_FREEING(block, size) ((void)0)
#define LABEL_MOVED(from, old_size, to, new_size) ((void)0)
#define LABEL_RESIZED(from, old_size, to, new_size) ((void)0)

#endif

#endif
