/* The pending exception. */
#include "common/core/error.h"

#include "common/core/type.h"

struct object *error_current;

/* Raised when there is no memory to make an exception; NULL before start-up and after shutdown. */
static struct object *memory_error;

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
    if (memory_error != NULL) {
        object_retain(memory_error);
        error_set(memory_error);
    }
    return VALUE_ABSENT;
}

void error_set_memory_error(struct object *exception) {
    struct object *old = memory_error;
    memory_error = exception;
    if (old != NULL) {
        object_release(old);
    }
}
