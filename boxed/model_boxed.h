/* What the CPython version modelled (TAGBOX_CPYTHON) means for ints. The first three may also be set by themselves.
 *
 * Sources: CPython's Objects/longobject.c and Include/internal/pycore_runtime_structs.h of the version named; the counts that
 * tests/model compares were measured on the real interpreters.
 */
#ifndef TAGBOX_CPYTHON_BOXED_H
#define TAGBOX_CPYTHON_BOXED_H

#include "common/memory/model.h"

/* The ints that exist once, immortal: _PY_NSMALLNEGINTS and _PY_NSMALLPOSINTS. An empty range: no such ints. */
#ifndef TAGBOX_SMALL_INT_MIN
#define TAGBOX_SMALL_INT_MIN (-5)
#endif
#ifndef TAGBOX_SMALL_INT_MAX
#define TAGBOX_SMALL_INT_MAX (TAGBOX_CPYTHON >= 315 ? 1024 : 256)
#endif

/* How many dead compact ints wait for the next one: Py_ints_MAXFREELIST. */
#ifndef TAGBOX_INT_FREELIST
#define TAGBOX_INT_FREELIST (TAGBOX_CPYTHON >= 314 ? 100 : 0)
#endif

/* 1: the last two are only defaults, which the environment variables of the same names replace when the runtime starts
 * (-6 to 1048575; 0 to 1000000). For sweeps over them, which so compare runs of one executable; each test then reads memory
 * instead of comparing with a constant, so such a build is compared with itself alone. */
#ifndef TAGBOX_TUNABLE
#define TAGBOX_TUNABLE 0
#endif
#if TAGBOX_TUNABLE
enum { BOXED_DEFAULT_SMALL_MAX = TAGBOX_SMALL_INT_MAX, BOXED_DEFAULT_FREELIST = TAGBOX_INT_FREELIST };
enum { BOXED_SMALL_MOST = 1048575, BOXED_FREELIST_MOST = 1000000 };
extern int64_t boxed_small_max, boxed_freelist_max;
#undef TAGBOX_SMALL_INT_MAX
#undef TAGBOX_INT_FREELIST
#define TAGBOX_SMALL_INT_MAX boxed_small_max
#define TAGBOX_INT_FREELIST boxed_freelist_max
#else
#define BOXED_SMALL_MOST TAGBOX_SMALL_INT_MAX
#endif

/* 1: an int that only the variable to be overwritten refers to is overwritten in place, as CPython 3.15 does in code that its
 * just-in-time compiler made. */
#ifndef TAGBOX_INT_REUSE
#define TAGBOX_INT_REUSE 0
#endif

/* Ints of 64 bits in blocks of their own, wider ones as 2.7's long (int27_boxed.h); the settings below are not for these. */
#define BOXED_INT_BLOCKS (TAGBOX_CPYTHON < 300)

/* & | ^ << >> of compact ints compute first and allocate then, as + - * do; before 3.11 they take the general way. */
#define BOXED_COMPACT_BITWISE (TAGBOX_CPYTHON >= 311)
/* A compact int that comes from a C number is asked for as a whole struct (32 bytes); before 3.11 by its digits (28). */
#define BOXED_COMPACT_STRUCT (TAGBOX_CPYTHON >= 311)
/* One that comes from a length or a hash is asked for by its digits up to 3.13 (PyLong_FromSsize_t). */
#define BOXED_SIZE_BY_DIGITS (TAGBOX_CPYTHON >= 311 && TAGBOX_CPYTHON <= 313)
/* Room for one digit at least; before 3.11 zero asks for none. */
#define BOXED_DIGITS_MIN (TAGBOX_CPYTHON >= 311 ? 1 : 0)
/* `%` computes the remainder alone; before 3.11 the quotient too. */
#define BOXED_REMAINDER_ALONE (TAGBOX_CPYTHON >= 311)

#endif
