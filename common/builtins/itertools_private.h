/* Shared by the files of the itertools module: the types of its iterators, and how they live.
 *
 * An iterator of this module begins, after its header, with the values that it owns, so many as its type's functions below are named
 * for; an absent value is one that it does not have yet, or any more. It has no `clear`: to be part of a cycle it must be reachable from
 * a container made earlier, which has one. What is released while the program's code may call the iterator anew is taken out first.
 */
#ifndef TAGBOX_COMMON_BUILTINS_ITERTOOLS_PRIVATE_H
#define TAGBOX_COMMON_BUILTINS_ITERTOOLS_PRIVATE_H

#include "common/objects/iterator_private.h"
#include "common/objects/native.h"
#include "common/objects/tuple.h"
#include "common/value.h"

/* X(name): struct type type_itertools_<name> */
#define ITERTOOLS_TYPES(X)                                                                          \
    X(count) X(cycle) X(repeat) X(accumulate) X(chain) X(compress) X(dropwhile) X(takewhile)        \
    X(filterfalse) X(islice) X(pairwise) X(starmap) X(groupby) X(zip_longest) X(product)            \
    X(permutations) X(combinations) X(combinations_with_replacement)
/* Those that the module does not name. */
#define ITERTOOLS_HIDDEN_TYPES(X) X(grouper) X(tee) X(tee_data)

#define X(name) extern struct type type_itertools_##name;
ITERTOOLS_TYPES(X)
ITERTOOLS_HIDDEN_TYPES(X)
#undef X

/* A new instance of `type`, which may be a program's subclass: all zeros, tracked. NULL with MemoryError pending. */
void *itertools_new(struct type *type);

#define X(count)                                                                                    \
    void itertools_deallocate_##count(struct object *self);                                         \
    void itertools_traverse_##count(struct object *self, gc_visit visit, void *context);
X(1) X(2) X(3) X(4) X(5)
#undef X
/* Visits or releases the `count` values that follow the header. */
void itertools_visit(struct object *self, size_t count, gc_visit visit, void *context);
void itertools_release(struct object *self, size_t count);

#define ITERTOOLS_TYPE(text, layout, values, make, step)                                            \
    .head = {OBJECT_IMMORTAL, &type_type}, .name = "itertools." text, .size = sizeof(layout),       \
    .flags = TYPE_TRACKED | TYPE_BASE, .deallocate = itertools_deallocate_##values,                 \
    .traverse = itertools_traverse_##values, .construct = (make), .create = (make),                 \
    .iter = iterator_self, .next = (step)

/* A tuple for the next result of an iterator that keeps the last one, `*kept`: the same where nobody else holds it, else a copy, which is
 * kept from now on. One more reference is the caller's (as CPython's product_next and its neighbours). NULL with MemoryError pending. */
struct tuple *itertools_renew(value *kept);

/* itertools.tee(iterable, n). */
value itertools_tee_function(const value *args, size_t nargs);

#endif
