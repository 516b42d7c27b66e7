/* The picture of a heap: one panel for each snapshot, the same places in each. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/heap_svg.h"

#define MARGIN 24
#define WIDTH 1200
#define PAD 14
#define DETAILED_ARENAS 7 /* drawn with their pools in four rows; up to ROW_ARENAS in one row; beyond as cells */
#define ROW_ARENAS 72
#define CELLS_MOST 1500
#define CELL_COLUMNS 25
#define ZOOM_COLUMNS 51
#define BLOCK_COLUMNS 40
#define BLOCK_CELLS_MOST 480

struct zoom {
    bool there;
    size_t place, index;
    size_t rows;
};

/* What all panels share. */
struct plan {
    const struct heap *h;
    struct heap_places places;
    struct zoom zooms[2];
    double panel_width, inner, arenas_height;
    double large_scale; /* bytes of a whole row of large blocks */
    size_t columns, caption_width, caption_lines;
    size_t per_cell; /* arenas to a cell, where they are cells */
    size_t int_blocks, blocks_per_cell; /* the most in any snapshot; 0: there are none */
};

static void choose_zooms(struct plan *p) {
    for (int i = 0; i < 2; i++) {
        struct zoom *z = &p->zooms[i];
        z->there = heap_choose_pool(p->h, &p->places, i == 1, &z->place, &z->index);
        for (size_t s = 0; z->there && s < p->h->snapshot_count; s++) {
            const struct heap_pool *pool = heap_pool_at(p->places.list[z->place].in[s], z->index);
            size_t rows = pool ? (pool->capacity + ZOOM_COLUMNS - 1) / ZOOM_COLUMNS : 0;
            z->rows = rows > z->rows ? rows : z->rows;
        }
    }
}

static double arenas_height(const struct plan *p) {
    double n = (double)p->places.count;
    if (p->places.count <= DETAILED_ARENAS)
        return n * 88;
    if (p->places.count <= ROW_ARENAS)
        return n * 12 + 4;
    return ceil(n / (double)p->per_cell / CELL_COLUMNS) * 13 + 4;
}

static void make_plan(const struct heap *h, struct plan *p) {
    *p = (struct plan){.h = h};
    heap_find_places(h, &p->places);
    choose_zooms(p);
    size_t n = h->snapshot_count;
    p->columns = n <= 3 ? n : n == 4 ? 2 : 3;
    p->panel_width = (WIDTH - 2 * MARGIN - 16.0 * (double)(p->columns - 1)) / (double)p->columns;
    p->inner = p->panel_width - 2 * PAD;
    p->per_cell = (p->places.count + CELLS_MOST - 1) / CELLS_MOST;
    p->per_cell = p->per_cell ? p->per_cell : 1;
    p->arenas_height = arenas_height(p);
    for (size_t s = 0; s < n; s++)
        if (h->snapshots[s].block_count > p->int_blocks)
            p->int_blocks = h->snapshots[s].block_count;
    p->blocks_per_cell = (p->int_blocks + BLOCK_CELLS_MOST - 1) / BLOCK_CELLS_MOST;
    p->large_scale = h->arena_bytes;
    p->caption_width = (size_t)(p->inner / 7.05);
    for (size_t s = 0; s < n; s++) {
        char *caption = heap_caption(h, s);
        size_t lines = svg_paragraph(NULL, 0, 0, 0, p->caption_width, caption);
        p->caption_lines = lines > p->caption_lines ? lines : p->caption_lines;
        if (h->snapshots[s].large_bytes > p->large_scale)
            p->large_scale = h->snapshots[s].large_bytes;
        free(caption);
    }
}

/* "3.2 MB" */
static char *size_text(double bytes) {
    return bytes < 9950     ? format("%.0f B", bytes)
           : bytes < 999500 ? format("%.0f kB", bytes / 1000)
           : bytes < 99.5e6 ? format("%.1f MB", bytes / 1e6)
                            : format("%.0f MB", bytes / 1e6);
}

static void draw_figure(const struct plan *p, struct text *out, double x, double y, char *number,
                        const char *below) {
    svg_text(out, x, y, p->columns > 2 ? "large" : "big", "%s", number);
    svg_text(out, x, y + 16, "small", "%s", below);
    free(number);
}

