/* Constant folding, where CPython 3.11's compiler folds (Python/ast_opt.c) and with its limits, as
 * far as a program can tell: operations on constants, tuples of constants, constant subscripts.
 *
 * A node is looked at once; what was found is kept in its field `reserved`. Where the result has a
 * node kind of its own, the node becomes that; else it stays an operation, flagged as a constant,
 * which is carried out when the unit is loaded. Nothing is folded that might raise. */
#include <math.h>
#include <string.h>

#include "common/lang/compile_internal.h"

/* CPython's limits for folded results. */
enum { MAX_INT_BITS = 128, MAX_STR_BYTES = 4096, MAX_ITEMS = 256 };

static bool plain(struct node *node) {
    node->reserved = FOLD_PLAIN;
    return true;
}

static bool not_constant(struct node *node) {
    node->reserved = FOLD_NOT;
    return false;
}

static bool become_int(struct node *node, int64_t v) {
    node->kind = NODE_INT;
    node->integer.value = v;
    return plain(node);
}

static bool become_float(struct node *node, double v) {
    if (isnan(v))
        return not_constant(node);
    node->kind = NODE_FLOAT;
    node->real.value = v;
    return plain(node);
}

static bool become_text(struct node *node, enum node_kind kind, const char *bytes, size_t length) {
    node->kind = (uint8_t)kind;
    node->text.bytes = bytes;
    node->text.length = length;
    return plain(node);
}

/* An operation on ints whose value waits until load time. */
static bool stay_int(struct node *node, uint32_t bits) {
    if (bits > UINT16_MAX - FOLD_BITS)
        return not_constant(node);
    node->reserved = (uint16_t)(FOLD_BITS + bits);
    return true;
}

/* ---- Bit lengths ---- */

static uint32_t int_bits(int64_t v) {
    uint64_t magnitude = v < 0 ? -(uint64_t)v : (uint64_t)v;
    uint32_t bits = 0;
    while (magnitude != 0) {
        bits++;
        magnitude >>= 1;
    }
    return bits;
}

/* Upper bound of a constant int's length in bits; UINT32_MAX when the node is no constant int. */
static uint32_t bits_of(const struct node *node) {
    if (node->reserved >= FOLD_BITS)
        return node->reserved - (uint32_t)FOLD_BITS;
    if (node->kind == NODE_INT)
        return int_bits(node->integer.value);
    if (node->kind == NODE_BIG_INT) {
        uint32_t digits = node->big_int.length < 1u << 24 ? node->big_int.length : 1u << 24;
        return digits * (node->big_int.base > 10 ? 4 : node->big_int.base > 8 ? 4 : 3);
    }
    return UINT32_MAX;
}

/* ---- Ints ---- */

static bool fold_int_shift(struct node *node, struct node *left, struct node *right) {
    uint32_t bits = bits_of(left);
    if (right->kind != NODE_INT || right->integer.value < 0)
        return not_constant(node);
    int64_t shift = right->integer.value;
    if (node->op == BINARY_RSHIFT) {
        if (left->kind == NODE_INT)
            return become_int(node, left->integer.value >> (shift > 63 ? 63 : shift));
        return stay_int(node, bits);
    }
    if (shift > MAX_INT_BITS || bits > MAX_INT_BITS - (uint32_t)shift)
        return not_constant(node);
    if (left->kind == NODE_INT && bits + (uint32_t)shift < 63)
        return become_int(node, left->integer.value * ((int64_t)1 << shift));
    return stay_int(node, bits + (uint32_t)shift);
}

static bool fold_int_power(struct node *node, struct node *left, struct node *right) {
    if (right->kind != NODE_INT)
        return not_constant(node);
    int64_t exponent = right->integer.value;
    uint32_t bits = bits_of(left);
    if (exponent < 0) {
        if (left->kind != NODE_INT || left->integer.value == 0)
            return not_constant(node);
        return become_float(node, pow((double)left->integer.value, (double)exponent));
    }
    if (bits != 0 && exponent > MAX_INT_BITS / (int64_t)bits)
        return not_constant(node);
    if (left->kind == NODE_INT && bits * (uint32_t)exponent < 63) {
        int64_t result = 1;
        for (int64_t i = 0; bits != 0 && i < exponent; i++)
            result *= left->integer.value;
        return become_int(node, bits == 0 && exponent > 0 ? 0 : result);
    }
    return stay_int(node, bits * (uint32_t)exponent + 1);
}

