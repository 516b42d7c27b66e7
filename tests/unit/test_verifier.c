/* The verifier: small units made by hand, good ones and ones with one thing wrong. */
#include <criterion/criterion.h>
#include <string.h>

#include "common/bytecode/unit.h"

#define TEMP(n) (VARIABLES + (n))
#define REG_TEMP(n) (OPERAND_TEMP | TEMP(n))
enum { VARIABLES = 2, REGISTERS = 6, MAX_CODE = 16 };

/* A unit of one parameter, one more variable, four temporaries. */
struct sample {
    struct instruction code[MAX_CODE];
    uint16_t live[MAX_CODE];
    struct unit_handler handlers[2];
    uint32_t handler_count;
    uint32_t flags;
    uint32_t range, inlined; /* in the first note; in the one range that there is */
};

static bool verify(const struct sample *s, char *message, size_t size) {
    static const char *names[] = {"a", "b"};
    static const char *caches[] = {"x"};
    struct literal constants[1] = {{.kind = LITERAL_NONE}};
    struct unit_note notes[MAX_CODE];
    struct unit_range range = {.column = 1, .end_column = 2, .inlined = s->inlined};
    struct unit_inlined inlined = {.name = "<listcomp>", .line = 1};
    struct unit unit = {
        .name = "f",
        .qualified_name = "f",
        .filename = "test",
        .line = 1,
        .flags = s->flags,
        .instructions = (struct instruction *)s->code,
        .notes = notes,
        .ranges = &range,
        .range_count = 1,
        .inlined = &inlined,
        .inlined_count = 1,
        .handlers = (struct unit_handler *)s->handlers,
        .handler_count = s->handler_count,
        .constants = constants,
        .constant_count = 1,
        .cache_names = caches,
        .cache_count = 1,
        .positional = 1,
        .parameter_count = 1,
        .variable_count = VARIABLES,
        .register_count = REGISTERS,
        .variable_names = names,
    };
    while (unit.instruction_count < MAX_CODE && s->code[unit.instruction_count].op != OP_HALT) {
        uint32_t i = unit.instruction_count++;
        notes[i] = (struct unit_note){.line = 1, .live = s->live[i]};
    }
    notes[0].flags = (uint16_t)(s->range << NOTE_RANGE_SHIFT);
    return unit_verify(&unit, message, size);
}

static void expect_good(const struct sample *s) {
    char message[300] = "";
    cr_expect(verify(s, message, sizeof message), "%s", message);
}

static void expect_bad(const struct sample *s, const char *part) {
    char message[300] = "";
    cr_expect_not(verify(s, message, sizeof message), "should be refused: %s", part);
    cr_expect_not_null(strstr(message, part), "\"%s\" does not say \"%s\"", message, part);
}

#define END {OP_HALT, 0, 0, 0}
#define RETURN_NONE {OP_RETURN_CONST, 0, 0, 0}
#define L0 VARIABLES
#define L1 (VARIABLES + 1)
#define L2 (VARIABLES + 2)

Test(verifier, straight_code) {
    expect_good(&(struct sample){
        .code = {{OP_ADD_TVI, TEMP(0), 0, 1}, {OP_MOVE, 1, TEMP(0), 0}, {OP_RETURN, 1, 0, 0}, END},
        .live = {L0, L1, L0}});
}

Test(verifier, temporaries) {
    expect_bad(&(struct sample){.code = {{OP_POP, TEMP(0), 0, 0}, RETURN_NONE, END},
                                .live = {L0, L0}},
               "more than is live");
    expect_bad(&(struct sample){.code = {{OP_COPY, REG_TEMP(0), 0, 0}, RETURN_NONE, END},
                                .live = {L0, L1}},
               "returns with temporaries live");
    expect_bad(&(struct sample){.code = {{OP_COPY, REG_TEMP(1), 0, 0}, RETURN_NONE, END},
                                .live = {L0, L0}},
               "above the others");
    expect_bad(&(struct sample){.code = {{OP_COPY, REG_TEMP(0), 0, 0},
                                         {OP_COPY, REG_TEMP(0), 0, 0},
                                         {OP_POP, TEMP(0), 0, 0},
                                         RETURN_NONE,
                                         END},
                                .live = {L0, L1, L1, L0}},
               "overwrites register");
    expect_bad(&(struct sample){.code = {{OP_COPY, REG_TEMP(0), 0, 0},
                                         {OP_COPY, REG_TEMP(1), 0, 0},
                                         {OP_POP, TEMP(0), 0, 0},
                                         {OP_POP, TEMP(1), 0, 0},
                                         RETURN_NONE,
                                         END},
                                .live = {L0, L1, L2, L2, L0}},
               "gap");
}

Test(verifier, operands_in_range) {
    expect_bad(&(struct sample){.code = {{OP_COPY, 1, 2, 0}, RETURN_NONE, END}, .live = {L0, L0}},
               "is no variable");
    expect_bad(&(struct sample){.code = {{OP_COPY, OPERAND_TEMP | 1, 0, 0}, RETURN_NONE, END},
                                .live = {L0, L0}},
               "is no temporary");
    expect_bad(&(struct sample){.code = {{OP_LOAD_CONST, 1, 1, 0}, RETURN_NONE, END},
                                .live = {L0, L0}},
               "constant 1 does not exist");
    expect_bad(&(struct sample){.code = {{OP_LOAD_GLOBAL, 1, 1, 0}, RETURN_NONE, END},
                                .live = {L0, L0}},
               "cache 1 does not exist");
    expect_bad(&(struct sample){.code = {{OP_LOAD_FREE, 1, 0, 0}, RETURN_NONE, END},
                                .live = {L0, L0}},
               "closure cell 0 does not exist");
    expect_bad(&(struct sample){.code = {{OPCODE_UNIT_COUNT, 0, 0, 0}, END}, .live = {L0}},
               "no instruction");
}

