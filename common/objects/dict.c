/* dict: the table. Methods are in dict_methods.c, views and iterators in dict_views.c.
 *
 * CPython's compact layout (Objects/dictobject.c): an open hash of entry numbers, 8, 16 or 32 bits wide by the number of slots, and
 * a dense array of entries in insertion order, in one block:
 *
 *      struct dict_table    1 << log2_size indices    entries: 2/3 of as many
 *
 * An empty dict shares one table, which is never written. Two kinds of entries: struct dict_entry, or, while all keys are str in
 * models of 3.11 and later, struct dict_name_entry ("text").
 *
 * 2.7 has an open hash of whole entries instead. Its blocks have 24 bytes a slot, and so room for our three parts: sizes and
 * growth are its own, the order is insertion's all the same. Unlike there, a slot of a deleted entry is not counted again when it
 * is used again, so that a dict with many deletions may grow earlier.
 *
 * Invariants: used + usable <= capacity_of(log2_size) (but see dict_prepare_for_keys); every live entry is in exactly one slot; a
 * deleted entry's slot holds DUMMY and its key is absent; length counts live entries. Each slot that is not empty has cost one of
 * the usable entries, so that some slot is always empty and every search ends.
 */
#include "common/objects/dict.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/set_private.h"
#include "common/objects/sequence.h"
#include "common/objects/str.h"

/* CPython 3.10-3.15: PyDict_MAXFREELIST. */
#define FREELIST_MOST 80
#define LOG2_LEAST 3
#define LOG2_MOST 31
#define SMALL_SLOTS 8
#define PERTURB_SHIFT 5
#define SLOT_EMPTY (-1)
#define SLOT_DUMMY (-2)
#define CHANGED 2 /* comparing the keys has changed the dict */

static struct dict *freelist; /* linked through entries */
static int freelist_size;

/* Tables of 8 slots, linked through their first word: of text since 3.11, of any kind before. */
static struct dict_table *table_freelist;
static int table_freelist_size;

/* Results of a search that did not find; items of both are absent. */
static value restart_pair[2], failed_pair[2];

/* Versions never repeat, so that a cache filled for one dict cannot match another. */
static uint64_t last_version;

static void watch_nothing(void) {
}
void (*dict_watch_hook)(void) = watch_nothing;

static void new_version(struct dict *d) {
    d->keys_version = ++last_version;
    if (UNLIKELY(d->is_watched)) {
        dict_watch_hook();
    }
}

_Static_assert(sizeof(struct dict_table) == DICT_TABLE_HEADER, "the header has the modelled size");
_Static_assert(sizeof(struct dict) == (DICT_SMALL_TABLE ? 248 : 48), "as PyDictObject");
_Static_assert(sizeof(struct dict_entry) == 3 * sizeof(value), "entries are walked by words");
_Static_assert(sizeof(struct dict_name_entry) == 2 * sizeof(value), "entries are walked by words");

/* ---- Sizes as CPython's ---- */

static int64_t capacity_of(unsigned log2_size) {
    return ((int64_t)1 << log2_size) * 2 / 3;
}

/* The table for `wanted` slots: calculate_log2_keysize of 3.11, which is one too generous for some (16 gives 32); dictresize of
 * 3.8; in 2.7 there must be one slot more. */
static unsigned log2_for(int64_t wanted) {
    unsigned log2_size = LOG2_LEAST;
    if (TAGBOX_CPYTHON >= 311) {
        return 64 - (unsigned)__builtin_clzll((((uint64_t)wanted | SMALL_SLOTS) - 1) | (SMALL_SLOTS - 1));
    }
    while (((int64_t)1 << log2_size) < wanted + (TAGBOX_CPYTHON < 300)) {
        log2_size++;
    }
    return log2_size;
}

/* ESTIMATE_SIZE: slots such that 2/3 of them hold `length` entries. */
static unsigned log2_to_hold(int64_t length) {
    return log2_for((length * 3 + 1) / 2);
}

/* When an entry more does not fit. GROWTH_RATE; 2.7 (dict_set_item_by_hash_or_entry) counts that entry too. */
static unsigned log2_grown(const struct dict *d) {
    int64_t length = d->length;
    if (TAGBOX_CPYTHON < 300) {
        length++;
        return log2_for(length > 50000 ? length * 2 : length * 4);
    }
    return log2_for(length * 3);
}

static size_t index_bytes(unsigned log2_size) {
    return (size_t)(log2_size < 8 ? 1 : log2_size < 16 ? 2 : 4) << log2_size;
}

static size_t table_bytes(unsigned log2_size, bool is_text) {
    if (DICT_SMALL_TABLE) {
        return sizeof(struct dict_entry) << log2_size;
    }
    return sizeof(struct dict_table) + index_bytes(log2_size) +
           (size_t)capacity_of(log2_size) * (is_text ? sizeof(struct dict_name_entry) : sizeof(struct dict_entry));
}

/* ---- Tables ---- */

