/* "How fast is it?": each goal in a line, with what was measured and the command that repeats it. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/table.h"

/* What is measured for one goal, as it goes into the table. */
struct finding {
    struct text measured;
    bool any;    /* there is a figure */
    bool missed; /* one of them misses the goal, */
    bool lacks;  /* or is not there */
};

static void add_figure(struct finding *f, const char *name, double value, double most,
                       const char *remark) {
    text_printf(&f->measured, "%s%s", f->measured.length ? ", " : "", name);
    if (!isfinite(value)) {
        text_add(&f->measured, " no data");
        f->lacks = true;
        return;
    }
    text_printf(&f->measured, " ×%.2f%s", value, remark);
    f->any = true;
    f->missed = f->missed || value > most;
}

static void add_row(struct table *t, const char *what, const char *goal, struct finding *f,
                    const char *command) {
    table_cell(t, "%s", what);
    table_cell(t, "%s", goal);
    table_cell(t, "%s", f->any ? text_string(&f->measured) : "no data");
    table_cell(t, "%s",
               f->missed            ? "no"
               : f->any && !f->lacks ? "yes"
                                     : "not measured");
    table_cell(t, "`%s`", command);
    text_free(&f->measured);
    *f = (struct finding){0};
}

/* ---- against peers ---- */

static void add_mean_goals(struct table *t, const struct analysis *a) {
    static const struct {
        const char *runtime, *peer;
        double most;
    } goals[] = {{"tagged", "luajit -joff", 0.7}, {"tagged", "lua5.4", 0.4},
                 {"tagged", "node --jitless", 0.3}, {"tagged", "ruby", 0.3},
                 {"boxed", "python3.11", 0.4},    {"boxed", "python3.13", 0.4}};
    for (size_t i = 0; i < sizeof goals / sizeof *goals; i++) {
        struct finding f = {0};
        size_t suite, holdout;
        double mean = analysis_versus_mean(a, goals[i].runtime, goals[i].peer, true,
                                           ANALYSIS_INTEGERS, &suite);
        double held = analysis_versus_mean(a, goals[i].runtime, goals[i].peer, true,
                                           ANALYSIS_HOLDOUT, &holdout);
        char *counts[] = {format(" (%zu)", suite), format(" (%zu)", holdout)};
        add_figure(&f, "suite", mean, goals[i].most, counts[0]);
        add_figure(&f, "holdout", held, goals[i].most, counts[1]);
        char *what = format("integer programs: %s / %s", goals[i].runtime, goals[i].peer);
        char *goal = format("≤ %.1f", goals[i].most);
        add_row(t, what, goal, &f, "bench/run");
        free(counts[0]);
        free(counts[1]);
        free(what);
        free(goal);
    }
}

static void add_macro_goals(struct table *t, const struct analysis *a) {
    static const struct {
        const char *runtime, *goal;
        double most;
    } goals[] = {{"boxed", "≤ 1.0", 1.0}, {"tagged", "≤ 0.6", 0.6}};
    for (size_t i = 0; i < sizeof goals / sizeof *goals; i++) {
        struct finding f = {0};
        size_t count;
        double mean = analysis_versus_mean(a, goals[i].runtime, "python3.11", true, ANALYSIS_MACRO,
                                           &count);
        char *remark = format(" (%zu)", count);
        char *what = format("whole programs: %s / python3.11", goals[i].runtime);
        add_figure(&f, "mean", mean, goals[i].most, remark);
        add_row(t, what, goals[i].goal, &f, "bench/run --filter macro");
        free(remark);
        free(what);
    }
}

static void add_worst_goal(struct table *t, const struct analysis *a, bool calls, double most) {
    struct finding f = {0};
    double worst = NAN;
    const char *name = "";
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        bool listed =
            analysis_in(row, ANALYSIS_INTEGERS) || (!calls && analysis_in(row, ANALYSIS_HOLDOUT));
        if (!listed || text_equal(row->group, "calls") != calls)
            continue;
        struct estimate e =
            analysis_versus(a->document, row->workload, "tagged", "luajit -joff", true);
        if (e.n && !(e.ratio <= worst)) {
            worst = e.ratio;
            name = row->workload;
        }
    }
    char *remark = format(" (%s)", name);
    add_figure(&f, "worst", worst, most, remark);
    char *goal = format("≤ %.1f", most);
    add_row(t, calls ? "each of fib, tak: tagged / luajit -joff"
                     : "each other integer program: tagged / luajit -joff",
            goal, &f, calls ? "bench/run --filter calls" : "bench/run");
    free(remark);
    free(goal);
}

