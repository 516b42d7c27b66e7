#include "common/lang/ast.h"

#include <inttypes.h>

const struct node_list ast_no_nodes = {.count = 0};

static const char *const kind_names[NODE_KIND_COUNT] = {
#define X(kind, text, member) [NODE_##kind] = text,
    AST_NODE_KINDS(X)
#undef X
};

static const char *const binary_names[BINARY_OPERATOR_COUNT] = {
#define X(op, text, spelling) [BINARY_##op] = text,
    AST_BINARY_OPERATORS(X)
#undef X
};

static const char *const unary_names[] = {
    [UNARY_NOT] = "Not", [UNARY_NEG] = "USub", [UNARY_POS] = "UAdd", [UNARY_INVERT] = "Invert"};

static const char *const compare_names[] = {
    [COMPARE_EQ] = "Eq", [COMPARE_NE] = "NotEq", [COMPARE_LT] = "Lt",
    [COMPARE_LE] = "LtE", [COMPARE_GT] = "Gt",   [COMPARE_GE] = "GtE",
    [COMPARE_IS] = "Is", [COMPARE_IS_NOT] = "IsNot", [COMPARE_IN] = "In",
    [COMPARE_NOT_IN] = "NotIn"};

const char *ast_kind_name(enum node_kind kind) {
    return kind_names[kind];
}

struct node *ast_docstring(const struct node_list *body) {
    if (body->count == 0 || body->items[0]->kind != NODE_EXPR_STMT)
        return NULL;
    struct node *value = body->items[0]->unary.operand;
    return value->kind == NODE_STR ? value : NULL;
}

/* ---- dumps ---- */

static void dump_node(FILE *out, const struct node *node);

/* " -" for NULL */
static void dump_child(FILE *out, const struct node *node) {
    fputc(' ', out);
    if (node == NULL)
        fputc('-', out);
    else
        dump_node(out, node);
}

static void dump_list(FILE *out, const struct node_list *list) {
    fputs(" [", out);
    for (uint32_t i = 0; i < list->count; i++) {
        if (i > 0)
            fputc(' ', out);
        if (list->items[i] == NULL)
            fputc('-', out);
        else
            dump_node(out, list->items[i]);
    }
    fputc(']', out);
}

static void dump_name(FILE *out, const struct name *name) {
    fprintf(out, " %s", name == NULL ? "-" : name->text);
}

static void dump_text(FILE *out, const char *bytes, size_t length) {
    fputs(" \"", out);
    for (size_t i = 0; i < length; i++) {
        uint8_t c = (uint8_t)bytes[i];
        if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c < 0x20 || c >= 0x7F)
            fprintf(out, "\\x%02x", c);
        else
            fputc(c, out);
    }
    fputc('"', out);
}

static void dump_function(FILE *out, const struct function *function) {
    const struct parameters *parameters = &function->parameters;
    if (function->expression == NULL)
        dump_name(out, function->name);
    fprintf(out, " (%u %u %u%s%s", parameters->positional_only, parameters->positional,
            parameters->keyword_only, parameters->has_varargs ? " *" : "",
            parameters->has_kwargs ? " **" : "");
    dump_list(out, parameters->items);
    fputc(')', out);
    if (function->expression != NULL) {
        dump_child(out, function->expression);
        return;
    }
    dump_list(out, function->body);
    dump_list(out, function->decorators);
    dump_child(out, function->returns);
}

static void dump_compare(FILE *out, const struct node *node) {
    dump_child(out, node->compare.left);
    for (uint32_t i = 0; i < node->compare.rights->count; i++) {
        fprintf(out, " %s", compare_names[node->compare.ops[i]]);
        dump_child(out, node->compare.rights->items[i]);
    }
}

