/* The life of ints as a picture: where they come from above, how many live below, over the instructions executed. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/trace.h"

/* Numbers of gnuplot objects: phases are counted from 100, legends from here. */
#define LEGEND_OBJECTS 1000

static const char *const colours[TRACE_SOURCES] = {
    [TRACE_FROM_TABLE] = "#c9c9c9",
    [TRACE_FROM_FREELIST] = "#e8b23a",
    [TRACE_FROM_POOLS] = "#c8501e",
    [TRACE_FROM_SYSTEM] = "#7a1f3d",
};
static const char tagged_colour[] = "#1f6fb4";
static const char live_colour[] = "#c8501e";

enum { CAPTION_WIDTH = 166, PHASES_LABELLED = 24, LETTER_PIXELS = 7, PLOT_LEFT = 88, PLOT_RIGHT = 1076 };

/* Inside a quoted gnuplot string. */
static void add_clean(struct text *script, const char *s, size_t length) {
    for (size_t i = 0; i < length && s[i]; i++) {
        char c[2] = {s[i] == '"' || s[i] == '\\' ? '\'' : (unsigned char)s[i] < 0x20 ? ' ' : s[i], '\0'};
        text_add(script, c);
    }
}

/* Broken into lines at spaces; "\n" within gnuplot's double quotes ends one. */
static size_t add_wrapped(struct text *script, const char *s) {
    size_t column = 0, lines = 1;
    while (*s) {
        size_t length = strcspn(s, " ");
        char *word = need_copy_n(s, length);
        if (column > 0 && column + 1 + text_width(word) > CAPTION_WIDTH) {
            text_add(script, "\\n");
            column = 0;
            lines++;
        } else if (column > 0) {
            text_add(script, " ");
            column++;
        }
        add_clean(script, word, length);
        column += text_width(word);
        free(word);
        s += length;
        s += strspn(s, " ");
    }
    return lines;
}

/* Characters of a string, not bytes of them. */
static size_t prefix_bytes(const char *s, size_t characters) {
    size_t bytes = 0;
    while (s[bytes] && (characters > 0 || ((unsigned char)s[bytes] & 0xC0) == 0x80)) {
        characters -= ((unsigned char)s[bytes] & 0xC0) != 0x80;
        bytes++;
        if (characters == 0)
            while (((unsigned char)s[bytes] & 0xC0) == 0x80)
                bytes++;
        if (characters == 0)
            break;
    }
    return bytes;
}

/* Where the module's code stands: every second phase is shaded; what there is room for is written above. */
static void add_phases(const struct trace_view *v, double end, bool labels, struct text *script) {
    size_t count;
    const struct trace *t = v->main;
    struct trace_phase *phases = trace_phases(t, &count);
    size_t shown = 0;
    for (size_t i = 0; i < count && end > 0; i++) {
        const struct trace_phase *p = &phases[i];
        double from = t->samples[p->first].instructions;
        double to = i + 1 < count ? t->samples[phases[i + 1].first].instructions : end;
        double pixels = (to - from) / end * (PLOT_RIGHT - PLOT_LEFT);
        if (pixels < 2)
            continue;
        if (shown++ % 2 == 1)
            text_printf(script,
                        "set object %zu rectangle from %.17g, graph 0 to %.17g, graph 1 fc rgb \"#f1f1f1\" fs solid noborder "
                        "behind\n",
                        100 + shown, from, to);
        if (!labels || shown > PHASES_LABELLED || p->low == 0)
            continue;
        char *where = p->low == p->high ? format("line %zu", p->low) : format("lines %zu–%zu", p->low, p->high);
        size_t room = (size_t)(pixels / LETTER_PIXELS);
        if (text_width(where) <= room) {
            text_printf(script, "set label %zu at %.17g, graph 1.085 center font \",11\" tc rgb \"#555555\" \"%s\"\n",
                        100 + shown, (from + to) / 2, where);
            const char *s = p->most >= 1 && p->most <= v->source_lines ? v->source[p->most - 1] : "";
            s += strspn(s, " \t");
            if (room >= 8 && *s) {
                size_t bytes = prefix_bytes(s, text_width(s) <= room ? room : room - 1);
                text_printf(script, "set label %zu at %.17g, graph 1.03 center font \"DejaVu Sans Mono,10\" \"", 200 + shown,
                            (from + to) / 2);
                add_clean(script, s, bytes);
                text_printf(script, "%s\"\n", s[bytes] ? "…" : "");
            }
        }
        free(where);
    }
    free(phases);
}

static void remove_phases(struct text *script) {
    text_add(script, "unset object\nunset label\n");
}

