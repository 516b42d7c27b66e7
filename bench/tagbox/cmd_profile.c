/* tagbox profile: where both runtimes spend their time on one program. */
#include <elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/flame.h"
#include "bench/tagbox/look.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/profile.h"
#include "bench/tagbox/table.h"

static const char help[] =
    "tagbox profile [OPTIONS] PROG.py [ARGS]: where boxed and tagged spend their time on a program, by part of "
    "the source\n"
    "and by function, side by side.\n"
    "\n"
    "  --runtime NAME  this runtime or variant alone\n"
    "  --source NAME   perf (samples of the running program), or cachegrind (exact numbers of instructions, some\n"
    "                  fifty times slower); default: perf, and cachegrind where perf cannot record\n"
    "  --top N         so many functions (default 20)\n"
    "  --svg FILE      also draw a flame graph: functions on the functions that called them, as wide as the time spent in\n"
    "                  them, both runtimes on one scale; from a second run under perf, which keeps the stacks: where perf\n"
    "                  cannot, a note says so and the table stands alone\n"
    "  --folded FILE   also write those stacks, a line each with its samples: \"boxed;vm_execute;int_add 12\"\n"
    "  --timeout S     seconds that a run may take (default 120)\n"
    "  --bin DIR       where the runtimes are (default: beside tagbox; variants also in ../../variants/bin from there)\n"
    "\n"
    "The first line names the source of the figures. Words behind PROG.py that are none of these options go to the\n"
    "program, and everything behind -- does. What it prints is not shown; its standard input is empty.\n"
    "Exit code 1 when the program fails, nothing here can profile, or a file cannot be written.\n";

enum { RATE = 4999 /* samples a second: no divisor of what else ticks */ };

struct options {
    struct command_run run;
    const char *runtime, *source, *svg, *folded;
    long long top;
};

/* Where the figures come from. */
struct source {
    char *perf;        /* or NULL */
    const char *event; /* perf's */
    char *valgrind;    /* or NULL */
    char *name;        /* for the reader */
    char *addr2line;   /* or NULL: parts are not known then */
};

static bool own_option(int argc, char **argv, int *i, void *options, bool *bad) {
    struct options *o = options;
    const char *value;
    if ((value = command_option(argc, argv, i, "--runtime", bad)))
        o->runtime = value;
    else if ((value = command_option(argc, argv, i, "--source", bad)))
        o->source = value;
    else if ((value = command_option(argc, argv, i, "--svg", bad)))
        o->svg = value;
    else if ((value = command_option(argc, argv, i, "--folded", bad)))
        o->folded = value;
    else if ((value = command_option(argc, argv, i, "--top", bad)))
        *bad = !command_number("--top", value, 1, 1000, &o->top);
    else
        return false;
    return !*bad;
}

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.top = 20};
    if (!command_read_run(&o->run, argc, argv, own_option, o))
        return false;
    if (o->source && !text_equal(o->source, "perf") && !text_equal(o->source, "cachegrind")) {
        complain("--source is perf or cachegrind, not \"%s\"", o->source);
        return false;
    }
    return true;
}

/* ---- Choosing ---- */

static struct process_result run_words(const char *const *words, double timeout, bool capture) {
    struct process_request request = {
        .words = words, .timeout = timeout, .capture_output = capture, .capture_errors = true};
    return process_run(&request);
}

/* perf records `event` here, and not another one in its place: it tries. */
static bool records(const char *perf, const char *event, const char *folder) {
    char *file = files_join(folder, "try.data"), *rate = format("%d", RATE);
    const char *const words[] = {perf, "record", "-q", "-e", event,       "-F",
                                 rate, "-o",     file, "--", "/bin/true", NULL};
    struct process_result result = run_words(words, 20, true);
    bool good = process_good(&result);
    const char *const list[] = {perf, "evlist", "-i", file, NULL};
    char *recorded = good ? process_output_of(list) : NULL;
    good = recorded && text_has_prefix(recorded, event);
    free(recorded);
    process_free(&result);
    free(rate);
    free(file);
    return good;
}

