/* Imports. */
#include <string.h>

#include "common/lang/compile_internal.h"

enum { IMPORT_LAST = 1, MAX_LEVEL = 32767 };

static void push_module(struct builder *b, const struct node *node, const char *name,
                        size_t length, uint32_t flags) {
    uint32_t index = compile_constant_text(b, name, length, true);
    if (node->import.level > MAX_LEVEL)
        compile_fail(b->compiler, node, "too many dots in relative import");
    compile_emit(b, OP_IMPORT_NAME, b->depth, index, node->import.level << 1 | flags);
    compile_grow_depth(b, 1);
}

void compile_import(struct builder *b, struct node *node) {
    const struct node_list *aliases = node->import.aliases;
    for (uint32_t i = 0; i < aliases->count; i++) {
        const struct node *alias = aliases->items[i];
        const struct name *name = alias->alias.name;
        push_module(b, node, name->text, name->length,
                    alias->alias.as_name != NULL ? IMPORT_LAST : 0);
        compile_store_symbol(b, alias->alias.symbol, compile_top(b));
    }
}

/* Directives, which the scopes have checked. There is no module `__future__`: the names stay unbound. */
static bool is_future(const struct node *node) {
    return node->import.level == 0 && strcmp(node->import.module->text, "__future__") == 0;
}

void compile_import_from(struct builder *b, struct node *node) {
    const struct node_list *aliases = node->import.aliases;
    const struct name *module = node->import.module;
    if (is_future(node))
        return;
    push_module(b, node, module == NULL ? "" : module->text, module == NULL ? 0 : module->length,
                IMPORT_LAST);
    for (uint32_t i = 0; i < aliases->count; i++) {
        const struct node *alias = aliases->items[i];
        if (strcmp(alias->alias.name->text, "*") == 0) {
            if (b->scope->in_namespace)
                compile_fail(b->compiler, node, "import * in exec() with locals of its own is not supported");
            compile_emit(b, OP_IMPORT_STAR, b->depth - 1, 0, 0);
            b->depth--;
            return;
        }
        compile_emit(b, OP_IMPORT_FROM, b->depth, b->depth - 1,
                     compile_attribute_cache(b, alias->alias.name));
        compile_grow_depth(b, 1);
        compile_store_symbol(b, alias->alias.symbol, compile_top(b));
    }
    compile_pop(b);
}