Test(verifier, jumps) {
    expect_bad(&(struct sample){.code = {{OP_JUMP, 0, 1, 0}, RETURN_NONE, END}, .live = {L0, L0}},
               "outside the code");
    expect_bad(&(struct sample){.code = {{OP_NOP, 0, 0, 0}, END}, .live = {L0}},
               "outside the code");
    expect_bad(&(struct sample){.code = {{OP_JUMP_IF_TRUE, 0, 1, 0},
                                         {OP_COPY, REG_TEMP(0), 0, 0},
                                         {OP_POP, TEMP(0), 0, 0},
                                         RETURN_NONE,
                                         END},
                                .live = {L0, L0, L1, L0}},
               "live registers, others with");
}

Test(verifier, notes) {
    expect_bad(&(struct sample){.code = {{OP_COPY, REG_TEMP(0), 0, 0},
                                         {OP_POP, TEMP(0), 0, 0},
                                         RETURN_NONE,
                                         END},
                                .live = {L0, L0, L0}},
               "its note says");
    /* What always consumes its window does not count it. */
    struct sample call = {.code = {{OP_COPY, REG_TEMP(0), 0, 0},
                                   {OP_CALL, TEMP(0), 0, 0},
                                   {OP_RETURN, REG_TEMP(0), 0, 0},
                                   END},
                          .live = {L0, L0, L1}};
    expect_good(&call);
    call.live[1] = L1;
    expect_bad(&call, "its note says");
}

Test(verifier, handlers) {
    struct sample s = {
        .code = {{OP_CHECK_BOUND, 1, 0, 0},
                 RETURN_NONE,
                 {OP_PUSH_HANDLED, TEMP(0), 0, 0},
                 {OP_POP_HANDLED, TEMP(0), 0, 0},
                 RETURN_NONE,
                 END},
        .live = {L0, L0, L1, L0, L0},
        .handlers = {{.first = 0, .last = 1, .handler = 2, .depth = TEMP(0)}},
        .handler_count = 1};
    expect_good(&s);
    s.handlers[0].depth = TEMP(1);
    expect_bad(&s, "expects more live");
    s.handlers[0].depth = 1;
    expect_bad(&s, "has no temporary");
    s.handlers[0] = (struct unit_handler){.first = 0, .last = 9, .handler = 2, .depth = TEMP(0)};
    expect_bad(&s, "outside the code");
    s.handlers[0] = (struct unit_handler){.first = 0, .last = 1, .handler = 2, .depth = TEMP(0)};
    s.code[3] = (struct instruction){OP_SWAP, TEMP(0), 1, 0};
    s.live[3] = s.live[4] = L2;
    expect_bad(&s, "returns with temporaries live");
    s.code[3] = (struct instruction){OP_RERAISE, TEMP(0), 0, 0};
    s.live[3] = L0;
    expect_good(&s);
    s.code[2] = (struct instruction){OP_COPY, REG_TEMP(1), 0, 0};
    expect_bad(&s, "has not begun");
}

Test(verifier, variables) {
    expect_bad(&(struct sample){.code = {{OP_RETURN, 1, 0, 0}, END}, .live = {L0}},
               "may be unbound");
    expect_good(&(struct sample){.code = {{OP_CHECK_BOUND, 1, 0, 0}, {OP_RETURN, 1, 0, 0}, END},
                                 .live = {L0, L0}});
    expect_bad(&(struct sample){.code = {{OP_JUMP_IF_TRUE, 0, 1, 0},
                                         {OP_COPY, 1, 0, 0},
                                         {OP_RETURN, 1, 0, 0},
                                         END},
                                .live = {L0, L0, L0}},
               "may be unbound");
    expect_bad(&(struct sample){.code = {{OP_CLEAR_LOCAL, 0, 0, 0}, {OP_RETURN, 0, 0, 0}, END},
                                .live = {L0, L0}},
               "may be unbound");
    expect_bad(&(struct sample){.code = {{OP_LOAD_CELL, 1, 0, 0}, RETURN_NONE, END},
                                .live = {L0, L0}},
               "no cell");
    expect_good(&(struct sample){
        .code = {{OP_MAKE_CELL, 0, 0, 0}, {OP_LOAD_CELL, 1, 0, 0}, RETURN_NONE, END},
        .live = {L0, L0, L0}});
}

Test(verifier, loops) {
    struct sample s = {
        .code = {{OP_GET_ITER, REG_TEMP(0), 0, 0},
                 {OP_JUMP, 0, 1, 0},
                 {OP_NOP, 0, 0, 0},
                 {OP_FOR_ITER, 1, TEMP(0), (uint16_t)-2},
                 RETURN_NONE,
                 END},
        .live = {L0, L1, L1, L1, L0}};
    expect_good(&s);
    s.code[4] = (struct instruction){OP_RETURN, 1, 0, 0};
    expect_bad(&s, "may be unbound");
}

Test(verifier, ranges) {
    struct sample s = {.code = {RETURN_NONE, END}, .live = {L0}, .range = 1, .inlined = 1};
    expect_good(&s);
    s.range = 2;
    expect_bad(&s, "names a range that is not there");
    s.range = 1;
    s.inlined = 2;
    expect_bad(&s, "names a range that is not there");
}

Test(verifier, generators) {
    struct sample s = {.code = {{OP_START_GENERATOR, 0, 0, 0}, RETURN_NONE, END},
                       .live = {L0, L0}};
    expect_bad(&s, "START_GENERATOR");
    s.flags = UNIT_GENERATOR;
    expect_good(&s);
}
