/* Shapley shares against published games, and the attribution from made-up times. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/claims.h"
#include "bench/tagbox/factorial.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/nofree.h"

static void near(double got, double expected, double within, const char *what) {
    cr_assert(fabs(got - expected) <= within, "%s: %.10g, expected %.10g", what, got, expected);
}

static size_t bits(size_t set) {
    size_t n = 0;
    for (; set; set &= set - 1)
        n++;
    return n;
}

/* Littlechild & Owen, "A simple expression for the Shapley value in a special case", 1973: a runway
 * costs what the largest aeroplane needs. Costs 8, 11, 13, 18 give 2, 3, 4, 9. */
Test(factorial, airport_game) {
    static const double cost[] = {8, 11, 13, 18}, expected[] = {2, 3, 4, 9};
    double value[16] = {0};
    for (size_t s = 0; s < 16; s++)
        for (size_t i = 0; i < 4; i++)
            if (s >> i & 1)
                value[s] = fmax(value[s], cost[i]);
    for (size_t i = 0; i < 4; i++)
        near(factorial_share(value, 4, i), expected[i], 1e-12, "share");
    struct factorial_range last = factorial_range(value, 4, 3);
    near(last.low, 5, 1e-12, "least");
    near(last.high, 18, 1e-12, "most");
}

/* Shapley & Shubik, 1954, for the Security Council; with its 15 members of today a permanent one has
 * 421/2145, another one 4/2145. */
Test(factorial, security_council) {
    enum { MEMBERS = 15 };
    double *value = malloc(sizeof *value << MEMBERS);
    cr_assert(value);
    for (size_t s = 0; s < (size_t)1 << MEMBERS; s++)
        value[s] = (s & 31) == 31 && bits(s) >= 9;
    near(factorial_share(value, MEMBERS, 0), 421.0 / 2145, 1e-12, "permanent");
    near(factorial_share(value, MEMBERS, 14), 4.0 / 2145, 1e-12, "elected");
    free(value);
}

/* Shares add up to the whole, whatever the values; a setting without effect gets nothing. */
Test(factorial, shares_add_up) {
    double value[16];
    for (size_t s = 0; s < 16; s++)
        value[s] = sin((double)(s & 7) * 1.7) * 5; /* bit 3 does nothing */
    double sum = 0;
    for (size_t i = 0; i < 4; i++)
        sum += factorial_share(value, 4, i);
    near(sum, value[15] - value[0], 1e-12, "sum");
    near(factorial_share(value, 4, 3), 0, 1e-12, "dummy");
}

static void add_time(json_t *document, size_t round, const char *workload, const char *program,
                     double seconds) {
    json_t *record = json_new_object();
    json_put_count(record, "round", (long long)round);
    json_put_text(record, "workload", workload);
    json_put_text(record, "program", program);
    json_put_number(record, "seconds", seconds);
    json_append(json_object_get(document, "times"), record);
}

/* Without pools ×1.5, without the table ×1.25, without the freelist ×1.2, but only where there is no
 * other measure does it cost ×2 more; and a machine that drifts. */
static json_t *made_up(void) {
    json_t *document = attribution_document();
    const char *const names[] = {"one", "two"};
    for (size_t w = 0; w < 2; w++) {
        json_t *record = json_new_object();
        json_put_text(record, "name", names[w]);
        json_append(json_object_get(document, "workloads"), record);
        for (size_t round = 1; round <= 10; round++) {
            double drift = 1 + 0.1 * (double)round;
            for (size_t c = 0; c < ATTRIBUTION_CORNERS; c++) {
                double seconds = (c & 4 ? 1 : 1.5) * (c & 2 ? 1 : 1.25) * (c & 1 ? 1 : 1.2);
                add_time(document, round, names[w], attribution_corners[c],
                         drift * seconds * (c == 0 && w == 0 ? 2 : 1));
            }
            add_time(document, round, names[w], "tagged", drift * 0.5);
            if (w == 0) {
                add_time(document, round, names[w], "tagged-dummy", drift * 0.7);
                add_time(document, round, names[w], "native C", drift * 0.1);
            }
        }
    }
    return document;
}

