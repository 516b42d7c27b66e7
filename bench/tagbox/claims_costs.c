/* Claims on what boxing costs, what does without it, and who frees what. */
#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/attribution.h"
#include "bench/tagbox/claims.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/json.h"

enum { STRAY_INTS_MOST = 8 /* a mark and a bound make a few ints of their own */ };

static const char *program_of(const json_t *run) {
    return json_text(run, "program", "?");
}

static void show(struct claim_row *row, const char *program, char *cell) {
    json_t *run = json_new_object();
    json_put_text(run, "program", program);
    claims_show(row, run, cell);
    json_decref(run);
}

/* ---- 8: ordinary ints pay for huge ones ---- */

static void judge_ordinary(const json_t *document, struct claim_row *row) {
    double boxed = experiments_events(
        experiments_find(document, "add", "boxed", EXPERIMENT_COUNTING), NULL, "ints", "created");
    double tagged = experiments_events(
        experiments_find(document, "add", "tagged", EXPERIMENT_COUNTING), NULL, "ints", "created");
    const json_t *bench = json_member_object(document, "bench");
    struct text cells[2] = {{0}, {0}};
    if (isfinite(boxed) && isfinite(tagged)) {
        claims_case(row, "the allocation", boxed > 100000 && tagged <= STRAY_INTS_MOST);
        char *of[2] = {text_count(boxed), text_count(tagged)};
        for (size_t i = 0; i < 2; i++) {
            text_printf(&cells[i], "%s ints in 100,000 rounds", of[i]);
            free(of[i]);
        }
    }
    if (bench) {
        struct analysis a;
        analysis_build(&a, bench);
        if (a.integers.n) {
            claims_answer(row, "the time", claims_above(a.integers.low, a.integers.high, 1.01));
            text_printf(&cells[0], "%s×%.2f of tagged's time", cells[0].length ? "; " : "",
                        a.integers.ratio);
            text_printf(&row->detail,
                        "Time: boxed over tagged, geometric mean over %zu integer workloads, ×%.2f "
                        "[%.2f – %.2f].\n\n",
                        a.integer_count, a.integers.ratio, a.integers.low, a.integers.high);
        }
        analysis_free(&a);
    }
    static const char *const names[] = {"boxed", "tagged"};
    for (size_t i = 0; i < 2; i++)
        if (cells[i].length)
            show(row, names[i], text_take(&cells[i]));
}

/* ---- 9: allocators, swappable and visible ---- */

/* The build ran every workload of the attribution with CPython's output, but for those that do not apply to it (boxed-nofree where
 * memory would not do). False also when it was not there; *tried when it was. */
static bool ran_all(const json_t *attribution, const char *program, bool *tried) {
    size_t i, good = 0, skipped = 0;
    const json_t *record;
    *tried = false;
    json_array_foreach (json_member_array(attribution, "gate"), i, record) {
        if (!text_equal(json_text(record, "program", ""), program))
            continue;
        const char *status = json_text(record, "status", "");
        *tried = *tried || text_equal(status, "ok") || text_equal(status, "failed");
        good += text_equal(status, "ok");
        skipped += text_has_prefix(status, "not applicable");
    }
    return good > 0 && good + skipped == json_array_size(json_member_array(attribution, "workloads"));
}

static void judge_allocators(const json_t *document, struct claim_row *row) {
    static const char *const builds[][2] = {{"boxed", "pools"},
                                            {"boxed-f011", "malloc"},
                                            {"boxed-mimalloc", "mimalloc"},
                                            {"boxed-nofree", "a bump pointer"}};
    const json_t *attribution = json_member_object(document, "attribution");
    for (size_t i = 0; i < sizeof builds / sizeof *builds; i++) {
        bool tried, good = ran_all(attribution, builds[i][0], &tried);
        if (!tried)
            continue;
        struct estimate e = attribution_ratio(attribution, NULL, builds[i][0], "boxed");
        claims_case(row, builds[i][1], good);
        if (e.n)
            show(row, builds[i][0], format("%s: ×%.2f of the pools' time", builds[i][1], e.ratio));
    }
    const json_t *levels = experiments_find(document, "levels", "boxed", EXPERIMENT_COUNTING);
    double requests = experiments_events(levels, "kinds", "memory", "allocations");
    double blocks = experiments_events(levels, "kinds", "memory", "pool_blocks");
    double raw = experiments_events(levels, "kinds", "memory", "raw_allocations");
    if (isfinite(requests)) {
        claims_case(row, "visible (each request is counted with who served it)",
                    requests > 0 && requests == blocks + raw);
        char *of[3] = {text_count(requests), text_count(blocks), text_count(raw)};
        text_printf(&row->detail,
                    "Visible: of %s requests in the segment `kinds` of `levels.py`, %s were served "
                    "as blocks of pools and %s by malloc. `tagbox heap`, `tagbox trace` and "
                    "`--stats` show them.\n\n",
                    of[0], of[1], of[2]);
        for (size_t i = 0; i < 3; i++)
            free(of[i]);
    }
    if (!attribution)
        text_add(&row->detail, "The allocators are compared in full runs (`tagbox attribution`).\n\n");
}

