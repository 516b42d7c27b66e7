/* Running the probes of bench/model/. */
#include <stdlib.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/verify.h"

/* The interpreter's own switches would change what is measured: PYTHONMALLOC, PYTHONHASHSEED and the like stay out. */
static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", NULL};

/* Seconds that a probe may take: the slowest takes three under CPython 3.8, with tracemalloc at work. */
#define PROBE_TIMEOUT 120

static bool run_probe(struct verify_rows *rows, const char *interpreter, const char *stats, const char *probe) {
    char *option = stats ? format("--stats=%s", stats) : NULL;
    const char *words[4];
    size_t count = 0;
    words[count++] = interpreter;
    if (option)
        words[count++] = option;
    words[count++] = probe;
    words[count] = NULL;
    struct process_request request = {.words = words,
                                      .environment = environment,
                                      .timeout = PROBE_TIMEOUT,
                                      .capture_output = true,
                                      .capture_errors = true};
    struct process_result result = process_run(&request);
    bool good = process_good(&result);
    if (good) {
        char *problem = NULL;
        json_t *counts = stats ? json_read(stats, &problem) : NULL;
        if (stats && !counts) {
            complain("%s", problem);
            good = false;
        }
        verify_read_output(rows, text_string(&result.output), json_member_array(counts, "segments"));
        verify_read_dumps(rows, text_string(&result.errors));
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

bool verify_probe(struct verify_rows *rows, const char *interpreter, const char *counted, const char *root) {
    static const struct {
        const char *file;
        bool counts; /* boxed tells this in its counting build only */
    } probes[] = {{"sizes.py", false},   {"growth.py", false}, {"identity.py", false}, {"requests.py", true},
                  {"blocks.py", false},  {"pools.py", true},   {"resident.py", false}};
    char *folder = files_temporary_folder();
    char *stats = folder ? files_join(folder, "stats.json") : NULL;
    bool good = folder != NULL;
    for (size_t i = 0; good && i < sizeof probes / sizeof *probes; i++) {
        char *probe = format("%s/bench/model/%s", root, probes[i].file);
        bool counts = counted && probes[i].counts;
        good = run_probe(rows, counts ? counted : interpreter, counts ? stats : NULL, probe);
        free(probe);
    }
    if (folder)
        files_remove_folder(folder);
    free(stats);
    free(folder);
    return good;
}
