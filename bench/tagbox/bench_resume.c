/* Going on with a run that was interrupted: its finished rounds are kept, the gate runs again. */
#include <stdlib.h>

#include "bench/tagbox/bench.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/results.h"

/* NULL, or in what the earlier run differs from what this one was asked for. */
static char *plan_difference(const struct bench *b, const json_t *run) {
    const char *mode = b->quick ? "quick" : "full";
    if (!text_equal(json_text(run, "mode", ""), mode))
        return format("that was a %s run", json_text(run, "mode", "?"));
    if (b->rounds_given && json_count(run, "rounds", 0) != (long long)b->rounds)
        return format("that run has %lld rounds", json_count(run, "rounds", 0));
    if (json_count(run, "rounds", 0) < 1 || json_count(run, "peer_rounds", -1) < 0 ||
        json_count(run, "seed", -1) < 0)
        return need_copy("it does not say how many rounds it has, or its seed");
    return NULL;
}

bool bench_resume_plan(struct bench *b, json_t **earlier, char **problem) {
    json_t *environment = NULL;
    char *partial = files_join(b->folder, "bench.partial.json"), *whole = files_join(b->folder, "bench.json");
    b->was_complete = !files_exist(partial) && files_exist(whole);
    free(whole);
    free(partial);
    if (!results_load(b->folder, !b->was_complete, earlier, &environment, problem))
        return false;
    const json_t *run = json_object_get(*earlier, "run");
    *problem = plan_difference(b, run);
    if (*problem) {
        json_decref(environment);
        return false;
    }
    b->rounds = (size_t)json_count(run, "rounds", 0);
    b->rounds_given = true; /* their number stands */
    bench_wanted_rounds(b);
    b->control_rounds = (size_t)json_count(run, "control_rounds", (long long)b->rounds);
    b->apart_rounds = (size_t)json_count(run, "apart_rounds", (long long)b->apart_rounds);
    b->peer_rounds = (size_t)json_count(run, "peer_rounds", 0);
    b->seed = (uint64_t)json_count(run, "seed", 0);
    b->earlier = json_number(run, "seconds", 0);
    /* For the comparison of the executables. */
    json_put(*earlier, "environment", environment);
    return true;
}

/* NULL, or in what the workloads, the layouts or the executables differ. */
static char *run_difference(const struct bench *b, const json_t *earlier) {
    const json_t *then = json_object_get(earlier, "run");
    const json_t *now = json_object_get(b->document, "run");
    if (!text_equal(json_text(then, "filter", ""), json_text(now, "filter", "")))
        return format("that run had --filter \"%s\"", json_text(then, "filter", ""));
    if (!json_flag(then, "together", false))
        return need_copy("its programs ran one after the other");
    if (json_flag(then, "from_copies", false) != json_flag(now, "from_copies", false))
        return need_copy(json_flag(then, "from_copies", false) ? "its programs ran from new copies" : "its programs did not run from new copies");
    if (json_count(then, "layouts", 1) != json_count(now, "layouts", 1))
        return need_copy("that run had another number of code layouts");
    if (!json_equal(json_object_get(json_object_get(earlier, "environment"), "binaries"),
                    json_object_get(b->environment, "binaries")))
        return need_copy("the executables are not those of that run");
    return NULL;
}

static bool is_finished(const json_t *earlier, long long round) {
    size_t i;
    const json_t *record;
    json_array_foreach (json_object_get(earlier, "noise"), i, record)
        if (json_count(record, "round", -1) == round)
            return true;
    return false;
}

bool bench_resume_rounds(struct bench *b, const json_t *earlier, char **problem) {
    static const char *const lists[] = {"pairs", "singles", "startup", "noise", "failures"};
    *problem = run_difference(b, earlier);
    if (*problem)
        return false;
    while (is_finished(earlier, (long long)b->finished))
        b->finished++;
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++) {
        size_t i;
        json_t *record;
        json_array_foreach (json_object_get(earlier, lists[k]), i, record)
            if (json_count(record, "round", -1) < (long long)b->finished &&
                json_count(record, "round", -1) >= 0)
                json_append(json_object_get(b->document, lists[k]), json_incref(record));
    }
    if (b->finished)
        b->earlier_gate = json_incref(json_object_get(earlier, "gate"));
    json_t *run = json_object_get(b->document, "run"), *left_out = json_object_get(json_object_get(earlier, "run"), "left_out");
    if (left_out)
        json_put(run, "left_out", json_incref(left_out));
    json_put_count(run, "resumed_after", (long long)b->finished);
    return true;
}
