/* Class statements. The body is a function of one parameter, the namespace: its names are looked up and stored there by
 * LOAD_NAME and STORE_NAME. It returns the cell that its methods know as __class__, or None; the class is made by
 *
 *     __build_class__(body, name, *bases, **keywords)
 *
 * as in CPython 3.11 (Python/compile.c, compiler_class). */
#include <string.h>

#include "common/lang/compile_internal.h"

/* Stores the topmost temporary in the namespace. */
static void store_name(struct builder *b, const char *name) {
    compile_emit_long(b, OP_STORE_NAME, compile_source(compile_top(b)), compile_named_global(b, name));
    b->depth--;
}

static void load_text(struct builder *b, const char *text, size_t length) {
    compile_load_constant(b, compile_constant_text(b, text, length, false), TO_TEMPORARY);
}

/* __module__, __qualname__, __doc__, __annotations__ */
static void store_particulars(struct builder *b, const struct class_def *class_def) {
    const struct name *qualified = class_def->scope->qualified_name;
    const struct node *text = ast_docstring(class_def->body);
    uint32_t cache = compile_named_global(b, "__name__");
    compile_emit_result(b, OP_LOAD_NAME, TO_TEMPORARY, cache & 0xffff, cache >> 16, 0);
    store_name(b, "__module__");
    load_text(b, qualified->text, qualified->length);
    store_name(b, "__qualname__");
    if (text != NULL) {
        b->at = compile_range(text);
        load_text(b, text->text.bytes, text->text.length);
        store_name(b, "__doc__");
    }
    if (class_def->scope->has_annotations) {
        compile_emit(b, OP_BUILD_DICT, b->depth, 0, 0);
        compile_grow_depth(b, 1);
        store_name(b, "__annotations__");
    }
}

static void class_body(struct builder *b, struct node *node) {
    const struct class_def *class_def = node->class_def;
    const struct symbol *cell = class_def->scope->class_cell;
    store_particulars(b, class_def);
    compile_block(b, class_def->body);
    if (!b->reachable)
        return;
    if (cell == NULL) {
        compile_emit_long(b, OP_RETURN_CONST, 0, compile_constant(b, &compile_none));
    } else {
        compile_emit_result(b, OP_COPY, TO_TEMPORARY, (uint32_t)cell->slot, 0, 0);
        compile_duplicate(b, b->depth - 1);
        store_name(b, "__classcell__");
        compile_emit(b, OP_RETURN, compile_source(compile_top(b)), 0, 0);
        b->depth--;
    }
    b->reachable = false;
}

void compile_class_def(struct builder *b, struct node *node) {
    struct class_def *class_def = node->class_def;
    const struct node_list *decorators = class_def->decorators;
    for (uint32_t i = 0; i < decorators->count; i++)
        compile_push(b, decorators->items[i]);
    uint32_t base = b->depth;
    compile_emit(b, OP_LOAD_BUILD_CLASS, base, 0, 0);
    compile_grow_depth(b, 1);
    struct unit *unit = compile_unit(b->compiler, b, class_def->scope, node, NULL, class_body);
    compile_make_function(b, unit, 0);
    load_text(b, class_def->name->text, class_def->name->length);
    compile_class_call(b, base, class_def);
    compile_apply_decorators(b, decorators);
    compile_store_symbol(b, class_def->symbol, compile_top(b));
}
