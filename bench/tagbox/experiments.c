/* The table of experiments, and access to their results. */
#include "bench/tagbox/experiments.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"

/* CPython's history, newest first, and tagged. */
static const char *const models[] = {"boxed",      "boxed-py314", "boxed-py313", "boxed-py311",
                                     "boxed-py38", "boxed-py27",  "tagged",      NULL};
/* and every other variant */
static const char *const all[] = {"boxed",        "boxed-py314",  "boxed-py313", "boxed-py311",
                                  "boxed-py38",   "boxed-py27",   "boxed-reuse", "boxed-smallint",
                                  "boxed-pool",   "boxed-malloc", "boxed-nofree", "tagged",
                                  "tagged-dummy", "tagged-float", NULL};
static const char *const loops[] = {"boxed",      "boxed-py314", "boxed-py311",
                                    "boxed-py27", "tagged",      NULL};
static const char *const allocators[] = {"boxed", "boxed-malloc", "tagged", NULL};
static const char *const freelist[] = {"boxed", "boxed-smallint", NULL};
static const char *const timed[] = {"boxed", "boxed-py311", "tagged", NULL};
static const char *const pair[] = {"boxed", "tagged", NULL};
static const char *const micro[] = {"pools", NULL};

#define TIMING EXPERIMENT_TIMING
#define COUNTING EXPERIMENT_COUNTING
#define CPYTHON EXPERIMENT_CPYTHON
#define MICRO EXPERIMENT_MICRO
#define LISTING EXPERIMENT_LISTING

