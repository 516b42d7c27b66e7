/* What is counted rather than timed: events by the counting builds, instructions by perf or
 * cachegrind. Counts do not depend on the load of the machine, so these jobs share its processors.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/events.h"
#include "bench/tagbox/jobs.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/process.h"

/* Estimates: a counting build takes about twice the time; instructions are counted for N and 2 N or for N alone. */
static double event_seconds(const struct bench *b, const struct workload *w,
                            const struct program *program) {
    return 2 * b->gate_seconds[bench_index(b, w, program)] * (double)w->size_quick /
           (double)bench_size(b, w) / b->processors;
}

/* Perf counts one program at a time. */
static double counters_at_once(const struct bench *b) {
    return b->hardware.source == HARDWARE_PERF ? 1 : b->processors;
}

static double instruction_seconds(const struct bench *b, const struct workload *w,
                                  const struct program *program, double pace) {
    bool once = b->quick || b->own;
    double at_n = b->gate_seconds[bench_index(b, w, program)] * (double)w->size_count / (double)bench_size(b, w);
    return hardware_seconds(b->hardware.source, once ? at_n : 3 * at_n, once ? 1 : 2, pace) / counters_at_once(b);
}

/* Seconds that counting may take in a quick run: then it is the instructions of fewer workloads. */
static const double quick_seconds = 14;

/* Of the programs apart only the time is asked. */
static bool is_counted(const struct bench *b, const struct workload *w) {
    return b->passed[w - b->manifest.workloads] && !w->apart;
}

double bench_plan_counts(const struct bench *b, double pace) {
    double events = 0, seconds = 0, copies = 0;
    size_t count = 0;
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        for (size_t k = 0; is_counted(b, w) && k < 2; k++) {
            const struct program *runtime = k ? b->comparisons[0].b : b->comparisons[0].a;
            double instructions = instruction_seconds(b, w, runtime, pace);
            events += event_seconds(b, w, runtime);
            seconds += instructions;
            copies += b->quick ? 0 : instructions / 2;
            count++;
        }
    }
    return events + copies + (b->quick && seconds > quick_seconds ? quick_seconds : seconds) +
           (count ? hardware_seconds(b->hardware.source, 0, 4, pace) : 0);
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
    const char *path; /* as which it is run, or NULL: its own */
    long long size; /* N; the second run has 2 N. Small: cachegrind is some fifty times slower */
    const struct hardware_reading *base; /* counted before, in the place of the run at N; then the other has N */
    const struct hardware_reading *empty; /* of an A/A row's original, to compare its copy with; or NULL */
    struct hardware_reading readings[2];
    char *problem;
    double estimate;
};

static void count_instructions(void *context, void *argument, unsigned number) {
    const struct bench *b = context;
    struct instruction_job *job = argument;
    double timeout = b->quick ? 15 : 60;
    struct program program = *job->program;
    if (job->path)
        program.path = (char *)job->path;
    for (unsigned i = 0; i < 2 && !job->problem; i++) {
        if (job->base && i == 0) {
            job->readings[0] = *job->base;
            continue;
        }
        const char **words =
            programs_words(&program, job->workload, job->base ? job->size : job->size * (i + 1));
        hardware_run(&b->hardware, bench_place(b), words, timeout, number, &job->readings[i],
                     &job->problem);
        programs_free_words(words);
    }
}

/* Of an empty program. */
static char *count_empty(const struct bench *b, const struct program *original, const char *path, struct hardware_reading *reading) {
    char *problem = NULL;
    struct program program = *original;
    if (path)
        program.path = (char *)path;
    const char **words = programs_empty_words(&program);
    if (words)
        hardware_run(&b->hardware, bench_place(b), words, 15, 0, reading, &problem);
    else
        problem = need_copy("there is no empty program of it");
    programs_free_words(words);
    return problem;
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
        if (job->base)
            json_put_flag(record, "empty_program", true);
        json_put(record, "at_n", reading_record(&job->readings[0]));
        json_put(record, "at_2n", reading_record(&job->readings[1]));
        if (job->empty)
            json_put_number(record, "empty", job->empty->instructions);
        json_put_flag(record, "multiplexed",
                      job->readings[0].multiplexed || job->readings[1].multiplexed);
    }
    json_append(json_object_get(b->document, "instructions"), record);
    free(job->problem);
}

/* What an empty program needs of each program: quick runs count at one size and subtract it, and one's own program has no
 * other size; and so do the copies of the A/A rows. The length of the path that a program is run by moves its stack, which
 * is worth some instructions: the originals are counted in the place of their copies, by a name as long. */
