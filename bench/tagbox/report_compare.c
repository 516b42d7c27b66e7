/* Two result sets side by side: another machine, compiler or commit. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/report_compare.h"
#include "bench/tagbox/table.h"

struct change report_change(const struct estimate *before, const struct estimate *after) {
    struct change c = {.change = NAN, .low = NAN, .high = NAN};
    if (!before->n || !after->n)
        return c;
    double a = log(before->ratio), b = log(after->ratio);
    /* Independent runs: the half widths of the intervals of the logarithms add in square. */
    double down = hypot(b - log(after->low), log(before->high) - a);
    double up = hypot(log(after->high) - b, a - log(before->low));
    c.change = exp(b - a);
    c.low = exp(b - a - down);
    c.high = exp(b - a + up);
    c.known = true;
    c.agrees = after->ratio >= before->low * 0.97 && after->ratio <= before->high * 1.03 &&
               before->ratio >= after->low * 0.97 && before->ratio <= after->high * 1.03;
    c.clear = (c.low > 1 || c.high < 1) && fabs(c.change - 1) >= 0.01;
    return c;
}

/* ---- What is being compared ---- */

static void add_pair(struct table *t, const char *what, const char *before, const char *after) {
    table_cell(t, "%s", what);
    table_cell(t, "%s", before && *before ? before : "not known");
    table_cell(t, "%s", after && *after ? after : "not known");
    table_cell(t, "%s", before && after && text_equal(before, after) ? "no" : "yes");
}

/* The value of a named fact in a list of {"name", "value"}, or NULL. */
static const char *fact(const json_t *environment, const char *list, const char *name) {
    const json_t *facts = json_member_array(environment, list), *record;
    for (size_t i = 0; (record = json_array_get(facts, i)); i++)
        if (text_equal(json_text(record, "name", ""), name))
            return json_text(record, "value", NULL);
    return NULL;
}

/* The facts that differ; those that are alike need no line. */
static void add_facts(const json_t *before, const json_t *after, const char *list, struct table *t) {
    const json_t *facts = json_member_array(after, list), *record;
    for (size_t i = 0; (record = json_array_get(facts, i)); i++) {
        const char *name = json_text(record, "name", "?"), *new = json_text(record, "value", NULL);
        const char *old = fact(before, list, name);
        if (!old || !new || !text_equal(old, new))
            add_pair(t, name, old, new);
    }
}

static void add_sets(const struct result_set *before, const struct result_set *after, struct text *out) {
    static const char *const keys[] = {"mode", "started", "stopwatch", "hardware"};
    const json_t *old = json_object_get(before->analysis->document, "run");
    const json_t *new = json_object_get(after->analysis->document, "run");
    struct table t = {0};
    table_column(&t, "what", false);
    table_column(&t, before->name, false);
    table_column(&t, after->name, false);
    table_column(&t, "differs", false);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        add_pair(&t, keys[i], json_text(old, keys[i], NULL), json_text(new, keys[i], NULL));
    static const char *const manners[] = {"one after the other, by the clock", "at the same time on one core, by processor time"};
    add_pair(&t, "programs of a pair", manners[json_flag(old, "together", false)], manners[json_flag(new, "together", false)]);
    static const char *const files[] = {"the same in all rounds", "copies made for the round"};
    add_pair(&t, "executables", files[json_flag(old, "from_copies", false)], files[json_flag(new, "from_copies", false)]);
    char *rounds[] = {format("%lld", json_count(old, "rounds", 0)), format("%lld", json_count(new, "rounds", 0))};
    add_pair(&t, "rounds", rounds[0], rounds[1]);
    free(rounds[0]);
    free(rounds[1]);
    add_facts(before->environment, after->environment, "facts", &t);
    add_facts(before->environment, after->environment, "tools", &t);
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
}

/* ---- The rows ---- */

static const struct analysis_row *row_like(const struct analysis *a, const struct analysis_row *row) {
    for (size_t i = 0; i < a->count; i++)
        if (text_equal(a->rows[i].workload, row->workload) && text_equal(a->rows[i].comparison, row->comparison))
            return &a->rows[i];
    return NULL;
}

