/* The time module: clocks and sleep. */
#include <errno.h>
#include <math.h>
#include <time.h>

#include "common/builtins/modules_private.h"
#include "common/core/machine.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"

#define NANOSECONDS 1000000000
/* What an int64 of nanoseconds can hold. */
#define SECONDS_MOST 9223372036

static int64_t read_clock(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * NANOSECONDS + now.tv_nsec;
}

/* As CPython: the whole number of nanoseconds, divided once. */
static value seconds(clockid_t clock) {
    return value_from_double((double)read_clock(clock) / 1e9);
}

#define DEFINE_CLOCK(name, clock)                                                                   \
    static value name##_function(const value *args, size_t nargs) {                                 \
        (void)args;                                                                                 \
        (void)nargs;                                                                                \
        return seconds(clock);                                                                      \
    }                                                                                               \
    static value name##_ns_function(const value *args, size_t nargs) {                              \
        (void)args;                                                                                 \
        (void)nargs;                                                                                \
        return value_from_int64(read_clock(clock));                                                 \
    }
DEFINE_CLOCK(time, CLOCK_REALTIME)
DEFINE_CLOCK(monotonic, CLOCK_MONOTONIC)
DEFINE_CLOCK(perf_counter, CLOCK_MONOTONIC)
DEFINE_CLOCK(process_time, CLOCK_PROCESS_CPUTIME_ID)

static value too_large(void) {
    return exception_raise(&type_OverflowError, "timestamp too large to convert to C _PyTime_t");
}

/* A duration in nanoseconds, rounded up in magnitude as CPython's _PyTime_ROUND_TIMEOUT. */
static bool take_duration(value v, int64_t *out) {
    if (value_is_float(v)) {
        double d = value_double(v);
        if (isnan(d)) {
            exception_raise(&type_ValueError, "Invalid value NaN (not a number)");
            return false;
        }
        d *= 1e9;
        d = d >= 0.0 ? ceil(d) : floor(d);
        if (!(d > -9223372036854775808.0 && d < 9223372036854775808.0)) {
            too_large();
            return false;
        }
        *out = (int64_t)d;
        return true;
    }
    value i = abstract_index_value(v);
    if (value_is_absent(i)) {
        return false;
    }
    bool fits = value_to_int64(i, out) && *out >= -SECONDS_MOST && *out <= SECONDS_MOST;
    value_release(i);
    if (!fits) {
        too_large();
        return false;
    }
    *out *= NANOSECONDS;
    return true;
}

static value sleep_function(const value *args, size_t nargs) {
    int64_t duration, end;
    struct timespec until;
    int error_number;
    (void)nargs;
    if (!take_duration(args[0], &duration)) {
        return VALUE_ABSENT;
    }
    if (duration < 0) {
        return exception_raise(&type_ValueError, "sleep length must be non-negative");
    }
    if (__builtin_add_overflow(read_clock(CLOCK_MONOTONIC), duration, &end)) {
        return too_large();
    }
    until.tv_sec = end / NANOSECONDS;
    until.tv_nsec = end % NANOSECONDS;
    do {
        error_number = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL);
        if (error_number == EINTR && !machine.check_interrupt()) {
            return VALUE_ABSENT;
        }
    } while (error_number == EINTR);
    return error_number == 0 ? value_none_retained() : exception_raise_errno(error_number, NULL);
}

#define CLOCK(name) {#name, .function = name##_function}, {#name "_ns", .function = name##_ns_function},
static const struct native_method natives[] = {
    CLOCK(time)
    CLOCK(monotonic)
    CLOCK(perf_counter)
    CLOCK(process_time)
    {"sleep", .function = sleep_function, .min = 1, .max = 1},
    {NULL, .min = 0},
};

struct module *module_time_create(void) {
    struct module *m = module_time_ready() ? module_new("time") : NULL;
    if (m != NULL && !(module_add_natives(m, natives) && module_time_add_calendar(m))) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
