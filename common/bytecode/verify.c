/* The verifier: whether a unit keeps the rules of opcodes.h, on every path.
 *
 * Two walks. The first finds the number of live temporaries and of handled exceptions before each
 * instruction (one number each, whatever the path), and checks operands and notes against them. The
 * second finds the variables that are certainly bound, and those that hold a cell, and checks that
 * nothing absent is read. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "common/bytecode/unit.h"

enum { NOWHERE = -1, MAX_PARTS = 4 };

/* What an instruction does to the temporaries: the windows of registers it consumes and writes. */
struct effect {
    uint32_t consumed[MAX_PARTS][2], produced[MAX_PARTS][2]; /* first register, count */
    int consumed_parts, produced_parts;
    uint32_t alive_limit;       /* registers below it must be live: 1 + highest W operand */
    int reads[MAX_PARTS];       /* variables read */
    int read_count;
    int written;                /* variable written, or -1 */
    bool falls_through;
    bool jumps;
    int64_t distance;
    int jump_adjust;            /* temporaries on the jump's arrival, relative to falling through */
    int handled;                /* change of the number of handled exceptions */
};

struct verifier {
    const struct unit *unit;
    char *message;
    size_t message_size;
    int32_t *depths;            /* before each instruction; NOWHERE: not reached */
    int32_t *handled;
    int32_t *handlers;          /* index of the first handler that covers it, or NOWHERE */
    uint32_t *queue;
    uint32_t queue_count;
    uint64_t *sets;             /* 2 * words before each instruction: bound, then cells */
    uint8_t *queued;
    uint32_t words;
};

