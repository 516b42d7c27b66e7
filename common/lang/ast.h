/* The syntax tree of Python 3.11.
 *
 * Every node is one `struct node`: a kind, a source position, and one member of a union that the
 * kind names (the third column of AST_NODE_KINDS). A list of nodes is a pointer to a counted array
 * and never NULL. Everything lives in the arena of its parse and is freed with it.
 *
 *     for (uint32_t i = 0; i < node->block.body->count; i++)
 *         compile_statement(c, node->block.body->items[i]);
 *
 * What recursive passes may rely on: an expression or pattern is at most AST_MAX_DEPTH nodes deep
 * (longer chains are refused when parsed); statements nest at most AST_MAX_INDENT deep;
 * `elif` chains, `and`/`or` chains, comparisons and all lists are flat and of any length.
 *
 * parse_module only parses; scope_analyse (scope.h) must run after it: it makes the scopes, fills
 * every field marked [scope], mangles private names of classes in place, and reports the
 * SyntaxErrors that are not the grammar's. After it the compiler has none left to report. */
#ifndef TAGBOX_COMMON_LANG_AST_H
#define TAGBOX_COMMON_LANG_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "common/lang/arena.h"
#include "common/lang/names.h"
#include "common/lang/source.h"

#define AST_MAX_DEPTH  2500
#define AST_MAX_INDENT 100

struct scope;   /* scope.h */
struct symbol;  /* scope.h */

