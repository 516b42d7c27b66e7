/* Emitting instructions; what is known at each point of the code; labels and regions. */
#include <stdlib.h>
#include <string.h>

#include "common/lang/compile_internal.h"

/* ---- Ranges ---- */

static uint32_t range_hash(const struct unit_range *range) {
    return (range->column * 0x9E3779B1u ^ range->end_column * 0x85EBCA6Bu ^ range->inlined * 0xC2B2AE35u) >> 8;
}

static uint16_t *range_slot(struct range_table *t, const struct unit_range *range) {
    uint32_t at = range_hash(range) & (t->slot_count - 1);
    while (t->slots[at] != 0) {
        const struct unit_range *present = &t->items[t->slots[at] - 1];
        if (present->column == range->column && present->end_column == range->end_column &&
            present->inlined == range->inlined)
            break;
        at = (at + 1) & (t->slot_count - 1);
    }
    return &t->slots[at];
}

static void grow_range_slots(struct compiler *c, struct range_table *t) {
    uint32_t count = t->slot_count == 0 ? 64 : t->slot_count * 2;
    uint16_t *slots = calloc(count, sizeof *slots);
    if (slots == NULL)
        compile_fail_memory(c);
    free(t->slots);
    t->slots = slots;
    t->slot_count = count;
    for (uint32_t i = 0; i < t->count; i++)
        *range_slot(t, &t->items[i]) = (uint16_t)(i + 1);
}

static uint16_t find_range(struct builder *b, struct source_range range) {
    struct range_table *t = &b->ranges;
    struct unit_range wanted = {range.column, range.end_column, b->inlined};
    if (t->count * 2 >= t->slot_count)
        grow_range_slots(b->compiler, t);
    uint16_t *slot = range_slot(t, &wanted);
    if (*slot == 0) {
        if (t->count == NOTE_RANGES_MOST)
            return 0;
        if (t->count == t->capacity)
            t->items = compile_grow(b->compiler, t->items, &t->capacity, sizeof *t->items);
        t->items[t->count] = wanted;
        *slot = (uint16_t)++t->count;
    }
    return *slot;
}

uint16_t compile_range_index(struct builder *b, struct source_range range) {
    struct range_table *t = &b->ranges;
    if (t->count == 0 || range.column != t->newest.column || range.end_column != t->newest.end_column ||
        b->inlined != t->newest_inlined) {
        t->newest_index = find_range(b, range);
        t->newest = range;
        t->newest_inlined = b->inlined;
    }
    return t->newest_index;
}

void compile_locate(const struct builder *b, struct node *node) {
    bool open = b->at.end_column == UNIT_RANGE_OPEN;
    node->line = b->at.line;
    node->column = b->at.column;
    node->end_line = b->at.line + open;
    node->end_column = open ? 0 : b->at.end_column;
}

/* ---- Instructions ---- */

static void append(struct builder *b, struct instruction instruction, uint32_t live) {
    if (b->count == b->capacity) {
        uint32_t capacity = b->capacity;
        b->code = compile_grow(b->compiler, b->code, &capacity, sizeof *b->code);
        b->notes = compile_grow(b->compiler, b->notes, &b->capacity, sizeof *b->notes);
    }
    b->code[b->count] = instruction;
    b->notes[b->count] = (struct unit_note){
        .line = b->at.line,
        .live = (uint16_t)live,
        .flags = (uint16_t)(compile_range_index(b, b->at) << NOTE_RANGE_SHIFT),
    };
    b->count++;
}

void compile_emit(struct builder *b, uint16_t op, uint32_t a, uint32_t bb, uint32_t c) {
    if (b->reachable)
        append(b, instruction_make(op, a, bb, c), b->depth);
}

void compile_emit_long(struct builder *b, uint16_t op, uint32_t a, uint32_t bc) {
    if (b->reachable)
        append(b, instruction_make(op, a, bc & 0xffff, bc >> 16), b->depth);
}

void compile_emit_consuming(struct builder *b, uint16_t op, uint32_t window, uint32_t bb,
                            uint32_t c) {
    if (b->reachable)
        append(b, instruction_make(op, window, bb, c), window);
}

void compile_note(struct builder *b, uint16_t flags) {
    if (b->reachable)
        b->notes[b->count - 1].flags |= flags;
}

/* ---- Temporaries ---- */

void compile_grow_depth(struct builder *b, uint32_t count) {
    b->depth += count;
    if (b->depth > b->register_count) {
        if (b->depth > OPCODE_MAX_REGISTERS)
            compile_fail_line(b, "function uses too many registers");
        b->register_count = b->depth;
    }
}

