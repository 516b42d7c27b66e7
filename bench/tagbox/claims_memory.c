/* Claims on pools, arenas, and where freed memory goes. */
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/claims.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/table.h"

enum {
    INTS_PER_BLOCK = 41, /* (1,000 - 8) / 24: CPython 2.7, Objects/intobject.c */
    STRAY_MOST = 20,     /* requests of the list and the mark themselves */
    PROGRAMS_MOST = 32,
    HEAPS_MOST = 16
};

#define EVERYWHERE (EXPERIMENT_TIMING | EXPERIMENT_CPYTHON)

static const char *program_of(const json_t *run) {
    return json_text(run, "program", "?");
}

/* CPython 2.7 and its model keep ints in blocks of their own. */
static bool has_int_blocks(const json_t *run) {
    return text_equal(program_of(run), "boxed-py27") || text_equal(program_of(run), "python2.7");
}

static bool is_judged(const json_t *run) {
    return claims_is_boxed(run) || claims_is_cpython(run);
}

/* A cell for boxed that a micro-benchmark of its pools fills; empties `cell`. */
static void show_boxed(struct claim_row *row, struct text *cell) {
    json_t *run = json_new_object();
    json_put_text(run, "program", "boxed");
    if (cell->length)
        claims_show(row, run, text_take(cell));
    json_decref(run);
}

/* ---- 6: pools against others ---- */

/* A line for each pattern, a column for each contender. */
static void add_times(const json_t *run, struct text *out) {
    static const char *const contenders[] = {"pool", "called", "malloc", "mimalloc", "freelist"};
    static const char *const headings[] = {"pools", "pools behind a call", "malloc", "mimalloc",
                                           "freelist"};
    enum { COUNT = sizeof contenders / sizeof *contenders };
    struct table t = {0};
    table_column(&t, "pattern", false);
    for (size_t c = 0; c < COUNT; c++)
        table_column(&t, headings[c], true);
    const char *name;
    const json_t *value;
    json_object_foreach (json_member_object(run, "figures"), name, value) {
        const char *last = strrchr(name, ' ');
        if (!last || !text_equal(last + 1, "pool"))
            continue;
        char *pattern = need_copy_n(name, (size_t)(last - name));
        table_cell(&t, "%s", pattern);
        for (size_t c = 0; c < COUNT; c++) {
            char *figure = format("%s %s", pattern, contenders[c]);
            double ns = experiments_figure(run, figure);
            table_take(&t, isfinite(ns) ? format("%.1f", ns) : need_copy("–"));
            free(figure);
        }
        free(pattern);
    }
    if (t.count)
        table_markdown(&t, out);
    else
        text_printf(out, "Not measured: %s.\n",
                    json_text(run, "message", "the experiment was not run"));
    text_add(out, "\n");
    table_free(&t);
}

static void judge_speed(const json_t *document, struct claim_row *row) {
    static const struct {
        const char *other, *subject;
        long low, high;
    } cases[] = {{"malloc", "speed against malloc with up to 10,000 blocks", 1, 10000},
                 {"malloc", "speed against malloc with many blocks", 100000, LONG_MAX},
                 {"mimalloc", "speed against mimalloc with up to 10,000 blocks", 1, 10000},
                 {"mimalloc", "speed against mimalloc with many blocks", 100000, LONG_MAX}};
    const json_t *run = experiments_find(document, "allocators", "pools", EXPERIMENT_MICRO);
    struct text cell = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double ratio = claims_times(run, cases[i].other, "pool", NULL, cases[i].low, cases[i].high);
        if (!isfinite(ratio)) {
            text_printf(&row->detail, "- %s: not measured\n", cases[i].subject);
            continue;
        }
        claims_case(row, cases[i].subject, ratio > 1);
        text_printf(&cell, "%s%s ×%.2f", cell.length ? ", " : "", cases[i].subject, ratio);
        text_printf(&row->detail,
                    "- %s: ×%.2f, geometric mean of %s's time to the pools' over the patterns\n",
                    cases[i].subject, ratio, cases[i].other);
    }
    text_add(&row->detail,
             "\nNanoseconds for an allocation and its free, by pattern and live blocks:\n\n");
    add_times(run, &row->detail);
    show_boxed(row, &cell);
}

