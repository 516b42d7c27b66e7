/* The micro-measurements: value_bench of bench/micro/ for each representation, its times and its instructions. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/hardware.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/sweeps.h"

const char *const micro_programs[] = {"native", "tagged", "boxed"};
const size_t micro_programs_total = sizeof micro_programs / sizeof *micro_programs;

enum { COUNTED_OPERATIONS = 20000 }; /* and twice as many */

static char *path_of(const char *bin, const char *program) {
    char *name = format("value_bench-%s", program);
    char *path = files_join(bin, name);
    free(name);
    return path;
}

static void add_record(json_t *list, const char *program, const char *row, int round, const char *key, double number) {
    json_t *record = json_new_object();
    json_put_text(record, "program", program);
    json_put_text(record, "row", row);
    if (round >= 0)
        json_put_count(record, "round", round);
    json_put_number(record, key, number);
    json_append(list, record);
}

static void add_message(json_t *list, const char *program, const char *message) {
    json_t *record = json_new_object();
    json_put_text(record, "program", program);
    json_put_text(record, "message", message);
    json_append(list, record);
}

/* "ROW = NS" lines into records. */
static void take_times(json_t *list, const char *program, int round, const char *output) {
    for (const char *line = output; *line;) {
        size_t length = strcspn(line, "\n");
        char *copy = need_copy_n(line, length);
        char *equals = strstr(copy, " = ");
        if (equals) {
            *equals = '\0';
            add_record(list, program, copy, round, "ns", strtod(equals + 3, NULL));
        }
        free(copy);
        line += length + (line[length] == '\n');
    }
}

static bool time_program(json_t *document, const char *program, const char *path, int round) {
    const char *const words[] = {path, NULL};
    struct process_request request = {.words = words, .timeout = 60, .capture_output = true, .capture_errors = true};
    struct process_result result = process_run(&request);
    bool good = process_good(&result);
    if (good) {
        take_times(json_member_array(document, "micro"), program, round, text_string(&result.output));
    } else if (!process_interrupted()) {
        char *problem = process_describe(&result);
        complain("value_bench-%s: %s", program, problem);
        add_message(json_member_array(document, "micro"), program, problem);
        free(problem);
    }
    process_free(&result);
    return good;
}

/* The difference of runs with 2 N and N operations, for each of them. */
static double count_row(const struct hardware *hardware, const char *path, const char *row, char **problem) {
    double instructions[2];
    for (int i = 0; i < 2; i++) {
        char *n = format("%d", COUNTED_OPERATIONS * (i + 1));
        const char *const words[] = {path, row, n, NULL};
        struct hardware_reading reading;
        bool good = hardware_run(hardware, NULL, words, 60, 0, &reading, problem);
        free(n);
        if (!good)
            return NAN;
        instructions[i] = reading.instructions;
    }
    return (instructions[1] - instructions[0]) / COUNTED_OPERATIONS;
}

static bool count_program(json_t *document, const struct hardware *hardware, const char *program, const char *path) {
    const char *const words[] = {path, "--list", NULL};
    char *names = process_output_of(words), *state = NULL, *problem = NULL;
    json_t *counts = json_member_array(document, "counts");
    for (char *row = names ? strtok_r(names, "\n", &state) : NULL; row && !problem && !process_interrupted();
         row = strtok_r(NULL, "\n", &state)) {
        double each = count_row(hardware, path, row, &problem);
        if (isfinite(each))
            add_record(counts, program, row, -1, "instructions", each);
    }
    if (problem)
        add_message(counts, program, problem);
    bool listed = names;
    free(problem);
    free(names);
    return listed;
}

bool micro_run(json_t *document, const char *bin, int rounds, bool quick) {
    bool good = true;
    char *paths[8] = {0};
    for (size_t i = 0; i < micro_programs_total; i++) {
        paths[i] = path_of(bin, micro_programs[i]);
        if (!files_executable(paths[i])) {
            add_message(json_member_array(document, "micro"), micro_programs[i], "not built");
            free(paths[i]);
            paths[i] = NULL;
        }
    }
    for (int round = 0; round < rounds; round++)
        for (size_t i = 0; i < micro_programs_total && !process_interrupted(); i++) {
            size_t at = (i + (size_t)round) % micro_programs_total;
            if (paths[at])
                good = time_program(document, micro_programs[at], paths[at], round) && good;
        }
    struct hardware hardware = {0};
    if (!quick && hardware_open(&hardware)) {
        json_put_text(json_member_object(document, "run"), "counters", hardware.name);
        for (size_t i = 0; i < micro_programs_total && hardware.source != HARDWARE_NONE && !process_interrupted(); i++)
            if (paths[i])
                good = count_program(document, &hardware, micro_programs[i], paths[i]) && good;
    }
    hardware_close(&hardware);
    for (size_t i = 0; i < micro_programs_total; i++)
        free(paths[i]);
    return good;
}

double micro_seconds(int rounds, bool quick) {
    return rounds * 0.8 + (quick ? 0 : 25);
}