static bool fail(struct verifier *v, int64_t index, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static bool fail(struct verifier *v, int64_t index, const char *format, ...) {
    char text[160];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (index >= 0)
        snprintf(v->message, v->message_size, "%s, instruction %" PRId64 " (%s): %s",
                 v->unit->qualified_name, index,
                 v->unit->instructions[index].op < OPCODE_UNIT_COUNT
                     ? opcode_infos[v->unit->instructions[index].op].name
                     : "?",
                 text);
    else
        snprintf(v->message, v->message_size, "%s: %s", v->unit->qualified_name, text);
    return false;
}

/* ---- Operands by kind ---- */

static void consume(struct effect *e, uint32_t first, uint32_t count) {
    e->consumed[e->consumed_parts][0] = first;
    e->consumed[e->consumed_parts++][1] = count;
}

static void produce(struct effect *e, uint32_t first, uint32_t count) {
    e->produced[e->produced_parts][0] = first;
    e->produced[e->produced_parts++][1] = count;
}

static void keep_alive(struct effect *e, uint32_t reg) {
    if (e->alive_limit < reg + 1)
        e->alive_limit = reg + 1;
}

/* Whether field a is where the result goes, by the list's rule "R[a] = ..." with exceptions. */
static bool writes_a(uint16_t op) {
    switch (op) {
    case OP_POP:
    case OP_CHECK_BOUND:
    case OP_STORE_GLOBAL:
    case OP_STORE_NAME:
    case OP_STORE_CELL:
    case OP_STORE_FREE:
    case OP_DELETE_CELL:
    case OP_CLEAR_CELL:
    case OP_DELETE_LOCAL:
    case OP_CLEAR_LOCAL:
    case OP_JUMP_IF_TRUE:
    case OP_JUMP_IF_FALSE:
    case OP_JUMP_IF_NONE:
    case OP_JUMP_IF_NOT_NONE:
    case OP_SET_ITEM:
    case OP_DELETE_ITEM:
    case OP_SET_ATTR:
    case OP_DELETE_ATTR:
    case OP_RETURN:
    case OP_RAISE:
    case OP_IMPORT_STAR: return false;
    default: return true;
    }
}

static void add_register(struct effect *e, uint32_t reg, bool temp, bool written) {
    if (temp && written)
        produce(e, reg, 1);
    else if (temp)
        consume(e, reg, 1);
    else if (written)
        e->written = (int)reg;
    else
        e->reads[e->read_count++] = (int)reg;
}

/* Operands of kinds V, T and R; W and what else depends on the opcode follow in special_effect. */
static bool add_operand(struct verifier *v, struct effect *e, uint32_t index, char kind,
                        uint32_t field, bool written) {
    const struct unit *unit = v->unit;
    bool temp = kind == 'T' || (kind == 'R' && (field & OPERAND_TEMP) != 0);
    switch (kind) {
    case 'V':
    case 'T':
    case 'R':
    case 'S':
    case 'W': {
        if (kind == 'S') { /* what stays live is a temporary of kind W */
            kind = (field & OPERAND_TEMP) != 0 ? 'W' : 'V';
            field = OPERAND_REGISTER(field);
            if (kind == 'W')
                keep_alive(e, field);
        }
        uint32_t reg = kind == 'R' ? OPERAND_REGISTER(field) : field;
        if ((temp || kind == 'W') && (reg < unit->variable_count || reg >= unit->register_count))
            return fail(v, index, "register %" PRIu32 " is no temporary", reg);
        if (!temp && kind != 'W' && reg >= unit->variable_count)
            return fail(v, index, "register %" PRIu32 " is no variable", reg);
        if (kind != 'W')
            add_register(e, reg, temp, written);
        return true;
    }
    case 'K':
        return field < unit->constant_count ||
               fail(v, index, "constant %" PRIu32 " does not exist", field);
    default: return true;
    }
}

/* ---- Opcodes with windows and other rules ---- */

static uint32_t unpacked_count(struct instruction i) {
    return i.op == OP_UNPACK ? i.c : (i.c & 0xffu) + 1 + (i.c >> 8);
}

/* A window of count registers from a becomes one value. */
static void window(struct effect *e, struct instruction i, uint32_t count) {
    consume(e, i.a, count);
    produce(e, i.a, 1);
}

static void keep(struct effect *e, uint32_t reg) {
    keep_alive(e, reg);
}

static void exception_effect(struct effect *e, struct instruction i) {
    switch (i.op) {
    case OP_PUSH_HANDLED:
        keep(e, i.a);
        produce(e, i.a + 1u, 1);
        e->handled = 1;
        break;
    case OP_POP_HANDLED:
    case OP_RERAISE:
        consume(e, i.a, 2);
        e->handled = -1;
        e->falls_through = i.op == OP_POP_HANDLED;
        break;
    case OP_RERAISE_OVER:
        consume(e, i.a, 3);
        e->handled = -1;
        e->falls_through = false;
        break;
    case OP_JUMP_IF_NOT_MATCH: keep(e, i.b); break;
    default: break;
    }
}

static void call_effect(struct effect *e, struct instruction i) {
    switch (i.op) {
    case OP_CALL:
    case OP_CALL_KEYWORDS: window(e, i, i.b + 1u); break;
    case OP_CALL_METHOD:
    case OP_CALL_METHOD_KEYWORDS: window(e, i, i.b + 2u); break;
    case OP_CALL_SPREAD: window(e, i, i.b != 0 ? 3 : 2); break;
    case OP_LOAD_METHOD:
    case OP_WITH_ENTER: produce(e, i.a, 2); break;
    case OP_WITH_EXCEPT:
        keep(e, i.b);
        keep(e, i.b + 1u);
        break;
    case OP_MAKE_FUNCTION: window(e, i, (i.c & 1u) + (i.c >> 1 & 1u) + (i.c >> 2 & 1u)); break;
    default: break;
    }
}

static void window_effect(struct effect *e, struct instruction i) {
    switch (i.op) {
    case OP_BUILD_LIST:
    case OP_BUILD_TUPLE:
    case OP_BUILD_SET:
    case OP_BUILD_SLICE:
    case OP_BUILD_STRING: window(e, i, i.b); break;
    case OP_BUILD_DICT: window(e, i, 2u * i.b); break;
    case OP_LIST_TO_TUPLE:
    case OP_MATCH_KEYS: window(e, i, 1); break;
    case OP_MATCH_CLASS: window(e, i, 2); break;
    case OP_FORMAT_VALUE:
        if (i.c & 0x100)
            consume(e, i.b + 1u, 1);
        break;
    case OP_UNPACK:
    case OP_UNPACK_STAR: produce(e, i.a, unpacked_count(i)); break;
    case OP_LIST_APPEND:
    case OP_SET_ADD:
    case OP_DICT_ADD:
    case OP_LIST_EXTEND:
    case OP_SET_UPDATE:
    case OP_DICT_UPDATE:
    case OP_DICT_REMOVE_KEYS:
    case OP_DICT_MERGE: keep(e, i.a); break;
    case OP_DUPLICATE: keep(e, i.b); break;
    case OP_SWAP:
        keep(e, i.a);
        keep(e, (uint32_t)i.a + i.b);
        break;
    case OP_IMPORT_FROM: keep(e, i.b); break;
    case OP_YIELD_FROM:
        consume(e, i.a, 1);
        produce(e, i.a, 1);
        break;
    default: break;
    }
}

static void jump_effect(struct effect *e, struct instruction i) {
    const char *kinds = opcode_infos[i.op].kinds;
    for (int k = 0; k < 3; k++) {
        if (kinds[k] == 'J') {
            e->jumps = true;
            e->distance = (int16_t)(k == 0 ? i.a : k == 1 ? i.b : i.c);
        }
    }
    switch (i.op) {
    case OP_JUMP: e->falls_through = false; /* fall through */
    case OP_JUMP_IF_TRUE:
    case OP_JUMP_IF_FALSE:
    case OP_JUMP_IF_NONE:
    case OP_JUMP_IF_NOT_NONE:
        e->jumps = true;
        e->distance = (int32_t)instruction_bc(i);
        break;
    case OP_JUMP_IF_TRUE_KEEP:
    case OP_JUMP_IF_FALSE_KEEP:
        e->jumps = true;
        e->distance = (int32_t)instruction_bc(i);
        consume(e, i.a, 1);
        e->jump_adjust = 1;
        break;
    case OP_FOR_ITER:
        /* Falling through consumes the iterator and writes nothing. */
        e->produced_parts = 0;
        consume(e, i.b, 1);
        e->jump_adjust = 1 + ((i.a & OPERAND_TEMP) != 0);
        break;
    case OP_RETURN:
    case OP_RETURN_CONST:
    case OP_RAISE:
    case OP_HALT: e->falls_through = false; break;
    default: break;
    }
}

/* ---- Indices ---- */

static bool check_indices(struct verifier *v, uint32_t index) {
    const struct unit *unit = v->unit;
    struct instruction i = unit->instructions[index];
    uint32_t bc = instruction_bc(i), used = 0, limit = UINT32_MAX;
    const char *what = "cache";
    switch (i.op) {
    case OP_LOAD_CONST:
    case OP_RETURN_CONST: used = bc, limit = unit->constant_count, what = "constant"; break;
    case OP_LOAD_GLOBAL:
    case OP_STORE_GLOBAL:
    case OP_DELETE_GLOBAL:
    case OP_LOAD_NAME:
    case OP_STORE_NAME:
    case OP_DELETE_NAME: used = bc, limit = unit->cache_count; break;
    case OP_GET_ATTR:
    case OP_SET_ATTR:
    case OP_DELETE_ATTR:
    case OP_LOAD_METHOD:
    case OP_IMPORT_FROM: used = i.c, limit = unit->cache_count; break;
    case OP_LOAD_CLASS_FREE:
    case OP_LOAD_FREE: used = i.b, limit = unit->capture_count, what = "closure cell"; break;
    case OP_STORE_FREE:
    case OP_DELETE_FREE:
    case OP_CLEAR_FREE: used = i.a, limit = unit->capture_count, what = "closure cell"; break;
    case OP_MAKE_FUNCTION: used = i.b, limit = unit->child_count, what = "child"; break;
    default: return true;
    }
    return used < limit || fail(v, index, "%s %" PRIu32 " does not exist", what, used);
}

static bool check_keyword_names(struct verifier *v, uint32_t index) {
    struct instruction i = v->unit->instructions[index];
    if (i.op != OP_CALL_KEYWORDS && i.op != OP_CALL_METHOD_KEYWORDS)
        return true;
    const struct literal *names = &v->unit->constants[i.c];
    return (names->kind == LITERAL_TUPLE && names->length <= i.b) ||
           fail(v, index, "constant %u is no tuple of at most %u names", i.c, i.b);
}

static bool find_effect(struct verifier *v, uint32_t index, struct effect *e) {
    struct instruction i = v->unit->instructions[index];
    memset(e, 0, sizeof *e);
    e->falls_through = true;
    e->written = -1;
    if (i.op >= OPCODE_UNIT_COUNT || i.op == OP_HALT)
        return fail(v, index, "no instruction of a unit");
    const char *kinds = opcode_infos[i.op].kinds;
    uint32_t fields[3] = {i.a, i.b, i.c};
    for (int k = 0; k < 3; k++) {
        if (i.op == OP_RAISE && k >= i.c)
            continue;
        if (!add_operand(v, e, index, kinds[k], fields[k], k == 0 && writes_a(i.op)))
            return false;
    }
    exception_effect(e, i);
    call_effect(e, i);
    window_effect(e, i);
    jump_effect(e, i);
    return check_indices(v, index) && check_keyword_names(v, index);
}

/* ---- The walk over temporaries ---- */

static bool inside(const uint32_t parts[][2], int count, uint32_t reg) {
    for (int i = 0; i < count; i++) {
        if (reg >= parts[i][0] && reg - parts[i][0] < parts[i][1])
            return true;
    }
    return false;
}

static uint32_t total(const uint32_t parts[][2], int count) {
    uint32_t sum = 0;
    for (int i = 0; i < count; i++)
        sum += parts[i][1];
    return sum;
}

/* The live temporaries must be a gapless run from the first on, before and after. */
static bool apply(struct verifier *v, uint32_t index, const struct effect *e, uint32_t depth,
                  uint32_t *after) {
    uint32_t consumed = total(e->consumed, e->consumed_parts);
    uint32_t produced = total(e->produced, e->produced_parts);
    if (depth < v->unit->variable_count + consumed)
        return fail(v, index, "consumes more than is live");
    uint32_t end = depth - consumed + produced;
    for (int k = 0; k < e->consumed_parts; k++) {
        for (uint32_t r = 0; r < e->consumed[k][1]; r++) {
            uint32_t reg = e->consumed[k][0] + r;
            if (reg >= depth || reg < v->unit->variable_count)
                return fail(v, index, "consumes register %" PRIu32 ", which is not live", reg);
            if (reg < end && !inside(e->produced, e->produced_parts, reg))
                return fail(v, index, "leaves a gap at register %" PRIu32, reg);
        }
    }
    for (int k = 0; k < e->produced_parts; k++) {
        for (uint32_t r = 0; r < e->produced[k][1]; r++) {
            uint32_t reg = e->produced[k][0] + r;
            if (reg >= end || reg < v->unit->variable_count)
                return fail(v, index, "writes register %" PRIu32 " above the others", reg);
            if (reg < depth && !inside(e->consumed, e->consumed_parts, reg))
                return fail(v, index, "overwrites register %" PRIu32 ", which is live", reg);
        }
    }
    if (e->alive_limit > depth)
        return fail(v, index, "uses register %" PRIu32 ", which is not live", e->alive_limit - 1);
    if (end > v->unit->register_count)
        return fail(v, index, "uses more registers than the unit has");
    *after = end;
    return true;
}

static bool arrive(struct verifier *v, int64_t from, int64_t at, uint32_t depth, int32_t handled) {
    if (at < 0 || at >= v->unit->instruction_count)
        return fail(v, from, "goes to %" PRId64 ", outside the code", at);
    if (v->depths[at] == NOWHERE) {
        v->depths[at] = (int32_t)depth;
        v->handled[at] = handled;
        v->queue[v->queue_count++] = (uint32_t)at;
        return true;
    }
    if (v->depths[at] != (int32_t)depth)
        return fail(v, from, "goes to %" PRId64 " with %" PRIu32 " live registers, others with %d",
                    at, depth, v->depths[at]);
    if (v->handled[at] != handled)
        return fail(v, from, "goes to %" PRId64 " with %d handled exceptions, others with %d", at,
                    handled, v->handled[at]);
    return true;
}

static bool check_note(struct verifier *v, uint32_t index, const struct effect *e,
                       uint32_t depth) {
    uint32_t live = v->unit->notes[index].live;
    uint32_t expected = depth;
    if (opcode_always_consumes(v->unit->instructions[index].op))
        expected -= total(e->consumed, e->consumed_parts);
    if (live != expected)
        return fail(v, index, "its note says %" PRIu32 " registers are live, in truth %" PRIu32,
                    live, expected);
    uint32_t range = v->unit->notes[index].flags >> NOTE_RANGE_SHIFT;
    if (range > v->unit->range_count ||
        (range != 0 && v->unit->ranges[range - 1].inlined > v->unit->inlined_count))
        return fail(v, index, "its note names a range that is not there");
    return true;
}

static bool step(struct verifier *v, uint32_t index) {
    struct effect e;
    struct instruction i = v->unit->instructions[index];
    uint32_t depth = (uint32_t)v->depths[index], after = 0;
    int32_t handled = v->handled[index], handled_after;
    if (!find_effect(v, index, &e) || !apply(v, index, &e, depth, &after) ||
        !check_note(v, index, &e, depth))
        return false;
    handled_after = handled + e.handled;
    if (handled_after < 0)
        return fail(v, index, "ends a handling that has not begun");
    if ((i.op == OP_RETURN || i.op == OP_RETURN_CONST) &&
        (after != v->unit->variable_count || handled != 0))
        return fail(v, index, "returns with temporaries live or an exception handled");
    if ((i.op == OP_START_GENERATOR) !=
        (index == 0 && (v->unit->flags & UNIT_GENERATOR) != 0))
        return fail(v, index, "START_GENERATOR belongs at the start of generators");
    bool raises = i.op != OP_SWAP && i.op != OP_POP_HANDLED;
    if (v->handlers[index] != NOWHERE && raises) {
        const struct unit_handler *handler = &v->unit->handlers[v->handlers[index]];
        bool ended = i.op == OP_RERAISE || i.op == OP_RERAISE_OVER;
        if (handler->depth > v->unit->notes[index].live)
            return fail(v, index, "its handler expects more live temporaries");
        if (!arrive(v, index, handler->handler, handler->depth + 1u,
                    ended ? handled_after : handled))
            return false;
    }
    if (e.jumps && !arrive(v, index, (int64_t)index + 1 + e.distance,
                           after + (uint32_t)e.jump_adjust, handled_after))
        return false;
    return !e.falls_through || arrive(v, index, (int64_t)index + 1, after, handled_after);
}

static bool prepare_handlers(struct verifier *v) {
    const struct unit *unit = v->unit;
    for (uint32_t i = 0; i < unit->instruction_count; i++)
        v->handlers[i] = NOWHERE;
    for (uint32_t k = unit->handler_count; k-- > 0;) {
        const struct unit_handler *handler = &unit->handlers[k];
        if (handler->first >= handler->last || handler->last > unit->instruction_count ||
            handler->handler >= unit->instruction_count)
            return fail(v, NOWHERE, "handler %" PRIu32 " is outside the code", k);
        if (handler->depth < unit->variable_count || handler->depth >= unit->register_count)
            return fail(v, NOWHERE, "handler %" PRIu32 " has no temporary", k);
        for (uint32_t i = handler->first; i < handler->last; i++)
            v->handlers[i] = (int32_t)k;
    }
    return true;
}

static bool walk_temporaries(struct verifier *v) {
    const struct unit *unit = v->unit;
    for (uint32_t i = 0; i < unit->instruction_count; i++)
        v->depths[i] = NOWHERE;
    if (!arrive(v, NOWHERE, 0, unit->variable_count, 0))
        return false;
    while (v->queue_count > 0) {
        if (!step(v, v->queue[--v->queue_count]))
            return false;
    }
    return true;
}

/* ---- The walk over variables ---- */

static uint64_t *set_at(struct verifier *v, uint32_t index) {
    return v->sets + (size_t)index * 2 * v->words;
}

static bool has(const uint64_t *set, uint32_t variable) {
    return (set[variable / 64] >> (variable % 64)) & 1;
}

static void put(uint64_t *set, uint32_t variable, bool there) {
    uint64_t bit = (uint64_t)1 << (variable % 64);
    set[variable / 64] = there ? set[variable / 64] | bit : set[variable / 64] & ~bit;
}

/* Meets a state with that of a successor; queues it when that has changed. */
static void flow(struct verifier *v, const uint64_t *state, uint32_t to) {
    uint64_t *set = set_at(v, to), changed = 0;
    bool first = v->queued[to] == 0;
    for (uint32_t i = 0; i < 2 * v->words; i++) {
        uint64_t met = first ? state[i] : set[i] & state[i];
        changed |= met ^ set[i];
        set[i] = met;
    }
    if (first || (changed != 0 && v->queued[to] == 1)) {
        v->queued[to] = 2;
        v->queue[v->queue_count++] = to;
    }
}

static bool uses_cell(uint16_t op) {
    return op == OP_LOAD_CELL || op == OP_STORE_CELL || op == OP_DELETE_CELL || op == OP_CLEAR_CELL;
}

static bool check_captures(struct verifier *v, uint32_t index, const uint64_t *cells) {
    const struct unit *unit = v->unit;
    const struct unit *child = unit->children[unit->instructions[index].b];
    for (uint32_t i = 0; i < child->capture_count; i++) {
        const struct unit_capture *capture = &child->captures[i];
        if (capture->from_variable ? capture->index >= unit->variable_count ||
                                         !has(cells, capture->index)
                                   : capture->index >= unit->capture_count)
            return fail(v, index, "captures %s, which is no cell", child->capture_names[i]);
    }
    return true;
}

/* Checks one instruction's reading of variables and turns the state into the one after it. */
static bool read_and_write(struct verifier *v, uint32_t index, const struct effect *e,
                           uint64_t *bound, uint64_t *cells) {
    struct instruction i = v->unit->instructions[index];
    uint32_t cell = i.op == OP_LOAD_CELL ? i.b : i.a;
    if (uses_cell(i.op) && !has(cells, cell))
        return fail(v, index, "variable %" PRIu32 " may hold no cell", cell);
    if (i.op == OP_MAKE_FUNCTION && !check_captures(v, index, cells))
        return false;
    switch (i.op) {
    case OP_CHECK_BOUND: put(bound, i.a, true); return true;
    case OP_DELETE_LOCAL:
    case OP_CLEAR_LOCAL:
        put(bound, i.a, false);
        put(cells, i.a, false);
        return true;
    case OP_MAKE_CELL:
        put(bound, i.a, true);
        put(cells, i.a, true);
        return true;
    case OP_STORE_CELL:
        return (i.b & OPERAND_TEMP) || has(bound, i.b) ||
               fail(v, index, "reads variable %u, which may be unbound", i.b);
    default: break;
    }
    for (int k = 0; k < e->read_count; k++) {
        if (!has(bound, (uint32_t)e->reads[k]))
            return fail(v, index, "reads variable %d, which may be unbound", e->reads[k]);
    }
    if (e->written >= 0) {
        put(bound, (uint32_t)e->written, true);
        put(cells, (uint32_t)e->written, false);
    }
    return true;
}

static bool flow_from(struct verifier *v, uint32_t index, uint64_t *state) {
    struct effect e;
    const uint64_t *before = set_at(v, index);
    bool for_iter = v->unit->instructions[index].op == OP_FOR_ITER;
    memcpy(state, before, 2 * v->words * sizeof *state);
    if (!find_effect(v, index, &e) ||
        !read_and_write(v, index, &e, state, state + v->words))
        return false;
    if (v->handlers[index] != NOWHERE) {
        /* Raised before or after the variable is written: only what is certain in both. */
        uint64_t *both = state + 2 * v->words;
        for (uint32_t i = 0; i < 2 * v->words; i++)
            both[i] = before[i] & state[i];
        flow(v, both, v->unit->handlers[v->handlers[index]].handler);
    }
    if (e.jumps)
        flow(v, state, (uint32_t)((int64_t)index + 1 + e.distance));
    if (e.falls_through)
        flow(v, for_iter ? before : state, index + 1);
    return true;
}

static bool walk_variables(struct verifier *v) {
    const struct unit *unit = v->unit;
    uint64_t *state = calloc(4 * (size_t)v->words, sizeof *state);
    if (state == NULL)
        return fail(v, NOWHERE, "out of memory");
    for (uint32_t i = 0; i < unit->parameter_count; i++)
        put(state, i, true);
    flow(v, state, 0);
    bool good = true;
    while (good && v->queue_count > 0) {
        uint32_t index = v->queue[--v->queue_count];
        v->queued[index] = 1;
        good = flow_from(v, index, state);
    }
    free(state);
    return good;
}

/* ---- Units ---- */

static bool check_counts(struct verifier *v) {
    const struct unit *unit = v->unit;
    uint32_t parameters = (uint32_t)unit->positional + unit->keyword_only +
                          ((unit->flags & UNIT_VARARGS) != 0) + ((unit->flags & UNIT_KWARGS) != 0);
    if (unit->instruction_count == 0)
        return fail(v, NOWHERE, "no instructions");
    if (unit->positional_only > unit->positional || parameters != unit->parameter_count)
        return fail(v, NOWHERE, "the parameters do not add up");
    if (unit->parameter_count > unit->variable_count ||
        unit->variable_count > unit->register_count ||
        unit->register_count > OPCODE_MAX_REGISTERS)
        return fail(v, NOWHERE, "the registers do not add up");
    return true;
}

/* Beyond this many words of state the variables are not checked. */
enum { MAX_STATE = 1 << 26 };

static bool verify_one(struct verifier *v) {
    size_t count = v->unit->instruction_count;
    if (!check_counts(v))
        return false;
    v->words = v->unit->variable_count / 64u + 1;
    v->depths = malloc(count * sizeof *v->depths);
    v->handled = malloc(count * sizeof *v->handled);
    v->handlers = malloc(count * sizeof *v->handlers);
    v->queue = malloc(count * sizeof *v->queue);
    v->queued = calloc(count, 1);
    bool small = count * 2 * v->words <= MAX_STATE;
    v->sets = small ? calloc(count * 2 * v->words, sizeof *v->sets) : NULL;
    bool good;
    if (v->depths == NULL || v->handled == NULL || v->handlers == NULL || v->queue == NULL ||
        v->queued == NULL || (small && v->sets == NULL))
        good = fail(v, NOWHERE, "out of memory");
    else
        good = prepare_handlers(v) && walk_temporaries(v) && (!small || walk_variables(v));
    free(v->depths);
    free(v->handled);
    free(v->handlers);
    free(v->queue);
    free(v->queued);
    free(v->sets);
    return good;
}

bool unit_verify(const struct unit *unit, char *message, size_t message_size) {
    struct verifier v = {.unit = unit, .message = message, .message_size = message_size};
    if (!verify_one(&v))
        return false;
    for (uint32_t i = 0; i < unit->child_count; i++) {
        if (!unit_verify(unit->children[i], message, message_size))
            return false;
    }
    return true;
}