static int ascending(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

static double made_between(const struct trace *t, size_t i) {
    return trace_made(&t->samples[i + 1], true) - trace_made(&t->samples[i], true);
}

/* The height of the upper panel. What a single instruction makes (list(range(n)), sum) can tower over all else: it is cut off then.
 */
static double upper_limit(const struct trace *t, bool *cut) {
    size_t n = t->sample_count - 1;
    double *made = need_array(n + 1, sizeof *made);
    size_t busy = 0;
    for (size_t i = 0; i < n; i++)
        if (made_between(t, i) > 0)
            made[busy++] = made_between(t, i);
    qsort(made, busy, sizeof *made, ascending);
    double most = busy ? made[busy - 1] : 0, usual = busy ? made[(busy - 1) * 97 / 100] : 0;
    free(made);
    *cut = usual > 0 && most > 4 * usual && n >= 20;
    double limit = *cut ? 1.8 * usual : 1.12 * most;
    return limit > 0 ? limit : 1;
}

/* The towers that are cut off, the three highest of them, with their numbers. */
static void label_cut(const struct trace *t, double limit, double end, struct text *script) {
    size_t n = t->sample_count - 1, best[3] = {n, n, n};
    for (size_t i = 0; i < n; i++) {
        size_t candidate = i;
        if (made_between(t, i) <= limit)
            continue;
        for (int k = 0; k < 3; k++)
            if (best[k] == n || made_between(t, candidate) > made_between(t, best[k])) {
                size_t other = best[k];
                best[k] = candidate;
                candidate = other;
                if (candidate == n)
                    break;
            }
    }
    for (int k = 0; k < 3 && best[k] < n; k++) {
        double x = t->samples[best[k]].instructions;
        char *count = text_count(made_between(t, best[k]));
        text_printf(script, "set label %d at %.17g, graph %g %s offset character %g,0 font \",11\" \"↑ %s at once\"\n", 300 + k, x,
                    0.95 - 0.07 * k, x > 0.8 * end ? "right" : "left", x > 0.8 * end ? -0.6 : 0.8, count);
        free(count);
    }
}

/* Whole numbers, some six of them; large ones in thousands or millions. */
static void add_tics(const char *axis, double most, bool labels, struct text *script) {
    double step = pow(10, floor(log10(fmax(most, 1) / 6)));
    while (most / step > 7)
        step *= most / step > 28 ? 5 : most / step > 14 ? 2.5 : 2;
    step = fmax(step, 1);
    if (step < 10)
        step = ceil(step);
    double unit = most >= 2e6 ? 1e6 : most >= 1e4 ? 1e3 : 1;
    text_printf(script, "set %stics (", axis);
    for (double at = 0; at <= most * 1.0001; at += step) {
        text_add(script, at > 0 ? ", \"" : "\"");
        if (labels)
            text_printf(script, "%g%s", at / unit, at == 0 ? "" : unit == 1e6 ? "M" : unit == 1e3 ? "k" : "");
        text_printf(script, "\" %.17g", at);
    }
    text_add(script, ")\n");
}

/* Where the last interval that is drawn begins: a rest that is much shorter than the others goes with the one before. */
static size_t last_interval(const struct trace *t) {
    size_t n = t->sample_count;
    if (n < 3)
        return 0;
    return n - 2 - (t->samples[n - 1].instructions - t->samples[n - 2].instructions < t->step / 4);
}

/* $made: x and the sums from the bottom up, as of a whole step; each lasts to the next x. What is cut off keeps its proportions. */
static void add_made(const struct trace *t, double limit, struct text *script) {
    size_t last = last_interval(t), end = t->sample_count - 1;
    text_add(script, "$made << EOD\n");
    for (size_t i = 0; i <= last; i++) {
        const struct trace_sample *from = &t->samples[i], *to = &t->samples[i == last ? end : i + 1];
        double sum = 0, length = to->instructions - from->instructions, scale = length > 0 ? t->step / length : 0;
        double all = (trace_made(to, true) - trace_made(from, true)) * scale;
        scale *= all > limit ? limit / all : 1;
        text_printf(script, "%.17g", from->instructions);
        for (int source = 0; source < TRACE_SOURCES; source++) {
            sum += (to->from[source] - from->from[source]) * scale;
            text_printf(script, " %.6g", sum);
        }
        text_add(script, "\n");
    }
    text_printf(script, "%.17g 0 0 0 0\nEOD\n", t->samples[end].instructions);
}

/* $live: x, the most ints alive until the next x. */
static void add_live(const struct trace *t, const char *suffix, struct text *script) {
    text_printf(script, "$live%s << EOD\n", suffix);
    for (size_t i = 0; i < t->sample_count; i++)
        text_printf(script, "%.17g %.17g\n", t->samples[i].instructions,
                    i + 1 < t->sample_count ? t->samples[i + 1].peak : t->samples[i].live);
    text_add(script, "EOD\n");
}

static void add_heading(struct text *script, const char *y, const char *what) {
    text_printf(script, "set label 10 at screen 0.012, screen %s left font \",14\" \"%s\"\n", y, what);
}

/* One entry of a legend at the pixel x, and where the next goes. */
static double add_entry(struct text *script, size_t number, double x, double y, const char *colour, const char *name) {
    double left = x / TRACE_WIDTH, right = (x + 22) / TRACE_WIDTH;
    text_printf(script,
                "set object %zu rectangle from screen %.5f, screen %.5f to screen %.5f, screen %.5f fc rgb \"%s\" fs solid "
                "noborder front\nset label %zu at screen %.5f, screen %.5f left font \",12\" \"",
                number, left, y - 0.006, right, y + 0.006, colour, number, (x + 30) / TRACE_WIDTH, y);
    add_clean(script, name, strlen(name));
    text_add(script, "\"\n");
    return x + 30 + 7.1 * (double)text_width(name) + 24;
}

static void add_upper(const struct trace_view *v, double end, struct text *script) {
    const struct trace *t = v->main;
    bool cut;
    double limit = upper_limit(t, &cut);
    size_t drawn = 0;
    add_made(t, limit, script);
    char *step = text_count(t->step);
    add_phases(v, end, true, script);
    char *heading = t->step == 1 ? need_copy("Ints made or found, in each instruction")
                                 : format("Ints made or found, in each %s instructions", step);
    add_heading(script, "0.83", heading);
    free(heading);
    double x = 14;
    for (int source = 0; source < TRACE_SOURCES; source++)
        if (trace_end(t)->from[source] > 0)
            x = add_entry(script, LEGEND_OBJECTS + (size_t)source, x, 0.797, colours[source], trace_source_name(t, source));
    if (cut)
        label_cut(t, limit, end, script);
    text_printf(script, "set tmargin at screen 0.725\nset bmargin at screen 0.42\nset yrange [0:%.17g]\n", limit);
    add_tics("y", limit, true, script);
    add_tics("x", end, false, script);
    text_add(script, "plot ");
    for (int source = TRACE_SOURCES; source-- > 0;)
        if (trace_end(t)->from[source] > 0)
            text_printf(script, "%s$made using 1:%d with fillsteps fs solid noborder lc rgb \"%s\"", drawn++ ? ", \\\n " : "",
                        source + 2, colours[source]);
    text_add(script, drawn ? "\n" : "NaN\n");
    free(step);
    remove_phases(script);
}

static double highest_live(const struct trace *t) {
    double most = 0;
    for (size_t i = 0; i < t->sample_count; i++)
        most = fmax(most, fmax(t->samples[i].peak, t->samples[i].live));
    return most;
}

static void add_lower(const struct trace_view *v, double end, struct text *script) {
    const struct trace *t = v->main;
    double most = highest_live(t);
    if (v->tagged)
        most = fmax(most, highest_live(v->tagged));
    double limit = most > 0 ? 1.12 * most : 1;
    add_phases(v, end, false, script);
    add_heading(script, "0.385", "Ints alive on the heap");
    double x = add_entry(script, LEGEND_OBJECTS, 240, 0.384, live_colour, t->runtime);
    if (v->tagged)
        add_entry(script, LEGEND_OBJECTS + 1, x, 0.384, tagged_colour, "tagged");
    text_printf(script,
                "set tmargin at screen 0.355\nset bmargin at screen 0.085\nset yrange [0:%.17g]\n"
                "set xlabel \"instructions executed\" offset 0,0.4\n",
                limit);
    add_tics("y", limit, true, script);
    add_tics("x", end, true, script);
    text_printf(script,
                "plot $live using 1:2 with fillsteps fs solid 0.25 noborder lc rgb \"%s\", \\\n"
                " $live using 1:2 with steps lw 2 lc rgb \"%s\"",
                live_colour, live_colour);
    if (v->tagged)
        text_printf(script, ", \\\n $live_tagged using 1:2 with steps lw 2.5 lc rgb \"%s\"", tagged_colour);
    text_add(script, "\n");
    remove_phases(script);
}

void trace_script(const struct trace_view *v, struct text *script) {
    double end = trace_end(v->main)->instructions;
    char *caption = trace_caption(v);
    add_live(v->main, "", script);
    if (v->tagged)
        add_live(v->tagged, "_tagged", script);
    text_printf(script,
                "set multiplot\nset key off\nset border 3 lc rgb \"#444444\"\nset tics nomirror tc rgb \"#222222\"\n"
                "set grid y lc rgb \"#e0e0e0\" lt 1\nset lmargin at screen %.5f\nset rmargin at screen %.5f\n"
                "set xrange [0:%.17g]\n"
                "set label 1 at screen 0.012, screen 0.972 left font \",17\" \"The life of the ints of ",
                (double)PLOT_LEFT / TRACE_WIDTH, (double)PLOT_RIGHT / TRACE_WIDTH, end > 0 ? end : 1);
    add_clean(script, v->program, strlen(v->program));
    text_add(script, "\"\nset label 2 at screen 0.012, screen 0.94 left font \",12\" tc rgb \"#333333\" \"");
    add_wrapped(script, caption);
    text_add(script, "\"\n");
    add_upper(v, end, script);
    add_lower(v, end, script);
    text_add(script, "unset multiplot\n");
    free(caption);
}
