/* The bounds behind object_recursion_enter (common/core/object.h).
 */
#ifndef TAGBOX_COMMON_CORE_RECURSION_H
#define TAGBOX_COMMON_CORE_RECURSION_H

#include <stdint.h>

/* Measures the C stack; called once from main's depth. */
void recursion_startup(void);

/* How deep native code may nest: sys.getrecursionlimit(). */
void recursion_set_limit(int64_t limit);

/* Raises RecursionError "maximum recursion depth exceeded" + what. In objects/exception.c, where messages can be made. */
void recursion_error(const char *what);

#endif
