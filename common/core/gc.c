/* The cycle collector. CPython 3.11: Modules/gcmodule.c. */
#include "common/core/gc.h"

#include "common/core/type.h"

#define GENERATIONS 3

/* Outside a collection previous_flags is the previous element. During one the low bits of the members' are flags, and the rest
 * is first the number of references from outside, then, once the object is found reachable, the next element of the stack of
 * objects whose references are still to be followed. The list itself is walked by `next` meanwhile. */
#define FLAG_COLLECTING ((uintptr_t)1)
#define FLAG_REACHABLE ((uintptr_t)2)
#define FLAG_FINALIZED GC_FLAG_FINALIZED
#define FLAGS GC_FLAGS
#define FLAG_BITS 3

struct gc_generation gc_generations[GENERATIONS] = {
    {{.next = &gc_generations[0].head, .previous_flags = (uintptr_t)&gc_generations[0].head}, 700, 0},
    {{.next = &gc_generations[1].head, .previous_flags = (uintptr_t)&gc_generations[1].head}, 10, 0},
    {{.next = &gc_generations[2].head, .previous_flags = (uintptr_t)&gc_generations[2].head}, 10, 0},
};
static bool enabled = true;
static bool collecting;
/* Objects whose one reference each from here does not count: gc_collect_beside. */
static struct object *const *beside;
static size_t beside_count;
/* CPython collects everything only when what survived the last middle collections exceeds a quarter of the old ones. */
static int64_t long_lived_total, long_lived_pending;

static void (*freelist_clearers[8])(void);
static int clearer_count;

/* ---- Lists ---- */

static struct gc_head *previous_of(const struct gc_head *g) {
    return (struct gc_head *)(g->previous_flags & ~FLAGS);
}

static void set_previous(struct gc_head *g, struct gc_head *previous) {
    g->previous_flags = (uintptr_t)previous | (g->previous_flags & FLAG_FINALIZED);
}

static void list_init(struct gc_head *list) {
    list->next = list;
    list->previous_flags = (uintptr_t)list;
}

static bool list_is_empty(const struct gc_head *list) {
    return list->next == list;
}

static void list_append(struct gc_head *list, struct gc_head *g) {
    struct gc_head *last = previous_of(list);
    last->next = g;
    set_previous(g, last);
    g->next = list;
    set_previous(list, g);
}

static void list_merge(struct gc_head *from, struct gc_head *to) {
    if (list_is_empty(from)) {
        return;
    }
    struct gc_head *last = previous_of(to), *first_new = from->next, *last_new = previous_of(from);
    last->next = first_new;
    set_previous(first_new, last);
    last_new->next = to;
    set_previous(to, last_new);
    list_init(from);
}

static struct object *object_of(struct gc_head *g) {
    return (struct object *)(g + 1);
}

/* ---- A collection ---- */

/* Among the types, only those made at run time have a header. */
static inline bool has_head(const struct object *o) {
    unsigned flags = o->type->flags & (TYPE_TRACKED | TYPE_TYPE_SUBCLASS);
    return LIKELY(flags == TYPE_TRACKED) ||
           (flags == (TYPE_TRACKED | TYPE_TYPE_SUBCLASS) && (((const struct type *)o)->flags & TYPE_HEAP) != 0);
}

bool gc_is_known(struct object *o) {
    return has_head(o) && gc_is_tracked(o);
}

static bool is_member(struct object *o) {
    return gc_is_known(o) && (gc_head_of(o)->previous_flags & FLAG_COLLECTING) != 0;
}

static void copy_counts(struct gc_head *list) {
    for (struct gc_head *g = list->next; g != list; g = g->next) {
        g->previous_flags =
            (uintptr_t)object_of(g)->refcount << FLAG_BITS | FLAG_COLLECTING | (g->previous_flags & FLAG_FINALIZED);
    }
}

static void subtract_one(struct object *o, void *context) {
    (void)context;
    if (is_member(o)) {
        gc_head_of(o)->previous_flags -= (uintptr_t)1 << FLAG_BITS;
    }
}

/* What remains of each count afterwards are references from outside the members. */
static void subtract_inner_references(struct gc_head *list) {
    for (struct gc_head *g = list->next; g != list; g = g->next) {
        struct object *o = object_of(g);
        o->type->traverse(o, subtract_one, NULL);
    }
    for (size_t i = 0; i < beside_count; i++) {
        subtract_one(beside[i], NULL);
    }
}

static void push_reachable(struct gc_head **stack, struct gc_head *g) {
    g->previous_flags = (uintptr_t)*stack | FLAG_COLLECTING | FLAG_REACHABLE | (g->previous_flags & FLAG_FINALIZED);
    *stack = g;
}

static void reach(struct object *o, void *context) {
    if (is_member(o) && (gc_head_of(o)->previous_flags & FLAG_REACHABLE) == 0) {
        push_reachable(context, gc_head_of(o));
    }
}

static void mark_reachable(struct gc_head *list) {
    struct gc_head *stack = NULL;
    for (struct gc_head *g = list->next; g != list; g = g->next) {
        if ((g->previous_flags & FLAG_REACHABLE) == 0 && g->previous_flags >> FLAG_BITS != 0) {
            push_reachable(&stack, g);
        }
        while (stack != NULL) {
            struct object *o = object_of(stack);
            stack = previous_of(stack);
            o->type->traverse(o, reach, &stack);
        }
    }
}

/* Moves what is reachable from the list to `reachable` (empty before) and the rest to `garbage`, mending the back links. Returns the
 * number of unreachable objects; *survivors is the other's. */
