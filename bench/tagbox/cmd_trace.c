/* tagbox trace: the life of a program's ints over time. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/look.h"
#include "bench/tagbox/plot.h"
#include "bench/tagbox/trace.h"

static const char help[] =
    "tagbox trace [OPTIONS] PROG.py [ARGS]: run a program and draw the life of its ints over time: how many were\n"
    "made, where their memory came from (table of small ints, freelist, pools, malloc), how many were alive; with a\n"
    "table of the lines that make most. tagged runs it too, for comparison.\n"
    "\n"
    "  --runtime NAME    whose ints: boxed (default), tagged, or a variant; its counting build NAME-counted runs\n"
    "  --out FILE.svg    where the picture goes (default: PROG-trace.svg in the working folder)\n"
    "  --text            as text on the terminal, no SVG unless --out is given too\n"
    "  --ints            print every event instead: event, value, address, where the memory is from, bytes, line\n"
    "  --timeout S       seconds that a run may take (default 120)\n"
    "  --bin DIR         where the runtimes are (default: beside tagbox)\n"
    "\n"
    "Words behind PROG.py that are none of these options go to the program, and everything behind -- does. What\n"
    "it prints is not shown; its standard input is empty.\n"
    "Exit code 1 when the program fails.\n";

struct options {
    struct command_run run;
    const char *runtime, *out;
    bool text, ints;
};

static bool own_option(int argc, char **argv, int *i, void *options, bool *bad) {
    struct options *o = options;
    const char *value;
    if (text_equal(argv[*i], "--text"))
        o->text = true;
    else if (text_equal(argv[*i], "--ints"))
        o->ints = true;
    else if ((value = command_option(argc, argv, i, "--runtime", bad)))
        o->runtime = value;
    else if ((value = command_option(argc, argv, i, "--out", bad)))
        o->out = value;
    else
        return false;
    return true;
}

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){.runtime = "boxed"};
    if (!command_read_run(&o->run, argc, argv, own_option, o))
        return false;
    if (o->ints && (o->text || o->out)) {
        complain("--ints prints events alone: neither --text nor --out goes with it");
        return false;
    }
    return true;
}

/* The stream of events goes from the runtime straight to our standard output. */
static int print_events(const struct options *o, const char *runtime) {
    int copy = dup(STDOUT_FILENO);
    if (copy < 0) {
        complain("cannot write to standard output: %s", strerror(errno));
        return 1;
    }
    char *option = format("--trace-ints=/dev/fd/%d", copy);
    const char *const options[] = {option, NULL};
    bool good = look_run(runtime, options, o->run.program, o->run.arguments, (double)o->run.timeout);
    free(option);
    close(copy);
    return good ? 0 : 1;
}

/* Runs the program and reads its trace. False after a message. */
static bool run(const struct options *o, const char *runtime, const char *folder, struct trace *t) {
    char *file = files_join(folder, "trace.json"), *option = format("--trace=%s", file), *problem = NULL;
    const char *const options[] = {option, NULL};
    json_t *root = NULL;
    bool good = look_run(runtime, options, o->run.program, o->run.arguments, (double)o->run.timeout);
    if (good) {
        root = json_read(file, &problem);
        good = root && trace_read(root, t, &problem);
        if (!good)
            complain("%s", problem);
    }
    free(problem);
    json_decref(root);
    free(option);
    free(file);
    return good;
}

/* The program's lines, each a string in `bytes`, which is cut up for it. */
static void split_source(char *bytes, size_t length, struct trace_view *v) {
    size_t room = 0;
    for (char *p = bytes, *end = bytes + length; p < end;) {
        char *stop = memchr(p, '\n', (size_t)(end - p));
        if (v->source_lines == room)
            v->source = need_resize(v->source, room = room ? 2 * room : 64, sizeof *v->source);
        v->source[v->source_lines++] = p;
        p = stop ? stop + 1 : end;
        if (stop)
            *stop = '\0';
    }
}

static int show(const struct options *o, const struct trace_view *v) {
    int code = 0;
    struct text text = {0}, script = {0};
    char *caption = trace_caption(v);
    text_printf(&text, "%s\n\n", caption);
    if (o->text) {
        trace_add_course(v, &text);
        text_add(&text, "\n");
    }
    trace_add_lines(v, &text);
    if (!o->text || o->out) {
        char *name = o->out ? need_copy(o->out) : look_picture_name(o->run.program, "trace");
        trace_script(v, &script);
        if (plot_draw(&script, TRACE_WIDTH, TRACE_HEIGHT, name))
            text_printf(&text, "%s%s\n", o->text ? "" : "\n", name);
        else
            code = 1;
        free(name);
    }
    fputs(text_string(&text), stdout);
    text_free(&script);
    text_free(&text);
    free(caption);
    return command_finish(code);
}

static int draw(const struct options *o, const char *runtime, char *source, size_t length) {
    char *folder = files_temporary_folder(), *beside = NULL;
    struct trace t = {0}, tagged = {0};
    const char *slash = strrchr(o->run.program, '/');
    struct trace_view v = {.program = slash ? slash + 1 : o->run.program, .main = &t};
    int code = 1;
    if (folder && run(o, runtime, folder, &t)) {
        if (strncmp(t.runtime, "tagged", 6) != 0)
            beside = look_find_runtime(o->run.bin, "tagged", false);
        if (!beside || run(o, beside, folder, &tagged)) {
            v.tagged = beside ? &tagged : NULL;
            split_source(source, length, &v);
            code = show(o, &v);
        }
    }
    if (folder)
        files_remove_folder(folder);
    free(v.source);
    trace_free(&t);
    trace_free(&tagged);
    free(beside);
    free(folder);
    return code;
}

int command_trace(int argc, char **argv) {
    struct options o;
    int code = 2;
    if (read_options(argc, argv, &o)) {
        size_t length = 0;
        char *source = o.run.help ? NULL : look_read_program(o.run.program, &length);
        char *runtime = source ? look_find_runtime(o.run.bin, o.runtime, true) : NULL;
        if (o.run.help) {
            fputs(help, stdout);
            code = command_finish(0);
        } else if (runtime) {
            code = o.ints ? print_events(&o, runtime) : draw(&o, runtime, source, length);
        }
        free(runtime);
        free(source);
    }
    free(o.run.arguments);
    return code;
}
