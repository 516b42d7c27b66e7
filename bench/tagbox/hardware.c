#include "bench/tagbox/hardware.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

static const struct hardware_reading nothing = {NAN, NAN, NAN, NAN, NAN, false};

enum { EVENTS_MAX = 32 };

/* The rest of the line that begins with `label`, as a new string; NULL when there is none. */
static char *labelled_line(const char *bytes, const char *label) {
    size_t length = strlen(label);
    for (const char *line = bytes; line && *line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, label, length) == 0)
            return need_copy_n(line + length, strcspn(line + length, "\n"));
    }
    return NULL;
}

struct event_values {
    char *names[EVENTS_MAX];
    double values[EVENTS_MAX];
    size_t count;
};

static double event_value(const struct event_values *e, const char *name) {
    for (size_t i = 0; i < e->count; i++)
        if (text_equal(e->names[i], name))
            return e->values[i];
    return NAN;
}

bool hardware_parse_cachegrind(const char *bytes, size_t length, struct hardware_reading *reading,
                               char **problem) {
    *reading = nothing;
    char *copy = need_copy_n(bytes, length);
    char *events = labelled_line(copy, "events:");
    char *summary = labelled_line(copy, "summary:");
    struct event_values e = {0};
    if (events && summary) {
        char *name_state = NULL, *value_state = NULL;
        char *name = strtok_r(events, " ", &name_state);
        char *value = strtok_r(summary, " ", &value_state);
        while (name && value && e.count < EVENTS_MAX) {
            e.names[e.count] = name;
            e.values[e.count++] = strtod(value, NULL);
            name = strtok_r(NULL, " ", &name_state);
            value = strtok_r(NULL, " ", &value_state);
        }
    }
    reading->instructions = event_value(&e, "Ir");
    reading->data_misses = event_value(&e, "D1mr") + event_value(&e, "D1mw");
    reading->last_misses =
        event_value(&e, "ILmr") + event_value(&e, "DLmr") + event_value(&e, "DLmw");
    reading->branches = event_value(&e, "Bc") + event_value(&e, "Bi");
    reading->mispredicts = event_value(&e, "Bcm") + event_value(&e, "Bim");
    free(events);
    free(summary);
    free(copy);
    if (isfinite(reading->instructions))
        return true;
    *problem = need_copy("cachegrind's output has no instruction count");
    return false;
}

/* Field `index` of a line of comma-separated values; NULL when there are fewer. Cuts the line in
 * place. */
static size_t split_fields(char *line, char **fields, size_t most) {
    size_t count = 0;
    while (count < most) {
        fields[count++] = line;
        line = strchr(line, ',');
        if (!line)
            break;
        *line++ = '\0';
    }
    return count;
}

static void keep_perf_line(char *line, struct hardware_reading *reading) {
    char *fields[8];
    size_t count = split_fields(line, fields, 8);
    if (count < 5 || fields[0][0] == '#')
        return;
    char *end;
    double value = strtod(fields[0], &end);
    if (end == fields[0] || *end)
        return; /* "<not supported>", "<not counted>" */
    static const struct {
        const char *event;
        size_t offset;
    } known[] = {
        {"instructions", offsetof(struct hardware_reading, instructions)},
        {"L1-dcache-load-misses", offsetof(struct hardware_reading, data_misses)},
        {"cache-misses", offsetof(struct hardware_reading, last_misses)},
        {"branches", offsetof(struct hardware_reading, branches)},
        {"branch-misses", offsetof(struct hardware_reading, mispredicts)},
    };
    size_t length = strcspn(fields[2], ":");
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strlen(known[i].event) != length || strncmp(fields[2], known[i].event, length) != 0)
            continue;
        *(double *)((char *)reading + known[i].offset) = value;
        if (strtod(fields[4], NULL) < 99.5)
            reading->multiplexed = true;
    }
}

bool hardware_parse_perf(const char *bytes, size_t length, struct hardware_reading *reading,
                         char **problem) {
    *reading = nothing;
    char *copy = need_copy_n(bytes, length);
    char *state = NULL;
    for (char *line = strtok_r(copy, "\n", &state); line; line = strtok_r(NULL, "\n", &state))
        keep_perf_line(line, reading);
    free(copy);
    if (isfinite(reading->instructions))
        return true;
    *problem = need_copy("perf cannot count instructions on this machine");
    return false;
}

