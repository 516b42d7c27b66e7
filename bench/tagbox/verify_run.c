/* Running the probes of bench/model/. */
#include <stdlib.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/verify.h"

/* The interpreter's own switches would change what is measured: PYTHONMALLOC, PYTHONHASHSEED and the like stay out. */
static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", NULL};

/* Seconds that a probe may take: the slowest takes three under CPython 3.8, with tracemalloc or callgrind at work. */
#define PROBE_TIMEOUT 120

static struct process_result start(const char *const *words) {
    struct process_request request = {.words = words,
                                      .environment = environment,
                                      .timeout = PROBE_TIMEOUT,
                                      .capture_output = true,
                                      .capture_errors = true};
    return process_run(&request);
}

static bool run_probe(struct verify_rows *rows, const char *interpreter, const char *stats, const char *probe) {
    char *option = stats ? format("--stats=%s", stats) : NULL;
    const char *words[4];
    size_t count = 0;
    words[count++] = interpreter;
    if (option)
        words[count++] = option;
    words[count++] = probe;
    words[count] = NULL;
    struct process_result result = start(words);
    bool good = process_good(&result);
    if (good) {
        char *problem = NULL;
        json_t *counts = stats ? json_read(stats, &problem) : NULL;
        json_t *segments = json_member_array(counts, "segments");
        if (stats && !counts) {
            complain("%s", problem);
            good = false;
        }
        verify_read_output(rows, text_string(&result.output), segments);
        verify_read_dumps(rows, text_string(&result.errors));
        if (segments)
            verify_read_calls(rows, text_string(&result.output), segments, NULL);
        json_decref(counts);
        free(problem);
    } else {
        char *problem = process_describe(&result);
        complain("%s %s: %s", interpreter, probe, problem);
        free(problem);
    }
    process_free(&result);
    free(option);
    return good;
}

/* ---- Calls ---- */

static void cannot_count(struct verify_rows *rows, char *why) {
    verify_add(rows, VERIFY_MISSING, need_copy("counted calls"), why);
}

static void read_calls(struct verify_rows *rows, const char *output, const char *file) {
    char *bytes = files_read(file, NULL);
    if (bytes) {
        struct callgrind calls;
        callgrind_read(&calls, bytes);
        verify_read_output(rows, output, NULL);
        verify_read_calls(rows, output, NULL, &calls);
        callgrind_free(&calls);
    } else {
        cannot_count(rows, need_copy("callgrind wrote nothing"));
    }
}

/* The probe in a CPython under callgrind, which starts a part of its file whenever ctermid is called. Without valgrind a row says
 * so; one that fails is no fault of the interpreter's. */
static void count_calls(struct verify_rows *rows, const char *interpreter, const char *probe, const char *file) {
    char *valgrind = files_find_program("valgrind");
    char *out = format("--callgrind-out-file=%s", file);
    if (valgrind) {
        const char *const words[] = {valgrind,
                                     "-q",
                                     "--tool=callgrind",
                                     out,
                                     "--combine-dumps=yes",
                                     "--compress-strings=no",
                                     "--dump-line=no",
                                     "--dump-before=ctermid",
                                     interpreter,
                                     "-S",
                                     probe,
                                     NULL};
        struct process_result result = start(words);
        if (process_good(&result)) {
            read_calls(rows, text_string(&result.output), file);
        } else {
            char *problem = process_describe(&result);
            cannot_count(rows, format("under valgrind it ended with %s", problem));
            free(problem);
        }
        process_free(&result);
    } else {
        cannot_count(rows, need_copy("valgrind is not installed"));
    }
    free(out);
    free(valgrind);
}

static void name_means(struct verify_rows *rows, size_t from, const char *means) {
    for (size_t i = from; i < rows->count; i++)
        if (!rows->list[i].means)
            rows->list[i].means = means;
}

bool verify_probe(struct verify_rows *rows, const char *interpreter, const char *counted, const char *root) {
    static const struct {
        const char *file, *means;
        bool counts; /* boxed tells this in its counting build only */
        bool calls;  /* CPython tells this to callgrind */
    } probes[] = {{"sizes.py", "sys.getsizeof", false, false},
                  {"growth.py", "sys.getsizeof", false, false},
                  {"identity.py", "id()", false, false},
                  {"requests.py", "tracemalloc", true, false},
                  {"blocks.py", "sys.getallocatedblocks", false, false},
                  {"pools.py", "sys._debugmallocstats", true, false},
                  {"resident.py", "/proc/self/statm", false, false},
                  {"calls.py", "callgrind", true, true}};
    char *folder = files_temporary_folder();
    char *stats = folder ? files_join(folder, "stats.json") : NULL;
    char *calls = folder ? files_join(folder, "calls") : NULL;
    bool good = folder != NULL;
    for (size_t i = 0; good && i < sizeof probes / sizeof *probes; i++) {
        char *probe = format("%s/bench/model/%s", root, probes[i].file);
        bool counts = counted && probes[i].counts;
        size_t before = rows->count;
        if (probes[i].calls && !counted)
            count_calls(rows, interpreter, probe, calls);
        else
            good = run_probe(rows, counts ? counted : interpreter, counts ? stats : NULL, probe);
        name_means(rows, before, probes[i].means);
        free(probe);
    }
    if (folder)
        files_remove_folder(folder);
    free(calls);
    free(stats);
    free(folder);
    return good;
}
