#include "bench/tagbox/manifest.h"

#include <errno.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/text.h"

static void workload_free(struct workload *w) {
    free(w->name);
    free(w->file);
    free(w->group);
    free(w->about);
    free(w->native);
    free(w->lua);
    free(w->javascript);
    free(w->ruby);
    *w = (struct workload){0};
}

static char *optional_copy(const json_t *entry, const char *key) {
    const char *value = json_text(entry, key, NULL);
    return value ? need_copy(value) : NULL;
}

static bool read_workload(const json_t *entry, struct workload *w, const char *name, size_t index,
                          char **problem) {
    static const char *const required[] = {"name", "file", "group", "about"};
    char **const targets[] = {&w->name, &w->file, &w->group, &w->about};
    for (size_t i = 0; i < sizeof required / sizeof *required; i++) {
        *targets[i] = optional_copy(entry, required[i]);
        if (!*targets[i]) {
            *problem = format("%s: workload %zu has no \"%s\"", name, index + 1, required[i]);
            return false;
        }
    }
    if (strchr(w->name, '/') || !*w->name) {
        *problem = format("%s: \"%s\" is no name for a workload", name, w->name);
        return false;
    }
    w->integer = json_flag(entry, "integer", false);
    w->ablation = json_flag(entry, "ablation", false);
    w->control = json_flag(entry, "control", false);
    w->elements = json_flag(entry, "elements", false);
    w->holdout = text_equal(w->group, "holdout");
    w->apart = w->holdout || text_equal(w->group, "macro");
    w->size_full = json_count(entry, "size_full", 0);
    w->size_quick = json_count(entry, "size_quick", 0);
    if (w->size_full <= 0 || w->size_quick <= 0) {
        *problem =
            format("%s: \"%s\" needs a positive \"size_full\" and \"size_quick\"", name, w->name);
        return false;
    }
    w->size_peers = json_count(entry, "size_peers", w->size_full);
    w->size_attribution = json_count(entry, "size_attribution", w->size_full);
    const long long others[] = {w->size_peers, w->size_attribution};
    for (size_t i = 0; i < 2; i++)
        if (others[i] != w->size_full && (others[i] != w->size_quick || w->elements)) {
            *problem = format("%s: \"%s\" has a \"%s\" that is not %s", name, w->name, i ? "size_attribution" : "size_peers",
                              w->elements ? "its \"size_full\", as it has to be with \"elements\"" : "one of its other two sizes");
            return false;
        }
    w->size_count = json_count(entry, "size_count", w->size_quick / 25);
    if (w->size_count < 1)
        w->size_count = 1;
    w->native = optional_copy(entry, "native");
    w->lua = optional_copy(entry, "lua");
    w->javascript = optional_copy(entry, "javascript");
    w->ruby = optional_copy(entry, "ruby");
    w->lua_size_scale = json_number(entry, "lua_size_scale", 1.0);
    if (!(w->lua_size_scale > 0)) {
        *problem =
            format("%s: \"%s\" has a \"lua_size_scale\" that is not positive", name, w->name);
        return false;
    }
    return true;
}

bool manifest_parse(const char *bytes, size_t length, const char *name, struct manifest *m,
                    char **problem) {
    *m = (struct manifest){0};
    json_t *root = json_parse(bytes, length, name, problem);
    if (!root)
        return false;
    bool good = json_check_schema(root, name, problem);
    json_t *entries = json_member_array(root, "workloads");
    if (good && (!entries || json_array_size(entries) == 0)) {
        *problem = format("%s lists no workloads", name);
        good = false;
    }
    size_t count = good ? json_array_size(entries) : 0;
    m->workloads = need_array(count, sizeof *m->workloads);
    for (size_t i = 0; good && i < count; i++) {
        struct workload *w = &m->workloads[m->count++];
        good = read_workload(json_array_get(entries, i), w, name, i, problem);
        if (good && manifest_find(m, w->name) != w) {
            *problem = format("%s lists \"%s\" twice", name, w->name);
            good = false;
        }
    }
    json_decref(root);
    if (!good)
        manifest_free(m);
    return good;
}

bool manifest_read(const char *path, struct manifest *m, char **problem) {
    *m = (struct manifest){0};
    size_t length;
    char *bytes = files_read(path, &length);
    if (!bytes) {
        *problem = format("cannot read %s: %s", path, strerror(errno));
        return false;
    }
    bool good = manifest_parse(bytes, length, path, m, problem);
    free(bytes);
    return good;
}

bool manifest_own(struct manifest *m, const char *path, char **problem) {
    *m = (struct manifest){0};
    char *file = realpath(path, NULL);
    if (!file) {
        *problem = format("--workload %s: %s", path, strerror(errno));
        return false;
    }
    const char *name = strrchr(file, '/') + 1, *dot = strrchr(name, '.');
    m->workloads = need_array(1, sizeof *m->workloads);
    m->count = 1;
    m->workloads[0] = (struct workload){
        .name = need_copy_n(name, dot && dot > name ? (size_t)(dot - name) : strlen(name)),
        .file = need_copy(file),
        .group = need_copy("own"),
        .about = need_copy("a program of one's own"),
        .own = true,
        .control = true,
        .size_full = 1,
        .size_quick = 1,
        .size_peers = 1,
        .size_attribution = 1,
        .size_count = 1,
        .lua_size_scale = 1};
    free(file);
    return true;
}

void manifest_free(struct manifest *m) {
    for (size_t i = 0; i < m->count; i++)
        workload_free(&m->workloads[i]);
    free(m->workloads);
    *m = (struct manifest){0};
}

bool manifest_filter(struct manifest *m, const char *expression, char **problem) {
    regex_t pattern;
    int error = regcomp(&pattern, expression, REG_EXTENDED | REG_NOSUB);
    if (error) {
        char words[200];
        regerror(error, &pattern, words, sizeof words);
        *problem = format("--filter %s: %s", expression, words);
        return false;
    }
    size_t kept = 0;
    for (size_t i = 0; i < m->count; i++) {
        struct workload *w = &m->workloads[i];
        if (regexec(&pattern, w->name, 0, NULL, 0) == 0 ||
            regexec(&pattern, w->group, 0, NULL, 0) == 0)
            m->workloads[kept++] = *w;
        else
            workload_free(w);
    }
    m->count = kept;
    regfree(&pattern);
    if (kept == 0)
        *problem =
            format("--filter %s matches no workload; `tagbox bench --list` shows them", expression);
    return kept > 0;
}

void manifest_leave_apart(struct manifest *m) {
    size_t kept = 0;
    for (size_t i = 0; i < m->count; i++)
        kept += !m->workloads[i].apart;
    if (kept == 0)
        return;
    kept = 0;
    for (size_t i = 0; i < m->count; i++) {
        if (m->workloads[i].apart)
            workload_free(&m->workloads[i]);
        else
            m->workloads[kept++] = m->workloads[i];
    }
    m->count = kept;
}

bool manifest_keep_ablation(struct manifest *m, char **problem) {
    size_t kept = 0;
    for (size_t i = 0; i < m->count; i++) {
        if (m->workloads[i].ablation)
            m->workloads[kept++] = m->workloads[i];
        else
            workload_free(&m->workloads[i]);
    }
    m->count = kept;
    if (kept == 0)
        *problem = need_copy("the manifest marks no workload for the attribution (\"ablation\")");
    return kept > 0;
}

const struct workload *manifest_find(const struct manifest *m, const char *name) {
    for (size_t i = 0; i < m->count; i++)
        if (m->workloads[i].name && text_equal(m->workloads[i].name, name))
            return &m->workloads[i];
    return NULL;
}
