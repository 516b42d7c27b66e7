#include "bench/tagbox/programs.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/pythons.h"
#include "bench/tagbox/text.h"

/* Pythons are asked for their real executable, so that no version manager's shim is ever timed. */
static const struct peer {
    const char *name; /* NULL: python and its version */
    const char *candidates[3];
    enum program_language language;
    const char *option;
    const char *version_option;
    bool full_only; /* measured in full runs only */
    bool slow, scales;
} peers[] = {
    {NULL, {"/usr/bin/python3.11", "python3"}, PROGRAM_PYTHON, NULL, NULL, false, false, true},
    {"python3.13", {"python3.13"}, PROGRAM_PYTHON, NULL, NULL, true, false, true},
    {"lua5.4", {"lua5.4", "lua54"}, PROGRAM_LUA, NULL, "-v", false, false, true},
    {"luajit -joff", {"luajit"}, PROGRAM_LUA, "-joff", "-v", false, false, true},
    {"luajit", {"luajit"}, PROGRAM_LUA, NULL, "-v", true, false, false},
    {"node --jitless", {"node", "nodejs"}, PROGRAM_JAVASCRIPT, "--jitless", "--version", true, true, true},
    {"node", {"node", "nodejs"}, PROGRAM_JAVASCRIPT, NULL, "--version", true, false, false},
    {"ruby", {"ruby"}, PROGRAM_RUBY, NULL, "--version", true, true, true},
    {"pypy3", {"pypy3"}, PROGRAM_PYTHON, NULL, "--version", true, false, false},
};

enum { PEER_COUNT = sizeof peers / sizeof *peers };

/* Other CPythons, where they are found: at the quick size, so that they leave the time to the rounds. 2.7 cannot read the suite's
 * f-strings; the experiments ask it. */
static const char *const other_pythons[] = {"python3.6",  "python3.7",  "python3.8",  "python3.9", "python3.10",
                                            "python3.11", "python3.12", "python3.14", "python3.15"};

static const char python_question[] =
    "import sys, sysconfig, platform\n"
    "a = sysconfig.get_config_var('CONFIG_ARGS') or ''\n"
    "w = ('--enable-optimizations', '--with-lto', '--with-pydebug', '--disable-gil',\n"
    "     '--enable-experimental-jit', '--with-tail-call-interp')\n"
    "d = ['distribution package'] if sys.executable.startswith('/usr/bin/') else []\n"
    "o = (sysconfig.get_config_var('OPT') or '').split()\n"
    "print(sys.executable)\n"
    "print('python%d.%d' % sys.version_info[:2])\n"
    "print(platform.python_implementation() + ' ' + platform.python_version())\n"
    "print(', '.join(d + [x for x in w if x in a] + [' '.join(o), platform.python_compiler()]))\n";

struct program *programs_add(struct programs *p, const char *name, enum program_role role,
                             enum program_language language, const char *path) {
    p->list = need_resize(p->list, p->count + 1, sizeof *p->list);
    struct program *program = &p->list[p->count++];
    *program = (struct program){.name = need_copy(name),
                                .role = role,
                                .language = language,
                                .path = path ? need_copy(path) : NULL,
                                .version = need_copy(""),
                                .build = need_copy(""),
                                .why = path ? NULL : need_copy("not installed")};
    return program;
}

static void set_text(char **target, const char *value) {
    free(*target);
    *target = need_copy(value);
}

struct program *programs_named(const struct programs *p, const char *name) {
    for (size_t i = 0; i < p->count; i++)
        if (text_equal(p->list[i].name, name))
            return &p->list[i];
    return NULL;
}

/* Cuts `bytes` into lines in place; returns how many, at most `most`. */
static size_t cut_lines(char *bytes, char **lines, size_t most) {
    size_t count = 0;
    char *state = NULL;
    for (char *line = strtok_r(bytes, "\n", &state); line && count < most;
         line = strtok_r(NULL, "\n", &state))
        lines[count++] = line;
    return count;
}

/* The Python at `path` as it describes itself; NULL when it is none. */
static struct program *ask_python(struct programs *p, const char *path) {
    const char *const words[] = {path, "-c", python_question, NULL};
    char *answer = process_output_of(words);
    char *lines[4];
    struct program *program = NULL;
    if (answer && cut_lines(answer, lines, 4) == 4 && files_is_elf(lines[0])) {
        program = programs_named(p, lines[1]);
        if (!program) {
            program = programs_add(p, lines[1], PROGRAM_PEER, PROGRAM_PYTHON, lines[0]);
            set_text(&program->version, lines[2]);
            set_text(&program->build, lines[3]);
        }
    }
    free(answer);
    return program;
}

static struct program *add_python(struct programs *p, const char *const *candidates,
                                  const char *fallback) {
    for (size_t i = 0; candidates[i]; i++) {
        char *path = files_find_program(candidates[i]);
        struct program *program = path ? ask_python(p, path) : NULL;
        free(path);
        if (program)
            return program;
    }
    char *path = pythons_of_pyenv(fallback);
    struct program *program = path ? ask_python(p, path) : NULL;
    free(path);
    return program ? program : programs_add(p, fallback, PROGRAM_PEER, PROGRAM_PYTHON, NULL);
}

