/* Patterns of a match statement: the names they bind, and what CPython's compiler refuses
 * (CPython 3.11, Python/compile.c: compiler_pattern and its kin). */
#include <stdlib.h>
#include <string.h>

#include "common/lang/scope_internal.h"

static void collect_pattern(struct analyser *a, struct node *node, bool allow_irrefutable);

/* ---- bound names ---- */

static void bind_capture(struct analyser *a, struct name **name, struct symbol **symbol,
                         const struct node *node) {
    if ((*name)->bound_stamp == a->case_stamp)
        scope_fail(a, node, "multiple assignments to name '%s' in pattern", (*name)->text);
    (*name)->bound_stamp = a->case_stamp;
    if (a->bound_count == a->bound_capacity) {
        uint32_t capacity = a->bound_capacity == 0 ? 8 : a->bound_capacity * 2;
        struct name **bound = scope_alloc(a, capacity * sizeof *bound);
        if (a->bound_count > 0)
            memcpy(bound, a->bound, a->bound_count * sizeof *bound);
        a->bound = bound;
        a->bound_capacity = capacity;
    }
    a->bound[a->bound_count++] = *name;
    *symbol = bind_name(a, *name, 0, node);
}

/* All alternatives must bind the same names; each starts from what was bound before the first. */
static void collect_alternatives(struct analyser *a, struct node *node, bool allow_irrefutable) {
    const struct node_list *alternatives = node->sequence.elements;
    uint32_t outer = a->bound_count;
    struct name **first = NULL;
    uint32_t first_count = 0;
    for (uint32_t i = 0; i < alternatives->count; i++) {
        for (uint32_t j = outer; j < a->bound_count; j++)
            a->bound[j]->bound_stamp = 0;
        a->bound_count = outer;
        collect_pattern(a, alternatives->items[i],
                        allow_irrefutable && i + 1 == alternatives->count);
        uint32_t count = a->bound_count - outer;
        if (i == 0) {
            first_count = count;
            first = scope_alloc(a, (count + 1) * sizeof *first);
            if (count > 0)
                memcpy(first, a->bound + outer, count * sizeof *first);
        }
        bool same = count == first_count;
        for (uint32_t j = 0; same && j < count; j++)
            same = first[j]->bound_stamp == a->case_stamp;
        if (!same)
            scope_fail(a, node, "alternative patterns bind different names");
    }
}

static void collect_value(struct analyser *a, struct node *node) {
    if (node->kind == NODE_JOINED_STR)
        scope_fail(a, node, "patterns may only match literals and attribute lookups");
    collect_expression(a, node);
}

/* ---- mappings ---- */

/* A literal key as far as equality of keys goes: numbers by value, texts by their bytes. */
struct literal_key {
    enum { KEY_NUMBER, KEY_BIG, KEY_STR, KEY_BYTES, KEY_NONE } kind;
    bool negative;
    double number;
    int64_t integer;
    const struct node *node;  /* without its sign */
};

static bool literal_key(const struct node *node, struct literal_key *key) {
    *key = (struct literal_key){.node = node};
    if (node->kind == NODE_UNARY_OP) {
        key->negative = true;
        node = key->node = node->unary.operand;
    }
    int64_t sign = key->negative ? -1 : 1;
    switch (node->kind) {
    case NODE_INT: key->integer = sign * node->integer.value; break;
    case NODE_TRUE: key->integer = 1; break;
    case NODE_FALSE: break;
    case NODE_FLOAT:
        key->number = (double)sign * node->real.value;
        key->kind = KEY_NUMBER;
        if (key->number >= -9e18 && key->number <= 9e18 &&
            key->number == (double)(int64_t)key->number)
            key->integer = (int64_t)key->number;
        else
            key->kind = KEY_BIG;
        return true;
    case NODE_BIG_INT: key->kind = KEY_BIG; return true;
    case NODE_STR: key->kind = KEY_STR; return true;
    case NODE_BYTES: key->kind = KEY_BYTES; return true;
    case NODE_NONE: key->kind = KEY_NONE; return true;
    default: return false;
    }
    return true;
}

