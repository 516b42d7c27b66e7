/* The machine's state, and calls from C. */
#include "common/vm/vm.h"

#include <string.h>
#include <sys/resource.h>

#include "common/core/machine.h"
#include "common/core/recursion.h"
#include "common/lang/anchor.h"
#include "common/lang/source.h"
#include "common/memory/os.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/vm/class_body.h"
#include "common/vm/load.h"
#include "common/vm/locals.h"
#include "common/vm/slots.h"
#include "common/vm/slow.h"

struct vm vm;

/* What is reserved; the pages are touched only as deep as a program calls. When address space is short, less will do. */
#define STACK_BYTES_MOST ((size_t)512 << 20)
#define STACK_BYTES_LEAST ((size_t)2 << 20)
/* Where in their regions registers and records begin. The operating system hands out large regions at round addresses, so these two and
 * the first arena would all begin with the same low bits, and processors match loads with earlier stores by some of the bits first.
 * Within a page, then: where a load follows a store to an address with the same low 12 bits, Intel's compare the next bits of the physical
 * addresses (12 to 19), and wait when those agree as well (Islam et al., SPOILER, USENIX Security 2019). In one process of ten they happened
 * to, and it took 25 to 70 % longer from its start to its end. And in which page: on an AMD Zen 4 fannkuch took 8 % longer in the
 * processes where bit 21 of the addresses was 0, until registers, records and the pools that an arena hands out first lay at different
 * offsets of 2 MB. These are the offsets at which an arena has the pools that it hands out last. A small region spares only a page. */
#define STACK_OFFSET (((size_t)1984 << 10) + 1024)
#define FRAMES_OFFSET (((size_t)1920 << 10) + 2048)
#define SPARING_BYTES ((size_t)16 << 20)
#define PAGE_BYTES ((size_t)4096)
/* Registers that a call's arguments may take beyond the frame's own: a register's number has 15 bits, and what is bound apart from
 * plain parameters is moved once more (function_bind). */
#define WINDOW_MOST ((size_t)2 << 15)
#define RECURSION_LIMIT_DEFAULT 1000
/* Records beyond the limit, for the two entry records and the slack of nested native calls. */
#define FRAME_SLACK 7

const struct instruction vm_halt_instruction = {OP_HALT, 0, 0, 0};
const struct instruction vm_constructed_instruction = {OP_CONSTRUCTED, 0, 0, 0};
const struct instruction vm_operated_instruction = {OP_OPERATED, 0, 0, 0};

/* Mapped memory, of which all but the first `offset` bytes are used. */
struct region {
    char *start;
    size_t bytes, offset;
};

static struct region stack_region, frames_region;

/* At most a sixteenth of a limited address space. */
static bool reserve(struct region *r, size_t most, size_t least, size_t offset) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        while (most > least && most > limit.rlim_cur / 16) {
            most /= 2;
        }
    }
    for (size_t bytes = most; bytes >= least; bytes /= 2) {
        char *p = os_map_arena(bytes);
        if (p != NULL) {
            *r = (struct region){p, bytes, bytes < SPARING_BYTES ? offset % PAGE_BYTES : offset};
            return true;
        }
    }
    return false;
}

static void *used_start(const struct region *r) {
    return r->start + r->offset;
}

static size_t used_bytes(const struct region *r) {
    return r->bytes - r->offset;
}

static void give_back(struct region *r) {
    os_unmap(r->start, r->bytes);
    *r = (struct region){0};
}

/* What frame_limit is while no records are pushed that do not count. */
static struct frame *bare_limit(void) {
    size_t wanted = (size_t)vm.recursion_limit + FRAME_SLACK;
    return vm.frames + (wanted < vm.frame_capacity ? wanted : vm.frame_capacity) - 6;
}

/* ---- What other layers ask, through common/core/machine.h ---- */

static int64_t current_limit(void) {
    return vm.recursion_limit;
}

static struct dict *current_modules(void) {
    return vm.modules;
}

static struct dict *current_globals(void) {
    return vm.frame->function == NULL ? NULL : vm.frame->function->globals;
}

static const char *current_directory(void) {
    return vm.import_directory;
}

static bool run_text(const char *text, size_t length, struct dict *globals) {
    struct code *code = load_text(text, length, "<string>", NULL);
    bool ok = code != NULL && vm_run_module(code, globals);
    if (code != NULL) {
        object_release(&code->head);
    }
    return ok;
}

static value caller_module(void) {
    const struct frame *f = vm.frame;
    value name = VALUE_ABSENT;
    while (f > vm.frame_base && (--f)->function == NULL) { /* entry records of calls from C */
    }
    if (f->function != NULL) {
        struct str *attribute = str_intern_text("__name__");
        if (attribute == NULL) {
            return VALUE_ABSENT;
        }
        name = dict_get_name(f->function->globals, str_value(attribute));
        object_release(&attribute->head);
    }
    return value_is_absent(name) ? value_none_retained() : value_retained(name);
}

static char *decode_source(const char *bytes, size_t *length) {
    struct arena arena = ARENA_INIT;
    struct source source;
    struct source_error error = {.kind = SOURCE_OK};
    char *text = NULL;
    if (source_decode(&source, &arena, bytes, *length, false, "", &error) && source.length > 0 && (text = mem_alloc(source.length)) != NULL) {
        memcpy(text, source.text, source.length);
        *length = source.length;
    }
    arena_free(&arena);
    return text;
}

