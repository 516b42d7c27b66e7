/* Hardware-like counters of a whole process: perf where the machine offers them, else cachegrind's
 * simulation, which is exactly repeatable. One run at N and one at 2 N iterations; their difference
 * is free of start-up. */
#ifndef TAGBOX_BENCH_TAGBOX_HARDWARE_H
#define TAGBOX_BENCH_TAGBOX_HARDWARE_H

#include <stdbool.h>
#include <stddef.h>

enum hardware_source { HARDWARE_NONE, HARDWARE_PERF, HARDWARE_CACHEGRIND };

/* What one run counted; NAN where the source has no such counter. */
struct hardware_reading {
    double instructions;
    double data_misses; /* level-1 data cache */
    double last_misses; /* last level */
    double branches;
    double mispredicts;
    bool multiplexed; /* perf had to share counters: the figures are extrapolated */
};

struct hardware {
    enum hardware_source source;
    char *path;   /* of perf or valgrind */
    char *name;   /* "perf 6.1.192", "cachegrind 3.19.0", or why there is neither */
    char *folder; /* a private temporary folder */
};

/* The cache that cachegrind simulates; given explicitly so that every machine counts the same. */
#define HARDWARE_SIMULATED_CACHE \
    "I1 32 KiB 8-way, D1 32 KiB 8-way, last level 8 MiB 16-way, 64-byte lines"

/* Chooses the source: tries perf, then valgrind. False after a message when there is no temporary
 * folder; a missing tool is no failure but HARDWARE_NONE. */
bool hardware_open(struct hardware *c);
void hardware_close(struct hardware *c);

/* Counts one run of a command (words[0] a path). `job` distinguishes runs that happen at the same
 * time. False: *problem says why. Thread-safe. */
bool hardware_run(const struct hardware *c, const char *folder, const char *const *words,
                  double timeout, unsigned job, struct hardware_reading *reading, char **problem);

/* Estimate: processor seconds that `runs` counted runs of programs take that take `seconds` by themselves, all together. Cachegrind
 * is some 90 times as slow as the machine and starts in half a second, perf's start takes some milliseconds. `pace`: how many times as
 * long as here the start takes. */
double hardware_seconds(enum hardware_source source, double seconds, unsigned runs, double pace);

/* The text of a cachegrind.out file: the "events:" and "summary:" lines. */
bool hardware_parse_cachegrind(const char *bytes, size_t length, struct hardware_reading *reading,
                               char **problem);

/* The text of `perf stat -x, -o FILE`. A counter marked <not supported> or <not counted> stays NAN;
 * without instructions the result is false. */
bool hardware_parse_perf(const char *bytes, size_t length, struct hardware_reading *reading,
                         char **problem);

#endif
