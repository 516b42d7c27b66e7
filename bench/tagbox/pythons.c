#include "bench/tagbox/pythons.h"

#include <dirent.h>
#include <stdlib.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/text.h"

/* Which variant models which version (docs in boxed/README.md). */
static const struct {
    const char *python, *variant;
} models[] = {{"python2.7", "boxed-py27"},   {"python3.8", "boxed-py38"},
              {"python3.11", "boxed-py311"}, {"python3.12", "boxed-py313"},
              {"python3.13", "boxed-py313"}, {"python3.14", "boxed-py314"},
              {"python3.15", "boxed"}};

enum { MODEL_COUNT = sizeof models / sizeof *models };

/* MODEL_COUNT when it is not among them. */
static size_t index_of(const char *python) {
    size_t i = 0;
    while (i < MODEL_COUNT && !text_equal(models[i].python, python))
        i++;
    return i;
}

const char *pythons_variant(const char *python) {
    size_t i = index_of(python);
    return i < MODEL_COUNT ? models[i].variant : NULL;
}

static int by_version(const void *a, const void *b) {
    size_t x = index_of(((const struct program *)a)->name),
           y = index_of(((const struct program *)b)->name);
    return (x > y) - (x < y);
}

/* ~/.pyenv/versions, or NULL. */
static char *pyenv_versions(void) {
    const char *root = getenv("PYENV_ROOT"), *home = getenv("HOME");
    if (root && *root)
        return files_join(root, "versions");
    return home ? format("%s/.pyenv/versions", home) : NULL;
}

char *pythons_of_pyenv(const char *name) {
    char *versions = pyenv_versions(), *found = NULL;
    struct dirent **entries = NULL;
    int count = versions ? scandir(versions, &entries, NULL, versionsort) : 0;
    for (int i = 0; i < count; i++) {
        char *path = format("%s/%s/bin/%s", versions, entries[i]->d_name, name);
        if (entries[i]->d_name[0] != '.' && files_executable(path)) {
            free(found);
            found = path;
        } else {
            free(path);
        }
        free(entries[i]);
    }
    free(entries);
    free(versions);
    return found;
}

/* Adds one if it is there and modelled: another one must not stay in the list. */
static void add_found(struct programs *p, const char *path) {
    size_t before = p->count;
    programs_add_python(p, path);
    if (p->count == before)
        return;
    const struct program *found = &p->list[p->count - 1];
    if (found->why || !pythons_variant(found->name) || !text_has_prefix(found->version, "CPython"))
        programs_remove_last(p);
}

void pythons_find(struct programs *p) {
    size_t before = p->count;
    for (size_t i = 0; i < MODEL_COUNT; i++) {
        char *path = files_find_program(models[i].python);
        if (path)
            add_found(p, path);
        free(path);
    }
    char *versions = pyenv_versions();
    struct dirent **entries = NULL;
    int count = versions ? scandir(versions, &entries, NULL, alphasort) : 0;
    for (int i = 0; i < count; i++) {
        char *path = format("%s/%s/bin/python", versions, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.' && files_executable(path))
            add_found(p, path);
        free(path);
        free(entries[i]);
    }
    free(entries);
    free(versions);
    if (p->count > before)
        qsort(p->list + before, p->count - before, sizeof *p->list, by_version);
}
