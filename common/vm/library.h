/* Modules written in the language itself: common/library/NAME.py, part of the executable.
 */
#ifndef TAGBOX_COMMON_VM_LIBRARY_H
#define TAGBOX_COMMON_VM_LIBRARY_H

#include <stddef.h>

struct library_module {
    const char *name; /* NULL: the end of the table */
    const char *text; /* UTF-8, NUL-terminated */
    size_t length;
};
extern const struct library_module library_modules[];

#endif
