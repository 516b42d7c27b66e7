/* tagged-dummy: the blocks that immediates do without. */
#include "common/value.h"

#include "tagged/dummy_tagged.h"

#if TAGBOX_TAGGED_DUMMY

struct tagged_dummy *tagged_dummy_freelist, *tagged_dummy_last;
int tagged_dummy_freelist_size;

struct tagged_dummy *tagged_dummy_allocate(void) {
    struct tagged_dummy *d = mem_alloc(sizeof *d);
    if (d != NULL) {
        LABEL_BLOCK(d, sizeof *d, LABEL_INT);
    }
    return d;
}

void tagged_dummy_free(struct tagged_dummy *d) {
    if (tagged_dummy_freelist_size >= TAGGED_DUMMY_FREELIST) {
        mem_free(d, sizeof *d);
        return;
    }
    d->type = tagged_dummy_freelist;
    tagged_dummy_freelist = d;
    tagged_dummy_freelist_size++;
}

void tagged_dummy_shutdown(void) {
    if (tagged_dummy_last != NULL) {
        tagged_dummy_free(tagged_dummy_last);
        tagged_dummy_last = NULL;
    }
    while (tagged_dummy_freelist != NULL) {
        struct tagged_dummy *d = tagged_dummy_freelist;
        tagged_dummy_freelist = d->type;
        mem_free(d, sizeof *d);
    }
    tagged_dummy_freelist_size = 0;
}

#endif
