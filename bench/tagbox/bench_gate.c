/* The gate: every program runs every workload once, its output is compared with the committed
 * expectation, and only what passes is timed. The same run gives peak memory and the estimate of
 * how long the rest will take. */
#include <stdlib.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/budget.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/output.h"
#include "bench/tagbox/process.h"

static json_t *gate_record(const struct workload *w, const struct program *program,
                           long long size) {
    json_t *record = json_new_object();
    json_put_text(record, "workload", w->name);
    json_put_text(record, "program", program->name);
    json_put_count(record, "size", size);
    return record;
}

/* NULL when `result` passes; else why not. `expected`: NULL when there is none for its size. */
static char *judge(const struct process_result *result, const struct expected_output *expected) {
    if (!process_good(result))
        return process_describe(result);
    if (result->output_cut)
        return need_copy("it prints more than can be compared");
    if (!expected)
        return NULL; /* a scaled twin prints something else; its exit code has to do */
    char *difference = output_problem(&result->output, expected);
    if (!difference)
        return NULL;
    char *message = format("output differs: %s", difference);
    free(difference);
    return message;
}

/* What a workload has to print at the two sizes that a run uses. */
struct expectations {
    struct expected_output timed;
    struct expected_output quick;
};

/* Runs it once at `size`, fills `record` and judges the output. */
static void run_at(struct bench *b, const struct workload *w, const struct program *program, long long size,
                   const struct expectations *expected, json_t *record) {
    size_t index = bench_index(b, w, program);
    const char **words = programs_words(program, w, size);
    struct process_request request = {.words = words,
                                      .folder = bench_place(b),
                                      .timeout = b->own ? 600 : b->quick ? 20 : 120,
                                      .capture_output = true,
                                      .capture_errors = true};
    long floor_kib = process_memory_floor();
    struct process_result result = process_run(&request);
    char *problem = judge(&result, size == bench_size(b, w) ? &expected->timed
                                   : size == w->size_quick  ? &expected->quick
                                                            : NULL);
    json_put_count(record, "size", size);
    json_put_text(record, "status", problem ? "failed" : "ok");
    if (problem)
        json_put_text(record, "message", problem);
    json_put_number(record, "seconds", result.seconds);
    json_put_count(record, "peak_kib", result.peak_kib);
    json_put_count(record, "floor_kib", floor_kib);
    json_put_count(record, "page_faults", result.page_faults);
    json_put_count(record, "context_switches", result.context_switches);
    json_put_number(record, "cpu_seconds", result.user + result.system);
    b->usable[index] = !problem;
    b->gate_seconds[index] = result.seconds;
    b->gate_bytes[index] = (double)result.peak_kib * 1024;
    b->sizes[index] = size;
    free(problem);
    process_free(&result);
    programs_free_words(words);
}

/* The size at which the run that is resumed timed it; 0: there is none. */
static long long earlier_size(const struct bench *b, const struct workload *w, const struct program *program) {
    const json_t *record;
    for (size_t i = 0; (record = json_array_get(b->earlier_gate, i)); i++)
        if (text_equal(json_text(record, "workload", ""), w->name) && text_equal(json_text(record, "program", ""), program->name) &&
            text_equal(json_text(record, "status", ""), "ok"))
            return json_count(record, "size", 0);
    return 0;
}

/* What rounds of an earlier run were timed at stays. That another layout computes the same is shown at the smaller size too. */
static long long gate_size(const struct bench *b, const struct workload *w, const struct program *program) {
    long long earlier = earlier_size(b, w, program);
    return earlier > 0 ? earlier : programs_size(program, w, program->role == PROGRAM_LAYOUT ? w->size_quick : bench_size(b, w));
}

static void run_one(struct bench *b, const struct workload *w, const struct program *program,
                    const struct expectations *expected) {
    long long size = gate_size(b, w, program);
    json_t *record = gate_record(w, program, size);
    json_t *gate = json_object_get(b->document, "gate");
    const char *why = programs_why_not(program, w);
    if (why) {
        json_put_text(record, "status", why);
        json_append(gate, record);
        return;
    }
    run_at(b, w, program, size, expected, record);
    if (program->slow || program->scales)
        json_put_flag(record, "scaled", size < programs_unscaled_size(program, w, bench_size(b, w)));
    if (!process_interrupted())
        json_append(gate, record);
    else
        json_decref(record);
}

/* A copy behaves as its original: it is not run. */
static void share_with_copies(struct bench *b, const struct workload *w) {
    for (size_t i = 0; i < COMPARISONS; i++) {
        const struct comparison *c = &b->comparisons[i];
        if (!c->control)
            continue;
        for (size_t k = 0; k < c->layouts; k++) {
            size_t copy = bench_index(b, w, c->all_b[k]), original = bench_index(b, w, c->all_a[k]);
            b->usable[copy] = b->usable[original];
            b->gate_seconds[copy] = b->gate_seconds[original];
            b->gate_bytes[copy] = b->gate_bytes[original];
        }
    }
}

/* What one's own program has to print is what CPython prints, or without one what boxed does. False
 * after a message: it runs nowhere. */
