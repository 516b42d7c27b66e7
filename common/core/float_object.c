/* The heap form of a float. */
#include "common/core/float_object.h"

#include "common/core/error.h"

struct float_object *float_freelist;
int float_freelist_size;

struct float_object *float_object_allocate(void) {
    struct float_object *f = mem_alloc(sizeof *f);
    if (f == NULL) {
        error_no_memory();
        return NULL;
    }
    COUNT_REQUEST(floats, sizeof *f);
    LABEL_BLOCK(f, sizeof *f, LABEL_FLOAT);
    COUNT(objects_created);
    return f;
}

static void free_block(struct float_object *f) {
    COUNT(floats_freed);
    COUNT(objects_freed);
    mem_free(f, sizeof *f);
}

void float_object_deallocate(struct object *o) {
    struct float_object *f = (struct float_object *)o;
    if (float_freelist_size < TAGBOX_FLOAT_FREELIST) {
        f->head.type = (struct type *)(void *)float_freelist;
        float_freelist = f;
        float_freelist_size++;
        COUNT(floats_freelist_pushes);
        return;
    }
    free_block(f);
}

void float_object_clear_freelist(void) {
    while (float_freelist != NULL) {
        struct float_object *f = float_freelist;
        float_freelist = (struct float_object *)(void *)f->head.type;
        free_block(f);
    }
    float_freelist_size = 0;
}

#ifdef TAGBOX_COUNTED
int64_t float_object_each_waiting(object_visitor visit, void *context) {
    for (struct float_object *f = float_freelist; f != NULL;
         f = (struct float_object *)(void *)f->head.type) {
        visit(context, f);
    }
    return TAGBOX_FLOAT_FREELIST;
}
#endif
