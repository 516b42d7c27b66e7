/* The standard output, buffered, and the standard error output, unbuffered; both in UTF-8.
 *
 * What is written to the standard output reaches it when the 64 KiB buffer is full, at output_flush(), and, on a terminal, at the
 * end of each line. When writing fails, what the buffer held is dropped, so that one failure is reported once.
 */
#ifndef TAGBOX_COMMON_BUILTINS_OUTPUT_H
#define TAGBOX_COMMON_BUILTINS_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

struct str;

/* Looks at what the standard output is, before the program opens files: if it is closed, what is written goes nowhere. */
void output_startup(void);

/* Writes a text. false with UnicodeEncodeError (it holds a lone surrogate: nothing is written) or OSError pending. */
bool output_write_str(const struct str *s);

/* Writes `length` bytes that are ASCII. false with OSError pending. */
bool output_write_ascii(const char *text, size_t length);

/* Hands everything over to the system. false with OSError pending. Also declared in modules.h. */
bool output_flush(void);

/* Whether the standard output is a terminal. */
bool output_is_terminal(void);

/* Writes a text to the standard error output at once, lone surrogates as escapes. false with OSError or MemoryError pending. */
bool output_write_error_str(const struct str *s);

/* write(2) until all is written. 0, or the errno of the failure; EINTR only with an exception pending (an interrupt). */
int output_write_all(int fd, const void *data, size_t length);

#endif