static double held_per_live(const json_t *run, const char *stage) {
    char *held = format("%s, bytes resident", stage), *live = format("%s, bytes live", stage);
    double ratio = experiments_figure(run, held) / experiments_figure(run, live);
    free(held);
    free(live);
    return ratio;
}

static void judge_fragments(const json_t *document, struct claim_row *row) {
    static const char *const stages[][2] = {
        {"all", "memory held with all objects live"},
        {"half", "memory held with every second one freed"},
        {"refilled", "memory held with the places taken again"}};
    text_add(&row->detail,
             "Resident bytes for each live byte, objects of mixed sizes up to 430 bytes:\n\n");
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "fragments", EVERYWHERE, &index))) {
        double all = held_per_live(run, "all"), half = held_per_live(run, "half");
        double refilled = held_per_live(run, "refilled");
        if (isfinite(all) && isfinite(half) && isfinite(refilled)) {
            char *cell = format("%.2f, %.2f, %.2f bytes held a live byte", all, half, refilled);
            text_printf(&row->detail, "- %s: %s\n", program_of(run), cell);
            claims_show(row, run, cell);
        } else {
            text_printf(&row->detail, "- %s: %s\n", program_of(run),
                        json_text(run, "message", "not measured"));
        }
    }
    text_add(&row->detail, "\n");
    const json_t *pool = experiments_find(document, "fragments", "boxed", EXPERIMENT_TIMING);
    const json_t *other =
        experiments_find(document, "fragments", "boxed-malloc", EXPERIMENT_TIMING);
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        double a = held_per_live(pool, stages[i][0]), b = held_per_live(other, stages[i][0]);
        if (isfinite(a) && isfinite(b))
            claims_case(row, stages[i][1], a < b);
    }
}

static void judge_pools(const json_t *document, struct claim_row *row) {
    judge_speed(document, row);
    judge_fragments(document, row);
}

/* ---- 7: pages on demand ---- */

static void judge_pages(const json_t *document, struct claim_row *row) {
    static const char *const stages[] = {"mapped", "half touched", "all touched", "unmapped"};
    const json_t *run = experiments_find(document, "pages", "pools", EXPERIMENT_MICRO);
    double size = experiments_figure(run, "arenas") * experiments_figure(run, "arena, KiB");
    if (!isfinite(size)) {
        text_printf(&row->detail, "Not measured: %s.\n\n",
                    json_text(run, "message", "the experiment was not run"));
        return;
    }
    double reserved[4], resident[4];
    for (size_t i = 0; i < 4; i++) {
        char *a = format("%s, KiB reserved", stages[i]), *b = format("%s, KiB resident", stages[i]);
        reserved[i] = experiments_figure(run, a) / size;
        resident[i] = experiments_figure(run, b) / size;
        text_printf(&row->detail, "- %s: %.0f %% of it reserved, %.1f %% resident\n", stages[i],
                    100 * reserved[i], 100 * resident[i]);
        free(a);
        free(b);
    }
    text_printf(&row->detail,
                "\n\"It\" is %.0f arenas of %.0f KiB, mapped as the pools map them.\n\n",
                experiments_figure(run, "arenas"), experiments_figure(run, "arena, KiB"));
    struct text cell = {0};
    text_printf(&cell, "mapped: %.0f %% reserved, %.0f %% resident; half touched: %.0f %% resident",
                100 * reserved[0], 100 * resident[0], 100 * resident[1]);
    show_boxed(row, &cell);
    claims_case(row, "mapping an arena", fabs(reserved[0] - 1) < 0.02 && resident[0] < 0.05);
    claims_case(row, "touching half of it", fabs(resident[1] - 0.5) < 0.05);
}

/* ---- 10, 11, 12, 18: the huge list ---- */

static const struct claim_column list_columns[] = {
    {"with the list", "with, KiB", NULL, NULL, CLAIM_MEGABYTES},
    {"after `del`", "after del, KiB", NULL, NULL, CLAIM_MEGABYTES},
    {"after a full collection", "after a full collection, KiB", NULL, NULL, CLAIM_MEGABYTES}};
