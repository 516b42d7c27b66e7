/* Building strings piece by piece. The string is made in place, a quarter longer than needed each
 * time it grows (CPython's _PyUnicodeWriter over-allocates by as much), and cut at the end. */
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/utf8.h"

#define BUILDER_START 32 /* code points of the first allocation */

void str_builder_init(struct str_builder *b) {
    *b = (struct str_builder){.kind = 1, .is_ascii = true};
}

static bool fail(struct str_builder *b) {
    b->failed = true;
    if (!error_pending()) {
        error_no_memory();
    }
    return false;
}

/* Sets aside for `capacity` code points up to `limit`, keeping what is there. */
static bool rebuild(struct str_builder *b, int64_t capacity, uint32_t limit) {
    struct str *s = str_new(capacity, limit);
    if (s == NULL) {
        return fail(b);
    }
    if (b->s != NULL) {
        text_copy(str_data(s), s->kind, 0, (struct text){b->units, b->length, b->kind});
        object_release(&b->s->head);
    }
    b->s = s;
    b->units = str_data(s);
    b->capacity = capacity;
    b->kind = s->kind;
    b->is_ascii = s->is_ascii;
    return true;
}

/* Changes the capacity within the same kind. */
static bool resize(struct str_builder *b, int64_t capacity) {
    size_t size = str_size(b->s) + (size_t)(capacity - b->capacity) * b->kind;
    struct object *o = object_resize(&b->s->head, str_size(b->s), size);
    if (o == NULL) {
        return fail(b);
    }
    b->s = (struct str *)o;
    b->s->length = capacity;
    b->units = str_data(b->s);
    b->capacity = capacity;
    return true;
}

static bool make_room(struct str_builder *b, int64_t more, uint32_t max_code_point) {
    if (b->failed) {
        return fail(b);
    }
    uint32_t limit = b->is_ascii ? 0x7F : b->kind == 1 ? 0xFF : b->kind == 2 ? 0xFFFF : 0x10FFFF;
    if (more == 0 || (more <= b->capacity - b->length && max_code_point <= limit)) {
        return true;
    }
    int64_t needed;
    if (__builtin_add_overflow(b->length, more, &needed) || needed > INT64_MAX / 8) {
        return fail(b);
    }
    int64_t capacity = needed <= b->capacity ? b->capacity
                       : b->s == NULL        ? needed
                                             : needed + needed / 4;
    if (capacity < BUILDER_START) {
        capacity = BUILDER_START;
    }
    if (b->s == NULL || max_code_point > limit) {
        return rebuild(b, capacity, max_code_point > limit ? max_code_point : limit);
    }
    return resize(b, capacity);
}

static inline bool reserve(struct str_builder *b, int64_t more, uint32_t max_code_point) {
    return (LIKELY(b->is_ascii && max_code_point < 0x80 && more <= b->capacity - b->length) && !b->failed) ||
           make_room(b, more, max_code_point);
}

bool str_builder_reserve(struct str_builder *b, int64_t more, uint32_t max_code_point) {
    return reserve(b, more, max_code_point);
}

bool str_builder_add_char(struct str_builder *b, uint32_t c) {
    if (!reserve(b, 1, c)) {
        return false;
    }
    text_put(b->units, b->kind, b->length++, c);
    return true;
}

bool str_builder_add_chars(struct str_builder *b, uint32_t c, int64_t count) {
    if (count <= 0) {
        return !b->failed || fail(b);
    }
    if (!reserve(b, count, c)) {
        return false;
    }
    text_fill(b->units, b->kind, b->length, count, c);
    b->length += count;
    return true;
}

/* Adds a part none of whose units exceeds `limit`, which one of them needs. */
static inline bool add(struct str_builder *b, struct text part, uint32_t limit) {
    if (!reserve(b, part.length, limit)) {
        return false;
    }
    if (part.length > 0) {
        text_copy(b->units, b->kind, b->length, part);
        b->length += part.length;
    }
    return true;
}

bool str_builder_add_part(struct str_builder *b, struct text part) {
    return add(b, part, text_max(part));
}

bool str_builder_add_ascii(struct str_builder *b, const char *text, size_t length) {
    return add(b, (struct text){text, (int64_t)length, 1}, 0x7F);
}

bool str_builder_add_text(struct str_builder *b, const char *text) {
    return str_builder_add_ascii(b, text, strlen(text));
}

bool str_builder_add_str(struct str_builder *b, const struct str *s) {
    return add(b, str_text(s), str_limit(s));
}

bool str_builder_add_utf8(struct str_builder *b, const char *bytes, size_t length) {
    const uint8_t *p = (const uint8_t *)bytes, *end = p + length;
    while (p < end) {
        uint32_t c = UTF8_REPLACEMENT;
        const char *reason;
        int used = utf8_decode(p, end, true, &c, &reason);
        if (!str_builder_add_char(b, c)) {
            return false;
        }
        p += used < 0 ? -used : used;
    }
    return !b->failed || fail(b);
}

struct str *str_builder_finish(struct str_builder *b) {
    struct str *s = b->s;
    if (b->failed) {
        str_builder_discard(b);
        if (!error_pending()) {
            error_no_memory();
        }
        return NULL;
    }
    if (b->length <= 1 && b->kind == 1) {
        struct str *cached = str_from_text((struct text){b->units, b->length, 1});
        str_builder_discard(b);
        return cached;
    }
    if (b->length < b->capacity) {
        if (!resize(b, b->length)) {
            str_builder_discard(b);
            return NULL;
        }
        s = b->s;
    }
    text_put(b->units, b->kind, b->length, 0);
    b->s = NULL;
    str_builder_discard(b);
    return s;
}

void str_builder_discard(struct str_builder *b) {
    if (b->s != NULL) {
        object_release(&b->s->head);
    }
    str_builder_init(b);
}
