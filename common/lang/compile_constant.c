/* Literals of folded nodes, and the table of a unit's constants. */
#include <stdlib.h>
#include <string.h>

#include "common/lang/compile_internal.h"

const struct node compile_none = {.kind = NODE_NONE, .reserved = FOLD_PLAIN};

/* ---- From node to literal ---- */

/* Length of a concatenation, and its text: strings joined by + become one literal. */
static size_t text_length(const struct node *node) {
    if (node->kind == NODE_BIN_OP)
        return text_length(node->binary.left) + text_length(node->binary.right);
    return node->text.length;
}

static char *text_fill(const struct node *node, char *to) {
    if (node->kind == NODE_BIN_OP)
        return text_fill(node->binary.right, text_fill(node->binary.left, to));
    if (node->text.length != 0)
        memcpy(to, node->text.bytes, node->text.length);
    return to + node->text.length;
}

static void literal_of_operation(struct compiler *c, const struct node *node,
                                 struct literal *literal) {
    bool binary = node->kind == NODE_BIN_OP;
    if (node->reserved == FOLD_STR || node->reserved == FOLD_BYTES) {
        size_t length = text_length(node);
        char *text = compile_scratch(c, length + 1);
        text_fill(node, text);
        literal->kind = node->reserved == FOLD_STR ? LITERAL_STR : LITERAL_BYTES;
        literal->text = text;
        literal->length = length;
        return;
    }
    literal->kind = binary ? LITERAL_BINARY : LITERAL_UNARY;
    literal->op = node->op;
    literal->length = binary ? 2 : 1;
    literal->items = compile_scratch(c, literal->length * sizeof *literal->items);
    if (binary) {
        compile_literal(c, node->binary.left, &literal->items[0]);
        compile_literal(c, node->binary.right, &literal->items[1]);
    } else {
        compile_literal(c, node->unary.operand, &literal->items[0]);
    }
}

static void literal_of_items(struct compiler *c, struct node *const *items, uint32_t count,
                             struct literal *literal) {
    literal->length = count;
    literal->items = compile_scratch(c, (size_t)count * sizeof *literal->items);
    for (uint32_t i = 0; i < count; i++)
        compile_literal(c, items[i], &literal->items[i]);
}

void compile_literal(struct compiler *c, const struct node *node, struct literal *literal) {
    memset(literal, 0, sizeof *literal);
    switch ((enum node_kind)node->kind) {
    case NODE_NONE: literal->kind = LITERAL_NONE; break;
    case NODE_TRUE: literal->kind = LITERAL_TRUE; break;
    case NODE_FALSE: literal->kind = LITERAL_FALSE; break;
    case NODE_ELLIPSIS: literal->kind = LITERAL_ELLIPSIS; break;
    case NODE_INT:
        literal->kind = LITERAL_INT;
        literal->integer = node->integer.value;
        break;
    case NODE_BIG_INT:
        literal->kind = LITERAL_BIG_INT;
        literal->text = node->big_int.digits;
        literal->length = node->big_int.length;
        literal->base = node->big_int.base;
        break;
    case NODE_FLOAT:
        literal->kind = LITERAL_FLOAT;
        literal->real = node->real.value;
        break;
    case NODE_STR:
    case NODE_BYTES:
        literal->kind = node->kind == NODE_STR ? LITERAL_STR : LITERAL_BYTES;
        literal->text = node->text.bytes;
        literal->length = node->text.length;
        break;
    case NODE_TUPLE:
    case NODE_SET:
        literal->kind = node->kind == NODE_TUPLE ? LITERAL_TUPLE : LITERAL_FROZENSET;
        literal_of_items(c, node->sequence.elements->items, node->sequence.elements->count,
                         literal);
        break;
    default: literal_of_operation(c, node, literal); break;
    }
}

/* ---- Hash and equality by type and value: 1, 1.0 and True differ, 0.0 and -0.0 too ---- */

static uint32_t mix(uint32_t hash, uint64_t v) {
    uint64_t h = (hash ^ v) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(h >> 32) ^ (uint32_t)h;
}

static uint64_t real_bits(double v) {
    uint64_t bits;
    memcpy(&bits, &v, sizeof bits);
    return bits;
}

static uint32_t literal_hash(const struct literal *l) {
    uint32_t hash = mix((uint32_t)l->kind + 1, l->length);
    hash = mix(hash, l->op | (uint64_t)l->base << 8);
    hash = mix(hash, (uint64_t)l->integer);
    hash = mix(hash, real_bits(l->real));
    if (l->text != NULL) {
        uint32_t text = NAME_HASH_START;
        for (size_t i = 0; i < l->length; i++)
            text = NAME_HASH_STEP(text, l->text[i]);
        return mix(hash, text);
    }
    for (size_t i = 0; i < l->length; i++)
        hash = mix(hash, literal_hash(&l->items[i]));
    return hash;
}

static bool literal_equal(const struct literal *l, const struct literal *m) {
    if (l->kind != m->kind || l->op != m->op || l->base != m->base || l->length != m->length ||
        l->integer != m->integer || real_bits(l->real) != real_bits(m->real))
        return false;
    if (l->text != NULL || m->text != NULL)
        return l->text != NULL && m->text != NULL && memcmp(l->text, m->text, l->length) == 0;
    for (size_t i = 0; i < l->length; i++) {
        if (!literal_equal(&l->items[i], &m->items[i]))
            return false;
    }
    return true;
}

