/* Blocks of ints, shared between the files of this folder.
 */
#ifndef TAGBOX_BOXED_BLOCK_BOXED_H
#define TAGBOX_BOXED_BLOCK_BOXED_H

#include "boxed/value_boxed.h"

/* A block asked for with CPython's request for that many digits; one digit is served from the freelist. NULL without an exception. */
struct boxed_int *boxed_block_new(size_t digits);

/* Ends a block that holds no value (yet). */
void boxed_block_discard(struct boxed_int *o, size_t digits);

/* Units of 16 bytes by which a block requested for `requested` digits is larger than one for `needed`. */
static inline size_t boxed_block_slack(size_t requested, size_t needed) {
    return (mem_rounded(24 + 4 * requested) - mem_rounded(24 + 4 * needed)) / 16;
}

#endif
