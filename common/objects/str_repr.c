/* repr() of str and bytes. */
#include "common/objects/bytes.h"
#include "common/objects/str.h"
#include "common/objects/unicode.h"

/* Single quotes, unless only double ones save escaping. */
static char choose_quote(struct text t) {
    return text_find_unit(t, '\'', 0, t.length) >= 0 && text_find_unit(t, '"', 0, t.length) < 0
               ? '"'
               : '\'';
}

static bool add_hex(struct str_builder *b, char letter, int digits, uint32_t c) {
    char out[10] = {'\\', letter};
    for (int i = 0; i < digits; i++) {
        out[2 + i] = "0123456789abcdef"[c >> 4 * (digits - 1 - i) & 15];
    }
    return str_builder_add_ascii(b, out, (size_t)digits + 2);
}

/* c as \xhh, \uhhhh or \Uhhhhhhhh. */
static bool add_code(struct str_builder *b, uint32_t c) {
    return c <= 0xFF     ? add_hex(b, 'x', 2, c)
           : c <= 0xFFFF ? add_hex(b, 'u', 4, c)
                         : add_hex(b, 'U', 8, c);
}

static bool add_escaped(struct str_builder *b, uint32_t c, char quote, bool ascii_only) {
    if (c == (uint32_t)quote || c == '\\') {
        return str_builder_add_char(b, '\\') && str_builder_add_char(b, c);
    }
    if (c == '\n' || c == '\r' || c == '\t') {
        return str_builder_add_text(b, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
    }
    if (c < 0x80 ? c >= 0x20 && c != 0x7F : !ascii_only && unicode_has(c, UNICODE_PRINTABLE)) {
        return str_builder_add_char(b, c);
    }
    return add_code(b, c);
}

static bool add_quoted(struct str_builder *b, struct text t, bool ascii_only) {
    char quote = choose_quote(t);
    if (!str_builder_reserve(b, t.length + 2, 0x7F) || !str_builder_add_char(b, (uint8_t)quote)) {
        return false;
    }
    for (int64_t i = 0; i < t.length; i++) {
        if (!add_escaped(b, text_get(t, i), quote, ascii_only)) {
            return false;
        }
    }
    return str_builder_add_char(b, (uint8_t)quote);
}

bool str_add_repr(struct str_builder *b, const struct str *s, bool ascii_only) {
    return add_quoted(b, str_text(s), ascii_only);
}

struct str *str_repr(const struct str *s) {
    struct str_builder b;
    str_builder_init(&b);
    add_quoted(&b, str_text(s), false);
    return str_builder_finish(&b);
}

struct str *str_escaped(struct str *s) {
    if (s == NULL || s->is_ascii) {
        return s;
    }
    struct text t = str_text(s);
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        if (!(c < 0x80 ? str_builder_add_char(&b, c) : add_code(&b, c))) {
            break;
        }
    }
    object_release(&s->head);
    return str_builder_finish(&b);
}

struct str *bytes_repr(const struct bytes *bytes) {
    struct str_builder b;
    str_builder_init(&b);
    if (str_builder_add_char(&b, 'b')) {
        add_quoted(&b, bytes_text(bytes), true);
    }
    return str_builder_finish(&b);
}
