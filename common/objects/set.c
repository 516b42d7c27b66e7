/* set and frozenset: the table. Methods and operators are in set_methods.c.
 *
 * CPython 3.11, Objects/setobject.c: open addressing, a short linear probe at each step of the perturbed sequence. A slot is unused
 * (key absent, hash 0), deleted (key absent, hash -1) or active. Invariants: used = active slots; fill = active and deleted ones;
 * fill * 5 < mask * 3 between operations.
 */
#include "common/objects/set.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/iterator_private.h"
#include "common/objects/set_private.h"
#include "common/objects/sequence.h"
#include "common/objects/str.h"

#define LINEAR_PROBES 9
#define PERTURB_SHIFT 5
#define HASH_DELETED (-1)

static bool is_unused(const struct set_entry *e) {
    return value_is_absent(e->key) && e->hash == 0;
}

/* ---- Tables ---- */

static void reset(struct set *s) {
    s->fill = s->used = 0;
    s->mask = SET_SMALL_SIZE - 1;
    s->table = s->small_table;
    memset(s->small_table, 0, sizeof s->small_table);
}

static void free_table(struct set_entry *table, const struct set *owner, int64_t mask) {
    if (table != owner->small_table) {
        mem_free(table, (size_t)(mask + 1) * sizeof *table);
    }
}

