/* Running one experiment on one program. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/experiments.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"

/* The interpreter's own switches would change what is measured: PYTHONMALLOC and the like stay out.
 */
static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8",
                                          "PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1", NULL};

/* Seconds that one run may take. */
#define TIMEOUT 120

enum { WORDS_MOST = 8 };

/* "NAME = VALUE": a number where VALUE is one. */
static void add_figure(json_t *figures, const char *name, const char *value) {
    char *end;
    double number = strtod(value, &end);
    if (end == value || *end || !isfinite(number))
        json_put_text(figures, name, value);
    else if (strspn(value, "-0123456789") == strlen(value) && fabs(number) < 9e15)
        json_put_count(figures, name, (long long)number);
    else
        json_put_number(figures, name, number);
}

/* Takes a named copy of the next block of counts. */
static bool add_segment(json_t *named, const char *name, const json_t *blocks) {
    const json_t *block = json_array_get(blocks, json_array_size(named));
    if (!json_is_object(block))
        return false;
    json_t *copy = json_new_object();
    json_put_text(copy, "name", name);
    static const char *const families[] = {"ints", "floats", "tuples", "lists", "dicts", "memory"};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        json_t *family = json_object_get(block, families[i]);
        if (family)
            json_put(copy, families[i], json_incref(family));
    }
    json_append(named, copy);
    return true;
}

bool experiments_record(json_t *run, const char *output, const json_t *statistics, char **problem) {
    json_t *figures = json_new_object(), *named = json_new_array();
    const json_t *blocks = json_member_array(statistics, "segments");
    bool fits = true;
    for (const char *line = output; *line;) {
        size_t length = strcspn(line, "\n");
        char *copy = need_copy_n(line, length);
        char *equals = strstr(copy, " = ");
        if (equals) {
            *equals = '\0';
            add_figure(figures, copy, equals + 3);
        } else if (statistics && text_has_prefix(copy, "segment ")) {
            fits = add_segment(named, copy + strlen("segment "), blocks) && fits;
        }
        free(copy);
        line += length + (line[length] == '\n');
    }
    if (json_array_size(named) && json_array_size(named) != json_array_size(blocks))
        fits = false;
    if (!fits)
        *problem = format("it names other segments than the %zu of its statistics",
                          json_array_size(blocks));
    json_put(run, "figures", figures);
    json_t *totals = json_member_object(statistics, "totals");
    if (statistics && json_array_size(named) == 0 && totals)
        json_put(run, "totals", json_incref(totals));
    if (json_array_size(named))
        json_put(run, "segments", named);
    else
        json_decref(named);
    return fits;
}

void experiments_record_listing(json_t *run, const char *listing, long line) {
    struct text names = {0};
    for (const char *row = listing; *row; row += strcspn(row, "\n"), row += *row == '\n') {
        long at;
        char name[64];
        if (sscanf(row, "%*d %ld %63[A-Z_]", &at, name) == 2 && at == line)
            text_printf(&names, "%s%s", names.length ? " " : "", name);
    }
    json_t *figures = json_new_object();
    json_put_text(figures, "instructions", text_string(&names));
    json_put(run, "figures", figures);
    text_free(&names);
}

/* The command line; `arguments` is cut in place. */
static void make_words(const char **words, const char *path, const char *option,
                       const char *program, char *arguments) {
    size_t count = 0;
    words[count++] = path;
    if (option)
        words[count++] = option;
    if (program)
        words[count++] = program;
    char *state = NULL;
    for (char *word = strtok_r(arguments, " ", &state); word && count < WORDS_MOST;
         word = strtok_r(NULL, " ", &state))
        words[count++] = word;
    words[count] = NULL;
}

/* Runs it and fills the record; the problem, or NULL. */
static char *run_into(json_t *run, const struct experiment *e, const char *root, const char *path,
                      enum experiment_build build, const char *given) {
    char *folder = build == EXPERIMENT_COUNTING ? files_temporary_folder() : NULL;
    if (build == EXPERIMENT_COUNTING && !folder)
        return need_copy("no temporary folder");
    char *file = folder ? files_join(folder, "statistics.json") : NULL;
    bool lists = build == EXPERIMENT_LISTING;
    char *option = lists ? need_copy("--dis") : file ? format("--stats=%s", file) : NULL;
    char *program = build == EXPERIMENT_MICRO ? NULL : format("bench/experiments/%s", e->file);
    char *arguments = need_copy(given), *problem = NULL;
    const char *words[WORDS_MOST + 1];
    make_words(words, path, option, program, arguments);
    struct process_request request = {.words = words,
                                      .environment = environment,
                                      .folder =
                                          root, /* so that messages name no path of the machine */
                                      .timeout = TIMEOUT,
                                      .capture_output = true,
                                      .capture_errors = true};
    struct process_result result = process_run(&request);
    if (process_good(&result)) {
        json_t *statistics = file ? json_read(file, &problem) : NULL;
        if (lists)
            experiments_record_listing(run, text_string(&result.output), strtol(given, NULL, 10));
        else if (!problem)
            experiments_record(run, text_string(&result.output), statistics, &problem);
        if (!problem)
            json_put_number(run, "seconds", result.seconds);
        json_decref(statistics);
    } else {
        problem = process_describe(&result);
    }
    process_free(&result);
    if (folder)
        files_remove_folder(folder);
    free(arguments);
    free(program);
    free(option);
    free(file);
    free(folder);
    return problem;
}

json_t *experiments_run(const struct experiment *e, const char *root, const char *program,
                        enum experiment_build build, const char *version, const char *path,
                        const char *why, bool quick, int round, bool *failed) {
    json_t *run = json_new_object();
    json_put_text(run, "experiment", e->name);
    json_put_text(run, "program", program);
    json_put_text(run, "build", experiments_build_name(build));
    if (version && *version)
        json_put_text(run, "version", version);
    json_put_count(run, "round", round);
    json_put_text(run, "arguments", e->arguments[quick]);
    char *problem =
        path ? run_into(run, e, root, path, build, e->arguments[quick]) : need_copy(why);
    if (problem) {
        json_put_text(run, "message", problem);
        *failed = *failed || path;
    }
    free(problem);
    return run;
}
