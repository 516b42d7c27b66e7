/* tagbox plan: what bench/run would take on a machine so many times as fast as the one that made the results: the same planning as
 * in a run, with the seconds that the results hold instead of a clock. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/bench.h"
#include "bench/tagbox/budget.h"
#include "bench/tagbox/commands.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/jobs.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/results.h"
#include "bench/tagbox/sweeps.h"
#include "bench/tagbox/table.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox plan [OPTIONS]: what bench/run takes, part by part, and how many rounds it has, set-up aside. By the rules of\n"
    "a run, from the times that earlier results hold: those in results/ are of the machine that REPORT.md describes, not\n"
    "of this one, until bench/run has written its own. `!` stands behind what takes longer than it may.\n"
    "\n"
    "  --quick        of bench/run --quick; else it needs the results of a full run\n"
    "  --speed X      on a machine X times as fast (default 1)\n"
    "  --results DIR  the earlier results (default: results/ in the repository)\n"
    "  --root DIR     the repository (default: found from tagbox's own place)\n";

enum { PYTHONS_USUAL = 5 }; /* CPythons that the experiments ask, where no results say how long they took */

/* What one part of bench/run takes. */
struct row {
    const char *part;
    double fixed, rounds, limit; /* seconds; limit 0: none */
    char *what;                  /* the rounds, in words; owned */
};

struct plan {
    double speed;
    bool quick;
    struct table table;
    double total;
    json_t *document, *environment, *attribution, *sweeps, *experiments; /* the earlier results */
};

static void show_row(struct plan *p, struct row row) {
    double all = row.fixed + row.rounds;
    table_cell(&p->table, "%s", row.part);
    table_cell(&p->table, "%.0f", row.fixed);
    table_cell(&p->table, "%.0f", row.rounds);
    table_cell(&p->table, "%.0f%s", all, row.limit > 0 && all > row.limit ? " !" : "");
    if (row.limit > 0)
        table_cell(&p->table, "%.0f", row.limit);
    else
        table_cell(&p->table, "–");
    table_cell(&p->table, "%s", row.what);
    free(row.what);
}

static void add(struct plan *p, struct row row) {
    p->total += row.fixed + row.rounds;
    show_row(p, row);
}

static const json_t *run_of(const json_t *document) {
    return json_member_object(document, "run");
}

static bool is_quick(const json_t *document) {
    return text_equal(json_text(run_of(document), "mode", ""), "quick");
}

static enum hardware_source source_of(const json_t *document) {
    const char *source = json_text(run_of(document), "hardware_source", "none");
    return text_equal(source, "perf") ? HARDWARE_PERF : text_equal(source, "cachegrind") ? HARDWARE_CACHEGRIND : HARDWARE_NONE;
}

/* Processors of the machine that made the results; of this one where they do not say. */
static double processors_of(const json_t *environment) {
    const json_t *facts = json_member_array(environment, "facts"), *record;
    for (size_t i = 0; (record = json_array_get(facts, i)); i++) {
        const char *value = json_text(record, "value", ""), *last = strrchr(value, ',');
        double online = last ? strtod(last + 1, NULL) : 0;
        if (text_equal(json_text(record, "name", ""), "CPU") && online >= 1)
            return online;
    }
    return jobs_processors();
}

/* ---- The suite ---- */

/* Programs as in a run of this kind, if that machine had them; they need not be here. */
static void add_programs(struct bench *b, const json_t *document) {
    const json_t *records = json_object_get(document, "programs"), *record;
    for (size_t i = 0; (record = json_array_get(records, i)); i++) {
        const char *name = json_text(record, "name", "?");
        enum program_role role = PROGRAM_RUNTIME;
        while (role < PROGRAM_NATIVE && !text_equal(json_text(record, "role", ""), programs_role_name(role)))
            role++;
        bool needed = role == PROGRAM_RUNTIME || role == PROGRAM_CONTROL || !b->quick;
        if (json_text(record, "why", NULL) || !needed)
            continue;
        enum program_language language = PROGRAM_PYTHON;
        while (language < PROGRAM_C && !text_equal(json_text(record, "language", ""), programs_language_name(language)))
            language++;
        struct program *p = programs_add(&b->programs, name, role, language, name);
        p->slow = json_flag(record, "slow", false);
        p->few = json_flag(record, "few", false);
        p->scales = role == PROGRAM_PEER && programs_peer_scales(name);
    }
}

/* Seconds that `program` would take for `w` at the size of this run, all of it, by a record of the gate; NAN when that is of something
 * else. */
