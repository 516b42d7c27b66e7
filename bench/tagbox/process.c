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

#include "bench/tagbox/files.h"

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

static void close_pipes(struct plumbing *p) {
    for (int i = 0; i < 2; i++) {
        close_end(&p->failure[i]);
        close_end(&p->output[i]);
        close_end(&p->errors[i]);
    }
}

/* tagbox's ends do not block. False: errno says why; nothing is open. */
static bool lay_pipes(struct plumbing *p, const struct process_request *request) {
    *p = (struct plumbing){{-1, -1}, {-1, -1}, {-1, -1}};
    if (pipe2(p->failure, O_CLOEXEC) != 0 ||
        (request->capture_output && pipe2(p->output, O_CLOEXEC) != 0) ||
        (request->capture_errors && pipe2(p->errors, O_CLOEXEC) != 0)) {
        int error = errno;
        close_pipes(p);
        errno = error;
        return false;
    }
    if (p->output[0] >= 0)
        fcntl(p->output[0], F_SETFL, O_NONBLOCK);
    if (p->errors[0] >= 0)
        fcntl(p->errors[0], F_SETFL, O_NONBLOCK);
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
    if (request->nice)
        (void)!nice(request->nice); /* a hint, too */
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

/* A child between its start and its end. */
struct child {
    const struct process_request *request;
    struct process_result *result;
    struct plumbing pipes;
    pid_t pid;
    int fd; /* its pidfd; -1: there is none, its end shows by asking */
    double started;
    bool running;
};

/* Its pipes are closed; what it had still written is in the result. */
static void finish(struct child *c) {
    reap(c->pid, c->result, c->started);
    if (c->pipes.output[0] >= 0)
        drain(c->pipes.output[0], &c->result->output, &c->result->output_cut);
    if (c->pipes.errors[0] >= 0)
        drain(c->pipes.errors[0], &c->result->errors, &c->result->output_cut);
    close_end(&c->fd);
    close_pipes(&c->pipes);
    c->running = false;
}

/* The whole group goes. */
static void end_by_force(struct child *c, enum process_end why) {
    kill(-c->pid, SIGKILL);
    kill(c->pid, SIGKILL);
    finish(c);
    c->result->end = why;
}

/* 0 once the child has become its program, or the errno for which it has not. */
static int await_exec(struct plumbing *p) {
    int error = 0;
    ssize_t got;
    do {
        got = read(p->failure[0], &error, sizeof error);
    } while (got < 0 && errno == EINTR);
    return got == (ssize_t)sizeof error ? error : 0;
}

static void not_started(struct child *c, enum process_end why, int error) {
    close_pipes(&c->pipes);
    c->result->end = why;
    c->result->code = error;
}

/* Leaves it running, or its result says why not. */
static void start(struct child *c) {
    if (interrupted) {
        not_started(c, PROCESS_INTERRUPTED, 0);
        return;
    }
    if (!lay_pipes(&c->pipes, c->request)) {
        not_started(c, PROCESS_NOT_STARTED, errno);
        return;
    }
    malloc_trim(0);
    c->started = process_now();
    c->pid = fork();
    if (c->pid == 0)
        become(c->request, &c->pipes);
    if (c->pid < 0) {
        not_started(c, PROCESS_NOT_STARTED, errno);
        return;
    }
    setpgid(c->pid, c->pid);
    close_end(&c->pipes.failure[1]);
    close_end(&c->pipes.output[1]);
    close_end(&c->pipes.errors[1]);
    int error = await_exec(&c->pipes);
    if (error) {
        finish(c);
        not_started(c, PROCESS_NOT_STARTED, error);
        return;
    }
    c->fd = (int)syscall(SYS_pidfd_open, c->pid, 0);
    c->running = true;
}

static double seconds_left(const struct child *c) {
    return c->request->timeout > 0 ? c->request->timeout - (process_now() - c->started) : 1.0;
}

/* What a child has written, and whether it has ended. */
static void attend(struct child *c, const struct pollfd polled[3]) {
    if (polled[0].revents && !drain(c->pipes.output[0], &c->result->output, &c->result->output_cut))
        close_end(&c->pipes.output[0]);
    if (polled[1].revents && !drain(c->pipes.errors[0], &c->result->errors, &c->result->output_cut))
        close_end(&c->pipes.errors[0]);
    siginfo_t info = {0};
    if ((c->fd < 0 || polled[2].revents) && waitid(P_PID, (id_t)c->pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid)
        finish(c);
}

/* Waits until one of the running ones writes something or ends, or until one's time is up, and sees to it. False: none is running. */
static bool follow(struct child *children, size_t count) {
    struct pollfd polled[3 * PROCESS_MOST];
    struct child *of[PROCESS_MOST];
    nfds_t running = 0;
    int wait = 200;
    for (size_t i = 0; i < count; i++) {
        struct child *c = &children[i];
        double left = c->running ? seconds_left(c) : 0;
        if (c->running && (interrupted || left <= 0))
            end_by_force(c, interrupted ? PROCESS_INTERRUPTED : PROCESS_TIMED_OUT);
        if (!c->running)
            continue;
        if (left * 1000 < wait)
            wait = (int)(left * 1000) + 1;
        if (c->fd < 0)
            wait = 1;
        const int fds[3] = {c->pipes.output[0], c->pipes.errors[0], c->fd};
        for (size_t k = 0; k < 3; k++)
            polled[3 * running + k] = (struct pollfd){fds[k], POLLIN, 0};
        of[running++] = c;
    }
    if (running && poll(polled, 3 * running, wait) < 0) {
        if (errno != EINTR)
            usleep(1000); /* no memory: later */
        return true;
    }
    for (nfds_t i = 0; i < running; i++)
        attend(of[i], &polled[3 * i]);
    return running > 0;
}

void process_run_all(const struct process_request *requests, size_t count, struct process_result *results) {
    struct child children[PROCESS_MOST];
    for (size_t i = 0; i < count; i++) {
        results[i] = (struct process_result){0};
        children[i] = (struct child){.request = &requests[i], .result = &results[i], .pipes = {{-1, -1}, {-1, -1}, {-1, -1}}, .fd = -1};
        start(&children[i]);
    }
    while (follow(children, count))
        continue;
}

struct process_result process_run(const struct process_request *request) {
    struct process_result result;
    process_run_all(request, 1, &result);
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

double process_memory_left(void) {
    size_t length;
    char *text = files_read("/proc/meminfo", &length);
    const char *line = text ? strstr(text, "MemAvailable:") : NULL;
    double kib = line ? strtod(line + strlen("MemAvailable:"), NULL) : 0;
    free(text);
    return kib > 0 ? kib * 1024 : 1e9;
}
