#include "common/memory/trace.h"

#ifdef TAGBOX_COUNTED

trace_hook trace_int_hook;

#endif
