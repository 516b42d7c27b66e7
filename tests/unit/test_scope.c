/* Scopes: where names live, and the SyntaxErrors that are found with them. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/lang/parser.h"
#include "common/lang/scope.h"

static struct module_ast *analyse(const char *source, unsigned options, struct arena *arena,
                                  struct source_error *error) {
    struct module_ast *module = parse_module(source, strlen(source), "test", arena, error);
    if (module == NULL || !scope_analyse(module, options, error))
        return NULL;
    return module;
}

Test(scope, kinds) {
    static const struct { const char *source; unsigned options; const char *dump; } cases[] = {
        {"x = y", 0, "(module <module> (y global) (x global))"},
        {"def f(a, *b, c, **d): e = a",
         0,
         "(module <module> (f global) (function f (a local param) (c local param) (b local param) "
         "(d local param) (e local)))"},
        {"def f():\n x = 1\n def g():\n  nonlocal x\n  x = y\n return g", 0,
         "(module <module> (f global) (function f (x cell rebound) (g local) (function "
         "f.<locals>.g (x free) (y global))))"},
        {"def f(x):\n def g():\n  def h(): return x\n  return h", 0,
         "(module <module> (f global) (function f (x cell param) (g local) (function f.<locals>.g "
         "(h local) (x free passed) (function f.<locals>.g.<locals>.h (x free)))))"},
        {"def f():\n global x\n x = 1\n def g(): return x", 0,
         "(module <module> (f global) (function f (x global!) (g local) (function f.<locals>.g (x "
         "global))))"},
        {"class A:\n x = y\n def f(self): return x", 0,
         "(module <module> (A global) (class A (y global) (x classlocal) (f classlocal) (function "
         "A.f (self local param) (x global))))"},
        {"def f(x):\n class A:\n  x = 1\n  def g(self): return x", 0,
         "(module <module> (f global) (function f (x cell param) (A local) (class f.<locals>.A (x "
         "classlocal) (g classlocal) (x free passed) (function f.<locals>.A.g (self local param) "
         "(x free)))))"},
        {"def f(x):\n class A: y = x", 0,
         "(module <module> (f global) (function f (x cell param) (A local) (class f.<locals>.A (x "
         "free classfree) (y classlocal))))"},
        {"class A:\n def f(self): super().f()", 0,
         "(module <module> (A global) (class A (f classlocal) (__class__ cell classcell) (function "
         "A.f (self local param) (super global) (__class__ free))))"},
        {"class _A:\n def __f(self, __x): return self.__y, __z__", 0,
         "(module <module> (_A global) (class _A (_A__f classlocal) (function _A.__f (self local "
         "param) (_A__x local param) (__z__ global))))"},
        {"def f(a): return [x + a for x in a]", 0,
         "(module <module> (f global) (function f (a cell param) (comprehension "
         "f.<locals>.<listcomp> (x local) (a free))))"},
        {"def f(a): return [x + a for x in a if (y := x)]", SCOPE_INLINE_COMPREHENSIONS,
         "(module <module> (f global) (function f (a local param) (y local) (comprehension "
         "f.<locals>.<listcomp> inlined (x local))))"},
        {"def f(a): return [lambda: x + a for x in a]", SCOPE_INLINE_COMPREHENSIONS,
         "(module <module> (f global) (function f (a cell param) (comprehension "
         "f.<locals>.<listcomp> inlined (x cell) (lambda f.<locals>.<listcomp>.<locals>.<lambda> "
         "(x free) (a free)))))"},
        {"def f(a): return any((y := x) for x in a)", SCOPE_INLINE_COMPREHENSIONS,
         "(module <module> (f global) (function f (a local param) (any global) (y cell rebound) "
         "(genexp f.<locals>.<genexpr> generator (x local) (y free))))"},
        {"[x for x in x]", SCOPE_INLINE_COMPREHENSIONS,
         "(module <module> (x global) (comprehension <listcomp> inlined (x local)))"},
        {"class A: y = [x for x in z]", SCOPE_INLINE_COMPREHENSIONS,
         "(module <module> (A global) (class A (z global) (y classlocal) (comprehension "
         "A.<listcomp> (x local))))"},
        {"def f(): yield 1", 0, "(module <module> (f global) (function f generator))"},
        {"def f():\n x: int\n del y\n try: pass\n except E as e: pass", 0,
         "(module <module> (f global) (function f (x local) (int global) (y local deleted) (E "
         "global) (e local deleted)))"},
        {"def f(v):\n match v:\n  case [a, {1: b, **c}] | {1: a, 2: b, 3: c}: pass", 0,
         "(module <module> (f global) (function f (v local param) (a local) (b local) (c local)))"},
        {"import a.b, c as d\nfrom e import f as g, h", 0,
         "(module <module> (a global) (d global) (g global) (h global))"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena arena = ARENA_INIT;
        struct source_error error;
        struct module_ast *module = analyse(cases[i].source, cases[i].options, &arena, &error);
        cr_assert_not_null(module, "%s: %s", cases[i].source, error.message);
        char *text = NULL;
        size_t size = 0;
        FILE *out = open_memstream(&text, &size);
        scope_dump(out, module->scope);
        fclose(out);
        cr_expect_str_eq(text, cases[i].dump, "%s", cases[i].source);
        free(text);
        arena_free(&arena);
    }
}

Test(scope, errors) {
    static const struct { const char *source, *message; uint32_t line; } cases[] = {
        {"return 1", "'return' outside function", 1},
        {"class A:\n yield", "'yield' outside function", 2},
        {"break", "'break' outside loop", 1},
        {"while 1:\n def f(): break", "'break' outside loop", 2},
        {"if 1: continue", "'continue' not properly in loop", 1},
        {"def f(a, a): pass", "duplicate argument 'a' in function definition", 1},
        {"def f():\n x = 1\n global x", "name 'x' is assigned to before global declaration", 3},
        {"def f():\n x\n global x", "name 'x' is used prior to global declaration", 3},
        {"def f(x): global x", "name 'x' is parameter and global", 1},
        {"def f():\n global x\n nonlocal x", "name 'x' is nonlocal and global", 2},
        {"nonlocal x", "nonlocal declaration not allowed at module level", 1},
        {"def f(): nonlocal x", "no binding for nonlocal 'x' found", 1},
        {"def f():\n global x\n x: int", "annotated name 'x' can't be global", 3},
        {"*a = b", "starred assignment target must be in a list or tuple", 1},
        {"*a, *b = c", "multiple starred expressions in assignment", 1},
        {"x = *a", "can't use starred expression here", 1},
        {"try: pass\nexcept: pass\nexcept a: pass", "default 'except:' must be last", 2},
        {"def f(): from a import *", "import * only allowed at module level", 1},
        {"x\nfrom __future__ import annotations",
         "from __future__ imports must occur at the beginning of the file", 2},
        {"from __future__ import braces", "not a chance", 1},
        {"f(a=1, a=2)", "keyword argument repeated: a", 1},
        {"__debug__ = 1", "cannot assign to __debug__", 1},
        {"def f(): [(yield) for x in y]", "'yield' inside list comprehension", 1},
        {"[x := 1 for x in y]",
         "assignment expression cannot rebind comprehension iteration variable 'x'", 1},
        {"[x for x in (y := 1)]",
         "assignment expression cannot be used in a comprehension iterable expression", 1},
        {"class A: [(x := 1) for y in z]",
         "assignment expression within a comprehension cannot be used in a class body", 1},
        {"[1 for i in a if (j := 0) for j in b]",
         "comprehension inner loop cannot rebind assignment expression target 'j'", 1},
        {"match x:\n case _: pass\n case 1: pass", "wildcard makes remaining patterns unreachable",
         2},
        {"match x:\n case a | 1: pass", "name capture 'a' makes remaining patterns unreachable",
         2},
        {"match x:\n case [a] | [b]: pass", "alternative patterns bind different names", 2},
        {"match x:\n case [a, a]: pass", "multiple assignments to name 'a' in pattern", 2},
        {"match x:\n case {1: a, True: b}: pass", "mapping pattern checks duplicate key (True)",
         2},
        {"match x:\n case A(b=1, b=2): pass", "attribute name repeated in class pattern: b", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (unsigned options = 0; options < 2; options++) {
            struct arena arena = ARENA_INIT;
            struct source_error error;
            cr_expect_null(analyse(cases[i].source, options, &arena, &error), "%s",
                           cases[i].source);
            cr_expect_eq(error.kind, SOURCE_SYNTAX_ERROR);
            cr_expect_str_eq(error.message, cases[i].message, "%s", cases[i].source);
            cr_expect_eq(error.line, cases[i].line, "%s", cases[i].source);
            arena_free(&arena);
        }
    }
}

/* Every NAME's symbol is that of its scope, and a closure leads from symbol to symbol. */
Test(scope, symbols) {
    struct arena arena = ARENA_INIT;
    struct source_error error;
    struct module_ast *module =
        analyse("def f(x):\n return lambda: (lambda: x)\n", 0, &arena, &error);
    cr_assert_not_null(module);
    struct function *f = module->root->module.body->items[0]->function;
    struct function *outer = f->body->items[0]->unary.operand->function;
    struct function *inner = outer->expression->function;
    struct symbol *x = inner->expression->identifier.symbol;
    cr_expect_eq(x->scope, inner->scope);
    cr_expect_eq(x->kind, SYMBOL_FREE);
    cr_expect_eq(x->outer->scope, outer->scope);
    cr_expect_eq(x->outer->outer, f->parameters.items->items[0]->parameter.symbol);
    cr_expect_eq(x->outer->outer->kind, SYMBOL_CELL);
    cr_expect_eq(f->scope->cells.count, 1);
    cr_expect_eq(inner->scope->frees.items[x->closure_index], x);
    cr_expect_eq(scope_lookup(f->scope, x->name), x->outer->outer);
    cr_expect_eq(f->scope->parameter_count, 1);
    arena_free(&arena);
}

