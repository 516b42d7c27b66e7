/* Text files: decoding, line ends, encoding. The scheme is that of CPython's TextIOWrapper (Modules/_io/textio.c): a chunk of
 * bytes at a time is decoded and read from.
 */
#include <string.h>

#include "common/builtins/file_private.h"
#include "common/builtins/output.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/utf8.h"

static const struct str *str_or_null(value v) {
    return value_is_absent(v) ? NULL : str_of(v);
}

bool file_text_find_encoding(struct file *f) {
    static const uint8_t probe[2] = {0xC3, 0xA9}; /* two bytes, one character in UTF-8, two in Latin-1, an error in ASCII */
    struct str *s = codec_decode(probe, sizeof probe, str_or_null(f->encoding), NULL);
    if (s == NULL) {
        if (!error_matches(&type_UnicodeDecodeError)) {
            return false;
        }
        error_clear();
        return true;
    }
    f->text->is_utf8 = s->length == 1;
    object_release(&s->head);
    return true;
}

void file_text_drop(struct text_stream *t) {
    if (t->chunk != NULL) {
        object_release(&t->chunk->head);
        t->chunk = NULL;
    }
    t->position = 0;
    t->held_count = 0;
    t->held_cr = false;
}

/* ---- Decoding ---- */

/* How many bytes at the end begin a character that is not complete. */
static size_t incomplete_end(const uint8_t *bytes, size_t length) {
    const char *reason = NULL;
    uint32_t c;
    for (size_t back = 1; back <= UTF8_INCOMPLETE_MOST && back <= length; back++) {
        const uint8_t *p = bytes + length - back;
        if (*p < 0x80) {
            return 0;
        }
        if (*p >= 0xC0) {
            int taken = utf8_decode(p, bytes + length, false, &c, &reason);
            return taken == -(int)back && strcmp(reason, "unexpected end of data") == 0 ? back : 0;
        }
    }
    return 0;
}

/* s with its line ends as the program is to see them; steals s. NULL with MemoryError pending. */
static struct str *convert_line_ends(struct text_stream *t, struct str *s, bool final) {
    struct text from = str_text(s);
    struct str_builder b;
    bool prefix = t->held_cr, kept = t->newline == NEWLINE_KEPT;
    int64_t at = 0, cr;
    if ((t->newline != NEWLINE_UNIVERSAL && !kept) ||
        (!prefix && text_find_unit(from, '\r', 0, from.length) < 0)) {
        return s;
    }
    t->held_cr = false;
    if (!final && (from.length > 0 ? text_get(from, from.length - 1) == '\r' : prefix)) {
        t->held_cr = true;
        from.length -= from.length > 0;
        if (from.length == 0 && (s->length == 0 || !prefix)) {
            object_release(&s->head);
            return str_from_ascii("");
        }
    }
    str_builder_init(&b);
    if (prefix && kept) {
        str_builder_add_char(&b, '\r');
    } else if (prefix && (from.length == 0 || text_get(from, 0) != '\n')) {
        str_builder_add_char(&b, '\n');
    }
    while (!kept && (cr = text_find_unit(from, '\r', at, from.length)) >= 0) {
        str_builder_add_part(&b, text_part(from, at, cr));
        str_builder_add_char(&b, '\n');
        at = cr + 1;
        at += at < from.length && text_get(from, at) == '\n';
    }
    str_builder_add_part(&b, text_part(from, at, from.length));
    object_release(&s->head);
    return str_builder_finish(&b);
}

/* The text of bytes; what is incomplete at their end is held back unless `final`. */
static struct str *decode(struct file *f, const uint8_t *bytes, size_t length, bool final) {
    struct text_stream *t = f->text;
    size_t held = t->is_utf8 && !final ? incomplete_end(bytes, length) : 0;
    struct str *s;
    memcpy(t->held, bytes + length - held, held);
    t->held_count = (uint8_t)held;
    s = codec_decode(bytes, (int64_t)(length - held), str_or_null(f->encoding), str_or_null(f->errors));
    return s == NULL ? NULL : convert_line_ends(t, s, final);
}

/* Adds text to what is left of the chunk; steals it. */
static bool add_to_chunk(struct text_stream *t, struct str *more) {
    struct str *rest;
    if (t->chunk == NULL || t->position == t->chunk->length) {
        if (t->chunk != NULL) {
            object_release(&t->chunk->head);
        }
        t->chunk = more;
        t->position = 0;
        return true;
    }
    if (t->position > 0) {
        rest = str_slice(t->chunk, t->position, t->chunk->length);
        if (rest == NULL) {
            object_release(&more->head);
            return false;
        }
        object_release(&t->chunk->head);
        t->chunk = rest;
        t->position = 0;
    }
    rest = str_append(t->chunk, more);
    object_release(&more->head);
    t->chunk = rest;
    return rest != NULL;
}

/* Decodes one more piece. 1 there may be more text, 0 end, -1 exception pending. */
static int read_chunk(struct file *f) {
    struct text_stream *t = f->text;
    uint8_t bytes[UTF8_INCOMPLETE_MOST + STREAM_BUFFER_SIZE];
    size_t held = t->held_count;
    struct str *s;
    int64_t got;
    memcpy(bytes, t->held, held);
    got = stream_read_some(f->stream, bytes + held, STREAM_BUFFER_SIZE);
    if (got < 0) {
        return -1;
    }
    if (got == 0 && held == 0 && !t->held_cr) {
        return 0;
    }
    s = decode(f, bytes, held + (size_t)got, got == 0);
    return s != NULL && add_to_chunk(t, s) ? got > 0 : -1;
}

/* ---- Reading ---- */

static int64_t available(const struct text_stream *t) {
    return t->chunk == NULL ? 0 : t->chunk->length - t->position;
}

