/* Cases, verdicts, cells and tables of the claims. */
#include "bench/tagbox/claims.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/experiments.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/stats.h"
#include "bench/tagbox/table.h"

enum { NAMED_MOST = 4, RATIOS_MOST = 32 };

void claims_answer(struct claim_row *row, const char *subject, enum claim_answer answer) {
    struct claim_cases *cases = &row->cases;
    cases->list = need_resize(cases->list, cases->count + 1, sizeof *cases->list);
    cases->list[cases->count++] = (struct claim_case){need_copy(subject), answer};
}

void claims_case(struct claim_row *row, const char *subject, bool holds) {
    claims_answer(row, subject, holds ? CLAIM_HOLDS : CLAIM_FAILS);
}

enum claim_answer claims_above(double low, double high, double least) {
    return low > least ? CLAIM_HOLDS : high <= least ? CLAIM_FAILS : CLAIM_UNCLEAR;
}

static const char *const answers[CLAIM_ANSWERS] = {
    [CLAIM_HOLDS] = "holds", [CLAIM_FAILS] = "fails", [CLAIM_UNCLEAR] = "unclear"};

static void add_subjects(const struct claim_cases *cases, enum claim_answer answer, struct text *out) {
    size_t shown = 0;
    text_printf(out, "%s%s for ", out->length ? "; " : "", answers[answer]);
    for (size_t i = 0; i < cases->count; i++)
        if (cases->list[i].answer == answer)
            text_printf(out, "%s%s", shown++ ? ", " : "", cases->list[i].subject);
}

char *claims_verdict(const struct claim_cases *cases) {
    size_t counts[CLAIM_ANSWERS] = {0}, large = 0, others = CLAIM_ANSWERS;
    if (cases->count == 0)
        return need_copy("not measured");
    for (size_t i = 0; i < cases->count; i++)
        counts[cases->list[i].answer]++;
    for (size_t answer = 0; answer < CLAIM_ANSWERS; answer++) {
        if (counts[answer] == cases->count)
            return need_copy(answers[answer]);
        if (counts[answer] > NAMED_MOST) {
            large++;
            others = answer;
        }
    }
    if (large != 1)
        others = CLAIM_ANSWERS;
    struct text out = {0};
    for (size_t answer = 0; answer < CLAIM_ANSWERS; answer++)
        if (counts[answer] && answer != others)
            add_subjects(cases, (enum claim_answer)answer, &out);
    if (others < CLAIM_ANSWERS)
        text_printf(&out, "; %s for the %zu others", answers[others], counts[others]);
    return text_take(&out);
}

bool claims_is_boxed(const json_t *run) {
    return text_has_prefix(json_text(run, "program", ""), "boxed");
}

bool claims_is_cpython(const json_t *run) {
    return text_equal(json_text(run, "build", ""), experiments_build_name(EXPERIMENT_CPYTHON));
}

void claims_show(struct claim_row *row, const json_t *run, char *cell) {
    struct claim_cells *cells = claims_is_cpython(run) ? &row->cpython
                                : claims_is_boxed(run) ? &row->boxed
                                                       : &row->tagged;
    cells->names = need_resize(cells->names, cells->count + 1, sizeof *cells->names);
    cells->cells = need_resize(cells->cells, cells->count + 1, sizeof *cells->cells);
    cells->names[cells->count] = need_copy(json_text(run, "program", "?"));
    cells->cells[cells->count++] = cell;
}

static bool seen_before(const struct claim_cells *cells, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (text_equal(cells->cells[i], cells->cells[at]))
            return true;
    return false;
}

char *claims_cells(const struct claim_cells *cells, const char *alone) {
    if (cells->count == 0)
        return need_copy("–");
    if (cells->count == 1 && text_equal(cells->names[0], alone))
        return need_copy(cells->cells[0]);
    struct text out = {0};
    for (size_t i = 0; i < cells->count; i++) {
        if (seen_before(cells, i))
            continue;
        text_add(&out, out.length ? "; " : "");
        for (size_t k = i; k < cells->count; k++)
            if (text_equal(cells->cells[k], cells->cells[i]))
                text_printf(&out, "%s%s", k == i ? "" : ", ", cells->names[k]);
        text_printf(&out, ": %s", cells->cells[i]);
    }
    return text_take(&out);
}

static void free_cells(struct claim_cells *cells) {
    for (size_t i = 0; i < cells->count; i++) {
        free(cells->names[i]);
        free(cells->cells[i]);
    }
    free(cells->names);
    free(cells->cells);
}

void claims_free_row(struct claim_row *row) {
    free_cells(&row->boxed);
    free_cells(&row->tagged);
    free_cells(&row->cpython);
    for (size_t i = 0; i < row->cases.count; i++)
        free(row->cases.list[i].subject);
    free(row->cases.list);
    text_free(&row->detail);
    *row = (struct claim_row){0};
}

static bool is_word_of(const char *word, const char *words) {
    size_t length = strlen(word);
    for (const char *p = words; p && *p; p += strcspn(p, " "), p += *p == ' ')
        if (strncmp(p, word, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
            return true;
    return !words;
}

double claims_times(const json_t *run, const char *a, const char *b, const char *patterns, long low,
                    long high) {
    double ratios[RATIOS_MOST];
    size_t n = 0;
    const char *name;
    const json_t *value;
    json_object_foreach (json_member_object(run, "figures"), name, value) {
        char pattern[32], contender[32];
        long live;
        if (sscanf(name, "%31s %ld %31s", pattern, &live, contender) != 3 ||
            !text_equal(contender, a) || !is_word_of(pattern, patterns) || live < low ||
            live > high || n == RATIOS_MOST)
            continue;
        char *other = format("%s %ld %s", pattern, live, b);
        double ratio = json_number_value(value) / experiments_figure(run, other);
        free(other);
        if (isfinite(ratio) && ratio > 0)
            ratios[n++] = ratio;
    }
    return n ? stats_geometric_mean(ratios, n) : NAN;
}

/* ---- Tables of details ---- */

static char *cell_of(const json_t *run, const struct claim_column *column) {
    if (column->unit == CLAIM_WORDS) {
        const char *words = experiments_text(run, column->name);
        return need_copy(words ? words : "–");
    }
    double x = !column->family ? experiments_figure(run, column->name)
               : column->key   ? experiments_events(run, column->name, column->family, column->key)
                               : experiments_requests(run, column->name, column->family);
    if (!isfinite(x))
        return need_copy("–");
    if (column->unit == CLAIM_MEGABYTES)
        return text_megabytes(x);
    return column->unit == CLAIM_NANOSECONDS ? format("%.1f ns", x) : text_count(x);
}

void claims_table(const json_t *document, const char *experiment, unsigned builds,
                  const struct claim_column *columns, size_t count, struct text *out) {
    struct table t = {0};
    table_column(&t, "program", false);
    for (size_t c = 0; c < count; c++)
        table_column(&t, columns[c].heading, columns[c].unit != CLAIM_WORDS);
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, experiment, builds, &index))) {
        const char *why = json_text(run, "message", NULL);
        table_cell(&t, "%s", json_text(run, "program", "?"));
        for (size_t c = 0; c < count; c++)
            table_take(&t, why ? need_copy(why) : cell_of(run, &columns[c]));
    }
    if (t.count)
        table_markdown(&t, out);
    else
        text_printf(out, "The experiment `%s` was not run.\n", experiment);
    text_add(out, "\n");
    table_free(&t);
}
