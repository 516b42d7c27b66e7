#include "common/memory/pool.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/memory/label.h"
#include "common/memory/os.h"

enum { POOL_BODY = TAGBOX_POOL_SIZE - POOL_HEADER }; /* bytes for blocks */

struct pool pool_none;
struct pool *pool_used[POOL_CLASSES] = {[0 ... POOL_CLASSES - 1] = &pool_none};

static struct pool_arena *usable; /* ascending in free_pools */
static struct pool_arena *all_arenas;
/* last_with[n]: the last usable arena with n free pools, or NULL when there is none; finds in one
 * step where an arena that gained a free pool belongs. */
static struct pool_arena *last_with[POOL_PER_ARENA + 1];
static size_t arena_count;

/* The address sanitizer: free blocks and the unused rest of pools are poisoned, links in them are
 * ours alone to read. The leak sanitizer looks for pointers in arenas, as it cannot know of mmap.
 */
#if POOL_POISONS

#include <sanitizer/asan_interface.h>
#include <sanitizer/lsan_interface.h>

void pool_expose(void *block, size_t size) {
    if (size < POOL_ALIGNMENT) {
        __asan_poison_memory_region(block, POOL_ALIGNMENT); /* where the link was read */
    }
    __asan_unpoison_memory_region(block, size);
}

void pool_hide(void *block) {
    __asan_poison_memory_region(block, pool_block_size(pool_of(block)->size_class));
}

static void expose_arena(struct pool_arena *a) {
    __asan_unpoison_memory_region(a->base, TAGBOX_ARENA_SIZE);
    __lsan_unregister_root_region(a->base, TAGBOX_ARENA_SIZE);
}

static void announce_arena(struct pool_arena *a) {
    __lsan_register_root_region(a->base, TAGBOX_ARENA_SIZE);
}

static void hide_body(struct pool *pool) {
    __asan_poison_memory_region(pool->start, TAGBOX_POOL_SIZE);
}

#define UNCHECKED __attribute__((noinline, no_sanitize_address))

#else

static void expose_arena(struct pool_arena *a) {
    (void)a;
}

static void announce_arena(struct pool_arena *a) {
    (void)a;
}

static void hide_body(struct pool *pool) {
    (void)pool;
}

#define UNCHECKED

#endif

UNCHECKED static struct pool_block *next_of(const struct pool_block *block) {
    return block->next;
}

UNCHECKED static void set_next(struct pool_block *block, struct pool_block *next) {
    block->next = next;
}

/* Debug builds validate the whole heap whenever the number of arenas passes a power of two: often
 * enough to be near the mistake, rarely enough to stay linear. */
static void validate_now_and_then(void) {
#ifdef TAGBOX_DEBUG
    if ((arena_count & (arena_count - 1)) == 0) {
        const char *wrong = pool_validate();
        if (wrong != NULL) {
            fprintf(stderr, "tagbox: pool allocator: %s\n", wrong);
            abort();
        }
    }
#endif
}

/* The labels of an arena, and of a pool that changes its class. */

#ifdef TAGBOX_COUNTED

static bool make_labels(struct pool_arena *a) {
    if (label_enabled) {
        a->labels = os_map_arena(TAGBOX_ARENA_SIZE / POOL_ALIGNMENT);
    }
    return !label_enabled || a->labels != NULL;
}

static void free_labels(struct pool_arena *a) {
    if (a->labels != NULL) {
        os_unmap(a->labels, TAGBOX_ARENA_SIZE / POOL_ALIGNMENT);
    }
}

static void clear_labels(const struct pool *pool) {
    if (label_enabled) {
        memset(pool_label(pool->start), LABEL_NONE, TAGBOX_POOL_SIZE / POOL_ALIGNMENT);
    }
}

#else

static inline bool make_labels(struct pool_arena *a) {
    (void)a;
    return true;
}

static inline void free_labels(struct pool_arena *a) {
    (void)a;
}

static inline void clear_labels(const struct pool *pool) {
    (void)pool;
}

#endif

/* Mapped memory of arenas that are no more, linked through its first word. */

struct kept {
    struct kept *next;
} __attribute__((may_alias));

static struct kept *reserve;
static size_t reserve_count;

static char *map_arena(void) {
    struct kept *newest = reserve;
    if (newest != NULL) {
        reserve = newest->next;
        reserve_count--;
        return (char *)newest;
    }
    /* Mappings grow downwards: below the newest arena there is most likely room. */
    return os_map_aligned(TAGBOX_ARENA_SIZE, all_arenas == NULL ? NULL : all_arenas->base - TAGBOX_ARENA_SIZE);
}

