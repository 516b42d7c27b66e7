#include "common/vm/specialise.h"

#include "common/objects/range.h"
#include "common/vm/vm.h"

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

/* The instruction of an attribute: its cache near the constants. In code of enormous size it stays as it is. */
static struct instruction with_cache(const struct code *code, struct instruction i, unsigned op) {
    int16_t words = code_near_cache(code, i.c);
    return words == 0 ? i : (struct instruction){(uint16_t)op, OPERAND_REGISTER(i.a), OPERAND_REGISTER(i.b), (uint16_t)words};
}

/* RETURN knows up to four variables by number. */
static unsigned by_variables(size_t variables, bool temp) {
    if (variables == 0 || variables > 4) {
        return temp ? OP_RETURN_T : OP_RETURN_V;
    }
    return (temp ? OP_RETURN_T1 : OP_RETURN_V1) + (unsigned)variables - 1;
}

static struct instruction specialised(const struct code *code, struct instruction i) {
    switch (i.op) {
    case OP_COPY: return with_form(i, by_destination(OP_COPY_T, i));
    case OP_LOAD_CONST: return with_form(i, by_destination(OP_LOAD_CONST_T, i));
    case OP_LOAD_GLOBAL: return with_slot(code, i, by_destination(OP_LOAD_GLOBAL_T, i));
    case OP_STORE_GLOBAL: return with_slot(code, i, is_temp(i.a) ? OP_STORE_GLOBAL_T : OP_STORE_GLOBAL_V);
    case OP_JUMP_IF_TRUE: return with_form(i, OP_JUMP_IF_TRUE_V + is_temp(i.a));
    case OP_JUMP_IF_FALSE: return with_form(i, OP_JUMP_IF_FALSE_V + is_temp(i.a));
    case OP_RETURN: return with_form(i, by_variables(code->variable_count, is_temp(i.a)));
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
    case OP_GET_ATTR: return with_cache(code, i, OP_GET_ATTR_TV + 2u * !is_temp(i.a) + is_temp(i.b));
    case OP_SET_ATTR: return with_cache(code, i, OP_SET_ATTR_VV + 2u * is_temp(i.a) + is_temp(i.b));
    case OP_LOAD_METHOD: return with_cache(code, i, OP_LOAD_METHOD_V + is_temp(i.b));
    default: return i;
    }
}

/* ---- Pairs ---- */

/* LOAD_METHOD i[0] of a variable, before it and what follows are specialised: the opcode of a list's method with its call; OP_NOP:
 * another. */
static uint16_t with_list_method(const struct code *code, const struct instruction *i, size_t count) {
    uint16_t window = i[0].a;
    if (is_temp(i[0].b) || count < 4) {
        return OP_NOP;
    }
    value name = code->caches[i[0].c].name;
    if (value_is(name, vm.pop_name)) {
        return i[1].op == OP_CALL_METHOD && i[1].a == window && i[1].b == 0 ? OP_POP_LAST : OP_NOP;
    }
    bool is_append = value_is(name, vm.append_name) && i[1].op == OP_COPY && i[1].a == (uint16_t)((window + 2) | OPERAND_TEMP) &&
                     i[2].op == OP_CALL_METHOD && i[2].a == window && i[2].b == 1 && i[3].op == OP_POP &&
                     i[3].a == (window | OPERAND_TEMP);
    return is_append ? OP_APPEND_COPY : OP_NOP;
}

