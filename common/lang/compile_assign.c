/* Targets: storing, deleting, unpacking, augmented and annotated assignment. */
#include <string.h>

#include "common/lang/compile_internal.h"

/* ---- Names ---- */

static bool is_local(const struct node *node) {
    return node->kind == NODE_NAME && node->identifier.symbol->kind == SYMBOL_LOCAL;
}

static uint32_t slot_of(const struct node *name) {
    return (uint32_t)name->identifier.symbol->slot;
}

void compile_store_symbol(struct builder *b, struct symbol *symbol, struct operand value) {
    uint32_t slot = (uint32_t)symbol->slot;
    if (symbol->kind == SYMBOL_LOCAL) {
        if (value.kind == OPERAND_CONSTANT)
            compile_load_constant(b, compile_constant(b, value.node), slot);
        else if (value.kind == OPERAND_TEMPORARY)
            compile_finish(b, slot);
        else if (value.reg != slot)
            compile_emit(b, OP_COPY, slot, value.reg, 0);
        compile_mark_bound(b, slot);
        return;
    }
    compile_force(b, &value, false);
    if (symbol->kind == SYMBOL_CELL)
        compile_emit(b, OP_STORE_CELL, slot, compile_source(value), 0);
    else if (symbol->kind == SYMBOL_FREE)
        compile_emit(b, OP_STORE_FREE, (uint32_t)symbol->closure_index, compile_source(value), 0);
    else
        compile_emit_long(b, symbol->kind == SYMBOL_CLASS_LOCAL ? OP_STORE_NAME : OP_STORE_GLOBAL,
                          compile_source(value), compile_global_cache(b, symbol));
    compile_drop(b, value);
}

static void delete_symbol(struct builder *b, struct symbol *symbol) {
    uint32_t slot = (uint32_t)symbol->slot;
    switch ((enum symbol_kind)symbol->kind) {
    case SYMBOL_LOCAL:
        compile_emit(b, OP_DELETE_LOCAL, slot, 0, 0);
        compile_mark_unbound(b, slot);
        break;
    case SYMBOL_CELL: compile_emit(b, OP_DELETE_CELL, slot, 0, 0); break;
    case SYMBOL_FREE:
        compile_emit(b, OP_DELETE_FREE, (uint32_t)symbol->closure_index, 0, 0);
        break;
    case SYMBOL_CLASS_LOCAL:
        compile_emit_long(b, OP_DELETE_NAME, 0, compile_global_cache(b, symbol));
        break;
    default: compile_emit_long(b, OP_DELETE_GLOBAL, 0, compile_global_cache(b, symbol));
    }
}

void compile_clear_symbol(struct builder *b, struct symbol *symbol) {
    uint32_t slot = (uint32_t)symbol->slot;
    switch ((enum symbol_kind)symbol->kind) {
    case SYMBOL_LOCAL:
        compile_emit(b, OP_CLEAR_LOCAL, slot, 0, 0);
        compile_mark_unbound(b, slot);
        break;
    case SYMBOL_CELL: compile_emit(b, OP_CLEAR_CELL, slot, 0, 0); break;
    case SYMBOL_FREE:
        compile_emit(b, OP_CLEAR_FREE, (uint32_t)symbol->closure_index, 0, 0);
        break;
    default: /* a global may be gone already: bind it, then delete it, as CPython does */
        compile_load_constant(b, compile_constant(b, &compile_none), TO_TEMPORARY);
        compile_store_symbol(b, symbol, compile_top(b));
        delete_symbol(b, symbol);
    }
}

/* ---- Unpacking ---- */

enum { MAX_AROUND_STAR = 255 };

static void store_unpacked(struct builder *b, struct node *target, struct operand value) {
    const struct node_list *elements = target->sequence.elements;
    uint32_t count = elements->count, star = count;
    for (uint32_t i = 0; i < count; i++) {
        if (elements->items[i]->kind == NODE_STARRED)
            star = i;
    }
    compile_force(b, &value, false);
    uint32_t base = compile_is_temp(value) ? value.reg : b->depth;
    if (base + count > OPCODE_MAX_REGISTERS)
        compile_fail(b->compiler, target, "too many targets in one assignment");
    if (star == count) {
        compile_emit(b, OP_UNPACK, base, compile_source(value), count);
    } else {
        uint32_t after = count - star - 1;
        if (star > MAX_AROUND_STAR || after > MAX_AROUND_STAR)
            compile_fail(b->compiler, target,
                         "too many expressions in star-unpacking assignment");
        compile_emit(b, OP_UNPACK_STAR, base, compile_source(value), star | after << 8);
    }
    b->depth = base;
    compile_grow_depth(b, count);
    for (uint32_t i = 0; i < count; i++) {
        struct node *element = elements->items[i];
        if (element->kind == NODE_STARRED)
            element = element->unary.operand;
        compile_store(b, element, compile_top(b));
    }
}

