#include "bench/tagbox/plan.h"

#include <stdlib.h>

#include "bench/tagbox/text.h"

size_t *plan_order(struct random *r, size_t count) {
    size_t *order = need_array(count, sizeof *order);
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    random_shuffle(r, order, count);
    return order;
}

bool *plan_first_sides(struct random *r, size_t rounds) {
    size_t *order = plan_order(r, rounds);
    bool *first = need_array(rounds, sizeof *first);
    for (size_t i = 0; i < rounds; i++)
        first[order[i]] = i % 2 == 0;
    free(order);
    return first;
}

bool plan_is_chosen(size_t index, size_t count, size_t wanted) {
    if (wanted >= count)
        return true;
    /* The middle of each of `wanted` equal stretches of the list. */
    for (size_t k = 0; k < wanted; k++)
        if (index == (2 * k + 1) * count / (2 * wanted))
            return true;
    return false;
}

void plan_controls(const bool *timed, const bool *marked, size_t count, size_t most, bool *chosen) {
    size_t some = 0, all = 0, rank = 0;
    for (size_t i = 0; i < count; i++) {
        some += timed[i] && marked[i];
        all += timed[i];
    }
    for (size_t i = 0; i < count; i++) {
        bool candidate = timed[i] && (marked[i] || !some);
        chosen[i] = candidate && plan_is_chosen(rank, some ? some : all, most);
        rank += candidate;
    }
}

void plan_choose(const bool *first, size_t count, size_t wanted, bool *chosen) {
    size_t before = 0, rank = 0;
    for (size_t i = 0; i < count; i++)
        before += first[i];
    size_t more = wanted > before ? wanted - before : 0;
    for (size_t i = 0; i < count; i++)
        chosen[i] = first[i] || (more && plan_is_chosen(rank++, count - before, more));
}

void plan_layouts(size_t turn, size_t layouts, bool same, size_t *a, size_t *b) {
    *a = turn % layouts;
    *b = same ? *a : (turn + turn / layouts) % layouts;
}

struct random plan_round_random(uint64_t seed, size_t round) {
    struct random r = {seed + 0x632BE59BD9B4E019u * (round + 1)};
    random_next(&r);
    return r;
}
