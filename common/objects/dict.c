/* dict: the table. Its block is in dict_table.h, copies and updates in dict_update.c, methods in dict_methods.c, views and iterators in
 * dict_views.c.
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
 * Invariants: used + usable <= dict_table_capacity(log2_size) (but see dict_prepare_for_keys); every live entry is in exactly one slot; a
 * deleted entry's slot holds DUMMY and its key is absent; length counts live entries. Each slot that is not empty has cost one of
 * the usable entries, so that some slot is always empty and every search ends.
 */
#include "common/objects/dict.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/sequence.h"
#include "common/objects/str.h"

/* CPython 3.10-3.15: PyDict_MAXFREELIST. */
#define FREELIST_MOST 80
#define PERTURB_SHIFT 5
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

_Static_assert(sizeof(struct dict) == (DICT_SMALL_TABLE ? 248 : 48), "as PyDictObject");
_Static_assert(sizeof(struct dict_entry) == 3 * sizeof(value), "entries are walked by words");
_Static_assert(sizeof(struct dict_name_entry) == 2 * sizeof(value), "entries are walked by words");

/* ---- Tables ---- */

/* Its one slot is empty. */
static struct {
    struct dict_table table;
    int8_t index[8];
} empty_table = {{.is_text = DICT_TEXT_TABLES}, {-1, -1, -1, -1, -1, -1, -1, -1}};

static inline void set_used(struct dict *d, int64_t used) {
    d->table->used = (uint32_t)used;
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
    return !DICT_SMALL_TABLE && log2_size == DICT_LOG2_LEAST && is_text == DICT_TEXT_TABLES;
}

