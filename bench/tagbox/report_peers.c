/* The runtimes among other implementations, timed in the same run. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/table.h"

enum { PEERS_MOST = 20, RIVALRIES_MOST = 8 };

/* The ratios that matter: each runtime against the implementation that shares its representation.
 */
struct rivalry {
    const char *runtime;
    const char *peer;
};

/* Whether this run looked for it (a quick one leaves some out). */
static bool is_peer(const struct analysis *a, const char *name) {
    size_t i;
    const json_t *program;
    json_array_foreach (json_object_get(a->document, "programs"), i, program)
        if (text_equal(json_text(program, "name", ""), name))
            return true;
    return false;
}

static size_t rivalries(const struct analysis *a, struct rivalry *list) {
    size_t count = 0;
    static const char *const others[] = {"lua5.4", "luajit -joff", "node --jitless", "ruby",
                                         "native C"};
    const json_t *python = analysis_peer(a->document, "python", 0);
    const char *name = json_text(python, "name", "python3");
    if (python)
        list[count++] = (struct rivalry){"boxed", name};
    if (is_peer(a, "python3.13") && !text_equal(name, "python3.13"))
        list[count++] = (struct rivalry){"boxed", "python3.13"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (is_peer(a, others[i]))
            list[count++] = (struct rivalry){"tagged", others[i]};
    return count;
}

static size_t peer_names(const struct analysis *a, const char **names) {
    size_t count = 0;
    const json_t *peer;
    while (count + 1 < PEERS_MOST && (peer = analysis_peer(a->document, NULL, count)))
        names[count++] = json_text(peer, "name", "?");
    names[count++] = "native C";
    return count;
}

/* CPythons asked for a few workloads have a table of their own. */
static size_t leave_out_few(const struct analysis *a, const char **names, size_t count) {
    size_t kept = 0, i;
    const json_t *program;
    for (size_t k = 0; k < count; k++) {
        bool few = false;
        json_array_foreach (json_object_get(a->document, "programs"), i, program)
            if (text_equal(json_text(program, "name", ""), names[k]))
                few = json_flag(program, "few", false);
        if (!few)
            names[kept++] = names[k];
    }
    return kept;
}

/* "python3.8" before "python3.11". */
static int by_version(const void *x, const void *y) {
    return strverscmp(*(const char *const *)x, *(const char *const *)y);
}

/* Every CPython of this machine on the same workloads: those that all of them were timed on. */
static void add_pythons(const struct analysis *a, struct text *out) {
    const char *names[PEERS_MOST];
    size_t all = peer_names(a, names), count = 0, common = 0;
    for (size_t k = 0; k < all; k++)
        if (text_has_prefix(names[k], "python"))
            names[count++] = names[k];
    if (count < 3)
        return;
    qsort(names, count, sizeof *names, by_version);
    double sums[2][PEERS_MOST] = {{0}};
    for (size_t i = 0; i < a->count; i++) {
        double logs[2][PEERS_MOST];
        bool there = analysis_in(&a->rows[i], ANALYSIS_ALL) && a->rows[i].n;
        for (size_t k = 0; there && k < 2 * count; k++) {
            struct estimate e = analysis_versus(a->document, a->rows[i].workload, k % 2 ? "tagged" : "boxed", names[k / 2], true);
            logs[k % 2][k / 2] = log(e.ratio);
            there = e.n > 0;
        }
        for (size_t k = 0; there && k < 2 * count; k++)
            sums[k % 2][k / 2] += logs[k % 2][k / 2];
        common += there;
    }
    if (!common)
        return;
    text_printf(out,
                "\nCPython from version to version, on the %zu workload%s that every one of these was timed on (geometric means of times, "
                "start-up subtracted; below 1 our runtime is the faster one). How each was built is in the last table of this section: a "
                "build without `--enable-optimizations` is slower for that reason alone.\n\n",
                common, common == 1 ? "" : "s");
    struct table t = {0};
    table_column(&t, "CPython", false);
    table_column(&t, "boxed / it", true);
    table_column(&t, "tagged / it", true);
    for (size_t k = 0; k < count; k++) {
        table_cell(&t, "%s", names[k]);
        for (size_t side = 0; side < 2; side++)
            table_cell(&t, "×%.2f", exp(sums[side][k] / (double)common));
    }
    table_markdown(&t, out);
    table_free(&t);
}

static void add_seconds(struct table *t, const struct analysis *a, const char *workload,
                        const char *program) {
    double seconds = analysis_single(a->document, workload, program);
    char *time = isfinite(seconds) ? text_seconds(seconds) : NULL;
    if (time)
        table_cell(t, "%s%s", time, analysis_is_scaled(a->document, workload, program) ? " †" : "");
    else
        table_cell(t, "%s", analysis_why_not(a->document, workload, program));
    free(time);
}

/* The size at which the runtimes ran it, and the smaller one of those marked †. */
static void add_sizes(struct table *t, const struct analysis *a, const char *workload) {
    const json_t *records = json_object_get(a->document, "workloads"), *record;
    static const char *const keys[] = {"size", "size_quick"};
    double of[2] = {NAN, NAN};
    for (size_t i = 0; (record = json_array_get(records, i)); i++)
        for (size_t k = 0; k < 2 && text_equal(json_text(record, "name", ""), workload); k++)
            of[k] = json_number(record, keys[k], NAN);
    for (size_t k = 0; k < 2; k++) {
        if (k && !analysis_is_scaled(a->document, workload, NULL))
            table_cell(t, "–");
        else if (of[k] > 0)
            table_take(t, text_count(of[k]));
        else
            table_cell(t, "not known");
    }
}

static void add_times(const struct analysis *a, struct text *out) {
    const char *names[PEERS_MOST];
    size_t count = leave_out_few(a, names, peer_names(a, names));
    bool scaled = analysis_is_scaled(a->document, NULL, NULL);
    struct table t = {0};
    table_column(&t, "workload", false);
    if (scaled) {
        table_column(&t, "size", true);
        table_column(&t, "size of †", true);
    }
    table_column(&t, "boxed", true);
    table_column(&t, "tagged", true);
    for (size_t i = 0; i < count; i++)
        table_column(&t, names[i], true);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, ANALYSIS_ALL))
            continue;
        table_cell(&t, "%s", row->workload);
        if (scaled)
            add_sizes(&t, a, row->workload);
        add_seconds(&t, a, row->workload, "boxed");
        add_seconds(&t, a, row->workload, "tagged");
        for (size_t k = 0; k < count; k++)
            add_seconds(&t, a, row->workload, names[k]);
    }
    table_markdown(&t, out);
    table_free(&t);
}