static bool run_expectation(const struct bench *b, const struct workload *w, struct text *expected) {
    for (size_t pass = 0; pass < 2 && !process_interrupted(); pass++)
        for (size_t i = 0; i < b->programs.count; i++) {
            const struct program *p = &b->programs.list[i];
            if (p->language != PROGRAM_PYTHON || programs_why_not(p, w) ||
                p->role != (pass ? PROGRAM_RUNTIME : PROGRAM_PEER))
                continue;
            const char **words = programs_words(p, w, 1);
            struct process_request request = {.words = words,
                                              .folder = bench_place(b),
                                              .timeout = 600,
                                              .capture_output = true,
                                              .capture_errors = true};
            struct process_result result = process_run(&request);
            bool good = process_good(&result);
            if (good)
                text_add_n(expected, text_string(&result.output), result.output.length);
            else {
                char *problem = process_describe(&result);
                complain("%s on %s: %s", w->name, p->name, problem);
                free(problem);
            }
            process_free(&result);
            programs_free_words(words);
            if (good)
                return true;
        }
    return false;
}

static void fail_workload(struct bench *b, const struct workload *w) {
    for (size_t i = 0; i < b->programs.count; i++) {
        if (b->programs.list[i].role != PROGRAM_RUNTIME)
            continue;
        json_t *record = gate_record(w, &b->programs.list[i], bench_size(b, w));
        json_put_text(record, "status", "failed");
        json_put_text(record, "message", w->own ? "no Python runs it to its end"
                               : "no expected output for this size is committed");
        json_append(json_object_get(b->document, "gate"), record);
    }
}

static void gate_workload(struct bench *b, const struct workload *w) {
    struct expectations expected = {0};
    bool there = w->own ? run_expectation(b, w, &expected.timed.text)
                        : output_read_expected(b->root, w->name, bench_size(b, w), &expected.timed) &&
                              output_read_expected(b->root, w->name, w->size_quick, &expected.quick);
    if (!there)
        fail_workload(b, w);
    for (size_t i = 0; there && i < b->programs.count; i++) {
        const struct program *program = &b->programs.list[i];
        if (program->role != PROGRAM_COUNTED && program->role != PROGRAM_CONTROL &&
            !process_interrupted())
            run_one(b, w, program, &expected);
    }
    share_with_copies(b, w);
    text_free(&expected.timed.text);
    text_free(&expected.quick.text);
}

bool bench_gate(struct bench *b) {
    progress_phase(&b->progress, "gate");
    const struct comparison *pair = &b->comparisons[0];
    for (size_t i = 0; i < b->manifest.count && !process_interrupted(); i++) {
        const struct workload *w = &b->manifest.workloads[i];
        progress_step(&b->progress, 0, w->name);
        gate_workload(b, w);
        b->passed[i] = true;
        for (size_t k = 0; k < pair->layouts; k++)
            b->passed[i] = b->passed[i] && b->usable[bench_index(b, w, pair->all_a[k])] &&
                           b->usable[bench_index(b, w, pair->all_b[k])];
        if (!b->passed[i] && !process_interrupted()) {
            b->any_failure = true;
            complain("%s does not pass the gate and is not timed", w->name);
        }
    }
    if (process_interrupted())
        return false;
    bench_make_cells(b);
    double planned = bench_plan_memory(b) + bench_plan_counts(b, 1) + bench_plan_limits(b);
    double left = (b->quick ? budget_quick.bench : budget_full.bench) - (process_now() - b->started);
    progress_replan(&b->progress, left > planned ? left : planned);
    return true;
}

/* One point of the memory curve: `count` ints alive at once. */
static void memory_point(struct bench *b, const struct workload *w, const struct program *program,
                         long long count) {
    const char **words = programs_words(program, w, count);
    struct process_request request = {
        .words = words, .folder = b->root, .timeout = 60, .capture_errors = true};
    long floor_kib = process_memory_floor();
    struct process_result result = process_run(&request);
    json_t *record = json_new_object();
    json_put_text(record, "program", program->name);
    json_put_count(record, "ints", count);
    if (process_good(&result)) {
        json_put_count(record, "peak_kib", result.peak_kib);
        json_put_count(record, "floor_kib", floor_kib);
    } else {
        char *problem = process_describe(&result);
        json_put_text(record, "message", problem);
        free(problem);
    }
    json_append(json_object_get(b->document, "memory"), record);
    process_free(&result);
    programs_free_words(words);
}

double bench_plan_memory(const struct bench *b) {
    double seconds = 0;
    const struct workload *w = manifest_find(&b->manifest, "int_list_memory");
    for (size_t i = 0; w && i < b->programs.count; i++)
        if (b->programs.list[i].language == PROGRAM_PYTHON &&
            (b->programs.list[i].role == PROGRAM_RUNTIME || b->programs.list[i].role == PROGRAM_PEER))
            seconds += 3 * b->gate_seconds[bench_index(b, w, &b->programs.list[i])];
    return seconds;
}

bool bench_memory(struct bench *b) {
    static const long long counts[] = {1, 250000, 500000, 1000000, 1500000, 2000000};
    const struct workload *w = manifest_find(&b->manifest, "int_list_memory");
    if (!w || !b->passed[w - b->manifest.workloads])
        return !process_interrupted();
    progress_phase(&b->progress, "memory");
    for (size_t i = 0; i < b->programs.count; i++) {
        const struct program *program = &b->programs.list[i];
        if ((program->role != PROGRAM_RUNTIME && program->role != PROGRAM_PEER) ||
            program->language != PROGRAM_PYTHON || !b->usable[bench_index(b, w, program)])
            continue;
        for (size_t k = 0; k < sizeof counts / sizeof *counts && !process_interrupted(); k++)
            memory_point(b, w, program, counts[k]);
    }
    return !process_interrupted();
}