const struct experiment experiments[] = {
    {"add",
     "1, 2, 4, 8",
     "the ints of 100,000 additions, by who serves them",
     "add.py",
     {"", ""},
     COUNTING,
     loops,
     {1, 1},
     {0.02, 0.02}},
    {"add_and_print",
     "1, 4",
     "the same with print",
     "add_and_print.py",
     {"", ""},
     COUNTING,
     loops,
     {1, 1},
     {0.02, 0.02}},
    {"small_ints",
     "3",
     "the bounds of the small-int table",
     "small_ints.py",
     {"", ""},
     TIMING | COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.02, 0.02}},
    {"allocators",
     "6, 15",
     "time of an allocation and its free, pools against others",
     "alloc_bench",
     {"--rows 7", "--rows --short 1"},
     MICRO,
     micro,
     {1, 1},
     {18, 0.8}},
    {"fragments",
     "6",
     "memory held for each live byte as objects of mixed sizes come and go",
     "fragments.py",
     {"400000", "100000"},
     TIMING | CPYTHON,
     allocators,
     {1, 1},
     {0.35, 0.1}},
    {"pages",
     "7",
     "address space and resident memory of arenas",
     "arena_bench",
     {"pages 64", "pages 64"},
     MICRO,
     micro,
     {1, 1},
     {0.02, 0.02}},
    {"huge_list",
     "10, 11, 12, 18",
     "resident memory with a huge list of ints and after del",
     "huge_list.py",
     {"2000000 ints", "500000 ints"},
     TIMING | COUNTING | CPYTHON,
     all,
     {1, 1},
     {0.08, 0.03}},
    {"huge_float_list",
     "12",
     "the same with floats",
     "huge_list.py",
     {"2000000 floats", "500000 floats"},
     TIMING | COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.1, 0.03}},
    {"census",
     "13",
     "floats, tuples and strings after a list of ints died",
     "census.py",
     {"10000000 0", "500000 0"},
     COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.9, 0.05}},
    {"census_with_survivors",
     "13, 18",
     "the same while one int in 5,000 lives on",
     "census.py",
     {"2000000 5000", "500000 5000"},
     COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.15, 0.05}},
    {"frees",
     "14",
     "time to free a pool and an arena as the heap grows",
     "arena_bench",
     {"frees 1024 5", "frees 64 9"},
     MICRO,
     micro,
     {1, 1},
     {3.5, 0.3}},
    {"hot_loop",
     "15",
     "an int freelist against the pools, hot",
     "int_loop.py",
     {"hot 1 10000000", "hot 1 2000000"},
     TIMING,
     freelist,
     {15, 9},
     {0.12, 0.05}},
    {"shuffled_heap",
     "15",
     "an int freelist against the pools, in a shuffled heap",
     "int_loop.py",
     {"shuffled 2097152 1000000", "shuffled 524288 500000"},
     TIMING,
     freelist,
     {10, 5},
     {1.1, 0.2}},
    {"levels",
     "9, 16",
     "which level of the allocator serves what",
     "levels.py",
     {"", ""},
     COUNTING,
     models,
     {1, 1},
     {0.02, 0.02}},
    {"growth",
     "19",
     "how lists grow",
     "growth.py",
     {"", ""},
     TIMING | CPYTHON,
     models,
     {1, 1},
     {0.02, 0.02}},
    {"raw_array",
     "17",
     "the ints made for an array of machine ints and for a list",
     "raw_array.py",
     {"1000000", "100000"},
     COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.1, 0.03}},
    {"cycles",
     "20",
     "when objects die, with cycles and without",
     "cycles.py",
     {"20000", "20000"},
     TIMING | CPYTHON,
     models,
     {1, 1},
     {0.05, 0.05}},
    {"sorting",
     "21",
     "the memory that sorting takes beyond the list",
     "sorting.py",
     {"500000", "100000"},
     TIMING | CPYTHON,
     models,
     {1, 1},
     {1.2, 0.25}},
    {"identity",
     "22",
     "which of ten ints made twice are one object",
     "identity.py",
     {"", ""},
     TIMING | CPYTHON,
     models,
     {1, 1},
     {0.02, 0.02}},
    {"strings",
     "23",
     "which strings are one object, and what making one takes",
     "shared_strings.py",
     {"", ""},
     COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.05, 0.05}},
    {"growing",
     "24",
     "how often containers ask for memory as they grow",
     "growing.py",
     {"", ""},
     COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.05, 0.05}},
    {"instances",
     "25",
     "instances with and without __slots__, tuples, what exists once",
     "instances.py",
     {"", ""},
     COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.05, 0.05}},
    {"calls",
     "26",
     "what a call makes, by how its arguments are passed",
     "calls.py",
     {"", ""},
     COUNTING | CPYTHON,
     models,
     {1, 1},
     {0.05, 0.05}},
    {"operations",
     "23, 27",
     "times of single statements",
     "operations.py",
     {"200000", "20000"},
     TIMING | CPYTHON,
     timed,
     {1, 1},
     {0.5, 0.1}},
    {"bytecode",
     "28",
     "the instructions of y = x + 1",
     "bytecode.py",
     {"5", "5"},
     LISTING | CPYTHON,
     pair,
     {1, 1},
     {0.02, 0.02}},
    {"patterns",
     "29",
     "who serves the allocations of programs of different kinds",
     "patterns.py",
     {"", ""},
     COUNTING,
     models,
     {1, 1},
     {0.05, 0.05}},
};
const size_t experiments_total = sizeof experiments / sizeof *experiments;

const char *experiments_build_name(enum experiment_build build) {
    return build == TIMING     ? "timing"
           : build == COUNTING ? "counting"
           : build == CPYTHON  ? "CPython"
           : build == MICRO    ? "micro"
                               : "listing";
}

bool experiments_tests(const struct experiment *e, long long number) {
    for (const char *p = e->claims; *p; p += strspn(p, ", ")) {
        char *end;
        if (strtoll(p, &end, 10) == number)
            return true;
        p = end;
    }
    return false;
}

/* ---- The file ---- */

json_t *experiments_document(void) {
    json_t *document = json_new_object();
    json_put_count(document, "schema", 1);
    json_put(document, "run", json_new_object());
    json_put(document, "experiments", json_new_array());
    json_put(document, "runs", json_new_array());
    return document;
}

bool experiments_save(const char *folder, const json_t *document, bool complete) {
    char *path = files_join(folder, complete ? "experiments.json" : "experiments.partial.json");
    char *bytes = json_document(document);
    bool good = files_write(path, bytes, strlen(bytes));
    free(bytes);
    free(path);
    if (good && complete) {
        char *partial = files_join(folder, "experiments.partial.json");
        unlink(partial);
        free(partial);
    }
    return good;
}