struct empties {
    const struct program *programs[4];
    char *paths[4];
    struct hardware_reading readings[4];
    char *problems[4];
};

/* `path` once more, in the place of `copy` but for the last letter of its name; NULL when that cannot be written. */
static char *copy_beside(const char *copy, const char *path) {
    char *beside = need_copy(copy);
    beside[strlen(beside) - 1] = '_';
    if (files_copy(path, beside))
        return beside;
    free(beside);
    return NULL;
}

static void count_empties(const struct bench *b, struct empties *e) {
    for (size_t k = 0; k < 4; k++) {
        const struct comparison *control = &b->comparisons[1 + k % 2];
        e->programs[k] = k < 2 ? control->a : control->b;
        e->paths[k] = k < 2 ? copy_beside(control->b->path, control->a->path) : NULL;
        e->problems[k] = count_empty(b, e->programs[k], e->paths[k], &e->readings[k]);
    }
}

static void free_empties(struct empties *e) {
    for (size_t k = 0; k < 4; k++) {
        free(e->problems[k]);
        free(e->paths[k]);
    }
}

static struct instruction_job make_job(const struct bench *b, const struct workload *w, const struct program *p,
                                       const struct empties *e, bool from_empty) {
    struct instruction_job job = {.workload = w, .program = p, .size = w->size_count};
    for (size_t k = 0; k < 4; k++) {
        if (e->programs[k] != p)
            continue;
        job.path = e->paths[k];
        if (!e->problems[k])
            job.empty = &e->readings[k];
        if (from_empty) {
            job.base = &e->readings[k];
            job.problem = e->problems[k] ? need_copy(e->problems[k]) : NULL;
        }
    }
    job.estimate = instruction_seconds(b, w, p, 1);
    return job;
}

static bool is_in_time(const struct bench *b, size_t rank, size_t count, double seconds) {
    return !b->quick || b->own || plan_is_chosen(rank, count, (size_t)((double)count * quick_seconds / seconds));
}

/* The copies of the A/A rows. */
static size_t add_copies(const struct bench *b, const struct empties *e, struct instruction_job *jobs) {
    size_t count = 0;
    for (size_t i = 0; i < b->cell_count; i++) {
        const struct cell *cell = &b->cells[i];
        if (cell->comparison->control && is_counted(b, cell->workload) && !cell->workload->own)
            jobs[count++] = make_job(b, cell->workload, cell->comparison->b, e, true);
    }
    return count;
}

/* The runtimes, and in full runs the C twins. */
static size_t add_originals(const struct bench *b, const struct empties *e, struct instruction_job *jobs) {
    const struct program *native = programs_named(&b->programs, "native C");
    const struct program *const wanted[] = {b->comparisons[0].a, b->comparisons[0].b, native};
    bool from_empty = b->quick || b->own;
    size_t count = 0, rank = 0, workloads = 0;
    long long left_out = 0;
    double seconds = 0;
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        workloads += is_counted(b, w);
        for (size_t k = 0; is_counted(b, w) && k < 2; k++)
            seconds += instruction_seconds(b, w, wanted[k], 1);
    }
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        if (!is_counted(b, w))
            continue;
        bool in_time = is_in_time(b, rank++, workloads, seconds);
        for (size_t k = 0; in_time && k < (from_empty || !native ? 2 : 3); k++)
            if (b->usable[bench_index(b, w, wanted[k])])
                jobs[count++] = make_job(b, w, wanted[k], e, from_empty);
        left_out += !in_time;
    }
    if (left_out)
        json_put_count(json_object_get(b->document, "run"), "instructions_left_out", left_out);
    return count;
}

bool bench_instructions(struct bench *b) {
    if (b->hardware.source == HARDWARE_NONE)
        return !process_interrupted();
    struct empties empties;
    progress_phase(&b->progress, "counting instructions");
    count_empties(b, &empties);
    struct instruction_job *jobs = need_array(b->manifest.count * (3 + COMPARISONS), sizeof *jobs);
    size_t count = add_originals(b, &empties, jobs);
    count += add_copies(b, &empties, jobs + count);
    const struct jobs work = {jobs, sizeof *jobs, count, b, count_instructions, instruction_estimate,
                              b->hardware.source == HARDWARE_PERF ? 1 : 0};
    jobs_run(&work, &b->progress);
    for (size_t i = 0; i < count; i++) {
        if (!jobs[i].problem && !isfinite(jobs[i].readings[1].instructions))
            jobs[i].problem = need_copy("interrupted");
        record_instructions(b, &jobs[i]);
    }
    free_empties(&empties);
    free(jobs);
    return !process_interrupted();
}
