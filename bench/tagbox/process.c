#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* pipe2, execvpe, nftw */
#endif

#include "bench/tagbox/process.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <math.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CAPTURE_LIMIT = 64 << 20 };

static volatile sig_atomic_t interrupted;

static void note_signal(int number) {
    (void)number;
    interrupted = 1;
}

void process_catch_signals(void) {
    struct sigaction action = {.sa_handler = note_signal};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, NULL);
}

/* A threshold that is set stays: by itself glibc raises it to the largest block ever freed. */
void process_keep_small(void) {
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
}

bool process_interrupted(void) {
    return interrupted != 0;
}

double process_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The two ends of the pipes between parent and child; -1 where a stream goes to /dev/null. */
struct plumbing {
    int output[2];
    int errors[2];
    int failure[2]; /* closed by a successful exec, else carries errno */
};

static void close_end(int *fd) {
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void close_pipe(int ends[2]) {
    close_end(&ends[0]);
    close_end(&ends[1]);
}

static bool lay_pipes(struct plumbing *p, const struct process_request *request) {
    *p = (struct plumbing){{-1, -1}, {-1, -1}, {-1, -1}};
    if (pipe2(p->failure, O_CLOEXEC) != 0 ||
        (request->capture_output && pipe2(p->output, O_CLOEXEC) != 0) ||
        (request->capture_errors && pipe2(p->errors, O_CLOEXEC) != 0)) {
        int error = errno;
        close_pipe(p->failure);
        close_pipe(p->output);
        close_pipe(p->errors);
        errno = error;
        return false;
    }
    return true;
}

static const char *input; /* NULL: /dev/null */

void process_set_input(const char *path) {
    input = path;
}

/* A hint: where it fails the process runs where it likes. */
static void stay_on_one_core(void) {
    cpu_set_t allowed, last;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return;
    for (int core = CPU_SETSIZE - 1; core >= 0; core--)
        if (CPU_ISSET(core, &allowed)) {
            CPU_ZERO(&last);
            CPU_SET(core, &last);
            (void)sched_setaffinity(0, sizeof last, &last);
            return;
        }
}

double process_on_one_core(double (*work)(void)) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return NAN;
    double result = NAN;
    pid_t child = fork();
    if (child == 0) {
        stay_on_one_core();
        result = work();
        _exit(write(ends[1], &result, sizeof result) == (ssize_t)sizeof result ? 0 : 1);
    }
    close(ends[1]);
    if (child > 0) {
        while (read(ends[0], &result, sizeof result) < 0 && errno == EINTR)
            continue;
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
            continue;
    }
    close(ends[0]);
    return result;
}

static _Noreturn void become(const struct process_request *request, const struct plumbing *p) {
    setpgid(0, 0);
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    sigaction(SIGPIPE, &action, NULL);
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    int in = input ? open(input, O_RDONLY | O_CLOEXEC) : null;
    bool good = null >= 0 && in >= 0 && dup2(in, 0) >= 0 &&
                dup2(p->output[1] >= 0 ? p->output[1] : null, 1) >= 0 &&
                dup2(p->errors[1] >= 0 ? p->errors[1] : null, 2) >= 0;
    if (request->one_core)
        stay_on_one_core();
    if (good && request->folder)
        good = chdir(request->folder) == 0;
    if (good) {
        char **words = (char **)request->words;
        if (request->environment)
            execvpe(words[0], words, (char **)request->environment);
        else
            execvp(words[0], words);
    }
    int error = errno;
    ssize_t put = write(p->failure[1], &error, sizeof error);
    _exit(put == (ssize_t)sizeof error ? 127 : 126);
}

static void keep(struct text *t, const char *bytes, size_t length, bool *cut) {
    size_t room = CAPTURE_LIMIT - t->length;
    if (length > room) {
        length = room;
        *cut = true;
    }
    text_add_n(t, bytes, length);
}

/* Reads what is there. Returns false at the end of the stream. */
static bool drain(int fd, struct text *t, bool *cut) {
    char chunk[65536];
    for (;;) {
        ssize_t got = read(fd, chunk, sizeof chunk);
        if (got > 0)
            keep(t, chunk, (size_t)got, cut);
        else if (got == 0)
            return false;
        else if (errno != EINTR)
            return errno == EAGAIN;
    }
}

static void reap(pid_t child, struct process_result *result, double started) {
    struct rusage usage;
    int status = 0;
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR)
        continue;
    result->seconds = process_now() - started;
    result->user = (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec / 1e6;
    result->system = (double)usage.ru_stime.tv_sec + (double)usage.ru_stime.tv_usec / 1e6;
    result->peak_kib = usage.ru_maxrss;
    result->page_faults = usage.ru_minflt + usage.ru_majflt;
    result->context_switches = usage.ru_nvcsw + usage.ru_nivcsw;
    if (WIFSIGNALED(status)) {
        result->end = PROCESS_SIGNALLED;
        result->code = WTERMSIG(status);
    } else {
        result->end = PROCESS_EXITED;
        result->code = WEXITSTATUS(status);
    }
}

/* Follows the child until it ends, the deadline passes, or Ctrl-C; then the group is gone and the
 * child reaped. */
