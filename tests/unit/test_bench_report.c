/* Fragments of the report: text, tables, and the parts made from a small document. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/compare.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/plot.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/report_compare.h"
#include "bench/tagbox/results.h"
#include "bench/tagbox/table.h"
#include "bench/tagbox/text.h"

/* Takes `got` over. */
static void same(char *got, const char *expected) {
    cr_assert_str_eq(got, expected, "\"%s\", expected \"%s\"", got, expected);
    free(got);
}

Test(bench_text, figures) {
    same(text_seconds(1.2345), "1.23 s");
    same(text_seconds(12.345), "12.3 s");
    same(text_seconds(0.0831), "83.1 ms");
    same(text_seconds(0.0012), "1.20 ms");
    same(text_seconds(0.000412), "412 µs");
    same(text_count(0), "0");
    same(text_count(7), "7");
    same(text_count(6.0001), "6");
    same(text_count(0.0123), "0.012");
    same(text_count(1.234), "1.23");
    same(text_count(12.34), "12.3");
    same(text_count(1234567), "1,234,567");
    same(text_count(-1234), "-1,234");
    same(text_count(NAN), "not finite");
    same(text_megabytes(1000), "1.0 MB");
    same(text_duration(59), "59 s");
    same(text_duration(200), "3 min 20 s");
    same(text_duration(7320), "2 h 2 min");
}

Test(bench_text, lines_and_quoting) {
    same(text_first_line("a\nb\n", 4), "a");
    same(text_last_line("a\nb\n\n", 5), "b");
    same(text_last_line("", 0), "");
    const char *const words[] = {"/bin/echo", "a b", "", "it's", "x=1", NULL};
    same(text_command_line(words), "/bin/echo 'a b' '' 'it'\\''s' x=1");
    cr_assert(text_width("×1") == 2);
}

Test(bench_table, markdown_and_plain) {
    struct table t = {0};
    struct text out = {0};
    table_column(&t, "name", false);
    table_column(&t, "n", true);
    table_cell(&t, "a|b");
    table_cell(&t, "%d", 7);
    table_cell(&t, "×");
    table_cell(&t, "%s", "");
    table_markdown(&t, &out);
    cr_assert_str_eq(text_string(&out),
                     "| name |   n |\n| ---- | --: |\n| a/b  |   7 |\n| ×    |   ? |\n");
    text_free(&out);
    table_plain(&t, &out);
    cr_assert_str_eq(text_string(&out), "name    n\na/b     7\n×       ?\n");
    text_free(&out);
    table_free(&t);
}

Test(bench_report, bars) {
    same(report_bar(2, 2, 4), "████");
    same(report_bar(1, 2, 4), "██");
    same(report_bar(0.125, 1, 4), "▌");
    same(report_bar(0, 1, 4), "");
    same(report_bar(5, 1, 4), "████");
}

Test(bench_report, estimates) {
    struct estimate e = {.n = 10, .ratio = 1.7214, .low = 1.7, .high = 1.741};
    same(report_estimate(&e), "×1.72 [1.70 – 1.74]");
    e = (struct estimate){.n = 10, .ratio = 1.0042, .low = 1.001, .high = 1.0081};
    same(report_estimate(&e), "×1.004 [1.001 – 1.008]");
    e.n = 0;
    same(report_estimate(&e), "no data");
}

/* ---- a small document: two workloads, of which one did not pass the gate ---- */

static void add_record(json_t *document, const char *list, const char *json) {
    char *problem = NULL;
    json_t *record = json_parse(json, strlen(json), "record", &problem);
    cr_assert(record, "%s in %s", problem, json);
    json_append(json_member_array(document, list), record);
}

static void add_pair(json_t *document, int round, const char *comparison, double a, double b) {
    char json[300];
    snprintf(json, sizeof json,
             "{\"round\": %d, \"workload\": \"fib\", \"comparison\": \"%s\", \"first\": \"a\", "
             "\"a\": %.6f, \"b\": %.6f}",
             round, comparison, a, b);
    add_record(document, "pairs", json);
}

