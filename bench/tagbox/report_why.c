/* Why the times differ: what was counted per iteration, and memory. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/events.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/table.h"

static const char *const runtimes[] = {"boxed", "tagged"};

/* A cell for a hardware counter per iteration. */
static void add_counter(struct table *t, const struct analysis *a, const char *workload,
                        const char *program, const char *counter) {
    double x = analysis_per_iteration(a->document, workload, program, counter);
    if (isfinite(x)) {
        /* Below zero only by what start-up varies: nothing per iteration. */
        table_take(t, text_count(x < 0 ? 0 : x));
        return;
    }
    const json_t *record = analysis_find(a->document, "instructions", workload, program);
    bool none = text_equal(
        json_text(json_object_get(a->document, "run"), "hardware_source", "none"), "none");
    table_cell(t, "%s",
               none                                 ? "no counter"
               : !record                            ? "not counted"
               : json_text(record, "message", NULL) ? "failed"
                                                    : "no counter");
}

/* The events of one workload and runtime per unit of its size. False: *why is a word for the cells.
 */
static bool read_events(const struct analysis *a, const char *workload, const char *program,
                        struct events *e, double *size, const char **why) {
    const json_t *record = analysis_find(a->document, "events", workload, program);
    char *problem = NULL;
    *size = json_number(record, "size", 0);
    *why = record ? "failed" : "not counted";
    if (!json_object_get(record, "totals") || !(*size > 0))
        return false;
    bool good = events_read(json_object_get(record, "totals"), e, &problem);
    if (!good)
        *why = "unreadable";
    free(problem);
    return good;
}

static void add_hardware_table(const struct analysis *a, struct text *out) {
    static const struct {
        const char *counter, *heading;
    } counters[] = {{"instructions", "instructions"},
                    {"branches", "branches"},
                    {"mispredicts", "mispredicted"},
                    {"data_misses", "L1 data misses"},
                    {"last_misses", "last-level misses"}};
    enum { COUNT = sizeof counters / sizeof *counters };
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "runtime", false);
    for (size_t k = 0; k < COUNT; k++)
        table_column(&t, counters[k].heading, true);
    table_column(&t, "instructions boxed / tagged", true);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, ANALYSIS_ALL))
            continue;
        double of[2];
        for (size_t r = 0; r < 2; r++)
            of[r] = analysis_per_iteration(a->document, row->workload, runtimes[r], "instructions");
        for (size_t r = 0; r < 2; r++) {
            table_cell(&t, "%s", row->workload);
            table_cell(&t, "%s", runtimes[r]);
            for (size_t k = 0; k < COUNT; k++)
                add_counter(&t, a, row->workload, runtimes[r], counters[k].counter);
            if (r == 1)
                table_cell(&t, "as above");
            else if (isfinite(of[0]) && of[1] > 0)
                table_cell(&t, "×%.2f", of[0] / of[1]);
            else
                table_cell(&t, "no data");
        }
    }
    table_markdown(&t, out);
    table_free(&t);
}

static void add_events_table(const struct analysis *a, struct text *out) {
    static const struct {
        const char *heading;
        size_t offset;
    } columns[] = {
        {"ints created", offsetof(struct events, ints_created)},
        {"from the small-int cache", offsetof(struct events, ints_small_hits)},
        {"from the freelist", offsetof(struct events, ints_freelist_pops)},
        {"pool blocks", offsetof(struct events, memory_pool_blocks)},
        {"mallocs", offsetof(struct events, memory_raw_allocations)},
        {"bytes", offsetof(struct events, memory_bytes)},
        {"counts raised", offsetof(struct events, references_retains)},
        {"fast int operations", offsetof(struct events, arithmetic_fast)},
        {"slow ones", offsetof(struct events, arithmetic_slow)},
    };
    enum { COUNT = sizeof columns / sizeof *columns };
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "runtime", false);
    for (size_t k = 0; k < COUNT; k++)
        table_column(&t, columns[k].heading, true);
    table_column(&t, "arenas in all", true);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        for (size_t r = 0; analysis_in(row, ANALYSIS_ALL) && r < 2; r++) {
            struct events e;
            double size;
            const char *why;
            bool good = read_events(a, row->workload, runtimes[r], &e, &size, &why);
            table_cell(&t, "%s", row->workload);
            table_cell(&t, "%s", runtimes[r]);
            for (size_t k = 0; k < COUNT; k++) {
                if (good)
                    table_take(&t, text_count(*(double *)((char *)&e + columns[k].offset) / size));
                else
                    table_cell(&t, "%s", why);
            }
            if (good)
                table_take(&t, text_count(e.memory_arenas_created));
            else
                table_cell(&t, "%s", why);
        }
    }
    table_markdown(&t, out);
    table_free(&t);
}

