/* tagged-dummy: the blocks that immediates do without. */
#include "common/value.h"

#include "tagged/dummy_tagged.h"

#if TAGBOX_TAGGED_DUMMY

struct tagged_dummy tagged_dummy_end, tagged_dummy_first = {.refcount = 2};
struct tagged_dummy *tagged_dummy_freelist = &tagged_dummy_end, *tagged_dummy_last = &tagged_dummy_first;

struct tagged_dummy *tagged_dummy_allocate(void) {
    struct tagged_dummy *d = mem_alloc(sizeof *d);
    if (d != NULL) {
        LABEL_BLOCK(d, sizeof *d, LABEL_INT);
        d->type = NULL;
    }
    return d;
}

void tagged_dummy_free(struct tagged_dummy *d) {
    mem_free(d, sizeof *d);
}

void tagged_dummy_shutdown(void) {
    if (tagged_dummy_last != &tagged_dummy_first) {
        tagged_dummy_free(tagged_dummy_last);
        tagged_dummy_last = &tagged_dummy_first;
        tagged_dummy_first.refcount = 2;
    }
    while (tagged_dummy_freelist != &tagged_dummy_end) {
        struct tagged_dummy *d = tagged_dummy_freelist;
        tagged_dummy_freelist = (struct tagged_dummy *)(uintptr_t)d->refcount;
        tagged_dummy_free(d);
    }
}

#endif
