/* The instruction set: one list, OPCODES, gives the enum, the names, the dispatch table, the disassembler and the verifier.
 *
 * An instruction is 64 bits, four 16-bit fields: {op, a, b, c}. Fields b and c together may hold one 32-bit operand `bc`.
 * Registers are the frame's: first the parameters, then the other named locals ("variables"), then the temporaries, which are
 * used like a stack: the compiler takes the lowest free one and frees in reverse order.
 *
 * ---- Ownership --------------------------------------------------------------------------------------------------------
 * A register owns the value in it. A VARIABLE holds a value or is absent (unbound) at all times; writing it releases what it
 * held, after the new value is in place. A TEMPORARY is live from the instruction that writes it to the one instruction that
 * consumes it; when it is written it holds nothing. So that objects die exactly where CPython's do, the instruction that reads
 * a temporary for the last time releases it, after its result is allocated: right operand first, then left.
 *
 * How an operand's kind is known, by the operand's letter in the list:
 *   V  a variable: read without consuming, or (as destination) overwritten
 *   T  a temporary: consumed when read; as destination nothing is released
 *   R  a register field whose top bit (OPERAND_TEMP) tells: set, a temporary as under T; clear, a variable as under V
 *   W  a temporary that is read or changed but stays live (a base of a window, an iterator, the list of a comprehension)
 *   S  as R, but a temporary stays live
 *   K  index of a constant     I  signed 16-bit number      N  unsigned number or count
 *   J  signed 16-bit jump distance, in instructions from the NEXT instruction
 *   L  as K, J or N but in the 32 bits of b and c            .  unused, zero
 * When an instruction raises, its T and R operands have NOT been consumed and its destination is not written, unless the
 * comment says "always consumes". unit_note.live tells which temporaries are live if the instruction raises: those below it.
 *
 * ---- Families ---------------------------------------------------------------------------------------------------------
 * Arithmetic exists in 16 forms NAME_abc with a in {T,V} the destination, b in {V,T}, c in {V,T,K,I}: R[a] = R[b] op c.
 * JUMP_IF_x and JUMP_IF_NOT_x exist in 8 forms NAME_bc: compares R[b] with c and jumps by a (field a holds the distance J).
 * A unit_note flag NOTE_INPLACE marks arithmetic that comes from an augmented assignment.
 */
#ifndef TAGBOX_COMMON_BYTECODE_OPCODES_H
#define TAGBOX_COMMON_BYTECODE_OPCODES_H

#include <stdint.h>

struct instruction {
    uint16_t op, a, b, c;
};

#define OPERAND_TEMP 0x8000u
#define OPERAND_REGISTER(field) ((field) & 0x7fffu)
#define OPCODE_MAX_REGISTERS 0x7fff

static inline __attribute__((always_inline)) uint32_t instruction_bc(struct instruction i) {
    return (uint32_t)i.b | (uint32_t)i.c << 16;
}

/* The arithmetic operators that have their own family, in the order of enum number_operator (core/type.h): X(NAME, fast path). */
#define OPCODE_ARITHMETIC(X)                                                                        \
    X(ADD, add)                                                                                     \
    X(SUB, sub)                                                                                     \
    X(MUL, mul)                                                                                     \
    X(FLOORDIV, floordiv)                                                                           \
    X(MOD, mod)                                                                                     \
    X(AND, and)                                                                                     \
    X(OR, or)                                                                                       \
    X(XOR, xor)                                                                                     \
    X(LSHIFT, lshift)                                                                               \
    X(RSHIFT, rshift)

/* Forms of one of them: Y(op, a, b, c). */
#define OPCODE_ARITHMETIC_FORMS(Y, op)                                                              \
    Y(op, T, V, V) Y(op, T, V, T) Y(op, T, V, K) Y(op, T, V, I)                                     \
    Y(op, T, T, V) Y(op, T, T, T) Y(op, T, T, K) Y(op, T, T, I)                                     \
    Y(op, V, V, V) Y(op, V, V, T) Y(op, V, V, K) Y(op, V, V, I)                                     \
    Y(op, V, T, V) Y(op, V, T, T) Y(op, V, T, K) Y(op, V, T, I)

/* X(NAME, fast path's name) */
#define OPCODE_COMPARISONS(X) X(LT, lt) X(LE, le) X(GT, gt) X(GE, ge) X(EQ, eq) X(NE, ne)

