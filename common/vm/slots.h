/* Global slots: where the value of a global name stands, so that an instruction reads or writes it through one pointer.
 *
 * A code object has one slot for each global name that it uses, before its constants: slot i is the word K[-1 - i], and it holds the
 * address of the item in the module's dict (or of the builtin, for reading). A slot that is not filled leads to slots_nothing,
 * a value that no program can get hold of and that has no operators: whoever reads it takes the slow path, which fills the slot.
 * The dicts in question are watched: as soon as keys come or go in one of them, all filled slots are emptied again. So a filled
 * slot needs no check. What is found in the builtins is not kept where the same code assigns the name: the slot is one for both.
 * A code object runs with the globals of one module only.
 */
#ifndef TAGBOX_COMMON_VM_SLOTS_H
#define TAGBOX_COMMON_VM_SLOTS_H

#include "common/objects/dict.h"
#include "common/vm/code.h"

extern struct object slots_nothing;

ALWAYS_INLINE bool slot_is_nothing(value v) {
    return value_is(v, value_from_object(&slots_nothing));
}

_Static_assert(sizeof(value) == sizeof(value *), "slots stand before the constants");

/* What a slot led to is wholly in its word: the slot is filled, and nothing has to be released. false says nothing, and is what a
 * representation without such words says always. */
ALWAYS_INLINE bool slot_is_plain(value v) {
    if (value_is_absent(v)) {
        __builtin_unreachable(); /* a dict holds no absent value; without this, the test below would be two */
    }
    return !value_needs_release(v);
}

/* The operand of LOAD_GLOBAL and STORE_GLOBAL in loaded code is -1 - slot. */
ALWAYS_INLINE value *slot_at(const value *constants, int32_t operand) {
    return ((value *const *)(const void *)constants)[operand];
}

/* The names of globals follow those of attributes. */
static inline struct cache *slot_cache(const struct code *code, int32_t operand) {
    return &code->caches[code->attribute_cache_count + (uint32_t)(-1 - operand)];
}

void slots_startup(void);
void slots_shutdown(void);

/* Empties the slots of new code. */
void slots_init(struct code *code);
/* Before code dies. */
void slots_drop(const struct code *code);

/* The global or builtin that the slot is for, retained; fills the slot. Absent with NameError pending. */
value slots_load(const struct code *code, struct dict *globals, int32_t operand);
/* Sets the global, v borrowed; fills the slot. false with an exception pending. */
bool slots_store(const struct code *code, struct dict *globals, int32_t operand, value v);

#endif
