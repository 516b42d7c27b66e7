/* What tagbox reads from other programs: hyperfine, perf, cachegrind, the counting builds, /proc,
 * the manifest. */
#include <criterion/criterion.h>

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/environment.h"
#include "bench/tagbox/events.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/hardware.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/manifest.h"
#include "bench/tagbox/noise.h"
#include "bench/tagbox/output.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/programs.h"
#include "bench/tagbox/stopwatch.h"
#include "bench/tagbox/text.h"

/* ---- the stopwatch ---- */

static bool parse_hyperfine(const char *json, double *seconds, char **problem) {
    *problem = NULL;
    return stopwatch_parse_hyperfine(json, strlen(json), seconds, problem);
}

static const char version_1[] =
    "{\"results\": [{\"command\": \"1\", \"mean\": 0.25, \"stddev\": null, \"median\": 0.25, "
    "\"user\": 0.2, \"system\": 0.01, \"min\": 0.25, \"max\": 0.25, \"times\": [0.25], \"exit_codes\": [0]}]}";

static const char version_2[] =
    "{\"schema_version\": 2, \"results\": [{\"command\": \"1\", \"measurements\": "
    "[{\"time_wall_clock\": {\"value\": 0.25, \"unit\": \"second\"}, \"time_user\": {\"value\": "
    "0.2, \"unit\": \"second\"}, \"time_system\": {\"value\": 10, \"unit\": \"millisecond\"}, \"exit_code\": 0}]}]}";

Test(bench_stopwatch, hyperfine_both_schemas) {
    const char *const texts[] = {version_1, version_2};
    for (int i = 0; i < 2; i++) {
        double seconds;
        char *problem;
        cr_assert(parse_hyperfine(texts[i], &seconds, &problem), "schema %d: %s", i + 1, problem);
        cr_assert(fabs(seconds - 0.21) < 1e-12, "schema %d: %g", i + 1, seconds);
    }
}

Test(bench_stopwatch, hyperfine_results_that_cannot_be_used) {
    static const char *const texts[] = {"",
                                        "{",
                                        "[]",
                                        "{}",
                                        "{\"results\": []}",
                                        "{\"results\": [{\"times\": [1]}]}",
                                        "{\"results\": [{\"user\": \"x\", \"system\": 1}]}",
                                        "{\"results\": [{\"user\": -2, \"system\": 1}]}",
                                        "{\"results\": [{\"user\": 1, \"system\": 1, \"exit_codes\": [3]}]}",
                                        "{\"results\": [{\"user\": 1, \"system\": 1}, {\"user\": 1, \"system\": 1}]}",
                                        "{\"results\": [{\"measurements\": [{}]}]}",
                                        "{\"results\": 5}",
                                        "{\"results\": [null]}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        double seconds;
        char *problem;
        cr_assert(!parse_hyperfine(texts[i], &seconds, &problem), "%s", texts[i]);
        cr_assert(problem && *problem && isnan(seconds), "%s", texts[i]);
        free(problem);
    }
}

/* With hyperfine, where it is installed, and without. */
enum { WITH_HYPERFINE, BUILT_IN, STOPWATCHES };

static void open_stopwatch(struct stopwatch *s, int which, double timeout) {
    cr_assert(stopwatch_open(s, timeout));
    if (which == BUILT_IN) {
        free(s->hyperfine);
        s->hyperfine = NULL;
    }
}

/* Each waits for the other, so they come to an end only together. */
Test(bench_stopwatch, what_runs_together_and_what_in_turn) {
    for (int which = 0; which < STOPWATCHES; which++) {
        struct stopwatch s;
        open_stopwatch(&s, which, 20);
        char *pipe = format("%s/pipe", s.folder), *get = format("read line < '%s'", pipe), *put = format("echo x > '%s'", pipe);
        cr_assert(mkfifo(pipe, 0600) == 0);
        const char *const getter[] = {"/bin/sh", "-c", get, NULL}, *const putter[] = {"/bin/sh", "-c", put, NULL};
        struct stopwatch_command commands[] = {{.words = getter}, {.words = putter}};
        cr_assert(stopwatch_run(&s, NULL, commands, 2, STOPWATCH_TOGETHER), "%d: %s", which, stopwatch_take_problem(commands, 2));
        for (size_t i = 0; i < 2; i++)
            cr_assert(commands[i].seconds >= 0 && commands[i].seconds < 1, "%d: %g", which, commands[i].seconds);
        s.timeout = 0.3;
        cr_assert(!stopwatch_run(&s, NULL, commands, 2, STOPWATCH_IN_TURN), "%d", which);
        char *problem = stopwatch_take_problem(commands, 2);
        cr_assert(strstr(problem, "no end after"), "%s", problem);
        free(problem);
        free(put);
        free(get);
        free(pipe);
        stopwatch_close(&s);
    }
}