/* Y(op, b, c) */
#define OPCODE_COMPARISON_FORMS(Y, op)                                                              \
    Y(op, V, V) Y(op, V, T) Y(op, V, K) Y(op, V, I) Y(op, T, V) Y(op, T, T) Y(op, T, K) Y(op, T, I)

/* The rest: X(NAME, kinds of a b c, meaning). */
#define OPCODES_OTHER(X)                                                                            \
    /* moves */                                                                                     \
    X(NOP, "...", "nothing")                                                                        \
    X(HALT, "...", "ends vm_execute; the runtime's own, never in a unit")                         \
    X(COPY, "RV.", "R[a] = R[b], retained")                                                         \
    X(MOVE, "VT.", "R[a] = R[b], which is consumed")                                                \
    X(DUPLICATE, "TW.", "R[a] = R[b], retained; the temporary b stays live")                        \
    X(SWAP, "WN.", "exchanges the temporaries R[a] and R[a+b]")                                     \
    X(LOAD_CONST, "RL.", "R[a] = constant bc")                                                      \
    X(POP, "T..", "releases R[a]")                                                                  \
    X(CHECK_BOUND, "V..", "raises UnboundLocalError if variable a is absent")                       \
    X(DELETE_LOCAL, "V..", "variable a becomes absent; UnboundLocalError if it was")                \
    X(CLEAR_LOCAL, "V..", "variable a becomes absent, whatever it was (end of except ... as)")      \
    /* names */                                                                                     \
    X(LOAD_GLOBAL, "RL.", "R[a] = global or builtin of cache bc; NameError")                        \
    X(STORE_GLOBAL, "RL.", "global of cache bc = R[a]")                                             \
    X(DELETE_GLOBAL, ".L.", "del global of cache bc; NameError")                                    \
    X(MAKE_CELL, "V..", "variable a = cell holding what a held (or nothing if it was absent)")      \
    X(LOAD_CELL, "RV.", "R[a] = content of the cell in variable b; NameError kinds if empty")       \
    X(STORE_CELL, "VR.", "content of the cell in variable a = R[b]")                                \
    X(DELETE_CELL, "V..", "empties the cell in variable a; error if empty")                         \
    X(CLEAR_CELL, "V..", "empties the cell in variable a, whatever it held")                        \
    X(LOAD_FREE, "RN.", "R[a] = content of the function's closure cell b")                          \
    X(STORE_FREE, "NR.", "content of closure cell a = R[b]")                                        \
    X(DELETE_FREE, "N..", "empties closure cell a; error if empty")                                 \
    X(CLEAR_FREE, "N..", "empties closure cell a, whatever it held")                                \
    /* operators without a family */                                                                \
    X(TRUEDIV, "RRR", "R[a] = R[b] / R[c]")                                                         \
    X(POW, "RRR", "R[a] = R[b] ** R[c]")                                                            \
    X(MATMUL, "RRR", "R[a] = R[b] @ R[c]")                                                          \
    X(NEGATE, "RR.", "R[a] = -R[b]")                                                                \
    X(POSITIVE, "RR.", "R[a] = +R[b]")                                                              \
    X(INVERT, "RR.", "R[a] = ~R[b]")                                                                \
    X(NOT, "RR.", "R[a] = not R[b]")                                                                \
    X(COMPARE_LT, "RRR", "R[a] = R[b] < R[c]")                                                      \
    X(COMPARE_LE, "RRR", "R[a] = R[b] <= R[c]")                                                     \
    X(COMPARE_GT, "RRR", "R[a] = R[b] > R[c]")                                                      \
    X(COMPARE_GE, "RRR", "R[a] = R[b] >= R[c]")                                                     \
    X(COMPARE_EQ, "RRR", "R[a] = R[b] == R[c]")                                                     \
    X(COMPARE_NE, "RRR", "R[a] = R[b] != R[c]")                                                     \
    X(IS, "RRR", "R[a] = R[b] is R[c]")                                                             \
    X(IS_NOT, "RRR", "R[a] = R[b] is not R[c]")                                                     \
    X(IN, "RRR", "R[a] = R[b] in R[c]")                                                             \
    X(NOT_IN, "RRR", "R[a] = R[b] not in R[c]")                                                     \
    /* jumps */                                                                                     \
    X(JUMP, ".L.", "jumps by the signed 32-bit distance bc")                                        \
    X(JUMP_IF_TRUE, "RL.", "if R[a] is true jumps by bc; consumes a temporary a either way")        \
    X(JUMP_IF_FALSE, "RL.", "if R[a] is false jumps by bc; consumes a temporary a either way")      \
    X(JUMP_IF_TRUE_KEEP, "WL.", "if R[a] is true jumps by bc, a stays live; else releases it")      \
    X(JUMP_IF_FALSE_KEEP, "WL.", "if R[a] is false jumps by bc, a stays live; else releases it")    \
    X(JUMP_IF_NONE, "RL.", "if R[a] is None jumps by bc; consumes a temporary a either way")        \
    X(JUMP_IF_NOT_NONE, "RL.", "if R[a] is not None jumps by bc; consumes a temporary a either way") \
    X(JUMP_IF_IS, "JRR", "if R[b] is R[c] jumps by a")                                              \
    X(JUMP_IF_IS_NOT, "JRR", "if R[b] is not R[c] jumps by a")                                      \
    X(JUMP_IF_IN, "JRR", "if R[b] in R[c] jumps by a")                                              \
    X(JUMP_IF_NOT_IN, "JRR", "if R[b] not in R[c] jumps by a")                                      \
    /* iteration */                                                                                 \
    X(GET_ITER, "RR.", "R[a] = iter(R[b])")                                                         \
    X(FOR_ITER, "RWJ", "R[a] = next(R[b]) and jumps by c; at the end releases b and goes on")       \
    /* containers */                                                                                \
    X(BUILD_LIST, "WN.", "R[a] = [R[a], ..., R[a+b-1]], consumed")                                  \
    X(BUILD_TUPLE, "WN.", "R[a] = (R[a], ..., R[a+b-1]), consumed")                                 \
    X(BUILD_SET, "WN.", "R[a] = {R[a], ..., R[a+b-1]}, consumed")                                   \
    X(BUILD_DICT, "WN.", "R[a] = {R[a]: R[a+1], ...} of b pairs, consumed")                         \
    X(BUILD_SLICE, "WN.", "R[a] = slice(R[a], R[a+1][, R[a+2]]) of b = 2 or 3, consumed")           \
    X(BUILD_STRING, "WN.", "R[a] = ''.join(R[a], ..., R[a+b-1]) of str values, consumed")           \
    X(FORMAT_VALUE, "TTN", "R[a] = format(R[b] after conversion c & 0xff, spec): if c & 0x100 spec is the temporary R[b+1], consumed; conversion 0, 's', 'r' or 'a'") \
    X(LIST_APPEND, "WR.", "R[a].append(R[b])")                                                      \
    X(SET_ADD, "WR.", "R[a].add(R[b])")                                                             \
    X(DICT_ADD, "WRR", "R[a][R[b]] = R[c]")                                                         \
    X(LIST_EXTEND, "WR.", "R[a].extend(R[b]); TypeError text of `[*x]`")                            \
    X(SET_UPDATE, "WR.", "R[a].update(R[b])")                                                       \
    X(DICT_UPDATE, "WR.", "R[a].update(R[b]); R[b] must be a mapping")                              \
    X(DICT_MERGE, "WR.", "the same for call keywords: a key that is there already is a TypeError naming the callee R[a-2]") \
    X(LIST_TO_TUPLE, "W..", "R[a] = tuple(R[a])")                                                   \
    X(GET_ITEM, "RRR", "R[a] = R[b][R[c]]")                                                         \
    X(GET_ITEM_INT, "RRI", "R[a] = R[b][c]")                                                        \
    X(SET_ITEM, "RRR", "R[a][R[b]] = R[c] (c evaluated first)")                                     \
    X(DELETE_ITEM, "RR.", "del R[a][R[b]]")                                                         \
    X(UNPACK, "WRN", "R[a+c-1], ..., R[a] = the c items of R[b], the FIRST item in R[a+c-1] (so that storing pops in order)") \
    X(UNPACK_STAR, "WRN", "the same with a star: c = before | after << 8; in all before+1+after registers, first item highest") \
    /* attributes */                                                                                \
    X(GET_ATTR, "RRN", "R[a] = R[b].name of cache c")                                               \
    X(SET_ATTR, "RRN", "R[a].name of cache c = R[b] (b evaluated first)")                           \
    X(DELETE_ATTR, "R.N", "del R[a].name of cache c")                                               \
    X(LOAD_METHOD, "WRN", "for a call R[b].name(...): R[a], R[a+1] = method, self, or absent, callable; c: cache") \
    /* functions */                                                                                 \
    X(MAKE_FUNCTION, "WNN", "R[a] = function of child unit b; c & 1: R[a] was its defaults tuple; c & 2: the next temporary its keyword defaults dict; c & 4: then its annotations dict; consumed") \
    X(CALL, "WN.", "R[a] = R[a](R[a+1], ..., R[a+b]); always consumes")                             \
    X(CALL_KEYWORDS, "WNK", "the same, b values in all, the last ones named by the tuple constant c; always consumes") \
    X(CALL_METHOD, "WN.", "after LOAD_METHOD a: b arguments from R[a+2]; R[a] = result; always consumes") \
    X(CALL_METHOD_KEYWORDS, "WNK", "the same with keywords as in CALL_KEYWORDS; always consumes")   \
    X(CALL_SPREAD, "WN.", "R[a] = R[a](*R[a+1]), and **R[a+2] if b; R[a+1] any iterable, R[a+2] a dict; always consumes") \
    X(RETURN, "R..", "returns R[a]")                                                                \
    X(RETURN_CONST, ".L.", "returns constant bc")                                                   \
    X(START_GENERATOR, "...", "first instruction of a generator: the call returns a generator object; it goes on here when first resumed") \
    X(YIELD, "TT.", "yields R[b], consumed; on resumption R[a] = the value sent")                   \
    X(YIELD_FROM, "WT.", "delegates to the iterator R[a] with R[b] (first None) to send; yields its items; at the end R[a] = its value") \
    /* exceptions */                                                                                \
    X(RAISE, "RRN", "raise R[a] if c >= 1, from R[b] if c == 2; c == 0: raise again what is handled") \
    X(PUSH_HANDLED, "W..", "first in a handler: R[a] is the caught exception; R[a+1] = the handled one before it (or None), a becomes the handled one") \
    X(POP_HANDLED, "W..", "handled one = R[a+1]; releases R[a] and R[a+1]")                         \
    X(RERAISE, "W..", "R[a] caught, R[a+1] saved by PUSH_HANDLED: restores the handled one and raises R[a] again, trace kept; always consumes both") \
    X(RERAISE_OVER, "W..", "an exception R[a+2] left a handler: POP_HANDLED a, then raises R[a+2] again; always consumes all three") \
    X(JUMP_IF_NOT_MATCH, "JWR", "if the exception R[b] is not caught by pattern R[c] jumps by a; TypeError if no pattern") \
    X(LOAD_ASSERTION_ERROR, "T..", "R[a] = AssertionError")                                         \
    /* imports */                                                                                   \
    X(IMPORT_NAME, "TKN", "R[a] = import of the dotted name, constant b; c & 1: the last module instead of the first; c >> 1: level") \
    X(IMPORT_FROM, "TWN", "R[a] = R[b].name of cache c; ImportError \"cannot import name\"")         \
    X(IMPORT_STAR, "T..", "from R[a] import *")                                                     \
    /* class bodies: variable 0 is the namespace */                                                 \
    X(LOAD_NAME, "RL.", "R[a] = what the namespace has for the name of cache bc, else global or builtin; NameError") \
    X(STORE_NAME, "RL.", "namespace[name of cache bc] = R[a]")                                      \
    X(DELETE_NAME, ".L.", "del namespace[name of cache bc]; NameError")                             \
    X(LOAD_CLASS_FREE, "RN.", "R[a] = what the namespace has for the name of closure cell b, else its content") \
    X(LOAD_BUILD_CLASS, "T..", "R[a] = builtins.__build_class__")                                   \
    /* match */                                                                                     \
    X(JUMP_IF_NOT_SEQUENCE, "JSN", "if R[b] is no sequence of c >> 1 items (c & 1: at least as many) jumps by a") \
    X(JUMP_IF_NOT_MAPPING, "JSN", "if R[b] is no mapping of at least c items jumps by a")           \
    X(MATCH_KEYS, "WS.", "R[a] = tuple of R[b]'s items under the keys in the tuple R[a], consumed; None if one is missing") \
    X(MATCH_CLASS, "WSN", "R[a] = tuple of what the subject R[b] has for c positional patterns of the class R[a] and for the names in the tuple R[a+1], both consumed; None if it does not match") \
    X(DICT_REMOVE_KEYS, "WT.", "deletes from the dict R[a] the keys in the tuple R[b]")              \
    /* with */                                                                                      \
    X(WITH_ENTER, "WR.", "enters the context manager R[b]: R[a], R[a+1] = its bound __exit__, what __enter__ gave") \
    X(WITH_EXCEPT, "TW.", "R[a] = R[b](type, exception, traceback) of the exception R[b+1]")

