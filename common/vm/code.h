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

#define CACHE_NOWHERE UINT64_MAX

#define CODE_NEVER_SIMPLE UINT16_MAX

struct code {
    struct object head;
    struct instruction *instructions;
    value *constants; /* the global slots stand before them */
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
    struct unit_handler *handlers;
    uint32_t handler_count, constant_count, cache_count, attribute_cache_count, child_count, capture_count;
    uint32_t slot_count; /* global slots: cache_count - attribute_cache_count */
    struct code **children;
    struct unit_capture *captures;
    value *variable_names; /* interned, variable_count */
    value *capture_names;
    value name, qualified_name, filename, docstring /* or absent */;
    uint32_t line;
};

/* Loads a unit and its children (the unit is copied from, not kept). NULL with an exception pending. */
struct code *code_load(const struct unit *unit);

/* Line of the instruction before `pc` (the one that is executing or that called). */
static inline int code_line(const struct code *code, const struct instruction *pc) {
    return (int)code->notes[pc - code->instructions - 1].line;
}

#endif
