/* dict: the table. Methods are in dict_methods.c, views and iterators in dict_views.c.
 *
 * CPython's compact layout (Objects/dictobject.c): `table` is an open hash of slot numbers, 8, 16 or 32 bits wide by the number of slots, and
 * `entries` a dense array in insertion order. Both stand in one block:
 *
 *      table: 1 << log2_size indices      entries: 2/3 of as many
 *
 * Invariants: used + usable <= capacity_of(log2_size); every live entry is in exactly one slot; a deleted entry's slot holds DUMMY
 * and its key is absent; length counts live entries. Each slot that is not empty has cost one of the usable entries, so that some
 * slot is always empty and every search ends.
 */
#include "common/objects/dict.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

/* CPython 3.10-3.15: PyDict_MAXFREELIST. */
#define FREELIST_MOST 80
#define LOG2_LEAST 3
#define PERTURB_SHIFT 5
#define SLOT_EMPTY (-1)
#define SLOT_DUMMY (-2)
#define NOT_FOUND (-1)
#define FAILED (-2)
#define CHANGED 2 /* comparing the keys has changed the dict */

static struct dict *freelist; /* linked through entries */
static int freelist_size;

/* Versions never repeat, so that a cache filled for one dict cannot match another. */
static uint64_t last_version;

static void new_version(struct dict *d) {
    d->keys_version = ++last_version;
}

/* ---- Layout ---- */

static int64_t capacity_of(unsigned log2_size) {
    return ((int64_t)1 << log2_size) * 2 / 3;
}

static size_t index_bytes(unsigned log2_size) {
    return log2_size < 8 ? 1 : log2_size < 16 ? 2 : 4;
}

static size_t block_size(unsigned log2_size) {
    return (index_bytes(log2_size) << log2_size) + (size_t)capacity_of(log2_size) * sizeof(struct dict_entry);
}

static inline int64_t slot_get(const struct dict *d, size_t slot) {
    if (d->log2_size < 8) {
        return ((const int8_t *)d->table)[slot];
    }
    if (d->log2_size < 16) {
        return ((const int16_t *)d->table)[slot];
    }
    return ((const int32_t *)d->table)[slot];
}

static inline void slot_set(struct dict *d, size_t slot, int64_t index) {
    if (d->log2_size < 8) {
        ((int8_t *)d->table)[slot] = (int8_t)index;
    } else if (d->log2_size < 16) {
        ((int16_t *)d->table)[slot] = (int16_t)index;
    } else {
        ((int32_t *)d->table)[slot] = (int32_t)index;
    }
}

static inline size_t mask_of(const struct dict *d) {
    return ((size_t)1 << d->log2_size) - 1;
}

static void free_block(void *table, unsigned log2_size) {
    if (table != NULL) {
        mem_free(table, block_size(log2_size));
    }
}

/* Gives d an empty table; what it had is the caller's. */
static bool allocate_table(struct dict *d, unsigned log2_size) {
    void *table = log2_size > 31 ? NULL : mem_alloc(block_size(log2_size));
    if (table == NULL) {
        error_no_memory();
        return false;
    }
    memset(table, 0xff, index_bytes(log2_size) << log2_size);
    d->table = table;
    d->entries = (struct dict_entry *)(void *)((char *)table + (index_bytes(log2_size) << log2_size));
    d->log2_size = (uint8_t)log2_size;
    d->usable = capacity_of(log2_size);
    d->used = 0;
    return true;
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
    d->length = d->used = d->usable = 0;
    d->entries = NULL;
    d->table = NULL;
    d->log2_size = 0;
    new_version(d);
    gc_track(&d->head);
    return d;
}

void dict_clear(struct dict *d) {
    struct dict_entry *entries = d->entries;
    void *table = d->table;
    unsigned log2_size = d->log2_size;
    int64_t used = d->used;
    /* Emptied first: releasing what was in it may run code that looks at the dict. */
    d->entries = NULL;
    d->table = NULL;
    d->log2_size = 0;
    d->length = d->used = d->usable = 0;
    new_version(d);
    for (int64_t i = 0; i < used; i++) {
        if (!value_is_absent(entries[i].key)) {
            value_release(entries[i].key);
            value_release(entries[i].item);
        }
    }
    free_block(table, log2_size);
}

