/* The command line of one runtime. */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/builtins/modules.h"
#include "common/objects/exception.h"
#include "common/runtime/fault.h"
#include "common/runtime/heap.h"
#include "common/runtime/runtime.h"
#include "common/runtime/sites.h"
#include "common/runtime/stats.h"
#include "common/runtime/trace.h"
#include "common/vm/load.h"
#include "common/vm/vm.h"

#define USAGE_STATUS 2

static const char usage_text[] =
    "usage: %s [options] PROGRAM.py [arguments]\n"
    "       %s [options] -c CODE [arguments]\n"
    "       %s [options] -            (program from standard input)\n"
    "\n"
    "Runs a Python program on tagbox's %s representation of ints.\n"
    "\n"
    "  --check         compile the program and do not run it: says nothing, or what is wrong with its syntax\n"
    "  --dis           show the bytecode instead of running it\n"
    "  --stats         after the run, print event counts on stderr (counted builds)\n"
    "  --stats=FILE    write them to FILE as JSON instead (counted builds)\n"
    "  --alloc-sites   after the run, print on stderr which lines allocated most: events, bytes, of what kind (counted builds)\n"
    "  --alloc-sites=FILE  write all of them to FILE as JSON instead (counted builds)\n"
#ifdef TAGBOX_COUNTED
    "  --heap=FILE     write what every block of memory holds at each tagbox.mark() and at the end (for tagbox heap)\n"
    "  --heap-at=LINE  not at marks but before LINE first runs; may be repeated\n"
    "  --heap-every=N  not at marks but after every N instructions\n"
    "  --trace-ints    print every event in the life of an int on stderr: value, address, where its memory is from, line\n"
    "  --trace-ints=FILE  to FILE instead\n"
    "  --trace=FILE    write to FILE how many ints were made, from where, and lived, over time and by line (for tagbox trace)\n"
#endif
    "  --version       show version, representation and allocator\n"
    "  --help, -h      show this text\n"
    "\n"
    "Exit status: the program's own, 1 after an uncaught exception, 2 for wrong usage.\n";

struct options {
    const char *self;       /* the name this program goes by */
    const char *code;       /* -c */
    const char *program;    /* path, "-" or NULL */
    const char *stats_file; /* --stats=FILE */
    const char *heap_file;  /* --heap=FILE; NULL in timing builds */
    const char *trace_file; /* --trace=FILE; likewise */
    bool stats;
    bool disassemble;       /* compile only */
    bool check;             /* and show nothing of it */
    int first_argument; /* index in argv of what becomes sys.argv[0] */
};

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

static int usage_error(const struct options *o, const char *what, const char *argument) {
    fprintf(stderr, "%s: %s%s%s%s\nTry '%s --help'.\n", o->self, what, argument == NULL ? "" : " '",
            argument == NULL ? "" : argument, argument == NULL ? "" : "'", o->self);
    return USAGE_STATUS;
}

static int finish_output(int status) {
    return fflush(stdout) == 0 ? status : 1;
}

#ifdef TAGBOX_COUNTED
/* A number from 1 to `most`; 0 when `text` is none. */
static uint64_t read_number(const char *text, uint64_t most) {
    char *end;
    errno = 0;
    unsigned long long n = strtoull(text, &end, 10);
    return errno != 0 || text[0] < '0' || text[0] > '9' || *end != '\0' || n > most ? 0 : n;
}

static bool heap_moments; /* --heap-at or --heap-every */

/* One of --heap..., which `a` begins with. -1: it was; otherwise the exit status. */
static int parse_heap_option(struct options *o, const char *a) {
    uint64_t number;
    if (strncmp(a, "--heap=", 7) == 0 && a[7] != '\0') {
        o->heap_file = a + 7;
        return -1;
    }
    if (strncmp(a, "--heap-at=", 10) == 0) {
        number = read_number(a + 10, UINT32_MAX);
        heap_moments = true;
        return number == 0                      ? usage_error(o, "no line number in", a)
               : heap_add_line((uint32_t)number) ? -1
                                                : usage_error(o, "too many --heap-at", NULL);
    }
    if (strncmp(a, "--heap-every=", 13) == 0) {
        number = read_number(a + 13, INT64_MAX);
        heap_set_step(number);
        heap_moments = true;
        return number == 0 ? usage_error(o, "no number of instructions in", a) : -1;
    }
    return usage_error(o, "unknown option", a);
}

static bool trace_stream;             /* --trace-ints */
static const char *trace_stream_file; /* its FILE; NULL: standard error */