static double seconds_at_size(const struct bench *b, const json_t *record, const struct workload *w, const struct program *program,
                              double speed) {
    if (!w || !text_equal(json_text(record, "program", ""), program->name) || !text_equal(json_text(record, "status", ""), "ok"))
        return NAN;
    double size = json_number(record, "size", NAN), scale = program->language == PROGRAM_LUA ? w->lua_size_scale : 1;
    return size > 0 ? json_number(record, "seconds", NAN) / speed * (double)bench_size(b, w) * scale / size : NAN;
}

/* Notes what a run of `program` on `w` takes; a program apart that the results do not have takes as long as the mean of the others.
 * Returns what the gate takes for it. */
static double plan_gate(struct bench *b, const json_t *document, double speed, const struct workload *w,
                        const struct program *program) {
    size_t index = bench_index(b, w, program), count = 0, i;
    if (program->few && !w->control)
        return 0;
    double sum = 0, seconds = NAN;
    const json_t *record;
    json_array_foreach (json_object_get(document, "gate"), i, record) {
        const struct workload *of = manifest_find(&b->manifest, json_text(record, "workload", ""));
        double x = seconds_at_size(b, record, of, program, speed);
        if (!isfinite(x))
            continue;
        sum += x;
        count++;
        if (of == w)
            seconds = x;
    }
    if (!isfinite(seconds) && !(count && w->apart && program->language == PROGRAM_PYTHON))
        return 0;
    if (!isfinite(seconds))
        seconds = sum / (double)count;
    double quick = seconds * (double)w->size_quick / (double)bench_size(b, w);
    b->usable[index] = true;
    b->gate_seconds[index] = !b->quick && programs_is_scaled(program, w) ? quick : seconds;
    return program->role == PROGRAM_LAYOUT ? quick : b->gate_seconds[index];
}

static struct comparison pair_of(const struct bench *b, const char *name, const char *a, const char *other, bool control,
                                 size_t layouts) {
    return (struct comparison){.name = name,
                               .a = programs_named(&b->programs, a),
                               .b = programs_named(&b->programs, other),
                               .control = control,
                               .layouts = layouts};
}

static bool add_pairs(const struct plan *p, struct bench *b) {
    size_t layouts = p->quick ? 1 : (size_t)json_count(run_of(p->document), "layouts", 1);
    b->comparisons[0] = pair_of(b, "boxed/tagged", "boxed", "tagged", false, layouts);
    b->comparisons[1] = pair_of(b, "boxed/boxed copy", "boxed", "boxed copy", true, layouts);
    b->comparisons[2] = pair_of(b, "tagged/tagged copy", "tagged", "tagged copy", true, layouts);
    for (size_t i = 0; i < COMPARISONS; i++)
        if (!b->comparisons[i].a || !b->comparisons[i].b)
            return false;
    return true;
}

static double plan_all_gates(const struct plan *p, struct bench *b) {
    size_t cells = b->manifest.count * b->programs.count;
    b->passed = need_array(b->manifest.count, sizeof *b->passed);
    b->usable = need_array(cells, sizeof *b->usable);
    b->gate_seconds = need_array(cells, sizeof *b->gate_seconds);
    double gate = 1 / p->speed; /* finding the programs */
    for (size_t i = 0; i < b->manifest.count; i++) {
        const struct workload *w = &b->manifest.workloads[i];
        for (size_t k = 0; k < b->programs.count; k++)
            if (b->programs.list[k].role != PROGRAM_CONTROL)
                gate += plan_gate(b, p->document, p->speed, w, &b->programs.list[k]);
        for (size_t k = 1; k < COMPARISONS; k++)
            b->gate_seconds[bench_index(b, w, b->comparisons[k].b)] = b->gate_seconds[bench_index(b, w, b->comparisons[k].a)];
        b->passed[i] = b->usable[bench_index(b, w, b->comparisons[0].a)] && b->usable[bench_index(b, w, b->comparisons[0].b)];
    }
    return gate;
}

static size_t pairs_among(const struct bench *b) {
    size_t count = 0;
    for (size_t i = 0; i < b->cell_count; i++)
        count += !b->cells[i].comparison->control;
    return count;
}

