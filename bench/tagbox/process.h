/* Running other programs: spawn, capture, deadline, resource usage.
 *
 * A child is started by fork and exec in a process group of its own, so that Ctrl-C reaches only
 * tagbox, which then ends the whole group; hyperfine's children go with it. fork rather than
 * posix_spawn for the sake of peak memory: the kernel carries the high-water mark of the address
 * space that called exec over into ru_maxrss. A forked child's starts as the resident set of tagbox
 * at that moment, so freed memory goes back to the kernel before a fork; process_memory_floor says
 * what remains.
 */
#ifndef TAGBOX_BENCH_TAGBOX_PROCESS_H
#define TAGBOX_BENCH_TAGBOX_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

struct process_request {
    const char *const
        *words; /* NULL-terminated; words[0] is looked up in PATH when it has no '/' */
    const char *const *environment; /* NULL-terminated, or NULL for tagbox's own */
    const char *folder;             /* working directory, or NULL */
    double timeout;                 /* seconds, 0 for none */
    bool capture_output;            /* standard output into `output`, else it goes to /dev/null */
    bool capture_errors;            /* standard error into `errors`, else likewise */
    bool one_core;                  /* it, and what it starts, stays on the last of the cores it may use */
    int nice;                       /* added to tagbox's own niceness: 5 gets a third of the time that 0 gets; at most 19 in all */
};

enum process_end {
    PROCESS_EXITED,      /* `code` is the exit code */
    PROCESS_SIGNALLED,   /* `code` is the signal */
    PROCESS_TIMED_OUT,   /* it was ended by tagbox */
    PROCESS_NOT_STARTED, /* `code` is errno */
    PROCESS_INTERRUPTED  /* Ctrl-C: it was ended by tagbox */
};

struct process_result {
    enum process_end end;
    int code;
    double seconds; /* wall clock from fork to the end */
    double user;    /* seconds of the processor, with those of the children it waited for */
    double system;
    long peak_kib; /* largest resident set */
    long page_faults;
    long context_switches;
    struct text output;
    struct text errors;
    bool output_cut; /* more than the capture limit (64 MiB) came; the rest was dropped */
};

/* Runs it to its end. The result's texts belong to the caller: process_free. */
struct process_result process_run(const struct process_request *request);
void process_free(struct process_result *result);

enum { PROCESS_MOST = 32 };

/* Runs `count` of them, PROCESS_MOST at most, at the same time, started in this order. Each goes on to its own end or deadline, whatever
 * becomes of the others; Ctrl-C ends all, and those that were not started yet are PROCESS_INTERRUPTED too. All of results[] is written;
 * process_free each. */
void process_run_all(const struct process_request *requests, size_t count, struct process_result *results);

/* From now on every child reads this file, from its beginning, as standard input; NULL: /dev/null, as at first. The string must
 * stay. */
void process_set_input(const char *path);

/* What work() returns in a child that stays on the core where those with one_core stay; NAN when there is none to be had. */
double process_on_one_core(double (*work)(void));

/* It ended by itself with exit code 0. */
bool process_good(const struct process_result *result);

/* "exit code 3: ZeroDivisionError: division by zero", "ended by signal 11", "no end after 20 s"
 * ...; the caller frees it. */
char *process_describe(const struct process_result *result);

/* From now on SIGINT, SIGTERM and SIGHUP only set a flag, and SIGPIPE is ignored (children get the
 * defaults). */
void process_catch_signals(void);

/* Large blocks go back to the kernel as soon as they are freed. Call it once, at the start: it
 * keeps process_memory_floor low. */
void process_keep_small(void);
bool process_interrupted(void);

/* Standard output of a command that succeeds, without the last line end; NULL otherwise. The caller
 * frees it. */
char *process_output_of(const char *const *words);

/* ru_maxrss in KiB of a child that does nothing: the smallest peak that process_run can see at this
 * moment. */
long process_memory_floor(void);

/* Bytes of memory that the machine can give at this moment (MemAvailable); 1e9 where it does not say. */
double process_memory_left(void);

/* Seconds of the monotonic clock. */
double process_now(void);

#endif