/* Forms by the kinds of their operands, as those of arithmetic: what the loader makes of the instructions of that name
 * (common/vm/specialise.c); never in a unit. X(NAME, kinds). */
#define OPCODES_LOADED(X)                                                                           \
    X(CONSTRUCTED, "...")  /* where __init__ returns to, its result in R[0] and the instance in R[-1]: vm.h */ \
    X(OPERATED, "...")     /* where a program's operator returns to, its result in R[0]: vm.h */     \
    X(COPY_T, "TV.") X(COPY_V, "VV.")                                                               \
    X(LOAD_CONST_T, "TL.") X(LOAD_CONST_V, "VL.")                                                   \
    X(LOAD_GLOBAL_T, "TL.") X(LOAD_GLOBAL_V, "VL.")                                                 \
    X(STORE_GLOBAL_V, "VL.") X(STORE_GLOBAL_T, "TL.")                                               \
    X(JUMP_IF_TRUE_V, "VL.") X(JUMP_IF_TRUE_T, "TL.") X(JUMP_IF_FALSE_V, "VL.") X(JUMP_IF_FALSE_T, "TL.") \
    X(CALL_ITER, "WN.")                                                                             \
    X(CALL_METHOD_POP, "WN.") /* its result is not used: POP follows */                             \
    X(RETURN_T, "T..") X(RETURN_V, "V..")                                                           \
    X(RETURN_T1, "T..") X(RETURN_T2, "T..") X(RETURN_T3, "T..") X(RETURN_T4, "T..")                 \
    X(RETURN_V1, "V..") X(RETURN_V2, "V..") X(RETURN_V3, "V..") X(RETURN_V4, "V..")                 \
    X(FOR_ITER_T, "TWJ") X(FOR_ITER_V, "VWJ")                                                       \
    X(FOR_RANGE_T, "TWJ") X(FOR_RANGE_V, "VWJ") /* of a range's iterator, known by GET_ITER */       \
    X(FOR_UNIT_T, "TWJ") X(FOR_UNIT_V, "VWJ") /* of one with step 1 */                              \
    X(GET_ITEM_TVV, "TVV") X(GET_ITEM_TVT, "TVT") X(GET_ITEM_TTV, "TTV") X(GET_ITEM_TTT, "TTT")     \
    X(GET_ITEM_VVV, "VVV") X(GET_ITEM_VVT, "VVT") X(GET_ITEM_VTV, "VTV") X(GET_ITEM_VTT, "VTT")     \
    X(GET_ITEM_INT_TV, "TVI") X(GET_ITEM_INT_TT, "TTI")                                             \
    X(GET_ITEM_INT_VV, "VVI") X(GET_ITEM_INT_VT, "VTI")                                             \
    X(SET_ITEM_VVV, "VVV") X(SET_ITEM_VVT, "VVT") X(SET_ITEM_VTV, "VTV") X(SET_ITEM_VTT, "VTT")     \
    X(SET_ITEM_TVV, "TVV") X(SET_ITEM_TVT, "TVT") X(SET_ITEM_TTV, "TTV") X(SET_ITEM_TTT, "TTT")     \
    /* c says where the cache stands (code_near_cache in common/vm/code.h) */                       \
    X(GET_ATTR_TV, "TVI") X(GET_ATTR_TT, "TTI") X(GET_ATTR_VV, "VVI") X(GET_ATTR_VT, "VTI")         \
    X(SET_ATTR_VV, "VVI") X(SET_ATTR_VT, "VTI") X(SET_ATTR_TV, "TVI") X(SET_ATTR_TT, "TTI")         \
    X(LOAD_METHOD_V, "TVI") X(LOAD_METHOD_T, "TTI")

