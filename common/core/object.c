/* Allocation and reclamation of objects; bounded recursion. */
#include "common/core/object.h"

#include <string.h>
#include <sys/resource.h>

#include "common/core/error.h"
#include "common/core/gc.h"
#include "common/core/recursion.h"
#include "common/core/type.h"

struct object none_object = {OBJECT_IMMORTAL, &type_none};
struct object not_implemented_object = {OBJECT_IMMORTAL, &type_not_implemented};
struct object ellipsis_object = {OBJECT_IMMORTAL, &type_ellipsis};
struct bool_object true_object = {{OBJECT_IMMORTAL, &type_bool}, true};
struct bool_object false_object = {{OBJECT_IMMORTAL, &type_bool}, false};

/* ---- Allocation ---- */

static inline size_t header_size(const struct type *type) {
    if (LIKELY((type->flags & TYPE_INSTANCE_WORDS) == 0)) {
        return (type->flags & TYPE_TRACKED) ? sizeof(struct gc_head) : 0;
    }
    return OBJECT_INSTANCE_WORDS + sizeof(struct gc_head);
}

#ifdef TAGBOX_COUNTED
static enum label label_of_type(const struct type *type) {
    return type == &type_str     ? LABEL_STR
           : type == &type_tuple ? LABEL_TUPLE
           : type == &type_list  ? LABEL_LIST
           : type == &type_dict  ? LABEL_DICT
           : type == &type_int   ? LABEL_INT
           : type == &type_float ? LABEL_FLOAT
                                 : LABEL_OBJECT;
}
#else
#define label_of_type(type) LABEL_OBJECT
#endif

struct object *object_new(struct type *type, size_t size) {
    size_t header = header_size(type);
    char *block;
    struct object *o;
    if (header != 0) {
        gc_note_allocation();
    }
    block = mem_alloc(header + size);
    if (UNLIKELY(block == NULL)) {
        error_no_memory();
        return NULL;
    }
    COUNT(objects_created);
    LABEL_BLOCK(block, header + size, label_of_type(type));
    o = (struct object *)(void *)(block + header);
    if (header != 0) {
        gc_head_of(o)->next = NULL;
    }
    if (header > sizeof(struct gc_head)) {
        memset(block, 0, OBJECT_INSTANCE_WORDS);
    }
    if (type->flags & TYPE_HEAP) {
        if (header != 0) {
            gc_head_of(o)->previous_flags = 0;
        }
        object_retain(&type->head);
    }
    o->refcount = 1;
    o->type = type;
    return o;
}

void object_free(struct object *o, size_t size) {
    struct type *type = o->type;
    size_t header = header_size(type);
    COUNT(objects_freed);
    if (header != 0) {
        DEBUG_ASSERT(!gc_is_tracked(o));
        gc_note_free();
    }
    mem_free((char *)o - header, header + size);
    if (type->flags & TYPE_HEAP) {
        object_release(&type->head);
    }
}

struct object *object_resize(struct object *o, size_t old_size, size_t new_size) {
    size_t header = header_size(o->type);
    char *block;
    DEBUG_ASSERT(o->refcount == 1 && (header == 0 || !gc_is_tracked(o)));
    block = mem_resize((char *)o - header, header + old_size, header + new_size);
    if (block == NULL) {
        error_no_memory();
        return NULL;
    }
    o = (struct object *)(void *)(block + header);
    if (mem_rounded(header + old_size) != mem_rounded(header + new_size)) { /* it counts as another block */
        LABEL_BLOCK(block, header + new_size, label_of_type(o->type));
    }
    return o;
}

/* ---- Reclamation ---- */

/* Containers whose release has been put off because too many are being taken apart inside each other; linked through the refcount
 * word, which is zero and unused by now. */
#define NESTING_MOST 50
static int nesting;
static struct object *postponed;

static void deallocate_now(struct object *o) {
    nesting++;
    o->type->deallocate(o);
    nesting--;
}

void object_deallocate(struct object *o) {
    if (LIKELY((o->type->flags & TYPE_TRACKED) == 0)) {
        o->type->deallocate(o);
        return;
    }
    if (nesting >= NESTING_MOST) {
        gc_untrack(o);
        o->refcount = (int64_t)(intptr_t)postponed;
        postponed = o;
        return;
    }
    deallocate_now(o);
    while (nesting == 0 && postponed != NULL) {
        struct object *next = postponed;
        postponed = (struct object *)(intptr_t)next->refcount;
        next->refcount = 0;
        deallocate_now(next);
    }
}

/* ---- Recursion ---- */

/* What stays free of the C stack for whatever runs when the limit is met: error handling, deallocation. */
#define STACK_RESERVE ((size_t)256 << 10)
#define STACK_DEFAULT ((size_t)8 << 20)
/* More is not used even where the system allows it: deep recursion should end in an error, not in touching gigabytes. */
#define STACK_MOST ((size_t)64 << 20)

struct object_recursion object_recursion = {.limit = 1000};

void recursion_startup(void) {
    struct rlimit limit;
    size_t size = STACK_DEFAULT;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        size = limit.rlim_cur;
    }
    size = size > STACK_MOST ? STACK_MOST : size;
    size_t usable = size > 2 * STACK_RESERVE ? size - STACK_RESERVE : size / 2;
    object_recursion.stack_floor = (const char *)__builtin_frame_address(0) - usable;
}

void recursion_set_limit(int64_t limit) {
    object_recursion.limit = limit;
}

bool object_recursion_refuse(const char *what) {
    recursion_error(what);
    return false;
}
