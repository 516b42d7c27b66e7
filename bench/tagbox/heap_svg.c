/* Pieces of the picture: ink, text, legend. */
#include "bench/tagbox/heap_svg.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Hues that stay apart for colour-blind eyes; the pale one is for free blocks that held the kind last. */
static const struct {
    const char *live, *freed;
} colours[HEAP_KINDS] = {
    [HEAP_INT] = {"#e4512b", "#fbdcd1"},    [HEAP_FLOAT] = {"#2f7fc1", "#d3e6f6"},
    [HEAP_STR] = {"#2f9e62", "#d2eedd"},    [HEAP_TUPLE] = {"#7d5fc0", "#e3dcf4"},
    [HEAP_LIST] = {"#d0489b", "#f7d8ea"},   [HEAP_DICT] = {"#128f98", "#cbebed"},
    [HEAP_OBJECT] = {"#6b7480", "#e1e4e8"}, [HEAP_MEMORY] = {"#a5b0bd", "#edf0f3"},
};

void svg_rectangle(struct svg_brush *b, int ink, double x, double y, double width, double height) {
    if (width > 0.04 && height > 0)
        text_printf(&b->paths[ink], "M%.5g %.5gh%.4gv%.4gh-%.4gz", x, y, width, height, width);
}

static void write_path(struct text *out, char letter, int number, const struct text *path) {
    if (path->length > 0)
        text_printf(out, "<path class='%c%d' d='%s'/>\n", letter, number, text_string(path));
}

void svg_flush(struct svg_brush *b, struct text *out) {
    write_path(out, 's', SVG_NEVER, &b->paths[SVG_NEVER]);
    for (int k = 0; k < HEAP_KINDS; k++)
        write_path(out, 'f', k, &b->paths[SVG_FREED + k]);
    for (int k = 0; k < HEAP_KINDS; k++)
        write_path(out, 'k', k, &b->paths[SVG_LIVE + k]);
    write_path(out, 's', SVG_WAITING, &b->paths[SVG_WAITING]);
    for (int ink = SVG_HATCH; ink < SVG_INKS; ink++)
        write_path(out, 's', ink, &b->paths[ink]);
    for (int ink = 0; ink < SVG_INKS; ink++)
        text_free(&b->paths[ink]);
}

