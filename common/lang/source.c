#include "common/lang/source.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const char *source_error_name(enum source_error_kind kind) {
    switch (kind) {
    case SOURCE_OK: return "no error";
    case SOURCE_SYNTAX_ERROR: return "SyntaxError";
    case SOURCE_INDENTATION_ERROR: return "IndentationError";
    case SOURCE_TAB_ERROR: return "TabError";
    case SOURCE_VALUE_ERROR: return "ValueError";
    case SOURCE_MEMORY_ERROR: return "MemoryError";
    case SOURCE_OS_ERROR: return "OSError";
    }
    return "SyntaxError";
}

/* Largest n <= length at which text may be cut without splitting a character. */
static size_t whole_characters(const char *text, size_t length) {
    while (length > 0 && ((uint8_t)text[length] & 0xC0) == 0x80)
        length--;
    return length;
}

void source_error_set(struct source_error *error, enum source_error_kind kind, const char *format,
                      ...) {
    *error = (struct source_error){.kind = kind};
    char text[sizeof error->message + 8];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    size_t used = length < 0 ? 0 : (size_t)length;
    if (used >= sizeof error->message) {
        used = whole_characters(text, sizeof error->message - 1);
    }
    memcpy(error->message, text, used);
    error->message[used] = '\0';
}

uint32_t source_char_column(const char *line, uint32_t column) {
    uint32_t characters = 0;
    for (uint32_t i = 0; i < column && line[i] != '\0'; i++)
        characters += ((uint8_t)line[i] & 0xC0) != 0x80;
    return characters;
}

const char *source_line(const struct source *source, uint32_t line, size_t *length) {
    const char *start = source->text;
    const char *end = source->text + source->length;
    while (line > 1) {
        const char *newline = memchr(start, '\n', (size_t)(end - start));
        if (newline == NULL) {
            *length = 0;
            return "";
        }
        start = newline + 1;
        line--;
    }
    const char *newline = memchr(start, '\n', (size_t)(end - start));
    *length = (size_t)((newline == NULL ? end : newline) - start);
    return start;
}

void source_error_locate(struct source_error *error, const struct source *source, uint32_t line,
                         uint32_t column, uint32_t end_line, uint32_t end_column) {
    size_t length;
    const char *start = source_line(source, line, &length);
    error->line = line;
    error->column = 1 + source_char_column(start, column < length ? column : (uint32_t)length);
    if (column > length)
        error->column += column - (uint32_t)length;
    error->end_line = end_line;
    error->end_column = 0;
    if (end_line == line && end_column >= column)
        error->end_column = error->column + source_char_column(start + column,
            end_column <= length ? end_column - column : 0);
    else if (end_line > line) {
        size_t end_length;
        const char *end_start = source_line(source, end_line, &end_length);
        if (end_column <= end_length)
            error->end_column = 1 + source_char_column(end_start, end_column);
    }
    size_t kept = length;
    if (kept >= sizeof error->text)
        kept = whole_characters(start, sizeof error->text - 1);
    memcpy(error->text, start, kept);
    error->text[kept] = '\0';
    error->has_text = true;
}

void source_error_print(FILE *out, const struct source_error *error, const char *filename) {
    if (error->line != 0) {
        fprintf(out, "  File \"%s\", line %u\n", filename, error->line);
        const char *text = error->text;
        uint32_t skipped = 0;
        while (*text == ' ' || *text == '\t' || *text == '\f') {
            text++;
            skipped++;
        }
        if (*text != '\0') {
            fprintf(out, "    %s\n", text);
            uint32_t characters = source_char_column(error->text, sizeof error->text);
            if (error->column > skipped && error->column <= characters + 1) {
                uint32_t width = 1;
                if (error->end_line > error->line)
                    width = characters + 1 - error->column;
                else if (error->end_column > error->column)
                    width = error->end_column - error->column;
                fprintf(out, "    %*s", (int)(error->column - 1 - skipped), "");
                for (uint32_t i = 0; i < width || i == 0; i++)
                    fputc('^', out);
                fputc('\n', out);
            }
        }
    }
    if (error->message[0] == '\0')
        fprintf(out, "%s\n", source_error_name(error->kind));
    else
        fprintf(out, "%s: %s\n", source_error_name(error->kind), error->message);
}

/* ---- decoding ---- */

enum encoding { ENCODING_UTF8, ENCODING_ASCII, ENCODING_LATIN1, ENCODING_UNKNOWN };

/* The encoding that a cookie names. Spellings are compared as CPython does: lower case, '_' as
 * '-', and "utf-8-..." or "latin-1-..." as their base. */
