/* Reading what a counting build says of its heap. */
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/heap.h"
#include "bench/tagbox/json.h"

static const struct {
    const char *word;
    char letter;
    const char *name;
} kinds[HEAP_KINDS] = {
    [HEAP_INT] = {"int", 'i', "int"},       [HEAP_FLOAT] = {"float", 'f', "float"},
    [HEAP_STR] = {"str", 's', "str"},       [HEAP_TUPLE] = {"tuple", 't', "tuple"},
    [HEAP_LIST] = {"list", 'l', "list"},    [HEAP_DICT] = {"dict", 'd', "dict"},
    [HEAP_OBJECT] = {"object", 'o', "other object"}, [HEAP_MEMORY] = {"memory", 'm', "array, table, buffer"},
};

const char *heap_kind_name(enum heap_kind kind) {
    return kinds[kind].name;
}

char heap_kind_letter(enum heap_kind kind) {
    return kinds[kind].letter;
}

static enum heap_kind kind_of_letter(char letter) {
    int k = 0;
    while (k < HEAP_KINDS && kinds[k].letter != letter)
        k++;
    return k;
}

static enum heap_kind kind_of_word(const char *word) {
    int k = 0;
    while (k < HEAP_KINDS && !text_equal(kinds[k].word, word))
        k++;
    return k;
}

/* "12i3~i495I": false when it is not of that form or not of `capacity` blocks. */
static bool read_runs(const char *s, struct heap_pool *pool) {
    size_t total = 0, room = 0;
    while (*s) {
        char *end;
        unsigned long count = strtoul(s, &end, 10);
        bool waits = *end == '~';
        char letter = end[waits];
        if (end == s || count == 0 || count > pool->capacity || !letter)
            return false;
        if (pool->run_count == room)
            pool->runs = need_resize(pool->runs, room = room ? 2 * room : 4, sizeof *pool->runs);
        struct heap_run *run = &pool->runs[pool->run_count++];
        bool freed = letter >= 'A' && letter <= 'Z';
        run->count = count;
        run->state = waits ? HEAP_WAITING : freed ? HEAP_FREED : HEAP_LIVE;
        run->kind = letter == '.' ? HEAP_KINDS : kind_of_letter(freed ? (char)(letter + 32) : letter);
        if (run->kind == HEAP_KINDS && letter != '.')
            return false;
        if (letter == '.')
            pool->mix.never += (double)count;
        else
            pool->mix.of[run->kind][run->state] += (double)count;
        total += count;
        s = end + waits + 1;
    }
    return total == pool->capacity;
}

static bool read_pool(const json_t *from, struct heap_pool *pool) {
    long long index = json_count(from, "index", -1), size = json_count(from, "size", 0);
    long long used = json_count(from, "used", -1), capacity = json_count(from, "capacity", 0);
    if (index < 0 || size < 1 || used < 0 || capacity < 1 || used > capacity)
        return false;
    pool->index = (size_t)index;
    pool->size = (size_t)size;
    pool->used = (size_t)used;
    pool->capacity = (size_t)capacity;
    pool->is_free = text_equal(json_text(from, "state", ""), "free");
    return read_runs(json_text(from, "blocks", ""), pool);
}

static bool read_arena(const json_t *from, struct heap_arena *arena) {
    const json_t *pools = json_member_array(from, "used");
    long long room = json_count(from, "pools", 0);
    arena->address = need_copy(json_text(from, "address", "?"));
    arena->pool_count = json_array_size(pools);
    if (room < 1 || room > 4096 || arena->pool_count > (size_t)room)
        return false;
    arena->room = (size_t)room;
    arena->pools = need_array(arena->pool_count + 1, sizeof *arena->pools);
    for (size_t i = 0; i < arena->pool_count; i++)
        if (!read_pool(json_array_get(pools, i), &arena->pools[i]) || arena->pools[i].index != i)
            return false;
    return true;
}

static void read_totals(const json_t *from, struct heap_snapshot *s) {
    const json_t *totals = json_member_object(from, "totals"), *element;
    size_t i;
    for (int k = 0; k < HEAP_KINDS; k++) {
        const json_t *one = json_member_object(totals, kinds[k].word);
        s->totals[k].live = json_number(one, "live", 0);
        s->totals[k].waiting = json_number(one, "waiting", 0);
        s->totals[k].bytes = json_number(one, "bytes", 0);
    }
    s->largest = json_number(from, "largest", 0);
    json_array_foreach (json_member_array(from, "large"), i, element) {
        s->large_count += json_number(element, "count", 0);
        s->large_bytes += json_number(element, "bytes", 0);
        if (text_equal(json_text(element, "kind", ""), "int"))
            s->large_ints = json_number(element, "count", 0);
    }
}

