/* Strings: their layout, how they come about, and how they are joined, cut and compared. */
#include "common/objects/str.h"

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str_internal.h"
#include "common/objects/utf8.h"

_Static_assert(offsetof(struct str, padding) <= STR_HEADER_ASCII, "the fields fit the ASCII header");

static size_t size_for(int64_t length, uint8_t kind, bool is_ascii) {
    return (is_ascii ? STR_HEADER_ASCII : STR_HEADER_WIDE) + ((size_t)length + 1) * kind;
}

/* object_new for what is neither tracked nor of a type that is counted. */
static inline struct str *allocate(size_t size) {
    struct str *s = mem_alloc(size);
    if (UNLIKELY(s == NULL)) {
        error_no_memory();
        return NULL;
    }
    COUNT(objects_created);
    LABEL_BLOCK(s, size, LABEL_STR);
    s->head.refcount = 1;
    s->head.type = &type_str;
    return s;
}

void str_deallocate(struct object *o) {
    struct str *s = (struct str *)o;
    if (UNLIKELY(s->is_interned)) {
        str_forget_interned(s);
    }
    if (UNLIKELY(o->type != &type_str)) {
        object_free(o, str_size(s));
        return;
    }
    COUNT(objects_freed);
    mem_free(o, str_size(s));
}

struct str *str_new_ascii(int64_t length) {
    if (UNLIKELY(length > INT64_MAX / 4 - STR_HEADER_WIDE)) {
        error_no_memory();
        return NULL;
    }
    struct str *s = allocate(size_for(length, 1, true));
    if (UNLIKELY(s == NULL)) {
        return NULL;
    }
    s->length = length;
    s->hash = STR_HASH_UNKNOWN;
    s->kind = 1;
    s->is_ascii = true;
    s->is_interned = false;
    ((char *)s)[STR_HEADER_ASCII + length] = '\0';
    return s;
}

struct str *str_new(int64_t length, uint32_t max_code_point) {
    bool is_ascii = max_code_point < 0x80;
    uint8_t kind = max_code_point <= 0xFF ? 1 : max_code_point <= 0xFFFF ? 2 : 4;
    if (is_ascii) {
        return str_new_ascii(length);
    }
    if (length > INT64_MAX / 4 - STR_HEADER_WIDE) {
        error_no_memory();
        return NULL;
    }
    struct str *s = allocate(size_for(length, kind, is_ascii));
    if (s == NULL) {
        return NULL;
    }
    s->length = length;
    s->hash = STR_HASH_UNKNOWN;
    s->kind = kind;
    s->is_ascii = is_ascii;
    s->is_interned = false;
    text_put(str_data(s), kind, length, 0);
    return s;
}

struct str *str_from_text(struct text t) {
    if (t.length == 0) {
        object_retain(&str_empty->head);
        return str_empty;
    }
    if (t.length == 1) {
        return str_from_code_point(text_get(t, 0));
    }
    struct str *s = str_new(t.length, text_max(t));
    if (s != NULL) {
        text_copy(str_data(s), s->kind, 0, t);
    }
    return s;
}

struct str *str_narrowed(struct str *s) {
    if (s == NULL || s->is_ascii || text_max(str_text(s)) == str_limit(s)) {
        return s;
    }
    struct str *narrow = str_from_text(str_text(s));
    object_release(&s->head);
    return narrow;
}

struct str *str_from_ascii(const char *text) {
    return str_from_text((struct text){text, (int64_t)strlen(text), 1});
}

/* Decodes leniently. With units NULL only measures: the number of code points, and the union of
 * their bits. */
static int64_t decode(const uint8_t *p, const uint8_t *end, void *units, uint8_t kind,
                      uint32_t *bits) {
    int64_t length = 0;
    while (p < end) {
        uint32_t c = UTF8_REPLACEMENT;
        const char *reason;
        int used = utf8_decode(p, end, true, &c, &reason);
        p += used < 0 ? -used : used;
        if (units != NULL) {
            text_put(units, kind, length, c);
        } else {
            *bits |= c;
        }
        length++;
    }
    return length;
}

struct str *str_from_utf8(const char *bytes, size_t length) {
    struct text raw = {bytes, (int64_t)length, 1};
    if (text_max(raw) < 0x80) {
        return str_from_text(raw);
    }
    const uint8_t *start = (const uint8_t *)bytes;
    uint32_t bits = 0;
    int64_t count = decode(start, start + length, NULL, 0, &bits);
    struct str *s = NULL;
    if (count == 1 && bits <= 0xFF) {
        return str_from_code_point(bits);
    }
    s = str_new(count, bits > UINT16_MAX ? 0x10FFFF : bits);
    if (s != NULL) {
        decode(start, start + length, str_data(s), s->kind, &bits);
    }
    return s;
}

char *str_to_utf8(const struct str *s, size_t *length) {
    struct text t = str_text(s);
    size_t size = 0;
    if (s->is_ascii) {
        size = (size_t)s->length;
    } else {
        for (int64_t i = 0; i < t.length; i++) {
            size += (size_t)utf8_length(text_get(t, i));
        }
    }
    uint8_t *out = mem_alloc(size + 1);
    if (out == NULL) {
        error_no_memory();
        return NULL;
    }
    if (s->is_ascii) {
        memcpy(out, t.units, size);
    } else {
        uint8_t *at = out;
        for (int64_t i = 0; i < t.length; i++) {
            at += utf8_encode(text_get(t, i), at);
        }
    }
    out[size] = 0;
    *length = size;
    return (char *)out;
}

