/* The variant tagged-dummy: immediates that nevertheless pay what boxing pays for the memory of short-lived ints.
 *
 * Each int outside CPython 3.15's table of small ints takes a 32-byte block, from a freelist as boxed's or from the allocator, is
 * written there, and lets go of the block of the int before. So a loop over short-lived ints has boxed's allocation traffic, while
 * reading an operand still needs no memory. An immediate has no lifetime of its own: a container full of ints does not keep their
 * blocks, which come from the freelist again. What is left between this and boxed is the indirection, and the pools, arenas and page
 * faults of the ints that stay alive.
 */
#ifndef TAGBOX_TAGGED_DUMMY_TAGGED_H
#define TAGBOX_TAGGED_DUMMY_TAGGED_H

#ifndef TAGBOX_TAGGED_DUMMY
#define TAGBOX_TAGGED_DUMMY 0
#endif

#define TAGGED_DUMMY_SMALL_MIN (-5)
#define TAGGED_DUMMY_SMALL_MAX 1024
#define TAGGED_DUMMY_FREELIST 100 /* as boxed's */

struct tagged_dummy {
    int64_t refcount;
    struct tagged_dummy *type; /* the next one on the freelist, as in boxed */
    int64_t tag;
    int64_t number;
};

extern struct tagged_dummy *tagged_dummy_freelist, *tagged_dummy_last;
extern int tagged_dummy_freelist_size;

/* A block from the allocator; NULL when there is none, and then the int goes without. */
struct tagged_dummy *tagged_dummy_allocate(void);
/* Lets go of one: to the freelist, or if that is full to the allocator. */
void tagged_dummy_free(struct tagged_dummy *d);

/* The int `number` has been made. */
ALWAYS_INLINE void tagged_dummy_pay(int64_t number) {
    struct tagged_dummy *d = tagged_dummy_freelist;
    if ((uint64_t)(number - TAGGED_DUMMY_SMALL_MIN) <= (uint64_t)(TAGGED_DUMMY_SMALL_MAX - TAGGED_DUMMY_SMALL_MIN)) {
        return;
    }
    if (LIKELY(d != NULL)) {
        tagged_dummy_freelist = d->type;
        tagged_dummy_freelist_size--;
    } else {
        d = tagged_dummy_allocate();
        if (d == NULL) {
            return;
        }
    }
    d->refcount = 1;
    d->type = NULL;
    d->tag = 1 << 3;
    d->number = number;
    if (LIKELY(tagged_dummy_last != NULL) && --tagged_dummy_last->refcount == 0) {
        tagged_dummy_free(tagged_dummy_last);
    }
    tagged_dummy_last = d;
}

void tagged_dummy_shutdown(void);

#endif
