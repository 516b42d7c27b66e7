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

/* Microseconds that a fixed piece of work takes here and now, about a thousand on a processor of 2020: loads that do not wait for each
 * other, which is what suffers most when the core's other hardware thread is busy. Where that belongs to another guest of the host,
 * nothing above shows it. */
double noise_probe(void);

/* The record of a round between two moments: {"round", "seconds", "load", "steal_percent",
 * "pressure_percent", "probes"}; figures that are not to be had are null. Takes over `probes`, the list of the round's noise_probe(). */
json_t *noise_record(const struct noise *from, const struct noise *to, size_t round, json_t *probes);

/* Above it a probe of these records counts as slowed: a quarter more than the fastest twentieth of them takes; NAN when they have none.
 * Round 0, the warm-up, counts nowhere. */
double noise_limit(const json_t *records);

/* The share (0 to 1) of a record's probes above the limit. NAN when it has none. */
double noise_slowed(const json_t *record, double limit);

/* The same of all records. */
double noise_slowed_share(const json_t *records);

/* The 9th value (steal, in clock ticks) of /proc/stat's "cpu" line; -1 when the text has none. */
double noise_parse_steal(const char *text);

/* "total=" in microseconds of the "some" line of /proc/pressure/cpu; -1 when the text has none. */
double noise_parse_pressure(const char *text);

#endif
