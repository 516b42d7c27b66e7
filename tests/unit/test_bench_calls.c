/* tagbox verify-model: the calls that callgrind counts. */
#include <criterion/criterion.h>

#include "bench/tagbox/callgrind.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/verify.h"

/* Excerpts of what valgrind 3.19 wrote of CPython 3.11.7 in calls.py's first program, with 2,000 and 4,000 iterations; what comes
 * before and after them is shortened. Of a call the line behind calls= is its cost, which looks like a cost of the function's own.
 * object_dealloc jumps to PyObject_Free through the linkage table; 0x0000000004936730 is some function without a name. */
#define SOURCE "/src/Python-3.11.7/Objects/"
#define START                                                                                                  \
    "# callgrind format\nversion: 1\ncreator: callgrind-3.19.0\npid: 32205\ncmd:  python -S calls.py\npart: 1\n\n"   \
    "desc: Trigger: Function=ctermid at 0x4b0b0f0\npositions: line\nevents: Ir\n\n"                           \
    "fl=" SOURCE "call.c\nfn=_PyObject_MakeTpCall\n0 5\ncfi=" SOURCE "typeobject.c\ncfn=type_call\ncalls=3 0\n0 70\n"   \
    "fl=" SOURCE "typeobject.c\nfn=type_call\n0 12\n"                                                          \
    "cfi=" SOURCE "longobject.c\ncfn=long_new_impl.part.0\ncalls=3 0\n0 57\n"                                  \
    "fl=" SOURCE "longobject.c\nfn=PyLong_FromLong\n0 812\ncfn=PyObject_Malloc\ncalls=70 0\n0 500\n"
#define PART(number, additions, sums, deallocations)                                                           \
    "part: " number "\n\nevents: Ir\nob=/usr/lib/libpython3.11.so.1.0\n"                                      \
    "fl=" SOURCE "longobject.c\nfn=PyLong_FromLong\n0 24000\n"                                                 \
    "cfi=" SOURCE "obmalloc.c\ncfn=PyObject_Malloc\ncalls=" additions " 0\n0 100000\n"                          \
    "cfi=" SOURCE "object.c\ncfn=_Py_NewReference\ncalls=" additions " 0\n0 4000\n\n"                          \
    "fl=" SOURCE "../Include/object.h\nfn=_PyLong_Add\n0 44000\n"                                               \
    "cfi=" SOURCE "obmalloc.c\ncfn=PyObject_Malloc\ncalls=" sums " 0\n0 100000\n\n"                             \
    "fl=" SOURCE "unicodeobject.c\nfn=PyUnicode_New\n0 44\ncfn=PyObject_Malloc\ncalls=1 0\n0 90\n\n"           \
    "fl=" SOURCE "typeobject.c\nfn=object_dealloc'2\n0 9000\n"                                                   \
    "cob=???\ncfi=???\ncfn=0x00000000049367a8\ncalls=" deallocations " 0\n0 100000\n\n"                         \
    "fl=" SOURCE "unicodeobject.c\nfn=unicode_dealloc\n0 9\ncob=???\ncfi=???\ncfn=0x00000000049367a8\ncalls=1 0\n0 8\n\n" \
    "ob=???\nfl=???\nfn=0x00000000049367a8\n0 400\ncfi=" SOURCE "obmalloc.c\ncfn=PyObject_Free\ncalls=" deallocations "\n0 7\n" \
    "cfi=" SOURCE "obmalloc.c\ncfn=PyObject_Free\ncalls=1 0\n0 1\n\n"                                          \
    "fl=???\nfn=0x0000000004936730\n0 4\ncfn=PyObject_Free\ncalls=1 0\n0 1\ncfn=malloc\ncalls=1 0\n0 1\n\n"
static const char sample[] = START PART("2", "2000", "2001", "4001") PART("3", "4000", "4001", "8001") "part: 4\n\ntotals: 9\n";

#define INT_CODE "longobject.c PyLong_* _PyLong_*"

static struct callgrind read_text(const char *text) {
    struct callgrind calls;
    callgrind_read(&calls, need_copy(text));
    return calls;
}

Test(calls, parts_and_callers) {
    struct callgrind calls = read_text(sample);
    cr_assert_eq(calls.parts, 4);
    cr_expect_eq(callgrind_calls(&calls, 0, NULL, "PyObject_Malloc"), 70);
    cr_expect_eq(callgrind_calls(&calls, 1, NULL, "PyObject_Malloc"), 4002);
    cr_expect_eq(callgrind_calls(&calls, 1, "longobject.c", "PyObject_Malloc"), 2000, "the file of the caller");
    cr_expect_eq(callgrind_calls(&calls, 1, "_PyLong_*", "PyObject_Malloc"), 2001, "the beginning of its name");
    cr_expect_eq(callgrind_calls(&calls, 1, "_PyLong_Ad", "PyObject_Malloc"), 0, "a name is a whole name");
    cr_expect_eq(callgrind_calls(&calls, 2, INT_CODE, "PyObject_Malloc"), 8001);
    cr_expect_eq(callgrind_calls(&calls, 2, INT_CODE, "_Py_NewReference PyObject_Malloc"), 12001);
    cr_expect_eq(callgrind_calls(&calls, 3, NULL, "PyObject_Malloc"), 0);
    callgrind_free(&calls);
}

