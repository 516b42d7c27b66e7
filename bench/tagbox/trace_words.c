/* The life of ints in words and tables. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/table.h"
#include "bench/tagbox/trace.h"

#define LINES_SHOWN 10
#define STEPS_SHOWN 16
#define SOURCE_WIDTH 60

const char *trace_source_name(const struct trace *t, enum trace_source source) {
    switch (source) {
    case TRACE_FROM_TABLE:
        return "found in the table of small ints";
    case TRACE_FROM_FREELIST:
        return "made in a dead int's block (freelist)";
    case TRACE_FROM_POOLS:
        return "in a new block from a pool";
    default:
        return text_equal(t->allocator, "mimalloc") ? "in a new block from mimalloc"
               : text_equal(t->allocator, "bump")   ? "in a new block, none is used twice"
                                                    : "in a new block from malloc";
    }
}

/* Never "100 %" of what is not all, nor "0 %" of what is something. */
static char *share(double part, double whole) {
    double percent = whole > 0 ? 100 * part / whole : 0;
    if (part > 0 && percent < 1)
        return need_copy("under 1 %");
    if (part < whole && percent > 99)
        return need_copy("over 99 %");
    return format("%.0f %%", percent);
}

static void add_count(struct text *out, double n, const char *one, const char *many) {
    char *count = text_count(n);
    text_printf(out, "%s %s", count, n == 1 ? one : many);
    free(count);
}

static void add_sources(const struct trace *t, struct text *out) {
    const struct trace_sample *end = trace_end(t);
    double made = trace_made(end, false);
    size_t said = 0, parts = 0;
    for (int source = TRACE_FROM_FREELIST; source < TRACE_SOURCES; source++)
        parts += end->from[source] > 0;
    for (int source = TRACE_FROM_FREELIST; source < TRACE_SOURCES; source++) {
        if (end->from[source] == 0)
            continue;
        char *percent = share(end->from[source], made);
        said++;
        text_printf(out, "%s%s took ", said == 1 ? " Of these, " : said == parts ? " and " : ", ", percent);
        if (source == TRACE_FROM_FREELIST)
            text_add(out, "the block of a dead int");
        else
            text_printf(out, "a new block from %s", source == TRACE_FROM_POOLS ? "a pool" : t->pools ? "malloc" : t->allocator);
        free(percent);
    }
    if (said > 0)
        text_add(out, ".");
}

static double peak_of(const struct trace *t) {
    double peak = 0;
    for (size_t i = 0; i < t->sample_count; i++)
        peak = fmax(peak, t->samples[i].peak);
    return peak;
}

char *trace_caption(const struct trace_view *v) {
    const struct trace *t = v->main;
    const struct trace_sample *end = trace_end(t);
    double made = trace_made(end, false), small = end->from[TRACE_FROM_TABLE];
    struct text out = {0};
    if (made == 0)
        text_printf(&out, "%s made no int as an object on the heap.", t->runtime);
    else {
        text_printf(&out, "%s made ", t->runtime);
        add_count(&out, made, "int as an object on the heap.", "ints as objects on the heap.");
    }
    add_sources(t, &out);
    if (t->has_small_ints && small > 0) {
        text_add(&out, " Another ");
        add_count(&out, small, "time", "times");
        text_printf(&out, " the result was from %lld to %lld: such ints exist once, in a table, and nothing is made.",
                    t->small_low, t->small_high);
    }
    if (end->scratch > 0) {
        text_add(&out, " ");
        add_count(&out, end->scratch, "of those made was", "of those made were");
        text_add(&out, " scratch: working memory of an operation (printing, dividing), never a value.");
    }
    if (end->overwritten > 0) {
        text_add(&out, " ");
        add_count(&out, end->overwritten, "result was", "results were");
        text_add(&out, " written over an int that nothing else used.");
    }
    if (made > 0) {
        text_add(&out, " At most ");
        add_count(&out, peak_of(t), "int was", "ints were");
        text_add(&out, " alive at once.");
    }
    if (v->tagged) {
        double heap = trace_made(trace_end(v->tagged), false);
        text_add(&out, " tagged, which keeps an int in the value itself, made ");
        if (heap == 0)
            text_add(&out, "none for the same program.");
        else {
            add_count(&out, heap, "for the same program, too large", "for the same program, all too large");
            text_add(&out, " for its 61 bits.");
        }
    }
    return text_take(&out);
}

