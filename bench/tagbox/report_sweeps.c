/* "What makes the difference": the sweeps, and the value operations alone. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/sweeps.h"
#include "bench/tagbox/table.h"

/* ---- One sweep ---- */

static char *figure_cell(const struct sweep *s, const struct sweep_cell *cell, const struct sweep_cell *base) {
    if (!cell->n)
        return need_copy(cell->message ? cell->message : "no data");
    if (s->reference < 0)
        return format(cell->median < 9.995 ? "%.2f" : cell->median < 99.95 ? "%.1f" : "%.0f", cell->median);
    struct estimate e = sweeps_ratio(cell, base);
    return e.n ? format("×%.3f", e.ratio) : need_copy("no data");
}

static void add_table(const json_t *document, const struct sweep *s, struct text *out) {
    struct table t = {0};
    struct sweep_cell base[SWEEP_SERIES_MOST];
    table_column(&t, s->x_label, true);
    for (size_t i = 0; i < s->series_count; i++) {
        table_column(&t, s->series[i].label, true);
        if (s->reference >= 0)
            base[i] = sweeps_cell(document, s, &s->series[i], &s->points[s->reference]);
    }
    for (size_t i = 0; i < s->series_count; i++)
        if (sweeps_partner(s, i)) {
            char *heading = s->series_count > 3 ? format("boxed / tagged, %s", s->series[i].figure) : need_copy("boxed / tagged");
            table_column(&t, heading, true);
            free(heading);
        }
    for (size_t p = 0; p < s->point_count; p++) {
        table_cell(&t, "%s", s->points[p].label);
        for (size_t i = 0; i < s->series_count; i++) {
            struct sweep_cell cell = sweeps_cell(document, s, &s->series[i], &s->points[p]);
            table_take(&t, figure_cell(s, &cell, &base[i]));
        }
        for (size_t i = 0; i < s->series_count; i++) {
            const struct sweep_series *partner = sweeps_partner(s, i);
            if (!partner)
                continue;
            struct sweep_cell a = sweeps_cell(document, s, &s->series[i], &s->points[p]);
            struct sweep_cell b = sweeps_cell(document, s, partner, &s->points[p]);
            struct estimate e = sweeps_ratio(&a, &b);
            table_take(&t, report_estimate(&e));
        }
    }
    text_add(out, "<details><summary>The figures</summary>\n\n");
    table_markdown(&t, out);
    text_add(out, "\n</details>\n\n");
    table_free(&t);
}

/* "Boxed takes from ×1.2 (at 8) to ×5 (at 31) as long as tagged." */
static void add_extremes(const json_t *document, const struct sweep *s, struct text *out) {
    for (size_t i = 0; i < s->series_count; i++) {
        const struct sweep_series *partner = sweeps_partner(s, i);
        const char *low_at = "", *high_at = "";
        double low = INFINITY, high = -INFINITY;
        for (size_t p = 0; partner && p < s->point_count; p++) {
            struct sweep_cell a = sweeps_cell(document, s, &s->series[i], &s->points[p]);
            struct sweep_cell b = sweeps_cell(document, s, partner, &s->points[p]);
            struct estimate e = sweeps_ratio(&a, &b);
            if (e.n && e.ratio < low) {
                low = e.ratio;
                low_at = s->points[p].label;
            }
            if (e.n && e.ratio > high) {
                high = e.ratio;
                high_at = s->points[p].label;
            }
        }
        if (isfinite(low) && isfinite(high))
            text_printf(out, "%s%s%sBoxed takes between ×%.2f (at %s) and ×%.2f (at %s) as long as tagged.\n",
                        s->series_count > 3 ? "*" : "", s->series_count > 3 ? s->series[i].figure : "",
                        s->series_count > 3 ? "*: " : "", low, low_at, high, high_at);
    }
    text_add(out, "\n");
}