static void draw_figures(const struct plan *p, const struct heap_snapshot *s, double x, double y,
                         struct text *out) {
    double third = p->inner / 3;
    double live = s->totals[HEAP_INT].live, blocks = live + s->totals[HEAP_INT].waiting;
    char *bytes = size_text(blocks > 0 ? s->totals[HEAP_INT].bytes * live / blocks : 0);
    char *below = live > 0 ? format("%s alive (%s)", live == 1 ? "int" : "ints", bytes) : need_copy("ints in blocks");
    char *arenas = format("in %zu %s", s->arena_count, s->arena_count == 1 ? "arena" : "arenas");
    draw_figure(p, out, x, y, text_count(live + s->large_ints), below);
    draw_figure(p, out, x + third, y, size_text((double)s->arena_count * p->h->arena_bytes), arenas);
    draw_figure(p, out, x + 2 * third, y, size_text(s->resident), "resident memory");
    free(bytes);
    free(below);
    free(arenas);
}

static double draw_small_ints(const struct plan *p, double x, double y, struct text *out) {
    const struct heap *h = p->h;
    if (h->has_small_ints) {
        svg_text(out, x, y, "small", "Small ints %lld ... %lld: made once, never freed", h->small_low,
                 h->small_high);
        text_printf(out, "<rect x='%.5g' y='%.5g' width='%.5g' height='12' fill='url(#small)'/>\n", x, y + 6, p->inner);
    } else {
        svg_text(out, x, y, "small", "No table of small ints");
        text_printf(out, "<rect class='s%d' x='%.5g' y='%.5g' width='%.5g' height='12'/>\n", SVG_NEVER, x, y + 6, p->inner);
    }
    return y + 36;
}

/* The ints' freelist slot by slot, the others by number. */
static double draw_freelists(const struct plan *p, const struct heap_snapshot *s, double x, double y,
                             struct text *out) {
    struct svg_brush b = {0};
    struct text others = {0};
    for (size_t i = 0; i < s->freelist_count; i++) {
        const struct heap_freelist *f = &s->freelists[i];
        if (f->kind == HEAP_INT && f->most > 0) {
            size_t slots = f->most > 100 ? 100 : (size_t)f->most;
            double step = p->inner / 50;
            svg_text(out, x, y, "small", "Freelist of ints: %lld of %lld waiting", f->waiting, f->most);
            for (size_t k = 0; k < slots; k++)
                svg_rectangle(&b, (long long)(k * (size_t)f->most / slots) < f->waiting ? SVG_WAITING : SVG_NEVER,
                              x + step * (double)(k % 50), y + 6 + 10 * (double)(k / 50), step - 1.5, 8.5);
        } else if (f->kind == HEAP_INT) {
            svg_text(out, x, y, "small", "%s", p->int_blocks ? "The freelist of ints: every free slot of their blocks, without end"
                                                             : "No freelist of ints");
        } else {
            text_printf(&others, "%s%s %lld", others.length ? ", " : "", heap_kind_name(f->kind), f->waiting);
        }
    }
    svg_flush(&b, out);
    svg_text(out, x, y + 40, "small", "On other freelists: %s", text_string(&others));
    text_free(&others);
    return y + 62;
}

static double draw_large(const struct plan *p, const struct heap_snapshot *s, double x, double y,
                         struct text *out) {
    struct svg_brush b = {0};
    char *bytes = size_text(s->large_bytes);
    svg_text(out, x, y, "small", "Too large for pools, from malloc: %.0f blocks, %s", s->large_count, bytes);
    svg_rectangle(&b, SVG_LIVE + HEAP_MEMORY, x, y + 6, p->inner * s->largest / p->large_scale, 16);
    double rest = (s->large_bytes - s->largest) / p->large_scale * p->inner;
    svg_rectangle(&b, SVG_LIVE + HEAP_MEMORY, x + p->inner * s->largest / p->large_scale + 1, y + 6, rest, 16);
    svg_flush(&b, out);
    free(bytes);
    return y + 42;
}

