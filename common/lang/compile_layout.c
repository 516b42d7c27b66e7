/* Completing a unit: jumps get their distances, provisional indices their final values. */
#include <string.h>

#include "common/lang/compile_internal.h"

/* ---- What an instruction's jump is like ---- */

/* Field of a 16-bit distance: 'a', 'c', or 0 when the distance has 32 bits. */
static char short_field(uint16_t op) {
    if (op < OP_NOP)
        return 'a';
    const char *kinds = opcode_infos[op].kinds;
    return kinds[0] == 'J' ? 'a' : kinds[2] == 'J' ? 'c' : 0;
}

static void set_distance(struct instruction *i, int64_t distance) {
    switch (short_field(i->op)) {
    case 'a': i->a = (uint16_t)(int16_t)distance; break;
    case 'c': i->c = (uint16_t)(int16_t)distance; break;
    default:
        i->b = (uint16_t)((uint32_t)(int32_t)distance & 0xffff);
        i->c = (uint16_t)((uint32_t)(int32_t)distance >> 16);
    }
}

/* The conditional jump that jumps when this one does not, or NOP. */
static uint16_t inverted(uint16_t op) {
    enum { TESTS = OP_JUMP_IF_NOT_LT_VV - OP_JUMP_IF_LT_VV };
    if (op >= OP_JUMP_IF_LT_VV && op < OP_JUMP_IF_LT_VV + TESTS)
        return (uint16_t)(op + TESTS);
    if (op >= OP_JUMP_IF_NOT_LT_VV && op < OP_JUMP_IF_NOT_LT_VV + TESTS)
        return (uint16_t)(op - TESTS);
    switch (op) {
    case OP_JUMP_IF_IS: return OP_JUMP_IF_IS_NOT;
    case OP_JUMP_IF_IS_NOT: return OP_JUMP_IF_IS;
    case OP_JUMP_IF_IN: return OP_JUMP_IF_NOT_IN;
    case OP_JUMP_IF_NOT_IN: return OP_JUMP_IF_IN;
    default: return OP_NOP;
    }
}

/* ---- Jumps to jumps ---- */

enum { MAX_HOPS = 8 };

/* Lets jumps that lead to an unconditional jump go where that one goes. `jump_label` holds, for
 * each instruction that is a JUMP, its label plus 1. */
static uint32_t final_label(const struct builder *b, const uint32_t *jump_label, uint32_t label) {
    for (int hops = 0; hops < MAX_HOPS; hops++) {
        uint32_t position = b->labels[label].position;
        if (position >= b->count || jump_label[position] == 0)
            break;
        label = jump_label[position] - 1;
    }
    return label;
}

static void thread_jumps(struct builder *b) {
    if (b->fixup_count == 0)
        return;
    uint32_t *jump_label = compile_scratch(b->compiler, b->count * sizeof *jump_label);
    memset(jump_label, 0, b->count * sizeof *jump_label);
    for (uint32_t i = 0; i < b->fixup_count; i++) {
        if (b->code[b->fixups[i].at].op == OP_JUMP)
            jump_label[b->fixups[i].at] = b->fixups[i].label + 1;
    }
    for (uint32_t i = 0; i < b->fixup_count; i++)
        b->fixups[i].label = final_label(b, jump_label, b->fixups[i].label);
}

/* ---- Long jumps ---- */

/* Whether any distance can be beyond 16 bits at all. */
static bool is_small(const struct builder *b) {
    return b->count < INT16_MAX;
}

/* Instructions that a short jump takes when made long:
 *     inverted test over the next;  JUMP there
 * or, where there is no inverted one (FOR_ITER, JUMP_IF_NOT_MATCH, those of patterns):
 *     the jump over the next;  JUMP over the next;  JUMP there */
static uint32_t long_size(uint16_t op) {
    return inverted(op) != OP_NOP ? 2 : 3;
}

struct stretch {
    uint32_t *moved;  /* new index of each old one, count + 1 of them */
    uint8_t *is_long; /* of each fixup */
};

/* Decides which jumps become long, as if every short one before or inside did, which is enough and
 * needs no second look. */