static bool add_bench(struct plan *p, struct bench *b) {
    add_programs(b, p->document);
    if (!add_pairs(p, b))
        return false;
    double gate = plan_all_gates(p, b), limit = p->quick ? budget_quick.bench : budget_full.bench;
    bench_wanted_rounds(b);
    bench_make_cells(b);
    double memory = bench_plan_memory(b), counts = bench_plan_counts(b, 1 / p->speed), limits = bench_plan_limits(b) / p->speed;
    double before = gate + memory + counts + limits, left = limit - before;
    size_t rows = b->cell_count, pairs = pairs_among(b);
    double rounds = bench_shorten(b, bench_fit_rounds(b, left), left);
    add(p, (struct row){"gate", gate, 0, 0, need_copy("every program once")});
    add(p, (struct row){"memory, limits", memory + limits, 0, 0, need_copy("–")});
    add(p, (struct row){"events, instructions", counts, 0, 0, need_copy("–")});
    struct text what = {0};
    text_printf(&what, "pairs %zu, A/A %zu", b->rounds, b->control_rounds);
    if (!p->quick)
        text_printf(&what, ", holdout and macro %zu, peers %zu", b->apart_rounds, b->peer_rounds);
    text_printf(&what, "; %zu of %zu workloads, %zu of %zu rows", pairs_among(b), pairs, b->cell_count, rows);
    add(p, (struct row){"rounds", 0, rounds, 0, text_take(&what)});
    show_row(p, (struct row){"= bench", before, rounds, limit, need_copy("these four")});
    return true;
}

/* ---- What follows it ---- */

/* How many times as long the sweeps took as their table says; 1 where the results do not show it. */
static double sweeps_pace(const struct plan *p) {
    const json_t *run = run_of(p->sweeps), *record;
    double table = micro_seconds(6, false), seconds = json_number(run, "seconds", NAN);
    size_t i;
    if (is_quick(p->sweeps) || json_flag(run, "kept", false) || !(seconds > 0))
        return 1;
    for (size_t k = 0; k < sweeps_total; k++) {
        long long last = -1;
        json_array_foreach (json_member_array(p->sweeps, "runs"), i, record)
            if (text_equal(json_text(record, "sweep", ""), sweeps[k].name) && json_count(record, "round", 0) > last)
                last = json_count(record, "round", 0);
        table += (double)(last + 1) * sweeps[k].seconds[0];
    }
    return seconds / table;
}

static void add_sweeps(struct plan *p) {
    double pace = sweeps_pace(p) / p->speed, start = micro_seconds(6, false) * pace, spent = start, planned = 0;
    size_t rounds = 0, wanted = 0;
    for (size_t i = 0; i < sweeps_total; i++)
        planned += sweeps_seconds(&sweeps[i], false);
    for (size_t i = 0; i < sweeps_total; i++) {
        double round = sweeps[i].seconds[0] * pace;
        size_t n = sweeps_rounds(&sweeps[i], round, budget_full.sweep - spent, planned);
        spent += round * (double)n;
        planned -= sweeps_seconds(&sweeps[i], false);
        rounds += n;
        wanted += (size_t)sweeps[i].rounds[0];
    }
    add(p, (struct row){"sweeps", start, spent - start, budget_full.sweep, format("%zu of %zu", rounds, wanted)});
}

/* Nothing keeps them within a time: what they took, or else what their table says. */
static void add_experiments(struct plan *p) {
    double seconds = experiments_seconds(p->quick, PYTHONS_USUAL), took = json_number(run_of(p->experiments), "seconds", NAN);
    if (took > 0)
        seconds *= took / experiments_seconds(is_quick(p->experiments), PYTHONS_USUAL);
    char *what = format("an estimate, %s", took > 0 ? "by what they took" : "by their table");
    add(p, (struct row){"experiments", seconds / p->speed, 0, 0, what});
}

static const struct workload *attribution_workload(const struct plan *p, const struct manifest *m, const json_t *record,
                                                   double *size) {
    const json_t *list = json_object_get(p->attribution, "workloads"), *of;
    const struct workload *w = manifest_find(m, json_text(record, "workload", ""));
    *size = NAN;
    for (size_t k = 0; w && (of = json_array_get(list, k)); k++)
        if (text_equal(json_text(of, "name", ""), w->name))
            *size = json_number(of, "size", NAN);
    return w && *size > 0 && text_equal(json_text(record, "status", ""), "ok") ? w : NULL;
}