static void add_change(struct table *t, const struct change *c) {
    if (!c->known) {
        table_cell(t, "no data");
        table_cell(t, "–");
        return;
    }
    table_cell(t, "%+.1f %% [%+.1f – %+.1f]", 100 * (c->change - 1), 100 * (c->low - 1), 100 * (c->high - 1));
    table_cell(t, "%s", c->agrees    ? (c->clear ? "agrees, within 3 %" : "agrees")
                       : c->low > 1  ? "**larger**"
                       : c->high < 1 ? "**smaller**"
                                     : "unclear");
}

/* The size at which the run timed a workload; 0: not known. */
static long long size_of(const struct analysis *a, const char *workload) {
    bool quick = text_equal(json_text(json_object_get(a->document, "run"), "mode", ""), "quick");
    const json_t *records = json_member_array(a->document, "workloads"), *record;
    for (size_t i = 0; (record = json_array_get(records, i)); i++)
        if (text_equal(json_text(record, "name", ""), workload))
            return json_count(record, quick ? "size_quick" : "size", 0);
    return 0;
}

static void add_time_change(struct table *t, double before, double after, bool same_size) {
    if (!same_size)
        table_cell(t, "other size");
    else if (before > 0 && after > 0)
        table_cell(t, "×%.3f", after / before);
    else
        table_cell(t, "no data");
}

/* Of the rows that both have, timed at the same size. */
struct tally {
    size_t rows, agreeing, verdicts;
    size_t touching; /* of the verdicts that differ: one of the intervals holds a threshold of its run */
    size_t other_size; /* rows that both have, at different sizes */
};

bool report_touches(const struct estimate *e, double threshold) {
    return (e->low <= 1 + threshold && e->high >= 1 + threshold) || (e->low <= 1 - threshold && e->high >= 1 - threshold);
}