static void find_long_jumps(struct builder *b, struct stretch *s) {
    uint32_t *worst = s->moved;
    uint32_t position = 0, next = 0;
    for (uint32_t i = 0; i <= b->count; i++) {
        worst[i] = position++;
        if (next < b->fixup_count && b->fixups[next].at == i) {
            if (short_field(b->code[i].op) != 0)
                position += 2;
            next++;
        }
    }
    for (uint32_t i = 0; i < b->fixup_count; i++) {
        struct fixup f = b->fixups[i];
        int64_t distance = (int64_t)worst[b->labels[f.label].position] - (int64_t)worst[f.at] - 1;
        s->is_long[i] = short_field(b->code[f.at].op) != 0 &&
                        (distance < INT16_MIN + 4 || distance > INT16_MAX - 4);
    }
}

static void put(struct builder *b, struct instruction *code, struct unit_note *notes, uint32_t at,
                struct instruction instruction, uint32_t from) {
    code[at] = instruction;
    notes[at] = b->notes[from];
}

/* Rewrites the code with room for long jumps; a fixup then names the instruction that holds the
 * distance. What is inserted cannot raise, but an interrupt may be noticed there: its note tells
 * what is live after the test has consumed its operands. */
static void stretch_code(struct builder *b, const struct stretch *s) {
    uint32_t total = s->moved[b->count];
    struct instruction *code = compile_scratch(b->compiler, total * sizeof *code);
    struct unit_note *notes = compile_scratch(b->compiler, total * sizeof *notes);
    uint32_t next = 0, at = 0;
    for (uint32_t i = 0; i < b->count; i++) {
        struct instruction instruction = b->code[i];
        bool has_fixup = next < b->fixup_count && b->fixups[next].at == i;
        if (!has_fixup || !s->is_long[next]) {
            if (has_fixup)
                b->fixups[next++].at = at;
            put(b, code, notes, at++, instruction, i);
            continue;
        }
        uint16_t test = inverted(instruction.op);
        uint32_t inside = b->labels[b->fixups[next].label].depth;
        uint32_t outside = instruction.op == OP_FOR_ITER ? instruction.b
                           : b->notes[i].live - (opcode_infos[instruction.op].kinds[2] == 'R' &&
                                                 (instruction.c & OPERAND_TEMP) != 0);
        if (test != OP_NOP) {
            instruction.op = test;
            instruction.a = 1;
            put(b, code, notes, at++, instruction, i);
        } else {
            set_distance(&instruction, 1);
            put(b, code, notes, at++, instruction, i);
            put(b, code, notes, at, instruction_make(OP_JUMP, 0, 1, 0), i);
            notes[at++].live = (uint16_t)outside;
        }
        b->fixups[next++].at = at;
        put(b, code, notes, at, instruction_make(OP_JUMP, 0, 0, 0), i);
        notes[at++].live = (uint16_t)inside;
    }
    if (total > b->capacity) {
        uint32_t capacity = b->capacity;
        while (b->capacity < total) {
            capacity = b->capacity;
            b->code = compile_grow(b->compiler, b->code, &capacity, sizeof *b->code);
            b->notes = compile_grow(b->compiler, b->notes, &b->capacity, sizeof *b->notes);
        }
    }
    memcpy(b->code, code, total * sizeof *code);
    memcpy(b->notes, notes, total * sizeof *notes);
    b->count = total;
}

static void make_room(struct builder *b) {
    struct stretch s = {
        .moved = compile_scratch(b->compiler, (b->count + 1) * sizeof *s.moved),
        .is_long = compile_scratch(b->compiler, b->fixup_count + 1),
    };
    find_long_jumps(b, &s);
    uint32_t position = 0, next = 0;
    for (uint32_t i = 0; i <= b->count; i++) {
        s.moved[i] = position++;
        if (next < b->fixup_count && b->fixups[next].at == i) {
            if (s.is_long[next])
                position += long_size(b->code[i].op) - 1;
            next++;
        }
    }
    for (uint32_t i = 0; i < b->handler_count; i++) {
        b->handlers[i].first = s.moved[b->handlers[i].first];
        b->handlers[i].last = s.moved[b->handlers[i].last];
    }
    stretch_code(b, &s);
    for (uint32_t i = 0; i < b->label_count; i++) {
        if (b->labels[i].position != NOT_PLACED)
            b->labels[i].position = s.moved[b->labels[i].position];
    }
}

