/* The section of the report on where the cost of boxing comes from. */
#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/table.h"

/* The workloads that were run, then NULL for all of them together. */
static const char *workload_at(const json_t *document, size_t index) {
    return json_text(json_array_get(json_object_get(document, "workloads"), index), "name", NULL);
}

static size_t workload_count(const json_t *document) {
    return json_array_size(json_object_get(document, "workloads"));
}

/* `whole`: there is a difference to have a share of. */
static void add_share(struct table *t, const struct attribution_share *s, bool whole) {
    if (s->share.n == 0) {
        table_cell(t, "no data");
        return;
    }
    char *ratio = report_estimate(&s->share);
    struct text cell = {0};
    text_printf(&cell, "%s", ratio);
    if (isfinite(s->part) && whole)
        text_printf(&cell, ", %.0f %%", 100 * s->part);
    else
        text_add(&cell, ", –");
    text_printf(&cell, " (×%.2f … ×%.2f)", s->low, s->high);
    table_take(t, text_take(&cell));
    free(ratio);
}

static void add_factorial(const json_t *document, struct text *out) {
    text_add(out,
             "### What makes boxing bearable: pools, table, freelist\n\n"
             "Three measures, each off or on, give eight builds of the same source. Without any, "
             "every object is a `malloc`; with all three it is `boxed`. What one of them is worth "
             "depends on which of the others are there, so a ladder in one order would mislead: a "
             "cell shows how many times as long the program takes without the measure, on average "
             "over all six orders of adding them (the Shapley share, with its ");
    struct estimate whole = attribution_total(document, NULL);
    if (whole.n && whole.level < 0.95)
        text_printf(out, "range over %zu rounds, an interval of %.0f %% only", whole.n, 100 * whole.level);
    else
        text_add(out, "95 % interval");
    text_add(out,
             "), its part of the logarithm of the whole (– where the interval of the whole holds ×1, so that there is "
             "nothing to have a "
             "part of), and in brackets the least and the most in any order.\n\n");
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "none of them / all", true);
    for (size_t s = ATTRIBUTION_SETTINGS; s-- > 0;)
        table_column(&t, attribution_settings[s], true);
    for (size_t i = 0; i <= workload_count(document); i++) {
        const char *workload = workload_at(document, i);
        struct estimate total = attribution_total(document, workload);
        table_cell(&t, "%s", workload ? workload : "**all (geometric mean)**");
        table_take(&t, report_estimate(&total));
        for (size_t s = ATTRIBUTION_SETTINGS; s-- > 0;) {
            struct attribution_share share = attribution_share(document, workload, s);
            add_share(&t, &share, total.n && (total.low > 1 || total.high < 1));
        }
    }
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\nThe eight builds themselves, their time divided by boxed's (digits: pools, "
                  "table, freelist):\n\n");
    table_column(&t, "workload", false);
    for (size_t c = 0; c < ATTRIBUTION_CORNERS; c++) {
        char *heading = format("%zu%zu%zu %s", c >> 2 & 1, c >> 1 & 1, c & 1,
                               attribution_corners[c]);
        table_column(&t, heading, true);
        free(heading);
    }
    for (size_t i = 0; i <= workload_count(document); i++) {
        const char *workload = workload_at(document, i);
        table_cell(&t, "%s", workload ? workload : "**all (geometric mean)**");
        for (size_t c = 0; c < ATTRIBUTION_CORNERS; c++) {
            struct estimate e =
                attribution_ratio(document, workload, attribution_corners[c], "boxed");
            if (e.n)
                table_cell(&t, "×%.2f", e.ratio);
            else
                table_cell(&t, "no data");
        }
    }
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
}

static void add_percent(struct table *t, double share) {
    table_cell(t, "%.1f %%", 100 * share);
}

