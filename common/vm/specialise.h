/* Loaded code: an instruction gets the form that fits the kinds of its operands, and pairs that belong together become one.
 */
#ifndef TAGBOX_COMMON_VM_SPECIALISE_H
#define TAGBOX_COMMON_VM_SPECIALISE_H

#include "common/vm/code.h"

/* Rewrites code->instructions, one by one and in place: as many instructions with the same notes, so that tracebacks, handlers and
 * jumps into the middle of a pair hold. Operands of specialised instructions are plain register numbers. A handler may give a pair's
 * place its first instruction back later (GIVE_UP in handlers/pairs.inc), or call forget_range; no other code writes instructions. */
void specialise(struct code *code);
/* The end of a loop: FOR_RANGE_x, which takes the iterator for a range's without a look, becomes FOR_ITER_x. To be called before a
 * loop runs over anything else. */
void forget_range(struct instruction *loop);

#endif
