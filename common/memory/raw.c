#include "common/memory/raw.h"

void *raw_resize(void *p, size_t old_size, size_t new_size) {
    if (new_size > (size_t)PTRDIFF_MAX) {
        return NULL;
    }
    if (raw_rounded(old_size) == raw_rounded(new_size)) {
        return p;
    }
    void *moved = realloc(p, raw_rounded(new_size));
    if (moved != NULL) {
        COUNT(memory_raw_allocations);
        COUNT_ADD(memory_raw_bytes, new_size);
    }
    return moved;
}
