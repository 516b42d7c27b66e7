#include "bench/tagbox/compare.h"

#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/report.h"
#include "bench/tagbox/table.h"

size_t compare_rounds(double seconds_per_round) {
    double fitting = seconds_per_round > 0 ? 15.0 / seconds_per_round : 30;
    return fitting < 6 ? 6 : fitting > 30 ? 30 : (size_t)fitting;
}

/* The last column: boxed over tagged. */
static void add_ratio(struct table *t, double boxed, double tagged) {
    if (isfinite(boxed) && isfinite(tagged) && tagged > 0)
        table_cell(t, "×%.2f", boxed / tagged);
    else if (isfinite(boxed) && isfinite(tagged))
        table_cell(t, boxed > 0 ? "only boxed" : "none");
    else
        table_cell(t, "no data");
}

static void show_time(const struct comparison_result *c, struct table *t) {
    table_cell(t, "time (median of %zu)", c->rounds);
    for (size_t i = 0; i < c->count; i++)
        table_take(t, text_seconds(c->sides[i].median));
    table_take(t, report_estimate(&c->sides[0].against_tagged));
}

static void show_memory(const struct comparison_result *c, struct table *t) {
    table_cell(t, "peak memory");
    for (size_t i = 0; i < c->count; i++)
        table_take(t, text_megabytes(c->sides[i].peak_kib));
    add_ratio(t, c->sides[0].peak_kib, c->sides[1].peak_kib);
}

static void show_hardware(const struct comparison_result *c, struct table *t) {
    static const struct {
        const char *name;
        size_t offset;
    } rows[] = {{"instructions", offsetof(struct hardware_reading, instructions)},
                {"L1 data misses", offsetof(struct hardware_reading, data_misses)},
                {"mispredicted branches", offsetof(struct hardware_reading, mispredicts)}};
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        double of[2] = {NAN, NAN};
        table_cell(t, "%s", rows[k].name);
        for (size_t i = 0; i < c->count; i++) {
            double x = *(const double *)((const char *)&c->sides[i].hardware + rows[k].offset);
            if (i < 2)
                of[i] = x;
            if (isfinite(x))
                table_take(t, text_count(x));
            else
                table_cell(t, i < 2 ? "no data" : "not counted");
        }
        add_ratio(t, of[0], of[1]);
    }
}

static void show_events(const struct comparison_result *c, struct table *t) {
    static const struct {
        const char *name;
        size_t offset;
    } rows[] = {
#define X(field, family, key, about) {about, offsetof(struct events, field)},
        EVENTS(X)
#undef X
    };
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        double of[2] = {NAN, NAN};
        table_cell(t, "%s", rows[k].name);
        for (size_t i = 0; i < c->count; i++) {
            const struct compare_side *side = &c->sides[i];
            if (i < 2 && side->has_events) {
                of[i] = *(const double *)((const char *)&side->events + rows[k].offset);
                table_take(t, text_count(of[i]));
            } else {
                table_cell(t, i < 2 ? "no data" : "not counted");
            }
        }
        add_ratio(t, of[0], of[1]);
    }
}

static void show_notes(const struct comparison_result *c, struct text *out) {
    for (size_t i = 0; i < 2; i++) {
        const struct compare_side *side = &c->sides[i];
        if (side->hardware_why)
            text_printf(out, "No instructions for %s: %s.\n", side->program->name,
                        side->hardware_why);
        if (!side->has_events)
            text_printf(out, "No event counts for %s: %s.\n", side->program->name,
                        side->events_why ? side->events_why : "not counted");
    }
}

static void show_verdict(const struct comparison_result *c, struct text *out) {
    const struct estimate *e = &c->sides[0].against_tagged;
    char *interval = report_estimate(e);
    switch (analysis_verdict(e, 0.01)) {
    case VERDICT_A_SLOWER:
        text_printf(out,
                    "\nBoxing its integers makes this program take %s as long (95 %% interval in "
                    "brackets).\n",
                    interval);
        break;
    case VERDICT_B_SLOWER:
        text_printf(out, "\nThis program is faster boxed: %s (95 %% interval in brackets).\n",
                    interval);
        break;
    case VERDICT_FEW:
        text_printf(out,
                    "\nFewer than six rounds allow no verdict: %s, where the brackets hold the "
                    "whole range.\n",
                    interval);
        break;
    default:
        text_printf(out,
                    "\nBoxing makes no clear difference to this program: %s, whole process, "
                    "start-up included.\n",
                    interval);
    }
    free(interval);
    for (size_t i = 2; i < c->count; i++) {
        char *ratio = report_estimate(&c->sides[i].against_tagged);
        text_printf(out, "%s takes %s as long as tagged.\n", c->sides[i].program->name, ratio);
        free(ratio);
    }
}

void compare_show(const struct comparison_result *c, struct text *out) {
    struct table t = {0};
    table_column(&t, "", false);
    for (size_t i = 0; i < c->count; i++)
        table_column(&t, c->sides[i].program->name, true);
    table_column(&t, "boxed / tagged", true);
    show_time(c, &t);
    show_memory(c, &t);
    show_hardware(c, &t);
    show_events(c, &t);
    table_plain(&t, out);
    table_free(&t);
    text_printf(out,
                "\nInstructions and misses: %s, whole process. Events: counting builds, the "
                "program's own part.\n",
                c->hardware_name);
    show_notes(c, out);
    show_verdict(c, out);
}