static void read_freelists(const json_t *from, struct heap_snapshot *s) {
    size_t i;
    const json_t *element;
    json_array_foreach (json_member_array(from, "freelists"), i, element) {
        enum heap_kind kind = kind_of_word(json_text(element, "kind", ""));
        if (kind != HEAP_KINDS && s->freelist_count < HEAP_KINDS)
            s->freelists[s->freelist_count++] = (struct heap_freelist){
                kind, json_count(element, "waiting", 0), json_count(element, "most", 0)};
    }
}

static bool read_int_blocks(const json_t *from, struct heap_snapshot *s) {
    const json_t *runs = json_member_array(from, "runs"), *run;
    size_t i, count = json_array_size(runs);
    long long slots = json_count(from, "slots", 0);
    s->block_slots = slots > 0 ? (size_t)slots : 0;
    s->block_bytes = json_number(from, "bytes", 0);
    s->block_runs = need_array(count + 1, sizeof *s->block_runs);
    s->block_run_count = count;
    json_array_foreach (runs, i, run) {
        long long blocks = json_integer_value(json_array_get(run, 0)), living = json_integer_value(json_array_get(run, 1));
        if (blocks < 1 || living < 0 || living > slots)
            return false;
        s->block_runs[count - 1 - i] = (struct heap_block_run){(size_t)blocks, (size_t)living};
        s->block_count += (size_t)blocks;
    }
    return true;
}

static bool read_snapshot(const json_t *from, struct heap_snapshot *s) {
    const json_t *arenas = json_member_array(from, "arenas");
    const json_t *counts = json_member_object(from, "counts");
    long long line = json_count(from, "line", 0);
    s->at = need_copy(json_text(from, "at", "?"));
    s->line = line > 0 ? (size_t)line : 0;
    s->instructions = json_number(from, "instructions", 0);
    s->resident = json_number(from, "resident_bytes", 0);
    s->arena_count = json_array_size(arenas);
    s->arenas = need_array(s->arena_count + 1, sizeof *s->arenas);
    for (size_t i = 0; i < s->arena_count; i++)
        if (!read_arena(json_array_get(arenas, i), &s->arenas[i]))
            return false;
    if (!read_int_blocks(json_member_object(from, "int_blocks"), s))
        return false;
    read_totals(from, s);
    read_freelists(from, s);
    s->arenas_created = json_number(counts, "arenas_created", 0);
    s->arenas_freed = json_number(counts, "arenas_freed", 0);
    return arenas != NULL;
}

bool heap_read(const json_t *root, struct heap *h, char **problem) {
    *h = (struct heap){0};
    if (!json_check_schema(root, "the runtime's picture of its heap", problem))
        return false;
    h->runtime = need_copy(json_text(root, "runtime", "?"));
    h->representation = need_copy(json_text(root, "representation", "?"));
    h->program = need_copy(json_text(root, "program", "?"));
    h->pool_bytes = json_number(root, "pool_bytes", 16384);
    h->arena_bytes = json_number(root, "arena_bytes", 1048576);
    h->marks_left_out = json_number(root, "marks_left_out", 0);
    const json_t *missed = json_array_get(json_member_array(root, "missed"), 0);
    h->missed = json_is_integer(missed) ? (size_t)json_integer_value(missed) : 0;
    const json_t *list = json_member_array(root, "snapshots");
    h->snapshot_count = json_array_size(list);
    h->snapshots = need_array(h->snapshot_count + 1, sizeof *h->snapshots);
    for (size_t i = 0; i < h->snapshot_count; i++) {
        if (!read_snapshot(json_array_get(list, i), &h->snapshots[i])) {
            *problem = format("snapshot %zu of the heap is malformed", i + 1);
            return false;
        }
    }
    const json_t *small = json_member_object(json_array_get(list, 0), "small_ints");
    h->has_small_ints = small != NULL;
    h->small_low = json_count(small, "low", 0);
    h->small_high = json_count(small, "high", 0);
    h->small_bytes = json_count(small, "bytes", 0);
    if (h->snapshot_count == 0)
        *problem = need_copy("there is no snapshot of the heap");
    return h->snapshot_count > 0;
}

static void free_snapshot(struct heap_snapshot *s) {
    for (size_t i = 0; s->arenas && i < s->arena_count; i++) {
        for (size_t k = 0; s->arenas[i].pools && k < s->arenas[i].pool_count; k++)
            free(s->arenas[i].pools[k].runs);
        free(s->arenas[i].pools);
        free(s->arenas[i].address);
    }
    free(s->arenas);
    free(s->block_runs);
    free(s->at);
}

void heap_free(struct heap *h) {
    for (size_t i = 0; i < h->snapshot_count; i++)
        free_snapshot(&h->snapshots[i]);
    for (size_t i = 0; i < h->source_lines; i++)
        free(h->source[i]);
    free(h->source);
    free(h->snapshots);
    free(h->runtime);
    free(h->representation);
    free(h->program);
    *h = (struct heap){0};
}

