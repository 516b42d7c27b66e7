/* The readable form of units. */
#include <inttypes.h>

#include "common/bytecode/unit.h"

/* ---- Literals ---- */

enum { SHOWN_BYTES = 60, SHOWN_ITEMS = 12 };

static void write_text(FILE *out, const char *text, size_t length) {
    size_t shown = length < SHOWN_BYTES ? length : SHOWN_BYTES;
    putc('\'', out);
    for (size_t i = 0; i < shown; i++) {
        uint8_t byte = (uint8_t)text[i];
        if (byte == '\n')
            fputs("\\n", out);
        else if (byte == '\'' || byte == '\\')
            fprintf(out, "\\%c", byte);
        else if (byte < ' ' || byte >= 0x7f)
            fprintf(out, "\\x%02x", byte);
        else
            putc(byte, out);
    }
    fputs(shown < length ? "'..." : "'", out);
}

static void write_literal(FILE *out, const struct literal *literal);

static void write_items(FILE *out, const struct literal *literal, const char *open,
                        const char *close) {
    fputs(open, out);
    for (size_t i = 0; i < literal->length; i++) {
        if (i != 0)
            fputs(", ", out);
        if (i == SHOWN_ITEMS) {
            fprintf(out, "... %zu in all", literal->length);
            break;
        }
        write_literal(out, &literal->items[i]);
    }
    fputs(literal->length == 1 && *open == '(' ? "," : "", out);
    fputs(close, out);
}

static void write_literal(FILE *out, const struct literal *literal) {
    switch (literal->kind) {
    case LITERAL_NONE: fputs("None", out); break;
    case LITERAL_TRUE: fputs("True", out); break;
    case LITERAL_FALSE: fputs("False", out); break;
    case LITERAL_ELLIPSIS: fputs("Ellipsis", out); break;
    case LITERAL_INT: fprintf(out, "%" PRId64, literal->integer); break;
    case LITERAL_BIG_INT:
        fprintf(out, "%.*s (base %u)", (int)literal->length, literal->text, literal->base);
        break;
    case LITERAL_FLOAT: fprintf(out, "float %.17g", literal->real); break;
    case LITERAL_STR: write_text(out, literal->text, literal->length); break;
    case LITERAL_BYTES:
        putc('b', out);
        write_text(out, literal->text, literal->length);
        break;
    case LITERAL_TUPLE: write_items(out, literal, "(", ")"); break;
    case LITERAL_FROZENSET: write_items(out, literal, "frozenset{", "}"); break;
    case LITERAL_BINARY:
    case LITERAL_UNARY:
        fprintf(out, "folded %s operator %u of ",
                literal->kind == LITERAL_BINARY ? "binary" : "unary", literal->op);
        write_items(out, literal, "(", ")");
        break;
    }
}

static void write_constant(FILE *out, const struct unit *unit, uint32_t index) {
    if (index < unit->constant_count)
        write_literal(out, &unit->constants[index]);
    else
        fprintf(out, "constant %" PRIu32 "?", index);
}

/* ---- Operands ---- */

static void write_register(FILE *out, const struct unit *unit, uint32_t number) {
    if (number < unit->variable_count)
        fputs(unit->variable_names[number], out);
    else
        fprintf(out, "t%" PRIu32, number - unit->variable_count);
}

static void write_cache(FILE *out, const struct unit *unit, uint32_t index) {
    if (index < unit->cache_count)
        fprintf(out, "\"%s\"", unit->cache_names[index]);
    else
        fprintf(out, "cache %" PRIu32 "?", index);
}

static void write_closure_cell(FILE *out, const struct unit *unit, uint32_t index) {
    if (index < unit->capture_count)
        fprintf(out, "free %s", unit->capture_names[index]);
    else
        fprintf(out, "free %" PRIu32 "?", index);
}

static void write_number(FILE *out, const struct unit *unit, struct instruction i, uint32_t field) {
    switch (i.op) {
    case OP_GET_ATTR:
    case OP_SET_ATTR:
    case OP_DELETE_ATTR:
    case OP_LOAD_METHOD:
    case OP_IMPORT_FROM: write_cache(out, unit, field); break;
    case OP_LOAD_FREE:
    case OP_STORE_FREE:
    case OP_DELETE_FREE:
    case OP_CLEAR_FREE: write_closure_cell(out, unit, field); break;
    default: fprintf(out, "%" PRIu32, field); break;
    }
}