Test(attribution, shares) {
    json_t *d = made_up();
    static const double plain[] = {1.2, 1.25, 1.5};
    for (size_t i = 0; i < ATTRIBUTION_SETTINGS; i++) {
        struct attribution_share two = attribution_share(d, "two", i);
        near(two.share.ratio, plain[i], 1e-9, "share");
        near(two.share.low, plain[i], 1e-9, "without noise the interval is a point");
        near(two.low, plain[i], 1e-9, "least");
        near(two.high, plain[i], 1e-9, "most");
        near(two.part, log(plain[i]) / log(2.25), 1e-9, "part");
        /* A third of the lines from the corner without any goes through each setting. */
        struct attribution_share one = attribution_share(d, "one", i);
        near(one.share.ratio, plain[i] * cbrt(2), 1e-9, "share with interaction");
        near(one.low, plain[i], 1e-9, "least with interaction");
        near(one.high, plain[i] * 2, 1e-9, "most with interaction");
        struct attribution_share all = attribution_share(d, NULL, i);
        near(all.share.ratio, plain[i] * cbrt(sqrt(2)), 1e-9, "mean of both");
        cr_assert(all.share.n == 10);
    }
    near(attribution_total(d, "one").ratio, 4.5, 1e-9, "total");
    cr_assert(attribution_share(d, "three", 0).share.n == 0);
    json_decref(d);
}

Test(attribution, pairs_and_parts) {
    json_t *d = made_up();
    near(attribution_ratio(d, NULL, "boxed", "tagged").ratio, 2, 1e-9, "both");
    near(attribution_ratio(d, NULL, "boxed", "native C").ratio, 10, 1e-9, "where there is one");
    cr_assert(attribution_ratio(d, "two", "boxed", "native C").n == 0);
    cr_assert(attribution_ratio(d, NULL, "boxed", "boxed-reuse").n == 0);
    struct attribution_parts p;
    cr_assert(attribution_parts(d, "one", &p));
    near(p.indirection, 0.3, 1e-9, "indirection");
    near(p.allocation, 0.2, 1e-9, "allocation");
    near(p.interpreter, 0.4, 1e-9, "interpreter");
    near(p.work, 0.1, 1e-9, "work");
    cr_assert(!attribution_parts(d, "two", &p));
    json_decref(d);
}

/* Each pair and each corner names builds that are measured. */
Test(attribution, tables_agree) {
    const char *needed[2 * 64];
    size_t count = 0;
    for (size_t i = 0; i < attribution_differences_total; i++) {
        needed[count++] = attribution_differences[i].a;
        needed[count++] = attribution_differences[i].b;
    }
    for (size_t c = 0; c < ATTRIBUTION_CORNERS; c++)
        needed[count++] = attribution_corners[c];
    for (size_t i = 0; i < count; i++) {
        bool known = false;
        for (size_t k = 0; k < attribution_builds_total; k++)
            known = known || strcmp(attribution_builds[k].name, needed[i]) == 0;
        cr_assert(known, "%s is not built", needed[i]);
    }
}

Test(attribution, section) {
    json_t *d = made_up();
    struct text out = {0};
    report_attribution(d, NULL, NULL, &out);
    const char *text = text_string(&out);
    struct text script = {0};
    cr_assert(attribution_plot(d, &script));
    cr_assert(strstr(text_string(&script), "\"one\" 0") && !strstr(text_string(&script), "\"two\""), "%s",
              text_string(&script));
    /* The second step: from the 10 % of C to the end of the interpreter's 40. */
    cr_assert(strstr(text_string(&script), "$part1 << EOD\n30.0000 0 10.0000 50.0000 -0.32 0.32\n"), "%s",
              text_string(&script));
    text_free(&script);
    cr_assert(!strstr(text, "Where the instructions are"));
    cr_assert(strstr(text, "| one "), "%s", text);
    cr_assert(strstr(text, "30.0 %"), "%s", text);
    cr_assert(strstr(text, "×1.50 … ×3.00"), "%s", text);
    cr_assert(strstr(text, "no data"));
    cr_assert(!strstr(text, "nan"));
    text_free(&out);
    json_decref(d);
}

/* Where all three measures together make no clear difference there is nothing to share. */
Test(attribution, no_share_of_nothing) {
    json_t *d = made_up();
    json_t *record;
    for (size_t i = 0; (record = json_array_get(json_object_get(d, "times"), i)); i++)
        if (text_equal(json_text(record, "program", ""), "boxed-malloc"))
            json_put_number(record, "seconds", json_count(record, "round", 0) % 2 ? 0.5 : 9);
    struct estimate total = attribution_total(d, NULL);
    cr_assert(total.low < 1 && total.high > 1, "%g ... %g", total.low, total.high);
    struct text out = {0};
    report_attribution(d, NULL, NULL, &out);
    const char *row = strstr(text_string(&out), "| **all (geometric mean)**");
    cr_assert(row && strstr(row, "], – (×") && !memchr(row, '%', strcspn(row, "\n")), "%s", text_string(&out));
    text_free(&out);
    json_decref(d);
}

