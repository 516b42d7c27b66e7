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

/* Links a fully initialised object into the youngest generation. pre: its type is tracked and it is not linked. May run a
 * collection before linking? No: collections start in object_new() of a tracked type (as CPython's do at allocation). */
void gc_track(struct object *o);

/* Unlinks `o` if it is linked. Every tracked type's `deallocate` calls it first. */
void gc_untrack(struct object *o);

static inline bool gc_is_tracked(struct object *o) {
    return gc_head_of(o)->next != NULL;
}

/* The same for an object of any type. */
bool gc_is_known(struct object *o);

/* Called by object_new for tracked types: counts the allocation and collects when a threshold is crossed. Called by
 * object_free likewise to count the other way. */
void gc_note_allocation(void);
void gc_note_free(void);

/* Collects `generation` (0..2) and younger; returns the number of unreachable objects found. */
int64_t gc_collect(int generation);

/* Collects everything, as if the one reference that the caller holds to each of these objects were not there. What is found to be garbage
 * has been finalised and cleared afterwards; the references are still the caller's. */
void gc_collect_beside(struct object *const *objects, size_t count);

/* Notes that the finalizer of an instance of a program's class, of a tracked type, has run; false: it had. */
bool gc_note_finalized(struct object *o);

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
