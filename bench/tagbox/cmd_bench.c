/* tagbox bench: the whole suite. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/budget.h"
#include "bench/tagbox/commands.h"
#include "bench/tagbox/environment.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/jobs.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/results.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox bench [OPTIONS]: measure the suite; results go to results/, nothing is printed as a "
    "result but\n"
    "what passed the gate: the same output from both runtimes, equal to the one that CPython "
    "gave.\n"
    "Times are of the processor; both programs of a pair run at the same time on one core, so that what disturbs one\n"
    "disturbs the other.\n"
    "\n"
    "  --quick        pairs alone, 6 to 10 rounds at small sizes, without the holdout and macro programs: 75\n"
    "                 seconds, with bench/run's experiments a minute and a half. Else 9 to 30 rounds, as many as fit\n"
    "                 25 minutes on this machine; all of bench/run then takes about 40 minutes (tagbox plan adds it up)\n"
    "  --filter RE    only workloads whose name or group matches the extended regular expression\n"
    "  --rounds N     timed rounds per workload; one more, thrown away, comes first\n"
    "  --seed S       repeat the order of an earlier run\n"
    "  --resume       go on with a run that was interrupted, after its last finished round: with the "
    "same\n"
    "                 options and executables; one that had finished is left as it is\n"
    "  --workload FILE  your own program instead of the suite; it must print the same on CPython; "
    "results go\n"
    "                 to tagbox-NAME/ in the working folder, for tagbox report --results\n"
    "  --json         print the estimates as JSON when the run is complete\n"
    "  --list         show the workloads and end\n"
    "  --out DIR      where to write (default: results/ in the repository)\n"
    "  --bin DIR      where the runtimes are (default: beside tagbox)\n"
    "  --root DIR     the repository (default: found from tagbox's own place)\n"
    "\n"
    "Progress goes to standard error. Ctrl-C keeps the rounds that are finished, as "
    "bench.partial.json;\n"
    "`tagbox report --partial` makes a report of them. Then: tagbox report\n";

struct options {
    struct command_options common;
    const char *workload;
    bool resume, json;
};

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.common = {.takes = COMMAND_FILTER | COMMAND_ROUNDS | COMMAND_SEED | COMMAND_RUNS, .seed = -1}};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        const char *value;
        if (command_take_option(argc, argv, &i, &o->common, &bad))
            continue;
        if (text_equal(argv[i], "--resume"))
            o->resume = true;
        else if (text_equal(argv[i], "--json"))
            o->json = true;
        else if (!bad && (value = command_option(argc, argv, &i, "--out", &bad)))
            o->common.results = value;
        else if ((value = command_option(argc, argv, &i, "--workload", &bad)))
            o->workload = value;
        else if (!bad) {
            complain("bench does not know \"%s\"; see tagbox bench --help", argv[i]);
            bad = true;
        }
        if (bad)
            return false;
    }
    if (o->workload && o->common.filter) {
        complain("--workload names the only program: --filter has nothing to choose");
        return false;
    }
    return true;
}

const char *bench_place(const struct bench *b) {
    return b->own ? NULL : b->root;
}

long long bench_size(const struct bench *b, const struct workload *w) {
    return b->quick ? w->size_quick : w->size_full;
}

size_t bench_index(const struct bench *b, const struct workload *w, const struct program *program) {
    return (size_t)(w - b->manifest.workloads) * b->programs.count +
           (size_t)(program - b->programs.list);
}

/* Copies of the runtimes for the A/A rows, in the stopwatch's private folder. */
static bool add_copy(struct bench *b, const char *name) {
    const struct program *original = programs_named(&b->programs, name);
    char *copy_name = format("%s copy", name);
    char *path = format("%s/%s", b->stopwatch.folder, name);
    bool good = original->path && files_copy(original->path, path);
    if (good)
        programs_add(&b->programs, copy_name, PROGRAM_CONTROL, PROGRAM_PYTHON, path);
    free(copy_name);
    free(path);
    return good;
}