static void unmap_arena(char *base) {
    if ((reserve_count + 1) * TAGBOX_ARENA_SIZE <= TAGBOX_ARENA_RESERVE) {
        struct kept *newest = (struct kept *)base;
        newest->next = reserve;
        reserve = newest;
        reserve_count++;
    } else {
        os_unmap(base, TAGBOX_ARENA_SIZE);
    }
}

bool pool_release_reserve(void) {
    bool any = reserve != NULL;
    while (reserve != NULL) {
        struct kept *newest = reserve;
        reserve = newest->next;
        os_unmap(newest, TAGBOX_ARENA_SIZE);
    }
    reserve_count = 0;
    return any;
}

/* Arenas. */

static struct pool_arena *new_arena(void) {
    struct pool_arena *a = calloc(1, sizeof *a);
    if (a == NULL) {
        return NULL;
    }
    /* Not in a small heap, nor where the pages may be there already. */
    a->populates = all_arenas != NULL && reserve == NULL;
    a->base = make_labels(a) ? map_arena() : NULL;
    if (a->base == NULL) {
        free_labels(a);
        free(a);
        return NULL;
    }
    a->first = a->fresh = a->base + TAGBOX_POOL_SIZE;
    a->total_pools = POOL_PER_ARENA - 1;
    a->free_pools = a->total_pools;
    a->all_next = all_arenas;
    if (all_arenas != NULL) {
        all_arenas->all_prev = a;
    }
    all_arenas = a;
    arena_count++;
    announce_arena(a);
    COUNT(memory_arenas_created);
    return a;
}

/* pre: the arena is not in the list of usable ones. */
static void return_arena(struct pool_arena *a) {
    if (a->all_prev != NULL) {
        a->all_prev->all_next = a->all_next;
    } else {
        all_arenas = a->all_next;
    }
    if (a->all_next != NULL) {
        a->all_next->all_prev = a->all_prev;
    }
    expose_arena(a);
    unmap_arena(a->base);
    free_labels(a);
    free(a);
    arena_count--;
    COUNT(memory_arenas_freed);
}

static void unlink_usable(struct pool_arena *a) {
    if (a->prev != NULL) {
        a->prev->next = a->next;
    } else {
        usable = a->next;
    }
    if (a->next != NULL) {
        a->next->prev = a->prev;
    }
}

/* Puts the arena behind `before`, or in front of all when that is NULL. */
static void link_usable(struct pool_arena *a, struct pool_arena *before) {
    a->prev = before;
    a->next = before != NULL ? before->next : usable;
    if (a->next != NULL) {
        a->next->prev = a;
    }
    if (before != NULL) {
        before->next = a;
    } else {
        usable = a;
    }
}

/* Takes a pool from the fullest usable arena, mapping a new arena when there is none; NULL: no
 * memory. */
static struct pool *take_pool(void) {
    if (usable == NULL) {
        struct pool_arena *fresh = new_arena();
        if (fresh == NULL) {
            return NULL;
        }
        link_usable(fresh, NULL);
        last_with[fresh->free_pools] = fresh;
        validate_now_and_then();
    }
    /* The first arena has the fewest free pools, so with one less it stays the first. */
    struct pool_arena *a = usable;
    if (last_with[a->free_pools] == a) {
        last_with[a->free_pools] = NULL;
    }
    a->free_pools--;
    if (a->free_pools > 0) {
        last_with[a->free_pools] = a;
    } else {
        unlink_usable(a);
    }
    struct pool *pool = a->free;
    if (pool != NULL) {
        a->free = pool->next;
    } else {
        pool = pool_of(a->fresh);
        pool->start = a->fresh;
        if (a->populates) {
            os_populate(a->fresh, TAGBOX_POOL_SIZE);
        }
        a->fresh += TAGBOX_POOL_SIZE;
        pool->arena = a;
        pool->size_class = POOL_CLASSES;
    }
    return pool;
}

/* Gives a pool without used blocks back to its arena, and the arena to the OS when nothing in it is
 * used. pre: the pool is in no list. */
