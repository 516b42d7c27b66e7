/* Jobs that do not depend on the load of the machine, such as counting: worked on by as many
 * threads as there are processors. */
#ifndef TAGBOX_BENCH_TAGBOX_JOBS_H
#define TAGBOX_BENCH_TAGBOX_JOBS_H

#include <stddef.h>

#include "bench/tagbox/progress.h"

struct jobs {
    void *list; /* `count` jobs of `size` bytes each */
    size_t size, count;
    void *context;
    /* Fills the job's own fields only; `number` is its index. */
    void (*run)(void *context, void *job, unsigned number);
    double (*estimate)(const void *job); /* seconds of the plan that the job stands for */
    size_t workers;                      /* at most so many at once, 0: as many as there are processors. Hardware misses are
                                            counted one job at a time: neighbours share the caches */
};

/* Runs them all, or until Ctrl-C; whole when it returns. */
void jobs_run(const struct jobs *jobs, struct progress *progress);

/* How many run at once. */
double jobs_processors(void);

#endif
