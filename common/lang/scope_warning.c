/* What is legal and hardly meant: CPython's SyntaxWarnings. CPython 3.11: Python/compile.c (check_compare, check_caller,
 * check_subscripter, check_index, compiler_assert). They are noted in the order of the walk. */
#include <math.h>
#include <string.h>

#include "common/lang/scope_internal.h"

static struct source_warning **after_place(struct analyser *a, struct source_warning *w) {
    return w == NULL ? &a->module->warnings : &w->next;
}

static void append(struct analyser *a, uint32_t line, const char *format, const char *first, const char *second) {
    struct source_warning *w = scope_alloc(a, sizeof *w);
    w->next = NULL;
    w->line = line;
    snprintf(w->message, sizeof w->message, format, first, second);
    *after_place(a, a->last_warning) = w;
    a->last_warning = w;
}

static void warn(struct analyser *a, const struct node *node, const char *format, const char *first, const char *second) {
    append(a, node->line, format, first, second);
}

struct source_warning *warn_take(struct analyser *a, struct source_warning *after) {
    struct source_warning **place = after_place(a, after), *taken = *place;
    *place = NULL;
    a->last_warning = after;
    return taken;
}

void warn_put(struct analyser *a, struct source_warning *taken) {
    *after_place(a, a->last_warning) = taken;
    for (; taken != NULL; taken = taken->next)
        a->last_warning = taken;
}

void warn_again(struct analyser *a, const struct source_warning *after, const struct source_warning *last) {
    const struct source_warning *w = after == NULL ? a->module->warnings : after->next;
    for (; after != last; after = w, w = w->next)
        append(a, w->line, "%s%s", w->message, "");
}

/* ---- Constants ---- */

/* What CPython has folded by the time it looks (Python/ast_opt.c), as far as warnings depend on it: compile_fold changes the tree, for
 * which it is too early here. `type` NULL: no constant. Not followed are results beyond 64 bits in further operations that need their
 * value (`2 ** 70 >> x` for a folded x), and the formatting of a constant str by a tuple, which CPython makes an f-string. */
struct constant {
    const char *type;
    bool is_known;      /* value holds it; else an int of at most `width` bits, or something that is no int */
    int64_t value;
    uint32_t width;     /* of an int, in bits */
    double real;        /* of a float, an int or a bool */
    uint64_t length;    /* of a str, in characters; of bytes and of a tuple */
};

/* CPython's limits for folded results. */
enum { MAX_INT_BITS = 128, MAX_TEXT = 4096, MAX_ITEMS = 256 };

static const char name_int[] = "int", name_float[] = "float", name_bool[] = "bool", name_str[] = "str", name_bytes[] = "bytes",
                  name_tuple[] = "tuple";

static struct constant constant_of(const struct node *node);

static struct constant none(void) {
    return (struct constant){.type = NULL};
}

static struct constant int_constant(int64_t v) {
    uint64_t magnitude = v < 0 ? -(uint64_t)v : (uint64_t)v;
    uint32_t bits = magnitude == 0 ? 0 : 64 - (uint32_t)__builtin_clzll(magnitude);
    return (struct constant){.type = name_int, .is_known = true, .value = v, .width = bits, .real = (double)v};
}

static struct constant long_constant(uint32_t bits) {
    return (struct constant){.type = name_int, .width = bits, .real = 1};
}

static struct constant bool_constant(bool truth) {
    struct constant c = int_constant(truth);
    c.type = name_bool;
    return c;
}

static struct constant float_constant(double v) {
    return (struct constant){.type = name_float, .real = v};
}

static struct constant long_thing(const char *type, uint64_t length) {
    return (struct constant){.type = type, .length = length};
}

static bool is_int(const struct constant *c) {
    return c->type == name_int || c->type == name_bool;
}

static bool is_sequence(const struct constant *c) {
    return c->type == name_str || c->type == name_bytes || c->type == name_tuple;
}

