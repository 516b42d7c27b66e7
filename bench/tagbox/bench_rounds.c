/* Timing: interleaved rounds over all cells in shuffled order, one pair per call of the stopwatch. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/budget.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/noise.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

/* The empty program of a round, on the average. */
static const double startup_seconds = 0.03;

enum { GROUP_MOST = STOPWATCH_MOST, FAILURES_MOST = 2 };

static double pair_estimate(const struct bench *b, const struct workload *w,
                            const struct comparison *c) {
    return b->gate_seconds[bench_index(b, w, c->a)] + b->gate_seconds[bench_index(b, w, c->b)] + 2 * STOPWATCH_COMMAND_SECONDS;
}

static bool is_other(const struct program *program) {
    return program->role == PROGRAM_PEER || program->role == PROGRAM_NATIVE;
}

/* The programs of a workload that are timed together where there are peers or a C twin, the runtimes among them; how many. */
static size_t singles_of(const struct bench *b, const struct workload *w, const struct program *group[GROUP_MOST]) {
    size_t count = 0, others = 0;
    for (size_t i = 0; i < b->programs.count && count < GROUP_MOST; i++) {
        const struct program *program = &b->programs.list[i];
        if ((!is_other(program) && program->role != PROGRAM_RUNTIME) || !b->usable[bench_index(b, w, program)])
            continue;
        others += is_other(program);
        group[count++] = program;
    }
    return others ? count : 0;
}

static double singles_estimate(const struct bench *b, const struct workload *w) {
    const struct program *group[GROUP_MOST];
    size_t count = singles_of(b, w, group);
    double seconds = 0;
    for (size_t i = 0; i < count; i++)
        seconds += b->gate_seconds[bench_index(b, w, group[i])] + STOPWATCH_COMMAND_SECONDS;
    return seconds;
}

/* Which workloads get control rows: as plan_controls says of those that are timed. The caller frees it. */
static bool *choose_controls(const struct bench *b) {
    bool *timed = need_array(b->manifest.count, sizeof *timed), *marked = need_array(b->manifest.count, sizeof *marked);
    bool *chosen = need_array(b->manifest.count, sizeof *chosen);
    for (size_t i = 0; i < b->manifest.count; i++) {
        timed[i] = b->passed[i] && !b->manifest.workloads[i].apart;
        marked[i] = b->manifest.workloads[i].control;
    }
    plan_controls(timed, marked, b->manifest.count, b->quick ? 2 : b->manifest.count, chosen);
    free(timed);
    free(marked);
    return chosen;
}

void bench_make_cells(struct bench *b) {
    bool *controlled = choose_controls(b);
    b->cells = need_array(b->manifest.count * COMPARISONS, sizeof *b->cells);
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        if (!b->passed[i])
            continue;
        for (size_t k = 0; k < COMPARISONS; k++) {
            const struct comparison *c = &b->comparisons[k];
            if (c->control && !controlled[i])
                continue;
            b->cells[b->cell_count++] =
                (struct cell){.workload = w, .comparison = c, .estimate = pair_estimate(b, w, c)};
        }
    }
    free(controlled);
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

/* What every record of a round begins with; `w`: NULL for the empty program. */
static json_t *new_record(size_t round, const struct workload *w, enum stopwatch_mode mode) {
    json_t *record = json_new_object();
    json_put_count(record, "round", (long long)round);
    if (w)
        json_put_text(record, "workload", w->name);
    if (mode == STOPWATCH_IN_TURN)
        json_put_flag(record, "in_turn", true);
    return record;
}

