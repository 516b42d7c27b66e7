#include "bench/tagbox/analysis.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/stats.h"

static const double level = 0.95;

enum { ROUNDS_MOST = 1001 }; /* tagbox bench makes at most 1000, and the warm-up */

struct estimate analysis_estimate(const double *d, size_t n) {
    struct estimate e = {.n = n};
    if (n == 0)
        return e;
    struct interval rank = stats_wilcoxon_interval(d, n, level);
    struct interval t = stats_t_interval(d, n, level);
    e.ratio = exp(stats_hodges_lehmann(d, n));
    e.low = exp(rank.low);
    e.high = exp(rank.high);
    e.level = rank.level;
    e.t_low = exp(t.low);
    e.t_high = exp(t.high);
    return e;
}

double analysis_spread(const double *d, const int *builds, size_t n) {
    double *of = need_array(n, sizeof *of), least = INFINITY, most = -INFINITY;
    int last = -1;
    size_t seen = 0;
    for (size_t i = 0; i < n; i++)
        last = builds[i] > last ? builds[i] : last;
    for (int build = 0; build <= last; build++) {
        size_t count = 0;
        for (size_t i = 0; i < n; i++)
            if (builds[i] == build)
                of[count++] = d[i];
        if (count == 0)
            continue;
        double x = stats_hodges_lehmann(of, count);
        least = fmin(least, x);
        most = fmax(most, x);
        seen++;
    }
    free(of);
    return seen > 1 ? expm1(most - least) : NAN;
}

enum verdict analysis_verdict(const struct estimate *e, double threshold) {
    if (e->n == 0)
        return VERDICT_NONE;
    if (e->level < level)
        return VERDICT_FEW;
    double least = log1p(threshold);
    if (log(e->ratio) >= least && e->low > 1)
        return VERDICT_A_SLOWER;
    if (-log(e->ratio) >= least && e->high < 1)
        return VERDICT_B_SLOWER;
    return VERDICT_UNCLEAR;
}

const json_t *analysis_find(const json_t *document, const char *list, const char *workload,
                            const char *program) {
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, list), i, record) {
        if (text_equal(json_text(record, "program", ""), program) &&
            (!workload || text_equal(json_text(record, "workload", ""), workload)))
            return record;
    }
    return NULL;
}

static const json_t *analysis_named(const json_t *document, const char *list, const char *name) {
    const json_t *records = json_object_get(document, list), *record;
    for (size_t i = 0; (record = json_array_get(records, i)); i++)
        if (text_equal(json_text(record, "name", ""), name))
            return record;
    return NULL;
}

const json_t *analysis_gate(const json_t *document, const char *workload, const char *program) {
    return analysis_find(document, "gate", workload, program);
}

bool analysis_at_floor(const json_t *record) {
    double floor_kib = json_number(record, "floor_kib", 0);
    return floor_kib > 0 && json_number(record, "peak_kib", -1) <= floor_kib * 1.01;
}

double analysis_peak(const json_t *document, const char *workload, const char *program) {
    const json_t *record = analysis_gate(document, workload, program);
    return text_equal(json_text(record, "status", ""), "ok") ? json_number(record, "peak_kib", -1)
                                                             : -1;
}

const json_t *analysis_peer(const json_t *document, const char *language, size_t index) {
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "programs"), i, record) {
        if (!text_equal(json_text(record, "role", ""), "peer") ||
            (language && !text_equal(json_text(record, "language", ""), language)))
            continue;
        if (index-- == 0)
            return record;
    }
    return NULL;
}

const char *analysis_why_not(const json_t *document, const char *workload, const char *program) {
    const json_t *record = analysis_gate(document, workload, program);
    if (!record)
        return "not run";
    const char *status = json_text(record, "status", "not run");
    if (!text_equal(status, "ok"))
        return status;
    return isfinite(analysis_single(document, workload, program)) ? "too short" : "not timed";
}

/* ---- pairs ---- */