static uint64_t characters(const struct node *text) {
    uint64_t count = 0;
    for (size_t i = 0; i < text->text.length; i++)
        count += ((uint8_t)text->text.bytes[i] & 0xC0) != 0x80;
    return count;
}

static struct constant fold_tuple(const struct node *node) {
    const struct node_list *elements = node->sequence.elements;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (constant_of(elements->items[i]).type == NULL)
            return none();
    }
    return long_thing(name_tuple, elements->count);
}

static struct constant fold_unary(const struct node *node) {
    struct constant c = constant_of(node->unary.operand);
    if (c.type != NULL && node->op == UNARY_NOT)
        return bool_constant(is_int(&c) ? c.is_known && c.value == 0 : c.type == name_float ? c.real == 0 : false);
    if (is_int(&c)) {
        if (!c.is_known || c.value == INT64_MIN)
            return long_constant(c.width + 1);
        return int_constant(node->op == UNARY_NEG ? -c.value : node->op == UNARY_INVERT ? ~c.value : c.value);
    }
    if (c.type == name_float && node->op != UNARY_INVERT)
        return float_constant(node->op == UNARY_NEG ? -c.real : c.real);
    return none();
}

static struct constant fold_power(const struct constant *l, const struct constant *r) {
    if (!r->is_known || (r->value < 0 && l->real == 0))
        return none();
    if (r->value < 0)
        return float_constant(1);
    if (l->width != 0 && r->value > MAX_INT_BITS / (int64_t)l->width)
        return none();
    if (!l->is_known || l->width * (uint64_t)r->value > 62)
        return long_constant(l->width * (uint32_t)r->value);
    int64_t v = 1;
    for (int64_t i = 0; l->width > 1 && i < r->value; i++)
        v *= l->value;
    return int_constant(l->width == 0 ? r->value == 0 : l->width == 1 && l->value < 0 && r->value % 2 != 0 ? -1 : v);
}

static struct constant fold_shift(uint8_t op, const struct constant *l, const struct constant *r) {
    if (!r->is_known || r->value < 0)
        return none();
    if (op == BINARY_RSHIFT)
        return l->is_known ? int_constant(l->value >> (r->value > 63 ? 63 : r->value)) : long_constant(l->width);
    if (l->width != 0 && (r->value > MAX_INT_BITS || l->width > MAX_INT_BITS - (uint32_t)r->value))
        return none();
    if (l->is_known && (l->width == 0 || l->width + (uint64_t)r->value < 63))
        return int_constant(l->width == 0 ? 0 : l->value * ((int64_t)1 << r->value));
    return long_constant(l->width + (uint32_t)r->value);
}

static struct constant fold_ints(uint8_t op, const struct constant *l, const struct constant *r) {
    bool known = l->is_known && r->is_known;
    uint32_t longer = (l->width > r->width ? l->width : r->width) + 1;
    int64_t v;
    switch (op) {
    case BINARY_POW: return fold_power(l, r);
    case BINARY_LSHIFT: case BINARY_RSHIFT: return fold_shift(op, l, r);
    case BINARY_TRUEDIV: return r->real == 0 ? none() : float_constant(l->real / r->real);
    case BINARY_FLOORDIV: case BINARY_MOD:
        if (r->real == 0)
            return none();
        if (!known || r->value == -1)
            return long_constant(longer);
        v = l->value % r->value;
        if (op == BINARY_MOD)
            return int_constant(v != 0 && (v < 0) != (r->value < 0) ? v + r->value : v);
        return int_constant(l->value / r->value - (v != 0 && (v < 0) != (r->value < 0)));
    case BINARY_ADD:
        return known && !__builtin_add_overflow(l->value, r->value, &v) ? int_constant(v) : long_constant(longer);
    case BINARY_SUB:
        return known && !__builtin_sub_overflow(l->value, r->value, &v) ? int_constant(v) : long_constant(longer);
    case BINARY_MUL:
        if (l->width != 0 && r->width != 0 && l->width + r->width > MAX_INT_BITS)
            return none();
        return known && !__builtin_mul_overflow(l->value, r->value, &v) ? int_constant(v) : long_constant(l->width + r->width);
    case BINARY_AND: return known ? int_constant(l->value & r->value) : long_constant(longer);
    case BINARY_OR: return known ? int_constant(l->value | r->value) : long_constant(longer);
    case BINARY_XOR: return known ? int_constant(l->value ^ r->value) : long_constant(longer);
    default: return none();
    }
}