static const struct claim_column freed_columns[] = {
    {"ints made", "made", "ints", "created", CLAIM_COUNT},
    {"arenas mapped", "made", "memory", "arenas_created", CLAIM_COUNT},
    {"blocks of 41 filled", "made", "ints", "blocks_filled", CLAIM_COUNT},
    {"`del`: onto the freelist", "deleted", "ints", "freelist_pushes", CLAIM_COUNT},
    {"back to the allocator", "deleted", "memory", "frees", CLAIM_COUNT},
    {"pools emptied", "deleted", "memory", "pools_freed", CLAIM_COUNT},
    {"arenas unmapped", "deleted", "memory", "arenas_freed", CLAIM_COUNT},
    {"collection: back to the allocator", "collected", "memory", "frees", CLAIM_COUNT}};

enum {
    LIST_COLUMNS = sizeof list_columns / sizeof *list_columns,
    FREED_COLUMNS = sizeof freed_columns / sizeof *freed_columns
};

static double share_kept(const json_t *run) {
    return experiments_figure(run, "after del, KiB") / experiments_figure(run, "with, KiB");
}

/* Adds a case for each program, or one for all where they agree. */
static void add_cases(struct claim_row *row, const char *prefix, const char *const *names,
                      const bool *holds, size_t count) {
    bool same = true;
    for (size_t i = 1; i < count; i++)
        same = same && holds[i] == holds[0];
    for (size_t i = 0; i < count; i++) {
        char *subject = same ? need_copy(prefix) : format("%s (%s)", prefix, names[i]);
        claims_case(row, subject, holds[i]);
        free(subject);
        if (same)
            break;
    }
}

static void judge_huge_list(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "huge_list", EVERYWHERE, &index))) {
        double kept = share_kept(run);
        if (!isfinite(kept))
            continue;
        char *with = text_megabytes(experiments_figure(run, "with, KiB"));
        char *after = text_megabytes(experiments_figure(run, "after del, KiB"));
        if (!claims_is_boxed(run) || text_equal(program_of(run), "boxed") || has_int_blocks(run))
            claims_show(row, run, format("%s → %s", with, after));
        free(with);
        free(after);
        if (is_judged(run))
            claims_case(row, program_of(run), kept >= 0.5);
    }
    const json_t *boxed = experiments_find(document, "huge_list", "boxed", EXPERIMENT_TIMING);
    text_printf(&row->detail,
                "Resident memory above that before the list was made (`huge_list.py %s`):\n\n",
                json_text(boxed, "arguments", "?"));
    claims_table(document, "huge_list", EVERYWHERE, list_columns, LIST_COLUMNS, &row->detail);
    text_add(&row->detail, "Who got the ints back, by the counting builds (all frees, the list's "
                           "own among them):\n\n");
    claims_table(document, "huge_list", EXPERIMENT_COUNTING, freed_columns, FREED_COLUMNS,
                 &row->detail);
}

static void judge_blocks(const json_t *document, struct claim_row *row) {
    const json_t *model =
        experiments_find(document, "huge_list", "boxed-py27", EXPERIMENT_COUNTING);
    double created = experiments_events(model, "made", "ints", "created");
    double per_block = created / experiments_events(model, "made", "ints", "blocks_filled");
    if (isfinite(per_block)) {
        claims_show(row, model, format("%.1f ints a block", per_block));
        claims_case(row, "boxed-py27", fabs(per_block - INTS_PER_BLOCK) <= 0.5);
    }
    const json_t *real = experiments_find(document, "huge_list", "python2.7", EXPERIMENT_CPYTHON);
    double bytes = experiments_figure(real, "with, KiB") * 1024 /
                       strtod(json_text(real, "arguments", "0"), NULL) -
                   8;
    if (isfinite(bytes)) {
        /* A block of 992 bytes, and malloc's 16 beside it, over 41. */
        claims_show(row, real, format("%.1f bytes an int", bytes));
        claims_case(row, "python2.7", fabs(bytes - 1008.0 / INTS_PER_BLOCK) <= 1);
    }
    text_printf(&row->detail,
                "An int object of 2.7 has 24 bytes on a 64-bit machine: (1,000 − 8) / 24 = %d. The "
                "document "
                "says 24 to a block; that is the size of an int, not their number.\n\n",
                INTS_PER_BLOCK);
    if (!isfinite(per_block) && !isfinite(bytes))
        text_add(&row->detail, "Neither boxed-py27 is built nor CPython 2.7 installed.\n\n");
}

