/* The interpreter loop.
 *
 * Three variables carry the machine: pc (the NEXT instruction; the running one is pc[-1]), R (the frame's registers) and K (its
 * constants). `frame` is the running frame's record. A handler does its common case inline and calls a function of slow.h for
 * the rest, which decodes the instruction again from pc[-1]; so the hot handlers stay short. Handlers that can raise store pc
 * into frame->pc first (SAVE), which tells tracebacks the line.
 *
 * The handlers are in handlers/, by theme; the files are included below. What runs is loaded code: the loader
 * (specialise.c) has given instructions the form of their operands and joined pairs. A pair's handler does the common case of both;
 * elsewhere it goes to the handler of its first instruction, and the second one runs after it; some give their place up then
 * (pairs.inc). The handlers' text does not say how one follows the other: HANDLER(name) begins the block of an opcode, SHARED(name)
 * one that several go to; NEXT() goes to the next instruction's, GOTO(name) to a block by name, GOTO_WITH_WINDOW(name) to one that
 * works on base and nargs, the window of a call.
 *
 * Dispatch is one of three, with the same handlers. By default they are labels of one function, which goes through the table
 * vm_dispatch from one to the next. With TAGBOX_DISPATCH_SWITCH they are the cases of a switch. With TAGBOX_DISPATCH_TAIL (clang)
 * each is a function of its own that calls the next one last, so that the call is a jump: the machine's variables are their
 * parameters, and since they are `preserve_none`, those stay in the registers that ordinary functions preserve. REST(name) divides
 * a handler: what follows becomes a function, so that the part before has no calls and needs no stack frame. (In the other two it keeps
 * the part before from computing for the part behind.)
 *
 * Nothing is tested for Ctrl-C on the way: vm_interrupt() points every entry of vm_dispatch at the block `interrupted`.
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
#include "common/vm/specialise.h"
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

#if defined TAGBOX_DISPATCH_TAIL

/* base and nargs only mean something to blocks that GOTO_WITH_WINDOW goes to; to the others go whatever the registers hold. */
#define PARAMETERS                                                                                  \
    UNUSED const struct instruction *pc, UNUSED value *R, UNUSED const value *K, UNUSED struct frame *frame, \
        UNUSED value *base, UNUSED size_t nargs
#define UNUSED __attribute__((unused))
#define PRESERVE_NONE __attribute__((preserve_none))
typedef PRESERVE_NONE value block_function(PARAMETERS);
typedef block_function *handler_at;
#define SHARED(name) static PRESERVE_NONE value do_##name(PARAMETERS)
#define HANDLER(name)                                                                               \
    UNUSED static block_function do_rest_of_##name;                                                 \
    SHARED(name)