static void add_parts(const json_t *document, const struct report_plots *plots, struct text *out) {
    text_add(out,
             "### Where boxed's time goes\n\n"
             "`tagged-dummy` is tagged that also allocates, writes and frees a block for each int that boxed would "
             "make, without looking into it. It keeps only the block of the last int, so its freelist serves "
             "nearly all of them: it pays for short-lived ints. What ints that stay alive in lists and dicts cost "
             "in pools, arenas and page faults is in the next part. So boxed's time falls into four parts, each the "
             "difference of two builds, that add up to it. What no pair of builds separates is "
             "given jointly: counting references of ints cannot be had without the boxes that are "
             "counted, nor dispatch without an interpreter. A part below zero: the build with more "
             "to do was the faster one.\n\n");
    if (plots && plots->attribution)
        text_printf(out, "![The parts of boxed's time per workload](%s/attribution.svg)\n\n",
                    plots->folder);
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "size", true);
    table_column(&t, "allocating and freeing short-lived ints", true);
    table_column(&t, "indirection, counting, headers, memory of ints kept (jointly)", true);
    table_column(&t, "dispatch, checks, containers (jointly)", true);
    table_column(&t, "the work itself, as in C", true);
    struct attribution_parts sum = {0};
    size_t used = 0;
    for (size_t i = 0; i < workload_count(document); i++) {
        struct attribution_parts p;
        table_cell(&t, "%s", workload_at(document, i));
        double size = json_number(json_array_get(json_object_get(document, "workloads"), i), "size", NAN);
        if (size > 0)
            table_take(&t, text_count(size));
        else
            table_cell(&t, "not known");
        if (!attribution_parts(document, workload_at(document, i), &p)) {
            for (size_t k = 0; k < 4; k++)
                table_cell(&t, "no data");
            continue;
        }
        add_percent(&t, p.allocation);
        add_percent(&t, p.indirection);
        add_percent(&t, p.interpreter);
        add_percent(&t, p.work);
        sum.allocation += p.allocation;
        sum.indirection += p.indirection;
        sum.interpreter += p.interpreter;
        sum.work += p.work;
        used++;
    }
    if (used) {
        table_cell(&t, "**mean of the %zu**", used);
        table_cell(&t, "–");
        add_percent(&t, sum.allocation / (double)used);
        add_percent(&t, sum.indirection / (double)used);
        add_percent(&t, sum.interpreter / (double)used);
        add_percent(&t, sum.work / (double)used);
    }
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
}

static void add_differences(const json_t *document, struct text *out) {
    text_add(out, "### Pairs of builds\n\n"
                  "Each line is the time of the first build divided by that of the second, and the "
                  "same for instructions (geometric means over the workloads that both ran). ×1 "
                  "means that the change makes no difference; below ×1 it saves time.\n\n");
    struct table t = {0};
    table_column(&t, "what changes", false);
    table_column(&t, "builds", false);
    table_column(&t, "time, all", true);
    table_column(&t, "instructions", true);
    for (size_t i = 0; i < workload_count(document); i++)
        table_column(&t, workload_at(document, i), true);
    for (size_t k = 0; k < attribution_differences_total; k++) {
        const struct attribution_difference *d = &attribution_differences[k];
        struct estimate all = attribution_ratio(document, NULL, d->a, d->b);
        double instructions = attribution_instructions(document, NULL, d->a, d->b);
        table_cell(&t, "%s", d->name);
        table_cell(&t, "%s / %s", d->a, d->b);
        table_take(&t, report_estimate(&all));
        if (isfinite(instructions))
            table_cell(&t, "×%.2f", instructions);
        else
            table_cell(&t, "not counted");
        for (size_t i = 0; i < workload_count(document); i++) {
            struct estimate e = attribution_ratio(document, workload_at(document, i), d->a, d->b);
            if (e.n)
                table_cell(&t, "×%.2f", e.ratio);
            else
                table_cell(&t, "no data");
        }
    }
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\nWhat each pair separates:\n\n");
    for (size_t k = 0; k < attribution_differences_total; k++)
        text_printf(out, "- *%s*: %s\n", attribution_differences[k].name,
                    attribution_differences[k].about);
    text_add(out, "\n");
}