/* Makes an empty table. NULL: no memory, an exception is pending. */
static struct dict_table *new_table(struct dict *d, unsigned log2_size, bool is_text) {
    struct dict_table *t = log2_size == DICT_LOG2_LEAST ? small_table_of(d) : NULL;
    if (t != NULL) {
        /* 2.7: there already */
    } else if (is_kept(log2_size, is_text) && table_freelist != NULL) {
        t = table_freelist;
        table_freelist = *(struct dict_table **)(void *)t;
        table_freelist_size--;
    } else if (log2_size <= DICT_LOG2_MOST) {
        t = mem_alloc(dict_table_bytes(log2_size, is_text));
    }
    if (t == NULL) {
        error_no_memory();
        return NULL;
    }
    t->mask = ((uint64_t)1 << log2_size) - 1;
    t->used = 0;
    t->usable = (uint32_t)dict_table_capacity(log2_size);
    t->log2_size = (uint8_t)log2_size;
    t->is_text = is_text;
    t->first = 0;
    if (log2_size == DICT_LOG2_LEAST) {
        memset(t + 1, 0xff, DICT_SMALL_SLOTS);
    } else {
        memset(t + 1, 0xff, dict_table_index_bytes(log2_size));
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
    mem_free(t, dict_table_bytes(t->log2_size, t->is_text));
}

/* Gives d the table; what it had is the caller's. */
static void set_table(struct dict *d, struct dict_table *t) {
    d->table = t;
    d->entries = dict_table_entries(t);
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
    pair = dict_table_is_text(t) ? (value *)(void *)dict_table_entries(t) : &dict_table_entries(t)->key;
    words = dict_table_is_text(t) ? 2 : 3;
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
        mem_free(t, dict_table_bytes(DICT_LOG2_LEAST, DICT_TEXT_TABLES));
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
    size_t words = dict_table_is_text(d->table) ? 2 : 3;
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
        int64_t index = dict_table_slot(t, i);
        if (index == DICT_SLOT_EMPTY) {
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
        pair = dict_table_is_text(d->table) ? search(d, key, hash, slot, true) : search(d, key, hash, slot, false);
    } while (UNLIKELY(pair == restart_pair));
    return pair;
}

/* The same; the very key at its first place, or nothing there, is found without more. */
static inline value *find(struct dict *d, value key, int64_t hash, size_t *slot) {
    const struct dict_table *t = d->table;
    size_t i = (size_t)hash & t->mask;
    int64_t index = dict_table_slot(t, i);
    if (index >= 0) {
        value *pair = dict_pair_at(d, index);
        if (LIKELY(value_is(pair[0], key))) {
            *slot = i;
            return pair;
        }
    } else if (index == DICT_SLOT_EMPTY) {
        *slot = i;
        return NULL;
    }
    return find_on(d, key, hash, slot);
}

/* An interned name, first by identity alone. NULL also when comparing it with another kind of key failed. */
static inline value *find_name(struct dict *d, value name) {
    struct str *s = str_of(name);
    const struct dict_table *t = d->table;
    int64_t hash = s->hash != -1 ? s->hash : str_hash(s), index = dict_table_slot(t, (size_t)hash & t->mask);
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
    while (dict_table_slot(t, i) >= 0) {
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
    dict_table_set_slot(t, i, index);
}

/* An entry without a key, as deleted ones are. */
static void blank_entry(struct dict_table *t, int64_t index) {
    if (dict_table_is_text(t)) {
        struct dict_name_entry *name = (struct dict_name_entry *)(void *)dict_table_entries(t) + index;
        name->key = name->item = VALUE_ABSENT;
    } else {
        dict_table_entries(t)[index] = (struct dict_entry){0, VALUE_ABSENT, VALUE_ABSENT};
    }
}

/* Copies the live entries of a table into an empty one, behind `room` blank ones. */
static void fill_table(struct dict_table *t, struct dict_table *old, int64_t room) {
    const struct dict_entry *entries = dict_table_entries(old);
    const struct dict_name_entry *names = (const struct dict_name_entry *)(const void *)entries;
    int64_t used = room;
    for (int64_t i = 0; i < room; i++) {
        blank_entry(t, i);
    }
    for (int64_t i = 0; i < old->used; i++) {
        bool from_text = dict_table_is_text(old);
        value key = from_text ? names[i].key : entries[i].key, item = from_text ? names[i].item : entries[i].item;
        if (value_is_absent(key)) {
            continue;
        }
        int64_t hash = from_text ? str_of(key)->hash : entries[i].hash;
        if (dict_table_is_text(t)) {
            struct dict_name_entry *to = (struct dict_name_entry *)(void *)dict_table_entries(t) + used;
            to->key = key;
            to->item = item;
        } else {
            dict_table_entries(t)[used] = (struct dict_entry){hash, key, item};
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

bool dict_rebuild(struct dict *d, unsigned log2_size, bool is_text) {
    return rebuild_behind(d, log2_size, is_text, 0);
}

/* When an entry more does not fit. GROWTH_RATE; 2.7 (dict_set_item_by_hash_or_entry) counts that entry too. */
static unsigned log2_grown(const struct dict *d) {
    int64_t length = d->length;
    if (TAGBOX_CPYTHON < 300) {
        length++;
        return dict_table_log2_for(length > 50000 ? length * 2 : length * 4);
    }
    return dict_table_log2_for(length * 3);
}

/* Room for one more entry with that key. */
static bool grow(struct dict *d, bool is_text_key) {
    if (d->table == &empty_table.table) {
        return dict_rebuild(d, DICT_LOG2_LEAST, DICT_TEXT_TABLES && is_text_key);
    }
    return dict_rebuild(d, log2_grown(d), dict_table_is_text(d->table) && is_text_key);
}

/* A new entry; the key is known not to be there and to belong into that slot. Steals nothing. */
static bool insert(struct dict *d, value key, int64_t hash, value item, size_t slot) {
    struct dict_table *t = d->table;
    bool is_text = dict_table_is_text(t) && value_has_type(key, &type_str);
    int64_t index = t->used;
    if (UNLIKELY(t->usable == 0 || is_text != dict_table_is_text(t))) {
        if (!grow(d, value_has_type(key, &type_str))) {
            return false;
        }
        t = d->table;
        is_text = dict_table_is_text(t);
        index = t->used;
        link_entry(t, index, hash);
    } else {
        dict_table_set_slot(t, slot, index);
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
    dict_table_set_slot(d->table, slot, DICT_SLOT_DUMMY);
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
    int64_t hash = dict_hash_at(d, index);
    size_t i = (size_t)hash & t->mask;
    uint64_t perturb = (uint64_t)hash;
    while (dict_table_slot(t, i) != index) {
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
    size_t bytes = dict_table_is_text(t) ? sizeof(struct dict_name_entry) : sizeof(struct dict_entry);
    char *entries = dict_table_is_text(t) ? (char *)d->names : (char *)d->entries;
    int64_t last = t->used - 1;
    t->first--;
    memcpy(entries + t->first * bytes, entries + (size_t)last * bytes, bytes);
    set_used(d, last);
    t->usable++; /* neither the entry nor a slot has been spent */
    dict_table_set_slot(t, slot, t->first);
    new_version(d);
}

/* Makes a table to which an entry can be added, and with to_front one where blank ones stand before the first: so many, in
 * proportion to the live ones, that bringing entries to the front costs constant time each on average. pre: length >= 2 or !to_front */
static bool make_room_to_move(struct dict *d, bool to_front) {
    const struct dict_table *t = d->table;
    unsigned log2_size = log2_grown(d);
    if (!to_front) {
        return dict_rebuild(d, log2_size, dict_table_is_text(t));
    }
    if (dict_table_capacity(t->log2_size) - d->length > d->length / 2 + 1) {
        log2_size = t->log2_size;
    }
    int64_t free = dict_table_capacity(log2_size) - d->length; /* at least 3: there are two entries or more */
    return rebuild_behind(d, log2_size, dict_table_is_text(t), free - free / 4 - 1);
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
    *hash = dict_hash_at(d, i);
    return true;
}

/* ---- Tables as a whole ---- */

bool dict_make_room(struct dict *d, int64_t count, bool is_text) {
    const struct dict_table *t = d->table;
    if (TAGBOX_CPYTHON < 300) {
        unsigned log2_size = t == &empty_table.table ? DICT_LOG2_LEAST : t->log2_size;
        int64_t fill = t == &empty_table.table ? 0 : dict_table_capacity(log2_size) - t->usable;
        return (fill + count) * 3 < (int64_t)2 << log2_size || dict_rebuild(d, dict_table_log2_for((d->length + count) * 2), false);
    }
    return dict_table_capacity(t->log2_size) >= count ||
           dict_rebuild(d, dict_table_log2_to_hold(d->length + count), is_text && dict_table_is_text(t));
}

bool dict_clone_table(struct dict *d, struct dict *other) {
    const struct dict_table *from = other->table;
    struct dict_table *old = d->table, *t = mem_alloc(dict_table_bytes(from->log2_size, from->is_text));
    if (t == NULL) {
        error_no_memory();
        return false;
    }
    memcpy(t, from, dict_table_bytes(from->log2_size, from->is_text));
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

size_t dict_sizeof(value self) {
    const struct dict *d = dict_of(self);
    const struct dict_table *t = d->table;
    return d->head.type->size + (t == &empty_table.table || t == small_table_of(d) ? 0 : dict_table_bytes(t->log2_size, t->is_text));
}