static bool has_figures(const json_t *document, const struct sweep *s) {
    for (size_t i = 0; i < s->series_count; i++)
        for (size_t p = 0; p < s->point_count; p++)
            if (sweeps_cell(document, s, &s->series[i], &s->points[p]).n)
                return true;
    return false;
}

static void add_sweep(const json_t *document, const struct sweep *s, const struct report_plots *plots, struct text *out) {
    text_printf(out, "### %s\n\n%s\n\n", s->title, s->about);
    if (!has_figures(document, s)) {
        struct sweep_cell cell = sweeps_cell(document, s, &s->series[0], &s->points[0]);
        text_printf(out, "No figures: %s. `tagbox sweep %s` makes them.\n\n", cell.message ? cell.message : "not run", s->name);
        return;
    }
    if (plots->sweeps >> (s - sweeps) & 1)
        text_printf(out, "![%s: %s over %s](%s/sweep-%s.svg)\n\n", s->title, s->y_label, s->x_label, plots->folder, s->name);
    add_extremes(document, s, out);
    add_table(document, s, out);
}

/* Whether the word stands in the command. */
static bool command_names(const char *command, const char *word) {
    size_t length = strlen(word);
    for (const char *at = command; (at = strstr(at, word)); at += length)
        if (at > command && at[-1] == ' ' && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

/* Whether there are figures of a sweep that the last run was not asked for. */
static bool is_earlier(const json_t *document) {
    const json_t *run = json_member_object(document, "run");
    bool named_micro = command_names(json_text(run, "command", ""), "micro");
    if (!json_flag(run, "kept", false))
        return false;
    for (size_t i = 0; i < sweeps_total; i++)
        if (!command_names(json_text(run, "command", ""), sweeps[i].name) && has_figures(document, &sweeps[i]))
            return true;
    return !named_micro && json_array_size(json_member_array(document, "micro"));
}

/* The sweeps over whole programs that are there, all of them. */
static bool ran_together(const json_t *document) {
    bool together = false;
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "runs"), i, record) {
        const struct sweep *s = sweeps_named(json_text(record, "sweep", ""));
        if (!s || s->reference < 0 || !json_object_get(record, "cpu"))
            continue;
        together = json_flag(record, "together", false);
        if (!together)
            return false;
    }
    return together;
}

void report_sweeps(const json_t *document, const struct report_plots *plots, struct text *out) {
    const json_t *run = json_member_object(document, "run");
    char *duration = text_duration(json_number(run, "seconds", 0));
    text_printf(out,
                "## What makes the difference\n\n"
                "Each of these varies one property and holds everything else; builds take turns, and every round visits the points in "
                "a new order. In those that give nanoseconds the programs time themselves, without start-up and set-up: a dot is the median "
                "of the rounds, its bar their whole range. In those over whole programs it is the processor time of the process, start-up "
                "included, over that at the reference point%s: a dot is the Hodges–Lehmann estimate of the ratio, its bar the 95 %% "
                "interval that inverts Wilcoxon's signed-rank test. `%s`, %s sizes, began at %s and took %s, at commit %s%s.\n\n",
                ran_together(document) ? " (all points of a program run at the same time on one core)" : "",
                json_text(run, "command", "?"), json_text(run, "mode", "?"), json_text(run, "started", "?"), duration,
                json_text(run, "commit", "?"), is_earlier(document) ? "; what it did not run is from earlier runs" : "");
    free(duration);
    report_micro(document, out);
    for (size_t i = 0; i < sweeps_total; i++)
        add_sweep(document, &sweeps[i], plots, out);
}

/* ---- The value operations ---- */

enum { ROWS_MOST = 24 };

/* The rows in the order of boxed's records: C's ints lack some. */
static size_t micro_rows(const json_t *document, const char **rows) {
    const json_t *records = json_member_array(document, "micro"), *record;
    size_t count = 0;
    for (size_t i = 0; (record = json_array_get(records, i)); i++) {
        const char *row = text_equal(json_text(record, "program", ""), "boxed") ? json_text(record, "row", NULL) : NULL;
        bool known = !row;
        for (size_t k = 0; k < count && !known; k++)
            known = text_equal(rows[k], row);
        if (!known && count < ROWS_MOST)
            rows[count++] = row;
    }
    return count;
}

