#include "common/objects/codec.h"

#include <stdio.h>

#include "common/objects/exception.h"
#include "common/objects/utf8.h"

enum encoding { UTF_8, ASCII, LATIN_1, UNKNOWN };

/* The names as messages give them, and the limit of what can be encoded. */
static const struct {
    const char *name;
    uint32_t limit;
    const char *reason;
} encodings[] = {
    [UTF_8] = {"utf-8", 0x10FFFF, "surrogates not allowed"},
    [ASCII] = {"ascii", 0x7F, "ordinal not in range(128)"},
    [LATIN_1] = {"latin-1", 0xFF, "ordinal not in range(256)"},
};

/* CPython's aliases (Lib/encodings/aliases.py), after normalisation. */
static const struct {
    const char *alias;
    enum encoding encoding;
} aliases[] = {
    {"utf_8", UTF_8},
    {"utf8", UTF_8},
    {"u8", UTF_8},
    {"utf", UTF_8},
    {"utf8_ucs2", UTF_8},
    {"utf8_ucs4", UTF_8},
    {"cp65001", UTF_8},
    {"ascii", ASCII},
    {"646", ASCII},
    {"ansi_x3.4_1968", ASCII},
    {"ansi_x3_4_1968", ASCII},
    {"ansi_x3.4_1986", ASCII},
    {"cp367", ASCII},
    {"csascii", ASCII},
    {"ibm367", ASCII},
    {"iso646_us", ASCII},
    {"iso_646.irv_1991", ASCII},
    {"iso_ir_6", ASCII},
    {"us", ASCII},
    {"us_ascii", ASCII},
    {"latin_1", LATIN_1},
    {"8859", LATIN_1},
    {"cp819", LATIN_1},
    {"csisolatin1", LATIN_1},
    {"ibm819", LATIN_1},
    {"iso8859", LATIN_1},
    {"iso8859_1", LATIN_1},
    {"iso_8859_1", LATIN_1},
    {"iso_8859_1_1987", LATIN_1},
    {"iso_ir_100", LATIN_1},
    {"l1", LATIN_1},
    {"latin", LATIN_1},
    {"latin1", LATIN_1},
};

static enum encoding find_encoding(const struct str *name) {
    char normal[32];
    size_t length = 0;
    if (name == NULL) {
        return UTF_8;
    }
    for (int64_t i = 0; i < name->length; i++) {
        uint32_t c = str_get(name, i);
        bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
        if (c >= 'A' && c <= 'Z') {
            c += 32;
            word = true;
        }
        if (!word && length > 0 && normal[length - 1] == '_') {
            continue; /* runs of anything else are one underscore */
        }
        if (length == sizeof normal - 1 || c == 0 || c >= 0x80) {
            length = 0;
            break;
        }
        normal[length++] = word ? (char)c : '_';
    }
    normal[length] = '\0';
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++) {
        if (strcmp(normal, aliases[i].alias) == 0) {
            return aliases[i].encoding;
        }
    }
    exception_raise(&type_LookupError, "unknown encoding: %V",
                    str_value((struct str *)(uintptr_t)name));
    return UNKNOWN;
}

enum handler { STRICT, IGNORE, REPLACE, BACKSLASH, NO_HANDLER };

static enum handler find_handler(const struct str *name) {
    static const char *const names[] = {"strict", "ignore", "replace", "backslashreplace"};
    const char *text = name == NULL ? "strict" : str_ascii_text(name);
    for (int i = 0; text != NULL && i < NO_HANDLER; i++) {
        if (strcmp(text, names[i]) == 0) {
            return (enum handler)i;
        }
    }
    exception_raise(&type_LookupError, "unknown error handler name '%.400V'",
                    str_value((struct str *)(uintptr_t)name));
    return NO_HANDLER;
}

/* c as Python writes it in a literal: \xhh, \uhhhh, \Uhhhhhhhh. */
static int escape(uint32_t c, char out[11]) {
    return snprintf(out, 11,
                    c <= 0xFF     ? "\\x%02x"
                    : c <= 0xFFFF ? "\\u%04x"
                                  : "\\U%08x",
                    (unsigned)c);
}

struct bytes *codec_bytes_of_latin(struct str *s) {
    if (s == NULL) {
        return NULL;
    }
    struct bytes *b = bytes_from_array(str_data(s), s->length);
    object_release(&s->head);
    return b;
}

static bool encodable(uint32_t c, enum encoding encoding) {
    return c <= encodings[encoding].limit && (encoding != UTF_8 || c < 0xD800 || c > 0xDFFF);
}

static void raise_encode_error(enum encoding encoding, struct text t, int64_t start, int64_t stop) {
    char shown[11];
    if (stop - start > 1) {
        exception_raise(&type_UnicodeEncodeError,
                        "'%s' codec can't encode characters in position %lld-%lld: %s",
                        encodings[encoding].name, (long long)start, (long long)stop - 1,
                        encodings[encoding].reason);
        return;
    }
    escape(text_get(t, start), shown);
    exception_raise(&type_UnicodeEncodeError,
                    "'%s' codec can't encode character '%s' in position %lld: %s",
                    encodings[encoding].name, shown, (long long)start, encodings[encoding].reason);
}