/* Whether the build was not there at all. */
static bool is_absent(const json_t *document, const char *program) {
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "builds"), i, record)
        if (text_equal(json_text(record, "name", ""), program))
            return json_text(record, "why", NULL);
    return false;
}

/* Why a record of the gate has no figures; NULL when it has, or when its build is absent. */
static const char *gate_reason(const json_t *document, const json_t *record) {
    const char *status = json_text(record, "status", "?");
    if (text_equal(status, "ok") || is_absent(document, json_text(record, "program", "")))
        return NULL;
    return json_text(record, "message", status);
}

/* Whether an earlier record has the same program and reason. */
static bool is_repeated(const json_t *document, const json_t *gate, size_t index) {
    const json_t *record = json_array_get(gate, index);
    const char *reason = gate_reason(document, record);
    for (size_t i = 0; i < index; i++) {
        const json_t *earlier = json_array_get(gate, i);
        const char *other = gate_reason(document, earlier);
        if (other && text_equal(other, reason) &&
            text_equal(json_text(earlier, "program", ""), json_text(record, "program", "")))
            return true;
    }
    return false;
}

/* Builds and pairs that have no figures, with the reasons: a line for each build and reason. */
static void add_missing(const json_t *document, struct text *out) {
    const json_t *gate = json_object_get(document, "gate"), *record;
    struct text missing = {0};
    size_t i;
    json_array_foreach (json_object_get(document, "builds"), i, record)
        if (json_text(record, "why", NULL))
            text_printf(&missing, "- %s: %s\n", json_text(record, "name", "?"),
                        json_text(record, "why", ""));
    json_array_foreach (gate, i, record) {
        const char *reason = gate_reason(document, record);
        if (!reason || is_repeated(document, gate, i))
            continue;
        text_printf(&missing, "- %s on %s", json_text(record, "program", "?"),
                    json_text(record, "workload", "?"));
        for (size_t k = i + 1; k < json_array_size(gate); k++) {
            const json_t *later = json_array_get(gate, k);
            const char *other = gate_reason(document, later);
            if (other && text_equal(other, reason) &&
                text_equal(json_text(later, "program", ""), json_text(record, "program", "")))
                text_printf(&missing, ", %s", json_text(later, "workload", "?"));
        }
        text_printf(&missing, ": %s\n", reason);
    }
    json_array_foreach (json_object_get(document, "failures"), i, record)
        text_printf(&missing, "- %s on %s in round %lld: %s\n", json_text(record, "program", "the builds"),
                    json_text(record, "workload", "?"), json_count(record, "round", 0), json_text(record, "message", "?"));
    if (missing.length)
        text_printf(out, "Without figures:\n\n%s\n", text_string(&missing));
    text_free(&missing);
}

/* Where the instructions are, line by line: what the compiler inlined counts for the file it is from. */
static void add_source_parts(const json_t *document, struct text *out) {
    static const char *const programs[] = {"boxed", "tagged"};
    double sums[2][PROFILE_PARTS] = {{0}};
    size_t used = 0;
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "runtime", false);
    for (size_t part = 0; part < PROFILE_PARTS; part++)
        table_column(&t, profile_part_name(part), true);
    table_column(&t, "all", true);
    for (size_t i = 0; i < workload_count(document); i++) {
        double of[2][PROFILE_PARTS], all[2] = {0, 0};
        for (size_t r = 0; r < 2; r++)
            for (size_t part = 0; part < PROFILE_PARTS; part++) {
                of[r][part] = attribution_part(document, workload_at(document, i), programs[r], part);
                all[r] += of[r][part];
            }
        if (!(all[0] > 0 && all[1] > 0))
            continue;
        used++;
        for (size_t r = 0; r < 2; r++) {
            table_cell(&t, "%s", workload_at(document, i));
            table_cell(&t, "%s", programs[r]);
            for (size_t part = 0; part < PROFILE_PARTS; part++) {
                add_percent(&t, of[r][part] / all[0]);
                sums[r][part] += of[r][part] / all[0];
            }
            add_percent(&t, all[r] / all[0]);
        }
    }
    for (size_t r = 0; used && r < 2; r++) {
        double all = 0;
        table_cell(&t, "**mean of the %zu**", used);
        table_cell(&t, "%s", programs[r]);
        for (size_t part = 0; part < PROFILE_PARTS; part++) {
            add_percent(&t, sums[r][part] / (double)used);
            all += sums[r][part];
        }
        add_percent(&t, all / (double)used);
    }
    if (used) {
        text_add(out,
                 "### Where the instructions are\n\n"
                 "Every instruction of an iteration, by the part of the source that its line is "
                 "in, counted by cachegrind; both runtimes in per cent of boxed's. Inlined code "
                 "counts for the file it was written in, so raising and lowering counts stands "
                 "apart from the interpreter, and an int's fast path from its allocation. What "
                 "a part costs in time is more where it misses the caches.\n\n");
        table_markdown(&t, out);
        text_add(out, "\n");
    }
    table_free(&t);
}

