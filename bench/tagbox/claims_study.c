/* Claims of the allocation study: what strings, containers, instances, tuples and calls allocate.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/claims.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/table.h"

enum {
    TIMES = 200,         /* study.py: TIMES */
    GROWN_ITEMS = 10000, /* growing.py: ITEMS */
    PROGRAMS_MOST = 20
};

#define NEARLY 0.02 /* what may be missing of one event an operation, or be there besides none */
#define NEAR 1.5    /* a ratio is as claimed within this factor */
#define SEEN (EXPERIMENT_COUNTING | EXPERIMENT_CPYTHON)
#define TIMED (EXPERIMENT_TIMING | EXPERIMENT_CPYTHON)

static const char *program_of(const json_t *run) {
    return json_text(run, "program", "?");
}

static bool is_judged(const json_t *run) {
    return claims_is_boxed(run) || claims_is_cpython(run);
}

/* ---- What one operation does ---- */

enum mode { KEPT, REPLACED };

/* An event of study.py's counting build, per operation; NAN where nothing was counted. */
static double per_operation(const json_t *run, const char *operation, enum mode mode,
                            const char *family, const char *key) {
    char *segment = format("%s, %s", operation, mode == KEPT ? "kept" : "replaced");
    double events = experiments_events(run, segment, family, key);
    free(segment);
    return events / TIMES;
}

/* Blocks asked of the allocator; those that a freelist served. */
static double blocks_asked(const json_t *run, const char *operation, enum mode mode) {
    return per_operation(run, operation, mode, "memory", "allocations");
}
static double blocks_reused(const json_t *run, const char *operation, enum mode mode) {
    static const char *const families[] = {"ints", "floats", "tuples", "lists", "dicts"};
    double sum = 0;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        sum += per_operation(run, operation, mode, families[i], "freelist_pops");
    return sum;
}

/* What the program itself saw: more blocks in use with the results than without; their bytes. */
static double figure_of(const json_t *run, const char *operation, const char *what) {
    char *name = format("%s, %s", operation, what);
    double figure = experiments_figure(run, name);
    free(name);
    return figure;
}
static double blocks_kept(const json_t *run, const char *operation) {
    return figure_of(run, operation, "blocks kept");
}
static double bytes_kept(const json_t *run, const char *operation) {
    return claims_is_cpython(run) ? figure_of(run, operation, "bytes kept")
                                  : per_operation(run, operation, KEPT, "memory", "bytes");
}

static bool is_none(double events) {
    return fabs(events) <= NEARLY;
}
static bool is_one(double events) {
    return fabs(events - 1) <= NEARLY;
}

/* "2", "0.13". */
static char *show_number(double x) {
    return fabs(x - round(x)) <= NEARLY ? format("%.0f", fabs(round(x))) : format("%.2f", x);
}

/* ---- Tables: a line for each operation, a column for each program ---- */

/* The runs of an experiment that have figures. */
static size_t runs_of(const json_t *document, const char *experiment, unsigned builds,
                      const json_t **runs) {
    size_t index = 0, count = 0;
    const json_t *run;
    while (count < PROGRAMS_MOST && (run = experiments_next(document, experiment, builds, &index)))
        if (!json_text(run, "message", NULL))
            runs[count++] = run;
    return count;
}

/* "1 block, 82 bytes"; of a counting build also how many were asked for, if others. */
static char *kept_cell(const json_t *run, const char *operation) {
    double blocks = blocks_kept(run, operation), bytes = bytes_kept(run, operation),
           asked = blocks_asked(run, operation, KEPT);
    struct text out = {0};
    if (!isfinite(blocks))
        blocks = asked; /* without an allocator that tells */
    if (!isfinite(blocks))
        return need_copy("–");
    if (is_none(blocks) && (!isfinite(asked) || is_none(asked)))
        return need_copy("none");
    char *shown = show_number(blocks);
    text_printf(&out, "%s", shown);
    free(shown);
    if (isfinite(asked) && fabs(asked - blocks) > NEARLY) {
        shown = show_number(asked);
        text_printf(&out, " of %s", shown);
        free(shown);
    }
    if (isfinite(bytes))
        text_printf(&out, " (%.0f B)", bytes);
    return text_take(&out);
}

