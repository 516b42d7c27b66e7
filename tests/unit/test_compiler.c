/* The compiler: its code by disassembly, its limits, its errors; the verifier on all of it. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/lang/compiler.h"
#include "common/lang/parser.h"

static struct unit *compile_text(const char *source, size_t length, struct source_error *error) {
    struct arena arena = ARENA_INIT;
    struct module_ast *module = parse_module(source, length, "test", &arena, error);
    struct unit *unit = module == NULL ? NULL : compile_module(module, error);
    arena_free(&arena);
    return unit;
}

/* Compiles what must compile, and verifies it. */
static struct unit *compile_good(const char *source) {
    struct source_error error = {.kind = SOURCE_OK};
    char message[300] = "";
    struct unit *unit = compile_text(source, strlen(source), &error);
    cr_assert_not_null(unit, "%.200s: %s", source, error.message);
    cr_assert(unit_verify(unit, message, sizeof message), "%.200s: %s", source, message);
    return unit;
}

/* The instructions without numbers and lines: "ADD_VVV s, s, i; RETURN s". */
static char *listing(const struct unit *unit) {
    char *text = NULL, *code = NULL, *rest = NULL;
    size_t size = 0, code_size = 0;
    FILE *out = open_memstream(&text, &size), *shown = open_memstream(&code, &code_size);
    cr_assert(out != NULL && shown != NULL);
    struct unit alone = *unit;
    alone.child_count = 0;
    unit_disassemble(out, &alone);
    fclose(out);
    for (char *line = strtok_r(text, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        unsigned index, number;
        int start = 0;
        char name[64];
        if (sscanf(line, " %u %u %63s %n", &index, &number, name, &start) < 3 || start == 0)
            continue;
        fprintf(shown, "%s%s%s%s", index == 0 ? "" : "; ", name, line[start] ? " " : "",
                line + start);
    }
    fclose(shown);
    free(text);
    return code;
}

static void expect_listing(const struct unit *unit, const char *source, const char *code) {
    char *got = listing(unit);
    cr_expect_str_eq(got, code, "%s\n  got:    %s\n  wanted: %s", source, got, code);
    free(got);
}

/* The code of the only function in a source. */
static void expect_function(const char *source, const char *code) {
    struct unit *unit = compile_good(source);
    cr_assert_eq(unit->child_count, 1, "%s", source);
    expect_listing(unit->children[0], source, code);
    unit_free(unit);
}

static void expect_module(const char *source, const char *code) {
    struct unit *unit = compile_good(source);
    expect_listing(unit, source, code);
    unit_free(unit);
}

static void expect_error(const char *source, const char *message, uint32_t line, uint32_t column) {
    struct source_error error = {.kind = SOURCE_OK};
    struct unit *unit = compile_text(source, strlen(source), &error);
    cr_expect_null(unit, "%s", source);
    cr_expect_eq(error.kind, SOURCE_SYNTAX_ERROR);
    cr_expect_str_eq(error.message, message);
    cr_expect_eq(error.line, line, "%s: line %u", source, error.line);
    cr_expect_eq(error.column, column, "%s: column %u", source, error.column);
    unit_free(unit);
}

/* ---- Registers and operands ---- */

Test(compiler, results_go_straight_to_variables) {
    expect_function("def f(s, x):\n s = s + x\n return s", "ADD_VVV s, s, x; RETURN s");
    expect_function("def f(s):\n s = s * 2 - 1\n return s",
                    "MUL_TVI t0, s, 2; SUB_VTI s, t0, 1; RETURN s");
    expect_function("def f(a, b):\n a = b\n return 1", "COPY a, b; RETURN_CONST 1");
    expect_function("def f(a):\n a += 1000\n",
                    "ADD_VVK a, a, 1000  (in place); RETURN_CONST None");
    expect_function("def f(a, b):\n return a + b * 2 ** a",
                    "LOAD_CONST t0, 2; POW t0, t0, a; MUL_TVT t0, b, t0; ADD_TVT t0, a, t0; "
                    "RETURN t0");
    expect_function("def f(a, b, c):\n c = a if b else -a\n return c",
                    "JUMP_IF_FALSE b, -> 3; COPY c, a; JUMP -> 4; NEGATE c, a; RETURN c");
}

Test(compiler, small_constants_are_immediate) {
    expect_function("def f(a):\n return a - -5", "SUB_TVI t0, a, -5; RETURN t0");
    expect_function("def f(a):\n return a - -6", "SUB_TVK t0, a, -6; RETURN t0");
    expect_function("def f(a):\n return a % 256", "MOD_TVI t0, a, 256; RETURN t0");
    expect_function("def f(a):\n return a % 257", "MOD_TVK t0, a, 257; RETURN t0");
    expect_function("def f(a):\n return 1 + a", "LOAD_CONST t0, 1; ADD_TTV t0, t0, a; RETURN t0");
    expect_function("def f(a):\n return a[-1] / 2",
                    "GET_ITEM_INT t0, a, -1; LOAD_CONST t1, 2; TRUEDIV t0, t0, t1; RETURN t0");
}

Test(compiler, a_variable_is_copied_when_a_later_operand_rebinds_it) {
    expect_function("def f(a):\n return a + (a := 2)",
                    "COPY t0, a; LOAD_CONST a, 2; ADD_TTV t0, t0, a; RETURN t0");
    expect_function("def f(a, b):\n return (a := b) + a",
                    "COPY a, b; ADD_TVV t0, a, a; RETURN t0");
    expect_function("def f(a, b):\n a[0] = b, (a := b)",
                    "COPY t0, b; COPY a, b; COPY t1, a; BUILD_TUPLE t0, 2; LOAD_CONST t1, 0; "
                    "SET_ITEM a, t1, t0; RETURN_CONST None");
}

Test(compiler, swaps_make_no_tuple) {
    expect_function("def f(a, b):\n a, b = b, a",
                    "COPY t0, a; COPY a, b; MOVE b, t0; RETURN_CONST None");
    expect_function("def f(a, b):\n a, b = b, a + b",
                    "ADD_TVV t0, a, b; COPY a, b; MOVE b, t0; RETURN_CONST None");
    expect_function("def f(x, i, j):\n x[i], x[j] = x[j], x[i]",
                    "GET_ITEM t0, x, j; GET_ITEM t1, x, i; SWAP t0, 1; SET_ITEM x, i, t1; "
                    "SET_ITEM x, j, t0; RETURN_CONST None");
    expect_function("def f(t):\n (a, *b), c = t",
                    "UNPACK t0, t, 2; UNPACK_STAR t1, t1, 1; MOVE a, t2; MOVE b, t1; MOVE c, t0; "
                    "RETURN_CONST None");
    expect_function("def f(a, b):\n a(1, *b)",
                    "COPY t0, a; LOAD_CONST t1, 1; BUILD_LIST t1, 1; LIST_EXTEND t1, b; "
                    "LIST_TO_TUPLE t1; CALL_SPREAD t0, 0; POP t0; RETURN_CONST None");
}

/* ---- Conditions and loops ---- */

Test(compiler, a_loop_takes_one_jump_a_round) {
    expect_function("def f(n):\n while n > 0:\n  n -= 1",
                    "JUMP_IF_NOT_GT_VI -> 3, n, 0; SUB_VVI n, n, 1  (in place); "
                    "JUMP_IF_GT_VI -> 1, n, 0; RETURN_CONST None");
    expect_function("def f(n, s):\n for i in n:\n  s = s + i",
                    "GET_ITER t0, n; JUMP -> 3; ADD_VVV s, s, i; FOR_ITER i, t0, -> 2; "
                    "RETURN_CONST None");
    expect_function("def f(n):\n while True:\n  if n: break\n  n()",
                    "JUMP_IF_TRUE n, -> 5; COPY t0, n; CALL t0, 0; POP t0; JUMP -> 0; "
                    "RETURN_CONST None");
    expect_function("def f(n):\n for i in n:\n  if i: return i + 1",
                    "GET_ITER t0, n; JUMP -> 7; JUMP_IF_FALSE i, -> 7; ADD_TVI t1, i, 1; "
                    "SWAP t0, 1; POP t1; RETURN t0; FOR_ITER i, t0, -> 2; RETURN_CONST None");
}

Test(compiler, conditions_are_fused) {
    expect_function("def f(a, b):\n if a < b and not a == 1 or b is None: return 1\n return 2",
                    "JUMP_IF_NOT_LT_VV -> 2, a, b; JUMP_IF_NOT_EQ_VI -> 3, a, 1; "
                    "JUMP_IF_NOT_NONE b, -> 4; RETURN_CONST 1; RETURN_CONST 2");
    expect_function("def f(a, b, c):\n if a < b < c: return 1\n return 2",
                    "JUMP_IF_NOT_LT_VV -> 3, a, b; JUMP_IF_NOT_LT_VV -> 3, b, c; "
                    "RETURN_CONST 1; RETURN_CONST 2");
    expect_function("def f(a, b, c):\n if a() < b() < c(): return 1\n return 2",
                    "COPY t0, a; CALL t0, 0; COPY t1, b; CALL t1, 0; DUPLICATE t2, t1; "
                    "SWAP t0, 1; JUMP_IF_NOT_LT_TT -> 11, t1, t2; COPY t1, c; CALL t1, 0; "
                    "JUMP_IF_LT_TT -> 13, t0, t1; JUMP -> 14; POP t0; JUMP -> 14; "
                    "RETURN_CONST 1; RETURN_CONST 2");
    expect_function("def f(a):\n if a in [1, 2]: return 1\n return a not in {3, 4}",
                    "LOAD_CONST t0, (1, 2); JUMP_IF_NOT_IN -> 3, a, t0; RETURN_CONST 1; "
                    "LOAD_CONST t0, frozenset{3, 4}; NOT_IN t0, a, t0; RETURN t0");
}

Test(compiler, constant_conditions_leave_no_code) {
    expect_function("def f(a):\n if 0: a()\n while 0: a()\n return 1", "RETURN_CONST 1");
    expect_function("def f(a):\n return 1\n a()", "RETURN_CONST 1");
    expect_function("def f(a):\n return a if 1 else b", "RETURN a");
    expect_function("def f(a):\n if __debug__ and a: return 1",
                    "JUMP_IF_FALSE a, -> 2; RETURN_CONST 1; RETURN_CONST None");
}

/* ---- Folding ---- */

Test(compiler, folds_where_cpython_folds) {
    expect_module("x = 2 * 3 + 4", "LOAD_CONST t0, 10; STORE_GLOBAL t0, \"x\"; RETURN_CONST None");
    static const struct { const char *expression, *constant; } cases[] = {
        {"-7 // 2", "-4"}, {"-7 % 3", "2"}, {"7 / 2", "float 3.5"},
        {"1 << 61", "2305843009213693952"},
        {"2 ** 10", "1024"}, {"2 ** -1", "float 0.5"}, {"-(5)", "-5"}, {"~5", "-6"},
        {"not 0", "True"}, {"'a' 'b' + 'c'", "'abc'"}, {"'ab' * 2", "'abab'"},
        {"(1, 2)", "(1, 2)"}, {"(1,) * 3", "(1, 1, 1)"}, {"'abc'[-1]", "'c'"},
        {"(1, 2)[0]", "1"}, {"b'a'[0]", "97"}, {"0 ** 0", "1"}, {"-0.0", "float -0"},
        {"1.5 * 2", "float 3"}, {"'\\xe9b'[0]", "'\\xc3\\xa9'"},
        {"9223372036854775807 + 1",
         "folded binary operator 0 of (9223372036854775807, 1)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char source[128], code[256];
        snprintf(source, sizeof source, "x = %s", cases[i].expression);
        snprintf(code, sizeof code, "LOAD_CONST t0, %s; STORE_GLOBAL t0, \"x\"; RETURN_CONST None",
                 cases[i].constant);
        expect_module(source, code);
    }
}

Test(compiler, does_not_fold_what_raises_or_grows) {
    static const char *const expressions[] = {
        "1 // 0", "1 % 0", "1 / 0", "1.0 // 0", "0 ** -1", "1 << 200", "1 << -1", "2 ** 1000",
        "'a' * 5000", "(1,) * 300", "'a'[5]", "'a' + 1", "1e300 ** 2", "(-1) ** 0.5", "-'a'",
    };
    for (size_t i = 0; i < sizeof expressions / sizeof expressions[0]; i++) {
        char source[128];
        snprintf(source, sizeof source, "x = %s", expressions[i]);
        struct unit *unit = compile_good(source);
        cr_expect_gt(unit->instruction_count, 3, "%s", source);
        unit_free(unit);
    }
}

Test(compiler, constants_are_shared_by_type_and_value) {
    struct unit *unit = compile_good("x = [a, 1000, 1000.0, True, 1, 1.0, 0.0, -0.0, 'a', b'a', "
                                     "1000, 'a', (1, 2), (1, 2), (1.0, 2), -0.0]");
    /* and None */
    cr_expect_eq(unit->constant_count, 12);
    unit_free(unit);
}

/* ---- Names ---- */

Test(compiler, checks_only_what_may_be_unbound) {
    expect_function("def f(c):\n if c: a = 1\n return a",
                    "JUMP_IF_FALSE c, -> 2; LOAD_CONST a, 1; CHECK_BOUND a; RETURN a");
    expect_function("def f(c):\n if c: a = 1\n else: a = 2\n return a",
                    "JUMP_IF_FALSE c, -> 3; LOAD_CONST a, 1; JUMP -> 4; LOAD_CONST a, 2; RETURN a");
    expect_function("def f(c):\n del c\n return c",
                    "DELETE_LOCAL c; CHECK_BOUND c; RETURN c");
    expect_function("def f(c):\n while (a := c()): c(a)\n return a",
                    "COPY t0, c; CALL t0, 0; MOVE a, t0; JUMP_IF_FALSE a, -> 12; COPY t0, c; "
                    "COPY t1, a; CALL t0, 1; POP t0; COPY t0, c; CALL t0, 0; MOVE a, t0; "
                    "JUMP_IF_TRUE a, -> 4; RETURN a");
}

Test(compiler, captured_names_live_in_cells) {
    struct unit *unit = compile_good("def f(a, b):\n def g():\n  nonlocal a\n  a += b\n return g");
    const struct unit *f = unit->children[0], *g = f->children[0];
    expect_listing(f, "f", "MAKE_CELL a; MAKE_CELL b; MAKE_FUNCTION t0, 0, 0; MOVE g, t0; RETURN g");
    expect_listing(g, "g", "LOAD_FREE t0, free a; LOAD_FREE t1, free b; "
                           "ADD_TTT t0, t0, t1  (in place); STORE_FREE free a, t0; "
                           "RETURN_CONST None");
    cr_assert_eq(g->capture_count, 2);
    cr_expect(g->captures[0].from_variable && g->captures[0].index == 0);
    cr_expect(g->captures[1].from_variable && g->captures[1].index == 1);
    cr_expect_str_eq(g->qualified_name, "f.<locals>.g");
    unit_free(unit);
}

Test(compiler, comprehensions_are_inlined) {
    expect_function("def f(a):\n return [x * 2 for x in a if x]",
                    "GET_ITER t0, a; BUILD_LIST t1, 0; SWAP t0, 1; JUMP -> 7; "
                    "JUMP_IF_FALSE x, -> 7; MUL_TVI t2, x, 2; LIST_APPEND t0, t2; "
                    "FOR_ITER x, t1, -> 4; CLEAR_LOCAL x; RETURN t0");
    struct unit *unit = compile_good("def f(a):\n return [lambda: x for x in a]");
    cr_expect_eq(unit->children[0]->child_count, 1);
    unit_free(unit);
    unit = compile_good("x = (i for i in y)");
    cr_assert_eq(unit->child_count, 1);
    expect_listing(unit->children[0], "generator",
                   "START_GENERATOR; COPY t0, .0; CLEAR_LOCAL .0; JUMP -> 7; COPY t1, i; "
                   "YIELD t1, t1; POP t1; FOR_ITER i, t0, -> 4; RETURN_CONST None");
    unit_free(unit);
}

/* ---- Calls ---- */

Test(compiler, calls) {
    expect_function("def f(a, b):\n return a.m(b, k=1)",
                    "LOAD_METHOD t0, a, \"m\"; COPY t2, b; LOAD_CONST t3, 1; "
                    "CALL_METHOD_KEYWORDS t0, 2, ('k',); RETURN t0");
    expect_function("def f(a, b):\n a(*b, **b, k=1)",
                    "COPY t0, a; COPY t1, b; "
                    "BUILD_DICT t2, 0; DICT_MERGE t2, b; LOAD_CONST t3, 'k'; LOAD_CONST t4, 1; "
                    "BUILD_DICT t3, 1; DICT_MERGE t2, t3; CALL_SPREAD t0, 1; POP t0; "
                    "RETURN_CONST None");
}

/* ---- try ---- */

Test(compiler, handlers_restore_what_was_handled) {
    struct unit *unit = compile_good("def f(a):\n try: a()\n except E as n: a(n)\n");
    const struct unit *f = unit->children[0];
    expect_listing(f, "try",
                   "COPY t0, a; CALL t0, 0; POP t0; JUMP -> 20; PUSH_HANDLED t0; "
                   "LOAD_GLOBAL t2, \"E\"; JUMP_IF_NOT_MATCH -> 18, t0, t2; DUPLICATE t2, t0; "
                   "MOVE n, t2; COPY t2, a; COPY t3, n; CALL t2, 1; POP t2; POP_HANDLED t0; "
                   "CLEAR_LOCAL n; JUMP -> 20; CLEAR_LOCAL n; RERAISE_OVER t0; RERAISE t0; "
                   "RERAISE_OVER t0; RETURN_CONST None");
    unit_free(unit);
}

Test(compiler, try_in_all_its_forms_verifies) {
    static const char *const exits[] = {"pass", "return a", "return a()", "break", "continue",
                                        "raise", "raise a from b", "x = 1"};
    enum { EXITS = sizeof exits / sizeof exits[0] };
    for (int i = 0; i < EXITS * EXITS * EXITS * EXITS; i++) {
        char source[1024];
        snprintf(source, sizeof source,
                 "def f(a, b, c):\n"
                 " for i in a:\n"
                 "  try:\n"
                 "   while b:\n"
                 "    try:\n"
                 "     if c: %s\n"
                 "    except A as e:\n"
                 "     if c: %s\n"
                 "    except B: x = [y for y in c if y]\n"
                 "    else:\n"
                 "     a.b = [lambda: (y, x) for y in c]\n"
                 "    finally:\n"
                 "     if b: %s\n"
                 "  finally:\n"
                 "   for j in c:\n"
                 "    try: a\n"
                 "    except: %s\n"
                 "  del x\n",
                 exits[i % EXITS], exits[i / EXITS % EXITS], exits[i / EXITS / EXITS % EXITS],
                 exits[i / EXITS / EXITS / EXITS]);
        unit_free(compile_good(source));
    }
}

/* Every pattern inside and beside every other, with bodies that leave in every way. */
Test(compiler, match_in_all_its_forms_verifies) {
    static const char *const patterns[] = {"1",          "-1.5",          "'a' 'b'",       "None",    "a.b",
                                           "_",          "[]",            "[_, _]",        "(_, *_)", "[*_, 2]",
                                           "{}",         "{'k': 0, **z}", "{a.b: _}",      "C()",     "C(0, k=_)",
                                           "1 | 2 | []", "[1] | {'k': _}", "[0, *_] as y", "(3)",     "int() | str()"};
    static const char *const bodies[] = {"pass", "return a", "break", "continue", "raise a"};
    enum { PATTERNS = sizeof patterns / sizeof patterns[0], BODIES = sizeof bodies / sizeof bodies[0] };
    for (int i = 0; i < PATTERNS * PATTERNS; i++) {
        char source[1024];
        snprintf(source, sizeof source,
                 "def f(a, b):\n"
                 " for i in a:\n"
                 "  match a, b:\n"
                 "   case [%s, {'x': %s}] if b: %s\n"
                 "   case D(%s, q=[u, *v]): %s\n"
                 "   case w: return w\n"
                 "  match b():\n"
                 "   case (%s) as x: %s\n",
                 patterns[i % PATTERNS], i % PATTERNS == i / PATTERNS ? "_" : patterns[i / PATTERNS], bodies[i % BODIES], patterns[i % PATTERNS],
                 bodies[(i + 1) % BODIES], patterns[i / PATTERNS], bodies[(i + 2) % BODIES]);
        unit_free(compile_good(source));
    }
}

Test(compiler, match_of_a_constant_is_a_jump) {
    expect_function("def f(a):\n match a:\n  case 1: return 'one'\n", "JUMP_IF_NOT_EQ_VI -> 2, a, 1; RETURN_CONST 'one'; RETURN_CONST None");
}

/* ---- Long code ---- */

static char *repeated(const char *head, const char *body, int times, const char *tail) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    fputs(head, out);
    for (int i = 0; i < times; i++)
        fprintf(out, body, i, i);
    fputs(tail, out);
    fclose(out);
    return text;
}

static void expect_long(const char *head, const char *body, int times, const char *tail,
                        uint32_t registers) {
    char *source = repeated(head, body, times, tail);
    struct unit *unit = compile_good(source);
    cr_expect_leq(unit->register_count, registers, "%.100s", source);
    unit_free(unit);
    free(source);
}

Test(compiler, long_jumps) {
    expect_long("def f(n):\n for i in n:\n  if i < 3: continue\n", "  x = i + %d\n", 40000,
                "  if i is n: break\n", 16);
    expect_long("while x < 1:\n", " x = y\n", 40000, "else: x = 2\n", 16);
    expect_long("try: x\nexcept A:\n", " x = y\n", 40000, "except B: pass\n", 16);
}

Test(compiler, long_displays_need_few_registers) {
    expect_long("x = [a, ", "a, ", 100000, "]", 300);
    expect_long("x = (a, ", "a, ", 100000, ")", 300);
    expect_long("x = {a, ", "a, ", 100000, "}", 300);
    expect_long("x = {", "%d: a, ", 100000, "}", 300);
    expect_long("x = [", "%d, ", 100000, "]", 8);
    expect_long("x = f\"", "{a}b", 100000, "\"", 1024);
    expect_long("f(", "a, ", 100000, ")", 300);
    expect_long("f(", "a%d=b, ", 100000, ")", 300);
}

Test(compiler, many_names_and_constants) {
    expect_long("", "x = y + %d.5; f(a%d=1)\n", 30000, "", 8);
    expect_long("", "x.a = y.b.c(%d)\n", 40000, "", 8);
    expect_long("", "x = [v%d for v%d in y]\n", 40000, "", 40000 - 7200);
    expect_long("x = a", " and a", 100000, "\n", 8);
    expect_long("if a: b\n", "elif c: d\n", 50000, "", 8);
}

/* ---- Errors ---- */

Test(compiler, refuses_what_is_too_large) {
    char *source = repeated("def f():\n", " a%d = 1\n", 33000, "");
    expect_error(source, "function uses too many registers", 1, 1);
    free(source);
    source = repeated("def f(", "a%d, ", 33000, "): pass");
    expect_error(source, "function has too many parameters", 1, 1);
    free(source);
    char nested[4096] = "def f():\n";
    for (int i = 1; i <= 21; i++) {
        char line[64];
        snprintf(line, sizeof line, "%*sfor x in y:\n", i, "");
        strcat(nested, line);
    }
    strcat(nested, "                        pass\n");
    expect_error(nested, "too many statically nested blocks", 22, 22);
}

Test(compiler, reports_memory_running_out) {
    /* The scratch memory and the units' come from arenas and malloc; here the parse's own runs out,
     * which scope_analyse reports. */
    struct arena arena = ARENA_INIT;
    struct source_error error = {.kind = SOURCE_OK};
    const char *source = "def f(a): return a";
    struct module_ast *module = parse_module(source, strlen(source), "test", &arena, &error);
    cr_assert_not_null(module);
    arena.fail_after = 1;
    arena.limit = arena.next;
    cr_expect_null(compile_module(module, &error));
    cr_expect_eq(error.kind, SOURCE_MEMORY_ERROR);
    arena_free(&arena);
}

/* "1:4-9" of the first instruction with that opcode; an end of 0: in a later line; behind it the comprehension around. */
static void expect_range(const char *source, uint16_t op, const char *wanted) {
    struct unit *unit = compile_good(source);
    char shown[80] = "none";
    for (uint32_t i = unit->instruction_count; i-- > 0;) {
        uint32_t index = unit->notes[i].flags >> NOTE_RANGE_SHIFT;
        if (unit->instructions[i].op != op || index == 0)
            continue;
        const struct unit_range *r = &unit->ranges[index - 1];
        snprintf(shown, sizeof shown, "%u:%u-%u%s%s", unit->notes[i].line, r->column,
                 r->end_column == UNIT_RANGE_OPEN ? 0 : r->end_column, r->inlined != 0 ? " in " : "",
                 r->inlined != 0 ? unit->inlined[r->inlined - 1].name : "");
    }
    cr_expect_str_eq(shown, wanted, "%s%s: %s, not %s", source, opcode_infos[op].name, shown, wanted);
    unit_free(unit);
}

Test(compiler, ranges_are_those_of_tracebacks) {
    expect_range("x = a.b + 1\n", OP_GET_ATTR, "1:4-7");
    expect_range("x = (a\n     .bcd)\n", OP_GET_ATTR, "2:6-9");
    expect_range("x = (a\n  .b(1))\n", OP_CALL_METHOD, "2:3-7");
    expect_range("x = a(1,\n 2)\n", OP_CALL, "1:4-0");
    expect_range("assert a and b < c, d\n", OP_RAISE, "1:13-18");
    expect_range("assert a, d\n", OP_RAISE, "1:0-11");
    expect_range("x = f'{a.b}é{c}'\n", OP_FORMAT_VALUE, "1:4-17");
    expect_range("x = [a.b for a in c]\n", OP_GET_ATTR, "1:5-8 in <listcomp>");
    expect_range("x = [a.b for a in c]\n", OP_GET_ITER, "1:4-20");
}

Test(compiler, lines_are_those_of_tracebacks) {
    struct unit *unit = compile_good("x = (a.\n  b.\n  c(d,\n e)\n  [1])\n");
    static const struct { uint16_t op; uint32_t line; } wanted[] = {
        {OP_GET_ATTR, 2}, {OP_LOAD_METHOD, 3}, {OP_CALL_METHOD, 3}, {OP_GET_ITEM_INT, 1}};
    for (size_t k = 0; k < sizeof wanted / sizeof wanted[0]; k++) {
        bool found = false;
        for (uint32_t i = 0; i < unit->instruction_count; i++)
            found |= unit->instructions[i].op == wanted[k].op &&
                     unit->notes[i].line == wanted[k].line;
        cr_expect(found, "%s", opcode_infos[wanted[k].op].name);
    }
    unit_free(unit);
}