/* How it was built, where it says; a new string or NULL. */
static char *ask_build(const struct peer *peer, const char *path) {
    static const char node[] = "var c = process.config; (c.target_defaults || {}).default_configuration + ', V8 ' + process.versions.v8";
    static const char ruby[] = "c = RbConfig::CONFIG; print [c['CC'], c['optflags']].compact.join(' ')";
    const char *const words_of_node[] = {path, "-p", node, NULL}, *const words_of_ruby[] = {path, "-rrbconfig", "-e", ruby, NULL};
    return peer->language == PROGRAM_JAVASCRIPT ? process_output_of(words_of_node)
           : peer->language == PROGRAM_RUBY     ? process_output_of(words_of_ruby)
                                                : NULL;
}

static struct program *add_peer(struct programs *p, const struct peer *peer) {
    if (peer->language == PROGRAM_PYTHON && !peer->version_option)
        return add_python(p, peer->candidates, peer->name ? peer->name : "python3");
    struct program *program = programs_named(p, peer->name);
    if (program)
        return program;
    char *path = NULL;
    for (size_t i = 0; !path && peer->candidates[i]; i++)
        path = files_find_program(peer->candidates[i]);
    char *real = path ? realpath(path, NULL) : NULL;
    program = programs_add(p, peer->name, PROGRAM_PEER, peer->language, real);
    program->slow = peer->slow;
    if (real) {
        if (peer->option)
            program->option = need_copy(peer->option);
        const char *const words[] = {real, peer->version_option, NULL};
        char *answer = process_output_of(words);
        char *line = text_first_line(answer ? answer : "", answer ? strlen(answer) : 0);
        char *end = strstr(line, " -- ");
        if (!end)
            end = strstr(line, "  ");
        if (end)
            *end = '\0';
        set_text(&program->version, line);
        free(line);
        free(answer);
        char *build = ask_build(peer, real);
        if (build)
            set_text(&program->build, build);
        free(build);
    }
    free(real);
    free(path);
    return program;
}

struct program *programs_add_python(struct programs *p, const char *name) {
    const char *const candidates[] = {name, NULL};
    return add_python(p, candidates, name);
}

struct program *programs_add_peer(struct programs *p, const char *name) {
    for (size_t i = 0; i < PEER_COUNT; i++)
        if (peers[i].name && text_equal(peers[i].name, name))
            return add_peer(p, &peers[i]);
    if (text_equal(name, "python3"))
        return add_peer(p, &peers[0]);
    return programs_add_python(p, name);
}

static void add_built(struct programs *p, const char *bin, const char *name,
                      enum program_role role) {
    char *path = files_join(bin, name);
    bool there = files_executable(path);
    struct program *program = programs_add(p, name, role, PROGRAM_PYTHON, there ? path : NULL);
    if (!there)
        set_text(&program->why, "not built");
    else if (role == PROGRAM_RUNTIME) {
        const char *const words[] = {path, "--version", NULL};
        char *answer = process_output_of(words);
        if (answer)
            set_text(&program->version, answer);
        free(answer);
    }
    free(path);
}

void programs_find_runtimes(struct programs *p, const char *bin) {
    *p = (struct programs){0};
    add_built(p, bin, "boxed", PROGRAM_RUNTIME);
    add_built(p, bin, "tagged", PROGRAM_RUNTIME);
    add_built(p, bin, "boxed-counted", PROGRAM_COUNTED);
    add_built(p, bin, "tagged-counted", PROGRAM_COUNTED);
}

bool programs_is_few(const char *const *names, size_t count, size_t index) {
    bool newest = index + 1 == count && (text_equal(names[index], "python3.14") || text_equal(names[index], "python3.15"));
    return index > 0 && !newest;
}

static void add_other_pythons(struct programs *p) {
    enum { OTHERS = sizeof other_pythons / sizeof *other_pythons };
    const char *found[OTHERS];
    size_t count = 0, first = p->count;
    for (size_t i = 0; i < OTHERS; i++) {
        const char *const candidates[] = {other_pythons[i], NULL};
        size_t before = p->count;
        struct program *python = add_python(p, candidates, other_pythons[i]);
        if (p->count > before && python->why)
            programs_remove_last(p);
        else if (p->count > before) {
            python->slow = python->scales = true;
            found[count++] = other_pythons[i];
        }
    }
    for (size_t i = 0; i < count; i++)
        p->list[first + i].few = programs_is_few(found, count, i);
}

void programs_find(struct programs *p, const char *bin, enum programs_peers which) {
    programs_find_runtimes(p, bin);
    if (which == PROGRAMS_NO_PEERS)
        return;
    for (size_t i = 0; i < PEER_COUNT; i++)
        if (which == PROGRAMS_ALL_PEERS || !peers[i].full_only) {
            size_t before = p->count;
            struct program *program = add_peer(p, &peers[i]);
            if (p->count > before)
                program->scales = programs_peer_scales(program->name);
        }
    if (which == PROGRAMS_ALL_PEERS)
        add_other_pythons(p);
    char *native = files_join(bin, "native");
    struct program *floor =
        programs_add(p, "native C", PROGRAM_NATIVE, PROGRAM_C, files_exist(native) ? native : NULL);
    if (floor->why)
        set_text(&floor->why, "not built");
    free(native);
}

