/* tagbox compare: one program of the user's, on both runtimes and on peers. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/compare.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/nofree.h"
#include "bench/tagbox/output.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/stats.h"
#include "bench/tagbox/stopwatch.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox compare [OPTIONS] PROG.py [ARGS]: run one program on both runtimes, check that they "
    "print the same,\n"
    "and show time, instructions, memory and allocations side by side, where the difference comes from, and what boxing costs.\n"
    "Time is processor time; all programs of a round run at the same time on one core, if half of the free memory is enough for that.\n"
    "\n"
    "  --with NAME       time this too: python3, pypy3 or the path of a Python; may be repeated or "
    "a,b\n"
    "  --variants LIST   time these builds too (a,b): boxed-malloc, boxed-pool, boxed-smallint, boxed-nofree, tagged-dummy ...,\n"
    "                    or ladder for those from malloc to tagged (default: tagged-dummy, where it is built; none: no variant)\n"
    "  --input FILE      the program's standard input; - for tagbox's own. A file that tagbox's own comes from is taken too\n"
    "  --rounds N        timed rounds (default: as many as fit into 15 seconds, 6 to 30)\n"
    "  --timeout S       seconds that one run may take (default 120)\n"
    "  --instructions    count instructions even where simulating them takes long\n"
    "  --bin DIR         where the runtimes are (default: beside tagbox; variants also in ../../variants/bin from there)\n"
    "\n"
    "Words behind PROG.py that are none of these options go to the program, and everything behind "
    "-- does.\n"
    "A program of some seconds takes less than a minute. Exit code 1 when it fails or the outputs differ.\n";

struct options {
    struct command_run run;
    char *with[COMPARE_MOST]; /* owned */
    size_t with_count;
    char *variants[COMPARE_MOST]; /* owned */
    size_t variant_count;
    bool variants_given;
    const char *input;
    char *input_file; /* that children read, or NULL: owned */
    char *folder;     /* where a copy of standard input is, or NULL */
    long long rounds;
    bool instructions;
};

static const char *const ladder = "boxed-malloc,boxed-pool,boxed-smallint,tagged-dummy";

/* Comma-separated names behind those that are in the list. */
static bool add_names(const struct options *o, const char *option, char **list, size_t *count, const char *names) {
    while (*names) {
        size_t length = strcspn(names, ",");
        if (length && o->with_count + o->variant_count + 2 >= COMPARE_MOST) {
            complain("%s: at most %d programs and variants in all", option, COMPARE_MOST - 2);
            return false;
        }
        if (length)
            list[(*count)++] = need_copy_n(names, length);
        names += length;
        names += *names == ',';
    }
    return true;
}

static bool add_variants(struct options *o, const char *names) {
    o->variants_given = true;
    if (text_equal(names, "none"))
        return true;
    return add_names(o, "--variants", o->variants, &o->variant_count, text_equal(names, "ladder") ? ladder : names);
}

static bool own_option(int argc, char **argv, int *i, void *options, bool *bad) {
    struct options *o = options;
    const char *value;
    if (text_equal(argv[*i], "--instructions"))
        o->instructions = true;
    else if ((value = command_option(argc, argv, i, "--with", bad)))
        *bad = !add_names(o, "--with", o->with, &o->with_count, value);
    else if (!*bad && (value = command_option(argc, argv, i, "--variants", bad)))
        *bad = !add_variants(o, value);
    else if (!*bad && (value = command_option(argc, argv, i, "--input", bad)))
        o->input = value;
    else if (!*bad && (value = command_option(argc, argv, i, "--rounds", bad)))
        *bad = !command_number("--rounds", value, 1, 1000, &o->rounds);
    else
        return false;
    return !*bad;
}

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.rounds = -1};
    return command_read_run(&o->run, argc, argv, own_option, o);
}

static void free_options(struct options *o) {
    free(o->run.arguments);
    for (size_t i = 0; i < o->with_count; i++)
        free(o->with[i]);
    for (size_t i = 0; i < o->variant_count; i++)
        free(o->variants[i]);
    if (o->folder)
        files_remove_folder(o->folder);
    free(o->folder);
    free(o->input_file);
}

/* Everything from tagbox's standard input into a file that can be read again and again. */
static bool copy_input(struct options *o) {
    struct text all = {0};
    char chunk[65536];
    size_t got;
    while ((got = fread(chunk, 1, sizeof chunk, stdin)) > 0)
        text_add_n(&all, chunk, got);
    bool good = !ferror(stdin) && (o->folder = files_temporary_folder());
    if (ferror(stdin))
        complain("cannot read standard input: %s", strerror(errno));
    if (good) {
        o->input_file = files_join(o->folder, "input");
        good = files_write(o->input_file, all.bytes ? all.bytes : "", all.length);
    }
    text_free(&all);
    return good;
}

