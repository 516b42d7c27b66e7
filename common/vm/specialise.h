/* Loaded code: an instruction gets the form that fits the kinds of its operands, and pairs that belong together become one.
 */
#ifndef TAGBOX_COMMON_VM_SPECIALISE_H
#define TAGBOX_COMMON_VM_SPECIALISE_H

#include "common/vm/code.h"

/* Rewrites code->instructions, one by one and in place: as many instructions with the same notes, so that tracebacks, handlers and
 * jumps into the middle of a pair hold. Operands of specialised instructions are plain register numbers. A handler may give a pair's
 * place its first instruction, or a shorter pair, back later (GIVE_UP in handlers/pairs.inc), or call fit_loop; no other code writes
 * instructions. */
void specialise(struct code *code);
/* The end of a loop that is about to run over `iterator`: FOR_RANGE_x takes it for a range's without a look, FOR_UNIT_x for one with
 * step 1. Where it is something else, the instruction becomes one that looks, for good. */
void fit_loop(struct instruction *loop, value iterator);

#endif
