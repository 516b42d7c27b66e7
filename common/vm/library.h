/* Modules written in the language itself: common/library/NAME.py, part of the executable, compiled when it is built
 * (tools/compile_library.c).
 */
#ifndef TAGBOX_COMMON_VM_LIBRARY_H
#define TAGBOX_COMMON_VM_LIBRARY_H

#include "common/bytecode/unit.h"

struct library_module {
    const char *name; /* NULL: the end of the table */
    const struct unit *unit;
};
extern const struct library_module library_modules[];

#endif
