#include "bench/tagbox/flame.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH_MOST = 128 };

/* ---- The tree ---- */

static struct flame_node *child(struct flame_node *node, const char *name) {
    for (size_t i = 0; i < node->count; i++)
        if (text_equal(node->children[i].name, name))
            return &node->children[i];
    node->children = need_resize(node->children, node->count + 1, sizeof *node->children);
    node->children[node->count] = (struct flame_node){.name = need_copy(name)};
    return &node->children[node->count++];
}

void flame_add(struct flame *f, const char *const *frames, size_t count, double weight) {
    struct flame_node *node = &f->root;
    node->weight += weight;
    for (size_t i = 0; i < count; i++) {
        node = child(node, frames[i]);
        node->weight += weight;
    }
}

static void free_node(struct flame_node *node) {
    for (size_t i = 0; i < node->count; i++)
        free_node(&node->children[i]);
    free(node->children);
    free(node->name);
}

void flame_free(struct flame *f) {
    free_node(&f->root);
    for (size_t i = 0; i < f->function_count; i++) {
        free(f->functions[i].name);
        free(f->functions[i].object);
    }
    free(f->functions);
    *f = (struct flame){0};
}

/* By name, so that the same program gives the same picture. */
static int by_name(const void *x, const void *y) {
    return strcmp(((const struct flame_node *)x)->name, ((const struct flame_node *)y)->name);
}

static void sort(struct flame_node *node) {
    if (node->count)
        qsort(node->children, node->count, sizeof *node->children, by_name);
    for (size_t i = 0; i < node->count; i++)
        sort(&node->children[i]);
}

/* ---- Reading ---- */

/* Takes the offset off a frame's name, and notes the function. */
static void note_function(struct flame *f, struct profile_sample *frame) {
    char *plus = strrchr(frame->function, '+');
    unsigned long long offset = plus ? strtoull(plus + 1, NULL, 16) : 0;
    if (plus)
        *plus = '\0';
    for (size_t i = 0; i < f->function_count; i++)
        if (text_equal(f->functions[i].name, frame->function))
            return;
    f->functions = need_resize(f->functions, f->function_count + 1, sizeof *f->functions);
    f->functions[f->function_count++] =
        (struct flame_function){need_copy(frame->function), need_copy(frame->object), frame->address - offset, PROFILE_SYSTEM};
}

/* The sample that is gathered, innermost frame first. */
static bool take(struct flame *f, char **frames, size_t count) {
    const char *ordered[DEPTH_MOST];
    size_t first = count, n = 0;
    if (count == 0)
        return false;
    for (size_t i = count; i-- > 0 && first == count;)
        if (text_equal(frames[i], "main"))
            first = i + 1;
    f->cut += first == count && !text_equal(frames[count - 1], "main");
    for (size_t i = first; i-- > 0;)
        if (n || !text_equal(frames[i], "[unknown]"))
            ordered[n++] = frames[i];
    if (n == 0)
        ordered[n++] = "[unknown]";
    flame_add(f, ordered, n, 1);
    return true;
}

size_t flame_read(struct flame *f, char *bytes) {
    char *frames[DEPTH_MOST];
    size_t count = 0, samples = 0;
    for (char *line = bytes; *line;) {
        char *end = line + strcspn(line, "\n"), *next = end + (*end == '\n');
        *end = '\0';
        struct profile_sample frame;
        if (line[strspn(line, " \t")] == '\0') {
            samples += take(f, frames, count);
            count = 0;
        } else if (profile_read_sample(line, &frame) && count < DEPTH_MOST) {
            note_function(f, &frame);
            frames[count++] = frame.function;
        }
        line = next;
    }
    return samples + take(f, frames, count);
}

/* ---- Writing ---- */

static double own_weight(const struct flame_node *node) {
    double weight = node->weight;
    for (size_t i = 0; i < node->count; i++)
        weight -= node->children[i].weight;
    return weight;
}

static void fold(const struct flame_node *node, const char *before, struct text *out) {
    char *path = *before ? format("%s;%s", before, node->name) : need_copy(node->name);
    if (own_weight(node) > 0)
        text_printf(out, "%s %.0f\n", path, own_weight(node));
    for (size_t i = 0; i < node->count; i++)
        fold(&node->children[i], path, out);
    free(path);
}

void flame_fold(struct flame *f, struct text *out) {
    sort(&f->root);
    for (size_t i = 0; i < f->root.count; i++)
        fold(&f->root.children[i], f->title ? f->title : "", out);
}

static void add_escaped(struct text *out, const char *s) {
    for (; *s; s++) {
        if (*s == '<' || *s == '&' || *s == '"' || *s == '>')
            text_printf(out, "&#%d;", *s);
        else
            text_add_n(out, s, 1);
    }
}

enum { WIDTH = 1200, MARGIN = 16, ROW = 19, LETTER = 7 /* pixels */ };

static const char *const colours[PROFILE_PARTS] = {
    [PROFILE_VM] = "#e9b872",      [PROFILE_VALUES] = "#d9a0c8", [PROFILE_HEADERS] = "#93c79a", [PROFILE_MEMORY] = "#e4714f",
    [PROFILE_NUMBERS] = "#c5a3e0", [PROFILE_OBJECTS] = "#8fb6d9", [PROFILE_FRONT] = "#b9c77f",   [PROFILE_SYSTEM] = "#cfd3d8",
};