void dict_deallocate(struct object *self) {
    struct dict *d = (struct dict *)self;
    gc_untrack(self);
    if (d->table != NULL) {
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
    object_free(self, sizeof *d);
}

void dict_clear_freelists(void) {
    while (freelist != NULL) {
        struct dict *d = freelist;
        freelist = (struct dict *)(void *)d->entries;
        COUNT(dicts_freed);
        object_free(&d->head, sizeof *d);
    }
    freelist_size = 0;
}

#ifdef TAGBOX_COUNTED
int64_t dict_each_waiting(object_visitor visit, void *context) {
    for (struct dict *d = freelist; d != NULL; d = (struct dict *)(void *)d->entries) {
        visit(context, gc_head_of(&d->head));
    }
    return FREELIST_MOST;
}
#endif

void dict_traverse(struct object *self, gc_visit visit, void *context) {
    struct dict *d = (struct dict *)self;
    for (int64_t i = 0; i < d->used; i++) {
        value_visit(d->entries[i].key, visit, context);
        value_visit(d->entries[i].item, visit, context);
    }
}

/* ---- Look-up ---- */

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
static inline int same_key(struct dict *d, const struct dict_entry *e, value key, int64_t hash) {
    bool equal;
    if (value_is(e->key, key)) {
        return 1;
    }
    if (e->hash != hash) {
        return 0;
    }
    if (LIKELY(value_try_eq(e->key, key, &equal))) {
        return equal;
    }
    if (value_has_type(e->key, &type_str) && value_has_type(key, &type_str)) {
        return str_equal(str_of(e->key), str_of(key));
    }
    return compare_keys(d, e->key, key);
}

/* The entry of a key: its index, NOT_FOUND, or FAILED with an exception pending. *slot: where its number stands. */
static int64_t find(struct dict *d, value key, int64_t hash, size_t *slot) {
restart:
    if (d->table == NULL) {
        return NOT_FOUND;
    }
    size_t mask = mask_of(d), i = (size_t)hash & mask;
    uint64_t perturb = (uint64_t)hash;
    for (;;) {
        int64_t index = slot_get(d, i);
        if (index == SLOT_EMPTY) {
            return NOT_FOUND;
        }
        if (index >= 0) {
            int same = same_key(d, &d->entries[index], key, hash);
            if (same != 0) {
                if (UNLIKELY(same == CHANGED)) {
                    goto restart;
                }
                *slot = i;
                return same < 0 ? FAILED : index;
            }
        }
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
}

/* An interned name, first by identity alone. */
int64_t dict_find_name(struct dict *d, value name) {
    struct str *s = str_of(name);
    int64_t hash = s->hash != -1 ? s->hash : str_hash(s);
    size_t slot;
    if (d->table == NULL) {
        return NOT_FOUND;
    }
    size_t mask = mask_of(d), i = (size_t)hash & mask;
    int64_t index = slot_get(d, i);
    if (LIKELY(index >= 0 && value_is(d->entries[index].key, name))) {
        return index;
    }
    index = find(d, name, hash, &slot);
    return index < 0 ? NOT_FOUND : index;
}

value dict_get_name(struct dict *d, value name) {
    int64_t index = dict_find_name(d, name);
    return index < 0 ? VALUE_ABSENT : value_from_heap(d->entries[index].item);
}

value dict_get(struct dict *d, value key) {
    int64_t hash, index;
    size_t slot;
    if (!abstract_hash(key, &hash)) {
        return VALUE_ABSENT;
    }
    index = find(d, key, hash, &slot);
    return index < 0 ? VALUE_ABSENT : value_from_heap(d->entries[index].item);
}

int dict_contains_hashed(struct dict *d, value key, int64_t hash) {
    size_t slot;
    int64_t index = find(d, key, hash, &slot);
    return index == FAILED ? -1 : index >= 0;
}

int dict_contains(struct dict *d, value key) {
    int64_t hash;
    return abstract_hash(key, &hash) ? dict_contains_hashed(d, key, hash) : -1;
}

/* ---- Changing ---- */

/* Puts the number of an entry that is surely not in the table yet into the first free slot on its path. */
static void link_entry(struct dict *d, int64_t index, int64_t hash) {
    size_t mask = mask_of(d), i = (size_t)hash & mask;
    uint64_t perturb = (uint64_t)hash;
    while (slot_get(d, i) >= 0) {
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
    slot_set(d, i, index);
}

/* Moves the live entries into a table for at least `wanted` slots. */
static bool resize(struct dict *d, int64_t wanted) {
    struct dict old = *d;
    unsigned log2_size = LOG2_LEAST;
    while (((int64_t)1 << log2_size) < wanted) {
        log2_size++;
    }
    if (!allocate_table(d, log2_size)) {
        return false;
    }
    for (int64_t i = 0; i < old.used; i++) {
        if (!value_is_absent(old.entries[i].key)) {
            d->entries[d->used] = old.entries[i];
            link_entry(d, d->used++, old.entries[i].hash);
        }
    }
    d->usable -= d->used;
    free_block(old.table, old.log2_size);
    new_version(d);
    return true;
}

bool dict_reserve(struct dict *d, int64_t length) {
    /* ESTIMATE_SIZE of CPython: slots such that 2/3 hold `length`. */
    return length <= d->length + d->usable || resize(d, (length * 3 + 1) / 2);
}

/* A new entry; the key is known not to be there. Steals nothing. */
static bool insert(struct dict *d, value key, int64_t hash, value item) {
    if (d->usable == 0 && !resize(d, d->table == NULL ? 1 << LOG2_LEAST : d->length * 3)) {
        return false;
    }
    struct dict_entry *e = &d->entries[d->used];
    e->hash = hash;
    e->key = value_to_heap(value_retained(key));
    e->item = value_to_heap(value_retained(item));
    link_entry(d, d->used++, hash);
    d->usable--;
    d->length++;
    new_version(d);
    return true;
}

bool dict_set_hashed(struct dict *d, value key, int64_t hash, value item) {
    size_t slot;
    int64_t index = find(d, key, hash, &slot);
    if (LIKELY(index >= 0)) {
        value_replace(&d->entries[index].item, value_to_heap(value_retained(item)));
        return true;
    }
    return index == NOT_FOUND && insert(d, key, hash, item);
}

bool dict_set(struct dict *d, value key, value item) {
    int64_t hash;
    return abstract_hash(key, &hash) && dict_set_hashed(d, key, hash, item);
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
static void remove_entry(struct dict *d, int64_t index, size_t slot, value *key, value *item) {
    struct dict_entry *e = &d->entries[index];
    slot_set(d, slot, SLOT_DUMMY);
    *key = e->key;
    *item = e->item;
    e->key = e->item = VALUE_ABSENT;
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
    int64_t hash, index;
    size_t slot;
    value old_key, item;
    *taken = -1;
    if (!abstract_hash(key, &hash)) {
        return VALUE_ABSENT;
    }
    index = find(d, key, hash, &slot);
    if (index < 0) {
        *taken = index == FAILED ? -1 : 0;
        return VALUE_ABSENT;
    }
    remove_entry(d, index, slot, &old_key, &item);
    value_release(old_key);
    *taken = 1;
    return value_from_heap(item);
}

bool dict_take_last(struct dict *d, value *key, value *item) {
    size_t slot;
    int64_t index = d->used - 1;
    while (index >= 0 && value_is_absent(d->entries[index].key)) {
        index--;
    }
    if (index < 0) {
        return false;
    }
    /* By identity the key is found without running any code. */
    if (find(d, d->entries[index].key, d->entries[index].hash, &slot) != index) {
        return false;
    }
    remove_entry(d, index, slot, key, item);
    d->used = index; /* the tail is free again, but its slots are not: usable stays */
    return true;
}

bool dict_next(struct dict *d, int64_t *position, value *key, value *item) {
    int64_t hash;
    return dict_next_hashed(d, position, key, item, &hash);
}

bool dict_next_hashed(struct dict *d, int64_t *position, value *key, value *item, int64_t *hash) {
    int64_t i = *position;
    while (i < d->used && value_is_absent(d->entries[i].key)) {
        i++;
    }
    *position = i + 1;
    if (i >= d->used) {
        return false;
    }
    *key = value_from_heap(d->entries[i].key);
    *item = value_from_heap(d->entries[i].item);
    *hash = d->entries[i].hash;
    return true;
}

struct dict *dict_copy(struct dict *d) {
    struct dict *copy = dict_new();
    if (copy == NULL || d->length == 0) {
        return copy;
    }
    if (!resize(copy, (d->length * 3 + 1) / 2)) {
        object_release(&copy->head);
        return NULL;
    }
    for (int64_t i = 0; i < d->used; i++) {
        const struct dict_entry *e = &d->entries[i];
        if (!value_is_absent(e->key) && !insert(copy, e->key, e->hash, e->item)) {
            object_release(&copy->head);
            return NULL;
        }
    }
    return copy;
}

/* ---- Updating from another mapping or from pairs ---- */

static bool update_from_dict(struct dict *d, struct dict *other) {
    if (other == d) {
        return true;
    }
    if (!dict_reserve(d, d->length + other->length)) {
        return false;
    }
    uint64_t version = other->keys_version;
    for (int64_t i = 0; i < other->used; i++) {
        struct dict_entry e = other->entries[i];
        if (value_is_absent(e.key)) {
            continue;
        }
        value_retain(e.key);
        value_retain(e.item);
        bool ok = dict_set_hashed(d, e.key, e.hash, e.item);
        value_release(e.item);
        value_release(e.key);
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

bool dict_update(struct dict *d, value source) {
    value iterator, pair;
    bool ok = true;
    if (dict_check(source)) {
        return update_from_dict(d, dict_of(source));
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
    return sizeof *d + (d->table == NULL ? 0 : block_size(d->log2_size));
}
