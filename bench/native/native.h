/* What the C twins of the workloads share.
 *
 * They are the floor: the least work a machine has to do for the same result when ints are machine
 * words and an overflow may not pass unseen. So every addition, subtraction and multiplication of
 * the workload's own ints is checked, and costs what the check costs. Indices and loop counters
 * that the language would not show are plain C.
 *
 * A compiler that sees through the whole program would answer most of these with a constant.
 * `opaque` hides a value from it at no cost: an empty assembly statement that claims to change a
 * register. One per round of the innermost loop on a value that the loop carries is enough to keep
 * the loop, and its order, as written.
 */
#ifndef TAGBOX_BENCH_NATIVE_NATIVE_H
#define TAGBOX_BENCH_NATIVE_NATIVE_H

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline int64_t opaque(int64_t x) {
    __asm__ volatile("" : "+r"(x));
    return x;
}

_Noreturn static inline void fail(const char *what) {
    fprintf(stderr, "%s\n", what);
    exit(1);
}

static inline void check(bool holds, const char *what) {
    if (!holds)
        fail(what);
}

static inline int64_t add(int64_t a, int64_t b) {
    int64_t sum;
    if (__builtin_expect(__builtin_add_overflow(a, b, &sum), 0))
        fail("overflow in an addition");
    return sum;
}

static inline int64_t sub(int64_t a, int64_t b) {
    int64_t difference;
    if (__builtin_expect(__builtin_sub_overflow(a, b, &difference), 0))
        fail("overflow in a subtraction");
    return difference;
}

static inline int64_t mul(int64_t a, int64_t b) {
    int64_t product;
    if (__builtin_expect(__builtin_mul_overflow(a, b, &product), 0))
        fail("overflow in a multiplication");
    return product;
}

/* `count` objects of `size` bytes, zeroed; ends the program when there is no memory. */
static inline void *allocate(size_t count, size_t size) {
    void *p = calloc(count ? count : 1, size);
    if (p == NULL)
        fail("out of memory");
    return p;
}

/* The workload's size: the only argument, a positive decimal. */
static inline int64_t size_argument(int argc, char **argv) {
    char *end = NULL;
    int64_t size = argc == 2 ? strtoll(argv[1], &end, 10) : 0;
    if (size <= 0 || *end != '\0') {
        fprintf(stderr, "usage: %s SIZE\n", argv[0]);
        exit(2);
    }
    return size;
}

#endif
