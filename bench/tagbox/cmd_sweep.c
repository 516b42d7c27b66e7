/* tagbox sweep: one property varied, everything else held. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/budget.h"
#include "bench/tagbox/commands.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/nofree.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/progress.h"
#include "bench/tagbox/random.h"
#include "bench/tagbox/sweeps.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox sweep [OPTIONS] [NAME...]: vary one property and hold the others: how large the ints are, how many live,\n"
    "how far the small-int table and the freelist reach ...; and time the value operations alone, without an\n"
    "interpreter (NAME micro). Results go to results/sweeps.json; `tagbox report` shows them as plots.\n"
    "\n"
    "  --quick         few rounds at small sizes, some twenty seconds; else three and a half minutes: the time\n"
    "                  that a sweep's first round takes says how many of its rounds fit\n"
    "  --list          show the sweeps and end\n"
    "  --seed S        repeat the order of an earlier run\n"
    "  --results DIR   where to write (default: results/ in the repository)\n"
    "  --bin DIR       where the runtimes are (default: beside tagbox)\n"
    "  --variants DIR  where to look for variants that are not there (default: ../../variants/bin from there)\n"
    "  --root DIR      the repository (default: found from tagbox's own place)\n"
    "\n"
    "With NAMEs, the other sweeps of an earlier run stay as they are in the file. Points that need more than half of\n"
    "the memory that is free are left out and say so; boxed-nofree has its memory present before it starts. Ctrl-C keeps what is finished as sweeps.partial.json.\n";

static const char micro_name[] = "micro";

enum { NAMES_MOST = 32, WORDS_MOST = 8, TIMEOUT = 120 };

struct options {
    struct command_options common;
    const char *names[NAMES_MOST];
    size_t name_count;
};

struct session {
    const struct options *o;
    bool quick;
    struct command_places places;
    struct random random;
    uint64_t seed;
    double memory; /* megabytes that a point may need */
    struct progress progress;
    json_t *document;
    bool failed;
    struct {
        char *arguments;
        long mib;
    } *reserves; /* of boxed-nofree */
    size_t reserve_count;
};

static bool is_name(const char *word) {
    return text_equal(word, micro_name) || sweeps_named(word);
}

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.common = {.takes = COMMAND_SEED | COMMAND_RESULTS | COMMAND_VARIANTS | COMMAND_RUNS, .seed = -1}};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        if (command_take_option(argc, argv, &i, &o->common, &bad))
            continue;
        if (!bad && is_name(argv[i]) && o->name_count < NAMES_MOST)
            o->names[o->name_count++] = argv[i];
        else if (!bad) {
            complain("there is no sweep \"%s\"; `tagbox sweep --list` shows them, --help the options", argv[i]);
            bad = true;
        }
        if (bad)
            return false;
    }
    return true;
}

static bool chosen(const struct options *o, const char *name) {
    for (size_t i = 0; i < o->name_count; i++)
        if (text_equal(o->names[i], name))
            return true;
    return o->name_count == 0;
}

/* ---- One run ---- */

/* NULL when it is not built, or no such Python installed. */
static char *find_program(const struct session *s, const char *name) {
    char *path = command_built(s->places.bin, s->places.variants, name);
    return path || !text_has_prefix(name, "python") ? path : files_find_program(name);
}

/* "NAME = NUMBER" lines. */
static json_t *read_figures(const char *output) {
    json_t *figures = json_new_object();
    for (const char *line = output; *line;) {
        size_t length = strcspn(line, "\n");
        char *copy = need_copy_n(line, length), *end = NULL;
        char *equals = strstr(copy, " = ");
        double number = equals ? strtod(equals + 3, &end) : NAN;
        if (equals && end != equals + 3 && !*end && isfinite(number)) {
            *equals = '\0';
            json_put_number(figures, copy, number);
        }
        free(copy);
        line += length + (line[length] == '\n');
    }
    return figures;
}

/* One run of a program at a point: its record, and what is started for it unless there is a problem. */
struct run {
    const struct sweep *sweep;
    const struct sweep_series *series;
    const struct sweep_point *point;
    json_t *record;
    char *problem;
    char *path, *program, *arguments, *cut, *present; /* the words and settings point into these */
    const char *words[WORDS_MOST + 1];
    const char *environment[6];
    struct process_request request;
};

