#include "common/memory/counters.h"

#ifdef TAGBOX_COUNTED

#include <stdlib.h>
#include <string.h>

#define DENSE_MAX 4096 /* sizes up to this have a slot each; larger ones are hashed */

struct entry {
    uint64_t bytes; /* 0: empty; larger than DENSE_MAX otherwise */
    uint64_t count;
};

/* Invariants: capacity is 0 or a power of two; used * 2 <= capacity, so that probing ends at an
 * empty entry. */
struct histogram {
    uint64_t dense[DENSE_MAX + 1];
    struct entry *large; /* owned; open addressing, linear probing */
    size_t capacity;
    size_t used;
    uint64_t lost;
};

struct counters_snapshot {
    struct counters values;
    struct histogram requests[COUNTERS_KIND_COUNT];
};

struct counters counters;
static struct histogram requests[COUNTERS_KIND_COUNT];

static struct entry *find(const struct histogram *h, uint64_t bytes) {
    size_t i = (size_t)(bytes * 0x9E3779B97F4A7C15u >> 32) & (h->capacity - 1);
    while (h->large[i].bytes != 0 && h->large[i].bytes != bytes) {
        i = (i + 1) & (h->capacity - 1);
    }
    return &h->large[i];
}

static uint64_t count_of(const struct histogram *h, uint64_t bytes) {
    if (bytes <= DENSE_MAX) {
        return h->dense[bytes];
    }
    return h->capacity == 0 ? 0 : find(h, bytes)->count;
}

static bool grow(struct histogram *h) {
    struct histogram wider = {.capacity = h->capacity == 0 ? 64 : h->capacity * 2};
    wider.large = calloc(wider.capacity, sizeof(struct entry));
    if (wider.large == NULL) {
        return false;
    }
    for (size_t i = 0; i < h->capacity; i++) {
        if (h->large[i].bytes != 0) {
            *find(&wider, h->large[i].bytes) = h->large[i];
        }
    }
    free(h->large);
    h->large = wider.large;
    h->capacity = wider.capacity;
    return true;
}

static void count_large(struct histogram *h, uint64_t bytes) {
    if ((h->used + 1) * 2 > h->capacity) {
        bool known = h->capacity != 0 && find(h, bytes)->bytes == bytes;
        if (!known && !grow(h)) {
            h->lost++;
            return;
        }
    }
    struct entry *e = find(h, bytes);
    if (e->bytes == 0) {
        e->bytes = bytes;
        h->used++;
    }
    e->count++;
}

void counters_request(enum counters_kind kind, size_t bytes) {
    if (bytes <= DENSE_MAX) {
        requests[kind].dense[bytes]++;
    } else {
        count_large(&requests[kind], bytes);
    }
}

static void clear_requests(void) {
    for (int kind = 0; kind < COUNTERS_KIND_COUNT; kind++) {
        free(requests[kind].large);
    }
    memset(requests, 0, sizeof requests);
}

void counters_reset(void) {
    memset(&counters, 0, sizeof counters);
    clear_requests();
}

void counters_shutdown(void) {
    clear_requests();
}

struct counters_snapshot *counters_snapshot(void) {
    struct counters_snapshot *s = malloc(sizeof *s);
    if (s == NULL) {
        return NULL;
    }
    s->values = counters;
    memcpy(s->requests, requests, sizeof requests);
    for (int kind = 0; kind < COUNTERS_KIND_COUNT; kind++) {
        struct histogram *h = &s->requests[kind];
        if (h->capacity == 0) {
            continue;
        }
        size_t bytes = h->capacity * sizeof(struct entry);
        h->large = malloc(bytes);
        if (h->large == NULL) {
            while (kind-- > 0) {
                free(s->requests[kind].large);
            }
            free(s);
            return NULL;
        }
        memcpy(h->large, requests[kind].large, bytes);
    }
    return s;
}

void counters_snapshot_free(struct counters_snapshot *s) {
    if (s == NULL) {
        return;
    }
    for (int kind = 0; kind < COUNTERS_KIND_COUNT; kind++) {
        free(s->requests[kind].large);
    }
    free(s);
}

enum mode { SUM, LEVEL };

static const struct {
    const char *family;
    const char *key;
    size_t offset;
    enum mode mode;
} descriptions[] = {
#define X(name, mode, family, key) {family, key, offsetof(struct counters, name), mode},
    COUNTERS(X)
#undef X
};

static uint64_t value_at(const struct counters *values, size_t offset) {
    uint64_t value;
    memcpy(&value, (const char *)values + offset, sizeof value);
    return value;
}

void counters_each(const struct counters_snapshot *from, const struct counters_snapshot *to,
                   counters_visitor visit, void *context) {
    const struct counters *end = to != NULL ? &to->values : &counters;
    for (size_t i = 0; i < sizeof descriptions / sizeof descriptions[0]; i++) {
        uint64_t value = value_at(end, descriptions[i].offset);
        if (from != NULL && descriptions[i].mode == SUM) {
            value -= value_at(&from->values, descriptions[i].offset);
        }
        visit(context, descriptions[i].family, descriptions[i].key, value);
    }
}

static int by_bytes(const void *a, const void *b) {
    const struct entry *x = a;
    const struct entry *y = b;
    return (x->bytes > y->bytes) - (x->bytes < y->bytes);
}

/* The used entries of h in ascending order; owned by the caller. NULL: no memory. pre: h->used > 0.
 */
static struct entry *sorted_large(const struct histogram *h) {
    struct entry *sorted = malloc(h->used * sizeof *sorted);
    if (sorted == NULL) {
        return NULL;
    }
    size_t n = 0;
    for (size_t i = 0; i < h->capacity; i++) {
        if (h->large[i].bytes != 0) {
            sorted[n++] = h->large[i];
        }
    }
    qsort(sorted, n, sizeof *sorted, by_bytes);
    return sorted;
}

bool counters_each_request(enum counters_kind kind, const struct counters_snapshot *from,
                           const struct counters_snapshot *to, counters_request_visitor visit,
                           void *context) {
    const struct histogram *end = to != NULL ? &to->requests[kind] : &requests[kind];
    const struct histogram *start = from != NULL ? &from->requests[kind] : NULL;
    struct entry *sorted = NULL;
    if (end->used > 0 && (sorted = sorted_large(end)) == NULL) {
        return false;
    }
    for (size_t i = 0; i <= DENSE_MAX + end->used; i++) {
        uint64_t bytes = i <= DENSE_MAX ? i : sorted[i - DENSE_MAX - 1].bytes;
        uint64_t count = i <= DENSE_MAX ? end->dense[i] : sorted[i - DENSE_MAX - 1].count;
        if (start != NULL) {
            count -= count_of(start, bytes);
        }
        if (count != 0) {
            visit(context, bytes, count);
        }
    }
    free(sorted);
    return true;
}

const char *counters_kind_family(enum counters_kind kind) {
    static const char *const families[] = {
#define X(kind, family, key) family,
        COUNTERS_KINDS(X)
#undef X
    };
    return families[kind];
}

const char *counters_kind_key(enum counters_kind kind) {
    static const char *const keys[] = {
#define X(kind, family, key) key,
        COUNTERS_KINDS(X)
#undef X
    };
    return keys[kind];
}

uint64_t counters_lost(void) {
    uint64_t lost = 0;
    for (int kind = 0; kind < COUNTERS_KIND_COUNT; kind++) {
        lost += requests[kind].lost;
    }
    return lost;
}

#else

_Static_assert(1, "no counters in this build; ISO C wants a declaration in every file");

#endif
