/* The table of sweeps, and access to their results. */
#include "bench/tagbox/sweeps.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/budget.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/stats.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

#define BITS(n) {n, #n, #n, NULL, 0}
static const struct sweep_point magnitude_points[] = {
    BITS(4),  BITS(6),  BITS(8),  BITS(9),  BITS(10), BITS(11), BITS(12), BITS(16), BITS(20), BITS(24),
    BITS(28), BITS(30), BITS(31), BITS(36), BITS(44), BITS(52), BITS(58), BITS(60), BITS(61), BITS(62),
    BITS(63), BITS(64), BITS(65), BITS(72), BITS(80), BITS(90), BITS(91), BITS(100)};
#define RUNTIMES(file, figure, full, quick)                      \
    {"boxed", "boxed", file, {full, quick}, figure}, {           \
        "tagged", "tagged", file, {full, quick}, figure          \
    }
static const struct sweep_series magnitude_series[] = {
    RUNTIMES("sweeps/magnitude.py", "ns", "10000", "2000"),
    {"CPython 3.11", "python3.11", "sweeps/magnitude.py", {"2000", "400"}, "ns"}};

#define TABLE_END(n) {n, #n, NULL, "TAGBOX_SMALL_INT_MAX=" #n, 0}
static const struct sweep_point small_points[] = {
    {64, "no table", NULL, "TAGBOX_SMALL_INT_MAX=-6", 0},
    TABLE_END(256), TABLE_END(1024), TABLE_END(4096), TABLE_END(16384), TABLE_END(65536), TABLE_END(262144), TABLE_END(1048575)};
#define SMALL(bits, name) {name, "boxed-tunable", "sweeps/small_range.py", {"200", "20"}, "below 2^" #bits}
static const struct sweep_series small_series[] = {SMALL(8, "results below 2⁸"), SMALL(12, "results below 2¹²"),
                                                   SMALL(16, "results below 2¹⁶"), SMALL(20, "results below 2²⁰")};

#define PROGRAM(name, full, quick) {#name, "boxed-tunable", "workloads/" #name ".py", {#full, #quick}, NULL}
static const struct sweep_point small_program_points[] = {
    {64, "no table", NULL, "TAGBOX_SMALL_INT_MAX=-6", 0}, TABLE_END(256), TABLE_END(1024),
    TABLE_END(4096), TABLE_END(16384), TABLE_END(65536)};
static const struct sweep_series program_series[] = {
    PROGRAM(collatz, 440, 44), PROGRAM(dp, 590, 59),
    {"knapsack", "boxed-tunable", "sweeps/knapsack.py", {"960", "96"}, NULL}, PROGRAM(fib, 490, 49),
    PROGRAM(sieve, 240, 24),   PROGRAM(quicksort, 790, 79), PROGRAM(queens, 110, 11),   PROGRAM(dict_count, 530, 53)};

#define CAPACITY(n) {n, #n, NULL, "TAGBOX_INT_FREELIST=" #n, 0}
static const struct sweep_point freelist_points[] = {
    {0.4, "none", NULL, "TAGBOX_INT_FREELIST=0", 0},
    CAPACITY(1), CAPACITY(3), CAPACITY(10), CAPACITY(30), CAPACITY(100), CAPACITY(300), CAPACITY(1000), CAPACITY(3000)};
#define BURST(n) {"bursts of " #n, "boxed-tunable", "sweeps/bursts.py", {"1000000", "100000"}, "bursts of " #n}
static const struct sweep_series freelist_series[] = {BURST(10), BURST(100), BURST(1000)};
static const struct sweep_point freelist_program_points[] = {
    {0.4, "none", NULL, "TAGBOX_INT_FREELIST=0", 0}, CAPACITY(3), CAPACITY(10), CAPACITY(100), CAPACITY(1000)};

#define INTS(n, label, megabytes) {n, label, #n, NULL, megabytes}
static const struct sweep_point working_points[] = {
    INTS(1024, "10³", 0),    INTS(4096, "4·10³", 0),    INTS(16384, "16·10³", 0),   INTS(65536, "65·10³", 0),
    INTS(262144, "262·10³", 20), INTS(1048576, "10⁶", 60), INTS(2097152, "2·10⁶", 120), INTS(8388608, "8·10⁶", 480)};