/* Floor division and remainder of two int64; the quotient must fit. */
static int64_t floor_quotient(int64_t a, int64_t b, int64_t *remainder) {
    int64_t q = a / b, r = a % b;
    if (r != 0 && (r < 0) != (b < 0)) {
        q--;
        r += b;
    }
    *remainder = r;
    return q;
}

static bool fold_int_division(struct node *node, struct node *left, struct node *right) {
    if (right->kind != NODE_INT || right->integer.value == 0)
        return not_constant(node);
    if (node->op == BINARY_TRUEDIV) {
        if (bits_of(left) <= 53 && bits_of(right) <= 53 && left->kind == NODE_INT)
            return become_float(node,
                                (double)left->integer.value / (double)right->integer.value);
        if (bits_of(left) > 1000)
            return not_constant(node);
        node->reserved = FOLD_OTHER;
        return true;
    }
    if (left->kind != NODE_INT || right->integer.value == -1)
        return stay_int(node, bits_of(left) + 1);
    int64_t remainder;
    int64_t quotient = floor_quotient(left->integer.value, right->integer.value, &remainder);
    return become_int(node, node->op == BINARY_MOD ? remainder : quotient);
}

/* +, -, *, &, |, ^ */
static bool fold_int_simple(struct node *node, struct node *left, struct node *right) {
    uint32_t l = bits_of(left), r = bits_of(right);
    if (node->op == BINARY_MUL && (l == 0 || r == 0 ? 0 : l + r) > MAX_INT_BITS)
        return not_constant(node);
    if (left->kind == NODE_INT && right->kind == NODE_INT) {
        int64_t a = left->integer.value, b = right->integer.value, v = 0;
        bool fits = true;
        switch (node->op) {
        case BINARY_ADD: fits = !__builtin_add_overflow(a, b, &v); break;
        case BINARY_SUB: fits = !__builtin_sub_overflow(a, b, &v); break;
        case BINARY_MUL: fits = !__builtin_mul_overflow(a, b, &v); break;
        case BINARY_AND: v = a & b; break;
        case BINARY_OR: v = a | b; break;
        default: v = a ^ b; break;
        }
        if (fits)
            return become_int(node, v);
    }
    return stay_int(node, node->op == BINARY_MUL ? l + r : (l > r ? l : r) + 1);
}

static bool fold_ints(struct node *node, struct node *left, struct node *right) {
    switch (node->op) {
    case BINARY_LSHIFT:
    case BINARY_RSHIFT: return fold_int_shift(node, left, right);
    case BINARY_POW: return fold_int_power(node, left, right);
    case BINARY_TRUEDIV:
    case BINARY_FLOORDIV:
    case BINARY_MOD: return fold_int_division(node, left, right);
    case BINARY_MATMUL: return not_constant(node);
    default: return fold_int_simple(node, left, right);
    }
}

/* ---- Floats ---- */

static bool as_double(const struct node *node, double *v) {
    if (node->kind == NODE_FLOAT)
        *v = node->real.value;
    else if (node->kind == NODE_INT)
        *v = (double)node->integer.value;
    else
        return false;
    return true;
}

static bool fold_floats(struct node *node, double l, double r) {
    double power;
    switch (node->op) {
    case BINARY_ADD: return become_float(node, l + r);
    case BINARY_SUB: return become_float(node, l - r);
    case BINARY_MUL: return become_float(node, l * r);
    case BINARY_TRUEDIV: return r == 0 ? not_constant(node) : become_float(node, l / r);
    case BINARY_FLOORDIV:
    case BINARY_MOD:
        if (r == 0)
            return not_constant(node);
        node->reserved = FOLD_OTHER;
        return true;
    case BINARY_POW:
        power = l > 0 ? pow(l, r) : NAN;
        return isfinite(power) ? become_float(node, power) : not_constant(node);
    default: return not_constant(node);
    }
}

/* ---- Sequences ---- */

static bool is_text(const struct node *node) {
    return node->kind == NODE_STR || node->kind == NODE_BYTES;
}