static bool choose_perf(struct source *s, const char *folder) {
    static const struct {
        const char *event, *name;
    } events[] = {{"cycles:u", "processor cycles"}, {"cpu-clock:u", "the clock, in software"}};
    s->perf = files_find_program("perf");
    for (size_t i = 0; s->perf && i < sizeof events / sizeof *events; i++) {
        if (!records(s->perf, events[i].event, folder))
            continue;
        const char *const version[] = {s->perf, "--version", NULL};
        char *words = process_output_of(version);
        s->event = events[i].event;
        s->name = format("%s, %s: %d samples a second by %s", words ? words : "perf", s->event,
                         RATE, events[i].name);
        free(words);
        return true;
    }
    free(s->perf);
    s->perf = NULL;
    return false;
}

static bool choose_valgrind(struct source *s) {
    s->valgrind = files_find_program("valgrind");
    const char *const version[] = {s->valgrind, "--version", NULL};
    char *words = s->valgrind ? process_output_of(version) : NULL;
    if (words)
        s->name = format("cachegrind (%s): every instruction, counted", words);
    free(words);
    return s->name != NULL;
}

/* False after a message. */
static bool choose(struct source *s, const struct options *o, const char *folder) {
    s->addr2line = files_find_program("addr2line");
    if (!text_equal(o->source ? o->source : "", "cachegrind") && choose_perf(s, folder))
        return true;
    if (o->source && text_equal(o->source, "perf")) {
        complain("perf is not installed or may not record here (kernel.perf_event_paranoid)");
        return false;
    }
    if (choose_valgrind(s))
        return true;
    complain("neither perf nor valgrind can profile here: perf is not installed or may not record "
             "(kernel.perf_event_paranoid), valgrind is not installed");
    return false;
}

static void free_source(struct source *s) {
    free(s->perf);
    free(s->valgrind);
    free(s->name);
    free(s->addr2line);
}

/* ---- Running ---- */

/* The words, then the runtime with the program and its arguments; free() it. */
static const char **with_program(const char *const *before, const struct options *o,
                                 const char *runtime) {
    size_t n = 0, k = 0;
    while (before[n])
        n++;
    const char **words = need_array(n + o->run.argument_count + 3, sizeof *words);
    for (; k < n; k++)
        words[k] = before[k];
    words[k++] = runtime;
    words[k++] = o->run.program;
    for (size_t i = 0; i < o->run.argument_count; i++)
        words[k++] = o->run.arguments[i];
    return words;
}

/* False after a message that says how the program ended. */
static bool run_program(const char *const *before, const struct options *o, const char *runtime) {
    const char **words = with_program(before, o, runtime);
    struct process_result result = run_words(words, (double)o->run.timeout, false);
    bool good = process_good(&result);
    if (!good && !process_interrupted()) {
        char *what = process_describe(&result);
        complain("%s on %s: %s", o->run.program, runtime, what);
        free(what);
    }
    process_free(&result);
    free(words);
    return good;
}

static bool count_instructions(const struct source *s, const struct options *o, const char *runtime,
                               const char *folder, struct profile *p) {
    static const char *const nothing[] = {NULL};
    char *file = files_join(folder, "cachegrind.out"), *problem = NULL;
    const char **words = with_program(nothing, o, runtime);
    bool good = profile_count(s->valgrind, NULL, file, words, (double)o->run.timeout, p, &problem);
    if (!good && !process_interrupted())
        complain("%s on %s: %s", o->run.program, runtime, problem);
    free(problem);
    free(words);
    free(file);
    return good;
}

static int by_address(const void *x, const void *y) {
    const struct profile_sample *a = x, *b = y;
    return a->address < b->address ? -1 : a->address > b->address;
}

/* The part of each sample's source line. Samples sorted by address; those of other files are of the
 * system. */
static void find_parts(const struct source *s, const char *runtime,
                       const struct profile_sample *samples, size_t count,
                       enum profile_part *parts) {
    const char **words = need_array(count + 4, sizeof *words);
    size_t n = 0;
    words[n++] = s->addr2line;
    words[n++] = "-e";
    words[n++] = runtime;
    for (size_t i = 0; i < count; i++)
        if (text_equal(samples[i].object, runtime) &&
            (n == 3 || samples[i].address != samples[i - 1].address))
            words[n++] = format("0x%llx", samples[i].address);
    struct process_result result = run_words(words, 120, true);
    char *state = NULL;
    char *line = process_good(&result) ? strtok_r(result.output.bytes, "\n", &state) : NULL;
    for (size_t i = 0; i < count; i++) {
        bool own = text_equal(samples[i].object, runtime);
        bool same = i > 0 && samples[i].address == samples[i - 1].address;
        parts[i] = !own ? PROFILE_SYSTEM : same ? parts[i - 1] : line ? profile_part_of(line)
                                                                      : PROFILE_SYSTEM;
        if (own && !same && line)
            line = strtok_r(NULL, "\n", &state);
    }
    for (size_t i = 3; i < n; i++)
        free((char *)words[i]);
    process_free(&result);
    free(words);
}