static void dump_statement(FILE *out, const struct node *node) {
    switch (node->kind) {
    case NODE_MODULE:
        dump_list(out, node->module.body);
        break;
    case NODE_CLASS_DEF:
        dump_name(out, node->class_def->name);
        dump_list(out, node->class_def->bases);
        dump_list(out, node->class_def->keywords);
        dump_list(out, node->class_def->body);
        dump_list(out, node->class_def->decorators);
        break;
    case NODE_ASSIGN:
        dump_list(out, node->assign.targets);
        dump_child(out, node->assign.value);
        break;
    case NODE_ANN_ASSIGN:
        dump_child(out, node->annotated.target);
        dump_child(out, node->annotated.annotation);
        dump_child(out, node->annotated.value);
        fputs(node->annotated.simple ? " 1" : " 0", out);
        break;
    case NODE_FOR:
        dump_child(out, node->for_loop.target);
        dump_child(out, node->for_loop.iterable);
        dump_list(out, node->for_loop.body);
        dump_list(out, node->for_loop.orelse);
        break;
    case NODE_WHILE:
        dump_child(out, node->while_loop.test);
        dump_list(out, node->while_loop.body);
        dump_list(out, node->while_loop.orelse);
        break;
    case NODE_IF:
        dump_list(out, node->if_chain.clauses);
        dump_list(out, node->if_chain.orelse);
        break;
    case NODE_IF_CLAUSE:
        dump_child(out, node->if_clause.test);
        dump_list(out, node->if_clause.body);
        break;
    case NODE_WITH:
        dump_list(out, node->with.items);
        dump_list(out, node->with.body);
        break;
    case NODE_TRY:
        dump_list(out, node->try_block.body);
        dump_list(out, node->try_block.handlers);
        dump_list(out, node->try_block.orelse);
        dump_list(out, node->try_block.finally);
        break;
    case NODE_HANDLER:
        dump_child(out, node->handler.type);
        dump_name(out, node->handler.name);
        dump_list(out, node->handler.body);
        break;
    case NODE_IMPORT_FROM:
        dump_name(out, node->import.module);
        fprintf(out, " %u", node->import.level);
        dump_list(out, node->import.aliases);
        break;
    case NODE_IMPORT:
        dump_list(out, node->import.aliases);
        break;
    case NODE_ALIAS:
        dump_name(out, node->alias.name);
        dump_name(out, node->alias.as_name);
        break;
    case NODE_GLOBAL:
    case NODE_NONLOCAL:
        for (uint32_t i = 0; i < node->names.items->count; i++)
            dump_name(out, node->names.items->items[i]);
        break;
    case NODE_MATCH:
        dump_child(out, node->match.subject);
        dump_list(out, node->match.cases);
        break;
    case NODE_MATCH_CASE:
        dump_child(out, node->match_case.pattern);
        dump_child(out, node->match_case.guard);
        dump_list(out, node->match_case.body);
        break;
    default:
        break;
    }
}

