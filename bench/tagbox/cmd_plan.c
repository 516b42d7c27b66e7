/* tagbox plan: what bench/run would take on a machine so many times as fast as the one that made the results: the same planning as
 * in a run, with the seconds that the results hold instead of a clock. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/bench.h"
#include "bench/tagbox/budget.h"
#include "bench/tagbox/commands.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/nofree.h"
#include "bench/tagbox/results.h"
#include "bench/tagbox/sweeps.h"
#include "bench/tagbox/table.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox plan [OPTIONS]: what bench/run takes, part by part, and how many rounds it has, set-up aside. Computed from\n"
    "the times of the programs in earlier results, by the rules of a run.\n"
    "\n"
    "  --quick        of bench/run --quick\n"
    "  --speed X      on a machine X times as fast (default 1)\n"
    "  --results DIR  the earlier results (default: results/ in the repository)\n"
    "  --root DIR     the repository (default: found from tagbox's own place)\n";

/* What one part of bench/run takes. */
struct row {
    const char *part;
    double fixed, rounds, limit; /* seconds */
    char *what;                  /* the rounds, in words */
};

struct plan {
    double speed;
    bool quick;
    struct table table;
    double total;
};

static void add(struct plan *p, struct row row) {
    table_cell(&p->table, "%s", row.part);
    table_cell(&p->table, "%.0f", row.fixed);
    table_cell(&p->table, "%.0f", row.rounds);
    table_cell(&p->table, "%.0f", row.fixed + row.rounds);
    if (row.limit > 0)
        table_cell(&p->table, "%.0f", row.limit);
    else
        table_cell(&p->table, "–");
    table_cell(&p->table, "%s", row.what);
    p->total += row.fixed + row.rounds;
    free(row.what);
}

/* ---- The suite ---- */

/* Programs as in a run of this kind; they need not be here. */
static void add_programs(struct bench *b, const json_t *document) {
    static const char *const roles[] = {"runtime", "layout", "control", "counted", "peer", "native"};
    const json_t *records = json_object_get(document, "programs"), *record;
    for (size_t i = 0; (record = json_array_get(records, i)); i++) {
        const char *name = json_text(record, "name", "?"), *role = json_text(record, "role", "");
        enum program_role which = PROGRAM_RUNTIME;
        while (which < PROGRAM_NATIVE && !text_equal(role, roles[which]))
            which++;
        bool needed = which == PROGRAM_RUNTIME || which == PROGRAM_CONTROL || !b->quick;
        if (json_text(record, "why", NULL) || !needed)
            continue;
        struct program *p = programs_add(&b->programs, name, which, PROGRAM_PYTHON, name);
        p->slow = json_flag(record, "slow", false);
        p->scales = which == PROGRAM_PEER && !p->slow && !text_equal(name, "pypy3") && !text_equal(name, "luajit") && !text_equal(name, "node");
    }
}

/* Seconds of `program` on `w` at `size`, and at the quick size when a peer takes long; a workload that the results do not have
 * takes as long as the mean of the others. Returns what the gate takes. */
static double gate_seconds(struct bench *b, const json_t *document, double speed, const struct workload *w,
                           const struct program *program) {
    size_t index = bench_index(b, w, program);
    long long full = bench_size(b, w);
    double sum = 0, seconds = NAN;
    size_t count = 0, i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "gate"), i, record) {
        const struct workload *of = manifest_find(&b->manifest, json_text(record, "workload", ""));
        if (!of || !text_equal(json_text(record, "program", ""), program->name) || !text_equal(json_text(record, "status", ""), "ok"))
            continue;
        bool scaled = json_flag(record, "scaled", program->slow);
        bool small = scaled || program->role == PROGRAM_LAYOUT;
        double x = json_number(record, "seconds", NAN) / speed * (small ? (double)of->size_full / (double)of->size_quick : 1) *
                   (double)bench_size(b, of) / (double)of->size_full;
        sum += x;
        count++;
        if (of == w)
            seconds = x;
    }
    bool python = program->role != PROGRAM_NATIVE;
    if (!isfinite(seconds) && !(count && python && w->holdout))
        return 0;
    if (!isfinite(seconds))
        seconds = sum / (double)count;
    double quick = seconds * (double)w->size_quick / (double)full;
    b->usable[index] = true;
    bool scaled = programs_is_scaled(program, w, seconds);
    b->gate_seconds[index] = scaled ? quick : seconds;
    return program->role == PROGRAM_LAYOUT || scaled ? quick : program->scales ? seconds + quick : seconds;
}