void compile_drop(struct builder *b, struct operand operand) {
    if (operand.kind == OPERAND_TEMPORARY)
        b->depth--;
}

void compile_emit_result(struct builder *b, uint16_t op, uint32_t target, uint32_t bb, uint32_t c,
                         uint32_t consumed) {
    uint32_t live = b->depth;
    b->depth -= consumed;
    if (target == TO_TEMPORARY) {
        target = b->depth | OPERAND_TEMP;
        compile_grow_depth(b, 1);
    }
    if (b->reachable)
        append(b, instruction_make(op, target, bb, c), live);
}

void compile_duplicate(struct builder *b, uint32_t reg) {
    compile_emit(b, OP_DUPLICATE, b->depth, reg, 0);
    compile_grow_depth(b, 1);
}

uint16_t compile_source(struct operand operand) {
    return operand.kind == OPERAND_TEMPORARY ? (uint16_t)(operand.reg | OPERAND_TEMP) : operand.reg;
}

struct operand compile_top(struct builder *b) {
    return (struct operand){.kind = OPERAND_TEMPORARY, .reg = (uint16_t)(b->depth - 1)};
}

void compile_finish(struct builder *b, uint32_t target) {
    if (target == TO_TEMPORARY)
        return;
    compile_emit(b, OP_MOVE, target, b->depth - 1, 0);
    b->depth--;
}

void compile_pop(struct builder *b) {
    compile_emit(b, OP_POP, b->depth - 1, 0, 0);
    b->depth--;
}

/* ---- Sets of variables ---- */

uint64_t *compile_set_copy(struct builder *b, const uint64_t *set) {
    uint64_t *copy = b->idle_sets;
    if (copy != NULL)
        memcpy(&b->idle_sets, copy, sizeof b->idle_sets);
    else
        copy = compile_scratch(b->compiler, b->set_words * sizeof *copy);
    memcpy(copy, set, b->set_words * sizeof *copy);
    return copy;
}

void compile_set_free(struct builder *b, uint64_t *set) {
    if (set == NULL)
        return;
    memcpy(set, &b->idle_sets, sizeof b->idle_sets);
    b->idle_sets = set;
}

void compile_mark_bound(struct builder *b, uint32_t variable) {
    b->assigned[variable / 64] |= (uint64_t)1 << (variable % 64);
}

void compile_mark_unbound(struct builder *b, uint32_t variable) {
    b->assigned[variable / 64] &= ~((uint64_t)1 << (variable % 64));
}

/* Forgets what may be unbound again somewhere in a loop or a try. */
static void forget_deletable(struct builder *b, uint64_t *set) {
    for (uint32_t i = 0; i < b->set_words; i++)
        set[i] &= ~b->deletable[i];
}

/* ---- Labels ---- */

uint32_t compile_label(struct builder *b) {
    if (b->label_count == b->label_capacity)
        b->labels =
            compile_grow(b->compiler, b->labels, &b->label_capacity, sizeof *b->labels);
    b->labels[b->label_count] = (struct label){.position = NOT_PLACED};
    return b->label_count++;
}

/* A jump to the label leaves from here with the present facts. */
static void reach(struct builder *b, uint32_t index) {
    struct label *label = &b->labels[index];
    if (label->position != NOT_PLACED)
        return;
    if (!label->reached) {
        label->reached = true;
        label->depth = (uint16_t)b->depth;
        label->assigned = compile_set_copy(b, b->assigned);
        return;
    }
    for (uint32_t i = 0; i < b->set_words; i++)
        label->assigned[i] &= b->assigned[i];
}

/* Takes back a jump that would lead just here. */
static void drop_jump(struct builder *b, uint32_t index) {
    if (b->reachable || b->fixup_count == 0 || b->barrier == b->count)
        return;
    const struct fixup *last = &b->fixups[b->fixup_count - 1];
    if (last->at + 1 == b->count && last->label == index && b->code[last->at].op == OP_JUMP) {
        b->fixup_count--;
        b->count--;
    }
}

void compile_place(struct builder *b, uint32_t index) {
    struct label *label = &b->labels[index];
    drop_jump(b, index);
    label->position = b->count;
    if (!label->reached)
        return;
    b->barrier = b->count;
    if (b->reachable) {
        for (uint32_t i = 0; i < b->set_words; i++)
            b->assigned[i] &= label->assigned[i];
    } else {
        memcpy(b->assigned, label->assigned, b->set_words * sizeof *b->assigned);
        b->reachable = true;
    }
    b->depth = label->depth;
    compile_set_free(b, label->assigned);
    label->assigned = NULL;
}