/* "ab" * 3 or 3 * "ab" */
static bool fold_repeated_text(struct compiler *c, struct node *node, const struct node *text,
                               int64_t times) {
    size_t length = text->text.length;
    if (times < 0)
        times = 0;
    if (length != 0 && times > (int64_t)(MAX_STR_BYTES / length))
        return not_constant(node);
    char *bytes = compile_scratch(c, length * (size_t)times + 1);
    for (int64_t i = 0; i < times; i++)
        memcpy(bytes + (size_t)i * length, text->text.bytes, length);
    bytes[length * (size_t)times] = '\0';
    return become_text(node, (enum node_kind)text->kind, bytes, length * (size_t)times);
}

static bool fold_repeated_tuple(struct compiler *c, struct node *node, const struct node *tuple,
                                int64_t times) {
    const struct node_list *from = tuple->sequence.elements;
    if (times < 0 || from->count == 0)
        times = 0;
    if (times > MAX_ITEMS || from->count * (uint64_t)times > MAX_ITEMS)
        return not_constant(node);
    uint32_t count = from->count * (uint32_t)times;
    struct node_list *items = compile_scratch(c, sizeof *items + count * sizeof items->items[0]);
    items->count = count;
    for (uint32_t i = 0; i < count; i++)
        items->items[i] = from->items[i % from->count];
    node->kind = NODE_TUPLE;
    node->context = CONTEXT_LOAD;
    node->sequence.elements = items;
    return plain(node);
}

static bool fold_repeated(struct compiler *c, struct node *node, const struct node *sequence,
                          const struct node *times) {
    if (times->kind != NODE_INT)
        return not_constant(node);
    if (is_text(sequence))
        return fold_repeated_text(c, node, sequence, times->integer.value);
    return fold_repeated_tuple(c, node, sequence, times->integer.value);
}

/* FOLD_STR or FOLD_BYTES for constants of these types, else FOLD_NOT. */
static int text_type(const struct node *node) {
    return node->kind == NODE_STR     ? FOLD_STR
           : node->kind == NODE_BYTES ? FOLD_BYTES
           : node->reserved == FOLD_STR || node->reserved == FOLD_BYTES ? node->reserved
                                                                        : FOLD_NOT;
}

static bool fold_sequences(struct compiler *c, struct node *node, struct node *left,
                           struct node *right) {
    int type = text_type(left);
    bool tuples = left->kind == NODE_TUPLE && right->kind == NODE_TUPLE;
    if (node->op == BINARY_ADD) {
        if (type != FOLD_NOT && type == text_type(right))
            node->reserved = (uint16_t)type;
        else
            node->reserved = tuples ? FOLD_OTHER : FOLD_NOT;
        return compile_is_constant(node);
    }
    if (node->op == BINARY_MUL) {
        if (is_text(left) || left->kind == NODE_TUPLE)
            return fold_repeated(c, node, left, right);
        if (is_text(right) || right->kind == NODE_TUPLE)
            return fold_repeated(c, node, right, left);
    }
    return not_constant(node);
}

/* ---- Operators ---- */

static bool fold_binary(struct compiler *c, struct node *node) {
    struct node *left = node->binary.left, *right = node->binary.right;
    double l, r;
    bool left_is_constant = compile_fold(c, left);
    if (!compile_fold(c, right) || !left_is_constant)
        return not_constant(node);
    if (bits_of(left) != UINT32_MAX && bits_of(right) != UINT32_MAX)
        return fold_ints(node, left, right);
    if (as_double(left, &l) && as_double(right, &r))
        return fold_floats(node, l, r);
    return fold_sequences(c, node, left, right);
}

static bool fold_unary(struct compiler *c, struct node *node) {
    struct node *operand = node->unary.operand;
    if (!compile_fold(c, operand))
        return not_constant(node);
    if (node->op == UNARY_NOT) {
        int truth = compile_constant_truth(operand);
        if (truth < 0)
            return not_constant(node);
        node->kind = truth ? NODE_FALSE : NODE_TRUE;
        return plain(node);
    }
    if (operand->kind == NODE_INT) {
        int64_t v = operand->integer.value;
        if (node->op == UNARY_NEG && v == INT64_MIN)
            return stay_int(node, 64);
        return become_int(node, node->op == UNARY_NEG ? -v : node->op == UNARY_INVERT ? ~v : v);
    }
    if (bits_of(operand) != UINT32_MAX)
        return stay_int(node, bits_of(operand) + 1);
    if (operand->kind == NODE_FLOAT && node->op != UNARY_INVERT)
        return become_float(node, node->op == UNARY_NEG ? -operand->real.value
                                                        : operand->real.value);
    return not_constant(node);
}

