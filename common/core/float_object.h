/* The heap form of a float: CPython's 24-byte object, with CPython's freelist of at most 100.
 *
 * Every representation boxes floats like this unless it says otherwise; it reaches them through value_from_double and
 * value_double of the contract, as everybody does.
 */
#ifndef TAGBOX_COMMON_CORE_FLOAT_OBJECT_H
#define TAGBOX_COMMON_CORE_FLOAT_OBJECT_H

#include "common/core/object.h"
#include "common/core/type.h"

struct float_object {
    struct object head;
    double number;
};

/* CPython 3.10-3.15: Objects/floatobject.c, PyFloat_MAXFREELIST. */
#ifndef TAGBOX_FLOAT_FREELIST
#define TAGBOX_FLOAT_FREELIST 100
#endif

/* Dead floats, linked through their type field, last in first out. */
extern struct float_object *float_freelist;
extern int float_freelist_size;

/* The part of float_object_new that asks the allocator. NULL with MemoryError pending. */
struct float_object *float_object_allocate(void);

/* From the freelist; NULL: it is empty. */
static inline struct float_object *float_object_waiting(double number) {
    struct float_object *f = float_freelist;
    if (LIKELY(f != NULL)) {
        COUNT(floats_created);
        COUNT(floats_freelist_pops);
        float_freelist = (struct float_object *)(void *)f->head.type;
        float_freelist_size--;
        f->head.refcount = 1;
        f->head.type = &type_float;
        f->number = number;
    }
    return f;
}

static inline struct float_object *float_object_new(double number) {
    struct float_object *f = float_object_waiting(number);
    if (UNLIKELY(f == NULL)) {
        COUNT(floats_created);
        f = float_object_allocate();
        if (UNLIKELY(f == NULL)) {
            return NULL;
        }
        f->head.refcount = 1;
        f->head.type = &type_float;
        f->number = number;
    }
    return f;
}

/* For type_float.deallocate. */
void float_object_deallocate(struct object *o);

/* The same inline, for exact floats; a full freelist is left to it. */
static inline void float_object_reclaim(struct object *o) {
    if (UNLIKELY(float_freelist_size >= TAGBOX_FLOAT_FREELIST)) {
        float_object_deallocate(o);
        return;
    }
    struct float_object *f = (struct float_object *)o;
    f->head.type = (struct type *)(void *)float_freelist;
    float_freelist = f;
    float_freelist_size++;
    COUNT(floats_freelist_pushes);
}

/* Returns the freelist's memory to the allocator; a full collection does so. */
void float_object_clear_freelist(void);

#ifdef TAGBOX_COUNTED
/* Visits the block of each float on the freelist; returns how many may be there. */
int64_t float_object_each_waiting(object_visitor visit, void *context);
#endif

#endif