enum { ARITHMETIC_FORMS = OP_SUB_TVV - OP_ADD_TVV, JUMP_FORMS = OP_JUMP_IF_LE_VV - OP_JUMP_IF_LT_VV };
enum { RIGHT_FORMS = OP_SUB_TVG - OP_ADD_TVG, RIGHT_JUMP_FORMS = OP_JUMP_IF_LE_VG - OP_JUMP_IF_LT_VG };
enum { LEFT_FORMS = OP_SUB_TGV - OP_ADD_TGV };
enum { LEFT_ITEM_FORMS = OP_JUMP_IF_LE_E_V - OP_JUMP_IF_LT_E_V };
enum { UPDATE_FORMS = OP_SUB_UV - OP_ADD_UV, ITEM_UPDATE_FORMS = OP_ITEM_SUB_V - OP_ITEM_ADD_V };
enum { STEP_ORDER = OP_ADD_UV_JUMP_IF_LE_V - OP_ADD_UV_JUMP_IF_LT_V };
enum { POWER_FORMS = OP_MOD_TVP - OP_FLOORDIV_TVP, CHAIN_TO_VARIABLE = OP_ADD_VV_ADD_VVT - OP_ADD_VV_ADD_TVT };
enum { INDEX_SMALL = OP_GET_ITEM_T_ADD_VI - OP_GET_ITEM_T_ADD_VV, LEFT_CONST_FORMS = OP_SUB_TKV - OP_ADD_TKV };
enum { INDEX_FORMS = OP_GET_ITEM_T_SUB_VV - OP_GET_ITEM_T_ADD_VV };

static bool is_arithmetic(struct instruction i) {
    return i.op < OP_JUMP_IF_LT_VV;
}
static unsigned operator_of(struct instruction i) {
    return (i.op - OP_ADD_TVV) / ARITHMETIC_FORMS;
}
static unsigned form_of(struct instruction i) {
    return (i.op - OP_ADD_TVV) % ARITHMETIC_FORMS;
}

/* What i[0] gives is the right operand of i[1]: the opcode of the pair, of the families that begin with these. */
static uint16_t with_right(const struct instruction *i, unsigned arithmetic, unsigned jump) {
    if (i[1].op >= OP_NOP || i[1].c != i[0].a) {
        return OP_NOP;
    }
    if (is_arithmetic(i[1])) {
        unsigned form = form_of(i[1]);
        return form % 4 == OPCODE_RIGHT_T ? (uint16_t)(arithmetic + operator_of(i[1]) * RIGHT_FORMS + form / 4) : OP_NOP;
    }
    unsigned form = (i[1].op - OP_JUMP_IF_LT_VV) % JUMP_FORMS, family = (i[1].op - OP_JUMP_IF_LT_VV) / JUMP_FORMS;
    return form % 4 == OPCODE_RIGHT_T ? (uint16_t)(jump + family * RIGHT_JUMP_FORMS + form / 4) : OP_NOP;
}

/* GET_ATTR_TV i[0], whose value is the right operand of i[1]. */
static uint16_t with_attribute(const struct instruction *i) {
    return i[1].op < OP_FLOORDIV_TVV ? with_right(i, OP_ADD_TVA, OP_NOP) : OP_NOP; /* + - * come first */
}

/* LOAD_GLOBAL_T i[0], whose value is the left operand of i[1], or of i[2] behind the LOAD_GLOBAL_T of the right one. */
static uint16_t with_global_left(const struct instruction *i, size_t count) {
    static const uint8_t kinds[] = {[OPCODE_RIGHT_V] = 0, [OPCODE_RIGHT_T] = 3, [OPCODE_RIGHT_K] = 1, [OPCODE_RIGHT_I] = 2};
    bool right_is_global = i[1].op == OP_LOAD_GLOBAL_T;
    size_t at = right_is_global ? 2 : 1;
    if (at + 1 >= count || !is_arithmetic(i[at]) || i[at].b != i[0].a || form_of(i[at]) / 4 != 1) {
        return OP_NOP;
    }
    unsigned right = form_of(i[at]) % 4;
    if ((right == OPCODE_RIGHT_T) != right_is_global || (right_is_global && i[at].c != i[1].a)) {
        return OP_NOP;
    }
    bool stored = i[at + 1].op == OP_STORE_GLOBAL_T && i[at + 1].a == i[at].a;
    return (uint16_t)(OP_ADD_TGV + operator_of(i[at]) * LEFT_FORMS + stored * 4u + kinds[right]);
}

enum { ORDER_OF_EQ = (OP_JUMP_IF_EQ_VV - OP_JUMP_IF_LT_VV) / JUMP_FORMS, ORDER_OF_NE };

