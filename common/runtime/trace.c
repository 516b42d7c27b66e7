/* The life of ints, counted: samples over the program's course, and sums by line. */
#include "common/runtime/trace.h"

#ifdef TAGBOX_COUNTED

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "common/runtime/stats.h"
#include "common/vm/vm.h"

/* X(column): of a sample, in the order of the file. */
#define COLUMNS(X)                                                                                   \
    X(instructions) X(small) X(freelist) X(pools) X(system) X(overwritten) X(scratch) X(kept) X(freed) X(live) X(peak) \
    X(pool_requests) X(system_requests) X(arenas) X(line)

struct sample {
#define X(column) int64_t column;
    COLUMNS(X)
#undef X
};

struct line {
    uint64_t instructions, small, scratch, overwritten, freelist, pools, system;
};

static bool sampling, open, began, failed;
static struct sample now, samples[TRACE_SAMPLES_MOST];
static size_t sample_count;
static int64_t step = 1, next_sample;

static const struct code *main_code; /* the program's own, to tell its lines from those of modules */
static uint32_t line, module_line;   /* where the main program stands, and its module's own code */
static struct line *lines;           /* by number */
static size_t line_room;

/* The part of the newest block for many ints that no int has used yet: they are handed out from its end down. */
static struct {
    const char *from, *to;
    size_t bytes;
} fresh;

/* ---- Samples ---- */

static void take_sample(void) {
    if (sample_count == TRACE_SAMPLES_MOST) { /* keep 0, 2, 4 ...: the multiples of twice the step */
        for (size_t i = 2; i < sample_count; i += 2) {
            int64_t peak = samples[i - 1].peak > samples[i].peak ? samples[i - 1].peak : samples[i].peak;
            samples[i / 2] = samples[i];
            samples[i / 2].peak = peak;
        }
        /* The last one, of odd index, is dropped, but not its peak. */
        now.peak = samples[sample_count - 1].peak > now.peak ? samples[sample_count - 1].peak : now.peak;
        sample_count /= 2;
        step *= 2;
    }
    next_sample = (now.instructions / step + 1) * step;
    if (now.instructions % step != 0 && open) {
        return;
    }
    now.pool_requests = (int64_t)counters.memory_pool_blocks;
    now.system_requests = (int64_t)(counters.memory_allocations - counters.memory_pool_blocks);
    now.arenas = (int64_t)(counters.memory_arenas_created - counters.memory_arenas_freed);
    now.line = module_line;
    samples[sample_count++] = now;
    now.peak = now.live;
}

/* ---- Lines ---- */

static struct line *this_line(void) {
    static struct line nowhere;
    if (line >= line_room) {
        size_t larger = line_room == 0 ? 256 : 2 * line_room;
        larger = larger > line ? larger : (size_t)line + 1;
        struct line *grown = realloc(lines, larger * sizeof *grown);
        if (grown == NULL) {
            failed = true;
            return &nowhere;
        }
        memset(grown + line_room, 0, (larger - line_room) * sizeof *grown);
        lines = grown;
        line_room = larger;
    }
    return &lines[line];
}

static void watch(const struct frame *frame, const struct instruction *next) {
    const struct code *code = frame->function == NULL ? NULL : frame->function->code;
    if (code != NULL && next >= code->instructions && next < code->instructions + code->instruction_count) {
        if (main_code == NULL) {
            main_code = code;
        }
        if (value_is(code->filename, main_code->filename)) {
            line = code->notes[next - code->instructions].line;
            module_line = code == main_code ? line : module_line;
        }
    } /* else the entry record of a call from C */
    if (sampling) {
        if (now.instructions >= next_sample) {
            take_sample();
        }
        now.instructions++;
        this_line()->instructions++;
    }
}

/* ---- Events ---- */

static bool from_pool(size_t bytes) {
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
    return bytes <= TAGBOX_POOL_THRESHOLD;
#else
    (void)bytes;
    return false;
#endif
}

const char *trace_level(size_t bytes) {
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
    return from_pool(bytes) ? "pool" : "malloc";
#else
    (void)bytes;
    return mem_allocator_name();
#endif
}

static void born(void) {
    now.live++;
    now.peak = now.live > now.peak ? now.live : now.peak;
}

static void born_in_new_block(size_t bytes, struct line *l) {
    bool pool = from_pool(bytes);
    *(pool ? &now.pools : &now.system) += 1;
    *(pool ? &l->pools : &l->system) += 1;
    born();
}

/* Whether `block` is the next part of a block for many that was never used. */
static bool is_fresh(const void *block) {
    const char *p = block;
    if (p < fresh.from || p >= fresh.to) {
        return false;
    }
    fresh.to = p;
    return true;
}

