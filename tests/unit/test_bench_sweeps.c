/* Sweeps, the HTML page, the comparison of two result sets, and the sentences of `tagbox compare`: the parts that measure nothing. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/claims.h"
#include "bench/tagbox/compare.h"
#include "bench/tagbox/html.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/plot.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/report_compare.h"
#include "bench/tagbox/sweeps.h"

static void contains(const char *text, const char *part) {
    cr_assert(strstr(text, part), "\"%s\" is not in:\n%s", part, text);
}

static void lacks(const char *text, const char *part) {
    cr_assert(!strstr(text, part), "\"%s\" is in:\n%s", part, text);
}

/* ---- Sweeps ---- */

static void add_run(json_t *document, const char *sweep, const char *program, const char *file, double x, int round, double ns) {
    json_t *run = json_new_object(), *figures = json_new_object();
    json_put_text(run, "sweep", sweep);
    json_put_text(run, "program", program);
    json_put_text(run, "file", file);
    json_put_number(run, "x", x);
    json_put_count(run, "round", round);
    json_put_number(figures, "ns", ns);
    json_put_number(figures, "kept ints", ns);
    json_put_number(figures, "temporaries", ns);
    json_put(run, "figures", figures);
    json_put_number(run, "cpu", ns / 10);
    json_append(json_member_array(document, "runs"), run);
}

/* overflow: boxed takes twice tagged's time at 0 %, as long at 100 %. */
static json_t *small_document(void) {
    json_t *d = sweeps_document();
    for (int round = 0; round < 6; round++) {
        double drift = 1 + round * 0.1;
        add_run(d, "overflow", "boxed", "sweeps/overflow.py", 0, round, 8 * drift);
        add_run(d, "overflow", "tagged", "sweeps/overflow.py", 0, round, 4 * drift);
        add_run(d, "overflow", "boxed", "sweeps/overflow.py", 100, round, 9 * drift);
        add_run(d, "overflow", "tagged", "sweeps/overflow.py", 100, round, 9 * drift);
    }
    return d;
}

Test(bench_sweeps, the_table_is_consistent) {
    for (size_t i = 0; i < sweeps_total; i++) {
        const struct sweep *s = &sweeps[i];
        cr_assert(sweeps_named(s->name) == s, "%s: another has the name", s->name);
        cr_assert(s->series_count <= SWEEP_SERIES_MOST && s->rounds[0] <= SWEEP_ROUNDS_MOST, "%s", s->name);
        cr_assert(s->reference < (int)s->point_count, "%s", s->name);
        for (size_t p = 1; p < s->point_count; p++)
            cr_assert(s->points[p].x > s->points[p - 1].x, "%s: point %zu", s->name, p);
        cr_assert(!s->log_x || s->points[0].x > 0, "%s", s->name);
        for (size_t k = 0; k < s->series_count; k++) {
            char *path = format("%s/bench/%s", TAGBOX_SOURCE_DIR, s->series[k].file);
            FILE *file = fopen(path, "r");
            cr_assert(file, "%s", path);
            fclose(file);
            free(path);
        }
    }
    cr_assert(!sweeps_named("nothing"));
}

Test(bench_sweeps, series_share_runs_and_have_partners) {
    const struct sweep *s = sweeps_named("working_set");
    cr_assert(!sweeps_shares_runs(s, 0) && sweeps_shares_runs(s, 1) && !sweeps_shares_runs(s, 2));
    cr_assert(sweeps_partner(s, 0) == &s->series[2] && sweeps_partner(s, 1) == &s->series[3] && !sweeps_partner(s, 2));
    cr_assert(!sweeps_partner(sweeps_named("small_range"), 0));
}

Test(bench_sweeps, cells_and_ratios) {
    json_t *d = small_document();
    const struct sweep *s = sweeps_named("overflow");
    struct sweep_cell boxed = sweeps_cell(d, s, &s->series[0], &s->points[0]);
    struct sweep_cell tagged = sweeps_cell(d, s, &s->series[1], &s->points[0]);
    cr_assert(boxed.n == 6 && boxed.low == 8 && fabs(boxed.high - 12) < 1e-9 && fabs(boxed.median - 10) < 1e-9);
    struct estimate e = sweeps_ratio(&boxed, &tagged);
    cr_assert(e.n == 6 && fabs(e.ratio - 2) < 1e-9 && e.level >= 0.95, "drift that both have cancels: ×%g", e.ratio);
    struct sweep_cell none = sweeps_cell(d, s, &s->series[0], &s->points[3]);
    cr_assert(none.n == 0 && isnan(none.median) && sweeps_ratio(&none, &tagged).n == 0);
    json_decref(d);
}