static int compare_texts(const struct node *x, const struct node *y) {
    size_t shorter = x->text.length < y->text.length ? x->text.length : y->text.length;
    int order = memcmp(x->text.bytes, y->text.bytes, shorter);
    if (order != 0)
        return order;
    return (x->text.length > y->text.length) - (x->text.length < y->text.length);
}

/* Big ints by their digits (equal spellings only), floats that are no int64 by value. */
static int compare_big(const struct literal_key *x, const struct literal_key *y) {
    if (x->node->kind != y->node->kind)
        return (int)x->node->kind - (int)y->node->kind;
    if (x->node->kind == NODE_FLOAT)
        return (x->number > y->number) - (x->number < y->number);
    if (x->negative != y->negative)
        return (int)x->negative - (int)y->negative;
    if (x->node->big_int.base != y->node->big_int.base)
        return (int)x->node->big_int.base - (int)y->node->big_int.base;
    return strcmp(x->node->big_int.digits, y->node->big_int.digits);
}

static int compare_keys(const void *left, const void *right) {
    const struct literal_key *x = left, *y = right;
    if (x->kind != y->kind)
        return (int)x->kind - (int)y->kind;
    switch (x->kind) {
    case KEY_NUMBER: return (x->integer > y->integer) - (x->integer < y->integer);
    case KEY_BIG: return compare_big(x, y);
    case KEY_NONE: return 0;
    default: return compare_texts(x->node, y->node);
    }
}

/* Equal keys in the order of the source. */
static int compare_keys_and_places(const void *left, const void *right) {
    const struct literal_key *x = left, *y = right;
    int order = compare_keys(x, y);
    if (order != 0)
        return order;
    if (x->node->line != y->node->line)
        return x->node->line < y->node->line ? -1 : 1;
    return (x->node->column > y->node->column) - (x->node->column < y->node->column);
}

/* As repr() has it. */
static void write_float(char *text, size_t size, const char *sign, double number) {
    int length = 0;
    for (int digits = 1; digits <= 17; digits++) {
        length = snprintf(text, size, "%s%.*g", sign, digits, number);
        if (strtod(text + strlen(sign), NULL) == number)
            break;
    }
    if (strpbrk(text, ".en") == NULL)
        snprintf(text + length, size - (size_t)length, ".0");
}

static _Noreturn void fail_duplicate(struct analyser *a, const struct node *node,
                                     const struct literal_key *key) {
    const char *sign = key->negative ? "-" : "";
    const struct node *literal = key->node;
    char text[128];
    switch (literal->kind) {
    case NODE_INT:
        snprintf(text, sizeof text, "%s%lld", sign, (long long)literal->integer.value);
        break;
    case NODE_FLOAT: write_float(text, sizeof text, sign, literal->real.value); break;
    case NODE_BIG_INT:
        snprintf(text, sizeof text, "%s%.100s", sign, literal->big_int.digits);
        break;
    case NODE_STR: snprintf(text, sizeof text, "'%.100s'", literal->text.bytes); break;
    case NODE_BYTES: snprintf(text, sizeof text, "b'%.100s'", literal->text.bytes); break;
    default: snprintf(text, sizeof text, "%s", ast_kind_name(literal->kind)); break;
    }
    scope_fail(a, node, "mapping pattern checks duplicate key (%s)", text);
}

