/* The pictures of the report: gnuplot scripts, made from the analysis, drawn as SVG on white. */
#ifndef TAGBOX_BENCH_TAGBOX_PLOT_H
#define TAGBOX_BENCH_TAGBOX_PLOT_H

#include <stdbool.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/text.h"

/* The scripts without the lines that name terminal and output; false when there is nothing to draw.
 */
bool plot_forest(const struct analysis *a, struct text *script, int *height);
bool plot_strips(const struct analysis *a, struct text *script, int *height);
bool plot_memory(const struct analysis *a, struct text *script, int *height);
bool plot_instructions(const struct analysis *a, struct text *script, int *height);
bool plot_drift(const struct analysis *a, struct text *script, int *height);

/* Adds to a plot command, which ends in a comma, invisible points over the blocks $PREFIX0 ... (over $PREFIX when there is one) that show a text where the mouse
 * rests; `columns` are those of x, y and text. Ends the command. */
void plot_add_names(struct text *script, const char *prefix, size_t blocks, const char *columns);

/* What gnuplot draws for these names needs a script of its own; here they become the SVG's own titles, which every browser
 * shows. A new string. */
char *plot_name_points(const char *svg);

/* Draws a script of that kind by itself, whole or not at all. False after a message. */
bool plot_draw(const struct text *body, int width, int height, const char *target);

/* Draws all of them into `folder` and notes which there are. Without gnuplot there are none, after
 * a message; a picture that exists already and has nothing to show any more is removed. False when
 * something could not be written. */
bool plot_all(const struct analysis *a, const char *folder, struct report_plots *plots);

#endif