/* Its one slot is empty. */
static struct {
    struct dict_table table;
    int8_t index[8];
} empty_table = {{.is_text = DICT_TEXT_TABLES}, {-1, -1, -1, -1, -1, -1, -1, -1}};

static inline int64_t slot_get(const struct dict_table *t, size_t slot) {
    const void *slots = t + 1;
    if (t->mask <= INT8_MAX) {
        return ((const int8_t *)slots)[slot];
    }
    if (t->mask <= INT16_MAX) {
        return ((const int16_t *)slots)[slot];
    }
    return ((const int32_t *)slots)[slot];
}

static inline void slot_set(struct dict_table *t, size_t slot, int64_t index) {
    void *slots = t + 1;
    if (t->mask <= INT8_MAX) {
        ((int8_t *)slots)[slot] = (int8_t)index;
    } else if (t->mask <= INT16_MAX) {
        ((int16_t *)slots)[slot] = (int16_t)index;
    } else {
        ((int32_t *)slots)[slot] = (int32_t)index;
    }
}

static inline bool is_text_table(const struct dict_table *t) {
    return DICT_TEXT_TABLES && t->is_text;
}

static inline void set_used(struct dict *d, int64_t used) {
    d->table->used = (uint32_t)used;
}

static inline int64_t hash_at(const struct dict *d, int64_t index) {
    return is_text_table(d->table) ? str_of(d->names[index].key)->hash : d->entries[index].hash;
}

/* The table inside d; NULL: there is none. */
static inline struct dict_table *small_table_of(const struct dict *d) {
#if DICT_SMALL_TABLE
    return (struct dict_table *)(uintptr_t)d->small_table;
#else
    (void)d;
    return NULL;
#endif
}

/* Whether such tables go to the freelist. */
static inline bool is_kept(unsigned log2_size, bool is_text) {
    return !DICT_SMALL_TABLE && log2_size == LOG2_LEAST && is_text == DICT_TEXT_TABLES;
}

/* Makes an empty table. NULL: no memory, an exception is pending. */
static struct dict_table *new_table(struct dict *d, unsigned log2_size, bool is_text) {
    struct dict_table *t = log2_size == LOG2_LEAST ? small_table_of(d) : NULL;
    if (t != NULL) {
        /* 2.7: there already */
    } else if (is_kept(log2_size, is_text) && table_freelist != NULL) {
        t = table_freelist;
        table_freelist = *(struct dict_table **)(void *)t;
        table_freelist_size--;
    } else if (log2_size <= LOG2_MOST) {
        t = mem_alloc(table_bytes(log2_size, is_text));
    }
    if (t == NULL) {
        error_no_memory();
        return NULL;
    }
    t->mask = ((uint64_t)1 << log2_size) - 1;
    t->used = 0;
    t->usable = (uint32_t)capacity_of(log2_size);
    t->log2_size = (uint8_t)log2_size;
    t->is_text = is_text;
    t->first = 0;
    if (log2_size == LOG2_LEAST) {
        memset(t + 1, 0xff, SMALL_SLOTS);
    } else {
        memset(t + 1, 0xff, index_bytes(log2_size));
    }
    return t;
}

/* pre: t is in no dict */
static inline void free_table(struct dict_table *t) {
    if (t == &empty_table.table) {
        return;
    }
    if (is_kept(t->log2_size, t->is_text) && table_freelist_size < FREELIST_MOST) {
        *(struct dict_table **)(void *)t = table_freelist;
        table_freelist = t;
        table_freelist_size++;
        return;
    }
    mem_free(t, table_bytes(t->log2_size, t->is_text));
}

static struct dict_entry *entries_of(struct dict_table *t) {
    return (struct dict_entry *)(void *)((char *)(t + 1) + index_bytes(t->log2_size));
}

/* Gives d the table; what it had is the caller's. */
static void set_table(struct dict *d, struct dict_table *t) {
    d->table = t;
    d->entries = entries_of(t);
    set_used(d, t->used);
}

static void set_empty(struct dict *d) {
    d->length = 0;
    d->table = &empty_table.table;
    d->entries = (struct dict_entry *)(void *)empty_table.index;
}

struct small_room {
    uint64_t words[DICT_SMALL_TABLE ? 25 : 1];
};

/* d's table, which d is about to give up: a copy when it is in d itself. */
static struct dict_table *table_aside(struct dict *d, struct small_room *room) {
    if (d->table == small_table_of(d)) {
        memcpy(room->words, d->table, sizeof room->words);
        return (struct dict_table *)(void *)room->words;
    }
    return d->table;
}

/* ---- Making and freeing ---- */

struct dict *dict_new(void) {
    struct dict *d = freelist;
    COUNT(dicts_created);
    if (d != NULL) {
        freelist = (struct dict *)(void *)d->entries;
        freelist_size--;
        COUNT(dicts_freelist_pops);
        d->head.refcount = 1;
    } else {
        COUNT_REQUEST(dicts, sizeof *d + sizeof(struct gc_head));
        d = (struct dict *)object_new(&type_dict, sizeof *d);
        if (d == NULL) {
            return NULL;
        }
    }
    d->is_watched = false;
    set_empty(d);
    new_version(d);
    gc_track(&d->head);
    return d;
}

