/* Reading what a counting build says of its ints. */
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/trace.h"

#define COLUMNS_MOST 32
#define LINES_HIGHEST 100000000

enum column {
    COLUMN_INSTRUCTIONS,
    COLUMN_SMALL,
    COLUMN_FREELIST,
    COLUMN_POOLS,
    COLUMN_SYSTEM,
    COLUMN_OVERWRITTEN,
    COLUMN_SCRATCH,
    COLUMN_LIVE,
    COLUMN_PEAK,
    COLUMN_LINE,
    COLUMNS
};
static const char *const column_names[COLUMNS] = {"instructions", "small",   "freelist", "pools", "system",
                                                  "overwritten",  "scratch", "live",     "peak",  "line"};

/* Where each column stands in a sample; false when one is missing. */
static bool find_columns(const json_t *root, size_t at[COLUMNS], char **problem) {
    const json_t *names = json_member_array(root, "columns"), *name;
    for (int c = 0; c < COLUMNS; c++) {
        size_t i;
        at[c] = COLUMNS_MOST;
        json_array_foreach (names, i, name)
            if (json_is_string(name) && text_equal(json_string_value(name), column_names[c]))
                at[c] = i;
        if (at[c] == COLUMNS_MOST) {
            *problem = format("the trace has no column \"%s\"", column_names[c]);
            return false;
        }
    }
    return true;
}

static bool read_sample(const json_t *from, const size_t at[COLUMNS], struct trace_sample *s) {
    double x[COLUMNS];
    for (int c = 0; c < COLUMNS; c++) {
        const json_t *number = json_array_get(from, at[c]);
        if (!json_is_integer(number) || (c != COLUMN_LIVE && json_integer_value(number) < 0 && c != COLUMN_PEAK))
            return false;
        x[c] = json_number_value(number);
    }
    *s = (struct trace_sample){
        .instructions = x[COLUMN_INSTRUCTIONS],
        .from = {x[COLUMN_SMALL], x[COLUMN_FREELIST], x[COLUMN_POOLS], x[COLUMN_SYSTEM]},
        .overwritten = x[COLUMN_OVERWRITTEN],
        .scratch = x[COLUMN_SCRATCH],
        .live = x[COLUMN_LIVE],
        .peak = x[COLUMN_PEAK],
        .line = x[COLUMN_LINE] <= LINES_HIGHEST ? (size_t)x[COLUMN_LINE] : 0,
    };
    return true;
}

static bool read_samples(const json_t *root, struct trace *t, char **problem) {
    const json_t *list = json_member_array(root, "samples");
    size_t at[COLUMNS];
    if (!find_columns(root, at, problem))
        return false;
    t->sample_count = json_array_size(list);
    t->samples = need_array(t->sample_count + 1, sizeof *t->samples);
    for (size_t i = 0; i < t->sample_count; i++)
        if (!read_sample(json_array_get(list, i), at, &t->samples[i]) ||
            (i > 0 && t->samples[i].instructions < t->samples[i - 1].instructions)) {
            *problem = format("sample %zu of the trace is malformed", i + 1);
            return false;
        }
    if (t->sample_count == 0)
        *problem = need_copy("the trace has no samples");
    return t->sample_count > 0;
}

static bool read_lines(const json_t *root, struct trace *t, char **problem) {
    const json_t *list = json_member_array(root, "lines");
    t->line_count = json_array_size(list);
    t->lines = need_array(t->line_count + 1, sizeof *t->lines);
    for (size_t i = 0; i < t->line_count; i++) {
        const json_t *from = json_array_get(list, i);
        long long line = json_count(from, "line", -1);
        if (line < 0 || line > LINES_HIGHEST || (i > 0 && (size_t)line <= t->lines[i - 1].line)) {
            *problem = format("line entry %zu of the trace is malformed", i + 1);
            return false;
        }
        t->lines[i] = (struct trace_line){
            .line = (size_t)line,
            .instructions = json_number(from, "instructions", 0),
            .created = json_number(from, "created", 0),
            .small = json_number(from, "small", 0),
            .scratch = json_number(from, "scratch", 0),
            .overwritten = json_number(from, "overwritten", 0),
        };
    }
    return true;
}

