/* Byte streams: a file descriptor with a buffer, for reading or for writing. What file objects (file.h) stand on.
 *
 * Reading and writing wait through interrupted system calls; an interrupt by the user becomes KeyboardInterrupt.
 */
#ifndef TAGBOX_COMMON_BUILTINS_STREAM_H
#define TAGBOX_COMMON_BUILTINS_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define STREAM_BUFFER_SIZE ((size_t)8192) /* CPython: io.DEFAULT_BUFFER_SIZE */

enum stream_kind {
    STREAM_READS,
    STREAM_WRITES,
    STREAM_STANDARD_OUTPUT, /* no buffer of its own: output.h */
    STREAM_STANDARD_ERROR
};

struct stream {
    enum stream_kind kind;
    int fd;
    bool closes_fd; /* whether the descriptor goes with the stream */
    bool unbuffered;
    uint8_t *buffer;   /* STREAM_BUFFER_SIZE; NULL until needed */
    size_t start, end; /* what it holds: bytes not yet read, or not yet written (from 0) */
};

void stream_open(struct stream *s, enum stream_kind kind, int fd, bool closes_fd);

/* Flushes, closes the descriptor where it goes with the stream, frees the buffer; all of that also on failure. false with an
 * exception pending. `quietly`: nothing is raised. */
bool stream_close(struct stream *s, bool quietly);

/* Reads at most `most` > 0 bytes by one system call at most; buffered bytes come first. 0 at the end, -1 with an exception pending. */
int64_t stream_read_some(struct stream *s, void *to, size_t most);

/* Makes sure that there are buffered bytes. Their number, 0 at the end, -1 with an exception pending. */
int64_t stream_fill(struct stream *s);

/* Reads until the end or until there are `most` bytes. They are stored behind the *length bytes in *memory, which grows as needed
 * (mem_free(*memory, *capacity), also on failure). false with an exception pending. */
bool stream_read_all(struct stream *s, uint64_t most, uint8_t **memory, size_t *length, size_t *capacity);

/* false with an exception pending. */
bool stream_write(struct stream *s, const void *data, size_t length);
bool stream_flush(struct stream *s);

#endif
