/* tagbox attribution: builds that differ in one setting, timed and counted side by side. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/budget.h"
#include "bench/tagbox/commands.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/hardware.h"
#include "bench/tagbox/jobs.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/nofree.h"
#include "bench/tagbox/output.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/programs.h"
#include "bench/tagbox/progress.h"
#include "bench/tagbox/random.h"
#include "bench/tagbox/stopwatch.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox attribution [OPTIONS]: which part of the cost of boxing comes from what. Builds that "
    "differ in one\n"
    "setting run the same few workloads in interleaved rounds; results go to "
    "results/attribution.json, and\n"
    "`tagbox report` shows them. Time is processor time; all builds of a workload run at the same time on one core.\n"
    "\n"
    "  --quick         3 rounds of short programs, no instructions counted: half a minute; else "
    "up to 7 rounds,\n"
    "                  as many as fit ten minutes\n"
    "  --filter RE     the workloads whose name or group matches, instead of those marked for it\n"
    "  --rounds N      rounds\n"
    "  --seed S        repeat the order of an earlier run\n"
    "  --list          show the builds and the pairs, and end\n"
    "  --results DIR   where to write (default: results/ in the repository)\n"
    "  --bin DIR       where the runtimes are (default: beside tagbox)\n"
    "  --variants DIR  where to look for builds that are not there (default: ../../variants/bin "
    "from there)\n"
    "  --root DIR      the repository (default: found from tagbox's own place)\n"
    "\n"
    "boxed-nofree runs where it needs no more than 3.5 GB and half of the free memory; its arena is present before it\n"
    "starts, and what that costs is subtracted. Ctrl-C keeps the rounds that are finished, as attribution.partial.json.\n"
    "\n"
    "The builds: cmake --preset variants && cmake --build --preset variants --target all "
    "ablations\n";

enum { BUILDS_MOST = STOPWATCH_MOST, FAILURES_MOST = 2 /* of a build on a workload: then it is timed no more */ };

struct session {
    bool quick, failed;
    const char *root, *bin, *variants, *folder;
    size_t rounds, finished;
    uint64_t seed;
    struct manifest manifest;
    struct programs programs; /* in the order of attribution_builds */
    struct stopwatch stopwatch;
    struct hardware hardware;
    struct random random;
    struct progress progress;
    double started;
    bool *usable;    /* [workload * programs.count + program] */
    double *seconds; /* likewise: of the gate's run */
    double *bytes;   /* likewise: its peak of memory */
    int *failures;   /* likewise: while timed */
    long *reserve;   /* per workload: MiB that boxed-nofree needs */
    long long *sizes; /* per workload */
    bool rounds_given;
    json_t *document;
};

static bool read_options(int argc, char **argv, struct command_options *given) {
    *given = (struct command_options){
        .takes = COMMAND_FILTER | COMMAND_ROUNDS | COMMAND_SEED | COMMAND_RESULTS | COMMAND_VARIANTS | COMMAND_RUNS, .seed = -1};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        if (command_take_option(argc, argv, &i, given, &bad))
            continue;
        if (!bad)
            complain("attribution does not know \"%s\"; see tagbox attribution --help", argv[i]);
        return false;
    }
    return true;
}

static long long size_of(const struct session *s, const struct workload *w) {
    return s->sizes[w - s->manifest.workloads];
}

static size_t index_of(const struct session *s, size_t workload, size_t program) {
    return workload * s->programs.count + program;
}

/* ---- What there is ---- */

static void add_build(struct session *s, const struct attribution_build *build) {
    bool native = text_equal(build->name, "native C");
    char *path = command_built(s->bin, s->variants, build->name);
    if (native) {
        path = files_join(s->bin, "native");
        if (!files_exist(path)) {
            free(path);
            path = NULL;
        }
    }
    struct program *p =
        programs_add(&s->programs, build->name, native ? PROGRAM_NATIVE : PROGRAM_RUNTIME,
                     native ? PROGRAM_C : PROGRAM_PYTHON, path);
    if (!path) {
        free(p->why);
        p->why = need_copy("not built");
    }
    json_t *record = json_new_object();
    json_put_text(record, "name", build->name);
    json_put_text(record, "about", build->about);
    if (p->why)
        json_put_text(record, "why", p->why);
    json_append(json_object_get(s->document, "builds"), record);
    free(path);
}

