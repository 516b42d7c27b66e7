#include "bench/tagbox/plot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/stats.h"

/* One colour per program in every picture. */
static const char boxed_colour[] = "#c8501e";
static const char tagged_colour[] = "#1f6fb4";
static const char grey_colour[] = "#8c8c8c";
static const char *const peer_colours[] = {"#4d8f3a", "#7d4fa3", "#b38600", "#3a8f8a"};

/* A label inside a quoted gnuplot string: no quotes, no backslashes; noenhanced is set once for
 * all. */
static char *label(const char *s) {
    char *copy = need_copy(s);
    for (char *p = copy; *p; p++)
        if (*p == '"' || *p == '\\' || *p == '\n')
            *p = ' ';
    return copy;
}

static void add_label(struct text *script, size_t *count, const char *name, double y) {
    char *clean = label(name);
    text_printf(script, "%s\"%s\" %g", (*count)++ ? ", " : "", clean, y);
    free(clean);
}

struct forest_item {
    const char *name;
    const struct estimate *estimate;
};

static void add_block(struct text *script, const char *name, const struct forest_item *items,
                      size_t count, double top) {
    text_printf(script, "$%s << EOD\n", name);
    for (size_t i = 0; i < count; i++) {
        const struct estimate *e = items[i].estimate;
        char *clean = label(items[i].name);
        text_printf(script, "%.6f %g %.6f %.6f \"%s: ×%.3f [%.3f – %.3f]\"\n", e->ratio, top - (double)i, e->low, e->high, clean,
                    e->ratio, e->low, e->high);
        free(clean);
    }
    text_add(script, "EOD\n");
}

/* Ticks of a logarithmic ratio axis: 1, 1.1 ... where the range is small, 1, 2, 3, 5 ... where it
 * is large. */
static void add_ratio_tics(struct text *script, const char *axis, double low, double high) {
    static const double fine[] = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2,
                                  1.4, 1.6, 1.8, 2,   2.5, 3, 4};
    static const double coarse[] = {0.1, 0.2, 0.3, 0.5, 0.7, 1,  1.5, 2,   3,
                                    4,   5,   7,   10,  20,  30, 50,  100, 200};
    bool small = high / low < 4;
    const double *tics = small ? fine : coarse;
    size_t count = small ? sizeof fine / sizeof *fine : sizeof coarse / sizeof *coarse;
    size_t used = 0;
    text_printf(script, "set %stics (", axis);
    for (size_t i = 0; i < count; i++)
        if (tics[i] >= low * 0.999 && tics[i] <= high * 1.001)
            text_printf(script, "%s\"×%g\" %g", used++ ? ", " : "", tics[i], tics[i]);
    text_add(script, ")\n");
}

/* A little room on both sides, and 1 always in sight. */
static void widen(double *low, double *high) {
    *low = fmin(*low, 1.0) / 1.08;
    *high = fmax(*high, 1.0) * 1.08;
}

static size_t forest_items(const struct analysis *a, struct forest_item *controls, char **names) {
    size_t count = 0;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        if (!row->control || !row->n)
            continue;
        names[count] = format("%s: %s", row->workload, row->comparison);
        controls[count] = (struct forest_item){names[count], &row->estimate};
        count++;
    }
    return count;
}

/* With many control rows only their extremes are worth a line each. */
enum { CONTROLS_SHOWN = 8 };

static int by_distance(const void *x, const void *y) {
    const struct forest_item *a = x, *b = y;
    double p = fabs(log(a->estimate->ratio)), q = fabs(log(b->estimate->ratio));
    return p != q ? (p < q ? 1 : -1) : strcmp(a->name, b->name);
}

