/* Pictures of the heap: `--heap=FILE` of the counted builds writes what every block of every pool holds at some moments of the
 * program, for `tagbox heap` to draw. In timing builds there is none of it.
 *
 * The moments: each tagbox.mark(), or before the first instruction of given lines, or every so many instructions; and always
 * the end of the program's window. At most HEAP_MOST in all. Marks beyond are not taken; of "every" each second one is dropped
 * and the step doubled, so that they stay evenly spread.
 *
 * The file is one JSON document:
 *   schema 1, runtime (its name), representation, program, pool_bytes, arena_bytes, pool_header
 *   missed: lines asked for that never ran;  marks_left_out: how many marks came too late
 *   snapshots, in order of time:
 *     at: "mark" | "line" | "every" | "end";  line: where the program stood, 0 at the end;  instructions: executed ("every")
 *     resident_bytes: without what labels and earlier snapshots take
 *     arenas, the oldest first: address, pools (there is room for), fresh (the lowest pool never used), used:
 *       index (of the pool in the arena), size (of a block), used, capacity, state "full" | "linked" | "free", blocks
 *     blocks: runs in address order, each a count, "~" when the blocks wait on a freelist, and a letter of label.h: small for a
 *       block in use, capital for a free one that held that kind last, "." for one that never held anything
 *     large: live blocks beyond the pools' threshold, by kind: kind, count, bytes, waiting; largest: bytes of the largest of all
 *     totals by kind: live, waiting (blocks in pools), bytes (of both)
 *     freelists: kind, waiting, most
 *     small_ints: low, high, bytes, or null
 *     int_blocks: blocks of many ints each (2.7), or null: slots, bytes of one, runs of alike ones, the newest first: [how many, ints
 *       alive in each]; their ints are in the totals, but they are not among the large blocks
 *     counts: counters.h since the window began
 */
#ifndef TAGBOX_COMMON_RUNTIME_HEAP_H
#define TAGBOX_COMMON_RUNTIME_HEAP_H

#ifdef TAGBOX_COUNTED

#include <stdbool.h>
#include <stdint.h>

#define HEAP_MOST 6

/* Before anything is allocated. From now on blocks are labelled, and the moments above are taken. false: this build has no
 * pools to show. */
bool heap_enable(void);

/* At most HEAP_MOST - 1 lines; false when there is no room. Instead of marks. */
bool heap_add_line(uint32_t line);

/* A snapshot after every `step` instructions, instead of marks. */
void heap_set_step(uint64_t step);

/* The window opens; a mark in it; the window closes. They do nothing unless enabled. */
void heap_begin(void);
void heap_mark(void);
void heap_end(void);

/* Writes the file, whole or not at all; nothing when the window never opened, because the program could not be compiled. false
 * with a message on stderr. */
bool heap_write(const char *path, const char *program);

void heap_free(void);

#endif

#endif