/* One of --trace..., which `a` begins with, likewise. */
static int parse_trace_option(struct options *o, const char *a) {
    if (strncmp(a, "--trace=", 8) == 0 && a[8] != '\0') {
        o->trace_file = a + 8;
        return -1;
    }
    if (strcmp(a, "--trace-ints") == 0 || (strncmp(a, "--trace-ints=", 13) == 0 && a[13] != '\0')) {
        trace_stream = true;
        trace_stream_file = a[12] == '=' ? a + 13 : NULL;
        return -1;
    }
    return usage_error(o, a[7] == '=' || a[7] == '\0' || strcmp(a, "--trace-ints=") == 0 ? "no file named in" : "unknown option", a);
}

static bool alloc_sites;             /* --alloc-sites */
static const char *alloc_sites_file; /* its FILE; NULL: a table on standard error */

/* --alloc-sites or --alloc-sites=FILE, likewise. */
static int parse_sites_option(struct options *o, const char *a) {
    if (strcmp(a, "--alloc-sites") == 0 || (strncmp(a, "--alloc-sites=", 14) == 0 && a[14] != '\0')) {
        alloc_sites = true;
        alloc_sites_file = a[13] == '=' ? a + 14 : NULL;
        return -1;
    }
    return usage_error(o, strcmp(a, "--alloc-sites=") == 0 ? "no file named in" : "unknown option", a);
}

/* -1: go on; otherwise the exit status. */
static int start_watching(const struct options *o) {
    bool tracing = trace_stream || o->trace_file != NULL;
    if (o->heap_file == NULL && heap_moments) {
        return usage_error(o, "--heap-at and --heap-every need --heap=FILE", NULL);
    }
    if (o->heap_file != NULL && tracing) {
        return usage_error(o, "--heap and --trace exclude each other", NULL);
    }
    if (alloc_sites && (o->heap_file != NULL || tracing)) {
        return usage_error(o, "--alloc-sites excludes --heap and --trace", NULL);
    }
    if (alloc_sites) {
        sites_enable();
    }
    if (o->heap_file != NULL && !heap_enable()) {
        return usage_error(o, "--heap needs the pool allocator, not", mem_allocator_name());
    }
    if (o->trace_file != NULL) {
        trace_enable_samples();
    }
    return trace_stream && !o->disassemble && !trace_open_stream(trace_stream_file) ? 1 : -1;
}

/* Whether the files, if any were asked for, are written. */
static bool finish_watching(const struct options *o) {
    const char *program = o->code != NULL ? "-c" : o->program;
    bool ok = o->heap_file == NULL || o->disassemble || heap_write(o->heap_file, program);
    ok = (o->trace_file == NULL || o->disassemble || trace_write(o->trace_file, program)) && ok;
    ok = trace_close_stream() && ok;
    ok = (!alloc_sites || o->disassemble || sites_write(alloc_sites_file, program)) && ok;
    heap_free();
    trace_free();
    sites_free();
    return ok;
}
#else
static inline int start_watching(const struct options *o) {
    (void)o;
    return -1;
}

static inline bool finish_watching(const struct options *o) {
    (void)o;
    return true;
}
#endif

/* Reads the options. -1: go on; otherwise the exit status. */
static int parse_options(struct options *o, int argc, char **argv) {
    int i = 1;
    for (; i < argc; i++) {
        const char *a = argv[i];
        if (strcmp(a, "--help") == 0 || strcmp(a, "-h") == 0) {
            printf(usage_text, o->self, o->self, o->self, value_representation);
            return finish_output(0);
        }
        if (strcmp(a, "--version") == 0 || strcmp(a, "-V") == 0) {
            printf("tagbox %s (%s, representation %s, allocator %s%s)\n", TAGBOX_VERSION, TAGBOX_VARIANT,
                   value_representation, mem_allocator_name(), stats_available() ? ", counted" : "");
            return finish_output(0);
        }
        if (strcmp(a, "--dis") == 0) {
            o->disassemble = true;
        } else if (strcmp(a, "--check") == 0) {
            o->disassemble = o->check = true;
        } else if (strcmp(a, "--stats") == 0) {
            o->stats = true;
        } else if (strncmp(a, "--stats=", 8) == 0) {
            o->stats = true;
            o->stats_file = a + 8;
            if (a[8] == '\0') {
                return usage_error(o, "no file named in", a);
            }
#ifdef TAGBOX_COUNTED
        } else if (strncmp(a, "--heap", 6) == 0) {
            int status = parse_heap_option(o, a);
            if (status >= 0) {
                return status;
            }
        } else if (strncmp(a, "--trace", 7) == 0) {
            int status = parse_trace_option(o, a);
            if (status >= 0) {
                return status;
            }
        } else if (strncmp(a, "--alloc-sites", 13) == 0) {
            int status = parse_sites_option(o, a);
            if (status >= 0) {
                return status;
            }
#else
        } else if (strncmp(a, "--alloc-sites", 13) == 0) {
            return usage_error(o, "--alloc-sites needs a counted build: this one keeps no counts; use the -counted executable", NULL);
#endif
        } else if (strcmp(a, "-c") == 0) {
            if (i + 1 == argc) {
                return usage_error(o, "argument expected for the -c option", NULL);
            }
            o->code = argv[i + 1];
            break;
        } else if (a[0] == '-' && a[1] != '\0') {
            return usage_error(o, "unknown option", a);
        } else {
            o->program = a;
            break;
        }
    }
    if (o->code == NULL && o->program == NULL) {
        return usage_error(o, "no program given", NULL);
    }
    if (o->stats && !stats_available()) {
        return usage_error(o, "--stats needs a counted build: this one keeps no counts; use the -counted executable", NULL);
    }
    o->first_argument = i;
    return start_watching(o);
}