static void give_pool_back(struct pool *pool) {
    struct pool_arena *a = pool->arena;
    pool->state = POOL_FREE;
    pool->next = a->free;
    pool->prev = NULL;
    a->free = pool;
    COUNT(memory_pools_freed);
    COUNT_REQUEST(pools_freed, pool_block_size(pool->size_class));

    uint32_t before = a->free_pools++;
    if (before == 0) {
        link_usable(a, NULL);
        if (last_with[1] == NULL) {
            last_with[1] = a;
        }
        return;
    }
    struct pool_arena *last = last_with[before];
    if (last == a) {
        last_with[before] = a->prev != NULL && a->prev->free_pools == before ? a->prev : NULL;
    }
    if (a->free_pools == a->total_pools && (a->next != NULL || !TAGBOX_KEEP_ONE_ARENA)) {
        unlink_usable(a);
        return_arena(a);
        validate_now_and_then();
        return;
    }
    if (last != a) {
        unlink_usable(a);
        link_usable(a, last);
    }
    if (last_with[a->free_pools] == NULL) {
        last_with[a->free_pools] = a;
    }
}

/* Pools. */

/* Links the next few blocks never used; false when there are none. pre: the free list is empty. */
static bool carve(struct pool *pool) {
    uint32_t bs = (uint32_t)pool_block_size(pool->size_class);
    uint32_t end = pool->carved + bs;
    if (end > POOL_BODY) {
        return false;
    }
    char *block = pool->start + pool->carved;
    pool->free = (struct pool_block *)block;
    uint32_t enough = pool->carved + TAGBOX_POOL_CARVE;
    for (; end + bs <= POOL_BODY && end < enough; end += bs, block += bs) {
        set_next((struct pool_block *)block, (struct pool_block *)(block + bs));
    }
    set_next((struct pool_block *)block, NULL);
    pool->carved = end;
    return true;
}

static void unlink_pool(struct pool *pool) {
    if (pool->prev != NULL) {
        pool->prev->next = pool->next;
    } else {
        pool_used[pool->size_class] = pool->next != NULL ? pool->next : &pool_none;
    }
    if (pool->next != NULL) {
        pool->next->prev = pool->prev;
    }
}

/* Takes the head of a class out of its list when it has neither free nor uncarved blocks. */
static bool retire_if_full(struct pool *head) {
    if (head->free != NULL || head == &pool_none ||
        head->carved + pool_block_size(head->size_class) <= POOL_BODY) {
        return false;
    }
    unlink_pool(head);
    head->state = POOL_FULL;
    head->countdown = 1;
    return true;
}

/* Only the head of a list may be full, hence the retirement of the old one. */
static void link_in_front(struct pool *pool) {
    struct pool **head = &pool_used[pool->size_class];
    retire_if_full(*head);
    pool->state = POOL_LINKED;
    pool->prev = NULL;
    pool->next = *head != &pool_none ? *head : NULL;
    if (pool->next != NULL) {
        pool->next->prev = pool;
    }
    *head = pool;
}

/* A pool for an empty class: it becomes the head, with something in its free list. False: no
 * memory. */
static bool open_pool(size_t size_class) {
    struct pool *pool = take_pool();
    if (pool == NULL) {
        return false;
    }
    COUNT(memory_pools_created);
    COUNT_REQUEST(pools_created, pool_block_size(size_class));
    pool->countdown = 0;
    if (pool->size_class != size_class) {
        pool->size_class = (uint16_t)size_class;
        pool->capacity = (uint32_t)pool_capacity(size_class);
        pool->carved = 0;
        pool->free = NULL;
        hide_body(pool);
        clear_labels(pool);
        (void)carve(pool);
    }
    link_in_front(pool);
    return true;
}

__attribute__((noinline)) void *pool_alloc_slow(size_t size) {
    size_t size_class = pool_class(size);
    for (;;) {
        struct pool *head = pool_used[size_class];
        if (head->free != NULL) {
            return pool_alloc(size);
        }
        if (head == &pool_none) {
            if (!open_pool(size_class)) {
                return NULL;
            }
        } else if (!retire_if_full(head)) {
            (void)carve(head);
        }
    }
}

__attribute__((noinline)) void pool_free_slow(struct pool *pool) {
    if (pool->state == POOL_FULL) {
        pool->countdown = pool->capacity - 1;
        link_in_front(pool);
    } else {
        unlink_pool(pool);
        give_pool_back(pool);
    }
}

void pool_shutdown(void) {
    while (all_arenas != NULL) {
        return_arena(all_arenas);
    }
    (void)pool_release_reserve();
    usable = NULL;
    for (size_t i = 0; i <= POOL_PER_ARENA; i++) {
        last_with[i] = NULL;
    }
    for (size_t i = 0; i < POOL_CLASSES; i++) {
        pool_used[i] = &pool_none;
    }
}