static struct constant fold_floats(uint8_t op, double l, double r) {
    switch (op) {
    case BINARY_ADD: return float_constant(l + r);
    case BINARY_SUB: return float_constant(l - r);
    case BINARY_MUL: return float_constant(l * r);
    case BINARY_TRUEDIV: return r == 0 ? none() : float_constant(l / r);
    case BINARY_FLOORDIV: return r == 0 ? none() : float_constant(floor(l / r));
    case BINARY_MOD: return r == 0 ? none() : float_constant(fmod(l, r));
    case BINARY_POW: return l > 0 && isfinite(pow(l, r)) ? float_constant(pow(l, r)) : none();
    default: return none();
    }
}

static struct constant fold_repeated(const struct constant *sequence, const struct constant *times) {
    uint64_t most = sequence->type == name_tuple ? MAX_ITEMS : MAX_TEXT;
    if (!is_int(times) || !times->is_known)
        return none();
    if (sequence->length == 0 || times->value <= 0)
        return times->value < 0 && sequence->length != 0 ? none() : long_thing(sequence->type, 0);
    return (uint64_t)times->value > most / sequence->length ? none() : long_thing(sequence->type, sequence->length * (uint64_t)times->value);
}

static struct constant fold_binary(const struct node *node) {
    struct constant l = constant_of(node->binary.left), r = l.type == NULL ? l : constant_of(node->binary.right);
    if (r.type == NULL)
        return none();
    if (is_int(&l) && is_int(&r)) {
        struct constant c = fold_ints(node->op, &l, &r);
        if (l.type == name_bool && r.type == name_bool && (node->op == BINARY_AND || node->op == BINARY_OR || node->op == BINARY_XOR))
            c.type = name_bool;
        return c;
    }
    if ((is_int(&l) || l.type == name_float) && (is_int(&r) || r.type == name_float))
        return fold_floats(node->op, l.real, r.real);
    if (node->op == BINARY_ADD && l.type == r.type && is_sequence(&l))
        return long_thing(l.type, l.length + r.length);
    if (node->op == BINARY_MUL && (is_sequence(&l) || is_sequence(&r)))
        return is_sequence(&l) ? fold_repeated(&l, &r) : fold_repeated(&r, &l);
    return none();
}

static struct constant fold_subscript(const struct node *node) {
    const struct node *from = node->binary.left;
    struct constant c = constant_of(from), index = c.type == NULL ? c : constant_of(node->binary.right);
    if (!is_sequence(&c) || !is_int(&index) || !index.is_known || node->context != CONTEXT_LOAD)
        return none();
    int64_t place = index.value < 0 ? index.value + (int64_t)c.length : index.value;
    if (place < 0 || (uint64_t)place >= c.length)
        return none();
    if (c.type == name_str)
        return long_thing(name_str, 1);
    if (c.type == name_bytes)
        return from->kind == NODE_BYTES ? int_constant((uint8_t)from->text.bytes[place]) : long_constant(8);
    return from->kind == NODE_TUPLE ? constant_of(from->sequence.elements->items[place]) : none();
}