/* A comparison of the operands `bc` whose left one is register `left`: which of OPCODE_COMPARISONS it is for ints; -1: another. */
static int jump_order(struct instruction i, uint16_t left, unsigned form) {
    static const int8_t opposites[] = {3, 2, 1, 0, 5, 4}; /* of < <= > >= == != */
    unsigned at = i.op - OP_JUMP_IF_LT_VV, family = at / JUMP_FORMS;
    if (i.op < OP_JUMP_IF_LT_VV || i.op >= OP_NOP || i.b != left || at % JUMP_FORMS != form) {
        return -1;
    }
    return family < 6 ? (int)family : opposites[family - 6];
}

/* GET_ITEM_TVV i[0], whose value is the left operand of i[1]. */
static uint16_t with_left_item(const struct instruction *i) {
    int to_variable = jump_order(i[1], i[0].a, OPCODE_JUMP_FORM(1, OPCODE_RIGHT_V));
    int to_small = jump_order(i[1], i[0].a, OPCODE_JUMP_FORM(1, OPCODE_RIGHT_I));
    return (uint16_t)(to_variable >= 0 ? OP_JUMP_IF_LT_E_V + to_variable * LEFT_ITEM_FORMS
                      : to_small >= 0  ? OP_JUMP_IF_LT_E_V + to_small * LEFT_ITEM_FORMS + 1
                                       : OP_NOP);
}

/* Arithmetic i whose destination is its left operand, both variables. */
static bool is_update(struct instruction i) {
    return i.op < OP_MUL_TVV && form_of(i) / 4 == 2 && i.a == i.b; /* + - come first */
}
static uint16_t as_update(struct instruction i) {
    static const uint8_t forms[] = {[OPCODE_RIGHT_V] = 0, [OPCODE_RIGHT_T] = 1, [OPCODE_RIGHT_K] = 2, [OPCODE_RIGHT_I] = 3};
    return is_update(i) ? (uint16_t)(OP_ADD_UV + operator_of(i) * UPDATE_FORMS + forms[form_of(i) % 4]) : OP_NOP;
}

/* The update i[0] of a variable that i[1] compares, or i[2] behind the LOAD_GLOBAL_T of its right operand. */
static uint16_t with_jump(const struct instruction *i, size_t count) {
    unsigned first = i[0].op == OP_ADD_VVV   ? OP_ADD_UV_JUMP_IF_LT_V
                     : i[0].op == OP_ADD_VVI ? OP_ADD_UI_JUMP_IF_LT_V
                     : i[0].op == OP_SUB_VVI ? OP_SUB_UI_JUMP_IF_LT_V
                                             : OP_NOP;
    bool by_global = i[1].op == OP_LOAD_GLOBAL_T && count > 2 && i[2].c == i[1].a;
    int orders[] = {jump_order(i[1], i[0].a, OPCODE_JUMP_FORM(0, OPCODE_RIGHT_V)),
                    jump_order(i[1], i[0].a, OPCODE_JUMP_FORM(0, OPCODE_RIGHT_I)),
                    by_global ? jump_order(i[2], i[0].a, OPCODE_JUMP_FORM(0, OPCODE_RIGHT_T)) : -1};
    for (unsigned k = 0; k < 3 && first != OP_NOP && is_update(i[0]); k++) {
        if (orders[k] >= 0 && orders[k] != ORDER_OF_EQ) {
            return (uint16_t)(first + (unsigned)(orders[k] < ORDER_OF_EQ ? orders[k] : orders[k] - 1) * STEP_ORDER + k);
        }
    }
    return OP_NOP;
}

static bool is_power_of_two(uint16_t constant) {
    return (int16_t)constant > 0 && (constant & (constant - 1)) == 0;
}

/* // or % */
static uint16_t by_power(struct instruction i) {
    unsigned op = operator_of(i) - (OP_FLOORDIV_TVV - OP_ADD_TVV) / ARITHMETIC_FORMS, form = form_of(i);
    return op <= 1 && form % 4 == OPCODE_RIGHT_I && is_power_of_two(i.c) ? (uint16_t)(OP_FLOORDIV_TVP + op * POWER_FORMS + form / 4) : OP_NOP;
}

