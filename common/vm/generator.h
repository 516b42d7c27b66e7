/* Generators: a frame that is laid aside between two items.
 */
#ifndef TAGBOX_COMMON_VM_GENERATOR_H
#define TAGBOX_COMMON_VM_GENERATOR_H

#include "common/vm/vm.h"

enum generator_state { GENERATOR_CREATED, GENERATOR_SUSPENDED, GENERATOR_RUNNING, GENERATOR_FINISHED };

/* While its frame is not on the stack, its registers are kept here. */
struct generator {
    struct object head;
    enum generator_state state;
    uint16_t live;                /* registers in use: variables, then live temporaries */
    uint16_t register_count;      /* room in registers */
    uint16_t result;              /* where the sent value goes on resumption (a register, temporary) */
    struct function *function;    /* owned; NULL once finished */
    const struct instruction *pc; /* where to go on */
    struct exception *handled;    /* exception being handled inside when it was suspended; owned or NULL */
    value name, qualified_name;
    value registers[]; /* register_count of them */
};

/* Makes a generator of the frame on top, moving its registers out of the stack (the frame itself stays for the caller to pop). */
struct generator *generator_from_frame(struct frame *frame, const struct instruction *pc);

/* Lays the frame of a running generator aside: registers below `live` are kept, the sent value will go to `result`, and execution goes
 * on at pc. The records stay for the caller to pop. */
void generator_suspend(struct frame *frame, const struct instruction *pc, unsigned live, unsigned result);

/* Resumes with a value sent (stolen), or, if `sent` is absent, by raising the pending exception inside. Result: the next item; absent without
 * exception: returned, with *returned (if not NULL) set to the return value, owned; absent with one pending: raised. */
value generator_resume(struct generator *g, value sent, value *returned);

/* What the resumer of the innermost running generator is handling; borrowed, NULL: nothing. */
extern struct exception *generator_resumer_handled;

#endif
