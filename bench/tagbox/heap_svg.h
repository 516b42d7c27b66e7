/* Pieces of which the picture of a heap is drawn; shared by the files that draw it.
 *
 * Rectangles are gathered by colour and written as one path for each: so a picture of thousands of pools stays small.
 */
#ifndef TAGBOX_BENCH_TAGBOX_HEAP_SVG_H
#define TAGBOX_BENCH_TAGBOX_HEAP_SVG_H

#include "bench/tagbox/heap.h"

/* Colours: live kinds, then freed kinds, then these. */
enum svg_ink {
    SVG_LIVE,
    SVG_FREED = SVG_LIVE + HEAP_KINDS,
    SVG_WAITING = SVG_FREED + HEAP_KINDS,
    SVG_NEVER,
    SVG_HATCH,
    SVG_GONE,
    SVG_GONE_CELL,
    SVG_FRAME,
    SVG_INKS
};

struct svg_brush {
    struct text paths[SVG_INKS];
};

void svg_rectangle(struct svg_brush *b, int ink, double x, double y, double width, double height);

/* Writes and empties the brush. */
void svg_flush(struct svg_brush *b, struct text *out);

/* Text at (x, y) of a class of the style sheet ("t small", "t mid end" ...), escaped. */
void svg_text(struct text *out, double x, double y, const char *class, const char *pattern, ...)
    __attribute__((format(printf, 5, 6)));

/* Text broken into lines of at most `width` characters; returns the number of lines. out NULL: only counts. */
size_t svg_paragraph(struct text *out, double x, double y, double line_height, size_t width, const char *s);

/* A numbered dot. */
void svg_marker(struct text *out, double x, double y, size_t number);

/* The style sheet and patterns. */
void svg_styles(struct text *out);

/* Title, listing, legend and the anatomy; returns the y where panels begin. */
double svg_header(const struct heap *h, struct text *out);

/* One pool's content as a bar. */
void svg_pool_bar(struct svg_brush *b, const struct heap_mix *mix, double total, double x, double y,
                  double width, double height);

#endif
