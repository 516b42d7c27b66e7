/* The life of ints, event by event (`--trace-ints`, `--trace`); counted builds. In timing builds everything here expands to nothing.
 *
 * A representation says what happens to its ints where it counts it, before the block's content changes hands: at a birth the
 * number is not written yet, at a death it still stands there.
 */
#ifndef TAGBOX_COMMON_MEMORY_TRACE_H
#define TAGBOX_COMMON_MEMORY_TRACE_H

#include <stddef.h>

/* X(name, what the stream says) */
#define TRACE_EVENTS(X)                                                                              \
    X(ALLOCATING, "ALLOCATING")   /* a block from the allocator, for an int */                      \
    X(REUSING, "REUSING")         /* the block of a dead int */                                     \
    X(SMALL, "SMALL")             /* found in the table of small ints */                            \
    X(OVERWRITING, "OVERWRITING") /* another number into an int that nobody else refers to */       \
    X(KEEPING, "KEEPING")         /* dead; the block waits for the next int */                      \
    X(FREEING, "FREEING")         /* dead; the block goes back to the allocator */                  \
    X(CLEARING, "FREEING")        /* a block that waited goes back to the allocator */              \
    X(FILLING, "ALLOCATING")      /* a block for many ints from the allocator (CPython 2.7) */      \
    X(DRAINING, "FREEING")        /* such a block goes back */                                      \
    X(SCRATCH, "")                /* what follows is the end of a block that never held an int's value */

enum trace_event {
#define X(name, word) TRACE_##name,
    TRACE_EVENTS(X)
#undef X
        TRACE_EVENT_COUNT
};

#ifdef TAGBOX_COUNTED

/* NULL, or told every event. bytes: as asked of the allocator at a birth, of the block at its end, 0 where neither. It must not
 * allocate from mem.h. */
typedef void (*trace_hook)(enum trace_event event, const void *block, size_t bytes);
extern trace_hook trace_int_hook;

#define TRACE_INT(event, block, bytes) \
    (trace_int_hook != NULL ? trace_int_hook(TRACE_##event, (block), (bytes)) : (void)0)

#else

/* sizeof keeps the operands' variables used and evaluates nothing. */
#define TRACE_INT(event, block, bytes) ((void)sizeof(block), (void)sizeof(bytes))

#endif

#endif
