/* The raw results of a run: results/bench.json (while it runs: bench.partial.json) and
 * results/environment.json.
 *
 * bench.json, schema 1, one record a line:
 *   run           {"mode", "seed", "rounds", "control_rounds", "apart_rounds", "peer_rounds", "left_out", "layouts", "filter", "command",
 *                  "instructions_left_out": workloads of which a quick run counted none, "started", "seconds", "complete", "stopwatch", "hardware", "hardware_source",
 *                  "together", "from_copies", "noise_bound_percent", "noise_bound_source", "memory_floor_kib",
 *                  "resumed_after"}
 *   programs      [{"name", "role", "language", "path", "version", "build", "slow", "few", "why"}]
 *   workloads     [{"name", "group", "about", "integer", "holdout", "size", "size_quick",
 *                  "lua_size_scale", "passed"}]
 *   comparisons   [{"name", "a", "b", "control"}]
 *   gate          [{"workload", "program", "size", "status", "message", "scaled", "seconds",
 *                  "cpu_seconds", "peak_kib", "floor_kib", "page_faults", "context_switches"}]
 *   pairs         [{"round", "workload", "comparison", "first", "a", "b", "in_turn",
 *                  "a_layout", "b_layout"}]; round 0 is warm-up; layouts where there are several
 *   singles       [{"round", "workload", "program", "seconds", "in_turn"}]; likewise; the runtimes are among them
 *   startup       [{"round", "program", "seconds"}]; likewise
 *   events        [{"workload", "program", "size", "totals" or "message"}]
 *   instructions  [{"workload", "program", "n", "at_n", "at_2n", "empty", "multiplexed" or "message"}]; with
 *                 "empty_program" at_n is an empty program and at_2n N; "empty": its instructions
 *   memory        [{"program", "ints", "peak_kib" or "message"}]
 *   limits        [{"what": "list", "program", "ints", "bytes" or "message"} |
 *                  {"what": "allocator", "pattern", "live", "contender", "nanoseconds"} |
 *                  {"what": "compiler", "program", "lines", "seconds" or "message"}]
 *   noise         [{"round", "seconds", "load", "steal_percent", "pressure_percent"}]
 *   failures      [{"round", "workload", "what", "message"}]
 * "scaled": at a smaller size than the others; a peer that may be says so in any case. Times of pairs, singles and startup are seconds:
 * where the run says "together", of the processor, and the programs ran at the same time, unless a record says "in_turn"; in earlier
 * files of the wall clock, and one after the other. New kinds of records are new members; readers ignore what they do not know.
 */
#ifndef TAGBOX_BENCH_TAGBOX_RESULTS_H
#define TAGBOX_BENCH_TAGBOX_RESULTS_H

#include <jansson.h>
#include <stdbool.h>

/* An empty document with every member in its place. */
json_t *results_new(void);

/* Writes FOLDER/bench.json when `complete`, and removes the partial file; else
 * FOLDER/bench.partial.json. Whole or not at all. False after a message. */
bool results_save(const char *folder, const json_t *document, const json_t *environment,
                  bool complete);

/* Reads them back (the partial run when `partial`). False: *problem says what is wrong; the caller
 * frees it. */
bool results_load(const char *folder, bool partial, json_t **document, json_t **environment,
                  char **problem);

#endif