/* Looking. */

static uint32_t used_blocks(const struct pool *pool) {
    return pool->state == POOL_FULL     ? pool->capacity
           : pool->state == POOL_LINKED ? pool->countdown
                                        : 0;
}

void pool_each(pool_visitor visit, void *context) {
    for (struct pool_arena *a = all_arenas; a != NULL; a = a->all_next) {
        for (char *p = a->first; p < a->fresh; p += TAGBOX_POOL_SIZE) {
            visit(context, pool_of(p));
        }
    }
}

#ifdef TAGBOX_COUNTED
void pool_each_arena(pool_arena_visitor visit, void *context) {
    for (const struct pool_arena *a = all_arenas; a != NULL; a = a->all_next) {
        visit(context, a);
    }
}

void pool_each_of(const struct pool_arena *arena, pool_visitor visit, void *context) {
    for (const char *p = arena->first; p < arena->fresh; p += TAGBOX_POOL_SIZE) {
        visit(context, pool_of(p));
    }
}

void pool_map_free(const struct pool *pool, bool *is_free) {
    size_t bs = pool_block_size(pool->size_class), carved = pool->carved / bs;
    for (size_t i = 0; i < pool->capacity; i++) {
        is_free[i] = i >= carved;
    }
    for (const struct pool_block *b = pool->free; b != NULL; b = next_of(b)) {
        is_free[(size_t)((const char *)b - pool->start) / bs] = true;
    }
}
#endif

static void take_pool_census(void *context, const struct pool *pool) {
    struct pool_census *census = context;
    if (pool->state == POOL_FREE) {
        return;
    }
    census->used_pools++;
    census->classes[pool->size_class].pools++;
    census->classes[pool->size_class].used_blocks += used_blocks(pool);
    census->classes[pool->size_class].free_blocks += pool->capacity - used_blocks(pool);
}

void pool_take_census(struct pool_census *census) {
    *census = (struct pool_census){.arenas = arena_count};
    for (struct pool_arena *a = all_arenas; a != NULL; a = a->all_next) {
        census->usable_arenas += a->free_pools > 0;
        census->free_pools += a->free_pools;
    }
    pool_each(take_pool_census, census);
}

static bool is_carved_block(const struct pool *pool, const void *block) {
    uintptr_t offset = (uintptr_t)block - (uintptr_t)pool->start;
    return offset < pool->carved && offset % pool_block_size(pool->size_class) == 0;
}

static const char *validate_free_list(const struct pool *pool, uint32_t uncarved) {
    uint32_t free_blocks = 0;
    for (const struct pool_block *b = pool->free; b != NULL; b = next_of(b)) {
        if (!is_carved_block(pool, b)) {
            return "a free list leads outside the carved blocks of its pool";
        }
        if (++free_blocks > pool->capacity) {
            return "a free list runs in a circle: some block was freed twice";
        }
    }
    if (used_blocks(pool) + free_blocks + uncarved != pool->capacity) {
        return "used + free + uncarved blocks are not the pool's capacity";
    }
    return NULL;
}

static const char *validate_pool(const struct pool *pool, const struct pool_arena *a) {
    if (pool->arena != a || pool_of(pool->start) != pool) {
        return "a pool does not know its arena, or where it lies";
    }
    if (pool->size_class >= POOL_CLASSES || pool->capacity != pool_capacity(pool->size_class)) {
        return "a pool's capacity is not its class's";
    }
    size_t bs = pool_block_size(pool->size_class);
    if (pool->carved > POOL_BODY || pool->carved % bs != 0) {
        return "a pool is carved to no block's boundary";
    }
    uint32_t uncarved = pool->capacity - (uint32_t)(pool->carved / bs);
    switch (pool->state) {
    case POOL_FREE:
        break;
    case POOL_LINKED:
        if (pool->countdown < 1 || pool->countdown > pool->capacity) {
            return "a linked pool has no used block, or more than there are";
        }
        if (pool->countdown == pool->capacity && pool != pool_used[pool->size_class]) {
            return "a full pool is linked, but not at the head";
        }
        if (pool->prev != NULL ? pool->prev->next != pool : pool_used[pool->size_class] != pool) {
            return "a linked pool is not where its class's list has it";
        }
        break;
    case POOL_FULL:
        if (pool->countdown != 1 || pool->free != NULL || uncarved != 0) {
            return "a retired pool is not full";
        }
        break;
    default:
        return "a pool is in no state";
    }
    return validate_free_list(pool, uncarved);
}