/* The next `count` code points of the chunk. */
static value take(struct text_stream *t, int64_t count) {
    struct str *s;
    if (count == 0) {
        return value_retained(str_value(str_empty));
    }
    if (t->position == 0 && count == t->chunk->length) {
        s = t->chunk;
        t->chunk = NULL;
        return str_value(s);
    }
    s = str_slice(t->chunk, t->position, t->position + count);
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    t->position += count;
    return str_value(s);
}

static value read_rest(struct file *f) {
    struct text_stream *t = f->text;
    uint8_t *memory = NULL;
    size_t capacity = 0, length = 0;
    struct str *s = NULL;
    bool ok = true;
    if (t->held_count > 0) {
        memory = mem_alloc(capacity = STREAM_BUFFER_SIZE);
        if (memory == NULL) {
            return error_no_memory();
        }
        memcpy(memory, t->held, length = t->held_count);
    }
    ok = stream_read_all(f->stream, UINT64_MAX, &memory, &length, &capacity);
    if (ok) {
        s = decode(f, memory == NULL ? (const uint8_t *)"" : memory, length, true);
    }
    if (memory != NULL) {
        mem_free(memory, capacity);
    }
    return s != NULL && add_to_chunk(t, s) ? take(t, available(t)) : VALUE_ABSENT;
}

value file_text_read(struct file *f, int64_t most) {
    struct text_stream *t = f->text;
    int more = 1;
    if (most < 0) {
        return read_rest(f);
    }
    while (more > 0 && available(t) < most) {
        more = read_chunk(f);
    }
    return more < 0 ? VALUE_ABSENT : take(t, available(t) < most ? available(t) : most);
}

/* Where the line ends that begins at t->position, looking from `from` on; -1: not in this chunk. */
static int64_t line_end(const struct text_stream *t, int64_t from) {
    struct text s = str_text(t->chunk);
    int64_t at;
    switch (t->newline) {
    case NEWLINE_UNIVERSAL:
    case NEWLINE_LF:
        at = text_find_unit(s, '\n', from, s.length);
        return at < 0 ? -1 : at + 1;
    case NEWLINE_CR:
        at = text_find_unit(s, '\r', from, s.length);
        return at < 0 ? -1 : at + 1;
    case NEWLINE_CRLF:
        while ((at = text_find_unit(s, '\r', from, s.length)) >= 0) {
            if (at + 1 < s.length && text_get(s, at + 1) == '\n') {
                return at + 2;
            }
            from = at + 1;
        }
        return -1;
    default: /* a \r at the very end is one of its own: that of a \r\n is held back */
        for (at = from; at < s.length; at++) {
            uint32_t c = text_get(s, at);
            if (c == '\n' || c == '\r') {
                return at + 1 + (c == '\r' && at + 1 < s.length && text_get(s, at + 1) == '\n');
            }
        }
        return -1;
    }
}

value file_text_read_line(struct file *f, int64_t most) {
    struct text_stream *t = f->text;
    int64_t searched = 0, end = -1; /* after t->position */
    int more = 1;
    for (;;) {
        if (available(t) > searched) {
            end = line_end(t, t->position + searched);
            if (end >= 0 || (most >= 0 && available(t) >= most) || more == 0) {
                break;
            }
            searched = available(t) - (t->newline == NEWLINE_CRLF);
        } else if (more == 0) {
            break;
        }
        more = read_chunk(f);
        if (more < 0) {
            return VALUE_ABSENT;
        }
    }
    int64_t length = end < 0 ? available(t) : end - t->position;
    return take(t, most >= 0 && most < length ? most : length);
}

/* ---- Writing ---- */

/* s with each \n replaced by what open() was told; a new reference. */
static struct str *with_line_ends(const struct text_stream *t, struct str *s) {
    struct text from = str_text(s);
    struct str_builder b;
    int64_t at = 0, lf;
    if ((t->newline != NEWLINE_CR && t->newline != NEWLINE_CRLF) ||
        text_find_unit(from, '\n', 0, from.length) < 0) {
        object_retain(&s->head);
        return s;
    }
    str_builder_init(&b);
    while ((lf = text_find_unit(from, '\n', at, from.length)) >= 0) {
        str_builder_add_part(&b, text_part(from, at, lf));
        str_builder_add_text(&b, t->newline == NEWLINE_CR ? "\r" : "\r\n");
        at = lf + 1;
    }
    str_builder_add_part(&b, text_part(from, at, from.length));
    return str_builder_finish(&b);
}

static bool write_encoded(struct file *f, const struct str *s) {
    struct bytes *b;
    bool ok;
    if (s->is_ascii) {
        return stream_write(f->stream, str_data(s), (size_t)s->length);
    }
    b = codec_encode(s, str_or_null(f->encoding), str_or_null(f->errors));
    if (b == NULL) {
        return false;
    }
    ok = stream_write(f->stream, b->data, (size_t)b->length);
    object_release(&b->head);
    return ok;
}

bool file_text_write(struct file *f, value text) {
    struct str *s;
    bool ok;
    if (f->stream->kind == STREAM_STANDARD_OUTPUT) {
        return output_write_str(str_of(text));
    }
    if (f->stream->kind == STREAM_STANDARD_ERROR) {
        return output_write_error_str(str_of(text));
    }
    s = with_line_ends(f->text, str_of(text));
    if (s == NULL) {
        return false;
    }
    ok = write_encoded(f, s);
    if (ok && f->text->flushes_lines &&
        (text_find_unit(str_text(s), '\n', 0, s->length) >= 0 || text_find_unit(str_text(s), '\r', 0, s->length) >= 0)) {
        ok = stream_flush(f->stream);
    }
    object_release(&s->head);
    return ok;
}
