#include "bench/tagbox/attribution.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/budget.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/nofree.h"
#include "bench/tagbox/stopwatch.h"
#include "bench/tagbox/stats.h"

enum { ROUNDS_MOST = 128 };

const struct attribution_build attribution_builds[] = {
    {"boxed", "today's CPython: pools, small-int table −5 … 1024, freelist of 100"},
    {"tagged", "immediate ints"},
    {"boxed-malloc", "every object a malloc, no small-int table, no freelist (corner 000)"},
    {"boxed-f001", "malloc, no table, freelist"},
    {"boxed-f010", "malloc, table, no freelist"},
    {"boxed-f011", "malloc, table, freelist"},
    {"boxed-pool", "pools, no table, no freelist (100)"},
    {"boxed-f101", "pools, no table, freelist"},
    {"boxed-smallint", "pools, table, no freelist (110)"},
    {"boxed-mimalloc", "mimalloc instead of the pools"},
    {"boxed-nofree", "a bump pointer instead of the pools, no freelist, nothing reclaimed"},
    {"boxed-reuse", "an int that only the overwritten variable holds is overwritten in place"},
    {"boxed-cache256", "small-int table −5 … 256"},
    {"boxed-cache16k", "small-int table −5 … 16,383"},
    {"boxed-freelist10k", "freelist of 10,000"},
    {"tagged-dummy", "tagged that also allocates and frees a block for each int that boxed would make, but keeps only the last"},
    {"tagged-float", "immediate floats too"},
    {"tagged-switch", "dispatch by one switch instead of a jump in each handler"},
    {"native C", "the same program in C with machine ints"},
};
const size_t attribution_builds_total = sizeof attribution_builds / sizeof *attribution_builds;

const char *const attribution_settings[ATTRIBUTION_SETTINGS] = {"freelist", "small-int table",
                                                                "pools"};
const char *const attribution_corners[ATTRIBUTION_CORNERS] = {
    "boxed-malloc", "boxed-f001", "boxed-f010",     "boxed-f011",
    "boxed-pool",   "boxed-f101", "boxed-smallint", "boxed"};

const struct attribution_difference attribution_differences[] = {
    {"boxing, in all", "boxed", "tagged", "what the whole report is about"},
    {"allocating and freeing short-lived ints", "tagged-dummy", "tagged",
     "a block from the freelist, written and given back, for each int that boxed would make, without anybody looking "
     "into it; no block outlives the next int, so pools, arenas and page faults of ints that stay alive are not in it"},
    {"indirection, counting, headers, ints kept", "boxed", "tagged-dummy",
     "jointly: reaching the number through a pointer, raising and lowering counts of ints, testing "
     "and writing headers, pools, arenas and page faults of the ints that stay alive, the cache misses of all that; no "
     "pair of builds separates them"},
    {"mimalloc instead of the pools", "boxed-mimalloc", "boxed",
     "the allocator alone; table and freelist stay"},
    {"malloc instead of the pools", "boxed-f011", "boxed", "likewise"},
    {"nothing reclaimed", "boxed-nofree", "boxed-smallint",
     "frees cost nothing, allocation is a bump of a pointer; the price is fresh memory all the "
     "time"},
    {"boxes overwritten in place", "boxed-reuse", "boxed",
     "what a compiler that knows the last use could save"},
    {"a table of −5 … 256 only", "boxed-cache256", "boxed", "CPython until 3.14"},
    {"a table of −5 … 16,383", "boxed-cache16k", "boxed", "more ints that are never allocated"},
    {"a freelist of 10,000", "boxed-freelist10k", "boxed", "more dead ints kept"},
    {"no freelist", "boxed-smallint", "boxed", "the pools serve every int that is not in the table"},
    {"immediate floats", "tagged-float", "tagged", "a fuller use of tags, with a longer test"},
    {"dispatch by switch", "tagged-switch", "tagged",
     "one way of dispatching against another; dispatch as such is in the next line"},
    {"the interpreter", "tagged", "native C",
     "jointly: dispatch, operand decoding, type and overflow checks, lists of values instead of "
     "arrays; no pair of builds separates them"},
};
const size_t attribution_differences_total =
    sizeof attribution_differences / sizeof *attribution_differences;

/* ---- The file ---- */

static const char *const lists[] = {"builds", "workloads", "gate", "times", "instructions",
                                    "failures"};

json_t *attribution_document(void) {
    json_t *document = json_new_object();
    json_put_count(document, "schema", 1);
    json_put(document, "run", json_new_object());
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        json_put(document, lists[i], json_new_array());
    json_put(document, "parts", json_new_array());
    return document;
}

static const char whole_name[] = "attribution.json", partial_name[] = "attribution.partial.json";