static const char *validate_arena(const struct pool_arena *a, size_t *linked) {
    if ((uintptr_t)a->base % TAGBOX_ARENA_SIZE || a->first != a->base + TAGBOX_POOL_SIZE ||
        a->total_pools != POOL_PER_ARENA - 1) {
        return "an arena's pools do not fill it";
    }
    size_t free_pools = 0;
    for (const struct pool *pool = a->free; pool != NULL; pool = pool->next) {
        if (pool->state != POOL_FREE || pool->arena != a || ++free_pools > a->total_pools) {
            return "an arena's list of free pools holds something else";
        }
    }
    size_t used_pools = 0;
    for (const char *p = a->first; p < a->fresh; p += TAGBOX_POOL_SIZE) {
        const struct pool *pool = pool_of(p);
        const char *wrong = validate_pool(pool, a);
        if (wrong != NULL) {
            return wrong;
        }
        used_pools += pool->state != POOL_FREE;
        *linked += pool->state == POOL_LINKED;
    }
    free_pools += a->total_pools - (size_t)(a->fresh - a->first) / TAGBOX_POOL_SIZE;
    if (free_pools != a->free_pools || used_pools + free_pools != a->total_pools) {
        return "an arena's count of free pools is wrong";
    }
    return NULL;
}

/* The lists of the classes hold `linked` pools in all, each where it belongs. */
static const char *validate_classes(size_t linked) {
    size_t found = 0;
    for (size_t c = 0; c < POOL_CLASSES; c++) {
        const struct pool *prev = NULL;
        for (const struct pool *pool = pool_used[c]; pool != NULL && pool != &pool_none;
             pool = pool->next) {
            if (pool->state != POOL_LINKED || pool->size_class != c || pool->prev != prev ||
                ++found > linked) {
                return "a class's list holds a pool that does not belong there";
            }
            prev = pool;
        }
    }
    if (found != linked) {
        return "a linked pool is in no class's list";
    }
    return pool_none.free != NULL || pool_none.countdown != 0 ? "the empty pool was written to"
                                                              : NULL;
}

static const char *validate_usable(size_t expected) {
    size_t found = 0;
    size_t wholly_free = 0;
    const struct pool_arena *prev = NULL;
    for (const struct pool_arena *a = usable; a != NULL; prev = a, a = a->next) {
        if (a->prev != prev || a->free_pools == 0 || ++found > expected) {
            return "the list of usable arenas is broken";
        }
        if (a->next != NULL && a->next->free_pools < a->free_pools) {
            return "the list of usable arenas does not ascend";
        }
        bool last = a->next == NULL || a->next->free_pools != a->free_pools;
        if (last != (last_with[a->free_pools] == a)) {
            return "last_with does not name the last arena with so many free pools";
        }
        /* An arena just mapped has not served yet. */
        wholly_free += a->free_pools == a->total_pools && a->fresh != a->first;
    }
    for (uint32_t n = 0; n <= POOL_PER_ARENA; n++) {
        if (last_with[n] != NULL && last_with[n]->free_pools != n) {
            return "last_with names an arena with another number of free pools";
        }
    }
    if (found != expected) {
        return "an arena with free pools is not in the list of usable ones";
    }
    return wholly_free > TAGBOX_KEEP_ONE_ARENA ? "wholly free arenas were not returned" : NULL;
}

const char *pool_validate(void) {
    size_t arenas = 0;
    size_t usable_arenas = 0;
    size_t linked = 0;
    for (const struct pool_arena *a = all_arenas; a != NULL; a = a->all_next) {
        const char *wrong = validate_arena(a, &linked);
        if (wrong != NULL) {
            return wrong;
        }
        arenas++;
        usable_arenas += a->free_pools > 0;
    }
    if (arenas != arena_count) {
        return "the count of arenas is wrong";
    }
    const char *wrong = validate_classes(linked);
    return wrong != NULL ? wrong : validate_usable(usable_arenas);
}

const char *pool_check_block(const void *block, size_t size) {
    const struct pool *pool = pool_of(block);
    if (size < 1 || size > TAGBOX_POOL_THRESHOLD || pool->size_class != pool_class(size)) {
        return "the size is not of the class that the block was allocated in";
    }
    if (pool->state == POOL_FREE) {
        return "the block lies in a pool without used blocks: freed twice, or never allocated";
    }
    if (!is_carved_block(pool, block)) {
        return "the address is not that of a block handed out";
    }
    if (pool->free == block) {
        return "the block is free: freed twice";
    }
    return NULL;
}