/* MOD or AND i[0] whose temporary i[1] tests. */
static uint16_t with_test(const struct instruction *i) {
    bool power = is_power_of_two(i[0].c); /* where that is a constant */
    unsigned first = i[0].op == OP_MOD_TVV            ? OP_JUMP_IF_MOD_VV_EQ
                     : i[0].op == OP_MOD_TVI && power ? OP_JUMP_IF_MOD_VP_EQ
                     : i[0].op == OP_MOD_TTI && power ? OP_JUMP_IF_MOD_TP_EQ
                     : i[0].op == OP_MOD_TVI          ? OP_JUMP_IF_MOD_VI_EQ
                     : i[0].op == OP_AND_TVI          ? OP_JUMP_IF_AND_VI_EQ
                                                      : OP_NOP;
    if (first == OP_NOP) {
        return OP_NOP;
    }
    if (i[1].a == i[0].a && (i[1].op == OP_JUMP_IF_TRUE_T || i[1].op == OP_JUMP_IF_FALSE_T)) {
        return (uint16_t)(first + OP_JUMP_IF_MOD_VV_TRUE - OP_JUMP_IF_MOD_VV_EQ + (i[1].op == OP_JUMP_IF_FALSE_T));
    }
    int order = jump_order(i[1], i[0].a, OPCODE_JUMP_FORM(1, OPCODE_RIGHT_I));
    return order < ORDER_OF_EQ ? OP_NOP : (uint16_t)(first + (order == ORDER_OF_NE));
}

/* + - * i[0] whose temporary is an operand of + or - i[1]. */
static uint16_t with_chain(const struct instruction *i) {
    unsigned first, second;
    switch (i[0].op) {
    case OP_ADD_TVV: first = OP_ADD_VV_ADD_TVT; break;
    case OP_ADD_TVI: first = OP_ADD_VI_ADD_TVT; break;
    case OP_SUB_TVV: first = OP_SUB_VV_ADD_TVT; break;
    case OP_SUB_TVI: first = OP_SUB_VI_ADD_TVT; break;
    case OP_MUL_TVV: first = OP_MUL_VV_ADD_TVT; break;
    case OP_MUL_TVI: first = OP_MUL_VI_ADD_TVT; break;
    case OP_MUL_TTT: first = OP_MUL_TT_ADD_TVT; break;
    default: return OP_NOP;
    }
    switch (i[1].op) {
    case OP_ADD_VVT: second = is_update(i[1]) ? OP_ADD_VV_ADD_VUT - OP_ADD_VV_ADD_VVT : 0; break;
    case OP_ADD_TVT: second = 0; break;
    case OP_ADD_TTV: case OP_ADD_VTV: second = 1; break;
    case OP_ADD_TTI: case OP_ADD_VTI: second = 2; break;
    case OP_SUB_TTV: case OP_SUB_VTV: second = 3; break;
    case OP_SUB_TTI: case OP_SUB_VTI: second = 4; break;
    default: return OP_NOP;
    }
    if ((i[1].op == OP_ADD_TVT || i[1].op == OP_ADD_VVT ? i[1].c : i[1].b) != i[0].a) {
        return OP_NOP;
    }
    return (uint16_t)(first + (form_of(i[1]) / 8 == 1 ? CHAIN_TO_VARIABLE : 0) + second);
}

/* + or - i[0] whose temporary is the index of i[1]. */
static uint16_t with_index(const struct instruction *i) {
    unsigned right = form_of(i[0]) % 8, use;
    if (operator_of(i[0]) > 1 || (right != OPCODE_RIGHT_V && right != OPCODE_RIGHT_I)) {
        return OP_NOP;
    }
    switch (i[1].op) {
    case OP_GET_ITEM_TVT: use = i[1].c == i[0].a ? 0 : 4; break;
    case OP_GET_ITEM_VVT: use = i[1].c == i[0].a ? 1 : 4; break;
    case OP_SET_ITEM_VTV: use = i[1].b == i[0].a ? 2 : 4; break;
    case OP_SET_ITEM_VTT: use = i[1].b == i[0].a ? 3 : 4; break;
    default: use = 4; break;
    }
    return use == 4 ? OP_NOP : (uint16_t)(OP_GET_ITEM_T_ADD_VV + operator_of(i[0]) * INDEX_FORMS + (right == OPCODE_RIGHT_I) * INDEX_SMALL + use);
}

