/* Forward search for one pair of unit widths; included by text_search.c with HAY and NEEDLE (unit
 * types) and NAME(x) defined.
 *
 * Short searches skip to the first unit and compare. When that has cost more than it should, the
 * two-way algorithm takes over, which is linear whatever the text (M. Crochemore, D. Perrin,
 * Two-way string-matching, J. ACM 38, 1991).
 */

/* The start (less one) of the greatest suffix of p under < or, reversed, under >, and its period.
 */
static int64_t NAME(max_suffix)(const NEEDLE *p, int64_t m, bool reversed, int64_t *period) {
    int64_t suffix = -1, j = 0, k = 1, p_length = 1;
    while (j + k < m) {
        NEEDLE a = p[j + k], b = p[suffix + k];
        if (a == b) {
            if (k == p_length) {
                j += p_length;
                k = 1;
            } else {
                k++;
            }
        } else if (reversed ? a > b : a < b) {
            j += k;
            k = 1;
            p_length = j - suffix;
        } else {
            suffix = j;
            j = suffix + 1;
            k = p_length = 1;
        }
    }
    *period = p_length;
    return suffix;
}

static int64_t NAME(two_way)(const HAY *h, int64_t n, const NEEDLE *p, int64_t m) {
    int64_t period, other_period;
    int64_t cut = NAME(max_suffix)(p, m, false, &period);
    int64_t other = NAME(max_suffix)(p, m, true, &other_period);
    if (other > cut) {
        cut = other;
        period = other_period;
    }
    bool periodic = memcmp(p, p + period, (size_t)(cut + 1) * sizeof *p) == 0;
    if (!periodic) {
        period = (cut + 1 > m - cut - 1 ? cut + 1 : m - cut - 1) + 1;
    }
    int64_t known = -1; /* units up to this one are known to match, after a shift by the period */
    for (int64_t at = 0; at <= n - m;) {
        int64_t i = (cut > known ? cut : known) + 1;
        while (i < m && p[i] == h[at + i]) {
            i++;
        }
        if (i < m) {
            at += i - cut;
            known = -1;
            continue;
        }
        i = cut;
        while (i > known && p[i] == h[at + i]) {
            i--;
        }
        if (i <= known) {
            return at;
        }
        at += period;
        known = periodic ? m - period - 1 : -1;
    }
    return -1;
}

/* pre: 2 <= m <= n */
static int64_t NAME(search)(const HAY *h, int64_t n, const NEEDLE *p, int64_t m) {
    int64_t work = 0;
    for (int64_t at = 0; at <= n - m; at++) {
        int64_t next = NAME(find_unit)(h, at, n - m + 1, p[0]);
        if (next < 0) {
            return -1;
        }
        at = next;
        int64_t i = 1;
        while (i < m && h[at + i] == p[i]) {
            i++;
        }
        if (i == m) {
            return at;
        }
        work += i;
        if (work > 4 * at + 256) {
            int64_t rest = NAME(two_way)(h + at + 1, n - at - 1, p, m);
            return rest < 0 ? -1 : at + 1 + rest;
        }
    }
    return -1;
}