/* ---- The units' own copies ---- */

static void own(struct compiler *c, struct literal *to, const struct literal *from) {
    *to = *from;
    if (from->text != NULL) {
        to->text = compile_copy(c, from->text, from->length);
        return;
    }
    to->items = NULL;
    if (from->length != 0) {
        to->items = compile_alloc(c, from->length * sizeof *to->items);
        for (size_t i = 0; i < from->length; i++)
            own(c, &to->items[i], &from->items[i]);
    }
}

struct literal *compile_own_literal(struct compiler *c, const struct literal *literal) {
    struct literal *copy = compile_alloc(c, sizeof *copy);
    own(c, copy, literal);
    return copy;
}

/* ---- The table ---- */

/* Ordinary constants stop being near here, to leave near indices to those that need one. */
enum { NEAR_ORDINARY = 60000, NEAR_LIMIT = 65536 };

static struct literal *constant_at(struct constant_table *t, uint32_t index) {
    return index & CONSTANT_FAR ? &t->items[1][index & ~CONSTANT_FAR] : &t->items[0][index];
}

static void grow_slots(struct compiler *c, struct constant_table *t) {
    uint32_t count = t->slot_count == 0 ? 32 : t->slot_count * 2;
    struct constant_slot *slots = calloc(count, sizeof *slots);
    if (slots == NULL)
        compile_fail_memory(c);
    for (uint32_t i = 0; i < t->slot_count; i++) {
        if (t->slots[i].index == 0)
            continue;
        uint32_t at = t->slots[i].hash & (count - 1);
        while (slots[at].index != 0)
            at = (at + 1) & (count - 1);
        slots[at] = t->slots[i];
    }
    free(t->slots);
    t->slots = slots;
    t->slot_count = count;
}

static uint32_t append_constant(struct builder *b, const struct literal *literal, bool near) {
    struct constant_table *t = &b->constants;
    int far = !near && t->count[0] >= NEAR_ORDINARY;
    if (!far && t->count[0] == NEAR_LIMIT)
        compile_fail_line(b, "too many constants in one function");
    if (t->count[far] == t->capacity[far])
        t->items[far] = compile_grow(b->compiler, t->items[far], &t->capacity[far],
                                     sizeof *t->items[far]);
    own(b->compiler, &t->items[far][t->count[far]], literal);
    return t->count[far]++ | (far ? CONSTANT_FAR : 0);
}

uint32_t compile_constant_literal(struct builder *b, const struct literal *literal, bool near) {
    struct constant_table *t = &b->constants;
    if (t->slot_used * 2 >= t->slot_count)
        grow_slots(b->compiler, t);
    uint32_t hash = literal_hash(literal);
    uint32_t at = hash & (t->slot_count - 1);
    for (; t->slots[at].index != 0; at = (at + 1) & (t->slot_count - 1)) {
        uint32_t index = t->slots[at].index - 1;
        if (t->slots[at].hash == hash && !(near && (index & CONSTANT_FAR)) &&
            literal_equal(constant_at(t, index), literal))
            return index;
    }
    uint32_t index = append_constant(b, literal, near);
    t->slots[at] = (struct constant_slot){hash, index + 1};
    t->slot_used++;
    return index;
}

uint32_t compile_constant(struct builder *b, const struct node *node) {
    struct literal literal;
    compile_literal(b->compiler, node, &literal);
    return compile_constant_literal(b, &literal, false);
}

uint32_t compile_constant_names(struct builder *b, const struct node_list *keywords) {
    struct literal tuple = {.kind = LITERAL_TUPLE, .length = keywords->count};
    tuple.items = compile_scratch(b->compiler, keywords->count * sizeof *tuple.items);
    for (uint32_t i = 0; i < keywords->count; i++) {
        const struct name *name = keywords->items[i]->keyword.name;
        tuple.items[i] = (struct literal){
            .kind = LITERAL_STR, .text = name->text, .length = name->length};
    }
    return compile_constant_literal(b, &tuple, true);
}

uint32_t compile_constant_text(struct builder *b, const char *text, size_t length, bool near) {
    struct literal literal = {.kind = LITERAL_STR, .text = text, .length = length};
    return compile_constant_literal(b, &literal, near);
}

uint32_t compile_constant_items(struct builder *b, struct node *const *items, uint32_t count,
                                enum literal_kind kind) {
    struct literal literal = {.kind = kind};
    literal_of_items(b->compiler, items, count, &literal);
    return compile_constant_literal(b, &literal, false);
}

/* ---- Use ---- */

void compile_load_constant(struct builder *b, uint32_t index, uint32_t target) {
    compile_emit_result(b, OP_LOAD_CONST, target, index & 0xffff, index >> 16, 0);
}

bool compile_small_int(struct operand operand, int *small) {
    if (operand.kind != OPERAND_CONSTANT || operand.node->kind != NODE_INT ||
        operand.node->integer.value < -5 || operand.node->integer.value > 256)
        return false;
    *small = (int)operand.node->integer.value;
    return true;
}
