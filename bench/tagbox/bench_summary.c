/* tagbox bench --json: what a finished run found, for other programs. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/bench.h"
#include "bench/tagbox/json.h"

static void put_estimate(json_t *record, const struct estimate *e) {
    json_put_number(record, "ratio", e->n ? e->ratio : NAN);
    json_put_number(record, "low", e->n ? e->low : NAN);
    json_put_number(record, "high", e->n ? e->high : NAN);
    json_put_number(record, "level", e->level);
    /* Student's interval of the same logarithms, for who wants to compare. */
    json_put_number(record, "t_low", e->n > 1 ? e->t_low : NAN);
    json_put_number(record, "t_high", e->n > 1 ? e->t_high : NAN);
    json_put_count(record, "rounds", (long long)e->n);
}

static json_t *row_record(const struct analysis_row *row) {
    static const char *const verdicts[] = {"none", "few", "slower", "faster", "unclear"};
    json_t *record = json_new_object();
    json_put_text(record, "workload", row->workload);
    json_put_text(record, "a", row->a);
    json_put_text(record, "b", row->b);
    json_put_flag(record, "control", row->control);
    json_put_number(record, "a_seconds", row->n ? row->median_a : NAN);
    json_put_number(record, "b_seconds", row->n ? row->median_b : NAN);
    put_estimate(record, &row->estimate);
    json_put_text(record, "verdict", verdicts[row->verdict]);
    json_put_text(record, "flags", row->flags);
    if (row->problem)
        json_put_text(record, "problem", row->problem);
    return record;
}

void bench_print_summary(const struct bench *b) {
    struct analysis a;
    analysis_build(&a, b->document);
    json_t *summary = json_new_object();
    json_put_count(summary, "schema", 1);
    json_put(summary, "run", json_incref(json_object_get(b->document, "run")));
    const struct {
        const char *name;
        const struct estimate *estimate;
        size_t count;
    } means[] = {{"integers", &a.integers, a.integer_count},
                 {"all", &a.all, a.all_count},
                 {"holdout", &a.holdout, a.holdout_count},
                 {"macro", &a.macro, a.macro_count}};
    for (size_t i = 0; i < sizeof means / sizeof *means; i++) {
        json_t *record = json_new_object();
        put_estimate(record, means[i].estimate);
        json_put_count(record, "workloads", (long long)means[i].count);
        json_put(summary, means[i].name, record);
    }
    json_t *rows = json_new_array();
    for (size_t i = 0; i < a.count; i++)
        if (a.rows[i].n || !a.rows[i].control)
            json_append(rows, row_record(&a.rows[i]));
    json_put(summary, "rows", rows);
    char *bytes = json_document(summary);
    fputs(bytes, stdout);
    free(bytes);
    json_decref(summary);
    analysis_free(&a);
}
