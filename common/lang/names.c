#include "common/lang/names.h"

#include <string.h>

enum { FIRST_CAPACITY = 256 };

static bool grow(struct name_table *table, struct arena *arena) {
    uint32_t capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
    struct name **buckets = arena_alloc_zero(arena, capacity * sizeof *buckets);
    if (buckets == NULL)
        return false;
    for (uint32_t i = 0; i < table->capacity; i++) {
        struct name *name = table->buckets[i];
        while (name != NULL) {
            struct name *next = name->next;
            struct name **bucket = &buckets[name->hash & (capacity - 1)];
            name->next = *bucket;
            *bucket = name;
            name = next;
        }
    }
    table->buckets = buckets;
    table->capacity = capacity;
    return true;
}

struct name *name_intern_hashed(struct name_table *table, struct arena *arena, const char *text,
                                uint32_t length, uint32_t hash) {
    if (table->count >= table->capacity && !grow(table, arena))
        return NULL;
    struct name **bucket = &table->buckets[hash & (table->capacity - 1)];
    for (struct name *name = *bucket; name != NULL; name = name->next) {
        if (name->hash == hash && name->length == length && memcmp(name->text, text, length) == 0)
            return name;
    }
    struct name *name = arena_alloc(arena, sizeof *name + length + 1);
    if (name == NULL)
        return NULL;
    char *copy = (char *)(name + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    *name = (struct name){
        .text = copy, .length = length, .hash = hash, .next = *bucket};
    *bucket = name;
    table->count++;
    return name;
}

struct name *name_intern(struct name_table *table, struct arena *arena, const char *text,
                         uint32_t length) {
    return name_intern_hashed(table, arena, text, length, name_hash(text, length));
}
