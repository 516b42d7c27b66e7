/* The module time: struct_time, and what turns seconds into dates and texts. CPython 3.11: Modules/timemodule.c. */
#include <errno.h>
#include <math.h>
#include <string.h>
#include <time.h>

#include "common/builtins/modules_private.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/tuple.h"

#define FIELDS 9

static const char *const field_names[FIELDS] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                                "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};

static value field(value self, int64_t i) {
    return value_retained(value_from_heap(tuple_of(self)->items[i]));
}
#define GETTER(name, index)                                                                         \
    static value get_##name(value self) {                                                           \
        return field(self, index);                                                                  \
    }
GETTER(year, 0)
GETTER(month, 1)
GETTER(day, 2)
GETTER(hour, 3)
GETTER(minute, 4)
GETTER(second, 5)
GETTER(weekday, 6)
GETTER(year_day, 7)
GETTER(daylight, 8)

static const struct type_member members[] = {
    {"tm_year", get_year, NULL},    {"tm_mon", get_month, NULL},  {"tm_mday", get_day, NULL},
    {"tm_hour", get_hour, NULL},    {"tm_min", get_minute, NULL}, {"tm_sec", get_second, NULL},
    {"tm_wday", get_weekday, NULL}, {"tm_yday", get_year_day, NULL}, {"tm_isdst", get_daylight, NULL},
    {NULL, NULL, NULL},
};

static value record_repr(value self) {
    struct str_builder b;
    str_builder_init(&b);
    str_builder_add_text(&b, "time.struct_time(");
    for (int64_t i = 0; i < FIELDS; i++) {
        value shown = abstract_repr(value_from_heap(tuple_of(self)->items[i]));
        if (value_is_absent(shown)) {
            str_builder_discard(&b);
            return shown;
        }
        str_builder_add_text(&b, i == 0 ? "" : ", ");
        str_builder_add_text(&b, field_names[i]);
        str_builder_add_text(&b, "=");
        str_builder_add_str(&b, str_of(shown));
        value_release(shown);
    }
    str_builder_add_text(&b, ")");
    return modules_str(str_builder_finish(&b));
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);

static struct type type_struct_time = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "time.struct_time",
    .size = sizeof(struct tuple),
    .flags = TYPE_TRACKED | TYPE_TUPLE_SUBCLASS,
    .base = &type_tuple,
    .members = members,
    .construct = construct,
    .repr = record_repr,
};

/* Steals the items, some of which may be absent with an exception pending. */
static value record_new(const value *items) {
    struct tuple *t = NULL;
    bool ok = true;
    for (int i = 0; i < FIELDS; i++) {
        ok = ok && !value_is_absent(items[i]);
    }
    if (ok) {
        t = (struct tuple *)object_new(&type_struct_time, sizeof *t + FIELDS * sizeof(value));
    }
    if (t == NULL) {
        for (int i = 0; i < FIELDS; i++) {
            value_release_any(items[i]);
        }
        return VALUE_ABSENT;
    }
    t->length = FIELDS;
    tuple_forget_hash(t);
    memcpy(t->items, items, FIELDS * sizeof *items);
    gc_track(&t->head);
    return tuple_value(t);
}

/* struct_time(sequence) */
static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value items[FIELDS];
    struct tuple *t;
    (void)type;
    if (nargs != 1 || (kwnames != NULL && kwnames->length > 0)) {
        return exception_raise(&type_TypeError, nargs == 0 ? "structseq() missing required argument 'sequence' (pos 1)"
                                                           : "structseq() takes at most 2 arguments (%zu given)", nargs);
    }
    t = tuple_from_iterable(args[0]);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    if (t->length < FIELDS) {
        exception_raise(&type_TypeError, "time.struct_time() takes an at least %d-sequence (%lld-sequence given)", FIELDS,
                        (long long)t->length);
        object_release(&t->head);
        return VALUE_ABSENT;
    }
    for (int i = 0; i < FIELDS; i++) {
        items[i] = value_retained(t->items[i]);
    }
    object_release(&t->head);
    return record_new(items);
}

static value from_tm(const struct tm *tm) {
    const int64_t numbers[FIELDS] = {(int64_t)tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday, tm->tm_hour, tm->tm_min,
                                     tm->tm_sec, (tm->tm_wday + 6) % 7, tm->tm_yday + 1, tm->tm_isdst};
    value items[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
        items[i] = value_from_int64(numbers[i]);
    }
    return record_new(items);
}

