#include "bench/tagbox/output.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/files.h"

/* The line that starts at `offset`, shortened and with unprintable bytes shown as '?'. */
static char *line_at(const struct text *t, size_t offset) {
    const char *bytes = text_string(t);
    size_t length = strcspn(bytes + offset, "\n");
    if (length > t->length - offset)
        length = t->length - offset;
    bool cut = length > 60;
    char *line = format("%.*s%s", cut ? 60 : (int)length, bytes + offset, cut ? "..." : "");
    for (char *p = line; *p; p++)
        if ((unsigned char)*p < 0x20 || (unsigned char)*p >= 0x7F)
            *p = '?';
    return line;
}

char *output_difference(const struct text *got, const struct text *expected) {
    const char *a = text_string(got);
    const char *b = text_string(expected);
    size_t common = got->length < expected->length ? got->length : expected->length;
    size_t at = 0, line = 1, start = 0;
    while (at < common && a[at] == b[at]) {
        if (a[at] == '\n') {
            line++;
            start = at + 1;
        }
        at++;
    }
    if (at == got->length && at == expected->length)
        return NULL;
    if (start == got->length)
        return format("it ends after %zu of the expected lines", line - 1);
    if (start == expected->length)
        return format("it goes on after the expected %zu lines", line - 1);
    char *x = line_at(got, start);
    char *y = line_at(expected, start);
    char *message = format("line %zu is \"%s\", not \"%s\"", line, x, y);
    free(x);
    free(y);
    return message;
}

char *output_digest(const struct text *t) {
    const char *bytes = text_string(t);
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < t->length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 0x100000001b3u;
    return format("%zu bytes, FNV-1a %016" PRIx64 "\n", t->length, hash);
}

bool output_read_expected(const char *root, const char *name, long long size,
                          struct expected_output *expected) {
    size_t length = 0;
    char *path = format("%s/bench/workloads/expected/%s.%lld.txt", root, name, size);
    char *bytes = files_read(path, &length);
    if (!bytes && errno == ENOENT) {
        free(path);
        path = format("%s/bench/workloads/expected/%s.%lld.digest", root, name, size);
        bytes = files_read(path, &length);
        expected->digest = true;
    }
    if (bytes)
        text_add_n(&expected->text, bytes, length);
    else
        complain("cannot read %s, nor .txt: %s", path, strerror(errno));
    bool there = bytes != NULL;
    free(path);
    free(bytes);
    return there;
}

char *output_problem(const struct text *got, const struct expected_output *expected) {
    if (!expected->digest)
        return output_difference(got, &expected->text);
    char *digest = output_digest(got), *message = NULL;
    if (!text_equal(digest, text_string(&expected->text)))
        message = format("it is %.*s, not %.*s", (int)strcspn(digest, "\n"), digest,
                         (int)strcspn(text_string(&expected->text), "\n"), text_string(&expected->text));
    free(digest);
    return message;
}
