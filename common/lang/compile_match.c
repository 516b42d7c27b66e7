/* match. The subject stands in a variable that no case writes, or in a temporary until a case is taken; names are bound
 * when the whole pattern has matched, as in CPython, and until then what they capture waits in registers of their own, which
 * hold None at first:
 *
 *     [subject] [captured 1] ... [captured n] [parts under test] ...
 *
 * Where a pattern fails, there may be any number of temporaries above the subject. For each number there is a label; their
 * code stands behind the case, releases one temporary each and runs down to the next case. */
#include "common/lang/compile_internal.h"

struct match {
    struct builder *b;
    uint32_t base;           /* temporaries live where the next case begins */
    uint32_t *failures;      /* labels for base, base + 1, ... live temporaries */
    uint32_t failure_count, failure_capacity;
    struct symbol **captures;
    uint32_t capture_count;
    uint32_t first_capture;  /* register */
};

/* The value under test. Owned: it is the topmost temporary, and matching consumes it; else it stays. */
struct part {
    struct operand where;
    bool owned;
};

static void compile_pattern(struct match *m, struct node *node, struct part part);

/* ---- Failing ---- */

static uint32_t failure(struct match *m, uint32_t depth) {
    uint32_t index = depth - m->base;
    while (index >= m->failure_count) {
        if (m->failure_count == m->failure_capacity) {
            uint32_t capacity = m->failure_capacity == 0 ? 8 : 2 * m->failure_capacity;
            uint32_t *grown = compile_scratch(m->b->compiler, capacity * sizeof *grown);
            for (uint32_t i = 0; i < m->failure_count; i++)
                grown[i] = m->failures[i];
            m->failures = grown;
            m->failure_capacity = capacity;
        }
        m->failures[m->failure_count++] = compile_label(m->b);
    }
    return m->failures[index];
}

static void place_failures(struct match *m) {
    for (uint32_t i = m->failure_count; i-- > 0;) {
        m->b->depth = m->base + i;
        compile_place(m->b, m->failures[i]);
        if (i > 0)
            compile_pop(m->b);
    }
    m->b->depth = m->base;
}

/* ---- Parts ---- */

static struct part top_part(struct builder *b) {
    return (struct part){compile_top(b), true};
}

static void drop_part(struct builder *b, struct part part) {
    if (part.owned)
        compile_pop(b);
}

/* The value for an instruction that consumes temporaries. */
static struct operand take_part(struct builder *b, struct part part) {
    if (part.owned || !compile_is_temp(part.where))
        return part.where;
    compile_duplicate(b, part.where.reg);
    return compile_top(b);
}

static void capture(struct match *m, const struct symbol *symbol, struct part part) {
    struct builder *b = m->b;
    uint32_t place = 0;
    while (m->captures[place] != symbol)
        place++;
    if (compile_is_temp(part.where)) {
        take_part(b, part);
    } else {
        compile_force(b, &part.where, true);
    }
    compile_emit(b, OP_SWAP, m->first_capture + place, b->depth - 1 - m->first_capture - place, 0);
    compile_pop(b);
}

/* ---- Values ---- */

static void match_value(struct match *m, struct node *node, struct part part) {
    struct builder *b = m->b;
    uint32_t fail = failure(m, b->depth - part.owned);
    struct operand left = take_part(b, part);
    struct operand right = compile_operand(b, node->unary.operand);
    compile_jump_compare(b, node->kind == NODE_MATCH_VALUE ? COMPARE_EQ : COMPARE_IS, left, right,
                         false, fail);
}

/* ---- Sequences ---- */

static bool is_wildcard(const struct node *node) {
    return (node->kind == NODE_MATCH_AS || node->kind == NODE_MATCH_STAR) && node->capture.name == NULL &&
           (node->kind == NODE_MATCH_STAR || node->capture.pattern == NULL);
}

static void match_top(struct match *m, struct node *node) {
    m->b->at = compile_range(node);
    if (node->kind != NODE_MATCH_STAR)
        compile_pattern(m, node, top_part(m->b));
    else if (node->capture.name == NULL)
        compile_pop(m->b);
    else
        capture(m, node->capture.symbol, top_part(m->b));
}

