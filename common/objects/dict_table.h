/* The block behind a dict: header, index table, entries (dict.c tells the layout), and its sizes as CPython's.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DICT_TABLE_H
#define TAGBOX_COMMON_OBJECTS_DICT_TABLE_H

#include "common/objects/dict.h"

/* CPython's PyDictKeysObject: 32 bytes since 3.11, 40 in 3.8; in 2.7 the header has no counterpart. The index table follows, then
 * the entries. */
#define DICT_TABLE_HEADER (TAGBOX_CPYTHON >= 311 ? 32 : TAGBOX_CPYTHON >= 300 ? 40 : 24)

struct dict_table {
    uint64_t mask;   /* slots - 1 */
    uint32_t used;   /* entries, deleted ones included */
    uint32_t usable; /* entries that may still be added before the table grows */
    uint8_t log2_size;
    bool is_text; /* entries are struct dict_name_entry and all keys str */
    uint32_t first; /* all entries before it are deleted; for dict_take_first */
#if DICT_TABLE_HEADER > 24
    uint8_t unused[DICT_TABLE_HEADER - 24];
#endif
};

_Static_assert(sizeof(struct dict_table) == DICT_TABLE_HEADER, "the header has the modelled size");

#define DICT_LOG2_LEAST 3
#define DICT_LOG2_MOST 31
#define DICT_SMALL_SLOTS 8
#define DICT_SLOT_EMPTY (-1)
#define DICT_SLOT_DUMMY (-2)

/* ---- Sizes ---- */

/* How many entries such a table holds. */
static inline int64_t dict_table_capacity(unsigned log2_size) {
    return ((int64_t)1 << log2_size) * 2 / 3;
}

/* The table for `wanted` slots: calculate_log2_keysize of 3.11, which is one too generous for some (16 gives 32); dictresize of
 * 3.8; in 2.7 there must be one slot more. */
static inline unsigned dict_table_log2_for(int64_t wanted) {
    unsigned log2_size = DICT_LOG2_LEAST;
    if (TAGBOX_CPYTHON >= 311) {
        return 64 - (unsigned)__builtin_clzll((((uint64_t)wanted | DICT_SMALL_SLOTS) - 1) | (DICT_SMALL_SLOTS - 1));
    }
    while (((int64_t)1 << log2_size) < wanted + (TAGBOX_CPYTHON < 300)) {
        log2_size++;
    }
    return log2_size;
}

/* ESTIMATE_SIZE: slots such that 2/3 of them hold `length` entries. */
static inline unsigned dict_table_log2_to_hold(int64_t length) {
    return dict_table_log2_for((length * 3 + 1) / 2);
}

static inline size_t dict_table_index_bytes(unsigned log2_size) {
    return (size_t)(log2_size < 8 ? 1 : log2_size < 16 ? 2 : 4) << log2_size;
}

static inline size_t dict_table_bytes(unsigned log2_size, bool is_text) {
    if (DICT_SMALL_TABLE) {
        return sizeof(struct dict_entry) << log2_size;
    }
    return sizeof(struct dict_table) + dict_table_index_bytes(log2_size) +
           (size_t)dict_table_capacity(log2_size) * (is_text ? sizeof(struct dict_name_entry) : sizeof(struct dict_entry));
}

/* ---- Slots and entries ---- */

/* The number of an entry, DICT_SLOT_EMPTY or DICT_SLOT_DUMMY. */
static inline int64_t dict_table_slot(const struct dict_table *t, size_t slot) {
    const void *slots = t + 1;
    if (t->mask <= INT8_MAX) {
        return ((const int8_t *)slots)[slot];
    }
    if (t->mask <= INT16_MAX) {
        return ((const int16_t *)slots)[slot];
    }
    return ((const int32_t *)slots)[slot];
}

static inline void dict_table_set_slot(struct dict_table *t, size_t slot, int64_t index) {
    void *slots = t + 1;
    if (t->mask <= INT8_MAX) {
        ((int8_t *)slots)[slot] = (int8_t)index;
    } else if (t->mask <= INT16_MAX) {
        ((int16_t *)slots)[slot] = (int16_t)index;
    } else {
        ((int32_t *)slots)[slot] = (int32_t)index;
    }
}

static inline bool dict_table_is_text(const struct dict_table *t) {
    return DICT_TEXT_TABLES && t->is_text;
}

/* Where the entries begin; in a table of text they are struct dict_name_entry. */
static inline struct dict_entry *dict_table_entries(struct dict_table *t) {
    return (struct dict_entry *)(void *)((char *)(t + 1) + dict_table_index_bytes(t->log2_size));
}

#endif
