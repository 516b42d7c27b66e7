#include "bench/tagbox/stopwatch.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

static bool runs_programs(const char *folder) {
    struct statvfs about;
    return statvfs(folder, &about) != 0 || !(about.f_flag & ST_NOEXEC);
}

bool stopwatch_open(struct stopwatch *s, double timeout) {
    *s = (struct stopwatch){.timeout = timeout, .memory = process_memory_left() / 2, .random = {random_seed()}};
    s->folder = files_temporary_folder();
    if (!s->folder)
        return false;
    s->copies = runs_programs(s->folder);
    if (!s->copies)
        complain("programs cannot run from %s, so they run from the same files in all rounds; TMPDIR names another place", s->folder);
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
    *seconds = NAN;
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
    if (!good)
        *seconds = NAN;
    return good;
}

/* What is run for a command. */
struct job {
    const char **command; /* its words, the executable or a copy of it in front */
    char *copy;           /* or NULL */
    char *line, *json_path; /* these and `words`: where there is hyperfine */
    const char *words[12];
};

static char *place_of(const char *folder, const char *path) {
    return folder && path[0] != '/' ? files_join(folder, path) : need_copy(path);
}

static const char **words_with(const char *first, const char *const *words) {
    size_t count = 0;
    while (words[count])
        count++;
    const char **all = need_array(count + 1, sizeof *all);
    memcpy(all, words, count * sizeof *all);
    all[0] = first;
    return all;
}

/* A copy that cannot be made is no file, which is the problem of its command when it is run. */
static void choose_executable(const struct stopwatch *s, const char *folder, const struct stopwatch_command *command,
                              struct job *job, size_t number) {
    if (command->from_copy && s->copies) {
        char *original = place_of(folder, command->words[0]);
        job->copy = format("%s/run-%02zu", s->folder, number);
        if (!files_copy(original, job->copy))
            unlink(job->copy);
        free(original);
    }
    job->command = words_with(job->copy ? job->copy : command->words[0], command->words);
}

/* hyperfine -N --style none -r 1 --export-json FILE -n 1 'command'. The name replaces the command's text in the JSON. */
static void add_hyperfine(const struct stopwatch *s, struct job *job, size_t number) {
    job->line = text_command_line(job->command);
    job->json_path = format("%s/%zu.json", s->folder, number);
    unlink(job->json_path);
    const char *const words[] = {s->hyperfine,   "-N", "--style", "none", "-r", "1", "--export-json",
                                 job->json_path, "-n", "1",       job->line};
    memcpy(job->words, words, sizeof words); /* NULL stays at the end */
}

/* The time of a command that has ended, or its problem. */
static void read_time(const struct stopwatch *s, const struct job *job, const struct process_result *result,
                      struct stopwatch_command *command) {
    char *what = NULL;
    command->seconds = NAN;
    if (!process_good(result)) {
        what = process_describe(result);
    } else if (s->hyperfine) {
        size_t length = 0;
        char *bytes = files_read(job->json_path, &length);
        stopwatch_parse_hyperfine(bytes ? bytes : "", length, &command->seconds, &what);
        free(bytes);
    } else {
        command->seconds = result->user + result->system;
    }
    command->problem = what ? format("%s: %s", command->words[0], what) : NULL;
    free(what);
}

int stopwatch_nice(double expected, double longest) {
    double steps = expected > 0 && longest > expected ? round(log(longest / expected) / log(1.25)) : 0;
    return steps < 19 ? (int)steps : 19;
}

static double longest_of(const struct stopwatch_command *commands, size_t count) {
    double longest = 0;
    for (size_t i = 0; i < count; i++)
        longest = fmax(longest, commands[i].expected);
    return longest;
}

/* All of them at the same time. */
static void run_jobs(const struct stopwatch *s, const char *folder, struct stopwatch_command *commands, const struct job *jobs,
                     size_t count) {
    struct process_request requests[STOPWATCH_MOST];
    struct process_result results[STOPWATCH_MOST];
    _Static_assert((int)STOPWATCH_MOST <= (int)PROCESS_MOST, "what a call of the stopwatch runs can run at the same time");
    double longest = longest_of(commands, count);
    for (size_t i = 0; i < count; i++)
        requests[i] = (struct process_request){.words = s->hyperfine ? jobs[i].words : jobs[i].command, .folder = folder,
                                               .timeout = s->timeout, .capture_errors = true, .one_core = true,
                                               .nice = stopwatch_nice(commands[i].expected, longest)};
    process_run_all(requests, count, results);
    for (size_t i = 0; i < count; i++) {
        read_time(s, &jobs[i], &results[i], &commands[i]);
        process_free(&results[i]);
    }
}

/* A program that has not run for a while may have left the page cache, and a control copy runs less often than its original: so the
 * programs and their files are read before the clock starts. */
static void warm(const char *folder, const char *const *words) {
    for (size_t i = 0; words[i]; i++) {
        char *path = place_of(folder, words[i]);
        files_warm(path);
        free(path);
    }
}

static struct job prepare(const struct stopwatch *s, const char *folder, const struct stopwatch_command *command, size_t number) {
    struct job job = {0};
    choose_executable(s, folder, command, &job, number);
    warm(folder, job.command);
    if (s->hyperfine)
        add_hyperfine(s, &job, number);
    return job;
}

/* The copy takes the place of a past one, so that the next does not get its pages. */
static void keep_copy(struct stopwatch *s, const char *copy) {
    char *place = format("%s/kept-%02u", s->folder, (unsigned)random_below(&s->random, STOPWATCH_KEPT));
    unlink(place); /* renamed over a file, ext4 would write the new one to the disk at once */
    rename(copy, place);
    free(place);
}

static void dispose(struct stopwatch *s, struct job *job) {
    if (job->copy)
        keep_copy(s, job->copy);
    free(job->copy);
    free(job->command);
    free(job->line);
    free(job->json_path);
}

bool stopwatch_run(struct stopwatch *s, const char *folder, struct stopwatch_command *commands, size_t count,
                   enum stopwatch_mode mode) {
    struct job jobs[STOPWATCH_MOST];
    for (size_t i = 0; i < count; i++)
        jobs[i] = prepare(s, folder, &commands[i], i);
    size_t at_once = mode == STOPWATCH_TOGETHER ? count : 1;
    for (size_t i = 0; i < count; i += at_once)
        run_jobs(s, folder, &commands[i], &jobs[i], at_once);
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        good = good && !commands[i].problem;
        dispose(s, &jobs[i]);
    }
    return good;
}

char *stopwatch_take_problem(struct stopwatch_command *commands, size_t count) {
    char *first = NULL;
    for (size_t i = 0; i < count; i++) {
        if (first)
            free(commands[i].problem);
        else
            first = commands[i].problem;
        commands[i].problem = NULL;
    }
    return first;
}

enum stopwatch_mode stopwatch_mode_for(const struct stopwatch *s, bool sensitive, double bytes) {
    return !sensitive && bytes <= s->memory ? STOPWATCH_TOGETHER : STOPWATCH_IN_TURN;
}
