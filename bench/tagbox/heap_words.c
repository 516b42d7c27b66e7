/* What the picture of a heap shows, in words. */
#include <stdlib.h>

#include "bench/tagbox/heap.h"

char *heap_title(const struct heap *h, size_t snapshot) {
    const struct heap_snapshot *s = &h->snapshots[snapshot];
    if (text_equal(s->at, "line"))
        return format("before line %zu", s->line);
    if (text_equal(s->at, "mark"))
        return s->line ? format("at the mark in line %zu", s->line) : need_copy("at a mark");
    if (text_equal(s->at, "every")) {
        char *count = text_count(s->instructions);
        char *title = format("after %s instructions, in line %zu", count, s->line);
        free(count);
        return title;
    }
    return need_copy("at the end");
}

static void add_count(struct text *t, double n, const char *one, const char *many) {
    char *count = text_count(n);
    text_printf(t, "%s %s", count, n == 1 ? one : many);
    free(count);
}

static void add_bytes(struct text *t, double bytes) {
    if (bytes < 9950)
        add_count(t, bytes, "byte", "bytes");
    else if (bytes < 999500)
        text_printf(t, "%.0f kB", bytes / 1000);
    else
        text_printf(t, "%.1f MB", bytes / 1e6);
}

/* Arenas that were in use and hold next to nothing or nothing by now. */
static void add_held_arenas(struct text *t, const struct heap_snapshot *s, double pool_bytes) {
    size_t held = 0, empty = 0;
    double free_bytes = 0, live = 0, waiting = 0;
    for (size_t i = 0; i < s->arena_count; i++) {
        const struct heap_arena *a = &s->arenas[i];
        double blocks = 0, used_bytes = 0, alive = 0, dead = 0;
        for (size_t k = 0; k < a->pool_count; k++) {
            blocks += (double)a->pools[k].used;
            used_bytes += (double)(a->pools[k].used * a->pools[k].size);
            for (int kind = 0; kind < HEAP_KINDS; kind++) {
                alive += a->pools[k].mix.of[kind][HEAP_LIVE];
                dead += a->pools[k].mix.of[kind][HEAP_WAITING];
            }
        }
        empty += blocks == 0;
        if (blocks > 0 && used_bytes < 0.05 * pool_bytes * (double)a->room &&
            used_bytes < 0.1 * pool_bytes * (double)a->pool_count && a->pool_count > a->room / 8) {
            held++;
            live += alive;
            waiting += dead;
            free_bytes += pool_bytes * (double)a->room - used_bytes;
        }
    }
    if (held > 0) {
        add_count(t, (double)held, "arena is", "arenas are");
        text_add(t, " all but empty and yet must stay, held by ");
        if (live > 0)
            add_count(t, live, "block in use", "blocks in use");
        if (waiting > 0) {
            text_add(t, live > 0 ? " and " : "");
            add_count(t, waiting, "block on a freelist", "blocks on a freelist");
        }
        text_add(t, ": ");
        add_bytes(t, free_bytes);
        text_add(t, " of free memory that the system does not get back. ");
    }
    if (empty > 0) {
        add_count(t, (double)empty, "arena is", "arenas are");
        text_add(t, " wholly empty and kept for what comes next. ");
    }
}

/* Int blocks in which nothing lives. */
static void add_idle_blocks(struct text *t, const struct heap_snapshot *s) {
    double idle = 0;
    for (size_t i = 0; i < s->block_run_count; i++)
        idle += s->block_runs[i].living == 0 ? (double)s->block_runs[i].count : 0;
    if (idle > 0) {
        add_count(t, idle, "block holds", "blocks hold");
        text_add(t, " no living int at all, ");
        add_bytes(t, idle * s->block_bytes);
        text_add(t, " that can become ints again but nothing else. ");
    }
}