/* Pairs of loaded instructions in one step, as below. X(NAME, kinds of the first). */
#define OPCODES_PAIRS(X)                                                                            \
    X(COPY_COPY_T, "TV.")                    /* COPY_T, COPY_T */                                   \
    X(COPY_MOVE, "VV.")                      /* COPY_V, MOVE to the variable copied: a, b = b, x */   \
    X(SWAP_ITEMS, "TVV")                     /* GET_ITEM_TVV twice, SWAP, SET_ITEM_VVT twice: a[i], a[j] = a[j], a[i] */ \
    X(SET_ITEM_CONST, "TL.")                 /* LOAD_CONST_T, SET_ITEM_VVT */                       \
    X(JUMP_IF_ITEM_TRUE, "TVV")              /* GET_ITEM_TVV, JUMP_IF_TRUE_T */                     \
    X(JUMP_IF_ITEM_FALSE, "TVV")             /* GET_ITEM_TVV, JUMP_IF_FALSE_T */                    \
    X(SET_ITEM_ITEM, "TVV")                  /* GET_ITEM_TVV, SET_ITEM_VVT: a[i] = b[j] */          \
    X(GET_ITEM_OF_ITEM, "TVV")               /* GET_ITEM_TVV, GET_ITEM_TTV: a[i][j] */              \
    X(FOR_ITER_GLOBAL, "TWJ")                /* FOR_ITER_T and, where it jumps to, STORE_GLOBAL_T */ \
    X(FOR_RANGE_GLOBAL, "TWJ")               /* FOR_RANGE_T likewise */                             \
    X(FOR_UNIT_GLOBAL, "TWJ")                /* FOR_UNIT_T likewise */                              \
    X(LOAD_GLOBAL_COPY, "TL.")               /* LOAD_GLOBAL_T, COPY_T: f(v */                       \
    X(LOAD_GLOBAL_CONST, "TL.")              /* LOAD_GLOBAL_T, LOAD_CONST_T: f(1 */                 \
    X(LOAD_GLOBAL_ADD, "TL.")                /* LOAD_GLOBAL_T, ADD_TVI: f(v + 1 */                  \
    X(LOAD_GLOBAL_SUB, "TL.")                /* LOAD_GLOBAL_T, SUB_TVI: f(v - 1 */                  \
    X(CALL_GLOBAL_COPY, "TL.")               /* those four and CALL: f(v) */                        \
    X(CALL_NATIVE_COPY, "TL.")               /* the first of them again: f is a built-in function */ \
    X(CALL_GLOBAL_CONST, "TL.")                                                                     \
    X(CALL_GLOBAL_ADD, "TL.")                                                                       \
    X(CALL_GLOBAL_SUB, "TL.")                                                                       \
    X(APPEND_COPY, "TVI")                    /* LOAD_METHOD_V, COPY_T, CALL_METHOD, POP: a.append(v) */ \
    X(POP_LAST, "TVI")                       /* LOAD_METHOD_V, CALL_METHOD: a.pop() */              \
    X(COPY_CALL, "TV.")                      /* COPY_T, CALL: ..., v) */                            \
    X(COPY_COPY_CALL, "TV.")                 /* COPY_T, COPY_T, CALL: ..., v, w) */                 \
    X(LOOP_TO_VARIABLE, "TL.")               /* LOAD_GLOBAL_T, COPY_T, CALL_ITER, GET_ITER, JUMP: for ... in range(v) */ \
    X(LOOP_TO_CONSTANT, "TL.")               /* LOAD_GLOBAL_T, LOAD_CONST_T, CALL_ITER, GET_ITER, JUMP */