/* Bytes of the UTF-8 sequence at s, or 0 when it is none. */
static size_t sequence(const unsigned char *s) {
    size_t n = s[0] < 0x80 ? 1 : s[0] >= 0xC2 && s[0] < 0xE0 ? 2 : s[0] >= 0xE0 && s[0] < 0xF0 ? 3
               : s[0] >= 0xF0 && s[0] < 0xF5 ? 4 : 0;
    for (size_t i = 1; i < n; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    if (n == 3 && ((s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xED && s[1] >= 0xA0)))
        return 0; /* overlong, or half of a surrogate pair */
    return n;
}

static void add_escaped(struct text *out, const char *s) {
    for (const unsigned char *p = (const unsigned char *)s; *p;) {
        size_t n = sequence(p);
        if (n == 0 || (n == 1 && *p < 0x20)) {
            text_add(out, n ? " " : "?");
            p++;
        } else if (*p == '<' || *p == '&' || *p == '\'' || *p == '"') {
            text_printf(out, "&#%d;", *p++);
        } else {
            text_add_n(out, (const char *)p, n);
            p += n;
        }
    }
}

void svg_text(struct text *out, double x, double y, const char *class, const char *pattern, ...) {
    struct text content = {0};
    va_list arguments;
    va_start(arguments, pattern);
    text_vprintf(&content, pattern, arguments);
    va_end(arguments);
    text_printf(out, "<text class='%s' x='%.5g' y='%.5g' xml:space='preserve'>", class, x, y);
    add_escaped(out, text_string(&content));
    text_add(out, "</text>\n");
    text_free(&content);
}

size_t svg_paragraph(struct text *out, double x, double y, double line_height, size_t width, const char *s) {
    size_t lines = 0;
    while (*s) {
        size_t length = strlen(s), cut = length;
        if (length > width) {
            for (cut = width; cut > 0 && s[cut] != ' ';)
                cut--;
            cut = cut ? cut : width;
        }
        if (out)
            svg_text(out, x, y + (double)lines * line_height, "words", "%.*s", (int)cut, s);
        lines++;
        s += cut;
        s += *s == ' ';
    }
    return lines;
}

void svg_marker(struct text *out, double x, double y, size_t number) {
    text_printf(out, "<circle class='dot' cx='%.5g' cy='%.5g' r='9'/>\n", x, y);
    svg_text(out, x, y + 4.3, "in", "%zu", number);
}

void svg_styles(struct text *out) {
    text_add(out, "<style>text{font-family:'DejaVu Sans',Verdana,sans-serif;fill:#22282f;font-size:12px}"
                  ".title{font-size:22px;font-weight:bold}.head{font-size:15px;font-weight:bold}"
                  ".big{font-size:23px;font-weight:bold}.large{font-size:17px;font-weight:bold}.small{font-size:11px;fill:#4b5560}"
                  ".tiny{font-size:10px;fill:#4b5560}.bold{font-weight:bold}"
                  ".code{font-family:'DejaVu Sans Mono',monospace;font-size:12.5px}"
                  ".number{font-family:'DejaVu Sans Mono',monospace;font-size:11px;fill:#9aa3ad;text-anchor:end}"
                  ".words{font-size:13px}.in{fill:#fff;font-weight:bold;text-anchor:middle}"
                  ".mid{text-anchor:middle}.end{text-anchor:end}.letter{font-weight:bold;font-size:13px}"
                  ".dot{fill:#22282f}.panel{fill:#fff;stroke:#cfd5dc}.line{stroke:#22282f;fill:none}"
                  ".lead{stroke:#8a939d;fill:none;stroke-dasharray:2 2}.box{fill:none;stroke:#8a939d}");
    for (int k = 0; k < HEAP_KINDS; k++)
        text_printf(out, ".k%d{fill:%s}.f%d{fill:%s}", k, colours[k].live, k, colours[k].freed);
    text_printf(out,
                ".s%d{fill:#ffc61a;stroke:#a83210;stroke-width:.6}.s%d{fill:#fff;stroke:#d9dee4;stroke-width:.7}"
                ".s%d{fill:url(#hatch)}.s%d{fill:none;stroke:#8a939d;stroke-dasharray:4 3}"
                ".s%d{fill:#f6f4ef;stroke:#b9c0c8;stroke-dasharray:1.5 1.5;stroke-width:.7}"
                ".s%d{fill:none;stroke:#22282f;stroke-width:2}</style>\n",
                SVG_WAITING, SVG_NEVER, SVG_HATCH, SVG_GONE, SVG_GONE_CELL, SVG_FRAME);
    text_add(out, "<defs><pattern id='hatch' width='5' height='5' patternUnits='userSpaceOnUse' "
                  "patternTransform='rotate(45)'><rect width='2.4' height='5' fill='#fff'/></pattern>"
                  "<pattern id='small' width='4' height='12' patternUnits='userSpaceOnUse'>"
                  "<rect width='3' height='12' class='k0'/></pattern></defs>\n");
}

/* ---- Header ---- */

static bool is_snapshot_line(const struct heap *h, size_t line) {
    for (size_t s = 0; s < h->snapshot_count; s++)
        if (h->snapshots[s].line == line)
            return true;
    return false;
}

/* Short programs whole; of long ones the surroundings of the snapshots. */
static bool is_listed(const struct heap *h, size_t line) {
    if (h->source_lines <= 16)
        return true;
    for (size_t near = line > 2 ? line - 2 : 1; near <= line + 1; near++)
        if (is_snapshot_line(h, near))
            return true;
    return false;
}

/* The snapshots taken at a line: one, or the first and the last of several. */
static void draw_markers(const struct heap *h, size_t line, double x, double y, struct text *out) {
    size_t first = 0, last = 0;
    for (size_t s = 0; s < h->snapshot_count; s++)
        if (h->snapshots[s].line == line) {
            first = first ? first : s + 1;
            last = s + 1;
        }
    if (last > first) {
        text_printf(out, "<path class='line' d='M%.5g %.5gh22'/>\n", x, y);
        svg_marker(out, x + 22, y, last);
    }
    if (first)
        svg_marker(out, x, y, first);
}

#define LISTING_MOST 22
#define LINE_HEIGHT 18

static double draw_listing(const struct heap *h, double x, double y, struct text *out) {
    size_t shown = 0;
    bool gap = false;
    for (size_t line = 1; line <= h->source_lines && shown < LISTING_MOST; line++) {
        if (!is_listed(h, line)) {
            gap = true;
            continue;
        }
        if (gap) {
            svg_text(out, x + 60, y + (double)shown++ * LINE_HEIGHT, "code", "...");
            gap = false;
        }
        double at = y + (double)shown++ * LINE_HEIGHT;
        draw_markers(h, line, x + 9, at - 4, out);
        svg_text(out, x + 52, at, "number", "%zu", line);
        const char *source = h->source[line - 1];
        size_t width = text_width(source);
        svg_text(out, x + 62, at, "code", width > 56 ? "%.54s..." : "%s", source);
    }
    if (h->snapshot_count > 0 && text_equal(h->snapshots[h->snapshot_count - 1].at, "end")) {
        double at = y + (double)shown++ * LINE_HEIGHT;
        svg_marker(out, x + 9, at - 4, h->snapshot_count);
        svg_text(out, x + 62, at, "small", "the end");
    }
    return y + (double)shown * LINE_HEIGHT;
}

static void draw_swatch(struct text *out, int ink, double x, double y, const char *name) {
    struct svg_brush b = {0};
    if (ink == SVG_HATCH)
        svg_rectangle(&b, SVG_FREED + HEAP_INT, x, y, 18, 12);
    svg_rectangle(&b, ink, x, y, 18, 12);
    svg_flush(&b, out);
    svg_text(out, x + 25, y + 10.5, "small", "%s", name);
}

static double draw_legend(double x, double y, struct text *out) {
    static const char *const states[] = {"dead, waiting on a freelist", "free; the paler colour: what it held last",
                                         "never used", "a pool free for any block size", "arena back with the system"};
    static const int inks[] = {SVG_WAITING, SVG_FREED + HEAP_INT, SVG_NEVER, SVG_HATCH, SVG_GONE};
    svg_text(out, x, y, "small bold", "In use, by type");
    for (int k = 0; k < HEAP_KINDS; k++)
        draw_swatch(out, SVG_LIVE + k, x + (k % 2) * 112, y + 10 + 19 * (double)(k / 2), heap_kind_name(k));
    svg_text(out, x + 290, y, "small bold", "Not in use");
    for (int i = 0; i < 5; i++)
        draw_swatch(out, inks[i], x + 290, y + 10 + 19 * (double)i, states[i]);
    return y + 110;
}

/* A box with parts, named below. */
static void draw_word(struct text *out, double x, double y, double width, const char *ink, const char *above,
                      const char *below) {
    text_printf(out, "<rect class='%s' x='%.5g' y='%.5g' width='%.5g' height='26' stroke='#fff'/>\n", ink, x, y, width);
    svg_text(out, x + width / 2, y + 17, "in", "%s", above);
    svg_text(out, x + width / 2, y + 39, "tiny mid", "%s", below);
}

/* From an arena down to one int. */
static double draw_anatomy(const struct heap *h, double x, double y, struct text *out) {
    struct svg_brush b = {0};
    bool boxed = text_equal(h->representation, "boxed");
    int ink = SVG_LIVE + (boxed ? HEAP_INT : HEAP_OBJECT);
    svg_text(out, x, y, "small bold", "%s", "How to read it");
    y += 10;
    for (int i = 0; i < 32; i++)
        svg_rectangle(&b, i == 21 ? ink : SVG_NEVER, x + (i % 8) * 13, y + (double)(i / 8) * 11, 12, 10);
    for (int i = 0; i < 80; i++)
        svg_rectangle(&b, i == 43 ? ink : SVG_NEVER, x + 160 + (i % 16) * 7.4, y + (double)(i / 16) * 8.6, 6.4, 7.6);
    svg_flush(&b, out);
    text_printf(out, "<path class='lead' d='M%.5g %.5gL%.5g %.5gM%.5g %.5gL%.5g %.5g'/>\n", x + 77, y + 22, x + 158, y,
                x + 77, y + 32, x + 158, y + 43);
    svg_text(out, x, y + 57, "tiny", "arena: %.0f KiB of the system", h->arena_bytes / 1024);
    svg_text(out, x + 160, y + 57, "tiny", "pool: %.0f KiB, one size", h->pool_bytes / 1024);
    double at = x + 330;
    if (boxed) {
        text_printf(out, "<path class='lead' d='M%.5g %.5gL%.5g %.5gM%.5g %.5gL%.5g %.5g'/>\n", x + 249, y + 17, at - 2, y + 4,
                    x + 249, y + 25, at - 2, y + 30);
        draw_word(out, at, y + 4, 74, "k6", "count", "8 bytes");
        draw_word(out, at + 74, y + 4, 74, "k6", "type", "8 bytes");
        bool sized = h->snapshots[0].block_slots == 0;
        if (sized)
            draw_word(out, at + 148, y + 4, 74, "k6", "size", "8 bytes");
        draw_word(out, at + (sized ? 222 : 148), y + 4, 74, "k0", "number", "8 bytes");
        svg_text(out, at, y + 57, "tiny", sized ? "block: one int" : "one int: a slot of an int block, from malloc");
    } else {
        draw_word(out, at, y + 4, 250, "k0", "the number itself", "61 bits");
        draw_word(out, at + 250, y + 4, 46, "k6", "001", "3 bits");
        svg_text(out, at, y + 57, "tiny", "one int: a word, no block");
    }
    return y + 62;
}

double svg_header(const struct heap *h, struct text *out) {
    const char *slash = strrchr(h->program, '/');
    size_t length = strlen(h->runtime), suffix = sizeof "-counted" - 1;
    bool counted = length > suffix && text_equal(h->runtime + length - suffix, "-counted");
    svg_text(out, 24, 38, "title", "The heap of %s on %.*s", slash ? slash + 1 : h->program,
             (int)(counted ? length - suffix : length), h->runtime);
    double left = draw_listing(h, 24, 76, out);
    double right = draw_anatomy(h, 550, draw_legend(550, 68, out) + 16, out);
    return (left > right ? left : right) + 14;
}

void svg_pool_bar(struct svg_brush *b, const struct heap_mix *mix, double total, double x, double y,
                  double width, double height) {
    static const int inks[HEAP_STATES] = {SVG_LIVE, SVG_WAITING, SVG_FREED};
    double at = x, least = width > 12 ? 1.8 : 1.2;
    svg_rectangle(b, SVG_NEVER, x, y, width, height);
    for (int state = 0; state < HEAP_STATES; state++)
        for (int k = 0; k < HEAP_KINDS; k++) {
            double w = width * mix->of[k][state] / total;
            if (w <= 0)
                continue;
            /* A single survivor is to be seen. */
            w = state != HEAP_FREED && w < least ? least : w;
            w = at + w > x + width ? x + width - at : w;
            svg_rectangle(b, inks[state] + (state == HEAP_WAITING ? 0 : k), at, y, w, height);
            at += w;
        }
}