static void draw_forest(const struct analysis *a, const struct forest_item *rows, size_t row_count,
                        const struct forest_item *means, size_t mean_count,
                        const struct forest_item *controls, size_t control_count,
                        struct text *script) {
    double low = 1, high = 1, top = (double)(row_count + mean_count + control_count);
    const struct forest_item *const blocks[] = {rows, means, controls};
    const size_t counts[] = {row_count, mean_count, control_count};
    for (size_t k = 0; k < 3; k++)
        for (size_t i = 0; i < counts[k]; i++) {
            low = fmin(low, blocks[k][i].estimate->low);
            high = fmax(high, blocks[k][i].estimate->high);
        }
    widen(&low, &high);
    add_block(script, "rows", rows, row_count, top);
    add_block(script, "means", means, mean_count, top - (double)row_count);
    add_block(script, "controls", controls, control_count, top - (double)(row_count + mean_count));
    text_printf(script, "set logscale x\nset xrange [%.6f:%.6f]\nset yrange [0.4:%g]\n", low, high,
                top + 0.6);
    add_ratio_tics(script, "x", low, high);
    text_add(script, "set ytics (");
    size_t labels = 0;
    double y = top;
    for (size_t k = 0; k < 3; k++)
        for (size_t i = 0; i < counts[k]; i++)
            add_label(script, &labels, blocks[k][i].name, y--);
    text_printf(
        script,
        ") scale 0 font \",12\"\n"
        "set grid x lc rgb \"#e4e4e4\" lt 1\nset border 1\nset xtics nomirror\n"
        "set xlabel \"time of boxed / time of tagged (logarithmic): right of 1 boxing is slower\"\n"
        "set object 1 rectangle from %.6f, graph 0 to %.6f, graph 1 fc rgb \"#eeeeee\" fs solid "
        "noborder behind\n"
        "set arrow 1 from 1, graph 0 to 1, graph 1 nohead lc rgb \"#444444\" lw 1.2 back\n"
        "set key off\n"
        "plot $rows using 1:2:3:4 with xerrorbars pt 7 ps 0.7 lw 1.6 lc rgb \"%s\"",
        1 / (1 + a->threshold), 1 + a->threshold, boxed_colour);
    if (mean_count)
        text_add(
            script,
            ", \\\n $means using 1:2:3:4 with xerrorbars pt 13 ps 1.4 lw 1.6 lc rgb \"#000000\"");
    if (control_count)
        text_printf(
            script,
            ", \\\n $controls using 1:2:3:4 with xerrorbars pt 7 ps 0.6 lw 1.4 lc rgb \"%s\"",
            grey_colour);
    text_add(script, ", \\\n ");
    plot_add_names(script, "rows", 1, "1:2:5");
}

bool plot_forest(const struct analysis *a, struct text *script, int *height) {
    size_t row_count, mean_count = 0;
    const struct analysis_row **ranked = analysis_ranked(a, &row_count);
    struct forest_item *rows = need_array(row_count, sizeof *rows);
    struct forest_item *controls = need_array(a->count, sizeof *controls);
    char **names = need_array(a->count, sizeof *names);
    for (size_t i = 0; i < row_count; i++)
        rows[i] = (struct forest_item){ranked[i]->workload, &ranked[i]->estimate};
    struct forest_item means[2];
    if (a->integers.n)
        means[mean_count++] =
            (struct forest_item){"GEOMETRIC MEAN, integer workloads", &a->integers};
    if (a->all.n)
        means[mean_count++] = (struct forest_item){"GEOMETRIC MEAN, all workloads", &a->all};
    size_t named = forest_items(a, controls, names), control_count = named;
    qsort(controls, named, sizeof *controls, by_distance);
    if (control_count > CONTROLS_SHOWN)
        control_count = CONTROLS_SHOWN;
    if (row_count)
        draw_forest(a, rows, row_count, means, mean_count, controls, control_count, script);
    *height = 110 + 22 * (int)(row_count + mean_count + control_count);
    for (size_t i = 0; i < named; i++)
        free(names[i]);
    free(names);
    free(controls);
    free(rows);
    free(ranked);
    return row_count > 0;
}

