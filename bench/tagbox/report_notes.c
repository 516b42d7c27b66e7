/* The last pages of the report: environment, how to repeat it, what it does not show. */
#include <stdlib.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/noise.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/table.h"

static void add_pairs(const json_t *list, struct table *t) {
    size_t i;
    const json_t *record;
    json_array_foreach (list, i, record) {
        table_cell(t, "%s", json_text(record, "name", "?"));
        table_cell(t, "%s", json_text(record, "value", "not known"));
    }
}

void report_environment(const struct analysis *a, const json_t *environment, struct text *out) {
    text_add(out, "## Environment\n\nThe machine, the build and the tools of this run.\n\n");
    struct table t = {0};
    table_column(&t, "what", false);
    table_column(&t, "value", false);
    add_pairs(json_member_array(environment, "facts"), &t);
    add_pairs(json_member_array(environment, "tools"), &t);
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(a->document, "programs"), i, record) {
        if (!text_equal(json_text(record, "role", ""), "runtime"))
            continue;
        const char *version = json_text(record, "version", "");
        table_cell(&t, "%s", json_text(record, "name", "?"));
        table_cell(&t, "%s", *version ? version : "does not say");
    }
    table_markdown(&t, out);
    table_free(&t);
    const json_t *binaries = json_member_array(environment, "binaries");
    if (json_array_size(binaries)) {
        text_add(out, "\nThe executables:\n\n");
        table_column(&t, "binary", false);
        table_column(&t, "bytes", true);
        table_column(&t, "sha256", false);
        json_array_foreach (binaries, i, record) {
            table_cell(&t, "%s", json_text(record, "name", "?"));
            table_take(&t, text_count(json_number(record, "bytes", 0)));
            table_cell(&t, "%s", json_text(record, "sha256", "not known"));
        }
        table_markdown(&t, out);
        table_free(&t);
    }
    text_add(out, "\n");
}

/* What was timed in fewer rounds than the suite. */
static void add_sparse(const struct analysis *a, long long rounds, const json_t *run, struct text *out) {
    long long peers = json_count(run, "peer_rounds", 0);
    const struct {
        bool any;
        const char *what;
        long long rounds;
    } kinds[] = {{analysis_peer(a->document, NULL, 0) != NULL, "other implementations", peers},
                 {a->holdout_count || a->macro_count, "the holdout and macro programs", json_count(run, "apart_rounds", 3 * peers)},
                 {a->control_count > 0, "the control rows", json_count(run, "control_rounds", rounds)}};
    size_t count = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].any && kinds[i].rounds > 0 && kinds[i].rounds < rounds)
            text_printf(out, "%s%s in %lld", count++ ? ", " : "Fewer rounds, spread over these, timed ", kinds[i].what, kinds[i].rounds);
    if (count)
        text_add(out, ". ");
}

/* How the programs of a pair were run, and what of them was measured. */
static void add_manner(const struct analysis *a, struct text *out) {
    const json_t *run = json_object_get(a->document, "run");
    if (!json_flag(run, "together", false)) {
        text_printf(out, "one directly after the other, in shuffled order, each going first in half of the rounds%s. ",
                    json_flag(run, "one_core", false) ? ", all on one core" : "");
        return;
    }
    text_add(out, "at the same time on one core, in shuffled order, each started first in half of the rounds. The kernel gives the core to one "
                  "and the other in turns of some milliseconds, in shares such that both end at about the same time; so what slows the core "
                  "down slows both (duet benchmarking). What is measured is the processor time of each. ");
    if (json_flag(run, "from_copies", false))
        text_add(out, "Both ran from copies of their executables made for the round: where in physical memory a file happens to lie changes its "
                      "speed for as long as it lies there. ");
    struct text names = {0};
    for (size_t i = 0; i < a->count; i++)
        if (a->rows[i].in_turn && !a->rows[i].control)
            text_printf(&names, "%s%s", names.length ? ", " : "", a->rows[i].workload);
    if (names.length)
        text_printf(out, "One after the other ran the workloads whose size is their working set, or that memory had no room for twice: %s. ",
                    text_string(&names));
    text_free(&names);
}

void report_reproduce(const struct analysis *a, struct text *out) {
    const json_t *run = json_object_get(a->document, "run");
    char *duration = text_duration(json_number(run, "seconds", 0));
    /* Each finished round left a record of the noise; the first one was thrown away. */
    size_t finished = json_array_size(json_object_get(a->document, "noise"));
    long long planned = json_count(run, "rounds", 0);
    bool whole = json_flag(run, "complete", false);
    char *rounds = whole ? format("%lld rounds", planned)
                         : format("%zu of %lld rounds", finished ? finished - 1 : 0, planned);
    text_printf(out,
                "## Reproduce\n\n"
                "```\n%s\n```\n\n"
                "installs what is missing, builds, measures and writes this report. The seed fixes "
                "the order of this run's processes; times differ from run to run. The "
                "bench began at %s, took %s (builds, and what the sections on attribution, sweeps and "
                "claims report on, took their own time), timed %s after one "
                "that was thrown away, and used %s as its stopwatch. ",
                json_text(run, "command", "bench/run"),
                json_text(run, "started", "a time not recorded"), duration, rounds,
                json_text(run, "stopwatch", "a stopwatch not recorded"));
    add_sparse(a, planned, run, out);
    text_printf(out,
                "Its samples are in `results/%s`, the machine in `environment.json` beside it; attribution, sweeps and "
                "claims have `attribution.json`, `sweeps.json` and `experiments.json` there, where they were run. "
                "`tagbox report%s` makes this file from them again, byte for "
                "byte. For a program of your own: `tagbox compare PROG.py`.\n\n",
                whole ? "bench.json" : "bench.partial.json", whole ? "" : " --partial");
    free(rounds);
    free(duration);
    text_add(out, "How a figure comes about: both runtimes must first print what CPython printed (with `--workload` and no CPython that runs it "
                  "to its end: what boxed printed). Then rounds are interleaved: in each round every workload of the suite runs once on both "
                  "runtimes, ");
    add_manner(a, out);
    text_add(out, "A round gives one logarithm of a ratio per workload; the estimate is their Hodges–Lehmann median, the interval inverts "
                  "Wilcoxon's signed-rank test. Geometric means are taken round by round over the workloads and treated likewise.\n\n");
}

