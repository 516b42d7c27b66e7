#include "bench/tagbox/commands.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench/tagbox/environment.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/text.h"

const char *command_option(int argc, char **argv, int *index, const char *name, bool *bad) {
    const char *word = argv[*index];
    size_t length = strlen(name);
    if (strncmp(word, name, length) != 0)
        return NULL;
    if (word[length] == '=')
        return word + length + 1;
    if (word[length] != '\0')
        return NULL;
    if (*index + 1 >= argc) {
        complain("%s needs a value", name);
        *bad = true;
        return NULL;
    }
    return argv[++*index];
}

bool command_number(const char *option, const char *value, long long low, long long high,
                    long long *number) {
    char *end;
    errno = 0;
    long long x = strtoll(value, &end, 10);
    if (errno || end == value || *end || x < low || x > high) {
        complain("%s needs a whole number from %lld to %lld, not \"%s\"", option, low, high, value);
        return false;
    }
    *number = x;
    return true;
}

/* One word that is not behind --. */
static bool read_run_word(struct command_run *run, int argc, char **argv, int *i,
                          command_own_option *own, void *options) {
    bool bad = false;
    const char *word = argv[*i], *value;
    if (!run->program && (text_equal(word, "--help") || text_equal(word, "-h"))) {
        run->help = true;
    } else if (own(argc, argv, i, options, &bad)) {
        return true;
    } else if (!bad && (value = command_option(argc, argv, i, "--bin", &bad))) {
        run->bin = value;
    } else if (!bad && (value = command_option(argc, argv, i, "--timeout", &bad))) {
        bad = !command_number("--timeout", value, 1, 86400, &run->timeout);
    } else if (bad) {
        return false;
    } else if (run->program) {
        run->arguments[run->argument_count++] = word;
    } else if (word[0] == '-' && word[1]) {
        complain("%s does not know \"%s\"; see tagbox %s --help", argv[0], word, argv[0]);
        bad = true;
    } else {
        run->program = word;
    }
    return !bad;
}

bool command_read_run(struct command_run *run, int argc, char **argv, command_own_option *own,
                      void *options) {
    *run = (struct command_run){.timeout = 120};
    run->arguments = need_array((size_t)argc + 1, sizeof *run->arguments);
    bool verbatim = false;
    for (int i = 1; i < argc; i++) {
        if (!verbatim && text_equal(argv[i], "--"))
            verbatim = true;
        else if (verbatim && run->program)
            run->arguments[run->argument_count++] = argv[i];
        else if (verbatim)
            run->program = argv[i];
        else if (!read_run_word(run, argc, argv, &i, own, options))
            return false;
    }
    if (!run->program && !run->help) {
        complain("%s needs a program: tagbox %s PROG.py [ARGS]", argv[0], argv[0]);
        return false;
    }
    return true;
}

bool command_take_option(int argc, char **argv, int *index, struct command_options *given, bool *bad) {
    const struct {
        unsigned flag; /* 0: every command takes it */
        const char *name;
        const char **text;
        long long *number, low, high;
    } options[] = {
        {COMMAND_RUNS, "--bin", &given->bin, NULL, 0, 0},
        {0, "--root", &given->root, NULL, 0, 0},
        {COMMAND_FILTER, "--filter", &given->filter, NULL, 0, 0},
        {COMMAND_RESULTS, "--results", &given->results, NULL, 0, 0},
        {COMMAND_VARIANTS, "--variants", &given->variants, NULL, 0, 0},
        {COMMAND_ROUNDS, "--rounds", NULL, &given->rounds, 1, 1000},
        {COMMAND_SEED, "--seed", NULL, &given->seed, 0, 1000000000000},
    };
    const char *word = argv[*index];
    if (text_equal(word, "--quick"))
        given->quick = true;
    else if (text_equal(word, "--list") && (given->takes & COMMAND_RUNS))
        given->list = true;
    else if (text_equal(word, "--help") || text_equal(word, "-h"))
        given->help = true;
    else {
        for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
            if ((given->takes & options[i].flag) != options[i].flag)
                continue;
            const char *value = command_option(argc, argv, index, options[i].name, bad);
            if (*bad)
                return false;
            if (!value)
                continue;
            if (options[i].text)
                *options[i].text = value;
            else
                *bad = !command_number(options[i].name, value, options[i].low, options[i].high, options[i].number);
            return !*bad;
        }
        return false;
    }
    return true;
}

bool command_open_places(struct command_places *places, const struct command_options *given) {
    *places = (struct command_places){.root = command_root(given->root)};
    places->bin = places->root ? command_bin(given->bin) : NULL;
    if (!places->bin)
        return false;
    places->variants = given->variants ? need_copy(given->variants) : files_join(places->bin, "../../variants/bin");
    places->folder = given->results ? need_copy(given->results) : files_join(places->root, "results");
    return true;
}

void command_close_places(struct command_places *places) {
    free(places->root);
    free(places->bin);
    free(places->variants);
    free(places->folder);
}

void command_describe(json_t *run, const char *name, const struct command_options *given, const char *root, const char *options) {
    char started[32];
    time_t now = time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    strftime(started, sizeof started, "%Y-%m-%dT%H:%M:%SZ", &utc);
    char *command = format("%s%s%s", name, given->quick ? " --quick" : "", options);
    char *commit = root ? environment_commit(root) : NULL;
    json_put_text(run, "mode", given->quick ? "quick" : "full");
    json_put_text(run, "command", command);
    if (commit)
        json_put_text(run, "commit", commit);
    json_put_text(run, "started", started);
    free(commit);
    free(command);
}

char *command_root(const char *given) {
    static const char mark[] = "bench/workloads";
    char *root = NULL;
    if (given) {
        root = realpath(given, NULL);
        char *marked = root ? files_join(root, mark) : NULL;
        if (!marked || !files_exist(marked)) {
            complain("--root %s: there is no %s in it", given, mark);
            free(root);
            root = NULL;
        }
        free(marked);
        return root;
    }
    char *own = files_own_folder();
    if (own)
        root = files_find_above(own, mark);
    free(own);
    if (!root)
        root = files_find_above(".", mark);
    if (!root)
        complain("the repository with %s is not at or above this program's folder or the working "
                 "folder; name it with --root DIR",
                 mark);
    return root;
}

char *command_bin(const char *given) {
    char *bin = given ? realpath(given, NULL) : files_own_folder();
    if (!bin)
        complain("%s: %s", given ? given : "/proc/self/exe", strerror(errno));
    return bin;
}

char *command_built(const char *bin, const char *variants, const char *name) {
    const char *const folders[] = {bin, variants};
    for (size_t i = 0; i < 2; i++) {
        char *path = files_join(folders[i], name);
        if (files_executable(path))
            return path;
        free(path);
    }
    return NULL;
}

int command_finish(int code) {
    if (fflush(stdout) != 0 || ferror(stdout)) {
        complain("cannot write to standard output: %s", strerror(errno));
        return code ? code : 1;
    }
    return code;
}
