/* Buffered output. */
#include "common/builtins/output.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "common/builtins/modules.h"
#include "common/core/machine.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/utf8.h"

#define BUFFER_SIZE ((size_t)64 << 10)
/* Of one code point in UTF-8. */
#define ENCODED_MOST 4

static uint8_t buffer[BUFFER_SIZE];
static size_t used;
static enum { BLOCKS, LINES, NOWHERE } buffering;

int output_write_all(int fd, const void *data, size_t length) {
    const uint8_t *p = data;
    while (length > 0) {
        ssize_t written = write(fd, p, length);
        if (written < 0) {
            if (errno != EINTR) {
                return errno;
            }
            if (machine.check_interrupt != NULL && !machine.check_interrupt()) {
                return EINTR;
            }
            continue;
        }
        p += written;
        length -= (size_t)written;
    }
    return 0;
}

/* Raises what output_write_all() answered. */
static bool check_write(int error_number) {
    if (UNLIKELY(error_number != 0)) {
        if (!error_pending()) {
            exception_raise_errno(error_number, NULL);
        }
        return false;
    }
    return true;
}

void output_startup(void) {
    buffering = fcntl(STDOUT_FILENO, F_GETFD) < 0 ? NOWHERE : isatty(STDOUT_FILENO) ? LINES : BLOCKS;
}

bool output_is_terminal(void) {
    return buffering == LINES;
}

bool output_flush(void) {
    size_t length = used;
    used = 0;
    return buffering == NOWHERE || check_write(output_write_all(STDOUT_FILENO, buffer, length));
}

bool output_write_ascii(const char *text, size_t length) {
    if (UNLIKELY(length > BUFFER_SIZE - used) && !output_flush()) {
        return false;
    }
    if (UNLIKELY(length > BUFFER_SIZE)) {
        return buffering == NOWHERE || check_write(output_write_all(STDOUT_FILENO, text, length));
    }
    memcpy(buffer + used, text, length);
    used += length;
    return !UNLIKELY(output_is_terminal()) || memchr(text, '\n', length) == NULL || output_flush();
}

static bool has_surrogate(const struct str *s) {
    if (s->kind == 1) {
        return false;
    }
    for (int64_t i = 0; i < s->length; i++) {
        uint32_t c = str_get(s, i);
        if (c >= 0xD800 && c <= 0xDFFF) {
            return true;
        }
    }
    return false;
}

/* Raises UnicodeEncodeError for a text with a lone surrogate. */
static bool refuse(const struct str *s) {
    struct bytes *b = codec_encode(s, NULL, NULL);
    if (b != NULL) {
        object_release(&b->head);
    }
    return false;
}

bool output_write_str(const struct str *s) {
    bool line = false;
    if (LIKELY(s->is_ascii)) {
        return output_write_ascii(str_data(s), (size_t)s->length);
    }
    if (has_surrogate(s)) {
        return refuse(s);
    }
    for (int64_t i = 0; i < s->length; i++) {
        uint32_t c = str_get(s, i);
        if (used > BUFFER_SIZE - ENCODED_MOST && !output_flush()) {
            return false;
        }
        used += (size_t)utf8_encode(c, buffer + used);
        line |= c == '\n';
    }
    return !line || !output_is_terminal() || output_flush();
}

bool output_write_error_str(const struct str *s) {
    struct str *handler;
    struct bytes *b;
    bool ok;
    if (s->is_ascii) {
        return check_write(output_write_all(STDERR_FILENO, str_data(s), (size_t)s->length));
    }
    handler = str_from_ascii("backslashreplace");
    b = handler == NULL ? NULL : codec_encode(s, NULL, handler);
    if (handler != NULL) {
        object_release(&handler->head);
    }
    if (b == NULL) {
        return false;
    }
    ok = check_write(output_write_all(STDERR_FILENO, b->data, (size_t)b->length));
    object_release(&b->head);
    return ok;
}
