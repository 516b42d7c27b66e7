/* The programs that are measured: the two runtimes, their counting builds and copies, and the
 * peers.
 *
 * A program that is not there stays in the list with the reason, so that the report can say why a
 * cell has no figure. Peers are one table in programs.c: adding one is adding a row.
 */
#ifndef TAGBOX_BENCH_TAGBOX_PROGRAMS_H
#define TAGBOX_BENCH_TAGBOX_PROGRAMS_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/manifest.h"

enum program_role {
    PROGRAM_RUNTIME, /* boxed, tagged: timed in pairs, every round */
    PROGRAM_LAYOUT,  /* a runtime linked otherwise, timed in turn with it */
    PROGRAM_CONTROL, /* a copy of a runtime, for A/A rows */
    PROGRAM_COUNTED, /* a counting build: never timed */
    PROGRAM_PEER,    /* another implementation: timed in some rounds */
    PROGRAM_NATIVE   /* the C twins: the floor */
};

enum program_language {
    PROGRAM_PYTHON,
    PROGRAM_LUA,
    PROGRAM_JAVASCRIPT,
    PROGRAM_RUBY,
    PROGRAM_C
};

struct program {
    char *name; /* "boxed", "python3.11", "luajit -joff", "native C": names columns and raw data */
    enum program_role role;
    enum program_language language;
    char *
        path; /* of the executable (of the folder, for PROGRAM_NATIVE); NULL when it is not there */
    char *option;  /* one option before the program file, or NULL */
    bool slow;     /* runs size_quick where the others run size_full */
    bool scales;   /* does so on the workloads whose size_peers is smaller: nothing is compiled while it runs, so twice the rounds of a
                      kernel are twice the time */
    bool few;      /* runs only the workloads with control rows: one of many CPythons */
    char *version; /* as it says itself, or "" */
    char *build;   /* build options where it tells, or "" */
    char *why;     /* why it cannot be used, or NULL */
};

struct programs {
    struct program *list;
    size_t count;
};

enum programs_peers {
    PROGRAMS_NO_PEERS,   /* nor C */
    PROGRAMS_SOME_PEERS, /* a Python, Lua, LuaJIT's interpreter and C */
    PROGRAMS_ALL_PEERS
};

/* Fills the list: the runtimes and counting builds from `bin`, the C floor from `bin`/native, the
 * peers from the system. */
void programs_find(struct programs *p, const char *bin, enum programs_peers which);

/* The runtimes and counting builds alone. */
void programs_find_runtimes(struct programs *p, const char *bin);
void programs_free(struct programs *p);

/* Of `count` other CPythons, oldest first, which run only the workloads with control rows: all but the oldest and one that is newer than
 * python3.13, which has a place of its own. */
bool programs_is_few(const char *const *names, size_t count, size_t index);

/* Takes the program added last out again. */
void programs_remove_last(struct programs *p);

struct program *programs_named(const struct programs *p, const char *name);

/* Adds a program and returns it; valid until the next addition. Strings are copied. */
struct program *programs_add(struct programs *p, const char *name, enum program_role role,
                             enum program_language language, const char *path);

/* Adds a Python given by name or path (`tagbox compare --with`), resolved to the real executable. A
 * missing one is added with `why`. Duplicates return the program that is there. */
struct program *programs_add_python(struct programs *p, const char *name);

/* Adds a peer of the table by its name ("luajit -joff"), or a Python; as above. */
struct program *programs_add_peer(struct programs *p, const char *name);

/* Why `program` has no figure for `w`: "not installed", "no twin"; NULL when it can run it. */
const char *programs_why_not(const struct program *program, const struct workload *w);

/* Whether `program` is timed on `w` at a smaller size than the runtimes, in a full run: slow ones at size_quick, those that scale at
 * size_peers. The manifest says it, not what the program takes here; none is where the size is the number of elements. */
bool programs_is_scaled(const struct program *program, const struct workload *w);

/* Whether a peer of this name scales. */
bool programs_peer_scales(const char *name);

/* The size that `program` is given for a workload at `size`; and what it would be given if it were not scaled. */
long long programs_size(const struct program *program, const struct workload *w, long long size);
long long programs_unscaled_size(const struct program *program, const struct workload *w, long long size);

/* The command line, relative to the repository's root, for `w` at `size` (already scaled by
 * programs_size). The words are NULL-terminated; programs_free_words frees them. */
const char **programs_words(const struct program *program, const struct workload *w,
                            long long size);

/* The command line of an empty program: the start-up cost. NULL where there is none. */
const char **programs_empty_words(const struct program *program);
void programs_free_words(const char **words);

/* "runtime", "layout", "control", "counted", "peer", "native". */
const char *programs_role_name(enum program_role role);

/* "python", "lua", "javascript", "ruby", "c". */
const char *programs_language_name(enum program_language language);

#endif