/* What the program reads as standard input. False after a message. */
static bool find_input(struct options *o) {
    struct stat about;
    if (o->input && !text_equal(o->input, "-")) {
        o->input_file = realpath(o->input, NULL);
        if (!o->input_file || access(o->input_file, R_OK) != 0 || stat(o->input_file, &about) != 0 || S_ISDIR(about.st_mode)) {
            complain("cannot read %s: %s", o->input, strerror(o->input_file && S_ISDIR(about.st_mode) ? EISDIR : errno));
            return false;
        }
    } else if (o->input) {
        if (!copy_input(o))
            return false;
    } else if (fstat(0, &about) == 0 && S_ISREG(about.st_mode)) {
        o->input_file = format("/proc/%ld/fd/0", (long)getpid()); /* opened anew, it begins at its beginning */
    }
    process_set_input(o->input_file);
    return true;
}

/* A file that can be read again and again: no folder, no pipe. */
static bool check_program(const char *path) {
    struct stat about;
    FILE *file = NULL;
    bool there = stat(path, &about) == 0;
    if (there && S_ISDIR(about.st_mode)) {
        errno = EISDIR;
    } else if (there && !S_ISREG(about.st_mode) && !S_ISCHR(about.st_mode)) {
        complain("%s is no regular file: it has to be read once for each run", path);
        return false;
    } else {
        file = fopen(path, "r");
    }
    if (!file) {
        complain("cannot read %s: %s", path, strerror(errno));
        return false;
    }
    fclose(file);
    return true;
}

/* runtime [option] [NULL for --stats] PROG ARGS; the caller frees the array, not the words. */
static const char **command_words(const struct options *o, const struct program *program,
                                  bool room) {
    const char **words = need_array(o->run.argument_count + 5, sizeof *words);
    size_t n = 0;
    words[n++] = program->path;
    if (room)
        n++;
    if (program->option)
        words[n++] = program->option;
    words[n++] = o->run.program;
    for (size_t i = 0; i < o->run.argument_count; i++)
        words[n++] = o->run.arguments[i];
    return words;
}

/* Everything runs once: the output must be the same, and the run gives peak memory. */
static bool gate(const struct options *o, struct comparison_result *c) {
    struct text reference = {0};
    bool good = true;
    for (size_t i = 0; i < c->count && good; i++) {
        struct compare_side *side = &c->sides[i];
        const char **words = command_words(o, side->program, false);
        struct process_request request = {.words = words,
                                          .timeout = (double)o->run.timeout,
                                          .capture_output = true,
                                          .capture_errors = true};
        struct process_result result = process_run(&request);
        side->peak_kib = (double)result.peak_kib;
        side->gate_seconds = result.seconds;
        if (nofree_is(side->program->name))
            side->reserve = nofree_mib(result.peak_kib);
        bool too_much = side->reserve && side->variant && (double)result.peak_kib * 1024 > nofree_limit();
        if (!process_good(&result) && side->variant && !process_interrupted()) {
            side->problem = process_describe(&result);
        } else if (process_good(&result) && too_much) {
            side->problem = format("needs %.1f GB: more than 3.5, or than half of the free memory", (double)result.peak_kib * 1024 / 1e9);
        } else if (!process_good(&result)) {
            char *problem = process_describe(&result);
            complain("%s: %s fails: %s", side->program->name, o->run.program, problem);
            free(problem);
            good = false;
        } else if (i == 0) {
            reference = result.output;
            result.output = (struct text){0};
        } else {
            char *difference = output_difference(&result.output, &reference);
            if (difference)
                complain("%s does not print what %s prints: %s", side->program->name,
                         c->sides[0].program->name, difference);
            good = !difference;
            free(difference);
        }
        process_free(&result);
        free(words);
    }
    text_free(&reference);
    return good;
}

/* The programs of a round in random order, boxed and tagged neighbours; how many. */
static size_t order_round(struct random *random, const struct comparison_result *c, bool boxed_first, size_t *order) {
    size_t others[COMPARE_MOST], other_count = 0, count = 0;
    for (size_t i = 2; i < c->count; i++)
        if (!c->sides[i].problem)
            others[other_count++] = i;
    size_t *mixed = plan_order(random, other_count + 1);
    for (size_t i = 0; i <= other_count; i++) {
        if (mixed[i] == other_count) {
            order[count++] = boxed_first ? 0 : 1;
            order[count++] = boxed_first ? 1 : 0;
        } else {
            order[count++] = others[mixed[i]];
        }
    }
    free(mixed);
    return count;
}