/* Puts a key that is surely not there into a table without deleted slots. */
static void insert_clean(struct set_entry *table, size_t mask, value key, int64_t hash) {
    size_t perturb = (size_t)hash, i = (size_t)hash & mask;
    for (;;) {
        struct set_entry *e = &table[i];
        int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        do {
            if (value_is_absent(e->key)) {
                e->key = key;
                e->hash = hash;
                return;
            }
            e++;
        } while (probes--);
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

static bool resize(struct set *s, int64_t least) {
    struct set_entry *old = s->table, small[SET_SMALL_SIZE], *table;
    int64_t old_mask = s->mask, size = SET_SMALL_SIZE;
    while (size <= least) {
        size <<= 1;
    }
    if (size == SET_SMALL_SIZE) {
        if (old == s->small_table) {
            memcpy(small, old, sizeof small);
            old = small;
        }
        table = s->small_table;
    } else {
        table = mem_alloc_array((size_t)size, sizeof *table);
        if (table == NULL) {
            error_no_memory();
            return false;
        }
    }
    memset(table, 0, (size_t)size * sizeof *table);
    s->table = table;
    s->mask = size - 1;
    for (int64_t i = 0; i <= old_mask; i++) {
        if (!value_is_absent(old[i].key)) {
            insert_clean(table, (size_t)s->mask, old[i].key, old[i].hash);
        }
    }
    s->fill = s->used;
    if (old != small) {
        free_table(old, s, old_mask);
    }
    return true;
}

static int64_t growth(const struct set *s) {
    return s->used > 50000 ? s->used * 2 : s->used * 4;
}

/* ---- Look-up ---- */

#define CHANGED 2 /* comparing the keys has changed the set */

/* ==, which may run any code: 0, 1, CHANGED, or -1 with an exception pending. */
static int compare_keys(const struct set *s, const struct set_entry *e, value key) {
    const struct set_entry *table = s->table;
    int64_t mask = s->mask;
    value other = value_retained(e->key);
    int equal = abstract_equal(other, key);
    /* The order of tests matters: e is looked at only while it is still there. */
    if (equal >= 0 && (s->table != table || s->mask != mask || !value_is(e->key, other))) {
        equal = CHANGED;
    }
    value_release(other);
    return equal;
}

static int same_key(const struct set *s, const struct set_entry *e, value key) {
    bool equal;
    if (value_is(e->key, key)) {
        return 1;
    }
    if (value_try_eq(e->key, key, &equal)) {
        return equal;
    }
    if (value_has_type(e->key, &type_str) && value_has_type(key, &type_str)) {
        return str_equal(str_of(e->key), str_of(key));
    }
    if (value_has_type(e->key, &type_tuple) && value_has_type(key, &type_tuple)) {
        int same = sequence_equal_plainly(tuple_of(e->key), tuple_of(key));
        if (same >= 0) {
            return same;
        }
    }
    return compare_keys(s, e, key);
}

/* The active entry of a key, or the unused one where its probe sequence ends; NULL: comparing failed. *deleted: the last deleted slot
 * on the way, or NULL. */
static struct set_entry *find(struct set *s, value key, int64_t hash, struct set_entry **deleted) {
restart:
    *deleted = NULL;
    struct set_entry *table = s->table;
    size_t mask = (size_t)s->mask, perturb = (size_t)hash, i = (size_t)hash & mask;
    for (;;) {
        struct set_entry *e = &table[i];
        int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        do {
            if (is_unused(e)) {
                return e;
            }
            if (e->hash == hash && !value_is_absent(e->key)) {
                int same = same_key(s, e, key);
                if (UNLIKELY(same == CHANGED)) {
                    goto restart;
                }
                if (same != 0) {
                    return same < 0 ? NULL : e;
                }
            } else if (e->hash == HASH_DELETED) {
                *deleted = e;
            }
            e++;
        } while (probes--);
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

bool set_add_hashed(struct set *s, value key, int64_t hash) {
    struct set_entry *deleted, *e = find(s, key, hash, &deleted);
    if (e == NULL) {
        return false;
    }
    if (!value_is_absent(e->key)) {
        return true;
    }
    if (deleted != NULL) {
        s->used++;
        deleted->key = value_to_heap(value_retained(key));
        deleted->hash = hash;
        return true;
    }
    s->fill++;
    s->used++;
    e->key = value_to_heap(value_retained(key));
    e->hash = hash;
    return (uint64_t)s->fill * 5 < (uint64_t)s->mask * 3 || resize(s, growth(s));
}

bool set_add(struct set *s, value key) {
    int64_t hash;
    return abstract_hash(key, &hash) && set_add_hashed(s, key, hash);
}

int set_contains_hashed(struct set *s, value key, int64_t hash) {
    struct set_entry *deleted, *e = find(s, key, hash, &deleted);
    return e == NULL ? -1 : !value_is_absent(e->key);
}

int set_contains(struct set *s, value key) {
    int64_t hash;
    return set_key_hash(key, &hash) ? set_contains_hashed(s, key, hash) : -1;
}

/* A set as key stands for the frozenset of its items. */
bool set_key_hash(value key, int64_t *hash) {
    if (value_has_type(key, &type_set)) {
        return set_frozen_hash(key, hash);
    }
    return abstract_hash(key, hash);
}

int set_discard(struct set *s, value key) {
    int64_t hash;
    return set_key_hash(key, &hash) ? set_discard_hashed(s, key, hash) : -1;
}

int set_discard_hashed(struct set *s, value key, int64_t hash) {
    struct set_entry *deleted, *e = find(s, key, hash, &deleted);
    value old;
    if (e == NULL || value_is_absent(e->key)) {
        return e == NULL ? -1 : 0;
    }
    old = e->key;
    e->key = VALUE_ABSENT;
    e->hash = HASH_DELETED;
    s->used--;
    value_release(old);
    return 1;
}

bool set_shrink(struct set *s) {
    if ((uint64_t)(s->fill - s->used) <= (uint64_t)s->mask / 4) {
        return true;
    }
    return resize(s, growth(s));
}

value set_pop(struct set *s) {
    int64_t i = s->finger & s->mask;
    value key;
    while (value_is_absent(s->table[i].key)) {
        i = i == s->mask ? 0 : i + 1;
    }
    key = value_from_heap(s->table[i].key);
    s->table[i].key = VALUE_ABSENT;
    s->table[i].hash = HASH_DELETED;
    s->used--;
    s->finger = i + 1;
    return key;
}

bool set_next(const struct set *s, int64_t *position, value *key, int64_t *hash) {
    int64_t i = *position;
    while (i <= s->mask && value_is_absent(s->table[i].key)) {
        i++;
    }
    *position = i + 1;
    if (i > s->mask) {
        return false;
    }
    *key = value_from_heap(s->table[i].key);
    *hash = s->table[i].hash;
    return true;
}

/* ---- Making, filling, freeing ---- */

struct set *set_new_of(struct type *type) {
    struct set *s = (struct set *)object_new(type, type->size);
    if (s == NULL) {
        return NULL;
    }
    if (type->size > sizeof *s) {
        memset(s + 1, 0, type->size - sizeof *s);
    }
    s->hash = -1;
    s->finger = 0;
    reset(s);
    gc_track(&s->head);
    return s;
}

struct set *set_new(void) {
    return set_new_of(&type_set);
}

static bool merge(struct set *s, const struct set *other) {
    if (other == s || other->used == 0) {
        return true;
    }
    if ((s->fill + other->used) * 5 >= s->mask * 3 && !resize(s, (s->used + other->used) * 2)) {
        return false;
    }
    if (s->fill == 0 && s->mask == other->mask && other->fill == other->used) {
        for (int64_t i = 0; i <= other->mask; i++) {
            if (!value_is_absent(other->table[i].key)) {
                s->table[i].key = value_retained(other->table[i].key);
                s->table[i].hash = other->table[i].hash;
            }
        }
        s->fill = s->used = other->used;
        return true;
    }
    int64_t position = 0, hash;
    value key;
    bool clean = s->fill == 0;
    while (set_next(other, &position, &key, &hash)) {
        bool ok = true;
        value_retain(key);
        if (clean) {
            insert_clean(s->table, (size_t)s->mask, key, hash);
            s->fill++;
            s->used++;
            continue;
        }
        ok = set_add_hashed(s, key, hash);
        value_release(key);
        if (!ok) {
            return false;
        }
    }
    return true;
}

static bool add_keys(struct set *s, struct dict *d) {
    int64_t position = 0, hash;
    value key, item;
    if ((s->fill + d->length) * 5 >= s->mask * 3 && !resize(s, (s->used + d->length) * 2)) {
        return false;
    }
    while (dict_next_hashed(d, &position, &key, &item, &hash)) {
        bool ok;
        value_retain(key);
        ok = set_add_hashed(s, key, hash);
        value_release(key);
        if (!ok) {
            return false;
        }
    }
    return true;
}

bool set_update(struct set *s, value iterable) {
    value iterator, item;
    if (set_check(iterable)) {
        return merge(s, (const struct set *)value_object(iterable));
    }
    if (dict_check(iterable)) {
        return add_keys(s, dict_of(iterable));
    }
    iterator = abstract_iter(iterable);
    if (value_is_absent(iterator)) {
        return false;
    }
    while (!value_is_absent(item = abstract_next(iterator))) {
        bool ok = set_add(s, item);
        value_release(item);
        if (!ok) {
            break;
        }
    }
    value_release(iterator);
    return !error_pending();
}

struct set *set_from_iterable(struct type *type, value iterable) {
    struct set *s = set_new_of(type);
    if (s != NULL && !value_is_absent(iterable) && !set_update(s, iterable)) {
        object_release(&s->head);
        return NULL;
    }
    return s;
}

value frozenset_from_iterable(value iterable) {
    struct set *s;
    if (value_has_type(iterable, &type_frozenset)) {
        return value_retained(iterable);
    }
    s = set_from_iterable(&type_frozenset, iterable);
    return s == NULL ? VALUE_ABSENT : value_from_object(&s->head);
}

void set_clear(struct set *s) {
    struct set_entry *table = s->table, small[SET_SMALL_SIZE];
    int64_t mask = s->mask;
    if (table == s->small_table) {
        memcpy(small, table, sizeof small);
        table = small;
    }
    reset(s);
    for (int64_t i = 0; i <= mask; i++) {
        value_release_any(table[i].key);
    }
    if (table != small) {
        free_table(table, s, mask);
    }
}

void set_swap(struct set *a, struct set *b) {
    struct set saved = *a;
    bool a_small = a->table == a->small_table, b_small = b->table == b->small_table;
    a->fill = b->fill, a->used = b->used, a->mask = b->mask;
    memcpy(a->small_table, b->small_table, sizeof a->small_table);
    a->table = b_small ? a->small_table : b->table;
    b->fill = saved.fill, b->used = saved.used, b->mask = saved.mask;
    memcpy(b->small_table, saved.small_table, sizeof b->small_table);
    b->table = a_small ? b->small_table : saved.table;
}

void set_deallocate(struct object *self) {
    struct set *s = (struct set *)self;
    gc_untrack(self);
    set_clear(s);
    object_free(self, self->type->size);
}

void set_traverse(struct object *self, gc_visit visit, void *context) {
    struct set *s = (struct set *)self;
    for (int64_t i = 0; i <= s->mask; i++) {
        value_visit(s->table[i].key, visit, context);
    }
}

size_t set_sizeof(value self) {
    const struct set *s = (const struct set *)value_object(self);
    return s->head.type->size + (s->table == s->small_table ? 0 : (size_t)(s->mask + 1) * sizeof *s->table);
}

/* ---- frozenset's hash: order-independent, CPython's ---- */

static uint64_t shuffle_bits(uint64_t h) {
    return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
}

bool set_frozen_hash(value self, int64_t *out) {
    struct set *s = (struct set *)value_object(self);
    uint64_t hash = 0;
    if (s->hash != -1) {
        *out = s->hash;
        return true;
    }
    for (int64_t i = 0; i <= s->mask; i++) {
        if (!value_is_absent(s->table[i].key)) {
            hash ^= shuffle_bits((uint64_t)s->table[i].hash);
        }
    }
    hash ^= ((uint64_t)s->used + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    *out = hash == (uint64_t)-1 ? 590923713 : (int64_t)hash;
    if (!value_has_type(self, &type_set)) {
        s->hash = *out;
    }
    return true;
}