/* ---- 17: machine ints ---- */

static void judge_raw_array(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "raw_array",
                                   EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON, &index))) {
        bool real = claims_is_cpython(run);
        double count = experiments_figure(run, "count");
        double raw = real ? experiments_figure(run, "blocks of the array")
                          : experiments_events(run, "array", "ints", "created");
        double boxes = real ? experiments_figure(run, "blocks of the list")
                            : experiments_events(run, "list", "ints", "created");
        if (!isfinite(raw) || !isfinite(boxes) || !(count > 0))
            continue;
        char *of[2] = {text_count(raw), text_count(boxes)};
        claims_show(row, run, format("%s, list %s", of[0], of[1]));
        free(of[0]);
        free(of[1]);
        if (real || claims_is_boxed(run))
            claims_case(row, program_of(run), raw <= STRAY_INTS_MOST && boxes >= 0.99 * count);
    }
    static const struct claim_column columns[] = {
        {"items", "count", NULL, NULL, CLAIM_COUNT},
        {"array made of", "made of", NULL, NULL, CLAIM_WORDS},
        {"ints made for the array", "array", "ints", "created", CLAIM_COUNT},
        {"for the list", "list", "ints", "created", CLAIM_COUNT},
        {"blocks for the array", "blocks of the array", NULL, NULL, CLAIM_COUNT},
        {"blocks for the list", "blocks of the list", NULL, NULL, CLAIM_COUNT}};
    text_add(&row->detail, "Real CPythons tell blocks of memory, counting builds the ints "
                           "themselves. The floor that the claim means, the program in C on "
                           "machine ints, is the last column of *Other implementations*.\n\n");
    claims_table(document, "raw_array", EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON, columns,
                 sizeof columns / sizeof *columns, &row->detail);
}

/* ---- 20: counts and cycles ---- */

static void judge_cycles(const json_t *document, struct claim_row *row) {
    enum { EVERYWHERE = EXPERIMENT_TIMING | EXPERIMENT_CPYTHON };
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "cycles", EVERYWHERE, &index))) {
        double single = experiments_figure(run, "freed at once");
        double knots = experiments_figure(run, "of 10 in cycles freed at once");
        double demand = experiments_figure(run, "of 10 in cycles freed on demand");
        double many = experiments_figure(run, "in cycles");
        double threshold = experiments_figure(run, "freed by the threshold");
        if (!isfinite(single + knots + demand + many + threshold))
            continue;
        claims_show(row, run,
                    format("%.0f of 1, %.0f of 10, %.0f of 10, %.0f %%", single, knots, demand,
                           100 * threshold / many));
        claims_case(row, program_of(run),
                    single == 1 && knots == 0 && demand == 10 && threshold >= 0.5 * many);
    }
    static const struct claim_column columns[] = {
        {"without a cycle, freed at once (of 1)", "freed at once", NULL, NULL, CLAIM_COUNT},
        {"in cycles, freed at once (of 10)", "of 10 in cycles freed at once", NULL, NULL,
         CLAIM_COUNT},
        {"after gc.collect() (of 10)", "of 10 in cycles freed on demand", NULL, NULL, CLAIM_COUNT},
        {"cycles made", "in cycles", NULL, NULL, CLAIM_COUNT},
        {"of these freed by the threshold", "freed by the threshold", NULL, NULL, CLAIM_COUNT}};
    claims_table(document, "cycles", EVERYWHERE, columns, sizeof columns / sizeof *columns,
                 &row->detail);
}

/* ---- 21: sorting ---- */

