/* What a reader must know about the machine and the build to judge the figures. */
#ifndef TAGBOX_BENCH_TAGBOX_ENVIRONMENT_H
#define TAGBOX_BENCH_TAGBOX_ENVIRONMENT_H

#include <jansson.h>

#include "bench/tagbox/programs.h"

/* {"schema": 1, "facts": [{"name", "value"}], "binaries": [{"name", "bytes", "sha256"}],
 *  "tools": [{"name", "value"}]}.
 * Facts that cannot be had say why. Nothing in it names the host, and paths are relative to `root`.
 */
json_t *environment_collect(const char *root, const char *bin, const struct programs *programs,
                            const char *stopwatch, const char *hardware);

/* The commit of the repository, with ", clean" or a word on changes behind it, or why it is not known.
 * The caller frees it. */
char *environment_commit(const char *root);

/* The value of `key` in the text of a CMakeCache.txt ("KEY:TYPE=value"), or NULL. The caller frees
 * it. */
char *environment_cache_value(const char *cache, const char *key);

/* The value behind the first "key : value" line of /proc/cpuinfo's text, or NULL. The caller frees
 * it. */
char *environment_cpu_value(const char *cpuinfo, const char *key);

#endif