/* A global as left operand, LOAD_GLOBAL_T before the arithmetic; where the result goes to a global, too, the arithmetic stands
 * before STORE_GLOBAL_T. Y(op, a, c): a in {T, G}, c in {V, K, I, G}; with c = G the right operand's LOAD_GLOBAL_T stands between. */
#define OPCODE_LEFT_FORMS(Y, op)                                                                    \
    Y(op, T, V) Y(op, T, K) Y(op, T, I) Y(op, T, G) Y(op, G, V) Y(op, G, K) Y(op, G, I) Y(op, G, G)

/* An attribute as right operand of + - *: GET_ATTR_TV and the arithmetic behind it, as below. Y(op, a, b). */
#define OPCODE_ATTRIBUTE_ARITHMETIC(X) X(ADD, add) X(SUB, sub) X(MUL, mul)

/* A global (G) or a list's item (E) as right operand: LOAD_GLOBAL_T or GET_ITEM_TVV and the arithmetic or comparison behind it in one
 * step, in loaded code only. They stand in the first one's place, with its operands, and read the second one, which stays.
 * Y(op, a, b) and Y(op, b). */
#define OPCODE_PAIR_FORMS(Y, op) Y(op, T, V) Y(op, T, T) Y(op, V, V) Y(op, V, T)
#define OPCODE_PAIR_JUMP_FORMS(Y, op) Y(op, V) Y(op, T)

