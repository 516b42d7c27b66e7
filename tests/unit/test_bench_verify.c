/* tagbox verify-model: rows from what interpreters print, and the verdicts. */
#include <criterion/criterion.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/verify.h"

static void expect(const struct verify_rows *rows, const char *name, enum verify_kind kind, const char *text) {
    const struct verify_row *row = verify_named(rows, name);
    cr_assert_not_null(row, "there is no row \"%s\"", name);
    cr_expect_eq(row->kind, kind, "%s", name);
    cr_expect_str_eq(row->text, text, "%s", name);
}

Test(verify, output) {
    struct verify_rows rows = {0};
    verify_read_output(&rows,
                       "exact sizes = 28 32 36\n"
                       "a line of another kind = 3\n"
                       "near count = 7\nclose memory = 100\npoints share = 40\n"
                       "missing traces = it has none\n"
                       "segment ints = ints 28 2000\n"
                       "exact last = one = two",
                       NULL);
    cr_assert_eq(rows.count, 7);
    expect(&rows, "sizes", VERIFY_EXACT, "28 32 36");
    expect(&rows, "count", VERIFY_NEAR, "7");
    expect(&rows, "memory", VERIFY_CLOSE, "100");
    expect(&rows, "share", VERIFY_POINTS, "40");
    expect(&rows, "traces", VERIFY_MISSING, "it has none");
    expect(&rows, "bytes asked for: ints", VERIFY_EXACT, "28");
    expect(&rows, "last", VERIFY_EXACT, "one = two");
    verify_free(&rows);
}

/* A counting build tells the sizes by its statistics: the second and the fourth segment, here. */
Test(verify, segments) {
    static const char text[] = "[{}, {\"ints\": {\"malloc_by_size\": {\"28\": 2000, \"32\": 12, \"36\": 1000}}},"
                               " {\"ints\": {\"malloc_by_size\": {\"99\": 5000}}}, {\"floats\": {}}]";
    char *problem = NULL;
    json_t *segments = json_parse(text, sizeof text - 1, "test", &problem);
    cr_assert_not_null(segments, "%s", problem);
    struct verify_rows rows = {0};
    verify_read_output(&rows, "segment a = ints\nsegment b = floats\nsegment c = ints\n", segments);
    expect(&rows, "bytes asked for: a", VERIFY_EXACT, "36");
    expect(&rows, "bytes asked for: b", VERIFY_MISSING, "nothing was traced");
    expect(&rows, "bytes asked for: c", VERIFY_MISSING, "nothing was traced");
    verify_free(&rows);
    json_decref(segments);
}

#define DUMP(name, pools32, blocks32, arenas)                                                                  \
    "@ " name "\n"                                                                                             \
    "class   size   num pools   blocks in use  avail blocks\n"                                                 \
    "-----   ----   ---------   -------------  ------------\n"                                                 \
    "    0     16           1              99             3\n"                                                 \
    "    1     32 " pools32 "  " blocks32 "   116\n\n"                                                         \
    "# times object malloc called       =            1,234\n"                                                  \
    "# arenas allocated current         =   " arenas "\n"                                                      \
    "   4 free PyFloatObjects * 24 bytes each = 96\n"

Test(verify, dumps) {
    struct verify_rows rows = {0};
    verify_read_dumps(&rows, "something else\n" DUMP("ints before", "10", "5000", "2") DUMP("ints with", "220", "112100", "5")
                                 DUMP("ints after", "11", "5100", "2") "@ freelists\n"
                                                                       "   80 free PyListObjects * 40 bytes each = 3,200\n"
                                                                       "   2000 free 3-sized PyTupleObjects * 48 bytes each\n"
                                                                       "   7 free 2-sized PyTupleObjects * 40 bytes each\n"
                                                                       "   5 free PyCFunctionObjects * 56 bytes each\n");
    expect(&rows, "pools, ints: block size", VERIFY_EXACT, "32");
    expect(&rows, "pools, ints: blocks taken", VERIFY_EXACT, "107100");
    expect(&rows, "pools, ints: pools taken", VERIFY_NEAR, "210");
    expect(&rows, "pools, ints: arenas taken", VERIFY_NEAR, "3");
    expect(&rows, "pools, ints: blocks kept after del", VERIFY_EXACT, "100");
    expect(&rows, "pools, ints: pools kept after del", VERIFY_NEAR, "1");
    expect(&rows, "pools, ints: arenas kept after del", VERIFY_NEAR, "0");
    expect(&rows, "freelist of PyListObjects", VERIFY_EXACT, "80");
    expect(&rows, "freelist of 3-sized PyTupleObjects", VERIFY_EXACT, "2000");
    cr_expect_eq(rows.count, 9);
    verify_free(&rows);
}

Test(verify, dumps_of_nothing) {
    static const char *const texts[] = {"", "@ ", "@ x", "\n@ \n", "@ ints after\n", "@ ints after\n    1  32 1", "@ a\n@ b\n@ freelists"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct verify_rows rows = {0};
        verify_read_dumps(&rows, texts[i]);
        verify_free(&rows);
    }
}

static enum verify_verdict verdict(enum verify_kind kind, const char *model, const char *real) {
    struct verify_row a = {kind, (char *)"row", (char *)model, NULL}, b = {kind, (char *)"row", (char *)real, NULL};
    return verify_compare(&a, &b);
}

Test(verify, verdicts) {
    cr_expect_eq(verdict(VERIFY_EXACT, "28 32", "28 32"), VERIFY_AGREES);
    cr_expect_eq(verdict(VERIFY_EXACT, "28 32", "28 36"), VERIFY_DIFFERS);
    cr_expect_eq(verdict(VERIFY_NEAR, "210", "211"), VERIFY_AGREES);
    cr_expect_eq(verdict(VERIFY_NEAR, "210", "212"), VERIFY_DIFFERS);
    cr_expect_eq(verdict(VERIFY_CLOSE, "91", "100"), VERIFY_AGREES);
    cr_expect_eq(verdict(VERIFY_CLOSE, "89", "100"), VERIFY_DIFFERS);
    cr_expect_eq(verdict(VERIFY_POINTS, "30", "40"), VERIFY_AGREES);
    cr_expect_eq(verdict(VERIFY_POINTS, "29", "40"), VERIFY_DIFFERS);
    cr_expect_eq(verdict(VERIFY_MISSING, "x", "x"), VERIFY_CANNOT_TELL);
    struct verify_row row = {VERIFY_EXACT, (char *)"row", (char *)"1", NULL};
    cr_expect_eq(verify_compare(&row, NULL), VERIFY_CANNOT_TELL);
}
