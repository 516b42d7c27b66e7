/* Start-up and shutdown of one runtime.
 */
#ifndef TAGBOX_COMMON_RUNTIME_RUNTIME_H
#define TAGBOX_COMMON_RUNTIME_RUNTIME_H

#include "common/value.h"

/* Brings up memory, types, builtins and the machine. false: out of memory, reported on stderr. */
bool runtime_startup(void);

/* Takes everything down: modules, garbage, types, caches. Returns the number of blocks still allocated (debug builds; 0 elsewhere). */
size_t runtime_shutdown(void);

/* Runs program text as module __main__. path: for messages and __file__, or NULL for -c and stdin. Prints an uncaught exception.
 * Returns the exit status. */
int runtime_run(const char *text, size_t length, const char *name, const char *path);

#endif
