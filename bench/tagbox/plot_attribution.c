/* The picture of the attribution: the parts of boxed's time, one step after the other. */
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/tagbox/attribution.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/plot.h"

enum { PARTS = 4, WIDTH = 900 };

static const struct {
    const char *title, *colour;
} steps[PARTS] = {{"the work itself, as in C", "#8c8c8c"},
                  {"dispatch, checks, containers", "#1f6fb4"},
                  {"allocating and freeing short-lived ints", "#e8a33d"},
                  {"indirection, counting, headers, ints kept", "#c8501e"}};

/* Where each step begins and ends, in per cent of boxed's time; a step back goes left. */
static void add_steps(const struct attribution_parts *p, double y, struct text *blocks) {
    const double width[PARTS] = {p->work, p->interpreter, p->allocation, p->indirection};
    double at = 0;
    for (size_t i = 0; i < PARTS; i++) {
        double next = at + 100 * width[i];
        text_printf(&blocks[i], "%.4f %g %.4f %.4f %g %g\n", (at + next) / 2, y, fmin(at, next),
                    fmax(at, next), y - 0.32, y + 0.32);
        at = next;
    }
}

bool attribution_plot(const json_t *document, struct text *script) {
    struct text blocks[PARTS] = {{0}}, names = {0};
    size_t count = 0, i;
    const json_t *record;
    json_array_foreach (json_member_array(document, "workloads"), i, record) {
        struct attribution_parts p;
        const char *name = json_text(record, "name", "?");
        if (!attribution_parts(document, name, &p))
            continue;
        double y = count ? -(double)count : 0;
        count++;
        add_steps(&p, y, blocks);
        text_printf(&names, "%s\"%s\" %g", names.length ? ", " : "", name, y);
    }
    for (size_t k = 0; k < PARTS; k++) {
        text_printf(script, "$part%zu << EOD\n%sEOD\n", k, text_string(&blocks[k]));
        text_free(&blocks[k]);
    }
    text_printf(script,
                "set yrange [%g:0.6]\nset xrange [0:*]\nset ytics (%s) scale 0\n"
                "set xlabel \"per cent of boxed's time; every step is the difference of two "
                "builds\"\n"
                "set grid x lc rgb \"#e4e4e4\" lt 1\nset border 1\nset xtics nomirror\n"
                "set key outside top center horizontal samplen 1.5\nset style fill solid 0.9 noborder\nplot",
                -(double)count + 0.4, text_string(&names));
    for (size_t k = 0; k < PARTS; k++)
        text_printf(script,
                    "%s $part%zu using 1:2:3:4:5:6 with boxxyerror lc rgb \"%s\" title \"%s\"",
                    k ? ", \\\n" : "", k, steps[k].colour, steps[k].title);
    text_add(script, "\n");
    text_free(&names);
    return count > 0;
}

bool attribution_plot_all(const json_t *document, const char *folder, struct report_plots *plots) {
    char *target = files_join(folder, "attribution.svg"), *gnuplot = files_find_program("gnuplot");
    struct text script = {0};
    bool good = true;
    if (document && gnuplot && attribution_plot(document, &script)) {
        size_t rows = json_array_size(json_member_array(document, "workloads"));
        good = plot_draw(&script, WIDTH, 120 + 34 * (int)rows, target);
        plots->attribution = good;
    } else {
        unlink(target);
    }
    text_free(&script);
    free(gnuplot);
    free(target);
    return good;
}
