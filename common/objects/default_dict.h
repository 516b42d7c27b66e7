/* collections.defaultdict: a dict that makes the items it is asked for. CPython 3.11: Modules/_collectionsmodule.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DEFAULT_DICT_H
#define TAGBOX_COMMON_OBJECTS_DEFAULT_DICT_H

#include "common/value.h"

extern struct type type_default_dict;

#endif