static void judge_never_returned(const json_t *document, struct claim_row *row) {
    const json_t *model =
        experiments_find(document, "huge_list", "boxed-py27", EXPERIMENT_COUNTING);
    double made = experiments_events(model, "made", "ints", "created");
    double blocks = experiments_events(model, "made", "ints", "blocks_filled");
    double pushed = experiments_events(model, "deleted", "ints", "freelist_pushes");
    double returned = experiments_events(model, "deleted", "memory", "frees");
    double collected = experiments_events(model, "collected", "memory", "frees");
    if (isfinite(made) && isfinite(blocks) && isfinite(returned)) {
        claims_case(row, "freeing an int (it goes onto the freelist)", pushed >= 0.99 * made);
        claims_case(row, "`del` of the list (no block returns)", returned < 0.01 * blocks);
        claims_case(row, "a full collection (no block returns)", collected < 0.01 * blocks);
        claims_show(
            row, model,
            format("%.0f %% onto the freelist; a full collection returns %.0f %% of the blocks",
                   100 * pushed / made, 100 * fmin(1, collected / blocks)));
    }
    const json_t *real = experiments_find(document, "huge_list", "python2.7", EXPERIMENT_CPYTHON);
    const json_t *floats =
        experiments_find(document, "huge_float_list", "python2.7", EXPERIMENT_CPYTHON);
    double kept = share_kept(real), kept_floats = share_kept(floats);
    if (isfinite(kept) && isfinite(kept_floats)) {
        claims_show(
            row, real,
            format("after `del` %.0f %% stays, of floats %.0f %%", 100 * kept, 100 * kept_floats));
        claims_case(row, "floats (as much of them stays)", fabs(kept - kept_floats) < 0.1);
    }
    text_add(
        &row->detail,
        "The counts are in the tables of claim 10. A full collection gives blocks without a live "
        "int back to malloc; resident memory stays where malloc does not trim. The same program "
        "with floats (`boxed-py27` models the ints of 2.7; its floats are those of later "
        "versions):\n\n");
    claims_table(document, "huge_float_list", EVERYWHERE, list_columns, LIST_COLUMNS, &row->detail);
}

static double survivors_kept(const json_t *run) {
    return experiments_figure(run, "deleted, KiB") / experiments_figure(run, "ints, KiB");
}

static void judge_back_to_system(const json_t *document, struct claim_row *row) {
    const char *names[PROGRAMS_MOST];
    bool holds[PROGRAMS_MOST];
    size_t count = 0, index = 0;
    const json_t *run;
    while (count < PROGRAMS_MOST &&
           (run = experiments_next(document, "huge_list", EVERYWHERE, &index))) {
        double kept = share_kept(run);
        if (!isfinite(kept))
            continue;
        if (!claims_is_boxed(run) || text_equal(program_of(run), "boxed") || has_int_blocks(run))
            claims_show(row, run, format("%.0f %% stays", 100 * kept));
        if (is_judged(run)) {
            names[count] = program_of(run);
            holds[count++] = kept >= 0.5;
        }
    }
    if (count)
        add_cases(row, "a list whose ints all die", names, holds, count);
    count = index = 0;
    while (count < PROGRAMS_MOST &&
           (run = experiments_next(document, "census_with_survivors",
                                   EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON, &index))) {
        double kept = survivors_kept(run);
        if (isfinite(kept) && is_judged(run)) {
            names[count] = program_of(run);
            holds[count++] = kept >= 0.5;
        }
    }
    if (count)
        add_cases(row, "a list of which one int in 5,000 lives on", names, holds, count);
    text_add(&row->detail,
             "What stays when the whole list dies is in the tables of claim 10. An arena returns "
             "only when "
             "it is wholly free; with one survivor in 5,000 ints, this stays after `del`:\n\n");
    static const struct claim_column columns[] = {
        {"with the list", "ints, KiB", NULL, NULL, CLAIM_MEGABYTES},
        {"after `del`", "deleted, KiB", NULL, NULL, CLAIM_MEGABYTES}};
    claims_table(document, "census_with_survivors", EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON,
                 columns, 2, &row->detail);
}

