/* Byte streams. */
#include "common/builtins/stream.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "common/builtins/output.h"
#include "common/core/machine.h"
#include "common/objects/exception.h"

void stream_open(struct stream *s, enum stream_kind kind, int fd, bool closes_fd) {
    *s = (struct stream){.kind = kind, .fd = fd, .closes_fd = closes_fd};
}

static bool fail(int error_number) {
    if (!error_pending()) {
        exception_raise_errno(error_number, NULL);
    }
    return false;
}

static bool has_buffer(struct stream *s) {
    if (s->buffer == NULL) {
        s->buffer = mem_alloc(STREAM_BUFFER_SIZE);
        if (s->buffer == NULL) {
            error_no_memory();
        }
    }
    return s->buffer != NULL;
}

/* ---- Reading ---- */

static int64_t read_once(int fd, void *to, size_t most) {
    for (;;) {
        ssize_t got = read(fd, to, most);
        if (got >= 0) {
            return got;
        }
        if (errno != EINTR) {
            fail(errno);
            return -1;
        }
        if (!machine.check_interrupt()) {
            return -1;
        }
    }
}

int64_t stream_read_some(struct stream *s, void *to, size_t most) {
    size_t held = s->end - s->start;
    if (held == 0) {
        return read_once(s->fd, to, most);
    }
    held = held < most ? held : most;
    memcpy(to, s->buffer + s->start, held);
    s->start += held;
    return (int64_t)held;
}

int64_t stream_fill(struct stream *s) {
    if (s->start == s->end) {
        if (!has_buffer(s)) {
            return -1;
        }
        int64_t got = read_once(s->fd, s->buffer, STREAM_BUFFER_SIZE);
        if (got < 0) {
            return -1;
        }
        s->start = 0;
        s->end = (size_t)got;
    }
    return (int64_t)(s->end - s->start);
}

bool stream_read_all(struct stream *s, uint64_t most, uint8_t **memory, size_t *length, size_t *capacity) {
    while (most > 0) {
        if (*length == *capacity) {
            size_t larger = *capacity == 0 ? STREAM_BUFFER_SIZE : 2 * *capacity;
            uint8_t *grown = mem_resize(*memory, *capacity, larger);
            if (grown == NULL) {
                error_no_memory();
                return false;
            }
            *memory = grown;
            *capacity = larger;
        }
        size_t room = *capacity - *length;
        int64_t got = stream_read_some(s, *memory + *length, room < most ? room : most);
        if (got <= 0) {
            return got == 0;
        }
        *length += (size_t)got;
        most -= (uint64_t)got;
    }
    return true;
}

/* ---- Writing ---- */

/* What could not be written stays in the buffer, to be tried again. 0 or an errno. */
static int write_buffer(struct stream *s) {
    while (s->start < s->end) {
        ssize_t written = write(s->fd, s->buffer + s->start, s->end - s->start);
        if (written >= 0) {
            s->start += (size_t)written;
        } else if (errno != EINTR || !machine.check_interrupt()) {
            int error_number = errno;
            memmove(s->buffer, s->buffer + s->start, s->end - s->start);
            s->end -= s->start;
            s->start = 0;
            return error_number;
        }
    }
    s->start = s->end = 0;
    return 0;
}

bool stream_flush(struct stream *s) {
    int error_number;
    switch (s->kind) {
    case STREAM_WRITES:
        error_number = write_buffer(s);
        return error_number == 0 || fail(error_number);
    case STREAM_STANDARD_OUTPUT:
        return output_flush();
    default:
        return true;
    }
}

bool stream_write(struct stream *s, const void *data, size_t length) {
    int error_number;
    if (s->kind == STREAM_STANDARD_OUTPUT) {
        return output_write_ascii(data, length);
    }
    if (s->kind == STREAM_STANDARD_ERROR || length >= STREAM_BUFFER_SIZE || s->unbuffered) {
        if (!stream_flush(s)) {
            return false;
        }
        error_number = output_write_all(s->fd, data, length);
        return error_number == 0 || fail(error_number);
    }
    if (!has_buffer(s) || (length > STREAM_BUFFER_SIZE - s->end && !stream_flush(s))) {
        return false;
    }
    memcpy(s->buffer + s->end, data, length);
    s->end += length;
    return true;
}

bool stream_close(struct stream *s, bool quietly) {
    struct object *pending = quietly ? error_take() : NULL;
    bool ok = stream_flush(s);
    if (s->closes_fd && close(s->fd) != 0 && errno != EINTR && ok) {
        ok = fail(errno);
    }
    s->closes_fd = false;
    if (s->buffer != NULL) {
        mem_free(s->buffer, STREAM_BUFFER_SIZE);
        s->buffer = NULL;
    }
    s->start = s->end = 0;
    if (quietly) {
        error_clear();
        if (pending != NULL) {
            error_set(pending);
        }
    }
    return ok;
}
