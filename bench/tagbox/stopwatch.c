#include "bench/tagbox/stopwatch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

bool stopwatch_open(struct stopwatch *s, double timeout) {
    *s = (struct stopwatch){.timeout = timeout};
    s->folder = files_temporary_folder();
    if (!s->folder)
        return false;
    s->hyperfine = files_find_program("hyperfine");
    if (s->hyperfine) {
        const char *words[] = {s->hyperfine, "--version", NULL};
        s->name = process_output_of(words);
    }
    if (!s->name) {
        free(s->hyperfine);
        s->hyperfine = NULL;
        s->name = need_copy("built in (hyperfine is not installed)");
    }
    return true;
}

void stopwatch_close(struct stopwatch *s) {
    if (s->folder)
        files_remove_folder(s->folder);
    free(s->folder);
    free(s->hyperfine);
    free(s->name);
    *s = (struct stopwatch){0};
}

/* {"value": 1.5, "unit": "second"} or a plain number of seconds; NAN when it is neither. */
static double quantity(const json_t *value) {
    if (json_is_number(value))
        return json_number_value(value);
    double number = json_number(value, "value", NAN);
    const char *unit = json_text(value, "unit", "s");
    if (text_has_prefix(unit, "milli") || text_equal(unit, "ms"))
        return number / 1e3;
    if (text_has_prefix(unit, "micro") || text_equal(unit, "us"))
        return number / 1e6;
    if (text_has_prefix(unit, "nano") || text_equal(unit, "ns"))
        return number / 1e9;
    return number;
}

static double processor_time(const json_t *entry, long long *exit_code) {
    const json_t *measurement = json_array_get(json_object_get(entry, "measurements"), 0);
    if (measurement) {
        *exit_code = json_count(measurement, "exit_code", 0);
        return quantity(json_object_get(measurement, "time_user")) + quantity(json_object_get(measurement, "time_system"));
    }
    const json_t *code = json_array_get(json_object_get(entry, "exit_codes"), 0);
    *exit_code = json_is_integer(code) ? json_integer_value(code) : 0;
    return json_number(entry, "user", NAN) + json_number(entry, "system", NAN);
}

bool stopwatch_parse_hyperfine(const char *bytes, size_t length, double *seconds, char **problem) {
    json_t *root = json_parse(bytes, length, "hyperfine's result", problem);
    if (!root)
        return false;
    const json_t *results = json_member_array(root, "results"), *entry = json_array_get(results, 0);
    long long exit_code = 0;
    *seconds = processor_time(entry, &exit_code);
    bool good = false;
    if (json_array_size(results) != 1)
        *problem = format("hyperfine's result has %zu entries instead of one", json_array_size(results));
    else if (!isfinite(*seconds) || *seconds < 0)
        *problem = need_copy("hyperfine's result has no processor time");
    else if (exit_code != 0)
        *problem = format("exit code %lld under hyperfine", exit_code);
    else
        good = true;
    json_decref(root);
    return good;
}

/* One command of a call, and what is run for it: itself, or hyperfine. */
struct job {
    const char *const *command;
    char *line, *json_path; /* for hyperfine */
    const char *words[12];
};

/* hyperfine -N --style none -r 1 --export-json FILE -n 1 'command'. The name replaces the command's text in the JSON. */
static void prepare(const struct stopwatch *s, struct job *job, size_t number) {
    job->line = text_command_line(job->command);
    job->json_path = format("%s/%zu.json", s->folder, number);
    unlink(job->json_path);
    const char *const words[] = {s->hyperfine, "-N", "--style", "none", "-r", "1", "--export-json", job->json_path, "-n", "1", job->line};
    memcpy(job->words, words, sizeof words); /* NULL stays at the end */
}

/* The time of a command that has ended. False: *problem, unless another one's is there already. */
static bool read_time(const struct stopwatch *s, const struct job *job, const struct process_result *result, double *seconds,
                      char **problem) {
    char *what = NULL;
    bool good = process_good(result);
    if (!good) {
        what = process_describe(result);
    } else if (s->hyperfine) {
        size_t length = 0;
        char *bytes = files_read(job->json_path, &length);
        good = stopwatch_parse_hyperfine(bytes ? bytes : "", length, seconds, &what);
        free(bytes);
    } else {
        *seconds = result->user + result->system;
    }
    if (!good && !*problem)
        *problem = format("%s: %s", job->command[0], what);
    free(what);
    return good;
}

/* All of `jobs` at the same time. */
static bool run_jobs(const struct stopwatch *s, const char *folder, const struct job *jobs, size_t count, double timeout,
                     double *seconds, char **problem) {
    struct process_request requests[STOPWATCH_MOST];
    struct process_result results[STOPWATCH_MOST];
    for (size_t i = 0; i < count; i++)
        requests[i] = (struct process_request){.words = s->hyperfine ? jobs[i].words : jobs[i].command, .folder = folder,
                                               .timeout = timeout, .capture_errors = true, .one_core = true};
    process_run_all(requests, count, results);
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        good = read_time(s, &jobs[i], &results[i], &seconds[i], problem) && good;
        process_free(&results[i]);
    }
    return good;
}

/* A program that has not run for a while may have left the page cache, and a control copy runs less often than its original: so the
 * programs and their files are read before the clock starts. */
static void warm(const char *folder, const char *const *command) {
    for (size_t i = 0; command[i]; i++) {
        char *path = folder && command[i][0] != '/' ? files_join(folder, command[i]) : need_copy(command[i]);
        files_warm(path);
        free(path);
    }
}

bool stopwatch_run(const struct stopwatch *s, const char *folder, const char *const *const *commands, size_t count,
                   enum stopwatch_mode mode, double *seconds, char **problem) {
    struct job jobs[STOPWATCH_MOST];
    *problem = NULL;
    for (size_t i = 0; i < count; i++) {
        jobs[i] = (struct job){.command = commands[i]};
        warm(folder, commands[i]);
        if (s->hyperfine)
            prepare(s, &jobs[i], i);
    }
    bool good = true;
    size_t at_once = mode == STOPWATCH_TOGETHER ? count : 1;
    for (size_t i = 0; i < count && good; i += at_once)
        good = run_jobs(s, folder, &jobs[i], at_once, s->timeout, &seconds[i], problem);
    for (size_t i = 0; i < count; i++) {
        free(jobs[i].line);
        free(jobs[i].json_path);
    }
    return good;
}

enum stopwatch_mode stopwatch_mode_for(double bytes) {
    return bytes < process_memory_left() / 2 ? STOPWATCH_TOGETHER : STOPWATCH_IN_TURN;
}
