/* What the parts of bytes share among themselves. */
#ifndef TAGBOX_COMMON_OBJECTS_BYTES_INTERNAL_H
#define TAGBOX_COMMON_OBJECTS_BYTES_INTERNAL_H

#include "common/objects/bytes.h"
#include "common/objects/native.h"

extern const struct native_method bytes_methods[];

#endif
