/* The stopwatch: hyperfine, one run of one command a call. Where hyperfine is not installed tagbox times the processes itself, and the
 * results say so.
 *
 * What is compared runs at the same time on one core, which the kernel gives to one and the other in turns of a few milliseconds, and
 * what is measured is the processor time of each. Of commands that are known to take unequal times each gets a share in proportion, so
 * that all end at about the same time. Whatever slows the core down for longer than some turns, such as a neighbour on its other
 * hardware thread, then slows all of them: duet benchmarking (L. Bulej and others, "Duet Benchmarking: Improving Measurement Accuracy in
 * the Cloud", ICPE 2020), here with turns on one core instead of two cores. On a machine where that happened half of the time,
 * 24 of 24 A/A rows of nine rounds came out within 1 % (REPORT.md of commit dd90bd5), 8 of 24 when one ran after the other (that of
 * 9de24e0). Each turn costs its beginning, and the shorter program has as many of them: a program against half of its own work at
 * niceness 3 came out 0.3 to 0.8 % below twice the time (sieve, fib, dict_count; 24 pairs each). (One core, because times
 * vary more where the kernel may move a program: by 2.7 to 10.6 % instead of 2.2 to 2.7, on a quiet machine.)
 *
 * A program of tagbox's own runs from a copy of its executable that is made for the call. Which pages of physical memory hold a file
 * is luck, the luck lasts for as long as the kernel keeps the file in its cache, and it has been worth 8 % of a program's time, round
 * after round. The pages of a file that is deleted are those that the next one gets; so STOPWATCH_KEPT past copies stay, and one of
 * them, chosen at random, makes room for each that is added: what its pages are worth to a copy is noise, which the rounds average and
 * the intervals show.
 */
#ifndef TAGBOX_BENCH_TAGBOX_STOPWATCH_H
#define TAGBOX_BENCH_TAGBOX_STOPWATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/random.h"

enum { STOPWATCH_MOST = 32, STOPWATCH_KEPT = 16 };

/* For estimates: what the stopwatch costs beside each command, hyperfine's start above all. */
#define STOPWATCH_COMMAND_SECONDS 0.012

struct stopwatch {
    char *hyperfine; /* path, or NULL: built-in */
    char *name;      /* "hyperfine 1.15.0" or "built in (hyperfine is not installed)" */
    char *folder;    /* a private temporary folder, for hyperfine's JSON and the copies */
    bool copies;     /* from_copy is heeded: the file system of `folder` runs programs */
    struct random random;
    double timeout;  /* seconds for all commands of a call; for each of them where they run in turn */
    double memory;   /* bytes that commands may fill at the same time: half of what was free at the start */
};

struct stopwatch_command {
    const char *const *words;
    double expected; /* seconds that it takes by itself; 0: not known */
    bool from_copy;  /* run a copy of the executable, made for this call */
    /* The result: */
    double seconds; /* of the processor, user and system, of it and what it started; NAN: it failed */
    char *problem;  /* NULL, or why there is no such time; the caller's, as by stopwatch_take_problem */
};

enum stopwatch_mode {
    STOPWATCH_TOGETHER, /* all at the same time */
    STOPWATCH_IN_TURN   /* one after the other: what needs the caches, or the memory, for itself */
};

/* Looks for hyperfine. False after a message when there is no temporary folder; a message also where programs cannot run from it. */
bool stopwatch_open(struct stopwatch *s, double timeout);
void stopwatch_close(struct stopwatch *s);

/* Of commands that need so many bytes of memory in all: TOGETHER, unless that would fill too much of it, or they are `sensitive`, such
 * as a workload whose size is its working set: that needs the caches for itself. */
enum stopwatch_mode stopwatch_mode_for(const struct stopwatch *s, bool sensitive, double bytes);

/* Runs each command once, STOPWATCH_MOST of them at most, started in the order given, in `folder` (or NULL), on one core, after the
 * files that its words name were read into the page cache. One that fails, or cannot be copied, has a problem, the others their times.
 * True: all have. */
bool stopwatch_run(struct stopwatch *s, const char *folder, struct stopwatch_command *commands, size_t count,
                   enum stopwatch_mode mode);

/* Of the commands of a call: the first problem, or NULL, and no command has one any more. The caller frees it. */
char *stopwatch_take_problem(struct stopwatch_command *commands, size_t count);

/* How much nicer than the longest of a call a command is that takes `expected` seconds by itself (0: not known): each step of niceness
 * is worth a factor of 1.25 (the kernel's sched_prio_to_weight). */
int stopwatch_nice(double expected, double longest);

/* Reads hyperfine's --export-json for one command and one run: version 1's `results[].user` and `system`, version 2's
 * `results[].measurements[]` with values in units. False: *seconds is NAN and *problem is set. */
bool stopwatch_parse_hyperfine(const char *bytes, size_t length, double *seconds, char **problem);

#endif
