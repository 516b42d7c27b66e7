/* Blocks of ints, shared between the files of this folder.
 */
#ifndef TAGBOX_BOXED_BLOCK_BOXED_H
#define TAGBOX_BOXED_BLOCK_BOXED_H

#include "boxed/value_boxed.h"

/* What CPython asks the allocator for: bytes for an int of that many digits. */
static inline size_t boxed_request(size_t digits) {
    return offsetof(struct boxed_int, limbs) + 4 * (digits == 0 ? BOXED_DIGITS_MIN : digits);
}

/* What a block for that many digits has, rounded up. pre: digits > 0 */
static inline size_t boxed_rounded_request(size_t digits) {
    return (offsetof(struct boxed_int, limbs) + 4 * digits + 15) & ~(size_t)15;
}

/* A block asked for with CPython's request for that many digits; requests of one digit are served from the freelist. NULL
 * without an exception. */
struct boxed_int *boxed_block_new(size_t digits);

#if !BOXED_INT_BLOCKS
static inline void boxed_block_started(struct boxed_int *o, size_t digits) {
    o->head.refcount = 1;
    o->head.type = &type_int;
    o->tag = (uint32_t)digits << 3;
}

/* The same from the allocator in any case, for a request of so many bytes. */
ALWAYS_INLINE struct boxed_int *boxed_block_allocate(size_t digits, size_t request) {
    /* Rounded here already: a recycled block does not remember by how much its first request was smaller. */
    struct boxed_int *o = UNLIKELY(digits > BOXED_DIGITS_MAX) ? NULL : mem_alloc(mem_rounded(request));
    if (UNLIKELY(o == NULL)) {
        return NULL;
    }
    COUNT(ints_created);
    COUNT_REQUEST(ints, request);
    LABEL_BLOCK(o, mem_rounded(request), LABEL_INT);
    TRACE_INT(ALLOCATING, o, request);
    COUNT(objects_created);
    o->slack = 0;
    boxed_block_started(o, digits);
    return o;
}
#endif

/* The block of `o` was requested for `requested` digits and holds `digits`: sets tag (without sign) and slack. */
static inline void boxed_block_fit(struct boxed_int *o, size_t requested, size_t digits) {
    o->tag = (uint32_t)digits << 3;
    o->slack += (uint32_t)((mem_rounded(boxed_request(requested)) - mem_rounded(boxed_request(digits))) / 16);
}

/* Ends such a block. What it holds decides whether it may go to the freelist. */
void boxed_block_discard(struct boxed_int *o, size_t requested, size_t digits);

#endif
