/* tagbox: runs programs on the boxed and the tagged runtime and shows the difference. */
#include <stdio.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

#ifndef TAGBOX_VERSION
#define TAGBOX_VERSION "of an unknown version" /* built without CMake */
#endif

static const char help[] =
    "tagbox: what does it cost a dynamic language to heap-box its integers?\n"
    "\n"
    "  tagbox compare PROG.py [ARGS]   run one program on both runtimes, side by side\n"
    "  tagbox heap PROG.py [ARGS]      draw the heap of a program, block by block\n"
    "  tagbox trace PROG.py [ARGS]     draw the life of its ints over time, and print which lines make them\n"
    "  tagbox profile PROG.py [ARGS]   show where both runtimes spend their time on it\n"
    "  tagbox bench [--quick]          measure the whole suite into results/\n"
    "  tagbox plan [--quick]           what bench/run would take, part by part\n"
    "  tagbox experiments [--quick]    test what the source documents claim\n"
    "  tagbox sweep [NAME...]          vary one property, hold the others: the curves behind the ratios\n"
    "  tagbox attribution [--quick]    what the cost comes from: builds that differ in one setting\n"
    "  tagbox report                   write REPORT.md and its plots from results/\n"
    "  tagbox verify-model             measure the CPythons that are here against their models\n"
    "\n"
    "  tagbox --version\n"
    "\n"
    "Each command explains itself: tagbox COMMAND --help\n"
    "Exit codes: 0 all good, 1 something failed or differed, 2 called wrongly.\n";

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
} commands[] = {
    {"compare", command_compare},
    {"heap", command_heap},
    {"trace", command_trace},
    {"profile", command_profile},
    {"bench", command_bench},
    {"plan", command_plan},
    {"experiments", command_experiments},
    {"sweep", command_sweep},
    {"attribution", command_attribution},
    {"report", command_report},
    {"verify-model", command_verify_model},
};

int main(int argc, char **argv) {
    process_catch_signals();
    process_keep_small();
    const char *name = argc > 1 ? argv[1] : NULL;
    if (name &&
        (text_equal(name, "--help") || text_equal(name, "-h") || text_equal(name, "help"))) {
        fputs(help, stdout);
        return command_finish(0);
    }
    if (name && text_equal(name, "--version")) {
        puts("tagbox " TAGBOX_VERSION);
        return command_finish(0);
    }
    for (size_t i = 0; name && i < sizeof commands / sizeof *commands; i++)
        if (text_equal(name, commands[i].name))
            return commands[i].run(argc - 1, argv + 1);
    if (name)
        complain("there is no command \"%s\"", name);
    fputs(help, stderr);
    return 2;
}