static void add_source(const struct analysis *a, struct text *out) {
    const json_t *run = json_object_get(a->document, "run");
    const char *source = json_text(run, "hardware_source", "none");
    const char *name = json_text(run, "hardware", "not known");
    if (text_equal(source, "perf"))
        text_printf(out, "Source: %s, user mode only, measured by the processor.\n\n", name);
    else if (text_equal(source, "cachegrind"))
        text_printf(out,
                    "Source: %s. This machine offers no hardware counters, so a simulator counted: "
                    "instructions and branches are exact and repeatable; misses and mispredictions "
                    "are those of a simulated processor (I1 and D1 32 KiB 8-way, last level 8 MiB "
                    "16-way, lines of 64 bytes), at sizes smaller than the timed ones.\n\n",
                    name);
    else
        text_printf(out, "Nothing could count instructions in this run (%s).\n\n", name);
}

/* Events that failed, once each: the reader should know what the words in the cells stand for. */
static void add_failures(const struct analysis *a, struct text *out) {
    static const char *const lists[] = {"events", "instructions"};
    const char *shown[8];
    size_t count = 0;
    for (size_t k = 0; k < 2; k++) {
        size_t i;
        const json_t *record;
        json_array_foreach (json_object_get(a->document, lists[k]), i, record) {
            const char *message = json_text(record, "message", NULL);
            bool known = !message || count == 8;
            for (size_t s = 0; !known && s < count; s++)
                known = text_equal(shown[s], message);
            if (known)
                continue;
            shown[count++] = message;
            text_printf(out, "Failed (%s, %s on %s): %s.\n\n", lists[k],
                        json_text(record, "program", "?"), json_text(record, "workload", "?"),
                        message);
        }
    }
}

/* What the kernel says of one run of each at the timed size, the gate's: the same on every machine that has no counters. */
static void add_system_table(const struct analysis *a, struct text *out) {
    static const struct {
        const char *key, *heading;
        double unit;
    } figures[] = {{"page_faults", "page faults", 1},
                   {"context_switches", "context switches", 1},
                   {"cpu_seconds", "processor time (ms)", 1e3}};
    struct table t = {0};
    table_column(&t, "workload", false);
    for (size_t k = 0; k < sizeof figures / sizeof *figures; k++)
        for (size_t r = 0; r < 2; r++) {
            char *heading = format("%s, %s", figures[k].heading, runtimes[r]);
            table_column(&t, heading, true);
            free(heading);
        }
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, ANALYSIS_ALL))
            continue;
        table_cell(&t, "%s", row->workload);
        for (size_t k = 0; k < sizeof figures / sizeof *figures; k++)
            for (size_t r = 0; r < 2; r++) {
                double x = json_number(analysis_gate(a->document, row->workload, runtimes[r]), figures[k].key, NAN) * figures[k].unit;
                if (isfinite(x))
                    table_cell(&t, k < 2 ? "%.0f" : "%.1f", x);
                else
                    table_cell(&t, "no data");
            }
    }
    text_add(out, "What the kernel counted (`wait4`), in one whole run at the timed size:\n\n");
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
}

