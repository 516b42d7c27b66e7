/* Counters and request histograms; compiled with TAGBOX_COUNTED. */
#include <criterion/criterion.h>

#include <string.h>

#include "common/memory/counters.h"
#include "common/memory/pool.h"

struct wanted {
    const char *family, *key;
    uint64_t value;
    int found;
};

static void look(void *context, const char *family, const char *key, uint64_t value) {
    struct wanted *w = context;
    if (strcmp(w->family, family) == 0 && strcmp(w->key, key) == 0) {
        w->value = value;
        w->found++;
    }
}

static uint64_t value_of(const char *family, const char *key, const struct counters_snapshot *from,
                         const struct counters_snapshot *to) {
    struct wanted w = {.family = family, .key = key};
    counters_each(from, to, look, &w);
    cr_assert(w.found == 1, "%s.%s occurs %d times", family, key, w.found);
    return w.value;
}

struct row {
    uint64_t bytes, count;
};

struct rows {
    struct row row[2000];
    size_t n;
};

static void collect(void *context, uint64_t bytes, uint64_t count) {
    struct rows *rows = context;
    cr_assert(rows->n == 0 || rows->row[rows->n - 1].bytes < bytes, "ascending");
    rows->row[rows->n++] = (struct row){bytes, count};
}

Test(memory_counters, counters_reset_and_read_back) {
    counters_reset();
    COUNT(ints_created);
    COUNT(ints_created);
    COUNT_ADD(memory_bytes, 28);
    COUNT_SET(floats_freelist_size_end, 7);
    cr_assert(counters.ints_created == 2);
    cr_assert(value_of("ints", "created", NULL, NULL) == 2);
    cr_assert(value_of("memory", "bytes", NULL, NULL) == 28);
    cr_assert(value_of("floats", "freelist_size_end", NULL, NULL) == 7);
    cr_assert(value_of("dicts", "freelist_pops", NULL, NULL) == 0);
    cr_assert(value_of("references", "retains", NULL, NULL) == 0);
    counters_reset();
    cr_assert(value_of("ints", "created", NULL, NULL) == 0);
}

Test(memory_counters, segments_are_differences_and_levels_are_not) {
    counters_reset();
    COUNT_ADD(tuples_created, 10);
    COUNT_SET(ints_freelist_size_end, 5);
    COUNT_REQUEST(ints, 32);
    COUNT_REQUEST(ints, 5000);
    struct counters_snapshot *a = counters_snapshot();
    COUNT_ADD(tuples_created, 3);
    COUNT_SET(ints_freelist_size_end, 4);
    COUNT_REQUEST(ints, 5000);
    COUNT_REQUEST(ints, 5000);
    COUNT_REQUEST(ints, 28);
    COUNT_REQUEST(lists, 32);
    struct counters_snapshot *b = counters_snapshot();
    COUNT_ADD(tuples_created, 100);
    COUNT_REQUEST(ints, 28);
    cr_assert(a != NULL && b != NULL);
    cr_assert(value_of("tuples", "created", a, b) == 3);
    cr_assert(value_of("tuples", "created", NULL, a) == 10);
    cr_assert(value_of("tuples", "created", b, NULL) == 100);
    cr_assert(value_of("ints", "freelist_size_end", a, b) == 4);

    static struct rows rows;
    cr_assert(counters_each_request(COUNTERS_KIND_ints, a, b, collect, &rows));
    cr_assert(rows.n == 2);
    cr_assert(rows.row[0].bytes == 28 && rows.row[0].count == 1);
    cr_assert(rows.row[1].bytes == 5000 && rows.row[1].count == 2);
    rows.n = 0;
    cr_assert(counters_each_request(COUNTERS_KIND_ints, NULL, NULL, collect, &rows));
    cr_assert(rows.n == 3);
    cr_assert(rows.row[0].count == 2 && rows.row[1].bytes == 32 && rows.row[2].count == 3);
    counters_snapshot_free(a);
    counters_snapshot_free(b);
    counters_snapshot_free(NULL);
    counters_shutdown();
}

Test(memory_counters, every_size_is_kept_exactly) {
    counters_reset();
    for (size_t i = 0; i < 1500; i++) {
        for (size_t k = 0; k <= i % 3; k++) {
            COUNT_REQUEST(dicts, 4000 + i * i * 16);
        }
    }
    static struct rows rows;
    cr_assert(counters_each_request(COUNTERS_KIND_dicts, NULL, NULL, collect, &rows));
    cr_assert(rows.n == 1500);
    for (size_t i = 0; i < 1500; i++) {
        cr_assert(rows.row[i].bytes == 4000 + i * i * 16 && rows.row[i].count == i % 3 + 1);
    }
    cr_assert(counters_lost() == 0);
    cr_assert(strcmp(counters_kind_family(COUNTERS_KIND_dicts), "dicts") == 0);
    cr_assert(strcmp(counters_kind_family(COUNTERS_KIND_pools_created), "memory") == 0);
    cr_assert(strcmp(counters_kind_key(COUNTERS_KIND_pools_created), "pools_created_by_size") == 0);
    counters_shutdown();
    rows.n = 0;
    cr_assert(counters_each_request(COUNTERS_KIND_dicts, NULL, NULL, collect, &rows));
    cr_assert(rows.n == 0);
}

/* 600 blocks of 48 bytes fill pools of their own: each block and each pool is counted under 48, there and back. */
Test(memory_counters, pools_by_block_size) {
    static void *blocks[600];
    static struct rows rows;
    size_t capacity = pool_capacity(pool_class(48)), pools = (600 + capacity - 1) / capacity;
    counters_reset();
    for (size_t i = 0; i < 600; i++) {
        cr_assert_not_null(blocks[i] = pool_alloc(40));
    }
    rows.n = 0;
    cr_assert(counters_each_request(COUNTERS_KIND_pool_blocks, NULL, NULL, collect, &rows));
    cr_assert(rows.n == 1 && rows.row[0].bytes == 48 && rows.row[0].count == 600);
    rows.n = 0;
    cr_assert(counters_each_request(COUNTERS_KIND_pools_created, NULL, NULL, collect, &rows));
    cr_assert(rows.n == 1 && rows.row[0].bytes == 48 && rows.row[0].count == pools);
    for (size_t i = 0; i < 600; i++) {
        pool_free(blocks[i], 40);
    }
    rows.n = 0;
    cr_assert(counters_each_request(COUNTERS_KIND_pools_freed, NULL, NULL, collect, &rows));
    cr_assert(rows.n == 1 && rows.row[0].bytes == 48 && rows.row[0].count == pools);
    pool_shutdown();
    counters_shutdown();
}