static void count_pair(struct analysis_row *row, const json_t *record) {
    double a = json_number(record, "a", NAN);
    double b = json_number(record, "b", NAN);
    long long round = json_count(record, "round", 0);
    if (round < 1 || round >= ROUNDS_MOST || !(a > 0) || !(b > 0))
        return;
    row->d = need_resize(row->d, row->n + 1, sizeof *row->d);
    row->times_a = need_resize(row->times_a, row->n + 1, sizeof *row->times_a);
    row->times_b = need_resize(row->times_b, row->n + 1, sizeof *row->times_b);
    row->rounds = need_resize(row->rounds, row->n + 1, sizeof *row->rounds);
    row->layouts_a = need_resize(row->layouts_a, row->n + 1, sizeof *row->layouts_a);
    row->layouts_b = need_resize(row->layouts_b, row->n + 1, sizeof *row->layouts_b);
    row->in_turn = row->in_turn || json_flag(record, "in_turn", false);
    row->layouts_a[row->n] = (int)json_count(record, "a_layout", 0);
    row->layouts_b[row->n] = (int)json_count(record, "b_layout", 0);
    row->d[row->n] = log(a) - log(b);
    row->times_a[row->n] = a;
    row->times_b[row->n] = b;
    row->rounds[row->n++] = (int)round;
}

static char *describe_flags(const struct analysis_row *row) {
    struct text t = {0};
    const double *const times[] = {row->times_a, row->times_b};
    const char *const names[] = {row->a, row->b};
    for (size_t i = 0; i < 2; i++) {
        if (stats_outlier(times[i], row->n))
            text_printf(&t, "%s%s outlier", t.length ? ", " : "", names[i]);
        else if (stats_unsteady(times[i], row->n))
            text_printf(&t, "%s%s unsteady", t.length ? ", " : "", names[i]);
    }
    if (row->n < 6)
        text_printf(&t, "%sfew rounds", t.length ? ", " : "");
    return t.length ? text_take(&t) : need_copy("steady");
}

static char *describe_problem(const json_t *document, const char *workload) {
    size_t i;
    const json_t *record;
    static const char *const runtimes[] = {"boxed", "tagged"};
    for (size_t k = 0; k < 2; k++) {
        record = analysis_gate(document, workload, runtimes[k]);
        const char *status = json_text(record, "status", "not run");
        if (!text_equal(status, "ok"))
            return format("%s %s%s%s", runtimes[k], status,
                          json_text(record, "message", NULL) ? ": " : "",
                          json_text(record, "message", ""));
    }
    json_array_foreach (json_object_get(document, "failures"), i, record)
        if (text_equal(json_text(record, "workload", ""), workload))
            return format("failed while timed: %s", json_text(record, "message", ""));
    json_array_foreach (json_object_get(json_object_get(document, "run"), "left_out"), i, record)
        if (text_equal(json_string_value(record), workload))
            return need_copy("left out of this quick run");
    return need_copy("not timed yet");
}

static struct analysis_row *row_of(struct analysis *a, const char *workload,
                                   const char *comparison) {
    for (size_t i = 0; i < a->count; i++)
        if (text_equal(a->rows[i].workload, workload) &&
            text_equal(a->rows[i].comparison, comparison))
            return &a->rows[i];
    return NULL;
}

static void make_rows(struct analysis *a) {
    const json_t *workloads = json_object_get(a->document, "workloads");
    const json_t *comparisons = json_object_get(a->document, "comparisons");
    a->rows =
        need_array(json_array_size(workloads) * json_array_size(comparisons), sizeof *a->rows);
    size_t i, k;
    const json_t *workload, *comparison;
    json_array_foreach (workloads, i, workload) {
        json_array_foreach (comparisons, k, comparison) {
            a->rows[a->count++] = (struct analysis_row){
                .workload = json_text(workload, "name", "?"),
                .group = json_text(workload, "group", "?"),
                .macro = text_equal(json_text(workload, "group", "?"), "macro"),
                .integer = json_flag(workload, "integer", false),
                .holdout = json_flag(workload, "holdout", false),
                .comparison = json_text(comparison, "name", "?"),
                .a = json_text(comparison, "a", "?"),
                .b = json_text(comparison, "b", "?"),
                .control = json_flag(comparison, "control", false),
                .spread_a = NAN,
                .spread_b = NAN,
            };
        }
    }
}

static void finish_row(struct analysis *a, struct analysis_row *row) {
    if (row->n == 0) {
        row->problem = describe_problem(a->document, row->workload);
        row->flags = need_copy("no data");
        a->failed += !row->control;
        return;
    }
    row->median_a = stats_median(row->times_a, row->n);
    row->median_b = stats_median(row->times_b, row->n);
    row->estimate = analysis_estimate(row->d, row->n);
    row->verdict = analysis_verdict(&row->estimate, a->threshold);
    row->spread_a = row->control ? NAN : analysis_spread(row->d, row->layouts_a, row->n);
    row->spread_b = row->control ? NAN : analysis_spread(row->d, row->layouts_b, row->n);
    row->flags = describe_flags(row);
    if (row->control) {
        double away = fabs(row->estimate.ratio - 1);
        a->control_count++;
        a->control_inside += away <= a->threshold;
        a->control_within += away <= 0.01;
        if (away > a->control_worst)
            a->control_worst = away;
    }
}

