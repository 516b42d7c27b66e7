#include "bench/tagbox/results.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"

static const char *const lists[] = {"programs",     "workloads", "comparisons", "gate",
                                    "pairs",        "singles",   "startup",     "events",
                                    "instructions", "memory",    "noise",       "failures"};

enum { LIST_COUNT = sizeof lists / sizeof *lists };

json_t *results_new(void) {
    json_t *document = json_new_object();
    json_put_count(document, "schema", 1);
    json_put(document, "run", json_new_object());
    for (size_t i = 0; i < LIST_COUNT; i++)
        json_put(document, lists[i], json_new_array());
    json_put(document, "limits", json_new_array()); /* not in the files of before it was */
    return document;
}

static bool save_one(const char *folder, const char *name, const json_t *root) {
    char *path = files_join(folder, name);
    char *bytes = json_document(root);
    bool good = files_write(path, bytes, strlen(bytes));
    free(bytes);
    free(path);
    return good;
}

bool results_save(const char *folder, const json_t *document, const json_t *environment,
                  bool complete) {
    if (!save_one(folder, complete ? "bench.json" : "bench.partial.json", document) ||
        !save_one(folder, complete ? "environment.json" : "environment.partial.json", environment))
        return false;
    if (complete) {
        char *partial = files_join(folder, "bench.partial.json");
        char *other = files_join(folder, "environment.partial.json");
        unlink(partial);
        unlink(other);
        free(partial);
        free(other);
    }
    return true;
}

static json_t *load_one(const char *folder, const char *name, char **problem) {
    char *path = files_join(folder, name);
    json_t *root = json_read(path, problem);
    if (root && !json_check_schema(root, path, problem)) {
        json_decref(root);
        root = NULL;
    }
    free(path);
    return root;
}

bool results_load(const char *folder, bool partial, json_t **document, json_t **environment,
                  char **problem) {
    *environment = NULL;
    *document = load_one(folder, partial ? "bench.partial.json" : "bench.json", problem);
    if (*document && !json_member_object(*document, "run")) {
        *problem = format("%s has no member \"run\"", folder);
        json_decref(*document);
        *document = NULL;
    }
    for (size_t i = 0; *document && i < LIST_COUNT; i++) {
        if (json_member_array(*document, lists[i]))
            continue;
        *problem = format("the results in %s have no list \"%s\"", folder, lists[i]);
        json_decref(*document);
        *document = NULL;
    }
    if (*document)
        *environment =
            load_one(folder, partial ? "environment.partial.json" : "environment.json", problem);
    if (*document && !*environment) {
        json_decref(*document);
        *document = NULL;
    }
    return *document != NULL;
}
