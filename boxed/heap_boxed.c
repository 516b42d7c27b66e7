/* boxed: what a picture of the heap shows of ints beside their blocks. */
#include "common/value.h"

#if defined(TAGBOX_COUNTED) && !BOXED_INT_BLOCKS

int64_t value_each_waiting(object_visitor visit, void *context) {
    for (const struct boxed_int *o = boxed_freelist; o != &boxed_freelist_end; o = boxed_next_waiting(o)) {
        visit(context, o);
    }
    return TAGBOX_INT_FREELIST;
}

bool value_small_int_table(int64_t *low, int64_t *high, size_t *bytes) {
    *low = TAGBOX_SMALL_INT_MIN;
    *high = TAGBOX_SMALL_INT_MAX;
    *bytes = (size_t)(*high - *low + 1) * sizeof *boxed_small_ints;
    return *low <= *high;
}

bool value_each_int_block(value_block_visitor visit, void *context) {
    (void)visit;
    (void)context;
    return false;
}

#endif
