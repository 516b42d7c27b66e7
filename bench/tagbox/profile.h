/* Where a run spends its time: by function and by part of the source.
 *
 * Two sources. perf samples the running program (by cycles where the machine counts them, else by
 * the clock); a sample's address is brought to its source line by addr2line, so that what the
 * compiler put into vm_execute counts for the file it is from. Where perf cannot record, cachegrind
 * counts the instructions of every line, exactly and some fifty times slower. The two are never mixed.
 */
#ifndef TAGBOX_BENCH_TAGBOX_PROFILE_H
#define TAGBOX_BENCH_TAGBOX_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

enum profile_part {
    PROFILE_VM,      /* common/vm, common/bytecode */
    PROFILE_VALUES,  /* boxed/ or tagged/, and the contract */
    PROFILE_HEADERS, /* common/core: headers, counts, the collector */
    PROFILE_MEMORY,  /* common/memory */
    PROFILE_NUMBERS, /* common/numbers, GMP */
    PROFILE_OBJECTS, /* common/objects, common/builtins, common/library */
    PROFILE_FRONT,   /* common/lang, common/runtime */
    PROFILE_SYSTEM,  /* the C library, the loader, what has no source line */
    PROFILE_PARTS
};

/* For a table: "interpreter (common/vm)". For a file: "vm". */
const char *profile_part_name(enum profile_part part);
const char *profile_part_key(enum profile_part part);

/* The part that a source file belongs to, by the last of our folders in its path. */
enum profile_part profile_part_of(const char *file);

struct profile_function {
    char *name;
    double weight;
};

struct profile {
    struct profile_function *functions;
    size_t count, capacity;
    double parts[PROFILE_PARTS];
    double total; /* samples or instructions */
};

/* Adds to a function and a part. */
void profile_add(struct profile *p, const char *function, enum profile_part part, double weight);

/* Heaviest first; among equals by name. */
void profile_sort(struct profile *p);

/* The weight of a function, 0 when it has none. */
double profile_weight(const struct profile *p, const char *function);
void profile_free(struct profile *p);

/* Reads the text of a cachegrind.out file whose first event is Ir. False: there are no counts. */
bool profile_read_cachegrind(struct profile *p, const char *bytes);

/* Runs the words in the folder `place` (NULL: here) under valgrind's cachegrind and adds the counts.
 * `scratch` names a file to be used meanwhile. False: *problem says why. Thread-safe. */
bool profile_count(const char *valgrind, const char *place, const char *scratch,
                   const char *const *words, double timeout, struct profile *p, char **problem);

/* One line of `perf script -F ip,sym,dso`: "  4609b6 vm_execute (/path/boxed)". False for others. */
struct profile_sample {
    unsigned long long address;
    char *function; /* within the line, ended there; "[unknown]" where there is none */
    char *object;
};
bool profile_read_sample(char *line, struct profile_sample *sample);

#endif
