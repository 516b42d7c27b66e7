/* Pictures of the heap, as data. */
#include "common/runtime/heap.h"

#ifdef TAGBOX_COUNTED

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/memory/label.h"
#include "common/objects/dict.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"
#include "common/runtime/stats.h"
#include "common/vm/vm.h"

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL

static bool enabled, open, began, failed;
static uint32_t lines[HEAP_MOST - 1];
static bool line_ran[HEAP_MOST - 1];
static size_t line_count, lines_left;
static uint64_t step, executed, next_step, marks_left_out;
static const struct code *main_code; /* the program's own, to tell its lines from those of modules */

/* Each a JSON object as text. */
static char *snapshots[HEAP_MOST];
static size_t snapshot_count;

bool heap_enable(void) {
    label_enable();
    enabled = label_enabled;
    return enabled;
}

bool heap_add_line(uint32_t line) {
    for (size_t i = 0; i < line_count; i++) {
        if (lines[i] == line) {
            return true;
        }
    }
    if (line_count == sizeof lines / sizeof *lines) {
        return false;
    }
    lines[line_count++] = line;
    return true;
}

void heap_set_step(uint64_t every) {
    step = every;
}

/* ---- One snapshot ---- */

static const char *const words[LABEL_COUNT] = {
#define X(name, letter, word) [LABEL_##name] = word,
    LABELS(X)
#undef X
};
static const char letters[LABEL_COUNT] = {
#define X(name, letter, word) [LABEL_##name] = letter,
    LABELS(X)
#undef X
};

struct writer {
    FILE *out;
    bool first_pool;
    struct {
        uint64_t live, waiting, bytes, large, large_bytes, large_waiting;
    } kinds[LABEL_COUNT];
    uint64_t largest;
};

static void write_run(FILE *out, size_t count, uint8_t label, bool is_free) {
    if (count == 0) {
        return;
    }
    char letter = letters[label & ~LABEL_WAITING];
    if (is_free && letter != '.') {
        letter = (char)(letter - 'a' + 'A');
    }
    fprintf(out, "%zu%s%c", count, label & LABEL_WAITING ? "~" : "", letter);
}

/* The blocks of one pool, run by run. */
static void write_blocks(struct writer *w, const struct pool *pool) {
    static bool is_free[TAGBOX_POOL_SIZE / POOL_ALIGNMENT];
    size_t bs = pool_block_size(pool->size_class), run = 0;
    uint8_t last = 0;
    bool last_free = false;
    pool_map_free(pool, is_free);
    for (size_t i = 0; i < pool->capacity; i++) {
        uint8_t label = *pool_label(pool->start + i * bs);
        if (!is_free[i]) {
            enum label kind = label & ~LABEL_WAITING;
            *(label & LABEL_WAITING ? &w->kinds[kind].waiting : &w->kinds[kind].live) += 1;
            w->kinds[kind].bytes += bs;
        }
        if (run > 0 && (label != last || is_free[i] != last_free)) {
            write_run(w->out, run, last, last_free);
            run = 0;
        }
        last = label;
        last_free = is_free[i];
        run++;
    }
    write_run(w->out, run, last, last_free);
}

static void write_pool(void *context, const struct pool *pool) {
    static const char *const states[] = {"free", "linked", "full"};
    struct writer *w = context;
    size_t used = pool->state == POOL_FULL ? pool->capacity : pool->state == POOL_LINKED ? pool->countdown : 0;
    fprintf(w->out, "%s\n    {\"index\":%zu,\"size\":%zu,\"used\":%zu,\"capacity\":%" PRIu32 ",\"state\":\"%s\",\"blocks\":\"",
            w->first_pool ? "" : ",", (size_t)(pool->start - pool->arena->first) / TAGBOX_POOL_SIZE,
            pool_block_size(pool->size_class), used, pool->capacity, states[pool->state]);
    write_blocks(w, pool);
    fputs("\"}", w->out);
    w->first_pool = false;
}

struct arena_list {
    const struct pool_arena **items;
    size_t count, capacity;
};

static void note_arena(void *context, const struct pool_arena *arena) {
    struct arena_list *list = context;
    if (list->count == list->capacity) {
        size_t larger = list->capacity == 0 ? 64 : 2 * list->capacity;
        const struct pool_arena **grown = realloc(list->items, larger * sizeof *grown);
        if (grown == NULL) {
            failed = true;
            return;
        }
        list->items = grown;
        list->capacity = larger;
    }
    list->items[list->count++] = arena;
}

