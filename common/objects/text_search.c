#define _GNU_SOURCE /* memmem, memrchr */
#include <string.h>
#include <wchar.h>

#include "common/objects/text.h"

_Static_assert(sizeof(wchar_t) == 4, "wmemchr searches units of four bytes");

/* The first unit equal to c in h[at, stop), or -1, for each width. c may be too wide to occur. */
static int64_t find_unit_1(const uint8_t *h, int64_t at, int64_t stop, uint32_t c) {
    const uint8_t *found =
        c > 0xFF || at >= stop ? NULL : memchr(h + at, (int)c, (size_t)(stop - at));
    return found == NULL ? -1 : found - h;
}

static int64_t find_unit_2(const uint16_t *h, int64_t at, int64_t stop, uint32_t c) {
    for (; at + 8 <= stop; at += 8) { /* no exit inside: this becomes vector code */
        unsigned hits = 0;
        for (int i = 0; i < 8; i++) {
            hits |= h[at + i] == c;
        }
        if (hits != 0) {
            break;
        }
    }
    for (; at < stop; at++) {
        if (h[at] == c) {
            return at;
        }
    }
    return -1;
}

static int64_t find_unit_4(const uint32_t *h, int64_t at, int64_t stop, uint32_t c) {
    const wchar_t *found =
        at >= stop ? NULL : wmemchr((const wchar_t *)(h + at), (wchar_t)c, (size_t)(stop - at));
    return found == NULL ? -1 : (const uint32_t *)found - h;
}

/* One-byte text in one-byte text: from one occurrence of the first byte to the next, until that has cost more than it should;
 * then memmem, which is linear. pre: 2 <= m <= n */
static int64_t search_1_1(const uint8_t *h, int64_t n, const uint8_t *p, int64_t m) {
    const uint8_t *at = h, *last = h + (n - m); /* where the part could begin */
    for (int64_t work = 0; work <= 4 * (at - h) + 256; work += 16) {
        at = memchr(at, p[0], (size_t)(last - at + 1));
        if (at == NULL) {
            return -1;
        }
        if (at[1] == p[1] && memcmp(at, p, (size_t)m) == 0) {
            return at - h;
        }
        if (++at > last) {
            return -1;
        }
        work += m;
    }
    const uint8_t *found = memmem(at, (size_t)(h + n - at), p, (size_t)m);
    return found == NULL ? -1 : found - h;
}

#define HAY uint16_t
#define NEEDLE uint8_t
#define NAME(x) x##_2_1
#define find_unit_2_1 find_unit_2
#include "common/objects/text_search_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE uint16_t
#define NAME(x) x##_2_2
#define find_unit_2_2 find_unit_2
#include "common/objects/text_search_template.h"
#undef HAY
#undef NEEDLE
#undef NAME
#define HAY uint32_t
#define NEEDLE uint8_t
#define NAME(x) x##_4_1
#define find_unit_4_1 find_unit_4
#include "common/objects/text_search_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE uint16_t
#define NAME(x) x##_4_2
#define find_unit_4_2 find_unit_4
#include "common/objects/text_search_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE uint32_t
#define NAME(x) x##_4_4
#define find_unit_4_4 find_unit_4
#include "common/objects/text_search_template.h"

int64_t text_find_unit(struct text t, uint32_t unit, int64_t start, int64_t stop) {
    switch (t.kind) {
    case 1:
        return find_unit_1(t.units, start, stop, unit);
    case 2:
        return find_unit_2(t.units, start, stop, unit);
    default:
        return find_unit_4(t.units, start, stop, unit);
    }
}

/* pre: 2 <= part.length <= t.length, part.kind <= t.kind */
static int64_t search(struct text t, struct text part) {
    int64_t n = t.length, m = part.length;
    if (t.kind == 1) {
        return search_1_1(t.units, n, part.units, m);
    }
    if (t.kind == 2) {
        return part.kind == 1 ? search_2_1(t.units, n, part.units, m)
                              : search_2_2(t.units, n, part.units, m);
    }
    return part.kind == 1   ? search_4_1(t.units, n, part.units, m)
           : part.kind == 2 ? search_4_2(t.units, n, part.units, m)
                            : search_4_4(t.units, n, part.units, m);
}

int64_t text_find(struct text t, struct text part, int64_t start, int64_t stop) {
    if (stop - start < part.length) {
        return -1;
    }
    if (part.length == 0) {
        return start;
    }
    if (part.length == 1) {
        return text_find_unit(t, text_get(part, 0), start, stop);
    }
    if (part.kind > t.kind) {
        return -1;
    }
    int64_t at = search(text_part(t, start, stop), part);
    return at < 0 ? -1 : start + at;
}

int64_t text_find_last(struct text t, struct text part, int64_t start, int64_t stop) {
    if (stop - start < part.length) {
        return -1;
    }
    if (part.length == 0) {
        return stop;
    }
    uint32_t first = text_get(part, 0);
    for (int64_t at = stop - part.length; at >= start; at--) {
        if (t.kind == 1) {
            const uint8_t *units = t.units;
            const uint8_t *found =
                first > 0xFF ? NULL : memrchr(units + start, (int)first, (size_t)(at - start + 1));
            if (found == NULL) {
                return -1;
            }
            at = found - units;
        } else if (text_get(t, at) != first) {
            continue;
        }
        if (text_matches_at(t, part, at)) {
            return at;
        }
    }
    return -1;
}

int64_t text_count(struct text t, struct text part, int64_t start, int64_t stop, int64_t limit) {
    if (start > stop) {
        return 0;
    }
    if (part.length == 0) {
        return stop - start < limit ? stop - start + 1 : limit;
    }
    int64_t count = 0;
    while (count < limit) {
        int64_t at = text_find(t, part, start, stop);
        if (at < 0) {
            break;
        }
        count++;
        start = at + part.length;
    }
    return count;
}