/* Whether the runtimes were counted against an empty program: so do quick runs, and runs of one's own program. */
static bool is_from_empty(const struct analysis *a) {
    const json_t *records = json_object_get(a->document, "instructions"), *record;
    for (size_t i = 0; (record = json_array_get(records, i)); i++)
        if (text_equal(json_text(record, "program", ""), "boxed") || text_equal(json_text(record, "program", ""), "tagged"))
            return json_flag(record, "empty_program", false);
    return false;
}

static void add_left_out(const struct analysis *a, struct text *out) {
    long long count = json_count(json_object_get(a->document, "run"), "instructions_left_out", 0);
    if (count > 0)
        text_printf(out, "Counting takes long: so that a quick run stays quick, the instructions of %lld workload%s, spread "
                         "over the list, were not "
                         "counted.\n\n", count, count == 1 ? "" : "s");
}

void report_why(const struct analysis *a, const struct report_plots *plots, struct text *out) {
    text_add(out, "## Why: what one iteration costs\n\n"
                  "Per iteration, that is per unit of the workload's size. ");
    text_add(out, is_from_empty(a) ? "Each program was counted once, at one small size, and an empty program subtracted: "
                                     "start-up drops out, what it "
                                     "takes to compile the program and to set it up remains. "
                                   : "Two runs, at N and at 2 N iterations, were counted and subtracted, so that start-up "
                                     "and compiling drop out. ");
    text_add(out, "More instructions per iteration mean more work; more misses mean that the "
                  "processor waited.\n\n");
    add_source(a, out);
    add_hardware_table(a, out);
    text_add(out, "\n");
    add_left_out(a, out);
    if (plots->instructions)
        text_printf(out,
                    "![Ratio of instructions against ratio of times](%s/instructions.svg)\n\n"
                    "Each dot is a workload. On the diagonal the extra instructions explain the "
                    "extra time; above it boxing also makes the processor wait (memory, "
                    "mispredicted branches); below it the extra instructions are cheaper than the "
                    "rest.\n\n",
                    plots->folder);
    text_add(out, "The same programs in builds that count events, per iteration. An int that is "
                  "not found in the small-int cache is created: from the freelist of int objects "
                  "where that has one, else from a block of a pool; what is too big for pools goes "
                  "to malloc. *Pool blocks*, *mallocs* and *bytes* are those of objects of every "
                  "kind. Timing builds contain no counters.\n\n");
    add_events_table(a, out);
    text_add(out, "\n");
    add_failures(a, out);
    add_system_table(a, out);
}

static void add_peak(struct table *t, const struct analysis *a, const char *workload,
                     const char *program) {
    double kib = analysis_peak(a->document, workload, program);
    char *megabytes = text_megabytes(kib);
    if (kib >= 0 && analysis_is_scaled(a->document, workload, program))
        table_cell(t, "smaller size");
    else if (kib >= 0 && analysis_at_floor(analysis_gate(a->document, workload, program)))
        table_cell(t, "≤ %s", megabytes);
    else if (kib >= 0)
        table_cell(t, "%s", megabytes);
    else
        table_cell(t, "%s", analysis_why_not(a->document, workload, program));
    free(megabytes);
}