static void describe(struct session *s, const struct command_options *given) {
    json_t *run = json_object_get(s->document, "run");
    struct text options = {0};
    if (given->filter) {
        text_add(&options, " --filter ");
        text_add_quoted(&options, given->filter);
    }
    if (given->rounds > 0)
        text_printf(&options, " --rounds %lld", given->rounds);
    text_printf(&options, " --seed %llu", (unsigned long long)s->seed);
    static const char *const sources[] = {"none", "perf", "cachegrind"};
    command_describe(run, "tagbox attribution", given, s->root, text_string(&options));
    json_put_count(run, "rounds", (long long)s->rounds);
    json_put_count(run, "seed", (long long)s->seed);
    json_put_text(run, "stopwatch", s->stopwatch.name);
    json_put_flag(run, "together", true);
    json_put_text(run, "hardware", s->quick ? "not counted in quick runs" : s->hardware.name);
    json_put_text(run, "hardware_source", s->quick ? "none" : sources[s->hardware.source]);
    text_free(&options);
}

static void describe_workloads(struct session *s) {
    for (size_t i = 0; i < s->manifest.count; i++) {
        const struct workload *w = &s->manifest.workloads[i];
        json_t *record = json_new_object();
        json_put_text(record, "name", w->name);
        json_put_count(record, "size", size_of(s, w));
        json_put_count(record, "count_size", attribution_count_size(w));
        json_append(json_object_get(s->document, "workloads"), record);
    }
}

/* ---- The gate: output first; it warms up too ---- */

/* Peak memory in KiB of a run at `size`, or -1. */
static double peak_at(const struct session *s, const struct workload *w, const struct program *p, long long size) {
    const char **words = programs_words(p, w, size);
    struct process_request request = {.words = words, .folder = s->root, .timeout = 60};
    struct process_result result = process_run(&request);
    double kib = process_good(&result) ? (double)result.peak_kib : -1;
    process_free(&result);
    programs_free_words(words);
    return kib;
}

/* Why boxed-nofree is not run on a workload, before it takes the memory; NULL: it is. */
static char *needs_too_much(const struct session *s, const struct workload *w, const struct program *p) {
    long long size = size_of(s, w);
    if (!nofree_is(p->name) || size <= w->size_quick)
        return NULL;
    double small = peak_at(s, w, p, w->size_count), large = peak_at(s, w, p, w->size_quick);
    if (small < 0 || large < 0)
        return NULL; /* the run itself will say what is wrong */
    double bytes = nofree_estimate((double)w->size_count, small, (double)w->size_quick, large, (double)size);
    return bytes > nofree_limit() ? format("not applicable: needs %.1f GB", bytes / 1e9) : NULL;
}

static void gate_one(struct session *s, size_t workload, size_t program,
                     const struct expected_output *expected) {
    const struct workload *w = &s->manifest.workloads[workload];
    const struct program *p = &s->programs.list[program];
    json_t *record = json_new_object();
    json_put_text(record, "workload", w->name);
    json_put_text(record, "program", p->name);
    const char *why = programs_why_not(p, w);
    char *problem = NULL, *too_much = why ? NULL : needs_too_much(s, w, p);
    if (why || too_much) {
        json_put_text(record, "status", why ? why : too_much);
    } else {
        const char **words = programs_words(p, w, size_of(s, w));
        struct process_request request = {.words = words,
                                          .folder = s->root,
                                          .timeout = s->quick ? 20 : 120,
                                          .capture_output = true,
                                          .capture_errors = true};
        struct process_result result = process_run(&request);
        problem = process_good(&result) ? output_problem(&result.output, expected)
                                        : process_describe(&result);
        json_put_text(record, "status", problem ? "failed" : "ok");
        json_put_number(record, "seconds", result.seconds);
        json_put_count(record, "peak_kib", result.peak_kib);
        s->usable[index_of(s, workload, program)] = !problem;
        s->seconds[index_of(s, workload, program)] = result.seconds;
        s->bytes[index_of(s, workload, program)] = (double)result.peak_kib * 1024;
        if (nofree_is(p->name))
            s->reserve[workload] = nofree_mib(result.peak_kib);
        process_free(&result);
        programs_free_words(words);
    }
    if (problem) {
        json_put_text(record, "message", problem);
        /* Where nothing is reclaimed memory may run out: that is a finding, not a failure. */
        s->failed |= !text_equal(p->name, "boxed-nofree");
        complain("%s, %s: %s", w->name, p->name, problem);
    }
    free(problem);
    free(too_much);
    if (process_interrupted())
        json_decref(record);
    else
        json_append(json_object_get(s->document, "gate"), record);
}

