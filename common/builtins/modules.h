/* The built-in modules: builtins, sys, time, math, gc, tagbox, and the parts in C of collections, functools and operator.
 */
#ifndef TAGBOX_COMMON_BUILTINS_MODULES_H
#define TAGBOX_COMMON_BUILTINS_MODULES_H

#include "common/objects/module.h"

/* A new module of that name, filled; NULL without an exception if there is no such built-in module, with one pending on failure. */
struct module *modules_create(const char *name);

/* The builtins module (also reachable through modules_create), made once at start-up. */
struct module *builtins_create(void);

/* Readies the types that only these modules have (files ...), and at shutdown finishes them. false with an exception pending. */
bool modules_startup(void);
void modules_shutdown(void);

/* The program ends: print and tracebacks go to the standard streams again. */
void modules_restore_streams(void);

/* What sys.argv will be: `program`, then argv[1..argc); borrowed, set before the program runs. */
void modules_set_arguments(int argc, char **argv, const char *program);

/* sys.exit's effect: the exit status of a SystemExit; prints its message to stderr where CPython does. */
int modules_exit_status(value system_exit);

/* Flushes the standard output; false with OSError pending. */
bool output_flush(void);

#endif
