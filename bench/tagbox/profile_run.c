/* Counting the instructions of every line of a command. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/profile.h"

bool profile_count(const char *valgrind, const char *place, const char *scratch,
                   const char *const *words, double timeout, struct profile *p, char **problem) {
    static const char *const bare_environment[] = {"LC_ALL=C", "PATH=/usr/bin:/bin", NULL};
    char *option = format("--cachegrind-out-file=%s", scratch);
    const char *const before[] = {valgrind, "--tool=cachegrind", "--cache-sim=no", option};
    enum { BEFORE = sizeof before / sizeof *before };
    size_t count = 0;
    while (words[count])
        count++;
    const char **all = need_array(BEFORE + count + 1, sizeof *all);
    memcpy(all, before, sizeof before);
    memcpy(all + BEFORE, words, count * sizeof *all);
    struct process_request request = {.words = all,
                                      .environment = bare_environment,
                                      .folder = place,
                                      .timeout = timeout,
                                      .capture_errors = true};
    struct process_result result = process_run(&request);
    bool good = process_good(&result);
    if (!good)
        *problem = process_describe(&result);
    char *bytes = good ? files_read(scratch, NULL) : NULL;
    if (good && !(bytes && profile_read_cachegrind(p, bytes))) {
        *problem = need_copy("cachegrind's file has no counts");
        good = false;
    }
    unlink(scratch);
    free(bytes);
    process_free(&result);
    free(all);
    free(option);
    return good;
}
