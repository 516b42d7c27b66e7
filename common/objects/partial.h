/* functools.partial: a callable with some of its arguments. CPython 3.11: Modules/_functoolsmodule.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_PARTIAL_H
#define TAGBOX_COMMON_OBJECTS_PARTIAL_H

#include "common/value.h"

extern struct type type_partial;

#endif