static void add_mean(struct table *t, const struct analysis *a, const struct rivalry *r, bool net,
                     enum analysis_set set) {
    size_t count;
    double mean = analysis_versus_mean(a, r->runtime, r->peer, net, set, &count);
    if (count)
        table_cell(t, "**×%.2f** (%zu)", mean, count);
    else
        table_cell(t, !net && analysis_is_scaled(a->document, NULL, r->peer) ? "smaller size" : "no data");
}

static void add_ratio_cells(struct table *t, const struct analysis *a, const char *workload,
                            const struct rivalry *list, size_t count) {
    for (size_t k = 0; k < count; k++) {
        struct estimate e =
            analysis_versus(a->document, workload, list[k].runtime, list[k].peer, true);
        if (e.n)
            table_cell(t, "×%.2f", e.ratio);
        else
            table_cell(t, "%s", analysis_why_not(a->document, workload, list[k].peer));
    }
}

static void add_ratio_headings(struct table *t, const struct rivalry *list, size_t count) {
    for (size_t k = 0; k < count; k++) {
        char *heading = format("%s / %s", list[k].runtime, list[k].peer);
        table_column(t, heading, true);
        free(heading);
    }
}

static void add_ratios(const struct analysis *a, struct text *out) {
    struct rivalry list[RIVALRIES_MOST];
    size_t count = rivalries(a, list);
    struct table t = {0};
    table_column(&t, "workload", false);
    add_ratio_headings(&t, list, count);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, ANALYSIS_ALL))
            continue;
        table_cell(&t, "%s%s", row->workload, row->integer ? "" : " °");
        add_ratio_cells(&t, a, row->workload, list, count);
    }
    static const struct {
        const char *name;
        bool net;
        enum analysis_set set;
    } means[] = {{"**integer workloads**", true, ANALYSIS_INTEGERS},
                 {"**integer workloads, start-up included**", false, ANALYSIS_INTEGERS},
                 {"**all workloads**", true, ANALYSIS_ALL}};
    for (size_t i = 0; i < sizeof means / sizeof *means; i++) {
        table_cell(&t, "%s", means[i].name);
        for (size_t k = 0; k < count; k++)
            add_mean(&t, a, &list[k], means[i].net, means[i].set);
    }
    table_markdown(&t, out);
    table_free(&t);
}