bool trace_read(const json_t *root, struct trace *t, char **problem) {
    *t = (struct trace){0};
    if (!json_check_schema(root, "the runtime's trace of its ints", problem))
        return false;
    const json_t *small = json_member_array(root, "small_ints");
    t->runtime = need_copy(json_text(root, "runtime", "?"));
    char *counted = strstr(t->runtime, "-counted");
    if (counted)
        *counted = '\0';
    t->allocator = need_copy(json_text(root, "allocator", "?"));
    t->pools = json_count(root, "pool_threshold", 0) > 0;
    t->has_small_ints = json_array_size(small) == 2;
    t->small_low = json_integer_value(json_array_get(small, 0));
    t->small_high = json_integer_value(json_array_get(small, 1));
    t->step = json_number(root, "step", 1);
    return read_samples(root, t, problem) && read_lines(root, t, problem);
}

void trace_free(struct trace *t) {
    free(t->runtime);
    free(t->allocator);
    free(t->samples);
    free(t->lines);
    *t = (struct trace){0};
}

const struct trace_sample *trace_end(const struct trace *t) {
    return &t->samples[t->sample_count - 1];
}

double trace_made(const struct trace_sample *s, bool all) {
    double made = all ? s->from[TRACE_FROM_TABLE] : 0;
    for (int source = TRACE_FROM_FREELIST; source < TRACE_SOURCES; source++)
        made += s->from[source];
    return made;
}

const struct trace_line *trace_line_at(const struct trace *t, size_t line) {
    size_t low = 0, high = t->line_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (t->lines[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->line_count && t->lines[low].line == line ? &t->lines[low] : NULL;
}

/* ---- Phases ---- */

struct stay {
    size_t line, sample;
};

static int by_line(const void *x, const void *y) {
    const struct stay *a = x, *b = y;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return a->sample < b->sample ? -1 : a->sample > b->sample;
}

/* The line of a phase where most of its samples stand. */
static size_t most_frequent(const struct trace *t, const struct trace_phase *p) {
    size_t n = p->last - p->first + 1, best = 0, line = 0;
    struct stay *stays = need_array(n, sizeof *stays);
    for (size_t i = 0; i < n; i++)
        stays[i] = (struct stay){t->samples[p->first + i].line, i};
    qsort(stays, n, sizeof *stays, by_line);
    for (size_t i = 0, run; i < n; i += run) {
        for (run = 1; i + run < n && stays[i + run].line == stays[i].line;)
            run++;
        if (run > best) {
            best = run;
            line = stays[i].line;
        }
    }
    free(stays);
    return line;
}

/* A line belongs wholly to one phase: a phase goes on as long as one of its lines comes again. The last sample is the end, not a
 * stretch. */
struct trace_phase *trace_phases(const struct trace *t, size_t *count) {
    size_t n = t->sample_count > 1 ? t->sample_count - 1 : 1;
    struct stay *stays = need_array(n, sizeof *stays);
    size_t *last_of = need_array(n, sizeof *last_of); /* the last sample on the line of this one */
    struct trace_phase *phases = need_array(n, sizeof *phases);
    for (size_t i = 0; i < n; i++)
        stays[i] = (struct stay){t->samples[i].line, i};
    qsort(stays, n, sizeof *stays, by_line);
    for (size_t i = n, last = 0; i-- > 0;) {
        last = i + 1 < n && stays[i + 1].line == stays[i].line ? last : stays[i].sample;
        last_of[stays[i].sample] = last;
    }
    *count = 0;
    for (size_t i = 0; i < n;) {
        struct trace_phase *p = &phases[(*count)++];
        *p = (struct trace_phase){i, last_of[i], t->samples[i].line, t->samples[i].line, 0};
        for (; i <= p->last; i++) {
            size_t line = t->samples[i].line;
            p->last = last_of[i] > p->last ? last_of[i] : p->last;
            p->low = line < p->low ? line : p->low;
            p->high = line > p->high ? line : p->high;
        }
        p->most = most_frequent(t, p);
    }
    free(last_of);
    free(stays);
    return phases;
}
