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
    int64_t refcount; /* waiting: the next one on the freelist, as in boxed */
    void *type;
    int64_t tag;
    int64_t number; /* waiting: how many wait from this one on */
};

/* As boxed's: the list ends in tagged_dummy_end. The int before the first is tagged_dummy_first, which never dies. */
extern struct tagged_dummy *tagged_dummy_freelist, *tagged_dummy_last;
extern struct tagged_dummy tagged_dummy_end, tagged_dummy_first;

/* A block from the allocator; NULL when there is none, and then the int goes without. */
struct tagged_dummy *tagged_dummy_allocate(void);
/* Lets go of one when the freelist is full. */
void tagged_dummy_free(struct tagged_dummy *d);

/* The int `number` has been made: as value_try_from_int64 of boxed makes it, and boxed_end_int ends the one before. */
ALWAYS_INLINE void tagged_dummy_pay(int64_t number) {
    if ((uint64_t)(number - TAGGED_DUMMY_SMALL_MIN) <= (uint64_t)(TAGGED_DUMMY_SMALL_MAX - TAGGED_DUMMY_SMALL_MIN)) {
        return;
    }
    struct tagged_dummy *d = tagged_dummy_freelist, *dead = tagged_dummy_last;
    if (LIKELY(d != &tagged_dummy_end)) {
        tagged_dummy_freelist = (struct tagged_dummy *)(uintptr_t)d->refcount;
    } else {
        d = tagged_dummy_allocate();
        if (UNLIKELY(d == NULL)) {
            return;
        }
    }
    d->refcount = 1;
    d->tag = 1 << 3;
    d->number = number;
    tagged_dummy_last = d;
    if (--dead->refcount == 0) {
        if (LIKELY(tagged_dummy_freelist->number < TAGGED_DUMMY_FREELIST)) {
            dead->refcount = (int64_t)(uintptr_t)tagged_dummy_freelist;
            dead->number = tagged_dummy_freelist->number + 1;
            tagged_dummy_freelist = dead;
        } else {
            tagged_dummy_free(dead);
        }
    }
}

void tagged_dummy_shutdown(void);

#endif