static void time_pair(struct bench *b, struct cell *cell, size_t round) {
    const struct comparison *c = cell->comparison;
    const struct workload *w = cell->workload;
    long long size = bench_size(b, w);
    bool a_first = cell->a_first[round ? round - 1 : 0];
    size_t layout_a, layout_b, index_a = bench_index(b, w, c->a), index_b = bench_index(b, w, c->b);
    plan_layouts(cell->turn[round ? round - 1 : 0], c->layouts, c->control, &layout_a, &layout_b);
    const char **words_a = programs_words(c->all_a[layout_a], w, size), **words_b = programs_words(c->all_b[layout_b], w, size);
    const struct stopwatch_command a = {.words = words_a, .expected = b->gate_seconds[index_a], .from_copy = true};
    const struct stopwatch_command other = {.words = words_b, .expected = b->gate_seconds[index_b], .from_copy = true};
    struct stopwatch_command commands[2] = {a_first ? a : other, a_first ? other : a};
    enum stopwatch_mode mode = stopwatch_mode_for(&b->stopwatch, w->elements, b->gate_bytes[index_a] + b->gate_bytes[index_b]);
    bool good = stopwatch_run(&b->stopwatch, bench_place(b), commands, 2, mode);
    char *problem = stopwatch_take_problem(commands, 2);
    if (good) {
        json_t *record = new_record(round, w, mode);
        json_put_text(record, "comparison", c->name);
        json_put_text(record, "first", a_first ? "a" : "b");
        json_put_number(record, "a", commands[a_first ? 0 : 1].seconds);
        json_put_number(record, "b", commands[a_first ? 1 : 0].seconds);
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
    programs_free_words(words_a);
    programs_free_words(words_b);
    progress_step(&b->progress, cell->estimate, w->name);
}

/* Programs that are timed in one call. */
struct group {
    const struct program *programs[GROUP_MOST];
    const char **words[GROUP_MOST];
    double expected[GROUP_MOST];
    size_t count;
};

/* Times them, started in shuffled order, and records those that did not fail in the list `name`; w: NULL for the empty program. Frees
 * their words. */
static void time_group(struct bench *b, struct group *g, const struct workload *w, size_t round, enum stopwatch_mode mode, const char *name) {
    struct stopwatch_command commands[GROUP_MOST];
    size_t *order = plan_order(&b->random, g->count);
    for (size_t i = 0; i < g->count; i++)
        commands[i] = (struct stopwatch_command){.words = g->words[order[i]], .expected = g->expected[order[i]],
                                                 .from_copy = g->programs[order[i]]->role == PROGRAM_RUNTIME};
    stopwatch_run(&b->stopwatch, bench_place(b), commands, g->count, mode);
    for (size_t i = 0; i < g->count; i++) {
        if (!commands[i].problem) {
            json_t *record = new_record(round, w, mode);
            json_put_text(record, "program", g->programs[order[i]]->name);
            json_put_number(record, "seconds", commands[i].seconds);
            json_append(json_object_get(b->document, name), record);
        } else if (!process_interrupted()) {
            bench_note_failure(b, (int)round, w ? w->name : "empty program", w ? "peers" : "start-up", commands[i].problem);
        }
        free(commands[i].problem);
        programs_free_words(g->words[order[i]]);
    }
    free(order);
}

/* The build of a runtime that runs in a turn: its relinks take turns as in the pairs. Any other program is itself. */
static const struct program *build_of(const struct bench *b, const struct program *p, size_t turn) {
    const struct comparison *pair = &b->comparisons[0];
    size_t layout_a, layout_b;
    plan_layouts(turn, pair->layouts, false, &layout_a, &layout_b);
    return p == pair->a ? pair->all_a[layout_a] : p == pair->b ? pair->all_b[layout_b] : p;
}

static void time_singles(struct bench *b, const struct workload *w, size_t round, size_t turn) {
    struct group g;
    double bytes = 0;
    g.count = singles_of(b, w, g.programs);
    for (size_t i = 0; i < g.count; i++) {
        size_t index = bench_index(b, w, g.programs[i]);
        g.words[i] = programs_words(build_of(b, g.programs[i], turn), w, b->sizes[index]);
        g.expected[i] = b->gate_seconds[index];
        bytes += b->gate_bytes[index];
    }
    time_group(b, &g, w, round, stopwatch_mode_for(&b->stopwatch, w->elements, bytes), "singles");
    progress_step(&b->progress, singles_estimate(b, w), w->name);
}

/* The empty program of every runtime, peer and of C: what start-up costs. */
static void time_startup(struct bench *b, size_t round) {
    struct group g = {.count = 0};
    for (size_t i = 0; i < b->programs.count && g.count < GROUP_MOST; i++) {
        const struct program *program = &b->programs.list[i];
        if (program->role != PROGRAM_RUNTIME && !is_other(program))
            continue;
        g.words[g.count] = programs_empty_words(program);
        if (g.words[g.count])
            g.programs[g.count++] = program;
    }
    time_group(b, &g, NULL, round, STOPWATCH_TOGETHER, "startup");
}

/* In how many of the rounds a cell is timed: spread evenly over them. */
static size_t rounds_of(const struct bench *b, const struct cell *cell) {
    return cell->workload->apart ? b->apart_rounds : cell->comparison->control ? b->control_rounds : b->rounds;
}

/* Round 0 warms up and is thrown away by the analysis. The item after the last cell is the start-up
 * group. */
static bool one_round(struct bench *b, size_t round) {
    b->random = plan_round_random(b->seed, round);
    struct noise before = noise_now();
    json_t *probes = json_new_array();
    size_t *order = plan_order(&b->random, b->cell_count + 1);
    for (size_t i = 0; i <= b->cell_count && !process_interrupted(); i++) {
        if (order[i] == b->cell_count) {
            time_startup(b, round);
            continue;
        }
        struct cell *cell = &b->cells[order[i]];
        if (cell->failures >= FAILURES_MOST || (round > 0 && !cell->timed[round - 1]))
            continue;
        double probe = process_on_one_core(noise_probe);
        if (isfinite(probe))
            json_append(probes, json_integer((json_int_t)probe));
        time_pair(b, cell, round);
        if (round > 0 && !cell->comparison->control && !process_interrupted() &&
            plan_is_chosen(cell->turn[round - 1], rounds_of(b, cell), b->peer_rounds))
            time_singles(b, cell->workload, round, cell->turn[round - 1]);
    }
    free(order);
    struct noise after = noise_now();
    if (process_interrupted()) {
        json_decref(probes);
        return false;
    }
    json_append(json_object_get(b->document, "noise"), noise_record(&before, &after, round, probes));
    return true;
}

void bench_wanted_rounds(struct bench *b) {
    if (!b->rounds_given)
        b->rounds = b->quick ? 10 : 30;
    b->control_rounds = b->rounds; /* as many as the rows that they vouch for */
    b->peer_rounds = b->quick ? 3 : 6;
    b->apart_rounds = b->quick ? b->rounds : 15;
    if (b->peer_rounds > b->rounds)
        b->peer_rounds = b->rounds;
    if (b->apart_rounds > b->rounds)
        b->apart_rounds = b->rounds;
}

double bench_fit_rounds(struct bench *b, double seconds) {
    enum { PAIRS, CONTROLS, APART, PEERS, KINDS };
    /* Multiples of the layouts, so that each build has run as often as the others; a number that was given stands. */
    size_t step = b->rounds_given ? 1 : b->comparisons[0].layouts;
    struct budget_part parts[KINDS] = {
        [PAIRS] = {.wanted = b->rounds, .least = b->quick ? 6 : 9, .extra = 1, .step = step},
        [CONTROLS] = {.wanted = b->control_rounds, .least = b->quick ? 6 : 9, .extra = 1, .step = step},
        [APART] = {.wanted = b->apart_rounds, .least = 6, .extra = 1, .step = step},
        [PEERS] = {.wanted = b->peer_rounds, .least = b->quick ? 1 : 2},
    };
    parts[PAIRS].seconds = startup_seconds * (double)b->programs.count;
    for (size_t i = 0; i < b->cell_count; i++) {
        const struct cell *cell = &b->cells[i];
        parts[cell->workload->apart ? APART : cell->comparison->control ? CONTROLS : PAIRS].seconds += cell->estimate;
        if (!cell->comparison->control)
            parts[PEERS].seconds += singles_estimate(b, cell->workload);
    }
    double planned = budget_fit(parts, KINDS, b->rounds_given ? INFINITY : seconds);
    b->rounds = parts[PAIRS].rounds;
    b->control_rounds = parts[CONTROLS].rounds;
    b->apart_rounds = parts[APART].rounds;
    b->peer_rounds = parts[PEERS].rounds;
    return planned;
}

static bool is_left_out(const struct bench *b, const char *workload) {
    const json_t *names = json_object_get(json_object_get(b->document, "run"), "left_out"), *name;
    for (size_t i = 0; (name = json_array_get(names, i)); i++)
        if (text_equal(json_string_value(name), workload))
            return true;
    return false;
}

static bool has_control(const struct bench *b, const struct workload *w) {
    for (size_t i = 0; i < b->cell_count; i++)
        if (b->cells[i].workload == w && b->cells[i].comparison->control)
            return true;
    return false;
}

/* What all rounds of a workload take, but for its control rows. */
static double pair_seconds(const struct bench *b, const struct cell *cell) {
    return cell->estimate * (double)(rounds_of(b, cell) + 1) + singles_estimate(b, cell->workload) * (double)b->peer_rounds;
}

/* On a machine where even the fewest rounds of a quick run take too long, it times fewer workloads: `kept` of `count`, those with a
 * control row first. Returns the seconds that the rounds of those take. */
static double leave_out(struct bench *b, size_t kept, size_t count) {
    double seconds = 0;
    json_t *names = json_new_array();
    bool *first = need_array(count, sizeof *first), *chosen = need_array(count, sizeof *chosen);
    for (size_t i = 0, rank = 0; i < b->cell_count; i++)
        if (!b->cells[i].comparison->control)
            first[rank++] = has_control(b, b->cells[i].workload);
    plan_choose(first, count, kept, chosen);
    for (size_t i = 0, rank = 0; i < b->cell_count; i++) {
        if (b->cells[i].comparison->control)
            continue;
        if (chosen[rank++])
            seconds += pair_seconds(b, &b->cells[i]);
        else
            json_append(names, json_string(b->cells[i].workload->name));
    }
    json_put(json_object_get(b->document, "run"), "left_out", names);
    free(chosen);
    free(first);
    return seconds;
}

static void drop_cells(struct bench *b) {
    size_t kept = 0;
    for (size_t i = 0; i < b->cell_count; i++)
        if (!is_left_out(b, b->cells[i].workload->name))
            b->cells[kept++] = b->cells[i];
    b->cell_count = kept;
}

double bench_shorten(struct bench *b, double planned, double seconds) {
    enum { WORKLOADS_LEAST = 8 };
    size_t count = 0;
    double others = planned; /* control rows and start-up, which stay */
    for (size_t i = 0; i < b->cell_count; i++)
        if (!b->cells[i].comparison->control) {
            count++;
            others -= pair_seconds(b, &b->cells[i]);
        }
    if (b->quick && !b->rounds_given && planned > seconds && count > WORKLOADS_LEAST) {
        size_t kept = count;
        do {
            kept--;
        } while (leave_out(b, kept, count) + others > seconds && kept > WORKLOADS_LEAST);
    }
    drop_cells(b);
    return bench_fit_rounds(b, seconds);
}

/* Which rounds a cell is timed in, and which side goes first in each: half of them, in random
 * order. */
static void plan_cell(struct bench *b, struct cell *cell) {
    cell->timed = need_array(b->rounds, sizeof *cell->timed);
    cell->a_first = need_array(b->rounds, sizeof *cell->a_first);
    cell->turn = need_array(b->rounds, sizeof *cell->turn);
    size_t count = 0;
    for (size_t i = 0; i < b->rounds; i++) {
        cell->timed[i] = plan_is_chosen(i, b->rounds, rounds_of(b, cell));
        cell->turn[i] = count;
        count += cell->timed[i];
    }
    bool *first = plan_first_sides(&b->random, count);
    for (size_t i = 0, k = 0; i < b->rounds; i++)
        cell->a_first[i] = cell->timed[i] && first[k++];
    free(first);
}

/* What is left of the run's time is for the rounds; one's own program takes what it takes, but in a quick run. */
static double rounds_limit(const struct bench *b) {
    if (b->own && !b->quick)
        return INFINITY;
    return (b->quick ? budget_quick.bench : budget_full.bench) - (process_now() - b->started);
}

bool bench_rounds(struct bench *b) {
    size_t wanted = b->rounds;
    double limit = rounds_limit(b), planned = bench_shorten(b, bench_fit_rounds(b, limit), limit);
    for (size_t i = 0; i < b->cell_count; i++)
        plan_cell(b, &b->cells[i]);
    size_t left_out = json_array_size(json_object_get(json_object_get(b->document, "run"), "left_out"));
    if (left_out)
        fprintf(stderr, "tagbox: %zu workloads are left out, so that the run stays quick on this machine\n", left_out);
    progress_rest(&b->progress, planned);
    progress_phase(&b->progress, "timing");
    if (!b->rounds_given)
        fprintf(stderr, "tagbox: %zu rounds%s (A/A %zu, peers %zu) in %.0f s\n", b->rounds,
                b->rounds < wanted ? ", as many as the time allows here" : "", b->control_rounds, b->peer_rounds, planned);
    bool going = b->cell_count > 0;
    if (b->finished) {
        double share = planned / (double)(b->rounds + 1);
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
