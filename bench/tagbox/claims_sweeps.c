/* Claims that curves settle: judged by results/sweeps.json, which `tagbox report` puts beside the experiments as their member
 * "sweeps". */
#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/claims.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/sweeps.h"

static const json_t *sweeps_of(const json_t *document) {
    return json_member_object(document, "sweeps");
}

static void show(struct claim_cells *cells, const char *name, char *cell) {
    cells->names = need_resize(cells->names, cells->count + 1, sizeof *cells->names);
    cells->cells = need_resize(cells->cells, cells->count + 1, sizeof *cells->cells);
    cells->names[cells->count] = need_copy(name);
    cells->cells[cells->count++] = cell;
}

/* The samples of the series with this label at the point with this x. */
static struct sweep_cell cell_at(const json_t *document, const char *sweep, const char *label, double x) {
    const struct sweep *s = sweeps_named(sweep);
    struct sweep_cell none = {.median = NAN, .low = NAN, .high = NAN};
    for (size_t k = 0; k < SWEEP_ROUNDS_MOST; k++)
        none.by_round[k] = NAN;
    for (size_t i = 0; s && document && i < s->series_count; i++)
        for (size_t p = 0; p < s->point_count; p++)
            if (text_equal(s->series[i].label, label) && s->points[p].x == x)
                return sweeps_cell(document, s, &s->series[i], &s->points[p]);
    return none;
}

static struct estimate estimate_of(struct sweep_cell a, struct sweep_cell b) {
    return sweeps_ratio(&a, &b);
}

static double ratio_of(struct sweep_cell a, struct sweep_cell b) {
    struct estimate e = estimate_of(a, b);
    return e.n ? e.ratio : NAN;
}

/* Answers by 95 % intervals; those of fewer than six rounds are none. */
static bool has_interval(struct estimate e) {
    return e.n && e.level >= 0.95;
}

static enum claim_answer at_most(struct estimate e, double most) {
    if (!has_interval(e))
        return CLAIM_UNCLEAR;
    return e.high <= most ? CLAIM_HOLDS : e.low > most ? CLAIM_FAILS : CLAIM_UNCLEAR;
}

/* Whether `large` is at least `times` `small`. */
static enum claim_answer grows(struct estimate small, struct estimate large, double times) {
    if (!has_interval(small) || !has_interval(large))
        return CLAIM_UNCLEAR;
    return large.low >= times * small.high ? CLAIM_HOLDS : large.high < times * small.low ? CLAIM_FAILS : CLAIM_UNCLEAR;
}

/* Whether a time is `low` to `high` of another one, and surely not the same. */
static enum claim_answer between(struct estimate e, double low, double high) {
    if (!has_interval(e))
        return CLAIM_UNCLEAR;
    bool differs = e.low > 1 || e.high < 1;
    if (e.ratio >= low && e.ratio <= high && differs)
        return CLAIM_HOLDS;
    return e.high < low || e.low > high ? CLAIM_FAILS : CLAIM_UNCLEAR;
}

/* ---- 5: an addition against one ADD ---- */

static void judge_add(const json_t *document, struct claim_row *row) {
    static const struct {
        const char *subject, *row, *series;
        double bits;
    } cases[] = {{"small ints alone", "add, small ints", NULL, 0},
                 {"24 bits alone", "add, 24 bits", NULL, 0},
                 {"small ints interpreted", NULL, "boxed", 8},
                 {"24 bits interpreted", NULL, "boxed", 24}};
    const json_t *curves = sweeps_of(document);
    struct sweep_cell native = micro_cell(curves, "native", "add, 24 bits");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool alone = cases[i].row;
        struct sweep_cell boxed =
            alone ? micro_cell(curves, "boxed", cases[i].row) : cell_at(curves, "magnitude", "boxed", cases[i].bits);
        struct sweep_cell tagged =
            alone ? micro_cell(curves, "tagged", cases[i].row) : cell_at(curves, "magnitude", "tagged", cases[i].bits);
        double b = ratio_of(boxed, native), t = ratio_of(tagged, native);
        if (isfinite(b)) {
            show(&row->boxed, cases[i].subject, format("×%.0f (%.2f ns)", b, boxed.median));
            claims_case(row, cases[i].subject, b >= 200 && b <= 500);
        }
        if (isfinite(t))
            show(&row->tagged, cases[i].subject, format("×%.0f (%.2f ns)", t, tagged.median));
    }
    double c = ratio_of(cell_at(curves, "magnitude", "CPython 3.11", 24), native);
    if (isfinite(c)) {
        show(&row->cpython, "python3.11", format("×%.0f", c));
        claims_case(row, "CPython 3.11", c >= 200 && c <= 500);
    }
    if (native.n)
        text_printf(&row->detail,
                    "Times of `a = x + 1` over those of a C loop that loads two `int64_t`, adds them and stores the sum: %.2f ns. "
                    "Figures: \"The operations alone\" and \"How large the ints are\" above.\n\n",
                    native.median);
}

/* ---- 31: bump allocation, and the cache ---- */

