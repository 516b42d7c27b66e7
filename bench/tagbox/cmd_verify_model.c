/* tagbox verify-model: the models against the CPythons of this machine. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/programs.h"
#include "bench/tagbox/pythons.h"
#include "bench/tagbox/table.h"
#include "bench/tagbox/verify.h"

static const char help[] =
    "tagbox verify-model [OPTIONS]: measure the CPythons of this machine by their own means (sys.getsizeof,\n"
    "sys.getallocatedblocks, sys._debugmallocstats, tracemalloc, id(), resident memory) and from outside (calls of the\n"
    "functions that make and free ints, counted by valgrind's callgrind), do the same with the variant of boxed that models\n"
    "each, and print both side by side with the verdict and the means.\n"
    "\n"
    "  --python PATH   a CPython to compare with; may be repeated (default: every modelled version found in PATH and\n"
    "                  among pyenv's versions)\n"
    "  --differences   only the rows that differ\n"
    "  --bin DIR       where the runtimes are (default: beside tagbox)\n"
    "  --root DIR      the repository (default: around tagbox or the working folder)\n"
    "\n"
    "Calls cannot be told without valgrind, of a CPython that is stripped, as distributions' are, or linked with -flto.\n"
    "Exit code 1 when a row differs.\n";

struct options {
    const char **pythons; /* owned array of borrowed names */
    size_t python_count;
    const char *bin, *root;
    bool differences, help;
};

static bool read_options(int argc, char **argv, struct options *o) {
    bool bad = false;
    *o = (struct options){.pythons = need_array((size_t)argc, sizeof *o->pythons)};
    for (int i = 1; i < argc && !bad; i++) {
        const char *value;
        if (text_equal(argv[i], "--help") || text_equal(argv[i], "-h")) {
            o->help = true;
        } else if (text_equal(argv[i], "--differences")) {
            o->differences = true;
        } else if ((value = command_option(argc, argv, &i, "--python", &bad))) {
            o->pythons[o->python_count++] = value;
        } else if ((value = command_option(argc, argv, &i, "--bin", &bad))) {
            o->bin = value;
        } else if ((value = command_option(argc, argv, &i, "--root", &bad))) {
            o->root = value;
        } else if (!bad) {
            complain("verify-model does not know \"%s\"; see tagbox verify-model --help", argv[i]);
            bad = true;
        }
    }
    return !bad;
}

/* ---- The comparison ---- */

struct tally {
    size_t agree, differ, untold;
};

/* A cell: long texts are cut, those that differ from where they do. */
static char *shown(const char *text, const char *other) {
    enum { WIDTH = 32 };
    size_t from = 0, length = strlen(text);
    if (length <= WIDTH)
        return need_copy(text);
    if (!text_equal(text, other)) {
        while (text[from] && text[from] == other[from])
            from++;
        while (from > 0 && text[from - 1] != ' ')
            from--;
    }
    return format("%s%.*s%s", from ? "... " : "", WIDTH, text + from, from + WIDTH < length ? " ..." : "");
}

static void add_row(struct table *t, const struct verify_row *model, const struct verify_row *real,
                    enum verify_verdict verdict) {
    static const char *const words[] = {"agrees", "DIFFERS", "cannot tell"};
    const char *said = real ? real->text : "not told";
    table_cell(t, "%s", model->name);
    table_take(t, shown(model->text, said));
    table_take(t, shown(said, model->text));
    table_cell(t, "%s", words[verdict]);
    table_cell(t, "%s", real && real->means ? real->means : "-");
}

/* What only the interpreter tells, as the reasons why it cannot tell something. */
static void show_reasons(const struct verify_rows *model, const struct verify_rows *real, const char *python) {
    for (size_t i = 0; i < real->count; i++)
        if (real->list[i].kind == VERIFY_MISSING && !verify_named(model, real->list[i].name))
            printf("%s cannot tell %s: %s\n", python, real->list[i].name, real->list[i].text);
}

