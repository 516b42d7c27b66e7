#include "bench/tagbox/compare.h"

#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/report.h"
#include "bench/tagbox/table.h"

size_t compare_rounds(double seconds_per_round) {
    double fitting = seconds_per_round > 0 ? 15.0 / seconds_per_round : 30;
    return fitting < 6 ? 6 : fitting > 30 ? 30 : (size_t)fitting;
}

/* The last column: boxed over tagged. */
static void add_ratio(struct table *t, double boxed, double tagged) {
    if (isfinite(boxed) && isfinite(tagged) && tagged > 0)
        table_cell(t, "×%.2f", boxed / tagged);
    else if (isfinite(boxed) && isfinite(tagged))
        table_cell(t, boxed > 0 ? "only boxed" : "none");
    else
        table_cell(t, "no data");
}

static void show_time(const struct comparison_result *c, struct table *t) {
    table_cell(t, "time (median of %zu)", c->rounds);
    for (size_t i = 0; i < c->shown; i++)
        table_take(t, text_seconds(c->sides[i].median));
    table_take(t, report_estimate(&c->sides[0].against_tagged));
}

static void show_memory(const struct comparison_result *c, struct table *t) {
    table_cell(t, "peak memory");
    for (size_t i = 0; i < c->shown; i++)
        table_take(t, text_megabytes(c->sides[i].peak_kib));
    add_ratio(t, c->sides[0].peak_kib, c->sides[1].peak_kib);
}

static void show_hardware(const struct comparison_result *c, struct table *t) {
    static const struct {
        const char *name;
        size_t offset;
    } rows[] = {{"instructions", offsetof(struct hardware_reading, instructions)},
                {"L1 data misses", offsetof(struct hardware_reading, data_misses)},
                {"mispredicted branches", offsetof(struct hardware_reading, mispredicts)}};
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        double of[2] = {NAN, NAN};
        table_cell(t, "%s", rows[k].name);
        for (size_t i = 0; i < c->shown; i++) {
            double x = *(const double *)((const char *)&c->sides[i].hardware + rows[k].offset);
            if (i < 2)
                of[i] = x;
            if (isfinite(x))
                table_take(t, text_count(x));
            else
                table_cell(t, i < 2 ? "no data" : "not counted");
        }
        add_ratio(t, of[0], of[1]);
    }
}

static void show_events(const struct comparison_result *c, struct table *t) {
    static const struct {
        const char *name;
        size_t offset;
    } rows[] = {
#define X(field, family, key, about) {about, offsetof(struct events, field)},
        EVENTS(X)
#undef X
    };
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        double of[2] = {NAN, NAN};
        table_cell(t, "%s", rows[k].name);
        for (size_t i = 0; i < c->shown; i++) {
            const struct compare_side *side = &c->sides[i];
            if (i < 2 && side->has_events) {
                of[i] = *(const double *)((const char *)&side->events + rows[k].offset);
                table_take(t, text_count(of[i]));
            } else {
                table_cell(t, i < 2 ? "no data" : "not counted");
            }
        }
        add_ratio(t, of[0], of[1]);
    }
}

static void show_notes(const struct comparison_result *c, struct text *out) {
    for (size_t i = 0; i < 2; i++) {
        const struct compare_side *side = &c->sides[i];
        if (side->hardware_why)
            text_printf(out, "No instructions for %s: %s.\n", side->program->name,
                        side->hardware_why);
        if (!side->has_events)
            text_printf(out, "No event counts for %s: %s.\n", side->program->name,
                        side->events_why ? side->events_why : "not counted");
    }
}

/* ---- Where it comes from ---- */

static const struct compare_side *side_named(const struct comparison_result *c, const char *name) {
    for (size_t i = 0; i < c->count; i++)
        if (text_equal(c->sides[i].program->name, name) && !c->sides[i].problem)
            return &c->sides[i];
    return NULL;
}

double compare_share(const struct comparison_result *c, const char *more, const char *less) {
    const struct compare_side *a = side_named(c, more), *b = side_named(c, less);
    double all = c->sides[0].median - c->sides[1].median;
    return a && b && all > 0 ? (a->median - b->median) / all : NAN;
}