/* `reserve`: MiB that boxed-nofree maps before it starts; 0: none. */
static void fill_request(const struct session *s, struct run *r, const char *setting, long reserve) {
    size_t count = 0, more = 0;
    char *state = NULL;
    r->program = format("bench/%s", r->series->file);
    r->cut = need_copy(r->arguments);
    r->words[count++] = r->path;
    r->words[count++] = r->program;
    for (char *word = strtok_r(r->cut, " ", &state); word && count < WORDS_MOST; word = strtok_r(NULL, " ", &state))
        r->words[count++] = word;
    r->words[count] = NULL;
    r->environment[more++] = "PATH=/usr/bin:/bin";
    r->environment[more++] = "LC_ALL=C.UTF-8";
    r->environment[more++] = "PYTHONHASHSEED=0";
    if (setting)
        r->environment[more++] = setting;
    if (reserve)
        r->environment[more++] = r->present = format("TAGBOX_BUMP_RESERVE=%ld", reserve);
    r->environment[more] = NULL;
    r->request = (struct process_request){.words = r->words,
                                          .environment = r->environment,
                                          .folder = s->places.root,
                                          .timeout = TIMEOUT,
                                          .capture_output = true,
                                          .capture_errors = true};
}

static void free_words(struct run *r) {
    free(r->present);
    free(r->cut);
    free(r->program);
    r->present = r->cut = r->program = NULL;
}

/* What boxed-nofree needs with these arguments: a run without figures tells, once. 0 when it fails; the real run says why. */
static long find_reserve(struct session *s, struct run *r) {
    for (size_t i = 0; i < s->reserve_count; i++)
        if (text_equal(s->reserves[i].arguments, r->arguments))
            return s->reserves[i].mib;
    fill_request(s, r, NULL, 0);
    struct process_result result = process_run(&r->request);
    long mib = process_good(&result) ? nofree_mib(result.peak_kib) : 0;
    process_free(&result);
    free_words(r);
    s->reserves = need_resize(s->reserves, s->reserve_count + 1, sizeof *s->reserves);
    s->reserves[s->reserve_count].arguments = need_copy(r->arguments);
    s->reserves[s->reserve_count++].mib = mib;
    return mib;
}

/* NULL, or why it is not run. */
static char *why_not(const struct session *s, const struct run *r) {
    const char *program = r->series->program;
    /* What is not reclaimed: the ints with which a point's floats are made, too. */
    double megabytes = r->point->megabytes * (nofree_is(program) && !s->quick ? 2 : 1);
    if (!r->path)
        return need_copy(text_has_prefix(program, "python") ? "not installed" : "not built");
    if (megabytes <= s->memory && !(nofree_is(program) && megabytes * 1e6 > nofree_limit()))
        return NULL;
    return s->quick ? need_copy("left out of quick runs") : format("needs about %.0f MB: more than half of the free memory", megabytes);
}

static struct run new_run(struct session *s, const struct sweep *sweep, const struct sweep_series *series, const struct sweep_point *point,
                        int round) {
    struct run r = {.sweep = sweep, .series = series, .point = point, .record = json_new_object()};
    r.arguments =
        format("%s%s%s", point->argument ? point->argument : "", point->argument ? " " : "", series->arguments[s->quick]);
    json_put_text(r.record, "sweep", sweep->name);
    json_put_text(r.record, "program", series->program);
    json_put_text(r.record, "file", series->file);
    json_put_text(r.record, "arguments", r.arguments);
    if (point->setting)
        json_put_text(r.record, "setting", point->setting);
    json_put_number(r.record, "x", point->x);
    json_put_count(r.record, "round", round);
    r.path = find_program(s, series->program);
    r.problem = why_not(s, &r);
    return r;
}

/* Fills in the record from what came of it; the record is the document's then. `result`: NULL when it was not started. */
static void record_run(struct session *s, struct run *r, const struct process_result *result) {
    if (result && !process_good(result)) {
        r->problem = process_describe(result);
        if (!process_interrupted()) {
            s->failed = true;
            complain("%s, %s at %s: %s", r->sweep->name, r->series->program, r->point->label, r->problem);
        }
    }
    if (r->problem) {
        json_put_text(r->record, "message", r->problem);
    } else {
        json_put_number(r->record, "seconds", result->seconds);
        json_put_number(r->record, "cpu", result->user + result->system);
        json_put(r->record, "figures", read_figures(text_string(&result->output)));
    }
    if (process_interrupted())
        json_decref(r->record);
    else
        json_append(json_object_get(s->document, "runs"), r->record);
    free_words(r);
    free(r->problem);
    free(r->path);
    free(r->arguments);
}

