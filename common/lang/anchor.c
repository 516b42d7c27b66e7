#include "common/lang/anchor.h"

#include <string.h>

#include "common/lang/parser.h"

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

/* Between the operands stands the operator, but also the parentheses around them; CPython takes the first character that is no blank,
 * and the next one if it is none and still before the right operand. */
static bool find_operator(const char *text, const struct node *node, uint32_t *start, uint32_t *end) {
    uint32_t stop = node->binary.right->column;
    for (uint32_t i = node->binary.left->end_column; i < stop; i++) {
        if (!is_blank(text[i])) {
            *start = i;
            *end = i + 1 + (i + 1 < stop && !is_blank(text[i + 1]));
            return true;
        }
    }
    return false;
}

static bool find_in_statement(const char *text, const struct node *statement, uint32_t *start, uint32_t *end) {
    const struct node *node;
    if (statement->kind != NODE_EXPR_STMT)
        return false;
    node = statement->unary.operand;
    if (node->kind == NODE_BIN_OP)
        return find_operator(text, node, start, end);
    if (node->kind != NODE_SUBSCRIPT)
        return false;
    *start = node->binary.left->end_column;
    *end = node->binary.right->end_column + 1;
    return true;
}

bool anchor_find(const char *text, size_t length, uint32_t *start, uint32_t *end) {
    struct arena arena = ARENA_INIT;
    struct source_error error = {.kind = SOURCE_OK};
    if (length == 0 || memchr(text, '\n', length) != NULL)
        return false;
    const struct module_ast *module = parse_module(text, length, "", &arena, &error);
    bool found = false;
    if (module != NULL && module->root->module.body->count == 1)
        found = find_in_statement(text, module->root->module.body->items[0], start, end) && *start < *end && *end <= length;
    arena_free(&arena);
    return found;
}
