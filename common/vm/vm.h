/* The virtual machine's state, and how C code runs functions on it.
 *
 * The register stack is one contiguous region; a call's frame begins where the caller put the arguments:
 *
 *     caller's registers ... R[a]      R[a+1] ...           callee's temporaries
 *                            function  argument 0 ... other variables
 *                            base[-1]  base[0]
 *
 * so that nothing is copied; the result goes to base[-1], which is the caller's R[a]. Frame records stand in an array of
 * their own. A call from C first pushes an entry record whose pc is the HALT instruction, to which the function returns.
 */
#ifndef TAGBOX_COMMON_VM_VM_H
#define TAGBOX_COMMON_VM_VM_H

#include "common/vm/function.h"

struct generator;

struct frame {
    const struct instruction *pc; /* where to go on; current only while the frame calls or may raise: not while a
                                   * release runs a __del__ */
    value *base;
    struct function *function;   /* borrowed from base[-1] */
    const value *constants;      /* the function's, to go on with after a call */
    struct generator *generator; /* borrowed; only for a generator's frame */
};

/* A frame of at most so many registers needs no check of the stack: there is room for it at any depth. */
#define VM_SMALL_FRAME 32

struct vm {
    struct frame *frame;       /* the running one */
    struct frame *frame_limit; /* pushing at or beyond it is a RecursionError; one higher for each record on the way there that is no call
                                * to CPython: of an entry from C, of an operator */
    value *stack_limit;        /* what the registers of a frame that is not small must stay below; the arguments of its call, and as many
                                * small frames as there can be, still fit behind it */
    struct frame *frames;
    value *stack;
    size_t frame_capacity;
    int64_t recursion_limit;
    struct dict *builtins;  /* the builtins module's globals; owned */
    struct dict *modules;   /* sys.modules; owned */
    struct frame *frame_base; /* the lowest record */
    /* While the arguments of a call are bound: the end of what stands above the running frame's registers. Allocating may run the
     * collector, and that a generator's `finally`, which must not take those places. Lower than any frame in use otherwise. */
    value *binding_end;
    const char *import_directory; /* where .py modules are looked for; borrowed; NULL: the current one */
    value builtins_name, file_name, all_name; /* "builtins", "__file__", "__all__", interned; owned */
    value append_name, pop_name;              /* "append", "pop", likewise */
};
extern struct vm vm;

/* Where the entry record of a call from C goes on. */
extern const struct instruction vm_halt_instruction;
/* A class called by a program whose __init__ is a function: the frame of that runs above a record that goes on here. It has the new
 * instance below its base, in the register where the caller expects the result, and __init__'s result at its base. */
extern const struct instruction vm_constructed_instruction;
/* The same for an operator that a program's function computes: its result is at the record's base. */
extern const struct instruction vm_operated_instruction;

bool vm_startup(void);
void vm_shutdown(void);

/* type_function.call. */
value vm_call_function(value function, const value *args, size_t nargs, struct tuple *kwnames);

/* Runs a module's code with these globals; the result is dropped. false with an exception pending. */
bool vm_run_module(struct code *code, struct dict *globals);

/* Runs the frame on top (pushed by C code) until it returns to its HALT record, which is popped too. The result, or absent with an
 * exception pending. */
value vm_execute(void);

/* First free register above the running frame and what is being bound there. */
ALWAYS_INLINE value *vm_stack_top(void) {
    const struct frame *frame = vm.frame;
    value *top = frame->base + (frame->function == NULL ? 0 : frame->function->code->register_count);
    return top > vm.binding_end ? top : vm.binding_end;
}

/* Pushes an entry record and a frame of `f` at `base`; false with RecursionError pending when there is no room. */
bool vm_push_entry(struct function *f, value *base, const struct instruction *pc);

/* sys.setrecursionlimit; false with an exception pending. */
bool vm_set_recursion_limit(int64_t limit);

/* Asks the running program to stop with KeyboardInterrupt; async-signal-safe. */
void vm_interrupt(void);

#ifdef TAGBOX_COUNTED
/* NULL, or called before every instruction with where it stands (once for a pair, but twice for one that ends in a call, and for a step
 * and its comparison, which are usually on two lines). It must not change anything of the machine. */
typedef void (*vm_watcher)(const struct frame *frame, const struct instruction *next);
extern vm_watcher vm_watch;
#endif

/* Whether an interrupt was asked for: native loops that run long call vm_check_interrupt(), which raises it. */
bool vm_check_interrupt(void);

#endif