static void follow(pid_t child, const struct process_request *request, struct plumbing *p,
                   struct process_result *result, double started) {
    int child_fd = (int)syscall(SYS_pidfd_open, child, 0);
    struct pollfd polled[3] = {
        {p->output[0], POLLIN, 0}, {p->errors[0], POLLIN, 0}, {child_fd, POLLIN, 0}};
    enum process_end forced = PROCESS_EXITED;
    for (;;) {
        double left = request->timeout > 0 ? request->timeout - (process_now() - started) : 1.0;
        if (interrupted || left <= 0) {
            forced = interrupted ? PROCESS_INTERRUPTED : PROCESS_TIMED_OUT;
            kill(-child, SIGKILL);
            kill(child, SIGKILL);
            break;
        }
        /* Without a pidfd the end shows in the pipes or by asking every millisecond. */
        int wait = child_fd >= 0 ? (left > 0.2 ? 200 : (int)(left * 1000) + 1) : 1;
        poll(polled, 3, wait);
        if (polled[0].fd >= 0 && polled[0].revents &&
            !drain(polled[0].fd, &result->output, &result->output_cut))
            polled[0].fd = -1;
        if (polled[1].fd >= 0 && polled[1].revents &&
            !drain(polled[1].fd, &result->errors, &result->output_cut))
            polled[1].fd = -1;
        siginfo_t info = {0};
        if ((child_fd < 0 || polled[2].revents) &&
            waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid)
            break;
    }
    reap(child, result, started);
    if (polled[0].fd >= 0)
        drain(polled[0].fd, &result->output, &result->output_cut);
    if (polled[1].fd >= 0)
        drain(polled[1].fd, &result->errors, &result->output_cut);
    if (child_fd >= 0)
        close(child_fd);
    if (forced != PROCESS_EXITED)
        result->end = forced;
}

struct process_result process_run(const struct process_request *request) {
    struct process_result result = {.end = PROCESS_NOT_STARTED};
    struct plumbing p;
    if (interrupted) {
        result.end = PROCESS_INTERRUPTED;
        return result;
    }
    if (!lay_pipes(&p, request)) {
        result.code = errno;
        return result;
    }
    malloc_trim(0);
    double started = process_now();
    pid_t child = fork();
    if (child == 0)
        become(request, &p);
    if (child < 0) {
        result.code = errno;
    } else {
        setpgid(child, child);
        close_end(&p.failure[1]);
        close_end(&p.output[1]);
        close_end(&p.errors[1]);
        int error = 0;
        ssize_t got;
        do {
            got = read(p.failure[0], &error, sizeof error);
        } while (got < 0 && errno == EINTR);
        if (got == (ssize_t)sizeof error) {
            reap(child, &result, started);
            result.end = PROCESS_NOT_STARTED;
            result.code = error;
        } else {
            if (p.output[0] >= 0)
                fcntl(p.output[0], F_SETFL, O_NONBLOCK);
            if (p.errors[0] >= 0)
                fcntl(p.errors[0], F_SETFL, O_NONBLOCK);
            follow(child, request, &p, &result, started);
        }
    }
    close_pipe(p.failure);
    close_pipe(p.output);
    close_pipe(p.errors);
    return result;
}

void process_free(struct process_result *result) {
    text_free(&result->output);
    text_free(&result->errors);
}

bool process_good(const struct process_result *result) {
    return result->end == PROCESS_EXITED && result->code == 0;
}

/* A traceback's first line only announces it; the last one says what happened. */
static char *error_words(const struct process_result *result) {
    const char *bytes = text_string(&result->errors);
    char *first = text_first_line(bytes, result->errors.length);
    char *last = text_last_line(bytes, result->errors.length);
    char *words;
    if (!*last)
        words = need_copy("nothing on standard error");
    else if (text_equal(first, last))
        words = need_copy(first);
    else
        words = format("%s ... %s", first, last);
    free(first);
    free(last);
    return words;
}

char *process_describe(const struct process_result *result) {
    char *words, *message;
    switch (result->end) {
    case PROCESS_EXITED:
        if (result->code == 0)
            return need_copy("exit code 0");
        words = error_words(result);
        message = format("exit code %d: %s", result->code, words);
        free(words);
        return message;
    case PROCESS_SIGNALLED:
        return format("ended by signal %d (%s)", result->code, strsignal(result->code));
    case PROCESS_TIMED_OUT:
        return format("no end after %.0f s", result->seconds);
    case PROCESS_NOT_STARTED:
        return format("cannot be started: %s", strerror(result->code));
    case PROCESS_INTERRUPTED:
        break;
    }
    return need_copy("interrupted");
}

char *process_output_of(const char *const *words) {
    struct process_request request = {.words = words, .timeout = 20, .capture_output = true};
    struct process_result result = process_run(&request);
    char *output = NULL;
    if (process_good(&result)) {
        while (result.output.length && result.output.bytes[result.output.length - 1] == '\n')
            result.output.bytes[--result.output.length] = '\0';
        output = text_take(&result.output);
    }
    process_free(&result);
    return output;
}

long process_memory_floor(void) {
    malloc_trim(0);
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    struct rusage usage = {0};
    int status;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0)
        return 0;
    return usage.ru_maxrss;
}