/* ---- Any target ---- */

static void store_attribute(struct builder *b, struct node *target, struct operand value) {
    compile_force(b, &value, false);
    compile_protect(b, &value, target->attribute.value);
    struct operand object = compile_register(b, target->attribute.value);
    b->at = compile_attribute_range(target);
    compile_emit(b, OP_SET_ATTR, compile_source(object), compile_source(value),
                 compile_attribute_cache(b, target->attribute.name));
    compile_drop(b, object);
    compile_drop(b, value);
}

static void store_item(struct builder *b, struct node *target, struct operand value) {
    compile_force(b, &value, false);
    compile_protect(b, &value, target);
    struct operand object = compile_register(b, target->binary.left);
    compile_protect(b, &object, target->binary.right);
    struct operand key = compile_register(b, target->binary.right);
    compile_emit(b, OP_SET_ITEM, compile_source(object), compile_source(key),
                 compile_source(value));
    compile_drop(b, key);
    compile_drop(b, object);
    compile_drop(b, value);
}

void compile_store(struct builder *b, struct node *target, struct operand value) {
    struct source_range at = b->at;
    b->at = compile_range(target);
    switch ((enum node_kind)target->kind) {
    case NODE_NAME: compile_store_symbol(b, target->identifier.symbol, value); break;
    case NODE_ATTRIBUTE: store_attribute(b, target, value); break;
    case NODE_SUBSCRIPT: store_item(b, target, value); break;
    case NODE_TUPLE:
    case NODE_LIST: store_unpacked(b, target, value); break;
    case NODE_STARRED:
        compile_fail(b->compiler, target, "starred assignment target must be in a list or tuple");
    default: compile_fail(b->compiler, target, "cannot assign to this expression");
    }
    b->at = at;
}

void compile_delete(struct builder *b, struct node *target) {
    struct source_range at = b->at;
    struct operand object, key;
    b->at = compile_range(target);
    switch ((enum node_kind)target->kind) {
    case NODE_NAME: delete_symbol(b, target->identifier.symbol); break;
    case NODE_ATTRIBUTE:
        object = compile_register(b, target->attribute.value);
        b->at = compile_attribute_range(target);
        compile_emit(b, OP_DELETE_ATTR, compile_source(object), 0,
                     compile_attribute_cache(b, target->attribute.name));
        compile_drop(b, object);
        break;
    case NODE_SUBSCRIPT:
        object = compile_register(b, target->binary.left);
        compile_protect(b, &object, target->binary.right);
        key = compile_register(b, target->binary.right);
        compile_emit(b, OP_DELETE_ITEM, compile_source(object), compile_source(key), 0);
        compile_drop(b, key);
        compile_drop(b, object);
        break;
    case NODE_TUPLE:
    case NODE_LIST:
        for (uint32_t i = 0; i < target->sequence.elements->count; i++)
            compile_delete(b, target->sequence.elements->items[i]);
        break;
    default: compile_fail(b->compiler, target, "cannot delete this expression");
    }
    b->at = at;
}

/* ---- a, b = c, d without a tuple ---- */

enum { PARALLEL = 3 };

static bool is_parallel(const struct node *target, const struct node *value) {
    if ((target->kind != NODE_TUPLE && target->kind != NODE_LIST) ||
        (value->kind != NODE_TUPLE && value->kind != NODE_LIST))
        return false;
    const struct node_list *targets = target->sequence.elements;
    const struct node_list *values = value->sequence.elements;
    if (targets->count != values->count || targets->count > PARALLEL || targets->count < 2)
        return false;
    for (uint32_t i = 0; i < targets->count; i++) {
        if (targets->items[i]->kind == NODE_STARRED || values->items[i]->kind == NODE_STARRED)
            return false;
    }
    return true;
}

/* Whether all targets are different local variables: nobody can tell in which order they are
 * stored, and storing evaluates nothing. */
static bool are_distinct_locals(const struct node_list *targets) {
    for (uint32_t i = 0; i < targets->count; i++) {
        if (!is_local(targets->items[i]))
            return false;
        for (uint32_t j = 0; j < i; j++) {
            if (slot_of(targets->items[i]) == slot_of(targets->items[j]))
                return false;
        }
    }
    return true;
}

/* Values that stay where they are, in variables, are stored first, so they must not be among the
 * targets; then the temporaries, from the top. */
