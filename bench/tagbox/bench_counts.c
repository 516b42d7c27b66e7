/* What is counted rather than timed: events by the counting builds, instructions by perf or
 * cachegrind. Counts do not depend on the load of the machine, so these jobs share its processors.
 */
#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/events.h"
#include "bench/tagbox/jobs.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"

/* Estimates for the progress bar: a counting build takes about twice the time; cachegrind takes
 * some 50 times as long as the machine, for N and 2 N, and 0.2 s to start. */
static double event_seconds(const struct bench *b, const struct workload *w,
                            const struct program *program) {
    return 2 * b->gate_seconds[bench_index(b, w, program)] * (double)w->size_quick /
           (double)bench_size(b, w) / jobs_processors();
}

static double instruction_seconds(const struct bench *b, const struct workload *w,
                                  const struct program *program) {
    return (0.4 + 150 * b->gate_seconds[bench_index(b, w, program)] * (double)w->size_count /
                      (double)bench_size(b, w)) /
           jobs_processors();
}

/* Of the programs apart only the time is asked. */
static bool is_counted(const struct bench *b, const struct workload *w) {
    return b->passed[w - b->manifest.workloads] && !w->apart;
}

double bench_plan_counts(const struct bench *b) {
    double seconds = 0;
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        for (size_t k = 0; is_counted(b, w) && k < 2; k++) {
            const struct program *runtime = k ? b->comparisons[0].b : b->comparisons[0].a;
            seconds += event_seconds(b, w, runtime) + instruction_seconds(b, w, runtime);
        }
    }
    return seconds;
}

/* ---- events ---- */

struct event_job {
    const struct workload *workload;
    const struct program *runtime; /* the figures are recorded under its name */
    const struct program *counted;
    json_t *totals;
    char *problem;
    double estimate;
};

static void count_events(void *context, void *argument, unsigned number) {
    (void)number;
    struct bench *b = context;
    struct event_job *job = argument;
    if (job->counted->why) {
        job->problem = format("%s is %s", job->counted->name, job->counted->why);
        return;
    }
    const char **plain = programs_words(job->counted, job->workload, job->workload->size_quick);
    size_t count = 0;
    while (plain[count])
        count++;
    /* words[1] is the place that events_run fills with its option. */
    const char **words = need_array(count + 2, sizeof *words);
    words[0] = plain[0];
    for (size_t i = 1; i < count; i++)
        words[i + 1] = plain[i];
    struct events events;
    job->totals = events_run(bench_place(b), words, 60, &events, &job->problem);
    free(words);
    programs_free_words(plain);
}

static double event_estimate(const void *job) {
    return ((const struct event_job *)job)->estimate;
}

static const struct program *counted_build(const struct bench *b, const struct program *runtime) {
    char *name = format("%s-counted", runtime->name);
    const struct program *counted = programs_named(&b->programs, name);
    free(name);
    return counted;
}

static void record_events(struct bench *b, struct event_job *job) {
    json_t *record = json_new_object();
    json_put_text(record, "workload", job->workload->name);
    json_put_text(record, "program", job->runtime->name);
    json_put_count(record, "size", job->workload->size_quick);
    if (job->totals)
        json_put(record, "totals", job->totals);
    else
        json_put_text(record, "message", job->problem ? job->problem : "interrupted");
    json_append(json_object_get(b->document, "events"), record);
    free(job->problem);
}

bool bench_events(struct bench *b) {
    size_t most = b->manifest.count * 2, count = 0;
    struct event_job *jobs = need_array(most, sizeof *jobs);
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        for (size_t k = 0; is_counted(b, w) && k < 2; k++) {
            const struct program *runtime = k ? b->comparisons[0].b : b->comparisons[0].a;
            jobs[count++] = (struct event_job){w,    runtime, counted_build(b, runtime),
                                               NULL, NULL,    event_seconds(b, w, runtime)};
        }
    }
    progress_phase(&b->progress, "counting events");
    const struct jobs work = {jobs, sizeof *jobs, count, b, count_events, event_estimate, 0};
    jobs_run(&work, &b->progress);
    for (size_t i = 0; i < count; i++)
        record_events(b, &jobs[i]);
    free(jobs);
    return !process_interrupted();
}