static void write_arenas(struct writer *w) {
    struct arena_list list = {0};
    pool_each_arena(note_arena, &list);
    fputs("\"arenas\":[", w->out);
    for (size_t i = list.count; i-- > 0;) {
        const struct pool_arena *a = list.items[i];
        w->first_pool = true;
        fprintf(w->out, "%s\n   {\"address\":\"0x%" PRIxPTR "\",\"pools\":%" PRIu32 ",\"fresh\":%zu,\"used\":[",
                i + 1 < list.count ? "," : "", (uintptr_t)a->base, a->total_pools,
                (size_t)(a->fresh - a->first) / TAGBOX_POOL_SIZE);
        pool_each_of(a, write_pool, w);
        fputs("]}", w->out);
    }
    fputs("],\n", w->out);
    free(list.items);
}

static void add_large(void *context, const void *block, size_t size, enum label label, bool waiting) {
    struct writer *w = context;
    (void)block;
    if (label == LABEL_INT_BLOCK) {
        return;
    }
    w->kinds[label].large++;
    w->kinds[label].large_bytes += size;
    w->kinds[label].large_waiting += waiting;
    w->largest = size > w->largest ? size : w->largest;
}

/* The run of blocks alike that is being counted. */
struct block_run {
    struct writer *w;
    size_t bytes, count;
    unsigned slots, living;
    bool first;
};

static void write_block_run(struct block_run *run) {
    if (run->count > 0) {
        fprintf(run->w->out, "%s[%zu,%u]", run->first ? "" : ",", run->count, run->living);
        run->first = false;
    }
}

static void add_int_block(void *context, size_t bytes, unsigned slots, unsigned living) {
    struct block_run *run = context;
    run->w->kinds[LABEL_INT].live += living;
    run->w->kinds[LABEL_INT].waiting += slots - living;
    run->w->kinds[LABEL_INT].bytes += bytes;
    if (run->count > 0 && run->living != living) {
        write_block_run(run);
        run->count = 0;
    }
    run->bytes = bytes;
    run->slots = slots;
    run->living = living;
    run->count++;
}

static void write_int_blocks(struct writer *w) {
    struct block_run run = {.w = w, .first = true};
    fputs("  \"int_blocks\":{\"runs\":[", w->out);
    if (value_each_int_block(add_int_block, &run)) {
        write_block_run(&run);
        fprintf(w->out, "],\"slots\":%u,\"bytes\":%zu},\n", run.slots, run.bytes);
    } else {
        fputs("]},\n", w->out);
    }
}

static void write_totals(struct writer *w) {
    const char *comma = "";
    fputs("  \"totals\":{", w->out);
    for (int k = LABEL_MEMORY; k < LABEL_COUNT; k++) {
        fprintf(w->out, "%s\"%s\":{\"live\":%" PRIu64 ",\"waiting\":%" PRIu64 ",\"bytes\":%" PRIu64 "}", comma, words[k],
                w->kinds[k].live, w->kinds[k].waiting, w->kinds[k].bytes);
        comma = ",";
    }
    comma = "";
    fprintf(w->out, "},\n  \"largest\":%" PRIu64 ",\"large\":[", w->largest);
    for (int k = LABEL_MEMORY; k < LABEL_COUNT; k++) {
        if (w->kinds[k].large > 0) {
            fprintf(w->out, "%s{\"kind\":\"%s\",\"count\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"waiting\":%" PRIu64 "}", comma,
                    words[k], w->kinds[k].large, w->kinds[k].large_bytes, w->kinds[k].large_waiting);
            comma = ",";
        }
    }
    fputs("],\n", w->out);
}

/* ---- Freelists ---- */

struct waiting {
    uint64_t count;
    bool mark;
};

static void visit_waiting(void *context, const void *block) {
    struct waiting *waiting = context;
    waiting->count++;
    label_set_waiting(block, waiting->mark);
}

#define FREELISTS(X)                        \
    X("int", value_each_waiting)            \
    X("float", float_object_each_waiting)   \
    X("tuple", tuple_each_waiting)          \
    X("list", list_each_waiting)            \
    X("dict", dict_each_waiting)            \
    X("memory", dict_each_waiting_table)