/* The 95 % quantile of the deviations, rounded up to a row; the spreads of the suite's rows. */
static void summarize_rows(struct analysis *a) {
    double *away = need_array(a->count, sizeof *away);
    double *spreads = need_array(2 * a->count, sizeof *spreads);
    size_t controls = 0, count = 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (row->n && row->control)
            away[controls++] = fabs(row->estimate.ratio - 1);
        if (row->n && analysis_in(row, ANALYSIS_ALL) && isfinite(row->spread_a) &&
            isfinite(row->spread_b)) {
            spreads[count++] = row->spread_a;
            spreads[count++] = row->spread_b;
        }
    }
    a->control_most = controls ? stats_order(away, controls, 0.95) : NAN;
    a->spread_worst = count ? stats_maximum(spreads, count) : NAN;
    a->spread_median = count ? stats_median(spreads, count) : NAN;
    free(spreads);
    free(away);
}

bool analysis_in(const struct analysis_row *row, enum analysis_set set) {
    return !row->control && row->holdout == (set == ANALYSIS_HOLDOUT) &&
           row->macro == (set == ANALYSIS_MACRO) &&
           (row->integer || set != ANALYSIS_INTEGERS);
}

/* Marks the rows of a set that miss more than one of the rounds that any of them has: they would shorten the mean for all. */
static void mark_incomplete(struct analysis *a, enum analysis_set set) {
    bool seen[ROUNDS_MOST] = {false};
    size_t rounds = 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        for (size_t k = 0; analysis_in(row, set) && k < row->n; k++) {
            rounds += !seen[row->rounds[k]];
            seen[row->rounds[k]] = true;
        }
    }
    for (size_t i = 0; i < a->count; i++)
        if (analysis_in(&a->rows[i], set))
            a->rows[i].incomplete = a->rows[i].n > 0 && a->rows[i].n + 1 < rounds;
}

/* The geometric mean over workloads, round by round: a round counts when every complete row has a
 * sample of it. */
static struct estimate overall(const struct analysis *a, enum analysis_set set, size_t *count) {
    double *sums = need_array(ROUNDS_MOST, sizeof *sums);
    size_t *seen = need_array(ROUNDS_MOST, sizeof *seen);
    *count = 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, set) || row->n == 0 || row->incomplete)
            continue;
        ++*count;
        for (size_t k = 0; k < row->n; k++) {
            sums[row->rounds[k]] += row->d[k];
            seen[row->rounds[k]]++;
        }
    }
    size_t n = 0;
    for (int round = 1; round < ROUNDS_MOST; round++)
        if (*count && seen[round] == *count)
            sums[n++] = sums[round] / (double)*count; /* n < round: never ahead of what is read */
    struct estimate e = analysis_estimate(sums, n);
    free(sums);
    free(seen);
    return e;
}

void analysis_build(struct analysis *a, const json_t *document) {
    *a = (struct analysis){.document = document};
    const json_t *run = json_object_get(document, "run");
    double percent = json_number(run, "noise_bound_percent", 1.0);
    a->threshold = (percent > 1.0 ? percent : 1.0) / 100;
    make_rows(a);
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "pairs"), i, record) {
        struct analysis_row *row =
            row_of(a, json_text(record, "workload", ""), json_text(record, "comparison", ""));
        if (row)
            count_pair(row, record);
    }
    for (i = 0; i < a->count; i++)
        finish_row(a, &a->rows[i]);
    summarize_rows(a);
    static const enum analysis_set apart[] = {ANALYSIS_ALL, ANALYSIS_HOLDOUT, ANALYSIS_MACRO};
    for (i = 0; i < sizeof apart / sizeof *apart; i++)
        mark_incomplete(a, apart[i]);
    a->all = overall(a, ANALYSIS_ALL, &a->all_count);
    a->integers = overall(a, ANALYSIS_INTEGERS, &a->integer_count);
    a->holdout = overall(a, ANALYSIS_HOLDOUT, &a->holdout_count);
    a->macro = overall(a, ANALYSIS_MACRO, &a->macro_count);
}

