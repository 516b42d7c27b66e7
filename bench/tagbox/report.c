/* The first pages of the report: headline, main table, the method's own error. */
#include "bench/tagbox/report.h"

#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/claims.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/noise.h"
#include "bench/tagbox/sweeps.h"
#include "bench/tagbox/table.h"

char *report_estimate(const struct estimate *e) {
    if (e->n == 0)
        return need_copy("no data");
    int decimals = e->ratio >= 9.995 ? 1 : 2;
    /* Close to 1 the third decimal is what matters. */
    if (fabs(e->ratio - 1) < 0.05)
        decimals = 3;
    return format("×%.*f [%.*f – %.*f]", decimals, e->ratio, decimals, e->low, decimals, e->high);
}

const char *report_verdict(const struct analysis_row *row) {
    switch (row->verdict) {
    case VERDICT_A_SLOWER:
        return row->control ? "differs from its copy" : "tagged faster";
    case VERDICT_B_SLOWER:
        return row->control ? "differs from its copy" : "boxed faster";
    case VERDICT_UNCLEAR:
        return "no clear difference";
    case VERDICT_FEW:
        return "too few rounds";
    case VERDICT_NONE:
        break;
    }
    return "no figure";
}

char *report_bar(double value, double most, int width) {
    struct text t = {0};
    int eighths = most > 0 && value > 0 ? (int)lround(value / most * width * 8) : 0;
    static const char *const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    for (int i = 0; i < eighths / 8 && i < width; i++)
        text_add(&t, "█");
    if (eighths / 8 < width)
        text_add(&t, parts[eighths % 8]);
    return text_take(&t);
}

static const json_t *run_of(const struct analysis *a) {
    return json_object_get(a->document, "run");
}

/* The interval lies within 5 % of 1. */
static bool is_narrow(const struct estimate *e) {
    return e->low > 0.95 && e->high < 1.05;
}

/* The names of the workloads with this verdict, as a list in words; of those without a clear difference the ones
 * whose interval is narrow, or the others. False when there are none. When it is all of them, `every` stands for the list. */
static bool add_names(const struct analysis *a, enum verdict verdict, bool narrow, size_t all, const char *every,
                      struct text *out) {
    size_t count = 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, ANALYSIS_ALL) || row->verdict != verdict ||
            (verdict == VERDICT_UNCLEAR && is_narrow(&row->estimate) != narrow))
            continue;
        text_printf(out, "%s%s", count++ ? ", " : "", row->workload);
    }
    if (count == all && count > 1) {
        text_free(out);
        text_add(out, every);
    }
    return count > 0;
}

/* Too few rows say nothing about a share of 95 %. */
enum { GOAL_ROWS_LEAST = 20 };

static bool is_goal_missed(const struct analysis *a) {
    return a->control_count >= GOAL_ROWS_LEAST && 20 * a->control_within < 19 * a->control_count;
}

/* What the method says of itself, in the first paragraph. */
static void add_own_error(const struct analysis *a, struct text *out) {
    if (a->control_count)
        text_printf(out,
                    "The method's own error: a program timed against a copy of itself came out "
                    "at most %.2f %% away from ×1 in this run (%zu such row%s).\n",
                    a->control_worst * 100, a->control_count, a->control_count == 1 ? "" : "s");
    if (a->control_count >= GOAL_ROWS_LEAST)
        text_printf(out, "95 in 100 of them are at most %.2f %% away.\n", a->control_most * 100);
    if (is_goal_missed(a))
        text_printf(out,
                    "**This run missed the method's goal that 95 %% of these rows come out within 1 %%: %zu of %zu did.** "
                    "So differences of "
                    "about 1 %% are not certain in it, whatever their interval.\n",
                    a->control_within, a->control_count);
    double slowed = noise_slowed_share(json_object_get(a->document, "noise"));
    if (is_goal_missed(a) && slowed >= 0.1)
        text_printf(out,
                    "In %.0f %% of the probes the core that was timed was more than a quarter slower than at its best: other work on "
                    "this machine or its host, or a changing clock.\n",
                    slowed * 100);
    text_printf(out, "Whatever its interval, a difference below %.3g %% is not called one.\n", a->threshold * 100);
}

