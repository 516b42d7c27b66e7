/* The module _random: the generator behind random.Random, whose distributions are common/library/random.py. MT19937 of Matsumoto and
 * Nishimura (1998), with the seeding by an array of words of 2002; how seeds and results map to words is CPython 3.11's
 * (Modules/_randommodule.c), so that the same seed gives the same sequence. */
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "common/builtins/modules_private.h"
#include "common/builtins/sha512.h"
#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/tuple.h"

#define WORDS 624
#define MIDDLE 397

struct random {
    struct object head;
    int32_t index; /* of the next word; WORDS: all are used up */
    uint32_t state[WORDS];
};

static struct random *random_of(value v) {
    return (struct random *)value_object(v);
}

/* ---- The generator ---- */

static void refill(struct random *r) {
    uint32_t *s = r->state;
    for (int i = 0; i < WORDS; i++) {
        uint32_t y = (s[i] & 0x80000000u) | (s[i + 1 < WORDS ? i + 1 : 0] & 0x7fffffffu);
        s[i] = s[i + MIDDLE < WORDS ? i + MIDDLE : i + MIDDLE - WORDS] ^ y >> 1 ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
    }
    r->index = 0;
}

static uint32_t next_word(struct random *r) {
    if (r->index >= WORDS) {
        refill(r);
    }
    uint32_t y = r->state[r->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

static void seed_by_word(struct random *r, uint32_t seed) {
    r->state[0] = seed;
    for (uint32_t i = 1; i < WORDS; i++) {
        uint32_t last = r->state[i - 1];
        r->state[i] = 1812433253u * (last ^ last >> 30) + i;
    }
    r->index = WORDS;
}

/* One step of the mixing: i goes round through 1 ... WORDS - 1. */
static inline uint32_t mixed(uint32_t *s, size_t *i, uint32_t factor) {
    uint32_t last = s[*i - 1];
    return s[*i] ^ (last ^ last >> 30) * factor;
}
static inline void mix_advance(uint32_t *s, size_t *i) {
    if (++*i >= WORDS) {
        s[0] = s[WORDS - 1];
        *i = 1;
    }
}

static void seed_by_words(struct random *r, const uint32_t *key, size_t count) {
    uint32_t *s = r->state;
    size_t i = 1, j = 0;
    seed_by_word(r, 19650218u);
    for (size_t k = count > WORDS ? count : WORDS; k > 0; k--) {
        s[i] = mixed(s, &i, 1664525u) + key[j] + (uint32_t)j;
        mix_advance(s, &i);
        j = j + 1 < count ? j + 1 : 0;
    }
    for (size_t k = WORDS - 1; k > 0; k--) {
        s[i] = mixed(s, &i, 1566083941u) - (uint32_t)i;
        mix_advance(s, &i);
    }
    s[0] = 0x80000000u;
}

/* ---- Seeds ---- */

static void seed_by_chance(struct random *r) {
    uint32_t key[WORDS];
    if (getrandom(key, sizeof key, GRND_NONBLOCK) != (ssize_t)sizeof key) {
        struct timespec now, used;
        clock_gettime(CLOCK_REALTIME, &now);
        clock_gettime(CLOCK_MONOTONIC, &used);
        const uint32_t few[] = {(uint32_t)now.tv_nsec, (uint32_t)now.tv_sec, (uint32_t)getpid(), (uint32_t)used.tv_nsec,
                                (uint32_t)used.tv_sec};
        seed_by_words(r, few, sizeof few / sizeof *few);
        return;
    }
    seed_by_words(r, key, WORDS);
}

/* By a magnitude: its 32-bit words, the least significant first, at least one. */
static bool seed_by_view(struct random *r, const struct int_view *view) {
    size_t count = 2 * view->count;
    if (count > 0 && view->limbs[view->count - 1] >> 32 == 0) {
        count--;
    }
    size_t room = count == 0 ? 1 : count;
    uint32_t few[16], *words = few;
    if (room > sizeof few / sizeof *few && (words = mem_alloc_array(room, sizeof *words)) == NULL) {
        error_no_memory();
        return false;
    }
    words[0] = 0;
    for (size_t i = 0; i < count; i++) {
        words[i] = (uint32_t)(view->limbs[i / 2] >> 32 * (i % 2));
    }
    seed_by_words(r, words, room);
    if (words != few) {
        mem_free(words, room * sizeof *words);
    }
    return true;
}

/* absent or None: by chance; ints by their magnitude, all else by its hash. */
static bool seed_by_value(struct random *r, value v) {
    struct int_view view;
    int64_t hash;
    if (value_is_absent(v) || value_is_none(v)) {
        seed_by_chance(r);
        return true;
    }
    if (int_operand_any(v, &view)) {
        return seed_by_view(r, &view);
    }
    if (!abstract_hash(v, &hash)) {
        return false;
    }
    int_view_of(0, &view);
    view.small = (mp_limb_t)hash;
    view.count = hash != 0;
    return seed_by_view(r, &view);
}

static value seed_method(const value *args, size_t nargs) {
    return seed_by_value(random_of(args[0]), nargs > 1 ? args[1] : VALUE_ABSENT) ? value_none_retained() : VALUE_ABSENT;
}

/* ---- Results ---- */

static value random_method(const value *args, size_t nargs) {
    struct random *r = random_of(args[0]);
    uint32_t high = next_word(r) >> 5, low = next_word(r) >> 6;
    (void)nargs;
    return value_from_double((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

static value getrandbits_method(const value *args, size_t nargs) {
    struct random *r = random_of(args[0]);
    struct int_work work;
    int bits;
    (void)nargs;
    if (!abstract_int_argument(args[1], &bits)) {
        return VALUE_ABSENT;
    }
    if (bits < 0) {
        return exception_raise(&type_ValueError, "number of bits must be non-negative");
    }
    if (bits <= 32) {
        return value_from_int64(bits == 0 ? 0 : next_word(r) >> (32 - bits));
    }
    size_t words = ((size_t)bits - 1) / 32 + 1, limbs = (words + 1) / 2;
    if (!int_work_open(&work, limbs)) {
        return VALUE_ABSENT;
    }
    for (size_t i = 0; i < words; i++, bits -= 32) {
        mp_limb_t word = next_word(r);
        word = bits < 32 ? word >> (32 - bits) : word;
        work.limbs[i / 2] = i % 2 == 0 ? word : work.limbs[i / 2] | word << 32;
    }
    value result = int_from_limbs(work.limbs, limbs, false);
    int_work_close(&work);
    return result;
}

/* ---- State: its words and the index ---- */

static value getstate_method(const value *args, size_t nargs) {
    const struct random *r = random_of(args[0]);
    struct tuple *t = tuple_new(WORDS + 1);
    (void)nargs;
    for (int i = 0; t != NULL && i <= WORDS; i++) {
        t->items[i] = value_from_int64(i < WORDS ? (int64_t)r->state[i] : r->index);
        if (value_is_absent(t->items[i])) {
            object_release(&t->head);
            return VALUE_ABSENT;
        }
    }
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

/* An item of a state: an int that fits C's unsigned long. */
static bool state_word(value v, uint64_t *out) {
    struct int_view view;
    if (!int_operand_any(v, &view)) {
        exception_raise(&type_TypeError, "an integer is required");
        return false;
    }
    if (view.negative || view.count > 1) {
        exception_raise(&type_OverflowError, view.negative ? "can't convert negative value to unsigned int"
                                                           : "Python int too large to convert to C unsigned long");
        return false;
    }
    *out = view.count == 0 ? 0 : view.limbs[0];
    return true;
}

static value setstate_method(const value *args, size_t nargs) {
    struct random *r = random_of(args[0]);
    uint32_t state[WORDS];
    uint64_t word;
    (void)nargs;
    if (!tuple_check(args[1])) {
        return exception_raise(&type_TypeError, "state vector must be a tuple");
    }
    const struct tuple *t = tuple_of(args[1]);
    if (t->length != WORDS + 1) {
        return exception_raise(&type_ValueError, "state vector is the wrong size");
    }
    for (int i = 0; i < WORDS; i++) {
        if (!state_word(t->items[i], &word)) {
            return VALUE_ABSENT;
        }
        state[i] = (uint32_t)word;
    }
    if (!state_word(t->items[WORDS], &word)) {
        return VALUE_ABSENT;
    }
    if (word > WORDS) {
        return exception_raise(&type_ValueError, "invalid state");
    }
    memcpy(r->state, state, sizeof state);
    r->index = (int32_t)word;
    return value_none_retained();
}

/* ---- The type ---- */

static value random_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct object *o = object_new(type, type->size);
    (void)args, (void)nargs, (void)kwnames;
    if (o == NULL) {
        return VALUE_ABSENT;
    }
    memset(o + 1, 0, type->size - sizeof *o);
    if (type->flags & TYPE_TRACKED) {
        gc_track(o);
    }
    return value_from_object(o);
}

static int random_initialize(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    if (kwnames != NULL && kwnames->length > 0) {
        exception_raise(&type_TypeError, "Random() takes no keyword arguments");
        return -1;
    }
    if (nargs > 1) {
        exception_raise(&type_TypeError, "Random() requires 0 or 1 argument");
        return -1;
    }
    return seed_by_value(random_of(self), nargs > 0 ? args[0] : VALUE_ABSENT) ? 0 : -1;
}

static value random_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value self = random_create(type, args, nargs, kwnames);
    if (!value_is_absent(self) && random_initialize(self, args, nargs, kwnames) < 0) {
        value_release(self);
        return VALUE_ABSENT;
    }
    return self;
}

static void random_deallocate(struct object *self) {
    object_free(self, self->type->size);
}

static const struct native_method methods[] = {
    {"random", .function = random_method},
    {"seed", .function = seed_method, .min = 0, .max = 1},
    {"getrandbits", .function = getrandbits_method, .min = 1, .max = 1},
    {"getstate", .function = getstate_method},
    {"setstate", .function = setstate_method, .min = 1, .max = 1},
    {NULL, .min = 0},
};

static struct type type_random = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "_random.Random",
    .size = sizeof(struct random),
    .flags = TYPE_BASE,
    .methods = methods,
    .construct = random_construct,
    .create = random_create,
    .initialize = random_initialize,
    .deallocate = random_deallocate,
};

/* ---- The module ---- */

static value sha512_function(const value *args, size_t nargs) {
    struct bytes *digest;
    (void)nargs;
    if (!bytes_check(args[0])) {
        return exception_raise(&type_TypeError, "a bytes-like object is required, not '%T'", args[0]);
    }
    digest = bytes_new(SHA512_BYTES);
    if (digest == NULL) {
        return VALUE_ABSENT;
    }
    sha512(bytes_of(args[0])->data, (size_t)bytes_of(args[0])->length, digest->data);
    return bytes_value(digest);
}

/* So many bytes of the system's entropy. */
static value urandom_function(const value *args, size_t nargs) {
    int64_t size;
    (void)nargs;
    if (!abstract_size_argument(args[0], &size)) {
        return VALUE_ABSENT;
    }
    if (size < 0) {
        return exception_raise(&type_ValueError, "negative argument not allowed");
    }
    struct bytes *b = bytes_new(size);
    for (int64_t done = 0; b != NULL && done < size;) {
        ssize_t n = getrandom(b->data + done, (size_t)(size - done), 0);
        if (n < 0) {
            object_release(&b->head);
            return exception_raise(&type_NotImplementedError, "the system has no source of random numbers");
        }
        done += n;
    }
    return b == NULL ? VALUE_ABSENT : bytes_value(b);
}

static const struct native_method natives[] = {
    {"sha512", .function = sha512_function, .min = 1, .max = 1},
    {"urandom", .function = urandom_function, .min = 1, .max = 1},
    {NULL, .min = 0},
};

bool module_random_ready(void) {
    return type_ready(&type_random);
}

void module_random_finish(void) {
    type_finish(&type_random);
}

struct module *module_random_create(void) {
    struct module *m = module_random_ready() ? module_new("_random") : NULL;
    if (m != NULL && !(module_add_natives(m, natives) &&
                       module_add(m, "Random", value_retained(value_from_object(&type_random.head))))) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