Test(bench_sweeps, plots_and_report) {
    json_t *d = small_document();
    const struct sweep *s = sweeps_named("overflow");
    struct text script = {0}, report = {0};
    cr_assert(sweeps_plot(d, s, &script));
    contains(text_string(&script), "\"boxed at 0: 10 (8 – 12)\"");
    cr_assert(!sweeps_plot(d, sweeps_named("magnitude"), &script));
    struct report_plots plots = {.folder = "results", .sweeps = 1u << (s - sweeps)};
    report_sweeps(d, &plots, &report);
    contains(text_string(&report), "(results/sweep-overflow.svg)");
    lacks(text_string(&report), "sweep-magnitude.svg");
    contains(text_string(&report), "between ×1.00 (at 100) and ×2.00 (at 0)");
    contains(text_string(&report), "No figures: not run. `tagbox sweep magnitude` makes them.");
    text_free(&script);
    text_free(&report);
    json_decref(d);
}

static void add_micro(json_t *d, const char *program, const char *row, double ns) {
    for (int round = 0; round < 2; round++) {
        json_t *record = json_new_object();
        json_put_text(record, "program", program);
        json_put_text(record, "row", row);
        json_put_count(record, "round", round);
        json_put_number(record, "ns", ns);
        json_append(json_member_array(d, "micro"), record);
    }
}

Test(bench_sweeps, an_addition_of_250_adds_holds) {
    static const struct {
        double boxed;
        const char *verdict;
    } cases[] = {{100, "holds"}, {30, "fails"}, {250, "fails"}};
    for (size_t i = 0; i < 3; i++) {
        json_t *d = sweeps_document(), *experiments = json_new_object();
        add_micro(d, "native", "add, 24 bits", 0.4);
        add_micro(d, "boxed", "add, 24 bits", cases[i].boxed);
        json_put(experiments, "sweeps", d);
        for (size_t k = 0; k < claims_of_sweeps_count; k++) {
            struct claim_row row = {0};
            claims_of_sweeps[k].judge(experiments, &row);
            char *verdict = claims_verdict(&row.cases);
            cr_assert(claims_sweep_command(claims_of_sweeps[k].number));
            cr_assert_str_eq(verdict, claims_of_sweeps[k].number == 5 ? cases[i].verdict : "not measured", "%s", verdict);
            free(verdict);
            claims_free_row(&row);
        }
        json_decref(experiments);
    }
}

/* `count` rounds in which the first program of a sweep takes `low` and `high` times as long in turn at x as at the reference. */
static void add_ratios(json_t *d, const char *sweep, double x, double low, double high, int count) {
    const struct sweep *s = sweeps_named(sweep);
    for (int round = 0; round < count; round++)
        add_run(d, sweep, s->series[0].program, s->series[0].file, x, round, 10 * (round % 2 ? low : high));
}

static json_t *sweep_of_ratios(const char *sweep, double x, double reference, double low, double high, int count) {
    json_t *d = sweeps_document();
    add_ratios(d, sweep, x, low, high, count);
    add_ratios(d, sweep, reference, 1, 1, count);
    return d;
}

/* What runs all its points at the same time has few of them, and small ones. */
Test(bench_sweeps, points_that_run_together_fit) {
    for (size_t i = 0; i < sweeps_total; i++)
        for (size_t p = 0; p < sweeps[i].point_count && sweeps[i].reference >= 0; p++)
            cr_assert(sweeps[i].point_count <= PROCESS_MOST && sweeps[i].points[p].megabytes == 0, "%s", sweeps[i].name);
}

