/* Literals to values. Folded operations are evaluated here, when a code object is loaded. */
#include "common/vm/literal.h"

#include <string.h>

#include "common/lang/ast.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/set.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static bool looks_like_name(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && (c < '0' || c > '9')) {
            return false;
        }
    }
    return true;
}

static value str_literal(const struct literal *literal) {
    struct str *s = str_from_utf8(literal->text, literal->length);
    if (s != NULL && looks_like_name(literal->text, literal->length)) {
        s = str_intern(s);
    }
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value tuple_literal(const struct literal *literal) {
    struct tuple *tuple = tuple_new((int64_t)literal->length);
    for (size_t i = 0; tuple != NULL && i < literal->length; i++) {
        value item = literal_value(&literal->items[i]);
        if (value_is_absent(item)) {
            object_release(&tuple->head);
            return VALUE_ABSENT;
        }
        tuple->items[i] = item;
    }
    return tuple == NULL ? VALUE_ABSENT : tuple_value(tuple);
}

/* Built twice, the second time in the first one's iteration order, as CPython's merging of constants does: the order of a set
 * display's items depends on it. */
static value frozenset_literal(const struct literal *literal) {
    value items = tuple_literal(literal), set;
    for (int round = 0; round < 2; round++) {
        struct tuple *ordered;
        if (value_is_absent(items)) {
            return items;
        }
        set = frozenset_from_iterable(items);
        value_release(items);
        if (round == 1 || value_is_absent(set)) {
            return set;
        }
        ordered = tuple_from_iterable(set);
        value_release(set);
        items = ordered == NULL ? VALUE_ABSENT : tuple_value(ordered);
    }
    return VALUE_ABSENT;
}

static const enum number_operator operators[] = {
    [BINARY_ADD] = NUMBER_ADD,           [BINARY_SUB] = NUMBER_SUB,
    [BINARY_MUL] = NUMBER_MUL,           [BINARY_MATMUL] = NUMBER_MATMUL,
    [BINARY_TRUEDIV] = NUMBER_TRUEDIV,   [BINARY_FLOORDIV] = NUMBER_FLOORDIV,
    [BINARY_MOD] = NUMBER_MOD,           [BINARY_POW] = NUMBER_POW,
    [BINARY_LSHIFT] = NUMBER_LSHIFT,     [BINARY_RSHIFT] = NUMBER_RSHIFT,
    [BINARY_AND] = NUMBER_AND,           [BINARY_OR] = NUMBER_OR,
    [BINARY_XOR] = NUMBER_XOR,
};

static value binary_literal(const struct literal *literal) {
    value left = literal_value(&literal->items[0]), right, result;
    if (value_is_absent(left)) {
        return left;
    }
    right = literal_value(&literal->items[1]);
    if (value_is_absent(right)) {
        value_release(left);
        return right;
    }
    result = abstract_binary(operators[literal->op], left, right);
    value_release(right);
    value_release(left);
    return result;
}

static value unary_literal(const struct literal *literal) {
    value operand = literal_value(&literal->items[0]), result;
    if (value_is_absent(operand)) {
        return operand;
    }
    if (literal->op == UNARY_NOT) {
        int truth = abstract_truth(operand);
        result = truth < 0 ? VALUE_ABSENT : value_from_bool(!truth);
    } else {
        result = abstract_unary(literal->op == UNARY_NEG   ? NUMBER_NEGATE
                                : literal->op == UNARY_POS ? NUMBER_POSITIVE
                                                           : NUMBER_INVERT,
                                operand);
    }
    value_release(operand);
    return result;
}

value literal_value(const struct literal *literal) {
    switch (literal->kind) {
    case LITERAL_NONE:
        return value_none_retained();
    case LITERAL_TRUE:
        return value_from_bool(true);
    case LITERAL_FALSE:
        return value_from_bool(false);
    case LITERAL_ELLIPSIS:
        object_retain(&ellipsis_object);
        return value_from_object(&ellipsis_object);
    case LITERAL_INT:
        return value_from_int64(literal->integer);
    case LITERAL_BIG_INT:
        return int_from_text(literal->text, literal->length, (int)literal->base);
    case LITERAL_FLOAT:
        return value_from_double(literal->real);
    case LITERAL_STR:
        return str_literal(literal);
    case LITERAL_BYTES: {
        struct bytes *b = bytes_from_array(literal->text, (int64_t)literal->length);
        return b == NULL ? VALUE_ABSENT : value_from_object(&b->head);
    }
    case LITERAL_TUPLE:
        return tuple_literal(literal);
    case LITERAL_FROZENSET:
        return frozenset_literal(literal);
    case LITERAL_BINARY:
        return binary_literal(literal);
    case LITERAL_UNARY:
        return unary_literal(literal);
    }
    return VALUE_ABSENT;
}
