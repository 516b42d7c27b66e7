#include "common/numbers/gmp_guard.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "common/core/error.h"
#include "common/memory/mem.h"

/* What precedes each block that GMP holds; 32 bytes keep the block aligned. */
struct block {
    struct block *next;
    struct block **link; /* what points here; NULL: obtained outside a guarded call */
    size_t size;
    size_t padding;
};

static struct block *live; /* blocks of the guarded call that is running */
static jmp_buf *unwind;    /* where it goes when memory is short; NULL: none is running */

static void link_block(struct block *b) {
    b->link = NULL;
    if (unwind != NULL) {
        b->next = live;
        b->link = &live;
        if (live != NULL) {
            live->link = &b->next;
        }
        live = b;
    }
}

static void unlink_block(struct block *b) {
    if (b->link != NULL) {
        *b->link = b->next;
        if (b->next != NULL) {
            b->next->link = b->link;
        }
    }
}

static _Noreturn void give_up(void) {
    if (unwind == NULL) {
        fputs("GMP was called without a guard and is out of memory\n", stderr);
        exit(2);
    }
    longjmp(*unwind, 1);
}

static void *guard_alloc(size_t size) {
    struct block *b = size > MEM_SIZE_MAX - sizeof *b ? NULL : mem_alloc(sizeof *b + size);
    if (b == NULL) {
        give_up();
    }
    b->size = sizeof *b + size;
    link_block(b);
    return b + 1;
}

static void guard_free(void *p, size_t size) {
    struct block *b = (struct block *)p - 1;
    (void)size;
    unlink_block(b);
    mem_free(b, b->size);
}

static void *guard_realloc(void *p, size_t old_size, size_t size) {
    struct block *b = (struct block *)p - 1, *moved;
    (void)old_size;
    moved = size > MEM_SIZE_MAX - sizeof *b ? NULL : mem_resize(b, b->size, sizeof *b + size);
    if (moved == NULL) {
        give_up();
    }
    moved->size = sizeof *b + size;
    if (moved->link != NULL) {
        *moved->link = moved;
        if (moved->next != NULL) {
            moved->next->link = &moved->next;
        }
    }
    return moved + 1;
}

__attribute__((constructor)) static void install(void) {
    mp_set_memory_functions(guard_alloc, guard_realloc, guard_free);
}

/* One call's arguments and results. */
struct call {
    void (*body)(struct call *);
    mp_limb_t *r, *r2, *a, *b;
    const mp_limb_t *ca, *cb;
    size_t an, bn, rn;
    mp_size_t sn;
    unsigned char *digits;
    const unsigned char *cdigits;
    int base;
};

static COLD bool run_guarded(struct call *c) {
    jmp_buf here;
    DEBUG_ASSERT(unwind == NULL);
    unwind = &here;
    if (setjmp(here) == 0) {
        c->body(c);
        unwind = NULL;
        return true;
    }
    unwind = NULL;
    while (live != NULL) {
        struct block *b = live;
        live = b->next;
        mem_free(b, b->size);
    }
    error_no_memory();
    return false;
}

static bool run(struct call *c, size_t limbs) {
    if (LIKELY(limbs < GMP_GUARD_LIMBS)) {
        c->body(c);
        return true;
    }
    return run_guarded(c);
}

static void body_mul(struct call *c) {
    mpn_mul(c->r, c->ca, (mp_size_t)c->an, c->cb, (mp_size_t)c->bn);
}

bool gmp_guarded_mul(mp_limb_t *r, const mp_limb_t *a, size_t an, const mp_limb_t *b, size_t bn) {
    struct call c = {.body = body_mul, .r = r, .ca = a, .an = an, .cb = b, .bn = bn};
    return run_guarded(&c);
}

static void body_sqr(struct call *c) {
    mpn_sqr(c->r, c->ca, (mp_size_t)c->an);
}

bool gmp_guarded_sqr(mp_limb_t *r, const mp_limb_t *a, size_t an) {
    struct call c = {.body = body_sqr, .r = r, .ca = a, .an = an};
    return run_guarded(&c);
}

static void body_tdiv_qr(struct call *c) {
    mpn_tdiv_qr(c->r, c->r2, 0, c->ca, (mp_size_t)c->an, c->cb, (mp_size_t)c->bn);
}

bool gmp_guarded_tdiv_qr(mp_limb_t *q, mp_limb_t *r, const mp_limb_t *a, size_t an,
                         const mp_limb_t *b, size_t bn) {
    struct call c = {.body = body_tdiv_qr, .r = q, .r2 = r, .ca = a, .an = an, .cb = b, .bn = bn};
    return run_guarded(&c);
}

static void body_get_str(struct call *c) {
    c->rn = mpn_get_str(c->digits, c->base, c->a, (mp_size_t)c->an);
}

bool gmp_get_str(unsigned char *digits, int base, mp_limb_t *a, size_t an, size_t *length) {
    struct call c = {.body = body_get_str, .digits = digits, .base = base, .a = a, .an = an};
    bool ok = run(&c, an);
    *length = c.rn;
    return ok;
}

static void body_set_str(struct call *c) {
    c->rn = (size_t)mpn_set_str(c->r, c->cdigits, c->an, c->base);
}

bool gmp_set_str(mp_limb_t *r, size_t *rn, const unsigned char *digits, size_t length, int base) {
    struct call c = {.body = body_set_str, .r = r, .cdigits = digits, .an = length, .base = base};
    bool ok = run(&c, length / 8);
    *rn = c.rn;
    return ok;
}

static void body_gcd(struct call *c) {
    c->rn = (size_t)mpn_gcd(c->r, c->a, (mp_size_t)c->an, c->b, (mp_size_t)c->bn);
}

bool gmp_gcd(mp_limb_t *r, size_t *rn, mp_limb_t *a, size_t an, mp_limb_t *b, size_t bn) {
    struct call c = {.body = body_gcd, .r = r, .a = a, .an = an, .b = b, .bn = bn};
    bool ok = run(&c, an + bn);
    *rn = c.rn;
    return ok;
}

static void body_gcdext(struct call *c) {
    c->rn = (size_t)mpn_gcdext(c->r, c->r2, &c->sn, c->a, (mp_size_t)c->an, c->b, (mp_size_t)c->bn);
}

bool gmp_gcdext(mp_limb_t *g, size_t *gn, mp_limb_t *s, mp_size_t *sn, mp_limb_t *a, size_t an,
                mp_limb_t *b, size_t bn) {
    struct call c = {.body = body_gcdext, .r = g, .r2 = s, .a = a, .an = an, .b = b, .bn = bn};
    bool ok = run(&c, an + bn);
    *gn = c.rn;
    *sn = c.sn;
    return ok;
}

static void body_sqrt(struct call *c) {
    mpn_sqrtrem(c->r, NULL, c->ca, (mp_size_t)c->an);
}

bool gmp_sqrt(mp_limb_t *s, const mp_limb_t *a, size_t an) {
    struct call c = {.body = body_sqrt, .r = s, .ca = a, .an = an};
    return run(&c, an);
}