/* Labels the blocks that wait, or takes the mark off again; with `out`, writes how many there are. */
static void walk_freelists(bool mark, FILE *out) {
    const char *comma = "";
    struct waiting waiting;
    int64_t most;
#define X(kind, each)                                                                               \
    waiting = (struct waiting){0, mark};                                                            \
    most = each(visit_waiting, &waiting);                                                           \
    if (out != NULL) {                                                                              \
        fprintf(out, "%s{\"kind\":\"%s\",\"waiting\":%" PRIu64 ",\"most\":%" PRId64 "}", comma, kind, waiting.count, most); \
        comma = ",";                                                                                \
    }
    FREELISTS(X)
#undef X
}

static void write_counts(FILE *out) {
    fprintf(out,
            "  \"counts\":{\"ints_created\":%" PRIu64 ",\"ints_small_hits\":%" PRIu64 ",\"ints_freelist_pops\":%" PRIu64
            ",\"ints_freelist_pushes\":%" PRIu64 ",\"ints_freed\":%" PRIu64 ",\"memory_allocations\":%" PRIu64
            ",\"memory_frees\":%" PRIu64 ",\"pools_created\":%" PRIu64 ",\"pools_freed\":%" PRIu64
            ",\"arenas_created\":%" PRIu64 ",\"arenas_freed\":%" PRIu64 "}",
            counters.ints_created, counters.ints_small_hits, counters.ints_freelist_pops, counters.ints_freelist_pushes,
            counters.ints_freed, counters.memory_allocations, counters.memory_frees, counters.memory_pools_created,
            counters.memory_pools_freed, counters.memory_arenas_created, counters.memory_arenas_freed);
}