static void show(const struct verify_rows *model, const struct verify_rows *real, const struct program *python,
                 const char *variant, bool differences, struct tally *tally) {
    struct table t = {0};
    struct text out = {0};
    size_t counts[3] = {0};
    table_column(&t, "what", false);
    table_column(&t, variant, false);
    table_column(&t, python->name, false);
    table_column(&t, "verdict", false);
    table_column(&t, "means", false);
    for (size_t i = 0; i < model->count; i++) {
        const struct verify_row *row = &model->list[i], *other = verify_named(real, row->name);
        enum verify_verdict verdict = verify_compare(row, other);
        counts[verdict]++;
        if (!differences || verdict == VERIFY_DIFFERS)
            add_row(&t, row, other, verdict);
    }
    printf("%s (%s), modelled by %s\n\n", python->name, python->version, variant);
    if (t.count > 0) {
        table_plain(&t, &out);
        printf("%s\n", text_string(&out));
    }
    show_reasons(model, real, python->name);
    printf("%s: %zu rows agree, %zu differ, %zu cannot be told\n\n", python->name, counts[VERIFY_AGREES],
           counts[VERIFY_DIFFERS], counts[VERIFY_CANNOT_TELL]);
    fflush(stdout);
    tally->agree += counts[VERIFY_AGREES];
    tally->differ += counts[VERIFY_DIFFERS];
    tally->untold += counts[VERIFY_CANNOT_TELL];
    text_free(&out);
    table_free(&t);
}

/* One CPython against its model. False after a message. */
static bool verify(const struct program *python, const char *variant, const char *bin, const char *root,
                   bool differences, struct tally *tally) {
    char *timing = files_join(bin, variant), *name = format("%s-counted", variant);
    char *counted = files_join(bin, name);
    bool good = files_executable(timing) && files_executable(counted);
    if (good) {
        struct verify_rows model = {0}, real = {0};
        good = verify_probe(&model, timing, counted, root) && verify_probe(&real, python->path, NULL, root);
        if (good)
            show(&model, &real, python, variant, differences, tally);
        verify_free(&model);
        verify_free(&real);
    } else {
        printf("%s: its model %s is not built here (TAGBOX_VARIANTS)\n\n", python->name, variant);
        good = true;
    }
    free(counted);
    free(name);
    free(timing);
    return good;
}

static int verify_all(const struct options *o, const struct programs *pythons, const char *bin, const char *root) {
    struct tally tally = {0};
    bool good = true;
    for (size_t i = 0; i < pythons->count && !process_interrupted(); i++) {
        const struct program *python = &pythons->list[i];
        const char *variant = pythons_variant(python->name);
        if (python->why) {
            complain("%s: %s", python->name, python->why);
            good = false;
        } else if (variant && text_has_prefix(python->version, "CPython")) {
            good &= verify(python, variant, bin, root, o->differences, &tally);
        } else {
            printf("%s (%s): no variant models it\n\n", python->name, python->version);
        }
    }
    printf("in all: %zu rows agree, %zu differ, %zu cannot be told\n", tally.agree, tally.differ, tally.untold);
    if (tally.agree + tally.differ == 0) {
        complain("there was nothing to compare: name a CPython with --python PATH, build its model");
        good = false;
    }
    return command_finish(!good || tally.differ > 0 || process_interrupted() ? 1 : 0);
}

int command_verify_model(int argc, char **argv) {
    struct options o;
    int code = 2;
    if (read_options(argc, argv, &o)) {
        if (o.help) {
            fputs(help, stdout);
            code = command_finish(0);
        } else {
            char *bin = command_bin(o.bin), *root = bin ? command_root(o.root) : NULL;
            struct programs pythons = {0};
            for (size_t i = 0; i < o.python_count; i++)
                programs_add_python(&pythons, o.pythons[i]);
            if (o.python_count == 0)
                pythons_find(&pythons);
            if (root)
                code = verify_all(&o, &pythons, bin, root);
            programs_free(&pythons);
            free(root);
            free(bin);
        }
    }
    free(o.pythons);
    return code;
}