static void add_attribution(struct plan *p, const struct manifest *m) {
    double gate = 0, counts = 0, round = 0, pace = 1 / p->speed, size, processors = processors_of(p->environment);
    enum hardware_source source = source_of(p->attribution);
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(p->attribution, "gate"), i, record) {
        const struct workload *w = attribution_workload(p, m, record, &size);
        double unit = json_number(record, "seconds", NAN) / p->speed / size;
        if (!w || !isfinite(unit))
            continue;
        const char *build = json_text(record, "program", "");
        double seconds = unit * (double)w->size_attribution;
        gate += seconds;
        round += attribution_round_seconds(build, seconds);
        counts += attribution_count_seconds(source, unit, w, pace) / (source == HARDWARE_PERF ? 1 : processors);
        if (text_equal(build, "boxed") || text_equal(build, "tagged"))
            counts += attribution_parts_seconds(unit, w, pace) / processors;
    }
    size_t rounds = attribution_rounds(round, budget_full.attribution - gate - counts);
    add(p, (struct row){"attribution", gate + counts, round * (double)rounds, budget_full.attribution,
                        format("%zu of %d", rounds, ATTRIBUTION_ROUNDS)});
}

/* ---- All ---- */

static bool load(struct plan *p, const char *folder, char **problem) {
    if (!results_load(folder, false, &p->document, &p->environment, problem) ||
        !attribution_load(folder, false, &p->attribution, problem) ||
        !sweeps_load(folder, &p->sweeps, problem) || !experiments_load(folder, &p->experiments, problem))
        return false;
    if (!p->quick && is_quick(p->document))
        *problem = format("%s/bench.json is of a quick run, which times neither peers nor whole programs: a full run cannot be "
                          "planned from it (tagbox plan --quick can)", folder);
    else if (!p->quick && !p->attribution)
        *problem = format("there is no attribution.json in %s: a full run cannot be planned without its times", folder);
    return !*problem;
}

/* Which machine and programs these figures are of. */
static void show_source(const struct plan *p, const struct bench *b, const char *folder) {
    size_t peers = 0, absent = 0;
    for (size_t i = 0; i < b->programs.count; i++)
        if (b->programs.list[i].role == PROGRAM_PEER)
            printf("%s%s", peers++ ? ", " : "peers: ", b->programs.list[i].name);
    if (peers)
        puts("; others that this machine has take longer");
    for (size_t i = 0; i < b->manifest.count; i++)
        absent += !analysis_gate(p->document, b->manifest.workloads[i].name, "boxed");
    if (absent)
        printf("%zu workloads are not in these results: they count as long as the others\n", absent);
    printf("from %s, of the run of %s on %g processors", folder, json_text(run_of(p->document), "started", "a time not recorded"),
           b->processors);
    if (p->speed != 1)
        printf(", its times divided by %g", p->speed);
    puts("");
}

static void show_total(struct plan *p) {
    double limit = p->quick ? budget_quick.all : budget_full.all;
    char *duration = text_duration(p->total);
    table_cell(&p->table, "all");
    for (size_t i = 0; i < 2; i++)
        table_cell(&p->table, " ");
    table_cell(&p->table, "%.0f%s", p->total, p->total > limit ? " !" : "");
    table_cell(&p->table, "%.0f", limit);
    table_cell(&p->table, "%s", duration);
    free(duration);
    struct text out = {0};
    table_plain(&p->table, &out);
    fputs(text_string(&out), stdout);
    text_free(&out);
}

static bool show(struct plan *p, const struct command_places *places, char **problem) {
    static const char *const columns[] = {"part", "fixed s", "rounds s", "all s", "limit s", "rounds"};
    char *path = files_join(places->root, "bench/workloads/manifest.json");
    struct bench b = {.quick = p->quick};
    bool good = load(p, places->folder, problem) && manifest_read(path, &b.manifest, problem);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        table_column(&p->table, columns[i], i > 0 && i < 5);
    b.document = results_new();
    b.processors = processors_of(p->environment);
    b.hardware.source = source_of(p->document);
    if (good && p->quick)
        manifest_leave_apart(&b.manifest);
    if (good && !(good = add_bench(p, &b)))
        *problem = need_copy("these results have no control rows: nothing to plan from");
    if (good) {
        if (!p->quick)
            add_sweeps(p);
        add_experiments(p);
        if (!p->quick)
            add_attribution(p, &b.manifest);
        add(p, (struct row){"report", 4 / p->speed, 0, 0, need_copy("an estimate")});
        show_total(p);
        show_source(p, &b, places->folder);
    }
    b.hardware.source = HARDWARE_NONE;
    bench_free(&b);
    table_free(&p->table);
    json_decref(p->document);
    json_decref(p->environment);
    json_decref(p->attribution);
    json_decref(p->sweeps);
    json_decref(p->experiments);
    free(path);
    return good;
}

int command_plan(int argc, char **argv) {
    struct command_options o = {.takes = COMMAND_RESULTS};
    struct plan p = {.speed = 1};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        const char *value;
        if (command_take_option(argc, argv, &i, &o, &bad))
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
