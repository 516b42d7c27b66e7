/* Shared between dict.c, dict_methods.c and dict_views.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_DICT_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_DICT_PRIVATE_H

#include "common/objects/dict.h"
#include "common/objects/native.h"
#include "common/objects/tuple.h"

void dict_deallocate(struct object *self);
void dict_traverse(struct object *self, gc_visit visit, void *context);
size_t dict_sizeof(value self);

/* dict_set with a hash known already. */
bool dict_set_hashed(struct dict *d, value key, int64_t hash, value item);
/* dict_contains and dict_next with the hash. */
int dict_contains_hashed(struct dict *d, value key, int64_t hash);
bool dict_next_hashed(struct dict *d, int64_t *position, value *key, value *item, int64_t *hash);
/* Room for `length` entries without growing again. */
bool dict_reserve(struct dict *d, int64_t length);
/* Takes an item out, owned. *taken: 1, 0 not there, -1 an exception is pending. */
value dict_take(struct dict *d, value key, int *taken);
/* Takes the last entry out; both owned. false: empty. */
bool dict_take_last(struct dict *d, value *key, value *item);

/* What a view or an iterator shows. */
enum dict_part { DICT_KEYS, DICT_ITEMS_OF_KEYS, DICT_PAIRS };

value dict_view_new(struct dict *d, enum dict_part part);
value dict_iterator_new(struct dict *d, enum dict_part part, bool reversed);

/* Readies the view and iterator types. */
bool dict_views_ready(void);
void dict_views_finish(void);

#endif