/* Kept records of whole programs that ran in turn beside new ones that did not: nothing is said of all. */
Test(bench_sweeps, whether_the_points_of_a_program_ran_together) {
    static const char words[] = "all points of a program run at the same time";
    struct report_plots plots = {0};
    for (int together = 0; together <= 2; together++) {
        json_t *d = sweep_of_ratios("small_range_programs", 4096, 1024, 1, 1, 3);
        size_t count = json_array_size(json_object_get(d, "runs"));
        for (size_t i = 0; i < count; i++) {
            json_t *run = json_array_get(json_object_get(d, "runs"), i);
            if (together == 1 || (together == 2 && i + 1 < count))
                json_put_flag(run, "together", true);
        }
        struct text out = {0};
        report_sweeps(d, &plots, &out);
        (together == 1 ? contains : lacks)(text_string(&out), words);
        text_free(&out);
        json_decref(d);
    }
}

static void expect_verdict(int number, json_t *curves, const char *expected) {
    json_t *experiments = json_new_object();
    size_t found = 0;
    json_put(experiments, "sweeps", curves);
    for (size_t k = 0; k < claims_of_sweeps_count; k++) {
        if (claims_of_sweeps[k].number != number)
            continue;
        struct claim_row row = {0};
        claims_of_sweeps[k].judge(experiments, &row);
        char *verdict = claims_verdict(&row.cases);
        cr_assert_str_eq(verdict, expected, "claim %d: %s, expected %s", number, verdict, expected);
        free(verdict);
        claims_free_row(&row);
        found++;
    }
    cr_assert_eq(found, 1);
    json_decref(experiments);
}

