/* Shared by the files of the compiler only.
 *
 * One pass over the tree emits the instructions. Jumps go to labels and are resolved, and made long
 * where 16 bits do not suffice, when the unit is complete (compile_layout.c). Three facts are kept
 * up to date at every point of the code under way: whether it can be reached (nothing is emitted
 * where it cannot), how many temporaries are live, and which variables are certainly bound. Labels
 * merge the facts of the jumps that lead to them.
 *
 * An error leaves through one longjmp: builders belong to the compiler, everything else to arenas.
 *
 * Files: compile_module.c entry, units; compile_emit.c instructions, labels, regions;
 * compile_layout.c jumps resolved; compile_fold.c constant folding; compile_constant.c literals
 * and their table; compile_expression.c, compile_condition.c, compile_display.c, compile_call.c,
 * compile_comprehension.c, compile_function.c, compile_class.c expressions; compile_assign.c targets;
 * compile_statement.c, compile_import.c, compile_block.c, compile_try.c, compile_match.c statements. */
#ifndef TAGBOX_COMMON_LANG_COMPILE_INTERNAL_H
#define TAGBOX_COMMON_LANG_COMPILE_INTERNAL_H

#include <setjmp.h>

#include "common/bytecode/unit.h"
#include "common/lang/ast.h"
#include "common/lang/scope.h"

/* ---- Folding: what compile_fold leaves in node->reserved ---- */

enum {
    FOLD_UNKNOWN,  /* not looked at yet */
    FOLD_NOT,      /* no constant */
    FOLD_PLAIN,    /* a constant by its kind: INT, STR, TUPLE of constants, ... */
    FOLD_STR,      /* BIN_OP: concatenation of constant strings */
    FOLD_BYTES,    /* the same of bytes */
    FOLD_OTHER,    /* BIN_OP or UNARY_OP whose value is known when the unit is loaded */
    FOLD_BITS = 256  /* the same; an int of at most reserved - FOLD_BITS bits */
};

/* ---- Operands ---- */

enum operand_kind { OPERAND_VARIABLE, OPERAND_TEMPORARY, OPERAND_CONSTANT };

/* Where a value is: read in place in a variable, in the topmost temporary, or a constant. */
struct operand {
    uint8_t kind;
    uint16_t reg;               /* VARIABLE, TEMPORARY */
    const struct node *node;    /* CONSTANT: a folded node */
};

/* A target of an expression: a variable's register, or this: the lowest free temporary. */
#define TO_TEMPORARY 0xffffu

/* ---- Where instructions come from ---- */

/* A part of the source. CPython 3.11's compiler decides which one an instruction has, and so which line and carets a traceback
 * shows; where it is not that of the node itself, a comment says so. */
struct source_range {
    uint32_t line;
    uint32_t column, end_column;  /* as in struct unit_range */
};

static inline struct source_range compile_range(const struct node *node) {
    return (struct source_range){node->line, node->column, node->end_line == node->line ? node->end_column : UNIT_RANGE_OPEN};
}

/* The ranges of a unit, and where each is found by its hash. */
struct range_table {
    struct unit_range *items;
    uint32_t count, capacity;
    uint16_t *slots;              /* 1 + index; 0: empty */
    uint32_t slot_count;
    struct source_range newest;   /* what was asked for last */
    uint32_t newest_inlined;
    uint16_t newest_index;
};

/* ---- Code under way ---- */

#define NO_LABEL UINT32_MAX
#define NOT_PLACED UINT32_MAX

struct label {
    uint32_t position;    /* instruction index, or NOT_PLACED */
    uint16_t depth;       /* temporaries at it, valid if reached */
    bool reached;
    uint64_t *assigned;   /* variables bound on all jumps so far; NULL once placed */
};

struct fixup {
    uint32_t at, label;
};

/* What stands around a statement and takes code to leave. */
enum block_kind {
    BLOCK_LOOP,     /* while: nothing */
    BLOCK_FOR,      /* an iterator in register depth */
    BLOCK_TRY,      /* body of a try with handlers: a region */
    BLOCK_FINALLY,  /* body of a try with finally: a region, and the final body to run */
    BLOCK_HANDLED,  /* an exception is being handled (registers depth, depth + 1): a region */
    BLOCK_WITH,     /* body of a with: a region; the bound __exit__ in register depth */
    BLOCK_VALUE     /* a return value waits in register depth while a final body runs */
};

