/* The interpreter loop.
 *
 * Three variables carry the machine: pc (the NEXT instruction; the running one is pc[-1]), R (the frame's registers) and K (its
 * constants). `frame` is the running frame's record. A handler does its common case inline and calls a function of slow.h for
 * the rest, which decodes the instruction again from pc[-1]; so the hot handlers stay short. Handlers that can raise store pc
 * into frame->pc first (SAVE), which tells tracebacks the line.
 *
 * The handlers are in handlers/, by theme; each file is included in the one function below. What runs is loaded code: the loader
 * (specialise.c) has given instructions the form of their operands and joined pairs. A pair's handler does the common case of both;
 * elsewhere it goes to the handler of its first instruction, and the second one runs after it. The handlers' text does not say how
 * one follows the other: HANDLER(name) begins the block of an opcode, SHARED(name) one that several go to; NEXT() goes to the next
 * instruction's, GOTO(name) to a block by name, GOTO_WITH_WINDOW(name) to one that works on base and nargs, the window of a call.
 *
 * Dispatch is by computed goto through vm_dispatch, or by a switch (TAGBOX_DISPATCH_SWITCH): the same handlers. Nothing is
 * tested for Ctrl-C on the way: vm_interrupt() points every entry of vm_dispatch at the handler `interrupted`.
 */
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/range.h"
#include "common/objects/tuple.h"
#include "common/vm/attribute_cache.h"
#include "common/vm/class_body.h"
#include "common/vm/context.h"
#include "common/vm/generator.h"
#include "common/vm/import.h"
#include "common/vm/match.h"
#include "common/vm/mixed_fast.h"
#include "common/vm/slots.h"
#include "common/vm/slow.h"
#include "common/vm/vm.h"

#include <signal.h>

static volatile sig_atomic_t interrupt_requested;

#ifdef TAGBOX_COUNTED
vm_watcher vm_watch;
#define WATCH_AT(next)                                                                              \
    do {                                                                                            \
        if (UNLIKELY(vm_watch != NULL)) {                                                           \
            vm_watch(frame, (next));                                                                \
        }                                                                                           \
    } while (0)
#else
#define WATCH_AT(next) ((void)0)
#endif
#define WATCH() WATCH_AT(pc)

#ifdef TAGBOX_DISPATCH_SWITCH

#define HANDLER(name)                                                                               \
    case OP_##name:                                                                                 \
    do_##name: __attribute__((unused))
#define NEXT() goto next
#define NEXT_AT(distance)                                                                           \
    do {                                                                                            \
        pc += (distance);                                                                           \
        goto next;                                                                                  \
    } while (0)

void vm_interrupt(void) {
    interrupt_requested = 1;
}

#else

#define HANDLER(name) do_##name:
#define NEXT()                                                                                      \
    do {                                                                                            \
        WATCH();                                                                                    \
        uintptr_t op_ = pc->op;                                                                     \
        pc++;                                                                                       \
        goto *vm_dispatch[op_];                                                                     \
    } while (0)

/* The instruction `distance` from the next one. */
#define NEXT_AT(distance)                                                                           \
    do {                                                                                            \
        intptr_t distance_ = (distance);                                                            \
        WATCH_AT(pc + distance_);                                                                   \
        uintptr_t op_ = pc[distance_].op;                                                           \
        pc += distance_ + 1;                                                                        \
        goto *vm_dispatch[op_];                                                                     \
    } while (0)

static const void *vm_dispatch[OPCODE_COUNT];
static const void *interrupted_handler;

void vm_interrupt(void) {
    interrupt_requested = 1;
    for (int i = 0; i < OPCODE_COUNT; i++) {
        __atomic_store_n(&vm_dispatch[i], interrupted_handler, __ATOMIC_RELAXED);
    }
}

#endif

#define SHARED(name) do_##name:
#define GOTO(name) goto do_##name
#define GOTO_WITH_WINDOW(name) GOTO(name)

bool vm_check_interrupt(void) {
    if (LIKELY(!interrupt_requested)) {
        return true;
    }
    interrupt_requested = 0;
    exception_raise(&type_KeyboardInterrupt, NULL);
    return false;
}

#include "common/vm/handlers/operands.h"