static void add_object(json_t *document, const char *list, const char *json) {
    char *problem = NULL;
    json_t *record = json_parse(json, strlen(json), "record", &problem);
    cr_assert(record, "%s", problem);
    json_append(json_object_get(document, list), record);
}

/* What is not built is named once; other reasons once for all workloads that they hold for. */
Test(attribution, builds_and_what_is_missing) {
    json_t *d = made_up();
    add_object(d, "builds", "{\"name\": \"boxed\"}");
    add_object(d, "builds", "{\"name\": \"tagged\"}");
    add_object(d, "builds", "{\"name\": \"boxed-reuse\", \"why\": \"not built\"}");
    add_object(d, "builds", "{\"name\": \"native C\"}");
    static const char *const workloads[] = {"one", "two", "three"};
    for (size_t i = 0; i < 3; i++) {
        char json[200];
        snprintf(json, sizeof json, "{\"program\": \"boxed-reuse\", \"workload\": \"%s\", \"status\": \"not built\"}", workloads[i]);
        add_object(d, "gate", json);
        snprintf(json, sizeof json, "{\"program\": \"native C\", \"workload\": \"%s\", \"status\": \"%s\"}", workloads[i],
                 i ? "no twin" : "ok");
        add_object(d, "gate", json);
    }
    struct analysis bench = {.spread_median = 0.012, .spread_worst = 0.034};
    struct text out = {0};
    report_attribution(d, &bench, NULL, &out);
    const char *text = text_string(&out);
    cr_assert(strstr(text, "\n2 builds of the same source"), "%s", text);
    cr_assert(strstr(text, "and as a floor the same programs in C, ran 2 workloads"), "%s", text);
    cr_assert(strstr(text, "\n- boxed-reuse: not built\n- native C on two, three: no twin\n\n"), "%s", text);
    cr_assert(strstr(text, "1.2 % in the median") && strstr(text, "3.4 % at most"), "%s", text);
    text_free(&out);
    json_decref(d);
}

Test(attribution, what_nofree_will_need) {
    /* 3 MiB and 160 bytes an iteration. */
    near(nofree_estimate(1e6, 3072 + 156250, 4e6, 3072 + 625000, 27e6), 3145728 + 4.32e9, 1, "a line");
    near(nofree_estimate(1e6, 3100, 4e6, 3072, 27e6), 3072 * 1024, 1e-6, "it does not fall");
    cr_assert(nofree_limit() <= 3.5e9 && nofree_limit() > 0);
    cr_assert(nofree_mib(102400) >= 100 && nofree_mib(102400) <= 120);
    cr_assert(nofree_is("boxed-nofree") && !nofree_is("boxed"));
}

Test(attribution, finished_rounds_are_kept_and_read) {
    char *folder = files_temporary_folder(), *problem = NULL;
    cr_assert(folder);
    json_t *d = made_up(), *read = NULL;
    cr_assert(attribution_load(folder, true, &read, &problem) && !read);
    json_put_flag(json_object_get(d, "run"), "complete", false);
    cr_assert(attribution_save(folder, d, false));
    cr_assert(attribution_load(folder, false, &read, &problem) && read, "the only file there is");
    struct text out = {0};
    report_attribution(read, NULL, NULL, &out);
    cr_assert(strstr(text_string(&out), "The run was interrupted"));
    text_free(&out);
    json_decref(read);
    json_put_flag(json_object_get(d, "run"), "complete", true);
    cr_assert(attribution_save(folder, d, true));
    cr_assert(attribution_load(folder, true, &read, &problem) && json_flag(json_object_get(read, "run"), "complete", false),
              "the partial file is gone");
    json_decref(read);
    json_decref(d);
    files_remove_folder(folder);
    free(folder);
}

/* ---- Claims on what boxing costs ---- */

/* The verdict on claim `number` from a document given as text; the caller frees it. */
static char *verdict_on(int number, const char *text) {
    char *problem = NULL;
    json_t *document = json_parse(text, strlen(text), "test", &problem);
    cr_assert(document, "%s", problem);
    char *verdict = NULL;
    for (size_t i = 0; i < claims_of_costs_count; i++) {
        if (claims_of_costs[i].number != number)
            continue;
        struct claim_row row = {0};
        claims_of_costs[i].judge(document, &row);
        verdict = row.open ? need_copy("open") : claims_verdict(&row.cases);
        claims_free_row(&row);
    }
    json_decref(document);
    cr_assert(verdict);
    return verdict;
}