static void write_jump(FILE *out, uint32_t index, int64_t distance) {
    fprintf(out, "-> %" PRId64, (int64_t)index + 1 + distance);
}

static void write_long(FILE *out, const struct unit *unit, struct instruction i, uint32_t index) {
    uint32_t bc = instruction_bc(i);
    switch (i.op) {
    case OP_LOAD_CONST:
    case OP_RETURN_CONST: write_constant(out, unit, bc); break;
    case OP_LOAD_GLOBAL:
    case OP_STORE_GLOBAL:
    case OP_DELETE_GLOBAL:
    case OP_LOAD_NAME:
    case OP_STORE_NAME:
    case OP_DELETE_NAME: write_cache(out, unit, bc); break;
    default: write_jump(out, index, (int32_t)bc); break;
    }
}

static void write_operand(FILE *out, const struct unit *unit, uint32_t index, char kind,
                          uint32_t field) {
    struct instruction i = unit->instructions[index];
    switch (kind) {
    case 'V':
    case 'T':
    case 'W':
    case 'S':
    case 'R': write_register(out, unit, OPERAND_REGISTER(field)); break;
    case 'K': write_constant(out, unit, field); break;
    case 'I': fprintf(out, "%d", (int16_t)field); break;
    case 'J': write_jump(out, index, (int16_t)field); break;
    case 'L': write_long(out, unit, i, index); break;
    default: write_number(out, unit, i, field); break;
    }
}

static void write_instruction(FILE *out, const struct unit *unit, uint32_t index) {
    struct instruction i = unit->instructions[index];
    const struct unit_note *note = &unit->notes[index];
    if (i.op >= OPCODE_UNIT_COUNT) {
        fprintf(out, "%6" PRIu32 "  opcode %u?\n", index, i.op);
        return;
    }
    const struct opcode_info *info = &opcode_infos[i.op];
    uint32_t fields[3] = {i.a, i.b, i.c};
    fprintf(out, "%6" PRIu32 "%7" PRIu32 "  %-22s", index, note->line, info->name);
    for (int k = 0, written = 0; k < 3; k++) {
        if (info->kinds[k] == '.' || (k == 2 && info->kinds[1] == 'L'))
            continue;
        fputs(written++ != 0 ? ", " : " ", out);
        write_operand(out, unit, index, info->kinds[k], fields[k]);
    }
    if (note->flags & NOTE_INPLACE)
        fputs("  (in place)", out);
    putc('\n', out);
}

/* ---- Units ---- */

static void write_header(FILE *out, const struct unit *unit) {
    fprintf(out, "%s, line %" PRIu32 ": %u parameters, %u variables, %u registers",
            unit->qualified_name, unit->line, unit->parameter_count, unit->variable_count,
            unit->register_count);
    fputs(unit->flags & UNIT_GENERATOR ? ", generator\n" : "\n", out);
    if (unit->variable_count != 0) {
        fputs("  variables:", out);
        for (uint32_t i = 0; i < unit->variable_count; i++)
            fprintf(out, " %s", unit->variable_names[i]);
        putc('\n', out);
    }
    for (uint32_t i = 0; i < unit->capture_count; i++)
        fprintf(out, "  captures %s: %s %u of its maker\n", unit->capture_names[i],
                unit->captures[i].from_variable ? "variable" : "closure cell",
                unit->captures[i].index);
}

void unit_disassemble(FILE *out, const struct unit *unit) {
    write_header(out, unit);
    for (uint32_t i = 0; i < unit->instruction_count; i++)
        write_instruction(out, unit, i);
    for (uint32_t i = 0; i < unit->handler_count; i++) {
        const struct unit_handler *handler = &unit->handlers[i];
        fprintf(out, "  exceptions in %" PRIu32 "..%" PRIu32 " -> %" PRIu32 ", in ", handler->first,
                handler->last - 1, handler->handler);
        write_register(out, unit, handler->depth);
        putc('\n', out);
    }
    for (uint32_t i = 0; i < unit->child_count; i++) {
        putc('\n', out);
        unit_disassemble(out, unit->children[i]);
    }
}