/* The builds that were there; the C twins, which are the floor, apart. */
static size_t usable_builds(const json_t *document, bool *has_floor) {
    size_t i, count = 0;
    const json_t *record;
    *has_floor = false;
    json_array_foreach (json_object_get(document, "builds"), i, record) {
        if (json_text(record, "why", NULL))
            continue;
        if (text_equal(json_text(record, "name", ""), "native C"))
            *has_floor = true;
        else
            count++;
    }
    return count;
}

/* One layout of each build is timed here; what that may be worth was seen by the bench. */
static void add_layout(const struct analysis *bench, struct text *out) {
    text_add(out, "Each build is one binary, with one layout of its code: what another layout would give is in no interval.");
    if (bench && isfinite(bench->spread_worst))
        text_printf(out,
                    " Between layouts of the same runtime the times above differ by %.1f %% in the median of the workloads "
                    "and by %.1f %% at most: a smaller difference between two builds may be layout alone, whatever its "
                    "interval.",
                    100 * bench->spread_median, 100 * bench->spread_worst);
    text_add(out, "\n\n");
}

void report_attribution(const json_t *document, const struct analysis *bench, const struct report_plots *plots, struct text *out) {
    bool has_floor;
    size_t builds = usable_builds(document, &has_floor);
    const json_t *run = json_member_object(document, "run");
    char *duration = text_duration(json_number(run, "seconds", 0));
    text_printf(out,
                "## Attribution: which part of the cost comes from what\n\n"
                "%zu builds of the same source, boxed and tagged as they are and with settings changed%s, ran %zu workloads in "
                "%lld interleaved rounds, %sin shuffled order (`%s`, began at %s, took %s, commit "
                "%s). Output was compared with CPython's first.\n\n",
                builds, has_floor ? ", and as a floor the same programs in C" : "", workload_count(document),
                json_count(run, "rounds", 0),
                json_flag(run, "together", false) ? "all builds at the same time on one core where memory allowed it, started " : "",
                json_text(run, "command", "?"), json_text(run, "started", "?"), duration, json_text(run, "commit", "?"));
    free(duration);
    if (!json_flag(run, "complete", true))
        text_printf(out, "*The run was interrupted: %lld of these rounds are finished, and what comes behind them is missing.*\n\n",
                    json_count(run, "finished", 0));
    add_layout(bench, out);
    add_parts(document, plots, out);
    add_source_parts(document, out);
    add_factorial(document, out);
    add_differences(document, out);
    add_missing(document, out);
    text_add(out, "Whole processes are timed. `boxed-nofree` finds the memory that it will need mapped and present at its start; what that "
                  "takes is measured on an empty program in the same round and subtracted.\n\n");
    if (text_equal(json_text(run, "mode", ""), "quick"))
        text_add(out, "These are figures of a quick run: few rounds of short programs.\n\n");
    text_printf(out, "Instructions: %s, per iteration from runs of N/2 and N iterations, where the section on one iteration "
                     "counts N and 2 N.\n\n",
                json_text(run, "hardware", "not counted"));
}