/* Processor time, not the clock on the wall; and each its own. */
Test(bench_stopwatch, times_are_of_the_processor) {
    const char *const sleeper[] = {"/bin/sleep", "0.5", NULL};
    const char *const worker[] = {"/bin/sh", "-c", "i=0; while [ $i -lt 60000 ]; do i=$((i + 1)); done", NULL};
    for (int which = 0; which < STOPWATCHES; which++) {
        struct stopwatch_command commands[] = {{.words = worker}, {.words = sleeper}, {.words = worker}};
        struct stopwatch s;
        open_stopwatch(&s, which, 60);
        cr_assert(stopwatch_run(&s, NULL, commands, 3, STOPWATCH_TOGETHER), "%d: %s", which, stopwatch_take_problem(commands, 3));
        cr_assert(commands[1].seconds < 0.25, "%d: %g", which, commands[1].seconds);
        for (size_t i = 0; i < 3; i += 2)
            cr_assert(commands[i].seconds > 2 * commands[1].seconds, "%d: %g %g", which, commands[i].seconds, commands[1].seconds);
        stopwatch_close(&s);
    }
}

/* The one that is known to be shorter is the nicer one. */
Test(bench_stopwatch, shares_are_as_the_times) {
    const char *const printer[] = {"/bin/sh", "-c", "nice >&2; exit 1", NULL};
    struct stopwatch_command commands[] = {{.words = printer, .expected = 0.3}, {.words = printer, .expected = 0.1}, {.words = printer}};
    struct stopwatch s;
    open_stopwatch(&s, BUILT_IN, 20);
    cr_assert(!stopwatch_run(&s, NULL, commands, 3, STOPWATCH_TOGETHER));
    long levels[3];
    for (size_t i = 0; i < 3; i++)
        levels[i] = strtol(strrchr(commands[i].problem, ':') + 1, NULL, 10);
    cr_assert(levels[1] == levels[0] + 5 && levels[2] == levels[0], "%ld %ld %ld", levels[0], levels[1], levels[2]);
    free(stopwatch_take_problem(commands, 3));
    stopwatch_close(&s);
    cr_assert(stopwatch_nice(1, 1) == 0 && stopwatch_nice(0.8, 1) == 1 && stopwatch_nice(1e-9, 1) == 19 && stopwatch_nice(0, 1) == 0);
}

/* The executable that runs, as it says itself: a copy that is gone afterwards, or the original where none can be made. */
Test(bench_stopwatch, runs_a_copy) {
    const char *const teller[] = {"/bin/sh", "-c", "readlink /proc/$$/exe >&2; exit 1", NULL};
    char *original = realpath("/bin/sh", NULL);
    struct stopwatch s;
    open_stopwatch(&s, BUILT_IN, 20);
    cr_assert(s.copies);
    for (size_t i = 0; i < 2; i++) {
        struct stopwatch_command commands[] = {{.words = teller, .from_copy = true}, {.words = teller}, {.words = teller, .from_copy = true}};
        s.copies = i == 0;
        cr_assert(!stopwatch_run(&s, NULL, commands, 3, STOPWATCH_TOGETHER));
        const char *paths[3];
        for (size_t k = 0; k < 3; k++) {
            paths[k] = strchr(commands[k].problem, '/');
            while (paths[k] && strstr(paths[k] + 1, ": "))
                paths[k] = strstr(paths[k] + 1, ": ") + 2;
            bool copied = i == 0 && k != 1;
            cr_assert(text_has_prefix(paths[k], copied ? s.folder : original), "%zu %zu: %s", i, k, commands[k].problem);
            cr_assert(!files_exist(paths[k]) == copied, "%zu %zu: %s", i, k, paths[k]);
        }
        cr_assert(i == 1 || strcmp(paths[0], paths[2]) != 0, "%s", paths[0]);
        free(stopwatch_take_problem(commands, 3));
    }
    stopwatch_close(&s);
    free(original);
}