/* Writes what stands for the characters [start, stop), which the encoding does not have. */
static bool add_unencodable(struct str_builder *b, struct text t, int64_t start, int64_t stop,
                            enum handler handler) {
    if (handler == REPLACE) {
        return str_builder_add_chars(b, '?', stop - start);
    }
    for (int64_t i = start; handler == BACKSLASH && i < stop; i++) {
        char shown[11];
        if (!str_builder_add_ascii(b, shown, (size_t)escape(text_get(t, i), shown))) {
            return false;
        }
    }
    return true;
}

/* The general case: the bytes are gathered as the code points of a Latin-1 string. */
static struct bytes *encode_handled(struct text t, enum encoding encoding,
                                    const struct str *errors) {
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length;) {
        uint8_t encoded[4];
        uint32_t c = text_get(t, i);
        if (encodable(c, encoding)) {
            int count = encoding == UTF_8 ? utf8_encode(c, encoded) : (encoded[0] = (uint8_t)c, 1);
            if (!str_builder_add_part(&b, (struct text){encoded, count, 1})) {
                break;
            }
            i++;
            continue;
        }
        int64_t start = i;
        while (i < t.length && !encodable(text_get(t, i), encoding)) {
            i++;
        }
        enum handler handler = find_handler(errors);
        if (handler == STRICT) {
            raise_encode_error(encoding, t, start, i);
        }
        if (handler == STRICT || handler == NO_HANDLER) {
            str_builder_discard(&b);
            return NULL;
        }
        if (!add_unencodable(&b, t, start, i, handler)) {
            break;
        }
    }
    return codec_bytes_of_latin(str_builder_finish(&b));
}

struct bytes *codec_encode(const struct str *s, const struct str *encoding_name,
                           const struct str *errors) {
    enum encoding encoding = find_encoding(encoding_name);
    struct text t = str_text(s);
    if (encoding == UNKNOWN) {
        return NULL;
    }
    if (s->is_ascii || (s->kind == 1 && encoding == LATIN_1)) {
        return bytes_from_array(t.units, t.length);
    }
    int64_t size = 0;
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        if (!encodable(c, encoding)) {
            return encode_handled(t, encoding, errors);
        }
        size += utf8_length(c);
    }
    /* Only UTF-8 gets here: anything else would have met a character that it lacks. */
    struct bytes *result = bytes_new(size);
    if (result != NULL) {
        uint8_t *at = result->data;
        for (int64_t i = 0; i < t.length; i++) {
            at += utf8_encode(text_get(t, i), at);
        }
    }
    return result;
}

static void raise_decode_error(enum encoding encoding, const uint8_t *data, int64_t start,
                               int64_t stop, const char *reason) {
    if (stop - start > 1) {
        exception_raise(&type_UnicodeDecodeError,
                        "'%s' codec can't decode bytes in position %lld-%lld: %s",
                        encodings[encoding].name, (long long)start, (long long)stop - 1, reason);
    } else {
        exception_raise(&type_UnicodeDecodeError,
                        "'%s' codec can't decode byte 0x%02x in position %lld: %s",
                        encodings[encoding].name, (unsigned)data[start], (long long)start, reason);
    }
}

/* Writes what stands for the malformed bytes [start, stop). */
static bool add_undecodable(struct str_builder *b, const uint8_t *data, int64_t start, int64_t stop,
                            enum handler handler) {
    if (handler == REPLACE) {
        return str_builder_add_char(b, UTF8_REPLACEMENT);
    }
    for (int64_t i = start; handler == BACKSLASH && i < stop; i++) {
        char shown[11];
        if (!str_builder_add_ascii(b, shown, (size_t)escape(data[i], shown))) {
            return false;
        }
    }
    return true;
}

static struct str *decode_handled(const uint8_t *data, int64_t length, enum encoding encoding,
                                  const struct str *errors) {
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < length;) {
        uint32_t c = data[i];
        const char *reason = encodings[ASCII].reason;
        int used = c < 0x80 ? 1 : -1;
        if (encoding == UTF_8) {
            used = utf8_decode(data + i, data + length, false, &c, &reason);
        }
        if (used > 0) {
            if (!str_builder_add_char(&b, c)) {
                break;
            }
            i += used;
            continue;
        }
        enum handler handler = find_handler(errors);
        if (handler == STRICT) {
            raise_decode_error(encoding, data, i, i - used, reason);
        }
        if (handler == STRICT || handler == NO_HANDLER) {
            str_builder_discard(&b);
            return NULL;
        }
        if (!add_undecodable(&b, data, i, i - used, handler)) {
            break;
        }
        i -= used;
    }
    return str_builder_finish(&b);
}

struct str *codec_decode(const void *data, int64_t length, const struct str *encoding_name,
                         const struct str *errors) {
    if (length == 0) { /* whatever the encoding is called */
        return str_from_text((struct text){"", 0, 1});
    }
    enum encoding encoding = find_encoding(encoding_name);
    struct text raw = {data, length, 1};
    if (encoding == UNKNOWN) {
        return NULL;
    }
    if (encoding == LATIN_1 || text_max(raw) < 0x80) {
        return str_from_text(raw);
    }
    return decode_handled(data, length, encoding, errors);
}