static json_t *small_document(void) {
    json_t *d = results_new();
    json_t *run = json_member_object(d, "run");
    json_put_text(run, "mode", "full");
    json_put_flag(run, "complete", true);
    json_put_count(run, "peer_rounds", 2);
    json_put_text(run, "stopwatch", "hyperfine 1.15.0");
    json_put_text(run, "hardware_source", "cachegrind");
    add_record(
        d, "comparisons",
        "{\"name\": \"boxed/tagged\", \"a\": \"boxed\", \"b\": \"tagged\", \"control\": false}");
    add_record(d, "comparisons",
               "{\"name\": \"boxed/boxed copy\", \"a\": \"boxed\", \"b\": \"boxed copy\", "
               "\"control\": true}");
    add_record(d, "workloads",
               "{\"name\": \"fib\", \"group\": \"calls\", \"integer\": true, \"passed\": true}");
    add_record(d, "workloads",
               "{\"name\": \"bad\", \"group\": \"ints\", \"integer\": true, \"passed\": false}");
    add_record(d, "programs",
               "{\"name\": \"python3.11\", \"role\": \"peer\", \"language\": \"python\"}");
    add_record(d, "programs",
               "{\"name\": \"lua5.4\", \"role\": \"peer\", \"language\": \"lua\", \"why\": \"not "
               "installed\"}");
    static const char *const ok[] = {"boxed", "tagged", "python3.11"};
    for (int i = 0; i < 3; i++) {
        char json[200];
        snprintf(json, sizeof json,
                 "{\"workload\": \"fib\", \"program\": \"%s\", \"status\": \"ok\", \"size\": 10, "
                 "\"peak_kib\": %d}",
                 ok[i], 4000 / (i + 1));
        add_record(d, "gate", json);
    }
    add_record(d, "gate",
               "{\"workload\": \"fib\", \"program\": \"lua5.4\", \"status\": \"not installed\"}");
    add_record(d, "gate",
               "{\"workload\": \"bad\", \"program\": \"boxed\", \"status\": \"failed\", "
               "\"message\": \"output differs: line 1\"}");
    add_pair(d, 0, "boxed/tagged", 9, 1); /* warm-up: never counted */
    for (int round = 1; round <= 10; round++) {
        add_pair(d, round, "boxed/tagged", 0.3 + 0.001 * round, 0.15 + 0.0005 * round);
        add_pair(d, round, "boxed/boxed copy", 0.3, 0.3);
    }
    for (int round = 1; round <= 2; round++) {
        add_record(d, "singles",
                   round == 1 ? "{\"round\": 1, \"workload\": \"fib\", \"program\": "
                                "\"python3.11\", \"seconds\": 0.621}"
                              : "{\"round\": 2, \"workload\": \"fib\", \"program\": "
                                "\"python3.11\", \"seconds\": 0.623}");
        add_record(d, "startup",
                   round == 1 ? "{\"round\": 1, \"program\": \"python3.11\", \"seconds\": 0.02}"
                              : "{\"round\": 2, \"program\": \"python3.11\", \"seconds\": 0.02}");
        add_record(d, "startup",
                   round == 1 ? "{\"round\": 1, \"program\": \"boxed\", \"seconds\": 0.001}"
                              : "{\"round\": 2, \"program\": \"boxed\", \"seconds\": 0.001}");
    }
    add_record(d, "instructions",
               "{\"workload\": \"fib\", \"program\": \"boxed\", \"n\": 10, \"at_n\": "
               "{\"instructions\": 1060}, \"at_2n\": {\"instructions\": 1120}}");
    return d;
}

Test(bench_analysis, rows_of_a_small_document) {
    json_t *d = small_document();
    struct analysis a;
    analysis_build(&a, d);
    cr_assert(a.count == 4 && a.failed == 1 && a.control_count == 1 && a.control_inside == 1);
    const struct analysis_row *fib = &a.rows[0];
    cr_assert(fib->n == 10, "the warm-up is not counted: %zu", fib->n);
    cr_assert(fabs(fib->estimate.ratio - 2) < 1e-9 && fib->verdict == VERDICT_A_SLOWER);
    cr_assert_str_eq(a.rows[2].problem, "boxed failed: output differs: line 1");
    cr_assert(a.integer_count == 1 && fabs(a.integers.ratio - 2) < 1e-9);
    analysis_free(&a);
    json_decref(d);
}

Test(bench_analysis, peers_are_paired_by_round_and_without_startup) {
    json_t *d = small_document();
    struct estimate net = analysis_versus(d, "fib", "boxed", "python3.11", true);
    struct estimate raw = analysis_versus(d, "fib", "boxed", "python3.11", false);
    cr_assert(net.n == 2 && raw.n == 2);
    /* round 1: (0.301 - 0.001) / (0.621 - 0.02), round 2: (0.302 - 0.001) / (0.623 - 0.02) */
    cr_assert(fabs(net.ratio - sqrt(0.300 / 0.601 * 0.301 / 0.603)) < 1e-9, "%.9f", net.ratio);
    cr_assert(fabs(raw.ratio - sqrt(0.301 / 0.621 * 0.302 / 0.623)) < 1e-9, "%.9f", raw.ratio);
    cr_assert(analysis_versus(d, "fib", "tagged", "lua5.4", true).n == 0);
    cr_assert_str_eq(analysis_why_not(d, "fib", "lua5.4"), "not installed");
    cr_assert_str_eq(analysis_why_not(d, "fib", "nobody"), "not run");
    cr_assert(fabs(analysis_per_iteration(d, "fib", "boxed", "instructions") - 6) < 1e-9);
    cr_assert(isnan(analysis_per_iteration(d, "fib", "tagged", "instructions")));
    json_decref(d);
}