Test(calls, names_and_jumps) {
    struct callgrind calls = read_text(sample);
    cr_expect(callgrind_seen(&calls, "long_new_impl"), "the compiler's .part.0 is no part of the name");
    cr_expect(!callgrind_seen(&calls, "fill_free_list"));
    cr_expect_eq(callgrind_calls(&calls, 1, "object_dealloc", "PyObject_Free"), 4001, "through the linkage table");
    cr_expect_eq(callgrind_calls(&calls, 1, "unicode_dealloc", "PyObject_Free"), 1);
    cr_expect_eq(callgrind_calls(&calls, 1, NULL, "PyObject_Free"), 4003, "a function without a name that calls two is no jump");
    callgrind_free(&calls);
}

Test(calls, damaged_files) {
    static const char *const texts[] = {"", "\n\n", "calls=3 0", "part: 1\ncalls=", "part: 1\nfn=\ncfn=\ncalls=x\n", "part: 1\ncfn=0x1\ncalls=1\n",
                                        "part: 1\nfn=0x1\ncfn=0x1\ncalls=4 0\n", "fl=/\nfn='\npart: 2\ncfn=.\ncalls=99999999999999999999 0\ncalls=-4 0\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct callgrind calls = read_text(texts[i]);
        cr_expect(calls.parts <= 1 && calls.count <= 1);
        callgrind_calls(&calls, 0, "", "");
        callgrind_free(&calls);
    }
}

static void expect(const struct verify_rows *rows, const char *name, enum verify_kind kind, const char *text) {
    const struct verify_row *row = verify_named(rows, name);
    cr_assert_not_null(row, "there is no row \"%s\"", name);
    cr_expect_eq(row->kind, kind, "%s", name);
    cr_expect_str_eq(row->text, text, "%s", name);
}

static const char output[] = "something\ncalls i + 1 = ints ints_freed pools of_no_kind\n";

/* 2n less n. */
Test(calls, rows_of_callgrind) {
    struct callgrind calls = read_text(sample);
    struct verify_rows rows = {0};
    verify_read_calls(&rows, output, NULL, &calls);
    cr_assert_eq(rows.count, 3);
    expect(&rows, "calls, i + 1: ints asked of the allocator", VERIFY_EXACT, "4000");
    expect(&rows, "calls, i + 1: ints freed", VERIFY_EXACT, "4000");
    expect(&rows, "calls, i + 1: pools begun", VERIFY_MISSING, "inlined, or without a name");
    cr_expect_str_eq(rows.list[0].means, "callgrind: PyObject_Malloc");
    verify_free(&rows);
    callgrind_free(&calls);
}

Test(calls, rows_of_a_counting_build) {
    static const char text[] = "[{}, {\"ints\": {\"malloc_by_size\": {\"28\": 10, \"32\": 2}, \"freed\": 12}, \"memory\": {\"pools_created\": 1}},"
                               " {\"ints\": {\"malloc_by_size\": {\"28\": 20, \"36\": 1}, \"freed\": 23}, \"memory\": {\"pools_created\": 4}}, {}]";
    char *problem = NULL;
    json_t *segments = json_parse(text, sizeof text - 1, "test", &problem);
    cr_assert_not_null(segments, "%s", problem);
    struct verify_rows rows = {0};
    verify_read_calls(&rows, output, segments, NULL);
    cr_assert_eq(rows.count, 3);
    expect(&rows, "calls, i + 1: ints asked of the allocator", VERIFY_EXACT, "9");
    expect(&rows, "calls, i + 1: ints freed", VERIFY_EXACT, "11");
    expect(&rows, "calls, i + 1: pools begun", VERIFY_NEAR, "3");
    verify_free(&rows);
    json_decref(segments);
}

static void expect_reason(const char *text, const char *reason) {
    struct callgrind calls = read_text(text);
    struct verify_rows rows = {0};
    verify_read_calls(&rows, output, NULL, &calls);
    cr_assert_eq(rows.count, 1, "%s", reason);
    expect(&rows, "counted calls", VERIFY_MISSING, reason);
    verify_free(&rows);
    callgrind_free(&calls);
}

Test(calls, says_why_not) {
    static const char stripped[] = "part: 1\nfn=0x1\ncfn=0x2\ncalls=1 0\npart: 2\npart: 3\npart: 4\n";
    expect_reason(START, "callgrind did not see the marks (calls of ctermid)");
    expect_reason(stripped, "its private functions have no names (stripped)");
}
