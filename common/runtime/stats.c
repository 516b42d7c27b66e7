/* Statistics of the counted builds. */
#include "common/runtime/stats.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "common/runtime/heap.h"
#include "common/runtime/sites.h"
#include "common/runtime/trace.h"
#include "common/value.h"

#ifdef TAGBOX_COUNTED

/* snapshots[0] is the window's start, then one per mark, then its end. */
static struct counters_snapshot **snapshots;
static size_t snapshot_count, snapshot_capacity;
static bool incomplete;

bool stats_available(void) {
    return true;
}

static void take_snapshot(void) {
    if (snapshot_count == snapshot_capacity) {
        size_t larger = snapshot_capacity == 0 ? 16 : 2 * snapshot_capacity;
        struct counters_snapshot **grown = realloc(snapshots, larger * sizeof *grown);
        if (grown == NULL) {
            incomplete = true;
            return;
        }
        snapshots = grown;
        snapshot_capacity = larger;
    }
    snapshots[snapshot_count] = counters_snapshot();
    incomplete |= snapshots[snapshot_count] == NULL;
    snapshot_count += snapshots[snapshot_count] != NULL;
}

void stats_begin(void) {
    gc_collect(2);
    counters_reset();
    take_snapshot();
    heap_begin();
    trace_begin();
    sites_begin();
}

void stats_mark(void) {
    if (snapshot_count > 0) {
        take_snapshot();
        heap_mark();
    }
}

void stats_end(void) {
    take_snapshot();
    heap_end();
    trace_end();
    sites_end();
}

/* ---- Table ---- */

static void print_counter(void *context, const char *family, const char *key, uint64_t count) {
    const char **last = context;
    if (*last == NULL || strcmp(*last, family) != 0) {
        fprintf(stderr, "%s\n", family);
        *last = family;
    }
    fprintf(stderr, "  %-20s %20" PRIu64 "\n", key, count);
}

static void print_request(void *context, uint64_t bytes, uint64_t count) {
    (void)context;
    fprintf(stderr, "  %12" PRIu64 " bytes   %20" PRIu64 "\n", bytes, count);
}

bool stats_print_table(void) {
    const char *last = NULL;
    if (snapshot_count < 2 || incomplete) {
        fputs("statistics: incomplete, out of memory\n", stderr);
        return false;
    }
    struct counters_snapshot *from = snapshots[0], *to = snapshots[snapshot_count - 1];
    fprintf(stderr, "counts of the program's window (%s)\n", value_representation);
    counters_each(from, to, print_counter, &last);
    for (int kind = 0; kind < COUNTERS_KIND_COUNT; kind++) {
        fprintf(stderr, "%s: %s\n", counters_kind_family(kind), counters_kind_key(kind));
        counters_each_request(kind, from, to, print_request, NULL);
    }
    return true;
}

/* ---- JSON ---- */

struct json {
    FILE *out;
    const char *family;
    bool first;
    const struct counters_snapshot *from, *to;
    const char *indent;
};

static void json_histogram(struct json *j);

static void json_close_family(struct json *j) {
    if (j->family != NULL) {
        json_histogram(j);
        fputs("}", j->out);
    }
}

static void json_request(void *context, uint64_t bytes, uint64_t count) {
    struct json *j = context;
    fprintf(j->out, "%s\"%" PRIu64 "\": %" PRIu64, j->first ? "" : ", ", bytes, count);
    j->first = false;
}

static void json_histogram(struct json *j) {
    for (int kind = 0; kind < COUNTERS_KIND_COUNT; kind++) {
        if (strcmp(counters_kind_family(kind), j->family) == 0) {
            fprintf(j->out, ", \"%s\": {", counters_kind_key(kind));
            j->first = true;
            counters_each_request(kind, j->from, j->to, json_request, j);
            fputs("}", j->out);
        }
    }
}

static void json_counter(void *context, const char *family, const char *key, uint64_t count) {
    struct json *j = context;
    if (j->family == NULL || strcmp(j->family, family) != 0) {
        bool another = j->family != NULL;
        json_close_family(j);
        fprintf(j->out, "%s\n%s  \"%s\": {", another ? "," : "", j->indent, family);
        j->family = family;
    } else {
        fputs(", ", j->out);
    }
    fprintf(j->out, "\"%s\": %" PRIu64, key, count);
}

static void json_segment(FILE *out, const struct counters_snapshot *from,
                         const struct counters_snapshot *to, const char *indent) {
    struct json j = {.out = out, .from = from, .to = to, .indent = indent};
    fputs("{", out);
    counters_each(from, to, json_counter, &j);
    json_close_family(&j);
    fprintf(out, "\n%s}", indent);
}

void stats_write_string(FILE *out, const char *text) {
    fputc('"', out);
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\') {
            fprintf(out, "\\%c", c);
        } else if (c < 0x20) {
            fprintf(out, "\\u%04x", c);
        } else {
            fputc(c, out);
        }
    }
    fputc('"', out);
}

bool stats_write_json(const char *path, const char *program) {
    size_t size = strlen(path) + sizeof ".part";
    char *part = malloc(size);
    FILE *out = NULL;
    if (snapshot_count < 2 && !incomplete) {
        fprintf(stderr, "no statistics: the program did not begin\n");
        free(part);
        return false;
    }
    bool ok = part != NULL && !incomplete;
    struct stat info;
    /* A device, a pipe or a link is written to; only a file of its own may be replaced. */
    bool in_place = lstat(path, &info) == 0 && !S_ISREG(info.st_mode);
    if (ok) {
        snprintf(part, size, in_place ? "%s" : "%s.part", path);
        out = fopen(part, "w");
        ok = out != NULL;
    }
    if (ok) {
        fprintf(out, "{\n  \"schema\": 1,\n  \"runtime\": \"%s\",\n  \"variant\": \"%s\",\n  \"allocator\": \"%s\",\n  \"program\": ",
                value_representation, TAGBOX_VARIANT, mem_allocator_name());
        stats_write_string(out, program);
        fputs(",\n  \"totals\": ", out);
        json_segment(out, snapshots[0], snapshots[snapshot_count - 1], "  ");
        fputs(",\n  \"segments\": [", out);
        for (size_t i = 1; i < snapshot_count; i++) {
            fputs(i > 1 ? ", " : "", out);
            json_segment(out, snapshots[i - 1], snapshots[i], "    ");
        }
        fputs("]\n}\n", out);
        ok = ferror(out) == 0;
        ok = fclose(out) == 0 && ok && (in_place || rename(part, path) == 0);
        if (!ok && !in_place) {
            remove(part);
        }
    }
    if (!ok) {
        fprintf(stderr, "cannot write statistics to '%s'\n", path);
    }
    free(part);
    return ok;
}

void stats_free(void) {
    for (size_t i = 0; i < snapshot_count; i++) {
        counters_snapshot_free(snapshots[i]);
    }
    free(snapshots);
    snapshots = NULL;
    snapshot_count = snapshot_capacity = 0;
    counters_shutdown();
}

#else

bool stats_available(void) {
    return false;
}
void stats_begin(void) {
}
void stats_mark(void) {
}
void stats_end(void) {
}
bool stats_print_table(void) {
    return false;
}
bool stats_write_json(const char *path, const char *program) {
    (void)path, (void)program;
    return false;
}
void stats_free(void) {
}

#endif