/* ADD i[0] whose temporary i[1] stores. */
static uint16_t with_store(const struct instruction *i) {
    if (i[1].op != OP_SET_ITEM_VVT || i[1].c != i[0].a) {
        return OP_NOP;
    }
    return i[0].op == OP_ADD_TTT ? OP_SET_ITEM_SUM_TT : i[0].op == OP_ADD_TTI ? OP_SET_ITEM_SUM_TI : OP_NOP;
}

/* Arithmetic i[0], whose result the next one takes perhaps. */
static uint16_t with_result(const struct instruction *i, size_t count) {
    uint16_t op = OP_NOP;
    if (form_of(i[0]) >= OPCODE_FORM(1, 0, 0)) {
        op = with_jump(i, count);
        op = op != OP_NOP ? op : as_update(i[0]);
    } else {
        op = with_test(i);
        op = op != OP_NOP ? op : with_chain(i);
        op = op != OP_NOP ? op : with_index(i);
        op = op != OP_NOP ? op : with_store(i);
    }
    return op != OP_NOP ? op : by_power(i[0]);
}

/* LOAD_CONST_T i[0] */
static uint16_t with_const(const struct instruction *i) {
    if (i[1].op == OP_SET_ITEM_VVT && i[1].c == i[0].a) {
        return OP_SET_ITEM_CONST;
    }
    bool is_left = is_arithmetic(i[1]) && operator_of(i[1]) <= 2 && i[1].b == i[0].a &&
                   form_of(i[1]) % 8 == OPCODE_FORM(0, 1, OPCODE_RIGHT_V);
    return is_left ? (uint16_t)(OP_ADD_TKV + operator_of(i[1]) * LEFT_CONST_FORMS + form_of(i[1]) / 8) : OP_NOP;
}

static uint16_t combined(const struct instruction *i, size_t count);

/* CALL i[0], whose result is iterated over. */
static bool is_loop_head(const struct instruction *i) {
    return i[1].op == OP_GET_ITER && i[1].a == (i[0].a | OPERAND_TEMP) && i[1].b == i[1].a;
}

/* LOAD_GLOBAL_T i[0], a function perhaps, and its first argument. */
static uint16_t with_argument(const struct instruction *i, size_t count) {
    if (i[1].op != OP_COPY_T && count > 2 && combined(&i[1], count - 1) != OP_NOP) {
        return OP_NOP; /* what computes the argument is a pair of its own */
    }
    bool is_call = count > 3 && i[2].op == OP_CALL && i[2].a == i[0].a && i[2].b == 1 && i[1].a == i[0].a + 1 &&
                   !is_loop_head(&i[2]);
    switch (i[1].op) {
    case OP_COPY_T: return is_call ? OP_CALL_GLOBAL_COPY : OP_LOAD_GLOBAL_COPY;
    case OP_LOAD_CONST_T: return is_call ? OP_CALL_GLOBAL_CONST : OP_LOAD_GLOBAL_CONST;
    case OP_ADD_TVI: return is_call ? OP_CALL_GLOBAL_ADD : OP_LOAD_GLOBAL_ADD;
    case OP_SUB_TVI: return is_call ? OP_CALL_GLOBAL_SUB : OP_LOAD_GLOBAL_SUB;
    default: return OP_NOP;
    }
}

/* COPY_T i[0], perhaps the last argument or the one before it (or what is called: without arguments, or with one). */
static uint16_t with_call(const struct instruction *i, size_t count) {
    size_t at = i[1].op == OP_COPY_T ? 2 : 1;
    bool is_call = count > at + 1 && i[at].op == OP_CALL && !is_loop_head(&i[at]);
    if (at == 2) {
        return is_call ? OP_COPY_COPY_CALL : OP_COPY_COPY_T;
    }
    return is_call ? OP_COPY_CALL : OP_NOP;
}

/* GET_ITEM_TVV i[0], the first of a[i], a[j] = a[j], a[i]. */
static bool is_swap(const struct instruction *i, size_t count) {
    return count > 4 && i[1].op == OP_GET_ITEM_TVV && i[2].op == OP_SWAP && i[3].op == OP_SET_ITEM_VVT && i[4].op == OP_SET_ITEM_VVT &&
           i[1].b == i[0].b && i[3].a == i[0].b && i[4].a == i[0].b &&               /* the list */
           i[3].b == i[1].c && i[4].b == i[0].c &&                                   /* the indices */
           i[1].a == i[0].a + 1 && OPERAND_REGISTER(i[2].a) == i[0].a && i[2].b == 1 && /* the temporaries */
           i[3].c == i[1].a && i[4].c == i[0].a;
}