/* "1 reused", "2 blocks". */
static char *replaced_cell(const json_t *run, const char *operation) {
    double asked = blocks_asked(run, operation, REPLACED),
           reused = blocks_reused(run, operation, REPLACED);
    struct text out = {0};
    if (!isfinite(asked))
        return need_copy("–");
    if (!is_none(reused)) {
        char *shown = show_number(reused);
        text_printf(&out, "%s reused", shown);
        free(shown);
    }
    if (!is_none(asked)) {
        char *shown = show_number(asked);
        text_printf(&out, "%s%s asked", out.length ? ", " : "", shown);
        free(shown);
    }
    return out.length ? text_take(&out) : need_copy("none");
}

static void add_operations(const json_t *document, const char *experiment, enum mode mode,
                           const char *const *operations, struct text *out) {
    const json_t *runs[PROGRAMS_MOST];
    size_t count =
        runs_of(document, experiment, mode == KEPT ? SEEN : (unsigned)EXPERIMENT_COUNTING, runs);
    struct table t = {0};
    table_column(&t, "operation", false);
    for (size_t i = 0; i < count; i++)
        table_column(&t, program_of(runs[i]), true);
    for (; *operations; operations++) {
        table_cell(&t, "`%s`", *operations);
        for (size_t i = 0; i < count; i++)
            table_take(&t, mode == KEPT ? kept_cell(runs[i], *operations)
                                        : replaced_cell(runs[i], *operations));
    }
    table_markdown(&t, out);
    text_add(out, "\n");
    table_free(&t);
}

/* Both tables with what they mean, or that nothing was measured. */
static void add_study(const json_t *document, const char *experiment, const char *const *operations,
                      struct text *out) {
    const json_t *runs[PROGRAMS_MOST];
    if (runs_of(document, experiment, SEEN, runs) == 0) {
        text_printf(out, "The experiment `%s` was not run.\n\n", experiment);
        return;
    }
    text_add(out, "Blocks that an operation has more in use when its result is kept "
                  "(`sys.getallocatedblocks`), and bytes: those asked "
                  "of the allocator (counting builds), or in use (`tracemalloc`; 2.7 has neither). "
                  "\"1 of 2\": another block was asked "
                  "for and given back on the way.\n\n");
    add_operations(document, experiment, KEPT, operations, out);
    text_add(out, "The same when each result replaces the one before, counted: objects whose "
                  "memory a freelist kept, and "
                  "blocks asked of the allocator.\n\n");
    add_operations(document, experiment, REPLACED, operations, out);
}

/* ---- 23: strings ---- */

static const char *const strings[] = {"a literal", "left + right", "an f-string",    "%", ".format",
                                      "a slice",   "join",         "intern of join", NULL};

static bool shares_as_claimed(const json_t *run) {
    return experiments_figure(run, "a literal in two functions") == 1 &&
           experiments_figure(run, "a literal and a run-time string") == 0 &&
           experiments_figure(run, "two run-time strings") == 0 &&
           experiments_figure(run, "a literal and an interned run-time string") == 1 &&
           experiments_figure(run, "two interned run-time strings") == 1;
}

static double ratio_of(const json_t *run, const char *a, const char *b) {
    return experiments_figure(run, a) / experiments_figure(run, b);
}

static bool is_near(double ratio, double claimed) {
    return ratio <= claimed * NEAR && ratio * NEAR >= claimed;
}