static void clear(struct program *program) {
    free(program->name);
    free(program->path);
    free(program->option);
    free(program->version);
    free(program->build);
    free(program->why);
}

void programs_remove_last(struct programs *p) {
    clear(&p->list[--p->count]);
}

void programs_free(struct programs *p) {
    for (size_t i = 0; i < p->count; i++)
        clear(&p->list[i]);
    free(p->list);
    *p = (struct programs){0};
}

/* "fib" of "fib.c". */
static char *stem(const char *file) {
    const char *dot = strrchr(file, '.');
    return dot ? need_copy_n(file, (size_t)(dot - file)) : need_copy(file);
}

static char *native_path(const struct program *program, const struct workload *w) {
    char *name = stem(w->native);
    char *path = files_join(program->path, name);
    free(name);
    return path;
}

/* The file of `w` that a program of this language runs; NULL: it has no twin. */
static const char *twin_of(const struct workload *w, enum program_language language) {
    switch (language) {
    case PROGRAM_LUA:
        return w->lua;
    case PROGRAM_JAVASCRIPT:
        return w->javascript;
    case PROGRAM_RUBY:
        return w->ruby;
    case PROGRAM_C:
        return w->native;
    case PROGRAM_PYTHON:
        break;
    }
    return w->file;
}

const char *programs_why_not(const struct program *program, const struct workload *w) {
    if (!twin_of(w, program->language))
        return "no twin";
    if (program->few && !w->control)
        return "not asked";
    if (program->why)
        return program->why;
    if (program->language == PROGRAM_C) {
        char *path = native_path(program, w);
        bool built = files_executable(path);
        free(path);
        if (!built)
            return "not built";
    }
    return NULL;
}

bool programs_peer_scales(const char *name) {
    for (size_t i = 0; i < PEER_COUNT; i++)
        if (peers[i].name && text_equal(peers[i].name, name))
            return peers[i].scales;
    return text_has_prefix(name, "python");
}

bool programs_is_scaled(const struct program *program, const struct workload *w) {
    return programs_size(program, w, w->size_full) < programs_unscaled_size(program, w, w->size_full);
}

long long programs_unscaled_size(const struct program *program, const struct workload *w, long long size) {
    if (program->language != PROGRAM_LUA || w->lua_size_scale == 1.0)
        return size;
    long long scaled = llround((double)size * w->lua_size_scale);
    return scaled > 0 ? scaled : 1;
}

long long programs_size(const struct program *program, const struct workload *w, long long size) {
    long long most = w->elements ? size : program->slow ? w->size_quick : program->scales ? w->size_peers : size;
    return programs_unscaled_size(program, w, size > most ? most : size);
}

/* A NULL-terminated list of copies of the words given; NULL words are left out. */
static const char **word_list(size_t count, ...) {
    const char **words = need_array(count + 1, sizeof *words);
    size_t kept = 0;
    va_list arguments;
    va_start(arguments, count);
    for (size_t i = 0; i < count; i++) {
        const char *word = va_arg(arguments, const char *);
        if (word)
            words[kept++] = need_copy(word);
    }
    va_end(arguments);
    return words;
}

const char **programs_words(const struct program *program, const struct workload *w,
                            long long size) {
    if (w->own)
        return word_list(3, program->path, program->option, w->file);
    char *number = format("%lld", size);
    bool python = program->language == PROGRAM_PYTHON, native = program->language == PROGRAM_C;
    char *file = native ? native_path(program, w)
                        : files_join(python ? "bench/workloads" : "bench/peers",
                                     twin_of(w, program->language));
    const char **words = native ? word_list(2, file, number)
                                : word_list(4, program->path, program->option, file, number);
    free(file);
    free(number);
    return words;
}

const char **programs_empty_words(const struct program *program) {
    if (!program->path || program->why)
        return NULL;
    switch (program->language) {
    case PROGRAM_PYTHON:
        return word_list(4, program->path, program->option, "-c", "pass");
    case PROGRAM_LUA:
    case PROGRAM_JAVASCRIPT:
    case PROGRAM_RUBY:
        return word_list(4, program->path, program->option ? program->option : "-e",
                         program->option ? "-e" : "", program->option ? "" : NULL);
    case PROGRAM_C: {
        char *path = files_join(program->path, "empty");
        const char **words = files_executable(path) ? word_list(1, path) : NULL;
        free(path);
        return words;
    }
    }
    return NULL;
}

void programs_free_words(const char **words) {
    if (!words)
        return;
    for (size_t i = 0; words[i]; i++)
        free((char *)words[i]);
    free(words);
}

const char *programs_role_name(enum program_role role) {
    static const char *const names[] = {"runtime", "layout", "control", "counted", "peer", "native"};
    return names[role];
}

const char *programs_language_name(enum program_language language) {
    static const char *const names[] = {"python", "lua", "javascript", "ruby", "c"};
    return names[language];
}