/* The other layouts of both runtimes, all of them or none. */
static size_t add_layouts(struct bench *b, const char *const *names) {
    size_t count = 1;
    for (; count < LAYOUTS_MOST; count++) {
        char *paths[2], *layout[2];
        for (size_t i = 0; i < 2; i++) {
            layout[i] = format("%s.l%zu", names[i], count);
            paths[i] = files_join(b->bin, layout[i]);
        }
        bool there = files_executable(paths[0]) && files_executable(paths[1]);
        for (size_t i = 0; i < 2; i++) {
            if (there)
                programs_add(&b->programs, layout[i], PROGRAM_LAYOUT, PROGRAM_PYTHON, paths[i]);
            free(layout[i]);
            free(paths[i]);
        }
        if (!there)
            break;
    }
    if (count < LAYOUTS_MOST)
        complain("%zu code layout%s of each runtime only: %s/%s.l%zu is not built (target layouts)",
                 count, count == 1 ? "" : "s", b->bin, names[0], count);
    return count;
}

static struct comparison compare(const struct bench *b, const char *name, const char *a,
                                 const char *other, bool control, size_t layouts) {
    struct comparison c = {.name = name, .control = control, .layouts = layouts};
    for (size_t k = 0; k < layouts; k++) {
        char *layout_a = k ? format("%s.l%zu", a, k) : need_copy(a);
        char *layout_b = k ? format("%s.l%zu", other, k) : need_copy(other);
        char *copy = control ? format("%s copy", layout_b) : need_copy(layout_b);
        c.all_a[k] = programs_named(&b->programs, layout_a);
        c.all_b[k] = programs_named(&b->programs, copy);
        free(copy);
        free(layout_b);
        free(layout_a);
    }
    c.a = c.all_a[0];
    c.b = c.all_b[0];
    return c;
}

static bool find_programs(struct bench *b) {
    /* A quick run times pairs alone; one's own program needs a Python that says what it has to print. */
    enum programs_peers which = !b->quick ? PROGRAMS_ALL_PEERS : b->own ? PROGRAMS_SOME_PEERS : PROGRAMS_NO_PEERS;
    programs_find(&b->programs, b->bin, which);
    const char *const names[] = {"boxed", "tagged"};
    for (size_t i = 0; i < 2; i++) {
        if (programs_named(&b->programs, names[i])->path)
            continue;
        complain("%s/%s is not built; bench/run builds everything, or name the folder with --bin",
                 b->bin, names[i]);
        return false;
    }
    size_t layouts = b->quick ? 1 : add_layouts(b, names);
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < layouts; k++) {
            char *layout = k ? format("%s.l%zu", names[i], k) : need_copy(names[i]);
            bool good = add_copy(b, layout);
            free(layout);
            if (!good)
                return false;
        }
    b->comparisons[0] = compare(b, "boxed/tagged", "boxed", "tagged", false, layouts);
    b->comparisons[1] = compare(b, "boxed/boxed copy", "boxed", "boxed", true, layouts);
    b->comparisons[2] = compare(b, "tagged/tagged copy", "tagged", "tagged", true, layouts);
    return true;
}

/* What follows `folder` and a slash in `path`, or NULL. */
static const char *within(const char *folder, const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    return length > 1 && strncmp(path, folder, length) == 0 && path[length] == '/'
               ? path + length + 1
               : NULL;
}

/* The path as it may be published: relative to the repository or the home folder where it lies
 * inside. A new string. */
static char *public_path(const struct bench *b, const char *path) {
    const char *inside = within(b->root, path);
    const char *at_home = within(getenv("HOME"), path);
    return inside ? need_copy(inside) : at_home ? format("~/%s", at_home) : need_copy(path);
}