void report_headline(const struct analysis *a, struct text *out) {
    size_t count;
    const struct analysis_row **ranked = analysis_ranked(a, &count);
    if (count == 0) {
        text_add(out, "**No workload has a figure: see the main table for the reasons.**\n\n");
        free(ranked);
        return;
    }
    const struct estimate *e = a->integers.n ? &a->integers : &a->all;
    char *mean = report_estimate(e);
    size_t over = a->integers.n ? a->integer_count : a->all_count;
    const struct analysis_row *top = ranked[0], *bottom = ranked[count - 1];
    text_printf(out,
                "**With heap-boxed integers the same programs take %s as long as with tagged ones: "
                "geometric mean and %s over %zu %s%s.**",
                mean,
                e->level < 0.95 ? "range of the rounds (too few for an interval)" : "95 % interval",
                over, a->integers.n ? "integer workload" : "workload", over == 1 ? "" : "s");
    if (count > 1)
        text_printf(out, " Of all %zu programs %s gains least from tagging (×%.2f), %s most (×%.2f).", count, bottom->workload,
                    bottom->estimate.ratio, top->workload, top->estimate.ratio);
    text_add(out, "\n");
    free(mean);
    struct text names = {0};
    if (add_names(a, VERDICT_UNCLEAR, true, count, "any workload", &names))
        text_printf(out, "Boxing makes no clear difference in %s.\n", text_string(&names));
    text_free(&names);
    if (add_names(a, VERDICT_UNCLEAR, false, count, "all workloads", &names))
        text_printf(out, "The interval is too wide to tell in %s.\n", text_string(&names));
    text_free(&names);
    if (add_names(a, VERDICT_B_SLOWER, true, count, "every workload", &names))
        text_printf(out, "Boxed is the faster one in %s.\n", text_string(&names));
    text_free(&names);
    add_own_error(a, out);
    const json_t *run = run_of(a);
    if (!json_flag(run, "complete", false))
        text_add(out, "\n**This run was interrupted; the figures below are from the rounds that "
                      "were finished.**\n");
    if (text_equal(json_text(run, "mode", ""), "quick"))
        text_add(out, "\nThis is a quick run: few rounds, short programs, wider intervals than a "
                      "full run's.\n");
    if (a->failed)
        text_printf(out, "\n%zu workload%s no figure; the main table says why.\n", a->failed,
                    a->failed == 1 ? " has" : "s have");
    text_add(out, "\n");
    free(ranked);
}

/* Where gnuplot is not installed: the forest plot in characters. */
static void add_bars(const struct analysis *a, struct text *out) {
    size_t count;
    const struct analysis_row **ranked = analysis_ranked(a, &count);
    text_add(out, "```\n");
    for (size_t i = 0; i < count; i++) {
        char *bar = report_bar(ranked[i]->estimate.ratio, ranked[0]->estimate.ratio, 50);
        text_printf(out, "%-18s %5.2f %s\n", ranked[i]->workload, ranked[i]->estimate.ratio, bar);
        free(bar);
    }
    text_add(out, "```\n\n");
    free(ranked);
}

static void add_mean_row(struct table *t, const char *name, const struct estimate *e, size_t count,
                         double threshold) {
    table_cell(t, "**%s (%zu)**", name, count);
    table_cell(t, "–");
    table_cell(t, "–");
    char *ratio = report_estimate(e);
    table_cell(t, "**%s**", ratio);
    free(ratio);
    const struct analysis_row whole = {.verdict = analysis_verdict(e, threshold)};
    table_cell(t, "%s", report_verdict(&whole));
    table_cell(t, "%zu", e->n);
    table_cell(t, "–");
}

void report_main_table(const struct analysis *a, const struct report_plots *plots,
                       struct text *out) {
    text_add(out,
             "## Time: boxed against tagged\n\n"
             "Each line is one program, run by both runtimes. *Ratio* is boxed's time "
             "divided by tagged's: ×2 means that boxing doubles the time, ×1 that it costs "
             "nothing. The brackets hold the 95 % interval; *n* is the number of timed pairs. What each program does is told in "
             "`bench/workloads/README.md`.\n\n");
    if (plots->forest)
        text_printf(
            out,
            "![Ratio of boxed time to tagged time per workload, with intervals](%s/forest.svg)\n\n"
            "Each dot is a ratio with its 95 %% interval on a logarithmic axis; the line at 1 "
            "means no difference. The diamonds are geometric means, the grey rows a program "
            "against its own copy.\n\n",
            plots->folder);
    else
        add_bars(a, out);
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "boxed", true);
    table_column(&t, "tagged", true);
    table_column(&t, "ratio [95 %]", true);
    table_column(&t, "verdict", false);
    table_column(&t, "n", true);
    table_column(&t, "flags", false);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, ANALYSIS_ALL))
            continue;
        table_cell(&t, "%s%s", row->workload, row->integer ? "" : " °");
        if (row->problem) {
            table_cell(&t, "not timed");
            table_cell(&t, "not timed");
            table_cell(&t, "none");
            table_cell(&t, "%s", row->problem);
        } else {
            table_take(&t, text_seconds(row->median_a));
            table_take(&t, text_seconds(row->median_b));
            table_take(&t, report_estimate(&row->estimate));
            table_cell(&t, "%s", report_verdict(row));
        }
        table_cell(&t, "%zu", row->n);
        table_cell(&t, "%s", row->flags);
    }
    add_mean_row(&t, "integer workloads", &a->integers, a->integer_count, a->threshold);
    add_mean_row(&t, "all workloads", &a->all, a->all_count, a->threshold);
    table_markdown(&t, out);
    table_free(&t);
    text_add(
        out,
        "\n° not an integer workload: it shows where boxing ints matters less. Times are medians. "
        "*Unsteady*: the standard deviation of the times is 10 % of the mean or more; *outlier*: a "
        "time is 50 % or more away from the mean; *few rounds*: fewer than six, so that the "
        "brackets hold the whole range instead of a 95 % interval. No time was removed. The means "
        "cover the noise of measuring, not the choice of workloads.\n\n");
    if (plots->strips)
        text_printf(out,
                    "![Every single time of both runtimes](%s/strips.svg)\n\n"
                    "Every timed run of every workload, nothing left out: a narrow strip is a "
                    "steady program.\n\n",
                    plots->folder);
}