/* Some past copies stay, so that a new one does not get the pages of the last; a copy that cannot be made is a problem. */
Test(bench_stopwatch, keeps_past_copies) {
    const char *const good[] = {"/bin/true", NULL}, *const bad[] = {"/nowhere/true", NULL};
    for (int which = 0; which < STOPWATCHES; which++) {
        struct stopwatch s;
        size_t kept = 0;
        open_stopwatch(&s, which, 20);
        for (int i = 0; i < 20; i++) {
            struct stopwatch_command commands[] = {{.words = good, .from_copy = true}, {.words = good, .from_copy = true}};
            cr_assert(stopwatch_run(&s, NULL, commands, 2, STOPWATCH_TOGETHER), "%s", commands[0].problem);
        }
        for (unsigned i = 0; i < 2 * STOPWATCH_KEPT; i++) {
            char *place = format("%s/kept-%02u", s.folder, i);
            kept += files_exist(place);
            free(place);
        }
        cr_assert(kept > STOPWATCH_KEPT / 2 && kept <= STOPWATCH_KEPT, "%zu", kept);
        struct stopwatch_command missed = {.words = bad, .from_copy = true};
        cr_assert(!stopwatch_run(&s, NULL, &missed, 1, STOPWATCH_TOGETHER) && isnan(missed.seconds));
        cr_assert(text_has_prefix(missed.problem, "/nowhere/true: "), "%s", missed.problem);
        free(missed.problem);
        char *folder = need_copy(s.folder);
        stopwatch_close(&s);
        cr_assert(!files_exist(folder));
        free(folder);
    }
}

/* The others run to their end and have their times. */
Test(bench_stopwatch, one_that_fails_leaves_the_others) {
    const char *const good[] = {"/bin/true", NULL}, *const bad[] = {"/bin/sh", "-c", "exit 3", NULL};
    for (int which = 0; which < STOPWATCHES; which++)
        for (int mode = STOPWATCH_TOGETHER; mode <= STOPWATCH_IN_TURN; mode++) {
            struct stopwatch_command commands[] = {{.words = good}, {.words = bad}, {.words = good}};
            struct stopwatch s;
            open_stopwatch(&s, which, 20);
            cr_assert(!stopwatch_run(&s, NULL, commands, 3, mode));
            cr_assert(!commands[0].problem && !commands[2].problem && commands[0].seconds >= 0 && commands[2].seconds >= 0);
            cr_assert(isnan(commands[1].seconds));
            char *problem = stopwatch_take_problem(commands, 3);
            cr_assert(strstr(problem, "/bin/sh: exit code "), "%d %d: %s", which, mode, problem);
            cr_assert(!commands[1].problem);
            free(problem);
            stopwatch_close(&s);
        }
}

Test(bench_stopwatch, too_much_memory_for_all_at_once) {
    struct stopwatch s;
    open_stopwatch(&s, BUILT_IN, 1);
    cr_assert(s.memory > 0 && s.memory < 1e18);
    cr_assert(stopwatch_mode_for(&s, false, s.memory) == STOPWATCH_TOGETHER);
    cr_assert(stopwatch_mode_for(&s, true, 0) == STOPWATCH_IN_TURN);
    cr_assert(stopwatch_mode_for(&s, false, s.memory + 1) == STOPWATCH_IN_TURN);
    stopwatch_close(&s);
}

Test(bench_readers, cachegrind_summary) {
    static const char text[] =
        "desc: I1 cache: 32768 B, 64 B, 8-way associative\ncmd: x\n"
        "events: Ir I1mr ILmr Dr D1mr DLmr Dw D1mw DLmw Bc Bcm Bi Bim\nfl=a.c\nfn=f\n1 2 0 0\n"
        "summary: 109673 1091 1072 25943 1195 994 10266 338 311 20094 2739 279 150\n";
    struct hardware_reading r;
    char *problem = NULL;
    cr_assert(hardware_parse_cachegrind(text, sizeof text - 1, &r, &problem), "%s", problem);
    cr_assert(r.instructions == 109673 && r.data_misses == 1533 && r.last_misses == 2377);
    cr_assert(r.branches == 20373 && r.mispredicts == 2889);
}

Test(bench_readers, cachegrind_without_caches) {
    static const char text[] = "events: Ir\nsummary: 77";
    struct hardware_reading r;
    char *problem = NULL;
    cr_assert(hardware_parse_cachegrind(text, sizeof text - 1, &r, &problem));
    cr_assert(r.instructions == 77 && isnan(r.data_misses) && isnan(r.mispredicts));
    static const char *const broken[] = {"", "events: Ir\n", "summary: 5\n", "events:\nsummary:\n"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        cr_assert(!hardware_parse_cachegrind(broken[i], strlen(broken[i]), &r, &problem), "%zu", i);
        cr_assert(problem != NULL);
        free(problem);
        problem = NULL;
    }
}

