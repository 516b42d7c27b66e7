#include "bench/tagbox/budget.h"

const struct budget_limits budget_full = {.bench = 1600, .sweep = 210, .attribution = 620, .all = 2700};
const struct budget_limits budget_quick = {.bench = 74, .all = 120};

enum { STEPS = 1000 };

/* The rounds of every part at `step` of STEPS between least and wanted; what they take. */
static double set_rounds(struct budget_part *parts, size_t count, size_t step) {
    double seconds = 0;
    for (size_t i = 0; i < count; i++) {
        struct budget_part *p = &parts[i];
        size_t least = p->least < p->wanted ? p->least : p->wanted;
        size_t more = (p->wanted - least) * step / STEPS;
        p->rounds = least + (p->step ? more / p->step * p->step : more);
        if (p->rounds)
            seconds += p->seconds * (double)(p->rounds + p->extra);
    }
    return seconds;
}

double budget_fit(struct budget_part *parts, size_t count, double seconds) {
    size_t step = STEPS;
    while (step > 0 && set_rounds(parts, count, step) > seconds)
        step--;
    return set_rounds(parts, count, step);
}

size_t budget_rounds(double round_seconds, size_t wanted, size_t least, double seconds) {
    struct budget_part part = {.seconds = round_seconds, .wanted = wanted, .least = least};
    budget_fit(&part, 1, seconds);
    return part.rounds;
}
