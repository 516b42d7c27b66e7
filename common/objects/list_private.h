/* Shared between list.c, list_methods.c and list_sort.c.
 */
#ifndef TAGBOX_COMMON_OBJECTS_LIST_PRIVATE_H
#define TAGBOX_COMMON_OBJECTS_LIST_PRIVATE_H

#include "common/objects/list.h"
#include "common/objects/native.h"

extern const struct native_method list_methods[];

/* `allocated` of a list whose items are being sorted elsewhere: it looks empty, and any change of its length shows. (As CPython's
 * list_sort_impl.) */
#define LIST_SORTING (-1)

/* Sets the length, reallocating by CPython's rule. New items are uninitialised. false with MemoryError pending, only when growing. */
bool list_resize(struct list *l, int64_t length);

/* Copies `count` items to where there are none, retained. */
void list_copy_items(value *to, const value *from, int64_t count);

/* A list of from[start..stop), or of as many of them as `from` has when the list is made. NULL with MemoryError pending. */
struct list *list_of_items(const struct list *from, int64_t start, int64_t stop);

/* Empties the list; safe against code run by the items' ends. */
void list_clear_items(struct list *l);

/* Replaces items [start, stop) by those of `with` (NULL: none). */
bool list_replace(struct list *l, int64_t start, int64_t stop, struct list *with);

#endif
