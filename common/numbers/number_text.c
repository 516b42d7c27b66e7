#include "common/numbers/number_text.h"

#include <string.h>

#include "common/objects/bytes.h"
#include "common/objects/str.h"
#include "common/objects/unicode.h"

void number_text_init(struct number_text *t) {
    t->text = t->local;
    t->length = 0;
    t->capacity = 0;
    t->local[0] = '\0';
}

void number_text_release(struct number_text *t) {
    if (t->capacity != 0) {
        mem_free(t->text, t->capacity);
    }
    number_text_init(t);
}

bool number_text_reserve(struct number_text *t, size_t length) {
    size_t room = t->capacity == 0 ? sizeof t->local : t->capacity;
    if (length < room) {
        return true;
    }
    size_t capacity = length + 1 > 2 * room ? length + 1 : 2 * room;
    char *text = mem_resize(t->capacity == 0 ? NULL : t->text, t->capacity, capacity);
    if (text == NULL) {
        error_no_memory();
        return false;
    }
    if (t->capacity == 0) {
        memcpy(text, t->local, t->length + 1);
    }
    t->text = text;
    t->capacity = capacity;
    return true;
}

bool number_text_add(struct number_text *t, const char *bytes, size_t length) {
    if (!number_text_reserve(t, t->length + length)) {
        return false;
    }
    memcpy(t->text + t->length, bytes, length);
    t->length += length;
    t->text[t->length] = '\0';
    return true;
}

bool number_text_add_repeated(struct number_text *t, char c, size_t count) {
    if (!number_text_reserve(t, t->length + count)) {
        return false;
    }
    memset(t->text + t->length, c, count);
    t->length += count;
    t->text[t->length] = '\0';
    return true;
}

value number_text_to_str(const struct number_text *t) {
    struct str *s = str_new((int64_t)t->length, 0x7F);
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    memcpy(str_data(s), t->text, t->length);
    return str_value(s);
}

/* Of ASCII only what C's isspace knows is a blank: str.isspace knows four control characters more.
 */
static char ascii_of(uint32_t c) {
    if (c < 0x80) {
        return c == ' ' || (c >= 0x09 && c <= 0x0D) ? ' ' : c == 0 ? '?' : (char)c;
    }
    if (unicode_has(c, UNICODE_SPACE)) {
        return ' ';
    }
    int digit = unicode_decimal(c);
    return digit >= 0 ? (char)('0' + digit) : '?';
}

static char ascii_of_byte(uint8_t c) {
    return c < 0x80 ? ascii_of(c) : '?';
}

static void strip(struct number_text *t) {
    size_t start = 0;
    while (t->length > 0 && t->text[t->length - 1] == ' ') {
        t->length--;
    }
    while (start < t->length && t->text[start] == ' ') {
        start++;
    }
    t->length -= start;
    memmove(t->text, t->text + start, t->length);
    t->text[t->length] = '\0';
}

bool number_text_from_value(struct number_text *t, value text) {
    bool is_str = str_check(text);
    struct text bytes = {"", 0, 1};
    size_t length = (size_t)(is_str ? str_of(text)->length : bytes_like(text, &bytes) ? bytes.length : 0);
    if (!number_text_reserve(t, length)) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        t->text[i] = is_str ? ascii_of(str_get(str_of(text), (int64_t)i))
                            : ascii_of_byte((uint8_t)text_get(bytes, (int64_t)i));
    }
    t->length = length;
    strip(t);
    return true;
}
