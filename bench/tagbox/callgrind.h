/* How often which function called which: the file that valgrind's callgrind writes.
 *
 * Format: valgrind's manual, "Callgrind Format Specification"
 * (https://valgrind.org/docs/manual/cl-format.html). Read are the lines part:, fl=, fn=, cfn= and
 * calls= of a file with full names (--compress-strings=no); the costs are passed over.
 */
#ifndef TAGBOX_BENCH_TAGBOX_CALLGRIND_H
#define TAGBOX_BENCH_TAGBOX_CALLGRIND_H

#include <stdbool.h>
#include <stddef.h>

struct callgrind_call {
    size_t part;      /* from 0, in the order of the file: what happened between two dumps */
    const char *file; /* the source file of the caller without folders; "???" without debugging
                         information */
    const char
        *caller; /* without what the compiler (.part.0, .constprop.0) and callgrind ('2) add */
    const char *callee; /* likewise; of a jump through the linkage table, the function it goes to */
    long count;
};

struct callgrind {
    struct callgrind_call *list;
    size_t count;
    size_t parts;
    char *bytes; /* that the names are in */
};

/* Reads the text of a file, which must have been allocated and is taken over. Lines that make no
 * sense are passed over. */
void callgrind_read(struct callgrind *c, char *bytes);
void callgrind_free(struct callgrind *c);

/* The calls in a part to any of `callees` (names with blanks between) from any of `callers`: names,
 * beginnings of names ("long_*"), source files ("longobject.c"); NULL: from anywhere. */
long callgrind_calls(const struct callgrind *c, size_t part, const char *callers,
                     const char *callees);

/* One of the names (with blanks between) was called in some part. */
bool callgrind_seen(const struct callgrind *c, const char *callees);

#endif