static void assign_locals(struct builder *b, const struct node_list *targets,
                          const struct node_list *values) {
    struct operand operands[PARALLEL];
    for (uint32_t i = 0; i < values->count; i++) {
        operands[i] = compile_operand(b, values->items[i]);
        bool clobbered = false;
        for (uint32_t j = 0; j < targets->count && operands[i].kind == OPERAND_VARIABLE; j++) {
            clobbered |= slot_of(targets->items[j]) == operands[i].reg && j < i;
            clobbered |= j > i && compile_may_rebind(b, values->items[j], operands[i].reg);
        }
        if (clobbered)
            compile_force(b, &operands[i], true);
    }
    for (uint32_t i = 0; i < values->count; i++) {
        if (operands[i].kind == OPERAND_VARIABLE)
            compile_store(b, targets->items[i], operands[i]);
    }
    for (uint32_t i = values->count; i-- > 0;) {
        if (operands[i].kind != OPERAND_VARIABLE)
            compile_store(b, targets->items[i], operands[i]);
    }
}

static void assign_parallel(struct builder *b, const struct node_list *targets,
                            const struct node_list *values) {
    if (are_distinct_locals(targets)) {
        assign_locals(b, targets, values);
        return;
    }
    uint32_t base = b->depth, count = values->count;
    for (uint32_t i = 0; i < count; i++)
        compile_push(b, values->items[i]);
    compile_emit(b, OP_SWAP, base, count - 1, 0);
    for (uint32_t i = 0; i < count; i++)
        compile_store(b, targets->items[i], compile_top(b));
}

/* ---- Assignment ---- */

/* Stores a value in several targets from left to right. */
static void assign_chain(struct builder *b, const struct node_list *targets, struct node *value) {
    struct operand operand = compile_operand(b, value);
    if (operand.kind == OPERAND_VARIABLE)
        compile_force(b, &operand, true);
    for (uint32_t i = 0; i + 1 < targets->count; i++) {
        struct operand copy = operand;
        if (compile_is_temp(operand)) {
            compile_duplicate(b, operand.reg);
            copy = compile_top(b);
        }
        compile_store(b, targets->items[i], copy);
    }
    compile_store(b, targets->items[targets->count - 1], operand);
}

void compile_assign_statement(struct builder *b, struct node *node) {
    const struct node_list *targets = node->assign.targets;
    struct node *value = node->assign.value, *target = targets->items[0];
    if (targets->count > 1) {
        assign_chain(b, targets, value);
        return;
    }
    if (is_local(target)) {
        compile_to(b, value, slot_of(target));
        compile_mark_bound(b, slot_of(target));
    } else if (is_parallel(target, value)) {
        assign_parallel(b, target->sequence.elements, value->sequence.elements);
    } else {
        compile_store(b, target, compile_operand(b, value));
    }
}

/* ---- Augmented assignment ---- */

static void augment_name(struct builder *b, struct node *node) {
    struct node *target = node->binary.left;
    enum binary_operator op = (enum binary_operator)node->op;
    struct symbol *symbol = target->identifier.symbol;
    if (symbol->kind == SYMBOL_LOCAL) {
        struct operand left = {.kind = OPERAND_VARIABLE, .reg = (uint16_t)symbol->slot};
        b->at = compile_range(target);
        compile_check_bound(b, symbol);
        b->at = compile_range(node);
        compile_protect(b, &left, node->binary.right);
        struct operand right = compile_operand(b, node->binary.right);
        compile_arithmetic(b, op, left, right, (uint32_t)symbol->slot, NOTE_INPLACE);
        compile_mark_bound(b, (uint32_t)symbol->slot);
        return;
    }
    b->at = compile_range(target);
    compile_load_symbol(b, symbol, TO_TEMPORARY);
    struct operand left = compile_top(b);
    b->at = compile_range(node);
    struct operand right = compile_operand(b, node->binary.right);
    compile_arithmetic(b, op, left, right, TO_TEMPORARY, NOTE_INPLACE);
    compile_store_symbol(b, symbol, compile_top(b));
}

/* A second reading of an operand: the same variable, or a copy of the temporary. */
static struct operand again(struct builder *b, struct operand operand) {
    if (operand.kind != OPERAND_TEMPORARY)
        return operand;
    compile_duplicate(b, operand.reg);
    return compile_top(b);
}

static void augment_attribute(struct builder *b, struct node *node) {
    struct node *target = node->binary.left;
    struct source_range at = b->at;
    struct operand object = compile_register(b, target->attribute.value);
    compile_protect(b, &object, node->binary.right);
    b->at = compile_attribute_range(target);
    struct operand copy = again(b, object);
    compile_emit_result(b, OP_GET_ATTR, TO_TEMPORARY, compile_source(copy),
                        compile_attribute_cache(b, target->attribute.name), compile_is_temp(copy));
    struct operand left = compile_top(b);
    b->at = at;
    struct operand right = compile_operand(b, node->binary.right);
    compile_arithmetic(b, (enum binary_operator)node->op, left, right, TO_TEMPORARY, NOTE_INPLACE);
    b->at = compile_attribute_range(target);
    compile_emit(b, OP_SET_ATTR, compile_source(object), compile_source(compile_top(b)),
                 compile_attribute_cache(b, target->attribute.name));
    b->depth--;
    compile_drop(b, object);
}