/* Takes out of the round's time of boxed-nofree what its memory cost to be there before it started. False: *problem. */
static bool subtract_reserve(struct stopwatch *s, struct comparison_result *c, size_t round, char **problem) {
    for (size_t i = 2; i < c->count; i++) {
        struct compare_side *side = &c->sides[i];
        double seconds;
        if (!side->reserve || side->problem)
            continue;
        if (!nofree_reserve_seconds(s, side->program->path, side->reserve, &seconds, problem))
            return false;
        if (side->times[round - 1] > seconds)
            side->times[round - 1] -= seconds;
        else
            side->problem = need_copy("takes no longer than the reserve of its memory");
    }
    return true;
}

/* The reserve for the next call of the stopwatch: other builds do not read it. */
static void set_reserve(const struct comparison_result *c) {
    for (size_t i = 2; i < c->count; i++)
        if (c->sides[i].reserve && !c->sides[i].problem)
            nofree_reserve(c->sides[i].reserve);
}

_Static_assert((int)COMPARE_MOST <= (int)STOPWATCH_MOST, "a call of the stopwatch takes all programs");

/* Rounds of all programs, each call of the stopwatch one round in shuffled order; boxed and tagged
 * stay neighbours. Round 0 is thrown away. */
static bool time_rounds(const struct options *o, struct comparison_result *c,
                        struct stopwatch *s) {
    struct random random = {random_seed()};
    bool *boxed_first = plan_first_sides(&random, c->rounds);
    const char **words[COMPARE_MOST];
    for (size_t i = 0; i < c->count; i++) {
        words[i] = command_words(o, c->sides[i].program, false);
        c->sides[i].times = need_array(c->rounds, sizeof(double));
    }
    bool good = true;
    for (size_t round = 0; round <= c->rounds && good; round++) {
        struct stopwatch_command commands[COMPARE_MOST];
        size_t order[COMPARE_MOST];
        double bytes = 0;
        size_t count = order_round(&random, c, boxed_first[round ? round - 1 : 0], order);
        for (size_t i = 0; i < count; i++) {
            const struct compare_side *side = &c->sides[order[i]];
            commands[i] = (struct stopwatch_command){.words = words[order[i]], .expected = side->gate_seconds,
                                                     .from_copy = side->program->role != PROGRAM_PEER};
            bytes += side->peak_kib * 1024;
        }
        set_reserve(c);
        good = stopwatch_run(s, NULL, commands, count, stopwatch_mode_for(s, false, bytes));
        char *problem = stopwatch_take_problem(commands, count);
        nofree_reserve(0);
        for (size_t i = 0; good && round && i < count; i++)
            c->sides[order[i]].times[round - 1] = commands[i].seconds;
        good = good && (round == 0 || subtract_reserve(s, c, round, &problem));
        if (!good)
            complain("%s", process_interrupted() ? "interrupted" : problem);
        free(problem);
    }
    for (size_t i = 0; i < c->count; i++)
        free(words[i]);
    free(boxed_first);
    return good;
}

static void estimate(struct comparison_result *c) {
    double *d = need_array(c->rounds, sizeof *d);
    for (size_t i = 0; i < c->count; i++) {
        struct compare_side *side = &c->sides[i];
        if (side->problem)
            continue;
        for (size_t k = 0; k < c->rounds; k++)
            d[k] = log(side->times[k]) - log(c->sides[1].times[k]);
        side->against_tagged = analysis_estimate(d, c->rounds);
        side->median = stats_median(side->times, c->rounds);
    }
    free(d);
}

static void count_one(const struct options *o, const struct hardware *hardware,
                      const struct programs *programs, struct compare_side *side) {
    double simulated = side->gate_seconds * 75;
    if (hardware->source == HARDWARE_CACHEGRIND && simulated > 15 && !o->instructions) {
        side->hardware_why =
            format("simulating them would take about %.0f s; --instructions does it", simulated);
    } else {
        const char **words = command_words(o, side->program, false);
        double timeout =
            hardware->source == HARDWARE_CACHEGRIND && o->instructions ? simulated * 10 + 60 : 300;
        hardware_run(hardware, NULL, words, timeout, 0, &side->hardware, &side->hardware_why);
        free(words);
    }
    char *name = format("%s-counted", side->program->name);
    const struct program *counted = programs_named(programs, name);
    if (counted->why) {
        side->events_why = format("%s is %s", name, counted->why);
    } else {
        const char **words = command_words(o, counted, true);
        json_t *totals =
            events_run(NULL, words, (double)o->run.timeout * 3, &side->events, &side->events_why);
        side->has_events = totals != NULL;
        json_decref(totals);
        free(words);
    }
    free(name);
}

