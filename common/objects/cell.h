/* A variable shared between a function and the functions inside it. */
#ifndef TAGBOX_COMMON_OBJECTS_CELL_H
#define TAGBOX_COMMON_OBJECTS_CELL_H

#include "common/value.h"

struct cell {
    struct object head;
    value content; /* in heap form; absent while unbound */
};

struct cell *cell_new(value content); /* steals content, also on failure; may be absent */

#endif