/* ---- Indices ---- */

/* Far constants come behind the near ones, globals' caches behind the attributes'. */
static void settle_indices(struct builder *b) {
    uint32_t near = b->constants.count[0], attributes = b->cache_count[0];
    if (b->constants.count[1] == 0 && (attributes == 0 || b->cache_count[1] == 0))
        return;
    for (uint32_t i = 0; i < b->count; i++) {
        struct instruction *instruction = &b->code[i];
        uint32_t bc = instruction_bc(*instruction);
        switch (instruction->op) {
        case OP_LOAD_CONST:
        case OP_RETURN_CONST:
            if (!(bc & CONSTANT_FAR))
                continue;
            bc = near + (bc & ~CONSTANT_FAR);
            break;
        case OP_LOAD_GLOBAL:
        case OP_STORE_GLOBAL:
        case OP_DELETE_GLOBAL:
        case OP_LOAD_NAME:
        case OP_STORE_NAME:
        case OP_DELETE_NAME:
            bc += attributes;
            break;
        default:
            continue;
        }
        instruction->b = (uint16_t)(bc & 0xffff);
        instruction->c = (uint16_t)(bc >> 16);
    }
}

/* Two arrays of a kind, one behind the other, in the units' memory. */
static void *join(struct compiler *c, const void *first, uint32_t first_count, const void *second,
                  uint32_t second_count, size_t size) {
    char *joined = compile_alloc(c, ((size_t)first_count + second_count + 1) * size);
    if (first_count != 0)
        memcpy(joined, first, first_count * size);
    if (second_count != 0)
        memcpy(joined + first_count * size, second, second_count * size);
    return joined;
}

static void resolve_jumps(struct builder *b) {
    for (uint32_t i = 0; i < b->fixup_count; i++) {
        struct fixup f = b->fixups[i];
        set_distance(&b->code[f.at], (int64_t)b->labels[f.label].position - (int64_t)f.at - 1);
    }
    for (uint32_t i = 0; i < b->handler_count; i++)
        b->handlers[i].handler = b->labels[b->handlers[i].handler].position;
}

void compile_layout(struct builder *b) {
    struct compiler *c = b->compiler;
    struct unit *unit = b->unit;
    thread_jumps(b);
    if (!is_small(b))
        make_room(b);
    resolve_jumps(b);
    settle_indices(b);

    unit->instructions = join(c, b->code, b->count, NULL, 0, sizeof *b->code);
    unit->notes = join(c, b->notes, b->count, NULL, 0, sizeof *b->notes);
    unit->instruction_count = b->count;
    unit->ranges = join(c, b->ranges.items, b->ranges.count, NULL, 0, sizeof *unit->ranges);
    unit->range_count = b->ranges.count;
    unit->inlined = join(c, b->inlined_items, b->inlined_count, NULL, 0, sizeof *unit->inlined);
    unit->inlined_count = b->inlined_count;
    unit->handlers = join(c, b->handlers, b->handler_count, NULL, 0, sizeof *b->handlers);
    unit->handler_count = b->handler_count;
    unit->constants = join(c, b->constants.items[0], b->constants.count[0], b->constants.items[1],
                           b->constants.count[1], sizeof *unit->constants);
    unit->constant_count = b->constants.count[0] + b->constants.count[1];
    unit->cache_names = join(c, b->cache_names[0], b->cache_count[0], b->cache_names[1],
                             b->cache_count[1], sizeof *unit->cache_names);
    unit->cache_count = b->cache_count[0] + b->cache_count[1];
    unit->attribute_cache_count = b->cache_count[0];
    unit->children = join(c, b->children, b->child_count, NULL, 0, sizeof *unit->children);
    unit->child_count = b->child_count;
    unit->variable_names =
        join(c, b->variable_names, b->variable_count, NULL, 0, sizeof *unit->variable_names);
    unit->variable_count = (uint16_t)b->variable_count;
    unit->register_count = (uint16_t)b->register_count;
}
