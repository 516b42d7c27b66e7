/* tagbox verify-model: what an interpreter tells of its objects and its allocator, as rows that can be compared.
 *
 * The probes in bench/model/ run unchanged on CPython and on the variant of boxed that models it. Their README says what they
 * print; here it becomes rows.
 */
#ifndef TAGBOX_BENCH_TAGBOX_VERIFY_H
#define TAGBOX_BENCH_TAGBOX_VERIFY_H

#include <stdbool.h>
#include <stddef.h>

#include <jansson.h>

#include "bench/tagbox/callgrind.h"
#include "bench/tagbox/text.h"

enum verify_kind {
    VERIFY_EXACT,  /* the same text */
    VERIFY_NEAR,   /* a count that may differ by one */
    VERIFY_CLOSE,  /* a number within 10 % */
    VERIFY_POINTS, /* a percentage within 10 points */
    VERIFY_MISSING /* the interpreter has no means to tell; the text says why */
};

struct verify_row {
    enum verify_kind kind;
    char *name;
    char *text;
    const char *means; /* what told it ("id()"); the string lives as long as the program. NULL: not known */
};

struct verify_rows {
    struct verify_row *list;
    size_t count;
};

void verify_free(struct verify_rows *rows);

/* Adds a row; both texts are taken over. */
void verify_add(struct verify_rows *rows, enum verify_kind kind, char *name, char *text);

/* The row called `name`, or NULL. */
const struct verify_row *verify_named(const struct verify_rows *rows, const char *name);

/* Adds what a probe printed on standard output. `segments` is the "segments" array of a counting build's statistics, or NULL:
 * then the rows tell the requests themselves. */
void verify_read_output(struct verify_rows *rows, const char *output, const json_t *segments);

/* Adds the pools, arenas and freelists of the dumps of sys._debugmallocstats on standard error. */
void verify_read_dumps(struct verify_rows *rows, const char *errors);

/* Adds the calls of bench/model/calls.py, whose standard output is `output`: a counting build tells them by the "segments" of its
 * statistics, a CPython by callgrind's `calls`; the other one is NULL. One row says why when callgrind cannot tell. */
void verify_read_calls(struct verify_rows *rows, const char *output, const json_t *segments,
                       const struct callgrind *calls);

enum verify_verdict { VERIFY_AGREES, VERIFY_DIFFERS, VERIFY_CANNOT_TELL };

/* Compares the model's row with the interpreter's, which may be NULL. */
enum verify_verdict verify_compare(const struct verify_row *model, const struct verify_row *real);

/* Runs the probes of `root`/bench/model in an interpreter. `counted`: its counting build, or NULL for CPython, whose calls callgrind
 * counts if valgrind is there. False after a message. */
bool verify_probe(struct verify_rows *rows, const char *interpreter, const char *counted, const char *root);

#endif