/* CPython 2.7's int blocks, in the order of their making. */
static double draw_int_blocks(const struct plan *p, const struct heap_snapshot *s, double x, double y, struct text *out) {
    struct svg_brush b = {0};
    size_t at = 0, run = 0, left = s->block_run_count ? s->block_runs[0].count : 0;
    double step = p->inner / BLOCK_COLUMNS, most = (double)(p->blocks_per_cell * s->block_slots);
    char *count = text_count((double)s->block_count), *each = text_count((double)p->blocks_per_cell);
    svg_text(out, x, y, "small", "Int blocks, from malloc: %s of %.0f bytes, %zu ints each", count, s->block_bytes,
             s->block_slots);
    while (at < s->block_count) {
        struct heap_mix mix = {0};
        size_t cell = at / p->blocks_per_cell;
        for (size_t k = 0; k < p->blocks_per_cell && at < s->block_count; k++, at++) {
            while (left == 0)
                left = s->block_runs[++run].count;
            left--;
            mix.of[HEAP_INT][HEAP_LIVE] += (double)s->block_runs[run].living;
            mix.of[HEAP_INT][HEAP_WAITING] += (double)(s->block_slots - s->block_runs[run].living);
        }
        svg_pool_bar(&b, &mix, most, x + step * (double)(cell % BLOCK_COLUMNS), y + 6 + 12 * (double)(cell / BLOCK_COLUMNS), step - 2,
                     10);
    }
    svg_flush(&b, out);
    double rows = ceil(ceil((double)p->int_blocks / (double)p->blocks_per_cell) / BLOCK_COLUMNS);
    y += 6 + 12 * rows + 10;
    svg_text(out, x, y, "tiny", p->blocks_per_cell == 1 ? "each cell one block" : "each cell %s blocks", each);
    free(count);
    free(each);
    return y + 20;
}

/* ---- Arenas ---- */

/* Where pool `index` of the arena is, in rows of `per_row`. */
struct grid {
    double x, y, cell_width, cell_height;
    size_t per_row;
};

static void draw_pools(const struct plan *p, const struct heap_place *place, size_t s, const struct grid *g,
                       bool tooltips, struct text *out) {
    const struct heap_arena *a = place->in[s];
    struct svg_brush b = {0};
    struct text tips = {0};
    for (size_t i = 0; i < a->room; i++) {
        double x = g->x + g->cell_width * (double)(i % g->per_row);
        double y = g->y + g->cell_height * (double)(i / g->per_row);
        double width = g->cell_width - (tooltips ? 2 : 0.8), height = g->cell_height - 2;
        const struct heap_pool *pool = heap_pool_at(a, i);
        if (!pool) {
            svg_rectangle(&b, SVG_NEVER, x, y, width, height);
            continue;
        }
        svg_pool_bar(&b, &pool->mix, (double)pool->capacity, x, y, width, height);
        if (pool->is_free)
            svg_rectangle(&b, SVG_HATCH, x, y, width, height);
        if (tooltips)
            text_printf(&tips, "<rect x='%.5g' y='%.5g' width='%.4g' height='%.4g' fill-opacity='0'><title>pool %zu: "
                        "%zu of %zu blocks of %zu bytes in use</title></rect>\n", x, y, width, height, i, pool->used,
                        pool->capacity, pool->size);
    }
    for (int z = 0; z < 2; z++)
        if (p->zooms[z].there && &p->places.list[p->zooms[z].place] == place) {
            double x = g->x + g->cell_width * (double)(p->zooms[z].index % g->per_row);
            double y = g->y + g->cell_height * (double)(p->zooms[z].index / g->per_row);
            svg_rectangle(&b, SVG_FRAME, x - 1.5, y - 1.5, g->cell_width + 1, g->cell_height + 1);
            if (tooltips)
                text_printf(&tips, "<text class='letter' x='%.5g' y='%.5g' stroke='#fff' stroke-width='3' "
                            "paint-order='stroke'>%c</text>\n", x + 4, y + g->cell_height - 5, 'A' + z);
        }
    svg_flush(&b, out);
    text_add(out, text_string(&tips));
    text_free(&tips);
}

static void draw_gone(double x, double y, double width, double height, const char *words, struct text *out) {
    struct svg_brush b = {0};
    svg_rectangle(&b, SVG_GONE, x, y, width, height);
    svg_flush(&b, out);
    if (words)
        svg_text(out, x + width / 2, y + height / 2 + 4, "small mid", "%s", words);
}

/* Whether the arena was there before snapshot s. */
static bool was_there(const struct heap_place *place, size_t s) {
    for (size_t i = 0; i < s; i++)
        if (place->in[i])
            return true;
    return false;
}

static void draw_detailed(const struct plan *p, size_t s, double x, double y, struct text *out) {
    for (size_t i = 0; i < p->places.count; i++, y += 88) {
        const struct heap_place *place = &p->places.list[i];
        const struct heap_arena *a = place->in[s];
        if (!a) {
            svg_text(out, x, y, "small", "Arena %zu", i + 1);
            draw_gone(x, y + 6, p->inner, 66, was_there(place, s) ? "gone: given back to the system" : "not there yet", out);
            continue;
        }
        size_t busy = 0, blocks = 0;
        for (size_t k = 0; k < a->pool_count; k++) {
            busy += !a->pools[k].is_free;
            blocks += a->pools[k].used;
        }
        char *count = text_count((double)blocks);
        svg_text(out, x, y, "small", "Arena %zu: %zu of %zu pools in use, holding %s %s", i + 1, busy, a->room, count,
                 blocks == 1 ? "block" : "blocks");
        free(count);
        struct grid g = {x, y + 6, p->inner / 16, 17, 16};
        draw_pools(p, place, s, &g, true, out);
    }
}