static enum encoding encoding_by_name(const char *name, size_t length) {
    char canonical[16];
    size_t used = 0;
    while (used < length && used < sizeof canonical - 1) {
        char c = name[used];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        canonical[used++] = c == '_' ? '-' : c;
    }
    canonical[used] = '\0';
    static const struct { const char *name; enum encoding encoding; } known[] = {
        {"utf-8", ENCODING_UTF8},         {"utf8", ENCODING_UTF8},
        {"ascii", ENCODING_ASCII},        {"us-ascii", ENCODING_ASCII},
        {"latin-1", ENCODING_LATIN1},     {"latin1", ENCODING_LATIN1},
        {"iso-8859-1", ENCODING_LATIN1},  {"iso8859-1", ENCODING_LATIN1},
        {"iso-latin-1", ENCODING_LATIN1}, {"l1", ENCODING_LATIN1},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (strcmp(canonical, known[i].name) == 0)
            return known[i].encoding;
    }
    if (strncmp(canonical, "utf-8-", 6) == 0)
        return ENCODING_UTF8;
    return ENCODING_UNKNOWN;
}

/* Finds "coding[:=] *NAME" in one line when the line is a comment (PEP 263). */
static bool find_cookie(const char *line, size_t length, const char **name, size_t *name_length) {
    size_t i = 0;
    while (i < length && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f'))
        i++;
    if (i == length || line[i] != '#')
        return false;
    for (; i + 7 <= length; i++) {
        if (memcmp(line + i, "coding", 6) != 0 || (line[i + 6] != ':' && line[i + 6] != '='))
            continue;
        size_t start = i + 7;
        while (start < length && (line[start] == ' ' || line[start] == '\t'))
            start++;
        size_t end = start;
        while (end < length &&
               ((line[end] >= '0' && line[end] <= '9') || (line[end] >= 'a' && line[end] <= 'z') ||
                (line[end] >= 'A' && line[end] <= 'Z') || strchr("-_.", line[end]) != NULL) &&
               line[end] != '\0')
            end++;
        if (end > start) {
            *name = line + start;
            *name_length = end - start;
            return true;
        }
    }
    return false;
}

/* A line that holds nothing or only a comment lets the cookie stand on the next one. */
static bool is_blank_line(const char *line, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '#')
            return true;
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\f')
            return false;
    }
    return true;
}

static size_t line_length(const char *bytes, size_t length) {
    size_t i = 0;
    while (i < length && bytes[i] != '\n' && bytes[i] != '\r')
        i++;
    return i;
}

/* false: the cookie names an encoding that is not known here (message set). */
static bool find_encoding(const char *bytes, size_t length, bool has_bom, enum encoding *encoding,
                          bool *declared, struct source_error *error) {
    *encoding = ENCODING_UTF8;
    *declared = false;
    for (int line = 0; line < 2; line++) {
        size_t size = line_length(bytes, length);
        const char *name;
        size_t name_length;
        if (find_cookie(bytes, size, &name, &name_length)) {
            *encoding = encoding_by_name(name, name_length);
            *declared = true;
            if (*encoding == ENCODING_UNKNOWN || (has_bom && *encoding != ENCODING_UTF8)) {
                int shown = name_length > 100 ? 100 : (int)name_length;
                source_error_set(error, SOURCE_SYNTAX_ERROR, "encoding problem: %.*s%s", shown,
                                 name, has_bom ? " with BOM" : "");
                return false;
            }
            return true;
        }
        if (!is_blank_line(bytes, size))
            return true;
        if (size < length)
            size += bytes[size] == '\r' && size + 1 < length && bytes[size + 1] == '\n' ? 2 : 1;
        bytes += size;
        length -= size;
    }
    return true;
}

/* Length of the well-formed UTF-8 sequence at bytes (RFC 3629: no surrogates, shortest form,
 * up to U+10FFFF), or 0. */
static size_t utf8_sequence(const uint8_t *bytes, size_t length) {
    uint8_t first = bytes[0];
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    size_t need = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length < need)
        return 0;
    for (size_t i = 1; i < need; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
    }
    if ((first == 0xE0 && bytes[1] < 0xA0) || (first == 0xED && bytes[1] > 0x9F) ||
        (first == 0xF0 && bytes[1] < 0x90) || (first == 0xF4 && bytes[1] > 0x8F))
        return 0;
    return need;
}

static uint32_t count_lines(const char *bytes, size_t length) {
    uint32_t lines = 1;
    for (size_t i = 0; i < length; i++) {
        bool crlf = bytes[i] == '\r' && i + 1 < length && bytes[i + 1] == '\n';
        lines += bytes[i] == '\n' || (bytes[i] == '\r' && !crlf);
    }
    return lines;
}