static void add_samples(const struct source *s, const char *runtime, char *bytes,
                        struct profile *p) {
    size_t count = 0, most = 0;
    struct profile_sample *samples = NULL;
    char *state = NULL;
    for (char *line = strtok_r(bytes, "\n", &state); line; line = strtok_r(NULL, "\n", &state)) {
        if (count == most) {
            most = most ? 2 * most : 1024;
            samples = need_resize(samples, most, sizeof *samples);
        }
        count += profile_read_sample(line, &samples[count]);
    }
    enum profile_part *parts = need_array(count + 1, sizeof *parts);
    if (count)
        qsort(samples, count, sizeof *samples, by_address);
    if (count && s->addr2line)
        find_parts(s, runtime, samples, count, parts);
    for (size_t i = 0; i < count; i++)
        profile_add(p, samples[i].function, parts[i], 1);
    free(parts);
    free(samples);
}

static bool sample(const struct source *s, const struct options *o, const char *runtime,
                   const char *folder, struct profile *p) {
    char *file = files_join(folder, "perf.data"), *rate = format("%d", RATE);
    const char *const words[] = {s->perf, "record", "-q", "-e", s->event, "-F",
                                 rate,    "-o",     file, "--", NULL};
    bool good = run_program(words, o, runtime);
    if (good) {
        const char *const script[] = {s->perf, "script", "-i", file, "-F", "ip,sym,dso", NULL};
        struct process_result result = run_words(script, 120, true);
        good = process_good(&result);
        if (good && result.output.length) {
            add_samples(s, runtime, result.output.bytes, p);
        } else if (!good) {
            char *what = process_describe(&result);
            complain("perf script: %s", what);
            free(what);
        }
        process_free(&result);
    }
    if (good && p->total == 0) {
        complain("%s on %s ends before perf takes a sample; --source cachegrind counts instead",
                 o->run.program, runtime);
        good = false;
    }
    free(rate);
    free(file);
    return good;
}

/* ---- Showing ---- */

/* "12.3 %  456.7 M" or "12.3 %  45 ms". */
static void add_weight(struct table *t, const struct source *s, double weight, double total) {
    if (s->perf)
        table_cell(t, "%.1f ms", weight * 1000 / RATE);
    else
        table_cell(t, "%.2f M", weight / 1e6);
    table_cell(t, "%.1f %%", total > 0 ? 100 * weight / total : 0);
}

static void add_columns(struct table *t, const char *first, const char *const *names,
                        size_t count) {
    table_column(t, first, false);
    for (size_t r = 0; r < count; r++) {
        table_column(t, names[r], true);
        table_column(t, "share", true);
    }
}

/* A runtime has no weight but in the system: its lines are not known. */
static bool no_source(const struct profile *profiles, size_t count) {
    for (size_t r = 0; r < count; r++)
        if (profiles[r].total > 0 && profiles[r].parts[PROFILE_SYSTEM] >= 0.999 * profiles[r].total)
            return true;
    return false;
}

