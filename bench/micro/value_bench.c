/* Nanoseconds of the value contract's own operations (common/value.h), in loops without an interpreter around them.
 *
 *     value_bench-NAME [--list] [ROW [N]]
 *
 * Without a row: all of them, "ROW = NANOSECONDS" for one operation. With one, N times that operation and nothing else is done,
 * and no time is printed: for counting instructions, at N and 2 N. It is compiled once for each representation, and once, with
 * VALUE_BENCH_NATIVE, for C's own ints, where an operation is what the compiler makes of it.
 *
 * Each operation takes its operands from an array of 256 in turn, so that the compiler can neither know nor hoist them, and
 * its result replaces the one of 16 operations ago: as variables do. The row `loop` has all of that but the operation: what the
 * others have beyond it is theirs.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { OPERANDS = 256, RESULTS = 16, REPEATS = 5 };

#ifdef VALUE_BENCH_NATIVE

/* C's ints, two's complement, unchecked. */
typedef int64_t number;
static bool start(void) {
    return true;
}
static number make(int64_t i) {
    return i;
}
static void drop(number n) {
    (void)n;
}
static number operate(char operation, number a, number b) {
    switch (operation) {
    case '+':
        return a + b;
    case '*':
        return a * b;
    case '%':
        return a % b + (a % b != 0 && (a ^ b) < 0 ? b : 0);
    case '<':
        return a < b;
    default:
        return b;
    }
}
static const bool wide_ints = false;

#else

#include "common/numbers/number.h"
#include "common/runtime/runtime.h"
#include "common/value.h"

typedef value number;
static bool start(void) {
    return runtime_startup();
}
static number make(int64_t i) {
    return value_from_int64(i);
}
static void drop(number n) {
    value_release(n);
}
/* As the interpreter does: the fast path, and where it does not hold the slow one. */
static inline __attribute__((always_inline)) number operate(char operation, number a, number b) {
    value result;
    bool truth;
    switch (operation) {
    case '+':
        return value_try_add(a, b, &result) ? result : int_add(a, b);
    case '*':
        return value_try_mul(a, b, &result) ? result : int_mul(a, b);
    case '%':
        return value_try_mod(a, b, &result) ? result : int_mod(a, b);
    case '<':
        return value_from_bool(value_try_lt(a, b, &truth) && truth);
    default:
        return value_retained(b);
    }
}
static const bool wide_ints = true;

#endif

struct row {
    const char *name;
    char operation; /* + * % <, or = : the second operand itself */
    int bits;       /* of the operands; beyond 62 they are made by multiplication */
};

static const struct row rows[] = {{"loop", '=', 24},
                                  {"add, small ints", '+', 7},
                                  {"add, 24 bits", '+', 24},
                                  {"add, 45 bits", '+', 45},
                                  {"add, 100 bits", '+', 100},
                                  {"multiply, 12 bits", '*', 12},
                                  {"multiply, 24 bits", '*', 24},
                                  {"modulo, 24 bits", '%', 24},
                                  {"compare, 24 bits", '<', 24}};

/* Not static: the barrier of the loops is one for memory that others could see. */
extern number operands[OPERANDS + 1], results[RESULTS];
number operands[OPERANDS + 1], results[RESULTS];

static void make_operands(int bits) {
    uint64_t state = 12345;
    for (size_t i = 0; i <= OPERANDS; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        int narrow = bits > 62 ? bits / 2 : bits;
        int64_t low = (int64_t)1 << (narrow - 1);
        number n = make(low + (int64_t)((state >> 1) % (uint64_t)low));
        if (bits > 62) {
            number square = operate('*', n, n);
            drop(n);
            n = square;
        }
        operands[i] = n;
    }
    for (size_t i = 0; i < RESULTS; i++)
        results[i] = make(0);
}

static void drop_operands(void) {
    for (size_t i = 0; i <= OPERANDS; i++)
        drop(operands[i]);
    for (size_t i = 0; i < RESULTS; i++)
        drop(results[i]);
}

/* One loop for each operation, which is a constant there. */
#define LOOP(name, operation)                                            \
    static __attribute__((noinline)) void name(uint64_t n) {             \
        for (uint64_t i = 0; i < n; i++) {                               \
            const number *at = &operands[i % OPERANDS];                  \
            number result = operate(operation, at[0], at[1]);            \
            number *place = &results[i % RESULTS];                       \
            number old = *place;                                         \
            *place = result;                                             \
            __asm__ volatile("" ::: "memory");                           \
            drop(old);                                                   \
        }                                                                \
    }
LOOP(loop_alone, '=')
LOOP(loop_add, '+')
LOOP(loop_multiply, '*')
LOOP(loop_modulo, '%')
LOOP(loop_compare, '<')

static void repeat(char operation, uint64_t n) {
    switch (operation) {
    case '+':
        loop_add(n);
        return;
    case '*':
        loop_multiply(n);
        return;
    case '%':
        loop_modulo(n);
        return;
    case '<':
        loop_compare(n);
        return;
    default:
        loop_alone(n);
    }
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* The quickest of a few: what disturbs only ever adds. */
static void time_row(const struct row *row, uint64_t n) {
    double best = 0;
    make_operands(row->bits);
    repeat(row->operation, n / 4);
    for (int i = 0; i < REPEATS; i++) {
        double start_time = now();
        repeat(row->operation, n);
        double elapsed = now() - start_time;
        best = i == 0 || elapsed < best ? elapsed : best;
    }
    drop_operands();
    printf("%s = %.4f\n", row->name, best / (double)n);
}

static const struct row *find_row(const char *name) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].name, name) == 0 && (wide_ints || rows[i].bits <= 62))
            return &rows[i];
    return NULL;
}

static int usage(const char *self) {
    fprintf(stderr, "usage: %s [--list] [ROW [N]]\n", self);
    return 2;
}

int main(int argc, char **argv) {
    const struct row *row = argc > 1 ? find_row(argv[1]) : NULL;
    char *end = NULL;
    uint64_t n = argc > 2 ? strtoull(argv[2], &end, 10) : 1000000;
    bool list = argc > 1 && strcmp(argv[1], "--list") == 0;
    if (argc > 3 || (argc > 1 && !row && !list) || (argc > 2 && (*end || !*argv[2])))
        return usage(argv[0]);
    if (!start())
        return 1;
    if (row) {
        make_operands(row->bits);
        repeat(row->operation, n);
        drop_operands();
        return 0;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!find_row(rows[i].name))
            continue;
        if (list)
            printf("%s\n", rows[i].name);
        else
            time_row(&rows[i], n);
    }
    return 0;
}