static void judge_strings(const json_t *document, struct claim_row *row) {
    static const struct claim_column columns[] = {
        {"literal, twice", "a literal in two functions", NULL, NULL, CLAIM_COUNT},
        {"literal that is no name, twice", "a literal that is no name in two functions", NULL, NULL,
         CLAIM_COUNT},
        {"literal and run-time string", "a literal and a run-time string", NULL, NULL, CLAIM_COUNT},
        {"run-time strings", "two run-time strings", NULL, NULL, CLAIM_COUNT},
        {"literal and interned one", "a literal and an interned run-time string", NULL, NULL,
         CLAIM_COUNT},
        {"interned ones", "two interned run-time strings", NULL, NULL, CLAIM_COUNT}};
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "strings", SEEN, &index))) {
        if (!isfinite(experiments_figure(run, "two run-time strings")))
            continue;
        bool holds = shares_as_claimed(run);
        claims_show(row, run, need_copy(holds ? "shared as claimed" : "shared otherwise"));
        char *subject = format("what is shared (%s)", program_of(run));
        if (is_judged(run))
            claims_case(row, subject, holds);
        free(subject);
    }
    index = 0;
    while ((run = experiments_next(document, "operations", TIMED, &index))) {
        double folded = ratio_of(run, "f-string", "string concatenation of constants"),
               real = ratio_of(run, "f-string of the same strings", "string concatenation");
        if (!isfinite(folded) || !isfinite(real))
            continue;
        claims_show(row, run,
                    format("f-string ×%.2f of constants, ×%.2f of variables", folded, real));
        if (!text_equal(program_of(run), "python3.11"))
            continue;
        claims_case(row, "f-string against concatenation of constants (python3.11)",
                    is_near(folded, 8.17));
        claims_case(row, "f-string against concatenation of variables (python3.11)",
                    is_near(real, 8.17));
    }
    text_add(&row->detail, "1: the two are one object.\n\n");
    claims_table(document, "strings", SEEN, columns, sizeof columns / sizeof *columns,
                 &row->detail);
    add_study(document, "strings", strings, &row->detail);
    text_add(&row->detail, "`'hello' + 'world'` is one constant by the time it runs: timing it "
                           "times the loop. The tables of times are "
                           "with claim 27.\n\n");
}

/* ---- 24: growth ---- */

static void judge_growth(const json_t *document, struct claim_row *row) {
    static const struct claim_column columns[] = {
        {"`append`", "list.append", "memory", "allocations", CLAIM_COUNT},
        {"its bytes", "list.append", "memory", "bytes", CLAIM_COUNT},
        {"comprehension", "list comprehension", "memory", "allocations", CLAIM_COUNT},
        {"dict of ints", "dict insert, ints", "memory", "allocations", CLAIM_COUNT},
        {"dict of strings", "dict insert, strings", "memory", "allocations", CLAIM_COUNT},
        {"its bytes", "dict insert, strings", "memory", "bytes", CLAIM_COUNT},
        {"`set.add`", "set.add", "memory", "allocations", CLAIM_COUNT},
        {"`[None] * n`", "[None] * n", "memory", "allocations", CLAIM_COUNT},
        {"its bytes", "[None] * n", "memory", "bytes", CLAIM_COUNT},
        {"`list(list)`", "list(list)", "memory", "allocations", CLAIM_COUNT},
        {"sizes of the list", "list.append, sizes", NULL, NULL, CLAIM_COUNT},
        {"sizes of the dict", "dict insert, sizes", NULL, NULL, CLAIM_COUNT}};
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "growing", SEEN, &index))) {
        double list = experiments_figure(run, "list.append, sizes") / GROWN_ITEMS,
               dict = experiments_figure(run, "dict insert, sizes") / GROWN_ITEMS;
        if (!isfinite(list) || !isfinite(dict))
            continue;
        bool holds = list <= 0.01 && dict <= 0.01;
        struct text cell = {0};
        if (claims_is_cpython(run)) {
            text_printf(&cell, "another size every %.0f appends, %.0f insertions", 1 / list,
                        1 / dict);
        } else {
            list = experiments_events(run, "list.append", "memory", "allocations") / GROWN_ITEMS;
            dict =
                experiments_events(run, "dict insert, ints", "memory", "allocations") / GROWN_ITEMS;
            double once = experiments_events(run, "[None] * n", "memory", "allocations");
            holds = holds && list <= 0.01 && dict <= 0.01 && once <= 2;
            text_printf(&cell, "%.4f an append, %.4f an insertion; `[None] * n`: %.0f", list, dict,
                        once);
        }
        claims_show(row, run, text_take(&cell));
        if (is_judged(run))
            claims_case(row, program_of(run), holds);
    }
    text_printf(&row->detail,
                "Blocks asked of the allocator (a resize that changes the size counts as one) "
                "until %d items are in; `[None] * n` takes the "
                "list and its array. The last columns: how many sizes `sys.getsizeof` told on the "
                "way. The document also says \"about one "
                "allocation per iteration when continuously growing\", which is the item, if that "
                "is new each time.\n\n",
                GROWN_ITEMS);
    claims_table(document, "growing", SEEN, columns, sizeof columns / sizeof *columns,
                 &row->detail);
}

/* ---- 25: instances, tuples, what exists once ---- */

