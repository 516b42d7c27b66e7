/* One program of the user's on both runtimes: what `tagbox compare` gathers and shows. */
#ifndef TAGBOX_BENCH_TAGBOX_COMPARE_H
#define TAGBOX_BENCH_TAGBOX_COMPARE_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/events.h"
#include "bench/tagbox/hardware.h"
#include "bench/tagbox/programs.h"

enum { COMPARE_MOST = 16 }; /* programs */

/* What is known about one program; absent figures are NAN, with a word in `why`. */
struct compare_side {
    const struct program *program;
    double *times; /* one per round */
    double median; /* seconds */
    double peak_kib;
    double gate_seconds;
    struct hardware_reading hardware;
    char *hardware_why; /* why there are no instructions, or NULL; owned */
    bool has_events;
    struct events events;
    char *events_why;               /* owned */
    struct estimate against_tagged; /* its time over tagged's */
    bool variant;                   /* in the table of attribution instead of the first one */
    char *problem;                  /* a variant that cannot run the program: why; owned */
    long reserve;                   /* MiB that boxed-nofree has before it starts; 0 for all others */
};

struct comparison_result {
    struct compare_side sides[COMPARE_MOST]; /* boxed, tagged, then the peers, then variants */
    size_t count, shown;                     /* `shown` come before the variants */
    size_t rounds;
    const char *hardware_name;
};

/* How many rounds fit: a fixed number chosen before timing from the seconds that one round takes.
 */
size_t compare_rounds(double seconds_per_round);

/* What a program of a build costs beyond another, as a part of boxed's time beyond tagged's: medians. NAN when one is not there or
 * boxed takes no longer. */
double compare_share(const struct comparison_result *c, const char *more, const char *less);

/* The tables and the closing sentence. */
void compare_show(const struct comparison_result *c, struct text *out);

#endif