static void show_variants(const struct comparison_result *c, struct text *out) {
    static const struct {
        const char *name, *what;
    } known[] = {{"boxed-malloc", "every int a malloc"},
                 {"boxed-pool", "+ pools"},
                 {"boxed-smallint", "+ the small-int table"},
                 {"boxed", "+ the freelist: CPython's way"},
                 {"boxed-reuse", "boxed, an int referred to once is overwritten in place"},
                 {"boxed-nofree", "boxed, nothing is ever freed; without the time that its memory takes to be there"},
                 {"tagged-dummy", "tagged, with allocation and freeing of short-lived ints"},
                 {"tagged", "ints in the word"},
                 {"tagged-float", "floats in the word too"}};
    struct table t = {0};
    table_column(&t, "build", false);
    table_column(&t, "what it is", false);
    table_column(&t, "time", true);
    table_column(&t, "against tagged", true);
    for (size_t k = 0; k <= sizeof known / sizeof *known; k++)
        for (size_t i = 0; i < c->count; i++) {
            const struct compare_side *side = &c->sides[i];
            size_t place = 0;
            while (place < sizeof known / sizeof *known && !text_equal(known[place].name, side->program->name))
                place++;
            if (place != k || (i > 1 && !side->variant))
                continue;
            table_cell(&t, "%s", side->program->name);
            table_cell(&t, "%s", k < sizeof known / sizeof *known ? known[k].what : "a variant");
            if (side->problem) {
                table_cell(&t, "none");
                table_cell(&t, "%s", side->problem);
            } else {
                table_take(&t, text_seconds(side->median));
                table_take(&t, i == 1 ? need_copy("×1") : report_estimate(&side->against_tagged));
            }
        }
    text_add(out, "\n");
    table_plain(&t, out);
    table_free(&t);
}

/* tagged-dummy keeps one block alive, so its freelist serves all ints but the first; where boxed takes the blocks of many ints from its
 * pools (ints that stay alive, ints of several digits), it pays for other work. True also where nobody counted. */
static bool dummy_covers(const struct comparison_result *c) {
    const struct compare_side *boxed = &c->sides[0], *tagged = &c->sides[1];
    if (!boxed->has_events || !tagged->has_events)
        return true;
    double pooled = boxed->events.memory_pool_blocks - tagged->events.memory_pool_blocks;
    double ints = boxed->events.ints_created - tagged->events.ints_created;
    return pooled < 1000 || pooled < 0.05 * ints;
}

/* "malloc instead of pools: +12 %", each a difference of two builds. */
static void show_shares(const struct comparison_result *c, struct text *out) {
    static const struct {
        const char *what, *more, *less;
    } parts[] = {{"allocating and freeing short-lived ints (tagged-dummy - tagged)", "tagged-dummy", "tagged"},
                 {"following pointers, counting references, memory of ints kept (boxed - tagged-dummy)", "boxed", "tagged-dummy"},
                 {"what the freelist saves (boxed-smallint - boxed)", "boxed-smallint", "boxed"},
                 {"what the small-int table saves (boxed-pool - boxed-smallint)", "boxed-pool", "boxed-smallint"},
                 {"what the pools save (boxed-malloc - boxed-pool)", "boxed-malloc", "boxed-pool"}};
    bool any = false, covered = dummy_covers(c);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        double share = compare_share(c, parts[i].more, parts[i].less);
        bool of_dummy = text_equal(parts[i].more, "tagged-dummy") || text_equal(parts[i].less, "tagged-dummy");
        if (!isfinite(share) || (of_dummy && !covered))
            continue;
        if (!any)
            text_add(out, "\nIn parts of the time between tagged and boxed, from the medians:\n");
        any = true;
        text_printf(out, "  %6.0f %%  %s\n", 100 * share, parts[i].what);
    }
    if (!covered && isfinite(compare_share(c, "tagged-dummy", "tagged")))
        text_add(out, "\nNo share of allocation: boxed takes the blocks of many ints from its pools, because they stay\n"
                      "alive or have several digits, where tagged-dummy takes them from its freelist.\n");
}

