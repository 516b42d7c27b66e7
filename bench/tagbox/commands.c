#include "bench/tagbox/commands.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/files.h"
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

int command_finish(int code) {
    if (fflush(stdout) != 0 || ferror(stdout)) {
        complain("cannot write to standard output: %s", strerror(errno));
        return code ? code : 1;
    }
    return code;
}