Test(bench_readers, perf_stat) {
    static const char text[] = "# started on Sat Nov 21\n\n"
                               "1200300,,instructions:u,1000000,100.00,,\n"
                               "<not supported>,,L1-dcache-load-misses:u,0,100.00,,\n"
                               "4000,,cache-misses:u,1000000,75.00,,\n"
                               "<not counted>,,branches:u,0,0.00,,\n"
                               "77,,branch-misses:u,1000000,100.00,,\n";
    struct hardware_reading r;
    char *problem = NULL;
    cr_assert(hardware_parse_perf(text, sizeof text - 1, &r, &problem), "%s", problem);
    cr_assert(r.instructions == 1200300 && r.last_misses == 4000 && r.mispredicts == 77);
    cr_assert(isnan(r.data_misses) && isnan(r.branches) && r.multiplexed);
}

Test(bench_readers, perf_stat_without_counters) {
    static const char text[] = "<not supported>,,instructions:u,0,100.00,,\n";
    struct hardware_reading r;
    char *problem = NULL;
    cr_assert(!hardware_parse_perf(text, sizeof text - 1, &r, &problem));
    cr_assert(strstr(problem, "cannot count"));
    free(problem);
}

/* A block of counts in which every figure is the length of its key. */
static json_t *full_block(void) {
    json_t *block = json_new_object();
#define X(field, family, key, about)                \
    if (!json_member_object(block, family))         \
        json_put(block, family, json_new_object()); \
    json_put_count(json_member_object(block, family), key, (long long)strlen(key));
    EVENTS(X)
#undef X
    return block;
}

Test(bench_readers, events_are_read_and_unknown_keys_ignored) {
    json_t *block = full_block();
    json_put_text(json_member_object(block, "ints"), "weather", "fine");
    struct events e;
    char *problem = NULL;
    cr_assert(events_read(block, &e, &problem), "%s", problem);
    cr_assert(e.ints_created == 7 && e.memory_pool_blocks == 11 && e.references_releases == 8);
    json_decref(block);
}

Test(bench_readers, each_missing_event_is_an_error_that_names_it) {
    static const char *const keys[][2] = {
#define X(field, family, key, about) {family, key},
        EVENTS(X)
#undef X
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        for (int way = 0; way < 3; way++) {
            json_t *block = full_block();
            json_t *family = json_member_object(block, keys[i][0]);
            if (way == 0)
                json_object_del(family, keys[i][1]);
            else if (way == 1)
                json_put_text(family, keys[i][1], "7");
            else
                json_put_count(family, keys[i][1], -1);
            struct events e;
            char *problem = NULL;
            cr_assert(!events_read(block, &e, &problem), "%s.%s", keys[i][0], keys[i][1]);
            cr_assert(strstr(problem, keys[i][0]) && strstr(problem, keys[i][1]), "%s", problem);
            free(problem);
            json_decref(block);
        }
    }
}

static bool parse_manifest(const char *json, struct manifest *m, char **problem) {
    *problem = NULL;
    return manifest_parse(json, strlen(json), "manifest.json", m, problem);
}

