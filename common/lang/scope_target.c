/* Binding names: targets, mangling, the scopes themselves. */
#include <string.h>

#include "common/lang/scope_internal.h"

/* Private names of classes: __x in class C becomes _C__x (Python Language Reference, 6.2.1). */
struct name *mangle(struct analyser *a, struct name *name) {
    const struct name *class_name = a->scope->private_class;
    const char *text = name->text;
    uint32_t length = name->length;
    if (class_name == NULL || length < 2 || text[0] != '_' || text[1] != '_' ||
        (text[length - 1] == '_' && text[length - 2] == '_') || memchr(text, '.', length) != NULL)
        return name;
    const char *prefix = class_name->text;
    while (*prefix == '_')
        prefix++;
    uint32_t prefix_length = (uint32_t)strlen(prefix);
    if (prefix_length == 0)
        return name;
    char *mangled = scope_alloc(a, 1 + (size_t)prefix_length + length);
    mangled[0] = '_';
    memcpy(mangled + 1, prefix, prefix_length);
    memcpy(mangled + 1 + prefix_length, text, length);
    return scope_intern(a, mangled, 1 + prefix_length + length);
}

void check_debug(struct analyser *a, const struct name *name, const struct node *node) {
    if (name == a->name_debug)
        scope_fail(a, node, "cannot assign to __debug__");
}

struct symbol *bind_name(struct analyser *a, struct name *name, uint32_t flags,
                         const struct node *node) {
    check_debug(a, name, node);
    struct symbol *symbol = scope_symbol(a, scope_host(a->scope), mangle(a, name), node);
    symbol->flags |= SYMBOL_IS_ASSIGNED | flags;
    if ((flags & SYMBOL_IS_IMPORTED) == 0)
        symbol->flags |= SYMBOL_IS_STORED;
    symbol->bindings++;
    return symbol;
}

/* ---- targets ---- */

static void collect_sequence_target(struct analyser *a, struct node *node) {
    const struct node_list *elements = node->sequence.elements;
    bool starred = false;
    for (uint32_t i = 0; i < elements->count; i++) {
        struct node *element = elements->items[i];
        if (element->kind != NODE_STARRED) {
            collect_target(a, element);
            continue;
        }
        if (starred)
            scope_fail(a, node, "multiple starred expressions in assignment");
        if (i >= 1 << 8 || elements->count - i - 1 >= INT32_MAX >> 8)
            scope_fail(a, node, "too many expressions in star-unpacking assignment");
        starred = true;
        collect_target(a, element->unary.operand);
    }
}

/* A name that is a comprehension's loop variable is already in its scope; others are bound in the
 * function around an inlined comprehension. */
static void collect_name_target(struct analyser *a, struct node *node) {
    struct name *name = node->identifier.name;
    if (node->context == CONTEXT_DELETE) {
        if (name == a->name_debug)
            scope_fail(a, node, "cannot delete __debug__");
        struct symbol *symbol = scope_symbol(a, scope_host(a->scope), mangle(a, name), node);
        symbol->flags |= SYMBOL_IS_DELETED | SYMBOL_IS_STORED;
        node->identifier.symbol = symbol;
    } else {
        node->identifier.symbol = bind_name(a, name, 0, node);
    }
    node->identifier.name = node->identifier.symbol->name;
}

void collect_target(struct analyser *a, struct node *node) {
    switch (node->kind) {
    case NODE_NAME:
        collect_name_target(a, node);
        break;
    case NODE_LIST:
    case NODE_TUPLE:
        collect_sequence_target(a, node);
        break;
    case NODE_STARRED:
        scope_fail(a, node, "starred assignment target must be in a list or tuple");
    case NODE_ATTRIBUTE:
        if (node->attribute.name == a->name_debug)
            scope_fail(a, node, "cannot %s __debug__",
                       node->context == CONTEXT_DELETE ? "delete" : "assign to");
        collect_expression(a, node);
        break;
    default:
        collect_expression(a, node);
        break;
    }
}

/* ---- scopes ---- */

static bool is_function_like(const struct scope *scope) {
    return scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
}

/* CPython 3.11, Python/compile.c: compiler_set_qualname. */
static struct name *qualify(struct analyser *a, const struct scope *parent, enum scope_kind kind,
                            struct name *name) {
    if (parent->kind == SCOPE_MODULE)
        return name;
    if (kind == SCOPE_FUNCTION || kind == SCOPE_CLASS) {
        const struct symbol *symbol = scope_lookup(parent, mangle(a, name));
        if (symbol != NULL && (symbol->flags & SYMBOL_IS_DECLARED_GLOBAL) != 0)
            return name;
    }
    const char *joint = is_function_like(parent) ? ".<locals>." : ".";
    size_t joint_length = strlen(joint);
    const struct name *outer = parent->qualified_name;
    size_t length = outer->length + joint_length + name->length;
    if (length > UINT32_MAX / 2)
        scope_fail_memory(a);
    char *text = scope_alloc(a, length);
    memcpy(text, outer->text, outer->length);
    memcpy(text + outer->length, joint, joint_length);
    memcpy(text + outer->length + joint_length, name->text, name->length);
    return scope_intern(a, text, (uint32_t)length);
}

struct scope *open_scope(struct analyser *a, enum scope_kind kind, struct name *name,
                         struct node *node, struct scope_state *saved) {
    struct scope *parent = a->scope;
    struct scope *scope = scope_alloc(a, sizeof *scope);
    scope->kind = kind;
    scope->name = name;
    scope->node = node;
    scope->parent = parent;
    if (parent != NULL) {
        scope->qualified_name = qualify(a, parent, kind, name);
        scope->is_nested = parent->is_nested || is_function_like(parent);
        scope->private_class = parent->private_class;
        /* next_open is the newest child until the scope is closed */
        if (parent->first_child == NULL)
            parent->first_child = scope;
        else
            parent->next_open->next_sibling = scope;
        parent->next_open = scope;
    } else {
        scope->qualified_name = name;
    }
    *saved = (struct scope_state){.scope = parent, .in_loop = a->in_loop};
    a->scope = scope;
    a->in_loop = false;
    return scope;
}

void close_scope(struct analyser *a, const struct scope_state *saved) {
    a->scope->next_open = NULL;
    a->scope = saved->scope;
    a->in_loop = saved->in_loop;
}