static void judge_sorting(const json_t *document, struct claim_row *row) {
    enum { EVERYWHERE = EXPERIMENT_TIMING | EXPERIMENT_CPYTHON };
    static const char *const names[] = {"sort", "sorted", "sort with a key"};
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "sorting", EVERYWHERE, &index))) {
        double of[3], most = 0;
        for (size_t i = 0; i < 3; i++) {
            of[i] = experiments_figure(run, names[i]);
            most = fmax(most, of[i]);
        }
        if (!isfinite(of[0] + of[1] + of[2]))
            continue;
        claims_show(row, run, format("%.1f N, %.1f N, %.1f N", of[0], of[1], of[2]));
        claims_case(row, program_of(run), most >= 1.8 && most <= 2.3);
    }
    static const struct claim_column columns[] = {
        {"list.sort(), in N places", "sort", NULL, NULL, CLAIM_COUNT},
        {"sorted()", "sorted", NULL, NULL, CLAIM_COUNT},
        {"list.sort(key=int)", "sort with a key", NULL, NULL, CLAIM_COUNT},
        {"nothing", "nothing", NULL, NULL, CLAIM_COUNT}};
    text_add(&row->detail,
             "The highest resident set during the sort beyond what was there before, divided by 8 "
             "bytes for each of the N items. Merging takes half a list, `sorted` a list and, for "
             "random items, half of one more that the peak need not show, a key function a list of "
             "keys and half of each list for merging.\n\n");
    claims_table(document, "sorting", EVERYWHERE, columns, sizeof columns / sizeof *columns,
                 &row->detail);
}

/* ---- 30: Fibonacci ---- */

static void judge_fibonacci(const json_t *document, struct claim_row *row) {
    static const char *const builds[] = {"boxed", "boxed-smallint", "boxed-pool", "boxed-malloc"};
    const json_t *bench = json_member_object(document, "bench");
    const json_t *attribution = json_member_object(document, "attribution");
    struct analysis a = {0};
    if (bench)
        analysis_build(&a, bench);
    for (size_t i = 0; i < sizeof builds / sizeof *builds; i++) {
        struct estimate e = {0};
        for (size_t k = 0; i == 0 && k < a.count; k++)
            if (!a.rows[k].control && text_equal(a.rows[k].workload, "fib"))
                e = a.rows[k].estimate;
        if (!e.n)
            e = attribution_ratio(attribution, "fib", builds[i], "tagged");
        if (!e.n)
            continue;
        show(row, builds[i], format("×%.2f", e.ratio));
        claims_case(row, builds[i], e.high >= 1.64 && e.low <= 1.77);
        text_printf(&row->detail, "- %s: ×%.2f [%.2f – %.2f] of tagged, n = %zu\n", builds[i],
                    e.ratio, e.low, e.high, e.n);
    }
    if (bench)
        analysis_free(&a);
    text_add(&row->detail,
             "\nTheir boxed ints had no table of small ints; most values of a doubly recursive "
             "Fibonacci are small. So the builds without the table are shown too, where the "
             "attribution was run.\n\n");
}

/* ---- 34: tags on the stack alone ---- */

static void judge_stack_only(const json_t *document, struct claim_row *row) {
    (void)document;
    row->open = true;
    text_add(&row->detail,
             "Open: it needs a third representation, tagged on the evaluation stack and boxed "
             "wherever a value is stored. The contract has a place for it (`value_to_heap` and "
             "`value_from_heap` in `common/value.h`).\n\n");
}

const struct claim claims_of_costs[] = {
    {8,
     "Paying for huge ints slows ordinary ints; a tag would avoid the allocation altogether.",
     "boxed makes an int for each round of a loop and tagged next to none; boxed takes more than "
     "1.01 times as long over the integer workloads (the whole 95 % interval).",
     judge_ordinary},
    {9, "Allocators should be swappable and visible.",
     "every workload of the attribution prints what CPython prints on that allocator (that which reclaims nothing: where memory "
     "does); pool blocks "
     "and mallocs add up to the requests.",
     judge_allocators},
    {17, "An array of raw machine ints allocates no int objects.",
     "the array makes next to no int (CPython: next to no block), a list as long one for nearly "
     "each item.",
     judge_raw_array},
    {20,
     "Counts free at once; cycles need the collector, which runs on demand or by threshold.",
     "the object without a cycle dies at once, those in cycles only in gc.collect(), and of many "
     "cycles at least half die without it.",
     judge_cycles},
    {21, "Sorting needs up to about 2N of temporary space.",
     "the most that one of three ways of sorting needs is 1.8 to 2.3 times the list.",
     judge_sorting},
    {30, "Same front end, `40 fibonacci`: all boxed 1.64–1.77 times tagged ints (Mason & Kapadia 2026).",
     "the 95 % interval of the ratio to tagged on `fib` meets 1.64 … 1.77.", judge_fibonacci},
    {34, "Tagging only the evaluation stack is neutral (CPython PR 132405).",
     "the representation exists and its interval contains 1.", judge_stack_only},
};
const size_t claims_of_costs_count = sizeof claims_of_costs / sizeof *claims_of_costs;

const char *claims_cost_command(int number) {
    return number == 9 ? "tagbox attribution" : number == 30 ? "bench/run" : NULL;
}