value dict_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct dict *d;
    (void)args, (void)nargs, (void)kwnames;
    if (type == &type_dict) {
        d = dict_new();
        return d == NULL ? VALUE_ABSENT : dict_value(d);
    }
    COUNT(dicts_created);
    d = (struct dict *)object_new(type, type->size);
    if (d == NULL) {
        return VALUE_ABSENT;
    }
    memset((char *)d + sizeof d->head, 0, type->size - sizeof d->head);
    set_empty(d);
    new_version(d);
    gc_track(&d->head);
    return dict_value(d);
}

void dict_clear(struct dict *d) {
    struct small_room room;
    struct dict_table *t;
    value *pair;
    size_t words, used;
    if (d->table == &empty_table.table) {
        return;
    }
    t = table_aside(d, &room);
    pair = is_text_table(t) ? (value *)(void *)entries_of(t) : &entries_of(t)->key;
    words = is_text_table(t) ? 2 : 3;
    used = t->used;
    /* Emptied first: releasing what was in it may run code that looks at the dict. */
    set_empty(d);
    new_version(d);
    for (size_t i = 0; i < used; i++, pair += words) {
        if (!value_is_absent(pair[0])) {
            value_release(pair[0]);
            value_release(pair[1]);
        }
    }
    if ((void *)t != (void *)room.words) {
        free_table(t);
    }
}

void dict_deallocate(struct object *self) {
    struct dict *d = (struct dict *)self;
    gc_untrack(self);
    if (UNLIKELY(d->is_watched)) {
        dict_watch_hook();
        d->is_watched = false;
    }
    if (d->table != &empty_table.table) {
        dict_clear(d);
    }
    if (freelist_size < FREELIST_MOST && self->type == &type_dict) {
        d->entries = (struct dict_entry *)(void *)freelist;
        freelist = d;
        freelist_size++;
        COUNT(dicts_freelist_pushes);
        return;
    }
    COUNT(dicts_freed);
    object_free(self, self->type->size);
}

void dict_clear_freelists(void) {
    while (freelist != NULL) {
        struct dict *d = freelist;
        freelist = (struct dict *)(void *)d->entries;
        COUNT(dicts_freed);
        object_free(&d->head, sizeof *d);
    }
    freelist_size = 0;
    while (table_freelist != NULL) {
        struct dict_table *t = table_freelist;
        table_freelist = *(struct dict_table **)(void *)t;
        mem_free(t, table_bytes(LOG2_LEAST, DICT_TEXT_TABLES));
    }
    table_freelist_size = 0;
}

#ifdef TAGBOX_COUNTED
int64_t dict_each_waiting(object_visitor visit, void *context) {
    for (struct dict *d = freelist; d != NULL; d = (struct dict *)(void *)d->entries) {
        visit(context, gc_head_of(&d->head));
    }
    return FREELIST_MOST;
}

int64_t dict_each_waiting_table(object_visitor visit, void *context) {
    for (struct dict_table *t = table_freelist; t != NULL; t = *(struct dict_table **)(void *)t) {
        visit(context, t);
    }
    return DICT_SMALL_TABLE ? 0 : FREELIST_MOST;
}
#endif

void dict_traverse(struct object *self, gc_visit visit, void *context) {
    struct dict *d = (struct dict *)self;
    value *pair = dict_pair_at(d, 0);
    size_t words = is_text_table(d->table) ? 2 : 3;
    for (int64_t i = 0; i < dict_used(d); i++, pair += words) {
        value_visit(pair[0], visit, context);
        value_visit(pair[1], visit, context);
    }
}

/* ---- Look-up ---- */

/* abstract_hash, quick for the keys that most dicts have: an int below 2^61 - 1 is its own hash (common/numbers/int.c). */
static inline bool hash_of(value key, int64_t *hash) {
    int64_t i;
    if (value_is_int(key)) {
        if (LIKELY(value_to_int64(key, &i) && i > -((int64_t)1 << 60) && i < (int64_t)1 << 60)) {
            *hash = i == -1 ? -2 : i;
            return true;
        }
    } else if (value_has_type(key, &type_str)) {
        *hash = str_of(key)->hash;
        if (LIKELY(*hash != STR_HASH_UNKNOWN)) {
            return true;
        }
    }
    return abstract_hash(key, hash);
}

/* ==, which may run any code: 0, 1, CHANGED, or -1 with an exception pending. */
static int compare_keys(struct dict *d, value other, value key) {
    uint64_t version = d->keys_version;
    int equal;
    value_retain(other);
    equal = abstract_equal(other, key);
    value_release(other);
    return equal >= 0 && d->keys_version != version ? CHANGED : equal;
}