/* The pairs below are for ints, where `not <` is `>=`, so that those with a jump need no JUMP_IF_NOT_x. The kinds of two operands stand
 * as one word, that of one operand behind an underscore, since I alone means something else to the handlers. */

/* An item of a list as left operand of a comparison: GET_ITEM_TVV and the jump behind it. Y(op, c). */
#define OPCODE_LEFT_ITEM_FORMS(Y, op) Y(op, _V) Y(op, _I)

/* Arithmetic on a variable itself, left operand and destination (U): x += y. No pairs but for E, an item (GET_ITEM_TVV). Y(op, bc). */
#define OPCODE_UPDATES(X) X(ADD, add) X(SUB, sub)
#define OPCODE_UPDATE_FORMS(Y, op) Y(op, UV) Y(op, UT) Y(op, UK) Y(op, UI) Y(op, UE)

/* The step of a variable and its comparison at the end of a loop. Y(op, bc, order, c): the step as above; what the variable is compared
 * with, a variable, a small constant, or a global whose LOAD_GLOBAL_T stands between. */
#define OPCODE_STEP_FORMS(Y) OPCODE_STEP_ORDERS(Y, ADD, UV) OPCODE_STEP_ORDERS(Y, ADD, UI) OPCODE_STEP_ORDERS(Y, SUB, UI)
#define OPCODE_STEP_ORDERS(Y, op, bc)                                                               \
    Y(op, bc, LT, _V) Y(op, bc, LT, _I) Y(op, bc, LT, _G) Y(op, bc, LE, _V) Y(op, bc, LE, _I) Y(op, bc, LE, _G) \
    Y(op, bc, GT, _V) Y(op, bc, GT, _I) Y(op, bc, GT, _G) Y(op, bc, GE, _V) Y(op, bc, GE, _I) Y(op, bc, GE, _G) \
    Y(op, bc, NE, _V) Y(op, bc, NE, _I) Y(op, bc, NE, _G)