static const char *const instances[] = {"an instance",
                                        "an instance with __slots__",
                                        "a tuple of 1",
                                        "a tuple of 2",
                                        "a tuple of 3",
                                        "a tuple of 19",
                                        "a tuple of 30",
                                        "a constant tuple",
                                        "()",
                                        "None",
                                        "True and False",
                                        NULL};

static bool never_allocates(const json_t *run, const char *operation) {
    double kept = blocks_kept(run, operation);
    bool none = !isfinite(kept) || is_none(kept);
    if (claims_is_cpython(run))
        return none;
    return none && is_none(blocks_asked(run, operation, KEPT)) &&
           is_none(blocks_reused(run, operation, KEPT));
}

/* Told by counting builds alone. */
static bool is_reused(const json_t *run, const char *operation) {
    return is_one(per_operation(run, operation, REPLACED, "tuples", "freelist_pops")) &&
           is_none(blocks_asked(run, operation, REPLACED));
}

static void judge_instances(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "instances", SEEN, &index))) {
        double plain = bytes_kept(run, "an instance"),
               slotted = bytes_kept(run, "an instance with __slots__");
        if (!isfinite(plain) || !isfinite(slotted))
            continue;
        bool holds = slotted < plain;
        for (size_t i = 1; i <= 3; i++)
            holds = holds && never_allocates(run, instances[7 + i]);
        for (size_t i = 2; i <= 5 && !claims_is_cpython(run); i++)
            holds = holds && is_reused(run, instances[i]);
        claims_show(row, run, format("instance %.0f bytes, with `__slots__` %.0f", plain, slotted));
        if (is_judged(run))
            claims_case(row, program_of(run), holds);
    }
    add_study(document, "instances", instances, &row->detail);
    text_add(&row->detail, "The document counts 0.0008 allocations an instance, with and without "
                           "`__slots__`: it asked `tracemalloc`, which tells "
                           "what is held at the end, and nothing was.\n\n");
}

/* ---- 26: calls ---- */

static const char *const calls[] = {"f(a, b)",
                                    "f(a=a, b=b)",
                                    "f(a) with a default",
                                    "lambda",
                                    "method",
                                    "bound method",
                                    "f(a, b) to *args",
                                    "f() to *args",
                                    "f(a=a, b=b) to **kwargs",
                                    "f() to **kwargs",
                                    "f(a, b=b) to *args, **kwargs",
                                    NULL};

static void judge_calls(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "calls", SEEN, &index))) {
        double number = experiments_figure(run, "calls"),
               args = experiments_figure(run, "args that are objects of their own"),
               kwargs = experiments_figure(run, "kwargs that are objects of their own");
        if (!isfinite(number) || !isfinite(args) || !isfinite(kwargs))
            continue;
        bool holds = args == number && kwargs == number, plain_none = true;
        for (size_t i = 0; i < 6; i++)
            plain_none = plain_none && never_allocates(run, calls[i]);
        if (!claims_is_cpython(run)) {
            holds = holds &&
                    is_one(per_operation(run, "f(a, b) to *args", KEPT, "tuples", "created")) &&
                    is_one(per_operation(run, "f(a=a, b=b) to **kwargs", KEPT, "dicts", "created"));
        }
        claims_show(row, run,
                    format("%.0f tuple, %.0f dict a call; without them %s", args / number,
                           kwargs / number, plain_none ? "nothing" : "some"));
        if (is_judged(run))
            claims_case(row, program_of(run), holds && plain_none);
    }
    add_study(document, "calls", calls, &row->detail);
}

/* ---- 27: relative times ---- */

static const struct {
    const char *name;
    double claimed;
} operations[] = {{"string concatenation of constants", 1},
                  {"large int addition of constants", 1},
                  {"small int addition of constants", 1.01},
                  {"tuple of constants", 1.01},
                  {"dict insert", 2.63},
                  {"list append", 3.53},
                  {"list literal", 3.99},
                  {"function call", 4.36},
                  {"method call", 4.64},
                  {"f-string", 8.17}};
enum { OPERATIONS = sizeof operations / sizeof *operations };

static const char *const others[] = {
    "nothing", "string concatenation",        "large int addition", "small int addition",
    "tuple",   "f-string of the same strings"};

