/* Claims on how ints are made, kept and found again. */
#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/claims.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/stats.h"

enum {
    ADDITIONS = 100000,  /* of add.py and add_and_print.py */
    INTS_PER_BLOCK = 41, /* (1,000 - 8) / 24: CPython 2.7, Objects/intobject.c */
    ROUNDS_MOST = 64,
    STRAY_INTS_MOST = 8 /* a range object and a mark make a few ints of their own */
};

static const char *program_of(const json_t *run) {
    return json_text(run, "program", "?");
}

/* Int objects whose memory came from the allocator and not from a freelist. */
static double fresh_ints(const json_t *run) {
    double blocks = experiments_events(run, NULL, "ints", "blocks_filled");
    return experiments_requests(run, NULL, "ints") + blocks * INTS_PER_BLOCK;
}

static const struct claim_column loop_columns[] = {
    {"ints created", NULL, "ints", "created", CLAIM_COUNT},
    {"found in the small-int table", NULL, "ints", "small_hits", CLAIM_COUNT},
    {"taken from the freelist", NULL, "ints", "freelist_pops", CLAIM_COUNT},
    {"asked of the allocator", NULL, "ints", NULL, CLAIM_COUNT},
    {"blocks of 41 filled", NULL, "ints", "blocks_filled", CLAIM_COUNT},
};

static void add_loop_tables(const json_t *document, struct text *out) {
    enum { COLUMNS = sizeof loop_columns / sizeof *loop_columns };
    text_add(out, "`for i in range(0, 100000): a = i + 1`, start-up excluded:\n\n");
    claims_table(document, "add", EXPERIMENT_COUNTING, loop_columns, COLUMNS, out);
    text_add(out, "The same with `print(i + 1)`:\n\n");
    claims_table(document, "add_and_print", EXPERIMENT_COUNTING, loop_columns, COLUMNS, out);
}

static void judge_loop(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "add", EXPERIMENT_COUNTING, &index))) {
        double without = fresh_ints(run);
        double with = fresh_ints(
            experiments_find(document, "add_and_print", program_of(run), EXPERIMENT_COUNTING));
        if (!isfinite(with) || !isfinite(without))
            continue;
        char *a = text_count(with), *b = text_count(without);
        claims_show(row, run, format("%s with print, %s without", a, b));
        free(a);
        free(b);
        if (claims_is_boxed(run))
            claims_case(row, program_of(run), with >= ADDITIONS && without <= ADDITIONS / 100);
    }
    text_add(&row->detail, "What the document counted beyond these, some 900 each time, were ints "
                           "of the interpreter's "
                           "start-up and end, which the window of the counts leaves out.\n\n");
    add_loop_tables(document, &row->detail);
}

static void judge_share(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "add", EXPERIMENT_COUNTING, &index))) {
        double created = experiments_events(run, NULL, "ints", "created");
        double share = created > 0 ? 1 - fresh_ints(run) / created : NAN;
        if (!isfinite(created))
            continue;
        claims_show(row, run,
                    created > 0 ? format("%.1f %%", 100 * share) : need_copy("makes no int"));
        if (claims_is_boxed(run))
            claims_case(row, program_of(run), share >= 0.99);
    }
    text_add(
        &row->detail,
        "The figures are in the tables of claim 1. In 2.7 `range` makes all its ints first, so "
        "half of them must be fresh.\n\n");
}

static void judge_scratch(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "add", EXPERIMENT_COUNTING, &index))) {
        const json_t *printed =
            experiments_find(document, "add_and_print", program_of(run), EXPERIMENT_COUNTING);
        double more = experiments_events(printed, NULL, "ints", "created") -
                      experiments_events(run, NULL, "ints", "created");
        if (!isfinite(more))
            continue;
        claims_show(row, run, format("%.2f a print", more / ADDITIONS));
        if (claims_is_boxed(run))
            claims_case(row, program_of(run), more >= 0.99 * ADDITIONS);
    }
    text_add(&row->detail, "The figures are in the tables of claim 1.\n\n");
}

/* ---- The small-int table ---- */

/* 3.15 made the table larger. */
static double claimed_high(const char *program) {
    bool newest = text_equal(program, "boxed") || text_equal(program, "python3.15");
    return newest ? 1024 : 256;
}

