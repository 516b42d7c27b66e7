/* tagbox heap: a picture of the heap of a program. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/heap.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/look.h"

static const char help[] =
    "tagbox heap [OPTIONS] PROG.py [ARGS]: run a program and draw its heap, block by block: arenas, pools, the\n"
    "freelists, the table of small ints. Moments are drawn side by side: each tagbox.mark() in the program and\n"
    "the end (six at most).\n"
    "\n"
    "  --at LINE         before LINE first runs, instead of at marks; may be repeated (5 at most)\n"
    "  --every N         after every N instructions, instead of at marks; N grows when they would be too many\n"
    "  --runtime NAME    whose heap: boxed (default), tagged, or a variant; its counting build NAME-counted runs\n"
    "  --out FILE.svg    where the picture goes (default: PROG-heap.svg in the working folder)\n"
    "  --text            as text on the terminal, no SVG unless --out is given too\n"
    "  --timeout S       seconds that the run may take (default 120)\n"
    "  --bin DIR         where the runtimes are (default: beside tagbox)\n"
    "\n"
    "Words behind PROG.py that are none of these options go to the program, and everything behind -- does. What\n"
    "it prints is not shown; its standard input is empty.\n"
    "Exit code 1 when the program fails or a line asked for never runs.\n";

#define LINES_MOST 5

struct options {
    struct command_run run;
    const char *runtime, *out;
    const char *lines[LINES_MOST];
    size_t line_count;
    const char *every;
    bool text;
};

static bool own_option(int argc, char **argv, int *i, void *options, bool *bad) {
    struct options *o = options;
    const char *value;
    long long number;
    if (text_equal(argv[*i], "--text")) {
        o->text = true;
    } else if ((value = command_option(argc, argv, i, "--at", bad))) {
        *bad = !command_number("--at", value, 1, 4294967295, &number);
        if (!*bad && o->line_count == LINES_MOST) {
            complain("--at can be given %d times", LINES_MOST);
            *bad = true;
        }
        if (!*bad)
            o->lines[o->line_count++] = value;
    } else if ((value = command_option(argc, argv, i, "--every", bad))) {
        *bad = !command_number("--every", value, 1, 1000000000000000, &number);
        o->every = value;
    } else if ((value = command_option(argc, argv, i, "--runtime", bad))) {
        o->runtime = value;
    } else if ((value = command_option(argc, argv, i, "--out", bad))) {
        o->out = value;
    } else {
        return false;
    }
    return !*bad;
}

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.runtime = "boxed"};
    if (!command_read_run(&o->run, argc, argv, own_option, o))
        return false;
    if (o->line_count > 0 && o->every) {
        complain("--at and --every exclude each other");
        return false;
    }
    return true;
}

/* Runs the program; the picture's data go to `file`. */
static bool run(const struct options *o, const char *runtime, const char *file) {
    char *options[LINES_MOST + 3] = {format("--heap=%s", file)};
    size_t count = 1;
    for (size_t i = 0; i < o->line_count; i++)
        options[count++] = format("--heap-at=%s", o->lines[i]);
    if (o->every)
        options[count++] = format("--heap-every=%s", o->every);
    bool good = look_run(runtime, (const char *const *)options, o->run.program, o->run.arguments, (double)o->run.timeout);
    for (size_t i = 0; i < count; i++)
        free(options[i]);
    return good;
}

static int show(const struct options *o, struct heap *h) {
    int code = 0;
    struct text text = {0};
    if (o->text) {
        heap_draw_text(h, isatty(STDOUT_FILENO), &text);
        fputs(text_string(&text), stdout);
        text_free(&text);
    }
    if (!o->text || o->out) {
        char *name = o->out ? need_copy(o->out) : look_picture_name(o->run.program, "heap");
        heap_draw_svg(h, &text);
        if (!files_write(name, text_string(&text), text.length))
            code = 1;
        else if (!o->text) {
            for (size_t i = 0; i < h->snapshot_count; i++) {
                char *title = heap_title(h, i), *caption = heap_caption(h, i);
                printf("(%zu) %s: %s\n", i + 1, title, caption);
                free(title);
                free(caption);
            }
            printf("%s\n", name);
        }
        free(name);
        text_free(&text);
    }
    return command_finish(code);
}

/* Reads what the run left in `file` and draws it. */
static int draw(const struct options *o, const char *file, const char *source, size_t source_length) {
    struct heap h = {0};
    char *problem = NULL;
    json_t *root = json_read(file, &problem);
    int code = 1;
    if (root && heap_read(root, &h, &problem)) {
        heap_add_source(&h, source, source_length);
        if (o->line_count == 0 && !o->every)
            heap_drop_same_end(&h);
        if (h.missed)
            complain("line %zu of %s never ran: it is beyond the end, holds no statement that runs, or was not "
                     "reached",
                     h.missed, o->run.program);
        else
            code = show(o, &h);
        if (h.marks_left_out > 0)
            complain("%.0f marks more than a picture shows were left out", h.marks_left_out);
    } else {
        complain("%s", problem);
    }
    free(problem);
    heap_free(&h);
    json_decref(root);
    return code;
}

/* The command with its options read. */
static int heap_of(const struct options *o) {
    size_t length;
    char *source = look_read_program(o->run.program, &length);
    char *runtime = source ? look_find_runtime(o->run.bin, o->runtime, true) : NULL;
    char *folder = runtime ? files_temporary_folder() : NULL;
    int code = runtime ? 1 : 2;
    if (folder) {
        char *file = files_join(folder, "heap.json");
        if (run(o, runtime, file))
            code = draw(o, file, source, length);
        free(file);
        files_remove_folder(folder);
    }
    free(folder);
    free(runtime);
    free(source);
    return code;
}

int command_heap(int argc, char **argv) {
    struct options o;
    int code = 2;
    if (read_options(argc, argv, &o)) {
        if (o.run.help)
            fputs(help, stdout);
        code = o.run.help ? command_finish(0) : heap_of(&o);
    }
    free(o.run.arguments);
    return code;
}
