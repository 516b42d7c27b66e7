/* Timing: interleaved rounds over all cells in shuffled order, one pair per call of the stopwatch.
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/noise.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/process.h"

/* What a call of the stopwatch costs beside the programs themselves. */
static const double call_seconds = 0.010;

enum { GROUP_MOST = 16, FAILURES_MOST = 2 };

static double pair_estimate(const struct bench *b, const struct workload *w,
                            const struct comparison *c) {
    return b->gate_seconds[bench_index(b, w, c->a)] + b->gate_seconds[bench_index(b, w, c->b)] +
           call_seconds;
}

static bool is_single(const struct program *program) {
    return program->role == PROGRAM_PEER || program->role == PROGRAM_NATIVE;
}

static double singles_estimate(const struct bench *b, const struct workload *w) {
    double seconds = call_seconds;
    for (size_t i = 0; i < b->programs.count; i++) {
        const struct program *program = &b->programs.list[i];
        size_t index = bench_index(b, w, program);
        if (is_single(program) && b->usable[index])
            seconds += b->gate_seconds[index];
    }
    return seconds;
}

/* Quick runs control two workloads, full runs all of them. */
static bool wants_control(const struct bench *b, size_t rank, size_t passed) {
    return !b->quick || plan_is_chosen(rank, passed, 2);
}

static void make_cells(struct bench *b) {
    size_t passed = 0, rank = 0;
    for (size_t i = 0; i < b->manifest.count; i++)
        passed += b->passed[i] && !b->manifest.workloads[i].apart;
    b->cells = need_array(b->manifest.count * COMPARISONS, sizeof *b->cells);
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        if (!b->passed[i])
            continue;
        for (size_t k = 0; k < COMPARISONS; k++) {
            const struct comparison *c = &b->comparisons[k];
            if (c->control && (w->apart || !wants_control(b, rank, passed)))
                continue;
            b->cells[b->cell_count++] =
                (struct cell){.workload = w, .comparison = c, .estimate = pair_estimate(b, w, c)};
        }
        rank += !w->apart;
    }
}

void bench_note_failure(struct bench *b, int round, const char *workload, const char *what,
                        const char *message) {
    json_t *record = json_new_object();
    if (round >= 0)
        json_put_count(record, "round", round);
    json_put_text(record, "workload", workload);
    json_put_text(record, "what", what);
    json_put_text(record, "message", message);
    json_append(json_object_get(b->document, "failures"), record);
}

static void time_pair(struct bench *b, struct cell *cell, size_t round) {
    const struct comparison *c = cell->comparison;
    const struct workload *w = cell->workload;
    long long size = bench_size(b, w);
    bool a_first = cell->a_first[round ? round - 1 : 0];
    size_t layout_a, layout_b;
    plan_layouts(cell->turn[round ? round - 1 : 0], c->layouts, c->control, &layout_a, &layout_b);
    const char **a = programs_words(c->all_a[layout_a], w, size);
    const char **other = programs_words(c->all_b[layout_b], w, size);
    const char *const *commands[2] = {a_first ? a : other, a_first ? other : a};
    struct timing timings[2];
    char *problem = NULL;
    if (stopwatch_run(&b->stopwatch, bench_place(b), commands, 2, timings, &problem)) {
        const struct timing *ta = &timings[a_first ? 0 : 1];
        const struct timing *tb = &timings[a_first ? 1 : 0];
        json_t *record = json_new_object();
        json_put_count(record, "round", (long long)round);
        json_put_text(record, "workload", w->name);
        json_put_text(record, "comparison", c->name);
        json_put_text(record, "first", a_first ? "a" : "b");
        json_put_number(record, "a", ta->seconds);
        json_put_number(record, "b", tb->seconds);
        json_put_number(record, "a_cpu", ta->user + ta->system);
        json_put_number(record, "b_cpu", tb->user + tb->system);
        if (c->layouts > 1) {
            json_put_count(record, "a_layout", (long long)layout_a);
            json_put_count(record, "b_layout", (long long)layout_b);
        }
        json_append(json_object_get(b->document, "pairs"), record);
    } else if (!process_interrupted()) {
        bench_note_failure(b, (int)round, w->name, c->name, problem);
        complain("%s, %s in round %zu: %s", w->name, c->name, round, problem);
        cell->failures++;
        b->any_failure = true;
    }
    free(problem);
    programs_free_words(a);
    programs_free_words(other);
    progress_step(&b->progress, cell->estimate, w->name);
}