static void gate(struct session *s) {
    progress_phase(&s->progress, "gate");
    for (size_t i = 0; i < s->manifest.count; i++) {
        const struct workload *w = &s->manifest.workloads[i];
        s->sizes[i] = s->quick ? w->size_quick : w->size_attribution;
        struct expected_output expected = {0};
        bool there = output_read_expected(s->root, w->name, size_of(s, w), &expected);
        for (size_t k = 0; there && k < s->programs.count && !process_interrupted(); k++)
            gate_one(s, i, k, &expected);
        s->failed |= !there;
        text_free(&expected.text);
    }
}

/* ---- Rounds ---- */

/* A build's time in a round; of boxed-nofree without what its reserve cost. */
static void record_time(struct session *s, size_t workload, size_t program, size_t round, double seconds, double reserve,
                        enum stopwatch_mode mode) {
    json_t *record = json_new_object();
    json_put_count(record, "round", (long long)round);
    json_put_text(record, "workload", s->manifest.workloads[workload].name);
    json_put_text(record, "program", s->programs.list[program].name);
    json_put_number(record, "seconds", seconds - reserve);
    if (mode == STOPWATCH_IN_TURN)
        json_put_flag(record, "in_turn", true);
    if (nofree_is(s->programs.list[program].name)) {
        json_put_count(record, "reserve_mib", s->reserve[workload]);
        json_put_number(record, "reserve_seconds", reserve);
    }
    json_append(json_object_get(s->document, "times"), record);
}

static void record_failure(struct session *s, size_t workload, size_t program, size_t round, const char *problem) {
    const char *name = s->manifest.workloads[workload].name, *build = s->programs.list[program].name;
    size_t index = index_of(s, workload, program);
    json_t *record = json_new_object();
    json_put_count(record, "round", (long long)round);
    json_put_text(record, "workload", name);
    json_put_text(record, "program", build);
    json_put_text(record, "message", problem);
    json_append(json_object_get(s->document, "failures"), record);
    complain("%s, %s: %s", name, build, problem);
    s->failed = true;
    s->usable[index] = ++s->failures[index] < FAILURES_MOST;
}

/* Records what a build took, of boxed-nofree without the reserve, which is timed now. Takes over the problem. */
static void take_time(struct session *s, size_t workload, size_t program, size_t round, double seconds, char *problem,
                      enum stopwatch_mode mode) {
    const struct program *p = &s->programs.list[program];
    double reserve = 0;
    if (!problem && nofree_is(p->name))
        nofree_reserve_seconds(&s->stopwatch, p->path, s->reserve[workload], &reserve, &problem);
    if (!problem && !(seconds > reserve))
        problem = format("its %.3f s are no longer than those of its reserve", seconds);
    if (!problem)
        record_time(s, workload, program, round, seconds, reserve, mode);
    else if (!process_interrupted())
        record_failure(s, workload, program, round, problem);
    free(problem);
}

/* One workload under all its builds, in one call of the stopwatch, started in shuffled order. */
static void time_workload(struct session *s, size_t workload, size_t round) {
    const struct workload *w = &s->manifest.workloads[workload];
    size_t chosen[BUILDS_MOST], count = 0;
    const char **words[BUILDS_MOST];
    struct stopwatch_command commands[BUILDS_MOST];
    double planned = 0, bytes = 0;
    for (size_t k = 0; k < s->programs.count && count < BUILDS_MOST; k++)
        if (s->usable[index_of(s, workload, k)])
            chosen[count++] = k;
    size_t *order = plan_order(&s->random, count);
    for (size_t i = 0; i < count; i++) {
        size_t index = index_of(s, workload, chosen[order[i]]);
        const struct program *p = &s->programs.list[chosen[order[i]]];
        words[i] = programs_words(p, w, size_of(s, w));
        commands[i] = (struct stopwatch_command){.words = words[i], .expected = s->seconds[index], .from_copy = p->role == PROGRAM_RUNTIME};
        planned += s->seconds[index];
        bytes += s->bytes[index];
    }
    nofree_reserve(s->reserve[workload]);
    enum stopwatch_mode mode = stopwatch_mode_for(&s->stopwatch, w->elements, bytes);
    stopwatch_run(&s->stopwatch, s->root, commands, count, mode);
    nofree_reserve(0);
    for (size_t i = 0; i < count; i++) {
        if (!process_interrupted()) /* no part of a call that was cut short is kept */
            take_time(s, workload, chosen[order[i]], round, commands[i].seconds, commands[i].problem, mode);
        else
            free(commands[i].problem);
        programs_free_words(words[i]);
    }
    free(order);
    progress_step(&s->progress, planned, w->name);
}