enum { MEMBERS_MOST = 4 };

/* A runtime over `members` against CPython 3.13: the geometric mean, or the largest where `each` has
 * to reach the goal. No figure unless all have one. */
static void add_members(struct finding *f, const struct analysis *a, const char *runtime,
                        const char *const *members, bool each, double most) {
    double sum = 0, worst = 0;
    const char *name = "";
    size_t n = 0;
    for (; n < MEMBERS_MOST && members[n]; n++) {
        struct estimate e = analysis_versus(a->document, members[n], runtime, "python3.13", true);
        sum += e.n ? log(e.ratio) : NAN;
        if (e.n && e.ratio > worst) {
            worst = e.ratio;
            name = members[n];
        }
    }
    bool whole = isfinite(sum);
    double mean = exp(sum / (double)n);
    char *remark = n == 1   ? need_copy("")
                   : each ? format(" (%s)", name)
                          : format(" (most: ×%.2f, %s)", worst, name);
    add_figure(f, runtime, !whole ? NAN : each ? worst : mean, most, remark);
    free(remark);
}

static void add_library_goals(struct table *t, const struct analysis *a) {
    static const struct {
        const char *what, *members[MEMBERS_MOST], *goal;
        double tagged, boxed;
        bool each;
        const char *command;
    } goals[] = {
        {"calls: fib and tak", {"fib", "tak"}, "≤ 0.5, ≤ 0.7", 0.5, 0.7, true,
         "bench/run --filter calls"},
        {"lists: get, set, append", {"list_ops"}, "≤ 0.5, ≤ 0.7", 0.5, 0.7, true,
         "bench/run --filter list_ops"},
        {"dicts: get, set", {"dict_count"}, "≤ 0.5, ≤ 0.7", 0.5, 0.7, true,
         "bench/run --filter dict_count"},
        {"string building", {"string_build"}, "≤ 0.5, ≤ 0.7", 0.5, 0.7, true,
         "bench/run --filter string_build"},
        {"string formatting", {"string_format"}, "≤ 0.5, ≤ 0.7", 0.5, 0.7, true,
         "bench/run --filter string_format"},
        {"a float kernel", {"float_kernel"}, "≤ 0.5, ≤ 0.7", 0.5, 0.7, true,
         "bench/run --filter float_kernel"},
        {"big ints: π digits, factorial, fib(10⁵), modular power",
         {"pidigits", "factorial", "fib_big", "modular_power"},
         "≤ 0.3",
         0.3,
         0.3,
         false,
         "bench/run --filter bigints"},
    };
    for (size_t i = 0; i < sizeof goals / sizeof *goals; i++) {
        struct finding f = {0};
        add_members(&f, a, "tagged", goals[i].members, goals[i].each, goals[i].tagged);
        add_members(&f, a, "boxed", goals[i].members, goals[i].each, goals[i].boxed);
        char *what = format("%s / CPython 3.13", goals[i].what);
        add_row(t, what, goals[i].goal, &f, goals[i].command);
        free(what);
    }
}

static void add_startup_goal(struct table *t, const struct analysis *a) {
    struct finding f = {0};
    struct estimate e = analysis_startup_versus(a->document, "tagged", "lua5.4");
    add_figure(&f, "tagged", e.n ? e.ratio : NAN, 1.2, "");
    add_row(t, "start-up: `tagged -c pass` / `lua5.4 -e ''`", "≤ 1.2", &f, "bench/run --filter '^fib$'");
}

/* ---- the allocator ---- */

static double nanoseconds(const struct analysis *a, const json_t *of, const char *contender) {
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(a->document, "limits"), i, record)
        if (text_equal(json_text(record, "contender", ""), contender) &&
            text_equal(json_text(record, "pattern", ""), json_text(of, "pattern", "?")) &&
            json_count(record, "live", 0) == json_count(of, "live", -1))
            return json_number(record, "nanoseconds", NAN);
    return NAN;
}