static void dump_expression(FILE *out, const struct node *node) {
    switch (node->kind) {
    case NODE_IF_EXP:
        dump_child(out, node->if_exp.test);
        dump_child(out, node->if_exp.then);
        dump_child(out, node->if_exp.orelse);
        break;
    case NODE_DICT:
        dump_list(out, node->dict.keys);
        dump_list(out, node->dict.values);
        break;
    case NODE_LIST_COMP: case NODE_SET_COMP: case NODE_DICT_COMP: case NODE_GENERATOR_EXP:
        dump_child(out, node->comprehension.element);
        if (node->kind == NODE_DICT_COMP)
            dump_child(out, node->comprehension.value);
        dump_list(out, node->comprehension.generators);
        break;
    case NODE_GENERATOR:
        dump_child(out, node->generator.target);
        dump_child(out, node->generator.iterable);
        dump_list(out, node->generator.conditions);
        break;
    case NODE_COMPARE:
        dump_compare(out, node);
        break;
    case NODE_CALL: case NODE_MATCH_CLASS:
        dump_child(out, node->call.callee);
        dump_list(out, node->call.arguments);
        dump_list(out, node->call.keywords);
        break;
    case NODE_KEYWORD:
        dump_name(out, node->keyword.name);
        dump_child(out, node->keyword.value);
        break;
    case NODE_FORMATTED_VALUE:
        dump_child(out, node->formatted.value);
        fprintf(out, " %c", node->formatted.conversion == 0 ? '-' : node->formatted.conversion);
        dump_child(out, node->formatted.spec);
        break;
    case NODE_ATTRIBUTE:
        dump_child(out, node->attribute.value);
        dump_name(out, node->attribute.name);
        break;
    case NODE_NAME:
        dump_name(out, node->identifier.name);
        break;
    case NODE_SLICE:
        dump_child(out, node->slice.lower);
        dump_child(out, node->slice.upper);
        dump_child(out, node->slice.step);
        break;
    case NODE_INT: fprintf(out, " %" PRId64, node->integer.value); break;
    case NODE_BIG_INT: fprintf(out, " %u:%s", node->big_int.base, node->big_int.digits); break;
    case NODE_FLOAT: fprintf(out, " %.17g", node->real.value); break;
    case NODE_STR: case NODE_BYTES: dump_text(out, node->text.bytes, node->text.length); break;
    case NODE_PARAMETER:
        dump_name(out, node->parameter.name);
        dump_child(out, node->parameter.annotation);
        dump_child(out, node->parameter.fallback);
        break;
    case NODE_MATCH_MAPPING:
        dump_list(out, node->match_mapping.keys);
        dump_list(out, node->match_mapping.patterns);
        dump_name(out, node->match_mapping.rest);
        break;
    case NODE_MATCH_AS:
        dump_child(out, node->capture.pattern);
        dump_name(out, node->capture.name);
        break;
    case NODE_MATCH_STAR:
        dump_name(out, node->capture.name);
        break;
    default:
        dump_statement(out, node);
        break;
    }
}

static void dump_operator(FILE *out, const struct node *node) {
    switch (node->kind) {
    case NODE_BIN_OP: case NODE_AUG_ASSIGN: fprintf(out, " %s", binary_names[node->op]); break;
    case NODE_UNARY_OP: fprintf(out, " %s", unary_names[node->op]); break;
    case NODE_BOOL_OP: fputs(node->op == BOOL_AND ? " And" : " Or", out); break;
    default: break;
    }
}

static void dump_node(FILE *out, const struct node *node) {
    fprintf(out, "(%s", kind_names[node->kind]);
    dump_operator(out, node);
    switch (node->kind) {
    case NODE_EXPRESSION: case NODE_RETURN: case NODE_EXPR_STMT: case NODE_UNARY_OP:
    case NODE_YIELD: case NODE_YIELD_FROM: case NODE_STARRED: case NODE_MATCH_VALUE:
    case NODE_MATCH_SINGLETON:
        dump_child(out, node->unary.operand);
        break;
    case NODE_AUG_ASSIGN: case NODE_RAISE: case NODE_ASSERT: case NODE_NAMED_EXPR:
    case NODE_BIN_OP: case NODE_SUBSCRIPT: case NODE_WITH_ITEM:
        dump_child(out, node->binary.left);
        dump_child(out, node->binary.right);
        break;
    case NODE_DELETE: case NODE_BOOL_OP: case NODE_SET: case NODE_JOINED_STR: case NODE_LIST:
    case NODE_TUPLE: case NODE_MATCH_SEQUENCE: case NODE_MATCH_OR:
        dump_list(out, node->sequence.elements);
        break;
    case NODE_FUNCTION_DEF: case NODE_LAMBDA:
        dump_function(out, node->function);
        break;
    default:
        dump_expression(out, node);
        break;
    }
    if (node->context == CONTEXT_STORE)
        fputs(" Store", out);
    else if (node->context == CONTEXT_DELETE)
        fputs(" Del", out);
    fputc(')', out);
}

void ast_dump(FILE *out, const struct node *node) {
    dump_node(out, node);
}