static void collect_mapping(struct analyser *a, struct node *node) {
    const struct node_list *keys = node->match_mapping.keys;
    struct literal_key *literals = scope_alloc(a, (keys->count + 1) * sizeof *literals);
    uint32_t count = 0;
    for (uint32_t i = 0; i < keys->count; i++) {
        if (literal_key(keys->items[i], &literals[count]))
            count++;
        collect_value(a, keys->items[i]);
    }
    qsort(literals, count, sizeof *literals, compare_keys_and_places);
    for (uint32_t i = 1; i < count; i++) {
        if (compare_keys(&literals[i - 1], &literals[i]) == 0)
            fail_duplicate(a, node, &literals[i]);
    }
    for (uint32_t i = 0; i < keys->count; i++)
        collect_pattern(a, node->match_mapping.patterns->items[i], true);
    if (node->match_mapping.rest != NULL) {
        bind_capture(a, &node->match_mapping.rest, &node->match_mapping.symbol, node);
        node->match_mapping.rest = node->match_mapping.symbol->name;
    }
}

/* ---- the other patterns ---- */

static void collect_class_pattern(struct analyser *a, struct node *node) {
    uint32_t stamp = next_stamp(a);
    for (uint32_t i = 0; i < node->call.keywords->count; i++) {
        struct node *keyword = node->call.keywords->items[i];
        struct name *name = keyword->keyword.name;
        check_debug(a, name, keyword);
        if (name->stamp == stamp)
            scope_fail(a, keyword, "attribute name repeated in class pattern: %s", name->text);
        name->stamp = stamp;
    }
    collect_expression(a, node->call.callee);
    for (uint32_t i = 0; i < node->call.arguments->count; i++)
        collect_pattern(a, node->call.arguments->items[i], true);
    for (uint32_t i = 0; i < node->call.keywords->count; i++)
        collect_pattern(a, node->call.keywords->items[i]->keyword.value, true);
}

static void collect_sequence_pattern(struct analyser *a, struct node *node) {
    bool starred = false;
    for (uint32_t i = 0; i < node->sequence.elements->count; i++) {
        struct node *element = node->sequence.elements->items[i];
        if (element->kind == NODE_MATCH_STAR) {
            if (starred)
                scope_fail(a, node, "multiple starred names in sequence pattern");
            starred = true;
        }
        collect_pattern(a, element, true);
    }
}

static void collect_as(struct analyser *a, struct node *node, bool allow_irrefutable) {
    if (node->capture.pattern != NULL) {
        collect_pattern(a, node->capture.pattern, allow_irrefutable);
    } else if (!allow_irrefutable) {
        if (node->capture.name != NULL)
            scope_fail(a, node, "name capture '%s' makes remaining patterns unreachable",
                       node->capture.name->text);
        scope_fail(a, node, "wildcard makes remaining patterns unreachable");
    }
}

static void collect_pattern(struct analyser *a, struct node *node, bool allow_irrefutable) {
    switch (node->kind) {
    case NODE_MATCH_VALUE:
    case NODE_MATCH_SINGLETON:
        collect_value(a, node->unary.operand);
        break;
    case NODE_MATCH_SEQUENCE:
        collect_sequence_pattern(a, node);
        break;
    case NODE_MATCH_MAPPING:
        collect_mapping(a, node);
        break;
    case NODE_MATCH_CLASS:
        collect_class_pattern(a, node);
        break;
    case NODE_MATCH_OR:
        collect_alternatives(a, node, allow_irrefutable);
        break;
    default:  /* MATCH_AS, MATCH_STAR */
        if (node->kind == NODE_MATCH_AS)
            collect_as(a, node, allow_irrefutable);
        if (node->capture.name != NULL) {
            bind_capture(a, &node->capture.name, &node->capture.symbol, node);
            node->capture.name = node->capture.symbol->name;
        }
        break;
    }
}

void collect_match(struct analyser *a, struct node *node) {
    collect_expression(a, node->match.subject);
    const struct node_list *cases = node->match.cases;
    for (uint32_t i = 0; i < cases->count; i++) {
        struct node *match_case = cases->items[i];
        a->bound_count = 0;
        a->case_stamp = next_stamp(a);
        collect_pattern(a, match_case->match_case.pattern,
                        match_case->match_case.guard != NULL || i + 1 == cases->count);
        if (match_case->match_case.guard != NULL)
            collect_expression(a, match_case->match_case.guard);
        collect_block(a, match_case->match_case.body);
    }
}