Test(scope, many_names) {
    struct arena arena = ARENA_INIT;
    struct source_error error;
    char *source = malloc(64 * 5000);
    size_t used = (size_t)sprintf(source, "def f():\n");
    for (int i = 0; i < 5000; i++)
        used += (size_t)sprintf(source + used, " a%d = b%d\n", i, i);
    struct module_ast *module = analyse(source, 0, &arena, &error);
    cr_assert_not_null(module);
    struct scope *scope = module->scope->first_child;
    cr_expect_eq(scope->symbols.count, 10000);
    for (uint32_t i = 0; i < scope->symbols.count; i++) {
        struct symbol *symbol = scope->symbols.items[i];
        cr_assert_eq(scope_lookup(scope, symbol->name), symbol);
        cr_assert_eq(symbol->order, i);
    }
    free(source);
    arena_free(&arena);
}

Test(scope, out_of_memory) {
    const char *source = "class A:\n"
                         " def f(self, x):\n"
                         "  return [lambda: x + y + self.__z for y in x]\n";
    for (size_t chunks = 1;; chunks++) {
        struct arena arena = {.chunk_size = 64, .fail_after = chunks};
        struct source_error error;
        bool ok = analyse(source, chunks & 1, &arena, &error) != NULL;
        arena_free(&arena);
        if (ok)
            break;
        cr_assert_eq(error.kind, SOURCE_MEMORY_ERROR);
        cr_assert_lt(chunks, 10000);
    }
}
