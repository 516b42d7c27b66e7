/* Rows from what the probes print. */
#include <ctype.h>
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/verify.h"

void verify_add(struct verify_rows *rows, enum verify_kind kind, char *name, char *text) {
    rows->list = need_resize(rows->list, rows->count + 1, sizeof *rows->list);
    rows->list[rows->count++] = (struct verify_row){kind, name, text, NULL};
}

void verify_free(struct verify_rows *rows) {
    for (size_t i = 0; i < rows->count; i++) {
        free(rows->list[i].name);
        free(rows->list[i].text);
    }
    free(rows->list);
    *rows = (struct verify_rows){0};
}

const struct verify_row *verify_named(const struct verify_rows *rows, const char *name) {
    for (size_t i = 0; i < rows->count; i++)
        if (text_equal(rows->list[i].name, name))
            return &rows->list[i];
    return NULL;
}

/* ---- Standard output ---- */

/* The request that at least a thousand objects made, the largest one; 0: none. `by_size`: {"bytes": count}. */
static long often_asked(const json_t *by_size) {
    const char *key;
    json_t *count;
    long largest = 0;
    json_object_foreach((json_t *)by_size, key, count) {
        long size = strtol(key, NULL, 10);
        if (json_integer_value(count) >= 1000 && size > largest)
            largest = size;
    }
    return largest;
}

/* "NAME = FAMILY [SIZE COUNT]". A counting build's requests are in every other segment: between two marks. */
static void add_segment(struct verify_rows *rows, char *name, const char *text, const json_t *segments,
                        size_t index) {
    char family[32];
    long size = 0;
    int words = sscanf(text, "%31s %ld", family, &size);
    if (words >= 1 && segments) {
        const json_t *segment = json_array_get(segments, 2 * index + 1);
        size = often_asked(json_object_get(json_object_get(segment, family), "malloc_by_size"));
    }
    if (size > 0)
        verify_add(rows, VERIFY_EXACT, format("bytes asked for: %s", name), format("%ld", size));
    else
        verify_add(rows, VERIFY_MISSING, format("bytes asked for: %s", name), need_copy("nothing was traced"));
    free(name);
}

void verify_read_output(struct verify_rows *rows, const char *output, const json_t *segments) {
    static const struct {
        const char *word;
        enum verify_kind kind;
    } kinds[] = {{"exact ", VERIFY_EXACT},
                 {"near ", VERIFY_NEAR},
                 {"close ", VERIFY_CLOSE},
                 {"points ", VERIFY_POINTS},
                 {"missing ", VERIFY_MISSING}};
    size_t segment = 0;
    for (const char *line = output; *line;) {
        size_t length = strcspn(line, "\n");
        char *copy = need_copy_n(line, length);
        char *equals = strstr(copy, " = ");
        if (equals) {
            *equals = '\0';
            if (text_has_prefix(copy, "segment "))
                add_segment(rows, need_copy(copy + strlen("segment ")), equals + 3, segments, segment++);
            for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
                if (text_has_prefix(copy, kinds[k].word))
                    verify_add(rows, kinds[k].kind, need_copy(copy + strlen(kinds[k].word)), need_copy(equals + 3));
        }
        free(copy);
        line += length + (line[length] == '\n');
    }
}

/* ---- Dumps of sys._debugmallocstats ---- */

enum { CLASSES_MOST = 64 };

struct dump {
    char name[40];
    const char *text; /* from behind the name's line to the next dump */
    size_t length;
    long size[CLASSES_MOST], pools[CLASSES_MOST], blocks[CLASSES_MOST];
    long arenas;
};

static const char *next_line(const char *line, const char *end) {
    const char *last = memchr(line, '\n', (size_t)(end - line));
    return last ? last + 1 : end;
}

/* The class lines ("class size pools used available") and the count of arenas. */
static void read_pools(struct dump *d) {
    const char *end = d->text + d->length;
    for (const char *line = d->text; line < end; line = next_line(line, end)) {
        long class, size, pools, blocks, available;
        int used = 0;
        if (sscanf(line, "%ld %ld %ld %ld %ld%n", &class, &size, &pools, &blocks, &available, &used) == 5 &&
            line[used] == '\n' && class >= 0 && class < CLASSES_MOST) {
            d->size[class] = size;
            d->pools[class] = pools;
            d->blocks[class] = blocks;
        } else if (text_has_prefix(line, "# arenas allocated current")) {
            sscanf(line, "# arenas allocated current = %ld", &d->arenas);
        }
    }
}

