/* Shared between dict.c, dict_update.c, dict_methods.c and dict_views.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DICT_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_DICT_PRIVATE_H

#include "common/objects/dict_table.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static inline int64_t dict_used(const struct dict *d) {
    return d->table->used;
}

/* The key of an entry; its item follows. */
static inline value *dict_pair_at(const struct dict *d, int64_t index) {
    return DICT_TEXT_TABLES && d->table->is_text ? &d->names[index].key : &d->entries[index].key;
}

/* The hash of an entry's key. */
static inline int64_t dict_hash_at(const struct dict *d, int64_t index) {
    return dict_table_is_text(d->table) ? str_of(d->names[index].key)->hash : d->entries[index].hash;
}

/* type_dict.create: an empty dict, of a subclass too. */
value dict_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
void dict_deallocate(struct object *self);
void dict_traverse(struct object *self, gc_visit visit, void *context);
size_t dict_sizeof(value self);

/* Moves the live entries into a new table of 1 << log2_size slots, where they must fit; of text only if the old one was. false: no
 * memory, an exception is pending. */
bool dict_rebuild(struct dict *d, unsigned log2_size, bool is_text);
/* Before `count` entries are added that are mostly new: dict_merge; PyDict_Merge of 2.7. */
bool dict_make_room(struct dict *d, int64_t count, bool is_text);
/* Gives d, which is empty, a copy of the other one's table, the deleted entries included (clone_combined_dict_keys). */
bool dict_clone_table(struct dict *d, struct dict *other);

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
