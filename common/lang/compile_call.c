/* Calls. The callee and its arguments stand in consecutive temporaries, the window. */
#include "common/lang/compile_internal.h"

/* More arguments than this travel in a tuple and a dict. */
enum { WINDOW_ARGUMENTS = 250 };

static bool needs_spreading(const struct node *node) {
    const struct node_list *arguments = node->call.arguments, *keywords = node->call.keywords;
    if (arguments->count > WINDOW_ARGUMENTS || keywords->count > WINDOW_ARGUMENTS)
        return true;
    for (uint32_t i = 0; i < arguments->count; i++) {
        if (arguments->items[i]->kind == NODE_STARRED)
            return true;
    }
    for (uint32_t i = 0; i < keywords->count; i++) {
        if (keywords->items[i]->keyword.name == NULL)
            return true;
    }
    return false;
}

/* ---- f(*a, **k) ---- */

static void push_text(struct builder *b, const struct name *name) {
    uint32_t index = compile_constant_text(b, name->text, name->length, false);
    compile_load_constant(b, index, TO_TEMPORARY);
}

/* A dict of keywords first ... last - 1, none of them **. */
static void push_keywords(struct builder *b, const struct node_list *keywords, uint32_t first,
                          uint32_t last) {
    uint32_t base = b->depth, direct = first;
    for (; direct < last && direct - first < DISPLAY_CHUNK / 2; direct++) {
        push_text(b, keywords->items[direct]->keyword.name);
        compile_push(b, keywords->items[direct]->keyword.value);
    }
    compile_emit(b, OP_BUILD_DICT, base, direct - first, 0);
    b->depth = base;
    compile_grow_depth(b, 1);
    for (; direct < last; direct++) {
        push_text(b, keywords->items[direct]->keyword.name);
        compile_push(b, keywords->items[direct]->keyword.value);
        compile_emit(b, OP_DICT_ADD, base, (b->depth - 2) | OPERAND_TEMP,
                     (b->depth - 1) | OPERAND_TEMP);
        b->depth -= 2;
    }
}

/* Pushes the dict of all keyword arguments; what comes second is merged, which finds duplicates. */
static void push_keyword_dict(struct builder *b, const struct node_list *keywords) {
    uint32_t base = b->depth;
    bool made = false;
    for (uint32_t i = 0, last; i < keywords->count; i = last) {
        struct operand mapping;
        last = i;
        while (last < keywords->count && keywords->items[last]->keyword.name != NULL)
            last++;
        if (last > i && !made) {
            push_keywords(b, keywords, i, last);
            made = true;
            continue;
        }
        if (!made) {
            push_keywords(b, keywords, i, i);
            made = true;
        }
        if (last > i) {
            push_keywords(b, keywords, i, last);
            mapping = compile_top(b);
        } else {
            mapping = compile_register(b, keywords->items[i]->keyword.value);
            last = i + 1;
        }
        compile_emit(b, OP_DICT_MERGE, base, compile_source(mapping), 0);
        compile_drop(b, mapping);
    }
}

static void call_spread(struct builder *b, struct node *node, uint32_t target) {
    const struct node_list *keywords = node->call.keywords;
    uint32_t base = b->depth;
    compile_push(b, node->call.callee);
    const struct node_list *arguments = node->call.arguments;
    if (arguments->count == 1 && arguments->items[0]->kind == NODE_STARRED) {
        compile_push(b, arguments->items[0]->unary.operand); /* CALL_SPREAD makes the tuple */
    } else {
        struct node tuple = {.kind = NODE_TUPLE, .context = CONTEXT_LOAD};
        compile_locate(b, &tuple);
        tuple.sequence.elements = arguments;
        compile_push(b, &tuple);
    }
    if (keywords->count != 0)
        push_keyword_dict(b, keywords);
    compile_emit_consuming(b, OP_CALL_SPREAD, base, keywords->count != 0, 0);
    b->depth = base + 1;
    compile_finish(b, target);
}