/* GET_ITEM_TVV i[0], the first of a[i] += x. */
static uint16_t with_item_update(const struct instruction *i, size_t count) {
    if (count < 3 || !is_arithmetic(i[1]) || operator_of(i[1]) > 1 || i[2].op != OP_SET_ITEM_VVT ||
        i[1].a != i[0].a || i[1].b != i[0].a || i[2].a != i[0].b || i[2].b != i[0].c || i[2].c != i[0].a) {
        return OP_NOP;
    }
    uint16_t first = (uint16_t)(OP_ITEM_ADD_V + operator_of(i[1]) * ITEM_UPDATE_FORMS);
    return form_of(i[1]) == OPCODE_FORM(0, 1, OPCODE_RIGHT_V)   ? first
           : form_of(i[1]) == OPCODE_FORM(0, 1, OPCODE_RIGHT_I) ? (uint16_t)(first + 1)
                                                                : OP_NOP;
}

/* GET_ITEM_TVV i[0] */
static uint16_t with_item(const struct instruction *i, size_t count) {
    uint16_t update = with_item_update(i, count);
    if (update != OP_NOP) {
        return update;
    }
    if (is_swap(i, count)) {
        return OP_SWAP_ITEMS;
    }
    switch (i[1].op) {
    case OP_JUMP_IF_TRUE_T: return i[1].a == i[0].a ? OP_JUMP_IF_ITEM_TRUE : OP_NOP;
    case OP_JUMP_IF_FALSE_T: return i[1].a == i[0].a ? OP_JUMP_IF_ITEM_FALSE : OP_NOP;
    case OP_SET_ITEM_VVT: return i[1].c == i[0].a ? OP_SET_ITEM_ITEM : OP_NOP;
    case OP_GET_ITEM_TTV: return i[1].b == i[0].a ? OP_GET_ITEM_OF_ITEM : OP_NOP;
    default: break;
    }
    if (is_update(i[1]) && i[1].c == i[0].a && form_of(i[1]) % 4 == OPCODE_RIGHT_T) {
        return (uint16_t)(OP_ADD_UE + operator_of(i[1]) * UPDATE_FORMS);
    }
    uint16_t op = with_right(i, OP_ADD_TVE, OP_JUMP_IF_LT_VE);
    return op != OP_NOP ? op : with_left_item(i);
}

/* LOAD_GLOBAL_T i[0], perhaps of `range`, at the head of a loop over range(i[1]). */
static uint16_t with_loop(const struct instruction *i, size_t count) {
    uint16_t argument = (uint16_t)(OPERAND_REGISTER(i[0].a) + 1);
    if (count < 5 || i[1].a != argument || i[2].op != OP_CALL || i[2].a != i[0].a || i[2].b != 1 || !is_loop_head(&i[2]) ||
        i[4].op != OP_JUMP) {
        return OP_NOP;
    }
    return i[1].op == OP_COPY_T ? OP_LOOP_TO_VARIABLE : i[1].op == OP_LOAD_CONST_T ? OP_LOOP_TO_CONSTANT : OP_NOP;
}

/* What i[0] becomes together with what follows (or, a FOR_ITER, with where it jumps to); OP_NOP: nothing. `count` instructions from
 * i[0] on. */