static void describe_programs(struct bench *b) {
    for (size_t i = 0; i < b->programs.count; i++) {
        const struct program *p = &b->programs.list[i];
        json_t *record = json_new_object();
        json_put_text(record, "name", p->name);
        json_put_text(record, "role", programs_role_name(p->role));
        json_put_text(record, "language", programs_language_name(p->language));
        if (p->path) {
            char *path = public_path(b, p->path);
            json_put_text(record, "path", p->role == PROGRAM_CONTROL ? "a temporary copy" : path);
            free(path);
        }
        json_put_text(record, "version", p->version);
        json_put_text(record, "build", p->build);
        if (p->few)
            json_put_flag(record, "few", true);
        if (p->slow)
            json_put_flag(record, "slow", true);
        if (p->why)
            json_put_text(record, "why", p->why);
        json_append(json_object_get(b->document, "programs"), record);
    }
    for (size_t i = 0; i < COMPARISONS; i++) {
        const struct comparison *c = &b->comparisons[i];
        json_t *record = json_new_object();
        json_put_text(record, "name", c->name);
        json_put_text(record, "a", c->a->name);
        json_put_text(record, "b", c->b->name);
        json_put_flag(record, "control", c->control);
        json_append(json_object_get(b->document, "comparisons"), record);
    }
}

static void describe_workloads(struct bench *b) {
    json_t *list = json_object_get(b->document, "workloads");
    json_array_clear(list);
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        json_t *record = json_new_object();
        json_put_text(record, "name", w->name);
        json_put_text(record, "group", w->group);
        json_put_text(record, "about", w->about);
        json_put_flag(record, "integer", w->integer);
        json_put_flag(record, "holdout", w->holdout);
        json_put_count(record, "size", bench_size(b, w));
        json_put_count(record, "size_quick", w->size_quick);
        json_put_number(record, "lua_size_scale", w->lua_size_scale);
        json_put_flag(record, "passed", b->passed[i]);
        json_append(list, record);
    }
}

/* The bound of an earlier A/A run, committed in bench/noise_bound.json; 1 % without one. */
static void describe_bound(const struct bench *b, json_t *run) {
    char *path = files_join(b->root, "bench/noise_bound.json");
    char *problem = NULL;
    json_t *bound = json_read(path, &problem);
    double percent = json_number(bound, "percent", 1.0);
    json_put_number(run, "noise_bound_percent", percent >= 0 && percent < 100 ? percent : 1.0);
    json_put_text(run, "noise_bound_source",
                  json_text(bound, "source", "none: no earlier control run is committed"));
    json_decref(bound);
    free(problem);
    free(path);
}

static void describe_run(struct bench *b, const struct options *o) {
    json_t *run = json_object_get(b->document, "run");
    struct text options = {0};
    if (o->common.filter) {
        text_add(&options, " --filter ");
        text_add_quoted(&options, o->common.filter);
    }
    if (o->workload) {
        text_add(&options, " --workload ");
        text_add_quoted(&options, o->workload);
    }
    if (o->common.rounds > 0)
        text_printf(&options, " --rounds %lld", o->common.rounds);
    text_printf(&options, " --seed %llu", (unsigned long long)b->seed);
    static const char *const sources[] = {"none", "perf", "cachegrind"};
    command_describe(run, "bench/run", &o->common, NULL, text_string(&options));
    json_put_count(run, "seed", (long long)b->seed);
    json_put_text(run, "filter", o->common.filter ? o->common.filter : "");
    json_put_count(run, "layouts", (long long)b->comparisons[0].layouts);
    json_put_text(run, "sizes", "manifest");
    json_put_text(run, "stopwatch", b->stopwatch.name);
    json_put_flag(run, "one_core", true);
    json_put_flag(run, "together", true);
    json_put_flag(run, "from_copies", b->stopwatch.copies);
    json_put_text(run, "hardware", b->hardware.name);
    json_put_text(run, "hardware_source", sources[b->hardware.source]);
    json_put_count(run, "memory_floor_kib", process_memory_floor());
    describe_bound(b, run);
    text_free(&options);
}