/* Whether the entry's key is the wanted one, by identity, then by hash and ==: as compare_keys. */
ALWAYS_INLINE int same_key(struct dict *d, value other, int64_t other_hash, value key, int64_t hash) {
    bool equal;
    if (value_is(other, key)) {
        return 1;
    }
    if (other_hash != hash) {
        return 0;
    }
    if (LIKELY(value_try_eq(other, key, &equal))) {
        return equal;
    }
    if (value_has_type(other, &type_str) && value_has_type(key, &type_str)) {
        return str_equal(str_of(other), str_of(key));
    }
    if (value_has_type(other, &type_tuple) && value_has_type(key, &type_tuple)) {
        int same = sequence_equal_plainly(tuple_of(other), tuple_of(key));
        if (same >= 0) {
            return same;
        }
    }
    return compare_keys(d, other, key);
}

ALWAYS_INLINE int same_entry(struct dict *d, int64_t index, value key, int64_t hash, bool is_text) {
    if (is_text) {
        value other = d->names[index].key;
        if (value_is(other, key)) {
            return 1;
        }
        if (str_of(other)->hash != hash) {
            return 0;
        }
        return LIKELY(value_has_type(key, &type_str)) ? str_equal(str_of(other), str_of(key))
                                                      : compare_keys(d, other, key);
    }
    return same_key(d, d->entries[index].key, d->entries[index].hash, key, hash);
}

/* The entry of a key: where the key and its item are, NULL, failed_pair with an exception pending, or restart_pair. *slot: where its
 * number stands or, if it is not there, may be put. */