static void add_noise_row(struct table *t, const char *what, size_t n, double low, double mean, double high) {
    table_cell(t, "%s", what);
    for (size_t c = 0; c < 3; c++) {
        if (n)
            table_cell(t, "%.2f", c == 0 ? low : c == 1 ? mean : high);
        else
            table_cell(t, "not shown by this machine");
    }
}

/* Results of before there were probes have no such row. */
static void add_slowed(struct table *t, const json_t *records) {
    double limit = noise_limit(records), low = INFINITY, high = -INFINITY;
    size_t i;
    const json_t *record;
    json_array_foreach (records, i, record) {
        low = fmin(low, noise_slowed(record, limit));
        high = fmax(high, noise_slowed(record, limit));
    }
    if (isfinite(limit))
        add_noise_row(t, "probes that found the core slowed (%)", 1, low * 100, noise_slowed_share(records) * 100, high * 100);
}

static void add_noise(const struct analysis *a, struct text *out) {
    static const struct {
        const char *key, *what;
    } kinds[] = {{"load", "load average"},
                 {"steal_percent", "processor time taken by the hypervisor (%)"},
                 {"pressure_percent", "time in which something waited for a processor (%)"}};
    struct table t = {0};
    table_column(&t, "per round", false);
    table_column(&t, "least", true);
    table_column(&t, "mean", true);
    table_column(&t, "most", true);
    const json_t *records = json_object_get(a->document, "noise");
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        double low = INFINITY, high = -INFINITY, sum = 0;
        size_t n = 0, i;
        const json_t *record;
        json_array_foreach (records, i, record) {
            double x = json_number(record, kinds[k].key, NAN);
            if (!isfinite(x))
                continue;
            low = fmin(low, x);
            high = fmax(high, x);
            sum += x;
            n++;
        }
        add_noise_row(&t, kinds[k].what, n, low, sum / (double)n, high);
    }
    add_slowed(&t, records);
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
    if (isfinite(noise_limit(records)))
        text_add(out, "A probe is about a millisecond of loads on the core that is timed, before each pair (the mean is over all of them); "
                      "slowed is one that took more than a quarter longer than the fastest twentieth. Where nothing else runs on the machine, that "
                      "is other guests of its host on the core's other hardware thread, or a changing clock.\n\n");
}

/* What an accident of linking is worth. */
static void add_layouts(const struct analysis *a, struct text *out) {
    long long layouts = json_count(run_of(a), "layouts", 1);
    if (!isfinite(a->spread_worst)) {
        text_add(out, "\nOne binary of each runtime was timed, which is one sample of code layout: "
                      "what other layouts would have given is not in the intervals.\n");
        return;
    }
    text_printf(out,
                "\nWhere code lies in memory changes its speed. %lld builds of each runtime took "
                "turns, from the same sources: another order of linking, functions on other "
                "borders. The ratios above are means over these layouts; the intervals do not cover layouts that were "
                "not built. By how much the "
                "slowest build of a runtime was slower than its fastest (the noise of the control rows "
                "included): %.1f %% in the median, "
                "%.1f %% at most.\n\n",
                layouts, a->spread_median * 100, a->spread_worst * 100);
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "spread between builds of boxed", true);
    table_column(&t, "of tagged", true);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (row->control || !isfinite(row->spread_a) || !isfinite(row->spread_b))
            continue;
        table_cell(&t, "%s", row->workload);
        table_cell(&t, "%.1f %%", row->spread_a * 100);
        table_cell(&t, "%.1f %%", row->spread_b * 100);
    }
    table_markdown(&t, out);
    table_free(&t);
}