/* ---- f(a, b), f(a, k=b), x.m(a) ---- */

static void push_arguments(struct builder *b, struct node *node) {
    const struct node_list *arguments = node->call.arguments, *keywords = node->call.keywords;
    for (uint32_t i = 0; i < arguments->count; i++)
        compile_push(b, arguments->items[i]);
    for (uint32_t i = 0; i < keywords->count; i++)
        compile_push(b, keywords->items[i]->keyword.value);
}

/* A call of a method whose name stands in another line than the expression begins: from the name on. */
static struct source_range method_call_range(const struct node *node) {
    const struct node *callee = node->call.callee;
    struct source_range range = compile_range(node);
    if (callee->end_line != node->line) {
        range.line = callee->end_line;
        range.column = callee->attribute.name_column;
        range.end_column = node->end_line == callee->end_line ? node->end_column : UNIT_RANGE_OPEN;
    }
    return range;
}

void compile_call(struct builder *b, struct node *node, uint32_t target) {
    struct node *callee = node->call.callee;
    uint32_t count = node->call.arguments->count + node->call.keywords->count;
    uint32_t base = b->depth;
    if (needs_spreading(node)) {
        call_spread(b, node, target);
        return;
    }
    bool method = callee->kind == NODE_ATTRIBUTE;
    bool keywords = node->call.keywords->count != 0;
    if (method) {
        struct operand self = compile_register(b, callee->attribute.value);
        b->at = compile_attribute_range(callee);
        compile_emit(b, OP_LOAD_METHOD, base, compile_source(self),
                     compile_attribute_cache(b, callee->attribute.name));
        b->depth = base;
        compile_grow_depth(b, 2);
    } else {
        compile_push(b, callee);
    }
    uint32_t names = keywords ? compile_constant_names(b, node->call.keywords) : 0;
    push_arguments(b, node);
    b->at = method ? method_call_range(node) : compile_range(node);
    uint16_t opcode = method ? (keywords ? OP_CALL_METHOD_KEYWORDS : OP_CALL_METHOD)
                             : (keywords ? OP_CALL_KEYWORDS : OP_CALL);
    compile_emit_consuming(b, opcode, base, count, names);
    b->depth = base + 1;
    compile_finish(b, target);
}

/* ---- class C(bases, keywords) ---- */

void compile_class_call(struct builder *b, uint32_t base, struct class_def *class_def) {
    struct node call = {.kind = NODE_CALL};
    compile_locate(b, &call);
    call.call.arguments = class_def->bases;
    call.call.keywords = class_def->keywords;
    if (!needs_spreading(&call)) {
        uint32_t names = call.call.keywords->count != 0 ? compile_constant_names(b, call.call.keywords) : 0;
        push_arguments(b, &call);
        compile_emit_consuming(b, call.call.keywords->count != 0 ? OP_CALL_KEYWORDS : OP_CALL, base,
                               2 + call.call.arguments->count + call.call.keywords->count, names);
        b->depth = base + 1;
        return;
    }
    compile_emit(b, OP_BUILD_LIST, base + 1, 2, 0);
    b->depth = base + 2;
    for (uint32_t i = 0; i < class_def->bases->count; i++) {
        struct node *item = class_def->bases->items[i];
        bool starred = item->kind == NODE_STARRED;
        struct operand value = compile_register(b, starred ? item->unary.operand : item);
        compile_emit(b, starred ? OP_LIST_EXTEND : OP_LIST_APPEND, base + 1, compile_source(value), 0);
        compile_drop(b, value);
    }
    compile_emit(b, OP_LIST_TO_TUPLE, base + 1, 0, 0);
    if (class_def->keywords->count != 0)
        push_keyword_dict(b, class_def->keywords);
    compile_emit_consuming(b, OP_CALL_SPREAD, base, class_def->keywords->count != 0, 0);
    b->depth = base + 1;
}