static void augment_item(struct builder *b, struct node *node) {
    struct node *target = node->binary.left;
    struct source_range at = b->at;
    b->at = compile_range(target);
    struct operand object = compile_register(b, target->binary.left);
    compile_protect(b, &object, target->binary.right);
    if (object.kind == OPERAND_VARIABLE)
        compile_protect(b, &object, node->binary.right);
    struct operand key = compile_operand(b, target->binary.right);
    compile_protect(b, &key, node->binary.right);
    struct operand object_again = again(b, object), key_again = again(b, key);
    compile_get_item(b, object_again, key_again, TO_TEMPORARY);
    struct operand left = compile_top(b);
    b->at = at;
    struct operand right = compile_operand(b, node->binary.right);
    compile_arithmetic(b, (enum binary_operator)node->op, left, right, TO_TEMPORARY, NOTE_INPLACE);
    b->at = compile_range(target);
    struct operand value = compile_top(b);
    compile_force(b, &key, false); /* a constant: above the value now */
    uint32_t temps = compile_is_temp(object) + compile_is_temp(key) + 1;
    compile_emit(b, OP_SET_ITEM, compile_source(object), compile_source(key),
                 compile_source(value));
    b->depth -= temps;
    b->at = at;
}

void compile_augmented(struct builder *b, struct node *node) {
    switch ((enum node_kind)node->binary.left->kind) {
    case NODE_NAME: augment_name(b, node); break;
    case NODE_ATTRIBUTE: augment_attribute(b, node); break;
    default: augment_item(b, node); break;
    }
}

/* ---- Annotated assignment ---- */

/* Start of a line. Annotations come in the order of lines, mostly. */
static const char *line_start(struct compiler *c, uint32_t line) {
    if (c->text_start == NULL || c->text_line > line) {
        c->text_start = c->module->source.text;
        c->text_line = 1;
    }
    while (c->text_line < line) {
        const char *end = strchr(c->text_start, '\n');
        if (end == NULL)
            break;
        c->text_start = end + 1;
        c->text_line++;
    }
    return c->text_start;
}

struct node compile_annotation_text(struct builder *b, const struct node *annotation) {
    const char *start = line_start(b->compiler, annotation->line) + annotation->column;
    const char *last = line_start(b->compiler, annotation->end_line);
    struct node text = {.kind = NODE_STR, .line = annotation->line};
    text.text.bytes = start;
    text.text.length = (size_t)(last + annotation->end_column - start);
    return text;
}

static void store_annotation(struct builder *b, struct node *node) {
    struct node *annotation = node->annotated.annotation;
    const struct name *name = node->annotated.target->identifier.symbol->name;
    if (b->compiler->module->future_annotations) {
        struct node text = compile_annotation_text(b, annotation);
        compile_push(b, &text);
    } else {
        compile_push(b, annotation);
    }
    uint32_t cache = compile_named_global(b, "__annotations__");
    compile_emit_result(b, scope_has_namespace(b->scope) ? OP_LOAD_NAME : OP_LOAD_GLOBAL, TO_TEMPORARY, cache & 0xffff, cache >> 16, 0);
    compile_load_constant(b, compile_constant_text(b, name->text, name->length, false),
                          TO_TEMPORARY);
    compile_emit(b, OP_SET_ITEM, (b->depth - 2) | OPERAND_TEMP, (b->depth - 1) | OPERAND_TEMP,
                 (b->depth - 3) | OPERAND_TEMP);
    b->depth -= 3;
}

/* A target without a value: its parts are evaluated, nothing is stored. */
static void evaluate_target(struct builder *b, struct node *target) {
    if (target->kind == NODE_ATTRIBUTE) {
        compile_effect(b, target->attribute.value);
    } else if (target->kind == NODE_SUBSCRIPT) {
        compile_effect(b, target->binary.left);
        compile_effect(b, target->binary.right);
    }
}

void compile_annotated(struct builder *b, struct node *node) {
    struct node *target = node->annotated.target;
    bool kept = b->scope->kind == SCOPE_MODULE || b->scope->kind == SCOPE_CLASS;
    if (node->annotated.value != NULL) {
        if (is_local(target)) {
            compile_to(b, node->annotated.value, slot_of(target));
            compile_mark_bound(b, slot_of(target));
        } else {
            compile_store(b, target, compile_operand(b, node->annotated.value));
        }
    } else {
        evaluate_target(b, target);
    }
    if (!kept)
        return;
    if (node->annotated.simple)
        store_annotation(b, node);
    else if (!b->compiler->module->future_annotations)
        compile_effect(b, node->annotated.annotation);
}