static bool save(struct session *s, bool complete) {
    json_t *run = json_object_get(s->document, "run");
    json_put_number(run, "seconds", process_now() - s->started);
    json_put_count(run, "finished", (long long)s->finished);
    json_put_flag(run, "complete", complete);
    return attribution_save(s->folder, s->document, complete);
}

/* False when a round could not be kept. */
static bool time_rounds(struct session *s) {
    progress_phase(&s->progress, "timing");
    for (size_t round = 1; round <= s->rounds && !process_interrupted(); round++) {
        size_t *order = plan_order(&s->random, s->manifest.count);
        for (size_t i = 0; i < s->manifest.count && !process_interrupted(); i++)
            time_workload(s, order[i], round);
        free(order);
        if (process_interrupted())
            break;
        s->finished = round;
        if (!save(s, false))
            return false;
    }
    return true;
}

/* ---- Instructions ---- */

struct count_job {
    const struct workload *workload;
    const struct program *program;
    struct hardware_reading readings[2];
    bool done;
    char *problem;
    double seconds;
};

static void count_one(void *context, void *argument, unsigned number) {
    const struct session *s = context;
    struct count_job *job = argument;
    for (unsigned i = 0; i < 2 && !job->problem; i++) {
        const char **words =
            programs_words(job->program, job->workload, attribution_count_size(job->workload) * (i + 1));
        hardware_run(&s->hardware, s->root, words, 60, number, &job->readings[i], &job->problem);
        programs_free_words(words);
    }
    job->done = true;
}

static double count_seconds(const void *job) {
    return ((const struct count_job *)job)->seconds;
}

/* Seconds for one unit of the workload's size. */
static double unit_seconds(const struct session *s, size_t workload, size_t program) {
    return s->seconds[index_of(s, workload, program)] / (double)size_of(s, &s->manifest.workloads[workload]);
}

static double count_estimate(const struct session *s, size_t workload, size_t program) {
    return attribution_count_seconds(s->hardware.source, unit_seconds(s, workload, program), &s->manifest.workloads[workload], 1) /
           (s->hardware.source == HARDWARE_PERF ? 1 : jobs_processors());
}

static double parts_estimate(const struct session *s, size_t workload, size_t program) {
    return attribution_parts_seconds(unit_seconds(s, workload, program), &s->manifest.workloads[workload], 1) / jobs_processors();
}

static void record_count(struct session *s, struct count_job *job) {
    static const char *const sizes[] = {"at_n", "at_2n"};
    json_t *record = json_new_object();
    json_put_text(record, "workload", job->workload->name);
    json_put_text(record, "program", job->program->name);
    json_put_count(record, "n", attribution_count_size(job->workload));
    for (size_t i = 0; i < 2 && job->done && !job->problem; i++) {
        json_t *reading = json_new_object();
        json_put_number(reading, "instructions", job->readings[i].instructions);
        json_put_number(reading, "data_misses", job->readings[i].data_misses);
        json_put_number(reading, "mispredicts", job->readings[i].mispredicts);
        json_put(record, sizes[i], reading);
    }
    if (job->problem || !job->done)
        json_put_text(record, "message", job->problem ? job->problem : "interrupted");
    json_append(json_object_get(s->document, "instructions"), record);
    free(job->problem);
}

/* ---- Instructions by part of the source, of boxed and tagged ---- */

struct parts_job {
    const struct workload *workload;
    const struct program *program;
    const char *valgrind;
    struct profile profiles[2]; /* at N and at 2 N */
    bool done;
    char *problem;
    double seconds;
};

static void count_parts_one(void *context, void *argument, unsigned number) {
    const struct session *s = context;
    struct parts_job *job = argument;
    char *scratch = format("%s/parts.%u", s->stopwatch.folder, number);
    for (unsigned i = 0; i < 2 && !job->problem; i++) {
        const char **words =
            programs_words(job->program, job->workload, attribution_count_size(job->workload) * (i + 1));
        profile_count(job->valgrind, s->root, scratch, words, 60, &job->profiles[i], &job->problem);
        programs_free_words(words);
    }
    job->done = true;
    free(scratch);
}

static double parts_seconds(const void *job) {
    return ((const struct parts_job *)job)->seconds;
}