static int64_t split(struct gc_head *list, struct gc_head *reachable, struct gc_head *garbage,
                     int64_t *survivors) {
    int64_t dead = 0, alive = 0;
    struct gc_head *last = reachable;
    for (struct gc_head *g = list->next, *next; g != list; g = next) {
        next = g->next;
        if (LIKELY((g->previous_flags & FLAG_REACHABLE) != 0)) {
            last->next = g; /* mostly that is so already */
            set_previous(g, last);
            last = g;
            alive++;
        } else {
            list_append(garbage, g);
            dead++;
        }
    }
    last->next = reachable;
    set_previous(reachable, last);
    list_init(list);
    *survivors += alive;
    return dead;
}

/* Lets what is about to go have its last word. Whatever can be reached again afterwards goes on living in `survivors`. */
static void finalize(struct gc_head *garbage, struct gc_head *survivors) {
    struct gc_head seen, alive;
    int64_t count = 0;
    bool any = false;
    list_init(&seen);
    list_init(&alive);
    while (!list_is_empty(garbage)) {
        struct gc_head *g = garbage->next;
        struct object *o = object_of(g);
        gc_unlink(g);
        list_append(&seen, g);
        if (o->type->finalize != NULL) {
            any = true;
            object_retain(o);
            o->type->finalize(o);
            object_release(o);
        }
    }
    list_merge(&seen, garbage);
    if (any) {
        copy_counts(garbage);
        subtract_inner_references(garbage);
        mark_reachable(garbage);
        split(garbage, &alive, &seen, &count);
        list_merge(&seen, garbage);
        list_merge(&alive, survivors);
    }
}

/* Breaks the cycles: each object drops its references; what something still holds on to goes on living in `survivors`. */
static void take_apart(struct gc_head *garbage, struct gc_head *survivors) {
    while (!list_is_empty(garbage)) {
        struct gc_head *g = garbage->next;
        struct object *o = object_of(g);
        object_retain(o);
        if (o->type->clear != NULL) {
            o->type->clear(o);
        }
        if (garbage->next == g) {
            gc_unlink(g);
            list_append(survivors, g);
        }
        object_release(o);
    }
}

int64_t gc_collect(int generation) {
    struct gc_head list, reachable, garbage;
    int64_t survivors = 0, dead;
    int older = generation < GENERATIONS - 1 ? generation + 1 : generation;
    if (collecting) {
        return 0;
    }
    collecting = true;
    if (generation < GENERATIONS - 1) {
        gc_generations[generation + 1].count++;
    }
    list_init(&list);
    list_init(&reachable);
    list_init(&garbage);
    for (int i = generation; i >= 0; i--) {
        gc_generations[i].count = 0;
        list_merge(&gc_generations[i].head, &list);
    }
    copy_counts(&list);
    subtract_inner_references(&list);
    mark_reachable(&list);
    dead = split(&list, &reachable, &garbage, &survivors);
    list_merge(&reachable, &gc_generations[older].head);
    if (generation == GENERATIONS - 2) {
        long_lived_pending += survivors;
    } else if (generation == GENERATIONS - 1) {
        long_lived_pending = 0;
        long_lived_total = survivors;
    }
    finalize(&garbage, &gc_generations[older].head);
    take_apart(&garbage, &gc_generations[older].head);
    if (generation == GENERATIONS - 1) {
        for (int i = 0; i < clearer_count; i++) {
            freelist_clearers[i]();
        }
    }
    collecting = false;
    return dead;
}

void gc_collect_beside(struct object *const *objects, size_t count) {
    beside = objects;
    beside_count = count;
    gc_collect(GENERATIONS - 1);
    beside = NULL;
    beside_count = 0;
}

bool gc_finalizers_ended;

void gc_end_finalizers(void) {
    gc_finalizers_ended = true;
}

bool gc_note_finalized(struct object *o) {
    struct gc_head *g = gc_head_of(o);
    bool first = (g->previous_flags & FLAG_FINALIZED) == 0;
    g->previous_flags |= FLAG_FINALIZED;
    return first;
}

/* The oldest generation whose threshold is crossed, and all younger ones. */
static void collect_due(void) {
    for (int i = GENERATIONS - 1; i >= 0; i--) {
        if (gc_generations[i].count > gc_generations[i].threshold) {
            if (i == GENERATIONS - 1 && long_lived_pending < long_lived_total / 4) {
                continue;
            }
            gc_collect(i);
            return;
        }
    }
}

void gc_consider(void) {
    const struct gc_generation *young = &gc_generations[0];
    if (young->count > young->threshold && young->threshold > 0 && enabled && !collecting) {
        collect_due();
    }
}

static bool was_collecting; /* when paused; pauses do not nest */

int gc_pause(void) {
    was_collecting = collecting;
    collecting = true;
    return gc_generations[0].count;
}

void gc_resume(int paused) {
    collecting = was_collecting;
    gc_generations[0].count = paused;
}

/* ---- Settings ---- */

void gc_on_full_collection(void (*clear)(void)) {
    for (int i = 0; i < clearer_count; i++) {
        if (freelist_clearers[i] == clear) {
            return;
        }
    }
    if (clearer_count < (int)(sizeof freelist_clearers / sizeof *freelist_clearers)) {
        freelist_clearers[clearer_count++] = clear;
    }
}

void gc_enable(bool on) {
    enabled = on;
}

bool gc_is_enabled(void) {
    return enabled;
}

void gc_set_threshold(int generation, int threshold) {
    gc_generations[generation].threshold = threshold;
}

int gc_get_threshold(int generation) {
    return gc_generations[generation].threshold;
}

int gc_get_count(int generation) {
    return gc_generations[generation].count;
}

void gc_shutdown(void) {
    gc_finalizers_ended = false;
    for (int i = 0; i < GENERATIONS; i++) {
        list_init(&gc_generations[i].head);
        gc_generations[i].count = 0;
    }
    long_lived_total = long_lived_pending = 0;
    enabled = true;
}
