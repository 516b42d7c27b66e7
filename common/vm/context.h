/* The with statement at run time.
 */
#ifndef TAGBOX_COMMON_VM_CONTEXT_H
#define TAGBOX_COMMON_VM_CONTEXT_H

#include "common/value.h"

/* Enters a context manager: its bound __exit__ and what __enter__ gave, owned. false with an exception pending. */
bool context_enter(value manager, value *exit, value *entered);
/* exit(type, exception, traceback). */
value context_leave(value exit, value exception);

#endif