/* X(kind, name in dumps, union member that holds its fields) */
#define AST_NODE_KINDS(X)                                                                         \
    /* roots */                                                                                   \
    X(MODULE, "Module", module)               /* body */                                          \
    X(EXPRESSION, "Expression", unary)        /* operand: see PARSE_EXPRESSION */                \
    /* statements */                                                                              \
    X(FUNCTION_DEF, "FunctionDef", function)  /* def, with decorators */                          \
    X(CLASS_DEF, "ClassDef", class_def)                                                           \
    X(RETURN, "Return", unary)                /* operand or NULL */                               \
    X(DELETE, "Delete", sequence)             /* elements: targets, context DELETE */             \
    X(ASSIGN, "Assign", assign)               /* targets = targets = value */                     \
    X(AUG_ASSIGN, "AugAssign", binary)        /* left op= right; left has context STORE */        \
    X(ANN_ASSIGN, "AnnAssign", annotated)     /* target: annotation [= value] */                  \
    X(FOR, "For", for_loop)                                                                       \
    X(WHILE, "While", while_loop)                                                                 \
    X(IF, "If", if_chain)                     /* if and all its elifs: clauses, orelse */         \
    X(WITH, "With", with)                     /* items, body */                                   \
    X(MATCH, "Match", match)                  /* subject, cases */                                \
    X(RAISE, "Raise", binary)                 /* left: exception or NULL, right: cause or NULL */ \
    X(TRY, "Try", try_block)                                                                      \
    X(ASSERT, "Assert", binary)               /* left: test, right: message or NULL */            \
    X(IMPORT, "Import", import)               /* aliases */                                       \
    X(IMPORT_FROM, "ImportFrom", import)      /* module or NULL, level, aliases */                \
    X(GLOBAL, "Global", names)                                                                    \
    X(NONLOCAL, "Nonlocal", names)                                                                \
    X(EXPR_STMT, "Expr", unary)               /* operand */                                       \
    X(PASS, "Pass", none)                                                                         \
    X(BREAK, "Break", none)                                                                       \
    X(CONTINUE, "Continue", none)                                                                 \
    /* expressions */                                                                             \
    X(BOOL_OP, "BoolOp", sequence)            /* elements >= 2; op BOOL_AND or BOOL_OR */         \
    X(NAMED_EXPR, "NamedExpr", binary)        /* left: NAME (STORE), right: value */              \
    X(BIN_OP, "BinOp", binary)                /* left op right */                                 \
    X(UNARY_OP, "UnaryOp", unary)             /* op operand */                                    \
    X(LAMBDA, "Lambda", function)             /* function->expression is the body */              \
    X(IF_EXP, "IfExp", if_exp)                                                                    \
    X(DICT, "Dict", dict)                     /* keys[i] NULL: `**values[i]` */                   \
    X(SET, "Set", sequence)                                                                       \
    X(LIST_COMP, "ListComp", comprehension)                                                       \
    X(SET_COMP, "SetComp", comprehension)                                                         \
    X(DICT_COMP, "DictComp", comprehension)   /* element: value */                                \
    X(GENERATOR_EXP, "GeneratorExp", comprehension)                                               \
    X(YIELD, "Yield", unary)                  /* operand or NULL */                               \
    X(YIELD_FROM, "YieldFrom", unary)                                                             \
    X(COMPARE, "Compare", compare)            /* left ops[0] right[0] ops[1] right[1] ... */      \
    X(CALL, "Call", call)                                                                         \
    X(JOINED_STR, "JoinedStr", sequence)      /* f-string: STR and FORMATTED_VALUE elements */    \
    X(FORMATTED_VALUE, "FormattedValue", formatted)                                               \
    X(ATTRIBUTE, "Attribute", attribute)      /* value.name */                                    \
    X(SUBSCRIPT, "Subscript", binary)         /* left[right] */                                   \
    X(STARRED, "Starred", unary)              /* *operand */                                      \
    X(NAME, "Name", identifier)                                                                   \
    X(LIST, "List", sequence)                                                                     \
    X(TUPLE, "Tuple", sequence)                                                                   \
    X(SLICE, "Slice", slice)                  /* lower, upper, step: each may be NULL */          \
    X(NONE, "None", none)                                                                         \
    X(TRUE, "True", none)                                                                         \
    X(FALSE, "False", none)                                                                       \
    X(ELLIPSIS, "Ellipsis", none)                                                                 \
    X(INT, "Int", integer)                    /* 0 .. INT64_MAX (a sign is a UNARY_OP) */         \
    X(BIG_INT, "BigInt", big_int)             /* beyond INT64_MAX: digits as text */              \
    X(FLOAT, "Float", real)                                                                       \
    X(STR, "Str", text)                       /* UTF-8, lone surrogates as three bytes each */    \
    X(BYTES, "Bytes", text)                                                                       \
    /* parts of the above */                                                                      \
    X(PARAMETER, "Parameter", parameter)                                                          \
    X(KEYWORD, "Keyword", keyword)            /* name=value; name NULL: **value */                \
    X(GENERATOR, "Generator", generator)      /* for target in iterable if conditions */          \
    X(IF_CLAUSE, "IfClause", if_clause)       /* test, body of one if / elif */                   \
    X(WITH_ITEM, "WithItem", binary)          /* left: manager, right: target or NULL */          \
    X(HANDLER, "Handler", handler)            /* except type as name: body */                     \
    X(ALIAS, "Alias", alias)                  /* one imported name */                             \
    X(MATCH_CASE, "MatchCase", match_case)                                                        \
    /* patterns */                                                                                \
    X(MATCH_VALUE, "MatchValue", unary)         /* operand: compared by == */                     \
    X(MATCH_SINGLETON, "MatchSingleton", unary) /* operand: NONE, TRUE or FALSE; by `is` */       \
    X(MATCH_SEQUENCE, "MatchSequence", sequence)                                                  \
    X(MATCH_MAPPING, "MatchMapping", match_mapping)                                               \
    X(MATCH_CLASS, "MatchClass", call)          /* args: patterns; keywords: KEYWORDs of them */  \
    X(MATCH_STAR, "MatchStar", capture)         /* *name, or *_ when name is NULL */              \
    X(MATCH_AS, "MatchAs", capture)             /* pattern or NULL, name or NULL (wildcard _) */  \
    X(MATCH_OR, "MatchOr", sequence)

enum node_kind {
#define X(kind, text, member) NODE_##kind,
    AST_NODE_KINDS(X)
#undef X
    NODE_KIND_COUNT
};

/* node->context of NAME, ATTRIBUTE, SUBSCRIPT, STARRED, LIST, TUPLE */
enum node_context { CONTEXT_LOAD, CONTEXT_STORE, CONTEXT_DELETE };

/* node->op of BIN_OP and AUG_ASSIGN: X(operator, name in dumps, spelling) */
#define AST_BINARY_OPERATORS(X) \
    X(ADD, "Add", "+")          \
    X(SUB, "Sub", "-")          \
    X(MUL, "Mult", "*")         \
    X(MATMUL, "MatMult", "@")   \
    X(TRUEDIV, "Div", "/")      \
    X(FLOORDIV, "FloorDiv", "//") \
    X(MOD, "Mod", "%")          \
    X(POW, "Pow", "**")         \
    X(LSHIFT, "LShift", "<<")   \
    X(RSHIFT, "RShift", ">>")   \
    X(AND, "BitAnd", "&")       \
    X(OR, "BitOr", "|")         \
    X(XOR, "BitXor", "^")

enum binary_operator {
#define X(op, text, spelling) BINARY_##op,
    AST_BINARY_OPERATORS(X)
#undef X
    BINARY_OPERATOR_COUNT
};

