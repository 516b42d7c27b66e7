/* Functions defined by programs.
 */
#ifndef TAGBOX_COMMON_VM_FUNCTION_H
#define TAGBOX_COMMON_VM_FUNCTION_H

#include "common/objects/cell.h"
#include "common/objects/dict.h"
#include "common/objects/tuple.h"
#include "common/vm/code.h"

/* Words up to the size of CPython's function objects. */
#define FUNCTION_UNUSED (TAGBOX_CPYTHON >= 312 ? 7 : TAGBOX_CPYTHON >= 311 ? 6 : TAGBOX_CPYTHON >= 300 ? 4 : 0)

/* What a program has put in the place of what the code says; absent: nothing. */
struct function_own {
    value doc, module, annotations;
};

struct function {
    struct object head;
    struct code *code;
    struct dict *globals;
    struct tuple *closure;          /* of cells; NULL: none */
    struct tuple *defaults;         /* of the last positional parameters; NULL: none */
    struct dict *keyword_defaults;  /* NULL: none */
    value name, qualified_name;
    struct dict *attributes; /* NULL until one is set */
    struct function_own *own; /* NULL until one is needed */
    uint64_t unused[FUNCTION_UNUSED];
};

/* All parameters retained; closure, defaults and keyword_defaults may be NULL. */
struct function *function_new(struct code *code, struct dict *globals, struct tuple *closure, struct tuple *defaults,
                              struct dict *keyword_defaults);

/* Gives a new function its __annotations__, a dict. false with MemoryError pending. */
bool function_annotate(struct function *f, value annotations);

/* Places the arguments of a call into the parameter registers of `f`: on entry base[0..nargs) are positional arguments followed
 * by those named in kwnames (all owned by the registers), on success base[0..variable_count) is complete. There is room for
 * register_count + nargs registers at base. On failure everything there has been released and TypeError is pending. */
bool function_bind(struct function *f, value *base, size_t nargs, struct tuple *kwnames);

static inline struct function *function_of(value v) {
    return (struct function *)value_object(v);
}

#endif
