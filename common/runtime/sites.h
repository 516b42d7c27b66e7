/* Allocation sites: which line of the program obtained how many objects and blocks (`--alloc-sites`); counted builds. In timing
 * builds there is none of it.
 *
 * Before each instruction the counters are compared with what they were before the last one, and the difference is charged to the
 * line of that one. So nothing is lost or counted twice: the sums over all sites are the totals of `--stats`. What a native function
 * does is charged to the line that calls it, what starting the main module takes to no line.
 *
 * An event is an object or a block of memory obtained: from a freelist, from a pool, or from what serves larger requests. An int
 * found in the table of small ints is counted apart, for it takes no memory. Bytes are those asked of the allocator: what a freelist
 * serves has none. Kinds are those of label.h; "memory" is what belongs to no object by itself (arrays of lists, tables of dicts,
 * buffers, scratch), "object" every type without a kind of its own. A call makes no frame on the heap; a generator's frame is part
 * of its object. Of CPython 2.7's ints those that a new "int block" brings also come from the freelist.
 *
 * The JSON document:
 *   schema 1, runtime (its name), representation, allocator, program
 *   levels: what the fields of a kind are called: "freelist", then "pool" and "malloc", or the allocator that serves everything
 *   totals, and sites, in the order of the table, each with file and line (null and 0: no line): events, bytes, small (hits in the
 *     table of small ints), pools, arenas (taken), kinds: {kind: {level: events ..., "bytes": n}}, without those that are zero
 */
#ifndef TAGBOX_COMMON_RUNTIME_SITES_H
#define TAGBOX_COMMON_RUNTIME_SITES_H

#ifdef TAGBOX_COUNTED

#include <stdbool.h>

/* The rows of the table. */
#define SITES_SHOWN 25

void sites_enable(void);

/* The window opens and closes. They do nothing unless enabled. */
void sites_begin(void);
void sites_end(void);

/* After the window, unless it never opened: the sites with most events on stderr (path NULL), or all of them into a file, written
 * whole or not at all. false with a message on stderr. */
bool sites_write(const char *path, const char *program);

/* pre: before the runtime shuts down. */
void sites_free(void);

#endif

#endif
