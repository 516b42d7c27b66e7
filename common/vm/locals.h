/* locals(): the variables of a frame by name.
 */
#ifndef TAGBOX_COMMON_VM_LOCALS_H
#define TAGBOX_COMMON_VM_LOCALS_H

#include "common/value.h"

/* Of the running frame: a module's globals and a class body's namespace themselves, a function's variables in a dict, as far as they
 * have values: always the same dict where the function names one of locals, vars, dir, eval and exec, so that what is stored there
 * stays. A new reference; absent with an exception pending. */
value locals_of_caller(void);

#endif