static void record_parts(struct session *s, struct parts_job *job) {
    json_t *record = json_new_object();
    json_put_text(record, "workload", job->workload->name);
    json_put_text(record, "program", job->program->name);
    json_put_count(record, "n", attribution_count_size(job->workload));
    if (job->done && !job->problem) {
        json_t *instructions = json_new_object();
        for (size_t part = 0; part < PROFILE_PARTS; part++) {
            double more = job->profiles[1].parts[part] - job->profiles[0].parts[part];
            /* Below zero only by what start-up varies. */
            json_put_number(instructions, profile_part_key(part),
                            (more > 0 ? more : 0) / (double)attribution_count_size(job->workload));
        }
        json_put(record, "instructions", instructions);
    } else {
        json_put_text(record, "message", job->problem ? job->problem : "interrupted");
    }
    json_append(json_object_get(s->document, "parts"), record);
    for (size_t i = 0; i < 2; i++)
        profile_free(&job->profiles[i]);
    free(job->problem);
}

static void count_parts(struct session *s) {
    char *valgrind = files_find_program("valgrind");
    struct parts_job *list = need_array(2 * s->manifest.count, sizeof *list);
    size_t count = 0;
    for (size_t i = 0; valgrind && i < s->manifest.count; i++)
        for (size_t k = 0; k < 2; k++) /* boxed and tagged are the first builds */
            if (s->usable[index_of(s, i, k)])
                list[count++] = (struct parts_job){.workload = &s->manifest.workloads[i],
                                                   .program = &s->programs.list[k],
                                                   .valgrind = valgrind,
                                                   .seconds = parts_estimate(s, i, k)};
    progress_phase(&s->progress, "instructions by part of the source");
    const struct jobs work = {list, sizeof *list, count, s, count_parts_one, parts_seconds, 0};
    jobs_run(&work, &s->progress);
    for (size_t i = 0; i < count; i++)
        record_parts(s, &list[i]);
    free(list);
    free(valgrind);
}

static bool counts(const struct session *s) {
    return !s->quick && s->hardware.source != HARDWARE_NONE;
}

static void count_instructions(struct session *s) {
    size_t most = s->manifest.count * s->programs.count, count = 0;
    struct count_job *list = need_array(most, sizeof *list);
    for (size_t i = 0; i < s->manifest.count; i++)
        for (size_t k = 0; k < s->programs.count; k++)
            if (s->usable[index_of(s, i, k)])
                list[count++] = (struct count_job){.workload = &s->manifest.workloads[i],
                                                   .program = &s->programs.list[k],
                                                   .seconds = count_estimate(s, i, k)};
    progress_phase(&s->progress, "counting instructions");
    const struct jobs work = {list, sizeof *list, count, s, count_one, count_seconds,
                              s->hardware.source == HARDWARE_PERF ? 1 : 0};
    jobs_run(&work, &s->progress);
    for (size_t i = 0; i < count; i++)
        record_count(s, &list[i]);
    free(list);
}

/* ---- The run ---- */

static double round_seconds(const struct session *s) {
    double seconds = 0;
    for (size_t i = 0; i < s->manifest.count; i++)
        for (size_t k = 0; k < s->programs.count; k++)
            if (s->usable[index_of(s, i, k)])
                seconds += attribution_round_seconds(s->programs.list[k].name, s->seconds[index_of(s, i, k)]);
    return seconds;
}

static double counting_seconds(const struct session *s) {
    double seconds = 0;
    for (size_t i = 0; counts(s) && i < s->manifest.count; i++)
        for (size_t k = 0; k < s->programs.count; k++)
            if (s->usable[index_of(s, i, k)])
                seconds += count_estimate(s, i, k) + (k < 2 ? parts_estimate(s, i, k) : 0); /* boxed and tagged also by part */
    return seconds;
}

/* The rounds come last: as many as fit the time that is left. */
static void plan_rounds(struct session *s) {
    if (!s->rounds_given && !s->quick)
        s->rounds = attribution_rounds(round_seconds(s), budget_full.attribution - (process_now() - s->started));
    json_put_count(json_object_get(s->document, "run"), "rounds", (long long)s->rounds);
    progress_rest(&s->progress, (double)s->rounds * round_seconds(s));
    fprintf(stderr, "tagbox: %zu rounds in %.0f s\n", s->rounds, (double)s->rounds * round_seconds(s));
}