#define READ(program, order) {program ", " order, program, "sweeps/working_set.py", {"4000000", "400000"}, order}
static const struct sweep_series working_series[] = {READ("boxed", "in order"), READ("boxed", "shuffled"), READ("tagged", "in order"),
                                                     READ("tagged", "shuffled")};

#define LIVE(n) {n, #n, #n, NULL, n * 1.2}
static const struct sweep_point live_points[] = {LIVE(0), LIVE(50), LIVE(100), LIVE(200), LIVE(400), LIVE(800)};
#define HEAP(program, figure) {program ", " figure, program, "sweeps/live_heap.py", {"400000", "100000"}, figure}
static const struct sweep_series live_series[] = {
    HEAP("boxed", "kept ints"),  HEAP("boxed-nofree", "kept ints"),  HEAP("tagged", "kept ints"),
    HEAP("boxed", "temporaries"), HEAP("boxed-nofree", "temporaries"), HEAP("tagged", "temporaries")};

static const struct sweep_point percent_points[] = {BITS(0),  BITS(1),  BITS(2),  BITS(5),  BITS(10),
                                                    BITS(20), BITS(35), BITS(50), BITS(75), BITS(100)};
static const struct sweep_series overflow_series[] = {RUNTIMES("sweeps/overflow.py", "ns", "4000", "400")};
static const struct sweep_series share_series[] = {
    RUNTIMES("sweeps/int_share.py", "ns", "4000", "400"),
    {"tagged-float", "tagged-float", "sweeps/int_share.py", {"4000", "400"}, "ns"}};

#define POINTS(list) list, COUNT(list)
#define NS "nanoseconds for each"

const struct sweep sweeps[] = {
    {"magnitude", "3, 5", "How large the ints are", "bits of operand and result", NS " addition",
     "`a = x + one` over ints of so many bits, where the variable `one` holds 1. Boxed walks down the levels of its allocator as the "
     "ints grow: results in the small-int table (up to 1024: 10 bits) are not made at all; up to 30 bits an int is one digit and its "
     "block comes from the freelist; beyond, each is a block of the pools and the arithmetic goes the way of ints of several digits. Tagged keeps "
     "everything below 2⁶⁰ in the word; above, it allocates as well.",
     POINTS(magnitude_points), POINTS(magnitude_series), {6, 2}, {3.5, 1.0}, -1, false, false},
    {"small_range", "33", "How far the small-int table reaches", "the table's last int", NS " addition",
     "One build of boxed whose table ends where its environment says. Results inside the table cost no allocation, but a large "
     "table is itself memory that is read in random order, 32 bytes for each int; and a table that holds a part of the results makes "
     "the question whether it holds one hard to predict.",
     POINTS(small_points), POINTS(small_series), {6, 2}, {1.0, 0.6}, -1, true, false},
    {"small_range_programs", "33", "The small-int table in whole programs", "the table's last int",
     "processor time relative to a table up to 1024",
     "Workloads of the suite, whole process, under the same build. Below 1: faster than with the table as CPython 3.15 has it.",
     POINTS(small_program_points), POINTS(program_series), {8, 2}, {3.5, 1.0}, 2, true, false},
    {"freelist", "32", "How many dead ints the freelist keeps", "capacity of the freelist", NS " int made and dropped",
     "Ints are made in bursts and then dropped all at once. A freelist serves the next burst if it could keep what the last one "
     "dropped; what does not fit goes through the pool allocator.",
     POINTS(freelist_points), POINTS(freelist_series), {6, 2}, {0.7, 0.3}, -1, true, false},
    {"freelist_programs", "32", "The freelist in whole programs", "capacity of the freelist",
     "processor time relative to a freelist of 100",
     "Workloads of the suite, whole process. Above 1: slower than with the freelist as CPython has had it since 3.14.",
     POINTS(freelist_program_points), POINTS(program_series), {8, 2}, {2.8, 0.8}, 3, true, false},
    {"working_set", "31", "How many ints are alive", "ints in the list", NS " int read and added",
     "A list of ints is summed, once in the order in which they were made and once shuffled. Tagged reads 8 bytes for each, next "
     "to each other. Boxed follows a pointer to 32 bytes more: prefetched while addresses rise, a cache miss each once the ints "
     "outgrow the caches and lie in disorder.",
     POINTS(working_points), POINTS(working_series), {6, 2}, {9, 0.8}, -1, true, true},
    {"live_heap", "31", "How full the heap is", "megabytes of floats made before, a quarter of them dropped", NS " int made",
     "Floats, boxed in both runtimes, fill the heap; every fourth is dropped again, so that free blocks lie between live ones. Then "
     "ints are made that die at once (*temporaries*) or replace others at places of a list visited in shuffled order (*kept "
     "ints*). `boxed-nofree` is a bump allocator that reclaims nothing, in memory that is present before it starts: the cheapest "
     "allocation there can be.",
     POINTS(live_points), POINTS(live_series), {6, 2}, {7, 0.6}, -1, false, true},
    {"overflow", "8", "How many sums overflow the word", "sums beyond 2⁶⁰ (%)", NS " addition",
     "Every sum that leaves tagged's 61 bits becomes a big int on the heap. Boxed has its big ints at hand anyway: what a program "
     "loses when its ints do not fit the tag.",
     POINTS(percent_points), POINTS(overflow_series), {6, 2}, {1.2, 0.4}, -1, false, false},
    {"int_share", "", "How many of the numbers are ints", "ints among ints and floats (%)", NS " addition",
     "`a = x + x` over a list of both. Tagging ints does nothing for floats, which are boxed in both. `tagged-float` has "
     "immediate floats too.",
     POINTS(percent_points), POINTS(share_series), {6, 2}, {1.5, 0.5}, -1, false, false},
};
const size_t sweeps_total = COUNT(sweeps);