/* With `*_` the rest is not even made: items are asked for one by one. */
static void match_items(struct match *m, const struct node_list *elements, uint32_t star, struct part part) {
    struct builder *b = m->b;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (is_wildcard(elements->items[i]))
            continue;
        int64_t index = i < star ? (int64_t)i : (int64_t)i - (int64_t)elements->count;
        struct operand sequence = part.where;
        if (compile_is_temp(sequence)) {
            compile_duplicate(b, sequence.reg);
            sequence = compile_top(b);
        }
        compile_emit_result(b, OP_GET_ITEM_INT, TO_TEMPORARY, compile_source(sequence), (uint16_t)index,
                            compile_is_temp(sequence));
        match_top(m, elements->items[i]);
    }
    drop_part(b, part);
}

static void unpack_items(struct match *m, struct node *node, uint32_t star, struct part part) {
    struct builder *b = m->b;
    const struct node_list *elements = node->sequence.elements;
    uint32_t count = elements->count;
    struct operand sequence = take_part(b, part);
    uint32_t base = compile_is_temp(sequence) ? sequence.reg : b->depth;
    if (base + count > OPCODE_MAX_REGISTERS)
        compile_fail(b->compiler, node, "too many patterns in one sequence");
    if (star == count) {
        compile_emit(b, OP_UNPACK, base, compile_source(sequence), count);
    } else {
        if (star > UINT8_MAX || count - star - 1 > UINT8_MAX)
            compile_fail(b->compiler, node, "too many expressions in star-unpacking sequence pattern");
        compile_emit(b, OP_UNPACK_STAR, base, compile_source(sequence), star | (count - star - 1) << 8);
    }
    b->depth = base;
    compile_grow_depth(b, count);
    for (uint32_t i = 0; i < count; i++)
        match_top(m, elements->items[i]);
}

static void match_sequence(struct match *m, struct node *node, struct part part) {
    struct builder *b = m->b;
    const struct node_list *elements = node->sequence.elements;
    uint32_t count = elements->count, star = count;
    bool all_wild = true, star_wild = false;
    for (uint32_t i = 0; i < count; i++) {
        bool wild = is_wildcard(elements->items[i]);
        all_wild = all_wild && wild;
        if (elements->items[i]->kind == NODE_MATCH_STAR) {
            star = i;
            star_wild = wild;
        }
    }
    uint32_t least = count - (star < count);
    if (least > OPCODE_MAX_REGISTERS / 2)
        compile_fail(b->compiler, node, "too many patterns in one sequence");
    compile_jump_with(b, OP_JUMP_IF_NOT_SEQUENCE, 0, compile_source(part.where), least << 1 | (star < count),
                      failure(m, b->depth), b->depth);
    if (all_wild)
        drop_part(b, part);
    else if (star_wild)
        match_items(m, elements, star, part);
    else
        unpack_items(m, node, star, part);
}

/* ---- Mappings and classes ---- */

/* The topmost temporary is a tuple of `count` values, to be matched one by one, or None: then the pattern fails. */
static void unpack_found(struct match *m, uint32_t count) {
    struct builder *b = m->b;
    uint32_t found = b->depth - 1;
    compile_duplicate(b, found);
    b->depth--;
    compile_jump_with(b, OP_JUMP_IF_NONE, b->depth | OPERAND_TEMP, 0, 0, failure(m, b->depth), b->depth + 1);
    if (count == 0) {
        compile_pop(b);
        return;
    }
    compile_emit(b, OP_UNPACK, found, found | OPERAND_TEMP, count);
    b->depth = found;
    compile_grow_depth(b, count);
}

/* A copy of the mapping without the keys, whose tuple is the topmost temporary if there are any. */
static void capture_rest(struct match *m, struct node *node, struct part part) {
    struct builder *b = m->b;
    bool has_keys = node->match_mapping.keys->count > 0;
    uint32_t rest = b->depth;
    compile_emit(b, OP_BUILD_DICT, rest, 0, 0);
    compile_grow_depth(b, 1);
    struct operand mapping = part.where;
    if (compile_is_temp(mapping)) {
        compile_duplicate(b, mapping.reg);
        mapping = compile_top(b);
    }
    compile_emit(b, OP_DICT_UPDATE, rest, compile_source(mapping), 0);
    compile_drop(b, mapping);
    if (has_keys) {
        compile_emit(b, OP_SWAP, rest - 1, 1, 0);
        compile_emit(b, OP_DICT_REMOVE_KEYS, rest - 1, rest, 0);
        b->depth--;
    }
    capture(m, node->match_mapping.symbol, top_part(b));
}