static void add_peaks(const struct analysis *a, struct text *out) {
    const json_t *python = analysis_peer(a->document, "python", 0);
    const char *name = json_text(python, "name", NULL);
    struct table t = {0};
    table_column(&t, "workload", false);
    table_column(&t, "boxed", true);
    table_column(&t, "tagged", true);
    table_column(&t, "boxed / tagged", true);
    if (name)
        table_column(&t, name, true);
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!analysis_in(row, ANALYSIS_ALL))
            continue;
        table_cell(&t, "%s", row->workload);
        add_peak(&t, a, row->workload, "boxed");
        add_peak(&t, a, row->workload, "tagged");
        double boxed = analysis_peak(a->document, row->workload, "boxed");
        double tagged = analysis_peak(a->document, row->workload, "tagged");
        if (analysis_at_floor(analysis_gate(a->document, row->workload, "boxed")) ||
            analysis_at_floor(analysis_gate(a->document, row->workload, "tagged")))
            table_cell(&t, "not seen");
        else if (boxed > 0 && tagged > 0)
            table_cell(&t, "×%.2f", boxed / tagged);
        else
            table_cell(&t, "no data");
        if (name)
            add_peak(&t, a, row->workload, name);
    }
    table_markdown(&t, out);
    table_free(&t);
}

/* The line that names the slope: bytes per int between the smallest and the largest list. */
static void add_slopes(const struct analysis *a, struct text *out) {
    struct table t = {0};
    table_column(&t, "program", false);
    table_column(&t, "largest list", true);
    table_column(&t, "peak", true);
    table_column(&t, "growth", true);
    table_column(&t, "bytes per int", true);
    size_t i;
    const json_t *record;
    const json_t *memory = json_object_get(a->document, "memory");
    json_array_foreach (memory, i, record) {
        const char *program = json_text(record, "program", "?");
        if (analysis_find(a->document, "memory", NULL, program) != record)
            continue; /* the first record of a program is its smallest list */
        const json_t *last = record, *next;
        size_t k;
        json_array_foreach (memory, k, next)
            if (text_equal(json_text(next, "program", ""), program) &&
                json_number(next, "peak_kib", 0) > 0)
                last = next;
        double ints = json_number(last, "ints", 0) - json_number(record, "ints", 0);
        double low = json_number(record, "peak_kib", NAN),
               high = json_number(last, "peak_kib", NAN);
        table_cell(&t, "%s", program);
        if (!(ints > 0) || !isfinite(low) || !isfinite(high)) {
            for (int c = 0; c < 4; c++)
                table_cell(&t, "%s", json_text(record, "message", "no data"));
            continue;
        }
        table_take(&t, text_count(json_number(last, "ints", 0)));
        table_take(&t, text_megabytes(high));
        table_take(&t, text_megabytes(high - low));
        /* The true growth is larger where the smallest list's peak is not seen. */
        table_cell(&t, "%s%.1f", analysis_at_floor(record) ? "≥ " : "", (high - low) * 1024 / ints);
    }
    table_markdown(&t, out);
    table_free(&t);
    text_add(out, "\n");
}

void report_memory(const struct analysis *a, const struct report_plots *plots, struct text *out) {
    text_add(out, "## Memory\n\n"
                  "Peak resident memory of the whole process, as the kernel reports it when the "
                  "process ends.\n\n");
    bool curve = json_array_size(json_object_get(a->document, "memory")) > 0;
    if (curve) {
        text_add(out, "A list of distinct 32-bit ints, all alive at once. The slot in the list "
                      "takes 8 bytes in each; whatever goes beyond is the int itself.\n\n");
        if (plots->memory)
            text_printf(out, "![Peak memory by number of ints](%s/memory.svg)\n\n", plots->folder);
        add_slopes(a, out);
        text_add(out, "And every workload:\n\n");
    }
    add_peaks(a, out);
    double floor_kib = json_number(json_object_get(a->document, "run"), "memory_floor_kib", 0);
    bool each = false; /* the floor was taken before each run */
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(a->document, "gate"), i, record) {
        double one = json_number(record, "floor_kib", 0);
        each = each || one > 0;
        floor_kib = fmax(floor_kib, one);
    }
    char *megabytes = text_megabytes(floor_kib);
    text_printf(
        out, "\nThe smallest peak that can be seen this way is %s%s.\n\n", megabytes,
        each ? "; ≤ stands before a peak that is no larger than what could be seen at its time"
             : "");
    free(megabytes);
}
