/* tagbox experiments: the experiments on what the source documents claim. */
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/progress.h"
#include "bench/tagbox/pythons.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox experiments [OPTIONS]: run the experiments on what the source documents claim, on the "
    "variants of\n"
    "boxed, on tagged, and on the CPythons that are here; results go to results/experiments.json. "
    "`tagbox report`\n"
    "shows them with a verdict for each claim.\n"
    "\n"
    "  --quick         small sizes, some fifteen seconds; else a minute and a half\n"
    "  --filter RE     only experiments whose name matches the extended regular expression; the "
    "file then holds\n"
    "                  no others\n"
    "  --claim N       only experiments that test claim N\n"
    "  --list          show the experiments and end\n"
    "  --results DIR   where to write (default: results/ in the repository)\n"
    "  --bin DIR       where the runtimes are (default: beside tagbox)\n"
    "  --variants DIR  where to look for variants that are not there (default: ../../variants/bin "
    "from there)\n"
    "  --root DIR      the repository (default: found from tagbox's own place)\n"
    "\n"
    "Progress goes to standard error. Ctrl-C keeps what is finished as experiments.partial.json.\n";

struct options {
    struct command_options common;
    long long claim;
};

struct session {
    bool quick;
    const char *root, *bin, *variants, *folder;
    const char *filter; /* or NULL */
    regex_t pattern;
    long long claim; /* or 0 */
    struct programs pythons;
    struct progress progress;
    double started;
    json_t *document;
    bool failed;
};

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.common = {.takes = COMMAND_FILTER | COMMAND_RESULTS | COMMAND_VARIANTS | COMMAND_RUNS}};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        const char *value;
        if (command_take_option(argc, argv, &i, &o->common, &bad))
            continue;
        if (!bad && (value = command_option(argc, argv, &i, "--claim", &bad)))
            bad = !command_number("--claim", value, 1, 99, &o->claim);
        else if (!bad) {
            complain("experiments does not know \"%s\"; see tagbox experiments --help", argv[i]);
            bad = true;
        }
        if (bad)
            return false;
    }
    return true;
}

static bool chosen(const struct session *s, const struct experiment *e) {
    return (!s->filter || regexec(&s->pattern, e->name, 0, NULL, 0) == 0) &&
           (!s->claim || experiments_tests(e, s->claim));
}

/* False after a message. */
static bool compile_filter(struct session *s) {
    int error = s->filter ? regcomp(&s->pattern, s->filter, REG_EXTENDED | REG_NOSUB) : 0;
    if (error) {
        char words[200];
        regerror(error, &s->pattern, words, sizeof words);
        complain("--filter %s: %s", s->filter, words);
        s->filter = NULL;
        return false;
    }
    for (size_t i = 0; i < experiments_total; i++)
        if (chosen(s, &experiments[i]))
            return true;
    complain("no experiment is chosen; `tagbox experiments --list` shows them and the claims that "
             "they test");
    return false;
}

static void run_one(struct session *s, const struct experiment *e, enum experiment_build build,
                    const char *program, const char *version, const char *path, int round) {
    if (process_interrupted())
        return;
    bool failed = false;
    json_t *run = experiments_run(e, s->root, program, build, version, path, "not built", s->quick,
                                  round, &failed);
    if (failed && process_interrupted()) {
        json_decref(run);
        return;
    }
    if (failed)
        complain("%s, %s (%s): %s", e->name, program, experiments_build_name(build),
                 json_text(run, "message", ""));
    s->failed |= failed;
    json_append(json_object_get(s->document, "runs"), run);
    progress_step(&s->progress, e->seconds[s->quick], e->name);
}

static void run_built(struct session *s, const struct experiment *e, enum experiment_build build,
                      const char *runtime, int round) {
    char *name = build == EXPERIMENT_COUNTING
                     ? format("%s-counted", runtime)
                     : need_copy(build == EXPERIMENT_MICRO ? e->file : runtime);
    char *path = command_built(s->bin, s->variants, name);
    run_one(s, e, build, runtime, "", path, round);
    free(path);
    free(name);
}

