/* The heap of a program at some moments, as a counting build wrote it (common/runtime/heap.h describes the file), and its two
 * pictures: SVG and text.
 */
#ifndef TAGBOX_BENCH_TAGBOX_HEAP_H
#define TAGBOX_BENCH_TAGBOX_HEAP_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

enum heap_kind {
    HEAP_INT,
    HEAP_FLOAT,
    HEAP_STR,
    HEAP_TUPLE,
    HEAP_LIST,
    HEAP_DICT,
    HEAP_OBJECT, /* of another type */
    HEAP_MEMORY, /* arrays of lists, tables of dicts, buffers */
    HEAP_KINDS
};

enum heap_state {
    HEAP_LIVE,
    HEAP_WAITING, /* dead, kept on a freelist */
    HEAP_FREED,   /* free; the kind is what was there last */
    HEAP_STATES
};

/* Neighbouring blocks that are alike; kind HEAP_KINDS: never used. */
struct heap_run {
    size_t count;
    enum heap_kind kind;
    enum heap_state state;
};

/* How many blocks, or bytes, of what. */
struct heap_mix {
    double of[HEAP_KINDS][HEAP_STATES];
    double never;
};

struct heap_pool {
    size_t index; /* in its arena */
    size_t size;  /* of a block */
    size_t used, capacity;
    bool is_free; /* it belongs to no size class */
    struct heap_run *runs;
    size_t run_count;
    struct heap_mix mix; /* blocks */
};

struct heap_arena {
    char *address; /* "0x..." */
    size_t room;   /* pools that fit */
    struct heap_pool *pools;
    size_t pool_count; /* those ever used, ascending index */
};

/* Neighbouring int blocks with the same number of living ints. */
struct heap_block_run {
    size_t count, living;
};

struct heap_freelist {
    enum heap_kind kind;
    long long waiting, most;
};

struct heap_snapshot {
    char *at; /* "mark", "line", "every", "end" */
    size_t line;
    double instructions, resident;
    struct heap_arena *arenas;
    size_t arena_count;
    struct heap_freelist freelists[HEAP_KINDS];
    size_t freelist_count;
    struct {
        double live, waiting, bytes;
    } totals[HEAP_KINDS]; /* blocks in pools; bytes of both */
    double large_count, large_bytes, largest;
    double large_ints; /* of them */
    /* CPython 2.7's blocks for many ints, the oldest first. */
    struct heap_block_run *block_runs;
    size_t block_run_count, block_count, block_slots;
    double block_bytes; /* of one */
    double arenas_created, arenas_freed;
};

struct heap {
    char *runtime, *representation, *program;
    double pool_bytes, arena_bytes;
    struct heap_snapshot *snapshots;
    size_t snapshot_count;
    bool has_small_ints;
    long long small_low, small_high, small_bytes;
    double marks_left_out;
    bool end_is_same; /* the end was left out: it looks like the last snapshot */
    size_t missed;    /* a line that never ran, or 0 */
    char **source;    /* the program's lines, for the picture; NULL when unknown */
    size_t source_lines;
};

/* Takes over what the document says. False: *problem says what is wrong with it. Free in either case. */
bool heap_read(const json_t *root, struct heap *h, char **problem);
void heap_free(struct heap *h);

/* The program's text, for headings and the listing. */
void heap_add_source(struct heap *h, const char *bytes, size_t length);

/* Drops the end when nothing of interest has changed since the snapshot before it. */
void heap_drop_same_end(struct heap *h);

/* "int", "str" ...: as a legend says it, and the letter of the text picture. */
const char *heap_kind_name(enum heap_kind kind);
char heap_kind_letter(enum heap_kind kind);

/* Arenas of all snapshots, each once, by first appearance: what is gone keeps its place in the picture. */
struct heap_place {
    const char *address;
    const struct heap_arena **in; /* one for each snapshot; NULL: not there */
};
struct heap_places {
    struct heap_place *list;
    size_t count;
};
void heap_find_places(const struct heap *h, struct heap_places *places);
void heap_free_places(struct heap_places *places);

/* The pool of that index, or NULL when it was never used. */
const struct heap_pool *heap_pool_at(const struct heap_arena *arena, size_t index);

/* A pool worth showing block by block: the one in which most happens between the snapshots; `other`: instead, the one that
 * fewest live blocks keep, as long as it is another. False: there is none. */
bool heap_choose_pool(const struct heap *h, const struct heap_places *places, bool other, size_t *place,
                      size_t *index);

/* In words. Each is a new string. */
char *heap_title(const struct heap *h, size_t snapshot);   /* "before line 5" */
char *heap_caption(const struct heap *h, size_t snapshot); /* sentences on what is to be seen, and what changed */

/* The pictures. */
void heap_draw_svg(const struct heap *h, struct text *out);
void heap_draw_text(const struct heap *h, bool colour, struct text *out);

#endif
