#include "bench/tagbox/nofree.h"

#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

static const char setting[] = "TAGBOX_BUMP_RESERVE";
static const double most = 3.5e9;

bool nofree_is(const char *program) {
    return text_equal(program, "boxed-nofree");
}

double nofree_limit(void) {
    return fmin(most, process_memory_left() / 2);
}

double nofree_estimate(double small, double small_kib, double large, double large_kib, double size) {
    double slope = large > small ? fmax(0, (large_kib - small_kib) / (large - small)) : 0;
    return 1024 * (large_kib + slope * (size - large));
}

long nofree_mib(long peak_kib) {
    return peak_kib / 1024 + peak_kib / 50 / 1024 + 8;
}

void nofree_reserve(long mib) {
    if (mib <= 0) {
        unsetenv(setting);
        return;
    }
    char *value = format("%ld", mib);
    setenv(setting, value, 1);
    free(value);
}

bool nofree_reserve_seconds(struct stopwatch *s, const char *path, long mib, double *seconds, char **problem) {
    const char *const words[] = {path, "-c", "pass", NULL};
    struct stopwatch_command with = {.words = words}, without = {.words = words};
    nofree_reserve(mib);
    bool good = stopwatch_run(s, NULL, &with, 1, STOPWATCH_IN_TURN);
    nofree_reserve(0);
    good = good && stopwatch_run(s, NULL, &without, 1, STOPWATCH_IN_TURN);
    if (good)
        *seconds = fmax(0, with.seconds - without.seconds);
    else
        *problem = with.problem ? with.problem : without.problem;
    return good;
}