bool plot_strips(const struct analysis *a, struct text *script, int *height) {
    size_t count, labels = 0;
    const struct analysis_row **ranked = analysis_ranked(a, &count);
    *height = 110 + 24 * (int)count;
    double low = INFINITY, high = 0;
    for (size_t i = 0; i < count; i++) {
        const struct analysis_row *row = ranked[i];
        low = fmin(low,
                   fmin(stats_minimum(row->times_a, row->n), stats_minimum(row->times_b, row->n)));
        high = fmax(high,
                    fmax(stats_maximum(row->times_a, row->n), stats_maximum(row->times_b, row->n)));
    }
    const char *const names[] = {"boxed", "tagged"};
    for (size_t side = 0; side < 2; side++) {
        text_printf(script, "$%s << EOD\n", names[side]);
        for (size_t i = 0; i < count; i++)
            for (size_t k = 0; k < ranked[i]->n; k++)
                text_printf(script, "%.9g %g\n",
                            1e3 * (side ? ranked[i]->times_b[k] : ranked[i]->times_a[k]),
                            (double)(count - i) + (side ? -0.17 : 0.17));
        text_add(script, "EOD\n");
    }
    text_printf(script, "set logscale x\nset xrange [%.6g:%.6g]\nset yrange [0.4:%g]\nset ytics (",
                1e3 * low / 1.15, 1e3 * high * 1.15, (double)count + 0.6);
    for (size_t i = 0; i < count; i++)
        add_label(script, &labels, ranked[i]->workload, (double)(count - i));
    text_printf(
        script,
        ") scale 0 font \",12\"\nset xtics nomirror\nset mxtics 10\nset format x \"%%g\"\n"
        "set xtics add (2, 5, 20, 50, 200, 500, 2000, 5000)\n"
        "set grid x lc rgb \"#e4e4e4\" lt 1\nset border 1\n"
        "set xlabel \"time of one run in milliseconds (logarithmic)\"\n"
        "set key outside top center horizontal\n"
        "plot $boxed using 1:2 with points pt 7 ps 0.45 lc rgb \"#80%s\" title \"boxed\", \\\n"
        " $tagged using 1:2 with points pt 7 ps 0.45 lc rgb \"#80%s\" title \"tagged\"\n",
        boxed_colour + 1, tagged_colour + 1);
    free(ranked);
    return count > 0;
}

static const char *program_colour(const char *name, size_t *peers) {
    if (text_equal(name, "boxed"))
        return boxed_colour;
    if (text_equal(name, "tagged"))
        return tagged_colour;
    return peer_colours[(*peers)++ % (sizeof peer_colours / sizeof *peer_colours)];
}

bool plot_memory(const struct analysis *a, struct text *script, int *height) {
    const json_t *memory = json_object_get(a->document, "memory");
    const char *names[16];
    size_t count = 0, i, peers = 0;
    const json_t *record;
    *height = 420;
    json_array_foreach (memory, i, record) {
        const char *program = json_text(record, "program", "?");
        if (count < 16 && analysis_find(a->document, "memory", NULL, program) == record)
            names[count++] = program;
    }
    for (size_t k = 0; k < count; k++) {
        text_printf(script, "$m%zu << EOD\n", k);
        json_array_foreach (memory, i, record) {
            double kib = json_number(record, "peak_kib", 0);
            if (kib > 0 && text_equal(json_text(record, "program", "?"), names[k]))
                text_printf(script, "%.9g %.9g\n", json_number(record, "ints", 0) / 1e6,
                            kib * 1024 / 1e6);
        }
        text_add(script, "EOD\n");
    }
    text_add(script, "set xlabel \"distinct 32-bit ints alive in a list (millions)\"\n"
                     "set ylabel \"peak memory (MB)\"\nset yrange [0:*]\nset xrange [0:*]\n"
                     "set grid lc rgb \"#e4e4e4\" lt 1\nset border 3\nset tics nomirror\nset key "
                     "top left reverse Left\nplot ");
    /* Peers first and dashed, so that a line that coincides with one stays visible on top of it. */
    size_t drawn = 0;
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t k = 0; k < count; k++) {
            bool runtime = text_equal(names[k], "boxed") || text_equal(names[k], "tagged");
            if (runtime != (pass == 1))
                continue;
            text_printf(script,
                        "%s$m%zu using 1:2 with linespoints pt %d ps %s lw %s dt %d lc rgb \"%s\" "
                        "title \"%s\"",
                        drawn++ ? ", \\\n " : "", k, runtime ? 7 : 6, runtime ? "0.6" : "1.2",
                        runtime ? "2" : "3", runtime ? 1 : 2, program_colour(names[k], &peers),
                        names[k]);
        }
    text_add(script, "\n");
    return count > 0;
}

/* ---- instructions against time, with labels that keep out of each other's way ---- */

struct mark {
    const char *name;
    double x, y;             /* ratios */
    double left, top, width; /* of the label's box, in pixels */
    const char *align;
    double text_x, text_y; /* where gnuplot anchors it, in pixels */
};

enum { MARK_PANEL_WIDTH = 790, MARK_PANEL_HEIGHT = 540, MARK_HEIGHT = 12, MARK_LETTER = 6 };

static bool overlaps(double a_left, double a_top, double a_width, double a_height, double b_left,
                     double b_top, double b_width, double b_height) {
    return a_left < b_left + b_width && b_left < a_left + a_width && a_top < b_top + b_height &&
           b_top < a_top + a_height;
}

/* Pixels from the left and from the top of the panel. */
static double mark_x(const struct mark *m, double low, double high) {
    return log(m->x / low) / log(high / low) * MARK_PANEL_WIDTH;
}