static void expect(int number, const char *text, const char *verdict) {
    char *got = verdict_on(number, text);
    cr_assert_str_eq(got, verdict, "claim %d on %s: %s, expected %s", number, text, got, verdict);
    free(got);
}

#define RUN(experiment, program, build, rest) \
    "{\"experiment\": \"" experiment "\", \"program\": \"" program "\", \"build\": \"" build "\", " rest "}"
#define ADD(program, created) \
    RUN("add", program, "counting", "\"totals\": {\"ints\": {\"created\": " created "}}")
#define CYCLES(program, once, knots, demand, threshold)                                     \
    RUN("cycles", program, "timing",                                                        \
        "\"figures\": {\"freed at once\": " once ", \"of 10 in cycles freed at once\": " knots \
        ", \"of 10 in cycles freed on demand\": " demand                                   \
        ", \"in cycles\": 1000, \"freed by the threshold\": " threshold "}")
#define SORTING(program, sort, copied, key)                                                       \
    RUN("sorting", program, "timing",                                                             \
        "\"figures\": {\"sort\": " sort ", \"sorted\": " copied ", \"sort with a key\": " key "}")

Test(claims_of_costs, from_experiments) {
    expect(8, "{\"runs\": [" ADD("boxed", "197952") ", " ADD("tagged", "0") "]}", "holds");
    expect(8, "{\"runs\": [" ADD("boxed", "197952") ", " ADD("tagged", "90") "]}", "fails");
    expect(8, "{\"runs\": []}", "not measured");
    expect(20, "{\"runs\": [" CYCLES("boxed", "1", "0", "10", "990") "]}", "holds");
    expect(20, "{\"runs\": [" CYCLES("boxed", "1", "0", "10", "990") ", " CYCLES("tagged", "1", "0", "10", "0") "]}",
           "holds for boxed; fails for tagged");
    expect(20, "{\"runs\": [" CYCLES("boxed", "1", "10", "10", "990") "]}", "fails");
    expect(21, "{\"runs\": [" SORTING("boxed", "0.5", "1", "2") ", " SORTING("tagged", "0.5", "1", "1.2") "]}",
           "holds for boxed; fails for tagged");
    expect(34, "{\"runs\": []}", "open");
}

/* fib takes 1.7 times as long as tagged on boxed, 2 times on boxed-pool. */
Test(claims_of_costs, from_the_attribution) {
    json_t *document = json_new_object(), *d = attribution_document();
    json_t *workload = json_new_object();
    json_put_text(workload, "name", "fib");
    json_append(json_object_get(d, "workloads"), workload);
    for (size_t round = 1; round <= 7; round++) {
        add_time(d, round, "fib", "boxed", 1.7);
        add_time(d, round, "fib", "boxed-pool", 2);
        add_time(d, round, "fib", "tagged", 1);
    }
    static const char *const ran[][2] = {{"boxed", "ok"}, {"boxed-nofree", "failed"}};
    for (size_t i = 0; i < 2; i++) {
        json_t *gate = json_new_object();
        json_put_text(gate, "workload", "fib");
        json_put_text(gate, "program", ran[i][0]);
        json_put_text(gate, "status", ran[i][1]);
        json_append(json_object_get(d, "gate"), gate);
    }
    json_put(document, "attribution", d);
    char *text = json_document(document);
    expect(30, text, "holds for boxed; fails for boxed-pool");
    expect(9, text, "holds for pools; fails for a bump pointer");
    free(text);
    json_t *gates = json_object_get(d, "gate"), *other = json_deep_copy(workload);
    json_put_text(other, "name", "loop");
    json_append(json_object_get(d, "workloads"), other);
    json_put_text(json_array_get(gates, 1), "status", "ok");
    static const char *const more[][2] = {{"boxed", "ok"}, {"boxed-nofree", "not applicable: needs 4.3 GB"}};
    for (size_t i = 0; i < 2; i++) {
        json_t *gate = json_new_object();
        json_put_text(gate, "workload", "loop");
        json_put_text(gate, "program", more[i][0]);
        json_put_text(gate, "status", more[i][1]);
        json_append(gates, gate);
    }
    text = json_document(document);
    expect(9, text, "holds");
    free(text);
    json_decref(document);
}
