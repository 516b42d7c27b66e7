#include "bench/tagbox/look.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "bench/tagbox/commands.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

static const char *last_part(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

char *look_read_program(const char *path, size_t *length) {
    struct stat about;
    char *bytes = NULL;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode))
        errno = S_ISDIR(about.st_mode) ? EISDIR : EINVAL;
    else
        bytes = files_read(path, length);
    if (!bytes)
        complain("cannot read %s: %s", path, strerror(errno));
    return bytes;
}

char *look_find_runtime(const char *given, const char *name, bool must) {
    char *bin = command_bin(given);
    if (!bin)
        return NULL;
    const char *counted = "-counted";
    size_t length = strlen(name), suffix = strlen(counted);
    bool named = length > suffix && text_equal(name + length - suffix, counted);
    char *full = format("%s%s", name, named ? "" : counted);
    char *path = files_join(bin, full);
    if (strchr(full, '/') || !files_executable(path)) {
        if (must)
            complain("there is no counting build %s in %s", full, bin);
        free(path);
        path = NULL;
    }
    free(full);
    free(bin);
    return path;
}

static size_t count_words(const char *const *words) {
    size_t count = 0;
    while (words[count])
        count++;
    return count;
}

bool look_run(const char *runtime, const char *const *options, const char *program, const char *const *arguments,
              double timeout) {
    size_t option_count = count_words(options), argument_count = count_words(arguments), at = 0;
    const char **words = need_array(option_count + argument_count + 3, sizeof *words);
    /* A name that begins with a dash would be an option. */
    char *name = format("%s%s", program[0] == '-' ? "./" : "", program);
    words[at++] = runtime;
    for (size_t i = 0; i < option_count; i++)
        words[at++] = options[i];
    words[at++] = name;
    for (size_t i = 0; i < argument_count; i++)
        words[at++] = arguments[i];
    struct process_request request = {.words = words, .timeout = timeout, .capture_errors = true};
    struct process_result result = process_run(&request);
    bool good = process_good(&result);
    if (!good) {
        char *problem = process_describe(&result);
        complain("%s: %s fails: %s", last_part(runtime), program, problem);
        free(problem);
    }
    process_free(&result);
    free(name);
    free(words);
    return good;
}

char *look_picture_name(const char *program, const char *what) {
    const char *name = last_part(program);
    size_t length = strlen(name);
    if (length > 3 && text_equal(name + length - 3, ".py"))
        length -= 3;
    return format("%.*s-%s.svg", (int)length, name, what);
}