bool experiments_load(const char *folder, json_t **document, char **problem) {
    *document = NULL;
    char *path = files_join(folder, "experiments.json");
    bool good = true;
    if (files_exist(path)) {
        *document = json_read(path, problem);
        good = *document && json_check_schema(*document, path, problem);
        if (good &&
            (!json_member_object(*document, "run") || !json_member_array(*document, "runs"))) {
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

static bool matches(const json_t *run, const char *experiment, unsigned builds) {
    unsigned build = 0;
    for (unsigned b = TIMING; b <= LISTING; b *= 2)
        if (text_equal(json_text(run, "build", ""), experiments_build_name(b)))
            build = b;
    return (build & builds) && text_equal(json_text(run, "experiment", ""), experiment);
}

const json_t *experiments_next(const json_t *document, const char *experiment, unsigned builds,
                               size_t *index) {
    const json_t *runs = json_member_array(document, "runs"), *run;
    while ((run = json_array_get(runs, *index))) {
        ++*index;
        if (matches(run, experiment, builds) && json_count(run, "round", 0) == 0)
            return run;
    }
    return NULL;
}

const json_t *experiments_find(const json_t *document, const char *experiment, const char *program,
                               enum experiment_build build) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, experiment, build, &index)))
        if (text_equal(json_text(run, "program", ""), program))
            return run;
    return NULL;
}

size_t experiments_samples(const json_t *document, const char *experiment, const char *program,
                           const char *name, double *samples, size_t most) {
    const json_t *runs = json_member_array(document, "runs"), *run;
    size_t count = 0;
    for (size_t i = 0; count < most && (run = json_array_get(runs, i)); i++) {
        if (!matches(run, experiment, TIMING) ||
            !text_equal(json_text(run, "program", ""), program))
            continue;
        double x = experiments_figure(run, name);
        if (isfinite(x))
            samples[count++] = x;
    }
    return count;
}

double experiments_figure(const json_t *run, const char *name) {
    return json_number(json_member_object(run, "figures"), name, NAN);
}

const char *experiments_text(const json_t *run, const char *name) {
    return json_text(json_member_object(run, "figures"), name, NULL);
}

/* The block of counts of a segment or of the totals, or NULL. */
static const json_t *block_of(const json_t *run, const char *segment) {
    if (!segment)
        return json_member_object(run, "totals");
    const json_t *list = json_member_array(run, "segments"), *block;
    for (size_t i = 0; (block = json_array_get(list, i)); i++)
        if (text_equal(json_text(block, "name", ""), segment))
            return block;
    return NULL;
}

double experiments_events(const json_t *run, const char *segment, const char *family,
                          const char *key) {
    return json_number(json_member_object(block_of(run, segment), family), key, NAN);
}

double experiments_requests(const json_t *run, const char *segment, const char *family) {
    json_t *sizes =
        json_member_object(json_member_object(block_of(run, segment), family), "malloc_by_size");
    if (!sizes)
        return NAN;
    double sum = 0;
    const char *size;
    const json_t *count;
    json_object_foreach (sizes, size, count)
        sum += json_number_value(count);
    return sum;
}

double experiments_seconds_of(const struct experiment *e, bool quick, size_t pythons) {
    size_t runs = 0, builds = 0;
    while (e->runtimes[runs])
        runs++;
    for (unsigned build = EXPERIMENT_TIMING; build <= EXPERIMENT_LISTING; build *= 2)
        builds += build != EXPERIMENT_CPYTHON && (e->builds & build);
    runs *= builds * (size_t)e->rounds[quick];
    if (e->builds & EXPERIMENT_CPYTHON)
        runs += pythons;
    return (double)runs * e->seconds[quick];
}

double experiments_seconds(bool quick, size_t pythons) {
    double seconds = 0;
    for (size_t i = 0; i < experiments_total; i++)
        seconds += experiments_seconds_of(&experiments[i], quick, pythons);
    return seconds;
}