/* node->op of UNARY_OP */
enum unary_operator { UNARY_NOT, UNARY_NEG, UNARY_POS, UNARY_INVERT };

/* node->op of BOOL_OP */
enum bool_operator { BOOL_AND, BOOL_OR };

/* node->compare.ops[i] */
enum compare_operator {
    COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_LE, COMPARE_GT, COMPARE_GE,
    COMPARE_IS, COMPARE_IS_NOT, COMPARE_IN, COMPARE_NOT_IN
};

/* node->flags */
enum node_flags {
    NODE_PARENTHESISED = 1,  /* an expression in its own parentheses (not a tuple's or a call's) */
    NODE_IN_PARENS = 2,      /* TUPLE or GENERATOR_EXP written with its parentheses */
    NODE_ELIF = 4,           /* IF_CLAUSE written as elif */
};

struct node;

/* Never NULL; an empty list is ast_no_nodes. */
struct node_list {
    uint32_t count;
    struct node *items[];
};

struct name_list {
    uint32_t count;
    struct name *items[];
};

extern const struct node_list ast_no_nodes;

/* Parameters stand in the order of CPython's co_varnames: positional-only, positional-or-keyword,
 * keyword-only, *args, **kwargs. Each item is a PARAMETER node. */
struct parameters {
    const struct node_list *items;
    uint32_t positional_only;   /* count */
    uint32_t positional;        /* count, the positional-only ones included */
    uint32_t keyword_only;      /* count */
    bool has_varargs;           /* items[positional + keyword_only] is *args */
    bool has_kwargs;            /* the last item is **kwargs */
};

/* def and lambda */
struct function {
    struct name *name;                   /* "<lambda>" for a lambda */
    struct parameters parameters;
    const struct node_list *body;        /* statements; ast_no_nodes for a lambda */
    struct node *expression;             /* a lambda's body; NULL for def */
    const struct node_list *decorators;  /* outermost first, as written */
    struct node *returns;                /* annotation or NULL */
    struct scope *scope;                 /* [scope] */
    struct symbol *symbol;               /* [scope] what def binds; NULL for lambda */
};

struct class_def {
    struct name *name;
    const struct node_list *bases;       /* expressions, STARRED among them */
    const struct node_list *keywords;    /* KEYWORD nodes */
    const struct node_list *body;
    const struct node_list *decorators;
    struct scope *scope;                 /* [scope] */
    struct symbol *symbol;               /* [scope] */
};

/* Positions: lines from 1; columns in bytes from 0; the end is one past the last byte. A def or
 * class starts at its keyword, not at its decorators. */