void analysis_free(struct analysis *a) {
    for (size_t i = 0; i < a->count; i++) {
        struct analysis_row *row = &a->rows[i];
        free(row->problem);
        free(row->d);
        free(row->times_a);
        free(row->times_b);
        free(row->rounds);
        free(row->layouts_a);
        free(row->layouts_b);
        free(row->flags);
    }
    free(a->rows);
    *a = (struct analysis){0};
}

static int by_falling_ratio(const void *x, const void *y) {
    const struct analysis_row *a = *(const struct analysis_row *const *)x;
    const struct analysis_row *b = *(const struct analysis_row *const *)y;
    if (a->estimate.ratio != b->estimate.ratio)
        return a->estimate.ratio < b->estimate.ratio ? 1 : -1;
    return strcmp(a->workload, b->workload);
}

const struct analysis_row **analysis_ranked(const struct analysis *a, size_t *count) {
    const struct analysis_row **ranked = need_array(a->count, sizeof *ranked);
    *count = 0;
    for (size_t i = 0; i < a->count; i++)
        if (analysis_in(&a->rows[i], ANALYSIS_ALL) && a->rows[i].n)
            ranked[(*count)++] = &a->rows[i];
    qsort(ranked, *count, sizeof *ranked, by_falling_ratio);
    return ranked;
}

/* ---- single programs ---- */

/* One time per round of a program; 0 where there is none. */
struct times {
    double seconds[ROUNDS_MOST];
};

static bool is_counted(const json_t *record, const char *workload, const char *program) {
    long long round = json_count(record, "round", 0);
    return round >= 1 && round < ROUNDS_MOST && text_equal(json_text(record, "workload", ""), workload) &&
           (!program || text_equal(json_text(record, "program", ""), program));
}

/* False: there are none. */
static bool collect_singles(const json_t *document, const char *workload, const char *program, struct times *t) {
    bool any = false;
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "singles"), i, record)
        if (is_counted(record, workload, program)) {
            t->seconds[json_count(record, "round", 0)] = json_number(record, "seconds", 0);
            any = true;
        }
    return any;
}

static void collect_pairs(const json_t *document, const char *workload, const char *program, struct times *t) {
    const char *const sides[] = {"a", "b"};
    const json_t *pair = json_array_get(json_object_get(document, "comparisons"), 0), *record;
    size_t i;
    for (size_t k = 0; k < 2; k++)
        if (text_equal(json_text(pair, sides[k], ""), program))
            json_array_foreach (json_object_get(document, "pairs"), i, record)
                if (is_counted(record, workload, NULL) &&
                    text_equal(json_text(record, "comparison", ""), json_text(pair, "name", "?")))
                    t->seconds[json_count(record, "round", 0)] = json_number(record, sides[k], 0);
}

/* A runtime's times come from the rounds in which it was timed together with the peers, where there are such, or else from the pairs:
 * what is compared met the same. */
static void collect(const json_t *document, const char *workload, const char *program, struct times *t) {
    memset(t, 0, sizeof *t);
    if (!collect_singles(document, workload, program, t))
        collect_pairs(document, workload, program, t);
}

static void collect_startup(const json_t *document, const char *program, struct times *t) {
    memset(t, 0, sizeof *t);
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "startup"), i, record) {
        long long round = json_count(record, "round", 0);
        if (round >= 1 && round < ROUNDS_MOST &&
            text_equal(json_text(record, "program", ""), program))
            t->seconds[round] = json_number(record, "seconds", 0);
    }
}

static double median_of(const struct times *t) {
    double present[ROUNDS_MOST];
    size_t n = 0;
    for (size_t i = 0; i < ROUNDS_MOST; i++)
        if (t->seconds[i] > 0)
            present[n++] = t->seconds[i];
    return n ? stats_median(present, n) : NAN;
}

double analysis_startup(const json_t *document, const char *program) {
    struct times t;
    collect_startup(document, program, &t);
    return median_of(&t);
}

double analysis_single(const json_t *document, const char *workload, const char *program) {
    struct times t;
    collect(document, workload, program, &t);
    return median_of(&t);
}

static struct estimate paired(const struct times *a, double a_off, double a_scale,
                              const struct times *b, double b_off, double b_scale) {
    double d[ROUNDS_MOST];
    size_t n = 0;
    for (size_t i = 0; i < ROUNDS_MOST; i++) {
        double x = (a->seconds[i] - a_off) / a_scale;
        double y = (b->seconds[i] - b_off) / b_scale;
        if (!(a->seconds[i] > 0 && b->seconds[i] > 0))
            continue;
        /* Leaving out this round alone would leave out the shortest ones. */
        if (!(x > 0 && y > 0))
            return (struct estimate){0};
        d[n++] = log(x) - log(y);
    }
    return analysis_estimate(d, n);
}

