/* Numbers and strings. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "common/lang/parser_internal.h"

/* CPython 3.11, Include/internal/pycore_long.h: _PY_LONG_DEFAULT_MAX_STR_DIGITS */
enum { MAX_DECIMAL_DIGITS = 4300 };

/* ---- numbers ---- */

static unsigned digit_value(char c) {
    if (c <= '9')
        return (unsigned)(c - '0');
    return (unsigned)((c | 0x20) - 'a' + 10);
}

/* digits: no prefix, no underscores, length > 0 */
static void set_integer(struct parser *p, struct node *node, const char *digits, uint32_t length,
                        uint32_t base) {
    if (base == 10 && length > MAX_DECIMAL_DIGITS)
        parser_fail_node(p, node,
                         "Exceeds the limit (%d digits) for integer string conversion: value has "
                         "%u digits; use sys.set_int_max_str_digits() to increase the limit - "
                         "Consider hexadecimal for huge integer literals to avoid decimal "
                         "conversion limits.",
                         MAX_DECIMAL_DIGITS, length);
    while (length > 1 && *digits == '0') {
        digits++;
        length--;
    }
    uint64_t value = 0;
    for (uint32_t i = 0; i < length; i++) {
        unsigned digit = digit_value(digits[i]);
        if (value > ((uint64_t)INT64_MAX - digit) / base) {
            char *copy = arena_copy(p->arena, digits, length);
            if (copy == NULL)
                parser_fail_memory(p);
            node->kind = NODE_BIG_INT;
            node->big_int.digits = copy;
            node->big_int.length = length;
            node->big_int.base = base;
            return;
        }
        value = value * base + digit;
    }
    node->integer.value = (int64_t)value;
}

struct node *parse_number(struct parser *p) {
    const struct token *token = p->stream.token;
    const char *text = p->stream.lexer->text + token->start;
    uint32_t length = token->end - token->start;
    struct node *node = node_new(p, NODE_INT);
    advance(p);
    if (length == 1) {
        node->integer.value = *text - '0';
        return node;
    }
    size_t start = p->buffer_count;
    uint32_t base = 10;
    if (text[0] == '0') {
        char kind = (char)(text[1] | 0x20);
        base = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 10;
        if (base != 10) {
            text += 2;
            length -= 2;
        }
    }
    bool is_float = false;
    for (uint32_t i = 0; i < length; i++) {
        char c = text[i];
        if (c == '_')
            continue;
        if (base == 10 && (c == '.' || c == 'e' || c == 'E'))
            is_float = true;
        if (base == 10 && (c == 'j' || c == 'J'))
            parser_fail_node(p, node, "complex numbers are not supported");
        buffer_append(p, &c, 1);
    }
    buffer_append(p, "", 1);
    if (is_float) {
        node->kind = NODE_FLOAT;
        node->real.value = strtod(p->buffer + start, NULL);
    } else {
        set_integer(p, node, p->buffer + start, (uint32_t)(p->buffer_count - start - 1), base);
    }
    p->buffer_count = start;
    return node;
}

/* ---- escapes ---- */

/* One literal's text being decoded. */
struct escape_state {
    const struct token *token;
    const char *text, *end;
    const char *cursor;   /* after the backslash */
    bool bytes;
};

/* Where CPython's decoder would say that the escape at `at` stands: it decodes ASCII in which
 * every other character has become a ten-byte escape. */
static size_t decoder_position(const struct escape_state *e, const char *at) {
    size_t position = 0;
    for (const char *c = e->text; c < at; c++) {
        if ((uint8_t)*c < 0x80)
            position++;
        else if (((uint8_t)*c & 0xC0) != 0x80)
            position += 10;
    }
    return position;
}

static _Noreturn void fail_escape(struct parser *p, const struct escape_state *e, const char *end,
                                  const char *problem) {
    size_t position = decoder_position(e, e->cursor - 1);
    parser_fail_token(p, e->token,
                      "(unicode error) 'unicodeescape' codec can't decode bytes in position "
                      "%zu-%zu: %s",
                      position, position + (size_t)(end - e->cursor), problem);
}

/* \xhh, \uhhhh, \Uhhhhhhhh: cursor at the letter. */
static void decode_hex(struct parser *p, struct escape_state *e, uint32_t digits) {
    const char *c = e->cursor + 1;
    uint32_t code = 0, found = 0;
    while (found < digits && c < e->end &&
           ((*c >= '0' && *c <= '9') || ((*c | 0x20) >= 'a' && (*c | 0x20) <= 'f'))) {
        code = code << 4 | digit_value(*c++);
        found++;
    }
    if (found < digits) {
        if (e->bytes)
            parser_fail_token(p, e->token, "(value error) invalid \\x escape at position %zu",
                              decoder_position(e, e->cursor - 1));
        fail_escape(p, e, c, digits == 2   ? "truncated \\xXX escape"
                             : digits == 4 ? "truncated \\uXXXX escape"
                                           : "truncated \\UXXXXXXXX escape");
    }
    if (code > 0x10FFFF)
        fail_escape(p, e, c, "illegal Unicode character");
    e->cursor = c;
    if (e->bytes) {
        char byte = (char)code;
        buffer_append(p, &byte, 1);
    } else {
        buffer_append_utf8(p, code);
    }
}