Test(bench_sweeps, what_the_interval_leaves_open_is_unclear) {
    static const struct {
        double low, high;
        int rounds;
        const char *freelist, *table;
    } cases[] = {
        {1.19, 1.21, 8, "holds", "fails"},      {1.19, 1.21, 5, "unclear", "unclear"}, /* too few for 95 % */
        {0.9, 1.4, 8, "unclear", "unclear"},    {1.0, 1.01, 8, "fails", "fails"},
        {1.5, 1.6, 8, "fails", "fails"},        {1.03, 1.09, 8, "unclear", "fails"},
        {0.88, 0.9, 8, "fails", "holds"},       {0.95, 1.0, 8, "fails", "unclear"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_verdict(32, sweep_of_ratios("freelist_programs", 0.4, 100, cases[i].low, cases[i].high, cases[i].rounds), cases[i].freelist);
        expect_verdict(33, sweep_of_ratios("small_range_programs", 1024, 256, cases[i].low, cases[i].high, cases[i].rounds), cases[i].table);
    }
}

Test(bench_sweeps, the_best_of_several_tables_decides) {
    static const double ratios[][2] = {{0.88, 0.9}, {0.94, 1.01}, {1.19, 1.21}};
    static const char *const verdicts[] = {"holds", "unclear", "fails"};
    for (size_t a = 0; a < 3; a++)
        for (size_t b = 0; b < 3; b++) {
            json_t *d = sweep_of_ratios("small_range_programs", 4096, 256, ratios[a][0], ratios[a][1], 8);
            add_ratios(d, "small_range_programs", 16384, ratios[b][0], ratios[b][1], 8);
            expect_verdict(33, d, verdicts[a < b ? a : b]);
        }
}

Test(bench_sweeps, a_gap_opens_by_the_intervals) {
    static const struct {
        double small[2], large[2]; /* boxed's times of tagged's, in turn */
        int rounds;
        const char *verdict;
    } cases[] = {{{2, 2.1}, {4, 4.2}, 6, "holds"},     {{2, 2.1}, {2.2, 2.3}, 6, "fails"},
                 {{2, 2.1}, {2.5, 4.2}, 6, "unclear"}, {{2, 2.6}, {3.2, 3.3}, 6, "unclear"},
                 {{2, 2.6}, {3.5, 3.8}, 6, "unclear"}, {{2, 2.1}, {4, 4.2}, 5, "unclear"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *d = sweeps_document();
        for (int round = 0; round < cases[i].rounds; round++) {
            add_run(d, "live_heap", "boxed", "sweeps/live_heap.py", 0, round, 10 * cases[i].small[round % 2]);
            add_run(d, "live_heap", "tagged", "sweeps/live_heap.py", 0, round, 10);
            add_run(d, "live_heap", "boxed", "sweeps/live_heap.py", 800, round, 10 * cases[i].large[round % 2]);
            add_run(d, "live_heap", "tagged", "sweeps/live_heap.py", 800, round, 10);
        }
        expect_verdict(31, d, cases[i].verdict);
    }
}

Test(bench_sweeps, a_bump_allocator_is_near_or_not) {
    static const struct {
        double low, high;
        const char *verdict;
    } cases[] = {{1.1, 1.2, "holds"}, {1.3, 1.4, "fails"}, {1.2, 1.3, "unclear"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *d = sweeps_document();
        for (int round = 0; round < 6; round++) {
            add_run(d, "live_heap", "boxed-nofree", "sweeps/live_heap.py", 0, round, 10 * (round % 2 ? cases[i].low : cases[i].high));
            add_run(d, "live_heap", "tagged", "sweeps/live_heap.py", 0, round, 10);
        }
        expect_verdict(31, d, cases[i].verdict);
    }
}

/* ---- Names of points ---- */

Test(bench_plot, names_become_titles) {
    char *svg = plot_name_points("<svg><title>Gnuplot</title><g id=\"gnuplot_plot_1\" ><title>$d using 1:2</title>"
                                 "<g onmousemove=\"gnuplot_svg.showHypertext(evt,'a ×2')\" "
                                 "onmouseout=\"gnuplot_svg.hideHypertext()\"><title> </title><use/></g></g></svg>");
    cr_assert_str_eq(svg, "<svg><g id=\"gnuplot_plot_1\" ><g><title>a ×2</title><use/></g></g></svg>", "%s", svg);
    free(svg);
}

/* ---- HTML ---- */

static char *picture(void *context, const char *path) {
    return text_equal(path, context) ? need_copy("<?xml version='1.0'?><svg><g id=\"a\"/><use xlink:href='#a'/>"
                                                 "<path fill=\"url(#a)\"/></svg>")
                                     : NULL;
}

static void body(const char *markdown, const char *expected) {
    char path[] = "results/x.svg";
    struct text out = {0};
    html_body(markdown, picture, path, &out);
    cr_assert_str_eq(text_string(&out), expected, "%s", text_string(&out));
    text_free(&out);
}

Test(bench_html, blocks) {
    body("## A & b\n\nOne **two\nthree** *four* `<x> **y**` 2 * 3 * 4.\n",
         "<h2 id=\"a--b\">A &amp; b</h2>\n<p>One <strong>two\nthree</strong> <em>four</em> <code>&lt;x&gt; **y**</code> "
         "2 * 3 * 4.</p>\n");
    body("- a\n- b\n  c\n\n```\nx < y\n\n- z\n```\n", "<ul>\n<li>a</li>\n<li>b\n  c</li>\n</ul>\n<pre>x &lt; y\n\n- z\n</pre>\n");
    body("[a](b.md)\n<details><summary>S</summary>\n\nx\n\n</details>\n",
         "<p><a href=\"b.md\">a</a></p>\n<details><summary>S</summary>\n<p>x</p>\n</details>\n");
    body("", "");
    body("**open\n", "<p>**open</p>\n");
}

Test(bench_html, tables) {
    body("| a | n |\n| --- | ---: |\n| x\\|y | ×2 |\n|  | **3** |\n\nz\n",
         "<div class=\"wide\"><table>\n<thead>\n<tr><th>a</th><th class=\"n\">n</th></tr>\n</thead>\n<tbody>\n"
         "<tr><td>x|y</td><td class=\"n\">×2</td></tr>\n<tr><td></td><td class=\"n\"><strong>3</strong></td></tr>\n"
         "</tbody>\n</table></div>\n<p>z</p>\n");
}

Test(bench_html, pictures_are_part_of_the_page_and_their_ids_differ) {
    body("![one](results/x.svg)\n![two](results/x.svg)\n![no](y.svg)\n",
         "<figure role=\"img\" aria-label=\"one\">\n<svg><g id=\"p1-a\"/><use xlink:href='#p1-a'/><path fill=\"url(#p1-a)\"/></svg>"
         "</figure>\n<figure role=\"img\" aria-label=\"two\">\n<svg><g id=\"p2-a\"/><use xlink:href='#p2-a'/>"
         "<path fill=\"url(#p2-a)\"/></svg></figure>\n<figure role=\"img\" aria-label=\"no\">\nno: the picture is not there</figure>\n");
}

Test(bench_html, the_page_loads_nothing) {
    struct text out = {0};
    char path[] = "x.svg";
    html_page("# T <1>\n\n## Two\n\ntext\n", picture, path, &out);
    contains(text_string(&out), "<title>T &lt;1&gt;</title>");
    contains(text_string(&out), "<a href=\"#two\">Two</a>");
    lacks(text_string(&out), "http");
    lacks(text_string(&out), "src=");
    lacks(text_string(&out), "<link");
    text_free(&out);
}

/* ---- Two result sets ---- */

static struct estimate estimate(double ratio, double low, double high) {
    return (struct estimate){.n = 30, .ratio = ratio, .low = low, .high = high, .level = 0.95};
}

Test(bench_compare_sets, change_of_a_ratio) {
    struct estimate before = estimate(2, 1.9, 2.1), after = estimate(3, 2.9, 3.1), none = {0};
    struct change c = report_change(&before, &after);
    cr_assert(c.known && !c.agrees && c.clear && fabs(c.change - 1.5) < 1e-9);
    /* The logarithms' half widths add in square: ln(3/2.9) = 0.0339, ln(2.1/2) = 0.0488, together 0.0594. */
    cr_assert(fabs(c.low - 1.5 * exp(-0.05941)) < 1e-4, "%.6f", c.low);
    cr_assert(fabs(c.high - 1.5 * exp(hypot(log(3.1 / 3), log(2 / 1.9)))) < 1e-9, "%.6f", c.high);
    c = report_change(&before, &before);
    cr_assert(c.known && c.agrees && !c.clear && c.change == 1);
    struct estimate near = estimate(2.16, 2.15, 2.17); /* 3 % beyond 2.1, but 2 lies 4 % below 2.15 less 3 % */
    cr_assert(!report_change(&before, &near).agrees);
    cr_assert(!report_change(&before, &none).known && !report_change(&none, &before).known);
}

/* ---- tagbox compare ---- */

Test(bench_compare, parts_of_the_difference_and_the_closing_sentence) {
    double times[3][6] = {{3, 3, 3, 3, 3, 3}, {1, 1, 1, 1, 1, 1}, {2, 2, 2, 2, 2, 2}};
    char names[3][16] = {"boxed", "tagged", "tagged-dummy"};
    struct program programs[3] = {{.name = names[0]}, {.name = names[1]}, {.name = names[2]}};
    struct comparison_result c = {.count = 3, .shown = 2, .rounds = 6, .hardware_name = "nothing"};
    for (size_t i = 0; i < 3; i++) {
        double d[6];
        for (size_t k = 0; k < 6; k++)
            d[k] = log(times[i][k]) + 0.001 * (double)k;
        c.sides[i] = (struct compare_side){.program = &programs[i],
                                           .times = times[i],
                                           .median = times[i][0],
                                           .peak_kib = i ? 2000 : 10000,
                                           .has_events = true,
                                           .events = {.ints_created = i ? 0 : 2e6},
                                           .variant = i == 2,
                                           .against_tagged = analysis_estimate(d, 6)};
    }
    cr_assert(compare_share(&c, "tagged-dummy", "tagged") == 0.5);
    cr_assert(isnan(compare_share(&c, "boxed-pool", "tagged")));
    struct text out = {0};
    compare_show(&c, &out);
    contains(text_string(&out), "50 %  allocating and freeing short-lived ints");
    contains(text_string(&out), "2.00 s of its 3.00 s, or 1000.0 ns for each of the 2,000,000 int objects");
    contains(text_string(&out), "about 50 % of that is allocating and freeing short-lived ints; and it takes 8.2 MB more memory.");
    text_free(&out);
    c.sides[0].events.memory_pool_blocks = 1e6; /* half of the ints do not come from the freelist */
    compare_show(&c, &out);
    cr_assert(!strstr(text_string(&out), "50 %"));
    contains(text_string(&out), "No share of allocation");
    contains(text_string(&out), "int objects that it makes and tagged does not; and it takes 8.2 MB more memory.");
    text_free(&out);
    c.sides[0].events.ints_created = 900000; /* 2 s are more than these can have cost */
    compare_show(&c, &out);
    contains(text_string(&out), "2.00 s of its 3.00 s, though it makes only 900,000 int objects that tagged does not; and it takes");
    text_free(&out);
    c.sides[0].median = 0.9; /* no difference to divide */
    cr_assert(isnan(compare_share(&c, "tagged-dummy", "tagged")));
}
