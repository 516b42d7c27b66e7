/* How disturbed the machine is while a round runs. */
#ifndef TAGBOX_BENCH_TAGBOX_NOISE_H
#define TAGBOX_BENCH_TAGBOX_NOISE_H

#include <jansson.h>

struct noise {
    double at;       /* monotonic seconds */
    double load;     /* 1-minute load average; -1: not to be had */
    double steal;    /* CPU seconds taken by the hypervisor so far; -1: not to be had */
    double pressure; /* seconds in which some task waited for a CPU so far; -1: not to be had */
};

struct noise noise_now(void);

/* The record of a round between two moments: {"round", "seconds", "load", "steal_percent",
 * "pressure_percent"}; figures that are not to be had are null. */
json_t *noise_record(const struct noise *from, const struct noise *to, size_t round);

/* The 9th value (steal, in clock ticks) of /proc/stat's "cpu" line; -1 when the text has none. */
double noise_parse_steal(const char *text);

/* "total=" in microseconds of the "some" line of /proc/pressure/cpu; -1 when the text has none. */
double noise_parse_pressure(const char *text);

#endif