static void draw_rows(const struct plan *p, size_t s, double x, double y, struct text *out) {
    for (size_t i = 0; i < p->places.count; i++, y += 12) {
        const struct heap_place *place = &p->places.list[i];
        double per = (p->inner - 26) / 64;
        svg_text(out, x + 20, y + 8.5, "tiny end", "%zu", i + 1);
        struct grid g = {x + 26, y, per, 12, 64};
        if (place->in[s])
            draw_pools(p, place, s, &g, false, out);
        else
            draw_gone(x + 26, y + 1, p->inner - 26, 8, NULL, out);
    }
}

/* Adds what an arena holds, in bytes. */
static void add_mix(const struct heap_arena *a, double pool_bytes, struct heap_mix *sum) {
    sum->never += pool_bytes * (double)(a->room - a->pool_count);
    for (size_t i = 0; i < a->pool_count; i++) {
        const struct heap_pool *pool = &a->pools[i];
        double share = pool_bytes / (double)pool->capacity;
        for (int k = 0; k < HEAP_KINDS; k++)
            for (int state = 0; state < HEAP_STATES; state++)
                sum->of[k][state] += pool->mix.of[k][state] * share;
        sum->never += pool->mix.never * share;
    }
}

static void draw_cells(const struct plan *p, size_t s, double x, double y, struct text *out) {
    struct svg_brush b = {0};
    double step = p->inner / CELL_COLUMNS;
    for (size_t i = 0; i < p->places.count; i += p->per_cell) {
        struct heap_mix mix = {0};
        size_t there = 0, cell = i / p->per_cell, last = i + p->per_cell;
        for (size_t k = i; k < last && k < p->places.count; k++)
            if (p->places.list[k].in[s]) {
                add_mix(p->places.list[k].in[s], p->h->pool_bytes, &mix);
                there++;
            }
        double cx = x + step * (double)(cell % CELL_COLUMNS), cy = y + 13 * (double)(cell / CELL_COLUMNS);
        if (there == 0)
            svg_rectangle(&b, SVG_GONE_CELL, cx + 0.5, cy + 0.5, step - 3, 10);
        else
            svg_pool_bar(&b, &mix, (double)there * p->h->arena_bytes, cx, cy, step - 2, 11);
    }
    svg_flush(&b, out);
}

static double draw_arenas(const struct plan *p, size_t s, double x, double y, struct text *out) {
    if (p->places.count <= DETAILED_ARENAS) {
        draw_detailed(p, s, x, y, out);
    } else {
        if (p->places.count <= ROW_ARENAS)
            svg_text(out, x, y, "small", "Arenas: each row one, each cell one of its pools");
        else if (p->per_cell == 1)
            svg_text(out, x, y, "small", "Arenas: each cell one, with all its pools");
        else
            svg_text(out, x, y, "small", "Arenas: each cell %zu of them", p->per_cell);
        (p->places.count <= ROW_ARENAS ? draw_rows : draw_cells)(p, s, x, y + 8, out);
        y += 10;
    }
    return y + p->arenas_height + 4;
}

/* ---- Pools block by block ---- */

static void draw_blocks(const struct heap_pool *pool, double x, double y, double step, struct text *out) {
    struct svg_brush b = {0};
    size_t at = 0;
    for (size_t r = 0; r < pool->run_count; r++) {
        const struct heap_run *run = &pool->runs[r];
        for (size_t i = 0; i < run->count; i++, at++) {
            double bx = x + step * (double)(at % ZOOM_COLUMNS), by = y + 10 * (double)(at / ZOOM_COLUMNS);
            int ink = run->kind == HEAP_KINDS          ? SVG_NEVER
                      : run->state == HEAP_LIVE        ? SVG_LIVE + (int)run->kind
                      : run->state == HEAP_FREED       ? SVG_FREED + (int)run->kind
                                                       : SVG_WAITING;
            svg_rectangle(&b, ink, bx, by, step - 1.2, 8.6);
        }
    }
    if (pool->is_free)
        svg_rectangle(&b, SVG_HATCH, x, y, step * ZOOM_COLUMNS,
                      10 * ceil((double)pool->capacity / ZOOM_COLUMNS));
    svg_flush(&b, out);
}

