/* The list of workloads, bench/workloads/manifest.json. */
#ifndef TAGBOX_BENCH_TAGBOX_MANIFEST_H
#define TAGBOX_BENCH_TAGBOX_MANIFEST_H

#include <stdbool.h>
#include <stddef.h>

struct workload {
    char *name;
    char *file;   /* within bench/workloads; of the user's own program the absolute path */
    char *group;  /* calls, ints, bigints, containers, strings, floats, output, memory, holdout,
                     macro */
    char *about;  /* one line */
    bool integer; /* counts towards the geometric mean over integer workloads */
    bool holdout; /* of the group "holdout" */
    bool apart;   /* of the group "holdout" or "macro": a table and a mean of its own */
    bool own;      /* the user's own program, which takes no size */
    bool control;  /* one of those that full runs also time against their own copies (A/A), quick ones two of them */
    bool ablation; /* one of the few that all builds of the attribution run */
    bool elements; /* the size is the number of elements: a smaller one is another working set, so no program is given it for speed */
    long long size_full;
    long long size_quick;
    long long size_peers;       /* in full runs for interpreters that scale (programs.h): size_full, or size_quick where they take long */
    long long size_attribution; /* in a full attribution, for every build: size_full, or size_quick where boxed takes long */
    long long size_count;  /* N for counting instructions at N and 2 N; a 25th of the quick size by
                              default */
    char *native;          /* file of the C twin within bench/native, or NULL */
    char *lua;             /* file of the Lua twin within bench/peers, or NULL */
    double lua_size_scale; /* the Lua twin's size is the workload's times this */
    char *javascript;      /* file of the JavaScript twin within bench/peers, or NULL */
    char *ruby;            /* likewise */
};

struct manifest {
    struct workload *workloads;
    size_t count;
};

/* Reads a manifest from text. False: *problem says what is wrong and the caller frees it. */
bool manifest_parse(const char *bytes, size_t length, const char *name, struct manifest *m,
                    char **problem);

/* Reads the file. */
bool manifest_read(const char *path, struct manifest *m, char **problem);
void manifest_free(struct manifest *m);

/* A manifest of the program `path` alone. False: *problem is set. */
bool manifest_own(struct manifest *m, const char *path, char **problem);

/* Keeps only the workloads whose name or group matches the extended regular expression. False:
 * *problem is set. */
bool manifest_filter(struct manifest *m, const char *expression, char **problem);

/* Takes the programs of the groups apart out, unless there is nothing else. */
void manifest_leave_apart(struct manifest *m);

/* Keeps only those of the attribution. False: *problem is set. */
bool manifest_keep_ablation(struct manifest *m, char **problem);

/* The workload called `name`, or NULL. */
const struct workload *manifest_find(const struct manifest *m, const char *name);

#endif
