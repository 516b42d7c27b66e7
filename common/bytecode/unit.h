/* A unit: one function's (or module's) compiled code in plain C, without any value. The runtime turns it into a code object
 * (common/vm/code.h), evaluating the constants there.
 */
#ifndef TAGBOX_COMMON_BYTECODE_UNIT_H
#define TAGBOX_COMMON_BYTECODE_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "common/bytecode/opcodes.h"

/* A literal, or an operation on literals that CPython's compiler folds; evaluated when the unit is loaded. */
enum literal_kind {
    LITERAL_NONE,
    LITERAL_TRUE,
    LITERAL_FALSE,
    LITERAL_ELLIPSIS,
    LITERAL_INT,       /* integer */
    LITERAL_BIG_INT,   /* text: digits, base */
    LITERAL_FLOAT,     /* real */
    LITERAL_STR,       /* text: generalised UTF-8 */
    LITERAL_BYTES,     /* text */
    LITERAL_TUPLE,     /* items */
    LITERAL_FROZENSET, /* items: `x in {1, 2}` */
    LITERAL_BINARY,    /* items[0] op items[1]: op is an enum binary_operator of ast.h */
    LITERAL_UNARY      /* op items[0] */
};

struct literal {
    enum literal_kind kind;
    uint8_t op;
    uint32_t base;
    int64_t integer;
    double real;
    const char *text;
    size_t length; /* of text, or number of items */
    struct literal *items;
};

/* What goes with each instruction, index by index. The flags' upper bits say where in its line the source stands: 1 + the index of a
 * unit_range, or 0: of a unit with more than NOTE_RANGES_MOST different ones the rest has no carets. */
enum note_flags { NOTE_INPLACE = 1, NOTE_RANGE_SHIFT = 1, NOTE_RANGES_MOST = 32767 };
struct unit_note {
    uint32_t line;
    uint16_t live; /* register number: temporaries below it are live if the instruction raises */
    uint16_t flags;
};

/* A part of a line, for the carets in tracebacks: bytes from `column` up to `end_column`. Many instructions share one. */
#define UNIT_RANGE_OPEN UINT32_MAX /* as end_column: it goes on in later lines */
struct unit_range {
    uint32_t column, end_column;
    uint32_t inlined; /* 1 + the index of the unit_inlined that the instruction belongs to, or 0 */
};

/* A comprehension inlined in the unit; tracebacks show it as the function it is in CPython 3.11, called from here. */
struct unit_inlined {
    const char *name;
    uint32_t line, range; /* of the whole; the latter as in a note */
};

/* Exceptions raised by instructions first <= pc < last: temporaries from `depth` on are released, the exception is put into
 * register `depth`, and execution goes on at `handler`. The FIRST matching entry counts: inner ones stand before outer ones. */
struct unit_handler {
    uint32_t first, last, handler;
    uint16_t depth;
};

/* Where MAKE_FUNCTION takes each cell of the new function's closure from. */
struct unit_capture {
    bool from_variable; /* cell in the making function's variable `index`; else its own closure cell `index` */
    uint16_t index;
};

/* The parameter of class bodies and comprehensions: a namespace, or an iterator. */
#define UNIT_ARGUMENT_VARIABLE ".0"

/* The variable in which locals() keeps a frame's dict; there only in functions that name locals, eval or the like. */
#define UNIT_LOCALS_VARIABLE ".locals"

enum unit_flags {
    UNIT_VARARGS = 1,   /* *args */
    UNIT_KWARGS = 2,    /* **kwargs */
    UNIT_GENERATOR = 4,
    UNIT_MODULE = 8,
    UNIT_NESTED = 16,
    UNIT_NAMESPACE = 32 /* its one argument is where its names are looked up first */
};

struct unit {
    const char *name;           /* co_name */
    const char *qualified_name; /* __qualname__ */
    const char *filename;
    uint32_t line; /* of the def */
    uint32_t flags;

    struct instruction *instructions;
    struct unit_note *notes;
    uint32_t instruction_count;

    struct unit_range *ranges; /* none in the units of the library, whose text is not shown */
    struct unit_inlined *inlined;
    uint32_t range_count, inlined_count;

    struct unit_handler *handlers;
    uint32_t handler_count;

    struct literal *constants;
    uint32_t constant_count;

    /* Inline caches: each names an attribute, one for each place that uses it, or, behind those, a global. */
    const char **cache_names;
    uint32_t cache_count, attribute_cache_count;

    struct unit **children;
    uint32_t child_count;

    struct unit_capture *captures; /* this unit's own closure, as its maker must build it */
    const char **capture_names;
    uint32_t capture_count;

    /* Registers: parameters (positional-only, positional, keyword-only, then *args, then **kwargs), other variables, temporaries. */
    uint16_t positional_only, positional, keyword_only; /* counts */
    uint16_t parameter_count; /* registers taken by parameters, *args and **kwargs included */
    uint16_t variable_count;  /* parameters included */
    uint16_t register_count;
    const char **variable_names; /* variable_count of them */
    const struct literal *docstring; /* or NULL */
};

/* Writes the code in readable form (`--dis`), children after it. */
void unit_disassemble(FILE *out, const struct unit *unit);

/* Checks the structural rules of opcodes.h: operands in range, jumps inside, temporaries written before they are read and
 * consumed once on every path, notes' live depth equal to what a walk over all paths finds, handlers well formed. Returns
 * true, or false with a description in message. Debug builds run it on every unit before it is loaded. */
bool unit_verify(const struct unit *unit, char *message, size_t message_size);

#endif