double sweeps_seconds(const struct sweep *s, bool quick) {
    return s->rounds[quick] * s->seconds[quick];
}

size_t sweeps_rounds(const struct sweep *s, double round_seconds, double left, double planned) {
    return budget_rounds(round_seconds, (size_t)s->rounds[0], SWEEP_ROUNDS_LEAST, left * sweeps_seconds(s, false) / planned);
}

const struct sweep *sweeps_named(const char *name) {
    for (size_t i = 0; i < sweeps_total; i++)
        if (text_equal(sweeps[i].name, name))
            return &sweeps[i];
    return NULL;
}

static bool same_runs(const struct sweep_series *a, const struct sweep_series *b) {
    return text_equal(a->program, b->program) && text_equal(a->file, b->file) && text_equal(a->arguments[0], b->arguments[0]);
}

bool sweeps_shares_runs(const struct sweep *s, size_t series) {
    for (size_t i = 0; i < series; i++)
        if (same_runs(&s->series[i], &s->series[series]))
            return true;
    return false;
}

/* ---- The file ---- */

json_t *sweeps_document(void) {
    json_t *document = json_new_object();
    json_put_count(document, "schema", 1);
    json_put(document, "run", json_new_object());
    json_put(document, "runs", json_new_array());
    json_put(document, "micro", json_new_array());
    json_put(document, "counts", json_new_array());
    return document;
}

bool sweeps_save(const char *folder, const json_t *document, bool complete) {
    char *path = files_join(folder, complete ? "sweeps.json" : "sweeps.partial.json");
    char *bytes = json_document(document);
    bool good = files_write(path, bytes, strlen(bytes));
    free(bytes);
    free(path);
    if (good && complete) {
        char *partial = files_join(folder, "sweeps.partial.json");
        unlink(partial);
        free(partial);
    }
    return good;
}

bool sweeps_load(const char *folder, json_t **document, char **problem) {
    *document = NULL;
    char *path = files_join(folder, "sweeps.json");
    bool good = true;
    if (files_exist(path)) {
        *document = json_read(path, problem);
        good = *document && json_check_schema(*document, path, problem);
        if (good && (!json_member_object(*document, "run") || !json_member_array(*document, "runs"))) {
            *problem = format("%s has no member \"run\" or no list \"runs\"", path);
            good = false;
        }
        if (!good) {
            json_decref(*document);
            *document = NULL;
        }
    }
    free(path);
    return good;
}