/* PATH and LC_ALL alone: the size of the environment moves the stack, and simulated misses with it.
 */
static const char *const bare_environment[] = {"LC_ALL=C", "PATH=/usr/bin:/bin", NULL};

bool hardware_run(const struct hardware *c, const char *folder, const char *const *words,
                  double timeout, unsigned job, struct hardware_reading *reading, char **problem) {
    *reading = nothing;
    if (c->source == HARDWARE_NONE) {
        *problem = need_copy(c->name);
        return false;
    }
    char *output = format("%s/counters.%u", c->folder, job);
    char *cachegrind_output = format("--cachegrind-out-file=%s", output);
    const char *const perf_words[] = {
        c->path,
        "stat",
        "-x,",
        "-o",
        output,
        "-e",
        "instructions:u,L1-dcache-load-misses:u,cache-misses:u,branches:u,branch-misses:u",
        "--",
        NULL};
    const char *const cachegrind_words[] = {c->path,
                                            "--tool=cachegrind",
                                            "--cache-sim=yes",
                                            "--branch-sim=yes",
                                            "--I1=32768,8,64",
                                            "--D1=32768,8,64",
                                            "--LL=8388608,16,64",
                                            cachegrind_output,
                                            NULL};
    const char *const *prefix = c->source == HARDWARE_PERF ? perf_words : cachegrind_words;
    size_t before = 0, after = 0;
    while (prefix[before])
        before++;
    while (words[after])
        after++;
    const char **all = need_array(before + after + 1, sizeof *all);
    memcpy(all, prefix, before * sizeof *all);
    memcpy(all + before, words, after * sizeof *all);
    struct process_request request = {.words = all,
                                      .environment = bare_environment,
                                      .folder = folder,
                                      .timeout = timeout,
                                      .capture_errors = true};
    struct process_result result = process_run(&request);
    bool good = process_good(&result);
    if (good) {
        size_t length = 0;
        char *bytes = files_read(output, &length);
        good = c->source == HARDWARE_PERF
                   ? hardware_parse_perf(bytes ? bytes : "", length, reading, problem)
                   : hardware_parse_cachegrind(bytes ? bytes : "", length, reading, problem);
        free(bytes);
    } else {
        *problem = process_describe(&result);
    }
    process_free(&result);
    unlink(output);
    free(all);
    free(cachegrind_output);
    free(output);
    return good;
}

static bool try_perf(struct hardware *c) {
    c->path = files_find_program("perf");
    if (!c->path)
        return false;
    c->source = HARDWARE_PERF;
    const char *const words[] = {"/bin/true", NULL};
    struct hardware_reading reading;
    char *problem = NULL;
    bool good = hardware_run(c, NULL, words, 20, 0, &reading, &problem);
    free(problem);
    if (good) {
        const char *const version[] = {c->path, "--version", NULL};
        c->name = process_output_of(version);
        if (!c->name)
            c->name = need_copy("perf");
        return true;
    }
    free(c->path);
    c->path = NULL;
    c->source = HARDWARE_NONE;
    return false;
}

double hardware_seconds(enum hardware_source source, double seconds, unsigned runs, double pace) {
    switch (source) {
    case HARDWARE_PERF:
        return seconds + 0.005 * runs * pace;
    case HARDWARE_CACHEGRIND:
        return 90 * seconds + 0.5 * runs * pace;
    case HARDWARE_NONE:
        break;
    }
    return 0;
}

bool hardware_open(struct hardware *c) {
    *c = (struct hardware){0};
    c->folder = files_temporary_folder();
    if (!c->folder)
        return false;
    if (try_perf(c))
        return true;
    c->path = files_find_program("valgrind");
    if (c->path) {
        const char *const version[] = {c->path, "--version", NULL};
        char *words = process_output_of(version);
        if (words) {
            const char *number = text_has_prefix(words, "valgrind-") ? words + 9 : words;
            c->name = format("cachegrind %s", number);
            c->source = HARDWARE_CACHEGRIND;
            free(words);
            return true;
        }
    }
    c->name = need_copy("no hardware counters here, and valgrind is not installed");
    return true;
}

void hardware_close(struct hardware *c) {
    if (c->folder)
        files_remove_folder(c->folder);
    free(c->folder);
    free(c->path);
    free(c->name);
    *c = (struct hardware){0};
}
