/* What a long run says on standard error: a line that rewrites itself on a terminal, a line per
 * phase and every ten seconds elsewhere. The time left is estimated from planned seconds. */
#ifndef TAGBOX_BENCH_TAGBOX_PROGRESS_H
#define TAGBOX_BENCH_TAGBOX_PROGRESS_H

#include <stdbool.h>

struct progress {
    bool terminal;
    double started;
    double planned; /* seconds expected in all, by the plan */
    double done;    /* seconds of the plan that are through */
    bool fills;     /* the time is given: what is left of it does not depend on what is done */
    double shown;   /* when it last printed */
    const char *phase;
};

void progress_start(struct progress *p);

/* From here on the plan is to fill `seconds`, with as much work as will turn out to fit. */
void progress_fill(struct progress *p, double seconds);

/* From here on the plan is `seconds` of work; 0: nobody knows how much. */
void progress_replan(struct progress *p, double seconds);

/* What is done stands; the rest will take `seconds`. */
void progress_rest(struct progress *p, double seconds);

/* A new phase: "gate", "timing" ... The string must outlive it. */
void progress_phase(struct progress *p, const char *phase);

/* `seconds` of the plan are done; `what` is being worked on. */
void progress_step(struct progress *p, double seconds, const char *what);

/* Clears the line. */
void progress_end(struct progress *p);

#endif
