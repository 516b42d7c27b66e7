/* A code object: a unit loaded into the runtime, its constants evaluated, its names interned, its inline caches empty.
 */
#ifndef TAGBOX_COMMON_VM_CODE_H
#define TAGBOX_COMMON_VM_CODE_H

#include "common/bytecode/unit.h"
#include "common/value.h"

/* A name that the code uses. For methods: the type and version for which `found` (borrowed from the type's dict) was looked up. For
 * attributes that instances have in themselves: the version of the type (no two types ever have the same) in whose instances they
 * stand at `offset`. A global has its slot (slots.h). */
struct cache {
    value name; /* interned str */
    uint64_t version;
    struct type *type;
    value found;
    uint64_t place_version; /* CACHE_NOWHERE: not known */
    size_t offset;
    bool is_assigned; /* a global that this code stores */
};

_Static_assert(sizeof(struct cache) % sizeof(value) == 0, "caches stand before constants");

#define CACHE_NOWHERE UINT64_MAX

#define CODE_NEVER_SIMPLE UINT16_MAX

/* A unit_inlined. */
struct code_inlined {
    value name; /* interned str */
    uint32_t line, range;
};

struct code {
    struct object head;
    struct instruction *instructions;
    value *constants; /* the caches and the global slots stand before them */
    struct cache *caches; /* attributes, then globals */
    uint16_t positional, variable_count, register_count, parameter_count;
    /* A call with exactly so many positional arguments needs nothing bound; CODE_NEVER_SIMPLE: there are *args, **kwargs or
     * keyword-only parameters. */
    uint16_t simple_arguments;
    /* The same where moreover there are no other variables and the frame is small; else CODE_NEVER_SIMPLE. */
    uint16_t fast_arguments;
    uint16_t positional_only, keyword_only;
    uint32_t flags; /* enum unit_flags */
    struct unit_note *notes;
    uint32_t instruction_count;
    struct unit_range *ranges;
    struct code_inlined *inlined;
    uint32_t range_count, inlined_count;
    struct unit_handler *handlers;
    uint32_t handler_count, constant_count, cache_count, attribute_cache_count, child_count, capture_count;
    uint32_t slot_count; /* global slots: cache_count - attribute_cache_count */
    struct code **children;
    struct unit_capture *captures;
    value *variable_names; /* interned, variable_count */
    value *capture_names;
    value name, qualified_name, filename, docstring /* or absent */;
    value source; /* bytes: the text given to compile(), whose code this is; else absent */
    uint32_t line;
    bool is_expression, is_str; /* of that text: struct piece (load.h) */
    uint16_t locals_variable; /* which variable keeps the dict of locals() (UNIT_LOCALS_VARIABLE); variable_count: none */
};

/* Where the cache of an instruction with an attribute stands, in words from the constants; that is what loaded code has in the
 * place of its number. 0: too far for the 16 bits of an operand. */
static inline int16_t code_near_cache(const struct code *code, uint16_t cache) {
    ptrdiff_t words = (const value *)(const void *)&code->caches[cache] - code->constants;
    return words < INT16_MIN ? 0 : (int16_t)words;
}
/* pre: words is not 0. The constants are never written; the caches before them are. */
ALWAYS_INLINE struct cache *code_cache_at(const value *constants, int16_t words) {
    return (struct cache *)(uintptr_t)(constants + words);
}

/* Loads a unit and its children (the unit is copied from, not kept). NULL with an exception pending. */
struct code *code_load(const struct unit *unit);

/* Line of the instruction before `pc` (the one that is executing or that called). */
static inline int code_line(const struct code *code, const struct instruction *pc) {
    return (int)code->notes[pc - code->instructions - 1].line;
}

#endif
