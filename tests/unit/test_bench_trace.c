/* tagbox trace: reading what a counting build says of its ints, phases, words, the script of the picture. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/look.h"
#include "bench/tagbox/trace.h"

#define HEAD                                                                                        \
    "{\"schema\":1,\"runtime\":\"boxed-counted\",\"representation\":\"boxed\",\"allocator\":\"pool\",\"program\":\"p.py\"," \
    "\"pool_threshold\":512,\"small_ints\":[-5,256],\"step\":10,\"instructions\":40,"
#define NAMES                                                                                       \
    "\"columns\":[\"instructions\",\"small\",\"freelist\",\"pools\",\"system\",\"overwritten\",\"scratch\",\"kept\",\"freed\",\"live\"," \
    "\"peak\",\"pool_requests\",\"system_requests\",\"arenas\",\"line\"],"
#define LINES "\"lines\":[{\"line\":1,\"instructions\":20,\"small\":3,\"created\":4},{\"line\":7,\"created\":6,\"scratch\":1}]}"

static const char good[] = HEAD NAMES "\"samples\":[[0,0,0,0,0,0,0,0,0,0,0,0,0,0,1],[10,1,2,3,0,0,0,1,0,4,5,9,0,1,3],"
                                      "[20,3,3,3,0,0,1,2,0,4,4,9,0,1,2],[30,3,5,3,0,0,1,2,4,2,6,9,0,1,3],"
                                      "[34,3,6,3,1,2,1,2,4,-1,4,9,0,1,7]]," LINES;

static bool read_text(const char *text, struct trace *t, char **problem) {
    *problem = NULL;
    json_t *root = json_parse(text, strlen(text), "trace", problem);
    cr_assert(root != NULL, "%s", *problem ? *problem : "");
    bool ok = trace_read(root, t, problem);
    json_decref(root);
    return ok;
}

Test(trace, reads_samples_and_lines) {
    struct trace t;
    char *problem;
    cr_assert(read_text(good, &t, &problem), "%s", problem);
    cr_assert_str_eq(t.runtime, "boxed");
    cr_assert(t.pools && t.has_small_ints && t.small_low == -5 && t.small_high == 256 && t.step == 10);
    cr_assert(t.sample_count == 5 && trace_end(&t)->instructions == 34 && trace_end(&t)->live == -1);
    cr_assert(trace_made(trace_end(&t), false) == 10 && trace_made(trace_end(&t), true) == 13);
    cr_assert(trace_end(&t)->from[TRACE_FROM_SYSTEM] == 1 && trace_end(&t)->overwritten == 2 && trace_end(&t)->line == 7);
    cr_assert(t.samples[3].peak == 6);
    cr_assert(trace_line_at(&t, 7)->created == 6 && trace_line_at(&t, 1)->small == 3);
    cr_assert(!trace_line_at(&t, 2) && !trace_line_at(&t, 8) && !trace_line_at(&t, 0));
    trace_free(&t);
}

Test(trace, refuses_what_is_malformed) {
    static const char *const texts[] = {
        "{}",
        "{\"schema\":2}",
        HEAD "\"samples\":[[0]]}",
        HEAD "\"columns\":[\"instructions\",\"small\"],\"samples\":[[0,0]]}",
        HEAD NAMES "\"samples\":[]," LINES,
        HEAD NAMES "\"samples\":[[0,0,0]]," LINES,
        HEAD NAMES "\"samples\":[[0,0,0,0,0,0,0,0,0,0,0,0,0,0,\"1\"]]," LINES,
        HEAD NAMES "\"samples\":[[0,-1,0,0,0,0,0,0,0,0,0,0,0,0,1]]," LINES,
        HEAD NAMES "\"samples\":[[5,0,0,0,0,0,0,0,0,0,0,0,0,0,1],[4,0,0,0,0,0,0,0,0,0,0,0,0,0,1]]," LINES,
        HEAD NAMES "\"samples\":[[0,0,0,0,0,0,0,0,0,0,0,0,0,0,1]],\"lines\":[{\"line\":-1}]}",
        HEAD NAMES "\"samples\":[[0,0,0,0,0,0,0,0,0,0,0,0,0,0,1]],\"lines\":[{\"line\":2},{\"line\":2}]}",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct trace t;
        char *problem;
        cr_assert(!read_text(texts[i], &t, &problem), "text %zu", i);
        cr_assert(problem != NULL && *problem, "text %zu", i);
        free(problem);
        trace_free(&t);
    }
}

Test(trace, a_phase_lasts_while_its_lines_come_again) {
    struct trace t;
    char *problem;
    size_t count;
    cr_assert(read_text(good, &t, &problem), "%s", problem);
    struct trace_phase *p = trace_phases(&t, &count); /* lines 1, 3 2 3; the last sample is the end */
    cr_assert(count == 2, "%zu", count);
    cr_assert(p[0].first == 0 && p[0].last == 0 && p[0].low == 1 && p[0].high == 1 && p[0].most == 1);
    cr_assert(p[1].first == 1 && p[1].last == 3 && p[1].low == 2 && p[1].high == 3 && p[1].most == 3);
    free(p);
    t.sample_count = 1;
    p = trace_phases(&t, &count);
    cr_assert(count == 1 && p[0].last == 0);
    free(p);
    t.sample_count = 5;
    trace_free(&t);
}

Test(trace, words_tables_and_script) {
    struct trace t;
    char *problem, *source[] = {(char *)"x = \"a\\\\b\"", (char *)"", (char *)"", (char *)"", (char *)"", (char *)"", (char *)"  y += 1"};
    cr_assert(read_text(good, &t, &problem), "%s", problem);
    struct trace_view v = {.program = "p.py", .main = &t, .tagged = &t, .source = source, .source_lines = 7};
    struct text text = {0};
    char *caption = trace_caption(&v);
    cr_assert(strstr(caption, "boxed made 10 ints as objects on the heap."), "%s", caption);
    cr_assert(strstr(caption, "60 % took the block of a dead int, 30 % took a new block from a pool and 10 % took a new block from malloc."),
              "%s", caption);
    cr_assert(strstr(caption, "from -5 to 256") && strstr(caption, "At most 6 ints were alive"), "%s", caption);
    trace_add_lines(&v, &text);
    const char *seven = strstr(text_string(&text), "7"), *one = strstr(text_string(&text), "\n   1  ");
    cr_assert(seven && one && seven < one, "the line that makes most comes first:\n%s", text_string(&text));
    cr_assert(strstr(text_string(&text), "  y += 1\n"), "%s", text_string(&text));
    text_free(&text);
    trace_add_course(&v, &text);
    cr_assert(strstr(text_string(&text), "malloc") && strstr(text_string(&text), "34 "), "%s", text_string(&text));
    text_free(&text);
    trace_script(&v, &text);
    cr_assert(strstr(text_string(&text), "fillsteps") && strstr(text_string(&text), "$live_tagged"));
    cr_assert(!strstr(text_string(&text), "a\\\\b"), "quoted source text");
    text_free(&text);
    free(caption);
    trace_free(&t);
}

Test(look, picture_names) {
    static const char *const names[][2] = {
        {"story.py", "story-trace.svg"}, {"a/b/x.y.py", "x.y-trace.svg"}, {"program", "program-trace.svg"}, {".py", ".py-trace.svg"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *name = look_picture_name(names[i][0], "trace");
        cr_assert_str_eq(name, names[i][1]);
        free(name);
    }
}
