/* Allocation sites: differences of counters, by line. */
#include "common/runtime/sites.h"

#ifdef TAGBOX_COUNTED

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "common/objects/str.h"
#include "common/runtime/stats.h"
#include "common/vm/vm.h"

/* All of one type, so that differences can be taken word by word. */
struct sums {
    uint64_t small, pools, arenas;
    uint64_t reused[LABEL_COUNT]; /* taken from a freelist */
    struct label_sum taken[LABEL_COUNT];
};
#define SUMS_WORDS (sizeof(struct sums) / sizeof(uint64_t))

struct file {
    struct str *name;    /* owned, without a count of the reference */
    struct sums **lines; /* by number; NULL where nothing happened */
    uint32_t room;
};

static bool enabled, open, began, failed;
static struct file *files;
static uint32_t file_count;
static struct sums nowhere; /* before the first instruction */
static struct sums last, start;
static uint64_t last_total;

static const struct code *current_code; /* of the last instruction seen; only compared */
static uint32_t current_file, current_line; /* line 0: nowhere */

/* ---- Counting ---- */

/* Grows with every event. */
static uint64_t total_now(void) {
    return counters.ints_small_hits + counters.ints_freelist_pops + counters.floats_freelist_pops + counters.tuples_freelist_pops +
           counters.lists_freelist_pops + counters.dicts_freelist_pops + counters.memory_allocations;
}

static void read_sums(struct sums *s) {
    memset(s, 0, sizeof *s);
    s->small = counters.ints_small_hits;
    s->pools = counters.memory_pools_created;
    s->arenas = counters.memory_arenas_created;
    s->reused[LABEL_INT] = counters.ints_freelist_pops;
    s->reused[LABEL_FLOAT] = counters.floats_freelist_pops;
    s->reused[LABEL_TUPLE] = counters.tuples_freelist_pops;
    s->reused[LABEL_LIST] = counters.lists_freelist_pops;
    s->reused[LABEL_DICT] = counters.dicts_freelist_pops;
    memcpy(s->taken, label_sums, sizeof s->taken);
}

/* to += b - a, each word by itself. */
static void add_difference(struct sums *to, const struct sums *a, const struct sums *b) {
    uint64_t words[SUMS_WORDS], from[SUMS_WORDS], until[SUMS_WORDS];
    memcpy(words, to, sizeof words);
    memcpy(from, a, sizeof from);
    memcpy(until, b, sizeof until);
    for (size_t i = 0; i < SUMS_WORDS; i++) {
        words[i] += until[i] - from[i];
    }
    memcpy(to, words, sizeof words);
}

static bool grow_lines(struct file *f, uint32_t line) {
    uint64_t larger = f->room == 0 ? 256 : 2 * (uint64_t)f->room;
    larger = larger > line ? larger : (uint64_t)line + 1;
    larger = larger < UINT32_MAX ? larger : UINT32_MAX;
    struct sums **grown = realloc(f->lines, larger * sizeof *grown);
    if (grown == NULL) {
        return false;
    }
    memset(grown + f->room, 0, (larger - f->room) * sizeof *grown);
    f->lines = grown;
    f->room = (uint32_t)larger;
    return true;
}

/* Those of the line where the machine stood; NULL: no memory. */
static struct sums *current_sums(void) {
    if (current_line == 0) {
        return &nowhere;
    }
    struct file *f = &files[current_file];
    if (current_line >= f->room && !grow_lines(f, current_line)) {
        return NULL;
    }
    if (f->lines[current_line] == NULL) {
        f->lines[current_line] = calloc(1, sizeof(struct sums));
    }
    return f->lines[current_line];
}

/* What happened since the last time belongs to the line where the machine stood. */
static void charge(void) {
    uint64_t total = total_now();
    if (total == last_total) {
        return;
    }
    struct sums now, *site = current_sums();
    read_sums(&now);
    if (site == NULL) {
        failed = true;
    } else {
        add_difference(site, &last, &now);
    }
    last = now;
    last_total = total;
}

/* ---- Where the machine stands ---- */