/* A size that is neither of the two for which an output is committed, or another number of elements. */
Test(bench_readers, sizes_of_peers_are_among_the_committed) {
    static const struct {
        const char *more, *problem; /* NULL: good */
    } cases[] = {{"\"size_peers\": 50, \"size_attribution\": 100", NULL},
                 {"\"size_peers\": 60", "\"size_peers\" that is not one of"},
                 {"\"size_attribution\": 1", "\"size_attribution\" that is not one of"},
                 {"\"elements\": true, \"size_peers\": 100", NULL},
                 {"\"elements\": true, \"size_peers\": 50", "\"size_peers\" that is not its"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[300], *problem = NULL;
        snprintf(text, sizeof text,
                 "{\"schema\": 1, \"workloads\": [{\"name\": \"w\", \"file\": \"w.py\", \"group\": \"ints\", \"about\": \"a\", "
                 "\"size_full\": 100, \"size_quick\": 50, %s}]}",
                 cases[i].more);
        struct manifest m;
        bool good = parse_manifest(text, &m, &problem);
        cr_assert(good == !cases[i].problem, "%s: %s", cases[i].more, problem ? problem : "taken");
        cr_assert(good || strstr(problem, cases[i].problem), "%s: %s", cases[i].more, problem);
        free(problem);
        manifest_free(&m);
    }
}

#define WORKLOAD(name, more)                                                             \
    "{\"name\": \"" name                                                                 \
    "\", \"file\": \"f.py\", \"group\": \"ints\", \"about\": \"a\", \"size_full\": 100," \
    " \"size_quick\": 50" more "}"

Test(bench_readers, manifest) {
    struct manifest m;
    char *problem;
    cr_assert(
        parse_manifest(
            "{\"schema\": 1, \"workloads\": [" WORKLOAD("fib", ", \"integer\": true, \"native\": "
                                                               "\"fib.c\", \"lua\": null, "
                                                               "\"later\": 1") ", " WORKLOAD(
                "io", ", \"size_count\": 9, \"lua\": \"io.lua\", \"lua_size_scale\": 0.5") "]}",
            &m, &problem),
        "%s", problem);
    const struct workload *fib = manifest_find(&m, "fib"), *io = manifest_find(&m, "io");
    cr_assert(m.count == 2 && fib && io && !manifest_find(&m, "nothing"));
    cr_assert(fib->integer && !io->integer && fib->native && !fib->lua && io->lua && !io->native);
    cr_assert(fib->size_count == 2 && io->size_count == 9);
    cr_assert(fib->lua_size_scale == 1 && io->lua_size_scale == 0.5);
    cr_assert(manifest_filter(&m, "^i", &problem));
    cr_assert(m.count == 2, "every group begins with i");
    cr_assert(manifest_filter(&m, "fib", &problem) && m.count == 1);
    cr_assert(!manifest_filter(&m, "(", &problem));
    free(problem);
    cr_assert(!manifest_filter(&m, "zebra", &problem));
    free(problem);
    manifest_free(&m);
}

/* The command line as one text; the caller frees it. */
static char *command_of(const struct program *program, const struct workload *w) {
    const char **words = programs_words(program, w, programs_size(program, w, w->size_full));
    char *line = text_command_line(words);
    programs_free_words(words);
    return line;
}

/* Rounds of a kernel may be fewer for who takes long; a list of fewer elements is another working set. */
Test(bench_readers, only_rounds_are_scaled) {
    const struct workload rounds = {.size_full = 100, .size_quick = 25, .size_peers = 100, .lua_size_scale = 1};
    struct workload smaller = rounds, elements = rounds;
    smaller.size_peers = 25;
    elements.elements = true;
    const struct program plain = {0}, slow = {.slow = true, .scales = true}, scales = {.scales = true};
    const struct program lua = {.language = PROGRAM_LUA, .scales = true};
    cr_assert(programs_is_scaled(&scales, &smaller) && !programs_is_scaled(&scales, &rounds));
    cr_assert(programs_is_scaled(&slow, &rounds) && !programs_is_scaled(&plain, &smaller));
    cr_assert(!programs_is_scaled(&scales, &elements) && !programs_is_scaled(&slow, &elements));
    cr_assert(programs_size(&scales, &smaller, 100) == 25 && programs_size(&scales, &smaller, 25) == 25);
    smaller.lua_size_scale = 0.2;
    cr_assert(programs_size(&lua, &smaller, 100) == 5 && programs_unscaled_size(&lua, &smaller, 100) == 20);
    cr_assert(programs_is_scaled(&lua, &smaller) && !programs_is_scaled(&lua, &rounds));
    cr_assert(programs_size(&slow, &rounds, 100) == 25 && programs_size(&slow, &elements, 100) == 100);
}

/* The oldest, and the newest where it is beyond 3.13, run everything; a program that is one of many runs what has control rows. */
Test(bench_readers, few_pythons_run_everything) {
    const char *const old[] = {"python3.6", "python3.8", "python3.12"}, *const new[] = {"python3.10", "python3.12", "python3.14"};
    cr_assert(!programs_is_few(old, 3, 0) && programs_is_few(old, 3, 1) && programs_is_few(old, 3, 2));
    cr_assert(!programs_is_few(new, 3, 0) && programs_is_few(new, 3, 1) && !programs_is_few(new, 3, 2));
    const struct program few = {.few = true}, all = {0};
    char file[] = "f.py";
    const struct workload marked = {.file = file, .control = true}, other = {.file = file};
    cr_assert_str_eq(programs_why_not(&few, &other), "not asked");
    cr_assert(!programs_why_not(&few, &marked) && !programs_why_not(&all, &other));
}

Test(bench_readers, twins_by_language) {
    struct manifest m;
    char *problem;
    cr_assert(parse_manifest("{\"schema\": 1, \"workloads\": [" WORKLOAD(
                                 "a", ", \"javascript\": \"a.js\", \"ruby\": null") "]}",
                             &m, &problem),
              "%s", problem);
    const struct workload *a = m.workloads;
    struct programs p = {0};
    struct program *program = programs_add(&p, "python3", PROGRAM_PEER, PROGRAM_PYTHON, "/p");
    char *line = command_of(program, a);
    cr_assert_str_eq(line, "/p bench/workloads/f.py 100");
    free(line);
    program = programs_add(&p, "node --jitless", PROGRAM_PEER, PROGRAM_JAVASCRIPT, "/n");
    program->option = need_copy("--jitless");
    program->slow = true; /* does with the quick size */
    line = command_of(program, a);
    cr_assert_str_eq(line, "/n --jitless bench/peers/a.js 50");
    free(line);
    cr_assert_null(programs_why_not(program, a));
    const char **words = programs_empty_words(program);
    line = text_command_line(words);
    cr_assert_str_eq(line, "/n --jitless -e ''");
    free(line);
    programs_free_words(words);
    program = programs_add(&p, "ruby", PROGRAM_PEER, PROGRAM_RUBY, "/r");
    cr_assert_str_eq(programs_why_not(program, a), "no twin");
    words = programs_empty_words(program);
    line = text_command_line(words);
    cr_assert_str_eq(line, "/r -e ''");
    free(line);
    programs_free_words(words);
    programs_free(&p);
    manifest_free(&m);
}

Test(bench_readers, manifests_that_are_wrong) {
    static const char *const texts[] = {
        "",
        "nonsense",
        "[]",
        "{\"workloads\": []}",
        "{\"schema\": 2, \"workloads\": []}",
        "{\"schema\": 1}",
        "{\"schema\": 1, \"workloads\": []}",
        "{\"schema\": 1, \"workloads\": [5]}",
        "{\"schema\": 1, \"workloads\": [{\"name\": \"x\"}]}",
        "{\"schema\": 1, \"workloads\": [" WORKLOAD("a/b", "") "]}",
        "{\"schema\": 1, \"workloads\": [" WORKLOAD("a", "") ", " WORKLOAD("a", "") "]}",
        "{\"schema\": 1, \"workloads\": [" WORKLOAD("a", ", \"lua_size_scale\": 0") "]}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct manifest m;
        char *problem;
        cr_assert(!parse_manifest(texts[i], &m, &problem), "%s", texts[i]);
        cr_assert(problem && strstr(problem, "manifest.json"), "%s", texts[i]);
        free(problem);
    }
}

/* Slowed is more than a quarter above the fastest twentieth of all rounds, not of one's own; the warm-up counts nowhere. */
Test(bench_readers, probes_of_the_core) {
    char *problem = NULL;
    const char text[] = "[{\"round\": 0, \"probes\": [10, 5000]}, {\"round\": 1, \"probes\": [1000, 1250, 1251, 2000]},"
                        "{\"round\": 2, \"probes\": [1300, 1400]}, {\"round\": 3, \"load\": 1}]";
    json_t *records = json_parse(text, sizeof text - 1, "probes", &problem);
    cr_assert(records != NULL);
    double limit = noise_limit(records);
    cr_assert_float_eq(limit, 1250, 1e-9);
    cr_assert(isnan(noise_slowed(json_array_get(records, 0), limit)));
    cr_assert_float_eq(noise_slowed(json_array_get(records, 1), limit), 0.5, 1e-12);
    cr_assert_float_eq(noise_slowed(json_array_get(records, 2), limit), 1.0, 1e-12);
    cr_assert(isnan(noise_slowed(json_array_get(records, 3), limit)));
    cr_assert_float_eq(noise_slowed_share(records), 4.0 / 6, 1e-12);
    json_array_clear(records);
    cr_assert(isnan(noise_limit(records)) && isnan(noise_slowed_share(records)));
    json_decref(records);
    double probe = process_on_one_core(noise_probe);
    cr_assert(probe > 0 && probe < 1e6, "%g microseconds", probe);
}

static double where_it_runs(void) {
    return sched_getcpu();
}

/* The last of the cores that one may use; and this process may use them all afterwards. */
Test(bench_readers, work_on_one_core) {
    cpu_set_t before, after;
    cr_assert(sched_getaffinity(0, sizeof before, &before) == 0);
    int last = CPU_SETSIZE - 1;
    while (!CPU_ISSET(last, &before))
        last--;
    for (int i = 0; i < 20; i++)
        cr_assert(process_on_one_core(where_it_runs) == last);
    cr_assert(sched_getaffinity(0, sizeof after, &after) == 0 && CPU_EQUAL(&before, &after));
}

Test(bench_readers, proc_files) {
    cr_assert(noise_parse_steal("cpu  10 20 30 40 50 60 70 88 0 0\ncpu0 1\n") == 88);
    cr_assert(noise_parse_steal("nothing") == -1);
    cr_assert(noise_parse_pressure(
                  "some avg10=0.00 avg60=0.21 avg300=0.25 total=4381101\nfull total=7\n") ==
              4381101);
    cr_assert(noise_parse_pressure("full total=7\n") == -1);
    char *value =
        environment_cpu_value("processor\t: 0\nmodel\t\t: 167\nmodel name\t: A CPU\n", "model");
    cr_assert_str_eq(value, "167");
    free(value);
    cr_assert_null(environment_cpu_value("processor : 0\n", "model"));
    value = environment_cache_value(
        "//x\nCMAKE_C_FLAGS_RELEASE:STRING=-O3\nCMAKE_C_FLAGS:STRING=-g -Wall\n", "CMAKE_C_FLAGS");
    cr_assert_str_eq(value, "-g -Wall");
    free(value);
    cr_assert_null(environment_cache_value("A:B=c\n", "CMAKE_C_FLAGS"));
}

static struct text text_of(const char *s) {
    struct text t = {0};
    text_add(&t, s);
    return t;
}

Test(bench_readers, output_differences) {
    static const struct {
        const char *got, *expected, *part;
    } table[] = {
        {"1\n2\n", "1\n2\n", NULL},     {"", "", NULL},
        {"1\n2\n", "1\n3\n", "line 2"}, {"1\n", "1\n3\n", "ends after 1"},
        {"1\n2\n", "1\n", "goes on"},   {"", "1\n", "ends after 0"},
        {"1\n2", "1\n2\n", "line 2"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct text got = text_of(table[i].got), expected = text_of(table[i].expected);
        char *difference = output_difference(&got, &expected);
        if (table[i].part)
            cr_assert(difference && strstr(difference, table[i].part), "row %zu: %s", i,
                      difference ? difference : "no difference");
        else
            cr_assert_null(difference, "row %zu: %s", i, difference);
        free(difference);
        text_free(&got);
        text_free(&expected);
    }
}

/* The hashes: draft-eastlake-fnv, appendix C (64 bits, FNV-1a). */
Test(bench_readers, output_digests) {
    static const struct {
        const char *text, *digest;
    } table[] = {
        {"", "0 bytes, FNV-1a cbf29ce484222325\n"},
        {"a", "1 bytes, FNV-1a af63dc4c8601ec8c\n"},
        {"foobar", "6 bytes, FNV-1a 85944171f73967e8\n"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct text got = text_of(table[i].text);
        struct expected_output expected = {text_of(table[i].digest), true};
        char *digest = output_digest(&got);
        cr_assert_str_eq(digest, table[i].digest);
        cr_assert_null(output_problem(&got, &expected));
        text_add(&got, "!");
        char *problem = output_problem(&got, &expected);
        cr_assert(problem && strstr(problem, "not "));
        free(problem);
        free(digest);
        text_free(&got);
        text_free(&expected.text);
    }
}

/* ---- processes ---- */

static struct process_result run_shell(const char *script, double timeout) {
    const char *const words[] = {"/bin/sh", "-c", script, NULL};
    struct process_request request = {
        .words = words, .timeout = timeout, .capture_output = true, .capture_errors = true};
    return process_run(&request);
}

Test(bench_readers, one_core) {
    const char *const words[] = {"nproc", NULL};
    struct process_request request = {.words = words, .timeout = 10, .capture_output = true, .one_core = true};
    struct process_result result = process_run(&request);
    cr_assert_str_eq(text_string(&result.output), "1\n");
    process_free(&result);
}

Test(bench_process, captures_output_errors_and_exit_code) {
    struct process_result r = run_shell("echo out; echo first >&2; echo last >&2; exit 3", 10);
    cr_assert(r.end == PROCESS_EXITED && r.code == 3 && !process_good(&r));
    cr_assert_str_eq(text_string(&r.output), "out\n");
    char *words = process_describe(&r);
    cr_assert_str_eq(words, "exit code 3: first ... last");
    free(words);
    process_free(&r);
}

Test(bench_process, much_output_on_both_streams_does_not_hang) {
    struct process_result r =
        run_shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2", 20);
    cr_assert(process_good(&r));
    cr_assert(r.output.length == 3000000 && r.errors.length == 3000000 && !r.output_cut);
    cr_assert(r.peak_kib > 0 && r.seconds > 0);
    process_free(&r);
}

Test(bench_process, deadline_ends_the_whole_group) {
    struct process_result r = run_shell("sleep 30 & sleep 30", 0.2);
    cr_assert(r.end == PROCESS_TIMED_OUT && r.seconds < 5);
    process_free(&r);
}

static size_t open_files(void) {
    size_t count = 0;
    for (int fd = 0; fd < 256; fd++)
        count += fcntl(fd, F_GETFD) >= 0;
    return count;
}

/* Each has its own output, end and deadline; and nothing of them is left. */
Test(bench_process, several_at_the_same_time) {
    static const char *const scripts[] = {"echo one; exit 1", "sleep 30", "head -c 200000 /dev/zero; echo two >&2"};
    const char *words[4][4] = {{"/nonexistent/program"}};
    struct process_request requests[4];
    struct process_result results[4];
    for (size_t i = 0; i < 4; i++) {
        if (i) {
            words[i][0] = "/bin/sh";
            words[i][1] = "-c";
            words[i][2] = scripts[i - 1];
        }
        requests[i] = (struct process_request){
            .words = words[i], .timeout = i == 2 ? 0.3 : 20, .capture_output = true, .capture_errors = true};
    }
    size_t files = open_files();
    double began = process_now();
    process_run_all(requests, 4, results);
    cr_assert(process_now() - began < 15);
    cr_assert(open_files() == files);
    cr_assert(waitpid(-1, NULL, WNOHANG) == -1 && errno == ECHILD);
    cr_assert(results[0].end == PROCESS_NOT_STARTED && results[0].code == ENOENT);
    cr_assert(results[1].end == PROCESS_EXITED && results[1].code == 1);
    cr_assert_str_eq(text_string(&results[1].output), "one\n");
    cr_assert(results[2].end == PROCESS_TIMED_OUT);
    cr_assert(process_good(&results[3]) && results[3].output.length == 200000);
    cr_assert_str_eq(text_string(&results[3].errors), "two\n");
    for (size_t i = 0; i < 4; i++)
        process_free(&results[i]);
}

/* Ctrl-C while several run: one of them sends it. */
Test(bench_process, an_interruption_ends_all) {
    const char *const words[2][4] = {{"/bin/sh", "-c", "sleep 30"}, {"/bin/sh", "-c", "kill -INT $PPID; sleep 30"}};
    struct process_request requests[3] = {{.words = words[0]}, {.words = words[1]}, {.words = words[0]}};
    struct process_result results[3];
    process_catch_signals();
    double began = process_now();
    process_run_all(requests, 3, results);
    cr_assert(process_now() - began < 15 && process_interrupted());
    cr_assert(waitpid(-1, NULL, WNOHANG) == -1 && errno == ECHILD);
    for (size_t i = 0; i < 3; i++) {
        cr_assert(results[i].end == PROCESS_INTERRUPTED, "%zu", i);
        process_free(&results[i]);
    }
}

Test(bench_process, signals_and_missing_programs_are_told_apart) {
    struct process_result r = run_shell("kill -SEGV $$", 10);
    cr_assert(r.end == PROCESS_SIGNALLED && r.code == 11);
    process_free(&r);
    const char *const words[] = {"/nonexistent/program", NULL};
    struct process_request request = {.words = words};
    r = process_run(&request);
    cr_assert(r.end == PROCESS_NOT_STARTED);
    char *message = process_describe(&r);
    cr_assert(strstr(message, "No such file"), "%s", message);
    free(message);
    process_free(&r);
}

Test(bench_process, a_child_sees_only_the_environment_given) {
    const char *const words[] = {"/usr/bin/env", NULL};
    const char *const environment[] = {"LC_ALL=C", NULL};
    struct process_request request = {
        .words = words, .environment = environment, .timeout = 10, .capture_output = true};
    struct process_result r = process_run(&request);
    cr_assert_str_eq(text_string(&r.output), "LC_ALL=C\n");
    process_free(&r);
}