/* ---- 13: who can use what the ints left ---- */

static const struct claim_column census_columns[] = {
    {"ints", "ints, KiB", NULL, NULL, CLAIM_MEGABYTES},
    {"del", "deleted, KiB", NULL, NULL, CLAIM_MEGABYTES},
    {"+ floats", "floats, KiB", NULL, NULL, CLAIM_MEGABYTES},
    {"+ tuples", "tuples, KiB", NULL, NULL, CLAIM_MEGABYTES},
    {"+ strings", "strings, KiB", NULL, NULL, CLAIM_MEGABYTES}};
static const struct claim_column arena_columns[] = {
    {"arenas: mapped for ints", "ints", "memory", "arenas_created", CLAIM_COUNT},
    {"unmapped by del", "deleted", "memory", "arenas_freed", CLAIM_COUNT},
    {"mapped for floats", "floats", "memory", "arenas_created", CLAIM_COUNT},
    {"for tuples", "tuples", "memory", "arenas_created", CLAIM_COUNT},
    {"for strings", "strings", "memory", "arenas_created", CLAIM_COUNT},
    {"pools: emptied by del", "deleted", "memory", "pools_freed", CLAIM_COUNT},
    {"opened for floats", "floats", "memory", "pools_created", CLAIM_COUNT},
    {"for tuples", "tuples", "memory", "pools_created", CLAIM_COUNT},
    {"for strings", "strings", "memory", "pools_created", CLAIM_COUNT}};

enum {
    CENSUS_COLUMNS = sizeof census_columns / sizeof *census_columns,
    ARENA_COLUMNS = sizeof arena_columns / sizeof *arena_columns
};

static void judge_census_of(const json_t *document, const char *experiment, bool shown,
                            struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    const char *names[PROGRAMS_MOST];
    bool holds[PROGRAMS_MOST];
    size_t count = 0;
    while (count < PROGRAMS_MOST &&
           (run = experiments_next(document, experiment, EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON,
                                   &index))) {
        double ints = experiments_figure(run, "ints, KiB"),
               last = experiments_figure(run, "strings, KiB");
        if (!isfinite(ints) || !isfinite(last))
            continue;
        if (!is_judged(run))
            continue;
        if (shown &&
            (claims_is_cpython(run) || text_equal(program_of(run), "boxed") || has_int_blocks(run)))
            claims_show(
                row, run,
                format("%s%.0f %%", last < ints ? "−" : "+", fabs(100 * (last / ints - 1))));
        names[count] = program_of(run);
        holds[count++] = has_int_blocks(run) ? last > 1.1 * ints : last < 1.02 * ints;
    }
    if (count)
        add_cases(row, shown ? "some ints live on" : "a list whose ints all die", names, holds,
                  count);
}

static void judge_census(const json_t *document, struct claim_row *row) {
    judge_census_of(document, "census", false, row);
    judge_census_of(document, "census_with_survivors", true, row);
    text_add(
        &row->detail,
        "The cells of the summary say how far floats, tuples and strings, which need less than the "
        "ints had, drive memory above what it was with the ints, when one int in 5,000 lives "
        "on. Resident memory when all ints die:\n\n");
    claims_table(document, "census", EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON, census_columns,
                 CENSUS_COLUMNS, &row->detail);
    text_add(&row->detail,
             "When one in 5,000 lives on, so that arenas stay and only pools come free:\n\n");
    claims_table(document, "census_with_survivors", EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON,
                 census_columns, CENSUS_COLUMNS, &row->detail);
    text_add(&row->detail, "Whose memory serves the newcomers: arenas mapped for them are new, "
                           "pools opened without new "
                           "arenas are those that the ints left.\n\n");
    claims_table(document, "census_with_survivors", EXPERIMENT_COUNTING, arena_columns,
                 ARENA_COLUMNS, &row->detail);
}