static void add_rows(const struct analysis *before, const struct analysis *after, struct tally *tally, struct text *out) {
    struct table t = {0};
    static const char *const headings[] = {"workload", "boxed, new / old", "tagged, new / old", "ratio, old", "ratio, new",
                                           "change of the ratio [95 %]", "agreement", "verdict"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_column(&t, headings[i], i > 0 && i < 6);
    for (size_t i = 0; i < after->count; i++) {
        const struct analysis_row *new = &after->rows[i], *old = row_like(before, new);
        if (new->control || !old || (!new->n && !old->n))
            continue;
        struct change c = report_change(&old->estimate, &new->estimate);
        bool same = old->verdict == new->verdict, same_size = size_of(before, old->workload) == size_of(after, new->workload);
        bool touches = report_touches(&old->estimate, before->threshold) || report_touches(&new->estimate, after->threshold);
        bool counts = c.known && same_size;
        tally->rows += counts;
        tally->agreeing += counts && c.agrees;
        tally->verdicts += counts && !same;
        tally->touching += counts && !same && touches;
        tally->other_size += c.known && !same_size;
        table_cell(&t, "%s", new->workload);
        add_time_change(&t, old->median_a, new->median_a, same_size);
        add_time_change(&t, old->median_b, new->median_b, same_size);
        table_take(&t, report_estimate(&old->estimate));
        table_take(&t, report_estimate(&new->estimate));
        add_change(&t, &c);
        if (same)
            table_cell(&t, "%s", report_verdict(new));
        else
            table_cell(&t, "%s → %s%s", report_verdict(old), report_verdict(new),
                       !counts   ? ""
                       : touches ? " (an interval touches its threshold)"
                                 : " (**neither interval touches its threshold**)");
    }
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
}

/* Workloads that only one of them has. */
static void add_missing(const struct analysis *in, const struct analysis *from, const char *name, struct text *out) {
    size_t count = 0;
    for (size_t i = 0; i < in->count; i++) {
        if (in->rows[i].control || row_like(from, &in->rows[i]))
            continue;
        if (count++)
            text_printf(out, ", %s", in->rows[i].workload);
        else
            text_printf(out, "Only in %s: %s", name, in->rows[i].workload);
    }
    if (count)
        text_add(out, ".\n\n");
}

/* Whether a row of `of` counts in a mean of both: each has figures of it, at the same size. */
static bool is_common(const struct analysis *of, const struct analysis_row *row, const struct analysis *other, enum analysis_set set) {
    const struct analysis_row *like = row_like(other, row);
    return analysis_in(row, set) && row->n && like && like->n && analysis_in(like, set) &&
           size_of(of, row->workload) == size_of(other, like->workload);
}

/* The logarithm of the row's ratio in a round; NAN where there is none. */
static double in_round(const struct analysis_row *row, int round) {
    for (size_t i = 0; i < row->n; i++)
        if (row->rounds[i] == round)
            return row->d[i];
    return NAN;
}

/* The geometric mean over the common rows, round by round over the rounds that all of them have. */
static struct estimate common_mean(const struct analysis *of, const struct analysis *other, enum analysis_set set, size_t *count) {
    const struct analysis_row **rows = need_array(of->count, sizeof *rows);
    size_t n = 0;
    *count = 0;
    for (size_t i = 0; i < of->count; i++)
        if (is_common(of, &of->rows[i], other, set))
            rows[(*count)++] = &of->rows[i];
    double *means = need_array(*count ? rows[0]->n : 0, sizeof *means);
    for (size_t k = 0; *count && k < rows[0]->n; k++) {
        double sum = 0;
        for (size_t i = 0; i < *count; i++)
            sum += in_round(rows[i], rows[0]->rounds[k]);
        if (isfinite(sum))
            means[n++] = sum / (double)*count;
    }
    struct estimate e = n ? analysis_estimate(means, n) : (struct estimate){0};
    free(means);
    free(rows);
    return e;
}

static void add_mean(const char *what, const struct analysis *before, const struct analysis *after, enum analysis_set set,
                     struct text *out) {
    size_t count;
    struct estimate a = common_mean(before, after, set, &count), b = common_mean(after, before, set, &count);
    struct change c = report_change(&a, &b);
    if (!c.known) {
        text_printf(out, "Geometric mean, %s: none that both timed at the same size.\n", what);
        return;
    }
    char *old = report_estimate(&a), *new = report_estimate(&b);
    text_printf(out, "Geometric mean, %s, the %zu that both timed at the same size: %s before, %s now: %+.1f %% [%+.1f – %+.1f].\n", what,
                count, old, new, 100 * (c.change - 1), 100 * (c.low - 1), 100 * (c.high - 1));
    free(old);
    free(new);
}

static void add_agreement(const struct tally *t, struct text *out) {
    if (!t->rows && !t->other_size) {
        text_add(out, "**The two have no workload in common.**\n\n");
        return;
    }
    if (t->rows)
        text_printf(out,
                    "**In %zu of %zu rows (%.0f %%) boxed's time over tagged's lies within 3 %% of the other run's "
                    "interval, both ways; "
                    "%zu verdict%s differ%s, %zu of them where an interval touches its threshold.**\n\n"
                    "The two runs %s: runs that repeat each other agree in at least 95 %% of the rows, and have verdicts "
                    "that differ only "
                    "where an interval touches its threshold.\n\n",
                    t->agreeing, t->rows, 100.0 * (double)t->agreeing / (double)t->rows, t->verdicts, t->verdicts == 1 ? "" : "s",
                    t->verdicts == 1 ? "s" : "", t->touching,
                    20 * t->agreeing >= 19 * t->rows && t->touching == t->verdicts ? "agree" : "do not agree");
    if (t->other_size)
        text_printf(out, "%zu row%s timed at another size in each: they say nothing about agreement%s.\n\n", t->other_size,
                    t->other_size == 1 ? " was" : "s were", t->rows ? " and are left out of it" : ", and there are no others");
}

void report_compare(const struct result_set *before, const struct result_set *after, struct text *out) {
    struct tally tally = {0};
    struct text rows = {0};
    add_rows(before->analysis, after->analysis, &tally, &rows);
    text_printf(out, "# %s against %s\n\n", after->name, before->name);
    add_agreement(&tally, out);
    add_mean("integer workloads", before->analysis, after->analysis, ANALYSIS_INTEGERS, out);
    add_mean("all workloads", before->analysis, after->analysis, ANALYSIS_ALL, out);
    text_add(out, "\n## What differs between the runs\n\n");
    add_sets(before, after, out);
    text_add(out, "## Rows\n\nTimes are medians, new over old: below 1 the new one is faster. The change of the ratio has the "
                  "interval of two independent runs.\n\n");
    text_add(out, text_string(&rows));
    add_missing(after->analysis, before->analysis, after->name, out);
    add_missing(before->analysis, after->analysis, before->name, out);
    text_free(&rows);
}