/* False: no memory. */
static bool find_file(value name) {
    struct str *s = str_of(name);
    for (uint32_t i = 0; i < file_count; i++) {
        if (files[i].name == s || str_equal(files[i].name, s)) {
            current_file = i;
            return true;
        }
    }
    struct file *grown = realloc(files, (file_count + 1) * sizeof *grown);
    if (grown == NULL) {
        return false;
    }
    files = grown;
    s->head.refcount++; /* not object_retain, which counts */
    files[file_count] = (struct file){.name = s};
    current_file = file_count++;
    return true;
}

/* An equal address is the same code: to die and be followed by another one takes instructions of a third. */
static void stand_in(const struct code *code, uint32_t line) {
    if (code != current_code) {
        if (!find_file(code->filename)) {
            failed = true;
            return;
        }
        current_code = code;
    }
    current_line = line;
}

static void watch(const struct frame *frame, const struct instruction *next) {
    charge();
    const struct code *code = frame->function == NULL ? NULL : frame->function->code;
    if (code != NULL && next >= code->instructions && next < code->instructions + code->instruction_count) {
        stand_in(code, code->notes[next - code->instructions].line);
        return;
    }
    /* The entry record of a call from C, which goes on now: on behalf of the instruction that called. */
    while (frame-- > vm.frame_base) {
        code = frame->function == NULL ? NULL : frame->function->code;
        if (code != NULL && frame->pc > code->instructions && frame->pc <= code->instructions + code->instruction_count) {
            stand_in(code, (uint32_t)code_line(code, frame->pc));
            return;
        }
    }
}

/* ---- The window ---- */

void sites_enable(void) {
    enabled = true;
}

void sites_begin(void) {
    if (enabled) {
        open = began = true;
        vm_watch = watch;
        read_sums(&last);
        start = last;
        last_total = total_now();
    }
}

void sites_end(void) {
    if (open) {
        charge();
        vm_watch = NULL;
        open = false;
    }
}

/* ---- What is shown ---- */

struct site {
    const struct file *file; /* NULL: no line */
    uint32_t line;
    uint64_t events, bytes;
    const struct sums *sums;
};

static uint64_t events_of(const struct sums *s, enum label kind) {
    return s->reused[kind] + s->taken[kind].pooled + s->taken[kind].other;
}

static struct site site_of(const struct file *file, uint32_t line, const struct sums *sums) {
    struct site site = {.file = file, .line = line, .sums = sums};
    for (int kind = 0; kind < LABEL_COUNT; kind++) {
        site.events += events_of(sums, (enum label)kind);
        site.bytes += sums->taken[kind].bytes;
    }
    return site;
}

static int descending(uint64_t a, uint64_t b) {
    return (a < b) - (a > b);
}

static int by_events(const void *a, const void *b) {
    const struct site *x = a, *y = b;
    int order = descending(x->events, y->events);
    order = order != 0 ? order : descending(x->bytes, y->bytes);
    order = order != 0 ? order : descending(x->sums->small, y->sums->small);
    order = order != 0 ? order : (x->file > y->file) - (x->file < y->file);
    return order != 0 ? order : (x->line > y->line) - (x->line < y->line);
}

static bool is_empty(const struct sums *s) {
    static const struct sums none;
    return memcmp(s, &none, sizeof none) == 0;
}

/* All sites, most events first; owned by the caller. NULL: no memory. */
static struct site *sorted_sites(size_t *count) {
    size_t room = 1;
    for (uint32_t i = 0; i < file_count; i++) {
        for (uint32_t line = 0; line < files[i].room; line++) {
            room += files[i].lines[line] != NULL;
        }
    }
    struct site *sites = malloc(room * sizeof *sites);
    *count = 0;
    if (sites == NULL) {
        return NULL;
    }
    if (!is_empty(&nowhere)) {
        sites[(*count)++] = site_of(NULL, 0, &nowhere);
    }
    for (uint32_t i = 0; i < file_count; i++) {
        for (uint32_t line = 0; line < files[i].room; line++) {
            if (files[i].lines[line] != NULL) {
                sites[(*count)++] = site_of(&files[i], line, files[i].lines[line]);
            }
        }
    }
    qsort(sites, *count, sizeof *sites, by_events);
    return sites;
}