bool attribution_save(const char *folder, const json_t *document, bool complete) {
    char *path = files_join(folder, complete ? whole_name : partial_name);
    char *partial = files_join(folder, partial_name);
    char *bytes = json_document(document);
    bool good = files_write(path, bytes, strlen(bytes));
    if (good && complete)
        unlink(partial);
    free(bytes);
    free(partial);
    free(path);
    return good;
}

/* The partial file where it is asked for or the only one. */
static char *path_to_load(const char *folder, bool partial) {
    char *whole = files_join(folder, whole_name), *other = files_join(folder, partial_name);
    bool takes_other = files_exist(other) && (partial || !files_exist(whole));
    free(takes_other ? whole : other);
    return takes_other ? other : whole;
}

bool attribution_load(const char *folder, bool partial, json_t **document, char **problem) {
    *document = NULL;
    char *path = path_to_load(folder, partial);
    bool good = true;
    if (files_exist(path)) {
        *document = json_read(path, problem);
        good = *document && json_check_schema(*document, path, problem);
        for (size_t i = 0; good && i < sizeof lists / sizeof *lists; i++)
            if (!json_member_array(*document, lists[i])) {
                *problem = format("%s has no list \"%s\"", path, lists[i]);
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

/* ln of the seconds of each round; NAN where there is none. */
struct series {
    double log[ROUNDS_MOST];
};

static void clear(struct series *s) {
    for (size_t i = 0; i < ROUNDS_MOST; i++)
        s->log[i] = NAN;
}

static void collect(const json_t *document, const char *workload, const char *program,
                    struct series *s) {
    clear(s);
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "times"), i, record) {
        long long round = json_count(record, "round", 0);
        double seconds = json_number(record, "seconds", 0);
        if (round >= 1 && round < ROUNDS_MOST && seconds > 0 &&
            text_equal(json_text(record, "workload", ""), workload) &&
            text_equal(json_text(record, "program", ""), program))
            s->log[round] = log(seconds);
    }
}

static bool has_rounds(const struct series *s) {
    for (size_t i = 0; i < ROUNDS_MOST; i++)
        if (isfinite(s->log[i]))
            return true;
    return false;
}

/* The series of several programs: of a workload, or the mean of those that all of them have. False
 * when there is no such workload. */
static bool collect_all(const json_t *document, const char *workload, const char *const *programs,
                        size_t count, struct series *all) {
    struct series *one = need_array(count, sizeof *one);
    size_t used = 0, i;
    for (size_t k = 0; k < count; k++)
        for (size_t r = 0; r < ROUNDS_MOST; r++)
            all[k].log[r] = 0;
    const json_t *record;
    json_array_foreach (json_object_get(document, "workloads"), i, record) {
        const char *name = json_text(record, "name", "");
        bool whole = !workload || text_equal(workload, name);
        for (size_t k = 0; whole && k < count; k++) {
            collect(document, name, programs[k], &one[k]);
            whole = has_rounds(&one[k]);
        }
        if (!whole)
            continue;
        used++;
        for (size_t k = 0; k < count; k++)
            for (size_t r = 0; r < ROUNDS_MOST; r++)
                all[k].log[r] += one[k].log[r]; /* a missing round stays missing */
    }
    for (size_t k = 0; k < count; k++)
        for (size_t r = 0; r < ROUNDS_MOST; r++)
            all[k].log[r] = used ? all[k].log[r] / (double)used : NAN;
    free(one);
    return used > 0;
}

struct estimate attribution_ratio(const json_t *document, const char *workload, const char *a,
                                  const char *b) {
    const char *const programs[] = {a, b};
    struct series of[2];
    double d[ROUNDS_MOST];
    size_t n = 0;
    if (!collect_all(document, workload, programs, 2, of))
        return (struct estimate){0};
    for (size_t r = 0; r < ROUNDS_MOST; r++)
        if (isfinite(of[0].log[r] - of[1].log[r]))
            d[n++] = of[0].log[r] - of[1].log[r];
    return analysis_estimate(d, n);
}

double attribution_instructions(const json_t *document, const char *workload, const char *a,
                                const char *b) {
    double sum = 0;
    size_t used = 0, i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "workloads"), i, record) {
        const char *name = json_text(record, "name", "");
        if (workload && !text_equal(workload, name))
            continue;
        double x = analysis_per_iteration(document, name, a, "instructions");
        double y = analysis_per_iteration(document, name, b, "instructions");
        if (!(x > 0 && y > 0))
            continue;
        sum += log(x / y);
        used++;
    }
    return used ? exp(sum / (double)used) : NAN;
}

/* The rounds that all corners have: values[round * ATTRIBUTION_CORNERS + corner] = -ln of the time.
 */
