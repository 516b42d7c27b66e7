/* The pending exception. */
#include "common/core/error.h"

#include "common/core/type.h"

struct object *error_current;

static void (*raise_no_memory)(void);

void error_set(struct object *exception) {
    struct object *old = error_current;
    error_current = exception;
    if (old != NULL) {
        object_release(old);
    }
}

struct object *error_take(void) {
    struct object *exception = error_current;
    error_current = NULL;
    return exception;
}

void error_clear(void) {
    struct object *old = error_take();
    if (old != NULL) {
        object_release(old);
    }
}

bool error_matches(const struct type *type) {
    return error_current != NULL && type_is_subtype(error_current->type, type);
}

value error_no_memory(void) {
    if (raise_no_memory != NULL) {
        raise_no_memory();
    }
    return VALUE_ABSENT;
}

void error_on_no_memory(void (*raise)(void)) {
    raise_no_memory = raise;
}
