#include "bench/tagbox/profile.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *folder;
    enum profile_part part;
} folders[] = {
    {"common/vm/", PROFILE_VM},           {"common/bytecode/", PROFILE_VM},
    {"boxed/", PROFILE_VALUES},           {"tagged/", PROFILE_VALUES},
    {"common/value.h", PROFILE_VALUES},   {"common/core/", PROFILE_HEADERS},
    {"common/memory/", PROFILE_MEMORY},   {"common/numbers/", PROFILE_NUMBERS},
    {"common/objects/", PROFILE_OBJECTS}, {"common/builtins/", PROFILE_OBJECTS},
    {"common/library/", PROFILE_OBJECTS}, {"common/lang/", PROFILE_FRONT},
    {"common/runtime/", PROFILE_FRONT},
};

const char *profile_part_name(enum profile_part part) {
    static const char *const names[] = {
        "interpreter (common/vm)",
        "the representation's ints (boxed/, tagged/)",
        "headers and counts (common/core)",
        "allocator (common/memory)",
        "slow numbers (common/numbers, GMP)",
        "objects, built-ins",
        "start: reading, compiling, set-up",
        "C library, loader, kernel",
    };
    return names[part];
}

const char *profile_part_key(enum profile_part part) {
    static const char *const keys[] = {"vm",      "ints",    "headers", "memory",
                                       "numbers", "objects", "front",   "system"};
    return keys[part];
}

enum profile_part profile_part_of(const char *file) {
    enum profile_part part = PROFILE_SYSTEM;
    const char *last = NULL;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        for (const char *at = file; (at = strstr(at, folders[i].folder)); at++)
            if ((at == file || at[-1] == '/') && at >= last) {
                last = at;
                part = folders[i].part;
            }
    return part;
}

void profile_add(struct profile *p, const char *function, enum profile_part part, double weight) {
    if (strncmp(function, "__gmp", 5) == 0)
        part = PROFILE_NUMBERS;
    p->parts[part] += weight;
    p->total += weight;
    size_t i = 0;
    while (i < p->count && !text_equal(p->functions[i].name, function))
        i++;
    if (i == p->count) {
        if (p->count == p->capacity) {
            p->capacity = p->capacity ? 2 * p->capacity : 64;
            p->functions = need_resize(p->functions, p->capacity, sizeof *p->functions);
        }
        p->functions[p->count++] = (struct profile_function){need_copy(function), 0};
    }
    p->functions[i].weight += weight;
}

static int by_weight(const void *x, const void *y) {
    const struct profile_function *a = x, *b = y;
    if (a->weight != b->weight)
        return a->weight < b->weight ? 1 : -1;
    return strcmp(a->name, b->name);
}

void profile_sort(struct profile *p) {
    qsort(p->functions, p->count, sizeof *p->functions, by_weight);
}

double profile_weight(const struct profile *p, const char *function) {
    for (size_t i = 0; i < p->count; i++)
        if (text_equal(p->functions[i].name, function))
            return p->functions[i].weight;
    return 0;
}

void profile_free(struct profile *p) {
    for (size_t i = 0; i < p->count; i++)
        free(p->functions[i].name);
    free(p->functions);
    *p = (struct profile){0};
}

/* Valgrind's manual, "Cachegrind: a high-precision tracing profiler", file format: "fl=" a file,
 * "fn=" a function, then lines "LINE COUNT..." of that function in that file. */
bool profile_read_cachegrind(struct profile *p, const char *bytes) {
    enum profile_part part = PROFILE_SYSTEM;
    char *function = need_copy("?");
    double weight = 0;
    bool counting = false;
    for (const char *line = bytes; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        size_t length = strcspn(line, "\n");
        bool file = strncmp(line, "fl=", 3) == 0, name = strncmp(line, "fn=", 3) == 0;
        bool end = strncmp(line, "summary:", 8) == 0;
        if (file || name || end) {
            if (weight > 0)
                profile_add(p, function, part, weight);
            weight = 0;
        }
        if (file) {
            char *path = need_copy_n(line + 3, length - 3);
            part = profile_part_of(path);
            free(path);
        } else if (name) {
            free(function);
            function = need_copy_n(line + 3, length - 3);
            counting = true;
        } else if (counting && *line >= '0' && *line <= '9') {
            char *rest;
            strtoull(line, &rest, 10);
            if (rest < line + length)
                weight += strtod(rest, NULL);
        }
    }
    if (weight > 0)
        profile_add(p, function, part, weight);
    free(function);
    return p->total > 0;
}

bool profile_read_sample(char *line, struct profile_sample *sample) {
    char *rest;
    line += strspn(line, " \t");
    unsigned long long address = strtoull(line, &rest, 16);
    char *open = strrchr(rest, '('), *close = strrchr(rest, ')');
    if (rest == line || *rest != ' ' || !open || !close || close < open || open - rest < 2)
        return false;
    open[-1] = '\0';
    *close = '\0';
    *sample = (struct profile_sample){address, rest + 1, open + 1};
    return true;
}