static double mark_y(const struct mark *m, double low, double high) {
    return (1 - log(m->y / low) / log(high / low)) * MARK_PANEL_HEIGHT;
}

/* The place number `p` beside a dot: right, left, above, below, then ever farther away at the four corners. `align`: -1: the label
 * ends there, 0: centred, 1: begins there. */
static void mark_place(size_t p, double *dx, double *dy, int *align) {
    static const struct {
        double dx, dy;
        int align;
    } near[] = {{8, 0, 1}, {-8, 0, -1}, {0, -12, 0}, {0, 12, 0}, {8, -11, 1}, {8, 11, 1}, {-8, -11, -1}, {-8, 11, -1}};
    enum { NEAR = sizeof near / sizeof *near };
    if (p < NEAR) {
        *dx = near[p].dx;
        *dy = near[p].dy;
        *align = near[p].align;
        return;
    }
    double far = 2 + (double)((p - NEAR) / 4);
    *align = (p - NEAR) % 4 < 2 ? 1 : -1;
    *dx = *align * (2 + 6 * far);
    *dy = (p % 2 ? 11 : -11) * far;
}

/* The first place that is free. */
static void place_mark(struct mark *marks, size_t index, size_t count, double low, double high) {
    enum { PLACES = 48 };
    struct mark *m = &marks[index];
    double x = mark_x(m, low, high), y = mark_y(m, low, high);
    m->width = (double)(text_width(m->name) * MARK_LETTER);
    for (size_t p = 0; p < PLACES; p++) {
        double dx, dy;
        int align;
        mark_place(p, &dx, &dy, &align);
        m->text_x = x + dx;
        m->text_y = y + dy;
        m->align = align > 0 ? "left" : align < 0 ? "right" : "center";
        m->left = m->text_x - (align > 0 ? 0 : align < 0 ? m->width : m->width / 2);
        m->top = m->text_y - MARK_HEIGHT / 2;
        bool free_place = m->left > 0 && m->left + m->width < MARK_PANEL_WIDTH && m->top > 0 &&
                          m->top + MARK_HEIGHT < MARK_PANEL_HEIGHT;
        for (size_t k = 0; free_place && k < count; k++) {
            double dot_x = mark_x(&marks[k], low, high), dot_y = mark_y(&marks[k], low, high);
            free_place =
                !overlaps(m->left, m->top, m->width, MARK_HEIGHT, dot_x - 4, dot_y - 4, 8, 8) &&
                (k >= index || !overlaps(m->left, m->top, m->width, MARK_HEIGHT, marks[k].left,
                                         marks[k].top, marks[k].width, MARK_HEIGHT));
        }
        if (free_place)
            return;
    }
}

static void draw_marks(struct mark *marks, size_t count, double low, double high,
                       struct text *script) {
    text_add(script, "$points << EOD\n");
    for (size_t i = 0; i < count; i++)
        text_printf(script, "%.6f %.6f \"%s: instructions ×%.2f, time ×%.2f\"\n", marks[i].x, marks[i].y, marks[i].name, marks[i].x,
                    marks[i].y);
    text_printf(script, "EOD\nset logscale xy\nset xrange [%.6f:%.6f]\nset yrange [%.6f:%.6f]\n",
                low, high, low, high);
    add_ratio_tics(script, "x", low, high);
    add_ratio_tics(script, "y", low, high);
    for (size_t i = 0; i < count; i++) {
        place_mark(marks, i, count, low, high);
        char *name = label(marks[i].name);
        text_printf(script, "set label \"%s\" at graph %.5f, graph %.5f %s font \",10\"\n", name,
                    marks[i].text_x / MARK_PANEL_WIDTH, 1 - marks[i].text_y / MARK_PANEL_HEIGHT,
                    marks[i].align);
        free(name);
        double dot_x = mark_x(&marks[i], low, high), dot_y = mark_y(&marks[i], low, high);
        if (fabs(marks[i].text_y - dot_y) > 15) /* far off: a line shows whose label it is */
            text_printf(script,
                        "set arrow %zu from graph %.5f, graph %.5f to graph %.5f, graph %.5f "
                        "nohead lc rgb \"%s\" lw 0.6 back\n",
                        i + 2, marks[i].text_x / MARK_PANEL_WIDTH,
                        1 - marks[i].text_y / MARK_PANEL_HEIGHT, dot_x / MARK_PANEL_WIDTH,
                        1 - dot_y / MARK_PANEL_HEIGHT, grey_colour);
    }
    text_printf(script,
                "set grid lc rgb \"#e4e4e4\" lt 1\nset border 3\nset tics nomirror\nset key off\n"
                "set xlabel \"instructions of boxed / instructions of tagged, per iteration "
                "(logarithmic)\"\n"
                "set ylabel \"time of boxed / time of tagged (logarithmic)\"\n"
                "set arrow 1 from %.6f,%.6f to %.6f,%.6f nohead lc rgb \"#444444\" dt 2 back\n"
                "plot $points using 1:2 with points pt 7 ps 0.8 lc rgb \"%s\", \\\n ",
                low, low, high, high, boxed_colour);
    plot_add_names(script, "points", 1, "1:2:3");
}