static int run_all(struct session *s, const struct command_options *given) {
    s->started = process_now();
    s->random.state = s->seed;
    progress_start(&s->progress);
    s->document = attribution_document();
    if (!files_make_folder(s->folder) || !stopwatch_open(&s->stopwatch, s->quick ? 60 : 600) ||
        !hardware_open(&s->hardware))
        return 1;
    for (size_t i = 0; i < attribution_builds_total; i++)
        add_build(s, &attribution_builds[i]);
    s->usable = need_array(s->manifest.count * s->programs.count, sizeof *s->usable);
    s->seconds = need_array(s->manifest.count * s->programs.count, sizeof *s->seconds);
    s->bytes = need_array(s->manifest.count * s->programs.count, sizeof *s->bytes);
    s->failures = need_array(s->manifest.count * s->programs.count, sizeof *s->failures);
    s->reserve = need_array(s->manifest.count, sizeof *s->reserve);
    s->sizes = need_array(s->manifest.count, sizeof *s->sizes);
    describe(s, given);
    fprintf(stderr, "tagbox: %zu workloads, %zu builds, up to %zu rounds, seed %llu, %s\n",
            s->manifest.count, s->programs.count, s->rounds, (unsigned long long)s->seed,
            s->stopwatch.name);
    gate(s);
    describe_workloads(s);
    progress_replan(&s->progress, counting_seconds(s) + (double)s->rounds * round_seconds(s));
    if (counts(s) && !process_interrupted())
        count_instructions(s);
    if (!s->quick && !process_interrupted())
        count_parts(s);
    plan_rounds(s);
    if (!time_rounds(s))
        return 1;
    progress_end(&s->progress);
    bool whole = !process_interrupted();
    if (!whole && s->finished == 0) {
        complain("interrupted before the first round was finished: nothing is kept");
        return 1;
    }
    if (!save(s, whole))
        return 1;
    if (!whole) {
        complain("stopped; the %zu finished rounds are in %s/attribution.partial.json; tagbox report --partial shows them", s->finished,
                 s->folder);
        return 1;
    }
    char *duration = text_duration(process_now() - s->started);
    printf("%s/attribution.json: %zu workloads on %zu builds in %s. Next: tagbox report\n",
           s->folder, s->manifest.count, s->programs.count, duration);
    free(duration);
    return s->failed ? 1 : 0;
}

static void list_all(void) {
    puts("builds:");
    for (size_t i = 0; i < attribution_builds_total; i++)
        printf("  %-18s %s\n", attribution_builds[i].name, attribution_builds[i].about);
    puts("pairs:");
    for (size_t i = 0; i < attribution_differences_total; i++) {
        const struct attribution_difference *d = &attribution_differences[i];
        printf("  %-34s %s / %s\n", d->name, d->a, d->b);
    }
}

static bool choose_workloads(struct session *s, const struct command_options *given, char **problem) {
    char *path = files_join(s->root, "bench/workloads/manifest.json");
    bool good = manifest_read(path, &s->manifest, problem) &&
                (given->filter ? manifest_filter(&s->manifest, given->filter, problem)
                              : manifest_keep_ablation(&s->manifest, problem));
    free(path);
    return good;
}

int command_attribution(int argc, char **argv) {
    struct command_options given;
    if (!read_options(argc, argv, &given))
        return 2;
    if (given.help || given.list) {
        if (given.help)
            fputs(help, stdout);
        else
            list_all();
        return command_finish(0);
    }
    struct command_places places;
    bool there = command_open_places(&places, &given);
    struct session s = {.quick = given.quick,
                        .root = places.root,
                        .bin = places.bin,
                        .variants = places.variants,
                        .folder = places.folder,
                        .rounds_given = given.rounds > 0,
                        .rounds = given.rounds > 0 ? (size_t)given.rounds
                                  : given.quick    ? 3
                                                  : ATTRIBUTION_ROUNDS,
                        .seed = given.seed >= 0 ? (uint64_t)given.seed : random_seed()};
    char *problem = NULL;
    int code = 2;
    if (there && choose_workloads(&s, &given, &problem))
        code = run_all(&s, &given);
    if (problem)
        complain("%s", problem);
    free(problem);
    free(s.usable);
    free(s.seconds);
    free(s.bytes);
    free(s.failures);
    free(s.reserve);
    free(s.sizes);
    json_decref(s.document);
    programs_free(&s.programs);
    manifest_free(&s.manifest);
    hardware_close(&s.hardware);
    stopwatch_close(&s.stopwatch);
    command_close_places(&places);
    return command_finish(code);
}
