/* Lists, tuples, sets, dicts and f-strings. What is long is built in chunks, so that the registers
 * needed stay few. */
#include "common/lang/compile_internal.h"

/* ---- Sequences ---- */

struct sequence_opcodes {
    uint16_t build, add, extend;
};

static struct sequence_opcodes opcodes_of(enum node_kind kind) {
    if (kind == NODE_SET)
        return (struct sequence_opcodes){OP_BUILD_SET, OP_SET_ADD, OP_SET_UPDATE};
    return (struct sequence_opcodes){OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND};
}

/* Makes one value of the temporaries from register `base` on. */
static void build_window(struct builder *b, uint16_t opcode, uint32_t base, uint32_t count) {
    compile_emit(b, opcode, base, count, 0);
    b->depth = base;
    compile_grow_depth(b, 1);
}

/* CPython makes displays of at least three constants from one constant. */
enum { CONSTANT_DISPLAY = 3 };

static bool all_constant(struct builder *b, const struct node_list *elements) {
    bool constant = true;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (!compile_fold(b->compiler, elements->items[i]))
            constant = false;
    }
    return constant;
}

static void add_element(struct builder *b, uint32_t base, struct node *element,
                        const struct sequence_opcodes *opcodes) {
    bool starred = element->kind == NODE_STARRED;
    struct operand value = compile_register(b, starred ? element->unary.operand : element);
    compile_emit(b, starred ? opcodes->extend : opcodes->add, base, compile_source(value), 0);
    compile_drop(b, value);
}

void compile_sequence(struct builder *b, const struct node_list *elements, enum node_kind kind,
                      uint32_t target) {
    struct sequence_opcodes opcodes = opcodes_of(kind);
    uint32_t base = b->depth, count = elements->count, direct = 0;
    if (kind != NODE_TUPLE && count >= CONSTANT_DISPLAY && all_constant(b, elements)) {
        build_window(b, opcodes.build, base, 0);
        uint32_t index =
            compile_constant_items(b, elements->items, count,
                                   kind == NODE_SET ? LITERAL_FROZENSET : LITERAL_TUPLE);
        compile_load_constant(b, index, TO_TEMPORARY);
        compile_emit(b, opcodes.extend, base, compile_source(compile_top(b)), 0);
        b->depth--;
        compile_finish(b, target);
        return;
    }
    while (direct < count && direct < DISPLAY_CHUNK &&
           elements->items[direct]->kind != NODE_STARRED)
        compile_push(b, elements->items[direct++]);
    bool whole_tuple = kind == NODE_TUPLE && direct == count;
    build_window(b, whole_tuple ? OP_BUILD_TUPLE : opcodes.build, base, direct);
    for (uint32_t i = direct; i < count; i++)
        add_element(b, base, elements->items[i], &opcodes);
    if (kind == NODE_TUPLE && !whole_tuple)
        compile_emit(b, OP_LIST_TO_TUPLE, base, 0, 0);
    compile_finish(b, target);
}

/* ---- Dicts ---- */

void compile_dict(struct builder *b, struct node *node, uint32_t target) {
    const struct node_list *keys = node->dict.keys, *values = node->dict.values;
    uint32_t base = b->depth, direct = 0;
    while (direct < values->count && direct < DISPLAY_CHUNK / 2 && keys->items[direct] != NULL) {
        compile_push(b, keys->items[direct]);
        compile_push(b, values->items[direct++]);
    }
    build_window(b, OP_BUILD_DICT, base, direct);
    for (uint32_t i = direct; i < values->count; i++) {
        if (keys->items[i] == NULL) {
            struct operand mapping = compile_register(b, values->items[i]);
            compile_emit(b, OP_DICT_UPDATE, base, compile_source(mapping), 0);
            compile_drop(b, mapping);
            continue;
        }
        struct operand key = compile_register(b, keys->items[i]);
        compile_protect(b, &key, values->items[i]);
        struct operand value = compile_register(b, values->items[i]);
        compile_emit(b, OP_DICT_ADD, base, compile_source(key), compile_source(value));
        compile_drop(b, value);
        compile_drop(b, key);
    }
    compile_finish(b, target);
}

/* ---- f-strings ---- */

enum { FORMAT_HAS_SPEC = 0x100 };

void compile_formatted(struct builder *b, struct node *node, uint32_t target) {
    uint32_t base = b->depth, flags = (uint8_t)node->formatted.conversion;
    compile_push(b, node->formatted.value);
    if (node->formatted.spec != NULL) {
        compile_locate(b, node->formatted.spec);
        compile_push(b, node->formatted.spec);
        flags |= FORMAT_HAS_SPEC;
    }
    compile_emit(b, OP_FORMAT_VALUE, base, base, flags);
    b->depth = base + 1;
    compile_finish(b, target);
}

/* Joins elements first ... first + count - 1: where they are too many for one instruction, the
 * strings joined from equal shares of them. */
static void join(struct builder *b, struct node *const *elements, uint32_t count) {
    uint32_t base = b->depth, share = 1;
    while (count > share * DISPLAY_CHUNK && share < 1u << 24)
        share *= DISPLAY_CHUNK;
    for (uint32_t i = 0; i < count; i += share) {
        if (share == 1)
            compile_push(b, elements[i]);
        else
            join(b, elements + i, count - i < share ? count - i : share);
    }
    build_window(b, OP_BUILD_STRING, base, b->depth - base);
}

void compile_joined_string(struct builder *b, struct node *node, uint32_t target) {
    const struct node_list *elements = node->sequence.elements;
    if (elements->count == 1) {
        compile_to(b, elements->items[0], target);
        return;
    }
    if (elements->count == 0) {
        compile_load_constant(b, compile_constant_text(b, "", 0, false), target);
        return;
    }
    join(b, elements->items, elements->count);
    compile_finish(b, target);
}
