/* The object header and the value word: what everything in the runtimes stands on.
 *
 * A `value` is one machine word. What its bits mean is the representation's secret (common/value.h); this layer only
 * needs to name the word, because type slots take and return values. Every heap object starts with a `struct object`,
 * which is CPython's header: a reference count and a type pointer, 16 bytes. Objects of tracked types are preceded by the
 * cycle collector's 16-byte `struct gc_head` (common/core/gc.h).
 *
 * Conventions, valid in every layer above:
 * - A function that returns a value returns a NEW reference, owned by the caller, unless its comment says "borrowed".
 * - Parameters are borrowed, unless the comment says "steals".
 * - VALUE_ABSENT means "no value": as a result, that an exception is pending (common/core/error.h); as an argument or a
 *   field, that it is not there. It is never retained, released or stored where a program can see it.
 * - Functions returning int answer 0/1 or a count, and -1 with an exception pending.
 */
#ifndef TAGBOX_COMMON_CORE_OBJECT_H
#define TAGBOX_COMMON_CORE_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/memory/counters.h"
#include "common/memory/mem.h"

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define COLD __attribute__((cold, noinline))
/* For fast paths whose point is to be part of the handler that uses them, and for the smallest operations: the interpreter loop
 * has thousands of those, and weighing each anew would take gcc a third of the loop's compile time. */
#define ALWAYS_INLINE static inline __attribute__((always_inline))

#ifdef TAGBOX_DEBUG
#include <assert.h>
#define DEBUG_ASSERT(x) assert(x)
#else
#define DEBUG_ASSERT(x) ((void)0)
#endif

typedef struct {
    uintptr_t bits;
} value;

#define VALUE_ABSENT ((value){0})

ALWAYS_INLINE bool value_is_absent(value v) {
    return v.bits == 0;
}

struct type;

struct object {
    int64_t refcount;
    struct type *type;
};

/* Immortal objects (None, small ints, static types) start so high that no program brings them down: the count is kept
 * like any other, without a test for immortality on the hot path. */
#define OBJECT_IMMORTAL ((int64_t)1 << 60)

static inline bool object_is_immortal(const struct object *o) {
    return o->refcount >= OBJECT_IMMORTAL / 2;
}

/* Reclaims `o`, whose count has just become zero, through its type's `deallocate`. Deep chains are unwound with bounded
 * C stack (CPython's "trashcan"). */
void object_deallocate(struct object *o);

ALWAYS_INLINE void object_retain(struct object *o) {
    COUNT(references_retains);
    o->refcount++;
}

ALWAYS_INLINE void object_release(struct object *o) {
    COUNT(references_releases);
    DEBUG_ASSERT(o->refcount > 0);
    if (--o->refcount == 0) {
        object_deallocate(o);
    }
}

/* A new object of `type` with `size` bytes from its header on (type->size, or more for variable-sized types), count 1, fields
 * after the header uninitialised. Tracked types get their collector header in front, not yet linked: the constructor calls
 * gc_track() once all fields are valid. NULL with MemoryError pending. */
struct object *object_new(struct type *type, size_t size);

/* object_new for a type that is neither tracked nor on the heap, inline for the places that make many. NULL without
 * an exception. */
ALWAYS_INLINE struct object *object_new_plain(struct type *type, size_t size) {
    struct object *o = (struct object *)mem_alloc(size);
    if (UNLIKELY(o == NULL)) {
        return NULL;
    }
    COUNT(objects_created);
    LABEL_BLOCK(o, size, LABEL_OBJECT);
    o->refcount = 1;
    o->type = type;
    return o;
}
ALWAYS_INLINE void object_free_plain(struct object *o, size_t size) {
    COUNT(objects_freed);
    mem_free(o, size);
}

/* Types with TYPE_INSTANCE_WORDS have so many bytes before the collector header, zeroed by object_new: the words that CPython 3.11
 * and later put there for instances of programs' classes. */
#define OBJECT_INSTANCE_WORDS ((size_t)16)

/* Returns the memory of an object of `size` bytes (as given to object_new, or since resized) whose fields have been released
 * already. A tracked type's object must be untracked by then. */
void object_free(struct object *o, size_t size);

/* Resizes a variable-sized object with count 1 that is not linked into the collector. Returns the moved object, or NULL with
 * MemoryError pending and the old object intact. */
struct object *object_resize(struct object *o, size_t old_size, size_t new_size);

#ifdef TAGBOX_COUNTED
/* For walks over freelists: called with the start of each block. It must not allocate here. */
typedef void (*object_visitor)(void *context, const void *block);
#endif

/* Bounded recursion for native code that recurses over data or re-enters the interpreter. object_recursion_enter() returns
 * false with RecursionError pending when the C stack is nearly used up; `what` completes the message
 * "maximum recursion depth exceeded%s", e.g. " while getting the repr of an object". Pairs with object_recursion_leave(). */
ALWAYS_INLINE bool object_recursion_enter(const char *what);
ALWAYS_INLINE void object_recursion_leave(void);

/* Whether the C stack of this process is nearly used up (address comparison only, no counting). */
ALWAYS_INLINE bool object_stack_is_low(void);

extern struct object_recursion {
    const char *stack_floor; /* below this address the stack is low */
    int64_t depth, limit;
} object_recursion;
COLD bool object_recursion_refuse(const char *what);

ALWAYS_INLINE bool object_stack_is_low(void) {
    return (const char *)__builtin_frame_address(0) < object_recursion.stack_floor;
}
ALWAYS_INLINE bool object_recursion_enter(const char *what) {
    if (UNLIKELY(object_recursion.depth >= object_recursion.limit || object_stack_is_low())) {
        return object_recursion_refuse(what);
    }
    object_recursion.depth++;
    return true;
}
ALWAYS_INLINE void object_recursion_leave(void) {
    object_recursion.depth--;
}

/* The immortal singletons, at fixed addresses in every representation. */
extern struct object none_object, not_implemented_object, ellipsis_object;
extern struct bool_object {
    struct object head;
    bool truth;
} true_object, false_object;

#endif