/* Those of them that can be run, at the same time; several share one core (stopwatch.h says why). */
static void run_together(struct session *s, struct run *runs, size_t count) {
    struct process_request requests[PROCESS_MOST] = {0};
    struct process_result results[PROCESS_MOST];
    size_t started = 0, next = 0;
    for (size_t i = 0; i < count; i++) {
        struct run *r = &runs[i];
        if (r->problem)
            continue;
        long reserve = nofree_is(r->series->program) ? find_reserve(s, r) : 0;
        if (reserve)
            json_put_count(r->record, "reserve_mib", reserve);
        fill_request(s, r, r->point->setting, reserve);
        requests[started] = r->request;
        requests[started++].one_core = count > 1;
        if (count > 1)
            json_put_flag(r->record, "together", true);
    }
    process_run_all(requests, started, results);
    for (size_t i = 0; i < count; i++)
        record_run(s, &runs[i], runs[i].problem ? NULL : &results[next++]);
    for (size_t i = 0; i < started; i++)
        process_free(&results[i]);
}

/* All points in a new order; the programs of a point run one after the other, the first one in turn. What is compared is close in
 * time: programs at a point. */
static void run_by_point(struct session *s, const struct sweep *sweep, int round) {
    size_t *order = plan_order(&s->random, sweep->point_count);
    for (size_t p = 0; p < sweep->point_count; p++) {
        for (size_t i = 0; i < sweep->series_count && !process_interrupted(); i++) {
            size_t at = (i + (size_t)round) % sweep->series_count;
            if (sweeps_shares_runs(sweep, at))
                continue;
            struct run run = new_run(s, sweep, &sweep->series[at], &sweep->points[order[p]], round);
            run_together(s, &run, 1);
        }
        progress_step(&s->progress, sweep->seconds[s->quick] / (double)sweep->point_count, sweep->name);
    }
    free(order);
}

/* Where a program's points are compared with its reference: all of them at the same time. */
static void run_by_series(struct session *s, const struct sweep *sweep, int round) {
    for (size_t i = 0; i < sweep->series_count; i++) {
        struct run runs[PROCESS_MOST];
        size_t *order = plan_order(&s->random, sweep->point_count), count = 0;
        for (size_t p = 0; p < sweep->point_count && !process_interrupted() && !sweeps_shares_runs(sweep, i); p++)
            runs[count++] = new_run(s, sweep, &sweep->series[i], &sweep->points[order[p]], round);
        run_together(s, runs, count);
        progress_step(&s->progress, sweep->seconds[s->quick] / (double)sweep->series_count, sweep->name);
        free(order);
    }
}

/* Its rounds as planned, or in a full run as many as its share of the time until `end` allows, judged by the time that its first
 * round took; that round counts too. */
static void run_sweep(struct session *s, const struct sweep *sweep, double end, double planned) {
    size_t rounds = (size_t)sweep->rounds[s->quick], wanted = rounds;
    double start = process_now();
    progress_phase(&s->progress, sweep->name);
    for (size_t round = 0; round < rounds && !process_interrupted(); round++) {
        (sweep->reference < 0 ? run_by_point : run_by_series)(s, sweep, (int)round);
        if (round == 0 && !s->quick)
            rounds = sweeps_rounds(sweep, process_now() - start, end - start, planned);
    }
    progress_step(&s->progress, (double)(wanted - rounds) * sweep->seconds[s->quick], sweep->name);
}

/* ---- All of them ---- */

static double free_megabytes(void) {
    return process_memory_left() / 1e6;
}

static void describe(struct session *s) {
    json_t *run = json_object_get(s->document, "run");
    struct text options = {0};
    text_printf(&options, " --seed %llu", (unsigned long long)s->seed);
    for (size_t i = 0; i < s->o->name_count; i++)
        text_printf(&options, " %s", s->o->names[i]);
    command_describe(run, "tagbox sweep", &s->o->common, s->places.root, text_string(&options));
    json_put_count(run, "seed", (long long)s->seed);
    json_put_flag(run, "kept", s->o->name_count > 0);
    json_put_number(run, "memory_megabytes", floor(free_megabytes()));
    json_put_count(run, "level2_kib", sysconf(_SC_LEVEL2_CACHE_SIZE) / 1024);
    json_put_count(run, "level3_kib", sysconf(_SC_LEVEL3_CACHE_SIZE) / 1024);
    text_free(&options);
}