static struct comparison pair_of(const struct bench *b, const char *name, const char *a, const char *other, bool control) {
    return (struct comparison){
        .name = name, .a = programs_named(&b->programs, a), .b = programs_named(&b->programs, other), .control = control, .layouts = 1};
}

static bool add_bench(struct plan *p, struct bench *b, const json_t *document) {
    add_programs(b, document);
    b->comparisons[0] = pair_of(b, "boxed/tagged", "boxed", "tagged", false);
    b->comparisons[1] = pair_of(b, "boxed/boxed copy", "boxed", "boxed copy", true);
    b->comparisons[2] = pair_of(b, "tagged/tagged copy", "tagged", "tagged copy", true);
    for (size_t i = 0; i < COMPARISONS; i++)
        if (!b->comparisons[i].a || !b->comparisons[i].b)
            return false;
    size_t cells = b->manifest.count * b->programs.count;
    b->passed = need_array(b->manifest.count, sizeof *b->passed);
    b->usable = need_array(cells, sizeof *b->usable);
    b->gate_seconds = need_array(cells, sizeof *b->gate_seconds);
    double gate = 1 / p->speed; /* finding the programs */
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        for (size_t k = 0; k < b->programs.count; k++)
            if (b->programs.list[k].role != PROGRAM_CONTROL)
                gate += gate_seconds(b, document, p->speed, w, &b->programs.list[k]);
        for (size_t k = 1; k < COMPARISONS; k++)
            b->gate_seconds[bench_index(b, w, b->comparisons[k].b)] = b->gate_seconds[bench_index(b, w, b->comparisons[k].a)];
        b->passed[i] = b->usable[bench_index(b, w, b->comparisons[0].a)] && b->usable[bench_index(b, w, b->comparisons[0].b)];
    }
    bench_wanted_rounds(b);
    bench_make_cells(b);
    double memory = bench_plan_memory(b), counts = bench_plan_counts(b, 1 / p->speed), limits = bench_plan_limits(b) / p->speed;
    double limit = p->quick ? budget_quick.bench : budget_full.bench, left = limit - gate - memory - counts - limits;
    add(p, (struct row){"gate", gate, 0, 0, need_copy("every program once")});
    add(p, (struct row){"memory, limits", memory + limits, 0, 0, need_copy("–")});
    add(p, (struct row){"events, instructions", counts, 0, 0, need_copy("–")});
    size_t before = b->cell_count;
    double rounds = bench_shorten(b, bench_fit_rounds(b, left), left);
    add(p, (struct row){"rounds", 0, rounds, limit,
                        format("pairs %zu, A/A %zu, holdout and macro %zu, peers %zu; %zu of %zu rows", b->rounds, b->control_rounds,
                               p->quick ? 0 : b->apart_rounds, p->quick ? 0 : b->peer_rounds, b->cell_count, before)});
    return true;
}

/* ---- What follows it ---- */

static void add_sweeps(struct plan *p) {
    double start = micro_seconds(6, false) / p->speed, spent = start, planned = 0;
    size_t rounds = 0, wanted = 0;
    for (size_t i = 0; i < sweeps_total; i++)
        planned += sweeps[i].rounds[0] * sweeps[i].seconds[0];
    for (size_t i = 0; i < sweeps_total; i++) {
        double own = sweeps[i].rounds[0] * sweeps[i].seconds[0], round = sweeps[i].seconds[0] / p->speed;
        size_t n = budget_rounds(round, (size_t)sweeps[i].rounds[0], SWEEP_ROUNDS_LEAST, (budget_full.sweep - spent) * own / planned);
        spent += round * (double)n;
        planned -= own;
        rounds += n;
        wanted += (size_t)sweeps[i].rounds[0];
    }
    add(p, (struct row){"sweeps", start, spent - start, budget_full.sweep, format("%zu of %zu", rounds, wanted)});
}