static struct constant constant_of(const struct node *node) {
    switch (node->kind) {
    case NODE_NONE: return long_thing("NoneType", 0);
    case NODE_ELLIPSIS: return long_thing("ellipsis", 0);
    case NODE_TRUE: case NODE_FALSE: return bool_constant(node->kind == NODE_TRUE);
    case NODE_NAME: return strcmp(node->identifier.name->text, "__debug__") == 0 ? bool_constant(true) : none();
    case NODE_INT: return int_constant(node->integer.value);
    case NODE_BIG_INT: return long_constant(4 * (node->big_int.length < 1u << 24 ? node->big_int.length : 1u << 24));
    case NODE_FLOAT: return float_constant(node->real.value);
    case NODE_STR: return long_thing(name_str, characters(node));
    case NODE_BYTES: return long_thing(name_bytes, node->text.length);
    case NODE_TUPLE: return node->context == CONTEXT_LOAD ? fold_tuple(node) : none();
    case NODE_UNARY_OP: return fold_unary(node);
    case NODE_BIN_OP: return fold_binary(node);
    case NODE_SUBSCRIPT: return fold_subscript(node);
    default: return none();
    }
}

/* A constant that there may be many of: whose identity means nothing. */
static bool is_literal(const struct node *node) {
    const char *type = constant_of(node).type;
    return type != NULL && type != name_bool && strcmp(type, "NoneType") != 0 && strcmp(type, "ellipsis") != 0;
}

/* The name of the type that the value certainly has, or NULL. */
static const char *type_of(const struct node *node) {
    switch (node->kind) {
    case NODE_TUPLE:
        return "tuple";
    case NODE_LIST: case NODE_LIST_COMP:
        return "list";
    case NODE_DICT: case NODE_DICT_COMP:
        return "dict";
    case NODE_SET: case NODE_SET_COMP:
        return "set";
    case NODE_GENERATOR_EXP:
        return "generator";
    case NODE_LAMBDA:
        return "function";
    case NODE_JOINED_STR: case NODE_FORMATTED_VALUE:
        return "str";
    default:
        return constant_of(node).type;
    }
}

/* negated: stands under an odd number of `not`s, which CPython moves into a single comparison. */
static void check_compare(struct analyser *a, const struct node *node, bool negated) {
    bool left = is_literal(node->compare.left);
    for (uint32_t i = 0; i < node->compare.rights->count; i++) {
        bool right = is_literal(node->compare.rights->items[i]);
        uint8_t op = node->compare.ops[i];
        if ((left || right) && (op == COMPARE_IS || op == COMPARE_IS_NOT)) {
            bool is = (op == COMPARE_IS) != (negated && node->compare.rights->count == 1);
            warn(a, node, "\"%s\" with a literal. Did you mean \"%s\"?", is ? "is" : "is not", is ? "==" : "!=");
            return;
        }
        left = right;
    }
}

static void check_call(struct analyser *a, const struct node *node) {
    const struct node *callee = node->call.callee;
    const char *type = callee->line == 0 ? NULL : type_of(callee); /* line 0: stands in for what a class statement calls */
    if (type != NULL && callee->kind != NODE_LAMBDA)
        warn(a, node, "'%s' object is not callable; perhaps you missed a comma?%s", type, "");
}

static void check_subscript(struct analyser *a, const struct node *node) {
    const struct node *container = node->binary.left;
    const char *type = type_of(container), *index = type_of(node->binary.right);
    if (type == NULL || node->context != CONTEXT_LOAD)
        return;
    if (strcmp(type, "dict") == 0)
        return;
    if (type == name_bytes || strcmp(type, "str") == 0 || strcmp(type, "tuple") == 0 || strcmp(type, "list") == 0) {
        if (index != NULL && strcmp(index, "int") != 0 && strcmp(index, "bool") != 0)
            warn(a, node, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type, index);
        return;
    }
    warn(a, node, "'%s' object is not subscriptable; perhaps you missed a comma?%s", type, "");
}

void warn_about(struct analyser *a, const struct node *node, bool negated) {
    switch (node->kind) {
    case NODE_COMPARE: check_compare(a, node, negated); break;
    case NODE_CALL: check_call(a, node); break;
    case NODE_SUBSCRIPT: check_subscript(a, node); break;
    case NODE_ASSERT:
        if (node->binary.left->kind == NODE_TUPLE && node->binary.left->sequence.elements->count > 0)
            warn(a, node, "assertion is always true, perhaps remove parentheses?%s%s", "", "");
        break;
    default: break;
    }
}