/* Adds the variants of the list; without one, tagged-dummy if it is there. False after a message. */
static bool choose_variants(const struct options *o, struct programs *programs, const char *bin) {
    static char dummy[] = "tagged-dummy";
    char *const standard[] = {dummy};
    char *const *names = o->variants_given ? o->variants : standard;
    size_t count = o->variants_given ? o->variant_count : 1;
    char *variants = files_join(bin, "../../variants/bin");
    bool good = true;
    for (size_t i = 0; i < count && good; i++) {
        char *path = files_join(bin, names[i]);
        if (!files_executable(path)) {
            free(path);
            path = files_join(variants, names[i]);
        }
        if (files_executable(path)) {
            programs_add(programs, names[i], PROGRAM_CONTROL, PROGRAM_PYTHON, path);
        } else if (o->variants_given) {
            complain("--variants %s: there is none in %s or %s; `cmake --preset variants && cmake --build --preset variants` "
                     "builds them",
                     names[i], bin, variants);
            good = false;
        }
        free(path);
    }
    free(variants);
    return good;
}

static bool choose_programs(const struct options *o, struct programs *programs,
                            struct comparison_result *c, const char *bin) {
    programs_find_runtimes(programs, bin);
    /* First all additions, then the pointers: the list moves when it grows. */
    for (size_t i = 0; i < o->with_count; i++) {
        const struct program *peer = programs_add_peer(programs, o->with[i]);
        if (peer->why || peer->language != PROGRAM_PYTHON) {
            complain("--with %s: %s", o->with[i],
                     peer->why ? peer->why : "it does not run Python programs");
            return false;
        }
    }
    if (!choose_variants(o, programs, bin))
        return false;
    for (size_t i = 0; i < programs->count; i++) {
        const struct program *program = &programs->list[i];
        bool variant = program->role == PROGRAM_CONTROL;
        if (program->role == PROGRAM_COUNTED)
            continue;
        if (program->why) {
            complain(
                "%s/%s is not built; bench/run builds everything, or name the folder with --bin",
                bin, program->name);
            return false;
        }
        c->sides[c->count++] = (struct compare_side){
            .program = program, .variant = variant, .hardware = {NAN, NAN, NAN, NAN, NAN, false}};
        c->shown += !variant;
    }
    return true;
}

static int measure(const struct options *o, struct programs *programs, struct comparison_result *c,
                   struct stopwatch *stopwatch, struct hardware *hardware) {
    if (!gate(o, c))
        return 1;
    double seconds = 0.01;
    for (size_t i = 0; i < c->count; i++)
        if (!c->sides[i].problem)
            seconds += c->sides[i].gate_seconds;
    c->rounds = o->rounds > 0 ? (size_t)o->rounds : compare_rounds(seconds);
    fprintf(stderr, "tagbox: the outputs are the same; timing %zu rounds of about %.2g s\n",
            c->rounds, seconds);
    if (!stopwatch_open(stopwatch, (double)o->run.timeout * (double)c->count))
        return 1;
    if (o->input_file) { /* hyperfine gives its commands no input */
        free(stopwatch->hyperfine);
        stopwatch->hyperfine = NULL;
    }
    if (!time_rounds(o, c, stopwatch))
        return 1;
    estimate(c);
    if (!hardware_open(hardware))
        return 1;
    c->hardware_name = hardware->name;
    for (size_t i = 0; i < 2; i++)
        count_one(o, hardware, programs, &c->sides[i]);
    if (process_interrupted()) {
        complain("interrupted");
        return 1;
    }
    struct text out = {0};
    compare_show(c, &out);
    fputs(text_string(&out), stdout);
    text_free(&out);
    return 0;
}

static int run_compare(const struct options *o, const char *bin) {
    struct programs programs = {0};
    struct comparison_result c = {0};
    struct stopwatch stopwatch = {0};
    struct hardware hardware = {0};
    int code = 2;
    if (choose_programs(o, &programs, &c, bin))
        code = measure(o, &programs, &c, &stopwatch, &hardware);
    for (size_t i = 0; i < c.count; i++) {
        free(c.sides[i].times);
        free(c.sides[i].hardware_why);
        free(c.sides[i].events_why);
        free(c.sides[i].problem);
    }
    hardware_close(&hardware);
    stopwatch_close(&stopwatch);
    programs_free(&programs);
    return code;
}

int command_compare(int argc, char **argv) {
    struct options o;
    int code = 2;
    if (!read_options(argc, argv, &o)) {
        free_options(&o);
        return 2;
    }
    if (o.run.help) {
        fputs(help, stdout);
        code = 0;
    } else if (check_program(o.run.program) && find_input(&o)) {
        char *bin = command_bin(o.run.bin);
        if (bin)
            code = run_compare(&o, bin);
        free(bin);
    }
    free_options(&o);
    return command_finish(code);
}
