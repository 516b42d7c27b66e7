/* A callable with its first argument attached: what `x.method` without a call makes. */
#ifndef TAGBOX_COMMON_OBJECTS_BOUND_METHOD_H
#define TAGBOX_COMMON_OBJECTS_BOUND_METHOD_H

#include "common/value.h"

struct bound_method {
    struct object head;
    value function;
    value self;
};

value bound_method_new(value function, value self); /* retains both */

#endif