static void judge_heap(const json_t *document, struct claim_row *row) {
    const json_t *curves = sweeps_of(document);
    struct estimate bump = estimate_of(cell_at(curves, "live_heap", "boxed-nofree, temporaries", 0),
                                       cell_at(curves, "live_heap", "tagged, temporaries", 0));
    if (bump.n) {
        show(&row->boxed, "bump allocator, empty heap", format("×%.2f of tagged", bump.ratio));
        claims_answer(row, "a bump allocator", at_most(bump, 1.25));
    }
    static const struct {
        const char *subject, *sweep, *boxed, *tagged;
        double small, large;
    } gaps[] = {{"ints alive in a list", "working_set", "boxed, shuffled", "tagged, shuffled", 1024, 8388608},
                {"a full heap", "live_heap", "boxed, kept ints", "tagged, kept ints", 0, 800}};
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        struct estimate small = estimate_of(cell_at(curves, gaps[i].sweep, gaps[i].boxed, gaps[i].small),
                                            cell_at(curves, gaps[i].sweep, gaps[i].tagged, gaps[i].small));
        struct estimate large = estimate_of(cell_at(curves, gaps[i].sweep, gaps[i].boxed, gaps[i].large),
                                            cell_at(curves, gaps[i].sweep, gaps[i].tagged, gaps[i].large));
        if (!small.n || !large.n)
            continue;
        show(&row->boxed, gaps[i].subject, format("×%.2f → ×%.2f of tagged", small.ratio, large.ratio));
        claims_answer(row, gaps[i].subject, grows(small, large, 1.5));
    }
    text_add(&row->detail, "Figures: \"How many ints are alive\" and \"How full the heap is\" above.\n\n");
}

/* ---- 32, 33: the freelist and the table, in whole programs ---- */

static void judge_freelist(const json_t *document, struct claim_row *row) {
    const json_t *curves = sweeps_of(document);
    const struct sweep *s = sweeps_named("freelist_programs");
    double sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < s->series_count; i++) {
        struct estimate gain =
            estimate_of(cell_at(curves, s->name, s->series[i].label, 0.4), cell_at(curves, s->name, s->series[i].label, 100));
        if (!gain.n)
            continue;
        show(&row->boxed, s->series[i].label, format("×%.2f", gain.ratio));
        claims_answer(row, s->series[i].label, between(gain, 1.07, 1.39));
        sum += log(gain.ratio);
        n++;
    }
    if (n)
        text_printf(&row->detail, "Geometric mean over these %zu programs: ×%.3f. Figures: \"How many dead ints the freelist keeps\" above.\n\n",
                    n, exp(sum / (double)n));
}

/* A table that holds tells more than one that may, and that more than one that fails. */
static bool is_better(enum claim_answer a, enum claim_answer b) {
    return a != b && (a == CLAIM_HOLDS || b == CLAIM_FAILS);
}

static void judge_table(const json_t *document, struct claim_row *row) {
    static const double larger[] = {1024, 4096, 16384, 65536};
    const json_t *curves = sweeps_of(document);
    const struct sweep *s = sweeps_named("small_range_programs");
    for (size_t i = 0; i < s->series_count; i++) {
        struct sweep_cell base = cell_at(curves, s->name, s->series[i].label, 256);
        struct estimate best = {0}; /* of those tables with the best answer the fastest */
        double at = 0;
        enum claim_answer answer = CLAIM_FAILS;
        for (size_t k = 0; k < sizeof larger / sizeof *larger; k++) {
            struct estimate e = estimate_of(cell_at(curves, s->name, s->series[i].label, larger[k]), base);
            enum claim_answer one = between(e, 0, 0.96);
            if (!e.n || (best.n && !is_better(one, answer) && (one != answer || e.ratio >= best.ratio)))
                continue;
            best = e;
            at = larger[k];
            answer = one;
        }
        if (!best.n)
            continue;
        show(&row->boxed, s->series[i].label, format("%+.1f %% time (table to %.0f)", 100 * (best.ratio - 1), at));
        claims_answer(row, s->series[i].label, answer);
    }
    text_add(&row->detail, "Figures: \"How far the small-int table reaches\" above.\n\n");
}

const struct claim claims_of_sweeps[] = {
    {5, "Heap-boxing makes an add 200–500 times slower than one ADD instruction.",
     "boxed takes 200 to 500 times as long for an addition as a native loop.", judge_add},
    {31, "A bump allocator with a near-empty heap leaves little of tagging's advantage; the gap opens when live data outgrows the cache.",
     "the bump allocator is within 25 % of tagged on an empty heap; boxed's ratio to tagged grows at least 1.5-fold from the least "
     "to the most live data, by the 95 % intervals of these ratios (which take six rounds).",
     judge_heap},
    {32, "An int freelist is worth 1.07–1.39× on int-heavy loops.",
     "a program takes 1.07 to 1.39 times as long without the freelist as with one of 100, and the 95 % interval (of six rounds or "
     "more) excludes ×1; it fails when the whole interval lies outside of that.",
     judge_freelist},
    {33, "A larger small-int cache gains 4–12 % on some programs.",
     "some table larger than CPython 3.11's (up to 256) makes a program at least 4 % faster, and the 95 % interval (of six rounds "
     "or more) excludes ×1; it fails when for each table the whole interval is above that.",
     judge_table},
};
const size_t claims_of_sweeps_count = sizeof claims_of_sweeps / sizeof *claims_of_sweeps;

const char *claims_sweep_command(int number) {
    switch (number) {
    case 5:
        return "tagbox sweep micro magnitude";
    case 31:
        return "tagbox sweep live_heap working_set";
    case 32:
        return "tagbox sweep freelist freelist_programs";
    case 33:
        return "tagbox sweep small_range small_range_programs";
    default:
        return NULL;
    }
}