/* What the method asks of itself. */
static void add_control_goal(const struct analysis *a, struct text *out) {
    size_t counted, equal = analysis_controls_equal(a, &counted);
    if (!a->control_count)
        return;
    double share = 100.0 * (double)a->control_within / (double)a->control_count;
    if (a->control_count >= GOAL_ROWS_LEAST)
        text_printf(out, "\n**Goal: at least 95 %% of the control rows within 1 %% of ×1. %zu of %zu are (%.0f %%): %s.**",
                    a->control_within, a->control_count, share,
                    is_goal_missed(a) ? "missed; the differences above are to be read with that in mind" : "reached");
    else
        text_printf(out, "\n%zu of %zu control rows are within 1 %% of ×1: too few rows to judge the method by.", a->control_within,
                    a->control_count);
    if (counted)
        text_printf(out, " **In instructions all are to be equal: %zu of %zu are, %s.**", equal, counted,
                    text_equal(json_text(run_of(a), "hardware_source", ""), "perf") ? "to 0.1 %, as a processor counts" : "to the last one");
    text_add(out, "\n");
}

void report_controls(const struct analysis *a, const struct report_plots *plots, struct text *out) {
    const json_t *run = run_of(a);
    text_add(out, "## How far to trust these figures\n\n"
                  "The same pipeline timed each runtime against an identical copy of itself. The "
                  "true ratio is 1, so what these rows show is the method's own error.\n\n");
    if (text_equal(json_text(run, "sizes", ""), "manifest") && text_equal(json_text(run, "mode", ""), "full"))
        text_add(out, "Which workloads have such rows was settled before the run: those marked in `bench/workloads/manifest.json`, by their place "
                      "in the list and not by how steady they are.\n\n");
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "pair", false);
    table_column(&t, "ratio [95 %]", true);
    table_column(&t, "verdict", false);
    table_column(&t, "n", true);
    table_column(&t, "flags", false);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!row->control || row->n == 0)
            continue;
        table_cell(&t, "%s", row->workload);
        table_cell(&t, "%s", row->comparison);
        table_take(&t, report_estimate(&row->estimate));
        table_cell(&t, "%s", report_verdict(row));
        table_cell(&t, "%zu", row->n);
        table_cell(&t, "%s", row->flags);
    }
    if (t.count == 0)
        text_add(out, "No control row was timed.\n");
    else
        table_markdown(&t, out);
    table_free(&t);
    if (a->control_count) {
        text_printf(out, "\nThe largest deviation is %.2f %%. ", a->control_worst * 100);
        if (a->threshold > 0.01)
            text_printf(out, "%zu of %zu control rows lie within %.3g %%. ", a->control_inside, a->control_count, a->threshold * 100);
        text_printf(out,
                    "The threshold for calling a difference clear is the larger of 1 %% and "
                    "the bound of an earlier control run (%s; %.3g %%).\n",
                    json_text(run, "noise_bound_source", "none"), json_number(run, "noise_bound_percent", 1));
    }
    add_control_goal(a, out);
    add_layouts(a, out);
    text_add(out, "\nHow busy the machine was while the rounds ran (lower is better):\n\n");
    add_noise(a, out);
    if (plots->drift)
        text_printf(out,
                    "![Deviation of each round from the estimate](%s/drift.svg)\n\n"
                    "Each thin line is a workload: how far the ratio of a round lies from that "
                    "workload's estimate. The thick line is their mean; a slope or a step in it "
                    "would be drift of the machine.\n\n",
                    plots->folder);
}

void report_write(const struct analysis *a, const json_t *environment, const json_t *experiments, const json_t *curves,
                  const json_t *attribution, const struct report_plots *plots, struct text *out) {
    text_add(out, "# What does it cost to heap-box integers?\n\n");
    report_headline(a, out);
    text_add(out, "Two runtimes execute the same Python programs with the same parser, compiler, "
                  "interpreter loop and library. They differ in one thing: **boxed** keeps every "
                  "int as an object on the heap behind a pointer, as CPython does; **tagged** "
                  "keeps a small int inside the pointer word itself, as Smalltalk does. Everything "
                  "below is computed from the raw samples in `results/`.\n\n");
    report_main_table(a, plots, out);
    report_peers(a, out);
    report_holdout(a, out);
    report_macro(a, out);
    report_speed(a, out);
    report_why(a, plots, out);
    report_memory(a, plots, out);
    if (attribution)
        report_attribution(attribution, a, plots, out);
    if (curves)
        report_sweeps(curves, plots, out);
    if (experiments)
        report_claims(experiments, out);
    report_controls(a, plots, out);
    report_environment(a, environment, out);
    report_reproduce(a, out);
    report_threats(a, out);
}
