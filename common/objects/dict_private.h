/* Shared between dict.c, dict_methods.c and dict_views.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DICT_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_DICT_PRIVATE_H

#include "common/objects/dict.h"
#include "common/objects/native.h"
#include "common/objects/tuple.h"

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

static inline int64_t dict_used(const struct dict *d) {
    return d->table->used;
}

/* The key of an entry; its item follows. */
static inline value *dict_pair_at(const struct dict *d, int64_t index) {
    return DICT_TEXT_TABLES && d->table->is_text ? &d->names[index].key : &d->entries[index].key;
}

/* type_dict.create: an empty dict, of a subclass too. */
value dict_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
void dict_deallocate(struct object *self);
void dict_traverse(struct object *self, gc_visit visit, void *context);
size_t dict_sizeof(value self);

/* dict_set with a hash known already. */
bool dict_set_hashed(struct dict *d, value key, int64_t hash, value item);
/* dict_contains and dict_next with the hash. */
int dict_contains_hashed(struct dict *d, value key, int64_t hash);
bool dict_next_hashed(struct dict *d, int64_t *position, value *key, value *item, int64_t *hash);
/* What dict() makes: as dict_new, but in 3.8 it has its first table already. */
struct dict *dict_new_called(void);
/* Before `count` keyword arguments are added: 2.7 makes room for them at once. */
bool dict_prepare_for_keywords(struct dict *d, int64_t count);
/* Takes an item out, owned. *taken: 1, 0 not there, -1 an exception is pending. */
value dict_take(struct dict *d, value key, int *taken);
/* Takes the last entry out; both owned. false: empty. */
bool dict_take_last(struct dict *d, value *key, value *item);
/* The same for the first. */
bool dict_take_first(struct dict *d, value *key, value *item);
/* Moves an entry behind or before all others. 1, 0: not there, -1: an exception is pending. */
int dict_move(struct dict *d, value key, bool to_front);

/* What a view or an iterator shows. */
enum dict_part { DICT_KEYS, DICT_ITEMS_OF_KEYS, DICT_PAIRS };

/* Whether v is a view of keys, values or items. */
bool dict_is_view(value v);
value dict_view_new(struct dict *d, enum dict_part part);
value dict_iterator_new(struct dict *d, enum dict_part part, bool reversed);

/* Readies the view and iterator types. */
bool dict_views_ready(void);
void dict_views_finish(void);

#endif
