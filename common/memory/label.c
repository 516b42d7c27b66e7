#include "common/memory/label.h"

#include "common/memory/mem.h"

#ifdef TAGBOX_COUNTED

#include <stdlib.h>

struct label_sum label_sums[LABEL_COUNT];
bool label_enabled;

bool label_available(void) {
    return TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL;
}

void label_enable(void) {
    label_enabled = label_available();
}

/* Large blocks: open addressing, at most half full, a power of two of slots; block == NULL: empty. */
struct large {
    const void *block;
    size_t size;
    enum label label;
    bool waiting;
};
static struct large *table;
static size_t capacity, used;
static uint64_t lost;

static size_t home_of(const void *block) {
    return (size_t)(((uint64_t)(uintptr_t)block >> 4) * 0x9E3779B97F4A7C15u >> 20) & (capacity - 1);
}

/* The slot of `block`, or the empty one where it belongs. pre: capacity > 0. */
static struct large *slot_of(const void *block) {
    size_t i = home_of(block);
    while (table[i].block != NULL && table[i].block != block) {
        i = (i + 1) & (capacity - 1);
    }
    return &table[i];
}

static bool grow(void) {
    struct large *old = table;
    size_t old_capacity = capacity, larger = capacity == 0 ? 64 : 2 * capacity;
    struct large *grown = calloc(larger, sizeof *grown);
    if (grown == NULL) {
        return false;
    }
    table = grown;
    capacity = larger;
    for (size_t i = 0; i < old_capacity; i++) {
        if (old[i].block != NULL) {
            *slot_of(old[i].block) = old[i];
        }
    }
    free(old);
    return true;
}

static void put_large(const void *block, size_t size, enum label label) {
    if (2 * (used + 1) > capacity && !grow()) {
        lost++;
        return;
    }
    struct large *slot = slot_of(block);
    used += slot->block == NULL;
    *slot = (struct large){block, size, label, false};
}

static void drop_large(const void *block) {
    if (capacity == 0) {
        return;
    }
    struct large *hole = slot_of(block);
    if (hole->block == NULL) {
        return;
    }
    used--;
    /* Those behind it whose home is not behind the hole move up. */
    size_t at = (size_t)(hole - table), i = at;
    for (;;) {
        i = (i + 1) & (capacity - 1);
        if (table[i].block == NULL) {
            break;
        }
        size_t home = home_of(table[i].block);
        if (((i - home) & (capacity - 1)) >= ((i - at) & (capacity - 1))) {
            table[at] = table[i];
            at = i;
        }
    }
    table[at].block = NULL;
}

static bool is_pooled(size_t size) {
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
    return size <= TAGBOX_POOL_THRESHOLD;
#else
    (void)size;
    return false;
#endif
}

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
static uint8_t *label_byte(const void *block) {
    return pool_label(block);
}
#else
static uint8_t *label_byte(const void *block) {
    (void)block;
    return NULL;
}
#endif

void label_count_new(size_t size) {
    struct label_sum *sum = &label_sums[LABEL_MEMORY];
    *(is_pooled(size) ? &sum->pooled : &sum->other) += 1;
    sum->bytes += size;
}

void label_count_kind(size_t size, enum label label) {
    bool pooled = is_pooled(size);
    struct label_sum *memory = &label_sums[LABEL_MEMORY], *sum = &label_sums[label];
    *(pooled ? &memory->pooled : &memory->other) -= 1;
    memory->bytes -= size;
    *(pooled ? &sum->pooled : &sum->other) += 1;
    sum->bytes += size;
}

void label_set(void *block, size_t size, enum label label) {
    if (is_pooled(size)) {
        *label_byte(block) = (uint8_t)label;
    } else {
        put_large(block, size, label);
    }
}

void label_forget(const void *block, size_t size) {
    if (!is_pooled(size)) {
        drop_large(block);
    }
}

void label_move(const void *from, size_t old_size, void *to, size_t new_size) {
    enum label label = LABEL_MEMORY;
    if (is_pooled(old_size)) {
        label = *label_byte(from);
    } else if (capacity > 0 && slot_of(from)->block != NULL) {
        label = slot_of(from)->label;
        drop_large(from);
    }
    label_set(to, new_size, label);
}

void label_each_large(label_visitor visit, void *context) {
    for (size_t i = 0; i < capacity; i++) {
        if (table[i].block != NULL) {
            visit(context, table[i].block, table[i].size, table[i].label, table[i].waiting);
        }
    }
}

void label_set_waiting(const void *block, bool waiting) {
    struct large *slot = capacity > 0 ? slot_of(block) : NULL;
    if (slot != NULL && slot->block != NULL) {
        slot->waiting = waiting;
        return;
    }
    uint8_t *byte = label_byte(block);
    *byte = (uint8_t)(waiting ? *byte | LABEL_WAITING : *byte & ~LABEL_WAITING);
}

uint64_t label_lost(void) {
    return lost;
}

void label_shutdown(void) {
    free(table);
    table = NULL;
    capacity = used = 0;
    label_enabled = false;
}

#endif
