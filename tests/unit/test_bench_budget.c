/* How many rounds fit a time. */
#include <criterion/criterion.h>
#include <math.h>

#include "bench/tagbox/budget.h"

static double cost(const struct budget_part *p, size_t count) {
    double seconds = 0;
    for (size_t i = 0; i < count; i++)
        seconds += p[i].rounds ? p[i].seconds * (double)(p[i].rounds + p[i].extra) : 0;
    return seconds;
}

Test(budget, all_that_is_wanted_where_there_is_time) {
    struct budget_part parts[] = {{.seconds = 2, .wanted = 30, .least = 10, .extra = 1}, {.seconds = 7, .wanted = 5, .least = 3}};
    double seconds = budget_fit(parts, 2, 2 * 31 + 7 * 5);
    cr_assert(parts[0].rounds == 30 && parts[1].rounds == 5 && seconds == 97);
    cr_assert(budget_fit(parts, 2, INFINITY) == 97 && parts[0].rounds == 30);
}

Test(budget, never_more_than_the_time_never_less_than_the_least) {
    for (double pace = 0.25; pace <= 4; pace *= 1.3) {
        struct budget_part parts[] = {{.seconds = 12 * pace, .wanted = 30, .least = 10, .extra = 1},
                                      {.seconds = 25 * pace, .wanted = 20, .least = 8, .extra = 1},
                                      {.seconds = 70 * pace, .wanted = 5, .least = 3}};
        const double limit = 1100;
        double seconds = budget_fit(parts, 3, limit);
        bool least = parts[0].rounds == 10 && parts[1].rounds == 8 && parts[2].rounds == 3;
        cr_assert(seconds <= limit || least, "pace %g: %g s", pace, seconds);
        cr_assert(fabs(seconds - cost(parts, 3)) < 1e-9);
        for (size_t i = 0; i < 3; i++)
            cr_assert(parts[i].rounds >= parts[i].least && parts[i].rounds <= parts[i].wanted);
        /* One round more of everything does not fit: the time is used. */
        if (parts[0].rounds < 30)
            cr_assert(seconds + (12 + 25 + 70) * pace > limit, "pace %g: %g s used", pace, seconds);
    }
}

Test(budget, each_kind_gives_up_the_same_share) {
    struct budget_part parts[] = {{.seconds = 1, .wanted = 30, .least = 10}, {.seconds = 1, .wanted = 20, .least = 10}};
    budget_fit(parts, 2, 35);
    cr_assert(parts[0].rounds == 20 && parts[1].rounds == 15, "%zu, %zu", parts[0].rounds, parts[1].rounds);
}

Test(budget, rounds_in_steps) {
    for (double limit = 1; limit < 60; limit += 1.7) {
        struct budget_part part = {.seconds = 1, .wanted = 30, .least = 9, .extra = 1, .step = 3};
        double seconds = budget_fit(&part, 1, limit);
        cr_assert(part.rounds % 3 == 0 && part.rounds >= 9 && part.rounds <= 30 && (seconds <= limit || part.rounds == 9));
        cr_assert(part.rounds == 30 || seconds + 3 > limit, "%g of %g used", seconds, limit);
    }
}

Test(budget, nothing_wanted_takes_nothing) {
    struct budget_part part = {.seconds = 5, .wanted = 0, .least = 6, .extra = 1};
    cr_assert(budget_fit(&part, 1, 100) == 0 && part.rounds == 0);
    cr_assert(budget_rounds(10, 7, 3, 45) == 4);
    cr_assert(budget_rounds(10, 7, 3, 5) == 3);
    cr_assert(budget_rounds(10, 2, 3, 5) == 2);
}
