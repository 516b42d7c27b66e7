#include "common/bytecode/opcodes.h"

const struct opcode_info opcode_infos[OPCODE_UNIT_COUNT] = {
#define Y(op, a, b, c)                                                                              \
    [OP_##op##_##a##b##c] = {#op "_" #a #b #c, #a #b #c, "R[a] = R[b] op c, for the operator " #op},
#define X(op, fast) OPCODE_ARITHMETIC_FORMS(Y, op)
    OPCODE_ARITHMETIC(X)
#undef X
#undef Y
#define Y(op, b, c)                                                                                 \
    [OP_JUMP_IF_##op##_##b##c] = {"JUMP_IF_" #op "_" #b #c, "J" #b #c,                              \
                                  "jumps by a if R[b] is " #op " c"},
#define X(op, fast) OPCODE_COMPARISON_FORMS(Y, op)
    OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define Y(op, b, c)                                                                                 \
    [OP_JUMP_IF_NOT_##op##_##b##c] = {"JUMP_IF_NOT_" #op "_" #b #c, "J" #b #c,                      \
                                      "jumps by a unless R[b] is " #op " c"},
#define X(op, fast) OPCODE_COMPARISON_FORMS(Y, op)
    OPCODE_COMPARISONS(X)
#undef X
#undef Y
#define X(op, kinds, meaning) [OP_##op] = {#op, kinds, meaning},
    OPCODES_OTHER(X)
#undef X
};
