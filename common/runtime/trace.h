/* The life of a program's ints, of the counted builds. In timing builds there is none of it.
 *
 * `--trace-ints[=FILE]` writes (/dev/stdout, /dev/stderr and /dev/fd/N as they are open) every event as it happens, a line each, after a heading that begins with '#'; fields are separated
 * by a tab:
 *   event     ALLOCATING: a block from the allocator · REUSING: the block of a dead int · SMALL: found in the table of small ints ·
 *             OVERWRITING: another number into an int that nobody else refers to · KEEPING: dead, the block waits on the freelist ·
 *             FREEING: the block goes back to the allocator
 *   value     the int; "~1.2346e+57" beyond 128 bits; "scratch" when it never became one; "-" for a block that waited; "block" for a
 *             block of many ints (CPython 2.7)
 *   address   of the block
 *   level     table, freelist, in-place, pool, malloc, mimalloc or bump
 *   bytes     asked for; at the end those of the block; 0 where there is no block
 *   line      of the main program, the calling one while other code runs
 *
 * `--trace=FILE` writes, whole or not at all, one JSON document:
 *   schema 1, runtime (its name), representation, allocator, program, pool_threshold (the largest request that pools serve; 0: no pools),
 *     small_ints: [lowest, highest] of the table, or null
 *   step: instructions from sample to sample;  instructions: executed in all
 *   columns: what the numbers of a sample mean;  samples: arrays of numbers, cumulative since the window began but for live, peak,
 *     arenas and line:
 *     instructions; small: found in the table; freelist: made in the block of a dead int; pools, system: made in a new block of a
 *     pool, of malloc (or what else serves; part of a block for many counts when it is first used); overwritten; scratch: of those
 *     made, how many never held a value; kept: put on the freelist; freed: died, and the block went back; live: ints on the heap,
 *     made in the window and not yet dead; peak: the most of them since the sample before; pool_requests, system_requests: blocks
 *     of all kinds; arenas: at the moment; line: where the
 *     main module's own code stands
 *   lines: by line of the main program: line, instructions, small, created, scratch, overwritten, created_by: [freelist, pools,
 *     system]
 */
#ifndef TAGBOX_COMMON_RUNTIME_TRACE_H
#define TAGBOX_COMMON_RUNTIME_TRACE_H

#ifdef TAGBOX_COUNTED

#include <stdbool.h>
#include <stdint.h>

#include "common/memory/trace.h"

/* There are at most so many samples. When they are full each second one goes and the step doubles. */
#define TRACE_SAMPLES_MOST 512

/* --trace-ints: events go to `path`, NULL: standard error. false after a message when it cannot be opened. */
bool trace_open_stream(const char *path);
/* --trace */
void trace_enable_samples(void);

/* The window opens and closes. They do nothing unless enabled. */
void trace_begin(void);
void trace_end(void);

/* After the window. false with a message on stderr when not all events could be written. */
bool trace_close_stream(void);
/* Writes the document; nothing when the window never opened. false with a message. */
bool trace_write(const char *path, const char *program);
void trace_free(void);

/* ---- Between the files ---- */

/* Which level serves, or served, a request of so many bytes: "pool", or the allocator beneath or instead. */
const char *trace_level(size_t bytes);

/* One event for the stream, which is open. trace_stream.c */
void trace_stream_event(enum trace_event event, const void *block, size_t bytes, uint32_t line);
bool trace_stream_is_open(void);
/* Writes what is held back: the values of the last events are known now. */
void trace_stream_settle(void);

#endif

#endif