static void show(const struct source *s, const struct options *o, const char *const *names,
                 struct profile *profiles, size_t count) {
    struct table t = {0};
    struct text out = {0};
    text_printf(&out, "source: %s\n", s->name);
    for (size_t r = 0; s->perf && r < count; r++)
        if (profiles[r].total < 500)
            text_printf(&out, "%s: %.0f samples only; shares are good to some %.0f points\n",
                        names[r], profiles[r].total, profiles[r].total < 100 ? 10.0 : 5.0);
    text_add(&out, "\n");
    if (no_source(profiles, count)) {
        text_add(&out, "no line of the source is known: built without -g1, or without the source's paths; no figures by part\n");
    } else if (s->valgrind || s->addr2line) {
        add_columns(&t, "part of the source", names, count);
        for (size_t part = 0; part < PROFILE_PARTS; part++) {
            table_cell(&t, "%s", profile_part_name(part));
            for (size_t r = 0; r < count; r++)
                add_weight(&t, s, profiles[r].parts[part], profiles[r].total);
        }
        table_cell(&t, "all");
        for (size_t r = 0; r < count; r++)
            add_weight(&t, s, profiles[r].total, profiles[r].total);
        table_plain(&t, &out);
        table_free(&t);
    } else {
        text_add(&out, "addr2line (binutils) is not installed: no figures by part of the source\n");
    }
    text_add(&out, "\n");
    add_columns(&t, "function", names, count);
    /* The heaviest of any runtime, in the order of the first. */
    size_t shown = 0;
    for (size_t r = 0; r < count; r++)
        for (size_t i = 0; i < profiles[r].count && shown < (size_t)o->top * (r + 1) / count; i++) {
            const char *name = profiles[r].functions[i].name;
            bool before = false;
            for (size_t k = 0; k < t.count; k += t.columns)
                before = before || text_equal(t.cells[k], name);
            if (before)
                continue;
            table_cell(&t, "%s", name);
            for (size_t k = 0; k < count; k++)
                add_weight(&t, s, profile_weight(&profiles[k], name), profiles[k].total);
            shown++;
        }
    table_plain(&t, &out);
    table_free(&t);
    fputs(text_string(&out), stdout);
    text_free(&out);
}

/* ---- The flame graph ---- */

enum { STACK_RATE = 997 /* samples a second: each takes its stack along */ };

static int by_start(const void *x, const void *y) {
    const struct flame_function *a = x, *b = y;
    return a->start < b->start ? -1 : a->start > b->start;
}

/* Where a place in the file is in memory, as its symbols and lines are numbered: perf gives the frames of stacks by the place in the
 * file. By the executable segment (ELF specification, program header). */
static unsigned long long place_in_memory(const char *elf, size_t length, unsigned long long place) {
    Elf64_Ehdr header;
    if (!elf || length < sizeof header)
        return place;
    memcpy(&header, elf, sizeof header);
    for (size_t i = 0; i < header.e_phnum && header.e_phoff + (i + 1) * sizeof(Elf64_Phdr) <= length; i++) {
        Elf64_Phdr segment;
        memcpy(&segment, elf + header.e_phoff + i * sizeof segment, sizeof segment);
        if (segment.p_type == PT_LOAD && place >= segment.p_offset && place < segment.p_offset + segment.p_filesz)
            return place - segment.p_offset + segment.p_vaddr;
    }
    return place;
}

/* The parts of the functions, by their first lines. */
static void find_function_parts(const struct source *s, const char *runtime, struct flame *f) {
    struct profile_sample *samples = need_array(f->function_count + 1, sizeof *samples);
    enum profile_part *parts = need_array(f->function_count + 1, sizeof *parts);
    size_t length = 0;
    char *elf = files_read(runtime, &length);
    for (size_t i = 0; i < f->function_count; i++)
        f->functions[i].start = place_in_memory(elf, length, f->functions[i].start);
    free(elf);
    if (f->function_count)
        qsort(f->functions, f->function_count, sizeof *f->functions, by_start);
    for (size_t i = 0; i < f->function_count; i++)
        samples[i] = (struct profile_sample){f->functions[i].start, f->functions[i].name, f->functions[i].object};
    if (f->function_count && s->addr2line)
        find_parts(s, runtime, samples, f->function_count, parts);
    for (size_t i = 0; i < f->function_count && s->addr2line; i++)
        f->functions[i].part = parts[i];
    free(parts);
    free(samples);
}

/* A run whose samples take their stacks along; false after a message. `f` stays empty when perf has none. */
static bool sample_stacks(const struct source *s, const struct options *o, const char *runtime, const char *folder, struct flame *f) {
    char *file = files_join(folder, "stacks.data"), *rate = format("%d", STACK_RATE);
    const char *const words[] = {s->perf, "record", "-q", "--call-graph", "dwarf,4096", "-e", s->event, "-F", rate, "-o", file, "--", NULL};
    bool good = run_program(words, o, runtime);
    if (good) {
        const char *const script[] = {s->perf, "script", "-i", file, "--no-inline", "-F", "ip,sym,symoff,dso", NULL};
        struct process_result result = run_words(script, 300, true);
        if (!process_good(&result) || !result.output.length || flame_read(f, result.output.bytes) == 0)
            complain("no flame graph: perf has no stacks of %s on %s", o->run.program, runtime);
        process_free(&result);
    }
    if (good)
        find_function_parts(s, runtime, f);
    free(rate);
    free(file);
    return good;
}