/* What a round of building and dropping took, from its three dumps. */
static void compare_dumps(struct verify_rows *rows, const char *what, const struct dump *before,
                          const struct dump *with, const struct dump *after) {
    size_t most = 0;
    for (size_t c = 1; c < CLASSES_MOST; c++)
        if (with->blocks[c] - before->blocks[c] > with->blocks[most] - before->blocks[most])
            most = c;
    verify_add(rows, VERIFY_EXACT, format("pools, %s: block size", what), format("%ld", with->size[most]));
    verify_add(rows, VERIFY_EXACT, format("pools, %s: blocks taken", what),
        format("%ld", with->blocks[most] - before->blocks[most]));
    verify_add(rows, VERIFY_NEAR, format("pools, %s: pools taken", what),
        format("%ld", with->pools[most] - before->pools[most]));
    verify_add(rows, VERIFY_NEAR, format("pools, %s: arenas taken", what), format("%ld", with->arenas - before->arenas));
    verify_add(rows, VERIFY_EXACT, format("pools, %s: blocks kept after del", what),
        format("%ld", after->blocks[most] - before->blocks[most]));
    verify_add(rows, VERIFY_NEAR, format("pools, %s: pools kept after del", what),
        format("%ld", after->pools[most] - before->pools[most]));
    verify_add(rows, VERIFY_NEAR, format("pools, %s: arenas kept after del", what),
        format("%ld", after->arenas - before->arenas));
}

/* "100 free PyFloatObjects * 24 bytes each = 2,400": those that the probe fills. What is on the other freelists is start-up's. */
static void read_freelists(struct verify_rows *rows, const struct dump *d) {
    static const char *const filled[] = {"PyFloatObject",          "PyListObject",           "PyDictObject",
                                         "1-sized PyTupleObject", "3-sized PyTupleObject", "19-sized PyTupleObject"};
    const char *end = d->text + d->length;
    for (const char *line = d->text; line < end; line = next_line(line, end)) {
        char what[48];
        int count;
        if (sscanf(line, " %d free %47[^*\n]", &count, what) != 2)
            continue;
        for (size_t i = 0; i < sizeof filled / sizeof *filled; i++)
            if (text_has_prefix(what, filled[i]))
                verify_add(rows, VERIFY_EXACT, format("freelist of %ss", filled[i]), format("%d", count));
    }
}

/* The dump whose name ends the line at `mark`; the next mark, or NULL. */
static const char *read_dump(const char *mark, struct dump *d) {
    *d = (struct dump){0};
    sscanf(mark, "@ %39[^\n]", d->name);
    d->text = mark + strcspn(mark, "\n");
    const char *next = strstr(d->text, "\n@ ");
    d->length = next ? (size_t)(next + 1 - d->text) : strlen(d->text);
    d->text += *d->text == '\n';
    d->length -= d->length > 0;
    read_pools(d);
    return next ? next + 1 : NULL;
}

void verify_read_dumps(struct verify_rows *rows, const char *errors) {
    struct dump last[3] = {{.name = ""}};
    const char *mark = text_has_prefix(errors, "@ ") ? errors : strstr(errors, "\n@ ");
    if (mark)
        mark += *mark == '\n';
    while (mark) {
        last[0] = last[1];
        last[1] = last[2];
        mark = read_dump(mark, &last[2]);
        const char *suffix = strstr(last[2].name, " after");
        if (suffix) {
            char *what = need_copy_n(last[2].name, (size_t)(suffix - last[2].name));
            compare_dumps(rows, what, &last[0], &last[1], &last[2]);
            free(what);
        } else if (text_equal(last[2].name, "freelists")) {
            read_freelists(rows, &last[2]);
        }
    }
}

/* ---- Verdicts ---- */

enum verify_verdict verify_compare(const struct verify_row *model, const struct verify_row *real) {
    if (!real || real->kind == VERIFY_MISSING || model->kind == VERIFY_MISSING)
        return VERIFY_CANNOT_TELL;
    double a = strtod(model->text, NULL), b = strtod(real->text, NULL);
    bool agrees = false;
    switch (model->kind) {
    case VERIFY_NEAR: agrees = fabs(a - b) <= 1; break;
    case VERIFY_CLOSE: agrees = fabs(a - b) <= 0.1 * fabs(b); break;
    case VERIFY_POINTS: agrees = fabs(a - b) <= 10; break;
    default: agrees = text_equal(model->text, real->text); break;
    }
    return agrees ? VERIFY_AGREES : VERIFY_DIFFERS;
}
