/* A flame graph: the stacks in which samples were taken, folded into a tree and drawn as an SVG. A box is a function, its width the
 * time spent in it and in what it called, what it called stands on it; boxes without a box on them are where the time went.
 * (B. Gregg, "The Flame Graph", Communications of the ACM 59(6), 2016.) Several programs stand below each other on one scale of
 * time, so that their widths can be compared. */
#ifndef TAGBOX_BENCH_TAGBOX_FLAME_H
#define TAGBOX_BENCH_TAGBOX_FLAME_H

#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/profile.h"
#include "bench/tagbox/text.h"

struct flame_node {
    char *name;
    double weight; /* samples in it and above it */
    struct flame_node *children; /* in the order in which they came */
    size_t count;
};

/* What was seen: where it begins in which file, and the part of the source, which the caller finds out. */
struct flame_function {
    char *name, *object;
    unsigned long long start;
    enum profile_part part;
};

struct flame {
    const char *title;
    struct flame_function *functions;
    size_t function_count;
    struct flame_node root; /* its weight is that of all samples */
    size_t cut;             /* samples whose stacks do not reach main: they stand on the lowest function that is known */
};

/* Adds a stack, the outermost function first. */
void flame_add(struct flame *f, const char *const *frames, size_t count, double weight);
void flame_free(struct flame *f);

/* Adds the text of `perf script -F ip,sym,symoff,dso` with stacks: a line for each frame, the innermost first, and a blank line behind each
 * sample. What lies outside of main is left out; of a
 * stack that perf cut off or that is deeper than 128 functions the outermost ones are missing. Cuts `bytes`. How many samples. */
size_t flame_read(struct flame *f, char *bytes);

/* One "a;b;c COUNT" line for each stack, sorted. */
void flame_fold(struct flame *f, struct text *out);

/* The picture: `count` graphs on one scale, `seconds` for a weight of 1. */
void flame_svg(struct flame *graphs, size_t count, double seconds, const char *source, struct text *out);

#endif
