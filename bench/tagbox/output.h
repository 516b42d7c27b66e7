/* Comparing what programs print. */
#ifndef TAGBOX_BENCH_TAGBOX_OUTPUT_H
#define TAGBOX_BENCH_TAGBOX_OUTPUT_H

#include <stdbool.h>

#include "bench/tagbox/text.h"

/* NULL when both are the same bytes; else a sentence about the first difference ("line 3 is "4",
 * not "5""), in which the first text is what came and the second what was expected. The caller
 * frees it. */
char *output_difference(const struct text *got, const struct text *expected);

/* What a program has to print: the text itself or, of a long one, its digest. */
struct expected_output {
    struct text text;
    bool digest;
};

/* The digest of a text: its length and its 64-bit FNV-1a hash (Fowler, Noll and Vo,
 * draft-eastlake-fnv), as in "9 bytes, FNV-1a 0123456789abcdef\n". The caller frees it. */
char *output_digest(const struct text *t);

/* Reads what the workload `name` has to print at `size`: bench/workloads/expected/NAME.SIZE.txt
 * under `root`, or NAME.SIZE.digest. False after a message: neither can be read. The caller frees
 * `expected->text`. */
bool output_read_expected(const char *root, const char *name, long long size,
                          struct expected_output *expected);

/* NULL when `got` is what was expected; else a sentence about how it differs, which the caller frees. */
char *output_problem(const struct text *got, const struct expected_output *expected);

#endif