static size_t corner_values(const json_t *document, const char *workload, double *values) {
    struct series *of = need_array(ATTRIBUTION_CORNERS, sizeof *of);
    size_t n = 0;
    bool there =
        collect_all(document, workload, attribution_corners, ATTRIBUTION_CORNERS, of);
    for (size_t r = 0; there && r < ROUNDS_MOST; r++) {
        bool whole = true;
        for (size_t k = 0; k < ATTRIBUTION_CORNERS; k++) {
            values[n * ATTRIBUTION_CORNERS + k] = -of[k].log[r];
            whole = whole && isfinite(of[k].log[r]);
        }
        n += whole;
    }
    free(of);
    return n;
}

struct attribution_share attribution_share(const json_t *document, const char *workload,
                                           size_t setting) {
    double *values = need_array(ROUNDS_MOST * ATTRIBUTION_CORNERS, sizeof *values);
    double shares[ROUNDS_MOST], totals[ROUNDS_MOST], corner[ATTRIBUTION_CORNERS];
    size_t n = corner_values(document, workload, values);
    struct attribution_share result = {.low = NAN, .high = NAN, .part = NAN};
    for (size_t r = 0; r < n; r++) {
        const double *of = &values[r * ATTRIBUTION_CORNERS];
        shares[r] = factorial_share(of, ATTRIBUTION_SETTINGS, setting);
        totals[r] = of[ATTRIBUTION_CORNERS - 1] - of[0];
    }
    result.share = analysis_estimate(shares, n);
    /* The range is over the orders, not over the noise: from the typical value of each corner. */
    for (size_t k = 0; n && k < ATTRIBUTION_CORNERS; k++) {
        double away[ROUNDS_MOST]; /* from the first corner, paired by round */
        for (size_t r = 0; r < n; r++)
            away[r] = values[r * ATTRIBUTION_CORNERS + k] - values[r * ATTRIBUTION_CORNERS];
        corner[k] = stats_hodges_lehmann(away, n);
    }
    if (n) {
        struct factorial_range range = factorial_range(corner, ATTRIBUTION_SETTINGS, setting);
        double total = stats_hodges_lehmann(totals, n);
        result.low = exp(range.low);
        result.high = exp(range.high);
        if (fabs(total) > log(1.01))
            result.part = factorial_share(corner, ATTRIBUTION_SETTINGS, setting) / total;
    }
    free(values);
    return result;
}

struct estimate attribution_total(const json_t *document, const char *workload) {
    return attribution_ratio(document, workload, attribution_corners[0],
                             attribution_corners[ATTRIBUTION_CORNERS - 1]);
}

static double median_seconds(const json_t *document, const char *workload, const char *program) {
    struct series s;
    double present[ROUNDS_MOST];
    size_t n = 0;
    collect(document, workload, program, &s);
    for (size_t r = 0; r < ROUNDS_MOST; r++)
        if (isfinite(s.log[r]))
            present[n++] = exp(s.log[r]);
    return n ? stats_median(present, n) : NAN;
}

bool attribution_parts(const json_t *document, const char *workload,
                       struct attribution_parts *parts) {
    double boxed = median_seconds(document, workload, "boxed");
    double dummy = median_seconds(document, workload, "tagged-dummy");
    double tagged = median_seconds(document, workload, "tagged");
    double native = median_seconds(document, workload, "native C");
    *parts = (struct attribution_parts){(boxed - dummy) / boxed, (dummy - tagged) / boxed,
                                        (tagged - native) / boxed, native / boxed};
    return isfinite(boxed) && isfinite(dummy) && isfinite(tagged) && isfinite(native);
}

double attribution_part(const json_t *document, const char *workload, const char *program,
                        enum profile_part part) {
    const json_t *record = analysis_find(document, "parts", workload, program);
    return json_number(json_member_object(record, "instructions"), profile_part_key(part), NAN);
}

long long attribution_count_size(const struct workload *w) {
    return w->size_count > 1 ? w->size_count / 2 : 1;
}

double attribution_count_seconds(enum hardware_source source, double seconds, const struct workload *w, double pace) {
    return hardware_seconds(source, 3 * seconds * (double)attribution_count_size(w), 2, pace);
}

double attribution_parts_seconds(double seconds, const struct workload *w, double pace) {
    return attribution_count_seconds(HARDWARE_CACHEGRIND, seconds, w, pace) / 2;
}

double attribution_round_seconds(const char *build, double seconds) {
    return seconds * (nofree_is(build) ? ATTRIBUTION_RESERVE : 1) + STOPWATCH_COMMAND_SECONDS;
}

size_t attribution_rounds(double round_seconds, double left) {
    return budget_rounds(round_seconds, ATTRIBUTION_ROUNDS, ATTRIBUTION_ROUNDS_LEAST, left);
}