bool plot_instructions(const struct analysis *a, struct text *script, int *height) {
    size_t count = 0;
    double low = 1, high = 1;
    struct mark *marks = need_array(a->count, sizeof *marks);
    *height = 620;
    for (size_t i = 0; i < a->count; i++) {
        const struct analysis_row *row = &a->rows[i];
        double x = analysis_per_iteration(a->document, row->workload, "boxed", "instructions") /
                   analysis_per_iteration(a->document, row->workload, "tagged", "instructions");
        if (!analysis_in(row, ANALYSIS_ALL) || !row->n || !isfinite(x) || !(x > 0))
            continue;
        marks[count++] = (struct mark){.name = row->workload, .x = x, .y = row->estimate.ratio};
        low = fmin(low, fmin(x, row->estimate.ratio));
        high = fmax(high, fmax(x, row->estimate.ratio));
    }
    widen(&low, &high);
    low /= 1.25; /* room for the labels of what lies at 1 */
    if (count)
        draw_marks(marks, count, low, high, script);
    free(marks);
    return count > 0;
}

bool plot_drift(const struct analysis *a, struct text *script, int *height) {
    size_t count, last = 0;
    const struct analysis_row **ranked = analysis_ranked(a, &count);
    *height = 380;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < ranked[i]->n; k++)
            last = (size_t)ranked[i]->rounds[k] > last ? (size_t)ranked[i]->rounds[k] : last;
    double *sums = need_array(last + 1, sizeof *sums);
    size_t *seen = need_array(last + 1, sizeof *seen);
    text_add(script, "$lines << EOD\n");
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < ranked[i]->n; k++) {
            double away = 100 * (exp(ranked[i]->d[k] - log(ranked[i]->estimate.ratio)) - 1);
            text_printf(script, "%d %.6f\n", ranked[i]->rounds[k], away);
            sums[ranked[i]->rounds[k]] += away;
            seen[ranked[i]->rounds[k]]++;
        }
        text_add(script, "\n");
    }
    text_add(script, "EOD\n$mean << EOD\n");
    for (size_t round = 1; round <= last; round++)
        if (seen[round])
            text_printf(script, "%zu %.6f\n", round, sums[round] / (double)seen[round]);
    text_printf(
        script,
        "EOD\nset xlabel \"round\"\nset ylabel \"ratio of the round against its estimate (%%)\"\n"
        "set xrange [0.5:%zu.5]\nset grid y lc rgb \"#e4e4e4\" lt 1\nset border 3\nset tics "
        "nomirror\n"
        "set key outside top center horizontal\n"
        "plot $lines using 1:2 with lines lw 0.8 lc rgb \"#a0%s\" title \"a workload\", \\\n"
        " $mean using 1:2 with lines lw 3 lc rgb \"%s\" title \"mean of all\"\n",
        last, grey_colour + 1, tagged_colour);
    free(sums);
    free(seen);
    free(ranked);
    return last > 1;
}

/* ---- names that appear where the mouse rests ---- */

void plot_add_names(struct text *script, const char *prefix, size_t blocks, const char *columns) {
    for (size_t i = 0; i < blocks; i++) {
        char *number = blocks > 1 ? format("%zu", i) : need_copy("");
        text_printf(script,
                    "%s$%s%s using %s with labels hypertext point pt 7 ps 1.2 lc rgb \"#ff000000\" notitle",
                    i ? ", \\\n " : "", prefix, number, columns);
        free(number);
    }
    text_add(script, "\n");
}