static void add_ints(struct text *t, const struct heap *h, const struct heap_snapshot *s,
                     const struct heap_snapshot *before) {
    double live = s->totals[HEAP_INT].live, waiting = s->totals[HEAP_INT].waiting;
    bool ever = live + waiting + (before ? before->totals[HEAP_INT].live : 0) > 0;
    if (!ever) {
        text_add(t, h->has_small_ints
                        ? "No int has a block: there is none outside the table of small ints. "
                        : "No int has a block: ints lie in the pointer words themselves. ");
        return;
    }
    add_count(t, live, "int is alive", "ints are alive");
    if (before && before->totals[HEAP_INT].live != live) {
        char *count = text_count(before->totals[HEAP_INT].live);
        text_printf(t, " (before: %s)", count);
        free(count);
    }
    if (s->block_count > 0) {
        text_printf(t, ", in ");
        add_count(t, (double)s->block_count, "block", "blocks");
        text_printf(t, " of %.0f bytes with room for %zu each", s->block_bytes, s->block_slots);
    } else if (live > 0) {
        text_add(t, ", in blocks of ");
        add_bytes(t, s->totals[HEAP_INT].bytes / (live + waiting));
        text_add(t, live == 1 ? "" : " each: ");
        if (live > 1)
            add_bytes(t, s->totals[HEAP_INT].bytes * live / (live + waiting));
    }
    text_add(t, ". ");
    if (waiting > 0) {
        add_count(t, waiting, "dead one waits", "dead ones wait");
        text_add(t, " on the freelist, to become the next ints made. ");
        add_idle_blocks(t, s);
    }
    if (before && before->totals[HEAP_INT].live > live) {
        double freed = before->totals[HEAP_INT].live + before->totals[HEAP_INT].waiting - live - waiting;
        if (freed > 0 && s->block_count == 0) {
            text_add(t, "The blocks of ");
            add_count(t, freed, "other", "others");
            text_add(t, " are free (pale). ");
        }
    }
}

static void add_change(struct text *t, const struct heap *h, const struct heap_snapshot *s,
                       const struct heap_snapshot *before) {
    double gone = s->arenas_freed - before->arenas_freed;
    if (gone > 0) {
        add_count(t, gone, "arena went", "arenas went");
        text_add(t, " back to the operating system. ");
    }
    add_held_arenas(t, s, h->pool_bytes);
    double difference = s->resident - before->resident;
    if (difference > 99e3 || difference < -99e3) {
        text_add(t, "Resident memory ");
        text_add(t, difference < 0 ? "fell from " : "rose from ");
        add_bytes(t, before->resident);
        text_add(t, " to ");
        add_bytes(t, s->resident);
        text_add(t, ". ");
    } else {
        text_add(t, "Resident memory is still ");
        add_bytes(t, s->resident);
        text_add(t, ". ");
    }
}

/* What now lies where ints were: so much of one kind that it is worth a sentence. */
static void add_reuse(struct text *t, const struct heap *h, size_t snapshot) {
    struct heap_places places;
    double bytes[HEAP_KINDS] = {0};
    int most = HEAP_INT + 1;
    heap_find_places(h, &places);
    for (size_t p = 0; p < places.count; p++) {
        const struct heap_arena *now = places.list[p].in[snapshot], *then = places.list[p].in[snapshot - 1];
        for (size_t i = 0; now && then && i < now->pool_count && i < then->pool_count; i++) {
            const struct heap_pool *a = &then->pools[i], *b = &now->pools[i];
            for (int k = HEAP_INT + 1; a->mix.of[HEAP_INT][HEAP_FREED] > 0 && k < HEAP_KINDS; k++)
                if (b->mix.of[k][HEAP_LIVE] > a->mix.of[k][HEAP_LIVE] || b->size != a->size)
                    bytes[k] += b->mix.of[k][HEAP_LIVE] * (double)b->size;
        }
    }
    for (int k = HEAP_INT + 1; k < HEAP_KINDS; k++)
        most = bytes[k] > bytes[most] ? k : most;
    if (bytes[most] > 50e3) {
        add_bytes(t, bytes[most]);
        text_printf(t, " of the memory that ints left now serve another type: %s. ", heap_kind_name(most));
    }
    heap_free_places(&places);
}

char *heap_caption(const struct heap *h, size_t snapshot) {
    const struct heap_snapshot *s = &h->snapshots[snapshot];
    const struct heap_snapshot *before = snapshot > 0 ? s - 1 : NULL;
    struct text t = {0};
    add_ints(&t, h, s, before);
    if (before) {
        if (before->large_bytes - s->large_bytes > 50e3) {
            text_add(&t, "Of the large blocks ");
            add_bytes(&t, before->large_bytes - s->large_bytes);
            text_add(&t, " are gone. ");
        }
        add_reuse(&t, h, snapshot);
        add_change(&t, h, s, before);
    } else {
        if (s->largest > 50e3) {
            text_add(&t, "One block too large for the pools, ");
            add_bytes(&t, s->largest);
            text_add(&t, ", came from malloc: an array of pointers, or a table. ");
        }
        add_held_arenas(&t, s, h->pool_bytes);
        text_add(&t, "Resident memory: ");
        add_bytes(&t, s->resident);
        text_add(&t, ". ");
    }
    if (snapshot + 1 == h->snapshot_count && h->end_is_same)
        text_add(&t, "At the end of the program it looks the same. ");
    while (t.length > 0 && t.bytes[t.length - 1] == ' ')
        t.bytes[--t.length] = '\0';
    return text_take(&t);
}