static void on_interrupt(int signal_number) {
    (void)signal_number;
    vm_interrupt();
}

static void install_signals(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_interrupt;
    sigaction(SIGINT, &action, NULL);
    action.sa_handler = SIG_IGN; /* a closed pipe is an error of write(), as in CPython */
    sigaction(SIGPIPE, &action, NULL);
}

/* The program's path from the root on, to be freed, as CPython has it in __file__; where the current directory has no name, as given. */
static char *absolute_path(const char *path) {
    char directory[PATH_MAX];
    if (path[0] == '/' || getcwd(directory, sizeof directory) == NULL) {
        return strdup(path);
    }
    size_t size = strlen(directory) + 1 + strlen(path) + 1;
    char *result = malloc(size);
    if (result != NULL) {
        snprintf(result, size, "%s/%s", directory, path);
    }
    return result;
}

/* The directory of a program, for imports; to be freed. */
static char *directory_of(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? NULL : strndup(path, slash == path ? 1 : (size_t)(slash - path));
}

/* Compiles and does not run; `listing`: where the bytecode is shown, or NULL. */
static int compile_only(const char *text, size_t length, const char *name, FILE *listing) {
    struct code *code = load_text(text, length, name, listing);
    if (code == NULL) {
        struct object *exception = error_take();
        exception_print((struct exception *)exception);
        object_release(exception);
        return 1;
    }
    object_release(&code->head);
    return finish_output(0);
}

/* "boxed: can't open file 'x.py': [Errno 2] No such file or directory", status 2, as CPython. */
static int cannot_open(const struct options *o) {
    int error_number = errno;
    error_clear();
    fprintf(stderr, "%s: can't open file '%s': [Errno %d] %s\n", o->self, o->program, error_number,
            strerror(error_number));
    return USAGE_STATUS;
}

static int run(const struct options *o, int argc, char **argv) {
    const char *path = o->code == NULL && strcmp(o->program, "-") != 0 ? o->program : NULL;
    char *text = NULL, *file, *directory;
    size_t length;
    int status;
    if (o->code == NULL && !load_file(o->program, &text, &length)) {
        if (error_matches(&type_MemoryError)) {
            error_clear();
            fputs("MemoryError\n", stderr);
            return 1;
        }
        return cannot_open(o);
    }
    if (o->code != NULL) {
        length = strlen(o->code);
    }
    /* sys.argv[0] is the path, "-c" or "-". */
    modules_set_arguments(argc - o->first_argument - (o->code != NULL), argv + o->first_argument + (o->code != NULL),
                          o->code != NULL ? "-c" : o->program);
    file = path == NULL ? NULL : absolute_path(path);
    const char *name = o->code != NULL ? "<string>" : path == NULL ? "<stdin>" : file == NULL ? path : file;
    vm.import_directory = directory = file == NULL ? NULL : directory_of(file);
    status = o->disassemble ? compile_only(text == NULL ? o->code : text, length, name, o->check ? NULL : stdout)
                            : runtime_run(text == NULL ? o->code : text, length, name, file);
    vm.import_directory = NULL;
    free(directory);
    free(file);
    if (text != NULL) {
        mem_free(text, length + 1);
    }
    return status;
}

int main(int argc, char **argv) {
    struct options o = {.self = argc > 0 ? base_name(argv[0]) : "tagbox"};
    int status = parse_options(&o, argc, argv);
    size_t leaked;
    if (status >= 0) {
        return status;
    }
    if (!runtime_startup()) {
        return 1;
    }
    install_signals();
    status = run(&o, argc, argv);
    if (o.stats && !o.disassemble) {
        bool ok = o.stats_file == NULL
                      ? stats_print_table()
                      : stats_write_json(o.stats_file, o.code != NULL ? "-c" : o.program);
        status = ok ? status : 1;
    }
    if (!finish_watching(&o)) {
        status = 1;
    }
    fault_plant();
    leaked = runtime_shutdown();
    stats_free();
    if (leaked > 0) {
        fprintf(stderr, "%s: internal error: %zu blocks were still allocated at exit\n", o.self, leaked);
        status = 1;
    }
    return status;
}