static const char *colour_of(const struct flame *f, const char *name) {
    for (size_t i = 0; i < f->function_count; i++)
        if (text_equal(f->functions[i].name, name))
            return colours[f->functions[i].part];
    return colours[PROFILE_SYSTEM];
}

struct canvas {
    const struct flame *graph;
    struct text *out;
    double scale;   /* pixels for a weight of 1 */
    double seconds; /* for a weight of 1 */
    double whole;   /* weight of the graph */
    double base;    /* y of the lowest row */
};

static size_t depth_of(const struct flame_node *node, double scale) {
    size_t most = 0;
    for (size_t i = 0; i < node->count; i++) {
        size_t depth = node->children[i].weight * scale < 0.3 ? 0 : 1 + depth_of(&node->children[i], scale);
        most = depth > most ? depth : most;
    }
    return most;
}

static void draw(const struct canvas *c, const struct flame_node *node, double x, size_t level) {
    double width = node->weight * c->scale, y = c->base - (double)level * ROW;
    if (width < 0.3)
        return;
    text_printf(c->out, "<g><title>");
    add_escaped(c->out, node->name);
    text_printf(c->out, ": %.1f ms, %.1f %% (itself %.1f ms)</title><rect x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                node->weight * c->seconds * 1e3, 100 * node->weight / c->whole, own_weight(node) * c->seconds * 1e3, x, y,
                width > 0.8 ? width - 0.5 : width, ROW - 1, colour_of(c->graph, node->name));
    size_t fits = width > 3 * LETTER ? (size_t)((width - 6) / LETTER) : 0, length = strlen(node->name);
    if (fits >= 3) {
        char *shown = need_copy_n(node->name, length <= fits ? length : fits - 1);
        text_printf(c->out, "<text x=\"%.1f\" y=\"%.0f\">", x + 3, y + 13);
        add_escaped(c->out, shown);
        text_printf(c->out, "%s</text>", length <= fits ? "" : "…");
        free(shown);
    }
    text_add(c->out, "</g>\n");
    for (size_t i = 0; i < node->count; i++) {
        draw(c, &node->children[i], x, level + 1);
        x += node->children[i].weight * c->scale;
    }
}

/* Two rows of it. */
static void draw_legend(struct text *out, double y) {
    double x = MARGIN;
    for (size_t i = 0; i < PROFILE_PARTS; i++) {
        const char *what = profile_part_name(i);
        if (i == PROFILE_PARTS / 2) {
            x = MARGIN;
            y += 20;
        }
        text_printf(out, "<rect x=\"%.0f\" y=\"%.0f\" width=\"12\" height=\"12\" fill=\"%s\"/>", x, y - 10, colours[i]);
        text_printf(out, "<text x=\"%.0f\" y=\"%.0f\">%s</text>\n", x + 17, y, what);
        x += 50 + (double)strlen(what) * LETTER;
    }
}

void flame_svg(struct flame *graphs, size_t count, double seconds, const char *source, struct text *out) {
    double most = 0, height = 62;
    for (size_t i = 0; i < count; i++)
        most = graphs[i].root.weight > most ? graphs[i].root.weight : most;
    double scale = most > 0 ? (WIDTH - 2 * MARGIN) / most : 0;
    for (size_t i = 0; i < count; i++) {
        sort(&graphs[i].root);
        height += 34 + ROW * (double)depth_of(&graphs[i].root, scale);
    }
    height += 48;
    text_printf(out,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%.0f\" "
                "viewBox=\"0 0 %d %.0f\">\n<style>text{font:12px \"DejaVu Sans Mono\",Menlo,Consolas,monospace;fill:#1b1f24}"
                ".h{font:bold 17px \"DejaVu Sans\",Helvetica,Arial,sans-serif}.p{font:14px \"DejaVu Sans\",Helvetica,Arial,sans-serif}"
                "g:hover rect{stroke:#1b1f24}</style>\n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n",
                WIDTH, height, WIDTH, height);
    text_printf(out, "<text class=\"h\" x=\"%d\" y=\"26\">Where the time goes, function on function</text>\n", MARGIN);
    text_printf(out, "<text class=\"p\" x=\"%d\" y=\"46\">", MARGIN);
    add_escaped(out, source);
    text_add(out, count > 1 ? "; one scale for both</text>\n" : "</text>\n");
    double y = 62;
    for (size_t i = 0; i < count; i++) {
        const struct flame_node *root = &graphs[i].root;
        size_t depth = depth_of(root, scale);
        text_printf(out, "<text class=\"p\" x=\"%d\" y=\"%.0f\">", MARGIN, y + 18);
        add_escaped(out, graphs[i].title);
        text_printf(out, ": %.0f ms", root->weight * seconds * 1e3);
        if (graphs[i].cut)
            text_printf(out, "; %.1f %% of the samples have a stack that does not reach main: its outermost functions are "
                             "missing",
                        100 * (double)graphs[i].cut / root->weight);
        text_add(out, "</text>\n");
        y += 26;
        struct canvas c = {&graphs[i], out, scale, seconds, root->weight, y + ROW * ((double)depth - 1)};
        double x = MARGIN;
        for (size_t k = 0; k < root->count; k++) {
            draw(&c, &root->children[k], x, 0);
            x += root->children[k].weight * scale;
        }
        y += ROW * (double)depth + 8;
    }
    draw_legend(out, y + 20);
    text_add(out, "</svg>\n");
}