/* Seconds since the epoch, rounded down; none or None: now. */
static bool take_seconds(const value *args, size_t nargs, time_t *out) {
    double d;
    if (nargs == 0 || value_is_none(args[0])) {
        *out = time(NULL);
        return true;
    }
    if (value_is_float(args[0])) {
        d = value_double(args[0]);
        if (isnan(d)) {
            exception_raise(&type_ValueError, "Invalid value NaN (not a number)");
            return false;
        }
        if (!(fabs(d) < 9e18)) {
            exception_raise(&type_OverflowError, "timestamp out of range for platform time_t");
            return false;
        }
        *out = (time_t)floor(d);
        return true;
    }
    value i = abstract_index_value(args[0]);
    int64_t seconds = 0;
    if (value_is_absent(i)) {
        return false;
    }
    bool fits = value_to_int64(i, &seconds);
    value_release(i);
    if (!fits) {
        exception_raise(&type_OverflowError, "timestamp out of range for platform time_t");
        return false;
    }
    *out = (time_t)seconds;
    return true;
}

static value broken_down(const value *args, size_t nargs, struct tm *(*break_down)(const time_t *, struct tm *)) {
    struct tm tm;
    time_t seconds;
    if (!take_seconds(args, nargs, &seconds)) {
        return VALUE_ABSENT;
    }
    errno = 0;
    return break_down(&seconds, &tm) == NULL ? exception_raise_errno(errno == 0 ? EINVAL : errno, NULL) : from_tm(&tm);
}

static value gmtime_function(const value *args, size_t nargs) {
    return broken_down(args, nargs, gmtime_r);
}

static value localtime_function(const value *args, size_t nargs) {
    return broken_down(args, nargs, localtime_r);
}

/* The nine numbers of a tuple or struct_time. */
static bool take_tm(value v, struct tm *tm, const char *function) {
    int numbers[FIELDS];
    if (!tuple_check(v)) {
        exception_raise(&type_TypeError, "Tuple or struct_time argument required");
        return false;
    }
    if (tuple_of(v)->length != FIELDS) {
        exception_raise(&type_TypeError, "%s(): illegal time tuple argument", function);
        return false;
    }
    for (int i = 0; i < FIELDS; i++) {
        if (!abstract_int_argument(value_from_heap(tuple_of(v)->items[i]), &numbers[i])) {
            return false;
        }
    }
    memset(tm, 0, sizeof *tm);
    tm->tm_year = (int)((unsigned)numbers[0] - 1900u);
    tm->tm_mon = (int)((unsigned)numbers[1] - 1u);
    tm->tm_mday = numbers[2];
    tm->tm_hour = numbers[3];
    tm->tm_min = numbers[4];
    tm->tm_sec = numbers[5];
    tm->tm_wday = (int)(((unsigned)numbers[6] + 1u) % 7u);
    tm->tm_yday = (int)((unsigned)numbers[7] - 1u);
    tm->tm_isdst = numbers[8];
    return true;
}

/* Zeros stand for the first of what they count, as in CPython. */
static bool check_tm(struct tm *tm, value v) {
    int64_t weekday = 0;
    value_to_int64(value_from_heap(tuple_of(v)->items[6]), &weekday);
    tm->tm_mon += tm->tm_mon == -1;
    tm->tm_mday += tm->tm_mday == 0;
    tm->tm_yday += tm->tm_yday == -1;
    const struct {
        bool ok;
        const char *what;
    } checks[] = {
        {tm->tm_mon >= 0 && tm->tm_mon <= 11, "month"},   {tm->tm_mday >= 0 && tm->tm_mday <= 31, "day of month"},
        {tm->tm_hour >= 0 && tm->tm_hour <= 23, "hour"},  {tm->tm_min >= 0 && tm->tm_min <= 59, "minute"},
        {tm->tm_sec >= 0 && tm->tm_sec <= 61, "seconds"}, {weekday >= -1, "day of week"},
        {tm->tm_yday >= 0 && tm->tm_yday <= 365, "day of year"},
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        if (!checks[i].ok) {
            exception_raise(&type_ValueError, "%s out of range", checks[i].what);
            return false;
        }
    }
    return true;
}