/* The table of a group apart, with its mean; false: it has no rows. */
static bool make_apart(struct table *t, const struct analysis *a, enum analysis_set set,
                       const struct rivalry *list, size_t count) {
    bool macro = set == ANALYSIS_MACRO;
    size_t rows = 0;
    table_column(t, "program", false);
    table_column(t, "boxed / tagged [95 %]", true);
    add_ratio_headings(t, list, count);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, set))
            continue;
        rows++;
        table_cell(t, "%s", row->workload);
        if (row->problem)
            table_cell(t, "%s", row->problem);
        else
            table_take(t, report_estimate(&row->estimate));
        add_ratio_cells(t, a, row->workload, list, count);
    }
    if (rows == 0)
        return false;
    table_cell(t, "**geometric mean (%zu)**", macro ? a->macro_count : a->holdout_count);
    char *mean = report_estimate(macro ? &a->macro : &a->holdout);
    table_cell(t, "**%s**", mean);
    free(mean);
    for (size_t k = 0; k < count; k++)
        add_mean(t, a, &list[k], true, set);
    return true;
}

void report_holdout(const struct analysis *a, struct text *out) {
    struct rivalry list[RIVALRIES_MOST];
    size_t count = rivalries(a, list);
    if (count && text_equal(list[count - 1].peer, "native C"))
        count--; /* they have no C twins */
    struct table t = {0};
    if (make_apart(&t, a, ANALYSIS_HOLDOUT, list, count)) {
        text_add(out, "## Programs that nobody tuned for\n\n"
                      "Integer programs that nobody looked at when optimising the interpreter. They count in no other table; figures as "
                      "above, start-up subtracted from ratios against peers.\n\n");
        table_markdown(&t, out);
        text_add(out, "\n");
    }
    table_free(&t);
}

void report_macro(const struct analysis *a, struct text *out) {
    static const char *const runtimes[] = {"boxed", "tagged"}, *const peers[] = {"python3.11",
                                                                                "python3.13"};
    struct rivalry list[RIVALRIES_MOST];
    size_t count = 0;
    for (size_t p = 0; p < 2; p++)
        for (size_t r = 0; r < 2 && (p == 0 || is_peer(a, peers[p])); r++)
            list[count++] = (struct rivalry){runtimes[r], peers[p]};
    struct table t = {0};
    if (make_apart(&t, a, ANALYSIS_MACRO, list, count)) {
        text_add(out, "## Whole programs\n\n"
                      "Programs with classes, generators, exceptions, strings, sets and floats, in "
                      "the spirit of the field's standard suites: here ints are only a part of the "
                      "work");
        if (a->macro.n && a->integers.n)
            text_printf(out, ", and boxing them costs %s: ×%.2f, against ×%.2f over the integer workloads",
                        a->macro.high < a->integers.low   ? "less than in the kernels"
                        : a->macro.low > a->integers.high ? "more than in the kernels"
                                                          : "no clearly other factor than in the kernels",
                        a->macro.ratio, a->integers.ratio);
        text_add(out, ". They count in no other table; CPython runs the same files, its start-up "
                      "and ours subtracted.\n\n");
        table_markdown(&t, out);
        text_add(out, "\n");
    }
    table_free(&t);
}