/* What running at the same time has as its price. */
static void add_sharing(const struct analysis *a, struct text *out) {
    text_add(out, "- *What runs at the same time shares the caches*: every few milliseconds a program finds in them what the others left. One whose "
                  "data fills them is a little slower than by itself, and each turn costs its beginning.\n");
    double slowed = noise_slowed_share(json_object_get(a->document, "noise"));
    if (slowed >= 0.1)
        text_printf(out, "- *The core was shared*: %.0f %% of the probes found it more than a quarter slower than at its best. Programs that "
                         "ran at the same time met that alike, but a program that keeps the core busier loses more by it: on a core of one's own the "
                         "ratios differ a little from these.\n", slowed * 100);
}

/* Rounds that failed, and the rows that the means are without. */
static void add_lost_rounds(const struct analysis *a, struct text *out) {
    enum { SHOWN = 20 };
    struct text names = {0};
    for (size_t i = 0; i < a->count; i++)
        if (a->rows[i].incomplete)
            text_printf(&names, "%s%s (%zu rounds)", names.length ? ", " : "", a->rows[i].workload, a->rows[i].n);
    if (names.length)
        text_printf(out, "- *Rows that miss more than one round* are not in the geometric means: %s.\n", text_string(&names));
    text_free(&names);
    const json_t *failures = json_member_array(a->document, "failures"), *record;
    size_t i, count = json_array_size(failures);
    json_array_foreach (failures, i, record) {
        if (i == SHOWN) {
            text_printf(out, "- *And %zu more failures*, in the list `failures` of the results.\n", count - SHOWN);
            break;
        }
        char *round = json_count(record, "round", -1) >= 0 ? format(", round %lld", json_count(record, "round", 0)) : need_copy("");
        text_printf(out, "- *Failed*: %s, %s%s: %s.\n", json_text(record, "workload", "?"), json_text(record, "what", "?"), round,
                    json_text(record, "message", "?"));
        free(round);
    }
}

void report_threats(const struct analysis *a, struct text *out) {
    const json_t *run = json_object_get(a->document, "run");
    text_add(out,
             "## Threats to validity\n\n"
             "- *The choice of programs.* The means hold for this suite. Its integer loops are "
             "dense in arithmetic; a program that mostly waits, prints or handles text sees less.\n"
             "- *One machine, one compiler.* Caches and branch predictors differ elsewhere.\n"
             "- *Whole processes are timed*, start-up included, in the tables of times; ratios "
             "against peers subtract it.\n"
             "- *Both runtimes count references* and share one cycle collector. With a tracing "
             "collector boxing would cost something else; that is not what is compared.\n"
             "- *Peers differ in more than representation*: language, compiler, library. They show "
             "that neither runtime is a strawman, not what a representation costs.\n");
    if (json_flag(run, "together", false))
        add_sharing(a, out);
    bool scaled = analysis_is_scaled(a->document, NULL, NULL);
    /* Since sizes are committed the results say so. */
    if (scaled && text_equal(json_text(json_object_get(a->document, "run"), "sizes", ""), "manifest"))
        text_add(out, "- *Some peers do less of the same work.* Slow interpreters are timed at a smaller size (†). Which, and at what "
                      "size, is written in `bench/workloads/manifest.json` and not decided by the run: it is the same on every machine. "
                      "Where the size is the number of elements of a list nobody gets a smaller one.\n");
    else if (scaled)
        text_add(out, "- *Some sizes are decided in the run.* A peer that takes longer than half a second for a workload is "
                      "timed at a smaller "
                      "size (†), and the attribution runs a workload at a smaller size where boxed takes longer than 0.6 s: "
                      "one run of the "
                      "program decides, so that another run of the suite may decide otherwise. The tables show the sizes.\n");
    if (text_equal(json_text(run, "hardware_source", ""), "cachegrind"))
        text_add(out, "- *Misses and mispredictions are simulated*, on caches of fixed size "
                      "without prefetching, and at smaller sizes than the timed ones.\n");
    if (text_equal(json_text(run, "mode", ""), "quick"))
        text_add(
            out,
            "- *A quick run*: its few rounds resolve differences of a few per cent, not of one.\n");
    const json_t *left_out = json_object_get(run, "left_out");
    if (json_array_size(left_out))
        text_printf(out, "- *%zu workload%s left out*, spread over the list, since this machine is too slow for all of them in a "
                         "quick run.\n", json_array_size(left_out), json_array_size(left_out) == 1 ? " was" : "s were");
    if (!text_has_prefix(json_text(run, "stopwatch", ""), "hyperfine"))
        text_add(out, "- *hyperfine was not installed*: tagbox timed the processes itself, and the "
                      "size of the environment did not vary.\n");
    add_lost_rounds(a, out);
}