/* The sums over all sites. */
static void read_totals(struct sums *totals) {
    memset(totals, 0, sizeof *totals);
    add_difference(totals, &start, &last);
}

static const char *const kind_names[LABEL_COUNT] = {
#define X(name, letter, word) [LABEL_##name] = word,
    LABELS(X)
#undef X
};

/* In the order in which they are shown: what belongs to no object comes last. */
static enum label kind_at(int i) {
    return (enum label)((i + LABEL_INT) % LABEL_COUNT);
}

/* What serves requests beyond the pools, or all. */
static const char *other_level(void) {
    return TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL ? "malloc" : mem_allocator_name();
}

/* The UTF-8 of a site's file; NULL: no memory. The caller frees it with mem_free and its length + 1. */
static char *file_name(const struct site *site, size_t *length) {
    char *text = str_to_utf8(site->file->name, length);
    if (text == NULL) {
        error_clear();
    }
    return text;
}

/* ---- Table ---- */

/* Prints ", 12 malloc"; what stands before depends on whether it is the first of its kind. */
static void print_level(uint64_t n, const char *level, bool *first) {
    if (n > 0) {
        fprintf(stderr, "%s%" PRIu64 " %s", *first ? " " : ", ", n, level);
        *first = false;
    }
}

static void print_what(const struct sums *s) {
    bool any = false;
    for (int i = 0; i < LABEL_COUNT; i++) {
        enum label kind = kind_at(i);
        uint64_t small = kind == LABEL_INT ? s->small : 0;
        bool first = true;
        if (events_of(s, kind) + small == 0) {
            continue;
        }
        fprintf(stderr, "%s%s", any ? "; " : "", kind_names[kind]);
        any = true;
        print_level(small, "small", &first);
        print_level(s->reused[kind], "freelist", &first);
        print_level(s->taken[kind].pooled, "pool", &first);
        print_level(s->taken[kind].other, other_level(), &first);
    }
    if (s->arenas > 0) {
        fprintf(stderr, "; arenas %" PRIu64, s->arenas);
    }
    fputc('\n', stderr);
}

static bool print_place(const struct site *site) {
    if (site->file == NULL) {
        fprintf(stderr, "  %-28s  ", "(no line)");
        return true;
    }
    size_t length;
    char *name = file_name(site, &length);
    if (name == NULL) {
        return false;
    }
    int printed = fprintf(stderr, "  %s:%" PRIu32, name, site->line);
    fprintf(stderr, "%*s  ", printed < 30 ? 30 - printed : 0, "");
    mem_free(name, length + 1);
    return true;
}

static bool print_table(const struct site *sites, size_t count) {
    struct sums totals;
    read_totals(&totals);
    struct site all = site_of(NULL, 0, &totals);
    fprintf(stderr, "allocation sites of the program's window (%s): %zu, ", value_representation, count);
    fprintf(stderr, count > SITES_SHOWN ? "the %d with most events\n" : "by events\n", SITES_SHOWN);
    fprintf(stderr, "%14s %16s  %-28s  %s\n", "events", "bytes", "site", "what, and from where");
    for (size_t i = 0; i < count && i < SITES_SHOWN; i++) {
        fprintf(stderr, "%14" PRIu64 " %16" PRIu64, sites[i].events, sites[i].bytes);
        if (!print_place(&sites[i])) {
            return false;
        }
        print_what(sites[i].sums);
    }
    fprintf(stderr, "%14" PRIu64 " %16" PRIu64 "  %-28s  ", all.events, all.bytes, "total");
    print_what(&totals);
    return ferror(stderr) == 0;
}

/* ---- JSON ---- */

static void write_field(FILE *out, const char *key, uint64_t n, const char **comma) {
    if (n > 0) {
        fprintf(out, "%s\"%s\":%" PRIu64, *comma, key, n);
        *comma = ",";
    }
}