static bool fold_tuple(struct compiler *c, struct node *node) {
    const struct node_list *elements = node->sequence.elements;
    bool constant = node->context == CONTEXT_LOAD;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (!compile_fold(c, elements->items[i]))
            constant = false;
    }
    return constant ? plain(node) : not_constant(node);
}

/* ---- Subscripts ---- */

static size_t character_length(uint8_t first) {
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* Character number `index` (it may count from the end) of a str constant. */
static bool fold_character(struct node *node, const struct node *text, int64_t index) {
    const char *bytes = text->text.bytes;
    int64_t count = 0;
    for (size_t i = 0; i < text->text.length; i++)
        count += ((uint8_t)bytes[i] & 0xC0) != 0x80;
    if (index < 0)
        index += count;
    if (index < 0 || index >= count)
        return not_constant(node);
    size_t at = 0;
    for (; index > 0; index--)
        at += character_length((uint8_t)bytes[at]);
    return become_text(node, NODE_STR, bytes + at, character_length((uint8_t)bytes[at]));
}

static bool fold_subscript(struct compiler *c, struct node *node) {
    struct node *from = node->binary.left, *key = node->binary.right;
    bool constant = compile_fold(c, from);
    if (!compile_fold(c, key) || !constant || node->context != CONTEXT_LOAD ||
        key->kind != NODE_INT)
        return not_constant(node);
    int64_t index = key->integer.value;
    if (from->kind == NODE_STR)
        return fold_character(node, from, index);
    int64_t count = from->kind == NODE_TUPLE   ? (int64_t)from->sequence.elements->count
                    : from->kind == NODE_BYTES ? (int64_t)from->text.length
                                               : 0;
    if (index < 0)
        index += count;
    if (index < 0 || index >= count)
        return not_constant(node);
    if (from->kind == NODE_BYTES)
        return become_int(node, (uint8_t)from->text.bytes[index]);
    struct node whole = *node;
    *node = *from->sequence.elements->items[index];
    node->line = whole.line;
    node->column = whole.column;
    node->end_line = whole.end_line;
    node->end_column = whole.end_column;
    return true;
}

/* ---- Entry ---- */

bool compile_fold(struct compiler *c, struct node *node) {
    if (node->reserved != FOLD_UNKNOWN)
        return compile_is_constant(node);
    switch ((enum node_kind)node->kind) {
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_ELLIPSIS:
    case NODE_INT:
    case NODE_BIG_INT:
    case NODE_FLOAT:
    case NODE_STR:
    case NODE_BYTES: return plain(node);
    case NODE_BIN_OP: return fold_binary(c, node);
    case NODE_UNARY_OP: return fold_unary(c, node);
    case NODE_TUPLE: return fold_tuple(c, node);
    case NODE_SUBSCRIPT: return fold_subscript(c, node);
    case NODE_NAME:
        if (strcmp(node->identifier.name->text, "__debug__") == 0) {
            node->kind = NODE_TRUE;
            return plain(node);
        }
        return not_constant(node);
    default: return not_constant(node);
    }
}

int compile_constant_truth(const struct node *node) {
    switch ((enum node_kind)node->kind) {
    case NODE_NONE:
    case NODE_FALSE: return 0;
    case NODE_TRUE:
    case NODE_ELLIPSIS:
    case NODE_BIG_INT: return 1;
    case NODE_INT: return node->integer.value != 0;
    case NODE_FLOAT: return node->real.value != 0;
    case NODE_STR:
    case NODE_BYTES: return node->text.length != 0;
    case NODE_TUPLE: return node->sequence.elements->count != 0;
    default: return -1;
    }
}

void compile_fold_iterable(struct compiler *c, struct node *node) {
    const struct node_list *elements = node->sequence.elements;
    if (node->kind != NODE_LIST && node->kind != NODE_SET)
        return;
    bool constant = true;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (elements->items[i]->kind == NODE_STARRED)
            return;
        if (!compile_fold(c, elements->items[i]))
            constant = false;
    }
    if (node->kind == NODE_LIST)
        node->kind = NODE_TUPLE;
    else if (!constant)
        return;
    node->reserved = constant ? FOLD_PLAIN : FOLD_NOT;
}
