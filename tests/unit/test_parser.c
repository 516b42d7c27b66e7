/* Trees and SyntaxErrors: trees as s-expressions, messages as CPython 3.11 gives them. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/lang/parser.h"

static char *dump(const struct node *node) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    cr_assert_not_null(out);
    ast_dump(out, node);
    fclose(out);
    return text;
}

/* The dump of one statement, without the module around it. */
static void expect_tree(const char *source, const char *tree) {
    struct arena arena = ARENA_INIT;
    struct source_error error;
    struct module_ast *module = parse_module(source, strlen(source), "test", &arena, &error);
    cr_assert_not_null(module, "%s: %s", source, error.message);
    char wanted[2048];
    snprintf(wanted, sizeof wanted, "(Module [%s])", tree);
    char *got = dump(module->root);
    cr_expect_str_eq(got, wanted, "%s", source);
    free(got);
    arena_free(&arena);
}

Test(parser, expressions) {
    static const struct { const char *source, *tree; } cases[] = {
        {"a + b * c ** -d", "(BinOp Add (Name a) (BinOp Mult (Name b) (BinOp Pow (Name c) "
                            "(UnaryOp USub (Name d)))))"},
        {"a - b - c", "(BinOp Sub (BinOp Sub (Name a) (Name b)) (Name c))"},
        {"a ** b ** c", "(BinOp Pow (Name a) (BinOp Pow (Name b) (Name c)))"},
        {"-a ** 2", "(UnaryOp USub (BinOp Pow (Name a) (Int 2)))"},
        {"a | b ^ c & d << e",
         "(BinOp BitOr (Name a) (BinOp BitXor (Name b) (BinOp BitAnd (Name c) (BinOp LShift "
         "(Name d) (Name e)))))"},
        {"a or b or c and not d", "(BoolOp Or [(Name a) (Name b) (BoolOp And [(Name c) "
                                  "(UnaryOp Not (Name d))])])"},
        {"a < b is not c not in d", "(Compare (Name a) Lt (Name b) IsNot (Name c) NotIn (Name d))"},
        {"x if y else z if w else v",
         "(IfExp (Name y) (Name x) (IfExp (Name w) (Name z) (Name v)))"},
        {"lambda a, /, b=1, *c, d, e=2, **f: a",
         "(Lambda (1 2 2 * ** [(Parameter a - -) (Parameter b - (Int 1)) (Parameter d - -) "
         "(Parameter e - (Int 2)) (Parameter c - -) (Parameter f - -)]) (Name a))"},
        {"f(a, *b, c=d, *e, **g)",
         "(Call (Name f) [(Name a) (Starred (Name b)) (Starred (Name e))] [(Keyword c (Name d)) "
         "(Keyword - (Name g))])"},
        {"a.b[c](d)[e:f:g, ::]",
         "(Subscript (Call (Subscript (Attribute (Name a) b) (Name c)) [(Name d)] []) "
         "(Tuple [(Slice (Name e) (Name f) (Name g)) (Slice - - -)]))"},
        {"[a for a, b in c if d if e for f in g]",
         "(ListComp (Name a) [(Generator (Tuple [(Name a Store) (Name b Store)] Store) (Name c) "
         "[(Name d) (Name e)]) (Generator (Name f Store) (Name g) [])])"},
        {"{a: b for c in d}", "(DictComp (Name a) (Name b) [(Generator (Name c Store) (Name d) "
                              "[])])"},
        {"{**a, b: c}", "(Dict [- (Name b)] [(Name a) (Name c)])"},
        {"{a, *b}", "(Set [(Name a) (Starred (Name b))])"},
        {"f(a for b in c)", "(Call (Name f) [(GeneratorExp (Name a) [(Generator (Name b Store) "
                            "(Name c) [])])] [])"},
        {"(a := b, c)", "(Tuple [(NamedExpr (Name a Store) (Name b)) (Name c)])"},
        {"()", "(Tuple [])"},
        {"(a)", "(Name a)"},
        {"None, True, False, ...", "(Tuple [(None) (True) (False) (Ellipsis)])"},
        {"0x7fff_ffff_ffff_ffff", "(Int 9223372036854775807)"},
        {"9223372036854775808", "(BigInt 10:9223372036854775808)"},
        {"0xFFFF_FFFF_FFFF_FFFFF", "(BigInt 16:FFFFFFFFFFFFFFFFF)"},
        {"0b11, 0o17, 0_0, 1e3, .5, 1_0.5", "(Tuple [(Int 3) (Int 15) (Int 0) (Float 1000) "
                                            "(Float 0.5) (Float 10.5)])"},
        {"'a' \"b\" '''c'''", "(Str \"abc\")"},
        {"'\\n\\x41\\101\\u00e9\\U0001F600\\d\\\n.'",
         "(Str \"\\x0aAA\\xc3\\xa9\\xf0\\x9f\\x98\\x80\\\\d.\")"},
        {"'\\ud800'", "(Str \"\\xed\\xa0\\x80\")"},
        {"b'\\xff\\0\\u' rb'\\x'", "(Bytes \"\\xff\\x00\\\\u\\\\x\")"},
        {"f'a{b}c{d!r:>{e}}' 'f'",
         "(JoinedStr [(Str \"a\") (FormattedValue (Name b) - -) (Str \"c\") (FormattedValue "
         "(Name d) r (JoinedStr [(Str \">\") (FormattedValue (Name e) - -)])) (Str \"f\")])"},
        {"f'{ a = }{{}}'", "(JoinedStr [(Str \" a = \") (FormattedValue (Name a) r -) (Str "
                           "\"{}\")])"},
        {"f'{a!=b}{c[\"d\"]:%H:%M}'",
         "(JoinedStr [(FormattedValue (Compare (Name a) NotEq (Name b)) - -) (FormattedValue "
         "(Subscript (Name c) (Str \"d\")) - (JoinedStr [(Str \"%H:%M\")]))])"},
        {"f''", "(JoinedStr [])"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char tree[2048];
        snprintf(tree, sizeof tree, "(Expr %s)", cases[i].tree);
        expect_tree(cases[i].source, tree);
    }
}

Test(parser, statements) {
    static const struct { const char *source, *tree; } cases[] = {
        {"a = b, *c = d", "(Assign [(Name a Store) (Tuple [(Name b Store) (Starred (Name c Store) "
                          "Store)] Store)] (Name d))"},
        {"a[b] //= c", "(AugAssign FloorDiv (Subscript (Name a) (Name b) Store) (Name c))"},
        {"a: b = c", "(AnnAssign (Name a Store) (Name b) (Name c) 1)"},
        {"(a): b", "(AnnAssign (Name a Store) (Name b) - 0)"},
        {"del a, b.c, (d, e)", "(Delete [(Name a Del) (Attribute (Name b) c Del) (Tuple [(Name d "
                               "Del) (Name e Del)] Del)])"},
        {"pass; break; continue\n", "(Pass) (Break) (Continue)"},
        {"if a: b\nelif c: d\nelse: e", "(If [(IfClause (Name a) [(Expr (Name b))]) (IfClause "
                                        "(Name c) [(Expr (Name d))])] [(Expr (Name e))])"},
        {"while a:\n  b\nelse:\n  c", "(While (Name a) [(Expr (Name b))] [(Expr (Name c))])"},
        {"for a, in b, c: d", "(For (Tuple [(Name a Store)] Store) (Tuple [(Name b) (Name c)]) "
                              "[(Expr (Name d))] [])"},
        {"with a as b, c: d", "(With [(WithItem (Name a) (Name b Store)) (WithItem (Name c) -)] "
                              "[(Expr (Name d))])"},
        {"with (a as b, c,): d", "(With [(WithItem (Name a) (Name b Store)) (WithItem (Name c) "
                                 "-)] [(Expr (Name d))])"},
        {"with (a, b): c", "(With [(WithItem (Name a) -) (WithItem (Name b) -)] [(Expr (Name "
                           "c))])"},
        {"with (a, b) as c: d", "(With [(WithItem (Tuple [(Name a) (Name b)]) (Name c Store))] "
                                "[(Expr (Name d))])"},
        {"with (a, *b): c", "(With [(WithItem (Tuple [(Name a) (Starred (Name b))]) -)] [(Expr "
                            "(Name c))])"},
        {"try: a\nexcept b as c: d\nexcept: e\nelse: f\nfinally: g",
         "(Try [(Expr (Name a))] [(Handler (Name b) c [(Expr (Name d))]) (Handler - - [(Expr "
         "(Name e))])] [(Expr (Name f))] [(Expr (Name g))])"},
        {"raise a from b", "(Raise (Name a) (Name b))"},
        {"assert a, b", "(Assert (Name a) (Name b))"},
        {"import a.b as c, d.e", "(Import [(Alias a.b c) (Alias d.e -)])"},
        {"from ...a import (b as c, d,)", "(ImportFrom a 3 [(Alias b c) (Alias d -)])"},
        {"from . import *", "(ImportFrom - 1 [(Alias * -)])"},
        {"global a, b", "(Global a b)"},
        {"@a\n@b.c\ndef f(x: y, *, z=1) -> w:\n  return",
         "(FunctionDef f (0 1 1 [(Parameter x (Name y) -) (Parameter z - (Int 1))]) [(Return -)] "
         "[(Name a) (Attribute (Name b) c)] (Name w))"},
        {"class A(B, c=D): pass", "(ClassDef A [(Name B)] [(Keyword c (Name D))] [(Pass)] [])"},
        {"x = yield y", "(Assign [(Name x Store)] (Yield (Name y)))"},
        {"yield from x", "(Expr (YieldFrom (Name x)))"},
        {"match = 1", "(Assign [(Name match Store)] (Int 1))"},
        {"match(x)", "(Expr (Call (Name match) [(Name x)] []))"},
        {"match[x]: y", "(AnnAssign (Subscript (Name match) (Name x) Store) (Name y) - 0)"},
        {"match x, y:\n case 1 | -2.5 if z: a\n case _: b",
         "(Match (Tuple [(Name x) (Name y)]) [(MatchCase (MatchOr [(MatchValue (Int 1)) "
         "(MatchValue (UnaryOp USub (Float 2.5)))]) (Name z) [(Expr (Name a))]) (MatchCase "
         "(MatchAs - -) - [(Expr (Name b))])])"},
        {"match (x):\n case [a, *_], (b), A.c: pass",
         "(Match (Name x) [(MatchCase (MatchSequence [(MatchSequence [(MatchAs - a) (MatchStar "
         "-)]) (MatchAs - b) (MatchValue (Attribute (Name A) c))]) - [(Pass)])])"},
        {"match x:\n case {'k': None, **r}: pass\n case A(1, b=c) as d: pass",
         "(Match (Name x) [(MatchCase (MatchMapping [(Str \"k\")] [(MatchSingleton (None))] r) - "
         "[(Pass)]) (MatchCase (MatchAs (MatchClass (Name A) [(MatchValue (Int 1))] [(Keyword b "
         "(MatchAs - c))]) d) - [(Pass)])])"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        expect_tree(cases[i].source, cases[i].tree);
}

/* "Kind: message" of what is wrong with source, or "ok". */
static void complaint(const char *source, size_t length, char *out, size_t size,
                      struct source_error *error) {
    struct arena arena = ARENA_INIT;
    if (parse_module(source, length, "test", &arena, error) != NULL)
        snprintf(out, size, "ok");
    else
        snprintf(out, size, "%s: %s", source_error_name(error->kind), error->message);
    arena_free(&arena);
}

struct error_case {
    const char *source, *complaint;
    uint32_t line, column;
};

static void expect_complaints(const struct error_case *cases, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct source_error error;
        char got[512];
        complaint(cases[i].source, strlen(cases[i].source), got, sizeof got, &error);
        cr_expect_str_eq(got, cases[i].complaint, "%s", cases[i].source);
        cr_expect(error.line == cases[i].line && error.column == cases[i].column,
                  "%s: at %u:%u", cases[i].source, error.line, error.column);
    }
}

Test(parser, errors) {
    static const struct error_case cases[] = {
        {"a b", "SyntaxError: invalid syntax", 1, 3},
        {"(a b)", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 1, 2},
        {"print 'x'",
         "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", 1, 1},
        {"x = (1,\n  2", "SyntaxError: '(' was never closed", 1, 5},
        {"x = [1\ny = 2", "SyntaxError: '[' was never closed", 1, 5},
        {"f() = 1", "SyntaxError: cannot assign to function call here. Maybe you meant '==' "
                    "instead of '='?", 1, 1},
        {"x = None = 1", "SyntaxError: cannot assign to None", 1, 5},
        {"(a, 1) = 2", "SyntaxError: cannot assign to literal", 1, 5},
        {"if x = 1: pass", "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of "
                           "'='?", 1, 4},
        {"f(a=1, b)", "SyntaxError: positional argument follows keyword argument", 1, 8},
        {"f(**a, *b)",
         "SyntaxError: iterable argument unpacking follows keyword argument unpacking", 1, 8},
        {"f(a for b in c, d)", "SyntaxError: Generator expression must be parenthesized", 1, 3},
        {"f(a.b=1)", "SyntaxError: expression cannot contain assignment, perhaps you meant "
                     "\"==\"?", 1, 3},
        {"a = 1 if 2", "SyntaxError: expected 'else' after 'if' expression", 1, 5},
        {"def f(a=1, b): pass", "SyntaxError: non-default argument follows default argument", 1,
         12},
        {"def f(*): pass", "SyntaxError: named arguments must follow bare *", 1, 7},
        {"def f:", "SyntaxError: expected '('", 1, 6},
        {"if x", "SyntaxError: expected ':'", 1, 5},
        {"if x:\npass",
         "IndentationError: expected an indented block after 'if' statement on line 1", 2, 1},
        {"class A:\npass",
         "IndentationError: expected an indented block after class definition on line 1", 2, 1},
        {"  x", "IndentationError: unexpected indent", 1, 3},
        {"try: pass", "SyntaxError: expected 'except' or 'finally' block", 1, 10},
        {"del f()", "SyntaxError: cannot delete function call", 1, 5},
        {"for f() in x: pass", "SyntaxError: cannot assign to function call", 1, 5},
        {"f() += 1", "SyntaxError: 'function call' is an illegal expression for augmented "
                     "assignment", 1, 1},
        {"a, b: int", "SyntaxError: only single target (not tuple) can be annotated", 1, 1},
        {"[a, b for a in c]",
         "SyntaxError: did you forget parentheses around the comprehension target?", 1, 2},
    };
    expect_complaints(cases, sizeof cases / sizeof cases[0]);
}

Test(parser, errors_in_displays_and_literals) {
    static const struct error_case cases[] = {
        {"{1: 2, 3}", "SyntaxError: ':' expected after dictionary key", 1, 9},
        {"{1: }", "SyntaxError: expression expected after dictionary key and ':'", 1, 3},
        {"(*a)", "SyntaxError: cannot use starred expression here", 1, 2},
        {"from a import b,",
         "SyntaxError: trailing comma not allowed without surrounding parentheses", 1, 17},
        {"try: pass\nexcept a, b: pass",
         "SyntaxError: multiple exception types must be parenthesized", 2, 8},
        {"match x:\n case 1 as _: pass", "SyntaxError: cannot use '_' as a target", 2, 12},
        {"match x:\n case A(b=1, c): pass",
         "SyntaxError: positional patterns follow keyword patterns", 2, 14},
        {"'a' b'c'", "SyntaxError: cannot mix bytes and nonbytes literals", 1, 5},
        {"b'\xc3\xa9'", "SyntaxError: bytes can only contain ASCII literal characters", 1, 1},
        {"'\\x1'", "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in "
                   "position 0-2: truncated \\xXX escape", 1, 1},
        {"'\xc3\xa9' x", "SyntaxError: invalid syntax", 1, 5},
        {"f'{}'", "SyntaxError: f-string: empty expression not allowed", 1, 1},
        {"f'{a'", "SyntaxError: f-string: expecting '}'", 1, 1},
        {"f'}'", "SyntaxError: f-string: single '}' is not allowed", 1, 1},
        {"f'{a b}'", "SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?", 1, 4},
        {"\nf'''{a}\n{b c}'''", "SyntaxError: f-string: invalid syntax. Perhaps you forgot a "
                                "comma?", 3, 2},
        {"f'{a:{b:{c}}}'", "SyntaxError: f-string: expressions nested too deeply", 1, 1},
        {"f'{\\n}'", "SyntaxError: f-string expression part cannot include a backslash", 1, 1},
        {"a b\n'", "SyntaxError: unterminated string literal (detected at line 2)", 2, 1},
    };
    expect_complaints(cases, sizeof cases / sizeof cases[0]);
}

Test(parser, outside_the_subset) {
    static const struct error_case cases[] = {
        {"async def f(): pass", "SyntaxError: 'async' is not supported", 1, 1},
        {"await x", "SyntaxError: 'await' is not supported", 1, 1},
        {"try: pass\nexcept* a: pass", "SyntaxError: 'except*' is not supported", 2, 7},
        {"x = 1 + 2j", "SyntaxError: complex numbers are not supported", 1, 9},
        {"'\\N{DIGIT ONE}'", "SyntaxError: \\N{...} escapes are not supported", 1, 1},
    };
    expect_complaints(cases, sizeof cases / sizeof cases[0]);
}

Test(parser, encodings) {
    static const struct { const char *source; size_t length; const char *complaint; } cases[] = {
        {"\xEF\xBB\xBFx = 1\r\ny = 2\r", 16, "ok"},
        {"# coding: latin-1\nx = '\xE9'", 25, "ok"},
        {"#!x\n# -*- coding: utf-8 -*-\n", 28, "ok"},
        {"x = 1\n# coding: nonsense\n", 25, "ok"},
        {"a\nb\n# coding: nonsense\n", 23, "ok"},
        {"x\0y", 3, "SyntaxError: source code cannot contain null bytes"},
        {"# coding: foo\n", 14, "SyntaxError: encoding problem: foo"},
        {"x = '\xFF'", 7,
         "SyntaxError: Non-UTF-8 code starting with '\\xff' in file test on line 1, but no "
         "encoding declared; see https://peps.python.org/pep-0263/ for details"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct source_error error;
        char got[512];
        complaint(cases[i].source, cases[i].length, got, sizeof got, &error);
        cr_expect_str_eq(got, cases[i].complaint, "%s", cases[i].source);
    }
}

/* piece, count times, between two other texts */
static char *repeat(const char *before, const char *piece, size_t count, const char *after) {
    size_t length = strlen(piece);
    char *text = malloc(strlen(before) + length * count + strlen(after) + 1);
    cr_assert_not_null(text);
    char *end = stpcpy(text, before);
    for (size_t i = 0; i < count; i++)
        end = stpcpy(end, piece);
    strcpy(end, after);
    return text;
}

Test(parser, depth) {
    static const struct { const char *before, *piece, *after; size_t count; bool ok; } cases[] = {
        {"", "(", "", 100000, false},
        {"", "[", "", 100000, false},
        {"", "-", "x", 100000, false},
        {"", "not ", "x", 100000, false},
        {"", "lambda:", "x", 100000, false},
        {"", "a if b else ", "x", 100000, false},
        {"", "2**", "x", 100000, false},
        {"x = 1", "+1", "", 100000, false},
        {"a", ".b", "", 100000, false},
        {"a", "()", "", 100000, false},
        {"", "-", "x", 2400, true},
        {"x = 1", "+1", "", 2400, true},
        {"x = [", "1,", "]", 1000000, true},
        {"x = a", " and b", "", 1000000, true},
        {"x = a", " < b", "", 1000000, true},
        {"if a: b\n", "elif c: d\n", "", 100000, true},
        {"", "a = ", "1", 100000, true},
        {"x = ", "'a' ", "", 100000, true},
        {"x = f'", "{a}", "'", 100000, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct source_error error;
        char got[512];
        char *source = repeat(cases[i].before, cases[i].piece, cases[i].count, cases[i].after);
        complaint(source, strlen(source), got, sizeof got, &error);
        if (cases[i].ok)
            cr_expect_str_eq(got, "ok", "%s...", cases[i].piece);
        else
            cr_expect(strcmp(got, "SyntaxError: expression is too deeply nested") == 0 ||
                          strcmp(got, "SyntaxError: too many nested parentheses") == 0,
                      "%s: %s", cases[i].piece, got);
        free(source);
    }
}

Test(parser, positions) {
    struct arena arena = ARENA_INIT;
    struct source_error error;
    const char *source = "x = (a +\n  b.c)[1]\n";
    struct module_ast *module = parse_module(source, strlen(source), "test", &arena, &error);
    cr_assert_not_null(module);
    struct node *assign = module->root->module.body->items[0];
    struct node *subscript = assign->assign.value;
    cr_expect(subscript->line == 1 && subscript->column == 4);
    cr_expect(subscript->end_line == 2 && subscript->end_column == 9);
    struct node *sum = subscript->binary.left;
    cr_expect(sum->line == 1 && sum->column == 5 && sum->end_line == 2 && sum->end_column == 5);
    cr_expect(sum->flags & NODE_PARENTHESISED);
    arena_free(&arena);
}

Test(parser, expression_mode) {
    struct arena arena = ARENA_INIT;
    struct source_error error;
    struct module_ast *module = parse_text("a + 1\n\n", 7, "test", PARSE_EXPRESSION, &arena, &error);
    cr_assert_not_null(module);
    char *got = dump(module->root);
    cr_expect_str_eq(got, "(Expression (BinOp Add (Name a) (Int 1)))");
    free(got);
    cr_expect_null(parse_text("a = 1", 5, "test", PARSE_EXPRESSION, &arena, &error));
    cr_expect_null(parse_text(" a", 2, "test", PARSE_EXPRESSION, &arena, &error));
    cr_expect_null(parse_text("", 0, "test", PARSE_EXPRESSION, &arena, &error));
    cr_expect_str_eq(error.message, "invalid syntax");
    arena_free(&arena);
}

Test(parser, out_of_memory) {
    const char *source = "def f(a, *b):\n"
                         "  return [c for c in f'{a!r:>{b}}' if c] + 'x' * 10 ** 20\n";
    for (size_t chunks = 1;; chunks++) {
        /* tiny chunks, so that nearly every request is one of malloc's */
        struct arena arena = {.chunk_size = 64, .fail_after = chunks};
        struct source_error error;
        bool ok = parse_module(source, strlen(source), "test", &arena, &error) != NULL;
        arena_free(&arena);
        if (ok)
            break;
        cr_assert_eq(error.kind, SOURCE_MEMORY_ERROR);
        cr_assert_lt(chunks, 10000);
    }
}
