/* What is legal and hardly meant: CPython's SyntaxWarnings. CPython 3.11: Python/compile.c (check_compare, check_caller,
 * check_subscripter, check_index, compiler_assert). They are noted in the order of the walk. */
#include <string.h>

#include "common/lang/scope_internal.h"

static void append(struct analyser *a, uint32_t line, const char *format, const char *first, const char *second) {
    struct source_warning *w = scope_alloc(a, sizeof *w);
    w->next = NULL;
    w->line = line;
    snprintf(w->message, sizeof w->message, format, first, second);
    *(a->last_warning == NULL ? &a->module->warnings : &a->last_warning->next) = w;
    a->last_warning = w;
}

static void warn(struct analyser *a, const struct node *node, const char *format, const char *first, const char *second) {
    append(a, node->line, format, first, second);
}

void warn_again(struct analyser *a, const struct source_warning *after, const struct source_warning *last) {
    const struct source_warning *w = after == NULL ? a->module->warnings : after->next;
    for (; after != last; after = w, w = w->next)
        append(a, w->line, "%s%s", w->message, "");
}

static bool is_constant(const struct node *node);

static bool are_constants(const struct node_list *list) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (!is_constant(list->items[i]))
            return false;
    }
    return true;
}

static bool is_number(const struct node *node) {
    switch (node->kind) {
    case NODE_INT: case NODE_BIG_INT: case NODE_FLOAT:
        return true;
    case NODE_UNARY_OP:
        return node->op != UNARY_NOT && is_number(node->unary.operand);
    case NODE_BIN_OP:
        return node->op <= BINARY_MUL && is_number(node->binary.left) && is_number(node->binary.right);
    default:
        return false;
    }
}

/* Whether CPython has made a constant of it by the time it looks. */
static bool is_constant(const struct node *node) {
    switch (node->kind) {
    case NODE_NONE: case NODE_TRUE: case NODE_FALSE: case NODE_ELLIPSIS: case NODE_STR: case NODE_BYTES:
        return true;
    case NODE_TUPLE:
        return are_constants(node->sequence.elements);
    default:
        return is_number(node);
    }
}

/* A constant that there may be many of: whose identity means nothing. */
static bool is_literal(const struct node *node) {
    return is_constant(node) && node->kind != NODE_NONE && node->kind != NODE_TRUE && node->kind != NODE_FALSE &&
           node->kind != NODE_ELLIPSIS;
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
    case NODE_STR: case NODE_JOINED_STR: case NODE_FORMATTED_VALUE:
        return "str";
    case NODE_BYTES:
        return "bytes";
    case NODE_INT: case NODE_BIG_INT:
        return "int";
    case NODE_FLOAT:
        return "float";
    case NODE_TRUE: case NODE_FALSE:
        return "bool";
    case NODE_NONE:
        return "NoneType";
    case NODE_ELLIPSIS:
        return "ellipsis";
    case NODE_UNARY_OP:
        return is_number(node) ? type_of(node->unary.operand) : NULL;
    default:
        return NULL;
    }
}

static void check_compare(struct analyser *a, const struct node *node) {
    bool left = is_literal(node->compare.left);
    for (uint32_t i = 0; i < node->compare.rights->count; i++) {
        bool right = is_literal(node->compare.rights->items[i]);
        uint8_t op = node->compare.ops[i];
        if ((left || right) && (op == COMPARE_IS || op == COMPARE_IS_NOT)) {
            warn(a, node, "\"%s\" with a literal. Did you mean \"%s\"?", op == COMPARE_IS ? "is" : "is not",
                 op == COMPARE_IS ? "==" : "!=");
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
    switch (container->kind) {
    case NODE_STR: case NODE_BYTES: case NODE_TUPLE: case NODE_LIST: case NODE_LIST_COMP: case NODE_JOINED_STR:
    case NODE_FORMATTED_VALUE:
        if (index != NULL && strcmp(index, "int") != 0 && strcmp(index, "bool") != 0)
            warn(a, node, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type, index);
        break;
    case NODE_DICT: case NODE_DICT_COMP:
        break;
    default:
        warn(a, node, "'%s' object is not subscriptable; perhaps you missed a comma?%s", type, "");
    }
}

void warn_about(struct analyser *a, const struct node *node) {
    switch (node->kind) {
    case NODE_COMPARE: check_compare(a, node); break;
    case NODE_CALL: check_call(a, node); break;
    case NODE_SUBSCRIPT: check_subscript(a, node); break;
    case NODE_ASSERT:
        if (node->binary.left->kind == NODE_TUPLE && node->binary.left->sequence.elements->count > 0)
            warn(a, node, "assertion is always true, perhaps remove parentheses?%s%s", "", "");
        break;
    default: break;
    }
}
