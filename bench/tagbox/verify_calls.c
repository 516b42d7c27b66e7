/* Calls of the functions that make and free ints and floats: callgrind's counts beside a counting
 * build's statistics. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/json.h"
#include "bench/tagbox/verify.h"

/* An int is made by longobject.c alone, which asks PyObject_Malloc (3.8 to 3.13: _PyLong_New,
 * PyLong_FromLong and what the compiler put such a request into). Without debugging information its
 * functions are known by their names. */
#define INT_CODE \
    "longobject.c PyLong_* _PyLong_* long_* x_add x_sub x_mul k_mul medium_from_stwodigits"
/* It is freed by its type's tp_dealloc (object_dealloc to 3.11, then long_dealloc), or from 3.11 on
 * by the evaluation loop, which calls PyObject_Free where it knows the type. */
#define INT_END INT_CODE " object_dealloc _PyEval_EvalFrameDefault"
/* Who asks for an arena, by what the compiler left of new_arena's callers: 2.7 by mmap itself,
 * later ones through a pointer. */
#define ARENA_CODE \
    "PyObject_Malloc _PyObject_Malloc new_arena allocate_from_new_pool pymalloc_alloc"

/* What bench/model/calls.py names, whose calls tell it, and which counters of --stats it is. The
 * block fills of 2.7's ints are intobject.c's calls of malloc (fill_free_list, which compilers put
 * into PyInt_FromLong). */
static const struct counter {
    const char *key, *what;
    const char *callers; /* NULL: any */
    const char *callees;
    const char *family, *members[2];
    const char *means;
    enum verify_kind kind;
} counters[] = {
    // clang-format off
    {"ints", "ints asked of the allocator", INT_CODE, "PyObject_Malloc",
     "ints", {"malloc_by_size"}, "callgrind: PyObject_Malloc", VERIFY_EXACT},
    {"ints_freed", "ints freed", INT_END, "PyObject_Free",
     "ints", {"freed"}, "callgrind: PyObject_Free", VERIFY_EXACT},
    {"made_or_found", "ints made or found", NULL, "PyInt_FromLong",
     "ints", {"created", "small_hits"}, "callgrind: PyInt_FromLong", VERIFY_EXACT},
    {"returned", "ints to the freelist", NULL, "int_dealloc",
     "ints", {"freelist_pushes"}, "callgrind: int_dealloc", VERIFY_EXACT},
    {"blocks", "blocks of ints filled", "intobject.c PyInt_* int_* fill_free_list", "malloc",
     "ints", {"blocks_filled"}, "callgrind: malloc", VERIFY_NEAR},
    {"longs", "longs asked of the allocator", INT_CODE, "PyObject_Malloc",
     "longs", {"malloc_by_size"}, "callgrind: PyObject_Malloc", VERIFY_EXACT},
    {"longs_freed", "longs freed", INT_END, "PyObject_Free",
     "longs", {"freed"}, "callgrind: PyObject_Free", VERIFY_EXACT},
    {"floats", "floats made", NULL, "PyFloat_FromDouble",
     "floats", {"created"}, "callgrind: PyFloat_FromDouble", VERIFY_EXACT},
    {"pools", "pools begun", NULL, "allocate_from_new_pool",
     "memory", {"pools_created"}, "callgrind: allocate_from_new_pool", VERIFY_NEAR},
    {"arenas", "arenas taken", ARENA_CODE, "_PyObject_ArenaMmap _PyMem_ArenaAlloc mmap",
     "memory", {"arenas_created"}, "callgrind: arenas' mmap", VERIFY_NEAR},
    // clang-format on
};

static const struct counter *counter_of(const char *key, size_t length) {
    for (size_t i = 0; i < sizeof counters / sizeof *counters; i++)
        if (strncmp(counters[i].key, key, length) == 0 && counters[i].key[length] == '\0')
            return &counters[i];
    return NULL;
}

/* ---- The model's side ---- */

/* A count, or the sum of an object's counts. */
static long long sum_of(const json_t *value) {
    if (!json_is_object(value))
        return json_integer_value(value);
    const char *key;
    json_t *member;
    long long sum = 0;
    json_object_foreach ((json_t *)value, key, member)
        sum += json_integer_value(member);
    return sum;
}

static long long counted(const struct counter *counter, const json_t *segments, size_t index) {
    const json_t *family = json_object_get(json_array_get(segments, index), counter->family);
    long long sum = 0;
    for (size_t i = 0; i < 2 && counter->members[i]; i++)
        sum += sum_of(json_object_get(family, counter->members[i]));
    return sum;
}

/* ---- Rows ---- */

/* What n iterations did: the part with 2n of them less the one with n. */
static void add_counter(struct verify_rows *rows, const char *program,
                        const struct counter *counter, size_t part, const json_t *segments,
                        const struct callgrind *calls) {
    long long count[2] = {0, 0};
    bool told = segments || callgrind_seen(calls, counter->callees);
    for (size_t i = 0; told && i < 2; i++)
        count[i] = segments ? counted(counter, segments, part + i)
                            : callgrind_calls(calls, part + i, counter->callers, counter->callees);
    verify_add(rows, told ? counter->kind : VERIFY_MISSING,
               format("calls, %s: %s", program, counter->what),
               told ? format("%lld", count[1] - count[0])
                    : need_copy("inlined, or without a name"));
    rows->list[rows->count - 1].means = counter->means;
}

/* Why a file tells nothing, or NULL. Every interpreter calls type_call to start, through a pointer:
 * without its name the other functions private to a file have none either. */
static const char *why_not(const struct callgrind *calls, size_t programs) {
    if (calls->parts < 3 * programs + 1)
        return "callgrind did not see the marks (calls of ctermid)";
    if (!callgrind_seen(calls, "type_call"))
        return "its private functions have no names (stripped)";
    return NULL;
}

static size_t count_programs(const char *output) {
    size_t count = text_has_prefix(output, "calls ");
    for (const char *at = output; (at = strstr(at, "\ncalls ")); at++)
        count++;
    return count;
}

void verify_read_calls(struct verify_rows *rows, const char *output, const json_t *segments,
                       const struct callgrind *calls) {
    size_t programs = count_programs(output), part = 1;
    const char *why = programs > 0 && !segments ? why_not(calls, programs) : NULL;
    if (why) {
        verify_add(rows, VERIFY_MISSING, need_copy("counted calls"), need_copy(why));
        return;
    }
    for (const char *line = output; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        char *copy = need_copy_n(line, strcspn(line, "\n"));
        char *equals = strstr(copy, " = ");
        if (equals && text_has_prefix(copy, "calls ")) {
            *equals = '\0';
            for (const char *key = equals + 3; *key; key += strcspn(key, " "), key += *key == ' ') {
                const struct counter *counter = counter_of(key, strcspn(key, " "));
                if (counter)
                    add_counter(rows, copy + strlen("calls "), counter, part, segments, calls);
            }
            part += 3; /* n, 2n, what is around them */
        }
        free(copy);
    }
}
