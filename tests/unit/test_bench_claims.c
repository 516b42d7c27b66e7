/* The experiments' records, and the verdicts on claims. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/claims.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"

static json_t *parse(const char *text) {
    char *problem = NULL;
    json_t *value = json_parse(text, strlen(text), "test", &problem);
    cr_assert(value, "%s", problem);
    return value;
}

static void same(char *got, const char *expected) {
    cr_assert_str_eq(got, expected, "\"%s\", expected \"%s\"", got, expected);
    free(got);
}

/* Subjects a, b, c ... that hold where `pattern` has a '+'. */
static char *verdict_of(const char *pattern) {
    struct claim_row row = {0};
    for (size_t i = 0; pattern[i]; i++) {
        char subject[2] = {(char)('a' + i), '\0'};
        claims_case(&row, subject, pattern[i] == '+');
    }
    char *verdict = claims_verdict(&row.cases);
    claims_free_row(&row);
    return verdict;
}

Test(bench_claims, verdicts) {
    same(verdict_of(""), "not measured");
    same(verdict_of("+"), "holds");
    same(verdict_of("++++++"), "holds");
    same(verdict_of("-"), "fails");
    same(verdict_of("+-+"), "holds for a, c; fails for b");
    same(verdict_of("-+"), "holds for b; fails for a");
    same(verdict_of("+------"), "holds for a; fails for the 6 others");
    same(verdict_of("+-++++"), "fails for b; holds for the 5 others");
    same(verdict_of("+++++-----"), "holds for a, b, c, d, e; fails for f, g, h, i, j");
}

Test(bench_claims, equal_cells_are_shown_once) {
    struct claim_row row = {0};
    const char *const names[] = {"boxed", "boxed-py38", "tagged", "boxed-py27"};
    for (size_t i = 0; i < 4; i++) {
        json_t *run = json_new_object();
        json_put_text(run, "program", names[i]);
        claims_show(&row, run, need_copy(i % 2 ? "4" : "3"));
        json_decref(run);
    }
    same(claims_cells(&row.boxed, "boxed"), "boxed: 3; boxed-py38, boxed-py27: 4");
    same(claims_cells(&row.tagged, "tagged"), "3");
    same(claims_cells(&row.cpython, ""), "–");
    claims_free_row(&row);
}

Test(bench_claims, records) {
    json_t *statistics =
        parse("{\"totals\": {\"ints\": {\"created\": 7}}, \"segments\": ["
              "{\"ints\": {\"created\": 3, \"malloc_by_size\": {\"32\": 2, \"36\": 1}}},"
              "{\"ints\": {\"created\": 4}}]}");
    json_t *run = json_new_object();
    char *problem = NULL;
    cr_assert(experiments_record(
        run, "a b = 12\nc = 1.5\nsegment one\nnoise\ngrowth = 0 4\nsegment two\nlast = -3",
        statistics, &problem));
    cr_assert(experiments_figure(run, "a b") == 12);
    cr_assert(experiments_figure(run, "c") == 1.5);
    cr_assert(experiments_figure(run, "last") == -3);
    cr_assert(isnan(experiments_figure(run, "growth")));
    cr_assert_str_eq(experiments_text(run, "growth"), "0 4");
    cr_assert(experiments_events(run, "one", "ints", "created") == 3);
    cr_assert(experiments_events(run, "two", "ints", "created") == 4);
    cr_assert(experiments_requests(run, "one", "ints") == 3);
    cr_assert(isnan(experiments_requests(run, "two", "ints")));
    cr_assert(isnan(experiments_events(run, "three", "ints", "created")));
    cr_assert(isnan(experiments_events(NULL, NULL, "ints", "created")));
    json_decref(run);

    run = json_new_object();
    cr_assert(!experiments_record(run, "segment one\n", statistics, &problem));
    cr_assert(problem && strstr(problem, "2"), "%s", problem);
    free(problem);
    json_decref(run);

    run = json_new_object();
    cr_assert(experiments_record(run, "", statistics, &problem));
    cr_assert(experiments_events(run, NULL, "ints", "created") == 7);
    json_decref(run);
    json_decref(statistics);
}

Test(bench_claims, which_experiment_tests_which_claim) {
    for (size_t i = 0; i < experiments_total; i++)
        if (strcmp(experiments[i].name, "huge_list") == 0) {
            cr_assert(experiments_tests(&experiments[i], 10) &&
                      experiments_tests(&experiments[i], 18));
            cr_assert(!experiments_tests(&experiments[i], 1) &&
                      !experiments_tests(&experiments[i], 8));
        }
    /* Every claim has an experiment, every experiment a claim. */
    for (size_t i = 0; i < claims_of_ints_count + claims_of_memory_count; i++) {
        const struct claim *claim = i < claims_of_ints_count
                                        ? &claims_of_ints[i]
                                        : &claims_of_memory[i - claims_of_ints_count];
        bool tested = false;
        for (size_t k = 0; k < experiments_total; k++)
            tested = tested || experiments_tests(&experiments[k], claim->number);
        cr_assert(tested, "claim %d", claim->number);
    }
}

