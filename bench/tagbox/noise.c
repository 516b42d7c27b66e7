#include "bench/tagbox/noise.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"

double noise_parse_steal(const char *text) {
    /* cpu user nice system idle iowait irq softirq steal ... */
    double values[8];
    if (sscanf(text, "cpu %lf %lf %lf %lf %lf %lf %lf %lf", &values[0], &values[1], &values[2],
               &values[3], &values[4], &values[5], &values[6], &values[7]) != 8)
        return -1;
    return values[7];
}

double noise_parse_pressure(const char *text) {
    const char *line = strstr(text, "some ");
    const char *total = line ? strstr(line, "total=") : NULL;
    return total ? strtod(total + 6, NULL) : -1;
}

struct noise noise_now(void) {
    struct noise n = {process_now(), -1, -1, -1};
    char *text = files_read("/proc/loadavg", NULL);
    if (text)
        n.load = strtod(text, NULL);
    free(text);
    text = files_read("/proc/stat", NULL);
    double steal = text ? noise_parse_steal(text) : -1;
    if (steal >= 0)
        n.steal = steal / (double)sysconf(_SC_CLK_TCK);
    free(text);
    text = files_read("/proc/pressure/cpu", NULL);
    double pressure = text ? noise_parse_pressure(text) : -1;
    if (pressure >= 0)
        n.pressure = pressure / 1e6;
    free(text);
    return n;
}

double noise_probe(void) {
    enum { ROUNDS = 1500000 };
    static const volatile long words[6];
    double started = process_now();
    for (int i = 0; i < ROUNDS; i++) {
        (void)words[0], (void)words[1], (void)words[2];
        (void)words[3], (void)words[4], (void)words[5];
    }
    return (process_now() - started) * 1e6;
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static bool is_warm_up(const json_t *record) {
    return json_count(record, "round", -1) == 0;
}

double noise_limit(const json_t *records) {
    size_t count = 0, i, k;
    const json_t *record, *probe;
    json_array_foreach (records, i, record)
        count += json_array_size(json_object_get(record, "probes"));
    double *probes = need_array(count + 1, sizeof *probes);
    count = 0;
    json_array_foreach (records, i, record)
        json_array_foreach (json_object_get(record, "probes"), k, probe)
            if (!is_warm_up(record))
                probes[count++] = json_number_value(probe);
    qsort(probes, count, sizeof *probes, by_size);
    double limit = count ? 1.25 * probes[count / 20] : NAN;
    free(probes);
    return limit;
}

/* Adds to both counts. */
static void count_slowed(const json_t *record, double limit, size_t *slowed, size_t *probes) {
    size_t k;
    const json_t *probe;
    json_array_foreach (json_object_get(record, "probes"), k, probe) {
        *slowed += json_number_value(probe) > limit;
        ++*probes;
    }
}

double noise_slowed(const json_t *record, double limit) {
    size_t slowed = 0, probes = 0;
    if (!is_warm_up(record))
        count_slowed(record, limit, &slowed, &probes);
    return probes ? (double)slowed / (double)probes : NAN;
}

double noise_slowed_share(const json_t *records) {
    double limit = noise_limit(records);
    size_t slowed = 0, probes = 0, i;
    const json_t *record;
    json_array_foreach (records, i, record)
        if (!is_warm_up(record))
            count_slowed(record, limit, &slowed, &probes);
    return probes ? (double)slowed / (double)probes : NAN;
}

json_t *noise_record(const struct noise *from, const struct noise *to, size_t round, json_t *probes) {
    double seconds = to->at - from->at;
    json_t *record = json_new_object();
    json_put_count(record, "round", (long long)round);
    json_put_number(record, "seconds", seconds);
    json_put_number(record, "load", to->load >= 0 ? to->load : NAN);
    bool steal = from->steal >= 0 && to->steal >= 0 && seconds > 0;
    json_put_number(record, "steal_percent",
                    steal ? 100 * (to->steal - from->steal) / seconds : NAN);
    bool pressure = from->pressure >= 0 && to->pressure >= 0 && seconds > 0;
    json_put_number(record, "pressure_percent",
                    pressure ? 100 * (to->pressure - from->pressure) / seconds : NAN);
    json_put(record, "probes", probes);
    return record;
}
