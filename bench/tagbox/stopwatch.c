#include "bench/tagbox/stopwatch.h"

#include <math.h>
#include <stdlib.h>
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

static double seconds_or_zero(double x) {
    return isfinite(x) ? x : 0.0;
}

static bool read_result(const json_t *entry, struct timing *t, long long *exit_code) {
    const json_t *measurement = json_array_get(json_object_get(entry, "measurements"), 0);
    if (measurement) {
        t->seconds = quantity(json_object_get(measurement, "time_wall_clock"));
        t->user = seconds_or_zero(quantity(json_object_get(measurement, "time_user")));
        t->system = seconds_or_zero(quantity(json_object_get(measurement, "time_system")));
        *exit_code = json_count(measurement, "exit_code", 0);
    } else {
        t->seconds = quantity(json_array_get(json_object_get(entry, "times"), 0));
        t->user = seconds_or_zero(json_number(entry, "user", 0));
        t->system = seconds_or_zero(json_number(entry, "system", 0));
        const json_t *code = json_array_get(json_object_get(entry, "exit_codes"), 0);
        *exit_code = json_is_integer(code) ? json_integer_value(code) : 0;
    }
    return isfinite(t->seconds) && t->seconds >= 0;
}

bool stopwatch_parse_hyperfine(const char *bytes, size_t length, size_t count,
                               struct timing *timings, char **problem) {
    json_t *root = json_parse(bytes, length, "hyperfine's result", problem);
    if (!root)
        return false;
    const json_t *results = json_member_array(root, "results");
    bool good = json_array_size(results) == count;
    if (!good)
        *problem = format("hyperfine's result has %zu entries instead of %zu",
                          json_array_size(results), count);
    for (size_t i = 0; good && i < count; i++) {
        long long exit_code = 0;
        const json_t *entry = json_array_get(results, i);
        if (!read_result(entry, &timings[i], &exit_code)) {
            *problem = format("hyperfine's result has no time for command %zu", i + 1);
            good = false;
        } else if (exit_code != 0) {
            *problem = format("%s ended with exit code %lld under hyperfine",
                              json_text(entry, "command", "a command"), exit_code);
            good = false;
        }
    }
    json_decref(root);
    return good;
}

static bool run_built_in(const struct stopwatch *s, const char *folder,
                         const char *const *const *commands, size_t count, struct timing *timings,
                         char **problem) {
    for (size_t i = 0; i < count; i++) {
        struct process_request request = {
            .words = commands[i], .folder = folder, .timeout = s->timeout, .capture_errors = true, .one_core = true};
        struct process_result result = process_run(&request);
        bool good = process_good(&result);
        if (good) {
            timings[i] = (struct timing){result.seconds, result.user, result.system};
        } else {
            char *words = process_describe(&result);
            *problem = format("%s: %s", commands[i][0], words);
            free(words);
        }
        process_free(&result);
        if (!good)
            return false;
    }
    return true;
}

/* hyperfine -N --style none -r 1 -n 1 'command' -n 2 'command' --export-json FILE. The names
 * replace the command text in the JSON. */
static bool run_hyperfine(const struct stopwatch *s, const char *folder,
                          const char *const *const *commands, size_t count, struct timing *timings,
                          char **problem) {
    static const char *const names[] = {"1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11",
                                        "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22",
                                        "23", "24", "25", "26", "27", "28", "29", "30", "31", "32"};
    char *json_path = files_join(s->folder, "hyperfine.json");
    unlink(json_path);
    char **lines = need_array(count, sizeof *lines);
    const char **words = need_array(9 + 3 * count, sizeof *words);
    size_t n = 0;
    words[n++] = s->hyperfine;
    words[n++] = "-N";
    words[n++] = "--style";
    words[n++] = "none";
    words[n++] = "-r";
    words[n++] = "1";
    words[n++] = "--export-json";
    words[n++] = json_path;
    for (size_t i = 0; i < count; i++) {
        lines[i] = text_command_line(commands[i]);
        words[n++] = "-n";
        words[n++] = names[i % (sizeof names / sizeof *names)];
        words[n++] = lines[i];
    }
    struct process_request request = {
        .words = words, .folder = folder, .timeout = s->timeout, .capture_errors = true, .one_core = true};
    struct process_result result = process_run(&request);
    bool good = process_good(&result);
    if (good) {
        size_t length = 0;
        char *bytes = files_read(json_path, &length);
        good = stopwatch_parse_hyperfine(bytes ? bytes : "", length, count, timings, problem);
        free(bytes);
    } else {
        char *what = process_describe(&result);
        *problem = format("hyperfine: %s", what);
        free(what);
    }
    process_free(&result);
    for (size_t i = 0; i < count; i++)
        free(lines[i]);
    free(lines);
    free(words);
    free(json_path);
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

bool stopwatch_run(const struct stopwatch *s, const char *folder,
                   const char *const *const *commands, size_t count, struct timing *timings,
                   char **problem) {
    for (size_t i = 0; i < count; i++)
        warm(folder, commands[i]);
    return s->hyperfine ? run_hyperfine(s, folder, commands, count, timings, problem)
                        : run_built_in(s, folder, commands, count, timings, problem);
}