static double or_zero(double x) {
    return isfinite(x) ? x : 0;
}

/* The share of the workload's size that `program` was given: 1 but for scaled twins. */
static double scale_of(const json_t *document, const char *workload, const char *program) {
    const json_t *gate = analysis_gate(document, workload, program);
    const json_t *reference = analysis_gate(document, workload, "tagged");
    double size = json_number(gate, "size", 1);
    double full = json_number(reference, "size", size);
    return size > 0 && full > 0 ? size / full : 1;
}

struct estimate analysis_versus(const json_t *document, const char *workload, const char *runtime,
                                const char *peer, bool net) {
    struct times a, b;
    collect(document, workload, runtime, &a);
    collect(document, workload, peer, &b);
    double a_off = net ? or_zero(analysis_startup(document, runtime)) : 0;
    double b_off = net ? or_zero(analysis_startup(document, peer)) : 0;
    return paired(&a, a_off, 1, &b, b_off, scale_of(document, workload, peer));
}

double analysis_versus_mean(const struct analysis *a, const char *runtime, const char *peer,
                            bool net, enum analysis_set set, size_t *count) {
    double sum = 0;
    *count = 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, set) || !row->n)
            continue;
        /* At a smaller size start-up weighs more; and without those rows, the ones on which the peer is slow would be missing. */
        if (!net && analysis_is_scaled(a->document, row->workload, peer)) {
            *count = 0;
            return NAN;
        }
        struct estimate e = analysis_versus(a->document, row->workload, runtime, peer, net);
        if (e.n) {
            sum += log(e.ratio);
            ++*count;
        }
    }
    return *count ? exp(sum / (double)*count) : NAN;
}

bool analysis_is_scaled(const json_t *document, const char *workload, const char *program) {
    const json_t *record;
    bool full = text_equal(json_text(json_object_get(document, "run"), "mode", ""), "full");
    for (size_t i = 0; (record = json_array_get(json_object_get(document, "gate"), i)); i++) {
        if ((workload && !text_equal(json_text(record, "workload", ""), workload)) ||
            (program && !text_equal(json_text(record, "program", ""), program)) || !text_equal(json_text(record, "status", ""), "ok"))
            continue;
        /* Earlier files say it of the program alone. */
        const json_t *of = analysis_named(document, "programs", json_text(record, "program", ""));
        if (json_flag(record, "scaled", full && json_flag(of, "slow", false)))
            return true;
    }
    return false;
}

/* What the run at N needs beyond an empty program. */
static double beyond_empty(const json_t *record) {
    double at_n = json_number(json_object_get(record, "at_n"), "instructions", NAN);
    double at_2n = json_number(json_object_get(record, "at_2n"), "instructions", NAN);
    return json_flag(record, "empty_program", false) ? at_2n - at_n : at_n - json_number(record, "empty", NAN);
}

size_t analysis_controls_equal(const struct analysis *a, size_t *counted) {
    /* A processor's counter also counts a few that interrupts repeat. */
    bool measured = text_equal(json_text(json_object_get(a->document, "run"), "hardware_source", ""), "perf");
    double allowed = measured ? 0.001 : 0;
    size_t equal = 0;
    *counted = 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!row->control)
            continue;
        const json_t *comparison = analysis_named(a->document, "comparisons", row->comparison);
        double original = beyond_empty(analysis_find(a->document, "instructions", row->workload, json_text(comparison, "a", "")));
        double copy = beyond_empty(analysis_find(a->document, "instructions", row->workload, json_text(comparison, "b", "")));
        *counted += isfinite(original) && isfinite(copy);
        equal += fabs(original - copy) <= allowed * original;
    }
    return equal;
}

struct estimate analysis_startup_versus(const json_t *document, const char *a, const char *b) {
    struct times x, y;
    collect_startup(document, a, &x);
    collect_startup(document, b, &y);
    return paired(&x, 0, 1, &y, 0, 1);
}

double analysis_per_iteration(const json_t *document, const char *workload, const char *program,
                              const char *counter) {
    const json_t *record = analysis_find(document, "instructions", workload, program);
    double n = json_number(record, "n", 0);
    double at_n = json_number(json_object_get(record, "at_n"), counter, NAN);
    double at_2n = json_number(json_object_get(record, "at_2n"), counter, NAN);
    return n > 0 ? (at_2n - at_n) / n : NAN;
}
