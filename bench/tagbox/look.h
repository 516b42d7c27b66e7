/* What the commands that look inside a program share: its text, the counting build that runs it, the run. */
#ifndef TAGBOX_BENCH_TAGBOX_LOOK_H
#define TAGBOX_BENCH_TAGBOX_LOOK_H

#include <stdbool.h>
#include <stddef.h>

/* The program's text; NULL after a message. The caller frees it. */
char *look_read_program(const char *path, size_t *length);

/* BIN/NAME-counted (`bin` NULL: beside tagbox; `name` may have the suffix already). NULL when there is none, after a message if
 * `must`. The caller frees it. */
char *look_find_runtime(const char *bin, const char *name, bool must);

/* Runs the program with options of the runtime before it and its own arguments behind; both lists are NULL-terminated. What it prints
 * is not shown. False after a message unless it ends by itself with exit code 0. */
bool look_run(const char *runtime, const char *const *options, const char *program, const char *const *arguments,
              double timeout);

/* story.py: "story-WHAT.svg". The caller frees it. */
char *look_picture_name(const char *program, const char *what);

#endif