static void count_event(enum trace_event event, const void *block, size_t bytes) {
    struct line *l = this_line();
    switch (event) {
    case TRACE_SMALL:
        now.small++;
        l->small++;
        break;
    case TRACE_REUSING:
        if (is_fresh(block)) {
            born_in_new_block(fresh.bytes, l);
            break;
        }
        now.freelist++;
        l->freelist++;
        born();
        break;
    case TRACE_ALLOCATING:
        born_in_new_block(bytes, l);
        break;
    case TRACE_OVERWRITING:
        now.overwritten++;
        l->overwritten++;
        break;
    case TRACE_SCRATCH:
        now.scratch++;
        l->scratch++;
        break;
    case TRACE_KEEPING:
        now.kept++;
        now.live--;
        break;
    case TRACE_FREEING:
        now.freed++;
        now.live--;
        break;
    case TRACE_FILLING:
        fresh.from = block;
        fresh.to = fresh.from + bytes;
        fresh.bytes = bytes;
        break;
    case TRACE_DRAINING:
        fresh.to = block == fresh.from ? fresh.from : fresh.to;
        break;
    case TRACE_CLEARING:
    case TRACE_EVENT_COUNT:
        break;
    }
}

static void note(enum trace_event event, const void *block, size_t bytes) {
    if (trace_stream_is_open()) {
        trace_stream_event(event, block, bytes, line);
    }
    if (sampling) {
        count_event(event, block, bytes);
    }
}

/* ---- The window ---- */

void trace_enable_samples(void) {
    sampling = true;
}

void trace_begin(void) {
    if (sampling || trace_stream_is_open()) {
        open = began = true;
        vm_watch = watch;
        trace_int_hook = note;
    }
}

void trace_end(void) {
    if (open) {
        vm_watch = NULL;
        trace_int_hook = NULL;
        open = false;
        trace_stream_settle();
        if (sampling) {
            take_sample();
        }
    }
}

/* ---- The file ---- */

static void write_samples(FILE *out) {
    const char *comma = "";
    fprintf(out, " \"step\":%" PRId64 ",\"instructions\":%" PRId64 ",\n \"columns\":[", step, now.instructions);
#define X(column)                                  \
    fprintf(out, "%s\"%s\"", comma, #column); \
    comma = ",";
    COLUMNS(X)
#undef X
    fputs("],\n \"samples\":[", out);
    for (size_t i = 0; i < sample_count; i++) {
        comma = i > 0 ? ",\n  [" : "\n  [";
#define X(column)                                                        \
    fprintf(out, "%s%" PRId64, comma, samples[i].column); \
    comma = ",";
        COLUMNS(X)
#undef X
        fputs("]", out);
    }
    fputs("],\n", out);
}

static void write_lines(FILE *out) {
    const char *comma = "";
    fputs(" \"lines\":[", out);
    for (size_t i = 0; i < line_room; i++) {
        const struct line *l = &lines[i];
        uint64_t created = l->freelist + l->pools + l->system;
        if (l->instructions + created + l->small == 0) {
            continue;
        }
        fprintf(out,
                "%s\n  {\"line\":%zu,\"instructions\":%" PRIu64 ",\"small\":%" PRIu64 ",\"created\":%" PRIu64
                ",\"scratch\":%" PRIu64 ",\"overwritten\":%" PRIu64 ",\"created_by\":[%" PRIu64 ",%" PRIu64 ",%" PRIu64 "]}",
                comma, i, l->instructions, l->small, created, l->scratch, l->overwritten, l->freelist, l->pools, l->system);
        comma = ",";
    }
    fputs("]}\n", out);
}

static void write_document(FILE *out, const char *program) {
    size_t threshold = 0, table;
    int64_t low, high;
#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL
    threshold = TAGBOX_POOL_THRESHOLD;
#endif
    fprintf(out, "{\"schema\":1,\"runtime\":\"%s\",\"representation\":\"%s\",\"allocator\":\"%s\",\"program\":", TAGBOX_VARIANT,
            value_representation, mem_allocator_name());
    stats_write_string(out, program);
    fprintf(out, ",\"pool_threshold\":%zu,\"small_ints\":", threshold);
    if (value_small_int_table(&low, &high, &table)) {
        fprintf(out, "[%" PRId64 ",%" PRId64 "],\n", low, high);
    } else {
        fputs("null,\n", out);
    }
    write_samples(out);
    write_lines(out);
}

bool trace_write(const char *path, const char *program) {
    if (!began) {
        return true; /* the program did not start, which has been said */
    }
    size_t size = strlen(path) + sizeof ".part";
    char *part = malloc(size);
    FILE *out = NULL;
    struct stat info;
    /* A device, a pipe or a link is written to; only a file of its own may be replaced. */
    bool in_place = lstat(path, &info) == 0 && !S_ISREG(info.st_mode);
    bool ok = part != NULL && !failed;
    if (ok) {
        snprintf(part, size, in_place ? "%s" : "%s.part", path);
        out = fopen(part, "w");
        ok = out != NULL;
    }
    if (ok) {
        write_document(out, program);
        ok = ferror(out) == 0;
        ok = fclose(out) == 0 && ok && (in_place || rename(part, path) == 0);
        if (!ok && !in_place) {
            remove(part);
        }
    }
    if (!ok) {
        fprintf(stderr, "cannot write the trace to '%s'\n", path);
    }
    free(part);
    return ok;
}

void trace_free(void) {
    free(lines);
    lines = NULL;
    line_room = 0;
}

#endif
