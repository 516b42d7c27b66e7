/* What the layers below the machine need of it: hooks that vm and runtime fill in at start-up, so that the built-in functions and
 * modules need not include those layers.
 */
#ifndef TAGBOX_COMMON_CORE_MACHINE_H
#define TAGBOX_COMMON_CORE_MACHINE_H

#include <stdbool.h>
#include <stdint.h>

#include "common/core/object.h"

struct dict;

/* Each is set once, before the first program runs, and never NULL after that. */
struct machine {
    /* sys.setrecursionlimit and sys.getrecursionlimit; false with an exception pending. */
    bool (*set_recursion_limit)(int64_t limit);
    int64_t (*recursion_limit)(void);
    struct dict *(*modules)(void);          /* sys.modules; borrowed */
    struct dict *(*globals)(void);          /* of the innermost function of the program that runs; borrowed; NULL: none runs */
    value (*locals)(void);                  /* its variables by name, owned; absent with an exception pending */
    const char *(*import_directory)(void);  /* where modules are looked for; borrowed; NULL: the current directory */
    bool (*check_interrupt)(void);          /* false with KeyboardInterrupt pending, if one was asked for */
    /* What super() without arguments means where it is called: the class, and the first argument; borrowed. false with RuntimeError
     * pending. */
    bool (*super_arguments)(value *class, value *self);
    /* Writes UTF-8 text of whole characters to what the program has put in the place of sys.stderr; false: it has not, the caller writes.
     * Nothing is left pending. */
    bool (*write_error)(const char *text, size_t length);
    value (*caller_module)(void);           /* __name__ where the function of the library was called that runs; None: not known */
    /* Runs program text in a dict of globals; false with an exception pending. */
    bool (*run_text)(const char *text, size_t length, struct dict *globals);
    /* The part of an expression that tracebacks mark: anchor_find in common/lang/anchor.h. */
    bool (*find_anchor)(const char *text, size_t length, uint32_t *start, uint32_t *end);
    /* Program text as the compiler sees it: what the bytes of a file become by their encoding, in a block of *length bytes of
     * mem_alloc; NULL: no text, or an empty one, or no memory. Nothing is left pending. */
    char *(*decode_source)(const char *bytes, size_t *length);
    void (*mark)(void);                     /* tagbox.mark(): closes a segment of the statistics */
};
extern struct machine machine;

#endif