/* The runtimes run with the peers in the peers' rounds; the pairs of those rounds are others. */
Test(bench_analysis, runtimes_timed_with_the_peers_are_compared_with_them) {
    json_t *d = small_document();
    add_record(d, "singles", "{\"round\": 1, \"workload\": \"fib\", \"program\": \"boxed\", \"seconds\": 0.401}");
    add_record(d, "singles", "{\"round\": 2, \"workload\": \"fib\", \"program\": \"boxed\", \"seconds\": 0.403}");
    struct estimate raw = analysis_versus(d, "fib", "boxed", "python3.11", false);
    cr_assert(raw.n == 2 && fabs(raw.ratio - sqrt(0.401 / 0.621 * 0.403 / 0.623)) < 1e-9, "%.9f", raw.ratio);
    cr_assert(fabs(analysis_single(d, "fib", "boxed") - 0.402) < 1e-9, "%.9f", analysis_single(d, "fib", "boxed"));
    cr_assert(fabs(analysis_single(d, "fib", "tagged") - 0.15275) < 1e-9, "%.9f", analysis_single(d, "fib", "tagged"));
    struct analysis a;
    analysis_build(&a, d);
    cr_assert(fabs(a.rows[0].estimate.ratio - 2) < 1e-9, "the pairs stay what they are");
    analysis_free(&a);
    json_decref(d);
}