/* Arithmetic whose temporary is tested next: x % y == 0, n & 1. Y(op, bc, test), EQ and NE with a small constant. In VP and TP, y is a
 * small constant that is a power of two: P as below. */
#define OPCODE_TESTED_FORMS(Y)                                                                      \
    OPCODE_TESTS(Y, MOD, VV) OPCODE_TESTS(Y, MOD, VI) OPCODE_TESTS(Y, MOD, VP) OPCODE_TESTS(Y, MOD, TP) OPCODE_TESTS(Y, AND, VI)
#define OPCODE_TESTS(Y, op, bc) Y(op, bc, EQ) Y(op, bc, NE) Y(op, bc, TRUE) Y(op, bc, FALSE)

/* Arithmetic whose temporary is an index: a[x + 1]. Y(use, op, bc): the item is loaded to, or stored from, a temporary or a variable;
 * the container is a variable. */
#define OPCODE_INDEXES(X) X(ADD, add) X(SUB, sub)
#define OPCODE_INDEX_FORMS(Y, op)                                                                   \
    Y(GET_ITEM_T, op, VV) Y(GET_ITEM_V, op, VV) Y(SET_ITEM_V, op, VV) Y(SET_ITEM_T, op, VV)         \
    Y(GET_ITEM_T, op, VI) Y(GET_ITEM_V, op, VI) Y(SET_ITEM_V, op, VI) Y(SET_ITEM_T, op, VI)

/* An item on its own: a[i] += x, a variable or a small constant: GET_ITEM_TVV, the arithmetic, SET_ITEM_VVT. Y(op, c). */
#define OPCODE_ITEM_UPDATE_FORMS(Y, op) Y(op, _V) Y(op, _I)

