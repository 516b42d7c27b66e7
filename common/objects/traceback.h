/* Traceback objects: what __traceback__ shows of the frames that an exception has passed, outermost first. They are made when asked
 * for, from the entries that unwinding has noted (exception_private.h), and hold nothing but texts and each other. */
#ifndef TAGBOX_COMMON_OBJECTS_TRACEBACK_H
#define TAGBOX_COMMON_OBJECTS_TRACEBACK_H

#include "common/objects/exception.h"

extern struct type type_traceback;

/* e.__traceback__: a new reference to its outermost traceback object, or None. Absent with MemoryError pending. */
value traceback_of_exception(struct exception *e);

/* Sets it: v a traceback object or None, else TypeError. false with an exception pending. */
bool traceback_set(struct exception *e, value v);

bool traceback_startup(void);
void traceback_shutdown(void);

#endif