ALWAYS_INLINE value *search(struct dict *d, value key, int64_t hash, size_t *slot, bool is_text) {
    const struct dict_table *t = d->table;
    size_t mask = t->mask, i = (size_t)hash & mask;
    uint64_t perturb = (uint64_t)hash;
    for (;;) {
        int64_t index = slot_get(t, i);
        if (index == SLOT_EMPTY) {
            *slot = i;
            return NULL;
        }
        if (index >= 0) {
            int same = same_entry(d, index, key, hash, is_text);
            if (same != 0) {
                *slot = i;
                return UNLIKELY(same != 1) ? (same < 0 ? failed_pair : restart_pair)
                       : is_text           ? &d->names[index].key
                                           : &d->entries[index].key;
            }
        }
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
}

static __attribute__((noinline)) value *find_on(struct dict *d, value key, int64_t hash, size_t *slot) {
    value *pair;
    do {
        pair = is_text_table(d->table) ? search(d, key, hash, slot, true) : search(d, key, hash, slot, false);
    } while (UNLIKELY(pair == restart_pair));
    return pair;
}

/* The same; the very key at its first place, or nothing there, is found without more. */
static inline value *find(struct dict *d, value key, int64_t hash, size_t *slot) {
    const struct dict_table *t = d->table;
    size_t i = (size_t)hash & t->mask;
    int64_t index = slot_get(t, i);
    if (index >= 0) {
        value *pair = dict_pair_at(d, index);
        if (LIKELY(value_is(pair[0], key))) {
            *slot = i;
            return pair;
        }
    } else if (index == SLOT_EMPTY) {
        *slot = i;
        return NULL;
    }
    return find_on(d, key, hash, slot);
}

/* An interned name, first by identity alone. NULL also when comparing it with another kind of key failed. */
static inline value *find_name(struct dict *d, value name) {
    struct str *s = str_of(name);
    const struct dict_table *t = d->table;
    int64_t hash = s->hash != -1 ? s->hash : str_hash(s), index = slot_get(t, (size_t)hash & t->mask);
    size_t slot;
    value *pair;
    if (LIKELY(index >= 0)) {
        pair = dict_pair_at(d, index);
        if (LIKELY(value_is(pair[0], name))) {
            return pair;
        }
    }
    pair = find(d, name, hash, &slot);
    if (UNLIKELY(pair == failed_pair)) {
        error_clear();
        pair = NULL;
    }
    return pair;
}

value *dict_item_of_name(struct dict *d, value name) {
    value *pair = find_name(d, name);
    return pair == NULL ? NULL : &pair[1];
}

value dict_get_name(struct dict *d, value name) {
    const value *pair = find_name(d, name);
    return pair == NULL ? VALUE_ABSENT : value_from_heap(pair[1]);
}

value dict_get(struct dict *d, value key) {
    int64_t hash;
    size_t slot;
    const value *pair;
    if (!hash_of(key, &hash)) {
        return VALUE_ABSENT;
    }
    pair = find(d, key, hash, &slot);
    return pair == NULL ? VALUE_ABSENT : value_from_heap(pair[1]);
}

int dict_contains_hashed(struct dict *d, value key, int64_t hash) {
    size_t slot;
    const value *pair = find(d, key, hash, &slot);
    return pair == NULL ? 0 : pair == failed_pair ? -1 : 1;
}

int dict_contains(struct dict *d, value key) {
    int64_t hash;
    return hash_of(key, &hash) ? dict_contains_hashed(d, key, hash) : -1;
}

/* ---- Changing ---- */

/* Puts the number of an entry that is surely not in the table yet into the first free slot on its path. */
static void link_entry(struct dict_table *t, int64_t index, int64_t hash) {
    size_t mask = t->mask, i = (size_t)hash & mask;
    uint64_t perturb = (uint64_t)hash;
    while (slot_get(t, i) >= 0) {
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
    slot_set(t, i, index);
}

/* An entry without a key, as deleted ones are. */
static void blank_entry(struct dict_table *t, int64_t index) {
    if (is_text_table(t)) {
        struct dict_name_entry *name = (struct dict_name_entry *)(void *)entries_of(t) + index;
        name->key = name->item = VALUE_ABSENT;
    } else {
        entries_of(t)[index] = (struct dict_entry){0, VALUE_ABSENT, VALUE_ABSENT};
    }
}

/* Copies the live entries of a table into an empty one, behind `room` blank ones. */
static void fill_table(struct dict_table *t, struct dict_table *old, int64_t room) {
    const struct dict_entry *entries = entries_of(old);
    const struct dict_name_entry *names = (const struct dict_name_entry *)(const void *)entries;
    int64_t used = room;
    for (int64_t i = 0; i < room; i++) {
        blank_entry(t, i);
    }
    for (int64_t i = 0; i < old->used; i++) {
        bool from_text = is_text_table(old);
        value key = from_text ? names[i].key : entries[i].key, item = from_text ? names[i].item : entries[i].item;
        if (value_is_absent(key)) {
            continue;
        }
        int64_t hash = from_text ? str_of(key)->hash : entries[i].hash;
        if (is_text_table(t)) {
            struct dict_name_entry *to = (struct dict_name_entry *)(void *)entries_of(t) + used;
            to->key = key;
            to->item = item;
        } else {
            entries_of(t)[used] = (struct dict_entry){hash, key, item};
        }
        link_entry(t, used++, hash);
    }
    t->used = (uint32_t)used;
    t->usable -= (uint32_t)used;
    t->first = (uint32_t)room;
}

/* Moves the live entries into a table of that size, for all kinds of keys unless is_text, which must not be demanded of a table
 * that is not. `front`: so many blank entries come first; with the live ones they must fit. */
static bool rebuild_behind(struct dict *d, unsigned log2_size, bool is_text, int64_t front) {
    struct small_room room;
    struct dict_table *old = table_aside(d, &room), *t = new_table(d, log2_size, is_text);
    if (t == NULL) {
        return false;
    }
    fill_table(t, old, front);
    set_table(d, t);
    if ((void *)old != (void *)room.words) {
        free_table(old);
    }
    new_version(d);
    return true;
}

/* The same with the entries at the beginning. */
static bool rebuild(struct dict *d, unsigned log2_size, bool is_text) {
    return rebuild_behind(d, log2_size, is_text, 0);
}

/* Room for one more entry with that key. */
static bool grow(struct dict *d, bool is_text_key) {
    if (d->table == &empty_table.table) {
        return rebuild(d, LOG2_LEAST, DICT_TEXT_TABLES && is_text_key);
    }
    return rebuild(d, log2_grown(d), is_text_table(d->table) && is_text_key);
}

/* A new entry; the key is known not to be there and to belong into that slot. Steals nothing. */
static bool insert(struct dict *d, value key, int64_t hash, value item, size_t slot) {
    struct dict_table *t = d->table;
    bool is_text = is_text_table(t) && value_has_type(key, &type_str);
    int64_t index = t->used;
    if (UNLIKELY(t->usable == 0 || is_text != is_text_table(t))) {
        if (!grow(d, value_has_type(key, &type_str))) {
            return false;
        }
        t = d->table;
        is_text = is_text_table(t);
        index = t->used;
        link_entry(t, index, hash);
    } else {
        slot_set(t, slot, index);
    }
    t->used = (uint32_t)index + 1;
    t->usable--;
    if (is_text) {
        d->names[index].key = value_to_heap(value_retained(key));
        d->names[index].item = value_to_heap(value_retained(item));
    } else {
        struct dict_entry *e = &d->entries[index];
        e->hash = hash;
        e->key = value_to_heap(value_retained(key));
        e->item = value_to_heap(value_retained(item));
    }
    d->length++;
    new_version(d);
    return true;
}

bool dict_set_hashed(struct dict *d, value key, int64_t hash, value item) {
    size_t slot;
    value *pair = find(d, key, hash, &slot);
    if (LIKELY(pair != NULL)) {
        if (UNLIKELY(pair == failed_pair)) {
            return false;
        }
        value_replace(&pair[1], value_to_heap(value_retained(item)));
        return true;
    }
    return insert(d, key, hash, item, slot);
}

bool dict_set(struct dict *d, value key, value item) {
    int64_t hash;
    return hash_of(key, &hash) && dict_set_hashed(d, key, hash, item);
}

bool dict_set_name(struct dict *d, const char *name, value item) {
    struct str *s = str_intern_text(name);
    bool ok = s != NULL && dict_set(d, str_value(s), item);
    if (s != NULL) {
        object_release(&s->head);
    }
    return ok;
}

/* Unlinks the entry and hands its key and item over. */
static void remove_entry(struct dict *d, value *pair, size_t slot, value *key, value *item) {
    slot_set(d->table, slot, SLOT_DUMMY);
    *key = pair[0];
    *item = pair[1];
    pair[0] = pair[1] = VALUE_ABSENT;
    d->length--;
    new_version(d);
}

int dict_delete(struct dict *d, value key) {
    int taken;
    value item = dict_take(d, key, &taken);
    if (taken > 0) {
        value_release(item);
    }
    return taken;
}

value dict_take(struct dict *d, value key, int *taken) {
    int64_t hash;
    size_t slot;
    value *pair, old_key, item;
    *taken = -1;
    if (!hash_of(key, &hash)) {
        return VALUE_ABSENT;
    }
    pair = find(d, key, hash, &slot);
    if (pair == NULL || pair == failed_pair) {
        *taken = pair == NULL ? 0 : -1;
        return VALUE_ABSENT;
    }
    remove_entry(d, pair, slot, &old_key, &item);
    value_release(old_key);
    *taken = 1;
    return value_from_heap(item);
}

/* Where the number of a live entry stands. */
static size_t slot_of_entry(const struct dict *d, int64_t index) {
    const struct dict_table *t = d->table;
    int64_t hash = hash_at(d, index);
    size_t i = (size_t)hash & t->mask;
    uint64_t perturb = (uint64_t)hash;
    while (slot_get(t, i) != index) {
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & t->mask;
    }
    return i;
}

bool dict_take_last(struct dict *d, value *key, value *item) {
    int64_t index = dict_used(d) - 1;
    while (index >= 0 && value_is_absent(*dict_pair_at(d, index))) {
        index--;
    }
    if (index < 0) {
        return false;
    }
    remove_entry(d, dict_pair_at(d, index), slot_of_entry(d, index), key, item);
    d->table->first = d->table->first > index ? (uint32_t)index : d->table->first;
    set_used(d, index); /* the tail is free again, but its slots are not: usable stays */
    return true;
}

bool dict_take_first(struct dict *d, value *key, value *item) {
    int64_t index = d->table->first, used = dict_used(d);
    while (index < used && value_is_absent(*dict_pair_at(d, index))) {
        index++;
    }
    if (index >= used) {
        return false;
    }
    remove_entry(d, dict_pair_at(d, index), slot_of_entry(d, index), key, item);
    d->table->first = (uint32_t)index + 1;
    return true;
}

/* Brings the last entry, which has just been moved there within its slot, before all others. pre: first > 0 */
static void last_to_front(struct dict *d, size_t slot) {
    struct dict_table *t = d->table;
    size_t bytes = is_text_table(t) ? sizeof(struct dict_name_entry) : sizeof(struct dict_entry);
    char *entries = is_text_table(t) ? (char *)d->names : (char *)d->entries;
    int64_t last = t->used - 1;
    t->first--;
    memcpy(entries + t->first * bytes, entries + (size_t)last * bytes, bytes);
    set_used(d, last);
    t->usable++; /* neither the entry nor a slot has been spent */
    slot_set(t, slot, t->first);
    new_version(d);
}

/* Makes a table to which an entry can be added, and with to_front one where blank ones stand before the first: so many, in
 * proportion to the live ones, that bringing entries to the front costs constant time each on average. pre: length >= 2 or !to_front */
static bool make_room_to_move(struct dict *d, bool to_front) {
    const struct dict_table *t = d->table;
    unsigned log2_size = log2_grown(d);
    if (!to_front) {
        return rebuild(d, log2_size, is_text_table(t));
    }
    if (capacity_of(t->log2_size) - d->length > d->length / 2 + 1) {
        log2_size = t->log2_size;
    }
    int64_t free = capacity_of(log2_size) - d->length; /* at least 3: there are two entries or more */
    return rebuild_behind(d, log2_size, is_text_table(t), free - free / 4 - 1);
}

int dict_move(struct dict *d, value key, bool to_front) {
    value *pair, old_key, item;
    int64_t hash;
    size_t slot;
    if (!hash_of(key, &hash)) {
        return -1;
    }
    pair = find(d, key, hash, &slot);
    if (pair == NULL || pair == failed_pair) {
        return pair == NULL ? 0 : -1;
    }
    struct dict_table *t = d->table;
    while (to_front && value_is_absent(*dict_pair_at(d, t->first))) {
        t->first++;
    }
    if (to_front && pair == dict_pair_at(d, t->first)) {
        return 1;
    }
    if (t->usable == 0 || (to_front && t->first == 0)) {
        value kept = value_retained(value_from_heap(pair[0]));
        bool ok = make_room_to_move(d, to_front);
        pair = ok ? find(d, kept, hash, &slot) : failed_pair;
        value_release(kept);
        if (pair == NULL || pair == failed_pair) {
            return pair == NULL ? 0 : -1;
        }
    }
    remove_entry(d, pair, slot, &old_key, &item);
    insert(d, value_from_heap(old_key), hash, value_from_heap(item), slot); /* there is room */
    value_release(old_key);
    value_release(item);
    if (to_front) {
        last_to_front(d, slot);
    }
    return 1;
}

bool dict_next(struct dict *d, int64_t *position, value *key, value *item) {
    int64_t hash;
    return dict_next_hashed(d, position, key, item, &hash);
}

bool dict_next_hashed(struct dict *d, int64_t *position, value *key, value *item, int64_t *hash) {
    int64_t i = *position, used = dict_used(d);
    while (i < used && value_is_absent(*dict_pair_at(d, i))) {
        i++;
    }
    *position = i + 1;
    if (i >= used) {
        return false;
    }
    *key = value_from_heap(dict_pair_at(d, i)[0]);
    *item = value_from_heap(dict_pair_at(d, i)[1]);
    *hash = hash_at(d, i);
    return true;
}

/* ---- Sized beforehand ---- */

#define DISPLAY_SMALL 5 /* fit the least table */
#define DISPLAY_MOST 15

/* _PyDict_NewPresized; since 3.11 _PyDict_FromItems, and a compiler that has longer displays grow pair by pair. */
struct dict *dict_new_for_pairs(const value *pairs, size_t count) {
    struct dict *d;
    bool is_text = DICT_TEXT_TABLES;
    unsigned log2_size;
    if (count <= DISPLAY_SMALL || (TAGBOX_CPYTHON >= 309 && count > DISPLAY_MOST)) {
        return dict_new();
    }
    for (size_t i = 0; is_text && i < count; i++) {
        is_text = value_has_type(pairs[2 * i], &type_str);
    }
    log2_size = TAGBOX_CPYTHON < 300 ? log2_for((int64_t)count) : log2_to_hold((int64_t)count);
    d = dict_new();
    if (d != NULL && !rebuild(d, log2_size, is_text)) {
        object_release(&d->head);
        return NULL;
    }
    return d;
}

struct dict *dict_new_called(void) {
    struct dict *d = dict_new();
    if (d != NULL && TAGBOX_CPYTHON >= 300 && TAGBOX_CPYTHON < 309 && !rebuild(d, LOG2_LEAST, false)) {
        object_release(&d->head);
        return NULL;
    }
    return d;
}

/* Before `count` entries are added that are mostly new: dict_merge; PyDict_Merge of 2.7. */
static bool make_room(struct dict *d, int64_t count, bool is_text) {
    const struct dict_table *t = d->table;
    if (TAGBOX_CPYTHON < 300) {
        unsigned log2_size = t == &empty_table.table ? LOG2_LEAST : t->log2_size;
        int64_t fill = t == &empty_table.table ? 0 : capacity_of(log2_size) - t->usable;
        return (fill + count) * 3 < (int64_t)2 << log2_size || rebuild(d, log2_for((d->length + count) * 2), false);
    }
    return capacity_of(t->log2_size) >= count || rebuild(d, log2_to_hold(d->length + count), is_text && is_text_table(t));
}

bool dict_prepare_for_keywords(struct dict *d, int64_t count) {
    return TAGBOX_CPYTHON >= 300 || make_room(d, count, true);
}

bool dict_prepare_for_keys(struct dict *d, value iterable) {
    bool is_text = false;
    int64_t count;
    if (value_has_type(iterable, &type_dict)) {
        count = dict_of(iterable)->length;
        is_text = is_text_table(dict_of(iterable)->table);
    } else if (set_check(iterable)) {
        count = set_of(iterable)->used;
    } else {
        return true;
    }
    if (!rebuild(d, TAGBOX_CPYTHON < 300 ? log2_for(count / 2 * 3) : log2_to_hold(count), is_text)) {
        return false;
    }
    if (TAGBOX_CPYTHON < 300 && d->table->usable < count) { /* one more than there ought to be, for which there is room */
        d->table->usable = (uint32_t)count;
    }
    return true;
}

/* Gives d, which is empty, a copy of the other one's table, the deleted entries included (clone_combined_dict_keys). */
static bool clone_table(struct dict *d, struct dict *other) {
    const struct dict_table *from = other->table;
    struct dict_table *old = d->table, *t = mem_alloc(table_bytes(from->log2_size, from->is_text));
    if (t == NULL) {
        error_no_memory();
        return false;
    }
    memcpy(t, from, table_bytes(from->log2_size, from->is_text));
    set_table(d, t);
    free_table(old);
    d->length = other->length;
    new_version(d);
    for (int64_t i = 0; i < t->used; i++) {
        const value *pair = dict_pair_at(d, i);
        if (!value_is_absent(pair[0])) {
            value_retain(pair[0]);
            value_retain(pair[1]);
        }
    }
    return true;
}

static bool update_from_dict(struct dict *d, struct dict *other);

struct dict *dict_copy(struct dict *d) {
    struct dict *copy = dict_new();
    bool ok;
    if (copy == NULL || d->length == 0) {
        return copy;
    }
    /* PyDict_Copy: not when many are deleted. */
    ok = TAGBOX_CPYTHON >= 300 && d->length >= dict_used(d) * 2 / 3 ? clone_table(copy, d) : update_from_dict(copy, d);
    if (!ok) {
        object_release(&copy->head);
        return NULL;
    }
    return copy;
}

/* ---- Updating from another mapping or from pairs ---- */

/* Whether an empty dict becomes a clone of the other one: dict_merge of 3.10 and later. */
static bool may_clone(const struct dict *d, const struct dict *other) {
    const struct dict_table *t = other->table;
    return TAGBOX_CPYTHON >= 310 && d->length == 0 && other->length == dict_used(other) &&
           (t->log2_size == LOG2_LEAST || capacity_of(t->log2_size - 1u) < other->length);
}

static bool update_from_dict(struct dict *d, struct dict *other) {
    if (other == d || other->length == 0) {
        return true;
    }
    if (may_clone(d, other)) {
        return clone_table(d, other);
    }
    if (!make_room(d, other->length, is_text_table(other->table))) {
        return false;
    }
    uint64_t version = other->keys_version;
    for (int64_t i = 0; i < dict_used(other); i++) {
        const value *pair = dict_pair_at(other, i), key = pair[0], item = pair[1];
        if (value_is_absent(key)) {
            continue;
        }
        int64_t hash = hash_at(other, i);
        value_retain(key);
        value_retain(item);
        bool ok = dict_set_hashed(d, key, hash, item);
        value_release(item);
        value_release(key);
        if (ok && UNLIKELY(other->keys_version != version)) {
            exception_raise(&type_RuntimeError, "dict mutated during update");
            ok = false;
        }
        if (!ok) {
            return false;
        }
    }
    return true;
}

static bool add_pair(struct dict *d, value pair, int64_t number) {
    struct tuple *parts;
    bool ok;
    if (value_type(pair)->iter == NULL) {
        exception_raise(&type_TypeError, "cannot convert dictionary update sequence element #%lld to a sequence",
                        (long long)number);
        return false;
    }
    parts = tuple_from_iterable(pair);
    if (parts == NULL) {
        return false;
    }
    ok = parts->length == 2;
    if (!ok) {
        exception_raise(&type_ValueError, "dictionary update sequence element #%lld has length %lld; 2 is required",
                        (long long)number, (long long)parts->length);
    } else {
        ok = dict_set(d, parts->items[0], parts->items[1]);
    }
    object_release(&parts->head);
    return ok;
}

/* As PyDict_Merge: what a subclass says of its keys counts only where it has an __iter__ of its own, too. */
static bool is_plain_source(value source) {
    return dict_check(source) && value_type(source)->iter == type_dict.iter;
}

bool dict_update_mapping(struct dict *d, value source, bool *is_mapping) {
    struct str *name;
    value method, keys, iterator = VALUE_ABSENT, key;
    bool ok;
    *is_mapping = is_plain_source(source);
    if (*is_mapping) {
        return update_from_dict(d, dict_of(source));
    }
    name = str_intern_text("keys");
    method = name == NULL ? VALUE_ABSENT : abstract_find_attribute(source, str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    if (value_is_absent(method)) {
        return false;
    }
    *is_mapping = true;
    keys = abstract_call(method, NULL, 0, NULL);
    value_release(method);
    if (!value_is_absent(keys)) {
        iterator = abstract_iter(keys);
        value_release(keys);
    }
    ok = !value_is_absent(iterator);
    while (ok && !value_is_absent(key = abstract_next(iterator))) {
        value item = abstract_get_item(source, key);
        ok = !value_is_absent(item) && dict_set(d, key, item);
        value_release_any(item);
        value_release(key);
    }
    value_release_any(iterator);
    return ok && !error_pending();
}

bool dict_update(struct dict *d, value source) {
    value iterator, pair;
    bool ok = true, is_mapping = false;
    if (is_plain_source(source)) {
        return update_from_dict(d, dict_of(source));
    }
    if (value_type(source)->get_item != NULL && !value_has_type(source, &type_list) && !value_has_type(source, &type_tuple)) {
        ok = dict_update_mapping(d, source, &is_mapping);
        if (is_mapping || error_pending()) {
            return ok;
        }
        ok = true;
    }
    iterator = abstract_iter(source);
    if (value_is_absent(iterator)) {
        return false;
    }
    for (int64_t number = 0; ok && !value_is_absent(pair = abstract_next(iterator)); number++) {
        ok = add_pair(d, pair, number);
        value_release(pair);
    }
    value_release(iterator);
    return ok && !error_pending();
}

size_t dict_sizeof(value self) {
    const struct dict *d = dict_of(self);
    const struct dict_table *t = d->table;
    return d->head.type->size + (t == &empty_table.table || t == small_table_of(d) ? 0 : table_bytes(t->log2_size, t->is_text));
}
