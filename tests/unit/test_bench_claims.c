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

/* Subjects a, b, c ... that hold where `pattern` has a '+' and are unclear where it has a '~'. */
static char *verdict_of(const char *pattern) {
    struct claim_row row = {0};
    for (size_t i = 0; pattern[i]; i++) {
        char subject[2] = {(char)('a' + i), '\0'};
        if (pattern[i] == '~')
            claims_answer(&row, subject, CLAIM_UNCLEAR);
        else
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
    same(verdict_of("~~"), "unclear");
    same(verdict_of("~-+"), "holds for c; fails for b; unclear for a");
    same(verdict_of("~+~~-~~"), "holds for b; fails for e; unclear for the 5 others");
    same(verdict_of("+~+++++"), "unclear for b; holds for the 6 others");
    same(verdict_of("+++++~~~~~-"), "holds for a, b, c, d, e; fails for k; unclear for f, g, h, i, j");
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
    size_t memory = claims_of_ints_count, study = memory + claims_of_memory_count;
    for (size_t i = 0; i < study + claims_of_study_count; i++) {
        const struct claim *claim = i < memory  ? &claims_of_ints[i]
                                    : i < study ? &claims_of_memory[i - memory]
                                                : &claims_of_study[i - study];
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

/* A run with these figures, and for counting builds segments. */
static void add_run(json_t *document, const char *experiment, const char *program,
                    const char *build, const char *figures, const char *segments) {
    json_t *run = json_new_object();
    json_put_text(run, "experiment", experiment);
    json_put_text(run, "program", program);
    json_put_text(run, "build", build);
    json_put_count(run, "round", 0);
    json_put(run, "figures", parse(figures));
    if (segments)
        json_put(run, "segments", parse(segments));
    json_append(json_object_get(document, "runs"), run);
}

static void verdict_on(const json_t *document, int number, const char *expected) {
    struct claim_row row = {0};
    for (size_t i = 0; i < claims_of_study_count; i++)
        if (claims_of_study[i].number == number)
            claims_of_study[i].judge(document, &row);
    same(claims_verdict(&row.cases), expected);
    cr_assert(!strstr(text_string(&row.detail), "nan "), "%s", text_string(&row.detail));
    claims_free_row(&row);
}

#define NO_POPS                                                              \
    "\"ints\": {\"freelist_pops\": 0}, \"floats\": {\"freelist_pops\": 0}, " \
    "\"lists\": {\"freelist_pops\": 0}"
/* A segment of the study: 200 operations. */
#define SEGMENT(name, tuples, pops, dicts, blocks, bytes)                     \
    "{\"name\": \"" name "\", " NO_POPS ", \"tuples\": {\"created\": " tuples \
    ", \"freelist_pops\": " pops "}, \"dicts\": {\"created\": " dicts         \
    ", \"freelist_pops\": 0}, \"memory\": {\"allocations\": " blocks ", \"bytes\": " bytes "}}"
#define NONE(name) SEGMENT(name, "0", "0", "0", "0", "0")
#define TUPLE(name, pops, blocks) SEGMENT(name, "200", pops, "0", blocks, "0")

Test(bench_claims, strings) {
    json_t *document = experiments_document();
#define SHARED(literal, other)                                                                  \
    "{\"a literal in two functions\": " literal ", \"a literal and a run-time string\": " other \
    ", \"two run-time strings\": 0, \"a literal and an interned run-time string\": 1, "         \
    "\"two interned run-time strings\": 1}"
    add_run(document, "strings", "boxed", "counting", SHARED("1", "0"), NULL);
    add_run(document, "strings", "tagged", "counting", SHARED("0", "0"), NULL);
    verdict_on(document, 23, "holds");
    add_run(document, "strings", "python2.7", "CPython", SHARED("1", "1"), NULL);
    verdict_on(document, 23,
               "holds for what is shared (boxed); fails for what is shared (python2.7)");
    json_decref(document);
    document = experiments_document();
    add_run(document, "operations", "python3.11", "CPython",
            "{\"f-string\": 50, \"string concatenation of constants\": 6, "
            "\"f-string of the same strings\": 30, \"string concatenation\": 20}",
            NULL);
    verdict_on(document, 23,
               "holds for f-string against concatenation of constants (python3.11); fails for "
               "f-string against concatenation of variables (python3.11)");
    json_decref(document);
}

Test(bench_claims, growth) {
    json_t *document = experiments_document();
#define GROWN(append, insert, once)                                               \
    "[{\"name\": \"list.append\", \"memory\": {\"allocations\": " append          \
    "}}, {\"name\": \"dict insert, ints\", \"memory\": {\"allocations\": " insert \
    "}}, {\"name\": \"[None] * n\", \"memory\": {\"allocations\": " once "}}]"
    const char *sizes = "{\"list.append, sizes\": 47, \"dict insert, sizes\": 12}";
    add_run(document, "growing", "boxed", "counting", sizes, GROWN("48", "12", "2"));
    add_run(document, "growing", "python3.11", "CPython", sizes, NULL);
    verdict_on(document, 24, "holds");
    add_run(document, "growing", "boxed-py38", "counting", sizes, GROWN("101", "12", "2"));
    add_run(document, "growing", "boxed-py311", "counting", sizes, GROWN("48", "12", "3"));
    verdict_on(document, 24, "holds for boxed, python3.11; fails for boxed-py38, boxed-py311");
    json_decref(document);
}

#define SINGLETONS NONE("(), kept") "," NONE("None, kept") ","
#define INSTANCES(slotted, nineteen, truths)                                              \
    "[" SINGLETONS truths                                                                 \
    "," SEGMENT("an instance, kept", "0", "0", "0", "200", "17600") "," SEGMENT(          \
        "an instance with __slots__, kept", "0", "0", "0", "200",                         \
        slotted) "," TUPLE("a tuple of 1, replaced", "200",                               \
                           "0") "," TUPLE("a tuple of 2, replaced", "200",                \
                                          "0") "," TUPLE("a tuple of 3, replaced", "200", \
                                                         "0") "," nineteen "]"

Test(bench_claims, instances) {
    static const struct {
        const char *segments, *verdict;
    } cases[] = {{INSTANCES("9600", TUPLE("a tuple of 19, replaced", "200", "0"),
                            NONE("True and False, kept")),
                  "holds"},
                 {INSTANCES("17600", TUPLE("a tuple of 19, replaced", "200", "0"),
                            NONE("True and False, kept")),
                  "fails"},
                 {INSTANCES("9600", TUPLE("a tuple of 19, replaced", "0", "200"),
                            NONE("True and False, kept")),
                  "fails"},
                 {INSTANCES("9600", TUPLE("a tuple of 19, replaced", "200", "0"),
                            SEGMENT("True and False, kept", "0", "0", "0", "200", "0")),
                  "fails"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *document = experiments_document();
        add_run(document, "instances", "boxed", "counting", "{}", cases[i].segments);
        verdict_on(document, 25, cases[i].verdict);
        json_decref(document);
    }
}

#define PLAIN_CALLS                                                               \
    NONE("f(a, b), kept")                                                         \
    "," NONE("f(a=a, b=b), kept") "," NONE("f(a) with a default, kept") "," NONE( \
        "lambda, kept") "," NONE("bound method, kept") ","
#define OWN(args)                                                    \
    "{\"calls\": 200, \"args that are objects of their own\": " args \
    ", \"kwargs that are objects of their own\": 200}"
#define CALLS(method, dicts)                                                            \
    "[" PLAIN_CALLS method "," TUPLE("f(a, b) to *args, kept", "0", "200") "," SEGMENT( \
        "f(a=a, b=b) to **kwargs, kept", "0", "0", dicts, "400", "0") "]"

Test(bench_claims, calls) {
    static const struct {
        const char *own, *segments, *verdict;
    } cases[] = {{OWN("200"), CALLS(NONE("method, kept"), "200"), "holds"},
                 {OWN("1"), CALLS(NONE("method, kept"), "200"), "fails"},
                 {OWN("200"), CALLS(TUPLE("method, kept", "200", "0"), "200"), "fails"},
                 {OWN("200"), CALLS(NONE("method, kept"), "0"), "fails"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *document = experiments_document();
        add_run(document, "calls", "boxed", "counting", cases[i].own, cases[i].segments);
        verdict_on(document, 26, cases[i].verdict);
        json_decref(document);
    }
}

Test(bench_claims, relative_times) {
    json_t *document = experiments_document();
#define TIMES(append)                                                                            \
    "{\"string concatenation of constants\": 10, \"large int addition of constants\": 10, "      \
    "\"small int addition of constants\": 10, \"tuple of constants\": 10, \"dict insert\": 26, " \
    "\"list append\": " append ", \"list literal\": 40, \"function call\": 44, "                 \
    "\"method call\": 46, \"f-string\": 82}"
    add_run(document, "operations", "boxed", "timing", TIMES("35"), NULL);
    verdict_on(document, 27, "not measured");
    add_run(document, "operations", "python3.11", "CPython", TIMES("15"), NULL);
    verdict_on(document, 27, "fails for list append; holds for the 8 others");
    json_decref(document);
}

Test(bench_claims, bytecode) {
    json_t *document = experiments_document(), *run = json_new_object();
    experiments_record_listing(run,
                               "f, line 4: 1 parameters, 2 variables, 2 registers\n"
                               "     0      5  ADD_VVI                y, x, 1\n"
                               "     1      6  RETURN                 y\n"
                               "     2      5  JUMP                   -> 0\n",
                               5);
    cr_assert_str_eq(experiments_text(run, "instructions"), "ADD_VVI JUMP");
    json_decref(run);
    add_run(document, "bytecode", "boxed", "listing", "{\"instructions\": \"ADD_VVI\"}", NULL);
    verdict_on(document, 28, "not measured");
    add_run(document, "bytecode", "python3.11", "CPython",
            "{\"instructions\": \"LOAD_FAST LOAD_CONST BINARY_OP STORE_FAST\"}", NULL);
    add_run(document, "bytecode", "python2.7", "CPython",
            "{\"instructions\": \"LOAD_FAST LOAD_CONST BINARY_ADD STORE_FAST\"}", NULL);
    verdict_on(document, 28, "holds for python3.11; fails for python2.7");
    json_decref(document);
}

Test(bench_claims, who_serves) {
    json_t *document = experiments_document();
#define SERVED(name, pops, blocks, pools)                                         \
    "{\"name\": \"" name "\", " NO_POPS ", \"tuples\": {\"freelist_pops\": " pops \
    "}, \"dicts\": {\"freelist_pops\": 0}, \"memory\": {\"allocations\": " blocks \
    ", \"pool_blocks\": " pools "}}"
    const char *segments = "[" SERVED("floats", "900", "100", "100") "," SERVED(
        "lists", "100", "900", "800") "," SERVED("calls", "0", "3", "3") "]";
    add_run(document, "patterns", "boxed", "counting", "{}", segments);
    verdict_on(document, 29, "not measured");
    add_run(document, "patterns", "boxed-py311", "counting", "{}", segments);
    verdict_on(document, 29, "holds for floats; fails for lists");
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