/* Times `count` single programs in one call, in shuffled order. */
static bool time_group(struct bench *b, const char **const *words, size_t count, double *seconds,
                       char **problem) {
    size_t *order = plan_order(&b->random, count);
    const char *const *commands[GROUP_MOST];
    struct timing timings[GROUP_MOST];
    for (size_t i = 0; i < count; i++)
        commands[i] = words[order[i]];
    bool good = stopwatch_run(&b->stopwatch, bench_place(b), commands, count, timings, problem);
    for (size_t i = 0; good && i < count; i++)
        seconds[order[i]] = timings[i].seconds;
    free(order);
    return good;
}

static void time_singles(struct bench *b, const struct workload *w, size_t round) {
    const struct program *group[GROUP_MOST];
    const char **words[GROUP_MOST];
    double seconds[GROUP_MOST];
    size_t count = 0;
    for (size_t i = 0; i < b->programs.count && count < GROUP_MOST; i++) {
        const struct program *program = &b->programs.list[i];
        if (!is_single(program) || !b->usable[bench_index(b, w, program)])
            continue;
        group[count] = program;
        words[count++] = programs_words(program, w, programs_size(program, w, bench_size(b, w)));
    }
    char *problem = NULL;
    if (count && time_group(b, words, count, seconds, &problem)) {
        for (size_t i = 0; i < count; i++) {
            json_t *record = json_new_object();
            json_put_count(record, "round", (long long)round);
            json_put_text(record, "workload", w->name);
            json_put_text(record, "program", group[i]->name);
            json_put_number(record, "seconds", seconds[i]);
            json_append(json_object_get(b->document, "singles"), record);
        }
    } else if (count && !process_interrupted()) {
        bench_note_failure(b, (int)round, w->name, "peers", problem);
    }
    free(problem);
    for (size_t i = 0; i < count; i++)
        programs_free_words(words[i]);
    progress_step(&b->progress, singles_estimate(b, w), w->name);
}

/* The empty program of every runtime, peer and of C: what start-up costs. */
static void time_startup(struct bench *b, size_t round) {
    const struct program *group[GROUP_MOST];
    const char **words[GROUP_MOST];
    double seconds[GROUP_MOST];
    size_t count = 0;
    for (size_t i = 0; i < b->programs.count && count < GROUP_MOST; i++) {
        const struct program *program = &b->programs.list[i];
        if (program->role != PROGRAM_RUNTIME && !is_single(program))
            continue;
        words[count] = programs_empty_words(program);
        if (words[count])
            group[count++] = program;
    }
    char *problem = NULL;
    if (count && time_group(b, words, count, seconds, &problem)) {
        for (size_t i = 0; i < count; i++) {
            json_t *record = json_new_object();
            json_put_count(record, "round", (long long)round);
            json_put_text(record, "program", group[i]->name);
            json_put_number(record, "seconds", seconds[i]);
            json_append(json_object_get(b->document, "startup"), record);
        }
    } else if (count && !process_interrupted()) {
        bench_note_failure(b, (int)round, "empty program", "start-up", problem);
    }
    free(problem);
    for (size_t i = 0; i < count; i++)
        programs_free_words(words[i]);
}

/* Round 0 warms up and is thrown away by the analysis. The item after the last cell is the start-up
 * group. */