static void write_what(FILE *out, const struct site *site) {
    const struct sums *s = site->sums;
    const char *between = "";
    fprintf(out, "\"events\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"small\":%" PRIu64 ",\"pools\":%" PRIu64 ",\"arenas\":%" PRIu64
                 ",\"kinds\":{",
            site->events, site->bytes, s->small, s->pools, s->arenas);
    for (int i = 0; i < LABEL_COUNT; i++) {
        enum label kind = kind_at(i);
        const char *comma = "";
        /* A block that shrank before its kind was known leaves bytes, and no event, to "memory". */
        if (events_of(s, kind) + s->taken[kind].bytes == 0) {
            continue;
        }
        fprintf(out, "%s\"%s\":{", between, kind_names[kind]);
        between = ",";
        write_field(out, "freelist", s->reused[kind], &comma);
        write_field(out, "pool", s->taken[kind].pooled, &comma);
        write_field(out, other_level(), s->taken[kind].other, &comma);
        write_field(out, "bytes", s->taken[kind].bytes, &comma);
        fputs("}", out);
    }
    fputs("}}", out);
}

/* False: no memory for a file's name. */
static bool write_document(FILE *out, const char *program, const struct site *sites, size_t count) {
    struct sums totals;
    read_totals(&totals);
    struct site all = site_of(NULL, 0, &totals);
    fprintf(out, "{\"schema\":1,\"runtime\":\"%s\",\"representation\":\"%s\",\"allocator\":\"%s\",\"program\":", TAGBOX_VARIANT,
            value_representation, mem_allocator_name());
    stats_write_string(out, program);
    fprintf(out, ",\n \"levels\":[\"freelist\",%s\"%s\"],\n \"totals\":{", TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL ? "\"pool\"," : "",
            other_level());
    write_what(out, &all);
    fputs(",\n \"sites\":[", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s\n  {\"file\":", i > 0 ? "," : "");
        if (sites[i].file == NULL) {
            fputs("null", out);
        } else {
            size_t length;
            char *name = file_name(&sites[i], &length);
            if (name == NULL) {
                return false;
            }
            stats_write_string(out, name);
            mem_free(name, length + 1);
        }
        fprintf(out, ",\"line\":%" PRIu32 ",", sites[i].line);
        write_what(out, &sites[i]);
    }
    fputs("]}\n", out);
    return true;
}

static bool write_file(const char *path, const char *program, const struct site *sites, size_t count) {
    size_t size = strlen(path) + sizeof ".part";
    char *part = malloc(size);
    struct stat info;
    /* A device, a pipe or a link is written to; only a file of its own may be replaced. */
    bool in_place = lstat(path, &info) == 0 && !S_ISREG(info.st_mode), ok = false;
    if (part != NULL) {
        snprintf(part, size, in_place ? "%s" : "%s.part", path);
        FILE *out = fopen(part, "w");
        if (out != NULL) {
            ok = write_document(out, program, sites, count) && ferror(out) == 0;
            ok = fclose(out) == 0 && ok && (in_place || rename(part, path) == 0);
            if (!ok && !in_place) {
                remove(part);
            }
        }
    }
    free(part);
    return ok;
}

bool sites_write(const char *path, const char *program) {
    size_t count = 0;
    if (!began) {
        return true; /* the program did not start, which has been said */
    }
    struct site *sites = failed ? NULL : sorted_sites(&count);
    bool ok = sites != NULL && (path == NULL ? print_table(sites, count) : write_file(path, program, sites, count));
    if (!ok) {
        fprintf(stderr, "cannot write the allocation sites%s%s%s\n", path == NULL ? "" : " to '", path == NULL ? "" : path,
                path == NULL ? "" : "'");
    }
    free(sites);
    return ok;
}

void sites_free(void) {
    for (uint32_t i = 0; i < file_count; i++) {
        for (uint32_t line = 0; line < files[i].room; line++) {
            free(files[i].lines[line]);
        }
        free(files[i].lines);
        object_release(&files[i].name->head);
    }
    free(files);
    files = NULL;
    file_count = 0;
}

#endif