Test(bench_analysis, holdout_programs_have_a_mean_of_their_own) {
    json_t *d = small_document();
    add_record(d, "workloads", "{\"name\": \"held\", \"group\": \"holdout\", \"integer\": true, "
                               "\"holdout\": true, \"passed\": true}");
    for (int round = 1; round <= 6; round++) {
        char json[200];
        snprintf(json, sizeof json,
                 "{\"round\": %d, \"workload\": \"held\", \"comparison\": \"boxed/tagged\", "
                 "\"first\": \"a\", \"a\": 0.5, \"b\": 0.1}",
                 round);
        add_record(d, "pairs", json);
    }
    struct analysis a;
    analysis_build(&a, d);
    cr_assert(a.integer_count == 1 && fabs(a.integers.ratio - 2) < 1e-9 && a.integers.n == 10);
    cr_assert(a.all_count == 1 && fabs(a.all.ratio - 2) < 1e-9);
    cr_assert(a.holdout_count == 1 && fabs(a.holdout.ratio - 5) < 1e-9 && a.holdout.n == 6);
    size_t ranked;
    free(analysis_ranked(&a, &ranked));
    cr_assert(ranked == 1);
    struct text out = {0};
    report_main_table(&a, &(struct report_plots){.folder = "results", .forest = true, .strips = true}, &out);
    cr_assert(!strstr(text_string(&out), "held"));
    text_free(&out);
    report_holdout(&a, &out);
    cr_assert(strstr(text_string(&out), "| held "));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

/* A workload with `rounds` rounds at ratio 5, from the second one on. */
static void add_late_workload(json_t *d, const char *name, int rounds) {
    char json[300];
    snprintf(json, sizeof json, "{\"name\": \"%s\", \"group\": \"ints\", \"integer\": true, \"passed\": true}", name);
    add_record(d, "workloads", json);
    for (int round = 2; round < 2 + rounds; round++) {
        snprintf(json, sizeof json,
                 "{\"round\": %d, \"workload\": \"%s\", \"comparison\": \"boxed/tagged\", \"first\": \"a\", \"a\": 0.5, \"b\": 0.1}",
                 round, name);
        add_record(d, "pairs", json);
    }
}

Test(bench_analysis, one_lost_round_is_no_harm_and_two_leave_the_mean) {
    json_t *d = small_document();
    add_late_workload(d, "once", 9);
    add_late_workload(d, "often", 8);
    add_record(d, "failures", "{\"round\": 1, \"workload\": \"once\", \"what\": \"boxed/tagged\", \"message\": \"boxed: killed\"}");
    struct analysis a;
    analysis_build(&a, d);
    cr_assert(a.all_count == 2 && a.all.n == 9, "%zu rows, %zu rounds", a.all_count, a.all.n);
    cr_assert(fabs(a.all.ratio - sqrt(10)) < 1e-9, "%g", a.all.ratio);
    cr_assert(a.rows[6].incomplete && !a.rows[4].incomplete && !a.rows[0].incomplete);
    struct text out = {0};
    report_threats(&a, &out);
    cr_assert(strstr(text_string(&out), "not in the geometric means: often (8 rounds)."), "%s", text_string(&out));
    cr_assert(strstr(text_string(&out), "*Failed*: once, boxed/tagged, round 1: boxed: killed."), "%s", text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

Test(bench_analysis, whole_programs_have_a_mean_of_their_own) {
    json_t *d = small_document();
    add_record(d, "workloads", "{\"name\": \"whole\", \"group\": \"macro\", \"passed\": true}");
    for (int round = 1; round <= 6; round++) {
        char json[200];
        snprintf(json, sizeof json,
                 "{\"round\": %d, \"workload\": \"whole\", \"comparison\": \"boxed/tagged\", "
                 "\"first\": \"a\", \"a\": 0.3, \"b\": 0.2}",
                 round);
        add_record(d, "pairs", json);
        snprintf(json, sizeof json,
                 "{\"round\": %d, \"workload\": \"whole\", \"program\": \"python3.11\", "
                 "\"seconds\": 0.419}",
                 round);
        add_record(d, "singles", json);
    }
    struct analysis a;
    analysis_build(&a, d);
    cr_assert(a.all_count == 1 && fabs(a.all.ratio - 2) < 1e-9 && a.holdout_count == 0);
    cr_assert(a.macro_count == 1 && fabs(a.macro.ratio - 1.5) < 1e-9 && a.macro.n == 6);
    struct text out = {0};
    report_holdout(&a, &out);
    cr_assert(out.length == 0);
    report_macro(&a, &out);
    /* start-up subtracted: (0.3 - 0.001) / (0.419 - 0.02) and (0.2 - 0.001) / (0.419 - 0.02) */
    cr_assert(strstr(text_string(&out), "| whole ") && strstr(text_string(&out), "×0.75") &&
                  strstr(text_string(&out), "×0.50"),
              "%s", text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

/* Another integer workload, whose boxed takes `few` times as long in four rounds and `many` in six. */
static void add_workload(json_t *d, const char *name, double few, double many) {
    char json[200];
    snprintf(json, sizeof json, "{\"name\": \"%s\", \"group\": \"ints\", \"integer\": true, \"size\": 7}", name);
    add_record(d, "workloads", json);
    for (int round = 1; round <= 10; round++) {
        snprintf(json, sizeof json,
                 "{\"round\": %d, \"workload\": \"%s\", \"comparison\": \"boxed/tagged\", \"first\": \"a\", "
                 "\"a\": %.6f, \"b\": 1}",
                 round, name, round <= 4 ? few : many);
        add_record(d, "pairs", json);
    }
}

static void compare_sets(json_t *before, json_t *after, const char *expected, const char *other) {
    struct analysis a, b;
    analysis_build(&a, before);
    analysis_build(&b, after);
    struct result_set sets[] = {{"old", &a, NULL}, {"new", &b, NULL}};
    struct text out = {0};
    report_compare(&sets[0], &sets[1], &out);
    cr_assert(strstr(text_string(&out), expected) && strstr(text_string(&out), other), "%s", text_string(&out));
    text_free(&out);
    analysis_free(&a);
    analysis_free(&b);
}

Test(bench_compare_sets, means_over_what_both_timed_at_the_same_size) {
    json_t *before = small_document(), *after = small_document();
    add_workload(after, "new", 8, 8);
    compare_sets(before, after, "integer workloads, the 1 that both timed at the same size: ×2.00 [2.00 – 2.00] before, ×2.00",
                 "Only in new: new");
    json_put_flag(json_member_object(after, "run"), "together", true);
    compare_sets(before, after, "programs of a pair", "at the same time on one core, by processor time");
    add_workload(before, "wide", 2, 2);
    add_workload(after, "wide", 1.8, 2.6); /* beyond 3 %, but the interval reaches below 2 */
    compare_sets(before, after, "the 2 that both timed", "| unclear ");
    json_object_set_new(json_array_get(json_object_get(after, "workloads"), 0), "size", json_integer(9));
    json_object_set_new(json_array_get(json_object_get(after, "workloads"), 3), "size", json_integer(9));
    compare_sets(before, after, "integer workloads: none that both timed", "other size");
    compare_sets(before, after, "2 rows were timed at another size in each", "and there are no others");
    json_decref(before);
    json_decref(after);
}

Test(bench_compare_sets, agreement_of_two_runs) {
    json_t *before = small_document(), *after = small_document();
    add_workload(before, "edge", 1.00, 1.02); /* no clear difference: its interval holds 1.01 */
    add_workload(after, "edge", 1.02, 1.03);
    compare_sets(before, after, "In 2 of 2 rows (100 %)", "; 1 verdict differs, 1 of them where an interval touches");
    compare_sets(before, after, "The two runs agree:", "(an interval touches its threshold)");
    add_workload(before, "jump", 1, 1);
    add_workload(after, "jump", 1.02, 1.02); /* within 3 %, another verdict, and neither interval near enough */
    compare_sets(before, after, "In 3 of 3 rows (100 %)", "; 2 verdicts differ, 1 of them");
    compare_sets(before, after, "The two runs do not agree:", "(**neither interval touches its threshold**)");
    json_decref(before);
    json_decref(after);
    before = small_document();
    after = small_document();
    add_workload(before, "far", 2, 2);
    add_workload(after, "far", 3, 3);
    compare_sets(before, after, "In 1 of 2 rows (50 %)", "The two runs do not agree:");
    json_decref(before);
    json_decref(after);
    const struct estimate wide = {.ratio = 1, .low = 0.98, .high = 1.005}, inside = {.ratio = 1, .low = 0.995, .high = 1.005};
    cr_assert(report_touches(&wide, 0.01) && !report_touches(&inside, 0.01) && report_touches(&inside, 0.005));
}

Test(bench_report, what_is_only_noisy_is_not_called_no_difference) {
    json_t *d = small_document();
    add_workload(d, "alike", 1.001, 1.002);
    add_workload(d, "noisy", 0.8, 1.3);
    struct analysis a;
    struct text out = {0};
    analysis_build(&a, d);
    report_headline(&a, &out);
    cr_assert(strstr(text_string(&out), "Boxing makes no clear difference in alike.\n") &&
                  strstr(text_string(&out), "The interval is too wide to tell in noisy.\n"),
              "%s", text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

Test(bench_report, reproduce_names_what_ran_in_fewer_rounds) {
    json_t *d = small_document();
    json_put_count(json_member_object(d, "run"), "rounds", 30);
    struct analysis a;
    struct text out = {0};
    analysis_build(&a, d);
    report_reproduce(&a, &out);
    cr_assert(strstr(text_string(&out), "Fewer rounds, spread over these, timed other implementations in 2. "), "%s", text_string(&out));
    a.macro_count = 1;
    report_reproduce(&a, &out);
    cr_assert(strstr(text_string(&out), "other implementations in 2, the holdout and macro programs in 6. "), "%s", text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

static bool tells(void (*section)(const struct analysis *, struct text *), json_t *d, const char *words) {
    struct analysis a;
    struct text out = {0};
    analysis_build(&a, d);
    section(&a, &out);
    bool there = strstr(text_string(&out), words) != NULL;
    text_free(&out);
    analysis_free(&a);
    return there;
}

Test(bench_report, how_the_programs_of_a_pair_ran) {
    static const char duet[] = "at the same time on one core", row[] = "One after the other ran";
    json_t *d = small_document(), *run = json_member_object(d, "run");
    cr_assert(tells(report_reproduce, d, "one directly after the other") && !tells(report_reproduce, d, duet));
    cr_assert(!tells(report_threats, d, "shares the caches"));
    json_put_flag(run, "together", true);
    cr_assert(tells(report_reproduce, d, duet) && !tells(report_reproduce, d, row) && tells(report_threats, d, "shares the caches"));
    cr_assert(!tells(report_threats, d, "The core was shared"));
    add_record(d, "noise", "{\"round\": 1, \"probes\": [1000, 1000, 1000, 2000, 2000]}");
    cr_assert(tells(report_threats, d, "The core was shared*: 40 %"));
    json_put_flag(json_array_get(json_object_get(d, "pairs"), 1), "in_turn", true);
    cr_assert(tells(report_reproduce, d, "One after the other ran") && tells(report_reproduce, d, "twice: fib. "));
    json_put_flag(run, "together", false);
    cr_assert(!tells(report_threats, d, "The core was shared"));
    json_decref(d);
}

Test(bench_report, what_a_slow_machine_left_out_is_named) {
    json_t *d = small_document();
    add_record(d, "workloads", "{\"name\": \"slow\", \"group\": \"ints\", \"integer\": true, \"passed\": true}");
    add_record(d, "gate", "{\"workload\": \"slow\", \"program\": \"boxed\", \"size\": 7, \"status\": \"ok\", \"seconds\": 1}");
    add_record(d, "gate", "{\"workload\": \"slow\", \"program\": \"tagged\", \"size\": 7, \"status\": \"ok\", \"seconds\": 1}");
    json_t *names = json_new_array();
    json_append(names, json_string("slow"));
    json_put(json_member_object(d, "run"), "left_out", names);
    struct analysis a;
    struct text out = {0};
    const struct report_plots none = {0};
    analysis_build(&a, d);
    report_main_table(&a, &none, &out);
    report_threats(&a, &out);
    cr_assert(strstr(text_string(&out), "left out of this quick run") && strstr(text_string(&out), "- *1 workload was left out*"), "%s",
              text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

Test(bench_report, times_of_a_smaller_size_are_marked_and_leave_the_mean_with_start_up) {
    json_t *d = small_document();
    const json_t *record;
    for (size_t i = 0; (record = json_array_get(json_object_get(d, "gate"), i)); i++)
        if (text_equal(json_text(record, "program", ""), "python3.11"))
            json_put_flag((json_t *)record, "scaled", true);
    json_t *fib = json_array_get(json_object_get(d, "workloads"), 0);
    json_put_count(fib, "size", 1234567);
    json_put_count(fib, "size_quick", 4321);
    struct analysis a;
    struct text out = {0};
    analysis_build(&a, d);
    size_t count;
    cr_assert(analysis_is_scaled(d, NULL, "python3.11") && !analysis_is_scaled(d, NULL, "boxed"));
    analysis_versus_mean(&a, "boxed", "python3.11", false, ANALYSIS_ALL, &count);
    cr_assert(count == 0, "%zu rows", count);
    analysis_versus_mean(&a, "boxed", "python3.11", true, ANALYSIS_ALL, &count);
    cr_assert(count > 0);
    report_peers(&a, &out);
    cr_assert(strstr(text_string(&out), " †") && strstr(text_string(&out), "smaller size"), "%s", text_string(&out));
    cr_assert(strstr(text_string(&out), "| fib      | 1,234,567 |     4,321 |"), "%s", text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

/* A row of the instructions: with an empty program counted, and 700 at N beyond it. */
static void add_count(json_t *d, const char *workload, const char *program, double at_n, double at_2n, bool from_empty) {
    json_t *record = json_new_object();
    json_put_text(record, "workload", workload);
    json_put_text(record, "program", program);
    json_put_count(record, "n", 10);
    for (size_t i = 0; i < 2; i++) {
        json_t *reading = json_new_object();
        json_put_number(reading, "instructions", i ? at_2n : at_n);
        json_put(record, i ? "at_2n" : "at_n", reading);
    }
    json_put_number(record, "empty", 1000);
    if (from_empty)
        json_put_flag(record, "empty_program", true);
    json_append(json_object_get(d, "instructions"), record);
}

Test(bench_report, control_rows_are_judged_by_one_per_cent_and_by_their_instructions) {
    json_t *d = small_document();
    struct analysis a;
    analysis_build(&a, d);
    cr_assert(a.control_count > 0, "the document has a control row");
    const struct analysis_row *control = NULL;
    for (size_t i = 0; i < a.count && !control; i++)
        control = a.rows[i].control ? &a.rows[i] : NULL;
    const json_t *comparison = NULL;
    for (size_t i = 0; (comparison = json_array_get(json_object_get(d, "comparisons"), i)); i++)
        if (text_equal(json_text(comparison, "name", ""), control->comparison))
            break;
    const char *original = json_text(comparison, "a", ""), *copy = json_text(comparison, "b", "");
    size_t counted;
    cr_assert(analysis_controls_equal(&a, &counted) == 0 && counted == 0);
    json_array_clear(json_object_get(d, "instructions"));
    add_count(d, control->workload, original, 1700, 2400, false);
    add_count(d, control->workload, copy, 1000, 1700, true);
    cr_assert(analysis_controls_equal(&a, &counted) == 1 && counted == 1, "%zu counted", counted);
    json_array_clear(json_object_get(d, "instructions"));
    add_count(d, control->workload, original, 1700, 2400, false);
    add_count(d, control->workload, copy, 1000, 1701, true);
    cr_assert(analysis_controls_equal(&a, &counted) == 0 && counted == 1);
    struct text out = {0};
    const struct report_plots none = {0};
    a.control_count = 20;
    a.control_within = 19;
    report_controls(&a, &none, &out);
    cr_assert(strstr(text_string(&out), "19 of 20 are (95 %): reached.") && strstr(text_string(&out), "equal: 0 of 1 are"), "%s",
              text_string(&out));
    text_free(&out);
    a.control_within = 18;
    report_controls(&a, &none, &out);
    cr_assert(strstr(text_string(&out), "18 of 20 are (90 %): missed"), "%s", text_string(&out));
    text_free(&out);
    report_headline(&a, &out);
    cr_assert(strstr(text_string(&out), "missed the method's goal") && strstr(text_string(&out), "18 of 20 did"), "%s", text_string(&out));
    cr_assert(!strstr(text_string(&out), "of the probes"));
    text_free(&out);
    json_array_clear(json_object_get(d, "noise"));
    add_record(d, "noise", "{\"round\": 1, \"probes\": [1000, 2000, 1100, 1000]}");
    report_headline(&a, &out);
    cr_assert(strstr(text_string(&out), "In 25 % of the probes"), "%s", text_string(&out));
    text_free(&out);
    report_controls(&a, &none, &out);
    const char *line = strstr(text_string(&out), "probes that found the core slowed (%)");
    const char *figure = line ? strstr(line, "25.00") : NULL;
    cr_assert(figure && figure < line + strcspn(line, "\n"), "%s", text_string(&out));
    text_free(&out);
    a.control_within = 19;
    report_headline(&a, &out);
    cr_assert(!strstr(text_string(&out), "goal") && !strstr(text_string(&out), "of the probes"), "%s", text_string(&out));
    text_free(&out);
    a.control_within = 18;
    json_array_clear(json_object_get(d, "noise"));
    add_record(d, "noise", "{\"round\": 1, \"probes\": [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 2000]}");
    report_headline(&a, &out);
    cr_assert(strstr(text_string(&out), "goal") && !strstr(text_string(&out), "of the probes"), "%s", text_string(&out));
    text_free(&out);
    a.control_count = 4;
    a.control_within = 3;
    report_controls(&a, &none, &out);
    report_headline(&a, &out);
    cr_assert(strstr(text_string(&out), "3 of 4 control rows are within 1 %") && !strstr(text_string(&out), "oal"), "%s", text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

/* No line of a table may have an empty cell. */
static void no_empty_cells(const char *report) {
    for (const char *line = report; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        size_t length = strcspn(line, "\n");
        if (*line != '|')
            continue;
        for (size_t i = 0; i + 1 < length; i++) {
            if (line[i] != '|')
                continue;
            size_t k = i + 1;
            while (k < length && line[k] == ' ')
                k++;
            cr_assert(line[k] != '|' && line[k] != '?', "%.*s", (int)length, line);
        }
    }
}

static char *whole_report(const json_t *document, bool pictures) {
    struct analysis a;
    analysis_build(&a, document);
    struct report_plots plots = {.folder = "results",
                                 .forest = pictures,
                                 .strips = pictures,
                                 .memory = pictures,
                                 .instructions = pictures,
                                 .drift = pictures};
    json_t *environment = json_new_object();
    struct text out = {0};
    report_write(&a, environment, NULL, NULL, NULL, &plots, &out);
    json_decref(environment);
    analysis_free(&a);
    return text_take(&out);
}

Test(bench_analysis, a_time_no_longer_than_the_start_up_gives_no_ratio) {
    json_t *d = small_document();
    for (int round = 1; round <= 2; round++) {
        char json[200];
        snprintf(json, sizeof json,
                 "{\"round\": %d, \"workload\": \"fib\", \"program\": \"native C\", "
                 "\"seconds\": %s}",
                 round, round == 1 ? "0.002" : "0.0009");
        add_record(d, "singles", json);
        snprintf(json, sizeof json,
                 "{\"round\": %d, \"program\": \"native C\", \"seconds\": 0.001}", round);
        add_record(d, "startup", json);
    }
    add_record(d, "gate",
               "{\"workload\": \"fib\", \"program\": \"native C\", \"status\": \"ok\", \"size\": 10}");
    cr_assert(analysis_versus(d, "fib", "boxed", "native C", true).n == 0);
    cr_assert(analysis_versus(d, "fib", "boxed", "native C", false).n == 2);
    cr_assert_str_eq(analysis_why_not(d, "fib", "native C"), "too short");
    json_decref(d);
}

Test(bench_analysis, peaks_at_the_floor_are_known) {
    static const struct {
        const char *record;
        bool at_floor;
    } cases[] = {{"{\"peak_kib\": 3000, \"floor_kib\": 3000}", true},
                 {"{\"peak_kib\": 3500, \"floor_kib\": 3000}", false},
                 {"{\"peak_kib\": 3000}", false},
                 {"{}", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *problem = NULL;
        json_t *record =
            json_parse(cases[i].record, strlen(cases[i].record), "record", &problem);
        cr_assert(analysis_at_floor(record) == cases[i].at_floor, "%s", cases[i].record);
        json_decref(record);
    }
}

Test(bench_report, how_instructions_were_counted_is_read_from_the_records) {
    json_t *d = small_document();
    struct analysis a;
    struct text out = {0};
    const struct report_plots none = {0};
    analysis_build(&a, d);
    report_why(&a, &none, &out);
    cr_assert(strstr(text_string(&out), "at N and at 2 N") && !strstr(text_string(&out), "stays quick"), "%s", text_string(&out));
    text_free(&out);
    json_array_clear(json_object_get(d, "instructions"));
    add_count(d, "fib", "boxed", 1000, 1700, true); /* one's own program in a full run, too */
    json_put_count(json_member_object(d, "run"), "instructions_left_out", 13);
    report_why(&a, &none, &out);
    cr_assert(strstr(text_string(&out), "an empty program subtracted") && strstr(text_string(&out), "instructions of 13 workloads"), "%s",
              text_string(&out));
    text_free(&out);
    analysis_free(&a);
    json_decref(d);
}

Test(bench_report, an_interrupted_run_says_so) {
    json_t *d = small_document();
    json_t *run = json_member_object(d, "run");
    json_put_flag(run, "complete", false);
    json_put_count(run, "rounds", 30);
    for (int round = 0; round <= 10; round++)
        add_record(d, "noise", "{\"round\": 0}");
    char *report = whole_report(d, false);
    cr_assert(strstr(report, "timed 10 of 30 rounds"));
    cr_assert(strstr(report, "geometric mean and 95 % interval over"));
    free(report);
    json_decref(d);
}

Test(bench_report, whole_report_of_a_small_document) {
    json_t *d = small_document();
    for (int pictures = 0; pictures < 2; pictures++) {
        char *report = whole_report(d, pictures);
        char *again = whole_report(d, pictures);
        cr_assert_str_eq(report, again);
        no_empty_cells(report);
        cr_assert(strstr(report, "×2.00 [2.00 – 2.00]") && strstr(report, "not installed"));
        cr_assert(strstr(report, "output differs: line 1"));
        cr_assert((strstr(report, "forest.svg") != NULL) == pictures);
        cr_assert((strstr(report, "█") != NULL) == !pictures);
        free(report);
        free(again);
    }
    json_decref(d);
}

Test(bench_report, an_empty_document_still_makes_a_report) {
    json_t *d = results_new();
    char *report = whole_report(d, false);
    cr_assert(strstr(report, "No workload has a figure"));
    free(report);
    json_decref(d);
}

/* The row of the table "How fast is it?" that begins with `what`; the caller frees it. */
static char *speed_row(const json_t *d, const char *what) {
    struct analysis a;
    analysis_build(&a, d);
    struct text out = {0};
    report_speed(&a, &out);
    analysis_free(&a);
    const char *row = strstr(text_string(&out), what);
    cr_assert(row, "no row \"%s\"", what);
    char *copy = need_copy_n(row, strcspn(row, "\n"));
    text_free(&out);
    return copy;
}

Test(bench_report, goals_of_speed) {
    json_t *d = small_document();
    static const char *const limits[] = {
        "{\"what\": \"list\", \"program\": \"boxed\", \"ints\": 0, \"bytes\": 500}",
        "{\"what\": \"list\", \"program\": \"boxed\", \"ints\": 1000, \"bytes\": 40500}",
        "{\"what\": \"list\", \"program\": \"tagged\", \"ints\": 0, \"bytes\": 500}",
        "{\"what\": \"list\", \"program\": \"tagged\", \"ints\": 1000, \"bytes\": 8700}",
        "{\"what\": \"allocator\", \"pattern\": \"lifo\", \"live\": 9, \"contender\": \"pool\", "
        "\"nanoseconds\": 1}",
        "{\"what\": \"allocator\", \"pattern\": \"lifo\", \"live\": 9, \"contender\": "
        "\"mimalloc\", \"nanoseconds\": 2}",
        "{\"what\": \"allocator\", \"pattern\": \"fifo\", \"live\": 9, \"contender\": \"pool\", "
        "\"nanoseconds\": 2}",
        "{\"what\": \"allocator\", \"pattern\": \"fifo\", \"live\": 9, \"contender\": "
        "\"mimalloc\", \"nanoseconds\": 1}",
        "{\"what\": \"compiler\", \"program\": \"boxed\", \"lines\": 200000, \"seconds\": 0.5}",
        "{\"what\": \"compiler\", \"program\": \"tagged\", \"lines\": 200000, \"seconds\": 0.25}"};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        add_record(d, "limits", limits[i]);
    static const struct {
        const char *row, *measured, *reached;
    } cases[] = {
        {"integer programs: boxed / python3.11", "suite ×0.50 (1), holdout no data", "| no "},
        {"`list(range(1025, N + 1025))`", "tagged 8.20 – 8.20", "| no "},
        {"pool allocator / mimalloc, 32 bytes, 2 patterns", "mean ×1.00, worst ×2.00 (fifo, 9 live)",
         "| no "},
        {"compile speed", "boxed 24.0, tagged 48.0", "| yes "},
        {"string building", "| no data ", "| not measured "},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *row = speed_row(d, cases[i].row);
        cr_assert(strstr(row, cases[i].measured) && strstr(row, cases[i].reached), "%s", row);
        free(row);
    }
    json_decref(d);
}

Test(bench_report, plot_scripts) {
    json_t *d = small_document();
    struct analysis a;
    analysis_build(&a, d);
    bool (*const plots[])(const struct analysis *, struct text *,
                          int *) = {plot_forest, plot_strips, plot_drift};
    for (int i = 0; i < 3; i++) {
        struct text script = {0};
        int height = 0;
        cr_assert(plots[i](&a, &script, &height), "plot %d", i);
        cr_assert(height > 100 && strstr(text_string(&script), "plot $"), "plot %d", i);
        text_free(&script);
    }
    struct text script = {0};
    int height;
    cr_assert(!plot_memory(&a, &script, &height));
    text_free(&script);
    cr_assert(!plot_instructions(&a, &script, &height), "instructions of one side only");
    text_free(&script);
    analysis_free(&a);
    json_decref(d);
}

Test(bench_results, saved_and_loaded_alike) {
    char folder[] = "/tmp/tagbox-test-XXXXXX";
    cr_assert(mkdtemp(folder));
    json_t *d = small_document(), *environment = json_new_object(), *d2, *environment2;
    char *problem = NULL;
    json_put_count(environment, "schema", 1);
    cr_assert(!results_load(folder, false, &d2, &environment2, &problem));
    free(problem);
    cr_assert(results_save(folder, d, environment, false));
    cr_assert(!results_load(folder, false, &d2, &environment2, &problem));
    free(problem);
    cr_assert(results_load(folder, true, &d2, &environment2, &problem), "%s", problem);
    json_decref(d2);
    json_decref(environment2);
    cr_assert(results_save(folder, d, environment, true));
    cr_assert(!results_load(folder, true, &d2, &environment2, &problem), "the partial run is gone");
    free(problem);
    cr_assert(results_load(folder, false, &d2, &environment2, &problem), "%s", problem);
    char *one = whole_report(d, false), *two = whole_report(d2, false);
    cr_assert_str_eq(one, two);
    free(one);
    free(two);
    json_decref(d);
    json_decref(d2);
    json_decref(environment);
    json_decref(environment2);
    char *command = format("rm -r %s", folder);
    cr_assert(system(command) == 0);
    free(command);
}

Test(bench_compare, rounds_fit_the_time) {
    cr_assert(compare_rounds(0.01) == 30);
    cr_assert(compare_rounds(1) == 15);
    cr_assert(compare_rounds(100) == 6);
    cr_assert(compare_rounds(0) == 30);
}
