/* File objects: what open() gives, and the standard streams.
 *
 * Text files decode in pieces of 8 KiB, as CPython's do, so that errors appear at the same moment and with the same positions.
 * Not there: files open for reading and writing at once, seek and tell.
 */
#ifndef TAGBOX_COMMON_BUILTINS_FILE_H
#define TAGBOX_COMMON_BUILTINS_FILE_H

#include "common/value.h"

/* The builtin open(). */
value file_open_builtin(const value *args, size_t nargs, struct tuple *kwnames);

/* A file object for the standard stream 0, 1 or 2. All those of a stream share its buffer. None for one that was closed when the
 * program was started. */
value file_standard(int fd);

/* The standard stream was open when the program was started. */
bool file_standard_is_open(int fd);

/* input() without its prompt: the next line of the standard input, without its end; EOFError "EOF when reading a line". */
value file_input_line(void);

/* Readies the types of file objects; at shutdown finishes them and frees the buffers of the standard streams. */
bool file_ready(void);
void file_finish(void);

extern struct type type_text_file, type_binary_reader, type_binary_writer;
extern struct type type_UnsupportedOperation; /* io.UnsupportedOperation */

#endif
