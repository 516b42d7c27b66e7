/* One self-contained page from the report's Markdown: nothing is loaded from anywhere, pictures are part of the page.
 *
 * It knows the Markdown that the report is written in and no more: headings, paragraphs, tables, fenced code, lists of one level,
 * pictures on lines of their own, `code`, **bold**, *emphasis*, [links](to), and lines that begin with <details> or </details>.
 */
#ifndef TAGBOX_BENCH_TAGBOX_HTML_H
#define TAGBOX_BENCH_TAGBOX_HTML_H

#include "bench/tagbox/text.h"

/* The SVG of a picture named in the Markdown, a new string; NULL: it is not there. */
typedef char *html_picture(void *context, const char *path);

/* The body: what the Markdown says, without the page around it. */
void html_body(const char *markdown, html_picture *picture, void *context, struct text *out);

/* The whole page; its title is the first heading. */
void html_page(const char *markdown, html_picture *picture, void *context, struct text *out);

/* An SVG document made part of a page: without what stands before <svg>, and every id and reference to one with `prefix` in front,
 * because ids of several pictures would collide. */
void html_add_svg(const char *svg, const char *prefix, struct text *out);

/* Text with & < > " replaced. */
void html_add_escaped(const char *s, size_t length, struct text *out);

#endif
