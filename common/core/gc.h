/* The cycle collector: finds garbage that reference counts alone cannot.
 *
 * CPython's scheme (Modules/gcmodule.c up to 3.13): three generations of doubly linked objects, each preceded by a 16-byte
 * header. A collection copies the counts, subtracts references found by `traverse` between members, and what is left at
 * zero and not reachable from the rest is garbage, taken apart through `clear`. References held by frames, registers and C
 * code are never traversed, so they keep their objects alive by themselves; there is no root scan.
 */
#ifndef TAGBOX_COMMON_CORE_GC_H
#define TAGBOX_COMMON_CORE_GC_H

#include "common/core/object.h"
#include "common/memory/model.h"

struct gc_head {
    struct gc_head *next;     /* NULL while untracked */
    uintptr_t previous_flags; /* previous element, or during a collection the count copy; the low bits are flags */
#if TAGBOX_CPYTHON < 300
    uint64_t unused[2]; /* 2.7's header: 32 bytes */
#endif
};

static inline struct gc_head *gc_head_of(struct object *o) {
    return (struct gc_head *)o - 1;
}

struct gc_generation {
    struct gc_head head; /* circular list */
    int threshold;
    int count; /* generation 0: allocations minus frees; others: collections of the younger one */
};
extern struct gc_generation gc_generations[];

/* In previous_flags. Stays as long as the object lives: its finalizer has run. Meaningful for instances of programs' classes, which begin
 * without it. */
#define GC_FLAG_FINALIZED ((uintptr_t)4)
#define GC_FLAGS ((uintptr_t)7)

static inline bool gc_is_tracked(struct object *o) {
    return gc_head_of(o)->next != NULL;
}

/* Links a fully initialised object into the youngest generation. pre: its type is tracked and it is not linked. Runs no
 * collection: these start in object_new() of a tracked type (as CPython's do at allocation). */
ALWAYS_INLINE void gc_track(struct object *o) {
    struct gc_head *list = &gc_generations[0].head, *g = gc_head_of(o), *last = (struct gc_head *)list->previous_flags;
    DEBUG_ASSERT(!gc_is_tracked(o));
    last->next = g;
    g->previous_flags = (uintptr_t)last | (g->previous_flags & GC_FLAG_FINALIZED);
    g->next = list;
    list->previous_flags = (uintptr_t)g;
}

/* Takes an element out of its list. */
ALWAYS_INLINE void gc_unlink(struct gc_head *g) {
    struct gc_head *previous = (struct gc_head *)(g->previous_flags & ~GC_FLAGS), *next = g->next;
    previous->next = next;
    next->previous_flags = (uintptr_t)previous | (next->previous_flags & GC_FLAG_FINALIZED);
    g->next = NULL;
}

/* Unlinks `o` if it is linked. Every tracked type's `deallocate` calls it first. */
ALWAYS_INLINE void gc_untrack(struct object *o) {
    if (gc_is_tracked(o)) {
        gc_unlink(gc_head_of(o));
    }
}

/* The same for an object of any type. */
bool gc_is_known(struct object *o);

/* Called by object_new for tracked types: counts the allocation and collects when a threshold is crossed. Called by
 * object_free likewise to count the other way. */
ALWAYS_INLINE void gc_note_allocation(void);
ALWAYS_INLINE void gc_note_free(void);

/* Collects if it is due: more allocations than the threshold. */
void gc_consider(void);

ALWAYS_INLINE void gc_note_allocation(void) {
    if (UNLIKELY(++gc_generations[0].count > gc_generations[0].threshold)) {
        gc_consider();
    }
}
ALWAYS_INLINE void gc_note_free(void) {
    gc_generations[0].count -= gc_generations[0].count > 0;
}

/* Until gc_resume(gc_pause()), allocations start no collection, and do not count towards one afterwards. */
int gc_pause(void);
void gc_resume(int paused);

/* Collects `generation` (0..2) and younger; returns the number of unreachable objects found. */
int64_t gc_collect(int generation);

/* Collects everything, as if the one reference that the caller holds to each of these objects were not there. What is found to be garbage
 * has been finalised and cleared afterwards; the references are still the caller's. */
void gc_collect_beside(struct object *const *objects, size_t count);

/* Notes that the finalizer of an instance of a program's class, of a tracked type, has run; false: it had. */
bool gc_note_finalized(struct object *o);

/* At the end of a program: whatever dies from here on dies without its finalizer, as what CPython leaks then. */
void gc_end_finalizers(void);
extern bool gc_finalizers_ended;

/* Registers a function that empties a freelist; a full collection calls it. At most eight. */
void gc_on_full_collection(void (*clear)(void));

void gc_enable(bool on);
bool gc_is_enabled(void);
void gc_set_threshold(int generation, int threshold);
int gc_get_threshold(int generation);
int gc_get_count(int generation);

/* Forgets all objects; at shutdown, when none should be left. */
void gc_shutdown(void);

/* A `visit` as passed to a type's traverse: call it once for each reference the object owns. */
typedef void (*gc_visit)(struct object *referent, void *context);

#endif
