/* What sys tells of the allocator: getallocatedblocks and _debugmallocstats, as CPython's (Objects/obmalloc.c). */
#include <stdio.h>

#include "common/builtins/modules_private.h"
#include "common/core/float_object.h"
#include "common/objects/dict.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL

/* The lines that CPython prints of its pools and arenas. */
static void print_pools(FILE *out) {
    struct pool_census census;
    pool_take_census(&census);
    fprintf(out, "Small block threshold = %d, in %d size classes.\n\n", TAGBOX_POOL_THRESHOLD, POOL_CLASSES);
    fputs("class   size   num pools   blocks in use  avail blocks\n"
          "-----   ----   ---------   -------------  ------------\n",
          out);
    for (size_t c = 0; c < POOL_CLASSES; c++) {
        if (census.classes[c].pools > 0) {
            fprintf(out, "%5zu %6zu %11zu %15zu %13zu\n", c, pool_block_size(c), census.classes[c].pools,
                    census.classes[c].used_blocks, census.classes[c].free_blocks);
        }
    }
    fprintf(out, "\n# arenas allocated current         = %20zu\n", census.arenas);
    fprintf(out, "%zu arenas * %d bytes/arena = %20zu\n", census.arenas, TAGBOX_ARENA_SIZE,
            census.arenas * TAGBOX_ARENA_SIZE);
    fprintf(out, "%zu unused pools * %d bytes = %20zu\n", census.free_pools, TAGBOX_POOL_SIZE,
            census.free_pools * TAGBOX_POOL_SIZE);
}

#else

static void print_pools(FILE *out) {
    fprintf(out, "The allocator of this build is %s: there are no pools.\n", mem_allocator_name());
}

#endif

#ifdef TAGBOX_COUNTED

static void count_block(void *context, const void *block) {
    (void)block;
    ++*(int *)context;
}

static void count_tuple(void *context, const void *block) {
    const struct tuple *t = (const void *)((const struct gc_head *)block + 1);
    ++((int *)context)[t->length <= 20 ? t->length : 0];
}

static void print_line(FILE *out, int count, const char *name, size_t size) {
    fprintf(out, "%d free %s * %zu bytes each = %zu\n", count, name, size, (size_t)count * size);
}

/* The objects that wait for the next of their type. */
static void print_freelists(FILE *out) {
    int dicts = 0, floats = 0, lists = 0, ints = 0, tuples[21] = {0};
    dict_each_waiting(count_block, &dicts);
    float_object_each_waiting(count_block, &floats);
    list_each_waiting(count_block, &lists);
    value_each_waiting(count_block, &ints);
    tuple_each_waiting(count_tuple, tuples);
    print_line(out, dicts, "PyDictObjects", sizeof(struct dict));
    print_line(out, floats, "PyFloatObjects", sizeof(struct float_object));
    print_line(out, lists, "PyListObjects", sizeof(struct list));
    fprintf(out, "%d free PyLongObjects\n", ints);
    for (int length = 1; length <= 20; length++) {
        char name[40];
        snprintf(name, sizeof name, "%d-sized PyTupleObjects", length);
        print_line(out, tuples[length], name, sizeof(struct tuple) + (size_t)length * sizeof(value));
    }
}

#else

static void print_freelists(FILE *out) {
    (void)out;
}

#endif

value module_sys_debugmallocstats(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    print_pools(stderr);
    print_freelists(stderr);
    fflush(stderr);
    return value_none_retained();
}

value module_sys_getallocatedblocks(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return value_from_int64((int64_t)mem_allocated_blocks());
}