/* ---- Tables ---- */

/* The source line without its indentation, at most so many characters of it. */
static char *source_of(const struct trace_view *v, size_t line) {
    if (line == 0 || line > v->source_lines)
        return need_copy("-");
    const char *s = v->source[line - 1];
    s += strspn(s, " \t");
    size_t bytes = 0, characters = 0;
    while (s[bytes] && (characters < SOURCE_WIDTH || ((unsigned char)s[bytes] & 0xC0) == 0x80)) {
        characters += ((unsigned char)s[bytes] & 0xC0) != 0x80;
        bytes++;
    }
    return *s ? format("%.*s%s", (int)bytes, s, s[bytes] ? "..." : "") : need_copy("-");
}

static int by_created(const void *x, const void *y) {
    const struct trace_line *a = *(const struct trace_line *const *)x, *b = *(const struct trace_line *const *)y;
    if (a->created != b->created)
        return a->created > b->created ? -1 : 1;
    if (a->small != b->small)
        return a->small > b->small ? -1 : 1;
    return a->line < b->line ? -1 : 1;
}

void trace_add_lines(const struct trace_view *v, struct text *out) {
    const struct trace *t = v->main;
    double made = trace_made(trace_end(t), false);
    const struct trace_line **ranked = need_array(t->line_count + 1, sizeof *ranked);
    size_t count = 0;
    for (size_t i = 0; i < t->line_count; i++)
        if (t->lines[i].created + t->lines[i].small + t->lines[i].overwritten > 0)
            ranked[count++] = &t->lines[i];
    qsort(ranked, count, sizeof *ranked, by_created);
    struct table table = {0};
    table_column(&table, "line", true);
    table_column(&table, "ints made", true);
    table_column(&table, "share", true);
    table_column(&table, "scratch", true);
    table_column(&table, "from table", true);
    if (v->tagged)
        table_column(&table, "tagged", true);
    table_column(&table, "source", false);
    for (size_t i = 0; i < count && i < LINES_SHOWN; i++) {
        const struct trace_line *l = ranked[i];
        table_cell(&table, "%zu", l->line);
        table_take(&table, text_count(l->created));
        table_take(&table, share(l->created, made));
        table_take(&table, text_count(l->scratch));
        table_take(&table, text_count(l->small));
        if (v->tagged) {
            const struct trace_line *beside = trace_line_at(v->tagged, l->line);
            table_take(&table, text_count(beside ? beside->created : 0));
        }
        table_take(&table, source_of(v, l->line));
    }
    if (count > 0)
        table_plain(&table, out);
    if (count > LINES_SHOWN)
        text_printf(out, "(and %zu lines more)\n", count - LINES_SHOWN);
    table_free(&table);
    free(ranked);
}

void trace_add_course(const struct trace_view *v, struct text *out) {
    static const char *const headings[TRACE_SOURCES] = {"from table", "freelist", "pools", "malloc"};
    const struct trace *t = v->main;
    struct table table = {0};
    bool shown[TRACE_SOURCES];
    table_column(&table, "instructions", true);
    for (int source = 0; source < TRACE_SOURCES; source++) {
        shown[source] = trace_end(t)->from[source] > 0;
        if (shown[source])
            table_column(&table, source == TRACE_FROM_SYSTEM && !t->pools ? t->allocator : headings[source], true);
    }
    table_column(&table, "alive", true);
    table_column(&table, "at most", true);
    size_t last = t->sample_count - 1, steps = last < STEPS_SHOWN ? last : STEPS_SHOWN;
    for (size_t i = 1, before = 0; i <= steps; i++) {
        size_t at = last * i / steps;
        double peak = 0;
        table_take(&table, text_count(t->samples[at].instructions));
        for (int source = 0; source < TRACE_SOURCES; source++)
            if (shown[source])
                table_take(&table, text_count(t->samples[at].from[source] - t->samples[before].from[source]));
        for (size_t k = before + 1; k <= at; k++)
            peak = fmax(peak, t->samples[k].peak);
        table_take(&table, text_count(t->samples[at].live));
        table_take(&table, text_count(peak));
        before = at;
    }
    table_plain(&table, out);
    table_free(&table);
}
