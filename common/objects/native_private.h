/* Shared between native.c and native_bind.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_NATIVE_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_NATIVE_PRIVATE_H

#include "common/objects/native.h"

#define NATIVE_FEW 8              /* arguments for which a call needs no memory */

/* Calls a native with named parameters: lays the arguments out, one slot for each name. args begin with self if has_self. */
value native_call_bound(const struct native *n, const value *args, size_t nargs, struct tuple *kwnames,
                        bool has_self);

/* Reads method->parameters into n's counts. */
void native_read_parameters(struct native *n, const char *text);

/* Raise TypeError for a native without named parameters: any keyword, or a wrong number of positional arguments. */
COLD value native_refuse_keywords(const struct native *n);
COLD value native_refuse_count(const struct native *n, int64_t given);

#endif