bool bench_save(struct bench *b, bool complete) {
    json_t *run = json_object_get(b->document, "run");
    json_put_count(run, "rounds", (long long)b->rounds);
    json_put_count(run, "control_rounds", (long long)b->control_rounds);
    json_put_count(run, "apart_rounds", (long long)b->apart_rounds);
    json_put_count(run, "peer_rounds", (long long)b->peer_rounds);
    json_put_number(run, "seconds", process_now() - b->started + b->earlier);
    json_put_flag(run, "complete", complete);
    describe_workloads(b);
    return results_save(b->folder, b->document, b->environment, complete);
}

static void list_workloads(const struct manifest *m) {
    for (size_t i = 0; i < m->count; i++) {
        const struct workload *w = &m->workloads[i];
        printf("%-18s %-11s %s\n", w->name, w->group, w->about);
    }
}

/* What is missing and does without. */
static void note_missing(const struct bench *b) {
    static const char *const tools[] = {"perf", "gnuplot"};
    static const char *const without[] = {"instructions are counted by valgrind, if at all", "the report gets bars of text instead of plots"};
    if (!b->stopwatch.hyperfine)
        complain("hyperfine is not installed: tagbox times the processes itself");
    for (size_t i = 0; i < 2; i++) {
        char *path = files_find_program(tools[i]);
        if (!path)
            complain("%s is not installed: %s", tools[i], without[i]);
        free(path);
    }
    if (b->hardware.source == HARDWARE_NONE)
        complain("no instructions are counted: %s", b->hardware.name);
}

static int run_phases(struct bench *b, bool json) {
    fprintf(stderr,
            "tagbox: %zu workloads, up to %zu rounds after one that is thrown away, seed %llu, %s\n",
            b->manifest.count, b->rounds, (unsigned long long)b->seed, b->stopwatch.name);
    note_missing(b);
    /* Until the gate has measured something only runs that fill their time know it. */
    if (b->rounds_given || (b->own && !b->quick))
        progress_replan(&b->progress, 0);
    else
        progress_fill(&b->progress, (b->quick ? budget_quick.bench : budget_full.bench) - (process_now() - b->started));
    /* The rounds come last: they fill the time that is left. */
    bool whole = bench_gate(b) && bench_memory(b) && bench_events(b) && bench_limits(b) &&
                 bench_instructions(b) && bench_rounds(b);
    progress_end(&b->progress);
    if (json_array_size(json_object_get(b->document, "noise")) == 0 && !whole) {
        complain("%s before the first round was finished: nothing is kept",
                 process_interrupted() ? "interrupted" : "stopped");
        return 1;
    }
    if (!bench_save(b, whole))
        return 1;
    if (!whole) {
        complain("stopped; what is finished is in %s/bench.partial.json; tagbox report --partial "
                 "shows it, and the same call with --resume goes on",
                 b->folder);
        return 1;
    }
    if (json) {
        bench_print_summary(b);
        return b->any_failure ? 1 : 0;
    }
    char *duration = text_duration(process_now() - b->started);
    printf("%s/bench.json: %zu workloads in %s. Next: tagbox report\n", b->folder,
           b->manifest.count, duration);
    free(duration);
    return b->any_failure ? 1 : 0;
}

void bench_free(struct bench *b) {
    for (size_t i = 0; i < b->cell_count; i++) {
        free(b->cells[i].a_first);
        free(b->cells[i].timed);
        free(b->cells[i].turn);
    }
    free(b->cells);
    free(b->passed);
    free(b->usable);
    free(b->gate_seconds);
    free(b->gate_bytes);
    free(b->sizes);
    json_decref(b->earlier_gate);
    json_decref(b->document);
    json_decref(b->environment);
    programs_free(&b->programs);
    manifest_free(&b->manifest);
    hardware_close(&b->hardware);
    stopwatch_close(&b->stopwatch);
}