static void judge_small_ints(const json_t *document, struct claim_row *row) {
    static const struct claim_column columns[] = {
        {"lowest", "low", NULL, NULL, CLAIM_COUNT},
        {"highest", "high", NULL, NULL, CLAIM_COUNT},
        {"sums inside", "sums", NULL, NULL, CLAIM_COUNT},
        {"ints that they made", "sums", "ints", "created", CLAIM_COUNT}};
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "small_ints", EXPERIMENT_TIMING | EXPERIMENT_CPYTHON,
                                   &index))) {
        double low = experiments_figure(run, "low"), high = experiments_figure(run, "high");
        if (!isfinite(low) || !isfinite(high))
            continue;
        bool bounded = experiments_figure(run, "no bound") == 0;
        claims_show(row, run,
                    bounded ? format("−%.0f … %.0f", -low, high)
                            : need_copy("no int allocates in ±5,000"));
        if (!claims_is_boxed(run) && !claims_is_cpython(run))
            continue;
        bool holds = low == -5 && high == claimed_high(program_of(run));
        if (claims_is_boxed(run)) {
            const json_t *counted =
                experiments_find(document, "small_ints", program_of(run), EXPERIMENT_COUNTING);
            holds =
                holds && experiments_events(counted, "sums", "ints", "created") <= STRAY_INTS_MOST;
        }
        claims_case(row, program_of(run), holds);
    }
    claims_table(document, "small_ints", EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON, columns,
                 sizeof columns / sizeof *columns, &row->detail);
}

/* ---- An int freelist against the pools ---- */

/* How many times as long the pools take: estimate and interval. False when it was not measured. */
static bool pools_against_freelist(const json_t *document, const char *experiment, double *ratio,
                                   struct interval *interval, size_t *n) {
    double with[ROUNDS_MOST], without[ROUNDS_MOST], d[ROUNDS_MOST];
    *n = experiments_samples(document, experiment, "boxed", "ns", with, ROUNDS_MOST);
    size_t other =
        experiments_samples(document, experiment, "boxed-smallint", "ns", without, ROUNDS_MOST);
    if (*n == 0 || other != *n)
        return false;
    for (size_t i = 0; i < *n; i++)
        d[i] = log(without[i]) - log(with[i]);
    *ratio = exp(stats_hodges_lehmann(d, *n));
    *interval = stats_wilcoxon_interval(d, *n, 0.95);
    interval->low = exp(interval->low);
    interval->high = exp(interval->high);
    return true;
}

/* Adds to `cell` too. */
static void judge_timed(const json_t *document, const char *experiment, const char *subject,
                        struct claim_row *row, struct text *cell) {
    double ratio;
    struct interval interval;
    size_t n;
    if (!pools_against_freelist(document, experiment, &ratio, &interval, &n)) {
        text_printf(&row->detail, "- %s: not measured (it needs `boxed` and `boxed-smallint`)\n",
                    subject);
        return;
    }
    const json_t *run = experiments_find(document, experiment, "boxed", EXPERIMENT_TIMING);
    text_printf(cell, "%s%s: ×%.2f [%.2f – %.2f]", cell->length ? "; " : "", subject, ratio,
                interval.low, interval.high);
    claims_answer(row, subject, claims_above(interval.low, interval.high, 1.01));
    text_printf(&row->detail,
                "- %s (`bench/experiments/int_loop.py %s`): without the freelist ×%.3f [%.3f – "
                "%.3f], n = %zu\n",
                subject, json_text(run, "arguments", "?"), ratio, interval.low, interval.high, n);
}

static void judge_unbounded(const json_t *document, struct claim_row *row) {
    static const struct {
        const char *subject, *patterns;
        long low, high;
    } cases[] = {
        {"an unbounded freelist, few blocks", NULL, 1, 1000},
        {"an unbounded freelist, many blocks freed in order", "lifo fifo", 100000, LONG_MAX},
        {"an unbounded freelist, many blocks freed at random", "random", 100000, LONG_MAX},
        {"an unbounded freelist, many blocks replaced at random", "churn", 100000, LONG_MAX}};
    const json_t *run = experiments_find(document, "allocators", "pools", EXPERIMENT_MICRO);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double ratio =
            claims_times(run, "pool", "freelist", cases[i].patterns, cases[i].low, cases[i].high);
        if (!isfinite(ratio))
            continue;
        claims_case(row, cases[i].subject, ratio > 1.01);
        text_printf(&row->detail, "- %s (`alloc_bench`, %s): without it ×%.2f\n", cases[i].subject,
                    cases[i].patterns ? cases[i].patterns : "all patterns", ratio);
    }
}