static bool one_round(struct bench *b, size_t round) {
    bool peers = plan_is_peer_round(round, b->rounds, b->peer_rounds);
    b->random = plan_round_random(b->seed, round);
    struct noise before = noise_now();
    size_t *order = plan_order(&b->random, b->cell_count + 1);
    for (size_t i = 0; i <= b->cell_count && !process_interrupted(); i++) {
        if (order[i] == b->cell_count) {
            time_startup(b, round);
            continue;
        }
        struct cell *cell = &b->cells[order[i]];
        if (cell->failures >= FAILURES_MOST || (round > 0 && !cell->timed[round - 1]))
            continue;
        time_pair(b, cell, round);
        if (peers && !cell->comparison->control && !process_interrupted())
            time_singles(b, cell->workload, round);
    }
    free(order);
    struct noise after = noise_now();
    if (process_interrupted())
        return false;
    json_append(json_object_get(b->document, "noise"), noise_record(&before, &after, round));
    return true;
}

/* Whether a program apart is timed in this round: in three times as many as the peers, whose own
 * are among them (the middle third of a stretch has its middle). */
static bool is_sparse_round(const struct bench *b, size_t round) {
    return plan_is_peer_round(round, b->rounds, 3 * b->peer_rounds);
}

static double rounds_seconds(const struct bench *b) {
    double seconds = call_seconds * (double)(b->rounds + 1);
    size_t sparse_rounds = 0;
    for (size_t round = 1; round <= b->rounds; round++)
        sparse_rounds += is_sparse_round(b, round);
    for (size_t i = 0; i < b->cell_count; i++) {
        const struct cell *cell = &b->cells[i];
        size_t rounds = cell->workload->apart ? sparse_rounds : b->rounds;
        seconds += cell->estimate * (double)(rounds + 1);
        if (!cell->comparison->control)
            seconds += singles_estimate(b, cell->workload) * (double)b->peer_rounds;
    }
    return seconds;
}

/* Which rounds a cell is timed in, and which side goes first in each: half of them, in random
 * order. */
static void plan_cell(struct bench *b, struct cell *cell) {
    cell->timed = need_array(b->rounds, sizeof *cell->timed);
    cell->a_first = need_array(b->rounds, sizeof *cell->a_first);
    cell->turn = need_array(b->rounds, sizeof *cell->turn);
    size_t count = 0;
    for (size_t i = 0; i < b->rounds; i++) {
        cell->timed[i] = !cell->workload->apart || is_sparse_round(b, i + 1);
        cell->turn[i] = count;
        count += cell->timed[i];
    }
    bool *first = plan_first_sides(&b->random, count);
    for (size_t i = 0, k = 0; i < b->rounds; i++)
        cell->a_first[i] = cell->timed[i] && first[k++];
    free(first);
}

/* A quick run stays quick on a slow machine too: it gives up rounds, first the peers', before any
 * is timed. */
static void fit_quick_run(struct bench *b, double beside) {
    static const double most = 80;
    if (!b->quick || b->rounds_given)
        return;
    while (rounds_seconds(b) + beside > most) {
        if (b->peer_rounds > 2)
            b->peer_rounds--;
        else if (b->rounds > 8)
            b->rounds--;
        else if (b->peer_rounds > 1)
            b->peer_rounds--;
        else if (b->rounds > 6)
            b->rounds--;
        else
            return;
    }
}

double bench_plan_rounds(struct bench *b, double beside) {
    make_cells(b);
    fit_quick_run(b, beside);
    for (size_t i = 0; i < b->cell_count; i++)
        plan_cell(b, &b->cells[i]);
    return rounds_seconds(b);
}

bool bench_rounds(struct bench *b) {
    progress_phase(&b->progress, "timing");
    bool going = b->cell_count > 0;
    if (b->finished) {
        double share = rounds_seconds(b) / (double)(b->rounds + 1);
        progress_step(&b->progress, share * (double)b->finished, "the rounds of before");
        going = true;
    }
    for (size_t round = b->finished; going && round <= b->rounds; round++) {
        going = one_round(b, round);
        /* An earlier partial result stays until there is a round of this run. */
        if ((going || round > 0) && !bench_save(b, false))
            return false;
    }
    return !process_interrupted();
}