static void install_hooks(void) {
    machine.decode_source = decode_source;
    machine.find_anchor = anchor_find;
    machine.set_recursion_limit = vm_set_recursion_limit;
    machine.recursion_limit = current_limit;
    machine.modules = current_modules;
    machine.globals = current_globals;
    machine.locals = locals_of_caller;
    machine.import_directory = current_directory;
    machine.check_interrupt = vm_check_interrupt;
    machine.super_arguments = class_body_super_arguments;
    machine.run_text = run_text;
    machine.caller_module = caller_module;
}

bool vm_startup(void) {
    if (!reserve(&stack_region, STACK_BYTES_MOST, STACK_BYTES_LEAST, STACK_OFFSET)) {
        return false;
    }
    if (!reserve(&frames_region, STACK_BYTES_MOST / 4, STACK_BYTES_LEAST / 4, FRAMES_OFFSET)) {
        give_back(&stack_region);
        return false;
    }
    size_t stack_bytes = used_bytes(&stack_region);
    vm.stack = used_start(&stack_region);
    vm.frames = used_start(&frames_region);
    /* Each frame may have an entry record below it. Half of the stack is for small frames. */
    vm.frame_capacity = used_bytes(&frames_region) / (2 * sizeof *vm.frames);
    if (vm.frame_capacity > stack_bytes / (2 * VM_SMALL_FRAME * sizeof *vm.stack)) {
        vm.frame_capacity = stack_bytes / (2 * VM_SMALL_FRAME * sizeof *vm.stack);
    }
    vm.stack_limit = vm.stack + stack_bytes / sizeof *vm.stack - WINDOW_MOST - vm.frame_capacity * VM_SMALL_FRAME;
    vm.binding_end = vm.stack;
    vm.recursion_limit = RECURSION_LIMIT_DEFAULT;
    vm.frame = vm.frame_base = vm.frames;
    vm.frames[0] = (struct frame){.pc = &vm_halt_instruction, .base = vm.stack};
    vm.frame_limit = bare_limit();
    slots_startup();
    install_hooks();
    return true;
}

void vm_shutdown(void) {
    slots_shutdown();
    give_back(&frames_region);
    give_back(&stack_region);
    memset(&vm, 0, sizeof vm);
}

bool vm_set_recursion_limit(int64_t limit) {
    if (limit < 1) {
        exception_raise(&type_ValueError, "recursion limit must be greater or equal than 1");
        return false;
    }
    ptrdiff_t records = vm.frame_limit - bare_limit(), depth = vm.frame - vm.frames - records + 1; /* with the call of this */
    if (limit < depth) {
        exception_raise(&type_RecursionError,
                        "cannot set the recursion limit to %lld at the recursion depth %lld: the limit is too low",
                        (long long)limit, (long long)depth);
        return false;
    }
    vm.recursion_limit = limit;
    recursion_set_limit(limit);
    vm.frame_limit = bare_limit() + records;
    return true;
}

bool vm_push_entry(struct function *f, value *base, const struct instruction *pc) {
    struct frame *frame = vm.frame;
    if (frame + 1 >= vm.frame_limit) {
        slow_recursion_error();
        return false;
    }
    /* The result is read from register 0 of the entry record: where the callee's function stood. */
    frame[1] = (struct frame){.pc = &vm_halt_instruction, .base = base - 1, .function = f, .constants = f->code->constants};
    frame[2] = (struct frame){.pc = pc, .base = base, .function = f, .constants = f->code->constants};
    vm.frame = frame + 2;
    vm.frame_limit++;
    return true;
}

static void release_call(value *base, size_t count) {
    for (size_t i = 0; i < count; i++) {
        value_release_any(base[i]);
    }
    value_release(base[-1]);
}

value vm_call_function(value function, const value *args, size_t nargs, struct tuple *kwnames) {
    struct function *f = function_of(function);
    const struct code *code = f->code;
    size_t count = nargs + (kwnames == NULL ? 0 : (size_t)kwnames->length);
    /* The caller's arguments may lie in the running frame's window; everything above its registers is free. */
    value *base = vm_stack_top() + 1, result;
    if (base > vm.stack_limit || (size_t)(vm.stack_limit - base) < 2 * count + code->register_count) {
        slow_recursion_error();
        return VALUE_ABSENT;
    }
    for (size_t i = 0; i < count; i++) {
        base[i] = value_retained(args[i]);
    }
    base[-1] = value_retained(function);
    if (kwnames == NULL && nargs == code->simple_arguments) {
        for (size_t i = nargs; i < code->variable_count; i++) {
            base[i] = VALUE_ABSENT;
        }
    } else if (!function_bind(f, base, nargs, kwnames)) {
        value_release(function);
        return VALUE_ABSENT;
    }
    if (!object_recursion_enter("")) {
        release_call(base, code->variable_count);
        return VALUE_ABSENT;
    }
    if (vm_push_entry(f, base, code->instructions)) {
        result = vm_execute();
    } else {
        release_call(base, code->variable_count);
        result = VALUE_ABSENT;
    }
    object_recursion_leave();
    return result;
}

bool vm_run_module(struct code *code, struct dict *globals) {
    struct function *f = function_new(code, globals, NULL, NULL, NULL);
    value result;
    if (f == NULL) {
        return false;
    }
    result = vm_call_function(value_from_object(&f->head), NULL, 0, NULL);
    object_release(&f->head);
    if (value_is_absent(result)) {
        return false;
    }
    value_release(result);
    return true;
}