/* Each round runs every program once; the order turns from round to round. */
static void run_experiment(struct session *s, const struct experiment *e) {
    size_t count = 0;
    while (e->runtimes[count])
        count++;
    for (int round = 0; round < e->rounds[s->quick]; round++)
        for (size_t i = 0; i < count; i++) {
            const char *runtime = e->runtimes[(i + (size_t)round) % count];
            for (unsigned build = EXPERIMENT_TIMING; build <= EXPERIMENT_LISTING; build *= 2)
                if (build != EXPERIMENT_CPYTHON && (e->builds & build))
                    run_built(s, e, build, runtime, round);
        }
    for (size_t i = 0; (e->builds & EXPERIMENT_CPYTHON) && i < s->pythons.count; i++) {
        const struct program *python = &s->pythons.list[i];
        run_one(s, e, EXPERIMENT_CPYTHON, python->name, python->version, python->path, 0);
    }
}

static double planned_seconds(const struct session *s) {
    double seconds = 0;
    for (size_t i = 0; i < experiments_total; i++)
        if (chosen(s, &experiments[i]))
            seconds += experiments_seconds_of(&experiments[i], s->quick, s->pythons.count);
    return seconds;
}

static void describe(struct session *s, const struct command_options *given) {
    json_t *run = json_object_get(s->document, "run");
    struct text options = {0};
    if (s->filter) {
        text_add(&options, " --filter ");
        text_add_quoted(&options, s->filter);
    }
    if (s->claim)
        text_printf(&options, " --claim %lld", s->claim);
    command_describe(run, "tagbox experiments", given, s->root, text_string(&options));
    text_free(&options);
    json_put_count(run, "level2_kib", sysconf(_SC_LEVEL2_CACHE_SIZE) / 1024);
    json_put_count(run, "level3_kib", sysconf(_SC_LEVEL3_CACHE_SIZE) / 1024);
    for (size_t i = 0; i < experiments_total; i++) {
        if (!chosen(s, &experiments[i]))
            continue;
        json_t *record = json_new_object();
        json_put_text(record, "name", experiments[i].name);
        json_put_text(record, "claims", experiments[i].claims);
        json_put_text(record, "about", experiments[i].about);
        json_append(json_object_get(s->document, "experiments"), record);
    }
}

static int run_all(struct session *s, const struct command_options *given) {
    s->started = process_now();
    progress_start(&s->progress);
    if (!files_make_folder(s->folder))
        return 1;
    pythons_find(&s->pythons);
    s->document = experiments_document();
    describe(s, given);
    progress_replan(&s->progress, planned_seconds(s));
    for (size_t i = 0; i < experiments_total && !process_interrupted(); i++) {
        if (!chosen(s, &experiments[i]))
            continue;
        progress_phase(&s->progress, experiments[i].name);
        run_experiment(s, &experiments[i]);
    }
    progress_end(&s->progress);
    bool whole = !process_interrupted();
    json_put_number(json_object_get(s->document, "run"), "seconds", process_now() - s->started);
    size_t runs = json_array_size(json_object_get(s->document, "runs"));
    if (!whole && runs == 0) {
        complain("interrupted before the first experiment was finished: nothing is kept");
        return 1;
    }
    if (!experiments_save(s->folder, s->document, whole))
        return 1;
    if (!whole) {
        complain("stopped; what is finished is in %s/experiments.partial.json", s->folder);
        return 1;
    }
    char *duration = text_duration(process_now() - s->started);
    printf("%s/experiments.json: %zu runs in %s. Next: tagbox report\n", s->folder, runs, duration);
    free(duration);
    return s->failed ? 1 : 0;
}

static void list_experiments(void) {
    for (size_t i = 0; i < experiments_total; i++)
        printf("%-22s %-15s %s\n", experiments[i].name, experiments[i].claims,
               experiments[i].about);
}

int command_experiments(int argc, char **argv) {
    struct options o;
    if (!read_options(argc, argv, &o))
        return 2;
    if (o.common.help || o.common.list) {
        if (o.common.help)
            fputs(help, stdout);
        else
            list_experiments();
        return command_finish(0);
    }
    struct command_places places;
    bool there = command_open_places(&places, &o.common);
    struct session s = {.quick = o.common.quick,
                        .root = places.root,
                        .bin = places.bin,
                        .variants = places.variants,
                        .folder = places.folder,
                        .filter = o.common.filter,
                        .claim = o.claim};
    int code = 2;
    if (there && compile_filter(&s))
        code = run_all(&s, &o.common);
    if (s.filter)
        regfree(&s.pattern);
    programs_free(&s.pythons);
    json_decref(s.document);
    command_close_places(&places);
    return command_finish(code);
}