static void show_attribution(const struct comparison_result *c, struct text *out) {
    if (c->count == c->shown) {
        text_add(out, "\nNo attribution: no variant was timed (tagged-dummy is not built, or --variants none).\n");
        return;
    }
    show_variants(c, out);
    if (analysis_verdict(&c->sides[0].against_tagged, 0.01) == VERDICT_A_SLOWER)
        show_shares(c, out);
}

/* ---- The closing sentence ---- */

/* No int costs as much to make, read and free; a difference beyond that for each of them comes from something else, such as counting
 * references to the ints of the small-int table. */
#define MOST_SECONDS_OF_AN_INT 2e-6

static void close_slower(const struct comparison_result *c, const char *interval, struct text *out) {
    const struct compare_side *boxed = &c->sides[0], *tagged = &c->sides[1];
    double cost = boxed->median - tagged->median, share = compare_share(c, "tagged-dummy", "tagged");
    char *seconds = text_seconds(cost), *whole = text_seconds(boxed->median);
    text_printf(out, "\nBoxing its integers makes this program take %s as long (95 %% interval in brackets): %s of its %s", interval,
                seconds, whole);
    free(seconds);
    free(whole);
    double ints = fmax(0, boxed->events.ints_created - tagged->events.ints_created);
    if (boxed->has_events && tagged->has_events) {
        char *count = text_count(ints);
        if (cost > ints * MOST_SECONDS_OF_AN_INT)
            text_printf(out, ", though it makes only %s int objects that tagged does not", count);
        else
            text_printf(out, ", or %.1f ns for each of the %s int objects that it makes and tagged does not", cost * 1e9 / ints, count);
        free(count);
    }
    if (isfinite(share) && share > 0 && share < 1 && dummy_covers(c))
        text_printf(out, "; about %.0f %% of that is allocating and freeing short-lived ints", 100 * share);
    double more = boxed->peak_kib - tagged->peak_kib;
    if (more > 1000) {
        char *memory = text_megabytes(more);
        text_printf(out, "; and it takes %s more memory", memory);
        free(memory);
    }
    text_add(out, ".\n");
}

static void show_verdict(const struct comparison_result *c, struct text *out) {
    const struct estimate *e = &c->sides[0].against_tagged;
    char *interval = report_estimate(e);
    for (size_t i = 2; i < c->shown; i++) {
        char *ratio = report_estimate(&c->sides[i].against_tagged);
        text_printf(out, "\n%s takes %s as long as tagged.\n", c->sides[i].program->name, ratio);
        free(ratio);
    }
    switch (analysis_verdict(e, 0.01)) {
    case VERDICT_A_SLOWER:
        close_slower(c, interval, out);
        break;
    case VERDICT_B_SLOWER:
        text_printf(out, "\nThis program is faster boxed: %s (95 %% interval in brackets).\n", interval);
        break;
    case VERDICT_FEW:
        text_printf(out, "\nFewer than six rounds allow no verdict: %s, where the brackets hold the whole range.\n", interval);
        break;
    default:
        text_printf(out, "\nBoxing makes no clear difference to this program: %s, whole process, start-up included.\n", interval);
    }
    free(interval);
}

void compare_show(const struct comparison_result *c, struct text *out) {
    struct table t = {0};
    table_column(&t, "", false);
    for (size_t i = 0; i < c->shown; i++)
        table_column(&t, c->sides[i].program->name, true);
    table_column(&t, "boxed / tagged", true);
    show_time(c, &t);
    show_memory(c, &t);
    show_hardware(c, &t);
    show_events(c, &t);
    table_plain(&t, out);
    table_free(&t);
    text_printf(out,
                "\nInstructions and misses: %s, whole process. Events: counting builds, the "
                "program's own part.\n",
                c->hardware_name);
    show_notes(c, out);
    show_attribution(c, out);
    show_verdict(c, out);
}
