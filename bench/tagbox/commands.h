/* The commands of tagbox. Each gets its own words (argv[0] is the command's name) and returns the
 * exit code: 0 good, 1 something failed, 2 it was called wrongly. */
#ifndef TAGBOX_BENCH_TAGBOX_COMMANDS_H
#define TAGBOX_BENCH_TAGBOX_COMMANDS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

int command_attribution(int argc, char **argv);
int command_bench(int argc, char **argv);
int command_compare(int argc, char **argv);
int command_experiments(int argc, char **argv);
int command_plan(int argc, char **argv);
int command_heap(int argc, char **argv);
int command_profile(int argc, char **argv);
int command_report(int argc, char **argv);
int command_sweep(int argc, char **argv);
int command_trace(int argc, char **argv);
int command_verify_model(int argc, char **argv);

/* Options shared by the commands: `--name VALUE` or `--name=VALUE` at argv[*index]. Returns the
 * value and advances *index, or NULL when argv[*index] is another word. A missing value sets *bad
 * after a message. */
const char *command_option(int argc, char **argv, int *index, const char *name, bool *bad);

/* A whole number from `low` to `high`; false after a message naming `option`. */
bool command_number(const char *option, const char *value, long long low, long long high,
                    long long *number);

/* The words of a command that runs a program: `[OPTIONS] PROG.py [ARGS]`. */
struct command_run {
    const char *program;
    const char **arguments; /* its own, NULL-terminated; the array is owned */
    size_t argument_count;
    const char *bin;   /* --bin, or NULL */
    long long timeout; /* --timeout in seconds; 120 */
    bool help;
};

/* Takes an option that only this command has, at argv[*index] as for command_option. False when it
 * is none or *bad, set after a message. */
typedef bool command_own_option(int argc, char **argv, int *index, void *options, bool *bad);

/* Reads them all; options are taken before and behind the program, and those that `own` does not
 * take go to the program. Behind -- everything does. Without --help there is a program. False after
 * a message; `run->arguments` is to be freed in any case. */
bool command_read_run(struct command_run *run, int argc, char **argv, command_own_option *own,
                      void *options);

/* Options of the commands that measure: --quick, --help, --root, and of these the ones in `takes`. */
enum {
    COMMAND_FILTER = 1,
    COMMAND_ROUNDS = 2,
    COMMAND_SEED = 4,
    COMMAND_RESULTS = 8,
    COMMAND_VARIANTS = 16,
    COMMAND_RUNS = 32 /* --list, --bin */
};
struct command_options {
    unsigned takes;
    const char *filter, *bin, *root, *results, *variants;
    long long rounds, seed; /* 0, -1: not given */
    bool quick, list, help;
};

/* Takes one of them at argv[*index]; false when it is none or *bad. */
bool command_take_option(int argc, char **argv, int *index, struct command_options *given, bool *bad);

/* Where such a command finds and leaves things. */
struct command_places {
    char *root, *bin;
    char *variants; /* builds that are not in `bin` */
    char *folder;   /* of the results */
};

/* False after a message. To be closed in any case. */
bool command_open_places(struct command_places *places, const struct command_options *given);
void command_close_places(struct command_places *places);

/* What all of their documents say in "run": mode, command ("tagbox sweep"), start, and with a `root` the commit of the repository.
 * `options` are those of the command line behind --quick, or "". */
void command_describe(json_t *run, const char *name, const struct command_options *given, const char *root, const char *options);

/* The repository's root: `given`, or the folder at or above the executable or the working directory
 * that holds bench/workloads. NULL after a message. The caller frees it. */
char *command_root(const char *given);

/* The folder of the runtimes: `given`, or the executable's own. NULL after a message. The caller
 * frees it. */
char *command_bin(const char *given);

/* The executable `name` in `bin`, or else in `variants`; NULL when it is not built. The caller frees
 * it. */
char *command_built(const char *bin, const char *variants, const char *name);

/* Ends standard output; returns `code`, or 1 after a message when writing to it failed. */
int command_finish(int code);

#endif
