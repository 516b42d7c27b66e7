/* The commands of tagbox. Each gets its own words (argv[0] is the command's name) and returns the
 * exit code: 0 good, 1 something failed, 2 it was called wrongly. */
#ifndef TAGBOX_BENCH_TAGBOX_COMMANDS_H
#define TAGBOX_BENCH_TAGBOX_COMMANDS_H

#include <stdbool.h>

int command_bench(int argc, char **argv);
int command_compare(int argc, char **argv);
int command_experiments(int argc, char **argv);
int command_heap(int argc, char **argv);
int command_report(int argc, char **argv);
int command_trace(int argc, char **argv);
int command_verify_model(int argc, char **argv);

/* Options shared by the commands: `--name VALUE` or `--name=VALUE` at argv[*index]. Returns the
 * value and advances *index, or NULL when argv[*index] is another word. A missing value sets *bad
 * after a message. */
const char *command_option(int argc, char **argv, int *index, const char *name, bool *bad);

/* A whole number from `low` to `high`; false after a message naming `option`. */
bool command_number(const char *option, const char *value, long long low, long long high,
                    long long *number);

/* The repository's root: `given`, or the folder at or above the executable or the working directory
 * that holds bench/workloads. NULL after a message. The caller frees it. */
char *command_root(const char *given);

/* The folder of the runtimes: `given`, or the executable's own. NULL after a message. The caller
 * frees it. */
char *command_bin(const char *given);

/* Ends standard output; returns `code`, or 1 after a message when writing to it failed. */
int command_finish(int code);

#endif