static uint64_t resident_bytes(void) {
    unsigned long long size, pages = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    if (f != NULL) {
        if (fscanf(f, "%llu %llu", &size, &pages) != 2) {
            pages = 0;
        }
        fclose(f);
    }
    return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

/* What the picture itself takes: pages of labels, earlier snapshots. */
static void add_own(void *context, const struct pool_arena *arena) {
    size_t touched = (size_t)(arena->fresh - arena->base) / POOL_ALIGNMENT, page = (size_t)sysconf(_SC_PAGESIZE);
    *(uint64_t *)context += (touched + page - 1) / page * page;
}

static uint64_t own_bytes(void) {
    uint64_t own = 0;
    pool_each_arena(add_own, &own);
    for (size_t i = 0; i < snapshot_count; i++) {
        own += strlen(snapshots[i]);
    }
    return own;
}

static void drop_every_second(void) {
    size_t kept = 0;
    for (size_t i = 0; i < snapshot_count; i++) {
        if (i % 2 == 1) {
            snapshots[kept++] = snapshots[i];
        } else {
            free(snapshots[i]);
        }
    }
    snapshot_count = kept;
}

static void take(const char *at, uint32_t line) {
    struct writer w = {0};
    char *text = NULL;
    size_t length;
    uint64_t resident = resident_bytes(), own = own_bytes();
    int64_t low, high;
    size_t table;
    w.out = open_memstream(&text, &length);
    if (w.out == NULL) {
        failed = true;
        return;
    }
    fprintf(w.out, "{\"at\":\"%s\",\"line\":%" PRIu32 ",\"instructions\":%" PRIu64 ",\"resident_bytes\":%" PRIu64 ",\n  ", at, line,
            executed, resident > own ? resident - own : 0);
    walk_freelists(true, NULL);
    write_arenas(&w);
    label_each_large(add_large, &w);
    write_int_blocks(&w);
    write_totals(&w);
    fputs("  \"freelists\":[", w.out);
    walk_freelists(false, w.out);
    fputs("],\n  \"small_ints\":", w.out);
    if (value_small_int_table(&low, &high, &table)) {
        fprintf(w.out, "{\"low\":%" PRId64 ",\"high\":%" PRId64 ",\"bytes\":%zu},\n", low, high, table);
    } else {
        fputs("null,\n", w.out);
    }
    write_counts(w.out);
    fputs("}", w.out);
    if (fclose(w.out) != 0) {
        free(text);
        failed = true;
        return;
    }
    snapshots[snapshot_count++] = text;
}

/* ---- Moments ---- */

static void watch(const struct frame *frame, const struct instruction *next) {
    const struct code *code = frame->function == NULL ? NULL : frame->function->code;
    executed++;
    if (code == NULL || next < code->instructions || next >= code->instructions + code->instruction_count) {
        return; /* the entry record of a call from C */
    }
    if (main_code == NULL) {
        main_code = code;
    }
    uint32_t line = code->notes[next - code->instructions].line;
    if (step > 0 && executed >= next_step) {
        if (snapshot_count == HEAP_MOST - 1) {
            drop_every_second();
            step *= 2;
            next_step = (executed / step + (executed % step != 0)) * step;
        }
        if (executed >= next_step) {
            take("every", line);
            next_step += step;
        }
    }
    for (size_t i = 0; i < line_count && lines_left > 0; i++) {
        if (lines[i] == line && !line_ran[i] && value_is(code->filename, main_code->filename)) {
            line_ran[i] = true;
            lines_left--;
            take("line", line);
        }
    }
}

void heap_begin(void) {
    if (enabled) {
        open = began = true;
        lines_left = line_count;
        next_step = step;
        vm_watch = line_count > 0 || step > 0 ? watch : NULL;
    }
}

void heap_mark(void) {
    if (!open || line_count > 0 || step > 0) {
        return;
    }
    if (snapshot_count == HEAP_MOST - 1) {
        marks_left_out++;
        return;
    }
    const struct frame *f = vm.frame;
    take("mark", f != NULL && f->function != NULL ? (uint32_t)code_line(f->function->code, f->pc) : 0);
}

void heap_end(void) {
    if (open) {
        vm_watch = NULL;
        take("end", 0);
        open = false;
    }
}

/* ---- The file ---- */

static void write_document(FILE *out, const char *program) {
    const char *comma = "";
    fprintf(out, "{\"schema\":1,\"runtime\":\"%s\",\"representation\":\"%s\",\"program\":", TAGBOX_VARIANT, value_representation);
    stats_write_string(out, program);
    fprintf(out, ",\n \"pool_bytes\":%d,\"arena_bytes\":%d,\"pool_header\":%d,\n \"missed\":[", TAGBOX_POOL_SIZE,
            TAGBOX_ARENA_SIZE, POOL_HEADER);
    for (size_t i = 0; i < line_count; i++) {
        if (!line_ran[i]) {
            fprintf(out, "%s%" PRIu32, comma, lines[i]);
            comma = ",";
        }
    }
    fprintf(out, "],\"marks_left_out\":%" PRIu64 ",\n \"snapshots\":[\n ", marks_left_out);
    for (size_t i = 0; i < snapshot_count; i++) {
        fprintf(out, "%s%s", i > 0 ? ",\n " : "", snapshots[i]);
    }
    fputs("]}\n", out);
}

bool heap_write(const char *path, const char *program) {
    size_t size = strlen(path) + sizeof ".part";
    char *part = malloc(size);
    FILE *out = NULL;
    if (!began) {
        free(part);
        return true; /* the program did not start, which has been said */
    }
    bool ok = part != NULL && snapshot_count > 0 && !failed && label_lost() == 0;
    if (ok) {
        snprintf(part, size, "%s.part", path);
        out = fopen(part, "w");
        ok = out != NULL;
    }
    if (ok) {
        write_document(out, program);
        ok = ferror(out) == 0;
        ok = fclose(out) == 0 && ok && rename(part, path) == 0;
        if (!ok) {
            remove(part);
        }
    }
    if (!ok) {
        fprintf(stderr, "cannot write the picture of the heap to '%s'\n", path);
    }
    free(part);
    return ok;
}

void heap_free(void) {
    for (size_t i = 0; i < snapshot_count; i++) {
        free(snapshots[i]);
    }
    snapshot_count = 0;
    label_shutdown();
}

#else

bool heap_enable(void) {
    return false;
}
bool heap_add_line(uint32_t line) {
    (void)line;
    return true;
}
void heap_set_step(uint64_t step) {
    (void)step;
}
void heap_begin(void) {
}
void heap_mark(void) {
}
void heap_end(void) {
}
bool heap_write(const char *path, const char *program) {
    (void)path, (void)program;
    return false;
}
void heap_free(void) {
}

#endif

#endif