static uint16_t combined(const struct instruction *i, size_t count) {
    uint16_t op;
    if (is_arithmetic(i[0])) {
        return with_result(i, count);
    }
    switch (i[0].op) {
    case OP_LOAD_GLOBAL_T:
        op = with_right(i, OP_ADD_TVG, OP_JUMP_IF_LT_VG);
        op = op != OP_NOP ? op : with_global_left(i, count);
        op = op != OP_NOP ? op : with_loop(i, count);
        return op != OP_NOP ? op : with_argument(i, count);
    case OP_CALL: return is_loop_head(i) ? OP_CALL_ITER : OP_NOP;
    case OP_CALL_METHOD: return i[0].b == 1 && i[1].op == OP_POP && OPERAND_REGISTER(i[1].a) == i[0].a ? OP_CALL_METHOD_POP : OP_NOP;
    case OP_COPY_V: {
        bool moves = i[1].op == OP_MOVE && OPERAND_REGISTER(i[1].a) == i[0].b;
        return moves ? OP_COPY_MOVE : OP_NOP;
    }
    case OP_COPY_T: return with_call(i, count);
    case OP_LOAD_CONST_T: return with_const(i);
    case OP_GET_ITEM_TVV: return with_item(i, count);
    case OP_GET_ATTR_TV: return with_attribute(i);
    case OP_FOR_ITER_T: {
        struct instruction target = i[1 + (int16_t)i[0].c];
        return target.op == OP_STORE_GLOBAL_T && target.a == i[0].a ? OP_FOR_ITER_GLOBAL : OP_NOP;
    }
    default: return OP_NOP;
    }
}

/* What the instruction at the end of a loop takes its iterator for. */
enum loop_kind { LOOP_ANY, LOOP_RANGE, LOOP_UNIT };
static const uint16_t loop_ends[][3] = {
    [LOOP_ANY] = {OP_FOR_ITER_T, OP_FOR_ITER_V, OP_FOR_ITER_GLOBAL},
    [LOOP_RANGE] = {OP_FOR_RANGE_T, OP_FOR_RANGE_V, OP_FOR_RANGE_GLOBAL},
    [LOOP_UNIT] = {OP_FOR_UNIT_T, OP_FOR_UNIT_V, OP_FOR_UNIT_GLOBAL},
};

/* From the kind `from` to `to`; an instruction of another kind stays. */
static void change_loop(struct instruction *loop, enum loop_kind from, enum loop_kind to) {
    for (size_t k = 0; k < sizeof loop_ends[0] / sizeof loop_ends[0][0]; k++) {
        if (loop->op == loop_ends[from][k]) {
            loop->op = loop_ends[to][k];
            return;
        }
    }
}

/* The instruction `loop` at the end of a loop whose head, CALL_ITER, GET_ITER and JUMP, calls something: probably range(). (Another branch of
 * the expression may come to GET_ITER without that call.) Where range() makes lists, it never does. */
static void expect_range(const struct instruction *head, struct instruction *loop) {
    if (TAGBOX_CPYTHON >= 300 && loop->b == OPERAND_REGISTER(head[1].a)) {
        change_loop(loop, LOOP_ANY, head[0].b <= 2 ? LOOP_UNIT : LOOP_RANGE); /* with a third argument, a step */
    }
}

void fit_loop(struct instruction *loop, value iterator) {
    bool is_range = value_has_type(iterator, &type_range_iterator);
    if (!is_range || range_iterator_of(iterator)->step != value_counter_step(1)) {
        change_loop(loop, LOOP_UNIT, is_range ? LOOP_RANGE : LOOP_ANY);
    }
    if (!is_range) {
        change_loop(loop, LOOP_RANGE, LOOP_ANY);
    }
}

void specialise(struct code *code) {
    struct instruction *i = code->instructions;
    uint32_t count = code->instruction_count;
    for (uint32_t k = 0; k < count; k++) {
        if (i[k].op == OP_STORE_GLOBAL) {
            code->caches[instruction_bc(i[k])].is_assigned = true;
        }
        uint16_t method = i[k].op == OP_LOAD_METHOD ? with_list_method(code, &i[k], count - k) : OP_NOP;
        i[k] = specialised(code, i[k]);
        i[k].op = method != OP_NOP && i[k].op == OP_LOAD_METHOD_V ? method : i[k].op;
    }
    for (uint32_t k = 0; k + 1 < count; k++) {
        uint16_t op = combined(&i[k], count - k);
        i[k].op = op != OP_NOP ? op : i[k].op;
    }
    for (uint32_t k = 0; k + 2 < count; k++) {
        if (i[k].op == OP_CALL_ITER && i[k + 2].op == OP_JUMP) {
            expect_range(&i[k], &i[(int64_t)k + 3 + (int32_t)instruction_bc(i[k + 2])]);
        }
    }
}