static void decode_octal(struct parser *p, struct escape_state *e) {
    uint32_t code = 0;
    for (int i = 0; i < 3 && e->cursor < e->end && *e->cursor >= '0' && *e->cursor <= '7'; i++)
        code = code << 3 | (uint32_t)(*e->cursor++ - '0');
    if (e->bytes) {
        char byte = (char)code;
        buffer_append(p, &byte, 1);
    } else {
        buffer_append_utf8(p, code);
    }
}

static void decode_named(struct parser *p, struct escape_state *e) {
    const char *c = e->cursor + 1;
    if (c < e->end && *c == '{' && memchr(c, '}', (size_t)(e->end - c)) != NULL)
        parser_fail_token(p, e->token, "\\N{...} escapes are not supported");
    fail_escape(p, e, c, "malformed \\N character escape");
}

static void decode_escape(struct parser *p, struct escape_state *e) {
    static const char letters[] = "\\'\"abfnrtv";
    static const char meanings[] = "\\'\"\a\b\f\n\r\t\v";
    char c = *e->cursor;
    if (c == '\n') {
        e->cursor++;
        return;
    }
    const char *letter = memchr(letters, c, sizeof letters - 1);
    if (letter != NULL) {
        buffer_append(p, &meanings[letter - letters], 1);
        e->cursor++;
    } else if (c >= '0' && c <= '7') {
        decode_octal(p, e);
    } else if (c == 'x') {
        decode_hex(p, e, 2);
    } else if (c == 'u' && !e->bytes) {
        decode_hex(p, e, 4);
    } else if (c == 'U' && !e->bytes) {
        decode_hex(p, e, 8);
    } else if (c == 'N' && !e->bytes) {
        decode_named(p, e);
    } else {
        buffer_append(p, "\\", 1);  /* no escape: the backslash stays */
    }
}

void decode_text(struct parser *p, const struct token *token, const char *text, size_t length,
                 bool raw, bool bytes) {
    if (raw) {
        buffer_append(p, text, length);
        return;
    }
    struct escape_state e = {
        .token = token, .text = text, .end = text + length, .cursor = text, .bytes = bytes};
    while (e.cursor < e.end) {
        const char *backslash = memchr(e.cursor, '\\', (size_t)(e.end - e.cursor));
        const char *plain_end = backslash == NULL ? e.end : backslash;
        buffer_append(p, e.cursor, (size_t)(plain_end - e.cursor));
        e.cursor = plain_end;
        if (backslash == NULL)
            break;
        e.cursor++;
        if (e.cursor == e.end)  /* the literal part of an f-string ends in a backslash */
            buffer_append(p, "\\", 1);
        else
            decode_escape(p, &e);
    }
}

/* ---- strings ---- */

static void check_ascii(struct parser *p, const struct token *token, const char *text,
                        size_t length) {
    for (size_t i = 0; i < length; i++) {
        if ((uint8_t)text[i] >= 0x80)
            parser_fail_token(p, token, "bytes can only contain ASCII literal characters");
    }
}

static void set_text(struct parser *p, struct node *node, size_t start) {
    size_t length = p->buffer_count - start;
    char *copy = arena_copy(p->arena, p->buffer == NULL ? "" : p->buffer + start, length);
    if (copy == NULL)
        parser_fail_memory(p);
    node->text.bytes = copy;
    node->text.length = length;
    p->buffer_count = start;
}

void push_literal(struct parser *p, const struct token *token, size_t start) {
    if (p->buffer_count == start)
        return;
    struct node *node = node_new(p, NODE_STR);
    node->line = token->line;
    node->column = token->column;
    node->end_line = token->end_line;
    node->end_column = token->end_column;
    set_text(p, node, start);
    push(p, node);
}

/* What the literals met so far have in common. */
struct string_state {
    bool any, bytes, joined;
    size_t literal_start;   /* in the buffer: of the text since the last replacement field */
};

static void parse_one_string(struct parser *p, struct string_state *s) {
    struct token token = *p->stream.token;
    const char *text = p->stream.lexer->text + token.start;
    bool raw = false, bytes = false, formatted = false;
    for (uint32_t i = 0; i < token.prefix; i++) {
        char c = (char)(text[i] | 0x20);
        raw |= c == 'r';
        bytes |= c == 'b';
        formatted |= c == 'f';
    }
    if (s->any && bytes != s->bytes)
        parser_fail_token(p, &token, "cannot mix bytes and nonbytes literals");
    s->any = true;
    s->bytes = bytes;
    const char *body = text + token.prefix + token.quotes;
    size_t length = token.end - token.start - token.prefix - 2u * token.quotes;
    if (bytes)
        check_ascii(p, &token, body, length);
    if (formatted) {
        s->joined = true;
        parse_fstring(p, &token, raw, &s->literal_start);
    } else {
        decode_text(p, &token, body, length, raw, bytes);
    }
    advance(p);
}

struct node *parse_strings(struct parser *p) {
    struct node *node = node_new(p, NODE_STR);
    struct token first = *p->stream.token;
    uint32_t mark = p->stack_count;
    struct string_state s = {.literal_start = p->buffer_count};
    while (peek(p) == TOKEN_STRING)
        parse_one_string(p, &s);
    if (s.joined) {
        node->kind = NODE_JOINED_STR;
        push_literal(p, &first, s.literal_start);
        node->sequence.elements = pop_list(p, mark);
        deepen_list(p, node, node->sequence.elements);
    } else {
        if (s.bytes)
            node->kind = NODE_BYTES;
        set_text(p, node, s.literal_start);
    }
    return node_end(p, node);
}