void compile_place_head(struct builder *b, uint32_t index) {
    struct label *label = &b->labels[index];
    label->position = b->count;
    if (b->reachable)
        b->barrier = b->count;
    label->depth = (uint16_t)b->depth;
    forget_deletable(b, b->assigned);
}

void compile_jump_with(struct builder *b, uint16_t op, uint32_t a, uint32_t bb, uint32_t c,
                       uint32_t label, uint32_t live) {
    if (!b->reachable)
        return;
    if (b->fixup_count == b->fixup_capacity)
        b->fixups =
            compile_grow(b->compiler, b->fixups, &b->fixup_capacity, sizeof *b->fixups);
    b->fixups[b->fixup_count++] = (struct fixup){b->count, label};
    append(b, instruction_make(op, a, bb, c), live);
    reach(b, label);
}

void compile_jump(struct builder *b, uint32_t label) {
    compile_jump_with(b, OP_JUMP, 0, 0, 0, label, b->depth);
    b->reachable = false;
}

/* ---- Regions ---- */

void compile_region_open(struct builder *b, struct block *block) {
    block->region_start = b->barrier = b->count;
    b->region_count++;
}

void compile_region_close(struct builder *b, struct block *block) {
    b->region_count--;
    b->barrier = b->count;
    if (block->region_start == b->count)
        return;
    if (b->handler_count == b->handler_capacity)
        b->handlers =
            compile_grow(b->compiler, b->handlers, &b->handler_capacity, sizeof *b->handlers);
    b->handlers[b->handler_count++] = (struct unit_handler){
        .first = block->region_start,
        .last = b->count,
        .handler = block->handler,
        .depth = block->handler_depth,
    };
    b->labels[block->handler].reached = true;
}

void compile_region_enter(struct builder *b, struct block *block, uint16_t handler_depth) {
    block->has_region = true;
    block->handler = compile_label(b);
    block->handler_depth = handler_depth;
    /* Nothing that is bound inside is certain in the handler. */
    struct label *label = &b->labels[block->handler];
    label->depth = (uint16_t)(handler_depth + 1);
    label->assigned = compile_set_copy(b, b->assigned);
    forget_deletable(b, label->assigned);
    compile_region_open(b, block);
}

void compile_place_handler(struct builder *b, uint32_t label, uint16_t handler_depth) {
    b->depth = handler_depth;
    compile_grow_depth(b, 1);
    compile_place(b, label);
}

/* ---- Inline caches ---- */

enum { OWN_ATTRIBUTE_CACHES = 32768, MAX_ATTRIBUTE_CACHES = 65536 };

static uint32_t add_cache(struct builder *b, int kind, const char *name) {
    if (b->cache_count[kind] == b->cache_capacity[kind])
        b->cache_names[kind] = compile_grow(b->compiler, b->cache_names[kind],
                                            &b->cache_capacity[kind], sizeof(char *));
    b->cache_names[kind][b->cache_count[kind]] = name;
    return b->cache_count[kind]++;
}

/* Attributes get a cache for each place that uses them: what is found depends on the object. Their
 * index has 16 bits, so in code of enormous size the places with one name share one. */
uint32_t compile_attribute_cache(struct builder *b, const struct name *name) {
    struct name_text *text = compile_name_text(b->compiler, name);
    if (b->cache_count[0] < OWN_ATTRIBUTE_CACHES)
        return add_cache(b, 0, text->text);
    if (text->sharer != b->unit) {
        if (b->cache_count[0] == MAX_ATTRIBUTE_CACHES)
            compile_fail_line(b, "too many attribute names in one function");
        text->shared_cache = add_cache(b, 0, text->text);
        text->sharer = b->unit;
    }
    return text->shared_cache;
}

/* Where a global is found depends on nothing but its name, so that all its uses share a cache. */
uint32_t compile_global_cache(struct builder *b, struct symbol *symbol) {
    if (symbol->slot < 0)
        symbol->slot = (int32_t)add_cache(b, 1, compile_name(b->compiler, symbol->name));
    return (uint32_t)symbol->slot;
}

uint32_t compile_named_global(struct builder *b, const char *name) {
    return add_cache(b, 1, compile_copy(b->compiler, name, strlen(name)));
}
