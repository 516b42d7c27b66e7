/* itemgetter, attrgetter and methodcaller of the operator module. CPython 3.11: Modules/_operator.c.
 */
#ifndef TAGBOX_COMMON_BUILTINS_OPERATOR_GETTERS_H
#define TAGBOX_COMMON_BUILTINS_OPERATOR_GETTERS_H

#include "common/value.h"

extern struct type type_itemgetter, type_attrgetter, type_methodcaller;

/* Completes the types, once; false with an exception pending. At shutdown they are finished. */
bool operator_getters_ready(void);
void operator_getters_finish(void);

#endif
