#include "common/vm/slots.h"

#include "common/memory/raw.h"
#include "common/vm/slow.h"

struct object slots_nothing = {OBJECT_IMMORTAL, &type_none};
static value nothing_item;

/* The slots that are filled. */
static value ***filled;
static size_t filled_count, filled_capacity;

static void empty_all(void) {
    for (size_t i = 0; i < filled_count; i++) {
        *filled[i] = &nothing_item;
    }
    filled_count = 0;
}

void slots_startup(void) {
    nothing_item = value_from_object(&slots_nothing);
    dict_watch_hook = empty_all;
}

void slots_shutdown(void) {
    empty_all();
    raw_free(filled, filled_capacity * sizeof *filled);
    filled = NULL;
    filled_capacity = 0;
}

static value **slots_of(const struct code *code) {
    return (value **)(void *)code->constants - code->slot_count;
}

void slots_init(struct code *code) {
    for (uint32_t i = 0; i < code->slot_count; i++) {
        slots_of(code)[i] = &nothing_item;
    }
}

void slots_drop(const struct code *code) {
    for (uint32_t i = 0; i < code->slot_count; i++) {
        if (slots_of(code)[i] != &nothing_item) {
            empty_all();
        }
    }
}

/* Without memory for its note a slot stays empty. */
static void fill(const struct code *code, struct dict *d, int32_t operand, value *item) {
    if (filled_count == filled_capacity) {
        size_t capacity = filled_capacity == 0 ? 256 : 2 * filled_capacity;
        value ***larger = raw_resize(filled, filled_capacity * sizeof *filled, capacity * sizeof *filled);
        if (larger == NULL) {
            return;
        }
        filled = larger;
        filled_capacity = capacity;
    }
    dict_watch(d);
    filled[filled_count] = &((value **)(void *)code->constants)[operand];
    *filled[filled_count++] = item;
}

value slots_load(const struct code *code, struct dict *globals, int32_t operand) {
    const struct cache *cache = slot_cache(code, operand);
    value *item = dict_item_of_name(globals, cache->name);
    if (item != NULL) {
        fill(code, globals, operand, item);
    } else {
        item = dict_item_of_name(vm.builtins, cache->name);
        if (item == NULL) {
            slow_undefined_global(cache->name, globals);
            return VALUE_ABSENT;
        }
        if (!cache->is_assigned) {
            dict_watch(globals); /* which may get the name */
            fill(code, vm.builtins, operand, item);
        }
    }
    return value_retained(value_from_heap(*item));
}

bool slots_store(const struct code *code, struct dict *globals, int32_t operand, value v) {
    const struct cache *cache = slot_cache(code, operand);
    if (!dict_set(globals, cache->name, v)) {
        return false;
    }
    if (slot_at(code->constants, operand) == &nothing_item) {
        value *item = dict_item_of_name(globals, cache->name);
        if (item != NULL) {
            fill(code, globals, operand, item);
        }
    }
    return true;
}