/* ---- instructions ---- */

struct instruction_job {
    const struct workload *workload;
    const struct program *program;
    long long size; /* N; the second run has 2 N. Small: cachegrind is some fifty times slower */
    struct hardware_reading readings[2];
    char *problem;
    double estimate;
};

static void count_instructions(void *context, void *argument, unsigned number) {
    const struct bench *b = context;
    struct instruction_job *job = argument;
    double timeout = b->quick ? 15 : 60;
    for (unsigned i = 0; i < 2 && !job->problem; i++) {
        /* One's own program has one size: N is an empty program. */
        const char **words =
            job->workload->own && i == 0
                ? programs_empty_words(job->program)
                : programs_words(job->program, job->workload, job->size * (i + 1));
        hardware_run(&b->hardware, bench_place(b), words, timeout, number, &job->readings[i],
                     &job->problem);
        programs_free_words(words);
    }
}

static double instruction_estimate(const void *job) {
    return ((const struct instruction_job *)job)->estimate;
}

static json_t *reading_record(const struct hardware_reading *r) {
    json_t *record = json_new_object();
    json_put_number(record, "instructions", r->instructions);
    json_put_number(record, "data_misses", r->data_misses);
    json_put_number(record, "last_misses", r->last_misses);
    json_put_number(record, "branches", r->branches);
    json_put_number(record, "mispredicts", r->mispredicts);
    return record;
}

static void record_instructions(struct bench *b, struct instruction_job *job) {
    json_t *record = json_new_object();
    json_put_text(record, "workload", job->workload->name);
    json_put_text(record, "program", job->program->name);
    json_put_count(record, "n", job->size);
    if (job->problem) {
        json_put_text(record, "message", job->problem);
    } else {
        json_put(record, "at_n", reading_record(&job->readings[0]));
        json_put(record, "at_2n", reading_record(&job->readings[1]));
        json_put_flag(record, "multiplexed",
                      job->readings[0].multiplexed || job->readings[1].multiplexed);
    }
    json_append(json_object_get(b->document, "instructions"), record);
    free(job->problem);
}

bool bench_instructions(struct bench *b) {
    if (b->hardware.source == HARDWARE_NONE)
        return !process_interrupted();
    size_t count = 0;
    struct instruction_job *jobs = need_array(b->manifest.count * 3, sizeof *jobs);
    const struct program *native = programs_named(&b->programs, "native C");
    const struct program *const wanted[] = {b->comparisons[0].a, b->comparisons[0].b, native};
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        for (size_t k = 0; is_counted(b, w) && k < 3; k++) {
            /* The native floor's instructions are worth the wait in full runs only. */
            if (!wanted[k] || (b->quick && k == 2) || !b->usable[bench_index(b, w, wanted[k])])
                continue;
            jobs[count] = (struct instruction_job){
                .workload = w, .program = wanted[k], .size = w->size_count};
            jobs[count++].estimate = instruction_seconds(b, w, wanted[k]);
        }
    }
    progress_phase(&b->progress, "counting instructions");
    const struct jobs work = {jobs, sizeof *jobs, count, b, count_instructions, instruction_estimate,
                              b->hardware.source == HARDWARE_PERF ? 1 : 0};
    jobs_run(&work, &b->progress);
    for (size_t i = 0; i < count; i++) {
        if (!jobs[i].problem && !isfinite(jobs[i].readings[1].instructions))
            jobs[i].problem = need_copy("interrupted");
        record_instructions(b, &jobs[i]);
    }
    free(jobs);
    return !process_interrupted();
}
