/* Shared by file.c, file_open.c and file_text.c.
 */
#ifndef TAGBOX_COMMON_BUILTINS_FILE_PRIVATE_H
#define TAGBOX_COMMON_BUILTINS_FILE_PRIVATE_H

#include "common/builtins/file.h"
#include "common/builtins/stream.h"
#include "common/objects/str.h"

/* open()'s newline. */
enum newline {
    NEWLINE_UNIVERSAL, /* None: \n, \r and \r\n end lines and are read as \n */
    NEWLINE_KEPT,      /* '': they end lines and are read as they are */
    NEWLINE_LF,
    NEWLINE_CR,
    NEWLINE_CRLF
};

#define UTF8_INCOMPLETE_MOST 3

/* What text needs beside the bytes. */
struct text_stream {
    enum newline newline;
    bool is_utf8;
    bool flushes_lines;
    bool held_cr;       /* a \r was read that may be the first half of \r\n */
    uint8_t held_count; /* the beginning of a character's bytes: */
    uint8_t held[UTF8_INCOMPLETE_MOST];
    struct str *chunk; /* decoded, or NULL; */
    int64_t position;  /* read up to here */
};

struct file {
    struct object head;
    struct stream *stream; /* &own, or that of a standard stream */
    struct text_stream *text;
    struct stream own;
    struct text_stream own_text;
    bool closed;
    value name, mode;       /* owned */
    value encoding, errors; /* of text files: str or, for the default, absent; owned */
};

static inline struct file *file_of(value v) {
    return (struct file *)value_object(v);
}
static inline bool file_is_text(const struct file *f) {
    return f->head.type == &type_text_file;
}

/* A file on f->own, which is to be opened. Name and mode are stolen, also on failure. NULL with MemoryError pending. */
struct file *file_new(struct type *type, value name, value mode);

/* ---- Text (file_text.c). pre: the file is a text file that reads (writes). Absent or false: an exception is pending. ---- */

value file_text_read(struct file *f, int64_t most);      /* most < 0: all */
value file_text_read_line(struct file *f, int64_t most); /* an empty str at the end */
bool file_text_write(struct file *f, value text);
/* Sets is_utf8 by f->encoding; false with LookupError pending. */
bool file_text_find_encoding(struct file *f);
void file_text_drop(struct text_stream *t);

#endif