static void add_times(const json_t *document, struct text *out) {
    const json_t *runs[PROGRAMS_MOST];
    size_t count = runs_of(document, "operations", TIMED, runs);
    struct table t = {0};
    table_column(&t, "statement", false);
    table_column(&t, "claimed", true);
    for (size_t i = 0; i < count; i++)
        table_column(&t, program_of(runs[i]), true);
    for (size_t o = 0; o < OPERATIONS + sizeof others / sizeof *others; o++) {
        const char *name = o < OPERATIONS ? operations[o].name : others[o - OPERATIONS];
        table_cell(&t, "%s", name);
        table_take(&t, o < OPERATIONS ? format("%.2f", operations[o].claimed) : need_copy("–"));
        for (size_t i = 0; i < count; i++) {
            double ns = experiments_figure(runs[i], name);
            table_take(&t, isfinite(ns)
                               ? format("%.2f (%.1f ns)",
                                        ns / experiments_figure(runs[i], operations[0].name), ns)
                               : need_copy("–"));
        }
    }
    table_markdown(&t, out);
    text_add(out, "\n");
    table_free(&t);
}

static void judge_times(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "operations", TIMED, &index))) {
        struct text cell = {0};
        bool complete = true;
        for (size_t o = 1; o < OPERATIONS; o++) {
            double ratio = ratio_of(run, operations[o].name, operations[0].name);
            complete = complete && isfinite(ratio);
            text_printf(&cell, "%s%.2f", o > 1 ? ", " : "", ratio);
            if (complete && text_equal(program_of(run), "python3.11"))
                claims_case(row, operations[o].name, is_near(ratio, operations[o].claimed));
        }
        if (complete)
            claims_show(row, run, text_take(&cell));
        text_free(&cell);
    }
    const json_t *runs[PROGRAMS_MOST];
    if (runs_of(document, "operations", TIMED, runs) == 0) {
        text_add(&row->detail, "The experiment `operations` was not run.\n\n");
        return;
    }
    text_add(&row->detail, "Relative to the first line, and nanoseconds; the loop is included, and "
                           "\"nothing\" is the loop alone. With constants "
                           "the compiler has folded the first four: they load a constant and store "
                           "it, and the claim's 1.00 to 1.01 is what a "
                           "loop costs. Below the claimed ones, the same with variables.\n\n");
    add_times(document, &row->detail);
}

/* ---- 28: bytecode ---- */

static void judge_bytecode(const json_t *document, struct claim_row *row) {
    size_t index = 0;
    const json_t *run;
    while ((run = experiments_next(document, "bytecode", EXPERIMENT_LISTING | EXPERIMENT_CPYTHON,
                                   &index))) {
        const char *names = experiments_text(run, "instructions");
        if (!names)
            continue;
        claims_show(row, run, format("`%s`", names));
        if (claims_is_cpython(run))
            claims_case(row, program_of(run),
                        text_equal(names, "LOAD_FAST LOAD_CONST BINARY_OP STORE_FAST"));
    }
    text_add(&row->detail,
             "tagbox's machine has registers: one instruction reads the variable and the constant, "
             "adds, and "
             "stores into the other variable. The letters say of which kind its operands are (V a "
             "variable, I a small int in the instruction itself): `boxed --dis "
             "bench/experiments/bytecode.py`.\n\n");
}

/* ---- 29: who serves what ---- */

static const char *const patterns[] = {"small loops over ints",
                                       "big ints",
                                       "floats",
                                       "strings",
                                       "lists",
                                       "dicts",
                                       "tuples",
                                       "instances, one after the other",
                                       "instances, kept",
                                       "calls",
                                       NULL};

struct served {
    double reused, pools, larger;
};

static bool read_served(const json_t *run, const char *pattern, struct served *s) {
    static const char *const families[] = {"ints", "floats", "tuples", "lists", "dicts"};
    *s = (struct served){0};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        s->reused += experiments_events(run, pattern, families[i], "freelist_pops");
    s->pools = experiments_events(run, pattern, "memory", "pool_blocks");
    s->larger = experiments_events(run, pattern, "memory", "allocations") - s->pools;
    return isfinite(s->reused) && isfinite(s->larger);
}

static char *served_cell(const json_t *run, const char *pattern) {
    struct served s;
    if (!read_served(run, pattern, &s))
        return need_copy("–");
    double all = s.reused + s.pools + s.larger;
    if (all < 1)
        return need_copy("none");
    char *count = text_count(all);
    char *cell = format("%s: %.0f / %.0f / %.0f", count, 100 * s.reused / all, 100 * s.pools / all,
                        100 * s.larger / all);
    free(count);
    return cell;
}