struct block {
    enum block_kind kind;
    struct block *outer;
    uint16_t depth;
    struct source_range at;                /* the statement */
    uint32_t break_label, continue_label;  /* loops */
    bool has_region;
    uint32_t handler;                      /* region: label of its handler */
    uint16_t handler_depth;                /* region: where the exception goes */
    uint32_t region_start;                 /* region: where the open part begins */
    const struct node_list *finally;       /* FINALLY */
    struct symbol *symbol;                 /* HANDLED: what `except ... as` bound, or NULL */
};

/* A table of constants. Those in the near one have 16-bit indices and come first in the unit. */
struct constant_table {
    struct literal *items[2];
    uint32_t count[2], capacity[2];
    struct constant_slot {
        uint32_t hash;
        uint32_t index;  /* encoded as by compile_constant_add, plus 1; 0: empty */
    } *slots;
    uint32_t slot_count, slot_used;
};
#define CONSTANT_FAR 0x80000000u

/* The code of one unit under way. */
struct builder {
    struct compiler *compiler;
    struct builder *outer;       /* of the function around */
    struct builder *next;        /* in the compiler's list of all, or of the idle ones */
    struct builder *next_idle;
    struct scope *scope;         /* a scope that is not inlined */
    struct unit *unit;

    struct instruction *code;
    struct unit_note *notes;
    uint32_t count, capacity;
    struct label *labels;
    uint32_t label_count, label_capacity;
    struct fixup *fixups;
    uint32_t fixup_count, fixup_capacity;
    struct unit_handler *handlers;  /* their handler field holds a label */
    uint32_t handler_count, handler_capacity;
    struct constant_table constants;
    const char **cache_names[2];    /* 0: attributes; 1: globals, whose indices follow */
    uint32_t cache_count[2], cache_capacity[2];
    struct unit **children;
    uint32_t child_count, child_capacity;
    const char **variable_names;
    uint32_t variable_count, variable_capacity;

    struct source_range at;         /* of the next instruction */
    uint32_t inlined;               /* 1 + index of the comprehension around, or 0 */
    struct range_table ranges;
    struct unit_inlined *inlined_items;
    uint32_t inlined_count, inlined_capacity;
    uint32_t depth;                 /* first free register */
    uint32_t register_count;        /* largest depth seen */
    bool reachable;
    uint32_t set_words;             /* of the sets of variables */
    uint64_t *assigned;             /* certainly bound here */
    uint64_t *deletable;            /* bound once, they may be unbound again */
    uint64_t *rebindable;           /* targets of := */
    uint64_t *idle_sets;            /* linked through their first word */
    bool any_rebindable;

    struct block *block;            /* innermost */
    uint32_t block_count;
    uint32_t region_count;          /* open regions */
    uint32_t barrier;               /* newest instruction index that something refers to */
};

/* A name that occurs in the units. */
struct name_text {
    const struct name *name;
    const char *text;
    const struct unit *sharer;  /* the unit in which places with this attribute share a cache */
    uint32_t shared_cache;
};

struct compiler {
    struct module_ast *module;
    struct source_error *error;
    jmp_buf recover;
    struct arena scratch;           /* freed at the end */
    struct arena *units;            /* what is made */
    const char *filename;
    struct builder *builders;       /* all */
    struct builder *idle;
    struct name_text *names;        /* hash table: names copied to the units' arena */
    uint32_t name_count, name_capacity;
    uint32_t copy_depth;            /* final bodies being repeated around this place */
    uint32_t deep_copies;           /* those repeated inside another one so far */
    uint32_t text_line;             /* a line of the source, and where it begins */
    const char *text_start;
};

/* ---- compile_module.c ---- */

