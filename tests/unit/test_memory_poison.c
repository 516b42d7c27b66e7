/* The address sanitizer knows the pools: misuse inside an arena is caught at the access. Each test
 * does one wrong thing and expects the sanitizer's abort; run with ASAN_OPTIONS=abort_on_error=1.
 * Without the sanitizer the pools do not poison, and nothing here is expected of them. */
#include <criterion/criterion.h>

#include <signal.h>

#include "common/memory/mem.h"

#if TAGBOX_ALLOCATOR == TAGBOX_ALLOCATOR_POOL && POOL_POISONS

/* The sanitizer must abort whatever ASAN_OPTIONS says, so that these tests never pass by exiting
 * otherwise. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) {
    return "abort_on_error=1:detect_leaks=1";
}

static volatile unsigned char sink;
extern void **kept_for_the_leak_check;
void **kept_for_the_leak_check;

Test(memory_poison, proper_use_is_silent) {
    for (size_t size = 1; size <= 512; size++) {
        volatile unsigned char *p = mem_alloc(size);
        p[0] = 1;
        p[size - 1] = 2;
        p = mem_resize((void *)p, size, mem_rounded(size));
        p[mem_rounded(size) - 1] = 3;
        mem_free((void *)p, mem_rounded(size));
    }
    cr_assert(mem_shutdown() == 0);
}

Test(memory_poison, read_after_free, .signal = SIGABRT) {
    volatile unsigned char *p = mem_alloc(32);
    p[8] = 1;
    mem_free((void *)p, 32);
    sink = p[8];
}

Test(memory_poison, write_to_the_link_of_a_freed_block, .signal = SIGABRT) {
    volatile unsigned char *p = mem_alloc(32);
    mem_free((void *)p, 32);
    p[0] = 1;
}

Test(memory_poison, overflow_into_the_next_free_block, .signal = SIGABRT) {
    volatile unsigned char *p = mem_alloc(32);
    p[32] = 1;
}

Test(memory_poison, overflow_within_the_rounding, .signal = SIGABRT) {
    volatile unsigned char *p = mem_alloc(28);
    p[28] = 1;
}

Test(memory_poison, overflow_of_a_tiny_block, .signal = SIGABRT) {
    volatile unsigned char *p = mem_alloc(3);
    p[3] = 1;
}

Test(memory_poison, use_of_what_a_resize_cut_off, .signal = SIGABRT) {
    volatile unsigned char *p = mem_alloc(32);
    p = mem_resize((void *)p, 32, 20);
    p[20] = 1;
}

Test(memory_poison, use_of_a_block_never_handed_out, .signal = SIGABRT) {
    volatile unsigned char *p = mem_alloc(32);
    sink = p[TAGBOX_POOL_SIZE / 2];
}

Test(memory_poison, pointers_in_pools_keep_raw_blocks_from_being_leaks) {
    void **holder = mem_alloc(32);
    holder[0] = mem_alloc(5000);
    cr_assert(holder[0] != NULL);
    /* Reachable only through the pool when the leak check runs at exit. */
    kept_for_the_leak_check = holder;
}

#else

Test(memory_poison, not_in_this_build) {
    cr_assert(true);
}

#endif