/* A sum that becomes an item: a[i] = x + y, where x is a temporary. Y(bc). */
#define OPCODE_STORED_SUMS(Y) Y(TT) Y(TI)

/* // and % by a small constant that is a power of two (P). No pairs, but for ints alone, too. Y(op, a, b). */
#define OPCODE_POWERS(X) X(FLOORDIV, floordiv) X(MOD, mod)
#define OPCODE_POWER_FORMS(Y, op) Y(op, T, V) Y(op, T, T) Y(op, V, V) Y(op, V, T)

/* Arithmetic whose temporary is an operand of the arithmetic behind it: x + y * z. Y(first, bc, op, a, operands): the second's
 * destination and operands, one of which is the temporary; UT: x += y * z. */
#define OPCODE_CHAIN_FORMS(Y)                                                                       \
    OPCODE_CHAIN_SECONDS(Y, ADD, VV) OPCODE_CHAIN_SECONDS(Y, ADD, VI)                               \
    OPCODE_CHAIN_SECONDS(Y, SUB, VV) OPCODE_CHAIN_SECONDS(Y, SUB, VI)                               \
    OPCODE_CHAIN_SECONDS(Y, MUL, VV) OPCODE_CHAIN_SECONDS(Y, MUL, VI) OPCODE_CHAIN_SECONDS(Y, MUL, TT)
#define OPCODE_CHAIN_SECONDS(Y, first, bc)                                                          \
    Y(first, bc, ADD, T, VT) Y(first, bc, ADD, T, TV) Y(first, bc, ADD, T, TI) Y(first, bc, SUB, T, TV) Y(first, bc, SUB, T, TI) \
    Y(first, bc, ADD, V, VT) Y(first, bc, ADD, V, TV) Y(first, bc, ADD, V, TI) Y(first, bc, SUB, V, TV) Y(first, bc, SUB, V, TI) \
    Y(first, bc, ADD, V, UT)

/* A constant as left operand, even a small int (I is for the right one alone): LOAD_CONST_T and the arithmetic. Y(op, a). */
#define OPCODE_LEFT_CONST(X) X(ADD, add) X(SUB, sub) X(MUL, mul)
#define OPCODE_LEFT_CONST_FORMS(Y, op) Y(op, T) Y(op, V)

#define OPCODE_NAME3(op, a, b, c) OP_##op##_##a##b##c
#define OPCODE_NAME2(op, b, c) OP_##op##_##b##c

enum opcode {
#define OPCODE(name) OP_##name,
#include "common/bytecode/opcode_list.inc"
#undef OPCODE
    OPCODE_COUNT,
    OPCODE_UNIT_COUNT = OP_CONSTRUCTED /* those before it can be in a unit: the first of OPCODES_LOADED */
};

/* The form of an arithmetic family: first opcode of the family plus this. */
#define OPCODE_FORM(a_is_variable, b_is_temp, c_kind) ((a_is_variable) * 8 + (b_is_temp) * 4 + (c_kind))
/* The form of a comparison family. */
#define OPCODE_JUMP_FORM(b_is_temp, c_kind) ((b_is_temp) * 4 + (c_kind))
enum opcode_right { OPCODE_RIGHT_V, OPCODE_RIGHT_T, OPCODE_RIGHT_K, OPCODE_RIGHT_I };

/* Name and operand kinds (three letters as in the list above) of an opcode; for the disassembler and the verifier. */
struct opcode_info {
    const char *name;
    char kinds[4];
    const char *meaning;
};
extern const struct opcode_info opcode_infos[OPCODE_UNIT_COUNT];

/* Whether the instruction has consumed its operands even when it raises ("always consumes"). HALT counts as such; so do SWAP and
 * POP_HANDLED, which cannot raise, so that no interrupt is noticed at them: they stand where a handler is being left, between
 * what its own handler and what the ones around it expect. */
static inline int opcode_always_consumes(uint16_t op) {
    return op == OP_CALL || op == OP_CALL_KEYWORDS || op == OP_CALL_METHOD ||
           op == OP_CALL_ITER || op == OP_CALL_METHOD_POP || op == OP_CALL_METHOD_KEYWORDS || op == OP_CALL_SPREAD || op == OP_RERAISE ||
           op == OP_RERAISE_OVER || op == OP_HALT || op == OP_CONSTRUCTED || op == OP_OPERATED || op == OP_SWAP || op == OP_POP_HANDLED;
}

#endif