static void add_attribution(struct plan *p, const struct manifest *m, const json_t *document) {
    double gate = 0, counts = 0, round = 0;
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(document, "gate"), i, record) {
        const struct workload *w = manifest_find(m, json_text(record, "workload", ""));
        const json_t *size = NULL, *list = json_object_get(document, "workloads");
        for (size_t k = 0; w && (size = json_array_get(list, k)); k++)
            if (text_equal(json_text(size, "name", ""), w->name))
                break;
        double seconds = json_number(record, "seconds", NAN) / p->speed;
        if (!size || !isfinite(seconds))
            continue;
        double full = seconds * (double)w->size_full / (double)json_count(size, "size", w->size_full);
        const char *program = json_text(record, "program", "");
        const json_t *boxed = analysis_find(document, "gate", w->name, "boxed");
        bool small = json_number(boxed, "seconds", 0) / p->speed * (double)w->size_full / (double)json_count(size, "size", w->size_full) >
                     ATTRIBUTION_WORKLOAD_SECONDS;
        seconds = small ? full * (double)w->size_quick / (double)w->size_full : full;
        gate += seconds;
        round += seconds * (nofree_is(program) ? ATTRIBUTION_RESERVE : 1);
        bool parts = text_equal(program, "boxed") || text_equal(program, "tagged");
        counts += attribution_count_seconds(full / (double)w->size_full, w, 1 / p->speed) * (parts ? 1.5 : 1);
    }
    size_t rounds = budget_rounds(round, ATTRIBUTION_ROUNDS, ATTRIBUTION_ROUNDS_LEAST, budget_full.attribution - gate - counts);
    add(p, (struct row){"attribution", gate + counts, round * (double)rounds, budget_full.attribution,
                        format("%zu of %d", rounds, ATTRIBUTION_ROUNDS)});
}

static bool show(struct plan *p, const struct command_places *places, char **problem) {
    json_t *document = NULL, *environment = NULL, *attribution = NULL;
    char *path = files_join(places->root, "bench/workloads/manifest.json");
    struct bench b = {.quick = p->quick, .hardware.source = HARDWARE_CACHEGRIND};
    bool good = manifest_read(path, &b.manifest, problem) && results_load(places->folder, false, &document, &environment, problem) &&
                (p->quick || attribution_load(places->folder, false, &attribution, problem));
    free(path);
    static const char *const columns[] = {"part", "fixed s", "rounds s", "all s", "limit s", "rounds"};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        table_column(&p->table, columns[i], i > 0 && i < 5);
    b.document = results_new();
    if (good && p->quick)
        manifest_leave_apart(&b.manifest);
    if (good && !(good = add_bench(p, &b, document)))
        *problem = need_copy("these results have no control rows: nothing to plan from");
    if (good) {
        if (!p->quick)
            add_sweeps(p);
        double limit = p->quick ? budget_quick.experiments : budget_full.experiments;
        add(p, (struct row){"experiments", experiments_seconds(p->quick, 5) / p->speed, 0, limit, need_copy("–")});
        if (!p->quick)
            add_attribution(p, &b.manifest, attribution);
        add(p, (struct row){"report", 4 / p->speed, 0, 0, need_copy("–")});
        table_cell(&p->table, "all");
        for (size_t i = 0; i < 2; i++)
            table_cell(&p->table, " ");
        table_cell(&p->table, "%.0f", p->total);
        table_cell(&p->table, "%d", p->quick ? 120 : 2700);
        char *duration = text_duration(p->total);
        table_cell(&p->table, "%s", duration);
        struct text out = {0};
        table_plain(&p->table, &out);
        fputs(text_string(&out), stdout);
        text_free(&out);
        free(duration);
    }
    bench_free(&b);
    table_free(&p->table);
    json_decref(document);
    json_decref(environment);
    json_decref(attribution);
    return good;
}

int command_plan_run(int argc, char **argv) {
    struct command_plan o = {.takes = COMMAND_RESULTS};
    struct plan p = {.speed = 1};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        const char *value;
        if (command_plan_option(argc, argv, &i, &o, &bad))
            continue;
        char *end = NULL;
        if (!bad && (value = command_option(argc, argv, &i, "--speed", &bad))) {
            p.speed = strtod(value, &end);
            if (end != value && !*end && p.speed >= 0.01 && p.speed <= 100)
                continue;
            complain("--speed needs a number from 0.01 to 100, not \"%s\"", value);
        } else if (!bad) {
            complain("plan does not know \"%s\"; see tagbox plan --help", argv[i]);
        }
        return 2;
    }
    if (o.help) {
        fputs(help, stdout);
        return command_finish(0);
    }
    p.quick = o.quick;
    struct command_places places;
    char *problem = NULL;
    int code = 2;
    if (command_open_places(&places, &o)) {
        code = show(&p, &places, &problem) ? 0 : 1;
        if (problem)
            complain("%s", problem);
        free(problem);
    }
    command_close_places(&places);
    return command_finish(code);
}