/* What an earlier file has of sweeps that are not run again. False after a message. */
static bool keep_others(struct session *s) {
    json_t *earlier;
    char *problem = NULL;
    if (!sweeps_load(s->places.folder, &earlier, &problem)) {
        complain("%s", problem);
        free(problem);
        return false;
    }
    if (!earlier)
        return true;
    static const char *const lists[] = {"runs", "micro", "counts"};
    for (size_t k = 0; k < 3; k++) {
        const json_t *records = json_member_array(earlier, lists[k]);
        json_t *record;
        for (size_t i = 0; (record = json_array_get(records, i)); i++)
            if (!chosen(s->o, k ? micro_name : json_text(record, "sweep", micro_name)))
                json_append(json_object_get(s->document, lists[k]), json_incref(record));
    }
    const json_t *run = json_member_object(earlier, "run");
    if (!chosen(s->o, micro_name) && json_text(run, "counters", NULL))
        json_put_text(json_member_object(s->document, "run"), "counters", json_text(run, "counters", NULL));
    json_decref(earlier);
    return true;
}

static int run_all(struct session *s) {
    double start = process_now(), planned = 0;
    int micro_rounds = s->quick ? 2 : 6;
    progress_start(&s->progress);
    s->document = sweeps_document();
    if (!files_make_folder(s->places.folder) || (s->o->name_count && !keep_others(s)))
        return 1;
    describe(s);
    for (size_t i = 0; i < sweeps_total; i++)
        if (chosen(s->o, sweeps[i].name))
            planned += sweeps_seconds(&sweeps[i], s->quick);
    bool micro = chosen(s->o, micro_name);
    progress_replan(&s->progress, planned + (micro ? micro_seconds(micro_rounds, s->quick) : 0));
    if (micro) {
        progress_phase(&s->progress, "value operations");
        s->failed |= !micro_run(s->document, s->places.bin, micro_rounds, s->quick);
        progress_step(&s->progress, micro_seconds(micro_rounds, s->quick), "value operations");
    }
    for (size_t i = 0; i < sweeps_total && !process_interrupted(); i++)
        if (chosen(s->o, sweeps[i].name)) {
            run_sweep(s, &sweeps[i], start + budget_full.sweep, planned);
            planned -= sweeps_seconds(&sweeps[i], s->quick);
        }
    progress_end(&s->progress);
    bool whole = !process_interrupted();
    json_put_number(json_object_get(s->document, "run"), "seconds", process_now() - start);
    if (!sweeps_save(s->places.folder, s->document, whole))
        return 1;
    if (!whole) {
        complain("stopped; what is finished is in %s/sweeps.partial.json", s->places.folder);
        return 1;
    }
    char *duration = text_duration(process_now() - start);
    printf("%s/sweeps.json: %zu runs in %s. Next: tagbox report\n", s->places.folder,
           json_array_size(json_object_get(s->document, "runs")), duration);
    free(duration);
    return s->failed ? 1 : 0;
}

static void list_sweeps(void) {
    printf("%-22s %s\n", micro_name, "The value operations alone, without an interpreter");
    for (size_t i = 0; i < sweeps_total; i++)
        printf("%-22s %s\n", sweeps[i].name, sweeps[i].title);
}

int command_sweep(int argc, char **argv) {
    struct options o;
    if (!read_options(argc, argv, &o))
        return 2;
    if (o.common.help || o.common.list) {
        if (o.common.help)
            fputs(help, stdout);
        else
            list_sweeps();
        return command_finish(0);
    }
    struct session s = {.o = &o, .quick = o.common.quick, .memory = o.common.quick ? 100 : free_megabytes() / 2};
    s.seed = s.random.state = o.common.seed >= 0 ? (uint64_t)o.common.seed : random_seed();
    int code = command_open_places(&s.places, &o.common) ? run_all(&s) : 2;
    for (size_t i = 0; i < s.reserve_count; i++)
        free(s.reserves[i].arguments);
    free(s.reserves);
    json_decref(s.document);
    command_close_places(&s.places);
    return command_finish(code);
}