value vm_execute(void) {
    const struct instruction *pc;
    value *R;
    const value *K;
    struct frame *frame;
    bool add_trace;
    size_t nargs;
    value *base;

#ifndef TAGBOX_DISPATCH_SWITCH
    static const void *const handlers[OPCODE_COUNT] = {
#define Y(op, a, b, c) &&do_##op##_##a##b##c,
#define X(op, fast) OPCODE_ARITHMETIC_FORMS(Y, op)
        OPCODE_ARITHMETIC(X)
#undef X
#undef Y
#define Y(op, b, c) &&do_JUMP_IF_##op##_##b##c,
#define X(op, fast) OPCODE_COMPARISON_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define Y(op, b, c) &&do_JUMP_IF_NOT_##op##_##b##c,
#define X(op, fast) OPCODE_COMPARISON_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define X(op, kinds, meaning) &&do_##op,
        OPCODES_OTHER(X)
#undef X
#define X(op, kinds) &&do_##op,
        OPCODES_LOADED(X)
        OPCODES_PAIRS(X)
#undef X
#define Y(op, a, c) &&do_##op##_##a##G##c,
#define X(op, fast) OPCODE_LEFT_FORMS(Y, op)
        OPCODE_ARITHMETIC(X)
#undef X
#undef Y
#define Y(op, a, b) &&do_##op##_##a##b##G,
#define X(op, fast) OPCODE_PAIR_FORMS(Y, op)
        OPCODE_ARITHMETIC(X)
#undef X
#undef Y
#define Y(op, a, b) &&do_##op##_##a##b##E,
#define X(op, fast) OPCODE_PAIR_FORMS(Y, op)
        OPCODE_ARITHMETIC(X)
#undef X
#undef Y
#define Y(op, a, b) &&do_##op##_##a##b##A,
#define X(op, fast) OPCODE_PAIR_FORMS(Y, op)
        OPCODE_ATTRIBUTE_ARITHMETIC(X)
#undef X
#undef Y
#define Y(op, b) &&do_JUMP_IF_##op##_##b##E,
#define X(op, fast) OPCODE_PAIR_JUMP_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define Y(op, b) &&do_JUMP_IF_NOT_##op##_##b##E,
#define X(op, fast) OPCODE_PAIR_JUMP_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define Y(op, b) &&do_JUMP_IF_##op##_##b##G,
#define X(op, fast) OPCODE_PAIR_JUMP_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define Y(op, b) &&do_JUMP_IF_NOT_##op##_##b##G,
#define X(op, fast) OPCODE_PAIR_JUMP_FORMS(Y, op)
        OPCODE_COMPARISONS(X)
#undef X
#undef Y
    };
    if (UNLIKELY(interrupted_handler == NULL)) {
        interrupted_handler = &&do_interrupted;
        for (int i = 0; i < OPCODE_COUNT; i++) {
            vm_dispatch[i] = handlers[i];
        }
    }
#endif

#define LOAD_FRAME()                                                                                \
    do {                                                                                            \
        frame = vm.frame;                                                                           \
        pc = frame->pc;                                                                             \
        R = frame->base;                                                                            \
        K = frame->constants;                                                                       \
    } while (0)

    LOAD_FRAME();
    NEXT();

#ifdef TAGBOX_DISPATCH_SWITCH
next:
    WATCH();
    if (UNLIKELY(interrupt_requested)) {
        pc++;
        GOTO(interrupted);
    }
    pc++;
execute:
    switch ((enum opcode)I.op) {
    case OPCODE_COUNT:
#endif

#include "common/vm/handlers/arithmetic.inc"
#include "common/vm/handlers/comparisons.inc"
#include "common/vm/handlers/moves.inc"
#include "common/vm/handlers/names.inc"
#include "common/vm/handlers/operators.inc"
#include "common/vm/handlers/jumps.inc"
#include "common/vm/handlers/iteration.inc"
#include "common/vm/handlers/containers.inc"
#include "common/vm/handlers/attributes.inc"
#include "common/vm/handlers/calls.inc"
#include "common/vm/handlers/generators.inc"
#include "common/vm/handlers/exceptions.inc"
#include "common/vm/handlers/imports.inc"
#include "common/vm/handlers/classes.inc"
#include "common/vm/handlers/match.inc"

#ifdef TAGBOX_DISPATCH_SWITCH
    }
    __builtin_unreachable();
#endif

SHARED(interrupted) {
    /* Where an instruction consumes its operands even when it raises, its note does not tell what is live before it: run it, and
     * stop at the next one. */
    if (opcode_always_consumes(I.op)) {
#ifdef TAGBOX_DISPATCH_SWITCH
        goto execute;
#else
        goto *handlers[I.op];
#endif
    }
#ifndef TAGBOX_DISPATCH_SWITCH
    for (int i = 0; i < OPCODE_COUNT; i++) {
        vm_dispatch[i] = handlers[i];
    }
#endif
    SAVE();
    RAISE_UNLESS(vm_check_interrupt());
    pc--; /* somebody else has answered it */
    NEXT();
}

SHARED(reraise) { /* the traceback has this frame already */
    add_trace = false;
    goto unwind;
}
SHARED(error)
    add_trace = true;
unwind:
    DEBUG_ASSERT(error_pending());
    if (!slow_unwind(add_trace)) {
        return VALUE_ABSENT;
    }
    LOAD_FRAME();
    NEXT();
}