const char *str_ascii_text(const struct str *s) {
    return s->is_ascii ? str_data(s) : NULL;
}

int64_t str_hash(struct str *s) {
    if (s->hash == STR_HASH_UNKNOWN) {
        s->hash = text_hash(str_data(s), (size_t)s->length * s->kind);
    }
    return s->hash;
}

bool str_equal(const struct str *a, const struct str *b) {
    if (a == b) {
        return true;
    }
    if (a->length != b->length || a->kind != b->kind || (a->is_interned && b->is_interned)) {
        return false;
    }
    if (a->hash != b->hash && a->hash != STR_HASH_UNKNOWN && b->hash != STR_HASH_UNKNOWN) {
        return false;
    }
    return memcmp(str_data(a), str_data(b), (size_t)a->length * a->kind) == 0;
}

int str_compare(const struct str *a, const struct str *b) {
    return a == b ? 0 : text_compare(str_text(a), str_text(b));
}

static struct str *retained(struct str *s) {
    object_retain(&s->head);
    return s;
}

struct str *str_concat(struct str *a, struct str *b) {
    if (a->length == 0) {
        return str_slice(b, 0, b->length); /* b itself, unless it is of a subclass */
    }
    if (b->length == 0) {
        return str_slice(a, 0, a->length);
    }
    uint32_t limit = str_limit(a) > str_limit(b) ? str_limit(a) : str_limit(b);
    struct str *s = str_new(a->length + b->length, limit);
    if (s != NULL) {
        text_copy(str_data(s), s->kind, 0, str_text(a));
        text_copy(str_data(s), s->kind, a->length, str_text(b));
    }
    return s;
}

/* Whether b can be written behind a into the same object: nobody else sees a, and it is wide
 * enough. */
static bool can_grow(const struct str *a, const struct str *b) {
    return a->head.refcount == 1 && !a->is_interned && a->head.type == &type_str && a != b &&
           str_limit(b) <= str_limit(a) && a->length > 0 && b->length > 0 &&
           a->length + b->length <= INT64_MAX / 4 - STR_HEADER_WIDE;
}

bool str_grow(struct str **grown, struct str *b) {
    struct str *a = *grown;
    if (!can_grow(a, b)) {
        return false;
    }
    int64_t old_length = a->length, length = old_length + b->length;
    struct object *o = object_resize(&a->head, str_size(a), size_for(length, a->kind, a->is_ascii));
    if (o == NULL) {
        error_clear();
        return false;
    }
    a = (struct str *)o;
    a->length = length;
    a->hash = STR_HASH_UNKNOWN;
    text_copy(str_data(a), a->kind, old_length, str_text(b));
    text_put(str_data(a), a->kind, length, 0);
    *grown = a;
    return true;
}

struct str *str_append(struct str *a, struct str *b) {
    if (str_grow(&a, b)) {
        return a;
    }
    struct str *s = str_concat(a, b);
    object_release(&a->head);
    return s;
}

struct str *str_slice(struct str *s, int64_t start, int64_t stop) {
    if (start == 0 && stop == s->length && s->head.type == &type_str) {
        return retained(s);
    }
    struct text part = text_part(str_text(s), start, stop);
    if (!s->is_ascii || part.length <= 1) {
        return str_from_text(part);
    }
    struct str *result = str_new_ascii(part.length);
    if (result != NULL) {
        text_copy_bytes((char *)result + STR_HEADER_ASCII, part.units, (size_t)part.length);
    }
    return result;
}

struct str *str_join_array(const value *parts, size_t count) {
    int64_t length = 0;
    uint32_t limit = 0x7F;
    struct str *lone = str_empty; /* the only part that is not empty */
    size_t full = 0;
    for (size_t i = 0; i < count; i++) {
        struct str *s = str_of(value_from_heap(parts[i]));
        if (s->length == 0) {
            continue;
        }
        if (__builtin_add_overflow(length, s->length, &length)) {
            exception_raise(&type_OverflowError, "join() result is too long for a Python string");
            return NULL;
        }
        limit = str_limit(s) > limit ? str_limit(s) : limit;
        lone = s;
        full++;
    }
    if (full <= 1 && lone->head.type == &type_str) {
        return retained(lone);
    }
    struct str *result = str_new(length, limit);
    int64_t at = 0;
    if (limit == 0x7F && result != NULL) {
        char *p = (char *)result + STR_HEADER_ASCII;
        for (size_t i = 0; i < count; i++) {
            struct str *s = str_of(value_from_heap(parts[i]));
            text_copy_bytes(p, (char *)s + STR_HEADER_ASCII, (size_t)s->length);
            p += s->length;
        }
        return result;
    }
    for (size_t i = 0; result != NULL && i < count; i++) {
        struct str *s = str_of(value_from_heap(parts[i]));
        text_copy(str_data(result), result->kind, at, str_text(s));
        at += s->length;
    }
    return result;
}
