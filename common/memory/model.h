/* Which CPython's object memory the shared code follows: sizes of pools and arenas, growth of lists, what a range costs. What a
 * program prints never depends on it. One setting for the whole build, so that two runtimes to be compared have the same.
 *
 * Each quantity that follows from it may also be set by itself.
 */
#ifndef TAGBOX_COMMON_MEMORY_MODEL_H
#define TAGBOX_COMMON_MEMORY_MODEL_H

/* major * 100 + minor: 207, 308, 311, 313 (the same as 3.12), 314, 315 */
#ifndef TAGBOX_CPYTHON
#define TAGBOX_CPYTHON 315
#endif

#endif