static void judge_patterns(const json_t *document, struct claim_row *row) {
    const json_t *runs[PROGRAMS_MOST];
    size_t count = runs_of(document, "patterns", EXPERIMENT_COUNTING, runs);
    for (size_t i = 0; i < count; i++) {
        size_t most = 0, allocating = 0;
        for (const char *const *pattern = patterns; *pattern; pattern++) {
            struct served s;
            if (!read_served(runs[i], *pattern, &s) || s.reused + s.pools + s.larger < 100)
                continue; /* it makes nothing to speak of */
            bool freelists = s.reused > s.pools + s.larger;
            allocating++;
            most += freelists;
            if (text_equal(program_of(runs[i]), "boxed-py311"))
                claims_case(row, *pattern, freelists);
        }
        claims_show(row, runs[i], format("in %zu of %zu patterns", most, allocating));
    }
    if (count == 0) {
        text_add(&row->detail, "The experiment `patterns` was not run.\n\n");
        return;
    }
    text_add(&row->detail, "The document ends with open questions. Freelist hits and mallocs need "
                           "no sampling here: the counting builds count each. "
                           "Objects and blocks obtained in 1,000 rounds, and of them percent from "
                           "freelists / from pools / from malloc, by kind of "
                           "program and by version:\n\n");
    struct table t = {0};
    table_column(&t, "program", false);
    for (size_t i = 0; i < count; i++)
        table_column(&t, program_of(runs[i]), true);
    for (const char *const *pattern = patterns; *pattern; pattern++) {
        table_cell(&t, "%s", *pattern);
        for (size_t i = 0; i < count; i++)
            table_take(&t, served_cell(runs[i], *pattern));
    }
    table_markdown(&t, &row->detail);
    table_free(&t);
    text_add(&row->detail, "\nFewer freelist hits need not be better or worse: what a version's "
                           "freelists do not serve, its pools do. What a compiled "
                           "tier changes is under *Other implementations*. `boxed-counted "
                           "--alloc-sites PROG.py` tells the same for any "
                           "program, line by line.\n\n");
}

const struct claim claims_of_study[] = {
    {23,
     "Strings: literals are shared, run-time strings are not, `intern` forces it; an f-string "
     "takes 8.17 times as long as a concatenation.",
     "the identities are as claimed; for the times, the ratio lies within a factor of 1.5 of the "
     "claimed one.",
     judge_strings},
    {24, "Growing lists and dicts allocate rarely; `[None] * n` allocates once.",
     "a list and a dict of 10,000 items change their size at most once in 100 items, and (counting "
     "builds) ask the allocator no "
     "oftener, `[None] * n` for the list and one array.",
     judge_growth},
    {25,
     "Instances allocate, less with `__slots__`; tuples are served from freelists by size; the "
     "empty tuple, None, True, False never "
     "allocate.",
     "an instance with `__slots__` takes fewer bytes; `()`, None and truth values take no block; "
     "and (counting builds) a tuple of 1, "
     "2, 3 or 19 items that replaces another one comes from the freelist.",
     judge_instances},
    {26, "`*args` makes a tuple per call, `**kwargs` a dict per call; other calls make nothing.",
     "each of 200 calls has its own tuple, or dict; positional and keyword arguments, defaults, "
     "lambdas and methods take none and no "
     "block.",
     judge_calls},
    {27,
     "Relative times: string concatenation 1.00, large int addition 1.00, small 1.01, tuple 1.01, "
     "dict insert 2.63, list append 3.53, "
     "list literal 3.99, call 4.36, method call 4.64, f-string 8.17.",
     "on CPython 3.11 the time of the statement in a loop, relative to that of a concatenation of "
     "constants, lies within a factor of "
     "1.5 of the claimed one. Cells: the nine ratios in this order.",
     judge_times},
    {28, "The bytecode of `y = x + 1` is LOAD_FAST, LOAD_CONST, BINARY_OP, STORE_FAST.",
     "these are the instructions of a CPython.", judge_bytecode},
    {29,
     "Most allocations are satisfied by freelists rather than malloc; how this differs by workload "
     "and version was left open.",
     "in the model of CPython 3.11 freelists serve more than half of the objects and blocks that a "
     "kind of program obtains.",
     judge_patterns},
};
const size_t claims_of_study_count = sizeof claims_of_study / sizeof *claims_of_study;