static void match_mapping(struct match *m, struct node *node, struct part part) {
    struct builder *b = m->b;
    const struct node_list *keys = node->match_mapping.keys, *patterns = node->match_mapping.patterns;
    bool has_rest = node->match_mapping.rest != NULL;
    if (keys->count > OPCODE_MAX_REGISTERS / 2)
        compile_fail(b->compiler, node, "too many sub-patterns in mapping pattern");
    compile_jump_with(b, OP_JUMP_IF_NOT_MAPPING, 0, compile_source(part.where), keys->count,
                      failure(m, b->depth), b->depth);
    if (keys->count > 0) {
        uint32_t base = b->depth;
        for (uint32_t i = 0; i < keys->count; i++)
            compile_push(b, keys->items[i]);
        compile_emit(b, OP_BUILD_TUPLE, base, keys->count, 0);
        b->depth = base + 1;
        if (has_rest)
            compile_duplicate(b, base);
        compile_emit(b, OP_MATCH_KEYS, b->depth - 1, compile_source(part.where), 0);
        unpack_found(m, keys->count);
        for (uint32_t i = 0; i < keys->count; i++)
            match_top(m, patterns->items[i]);
    }
    if (has_rest)
        capture_rest(m, node, part);
    drop_part(b, part);
}

static void match_class(struct match *m, struct node *node, struct part part) {
    struct builder *b = m->b;
    const struct node_list *arguments = node->call.arguments, *keywords = node->call.keywords;
    uint32_t base = b->depth, count = arguments->count + keywords->count;
    if (count > OPCODE_MAX_REGISTERS / 2)
        compile_fail(b->compiler, node, "too many sub-patterns in class pattern");
    compile_push(b, node->call.callee);
    b->at = compile_range(node);
    compile_load_constant(b, compile_constant_names(b, keywords), TO_TEMPORARY);
    compile_emit(b, OP_MATCH_CLASS, base, compile_source(part.where), arguments->count);
    b->depth = base + 1;
    unpack_found(m, count);
    for (uint32_t i = 0; i < arguments->count; i++)
        match_top(m, arguments->items[i]);
    for (uint32_t i = 0; i < keywords->count; i++)
        match_top(m, keywords->items[i]->keyword.value);
    drop_part(b, part);
}

/* ---- Alternatives, names ---- */

static void match_alternatives(struct match *m, struct node *node, struct part part) {
    struct builder *b = m->b;
    const struct node_list *alternatives = node->sequence.elements;
    const struct part kept = {part.where, false};
    const struct match around = *m;
    uint32_t matched = compile_label(b);
    for (uint32_t i = 0; i + 1 < alternatives->count; i++) {
        m->base = b->depth;
        m->failures = NULL;
        m->failure_count = m->failure_capacity = 0;
        compile_pattern(m, alternatives->items[i], kept);
        compile_jump(b, matched);
        place_failures(m);
    }
    *m = around;
    compile_pattern(m, alternatives->items[alternatives->count - 1], kept);
    compile_place(b, matched);
    drop_part(b, part);
}

static void match_as(struct match *m, struct node *node, struct part part) {
    if (node->capture.pattern != NULL)
        compile_pattern(m, node->capture.pattern, (struct part){part.where, false});
    if (node->capture.name != NULL)
        capture(m, node->capture.symbol, part);
    else
        drop_part(m->b, part);
}

static void compile_pattern(struct match *m, struct node *node, struct part part) {
    m->b->at = compile_range(node);
    switch ((enum node_kind)node->kind) {
    case NODE_MATCH_SEQUENCE: match_sequence(m, node, part); break;
    case NODE_MATCH_MAPPING: match_mapping(m, node, part); break;
    case NODE_MATCH_CLASS: match_class(m, node, part); break;
    case NODE_MATCH_OR: match_alternatives(m, node, part); break;
    case NODE_MATCH_AS: match_as(m, node, part); break;
    default: match_value(m, node, part); break;
    }
}

/* ---- The names that a pattern binds ---- */

static uint32_t count_captures(const struct node *node, struct symbol **found);

static uint32_t count_in_list(const struct node_list *list, struct symbol **found) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct node *item = list->items[i];
        count += count_captures(item->kind == NODE_KEYWORD ? item->keyword.value : item,
                                found == NULL ? NULL : found + count);
    }
    return count;
}

