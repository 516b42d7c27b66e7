/* What "How fast is it?" asks beside the workloads: what an int in a list takes, the pool allocator
 * against others, how fast programs are compiled. */
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/events.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/stats.h"

enum { COMPILE_LINES = 200000, COMPILE_ROUNDS = 5 };

double bench_plan_limits(const struct bench *b) {
    return b->quick ? 3 : 16;
}

static void add_record(struct bench *b, json_t *record) {
    json_append(json_object_get(b->document, "limits"), record);
}

/* ---- bytes of a list of ints ---- */

static const struct program *counting(const struct bench *b, size_t side) {
    char *name = format("%s-counted", side ? "tagged" : "boxed");
    const struct program *program = programs_named(&b->programs, name);
    free(name);
    return program;
}

static void count_list(struct bench *b, size_t side, long long ints) {
    const struct program *program = counting(b, side);
    if (program->why)
        return;
    char *code = format("data = list(range(1025, %lld + 1025))", ints);
    const char *words[] = {program->path, NULL, "-c", code, NULL};
    struct events events;
    char *problem = NULL;
    json_t *totals = events_run(b->root, words, 60, &events, &problem);
    json_t *record = json_new_object();
    json_put_text(record, "what", "list");
    json_put_text(record, "program", side ? "tagged" : "boxed");
    json_put_count(record, "ints", ints);
    if (totals)
        json_put_number(record, "bytes", events.memory_bytes);
    else
        json_put_text(record, "message", problem ? problem : "interrupted");
    add_record(b, record);
    json_decref(totals);
    free(problem);
    free(code);
}

/* ---- the allocators ---- */

static void add_allocator_row(struct bench *b, const char *line) {
    char pattern[32], contender[32];
    long long live;
    double nanoseconds;
    if (sscanf(line, "%31s %lld %31s = %lf", pattern, &live, contender, &nanoseconds) != 4)
        return;
    json_t *record = json_new_object();
    json_put_text(record, "what", "allocator");
    json_put_text(record, "pattern", pattern);
    json_put_count(record, "live", live);
    json_put_text(record, "contender", contender);
    json_put_number(record, "nanoseconds", nanoseconds);
    add_record(b, record);
}

static void time_allocators(struct bench *b) {
    char *path = files_join(b->bin, "alloc_bench");
    const char *const brief[] = {path, "--rows", "--short", "1", NULL};
    const char *const whole[] = {path, "--rows", "3", NULL};
    struct process_request request = {.words = b->quick ? brief : whole,
                                      .timeout = 120,
                                      .capture_output = true,
                                      .capture_errors = true};
    struct process_result result = process_run(&request);
    if (process_good(&result)) {
        char *lines = need_copy(text_string(&result.output)), *state = NULL;
        for (char *line = strtok_r(lines, "\n", &state); line; line = strtok_r(NULL, "\n", &state))
            add_allocator_row(b, line);
        free(lines);
    } else if (!process_interrupted()) {
        char *problem = process_describe(&result);
        bench_note_failure(b, -1, "alloc_bench", "allocators", problem);
        free(problem);
    }
    process_free(&result);
    free(path);
}

/* ---- compilers ---- */

/* Writes the program to be compiled; returns its lines, 0 after a note in the document. */
static long long write_source(struct bench *b, const char *file) {
    char *lines = format("%d", COMPILE_LINES);
    const struct program *tagged = programs_named(&b->programs, "tagged");
    const char *const words[] = {tagged->path, "bench/micro/long_source.py", lines, NULL};
    struct process_request request = {.words = words,
                                      .folder = b->root,
                                      .timeout = 60,
                                      .capture_output = true,
                                      .capture_errors = true};
    struct process_result result = process_run(&request);
    long long count = 0;
    if (!process_good(&result) || result.output_cut) {
        char *problem = result.output_cut ? need_copy("it is cut") : process_describe(&result);
        if (!process_interrupted())
            bench_note_failure(b, -1, "long_source.py", "compile speed", problem);
        free(problem);
    } else if (files_write(file, text_string(&result.output), result.output.length)) {
        for (const char *p = text_string(&result.output); *p; p++)
            count += *p == '\n';
    }
    process_free(&result);
    free(lines);
    return count;
}

static void time_compiler(struct bench *b, const char *name, const char *const *words,
                          long long lines, size_t rounds) {
    double seconds[COMPILE_ROUNDS];
    size_t n = 0;
    for (size_t i = 0; i < rounds && !process_interrupted(); i++) {
        struct process_request request = {.words = words, .timeout = 60};
        struct process_result result = process_run(&request);
        if (process_good(&result))
            seconds[n++] = result.seconds;
        process_free(&result);
    }
    json_t *record = json_new_object();
    json_put_text(record, "what", "compiler");
    json_put_text(record, "program", name);
    json_put_count(record, "lines", lines);
    if (n == rounds)
        json_put_number(record, "seconds", stats_median(seconds, n));
    else
        json_put_text(record, "message", "it failed");
    add_record(b, record);
}

static void time_compilers(struct bench *b) {
    char *file = format("%s/long.py", b->stopwatch.folder);
    long long lines = write_source(b, file);
    for (size_t i = 0; lines && i < 2; i++) {
        const struct program *runtime = i ? b->comparisons[0].b : b->comparisons[0].a;
        const char *const words[] = {runtime->path, "--check", file, NULL};
        time_compiler(b, runtime->name, words, lines, COMPILE_ROUNDS);
    }
    const struct program *python = programs_named(&b->programs, "python3.13");
    if (lines && python && !python->why) {
        static const char code[] =
            "import sys; compile(open(sys.argv[1]).read(), sys.argv[1], 'exec')";
        const char *const words[] = {python->path, "-c", code, file, NULL};
        time_compiler(b, python->name, words, lines, 1);
    }
    free(file);
}

bool bench_limits(struct bench *b) {
    static const long long counts[] = {0, 1000, 10000, 100000, 1000000, 10000000};
    progress_phase(&b->progress, "limits");
    size_t most = sizeof counts / sizeof *counts - (b->quick ? 1 : 0);
    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < most && !process_interrupted(); i++)
            count_list(b, side, counts[i]);
    if (!process_interrupted())
        time_allocators(b);
    if (!process_interrupted())
        time_compilers(b);
    progress_step(&b->progress, bench_plan_limits(b), "");
    return !process_interrupted();
}
