/* The pending exception: at most one, set by whoever fails, cleared by whoever handles it.
 *
 * Raising with a message is exception_raise() in common/objects/exception.h; this header is what the lowest layers need.
 */
#ifndef TAGBOX_COMMON_CORE_ERROR_H
#define TAGBOX_COMMON_CORE_ERROR_H

#include "common/core/object.h"

extern struct object *error_current; /* owned; NULL when nothing is pending */

static inline bool error_pending(void) {
    return UNLIKELY(error_current != NULL);
}

/* Makes `exception` pending, replacing what was (released). Steals the reference. */
void error_set(struct object *exception);

/* Takes the pending exception away and hands its reference to the caller; NULL if there is none. */
struct object *error_take(void);

/* Drops the pending exception, if any. */
void error_clear(void);

/* Whether an exception is pending whose type is `type` or a subtype. */
bool error_matches(const struct type *type);

/* Raises MemoryError without allocating. Returns VALUE_ABSENT for `return error_no_memory();`. */
COLD value error_no_memory(void);

/* Registers who does that; NULL before start-up and after shutdown, when nothing becomes pending. */
void error_on_no_memory(void (*raise)(void));

#endif
