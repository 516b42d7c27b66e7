/* Comparing what programs print. */
#ifndef TAGBOX_BENCH_TAGBOX_OUTPUT_H
#define TAGBOX_BENCH_TAGBOX_OUTPUT_H

#include "bench/tagbox/text.h"

/* NULL when both are the same bytes; else a sentence about the first difference ("line 3 is "4",
 * not "5""), in which the first text is what came and the second what was expected. The caller
 * frees it. */
char *output_difference(const struct text *got, const struct text *expected);

#endif
