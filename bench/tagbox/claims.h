/* The claims of the source documents, judged by the figures of results/experiments.json. As its
 * members "bench" and "attribution" the document may carry those results too.
 *
 * A claim is judged case by case: a variant, a version, a size, a pattern. Each case holds or fails
 * by a rule that the report prints, or stays unclear where that asks for an interval and the interval
 * leaves both open; the verdict is what the cases say together. Nothing is judged that was not measured.
 */
#ifndef TAGBOX_BENCH_TAGBOX_CLAIMS_H
#define TAGBOX_BENCH_TAGBOX_CLAIMS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

enum claim_answer { CLAIM_HOLDS, CLAIM_FAILS, CLAIM_UNCLEAR, CLAIM_ANSWERS };

struct claim_case {
    char *subject; /* "boxed-py27", "a hot loop" */
    enum claim_answer answer;
};

struct claim_cases {
    struct claim_case *list;
    size_t count;
};

/* What was seen, by who showed it: equal cells are shown once. */
struct claim_cells {
    char **names, **cells;
    size_t count;
};

struct claim_row {
    struct claim_cells boxed, tagged, cpython;
    struct claim_cases cases;
    bool open; /* it cannot be tested yet */
    struct text detail; /* tables and words below the claim's rule */
};

struct claim {
    int number;
    const char *sentence;
    const char *rule; /* when a case holds */
    void (*judge)(const json_t *document, struct claim_row *row);
};

extern const struct claim claims_of_ints[], claims_of_memory[], claims_of_study[], claims_of_sweeps[], claims_of_costs[];
extern const size_t claims_of_ints_count, claims_of_memory_count, claims_of_study_count, claims_of_sweeps_count,
    claims_of_costs_count;

/* The command that tests a claim of claims_of_sweeps, or of claims_of_costs; NULL for others. */
const char *claims_sweep_command(int number);
const char *claims_cost_command(int number);

/* Adds a case; `subject` is copied. */
void claims_case(struct claim_row *row, const char *subject, bool holds);
void claims_answer(struct claim_row *row, const char *subject, enum claim_answer answer);

/* Whether a ratio is above `least`, by its interval. */
enum claim_answer claims_above(double low, double high, double least);

/* "holds", "fails", "unclear", "holds for A, B; fails for C; unclear for D", "not measured". Where one
 * answer alone has more than four subjects, those are "the N others" and come last. The caller frees it. */
char *claims_verdict(const struct claim_cases *cases);

/* Adds what a run's program showed to the cells of its kind; `cell` is taken over. */
void claims_show(struct claim_row *row, const json_t *run, char *cell);

/* "boxed: 3; boxed-py38, boxed-py27: 4". `alone` is not named when it is all there is. "–" when
 * there is nothing. The caller frees it. */
char *claims_cells(const struct claim_cells *cells, const char *alone);

void claims_free_row(struct claim_row *row);

/* The program is a variant of boxed; it is a real CPython. */
bool claims_is_boxed(const json_t *run);
bool claims_is_cpython(const json_t *run);

/* alloc_bench's rows "PATTERN LIVE CONTENDER": the geometric mean of contender a's time to b's,
 * over the patterns with at least `low` and at most `high` live blocks whose names are in
 * `patterns` (words; NULL: all). NAN when there are none. */
double claims_times(const json_t *run, const char *a, const char *b, const char *patterns, long low,
                    long high);

/* ---- Tables of details ---- */

enum claim_unit { CLAIM_COUNT, CLAIM_MEGABYTES, CLAIM_NANOSECONDS, CLAIM_WORDS };

/* A column over the runs of an experiment. With `family`, a count (key NULL: the requests to the
 * allocator) of `name`, a segment or NULL for the totals; else the figure `name`. */
struct claim_column {
    const char *heading, *name, *family, *key;
    enum claim_unit unit;
};

/* Appends a table, a line for each run. A run that has no figures says why. */
void claims_table(const json_t *document, const char *experiment, unsigned builds,
                  const struct claim_column *columns, size_t count, struct text *out);

/* ---- The section of the report ---- */

/* "What the source documents claim", from experiments.json. */
void report_claims(const json_t *document, struct text *out);

#endif