/* ---- 14: constant time ---- */

static void judge_frees(const json_t *document, struct claim_row *row) {
    static const char *const what[] = {"ns to touch", "ns per pool", "ns per arena"};
    const json_t *run = experiments_find(document, "frees", "pools", EXPERIMENT_MICRO);
    double first[3] = {NAN, NAN, NAN}, last[3] = {NAN, NAN, NAN};
    long arenas[HEAPS_MOST], count = 0;
    for (long n = 4; count < HEAPS_MOST && n <= 1024; n *= 4) {
        double x[3];
        for (size_t i = 0; i < 3; i++) {
            char *name = format("%ld arenas, %s", n, what[i]);
            x[i] = experiments_figure(run, name);
            free(name);
        }
        if (!isfinite(x[0] + x[1] + x[2]))
            break;
        text_printf(
            &row->detail,
            "- %ld arenas: %.1f ns to free a pool (%.1f ns merely to touch it), %.1f µs to free an "
            "arena\n",
            n, x[1], x[0], x[2] / 1000);
        memcpy(count ? last : first, x, sizeof x);
        arenas[count++] = n;
    }
    if (count < 2) {
        text_printf(&row->detail, "Not measured: %s.\n\n",
                    json_text(run, "message", "the experiment was not run"));
        return;
    }
    double pool = last[1] / first[1], arena = last[2] / first[2], touch = last[0] / first[0];
    text_printf(
        &row->detail,
        "\nPools are emptied in shuffled order. In a large heap each pool is cold: merely touching "
        "the same pools grows ×%.1f.\n\n",
        touch);
    struct text cell = {0};
    text_printf(&cell, "heap ×%ld: a pool ×%.1f (touching it ×%.1f), an arena ×%.1f",
                arenas[count - 1] / arenas[0], pool, touch, arena);
    show_boxed(row, &cell);
    claims_case(row, "freeing a pool", pool <= fmax(2, 1.25 * touch));
    claims_case(row, "freeing an arena", arena <= fmax(2, 1.25 * touch));
}

/* ---- 16: levels ---- */

static void judge_levels(const json_t *document, struct claim_row *row) {
    static const struct claim_column columns[] = {
        {"kinds: int freelist", "kinds", "ints", "freelist_pops", CLAIM_COUNT},
        {"float freelist", "kinds", "floats", "freelist_pops", CLAIM_COUNT},
        {"tuple freelists", "kinds", "tuples", "freelist_pops", CLAIM_COUNT},
        {"list freelist", "kinds", "lists", "freelist_pops", CLAIM_COUNT},
        {"dict freelist", "kinds", "dicts", "freelist_pops", CLAIM_COUNT},
        {"pools", "kinds", "memory", "pool_blocks", CLAIM_COUNT},
        {"malloc", "kinds", "memory", "raw_allocations", CLAIM_COUNT},
        {"300 characters: pools", "below", "memory", "pool_blocks", CLAIM_COUNT},
        {"malloc", "below", "memory", "raw_allocations", CLAIM_COUNT},
        {"800 characters: pools", "above", "memory", "pool_blocks", CLAIM_COUNT},
        {"malloc", "above", "memory", "raw_allocations", CLAIM_COUNT}};
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "levels", EXPERIMENT_COUNTING, &index))) {
        double own = experiments_events(run, "kinds", "ints", "freelist_pops") +
                     experiments_events(run, "kinds", "floats", "freelist_pops") +
                     experiments_events(run, "kinds", "tuples", "freelist_pops") +
                     experiments_events(run, "kinds", "lists", "freelist_pops") +
                     experiments_events(run, "kinds", "dicts", "freelist_pops");
        double pools = experiments_events(run, "kinds", "memory", "pool_blocks");
        double small = experiments_events(run, "below", "memory", "pool_blocks");
        double small_raw = experiments_events(run, "below", "memory", "raw_allocations");
        double large = experiments_events(run, "above", "memory", "pool_blocks");
        double large_raw = experiments_events(run, "above", "memory", "raw_allocations");
        if (!isfinite(own + pools + small + small_raw + large + large_raw))
            continue;
        if (text_equal(program_of(run), "boxed") || text_equal(program_of(run), "tagged"))
            claims_show(row, run,
                        format("freelists %.0f, pools %.0f; of 1,000 strings of 800 characters "
                               "%.0f from malloc",
                               own, pools, large_raw));
        if (claims_is_boxed(run))
            claims_case(row, program_of(run),
                        own > 0 && pools > 0 && small >= 1000 && small_raw <= STRAY_MOST &&
                            large_raw >= 1000 && large <= STRAY_MOST);
    }
    text_add(&row->detail, "1,000 rounds that make an object of every kind; then 1,000 strings of "
                           "300 characters, then of "
                           "800, on either side of the 512 bytes that pools serve:\n\n");
    claims_table(document, "levels", EXPERIMENT_COUNTING, columns, sizeof columns / sizeof *columns,
                 &row->detail);
}

