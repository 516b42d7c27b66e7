/* The plots of sweeps: medians joined by lines, bars over the whole range of the rounds. */
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/plot.h"
#include "bench/tagbox/sweeps.h"

static const char boxed_colour[] = "#c8501e";
static const char tagged_colour[] = "#1f6fb4";
static const char *const colours[] = {"#4d8f3a", "#7d4fa3", "#b38600", "#3a8f8a", "#8c8c8c", "#a03050", "#305080", "#705030"};

enum { WIDTH = 900, HEIGHT = 430 };

static const char *colour_of(const struct sweep *s, size_t index) {
    const char *program = s->series[index].program;
    return text_equal(program, "boxed")    ? boxed_colour
           : text_equal(program, "tagged") ? tagged_colour
                                           : colours[index % (sizeof colours / sizeof *colours)];
}

/* The second line of a program is dashed, the third dotted. */
static int dash_of(const struct sweep *s, size_t index) {
    int dash = 1;
    for (size_t i = 0; i < index; i++)
        dash += text_equal(s->series[i].program, s->series[index].program) &&
                text_equal(colour_of(s, i), colour_of(s, index));
    return dash;
}

/* The figure that is drawn, and its bar. false: there is none. */
static bool figure_of(const json_t *document, const struct sweep *s, size_t series, size_t point, double figure[3]) {
    struct sweep_cell cell = sweeps_cell(document, s, &s->series[series], &s->points[point]);
    if (s->reference >= 0) {
        struct sweep_cell base = sweeps_cell(document, s, &s->series[series], &s->points[s->reference]);
        struct estimate e = sweeps_ratio(&cell, &base);
        if (!e.n)
            return false;
        figure[0] = e.ratio;
        figure[1] = e.low;
        figure[2] = e.high;
        return true;
    }
    figure[0] = cell.median;
    figure[1] = cell.low;
    figure[2] = cell.high;
    return cell.n > 0;
}

static size_t add_data(const json_t *document, const struct sweep *s, struct text *script) {
    size_t drawn = 0;
    for (size_t i = 0; i < s->series_count; i++) {
        text_printf(script, "$s%zu << EOD\n", i);
        for (size_t p = 0; p < s->point_count; p++) {
            double y[3];
            if (!figure_of(document, s, i, p, y))
                continue;
            text_printf(script, "%.9g %.6g %.6g %.6g \"%s at %s: %s%.3g (%.3g – %.3g)\"\n", s->points[p].x, y[0], y[1], y[2],
                        s->series[i].label, s->points[p].label, s->reference >= 0 ? "×" : "", y[0], y[1], y[2]);
            drawn++;
        }
        text_add(script, "EOD\n");
    }
    return drawn;
}

/* A label for each point where there is room, from the left. */
static void add_tics(const struct sweep *s, struct text *script) {
    double low = s->points[0].x, high = s->points[s->point_count - 1].x, last = -1;
    size_t count = 0;
    text_add(script, "set xtics (");
    for (size_t p = 0; p < s->point_count; p++) {
        double x = s->points[p].x;
        double at = s->log_x ? log(x / low) / log(high / low) : (x - low) / (high - low);
        double room = 0.008 * (double)(text_width(s->points[p].label) + 1);
        if (last >= 0 && at - last < room + 0.008)
            continue;
        text_printf(script, "%s\"%s\" %.9g", count++ ? ", " : "", s->points[p].label, x);
        last = at + room;
    }
    text_add(script, ") nomirror\n");
}

bool sweeps_plot(const json_t *document, const struct sweep *s, struct text *script) {
    if (!add_data(document, s, script))
        return false;
    double low = s->points[0].x, high = s->points[s->point_count - 1].x;
    double room = s->log_x ? pow(high / low, 0.03) : (high - low) * 0.03;
    if (s->log_x)
        text_add(script, "set logscale x\n");
    if (s->log_y)
        text_add(script, "set logscale y\n");
    text_printf(script, "set xrange [%.9g:%.9g]\n", s->log_x ? low / room : low - room, s->log_x ? high * room : high + room);
    if (!s->log_y && s->reference < 0)
        text_add(script, "set yrange [0:*]\n");
    if (s->reference >= 0)
        text_add(script, "set arrow 1 from graph 0, first 1 to graph 1, first 1 nohead lc rgb \"#444444\" lw 1.2 back\n");
    add_tics(s, script);
    text_printf(script,
                "set pointintervalbox 0\nset xlabel \"%s%s\"\nset ylabel \"%s%s\"\nset grid lc rgb \"#e4e4e4\" lt 1\nset border 3\n"
                "set ytics nomirror\nset key outside top center horizontal\nplot ",
                s->x_label, s->log_x ? " (logarithmic)" : "", s->y_label, s->log_y ? " (logarithmic)" : "");
    for (size_t i = 0; i < s->series_count; i++)
        text_printf(script,
                    "$s%zu using 1:2 with lines lw 1.6 dt %d lc rgb \"%s\" notitle, \\\n"
                    " $s%zu using 1:2:3:4 with yerrorbars pt 7 ps 0.5 lw 1.2 lc rgb \"%s\" title \"%s\", \\\n ",
                    i, dash_of(s, i), colour_of(s, i), i, colour_of(s, i), s->series[i].label);
    plot_add_names(script, "s", s->series_count, "1:2:5");
    return true;
}

bool sweeps_plot_all(const json_t *document, const char *folder, struct report_plots *plots) {
    char *gnuplot = files_find_program("gnuplot");
    bool good = true;
    for (size_t i = 0; i < sweeps_total; i++) {
        struct text script = {0};
        char *path = format("%s/sweep-%s.svg", folder, sweeps[i].name);
        if (!gnuplot || !document || !sweeps_plot(document, &sweeps[i], &script))
            unlink(path);
        else if (plot_draw(&script, WIDTH, HEIGHT, path))
            plots->sweeps |= 1u << i;
        else
            good = false;
        free(path);
        text_free(&script);
    }
    free(gnuplot);
    return good;
}