static const char results[] =
    "{\"schema\": 1, \"run\": {\"mode\": \"quick\", \"command\": \"tagbox experiments\", "
    "\"commit\": \"abc\", "
    "\"started\": \"now\", \"seconds\": 1.0}, \"experiments\": [], \"runs\": ["
    "{\"experiment\": \"growth\", \"program\": \"boxed\", \"build\": \"timing\", \"round\": 0, "
    "\"figures\": {\"growth\": \"0 4 8 16 24\"}},"
    "{\"experiment\": \"growth\", \"program\": \"boxed-py27\", \"build\": \"timing\", \"round\": "
    "0, "
    "\"figures\": {\"growth\": \"0 4 8 16 25 35 46 58 72 88\"}},"
    "{\"experiment\": \"growth\", \"program\": \"boxed-py38\", \"build\": \"timing\", \"round\": "
    "0, "
    "\"message\": \"not built\"},"
    "{\"experiment\": \"growth\", \"program\": \"python2.7\", \"build\": \"CPython\", \"round\": "
    "0, "
    "\"figures\": {\"growth\": \"0 4 8 16 25 35 46 58 72 88\"}},"
    "{\"experiment\": \"hot_loop\", \"program\": \"boxed\", \"build\": \"timing\", \"round\": 0, "
    "\"figures\": {\"ns\": 10}},"
    "{\"experiment\": \"hot_loop\", \"program\": \"boxed\", \"build\": \"timing\", \"round\": 1, "
    "\"figures\": {\"ns\": 11}}"
    "]}";

Test(bench_claims, samples_and_rounds) {
    json_t *document = parse(results);
    double samples[4];
    cr_assert(experiments_samples(document, "hot_loop", "boxed", "ns", samples, 4) == 2);
    cr_assert(samples[0] == 10 && samples[1] == 11);
    size_t index = 0, count = 0;
    while (experiments_next(document, "hot_loop", EXPERIMENT_TIMING, &index))
        count++;
    cr_assert(count == 1, "first rounds only");
    cr_assert(!experiments_find(document, "growth", "boxed", EXPERIMENT_COUNTING));
    json_decref(document);
}

static bool has_line(const char *text, const char *start, const char *end) {
    const char *line = strstr(text, start);
    if (!line)
        return false;
    size_t length = strcspn(line, "\n"), tail = strlen(end);
    while (length && (line[length - 1] == ' ' || line[length - 1] == '|'))
        length--;
    return length >= tail && strncmp(line + length - tail, end, tail) == 0;
}

Test(bench_claims, the_section) {
    json_t *document = parse(results);
    struct text first = {0}, second = {0};
    report_claims(document, &first);
    report_claims(document, &second);
    cr_assert_str_eq(text_string(&first), text_string(&second));
    cr_assert(has_line(text_string(&first), "| 19. ",
                       "**holds for boxed-py27, python2.7; fails for boxed**"),
              "%s", text_string(&first));
    cr_assert(has_line(text_string(&first), "| 1. ", "**not measured**"));
    cr_assert(has_line(text_string(&first), "| boxed-py38 ", "not built"),
              "a variant that is missing says so");
    cr_assert(strstr(text_string(&first), "The experiment `identity` was not run."));
    cr_assert(!strstr(text_string(&first), "nan") && !strstr(text_string(&first), "| ? "));
    text_free(&first);
    text_free(&second);
    json_decref(document);
}

Test(bench_claims, nothing_measured_gives_no_verdict) {
    json_t *document = experiments_document();
    struct text out = {0};
    report_claims(document, &out);
    cr_assert(!strstr(text_string(&out), "**holds") && !strstr(text_string(&out), "**fails"), "%s",
              text_string(&out));
    text_free(&out);
    json_decref(document);
}

Test(bench_claims, ratios_of_the_allocators) {
    json_t *run =
        parse("{\"figures\": {\"lifo 100 pool\": 2, \"lifo 100 malloc\": 8, \"fifo 100 pool\": 3, "
              "\"fifo 100 malloc\": 3, \"lifo 1000000 pool\": 1, \"lifo 1000000 malloc\": 50}}");
    cr_assert(fabs(claims_times(run, "malloc", "pool", NULL, 1, 10000) - 2) < 1e-12);
    cr_assert(fabs(claims_times(run, "malloc", "pool", "fifo lifo", 1000000, 2000000) - 50) <
              1e-12);
    cr_assert(fabs(claims_times(run, "malloc", "pool", "lif fifo", 1, 10000) - 1) < 1e-12);
    cr_assert(isnan(claims_times(run, "mimalloc", "pool", NULL, 1, 10000)));
    json_decref(run);
}

Test(bench_claims, the_file) {
    char *folder = files_temporary_folder(), *problem = NULL;
    json_t *document = parse(results), *again = NULL;
    cr_assert(experiments_load(folder, &again, &problem) && !again, "no file is no mistake");
    cr_assert(experiments_save(folder, document, false));
    cr_assert(experiments_load(folder, &again, &problem) && !again,
              "a partial file is not the result");
    cr_assert(experiments_save(folder, document, true));
    cr_assert(experiments_load(folder, &again, &problem) && json_equal(document, again));
    json_decref(again);
    char *partial = files_join(folder, "experiments.partial.json"),
         *whole = files_join(folder, "experiments.json");
    cr_assert(!files_exist(partial));
    const char *const broken[] = {"", "[]", "{\"schema\": 2}", "{\"schema\": 1}",
                                  "{\"schema\": 1, \"run\": {}}"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        cr_assert(files_write(whole, broken[i], strlen(broken[i])));
        cr_assert(!experiments_load(folder, &again, &problem) && !again && problem, "%s",
                  broken[i]);
        free(problem);
        problem = NULL;
    }
    json_decref(document);
    files_remove_folder(folder);
    free(partial);
    free(whole);
    free(folder);
}
