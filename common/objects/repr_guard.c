/* Keeps repr() of a container that holds itself from running for ever. */
#include "common/objects/repr_guard.h"

#include "common/core/error.h"
#include "common/memory/mem.h"

/* The containers whose repr is under way, innermost last. Depth is bounded by the recursion guard, so a search is cheap enough only
 * near the top; cycles are usually short, and deep chains end in RecursionError after about a thousand levels. */
static struct object **stack;
static size_t depth, capacity;

enum repr_entry repr_enter(struct object *o) {
    for (size_t i = depth; i > 0; i--) {
        if (stack[i - 1] == o) {
            return REPR_AGAIN;
        }
    }
    if (!object_recursion_enter(" while getting the repr of an object")) {
        return REPR_FAILED;
    }
    if (depth == capacity) {
        size_t larger = capacity == 0 ? 8 : 2 * capacity;
        struct object **grown = mem_alloc(larger * sizeof *grown);
        if (grown == NULL) {
            object_recursion_leave();
            error_no_memory();
            return REPR_FAILED;
        }
        for (size_t i = 0; i < depth; i++) {
            grown[i] = stack[i];
        }
        if (stack != NULL) {
            mem_free(stack, capacity * sizeof *stack);
        }
        stack = grown;
        capacity = larger;
    }
    stack[depth++] = o;
    return REPR_FIRST;
}

void repr_leave(struct object *o) {
    (void)o;
    object_recursion_leave();
    if (--depth == 0) {
        mem_free(stack, capacity * sizeof *stack);
        stack = NULL;
        capacity = 0;
    }
}