static void add_startup_row(struct table *t, const struct analysis *a, const char *name,
                            const char *missing) {
    double seconds = analysis_startup(a->document, name);
    struct estimate e = analysis_startup_versus(a->document, name, "lua5.4");
    table_cell(t, "%s", name);
    if (isfinite(seconds))
        table_take(t, text_seconds(seconds));
    else
        table_cell(t, "%s", missing);
    if (e.n)
        table_cell(t, "×%.2f", e.ratio);
    else
        table_cell(t, "no data");
}

static bool native_startup(const struct analysis *a) {
    return isfinite(analysis_startup(a->document, "native C"));
}

static void add_startup(const struct analysis *a, struct text *out) {
    struct table t = {0};
    table_column(&t, "program", false);
    table_column(&t, "empty program", true);
    table_column(&t, "against lua5.4", true);
    add_startup_row(&t, a, "boxed", "not timed");
    add_startup_row(&t, a, "tagged", "not timed");
    const json_t *peer;
    for (size_t i = 0; (peer = analysis_peer(a->document, NULL, i)); i++)
        add_startup_row(&t, a, json_text(peer, "name", "?"), json_text(peer, "why", "not timed"));
    if (native_startup(a))
        add_startup_row(&t, a, "native C", "not timed");
    table_markdown(&t, out);
    table_free(&t);
}

static void add_versions(const struct analysis *a, struct text *out) {
    struct table t = {0};
    table_column(&t, "peer", false);
    table_column(&t, "version", false);
    table_column(&t, "build", false);
    table_column(&t, "executable", false);
    const json_t *peer;
    for (size_t i = 0; (peer = analysis_peer(a->document, NULL, i)); i++) {
        const char *why = json_text(peer, "why", NULL);
        const char *version = json_text(peer, "version", "");
        const char *build = json_text(peer, "build", "");
        table_cell(&t, "%s", json_text(peer, "name", "?"));
        table_cell(&t, "%s", why ? why : *version ? version : "does not say");
        table_cell(&t, "%s", why ? why : *build ? build : "does not say");
        table_cell(&t, "%s", why ? why : json_text(peer, "path", "not known"));
    }
    table_markdown(&t, out);
    table_free(&t);
}

void report_peers(const struct analysis *a, struct text *out) {
    long long rounds = json_count(json_object_get(a->document, "run"), "peer_rounds", 0);
    bool scaled = analysis_is_scaled(a->document, NULL, NULL);
    bool together = json_flag(json_object_get(a->document, "run"), "together", false);
    if (!analysis_peer(a->document, NULL, 0)) {
        text_add(out, "## Other implementations\n\nQuick runs time the pairs alone; a full `bench/run` also times CPython, PyPy, Lua, "
                      "LuaJIT, Node, Ruby and C, where they are installed.\n\n");
        return;
    }
    text_printf(out,
                "## Other implementations\n\n"
                "A comparison of two slow runtimes would say little, so the same programs ran on "
                "others in the same run, interleaved with the pairs (rounds: %lld%s). Pythons run "
                "the very same file; Lua, JavaScript, Ruby and C run twins that print the same"
                "%s. Below 1 means that "
                "our runtime is the faster one. The time of an empty program is subtracted from "
                "both sides, but in the row that says otherwise%s.\n\n",
                rounds, together ? "; all programs of a workload and the two runtimes at the same time on one core where memory allows it" : "",
                scaled ? ", those that take long at the size of a quick run: their ratios are per "
                         "unit of work"
                       : "", native_startup(a) ? "" : " and from native C, where it is not known");
    add_ratios(a, out);
    text_printf(out,
                "\nIn brackets: the number of workloads that the geometric mean covers. *No "
                "twin*: there is no program of the same meaning in that language. *Too short*: "
                "a run took no longer than an empty program. *Smaller size*: this peer ran some "
                "of them at a smaller size, where start-up would weigh more.\n\nThe medians "
                "behind them, start-up included%s:\n\n",
                scaled ? " († at the size of a quick run)" : "");
    add_times(a, out);
    add_pythons(a, out);
    text_add(out, "\nHow long each takes to start, run an empty program and end:\n\n");
    add_startup(a, out);
    text_add(out, "\nWhich peers these were (of CPython every version from 3.6 on is looked for; 2.7 cannot read these programs):\n\n");
    add_versions(a, out);
    text_add(out, "\n");
}