static void add_nanoseconds(struct table *t, const struct sweep_cell *cell) {
    if (cell->n)
        table_cell(t, "%.2f", cell->median);
    else
        table_cell(t, "%s", cell->message ? cell->message : "–");
}

static void add_count(struct table *t, double instructions) {
    if (isfinite(instructions))
        table_cell(t, "%.1f", instructions);
    else
        table_cell(t, "–");
}

static void add_ratio(struct table *t, const struct sweep_cell *a, const struct sweep_cell *b) {
    struct estimate e = sweeps_ratio(a, b);
    if (e.n)
        table_cell(t, e.ratio < 9.95 ? "×%.2f" : "×%.0f", e.ratio);
    else
        table_cell(t, "–");
}

/* One addition against one of C's, with the interpreter and without. */
static void add_answer(const json_t *document, struct text *out) {
    static const char row[] = "add, 24 bits";
    const struct sweep *s = sweeps_named("magnitude");
    size_t point = 0;
    while (point < s->point_count && s->points[point].x != 24)
        point++;
    struct sweep_cell native = micro_cell(document, "native", row);
    for (size_t i = 0; i < 2 && native.n; i++) {
        struct sweep_cell alone = micro_cell(document, s->series[i].program, row);
        struct sweep_cell inside = sweeps_cell(document, s, &s->series[i], &s->points[point]);
        if (alone.n)
            text_printf(out, "%s%s: ×%.1f", i ? "; " : "\nAn addition of ints of 24 bits, against the native loop. ", s->series[i].program,
                        alone.median / native.median);
        if (alone.n && inside.n)
            text_printf(out, ", and ×%.0f as a loop of the interpreter", inside.median / native.median);
    }
    if (native.n)
        text_add(out, ".\n");
}

void report_micro(const json_t *document, struct text *out) {
    const char *rows[ROWS_MOST];
    size_t count = micro_rows(document, rows);
    if (!count)
        return;
    text_add(out,
             "### The operations alone\n\n"
             "`value_bench` runs the value contract's operations in a C loop: no bytecode, no dispatch. Operands come from an array, "
             "results replace older ones; the row *loop* has all of that but the operation. *Native* is C's `int64_t`, unchecked.\n\n");
    struct table t = {0};
    table_column(&t, "operation", false);
    for (size_t i = 0; i < micro_programs_total; i++) {
        char *heading = format("%s, ns", micro_programs[i]);
        table_column(&t, heading, true);
        free(heading);
    }
    table_column(&t, "boxed / native", true);
    table_column(&t, "boxed / tagged", true);
    for (size_t i = 0; i < micro_programs_total; i++) {
        char *heading = format("instr. %s", micro_programs[i]);
        table_column(&t, heading, true);
        free(heading);
    }
    for (size_t r = 0; r < count; r++) {
        struct sweep_cell cells[3];
        table_cell(&t, "%s", rows[r]);
        for (size_t i = 0; i < 3; i++) {
            cells[i] = micro_cell(document, micro_programs[i], rows[r]);
            add_nanoseconds(&t, &cells[i]);
        }
        add_ratio(&t, &cells[2], &cells[0]);
        add_ratio(&t, &cells[2], &cells[1]);
        for (size_t i = 0; i < 3; i++)
            add_count(&t, micro_instructions(document, micro_programs[i], rows[r]));
    }
    table_markdown(&t, out);
    table_free(&t);
    add_answer(document, out);
    text_printf(out, "\nMedians of the rounds; ratios are of whole loops. Instructions for each operation, loop included: %s.\n\n",
                json_text(json_member_object(document, "run"), "counters", "not counted"));
}
