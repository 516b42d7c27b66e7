#include "bench/tagbox/events.h"

#include <stdlib.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

static bool read_event(const json_t *block, const char *family, const char *key, double *out,
                       char **problem) {
    const json_t *value = json_object_get(json_object_get(block, family), key);
    if (!json_is_number(value) || json_number_value(value) < 0) {
        *problem =
            format("the count \"%s.%s\" is %s", family, key, value ? "not a count" : "missing");
        return false;
    }
    *out = json_number_value(value);
    return true;
}

bool events_read(const json_t *block, struct events *e, char **problem) {
    if (!json_is_object(block)) {
        *problem = need_copy("there is no block of counts");
        return false;
    }
#define X(field, family, key, about)                         \
    if (!read_event(block, family, key, &e->field, problem)) \
        return false;
    EVENTS(X)
#undef X
    return true;
}

json_t *events_totals(const char *path, struct events *e, char **problem) {
    json_t *root = json_read(path, problem);
    if (!root)
        return NULL;
    json_t *totals = json_object_get(root, "totals");
    bool good = json_check_schema(root, "the counts", problem) && events_read(totals, e, problem);
    if (good)
        json_incref(totals);
    json_decref(root);
    return good ? totals : NULL;
}

json_t *events_run(const char *folder, const char **words, double timeout, struct events *e,
                   char **problem) {
    char *private = files_temporary_folder();
    if (!private) {
        *problem = need_copy("no temporary folder");
        return NULL;
    }
    char *path = files_join(private, "events.json");
    char *option = format("--stats=%s", path);
    words[1] = option;
    struct process_request request = {
        .words = words, .folder = folder, .timeout = timeout, .capture_errors = true};
    struct process_result result = process_run(&request);
    json_t *totals = NULL;
    if (process_good(&result))
        totals = events_totals(path, e, problem);
    else
        *problem = process_describe(&result);
    process_free(&result);
    words[1] = NULL;
    free(option);
    free(path);
    files_remove_folder(private);
    free(private);
    return totals;
}