/* ---- Reading ---- */

static double sample_of(const json_t *run, const struct sweep_series *series) {
    return series->figure ? json_number(json_member_object(run, "figures"), series->figure, NAN) : json_number(run, "cpu", NAN);
}

static void summarize(struct sweep_cell *cell) {
    double present[SWEEP_ROUNDS_MOST];
    cell->n = 0;
    for (size_t i = 0; i < SWEEP_ROUNDS_MOST; i++)
        if (isfinite(cell->by_round[i]))
            present[cell->n++] = cell->by_round[i];
    cell->median = cell->n ? stats_median(present, cell->n) : NAN;
    cell->low = cell->n ? stats_minimum(present, cell->n) : NAN;
    cell->high = cell->n ? stats_maximum(present, cell->n) : NAN;
}

static void take_sample(struct sweep_cell *cell, const json_t *record, double sample) {
    long long round = json_count(record, "round", -1);
    if (round >= 0 && round < SWEEP_ROUNDS_MOST && sample > 0)
        cell->by_round[round] = sample;
}

static struct sweep_cell empty_cell(void) {
    struct sweep_cell cell = {0};
    for (size_t i = 0; i < SWEEP_ROUNDS_MOST; i++)
        cell.by_round[i] = NAN;
    return cell;
}

struct sweep_cell sweeps_cell(const json_t *document, const struct sweep *s, const struct sweep_series *series,
                              const struct sweep_point *point) {
    struct sweep_cell cell = empty_cell();
    const json_t *runs = json_member_array(document, "runs"), *run;
    for (size_t i = 0; (run = json_array_get(runs, i)); i++) {
        if (json_number(run, "x", NAN) != point->x || !text_equal(json_text(run, "sweep", ""), s->name) ||
            !text_equal(json_text(run, "program", ""), series->program) || !text_equal(json_text(run, "file", ""), series->file))
            continue;
        const char *message = json_text(run, "message", NULL);
        if (message)
            cell.message = message;
        else
            take_sample(&cell, run, sample_of(run, series));
    }
    summarize(&cell);
    return cell;
}

struct estimate sweeps_ratio(const struct sweep_cell *a, const struct sweep_cell *b) {
    double d[SWEEP_ROUNDS_MOST];
    size_t n = 0;
    for (size_t i = 0; i < SWEEP_ROUNDS_MOST; i++)
        if (isfinite(a->by_round[i]) && isfinite(b->by_round[i]))
            d[n++] = log(a->by_round[i]) - log(b->by_round[i]);
    return n ? analysis_estimate(d, n) : (struct estimate){0};
}

const struct sweep_series *sweeps_partner(const struct sweep *s, size_t index) {
    const struct sweep_series *boxed = &s->series[index];
    if (!text_equal(boxed->program, "boxed"))
        return NULL;
    for (size_t i = 0; i < s->series_count; i++) {
        const struct sweep_series *other = &s->series[i];
        if (text_equal(other->program, "tagged") && text_equal(other->file, boxed->file) &&
            (other->figure ? boxed->figure && text_equal(other->figure, boxed->figure) : !boxed->figure))
            return other;
    }
    return NULL;
}

struct sweep_cell micro_cell(const json_t *document, const char *program, const char *row) {
    struct sweep_cell cell = empty_cell();
    const json_t *records = json_member_array(document, "micro"), *record;
    for (size_t i = 0; (record = json_array_get(records, i)); i++)
        if (text_equal(json_text(record, "program", ""), program)) {
            if (text_equal(json_text(record, "row", ""), row))
                take_sample(&cell, record, json_number(record, "ns", NAN));
            else if (json_text(record, "message", NULL))
                cell.message = json_text(record, "message", NULL);
        }
    summarize(&cell);
    return cell;
}

double micro_instructions(const json_t *document, const char *program, const char *row) {
    const json_t *records = json_member_array(document, "counts"), *record;
    for (size_t i = 0; (record = json_array_get(records, i)); i++)
        if (text_equal(json_text(record, "program", ""), program) && text_equal(json_text(record, "row", ""), row))
            return json_number(record, "instructions", NAN);
    return NAN;
}