_Noreturn void compile_fail(struct compiler *c, const struct node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
_Noreturn void compile_fail_line(struct builder *b, const char *message);
_Noreturn void compile_fail_memory(struct compiler *c);

/* Memory of the units, or scratch memory; fails instead of returning NULL. */
void *compile_alloc(struct compiler *c, size_t size);
void *compile_scratch(struct compiler *c, size_t size);
/* Makes room for one more item in a growing array of malloc. */
void *compile_grow(struct compiler *c, void *items, uint32_t *capacity, size_t item_size);

/* The text of a name, or of bytes, in the units' arena. */
const char *compile_name(struct compiler *c, const struct name *name);
struct name_text *compile_name_text(struct compiler *c, const struct name *name);
const char *compile_copy(struct compiler *c, const char *text, size_t length);

/* Compiles a scope into a unit of its own: body emits the code. parameters: NULL for a module, and
 * for a comprehension, generator expression or class body, whose one parameter is the iterator or the namespace. */
typedef void compile_body(struct builder *b, struct node *node);
struct unit *compile_unit(struct compiler *c, struct builder *outer, struct scope *scope,
                          struct node *node, const struct parameters *parameters,
                          compile_body *body);

/* ---- compile_emit.c ---- */

static inline struct instruction instruction_make(uint16_t op, uint32_t a, uint32_t b, uint32_t c) {
    return (struct instruction){op, (uint16_t)a, (uint16_t)b, (uint16_t)c};
}

/* Appends an instruction (nothing where the code is unreachable). Call it while the operands still
 * count as live; then adjust the depth. */
void compile_emit(struct builder *b, uint16_t op, uint32_t a, uint32_t bb, uint32_t c);
void compile_emit_long(struct builder *b, uint16_t op, uint32_t a, uint32_t bc);
/* The same for an instruction that always consumes its window, which begins at register `window`. */
void compile_emit_consuming(struct builder *b, uint16_t op, uint32_t window, uint32_t bb,
                            uint32_t c);
/* Sets flags in the note of the last instruction. */
void compile_note(struct builder *b, uint16_t flags);

/* The same for an instruction with a result: `consumed` temporaries are no longer live, and the
 * result goes to the target, field a of kind R. */
void compile_emit_result(struct builder *b, uint16_t op, uint32_t target, uint32_t bb, uint32_t c,
                         uint32_t consumed);

/* What a note says of a range in the present unit: 1 + its index, or 0. */
uint16_t compile_range_index(struct builder *b, struct source_range range);
/* Gives a node that the compiler made the place of what comes next. */
void compile_locate(const struct builder *b, struct node *node);

/* Counts more live temporaries. */
void compile_grow_depth(struct builder *b, uint32_t count);
/* An operand has been consumed. */
void compile_drop(struct builder *b, struct operand operand);
static inline uint32_t compile_is_temp(struct operand operand) {
    return operand.kind == OPERAND_TEMPORARY;
}
/* Source field of kind R. */
uint16_t compile_source(struct operand operand);
/* Pushes a copy of a live temporary. */
void compile_duplicate(struct builder *b, uint32_t reg);
/* The topmost temporary as an operand. */
struct operand compile_top(struct builder *b);
/* Moves the result in the topmost temporary to a target. */
void compile_finish(struct builder *b, uint32_t target);
void compile_pop(struct builder *b);

uint32_t compile_label(struct builder *b);
/* Places a label here. */
void compile_place(struct builder *b, uint32_t label);
/* Places a label to which later code jumps back. */
void compile_place_head(struct builder *b, uint32_t label);
/* A jump instruction to a label; the distance goes where its kinds say. The depth must already be
 * that of the jump's arrival; live is the depth before. */
void compile_jump_with(struct builder *b, uint16_t op, uint32_t a, uint32_t bb, uint32_t c,
                       uint32_t label, uint32_t live);
void compile_jump(struct builder *b, uint32_t label);

/* Sets of variables. */
uint64_t *compile_set_copy(struct builder *b, const uint64_t *set);
void compile_set_free(struct builder *b, uint64_t *set);
static inline bool compile_set_has(const uint64_t *set, uint32_t variable) {
    return (set[variable / 64] >> (variable % 64)) & 1;
}
void compile_mark_bound(struct builder *b, uint32_t variable);
void compile_mark_unbound(struct builder *b, uint32_t variable);

/* Regions: compile_region_enter makes the label of a block's handler and opens its region. */
void compile_region_enter(struct builder *b, struct block *block, uint16_t handler_depth);
void compile_region_open(struct builder *b, struct block *block);
void compile_region_close(struct builder *b, struct block *block);
/* Starts the code of a handler: its exception is the topmost temporary. */
void compile_place_handler(struct builder *b, uint32_t label, uint16_t handler_depth);

/* Indices of inline caches. */
uint32_t compile_attribute_cache(struct builder *b, const struct name *name);
uint32_t compile_global_cache(struct builder *b, struct symbol *symbol);
uint32_t compile_named_global(struct builder *b, const char *name);

/* ---- compile_layout.c ---- */

/* Resolves the jumps and moves everything into the unit. */
void compile_layout(struct builder *b);

/* ---- compile_fold.c ---- */

/* Folds a node in place where CPython's compiler folds it; whether it is a constant. */
bool compile_fold(struct compiler *c, struct node *node);
static inline bool compile_is_constant(const struct node *node) {
    return node->reserved >= FOLD_PLAIN;
}
/* Truth of a constant: 0, 1, or -1 when that is known only at load time. */
int compile_constant_truth(const struct node *node);
/* An iterable that is only iterated or searched: a list becomes a tuple, a set of constants (its
 * node is then flagged as a constant of kind SET) a frozenset. */
void compile_fold_iterable(struct compiler *c, struct node *node);

/* ---- compile_constant.c ---- */

extern const struct node compile_none;

/* Index of a constant, as encoded until the layout: below CONSTANT_FAR near, else far. */
uint32_t compile_constant(struct builder *b, const struct node *node);
uint32_t compile_constant_literal(struct builder *b, const struct literal *literal, bool near);
/* A near constant: the tuple of keyword names. */
uint32_t compile_constant_names(struct builder *b, const struct node_list *keywords);
uint32_t compile_constant_text(struct builder *b, const char *text, size_t length, bool near);
/* A tuple constant of folded nodes; as a frozenset. */
uint32_t compile_constant_items(struct builder *b, struct node *const *items, uint32_t count,
                                enum literal_kind kind);
/* A folded node as a literal whose texts may still be the tree's. */
void compile_literal(struct compiler *c, const struct node *node, struct literal *literal);
/* A copy of a literal in the units' arena. */
struct literal *compile_own_literal(struct compiler *c, const struct literal *literal);
void compile_load_constant(struct builder *b, uint32_t index, uint32_t target);
/* Whether a constant operand is an int in [-5, 256]. */
bool compile_small_int(struct operand operand, int *small);

/* ---- compile_expression.c ---- */

/* Evaluates; the result goes to the target, which is written by the last instruction only. */
void compile_to(struct builder *b, struct node *node, uint32_t target);
void compile_push(struct builder *b, struct node *node);
/* Evaluates to wherever it is best read from; _register: not a constant. */
struct operand compile_operand(struct builder *b, struct node *node);
struct operand compile_register(struct builder *b, struct node *node);
/* Makes a temporary of a constant or of a variable. */
void compile_force(struct builder *b, struct operand *operand, bool variables_too);
/* Copies an operand that is a variable which `later` may rebind before it is read. */
void compile_protect(struct builder *b, struct operand *operand, const struct node *later);
/* Whether evaluating node may bind the variable anew. May err towards true. */
bool compile_may_rebind(const struct builder *b, const struct node *node, uint16_t variable);
/* Evaluates for its effects. */
void compile_effect(struct builder *b, struct node *node);
void compile_arithmetic(struct builder *b, enum binary_operator op, struct operand left,
                        struct operand right, uint32_t target, uint16_t note_flags);
void compile_check_bound(struct builder *b, struct symbol *symbol);
void compile_load_symbol(struct builder *b, struct symbol *symbol, uint32_t target);
/* A constant key becomes a register; slices are built. */
void compile_get_item(struct builder *b, struct operand container, struct operand key,
                      uint32_t target);
/* An attribute access over several lines has the place of the name. */
static inline struct source_range compile_attribute_range(const struct node *node) {
    return node->line == node->end_line ? compile_range(node)
                                        : (struct source_range){node->end_line, node->attribute.name_column, node->end_column};
}

/* ---- compile_condition.c ---- */

/* Jumps to the label if the node's truth is `when`, else goes on behind. Leaves b->at at the last comparison. */
void compile_condition(struct builder *b, struct node *node, bool when, uint32_t label);
void compile_compare(struct builder *b, struct node *node, uint32_t target);
/* Jumps if `left op right` is `when`; consumes both. left is no constant. */
void compile_jump_compare(struct builder *b, enum compare_operator op, struct operand left,
                          struct operand right, bool when, uint32_t label);

/* ---- compile_display.c ---- */

enum { DISPLAY_CHUNK = 256 };
void compile_sequence(struct builder *b, const struct node_list *elements, enum node_kind kind,
                      uint32_t target);
void compile_dict(struct builder *b, struct node *node, uint32_t target);
void compile_joined_string(struct builder *b, struct node *node, uint32_t target);
void compile_formatted(struct builder *b, struct node *node, uint32_t target);

/* ---- compile_call.c, compile_comprehension.c, compile_function.c ---- */

void compile_call(struct builder *b, struct node *node, uint32_t target);
void compile_comprehension(struct builder *b, struct node *node, uint32_t target);
void compile_lambda(struct builder *b, struct node *node, uint32_t target);
void compile_function_def(struct builder *b, struct node *node);
void compile_class_def(struct builder *b, struct node *node);
/* Calls [__build_class__] [body] [name], which begin at register `base`, with a class's bases and keywords as further arguments. */
void compile_class_call(struct builder *b, uint32_t base, struct class_def *class_def);
/* Calls the decorators, which lie below the topmost temporary, from the innermost outwards. */
void compile_apply_decorators(struct builder *b, const struct node_list *decorators);
/* Makes a function of a child unit from the defaults and annotations on top (flags as MAKE_FUNCTION). */
void compile_make_function(struct builder *b, struct unit *unit, uint32_t flags);
/* The text of an expression, as `from __future__ import annotations` keeps it: a str node. */
struct node compile_annotation_text(struct builder *b, const struct node *annotation);
/* Body of a module's, of an expression's unit. */
void compile_module_body(struct builder *b, struct node *node);
/* Fills a new unit's captures from its scope. */
void compile_captures(struct builder *b);

/* ---- compile_assign.c ---- */

void compile_store_symbol(struct builder *b, struct symbol *symbol, struct operand value);
/* Stores an evaluated value, which is consumed, in any target. */
void compile_store(struct builder *b, struct node *target, struct operand value);
void compile_delete(struct builder *b, struct node *target);
/* Makes a name unbound whatever it was: the end of `except ... as`. */
void compile_clear_symbol(struct builder *b, struct symbol *symbol);
void compile_assign_statement(struct builder *b, struct node *node);
void compile_augmented(struct builder *b, struct node *node);
void compile_annotated(struct builder *b, struct node *node);

/* ---- compile_statement.c, compile_import.c, compile_block.c, compile_try.c, compile_match.c ---- */

void compile_block(struct builder *b, const struct node_list *body);
void compile_import(struct builder *b, struct node *node);
void compile_import_from(struct builder *b, struct node *node);
void compile_while(struct builder *b, struct node *node);
void compile_for(struct builder *b, struct node *node);
void compile_break(struct builder *b, struct node *node);
void compile_continue(struct builder *b, struct node *node);
void compile_return(struct builder *b, struct node *node);
void compile_enter_block(struct builder *b, struct block *block, enum block_kind kind,
                         const struct node *node);
void compile_leave_block(struct builder *b, struct block *block);
/* Emits one copy of a final body. */
void compile_final_body(struct builder *b, const struct node_list *body);
void compile_try(struct builder *b, struct node *node);
void compile_with(struct builder *b, struct node *node);
void compile_match(struct builder *b, struct node *node);
/* Calls the bound __exit__, the topmost temporary, with three Nones. */
void compile_plain_exit(struct builder *b);

#endif