static double draw_zoom(const struct plan *p, int z, size_t s, double x, double y, struct text *out) {
    const struct zoom *zoom = &p->zooms[z];
    const struct heap_arena *a = p->places.list[zoom->place].in[s];
    const struct heap_pool *pool = heap_pool_at(a, zoom->index);
    double step = p->inner / ZOOM_COLUMNS;
    svg_text(out, x, y, "letter", "%c", 'A' + z);
    if (pool) {
        svg_text(out, x + 16, y, "small", "Pool %zu of arena %zu: %zu blocks of %zu bytes, %zu in use", zoom->index,
                 zoom->place + 1, pool->capacity, pool->size, pool->used);
        draw_blocks(pool, x, y + 7, step, out);
    } else {
        svg_text(out, x + 16, y, "small", "Pool %zu of arena %zu", zoom->index, zoom->place + 1);
        draw_gone(x, y + 7, p->inner, (double)zoom->rows * 10,
                  a                                       ? "never used so far"
                  : was_there(&p->places.list[zoom->place], s) ? "gone with its arena"
                                                          : "not there yet",
                  out);
    }
    return y + (double)zoom->rows * 10 + 30;
}

/* ---- Panels ---- */

/* The line where the program stands, and for a mark the statement before it, which is what one looks at. */
static double draw_source(const struct plan *p, const struct heap_snapshot *s, double x, double y,
                          struct text *out) {
    size_t first = s->line;
    if (text_equal(s->at, "mark") && first > 1)
        first--;
    for (size_t line = first; line && line <= s->line && line <= p->h->source_lines; line++) {
        double at = y + 16 * (double)(line - first);
        svg_text(out, x + 18, at, "number", "%zu", line);
        svg_text(out, x + 26, at, "code", "%.*s", (int)(p->inner / 8.5), p->h->source[line - 1]);
    }
    return y + 50;
}

static double draw_panel(const struct plan *p, size_t s, double left, double top, struct text *out) {
    const struct heap_snapshot *snapshot = &p->h->snapshots[s];
    double x = left + PAD, y = top + 28;
    char *title = heap_title(p->h, s), *caption = heap_caption(p->h, s);
    svg_marker(out, x + 9, y - 5, s + 1);
    svg_text(out, x + 26, y, "head", "%s", title);
    y = draw_source(p, snapshot, x, y + 19, out);
    draw_figures(p, snapshot, x, y, out);
    y = draw_small_ints(p, x, y + 46, out);
    y = draw_freelists(p, snapshot, x, y, out);
    y = draw_large(p, snapshot, x, y, out);
    if (p->int_blocks > 0)
        y = draw_int_blocks(p, snapshot, x, y, out);
    y = draw_arenas(p, s, x, y, out);
    for (int z = 0; z < 2; z++)
        if (p->zooms[z].there)
            y = draw_zoom(p, z, s, x, y + 6, out) - 6;
    svg_paragraph(out, x, y + 8, 18, p->caption_width, caption);
    free(title);
    free(caption);
    return y + 8 + 18 * (double)p->caption_lines;
}

void heap_draw_svg(const struct heap *h, struct text *out) {
    struct plan p;
    struct text body = {0}, panel = {0};
    make_plan(h, &p);
    double top = svg_header(h, &body), bottom = top;
    for (size_t s = 0; s < h->snapshot_count; s++) {
        size_t column = s % p.columns;
        if (s > 0 && column == 0)
            top = bottom + 16;
        double left = MARGIN + (p.panel_width + 16) * (double)column;
        bottom = draw_panel(&p, s, left, top, &panel);
        text_printf(&body, "<rect class='panel' x='%.5g' y='%.5g' width='%.5g' height='%.5g' rx='6'/>\n", left, top,
                    p.panel_width, bottom - top);
        text_add_n(&body, text_string(&panel), panel.length);
        text_free(&panel);
    }
    text_printf(out, "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%.0f' viewBox='0 0 %d %.0f'>\n", WIDTH,
                bottom + MARGIN, WIDTH, bottom + MARGIN);
    svg_styles(out);
    text_printf(out, "<rect width='%d' height='%.0f' fill='#f6f4ef'/>\n", WIDTH, bottom + MARGIN);
    text_add_n(out, text_string(&body), body.length);
    text_add(out, "</svg>\n");
    text_free(&body);
    heap_free_places(&p.places);
}