/* Without gnuplot's own titles, which repeat its commands. */
static char *without_titles(const char *svg) {
    struct text out = {0};
    const char *rest = svg, *found, *end;
    while ((found = strstr(rest, "<title>")) && (end = strstr(found, "</title>"))) {
        text_add_n(&out, rest, (size_t)(found - rest));
        if (strncmp(found, "<title> <", 9) == 0) /* that of a name, below */
            text_add_n(&out, found, (size_t)(end - found) + strlen("</title>"));
        rest = end + strlen("</title>");
    }
    text_add(&out, rest);
    return text_take(&out);
}

char *plot_name_points(const char *svg) {
    static const char before[] = " onmousemove=\"gnuplot_svg.showHypertext(evt,'";
    static const char between[] = "')\" onmouseout=\"gnuplot_svg.hideHypertext()\"><title> </title>";
    struct text out = {0};
    char *clean = without_titles(svg);
    const char *rest = clean, *found, *end;
    while ((found = strstr(rest, before)) && (end = strstr(found, between))) {
        text_add_n(&out, rest, (size_t)(found - rest));
        text_add(&out, "><title>");
        found += strlen(before);
        text_add_n(&out, found, (size_t)(end - found));
        text_add(&out, "</title>");
        rest = end + strlen(between);
    }
    text_add(&out, rest);
    free(clean);
    return text_take(&out);
}

/* gnuplot writes the picture into a private folder, whence it goes whole to its place. */
static bool draw(const char *gnuplot, const char *private, const char *target,
                 const struct text *body, int width, int height) {
    char *script_path = files_join(private, "plot.gp");
    char *drawn = files_join(private, "plot.svg");
    struct text script = {0};
    text_printf(&script,
                "set encoding utf8\n"
                "set terminal svg noenhanced size %d,%d font \"DejaVu "
                "Sans,Helvetica,Arial,sans-serif,13\" background \"#ffffff\"\n"
                "set output \"plot.svg\"\n%s",
                width, height, text_string(body));
    bool good = files_write(script_path, text_string(&script), script.length);
    if (good) {
        const char *const words[] = {gnuplot, "plot.gp", NULL};
        struct process_request request = {
            .words = words, .folder = private, .timeout = 60, .capture_errors = true};
        struct process_result result = process_run(&request);
        size_t length = 0;
        char *svg = process_good(&result) ? files_read(drawn, &length) : NULL;
        if (!svg || !length) {
            char *problem = process_describe(&result);
            complain("gnuplot did not draw %s: %s", target, problem);
            free(problem);
            good = false;
        } else {
            char *named = plot_name_points(svg);
            good = files_write(target, named, strlen(named));
            free(named);
        }
        free(svg);
        process_free(&result);
    }
    text_free(&script);
    free(drawn);
    free(script_path);
    return good;
}

bool plot_draw(const struct text *body, int width, int height, const char *target) {
    char *gnuplot = files_find_program("gnuplot");
    char *private = gnuplot ? files_temporary_folder() : NULL;
    if (!gnuplot)
        complain("there is no picture without gnuplot, which is not installed");
    bool good = private && draw(gnuplot, private, target, body, width, height);
    if (private)
        files_remove_folder(private);
    free(private);
    free(gnuplot);
    return good;
}

static void remove_stale(const char *folder, const char *name) {
    char *path = format("%s/%s.svg", folder, name);
    unlink(path);
    free(path);
}

bool plot_all(const struct analysis *a, const char *folder, struct report_plots *plots) {
    struct {
        const char *name;
        bool (*make)(const struct analysis *a, struct text *script, int *height);
        bool *drawn;
    } pictures[] = {{"forest", plot_forest, &plots->forest},
                    {"strips", plot_strips, &plots->strips},
                    {"memory", plot_memory, &plots->memory},
                    {"instructions", plot_instructions, &plots->instructions},
                    {"drift", plot_drift, &plots->drift}};
    char *gnuplot = files_find_program("gnuplot");
    char *private = gnuplot ? files_temporary_folder() : NULL;
    bool good = !gnuplot || private;
    if (!gnuplot)
        complain("gnuplot is not installed: the report gets bars of text instead of plots");
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++) {
        struct text script = {0};
        int height = 400;
        char *target = format("%s/%s.svg", folder, pictures[i].name);
        if (!private || !pictures[i].make(a, &script, &height))
            remove_stale(folder, pictures[i].name);
        else if (draw(gnuplot, private, target, &script, 900, height))
            *pictures[i].drawn = true;
        else
            good = false;
        free(target);
        text_free(&script);
    }
    if (private)
        files_remove_folder(private);
    free(private);
    free(gnuplot);
    return good;
}