#define REST(name)                                                                                  \
    GOTO(rest_of_##name);                                                                           \
    }                                                                                               \
    SHARED(rest_of_##name) {
#define GOTO_WITH_WINDOW(name) __attribute__((musttail)) return do_##name(pc, R, K, frame, base, nargs)
#define GOTO(name) GOTO_AT(do_##name)
#define GOTO_AT(handler)                                                                            \
    do {                                                                                            \
        __asm__("" : "=r"(base), "=r"(nargs)); /* no instruction, but no need to keep them either */ \
        __attribute__((musttail)) return (handler)(pc, R, K, frame, base, nargs);                   \
    } while (0)

/* The SHARED blocks. */
#define BLOCKS(X)                                                                                   \
    X(call) X(call_bind) X(call_other) X(call_general) X(call_keywords) X(enter) X(entered)         \
    X(too_deep) X(get_item) X(get_item_int) X(set_item) X(next_to_T) X(next_to_V) X(range_ends)     \
    X(exhausted) X(get_attribute) X(set_attribute) X(give_up_item) X(load_method) X(interrupted)    \
    X(no_memory) X(reraise) X(error)

#define OPCODE(name) static block_function do_##name;
#include "common/bytecode/opcode_list.inc"
BLOCKS(OPCODE)
#undef OPCODE

#else

#ifdef TAGBOX_DISPATCH_SWITCH
#define HANDLER(name)                                                                               \
    case OP_##name:                                                                                 \
    do_##name: __attribute__((unused))
#else
typedef const void *handler_at;
#define HANDLER(name) do_##name:
#define GOTO_AT(handler) goto *(handler)
#endif
#define SHARED(name) do_##name:
#define REST(name) FORGET();
#define GOTO(name) goto do_##name
#define GOTO_WITH_WINDOW(name) GOTO(name)

#endif

/* What follows, a slow way, computes its operands' addresses itself: else the quick way keeps them for it. */
#define FORGET() __asm__("" : "+r"(pc))

/* Jumps where the condition holds. */
#define JUMP_AND_NEXT(condition, distance)                                                          \
    do {                                                                                            \
        if (condition) {                                                                            \
            pc += (distance);                                                                       \
        }                                                                                           \
        NEXT();                                                                                     \
    } while (0)

/* The same in a pair: the jump is the last of the `count` instructions from pc on. */
#define JUMP_BEHIND_AND_NEXT(count, condition, distance)                                            \
    do {                                                                                            \
        intptr_t taken_ = (condition) ? (intptr_t)(distance) : 0;                                   \
        pc += (count) + taken_;                                                                     \
        NEXT();                                                                                     \
    } while (0)

#ifdef TAGBOX_DISPATCH_SWITCH

#define NEXT_IF(condition, distance) JUMP_AND_NEXT(condition, distance)
#define NEXT_BEHIND_IF(count, condition, distance) JUMP_BEHIND_AND_NEXT(count, condition, distance)
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

#define NEXT()                                                                                      \
    do {                                                                                            \
        WATCH();                                                                                    \
        uintptr_t op_ = pc->op;                                                                     \
        pc++;                                                                                       \
        GOTO_AT(vm_dispatch[op_]);                                                                  \
    } while (0)

/* The instruction `distance` from the next one. */
#define NEXT_AT(distance)                                                                           \
    do {                                                                                            \
        intptr_t distance_ = (distance);                                                            \
        WATCH_AT(pc + distance_);                                                                   \
        uintptr_t op_ = pc[distance_].op;                                                           \
        pc += distance_ + 1;                                                                        \
        GOTO_AT(vm_dispatch[op_]);                                                                  \
    } while (0)

/* Where both ways have an indirect jump of their own, the processor learns where each leads. Not with clang's computed goto: it joins
 * all indirect jumps of a function and copies them back, which took minutes for as many. */
#if defined __clang__ && !defined TAGBOX_DISPATCH_TAIL
#define NEXT_IF(condition, distance) JUMP_AND_NEXT(condition, distance)
#define NEXT_BEHIND_IF(count, condition, distance) JUMP_BEHIND_AND_NEXT(count, condition, distance)
#else
#define NEXT_IF(condition, distance)                                                                \
    do {                                                                                            \
        if (condition) {                                                                            \
            NEXT_AT((intptr_t)(distance));                                                          \
        }                                                                                           \
        NEXT();                                                                                     \
    } while (0)
#define NEXT_BEHIND_IF(count, condition, distance)                                                  \
    do {                                                                                            \
        if (condition) {                                                                            \
            NEXT_AT((intptr_t)(count) + (intptr_t)(distance));                                      \
        }                                                                                           \
        NEXT_AT((intptr_t)(count));                                                                 \
    } while (0)
#endif

static handler_at vm_dispatch[OPCODE_COUNT];
static handler_at interrupted_handler;

void vm_interrupt(void) {
    interrupt_requested = 1;
    for (int i = 0; i < OPCODE_COUNT; i++) {
        __atomic_store_n(&vm_dispatch[i], interrupted_handler, __ATOMIC_RELAXED);
    }
}

#endif

bool vm_check_interrupt(void) {
    if (LIKELY(!interrupt_requested)) {
        return true;
    }
    interrupt_requested = 0;
    exception_raise(&type_KeyboardInterrupt, NULL);
    return false;
}

#include "common/vm/handlers/operands.h"

#define LOAD_FRAME()                                                                                \
    do {                                                                                            \
        frame = vm.frame;                                                                           \
        pc = frame->pc;                                                                             \
        R = frame->base;                                                                            \
        K = frame->constants;                                                                       \
    } while (0)

#ifdef TAGBOX_DISPATCH_TAIL

static const handler_at handlers[OPCODE_COUNT] = {
#define OPCODE(name) do_##name,
#include "common/bytecode/opcode_list.inc"
#undef OPCODE
};

#else

value vm_execute(void) {
    const struct instruction *pc;
    value *R;
    const value *K;
    struct frame *frame;
    size_t nargs;
    value *base;

#ifdef TAGBOX_DISPATCH_SWITCH
    LOAD_FRAME();
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
        __builtin_unreachable();
#else
    static const handler_at handlers[OPCODE_COUNT] = {
#define OPCODE(name) &&do_##name,
#include "common/bytecode/opcode_list.inc"
#undef OPCODE
    };
    if (UNLIKELY(interrupted_handler == NULL)) {
        interrupted_handler = &&do_interrupted;
        for (int i = 0; i < OPCODE_COUNT; i++) {
            vm_dispatch[i] = handlers[i];
        }
    }
    LOAD_FRAME();
    NEXT();
#endif

#endif

#include "common/vm/handlers/arithmetic.inc"
#include "common/vm/handlers/comparisons.inc"
#include "common/vm/handlers/moves.inc"
#include "common/vm/handlers/names.inc"
#include "common/vm/handlers/operators.inc"
#include "common/vm/handlers/jumps.inc"
#include "common/vm/handlers/pairs.inc"
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
        GOTO_AT(handlers[I.op]);
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

/* On in the handler that is found, or out of vm_execute. */
#define UNWIND(add_trace)                                                                           \
    DEBUG_ASSERT(error_pending());                                                                  \
    if (!slow_unwind(add_trace)) {                                                                  \
        return VALUE_ABSENT;                                                                        \
    }                                                                                               \
    LOAD_FRAME();                                                                                   \
    NEXT();

SHARED(no_memory) {
    SAVE();
    error_no_memory();
    GOTO(error);
}

SHARED(reraise) { /* the traceback has this frame already */
    UNWIND(false)
}
SHARED(error) {
    UNWIND(true)
}

#ifdef TAGBOX_DISPATCH_TAIL

value vm_execute(void) {
    if (UNLIKELY(interrupted_handler == NULL)) {
        interrupted_handler = do_interrupted;
        for (int i = 0; i < OPCODE_COUNT; i++) {
            vm_dispatch[i] = handlers[i];
        }
    }
    return do_NOP(vm.frame->pc, vm.frame->base, vm.frame->constants, vm.frame, NULL, 0); /* goes on at pc */
}

#else
}
#endif