static value mktime_function(const value *args, size_t nargs) {
    struct tm tm;
    time_t seconds;
    (void)nargs;
    if (!take_tm(args[0], &tm, "mktime")) {
        return VALUE_ABSENT;
    }
    tm.tm_wday = -1; /* stays so only where mktime fails */
    seconds = mktime(&tm);
    if (seconds == (time_t)-1 && tm.tm_wday == -1) {
        return exception_raise(&type_OverflowError, "mktime argument out of range");
    }
    return value_from_double((double)seconds);
}

/* args[at], or now where it is not given. */
static bool tm_or_now(const value *args, size_t nargs, size_t at, struct tm *tm, const char *function) {
    time_t now = time(NULL);
    if (nargs > at) {
        return take_tm(args[at], tm, function) && check_tm(tm, args[at]);
    }
    return localtime_r(&now, tm) != NULL;
}

static value strftime_function(const value *args, size_t nargs) {
    struct tm tm;
    char *format, *text = NULL;
    size_t length, used = 0, room;
    value result = VALUE_ABSENT;
    if (!str_check(args[0])) {
        return exception_raise(&type_TypeError, "strftime() argument 1 must be str, not %s", abstract_given(args[0]));
    }
    if (!tm_or_now(args, nargs, 1, &tm, "strftime")) {
        return VALUE_ABSENT;
    }
    format = str_to_utf8(str_of(args[0]), &length);
    if (format == NULL) {
        return VALUE_ABSENT;
    }
    /* 0 says that the room was too small, or that the text is empty. */
    for (room = 256; used == 0 && room <= 256 * (length + 1); room *= 4) {
        text = mem_alloc(room);
        if (text == NULL) {
            break;
        }
        used = strftime(text, room, format, &tm);
        if (used == 0 && room * 4 <= 256 * (length + 1)) {
            mem_free(text, room);
            text = NULL;
            continue;
        }
        result = modules_str(str_from_utf8(text, used));
        mem_free(text, room);
        break;
    }
    mem_free(format, length + 1);
    return value_is_absent(result) && !error_pending() ? error_no_memory() : result;
}

static value text_of_tm(const struct tm *tm) {
    static const char days[] = "SunMonTueWedThuFriSat", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    return modules_str(str_format("%.3s %.3s%3d %.2d:%.2d:%.2d %lld", days + 3 * tm->tm_wday, months + 3 * tm->tm_mon,
                                  tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec, (long long)tm->tm_year + 1900));
}

static value asctime_function(const value *args, size_t nargs) {
    struct tm tm;
    return tm_or_now(args, nargs, 0, &tm, "asctime") ? text_of_tm(&tm) : VALUE_ABSENT;
}

static value ctime_function(const value *args, size_t nargs) {
    struct tm tm;
    time_t seconds;
    if (!take_seconds(args, nargs, &seconds)) {
        return VALUE_ABSENT;
    }
    return localtime_r(&seconds, &tm) == NULL ? exception_raise_errno(EOVERFLOW, NULL) : text_of_tm(&tm);
}

static const struct native_method natives[] = {
    {"gmtime", .function = gmtime_function, .max = 1, .style = NATIVE_PARSED},
    {"localtime", .function = localtime_function, .max = 1, .style = NATIVE_PARSED},
    {"mktime", .function = mktime_function, .min = 1, .max = 1},
    {"strftime", .function = strftime_function, .min = 1, .max = 2},
    {"asctime", .function = asctime_function, .max = 1, .style = NATIVE_PARSED},
    {"ctime", .function = ctime_function, .max = 1, .style = NATIVE_PARSED},
    {NULL, .min = 0},
};

bool module_time_add_calendar(struct module *m) {
    tzset();
    const value names[2] = {modules_str(str_from_utf8(tzname[0], strlen(tzname[0]))),
                            modules_str(str_from_utf8(tzname[1], strlen(tzname[1])))};
    struct tuple *both = NULL;
    if (!value_is_absent(names[0]) && !value_is_absent(names[1])) {
        both = tuple_from_array(names, 2);
    }
    value_release_any(names[0]);
    value_release_any(names[1]);
    return both != NULL && module_add(m, "tzname", tuple_value(both)) && modules_add_int(m, "timezone", timezone) &&
           modules_add_int(m, "altzone", timezone - 3600 * (daylight != 0)) && modules_add_int(m, "daylight", daylight != 0) &&
           module_add(m, "struct_time", value_retained(value_from_object(&type_struct_time.head))) &&
           module_add_natives(m, natives);
}

bool module_time_ready(void) {
    return type_ready(&type_struct_time);
}

void module_time_finish(void) {
    type_finish(&type_struct_time);
}