void heap_add_source(struct heap *h, const char *bytes, size_t length) {
    size_t at = 0;
    while (at < length && h->source_lines < 100000) {
        const char *end = memchr(bytes + at, '\n', length - at);
        size_t size = end ? (size_t)(end - bytes) - at : length - at;
        h->source = need_resize(h->source, h->source_lines + 1, sizeof *h->source);
        h->source[h->source_lines++] = need_copy_n(bytes + at, size);
        at += size + 1;
    }
}

void heap_drop_same_end(struct heap *h) {
    if (h->snapshot_count < 2)
        return;
    struct heap_snapshot *end = &h->snapshots[h->snapshot_count - 1], *last = end - 1;
    bool same = end->arena_count == last->arena_count && end->large_bytes == last->large_bytes &&
                end->arenas_freed == last->arenas_freed;
    for (int k = 0; same && k < HEAP_OBJECT; k++)
        same = end->totals[k].live == last->totals[k].live && end->totals[k].waiting == last->totals[k].waiting;
    if (same) {
        free_snapshot(end);
        h->snapshot_count--;
        h->end_is_same = true;
    }
}

/* ---- Places ---- */

void heap_find_places(const struct heap *h, struct heap_places *places) {
    size_t room = 0;
    *places = (struct heap_places){0};
    for (size_t s = 0; s < h->snapshot_count; s++)
        room += h->snapshots[s].arena_count;
    places->list = need_array(room + 1, sizeof *places->list);
    for (size_t s = 0; s < h->snapshot_count; s++) {
        /* Both are in order of creation, so what is still there is found going forward. */
        size_t from = 0, known = places->count;
        for (size_t i = 0; i < h->snapshots[s].arena_count; i++) {
            const struct heap_arena *arena = &h->snapshots[s].arenas[i];
            size_t p = from;
            while (p < known && !text_equal(places->list[p].address, arena->address))
                p++;
            if (p < known) {
                from = p + 1;
            } else {
                p = places->count++;
                places->list[p].address = arena->address;
                places->list[p].in = need_array(h->snapshot_count, sizeof *places->list[p].in);
            }
            places->list[p].in[s] = arena;
        }
    }
}

void heap_free_places(struct heap_places *places) {
    for (size_t i = 0; i < places->count; i++)
        free(places->list[i].in);
    free(places->list);
    *places = (struct heap_places){0};
}

const struct heap_pool *heap_pool_at(const struct heap_arena *arena, size_t index) {
    return arena && index < arena->pool_count ? &arena->pools[index] : NULL;
}

static double live_of(const struct heap_pool *pool) {
    double sum = 0;
    for (int k = 0; k < HEAP_KINDS; k++)
        sum += pool->mix.of[k][HEAP_LIVE];
    return sum;
}

/* How much a reader learns from the pool: ints, of them many that changed, and variety at the end. */
static double interest(const struct heap *h, const struct heap_place *place, size_t index, bool other) {
    double share = 0, change = 0, variety = 0, fewest = 0;
    const struct heap_pool *before = NULL;
    for (size_t s = 0; s < h->snapshot_count; s++) {
        const struct heap_pool *pool = heap_pool_at(place->in[s], index);
        if (!pool) {
            before = NULL;
            continue;
        }
        double n = (double)pool->capacity, ints = 0, states = 0;
        for (int state = 0; state < HEAP_STATES; state++) {
            ints += pool->mix.of[HEAP_INT][state] / n;
            states += pool->mix.of[HEAP_INT][state] > 0;
            if (before)
                change += (pool->mix.of[HEAP_INT][state] != before->mix.of[HEAP_INT][state]);
        }
        variety = states > variety ? states : variety;
        share = ints > share ? ints : share;
        double live = live_of(pool) / n;
        fewest = live > 0 && live < 0.2 ? 1 - live : 0;
        before = pool;
    }
    share = share < 0.25 ? 4 * share : 1;
    return share * ((other ? fewest : variety) * 10 + change + 1);
}

bool heap_choose_pool(const struct heap *h, const struct heap_places *places, bool other, size_t *place,
                      size_t *index) {
    double best = 0;
    size_t first_place = 0, first_index = 0, pools = (size_t)(h->arena_bytes / h->pool_bytes);
    if (other && !heap_choose_pool(h, places, false, &first_place, &first_index))
        return false;
    for (size_t p = 0; p < places->count; p++)
        for (size_t i = 0; i < pools; i++) {
            double score = other && p == first_place && i == first_index
                               ? 0
                               : interest(h, &places->list[p], i, other);
            if (score > best) {
                best = score;
                *place = p;
                *index = i;
            }
        }
    return best > (other ? 8 : 0);
}
