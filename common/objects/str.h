/* str: immutable Unicode text in CPython's compact form (PEP 393): one, two or four bytes a code
 * point, by the widest.
 *
 * Lone surrogates are allowed (as in CPython). Positions and lengths count code points.
 */
#ifndef TAGBOX_COMMON_OBJECTS_STR_H
#define TAGBOX_COMMON_OBJECTS_STR_H

#include "common/memory/model.h"
#include "common/objects/text.h"
#include "common/value.h"

/* The text follows the header, with a terminating zero unit. Header sizes are CPython's: 40 bytes
 * for ASCII strings and 16 more for a cached UTF-8 form (unused here) in the others; up to 3.11, 48
 * and 24 more; 2.7's byte strings have 36. */
struct str {
    struct object head;
    int64_t length;
    int64_t hash; /* -1: not yet computed */
    uint8_t kind; /* bytes a code point: 1, 2 or 4 */
    bool is_ascii;
    bool is_interned;
    uint8_t padding[5];
};

static inline bool str_check(value v) { /* str or a subtype */
    return type_is_subtype_flag(value_type(v), TYPE_STR_SUBCLASS);
}
static inline struct str *str_of(value v) {
    return (struct str *)value_object(v);
}
static inline value str_value(struct str *s) {
    return value_from_object(&s->head);
}

#define STR_HEADER_ASCII (TAGBOX_CPYTHON >= 312 ? 40 : TAGBOX_CPYTHON >= 300 ? 48 : 36)
#define STR_HEADER_WIDE (TAGBOX_CPYTHON >= 312 ? 56 : TAGBOX_CPYTHON >= 300 ? 72 : 56)
#define STR_HASH_UNKNOWN ((int64_t)-1)

/* The units. */
static inline void *str_data(const struct str *s) {
    return (char *)(uintptr_t)s + (s->is_ascii ? STR_HEADER_ASCII : STR_HEADER_WIDE);
}

/* The code point at index. */
static inline uint32_t str_get(const struct str *s, int64_t index) {
    return text_unit(str_data(s), s->kind, index);
}

/* The units, borrowed, for the functions of text.h. */
static inline struct text str_text(const struct str *s) {
    return (struct text){str_data(s), s->length, s->kind};
}

/* The greatest code point that s's form is made for: what str_new takes to make another like it. */
static inline uint32_t str_limit(const struct str *s) {
    return s->is_ascii ? 0x7F : s->kind == 1 ? 0xFF : s->kind == 2 ? 0xFFFF : 0x10FFFF;
}

/* Bytes of a string from its object header on: sys.getsizeof. */
static inline size_t str_size(const struct str *s) {
    return (s->is_ascii ? STR_HEADER_ASCII : STR_HEADER_WIDE) + ((size_t)s->length + 1) * s->kind;
}

/* From UTF-8 (generalised: surrogates as three bytes are allowed; anything malformed becomes
 * U+FFFD). NULL: MemoryError. */
struct str *str_from_utf8(const char *bytes, size_t length);
struct str *str_from_ascii(const char *text);    /* NUL-terminated */
struct str *str_format(const char *format, ...); /* printf, with exception_raise's %V %R %T */
/* A copy of the text, in the narrowest kind (cached if it is empty or one Latin-1 character). */
struct str *str_from_text(struct text t);
/* A string of that length whose code points the caller writes before anything else; all are <=
 * max_code_point, and the greatest one needs its kind, lest equal texts come in different kinds.
 * NULL with MemoryError pending. */
struct str *str_new(int64_t length, uint32_t max_code_point);
/* The same for ASCII text. */
struct str *str_new_ascii(int64_t length);
/* s in the narrowest kind, for a new string that may have become wider than its text needs. Steals
 * s; NULL stays NULL. */
struct str *str_narrowed(struct str *s);
struct str *str_from_code_point(uint32_t c); /* cached for Latin-1 */
extern struct str *str_empty;                /* immortal while the runtime runs; borrowed */

/* The text as UTF-8, NUL-terminated, in memory owned by the caller (mem_free(p, *length + 1)); for
 * ASCII strings use str_data directly. Lone surrogates are written as three bytes. NULL:
 * MemoryError. */
char *str_to_utf8(const struct str *s, size_t *length);
/* Borrowed NUL-terminated text when s is ASCII, else NULL. */
const char *str_ascii_text(const struct str *s);

/* Interning: one object per text, so that names compare by pointer. Steals s; NULL stays NULL. */
struct str *str_intern(struct str *s);
struct str *str_intern_text(const char *text); /* new reference; NULL: MemoryError */

int64_t str_hash(struct str *s);
bool str_equal(const struct str *a, const struct str *b);
int str_compare(const struct str *a, const struct str *b); /* <0, 0, >0 by code points */
struct str *str_concat(struct str *a, struct str *b);
/* a + b for `a = a + b`: steals a; grows it in place when nobody else holds it (CPython's
 * unicode_concatenate). */
struct str *str_append(struct str *a, struct str *b);
/* Grows *a by b in place if nobody but the caller holds it and it is made for b's code points; the object may move. false, and
 * nothing has happened or is raised: it is not so, or there is no memory. */
bool str_grow(struct str **a, struct str *b);
struct str *str_slice(struct str *s, int64_t start,
                      int64_t stop); /* 0 <= start <= stop <= length */
/* The f-string's join: the concatenation of count str values. */
struct str *str_join_array(const value *parts, size_t count);

bool str_startup(void);  /* before any other type is readied */
void str_shutdown(void); /* last: checks that nothing is interned any more and frees the caches */

/* A growing text, for building strings piece by piece. What fails raises MemoryError; after that
 * all further calls fail until it is finished or discarded. */
struct str_builder {
    struct str *s; /* private: what is being built, `capacity` long; NULL: nothing yet */
    void *units;   /* of s */
    int64_t length, capacity;
    uint8_t kind;
    bool is_ascii;
    bool failed;
};
void str_builder_init(struct str_builder *b);
/* Room for `more` code points <= max_code_point behind what is there, to be written with
 * text_put(b->units, b->kind, ...) and then added to b->length. One of them must need the kind that
 * max_code_point asks for. */
bool str_builder_reserve(struct str_builder *b, int64_t more, uint32_t max_code_point);
bool str_builder_add_char(struct str_builder *b, uint32_t c);
bool str_builder_add_chars(struct str_builder *b, uint32_t c,
                           int64_t count); /* count <= 0: nothing */
bool str_builder_add_ascii(struct str_builder *b, const char *text, size_t length);
bool str_builder_add_text(struct str_builder *b, const char *text); /* NUL-terminated ASCII */
bool str_builder_add_part(struct str_builder *b, struct text part);
bool str_builder_add_str(struct str_builder *b, const struct str *s);
bool str_builder_add_utf8(struct str_builder *b, const char *bytes, size_t length);
struct str *
str_builder_finish(struct str_builder *b); /* NULL with MemoryError pending after a failure */
void str_builder_discard(struct str_builder *b);

/* repr(s): quoted and escaped; str_add_repr appends it, with ascii_only as ascii() makes it. */
struct str *str_repr(const struct str *s);
bool str_add_repr(struct str_builder *b, const struct str *s, bool ascii_only);
/* What ascii() makes of a repr: everything beyond ASCII escaped. Steals s; NULL stays NULL. */
struct str *str_escaped(struct str *s);

/* left % right, printf-like (str_percent.c); a new str. */
value str_percent(struct str *format, value right);
/* format(s, spec) (str_format_value.c); spec a str. */
value str_format_value(value s, value spec);

#endif
