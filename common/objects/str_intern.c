/* What exists once only: the empty string, the Latin-1 characters, and interned names.
 *
 * The empty string and the characters are static and immortal, as in CPython 3.12 and later, and
 * interned for good; they are found by their text, not in the table of the other interned strings. That
 * borrows what it holds: a dying string takes itself out (str_forget_interned).
 */
#include "common/objects/str.h"
#include "common/objects/str_internal.h"

/* Room for a header and one character. */
static union {
    struct str s;
    char room[STR_HEADER_ASCII + 8];
} ascii_chars[128], empty;

static union {
    struct str s;
    char room[STR_HEADER_WIDE + 8];
} latin_chars[128];

struct str *str_empty;

/* Open addressing with linear probes; at most two thirds full. */
static struct {
    struct str **slots; /* NULL: free */
    size_t mask;        /* slots - 1, a power of two less one; 0: no table */
    size_t used;
} interned;

#define INTERNED_START 1024

/* The string that stands for such a text for good, or NULL. */
static struct str *find_static(struct text t) {
    if (t.length > 1 || t.kind > 1) {
        return NULL;
    }
    unsigned char c = t.length == 0 ? 0 : *(const unsigned char *)t.units;
    return t.length == 0 ? str_empty : c < 0x80 ? &ascii_chars[c].s : &latin_chars[c - 0x80].s;
}

/* The slot that holds such a text, or the free one where it belongs. pre: there is a table. */
static size_t find_slot(struct text t, int64_t hash) {
    size_t i = (size_t)hash & interned.mask;
    while (interned.slots[i] != NULL) {
        struct str *s = interned.slots[i];
        if (s->hash == hash && s->kind == t.kind && text_equal(str_text(s), t)) {
            break;
        }
        i = (i + 1) & interned.mask;
    }
    return i;
}

static bool grow_table(void) {
    size_t old_count = interned.slots == NULL ? 0 : interned.mask + 1;
    size_t count = old_count == 0 ? INTERNED_START : old_count * 2;
    struct str **slots = mem_alloc_array(count, sizeof *slots);
    if (slots == NULL) {
        error_no_memory();
        return false;
    }
    memset(slots, 0, count * sizeof *slots);
    for (size_t i = 0; i < old_count; i++) {
        struct str *s = interned.slots[i];
        if (s != NULL) {
            size_t to = (size_t)s->hash & (count - 1);
            while (slots[to] != NULL) {
                to = (to + 1) & (count - 1);
            }
            slots[to] = s;
        }
    }
    if (old_count != 0) {
        mem_free(interned.slots, old_count * sizeof *slots);
    }
    interned.slots = slots;
    interned.mask = count - 1;
    return true;
}

/* Puts s, whose text is not there, into the free slot `at`. */
static bool insert(struct str *s, size_t at) {
    if ((interned.used + 1) * 3 > (interned.mask + 1) * 2) {
        if (!grow_table()) {
            return false;
        }
        at = find_slot(str_text(s), s->hash);
    }
    interned.slots[at] = s;
    interned.used++;
    s->is_interned = true;
    return true;
}

struct str *str_intern(struct str *s) {
    if (s == NULL || s->is_interned) {
        return s;
    }
    if (UNLIKELY(s->head.type != &type_str)) { /* names are plain strings */
        struct str *plain = str_from_text(str_text(s));
        object_release(&s->head);
        return str_intern(plain);
    }
    struct str *known = find_static(str_text(s));
    size_t at = known != NULL ? 0 : find_slot(str_text(s), str_hash(s));
    known = known != NULL ? known : interned.slots[at];
    if (known != NULL) {
        object_retain(&known->head);
        object_release(&s->head);
        return known;
    }
    if (!insert(s, at)) {
        object_release(&s->head);
        return NULL;
    }
    return s;
}

struct str *str_intern_text(const char *text) {
    struct text t = {text, (int64_t)strlen(text), 1};
    if (text_max(t) >= 0x80) {
        return str_intern(str_from_utf8(text, (size_t)t.length));
    }
    struct str *known = find_static(t);
    int64_t hash = known != NULL ? 0 : text_hash(text, (size_t)t.length);
    known = known != NULL ? known : interned.slots[find_slot(t, hash)];
    if (known != NULL) {
        object_retain(&known->head);
        return known;
    }
    struct str *s = str_from_text(t);
    if (s != NULL) {
        s->hash = hash;
    }
    return str_intern(s);
}

void str_forget_interned(struct str *s) {
    size_t i = (size_t)s->hash & interned.mask;
    while (interned.slots[i] != s) {
        i = (i + 1) & interned.mask;
    }
    /* Close the gap: move back what would no longer be found across it. */
    size_t gap = i;
    for (i = (i + 1) & interned.mask; interned.slots[i] != NULL; i = (i + 1) & interned.mask) {
        size_t home = (size_t)interned.slots[i]->hash & interned.mask;
        if (((i - home) & interned.mask) >= ((i - gap) & interned.mask)) {
            interned.slots[gap] = interned.slots[i];
            gap = i;
        }
    }
    interned.slots[gap] = NULL;
    interned.used--;
}

struct str *str_from_code_point(uint32_t c) {
    if (c < 0x100) {
        struct str *s = c < 0x80 ? &ascii_chars[c].s : &latin_chars[c - 0x80].s;
        object_retain(&s->head);
        return s;
    }
    struct str *s = str_new(1, c);
    if (s != NULL) {
        text_put(str_data(s), s->kind, 0, c);
    }
    return s;
}

static void init_static(struct str *s, int64_t length, uint32_t c) {
    *s = (struct str){.head = {OBJECT_IMMORTAL, &type_str},
                      .length = length,
                      .hash = STR_HASH_UNKNOWN,
                      .kind = 1,
                      .is_ascii = c < 0x80,
                      .is_interned = true};
    text_put(str_data(s), 1, 0, c);
    text_put(str_data(s), 1, 1, 0);
}

bool str_startup(void) {
    if (!grow_table()) {
        return false;
    }
    str_empty = &empty.s;
    init_static(str_empty, 0, 0);
    for (uint32_t c = 0; c < 0x100; c++) {
        init_static(c < 0x80 ? &ascii_chars[c].s : &latin_chars[c - 0x80].s, 1, c);
    }
    return true;
}

void str_shutdown(void) {
    if (interned.slots == NULL) {
        return;
    }
    DEBUG_ASSERT(interned.used == 0);
    mem_free(interned.slots, (interned.mask + 1) * sizeof *interned.slots);
    interned.slots = NULL;
    interned.mask = interned.used = 0;
    str_empty = NULL;
}