static bool check_utf8(const char *bytes, size_t length, enum encoding encoding, bool declared,
                       const char *filename, struct source_error *error) {
    size_t i = 0;
    while (i < length) {
        uint64_t word;
        while (i + sizeof word <= length) {
            memcpy(&word, bytes + i, sizeof word);
            if ((word & 0x8080808080808080u) != 0)
                break;
            i += sizeof word;
        }
        if (i == length)
            break;
        size_t step = utf8_sequence((const uint8_t *)bytes + i, length - i);
        if (step == 0 || (step > 1 && encoding == ENCODING_ASCII)) {
            if (encoding == ENCODING_ASCII)
                source_error_set(error, SOURCE_SYNTAX_ERROR, "encoding problem: ascii");
            else if (declared)
                source_error_set(error, SOURCE_SYNTAX_ERROR,
                                 "(unicode error) 'utf-8' codec can't decode byte 0x%02x in "
                                 "position %zu: invalid start byte",
                                 (uint8_t)bytes[i], i);
            else
                source_error_set(error, SOURCE_SYNTAX_ERROR,
                                 "Non-UTF-8 code starting with '\\x%02x' in file %.100s on line "
                                 "%u, but no encoding declared; see "
                                 "https://peps.python.org/pep-0263/ for details",
                                 (uint8_t)bytes[i], filename, count_lines(bytes, i));
            return false;
        }
        i += step;
    }
    return true;
}

/* Writes decoded text to out (2 bytes of room per input byte for latin-1): '\n' line ends. */
static size_t transcode(char *out, const char *bytes, size_t length, enum encoding encoding) {
    if (encoding != ENCODING_LATIN1 && memchr(bytes, '\r', length) == NULL) {
        memcpy(out, bytes, length);
        return length;
    }
    size_t used = 0;
    for (size_t i = 0; i < length; i++) {
        uint8_t c = (uint8_t)bytes[i];
        if (c == '\r') {
            out[used++] = '\n';
            if (i + 1 < length && bytes[i + 1] == '\n')
                i++;
        } else if (c >= 0x80 && encoding == ENCODING_LATIN1) {
            out[used++] = (char)(0xC0 | c >> 6);
            out[used++] = (char)(0x80 | (c & 0x3F));
        } else {
            out[used++] = (char)c;
        }
    }
    return used;
}

bool source_decode(struct source *source, struct arena *arena, const char *bytes, size_t length, bool is_text,
                   const char *filename, struct source_error *error) {
    if (length > INT32_MAX) {
        source_error_set(error, SOURCE_SYNTAX_ERROR, "source code is longer than 2 GiB");
        return false;
    }
    if (length == 0)
        bytes = "";
    bool has_bom = !is_text && length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    if (has_bom) {
        bytes += 3;
        length -= 3;
    }
    if (memchr(bytes, '\0', length) != NULL) {
        source_error_set(error, SOURCE_SYNTAX_ERROR, "source code cannot contain null bytes");
        return false;
    }
    enum encoding encoding = ENCODING_UTF8;
    bool declared = false;
    if (!is_text && !find_encoding(bytes, length, has_bom, &encoding, &declared, error))
        return false;
    if (encoding != ENCODING_LATIN1 &&
        !check_utf8(bytes, length, encoding, declared || has_bom, filename, error))
        return false;
    size_t room = encoding == ENCODING_LATIN1 ? 2 * length : length;
    char *text = arena_alloc(arena, room + 1);
    if (text == NULL) {
        source_error_set(error, SOURCE_MEMORY_ERROR, "%s", "");
        return false;
    }
    source->length = transcode(text, bytes, length, encoding);
    text[source->length] = '\0';
    source->text = text;
    return true;
}

/* ---- files ---- */

static bool read_all(char **bytes, size_t *length, FILE *file, const char *path,
                     struct source_error *error) {
    size_t capacity = 64 * 1024, used = 0;
    char *buffer = malloc(capacity);
    while (buffer != NULL) {
        used += fread(buffer + used, 1, capacity - used, file);
        if (used < capacity)
            break;
        capacity *= 2;
        char *larger = realloc(buffer, capacity);
        if (larger == NULL)
            free(buffer);
        buffer = larger;
    }
    if (buffer == NULL) {
        source_error_set(error, SOURCE_MEMORY_ERROR, "%s", "");
        return false;
    }
    if (ferror(file)) {
        source_error_set(error, SOURCE_OS_ERROR, "[Errno %d] %s: '%.200s'", errno, strerror(errno),
                         path);
        free(buffer);
        return false;
    }
    *bytes = buffer;
    *length = used;
    return true;
}

bool source_read_file(const char **bytes, size_t *length, struct arena *arena, const char *path,
                      struct source_error *error) {
    bool is_stdin = strcmp(path, "-") == 0;
    FILE *file = is_stdin ? stdin : fopen(path, "rb");
    if (file == NULL) {
        source_error_set(error, SOURCE_OS_ERROR, "[Errno %d] %s: '%.200s'", errno, strerror(errno),
                         path);
        return false;
    }
    char *buffer = NULL;
    bool ok = read_all(&buffer, length, file, path, error);
    if (!is_stdin)
        fclose(file);
    if (!ok)
        return false;
    *bytes = arena_copy(arena, buffer, *length);
    free(buffer);
    if (*bytes == NULL) {
        source_error_set(error, SOURCE_MEMORY_ERROR, "%s", "");
        return false;
    }
    return true;
}