struct node {
    uint8_t kind;      /* enum node_kind */
    uint8_t context;   /* enum node_context */
    uint8_t op;        /* enum binary_operator, unary_operator or bool_operator, by kind */
    uint8_t flags;     /* enum node_flags */
    uint16_t depth;    /* 1 + that of its deepest child; kept for expressions and patterns */
    uint16_t reserved;
    uint32_t line, column;
    uint32_t end_line, end_column;
    union {
        struct { const struct node_list *body; } module;
        struct { struct node *operand; } unary;
        struct { struct node *left, *right; } binary;
        struct { const struct node_list *elements; } sequence;
        struct { const struct node_list *targets; struct node *value; } assign;
        struct {
            struct node *target;      /* NAME, ATTRIBUTE or SUBSCRIPT, context STORE */
            struct node *annotation;
            struct node *value;       /* or NULL */
            bool simple;              /* an unparenthesised NAME */
        } annotated;
        struct function *function;
        struct class_def *class_def;
        struct {
            struct node *target;      /* context STORE */
            struct node *iterable;
            const struct node_list *body, *orelse;
        } for_loop;
        struct {
            struct node *test;
            const struct node_list *body, *orelse;
        } while_loop;
        struct {
            const struct node_list *clauses;  /* IF_CLAUSE nodes, >= 1 */
            const struct node_list *orelse;
        } if_chain;
        struct {
            struct node *test;
            const struct node_list *body;
        } if_clause;
        struct { const struct node_list *items, *body; } with;
        struct { struct node *subject; const struct node_list *cases; } match;
        struct {
            struct node *pattern;
            struct node *guard;       /* or NULL */
            const struct node_list *body;
        } match_case;
        struct { const struct node_list *body, *handlers, *orelse, *finally; } try_block;
        struct {
            struct node *type;        /* or NULL: a bare except, always the last */
            struct name *name;        /* or NULL */
            struct symbol *symbol;    /* [scope] of name, or NULL */
            const struct node_list *body;
        } handler;
        struct {
            struct name *module;      /* dotted; NULL for IMPORT and `from . import x` */
            const struct node_list *aliases;
            uint32_t level;           /* number of leading dots */
        } import;
        struct {
            struct name *name;        /* dotted for IMPORT; "*" for a star import */
            struct name *as_name;     /* or NULL */
            struct symbol *symbol;    /* [scope] of what is bound: as_name, else the first
                                         component of name; NULL for "*" */
        } alias;
        struct { const struct name_list *items; } names;
        struct { struct node *test, *then, *orelse; } if_exp;  /* then if test else orelse */
        struct { const struct node_list *keys, *values; } dict;
        struct {
            struct node *element;     /* a DICT_COMP's key */
            struct node *value;       /* a DICT_COMP's value, else NULL */
            const struct node_list *generators;  /* >= 1; items[0]'s iterable belongs to the
                                                    enclosing scope and is evaluated there */
            struct scope *scope;      /* [scope] */
            bool reads_locals;        /* not of a GENERATOR_EXP: a name like locals or eval
                                         is in it, so it needs a frame of its own */
        } comprehension;
        struct {
            struct node *target;      /* context STORE */
            struct node *iterable;
            const struct node_list *conditions;
        } generator;
        struct {
            struct node *left;
            const uint8_t *ops;       /* enum compare_operator, as many as rights->count */
            const struct node_list *rights;
        } compare;
        struct {
            struct node *callee;      /* a MATCH_CLASS's class */
            const struct node_list *arguments;  /* positional, STARRED among them */
            const struct node_list *keywords;   /* KEYWORD nodes; evaluated after arguments */
        } call;
        struct { struct name *name; struct node *value; } keyword;
        struct {
            struct node *value;
            struct node *spec;        /* JOINED_STR or NULL */
            char conversion;          /* 's', 'r', 'a' or 0; `{x=}` is expanded by the parser */
        } formatted;
        struct {
            struct node *value;
            struct name *name;
            uint32_t name_column;     /* of the name, counted back from its end in characters */
        } attribute;
        struct { struct name *name; struct symbol *symbol; /* [scope] */ } identifier;
        struct { struct node *lower, *upper, *step; } slice;
        struct { int64_t value; } integer;
        struct {
            const char *digits;       /* NUL-terminated, no prefix, no underscores, no leading 0 */
            uint32_t length;
            uint32_t base;            /* 2, 8, 10 or 16 */
        } big_int;
        struct { double value; } real;  /* may be infinite (1e999) */
        struct { const char *bytes; size_t length; } text;  /* NUL-terminated; may hold NULs */
        struct {
            struct name *name;
            struct node *annotation;  /* or NULL */
            struct node *fallback;    /* default value or NULL */
            struct symbol *symbol;    /* [scope] in the function's own scope */
        } parameter;
        struct {
            const struct node_list *keys, *patterns;
            struct name *rest;        /* **rest or NULL */
            struct symbol *symbol;    /* [scope] of rest, or NULL */
        } match_mapping;
        struct {
            struct node *pattern;
            struct name *name;
            struct symbol *symbol;    /* [scope] of name, or NULL */
        } capture;
    };
};

/* One parsed module (or expression, or `-c` string). Lives in its arena. */
struct module_ast {
    struct arena *arena;
    struct name_table names;    /* every identifier; name_intern adds the compiler's own */
    const char *filename;       /* copied into the arena */
    struct source source;       /* the decoded text; line numbers refer to it */
    struct node *root;          /* MODULE or EXPRESSION */
    struct scope *scope;        /* [scope] the module's */
    bool future_annotations;    /* [scope] `from __future__ import annotations` is in force */
    bool in_namespace;          /* set between parsing and the rest: names are looked up and stored in a namespace
                                   first, the one argument of the unit, as exec() with locals of its own does */
    struct source_warning *warnings;  /* the lexer's, then [scope] the others, in the order in which CPython prints them */
};

/* Name of a kind as dumps show it. */
const char *ast_kind_name(enum node_kind kind);

/* The docstring of a body: its first statement's STR node when that is a plain string, or NULL. */
struct node *ast_docstring(const struct node_list *body);

/* Writes the tree as one s-expression without positions, for tests and debugging:
 *     (Module [(Expr (BinOp Add (Name x) (Int 1)))])
 * Lists stand in brackets, "-" for NULL; a context other than LOAD follows the fields. */
void ast_dump(FILE *out, const struct node *node);

#endif
