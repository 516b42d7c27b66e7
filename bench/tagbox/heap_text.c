/* The picture of a heap for a terminal: a character for each pool, then one pool block by block. */
#include <stdlib.h>

#include "bench/tagbox/heap.h"

#define ARENAS_SHOWN 24
#define RUNS_SHOWN 8
#define WIDTH 64

static const char *const escapes[HEAP_KINDS] = {
    [HEAP_INT] = "\033[31m",   [HEAP_FLOAT] = "\033[34m",  [HEAP_STR] = "\033[32m",
    [HEAP_TUPLE] = "\033[35m", [HEAP_LIST] = "\033[95m",   [HEAP_DICT] = "\033[36m",
    [HEAP_OBJECT] = "\033[90m", [HEAP_MEMORY] = "\033[37m",
};

/* What most blocks of a pool are; state HEAP_LIVE and HEAP_WAITING before HEAP_FREED. HEAP_KINDS: never used. */
static enum heap_kind main_kind(const struct heap_pool *pool, enum heap_state *state) {
    enum heap_kind best = HEAP_KINDS;
    for (int st = 0; st < HEAP_STATES; st++) {
        double most = 0;
        for (int k = 0; k < HEAP_KINDS; k++)
            if (pool->mix.of[k][st] > most) {
                most = pool->mix.of[k][st];
                best = k;
                *state = st;
            }
        if (best != HEAP_KINDS)
            break;
    }
    return best;
}

static void add_letter(struct text *out, enum heap_kind kind, enum heap_state state) {
    char letter = kind == HEAP_KINDS ? '.' : heap_kind_letter(kind);
    char word[2] = {kind == HEAP_KINDS      ? '.'
                    : state == HEAP_FREED   ? (char)(letter - 32)
                    : state == HEAP_WAITING ? '~'
                                            : letter,
                    '\0'};
    text_add(out, word);
}

/* Colours change only where they differ; `now` is what is in force, "" for none. */
static void change_colour(struct text *out, const char **now, const char *wanted) {
    if (text_equal(*now, wanted))
        return;
    text_printf(out, "%s%s", **now ? "\033[0m" : "", wanted);
    *now = wanted;
}