static void judge_freelist(const json_t *document, struct claim_row *row) {
    const json_t *run = json_member_object(document, "run");
    const json_t *boxed = experiments_find(document, "hot_loop", "boxed", EXPERIMENT_TIMING);
    struct text cell = {0};
    judge_timed(document, "hot_loop", "a hot loop", row, &cell);
    judge_timed(document, "shuffled_heap", "a shuffled heap", row, &cell);
    if (cell.length && boxed)
        claims_show(row, boxed, format("without it %s", text_string(&cell)));
    text_free(&cell);
    judge_unbounded(document, row);
    text_printf(
        &row->detail,
        "\nThe first two run whole programs: `boxed` keeps up to 100 ints on its freelist, "
        "`boxed-smallint` "
        "keeps none and is otherwise the same source. The others are the allocators alone, with a "
        "freelist "
        "without bound, as 2.7 had it when the claim was made: blocks freed at random come back "
        "in that order, so that neighbours in time are no longer neighbours in memory. The machine "
        "names a level 2 cache of %lld KiB "
        "and a level 3 cache of %lld KiB.\n\n",
        json_count(run, "level2_kib", 0), json_count(run, "level3_kib", 0));
}

/* ---- Identity ---- */

static void judge_identity(const json_t *document, struct claim_row *row) {
    static const struct claim_column columns[] = {
        {"0–9", "0, both alive", NULL, NULL, CLAIM_COUNT},
        {"250–259", "250, both alive", NULL, NULL, CLAIM_COUNT},
        {"1000–1009", "1000, both alive", NULL, NULL, CLAIM_COUNT},
        {"2000–2009", "2000, both alive", NULL, NULL, CLAIM_COUNT},
        {"1000–1009, one after the other", "1000, one after the other", NULL, NULL, CLAIM_COUNT}};
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "identity", EXPERIMENT_TIMING | EXPERIMENT_CPYTHON,
                                   &index))) {
        double small = experiments_figure(run, "0, both alive"),
               middle = experiments_figure(run, "250, both alive");
        double large = experiments_figure(run, "1000, both alive");
        if (!isfinite(small) || !isfinite(middle) || !isfinite(large))
            continue;
        claims_show(row, run, format("%.0f, %.0f, %.0f", small, middle, large));
        if (claims_is_boxed(run) || claims_is_cpython(run))
            claims_case(row, program_of(run), small == 10 && middle == 7 && large == 0);
    }
    text_add(
        &row->detail,
        "Each int is made twice from its text. When the first is dead before the second is made, "
        "the same address says nothing about identity: it is the freed block.\n\n");
    claims_table(document, "identity", EXPERIMENT_TIMING | EXPERIMENT_CPYTHON, columns,
                 sizeof columns / sizeof *columns, &row->detail);
}

const struct claim claims_of_ints[] = {
    {1,
     "`for i in range(100_000): print(i + 1)` makes 100,904 allocations of int objects; without "
     "`print`, 905.",
     "with `print` at least one int a round is fresh from the allocator, without it at most one in "
     "a hundred.",
     judge_loop},
    {2, "In that loop the freelist serves 99,193 of 99,295 ints.",
     "at least 99 % of the ints that the loop without `print` creates take memory that a freelist "
     "kept.",
     judge_share},
    {3, "Ints −5 … 1024 never allocate (−5 … 256 before 3.15).",
     "an int made twice is one object exactly within these bounds, and (counting builds) sums "
     "within them make "
     "no int.",
     judge_small_ints},
    {4, "`print` of an int allocates a scratch int for the conversion.",
     "each `print` adds at least 0.99 ints to those created.", judge_scratch},
    {15,
     "A dedicated int freelist is faster than the pools: surely so without cache effects; with "
     "them, not surely.",
     "the freelist is faster: the pools take more than 1.01 times as long (for whole programs: the "
     "whole 95 % "
     "interval lies above that).",
     judge_freelist},
    {22, "Of ten ints made twice, the same `id()`: 0–9: 10; 250–259: 7; from 1000 on: 0.",
     "exactly these numbers come out while both ints live.", judge_identity},
};
const size_t claims_of_ints_count = sizeof claims_of_ints / sizeof *claims_of_ints;