/* found: where to write them, or NULL. All alternatives bind the same ones. */
static uint32_t count_captures(const struct node *node, struct symbol **found) {
    uint32_t count = 0;
    const struct symbol *symbol = NULL;
    switch ((enum node_kind)node->kind) {
    case NODE_MATCH_SEQUENCE: return count_in_list(node->sequence.elements, found);
    case NODE_MATCH_OR: return count_captures(node->sequence.elements->items[0], found);
    case NODE_MATCH_CLASS:
        count = count_in_list(node->call.arguments, found);
        return count + count_in_list(node->call.keywords, found == NULL ? NULL : found + count);
    case NODE_MATCH_MAPPING:
        count = count_in_list(node->match_mapping.patterns, found);
        symbol = node->match_mapping.rest == NULL ? NULL : node->match_mapping.symbol;
        break;
    case NODE_MATCH_AS:
        if (node->capture.pattern != NULL)
            count = count_captures(node->capture.pattern, found);
        symbol = node->capture.name == NULL ? NULL : node->capture.symbol;
        break;
    case NODE_MATCH_STAR: symbol = node->capture.name == NULL ? NULL : node->capture.symbol; break;
    default: break;
    }
    if (symbol != NULL && found != NULL)
        found[count] = (struct symbol *)(uintptr_t)symbol;
    return count + (symbol != NULL);
}

static void find_captures(struct match *m, const struct node *pattern) {
    m->capture_count = count_captures(pattern, NULL);
    m->captures = compile_scratch(m->b->compiler, (m->capture_count + 1) * sizeof *m->captures);
    count_captures(pattern, m->captures);
}

/* ---- The statement ---- */

static void compile_case(struct builder *b, struct node *node, struct operand subject, uint32_t end) {
    struct match m = {.b = b, .base = b->depth};
    struct node *pattern = node->match_case.pattern, *guard = node->match_case.guard;
    b->at = compile_range(pattern);
    find_captures(&m, pattern);
    if (pattern->kind == NODE_MATCH_AS && pattern->capture.pattern == NULL) { /* nothing to test */
        if (m.capture_count > 0)
            compile_store_symbol(b, m.captures[0], take_part(b, (struct part){subject, false}));
    } else {
        m.first_capture = b->depth;
        for (uint32_t i = 0; i < m.capture_count; i++)
            compile_load_constant(b, compile_constant(b, &compile_none), TO_TEMPORARY);
        compile_pattern(&m, pattern, (struct part){subject, false});
        b->at = compile_range(pattern);
        for (uint32_t i = m.capture_count; i-- > 0;)
            compile_store_symbol(b, m.captures[i], compile_top(b));
    }
    if (guard != NULL) {
        compile_condition(b, guard, false, failure(&m, b->depth));
    }
    if (compile_is_temp(subject))
        compile_pop(b);
    compile_block(b, node->match_case.body);
    compile_jump(b, end);
    place_failures(&m);
}

/* Whether a local variable keeps its value until a case is taken, and so can be tested in place. */
static bool is_steady(const struct builder *b, const struct node *node, uint32_t slot) {
    for (uint32_t i = 0; i < node->match.cases->count; i++) {
        const struct node *match_case = node->match.cases->items[i];
        struct match m = {.b = (struct builder *)(uintptr_t)b};
        find_captures(&m, match_case->match_case.pattern);
        for (uint32_t j = 0; j < m.capture_count; j++) {
            if (m.captures[j]->kind == SYMBOL_LOCAL && (uint32_t)m.captures[j]->slot == slot)
                return false;
        }
        if (match_case->match_case.guard != NULL &&
            compile_may_rebind(b, match_case->match_case.guard, (uint16_t)slot))
            return false;
    }
    return true;
}

void compile_match(struct builder *b, struct node *node) {
    uint32_t depth = b->depth, end = compile_label(b);
    struct operand subject = compile_operand(b, node->match.subject);
    if (subject.kind == OPERAND_CONSTANT || (subject.kind == OPERAND_VARIABLE && !is_steady(b, node, subject.reg)))
        compile_force(b, &subject, true);
    for (uint32_t i = 0; i < node->match.cases->count; i++)
        compile_case(b, node->match.cases->items[i], subject, end);
    if (compile_is_temp(subject))
        compile_pop(b);
    b->depth = depth;
    compile_place(b, end);
}