/* How full: of eight. A single block in use is to be seen. */
static const char *level(const struct heap_pool *pool) {
    static const char *const bars[] = {"░", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    if (pool->used == 0)
        return bars[0];
    size_t eighths = pool->used * 8 / pool->capacity;
    return bars[eighths == 0 ? 1 : eighths];
}

static void draw_arena(const struct heap_arena *a, size_t number, bool colour, struct text *out) {
    if (!a) {
        text_printf(out, "  %4zu  (not there)\n", number);
        return;
    }
    const char *now = "";
    text_printf(out, "  %4zu  ", number);
    for (size_t i = 0; i < a->room; i++) {
        const struct heap_pool *pool = heap_pool_at(a, i);
        enum heap_state state = HEAP_FREED;
        enum heap_kind kind = pool ? main_kind(pool, &state) : HEAP_KINDS;
        if (colour)
            change_colour(out, &now, kind == HEAP_KINDS ? "" : escapes[kind]);
        text_add(out, pool ? level(pool) : "·");
    }
    change_colour(out, &now, "");
    if (!colour) {
        text_add(out, "\n        ");
        for (size_t i = 0; i < a->room; i++) {
            const struct heap_pool *pool = heap_pool_at(a, i);
            enum heap_state state = HEAP_FREED;
            enum heap_kind kind = pool ? main_kind(pool, &state) : HEAP_KINDS;
            add_letter(out, kind, state);
        }
    }
    text_add(out, "\n");
}

static void draw_blocks(const struct heap_pool *pool, bool colour, struct text *out) {
    size_t at = 0;
    const char *now = "";
    if (!pool) {
        text_add(out, "        (never used)\n");
        return;
    }
    for (size_t r = 0; r < pool->run_count; r++) {
        const struct heap_run *run = &pool->runs[r];
        for (size_t i = 0; i < run->count; i++, at++) {
            if (at % WIDTH == 0)
                text_add(out, at == 0 ? "        " : "\n        ");
            if (colour)
                change_colour(out, &now, run->kind == HEAP_KINDS        ? ""
                                         : run->state == HEAP_WAITING ? "\033[33m"
                                                                      : escapes[run->kind]);
            if (!colour || run->kind == HEAP_KINDS)
                add_letter(out, run->kind, run->state);
            else
                text_add(out, run->state == HEAP_LIVE ? "■" : run->state == HEAP_WAITING ? "◆" : "□");
        }
    }
    change_colour(out, &now, "");
    text_add(out, "\n");
}

static void draw_legend(bool colour, struct text *out) {
    text_add(out, "One character is one pool (16 KiB or 4 KiB of blocks of one size), a line of them one arena.\n"
                  "Height: how full. ░ nothing in use  · never used.  ");
    for (int k = 0; k < HEAP_KINDS; k++)
        if (colour)
            text_printf(out, "%s■\033[0m %s  ", escapes[k], heap_kind_name(k));
        else
            text_printf(out, "%c %s  ", heap_kind_letter(k), heap_kind_name(k));
    text_add(out, colour ? "\nBlocks: ■ live  \033[33m◆\033[0m waiting on a freelist  □ free, last held that  . never used\n"
                         : "\nLetters: small live, ~ waiting on a freelist, capital free (last held that), . never used\n");
}

/* Neighbouring int blocks that are alike. */
static void draw_int_blocks(const struct heap_snapshot *s, struct text *out) {
    size_t shown = s->block_run_count < RUNS_SHOWN ? s->block_run_count : RUNS_SHOWN;
    text_printf(out, "  int blocks, from malloc, the oldest first, %zu of %.0f bytes with room for %zu ints each:\n", s->block_count,
                s->block_bytes, s->block_slots);
    for (size_t i = 0; i < shown; i++)
        text_printf(out, "        %zu with %zu alive, %zu waiting\n", s->block_runs[i].count, s->block_runs[i].living,
                    s->block_slots - s->block_runs[i].living);
    if (shown < s->block_run_count)
        text_printf(out, "        and %zu more groups: the SVG shows them\n", s->block_run_count - shown);
}

static void draw_freelists(const struct heap *h, const struct heap_snapshot *s, struct text *out) {
    const char *comma = "";
    text_add(out, "  freelists:");
    for (size_t i = 0; i < s->freelist_count; i++) {
        const struct heap_freelist *f = &s->freelists[i];
        if (f->kind == HEAP_INT && s->block_count > 0)
            text_printf(out, "%s int: every free slot of its blocks", comma);
        else
            text_printf(out, "%s %s %lld of %lld", comma, heap_kind_name(f->kind), f->waiting, f->most);
        comma = ",";
    }
    if (h->has_small_ints)
        text_printf(out, "\n  small ints: %lld ... %lld exist once, in a table of %lld bytes", h->small_low,
                    h->small_high, h->small_bytes);
    else
        text_add(out, "\n  small ints: no table");
    char *bytes = text_count(s->large_bytes);
    text_printf(out, "\n  large blocks, from malloc: %.0f, %s bytes\n", s->large_count, bytes);
    free(bytes);
    if (s->block_count > 0)
        draw_int_blocks(s, out);
}

static void draw_zoom(const struct heap *h, const struct heap_places *places, size_t s, bool colour,
                      struct text *out) {
    for (int other = 0; other < 2; other++) {
        size_t place, index;
        if (!heap_choose_pool(h, places, other, &place, &index))
            continue;
        const struct heap_pool *pool = heap_pool_at(places->list[place].in[s], index);
        if (!places->list[place].in[s]) {
            text_printf(out, "  arena %zu, pool %zu: not there\n", place + 1, index);
            continue;
        }
        text_printf(out, "  arena %zu, pool %zu, block by block", place + 1, index);
        if (pool)
            text_printf(out, ": %zu of %zu bytes, %zu in use", pool->capacity, pool->size, pool->used);
        text_add(out, "\n");
        draw_blocks(pool, colour, out);
    }
}

void heap_draw_text(const struct heap *h, bool colour, struct text *out) {
    struct heap_places places;
    heap_find_places(h, &places);
    text_printf(out, "The heap of %s under %s\n", h->program, h->runtime);
    draw_legend(colour, out);
    for (size_t s = 0; s < h->snapshot_count; s++) {
        char *title = heap_title(h, s), *caption = heap_caption(h, s);
        const struct heap_snapshot *snapshot = &h->snapshots[s];
        text_printf(out, "\n(%zu) %s", s + 1, title);
        if (snapshot->line && snapshot->line <= h->source_lines)
            text_printf(out, ": %s", h->source[snapshot->line - 1]);
        text_printf(out, "\n  %s\n", caption);
        draw_freelists(h, snapshot, out);
        text_add(out, "  arenas:\n");
        for (size_t p = 0; p < places.count && p < ARENAS_SHOWN; p++)
            draw_arena(places.list[p].in[s], p + 1, colour, out);
        if (places.count > ARENAS_SHOWN)
            text_printf(out, "        and %zu more: the SVG shows them\n", places.count - ARENAS_SHOWN);
        draw_zoom(h, &places, s, colour, out);
        free(title);
        free(caption);
    }
    heap_free_places(&places);
}
