#include "common/vm/specialise.h"

/* The form of an instruction with operands of kind R: the first one's opcode, plus the bit of each operand that is a temporary
 * (which says less for field a of a destination: it counts the other way round, T forms come first). */
static bool is_temp(uint16_t field) {
    return (field & OPERAND_TEMP) != 0;
}

static uint16_t by_destination(uint16_t first, struct instruction i) {
    return (uint16_t)(first + !is_temp(i.a));
}

static struct instruction with_form(struct instruction i, unsigned op) {
    return (struct instruction){(uint16_t)op, OPERAND_REGISTER(i.a), i.b, i.c};
}

/* The instruction's operand of a global: its slot. */
static struct instruction with_slot(const struct code *code, struct instruction i, unsigned op) {
    uint32_t slot = instruction_bc(i) - code->attribute_cache_count;
    uint32_t operand = (uint32_t)(-1 - (int32_t)slot);
    i = with_form(i, op);
    i.b = (uint16_t)(operand & 0xffff);
    i.c = (uint16_t)(operand >> 16);
    return i;
}

static struct instruction with_registers(struct instruction i, unsigned op) {
    i = with_form(i, op);
    i.b = OPERAND_REGISTER(i.b);
    i.c = OPERAND_REGISTER(i.c);
    return i;
}

static struct instruction specialised(const struct code *code, struct instruction i) {
    switch (i.op) {
    case OP_COPY: return with_form(i, by_destination(OP_COPY_T, i));
    case OP_LOAD_CONST: return with_form(i, by_destination(OP_LOAD_CONST_T, i));
    case OP_LOAD_GLOBAL: return with_slot(code, i, by_destination(OP_LOAD_GLOBAL_T, i));
    case OP_STORE_GLOBAL: return with_slot(code, i, is_temp(i.a) ? OP_STORE_GLOBAL_T : OP_STORE_GLOBAL_V);
    case OP_JUMP_IF_TRUE: return with_form(i, OP_JUMP_IF_TRUE_V + is_temp(i.a));
    case OP_JUMP_IF_FALSE: return with_form(i, OP_JUMP_IF_FALSE_V + is_temp(i.a));
    case OP_RETURN: return with_form(i, by_destination(OP_RETURN_T, i));
    case OP_FOR_ITER: return with_form(i, by_destination(OP_FOR_ITER_T, i));
    case OP_GET_ITEM:
        return with_registers(i, by_destination(OP_GET_ITEM_TVV, i) + 3u * !is_temp(i.a) + 2u * is_temp(i.b) + is_temp(i.c));
    case OP_GET_ITEM_INT: {
        uint16_t index = i.c;
        i = with_registers(i, by_destination(OP_GET_ITEM_INT_TV, i) + !is_temp(i.a) + is_temp(i.b));
        i.c = index;
        return i;
    }
    case OP_SET_ITEM: return with_registers(i, OP_SET_ITEM_VVV + 4u * is_temp(i.a) + 2u * is_temp(i.b) + is_temp(i.c));
    default: return i;
    }
}

/* ---- Pairs ---- */

enum { ARITHMETIC_FORMS = OP_SUB_TVV - OP_ADD_TVV, JUMP_FORMS = OP_JUMP_IF_LE_VV - OP_JUMP_IF_LT_VV };
enum { GLOBAL_FORMS = OP_SUB_TVG - OP_ADD_TVG, GLOBAL_JUMP_FORMS = OP_JUMP_IF_LE_VG - OP_JUMP_IF_LT_VG };


/* The opcode for LOAD_GLOBAL_T and `second`, or OP_NOP. */
static uint16_t with_global(struct instruction first, struct instruction second) {
    if (second.c != first.a) {
        return OP_NOP;
    }
    if (second.op < OP_JUMP_IF_LT_VV) {
        unsigned form = (second.op - OP_ADD_TVV) % ARITHMETIC_FORMS;
        return form % 4 == OPCODE_RIGHT_T
                   ? (uint16_t)(OP_ADD_TVG + (second.op - OP_ADD_TVV) / ARITHMETIC_FORMS * GLOBAL_FORMS + form / 4)
                   : OP_NOP;
    }
    if (second.op < OP_NOP) {
        unsigned form = (second.op - OP_JUMP_IF_LT_VV) % JUMP_FORMS;
        return form % 4 == OPCODE_RIGHT_T
                   ? (uint16_t)(OP_JUMP_IF_LT_VG + (second.op - OP_JUMP_IF_LT_VV) / JUMP_FORMS * GLOBAL_JUMP_FORMS + form / 4)
                   : OP_NOP;
    }
    return OP_NOP;
}

/* A call for whose result GET_ITER asks: the head of a loop. */
static bool is_head(struct instruction first, struct instruction second) {
    return first.op == OP_CALL && second.op == OP_GET_ITER && second.a == (first.a | OPERAND_TEMP) && second.b == second.a;
}

void specialise(struct code *code) {
    struct instruction *i = code->instructions;
    for (uint32_t k = 0; k < code->instruction_count; k++) {
        if (i[k].op == OP_STORE_GLOBAL) {
            code->caches[instruction_bc(i[k])].is_assigned = true;
        }
        i[k] = specialised(code, i[k]);
    }
    for (uint32_t k = 0; k + 1 < code->instruction_count; k++) {
        uint16_t pair = i[k].op == OP_LOAD_GLOBAL_T      ? with_global(i[k], i[k + 1])
                        : is_head(i[k], i[k + 1]) ? OP_CALL_ITER
                                                  : OP_NOP;
        if (pair != OP_NOP) {
            i[k].op = pair;
        }
    }
}