static bool write_flames(const struct options *o, const struct source *s, struct flame *graphs, size_t count) {
    struct text picture = {0}, folded = {0};
    char *title = format("%s, %d samples a second by %s", o->run.program, STACK_RATE, s->event);
    flame_svg(graphs, count, 1.0 / STACK_RATE, title, &picture);
    for (size_t r = 0; r < count; r++)
        flame_fold(&graphs[r], &folded);
    bool good = (!o->svg || files_write(o->svg, text_string(&picture), picture.length)) &&
                (!o->folded || files_write(o->folded, text_string(&folded), folded.length));
    if (good && o->svg)
        printf("\nflame graph: %s\n", o->svg);
    free(title);
    text_free(&picture);
    text_free(&folded);
    return good;
}

/* Without perf, or where it has no stacks, the table stands alone, and that is no failure. */
static bool flames(const struct options *o, const struct source *s, const char *const *names, char *const *paths, size_t count,
                   const char *folder) {
    struct flame graphs[2] = {{0}, {0}};
    bool good = true, drawn = true;
    if (!s->perf) {
        complain("no flame graph: its stacks need perf, which is not installed, may not record here or was not chosen; the table counts "
                 "instead");
        return true;
    }
    for (size_t r = 0; good && r < count; r++) {
        graphs[r].title = names[r];
        good = sample_stacks(s, o, paths[r], folder, &graphs[r]);
        drawn = drawn && graphs[r].root.weight > 0;
    }
    good = good && (!drawn || write_flames(o, s, graphs, count));
    for (size_t r = 0; r < count; r++)
        flame_free(&graphs[r]);
    return good;
}

static int profile_all(const struct options *o, const char *const *names, char *const *paths,
                       size_t count) {
    char *folder = files_temporary_folder();
    struct source s = {0};
    struct profile profiles[2] = {{0}, {0}};
    bool good = folder && choose(&s, o, folder);
    for (size_t r = 0; good && r < count; r++) {
        good = s.perf ? sample(&s, o, paths[r], folder, &profiles[r])
                      : count_instructions(&s, o, paths[r], folder, &profiles[r]);
        profile_sort(&profiles[r]);
    }
    if (good)
        show(&s, o, names, profiles, count);
    if (good && (o->svg || o->folded))
        good = flames(o, &s, names, paths, count, folder);
    for (size_t r = 0; r < count; r++)
        profile_free(&profiles[r]);
    free_source(&s);
    if (folder)
        files_remove_folder(folder);
    free(folder);
    return good ? 0 : 1;
}

int command_profile(int argc, char **argv) {
    struct options o;
    int code = 2;
    bool good = read_options(argc, argv, &o);
    if (good && o.run.help) {
        fputs(help, stdout);
        code = 0;
    } else if (good) {
        const char *names[2] = {o.runtime ? o.runtime : "boxed", "tagged"};
        size_t count = o.runtime ? 1 : 2, length = 0;
        char *source = look_read_program(o.run.program, &length);
        char *paths[2] = {NULL, NULL};
        char *bin = source ? command_bin(o.run.bin) : NULL;
        char *variants = bin ? files_join(bin, "../../variants/bin") : NULL;
        bool there = bin != NULL;
        for (size_t r = 0; there && r < count; r++) {
            char *path = command_built(bin, variants, names[r]);
            paths[r] = path ? realpath(path, NULL) : NULL; /* as perf names it */
            there = paths[r] != NULL;
            if (!there)
                complain("%s is not built: there is none in %s or %s", names[r], bin, variants);
            free(path);
        }
        free(variants);
        free(bin);
        if (there)
            code = profile_all(&o, names, paths, count);
        for (size_t r = 0; r < count; r++)
            free(paths[r]);
        free(source);
    }
    free(o.run.arguments);
    return command_finish(code);
}
