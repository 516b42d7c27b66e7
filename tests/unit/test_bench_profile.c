/* What tagbox profile reads: cachegrind's file, perf's lines, source paths. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/flame.h"
#include "bench/tagbox/profile.h"

Test(profile, parts_of_the_source) {
    static const struct {
        const char *file;
        enum profile_part part;
    } table[] = {
        {"/home/me/tagbox/common/vm/interp.c", PROFILE_VM},
        {"/home/me/tagbox/boxed/compact_boxed.h", PROFILE_VALUES},
        {"/home/me/tagged/common/core/object.h", PROFILE_HEADERS}, /* the last folder counts */
        {"common/memory/pool.h:123", PROFILE_MEMORY},
        {"/x/common/value.h:7 (discriminator 3)", PROFILE_VALUES},
        {"/x/uncommon/vm/y.c", PROFILE_SYSTEM},
        {"./stdlib/./stdlib/exit.c", PROFILE_SYSTEM},
        {"??:0", PROFILE_SYSTEM},
        {"/x/common/builtins/builtins.c", PROFILE_OBJECTS},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        cr_assert(profile_part_of(table[i].file) == table[i].part, "%s", table[i].file);
}

Test(profile, cachegrind) {
    static const char file[] = "desc: I1 cache: 1\ncmd: 3 x\nevents: Ir\n"
                               "fl=/r/common/vm/interp.c\nfn=vm_execute\n12 100\n13 20\n"
                               "fl=/r/common/core/object.h\nfn=vm_execute\n7 30\n"
                               "fl=/r/common/memory/pool.c\nfn=pool_alloc_slow\n1 5\nfn=give_in\n2 6\n"
                               "fl=./gmp/add.c\nfn=__gmpn_add_n\n3 4\n"
                               "summary: 165\n";
    struct profile p = {0};
    cr_assert(profile_read_cachegrind(&p, file));
    profile_sort(&p);
    cr_assert(p.total == 165);
    cr_assert(p.parts[PROFILE_VM] == 120 && p.parts[PROFILE_HEADERS] == 30);
    cr_assert(p.parts[PROFILE_MEMORY] == 11 && p.parts[PROFILE_NUMBERS] == 4);
    cr_assert(p.count == 4);
    cr_assert_str_eq(p.functions[0].name, "vm_execute");
    cr_assert(p.functions[0].weight == 150);
    cr_assert(profile_weight(&p, "give_in") == 6 && profile_weight(&p, "nothing") == 0);
    profile_free(&p);
    cr_assert(!profile_read_cachegrind(&p, "events: Ir\n"));
    profile_free(&p);
}

Test(profile, perf_lines) {
    char good[] = "          4609b6 vm_execute (/home/a b/boxed)";
    char unknown[] = "    7f0f9a87b0af [unknown] ([vdso])";
    char lambda[] = " 4609b6 operator()(int) (/x)";
    char bad[] = "  vm_execute";
    char empty[] = "";
    struct profile_sample s;
    cr_assert(profile_read_sample(good, &s));
    cr_assert(s.address == 0x4609b6);
    cr_assert_str_eq(s.function, "vm_execute");
    cr_assert_str_eq(s.object, "/home/a b/boxed");
    cr_assert(profile_read_sample(unknown, &s));
    cr_assert_str_eq(s.object, "[vdso]");
    cr_assert(profile_read_sample(lambda, &s));
    cr_assert_str_eq(s.function, "operator()(int)");
    cr_assert(!profile_read_sample(bad, &s) && !profile_read_sample(empty, &s));
}

Test(flame, stacks_become_a_tree_and_a_picture) {
    char perf[] = "\t   10 inner+0x3 (/b)\n\t   90 outer+0x10 (/b)\n\t 100 main+0x5 (/b)\n\t 200 _start+0x5 (/b)\n\n"
                  "\t   10 inner+0x3 (/b)\n\t   90 outer+0x10 (/b)\n\t 100 main+0x5 (/b)\n\n\n"
                  "\t   90 outer+0x10 (/b)\n\t 100 main+0x5 (/b)\n\t 7 [unknown] ([unknown])\n\n"
                  "\t   33 lost<T>+0x1 (/c)\n";
    struct flame f = {.title = "boxed"};
    cr_assert(flame_read(&f, perf) == 4);
    cr_assert(f.root.weight == 4 && f.function_count == 6, "%zu functions", f.function_count);
    for (size_t i = 0; i < f.function_count; i++)
        cr_assert(!text_equal(f.functions[i].name, "outer") || f.functions[i].start == 0x80);
    cr_assert(f.cut == 1, "the last one has no main: %zu", f.cut);
    struct text folded = {0}, picture = {0};
    flame_fold(&f, &folded);
    cr_assert(text_equal(text_string(&folded), "boxed;lost<T> 1\nboxed;main;outer 1\nboxed;main;outer;inner 2\n"), "%s", text_string(&folded));
    flame_svg(&f, 1, 0.001, "a & b", &picture);
    cr_assert(strstr(text_string(&picture), "<title>outer: 3.0 ms, 75.0 % (itself 1.0 ms)</title>"), "%s", text_string(&picture));
    cr_assert(strstr(text_string(&picture), "lost&#60;T&#62;") && strstr(text_string(&picture), "a &#38; b"));
    cr_assert(strstr(text_string(&picture), "boxed: 4 ms; 25.0 % of the samples have a stack that does not reach main"));
    text_free(&folded);
    text_free(&picture);
    flame_free(&f);
    struct flame nothing = {0};
    char empty[] = "";
    cr_assert(flame_read(&nothing, empty) == 0);
    flame_free(&nothing);
}