/* ---- 19: list growth ---- */

static void judge_growth(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "growth", EVERYWHERE, &index))) {
        const char *growth = experiments_text(run, "growth");
        if (!growth)
            continue;
        claims_show(row, run, need_copy(growth));
        if (is_judged(run))
            claims_case(row, program_of(run), text_equal(growth, "0 4 8 16 25 35 46 58 72 88"));
    }
    static const struct claim_column columns[] = {
        {"places while a list is appended to", "growth", NULL, NULL, CLAIM_WORDS}};
    claims_table(document, "growth", EVERYWHERE, columns, 1, &row->detail);
}

const struct claim claims_of_memory[] = {
    {6, "A pool allocator is faster than a general malloc and fragments less.",
     "the pools take less time in the geometric mean, or hold less memory for each live byte than "
     "`boxed-malloc`.",
     judge_pools},
    {7, "An arena reserves address space at once; physical pages come on demand.",
     "mapping arenas raises the address space by their size (±2 %) and resident memory by less "
     "than 5 % of it; "
     "touching half of them makes half of them resident (±5 %).",
     judge_pages},
    {10, "After `del` of a list of 100,000,000 ints 2.51 of 3.24 GB stay resident.",
     "at least half of the list's memory stays resident after `del`.", judge_huge_list},
    {11,
     "In Python 2 one malloc serves a block of ints; how many fit follows from the size of an int.",
     "the counted ints are 41 a block (±0.5); in the real 2.7, an int with its share of a block "
     "takes 24.6 bytes "
     "(±1).",
     judge_blocks},
    {12,
     "In Python 2 freeing an int is a pointer swap; blocks are not returned before exit; floats "
     "likewise.",
     "99 % of the freed ints are counted onto the freelist; fewer than 1 % of the blocks go back "
     "to malloc; the "
     "share of memory that stays after `del` is the same for floats (±10 points).",
     judge_never_returned},
    {13,
     "With pools the memory of `range(10_000_000)` becomes usable for objects of any size; with "
     "the int freelist "
     "of 2.7 it does not.",
     "floats, tuples and strings that need less than the ints had raise resident memory by less "
     "than 2 % above what "
     "it was with the ints; in 2.7, where it must not hold, by more than 10 %.",
     judge_census},
    {14, "Freeing a pool takes constant time.",
     "the time at the largest heap is at most twice that at the smallest, or grows at most 1.25 "
     "times as much as "
     "merely touching the pools does.",
     judge_frees},
    {16,
     "Allocators stand in levels: freelists, pools, malloc; requests over 512 bytes bypass the "
     "pools.",
     "freelists and pools both serve the kinds, pools serve all of 1,000 small strings, and malloc "
     "all of 1,000 "
     "large ones.",
     judge_levels},
    {18,
     "A freed object's memory goes to its own freelist or to the pools, seldom back to the system.",
     "at least half of the memory that the ints took stays resident after `del`.",
     judge_back_to_system},
    {19, "Lists grow 0, 4, 8, 16, 25, 35, 46, 58, 72, 88.", "the list has exactly these places.",
     judge_growth},
};
const size_t claims_of_memory_count = sizeof claims_of_memory / sizeof *claims_of_memory;