static void add_allocator_goal(struct table *t, const struct analysis *a, const char *other,
                               const char *what, double most, double most_each) {
    struct finding f = {0};
    double sum = 0, worst = 0;
    size_t n = 0, i;
    char *at = need_copy("");
    const json_t *record;
    json_array_foreach (json_object_get(a->document, "limits"), i, record) {
        if (!text_equal(json_text(record, "contender", ""), "pool"))
            continue;
        double ratio = json_number(record, "nanoseconds", NAN) / nanoseconds(a, record, other);
        if (!isfinite(ratio) || ratio <= 0)
            continue;
        sum += log(ratio);
        n++;
        if (ratio > worst) {
            worst = ratio;
            free(at);
            at = format(" (%s, %lld live)", json_text(record, "pattern", "?"),
                        json_count(record, "live", 0));
        }
    }
    add_figure(&f, "mean", n ? exp(sum / (double)n) : NAN, most, "");
    if (n)
        add_figure(&f, "worst", worst, most_each, at);
    char *heading = format("pool allocator / %s, 32 bytes, %zu patterns", what, n);
    char *goal = isfinite(most_each) ? format("≤ %.1f, each ≤ %.1f", most, most_each)
                                     : format("≤ %.1f", most);
    add_row(t, heading, goal, &f, "build/release/bin/alloc_bench");
    free(heading);
    free(goal);
    free(at);
}

/* ---- bytes and lines ---- */

static void add_list_goal(struct table *t, const struct analysis *a, const char *runtime,
                          double expected) {
    struct finding f = {0};
    double base = NAN, low = INFINITY, high = -INFINITY, most_ints = 0;
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(a->document, "limits"), i, record) {
        if (!text_equal(json_text(record, "what", ""), "list") ||
            !text_equal(json_text(record, "program", ""), runtime))
            continue;
        double ints = json_number(record, "ints", 0), bytes = json_number(record, "bytes", NAN);
        if (ints > 0) {
            double each = (bytes - base) / ints;
            f.lacks = f.lacks || !isfinite(each);
            low = fmin(low, each);
            high = fmax(high, each);
            most_ints = fmax(most_ints, ints);
        } else {
            base = bytes;
        }
    }
    if (isfinite(low) && isfinite(high)) {
        f.any = true;
        f.missed = low < expected * 0.99 || high > expected * 1.01;
        text_printf(&f.measured, "%s %.2f – %.2f, N = 10³ … 10%s", runtime, low, high,
                    most_ints > 5e6 ? "⁷" : "⁶");
    }
    char *goal = format("%.0f bytes, ± 1 %%", expected);
    char *command =
        format("%s-counted --stats -c 'data = list(range(1025, N + 1025))'", runtime);
    add_row(t, "`list(range(1025, N + 1025))`: bytes asked for, per int", goal, &f, command);
    free(goal);
    free(command);
}

static void add_compiler_goal(struct table *t, const struct analysis *a) {
    struct finding f = {0};
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(a->document, "limits"), i, record) {
        if (!text_equal(json_text(record, "what", ""), "compiler"))
            continue;
        const char *name = json_text(record, "program", "?");
        double seconds = json_number(record, "seconds", NAN);
        double a_minute = json_number(record, "lines", NAN) / seconds * 60 / 1e6;
        text_printf(&f.measured, "%s%s ", f.measured.length ? ", " : "", name);
        if (isfinite(a_minute))
            text_printf(&f.measured, "%.1f", a_minute);
        else
            text_add(&f.measured, "no data");
        if (text_has_prefix(name, "python"))
            continue; /* for comparison */
        f.any = f.any || isfinite(a_minute);
        f.lacks = f.lacks || !isfinite(a_minute);
        f.missed = f.missed || a_minute < 10;
    }
    add_row(t, "compile speed: million lines a minute, start-up included", "≥ 10", &f,
            "tagged bench/micro/long_source.py >long.py; tagged --check long.py");
}

void report_speed(const struct analysis *a, struct text *out) {
    text_add(out,
             "## How fast is it?\n\n"
             "A comparison of two slow runtimes proves nothing: so these are the goals for both, "
             "and what this run measured. Below ×1 ours is the faster one; ratios are those of the "
             "tables above, means are geometric (in brackets: over how many programs); two goals are "
             "for tagged and boxed. Commands that name no path are in `build/release/bin/`.\n\n");
    struct table t = {0};
    table_column(&t, "what", false);
    table_column(&t, "goal", false);
    table_column(&t, "measured", false);
    table_column(&t, "reached", false);
    table_column(&t, "command", false);
    add_mean_goals(&t, a);
    add_macro_goals(&t, a);
    add_worst_goal(&t, a, false, 1.0);
    add_worst_goal(&t, a, true, 1.1);
    add_library_goals(&t, a);
    add_startup_goal(&t, a);
    add_allocator_goal(&t, a, "mimalloc", "mimalloc", 1.0, 1.3);
    add_allocator_goal(&t, a, "malloc", "glibc malloc", 0.6, INFINITY);
    add_list_goal(&t, a, "tagged", 8);
    add_list_goal(&t, a, "boxed", 40);
    add_compiler_goal(&t, a);
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
}
