/* tagged: what a picture of the heap shows of ints beside the blocks of big ones. */
#include "common/value.h"

#ifdef TAGBOX_COUNTED

int64_t value_each_waiting(object_visitor visit, void *context) {
#if TAGBOX_TAGGED_DUMMY
    for (const struct tagged_dummy *d = tagged_dummy_freelist; d != &tagged_dummy_end; d = (const struct tagged_dummy *)(uintptr_t)d->refcount) {
        visit(context, d);
    }
    return TAGGED_DUMMY_FREELIST;
#else
    (void)visit;
    (void)context;
    return 0;
#endif
}

bool value_small_int_table(int64_t *low, int64_t *high, size_t *bytes) {
    *low = *high = 0;
    *bytes = 0;
    return false;
}

bool value_each_int_block(value_block_visitor visit, void *context) {
    (void)visit;
    (void)context;
    return false;
}

#endif
