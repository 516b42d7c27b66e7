/* What functools.lru_cache makes of a function: one that remembers its results. CPython 3.11: Modules/_functoolsmodule.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_LRU_CACHE_H
#define TAGBOX_COMMON_OBJECTS_LRU_CACHE_H

#include "common/value.h"

/* Called with (function, maxsize, typed, what cache_info() calls to make its answer). */
extern struct type type_lru_cache;

#endif