/* The order and the number of rounds, from the options or the run that is resumed. */
static bool plan_run(struct bench *b, const struct options *o, json_t **earlier) {
    b->quick = o->common.quick;
    b->own = o->workload != NULL;
    b->rounds_given = o->common.rounds > 0;
    b->rounds = o->common.rounds > 0 ? (size_t)o->common.rounds : 0;
    bench_wanted_rounds(b);
    b->seed = o->common.seed >= 0 ? (uint64_t)o->common.seed : random_seed();
    char *problem = NULL;
    if (o->resume && !bench_resume_plan(b, earlier, &problem)) {
        complain("--resume: %s", problem);
        free(problem);
        return false;
    }
    b->random.state = b->seed;
    return true;
}

static int run_bench(struct bench *b, const struct options *o) {
    json_t *earlier = NULL;
    char *problem = NULL;
    b->started = process_now();
    progress_start(&b->progress);
    if (!files_make_folder(b->folder) || !plan_run(b, o, &earlier) ||
        !stopwatch_open(&b->stopwatch, b->own ? 3600 : b->quick ? 60 : 600) ||
        !hardware_open(&b->hardware) || !find_programs(b)) {
        json_decref(earlier);
        return 1;
    }
    b->document = results_new();
    b->passed = need_array(b->manifest.count, sizeof *b->passed);
    b->usable = need_array(b->manifest.count * b->programs.count, sizeof *b->usable);
    b->gate_seconds = need_array(b->manifest.count * b->programs.count, sizeof *b->gate_seconds);
    b->gate_bytes = need_array(b->manifest.count * b->programs.count, sizeof *b->gate_bytes);
    b->sizes = need_array(b->manifest.count * b->programs.count, sizeof *b->sizes);
    describe_run(b, o);
    describe_programs(b);
    b->environment =
        environment_collect(b->root, b->bin, &b->programs, b->stopwatch.name, b->hardware.name);
    bool going = !earlier || bench_resume_rounds(b, earlier, &problem);
    if (!going)
        complain("--resume: %s", problem);
    free(problem);
    if (going && b->was_complete) {
        json_decref(b->document);
        b->document = json_incref(earlier);
        progress_end(&b->progress);
        if (o->json)
            bench_print_summary(b);
        else
            printf("%s/bench.json is complete, and of these executables: nothing is left to do. Next: tagbox report\n", b->folder);
        json_decref(earlier);
        return 0;
    }
    json_decref(earlier);
    return going ? run_phases(b, o->json) : 1;
}

/* The suite, or the one program. */
static bool find_workloads(struct bench *b, const struct options *o, char **problem) {
    if (o->workload)
        return manifest_own(&b->manifest, o->workload, problem);
    char *path = files_join(b->root, "bench/workloads/manifest.json");
    bool good = manifest_read(path, &b->manifest, problem) &&
                (!o->common.filter || manifest_filter(&b->manifest, o->common.filter, problem));
    free(path);
    return good;
}

int command_bench(int argc, char **argv) {
    struct options o;
    if (!read_options(argc, argv, &o))
        return 2;
    if (o.common.help) {
        fputs(help, stdout);
        return command_finish(0);
    }
    struct bench b = {.processors = jobs_processors()};
    struct command_places places;
    char *problem = NULL, *folder = NULL;
    int code = 2;
    bool there = command_open_places(&places, &o.common);
    b.root = places.root;
    b.bin = places.bin;
    b.folder = places.folder;
    if (there && find_workloads(&b, &o, &problem)) {
        if (o.workload && !o.common.results)
            b.folder = folder = format("tagbox-%s", b.manifest.workloads[0].name);
        code = 0;
        if (o.common.quick && !o.common.list)
            manifest_leave_apart(&b.manifest);
        if (o.common.list)
            list_workloads(&b.manifest);
        else
            code = run_bench(&b, &o);
    }
    if (problem)
        complain("%s", problem);
    free(problem);
    bench_free(&b);
    free(folder);
    command_close_places(&places);
    return command_finish(code);
}
