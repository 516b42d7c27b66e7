/* Interned identifiers: equal names of one module are one pointer. */
#ifndef TAGBOX_COMMON_LANG_NAMES_H
#define TAGBOX_COMMON_LANG_NAMES_H

#include <stdint.h>

#include "common/lang/arena.h"

/* An identifier (or a dotted module name), owned by the arena of its table.
 * text is UTF-8, NUL-terminated; hash is FNV-1a over its bytes. */
struct name {
    const char *text;
    uint32_t length;
    uint32_t hash;
    uint8_t keyword;     /* enum token_kind of a reserved word, else 0 (lexer's use) */
    uint32_t stamp, bound_stamp;  /* for finding duplicates (scope_analyse's use); 0 at first */
    struct name *next;   /* chain of the intern table's bucket */
};

/* A hash table that only grows. All zero is a valid empty table. */
struct name_table {
    struct name **buckets;
    uint32_t capacity;   /* power of two, or 0 */
    uint32_t count;
};

/* The one struct name for length bytes at text, made on first sight (the bytes are copied).
 * NULL when the arena is out of memory. */
struct name *name_intern(struct name_table *table, struct arena *arena, const char *text,
                         uint32_t length);

/* The same with the hash (name_hash) already at hand. */
struct name *name_intern_hashed(struct name_table *table, struct arena *arena, const char *text,
                                uint32_t length, uint32_t hash);

#define NAME_HASH_START 2166136261u
#define NAME_HASH_STEP(hash, byte) (((hash) ^ (uint8_t)(byte)) * 16777619u)

static inline uint32_t name_hash(const char *text, uint32_t length) {
    uint32_t hash = NAME_HASH_START;
    for (uint32_t i = 0; i < length; i++)
        hash = NAME_HASH_STEP(hash, text[i]);
    return hash;
}

#endif
